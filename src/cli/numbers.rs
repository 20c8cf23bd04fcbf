//! Numbers on the command line.

/// How many to show.
///
/// # Errors
/// If it is no number.
pub fn limit(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "write a number, 0 for all".to_owned())
}

/// How many to pass over.
///
/// # Errors
/// If it is no number.
pub fn offset(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "write a number".to_owned())
}
