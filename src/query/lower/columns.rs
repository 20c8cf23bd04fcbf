//! What is asked of a column of the index, document by document, and not of its words.

use std::collections::HashSet;
use std::sync::Arc;

use tantivy::query::doc_predicate_query::{DocPredicateQuery, FunctionPredicate};
use tantivy::query::{BooleanQuery, ConstScoreQuery, Occur, Query};
use tantivy::{DocId, SegmentReader};

use super::error::LowerError;
use crate::query::ast::{Leaf, Node};
use crate::query::pattern::Pattern;

/// Keeps to one name each: an article's authors stand in one field, with no more between them than between two words.
pub(super) fn of_one_author(query: Box<dyn Query>, pattern: Pattern) -> Box<dyn Query> {
    let pattern = Arc::new(pattern);
    let predicate = FunctionPredicate::from(move |segment: &SegmentReader| {
        let column = segment.fast_fields().str("author")?;
        let pattern = Arc::clone(&pattern);
        Ok(move |doc: DocId| {
            let Some(column) = &column else { return false };
            let mut name = String::new();
            column.ords().values_for_doc(doc).any(|ord| {
                name.clear();
                column.ord_to_str(ord, &mut name).unwrap_or(false) && pattern.stands_in(&name)
            })
        })
    });
    let one_name = Box::new(ConstScoreQuery::new(Box::new(DocPredicateQuery::from(predicate)), 0.0));
    Box::new(BooleanQuery::new(vec![(Occur::Must, query), (Occur::Must, one_name)]))
}

/// Paths stand in a column: each different path is looked at once.
pub(super) fn path(node: &Node, leaf: &Leaf) -> Result<Box<dyn Query>, LowerError> {
    let pattern = Pattern::of(node, false).ok_or_else(|| LowerError::NoWord(leaf.text.clone()))?;
    let pattern = Arc::new(pattern);
    let predicate = FunctionPredicate::from(move |segment: &SegmentReader| {
        let mut accepted = Vec::new();
        let column = segment.fast_fields().str("path")?;
        if let Some(column) = &column {
            let mut stream = column.dictionary().stream()?;
            while stream.advance() {
                accepted.push(pattern.stands_in(&String::from_utf8_lossy(stream.key())));
            }
        }
        Ok(move |doc: DocId| {
            let ord = column.as_ref().and_then(|column| column.ords().first(doc));
            ord.and_then(|ord| accepted.get(usize::try_from(ord).ok()?).copied())
                .unwrap_or(false)
        })
    });
    Ok(Box::new(ConstScoreQuery::new(
        Box::new(DocPredicateQuery::from(predicate)),
        0.0,
    )))
}

/// The quotations of these articles.
pub(super) fn of_articles(articles: HashSet<u64>) -> Box<dyn Query> {
    let articles = Arc::new(articles);
    let predicate = FunctionPredicate::from(move |segment: &SegmentReader| {
        let column = segment.fast_fields().u64("article")?;
        let articles = Arc::clone(&articles);
        Ok(move |doc: DocId| column.first(doc).is_some_and(|article| articles.contains(&article)))
    });
    Box::new(ConstScoreQuery::new(Box::new(DocPredicateQuery::from(predicate)), 0.0))
}
