//! The engine's writer, which is given whole segments.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use tantivy::directory::TerminatingWrite;
use tantivy::fastfield::write_alive_bitset;
use tantivy::index::{SegmentComponent, SegmentId};
use tantivy::indexer::{LogMergePolicy, NoMergePolicy};
use tantivy::query::{EmptyScorer, EnableScoring, Explanation, Query, Scorer, TermQuery, Weight};
use tantivy::schema::IndexRecordOption;
use tantivy::{
    BitSet, DocId, DocSet, Index, IndexWriter, Opstamp, Score, Segment, SegmentReader, TERMINATED, TantivyDocument,
    Term,
};

use super::builder::{Built, SegmentBuilder};

/// Memory that the engine's own writer is given. It takes in no documents, so it uses none.
const ENGINE_MEMORY: usize = 15_000_000;

/// The number of an operation that the engine never gives to a list of dead documents, so that a later list has another name.
const BEFORE_ALL: Opstamp = 0;

/// A part of the documents of a segment that may be deleted before the segment is written anew.
const DELETED_RATIO: f32 = 0.25;

/// Writes to an index: segments are added, documents deleted, and both count with the next commit.
///
/// A deletion counts for all documents that were begun before it, by whatever thread, also for those that still wait in a [`SegmentBuilder`].
/// What was committed before is left to the engine. For segments that were written since, the engine could not tell which of their documents are younger than a
/// deletion, so it is kept from looking at them (`Committed`), and they come with their dead documents marked.
pub struct Writer {
    engine: IndexWriter<TantivyDocument>,
    batch: Mutex<Batch>,
    /// How many deletions the batch has.
    count: Arc<AtomicUsize>,
    /// How many batches have been committed.
    commits: usize,
    ours: Ours,
}

/// The segments of this writer, each with the number of its batch.
type Ours = Arc<RwLock<HashMap<SegmentId, usize>>>;

/// What happened since the last commit.
#[derive(Default)]
struct Batch {
    segments: Vec<Built>,
    deletions: Vec<Term>,
}

impl Writer {
    /// A writer to an index that no other writes to.
    ///
    /// # Errors
    /// If the engine cannot begin to write.
    pub fn new(index: &Index) -> tantivy::Result<Writer> {
        let engine: IndexWriter<TantivyDocument> = index.writer_with_num_threads(1, ENGINE_MEMORY)?;
        // A writer that was killed leaves files whose names, made of operations' numbers, this one would give again.
        engine.garbage_collect_files().wait()?;
        Ok(Writer {
            engine,
            batch: Mutex::default(),
            count: Arc::default(),
            commits: 0,
            ours: Ours::default(),
        })
    }

    fn batch(&self) -> MutexGuard<'_, Batch> {
        self.batch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Deletes all documents with a term that were begun before.
    ///
    /// # Errors
    /// If the term is of no field of the index.
    pub fn delete(&self, term: Term) -> tantivy::Result<()> {
        let mut batch = self.batch();
        self.engine.delete_query(Box::new(Committed {
            term: term.clone(),
            batch: self.commits,
            ours: Arc::clone(&self.ours),
        }))?;
        batch.deletions.push(term);
        self.count.store(batch.deletions.len(), Ordering::Release);
        Ok(())
    }

    /// A segment to fill, for one thread.
    pub fn builder(&self) -> SegmentBuilder {
        SegmentBuilder::new(self.engine.index(), Arc::clone(&self.count))
    }

    /// Writes what a builder has gathered as a segment, and leaves it empty.
    ///
    /// # Errors
    /// If the segment cannot be written.
    pub fn add(&self, from: &mut SegmentBuilder) -> tantivy::Result<()> {
        if let Some(built) = from.build()? {
            self.batch().segments.push(built);
        }
        Ok(())
    }

    /// Makes all that was added and deleted count, with a remark for whoever opens the index next. Every builder must have been added.
    ///
    /// # Errors
    /// If the commit cannot be written; then nothing of it counts.
    pub fn commit(&mut self, remark: Option<&str>) -> tantivy::Result<()> {
        let batch = std::mem::take(self.batch.get_mut().unwrap_or_else(PoisonError::into_inner));
        self.count.store(0, Ordering::Release);
        // Segments are merged only when they are committed: before, it would be work for segments that the next may be added to.
        self.engine.set_merge_policy(Box::new(NoMergePolicy));
        for built in batch.segments {
            if let Some(segment) = without_deleted(built, &batch.deletions)? {
                let mut ours = self.ours.write().unwrap_or_else(PoisonError::into_inner);
                ours.insert(segment.id(), self.commits);
                drop(ours);
                self.engine.add_segment(segment.meta().clone())?;
            }
        }
        self.commits += 1;
        let mut policy = LogMergePolicy::default();
        policy.set_del_docs_ratio_before_merge(DELETED_RATIO);
        self.engine.set_merge_policy(Box::new(policy));
        let mut commit = self.engine.prepare_commit()?;
        if let Some(remark) = remark {
            commit.set_payload(remark);
        }
        commit.commit()?;
        Ok(())
    }

    /// Removes the files of segments that were given up.
    ///
    /// # Errors
    /// If they cannot be listed or removed.
    pub fn sweep(&self) -> tantivy::Result<()> {
        self.engine.garbage_collect_files().wait().map(|_| ())
    }

    /// Waits for merges that are under way, and ends.
    ///
    /// # Errors
    /// If one has failed.
    pub fn finish(self) -> tantivy::Result<()> {
        self.engine.wait_merging_threads()
    }
}

/// Marks the documents of a new segment that were deleted while they waited; `None` if that is all.
fn without_deleted(built: Built, deletions: &[Term]) -> tantivy::Result<Option<Segment>> {
    let Built { segment, epochs } = built;
    let first = epochs.first().map_or(0, |(_, epoch)| *epoch);
    let later = deletions.get(first..).unwrap_or_default();
    if later.is_empty() {
        return Ok(Some(segment));
    }
    let reader = SegmentReader::open(&segment)?;
    let docs = reader.max_doc();
    let mut alive = BitSet::with_max_value_and_full(docs);
    for (n, term) in (first..).zip(later) {
        // Documents that were begun when this deletion had not been ordered: all up to one, because deletions only become more.
        let reached = epochs.partition_point(|(_, epoch)| *epoch <= n);
        let end = epochs.get(reached).map_or(docs, |(doc, _)| *doc);
        let inverted = reader.inverted_index(term.field())?;
        let Some(mut postings) = inverted.read_postings(term, IndexRecordOption::Basic)? else {
            continue;
        };
        let mut doc: DocId = postings.doc();
        while doc != TERMINATED && doc < end {
            alive.remove(doc);
            doc = postings.advance();
        }
    }
    let dead = docs - alive.len() as u32;
    if dead == docs {
        return Ok(None);
    }
    if dead == 0 {
        return Ok(Some(segment));
    }
    let segment = segment.with_delete_meta(dead, BEFORE_ALL);
    segment.meta().untrack_temp_docstore();
    let mut to = segment.open_write(SegmentComponent::Delete)?;
    write_alive_bitset(&alive, &mut to)?;
    to.terminate()?;
    Ok(Some(segment))
}

/// The documents with a term, in all segments that were committed before a batch. The engine may come back to a deletion later than it needs to, so
/// the segments of later batches are left out as well.
#[derive(Clone, Debug)]
struct Committed {
    term: Term,
    batch: usize,
    ours: Ours,
}

struct CommittedWeight {
    term: Box<dyn Weight>,
    batch: usize,
    ours: Ours,
}

impl Query for Committed {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let term = TermQuery::new(self.term.clone(), IndexRecordOption::Basic);
        Ok(Box::new(CommittedWeight {
            term: term.weight(scoring)?,
            batch: self.batch,
            ours: Arc::clone(&self.ours),
        }))
    }
}

impl Weight for CommittedWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let ours = self.ours.read().unwrap_or_else(PoisonError::into_inner);
        if ours.get(&reader.segment_id()).is_some_and(|batch| *batch >= self.batch) {
            return Ok(Box::new(EmptyScorer));
        }
        self.term.scorer(reader, boost)
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        self.term.explain(reader, doc)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use tantivy::Searcher;
    use tantivy::collector::Count;
    use tantivy::postings::Postings as _;
    use tantivy::schema::Field;

    use super::*;
    use crate::index::analysis::BARRIER;
    use crate::index::schema::{Fields, register_analysis, schema};

    fn empty_index() -> (Index, Fields) {
        let index = Index::create_in_ram(schema());
        register_analysis(&index);
        let fields = Fields::of(&index.schema()).unwrap();
        (index, fields)
    }

    #[derive(Clone, Debug)]
    enum Step {
        Add { builder: usize, key: u8 },
        Delete { key: u8 },
        Write { builder: usize },
        Commit,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            6 => (0..2usize, 0..3u8).prop_map(|(builder, key)| Step::Add { builder, key }),
            3 => (0..3u8).prop_map(|key| Step::Delete { key }),
            1 => (0..2usize).prop_map(|builder| Step::Write { builder }),
            1 => Just(Step::Commit),
        ];
        prop::collection::vec(step, 0..40)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn a_deletion_counts_for_what_was_added_before_it_and_for_nothing_else(steps in steps()) {
            let (index, fields) = empty_index();
            let mut writer = Writer::new(&index).unwrap();
            let mut builders = [writer.builder(), writer.builder()];
            let mut expected = BTreeMap::new();
            let key_of = |key: u8| [key; 16];
            for step in steps.into_iter().chain([Step::Commit]) {
                match step {
                    Step::Add { builder, key } => {
                        builders[builder].begin();
                        builders[builder].key(fields.file, &key_of(key));
                        builders[builder].end().unwrap();
                        *expected.entry(key).or_insert(0) += 1;
                    }
                    Step::Delete { key } => {
                        writer.delete(Term::from_field_bytes(fields.file, &key_of(key))).unwrap();
                        expected.remove(&key);
                    }
                    Step::Write { builder } => writer.add(&mut builders[builder]).unwrap(),
                    Step::Commit => {
                        for builder in &mut builders {
                            writer.add(builder).unwrap();
                        }
                        writer.commit(None).unwrap();
                        let searcher = index.reader().unwrap().searcher();
                        for key in 0..3 {
                            let term = Term::from_field_bytes(fields.file, &key_of(key));
                            let found = searcher.search(&TermQuery::new(term, IndexRecordOption::Basic), &Count).unwrap();
                            prop_assert_eq!(found, expected.get(&key).copied().unwrap_or(0));
                        }
                    }
                }
            }
            writer.finish().unwrap();
        }

        #[test]
        fn a_segment_holds_what_the_engine_would_have_written(
            articles in prop::collection::vec(("[a-c’ .]{0,12}", "[a-dé1,. ’\n\u{1E}]{0,60}", prop::collection::vec("[a-c ]{0,6}", 0..3)), 1..12)
        ) {
            let (ours, fields) = empty_index();
            let mut writer = Writer::new(&ours).unwrap();
            let mut builder = writer.builder();
            let (theirs, _) = empty_index();
            let mut engine: IndexWriter<TantivyDocument> = theirs.writer_with_num_threads(1, ENGINE_MEMORY).unwrap();
            for (n, (title, body, authors)) in articles.iter().enumerate() {
                let mut doc = TantivyDocument::default();
                builder.begin();
                builder.number(fields.article, n as u64 / 2);
                doc.add_u64(fields.article, n as u64 / 2);
                for (field, text) in [(fields.title, title), (fields.body, body)] {
                    builder.text(field, text);
                    doc.add_text(field, text);
                }
                for author in authors {
                    builder.text(fields.author, author);
                    doc.add_text(fields.author, author);
                }
                builder.signed(fields.date, n as i64 - 3);
                doc.add_i64(fields.date, n as i64 - 3);
                builder.end().unwrap();
                engine.add_document(doc).unwrap();
            }
            writer.add(&mut builder).unwrap();
            writer.commit(None).unwrap();
            writer.finish().unwrap();
            engine.commit().unwrap();
            let (ours, theirs) = (ours.reader().unwrap().searcher(), theirs.reader().unwrap().searcher());
            for field in [fields.title, fields.body, fields.author, fields.article] {
                prop_assert_eq!(postings(&ours, field), postings(&theirs, field));
            }
            let (a, b) = (ours.segment_reader(0), theirs.segment_reader(0));
            for doc in 0..articles.len() as DocId {
                let at = tantivy::DocAddress::new(0, doc);
                prop_assert_eq!(ours.doc::<TantivyDocument>(at).unwrap(), theirs.doc::<TantivyDocument>(at).unwrap());
                for field in [fields.title, fields.body] {
                    let norm = |reader: &SegmentReader| reader.get_fieldnorms_reader(field).unwrap().fieldnorm_id(doc);
                    prop_assert_eq!(norm(a), norm(b));
                }
                let date = |reader: &SegmentReader| reader.fast_fields().i64("date").unwrap().first(doc);
                prop_assert_eq!(date(a), date(b));
                let authors = |reader: &SegmentReader| {
                    let column = reader.fast_fields().str("author").unwrap();
                    column.map(|c| c.term_ords(doc).collect::<Vec<_>>())
                };
                prop_assert_eq!(authors(a), authors(b));
            }
        }
    }

    /// Each term of a field with its documents, frequencies and positions.
    fn postings(searcher: &Searcher, field: Field) -> Vec<(Vec<u8>, DocId, u32, Vec<u32>)> {
        let inverted = searcher.segment_reader(0).inverted_index(field).unwrap();
        let mut all = Vec::new();
        let mut terms = inverted.terms().stream().unwrap();
        while terms.advance() {
            let info = terms.value();
            let mut postings = inverted
                .read_postings_from_terminfo(info, IndexRecordOption::WithFreqsAndPositions)
                .unwrap();
            while postings.doc() != TERMINATED {
                let mut positions = Vec::new();
                postings.positions(&mut positions);
                all.push((terms.key().to_vec(), postings.doc(), postings.term_freq(), positions));
                postings.advance();
            }
        }
        all
    }

    #[test]
    fn threads_that_delete_and_add_at_the_same_time_never_delete_each_others_documents() {
        // What happens just before a commit is what can go wrong, so there are many commits of a few operations.
        const THREADS: u8 = 3;
        const KEYS: u8 = 4;
        let (index, fields) = empty_index();
        let mut writer = Writer::new(&index).unwrap();
        for round in 0..40 {
            let start = std::sync::Barrier::new(usize::from(THREADS));
            std::thread::scope(|scope| {
                for thread in 0..THREADS {
                    let (writer, start) = (&writer, &start);
                    scope.spawn(move || {
                        let mut builder = writer.builder();
                        start.wait();
                        for key in (0..KEYS).map(|n| [n * THREADS + thread; 16]) {
                            writer.delete(Term::from_field_bytes(fields.file, &key)).unwrap();
                            // One thread ends with what is removed for good, the others with what is changed.
                            if thread > 0 || key[0] / THREADS < KEYS / 2 {
                                builder.begin();
                                builder.key(fields.file, &key);
                                builder.end().unwrap();
                            }
                        }
                        writer.add(&mut builder).unwrap();
                    });
                }
            });
            writer.commit(None).unwrap();
            let docs = index.reader().unwrap().searcher().num_docs();
            assert_eq!(docs, u64::from(THREADS * KEYS - KEYS / 2), "round {round}");
        }
    }

    #[test]
    fn parts_of_a_text_stand_a_barrier_apart() {
        let (index, fields) = empty_index();
        let mut writer = Writer::new(&index).unwrap();
        let mut builder = writer.builder();
        let body = "“One two,” she said. “Three.”";
        builder.begin();
        builder.text_to_keep(fields.body, body);
        for part in [3..10, 28..33] {
            builder.gather(body, std::iter::once(part));
            builder.gathered(fields.quotes);
        }
        builder.end().unwrap();
        builder.begin();
        builder.text(fields.quotes, &format!("One two,{BARRIER}Three"));
        builder.end().unwrap();
        writer.add(&mut builder).unwrap();
        writer.commit(None).unwrap();
        let found = postings(&index.reader().unwrap().searcher(), fields.quotes);
        let of = |doc| {
            found
                .iter()
                .filter(|p| p.1 == doc)
                .map(|p| (p.0.clone(), p.3.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(0).len(), 3);
        assert_eq!(of(0), of(1));
    }
}
