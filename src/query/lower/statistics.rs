//! How common words are among the documents of one kind.

use std::collections::HashMap;

use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::Field as IndexField;
use tantivy::{Searcher, Term};

use crate::index::schema::{Fields, Kind};

/// BM25 statistics of one kind of document.
///
/// The engine counts all documents of the index; quotations would make every article look long and every word rare. Deleted documents count,
/// as they do in the engine's document frequencies.
pub struct KindStatistics {
    searcher: Searcher,
    documents: u64,
    groups: HashMap<Term, u64>,
}

impl KindStatistics {
    pub(super) fn new(
        searcher: Searcher,
        fields: &Fields,
        kind: Kind,
        groups: HashMap<Term, u64>,
    ) -> tantivy::Result<KindStatistics> {
        let documents = searcher.doc_freq(&Term::from_field_u64(fields.kind, kind.value()))?;
        Ok(KindStatistics {
            searcher,
            documents: documents.max(1),
            groups,
        })
    }
}

impl Bm25StatisticsProvider for KindStatistics {
    fn total_num_tokens(&self, field: IndexField) -> tantivy::Result<u64> {
        self.searcher.total_num_tokens(field)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.documents)
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        let frequency = match self.groups.get(term) {
            Some(together) => *together,
            None => self.searcher.doc_freq(term)?,
        };
        // A field that two kinds share counts documents of both, and a group may count one document several times.
        Ok(frequency.min(self.documents))
    }
}
