//! Words of names that are the same but for a slip, and given names in short.

use crate::quotes::lexicon::{Hashing, hash};

/// A surname shorter than this, in bytes, is not taken for another with a slip in it.
pub(super) const LONG_SURNAME: usize = 7;

/// A surname shorter than this, in bytes, is not taken for one mistyped.
pub(super) const MISTYPED: usize = 5;

/// The hash of the first letter and of the consonants of a word, each once in a row.
pub(super) fn skeleton(word: &str) -> u64 {
    if word.is_ascii() {
        let mut hashing = Hashing::new();
        let mut last = None;
        for c in word.bytes().map(|b| b.to_ascii_lowercase()) {
            let vowel = matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
            if last.is_none() || !vowel && last != Some(c) {
                hashing.take(c);
                last = Some(c);
            }
        }
        return hashing.end();
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        if out.is_empty() || !vowel && !out.ends_with(c) {
            out.push(c);
        }
    }
    hash(out.as_bytes())
}

/// Whether two words differ by one letter that is missing, added or another.
pub(super) fn one_letter_apart(a: &str, b: &str) -> bool {
    let letters = |word: &str| word.chars().flat_map(char::to_lowercase).collect::<Vec<char>>();
    let (a, b) = (letters(a), letters(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(x, y)| x == y).count();
    if short.len() == long.len() {
        same < short.len() && short[same + 1..] == long[same + 1..]
    } else {
        short[same..] == long[same + 1..]
    }
}

/// A surname shorter than this, in bytes, is not taken for another with a letter more or less within it.
const LETTER_LEFT_OUT: usize = 6;

/// Whether two words that begin alike differ as a slip makes them: in the order of their letters, in the last one, or by one within that is left out.
pub(super) fn is_slip(a: &str, b: &str) -> bool {
    let alike = a.is_ascii() && b.is_ascii() && a.as_bytes().first() == b.as_bytes().first();
    if !alike || a == b {
        return false;
    }
    let sorted = |word: &str| {
        let mut letters = word.to_ascii_lowercase().into_bytes();
        letters.sort_unstable();
        letters
    };
    let stem = |word: &str| {
        word.len()
            .checked_sub(1)
            .and_then(|end| word.get(..end))
            .map(str::to_owned)
    };
    match a.len().abs_diff(b.len()) {
        0 => sorted(a) == sorted(b) || a.len() > MISTYPED && stem(a) == stem(b),
        1 => {
            let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
            if long.starts_with(short) {
                return short.len() >= MISTYPED && !long.ends_with('s');
            }
            short.len() >= LETTER_LEFT_OUT && one_letter_apart(short, long)
        }
        _ => false,
    }
}

/// Whether one given name is a usual short form of the other.
pub(super) fn is_short_form(a: &str, b: &str) -> bool {
    const PAIRS: &[(&str, &str)] = &[
        ("Bill", "William"),
        ("Bob", "Robert"),
        ("Jim", "James"),
        ("Jack", "John"),
        ("Dick", "Richard"),
        ("Ted", "Edward"),
        ("Ted", "Theodore"),
        ("Tony", "Anthony"),
        ("Mike", "Michael"),
        ("Chuck", "Charles"),
        ("Hank", "Henry"),
        ("Harry", "Henry"),
        ("Peggy", "Margaret"),
        ("Meg", "Margaret"),
        ("Liz", "Elizabeth"),
        ("Beth", "Elizabeth"),
        ("Betty", "Elizabeth"),
        ("Kate", "Katherine"),
        ("Kate", "Catherine"),
        ("Kathy", "Katherine"),
        ("Sally", "Sarah"),
        ("Nick", "Nicholas"),
        ("Rick", "Richard"),
        ("Joe", "Joseph"),
        ("Steve", "Stephen"),
        ("Andy", "Andrew"),
        ("Dave", "David"),
        ("Larry", "Lawrence"),
        ("Sandy", "Alexander"),
        ("Alex", "Alexander"),
        ("Sasha", "Alexander"),
        ("Drew", "Andrew"),
        ("Tom", "Thomas"),
        ("Becky", "Rebecca"),
        ("Jerry", "Gerald"),
        ("Greg", "Gregory"),
        ("Jeff", "Jeffrey"),
        ("Vicky", "Victoria"),
    ];
    // Most short forms are the beginning of the long one: Dan, Ben, Sam, Chris, Matt.
    let prefix = |short: &str, long: &str| short.len() >= 3 && long.len() > short.len() && long.starts_with(short);
    prefix(a, b) || prefix(b, a) || PAIRS.iter().any(|(s, l)| a == *s && b == *l || a == *l && b == *s)
}
