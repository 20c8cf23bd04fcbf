//! The order of matches: by score or date, then date, path and place in the file.
//!
//! A common word has tens of thousands of matches of which ten are shown. So what decides last is read last, and only of matches between which it has to decide: the paths
//! of two segments are compared as texts, and to read one is worth a hundred scores.

use std::cell::OnceCell;

use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

use super::copies::{Alike, Copies};
use super::criteria::Sort;
use super::recency::Recency;

/// The columns of a segment that the order depends on, each opened when it is first asked for.
pub struct Columns {
    segment: SegmentOrdinal,
    reader: SegmentReader,
    date: OnceCell<Column<i64>>,
    path: OnceCell<Option<StrColumn>>,
    place: OnceCell<Column<u64>>,
    same: OnceCell<Column<u64>>,
}

fn opened<T>(cell: &OnceCell<T>, open: impl FnOnce() -> tantivy::Result<T>) -> tantivy::Result<&T> {
    match cell.get() {
        Some(column) => Ok(column),
        None => {
            let column = open()?;
            Ok(cell.get_or_init(|| column))
        }
    }
}

impl Columns {
    pub(super) fn new(segment: SegmentOrdinal, reader: &SegmentReader) -> Columns {
        Columns {
            segment,
            reader: reader.clone(),
            date: OnceCell::new(),
            path: OnceCell::new(),
            place: OnceCell::new(),
            same: OnceCell::new(),
        }
    }

    fn dates(&self) -> tantivy::Result<&Column<i64>> {
        opened(&self.date, || self.reader.fast_fields().i64("date"))
    }

    fn paths(&self) -> tantivy::Result<Option<&StrColumn>> {
        Ok(opened(&self.path, || self.reader.fast_fields().str("path"))?.as_ref())
    }

    /// What is equal where the words are the same.
    pub(super) fn same(&self) -> tantivy::Result<&Column<u64>> {
        opened(&self.same, || self.reader.fast_fields().u64("same"))
    }

    /// The number of a document's path in the segment, where numbers are in the order of the paths, and its place in that file. What has none comes last.
    fn path_and_place(&self, doc: DocId) -> tantivy::Result<(u64, u64)> {
        let path = self.paths()?.and_then(|path| path.ords().first(doc));
        let places = opened(&self.place, || self.reader.fast_fields().u64("place"))?;
        Ok((path.unwrap_or(u64::MAX), places.first(doc).unwrap_or(u64::MAX)))
    }

    /// The paths with these numbers, which are in ascending order.
    fn path_texts(&self, numbers: &[u64]) -> tantivy::Result<Vec<Vec<u8>>> {
        let known = numbers.partition_point(|number| *number != u64::MAX);
        let mut texts = Vec::with_capacity(numbers.len());
        if let Some(path) = self.paths()? {
            let numbers = numbers.get(..known).unwrap_or_default();
            path.dictionary()
                .sorted_ords_to_term_cb(numbers, |text| texts.push(text.to_vec()))?;
        }
        texts.resize(numbers.len(), char::MAX.to_string().into_bytes());
        Ok(texts)
    }
}

/// The matches of one segment.
pub struct Matches {
    pub(super) columns: Columns,
    /// How many there are, those included that are not kept because others come before them.
    pub(super) total: usize,
    /// The number of the first that is kept among those of all segments.
    pub(super) first: usize,
    /// Documents in ascending order, each with its score.
    pub(super) found: Vec<(DocId, Score)>,
    /// What tells which of them may be of the same words; empty where nothing is grouped.
    pub(super) alike: Alike,
}

impl Matches {
    pub(super) fn none(columns: Columns) -> Matches {
        Matches {
            columns,
            total: 0,
            first: 0,
            found: Vec::new(),
            alike: Alike::default(),
        }
    }

    /// Takes from the scores what age takes.
    pub(super) fn fade(&mut self, recency: Recency) -> tantivy::Result<()> {
        let dates = self.columns.dates()?;
        for (doc, score) in &mut self.found {
            *score *= recency.factor(dates.first(*doc));
        }
        Ok(())
    }
}

/// A match on its way to its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// What it is ordered by before all else; the smaller comes first.
    pub(super) first: i64,
    /// Its number among the matches of all segments that are kept.
    pub(super) number: usize,
    segment: usize,
    doc: DocId,
    pub(super) score: Score,
}

impl Entry {
    /// Gives it another score, where that is what it is ordered by.
    pub(super) fn rescore(&mut self, score: Score) {
        self.score = score;
        self.first = best_first(score);
    }
}

/// A number that is the smaller the higher the score is.
pub(super) fn best_first(score: Score) -> i64 {
    let bits = (-score).to_bits() as i32;
    // The total order of IEEE 754: below zero, more bits are a smaller number.
    i64::from(bits ^ (((bits >> 31) as u32) >> 1) as i32)
}

fn date_key(date: Option<i64>, sort: Sort) -> i64 {
    match sort {
        Sort::Relevance | Sort::Newest => date.map_or(i64::MAX, i64::saturating_neg),
        Sort::Oldest => date.unwrap_or(i64::MAX),
    }
}

/// The order of the matches of these segments.
pub(super) struct Order<'a> {
    pub(super) segments: &'a [Matches],
}

impl<'a> Order<'a> {
    pub(super) fn new(segments: &'a [Matches]) -> Order<'a> {
        Order { segments }
    }

    /// How many are kept.
    pub(super) fn kept(&self) -> usize {
        self.segments.last().map_or(0, |last| last.first + last.found.len())
    }

    /// The match with a number, to be ordered by `first`.
    pub(super) fn entry(&self, number: usize, first: i64) -> Entry {
        let segment = self
            .segments
            .partition_point(|matches| matches.first <= number)
            .saturating_sub(1);
        let matches = &self.segments[segment];
        let (doc, score) = matches.found[number - matches.first];
        Entry {
            first,
            number,
            segment,
            doc,
            score,
        }
    }

    fn columns(&self, entry: &Entry) -> &'a Columns {
        &self.segments[entry.segment].columns
    }

    pub(super) fn address(&self, entry: &Entry) -> DocAddress {
        DocAddress::new(self.columns(entry).segment, entry.doc)
    }

    /// The date of a match, in seconds since 1970.
    pub(super) fn date(&self, entry: &Entry) -> tantivy::Result<Option<i64>> {
        Ok(self.columns(entry).dates()?.first(entry.doc))
    }

    /// The hash of the words of the match with a number; 0 if it has none.
    pub(super) fn same(&self, number: usize) -> tantivy::Result<u64> {
        let entry = self.entry(number, 0);
        Ok(self.columns(&entry).same()?.first(entry.doc).unwrap_or(0))
    }

    fn path_and_place(&self, entry: &Entry) -> tantivy::Result<(u64, u64)> {
        self.columns(entry).path_and_place(entry.doc)
    }

    /// What a match is ordered by before all else.
    fn first_of(&self, number: usize, sort: Sort) -> tantivy::Result<i64> {
        let entry = self.entry(number, 0);
        match sort {
            Sort::Relevance => Ok(best_first(entry.score)),
            _ => Ok(date_key(self.date(&entry)?, sort)),
        }
    }

    /// The first `count` matches in order, without those that another leads.
    pub(super) fn best(&self, copies: &mut Copies, count: usize, sort: Sort) -> tantivy::Result<Vec<Entry>> {
        let mut top = Top::new(count);
        let grouped = copies.grouped();
        for matches in self.segments {
            let dates = match sort {
                Sort::Relevance => None,
                _ => Some(matches.columns.dates()?),
            };
            for (number, (doc, score)) in (matches.first..).zip(&matches.found) {
                let first = match dates {
                    Some(dates) => date_key(dates.first(*doc), sort),
                    None => best_first(*score),
                };
                // Most are beyond the limit, whether they are led or not.
                if first <= top.limit && grouped.binary_search(&number).is_err() {
                    top.offer(first, number);
                }
            }
        }
        if !grouped.is_empty() {
            top.cut();
            // A group of which no member is among the first has no leader there.
            let firsts = grouped.iter().map(|number| self.first_of(*number, sort));
            let firsts = firsts.collect::<tantivy::Result<Vec<i64>>>()?;
            let first = |number: &usize| {
                grouped
                    .binary_search(number)
                    .ok()
                    .and_then(|at| firsts.get(at))
                    .copied()
            };
            let limit = top.limit;
            let leaders = copies.leaders(self, |same| same.iter().filter_map(first).any(|first| first <= limit))?;
            for leader in leaders {
                if let Some(first) = first(&leader) {
                    top.offer(first, leader);
                }
            }
        }
        let entries = top.end().into_iter();
        let mut entries: Vec<Entry> = entries.map(|(first, number)| self.entry(number, first)).collect();
        if entries.len() > count {
            entries = self.cut(entries, count, sort)?;
        }
        self.sort(&mut entries, sort)?;
        entries.truncate(count);
        Ok(entries)
    }

    /// Leaves out entries that cannot be among the first `count`, of which there are more: what is left is not many more.
    fn cut(&self, entries: Vec<Entry>, count: usize, sort: Sort) -> tantivy::Result<Vec<Entry>> {
        let Some(limit) = entries.iter().map(|entry| entry.first).max() else {
            return Ok(entries);
        };
        let (mut left, equal): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| entry.first < limit);
        let mut dated = Vec::with_capacity(equal.len());
        for entry in equal {
            dated.push((date_key(self.date(&entry)?, sort), entry));
        }
        let wanted = |left: &Vec<Entry>| count.saturating_sub(left.len());
        let Some(last) = wanted(&left).checked_sub(1).filter(|last| *last < dated.len()) else {
            return Ok(left);
        };
        let limit = dated.select_nth_unstable_by_key(last, |(date, _)| *date).1.0;
        left.extend(dated.iter().filter(|(date, _)| *date < limit).map(|(_, entry)| *entry));
        dated.retain(|(date, _)| *date == limit);
        // Within a segment the paths' numbers tell, and no segment gives more than are wanted in all.
        let wanted = wanted(&left);
        for segment in 0..self.segments.len() {
            let mut here = Vec::new();
            for (_, entry) in dated.iter().filter(|(_, entry)| entry.segment == segment) {
                here.push((self.path_and_place(entry)?, *entry));
            }
            if here.len() > wanted {
                here.select_nth_unstable_by_key(wanted, |(key, _)| *key);
                here.truncate(wanted);
            }
            left.extend(here.into_iter().map(|(_, entry)| entry));
        }
        Ok(left)
    }

    /// Sorts entries: by what they are ordered by first, then date, path and place.
    pub(super) fn sort(&self, entries: &mut [Entry], sort: Sort) -> tantivy::Result<()> {
        entries.sort_unstable_by_key(|entry| entry.first);
        let mut keyed = Vec::new();
        for equal in entries
            .chunk_by_mut(|a, b| a.first == b.first)
            .filter(|equal| equal.len() > 1)
        {
            for entry in equal.iter() {
                keyed.push((date_key(self.date(entry)?, sort), *entry));
            }
            keyed.sort_unstable_by_key(|(date, _)| *date);
            self.by_path(&mut keyed)?;
            for (place, (_, entry)) in equal.iter_mut().zip(keyed.drain(..)) {
                *place = entry;
            }
        }
        Ok(())
    }

    /// Sorts entries of one date by path and place.
    fn by_path(&self, dated: &mut [(i64, Entry)]) -> tantivy::Result<()> {
        let in_one = |equal: &[(i64, Entry)]| equal.windows(2).all(|pair| pair[0].1.segment == pair[1].1.segment);
        // Only paths of several segments have to be compared as texts.
        let mut paths: Vec<(usize, u64)> = Vec::new();
        for equal in dated.chunk_by(|a, b| a.0 == b.0).filter(|equal| !in_one(equal)) {
            for (_, entry) in equal {
                paths.push((entry.segment, self.path_and_place(entry)?.0));
            }
        }
        let paths = Paths::of(paths, self.segments)?;
        let mut keyed = Vec::new();
        for equal in dated.chunk_by_mut(|a, b| a.0 == b.0).filter(|equal| equal.len() > 1) {
            let here = in_one(equal);
            for both in equal.iter() {
                let (path, place) = self.path_and_place(&both.1)?;
                let path = if here { path } else { paths.rank(both.1.segment, path) };
                keyed.push(((path, place), *both));
            }
            keyed.sort_unstable_by_key(|(key, _)| *key);
            for (place, (_, both)) in equal.iter_mut().zip(keyed.drain(..)) {
                *place = both;
            }
        }
        Ok(())
    }
}

/// What has the smallest numbers of many.
pub(super) struct Top<T> {
    count: usize,
    entries: Vec<(i64, T)>,
    /// Nothing above it is among the first.
    limit: i64,
    /// From so many entries on, those above the limit are left out.
    full: usize,
}

impl<T: Copy> Top<T> {
    pub(super) fn new(count: usize) -> Top<T> {
        Top {
            count,
            entries: Vec::new(),
            limit: if count == 0 { i64::MIN } else { i64::MAX },
            full: count.saturating_mul(2).max(64),
        }
    }

    #[inline]
    pub(super) fn offer(&mut self, first: i64, what: T) {
        if first <= self.limit {
            self.entries.push((first, what));
            if self.entries.len() >= self.full {
                self.cut();
            }
        }
    }

    /// Leaves the first, and what is equal to the last of them.
    fn cut(&mut self) {
        if let Some(last) = self.count.checked_sub(1)
            && last < self.entries.len()
        {
            self.limit = self.entries.select_nth_unstable_by_key(last, |(first, _)| *first).1.0;
            self.entries.retain(|(first, _)| *first <= self.limit);
            self.full = self.full.max(self.entries.len().saturating_mul(2));
        }
    }

    pub(super) fn end(mut self) -> Vec<(i64, T)> {
        self.cut();
        self.entries
    }
}

/// The order of paths of several segments.
struct Paths {
    /// Segments and numbers of paths, in ascending order, each with its place in the order of the texts.
    ranks: Vec<((usize, u64), u64)>,
}

impl Paths {
    fn of(mut paths: Vec<(usize, u64)>, segments: &[Matches]) -> tantivy::Result<Paths> {
        paths.sort_unstable();
        paths.dedup();
        let mut texts: Vec<(Vec<u8>, usize)> = Vec::with_capacity(paths.len());
        for of_segment in paths.chunk_by(|a, b| a.0 == b.0) {
            let numbers: Vec<u64> = of_segment.iter().map(|(_, number)| *number).collect();
            let matches = of_segment.first().and_then(|(segment, _)| segments.get(*segment));
            let Some(matches) = matches else { continue };
            for text in matches.columns.path_texts(&numbers)? {
                texts.push((text, texts.len()));
            }
        }
        texts.sort_unstable();
        let mut ranks: Vec<((usize, u64), u64)> = paths.into_iter().map(|path| (path, u64::MAX)).collect();
        // A file may lie in several segments: equal paths have one rank.
        for (rank, same) in (0..).zip(texts.chunk_by(|a, b| a.0 == b.0)) {
            for (_, n) in same {
                if let Some((_, of)) = ranks.get_mut(*n) {
                    *of = rank;
                }
            }
        }
        Ok(Paths { ranks })
    }

    fn rank(&self, segment: usize, path: u64) -> u64 {
        let at = self.ranks.binary_search_by_key(&(segment, path), |(path, _)| *path);
        let rank = at.ok().and_then(|at| self.ranks.get(at));
        rank.map_or(u64::MAX, |(_, rank)| *rank)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_higher_score_comes_first(a in -1e9f32..1e9, b in -1e9f32..1e9) {
            prop_assert_eq!(best_first(a).cmp(&best_first(b)), (-a).total_cmp(&-b));
        }

        #[test]
        fn the_smallest_are_kept_with_all_that_are_equal_to_the_last(
            firsts in prop::collection::vec(-5i64..5, 0..300), count in 0usize..150
        ) {
            let mut top = Top::new(count);
            for (number, first) in firsts.iter().enumerate() {
                top.offer(*first, number);
            }
            let mut kept = top.end();
            kept.sort_unstable();
            let mut all: Vec<(i64, usize)> = firsts.iter().copied().zip(0..).collect();
            all.sort_unstable();
            let limit = count.checked_sub(1).map(|last| all.get(last).map_or(i64::MAX, |(first, _)| *first));
            all.retain(|(first, _)| limit.is_some_and(|limit| *first <= limit));
            prop_assert_eq!(kept, all);
        }
    }
}
