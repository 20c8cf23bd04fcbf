//! What is missing in an index: articles without a date, files that gave less than they should.

use crate::index::home::Opened;
use crate::index::ledger::{Status, each_of_kind};
use crate::index::schema::Kind;
use crate::query::ast::Node;
use crate::query::lower::LowerError;
use crate::search::request::{Filters, Request};
use crate::search::run::count;

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

/// How much of what matches a request but for its days has no date: the days leave it out. Nothing is asked where there are none.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn left_out_undated(index: &Opened, request: &Request, kind: Kind) -> Result<u64, LowerError> {
    let filters = &request.filters;
    if filters.since.is_none() && filters.until.is_none() || undated(index)? == 0 {
        return Ok(0);
    }
    let has_no_date = Node::Not(Box::new(Node::Dates {
        from: Some(jiff::civil::Date::MIN),
        to: None,
    }));
    let query = match &request.query {
        Node::All => has_no_date,
        query => Node::And(vec![query.clone(), has_no_date]),
    };
    let request = Request {
        query,
        filters: Filters {
            since: None,
            until: None,
            ..filters.clone()
        },
        ..Request::default()
    };
    count(index, &request, kind)
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
