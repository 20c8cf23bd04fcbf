//! The web addresses at which a run may have changed which text is the latest.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use tantivy::Searcher;

use crate::index::Error;
use crate::index::paths::FileKey;
use crate::index::schema::Fields;
use crate::index::versions;

/// The web addresses at which this run may have changed which text is the latest.
#[derive(Default)]
pub(super) struct Addresses {
    /// Of articles that were added: the address, and the article's key.
    added: Mutex<Vec<(u64, u64)>>,
    /// How many of these have been compared with what the index held before.
    checked: AtomicUsize,
    /// Of articles that were there before, and are gone, have another time or now share their address.
    touched: Mutex<Vec<u64>>,
}

impl Addresses {
    /// Notes the address of an article that is added.
    pub(super) fn add(&self, address: u64, article: u64) {
        self.added
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((address, article));
    }

    /// Notes the addresses of a file whose articles go, or get another time: an earlier version of one may be the latest again.
    pub(super) fn touch(&self, before: &Searcher, fields: &Fields, key: FileKey) -> Result<(), Error> {
        if versions::holds_earlier(before, fields) {
            let addresses = versions::addresses_of_file(before, fields, key)?;
            self.touched
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .extend(addresses);
        }
        Ok(())
    }

    /// The addresses at which there may now be several texts.
    pub(super) fn contested(&self, before: &Searcher, fields: &Fields) -> Result<Vec<u64>, Error> {
        let added = self.added.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut contested = versions::repeated(added.iter().map(|(address, _)| *address).collect());
        let checked = self.checked.swap(added.len(), Ordering::Relaxed);
        let fresh = added.get(checked..).unwrap_or_default();
        let known = versions::also_at(before, fields, fresh)?;
        let mut touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        touched.extend(known);
        contested.extend(touched.iter());
        contested.sort_unstable();
        contested.dedup();
        Ok(contested)
    }
}
