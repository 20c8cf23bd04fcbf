//! Who bears a word: the words of an article's names, numbered so that two are compared and their bearers found without reading them again.

use super::lexicon::{HashTable, hash};
use super::names::Mention;
use super::tokens::Token;

/// How the addresses of sites end.
const DOMAINS: &[&str] = &[".com", ".org", ".net", ".gov", ".edu", ".co", ".io", ".tv"];

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

    /// Its place among all words.
    pub fn index(self) -> usize {
        (self.0 >> 1) as usize
    }
}

/// All words of an article's names.
#[derive(Debug, Default)]
pub struct Words {
    numbers: HashTable<u64, Word>,
    bearers: Vec<Bearers>,
    /// Of each token that is a word of a name, its number.
    of_tokens: Vec<Word>,
}

impl Words {
    /// The words of some mentions.
    pub fn of(body: &str, tokens: &[Token], mentions: &[Mention]) -> Words {
        let mut words = Words {
            numbers: HashTable::with_capacity_and_hasher(mentions.len(), Default::default()),
            bearers: Vec::with_capacity(mentions.len()),
            of_tokens: Vec::new(),
        };
        let mut of_tokens = vec![Word::NONE; tokens.len()];
        for m in mentions {
            let range = m.first as usize..=m.last as usize;
            for (number, t) in of_tokens[range.clone()].iter_mut().zip(&tokens[range]) {
                *number = if t.is_plain() {
                    words.number_hashed(t.hash(body), true)
                } else {
                    words.number(plain(&body[t.start as usize..t.end as usize]))
                };
            }
        }
        words.of_tokens = of_tokens;
        words
    }

    /// The number of a token that is a word of a name.
    pub fn of_token(&self, token: u32) -> Word {
        self.of_tokens.get(token as usize).copied().unwrap_or(Word::NONE)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.bearers.len()
    }

    /// The number of a word, which it gets here if it has none.
    fn number(&mut self, word: &str) -> Word {
        self.number_hashed(hash(word.as_bytes()), word.is_ascii())
    }

    /// The number of a word by its hash.
    fn number_hashed(&mut self, hash: u64, is_ascii: bool) -> Word {
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

/// A word of a name without the dot of an abbreviation or the domain of a site.
pub fn plain(word: &str) -> &str {
    // "Araji", of Noor al-Araji.
    let word = ["al-", "Al-", "el-", "El-"]
        .iter()
        .find_map(|article| word.strip_prefix(article))
        .unwrap_or(word);
    if !word.as_bytes().contains(&b'.') {
        return word;
    }
    let word = word.trim_end_matches('.');
    DOMAINS.iter().find_map(|d| word.strip_suffix(d)).unwrap_or(word)
}

/// Whether a word is the address of a site.
pub fn is_address(word: &str) -> bool {
    word.as_bytes().contains(&b'.') && DOMAINS.iter().any(|d| word.ends_with(d))
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
