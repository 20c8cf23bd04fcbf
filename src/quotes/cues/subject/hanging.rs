//! The subject of a clause that hangs on another and goes on: `Orde was at home when` `a pilot` `knocked and said`.

use super::WHEN;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far before a second verb the conjunction of its clause is looked for, in tokens.
const LONGEST_HANGING: usize = 30;

/// How far before such a clause another verb of speech is looked for, in tokens.
const LONGEST_SAID: usize = 120;

/// Words that are no verb of what somebody does.
const SMALL: Class = Class::PREPOSITION
    .or(Class::CONJUNCTION)
    .or(Class::WHO)
    .or(Class::DETERMINER);

impl Reading<'_> {
    /// The person whom a clause tells of that hangs on the one before it, has not been closed by a comma, and goes on
    /// behind `at`: `Orde was at home when` `a pilot` `knocked and said`, `Orde thanked` `a pilot` `, who smiled and said`.
    pub(super) fn hanging_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        // ", and said": shared with the whole of what stands before.
        let apart = self.kind(at) == Kind::Word && at > from && self.kind(at - 1) == Kind::Comma;
        if apart || self.is_word(at, "or") {
            return None;
        }
        let when = self.start_of_hanging(at, from)?;
        // "Orde thanked the pilot, who smiled and said"
        let related = self.is_who(when);
        let (subject, last) = if related {
            (self.antecedent(when, from)?, when)
        } else {
            let subject = self.phrase_at(when + 1, at)?;
            (subject, self.extended(&subject, at))
        };
        let verb = self.past_adverbs(last + 1, at);
        let plain = self.begins_predicate(verb, at) || self.is(verb, Class::FINITE);
        let told_from = if related {
            when
        } else {
            from.max(when.saturating_sub(LONGEST_SAID))
        };
        ((plain || self.goes_on_at(verb + 1, at))
            && self.is_plain_verb(verb, at)
            && self.is_of_people(&subject)
            && !self.is_only_meanwhile(when, at, plain)
            && !(told_from..when).chain(verb..at).any(|i| self.is_verb_of_speech(i)))
        .then_some(subject)
    }

    /// Where the clause begins that hangs on another: `Orde was at home` `when` `a pilot knocked and said`.
    fn start_of_hanging(&self, at: usize, from: usize) -> Option<usize> {
        (at.saturating_sub(LONGEST_HANGING).max(from + 2)..at)
            .rev()
            .take_while(|&i| {
                self.tokens[i].is_outside()
                    && !matches!(self.kind(i), Kind::Stop | Kind::Semicolon | Kind::Colon | Kind::Dash)
                    // "came in, sat down and said"
                    && (self.kind(i) != Kind::Comma || self.begins_predicate(i + 1, at) || self.is(i + 1, Class::FINITE))
            })
            .find(|&i| self.is_one_of(i, WHEN) || self.kind(i - 1) == Kind::Comma && self.is_who(i))
    }

    /// Whether a clause may go on behind its verb: `as a pilot burst` `in`, and not `as its vice` `presidential` `choice`.
    fn goes_on_at(&self, next: usize, end: usize) -> bool {
        next == end || self.kind(next) == Kind::Comma || self.is(next, SMALL.or(Class::ADVERB))
    }

    /// Whether a word may be a verb, and is no small one: `when a pilot` `knocked` `and said`.
    fn is_plain_verb(&self, verb: usize, end: usize) -> bool {
        verb < end && self.tokens[verb].is_lower() && self.kind(verb) == Kind::Word && !self.is(verb, SMALL)
    }

    /// Whether a phrase is of one or several people: `a pilot`, `the police`, `they`.
    fn is_of_people(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => {
                self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK))
                    || self.is_people(n as usize)
                    || self.is_one_of(n as usize, words!["police", "men", "women", "people"])
            }
            Head::Pronoun => !self.is(phrase.first, Class::IT),
        }
    }

    /// Whether somebody speaks by a verb, so that a second one goes on from it: `Vidal` `told` `the board when he left and said`.
    fn is_verb_of_speech(&self, at: usize) -> bool {
        self.tokens[at].is_outside() && self.is(at, Class::SPEECH) && !self.is(at, Class::SOFT) && self.may_be_verb(at)
    }

    /// Whether a clause with `as` only tells what happens meanwhile: `backed the plan as Vidal attacked it and said it was`, where as often somebody else says so.
    fn is_only_meanwhile(&self, when: usize, at: usize, plain: bool) -> bool {
        let to_one =
            || self.kind(at + 2) == Kind::Colon || self.is_one_of(at + 2, words!["her", "him", "me", "them", "us"]);
        self.is_word(when, "as") && !(plain && to_one())
    }
}
