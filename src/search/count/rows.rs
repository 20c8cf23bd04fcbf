//! The columns of one kind of document, as a table in memory; the values of each text column are numbered over the whole index.

use std::collections::HashMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::StrColumn;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::index::home::Opened;
use crate::index::ledger::each_of_kind;
use crate::index::schema::Kind;
use crate::query::ast::Node;
use crate::query::lower::{LowerError, lower};
use crate::search::request::Request;

/// One article or quotation.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Whether it is among what was asked for.
    pub matches: bool,
    /// The article it is or belongs to.
    pub article: u64,
    /// The speaker's number; articles have none.
    pub speaker: Option<u32>,
    /// The outlet's number.
    pub source: Option<u32>,
    /// Days since 1970.
    pub day: Option<i32>,
}

/// All documents of one kind.
#[derive(Debug, Default)]
pub struct Rows {
    /// One a document.
    pub rows: Vec<Row>,
    /// Speakers' names by number.
    pub speakers: Vec<String>,
    /// Outlets by number.
    pub sources: Vec<String>,
}

impl Rows {
    /// Reads all documents of a kind, and which of them match.
    ///
    /// # Errors
    /// If the query stands for too much, or the index cannot be read.
    pub fn read(index: &Opened, request: &Request, kind: Kind) -> Result<Rows, LowerError> {
        let matching = Matching::of(index, request, kind)?;
        let searcher = index.searcher();
        let (mut speakers, mut sources) = (Numbering::default(), Numbering::default());
        let mut rows = Vec::new();
        for (ord, segment) in searcher.segment_readers().iter().enumerate() {
            let columns = segment.fast_fields();
            let (articles, dates) = (columns.u64("article")?, columns.i64("date")?);
            let mut docs = Vec::new();
            each_of_kind(segment, &index.fields, kind, |doc| docs.push(doc))?;
            let speaker_of = speakers.segment(columns.str("speaker")?, &docs)?;
            let source_of = sources.segment(columns.str("source")?, &docs)?;
            let matching = matching.in_segment(ord as SegmentOrdinal);
            rows.extend(docs.iter().enumerate().map(|(n, doc)| Row {
                matches: matching.is_none_or(|docs| docs.binary_search(doc).is_ok()),
                article: articles.first(*doc).unwrap_or(0),
                speaker: speaker_of.get(n).copied().flatten(),
                source: source_of.get(n).copied().flatten(),
                day: dates.first(*doc).and_then(day_of),
            }));
        }
        Ok(Rows {
            rows,
            speakers: speakers.names,
            sources: sources.names,
        })
    }

    /// The rows that were asked for.
    pub fn matching(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.matches)
    }

    /// The name of an outlet.
    pub fn source(&self, number: u32) -> &str {
        self.sources.get(number as usize).map_or("", String::as_str)
    }
}

/// The day of a moment in seconds since 1970.
pub(super) fn day_of(seconds: i64) -> Option<i32> {
    i32::try_from(seconds.div_euclid(86_400)).ok()
}

/// The values of a text column, numbered in the order in which they were first met.
#[derive(Default)]
pub(super) struct Numbering {
    pub(super) names: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Numbering {
    /// The numbers of the first values of some documents of a segment. Each value is looked up once a segment, in one walk over the dictionary.
    fn segment(&mut self, column: Option<StrColumn>, docs: &[DocId]) -> tantivy::Result<Vec<Option<u32>>> {
        let Some(column) = column else {
            return Ok(vec![None; docs.len()]);
        };
        let ords: Vec<Option<u64>> = docs.iter().map(|doc| column.ords().first(*doc)).collect();
        let numbers = self.ords(&column, ords.iter().flatten().copied().collect())?;
        Ok(ords
            .iter()
            .map(|ord| ord.and_then(|ord| numbers.get(&ord).copied()))
            .collect())
    }

    /// The numbers of values that are given by their place in the segment's dictionary.
    pub(super) fn ords(&mut self, column: &StrColumn, mut ords: Vec<u64>) -> tantivy::Result<HashMap<u64, u32>> {
        ords.sort_unstable();
        ords.dedup();
        let mut found = HashMap::with_capacity(ords.len());
        let mut next = ords.iter();
        column.dictionary().sorted_ords_to_term_cb(&ords, |value| {
            if let Some(ord) = next.next() {
                found.insert(*ord, self.number(&String::from_utf8_lossy(value)));
            }
        })?;
        Ok(found)
    }

    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }
}

/// Which documents match.
pub(super) struct Matching {
    /// By segment, in order; `None` where all of the kind do.
    segments: Option<Vec<Vec<DocId>>>,
}

impl Matching {
    pub(super) fn of(index: &Opened, request: &Request, kind: Kind) -> Result<Matching, LowerError> {
        let whole = request.whole();
        if whole == Node::All {
            return Ok(Matching { segments: None });
        }
        let searcher = index.searcher();
        let lowered = lower(&whole, kind, &searcher, &index.fields)?;
        let mut segments = vec![Vec::new(); searcher.segment_readers().len()];
        for (ord, docs) in searcher.search(&lowered.query, &Documents)? {
            if let Some(segment) = segments.get_mut(ord as usize) {
                *segment = docs;
            }
        }
        Ok(Matching {
            segments: Some(segments),
        })
    }

    /// The documents of a segment that match, in order; `None` for all.
    pub(super) fn in_segment(&self, ord: SegmentOrdinal) -> Option<&[DocId]> {
        let segments = self.segments.as_ref()?;
        Some(segments.get(ord as usize).map_or(&[], Vec::as_slice))
    }
}

/// Collects the documents that match, by segment.
struct Documents;

struct SegmentDocuments(SegmentOrdinal, Vec<DocId>);

impl Collector for Documents {
    type Fruit = Vec<(SegmentOrdinal, Vec<DocId>)>;
    type Child = SegmentDocuments;

    fn for_segment(&self, ord: SegmentOrdinal, _segment: &SegmentReader) -> tantivy::Result<SegmentDocuments> {
        Ok(SegmentDocuments(ord, Vec::new()))
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<(SegmentOrdinal, Vec<DocId>)>) -> tantivy::Result<Self::Fruit> {
        Ok(segments)
    }
}

impl SegmentCollector for SegmentDocuments {
    type Fruit = (SegmentOrdinal, Vec<DocId>);

    fn collect(&mut self, doc: DocId, _score: Score) {
        self.1.push(doc);
    }

    fn harvest(mut self) -> Self::Fruit {
        self.1.sort_unstable();
        (self.0, self.1)
    }
}
