//! The words of a segment, each with a number.

use xxhash_rust::xxh3::xxh3_64;

/// The number of a word: its place in the order in which the segment met its words.
pub type TermId = u32;

/// The largest number of a word; the numbers above stand for things that are not words (see [`super::tokens`]).
pub const LAST_TERM: TermId = u32::MAX - 16;

/// All different words of a segment.
///
/// A hash table with open addressing: a slot holds 32 bits of the hash beside the number, so that the bytes of a word are looked at once, to be sure.
pub struct Vocabulary {
    slots: Vec<Slot>,
    bytes: Vec<u8>,
    /// Where the bytes of each word end.
    ends: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Slot {
    hash: u32,
    term: TermId,
}

const FREE: Slot = Slot {
    hash: 0,
    term: TermId::MAX,
};

const FIRST_SLOTS: usize = 1 << 12;

impl Default for Vocabulary {
    fn default() -> Vocabulary {
        Vocabulary {
            slots: vec![FREE; FIRST_SLOTS],
            bytes: Vec::new(),
            ends: Vec::new(),
        }
    }
}

impl Vocabulary {
    /// The number of a word, which is a new one if the word is.
    pub fn number(&mut self, word: &[u8]) -> TermId {
        let hash = xxh3_64(word) as u32;
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.term == FREE.term {
                break;
            }
            if slot.hash == hash && self.word(slot.term) == word {
                return slot.term;
            }
            at = (at + 1) & mask;
        }
        let term = self.ends.len() as TermId;
        self.slots[at] = Slot { hash, term };
        self.bytes.extend_from_slice(word);
        self.ends.push(self.bytes.len() as u32);
        if self.ends.len() * 2 > self.slots.len() {
            self.grow();
        }
        term
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let mut slots = vec![FREE; mask + 1];
        for slot in self.slots.iter().filter(|slot| slot.term != FREE.term) {
            let mut at = slot.hash as usize & mask;
            while slots[at].term != FREE.term {
                at = (at + 1) & mask;
            }
            slots[at] = *slot;
        }
        self.slots = slots;
    }

    /// The bytes of a word by its number; empty for a number that was not given out.
    pub fn word(&self, term: TermId) -> &[u8] {
        let n = term as usize;
        let start = n
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |end| *end as usize);
        let end = self.ends.get(n).map_or(start, |end| *end as usize);
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// How many different words there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is room for the words of one more article; where there is none, the segment is full.
    pub fn has_room(&self) -> bool {
        self.ends.len() < (LAST_TERM / 2) as usize && self.bytes.len() < (u32::MAX / 2) as usize
    }

    /// Bytes of memory, about.
    pub fn memory(&self) -> usize {
        self.slots.len() * size_of::<Slot>() + self.bytes.len() + self.ends.len() * size_of::<u32>()
    }

    /// The numbers of all words, in the order of the words' bytes.
    pub fn in_order(&self) -> Vec<TermId> {
        // The first eight bytes of a word as a number decide nearly always.
        let mut keyed: Vec<(u64, TermId)> = (0..self.count() as TermId)
            .map(|term| {
                let word = self.word(term);
                let mut first = [0; 8];
                let n = word.len().min(8);
                first[..n].copy_from_slice(&word[..n]);
                (u64::from_be_bytes(first), term)
            })
            .collect();
        keyed.sort_unstable_by(|(a, x), (b, y)| a.cmp(b).then_with(|| self.word(*x).cmp(self.word(*y))));
        keyed.into_iter().map(|(_, term)| term).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_word_keeps_its_number_and_the_order_is_that_of_bytes(words in prop::collection::vec("[a-c\u{0}é]{0,12}", 0..200)) {
            let mut vocabulary = Vocabulary::default();
            let mut known: BTreeMap<String, TermId> = BTreeMap::new();
            for word in &words {
                let term = vocabulary.number(word.as_bytes());
                prop_assert_eq!(*known.entry(word.clone()).or_insert(term), term);
                prop_assert_eq!(vocabulary.word(term), word.as_bytes());
            }
            let ordered: Vec<TermId> = known.into_values().collect();
            prop_assert_eq!(vocabulary.in_order(), ordered);
        }
    }

    #[test]
    fn many_words_stay_apart() {
        let mut vocabulary = Vocabulary::default();
        for n in 0..20_000u32 {
            assert_eq!(vocabulary.number(n.to_string().as_bytes()), n);
        }
        for n in 0..20_000u32 {
            assert_eq!(vocabulary.number(n.to_string().as_bytes()), n);
        }
        assert_eq!(vocabulary.count(), 20_000);
    }
}
