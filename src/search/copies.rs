//! Matches of the same words as one.
//!
//! Most matches stand alone, and few of the others are shown. So a filter finds the matches that may be of the same words as another, and only these are sorted.

use std::collections::HashMap;
use std::ops::Range;

use super::order::{Entry, Matches, Order};
use super::rank::Sort;

/// Which matches are of the same words.
#[derive(Default)]
pub(super) struct Copies {
    /// The members of groups of several, group by group, each led by the earliest, then by the one with the smallest path.
    members: Vec<Entry>,
    /// Where the members of the group stand that a match leads.
    led_by: HashMap<usize, Range<usize>>,
    /// The numbers of the matches that another leads, in ascending order.
    pub(super) passed: Vec<usize>,
}

impl Copies {
    /// Groups all matches.
    pub(super) fn among(order: &Order<'_>) -> tantivy::Result<Copies> {
        let mut words = Vec::with_capacity(order.total());
        let mut alone = Vec::new();
        for matches in order.segments {
            words_of(matches, &mut words, &mut alone)?;
        }
        let mut members = Vec::new();
        let suspects = suspects(&words, &alone);
        let groups = suspects.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1);
        for (group, same) in (0..).zip(groups) {
            members.extend(same.iter().map(|(_, number)| order.entry(*number, group)));
        }
        order.sort(&mut members, Sort::Oldest)?;
        let mut copies = Copies {
            members,
            ..Copies::default()
        };
        let mut start = 0;
        for same in copies.members.chunk_by(|a, b| a.first == b.first) {
            if let Some((leader, others)) = same.split_first() {
                copies.led_by.insert(leader.number, start..start + same.len());
                copies.passed.extend(others.iter().map(|other| other.number));
            }
            start += same.len();
        }
        copies.passed.sort_unstable();
        Ok(copies)
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

/// Adds the hash of the words of each match to `words`; the numbers of those that have none, and are never of the same words as another, to `alone`.
fn words_of(matches: &Matches, words: &mut Vec<u64>, alone: &mut Vec<usize>) -> tantivy::Result<()> {
    let same = matches.columns.same()?;
    let docs = &matches.docs;
    let (mut having, mut rows) = (Vec::with_capacity(docs.len()), Vec::with_capacity(docs.len()));
    same.row_ids_for_docs(docs, &mut having, &mut rows);
    let start = words.len();
    words.resize(start + rows.len(), 0);
    same.values.get_vals(&rows, &mut words[start..]);
    if rows.len() < docs.len() {
        let mut known = having.into_iter().zip(words.split_off(start)).peekable();
        for (number, doc) in (matches.first..).zip(docs) {
            match known.next_if(|(with, _)| with == doc) {
                Some((_, hash)) => words.push(hash),
                None => {
                    alone.push(number);
                    words.push(0);
                }
            }
        }
    }
    Ok(())
}

/// Bits of the filter for each match.
const BITS: usize = 16;

/// Hashes that stand there several times, with the numbers of their matches, in ascending order; and a few that do not.
fn suspects(words: &[u64], alone: &[usize]) -> Vec<(u64, usize)> {
    let bits = (words.len() * BITS).next_power_of_two().max(64);
    let mut once = vec![0u64; bits / 64];
    let mut again = vec![0u64; bits / 64];
    // What is hashed needs no hashing.
    let place = |hash: u64| ((hash as usize & (bits - 1)) / 64, 1u64 << (hash % 64));
    for hash in words {
        let (at, bit) = place(*hash);
        again[at] |= once[at] & bit;
        once[at] |= bit;
    }
    let suspects = words.iter().copied().zip(0..).filter(|(hash, number)| {
        let (at, bit) = place(*hash);
        again[at] & bit != 0 && alone.binary_search(number).is_err()
    });
    let mut suspects: Vec<(u64, usize)> = suspects.collect();
    suspects.sort_unstable();
    suspects
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_stands_there_twice_is_suspected(words in prop::collection::vec(0u64..90, 0..80), alone in prop::collection::btree_set(0usize..80, 0..5)) {
            let alone: Vec<usize> = alone.into_iter().collect();
            let mut expected: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
            for (number, hash) in words.iter().enumerate().filter(|(number, _)| !alone.contains(number)) {
                expected.entry(*hash).or_default().push(number);
            }
            expected.retain(|_, numbers| numbers.len() > 1);
            let mut found: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
            for (hash, number) in suspects(&words, &alone) {
                found.entry(hash).or_default().push(number);
            }
            found.retain(|_, numbers| numbers.len() > 1);
            prop_assert_eq!(found, expected);
        }
    }
}
