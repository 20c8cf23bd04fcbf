//! Which files stand under a root now.

use std::cell::RefCell;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use walkdir::WalkDir;

use super::left_out::LeftOut;

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
    /// What was passed over without being looked into: links, pipes, devices, and what the user leaves out; each with the reason.
    pub left_out: Vec<(PathBuf, &'static str)>,
    /// What is wrong with the user's rules.
    pub faults: Vec<String>,
}

/// Lists the regular files under `top`, which may be one itself.
///
/// Passed over are hidden files and folders, `except` (the index itself), what `rules` leave out, and everything that is neither file nor folder; symbolic links
/// are not followed. `each` is called after every file with the number found so far.
pub fn survey(top: &Path, except: &Path, rules: LeftOut<'_>, mut each: impl FnMut(usize)) -> Survey {
    let mut survey = Survey::default();
    let rules = RefCell::new(rules);
    let ignored = RefCell::new(Vec::new());
    let walk = WalkDir::new(top)
        .follow_links(false)
        .follow_root_links(true)
        .into_iter();
    let walk = walk.filter_entry(|entry| {
        let is_dir = entry.file_type().is_dir();
        let mut rules = rules.borrow_mut();
        let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if entry.depth() > 0 && (is_hidden || entry.path() == except) {
            return false;
        }
        let passes = !rules.covers(entry.path(), is_dir);
        if !passes {
            ignored
                .borrow_mut()
                .push((entry.path().to_owned(), "is left out by your rules"));
        } else if is_dir {
            rules.enter(entry.path());
        }
        passes
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
        let kind = entry.file_type();
        if kind.is_dir() {
            continue;
        }
        if !kind.is_file() {
            let what = if kind.is_symlink() {
                "is a symbolic link; index what it points to"
            } else {
                "is a pipe, a socket or a device"
            };
            survey.left_out.push((entry.into_path(), what));
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
    survey.left_out.extend(ignored.into_inner());
    survey.faults = rules.into_inner().faults;
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
