//! What the program knows about English words: which report speech, which name an office, which are given names.
//!
//! The words stand in text files beside this one, in sections named by class; `words.txt` is written by hand, the others are made by
//! `compile.py` (README.md says from what). All of them go into one open-addressing table, so that a token costs a single look-up
//! however many classes there are. The table is built when the first article is read and not at program start: a search that
//! extracts nothing must not pay for it.

mod common;

pub use common::is_common;

use std::sync::OnceLock;

/// The classes a word belongs to, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $section:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[derive(Clone, Copy)]
        enum Bit { $($name,)* }

        impl Class {
            $($(#[$doc])* pub const $name: Class = Class(1 << Bit::$name as u64);)*
        }

        /// The class that a section of the word lists stands for.
        fn section(name: &str) -> Option<Class> {
            match name {
                $($section => Some(Class::$name),)*
                _ => None,
            }
        }
    };
}

classes! {
    /// Verbs of speech, finite or infinitive.
    SAY = "say",
    /// Their participles.
    SAYING = "saying",
    /// Verbs of speech that are more often something else: beside the marks they count, inside a sentence hardly.
    SOFT = "soft",
        /// Base forms that are verbs only after a plural: `a state official`, `the report said`.
    NOUN_TOO = "noun-too",
    /// Words that stand in for a name already given: `the senator`.
    EPITHET = "epithet",
    /// Nouns of speech: `his claim that …`
    SAY_NOUN = "saynoun",
    /// Verbs of speech whose object is the one spoken to.
    TELL = "tell",
    /// Verbs that put a label on something.
    CALL = "call",
    /// Verbs of thought, which introduce words in quotation marks now and then.
    THINK = "think",
    /// Any other verb of communication.
    COMMUNICATION = "communication",
    /// Their participles.
    COMMUNICATING = "communicating",
    /// Auxiliaries.
    AUX = "aux",
    /// Adverbs that stand between subject and verb, those in -ly left out.
    ADVERB = "adverb",
    /// Masculine pronouns.
    HE = "he",
    /// Feminine pronouns.
    SHE = "she",
    /// Plural pronouns.
    THEY = "they",
    /// The neuter pronoun.
    IT = "it",
    /// First person pronouns.
    I = "i",
    /// Second person pronouns.
    YOU = "you",
    /// Relative pronouns.
    WHO = "who",
    /// Articles, possessives, numerals.
    DETERMINER = "determiner",
    /// Prepositions.
    PREPOSITION = "preposition",
    /// Conjunctions.
    CONJUNCTION = "conjunction",
    /// Words that a sentence begins with and no name does.
    STOP = "stop",
    /// Forms of address of men.
    HONORIFIC_M = "honorific-m",
    /// Forms of address of women.
    HONORIFIC_F = "honorific-f",
    /// Forms of address of either.
    HONORIFIC = "honorific",
    /// Offices and ranks as they stand before a name.
    RANK = "rank",
    /// `Jr.`, `III`.
    SUFFIX = "suffix",
    /// `de`, `van`, `bin`.
    PARTICLE = "particle",
    /// Months.
    MONTH = "month",
    /// Days of the week, feasts.
    DAY = "day",
    /// Abbreviations that keep their dot.
    ABBREVIATION = "abbreviation",
    /// Words that make a capitalised run an organisation.
    ORG = "org",
    /// Words of bodies' names that are surnames as well.
    SURNAME = "surname",
    /// Finite verbs that are nothing else.
    FINITE = "finite",
    /// Things, bodies and groups that say something without being a person.
    THING = "thing",
    /// Means of communication: `in a statement`.
    MEDIUM = "medium",
    /// Words before a title, a name or a word spoken about.
    UNTITLED = "untitled",
    /// What men are called by.
    ROLE_M = "role-m",
    /// What women are called by.
    ROLE_F = "role-f",
    /// What people are called by.
    ROLE = "role",
    /// The same, from a dictionary and less certain.
    PERSON = "person",
    /// Places.
    PLACE = "place",
    /// Adjectives of nations, faiths and parties.
    NATIONALITY = "nationality",
    /// Given names of men.
    NAME_M = "name-m",
    /// Given names of women.
    NAME_F = "name-f",
    /// Given names of either.
    NAME = "name",
}

impl Class {
    /// No class at all.
    pub const NONE: Class = Class(0);
    /// Any given name.
    pub const GIVEN_NAME: Class = Class(Class::NAME.0 | Class::NAME_M.0 | Class::NAME_F.0);
    /// Any form of address.
    pub const ADDRESS: Class = Class(Class::HONORIFIC.0 | Class::HONORIFIC_M.0 | Class::HONORIFIC_F.0);
    /// Anything that stands before a name as its bearer's title.
    pub const TITLE: Class = Class(Class::ADDRESS.0 | Class::RANK.0);
    /// Any word for a person.
    pub const ANY_ROLE: Class = Class(Class::ROLE.0 | Class::ROLE_M.0 | Class::ROLE_F.0);
    /// Any personal pronoun of the third person singular.
    pub const HE_SHE: Class = Class(Class::HE.0 | Class::SHE.0);
    /// Any finite verb of speech.
    pub const SPEECH: Class = Class(Class::SAY.0 | Class::TELL.0);
    /// Days and months.
    pub const DATE: Class = Class(Class::DAY.0 | Class::MONTH.0);

    /// The classes of either.
    pub const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    /// Whether the word is in any of the given classes.
    pub const fn is(self, any: Class) -> bool {
        self.0 & any.0 != 0
    }
}

const LISTS: [&str; 5] = [
    include_str!("words.txt"),
    include_str!("first-names.txt"),
    include_str!("verbs.txt"),
    include_str!("roles.txt"),
    include_str!("places.txt"),
];

/// How many slots the table has: a power of two that its words fill to two thirds at most, small enough for the second-level cache.
const SLOTS: usize = 1 << 14;

/// The bits of a slot that number an entry; the others are those of the word's hash, so that most words that are not listed are told
/// without a look at the list.
const NUMBER: u64 = 0xFFFF;

#[derive(Clone, Copy)]
struct Entry {
    word: &'static str,
    class: Class,
}

/// The table of all words.
pub struct Lexicon {
    /// Zero where empty, else the upper bits of a hash and the number of an entry plus one.
    slots: Vec<u64>,
    entries: Vec<Entry>,
    /// The same slots for looking up, each with its word's classes beside it: one line of the processor's cache a word.
    table: Vec<(u64, Class)>,
    /// A bit for each listed word, by other bits of its hash: six of seven words that are not listed are told without a look at the table,
    /// in memory that the nearest cache holds.
    listed: Vec<u64>,
}

/// How many bits tell whether a word may be listed: a power of two.
const LISTED: u64 = 1 << 16;

/// The number of a word's bit among them.
#[inline]
fn listed_bit(hash: u64) -> u64 {
    (hash >> NUMBER.count_ones()) % LISTED
}

impl Lexicon {
    /// The one lexicon of the program, built when it is first asked for.
    pub fn get() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Lexicon::build)
    }

    fn build() -> Lexicon {
        let mut lexicon = Lexicon {
            slots: vec![0; SLOTS],
            entries: Vec::with_capacity(SLOTS / 2),
            table: Vec::new(),
            listed: vec![0; (LISTED / 64) as usize],
        };
        for list in LISTS {
            let mut class = Class::NONE;
            for line in list.lines() {
                if line.starts_with('#') {
                    continue;
                }
                if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                    class = section(name).unwrap_or(Class::NONE);
                    continue;
                }
                for word in line.split_ascii_whitespace() {
                    lexicon.insert(word, class);
                }
            }
        }
        for entry in &lexicon.entries {
            let bit = listed_bit(hash(entry.word.as_bytes()));
            lexicon.listed[(bit / 64) as usize] |= 1 << (bit % 64);
        }
        let class = |slot: &u64| {
            (slot & NUMBER)
                .checked_sub(1)
                .map(|n| lexicon.entries[n as usize].class)
        };
        let slots = lexicon.slots.iter();
        lexicon.table = slots
            .map(|slot| (slot & !NUMBER, class(slot).unwrap_or(Class::NONE)))
            .collect();
        lexicon
    }

    fn insert(&mut self, word: &'static str, class: Class) {
        let hash = hash(word.as_bytes());
        if let Some(number) = self.find(word.as_bytes(), hash) {
            let entry = &mut self.entries[number];
            entry.class = entry.class.or(class);
            return;
        }
        self.entries.push(Entry { word, class });
        let mut at = hash as usize % SLOTS;
        // A test holds the table below full, so that an empty slot is always found.
        while self.slots[at] != 0 {
            at = (at + 1) % SLOTS;
        }
        self.slots[at] = hash & !NUMBER | self.entries.len() as u64;
    }

    #[inline]
    fn find(&self, word: &[u8], hash: u64) -> Option<usize> {
        let mut at = hash as usize % SLOTS;
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return None;
            }
            if (slot ^ hash) & !NUMBER == 0 {
                let number = (slot & NUMBER) as usize - 1;
                if same_word(self.entries[number].word.as_bytes(), word) {
                    return Some(number);
                }
            }
            at = (at + 1) % SLOTS;
        }
    }

    /// The classes of a word, in whatever case, by what [`hash`] gives for it.
    ///
    /// The 48 bits of the hash that a slot holds stand for the word: of all words that there are, not one in a million million is taken for a listed one, and one that is only
    /// gets a wrong class. (A test sees to it that no two listed words share them.)
    #[inline]
    pub fn class_hashed(&self, hash: u64) -> Class {
        let bit = listed_bit(hash);
        let bits = self.listed.get((bit / 64) as usize).copied().unwrap_or_default();
        if bits >> (bit % 64) & 1 == 0 {
            return Class::NONE;
        }
        let mut at = hash as usize % SLOTS;
        loop {
            let Some((slot, class)) = self.table.get(at) else {
                return Class::NONE;
            };
            if *slot == hash & !NUMBER || *slot == 0 {
                return *class;
            }
            at = (at + 1) % SLOTS;
        }
    }

    /// The classes of a word, in whatever case.
    pub fn class(&self, word: &str) -> Class {
        self.class_hashed(hash(word.as_bytes()))
    }
}

/// Compares a listed word with one of a text: ASCII case and the form of the apostrophe do not matter.
fn same_word(listed: &[u8], word: &[u8]) -> bool {
    if listed.len() == word.len() {
        return listed.eq_ignore_ascii_case(word);
    }
    // `’` is three bytes long where the list has one.
    let mut w = 0;
    for &c in listed {
        if c == b'\'' && word[w..].starts_with("’".as_bytes()) {
            w += 3;
        } else if word.get(w).is_some_and(|x| x.eq_ignore_ascii_case(&c)) {
            w += 1;
        } else {
            return false;
        }
    }
    w == word.len()
}

/// The hash of a word, of one byte after the other: the same in either case.
///
/// Eight bytes are mixed at a time, so that a word of the common length costs one multiplication, and [`Hashing::take`] and [`Hashing::take_eight`] agree.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hashing {
    mixed: u64,
    /// Up to eight bytes that are not mixed in yet, the first of them lowest.
    chunk: u64,
    /// How many bits of `chunk` they fill.
    bits: u32,
}

impl Hashing {
    /// Takes the next byte.
    #[inline]
    pub fn take(&mut self, byte: u8) {
        self.chunk |= u64::from(byte | 0x20) << self.bits;
        self.bits += 8;
        if self.bits == 64 {
            self.mixed = mix(self.mixed ^ self.chunk);
            self.chunk = 0;
            self.bits = 0;
        }
    }

    /// Takes eight bytes at once, at the beginning or after other eights.
    #[inline]
    pub fn take_eight(&mut self, bytes: u64) {
        self.mixed = mix(self.mixed ^ (bytes | EACH_LOWER));
    }

    /// The hash of a word that ends with the `count` lowest of eight bytes, fewer than eight.
    #[inline]
    pub fn end_with(mut self, bytes: u64, count: u32) -> u64 {
        self.bits = count * 8;
        self.chunk = (bytes | EACH_LOWER) & ((1 << self.bits) - 1);
        self.end()
    }

    /// The hash of all bytes taken.
    #[inline]
    pub fn end(self) -> u64 {
        let hash = if self.bits == 0 {
            self.mixed
        } else {
            mix(self.mixed ^ self.chunk)
        };
        hash ^ (hash >> 29)
    }
}

/// The bit that tells lower from upper case, in each of eight bytes.
const EACH_LOWER: u64 = 0x2020_2020_2020_2020;

/// Spreads what differs over all bits (the multiplier is 2^64 over the golden ratio).
#[inline]
fn mix(bits: u64) -> u64 {
    let product = bits.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ (product >> 32)
}

/// The hash of a word: the same in either case, and with either form of the apostrophe.
#[inline]
pub fn hash(word: &[u8]) -> u64 {
    if !word.is_ascii() {
        return hash_accented(word);
    }
    let mut hashing = Hashing::default();
    let (eights, rest) = word.as_chunks::<8>();
    for eight in eights {
        hashing.take_eight(u64::from_le_bytes(*eight));
    }
    hashing.end_with(up_to_eight(rest), rest.len() as u32)
}

/// [`hash`] of a word that has other letters than those of ASCII, or the curved apostrophe.
fn hash_accented(word: &[u8]) -> u64 {
    let mut hashing = Hashing::default();
    let mut at = 0;
    while at < word.len() {
        if word[at..].starts_with("’".as_bytes()) {
            hashing.take(b'\'');
            at += 3;
        } else {
            hashing.take(word[at]);
            at += 1;
        }
    }
    hashing.end()
}

/// Fewer than eight bytes as one number, the first of them lowest: two loads that overlap take the place of a loop.
#[inline]
fn up_to_eight(bytes: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let last = u64::from(u32::from_le_bytes(*last));
        u64::from(u32::from_le_bytes(*first)) | last << ((bytes.len() - 4) * 8)
    } else {
        bytes.iter().rev().fold(0, |all, &b| all << 8 | u64::from(b))
    }
}

/// A table whose keys are hashes of words already, or small numbers: nothing is hashed twice.
pub type HashTable<K, V> = std::collections::HashMap<K, V, std::hash::BuildHasherDefault<Spread>>;

/// Spreads a number over the bits that a table looks at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spread(u64);

impl std::hash::Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = mix(self.0 ^ u64::from(byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = mix(u64::from(number) + 1);
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = mix(number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case_and_with_either_apostrophe() {
        let lexicon = Lexicon::get();
        assert!(lexicon.class("Said").is(Class::SAY));
        assert!(lexicon.class("SPOKESWOMAN").is(Class::ROLE_F));
        assert!(lexicon.class("he’s").is(Class::HE));
        assert!(lexicon.class("he's").is(Class::HE));
        assert_eq!(lexicon.class("zyzzyx"), Class::NONE);
    }

    #[test]
    fn a_word_hashes_the_same_by_bytes_and_by_eights() {
        for word in [
            "a",
            "of",
            "the",
            "port",
            "harbour",
            "HARBOURS",
            "spokeswoman",
            "internationalisation",
        ] {
            let bytes = word.as_bytes();
            let mut hashing = Hashing::default();
            let (eights, rest) = bytes.split_at(bytes.len() / 8 * 8);
            for eight in eights.chunks(8) {
                hashing.take_eight(u64::from_le_bytes(eight.try_into().unwrap()));
            }
            let mut last = [b'.'; 8];
            last[..rest.len()].copy_from_slice(rest);
            assert_eq!(
                hashing.end_with(u64::from_le_bytes(last), rest.len() as u32),
                hash(bytes),
                "{word}"
            );
            let mut one_by_one = Hashing::default();
            bytes.iter().for_each(|&b| one_by_one.take(b));
            assert_eq!(one_by_one.end(), hash(bytes), "{word}");
        }
    }

    #[test]
    fn the_table_is_never_full() {
        let words = Lexicon::get().entries.len();
        assert!(words * 3 < SLOTS * 2, "{words} words");
    }

    #[test]
    fn no_two_listed_words_are_taken_for_each_other() {
        let lexicon = Lexicon::get();
        let tags: std::collections::HashSet<u64> = lexicon
            .entries
            .iter()
            .map(|e| hash(e.word.as_bytes()) & !NUMBER)
            .collect();
        assert_eq!(tags.len(), lexicon.entries.len());
        assert!(lexicon.entries.iter().all(|e| lexicon.class(e.word) == e.class));
    }

    #[test]
    fn every_section_is_a_class() {
        for list in LISTS {
            for line in list.lines() {
                if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                    assert!(section(name).is_some(), "[{name}]");
                }
            }
        }
    }
}
