//! The folders and files that are indexed, with their options. They stand beside the generations and so survive every rebuild.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Error;
use super::home::{Home, WriteLock, json_line, write_whole};

pub(super) const FILE: &str = "roots.json";

/// A folder or file that `index` was given, and how its articles are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// Its canonical path.
    pub path: PathBuf,
    /// The outlet of all its articles, whatever they say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The date of all its articles, whatever they say, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Set while articles that were read under other options have yet to be read again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pending: bool,
}

/// All roots of an index.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roots {
    /// In the order in which they were first given.
    pub roots: Vec<Root>,
}

impl Roots {
    /// Reads them; none if the index has none yet.
    pub fn load(home: &Home) -> Result<Roots, Error> {
        let path = home.dir().join(FILE);
        match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|e| Error::Io {
                path,
                source: io::Error::new(
                    io::ErrorKind::InvalidData,
                    format!("does not parse ({e}); correct or remove it"),
                ),
            }),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Roots::default()),
            Err(e) => Err(Error::io(&path, e)),
        }
    }

    /// Writes them.
    pub fn save(&self, home: &Home, _lock: &WriteLock) -> Result<(), Error> {
        write_whole(&home.dir().join(FILE), &json_line(self))
    }

    /// The root that a path belongs to: the nearest above it, or the path itself.
    pub fn nearest(&self, path: &Path) -> Option<&Root> {
        self.roots
            .iter()
            .filter(|root| path.starts_with(&root.path))
            .max_by_key(|root| root.path.as_os_str().len())
    }

    /// Adds a root, or changes the options of one that is known. Options that are not given stay as they were.
    ///
    /// Returns whether anything changed.
    pub fn add(&mut self, root: Root) -> bool {
        if let Some(known) = self.roots.iter_mut().find(|known| known.path == root.path) {
            let before = known.clone();
            known.source = root.source.or(known.source.take());
            known.date = root.date.or(known.date.take());
            let changed = *known != before;
            known.pending |= changed;
            return changed;
        }
        self.roots.push(root);
        true
    }
}
