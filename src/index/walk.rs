//! Which files stand under a root now.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use walkdir::WalkDir;

/// A regular file, as the file system describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its path, below the canonical path of the root.
    pub path: PathBuf,
    /// Size in bytes.
    pub size: u64,
    /// Modification time in nanoseconds since 1970.
    pub modified: i64,
}

/// A place that could not be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub reason: String,
}

/// What stands under a path.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    /// The regular files.
    pub files: Vec<Found>,
    /// Folders that could not be listed and files that could not be looked at; what the index knows below them is kept.
    pub unreadable: Vec<Unreadable>,
}

/// Lists the regular files under `top`, which may be one itself.
///
/// Left out are hidden files and folders, `except` (the index itself), and everything that is neither file nor folder; symbolic links are not followed. `each` is
/// called after every file with the number found so far.
pub fn survey(top: &Path, except: &Path, mut each: impl FnMut(usize)) -> Survey {
    let mut survey = Survey::default();
    let walk = WalkDir::new(top)
        .follow_links(false)
        .follow_root_links(true)
        .into_iter();
    let walk = walk.filter_entry(|entry| {
        entry.depth() == 0 || (!entry.file_name().as_encoded_bytes().starts_with(b".") && entry.path() != except)
    });
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(top).to_owned();
                let reason = match error.io_error() {
                    Some(io) => io.to_string(),
                    None => "the folder contains itself".to_owned(),
                };
                survey.unreadable.push(Unreadable { path, reason });
                continue;
            }
        };
        if !entry.file_type().is_file() {
            continue;
        }
        match entry.metadata() {
            Ok(meta) => {
                survey.files.push(Found {
                    size: meta.len(),
                    modified: modified_ns(&meta),
                    path: entry.into_path(),
                });
                each(survey.files.len());
            }
            // Removed between being listed and being looked at: it is simply not there.
            Err(error)
                if error
                    .io_error()
                    .is_some_and(|e| e.kind() == std::io::ErrorKind::NotFound) => {}
            Err(error) => {
                let reason = error.to_string();
                survey.unreadable.push(Unreadable {
                    path: entry.into_path(),
                    reason,
                });
            }
        }
    }
    survey
}

/// The modification time in nanoseconds since 1970, negative before; 0 where the system has none.
pub fn modified_ns(meta: &Metadata) -> i64 {
    let Ok(time) = meta.modified() else { return 0 };
    let nanos = match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i128::try_from(after.as_nanos()).unwrap_or(i128::MAX),
        Err(before) => -i128::try_from(before.duration().as_nanos()).unwrap_or(i128::MAX),
    };
    i64::try_from(nanos).unwrap_or(0)
}
