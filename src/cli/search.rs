//! `whosaid search`: articles.

use std::io::Write;
use std::time::Instant;

use super::exit::{Exit, Failure};
use super::searching::{Format, Searching};
use super::terminal::Terminal;
use super::{Global, locate};
use crate::output::json::{FoundArticle, Results};
use crate::output::{csv, json};
use crate::search::run;

/// Rank articles, with highlighted passages
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  whosaid search peace talks\n  whosaid search '\"peace plan\" -oil' --since 2025-12\n  \
    whosaid search speaker:putin ceasefire --format json"
)]
pub struct Search {
    #[command(flatten)]
    searching: Searching,
}

/// How many passages of an article are shown.
const PASSAGES: usize = 2;

impl Search {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let started = Instant::now();
        let searching = &self.searching;
        let request = searching.request(PASSAGES)?;
        let index = locate::home(global).open()?;
        let found = run::articles(&index, &request)?;
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
                    out.write_all(page.article(hit).as_bytes())?;
                }
            }
            Format::Json => {
                let query = searching.typed();
                let results: Results<'_, FoundArticle<'_>> = Results::new(&query, &found, started.elapsed());
                json::write_line(&mut out, &results)?;
            }
            Format::Ndjson => {
                for hit in &found.hits {
                    json::write_line(&mut out, &FoundArticle::from(hit))?;
                }
            }
            Format::Csv => {
                let mut table = csv::Table::new(&mut out, csv::ARTICLE)?;
                for hit in &found.hits {
                    table.row(csv::article_row(hit))?;
                }
                table.finish()?;
            }
        }
        out.flush()?;
        if searching.format == Format::Text && terminal.err_is_terminal {
            super::searching::summarize(terminal, &found, "article", started.elapsed());
        }
        Ok(exit)
    }
}
