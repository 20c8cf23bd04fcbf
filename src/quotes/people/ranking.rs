//! Which of those whose a single name may be is the likeliest.

use super::candidates::Candidate;
use super::linker::Linker;
use crate::quotes::lexicon::Class;
use crate::quotes::names::{Gender, Mention, Sort};

/// How many names after one who has said something in full a surname alone is still theirs.
const GOES_ON: u32 = 4;

impl Candidate<'_> {
    /// How well the name fits theirs; none where it is for the other gender.
    pub(super) fn fit(&self) -> Option<i32> {
        let (linker, name, full, entity) = (self.linker, self.name, self.full, self.entity);
        let mut fit = if self.is_surname {
            8
        } else if self.is_given || self.begins_with_particle() {
            4
        } else {
            2
        };
        if name.last != self.token && linker.same_word(name.last, full.last) {
            fit += 4;
        }
        if name.titled && full.len() > 1 && !self.is_surname {
            fit -= 3;
        }
        if name.gender != Gender::Unknown && entity.gender != Gender::Unknown {
            if name.gender != entity.gender && name.gender != linker.gender_shown(self.mentions, entity) {
                return None;
            }
            fit += 3;
        }
        if entity.sort == Sort::Person || entity.sort == Sort::Unknown && full.len() > 1 {
            fit += 3;
        }
        if entity.last_seen > 0 {
            fit += 4;
        }
        Some(fit)
    }

    /// The order of those whom the name fits alike. A bare surname is that of the one the article has called so, while it gives the others their full names;
    /// then of the one it is about, rather than of one whom only somebody's words name; the last named breaks a tie.
    pub(super) fn rank(&self, i: usize, says: bool) -> u64 {
        let called = if says && self.goes_on_speaking(i) {
            u64::from(u32::MAX)
        } else {
            u64::from(self.times_short().min(9_999)) * 10_000 + u64::from(self.times_named().min(9_999))
        };
        let is_once = self.entity.count == 1 && self.linker.token(self.full.first).is(Class::GIVEN_NAME);
        let only_spoken_of = is_once && !self.linker.is_outside(self.full);
        (called * 2 + u64::from(!only_spoken_of)) * 10_000 + u64::from(self.entity.last_seen.min(9_999))
    }

    /// Whether they have just said something under their full name: `Ruth Orde told them so. Orde said`, whoever else is an Orde.
    fn goes_on_speaking(&self, i: usize) -> bool {
        let entity = self.entity;
        entity.spoke > 0 && entity.spoke == entity.last_seen && i as u32 + 1 - entity.spoke <= GOES_ON
    }

    /// How often they are called by a single name that may be this one.
    fn times_short(&self) -> u32 {
        if self.is_surname && self.linker.goes_by_given_name(self.full, self.id) {
            0
        } else {
            self.entity.short
        }
    }

    /// How often they are named. Before any of them is named in full it is the one who will be first, and no relative: `Vidal sails again`, of an Ana Vidal whose husband
    /// speaks as well.
    fn times_named(&self) -> u32 {
        let (linker, entity, full) = (self.linker, self.entity, self.full);
        let given = || entity.sort == Sort::Person && linker.token(full.first).is(Class::GIVEN_NAME);
        if entity.last_seen == 0 && (linker.is_relative(full) || linker.is_first_lady(full)) {
            0
        } else if entity.last_seen > 0 || !given() {
            entity.count.min(4_999)
        } else {
            9_999 - self.id.min(4_999)
        }
    }
}

impl Linker<'_> {
    /// Whether somebody's relative is called by the given name alone, and another, who is named as often, by the surname: of `his grandson, Omar`
    /// Omar Orde, where `Orde` is the grandfather.
    fn goes_by_given_name(&self, fullest: &Mention, entity: u32) -> bool {
        let one = &self.entities[entity as usize];
        if one.short == 0 || one.by_surname {
            return false;
        }
        let surname = self.surname(fullest);
        let family = self.families.get(&self.word(surname));
        let kin = self.is_relative(fullest) || family.is_some_and(|f| f.as_slice().contains(&entity));
        kin && self.candidates(surname).iter().any(|&other| {
            let named = &self.entities[other as usize];
            other != entity && named.by_surname && 2 * named.count >= one.count
        })
    }
}
