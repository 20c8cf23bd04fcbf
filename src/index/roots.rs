//! The folders and files that are indexed, with their options. They stand beside the generations and so survive every rebuild.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Error;
use super::home::{Home, ROOTS, WriteLock, write_whole};
use super::paths::{path_of, path_text};
use super::storage::seal;
use crate::article::{self, Date, FieldMap};

/// A folder or file that `index` was given, and how its articles are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// Its canonical path.
    #[serde(serialize_with = "write_path", deserialize_with = "read_path")]
    pub path: PathBuf,
    /// The outlet of all its articles, whatever they say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The date of all its articles, whatever they say, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The user's spellings of fields (`body=content_original,source=paper`).
    #[serde(default, skip_serializing_if = "FieldMap::is_empty")]
    pub map: FieldMap,
    /// Globs of what is left out, as in `.gitignore`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<String>,
    /// Set while articles that were read under other options have yet to be read again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pending: bool,
}

impl Root {
    /// How its articles are read.
    pub fn options(&self) -> article::Options {
        article::Options {
            source: self.source.clone(),
            date: self.date.as_deref().and_then(Date::parse_iso),
            map: self.map.clone(),
        }
    }
}

/// A file's name need not be UTF-8, JSON must be.
fn write_path<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&path_text(path))
}

fn read_path<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PathBuf, D::Error> {
    Ok(path_of(&String::deserialize(deserializer)?).into_owned())
}

/// All roots of an index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roots {
    /// In the order in which they were first given.
    roots: Vec<Root>,
    /// Their places in `roots`: there may be as many roots as files.
    places: HashMap<PathBuf, usize>,
}

/// The content of the file.
#[derive(Serialize, Deserialize)]
struct Written {
    roots: Vec<Root>,
}

impl Roots {
    /// Reads them; none if the index has none yet.
    pub fn load(home: &Home) -> Result<Roots, Error> {
        let path = home.dir().join(ROOTS);
        let wrong = |reason: String| Error::Io {
            path: path.clone(),
            source: io::Error::new(io::ErrorKind::InvalidData, reason),
        };
        match fs::read(&path) {
            Ok(bytes) => {
                let json =
                    seal::opened(bytes).map_err(|e| wrong(format!("{e}; correct it and remove that line, or remove the file and name the folders again: whosaid index FOLDER...")))?;
                let written: Written = serde_json::from_slice(&json)
                    .map_err(|e| wrong(format!("does not parse ({e}); correct it, or remove it and name the folders again: whosaid index FOLDER...")))?;
                Ok(Roots::of(written.roots))
            }
            Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Ok(Roots::default())
            }
            Err(e) => Err(Error::io(&path, e)),
        }
    }

    /// Writes them.
    pub fn save(&self, home: &Home, _lock: &WriteLock) -> Result<(), Error> {
        let written = Written {
            roots: self.roots.clone(),
        };
        write_whole(&home.dir().join(ROOTS), &written)
    }

    fn of(roots: Vec<Root>) -> Roots {
        let places = roots
            .iter()
            .enumerate()
            .map(|(n, root)| (root.path.clone(), n))
            .collect();
        Roots { roots, places }
    }

    /// All of them, in the order in which they were first given.
    pub fn all(&self) -> &[Root] {
        &self.roots
    }

    /// The root with this path.
    pub fn get(&self, path: &Path) -> Option<&Root> {
        self.roots.get(*self.places.get(path)?)
    }

    /// The root that a path belongs to: the nearest above it, or the path itself.
    pub fn nearest(&self, path: &Path) -> Option<&Root> {
        path.ancestors().find_map(|above| self.get(above))
    }

    /// Adds a root, or changes the options of one that is known. Options that are not given stay as they were.
    ///
    /// Returns whether anything changed.
    pub fn add(&mut self, root: Root) -> bool {
        if let Some(known) = self.places.get(&root.path).and_then(|n| self.roots.get_mut(*n)) {
            let before = known.clone();
            known.source = root.source.or(known.source.take());
            known.date = root.date.or(known.date.take());
            if !root.map.is_empty() {
                known.map = root.map;
            }
            // What is left out needs no reading.
            known.pending |= *known != before;
            if !root.exclude.is_empty() {
                known.exclude = root.exclude;
            }
            return *known != before;
        }
        self.places.insert(root.path.clone(), self.roots.len());
        self.roots.push(root);
        true
    }

    /// Notes that what stands under some roots has been read with their options. Returns whether anything changed.
    pub fn settle(&mut self, mut is_settled: impl FnMut(&Path) -> bool) -> bool {
        let mut changed = false;
        for root in self.roots.iter_mut().filter(|root| root.pending) {
            if is_settled(&root.path) {
                root.pending = false;
                changed = true;
            }
        }
        changed
    }

    /// Forgets some roots.
    pub fn forget(&mut self, gone: &HashSet<PathBuf>) {
        let mut roots = std::mem::take(&mut self.roots);
        roots.retain(|root| !gone.contains(&root.path));
        *self = Roots::of(roots);
    }
}
