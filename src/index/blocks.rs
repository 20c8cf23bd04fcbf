//! Documents as they are stored: some together in a block, which is packed.
//!
//! For every block the engine's own reader asks the processor again what it can do, and the system for memory to unpack with and into; together that takes as long as
//! to unpack. This one keeps both, and reads what is damaged without believing it.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use tantivy::directory::{FileSlice, OwnedBytes};
use tantivy::index::SegmentComponent;
use tantivy::{DocId, HasLen as _, SegmentReader, TantivyError};
use zstd::bulk::Decompressor;

use super::stored::Walk;

/// The engine's footer of a store, in bytes: its version (32 bits), where the index of the blocks begins (64 bits), how they are packed (one byte), nothing.
pub(super) const FOOTER: usize = 28;
/// The engine's version of the form of a store.
pub(super) const VERSION: u32 = 2;
/// Its code for Zstandard.
pub(super) const ZSTANDARD: u8 = 4;

/// The blocks of a segment's documents.
pub struct Blocks {
    data: FileSlice,
    index: OwnedBytes,
    /// Where the layers of the index lie in it, the coarsest first: each says where in the next to look, the last where in the data.
    layers: Vec<Range<usize>>,
    kept: Mutex<Kept>,
}

/// What was used and may be used again.
#[derive(Default)]
struct Kept {
    /// The last used at the end.
    blocks: Vec<Unpacked>,
    contexts: Vec<Decompressor<'static>>,
    /// How many are reading, and how many have read at once.
    readers: usize,
    most_readers: usize,
}

/// A block, unpacked.
#[derive(Default)]
struct Unpacked {
    /// Where it lies in the data; `None` if there is nothing in it yet.
    at: Option<usize>,
    bytes: Vec<u8>,
}

/// A stretch of an index's layer or of the data, and the documents in it.
struct Stretch {
    first: u64,
    bytes: Range<usize>,
}

impl Blocks {
    /// Those of a segment.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn open(segment: &SegmentReader) -> tantivy::Result<Blocks> {
        let file = segment.open_read(SegmentComponent::Store)?;
        let end = file.len().checked_sub(FOOTER).ok_or_else(damaged)?;
        let (body, footer) = file.split(end);
        let footer = footer.read_bytes()?;
        let at = index_at(&footer).filter(|at| *at <= end).ok_or_else(damaged)?;
        let (data, index) = body.split(at);
        let index = index.read_bytes()?;
        let layers = layers(&index).ok_or_else(damaged)?;
        Ok(Blocks {
            data,
            index,
            layers,
            kept: Mutex::default(),
        })
    }

    /// The bytes of a document.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn document(&self, doc: DocId) -> tantivy::Result<OwnedBytes> {
        let stretch = self.find(doc).ok_or_else(damaged)?;
        let number = usize::try_from(u64::from(doc) - stretch.first).map_err(|_| damaged())?;
        let (mut block, mut context) = self.take(stretch.bytes.start)?;
        let unpacked = match block.at {
            Some(_) => Ok(()),
            None => self.unpack(&stretch, &mut block, &mut context),
        };
        let document = unpacked.and_then(|()| {
            let document = place(&block.bytes, number).and_then(|place| block.bytes.get(place));
            document
                .map(|bytes| OwnedBytes::new(bytes.to_vec()))
                .ok_or_else(damaged)
        });
        self.give_back(block, context);
        document
    }

    /// The block with a document.
    fn find(&self, doc: DocId) -> Option<Stretch> {
        let mut from = 0;
        let mut found = None;
        for layer in &self.layers {
            let layer = self.index.get(layer.clone())?;
            let stretch = stretch_with(layer.get(from..)?, doc)?;
            from = stretch.bytes.start;
            found = Some(stretch);
        }
        found.filter(|stretch| stretch.first <= u64::from(doc) && stretch.bytes.end <= self.data.len())
    }

    /// Takes the block that lies at `at` in the data, or one to fill, and something to unpack with.
    fn take(&self, at: usize) -> tantivy::Result<(Unpacked, Decompressor<'static>)> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.readers += 1;
        kept.most_readers = kept.most_readers.max(kept.readers);
        let block = match kept.blocks.iter().position(|block| block.at == Some(at)) {
            Some(known) => kept.blocks.remove(known),
            // Who reads in the order of the documents needs one, who looks into an article for each of its quotations two.
            None if kept.blocks.len() < 2 * kept.most_readers => Unpacked::default(),
            None => Unpacked {
                at: None,
                ..kept.blocks.remove(0)
            },
        };
        let context = kept.contexts.pop();
        drop(kept);
        Ok((block, context.map_or_else(Decompressor::new, Ok)?))
    }

    fn give_back(&self, block: Unpacked, context: Decompressor<'static>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.readers -= 1;
        kept.blocks.push(block);
        kept.contexts.push(context);
    }

    fn unpack(&self, stretch: &Stretch, into: &mut Unpacked, context: &mut Decompressor<'_>) -> tantivy::Result<()> {
        let packed = self.data.slice(stretch.bytes.clone()).read_bytes()?;
        let (size, packed) = packed.split_first_chunk().ok_or_else(damaged)?;
        let size = usize::try_from(u32::from_le_bytes(*size)).map_err(|_| damaged())?;
        into.bytes.clear();
        into.bytes.try_reserve(size).map_err(|_| damaged())?;
        if context.decompress_to_buffer(packed, &mut into.bytes)? != size {
            return Err(damaged());
        }
        into.at = Some(stretch.bytes.start);
        Ok(())
    }
}

fn damaged() -> TantivyError {
    tantivy::error::DataCorruption::comment_only("a block of stored documents does not parse").into()
}

/// Where the index of the blocks begins, by the footer.
fn index_at(footer: &[u8]) -> Option<usize> {
    let mut walk = Walk { bytes: footer, at: 0 };
    let version = u32::from_le_bytes(walk.array()?);
    let at = u64::from_le_bytes(walk.array()?);
    let [code] = walk.array()?;
    (version == VERSION && code == ZSTANDARD).then_some(())?;
    usize::try_from(at).ok()
}

/// Where the layers of an index lie in it: how many there are, where each ends, and then the layers.
fn layers(index: &[u8]) -> Option<Vec<Range<usize>>> {
    let mut walk = Walk { bytes: index, at: 0 };
    let count = walk.size()?;
    let mut ends = Vec::new();
    for _ in 0..count {
        ends.push(walk.size()?);
    }
    let (mut layers, mut start) = (Vec::with_capacity(ends.len()), walk.at);
    for end in ends {
        let end = walk.at.checked_add(end)?;
        index.get(start..end)?;
        layers.push(start..end);
        start = end;
    }
    Some(layers)
}

/// The stretch of a layer with a document. A layer is runs of stretches: how many, the first document, where the first lies, and of each how many documents and bytes it has.
fn stretch_with(layer: &[u8], doc: DocId) -> Option<Stretch> {
    let mut walk = Walk { bytes: layer, at: 0 };
    loop {
        let count = walk.size()?;
        let mut first = walk.size()? as u64;
        let mut start = walk.size()?;
        for _ in 0..count {
            let documents = walk.size()? as u64;
            let end = start.checked_add(walk.size()?)?;
            let next = first.checked_add(documents)?;
            if next > u64::from(doc) {
                return Some(Stretch {
                    first,
                    bytes: start..end,
                });
            }
            (first, start) = (next, end);
        }
    }
}

/// Where the document with a number lies in a block: behind them stands where each begins, and last how many there are, 32 bits each.
fn place(block: &[u8], number: usize) -> Option<Range<usize>> {
    let (rest, count) = block.split_last_chunk()?;
    let count = usize::try_from(u32::from_le_bytes(*count)).ok()?;
    let end_of_all = rest.len().checked_sub(count.checked_mul(4)?)?;
    let begin = |number: usize| {
        let at = end_of_all.checked_add(number.checked_mul(4)?)?;
        let bytes = rest.get(at..)?.first_chunk()?;
        usize::try_from(u32::from_le_bytes(*bytes)).ok()
    };
    let end = match number + 1 < count {
        true => begin(number + 1)?,
        false => end_of_all,
    };
    Some(begin(number)?..end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tantivy::schema::{STORED, Schema};
    use tantivy::store::{Compressor, ZstdCompressor};
    use tantivy::{Index, IndexSettings, TantivyDocument};

    use super::*;

    #[test]
    fn every_document_is_what_the_engine_reads() {
        let mut schema = Schema::builder();
        let text = schema.add_text_field("text", STORED);
        let settings = IndexSettings {
            docstore_compression: Compressor::Zstd(ZstdCompressor::default()),
            docstore_blocksize: 300,
            ..IndexSettings::default()
        };
        let index = Index::builder().schema(schema.build()).settings(settings);
        let index = index.create_in_ram().unwrap();
        let mut writer = index.writer_with_num_threads(1, 15_000_000).unwrap();
        for n in 0..3000u32 {
            let mut doc = TantivyDocument::default();
            doc.add_text(text, format!("{n} ").repeat(1 + n as usize % 70));
            writer.add_document(doc).unwrap();
        }
        writer.commit().unwrap();
        let searcher = index.reader().unwrap().searcher();
        let segment = searcher.segment_reader(0);
        let (ours, theirs) = (Blocks::open(segment).unwrap(), segment.get_store_reader(10).unwrap());
        let same = |doc| assert_eq!(*ours.document(doc).unwrap(), *theirs.get_document_bytes(doc).unwrap());
        (0..3000).for_each(same);
        (0..3000).map(|n| n * 7 % 3000).for_each(same);
        std::thread::scope(|scope| {
            for n in 0..4 {
                let ours = &ours;
                scope.spawn(move || (0..3000).for_each(|doc| drop(ours.document((doc * 11 + n) % 3000).unwrap())));
            }
        });
        (0..3000).for_each(same);
        assert!(ours.document(3000).is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_damaged_to_be_refused(bytes in prop::collection::vec(any::<u8>(), 0..60), number in 0usize..9) {
            let _ = index_at(&bytes);
            let _ = layers(&bytes);
            let _ = stretch_with(&bytes, number as DocId);
            let _ = place(&bytes, number).and_then(|place| bytes.get(place));
        }
    }
}
