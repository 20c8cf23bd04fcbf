//! How well somebody fits what a pronoun asks for: no woman is `he`, and a body hardly `they`.

use super::Wanted;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Gender, Sort};
use crate::quotes::people::{Entity, is_nobodys};
use crate::quotes::resolution::memory::{Nature, Who};
use crate::quotes::resolution::{Discourse, Speaker, weights};

/// What is called after people, or has a name that begins as theirs do.
const CALLED_AFTER: &WordSet = words![
    "tonight",
    "show",
    "journal",
    "review",
    "times",
    "convention",
    "square",
    "policy",
    "museum",
    "center",
    "centre",
    "foundation",
    "institute",
    "school",
    "university",
    "prize",
    "award",
    "act",
    "hall",
    "stadium",
    "airport",
    "hospital",
    "forum",
];

impl Discourse<'_, '_> {
    /// How well a bearer fits what a pronoun asks for, from 0 to 1.
    pub(super) fn fits(&self, who: Who, wanted: Wanted) -> f32 {
        let reading = self.reading;
        let nature = reading.nature_of(who);
        match (wanted, nature) {
            (Wanted::One(asked), _) if matches!(who, Who::Entity(e) if self.has_shown_other(e, asked)) => 0.0,
            (Wanted::One(_), Nature::Person(_)) if matches!(who, Who::Entity(e) if self.is_called_after_somebody(e) || self.is_saint(e)) => {
                0.0
            }
            (Wanted::One(asked), Nature::Person(gender)) => match gender {
                Gender::Unknown if matches!(who, Who::Described(..)) => weights::DESCRIBED_UNKNOWN,
                Gender::Unknown => match who {
                    Who::Entity(e) => match self.learned.get(&e) {
                        Some(g) if *g == asked => 1.0,
                        Some(_) => weights::LEARNED_OTHER,
                        None if self.last_subject == Some(e) => weights::SUBJECT_UNKNOWN,
                        None => weights::NAMED_UNKNOWN,
                    },
                    _ => weights::NAMED_UNKNOWN,
                },
                g if g == asked => 1.0,
                _ => 0.0,
            },
            (Wanted::One(asked), Nature::Thing) => {
                let Who::Entity(e) = who else { return 0.0 };
                let Some(entity) = reading.people.entities.get(e as usize) else {
                    return 0.0;
                };
                let name = &reading.mentions[entity.fullest as usize];
                let thing = Class::PLACE
                    .or(Class::ORG)
                    .or(Class::THING)
                    .or(Class::MEDIUM)
                    .or(Class::SAY_NOUN);
                if entity.sort != Sort::Unknown || entity.gender != Gender::Unknown && entity.gender != asked {
                    return 0.0;
                }
                if reading.is(name.last as usize, thing)
                    || is_nobodys(reading.body, &reading.tokens, name, entity.speaks)
                {
                    return 0.0;
                }
                let known = if entity.gender == asked {
                    1.0
                } else {
                    weights::NAMED_UNKNOWN
                };
                let long = reading.mentions[entity.fullest as usize].len() > 1;
                known
                    * if long || entity.speaks || entity.gender == asked && self.last_subject == Some(e) {
                        weights::PERHAPS_PERSON
                    } else {
                        weights::HARDLY_PERSON
                    }
            }
            (Wanted::One(_), _) => 0.0,
            (Wanted::It, Nature::Body) => match who {
                Who::Entity(e) if reading.people.sort_of(e) == Sort::Place => weights::PLACE_AS_IT,
                _ => 1.0,
            },
            (Wanted::It, Nature::Thing) if matches!(who, Who::Entity(e) if self.bodies.contains_key(&e)) => 1.0,
            (Wanted::It, Nature::Thing) => weights::THING_AS_IT,
            (Wanted::It, Nature::Person(Gender::Unknown)) if matches!(who, Who::Entity(e) if self.turns_out_a_body(e)) => {
                1.0
            }
            (Wanted::It, _) => 0.0,
            (Wanted::They, Nature::Several) => 1.0,
            (Wanted::They, Nature::Body) => weights::BODY_AS_THEY,
            (Wanted::They, Nature::Thing) => weights::THING_AS_THEY,
            // "A spokesperson said that they were late"
            (Wanted::They, Nature::Person(Gender::Unknown)) if matches!(who, Who::Described(..)) => {
                weights::PERSON_AS_THEY
            }
            (Wanted::They, Nature::Person(_)) => 0.0,
        }
    }

    /// Whether a name that only looks like a person's has just spoken, so that `it` shows what bears it: `“…,” Marsh Orde said. “…,” it added.`
    fn turns_out_a_body(&self, entity: u32) -> bool {
        let reading = self.reading;
        let is_persons = self.learned.contains_key(&entity)
            || self.shown.contains_key(&entity)
            || reading.fullest(entity).is_none_or(|name| {
                let first = name.first as usize;
                reading.is(first, Class::GIVEN_NAME) || reading.text(first).contains('.')
            });
        !is_persons && self.last_subject == Some(entity) && self.last_speaker == Some(Speaker::Entity(entity))
    }

    /// Whether one whose name tells nothing has been shown to be of the other gender.
    fn has_shown_other(&self, entity: u32, asked: Gender) -> bool {
        let unknown = |e: &Entity| e.gender == Gender::Unknown;
        self.reading.people.entities.get(entity as usize).is_some_and(unknown)
            && self.shown.get(&entity).is_some_and(|&shown| shown != asked)
    }

    /// Whether a name is a programme's, a paper's or the like that begins as a person's does: `Ana Vidal Tonight`, `the Tomas Orde Morning Show`.
    fn is_called_after_somebody(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading
            .fullest(entity)
            .is_some_and(|name| name.len() > 2 && reading.is_one_of(name.last as usize, CALLED_AFTER))
    }

    /// Whether a name is a saint’s, of whom the article only speaks: `named after St. Ansgar`.
    fn is_saint(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading.people.entities.get(entity as usize).is_some_and(|e| {
            let name = &reading.mentions[e.fullest as usize];
            !e.speaks && reading.is_one_of(name.title as usize, words!["st", "st.", "saint"])
        })
    }
}
