//! Which matches come first: an order that depends on nothing but what is indexed.
//!
//! Equal scores are common (a filter alone scores nothing, a wire story stands in twenty outlets), and document numbers change with every merge. So ties break by date, then
//! path, then place in the file, and the same question always gets the same answer.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentOrdinal, SegmentReader};

use super::proximity::Proximity;
use super::recency::Recency;

/// What to order by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first.
    #[default]
    Relevance,
    /// Latest first; undated last.
    Newest,
    /// Earliest first; undated last.
    Oldest,
}

/// How many of the best matches are looked at again for how close together their words stand. The bonus is never negative, so none of the others would overtake
/// them; it is the same number whatever part of the result is shown, so that pages fit together.
const LOOKED_AT_AGAIN: usize = 200;

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

/// Collects the first `limit` matches in a total order, and counts all.
///
/// With `group`, matches of the same words are one, led by the earliest (then by path): a function of what is present, not of what
/// was indexed first.
pub struct RankCollector<'a> {
    /// The index that is searched.
    pub searcher: &'a Searcher,
    /// How many matches are wanted; `usize::MAX` for all.
    pub limit: usize,
    /// In which order.
    pub sort: Sort,
    /// Whether the same words in several places are one match.
    pub group: bool,
    /// What closeness of the query's words adds to the scores of the best; only where the order is by relevance.
    pub proximity: Option<Proximity>,
    /// What age takes from all scores; only where the order is by relevance.
    pub recency: Option<Recency>,
}

/// The columns that the order depends on.
struct Columns {
    segment: SegmentOrdinal,
    recency: Option<Recency>,
    date: Column<i64>,
    path: Option<StrColumn>,
    place: Column<u64>,
    same: Column<u64>,
}

impl Columns {
    fn open(segment: SegmentOrdinal, reader: &SegmentReader, recency: Option<Recency>) -> tantivy::Result<Columns> {
        let columns = reader.fast_fields();
        Ok(Columns {
            segment,
            recency,
            date: columns.i64("date")?,
            path: columns.str("path")?,
            place: columns.u64("place")?,
            same: columns.u64("same")?,
        })
    }

    fn key(&self, sort: Sort, doc: DocId, score: Score) -> Key {
        let date = self.date.first(doc);
        let factor = self.recency.map_or(1.0, |recency| recency.factor(date));
        Key {
            score: if sort == Sort::Relevance { -score * factor } else { 0.0 },
            date: match sort {
                Sort::Relevance | Sort::Newest => date.map_or(i64::MAX, i64::saturating_neg),
                Sort::Oldest => date.unwrap_or(i64::MAX),
            },
            path: self
                .path
                .as_ref()
                .and_then(|path| path.ords().first(doc))
                .unwrap_or(u64::MAX),
            place: self.place.first(doc).unwrap_or(u64::MAX),
        }
    }

    /// The path with this number in the segment; without one, what sorts last.
    fn path_text(&self, ord: u64) -> String {
        let mut path = String::new();
        match &self.path {
            Some(column) if ord != u64::MAX && column.ord_to_str(ord, &mut path).unwrap_or(false) => path,
            _ => String::from(char::MAX),
        }
    }
}

/// What a match is ordered by; smaller comes first.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    score: Score,
    date: i64,
    /// The path's number in its segment, where numbers are in the order of the paths.
    path: u64,
    place: u64,
}

impl Key {
    fn compare(&self, other: &Key, by_path: impl FnOnce() -> Ordering) -> Ordering {
        (self.score.total_cmp(&other.score))
            .then(self.date.cmp(&other.date))
            .then_with(by_path)
            .then(self.place.cmp(&other.place))
    }
}

/// Ordered so that the worst is at the top of the heap.
#[derive(Clone, Copy, PartialEq)]
struct Candidate {
    key: Key,
    doc: DocId,
}

impl Eq for Candidate {}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Candidate) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Candidate {
    fn cmp(&self, other: &Candidate) -> Ordering {
        let path = || self.key.path.cmp(&other.key.path);
        self.key.compare(&other.key, path).then(self.doc.cmp(&other.doc))
    }
}

/// The matches of one segment.
pub struct SegmentRank {
    columns: Columns,
    limit: usize,
    sort: Sort,
    group: bool,
    /// The best so far, if nothing is grouped.
    heap: BinaryHeap<Candidate>,
    /// All, if the same words are one match: a late match may lead an early one.
    all: Vec<(u64, Score, DocId)>,
    total: u64,
}

impl Collector for RankCollector<'_> {
    type Fruit = Ranking;
    type Child = SegmentRank;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<SegmentRank> {
        Ok(SegmentRank {
            columns: Columns::open(segment, reader, self.recency)?,
            limit: self.kept(),
            sort: self.sort,
            group: self.group,
            heap: BinaryHeap::new(),
            all: Vec::new(),
            total: 0,
        })
    }

    fn requires_scoring(&self) -> bool {
        self.sort == Sort::Relevance
    }

    fn merge_fruits(&self, segments: Vec<SegmentMatches>) -> tantivy::Result<Ranking> {
        let total = segments.iter().map(|segment| segment.total).sum();
        let mut merging = Merging {
            sort: self.sort,
            segments: &segments,
        };
        let (mut first, groups) = if self.group {
            let groups = merging.groups();
            let count = groups.len() as u64;
            (groups, count)
        } else {
            (merging.singles(), total)
        };
        let by_rank = |a: &Led, b: &Led| merging.compare(&a.leader, &b.leader);
        let kept = self.kept();
        if first.len() > kept && kept > 0 {
            first.select_nth_unstable_by(kept - 1, by_rank);
        }
        first.truncate(kept);
        first.sort_unstable_by(by_rank);
        if let Some(proximity) = &self.proximity {
            let again = first.len().min(LOOKED_AT_AGAIN);
            let again = first.get_mut(..again).unwrap_or_default();
            let addresses: Vec<DocAddress> = again.iter().map(|led| merging.address(&led.leader)).collect();
            for (led, bonus) in again.iter_mut().zip(proximity.bonuses(self.searcher, &addresses)?) {
                led.leader.key.score -= bonus * merging.factor(&led.leader);
                led.closeness = bonus;
            }
            again.sort_unstable_by(by_rank);
        }
        first.truncate(self.limit);
        let first = first.into_iter().map(|led| merging.ranked(led)).collect();
        Ok(Ranking { first, total, groups })
    }
}

impl RankCollector<'_> {
    /// How many matches are kept until the end.
    fn kept(&self) -> usize {
        match self.proximity {
            Some(_) if self.limit > 0 => self.limit.max(LOOKED_AT_AGAIN),
            _ => self.limit,
        }
    }
}

impl SegmentCollector for SegmentRank {
    type Fruit = SegmentMatches;

    fn collect(&mut self, doc: DocId, score: Score) {
        self.total += 1;
        if self.group {
            // Documents without the column are never of the same words as another.
            let same = self.columns.same.first(doc).unwrap_or(u64::from(doc));
            self.all.push((same, score, doc));
            return;
        }
        if self.heap.len() < self.limit {
            let key = self.columns.key(self.sort, doc, score);
            self.heap.push(Candidate { key, doc });
            return;
        }
        let Some(worst) = self.heap.peek() else { return };
        // Most matches are worse by score alone, which age can only lower: the columns are only read for the others.
        if self.sort == Sort::Relevance && -score > worst.key.score {
            return;
        }
        let candidate = Candidate {
            key: self.columns.key(self.sort, doc, score),
            doc,
        };
        if candidate < *worst
            && let Some(mut top) = self.heap.peek_mut()
        {
            *top = candidate;
        }
    }

    fn harvest(self) -> SegmentMatches {
        SegmentMatches {
            columns: self.columns,
            best: self.heap.into_vec(),
            all: self.all,
            total: self.total,
        }
    }
}

/// What one segment gives to the whole.
pub struct SegmentMatches {
    columns: Columns,
    best: Vec<Candidate>,
    all: Vec<(u64, Score, DocId)>,
    total: u64,
}

/// A match in its segment.
#[derive(Clone, Copy)]
struct Member {
    segment: usize,
    key: Key,
    doc: DocId,
}

/// The leader of a group, and the others.
struct Led {
    leader: Member,
    closeness: Score,
    others: Vec<Member>,
}

struct Merging<'a> {
    sort: Sort,
    segments: &'a [SegmentMatches],
}

impl Merging<'_> {
    fn singles(&self) -> Vec<Led> {
        let members = self.segments.iter().enumerate().flat_map(|(segment, matches)| {
            matches.best.iter().map(move |c| Member {
                segment,
                key: c.key,
                doc: c.doc,
            })
        });
        members
            .map(|leader| Led {
                leader,
                closeness: 0.0,
                others: Vec::new(),
            })
            .collect()
    }

    fn groups(&mut self) -> Vec<Led> {
        let count = self.segments.iter().map(|segment| segment.all.len()).sum();
        let mut numbers: HashMap<u64, usize> = HashMap::with_capacity(count);
        let mut groups: Vec<Led> = Vec::with_capacity(count);
        for (segment, matches) in self.segments.iter().enumerate() {
            for (same, score, doc) in &matches.all {
                let member = Member {
                    segment,
                    key: matches.columns.key(self.sort, *doc, *score),
                    doc: *doc,
                };
                let number = *numbers.entry(*same).or_insert(groups.len());
                match groups.get_mut(number) {
                    None => groups.push(Led {
                        leader: member,
                        closeness: 0.0,
                        others: Vec::new(),
                    }),
                    Some(group) if self.leads(&member, &group.leader).is_lt() => {
                        group.others.push(std::mem::replace(&mut group.leader, member));
                    }
                    Some(group) => group.others.push(member),
                }
            }
        }
        groups
    }

    /// The earlier leads, then the smaller path, then the earlier place.
    fn leads(&self, a: &Member, b: &Member) -> Ordering {
        let date = |m: &Member| self.segments[m.segment].columns.date.first(m.doc).unwrap_or(i64::MAX);
        date(a)
            .cmp(&date(b))
            .then_with(|| self.by_path(a, b))
            .then(a.key.place.cmp(&b.key.place))
    }

    fn compare(&self, a: &Member, b: &Member) -> Ordering {
        a.key.compare(&b.key, || self.by_path(a, b))
    }

    fn by_path(&self, a: &Member, b: &Member) -> Ordering {
        if a.segment == b.segment {
            return a.key.path.cmp(&b.key.path);
        }
        let path = |m: &Member| self.segments[m.segment].columns.path_text(m.key.path);
        path(a).cmp(&path(b))
    }

    fn ranked(&self, led: Led) -> Ranked {
        let mut others = led.others;
        others.sort_by(|a, b| self.leads(a, b));
        Ranked {
            score: if self.sort == Sort::Relevance {
                -led.leader.key.score
            } else {
                0.0
            },
            closeness: led.closeness,
            address: self.address(&led.leader),
            others: others.iter().map(|m| self.address(m)).collect(),
        }
    }

    fn address(&self, m: &Member) -> DocAddress {
        DocAddress::new(self.segments[m.segment].columns.segment, m.doc)
    }

    fn factor(&self, m: &Member) -> Score {
        let columns = &self.segments[m.segment].columns;
        columns
            .recency
            .map_or(1.0, |recency| recency.factor(columns.date.first(m.doc)))
    }
}
