//! Where a run looks: the paths it was given, or the known roots.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::{Account, Event, Request};
use crate::index::home::Home;
use crate::index::roots::{Root, Roots};

/// A path as the user gave it.
pub(super) struct Given {
    pub(super) absolute: PathBuf,
    /// The canonical path, or why there is none.
    pub(super) path: std::io::Result<PathBuf>,
    pub(super) shown: String,
}

impl Given {
    pub(super) fn of(given: &Path, home: &Home) -> Given {
        let absolute = std::path::absolute(given).unwrap_or_else(|_| given.to_owned());
        let path = given.canonicalize().and_then(|path| {
            let meta = path.metadata()?;
            if !meta.is_dir() && !meta.is_file() {
                return Err(std::io::Error::other("is neither a file nor a folder"));
            }
            let is_input = home.input().canonicalize().is_ok_and(|input| path.starts_with(input));
            if !is_input && home.dir().canonicalize().is_ok_and(|index| path.starts_with(index)) {
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

    pub(super) fn is_gone(&self) -> bool {
        (self.path.as_ref()).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound)
    }

    pub(super) fn complaint(&self) -> String {
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
pub(super) struct Tops {
    /// Canonical paths of folders and files, or of what is known and is gone; what stands in one of them is not listed again.
    pub(super) paths: Vec<PathBuf>,
    /// The same.
    set: HashSet<PathBuf>,
    /// Roots that are gone and of which nothing is to be kept.
    pub(super) forgotten: HashSet<PathBuf>,
    /// Whether the roots, or their options, are not those that are saved.
    pub(super) new_roots: bool,
}

impl Tops {
    /// Decides what to look at, and makes new roots of paths that belong to none.
    pub(super) fn resolve(
        roots: &mut Roots,
        given: &[Given],
        request: &Request,
        account: &mut Account,
        on: &(dyn Fn(Event<'_>) + Sync),
    ) -> Tops {
        let mut places = Places {
            request,
            on,
            all: Vec::new(),
            missing: HashSet::new(),
            forgotten: HashSet::new(),
            new_roots: false,
        };
        for given in given {
            match &given.path {
                Ok(path) => places.add(path, roots),
                Err(_) => places.add_gone(given, roots),
            }
        }
        places.add_roots(given, roots);
        account.missing.extend(places.missing);
        account.missing.sort();
        Tops::outermost(places.all, places.forgotten, places.new_roots)
    }

    /// Leaves out what stands below another of these paths: it is looked at with it.
    fn outermost(mut all: Vec<PathBuf>, forgotten: HashSet<PathBuf>, new_roots: bool) -> Tops {
        all.sort();
        all.dedup();
        let mut tops = Tops {
            paths: Vec::with_capacity(all.len()),
            set: HashSet::with_capacity(all.len()),
            forgotten,
            new_roots,
        };
        for top in all {
            let is_listed = |above: &&Path| tops.set.contains(*above) && sees(above, &top);
            if !top.ancestors().skip(1).any(|above| is_listed(&above)) {
                tops.set.insert(top.clone());
                tops.paths.push(top);
            }
        }
        tops
    }

    /// Whether a path is one of them, or stands below one.
    pub(super) fn cover(&self, path: &Path) -> bool {
        path.ancestors().any(|above| self.set.contains(above))
    }
}

/// Where to look, while it is being decided.
struct Places<'a> {
    request: &'a Request,
    on: &'a (dyn Fn(Event<'_>) + Sync),
    /// All there is to look at; some of it may stand below the rest.
    all: Vec<PathBuf>,
    /// What is not there, and is kept as it is known.
    missing: HashSet<PathBuf>,
    /// What is not there, and of which nothing is to be kept.
    forgotten: HashSet<PathBuf>,
    new_roots: bool,
}

impl Places<'_> {
    /// A path that was given and is there; it becomes a root if it belongs to none, or has options of its own.
    fn add(&mut self, path: &Path, roots: &mut Roots) {
        let request = self.request;
        let is_read_otherwise = request.source.is_some() || request.date.is_some() || !request.map.is_empty();
        let has_options = is_read_otherwise || !request.exclude.is_empty();
        let is_seen = |root: &Root| root.path != path && sees(&root.path, path);
        let inside_known = roots.nearest(path).is_some_and(is_seen);
        if !inside_known || has_options {
            let root = Root {
                path: path.to_owned(),
                source: request.source.clone(),
                date: request.date.map(|d| d.to_string()),
                map: request.map.clone(),
                exclude: request.exclude.clone(),
                // What is already in the index under other options has to be read again, even by a run that completes a cut-off one.
                pending: is_read_otherwise && (inside_known || roots.get(path).is_some()),
            };
            self.new_roots |= roots.add(root);
        }
        self.all.push(path.to_owned());
    }

    /// A path that was given and cannot be looked at: what is known of it goes if it is known to be gone.
    fn add_gone(&mut self, given: &Given, roots: &Roots) {
        let absolute = &given.absolute;
        let above = roots.nearest(absolute).filter(|root| root.path != *absolute);
        if given.is_gone() && self.request.prune && roots.get(absolute).is_some() {
            self.forgotten.insert(absolute.clone());
            self.all.push(absolute.clone());
        } else if given.is_gone() && above.is_some_and(|root| root.path.exists()) {
            self.all.push(absolute.clone());
        } else {
            (self.on)(Event::Warning(&given.complaint()));
            self.missing.insert(absolute.clone());
        }
    }

    /// The roots that are looked at without being given: all where nothing is, or where all is written anew; of those below what is given, only whether they are there.
    fn add_roots(&mut self, given: &[Given], roots: &Roots) {
        let is_whole = given.is_empty() || self.request.rebuild;
        // A folder with options of its own below one that was given is another root: what is known of it stays, should it be missing.
        let is_below = |root: &Root| {
            let mut given = given.iter().filter_map(|given| given.path.as_ref().ok());
            given.any(|path| root.path != *path && root.path.starts_with(path))
        };
        for root in roots.all().iter().filter(|root| is_whole || is_below(root)) {
            match root.path.try_exists() {
                Ok(true) if is_whole => self.all.push(root.path.clone()),
                Ok(true) => {}
                Ok(false) if self.request.prune => {
                    self.forgotten.insert(root.path.clone());
                    self.all.push(root.path.clone());
                }
                _ if self.missing.contains(&root.path) => {}
                _ => {
                    let path = root.path.display();
                    (self.on)(Event::Warning(&format!(
                        "{path} is missing; what is known of it is kept; if it is gone for good, run: whosaid index --prune"
                    )));
                    self.missing.insert(root.path.clone());
                }
            }
        }
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
