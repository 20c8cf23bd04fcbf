//! The last result: what `show 3` means. It is the user's own and lies in the state folder of the XDG convention, never in the index.
//!
//! Every search writes it, so it is written over what is there: to put another file in its place makes the system write to the disk at once, which takes longer than the
//! rest of writing it. The first line is the result, the second its hash, which tells whether it was written whole; what an earlier, longer one had may follow.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::exit::Failure;
use crate::search::hits::Place;

const FILE: &str = "last-result.json";

/// The hits that were shown last.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Last {
    /// The index they were found in.
    pub index: PathBuf,
    /// What was asked.
    pub query: String,
    /// In the order of their numbers.
    pub hits: Vec<Hit>,
    /// The number of the first hit.
    pub first: usize,
}

/// A hit.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Hit {
    /// The file, as the index writes it.
    pub path: String,
    /// The place inside the file.
    pub item: Option<String>,
    /// The line.
    pub line: Option<u32>,
}

impl From<&Place> for Hit {
    fn from(place: &Place) -> Hit {
        Hit {
            path: place.path.clone(),
            item: place.item.clone(),
            line: place.line,
        }
    }
}

/// The folder for what a program keeps between runs: `XDG_STATE_HOME`, else `~/.local/state`.
fn folder() -> Option<PathBuf> {
    let absolute = |path: PathBuf| path.is_absolute().then_some(path);
    let given = std::env::var_os("XDG_STATE_HOME").map(PathBuf::from).and_then(absolute);
    let state = given.or_else(|| std::env::home_dir().map(|home| home.join(".local/state")));
    Some(state?.join("whosaid"))
}

/// What proves a line.
fn seal(line: &[u8]) -> String {
    format!("xxh3 {:016x}", xxh3_64(line))
}

impl Last {
    /// Keeps it for the next run. Failing to costs only the numbers, so it is not an error.
    pub fn keep(&self) {
        let Some(folder) = folder() else { return };
        let _ = self.write(&folder);
    }

    fn write(&self, folder: &Path) -> std::io::Result<()> {
        let path = folder.join(FILE);
        let mut options = File::options();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = match options.open(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                fs::create_dir_all(folder)?;
                options.open(&path)?
            }
            opened => opened?,
        };
        let mut bytes = serde_json::to_vec(self)?;
        let seal = seal(&bytes);
        bytes.push(b'\n');
        bytes.extend_from_slice(seal.as_bytes());
        bytes.push(b'\n');
        // At once, so that of two searches that end together one is kept whole.
        file.write_all(&bytes)
    }

    /// The last one that was kept.
    pub fn load() -> Option<Last> {
        Last::read(&fs::read(folder()?.join(FILE)).ok()?)
    }

    fn read(bytes: &[u8]) -> Option<Last> {
        let mut lines = bytes.split(|byte| *byte == b'\n');
        let (json, sealed) = (lines.next()?, lines.next()?);
        (sealed == seal(json).as_bytes()).then_some(())?;
        serde_json::from_slice(json).ok()
    }

    /// The hit with a number.
    ///
    /// # Errors
    /// If there is none.
    pub fn hit(&self, number: usize) -> Result<&Hit, Failure> {
        let at = number.checked_sub(self.first);
        at.and_then(|at| self.hits.get(at)).ok_or_else(|| {
            let what = match self.hits.len() {
                0 => "nothing".to_owned(),
                1 => format!("only number {}", self.first),
                count => format!("numbers {} to {}", self.first, self.first + count - 1),
            };
            Failure::Said(format!(
                "the last result has {what}; search again, then: whosaid show NUMBER"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(query: &str, hits: usize) -> Last {
        let hit = Hit {
            path: "/news/a.txt".into(),
            item: None,
            line: Some(1),
        };
        Last {
            query: query.into(),
            hits: vec![hit; hits],
            ..Last::default()
        }
    }

    #[test]
    fn the_last_is_read_whatever_was_there_before() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("state");
        for (query, hits) in [("ferry", 3), ("harbour\nmaster", 50), ("oil", 0), ("ferry", 7)] {
            of(query, hits).write(&folder).unwrap();
            let last = Last::read(&fs::read(folder.join(FILE)).unwrap()).unwrap();
            assert_eq!((last.query.as_str(), last.hits.len()), (query, hits));
        }
    }

    #[test]
    fn what_was_not_written_whole_is_nothing() {
        let dir = tempfile::tempdir().unwrap();
        of("ferry", 3).write(dir.path()).unwrap();
        let bytes = fs::read(dir.path().join(FILE)).unwrap();
        assert!(Last::read(&bytes).is_some());
        for length in 0..bytes.len() - 1 {
            assert!(Last::read(&bytes[..length]).is_none());
        }
        let mut mixed = bytes.clone();
        mixed[20] ^= 1;
        assert!(Last::read(&mixed).is_none());
    }
}
