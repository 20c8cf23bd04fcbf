//! The engine's writer in the hands of several threads.
//!
//! The engine numbers all operations, and relies on deletions standing in its queue in the order of their numbers: when a segment is closed, it goes through the
//! queue up to the number of the segment's last document, and what is found after that place deletes from all of the segment. Numbering and queueing are not one
//! step there. Two threads that delete and add at the same time could so delete each other's new documents; here they take turns.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tantivy::indexer::UserOperation;
use tantivy::{IndexWriter, Term};

use crate::index::budget::Permitted;

/// One step of writing.
pub(super) type Operation = UserOperation<Permitted>;

/// A writer whose operations reach the engine's queues in the order of their numbers.
pub(super) struct Writer {
    engine: IndexWriter<Permitted>,
    turn: Mutex<()>,
}

impl Writer {
    pub(super) fn new(engine: IndexWriter<Permitted>) -> Writer {
        Writer {
            engine,
            turn: Mutex::new(()),
        }
    }

    fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Deletes every document with this term that was added before.
    pub(super) fn delete(&self, term: Term) {
        let _turn = self.turn();
        self.engine.delete_term(term);
    }

    /// Carries out operations one after the other; a commit has all of them or none.
    pub(super) fn run(&self, operations: Vec<Operation>) -> tantivy::Result<()> {
        let _turn = self.turn();
        self.engine.run(operations)?;
        Ok(())
    }

    /// Makes all that was done so far durable and visible.
    pub(super) fn commit(&mut self) -> tantivy::Result<()> {
        self.engine.commit()?;
        Ok(())
    }

    /// Waits until no segments are being merged.
    pub(super) fn wait_merging_threads(self) -> tantivy::Result<()> {
        self.engine.wait_merging_threads()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Barrier;

    use tantivy::schema::{INDEXED, Schema};
    use tantivy::{Index, doc};

    #[test]
    fn threads_that_delete_and_add_at_the_same_time_never_delete_each_others_documents() {
        // What happens just before a commit is what can go wrong, so there are many commits of a few operations.
        const THREADS: u64 = 3;
        const KEYS: u64 = 4;
        let mut schema = Schema::builder();
        let key = schema.add_u64_field("key", INDEXED);
        let index = Index::create_in_ram(schema.build());
        let reader = index.reader().unwrap();
        let mut writer = Writer::new(index.writer_with_num_threads(1, 16 << 20).unwrap());
        for round in 0..300 {
            let start = Barrier::new(THREADS as usize);
            std::thread::scope(|scope| {
                for thread in 0..THREADS {
                    let (writer, start) = (&writer, &start);
                    scope.spawn(move || {
                        start.wait();
                        for n in (0..KEYS).map(|n| n * THREADS + thread) {
                            let of_key = Term::from_field_u64(key, n);
                            // One thread ends with what is removed for good, the others with what is changed.
                            if thread == 0 && n / THREADS >= KEYS / 2 {
                                writer.delete(of_key);
                            } else {
                                let add = UserOperation::Add(Permitted::new(doc!(key => n), None));
                                writer.run(vec![UserOperation::Delete(of_key), add]).unwrap();
                            }
                        }
                    });
                }
            });
            writer.commit().unwrap();
            reader.reload().unwrap();
            assert_eq!(reader.searcher().num_docs(), THREADS * KEYS - KEYS / 2, "round {round}");
        }
    }
}
