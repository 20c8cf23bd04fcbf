//! What the user has left out: by globs given with a root, and by `.whosaidignore` files, which are written as Git's are.

use std::path::{Path, PathBuf};

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::roots::Roots;

/// The name of the file that says what to leave out of the folder in which it stands, and of those below it.
pub const IGNORE_FILE: &str = ".whosaidignore";

/// The rules that hold at one place of a walk: those of every folder above it, the nearest last.
pub struct LeftOut<'a> {
    roots: &'a Roots,
    folders: Vec<Folder>,
    /// A folder above the walk is left out, and all in it.
    from_above: bool,
    /// What is wrong with the rules, each in one line.
    pub faults: Vec<String>,
}

struct Folder {
    path: PathBuf,
    rules: Vec<Gitignore>,
}

impl<'a> LeftOut<'a> {
    /// The rules for a walk that begins at `top`: those of all folders from the outermost root that holds it.
    pub fn at(top: &Path, roots: &'a Roots) -> LeftOut<'a> {
        let mut left_out = LeftOut {
            roots,
            folders: Vec::new(),
            from_above: false,
            faults: Vec::new(),
        };
        let above: Vec<&Path> = top.ancestors().skip(1).collect();
        if let Some(outermost) = above.iter().rposition(|folder| roots.get(folder).is_some()) {
            for (depth, folder) in above[..=outermost].iter().rev().enumerate() {
                left_out.from_above |= depth > 0 && left_out.covers(folder, true);
                left_out.enter(folder);
            }
        }
        left_out
    }

    /// Takes up the rules of a folder. Those of folders that it does not stand in are dropped.
    pub fn enter(&mut self, folder: &Path) {
        while self.folders.last().is_some_and(|last| !folder.starts_with(&last.path)) {
            self.folders.pop();
        }
        let mut rules = Vec::new();
        if let Some(root) = self.roots.get(folder).filter(|root| !root.exclude.is_empty()) {
            let mut builder = GitignoreBuilder::new(folder);
            for glob in &root.exclude {
                if let Err(error) = builder.add_line(None, glob) {
                    self.faults.push(format!("--exclude {glob}: {error}"));
                }
            }
            rules.extend(builder.build().ok());
        }
        let file = folder.join(IGNORE_FILE);
        if file.is_file() {
            let mut builder = GitignoreBuilder::new(folder);
            if let Some(error) = builder.add(&file) {
                self.faults.push(format!("{}: {error}", file.display()));
            }
            rules.extend(builder.build().ok());
        }
        if !rules.is_empty() {
            self.folders.push(Folder {
                path: folder.to_owned(),
                rules,
            });
        }
    }

    /// Whether a path below the folders that were entered is left out.
    pub fn covers(&mut self, path: &Path, is_dir: bool) -> bool {
        while self.folders.last().is_some_and(|last| !path.starts_with(&last.path)) {
            self.folders.pop();
        }
        if self.from_above {
            return true;
        }
        for folder in self.folders.iter().rev() {
            for rules in folder.rules.iter().rev() {
                match rules.matched(path, is_dir) {
                    Match::Ignore(_) => return true,
                    Match::Whitelist(_) => return false,
                    Match::None => {}
                }
            }
        }
        false
    }
}

/// Whether a glob can be understood, and if not, why.
pub fn check_glob(glob: &str) -> Result<(), String> {
    GitignoreBuilder::new("")
        .add_line(None, glob)
        .map(|_| ())
        .map_err(|error| error.to_string())
}
