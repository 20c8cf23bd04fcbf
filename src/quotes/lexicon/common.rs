//! Words that news writes without a capital: at the head of a sentence their capital names nobody (`Trade has fallen.`).
//!
//! They are asked for only where a sentence begins, so they stand apart from the table that every token is looked up in, and as hashes
//! alone: of the eleven thousand no two share one, and a name that shares one with a word is as good as impossible at 64 bits.

use std::sync::OnceLock;

use super::hash;

/// A power of two, filled to less than a half.
const SLOTS: usize = 1 << 15;

/// Whether news writes the word, in whatever case it is given, mostly without a capital.
pub fn is_common(word: &str) -> bool {
    let table = table();
    let hash = hash(word.as_bytes());
    let mut at = hash as usize % SLOTS;
    while table[at] != 0 {
        if table[at] == hash {
            return true;
        }
        at = (at + 1) % SLOTS;
    }
    false
}

fn table() -> &'static [u64] {
    static TABLE: OnceLock<Vec<u64>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = vec![0; SLOTS];
        for word in words() {
            let hash = hash(word.as_bytes());
            let mut at = hash as usize % SLOTS;
            // A test holds the table half empty, so that a free slot is always found.
            while table[at] != 0 {
                at = (at + 1) % SLOTS;
            }
            table[at] = hash;
        }
        table
    })
}

fn words() -> impl Iterator<Item = &'static str> {
    include_str!("common.txt")
        .lines()
        .filter(|line| !line.starts_with(['#', '[']))
        .flat_map(str::split_ascii_whitespace)
}

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
        assert!(words().count() * 2 < SLOTS);
    }
}
