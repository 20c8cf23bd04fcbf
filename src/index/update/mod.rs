//! Bringing the index up to date with the files: what changed is read, what is gone is removed, the rest is not touched.
//!
//! One run goes through these steps: decide where to look (`tops`), list the files and compare them with the ledger (`scan`), read what differs on several threads
//! (`file`), commit in batches (`writing`). The ledger's line of a file is written in the commit that holds the last of its articles, so a run that is
//! cut off anywhere leaves an index that the next run completes.

mod file;
mod scan;
mod tops;
mod writing;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use scan::Scan;
use tops::{Given, Tops};
use writing::Run;

use super::account::Passed;
use super::home::{Home, Opened};
use super::roots::Roots;
use super::{Error, copies};
use crate::article::{Date, FieldMap, Format};

/// What to do.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// What to look at; all known roots where there is none.
    pub paths: Vec<PathBuf>,
    /// The outlet of all articles under `paths`.
    pub source: Option<String>,
    /// The date of all articles under `paths`.
    pub date: Option<Date>,
    /// Spellings of fields in all files under `paths`.
    pub map: FieldMap,
    /// Globs of what to leave out under `paths`, as in `.gitignore`.
    pub exclude: Vec<String>,
    /// Read, and say what would be done, but write nothing.
    pub dry_run: bool,
    /// Write a new generation from all roots.
    pub rebuild: bool,
    /// Remove what is gone, even if it is most of a root.
    pub prune: bool,
    /// Bytes that indexing may use, about; 0 for the default.
    pub memory: usize,
}

/// The default of [`Request::memory`].
pub const DEFAULT_MEMORY: usize = 480 << 20;

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
    /// A file was read to its end.
    Read {
        /// The file.
        path: &'a Path,
        /// The format of its content.
        format: Format,
        /// How many articles it holds now.
        articles: u32,
        /// How many it held when it was last read; `None` for a new file.
        before: Option<u32>,
        /// How many quotations its articles hold.
        quotations: u32,
        /// How many places in it were passed over.
        skipped: u64,
    },
    /// A file is gone, and its articles with it.
    Removed {
        /// The file.
        path: &'a Path,
        /// How many articles it held.
        articles: u32,
    },
    /// A file, or a place in one, gave no article.
    Skipped {
        /// The file.
        path: &'a Path,
        /// The place in the file; `None` if it is the file itself.
        item: Option<&'a str>,
        /// Why, and what to do.
        reason: &'a str,
    },
    /// A file or folder cannot be read; what is known of it is kept.
    Unreadable {
        /// The file or folder.
        path: &'a Path,
        /// What the system said.
        reason: &'a str,
    },
    /// Something was passed over without being looked into.
    LeftOut {
        /// What.
        path: &'a Path,
        /// Why.
        reason: &'a str,
    },
    /// Something is odd about an article that was read all the same.
    Odd {
        /// The file.
        path: &'a Path,
        /// The place in the file; `None` if it is the file itself.
        item: Option<&'a str>,
        /// What.
        message: &'a str,
    },
    /// Something else that the user should know.
    Warning(&'a str),
    /// What was read is being written.
    Committing,
}

/// What was read of one format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct OfFormat {
    /// Files.
    pub files: u64,
    /// Articles in them.
    pub articles: u64,
    /// Places in them that gave no article.
    pub skipped: u64,
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
    /// What was read, by format.
    pub formats: BTreeMap<Format, OfFormat>,
    /// Why files, and places in files, gave no article.
    pub passed: Passed,
    /// Links, pipes, devices and what the user leaves out.
    pub left_out: u64,
    /// Articles that are kept as earlier versions of another at the same address, of those this run touched.
    pub earlier: u64,
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
    let lock = if request.dry_run { None } else { Some(home.lock()?) };
    let mut roots = Roots::load(home)?;
    let tops = Tops::resolve(&mut roots, &given, request, &mut account, on);
    if let (Some(lock), true) = (&lock, tops.new_roots) {
        roots.save(home, lock)?;
    }

    // A rebuild does not need the old generation to be readable; that is what it is for.
    let opened = match &lock {
        Some(lock) => home.open_to_write(lock),
        None => home.open(),
    };
    let old = match opened {
        Ok(opened) => {
            if let Some(lock) = &lock {
                home.remove_leftovers(lock);
            }
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
    let Some(lock) = lock else {
        let nothing = Opened::in_memory(home)?;
        let opened = old.as_ref().filter(|_| !rebuilding).unwrap_or(&nothing);
        let before = opened.searcher();
        let run = Run::new(opened, &roots, old.as_ref().filter(|_| rebuilding), &before, on);
        run.rehearse(&work)?;
        run.tally.add_to(&mut account);
        account.elapsed = started.elapsed();
        return Ok(account);
    };
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

    let before = opened.searcher();
    let run = Run::new(opened, &roots, replaced, &before, on);
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
    opened.reload()?;
    copies::renew(home, opened, &lock)?;
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
