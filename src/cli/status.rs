//! `whosaid status`: what the index holds.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use anstyle::Style;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::exit::{Exit, Failure};
use super::index::by_format;
use super::reasons::{by_reason, without_verb};
use super::results::shell;
use super::terminal::Terminal;
use super::{Global, locate};
use crate::index::account::{Passed, Remark};
use crate::index::ledger::{Status as FileStatus, troubles};
use crate::index::paths::path_text;
use crate::index::roots::Roots;
use crate::index::soundness::check;
use crate::index::survey::{Totals, totals};
use crate::output::clean::clean;
use crate::output::counts::{grouped, plural};
use crate::output::json;
use crate::output::style::Styled;
use crate::output::wrap::{Setting, set};
use crate::search::count::gaps::undated;

/// Say what the index holds, its size and health
#[derive(Debug, clap::Args)]
pub struct Status {
    /// Verify all of it: every file of the index, every quotation in its article
    #[arg(long)]
    check: bool,
    /// The form of the output
    #[arg(long, value_name = "FORM", default_value = "text", value_parser = ["text", "json"])]
    format: String,
}

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    index: String,
    #[serde(flatten)]
    totals: &'a Totals,
    undated: u64,
    roots: Vec<String>,
    troubles: Vec<Trouble<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    damage: Option<&'a [String]>,
}

#[derive(Serialize)]
struct Damaged<'a> {
    version: u32,
    index: String,
    damage: &'a [String],
}

#[derive(Serialize)]
struct Trouble<'a> {
    path: &'a str,
    status: &'static str,
    reason: Option<&'a str>,
    /// How many places in the file gave no article, by kind of reason.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    skipped: BTreeMap<&'a str, u64>,
}

/// How wide the column of names is.
const NAMES: usize = 12;

/// How many troubled files are listed before the rest is only counted.
const LISTED: usize = 10;

impl Status {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let home = locate::home(global);
        let index = home.open()?;
        let dir = index.dir.canonicalize().unwrap_or(index.dir.clone());
        let damage = if self.check { Some(check(&index)?) } else { None };
        if let Some(damage) = damage.as_ref().filter(|damage| !damage.is_empty()) {
            // Nothing else that could be said of it would be certain.
            return self.damaged(&dir, damage, terminal);
        }
        let totals = totals(&index)?;
        let undated = undated(&index)?;
        let roots = Roots::load(&home)?;
        let searcher = index.searcher();
        let troubled = troubles(&searcher, &index.fields)?;
        let troubled: Vec<_> = troubled
            .into_iter()
            .map(|(path, entry)| {
                let remark = entry.reason.as_deref().map(Remark::of_text).unwrap_or_default();
                (path, entry, remark)
            })
            .collect();
        let mut out = terminal.out();
        if self.format == "json" {
            let report = Report {
                version: json::VERSION,
                index: dir.display().to_string(),
                totals: &totals,
                undated,
                roots: roots.all().iter().map(|root| path_text(&root.path)).collect(),
                troubles: troubled
                    .iter()
                    .map(|(path, entry, remark)| Trouble {
                        path,
                        status: entry.status.name(),
                        reason: remark.reason.as_deref(),
                        skipped: remark.passed.kinds().into_iter().collect(),
                    })
                    .collect(),
                damage: damage.as_deref(),
            };
            json::write_line(&mut out, &report)?;
            out.flush()?;
            return Ok(Exit::Found);
        }
        let page = terminal.page();
        let palette = terminal.palette();
        // Paths are left whole, so that they can be opened.
        let mut row = |name: &str, value: String| {
            let is_path = matches!(name, "index" | "folders" | "");
            let value = if is_path { value } else { beside(&value, page.width) };
            writeln!(out, "{name:<NAMES$}{value}")
        };
        row("index", format!("{} ({})", dir.display(), size(totals.bytes)))?;
        let mut articles = grouped(totals.articles);
        if totals.copies > 0 {
            articles.push_str(&format!(", {} of them the text of another", grouped(totals.copies)));
        }
        if totals.earlier > 0 {
            let earlier = plural(totals.earlier, "earlier version");
            articles.push_str(&format!("; {earlier} kept, not searched"));
        }
        row("articles", articles)?;
        row(
            "quotations",
            format!(
                "{} by {}",
                grouped(totals.quotations),
                plural(totals.speakers, "speaker")
            ),
        )?;
        row("outlets", grouped(totals.sources))?;
        if let (Some(first), Some(last)) = (&totals.first_day, &totals.last_day) {
            row("published", format!("{first} to {last}"))?;
        }
        if undated > 0 {
            row(
                "undated",
                format!("{}, left out by --since and --until", plural(undated, "article")),
            )?;
        }
        row("files", files(&totals))?;
        if !totals.formats.is_empty() {
            let formats = totals
                .formats
                .iter()
                .map(|(format, of_format)| (format.as_str(), *of_format));
            row("formats", by_format(formats))?;
        }
        let mut passed = Passed::default();
        for (_, _, remark) in &troubled {
            passed.merge(&remark.passed);
            if let Some(reason) = &remark.reason {
                passed.add(reason);
            }
        }
        if !passed.is_empty() {
            row("skipped", by_reason(&passed.kinds()))?;
        }
        for (n, root) in roots.all().iter().enumerate() {
            let name = if n == 0 { "folders" } else { "" };
            let map = Some(root.map.to_string()).filter(|map| !map.is_empty());
            let options = [("--source", &root.source), ("--date", &root.date), ("--map", &map)];
            let mut options: String = options
                .iter()
                .filter_map(|(flag, value)| value.as_ref().map(|v| format!("  {flag} {v}")))
                .collect();
            options.extend(root.exclude.iter().map(|glob| format!("  --exclude {glob}")));
            row(name, format!("{}{options}", page.shown_path(&path_text(&root.path))))?;
        }
        if !troubled.is_empty() {
            writeln!(out)?;
        }
        for (path, entry, remark) in troubled.iter().take(LISTED) {
            let mut reason = remark
                .reason
                .as_deref()
                .map(without_verb)
                .unwrap_or_default()
                .to_owned();
            if !remark.passed.is_empty() {
                let separator = if reason.is_empty() { "" } else { "; " };
                reason.push_str(&format!(
                    "{separator}skipped in it: {}",
                    by_reason(&remark.passed.kinds())
                ));
            }
            if reason.is_empty() {
                reason.push_str(entry.status.name());
            }
            let stale = if entry.status == FileStatus::Stale {
                "cannot be read: "
            } else {
                ""
            };
            let path = clean(&page.shown_path(path)).into_owned();
            let reason = format!("{stale}{}", clean(&reason));
            // What does not fit beside the path stands below it whole.
            let fits = page.width == 0 || path.width() + 2 + reason.width() <= page.width;
            let between = if fits { " " } else { "\n  " };
            writeln!(out, "{}:{between}{reason}", Styled(palette.path, &path))?;
        }
        if troubled.len() > LISTED {
            let more = grouped((troubled.len() - LISTED) as u64);
            writeln!(out, "… and {more} more; --format json lists all")?;
        }
        if self.check {
            writeln!(out)?;
            writeln!(out, "checked: every byte of the index and every quotation is sound")?;
        }
        out.flush()?;
        Ok(Exit::Found)
    }

    fn damaged(&self, dir: &Path, damage: &[String], terminal: &Terminal) -> Result<Exit, Failure> {
        let mut out = terminal.out();
        let index = dir.display().to_string();
        if self.format == "json" {
            let report = Damaged {
                version: json::VERSION,
                index,
                damage,
            };
            json::write_line(&mut out, &report)?;
        } else {
            let palette = terminal.palette();
            for what in damage {
                writeln!(out, "{} {}", Styled(palette.error, "damaged:"), clean(what))?;
            }
            writeln!(
                out,
                "write it anew with: whosaid index --rebuild --index {}",
                shell(&index)
            )?;
        }
        out.flush()?;
        Ok(Exit::Error)
    }
}

/// A value in lines that stand beside its name.
fn beside(value: &str, width: usize) -> String {
    let setting = Setting {
        width,
        indent: NAMES,
        first_indent: NAMES,
        base: Style::new(),
    };
    let mut lines = String::new();
    set(&mut lines, value, &[], setting);
    lines.split_off(NAMES.min(lines.len()))
}

fn files(totals: &Totals) -> String {
    let mut parts = vec![grouped(totals.files)];
    for (count, what) in [
        (totals.empty, "empty"),
        (totals.broken, "broken"),
        (totals.not_articles, "without an article"),
        (totals.stale, "unreadable now"),
    ] {
        if count > 0 {
            parts.push(format!("{} {what}", grouped(count)));
        }
    }
    parts.join(", ")
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{:.0} kB", bytes as f64 / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} MB", bytes as f64 / 1e6),
        _ => format!("{:.2} GB", bytes as f64 / 1e9),
    }
}
