//! Ctrl-C, and being asked to end.

use std::sync::{Mutex, Once, PoisonError};

/// What to do when somebody interrupts; nothing lets the interruption pass.
type Action = Option<Box<dyn FnMut() + Send>>;

static ACTION: Mutex<Action> = Mutex::new(None);

fn set(action: Action) {
    static HANDLER: Once = Once::new();
    *ACTION.lock().unwrap_or_else(PoisonError::into_inner) = action;
    HANDLER.call_once(|| {
        // Whoever started the program deaf to a signal, as nohup does, wants it so: no handler then. Without one the system's own way of ending a program
        // stays, which is safe too.
        let _ = ctrlc::try_set_handler(|| {
            if let Some(action) = ACTION.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
                action();
            }
        });
    });
}

/// From now on interruptions are somebody else's: the pager gets them too.
pub fn ignore() {
    set(None);
}

/// The exit status of a program that was interrupted, as shells have it.
const INTERRUPTED: i32 = 130;

/// From now on an interruption says something and ends the program.
pub fn end_after(mut say: impl FnMut() + Send + 'static) {
    set(Some(Box::new(move || {
        say();
        std::process::exit(INTERRUPTED);
    })));
}
