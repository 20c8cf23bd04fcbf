//! Matches of the same words as one.
//!
//! Most matches stand alone, and few of the others are shown. Which articles have the text of another is known ([`crate::index::copies`]); of quotations, and where it is not, a filter finds
//! the matches that may be of the same words as another. Only these are sorted, and who leads a group is decided for the groups that may be shown: that takes their dates and paths.

use std::collections::HashMap;
use std::ops::Range;

use tantivy::columnar::Cardinality;

use super::criteria::Sort;
use super::order::{Entry, Matches, Order};
use crate::index::copies::Docs;

/// Which matches are of the same words.
#[derive(Default)]
pub(super) struct Copies {
    /// The numbers of the matches that are not alone, group by group.
    numbers: Vec<usize>,
    /// Where each group stands among them.
    groups: Vec<Range<usize>>,
    /// The members of the groups whose leaders were asked for, group by group, each led by the earliest, then by the one with the smallest path.
    members: Vec<Entry>,
    /// Where the members of the group stand that a match leads.
    led_by: HashMap<usize, Range<usize>>,
}

impl Copies {
    /// Groups all matches.
    pub(super) fn among(order: &Order<'_>) -> tantivy::Result<Copies> {
        let mut likely = Vec::new();
        for matches in order.segments {
            likely.extend(
                matches
                    .alike
                    .hashes
                    .iter()
                    .map(|(hash, number)| (*hash, matches.first + number)),
            );
        }
        if order.segments.iter().any(|matches| !matches.alike.ends.is_empty()) {
            suspected(order, &mut likely)?;
        }
        likely.sort_unstable();
        let mut copies = Copies::default();
        for same in likely.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
            let start = copies.numbers.len();
            copies.numbers.extend(same.iter().map(|(_, number)| *number));
            copies.groups.push(start..copies.numbers.len());
        }
        Ok(copies)
    }

    /// How many matches another leads.
    pub(super) fn led(&self) -> usize {
        self.numbers.len() - self.groups.len()
    }

    /// The numbers of the matches that are not alone, in ascending order.
    pub(super) fn grouped(&self) -> Vec<usize> {
        let mut numbers = self.numbers.clone();
        numbers.sort_unstable();
        numbers
    }

    /// The leaders of the groups of which `may_show` is true, given the numbers of a group's members.
    pub(super) fn leaders(
        &mut self,
        order: &Order<'_>,
        may_show: impl Fn(&[usize]) -> bool,
    ) -> tantivy::Result<Vec<usize>> {
        let Copies { numbers, groups, .. } = self;
        let groups = groups.iter().filter_map(|place| numbers.get(place.clone()));
        let mut members = Vec::new();
        for (group, same) in (0..).zip(groups.filter(|same| may_show(same))) {
            members.extend(same.iter().map(|number| order.entry(*number, group)));
        }
        order.sort(&mut members, Sort::Oldest)?;
        let mut leaders = Vec::new();
        let mut start = 0;
        for same in members.chunk_by(|a, b| a.first == b.first) {
            if let Some(leader) = same.first() {
                self.led_by.insert(leader.number, start..start + same.len());
                leaders.push(leader.number);
            }
            start += same.len();
        }
        self.members = members;
        Ok(leaders)
    }

    /// The matches that the match of this number leads, in the order in which they would lead.
    pub(super) fn of(&self, number: usize) -> impl Iterator<Item = &Entry> {
        let members = self
            .led_by
            .get(&number)
            .and_then(|place| self.members.get(place.clone()));
        members.unwrap_or_default().iter().skip(1)
    }
}

/// Adds the matches that may be of the same words as another by the ends of their hashes, with the whole hash.
fn suspected(order: &Order<'_>, likely: &mut Vec<(u64, usize)>) -> tantivy::Result<()> {
    let ends = order.segments.iter().flat_map(|matches| &matches.alike.ends).copied();
    let alone = order.segments.iter().flat_map(|matches| {
        let alone = matches.alike.alone.iter();
        alone.map(|number| matches.first + number)
    });
    let mut suspects = suspects(ends, order.kept(), &alone.collect::<Vec<_>>());
    suspects.sort_unstable();
    // The whole hash lies far away, and few have to be looked at.
    for alike in suspects.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
        for (_, number) in alike {
            likely.push((order.same(*number)?, *number));
        }
    }
    Ok(())
}

/// What tells which matches of a segment may be of the same words as another.
#[derive(Default)]
pub(super) struct Alike {
    /// The hashes of the words of those that are known to be, with their numbers in the segment.
    hashes: Vec<(u64, usize)>,
    /// Where nothing is known: the last bits of the hash of each.
    ends: Vec<u32>,
    /// The matches, as numbers in the segment, that have no hash and are never of the same words as another.
    alone: Vec<usize>,
}

/// How many matches are looked up together.
const TOGETHER: usize = 1024;

impl Alike {
    /// Reads the hashes of those that are among the copied documents of the segment.
    pub(super) fn known(matches: &Matches, copied: Docs<'_>) -> tantivy::Result<Alike> {
        let same = matches.columns.same()?;
        let mut hashes = Vec::new();
        for number in copied.among(&matches.found, |(doc, _)| *doc) {
            let doc = matches.found.get(number).map(|(doc, _)| *doc);
            hashes.extend(doc.and_then(|doc| same.first(doc)).map(|hash| (hash, number)));
        }
        Ok(Alike {
            hashes,
            ..Alike::default()
        })
    }

    /// Reads the ends of the hashes of all.
    pub(super) fn unknown(matches: &Matches) -> tantivy::Result<Alike> {
        let same = matches.columns.same()?;
        let (mut docs, mut having, mut rows, mut hashes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut ends = Vec::with_capacity(matches.found.len());
        let mut alone = Vec::new();
        for found in matches.found.chunks(TOGETHER) {
            docs.clear();
            docs.extend(found.iter().map(|(doc, _)| *doc));
            hashes.resize(docs.len(), 0);
            if same.get_cardinality() == Cardinality::Full {
                same.values.get_vals(&docs, &mut hashes);
                ends.extend(hashes.iter().map(|hash| *hash as u32));
                continue;
            }
            having.clear();
            rows.clear();
            same.row_ids_for_docs(&docs, &mut having, &mut rows);
            hashes.resize(rows.len(), 0);
            same.values.get_vals(&rows, &mut hashes);
            let mut known = having.iter().zip(&hashes).peekable();
            for doc in &docs {
                let hash = known.next_if(|(with, _)| *with == doc).map(|(_, hash)| *hash as u32);
                if hash.is_none() {
                    alone.push(ends.len());
                }
                ends.push(hash.unwrap_or(0));
            }
        }
        Ok(Alike {
            hashes: Vec::new(),
            ends,
            alone,
        })
    }
}

/// Bits of a filter for each match. The first one is small, so that it stays in the processor's nearest cache and takes few pages of memory; the second has few to tell apart.
const FIRST_BITS: usize = 4;
const SECOND_BITS: usize = 16;

/// The ends of hashes that stand there several times, each with the number of its match, in ascending order of these; and a few others.
fn suspects(ends: impl Iterator<Item = u32> + Clone, count: usize, alone: &[usize]) -> Vec<(u32, usize)> {
    let mut some = repeated(ends.zip(0..), count * FIRST_BITS, 0);
    some.retain(|(_, number)| alone.binary_search(number).is_err());
    // Once more by other bits: what is left is hardly anything else.
    repeated(some.iter().copied(), some.len() * SECOND_BITS, 16)
}

/// The ends that stand there several times, and others that look like them to a filter of about so many bits, by those of their bits from `first` on.
fn repeated(ends: impl Iterator<Item = (u32, usize)> + Clone, bits: usize, first: u32) -> Vec<(u32, usize)> {
    let bits = bits.next_power_of_two().max(64);
    let mut once = vec![0u64; bits / 64];
    let mut again = vec![0u64; bits / 64];
    // What is hashed needs no hashing.
    let place = |end: u32| {
        let end = end.rotate_right(first);
        ((end as usize & (bits - 1)) / 64, 1u64 << (end % 64))
    };
    ends.clone().for_each(|(end, _)| {
        let (at, bit) = place(end);
        again[at] |= once[at] & bit;
        once[at] |= bit;
    });
    let mut found = Vec::new();
    ends.for_each(|(end, number)| {
        let (at, bit) = place(end);
        if again[at] & bit != 0 {
            found.push((end, number));
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_stands_there_twice_is_suspected(ends in prop::collection::vec(0u32..90, 0..80), alone in prop::collection::btree_set(0usize..80, 0..5)) {
            let alone: Vec<usize> = alone.into_iter().collect();
            let mut expected: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
            for (number, end) in ends.iter().enumerate().filter(|(number, _)| !alone.contains(number)) {
                expected.entry(*end).or_default().push(number);
            }
            expected.retain(|_, numbers| numbers.len() > 1);
            let mut found: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
            for (end, number) in suspects(ends.iter().copied(), ends.len(), &alone) {
                prop_assert_eq!(end, ends[number]);
                found.entry(end).or_default().push(number);
            }
            found.retain(|_, numbers| numbers.len() > 1);
            prop_assert_eq!(found, expected);
        }
    }
}
