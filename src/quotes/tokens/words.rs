//! Words, with the hyphens, apostrophes and dots inside them.

use super::bytes::{BYTES, DIGIT, HIGH, LETTER, SPACE, blank, is_general_punctuation};
use super::dots::{begins_with_function_word, domain, ends_sentence, is_a_name_here, is_initial};
use super::given;
use super::tickers::exchange;
use super::token::{Case, Kind, PLAIN, Token, Tokens};
use crate::quotes::lexicon::{self, Class, Hashing, Lexicon, PARENTS, WordSet, words};

/// A byte each.
const EACH_HIGH: u64 = 0x8080_8080_8080_8080;
const EACH_SMALL: u64 = 0x2020_2020_2020_2020;
const EACH: u64 = 0x0101_0101_0101_0101;

/// The longest abbreviation that keeps its dot, in bytes.
const LONGEST_ABBREVIATION: usize = 6;

/// What a byte after letters shows: the word's end, the dot that may end it, or nothing yet.
const ENDS: u8 = 1;
const DOT: u8 = 2;

static AFTER_WORD: [u8; 256] = {
    let mut table = [0; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = match b as u8 {
            b'.' => DOT,
            b'\'' | b'-' | b'&' => 0,
            b if BYTES[b as usize] == SPACE || BYTES[b as usize] == 0 => ENDS,
            _ => 0,
        };
        b += 1;
    }
    table
};

/// Scans the word at `start` eight bytes at a time, if it is of unaccented letters alone and surely ends after them; returns where it ends.
///
/// Nineteen words of twenty are such; how long one is shows without a branch for each letter.
#[inline]
pub(super) fn plain_word(bytes: &[u8], start: usize, lexicon: &Lexicon, tokens: &mut Tokens) -> Option<usize> {
    let mut at = start;
    let mut hash = Hashing::new();
    // The bits that tell lower from upper case, of all letters.
    let mut small = 0;
    let mut large = 0;
    loop {
        let eight = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
        // The high bit of the first byte that is no letter, which is from `a` to `z` once the bit of its case is set. A byte that borrows from those behind it or carries into
        // them is no letter itself, so that only what stands after the first such byte may be wrong.
        let letters = (eight | EACH_SMALL).wrapping_sub(EACH * u64::from(b'a'));
        let others = (letters | letters.wrapping_add(EACH * (0x80 - 26))) & EACH_HIGH;
        if others == 0 {
            small |= eight & EACH_SMALL;
            large |= !eight & EACH_SMALL;
            hash.take_eight(eight);
            at += 8;
            continue;
        }
        let count = others.trailing_zeros() / 8;
        let word = (1 << (count * 8)) - 1;
        small |= eight & EACH_SMALL & word;
        large |= !eight & EACH_SMALL & word;
        at += count as usize;
        let next = (eight >> (count * 8)) as u8;
        let ends = match AFTER_WORD[next as usize] {
            ENDS => true,
            DOT => {
                // A domain, an initial and an abbreviation keep their dot.
                let long = at - start > LONGEST_ABBREVIATION;
                at - start > 1
                    && !bytes.get(at + 1).is_some_and(|&b| b.is_ascii_alphabetic() || b == b'-')
                    && (long
                        || !lexicon
                            .class_hashed(hash.end_with(eight, count + 1))
                            .is(Class::ABBREVIATION))
            }
            _ => surely_ends(bytes, at),
        };
        if !ends {
            return None;
        }
        let hash = hash.end_with(eight, count);
        let (case, class) = if bytes[start] & 0x20 != 0 && large == 0 {
            (Case::Lower, lexicon.class_of_lower(hash))
        } else if small == 0 && at - start >= 2 {
            // The World Health Organization is no pronoun.
            let is_body = &bytes[start..at] == b"WHO";
            (
                Case::Upper,
                if is_body {
                    Class::ORG
                } else {
                    lexicon.class_hashed(hash)
                },
            )
        } else {
            (Case::Capital, lexicon.class_hashed(hash))
        };
        tokens.push_word(Token::word(start, at, case, lexicon::sign(hash) | PLAIN, class));
        return Some(at);
    }
}

/// Whether a word of letters ends before the byte at `at`, which others go on with; where it takes longer to tell, it is not sure.
fn surely_ends(bytes: &[u8], at: usize) -> bool {
    match bytes[at..] {
        [b'\'', ..] => !joins(bytes, at + 1),
        [0xE2, 0x80, 0x99, ..] => !joins(bytes, at + 3),
        // Dashes, opening and closing marks, dots.
        [0xE2, 0x80, 0x93 | 0x94 | 0x98 | 0x9C | 0x9D | 0xA6, ..] => true,
        [b'-' | b'&', ..] => !compounds(bytes, at + 1),
        _ => false,
    }
}

/// Whether what follows a hyphen belongs to the same word.
fn compounds(bytes: &[u8], after: usize) -> bool {
    bytes
        .get(after)
        .is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0xC3 && *b < 0xE2)
}

/// Scans the word at `start` and returns where it ends.
pub(super) fn word(body: &str, bytes: &[u8], start: usize, lexicon: &Lexicon, tokens: &mut Tokens) -> usize {
    let to = bytes.len();
    let mut hash = Hashing::new();
    let mut at = start;
    let mut capitals = 0u32;
    let mut letters = 0u32;
    let mut capital_part = false;
    let mut at_part = true;
    let mut accented = false;
    // Where what stands after the last hyphen begins: "then-U.S.", "then-Sen."
    let mut part = start;
    // Single letters with dots between them: initials and abbreviations.
    let mut dotted = false;
    while at < to {
        let byte = bytes[at];
        match BYTES[byte as usize] {
            LETTER | DIGIT => {
                let upper = byte.is_ascii_uppercase();
                capitals += u32::from(upper);
                letters += 1;
                capital_part |= at_part && upper;
                at_part = false;
                hash.take(byte);
                at += 1;
            }
            HIGH => {
                let Some(c) = body.get(at..).and_then(|rest| rest.chars().next()) else {
                    break;
                };
                let after = at + c.len_utf8();
                if c == '’' {
                    if !joins(bytes, after) {
                        break;
                    }
                    hash.take(b'\'');
                    at = after;
                    at_part = true;
                } else if !is_general_punctuation(c) && c.is_alphanumeric() {
                    let upper = c.is_uppercase();
                    capitals += u32::from(upper);
                    letters += 1;
                    capital_part |= at_part && upper;
                    at_part = false;
                    accented = true;
                    for &b in &bytes[at..after] {
                        hash.take(b);
                    }
                    at = after;
                } else if matches!(c, '\u{AD}' | '\u{200B}' | '\u{2011}' | '\u{0300}'..='\u{036F}') {
                    at = after;
                } else {
                    break;
                }
            }
            _ => match byte {
                b'\'' => {
                    if !joins(bytes, at + 1) {
                        break;
                    }
                    hash.take(b'\'');
                    at += 1;
                    at_part = true;
                }
                b'-' | b'&' => {
                    if !compounds(bytes, at + 1) {
                        break;
                    }
                    hash.take(byte);
                    at += 1;
                    part = at;
                    at_part = true;
                }
                b'.' if domain(bytes, at + 1) > 0 => {
                    let end = at + 1 + domain(bytes, at + 1);
                    for &b in &bytes[at..end] {
                        hash.take(b);
                    }
                    letters += (end - at - 1) as u32;
                    at = end;
                }
                // "the Carrow, Wash.-based board"
                b'.' if at - part <= LONGEST_ABBREVIATION && bytes[at + 1..].starts_with(b"-based") => {
                    hash.take(b'.');
                    at += 1;
                }
                b'.' => {
                    let next_letter = bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic);
                    let single = at - start == 1 || dotted && bytes[at - 2] == b'.';
                    let upper = bytes[at - 1].is_ascii_uppercase();
                    if (single || at - part == 1)
                        && next_letter
                        && !bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic)
                    {
                        dotted = true;
                        hash.take(b'.');
                        at += 1;
                        at_part = true;
                    } else if single && (upper && (letters > 1 || is_initial(bytes, start, at)) || dotted) {
                        hash.take(b'.');
                        at += 1;
                        break;
                    } else if capitals == letters
                        && letters > 1
                        && let Some(end) = exchange(bytes, at)
                        && !bytes.get(end).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'.')
                    {
                        // "Meridian Inc MRDN.O said": no word of the sentence.
                        return end;
                    } else {
                        break;
                    }
                }
                _ => break,
            },
        }
    }
    let mut spelled = hash.end();
    let mut class = lexicon.class_hashed(spelled);
    // An abbreviation takes its dot with it: `Mr.`, `Sen.`
    if bytes.get(at) == Some(&b'.') && at - part <= LONGEST_ABBREVIATION {
        hash.take(b'.');
        let with_dot = if part > start {
            lexicon.class(body.get(part..=at).unwrap_or_default())
        } else {
            lexicon.class_hashed(hash.end())
        };
        let goes_on = || blank(bytes, at + 1) > 0 || matches!(bytes.get(at + 1), Some(b',' | b'\''));
        if with_dot.is(Class::ABBREVIATION)
            && goes_on()
            && !ends_sentence(bytes, part, at)
            && !is_a_name_here(bytes, at, with_dot.is(Class::PLACE), tokens.all.last())
        {
            // The compound is of no class of its own.
            if part == start {
                class = class.or(with_dot);
                spelled = hash.end();
            }
            at += 1;
        }
    }
    // "ex-wife", "great-aunt", "half-brother"
    if part > start && capitals == 0 && class == Class::NONE {
        class = body
            .get(start..at)
            .map_or(class, |word| of_kin_or_friend(word, lexicon));
    }
    if class == Class::NONE && (accented || part > start) && capital_part {
        class = body.get(start..at).map_or(class, |word| given::class(word, lexicon));
    }
    let next = at + blank(bytes, at);
    // "in the U.S. The board left": the dot ends the sentence as well.
    let closes = || dotted && begins_with_function_word(bytes, next);
    // "in Velby, Calif. Vidal left"
    let state = || {
        bytes[at - 1] == b'.'
            && class.is(Class::PLACE)
            && class.is(Class::ABBREVIATION)
            && !body[start..].starts_with("U.")
            && tokens.all.last().is_some_and(|t| t.kind == Kind::Comma)
            && bytes.get(next).is_some_and(u8::is_ascii_uppercase)
    };
    if next > at && (closes() || state()) {
        tokens.stops.push(tokens.all.len() as u32);
    }
    // "easyJet", "xAI’s"
    let case = if !capital_part && capitals == 0 {
        Case::Lower
    } else if capitals >= 2 && capitals == letters {
        Case::Upper
    } else {
        Case::Capital
    };
    tokens.push_word(Token::word(start, at, case, lexicon::sign(spelled), class));
    at
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
fn joins(bytes: &[u8], after: usize) -> bool {
    let Some(&next) = bytes.get(after) else { return false };
    if !(next.is_ascii_alphabetic() || (0xC3..0xE2).contains(&next)) {
        return false;
    }
    let single = !bytes
        .get(after + 1)
        .is_some_and(|b| b.is_ascii_alphanumeric() || (0xC3..0xE2).contains(b));
    !(single && matches!(next, b's' | b'S'))
}
