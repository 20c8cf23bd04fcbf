//! Queries of which one has to match, and how they and others are put together.

use std::collections::HashMap;

use tantivy::query::{BooleanQuery, BoostQuery, EmptyQuery, Occur, Query, TermQuery};
use tantivy::{Score, Term};

use crate::query::ast::Node;
use crate::query::excluded::Excluded;
use crate::query::words::WordsQuery;

/// The different nodes of a list, and how often each stands there: a page that somebody pasted has `the` fifty times.
pub(super) fn counted(nodes: &[Node]) -> Vec<(&Node, Score)> {
    let mut counted: Vec<(&Node, Score)> = Vec::with_capacity(nodes.len());
    let mut known: HashMap<String, usize> = HashMap::new();
    for node in nodes {
        let next = counted.len();
        let n = *known.entry(node.to_string()).or_insert(next);
        match counted.get_mut(n) {
            Some((_, times)) => *times += 1.0,
            None => counted.push((node, 1.0)),
        }
    }
    counted
}

/// Queries of which one has to match, each with what it weighs.
pub(super) type Alternatives = Vec<(Box<dyn Query>, Score)>;

pub(super) fn weighed(mut alternatives: Alternatives, factor: Score) -> Alternatives {
    alternatives.iter_mut().for_each(|(_, weight)| *weight *= factor);
    alternatives
}

pub(super) fn any_of(mut alternatives: Alternatives) -> Box<dyn Query> {
    if let [(query, weight)] = alternatives.as_slice()
        && *weight == 1.0
        && query.is::<TermQuery>()
    {
        return query.box_clone();
    }
    if let Some(words) = any_word(&alternatives) {
        return Box::new(words);
    }
    match (alternatives.len(), alternatives.pop()) {
        (1, Some((query, weight))) => boosted(query, weight),
        (_, None) => Box::new(EmptyQuery),
        (_, Some(last)) => {
            let all = alternatives.into_iter().chain([last]);
            let clauses = all.map(|(query, weight)| (Occur::Should, boosted(query, weight)));
            Box::new(BooleanQuery::new(clauses.collect()))
        }
    }
}

/// Alternatives that are all words, as one query.
fn any_word(alternatives: &Alternatives) -> Option<WordsQuery> {
    let word =
        |(query, weight): &(Box<dyn Query>, Score)| Some((query.downcast_ref::<TermQuery>()?.term().clone(), *weight));
    let words: Option<Vec<(Term, Score)>> = alternatives.iter().map(word).collect();
    words.filter(|words| !words.is_empty()).map(WordsQuery::any)
}

/// Several words of which each has to stand there, as one query.
pub(super) fn all_words(clauses: &[(Occur, Box<dyn Query>)]) -> Option<Box<dyn Query>> {
    let word = |(_, query): &(Occur, Box<dyn Query>)| match query.downcast_ref::<WordsQuery>() {
        Some(words) => Some(words.clone()),
        None => Some(WordsQuery::any(vec![(
            query.downcast_ref::<TermQuery>()?.term().clone(),
            1.0,
        )])),
    };
    let words: Option<Vec<WordsQuery>> = clauses.iter().map(word).collect();
    let words = words.filter(|words| words.len() > 1)?;
    Some(Box::new(WordsQuery::all(&words)))
}

pub(super) fn boosted(query: Box<dyn Query>, factor: Score) -> Box<dyn Query> {
    if factor == 1.0 {
        query
    } else {
        Box::new(BoostQuery::new(query, factor))
    }
}

pub(super) fn excluded(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(Excluded(query))
}
