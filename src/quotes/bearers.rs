//! Who bears a word: the words of an article's names, numbered so that two are compared and their bearers found without reading them again.

use super::lexicon::{HashTable, hash};

/// How many bearers of one surname are looked at; more than that no reader could keep apart.
pub const NAMESAKES: usize = 12;

/// The latest bearers of one word, the latest last.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bearers {
    len: u32,
    all: [u32; NAMESAKES],
}

impl Bearers {
    /// Enters a bearer, if it is not the latest already; the earliest of too many is forgotten.
    pub fn enter(&mut self, bearer: u32) {
        if self.as_slice().last() == Some(&bearer) {
            return;
        }
        if self.len as usize == NAMESAKES {
            self.all.copy_within(1.., 0);
            self.len -= 1;
        }
        self.all[self.len as usize] = bearer;
        self.len += 1;
    }

    /// All of them, the latest last.
    pub fn as_slice(&self) -> &[u32] {
        &self.all[..self.len as usize]
    }
}

/// The number of a word, by which words that differ in nothing but the case of unaccented letters are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Word(u32);

impl Word {
    /// What is no word of a name.
    pub const NONE: Word = Word(u32::MAX);

    /// Whether it has letters other than those of ASCII, so that a word of another number may still be the same.
    pub fn is_accented(self) -> bool {
        self.0 & 1 == 1
    }

    fn index(self) -> usize {
        (self.0 >> 1) as usize
    }
}

/// All words of an article's names.
#[derive(Debug, Default)]
pub struct Words {
    numbers: HashTable<u64, Word>,
    bearers: Vec<Bearers>,
}

impl Words {
    /// No words yet, with room for some.
    pub fn with_capacity(words: usize) -> Words {
        Words {
            numbers: HashTable::with_capacity_and_hasher(words, Default::default()),
            bearers: Vec::with_capacity(words),
        }
    }

    /// The number of a word, which it gets here if it has none.
    pub fn number(&mut self, word: &str) -> Word {
        self.number_hashed(hash(word.as_bytes()), word.is_ascii())
    }

    /// The number of a word by its hash.
    pub fn number_hashed(&mut self, hash: u64, is_ascii: bool) -> Word {
        let next = self.bearers.len() as u32;
        let number = *self
            .numbers
            .entry(hash)
            .or_insert_with(|| Word(next << 1 | u32::from(!is_ascii)));
        if number.index() == self.bearers.len() {
            self.bearers.push(Bearers::default());
        }
        number
    }

    /// The bearers of a word, the latest last.
    pub fn bearers(&self, word: Word) -> &[u32] {
        self.bearers.get(word.index()).map_or(&[], Bearers::as_slice)
    }

    /// The bearers of a word as it is written.
    pub fn bearers_of(&self, word: &str) -> &[u32] {
        self.numbers
            .get(&hash(word.as_bytes()))
            .map_or(&[], |&number| self.bearers(number))
    }

    /// Enters a bearer of a word.
    pub fn enter(&mut self, word: Word, bearer: u32) {
        if let Some(bearers) = self.bearers.get_mut(word.index()) {
            bearers.enter(bearer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number_in_either_case() {
        let mut words = Words::default();
        let vidal = words.number("Vidal");
        assert_eq!(words.number("VIDAL"), vidal);
        assert_ne!(words.number("Vidaló"), vidal);
        assert!(words.number("Vidaló").is_accented());
    }

    #[test]
    fn the_latest_bearers_are_kept() {
        let mut words = Words::default();
        let vidal = words.number("Vidal");
        for bearer in 0..20 {
            words.enter(vidal, bearer);
            words.enter(vidal, bearer);
        }
        assert_eq!(words.bearers_of("vidal"), (8..20).collect::<Vec<u32>>());
        assert_eq!(words.bearers_of("Orde"), [0; 0]);
        assert_eq!(words.bearers(Word::NONE), [0; 0]);
    }
}
