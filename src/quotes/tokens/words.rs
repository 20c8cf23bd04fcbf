//! Words, with the hyphens, apostrophes and dots inside them.

use super::bytes::{BYTES, DIGIT, HIGH, LETTER, blank, is_general_punctuation};
use super::dots::{begins_with_function_word, domain, ends_sentence, is_a_name_here, is_initial};
use super::given;
use super::tickers::exchange;
use super::token::{Case, Kind, Token, Tokens};
use crate::quotes::lexicon::{self, Class, Hashing, Lexicon, PARENTS, WordSet, words};

/// The longest abbreviation that keeps its dot, in bytes.
pub(super) const LONGEST_ABBREVIATION: usize = 6;

/// Scans the word at `start` and returns where it ends.
pub(super) fn word(body: &str, bytes: &[u8], start: usize, lexicon: &Lexicon, tokens: &mut Tokens) -> usize {
    let mut word = Word::at(body, bytes, start);
    if let Some(end) = word.read() {
        // "Meridian Inc MRDN.O said": no word of the sentence.
        return end;
    }
    let (spelled, class) = word.take_dot(lexicon, tokens.all.last());
    let class = word.class_by_parts(class, lexicon);
    if word.closes_sentence(class, tokens.all.last()) {
        tokens.stops.push(tokens.all.len() as u32);
    }
    tokens.push_word(Token::word(start, word.at, word.case(), lexicon::sign(spelled), class));
    word.at
}

/// What the next character does to a word.
enum Step {
    /// It goes on.
    On,
    /// It has ended.
    Ends,
    /// It is the ticker of a share, which ends there.
    Ticker(usize),
}

/// A word on the way through it.
struct Word<'a> {
    body: &'a str,
    bytes: &'a [u8],
    start: usize,
    at: usize,
    hash: Hashing,
    capitals: u32,
    letters: u32,
    /// Whether what stands before or after a hyphen, an apostrophe or a dot begins with a capital.
    capital_part: bool,
    /// Whether such a part begins here.
    at_part: bool,
    accented: bool,
    /// Where what stands after the last hyphen begins: "then-U.S.", "then-Sen."
    part: usize,
    /// Single letters with dots between them: initials and abbreviations.
    dotted: bool,
}

impl<'a> Word<'a> {
    /// The word that begins at `start`, of which nothing is read yet.
    fn at(body: &'a str, bytes: &'a [u8], start: usize) -> Word<'a> {
        Word {
            body,
            bytes,
            start,
            at: start,
            hash: Hashing::new(),
            capitals: 0,
            letters: 0,
            capital_part: false,
            at_part: true,
            accented: false,
            part: start,
            dotted: false,
        }
    }

    /// Reads the word up to its end; of the ticker of a share tells where it ends.
    fn read(&mut self) -> Option<usize> {
        while let Some(&byte) = self.bytes.get(self.at) {
            let step = match BYTES[byte as usize] {
                LETTER | DIGIT => {
                    self.take_letter(byte.is_ascii_uppercase());
                    self.hash.take(byte);
                    self.at += 1;
                    Step::On
                }
                HIGH => self.take_beyond_ascii(),
                _ => self.take_punctuation(byte),
            };
            match step {
                Step::On => {}
                Step::Ends => break,
                Step::Ticker(end) => return Some(end),
            }
        }
        None
    }

    /// Counts a letter or a digit.
    fn take_letter(&mut self, upper: bool) {
        self.capitals += u32::from(upper);
        self.letters += 1;
        self.capital_part |= self.at_part && upper;
        self.at_part = false;
    }

    /// Takes a byte that joins what stands before it and after it.
    fn take_joint(&mut self, byte: u8) {
        self.hash.take(byte);
        self.at += 1;
    }

    /// Takes another character than those of ASCII, if the word goes on with it.
    fn take_beyond_ascii(&mut self) -> Step {
        let Some(c) = self.body.get(self.at..).and_then(|rest| rest.chars().next()) else {
            return Step::Ends;
        };
        let after = self.at + c.len_utf8();
        if c == '’' {
            if !joins(self.bytes, after) {
                return Step::Ends;
            }
            self.hash.take(b'\'');
            self.at_part = true;
        } else if !is_general_punctuation(c) && c.is_alphanumeric() {
            self.take_letter(c.is_uppercase());
            self.accented = true;
            for &b in &self.bytes[self.at..after] {
                self.hash.take(b);
            }
        } else if !matches!(c, '\u{AD}' | '\u{200B}' | '\u{2011}' | '\u{0300}'..='\u{036F}') {
            return Step::Ends;
        }
        self.at = after;
        Step::On
    }

    /// Takes an apostrophe, a hyphen or a dot, if the word goes on behind it.
    fn take_punctuation(&mut self, byte: u8) -> Step {
        match byte {
            b'\'' if joins(self.bytes, self.at + 1) => {
                self.take_joint(byte);
                self.at_part = true;
                Step::On
            }
            b'-' | b'&' if compounds(self.bytes, self.at + 1) => {
                self.take_joint(byte);
                self.part = self.at;
                self.at_part = true;
                Step::On
            }
            b'.' => self.take_dot_within(),
            _ => Step::Ends,
        }
    }

    /// Takes a dot that no listed abbreviation ends with: `Corvin.Net`, `U.S.`, `J.`
    fn take_dot_within(&mut self) -> Step {
        let (bytes, at) = (self.bytes, self.at);
        let domain = domain(bytes, at + 1);
        if domain > 0 {
            let end = at + 1 + domain;
            for &b in &bytes[at..end] {
                self.hash.take(b);
            }
            self.letters += domain as u32;
            self.at = end;
            return Step::On;
        }
        // "the Carrow, Wash.-based board"
        if at - self.part <= LONGEST_ABBREVIATION && bytes[at + 1..].starts_with(b"-based") {
            self.take_joint(b'.');
            return Step::On;
        }
        let next_letter = bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic);
        let single = at - self.start == 1 || self.dotted && bytes[at - 2] == b'.';
        let upper = bytes[at - 1].is_ascii_uppercase();
        if (single || at - self.part == 1) && next_letter && !bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic) {
            self.dotted = true;
            self.take_joint(b'.');
            self.at_part = true;
            return Step::On;
        }
        if single && (upper && (self.letters > 1 || is_initial(bytes, self.start, at)) || self.dotted) {
            self.take_joint(b'.');
            return Step::Ends;
        }
        let share = (self.capitals == self.letters && self.letters > 1)
            .then(|| exchange(bytes, at))
            .flatten()
            .filter(|&end| !bytes.get(end).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'.'));
        share.map_or(Step::Ends, Step::Ticker)
    }

    /// Takes the dot of an abbreviation, `Mr.`, `Sen.`, and returns the word's hash and class; `before` is the token before it.
    fn take_dot(&mut self, lexicon: &Lexicon, before: Option<&Token>) -> (u64, Class) {
        let bytes = self.bytes;
        let at = self.at;
        let spelled = self.hash.end();
        let class = lexicon.class_hashed(spelled);
        if bytes.get(at) != Some(&b'.') || at - self.part > LONGEST_ABBREVIATION {
            return (spelled, class);
        }
        self.hash.take(b'.');
        let with_dot = if self.part > self.start {
            lexicon.class(self.body.get(self.part..=at).unwrap_or_default())
        } else {
            lexicon.class_hashed(self.hash.end())
        };
        let goes_on = || blank(bytes, at + 1) > 0 || matches!(bytes.get(at + 1), Some(b',' | b'\''));
        if !with_dot.is(Class::ABBREVIATION)
            || !goes_on()
            || ends_sentence(bytes, self.part, at)
            || is_a_name_here(bytes, at, with_dot.is(Class::PLACE), before)
        {
            return (spelled, class);
        }
        self.at += 1;
        if self.part == self.start {
            (self.hash.end(), class.or(with_dot))
        } else {
            // The compound is of no class of its own.
            (spelled, class)
        }
    }

    /// The class of the word by its parts or without its accents, where the whole has none: `ex-wife`, `great-aunt`, `Jean-Luc`.
    fn class_by_parts(&self, mut class: Class, lexicon: &Lexicon) -> Class {
        let compound = self.part > self.start;
        let word = || self.body.get(self.start..self.at);
        if compound && self.capitals == 0 && class == Class::NONE {
            class = word().map_or(class, |word| of_kin_or_friend(word, lexicon));
        }
        if class == Class::NONE && (self.accented || compound) && self.capital_part {
            class = word().map_or(class, |word| given::class(word, lexicon));
        }
        class
    }

    /// Whether the dot of the word ends its sentence as well.
    fn closes_sentence(&self, class: Class, before: Option<&Token>) -> bool {
        let (bytes, at) = (self.bytes, self.at);
        let next = at + blank(bytes, at);
        // "in the U.S. The board left"
        let closes = || self.dotted && begins_with_function_word(bytes, next);
        // "in Velby, Calif. Vidal left"
        let state = || {
            bytes[at - 1] == b'.'
                && class.is(Class::PLACE)
                && class.is(Class::ABBREVIATION)
                && !self.body[self.start..].starts_with("U.")
                && before.is_some_and(|t| t.kind == Kind::Comma)
                && bytes.get(next).is_some_and(u8::is_ascii_uppercase)
        };
        next > at && (closes() || state())
    }

    /// How it is capitalised: `easyJet` and `xAI’s` have a capital.
    fn case(&self) -> Case {
        if !self.capital_part && self.capitals == 0 {
            Case::Lower
        } else if self.capitals >= 2 && self.capitals == self.letters {
            Case::Upper
        } else {
            Case::Capital
        }
    }
}

/// What is before a hyphen where the word behind it still says what somebody is.
const STILL_SOMEBODY: &WordSet = words!["co", "ex", "great", "half"];

/// The class of a compound for somebody, by what is behind its hyphen, or before it: `ex-` `wife`, `father` `-of-six`.
fn of_kin_or_friend(word: &str, lexicon: &Lexicon) -> Class {
    let class = word.split_once('-').map_or(Class::NONE, |(first, rest)| {
        let is_one_of = |words: &WordSet| words.hold(first.as_bytes(), first.len());
        if is_one_of(STILL_SOMEBODY) {
            lexicon.class(rest)
        } else if rest.starts_with("of-") && is_one_of(PARENTS) {
            lexicon.class(first)
        } else {
            Class::NONE
        }
    });
    // The ex-president and the co-chair stand for whoever is in mind, and before names.
    [Class::ROLE_M, Class::ROLE_F, Class::ROLE]
        .into_iter()
        .filter(|&role| class.is(role) && !class.is(Class::RANK))
        .fold(Class::NONE, Class::or)
}

/// Whether an apostrophe inside a word joins what follows: a letter, unless it is the `s` of a possessive.
pub(super) fn joins(bytes: &[u8], after: usize) -> bool {
    let Some(&next) = bytes.get(after) else { return false };
    if !(next.is_ascii_alphabetic() || (0xC3..0xE2).contains(&next)) {
        return false;
    }
    let single = !bytes
        .get(after + 1)
        .is_some_and(|b| b.is_ascii_alphanumeric() || (0xC3..0xE2).contains(b));
    !(single && matches!(next, b's' | b'S'))
}

/// Whether what follows a hyphen belongs to the same word.
pub(super) fn compounds(bytes: &[u8], after: usize) -> bool {
    bytes
        .get(after)
        .is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0xC3 && *b < 0xE2)
}
