//! What can go wrong with an index, each with what to do about it.

use std::io;
use std::path::{Path, PathBuf};

/// An index that cannot be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no folder at this path.
    #[error("there is no index at {}; make one with: whosaid index FOLDER", .0.display())]
    Missing(PathBuf),
    /// The folder holds something else.
    #[error("{} is not a whosaid index; name another folder with --index", .0.display())]
    NotAnIndex(PathBuf),
    /// It was written with another schema.
    #[error(
        "the index at {} was written by another version of whosaid (schema {found}, this one reads {expected}); \
         write it anew with: whosaid index --rebuild --index {}", path.display(), path.display()
    )]
    OtherVersion {
        /// The index folder.
        path: PathBuf,
        /// The schema version it carries.
        found: u32,
        /// The schema version of this program.
        expected: u32,
    },
    /// Another process holds the writer lock.
    #[error("another whosaid is writing to the index at {}; wait for it to end, then run this again", .0.display())]
    Locked(PathBuf),
    /// A file of the index folder cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The engine's files cannot be read.
    #[error("the index at {} is damaged ({reason}); write it anew with: whosaid index --rebuild --index {}", path.display(), path.display())]
    Damaged {
        /// The index folder.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// The disk is full.
    #[error("the disk that holds the index at {} is full; nothing that was indexed before is lost; make room, then run this again", .0.display())]
    DiskFull(PathBuf),
    /// The engine gave up writing and does not say why.
    #[error(
        "the index at {} cannot be written; nothing that was indexed before is lost; \
         see whether its disk has room and takes writes, then run this again", .0.display()
    )]
    Writing(PathBuf),
    /// Anything else that the engine reports.
    #[error(transparent)]
    Engine(#[from] tantivy::TantivyError),
}

impl Error {
    pub(crate) fn io(path: &Path, source: io::Error) -> Error {
        if source.kind() == io::ErrorKind::StorageFull {
            return Error::DiskFull(path.to_owned());
        }
        Error::Io {
            path: path.to_owned(),
            source,
        }
    }

    /// The same error, knowing which index it is about: damage and a full disk are told apart from the rest.
    pub(crate) fn of_index(self, path: &Path) -> Error {
        let Error::Engine(error) = self else { return self };
        if is_disk_full(&error) {
            return Error::DiskFull(path.to_owned());
        }
        match error {
            tantivy::TantivyError::DataCorruption(what) => Error::Damaged {
                path: path.to_owned(),
                reason: one_line(&what),
            },
            tantivy::TantivyError::OpenReadError(what) => Error::Damaged {
                path: path.to_owned(),
                reason: one_line(&what),
            },
            tantivy::TantivyError::IncompatibleIndex(what) => Error::Damaged {
                path: path.to_owned(),
                reason: one_line(&what),
            },
            tantivy::TantivyError::ErrorInThread(_) => Error::Writing(path.to_owned()),
            other => Error::Engine(other),
        }
    }
}

fn one_line(what: &dyn std::fmt::Debug) -> String {
    format!("{what:?}").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The engine wraps the system's error in several ways, and reports some only as text.
fn is_disk_full(error: &tantivy::TantivyError) -> bool {
    if let tantivy::TantivyError::IoError(io) = error {
        return io.kind() == io::ErrorKind::StorageFull;
    }
    let text = format!("{error:?}");
    text.contains("StorageFull") || text.contains("No space left on device")
}
