//! `whosaid index`: bring the index up to date.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::exit::{Exit, Failure};
use super::interrupt;
use super::settings::Settable;
use super::terminal::Terminal;
use super::{Global, locate};
use crate::article::Date;
use crate::index::roots::Roots;
use crate::index::update::{Account, Event, Request, update};
use crate::output::counts::{grouped, plural};

/// Add, update and remove articles under PATH; without PATH, look again at all known folders
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  whosaid index news/\n  whosaid index --source 'The Daily Example' download/\n  whosaid index"
)]
pub struct Index {
    /// Files and folders of articles
    #[arg(value_name = "PATH", add = Settable::paths_named("roots"))]
    paths: Vec<PathBuf>,
    /// Whether the paths stand in a file of settings: then the known folders are looked at too, as without any.
    #[arg(skip)]
    pub(super) paths_are_settings: bool,
    /// The outlet of all articles under PATH, whatever they say themselves
    #[arg(long, value_name = "OUTLET")]
    source: Option<String>,
    /// The date of all articles under PATH, whatever they say themselves (2025-12-03)
    #[arg(long, value_name = "DATE", value_parser = date)]
    date: Option<Date>,
    /// Write the index anew from all known folders; the old one serves until the new one is complete
    #[arg(long)]
    rebuild: bool,
    /// Remove what is gone, even if it is most of a folder
    #[arg(long)]
    prune: bool,
    /// About how much memory to use (for example 128MB)
    #[arg(long, value_name = "SIZE", value_parser = size)]
    memory: Option<usize>,
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse_iso(text).ok_or_else(|| "a date looks like 2025-12-03 or 2025-12-03T10:15:00+01:00".to_owned())
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
        let mut paths = self.paths;
        if self.paths_are_settings {
            paths.extend(Roots::load(&home)?.all().iter().map(|root| root.path.clone()));
        }
        let request = Request {
            paths,
            source: self.source,
            date: self.date,
            rebuild: self.rebuild,
            prune: self.prune,
            memory: self.memory.unwrap_or(0),
        };
        let progress = Progress::new(terminal, global.verbose);
        let bar = progress.bar.clone();
        let err_is_terminal = terminal.err_is_terminal;
        interrupt::end_after(move || {
            bar.finish_and_clear();
            if err_is_terminal {
                eprint!("\r");
            }
            eprintln!("stopped; the index is sound and holds what was committed so far; to go on: whosaid index");
        });
        let account = update(&home, &request, &|event| progress.show(event));
        progress.finish();
        let account = account?;
        if account.missing.is_empty() || account.files_seen > 0 || account.changed() {
            report(terminal, &account);
        }
        let nothing = account.unreadable + account.stale > 0 && account.files_read + account.files_unchanged == 0;
        let failed = !account.missing.is_empty() || !account.guarded.is_empty() || nothing;
        Ok(if failed { Exit::Error } else { Exit::Found })
    }
}

/// The lines and the bar on standard error.
struct Progress<'a> {
    terminal: &'a Terminal,
    verbose: bool,
    bar: ProgressBar,
    skipped: Mutex<Skipped>,
}

/// What was passed over: the first of each kind is shown, the rest counted.
#[derive(Default)]
struct Skipped {
    by_reason: BTreeMap<String, u64>,
}

/// How many lines a reason gets before the rest is only counted.
const LINES_PER_REASON: u64 = 5;

impl<'a> Progress<'a> {
    fn new(terminal: &'a Terminal, verbose: bool) -> Progress<'a> {
        let target = if terminal.err_is_terminal {
            ProgressDrawTarget::stderr_with_hz(10)
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        bar.set_style(style("{spinner} looking for articles: {pos} files"));
        bar.enable_steady_tick(Duration::from_millis(120));
        Progress {
            terminal,
            verbose,
            bar,
            skipped: Mutex::default(),
        }
    }

    fn show(&self, event: Event<'_>) {
        match event {
            Event::Looking(files) => self.bar.set_position(files as u64),
            Event::Begin { files, .. } => {
                self.bar.set_style(style(
                    "{spinner} indexing {wide_bar} {pos}/{len} files, {rate} a second, {eta} left",
                ));
                self.bar.reset();
                self.bar.set_length(files as u64);
            }
            Event::Done(_) => self.bar.inc(1),
            Event::Committing => self
                .bar
                .set_style(style("{spinner} writing the index ({pos} files read)")),
            Event::Skipped { path, reason } => self.skip(path, reason),
            Event::Warning(text) => self.bar.suspend(|| self.terminal.warning(text)),
        }
    }

    fn skip(&self, path: &Path, reason: &str) {
        let mut skipped = self.skipped.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let count = skipped.by_reason.entry(kind_of(reason)).or_default();
        *count += 1;
        if self.verbose || *count <= LINES_PER_REASON {
            self.bar
                .suspend(|| self.terminal.note(&format!("{}: {reason}", path.display())));
        }
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
        let skipped = self.skipped.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for (reason, count) in &skipped.by_reason {
            if !self.verbose && *count > LINES_PER_REASON {
                let more = count - LINES_PER_REASON;
                self.terminal.note(&format!(
                    "… and {more} more like these ({reason}); --verbose lists them all"
                ));
            }
        }
    }
}

/// A reason without what differs from file to file.
fn kind_of(reason: &str) -> String {
    let general: String = reason
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    general
        .split(['(', ':', '“'])
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned()
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("━╸ ")
        .with_key("rate", |state: &ProgressState, out: &mut dyn std::fmt::Write| {
            // Writing to the bar's own buffer cannot fail, and a bar is no place to report it.
            let _ = out.write_str(&grouped(state.per_sec() as u64));
        })
}

fn report(terminal: &Terminal, account: &Account) {
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
    }
    let what = if parts.is_empty() {
        "no articles found".to_owned()
    } else {
        format!("articles: {}", parts.join(", "))
    };
    let mut line = what;
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
