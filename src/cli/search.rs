//! `whosaid search`: articles.

use std::mem::ManuallyDrop;
use std::time::Instant;

use super::exit::{Exit, Failure};
use super::searching::Searching;
use super::terminal::Terminal;
use super::{Global, locate};
use crate::index::schema::Kind;
use crate::search::run;

/// Rank articles, with highlighted passages
#[derive(Debug, clap::Args)]
#[command(
    after_help = "`whosaid find` is the same.\n\nExamples:\n  whosaid search ferry inquiry\n  whosaid search '\"chief engineer\" -union' --since 2025\n  \
    whosaid search speaker:lindqvist ferry --format json\n  whosaid search ferry --facet source"
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
        let request = searching.request(PASSAGES, terminal)?;
        // The process ends with the command, and takes apart at once what would be taken apart piece by piece here.
        let index = ManuallyDrop::new(locate::home(global).open()?);
        if !searching.facet.is_empty() {
            return searching.count_by(&index, &request, Kind::Article, started, terminal);
        }
        if searching.count {
            return searching.print_count(run::count(&index, &request, Kind::Article)?, terminal);
        }
        if searching.files_with_matches {
            return searching.print_files(&run::files(&index, &request, Kind::Article)?, terminal);
        }
        let found = run::articles(&index, &request)?;
        searching.print(&found, started.elapsed(), &index, &request, terminal)
    }
}
