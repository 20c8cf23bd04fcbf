//! The order of matches: by score or date, then date, path and place in the file.
//!
//! A common word has tens of thousands of matches of which ten are shown. So what decides last is read last, and only of matches between which it has to decide: the paths
//! of two segments are compared as texts, and to read one is worth a hundred scores.

use tantivy::{DocAddress, DocId, Score};

use super::columns::Columns;
use super::matches::Matches;
use super::top::best_first;
use crate::search::criteria::Sort;

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

/// A number that is the smaller the sooner a match of this date comes.
pub(super) fn date_key(date: Option<i64>, sort: Sort) -> i64 {
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

    fn path(&self, entry: &Entry) -> tantivy::Result<u64> {
        self.columns(entry).path(entry.doc)
    }

    fn place(&self, entry: &Entry) -> tantivy::Result<u64> {
        self.columns(entry).place(entry.doc)
    }

    /// What the match with a number is ordered by before all else.
    pub(super) fn first_of(&self, number: usize, sort: Sort) -> tantivy::Result<i64> {
        let entry = self.entry(number, 0);
        match sort {
            Sort::Relevance => Ok(best_first(entry.score)),
            _ => Ok(date_key(self.date(&entry)?, sort)),
        }
    }

    /// Leaves out entries that cannot be among the first `count`, of which there are more: what is left is not many more.
    pub(super) fn cut(&self, entries: Vec<Entry>, count: usize, sort: Sort) -> tantivy::Result<Vec<Entry>> {
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
                here.push(((self.path(entry)?, self.place(entry)?), *entry));
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
        self.sort_first(entries, usize::MAX, sort)
    }

    /// The same where nobody asks for the order behind the first `count`.
    pub(super) fn sort_first(&self, entries: &mut [Entry], count: usize, sort: Sort) -> tantivy::Result<()> {
        entries.sort_unstable_by_key(|entry| entry.first);
        let mut keyed = Vec::new();
        let mut passed = 0;
        for equal in entries.chunk_by_mut(|a, b| a.first == b.first) {
            if passed >= count {
                break;
            }
            passed += equal.len();
            if equal.len() == 1 {
                continue;
            }
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
                paths.push((entry.segment, self.path(entry)?));
            }
        }
        let paths = Paths::of(paths, self.segments)?;
        let mut keyed = Vec::new();
        for equal in dated.chunk_by_mut(|a, b| a.0 == b.0).filter(|equal| equal.len() > 1) {
            let here = in_one(equal);
            for both in equal.iter() {
                let path = self.path(&both.1)?;
                let path = if here { path } else { paths.rank(both.1.segment, path) };
                keyed.push(((path, 0), *both));
            }
            keyed.sort_unstable_by_key(|(key, _)| *key);
            // Few files hold several articles, and to open the column of their places takes as long as to sort.
            for of_file in keyed
                .chunk_by_mut(|a, b| a.0 == b.0)
                .filter(|of_file| of_file.len() > 1)
            {
                for ((_, place), (_, entry)) in of_file.iter_mut() {
                    *place = self.place(entry)?;
                }
                of_file.sort_unstable_by_key(|(key, _)| *key);
            }
            for (place, (_, both)) in equal.iter_mut().zip(keyed.drain(..)) {
                *place = both;
            }
        }
        Ok(())
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
