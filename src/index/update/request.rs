//! What a run is asked to do.

use std::path::PathBuf;

use crate::article::{Date, FieldMap};

/// What to do.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// What to look at; all known roots where there is none.
    pub paths: Vec<PathBuf>,
    /// The outlet of all articles under `paths`.
    pub source: Option<String>,
    /// The date of all articles under `paths`.
    pub date: Option<Date>,
    /// Spellings of fields in all files under `paths`.
    pub map: FieldMap,
    /// Globs of what to leave out under `paths`, as in `.gitignore`.
    pub exclude: Vec<String>,
    /// Read, and say what would be done, but write nothing.
    pub dry_run: bool,
    /// Write a new generation from all roots.
    pub rebuild: bool,
    /// Remove what is gone, even if it is most of a root.
    pub prune: bool,
    /// Bytes that indexing may use, about; 0 for the default.
    pub memory: usize,
}

/// The default of [`memory`](field@Request::memory).
pub const DEFAULT_MEMORY: usize = 480 << 20;

impl Request {
    /// How many bytes indexing may use.
    pub(super) fn memory(&self) -> usize {
        if self.memory == 0 { DEFAULT_MEMORY } else { self.memory }
    }
}
