//! The files of an index as they lie on the disk: who may write them, and how damage to them is found.
//!
//! The engine ends each file of a segment with a checksum (`footers`), but neither its list of segments nor its list of files; these, and our own small files,
//! carry a seal (`seal`). Together they cover every byte of an index.

pub(super) mod footers;
#[cfg(target_os = "linux")]
mod read_file;
mod read_only;
mod replacing;
pub(super) mod seal;
mod sealing;

pub(super) use read_only::ReadDirectory;
pub(super) use replacing::{TEMPORARY, readable, replace};
pub(super) use sealing::SealingDirectory;
