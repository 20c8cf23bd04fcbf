//! What people do, as far as the article says so: no referee is "the striker", and no singer "the pilot".

mod kinds;
mod nouns;

use super::memory::Who;
use super::roles::{GENERALS, LOOSE};
use super::{Discourse, FEW, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Gender, Mention, has_an_age};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;
use kinds::{
    CALLED_EITHER, JUDGES, MANAGES, OF_THE_COURT, OF_THE_GROWN_UP, OF_THE_LEARNED, OFFENDS, PLAYS, TRAINS, Trades,
};
use nouns::BY_NOUN;

/// What the article has said that somebody does.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stated {
    now: Trades,
    once: Trades,
    /// Whether they are or were before a court.
    tried: bool,
}

/// Words that say that an office is no longer held.
const NO_LONGER: &WordSet = words![
    "ex", "former", "formerly", "late", "one-time", "onetime", "retired", "then"
];

/// What stands behind `her` where it is no `her boat`.
const NO_NOUN: Class = Class::HE_SHE
    .or(Class::IT)
    .or(Class::THEY)
    .or(Class::WHO)
    .or(Class::DETERMINER)
    .or(Class::PREPOSITION)
    .or(Class::CONJUNCTION);

/// What those are called together who play for one.
const SIDES: &WordSet = words!["charges", "men", "players", "side", "squad", "team", "women"];

/// Words between which and a side's manager there is no other kind of boss.
const BOSSES: &WordSet = words![
    "caretaker",
    "current",
    "ex",
    "former",
    "interim",
    "new",
    "old",
    "then",
    "under-fire"
];

/// Below this age nobody is a judge or runs a team.
const GROWN_UP: u8 = 30;

/// Below this age nobody pleads or preaches.
const LEARNED: u8 = 20;

/// What happens to those who are tried, and what they do there.
const TRIED: &WordSet = words![
    "acquitted",
    "arraigned",
    "charged",
    "cleared",
    "convicted",
    "imprisoned",
    "indicted",
    "jailed",
    "plead",
    "pleaded",
    "pled",
    "sentenced",
];

/// What they do themselves.
const PLEADED: &WordSet = words!["plead", "pleaded", "pled"];

/// How far after the verb a court is named, in tokens.
const LONGEST_COURT: usize = 5;

impl Reading<'_> {
    /// Whether what stands before a name is another office than the noun: `Mayor Tomas Orde` is no inspector.
    pub(super) fn is_titled_otherwise(&self, mention: &Mention, noun: usize) -> bool {
        let asked = self.trades_of(noun);
        let before = (mention.title as usize..mention.first as usize).filter(|&i| self.is(i, Class::RANK));
        let titles = before.fold(Trades::default(), |all, i| all.or(self.trades_of(i)));
        asked.is_known() && titles.is_known() && !titles.widened().is_any(asked)
    }

    /// Whether a name is set beside what somebody does of whom nobody has heard, which is no office: `Tomas Orde, a baker`.
    pub(super) fn is_introduced_otherwise(&self, mention: &Mention, noun: usize) -> bool {
        let comma = self.past_age(mention);
        if !self.is(noun, Class::RANK.or(Class::ANY_ROLE))
            || self.kind(comma) != Kind::Comma
            || !self.is_one_of(comma + 1, words!["a", "an"])
        {
            return false;
        }
        let Some(phrase) = self.phrase_at(comma + 1, self.tokens.len()) else {
            return false;
        };
        let Head::Noun(called) = phrase.head else { return false };
        let called = called as usize;
        self.is(called, Class::ANY_ROLE)
            && !self.is(called, Class::EPITHET)
            && !self.is_one_of(called, LOOSE)
            && !self.is_no_longer(phrase.first, called)
            && !self.text(called).eq_ignore_ascii_case(self.text(noun))
            && !self.trades_of(called).widened().is_any(self.trades_of(noun))
    }

    /// What those do who are called by a noun.
    pub(super) fn trades_of(&self, noun: usize) -> Trades {
        // "the attorney general" commands nobody.
        if self.is_word(noun, "general") && noun > 0 && self.is_one_of(noun - 1, GENERALS) {
            return Trades::default();
        }
        self.tokens
            .get(noun)
            .and_then(|t| BY_NOUN.get(&t.hash(self.body)))
            .copied()
            .unwrap_or_default()
    }

    /// Whether one who is called by one noun is not called by another: `a pilot` is not `the nurse`.
    pub(super) fn does_otherwise(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.trades_of(one), self.trades_of(other));
        one.is_known() && other.is_known() && !one.widened().is_any(other)
    }

    /// Whether a noun is one that those who play for a side or a school are called by: `the shortstop`, `the sophomore`.
    pub(super) fn plays(&self, noun: usize) -> bool {
        self.tokens.get(noun).is_some_and(|t| t.is_lower())
            && (self.trades_of(noun).is_any(PLAYS)
                || self.is_one_of(noun, words!["freshman", "junior", "senior", "sophomore"]))
    }

    /// The comma after the age that stands behind a name, or else what stands there: `Tomas Brandl, 58,`.
    pub(super) fn past_age(&self, mention: &Mention) -> usize {
        let next = mention.last as usize + 1;
        if has_an_age(&self.tokens, next) { next + 2 } else { next }
    }

    /// Whether words from `first` to `last` speak of what somebody has been: `former Vell striker`.
    pub(super) fn is_no_longer(&self, first: usize, last: usize) -> bool {
        (first..=last).any(|i| self.is_one_of(i, NO_LONGER) || self.text(i).starts_with("ex-"))
    }
}

impl Discourse<'_, '_> {
    /// Takes note of what somebody is said to do, by a noun of the words from `first` to `last`.
    pub(super) fn note_trade(&mut self, noun: usize, entity: u32, first: usize, last: usize) {
        let mut trades = self.reading.trades_of(noun);
        // "chief executive officer Ana Vidal"
        if self.reading.is_word(noun, "officer") && (first..noun).any(|i| self.reading.is_word(i, "chief")) {
            trades = MANAGES;
        }
        // "recruitment boss Ana Vidal", and not "former Vell boss Ana Vidal"
        let before = noun
            .checked_sub(1)
            .filter(|&b| b >= first && self.reading.tokens[b].is_lower());
        if self.reading.is_word(noun, "boss") && before.is_some_and(|b| !self.reading.is_one_of(b, BOSSES)) {
            trades = MANAGES;
        }
        if !trades.is_known() {
            return;
        }
        let stated = self.trades.entry(entity).or_default();
        if self.reading.is_no_longer(first.saturating_sub(1), last) {
            stated.once = stated.once.or(trades);
        } else {
            stated.now = stated.now.or(trades);
        }
    }

    /// The one whose side the sentence has spoken of, for who trains one: `Orde’s side are last, and the manager`.
    pub(super) fn whose_side(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if noun != phrase.first + 1 || !reading.trades_of(noun).is_any(TRAINS) {
            return None;
        }
        let start = reading.sentences.get(reading.sentence_of(noun))?.start;
        let mut owners = reading.mentions_in(&(start..phrase.first)).rev().take(FEW);
        let owner = owners.find(|&m| {
            let mark = reading.mentions[m].last as usize + 1;
            reading.kind(mark) == Kind::Possessive && reading.is_one_of(mark + 1, SIDES)
        })?;
        let entity = reading.mentions[owner].entity;
        self.may_be(entity, Gender::Unknown).then_some(entity)
    }

    /// Whether the article has said of somebody that they play: `Captain Tomas Orde`.
    pub(super) fn is_player(&self, entity: u32) -> bool {
        self.trades.get(&entity).is_some_and(|stated| stated.now.is_any(PLAYS))
    }

    /// Takes note of whom a sentence says to be before a court: `Orde was jailed for life`.
    pub(super) fn note_trial(&mut self, mention: &Mention) {
        let reading = self.reading;
        let next = mention.last as usize + 1;
        let past_age = reading.past_age(mention);
        let first = past_age + usize::from(past_age > next);
        let mut at = first;
        if reading.is(at, Class::AUX) {
            at += 1 + usize::from(reading.is_one_of(at + 1, words!["been", "also", "later"]));
        }
        if reading.kind(at) != Kind::Word {
            return;
        }
        // "Orde appeared before Judge Vidal", "in court"
        let appears = reading.is_one_of(at, words!["appear", "appeared", "appears"])
            && (at + 1..at + LONGEST_COURT).any(|i| reading.is_word(i, "court") || reading.trades_of(i).is_any(JUDGES));
        let guilty = reading.is_word(at, "found") && reading.is_word(at + 1, "guilty");
        if appears || guilty || reading.is_one_of(at, TRIED) && (at > first || reading.is_one_of(at, PLEADED)) {
            self.trades.entry(mention.entity).or_default().tried = true;
        }
    }

    /// The one in mind of whom the article has said that they do what one does whom a description means: the author for `the novelist`.
    pub(super) fn who_does(&self, phrase: &Phrase, noun: usize, gender: Gender) -> Option<Who> {
        let asked = self.reading.trades_of(noun).common(CALLED_EITHER);
        if !asked.is_known() || self.reading.is_no_longer(phrase.first, noun) {
            return None;
        }
        let does = |e: &u32| {
            self.trades
                .get(e)
                .is_some_and(|stated| stated.now.is_any(asked) || stated.tried && asked.is_any(OFFENDS))
        };
        if let Some(e) = self
            .last_subject
            .filter(|e| does(e) && self.may_be(*e, gender) && !self.holds_another(*e, phrase, noun))
        {
            return Some(Who::Entity(e));
        }
        let found = self.memory.heaviest(|who| match who {
            Who::Entity(e)
                if does(&e)
                    && self.may_be(e, gender)
                    && !self.holds_another(e, phrase, noun)
                    && !self.is_spoken_to(e, phrase) =>
            {
                1.0
            }
            _ => 0.0,
        })?;
        (found.weight >= weights::PERSON_LEAST).then_some(found.who)
    }

    /// Whether the article has said of somebody what one whom a description means is not: a referee is not "the striker", though one who once was may be.
    pub(super) fn does_something_else(&self, entity: u32, phrase: &Phrase, noun: usize) -> bool {
        let Some(stated) = self.trades.get(&entity) else {
            return false;
        };
        let reading = self.reading;
        let asked = reading.trades_of(noun);
        if !stated.now.is_known() {
            return stated.tried && asked.is_any(OF_THE_COURT);
        }
        if reading.is_age(noun) {
            let age = (phrase.first..=noun).find_map(|i| reading.text(i).split('-').next()?.parse::<u8>().ok());
            return age.is_some_and(|age| {
                age < GROWN_UP && stated.now.is_any(OF_THE_GROWN_UP)
                    || age < LEARNED && stated.now.is_any(OF_THE_LEARNED)
            });
        }
        asked.is_known()
            && !reading.is_no_longer(phrase.first, noun)
            && !stated.now.or(stated.once).widened().is_any(asked)
    }

    /// Whether somebody is the one whom a tag says that the one described speaks to or of: `the driver told him`, `the clerk said Orde was late`.
    pub(super) fn is_spoken_to(&self, entity: u32, phrase: &Phrase) -> bool {
        let reading = self.reading;
        let verb = phrase.last + 1;
        if !reading.is(verb, Class::SPEECH) {
            return false;
        }
        let object = verb + 1 + usize::from(reading.is_one_of(verb + 1, words!["that", "to"]));
        if let Some(m) = reading.mention_at(object) {
            return reading.mentions[m].entity == entity;
        }
        let Some(gender) = reading
            .gender_of_object(object, NO_NOUN)
            .filter(|&g| self.may_be(entity, g))
        else {
            return false;
        };
        // "Orde met Brandl. “…,” the clerk told him": it may be either.
        let number = reading.sentence_of(phrase.first);
        let from = reading.sentences.get(number.saturating_sub(1)).map_or(0, |s| s.start);
        let other = reading.mentions_in(&(from..phrase.first)).any(|m| {
            let e = reading.mentions[m].entity;
            e != entity && self.may_be(e, gender)
        });
        !other
    }
}
