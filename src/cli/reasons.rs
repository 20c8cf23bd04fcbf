//! Why files, and places in files, gave no article, in the words in which it is shown.

use crate::output::counts::grouped;

/// A reason as it stands after a name and a colon: “is a PDF file” without the verb.
pub fn without_verb(reason: &str) -> &str {
    reason.strip_prefix("is ").unwrap_or(reason)
}

/// Why something gave no article, most frequent first, on one line.
pub fn by_reason(kinds: &[(&str, u64)]) -> String {
    let parts = kinds
        .iter()
        .map(|(kind, count)| format!("{} ({})", grouped(*count), without_verb(kind)));
    parts.collect::<Vec<_>>().join(", ")
}
