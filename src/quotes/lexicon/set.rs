//! Small sets of words that a rule asks for by themselves.

use super::{NO_LETTER, hash_accented, sign};

/// Words in lower case, with the signs by which nearly every other word is told without a look at them.
///
/// A rule asks for a word of such a set at token after token and is nearly always told no: one branch that always goes the same way costs a fraction of comparing
/// word by word, and the program stays small for the many places that ask.
#[derive(Clone, Copy, Debug)]
pub struct WordSet {
    words: &'static [&'static str],
    /// A bit for the sign of each word.
    signs: u64,
}

/// [`WordSet`] that stand in the program's constants.
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        &const { $crate::quotes::lexicon::WordSet::of(&[$($word),*]) }
    };
}

pub(crate) use words;

impl WordSet {
    /// A set of words, all in lower case.
    pub const fn of(words: &'static [&'static str]) -> WordSet {
        let mut signs = 0;
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            let sign = if word[0].is_ascii_alphabetic() {
                sign(hash_accented(word))
            } else {
                NO_LETTER
            };
            signs |= 1 << sign;
            at += 1;
        }
        WordSet { words, signs }
    }

    /// Whether a word with this sign may be one of them; most that are not may not.
    #[inline]
    pub fn may_hold(&self, sign: u8) -> bool {
        self.signs >> (sign & 0x3F) & 1 != 0
    }

    /// Whether the word is one of them, in whatever case.
    #[inline(never)]
    pub fn hold(&self, word: &[u8]) -> bool {
        self.words.iter().any(|w| word.eq_ignore_ascii_case(w.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::hash;
    use super::*;

    #[test]
    fn words_are_held_in_any_case_and_others_are_not() {
        const PORT: &WordSet = words!["harbour", "quay", "co.", "a", "’s", "international"];
        for word in ["harbour", "Harbour", "QUAY", "Co.", "A", "International"] {
            assert!(PORT.may_hold(sign(hash(word.as_bytes()))), "{word}");
            assert!(PORT.hold(word.as_bytes()), "{word}");
        }
        assert!(PORT.may_hold(NO_LETTER) && PORT.hold("’S".as_bytes()));
        assert!(!words!["pilot"].may_hold(NO_LETTER));
        for word in ["", "harbours", "key", "co", "b", "quäy"] {
            assert!(!PORT.hold(word.as_bytes()), "{word}");
        }
        let others = (0..1_000).filter(|n| PORT.may_hold(sign(hash(format!("w{n}").as_bytes()))));
        assert!(others.count() < 200);
    }
}
