//! Offices and forms of address before a name, and words for such that are a part of it.

use super::{Name, Run};
use crate::quotes::lexicon::{Class, is_common};
use crate::quotes::names::forms::{
    begins_high_office, is_compound_title, is_dotted, is_membership, is_office_before_full_name, is_short_address,
    is_title_of_several, is_trade_by_ending,
};
use crate::quotes::names::mention::Gender;
use crate::quotes::tokens::Case;

/// Offices in companies and states that hardly anybody is called by.
const OFFICES: &[&str] = &[
    "President",
    "Chairman",
    "Chairwoman",
    "Chair",
    "Director",
    "CEO",
    "Executive",
    "Secretary",
    "Minister",
    "Commissioner",
    "Governor",
    "Senator",
    "Spokesman",
    "Spokeswoman",
];

/// How many words there are of the name of a body that says what it is for, up to its country, at most.
const LONGEST_PURPOSE: usize = 8;

impl Run<'_> {
    /// The name behind the last office or form of address that one follows: `Harbour Commissioner` `Ana Vidal`, `Secretary of State` `Ana Vidal`.
    pub(super) fn name_behind_offices(&self) -> Name {
        let mut name = Name {
            first: self.start,
            end: self.end,
            gender: Gender::Unknown,
            titled: false,
        };
        for i in self.start..self.end - 1 {
            if i >= name.first && self.is_office(i, name.first) {
                self.cut_office(i, &mut name);
            }
        }
        name
    }

    /// Whether a word may be an office or a form of address, by itself or before the rest of the run: `Commissioner` `Vidal`, `Bandmaster` `Ana Vidal`.
    fn is_office(&self, i: usize, name: usize) -> bool {
        let (body, tokens) = (self.body, self.tokens);
        tokens[i].is(Class::TITLE.or(Class::ANY_ROLE))
            || is_compound_title(body, &tokens[i])
            || is_title_of_several(body, tokens, i, self.end)
            || is_membership(body, tokens, i, self.start..self.end)
            || is_office_before_full_name(body, tokens, i, self.start..self.end)
            || i == name && is_trade_by_ending(body, tokens, i, self.end)
    }

    /// Begins the name behind an office, unless that is a part of the name or names nobody: `Commissioner` `Vidal`, but `Larry King Live`.
    fn cut_office(&self, i: usize, name: &mut Name) {
        let t = &self.tokens[i];
        if let Some(charge) = self.charge_of(i) {
            if let Some(behind) = self.name_behind_charge(i, charge) {
                name.first = behind;
                name.titled = true;
            } else if name.first == i {
                // The Inspector General for Harbour Affairs.
                self.take_back(name);
            }
            return;
        }
        if self.is_ms_of_given_names(i)
            || self.is_surname_first(i)
            || self.is_of_a_purpose(i)
            || begins_high_office(self.body, self.tokens, i)
        {
            return;
        }
        if self.goes_on(i) {
            // "The Attorney General of Vell"
            if name.first == i && t.is(Class::RANK) {
                self.take_back(name);
            }
            return;
        }
        if self.is_given_name(i, name.titled)
            || i > name.first && self.is_surname_before_suffix(i)
            || self.is_before_body(i)
            || self.is_royal_company(i)
            || self.is_behind_given_name(i)
            || self.is_of_a_body(i)
            || self.is_nobody(i)
            || self.is_surname_within(i)
        {
            return;
        }
        name.first = i + 1;
        name.titled = true;
        if t.is(Class::HONORIFIC_M.or(Class::ROLE_M)) {
            name.gender = Gender::He;
        } else if t.is(Class::HONORIFIC_F.or(Class::ROLE_F)) {
            name.gender = Gender::She;
        }
    }

    /// Takes the offices that are cut off back into the name: `The Attorney General of Vell`.
    fn take_back(&self, name: &mut Name) {
        name.first = self.start;
        name.titled = false;
    }

    /// The first word of what an office is of or for, where more follows than that word: `Secretary of` `State` `Ana Vidal`, `Master of the` `Rolls` `Ana Vidal`.
    fn charge_of(&self, i: usize) -> Option<usize> {
        let (tokens, end) = (self.tokens, self.end);
        let small = &self.body[tokens[i + 1].start as usize..];
        if !tokens[i].is(Class::RANK) || !["of ", "for "].iter().any(|of| small.starts_with(of)) {
            return None;
        }
        let article = i + 2 < end && tokens[i + 2].is_lower() && tokens[i + 2].is_word("the", self.body);
        let charge = i + 2 + usize::from(article);
        (charge + 1 < end && tokens[charge].is_capital()).then_some(charge)
    }

    /// Where a name begins behind an office and its charge: `Secretary of State` `Ana Vidal`, `Secretary for Harbour Affairs` `Lael Vidal`.
    fn name_behind_charge(&self, i: usize, charge: usize) -> Option<usize> {
        let (tokens, end) = (self.tokens, self.end);
        let common = |k: usize| {
            let word = self.word(k);
            tokens[k].is(Class::ORG) || is_common(word) || word.strip_suffix('s').is_some_and(is_common)
        };
        // "Attorney for the District of Georgia Ana Vidal"
        let given =
            |k: usize| tokens[k].is(Class::GIVEN_NAME) && !(tokens[k].is(Class::PLACE) && tokens[k - 1].is_lower());
        // "Chair of the Harbour Tide Way"
        let body_of_the = || charge > i + 2 && (charge + 1..end).any(common);
        let behind_one_word =
            || end - charge == 3 && tokens[charge + 1].is_capital() && !self.has_org(charge + 1..end) && !body_of_the();
        let last_two = || end - charge > 3 && (charge..end - 2).all(common) && !common(end - 2) && !common(end - 1);
        if let Some(given) = (charge + 1..end - 1).find(|&k| given(k)) {
            Some(given)
        } else if behind_one_word() {
            Some(charge + 1)
        } else {
            last_two().then(|| end - 2)
        }
    }

    /// Whether a word is `MS` for somebody's given names: `MS` `Orde`; `Ms` is written otherwise, but where all is in capitals.
    fn is_ms_of_given_names(&self, i: usize) -> bool {
        self.word(i) == "MS" && self.tokens[i + 1].case == Case::Capital
    }

    /// Whether a word is a surname before a given name with a hyphen: `Son` `Tae-ho`.
    fn is_surname_first(&self, i: usize) -> bool {
        let t = &self.tokens[i];
        i == self.start
            && !self.head
            && t.case == Case::Capital
            && !t.is(Class::TITLE)
            && i + 2 == self.end
            && self
                .word(i + 1)
                .split_once('-')
                .is_some_and(|(_, second)| second.starts_with(|c: char| c.is_ascii_lowercase()))
    }

    /// Whether a word begins what a body is for: `Child` `Care Aware of America`.
    fn is_of_a_purpose(&self, i: usize) -> bool {
        let rest = &self.tokens[i..self.end];
        !self.tokens[i].is(Class::TITLE)
            && rest.len() <= LONGEST_PURPOSE
            && is_common(self.word(i + 1))
            && !rest.iter().any(|t| t.is(Class::GIVEN_NAME))
            && rest.iter().any(|t| t.is_lower() && t.is_word("of", self.body))
    }

    /// Whether an office goes on with a small word that is no particle of a name: `Commissioner` `for Tides`, but `Commissioner` `de Orde`.
    fn goes_on(&self, i: usize) -> bool {
        let next = &self.tokens[i + 1];
        (!next.is_capital() || matches!(self.text(next), "Against" | "Without")) && !next.is(Class::PARTICLE)
    }

    /// Whether a word that is also a form of address is a given name here: `Dean` `Orde, an analyst`, `Senator` `Dean` `Orde`.
    fn is_given_name(&self, i: usize, titled: bool) -> bool {
        let t = &self.tokens[i];
        i + 2 == self.end && self.text(t) == "Dean"
            || t.is(Class::GIVEN_NAME)
                && !t.is(Class::RANK)
                && !is_short_address(self.body, t)
                && (i == self.start || titled)
    }

    /// Whether a word that is also a trade is a surname, as what is written behind it shows: `Ana` `Baker` `III`, `Ana V.` `Baker` `III`.
    fn is_surname_before_suffix(&self, i: usize) -> bool {
        let tokens = self.tokens;
        (tokens[i - 1].is(Class::GIVEN_NAME) || is_dotted(self.body, &tokens[i - 1])) && tokens[i + 1].is(Class::SUFFIX)
    }

    /// Whether a word for a body follows: `Commissioner` `Council`.
    fn is_before_body(&self, i: usize) -> bool {
        let next = &self.tokens[i + 1];
        next.is(Class::ORG) && !next.is(Class::RANK) && !next.is(Class::GIVEN_NAME)
    }

    /// Whether `Royal` begins what a company is called, and is no royal, who would have a given name: `Royal` `Dutch Sails`.
    fn is_royal_company(&self, i: usize) -> bool {
        self.word(i) == "Royal" && !self.tokens[i + 1].is(Class::GIVEN_NAME)
    }

    /// Whether a dignity stands behind a given name, where it is a name itself: `Khalid` `Sheikh` `Orde`, `Ana` `Baron` `Orde`.
    fn is_behind_given_name(&self, i: usize) -> bool {
        i == self.start + 1 && self.begins_with_given_name() && matches!(self.word(i), "Sheikh" | "Baron")
    }

    /// Whether the run begins with a given name that is neither an office nor a form of address: `Khalid` `Sheikh Orde`.
    fn begins_with_given_name(&self) -> bool {
        let first = &self.tokens[self.start];
        first.is(Class::GIVEN_NAME) && !first.is(Class::TITLE.or(Class::ANY_ROLE))
    }

    /// Whether a word says what those are for whom a body is: `Federation of Independent` `Pilots`.
    fn is_of_a_body(&self, i: usize) -> bool {
        i > self.start + 1
            && !self.tokens[i].is(Class::RANK.or(Class::TITLE))
            && self.body[self.tokens[i - 1].start as usize..].starts_with("of ")
            && self.has_org(self.start..i - 1)
            && is_common(self.word(i + 1))
    }

    /// Whether a man or a boy, which is no office, stands before a word that nobody is called by: `Vell` `Boy` `Mill`.
    fn is_nobody(&self, i: usize) -> bool {
        let t = &self.tokens[i];
        i > self.start
            && i + 2 == self.end
            && t.is(Class::ROLE_M.or(Class::ROLE_F))
            && !t.is(Class::TITLE.or(Class::RANK))
            && is_common(self.word(i + 1))
            && !self.tokens[i + 1].is(Class::GIVEN_NAME.or(Class::SURNAME))
    }

    /// Whether a word that is also a title is a surname between a given name and something else: `Larry` `King` `Live`, but `Mizuho` `President` `Yasuhiro Orde`, whose
    /// office is no surname.
    fn is_surname_within(&self, i: usize) -> bool {
        let tokens = self.tokens;
        let office = || self.end - i > 2 && OFFICES.contains(&self.word(i));
        // "FPC Commissioner-General Ana Vidal": some acronyms are spelt like given names.
        let acronym = || tokens[self.start].case == Case::Upper && tokens[self.end - 1].case != Case::Upper;
        i == self.start + 1
            && self.begins_with_given_name()
            && !acronym()
            && !tokens[i + 1].is(Class::GIVEN_NAME)
            && !office()
    }
}
