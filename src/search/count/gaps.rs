//! What is missing in an index: articles without a date, files that gave less than they should.

use crate::index::home::Opened;
use crate::index::ledger::{Status, each_of_kind};
use crate::index::schema::Kind;

/// How many articles have no date.
///
/// # Errors
/// If the index cannot be read.
pub fn undated(index: &Opened) -> tantivy::Result<u64> {
    let mut undated = 0;
    for segment in index.searcher().segment_readers() {
        let dates = segment.fast_fields().i64("date")?;
        each_of_kind(segment, &index.fields, Kind::Article, |doc| {
            undated += u64::from(dates.first(doc).is_none());
        })?;
    }
    Ok(undated)
}

/// How many files gave no article, or hold places that gave none.
///
/// # Errors
/// If the index cannot be read.
pub fn troubled(index: &Opened) -> tantivy::Result<u64> {
    let mut troubled = 0;
    for segment in index.searcher().segment_readers() {
        let columns = segment.fast_fields();
        let (status, skipped) = (columns.u64("status")?, columns.u64("skipped")?);
        each_of_kind(segment, &index.fields, Kind::File, |doc| {
            let is_indexed = status.first(doc).and_then(Status::of) == Some(Status::Indexed);
            troubled += u64::from(!is_indexed || skipped.first(doc).unwrap_or(0) > 0);
        })?;
    }
    Ok(troubled)
}
