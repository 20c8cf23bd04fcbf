//! `whosaid index`: bring the index up to date.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::exit::{Exit, Failure};
use super::interrupt;
use super::reading::ReadingFlags;
use super::reasons::{by_reason, without_verb};
use super::repeats::Repeats;
use super::report::Report;
use super::settings::Settable;
use super::terminal::{Terminal, to_stderr};
use super::{Global, locate};
use crate::index::Error;
use crate::index::home::Home;
use crate::index::left_out::check_glob;
use crate::index::paths::FileKey;
use crate::index::roots::Roots;
use crate::index::update::{Account, Event, OfFormat, Request, update};
use crate::index::watch::{Changed, Watch};
use crate::output::counts::{grouped, plural};
use crate::search::count::gaps;

/// Add, update and remove articles under PATH; without PATH, look again at all known folders
#[derive(Debug, clap::Args)]
#[command(
    after_help = "A file .whosaidignore leaves out of its folder what it names, as .gitignore does for Git.\n\nExamples:\n  whosaid index news/\n  \
    whosaid index --source 'The Daily Example' download/\n  whosaid index --map body=story_text download/\n  whosaid index"
)]
pub struct Index {
    /// Files and folders of articles; - for standard input, which is kept in the index folder
    #[arg(value_name = "PATH", add = Settable::paths_named("roots"))]
    paths: Vec<PathBuf>,
    /// Whether the paths stand in a file of settings: then the known folders are looked at too, as without any.
    #[arg(skip)]
    pub(super) paths_are_settings: bool,
    #[command(flatten)]
    reading: ReadingFlags,
    /// Leave out what matches, as a line of .gitignore would; kept for PATH
    #[arg(long, value_name = "GLOB", value_parser = glob, add = Settable::value())]
    exclude: Vec<String>,
    /// Keep running, and index what changes as soon as it is complete, until interrupted
    #[arg(long, conflicts_with_all = ["dry_run", "rebuild"])]
    watch: bool,
    /// Read, and say what would be added, updated, removed and skipped, but write nothing
    #[arg(long)]
    dry_run: bool,
    /// Write what was done with each file, and what was passed over and why, to FILE (NDJSON)
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Write the index afresh from all known folders; the old one serves until the new one is complete
    #[arg(long)]
    rebuild: bool,
    /// Remove what is gone, even if it is most of a folder
    #[arg(long)]
    prune: bool,
    /// About how much memory to use (for example 128MB)
    #[arg(long, value_name = "SIZE", value_parser = size)]
    memory: Option<usize>,
}

fn glob(text: &str) -> Result<String, String> {
    check_glob(text).map(|()| text.to_owned())
}

/// The least that an index can be written with.
const LEAST_MEMORY: usize = 64 << 20;

fn size(text: &str) -> Result<usize, String> {
    let text = text.trim();
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim_end();
    let unit = match text[digits.len()..].trim().to_ascii_lowercase().as_str() {
        "" | "b" => 1,
        "k" | "kb" | "kib" => 1 << 10,
        "m" | "mb" | "mib" => 1 << 20,
        "g" | "gb" | "gib" => 1 << 30,
        _ => 0,
    };
    let bytes = digits
        .parse::<usize>()
        .ok()
        .and_then(|n| n.checked_mul(unit))
        .filter(|bytes| *bytes > 0);
    let bytes = bytes.ok_or_else(|| "a size looks like 128MB or 1GB".to_owned())?;
    if bytes < LEAST_MEMORY {
        return Err("indexing needs at least 64MB".to_owned());
    }
    Ok(bytes)
}

impl Index {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let home = locate::home(global);
        if self.paths.is_empty() && Roots::load(&home)?.all().is_empty() {
            return Err(Failure::Said(format!(
                "nothing is indexed at {} yet; say what to index: whosaid index FOLDER",
                home.dir().display()
            )));
        }
        if let ([path], false) = (self.paths.as_slice(), self.paths_are_settings)
            && is_nowhere(path, &Roots::load(&home)?)
        {
            return Err(Failure::Said(format!(
                "{}: there is no such file or folder; name one that is there: whosaid index FOLDER",
                path.display()
            )));
        }
        let report = self.report.as_deref().map(Report::create).transpose()?;
        let mut paths = Vec::with_capacity(self.paths.len());
        for path in &self.paths {
            if path.as_os_str() != "-" {
                paths.push(path.clone());
            } else if self.dry_run {
                return Err(Failure::Said(
                    "standard input cannot be tried with --dry-run; use: whosaid extract --articles -".to_owned(),
                ));
            } else {
                paths.push(home.keep_input(&mut std::io::stdin().lock(), &home.lock()?)?);
            }
        }
        if self.paths_are_settings {
            paths.extend(Roots::load(&home)?.all().iter().map(|root| root.path.clone()));
        }
        let request = Request {
            paths,
            source: self.reading.source.clone(),
            date: self.reading.date,
            map: self.reading.map(),
            exclude: self.exclude,
            dry_run: self.dry_run,
            rebuild: self.rebuild,
            prune: self.prune,
            memory: self.memory.unwrap_or(0),
        };
        let runs = Runs {
            home: &home,
            terminal,
            verbose: global.verbose,
            report: report.as_ref(),
        };
        if self.watch {
            return runs.watch(&request);
        }
        let account = runs.once(&request)?;
        let nothing = account.unreadable + account.stale > 0 && account.files_read + account.files_unchanged == 0;
        let failed = !account.missing.is_empty() || !account.guarded.is_empty() || nothing;
        Ok(if failed { Exit::Error } else { Exit::Found })
    }
}

/// Whether a path is neither there nor known: then there is nothing to read, and nothing to remove.
fn is_nowhere(path: &Path, roots: &Roots) -> bool {
    let is_gone = path
        .metadata()
        .is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound);
    if path.as_os_str() == "-" || !is_gone {
        return false;
    }
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let place = match (absolute.parent().map(Path::canonicalize), absolute.file_name()) {
        (Some(Ok(parent)), Some(name)) => parent.join(name),
        _ => absolute,
    };
    let mut known = roots.all().iter();
    !known.any(|root| place.starts_with(&root.path) || root.path.starts_with(&place))
}

/// One run, or one after the other.
struct Runs<'a> {
    home: &'a Home,
    terminal: &'a Terminal,
    verbose: bool,
    report: Option<&'a Report>,
}

impl Runs<'_> {
    fn once(&self, request: &Request) -> Result<Account, Failure> {
        let (account, troubled) = self.update(request)?;
        if account.missing.is_empty() || account.files_seen > 0 || account.changed() {
            summary(self.terminal, &account, troubled, request.dry_run);
            self.gaps(&account, troubled, request.dry_run)?;
        }
        Ok(account)
    }

    /// Says how many articles no day finds; and what was passed over by earlier runs and was not looked at again, of which this one says nothing else.
    fn gaps(&self, account: &Account, troubled: u64, dry_run: bool) -> Result<(), Failure> {
        let is_written = account.changed() && !dry_run;
        let may_hide_others = account.files_unchanged > 0;
        if !is_written && !may_hide_others {
            return Ok(());
        }
        let Ok(index) = self.home.open() else { return Ok(()) };
        let undated = if is_written { gaps::undated(&index)? } else { 0 };
        if undated > 0 {
            self.terminal.note(&format!(
                "without a date: {} in all, which --since and --until leave out",
                plural(undated, "article")
            ));
        }
        if !may_hide_others {
            return Ok(());
        }
        // What a dry run passes over is in the index only where an earlier run has passed it over as well.
        let known = if dry_run && troubled > 0 {
            0
        } else {
            gaps::troubled(&index)?
        };
        let others = known.saturating_sub(troubled);
        if others > 0 {
            self.terminal.note(&format!(
                "still passed over: {}, unchanged; whosaid status says why",
                plural(others, "file")
            ));
        }
        Ok(())
    }

    /// Brings the index up to date. How many files gave less than they should stands beside the account.
    fn update(&self, request: &Request) -> Result<(Account, u64), Failure> {
        let progress = Progress::new(self.terminal, self.verbose);
        let bar = progress.bar.clone();
        // The terminal writes ^C where the cursor is: the line begins anew.
        let anew = if self.terminal.err_is_terminal { "\r" } else { "" };
        let line = self
            .terminal
            .noted("stopped; the index is sound and holds what was committed so far; to go on: whosaid index");
        interrupt::end_after(move || {
            bar.finish_and_clear();
            to_stderr(format_args!("{anew}{line}"));
        });
        let account = update(self.home, request, &|event| {
            if let Some(report) = self.report {
                report.event(&event);
            }
            progress.show(event);
        });
        let troubled = progress.finish();
        let account = account?;
        if let Some(report) = self.report {
            report.end(&account, request.dry_run)?;
        }
        Ok((account, troubled))
    }

    /// Brings the index up to date, and then follows the changes.
    fn watch(&self, request: &Request) -> Result<Exit, Failure> {
        // The first run makes roots of the paths. The second looks again at what changed before the watch began.
        self.once(request)?;
        let mut watch = Watch::new(self.home, Roots::load(self.home)?).map_err(Failure::Said)?;
        let mut changed = Changed::Everything;
        let mut begun = false;
        loop {
            let paths = match &changed {
                Changed::Everything => Vec::new(),
                Changed::Paths(paths) => paths.clone(),
            };
            let again = Request {
                paths,
                prune: request.prune,
                memory: request.memory,
                ..Request::default()
            };
            match self.update(&again) {
                Ok((account, troubled)) => {
                    if account.changed() || account.skipped > 0 {
                        summary(self.terminal, &account, troubled, false);
                    }
                }
                // Somebody else is writing: they may have seen the change, or not.
                Err(Failure::Said(message)) if message == Error::Locked(self.home.dir().to_owned()).to_string() => {
                    watch.postpone(changed);
                }
                Err(failure) => return Err(failure),
            }
            if !std::mem::replace(&mut begun, true) {
                self.terminal.note("watching for changes; end with Ctrl-C");
            }
            changed = watch.wait().map_err(Failure::Said)?;
        }
    }
}

/// How often the bar is drawn. More often, it would fill a slow line: a drawing takes some 150 bytes.
const REDRAWN: Duration = Duration::from_millis(250);

/// From so many columns on the bar does not grow with the terminal.
const WIDE: usize = 100;

/// The lines and the bar on standard error.
struct Progress<'a> {
    terminal: &'a Terminal,
    verbose: bool,
    bar: ProgressBar,
    is_committing: AtomicBool,
    repeats: Repeats,
    /// The files of which something was passed over.
    troubled: Mutex<HashSet<FileKey>>,
}

impl<'a> Progress<'a> {
    fn new(terminal: &'a Terminal, verbose: bool) -> Progress<'a> {
        let target = if terminal.err_is_terminal {
            ProgressDrawTarget::stderr_with_hz(10)
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        bar.set_style(style("{spinner} looking for articles: {human_pos} files"));
        bar.enable_steady_tick(REDRAWN);
        Progress {
            terminal,
            verbose,
            bar,
            is_committing: AtomicBool::new(false),
            repeats: Repeats::new(verbose),
            troubled: Mutex::default(),
        }
    }

    /// The look of the bar while files are read.
    fn indexing(&self) -> ProgressStyle {
        let bar = match self.terminal.err_columns() {
            WIDE.. => "{bar:40}",
            _ => "{wide_bar}",
        };
        style(&format!(
            "{{spinner}} indexing {bar} {{human_pos}}/{{human_len}} files{{pace}}"
        ))
    }

    fn show(&self, event: Event<'_>) {
        match event {
            Event::Looking(files) => self.bar.set_position(files as u64),
            // Nothing to read is nothing to show.
            Event::Begin { files: 0, .. } => {}
            Event::Begin { files, .. } => {
                self.bar.set_length(files as u64);
                self.bar.set_style(self.indexing());
                self.bar.reset();
            }
            Event::Done(_) => {
                // Of a large archive, more is read after a commit.
                if self.is_committing.swap(false, Ordering::Relaxed) {
                    self.bar.set_style(self.indexing());
                }
                self.bar.inc(1);
            }
            Event::Committing => {
                self.is_committing.store(true, Ordering::Relaxed);
                self.bar.set_style(style("{spinner} writing the index"));
            }
            Event::Read {
                path,
                format,
                articles,
                before,
                quotations,
                ..
            } => {
                let what = match before {
                    None => "added",
                    Some(_) => "updated",
                };
                self.detail(|| {
                    let counts = format!(
                        "{}, {}",
                        plural(articles.into(), "article"),
                        plural(quotations.into(), "quotation")
                    );
                    format!("{}: {what}: {format}, {counts}", path.display())
                });
            }
            Event::Removed { path, articles } => {
                self.detail(|| format!("{}: removed: {}", path.display(), plural(articles.into(), "article")));
            }
            Event::LeftOut { path, reason } => self.detail(|| format!("{}: {reason}", path.display())),
            Event::Skipped { path, item, reason } => {
                let mut troubled = self.troubled.lock().unwrap_or_else(PoisonError::into_inner);
                troubled.insert(FileKey::of(path));
                drop(troubled);
                self.line(&place(path, item), without_verb(reason), reason);
            }
            Event::Unreadable { path, reason } => {
                let line = format!("cannot be read ({reason}); what is known of it is kept");
                self.line(&place(path, None), &line, "cannot be read");
            }
            Event::Odd { path, item, message } => {
                self.line(&format!("warning: {}", place(path, item)), message, message);
            }
            Event::Warning(text) => self.bar.suspend(|| self.terminal.warning(text)),
        }
    }

    /// A line that only `--verbose` shows.
    fn detail(&self, line: impl FnOnce() -> String) {
        if self.verbose {
            self.bar.suspend(|| self.terminal.note(&line()));
        }
    }

    /// A line of which there may be many of the same kind.
    fn line(&self, place: &str, reason: &str, kind: &str) {
        if self.repeats.shows(kind) {
            self.bar.suspend(|| self.terminal.note(&format!("{place}: {reason}")));
        }
    }

    /// Takes the bar away, and says what there was more of. Returns how many files there were of which something was passed over.
    fn finish(&self) -> u64 {
        self.bar.finish_and_clear();
        for line in self.repeats.rest() {
            self.terminal.note(&line);
        }
        let troubled = self.troubled.lock().unwrap_or_else(PoisonError::into_inner);
        troubled.len() as u64
    }
}

fn place(path: &Path, item: Option<&str>) -> String {
    match item {
        Some(item) => format!("{}: item {item}", path.display()),
        None => path.display().to_string(),
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("━╸ ")
        .with_key("pace", |state: &ProgressState, out: &mut dyn std::fmt::Write| {
            // In the first moments nobody knows.
            let rate = state.per_sec();
            if state.pos() == 0 || rate <= 0.0 {
                return;
            }
            // Writing to the bar's own buffer cannot fail, and a bar is no place to report it.
            if rate >= 1.0 {
                let _ = write!(out, ", {} a second", grouped(rate as u64));
            }
            let _ = write!(out, ", {:#} left", HumanDuration(state.eta()));
        })
}

/// What a run did: one line, and where there is more to say, what was read of each format and why something gave no article.
fn summary(terminal: &Terminal, account: &Account, troubled: u64, dry_run: bool) {
    let mut parts = Vec::new();
    for (count, what) in [
        (account.added, "added"),
        (account.updated, "updated"),
        (account.removed, "removed"),
        (account.unchanged, "unchanged"),
        (account.skipped, "skipped"),
        (account.stale + account.unreadable, "unreadable"),
    ] {
        if count > 0 {
            parts.push(format!("{} {what}", grouped(count)));
        }
        // Several places of one file may have been skipped.
        if what == "skipped" && count > troubled && troubled > 0 {
            let part = parts.pop().unwrap_or_default();
            parts.push(format!("{part} in {}", plural(troubled, "file")));
        }
    }
    let mut line = match (parts.is_empty(), dry_run) {
        (true, _) => "no articles found".to_owned(),
        (false, false) => format!("articles: {}", parts.join(", ")),
        (false, true) => format!("articles (a dry run, nothing is written): {}", parts.join(", ")),
    };
    if account.added + account.updated > 0 {
        line.push_str(&format!(
            "; {} by {}",
            plural(account.quotations, "quotation"),
            plural(account.speakers, "speaker")
        ));
    }
    let seconds = account.elapsed.as_secs_f64();
    line.push_str(&format!("; {seconds:.1} s"));
    if account.bytes_read > 1 << 20 && seconds > 0.0 {
        line.push_str(&format!(", {:.0} MB/s", account.bytes_read as f64 / 1e6 / seconds));
    }
    terminal.note(&line);
    if parts.is_empty() {
        terminal.hint(
            "text, Markdown, JSON, CSV, saved web pages, feeds and WARC are read, also in .gz, .zst and .xz; hidden files are not",
        );
    }
    let formats: Vec<(String, OfFormat)> = account.formats.iter().map(|(f, n)| (f.to_string(), *n)).collect();
    if formats.len() > 1 || formats.iter().any(|(_, n)| n.articles != n.files) {
        terminal.note(&format!(
            "read: {}",
            by_format(formats.iter().map(|(f, n)| (f.as_str(), *n)))
        ));
    }
    if !account.passed.is_empty() {
        terminal.note(&format!("skipped: {}", by_reason(&account.passed.kinds())));
    }
    if account.earlier > 0 {
        terminal.note(&format!(
            "{} at the same address: kept, not searched",
            plural(account.earlier, "earlier version")
        ));
    }
    if account.left_out > 0 {
        terminal.note(&format!(
            "left out: {} (links, devices, your rules)",
            grouped(account.left_out)
        ));
    }
}

/// What was read of each format, on one line.
pub fn by_format<'a>(formats: impl Iterator<Item = (&'a str, OfFormat)>) -> String {
    let parts = formats.map(|(format, of_format)| {
        let files = plural(of_format.files, "file");
        let mut part = match of_format.articles == of_format.files {
            true => format!("{format} {files}"),
            false => format!("{format} {files} with {}", plural(of_format.articles, "article")),
        };
        if of_format.skipped > 0 {
            part.push_str(&format!(" ({} skipped)", grouped(of_format.skipped)));
        }
        part
    });
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_numbers() {
        assert_eq!(size("128MB"), Ok(128 << 20));
        assert_eq!(size("1 GB"), Ok(1 << 30));
        assert!(size("12 parsecs").is_err());
        assert!(size("1MB").is_err());
        assert!(size("99999999999999999999GB").is_err());
        assert_eq!(grouped(1234567), "1,234,567");
        assert_eq!(grouped(12), "12");
    }
}
