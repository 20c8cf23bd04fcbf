//! Words that news writes without a capital: at the head of a sentence their capital names nobody (`Trade has fallen.`).
//!
//! They are asked for only where a sentence begins, so they stand apart from the table that every token is looked up in, and as hashes
//! alone: of the eleven thousand no two share one, and a name that shares one with a word is as good as impossible at 64 bits.

use super::hash;
use super::listed::Words;

/// A power of two, filled to less than a half.
const SLOTS: usize = 1 << 15;

/// Whether news writes the word, in whatever case it is given, mostly without a capital.
pub fn is_common(word: &str) -> bool {
    let hash = hash(word.as_bytes());
    let mut at = hash as usize % SLOTS;
    while TABLE[at] != 0 {
        if TABLE[at] == hash {
            return true;
        }
        at = (at + 1) % SLOTS;
    }
    false
}

static TABLE: [u64; SLOTS] = {
    let mut table = [0; SLOTS];
    let words = Words::<SLOTS>::new().read(include_str!("common.txt"));
    let words = words.all();
    let mut word = 0;
    while word < words.len() {
        let (hash, _) = words[word];
        let mut at = hash as usize % SLOTS;
        // A test holds the table half empty, so that a free slot is always found.
        while table[at] != 0 && table[at] != hash {
            at = (at + 1) % SLOTS;
        }
        table[at] = hash;
        word += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_names() {
        for word in ["Trade", "success", "Otherwise", "Written"] {
            assert!(is_common(word), "{word}");
        }
        for name in ["Smith", "Obama", "Vidal", "zyzzyx"] {
            assert!(!is_common(name), "{name}");
        }
    }

    #[test]
    fn the_table_is_half_empty() {
        assert!(TABLE.iter().filter(|slot| **slot != 0).count() * 2 < SLOTS);
    }
}
