//! What stands to be compared: the words of a question or a source, and what editors left out of or put into them.

use std::ops::Range;

use crate::index::analysis::next_token;

/// How far behind an opening square bracket, in bytes, the closing one may stand.
const BRACKET_REACH: usize = 120;

/// A word of a question or a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The form that is compared.
    pub form: String,
    /// Its place in bytes of the text.
    pub range: Range<usize>,
    /// Whether an ellipsis stands between it and the word before.
    pub gap_before: bool,
    /// Whether it stands in square brackets: an editor's word.
    pub bracketed: bool,
    /// Whether an editor changed letters of it: `[W]e`, `answer[s]`.
    pub patched: bool,
}

/// The words of a text. Ellipses before the first and after the last word are left aside, for they leave nothing out of it.
///
/// The words are those of the index, but for those that an editor patched: the index has `w` and `e` for `[W]e`, here it is `we`.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut form, mut gap) = (String::new(), false);
    let mut at = 0;
    let mut inside = false;
    while let Some(range) = next_token(text, at, &mut form, &mut gap) {
        let between = text.get(at..range.start).unwrap_or_default();
        let was_inside = inside;
        for (n, c) in between.char_indices() {
            match c {
                '[' => inside = closes(text, at + n + 1),
                ']' => inside = false,
                _ => {}
            }
        }
        let patches = match between {
            "[" => inside,
            "]" => was_inside,
            _ => false,
        };
        match words.last_mut().filter(|_| patches) {
            Some(last) => {
                last.form.push_str(&form);
                last.range.end = range.end;
                last.patched = true;
                last.bracketed = false;
            }
            None => words.push(Word {
                form: form.clone(),
                range: range.clone(),
                gap_before: !words.is_empty() && leaves_out(between),
                bracketed: inside,
                patched: false,
            }),
        }
        at = range.end;
    }
    words
}

/// Whether a bracket that was opened before `from` is closed soon, with nothing opened in between.
fn closes(text: &str, from: usize) -> bool {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let near = &rest[..rest.len().min(BRACKET_REACH)];
    let next = near.iter().find(|byte| matches!(byte, b'[' | b']' | b'\n'));
    next == Some(&b']')
}

/// Whether an ellipsis stands in what separates two words: `…`, `...`, `. . .`, in brackets or not.
pub fn leaves_out(between: &str) -> bool {
    let mut dots = 0;
    for c in between.chars() {
        match c {
            '…' | '⋯' => return true,
            '.' => dots += 1,
            c if c.is_whitespace() && c != '\n' => {}
            _ => dots = 0,
        }
        if dots == 3 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// `_` before a word for a gap, `[]` around an editor's, `!` after a patched one.
    fn shown(text: &str) -> String {
        let show = |w: &Word| {
            let gap = if w.gap_before { "_" } else { "" };
            let form = if w.bracketed {
                format!("[{}]", w.form)
            } else {
                w.form.clone()
            };
            format!("{gap}{form}{}", if w.patched { "!" } else { "" })
        };
        words(text).iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ellipses_leave_out() {
        assert_eq!(shown("every family … knows"), "every family _knows");
        assert_eq!(shown("every family... knows"), "every family _knows");
        assert_eq!(shown("every family. . . . Knows"), "every family _knows");
        assert_eq!(shown("every family [...] knows"), "every family _knows");
        assert_eq!(shown("every family (…) knows"), "every family _knows");
        assert_eq!(shown("every family. Knows"), "every family knows");
        assert_eq!(shown("…knows who let her sail…"), "knows who let her sail");
    }

    #[test]
    fn brackets_are_an_editors() {
        assert_eq!(
            shown("what [the Halcyon Star] meant"),
            "what [the] [halcyon] [star] meant"
        );
        assert_eq!(shown("[W]e will answer[ed] all"), "we! will answered! all");
        assert_eq!(shown("a [ that nobody closes"), "a that nobody closes");
        assert_eq!(shown("a ] that nobody opened"), "a that nobody opened");
    }

    proptest! {
        #[test]
        fn words_stand_where_they_say(text in "\\PC{0,60}|[a-z.…\\[\\]() '’é\n]{0,60}") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.range.start >= end && word.range.end > word.range.start);
                prop_assert!(text.get(word.range.clone()).is_some());
                end = word.range.end;
            }
        }
    }
}
