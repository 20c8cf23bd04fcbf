//! Columns and stores, each opened once: hits are shown by several columns of the same few segments, and to open a column costs more than to read a value of it.

use std::sync::{Mutex, OnceLock, PoisonError};

use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocAddress, Searcher, SegmentOrdinal};

use super::blocks::Blocks;
use super::stored::Stored;

/// Columns of one type, with their segments and names. They are so few that looking through them is quickest.
type Open<T> = Mutex<Vec<(SegmentOrdinal, String, T)>>;

/// The columns of an index that have been opened.
pub struct Columns<'a> {
    searcher: &'a Searcher,
    texts: Open<Option<StrColumn>>,
    numbers: Open<Column<u64>>,
    stores: Vec<OnceLock<Blocks>>,
}

fn opened<T: Clone>(
    known: &Open<T>,
    segment: SegmentOrdinal,
    name: &str,
    open: impl FnOnce() -> tantivy::Result<T>,
) -> tantivy::Result<T> {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, _, column)) = known.iter().find(|(s, n, _)| *s == segment && n == name) {
        return Ok(column.clone());
    }
    let column = open()?;
    known.push((segment, name.to_owned(), column.clone()));
    Ok(column)
}

impl<'a> Columns<'a> {
    /// None yet.
    pub fn new(searcher: &'a Searcher) -> Columns<'a> {
        Columns {
            searcher,
            texts: Mutex::default(),
            numbers: Mutex::default(),
            stores: searcher.segment_readers().iter().map(|_| OnceLock::new()).collect(),
        }
    }

    /// What is stored of a document.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn stored(&self, address: DocAddress) -> tantivy::Result<Stored> {
        let segment = self.searcher.segment_reader(address.segment_ord);
        let bytes = match self.stores.get(address.segment_ord as usize) {
            Some(known) => match known.get() {
                Some(store) => store.document(address.doc_id)?,
                None => {
                    let store = Blocks::open(segment)?;
                    known.get_or_init(|| store).document(address.doc_id)?
                }
            },
            None => Blocks::open(segment)?.document(address.doc_id)?,
        };
        Stored::of(bytes)
    }

    /// A column of texts; `None` if the segment has none of that name.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn texts(&self, segment: SegmentOrdinal, name: &str) -> tantivy::Result<Option<StrColumn>> {
        opened(&self.texts, segment, name, || {
            self.searcher.segment_reader(segment).fast_fields().str(name)
        })
    }

    /// A column of numbers.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn numbers(&self, segment: SegmentOrdinal, name: &str) -> tantivy::Result<Column<u64>> {
        opened(&self.numbers, segment, name, || {
            self.searcher.segment_reader(segment).fast_fields().u64(name)
        })
    }

    /// All values of a document in a column of texts, in the order in which they were given.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn all(&self, address: DocAddress, name: &str) -> tantivy::Result<Vec<String>> {
        let Some(column) = self.texts(address.segment_ord, name)? else {
            return Ok(Vec::new());
        };
        let mut values = Vec::new();
        for ord in column.term_ords(address.doc_id) {
            let mut value = String::new();
            column.ord_to_str(ord, &mut value)?;
            values.push(value);
        }
        Ok(values)
    }

    /// The first value of a document in a column of texts.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn one(&self, address: DocAddress, name: &str) -> tantivy::Result<Option<String>> {
        Ok(self.all(address, name)?.into_iter().next())
    }
}
