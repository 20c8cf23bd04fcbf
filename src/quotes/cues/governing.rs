//! Phrases whose head stands before what belongs to it: `a spokesman for the port`, `a memo obtained by the Post`, `Vicar of Vell Ana Vidal`.

use super::REPORTS;
use super::backward::OBTAIN;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Prepositions that lead from who speaks to what they are of.
const LEADS: &WordSet = words![
    "of", "for", "at", "with", "from", "in", "on", "to", "by", "inside", "within", "near"
];

/// Who is one to another: `an adviser to the president`.
const SERVES: &WordSet = words![
    "adviser",
    "advisor",
    "aide",
    "assistant",
    "ambassador",
    "counsel",
    "secretary",
    "envoy",
    "deputy",
];

/// What is by somebody: `a report by an engineer`.
const AUTHORED: &WordSet = words![
    "report",
    "study",
    "letter",
    "statement",
    "memo",
    "analysis",
    "survey",
    "poll",
    "paper",
    "article",
];

impl Reading<'_> {
    /// Who holds an office whose name ends before the person's: `Vicar of Vell` `Ana Vidal`.
    pub(super) fn with_long_office(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let Head::Name(m) = phrase.head else { return None };
        let small = phrase.first.checked_sub(1).filter(|&small| small > from)?;
        let mention = &self.mentions[m as usize];
        if !self.is_one_of(small, words!["at", "for", "in", "of", "to"]) || mention.sort != Sort::Person {
            return None;
        }
        let outer = self.phrase_ending_at_bounded(small - 1, from)?;
        let holder = self.holder_of_long_office(outer.first, outer.head, small, phrase.last + 1);
        (holder == Some(mention.title as usize)).then_some(Phrase {
            first: outer.first,
            ..*phrase
        })
    }

    /// What somebody has obtained, or those whom somebody leads: `a memo obtained by` `the Post`, `a committee led by` `Ana Vidal`.
    pub(super) fn passive_by(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let by = phrase.first.checked_sub(1).filter(|&by| by >= from + 2)?;
        let (participle, noun) = (by - 1, by - 2);
        if !self.is_word(by, "by") {
            return None;
        }
        let led = || {
            self.tokens[participle].is_lower()
                && self.tokens[noun].is_lower()
                && (self.text(participle).ends_with("ed")
                    || self.is_one_of(
                        participle,
                        words!["led", "run", "held", "brought", "sought", "sent", "made"],
                    ))
                && self.speaks(noun)
        };
        if !self.is_one_of(participle, OBTAIN) && !led()
            || !self.tokens[noun].is_outside()
            || self.kind(noun) != Kind::Word
            || self.is(noun, Class::AUX)
        {
            return None;
        }
        let outer = self
            .phrase_ending_at_bounded(noun, from)
            .filter(|p| !matches!(p.head, Head::Pronoun))?;
        Some(Phrase {
            last: phrase.last,
            ..outer
        })
    }

    /// Who speaks for what a phrase names: `a spokesman for` `the port`.
    pub(super) fn governing(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let small = phrase.first.checked_sub(1).filter(|&small| small > from)?;
        // "a report about the complaint"
        let about = || self.is_one_of(small, words!["about", "into"]) && self.is_one_of(small - 1, REPORTS);
        if !self.is_one_of(small, LEADS) && !about()
            || !self.may_end_governor(small - 1, small)
            || !self.is_governed_directly(phrase, from)
        {
            return None;
        }
        let outer = self.phrase_ending_at_bounded(small - 1, from)?;
        if !self.governor_speaks(&outer, small, from) {
            return None;
        }
        // "the mayor at the time said"
        if self.is_circumstance(small) {
            return Some(outer);
        }
        Some(Phrase {
            last: phrase.last,
            ..outer
        })
    }

    /// Whether a phrase may end with the token before a preposition.
    fn may_end_governor(&self, end: usize, small: usize) -> bool {
        self.tokens[end].is_outside()
            && (self.kind(end) == Kind::Word
                // "Rep. Ana Vidal (L.) of Vell"
                || self.is_word(small, "of")
                    && (matches!(self.kind(end), Kind::ParenClose | Kind::Number) || self.is_percent(end)))
            && !self.is(end, Class::AUX.or(Class::ADVERB))
    }

    /// Whether a preposition before a phrase leads to its head, and not to what stands before a name: `the Attorney for` `Vell and Carrow Ana Vidal`.
    fn is_governed_directly(&self, phrase: &Phrase, from: usize) -> bool {
        let Head::Name(m) = phrase.head else { return true };
        let first = phrase.first;
        let mention = &self.mentions[m as usize];
        let title = mention.title as usize;
        (title == first
            || self.is_body_named(mention, first, from)
            || first + 1 == title
                && self.is_one_of(
                    first,
                    words!["central", "eastern", "northern", "southern", "upstate", "western"],
                )
            || self.is_owned_body(mention, first, from)
            || self.is(first, Class::DETERMINER)
                && (first + 1..title).all(|i| self.tokens[i].is_lower() && !self.is(i, Class::ANY_ROLE)))
            && !self.has_place_in_title(mention)
    }

    /// Whether a place of the office stands before a person's name: `the Attorney for` `Vell and Carrow Ana Vidal`.
    fn has_place_in_title(&self, mention: &Mention) -> bool {
        mention.sort == Sort::Person
            && (mention.title as usize..mention.first as usize)
                .any(|i| self.is(i, Class::PLACE) && !self.is(i, Class::TITLE.or(Class::ANY_ROLE)))
    }

    /// Whether a body or a place has an article or its kind before its name: `Ana Vidal of` `the Vell-based Port Guild`, `a manager at` `hedge fund Orde Capital`.
    fn is_body_named(&self, mention: &Mention, first: usize, from: usize) -> bool {
        let title = mention.title as usize;
        let kind_told = || {
            first > from
                && self.is_one_of(first - 1, words!["at", "of", "for", "with", "from"])
                && (first..title).all(|i| self.tokens[i].is_lower() && self.kind(i) == Kind::Word)
                && self.is(title.saturating_sub(1), Class::THING.or(Class::ORG))
        };
        (self.is(first, Class::DETERMINER) || kind_told())
            && matches!(self.people.sort_of(mention.entity), Sort::Organisation | Sort::Place)
    }

    /// Whether a body is somebody's: `Ana Vidal of` `Vell's Harbour News`.
    fn is_owned_body(&self, mention: &Mention, first: usize, from: usize) -> bool {
        let title = mention.title as usize;
        first > from
            && first < title
            && self.kind(title - 1) == Kind::Possessive
            && self.is_one_of(first - 1, words!["of", "at", "from"])
            && self.people.sort_of(mention.entity) != Sort::Person
    }

    /// Whether who stands before a preposition speaks, and nobody behind it: `an adviser to the president`, `a report by an engineer`, `one of the pilots`.
    fn governor_speaks(&self, outer: &Phrase, small: usize, from: usize) -> bool {
        match outer.head {
            Head::Noun(n) if self.is_word(small, "to") => self.is_one_of(n as usize, SERVES),
            Head::Noun(n) if self.is_word(small, "by") => self.is_one_of(n as usize, AUTHORED),
            _ if self.is_one_of(small, words!["to", "by"]) => false,
            Head::Noun(n) => {
                self.speaks(n as usize)
                    || self.is_one_of(
                        n as usize,
                        words![
                            "one", "some", "many", "group", "number", "member", "members", "majority",
                        ],
                    )
            }
            // "questions on Capitol Hill from pilots who": where they were asked.
            Head::Name(_) => {
                outer.first <= from
                    || !self.is_one_of(outer.first - 1, words!["on", "in", "at", "across", "around", "near"])
            }
            Head::Pronoun => false,
        }
    }
}
