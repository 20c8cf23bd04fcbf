//! What tests of several stages ask for.

use super::{Context, extract};

/// Whose the quotations of a body are, in reading order; an empty text for one whose speaker is left open.
pub fn speakers(body: &str) -> Vec<String> {
    extract(body, &Context::default())
        .into_iter()
        .map(|q| q.speaker.unwrap_or_default())
        .collect()
}
