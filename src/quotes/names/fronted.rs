//! Two names that nothing parts, since no comma stands behind what a sentence begins with: `In Carrow Vidal said`, `On Twitter de la Cruz called`.
//!
//! A preposition takes one name and the verb behind needs another, so that the last one is the subject if the article knows it.

use super::cutting::cut;
use super::mention::Mention;
use crate::quotes::lexicon::{Class, HashTable, WordSet, words};
use crate::quotes::tokens::{Kind, Token};

/// Prepositions that begin no clause: `as`, `after` or `since` may have the whole name for a subject.
const FRONTING: &WordSet = words![
    "about",
    "across",
    "against",
    "amid",
    "at",
    "behind",
    "beyond",
    "despite",
    "during",
    "from",
    "in",
    "inside",
    "near",
    "of",
    "on",
    "outside",
    "over",
    "throughout",
    "to",
    "under",
    "unlike",
    "with",
    "within",
    "without",
];

/// Parts such names where the article names somebody by the last one elsewhere, and nobody by both.
pub(super) fn part(body: &str, tokens: &[Token], mentions: &mut Vec<Mention>) {
    let fronted = |m: &Mention| subject_behind(body, tokens, m);
    if !mentions.iter().any(|m| fronted(m).is_some()) {
        return;
    }
    let word = |token: u32| tokens[token as usize].hash(body);
    let mut surnames = HashTable::default();
    let mut full = HashTable::default();
    for m in mentions.iter().filter(|m| fronted(m).is_none()) {
        surnames.insert(word(m.last), ());
        full.insert((word(m.first), word(m.last)), ());
    }
    let all = std::mem::replace(mentions, Vec::with_capacity(mentions.len() + 1));
    for m in all {
        match fronted(&m) {
            Some(subject)
                if surnames.contains_key(&word(m.last)) && !full.contains_key(&(word(m.first), word(m.last))) =>
            {
                cut(body, tokens, m.first as usize, subject, false, mentions);
                cut(body, tokens, subject, m.last as usize + 1, false, mentions);
            }
            _ => mentions.push(m),
        }
    }
}

/// Where the last name of a mention begins that a preposition at the head of a sentence leads and a verb follows.
fn subject_behind(body: &str, tokens: &[Token], m: &Mention) -> Option<usize> {
    let (first, last) = (m.first as usize, m.last as usize);
    if m.title != m.first || first == last {
        return None;
    }
    let before = first.checked_sub(1)?;
    let before = before - usize::from(before > 0 && tokens[before].is_lower() && tokens[before].is(Class::DETERMINER));
    let leads = tokens[before].is_capital() && tokens[before].is_one_of(FRONTING, body);
    let verb = Class::SPEECH.or(Class::CALL).or(Class::AUX);
    let follows = tokens
        .get(last + 1)
        .is_some_and(|t| t.kind == Kind::Word && t.is_lower() && t.is(verb));
    // "In New York City is"
    let names_a_thing = tokens[last].is(Class::ORG.or(Class::THING).or(Class::PLACE));
    if !leads || !follows || names_a_thing {
        return None;
    }
    let particles = tokens[first + 1..last]
        .iter()
        .rev()
        .take_while(|t| t.is(Class::PARTICLE) && !t.is_capital());
    Some(last - particles.count())
}
