//! The subject of a verb, which stands before it: across auxiliaries, times and what is inserted, or shared with the verb before.

mod accounts;
mod auxiliaries;
mod hanging;
mod shared;
mod whole;

use super::relative::Beyond;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;
use auxiliaries::Left;

/// What `has` that leans on its subject stands before, and hardly ever `is`: `she’s said`.
const UTTERED: &WordSet = words![
    "said",
    "argued",
    "insisted",
    "claimed",
    "vowed",
    "promised",
    "suggested",
    "complained",
    "declared",
    "boasted",
    "warned",
    "acknowledged",
    "admitted",
    "spoken",
];

/// What begins a clause that hangs on another and goes on with what happened then.
const WHEN: &WordSet = words!["when", "as", "after", "before", "while"];

impl Reading<'_> {
    /// The subject of the verb at `verb`, looking to the left, not beyond `from`.
    pub fn subject_before(&self, verb: usize, from: usize) -> Option<Phrase> {
        if let Some(subject) = self.subject_behind_what(verb, from) {
            return Some(subject);
        }
        let last = self.last_subject_before(verb, from)?;
        Some(Phrase {
            first: self.first_joined(&last, from),
            ..last
        })
    }

    /// [`Self::subject_before`], of several that a list joins the last.
    fn last_subject_before(&self, verb: usize, from: usize) -> Option<Phrase> {
        let at = match self.before_auxiliaries(verb, from)? {
            Left::Who(who) => return self.antecedent(who, from),
            Left::Token(at) => at,
        };
        if !self.tokens[at].is_outside() {
            return self.earlier_subject(at, from);
        }
        match self.kind(at) {
            Kind::Comma | Kind::Dash | Kind::ParenClose => self
                .who_then(at, from)
                .or_else(|| self.named_after_title(at, from))
                .or_else(|| self.before_digression(at, from)),
            Kind::Other if self.is_percent(at) => self.phrase_ending_at(at, from),
            Kind::Possessive if self.leans_on_pronoun(at, verb, from) => {
                self.is_subject_pronoun(at - 1).then_some(Phrase::pronoun(at - 1))
            }
            Kind::Word | Kind::Possessive | Kind::Number => self.subject_ending_at(at, verb, from),
            _ => None,
        }
    }

    /// Whether an auxiliary leans on a pronoun, the subject: `She’s` `called it`, `he’s` `said`. `She’s called “the Tide”` is a passive.
    fn leans_on_pronoun(&self, has: usize, verb: usize, from: usize) -> bool {
        has > from
            && self.is(has - 1, Class::HE_SHE)
            && (self.is_one_of(verb, UTTERED)
                || self.is(verb, Class::CALL)
                    && self.text(verb).ends_with("ed")
                    && self.is(verb + 1, Class::IT.or(Class::HE_SHE).or(Class::THEY)))
    }

    /// The subject that ends with a word, or that of the clause which the word ends: `the head of the` `board` `said`, `the pilots, some of` `whom` `said`.
    fn subject_ending_at(&self, at: usize, verb: usize, from: usize) -> Option<Phrase> {
        // "and", where the verb shares the subject of the one before.
        if self.is_one_of(at, words!["and", "but", "then", "or"]) {
            return self.earlier_subject(at, from);
        }
        if let Some(who) = self.relative_at(at, from) {
            return self.antecedent(who, from);
        }
        if at + 1 < verb && self.is_inserted_say(at, from) {
            return self.of_whom_one_says(at, from);
        }
        let phrase = self.phrase_ending_at(at, from)?;
        // "Ana Vidal of Corvin Yards in Vell, Velmar told"
        let phrase = self.whose_town(&phrase, from).unwrap_or(phrase);
        if let Some(host) = self.host_of_clause(&phrase, from) {
            return Some(host);
        }
        if let Some(before) = self.before_medium(&phrase, from) {
            // "the Harbour Board, which in a June report called"
            return if self.kind(before) == Kind::Comma {
                self.before_digression(before, from)
            } else {
                self.antecedent(before, from)
            };
        }
        let other = self
            .beyond_relative(&phrase, from)
            .or_else(|| self.name_of_open_apposition(&phrase, from))
            .or_else(|| self.before_modifiers(&phrase, from));
        if let Some(other) = other {
            return Some(other);
        }
        match self.beyond_what_modifies(&phrase, verb, from) {
            Beyond::Nothing => Some(phrase),
            Beyond::Host(host) => Some(host),
            Beyond::Mute => None,
        }
    }

    /// Where the relative clause begins whose pronoun stands before the verb: `the pilots,` `some of whom` `said`, `the memo` `that` `said`.
    fn relative_at(&self, at: usize, from: usize) -> Option<usize> {
        if self.is_word(at, "whom")
            && let Some(some) = at.checked_sub(2).filter(|&s| s > from && self.is_word(s + 1, "of"))
            && self.kind(some - 1) == Kind::Comma
            && !self.is_word(some, "one")
        {
            return Some(some);
        }
        (self.is_who(at) || self.is_one_of(at, words!["which", "that"])).then_some(at)
    }

    /// Whether a verb of speech stands right before the auxiliary of another: `a claim that Vidal` `said` `was`. In `the accused had said` it is a noun.
    fn is_inserted_say(&self, at: usize, from: usize) -> bool {
        let noun = || self.is_word(at, "accused") && self.is_one_of(at - 1, words!["the", "an"]);
        at > from && self.is(at, Class::SAY) && !noun() && self.may_be_verb(at)
    }

    /// Of whom somebody says what follows, else who says it: `the man` `who an official said was shouting`, `a claim that` `Vidal` `said was`.
    fn of_whom_one_says(&self, says: usize, from: usize) -> Option<Phrase> {
        let teller = self.phrase_ending_at(says - 1, from)?;
        let who = teller.first.checked_sub(1).filter(|&w| w > from && self.is_who(w));
        who.map_or(Some(teller), |who| self.antecedent(who, from))
    }

    /// Who does one thing and then, behind the comma, another: `Orde` `thanked the mayor, Ana Vidal, then said`, and not `Orde, the mayor, then said`.
    fn who_then(&self, comma: usize, from: usize) -> Option<Phrase> {
        if self.kind(comma) != Kind::Comma || !self.is_word(comma + 1, "then") {
            return None;
        }
        let main = self.main_subject(from, comma)?;
        let person = match main.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE),
            Head::Pronoun => self.is(main.first, Class::HE_SHE),
        };
        let verb = main.last + 1;
        let acts = verb < comma
            && self.tokens[verb].is_lower()
            && !self.is(verb, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO))
            && (self.begins_predicate(verb, comma)
                || self.is(verb, Class::FINITE)
                || ["ed", "s"].iter().any(|ending| self.text(verb).ends_with(ending)));
        // "Orde thanked the board when the mayor, Ana Vidal, then said"
        let plain = (verb..comma).all(|i| !self.is_one_of(i, WHEN) && !self.is(i, Class::WHO));
        (person && acts && plain).then_some(main)
    }

    /// Whether a phrase is rather what a verb before it is about: `after it left the guild`.
    pub fn is_object(&self, phrase: &Phrase, from: usize) -> bool {
        let begins_clause = Class::CONJUNCTION
            .or(Class::PREPOSITION)
            .or(Class::SPEECH)
            .or(Class::THINK)
            .or(Class::WHO)
            .or(Class::ADVERB)
            .or(Class::DETERMINER);
        phrase
            .first
            .checked_sub(1)
            .is_some_and(|b| b >= from && self.tokens[b].is_lower() && !self.is(b, begins_clause))
    }

    /// [`Self::subject_before`] without sharing, so that the search cannot recur.
    pub fn subject_before_plain(&self, verb: usize, from: usize) -> Option<Phrase> {
        let mut at = verb.checked_sub(1)?;
        while at >= from && self.is_filler(at) {
            at = at.checked_sub(1)?;
        }
        if at < from || !self.tokens[at].is_outside() {
            return None;
        }
        match self.kind(at) {
            Kind::Comma | Kind::Dash | Kind::ParenClose => self.before_digression(at, from),
            Kind::Word if self.is(at, Class::CONJUNCTION) => None,
            Kind::Word | Kind::Number => self.phrase_ending_at(at, from),
            _ => None,
        }
    }

    /// The token behind adverbs and the like, where the verb of a subject may stand: `Orde` `then quickly` `walked`.
    pub(super) fn past_adverbs(&self, from: usize, limit: usize) -> usize {
        let mut verb = from;
        while verb < limit && self.is_filler(verb) && !self.is(verb, Class::AUX) {
            verb += 1;
        }
        verb
    }
}
