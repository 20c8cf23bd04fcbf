//! Words, phrases and distances in one field of the index.

use tantivy::query::{FuzzyTermQuery, PhraseQuery, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{Score, Term};

use super::alternatives::Alternatives;
use super::error::LowerError;
use super::lowering::Lowering;
use super::places::Place;
use crate::query::ast::Leaf;
use crate::query::beginning::BeginningQuery;
use crate::query::pattern::{Forms, Pattern};
use crate::query::positional::PositionalQuery;
use crate::query::shape::Shape;

/// What a posting costs where its positions are looked at.
const POSITIONS_COST: u64 = 2;

/// What an inflection of a word weighs beside the word itself.
const INFLECTED: Score = 0.8;

impl Lowering<'_> {
    /// What a pattern stands for in one field.
    pub(super) fn in_field(&mut self, pattern: Pattern, place: Place, leaf: &Leaf) -> Result<Alternatives, LowerError> {
        if let Shape::Any(_) = &pattern.shape {
            let mut all = Vec::new();
            for spelling in pattern.alternatives() {
                all.extend(self.in_field(spelling, place, leaf)?);
            }
            return Ok(all);
        }
        if let Some(forms) = pattern.as_plain_phrase() {
            let terms = forms.iter().map(|form| Term::from_field_text(place.field, form));
            return self.plain_phrase(terms.collect(), leaf);
        }
        if let Shape::One(slot) = &pattern.shape
            && let Some(forms) = pattern.slots.get(*slot)
        {
            return self.slot(forms, place, leaf);
        }
        self.positions(pattern, place, leaf)
    }

    /// Words one behind the other, none of them in any other form.
    fn plain_phrase(&mut self, terms: Vec<Term>, leaf: &Leaf) -> Result<Alternatives, LowerError> {
        let postings = self.expansions.postings(&terms)?;
        let query: Box<dyn Query> = match terms.as_slice() {
            [term] => Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs)),
            _ => {
                self.budget.spend(postings, leaf)?;
                Box::new(PhraseQuery::new(terms))
            }
        };
        Ok(vec![(query, 1.0)])
    }

    /// A word by itself: in several forms, by its beginning, or approximately.
    fn slot(&mut self, forms: &Forms, place: Place, leaf: &Leaf) -> Result<Alternatives, LowerError> {
        match forms {
            Forms::These(forms) => self.word(forms, place),
            Forms::Prefix(prefix) => {
                // Expanded to see that it is not too much, then answered by the dictionary's own order.
                let expanded = self.expansions.of(forms, place.field, leaf)?;
                if expanded.terms.is_empty() {
                    return Ok(Vec::new());
                }
                self.budget.spend(expanded.postings, leaf)?;
                Ok(vec![(Box::new(BeginningQuery::new(place.field, prefix)), 1.0)])
            }
            Forms::Fuzzy(word, distance) => {
                let expanded = self.expansions.of(forms, place.field, leaf)?;
                self.budget.spend(expanded.postings, leaf)?;
                let term = Term::from_field_text(place.field, word);
                Ok(vec![(Box::new(FuzzyTermQuery::new(term, *distance, true)), 1.0)])
            }
        }
    }

    /// A word and its inflections, ranked as one word: each as rare as all of them together.
    fn word(&mut self, forms: &[String], place: Place) -> Result<Alternatives, LowerError> {
        let mut present = Vec::new();
        let mut together = 0;
        for (n, form) in forms.iter().enumerate() {
            let term = Term::from_field_text(place.field, form);
            let frequency = self.searcher.doc_freq(&term)?;
            if frequency > 0 {
                together += frequency;
                present.push((n, term));
            }
        }
        let mut alternatives: Alternatives = Vec::with_capacity(present.len());
        for (n, term) in present {
            self.groups.insert(term.clone(), together);
            // The word as it was typed counts for more than its inflections.
            let weight = if n == 0 { 1.0 } else { INFLECTED };
            alternatives.push((Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)), weight));
        }
        Ok(alternatives)
    }

    /// Several words by their positions.
    fn positions(&mut self, pattern: Pattern, place: Place, leaf: &Leaf) -> Result<Alternatives, LowerError> {
        let mut slots = Vec::with_capacity(pattern.slots.len());
        for forms in &pattern.slots {
            slots.push(self.expansions.of(forms, place.field, leaf)?);
        }
        let size = |slot: usize| slots.get(slot).map_or(0, |slot| slot.postings);
        let read: u64 = slots.iter().map(|slot| slot.postings).sum();
        let compared: u64 = pattern.references().into_iter().map(size).sum();
        // Positions are only looked at where the rarest stands that every match needs.
        let rarest: u64 = pattern.rarest(&size).into_iter().map(size).sum();
        let possible = (rarest as f64 / self.articles.max(1) as f64).min(1.0);
        let at_positions = (read.saturating_mul(POSITIONS_COST).saturating_add(compared)) as f64 * possible;
        self.budget.spend(read.saturating_add(at_positions as u64), leaf)?;
        let terms = slots.into_iter().map(|slot| slot.terms).collect();
        Ok(vec![(Box::new(PositionalQuery::new(place.field, pattern, terms)), 1.0)])
    }
}
