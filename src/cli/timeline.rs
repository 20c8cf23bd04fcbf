//! `whosaid timeline`: how often over time.

use std::io::Write;
use std::time::Instant;

use super::aliases::AliasFile;
use super::arguments::{Taken, slips};
use super::counting::hint_if_undated;
use super::exit::{Exit, Failure};
use super::filters::Filtering;
use super::searching::Format;
use super::settings::Settable;
use super::terminal::Terminal;
use super::{Global, locate};
use crate::index::schema::Kind;
use crate::output::counts::{self, StretchJson, TimelineJson};
use crate::output::counts::{grouped, plural};
use crate::output::{csv, json};
use crate::query;
use crate::search::count::days;
use crate::search::count::timeline::timeline;
use crate::search::request::Request;

/// Draw how often over time
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Counts articles; with --speaker, what that person said.\n\nExamples:\n  whosaid timeline ferry --by month\n  \
    whosaid timeline --speaker lindqvist --by week\n  whosaid timeline '\"let her sail\"' --count quotations --format csv"
)]
pub struct Timeline {
    /// What to count; everything where nothing is given
    #[arg(value_name = "QUERY")]
    query: Vec<String>,
    /// How long each stretch is [default: what fits on a screen]
    #[arg(long, value_name = "STRETCH", value_enum, add = Settable::value())]
    by: Option<By>,
    /// What is counted [default: quotations with --speaker, else articles]
    #[arg(long, value_name = "WHAT", value_enum)]
    count: Option<Of>,
    #[command(flatten)]
    filtering: Filtering,
    #[command(flatten)]
    aliases: AliasFile,
    /// The form of the output
    #[arg(long, value_name = "FORM", value_enum, default_value_t = Format::Text, add = Settable::value(), help_heading = "Output")]
    format: Format,
}

/// How long a stretch of time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum By {
    /// A day
    Day,
    /// A week, from Monday
    Week,
    /// A calendar month
    Month,
    /// A calendar year
    Year,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Of {
    /// Articles that match
    Articles,
    /// Quotations that match
    Quotations,
}

impl Timeline {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let started = Instant::now();
        let today = super::today::today();
        let typed = self.query.join(" ");
        for note in slips(&self.query, Taken::LeftOut) {
            terminal.hint(&note);
        }
        let mut request: Request = Request::all_of(self.filtering.filters(today, &self.aliases.read()?)?);
        if !typed.trim().is_empty() {
            request.query = query::parse(&typed, today).map_err(|error| Failure::Said(error.render(&typed)))?;
        }
        let default = if self.filtering.speaker.is_empty() {
            Of::Articles
        } else {
            Of::Quotations
        };
        let (kind, noun) = match self.count.unwrap_or(default) {
            Of::Articles => (Kind::Article, "article"),
            Of::Quotations => (Kind::Quotation, "quotation"),
        };
        let by = self.by.map(|by| match by {
            By::Day => days::By::Day,
            By::Week => days::By::Week,
            By::Month => days::By::Month,
            By::Year => days::By::Year,
        });
        let index = locate::home(global).open()?;
        let line = timeline(&index, &request, kind, by)?;
        // Before the pager, in which a person may read for long.
        let elapsed = started.elapsed();
        let mut out = terminal.out();
        match self.format {
            Format::Text => terminal.print(&terminal.page().timeline(&line), None)?,
            Format::Json => json::write_line(&mut out, &TimelineJson::new(&typed, &line, noun))?,
            Format::Ndjson => {
                for stretch in &line.stretches {
                    json::write_line(&mut out, &StretchJson::from(stretch))?;
                }
            }
            Format::Csv => {
                let mut table = csv::Table::new(&mut out, counts::STRETCH_COLUMNS)?;
                for stretch in &line.stretches {
                    table.row(counts::stretch_row(stretch))?;
                }
                table.finish()?;
            }
        }
        out.flush()?;
        if self.format == Format::Text {
            let mut said = match line.total {
                0 => format!("no {noun} matches"),
                total => format!("{} by {}", plural(total, noun), line.by.name()),
            };
            if line.undated > 0 {
                said.push_str(&format!("; {} without a date", grouped(line.undated)));
            }
            terminal.summary(&said, !line.stretches.is_empty(), elapsed);
            hint_if_undated(&index, &request, kind, terminal)?;
            if line.total == 0 {
                locate::hint_if_empty(&index, terminal)?;
            }
        }
        Ok(Exit::found(line.total > 0))
    }
}
