//! How often over time.

use super::days::{By, Stretch, series};
use super::rows::Rows;
use crate::index::home::Opened;
use crate::index::schema::Kind;
use crate::query::lower::LowerError;
use crate::search::request::Request;

/// Counts over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// How long each stretch is.
    pub by: By,
    /// The stretches, without a gap.
    pub stretches: Vec<Stretch>,
    /// How many match in all.
    pub total: u64,
    /// How many of them have no date.
    pub undated: u64,
}

/// More stretches do not fit on a screen.
const STRETCHES: usize = 48;

/// Counts what a request finds by days, weeks, months or years; by the finest that fits on a screen where none is given.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn timeline(index: &Opened, request: &Request, kind: Kind, by: Option<By>) -> Result<Timeline, LowerError> {
    let rows = Rows::read(index, request, kind)?;
    let total = rows.matching().count() as u64;
    let days: Vec<i32> = rows.matching().filter_map(|row| row.day).collect();
    let undated = total - days.len() as u64;
    let by = by.unwrap_or_else(|| match (days.iter().min(), days.iter().max()) {
        (Some(first), Some(last)) => By::finest(*first, *last, STRETCHES),
        _ => By::Year,
    });
    Ok(Timeline {
        by,
        stretches: series(days.into_iter(), by),
        total,
        undated,
    })
}
