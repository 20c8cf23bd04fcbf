//! `whosaid quotes`: quotations.

use std::mem::ManuallyDrop;
use std::time::Instant;

use super::exit::{Exit, Failure};
use super::searching::Searching;
use super::terminal::Terminal;
use super::{Global, locate};
use crate::index::schema::Kind;
use crate::search::run;

/// Rank quotations: who said it, where, when
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  whosaid quotes '\"let her sail\"'\n  whosaid quotes --speaker lindqvist\n  \
    whosaid quotes ship --speaker lindqvist --since 2025 --sort oldest --cite markdown"
)]
pub struct Quotes {
    #[command(flatten)]
    searching: Searching,
}

impl Quotes {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let started = Instant::now();
        let searching = &self.searching;
        let request = searching.request(0, terminal)?;
        if searching.query.len() > 1 && crate::query::is_plain_words(&request.query) {
            terminal.hint("these words may stand in any order; for exact words: whosaid quotes '\"…\"'");
        }
        // The process ends with the command, and takes apart at once what would be taken apart piece by piece here.
        let index = ManuallyDrop::new(locate::home(global).open()?);
        if !searching.facet.is_empty() {
            return searching.count_by(&index, &request, Kind::Quotation, started, terminal);
        }
        if searching.count {
            return searching.print_count(run::count(&index, &request, Kind::Quotation)?, terminal);
        }
        if searching.files_with_matches {
            return searching.print_files(&run::files(&index, &request, Kind::Quotation)?, terminal);
        }
        let found = run::quotations(&index, &request)?;
        searching.print(&found, started.elapsed(), &index, &request, terminal)
    }
}
