//! What belongs to a verb before it: auxiliaries, adverbs, a time: `Orde` `earlier this year also` `said`.

use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many such words there are at most.
const MOST_AUXILIARIES: usize = 8;

/// Nouns for spans of time.
const TIMES: &WordSet = words![
    "day",
    "days",
    "week",
    "weeks",
    "weekend",
    "month",
    "months",
    "year",
    "years",
    "decade",
    "decades",
    "night",
    "morning",
    "evening",
    "afternoon",
    "summer",
    "hours",
    "minutes",
];

/// What tells spans of time apart.
const WHICH_TIME: &WordSet = words![
    "this", "last", "the", "past", "previous", "recent", "next", "few", "several", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten", "many",
];

/// What stands before a verb and all that belongs to it.
pub(super) enum Left {
    /// The relative pronoun that the verb has for its subject.
    Who(usize),
    /// Any other token.
    Token(usize),
}

impl Reading<'_> {
    /// What stands before a verb and all that belongs to it there: `Orde` `has not yet` `said`; none where the clause begins with that.
    pub(super) fn before_auxiliaries(&self, verb: usize, from: usize) -> Option<Left> {
        let mut at = verb.checked_sub(1)?;
        let mut steps = 0;
        while at >= from && steps <= MOST_AUXILIARIES {
            if self.is_filler(at) || steps > 0 && (self.is_word(at, "not") || self.is_who(at)) {
                if self.is_who(at) {
                    return Some(Left::Who(at));
                }
                at = at.checked_sub(1)?;
                steps += 1;
            } else if steps > 0
                && let Some(be) = self.before_hearsay(at, from)
            {
                at = be;
                steps += 2;
            } else if at > from + 1
                && (steps == 0 || !self.is(at, Class::DATE))
                && let Some(before) = self.before_time(at, from)
            {
                // "Orde earlier this year told", "Orde Tuesday told"
                at = before;
                steps += 1;
            } else if let Some(before) = self.before_date(at, from) {
                if self.is_who(before) {
                    return Some(Left::Who(before));
                }
                at = before;
                steps += 1;
            } else {
                return Some(Left::Token(at));
            }
        }
        None
    }

    /// The auxiliary of what others say that somebody has done, from its `to` on: `Orde` `is` `reported to have said`.
    fn before_hearsay(&self, to: usize, from: usize) -> Option<usize> {
        let told = words![
            "reported",
            "said",
            "believed",
            "alleged",
            "known",
            "understood",
            "thought",
            "rumored",
            "rumoured"
        ];
        (to > from + 1
            && self.is_word(to, "to")
            && self.is_word(to + 1, "have")
            && self.is_one_of(to - 1, told)
            && self.is(to - 2, Class::AUX))
        .then(|| to - 2)
    }

    /// The token before a date that a preposition leads to: `Vidal, who` `in March` `declared`, `who` `in 2010` `declared`.
    fn before_date(&self, at: usize, from: usize) -> Option<usize> {
        let dated = || {
            self.is(at, Class::DATE) && self.tokens[at].is_capital()
                || self.kind(at) == Kind::Number && self.text(at).len() == "2010".len()
        };
        (at >= from + 2 && dated() && self.is_one_of(at - 1, words!["in", "on", "since", "last"])).then(|| at - 2)
    }

    /// The token before a time that ends with the token `at`: `Orde` `earlier this year`, `Orde` `late Tuesday`.
    fn before_time(&self, at: usize, from: usize) -> Option<usize> {
        let day = self.is(at, Class::DATE) && self.tokens[at].is_capital() && self.mention_over(at).is_none();
        let span = !day && self.is_one_of(at, TIMES);
        if !day && !span {
            return None;
        }
        // "this year", "the past three days"
        let mut first = at;
        while span && first > from && (self.kind(first - 1) == Kind::Number || self.is_one_of(first - 1, WHICH_TIME)) {
            first -= 1;
        }
        if span && first == at {
            return None;
        }
        let mut before = first.checked_sub(1)?;
        if span && self.is_one_of(before, words!["in", "over", "on", "during", "for", "within", "earlier"]) {
            before = before.checked_sub(1)?;
        } else if span && !self.is_one_of(first, words!["this", "last"]) && !self.is_word(first + 1, "previous") {
            // "the week said"
            return None;
        }
        let late = self.is_one_of(before, words!["early", "earlier", "late", "later"]);
        let before = before.checked_sub(usize::from(late))?;
        let closed = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::DETERMINER);
        (before >= from
            && self.tokens[before].is_outside()
            && (self.kind(before) == Kind::Word && !self.is(before, closed) || self.kind(before) == Kind::ParenClose))
            .then_some(before)
    }
}
