//! The name set beside a description, and the description beside a name: `the port’s director, Ana Vidal, said`, `who gave his name only as Vidal`.

use std::ops::Range;

use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far after `who` the name stands under which one wants to speak, in tokens.
const FARTHEST_ALIAS: usize = 14;

/// How many tokens tell at most by whom or where somebody is identified.
const LONGEST_IDENTIFYING: usize = 6;

/// Words by which one keeps one's name to oneself.
const WITHHELD: &WordSet = words!["declined", "declining", "refused", "not", "never"];

/// How many tokens stand between two dashes at most.
const LONGEST_SET_OFF: usize = 40;

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
            _ => return None,
        };
        let limit = self.tokens.len();
        // "a pilot who identified herself only as Ana said"
        if let Some(name) = self.given_as(phrase.last + 1, limit) {
            return Some(name);
        }
        let mut last = phrase.last;
        // "said Harbour Guild President and CEO, Ana Vidal"
        if office
            && self.is_word(last + 1, "and")
            && let Some(second) = self.mention_at(last + 2).map(|m| &self.mentions[m])
            && second.sort == Sort::Title
        {
            last = second.last as usize;
        }
        // "said Orde’s friend and former Harbour Fund investor, Ana Vidal"
        if !office
            && self.is_word(last + 1, "and")
            && self.is(noun as usize, Class::ANY_ROLE.or(Class::PERSON))
            && let Some(second) = self.phrase_at(last + 2, limit)
            && matches!(second.head, Head::Noun(n) if self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON)))
        {
            last = self.extended(&second, limit);
        }
        if self.kind(last + 1) != Kind::Comma {
            last = self.extended(phrase, limit);
            // "the port’s director at the time, Ana Vidal, said"
            if self.is_circumstance(last + 1)
                && let Some(comma) = (last + 3..last + 6).find(|&i| self.kind(i) == Kind::Comma)
            {
                last = comma - 1;
            }
        }
        if self.kind(last + 1) != Kind::Comma && self.is(phrase.first, Class::DETERMINER) {
            // "the company engaged to survey the trees, Orde & Sons, had been clear"
            // "a pilot who saw it sink, Ana Vidal": the verb is the clause's.
            let mut end = last + 1 + 2 * usize::from(self.is_word(last + 1, "who"));
            while end < last + 9 && self.kind(end) == Kind::Word && !self.may_be_verb(end) && !self.is(end, Class::AUX)
            {
                end += 1;
            }
            last = end - 1;
        }
        // "One of the pilots — Ana Vidal, 40, of Vell — said"
        let plural = self.text(noun as usize).ends_with('s');
        if self.kind(last + 1) != Kind::Comma && (plural || !self.is_set_off(last + 1)) {
            return None;
        }
        let name = match self.given_as(last + 2, limit) {
            Some(name) => return Some(name),
            None => self.phrase_at(last + 2, limit)?,
        };
        // "the chef, a Swede, Ana Vidal, said"
        if !office && self.is_one_of(name.first, words!["a", "an"]) && self.one_of_a_people(&name).is_some() {
            return self.apposed_name(&name);
        }
        // "another pilot, lawyer and former judge, Ana Vidal, said"
        if let Head::Noun(second) = name.head
            && !office
            && second as usize == name.last
            && self.is_lower_role(noun as usize)
            && self.is_lower_role(second as usize)
            && !self.is(name.first, Class::DETERMINER)
            && let Some(named) = self.apposed_name(&name)
            && matches!(named.head, Head::Name(m) if self.mentions[m as usize].sort == Sort::Person)
        {
            return Some(named);
        }
        let Head::Name(m) = name.head else { return None };
        let mention = &self.mentions[m as usize];
        let sort = match mention.sort {
            Sort::Unknown => self.people.sort_of(mention.entity),
            sort => sort,
        };
        // "Ana Vidal, the editor of the port’s newspaper, Harbour Leaf, said": the name is the paper's.
        if sort != Sort::Person
            && phrase.last != noun as usize
            && matches!(phrase.head, Head::Noun(_))
            && self.is(noun as usize, Class::ANY_ROLE)
            && !self.text(noun as usize).ends_with('s')
            && self.is_person_before_comma_at(phrase.first)
        {
            return None;
        }
        // "One of them, Ana, said", "Another, Ana, said"
        let one = noun as usize == phrase.first && self.is_one_of(phrase.first, words!["one", "another"]);
        let role = one || office || self.is(noun as usize, Class::ANY_ROLE.or(Class::PERSON));
        // "Orde’s wife, Ana, said"
        let owned = (phrase.first..noun as usize).any(|i| self.kind(i) == Kind::Possessive);
        // "The regulator, Ofwell, said", "the newspaper, the Herald, said"
        // "Meridian’s parent company, Corvin, said", "the country’s largest bank, Corvin, said"
        let only = noun as usize == phrase.last
            && (owned || self.is_one_of(phrase.first, words!["his", "her", "its", "their"]));
        let body = (noun as usize == phrase.first + 1 && self.is_word(phrase.first, "the") || only)
            && self.is(noun as usize, Class::THING.or(Class::ORG))
            && self.speaks(noun as usize)
            && !self.text(noun as usize).ends_with('s');
        let fits = match sort {
            // "a witness, Firdousa, said"
            Sort::Person => mention.len() >= 2 || role,
            Sort::Unknown => {
                mention.len() >= 2
                    || body
                    || role
                        && (owned
                            || one
                            || self.is_one_of(phrase.first, words!["a", "an", "the", "his", "her", "their"])
                            // "Ana Vidal, whose mother, Vera, said"
                            || self.is_word(phrase.first.wrapping_sub(1), "whose"))
            }
            Sort::Organisation => {
                // "the owners, Corvin Island Lines, said"
                body || mention.len() >= 2 && (self.is(noun as usize, Class::ORG) || self.speaks(noun as usize))
            }
            Sort::Place | Sort::Title => false,
        };
        // "The bill’s sponsors, Ana Vidal and Tomas Orde, said"
        if fits && sort == Sort::Person && self.is_people(noun as usize) {
            let second = self.mention_at(name.last + 2).filter(|&second| {
                let after = self.mentions[second].last as usize + 1;
                self.people.sort_of(self.mentions[second].entity) == Sort::Person
                    && matches!(self.kind(after), Kind::Comma | Kind::Stop | Kind::Dash)
            });
            if let Some(second) = second.filter(|_| self.is_word(name.last + 1, "and")) {
                return Some(self.name(second));
            }
        }
        let closed = matches!(
            self.kind(name.last + 1),
            Kind::Comma | Kind::Stop | Kind::Dash | Kind::ParenOpen | Kind::Colon
        ) || role && self.is_one_of(name.last + 1, words!["of", "from", "at", "with", "for"]);
        (fits && closed).then_some(name)
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

    /// `who gave his name only as Vidal`, `who asked to be identified as Ana`, `identified only as Ana`, `going by Ana`: under which name one speaks.
    fn given_as(&self, at: usize, limit: usize) -> Option<Phrase> {
        let name = self
            .name_gone_by(at)
            .or_else(|| self.name_identified(at))
            .or_else(|| self.name_given(at, limit))?;
        let m = self.mention_at(name).filter(|_| name < limit)?;
        (self.mentions[m].sort != Sort::Title).then(|| Phrase {
            first: name,
            ..self.name(m)
        })
    }

    /// The name that a participle gives to whom the words before it describe: `a pilot` `identified as Ana Vidal`, `a user` `going by Ana`.
    pub fn named_by_participle(&self, at: usize, limit: usize) -> Option<Phrase> {
        self.given_as(at, limit).filter(|_| !self.is_word(at, "who"))
    }

    /// Where the name stands of `identified as Ana`, `identified only as Ana`, `identified by the police as Ana`.
    fn name_identified(&self, at: usize) -> Option<usize> {
        let who = at + 1;
        let like = if self.is_one_of(who, words!["by", "in", "on"]) {
            (who + 1..who + LONGEST_IDENTIFYING).find(|&i| self.is_word(i, "as") || self.kind(i) != Kind::Word)?
        } else {
            who + usize::from(self.is_word(who, "only"))
        };
        (self.is_word(at, "identified") && self.is_word(like, "as")).then_some(like + 1)
    }

    /// Where the name stands of `going by Ana`, `who goes by the name of Ana`.
    fn name_gone_by(&self, at: usize) -> Option<usize> {
        let who = self.is_word(at, "who");
        let goes = if who { words!["goes", "went"] } else { words!["going"] };
        let by = at + 1 + usize::from(who);
        if !self.is_one_of(by - 1, goes) || !self.is_word(by, "by") {
            return None;
        }
        let title = by + 2;
        let titled = self.is_word(by + 1, "the") && self.is_one_of(title, words!["name", "username", "pseudonym"]);
        Some(if titled {
            title + 1 + usize::from(self.is_word(title + 1, "of"))
        } else {
            by + 1
        })
    }

    /// Where the name stands of `who gave his name only as Vidal`, `who asked to be identified as Ana`.
    fn name_given(&self, who: usize, limit: usize) -> Option<usize> {
        if !self.is_word(who, "who") {
            return None;
        }
        let end = limit.min(who + FARTHEST_ALIAS);
        let named = (who + 1..end).find(|&i| self.is_one_of(i, words!["name", "identified", "himself", "herself"]))?;
        let by = (named + 1..end.min(named + 5))
            .find(|&i| self.is_one_of(i, words!["as", "by"]) || self.kind(i) == Kind::Comma)?;
        // "According to a pilot who declined to be named, Corvin is late": somebody else.
        if self.kind(by) == Kind::Comma
            && (self.is_word(named, "identified") || (who..named).any(|i| self.is_one_of(i, WITHHELD)))
        {
            return None;
        }
        Some(by + 1 + usize::from(self.is_word(by + 1, "only"))).filter(|&name| name < end)
    }
}
