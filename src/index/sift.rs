//! The tokens of a text that begin with certain letters.
//!
//! Whoever looks for a few words in a text need not take all of it apart. No token reaches across a space, so that a stretch between two spaces has the tokens that it has
//! in the text, and most stretches have no letter in the place where one of the words might begin.

use std::ops::Range;

use super::analysis::next_token;

/// With which bytes a token may begin, as it stands in the text. Characters beyond ASCII may be folded to any letter, and are always among them.
#[derive(Clone, Debug)]
pub struct Beginnings([bool; 256]);

impl Beginnings {
    /// Those of words in the form that tokens have.
    pub fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Beginnings {
        let mut bytes = [false; 256];
        for word in words {
            if let Some(first) = word.bytes().next() {
                bytes[usize::from(first)] = true;
                bytes[usize::from(first.to_ascii_uppercase())] = true;
            }
        }
        bytes[0x80..].fill(true);
        Beginnings(bytes)
    }

    fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }
}

/// Calls `each` with form and place of all tokens that begin so, in their order, and of some others.
pub fn sift(text: &str, beginnings: &Beginnings, mut each: impl FnMut(&str, Range<usize>)) {
    let bytes = text.as_bytes();
    let (mut form, mut gap) = (String::new(), false);
    // Before it, all is done.
    let mut done = 0;
    let mut at = 0;
    while let Some(ahead) = bytes
        .get(at..)
        .and_then(|rest| rest.iter().position(|b| beginnings.has(*b)))
    {
        at += ahead;
        let before = bytes.get(done..at).unwrap_or_default();
        // In the middle of a word none begins.
        if bytes.get(at).is_some_and(u8::is_ascii) && before.last().is_some_and(u8::is_ascii_alphanumeric) {
            at += 1;
            continue;
        }
        let start = before
            .iter()
            .rposition(u8::is_ascii_whitespace)
            .map_or(done, |n| done + n + 1);
        let rest = bytes.get(at..).unwrap_or_default();
        let end = rest
            .iter()
            .position(u8::is_ascii_whitespace)
            .map_or(text.len(), |n| at + n);
        let mut from = start;
        while let Some(range) = next_token(text, from, &mut form, &mut gap)
            && range.start < end
        {
            from = range.end;
            each(&form, range);
        }
        (done, at) = (end, end);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::index::analysis::Walk;

    /// The tokens that begin as one of these words.
    fn walked(text: &str, words: &[&str]) -> Vec<(String, Range<usize>)> {
        let mut tokens = Vec::new();
        let mut walk = Walk::new(text);
        while let Some(range) = walk.next_range() {
            let form = walk.form();
            if words.iter().any(|word| word.chars().next() == form.chars().next()) {
                tokens.push((form.to_owned(), range));
            }
        }
        tokens
    }

    fn sifted(text: &str, words: &[&str]) -> Vec<(String, Range<usize>)> {
        let mut tokens = Vec::new();
        sift(text, &Beginnings::of(words.iter().copied()), |form, range| {
            if words.iter().any(|word| word.chars().next() == form.chars().next()) {
                tokens.push((form.to_owned(), range));
            }
        });
        tokens
    }

    #[test]
    fn words_are_found_wherever_they_begin() {
        let text = "Putin's “Profits” non-profit p.m. U.S.-Pakistan (profit) ﬁnd Épargne 1,200 profit\tprofit\n'profits' s profitable";
        for words in [
            &["profit"][..],
            &["s", "us"],
            &["find", "epargne", "1200"],
            &["pm", "n"],
        ] {
            assert_eq!(sifted(text, words), walked(text, words));
        }
    }

    proptest! {
        #[test]
        fn nothing_that_begins_so_is_missed(text in "([a-eA-E]{0,4}[ .,'’\u{ad}_&\u{1e}é東ﬁ\n1-3-]{0,3}){0,40}", pick in 0usize..4) {
            let words = [&["a"][..], &["b", "e1"], &["s", "1"], &["東", "f", "us"]][pick];
            prop_assert_eq!(sifted(&text, words), walked(&text, words));
        }

        #[test]
        fn nor_in_any_text(text in ".{0,200}", word in "[a-z0-9]") {
            let words = [word.as_str()];
            prop_assert_eq!(sifted(&text, &words), walked(&text, &words));
        }
    }
}
