//! The last result: what `show 3` means. It is the user's own and lies in the state folder of the XDG convention, never in the index.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

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

impl Last {
    /// Keeps it for the next run. Failing to costs only the numbers, so it is not an error.
    pub fn keep(&self) {
        let Some(folder) = folder() else { return };
        let _ = self.write(&folder);
    }

    fn write(&self, folder: &Path) -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.persist(folder.join(FILE))?;
        Ok(())
    }

    /// The last one that was kept.
    pub fn load() -> Option<Last> {
        let bytes = fs::read(folder()?.join(FILE)).ok()?;
        serde_json::from_slice(&bytes).ok()
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
