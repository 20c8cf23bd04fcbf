//! Words of unaccented letters alone, which are read eight letters at a time; whatever goes on or may go on behind them is left to [`super::words`].

use std::ops::Range;

use super::bytes::{BYTES, SPACE};
use super::token::{Case, PLAIN, Token, Tokens};
use super::words::{LONGEST_ABBREVIATION, compounds, joins};
use crate::quotes::lexicon::{self, Class, Hashing, Lexicon};

/// A byte each.
const EACH_HIGH: u64 = 0x8080_8080_8080_8080;
const EACH_SMALL: u64 = 0x2020_2020_2020_2020;
const EACH: u64 = 0x0101_0101_0101_0101;

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

/// Scans the word at `start`, if it is of unaccented letters alone and surely ends after them; returns where the next token may begin.
///
/// Nineteen words of twenty are such, and most have fewer than eight letters, which are read at once; how many they are shows without a branch for each.
#[inline]
pub(super) fn plain_word(bytes: &[u8], start: usize, lexicon: &Lexicon, tokens: &mut Tokens) -> Option<usize> {
    let eight = eight_at(bytes, start)?;
    let others = no_letters(eight);
    if others == 0 {
        return long_plain_word(bytes, start, lexicon, tokens);
    }
    let count = others.trailing_zeros() / 8;
    let end = start + count as usize;
    let next = (eight >> (count * 8)) as u8;
    let hash = Hashing::new();
    if !ends(bytes, start..end, next, || hash.end_with(eight, count + 1), lexicon) {
        return None;
    }
    let capitals = !eight & ((1 << (count * 8)) - 1);
    let hash = hash.end_with(eight, count);
    tokens.push_word(plain_token(bytes, start..end, capitals, hash, lexicon));
    Some(end + usize::from(next == b' '))
}

/// The same of a word of eight letters and more.
#[inline(never)]
fn long_plain_word(bytes: &[u8], start: usize, lexicon: &Lexicon, tokens: &mut Tokens) -> Option<usize> {
    let mut at = start;
    let mut hash = Hashing::new();
    let mut capitals = 0;
    loop {
        let eight = eight_at(bytes, at)?;
        let others = no_letters(eight);
        if others == 0 {
            capitals |= !eight;
            hash.take_eight(eight);
            at += 8;
            continue;
        }
        let count = others.trailing_zeros() / 8;
        let end = at + count as usize;
        let next = (eight >> (count * 8)) as u8;
        if !ends(bytes, start..end, next, || hash.end_with(eight, count + 1), lexicon) {
            return None;
        }
        capitals |= !eight & ((1 << (count * 8)) - 1);
        let hash = hash.end_with(eight, count);
        tokens.push_word(plain_token(bytes, start..end, capitals, hash, lexicon));
        return Some(end + usize::from(next == b' '));
    }
}

/// The eight bytes from `at` on.
#[inline]
fn eight_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// The high bit of the first of eight bytes that is no letter, which is from `a` to `z` once the bit of its case is set, and perhaps of others behind it.
///
/// A byte that borrows from those behind it or carries into them is no letter itself, so that only what stands after the first such byte may be wrong.
#[inline]
fn no_letters(eight: u64) -> u64 {
    let letters = (eight | EACH_SMALL).wrapping_sub(EACH * u64::from(b'a'));
    (letters | letters.wrapping_add(EACH * (0x80 - 26))) & EACH_HIGH
}

/// Whether a word of letters ends before the byte `next`; where it takes longer to tell, it is not sure. `with_dot` is its hash with a dot behind it.
#[inline]
fn ends(bytes: &[u8], word: Range<usize>, next: u8, with_dot: impl Fn() -> u64, lexicon: &Lexicon) -> bool {
    match AFTER_WORD[next as usize] {
        ENDS => true,
        // A domain, an initial and an abbreviation keep their dot.
        DOT => {
            let behind = bytes.get(word.end + 1);
            word.len() > 1
                && !behind.is_some_and(|&b| b.is_ascii_alphabetic() || b == b'-')
                && (word.len() > LONGEST_ABBREVIATION || !lexicon.class_hashed(with_dot()).is(Class::ABBREVIATION))
        }
        _ => surely_ends(bytes, word.end),
    }
}

/// The token of a word of letters; `capitals` are of all of them the bits that capitals have not.
#[inline]
fn plain_token(bytes: &[u8], word: Range<usize>, capitals: u64, hash: u64, lexicon: &Lexicon) -> Token {
    let (case, class) = if capitals & EACH_SMALL == 0 {
        (Case::Lower, lexicon.class_of_lower(hash))
    } else {
        with_capital(&bytes[word.clone()], lexicon.class_hashed(hash))
    };
    Token::word(word.start, word.end, case, lexicon::sign(hash) | PLAIN, class)
}

/// How a word with a capital is written, and its class.
fn with_capital(word: &[u8], class: Class) -> (Case, Class) {
    match word {
        // The World Health Organization is no pronoun.
        b"WHO" => (Case::Upper, Class::ORG),
        [_, _, ..] if word.iter().all(u8::is_ascii_uppercase) => (Case::Upper, class),
        _ => (Case::Capital, class),
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
