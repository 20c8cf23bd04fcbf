//! One segment on its way: documents come in, files of the engine's come out.

use std::io::Write as _;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tantivy::columnar::{ColumnType, ColumnarWriter};
use tantivy::directory::{TerminatingWrite, WritePtr};
use tantivy::fieldnorm::{FieldNormReader, FieldNormReaders, FieldNormsSerializer};
use tantivy::index::SegmentComponent;
use tantivy::postings::InvertedIndexSerializer;
use tantivy::schema::Field;
use tantivy::store::Compressor;
use tantivy::{DocId, Index, Segment};

use super::keys::Keys;
use super::postings::{Postings, Scratch};
use super::store::{Document, StoreWriter};
use super::tokens::{BARRIER_MARK, Tokens, VALUE_MARK, same_terms};
use super::vocabulary::{TermId, Vocabulary};
use crate::index::schema::{DECLARED, Declared, FieldType};

/// Where the inverted part of a field gathers.
enum Inverted {
    Not,
    Words(Postings),
    Whole(Keys),
}

/// What a field's declaration asks for, and what has gathered of it.
struct Gathering {
    declared: &'static Declared,
    field: Field,
    columnar: bool,
    stored: bool,
    inverted: Inverted,
    /// The length of the field in each document, as the engine codes it.
    norms: Option<Vec<u8>>,
}

impl Gathering {
    fn of(declared: &'static Declared, field: Field) -> Gathering {
        let inverted = if declared.has("words") {
            Inverted::Words(Postings::default())
        } else if declared.has("indexed") || declared.kind == FieldType::Key {
            Inverted::Whole(Keys::default())
        } else {
            Inverted::Not
        };
        Gathering {
            declared,
            field,
            columnar: declared.has("columnar"),
            stored: declared.has("stored"),
            inverted,
            norms: declared.has("norms").then(Vec::new),
        }
    }
}

/// A segment whose files have been written.
pub struct Built {
    /// The segment, which the index does not know yet.
    pub segment: Segment,
    /// From which document on how many deletions had been ordered.
    pub epochs: Vec<(DocId, usize)>,
}

/// Gathers documents and writes them as a segment.
pub struct SegmentBuilder {
    index: Index,
    /// By the number of the field.
    fields: Vec<Gathering>,
    vocabulary: Vocabulary,
    scratch: Scratch,
    columns: ColumnarWriter,
    /// The segment and its store, from the first document on.
    open: Option<(Segment, StoreWriter)>,
    /// How many documents are complete.
    docs: DocId,
    epochs: Vec<(DocId, usize)>,
    /// How many deletions the writer has been ordered.
    deletions: Arc<AtomicUsize>,
    /// What is stored of the document that is being added.
    stored: Document,
    /// Whether one is being added.
    begun: bool,
    /// The words of the text that parts are taken of.
    kept: Tokens,
    /// The words of the parts that were gathered of it.
    gathered: Vec<TermId>,
    small: Tokens,
    buffer: Vec<u8>,
}

impl SegmentBuilder {
    /// A segment without documents. Nothing is written until there is one.
    pub(super) fn new(index: &Index, deletions: Arc<AtomicUsize>) -> SegmentBuilder {
        SegmentBuilder {
            index: index.clone(),
            fields: gatherings(),
            vocabulary: Vocabulary::default(),
            scratch: Scratch::default(),
            columns: columns(),
            open: None,
            docs: 0,
            epochs: Vec::new(),
            deletions,
            stored: Document::default(),
            begun: false,
            kept: Tokens::default(),
            gathered: Vec::new(),
            small: Tokens::default(),
            buffer: Vec::new(),
        }
    }

    /// Begins a document. Deletions that are ordered from here on reach it.
    pub fn begin(&mut self) {
        let deletions = self.deletions.load(Ordering::Acquire);
        if self.epochs.last().is_none_or(|(_, epoch)| *epoch != deletions) {
            self.epochs.push((self.docs, deletions));
        }
        self.stored.clear();
        self.begun = true;
    }

    /// Adds a text.
    pub fn text(&mut self, field: Field, text: &str) {
        let mut tokens = std::mem::take(&mut self.small);
        self.text_into(&mut tokens, field, text);
        self.small = tokens;
    }

    /// Adds a text, of which parts will be gathered.
    pub fn text_to_keep(&mut self, field: Field, text: &str) {
        let mut tokens = std::mem::take(&mut self.kept);
        self.text_into(&mut tokens, field, text);
        self.kept = tokens;
    }

    fn text_into(&mut self, tokens: &mut Tokens, field: Field, text: &str) {
        let Some(gathering) = self.fields.get_mut(field.field_id() as usize) else {
            return;
        };
        if let Inverted::Words(postings) = &mut gathering.inverted {
            tokens.read(text, &mut self.vocabulary);
            postings.add(tokens.all());
            postings.mark(VALUE_MARK);
        }
        if gathering.columnar {
            self.columns.record_str(self.docs, gathering.declared.name, text);
        }
        if gathering.stored {
            self.stored.text(field, text);
        }
    }

    /// Gathers the words of parts of the text that was kept, which is `text`.
    pub fn gather(&mut self, text: &str, parts: impl Iterator<Item = Range<usize>>) {
        self.gathered.clear();
        for part in parts {
            match self.kept.within(&part) {
                Some(terms) => self.gathered.extend_from_slice(terms),
                None => {
                    self.small
                        .read(text.get(part).unwrap_or_default(), &mut self.vocabulary);
                    self.gathered.extend_from_slice(self.small.all());
                }
            }
        }
    }

    /// Adds the words that were gathered, as one value, apart from other values of the field by a barrier.
    pub fn gathered(&mut self, field: Field) {
        let gathering = self.fields.get_mut(field.field_id() as usize);
        if let Some(Inverted::Words(postings)) = gathering.map(|gathering| &mut gathering.inverted) {
            postings.add(&self.gathered);
            postings.mark(BARRIER_MARK);
        }
    }

    /// The hash of the words that were gathered: see [`crate::index::sameness::same_words`].
    pub fn same_gathered(&mut self) -> u64 {
        same_terms(&self.gathered, &self.vocabulary, &mut self.buffer)
    }

    /// Adds a number.
    pub fn number(&mut self, field: Field, value: u64) {
        let doc = self.docs;
        let Some(gathering) = self.fields.get_mut(field.field_id() as usize) else {
            return;
        };
        if let Inverted::Whole(keys) = &mut gathering.inverted {
            keys.add(&value.to_be_bytes(), doc);
        }
        if gathering.columnar {
            self.columns.record_numerical(doc, gathering.declared.name, value);
        }
        if gathering.stored {
            self.stored.number(field, value);
        }
    }

    /// Adds a signed number.
    pub fn signed(&mut self, field: Field, value: i64) {
        let doc = self.docs;
        let Some(gathering) = self.fields.get_mut(field.field_id() as usize) else {
            return;
        };
        if let Inverted::Whole(keys) = &mut gathering.inverted {
            keys.add(&tantivy::i64_to_u64(value).to_be_bytes(), doc);
        }
        if gathering.columnar {
            self.columns.record_numerical(doc, gathering.declared.name, value);
        }
    }

    /// Adds a key.
    pub fn key(&mut self, field: Field, key: &[u8]) {
        let doc = self.docs;
        if let Some(Inverted::Whole(keys)) = self.inverted(field) {
            keys.add(key, doc);
        }
    }

    fn inverted(&mut self, field: Field) -> Option<&mut Inverted> {
        self.fields
            .get_mut(field.field_id() as usize)
            .map(|gathering| &mut gathering.inverted)
    }

    /// Ends the document that was begun.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub fn end(&mut self) -> tantivy::Result<()> {
        if !std::mem::take(&mut self.begun) {
            return Ok(());
        }
        for gathering in &mut self.fields {
            if let Inverted::Words(postings) = &mut gathering.inverted {
                let words = postings.end_document(self.docs);
                if let Some(norms) = &mut gathering.norms {
                    norms.push(FieldNormReader::fieldnorm_to_id(words));
                }
                if postings.is_due() {
                    postings.invert(self.vocabulary.count(), &mut self.scratch);
                }
            }
        }
        if self.open.is_none() {
            let segment = self.index.new_segment();
            let settings = self.index.settings();
            let to = segment.open_write(SegmentComponent::Store)?;
            let level = match settings.docstore_compression {
                Compressor::Zstd(zstd) => zstd.compression_level,
                _ => None,
            };
            let store = StoreWriter::new(to, level.unwrap_or_default(), settings.docstore_blocksize)?;
            self.open = Some((segment, store));
        }
        if let Some((_, store)) = &mut self.open {
            store.add(&self.stored)?;
        }
        self.docs += 1;
        Ok(())
    }

    /// Ends a document that a fault left unfinished, so that the next can begin. It has to be deleted by its key.
    ///
    /// # Errors
    /// As [`SegmentBuilder::end`].
    pub fn end_unfinished(&mut self) -> tantivy::Result<()> {
        self.end()
    }

    /// Bytes of memory, about, without what writing will need.
    pub fn memory(&self) -> usize {
        let fields = self.fields.iter().map(|gathering| {
            let inverted = match &gathering.inverted {
                Inverted::Not => 0,
                Inverted::Words(postings) => postings.memory(),
                Inverted::Whole(keys) => keys.memory(),
            };
            inverted + gathering.norms.as_ref().map_or(0, Vec::len)
        });
        fields.sum::<usize>() + self.vocabulary.memory() + self.columns.mem_usage()
    }

    /// Whether it has to be written although there may be memory left.
    pub fn is_full(&self) -> bool {
        !self.vocabulary.has_room() || self.docs > DocId::MAX / 4
    }

    /// Writes all documents as a segment and begins anew; `None` if there are none.
    ///
    /// # Errors
    /// If the files cannot be written. What had gathered is lost.
    pub fn build(&mut self) -> tantivy::Result<Option<Built>> {
        let fields = std::mem::replace(&mut self.fields, gatherings());
        let vocabulary = std::mem::take(&mut self.vocabulary);
        let mut columns = std::mem::replace(&mut self.columns, columns());
        let epochs = std::mem::take(&mut self.epochs);
        let docs = std::mem::take(&mut self.docs);
        self.begun = false;
        let Some((segment, store)) = self.open.take() else {
            return Ok(None);
        };
        let mut norms = FieldNormsSerializer::from_write(segment.open_write(SegmentComponent::FieldNorms)?)?;
        for gathering in &fields {
            if let Some(bytes) = &gathering.norms {
                norms.serialize_field(gathering.field, bytes)?;
            }
        }
        norms.close()?;
        let norms = FieldNormReaders::open(segment.open_read(SegmentComponent::FieldNorms)?)?;

        let order = vocabulary.in_order();
        let mut inverted = InvertedIndexSerializer::open(&segment)?;
        for gathering in fields {
            let field = gathering.field;
            match gathering.inverted {
                Inverted::Words(mut postings) if postings.total() > 0 => {
                    postings.invert(vocabulary.count(), &mut self.scratch);
                    let to = inverted.new_field(field, postings.total(), norms.get_field(field)?)?;
                    postings.write(&vocabulary, &order, to)?;
                }
                Inverted::Whole(keys) if !keys.is_empty() => {
                    let to = inverted.new_field(field, keys.len(), None)?;
                    keys.write(to)?;
                }
                _ => {}
            }
        }
        inverted.close()?;

        let mut to: WritePtr = segment.open_write(SegmentComponent::FastFields)?;
        columns.serialize(docs, None, &mut to)?;
        to.flush()?;
        to.terminate()?;
        store.close()?;
        let segment = segment.with_max_doc(docs);
        segment.meta().untrack_temp_docstore();
        Ok(Some(Built { segment, epochs }))
    }
}

/// All declared fields, empty. The engine numbers fields in the order of their declaration.
fn gatherings() -> Vec<Gathering> {
    (0..)
        .zip(DECLARED)
        .map(|(n, declared)| Gathering::of(declared, Field::from_field_id(n)))
        .collect()
}

/// All declared columns, empty.
fn columns() -> ColumnarWriter {
    let mut columns = ColumnarWriter::default();
    for declared in DECLARED.iter().filter(|declared| declared.has("columnar")) {
        let column = match declared.kind {
            FieldType::Text => ColumnType::Str,
            FieldType::Number => ColumnType::U64,
            FieldType::Signed => ColumnType::I64,
            FieldType::Key => ColumnType::Bytes,
        };
        columns.record_column_type(declared.name, column, false);
    }
    columns
}
