//! Whose a text is that speaks for itself: `the paper`, `the statement`.

use super::kinds::PRESS_NAMES;
use crate::quotes::lexicon::{WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::resolution::memory::{Nature, Who};
use crate::quotes::resolution::texts::TEXTS;
use crate::quotes::resolution::{Discourse, FEW, weights};

/// The last word in the names of what takes place.
const EVENTS: &WordSet = words![
    "carnival",
    "championship",
    "championships",
    "convention",
    "cup",
    "day",
    "election",
    "fair",
    "festival",
    "marathon",
    "olympics",
    "paralympics",
    "parade",
    "summit",
    "tournament",
    "war",
];

/// What stands before `Games` where they take place.
const KINDS_OF_GAMES: &WordSet = words!["asian", "commonwealth", "olympic", "paralympic", "summer", "winter"];

impl Discourse<'_, '_> {
    /// Whether a name is one of what takes place and issues no text: `the Carrow City Olympics`, `the Vell Winter Games`, and not `Harbour Games`, which makes them.
    fn is_event(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading.fullest(entity).is_some_and(|name| {
            let last = name.last as usize;
            let games = || reading.is_word(last, "games") && reading.is_one_of(last - 1, KINDS_OF_GAMES);
            name.len() > 1 && (reading.is_one_of(last, EVENTS) || games())
        })
    }

    /// Whether the article calls a name that of a newspaper: `the Orde newspaper`, `Swiss daily Orde`.
    fn is_called_press(&self, entity: u32) -> bool {
        let reading = self.reading;
        let daily = words!["newspaper", "daily", "weekly", "magazine", "tabloid"];
        reading.mentions_of(entity).take(FEW).any(|m| {
            let (first, next) = (m.title as usize, m.last as usize + 1);
            reading.is_one_of(next, daily)
                || reading.is_word(next, "business") && reading.is_one_of(next + 1, daily)
                || first > 0 && reading.is_one_of(first - 1, daily)
        })
    }

    /// The newspaper or broadcaster that has just been spoken of.
    pub(in crate::quotes::resolution) fn press_in_mind(&self, noun: usize) -> Option<Who> {
        let reading = self.reading;
        let press = |e: u32| {
            let Some(entity) = reading.people.entities.get(e as usize) else {
                return false;
            };
            let name = &reading.mentions[entity.fullest as usize];
            match entity.sort {
                Sort::Organisation => {
                    (name.first..=name.last).any(|t| reading.is_one_of(t as usize, PRESS_NAMES))
                        || self.is_called_press(e)
                }
                Sort::Unknown => self.is_called_press(e),
                Sort::Person | Sort::Place | Sort::Title => false,
            }
        };
        self.memory
            .heaviest(|who| match who {
                Who::Entity(e) if press(e) && (reading.is_word(noun, "service") || !self.is_wire(e)) => 1.0,
                _ => 0.0,
            })
            .filter(|r| r.weight >= weights::BODY_LEAST)
            .map(|r| r.who)
    }

    /// Whose text it is that speaks: a body's that has just been spoken of.
    pub(in crate::quotes::resolution) fn publisher(&self) -> Option<Who> {
        let reading = self.reading;
        self.memory
            .heaviest(|who| match who {
                Who::Entity(e)
                    if reading.people.sort_of(e) == Sort::Organisation && !self.is_wire(e) && !self.is_event(e) =>
                {
                    1.0
                }
                Who::Described(first, _, n)
                    if matches!(reading.nature_of_noun(n), Nature::Several | Nature::Body)
                        && !reading.is_one_of(n, TEXTS)
                        && reading.is_one_of(first, words!["a", "an", "several", "many", "dozens", "hundreds"]) =>
                {
                    1.0
                }
                _ => 0.0,
            })
            .filter(|r| r.weight >= weights::PUBLISHER_LEAST)
            .map(|r| r.who)
    }
}
