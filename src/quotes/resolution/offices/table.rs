//! By which words the article calls whom an office: the bearers of an office, and the offices of a bearer.

use std::ops::RangeInclusive;

use super::office_key;
use crate::quotes::lexicon::HashTable;

/// How many bearers of one office are kept.
const MOST_BEARERS: usize = 8;

/// An office that somebody is said to hold, by the tokens that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quotes::resolution) struct Held {
    /// Who holds it.
    pub entity: u32,
    /// What the office is looked up by.
    pub office: u64,
    /// The first token of the words that say so.
    pub first: usize,
    /// The last one.
    pub last: usize,
}

impl Held {
    /// The tokens that say so.
    pub fn words(&self) -> RangeInclusive<usize> {
        self.first..=self.last
    }
}

/// Who holds which office. Both tables have the same entries, so that neither is walked for what the other finds at once.
#[derive(Default)]
pub(in crate::quotes::resolution) struct Offices {
    by_office: HashTable<u64, Vec<Held>>,
    by_entity: HashTable<u32, Vec<Held>>,
}

impl Offices {
    /// The bearers of an office, by its key, the one named last at the end.
    pub fn bearers(&self, office: u64) -> &[Held] {
        self.by_office.get(&office).map_or(&[], Vec::as_slice)
    }

    /// The offices that somebody holds.
    pub fn of(&self, entity: u32) -> &[Held] {
        self.by_entity.get(&entity).map_or(&[], Vec::as_slice)
    }

    /// By which words somebody is said to hold an office, by its key.
    pub fn held_by(&self, entity: u32, office: u64) -> Option<Held> {
        self.of(entity).iter().find(|held| held.office == office).copied()
    }

    /// Enters who holds an office, by the tokens that say so; of too many the earliest is forgotten.
    pub fn enter(&mut self, office: &str, entity: u32, first: usize, last: usize) {
        let office = office_key(office);
        let held = Held {
            entity,
            office,
            first,
            last,
        };
        let bearers = self.by_office.entry(office).or_default();
        let offices = self.by_entity.entry(entity).or_default();
        if let Some(known) = offices.iter_mut().find(|h| h.office == office) {
            *known = held;
            bearers.retain(|h| h.entity != entity);
        } else {
            offices.push(held);
            if bearers.len() >= MOST_BEARERS {
                let forgotten = bearers.remove(0);
                if let Some(offices) = self.by_entity.get_mut(&forgotten.entity) {
                    offices.retain(|h| h.office != office);
                }
            }
        }
        bearers.push(held);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether every entry of one table is in the other.
    fn agrees(offices: &Offices) -> bool {
        let all = |mut held: Vec<Held>| {
            held.sort_by_key(|h| (h.office, h.entity));
            held
        };
        all(offices.by_office.values().flatten().copied().collect())
            == all(offices.by_entity.values().flatten().copied().collect())
    }

    #[test]
    fn both_tables_have_the_same_entries() {
        let mut offices = Offices::default();
        for round in 0..3 {
            for entity in 0..20 {
                for office in ["mayor", "clerk", "pilot"].into_iter().take(entity as usize % 4) {
                    offices.enter(office, entity, round, round + 1);
                    assert!(agrees(&offices));
                }
            }
        }
        let mayors = offices.bearers(office_key("mayor"));
        assert_eq!(mayors.len(), MOST_BEARERS);
        assert_eq!(mayors.last().map(|h| h.entity), Some(19));
        assert_eq!(offices.held_by(19, office_key("mayor")).map(|h| h.first), Some(2));
        assert_eq!(offices.of(0), &[]);
        assert_eq!(offices.held_by(1, office_key("mayor")), None);
    }
}
