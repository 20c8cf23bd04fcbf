//! The words of a segment, each with a number.

use xxhash_rust::xxh3::xxh3_64;

use crate::index::analysis::ShortWord;

/// The number of a word: its place in the order in which the segment met its words.
pub type TermId = u32;

/// The largest number of a word; the numbers above stand for things that are not words (see [`super::tokens`]).
pub const LAST_TERM: TermId = u32::MAX - 16;

/// All different words of a segment.
///
/// A hash table with open addressing. A slot holds the first and the last eight bytes of its word, so that for nearly all words of a text a line of the processor's
/// cache is all that is looked at; words of more than sixteen are compared where they stand, when length and hash agree as well.
pub struct Vocabulary {
    slots: Vec<Slot>,
    bytes: Vec<u8>,
    /// Where the bytes of each word end.
    ends: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Slot {
    ends: Ends,
    /// The length, which an analysed word has in one byte, and three bytes of the hash.
    tag: u32,
    term: TermId,
}

impl Slot {
    /// Whether it is taken by a word with these ends; if that is not all of the word, it may still be another.
    #[inline]
    fn is_of(&self, ends: Ends, tag: u32) -> bool {
        self.ends == ends && self.tag == tag && self.term != FREE.term
    }
}

const FREE: Slot = Slot {
    ends: Ends { head: 0, tail: 0 },
    tag: 0,
    term: TermId::MAX,
};

const FIRST_SLOTS: usize = 1 << 12;

/// Bytes of a word at each end that its slot holds.
const HEAD: usize = 8;

/// The most bytes of a word that its slot holds all of.
const WHOLE: usize = 2 * HEAD;

impl Default for Vocabulary {
    fn default() -> Vocabulary {
        Vocabulary {
            slots: vec![FREE; FIRST_SLOTS],
            bytes: Vec::new(),
            ends: Vec::new(),
        }
    }
}

/// The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
#[inline]
fn mix(x: u64) -> u64 {
    let x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// The two ends of a word, as numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Ends {
    /// The first eight bytes, the lowest first, zero beyond the word's end.
    head: u64,
    /// The last eight bytes of a word of more than eight, or a hash of one of more than sixteen; zero for a shorter one.
    tail: u64,
}

impl Ends {
    #[inline]
    fn of(word: &[u8]) -> Ends {
        if let Some(head) = word.first_chunk::<HEAD>() {
            let tail = if word.len() > WHOLE {
                xxh3_64(word)
            } else if word.len() > HEAD {
                word.last_chunk::<HEAD>().map_or(0, |tail| u64::from_le_bytes(*tail))
            } else {
                0
            };
            let head = u64::from_le_bytes(*head);
            return Ends { head, tail };
        }
        let mut head = 0;
        if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
            // The two halves overlap, and agree where they do.
            let shift = (word.len() - 4) * 8;
            head = u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << shift;
        } else {
            for byte in word.iter().rev() {
                head = head << 8 | u64::from(*byte);
            }
        }
        Ends { head, tail: 0 }
    }

    #[inline]
    fn of_short(word: ShortWord) -> Ends {
        let ShortWord { head, rest, length } = word;
        let more = length.saturating_sub(HEAD as u32) * 8;
        let tail = if more == 0 {
            0
        } else {
            head >> more | rest << (64 - more)
        };
        Ends { head, tail }
    }

    /// The bytes of a word of at most [`WHOLE`] bytes; what stands behind them is of no meaning.
    fn spelt(self, length: usize) -> [u8; WHOLE] {
        let mut bytes = [0; WHOLE];
        bytes[..HEAD].copy_from_slice(&self.head.to_le_bytes());
        if (HEAD + 1..=WHOLE).contains(&length) {
            bytes[length - HEAD..length].copy_from_slice(&self.tail.to_le_bytes());
        }
        bytes
    }

    #[inline]
    fn hash(self, length: u32) -> u64 {
        if length <= HEAD as u32 {
            mix(self.head ^ u64::from(length))
        } else {
            mix(self.head ^ mix(self.tail ^ u64::from(length)))
        }
    }
}

/// Words that are looked up together.
#[derive(Default)]
pub struct Words {
    /// The bytes of those that are longer than [`WHOLE`], one behind the other.
    bytes: Vec<u8>,
    words: Vec<Wanted>,
    found: Vec<Slot>,
}

#[derive(Clone, Copy)]
struct Wanted {
    ends: Ends,
    hash: u64,
    /// Where its bytes begin if its ends are not all of it; how many there are, the tag says.
    start: u32,
    tag: u32,
}

impl Words {
    /// Adds a word.
    pub fn add(&mut self, word: &[u8]) {
        self.push(Ends::of(word), word.len() as u32);
        if word.len() > WHOLE {
            self.bytes.extend_from_slice(word);
        }
    }

    /// Adds a short word.
    #[inline]
    pub fn add_short(&mut self, word: ShortWord) {
        self.push(Ends::of_short(word), word.length);
    }

    #[inline]
    fn push(&mut self, ends: Ends, length: u32) {
        let hash = ends.hash(length);
        self.words.push(Wanted {
            ends,
            hash,
            start: self.bytes.len() as u32,
            tag: tag_of(length, hash),
        });
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.words.len()
    }
}

#[inline]
fn tag_of(length: u32, hash: u64) -> u32 {
    length << 24 | (hash >> 40) as u32
}

impl Vocabulary {
    /// The numbers of words, in their order, to `each`; leaves `words` empty.
    ///
    /// First the slot of each is read and nothing else: none of these reads waits for another, so the time that memory takes to answer is spent once for several words.
    pub fn numbers(&mut self, words: &mut Words, mut each: impl FnMut(TermId)) {
        let mask = self.slots.len() - 1;
        words.found.clear();
        words
            .found
            .extend(words.words.iter().map(|wanted| self.slots[wanted.hash as usize & mask]));
        for (wanted, slot) in words.words.iter().zip(&words.found) {
            let length = (wanted.tag >> 24) as usize;
            if slot.is_of(wanted.ends, wanted.tag) && length <= WHOLE {
                each(slot.term);
                continue;
            }
            let whole = wanted.ends.spelt(length);
            let start = wanted.start as usize;
            let word = match whole.get(..length) {
                Some(whole) => whole,
                None => words.bytes.get(start..start + length).unwrap_or_default(),
            };
            each(self.number_of(word, wanted.ends, wanted.hash));
        }
        words.bytes.clear();
        words.words.clear();
    }

    /// The number of a word, which is a new one if the word is.
    pub fn number(&mut self, word: &[u8]) -> TermId {
        let ends = Ends::of(word);
        self.number_of(word, ends, ends.hash(word.len() as u32))
    }

    fn number_of(&mut self, word: &[u8], ends: Ends, hash: u64) -> TermId {
        let tag = tag_of(word.len() as u32, hash);
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.is_of(ends, tag) && (word.len() <= WHOLE || self.word(slot.term) == word) {
                return slot.term;
            }
            if slot.term == FREE.term {
                break;
            }
            at = (at + 1) & mask;
        }
        let term = self.ends.len() as TermId;
        self.slots[at] = Slot { ends, tag, term };
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
            let mut at = slot.ends.hash(slot.tag >> 24) as usize & mask;
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
            let mut together = (Vocabulary::default(), Words::default(), Vec::new());
            for word in &words {
                together.1.add(word.as_bytes());
            }
            together.0.numbers(&mut together.1, |term| together.2.push(term));
            let one_by_one: Vec<TermId> = words.iter().map(|word| known[word]).collect();
            prop_assert_eq!(together.2, one_by_one);
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
