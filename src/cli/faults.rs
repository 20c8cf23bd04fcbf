//! Faults of the program itself: one line that can be reported, never a panic's text.

use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use super::exit::{Exit, Failure};

/// Where the last fault happened.
static LAST: Mutex<Option<String>> = Mutex::new(None);

/// Notes faults instead of printing them: many are contained by whoever caused them (a page that its reader cannot take costs that page alone).
pub fn keep_quiet() {
    panic::set_hook(Box::new(|fault| {
        let place = fault
            .location()
            .map(|at| format!("{}:{}", at.file(), at.line()))
            .unwrap_or_default();
        let what = fault.payload_as_str().unwrap_or("a fault without a message");
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some(format!("{what}, at {place}"));
    }));
}

/// Runs a command, and turns a fault into a failure.
pub fn contained(run: impl FnOnce() -> Result<Exit, Failure>) -> Result<Exit, Failure> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| {
        let what = LAST
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
            .unwrap_or_default();
        let what = what.lines().collect::<Vec<_>>().join(" ");
        Err(Failure::Said(format!(
            "whosaid has a fault ({what}); please report it with this line and what you asked for; \
             if the index may be damaged: whosaid status --check"
        )))
    })
}
