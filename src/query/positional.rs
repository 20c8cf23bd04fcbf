//! A pattern as an engine query: candidates from the inverted index, verified by their positions.

use std::sync::Arc;

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::query::{BooleanQuery, EmptyScorer, EnableScoring, Explanation, Occur, Query, Scorer, TermQuery, Weight};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, DocSet, Score, SegmentReader, TERMINATED, Term};

use super::pattern::{Pattern, Shape};

/// Finds the texts of one field in which a pattern stands.
#[derive(Clone, Debug)]
pub struct PositionalQuery {
    field: Field,
    pattern: Arc<Pattern>,
    /// The terms that each slot accepts.
    terms: Arc<Vec<Vec<Term>>>,
}

impl PositionalQuery {
    /// For a pattern whose slots accept these terms of `field`.
    pub fn new(field: Field, pattern: Pattern, terms: Vec<Vec<Term>>) -> PositionalQuery {
        PositionalQuery {
            field,
            pattern: Arc::new(pattern),
            terms: Arc::new(terms),
        }
    }

    /// The documents that hold the words, wherever they stand.
    fn candidates(&self, shape: &Shape) -> Box<dyn Query> {
        match shape {
            Shape::One(slot) => any(self
                .terms
                .get(*slot)
                .into_iter()
                .flatten()
                .map(|term| -> Box<dyn Query> {
                    Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs))
                })),
            Shape::Sequence { slots, .. } => all(slots.iter().map(|slot| self.candidates(&Shape::One(*slot)))),
            Shape::Near { left, right, .. } => all([left, right].into_iter().map(|side| self.candidates(side))),
            Shape::Any(shapes) => any(shapes.iter().map(|shape| self.candidates(shape))),
        }
    }
}

fn any(queries: impl Iterator<Item = Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(BooleanQuery::new(queries.map(|q| (Occur::Should, q)).collect()))
}

fn all(queries: impl Iterator<Item = Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(BooleanQuery::new(queries.map(|q| (Occur::Must, q)).collect()))
}

impl Query for PositionalQuery {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let candidates = self.candidates(&self.pattern.shape).weight(scoring)?;
        Ok(Box::new(PositionalWeight {
            query: self.clone(),
            candidates,
        }))
    }
}

struct PositionalWeight {
    query: PositionalQuery,
    candidates: Box<dyn Weight>,
}

impl Weight for PositionalWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let index = reader.inverted_index(self.query.field)?;
        let mut postings = Vec::with_capacity(self.query.terms.len());
        for terms in self.query.terms.iter() {
            let mut slot = Vec::new();
            for term in terms {
                slot.extend(index.read_postings(term, IndexRecordOption::WithFreqsAndPositions)?);
            }
            postings.push(slot);
        }
        let candidates = self.candidates.scorer(reader, boost)?;
        if candidates.doc() == TERMINATED {
            return Ok(Box::new(EmptyScorer));
        }
        let positions = vec![Vec::new(); postings.len()];
        let mut scorer = PositionalScorer {
            candidates,
            postings,
            positions,
            buffer: Vec::new(),
            pattern: Arc::clone(&self.query.pattern),
        };
        scorer.settle();
        Ok(Box::new(scorer))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        self.candidates.explain(reader, doc)
    }
}

struct PositionalScorer {
    candidates: Box<dyn Scorer>,
    postings: Vec<Vec<SegmentPostings>>,
    positions: Vec<Vec<u32>>,
    buffer: Vec<u32>,
    pattern: Arc<Pattern>,
}

impl PositionalScorer {
    /// Moves on to the first document, from the current one, in which the pattern stands.
    fn settle(&mut self) -> DocId {
        let mut doc = self.candidates.doc();
        while doc != TERMINATED && !self.stands_in(doc) {
            doc = self.candidates.advance();
        }
        doc
    }

    fn stands_in(&mut self, doc: DocId) -> bool {
        for (slot, positions) in self.postings.iter_mut().zip(&mut self.positions) {
            positions.clear();
            for postings in slot.iter_mut() {
                if postings.doc() < doc {
                    postings.seek(doc);
                }
                if postings.doc() == doc {
                    postings.positions(&mut self.buffer);
                    positions.extend_from_slice(&self.buffer);
                }
            }
            if slot.len() > 1 {
                positions.sort_unstable();
            }
        }
        !self.pattern.matches(&self.positions).is_empty()
    }
}

impl DocSet for PositionalScorer {
    fn advance(&mut self) -> DocId {
        self.candidates.advance();
        self.settle()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.candidates.doc() < target {
            self.candidates.seek(target);
        }
        self.settle()
    }

    fn doc(&self) -> DocId {
        self.candidates.doc()
    }

    fn size_hint(&self) -> u32 {
        self.candidates.size_hint()
    }
}

impl Scorer for PositionalScorer {
    fn score(&mut self) -> Score {
        self.candidates.score()
    }
}
