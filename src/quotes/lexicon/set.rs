//! Small sets of words that a rule asks for by themselves.

/// Words in lower case, with a mark by which nearly every other word is told without a look at them.
///
/// A rule asks for a word of such a set at token after token and is nearly always told no: one branch that always goes the same way costs a fraction of comparing
/// word by word.
#[derive(Clone, Copy, Debug)]
pub struct WordSet {
    words: &'static [&'static str],
    /// A bit for each word, by its length, its first and its last letter.
    mark: u64,
}

/// [`WordSet`] that stand in the program's constants.
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        &const { $crate::quotes::lexicon::WordSet::of(&[$($word),*]) }
    };
}

pub(crate) use words;

/// The bit of a word: the same in either case.
#[inline]
const fn bit(word: &[u8]) -> u64 {
    let [first, ..] = word else { return 0 };
    let [.., last] = word else { return 0 };
    let (first, last) = ((*first & 0x1F) as usize, (*last & 0x1F) as usize);
    1 << ((first * 5 + last * 3 + word.len() * 11) % 64)
}

impl WordSet {
    /// A set of words, all in lower case.
    pub const fn of(words: &'static [&'static str]) -> WordSet {
        let mut mark = 0;
        let mut at = 0;
        while at < words.len() {
            mark |= bit(words[at].as_bytes());
            at += 1;
        }
        WordSet { words, mark }
    }

    /// Whether the word is one of them, in whatever case.
    #[inline]
    pub fn hold(&self, word: &[u8]) -> bool {
        self.mark & bit(word) != 0 && self.list(word)
    }

    #[inline(never)]
    fn list(&self, word: &[u8]) -> bool {
        self.words.iter().any(|w| word.eq_ignore_ascii_case(w.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_held_in_any_case_and_others_are_not() {
        const PORT: &WordSet = words!["harbour", "quay", "co.", "a"];
        for word in ["harbour", "Harbour", "QUAY", "Co.", "A"] {
            assert!(PORT.hold(word.as_bytes()), "{word}");
        }
        for word in ["", "harbours", "key", "co", "b", "quäy"] {
            assert!(!PORT.hold(word.as_bytes()), "{word}");
        }
    }
}
