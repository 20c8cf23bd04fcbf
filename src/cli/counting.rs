//! Counts instead of hits: `--facet`, and what `speakers`, `sources` and `timeline` share.

use std::io::Write;
use std::time::Instant;

use super::exit::{Exit, Failure};
use super::filters::{days_flags, undated_line};
use super::locate;
use super::numbers;
use super::searching::{Format, Searching};
use super::settings::Settable;
use super::terminal::Terminal;
use crate::index::home::Opened;
use crate::index::schema::Kind;
use crate::output::counts::{self, Facetted};
use crate::output::{csv, json};
use crate::search::count::facet::{Facet, Facets, facets};
use crate::search::count::gaps::left_out_undated;
use crate::search::request::Request;

/// How many values are listed where nothing else is said.
const DEFAULT_VALUES: usize = 10;

/// How a table is cut and printed.
#[derive(Debug, clap::Args)]
pub struct Listing {
    /// How many to show; 0 for all
    #[arg(short = 'n', long, value_name = "N", value_parser = numbers::limit, allow_negative_numbers = true, default_value_t = 20, add = Settable::value(), help_heading = "Output")]
    limit: usize,
    /// How many to skip
    #[arg(long, value_name = "N", value_parser = numbers::offset, allow_negative_numbers = true, default_value_t = 0, help_heading = "Output")]
    pub offset: usize,
    /// The form of the output
    #[arg(long, value_name = "FORM", value_enum, default_value_t = Format::Text, add = Settable::value(), help_heading = "Output")]
    pub format: Format,
}

impl Listing {
    /// How many to show; `None` for all.
    pub fn limit(&self) -> Option<usize> {
        Some(self.limit).filter(|limit| *limit > 0)
    }

    /// Says so where the table is empty because it begins after its last line.
    pub fn hint_if_beyond(&self, total: u64, noun: &str, terminal: &Terminal) {
        // The JSON object has the total.
        if self.format != Format::Json && total > 0 && self.offset as u64 >= total {
            terminal.hint(&beyond(
                self.offset,
                &format!("all there is: {}", counts::plural(total, noun)),
            ));
        }
    }
}

/// Says to a person how much has no date, and is left out for that by `--since` and `--until`.
pub fn hint_if_undated(index: &Opened, request: &Request, kind: Kind, terminal: &Terminal) -> Result<(), Failure> {
    if !terminal.err_is_terminal {
        return Ok(());
    }
    let flags = days_flags(request.filters.since.is_some(), request.filters.until.is_some());
    if let Some(line) = undated_line(left_out_undated(index, request, kind)?, noun(kind), flags) {
        terminal.hint(&line);
    }
    Ok(())
}

/// What is counted.
fn noun(kind: Kind) -> &'static str {
    if kind == Kind::Article { "article" } else { "quotation" }
}

/// What to say where nothing is shown of `all` because as much or more was to be passed over.
pub fn beyond(offset: usize, all: &str) -> String {
    format!("--offset {offset} passes over {all}")
}

impl Searching {
    /// Counts what matches by the facets that were asked for.
    pub fn count_by(
        &self,
        index: &Opened,
        request: &Request,
        kind: Kind,
        started: Instant,
        terminal: &Terminal,
    ) -> Result<Exit, Failure> {
        let aliases = self.aliases.read()?;
        let mut counted = Vec::new();
        for by in &self.facet {
            counted.push(facets(index, request, kind, by.facet(), &aliases)?);
        }
        let limit = match self.limit {
            Some(0) => usize::MAX,
            given => given.unwrap_or(DEFAULT_VALUES),
        };
        let part = self.offset..self.offset.saturating_add(limit);
        let noun = noun(kind);
        let total = counted.first().map_or(0, |facets| facets.total);
        // Before the pager, in which a person may read for long.
        let elapsed = started.elapsed();
        let mut out = terminal.out();
        match self.format {
            Format::Text => {
                let page = terminal.page();
                let head = format!("{noun}s");
                let tables: Vec<String> = counted.iter().map(|facets| page.facets(facets, &head, &part)).collect();
                terminal.print(&tables.join("\n"), None)?;
            }
            Format::Json => {
                let query = self.typed();
                json::write_line(
                    &mut out,
                    &counts::FacetsJson::new(&query, total, &counted, &part, elapsed),
                )?;
            }
            Format::Ndjson => {
                for value in counted.iter().flat_map(|facets| Facetted::all(facets, &part)) {
                    json::write_line(&mut out, &value)?;
                }
            }
            Format::Csv => {
                let mut table = csv::Table::new(&mut out, counts::FACET_COLUMNS)?;
                for value in counted.iter().flat_map(|facets| Facetted::all(facets, &part)) {
                    table.row(value.row())?;
                }
                table.finish()?;
            }
        }
        out.flush()?;
        let is_beyond = |facets: &Facets| {
            facets.facet != Facet::Date && !facets.counts.is_empty() && facets.counts.len() <= self.offset
        };
        if self.format != Format::Json && counted.iter().any(is_beyond) {
            terminal.hint(&beyond(self.offset, "all values"));
        }
        if self.format == Format::Text {
            let line = match total {
                0 => format!("no {noun} matches"),
                total => counts::plural(total, noun),
            };
            terminal.summary(&line, total > 0, elapsed);
            hint_if_undated(index, request, kind, terminal)?;
            if total == 0 {
                locate::hint_if_empty(index, terminal)?;
            }
        }
        Ok(Exit::found(total > 0))
    }
}
