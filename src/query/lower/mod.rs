//! The last step of a query: from the tree to the engine's terms.

mod alternatives;
mod budget;
mod columns;
mod error;
mod expansion;
mod lowering;
mod one_field;
mod places;
mod statistics;
mod tree;

use tantivy::Searcher;
use tantivy::query::Query;

use alternatives::any_of;
pub use error::{LowerError, MAX_EXPANSION};
use lowering::Lowering;
pub use places::Weights;
use places::{places, with_patterns};
pub use statistics::KindStatistics;

use super::ast::Node;
use crate::index::schema::{Fields, Kind};

/// A query in the engine's terms, with the statistics to rank by.
pub struct Lowered {
    /// What to search for.
    pub query: Box<dyn Query>,
    /// The statistics of the kind of document that is searched.
    pub statistics: KindStatistics,
}

/// Turns a query tree into one for articles or quotations.
///
/// # Errors
/// If part of the query stands for too much, or the engine cannot read the index.
pub fn lower(node: &Node, kind: Kind, searcher: &Searcher, fields: &Fields) -> Result<Lowered, LowerError> {
    lower_weighted(node, kind, Weights::default(), searcher, fields)
}

/// The same with other weights.
///
/// # Errors
/// As [`lower`].
pub fn lower_weighted(
    node: &Node,
    kind: Kind,
    weights: Weights,
    searcher: &Searcher,
    fields: &Fields,
) -> Result<Lowered, LowerError> {
    let mut lowering = Lowering::new(kind, weights, searcher, fields)?;
    let query = lowering.whole(node)?;
    let statistics = KindStatistics::new(searcher.clone(), fields, kind, lowering.groups)?;
    Ok(Lowered { query, statistics })
}

/// A field in which a part of a query may stand, and what a match there is worth.
pub struct InField {
    /// The name of the field in the index.
    pub field: String,
    /// What to search for in it.
    pub query: Box<dyn Query>,
}

/// The fields in which a leaf, or leaves near each other, may stand, each with a query of its own: together they are what [`lower_weighted`] makes of it. Empty where
/// it is answered otherwise, without a score.
///
/// # Errors
/// As [`lower`].
pub fn by_field(
    node: &Node,
    kind: Kind,
    weights: Weights,
    searcher: &Searcher,
    fields: &Fields,
) -> Result<(Vec<InField>, KindStatistics), LowerError> {
    let mut lowering = Lowering::new(kind, weights, searcher, fields)?;
    let mut parts = Vec::new();
    if let Some(leaf) = node.first_leaf()
        && let Some(places) = places(leaf, kind, weights, fields)
    {
        for (place, pattern) in with_patterns(node, places, leaf)? {
            let field = searcher.schema().get_field_name(place.field).to_owned();
            let query = any_of(lowering.in_place(pattern, place, leaf)?);
            parts.push(InField { field, query });
        }
    }
    let statistics = KindStatistics::new(searcher.clone(), fields, kind, lowering.groups)?;
    Ok((parts, statistics))
}
