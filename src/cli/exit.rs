//! How the program ends.

use std::io;
use std::process::{ExitCode, Termination};

use crate::index::Error;
use crate::query::lower::LowerError;

/// The exit status, as grep's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: something was found, or all was done.
    Found,
    /// 1: nothing was found.
    Nothing,
    /// 2: an error, of which the user has been told.
    Error,
    /// 3: what was asked for was not found, but something like it.
    Near,
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(match self {
            Exit::Found => 0,
            Exit::Nothing => 1,
            Exit::Error => 2,
            Exit::Near => 3,
        })
    }
}

impl Exit {
    /// 0 if something was found, else 1.
    pub fn found(any: bool) -> Exit {
        if any { Exit::Found } else { Exit::Nothing }
    }
}

/// Why a command could not be carried out.
#[derive(Debug)]
pub enum Failure {
    /// Nobody reads the output any more.
    Pipe,
    /// What to tell the user.
    Said(String),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Pipe,
            _ => Failure::Said(format!("the output cannot be written: {error}")),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Said(error.to_string())
    }
}

impl From<tantivy::TantivyError> for Failure {
    fn from(error: tantivy::TantivyError) -> Failure {
        Failure::Said(format!(
            "the index cannot be read ({error}); check it with: whosaid status --check"
        ))
    }
}

impl From<LowerError> for Failure {
    fn from(error: LowerError) -> Failure {
        match error {
            LowerError::Engine(error) => error.into(),
            other => Failure::Said(other.to_string()),
        }
    }
}
