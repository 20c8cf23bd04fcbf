//! The matches of one segment, as they are found.

use tantivy::{DocId, Score};

use super::alike::Alike;
use super::columns::Columns;
use crate::search::recency::Recency;

/// The matches of one segment.
pub(super) struct Matches {
    pub(super) columns: Columns,
    /// How many there are, those included that are not kept because others come before them.
    pub(super) total: usize,
    /// The number of the first that is kept among those of all segments.
    pub(super) first: usize,
    /// Documents in ascending order, each with its score.
    pub(super) found: Vec<(DocId, Score)>,
    /// What tells which of them may be of the same words; empty where nothing is grouped.
    pub(super) alike: Alike,
}

impl Matches {
    pub(super) fn none(columns: Columns) -> Matches {
        Matches {
            columns,
            total: 0,
            first: 0,
            found: Vec::new(),
            alike: Alike::default(),
        }
    }

    /// Takes from the scores what age takes.
    pub(super) fn fade(&mut self, recency: Recency) -> tantivy::Result<()> {
        let dates = self.columns.dates()?;
        for (doc, score) in &mut self.found {
            *score *= recency.factor(dates.first(*doc));
        }
        Ok(())
    }
}
