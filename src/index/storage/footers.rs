//! The last bytes of a segment's file: the engine's checksum of all that stands before, and the engine's version.
//!
//! The engine proves a file by its checksum, but never the version beside it. As an index is written by one version of the engine alone (another raises
//! [`super::super::schema::SCHEMA_VERSION`]), both are known.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use tantivy::directory::footer::Footer;

/// The length of the footer and the mark of the engine's footers, 32 bits each.
const TAIL: u64 = 8;
/// No footer is longer, in bytes.
const LONGEST: u64 = 1 << 10;

/// Whether a file ends in what this engine writes at the end of a file.
///
/// # Errors
/// What the system says when the file cannot be read.
pub fn sound(path: &Path) -> io::Result<bool> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(LONGEST)))?;
    let mut end = Vec::new();
    file.take(LONGEST).read_to_end(&mut end)?;
    Ok(length >= TAIL && is_footer(&end))
}

fn is_footer(end: &[u8]) -> bool {
    let Some((before, tail)) = end.split_last_chunk::<{ TAIL as usize }>() else {
        return false;
    };
    let [a, b, c, d, ..] = *tail;
    let Ok(length) = usize::try_from(u32::from_le_bytes([a, b, c, d])) else {
        return false;
    };
    let Some(json) = before.len().checked_sub(length).and_then(|at| before.get(at..)) else {
        return false;
    };
    let Ok(footer) = serde_json::from_slice::<Footer>(json) else {
        return false;
    };
    footer.version == *tantivy::version() && serde_json::to_vec(&footer).is_ok_and(|written| written == json)
}
