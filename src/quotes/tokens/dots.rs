//! What the dot behind a word does: it ends a sentence, or belongs to an initial, an abbreviation or a name of the net’s.

use super::bytes::{blank, follows_blank};
use super::token::{Kind, Token};

/// Whether the dot ends a sentence after which the space is missing: `he left.She stayed`, `in 1987.In May`, and not `Sen.Orde`, `Corvin.Net`.
pub(super) fn runs_into_the_next(bytes: &[u8], dot: usize) -> bool {
    let capital = bytes.get(dot + 1).is_some_and(u8::is_ascii_uppercase)
        && bytes.get(dot + 2).is_some_and(|b| b.is_ascii_lowercase() || *b == b' ');
    if !capital {
        return false;
    }
    let before = &bytes[dot.saturating_sub(LONGEST_BEFORE_DOT)..dot];
    let word = before.iter().rev().take_while(|b| b.is_ascii_alphanumeric()).count();
    // "“so”.But"
    if word == 0 {
        return matches!(before.last(), Some(b'"' | b')' | 0x9D));
    }
    let (outside, word) = before.split_at(before.len() - word);
    // "met Vidal.She left"
    let name =
        || word.len() > 4 && word[1..].iter().all(u8::is_ascii_lowercase) && begins_with_function_word(bytes, dot + 1);
    word.len() > 1
        && matches!(outside.last(), Some(b' ' | b'\n' | b'-' | b'\''))
        && (name() || word.iter().all(u8::is_ascii_lowercase) || word.len() == 4 && word.iter().all(u8::is_ascii_digit))
}

/// How many bytes before a dot are looked at for the word that it closes.
const LONGEST_BEFORE_DOT: usize = 24;

/// How many bytes of a name of the net's end in a domain at `at`: `Example.org`. None where a sentence goes on.
pub(super) fn domain(bytes: &[u8], at: usize) -> usize {
    const DOMAINS: &[&[u8]] = &[b"com", b"org", b"net", b"gov", b"edu", b"co", b"io", b"tv"];
    if !bytes.get(at).is_some_and(u8::is_ascii_lowercase) {
        return 0;
    }
    DOMAINS
        .iter()
        .find(|d| {
            bytes.get(at..at + d.len()).is_some_and(|b| b == **d)
                && !bytes.get(at + d.len()).is_some_and(u8::is_ascii_alphanumeric)
        })
        .map_or(0, |d| d.len())
}

/// Whether a pronoun, an article or the like stands at `at` with a capital, as at the head of a sentence.
pub(super) fn begins_with_function_word(bytes: &[u8], at: usize) -> bool {
    const WORDS: [&[u8]; 14] = [
        b"He", b"She", b"It", b"The", b"They", b"But", b"And", b"In", b"We", b"I", b"A", b"That", b"This", b"If",
    ];
    let rest = bytes.get(at..).unwrap_or(&[]);
    let end = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    WORDS.contains(&&rest[..end])
}

/// Whether the capital at `start` with the dot at `dot` is an initial: a capitalised word or another initial follows.
pub(super) fn is_initial(bytes: &[u8], start: usize, dot: usize) -> bool {
    let next = dot + 1 + blank(bytes, dot + 1);
    let follows = next > dot + 1
        && bytes.get(next).is_some_and(|b| {
            b.is_ascii_uppercase()
                || *b >= 0xC3
                || *b == b'"'
                    && bytes.get(next + 1).is_some_and(u8::is_ascii_uppercase)
                    && start >= 2
                    && bytes[start - 2].is_ascii_lowercase()
        });
    let precedes = follows_blank(bytes, start) && start >= 2 && bytes[start - 2] != b'.';
    // "plan B. He left": a pronoun or article is no surname.
    follows
        && !begins_with_function_word(bytes, next)
        && (precedes || start < 2 || bytes[start - 2] == b'.' || bytes[start - 1] == b'\n')
}

/// Whether the dot of an abbreviation that can close a sentence does so here: `in the U.S. The …`, `Acme Inc. He …`.
pub(super) fn ends_sentence(bytes: &[u8], start: usize, dot: usize) -> bool {
    let closing = [
        "inc", "corp", "co", "ltd", "jr", "sr", "v", "no", "bros", "est", "miss", "mass", "wash", "ill", "ore", "cal",
        "dec", "mar", "sec",
    ]
    .iter()
    .any(|w| bytes[start..dot].eq_ignore_ascii_case(w.as_bytes()));
    // "Ana Orde Jr., the mayor", "Orde v. Vidal"
    if !closing || &bytes[start..dot] == b"v" || matches!(bytes.get(dot + 1), Some(b',' | b';' | b'\'')) {
        return false;
    }
    let next = bytes.get(dot + 1 + blank(bytes, dot + 1));
    // "No. 10" and "Dec. 4" go on; a lower-case abbreviation before a capital does not.
    bytes[start].is_ascii_lowercase() || next.is_none_or(|b| !b.is_ascii_alphanumeric())
}

/// Whether what is elsewhere short for a state or an office is somebody's name at the end of a sentence: `a pilot named Del.`, `I met Cal. He left`, and neither `Vell, Cal.` nor `in Cal.`
pub(super) fn is_a_name_here(bytes: &[u8], dot: usize, is_state: bool, before: Option<&Token>) -> bool {
    let Some(before) = before.filter(|t| t.kind == Kind::Word) else {
        return false;
    };
    let word = &bytes[before.start as usize..before.end as usize];
    let next = dot + 1 + blank(bytes, dot + 1);
    let another = begins_with_function_word(bytes, next);
    // "as Mr. “Nanny State.”"
    let ends = another || word != b"as" && !bytes.get(next).is_some_and(u8::is_ascii_alphanumeric);
    let named = matches!(word, b"named" | b"called" | b"as");
    named && ends || is_state && another && word != b"in"
}
