//! Fields whose values are found whole: numbers and keys.

use std::io;

use tantivy::DocId;
use tantivy::postings::FieldSerializer;

/// The longest key in bytes.
pub const LONGEST_KEY: usize = 16;

/// The values of one field, all of one length.
///
/// Documents that follow each other often share a value (those of one file, all quotations of an article), so what is kept are runs of them.
#[derive(Default)]
pub struct Keys {
    runs: Vec<Run>,
    length: usize,
}

/// Documents that follow each other and have the same value: the first, and the one behind the last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Run {
    /// The bytes as numbers, the first of them highest: they compare as the bytes do, and faster.
    key: [u64; 2],
    start: DocId,
    end: DocId,
}

impl Keys {
    /// Adds a value of a document; bytes beyond [`LONGEST_KEY`] do not count. Documents come in ascending order.
    pub fn add(&mut self, key: &[u8], doc: DocId) {
        let mut padded = [0; LONGEST_KEY];
        self.length = key.len().min(LONGEST_KEY);
        padded[..self.length].copy_from_slice(&key[..self.length]);
        let number = u128::from_be_bytes(padded);
        let key = [(number >> 64) as u64, number as u64];
        match self.runs.last_mut() {
            Some(run) if run.key == key && (run.start..=run.end).contains(&doc) => run.end = run.end.max(doc + 1),
            _ => self.runs.push(Run {
                key,
                start: doc,
                end: doc + 1,
            }),
        }
    }

    /// Whether there are no values.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// How many values there are; one that was given to a document twice may count twice.
    pub fn len(&self) -> u64 {
        self.runs.iter().map(|run| u64::from(run.end - run.start)).sum()
    }

    /// Bytes of memory, about.
    pub fn memory(&self) -> usize {
        self.runs.capacity() * size_of::<Run>()
    }

    /// Writes the field's part of the inverted index.
    pub fn write(mut self, mut to: FieldSerializer<'_>) -> io::Result<()> {
        self.runs.sort_unstable();
        for of_key in self.runs.chunk_by(|a, b| a.key == b.key) {
            let Some(Run { key, .. }) = of_key.first() else {
                continue;
            };
            let bytes = (u128::from(key[0]) << 64 | u128::from(key[1])).to_be_bytes();
            to.new_term_without_freq(&bytes[..self.length])?;
            let mut next = 0;
            for run in of_key {
                for doc in run.start.max(next)..run.end {
                    to.write_doc(doc, 0, &[]);
                }
                next = next.max(run.end);
            }
            to.close_term()?;
        }
        to.close()
    }
}
