//! One query on its way to the engine's terms: where it is asked, and what it has come to so far.

use std::collections::HashMap;

use tantivy::{Searcher, Term};

use super::budget::Budget;
use super::expansion::Expansions;
use super::places::Weights;
use crate::index::schema::{Fields, Kind};

/// What is known while a query is lowered.
pub(super) struct Lowering<'a> {
    pub(super) kind: Kind,
    pub(super) weights: Weights,
    pub(super) searcher: &'a Searcher,
    pub(super) fields: &'a Fields,
    /// The document frequency that the inflections of one word share.
    pub(super) groups: HashMap<Term, u64>,
    pub(super) expansions: Expansions<'a>,
    pub(super) budget: Budget,
    /// How many articles the index has.
    pub(super) articles: u64,
}

impl<'a> Lowering<'a> {
    pub(super) fn new(
        kind: Kind,
        weights: Weights,
        searcher: &'a Searcher,
        fields: &'a Fields,
    ) -> tantivy::Result<Lowering<'a>> {
        let articles = searcher.doc_freq(&Term::from_field_u64(fields.kind, Kind::Article.value()))?;
        Ok(Lowering {
            kind,
            weights,
            searcher,
            fields,
            groups: HashMap::new(),
            expansions: Expansions::new(searcher),
            budget: Budget::new(articles),
            articles,
        })
    }
}
