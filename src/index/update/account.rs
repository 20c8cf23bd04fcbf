//! What a run did, counted.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::article::Format;
use crate::index::account::Passed;

/// What was read of one format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct OfFormat {
    /// Files.
    pub files: u64,
    /// Articles in them.
    pub articles: u64,
    /// Places in them that gave no article.
    pub skipped: u64,
}

/// What a run did.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// Articles that are new.
    pub added: u64,
    /// Articles of changed files.
    pub updated: u64,
    /// Articles of files that did not change.
    pub unchanged: u64,
    /// Articles that are gone.
    pub removed: u64,
    /// Files that gave no article, and items of files that were passed over.
    pub skipped: u64,
    /// Files that could not be read and whose articles are kept as they were.
    pub stale: u64,
    /// Files that were read.
    pub files_read: u64,
    /// Files that were looked at.
    pub files_seen: u64,
    /// Files that were not read because their size and time are as they were.
    pub files_unchanged: u64,
    /// Bytes that were read.
    pub bytes_read: u64,
    /// Quotations in the articles that were read.
    pub quotations: u64,
    /// Different speakers in the articles that were read.
    pub speakers: u64,
    /// How long it took.
    pub elapsed: Duration,
    /// Roots that are not there; what is known of them is kept.
    pub missing: Vec<PathBuf>,
    /// Roots of which more than half is gone, which was not removed.
    pub guarded: Vec<PathBuf>,
    /// Files and folders that could not be read and of which nothing is known.
    pub unreadable: u64,
    /// What was read, by format.
    pub formats: BTreeMap<Format, OfFormat>,
    /// Why files, and places in files, gave no article.
    pub passed: Passed,
    /// Links, pipes, devices and what the user leaves out.
    pub left_out: u64,
    /// Articles that are kept as earlier versions of another at the same address, of those this run touched.
    pub earlier: u64,
}

impl Account {
    /// Whether the index was changed.
    pub fn changed(&self) -> bool {
        self.added + self.updated + self.removed > 0
    }
}

/// What the threads have counted.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) counts: Mutex<Account>,
    pub(super) speakers: Mutex<HashSet<u64>>,
}

impl Tally {
    pub(super) fn count(&self, change: impl FnOnce(&mut Account)) {
        change(&mut self.counts.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub(super) fn add_to(self, account: &mut Account) {
        let counts = self.counts.into_inner().unwrap_or_else(PoisonError::into_inner);
        account.added += counts.added;
        account.updated += counts.updated;
        account.unchanged += counts.unchanged;
        account.removed += counts.removed;
        account.skipped += counts.skipped;
        account.stale += counts.stale;
        account.unreadable += counts.unreadable;
        account.files_read += counts.files_read;
        account.bytes_read += counts.bytes_read;
        account.quotations += counts.quotations;
        account.earlier += counts.earlier;
        account.passed.merge(&counts.passed);
        for (format, of_format) in counts.formats {
            let sum = account.formats.entry(format).or_default();
            sum.files += of_format.files;
            sum.articles += of_format.articles;
            sum.skipped += of_format.skipped;
        }
        account.speakers += self.speakers.into_inner().unwrap_or_else(PoisonError::into_inner).len() as u64;
    }
}
