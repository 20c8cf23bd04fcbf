//! All words that begin in the same way: neighbours in the dictionary.
//!
//! There may be thousands of them, so their documents are gathered in one set of bits, a block of postings at a time. What so many words match is found and not ranked.

use tantivy::query::{BitSetDocSet, ConstScorer, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{BitSet, DocId, DocSet, Score, SegmentReader, TantivyError};

/// Finds the texts of one field that have a word which begins so.
#[derive(Clone, Debug)]
pub struct BeginningQuery {
    field: Field,
    beginning: String,
}

impl BeginningQuery {
    /// For words of `field` as they are indexed.
    pub fn new(field: Field, beginning: &str) -> BeginningQuery {
        BeginningQuery {
            field,
            beginning: beginning.to_owned(),
        }
    }

    fn documents(&self, reader: &SegmentReader) -> tantivy::Result<BitSet> {
        let mut documents = BitSet::with_max_value(reader.max_doc());
        let index = reader.inverted_index(self.field)?;
        let beginning = self.beginning.as_bytes();
        let mut words = index.terms().range().ge(beginning).into_stream()?;
        let mut postings = None;
        while words.advance() && words.key().starts_with(beginning) {
            let postings = match &mut postings {
                Some(postings) => {
                    index.reset_block_postings_from_terminfo(words.value(), postings)?;
                    postings
                }
                none => none.insert(index.read_block_postings_from_terminfo(words.value(), IndexRecordOption::Basic)?),
            };
            while !postings.docs().is_empty() {
                for doc in postings.docs() {
                    documents.insert(*doc);
                }
                postings.advance();
            }
        }
        Ok(documents)
    }
}

impl Query for BeginningQuery {
    fn weight(&self, _scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(BeginningWeight(self.clone())))
    }
}

struct BeginningWeight(BeginningQuery);

impl Weight for BeginningWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let documents = BitSetDocSet::from(self.0.documents(reader)?);
        Ok(Box::new(ConstScorer::new(documents, boost)))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.doc() > doc || scorer.seek(doc) != doc {
            return Err(TantivyError::InvalidArgument(format!("document {doc} does not match")));
        }
        Ok(Explanation::new("a word that begins so", scorer.score()))
    }
}
