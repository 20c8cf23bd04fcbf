//! `whosaid sources`: the outlets.

use std::io::Write;
use std::time::Instant;

use super::aliases::AliasFile;
use super::counting::{Listing, hint_if_undated};
use super::exit::{Exit, Failure};
use super::filters::Filtering;
use super::results::shell;
use super::searching::Format;
use super::terminal::Terminal;
use super::{Global, locate};
use crate::index::schema::Kind;
use crate::output::counts::{self, SourceJson, SourcesJson};
use crate::output::counts::{grouped, plural};
use crate::output::{csv, json};
use crate::query::ast::Field;
use crate::search::count::sources::sources;
use crate::search::request::Request;
use crate::search::suggest::nearest_name;

/// List the outlets, with counts and dates
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  whosaid sources\n  whosaid sources --speaker lindqvist\n  whosaid sources --since 2025-03 --format csv -n 0"
)]
pub struct Sources {
    #[command(flatten)]
    filtering: Filtering,
    #[command(flatten)]
    aliases: AliasFile,
    #[command(flatten)]
    listing: Listing,
}

impl Sources {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let started = Instant::now();
        let request = Request::all_of(self.filtering.filters(super::today::today(), &self.aliases.read()?)?);
        let index = locate::home(global).open()?;
        let all = sources(&index, &request)?;
        let from = self.listing.offset.min(all.len());
        let to = self
            .listing
            .limit()
            .map_or(all.len(), |limit| all.len().min(from.saturating_add(limit)));
        let shown = all.get(from..to).unwrap_or_default();
        // Before the pager, in which a person may read for long.
        let elapsed = started.elapsed();
        let mut out = terminal.out();
        match self.listing.format {
            Format::Text => terminal.print(&terminal.page().sources(shown), None)?,
            Format::Json => json::write_line(&mut out, &SourcesJson::new(shown, all.len() as u64))?,
            Format::Ndjson => {
                for source in shown {
                    json::write_line(&mut out, &SourceJson::from(source))?;
                }
            }
            Format::Csv => {
                let mut table = csv::Table::new(&mut out, counts::SOURCE_COLUMNS)?;
                for source in shown {
                    table.row(counts::source_row(source))?;
                }
                table.finish()?;
            }
        }
        out.flush()?;
        self.listing.hint_if_beyond(all.len() as u64, "outlet", terminal);
        if self.listing.format == Format::Text {
            let outlets = plural(all.len() as u64, "outlet");
            let line = match all.len() {
                0 => "no outlet matches".to_owned(),
                count if count == shown.len() => outlets,
                _ => format!("{} of {outlets}", grouped(shown.len() as u64)),
            };
            terminal.summary(&line, !shown.is_empty(), elapsed);
            hint_if_undated(&index, &request, Kind::Article, terminal)?;
            if all.is_empty() {
                locate::hint_if_empty(&index, terminal)?;
                for name in request.filters.source.iter().filter(|_| terminal.err_is_terminal) {
                    if let Some((name, _)) = nearest_name(&index, Field::Source, name)? {
                        terminal.hint(&format!("did you mean: --source {}", shell(&name)));
                    }
                }
            }
        }
        Ok(Exit::found(!all.is_empty()))
    }
}
