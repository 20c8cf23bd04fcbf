//! What a name is of, as its own words show: a person, a body, a place, an office.

use super::{FOREIGN, LONGEST_ACRONYM, Name, Run};
use crate::quotes::lexicon::{Class, is_common};
use crate::quotes::names::forms::{
    is_compound_title, is_dotted, is_nation_of_people, is_of_a_see, is_office_of, is_peer,
};
use crate::quotes::names::mention::{Gender, Sort};
use crate::quotes::tokens::{Case, Kind, Token};

/// What parts of places are called by, before the place: `North` `Velmar`.
const PARTS: [&str; 12] = [
    "New", "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Upper", "Lower",
];

/// What begins the name of a place by what it is: `Port` `Orde`.
const SITES: [&str; 5] = ["Port", "Fort", "Mount", "Lake", "Cape"];

/// What storms are called, which are given names of no man and no woman: `Hurricane` `Ana`.
const STORMS: [&str; 4] = ["Hurricane", "Typhoon", "Cyclone", "Storm"];

impl Run<'_> {
    /// What the name is of; the dignity of a peer shows a gender as well.
    pub(super) fn sort(&self, name: &mut Name) -> Sort {
        let words = &self.tokens[name.range()];
        let (first, last) = (&words[0], &words[words.len() - 1]);
        let joined = self.is_joined(words);
        if self.labelled && (2..=3).contains(&words.len()) && !self.has_org(name.range()) {
            Sort::Person
        } else if self.is_bare_office(name) && !(joined && first.is(Class::ORG)) {
            Sort::Title
        } else if self.is_united(words) {
            Sort::Place
        } else if joined && is_peer(self.body, first) {
            name.gender = if first.is(Class::HONORIFIC_F) {
                Gender::She
            } else {
                Gender::He
            };
            Sort::Person
        } else if joined && is_of_a_see(self.body, first) {
            Sort::Person
        } else if joined && is_office_of(self.body, words) {
            Sort::Title
        } else if matches!(last.kind, Kind::Number | Kind::Possessive) || self.is_body(name) || joined {
            Sort::Organisation
        } else if self.is_person(name) {
            Sort::Person
        } else if self.is_place(words) {
            Sort::Place
        } else if self.begins_with_initial(words) {
            Sort::Person
        } else if words.len() == 1 && is_nation_of_people(self.text(first)) {
            Sort::Place
        } else if words.len() == 1 && first.case == Case::Upper && first.end - first.start <= LONGEST_ACRONYM {
            Sort::Organisation
        } else {
            Sort::Unknown
        }
    }

    /// Whether a small word joins the words of a name: `Bank of England`, `Dog and Duck`.
    fn is_joined(&self, words: &[Token]) -> bool {
        let joins = |t: &Token| {
            let small = || matches!(self.text(t), "of" | "for" | "on" | "to" | "and" | "against" | "without");
            t.is_lower() && small() || self.text(t) == "&"
        };
        words.len() >= 2 && words.iter().filter(|t| !t.is_capital()).any(joins)
    }

    /// Whether a name is nothing but an office: `Prime Minister`, `Tory MP`, `the` `HBL President`.
    fn is_bare_office(&self, name: &Name) -> bool {
        let words = &self.tokens[name.range()];
        let (several, first, last) = (words.len() >= 2, &words[0], &words[words.len() - 1]);
        let of_offices = Class::TITLE
            .or(Class::ANY_ROLE)
            .or(Class::NATIONALITY)
            .or(Class::PLACE)
            .or(Class::ORG);
        let of_office = |t: &Token| {
            t.is(of_offices)
                || !t.is_capital()
                // "the HBL President"
                || several && t.case == Case::Upper && t.end - t.start <= LONGEST_ACRONYM
                || is_compound_title(self.body, t)
                || last.is(Class::RANK) && several && is_common(self.text(t))
        };
        // "Mrs King"
        let addressed = || name.titled && !several && name.first > 0 && self.tokens[name.first - 1].is(Class::ADDRESS);
        words.iter().all(of_office)
            && (last.is(Class::TITLE.or(Class::ANY_ROLE)) || is_compound_title(self.body, last))
            && !addressed()
            // "Tory MP"
            && !(several && first.is(Class::GIVEN_NAME) && !first.is(Class::EPITHET))
            && !(!several && first.is(Class::GIVEN_NAME) && !self.initial)
    }

    /// Whether a name is that of states that have united: `United States`, `United Arab Emirates`.
    fn is_united(&self, words: &[Token]) -> bool {
        words.len() >= 2
            && self.text(&words[0]) == "United"
            && ["States", "Kingdom", "Emirates"].contains(&self.text(&words[words.len() - 1]))
    }

    /// Whether a name has a word for a body, or ends in the country where a body is: `Harbour Board`, `Tide UK`.
    fn is_body(&self, name: &Name) -> bool {
        let words = &self.tokens[name.range()];
        let (several, first, last) = (words.len() >= 2, &words[0], &words[words.len() - 1]);
        several
            && !name.titled
            && last.case == Case::Upper
            && last.is_plain()
            && last.is(Class::PLACE)
            && !first.is(FOREIGN)
            || self.has_org(name.range()) && (several || !name.titled) && !(name.titled && first.is(Class::GIVEN_NAME))
    }

    /// Whether a name has an office before it, or a given name first: `Commissioner` `Vidal`, `Ana Vidal`.
    fn is_person(&self, name: &Name) -> bool {
        let words = &self.tokens[name.range()];
        name.titled
            && words
                .iter()
                .all(|t| !t.is(Class::NATIONALITY) || t.is(Class::GIVEN_NAME))
            || (2..=7).contains(&words.len()) && words[0].is(Class::GIVEN_NAME) && !self.is_called_after_somebody(words)
    }

    /// Whether a run names something that is called after somebody: `Ana Vidal Election Day`.
    fn is_called_after_somebody(&self, words: &[Token]) -> bool {
        words.len() >= 4
            && words[words.len() - 2..]
                .iter()
                .all(|t| !t.is(Class::GIVEN_NAME) && is_common(self.text(t)))
    }

    /// Whether a name is that of a place, a nation or a storm: `North Velmar`, `Port Orde`, `Hurricane Ana`.
    fn is_place(&self, words: &[Token]) -> bool {
        let (first, last) = (&words[0], &words[words.len() - 1]);
        if words.iter().all(|t| t.is(FOREIGN))
            || words.len() >= 2 && last.is(Class::NATIONALITY) && !first.is(Class::GIVEN_NAME)
        {
            return true;
        }
        if words.len() != 2 {
            return false;
        }
        let word = self.text(first);
        last.is(Class::PLACE) && PARTS.contains(&word)
            || SITES.contains(&word) && !last.is(Class::ORG.or(Class::THING))
            || STORMS.contains(&word)
    }

    /// Whether a name begins with an initial: `J. Orde`, `J.K. Orde`.
    fn begins_with_initial(&self, words: &[Token]) -> bool {
        let first = &words[0];
        words.len() >= 2
            && is_dotted(self.body, first)
            && first.end - first.start <= 5
            && first.is_capital()
            && !first.is(Class::PLACE)
    }
}
