//! The outlets, with what each has and from when to when.

use std::collections::{HashMap, HashSet};

use super::days::{cells, date};
use super::rows::Rows;
use super::speakers::CELLS;
use crate::index::home::Opened;
use crate::index::schema::Kind;
use crate::query::lower::LowerError;
use crate::search::request::Request;

/// An outlet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name; `None` for articles without one.
    pub source: Option<String>,
    /// How many articles.
    pub articles: u64,
    /// How many quotations they hold.
    pub quotations: u64,
    /// How many different names these are attributed to.
    pub speakers: u64,
    /// The day of the earliest dated article, ISO 8601.
    pub first: Option<String>,
    /// The day of the latest.
    pub last: Option<String>,
    /// How many articles fall into each of [`CELLS`] equal stretches of the time that all cover.
    pub over_time: Vec<u64>,
}

#[derive(Default)]
struct Gathered {
    days: Vec<i32>,
    articles: u64,
    quotations: u64,
    speakers: HashSet<u32>,
}

/// Counts the articles that a request finds by their outlets; the most first.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn sources(index: &Opened, request: &Request) -> Result<Vec<Source>, LowerError> {
    let articles = Rows::read(index, request, Kind::Article)?;
    let quotations = Rows::read(index, &super::facet::everything(), Kind::Quotation)?;
    let mut gathered: HashMap<Option<&str>, Gathered> = HashMap::new();
    let mut outlets: HashMap<u64, Option<&str>> = HashMap::new();
    let (mut first, mut last) = (i32::MAX, i32::MIN);
    for row in articles.matching() {
        let source = row.source.map(|source| articles.source(source));
        outlets.insert(row.article, source);
        let outlet = gathered.entry(source).or_default();
        outlet.articles += 1;
        if let Some(day) = row.day {
            outlet.days.push(day);
            first = first.min(day);
            last = last.max(day);
        }
    }
    for row in &quotations.rows {
        if let Some(outlet) = outlets.get(&row.article).and_then(|source| gathered.get_mut(source)) {
            outlet.quotations += 1;
            outlet.speakers.extend(row.speaker);
        }
    }
    let day = |day: Option<&i32>| day.and_then(|day| date(*day)).map(|day| day.to_string());
    let mut sources: Vec<Source> = gathered
        .into_iter()
        .map(|(source, outlet)| Source {
            source: source.map(str::to_owned),
            articles: outlet.articles,
            quotations: outlet.quotations,
            speakers: outlet.speakers.len() as u64,
            first: day(outlet.days.iter().min()),
            last: day(outlet.days.iter().max()),
            over_time: cells(outlet.days.into_iter(), first, last, CELLS),
        })
        .collect();
    sources.sort_by(|a, b| b.articles.cmp(&a.articles).then_with(|| a.source.cmp(&b.source)));
    Ok(sources)
}
