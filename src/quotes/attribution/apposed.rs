//! The name set beside a description: `the port’s director, Ana Vidal, said`.

use std::ops::Range;

use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many tokens stand between two dashes at most.
const LONGEST_SET_OFF: usize = 40;

/// How many tokens a clause without a comma has at most that tells a description apart.
const LONGEST_CLAUSE: usize = 9;

/// What somebody or something is described as, while the name beside it is looked for.
#[derive(Clone, Copy)]
struct Description<'a> {
    phrase: &'a Phrase,
    /// The noun for what they are, or the last word of their office.
    noun: usize,
    /// Whether it has the form of a name: `the port’s General Counsel`, `the Velmarian`.
    office: bool,
}

impl Reading<'_> {
    /// The noun of a phrase that tells of which people somebody is: `the Swede`, `a big Swede`.
    pub fn one_of_a_people(&self, phrase: &Phrase) -> Option<usize> {
        let last = phrase.last;
        let alone = match phrase.head {
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                mention.len() == 1 && !mention.titled && mention.last as usize == last
            }
            Head::Noun(n) => n as usize == last,
            Head::Pronoun => false,
        };
        (alone && self.is_one_of(phrase.first, words!["a", "an", "the"]) && self.is_of_somewhere(last)).then_some(last)
    }

    /// The name between commas after a description: `the port's director, Ana Vidal, said`, `the company that built it, Orde & Sons, said`.
    pub fn apposed_name(&self, phrase: &Phrase) -> Option<Phrase> {
        let description = self.description(phrase)?;
        let limit = self.tokens.len();
        // "a pilot who identified herself only as Ana said"
        if let Some(name) = self.given_as(phrase.last + 1, limit) {
            return Some(name);
        }
        let beside = self.end_of_description(&description)? + 2;
        if let Some(name) = self.given_as(beside, limit) {
            return Some(name);
        }
        let name = self.phrase_at(beside, limit)?;
        // "the chef, a Swede, Ana Vidal, said"
        if !description.office && self.is_one_of(name.first, words!["a", "an"]) && self.one_of_a_people(&name).is_some()
        {
            return self.apposed_name(&name);
        }
        if let Some(named) = self.named_by_second_role(&description, &name) {
            return Some(named);
        }
        let Head::Name(m) = name.head else { return None };
        let mention = &self.mentions[m as usize];
        let sort = match mention.sort {
            Sort::Unknown => self.people.sort_of(mention.entity),
            sort => sort,
        };
        if sort != Sort::Person && self.is_of_what_somebody_heads(&description)
            || !self.may_name(&description, mention, sort)
        {
            return None;
        }
        if sort == Sort::Person
            && self.is_people(description.noun)
            && let Some(second) = self.second_of_two_before_comma(&name)
        {
            return Some(second);
        }
        let closed = matches!(
            self.kind(name.last + 1),
            Kind::Comma | Kind::Stop | Kind::Dash | Kind::ParenOpen | Kind::Colon
        ) || self.tells_role(&description)
            && self.is_one_of(name.last + 1, words!["of", "from", "at", "with", "for"]);
        closed.then_some(name)
    }

    /// A phrase as a description beside which a name may stand: `the port’s director`, `the Velmarian`; none if it is a name or a pronoun itself.
    fn description<'a>(&self, phrase: &'a Phrase) -> Option<Description<'a>> {
        let (noun, office) = match phrase.head {
            Head::Noun(noun) => (noun, false),
            // "the port’s General Counsel, Ana Vidal, said"
            Head::Name(m) if self.ends_in_office(&self.mentions[m as usize]) => (self.mentions[m as usize].last, true),
            // "the Velmarian, Ana Vidal, said"
            Head::Name(_) if let Some(noun) = self.one_of_a_people(phrase) => (noun as u32, true),
            // "The Chair of the Harbour Committee, Ana Vidal, said"
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                let office = (mention.first..mention.last).find(|&i| {
                    self.is(i as usize, Class::RANK.or(Class::ANY_ROLE)) && self.is_word(i as usize + 1, "of")
                })?;
                (office, true)
            }
            Head::Pronoun => return None,
        };
        Some(Description {
            phrase,
            noun: noun as usize,
            office,
        })
    }

    /// The last token of a description before the comma or dash that sets the name apart, if there is one: `the port’s` `director` `, Ana Vidal`.
    fn end_of_description(&self, description: &Description) -> Option<usize> {
        let &Description { phrase, noun, .. } = description;
        let comma = |last: usize| self.kind(last + 1) == Kind::Comma;
        let mut last = self.end_with_second(description);
        if !comma(last) {
            last = self.extended(phrase, self.tokens.len());
            // "the port’s director at the time, Ana Vidal, said"
            if self.is_circumstance(last + 1)
                && let Some(comma) = (last + 3..last + 6).find(|&i| self.kind(i) == Kind::Comma)
            {
                last = comma - 1;
            }
        }
        if !comma(last) && self.is(phrase.first, Class::DETERMINER) {
            last = self.end_with_clause(last);
        }
        // "One of the pilots — Ana Vidal, 40, of Vell — said"
        let several = || self.text(noun).ends_with('s');
        (comma(last) || !several() && self.is_set_off(last + 1)).then_some(last)
    }

    /// The last token of a description with a second one that `and` joins to it: `Harbour Guild President` `and CEO`, `Orde’s friend` `and former Harbour Fund investor`.
    fn end_with_second(&self, description: &Description) -> usize {
        let &Description { phrase, noun, office } = description;
        let last = phrase.last;
        if !self.is_word(last + 1, "and") {
            return last;
        }
        if office {
            return match self.mention_at(last + 2).map(|m| &self.mentions[m]) {
                Some(second) if second.sort == Sort::Title => second.last as usize,
                _ => last,
            };
        }
        let role = Class::ANY_ROLE.or(Class::PERSON);
        let limit = self.tokens.len();
        if self.is(noun, role)
            && let Some(second) = self.phrase_at(last + 2, limit)
            && matches!(second.head, Head::Noun(n) if self.is(n as usize, role))
        {
            return self.extended(&second, limit);
        }
        last
    }

    /// The last token of a description with the clause that tells it apart: `the company` `engaged to survey the trees`. The verb of `a pilot` `who saw it sink` is the clause’s.
    fn end_with_clause(&self, last: usize) -> usize {
        let mut end = last + 1 + 2 * usize::from(self.is_word(last + 1, "who"));
        while end < last + LONGEST_CLAUSE
            && self.kind(end) == Kind::Word
            && !self.may_be_verb(end)
            && !self.is(end, Class::AUX)
        {
            end += 1;
        }
        end - 1
    }

    /// The person named behind a second thing that they are: `another pilot,` `lawyer and former judge, Ana Vidal,` `said`.
    fn named_by_second_role(&self, description: &Description, second: &Phrase) -> Option<Phrase> {
        let Head::Noun(noun) = second.head else { return None };
        let noun = noun as usize;
        let alike = !description.office
            && noun == second.last
            && self.is_lower_role(description.noun)
            && self.is_lower_role(noun)
            && !self.is(second.first, Class::DETERMINER);
        let named = alike.then(|| self.apposed_name(second)).flatten()?;
        matches!(named.head, Head::Name(m) if self.mentions[m as usize].sort == Sort::Person).then_some(named)
    }

    /// Whether a name beside a description is that of what somebody named before it heads: `Ana Vidal, the editor of the port’s newspaper,` `Harbour Leaf`.
    fn is_of_what_somebody_heads(&self, description: &Description) -> bool {
        let &Description { phrase, noun, .. } = description;
        phrase.last != noun
            && matches!(phrase.head, Head::Noun(_))
            && self.is(noun, Class::ANY_ROLE)
            && !self.text(noun).ends_with('s')
            && self.is_person_before_comma_at(phrase.first)
    }

    /// Whether a name may be of whom or what a description is: `a witness,` `Firdousa`, `the owners,` `Corvin Island Lines`.
    fn may_name(&self, description: &Description, name: &Mention, sort: Sort) -> bool {
        let &Description { phrase, noun, .. } = description;
        match sort {
            // "a witness, Firdousa, said"
            Sort::Person => name.len() >= 2 || self.tells_role(description),
            Sort::Unknown => {
                name.len() >= 2
                    || self.is_one_body(description)
                    || self.tells_role(description)
                        && (self.is_owned_description(description)
                            || self.is_one(description)
                            || self.is_one_of(phrase.first, words!["a", "an", "the", "his", "her", "their"])
                            // "Ana Vidal, whose mother, Vera, said"
                            || self.is_word(phrase.first.wrapping_sub(1), "whose"))
            }
            // "the owners, Corvin Island Lines, said"
            Sort::Organisation => {
                self.is_one_body(description) || name.len() >= 2 && (self.is(noun, Class::ORG) || self.speaks(noun))
            }
            Sort::Place | Sort::Title => false,
        }
    }

    /// Whether a description tells what somebody is: `the port’s director`, `one of them`.
    fn tells_role(&self, description: &Description) -> bool {
        description.office || self.is(description.noun, Class::ANY_ROLE.or(Class::PERSON)) || self.is_one(description)
    }

    /// Whether it says only that there is somebody: `One of them, Ana, said`, `Another, Ana, said`.
    fn is_one(&self, description: &Description) -> bool {
        let first = description.phrase.first;
        description.noun == first && self.is_one_of(first, words!["one", "another"])
    }

    /// Whether it says whose somebody or something is: `Orde’s wife, Ana, said`.
    fn is_owned_description(&self, description: &Description) -> bool {
        (description.phrase.first..description.noun).any(|i| self.kind(i) == Kind::Possessive)
    }

    /// Whether it tells of the only body that it may be: `The regulator, Ofwell, said`, `Meridian’s parent company, Corvin, said`, `its owner, Corvin, said`.
    fn is_one_body(&self, description: &Description) -> bool {
        let &Description { phrase, noun, .. } = description;
        // "The regulator, Ofwell, said", "the newspaper, the Herald, said"
        let plain = noun == phrase.first + 1 && self.is_word(phrase.first, "the");
        // "Meridian’s parent company, Corvin, said", "the country’s largest bank, Corvin, said"
        let only = || {
            noun == phrase.last
                && (self.is_one_of(phrase.first, words!["his", "her", "its", "their"])
                    || self.is_owned_description(description))
        };
        self.is(noun, Class::THING.or(Class::ORG))
            && (plain || only())
            && self.speaks(noun)
            && !self.text(noun).ends_with('s')
    }

    /// The second of two persons whose description is plural: `The bill’s sponsors, Ana Vidal and` `Tomas Orde` `, said`.
    fn second_of_two_before_comma(&self, first: &Phrase) -> Option<Phrase> {
        if !self.is_word(first.last + 1, "and") {
            return None;
        }
        let second = self.mention_at(first.last + 2)?;
        let after = self.mentions[second].last as usize + 1;
        (self.people.sort_of(self.mentions[second].entity) == Sort::Person
            && matches!(self.kind(after), Kind::Comma | Kind::Stop | Kind::Dash))
        .then(|| self.name(second))
    }

    /// Whether a dash sets off what another one ends, in the same sentence.
    pub fn is_set_off(&self, dash: usize) -> bool {
        self.kind(dash) == Kind::Dash && self.end_of_set_off(dash).is_some()
    }

    /// The dash that ends what the one at `dash` begins.
    fn end_of_set_off(&self, dash: usize) -> Option<usize> {
        (dash + 1..dash + LONGEST_SET_OFF)
            .take_while(|&i| !matches!(self.kind(i), Kind::Stop | Kind::Break | Kind::Colon))
            .find(|&i| self.kind(i) == Kind::Dash)
    }

    /// The names of several people who are described, between dashes: `The authors of the report —` `Ana Vidal, Tomas Orde and Ruth Brandl` `— say`.
    pub fn names_set_off(&self, dash: usize) -> Option<Range<usize>> {
        if self.kind(dash) != Kind::Dash {
            return None;
        }
        let end = self.end_of_set_off(dash)?;
        let mut at = dash + 1;
        let mut last = at;
        let mut person = false;
        while at < end {
            let mention = &self.mentions[self.mention_at(at)?];
            let sort = self.people.sort_of(mention.entity);
            person |= sort == Sort::Person;
            if !matches!(sort, Sort::Person | Sort::Unknown) || mention.len() < 2 {
                return None;
            }
            last = mention.last as usize;
            at = last + 1;
            at += usize::from(self.kind(at) == Kind::Comma);
            at += usize::from(self.is_word(at, "and"));
        }
        let several = self.mentions_in(&(dash + 1..end)).len() > 1;
        (several && person && last + 1 == end).then_some(dash + 1..end)
    }

    /// Whether a token is what one person is or does: `pilot`.
    fn is_lower_role(&self, noun: usize) -> bool {
        self.is(noun, Class::ANY_ROLE.or(Class::PERSON))
            && self.tokens[noun].is_lower()
            && !self.text(noun).ends_with('s')
    }

    /// Whether a person’s name and a comma stand before the token: `Ana Vidal,` `the editor`.
    fn is_person_before_comma_at(&self, at: usize) -> bool {
        let Some(last) = at.checked_sub(2).filter(|&last| self.kind(last + 1) == Kind::Comma) else {
            return false;
        };
        self.mention_over(last).is_some_and(|m| {
            self.mentions[m].last as usize == last && self.people.sort_of(self.mentions[m].entity) == Sort::Person
        })
    }
}
