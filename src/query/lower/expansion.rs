//! The words of an index that beginnings and approximate words stand for.

use std::collections::{HashMap, HashSet};

use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field as IndexField;
use tantivy::{InvertedIndexReader, Searcher, Term};

use super::error::{LowerError, MAX_EXPANSION};
use crate::query::ast::Leaf;
use crate::query::pattern::Forms;

/// The terms of a slot, and how many postings they have together.
#[derive(Clone, Default)]
pub(super) struct Expanded {
    pub(super) terms: Vec<Term>,
    pub(super) postings: u64,
}

/// What the slots of one query stand for.
pub(super) struct Expansions<'a> {
    searcher: &'a Searcher,
    /// What beginnings and approximate words stand for in each field.
    expanded: HashMap<(IndexField, Forms), Expanded>,
    /// For how many terms of each field these stand.
    sizes: HashMap<IndexField, usize>,
}

impl<'a> Expansions<'a> {
    pub(super) fn new(searcher: &'a Searcher) -> Expansions<'a> {
        Expansions {
            searcher,
            expanded: HashMap::new(),
            sizes: HashMap::new(),
        }
    }

    /// How many postings these terms have together.
    pub(super) fn postings(&self, terms: &[Term]) -> tantivy::Result<u64> {
        terms.iter().map(|term| self.searcher.doc_freq(term)).sum()
    }

    /// The terms of a field that a slot accepts.
    pub(super) fn of(&mut self, forms: &Forms, field: IndexField, leaf: &Leaf) -> Result<Expanded, LowerError> {
        if let Forms::These(forms) = forms {
            let terms: Vec<Term> = forms.iter().map(|form| Term::from_field_text(field, form)).collect();
            let postings = self.postings(&terms)?;
            return Ok(Expanded { terms, postings });
        }
        let key = (field, forms.clone());
        if let Some(known) = self.expanded.get(&key) {
            return Ok(known.clone());
        }
        let mut gathering = Gathering {
            left: MAX_EXPANSION.saturating_sub(self.sizes.get(&field).copied().unwrap_or(0)),
            found: HashSet::new(),
            postings: 0,
            leaf,
        };
        for segment in self.searcher.segment_readers() {
            gathering.gather(forms, field, &*segment.inverted_index(field)?)?;
        }
        *self.sizes.entry(field).or_default() += gathering.found.len();
        let text = |bytes: &Vec<u8>| Term::from_field_text(field, &String::from_utf8_lossy(bytes));
        let expanded = Expanded {
            terms: gathering.found.iter().map(text).collect(),
            postings: gathering.postings,
        };
        self.expanded.insert(key, expanded.clone());
        Ok(expanded)
    }
}

/// The terms of one slot, while segment after segment is looked through.
struct Gathering<'a> {
    /// How many there may be.
    left: usize,
    found: HashSet<Vec<u8>>,
    postings: u64,
    leaf: &'a Leaf,
}

impl Gathering<'_> {
    /// Takes in those of one segment.
    fn gather(&mut self, forms: &Forms, field: IndexField, index: &InvertedIndexReader) -> Result<(), LowerError> {
        match forms {
            Forms::These(_) => {}
            Forms::Prefix(prefix) => {
                let range = index.terms().range().ge(prefix.as_bytes());
                let mut stream = range.into_stream().map_err(engine)?;
                while stream.advance() && stream.key().starts_with(prefix.as_bytes()) {
                    self.add(stream.key(), stream.value().doc_freq)?;
                }
            }
            Forms::Fuzzy(word, distance) => {
                let query = FuzzyTermQuery::new(Term::from_field_text(field, word), *distance, true);
                let mut stream = index.terms().search(query.automaton()?).into_stream().map_err(engine)?;
                while stream.advance() {
                    self.add(stream.key(), stream.value().doc_freq)?;
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, term: &[u8], frequency: u32) -> Result<(), LowerError> {
        self.postings += u64::from(frequency);
        if self.found.len() >= self.left && !self.found.contains(term) {
            return Err(LowerError::TooMany(self.leaf.text.clone()));
        }
        self.found.insert(term.to_vec());
        Ok(())
    }
}

fn engine(error: std::io::Error) -> LowerError {
    LowerError::Engine(tantivy::TantivyError::from(error))
}
