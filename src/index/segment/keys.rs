//! Fields whose values are found whole: numbers and keys.

use std::io;

use tantivy::DocId;
use tantivy::postings::FieldSerializer;

/// The longest key in bytes.
pub const LONGEST_KEY: usize = 16;

/// The values of one field, all of one length.
#[derive(Default)]
pub struct Keys {
    entries: Vec<([u8; LONGEST_KEY], DocId)>,
    length: usize,
}

impl Keys {
    /// Adds a value of a document; bytes beyond [`LONGEST_KEY`] do not count.
    pub fn add(&mut self, key: &[u8], doc: DocId) {
        let mut padded = [0; LONGEST_KEY];
        self.length = key.len().min(LONGEST_KEY);
        padded[..self.length].copy_from_slice(&key[..self.length]);
        self.entries.push((padded, doc));
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Bytes of memory, about.
    pub fn memory(&self) -> usize {
        self.entries.capacity() * size_of::<([u8; LONGEST_KEY], DocId)>()
    }

    /// Writes the field's part of the inverted index.
    pub fn write(mut self, mut to: FieldSerializer<'_>) -> io::Result<()> {
        self.entries.sort_unstable();
        self.entries.dedup();
        for of_key in self.entries.chunk_by(|a, b| a.0 == b.0) {
            let Some((key, _)) = of_key.first() else { continue };
            to.new_term_without_freq(&key[..self.length])?;
            for (_, doc) in of_key {
                to.write_doc(*doc, 0, &[]);
            }
            to.close_term()?;
        }
        to.close()
    }
}
