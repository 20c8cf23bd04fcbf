//! Documents on their way to the disk: some together in a block, which is packed.
//!
//! The form is the engine's, which reads it when it merges segments; for all else [`crate::index::blocks`] and [`crate::index::stored`] do. The engine's own writer makes
//! itself a new packer for every block, and clears the memory that the block is packed into; it wants documents that own copies of their texts.

use std::io::{self, Write as _};
use std::ops::Range;

use tantivy::DocId;
use tantivy::directory::{TerminatingWrite as _, WritePtr};
use tantivy::schema::Field;
use zstd::bulk::Compressor;
use zstd::zstd_safe::{CParameter, compress_bound};

use crate::index::blocks::{FOOTER, VERSION, ZSTANDARD};
use crate::index::stored::{NUMBER, TEXT};

/// The fewest bytes that a repetition has to have to be looked for, and the logarithm of how many places of such are remembered. By its level alone the packer would
/// look for five: that takes four bytes of a hundred less, and a third longer.
const SHORTEST_MATCH: u32 = 7;
const PLACES: u32 = 13;

/// How many stretches a run of an index's layer has.
const RUN: usize = 8;

/// What is stored of one document.
#[derive(Default)]
pub struct Document {
    count: usize,
    values: Vec<u8>,
}

impl Document {
    /// Forgets all values.
    pub fn clear(&mut self) {
        self.count = 0;
        self.values.clear();
    }

    /// Adds a text.
    pub fn text(&mut self, field: Field, text: &str) {
        self.value(field, TEXT);
        push_size(&mut self.values, text.len() as u64);
        self.values.extend_from_slice(text.as_bytes());
    }

    /// Adds a number.
    pub fn number(&mut self, field: Field, number: u64) {
        self.value(field, NUMBER);
        self.values.extend_from_slice(&number.to_le_bytes());
    }

    fn value(&mut self, field: Field, code: u8) {
        self.count += 1;
        self.values.extend_from_slice(&field.field_id().to_le_bytes());
        self.values.push(code);
    }
}

/// Writes the documents of a segment.
pub struct StoreWriter {
    to: WritePtr,
    /// Bytes of packed blocks so far.
    written: u64,
    /// From so many bytes on a block is packed.
    block_size: usize,
    block: Vec<u8>,
    /// Where in the block its documents begin.
    begins: Vec<u32>,
    /// The first document of the block.
    first: DocId,
    context: Compressor<'static>,
    packed: Vec<u8>,
    /// The index of the blocks, the finest layer first.
    layers: Vec<Layer>,
}

impl StoreWriter {
    /// Writes to a new file, with a level of Zstandard, blocks of about so many bytes before they are packed.
    ///
    /// # Errors
    /// If there is no memory to pack with.
    pub fn new(to: WritePtr, level: i32, block_size: usize) -> io::Result<StoreWriter> {
        let mut packer = Compressor::new(level)?;
        packer.set_parameter(CParameter::MinMatch(SHORTEST_MATCH))?;
        packer.set_parameter(CParameter::HashLog(PLACES))?;
        Ok(StoreWriter::with_packer(to, packer, block_size))
    }

    fn with_packer(to: WritePtr, packer: Compressor<'static>, block_size: usize) -> StoreWriter {
        StoreWriter {
            to,
            written: 0,
            block_size,
            block: Vec::new(),
            begins: Vec::new(),
            first: 0,
            context: packer,
            packed: Vec::new(),
            layers: Vec::new(),
        }
    }

    /// Writes the next document.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn add(&mut self, document: &Document) -> io::Result<()> {
        self.begins.push(self.block.len() as u32);
        push_size(&mut self.block, document.count as u64);
        self.block.extend_from_slice(&document.values);
        if self.block.len() + self.begins.len() * size_of::<usize>() > self.block_size {
            self.pack()?;
        }
        Ok(())
    }

    fn pack(&mut self) -> io::Result<()> {
        let documents = self.begins.len() as u32;
        for begin in self.begins.drain(..) {
            self.block.extend_from_slice(&begin.to_le_bytes());
        }
        self.block.extend_from_slice(&documents.to_le_bytes());
        self.packed.clear();
        self.packed.reserve(compress_bound(self.block.len()));
        self.context.compress_to_buffer(&self.block, &mut self.packed)?;
        self.to.write_all(&(self.block.len() as u32).to_le_bytes())?;
        self.to.write_all(&self.packed)?;
        self.block.clear();
        let end = self.written + (size_of::<u32>() + self.packed.len()) as u64;
        let stretch = Stretch {
            docs: self.first..self.first + documents,
            bytes: self.written..end,
        };
        self.first = stretch.docs.end;
        self.written = end;
        self.enter(stretch);
        Ok(())
    }

    /// Enters a stretch into the finest layer, and a layer's full run as one stretch into the next.
    fn enter(&mut self, stretch: Stretch) {
        let mut next = Some(stretch);
        for n in 0.. {
            let Some(stretch) = next else { return };
            if n == self.layers.len() {
                self.layers.push(Layer::default());
            }
            let Some(layer) = self.layers.get_mut(n) else { return };
            layer.run.push(stretch);
            next = if layer.run.len() >= RUN { layer.end_run() } else { None };
        }
    }

    /// Writes what is left and ends the file.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn close(mut self) -> io::Result<()> {
        if !self.begins.is_empty() {
            self.pack()?;
        }
        let mut below = None;
        for layer in &mut self.layers {
            layer.run.extend(below);
            below = layer.end_run();
        }
        let mut index = Vec::new();
        push_size(&mut index, self.layers.len() as u64);
        let mut end = 0;
        for layer in self.layers.iter().rev() {
            end += layer.bytes.len() as u64;
            push_size(&mut index, end);
        }
        for layer in self.layers.iter().rev() {
            index.extend_from_slice(&layer.bytes);
        }
        let footer_at = index.len();
        index.extend_from_slice(&VERSION.to_le_bytes());
        index.extend_from_slice(&self.written.to_le_bytes());
        index.push(ZSTANDARD);
        index.resize(footer_at + FOOTER, 0);
        self.to.write_all(&index)?;
        self.to.terminate()
    }
}

/// Documents that follow each other, and where they lie: in the file, or in the next finer layer.
struct Stretch {
    docs: Range<DocId>,
    bytes: Range<u64>,
}

/// A layer of the index: see [`crate::index::blocks`].
#[derive(Default)]
struct Layer {
    bytes: Vec<u8>,
    /// The run that is not written yet.
    run: Vec<Stretch>,
}

impl Layer {
    /// Writes the run, if there is one, and gives the stretch that it is for the coarser layer.
    fn end_run(&mut self) -> Option<Stretch> {
        let (first, last) = (self.run.first()?, self.run.last()?);
        let docs = first.docs.start..last.docs.end;
        let start = self.bytes.len() as u64;
        push_size(&mut self.bytes, self.run.len() as u64);
        push_size(&mut self.bytes, u64::from(first.docs.start));
        push_size(&mut self.bytes, first.bytes.start);
        for stretch in self.run.drain(..) {
            push_size(&mut self.bytes, u64::from(stretch.docs.end - stretch.docs.start));
            push_size(&mut self.bytes, stretch.bytes.end - stretch.bytes.start);
        }
        Some(Stretch {
            docs,
            bytes: start..self.bytes.len() as u64,
        })
    }
}

/// Adds a count or a length: seven bits a byte, the lowest first; the last byte has its highest bit set.
fn push_size(bytes: &mut Vec<u8>, mut size: u64) {
    while size >= 0x80 {
        bytes.push(size as u8 & 0x7F);
        size >>= 7;
    }
    bytes.push(size as u8 | 0x80);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tantivy::index::SegmentComponent;
    use tantivy::schema::{STORED, Schema};
    use tantivy::store::{Compressor as Engines, ZstdCompressor};
    use tantivy::{Index, IndexSettings, TantivyDocument};

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn the_file_is_the_one_that_the_engine_writes(lengths in prop::collection::vec(0usize..400, 0..1500), block_size in 200usize..2000) {
            let mut schema = Schema::builder();
            let (text, number) = (schema.add_text_field("text", STORED), schema.add_u64_field("number", STORED));
            let schema = schema.build();
            let settings = IndexSettings {
                docstore_compression: Engines::Zstd(ZstdCompressor { compression_level: Some(1) }),
                docstore_blocksize: block_size,
                ..IndexSettings::default()
            };
            let index = Index::builder().schema(schema.clone()).settings(settings.clone()).create_in_ram().unwrap();
            let files: Vec<_> = (0..2).map(|_| index.new_segment()).collect();
            let mut write = files.iter().map(|segment| segment.clone().open_write(SegmentComponent::Store).unwrap());
            // As the engine packs, so that all else can be compared byte for byte.
            let mut ours = StoreWriter::with_packer(write.next().unwrap(), Compressor::new(1).unwrap(), block_size);
            let mut theirs = tantivy::store::StoreWriter::new(write.next().unwrap(), settings.docstore_compression, block_size, false).unwrap();
            let mut document = Document::default();
            for (n, length) in lengths.iter().enumerate() {
                let words = format!("é{n} ").repeat(*length / 5);
                document.clear();
                let mut doc = TantivyDocument::default();
                if length % 3 > 0 {
                    document.text(text, &words);
                    doc.add_text(text, &words);
                }
                document.number(number, *length as u64 * 1_000_003);
                doc.add_u64(number, *length as u64 * 1_000_003);
                ours.add(&document).unwrap();
                theirs.store(&doc, &schema).unwrap();
            }
            ours.close().unwrap();
            theirs.close().unwrap();
            let mut read = files.iter().map(|segment| segment.open_read(SegmentComponent::Store).unwrap().read_bytes().unwrap());
            prop_assert!(read.next().unwrap().as_slice() == read.next().unwrap().as_slice());
        }
    }
}
