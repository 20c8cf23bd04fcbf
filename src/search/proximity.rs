//! How close together the words of a query stand in a text.
//!
//! BM25 sees a bag of words. People type words that belong together, in the order in which they belong together, so each pair of neighbours in the query adds to the
//! score of a text by how near they come to each other in it. Neighbours of the query as the pairs that count are the sequential dependence model of Metzler and Croft ("A
//! Markov random field model for term dependencies", 2005); that the smallest distance is the measure that tells most is from Tao and Zhai ("An
//! exploration of proximity measures in information retrieval", 2007); weighing a pair by the rarity of its words is from Büttcher, Clarke and Lushman ("Term
//! proximity scoring for ad-hoc retrieval on very large text collections", 2006).

use tantivy::postings::Postings;
use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::{Field as IndexField, IndexRecordOption};
use tantivy::{DocAddress, DocId, DocSet, Score, Searcher, Term};

use super::criteria::RankBy;
use crate::index::analysis;
use crate::index::schema::{Fields, Kind};
use crate::query::ast::{Field, Leaf, Node};
use crate::query::inflection;

/// Words in the other order than in the query count so much less.
const REVERSED: Score = 0.5;

/// Farther apart than this, in words, two words say nothing about each other.
const FARTHEST: u32 = 30;

/// A query of more words is a list of words.
const MOST_WORDS: usize = 32;

/// The neighbouring words of a query, to be looked for in the headlines and the running text of articles, or in quotations.
#[derive(Debug)]
pub struct Proximity {
    /// The words in the terms of each field, and what a pair side by side weighs there.
    fields: Vec<(Vec<QueryWord>, Score)>,
}

#[derive(Debug)]
struct QueryWord {
    /// The word and its inflections.
    terms: Vec<Term>,
    /// The inverse document frequency of all of them.
    rarity: Score,
}

impl Proximity {
    /// `None` where a query has no two plain words to be neighbours.
    pub fn of(
        query: &Node,
        kind: Kind,
        by: RankBy,
        searcher: &Searcher,
        fields: &Fields,
        statistics: &impl Bm25StatisticsProvider,
    ) -> tantivy::Result<Option<Proximity>> {
        let places = match kind {
            Kind::Quotation => vec![(fields.quote, by.proximity)],
            _ => vec![
                (fields.title, by.proximity * by.weights.title),
                (fields.body, by.proximity * by.weights.body),
            ],
        };
        let mut forms: Vec<String> = Vec::new();
        for leaf in plain_words(query) {
            if let [token] = analysis::tokens(&leaf.text).as_slice()
                && forms.last() != Some(&token.form)
            {
                forms.push(token.form.clone());
            }
        }
        forms.truncate(MOST_WORDS);
        if forms.len() < 2 {
            return Ok(None);
        }
        let forms: Vec<Vec<String>> = forms.iter().map(|form| inflection::forms(form)).collect();
        let documents = statistics.total_num_docs()? as Score;
        let mut in_fields = Vec::with_capacity(places.len());
        for (field, weight) in places.into_iter().filter(|(_, weight)| *weight > 0.0) {
            let words = forms
                .iter()
                .map(|forms| QueryWord::new(forms, field, documents, searcher));
            in_fields.push((words.collect::<tantivy::Result<Vec<_>>>()?, weight));
        }
        Ok(Some(Proximity { fields: in_fields }))
    }

    /// What the closeness of its words adds to the score of each document.
    pub fn bonuses(&self, searcher: &Searcher, addresses: &[DocAddress]) -> tantivy::Result<Vec<Score>> {
        let mut bonuses = vec![0.0; addresses.len()];
        for (ord, segment) in (0u32..).zip(searcher.segment_readers()) {
            let mut here: Vec<(DocId, usize)> = (0..)
                .zip(addresses)
                .filter(|(_, address)| address.segment_ord == ord)
                .map(|(n, address)| (address.doc_id, n))
                .collect();
            if here.is_empty() {
                continue;
            }
            here.sort_unstable();
            for (words, weight) in &self.fields {
                let mut before: Option<(&QueryWord, Vec<Vec<u32>>)> = None;
                for word in words {
                    let places = word.places(segment, &here)?;
                    if let Some((neighbour, neighbours)) = &before {
                        let weight = weight * word.rarity.min(neighbour.rarity);
                        for (((_, n), left), right) in here.iter().zip(neighbours).zip(&places) {
                            if let Some(bonus) = bonuses.get_mut(*n) {
                                *bonus += weight * closeness(left, right);
                            }
                        }
                    }
                    before = Some((word, places));
                }
            }
        }
        Ok(bonuses)
    }
}

impl QueryWord {
    /// A word by its forms.
    fn new(forms: &[String], field: IndexField, documents: Score, searcher: &Searcher) -> tantivy::Result<QueryWord> {
        let terms: Vec<Term> = forms.iter().map(|form| Term::from_field_text(field, form)).collect();
        let mut frequency = 0;
        for term in &terms {
            frequency += searcher.doc_freq(term)?;
        }
        let frequency = (frequency as Score).min(documents);
        Ok(QueryWord {
            terms,
            rarity: (1.0 + (documents - frequency + 0.5) / (frequency + 0.5)).ln(),
        })
    }

    /// Where the word stands in each of these documents.
    fn places(&self, segment: &tantivy::SegmentReader, documents: &[(DocId, usize)]) -> tantivy::Result<Vec<Vec<u32>>> {
        let mut places = vec![Vec::new(); documents.len()];
        let mut buffer = Vec::new();
        for term in &self.terms {
            let index = segment.inverted_index(term.field())?;
            let Some(mut postings) = index.read_postings(term, IndexRecordOption::WithFreqsAndPositions)? else {
                continue;
            };
            for ((doc, _), places) in documents.iter().zip(&mut places) {
                if postings.doc() < *doc {
                    postings.seek(*doc);
                }
                if postings.doc() == *doc {
                    postings.positions(&mut buffer);
                    places.extend_from_slice(&buffer);
                }
            }
        }
        places.iter_mut().for_each(|places| places.sort_unstable());
        Ok(places)
    }
}

/// The plain words of a query that may stand anywhere in a text, in order.
fn plain_words(node: &Node) -> Vec<&Leaf> {
    match node {
        Node::Word(leaf) if matches!(leaf.field, None | Some(Field::Body | Field::Quote)) => vec![leaf],
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().flat_map(plain_words).collect(),
        Node::Boost { node, .. } => plain_words(node),
        _ => Vec::new(),
    }
}

/// 1 for side by side in the query's order, less with distance.
fn closeness(left: &[u32], right: &[u32]) -> Score {
    let (mut forward, mut backward) = (u32::MAX, u32::MAX);
    let mut next = 0;
    for &place in right {
        while left.get(next).is_some_and(|&l| l < place) {
            next += 1;
        }
        if let Some(&before) = next.checked_sub(1).and_then(|n| left.get(n)) {
            forward = forward.min(place - before);
        }
        if let Some(&after) = left.get(next).filter(|&&l| l > place) {
            backward = backward.min(after - place);
        }
    }
    let near = |distance: u32| match distance {
        1..=FARTHEST => 1.0 / distance as Score,
        _ => 0.0,
    };
    near(forward).max(REVERSED * near(backward))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_places_count_and_the_order_of_the_query() {
        assert_eq!(closeness(&[5], &[6]), 1.0);
        assert_eq!(closeness(&[5], &[7]), 0.5);
        assert_eq!(closeness(&[6], &[5]), 0.5);
        assert_eq!(closeness(&[1, 40, 90], &[44, 89]), 0.5);
        assert_eq!(closeness(&[5], &[500]), 0.0);
        assert_eq!(closeness(&[], &[5]), 0.0);
        assert_eq!(closeness(&[5], &[5]), 0.0, "one word is not two");
    }
}
