//! Small sets of words that a rule asks for by themselves.

use super::{EACH_LOWER, NO_LETTER, hash_accented, sign, up_to_eight};

/// Words in lower case, with the signs by which nearly every other word is told without a look at them.
///
/// A rule asks for a word of such a set at token after token and is nearly always told no: one branch that always goes the same way costs a fraction of comparing
/// word by word, and the program stays small for the many places that ask.
#[derive(Clone, Copy, Debug)]
pub struct WordSet {
    words: &'static [&'static str],
    /// The [`key`] of each word, or [`LONGER`].
    keys: &'static [u64],
    /// A bit for the sign of each word.
    signs: u64,
}

/// [`WordSet`] that stand in the program's constants.
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        &const {
            const WORDS: &[&str] = &[$($word),*];
            const KEYS: [u64; WORDS.len()] = $crate::quotes::lexicon::WordSet::keys(WORDS);
            $crate::quotes::lexicon::WordSet::of(WORDS, &KEYS)
        }
    };
}

pub(crate) use words;

/// The longest word that a key holds, in bytes.
const WHOLE: usize = 8;

/// The key of a word that no key holds; no text has such bytes.
const LONGER: u64 = u64::MAX;

/// A word of eight bytes at most as one number, the first byte lowest, the same in either case.
const fn key(word: &[u8]) -> u64 {
    let mut key = 0;
    let mut at = word.len();
    while at > 0 {
        at -= 1;
        key = key << 8 | (word[at] | 0x20) as u64;
    }
    key
}

impl WordSet {
    /// The keys of some words.
    pub const fn keys<const N: usize>(words: &[&str]) -> [u64; N] {
        let mut keys = [LONGER; N];
        let mut at = 0;
        while at < N {
            let word = words[at].as_bytes();
            if word.len() <= WHOLE {
                keys[at] = key(word);
            }
            at += 1;
        }
        keys
    }

    /// A set of words, all in lower case, with their keys.
    pub const fn of(words: &'static [&'static str], keys: &'static [u64]) -> WordSet {
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
        WordSet { words, keys, signs }
    }

    /// Whether a word with this sign may be one of them; most that are not may not.
    #[inline]
    pub fn may_hold(&self, sign: u8) -> bool {
        self.signs >> (sign & 0x3F) & 1 != 0
    }

    /// Whether the word is one of them, in whatever case.
    #[inline(never)]
    pub fn hold(&self, word: &[u8]) -> bool {
        if word.len() > WHOLE {
            return self.words.iter().any(|w| word.eq_ignore_ascii_case(w.as_bytes()));
        }
        let key = up_to_eight(word) | EACH_LOWER & whole_bytes(word.len());
        self.keys.contains(&key)
    }
}

/// The bits of so many bytes, eight at most, the lowest.
fn whole_bytes(count: usize) -> u64 {
    u64::MAX.checked_shr(64 - 8 * count as u32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::hash;
    use super::*;

    #[test]
    fn words_are_held_in_any_case_and_others_are_not() {
        const PORT: &WordSet = words!["harbour", "quay", "co.", "a", "’s", "shipyard", "international"];
        for word in ["harbour", "Harbour", "QUAY", "Co.", "A", "Shipyard", "International"] {
            assert!(PORT.may_hold(sign(hash(word.as_bytes()))), "{word}");
            assert!(PORT.hold(word.as_bytes()), "{word}");
        }
        assert!(PORT.may_hold(NO_LETTER) && PORT.hold("’S".as_bytes()));
        assert!(!words!["pilot"].may_hold(NO_LETTER));
        for word in ["", "harbours", "key", "co", "b", "quäy", "shipyards", "shipyar"] {
            assert!(!PORT.hold(word.as_bytes()), "{word}");
        }
        let others = (0..1_000).filter(|n| PORT.may_hold(sign(hash(format!("w{n}").as_bytes()))));
        assert!(others.count() < 200);
    }
}
