//! Names that are joined by `and` and belong to one phrase: `a spokesman for Corvin and Pell`, `The ministers of Vell, Velmar and Carrow`.

use super::LONGEST_LIST;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// Who speaks for two names, the second of which a phrase is: `a spokesman for Port Ansgar and` `Carrow Police`.
    pub(super) fn role_of_both(&self, second: &Phrase, from: usize) -> Option<Phrase> {
        let Head::Name(_) = second.head else { return None };
        let and = second.first.checked_sub(1).filter(|&and| and > from + 2)?;
        let outer = self
            .phrase_ending_at_bounded(and - 1, from)
            .filter(|p| self.joins_names(p, and))?;
        Some(Phrase {
            last: second.last,
            ..outer
        })
    }

    /// Whether a name behind "and" belongs to whom or what somebody is for, and is no other speaker: `a spokesman for Port Ansgar` `and` `Carrow Police`.
    pub fn joins_names(&self, role: &Phrase, and: usize) -> bool {
        let person = |m: usize| self.people.sort_of(self.mentions[m].entity) == Sort::Person;
        let Head::Noun(n) = role.head else { return false };
        self.is_word(and, "and")
            && self.is(n as usize, Class::ANY_ROLE)
            && !self.text(n as usize).ends_with('s')
            && self.mention_over(and - 1).is_some_and(|first| {
                self.mentions[first].title as usize > n as usize
                    && self.mention_at(and + 1).is_some_and(|second| {
                        person(first) == person(second) && self.mentions[second].sort != Sort::Title
                    })
            })
    }

    /// Who is of two, or speaks for two, the second of whom a name is: `a spokesman for Corvin and` `Pell`.
    pub(super) fn of_both(&self, second: &Phrase, from: usize) -> Option<Phrase> {
        let Head::Name(m) = second.head else { return None };
        let and = second.first.checked_sub(1).filter(|&and| and > from + 2)?;
        let first = self.mention_over(and - 1)?;
        if !self.is_word(and, "and") || self.mentions[first].last as usize + 1 != and {
            return None;
        }
        let person = |m: usize| self.people.sort_of(self.mentions[m].entity) == Sort::Person;
        let outer = self.phrase_ending_at_bounded(and - 1, from)?;
        let small = (self.mentions[first].title as usize).checked_sub(1)?;
        let small = small.checked_sub(usize::from(self.is(small, Class::DETERMINER)))?;
        let speaks = matches!(outer.head, Head::Noun(n) if n as usize + 1 == small
            && (self.is(n as usize, Class::ANY_ROLE.or(Class::MEDIUM)) && !self.text(n as usize).ends_with('s')));
        // "a lawyer for the port and Ana Vidal said"
        let alike = !person(m as usize) || person(first) || self.is(and - 1, Class::TITLE);
        (speaks && alike && self.is_one_of(small, words!["at", "for", "from", "of"])).then_some(Phrase {
            last: second.last,
            ..outer
        })
    }

    /// Those who are of several, the last of whom a name is: `The ministers of Vell, Velmar and` `Carrow`.
    pub(super) fn of_several(&self, last: &Phrase, from: usize) -> Option<Phrase> {
        let Head::Name(m) = last.head else { return None };
        let first = self.first_listed(m as usize, from)?;
        let small = first.checked_sub(1).filter(|&small| small > from)?;
        let outer = self.phrase_ending_at_bounded(small - 1, from)?;
        let speak = matches!(outer.head, Head::Noun(n) if n as usize + 1 == small
            && self.text(n as usize).ends_with('s')
            && self.speaks(n as usize)
            && self.is_people(n as usize));
        let of = self.is_word(small, "of") || self.is_one_of(small, words!["for", "from"]);
        (speak && of && !self.is_object(&outer, from)).then_some(Phrase {
            last: last.last,
            ..outer
        })
    }

    /// Where a list of bodies or places begins that ends with a name: `Vell, the Harbour Board and` `Carrow`.
    pub fn first_listed(&self, last: usize, from: usize) -> Option<usize> {
        let listed = |m: &Mention| {
            m.title == m.first
                && m.sort != Sort::Title
                && matches!(
                    self.people.sort_of(m.entity),
                    Sort::Organisation | Sort::Place | Sort::Unknown
                )
        };
        let begins = |m: &Mention| {
            let first = m.first as usize;
            let the = first
                .checked_sub(1)
                .filter(|&the| the >= from && self.is_word(the, "the"));
            the.unwrap_or(first)
        };
        let mention = &self.mentions[last];
        let mut first = begins(mention);
        let and = first
            .checked_sub(1)
            .filter(|&and| and > from && self.is_word(and, "and"))?;
        // "Vell, Velmar, and Carrow"
        let serial = and > from + 1 && self.kind(and - 1) == Kind::Comma;
        let mut joint = and - usize::from(serial);
        let mut members = 1;
        let mut known = self.people.sort_of(mention.entity) != Sort::Unknown;
        if !listed(mention) {
            return None;
        }
        while members < LONGEST_LIST
            && let Some(end) = joint
                .checked_sub(1)
                .filter(|&end| end >= from && self.tokens[end].is_outside())
            && let Some(member) = self.mention_over(end).map(|m| &self.mentions[m])
            && member.last as usize == end
            && member.first as usize >= from
            && listed(member)
        {
            known |= self.people.sort_of(member.entity) != Sort::Unknown;
            members += 1;
            first = begins(member);
            match first.checked_sub(1) {
                Some(comma) if comma > from && self.kind(comma) == Kind::Comma => joint = comma,
                _ => break,
            }
        }
        (known && members > 1 + usize::from(serial)).then_some(first)
    }
}
