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

impl Reading<'_> {
    /// The person whom a clause tells of that hangs on the one before it, has not been closed by a comma, and goes on
    /// behind `at`: `Orde was at home when` `a pilot` `knocked and said`, `Orde thanked` `a pilot` `, who smiled and said`.
    pub(super) fn hanging_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        // ", and said": shared with the whole of what stands before.
        let apart = self.kind(at) == Kind::Word && at > from && self.kind(at - 1) == Kind::Comma;
        if apart || self.is_word(at, "or") {
            return None;
        }
        let near = (at.saturating_sub(LONGEST_HANGING).max(from + 2)..at).rev();
        let when = near
            .take_while(|&i| {
                self.tokens[i].is_outside()
                    && !matches!(self.kind(i), Kind::Stop | Kind::Semicolon | Kind::Colon | Kind::Dash)
                    // "came in, sat down and said"
                    && (self.kind(i) != Kind::Comma || self.begins_predicate(i + 1, at) || self.is(i + 1, Class::FINITE))
            })
            .find(|&i| self.is_one_of(i, WHEN) || self.kind(i - 1) == Kind::Comma && self.is_who(i))?;
        // "Orde thanked the pilot, who smiled and said"
        let related = self.is_who(when);
        let (subject, last) = if related {
            (self.antecedent(when, from)?, when)
        } else {
            let subject = self.phrase_at(when + 1, at)?;
            (subject, self.extended(&subject, at))
        };
        let mut verb = last + 1;
        while verb < at && self.is_filler(verb) && !self.is(verb, Class::AUX) {
            verb += 1;
        }
        let small = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::WHO)
            .or(Class::DETERMINER);
        // "as a pilot burst in", and not "as its vice presidential choice"
        let goes_on =
            |next: usize| next == at || self.kind(next) == Kind::Comma || self.is(next, small.or(Class::ADVERB));
        let plain = self.begins_predicate(verb, at) || self.is(verb, Class::FINITE);
        let acts = verb < at
            && self.tokens[verb].is_lower()
            && self.kind(verb) == Kind::Word
            && !self.is(verb, small)
            && (plain || goes_on(verb + 1));
        let person = match subject.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => {
                self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK))
                    || self.is_people(n as usize)
                    || self.is_one_of(n as usize, words!["police", "men", "women", "people"])
            }
            Head::Pronoun => !self.is(subject.first, Class::IT),
        };
        // "Vidal told the board when he left and said": the second verb of speech goes on from the first.
        let spoken = |i: usize| self.is(i, Class::SPEECH) && !self.is(i, Class::SOFT) && self.may_be_verb(i);
        let first = from.max(when.saturating_sub(LONGEST_SAID));
        let said = (if related { when } else { first }..when)
            .chain(verb..at)
            .any(|i| self.tokens[i].is_outside() && spoken(i));
        // "backed the plan as Vidal attacked it and said it was": what happens meanwhile is told by somebody else as often.
        let meanwhile = self.is_word(when, "as")
            && !(plain
                && (self.kind(at + 2) == Kind::Colon
                    || self.is_one_of(at + 2, words!["her", "him", "me", "them", "us"])));
        (acts && person && !said && !meanwhile).then_some(subject)
    }
}
