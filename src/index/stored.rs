//! What is stored of a document, taken apart where it lies.
//!
//! The engine's own reader asks for as much memory as a text says it is long, which in a damaged document may be more than there is; this one looks at what is
//! there. It copies nothing.

use std::ops::Range;

use tantivy::directory::OwnedBytes;
use tantivy::schema::Field;

/// The engine's codes for the types of values.
pub(super) const TEXT: u8 = 0;
pub(super) const NUMBER: u8 = 1;

/// The stored values of a document.
pub struct Stored {
    bytes: OwnedBytes,
    values: Vec<(u32, Value)>,
}

enum Value {
    Text(Range<usize>),
    Number(u64),
}

impl Stored {
    /// Takes apart the bytes of a document, in the engine's form: how many values there are, then for each its field (32 bits), its type (one byte) and the
    /// value, a number (64 bits) or a text with its length before it. Counts and lengths are of seven bits a byte, the lowest first; the last byte has its
    /// highest bit set.
    ///
    /// # Errors
    /// If they are anything else.
    pub fn of(bytes: OwnedBytes) -> tantivy::Result<Stored> {
        match values(&bytes) {
            Some(values) => Ok(Stored { bytes, values }),
            None => {
                Err(tantivy::error::DataCorruption::comment_only("what is stored of a document does not parse").into())
            }
        }
    }

    /// The text of a field, if it has one.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.of_field(field).find_map(|value| match value {
            Value::Text(range) => std::str::from_utf8(self.bytes.get(range.clone())?).ok(),
            Value::Number(_) => None,
        })
    }

    /// The numbers of a field, in their order.
    pub fn numbers(&self, field: Field) -> impl Iterator<Item = u64> {
        self.of_field(field).filter_map(|value| match value {
            Value::Number(number) => Some(*number),
            Value::Text(_) => None,
        })
    }

    fn of_field(&self, field: Field) -> impl Iterator<Item = &Value> {
        let values = self.values.iter();
        values.filter_map(move |(id, value)| (*id == field.field_id()).then_some(value))
    }
}

fn values(bytes: &[u8]) -> Option<Vec<(u32, Value)>> {
    let mut walk = Walk { bytes, at: 0 };
    let count = walk.size()?;
    let mut values = Vec::new();
    for _ in 0..count {
        let field = u32::from_le_bytes(walk.array()?);
        let [code] = walk.array()?;
        let value = match code {
            TEXT => {
                let length = walk.size()?;
                let range = walk.at..walk.at.checked_add(length)?;
                std::str::from_utf8(bytes.get(range.clone())?).ok()?;
                walk.at = range.end;
                Value::Text(range)
            }
            NUMBER => Value::Number(u64::from_le_bytes(walk.array()?)),
            _ => return None,
        };
        values.push((field, value));
    }
    Some(values)
}

/// Goes through bytes, never beyond their end.
pub(super) struct Walk<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

impl Walk<'_> {
    /// The next bytes as they are.
    pub(super) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let array = *self.bytes.get(self.at..)?.first_chunk()?;
        self.at += N;
        Some(array)
    }

    /// The next bytes as a count or a length.
    pub(super) fn size(&mut self) -> Option<usize> {
        let mut size = 0u64;
        for shift in (0..64).step_by(7) {
            let [byte] = self.array()?;
            size |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 != 0 {
                return usize::try_from(size).ok();
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tantivy::schema::{STORED, Schema};
    use tantivy::{Index, TantivyDocument};

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_the_engine_stores_is_read_back(texts in prop::collection::vec(".{0,300}", 0..4), numbers in prop::collection::vec(any::<u64>(), 0..4)) {
            let mut schema = Schema::builder();
            let (text, number) = (schema.add_text_field("text", STORED), schema.add_u64_field("number", STORED));
            let index = Index::create_in_ram(schema.build());
            let mut doc = TantivyDocument::default();
            for value in &texts {
                doc.add_text(text, value);
            }
            for value in &numbers {
                doc.add_u64(number, *value);
            }
            let mut writer = index.writer_with_num_threads(1, 15_000_000).unwrap();
            writer.add_document(doc).unwrap();
            writer.commit().unwrap();
            let searcher = index.reader().unwrap().searcher();
            let store = searcher.segment_reader(0).get_store_reader(1).unwrap();
            let stored = Stored::of(store.get_document_bytes(0).unwrap()).unwrap();
            prop_assert_eq!(stored.text(text), texts.first().map(String::as_str));
            prop_assert_eq!(stored.numbers(number).collect::<Vec<_>>(), numbers);
        }

        #[test]
        fn no_bytes_are_too_damaged_to_be_refused(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let _ = Stored::of(OwnedBytes::new(bytes));
        }
    }

    #[test]
    fn a_text_that_says_it_is_longer_than_memory_is_refused() {
        let mut bytes = vec![0x81, 0, 0, 0, 0, TEXT];
        bytes.extend([0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0xFF]);
        bytes.extend(b"words");
        assert!(Stored::of(OwnedBytes::new(bytes)).is_err());
    }
}
