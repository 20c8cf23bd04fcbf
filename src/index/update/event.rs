//! What is said of a run while it goes on.

use std::path::Path;

use crate::article::Format;

/// What happens during a run, for whoever shows it.
#[derive(Debug)]
pub enum Event<'a> {
    /// So many files have been found so far.
    Looking(usize),
    /// So many files, of so many bytes in all, have to be read.
    Begin {
        /// Number of files.
        files: usize,
        /// Their size.
        bytes: u64,
    },
    /// A file of this size is done with.
    Done(u64),
    /// A file was read to its end.
    Read {
        /// The file.
        path: &'a Path,
        /// The format of its content.
        format: Format,
        /// How many articles it holds now.
        articles: u32,
        /// How many it held when it was last read; `None` for a new file.
        before: Option<u32>,
        /// How many quotations its articles hold.
        quotations: u32,
        /// How many places in it were passed over.
        skipped: u64,
    },
    /// A file is gone, and its articles with it.
    Removed {
        /// The file.
        path: &'a Path,
        /// How many articles it held.
        articles: u32,
    },
    /// A file, or a place in one, gave no article.
    Skipped {
        /// The file.
        path: &'a Path,
        /// The place in the file; `None` if it is the file itself.
        item: Option<&'a str>,
        /// Why, and what to do.
        reason: &'a str,
    },
    /// A file or folder cannot be read; what is known of it is kept.
    Unreadable {
        /// The file or folder.
        path: &'a Path,
        /// What the system said.
        reason: &'a str,
    },
    /// Something was passed over without being looked into.
    LeftOut {
        /// What.
        path: &'a Path,
        /// Why.
        reason: &'a str,
    },
    /// Something is odd about an article that was read all the same.
    Odd {
        /// The file.
        path: &'a Path,
        /// The place in the file; `None` if it is the file itself.
        item: Option<&'a str>,
        /// What.
        message: &'a str,
    },
    /// Something else that the user should know.
    Warning(&'a str),
    /// What was read is being written.
    Committing,
}
