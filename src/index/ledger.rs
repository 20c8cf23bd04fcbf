//! What the index knows of files: the documents of kind *file*, read from columns without touching any text.

use std::collections::HashMap;
use std::path::Path;

use tantivy::collector::DocSetCollector;
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocId, DocSet, Searcher, SegmentReader, TERMINATED, Term};

use super::paths::{FileKey, path_text};
use super::schema::{Fields, Kind};
use crate::article::Format;

/// What became of a file when it was last looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Its articles are in the index.
    Indexed,
    /// It holds no text.
    Empty,
    /// It does not parse.
    Broken,
    /// It holds something other than articles.
    NotAnArticle,
    /// It could not be read; what was known of it before is kept.
    Stale,
}

impl Status {
    const ALL: [Status; 5] = [
        Status::Indexed,
        Status::Empty,
        Status::Broken,
        Status::NotAnArticle,
        Status::Stale,
    ];

    /// The value in the index.
    pub fn value(self) -> u64 {
        Status::ALL.iter().position(|s| *s == self).unwrap_or(0) as u64
    }

    /// From the value in the index.
    pub fn of(value: u64) -> Option<Status> {
        Status::ALL.get(usize::try_from(value).ok()?).copied()
    }

    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            Status::Indexed => "indexed",
            Status::Empty => "empty",
            Status::Broken => "broken",
            Status::NotAnArticle => "not an article",
            Status::Stale => "stale",
        }
    }
}

/// One line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Size in bytes.
    pub size: u64,
    /// Modification time in nanoseconds since 1970.
    pub modified: i64,
    /// It was written so shortly before it was looked at that another change may carry the same time.
    pub young: bool,
    /// The 64-bit XXH3 of the content.
    pub digest: u64,
    /// What became of it.
    pub status: Status,
    /// Why, where it is not [`Status::Indexed`], and what of an indexed file was passed over (see [`super::account`]). Only [`find`] and [`troubles`]
    /// fill it: it is text, and the rest comes from columns.
    pub reason: Option<String>,
    /// The format that it turned out to be of.
    pub format: Option<Format>,
    /// How many articles it holds.
    pub articles: u32,
    /// How many quotations these hold.
    pub quotations: u32,
    /// How many places in it should have held an article and did not.
    pub skipped: u32,
}

impl Entry {
    /// The line of a file of which nothing is known.
    pub fn blank(status: Status) -> Entry {
        Entry {
            size: 0,
            modified: 0,
            young: false,
            digest: 0,
            status,
            reason: None,
            format: None,
            articles: 0,
            quotations: 0,
            skipped: 0,
        }
    }

    /// Whether there is something to say of the file beside that its articles are indexed.
    pub fn is_troubled(&self) -> bool {
        self.status != Status::Indexed || self.skipped > 0
    }
}

struct Columns {
    size: tantivy::columnar::Column<u64>,
    modified: tantivy::columnar::Column<i64>,
    young: tantivy::columnar::Column<u64>,
    digest: tantivy::columnar::Column<u64>,
    status: tantivy::columnar::Column<u64>,
    articles: tantivy::columnar::Column<u64>,
    quotations: tantivy::columnar::Column<u64>,
    format: tantivy::columnar::Column<u64>,
    skipped: tantivy::columnar::Column<u64>,
}

impl Columns {
    fn open(segment: &SegmentReader) -> tantivy::Result<Columns> {
        let columns = segment.fast_fields();
        Ok(Columns {
            size: columns.u64("size")?,
            modified: columns.i64("modified")?,
            young: columns.u64("young")?,
            digest: columns.u64("digest")?,
            status: columns.u64("status")?,
            articles: columns.u64("articles")?,
            quotations: columns.u64("quotations")?,
            format: columns.u64("format")?,
            skipped: columns.u64("skipped")?,
        })
    }

    fn entry(&self, doc: DocId) -> Entry {
        let count =
            |column: &tantivy::columnar::Column<u64>| u32::try_from(column.first(doc).unwrap_or(0)).unwrap_or(u32::MAX);
        Entry {
            size: self.size.first(doc).unwrap_or(0),
            modified: self.modified.first(doc).unwrap_or(0),
            young: self.young.first(doc) == Some(1),
            digest: self.digest.first(doc).unwrap_or(0),
            // An unknown status reads as stale: the file is looked at again.
            status: self.status.first(doc).and_then(Status::of).unwrap_or(Status::Stale),
            reason: None,
            articles: count(&self.articles),
            quotations: count(&self.quotations),
            format: self.format.first(doc).and_then(Format::of_code),
            skipped: count(&self.skipped),
        }
    }
}

/// The whole ledger, by path (see [`super::paths::path_text`]).
pub fn load(searcher: &Searcher, fields: &Fields) -> tantivy::Result<HashMap<String, Entry>> {
    let mut ledger = HashMap::new();
    for segment in searcher.segment_readers() {
        let Some(paths) = segment.fast_fields().str("path")? else {
            continue;
        };
        let columns = Columns::open(segment)?;
        // One walk over the dictionary is far cheaper than looking up one path after the other.
        let mut by_ord: Vec<(u64, DocId)> = Vec::new();
        each_of_kind(segment, fields, Kind::File, |doc| {
            if let Some(ord) = paths.ords().first(doc) {
                by_ord.push((ord, doc));
            }
        })?;
        by_ord.sort_unstable();
        let mut next = by_ord.iter();
        let ords: Vec<u64> = by_ord.iter().map(|(ord, _)| *ord).collect();
        ledger.reserve(by_ord.len());
        paths.dictionary().sorted_ords_to_term_cb(&ords, |path| {
            if let Some((_, doc)) = next.next() {
                ledger.insert(String::from_utf8_lossy(path).into_owned(), columns.entry(*doc));
            }
        })?;
    }
    Ok(ledger)
}

/// Whether anything that stands below this path is, or was until a moment ago, in the index.
pub fn holds_below(searcher: &Searcher, path: &Path) -> tantivy::Result<bool> {
    let mut above = path_text(path);
    above.push(std::path::MAIN_SEPARATOR);
    for segment in searcher.segment_readers() {
        if let Some(paths) = segment.fast_fields().str("path")? {
            let mut following = paths.dictionary().range().ge(&above).limit(1).into_stream()?;
            if following.advance() && following.key().starts_with(above.as_bytes()) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// What the ledger says of one file, with the reason.
pub fn find(searcher: &Searcher, fields: &Fields, key: FileKey) -> tantivy::Result<Option<Entry>> {
    let query = TermQuery::new(key.ledger_term(fields), IndexRecordOption::Basic);
    let Some(address) = searcher.search(&query, &DocSetCollector)?.into_iter().next() else {
        return Ok(None);
    };
    let mut entry = Columns::open(searcher.segment_reader(address.segment_ord))?.entry(address.doc_id);
    entry.reason = reason(searcher, fields, address)?;
    Ok(Some(entry))
}

/// All files that are not simply indexed, or of which something was passed over, with the reason, by path.
pub fn troubles(searcher: &Searcher, fields: &Fields) -> tantivy::Result<Vec<(String, Entry)>> {
    let mut troubles = Vec::new();
    for (segment_ord, segment) in searcher.segment_readers().iter().enumerate() {
        let Some(paths) = segment.fast_fields().str("path")? else {
            continue;
        };
        let columns = Columns::open(segment)?;
        let mut docs = Vec::new();
        each_of_kind(segment, fields, Kind::File, |doc| docs.push(doc))?;
        for doc in docs {
            let mut entry = columns.entry(doc);
            if !entry.is_troubled() {
                continue;
            }
            let mut path = String::new();
            if let Some(ord) = paths.ords().first(doc) {
                paths.ord_to_str(ord, &mut path)?;
            }
            entry.reason = reason(searcher, fields, DocAddress::new(segment_ord as u32, doc))?;
            troubles.push((path, entry));
        }
    }
    troubles.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(troubles)
}

fn reason(searcher: &Searcher, fields: &Fields, address: DocAddress) -> tantivy::Result<Option<String>> {
    let stored = super::columns::Columns::new(searcher).stored(address)?;
    Ok(stored.text(fields.reason).map(str::to_owned))
}

/// Calls `each` with every document of one kind in a segment that is not deleted.
pub fn each_of_kind(
    segment: &SegmentReader,
    fields: &Fields,
    kind: Kind,
    mut each: impl FnMut(DocId),
) -> tantivy::Result<()> {
    each_ever_of_kind(segment, fields, kind, |doc| {
        if !segment.is_deleted(doc) {
            each(doc);
        }
    })
}

/// The same, with those that are deleted: a reader may still search a commit in which they are not.
pub fn each_ever_of_kind(
    segment: &SegmentReader,
    fields: &Fields,
    kind: Kind,
    mut each: impl FnMut(DocId),
) -> tantivy::Result<()> {
    let term = Term::from_field_u64(fields.kind, kind.value());
    let Some(mut postings) = segment
        .inverted_index(fields.kind)?
        .read_postings(&term, IndexRecordOption::Basic)?
    else {
        return Ok(());
    };
    let mut doc = postings.doc();
    while doc != TERMINATED {
        each(doc);
        doc = postings.advance();
    }
    Ok(())
}
