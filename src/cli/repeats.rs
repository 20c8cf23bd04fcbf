//! Lines of which there may be thousands of the same kind: the first few are shown, the others counted.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::reasons::without_verb;
use crate::index::account::kind_of;
use crate::output::counts::grouped;

/// How many lines a kind of reason gets before it is only counted.
const LINES_PER_REASON: u64 = 5;

/// How many lines there have been for each kind of reason.
#[derive(Debug, Default)]
pub struct Repeats {
    all: bool,
    counts: Mutex<BTreeMap<String, u64>>,
}

impl Repeats {
    /// Shows all lines where the user wants to see more.
    pub fn new(verbose: bool) -> Repeats {
        Repeats {
            all: verbose,
            counts: Mutex::default(),
        }
    }

    /// Counts a line with this reason, and says whether it is to be shown.
    pub fn shows(&self, reason: &str) -> bool {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(kind_of(reason)).or_default();
        *count += 1;
        self.all || *count <= LINES_PER_REASON
    }

    /// What to say at the end of the lines that were not shown.
    pub fn rest(&self) -> Vec<String> {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let more = counts
            .iter()
            .filter(|(_, count)| !self.all && **count > LINES_PER_REASON);
        more.map(|(kind, count)| {
            format!(
                "… and {} more like these ({}); --verbose lists them all",
                grouped(count - LINES_PER_REASON),
                without_verb(kind)
            )
        })
        .collect()
    }
}
