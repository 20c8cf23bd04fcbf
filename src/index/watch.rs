//! What changes under the roots, as it changes.
//!
//! The system tells of every write; a file is handed on when it is complete: when whoever wrote it has closed it, has moved it into place, or has not
//! written to it for a moment (`QUIET`).

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::home::Home;
use super::roots::Roots;

/// A file that nobody has closed counts as complete after this long without a write.
const QUIET: Duration = Duration::from_millis(400);

/// Changes that follow each other this closely are handed on together.
const TOGETHER: Duration = Duration::from_millis(60);

/// How often a root that is not there is looked for.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// From so many changed paths on, looking at everything is less work.
const MANY: usize = 500;

/// What to look at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// These files and folders, some of which may be gone.
    Paths(Vec<PathBuf>),
    /// All roots: too much happened at once, or something was missed.
    Everything,
}

/// A watch over all roots of an index.
pub struct Watch {
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<notify::Event>>,
    home: PathBuf,
    roots: Roots,
    missing: Vec<PathBuf>,
    /// What has changed, and when it will count as complete.
    pending: HashMap<PathBuf, Instant>,
    everything: bool,
}

impl Watch {
    /// Begins to watch. What changes from now on will be told by [`Watch::wait`].
    ///
    /// # Errors
    /// In words, if the system cannot watch as many folders.
    pub fn new(home: &Home, roots: Roots) -> Result<Watch, String> {
        let (tell, events) = channel();
        let watcher = notify::recommended_watcher(tell).map_err(|error| fault(&error))?;
        let mut watch = Watch {
            watcher,
            events,
            home: home.dir().canonicalize().unwrap_or_else(|_| home.dir().to_owned()),
            missing: roots.all().iter().map(|root| root.path.clone()).collect(),
            roots,
            pending: HashMap::new(),
            everything: false,
        };
        watch.watch_missing()?;
        Ok(watch)
    }

    /// Watches the roots that are there and not yet watched. Returns whether there were any.
    fn watch_missing(&mut self) -> Result<bool, String> {
        let mut any = false;
        for root in std::mem::take(&mut self.missing) {
            // A file that is replaced is another file: only its folder hears of that.
            let (place, mode) = match (root.is_dir(), root.is_file(), root.parent()) {
                (true, _, _) => (root.as_path(), RecursiveMode::Recursive),
                (_, true, Some(folder)) => (folder, RecursiveMode::NonRecursive),
                _ => {
                    self.missing.push(root);
                    continue;
                }
            };
            self.watcher
                .watch(place, mode)
                .map_err(|error| format!("{}: {}", place.display(), fault(&error)))?;
            any = true;
        }
        Ok(any)
    }

    /// Waits until something has changed and is complete.
    ///
    /// # Errors
    /// In words, if the system stops telling.
    pub fn wait(&mut self) -> Result<Changed, String> {
        loop {
            let now = Instant::now();
            if std::mem::take(&mut self.everything) {
                self.pending.clear();
                return Ok(Changed::Everything);
            }
            let due = self.pending.values().min().copied();
            if due.is_some_and(|due| due <= now) {
                // What is nearly complete comes along.
                let ready: Vec<PathBuf> = self
                    .pending
                    .iter()
                    .filter(|(_, due)| **due <= now)
                    .map(|(path, _)| path.clone())
                    .collect();
                for path in &ready {
                    self.pending.remove(path);
                }
                return Ok(if ready.len() >= MANY {
                    Changed::Everything
                } else {
                    Changed::Paths(ready)
                });
            }
            let wait = due.map_or(LOOK_AGAIN, |due| due.saturating_duration_since(now).min(LOOK_AGAIN));
            match self.events.recv_timeout(wait) {
                Ok(Ok(event)) => self.take(event),
                Ok(Err(_)) => self.everything = true,
                Err(RecvTimeoutError::Timeout) => {
                    for root in self.roots.all() {
                        if !root.path.exists() && !self.missing.contains(&root.path) {
                            self.missing.push(root.path.clone());
                        }
                    }
                    if !self.missing.is_empty() && self.watch_missing()? {
                        self.everything = true;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return Err("the system no longer tells what changes".to_owned()),
            }
        }
    }

    /// Has something looked at again later: the index could not be written just now.
    pub fn postpone(&mut self, changed: Changed) {
        match changed {
            Changed::Everything => self.everything = true,
            Changed::Paths(paths) => {
                let due = Instant::now() + QUIET;
                self.pending.extend(paths.into_iter().map(|path| (path, due)));
            }
        }
    }

    fn take(&mut self, event: notify::Event) {
        if event.need_rescan() {
            self.everything = true;
        }
        let delay = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => TOGETHER,
            // The indexing itself opens and reads files.
            EventKind::Access(_) => return,
            EventKind::Remove(_)
            | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::From | RenameMode::Both)) => TOGETHER,
            _ => QUIET,
        };
        let due = Instant::now() + delay;
        for path in event.paths {
            if let Some(place) = self.place_of(&path) {
                self.pending.insert(place, due);
            }
        }
    }

    /// What to look at because of a change at `path`; `None` if nothing is indexed there.
    fn place_of(&self, path: &Path) -> Option<PathBuf> {
        if path.starts_with(&self.home) {
            return None;
        }
        let root = self.roots.nearest(path)?;
        let below = path.strip_prefix(&root.path).ok()?;
        let is_hidden = |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(b".");
        // New rules can change what is left out of the whole folder.
        if path
            .file_name()
            .is_some_and(|name| name == super::left_out::IGNORE_FILE)
        {
            return path.parent().map(Path::to_owned);
        }
        if below.components().any(|part| is_hidden(part.as_os_str())) {
            return None;
        }
        match path.symlink_metadata() {
            // What is neither is looked at with its folder: it may stand where a file stood.
            Ok(meta) if !meta.is_file() && !meta.is_dir() => path.parent().map(Path::to_owned),
            _ => Some(path.to_owned()),
        }
    }
}

fn fault(error: &notify::Error) -> String {
    match error.kind {
        notify::ErrorKind::MaxFilesWatch => {
            "the system allows no more watched folders; raise fs.inotify.max_user_watches".to_owned()
        }
        _ => error.to_string(),
    }
}
