//! Which matches come first: an order that depends on nothing but what is indexed.
//!
//! Equal scores are common (a filter alone scores nothing, a wire story stands in twenty outlets), and document numbers change with every merge. So ties break by date, then
//! path, then place in the file, and the same question always gets the same answer.

mod alike;
mod best;
mod columns;
mod copies;
mod keeping;
mod matches;
mod order;
mod suspects;
mod top;

use std::collections::HashMap;

use tantivy::query::{Bm25StatisticsProvider, EnableScoring, Query, Weight};
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentReader};

use alike::Alike;
use best::best;
use columns::Columns;
use copies::Copies;
use keeping::Keeping;
use matches::Matches;
use order::{Entry, Order};

use super::criteria::Sort;
use super::proximity::Proximity;
use super::recency::Recency;
use super::segments::{Work, each_segment};
use crate::index::copies::Copied;

/// How many of the best matches are looked at again for how close together their words stand. The bonus is never negative, so none of the others would overtake
/// them; it is the same number whatever part of the result is shown, so that pages fit together.
const LOOKED_AT_AGAIN: usize = 200;

/// So many more are looked at where they score as the last of these, since which of them come first takes their dates and paths.
const EQUALS: usize = 50;

/// Room for so many matches is asked for at once: a list of this size the system lets grow without moving it, and gives no memory before it is used.
const ROOM: usize = 1 << 14;

/// A match, or the leader of several of the same words.
#[derive(Clone, Debug)]
pub struct Ranked {
    /// The score: BM25 and how close together the words stand, less for age if that was asked for. 0 where the order is by date.
    pub score: Score,
    /// What of the score, before age counts, is for words that stand close together.
    pub closeness: Score,
    /// Where its document stands.
    pub address: DocAddress,
    /// The other matches of the same words, in the order in which they would lead.
    pub others: Vec<DocAddress>,
}

/// What the first matches are, and how many there are in all.
#[derive(Debug, Default)]
pub struct Ranking {
    /// The first of them, in order.
    pub first: Vec<Ranked>,
    /// The number of all matches.
    pub total: u64,
    /// The number of groups of the same words; `total` if nothing is grouped.
    pub groups: u64,
}

/// Finds the first `limit` matches in a total order, and counts all.
///
/// With `group`, matches of the same words are one, led by the earliest (then by path): a function of what is present, not of what
/// was indexed first.
pub struct Ranker<'a> {
    /// The index that is searched.
    pub searcher: &'a Searcher,
    /// How many matches are wanted; `usize::MAX` for all.
    pub limit: usize,
    /// In which order.
    pub sort: Sort,
    /// Whether the same words in several places are one match.
    pub group: bool,
    /// Which documents can be of the same words as another, if that is known; only where there is grouping.
    pub copied: Option<Copied>,
    /// What closeness of the query's words adds to the scores of the best; only where the order is by relevance.
    pub proximity: Option<Proximity>,
    /// What age takes from all scores; only where the order is by relevance.
    pub recency: Option<Recency>,
}

impl Ranker<'_> {
    /// Ranks the matches of a query, whose words are scored by `statistics`.
    ///
    /// # Errors
    /// If the index cannot be read.
    pub fn rank(&self, query: &dyn Query, statistics: &dyn Bm25StatisticsProvider) -> tantivy::Result<Ranking> {
        let weight = query.weight(match self.sort {
            Sort::Relevance => EnableScoring::enabled_from_statistics_provider(statistics, self.searcher),
            Sort::Newest | Sort::Oldest => EnableScoring::disabled_from_searcher(self.searcher),
        })?;
        let work = if self.prunes() && !reads_positions(query) {
            Work::Light
        } else {
            Work::Heavy
        };
        let segments = each_segment(self.searcher, work, |segment, reader| {
            let mut matches = Matches::none(Columns::new(segment, reader));
            let copied = self.copied.as_ref().map(|copied| copied.in_segment(segment));
            if self.prunes() {
                let mut keeping = Keeping::new(self.kept(), copied.unwrap_or_default().iter());
                each_match(weight.as_ref(), reader, true, |doc, score| keeping.offer(doc, score))?;
                (matches.total, matches.found) = keeping.end();
            } else {
                let mut found = Vec::with_capacity(ROOM);
                let by_score = self.sort == Sort::Relevance;
                each_match(weight.as_ref(), reader, by_score, |doc, score| found.push((doc, score)))?;
                (matches.total, matches.found) = (found.len(), found);
            }
            if let Some(recency) = self.recency {
                matches.fade(recency)?;
            }
            if self.group {
                matches.alike = match copied {
                    Some(copied) => Alike::known(&matches.found, copied),
                    None => Alike::unknown(&matches.columns, &matches.found)?,
                };
            }
            Ok(matches)
        })?;
        self.order(segments)
    }

    /// Whether a match that others come before need not be kept: not where its age still counts, nor where it may turn out to be a copy.
    fn prunes(&self) -> bool {
        self.sort == Sort::Relevance && self.recency.is_none() && (self.copied.is_some() || !self.group)
    }

    /// Puts the matches of all segments in order.
    fn order(&self, mut segments: Vec<Matches>) -> tantivy::Result<Ranking> {
        let total: usize = segments.iter().map(|matches| matches.total).sum();
        let mut kept = 0;
        for matches in &mut segments {
            matches.first = kept;
            kept += matches.found.len();
        }
        let order = Order::new(&segments);
        let mut copies = match self.group {
            true => Copies::among(&order)?,
            false => Copies::default(),
        };
        // Where all get another score, their order before it is not asked for: it may take dates and paths.
        let equals = match self.proximity {
            Some(_) if self.kept() == LOOKED_AT_AGAIN => Some(EQUALS),
            _ => None,
        };
        let mut first = best(&order, &mut copies, self.kept(), self.sort, equals)?;
        let mut closeness = vec![0.0; first.len()];
        if let Some(proximity) = &self.proximity {
            let again = match equals {
                Some(_) => first.len(),
                None => looked_at_again(&first),
            };
            let again = first.get_mut(..again).unwrap_or_default();
            let addresses: Vec<DocAddress> = again.iter().map(|entry| order.address(entry)).collect();
            let bonuses = proximity.bonuses(self.searcher, &addresses)?;
            let mut bonus_of = HashMap::with_capacity(bonuses.len());
            for (entry, bonus) in again.iter_mut().zip(bonuses) {
                let factor = match self.recency {
                    Some(recency) => recency.factor(order.date(entry)?),
                    None => 1.0,
                };
                entry.rescore(entry.score + bonus * factor);
                bonus_of.insert(entry.number, bonus);
            }
            order.sort_first(again, self.limit, self.sort)?;
            for (entry, closeness) in again.iter().zip(&mut closeness) {
                *closeness = bonus_of.get(&entry.number).copied().unwrap_or(0.0);
            }
        }
        first.truncate(self.limit);
        let ranked = first.iter().zip(closeness).map(|(entry, closeness)| Ranked {
            score: if self.sort == Sort::Relevance { entry.score } else { 0.0 },
            closeness,
            address: order.address(entry),
            others: copies.of(entry.number).map(|other| order.address(other)).collect(),
        });
        Ok(Ranking {
            first: ranked.collect(),
            total: total as u64,
            groups: (total - copies.led()) as u64,
        })
    }

    /// How many matches are kept until the end.
    fn kept(&self) -> usize {
        match self.proximity {
            Some(_) if self.limit > LOOKED_AT_AGAIN => self.limit.max(LOOKED_AT_AGAIN + EQUALS + 1),
            Some(_) if self.limit > 0 => LOOKED_AT_AGAIN,
            _ => self.limit,
        }
    }
}

/// Whether a query asks where words stand in a text, as phrases do.
fn reads_positions(query: &dyn Query) -> bool {
    let mut reads = false;
    query.query_terms(&mut |_, positions| reads |= positions);
    reads
}

/// How many of the best, which are in order, are looked at again: with those that score as the last of them, if these are not too many.
fn looked_at_again(first: &[Entry]) -> usize {
    let some = first.len().min(LOOKED_AT_AGAIN);
    let last = some.checked_sub(1).and_then(|last| first.get(last));
    let equals = first
        .iter()
        .skip(some)
        .take_while(|entry| last.is_some_and(|last| last.first == entry.first))
        .count();
    if equals > EQUALS { some } else { some + equals }
}

/// Calls `each` with the matches of a segment that are not deleted, in the order of the documents, and what they score.
fn each_match(
    weight: &dyn Weight,
    reader: &SegmentReader,
    by_score: bool,
    mut each: impl FnMut(DocId, Score),
) -> tantivy::Result<()> {
    let alive = reader.alive_bitset();
    let is_alive = |doc: DocId| alive.is_none_or(|alive| alive.is_alive(doc));
    if by_score {
        return weight.for_each(reader, &mut |doc, score| {
            if is_alive(doc) {
                each(doc, score);
            }
        });
    }
    weight.for_each_no_score(reader, &mut |docs| {
        for doc in docs.iter().filter(|doc| is_alive(**doc)) {
            each(*doc, 0.0);
        }
    })
}
