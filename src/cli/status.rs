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
use crate::index::home::{Home, Opened};
use crate::index::ledger::{Status as FileStatus, troubles};
use crate::index::paths::path_text;
use crate::index::roots::Roots;
use crate::index::soundness::check;
use crate::index::survey::{Totals, totals};
use crate::output::clean::clean;
use crate::output::counts::{grouped, plural};
use crate::output::json;
use crate::output::style::Styled;
use crate::output::text::Page;
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
        let held = Held::of(&home, &index)?;
        let mut out = terminal.out();
        if self.format == "json" {
            json::write_line(&mut out, &held.report(&dir, damage.as_deref()))?;
            out.flush()?;
            return Ok(Exit::Found);
        }
        let page = terminal.page();
        // Paths are left whole, so that they can be opened.
        let size = size(held.totals.bytes);
        writeln!(out, "{:<NAMES$}{} ({size})", "index", dir.display())?;
        for (name, value) in held.rows() {
            writeln!(out, "{name:<NAMES$}{}", beside(&value, page.width))?;
        }
        for (name, value) in held.folders(&page) {
            writeln!(out, "{name:<NAMES$}{value}")?;
        }
        held.write_troubles(&mut out, &page)?;
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

/// What a sound index holds.
struct Held {
    totals: Totals,
    undated: u64,
    roots: Roots,
    troubled: Vec<Troubled>,
}

/// A file of which there is something to say.
struct Troubled {
    path: String,
    status: FileStatus,
    remark: Remark,
}

impl Held {
    fn of(home: &Home, index: &Opened) -> Result<Held, Failure> {
        let totals = totals(index)?;
        let undated = undated(index)?;
        let roots = Roots::load(home)?;
        let troubled = troubles(&index.searcher(), &index.fields)?;
        let troubled = troubled.into_iter().map(|(path, entry)| Troubled {
            path,
            status: entry.status,
            remark: entry.reason.as_deref().map(Remark::of_text).unwrap_or_default(),
        });
        Ok(Held {
            totals,
            undated,
            roots,
            troubled: troubled.collect(),
        })
    }

    /// All of it, for programs.
    fn report<'a>(&'a self, dir: &Path, damage: Option<&'a [String]>) -> Report<'a> {
        let troubles = self.troubled.iter().map(|troubled| Trouble {
            path: &troubled.path,
            status: troubled.status.name(),
            reason: troubled.remark.reason.as_deref(),
            skipped: troubled.remark.passed.kinds().into_iter().collect(),
        });
        Report {
            version: json::VERSION,
            index: dir.display().to_string(),
            totals: &self.totals,
            undated: self.undated,
            roots: self.roots.all().iter().map(|root| path_text(&root.path)).collect(),
            troubles: troubles.collect(),
            damage,
        }
    }

    /// What is counted, each with its name.
    fn rows(&self) -> Vec<(&'static str, String)> {
        let totals = &self.totals;
        let speakers = plural(totals.speakers, "speaker");
        let mut rows = vec![
            ("articles", articles(totals)),
            ("quotations", format!("{} by {speakers}", grouped(totals.quotations))),
            ("outlets", grouped(totals.sources)),
        ];
        if let (Some(first), Some(last)) = (&totals.first_day, &totals.last_day) {
            rows.push(("published", format!("{first} to {last}")));
        }
        if self.undated > 0 {
            let undated = plural(self.undated, "article");
            rows.push(("undated", format!("{undated}, left out by --since and --until")));
        }
        rows.push(("files", files(totals)));
        if !totals.formats.is_empty() {
            let formats = totals.formats.iter();
            let formats = formats.map(|(format, of_format)| (format.as_str(), *of_format));
            rows.push(("formats", by_format(formats)));
        }
        let passed = self.passed();
        if !passed.is_empty() {
            rows.push(("skipped", by_reason(&passed.kinds())));
        }
        rows
    }

    /// Why files, and places in files, gave no article.
    fn passed(&self) -> Passed {
        let mut passed = Passed::default();
        for troubled in &self.troubled {
            passed.merge(&troubled.remark.passed);
            if let Some(reason) = &troubled.remark.reason {
                passed.add(reason);
            }
        }
        passed
    }

    /// The folders that are indexed, each with its options.
    fn folders(&self, page: &Page) -> Vec<(&'static str, String)> {
        let mut rows = Vec::new();
        for root in self.roots.all() {
            let name = if rows.is_empty() { "folders" } else { "" };
            let map = Some(root.map.to_string()).filter(|map| !map.is_empty());
            let options = [("--source", &root.source), ("--date", &root.date), ("--map", &map)];
            let mut options: String = options
                .iter()
                .filter_map(|(flag, value)| value.as_ref().map(|v| format!("  {flag} {v}")))
                .collect();
            options.extend(root.exclude.iter().map(|glob| format!("  --exclude {glob}")));
            rows.push((name, format!("{}{options}", page.shown_path(&path_text(&root.path)))));
        }
        rows
    }

    /// The files of which there is something to say, as far as they are listed.
    fn write_troubles(&self, out: &mut impl Write, page: &Page) -> std::io::Result<()> {
        if !self.troubled.is_empty() {
            writeln!(out)?;
        }
        for troubled in self.troubled.iter().take(LISTED) {
            let path = clean(&page.shown_path(&troubled.path)).into_owned();
            let reason = troubled.words();
            // What does not fit beside the path stands below it whole.
            let fits = page.width == 0 || path.width() + 2 + reason.width() <= page.width;
            let between = if fits { " " } else { "\n  " };
            writeln!(out, "{}:{between}{reason}", Styled(page.palette.path, &path))?;
        }
        if self.troubled.len() > LISTED {
            let more = grouped((self.troubled.len() - LISTED) as u64);
            writeln!(out, "… and {more} more; --format json lists all")?;
        }
        Ok(())
    }
}

impl Troubled {
    /// What there is to say of the file.
    fn words(&self) -> String {
        let reason = self.remark.reason.as_deref().map(without_verb);
        let mut reason = reason.unwrap_or_default().to_owned();
        if !self.remark.passed.is_empty() {
            let separator = if reason.is_empty() { "" } else { "; " };
            let passed = by_reason(&self.remark.passed.kinds());
            reason.push_str(&format!("{separator}skipped in it: {passed}"));
        }
        if reason.is_empty() {
            reason.push_str(self.status.name());
        }
        match self.status {
            FileStatus::Stale => format!("cannot be read: {}", clean(&reason)),
            _ => clean(&reason).into_owned(),
        }
    }
}

fn articles(totals: &Totals) -> String {
    let mut articles = grouped(totals.articles);
    if totals.copies > 0 {
        articles.push_str(&format!(", {} of them the text of another", grouped(totals.copies)));
    }
    if totals.earlier > 0 {
        let earlier = plural(totals.earlier, "earlier version");
        articles.push_str(&format!("; {earlier} kept, not searched"));
    }
    articles
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
