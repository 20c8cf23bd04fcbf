//! Small sets of words that a rule asks for by themselves.

use super::{EACH_LOWER, NO_LETTER, SIGNS, hash_accented, mix, sign, up_to_eight};

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
    /// A bit for the [`spread`] of the first bytes of each word: of those whose sign is one of a large set's, most are told no by this.
    heads: u64,
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

/// A small number by which keys are told apart. It is made of other bits than [`sign`], so that of those that pass the one most do not pass the other.
const fn spread(key: u64) -> u8 {
    sign(mix(key) << SIGNS.ilog2())
}

/// The key of a word's first eight bytes.
const fn head(word: &[u8]) -> u64 {
    key(if word.len() > WHOLE {
        word.split_at(WHOLE).0
    } else {
        word
    })
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
        let mut heads = 0;
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            heads |= 1 << spread(head(word));
            let sign = if word[0].is_ascii_alphabetic() {
                sign(hash_accented(word))
            } else {
                NO_LETTER
            };
            signs |= 1 << sign;
            at += 1;
        }
        WordSet {
            words,
            keys,
            signs,
            heads,
        }
    }

    /// All of them.
    pub fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// Whether a word with this sign may be one of them; most that are not may not.
    #[inline]
    pub fn may_hold(&self, sign: u8) -> bool {
        self.signs >> (sign & 0x3F) & 1 != 0
    }

    /// Whether the word of `length` bytes at the head of a text is one of them, in whatever case.
    // The text goes on behind the word, so that eight bytes are read at once however many of them are the word's.
    #[inline(never)]
    pub fn hold(&self, text: &[u8], length: usize) -> bool {
        let head = match text.first_chunk() {
            Some(eight) => (u64::from_le_bytes(*eight) | EACH_LOWER) & whole_bytes(length.min(WHOLE)),
            None => {
                let word = text.get(..length).unwrap_or_default();
                up_to_eight(word) | EACH_LOWER & whole_bytes(word.len())
            }
        };
        if self.heads >> spread(head) & 1 == 0 {
            return false;
        }
        if length <= WHOLE {
            return self.keys.contains(&head);
        }
        let word = text.get(..length).unwrap_or_default();
        self.words.iter().any(|w| word.eq_ignore_ascii_case(w.as_bytes()))
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
        let holds = |word: &str| {
            let running = format!("{word} and others");
            let alone = PORT.hold(word.as_bytes(), word.len());
            assert_eq!(PORT.hold(running.as_bytes(), word.len()), alone, "{word}");
            alone
        };
        for word in ["harbour", "Harbour", "QUAY", "Co.", "A", "Shipyard", "International"] {
            assert!(PORT.may_hold(sign(hash(word.as_bytes()))), "{word}");
            assert!(holds(word), "{word}");
        }
        assert!(PORT.may_hold(NO_LETTER) && holds("’S"));
        assert!(!words!["pilot"].may_hold(NO_LETTER));
        for word in ["", "harbours", "key", "co", "b", "quäy", "shipyards", "shipyar"] {
            assert!(!holds(word), "{word}");
        }
        let others = (0..1_000).filter(|n| PORT.may_hold(sign(hash(format!("w{n}").as_bytes()))));
        assert!(others.count() < 200);
    }
}
