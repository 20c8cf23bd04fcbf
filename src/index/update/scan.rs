//! What there is beside what is known: which files to read, which lines of the ledger to change.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::tops::Tops;
use super::{Account, Event, Request};
use crate::index::Error;
use crate::index::home::{Home, Opened};
use crate::index::ledger::{self, Entry, Status};
use crate::index::left_out::LeftOut;
use crate::index::paths::{FileKey, path_of, path_text};
use crate::index::roots::Roots;
use crate::index::walk::{Found, Survey, survey};

/// A root that held this many files is not emptied by accident.
const GUARDED_FILES: usize = 100;

/// What the ledger says of a file, and whether the file has been seen in this run.
struct Known {
    entry: Entry,
    seen: bool,
}

/// What there is, beside what is known.
pub(super) struct Scan<'a> {
    home: &'a Home,
    roots: &'a Roots,
    tops: &'a Tops,
    prune: bool,
    /// Everything is read anew; what is known only says what would be lost.
    rebuild: bool,
    known: HashMap<String, Known>,
}

/// One file that has to be read, or one line of the ledger that has to be changed.
pub(super) enum Task {
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
    pub(super) fn new(
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
                _ => survey(top, &except, LeftOut::at(top, self.roots), |n| {
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

    pub(super) fn compare(mut self, account: &mut Account, on: &(dyn Fn(Event<'_>) + Sync)) -> Vec<Task> {
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
                    entry.status != Status::Stale
                        && !entry.young
                        && entry.size == found.size
                        && entry.modified == found.modified
                });
                let force = known.is_some() && self.roots.nearest(&found.path).is_some_and(|root| root.pending);
                if is_as_it_was && !force {
                    account.files_unchanged += 1;
                    account.unchanged += known.map_or(0, |entry| u64::from(entry.articles));
                } else {
                    tasks.push(Task::Read { found, known, force });
                }
            }
            for fault in &survey.faults {
                on(Event::Warning(fault));
            }
            account.left_out += survey.left_out.len() as u64;
            for (path, reason) in &survey.left_out {
                on(Event::LeftOut { path, reason });
            }
            for place in survey.unreadable {
                on(Event::Unreadable {
                    path: &place.path,
                    reason: &place.reason,
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
