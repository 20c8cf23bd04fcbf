//! What the program knows about English words: which report speech, which name an office, which are given names.
//!
//! The words stand in text files beside this one, in sections named by class; `words.txt` is written by hand, the others are made by
//! `compile.py` (README.md says from what). All of them go into one table, so that a token costs a single look-up
//! however many classes there are. The compiler builds the table (`listed.rs`, `table.rs`): a program that builds it itself takes as long for that as for twenty articles.
//!
//! Words that one rule alone asks for stand beside it as a [`WordSet`]; those for kin, which several stages ask for, in `kin.rs`.

mod common;
mod endings;
mod kin;
mod listed;
mod set;
mod table;

pub use common::is_common;
pub use endings::{is_abstract_noun, is_adverb};
pub use kin::{KIN, PARENTS};
pub use set::WordSet;
pub(crate) use set::words;

use table::{Sets, Table};

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

        /// The class that a section of the word lists stands for, if it stands for one.
        const fn section(name: &[u8]) -> Class {
            $(if is_same(name, $section.as_bytes()) {
                return Class::$name;
            })*
            Class::NONE
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
    /// Letters in capitals behind a name: a seat, an honour, a degree, a service.
    POSTNOMINAL = "postnominal",
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
    /// Nouns that stand in for the name of a body: `the agency`.
    BODY = "body",
    /// The same, of those that only a company goes by, or hardly anything else: `the airline`.
    COMPANY = "company",
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
    /// Terms of several words, hyphens between them: `golden-share`.
    SET_PHRASE = "set-phrase",
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

/// Whether two texts are the same, for the compiler.
const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
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

    /// Whether the word is in none but the given classes.
    pub const fn is_within(self, all: Class) -> bool {
        self.0 & !all.0 == 0
    }

    /// The classes that both have.
    pub const fn and(self, other: Class) -> Class {
        Class(self.0 & other.0)
    }

    /// Whether the word is in any of the given classes.
    pub const fn is(self, any: Class) -> bool {
        self.0 & any.0 != 0
    }
}

/// Words of any class that stand in running text.
const WORDS: [&str; 3] = [
    include_str!("words.txt"),
    include_str!("verbs.txt"),
    include_str!("roles.txt"),
];

/// Words that are written with a capital.
const NAMES: [&str; 3] = [
    include_str!("first-names.txt"),
    include_str!("given-names.txt"),
    include_str!("places.txt"),
];

/// The tables of all words.
pub struct Lexicon {
    all: Table<4096, 20_480>,
    /// The words without the names: nineteen words of twenty are lower-case ones, and this table is so small that it stays in the processor's nearest cache.
    small: Table<1024, 6_144>,
    sets: Sets,
}

/// More than there are words in the lists.
const LISTED: usize = 1 << 15;

/// Built by the compiler, which warns that it takes long.
#[expect(long_running_const_eval, reason = "it takes some seconds")]
static LEXICON: Lexicon = {
    let mut sets = Sets::new();
    let words = listed::Words::<LISTED>::new()
        .read(WORDS[0])
        .read(WORDS[1])
        .read(WORDS[2]);
    let small = Table::build(&words, &mut sets);
    let words = words.read(NAMES[0]).read(NAMES[1]).read(NAMES[2]);
    let all = Table::build(&words, &mut sets);
    Lexicon { all, small, sets }
};

impl Lexicon {
    /// The one lexicon of the program.
    #[inline]
    pub fn get() -> &'static Lexicon {
        &LEXICON
    }

    /// The classes of a word, in whatever case, by what [`hash`] gives for it.
    ///
    /// Slot and tag stand for the word: of all words that there are, one in some three million is taken for a listed one, and that only gets a wrong class. (A test sees to it
    /// that no two listed words are.)
    pub fn class_hashed(&self, hash: u64) -> Class {
        self.sets.class(self.all.find(hash))
    }

    /// The same for a word without a capital, which is no name.
    #[inline]
    pub fn class_of_lower(&self, hash: u64) -> Class {
        self.sets.class(self.small.find(hash))
    }

    /// The classes of a word, in whatever case.
    pub fn class(&self, word: &str) -> Class {
        self.class_hashed(hash(word.as_bytes()))
    }
}

/// The hash of a word, of one byte after the other: the same in either case.
///
/// Eight bytes are mixed at a time, so that a word of the common length costs one multiplication, and [`Hashing::take`] and [`Hashing::take_eight`] agree.
#[derive(Clone, Copy, Debug)]
pub struct Hashing {
    mixed: u64,
    /// Up to eight bytes that are not mixed in yet, the first of them lowest.
    chunk: u64,
    /// How many bits of `chunk` they fill.
    bits: u32,
}

impl Hashing {
    /// Nothing taken yet.
    #[inline]
    pub const fn new() -> Hashing {
        Hashing {
            mixed: 0,
            chunk: 0,
            bits: 0,
        }
    }

    /// Takes the next byte.
    #[inline]
    pub const fn take(&mut self, byte: u8) {
        self.chunk |= ((byte | 0x20) as u64) << self.bits;
        self.bits += 8;
        if self.bits == 64 {
            self.take_chunk();
        }
    }

    /// Mixes eight bytes in.
    #[inline]
    const fn take_chunk(&mut self) {
        self.mixed = mix(self.mixed ^ self.chunk);
        self.chunk = 0;
        self.bits = 0;
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
    pub const fn end(self) -> u64 {
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

/// The bit that only letters other than those of ASCII have, in each of eight bytes.
const EACH_HIGH: u64 = 0x8080_8080_8080_8080;

/// Spreads what differs over all bits (the multiplier is 2^64 over the golden ratio).
#[inline]
const fn mix(bits: u64) -> u64 {
    let product = bits.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ (product >> 32)
}

/// The hash of a word: the same in either case, and with either form of the apostrophe.
#[inline]
pub fn hash(word: &[u8]) -> u64 {
    let mut hashing = Hashing::new();
    let (eights, rest) = word.as_chunks::<8>();
    let last = up_to_eight(rest);
    let mut all = last;
    for eight in eights {
        let eight = u64::from_le_bytes(*eight);
        all |= eight;
        hashing.take_eight(eight);
    }
    if all & EACH_HIGH != 0 {
        return hash_accented(word);
    }
    hashing.end_with(last, rest.len() as u32)
}

/// [`hash`] of a word that has other letters than those of ASCII, or the curved apostrophe, and of those that stand in the program's constants.
const fn hash_accented(word: &[u8]) -> u64 {
    let mut hashing = Hashing::new();
    let mut at = 0;
    while at < word.len() {
        let rest = word.len() - at;
        if rest >= 3 && word[at] == 0xE2 && word[at + 1] == 0x80 && word[at + 2] == 0x99 {
            hashing.take(b'\'');
            at += 3;
        } else {
            hashing.take(word[at]);
            at += 1;
        }
    }
    hashing.end()
}

/// How many signs of words there are.
const SIGNS: u32 = 64;

/// The sign of everything that begins with no letter: `’s`, `&`.
pub const NO_LETTER: u8 = 0;

/// The sign of a word by its hash: a small number by which nearly all words are told apart from any few.
#[inline]
pub const fn sign(hash: u64) -> u8 {
    (hash >> (u64::BITS - SIGNS.ilog2())) as u8
}

/// Eight bytes at most as one number, the first of them lowest: loads that overlap take the place of a loop, whose end nobody can foretell.
#[inline]
fn up_to_eight(bytes: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let last = u64::from(u32::from_le_bytes(*last));
        u64::from(u32::from_le_bytes(*first)) | last << ((bytes.len() - 4) * 8)
    } else if let (Some(first), Some(last)) = (bytes.first(), bytes.last()) {
        let middle = bytes.len() / 2;
        u64::from(*first) | u64::from(bytes[middle]) << (middle * 8) | u64::from(*last) << ((bytes.len() - 1) * 8)
    } else {
        0
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
            let mut hashing = Hashing::new();
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
            let mut one_by_one = Hashing::new();
            bytes.iter().for_each(|&b| one_by_one.take(b));
            assert_eq!(one_by_one.end(), hash(bytes), "{word}");
        }
    }

    /// The classes of words by the lists themselves.
    fn by_lists<'a>(lists: impl Iterator<Item = &'a &'a str>) -> std::collections::HashMap<String, Class> {
        let mut words = std::collections::HashMap::<String, Class>::new();
        for list in lists {
            let mut class = Class::NONE;
            for line in list.lines().filter(|line| !line.starts_with('#')) {
                if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                    class = section(name.as_bytes());
                    assert_ne!(class, Class::NONE, "[{name}]");
                } else {
                    for word in line.split_ascii_whitespace() {
                        let all = words.entry(word.to_ascii_lowercase()).or_default();
                        *all = all.or(class);
                    }
                }
            }
        }
        words
    }

    #[test]
    fn no_two_listed_words_are_taken_for_each_other_and_none_is_left_out() {
        let lexicon = Lexicon::get();
        for (word, class) in by_lists(WORDS.iter().chain(&NAMES)) {
            assert_eq!(lexicon.class(&word), class, "{word}");
        }
        for (word, class) in by_lists(WORDS.iter()) {
            assert_eq!(lexicon.class_of_lower(hash(word.as_bytes())), class, "{word}");
        }
    }
}
