//! Readers that have a buffer of their own, and are read like any other.

use std::io::{self, BufRead};

/// Reads what stands in a reader's buffer, as far as there is room for it.
///
/// # Errors
/// What filling the buffer says.
pub fn read_buffered(reader: &mut impl BufRead, out: &mut [u8]) -> io::Result<usize> {
    let available = reader.fill_buf()?;
    let count = available.len().min(out.len());
    out[..count].copy_from_slice(&available[..count]);
    reader.consume(count);
    Ok(count)
}
