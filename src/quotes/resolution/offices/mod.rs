//! Who holds an office that the article has spoken of: `the minister`, `the president of Vell`.

mod noting;
mod sameness;
mod table;

pub(super) use sameness::{office_key, same_nation};
pub(super) use table::{Held, Offices};

use super::memory::{Nature, Who};
use super::roles::{HEADS_OF_STATE, LOOSE, POLITICAL};
use super::{Discourse, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Gender, Mention, Sort};
use crate::quotes::phrases::Phrase;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What a reverend is called besides.
const CLERGY: &WordSet = words!["minister", "pastor", "priest", "rector", "vicar"];

/// Offices that nobody holds of whom the article only says what ordinary work they do.
const SINGULAR: &WordSet = words![
    "ambassador",
    "chancellor",
    "chief",
    "commissioner",
    "congressman",
    "congresswoman",
    "diplomat",
    "envoy",
    "general",
    "gov.",
    "governor",
    "king",
    "mayor",
    "minister",
    "premier",
    "president",
    "queen",
    "representative",
    "sen.",
    "senator",
    "sheriff",
    "superintendent",
];

/// Those who report, teach or speak for others.
const UNELECTED: &WordSet = words![
    "moderator",
    "host",
    "anchor",
    "reporter",
    "journalist",
    "correspondent",
    "columnist",
    "commentator",
    "pundit",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "analyst",
    "professor",
    "strategist",
    "pollster",
];

/// What a president is called besides.
const PRESIDENTIAL: &WordSet = words![
    "president",
    "leader",
    "billionaire",
    "businessman",
    "businesswoman",
    "republican",
    "democrat",
    "conservative",
    "liberal",
    "commander",
    "chief",
    "head",
    "general",
    "mogul",
    "tycoon",
    "star",
    "host",
    "developer",
    "incumbent",
    "politician",
    "man",
    "hon",
];

/// What a party's people are called by.
const PARTIES: &WordSet = words![
    "republican",
    "democratic",
    "democrat",
    "gop",
    "conservative",
    "labour",
    "liberal",
];

/// How many tokens after an office tell of what it is.
const LONGEST_PLACE: usize = 3;

/// How many names behind an office without a name are looked at for its bearer.
const MOST_LATER: usize = 600;

/// What an office is called by.
pub(super) const OFFICE: Class = Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON);

impl Reading<'_> {
    /// The noun of an office that is written with a capital: `CEO`, `Mayor of Carrow`, `MP for Carrow`.
    pub(super) fn office_in(&self, mention: &Mention) -> Option<usize> {
        let mut words = mention.first as usize..=mention.last as usize;
        words
            .clone()
            .find(|&i| self.is(i, OFFICE) && self.is_one_of(i + 1, words!["of", "for"]))
            .filter(|&i| !(mention.first as usize..=i).any(|i| self.is(i, Class::ORG.or(Class::THING))))
            .or_else(|| words.next_back().filter(|_| mention.sort == Sort::Title))
    }
}

impl Discourse<'_, '_> {
    /// Whether a possessor has but one such: `Vidal's former deputy`, `the port's top lawyer`.
    pub(super) fn is_one_and_only(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        let owned = (phrase.first..noun).find(|&i| reading.kind(i) == Kind::Possessive);
        owned.is_some_and(|owned| {
            (owned + 1..noun)
                .any(|i| reading.is_one_of(i, words!["former", "top", "first", "highest-ranking", "only", "late"]))
                && reading.is(noun, Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON))
                && matches!(reading.nature_of_noun(noun), Nature::Person(_))
        })
    }

    /// The person whom the sentence before was about, if it was not the possessor.
    pub(super) fn one_and_only(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let Nature::Person(gender) = reading.nature_of_noun(noun) else {
            return None;
        };
        let owner = reading.mention_at(phrase.first).map(|m| reading.mentions[m].entity);
        self.last_subject
            .filter(|&e| Some(e) != owner && self.may_be(e, gender) && !self.holds_another(e, phrase, noun))
    }

    /// The bearer of an office by the words before its noun: "the Russian president" is not the one of another country.
    pub(super) fn office_holder(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        self.office_holder_from(phrase.first + 1, noun)
    }

    /// The same, by the words from `first` on.
    pub(super) fn office_holder_from(&self, first: usize, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let key = office_key(reading.text(noun));
        // "Mr Justice Orde": "the judge". "Rev. Ana Vidal": "the vicar".
        let addressed = || {
            let address = if reading.is_word(noun, "judge") {
                "justice"
            } else if reading.is_one_of(noun, CLERGY) {
                "reverend"
            } else {
                return None;
            };
            Some(self.offices.bearers(office_key(address)))
        };
        let mut bearers = self.offices.bearers(key);
        if bearers.is_empty() {
            bearers = addressed()?;
        }
        let modifiers = first..noun;
        let tells = |i: usize| self.tells_apart(i);
        let asked = modifiers.clone().any(tells);
        // "the Vell senator" may be "Democratic Sen. Brandl".
        let party = |i: usize| reading.is_one_of(i, PARTIES);
        let of_place = reading.is_one_of(noun, POLITICAL)
            && modifiers.clone().any(|i| reading.is(i, Class::PLACE))
            && !modifiers.clone().any(party);
        let fits = |a: usize, b: usize| {
            !asked
                || !(a..=b).any(|i| tells(i) && !(of_place && party(i)))
                || (a..=b).any(|j| modifiers.clone().any(|i| same_nation(reading.text(j), reading.text(i))))
        };
        // "the vice president" is not the president.
        let under = |i: usize| {
            reading.is_one_of(i, words!["vice", "deputy", "assistant"])
                || reading.is_one_of(i, words!["lt", "lt.", "lieutenant"])
                    && reading.is_one_of(i + 1, words!["governor", "gov."])
        };
        // "the deputy", of Deputy Mayor Ana Vidal.
        let second = (first..=noun).any(under);
        let presides = !asked && reading.is_one_of(noun, HEADS_OF_STATE);
        // Of several senators "the senator" is the one spoken of, in steps.
        let in_mind = |e: u32| (self.memory.weight(Who::Entity(e)) / weights::PERSON_LEAST) as u32;
        // One who was spoken of long ago is still the mayor, but not the captain or the host, where another has been spoken of who has no other office.
        let known = |a: usize, b: usize| {
            self.last_subject.is_none_or(|e| self.holds_other_rank(e, noun)) || self.is_same_office(first, noun, a, b)
        };
        // "the congresswoman" is none of the congressmen.
        let gendered = reading.is_one_of(noun, words!["congressman", "congresswoman"]);
        let gender = if reading.is(noun, Class::ROLE_F) {
            Gender::She
        } else {
            Gender::He
        };
        bearers
            .iter()
            .filter(|h| fits(h.first, h.last) && (h.first.saturating_sub(1)..=h.last).any(under) == second)
            .filter(|h| !gendered || self.may_be(h.entity, gender))
            .filter(|h| presides || asked || in_mind(h.entity) > 0 || bearers.len() == 1 && known(h.first, h.last))
            .rev()
            .enumerate()
            .max_by_key(|(age, held)| {
                // "the president" is not the former one.
                let past = |i: usize| reading.is_one_of(i, words!["former", "ex", "late", "then", "vice", "deputy"]);
                let same_time = (held.first.saturating_sub(1)..=held.last).any(past) == modifiers.clone().any(past);
                let shared = modifiers
                    .clone()
                    .filter(|&i| {
                        held.words()
                            .any(|j| reading.text(j).eq_ignore_ascii_case(reading.text(i)))
                    })
                    .count();
                // "the president" is not the one of the guild, nor one who is named in passing.
                let own = !presides || !self.is_elsewhere(held.first, held.last);
                let often = reading.people.entities.get(held.entity as usize).map_or(0, |e| e.count);
                (
                    same_time,
                    shared,
                    own,
                    if presides { often } else { in_mind(held.entity) },
                    usize::MAX - age,
                )
            })
            .map(|(_, held)| held.entity)
    }

    /// Whether the words of a description from `first` to its noun, and what it is of, name the office that the article has stated by the words from `a` to `b`: `the police chief`,
    /// `the secretary of state`.
    fn is_same_office(&self, first: usize, noun: usize, a: usize, b: usize) -> bool {
        let reading = self.reading;
        let stated = |i: usize| {
            (a.saturating_sub(1)..=b + LONGEST_PLACE).any(|j| reading.text(j).eq_ignore_ascii_case(reading.text(i)))
        };
        let of = noun + 2 + usize::from(reading.is(noun + 2, Class::DETERMINER));
        (first..noun).all(stated)
            && (!reading.is_word(noun + 1, "of") || stated(of))
            && (first < noun || !reading.is_one_of(noun, LOOSE))
            && !reading.is_no_longer(a.saturating_sub(1), b)
    }

    /// Whether a word tells one bearer of an office from another: a nation, a town and the like.
    fn tells_apart(&self, token: usize) -> bool {
        let reading = self.reading;
        reading.is(token, Class::NATIONALITY.or(Class::PLACE))
            || reading.tokens[token].is_capital() && !reading.is(token, Class::TITLE.or(Class::ANY_ROLE))
    }

    /// Whether an office that the tokens name is one of another nation or a body: `Velmarian President`, `president of the guild`. Of these there are many.
    fn is_elsewhere(&self, first: usize, last: usize) -> bool {
        let reading = self.reading;
        let Some(noun) = (first..=last).find(|&i| reading.is_one_of(i, HEADS_OF_STATE)) else {
            return false;
        };
        (first..noun).any(|i| self.tells_apart(i))
            || first > 0 && reading.kind(first - 1) == Kind::Possessive
            || reading.is_one_of(last + 1, words!["of", "for", "at"])
    }

    /// Whether somebody is known to be president of another nation or of a body.
    pub(super) fn presides_elsewhere(&self, entity: u32, noun: usize) -> bool {
        let held = self.offices.held_by(entity, office_key(self.reading.text(noun)));
        held.is_some_and(|held| self.is_elsewhere(held.first, held.last))
    }

    /// Whether the article has said of somebody what no president is called: `Judge Vidal`, `the spokeswoman`.
    pub(super) fn is_of_another_trade(&self, entity: u32) -> bool {
        let reading = self.reading;
        let trade = |i: usize| reading.is(i, Class::RANK.or(Class::ANY_ROLE)) && !reading.is_one_of(i, PRESIDENTIAL);
        self.offices
            .of(entity)
            .iter()
            .any(|held| held.words().any(trade) && !held.words().any(|i| reading.is_word(i, "president")))
    }

    /// Whether somebody is known to sit where the noun says that they do not, or the other way round: no moderator is "the senator", and no senator "the host".
    pub(super) fn sits_elsewhere(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        let others = if reading.is_one_of(noun, UNELECTED) {
            POLITICAL
        } else if reading.is_one_of(noun, POLITICAL)
            || reading.is_one_of(noun, words!["lawmaker", "democrat", "republican"])
        {
            UNELECTED
        } else {
            return false;
        };
        // "Former Vell Rep. Ana Vidal" may well be a host.
        let former = |first: usize, last: usize| (first.saturating_sub(3)..last).any(|i| reading.is_word(i, "former"));
        self.offices
            .of(entity)
            .iter()
            .any(|held| held.words().any(|i| reading.is_one_of(i, others)) && !former(held.first, held.last))
    }

    /// Whether the article has said of somebody only what is another office than the noun: a judge is not "the harbour director".
    pub(super) fn is_only_something_else(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        let held = self.offices.of(entity);
        if held.is_empty() {
            return false;
        }
        let asked = office_key(reading.text(noun));
        let mut known = false;
        for &Held { first, last, .. } in held {
            if (first..=last).any(|i| office_key(reading.text(i)) == asked) {
                return false;
            }
            known |= (first..=last).any(|i| reading.is(i, Class::RANK.or(Class::ANY_ROLE)));
        }
        known
    }

    /// Whether all that the article says somebody is leaves no room for an office: a baker is not "the ambassador".
    pub(super) fn is_of_ordinary_work(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        if !reading.is_one_of(noun, SINGULAR) {
            return false;
        }
        let role = |i: usize| reading.is(i, Class::RANK.or(Class::ANY_ROLE));
        let open = |i: usize| {
            role(i) && reading.is(i, Class::EPITHET)
                || reading.is_one_of(i, PRESIDENTIAL)
                || reading.is_one_of(i, SINGULAR)
                || reading.is_one_of(i, POLITICAL)
                || reading.is_one_of(i, LOOSE)
        };
        let mut known = false;
        for &Held { first, last, .. } in self.offices.of(entity) {
            if (first.saturating_sub(1)..=last).any(open) || reading.is_no_longer(first.saturating_sub(1), last) {
                return false;
            }
            known |= (first..=last).any(role);
        }
        known
    }

    /// The one bearer of a political office whom the headline or a later sentence names by it: `the president`, and below `President Brandl`.
    pub(super) fn holder_elsewhere(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if noun != phrase.first + 1 || !reading.is_one_of(noun, POLITICAL) {
            return None;
        }
        let office = reading.text(noun);
        let key = office_key(office);
        if let Some(named) = self.bearer_in_headline(office) {
            return Some(named);
        }
        // What the sentence itself has said before has not been noted yet.
        let from = reading
            .sentences
            .get(reading.sentence_of(noun))
            .map_or(noun, |s| s.start);
        let first = reading.mentions.partition_point(|m| (m.title as usize) < from);
        let mut later = reading.mentions[first..]
            .iter()
            .take(MOST_LATER)
            .filter(|m| {
                let former = |i: usize| reading.is_one_of(i, words!["former", "ex", "vice", "deputy", "late"]);
                (m.title..m.first).any(|i| office_key(reading.text(i as usize)) == key)
                    && !(m.title..m.first).any(|i| former(i as usize))
                    && !(m.title as usize).checked_sub(1).is_some_and(former)
                    && reading.people.sort_of(m.entity) == Sort::Person
            })
            .map(|m| m.entity);
        let only = later.next()?;
        // A guest of that office is named less often than its bearer.
        let (_, most) = self.chief_person?;
        let often = reading
            .people
            .entities
            .get(only as usize)
            .is_some_and(|e| e.count * 2 > most);
        (later.all(|e| e == only) && often).then_some(only)
    }

    /// The one whom the headline names by an office: `President Brandl Meets Pilots`.
    pub(super) fn bearer_in_headline(&self, office: &str) -> Option<u32> {
        let reading = self.reading;
        let key = office_key(office);
        let mut words = self.headline.split_whitespace();
        let before = words.find(|w| office_key(w) == key)?;
        let name = words.next()?.trim_end_matches(|c: char| !c.is_alphabetic());
        let name = name
            .strip_suffix("'s")
            .or_else(|| name.strip_suffix("’s"))
            .unwrap_or(name);
        if !before.starts_with(char::is_uppercase) || !name.starts_with(char::is_uppercase) {
            return None;
        }
        let mut named = (0..reading.people.entities.len() as u32).filter(|&e| {
            reading.people.entities.get(e as usize).is_some_and(|entity| {
                entity.sort == Sort::Person
                    && reading.text(reading.mentions[entity.fullest as usize].last as usize) == name
            })
        });
        let only = named.next()?;
        named.next().is_none().then_some(only)
    }

    /// Whether somebody is known to hold the same office elsewhere, so that this one is another's.
    pub(super) fn holds_another(&self, entity: u32, phrase: &Phrase, noun: usize) -> bool {
        self.is_called_by(entity, noun) && self.office_holder(phrase, noun) != Some(entity)
    }

    /// Whether somebody holds an office by which they are called, other than this one: a senator is not "the president".
    pub(super) fn holds_other_rank(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        if !reading.is_one_of(noun, POLITICAL) {
            return false;
        }
        let key = office_key(reading.text(noun));
        self.offices.of(entity).iter().any(|held| {
            held.office != key
                && held
                    .words()
                    .any(|i| reading.is_one_of(i, POLITICAL) && office_key(reading.text(i)) == held.office)
        })
    }

    /// Whether the article has called somebody by a noun.
    pub(super) fn is_called_by(&self, entity: u32, noun: usize) -> bool {
        let held = self.offices.of(entity);
        // To look for nobody's office among none needs no key.
        !held.is_empty() && {
            let office = office_key(self.reading.text(noun));
            held.iter().any(|held| held.office == office)
        }
    }
}
