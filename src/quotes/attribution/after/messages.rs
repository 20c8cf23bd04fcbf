//! Words that are told to be somebody's message, or the way somebody puts it: `“…,” was the verdict of the court`, `“…” is how Vidal described it`.

use super::straight;
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What words can be besides a claim or a reply: `was the verdict of the court`.
const MESSAGES: &WordSet = words![
    "message",
    "verdict",
    "advice",
    "cry",
    "refrain",
    "conclusion",
    "judgment",
    "judgement",
    "line",
    "word",
    "text",
    "order",
    "battle-cry",
    "follow-up",
    "comeback",
    "retort",
    "rejoinder",
];

impl Reading<'_> {
    /// `“…” is the message from Ana Vidal`, `“…,” was the verdict of the court`, `“…” came the reply from the gallery`.
    pub(in crate::quotes::attribution) fn message_of(&self, at: usize, limit: usize) -> Option<Found> {
        let begins =
            self.is_one_of(at, words!["is", "was", "were", "are", "came", "comes", "ran", "went"]) && at + 3 < limit;
        if begins && let Some(owned) = self.refrain_of(at, limit) {
            return Some(owned);
        }
        if !begins || !self.is(at + 1, Class::DETERMINER) {
            return None;
        }
        let noun = (at + 2..limit.min(at + 6))
            .take_while(|&i| {
                self.tokens[i].is_lower() && self.tokens[i].is_outside() && !self.is(i, Class::PREPOSITION)
            })
            .find(|&i| {
                (self.is(i, Class::SAY_NOUN) || self.is_one_of(i, MESSAGES))
                    && self.is_one_of(i + 1, words!["of", "from", "by"])
            })?;
        let phrase = self.phrase_at(noun + 2, limit)?;
        let phrase = self.apposed_name(&phrase).unwrap_or(phrase);
        let speaks = match phrase.head {
            Head::Name(m) => self.mentions[m as usize].sort != Sort::Place,
            Head::Noun(n) => self.speaks(n as usize),
            Head::Pronoun => false,
        };
        speaks.then_some(Found {
            phrase,
            cue: Some((at, noun)),
            rule: Rule::VerbSubjectAfter,
            strength: Strength::Strong,
        })
    }

    /// `“…,” was Ana Vidal’s refrain`, `“…,” was the board’s verdict`, `“…?” was her next question`.
    pub(in crate::quotes::attribution) fn refrain_of(&self, at: usize, limit: usize) -> Option<Found> {
        let pronoun = self.is_one_of(at + 1, words!["his", "her", "their"]);
        let mark = if pronoun {
            at + 1
        } else {
            (at + 2..limit.min(at + 9)).find(|&i| self.kind(i) == Kind::Possessive)?
        };
        let noun =
            (mark + 1..limit.min(mark + 4)).find(|&i| self.is(i, Class::SAY_NOUN) || self.is_one_of(i, MESSAGES))?;
        let plain = (mark + 1..noun).all(|i| self.kind(i) == Kind::Word && self.tokens[i].is_outside());
        let phrase = if pronoun {
            Phrase::pronoun(mark)
        } else {
            self.phrase_ending_at(mark - 1, at + 1)?
        };
        // "“…” is his promise made good"
        let ends = || {
            noun + 1 >= limit
                || matches!(self.kind(noun + 1), Kind::Stop | Kind::Comma)
                || self.is_one_of(noun + 1, words!["about", "as", "for", "on", "to", "when"])
        };
        let speaks = match phrase.head {
            Head::Name(_) => true,
            Head::Noun(n) => self.speaks(n as usize) && self.is(phrase.first, Class::DETERMINER) && ends(),
            Head::Pronoun => ends(),
        };
        (plain && speaks).then_some(Found {
            phrase,
            cue: Some((at, noun)),
            rule: Rule::VerbSubjectAfter,
            strength: Strength::Strong,
        })
    }

    /// `“…,” by the way, is how Vidal described it`, `“…” is what the port calls them`.
    pub(in crate::quotes::attribution) fn way_of(&self, at: usize, limit: usize) -> Option<Found> {
        let is = (at..limit.min(at + 5)).find(|&i| self.is_one_of(i, words!["is", "was", "are", "were"]))?;
        if (at..is).any(|i| self.mention_over(i).is_some()) || !self.is_one_of(is + 1, words!["how", "what"]) {
            return None;
        }
        let phrase = self.phrase_at(is + 2, limit)?;
        // "is how Ana Vidal, head of the mission, described it"
        let beside = phrase.last + 1;
        let verb = if self.kind(beside) == Kind::Comma {
            self.verb_after(&phrase, limit)?
        } else {
            beside
        };
        let speaks = verb < limit && self.is(verb, Class::SPEECH.or(Class::CALL)) && !self.is(verb, Class::SOFT)
            || self.is_one_of(verb, words!["put", "puts"]);
        speaks.then_some(straight(phrase, verb, Strength::Strong))
    }
}
