//! `whosaid speakers`: who is quoted.

use std::io::Write;
use std::time::Instant;

use super::aliases::AliasFile;
use super::completions;
use super::counting::{Listing, hint_if_undated};
use super::exit::{Exit, Failure};
use super::filters::Filtering;
use super::results::shell;
use super::searching::Format;
use super::settings::Settable;
use super::terminal::Terminal;
use super::{Global, locate};
use crate::index::schema::Kind;
use crate::output::counts::{self, SpeakerJson, SpeakersJson};
use crate::output::counts::{grouped, plural};
use crate::output::{csv, json};
use crate::query::ast::Field;
use crate::search::count::speakers::{Which, speakers};
use crate::search::request::Request;
use crate::search::suggest::nearest_name;

/// Say who is quoted, how often, where, and under which names
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Names that are one person are counted together, with the reason; namesakes are kept apart.\n\n\
    Examples:\n  whosaid speakers\n  whosaid speakers lindqvist\n  whosaid speakers --source meridian --since 2025 -n 5\n  \
    whosaid speakers --format csv -n 0"
)]
pub struct Speakers {
    /// Only who bears all these words as a name
    #[arg(value_name = "NAME", add = completions::names())]
    name: Vec<String>,
    /// Also who is described and not named: an official, a statement
    #[arg(long, add = Settable::value(), help_heading = "Filters")]
    described: bool,
    #[command(flatten)]
    aliases: AliasFile,
    #[command(flatten)]
    filtering: Filtering,
    #[command(flatten)]
    listing: Listing,
}

impl Speakers {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let started = Instant::now();
        let which = Which {
            name: self.name.join(" "),
            described: self.described,
            limit: self.listing.limit(),
            offset: self.listing.offset,
        };
        if !self.name.is_empty() && crate::index::analysis::tokens(&which.name).is_empty() {
            return Err(Failure::Said(format!("“{}” holds no letter or digit", which.name)));
        }
        let aliases = self.aliases.read()?;
        let request = Request::all_of(self.filtering.filters(super::today::today(), &aliases)?);
        let index = locate::home(global).open()?;
        let found = speakers(&index, &request, &which, &aliases)?;
        // Before the pager, in which a person may read for long.
        let elapsed = started.elapsed();
        let mut out = terminal.out();
        match self.listing.format {
            Format::Text => {
                let page = terminal.page();
                let text = if self.name.is_empty() {
                    page.speakers(&found)
                } else {
                    page.people(&found)
                };
                terminal.print(&text, None)?;
            }
            Format::Json => json::write_line(&mut out, &SpeakersJson::from(&found))?,
            Format::Ndjson => {
                for speaker in &found.speakers {
                    json::write_line(&mut out, &SpeakerJson::from(speaker))?;
                }
            }
            Format::Csv => {
                let mut table = csv::Table::new(&mut out, counts::SPEAKER_COLUMNS)?;
                for speaker in &found.speakers {
                    table.row(counts::speaker_row(speaker))?;
                }
                table.finish()?;
            }
        }
        out.flush()?;
        self.listing.hint_if_beyond(found.total, "speaker", terminal);
        if self.listing.format == Format::Text {
            let all = plural(found.total, "speaker");
            let shown = found.speakers.len() as u64;
            let mut line = match found.total {
                0 => "no speaker matches".to_owned(),
                total if shown == total => all,
                _ => format!("{} of {all}", grouped(shown)),
            };
            if found.described > 0 {
                line.push_str(&format!(
                    "; {} more described, not named (--described)",
                    grouped(found.described)
                ));
            }
            terminal.summary(&line, shown > 0, elapsed);
            hint_if_undated(&index, &request, Kind::Quotation, terminal)?;
            if found.total == 0 {
                locate::hint_if_empty(&index, terminal)?;
            }
            if found.total == 0
                && terminal.err_is_terminal
                && !self.name.is_empty()
                && let Some((name, _)) = nearest_name(&index, Field::Speaker, &which.name)?
            {
                terminal.hint(&format!("did you mean: whosaid speakers {}", shell(&name)));
            }
        }
        Ok(Exit::found(found.total > 0))
    }
}
