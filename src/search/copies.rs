//! Matches of the same words as one.
//!
//! Most matches stand alone, and few of the others are shown. So a filter finds the matches that may be of the same words as another, only these are sorted, and who leads a
//! group is decided for the groups that may be shown: that takes their dates and paths.

use std::collections::HashMap;
use std::ops::Range;

use tantivy::columnar::Cardinality;

use super::order::{Entry, Matches, Order};
use super::rank::Sort;

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
        let mut ends = Vec::with_capacity(order.total());
        let mut alone = Vec::new();
        for matches in order.segments {
            ends_of(matches, &mut ends, &mut alone)?;
        }
        let mut copies = Copies::default();
        let mut suspects = suspects(&ends, &alone);
        suspects.sort_unstable();
        // The whole hash lies far away, and few have to be looked at.
        let mut likely = Vec::new();
        for alike in suspects.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
            for (_, number) in alike {
                likely.push((order.same(*number)?, *number));
            }
        }
        likely.sort_unstable();
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

/// How many matches are looked up together.
const TOGETHER: usize = 1024;

/// Adds the last bits of the hash of the words of each match to `ends`; the numbers of those that have none, and are never of the same words as another, to `alone`.
fn ends_of(matches: &Matches, ends: &mut Vec<u32>, alone: &mut Vec<usize>) -> tantivy::Result<()> {
    let same = matches.columns.same()?;
    let (mut docs, mut having, mut rows, mut hashes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (found, first) in matches.found.chunks(TOGETHER).zip((matches.first..).step_by(TOGETHER)) {
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
        for (number, doc) in (first..).zip(&docs) {
            match known.next_if(|(with, _)| *with == doc) {
                Some((_, hash)) => ends.push(*hash as u32),
                None => {
                    alone.push(number);
                    ends.push(0);
                }
            }
        }
    }
    Ok(())
}

/// Bits of the filter for each match.
const BITS: usize = 16;

/// The ends of hashes that stand there several times, each with the number of its match, in ascending order of these; and a few others.
fn suspects(ends: &[u32], alone: &[usize]) -> Vec<(u32, usize)> {
    let few = repeated(ends.iter().copied().zip(0..), ends.len(), 0);
    let few: Vec<(u32, usize)> = few.filter(|(_, number)| alone.binary_search(number).is_err()).collect();
    // Once more by other bits: what is left is hardly anything else.
    repeated(few.iter().copied(), few.len(), 16).collect()
}

/// The ends that stand there several times, of so many, and others that look like them by the bits from `first` on.
fn repeated(
    ends: impl Iterator<Item = (u32, usize)> + Clone,
    count: usize,
    first: u32,
) -> impl Iterator<Item = (u32, usize)> {
    let bits = (count * BITS).next_power_of_two().max(64);
    let mut once = vec![0u64; bits / 64];
    let mut again = vec![0u64; bits / 64];
    // What is hashed needs no hashing.
    let place = move |end: u32| {
        let end = end.rotate_right(first);
        ((end as usize & (bits - 1)) / 64, 1u64 << (end % 64))
    };
    for (end, _) in ends.clone() {
        let (at, bit) = place(end);
        again[at] |= once[at] & bit;
        once[at] |= bit;
    }
    ends.filter(move |(end, _)| {
        let (at, bit) = place(*end);
        again[at] & bit != 0
    })
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
            for (end, number) in suspects(&ends, &alone) {
                prop_assert_eq!(end, ends[number]);
                found.entry(end).or_default().push(number);
            }
            found.retain(|_, numbers| numbers.len() > 1);
            prop_assert_eq!(found, expected);
        }
    }
}
