//! `index --report FILE`: everything that a run did and passed over, as NDJSON.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use super::exit::Failure;
use crate::index::paths::path_text;
use crate::index::update::{Account, Event};
use crate::output::json::VERSION;

/// The file, open for writing.
pub struct Report {
    out: Mutex<BufWriter<File>>,
    path: String,
}

impl Report {
    /// Makes the file, empty.
    pub fn create(path: &Path) -> Result<Report, Failure> {
        let shown = path.display().to_string();
        match File::create(path) {
            Ok(file) => Ok(Report {
                out: Mutex::new(BufWriter::new(file)),
                path: shown,
            }),
            Err(error) => Err(Failure::Said(format!("{shown}: the report cannot be written: {error}"))),
        }
    }

    /// Writes what happened, if it is something that a report tells.
    pub fn event(&self, event: &Event<'_>) {
        let path = |path: &Path| path_text(path);
        let line = match event {
            Event::Read {
                path: p,
                format,
                articles,
                before,
                quotations,
                skipped,
            } => {
                json!({"event": "read", "path": path(p), "format": format.to_string(), "articles": articles, "articles_before": before, "quotations": quotations, "skipped": skipped})
            }
            Event::Removed { path: p, articles } => json!({"event": "removed", "path": path(p), "articles": articles}),
            Event::Skipped { path: p, item, reason } => {
                json!({"event": "skipped", "path": path(p), "item": item, "reason": reason})
            }
            Event::Unreadable { path: p, reason } => json!({"event": "unreadable", "path": path(p), "reason": reason}),
            Event::LeftOut { path: p, reason } => json!({"event": "left out", "path": path(p), "reason": reason}),
            Event::Odd { path: p, item, message } => {
                json!({"event": "warning", "path": path(p), "item": item, "message": message})
            }
            Event::Warning(message) => json!({"event": "warning", "path": null, "item": null, "message": message}),
            Event::Looking(_) | Event::Begin { .. } | Event::Done(_) | Event::Committing => return,
        };
        self.line(line);
    }

    /// Writes the sum of a run, and everything to the disk.
    pub fn end(&self, account: &Account, dry_run: bool) -> Result<(), Failure> {
        let formats: serde_json::Map<String, Value> = account
            .formats
            .iter()
            .map(|(format, of_format)| (format.to_string(), json!(of_format)))
            .collect();
        let reasons: Vec<Value> = account
            .passed
            .kinds()
            .iter()
            .map(|(reason, count)| json!({"reason": reason, "count": count}))
            .collect();
        self.line(json!({
            "event": "end", "dry_run": dry_run, "added": account.added, "updated": account.updated, "removed": account.removed,
            "unchanged": account.unchanged, "skipped": account.skipped, "unreadable": account.stale + account.unreadable,
            "left_out": account.left_out, "earlier": account.earlier, "files_seen": account.files_seen, "files_read": account.files_read,
            "quotations": account.quotations, "formats": formats, "reasons": reasons,
            "missing": account.missing.iter().map(|p| path_text(p)).collect::<Vec<_>>(),
            "elapsed_ms": account.elapsed.as_millis() as u64,
        }));
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        out.flush()
            .map_err(|error| Failure::Said(format!("{}: the report cannot be written: {error}", self.path)))
    }

    fn line(&self, mut line: Value) {
        if let Some(object) = line.as_object_mut() {
            object.insert("version".to_owned(), VERSION.into());
        }
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        // A disk that is full is told at the end, by the flush.
        let _ = writeln!(out, "{line}");
    }
}
