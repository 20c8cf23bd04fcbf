//! What a sentence says that somebody is, has been or works as: `Orde, who is a baker`, `Vidal became mayor`, `As a pilot, Orde`.

use std::ops::Range;

use super::Discourse;
use crate::quotes::lexicon::{WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::Kind;

/// Verbs that say what somebody is.
const BE: &WordSet = words!["is", "was", "became", "becomes", "remains", "remained", "been", "being"];

/// Verbs that say by what somebody earns their living, with `as`.
const WORK: &WordSet = words![
    "works", "worked", "working", "serves", "served", "serving", "doubles", "doubled", "acts", "acted", "trained"
];

/// What is done to those who are given an office.
const GIVEN: &WordSet = words![
    "elected",
    "re-elected",
    "appointed",
    "named",
    "chosen",
    "hired",
    "ordained",
    "promoted",
    "made",
    "crowned",
    "employed",
];

/// Words between the verb and what somebody is.
const MEANWHILE: &WordSet = words![
    "also",
    "now",
    "still",
    "currently",
    "formerly",
    "previously",
    "once",
    "later",
    "himself",
    "herself",
    "then",
    "first",
    "recently",
    "long",
    "both",
    "as",
    "to",
    "be",
];

/// What so many are that it is nothing to call one by.
const ANYBODY: &WordSet = words![
    "advocate",
    "believer",
    "critic",
    "enemy",
    "expert",
    "fan",
    "figure",
    "friend",
    "guest",
    "leader",
    "man",
    "member",
    "official",
    "part",
    "person",
    "player",
    "reader",
    "supporter",
    "target",
    "victim",
    "woman",
];

/// What somebody leads by office: `union` `leader`.
const LED: &WordSet = words![
    "church",
    "club",
    "council",
    "deputy",
    "floor",
    "gang",
    "group",
    "house",
    "majority",
    "minority",
    "opposition",
    "party",
    "rebel",
    "religious",
    "senate",
    "squad",
    "student",
    "team",
    "tribal",
    "union",
];

/// How many words stand at most between a name and what somebody is.
const LONGEST_VERB: usize = 6;

impl Discourse<'_, '_> {
    /// Takes note of what a sentence says that somebody is.
    pub(super) fn note_being(&mut self, mention: &Mention, sentence: &Range<usize>) {
        let said = self
            .said_to_be(mention, sentence.end)
            .or_else(|| self.fronted_being(mention, sentence.start));
        if let Some((phrase, noun)) = said {
            // "a natural leader", and not "a union leader"
            let leads = self.reading.is_word(noun, "leader") && self.reading.is_one_of(noun - 1, LED);
            let loose = self.reading.is_one_of(noun, ANYBODY) && !leads;
            let named = self.reading.people.sort_of(mention.entity) == Sort::Person;
            // "President Orde was president of the guild once": what they are called by counts.
            if loose || !named || self.is_called_by(mention.entity, noun) {
                self.note_trade(noun, mention.entity, phrase.first, phrase.last);
            } else {
                self.note(noun, mention.entity, phrase.first, phrase.last);
                // "Orde is president and CEO of the guild"
                if self.reading.is_word(phrase.last + 1, "and") {
                    self.note_behind(mention.entity, phrase.first, sentence.end);
                }
            }
        }
    }

    /// What stands behind a name and a verb: `Orde is a baker`, `Orde, 58, who works as a baker`, `Orde was elected mayor`.
    fn said_to_be(&self, mention: &Mention, limit: usize) -> Option<(Phrase, usize)> {
        let reading = self.reading;
        let mut at = reading.past_age(mention);
        if reading.kind(at) == Kind::Comma {
            at += 1;
            if !reading.is_word(at, "who") && at == mention.last as usize + 2 {
                return None;
            }
        }
        at += usize::from(reading.is_word(at, "who"));
        let mut is_said = false;
        for _ in 0..LONGEST_VERB {
            if reading.kind(at) != Kind::Word || at >= limit {
                return None;
            }
            if reading.is_one_of(at, BE) || reading.is_one_of(at, GIVEN) && is_said {
                is_said = true;
            } else if reading.is_one_of(at, WORK) {
                is_said = (at + 1..at + 3).any(|i| reading.is_word(i, "as"));
            } else if !reading.is_one_of(at, words!["has", "have", "had", "got"]) && !reading.is_one_of(at, MEANWHILE) {
                break;
            }
            at += 1;
        }
        if !is_said {
            return None;
        }
        let phrase = reading.phrase_at(at, limit)?;
        self.office_of(&phrase).map(|noun| (phrase, noun))
    }

    /// The noun for what somebody is who is called by a phrase: `a baker`, `the CEO`, `mayor of Carrow`.
    pub(super) fn office_of(&self, phrase: &Phrase) -> Option<usize> {
        match phrase.head {
            Head::Noun(noun) => Some(noun as usize),
            Head::Name(m) => self.reading.office_in(self.reading.mentions.get(m as usize)?),
            _ => None,
        }
    }

    /// What stands before a name at the head of its sentence: `As a baker, Orde`.
    fn fronted_being(&self, mention: &Mention, start: usize) -> Option<(Phrase, usize)> {
        let reading = self.reading;
        if !reading.is_word(start, "as") {
            return None;
        }
        let comma = (mention.title as usize).checked_sub(1)?;
        if reading.kind(comma) != Kind::Comma {
            return None;
        }
        let phrase = reading.phrase_at(start + 1, comma)?;
        let noun = self.office_of(&phrase)?;
        // "As the mayor said, Orde": somebody else.
        (reading.extended(&phrase, comma) + 1 == comma).then_some((phrase, noun))
    }
}
