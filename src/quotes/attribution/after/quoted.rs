//! Whom somebody quotes, and who speaks of the words in a clause behind them: `the Post quoted Ana Vidal as saying`, `the “tide” she says will come`.

use super::straight;
use crate::quotes::attribution::Found;
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many tokens an apposition has at most between whom a paper quotes and what they say.
const LONGEST_APPOSITION: usize = 16;

impl Reading<'_> {
    /// `the Post quoted Ana Vidal as saying`: whose words it tells.
    pub(super) fn quoted_saying(&self, verb: usize, limit: usize) -> Option<Phrase> {
        let (phrase, like) = self.quoted_as(verb, limit)?;
        self.is(like + 1, Class::SAYING.or(Class::COMMUNICATING))
            .then_some(phrase)
    }

    /// Whom a verb quotes, and the `as` behind them: `quoted` `Ana Vidal` `as`, `cited` `Ana Vidal` `, the director,` `as`.
    pub(in crate::quotes::attribution) fn quoted_as(&self, verb: usize, limit: usize) -> Option<(Phrase, usize)> {
        if !self.is_one_of(
            verb,
            words![
                "quoted", "quotes", "quoting", "cited", "cites", "citing", "reported", "reports"
            ],
        ) {
            return None;
        }
        let object = verb + 1;
        let phrase = if self.is_one_of(object, words!["him", "her", "them"]) {
            Phrase::pronoun(object)
        } else {
            self.phrase_at(object, limit)?
        };
        let mut like = phrase.last + 1;
        // "Ana Vidal, the port’s director, as saying"
        if self.kind(like) == Kind::Comma && !matches!(phrase.head, Head::Pronoun) {
            like = (like + 1..limit.min(like + LONGEST_APPOSITION))
                .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Stop)
                .find(|&i| self.kind(i) == Kind::Comma && self.is_word(i + 1, "as"))?
                + 1;
        }
        (like < limit && self.is_word(like, "as")).then_some((phrase, like))
    }

    /// `the “tide” she says will come`, `a “tub” that Orde has promised to sink`: who speaks of it in the clause that follows.
    pub(in crate::quotes::attribution) fn told_of(&self, span: &Span, limit: usize) -> Option<Found> {
        let after = span.last as usize + 1;
        let at = after + usize::from(self.is_word(after, "that"));
        if !span.closed || self.closes_open(span) || at >= limit {
            return None;
        }
        let phrase = self.phrase_at(at, limit)?;
        let speaks = match phrase.head {
            Head::Pronoun => self.is(phrase.first, Class::HE_SHE),
            Head::Name(m) => self.people.may_speak(self.mentions[m as usize].entity),
            Head::Noun(_) => false,
        };
        let verb = (phrase.last + 1..limit.min(phrase.last + 4)).find(|&i| !self.is_filler(i))?;
        // "after they had “a talk” Orde criticized the board": another clause.
        let says =
            self.is(verb, Class::SPEECH) && !self.is(verb, Class::SOFT.or(Class::CALL)) && self.tokens[verb].is_lower();
        (speaks && says).then_some(straight(phrase, verb, Strength::Medium))
    }
}
