//! The tokens of a text that begin with certain letters.
//!
//! Whoever looks for a few words in a text need not take all of it apart. No token reaches across a space, so that a stretch between two spaces has the tokens that it has
//! in the text, and most stretches have no letter in the place where one of the words might begin.

use std::ops::Range;

use super::analysis::next_token;

/// With which two bytes a token may begin, as it stands in the text, or with which one if it has no more.
///
/// The bytes are told apart in eight sets, by the first letter of a word: a first byte goes with a second one if they share a set. Characters beyond ASCII may be folded to any letter, and
/// between the letters of a token may stand what is no part of its form (`U.S.`): such bytes are in all sets.
#[derive(Clone, Debug)]
pub struct Beginnings {
    firsts: [u8; 256],
    seconds: [u8; 256],
}

/// What is in all sets as a first byte, and what as a second one.
const BEYOND_ASCII: [u8; 256] = in_all_sets(false);
const NO_LETTERS: [u8; 256] = in_all_sets(true);

const fn in_all_sets(also_ascii: bool) -> [u8; 256] {
    let mut sets = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        if byte >= 0x80 || also_ascii && !(byte as u8).is_ascii_alphanumeric() {
            sets[byte] = u8::MAX;
        }
        byte += 1;
    }
    sets
}

impl Beginnings {
    /// Those of words in the form that tokens have.
    pub fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Beginnings {
        let (mut firsts, mut seconds) = (BEYOND_ASCII, NO_LETTERS);
        for word in words {
            let mut bytes = word.bytes();
            let Some(first) = bytes.next() else { continue };
            let set = 1 << (first % 8);
            let note = |sets: &mut [u8; 256], byte: u8| {
                sets[usize::from(byte)] |= set;
                sets[usize::from(byte.to_ascii_uppercase())] |= set;
            };
            note(&mut firsts, first);
            match bytes.next() {
                Some(second) => note(&mut seconds, second),
                None => seconds.iter_mut().for_each(|sets| *sets |= set),
            }
        }
        Beginnings { firsts, seconds }
    }

    fn have(&self, first: u8, second: u8) -> bool {
        self.firsts[usize::from(first)] & self.seconds[usize::from(second)] != 0
    }

    /// The first place in `bytes` with a beginning.
    fn find(&self, bytes: &[u8]) -> Option<usize> {
        let inside = bytes.windows(2).position(|pair| self.have(pair[0], pair[1]));
        inside.or_else(|| {
            let (last, before) = bytes.split_last()?;
            self.have(*last, b' ').then_some(before.len())
        })
    }
}

/// Calls `each` with form and place of all tokens that begin so, in their order, and of some others.
pub fn sift(text: &str, beginnings: &Beginnings, mut each: impl FnMut(&str, Range<usize>)) {
    let bytes = text.as_bytes();
    let (mut form, mut gap) = (String::new(), false);
    // Before it, all is done.
    let mut done = 0;
    let mut at = 0;
    while let Some(ahead) = bytes.get(at..).and_then(|rest| beginnings.find(rest)) {
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

    fn begins(form: &str, words: &[&str]) -> bool {
        let start = |word: &str| word.chars().take(2).collect::<String>();
        words.iter().any(|word| form.starts_with(&start(word)))
    }

    /// The tokens that begin as one of these words, by its first two characters.
    fn walked(text: &str, words: &[&str]) -> Vec<(String, Range<usize>)> {
        let mut tokens = Vec::new();
        let mut walk = Walk::new(text);
        while let Some(range) = walk.next_range() {
            let form = walk.form();
            if begins(form, words) {
                tokens.push((form.to_owned(), range));
            }
        }
        tokens
    }

    fn sifted(text: &str, words: &[&str]) -> Vec<(String, Range<usize>)> {
        let mut tokens = Vec::new();
        sift(text, &Beginnings::of(words.iter().copied()), |form, range| {
            if begins(form, words) {
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
            &["profits", "pakistan", "s"],
        ] {
            assert_eq!(sifted(text, words), walked(text, words));
        }
    }

    proptest! {
        #[test]
        fn nothing_that_begins_so_is_missed(text in "([a-eA-E]{0,4}[ .,'’\u{ad}_&\u{1e}é東ﬁ\n1-3-]{0,3}){0,40}", pick in 0usize..4) {
            let words = [&["a", "be"][..], &["b", "e1"], &["s", "1", "ab"], &["東", "fi", "us"]][pick];
            prop_assert_eq!(sifted(&text, words), walked(&text, words));
        }

        #[test]
        fn nor_in_any_text(text in ".{0,200}", word in "[a-z0-9]{1,2}") {
            let words = [word.as_str()];
            prop_assert_eq!(sifted(&text, &words), walked(&text, &words));
        }
    }
}
