//! How the reading of a file goes on, stops early or fails.

use std::fmt;
use std::io;

/// Why a file gave nothing at all.
///
/// Each prints as one clear line, without the file's name.
#[derive(Debug)]
pub enum ReadError {
    /// There is no text in it.
    Empty,
    /// It is of a known format and is damaged. The text says where and how.
    Broken(String),
    /// It is not an article, and not meant to be one: a picture, a licence, a list of numbers. The text says what it seems to be.
    NotAnArticle(String),
    /// It could not be read from the disk.
    Io(io::Error),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Empty => f.write_str("the file is empty"),
            ReadError::Broken(reason) | ReadError::NotAnArticle(reason) => f.write_str(reason),
            ReadError::Io(error) => write!(f, "cannot be read: {error}"),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ReadError::Io(error) => Some(error),
            _ => None,
        }
    }
}

/// Why a reader stops early: the caller has enough, or there is nothing more to be had.
pub(super) enum Halt {
    Stopped,
    Error(ReadError),
}

impl From<ReadError> for Halt {
    fn from(error: ReadError) -> Halt {
        Halt::Error(error)
    }
}

impl From<io::Error> for Halt {
    fn from(error: io::Error) -> Halt {
        Halt::Error(match error.kind() {
            // A stream that cannot be unpacked is damaged; the disk is well.
            io::ErrorKind::InvalidData => ReadError::Broken(error.to_string()),
            _ => ReadError::Io(error),
        })
    }
}

/// What a reader of a format returns.
pub(super) type Flow = Result<(), Halt>;
