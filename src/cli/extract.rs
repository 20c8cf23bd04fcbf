//! `whosaid extract`: the quotations of files, without an index.

use std::fs::File;
use std::io::{BufReader, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::Global;
use super::exit::{Exit, Failure};
use super::reading::ReadingFlags;
use super::reasons::without_verb;
use super::repeats::Repeats;
use super::terminal::Terminal;
use crate::article;
use crate::index::extraction::quotations_of;
use crate::index::left_out::LeftOut;
use crate::index::roots::Roots;
use crate::index::walk::survey;
use crate::output::json::{self, Extracted, ReadArticle};

/// Print the quotations of files, without an index
#[derive(Debug, clap::Args)]
#[command(
    after_help = "One JSON object a line: speaker, words, byte offsets into the body.\n\nExamples:\n  \
    whosaid extract article.txt\n  whosaid extract --articles news/ | jq .title"
)]
pub struct Extract {
    /// Files and folders of articles; - for standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Print the articles as they were read, instead of their quotations
    #[arg(long)]
    articles: bool,
    /// Print with each quotation which rule decided, and by which words
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    reading: ReadingFlags,
    /// The form of the output
    #[arg(long, value_name = "FORM", default_value = "ndjson", value_parser = ["ndjson"])]
    format: String,
}

impl Extract {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let options = self.reading.options();
        let none = Roots::default();
        let mut work = Work {
            flags: &self,
            options,
            terminal,
            out: terminal.out(),
            repeats: Repeats::new(global.verbose),
            found: 0,
            failed: false,
        };
        for given in &self.paths {
            if given.as_os_str() == "-" {
                let mut input = std::io::stdin().lock();
                work.read(&mut input, Path::new("-"), Path::new("-"))?;
                continue;
            }
            match given.metadata() {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    work.cannot(given, &"there is no such file or folder");
                    continue;
                }
                Err(error) => {
                    work.cannot(given, &error);
                    continue;
                }
                // What a shell puts in place of <(COMMAND) is no file.
                Ok(meta) if !meta.is_dir() => {
                    work.file(given, given)?;
                    continue;
                }
                Ok(_) => {}
            }
            let mut files = survey(given, Path::new(""), LeftOut::at(given, &none), |_| {});
            for fault in &files.faults {
                work.terminal.warning(fault);
            }
            for place in files.unreadable {
                work.cannot(&place.path, &place.reason);
            }
            if files.files.is_empty() && !work.failed {
                work.terminal
                    .warning(&format!("{}: there is no file to read in it", given.display()));
            }
            files.files.sort_by(|a, b| a.path.cmp(&b.path));
            for found in files.files {
                work.file(&found.path, given)?;
            }
        }
        work.out.flush()?;
        for line in work.repeats.rest() {
            terminal.note(&line);
        }
        Ok(if work.failed {
            Exit::Error
        } else {
            Exit::found(work.found > 0)
        })
    }
}

struct Work<'a, W: Write> {
    flags: &'a Extract,
    options: article::Options,
    terminal: &'a Terminal,
    out: W,
    repeats: Repeats,
    found: u64,
    failed: bool,
}

impl<W: Write> Work<'_, W> {
    fn file(&mut self, path: &Path, root: &Path) -> Result<(), Failure> {
        match File::open(path) {
            Ok(file) => self.read(&mut BufReader::with_capacity(1 << 18, file), path, root),
            Err(error) => {
                self.cannot(path, &error);
                Ok(())
            }
        }
    }

    /// Something that was asked for cannot be read: the rest is, and the exit status says so.
    fn cannot(&mut self, path: &Path, error: &dyn std::fmt::Display) {
        self.terminal.error(&format!("{}: {error}", path.display()));
        self.failed = true;
    }

    /// A line of which there may be many of the same kind.
    fn warning(&self, path: &str, item: Option<&str>, reason: &str) {
        if self.repeats.shows(reason) {
            let name = if path == "-" { "standard input" } else { path };
            let item = item.map(|item| format!(" (item {item})")).unwrap_or_default();
            self.terminal
                .warning(&format!("{name}{item}: {}", without_verb(reason)));
        }
    }

    fn read(&mut self, input: &mut dyn std::io::BufRead, path: &Path, root: &Path) -> Result<(), Failure> {
        let shown = path.display().to_string();
        let origin = article::Origin { path, root };
        let options = self.options.clone();
        let mut failed = None;
        let result = article::read(input, &origin, &options, &mut |item| match self.item(&shown, item) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        });
        if let Some(error) = failed {
            return Err(error.into());
        }
        match result {
            Ok(article::Report { fault: None, .. }) => {}
            Ok(article::Report { fault: Some(fault), .. }) => self.warning(&shown, None, &fault.to_string()),
            Err(article::ReadError::Io(error)) => self.cannot(path, &error),
            Err(article::ReadError::Empty) if shown == "-" => self.warning(&shown, None, "empty"),
            Err(error) => self.warning(&shown, None, &error.to_string()),
        }
        Ok(())
    }

    fn item(&mut self, shown: &str, item: article::Item) -> std::io::Result<()> {
        match item {
            article::Item::Article(article) if self.flags.articles => {
                self.found += 1;
                json::write_line(&mut self.out, &ReadArticle::new(shown, &article))
            }
            article::Item::Article(article) => {
                for quotation in quotations_of(&article) {
                    self.found += 1;
                    let line = Extracted::new(shown, &article, &quotation, self.flags.explain);
                    json::write_line(&mut self.out, &line)?;
                }
                Ok(())
            }
            article::Item::Skipped { item, reason: message } | article::Item::Warning { item, message } => {
                self.warning(shown, item.as_deref(), &message);
                Ok(())
            }
        }
    }
}
