//! Carrying the work out: on several threads, in batches, each of which is a commit.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::Event;
use super::file::FileWork;
use super::run::{Run, Segment};
use super::scan::Task;
use crate::index::Error;
use crate::index::home::Home;
use crate::index::ledger::Status;
use crate::index::paths::FileKey;
use crate::index::segment::Writer;
use crate::index::versions::{self, UNSETTLED};

/// A batch is committed when this much has been read or this long has passed: it is what a crash can cost.
const BATCH_BYTES: u64 = 1 << 30;
const BATCH_TIME: Duration = Duration::from_secs(300);

/// Memory that is not for what gathers, if a third of all is as much.
const REST_BYTES: usize = 64 << 20;

/// Less than this is read on one thread.
const SMALL_BYTES: u64 = 8 << 20;

/// How much less of a processor is asked for than others get, in the steps of `nice`.
#[cfg(target_os = "linux")]
const STEPS_BEHIND: i32 = 10;

/// Lets everybody go first who wants the processor that this thread runs on.
fn make_way() {
    // Where that is not allowed, it goes on as it was.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::nice(STEPS_BEHIND);
}

impl Run<'_> {
    /// Does all that a run does but write.
    pub(super) fn rehearse(&self, tasks: &[Task]) -> Result<(), Error> {
        self.begin(tasks);
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..threads_of_machine().min(tasks.len()) {
                scope.spawn(|| {
                    while let Some(task) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
                        if let Err(error) = self.work(None, task) {
                            *self.failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                            break;
                        }
                    }
                });
            }
        });
        match self.failed.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }

    /// Says how much there is to read, and returns how many bytes.
    fn begin(&self, tasks: &[Task]) -> u64 {
        let size = |task: &Task| {
            if let Task::Read { found, .. } = task {
                found.size
            } else {
                0
            }
        };
        let bytes: u64 = tasks.iter().map(size).sum();
        let files = tasks.iter().filter(|task| matches!(task, Task::Read { .. })).count();
        (self.on)(Event::Begin { files, bytes });
        bytes
    }

    /// The addresses at which there may now be several texts.
    fn contested(&self) -> Result<Vec<u64>, Error> {
        self.addresses.contested(self.before, &self.opened.fields)
    }

    /// Leaves the latest text alone at each of these addresses.
    fn settle(&self, writer: &mut Writer, addresses: &[u64], limit: usize) -> Result<(), Error> {
        self.opened.reload()?;
        let searcher = self.opened.searcher();
        let fields = &self.opened.fields;
        let mut to = Segment {
            writer,
            builder: writer.builder(),
            limit,
        };
        versions::settle(&searcher, fields, addresses, |change| {
            to.writer.delete(change.term(fields))?;
            change.write(fields, &mut to.builder)?;
            if to.builder.is_full() || to.builder.memory() > limit {
                to.writer.add(&mut to.builder)?;
            }
            Ok(())
        })?;
        let mut builder = to.builder;
        writer.add(&mut builder)?;
        writer.commit(None)?;
        self.opened.reload()?;
        let searcher = self.opened.searcher();
        let earlier = versions::count_earlier(&searcher, fields, addresses)?;
        self.tally.count(|a| a.earlier += earlier);
        Ok(())
    }

    pub(super) fn write(&self, home: &Home, mut tasks: Vec<Task>, memory: usize) -> Result<(), Error> {
        let bytes = self.begin(&tasks);
        let was_unsettled = self.opened.index.load_metas()?.payload.as_deref() == Some(UNSETTLED);
        if tasks.is_empty() && !was_unsettled {
            return Ok(());
        }
        // For a little work more threads would only mean more, and smaller, segments.
        let threads = if bytes < SMALL_BYTES { 1 } else { threads_of_machine() };
        // The rest is for what writing a segment takes, and for the files that are being read.
        let rest = (memory / 5).max(REST_BYTES).min(memory / 3);
        let limit = (memory - rest) / threads;
        let in_index = |e: tantivy::TantivyError| Error::from(e).of_index(home.dir());
        let mut writer = Writer::new(&self.opened.index).map_err(in_index)?;

        // Taken from the end, so that the batches need no copying.
        tasks.reverse();
        while !tasks.is_empty() {
            self.batch(&writer, &mut tasks, threads, limit);
            if let Some(error) = self.failed.lock().unwrap_or_else(PoisonError::into_inner).take() {
                return Err(error.of_index(home.dir()));
            }
            (self.on)(Event::Committing);
            let unsettled = was_unsettled || !self.contested()?.is_empty();
            // Whoever goes on after a kill has to know that the settling has yet to follow.
            writer.commit(unsettled.then_some(UNSETTLED)).map_err(in_index)?;
        }
        let addresses = if was_unsettled {
            self.opened.reload().map_err(in_index)?;
            versions::contested(&self.opened.searcher()).map_err(in_index)?
        } else {
            self.contested()?
        };
        if was_unsettled || !addresses.is_empty() {
            self.settle(&mut writer, &addresses, limit)
                .map_err(|error| error.of_index(home.dir()))?;
        }
        writer.finish().map_err(in_index)?;
        self.opened.reload().map_err(in_index)
    }

    /// Removes the files of a batch that was given up. Failing to costs only space.
    pub(super) fn sweep(&self) {
        if let Ok(writer) = Writer::new(&self.opened.index) {
            let _ = writer.sweep();
        }
    }

    /// Works on tasks, from the end, until the batch is full.
    fn batch(&self, writer: &Writer, tasks: &mut Vec<Task>, threads: usize, limit: usize) {
        let until = Instant::now() + BATCH_TIME;
        let mut end = tasks.len();
        let mut bytes = 0;
        while end > 0 && bytes < BATCH_BYTES {
            end -= 1;
            bytes += if let Task::Read { found, .. } = &tasks[end] {
                found.size
            } else {
                0
            };
        }
        let batch: Vec<Task> = tasks.drain(end..).collect();
        let next = AtomicUsize::new(batch.len());
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..threads.min(batch.len()) {
                scope.spawn(|| {
                    if self.makes_way {
                        make_way();
                    }
                    let mut to = Segment {
                        writer,
                        builder: writer.builder(),
                        limit,
                    };
                    let fail = |error| {
                        *self.failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                        stop.store(true, Ordering::Relaxed);
                    };
                    while !stop.load(Ordering::Relaxed) && Instant::now() < until {
                        let Ok(n) = next.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1))
                        else {
                            break;
                        };
                        let Some(task) = batch.get(n - 1) else { break };
                        if let Err(error) = self.work(Some(&mut to), task) {
                            fail(error);
                        }
                    }
                    if !stop.load(Ordering::Relaxed)
                        && let Err(error) = writer.add(&mut to.builder)
                    {
                        fail(error.into());
                    }
                });
            }
        });
        // What time did not allow goes into the next batch.
        let left = next.load(Ordering::Relaxed);
        tasks.extend(batch.into_iter().take(left));
    }

    /// Carries out one task; without `to`, only says what it would do.
    fn work(&self, to: Option<&mut Segment<'_>>, task: &Task) -> Result<(), Error> {
        match task {
            Task::Remove { path, articles } => {
                let key = FileKey::of(path);
                self.leaves(key)?;
                if let Some(to) = to {
                    to.writer.delete(key.term(&self.opened.fields))?;
                }
                (self.on)(Event::Removed {
                    path,
                    articles: *articles,
                });
                self.tally.count(|a| a.removed += u64::from(*articles));
                Ok(())
            }
            Task::Stale { path, known, reason } => self.mark_stale(to, path, known.as_ref(), reason, false),
            Task::Read { found, known, force } => {
                let mut file = FileWork::new(self, to, found, known.as_ref(), *force);
                // A fault of ours in one file must not cost the others.
                let done = match catch_unwind(AssertUnwindSafe(|| file.run())) {
                    Ok(done) => done,
                    Err(_) => file.give_up(
                        Status::Broken,
                        "whosaid failed on this file; please report it, with the file if you can",
                    ),
                };
                (self.on)(Event::Done(found.size));
                done
            }
        }
    }
}

/// As many threads as the machine has processors, up to a number.
fn threads_of_machine() -> usize {
    std::thread::available_parallelism().map_or(1, |n| n.get()).min(8)
}
