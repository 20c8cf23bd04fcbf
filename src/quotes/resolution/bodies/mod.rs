//! Which body `the company`, `the paper`, `the commission` is.

mod beside;
mod kinds;
mod publishers;
mod shown;

pub(super) use kinds::NAMED_FOR;

use super::memory::{Remembered, Who};
use super::{Discourse, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::tokens::Case;

/// Nouns for several who do something together: `a team of researchers`.
pub(super) const GATHERED: &WordSet = words![
    "team",
    "group",
    "panel",
    "pair",
    "trio",
    "coalition",
    "band",
    "handful",
    "crowd",
    "dozens",
    "hundreds",
    "thousands",
    "scores",
];

/// What several companies are called.
const COMPANIES: &WordSet = words!["companies", "firms", "banks", "airlines", "carriers", "groups", "funds"];

/// What several bodies are called of whatever kind.
const BODIES: &WordSet = words!["groups", "organizations", "organisations"];

impl Discourse<'_, '_> {
    /// One described before by the same noun, or several as so many of them: `the researchers`, who were `a team of researchers`.
    pub(super) fn same_noun(&self, noun: usize) -> Option<Who> {
        let reading = self.reading;
        let same = |n: usize| n < noun && reading.text(n).eq_ignore_ascii_case(reading.text(noun));
        let several = reading.text(noun).ends_with('s');
        self.memory
            .heaviest(|who| match who {
                Who::Described(_, _, n) if same(n) => 1.0,
                Who::Described(_, last, n)
                    if several
                        && reading.is_one_of(n, GATHERED)
                        && reading.is_word(n + 1, "of")
                        && (n + 2..=last.min(n + 4)).any(same) =>
                {
                    1.0
                }
                _ => 0.0,
            })
            .map(|r| self.named_beside(r.who).unwrap_or(r.who))
    }

    /// The heaviest body that has a name and may go by the noun; for `the company` also one that the article is about.
    pub(super) fn body_in_mind(&self, noun: usize) -> Option<Who> {
        self.heaviest_body(noun)
            .filter(|r| r.weight >= weights::BODY_LEAST)
            .map(|r| r.who)
            .or_else(|| self.chief_body(noun).map(Who::Entity))
    }

    /// Whether a body is what several are called together: an agency one of `the agencies`.
    pub(super) fn is_one_of_several(&self, entity: u32, noun: usize) -> bool {
        let reading = self.reading;
        if reading.is_one_of(noun, BODIES) {
            return self.may_go_by(entity, noun);
        }
        if reading.is_one_of(noun, COMPANIES) {
            return self.may_go_by(entity, noun) && !self.is_authority(entity);
        }
        // "the VHA and the PVL"
        let initials = || {
            reading.is_one_of(noun, words!["agencies", "regulators"])
                && !self.is_wire(entity)
                && reading
                    .fullest(entity)
                    .is_some_and(|name| name.len() == 1 && reading.tokens[name.first as usize].case == Case::Upper)
        };
        self.is_of_kind(entity, noun) || reading.is_word(noun, "unions") && self.is_union(entity) || initials()
    }

    /// The heaviest body that has a name and may go by the noun.
    fn heaviest_body(&self, noun: usize) -> Option<Remembered> {
        let reading = self.reading;
        self.memory.heaviest(|who| match who {
            Who::Entity(e) => match reading.people.sort_of(e) {
                Sort::Person | Sort::Place | Sort::Title => 0.0,
                _ if !self.may_go_by(e, noun) => 0.0,
                Sort::Organisation if self.is_wire(e) => weights::WIRE,
                Sort::Organisation => self.is_called_as(e, noun),
                Sort::Unknown if self.is_perhaps_body(e) => weights::PERHAPS_BODY * self.is_called_as(e, noun),
                _ => 0.0,
            },
            _ => 0.0,
        })
    }

    /// The body that has just been spoken of and may go by a noun, where another one that has the noun in its name has not been for long: of the Harbour
    /// Agency and the PVL, after a sentence about the PVL, `the agency` is the PVL.
    pub(super) fn nearer_than(&self, entity: u32, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if !reading.is_body_noun(noun)
            || reading.is_one_of(noun, NAMED_FOR)
            || self.memory.weight(Who::Entity(entity)) >= weights::BODY_LEAST
        {
            return None;
        }
        let nearer = self.heaviest_body(noun).filter(|r| r.weight >= weights::BODY_NEAR)?;
        let Who::Entity(e) = nearer.who else { return None };
        // "VHA", which may be the Vell Harbour Agency
        let first = |e: u32| {
            let m = reading.fullest(e)?;
            Some((m.len(), reading.text(m.first as usize).chars().next()?))
        };
        let short = matches!((first(e), first(entity)), (Some((1, a)), Some((_, b))) if a == b);
        (!short).then_some(e)
    }

    /// Whether a body that has a name has just been spoken of, and one that was only described has not been for long.
    pub(super) fn is_far_nearer(&self, entity: u32, described: Who, noun: usize) -> bool {
        let weight = self.memory.weight(Who::Entity(entity));
        self.reading.is_body_noun(noun)
            && weight >= weights::BODY_NEAR
            && weight >= weights::FAR_NEARER * self.memory.weight(described)
    }

    /// Whether a name of which nothing is known may be a body's: one of two words that begins with no given name.
    fn is_perhaps_body(&self, entity: u32) -> bool {
        let reading = self.reading;
        let Some(entity) = reading.people.entities.get(entity as usize) else {
            return false;
        };
        let name = &reading.mentions[entity.fullest as usize];
        // A name of more unknown words may as well be a person's.
        name.len() == 1 || name.len() == 2 && !reading.is(name.first as usize, Class::GIVEN_NAME)
    }

    /// The one body named so far whose name says that it is what the noun says.
    pub(super) fn only_of_kind(&self, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let mut all = self.chief_bodies.iter().copied().filter(|&e| {
            reading.fullest(e).is_some_and(|name| (name.first as usize) < noun) && self.is_of_kind(e, noun)
        });
        let only = all.next()?;
        all.next().is_none().then_some(only)
    }

    /// The company that the article names most often, by now too.
    pub(super) fn chief_body(&self, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let commercial = reading.is_company_noun(noun);
        self.chief_bodies.iter().copied().find(|&e| {
            let named = reading.fullest(e).is_some_and(|name| (name.first as usize) < noun);
            named
                && if commercial {
                    self.may_go_by(e, noun) && !self.is_authority(e)
                } else {
                    self.is_of_kind(e, noun)
                }
        })
    }
}
