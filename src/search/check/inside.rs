//! Which words stand in quotation marks, as far as marks alone tell.

use std::ops::Range;

/// How far the marks around words may stand from them, in bytes.
const REACH: usize = 400;

/// Words that an apostrophe opens as a quotation mark would: `’em`, `’90s`.
const SHORTENED: &[&str] = &["em", "n", "til", "tis", "twas", "cause", "bout"];

/// Marks of one family close each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Opens,
    Closes,
    /// It closes, or is an apostrophe at the end of a word.
    MayClose,
}

/// Whether all words of a stretch stand between one pair of marks of a text that is a quotation itself.
pub fn all_marked(text: &str, stretch: &Range<usize>) -> bool {
    [Family::Double, Family::Single].into_iter().any(|family| {
        let before = marks(text, stretch.start.saturating_sub(REACH)..stretch.start, family).last();
        let after = marks(text, stretch.end..stretch.end.saturating_add(REACH), family).next();
        before == Some(Turn::Opens) && matches!(after, Some(Turn::Closes | Turn::MayClose))
    })
}

/// Whether a mark opens or closes between the words of a stretch of running text, so that some stand in marks and others do not.
pub fn partly_marked(text: &str, stretch: &Range<usize>) -> bool {
    [Family::Double, Family::Single]
        .into_iter()
        .any(|family| marks(text, stretch.clone(), family).any(|turn| turn != Turn::MayClose))
}

/// What the marks of one family do that stand in a range of a text, in order.
fn marks(text: &str, range: Range<usize>, family: Family) -> impl Iterator<Item = Turn> {
    let start = text.floor_char_boundary(range.start);
    let end = text.floor_char_boundary(range.end);
    let part = text.get(start..end).unwrap_or_default();
    part.char_indices()
        .filter_map(move |(n, c)| turn(text, start + n, c, family))
}

/// What a character does: it opens before a word and closes behind one, and between letters it is no mark.
fn turn(text: &str, at: usize, c: char, family: Family) -> Option<Turn> {
    match (c, family) {
        ('“' | '«' | '„', Family::Double) => return Some(Turn::Opens),
        ('”' | '»', Family::Double) => return Some(Turn::Closes),
        ('"', Family::Double) | ('‘' | '’' | '\'', Family::Single) => {}
        _ => return None,
    }
    let before = text.get(..at)?.chars().next_back();
    let rest = text.get(at + c.len_utf8()..)?;
    let is_before_word = rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '[' | '…' | '.' | '$'));
    if before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '"' | '—' | '–' | '-')) {
        return (is_before_word && !(family == Family::Single && is_shortened(rest))).then_some(Turn::Opens);
    }
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    // The apostrophe of `the pilots’ letter` looks like a mark that closes; behind a comma or a dot it is one.
    let is_behind_letter = before.is_some_and(char::is_alphanumeric);
    Some(match is_behind_letter && family == Family::Single {
        true => Turn::MayClose,
        false => Turn::Closes,
    })
}

fn is_shortened(rest: &str) -> bool {
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_digit()) || SHORTENED.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, part: &str) -> Range<usize> {
        let start = text.find(part).unwrap();
        start..start + part.len()
    }

    #[test]
    fn words_in_marks_of_their_own_are_told() {
        for (text, part, is_marked) in [
            ("He told me ‘you are a fool’ and left", "you are a fool", true),
            ("He told me 'you are a fool, Ana' and left", "are a fool", true),
            ("He told me “you are a fool,” and left", "you are", true),
            ("He told me ‘you are a fool’ and left", "and left", false),
            ("He told me ‘you are a fool’ and left", "a fool’ and left", false),
            ("I don’t see the pilots’ letter, don’t you", "see the", false),
            ("we gave ’em the pilots’ letter", "the", false),
        ] {
            assert_eq!(all_marked(text, &place(text, part)), is_marked, "{part} in {text}");
        }
    }

    #[test]
    fn a_mark_between_words_divides_them() {
        for (text, part, is_divided) in [
            ("It is “fake news” that he left", "fake news” that he", true),
            ("It is “fake news” that he left", "fake news", false),
            ("It is 'fake news,' he said", "news,' he said", true),
            (
                "It isn’t the pilots who don’t know",
                "isn’t the pilots who don’t",
                false,
            ),
        ] {
            assert_eq!(partly_marked(text, &place(text, part)), is_divided, "{part} in {text}");
        }
    }
}
