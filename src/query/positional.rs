//! A pattern as an engine query: candidates from the inverted index, verified by their positions.

use std::sync::Arc;

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::query::{
    BooleanQuery, ConstScorer, EmptyScorer, EnableScoring, Explanation, Occur, Query, Scorer, TermQuery, Weight,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, DocSet, InvertedIndexReader, Score, SegmentReader, TERMINATED, TantivyError, Term};

use super::pattern::Pattern;
use super::shape::Shape;

/// Finds the texts of one field in which a pattern stands.
#[derive(Clone, Debug)]
pub struct PositionalQuery {
    field: Field,
    pattern: Arc<Pattern>,
    /// The terms that each slot accepts.
    terms: Arc<Vec<Vec<Term>>>,
}

/// With more terms than this, positions are gathered term by term before the first document is looked at: to ask each of thousands of lists about each
/// document would take a second. What so many words match is found and not ranked, as for beginnings of words that stand alone.
const MOST_LISTS: usize = 64;

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
            Shape::One(slot) => self.candidates_of(*slot),
            Shape::Sequence { slots, .. } => all(slots.iter().map(|slot| self.candidates_of(*slot))),
            Shape::Near { left, right, .. } => all([left, right].into_iter().map(|side| self.candidates(side))),
            Shape::Any(shapes) => any(shapes.iter().map(|shape| self.candidates(shape))),
        }
    }

    /// Which documents have the rarest of what every match needs.
    fn possible(&self, index: &InvertedIndexReader, documents: u32) -> tantivy::Result<Vec<bool>> {
        let mut sizes = Vec::with_capacity(self.terms.len());
        for terms in self.terms.iter() {
            let mut size = 0;
            for term in terms {
                size += u64::from(index.doc_freq(term)?);
            }
            sizes.push(size);
        }
        let mut possible = vec![false; documents as usize];
        for slot in self.pattern.rarest(&|slot| sizes.get(slot).copied().unwrap_or(0)) {
            for term in self.terms.get(slot).into_iter().flatten() {
                let Some(mut postings) = index.read_postings(term, IndexRecordOption::Basic)? else {
                    continue;
                };
                let mut doc = postings.doc();
                while doc != TERMINATED {
                    if let Some(possible) = possible.get_mut(doc as usize) {
                        *possible = true;
                    }
                    doc = postings.advance();
                }
            }
        }
        Ok(possible)
    }

    fn candidates_of(&self, slot: usize) -> Box<dyn Query> {
        let terms = self.terms.get(slot).map_or(&[][..], Vec::as_slice);
        any(terms
            .iter()
            .map(|term| -> Box<dyn Query> { Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs)) }))
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
        if self.terms.iter().map(Vec::len).sum::<usize>() > MOST_LISTS {
            return Ok(Box::new(ManyTermsWeight(self.clone())));
        }
        let candidates = self.candidates(&self.pattern.shape).weight(scoring)?;
        Ok(Box::new(PositionalWeight {
            query: self.clone(),
            candidates,
        }))
    }

    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        self.terms.iter().flatten().for_each(|term| visitor(term, true));
    }
}

struct PositionalWeight {
    query: PositionalQuery,
    candidates: Box<dyn Weight>,
}

impl Weight for PositionalWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let candidates = self.candidates.scorer(reader, boost)?;
        if candidates.doc() == TERMINATED {
            return Ok(Box::new(EmptyScorer));
        }
        let index = reader.inverted_index(self.query.field)?;
        let mut scorer = PositionalScorer {
            candidates,
            places: Places::of(&index, &self.query.terms)?,
            positions: vec![Vec::new(); self.query.terms.len()],
            pattern: Arc::clone(&self.query.pattern),
        };
        scorer.settle();
        Ok(Box::new(scorer))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        self.candidates.explain(reader, doc)
    }
}

/// A pattern of very many terms.
struct ManyTermsWeight(PositionalQuery);

impl Weight for ManyTermsWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let ManyTermsWeight(query) = self;
        let index = reader.inverted_index(query.field)?;
        let gathered = Gathered::of(&index, &query.terms, &query.possible(&index, reader.max_doc())?)?;
        let mut positions = vec![Vec::new(); query.terms.len()];
        let mut docs = Vec::new();
        for doc in 0..reader.max_doc() {
            // Documents without any of the words are most.
            if gathered.fill(doc, &mut positions) && query.pattern.stands(&positions) {
                docs.push(doc);
            }
        }
        Ok(Box::new(ConstScorer::new(Documents { docs, at: 0 }, boost)))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.doc() > doc || scorer.seek(doc) != doc {
            return Err(TantivyError::InvalidArgument(format!("document {doc} does not match")));
        }
        Ok(Explanation::new("a pattern of many words", scorer.score()))
    }
}

/// The lists of all terms, each asked about each document.
struct Places {
    slots: Vec<Vec<SegmentPostings>>,
    buffer: Vec<u32>,
}

impl Places {
    fn of(index: &InvertedIndexReader, terms: &[Vec<Term>]) -> tantivy::Result<Places> {
        let mut slots = Vec::with_capacity(terms.len());
        for terms in terms {
            let mut slot = Vec::new();
            for term in terms {
                slot.extend(index.read_postings(term, IndexRecordOption::WithFreqsAndPositions)?);
            }
            slots.push(slot);
        }
        Ok(Places {
            slots,
            buffer: Vec::new(),
        })
    }

    /// Fills in the positions of each slot in a document, which must not lie before the last.
    fn fill(&mut self, doc: DocId, positions: &mut [Vec<u32>]) {
        for (slot, positions) in self.slots.iter_mut().zip(positions) {
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
            sort(positions);
        }
    }
}

/// Sorts positions, which mostly come from one list and are sorted.
fn sort(positions: &mut [u32]) {
    if !positions.is_sorted() {
        positions.sort_unstable();
    }
}

/// All positions of all terms, sorted by document.
struct Gathered {
    /// Where the positions of each document begin in `places`, and where those of the last end.
    starts: Vec<u32>,
    /// Slots and positions.
    places: Vec<(u32, u32)>,
}

impl Gathered {
    /// The positions in the documents that are `possible`.
    fn of(index: &InvertedIndexReader, terms: &[Vec<Term>], possible: &[bool]) -> tantivy::Result<Gathered> {
        let mut unsorted: Vec<(DocId, u32, u32)> = Vec::new();
        let mut starts = vec![0u32; possible.len() + 1];
        let mut buffer = Vec::new();
        for (slot, terms) in (0u32..).zip(terms) {
            for term in terms {
                let postings = index.read_postings(term, IndexRecordOption::WithFreqsAndPositions)?;
                let Some(mut postings) = postings else { continue };
                let mut doc = postings.doc();
                while doc != TERMINATED {
                    if possible.get(doc as usize) == Some(&true) {
                        postings.positions(&mut buffer);
                        if let Some(count) = starts.get_mut(doc as usize) {
                            *count += buffer.len() as u32;
                        }
                        unsorted.extend(buffer.iter().map(|position| (doc, slot, *position)));
                    }
                    doc = postings.advance();
                }
            }
        }
        // Counting sort: each count becomes the place behind its document's last, and moves to its first as they are put there.
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut places = vec![(0, 0); unsorted.len()];
        for (doc, slot, position) in unsorted.into_iter().rev() {
            if let Some(start) = starts.get_mut(doc as usize) {
                *start -= 1;
                if let Some(place) = places.get_mut(*start as usize) {
                    *place = (slot, position);
                }
            }
        }
        Ok(Gathered { starts, places })
    }

    /// Fills in the positions of each slot in a document; false if it has none of the words.
    fn fill(&self, doc: DocId, positions: &mut [Vec<u32>]) -> bool {
        let start = |doc: usize| self.starts.get(doc).map_or(0, |start| *start as usize);
        let here = self.places.get(start(doc as usize)..start(doc as usize + 1));
        let here = here.unwrap_or_default();
        if here.is_empty() {
            return false;
        }
        positions.iter_mut().for_each(Vec::clear);
        for (slot, position) in here {
            if let Some(positions) = positions.get_mut(*slot as usize) {
                positions.push(*position);
            }
        }
        positions.iter_mut().for_each(|positions| sort(positions));
        true
    }
}

/// Documents that are known, in order.
struct Documents {
    docs: Vec<DocId>,
    at: usize,
}

impl DocSet for Documents {
    fn advance(&mut self) -> DocId {
        self.at += 1;
        self.doc()
    }

    fn doc(&self) -> DocId {
        self.docs.get(self.at).copied().unwrap_or(TERMINATED)
    }

    fn size_hint(&self) -> u32 {
        self.docs.len() as u32
    }
}

struct PositionalScorer {
    candidates: Box<dyn Scorer>,
    places: Places,
    positions: Vec<Vec<u32>>,
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
        self.places.fill(doc, &mut self.positions);
        self.pattern.stands(&self.positions)
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
