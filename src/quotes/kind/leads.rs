//! Nouns that announce words in marks, and the lists of such words: `the song “…”`, `the phrase “…”`, `the words “…” and “…”`.

use super::candidate::Candidate;
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What stands before a name or before words that are spoken about, and no work.
const NAMINGS: &WordSet = words![
    "word",
    "words",
    "term",
    "terms",
    "phrase",
    "expression",
    "slogan",
    "hashtag",
    "so-called",
    "known",
    "named",
    "dubbed",
    "nicknamed",
    "nickname",
    "moniker",
    "pseudonym",
    "pseudonyms",
    "aka",
    "a.k.a.",
    "codenamed",
    "code-named",
    "titled",
    "entitled",
    "means",
    "spelled",
    "translated",
    "translates",
    "symbol",
];

/// Such words that may as well lead into what somebody calls something.
const CALLS: &WordSet = words!["called", "labelled", "labeled", "dubbed", "single", "known", "named"];

/// How many items, and what parts them, stand at most before one of several in a list.
const LONGEST_LIST: usize = 8;

/// How many tokens a word or a phrase of such a list has at most, its marks included.
const LONGEST_LISTED: u32 = 12;

impl Reading<'_> {
    /// Whether a noun or a participle announces a title, a name or a term: `the song “…”`, `the phrase “…”`, `nicknamed “…”`.
    pub(super) fn is_announced(&self, c: &Candidate) -> bool {
        let Some(before) = c.before else { return false };
        let noun = self.announces_list(c.span).unwrap_or(before);
        let lead = if self.kind(noun) == Kind::Comma {
            noun.saturating_sub(1)
        } else {
            noun
        };
        if !self.is(lead, Class::UNTITLED) {
            return false;
        }
        // "said of the show, “We like it.”"
        let told = lead < noun && c.adjacent;
        c.titled
            || !told
                && !self.is_one_of(lead, CALLS)
                && !self.is_prose(c, lead)
                && !self.announces_speech(c, lead, lead == noun)
    }

    /// Whether few words are of a sentence, and no title or name: no work is entitled in lower case: `suggested that he would let the harbour programme “sink”`.
    fn is_prose(&self, c: &Candidate, lead: usize) -> bool {
        let spoken = || c.is_found(Strength::Medium) && !self.is_one_of(lead, NAMINGS);
        c.begins_lower() && (c.words >= 4 || spoken())
    }

    /// Whether a noun introduces what was said: `said the words “…”`. `directly` tells that it stands right before the mark.
    fn announces_speech(&self, c: &Candidate, noun: usize, directly: bool) -> bool {
        self.is_one_of(noun, words!["word", "words", "phrase"]) && self.is_uttered(noun)
            || directly && noun > 1 && self.uses_term(noun - 2, c.span.first as usize)
    }

    /// Where the list of words in marks begins that a span is the last of, its items parted by commas, semicolons, a colon or the words `joins`; and where its sentence does.
    pub(super) fn list_before(&self, span: &Span, joins: &WordSet) -> (usize, usize) {
        let mut at = span.first as usize;
        let from = self.sentences.get(self.sentence_of(at)).map_or(at, |s| s.start);
        for _ in 0..LONGEST_LIST {
            let Some(before) = self.before(at).filter(|&b| b >= from).filter(|&b| {
                let between = self.kind(b) == Kind::Semicolon && b > from && !self.tokens[b - 1].is_outside();
                !self.tokens[b].is_outside()
                    || between
                    || matches!(self.kind(b), Kind::Comma | Kind::Colon)
                    || self.is_one_of(b, joins)
            }) else {
                break;
            };
            at = before;
        }
        (at, from)
    }

    /// The noun that announces several words in marks of which a span is not the first: `tweeted the words “tide” or “tides”`.
    fn announces_list(&self, span: &Span) -> Option<usize> {
        if span.last - span.first > LONGEST_LISTED {
            return None;
        }
        let (at, from) = self.list_before(span, words!["and", "or"]);
        let noun = at.checked_sub(1).filter(|&n| n >= from)?;
        let several = self.tokens.get(at).is_some_and(|t| !t.is_outside()) && at < span.first as usize;
        (several && self.is_one_of(noun, words!["words", "terms", "phrases"])).then_some(noun)
    }
}
