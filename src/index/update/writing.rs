//! Carrying the work out: on several threads, in batches, each of which is a commit.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tantivy::Searcher;

use super::file::FileWork;
use super::scan::Task;
use super::{Account, Event, threads_of_machine};
use crate::index::Error;
use crate::index::documents::Documents;
use crate::index::extraction::quotations_of;
use crate::index::home::{Home, Opened};
use crate::index::ledger::{self, Entry, Status};
use crate::index::paths::FileKey;
use crate::index::roots::Roots;
use crate::index::sameness;
use crate::index::segment::{SegmentBuilder, Writer};
use crate::index::versions::{self, UNSETTLED};

/// A batch is committed when this much has been read or this long has passed: it is what a crash can cost.
const BATCH_BYTES: u64 = 1 << 30;
const BATCH_TIME: Duration = Duration::from_secs(300);

/// Memory that is not for what gathers, if a third of all is as much.
const REST_BYTES: usize = 64 << 20;

/// Less than this is read on one thread.
const SMALL_BYTES: u64 = 8 << 20;

/// What the threads have counted.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) counts: Mutex<Account>,
    pub(super) speakers: Mutex<HashSet<u64>>,
}

impl Tally {
    pub(super) fn count(&self, change: impl FnOnce(&mut Account)) {
        change(&mut self.counts.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub(super) fn add_to(self, account: &mut Account) {
        let counts = self.counts.into_inner().unwrap_or_else(PoisonError::into_inner);
        account.added += counts.added;
        account.updated += counts.updated;
        account.unchanged += counts.unchanged;
        account.removed += counts.removed;
        account.skipped += counts.skipped;
        account.stale += counts.stale;
        account.unreadable += counts.unreadable;
        account.files_read += counts.files_read;
        account.bytes_read += counts.bytes_read;
        account.quotations += counts.quotations;
        account.earlier += counts.earlier;
        account.passed.merge(&counts.passed);
        for (format, of_format) in counts.formats {
            let sum = account.formats.entry(format).or_default();
            sum.files += of_format.files;
            sum.articles += of_format.articles;
            sum.skipped += of_format.skipped;
        }
        account.speakers += self.speakers.into_inner().unwrap_or_else(PoisonError::into_inner).len() as u64;
    }
}

/// Where one thread puts what it has read.
pub(super) struct Segment<'w> {
    pub(super) writer: &'w Writer,
    pub(super) builder: SegmentBuilder,
    /// Memory that may gather before it is written.
    limit: usize,
}

impl Segment<'_> {
    /// Writes what has gathered, if it is as much as may gather.
    pub(super) fn add_if_full(&mut self) -> Result<(), Error> {
        if self.builder.is_full() || self.builder.memory() > self.limit {
            self.writer.add(&mut self.builder)?;
        }
        Ok(())
    }
}

/// The writing part of one run, shared by its threads.
pub(super) struct Run<'a> {
    pub(super) opened: &'a Opened,
    pub(super) roots: &'a Roots,
    /// The generation that is being replaced.
    pub(super) old: Option<&'a Opened>,
    /// What the generation that is written to held before.
    pub(super) before: &'a Searcher,
    pub(super) on: &'a (dyn Fn(Event<'_>) + Sync),
    pub(super) tally: Tally,
    pub(super) failed: Mutex<Option<Error>>,
    addresses: Addresses,
    /// Whether there is something that others may want to search meanwhile.
    makes_way: bool,
}

/// How much less of a processor is asked for than others get, in the steps of `nice`.
#[cfg(target_os = "linux")]
const STEPS_BEHIND: i32 = 10;

/// Lets everybody go first who wants the processor that this thread runs on.
fn make_way() {
    // Where that is not allowed, it goes on as it was.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::nice(STEPS_BEHIND);
}

/// The web addresses at which this run may have changed which text is the latest.
#[derive(Default)]
struct Addresses {
    /// Of articles that were added: the address, and the article's key.
    added: Mutex<Vec<(u64, u64)>>,
    /// How many of these have been compared with what the index held before.
    checked: AtomicUsize,
    /// Of articles that were there before, and are gone, have another time or now share their address.
    touched: Mutex<Vec<u64>>,
}

impl<'a> Run<'a> {
    pub(super) fn new(
        opened: &'a Opened,
        roots: &'a Roots,
        old: Option<&'a Opened>,
        before: &'a Searcher,
        on: &'a (dyn Fn(Event<'_>) + Sync),
    ) -> Run<'a> {
        Run {
            opened,
            roots,
            old,
            before,
            on,
            tally: Tally::default(),
            failed: Mutex::new(None),
            addresses: Addresses::default(),
            makes_way: before.num_docs() > 0 || old.is_some(),
        }
    }

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

    /// Notes the address of an article that is added.
    pub(super) fn adds(&self, address: u64, article: u64) {
        self.addresses
            .added
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((address, article));
    }

    /// Notes that the articles of a file go, or get another time: an earlier version of one may be the latest again.
    pub(super) fn leaves(&self, key: FileKey) -> Result<(), Error> {
        if versions::holds_earlier(self.before, &self.opened.fields) {
            let addresses = versions::addresses_of_file(self.before, &self.opened.fields, key)?;
            self.addresses
                .touched
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .extend(addresses);
        }
        Ok(())
    }

    /// The addresses at which there may now be several texts.
    fn contested(&self) -> Result<Vec<u64>, Error> {
        let added = self
            .addresses
            .added
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let mut contested = versions::repeated(added.iter().map(|(address, _)| *address).collect());
        let checked = self.addresses.checked.swap(added.len(), Ordering::Relaxed);
        let fresh = added.get(checked..).unwrap_or_default();
        let known = versions::also_at(self.before, &self.opened.fields, fresh)?;
        let mut touched = self.addresses.touched.lock().unwrap_or_else(PoisonError::into_inner);
        touched.extend(known);
        contested.extend(touched.iter());
        contested.sort_unstable();
        contested.dedup();
        Ok(contested)
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

    /// Keeps what is known of a file that cannot be read, and says so in the ledger. It is tried again at every run.
    ///
    /// With `restore`, part of what it holds now has already been sent to the engine, and what was there before is put back.
    pub(super) fn mark_stale(
        &self,
        to: Option<&mut Segment<'_>>,
        path: &Path,
        known: Option<&Entry>,
        reason: &str,
        restore: bool,
    ) -> Result<(), Error> {
        let fields = &self.opened.fields;
        let key = FileKey::of(path);
        let mut known = known.cloned();
        let mut to = to;
        if let (true, Some(to)) = (restore, to.as_deref_mut()) {
            to.writer.delete(key.term(fields))?;
        }
        if let (None, Some(old)) = (&known, self.old) {
            let searcher = old.searcher();
            known = ledger::find(&searcher, &old.fields, key)?;
            if let (true, Some(to)) = (known.is_some(), to.as_deref_mut()) {
                self.carry_over(to, &searcher, path)?;
            }
        } else if let (true, true, Some(to)) = (restore, known.is_some(), to.as_deref_mut()) {
            self.carry_over(to, self.before, path)?;
        }
        let entry = match known {
            Some(entry) => Entry {
                status: Status::Stale,
                reason: Some(reason.to_owned()),
                ..entry
            },
            None => Entry {
                size: 0,
                modified: 0,
                young: false,
                digest: 0,
                status: Status::Stale,
                reason: Some(reason.to_owned()),
                format: None,
                articles: 0,
                quotations: 0,
                skipped: 0,
            },
        };
        if entry.articles > 0 {
            self.tally.count(|a| a.stale += 1);
        } else {
            self.tally.count(|a| a.unreadable += 1);
        }
        let Some(to) = to else { return Ok(()) };
        to.writer.delete(key.ledger_term(fields))?;
        Documents::new(fields, path).file(&mut to.builder, &entry)?;
        Ok(())
    }

    /// Takes the articles of a file that cannot be read now from what is known of it.
    fn carry_over(&self, to: &mut Segment<'_>, from: &Searcher, path: &Path) -> Result<(), Error> {
        let fields = &self.opened.fields;
        let documents = Documents::new(fields, path);
        for (number, article) in crate::index::read_back::articles_of(from, fields, FileKey::of(path))? {
            let quotations = quotations_of(&article);
            if let Some(address) = sameness::address_of(&article) {
                self.adds(address, FileKey::of(path).article(number));
            }
            documents.article(&mut to.builder, number, &article, &quotations)?;
            to.add_if_full()?;
        }
        Ok(())
    }
}
