//! Whose texts an article speaks of: `in a statement, Vidal said …`, and later `the statement says`.

use std::ops::Range;

use super::memory::Who;
use super::{Discourse, Speaker, weights};
use crate::quotes::cues::ISSUE;
use crate::quotes::lexicon::{Class, WordSet, hash, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::Kind;

/// Texts that a body puts out and that speak for it: `the report said`.
pub(super) const TEXTS: &WordSet = words![
    "statement",
    "paper",
    "report",
    "letter",
    "study",
    "release",
    "survey",
    "memo",
    "editorial",
    "article",
    "filing",
    "notice",
    "email",
    "post",
    "tweet",
    "message",
    "announcement",
    "lawsuit",
    "complaint",
    "advisory",
    "newsletter",
    "order",
    "notification",
    "directive",
    "guidance",
    "analysis",
    "dossier",
    "assessment",
    "audit",
    "indictment",
    "book",
    "memoir",
    "op-ed",
    "column",
    "essay",
    "petition",
    "opinion",
    "dissent",
    "ruling",
    "affidavit",
    "manifesto",
    "ad",
];

/// Verbs by which, beside those of issuing, a text comes from their subject.
const WRITE: &WordSet = words![
    "wrote", "writes", "filed", "files", "produced", "unveiled", "made", "makes",
];

/// The classes of the nouns for texts.
pub(super) const NOUNS: Class = Class::MEDIUM.or(Class::THING).or(Class::SAY_NOUN);

/// How many words stand at most between an article and the noun of a text.
const MOST_ADJECTIVES: usize = 3;

/// How far before the noun of a text its verb or its owner is looked for, in tokens.
const REACH: usize = 7;

impl Discourse<'_, '_> {
    /// Whose text the noun stands for, where the article has said so.
    pub(super) fn issuer(&self, noun: usize) -> Option<Speaker> {
        self.texts.get(&hash(self.reading.text(noun).as_bytes())).copied()
    }

    /// Takes note of the texts that a sentence brings in, given who its subject is.
    pub(super) fn note_texts(&mut self, sentence: &Range<usize>, subject: Option<Speaker>) {
        let reading = self.reading;
        for (noun, t) in sentence.clone().zip(reading.tokens_in(sentence)) {
            let perhaps = t.is(NOUNS) && t.is_lower() && t.is_outside();
            if !perhaps || !reading.is_one_of(noun, TEXTS) {
                continue;
            }
            let issuer = self.issuer_of(noun, sentence, subject);
            if let Some(issuer) = issuer {
                self.texts.insert(hash(reading.text(noun).as_bytes()), issuer);
            }
            // "over a report on the quays. The quays, it said, are late"
            let first = (noun.saturating_sub(MOST_ADJECTIVES + 1).max(sentence.start)..noun)
                .rev()
                .take_while(|&i| {
                    let t = &reading.tokens[i];
                    t.kind == Kind::Word && t.is_outside() && !t.is(Class::PREPOSITION.or(Class::AUX).or(Class::WHO))
                })
                .find(|&i| reading.is_one_of(i, words!["a", "an", "the", "this", "another"]));
            if let Some(first) = first.filter(|_| !reading.is_word(noun, "paper")) {
                self.text = Some((Who::Described(first, noun, noun), issuer, weights::TEXT));
            }
        }
    }

    /// Who issues the text that the noun brings in.
    fn issuer_of(&self, noun: usize, sentence: &Range<usize>, subject: Option<Speaker>) -> Option<Speaker> {
        let reading = self.reading;
        // "a statement from Vidal", "a report by the Harbour Board"
        if reading.is_one_of(noun + 1, words!["from", "by"])
            && let Some(phrase) = reading.phrase_at(noun + 2, sentence.end)
            && let Head::Name(m) = phrase.head
            && !matches!(reading.mentions[m as usize].sort, Sort::Title | Sort::Place)
        {
            return Some(Speaker::Entity(reading.mentions[m as usize].entity));
        }
        // "a report on the tides by the Harbour Board", "a complaint filed by Vidal"
        let itself = Phrase {
            first: noun,
            last: noun,
            head: Head::Noun(noun as u32),
        };
        let extended = reading.extended(&itself, sentence.end);
        if extended > noun + 1
            && let Some(author) = self.author_of_text(noun, extended, sentence)
        {
            return Some(author);
        }
        // "a Harbour Board analysis"
        let named = noun
            .checked_sub(1)
            .filter(|&b| b >= sentence.start)
            .and_then(|b| reading.mention_over(b));
        if let Some(m) = named
            && reading.mentions[m].sort != Sort::Title
            && reading.people.sort_of(reading.mentions[m].entity) == Sort::Organisation
            // "a TV ad"
            && !reading.is_word(noun - 1, "TV")
        {
            return Some(Speaker::Entity(reading.mentions[m].entity));
        }
        let from = sentence.start.max(noun.saturating_sub(REACH));
        let mut first = noun;
        while first > from {
            first -= 1;
            if reading.kind(first) == Kind::Possessive {
                let owner = &reading.mentions[reading.mention_over(first.checked_sub(1)?)?];
                return (!matches!(owner.sort, Sort::Title | Sort::Place)).then_some(Speaker::Entity(owner.entity));
            }
            if reading.is_one_of(first, words!["his", "her", "its"]) {
                return self.pronoun(first, sentence);
            }
            if reading.is(first, Class::DETERMINER) || !reading.tokens[first].is_outside() {
                break;
            }
        }
        // "Vidal said in the statement", "“…,” the board wrote in the long report"
        let said = reading.is_word(first, "the")
            && first >= sentence.start + 2
            && reading.is_word(first - 1, "in")
            && reading.is(first - 2, Class::SPEECH)
            // "Vidal was accused in the report"
            && !(first >= sentence.start + 3
                && reading.is_one_of(first - 3, words!["was", "were", "is", "are", "been", "being"]));
        if said {
            let own = || {
                let phrase = reading.subject_before(first - 2, sentence.start)?;
                Some(self.resolve(&phrase, sentence)?.0)
            };
            return subject.or_else(own);
        }
        if !reading.is_one_of(first, words!["a", "an", "another"]) {
            return None;
        }
        let before = first.checked_sub(1).filter(|&b| b >= sentence.start)?;
        let led = reading.is_one_of(before, words!["in", "via", "through"])
            || (from..first).any(|i| {
                (reading.is_one_of(i, ISSUE) || reading.is_one_of(i, WRITE)) && reading.tokens[i].is_outside()
            });
        subject.filter(|_| led)
    }
}
