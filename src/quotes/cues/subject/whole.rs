//! The whole of a subject that ends before its verb: over the members of a list, and what tells of whom or where it is: `Two advisers` `under the old board` `wrote`.

use crate::quotes::cues::{LONGEST_LIST, REPORTS};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far before its verb a `what` stands with the subject and the clause that tells of it, in tokens.
const LONGEST_WHAT: usize = 12;

impl Reading<'_> {
    /// The subject behind a `what`, where a clause of its own stands between it and the verb: `what` `one trader` `I spoke to called`, `what` `a pilot` `who left calls`.
    pub fn subject_behind_what(&self, verb: usize, from: usize) -> Option<Phrase> {
        let what = (from..verb)
            .rev()
            .take(LONGEST_WHAT)
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
            .find(|&i| self.is_word(i, "what"))?;
        let subject = self.phrase_at(what + 1, verb).filter(|p| {
            self.is(p.first, Class::DETERMINER) && matches!(p.head, Head::Noun(n) if self.speaks(n as usize))
        })?;
        let relative = subject.last + 1;
        (self.is_subject_pronoun(relative) && relative + 1 < verb).then_some(subject)
    }

    /// Where a list begins whose last member a phrase is: `Vell’s harbours, pilots and` `sailors`, `the forces and` `the police`.
    pub(super) fn first_joined(&self, last: &Phrase, from: usize) -> usize {
        let several = |p: &Phrase| {
            matches!(p.head, Head::Noun(n) if n as usize == p.last
                && self.tokens[n as usize].is_lower()
                && (self.text(n as usize).ends_with('s')
                    || self.is_one_of(n as usize, words!["men", "women", "people"])
                    || self.is_word(p.first, "the") && self.is(n as usize, Class::ORG.or(Class::BODY)))
                && self.speaks(n as usize))
        };
        let mut first = last.first;
        let Some(and) = first.checked_sub(1).filter(|&and| and > from + 1) else {
            return first;
        };
        if !self.is_one_of(and, words!["and", "or"]) || !several(last) {
            return first;
        }
        let mut joint = and - usize::from(self.kind(and - 1) == Kind::Comma);
        for _ in 0..LONGEST_LIST {
            let member = joint
                .checked_sub(1)
                .filter(|&end| end >= from && self.tokens[end].is_outside())
                .and_then(|end| self.phrase_ending_at_bounded(end, from));
            let Some(member) = member.filter(|m| several(m) && !self.is_object(m, from)) else {
                break;
            };
            first = member.first;
            match first.checked_sub(1) {
                Some(comma) if comma > from && self.kind(comma) == Kind::Comma => joint = comma,
                _ => break,
            }
        }
        first
    }

    /// Who is of the town whose state a phrase is: `Ana Vidal of Corvin Yards in Vell,` `Velmar` `said`. In `In a note to Vell,` `Velmar` `said` it is a country that speaks.
    pub(super) fn whose_town(&self, state: &Phrase, from: usize) -> Option<Phrase> {
        if state.first < from + 2 || !self.is_state_of_town(state) {
            return None;
        }
        let outer = self.phrase_ending_at(state.first - 2, from)?;
        let person = match outer.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON)) || self.is_people(n as usize),
            Head::Pronoun => false,
        };
        person.then_some(outer)
    }

    /// Those whom the words up to a phrase only tell apart, or when and where they say it, none of which is a verb of theirs: `Two advisers under the old board wrote`, `Lawyers for the pilot behind a
    /// complaint related to Orde’s calls with the mayor said`.
    pub(super) fn before_modifiers(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let governor = phrase.first.checked_sub(1).filter(|&g| g > from + 1)?;
        let small = Class::PREPOSITION;
        let clausal = Class::CONJUNCTION.or(Class::AUX).or(Class::WHO).or(Class::FINITE);
        if !self.is(governor, small) || self.is(governor, clausal) || self.is_subject_pronoun(phrase.first) {
            return None;
        }
        // "the director of harbour affairs Ana Vidal"
        if matches!(phrase.head, Head::Name(m) if phrase.first < self.mentions[m as usize].first as usize
            && self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person)
        {
            return None;
        }
        let main = self.main_subject(from, phrase.first)?;
        let (people, joined) = match main.head {
            Head::Noun(noun) => {
                let noun = noun as usize;
                (self.is_people(noun) || self.is(noun, Class::ANY_ROLE), main.last + 1)
            }
            // "Vidal also on Monday said"
            Head::Name(_) => (self.is_person(&main), self.past_adverbs(main.last + 1, governor)),
            Head::Pronoun => return None,
        };
        let plain = |i: usize| {
            let t = &self.tokens[i];
            // "related to", "accused of"
            let participle = self.text(i).ends_with("ed") && self.is(i + 1, small);
            t.is_outside()
                && matches!(t.kind, Kind::Word | Kind::Number | Kind::Possessive)
                && !(t.is_lower()
                    && (t.is(clausal) || self.may_be_verb(i) || self.text(i).ends_with("ed") && !participle))
        };
        // "A source close to the Harbour Board told"
        let close = self.is_close_to(joined);
        (people && joined <= governor && (self.is(joined, small) || close) && (joined..governor).all(plain))
            .then_some(main)
    }

    /// Whose clause it is that ends with a phrase after a preposition, where a relative clause tells of whom it is: `The man who took money during his campaign` `scorned`.
    pub(super) fn before_relative(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let governor = phrase.first.checked_sub(1).filter(|&g| g > from)?;
        if !self.is(governor, Class::PREPOSITION) || self.is(governor, Class::CONJUNCTION) {
            return None;
        }
        let main = self.main_subject(from, phrase.first)?;
        let who = main.last + 1;
        let speaks = !matches!(main.head, Head::Noun(n) if !self.speaks(n as usize));
        let inside = |i: usize| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma;
        (speaks && who < governor && self.is_who(who) && (who..governor).all(inside)).then_some(main)
    }

    /// The comma or relative pronoun before the means by which somebody says what follows: `Ana Vidal, a lawyer for Orde` `, in a statement denied`.
    pub(super) fn before_medium(&self, phrase: &Phrase, from: usize) -> Option<usize> {
        let Head::Noun(noun) = phrase.head else { return None };
        let before = phrase.first.checked_sub(2).filter(|&c| c > from)?;
        let related = || self.is_word(before, "which") || self.is_who(before);
        let means = self.is(noun as usize, Class::MEDIUM)
            || self.is(noun as usize, Class::THING.or(Class::SAY_NOUN)) && self.is_one_of(noun as usize, REPORTS);
        (means
            && self.is_one_of(before + 1, words!["in", "on", "via", "through", "during"])
            && (self.kind(before) == Kind::Comma && self.is(noun as usize, Class::MEDIUM) || related()))
        .then_some(before)
    }
}
