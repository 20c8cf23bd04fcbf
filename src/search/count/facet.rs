//! How what matches is spread over speakers, outlets, authors or months.

use std::collections::{HashMap, HashSet};

use super::aliases::Aliases;
use super::days::{By, series};
use super::people::People;
use super::rows::{Matching, Numbering, Rows};
use crate::index::home::Opened;
use crate::index::ledger::each_of_kind;
use crate::index::schema::Kind;
use crate::query::lower::LowerError;
use crate::search::criteria::Sort;
use crate::search::request::Request;

/// What to count by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Who is quoted; names of one person are counted together.
    Speaker,
    /// The outlet.
    Source,
    /// The byline's names.
    Author,
    /// Days, weeks, months or years, whichever shows the whole best.
    Date,
}

impl Facet {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Speaker => "speaker",
            Facet::Source => "source",
            Facet::Author => "author",
            Facet::Date => "date",
        }
    }
}

/// How often each value occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    /// What was counted by.
    pub facet: Facet,
    /// How many articles or quotations match in all.
    pub total: u64,
    /// How many of them have no value.
    pub without: u64,
    /// Values and counts: the most frequent first, dates in their order. An article with two authors counts for both.
    pub counts: Vec<(String, u64)>,
}

/// More stretches of time are hard to see at once.
const STRETCHES: usize = 36;

/// Counts what matches by the values of a facet.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn facets(
    index: &Opened,
    request: &Request,
    kind: Kind,
    facet: Facet,
    aliases: &Aliases,
) -> Result<Facets, LowerError> {
    match facet {
        Facet::Speaker => speakers(index, request, kind, aliases),
        Facet::Source => Ok(sources(&Rows::read(index, request, kind)?)),
        Facet::Author => authors(index, request, kind),
        Facet::Date => Ok(dates(&Rows::read(index, request, kind)?)),
    }
}

/// Speakers stand at quotations: articles are counted by those whom they quote.
fn speakers(index: &Opened, request: &Request, kind: Kind, aliases: &Aliases) -> Result<Facets, LowerError> {
    let rows = Rows::read(index, request, kind)?;
    let total = rows.matching().count() as u64;
    let (people, counting, without) = match kind {
        Kind::Quotation => {
            let people = People::of(&rows, aliases);
            let (counting, without) = each_quotation(&rows, &people);
            (people, counting, without)
        }
        _ => {
            let articles: HashSet<u64> = rows.matching().map(|row| row.article).collect();
            let quotations = Rows::read(index, &everything(), Kind::Quotation)?;
            let people = People::of(&quotations, aliases);
            let (counting, without) = once_an_article(&quotations, &articles, &people);
            (people, counting, without)
        }
    };
    Ok(Facets {
        facet: Facet::Speaker,
        total,
        without,
        counts: counting.named(|person| people.name(person).to_owned()),
    })
}

/// The quotations of each person, and how many are of nobody who is named.
fn each_quotation(quotations: &Rows, people: &People) -> (Counting, u64) {
    let mut counting = Counting::default();
    let mut without = 0;
    for row in quotations.matching() {
        match row.speaker {
            Some(speaker) => counting.add(people.person(speaker)),
            None => without += 1,
        }
    }
    (counting, without)
}

/// Of these articles, those that quote each person, and how many quote nobody who is named.
fn once_an_article(quotations: &Rows, articles: &HashSet<u64>, people: &People) -> (Counting, u64) {
    let mut counting = Counting::default();
    let mut pairs: HashSet<(u32, u64)> = HashSet::new();
    let mut quoting: HashSet<u64> = HashSet::new();
    for row in quotations.rows.iter().filter(|row| articles.contains(&row.article)) {
        let Some(speaker) = row.speaker else { continue };
        quoting.insert(row.article);
        if pairs.insert((people.person(speaker), row.article)) {
            counting.add(people.person(speaker));
        }
    }
    (counting, (articles.len() - quoting.len()) as u64)
}

/// The outlets.
fn sources(rows: &Rows) -> Facets {
    let mut counting = Counting::default();
    let mut without = 0;
    for row in rows.matching() {
        match row.source {
            Some(source) => counting.add(source),
            None => without += 1,
        }
    }
    Facets {
        facet: Facet::Source,
        total: rows.matching().count() as u64,
        without,
        counts: counting.named(|source| rows.source(source).to_owned()),
    }
}

/// Days, or whatever stretches of time show the whole best.
fn dates(rows: &Rows) -> Facets {
    let total = rows.matching().count() as u64;
    let days: Vec<i32> = rows.matching().filter_map(|row| row.day).collect();
    let without = total - days.len() as u64;
    let by = match (days.iter().min(), days.iter().max()) {
        (Some(first), Some(last)) => By::finest(*first, *last, STRETCHES),
        _ => By::Year,
    };
    let stretches = series(days.into_iter(), by).into_iter();
    Facets {
        facet: Facet::Date,
        total,
        without,
        counts: stretches.map(|s| (by.label(s.start), s.count)).collect(),
    }
}

/// A request for all there is.
pub(super) fn everything() -> Request {
    Request {
        sort: Sort::Newest,
        limit: None,
        group: false,
        passages: 0,
        ..Request::default()
    }
}

/// Authors are several to an article, so they are counted from their own column.
fn authors(index: &Opened, request: &Request, kind: Kind) -> Result<Facets, LowerError> {
    let matching = Matching::of(index, request, kind)?;
    let searcher = index.searcher();
    let mut numbering = Numbering::default();
    let mut counting = Counting::default();
    let (mut total, mut without) = (0, 0);
    for (ord, segment) in searcher.segment_readers().iter().enumerate() {
        let matching = matching.in_segment(ord as u32);
        let column = segment.fast_fields().str("author")?;
        let mut by_ord: HashMap<u64, u64> = HashMap::new();
        each_of_kind(segment, &index.fields, kind, |doc| {
            if matching.is_some_and(|docs| docs.binary_search(&doc).is_err()) {
                return;
            }
            total += 1;
            let mut any = false;
            for author in column.iter().flat_map(|column| column.ords().values_for_doc(doc)) {
                any = true;
                *by_ord.entry(author).or_default() += 1;
            }
            without += u64::from(!any);
        })?;
        if let Some(column) = &column {
            for (ord, number) in numbering.ords(column, by_ord.keys().copied().collect())? {
                counting.add_many(number, by_ord.get(&ord).copied().unwrap_or(0));
            }
        }
    }
    let name = |author: u32| numbering.names.get(author as usize).cloned().unwrap_or_default();
    Ok(Facets {
        facet: Facet::Author,
        total,
        without,
        counts: counting.named(name),
    })
}

/// Counts by number.
#[derive(Default)]
pub(super) struct Counting {
    counts: HashMap<u32, u64>,
}

impl Counting {
    pub(super) fn add(&mut self, number: u32) {
        self.add_many(number, 1);
    }

    fn add_many(&mut self, number: u32, count: u64) {
        *self.counts.entry(number).or_default() += count;
    }

    /// Numbers and counts, in no order.
    pub(super) fn into_counts(self) -> impl Iterator<Item = (u32, u64)> {
        self.counts.into_iter()
    }

    /// Names and counts, the most frequent first, then by name.
    pub(super) fn named(self, name: impl Fn(u32) -> String) -> Vec<(String, u64)> {
        let mut named: Vec<(String, u64)> = self
            .counts
            .into_iter()
            .map(|(number, count)| (name(number), count))
            .collect();
        named.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        named
    }
}
