//! The columns of a segment that the order of its matches depends on, each opened when it is first asked for.

use std::cell::OnceCell;

use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, SegmentOrdinal, SegmentReader};

/// The columns of a segment that the order depends on, each opened when it is first asked for.
pub(super) struct Columns {
    pub(super) segment: SegmentOrdinal,
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

    pub(super) fn dates(&self) -> tantivy::Result<&Column<i64>> {
        opened(&self.date, || self.reader.fast_fields().i64("date"))
    }

    fn paths(&self) -> tantivy::Result<Option<&StrColumn>> {
        Ok(opened(&self.path, || self.reader.fast_fields().str("path"))?.as_ref())
    }

    /// What is equal where the words are the same.
    pub(super) fn same(&self) -> tantivy::Result<&Column<u64>> {
        opened(&self.same, || self.reader.fast_fields().u64("same"))
    }

    /// The number of a document's path in the segment, where numbers are in the order of the paths. What has none comes last.
    pub(super) fn path(&self, doc: DocId) -> tantivy::Result<u64> {
        let path = self.paths()?.and_then(|path| path.ords().first(doc));
        Ok(path.unwrap_or(u64::MAX))
    }

    /// A document's place in its file. What has none comes last.
    pub(super) fn place(&self, doc: DocId) -> tantivy::Result<u64> {
        let places = opened(&self.place, || self.reader.fast_fields().u64("place"))?;
        Ok(places.first(doc).unwrap_or(u64::MAX))
    }

    /// The paths with these numbers, which are in ascending order.
    pub(super) fn path_texts(&self, numbers: &[u64]) -> tantivy::Result<Vec<Vec<u8>>> {
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
