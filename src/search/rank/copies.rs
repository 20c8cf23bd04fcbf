//! Matches of the same words as one.
//!
//! Most matches stand alone, and few of the others are shown. Which articles have the text of another is known ([`crate::index::copies`]); of quotations, and where it is not, a filter finds
//! the matches that may be of the same words as another. Only these are sorted, and who leads a group is decided for the groups that may be shown: that takes their dates and paths.

use std::collections::HashMap;
use std::ops::Range;

use super::order::{Entry, Order};
use super::suspects::suspects;
use crate::search::criteria::Sort;

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
            let known = matches.alike.groups.iter();
            likely.extend(known.map(|(group, number)| (u64::from(*group), matches.first + number)));
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
