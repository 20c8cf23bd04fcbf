//! What an index holds as a whole.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use serde::Serialize;
use tantivy::SegmentReader;
use xxhash_rust::xxh3::xxh3_64;

use super::home::Opened;
use super::ledger::{Status, each_of_kind};
use super::schema::{Fields, Kind};
use super::update::OfFormat;
use crate::article::Format;

/// Counts over the whole index.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Articles.
    pub articles: u64,
    /// Earlier versions of articles: texts that stood at an address where another stands now.
    pub earlier: u64,
    /// Articles whose text also stands in another place.
    pub copies: u64,
    /// Quotations.
    pub quotations: u64,
    /// Different speakers' names.
    pub speakers: u64,
    /// Different outlets.
    pub sources: u64,
    /// Files in the ledger.
    pub files: u64,
    /// Files without text.
    pub empty: u64,
    /// Files that do not parse.
    pub broken: u64,
    /// Files of something else.
    pub not_articles: u64,
    /// Files that could not be read when they were last looked at.
    pub stale: u64,
    /// The day of the earliest article.
    pub first_day: Option<String>,
    /// The day of the latest article.
    pub last_day: Option<String>,
    /// What was read, by the format's name.
    pub formats: BTreeMap<String, OfFormat>,
    /// What the index takes on disk, in bytes.
    pub bytes: u64,
}

/// Counts what the index holds.
pub fn totals(index: &Opened) -> tantivy::Result<Totals> {
    let searcher = index.searcher();
    let fields = &index.fields;
    let mut totals = Totals {
        bytes: size_of(&index.dir),
        ..Totals::default()
    };
    let (mut speakers, mut sources) = (HashSet::new(), HashSet::new());
    let (mut first, mut last) = (i64::MAX, i64::MIN);
    let mut texts: HashSet<u64> = HashSet::new();
    for segment in searcher.segment_readers() {
        let dates = segment.fast_fields().i64("date")?;
        let same = segment.fast_fields().u64("same")?;
        each_of_kind(segment, fields, Kind::Earlier, |_| totals.earlier += 1)?;
        each_of_kind(segment, fields, Kind::Article, |doc| {
            totals.articles += 1;
            totals.copies += u64::from(same.first(doc).is_some_and(|text| !texts.insert(text)));
            if let Some(date) = dates.first(doc) {
                first = first.min(date);
                last = last.max(date);
            }
        })?;
        totals.quotations += values(segment, fields, Kind::Quotation, "speaker", &mut speakers)?;
        values(segment, fields, Kind::Article, "source", &mut sources)?;
        let columns = segment.fast_fields();
        let (status, format) = (columns.u64("status")?, columns.u64("format")?);
        let (articles, skipped) = (columns.u64("articles")?, columns.u64("skipped")?);
        each_of_kind(segment, fields, Kind::File, |doc| {
            totals.files += 1;
            if let Some(format) = format.first(doc).and_then(Format::of_code) {
                let of_format = totals.formats.entry(format.to_string()).or_default();
                of_format.files += 1;
                of_format.articles += articles.first(doc).unwrap_or(0);
                of_format.skipped += skipped.first(doc).unwrap_or(0);
            }
            match status.first(doc).and_then(Status::of) {
                Some(Status::Empty) => totals.empty += 1,
                Some(Status::Broken) => totals.broken += 1,
                Some(Status::NotAnArticle) => totals.not_articles += 1,
                Some(Status::Stale) | None => totals.stale += 1,
                Some(Status::Indexed) => {}
            }
        })?;
    }
    totals.speakers = speakers.len() as u64;
    totals.sources = sources.len() as u64;
    if first <= last {
        totals.first_day = day(first);
        totals.last_day = day(last);
    }
    Ok(totals)
}

fn day(seconds: i64) -> Option<String> {
    let days = i32::try_from(seconds.div_euclid(86_400)).ok()?;
    let day = jiff::civil::date(1970, 1, 1)
        .checked_add(jiff::Span::new().try_days(days).ok()?)
        .ok()?;
    Some(day.to_string())
}

/// Adds the hashes of all values of a column in documents of one kind, and returns the number of these documents.
fn values(
    segment: &SegmentReader,
    fields: &Fields,
    kind: Kind,
    column: &str,
    found: &mut HashSet<u64>,
) -> tantivy::Result<u64> {
    let mut documents = 0;
    let Some(column) = segment.fast_fields().str(column)? else {
        each_of_kind(segment, fields, kind, |_| documents += 1)?;
        return Ok(documents);
    };
    let mut ords: Vec<u64> = Vec::new();
    let mut used: HashSet<u64> = HashSet::new();
    each_of_kind(segment, fields, kind, |doc| {
        documents += 1;
        ords.extend(column.term_ords(doc).filter(|ord| used.insert(*ord)));
    })?;
    ords.sort_unstable();
    column.dictionary().sorted_ords_to_term_cb(&ords, |value| {
        found.insert(xxh3_64(value));
    })?;
    Ok(documents)
}

/// The bytes of all files under a folder.
fn size_of(dir: &Path) -> u64 {
    walkdir::WalkDir::new(dir)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.metadata().ok())
        .filter(|meta| meta.is_file())
        .map(|meta| meta.len())
        .sum()
}
