//! Text of articles is somebody else's: what it can do to a terminal is taken out of it here, and nowhere else.

use std::borrow::Cow;

/// The text without control characters, escape sequences' first byte among them, and without what turns the direction of reading around. Line
/// breaks and tabs become spaces.
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_plain(text) || !text.chars().any(|c| replacement(c).is_some()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(|c| replacement(c).unwrap_or(Some(c))).collect())
}

/// Whether a text is printable ASCII, as nearly all words are.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// What stands for a character: nothing (`Some(None)`), another, or itself (`None`).
fn replacement(c: char) -> Option<Option<char>> {
    match c {
        '\n' | '\r' | '\t' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(Some(' ')),
        c if c.is_control() => Some(Some('\u{FFFD}')),
        '\u{AD}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => Some(None),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_sequence_loses_its_power() {
        assert_eq!(clean("a\u{1b}[31mred\u{9b}2J"), "a\u{FFFD}[31mred\u{FFFD}2J");
        assert_eq!(clean("evil\u{202E}txt.exe"), "eviltxt.exe");
        assert_eq!(clean("two\nlines"), "two lines");
        assert!(matches!(clean("naïve “text” 東京"), Cow::Borrowed(_)));
    }
}
