//! Why a hit stands where it does: the parts that its score is the sum of.

use tantivy::collector::Count;
use tantivy::query::{EnableScoring, Query};
use tantivy::{DocAddress, Score, Searcher, TERMINATED};

use super::criteria::RankBy;
use super::highlight::{Highlighter, Text};
use super::rank::Ranked;
use super::recency::Recency;
use super::request::Request;
use crate::index::schema::{Fields, Kind};
use crate::query::ast::Node;
use crate::query::lower::{KindStatistics, LowerError, by_field, lower};

/// Why a hit has its score: `(the sum of the parts + closeness) × age`.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// What each part of the query is worth here, in the order of the query. What weighs nothing (a filter) and what is not there is left out.
    pub parts: Vec<Part>,
    /// What it adds that words of the query stand close together.
    pub closeness: Score,
    /// How old it is, if age counts.
    pub age: Option<Age>,
}

/// What one part of a query is worth in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The part, as it would be typed.
    pub part: String,
    /// What it is worth where.
    pub places: Vec<PartIn>,
    /// How many articles or quotations have it: the fewer, the more it is worth.
    pub having: u64,
}

/// What a part of a query is worth in one field.
#[derive(Clone, Debug, PartialEq)]
pub struct PartIn {
    /// The text that the field holds.
    pub text: Text,
    /// What it is worth there.
    pub score: Score,
    /// How often it stands there.
    pub times: usize,
}

/// How age counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Age {
    /// Days since the latest article; `None` if the hit has no date.
    pub days: Option<f64>,
    /// What the score was multiplied by for that.
    pub factor: Score,
}

/// Explains the hits of one request.
pub struct Explainer<'a> {
    searcher: &'a Searcher,
    parts: Vec<Explained>,
    recency: Option<Recency>,
}

struct Explained {
    part: String,
    factor: Score,
    having: u64,
    highlighter: Highlighter,
    fields: Vec<(Text, Box<dyn Query>)>,
    statistics: KindStatistics,
}

impl<'a> Explainer<'a> {
    /// For the hits of this request.
    ///
    /// # Errors
    /// As the search itself.
    pub fn new(
        request: &Request,
        kind: Kind,
        searcher: &'a Searcher,
        fields: &Fields,
        recency: Option<Recency>,
    ) -> Result<Explainer<'a>, LowerError> {
        let mut leaves = Vec::new();
        scored(&request.query, 1.0, &mut leaves);
        let mut parts = Vec::with_capacity(leaves.len());
        let RankBy { weights, .. } = request.ranking;
        for (node, factor) in leaves {
            let (in_fields, statistics) = by_field(node, kind, weights, searcher, fields)?;
            let in_fields = in_fields
                .into_iter()
                .filter_map(|part| Some((text_of(&part.field)?, part.query)));
            let lowered = lower(node, kind, searcher, fields)?;
            parts.push(Explained {
                part: node.to_string(),
                factor,
                having: searcher.search(&lowered.query, &Count)? as u64,
                highlighter: Highlighter::new(node),
                fields: in_fields.collect(),
                statistics,
            });
        }
        Ok(Explainer {
            searcher,
            parts,
            recency,
        })
    }

    /// Why a hit has its score. `texts` are what the fields of its document hold.
    pub fn why(&self, hit: &Ranked, date: Option<i64>, texts: &[(Text, &str)]) -> tantivy::Result<Why> {
        let mut parts = Vec::new();
        for part in &self.parts {
            let mut places = Vec::new();
            for (text, query) in &part.fields {
                let score = self.score(query.as_ref(), &part.statistics, hit.address)? * part.factor;
                if score > 0.0 {
                    let words = texts
                        .iter()
                        .find(|(which, _)| which == text)
                        .map_or("", |(_, words)| words);
                    places.push(PartIn {
                        text: *text,
                        score,
                        times: part.highlighter.marks(*text, words).len(),
                    });
                }
            }
            if !places.is_empty() {
                parts.push(Part {
                    part: part.part.clone(),
                    places,
                    having: part.having,
                });
            }
        }
        Ok(Why {
            parts,
            closeness: hit.closeness,
            age: self.recency.map(|recency| Age {
                days: date.map(|date| recency.days(date)),
                factor: recency.factor(date),
            }),
        })
    }

    fn score(&self, query: &dyn Query, statistics: &KindStatistics, address: DocAddress) -> tantivy::Result<Score> {
        let scoring = EnableScoring::enabled_from_statistics_provider(statistics, self.searcher);
        let segment = self.searcher.segment_reader(address.segment_ord);
        let mut scorer = query.weight(scoring)?.scorer(segment, 1.0)?;
        let mut doc = scorer.doc();
        if doc < address.doc_id {
            doc = scorer.seek(address.doc_id);
        }
        Ok(if doc == address.doc_id && doc != TERMINATED {
            scorer.score()
        } else {
            0.0
        })
    }
}

/// The parts of a query that are worth something, and what they are multiplied by.
fn scored<'n>(node: &'n Node, factor: Score, parts: &mut Vec<(&'n Node, Score)>) {
    match node {
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| scored(node, factor, parts)),
        Node::Boost { node, factor: by } => scored(node, factor * by, parts),
        Node::All | Node::Dates { .. } | Node::Not(_) => {}
        _ => parts.push((node, factor)),
    }
}

/// What a field of the index holds the words of.
fn text_of(field: &str) -> Option<Text> {
    match field {
        "title" => Some(Text::Title),
        "body" => Some(Text::Body),
        "quotes" | "quote" => Some(Text::Quote),
        _ => None,
    }
}
