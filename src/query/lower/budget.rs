//! How much work a query may make.

use super::error::LowerError;
use crate::query::ast::Leaf;

/// How much work a query may make, for each article of the index: in postings, of which a processor reads some thirty millions a second, and in
/// positions that count as several. It is no limit for what people ask, but a page of beginnings and common words near each other would take seconds.
const MOST_WORK: u64 = 200;

/// However few documents there are, so much may be done.
const ALWAYS_ALLOWED: u64 = 1_000_000;

/// The work of one query, counted before anything is read.
pub(super) struct Budget {
    spent: u64,
    most: u64,
}

impl Budget {
    /// For an index of so many articles.
    pub(super) fn new(articles: u64) -> Budget {
        Budget {
            spent: 0,
            most: articles.saturating_mul(MOST_WORK).max(ALWAYS_ALLOWED),
        }
    }

    /// Counts work, and refuses what is too much.
    pub(super) fn spend(&mut self, postings: u64, leaf: &Leaf) -> Result<(), LowerError> {
        self.spent = self.spent.saturating_add(postings);
        if self.spent > self.most {
            return Err(LowerError::TooHeavy(leaf.text.clone()));
        }
        Ok(())
    }
}
