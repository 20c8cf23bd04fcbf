//! How much text may be on its way to the engine at once.
//!
//! The engine takes up to ten thousand documents into its queue, which is nothing for short articles and gigabytes for long ones. Each document therefore
//! carries a permit for its bytes, which it gives back when the engine has taken it in.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

use tantivy::TantivyDocument;
use tantivy::schema::Document;
use tantivy::schema::document::CompactDocValue;

/// A budget in bytes.
#[derive(Debug)]
pub struct Budget {
    limit: usize,
    used: Mutex<usize>,
    freed: Condvar,
}

/// Part of a budget; given back when dropped.
#[derive(Debug)]
pub struct Permit {
    budget: Arc<Budget>,
    bytes: usize,
}

impl Budget {
    /// A budget of `limit` bytes.
    pub fn new(limit: usize) -> Arc<Budget> {
        Arc::new(Budget {
            limit,
            used: Mutex::new(0),
            freed: Condvar::new(),
        })
    }

    /// Waits until `bytes` are free, and takes them. What is larger than the whole budget waits until nothing else is taken.
    pub fn take(self: &Arc<Budget>, bytes: usize) -> Permit {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        while *used > 0 && *used + bytes > self.limit {
            used = self.freed.wait(used).unwrap_or_else(PoisonError::into_inner);
        }
        *used += bytes;
        Permit {
            budget: Arc::clone(self),
            bytes,
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut used = self.budget.used.lock().unwrap_or_else(PoisonError::into_inner);
        *used = used.saturating_sub(self.bytes);
        self.budget.freed.notify_all();
    }
}

/// A document on its way to the engine, with the permit of its bytes.
pub struct Permitted {
    document: TantivyDocument,
    _permit: Option<Arc<Permit>>,
}

impl Permitted {
    /// A document that shares the permit of its article.
    pub fn new(document: TantivyDocument, permit: Option<Arc<Permit>>) -> Permitted {
        Permitted {
            document,
            _permit: permit,
        }
    }
}

impl Document for Permitted {
    type Value<'a> = CompactDocValue<'a>;
    type FieldsValuesIter<'a> = <TantivyDocument as Document>::FieldsValuesIter<'a>;

    fn iter_fields_and_values(&self) -> Self::FieldsValuesIter<'_> {
        self.document.iter_fields_and_values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_waits_and_what_never_fits_goes_alone() {
        let budget = Budget::new(10);
        let first = budget.take(8);
        let other = Arc::clone(&budget);
        let waiting = std::thread::spawn(move || drop(other.take(100)));
        drop(first);
        assert!(waiting.join().is_ok());
        assert_eq!(*budget.used.lock().unwrap(), 0);
    }
}
