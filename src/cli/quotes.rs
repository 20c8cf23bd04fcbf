//! `whosaid quotes`: quotations.

use std::io::Write;
use std::time::Instant;

use super::exit::{Exit, Failure};
use super::searching::{Format, Searching};
use super::terminal::Terminal;
use super::{Global, locate};
use crate::output::json::{Quoted, Results};
use crate::output::{csv, json};
use crate::search::run;

/// Rank quotations: who said it, where, when
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  whosaid quotes '\"ready right now\"'\n  whosaid quotes --speaker ushakov\n  \
    whosaid quotes sanctions --speaker merkel --since 2014 --sort oldest"
)]
pub struct Quotes {
    #[command(flatten)]
    searching: Searching,
}

impl Quotes {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let started = Instant::now();
        let searching = &self.searching;
        let request = searching.request(0)?;
        if searching.query.len() > 1 && crate::query::is_plain_words(&request.query) {
            terminal.hint("these words may stand in any order; for exact words: whosaid quotes '\"…\"'");
        }
        let index = locate::home(global).open()?;
        let found = run::quotations(&index, &request)?;
        let exit = Exit::found(found.total > 0);
        if searching.count {
            let mut out = terminal.out();
            writeln!(out, "{}", found.total)?;
            out.flush()?;
            return Ok(exit);
        }
        if searching.files_with_matches {
            return searching.print_files(found.hits.iter().map(|hit| &hit.place), terminal);
        }
        let mut out = terminal.out();
        match searching.format {
            Format::Text => {
                let page = terminal.page();
                for (n, hit) in found.hits.iter().enumerate() {
                    if n > 0 {
                        writeln!(out)?;
                    }
                    out.write_all(page.quotation(hit).as_bytes())?;
                }
            }
            Format::Json => {
                let query = searching.typed();
                let results: Results<'_, Quoted<'_>> = Results::new(&query, &found, started.elapsed());
                json::write_line(&mut out, &results)?;
            }
            Format::Ndjson => {
                for hit in &found.hits {
                    json::write_line(&mut out, &Quoted::from(hit))?;
                }
            }
            Format::Csv => {
                let mut table = csv::Table::new(&mut out, csv::QUOTATION)?;
                for hit in &found.hits {
                    table.row(csv::quotation_row(hit))?;
                }
                table.finish()?;
            }
        }
        out.flush()?;
        if searching.format == Format::Text && terminal.err_is_terminal {
            super::searching::summarize(terminal, &found, "quotation", started.elapsed());
        }
        Ok(exit)
    }
}
