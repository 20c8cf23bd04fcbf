//! A little world of files, and the program run in it.

#[cfg(unix)]
pub mod screen;

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use whosaid::index::home::Home;
use whosaid::index::update::{Account, Request, update};

/// A folder of its own, removed at the end of the test.
pub struct World {
    dir: tempfile::TempDir,
}

impl World {
    pub fn new() -> World {
        World {
            dir: tempfile::Builder::new().prefix("world-").tempdir().unwrap(),
        }
    }

    /// A world with a copy of the bundled corpus in `news/`, indexed.
    pub fn with_corpus() -> World {
        let world = World::new();
        world.corpus();
        world.run(["index", "news"]).ok();
        world
    }

    /// Copies the bundled corpus to `news/`.
    pub fn corpus(&self) {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
        for entry in walkdir::WalkDir::new(&corpus) {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                let name = Path::new("news").join(entry.path().strip_prefix(&corpus).unwrap());
                self.file(name, fs::read(entry.path()).unwrap());
            }
        }
    }

    /// The files under `news`, in a fixed order.
    pub fn articles(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = walkdir::WalkDir::new(self.path("news"))
            .into_iter()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.into_path())
            .collect();
        files.sort();
        files
    }

    /// The canonical path of something in the world, which need not exist.
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.dir.path().canonicalize().unwrap().join(name)
    }

    /// The same as text.
    pub fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    pub fn file(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    pub fn remove(&self, name: &str) {
        let path = self.path(name);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }

    pub fn rename(&self, from: &str, to: &str) {
        let to = self.path(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(self.path(from), to).unwrap();
    }

    /// Replaces the content of a file and leaves its size and time as they were: only who reads it can know.
    pub fn swap_unseen(&self, name: &str, content: &str) {
        let path = self.path(name);
        let before = path.metadata().unwrap();
        assert_eq!(before.len(), content.len() as u64);
        fs::write(&path, content).unwrap();
        set_time(&path, before.modified().unwrap());
    }

    /// Makes every file look as if it had been written a minute ago: times of this moment are not trusted.
    pub fn settle(&self) {
        let past = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
        for entry in walkdir::WalkDir::new(self.path("")).into_iter().flatten() {
            let is_index = entry.path().components().any(|part| part.as_os_str() == ".whosaid");
            if entry.file_type().is_file() && !is_index {
                set_time(entry.path(), past);
            }
        }
    }

    /// The program, to be run in this world.
    pub fn command<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_whosaid"));
        command
            .args(arguments)
            .current_dir(self.dir.path())
            .stdin(Stdio::null());
        for name in [
            "WHOSAID_INDEX",
            "WHOSAID_PAGER",
            "WHOSAID_COLORS",
            "PAGER",
            "NO_COLOR",
            "CLICOLOR_FORCE",
            "COLUMNS",
        ] {
            command.env_remove(name);
        }
        // What the user keeps at home is the world's own.
        command.env("XDG_STATE_HOME", self.dir.path().join(".state"));
        command.env("XDG_CONFIG_HOME", self.dir.path().join(".config"));
        command
    }

    /// Runs the program to its end.
    pub fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Ran {
        Ran::of(self.command(arguments).output().unwrap())
    }

    /// Runs the program with something on its standard input.
    pub fn run_with_input<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>, input: &str) -> Ran {
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Ran::of(child.wait_with_output().unwrap())
    }

    /// `whosaid index` in this process, for what only its account says.
    pub fn index(&self, paths: &[&str]) -> Account {
        self.index_with(Request {
            paths: paths.iter().map(|path| self.path(path)).collect(),
            ..Request::default()
        })
    }

    pub fn index_with(&self, request: Request) -> Account {
        let home = Home::at(self.path(".whosaid"));
        // A program that another test is just starting inherits the engine's lock until it has begun.
        for _ in 0..50 {
            match update(&home, &request, &|_| {}) {
                Err(error) if format!("{error:?}").contains("Lock") => {
                    std::thread::sleep(std::time::Duration::from_millis(20));
                }
                done => return done.unwrap(),
            }
        }
        panic!("the index stays locked")
    }

    /// The number that `-c` prints.
    pub fn count<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> u64 {
        let ran = self.run(arguments);
        assert!(ran.status < 2, "{ran:?}");
        ran.stdout.trim().parse().unwrap()
    }

    /// All articles and all quotations that the index holds.
    pub fn totals(&self) -> (u64, u64) {
        (self.count(["search", "-c"]), self.count(["quotes", "-c"]))
    }

    /// Asserts that the index is sound, and holds what a new one of the same folder holds.
    pub fn assert_equal_to_a_rebuild(&self) {
        self.run(["status", "--check"]).ok();
        let before = self.everything();
        self.run(["index", "--rebuild"]).ok();
        let after = self.everything();
        assert_eq!(before.len(), after.len());
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(before, after);
        }
    }

    /// Every article and every quotation as JSON, in a fixed order.
    pub fn everything(&self) -> Vec<Value> {
        let mut all = self
            .run(["search", "-n0", "--sort", "newest", "--no-group", "--format=ndjson"])
            .objects();
        all.extend(
            self.run(["quotes", "-n0", "--sort", "newest", "--format=ndjson"])
                .objects(),
        );
        all
    }
}

pub fn set_time(path: &Path, time: std::time::SystemTime) {
    fs::File::options()
        .write(true)
        .open(path)
        .unwrap()
        .set_modified(time)
        .unwrap();
}

/// How many cases a test that tries many is to try: `usual`, or what the environment asks for.
pub fn cases(usual: usize) -> usize {
    std::env::var("WHOSAID_TEST_CASES")
        .ok()
        .and_then(|value| value.parse().ok())
        .unwrap_or(usual)
}

/// An article in plain text with one quotation.
pub fn story(title: &str, speaker: &str, words: &str) -> String {
    format!("{title}\n\nThe council met on Monday to discuss the matter.\n\n\"{words},\" said {speaker}.\n")
}

/// What a run of the program left.
#[derive(Debug)]
pub struct Ran {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    pub fn of(output: Output) -> Ran {
        Ran {
            // A signal is worse than every status.
            status: output.status.code().unwrap_or(1000),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    #[track_caller]
    pub fn ends_with(self, status: i32) -> Ran {
        assert_eq!(self.status, status, "{self:?}");
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
        self
    }

    /// Something was found.
    #[track_caller]
    pub fn ok(self) -> Ran {
        self.ends_with(0)
    }

    /// Nothing was found, and nothing is wrong.
    #[track_caller]
    pub fn nothing(self) -> Ran {
        self.ends_with(1)
    }

    /// An error, of which one line tells.
    #[track_caller]
    pub fn fails(self) -> Ran {
        let ran = self.ends_with(2);
        assert!(!ran.stderr.is_empty());
        ran
    }

    /// Standard error holds this.
    #[track_caller]
    pub fn says(self, words: &str) -> Ran {
        assert!(self.stderr.contains(words), "“{words}” is not in: {}", self.stderr);
        self
    }

    /// Standard error is this one line and no other.
    #[track_caller]
    pub fn says_only(self, line: &str) -> Ran {
        assert_eq!(self.stderr.trim_end(), line);
        self
    }

    /// Standard output holds this.
    #[track_caller]
    pub fn prints(self, words: &str) -> Ran {
        assert!(self.stdout.contains(words), "“{words}” is not in: {}", self.stdout);
        self
    }

    /// The one JSON object on standard output.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// One JSON object a line, without what differs from run to run.
    #[track_caller]
    pub fn objects(&self) -> Vec<Value> {
        let lines = self
            .stdout
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap());
        lines
            .map(|mut object| {
                object.as_object_mut().unwrap().remove("score");
                object
            })
            .collect()
    }
}
