//! Bringing the index up to date with the files: what changed is read, what is gone is removed, the rest is not touched.
//!
//! One run goes through these steps: list the files, compare them with the ledger, read what differs on several threads, commit in batches. The ledger's line of
//! a file is written in the commit that holds the last of its articles, so a run that is cut off anywhere leaves an index that the next
//! run completes.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{BufReader, Read};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use tantivy::indexer::{LogMergePolicy, UserOperation};
use tantivy::{IndexWriter, Searcher, TantivyDocument};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::Error;
use super::budget::{Budget, Permit, Permitted};
use super::documents::{Documents, FileKey, path_of, path_text};
use super::home::{Home, Opened, WriteLock};
use super::ledger::{self, Entry, Status};
use super::roots::{Root, Roots};
use super::walk::{Found, Survey, survey};
use crate::article::{self, Article, Date};
use crate::quotes;

/// A batch is committed when this much has been read or this long has passed: it is what a crash can cost.
const BATCH_BYTES: u64 = 1 << 30;
const BATCH_TIME: Duration = Duration::from_secs(60);

/// Files up to this size are read whole; larger ones are streamed.
const WHOLE_FILE_BYTES: u64 = 16 << 20;

/// Documents are handed to the engine in groups of about this much text.
const GROUP_BYTES: usize = 1 << 20;

/// A file that was written this recently may be written again within the same tick of the file system's clock, so its time is not trusted.
const CLOCK_TICK: Duration = Duration::from_millis(20);

/// The clocks of a file server and of this machine may differ by this much.
const CLOCK_SKEW: Duration = Duration::from_secs(24 * 3600);

/// A root that held this many files is not emptied by accident.
const GUARDED_FILES: usize = 100;

/// What to do.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// What to look at; all known roots where there is none.
    pub paths: Vec<PathBuf>,
    /// The outlet of all articles under `paths`.
    pub source: Option<String>,
    /// The date of all articles under `paths`.
    pub date: Option<Date>,
    /// Write a new generation from all roots.
    pub rebuild: bool,
    /// Remove what is gone, even if it is most of a root.
    pub prune: bool,
    /// Bytes that indexing may use, about; 0 for the default.
    pub memory: usize,
}

/// The default of [`Request::memory`].
pub const DEFAULT_MEMORY: usize = 400 << 20;

/// What happens during a run, for whoever shows it.
#[derive(Debug)]
pub enum Event<'a> {
    /// So many files have been found so far.
    Looking(usize),
    /// So many files, of so many bytes in all, have to be read.
    Begin {
        /// Number of files.
        files: usize,
        /// Their size.
        bytes: u64,
    },
    /// A file of this size is done with.
    Done(u64),
    /// A file, or a place in one, gave no article.
    Skipped {
        /// The file.
        path: &'a Path,
        /// Why, and what to do.
        reason: &'a str,
    },
    /// Something else that the user should know.
    Warning(&'a str),
    /// What was read is being written.
    Committing,
}

/// What a run did.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// Articles that are new.
    pub added: u64,
    /// Articles of changed files.
    pub updated: u64,
    /// Articles of files that did not change.
    pub unchanged: u64,
    /// Articles that are gone.
    pub removed: u64,
    /// Files that gave no article, and items of files that were passed over.
    pub skipped: u64,
    /// Files that could not be read and whose articles are kept as they were.
    pub stale: u64,
    /// Files that were read.
    pub files_read: u64,
    /// Files that were looked at.
    pub files_seen: u64,
    /// Files that were not read because their size and time are as they were.
    pub files_unchanged: u64,
    /// Bytes that were read.
    pub bytes_read: u64,
    /// Quotations in the articles that were read.
    pub quotations: u64,
    /// Different speakers in the articles that were read.
    pub speakers: u64,
    /// How long it took.
    pub elapsed: Duration,
    /// Roots that are not there; what is known of them is kept.
    pub missing: Vec<PathBuf>,
    /// Roots of which more than half is gone, which was not removed.
    pub guarded: Vec<PathBuf>,
    /// Files and folders that could not be read and of which nothing is known.
    pub unreadable: u64,
}

impl Account {
    /// Whether the index was changed.
    pub fn changed(&self) -> bool {
        self.added + self.updated + self.removed > 0
    }
}

/// Brings the index at `home` up to date.
///
/// # Errors
/// If the index cannot be opened or written. Files that cannot be read are events, not errors.
pub fn update(home: &Home, request: &Request, on: &(dyn Fn(Event<'_>) + Sync)) -> Result<Account, Error> {
    let started = Instant::now();
    let mut account = Account::default();
    let given: Vec<Given> = request.paths.iter().map(|path| Given::of(path, home)).collect();
    if !given.is_empty() && given.iter().all(|given| given.path.is_err()) && !home.exists() {
        // No reason to leave an empty index behind.
        for given in &given {
            account.missing.push(given.absolute.clone());
            on(Event::Warning(&given.complaint()));
        }
        return Ok(account);
    }
    let lock = home.lock()?;
    let mut roots = Roots::load(home)?;
    let tops = Tops::resolve(home, &mut roots, &given, request, &lock, &mut account, on)?;

    // A rebuild does not need the old generation to be readable; that is what it is for.
    let old = match home.open_to_write(&lock) {
        Ok(opened) => {
            home.remove_leftovers(&lock);
            Some(opened)
        }
        Err(Error::Missing(_)) => None,
        Err(_) if request.rebuild => None,
        Err(error) => return Err(error),
    };
    let rebuilding = request.rebuild || old.is_none();
    let everything = request.rebuild || !account.missing.is_empty();
    let scan = Scan::new(old.as_ref(), home, &roots, &tops, request, everything)?;
    let work = scan.compare(&mut account, on);
    if request.rebuild && !(account.missing.is_empty() && account.guarded.is_empty()) {
        on(Event::Warning(
            "nothing was rebuilt: bring back what is missing, or rebuild without it with --prune",
        ));
        account.elapsed = started.elapsed();
        return Ok(account);
    }
    let fresh = if rebuilding {
        Some(home.new_generation(&lock)?)
    } else {
        None
    };
    let (opened, replaced) = match (&fresh, &old) {
        (Some((_, opened)), old) => (opened, old.as_ref()),
        (None, Some(opened)) => (opened, None),
        (None, None) => return Err(Error::Missing(home.dir().to_owned())),
    };
    // Where there is nothing to go on with meanwhile, what is written counts from its first commit.
    if let (Some((name, _)), false) = (&fresh, home.exists()) {
        home.switch_to(name, &lock)?;
    }

    let run = Run {
        opened,
        roots: &roots,
        old: replaced,
        before: &opened.searcher(),
        on,
        budget: Budget::new((memory_of(request) / 6).max(threads_of_machine() * 2 * GROUP_BYTES)),
        tally: Tally::default(),
        failed: Mutex::new(None),
    };
    if let Err(error) = run.write(home, work, memory_of(request)) {
        // What will never be complete only takes the room that may be what was missing.
        home.remove_leftovers(&lock);
        run.sweep();
        return Err(error);
    }
    run.tally.add_to(&mut account);

    if let Some((name, _)) = &fresh {
        home.switch_to(name, &lock)?;
    }
    let mut changed = roots.settle(|path| tops.cover(path));
    if !tops.forgotten.is_empty() {
        roots.forget(&tops.forgotten);
        changed = true;
    }
    if changed {
        roots.save(home, &lock)?;
    }
    account.elapsed = started.elapsed();
    Ok(account)
}

fn memory_of(request: &Request) -> usize {
    if request.memory == 0 {
        DEFAULT_MEMORY
    } else {
        request.memory
    }
}

fn threads_of_machine() -> usize {
    std::thread::available_parallelism().map_or(1, |n| n.get()).min(8)
}

/// A path as the user gave it.
struct Given {
    absolute: PathBuf,
    /// The canonical path, or why there is none.
    path: std::io::Result<PathBuf>,
    shown: String,
}

impl Given {
    fn of(given: &Path, home: &Home) -> Given {
        let absolute = std::path::absolute(given).unwrap_or_else(|_| given.to_owned());
        let path = given.canonicalize().and_then(|path| {
            let meta = path.metadata()?;
            if !meta.is_dir() && !meta.is_file() {
                return Err(std::io::Error::other("is neither a file nor a folder"));
            }
            if home.dir().canonicalize().is_ok_and(|index| path.starts_with(index)) {
                return Err(std::io::Error::other("is the index itself"));
            }
            Ok(path)
        });
        Given {
            absolute: canonical_parent(&absolute),
            path,
            shown: given.display().to_string(),
        }
    }

    fn is_gone(&self) -> bool {
        (self.path.as_ref()).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound)
    }

    fn complaint(&self) -> String {
        match &self.path {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => format!("{}: {error}", self.shown),
            _ => format!("{}: there is no such file or folder", self.shown),
        }
    }
}

fn canonical_parent(path: &Path) -> PathBuf {
    match (path.parent().map(Path::canonicalize), path.file_name()) {
        (Some(Ok(parent)), Some(name)) => parent.join(name),
        _ => path.to_owned(),
    }
}

/// What is looked at in this run.
struct Tops {
    /// Canonical paths of folders and files, or of what is known and is gone; what stands in one of them is not listed again.
    paths: Vec<PathBuf>,
    /// The same.
    set: HashSet<PathBuf>,
    /// Roots that are gone and of which nothing is to be kept.
    forgotten: HashSet<PathBuf>,
}

impl Tops {
    /// Decides what to look at, and makes new roots of paths that belong to none.
    fn resolve(
        home: &Home,
        roots: &mut Roots,
        given: &[Given],
        request: &Request,
        lock: &WriteLock,
        account: &mut Account,
        on: &(dyn Fn(Event<'_>) + Sync),
    ) -> Result<Tops, Error> {
        let mut all: Vec<PathBuf> = Vec::new();
        let mut missing: HashSet<PathBuf> = HashSet::new();
        let mut forgotten: HashSet<PathBuf> = HashSet::new();
        let mut changed = false;
        let has_options = request.source.is_some() || request.date.is_some();
        for given in given {
            let Ok(path) = &given.path else {
                let absolute = &given.absolute;
                let above = roots.nearest(absolute).filter(|root| root.path != *absolute);
                if given.is_gone() && request.prune && roots.get(absolute).is_some() {
                    forgotten.insert(absolute.clone());
                    all.push(absolute.clone());
                } else if given.is_gone() && above.is_some_and(|root| root.path.exists()) {
                    all.push(absolute.clone());
                } else {
                    on(Event::Warning(&given.complaint()));
                    missing.insert(absolute.clone());
                }
                continue;
            };
            let is_seen = |root: &Root| root.path != *path && sees(&root.path, path);
            let inside_known = roots.nearest(path).is_some_and(is_seen);
            if !inside_known || has_options {
                let root = Root {
                    path: path.clone(),
                    source: request.source.clone(),
                    date: request.date.map(|d| d.to_string()),
                    // What is already in the index under other options has to be read again, even by a run that completes a cut-off one.
                    pending: has_options && (inside_known || roots.get(path).is_some()),
                };
                changed |= roots.add(root);
            }
            all.push(path.clone());
        }
        if given.is_empty() || request.rebuild {
            for root in roots.all() {
                match root.path.try_exists() {
                    Ok(true) => all.push(root.path.clone()),
                    Ok(false) if request.prune => {
                        forgotten.insert(root.path.clone());
                        all.push(root.path.clone());
                    }
                    _ if missing.contains(&root.path) => {}
                    _ => {
                        let path = root.path.display();
                        on(Event::Warning(&format!(
                            "{path} is missing; what is known of it is kept; if it is gone for good, run: whosaid index --prune"
                        )));
                        missing.insert(root.path.clone());
                    }
                }
            }
        }
        if changed {
            roots.save(home, lock)?;
        }
        account.missing.extend(missing);
        account.missing.sort();
        // What stands below another top is looked at with it.
        all.sort();
        all.dedup();
        let mut tops = Tops {
            paths: Vec::with_capacity(all.len()),
            set: HashSet::with_capacity(all.len()),
            forgotten,
        };
        for top in all {
            let is_listed = |above: &&Path| tops.set.contains(*above) && sees(above, &top);
            if !top.ancestors().skip(1).any(|above| is_listed(&above)) {
                tops.set.insert(top.clone());
                tops.paths.push(top);
            }
        }
        Ok(tops)
    }

    /// Whether a path is one of them, or stands below one.
    fn cover(&self, path: &Path) -> bool {
        path.ancestors().any(|above| self.set.contains(above))
    }
}

/// Whether listing `top` lists what stands at `path`: hidden files and folders are passed over, unless they are named themselves.
fn sees(top: &Path, path: &Path) -> bool {
    path.strip_prefix(top).is_ok_and(|below| {
        !below
            .components()
            .any(|part| part.as_os_str().as_encoded_bytes().starts_with(b"."))
    })
}

/// What the ledger says of a file, and whether the file has been seen in this run.
struct Known {
    entry: Entry,
    seen: bool,
}

/// What there is, beside what is known.
struct Scan<'a> {
    home: &'a Home,
    roots: &'a Roots,
    tops: &'a Tops,
    prune: bool,
    /// Everything is read anew; what is known only says what would be lost.
    rebuild: bool,
    known: HashMap<String, Known>,
}

/// One file that has to be read, or one line of the ledger that has to be changed.
enum Task {
    Read {
        found: Found,
        known: Option<Entry>,
        /// Read even if the content is as it was.
        force: bool,
    },
    Remove {
        path: PathBuf,
        articles: u32,
    },
    Stale {
        path: PathBuf,
        known: Option<Entry>,
        reason: String,
    },
}

impl<'a> Scan<'a> {
    fn new(
        old: Option<&Opened>,
        home: &'a Home,
        roots: &'a Roots,
        tops: &'a Tops,
        request: &Request,
        everything: bool,
    ) -> Result<Scan<'a>, Error> {
        let known = match old.map(|old| Scan::known(old, tops, everything)) {
            None => HashMap::new(),
            Some(Ok(known)) => known,
            // A rebuild does without what cannot be read.
            Some(Err(_)) if request.rebuild => HashMap::new(),
            Some(Err(error)) => return Err(error),
        };
        let known = known
            .into_iter()
            .map(|(path, entry)| (path, Known { entry, seen: false }));
        Ok(Scan {
            home,
            roots,
            tops,
            prune: request.prune,
            rebuild: request.rebuild,
            known: known.collect(),
        })
    }

    fn known(old: &Opened, tops: &Tops, everything: bool) -> Result<HashMap<String, Entry>, Error> {
        let before = old.searcher();
        if before.num_docs() == 0 {
            return Ok(HashMap::new());
        }
        // To look at a few single files does not need the whole ledger.
        if !everything && tops.paths.len() <= 64 {
            let mut known = HashMap::new();
            for top in &tops.paths {
                if top.is_dir() || ledger::holds_below(&before, top)? {
                    return Ok(ledger::load(&before, &old.fields)?);
                }
                if let Some(entry) = ledger::find(&before, &old.fields, FileKey::of(top))? {
                    known.insert(path_text(top), entry);
                }
            }
            return Ok(known);
        }
        Ok(ledger::load(&before, &old.fields)?)
    }

    fn look(&self, on: &(dyn Fn(Event<'_>) + Sync)) -> Vec<Survey> {
        let index = self.home.dir();
        let except = index.canonicalize().unwrap_or_else(|_| index.to_owned());
        let mut surveys = Vec::with_capacity(self.tops.paths.len());
        let mut found = 0;
        for top in &self.tops.paths {
            let before = found;
            surveys.push(match top.try_exists() {
                Ok(false) => Survey::default(),
                _ => survey(top, &except, |n| {
                    found = before + n;
                    if found % 1024 == 0 {
                        on(Event::Looking(found));
                    }
                }),
            });
        }
        on(Event::Looking(found));
        surveys
    }

    fn compare(mut self, account: &mut Account, on: &(dyn Fn(Event<'_>) + Sync)) -> Vec<Task> {
        let mut tasks = Vec::new();
        let mut blocked: HashMap<PathBuf, String> = HashMap::new();
        for survey in self.look(on) {
            for found in survey.files {
                account.files_seen += 1;
                let known = self.known.get_mut(&path_text(&found.path));
                let known = known.map(|known| {
                    known.seen = true;
                    known.entry.clone()
                });
                let known = known.filter(|_| !self.rebuild);
                let is_as_it_was = known.as_ref().is_some_and(|entry| {
                    entry.status != Status::Stale && entry.size == found.size && entry.modified == found.modified
                });
                let force = known.is_some() && self.roots.nearest(&found.path).is_some_and(|root| root.pending);
                if is_as_it_was && !force {
                    account.files_unchanged += 1;
                    account.unchanged += known.map_or(0, |entry| u64::from(entry.articles));
                } else {
                    tasks.push(Task::Read { found, known, force });
                }
            }
            for place in survey.unreadable {
                on(Event::Skipped {
                    path: &place.path,
                    reason: &cannot_be_read(&place.reason),
                });
                account.unreadable += 1;
                blocked.insert(place.path, place.reason);
            }
        }

        let missing: HashSet<&Path> = account.missing.iter().map(PathBuf::as_path).collect();
        let mut gone: Vec<(PathBuf, u32)> = Vec::new();
        for (text, known) in self.known.iter().filter(|(_, known)| !known.seen) {
            let path = path_of(text);
            let entry = &known.entry;
            let lost = if path.ancestors().any(|above| missing.contains(above)) {
                Some("its folder is missing")
            } else {
                path.ancestors()
                    .find_map(|above| blocked.get(above))
                    .map(String::as_str)
            };
            match lost {
                Some(reason) => {
                    account.unchanged += u64::from(entry.articles);
                    if self.rebuild || entry.status != Status::Stale {
                        tasks.push(Task::Stale {
                            path: path.into_owned(),
                            known: (!self.rebuild).then(|| entry.clone()),
                            reason: reason.to_owned(),
                        });
                    } else {
                        account.stale += 1;
                    }
                }
                None if self.rebuild || self.tops.cover(&path) => gone.push((path.into_owned(), entry.articles)),
                None => {}
            }
        }
        if !gone.is_empty() {
            self.remove(gone, &mut tasks, account, on);
        }
        tasks
    }

    /// Removes what is gone, unless it is so much of a root that it looks like an accident.
    fn remove(
        &self,
        gone: Vec<(PathBuf, u32)>,
        tasks: &mut Vec<Task>,
        account: &mut Account,
        on: &(dyn Fn(Event<'_>) + Sync),
    ) {
        let root_of = |path: &Path| self.roots.nearest(path).map(|root| root.path.as_path());
        let mut held: HashMap<Option<&Path>, usize> = HashMap::new();
        for text in self.known.keys() {
            *held.entry(root_of(&path_of(text))).or_default() += 1;
        }
        let mut by_root: BTreeMap<Option<&Path>, Vec<(PathBuf, u32)>> = BTreeMap::new();
        for (path, articles) in gone {
            by_root.entry(root_of(&path)).or_default().push((path, articles));
        }
        for (root, files) in by_root {
            let held = held.get(&root).copied().unwrap_or(0);
            if !self.prune && held >= GUARDED_FILES && files.len() * 2 > held {
                let place = root.map_or("files of no known folder".into(), Path::to_string_lossy);
                on(Event::Warning(&format!(
                    "{place}: {} of its {held} files are gone; nothing of it was removed; if that is right, run this again with --prune",
                    files.len()
                )));
                account.unchanged += files.iter().map(|(_, articles)| u64::from(*articles)).sum::<u64>();
                account.guarded.push(root.unwrap_or(Path::new("")).to_owned());
            } else if self.rebuild {
                account.removed += files.iter().map(|(_, articles)| u64::from(*articles)).sum::<u64>();
            } else {
                let removals = files.into_iter();
                tasks.extend(removals.map(|(path, articles)| Task::Remove { path, articles }));
            }
        }
    }
}

fn cannot_be_read(reason: &str) -> String {
    format!("cannot be read ({reason}); what is known of it is kept")
}

/// What the threads have counted.
#[derive(Default)]
struct Tally {
    counts: Mutex<Account>,
    speakers: Mutex<HashSet<u64>>,
}

impl Tally {
    fn count(&self, change: impl FnOnce(&mut Account)) {
        change(&mut self.counts.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn add_to(self, account: &mut Account) {
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
        account.speakers += self.speakers.into_inner().unwrap_or_else(PoisonError::into_inner).len() as u64;
    }
}

type Writer = IndexWriter<Permitted>;
type Operation = UserOperation<Permitted>;

/// The writing part of one run, shared by its threads.
struct Run<'a> {
    opened: &'a Opened,
    roots: &'a Roots,
    /// The generation that is being replaced.
    old: Option<&'a Opened>,
    /// What the generation that is written to held before.
    before: &'a Searcher,
    on: &'a (dyn Fn(Event<'_>) + Sync),
    budget: Arc<Budget>,
    tally: Tally,
    failed: Mutex<Option<Error>>,
}

impl Run<'_> {
    fn write(&self, home: &Home, mut tasks: Vec<Task>, memory: usize) -> Result<(), Error> {
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
        if tasks.is_empty() {
            return Ok(());
        }
        let cores = threads_of_machine();
        // For a little work more threads would only mean more, and smaller, segments.
        let threads = if bytes < 8 << 20 { 1 } else { cores };
        let heap = (memory * 2 / 3).clamp(threads * (16 << 20), threads * (2 << 30));
        let heap = if threads == 1 { heap.min(64 << 20) } else { heap };
        let in_index = |e: tantivy::TantivyError| Error::from(e).of_index(home.dir());
        let mut writer: Writer = self
            .opened
            .index
            .writer_with_num_threads(threads, heap)
            .map_err(in_index)?;
        let mut policy = LogMergePolicy::default();
        policy.set_del_docs_ratio_before_merge(0.25);
        writer.set_merge_policy(Box::new(policy));

        // Taken from the end, so that the batches need no copying.
        tasks.reverse();
        while !tasks.is_empty() {
            self.batch(&writer, &mut tasks, cores);
            if let Some(error) = self.failed.lock().unwrap_or_else(PoisonError::into_inner).take() {
                return Err(error.of_index(home.dir()));
            }
            (self.on)(Event::Committing);
            writer.commit().map_err(in_index)?;
        }
        writer.wait_merging_threads().map_err(in_index)?;
        self.opened.reload().map_err(in_index)
    }

    /// Removes the files of a batch that was given up. Failing to costs only space.
    fn sweep(&self) {
        if let Ok(writer) = self
            .opened
            .index
            .writer_with_num_threads::<TantivyDocument>(1, 16 << 20)
        {
            let _ = writer.garbage_collect_files().wait();
        }
    }

    /// Works on tasks, from the end, until the batch is full.
    fn batch(&self, writer: &Writer, tasks: &mut Vec<Task>, threads: usize) {
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
                    while !stop.load(Ordering::Relaxed) && Instant::now() < until {
                        let Ok(n) = next.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1))
                        else {
                            break;
                        };
                        let Some(task) = batch.get(n - 1) else { break };
                        if let Err(error) = self.work(writer, task) {
                            *self.failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                            stop.store(true, Ordering::Relaxed);
                        }
                    }
                });
            }
        });
        // What time did not allow goes into the next batch.
        let left = next.load(Ordering::Relaxed);
        tasks.extend(batch.into_iter().take(left));
    }

    fn work(&self, writer: &Writer, task: &Task) -> Result<(), Error> {
        match task {
            Task::Remove { path, articles } => {
                writer.delete_term(FileKey::of(path).term(&self.opened.fields));
                self.tally.count(|a| a.removed += u64::from(*articles));
                Ok(())
            }
            Task::Stale { path, known, reason } => self.mark_stale(writer, path, known.as_ref(), reason, false),
            Task::Read { found, known, force } => {
                let mut file = FileWork::new(self, writer, found, known.as_ref(), *force);
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
    fn mark_stale(
        &self,
        writer: &Writer,
        path: &Path,
        known: Option<&Entry>,
        reason: &str,
        restore: bool,
    ) -> Result<(), Error> {
        let fields = &self.opened.fields;
        let key = FileKey::of(path);
        let mut known = known.cloned();
        if restore {
            writer.delete_term(key.term(fields));
        }
        if let (None, Some(old)) = (&known, self.old) {
            let searcher = old.searcher();
            known = ledger::find(&searcher, &old.fields, key)?;
            if known.is_some() {
                self.carry_over(writer, &searcher, path)?;
            }
        } else if restore && known.is_some() {
            self.carry_over(writer, self.before, path)?;
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
                digest: 0,
                status: Status::Stale,
                reason: Some(reason.to_owned()),
                articles: 0,
                quotations: 0,
            },
        };
        if entry.articles > 0 {
            self.tally.count(|a| a.stale += 1);
        } else {
            self.tally.count(|a| a.unreadable += 1);
        }
        let delete = UserOperation::Delete(key.ledger_term(fields));
        let add = UserOperation::Add(Permitted::new(Documents::new(fields, path).file(&entry), None));
        writer.run([delete, add])?;
        Ok(())
    }

    /// Takes the articles of a file that cannot be read now from what is known of it.
    fn carry_over(&self, writer: &Writer, from: &Searcher, path: &Path) -> Result<(), Error> {
        let fields = &self.opened.fields;
        let documents = Documents::new(fields, path);
        for (number, article) in super::read_back::articles_of(from, fields, FileKey::of(path))? {
            let quotations = quotations_of(&article);
            let docs = documents.article(number, &article, &quotations);
            let ops: Vec<Operation> = docs
                .into_iter()
                .map(|d| UserOperation::Add(Permitted::new(d, None)))
                .collect();
            writer.run(ops)?;
        }
        Ok(())
    }
}

/// The quotations of an article; none where it is not in English.
pub fn quotations_of(article: &Article) -> Vec<quotes::Quotation> {
    let english = article
        .language
        .as_deref()
        .is_none_or(|l| l.get(..2).is_some_and(|l| l.eq_ignore_ascii_case("en")));
    if !english {
        return Vec::new();
    }
    let context = quotes::Context {
        title: &article.title,
        authors: &article.authors,
        section: article.section.as_deref(),
    };
    quotes::extract(&article.body, &context)
}

/// The reading of one file.
struct FileWork<'a> {
    run: &'a Run<'a>,
    writer: &'a Writer,
    found: &'a Found,
    known: Option<&'a Entry>,
    /// Read even if the content is as it was.
    force: bool,
    key: FileKey,
    documents: Documents<'a>,
    group: Vec<Operation>,
    group_bytes: usize,
    /// Whether the engine has been given anything of this file.
    sent: bool,
    articles: u32,
    quotations: u32,
    skipped: u64,
    speakers: HashSet<u64>,
}

impl<'a> FileWork<'a> {
    fn new(
        run: &'a Run<'a>,
        writer: &'a Writer,
        found: &'a Found,
        known: Option<&'a Entry>,
        force: bool,
    ) -> FileWork<'a> {
        FileWork {
            force,
            run,
            writer,
            found,
            known,
            key: FileKey::of(&found.path),
            documents: Documents::new(&run.opened.fields, &found.path),
            group: Vec::new(),
            group_bytes: 0,
            sent: false,
            articles: 0,
            quotations: 0,
            skipped: 0,
            speakers: HashSet::new(),
        }
    }

    fn run(&mut self) -> Result<(), Error> {
        let path = &self.found.path;
        let file = match std::fs::File::open(path) {
            Ok(file) => file,
            Err(error) => return self.unreadable(&error),
        };
        let mut whole = Vec::new();
        let is_whole = self.found.size <= WHOLE_FILE_BYTES;
        let digest = if is_whole {
            // The file may have grown since it was listed; what is beyond the limit would only be read at the next run.
            match file.take(WHOLE_FILE_BYTES * 2).read_to_end(&mut whole) {
                Ok(_) => xxh3_64(&whole),
                Err(error) => return self.unreadable(&error),
            }
        } else {
            match digest_of(file) {
                Ok(digest) => digest,
                Err(error) => return self.unreadable(&error),
            }
        };
        let size = if self.found.size <= WHOLE_FILE_BYTES {
            whole.len() as u64
        } else {
            self.found.size
        };
        let mut entry = Entry {
            size: self.found.size,
            modified: trusted(self.found.modified),
            digest,
            status: Status::Indexed,
            reason: None,
            articles: 0,
            quotations: 0,
        };
        self.run.tally.count(|a| {
            a.files_read += 1;
            a.bytes_read += size;
        });
        if let Some(known) = self.known
            && !self.force
            && known.status != Status::Stale
            && known.digest == digest
        {
            return self.touch(known, entry);
        }

        self.delete_what_was();
        let root = self.run.roots.nearest(path);
        let options = article::Options {
            source: root.and_then(|r| r.source.clone()),
            date: root.and_then(|r| r.date.as_deref()).and_then(Date::parse_iso),
            ..article::Options::default()
        };
        let origin = article::Origin {
            path,
            root: root.map_or(path.as_path(), |r| r.path.as_path()),
        };
        let mut failed = None;
        let result = {
            let mut each = |item: article::Item| match self.take(item) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    failed = Some(error);
                    ControlFlow::Break(())
                }
            };
            if is_whole {
                article::read(&mut whole.as_slice(), &origin, &options, &mut each)
            } else {
                match std::fs::File::open(path) {
                    Ok(file) => article::read(
                        &mut BufReader::with_capacity(1 << 20, file),
                        &origin,
                        &options,
                        &mut each,
                    ),
                    Err(error) => Err(article::ReadError::Io(error)),
                }
            }
        };
        if let Some(error) = failed {
            return Err(error);
        }
        match result {
            // What stands before the fault is in the index.
            Ok(article::Report {
                fault: Some(reason), ..
            }) => {
                (self.run.on)(Event::Skipped { path, reason: &reason });
                entry.status = Status::Broken;
                entry.reason = Some(reason);
                self.skipped += 1;
            }
            Ok(_) => {}
            Err(article::ReadError::Io(error)) => return self.unreadable(&error),
            Err(error) => {
                entry.status = match error {
                    article::ReadError::Empty => Status::Empty,
                    article::ReadError::NotAnArticle(_) => Status::NotAnArticle,
                    _ => Status::Broken,
                };
                let reason = error.to_string();
                (self.run.on)(Event::Skipped { path, reason: &reason });
                entry.reason = Some(reason);
                self.skipped += 1;
            }
        }
        self.finish(entry)
    }

    /// Takes one article in, or passes over what is none.
    fn take(&mut self, item: article::Item) -> Result<(), Error> {
        let article = match item {
            article::Item::Article(article) => article,
            article::Item::Skipped { item, reason } => {
                let reason = at_item(item.as_deref(), reason);
                (self.run.on)(Event::Skipped {
                    path: &self.found.path,
                    reason: &reason,
                });
                self.skipped += 1;
                return Ok(());
            }
            article::Item::Warning { item, message } => {
                let message = at_item(item.as_deref(), message);
                (self.run.on)(Event::Warning(&format!("{}: {message}", self.found.path.display())));
                return Ok(());
            }
        };
        let quotations = quotations_of(&article);
        for speaker in quotations.iter().filter_map(|q| q.speaker.as_deref()) {
            self.speakers.insert(xxh3_64(speaker.as_bytes()));
        }
        let bytes = article.body.len() + article.title.len() + 256 * (quotations.len() + 1);
        // A thread that waits for a permit must not hold back what others wait for.
        if self.group_bytes + bytes >= GROUP_BYTES {
            self.send()?;
        }
        let permit: Arc<Permit> = Arc::new(self.run.budget.take(bytes));
        let docs = self.documents.article(self.articles, &article, &quotations);
        self.articles = self.articles.saturating_add(1);
        self.quotations = self
            .quotations
            .saturating_add(u32::try_from(quotations.len()).unwrap_or(u32::MAX));
        self.group.extend(
            docs.into_iter()
                .map(|doc| UserOperation::Add(Permitted::new(doc, Some(Arc::clone(&permit))))),
        );
        self.group_bytes += bytes;
        // What waits in the group holds its permits, so a group must not be held while waiting for the next.
        if self.group_bytes >= GROUP_BYTES {
            self.send()
        } else {
            Ok(())
        }
    }

    fn send(&mut self) -> Result<(), Error> {
        self.group_bytes = 0;
        if !self.group.is_empty() {
            self.sent = true;
            self.writer.run(std::mem::take(&mut self.group))?;
        }
        Ok(())
    }

    fn delete_what_was(&mut self) {
        let fields = &self.run.opened.fields;
        // Without a line in the ledger there may still be articles, of a file whose reading was cut off between two commits.
        let term = self.key.term(fields);
        if self.known.is_some() || self.run.before.doc_freq(&term).is_ok_and(|n| n > 0) {
            self.group.push(UserOperation::Delete(term));
        }
    }

    /// The content is as it was: only the ledger's line changes.
    fn touch(&mut self, known: &Entry, entry: Entry) -> Result<(), Error> {
        let renewed = Entry {
            size: entry.size,
            modified: entry.modified,
            ..known.clone()
        };
        let reason = match known.status {
            Status::Indexed => None,
            _ => ledger::find(self.run.before, &self.run.opened.fields, self.key)?.and_then(|e| e.reason),
        };
        let renewed = Entry { reason, ..renewed };
        self.group
            .push(UserOperation::Delete(self.key.ledger_term(&self.run.opened.fields)));
        self.group
            .push(UserOperation::Add(Permitted::new(self.documents.file(&renewed), None)));
        self.run.tally.count(|a| a.unchanged += u64::from(known.articles));
        self.send()
    }

    fn finish(&mut self, mut entry: Entry) -> Result<(), Error> {
        entry.articles = self.articles;
        entry.quotations = self.quotations;
        self.group
            .push(UserOperation::Add(Permitted::new(self.documents.file(&entry), None)));
        self.send()?;
        let (was, is) = (
            u64::from(self.known.map_or(0, |k| k.articles)),
            u64::from(self.articles),
        );
        let same = self.known.is_some_and(|known| known.digest == entry.digest) && !self.force;
        self.run.tally.count(|a| {
            // A file that could not be read for a while is read again, though it is what it was.
            if same {
                a.unchanged += was.min(is);
            } else {
                a.updated += was.min(is);
            }
            a.added += is.saturating_sub(was);
            a.removed += was.saturating_sub(is);
            a.skipped += self.skipped;
            a.quotations += u64::from(self.quotations);
        });
        self.run
            .tally
            .speakers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(self.speakers.drain());
        Ok(())
    }

    /// Takes back what was sent of this file, and keeps only the reason.
    fn give_up(&mut self, status: Status, reason: &str) -> Result<(), Error> {
        self.group.clear();
        self.group
            .push(UserOperation::Delete(self.key.term(&self.run.opened.fields)));
        (self.articles, self.quotations) = (0, 0);
        self.speakers.clear();
        self.skipped += 1;
        (self.run.on)(Event::Skipped {
            path: &self.found.path,
            reason,
        });
        self.finish(Entry {
            size: self.found.size,
            modified: self.found.modified,
            digest: 0,
            status,
            reason: Some(reason.to_owned()),
            articles: 0,
            quotations: 0,
        })
    }

    fn unreadable(&mut self, error: &std::io::Error) -> Result<(), Error> {
        if error.kind() == std::io::ErrorKind::NotFound {
            // It was removed after it was listed.
            self.writer.delete_term(self.key.term(&self.run.opened.fields));
            self.run
                .tally
                .count(|a| a.removed += u64::from(self.known.map_or(0, |k| k.articles)));
            return Ok(());
        }
        self.group.clear();
        (self.run.on)(Event::Skipped {
            path: &self.found.path,
            reason: &cannot_be_read(&error.to_string()),
        });
        self.run
            .mark_stale(self.writer, &self.found.path, self.known, &error.to_string(), self.sent)
    }
}

/// A message about one place in a file.
fn at_item(item: Option<&str>, message: String) -> String {
    match item {
        Some(item) => format!("item {item}: {message}"),
        None => message,
    }
}

fn digest_of(mut file: std::fs::File) -> std::io::Result<u64> {
    let mut hash = Xxh3::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hash.digest()),
            n => hash.update(&buffer[..n]),
        }
    }
}

/// A modification time, or 0 if it is so recent that another change may carry the same time. A time far in the future was set by
/// hand; the next change will not carry it.
fn trusted(modified: i64) -> i64 {
    let now = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |d| i128::try_from(d.as_nanos()).unwrap_or(i128::MAX));
    let age = now - i128::from(modified);
    let is_too_young = age < CLOCK_TICK.as_nanos() as i128 && age > -(CLOCK_SKEW.as_nanos() as i128);
    if is_too_young { 0 } else { modified }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_lists_what_is_not_hidden() {
        let sees = |top: &str, path: &str| super::sees(Path::new(top), Path::new(path));
        assert!(sees("/a/b", "/a/b"));
        assert!(sees("/a/b", "/a/b/c"));
        assert!(!sees("/a/b", "/a/bc"));
        assert!(sees("/", "/a"));
        assert!(!sees("/a", "/a/.b/c"));
        assert!(sees("/a/.b", "/a/.b/c"));
    }
}
