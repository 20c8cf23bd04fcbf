//! The flags that `search` and `quotes` share.

use jiff::civil;

use super::exit::Failure;
use crate::query::{self, ast::Node, dates};
use crate::search::rank::Sort;
use crate::search::request::{Filters, Request};

const DEFAULT_LIMIT: usize = 10;

/// What to find, what to keep of it, how to print it.
#[derive(Debug, clap::Args)]
pub struct Searching {
    /// What to find; `whosaid help query` explains the language
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    /// Only what this person said: all the words, in any order (again: or this one)
    #[arg(long, value_name = "NAME", help_heading = "Filters")]
    speaker: Vec<String>,
    /// Only from this outlet
    #[arg(long, value_name = "OUTLET", help_heading = "Filters")]
    source: Vec<String>,
    /// Only by this author
    #[arg(long, value_name = "NAME", help_heading = "Filters")]
    author: Vec<String>,
    /// Only published on this day or later (2025-12-03, 2025-12, 2025, yesterday, "last week")
    #[arg(long, value_name = "DAY", help_heading = "Filters")]
    since: Option<String>,
    /// Only published on this day or earlier
    #[arg(long, value_name = "DAY", help_heading = "Filters")]
    until: Option<String>,
    /// Only from files whose path holds these consecutive words
    #[arg(long, value_name = "PART", help_heading = "Filters")]
    path: Vec<String>,

    /// How many hits to show; 0 for all [default: 10; all with -l]
    #[arg(short = 'n', long, value_name = "N", help_heading = "Output")]
    pub limit: Option<usize>,
    /// How many hits to pass over
    #[arg(long, value_name = "N", default_value_t = 0, help_heading = "Output")]
    offset: usize,
    /// In which order
    #[arg(long, value_name = "ORDER", value_enum, default_value_t = Order::Relevance, help_heading = "Output")]
    sort: Order,
    /// In which form
    #[arg(long, value_name = "FORM", value_enum, default_value_t = Format::Text, help_heading = "Output")]
    pub format: Format,
    /// Print only how many there are
    #[arg(short = 'c', long, help_heading = "Output")]
    pub count: bool,
    /// Print only the paths of the files
    #[arg(short = 'l', long, help_heading = "Output")]
    pub files_with_matches: bool,
    /// Show the same words in several places several times
    #[arg(long, help_heading = "Output")]
    no_group: bool,
}

/// In which order hits are shown.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum Order {
    /// Best match first
    Relevance,
    /// Latest first
    Newest,
    /// Earliest first
    Oldest,
}

/// In which form hits are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a person
    Text,
    /// One JSON object
    Json,
    /// One JSON object a hit
    Ndjson,
    /// A table
    Csv,
}

impl Searching {
    /// The query as it was typed.
    pub fn typed(&self) -> String {
        self.query.join(" ")
    }

    /// Everything as a request. A path filter or `-l` sees every place, so nothing is grouped there.
    pub fn request(&self, passages: usize) -> Result<Request, Failure> {
        let today = jiff::Zoned::now().date();
        let typed = self.typed();
        let query = if typed.trim().is_empty() {
            Node::All
        } else {
            query::parse(&typed, today).map_err(|error| Failure::Said(error.render(&typed)))?
        };
        let limit = match self.limit {
            _ if self.count => Some(0),
            // The files are counted only once the hits are known.
            _ if self.files_with_matches => None,
            Some(0) => None,
            Some(limit) => Some(limit),
            None => Some(DEFAULT_LIMIT),
        };
        Ok(Request {
            query,
            filters: Filters {
                speaker: named("--speaker", &self.speaker)?,
                source: named("--source", &self.source)?,
                author: named("--author", &self.author)?,
                path: named("--path", &self.path)?,
                since: day("--since", self.since.as_deref(), today)?.map(|(first, _)| first),
                until: day("--until", self.until.as_deref(), today)?.map(|(_, last)| last),
            },
            sort: match self.sort {
                Order::Relevance => Sort::Relevance,
                Order::Newest => Sort::Newest,
                Order::Oldest => Sort::Oldest,
            },
            limit,
            offset: self.offset,
            group: !self.no_group && !self.files_with_matches && self.path.is_empty() && !self.count,
            passages,
        })
    }
}

/// Values of a filter; each must hold something that can match.
pub fn named(flag: &str, values: &[String]) -> Result<Vec<String>, Failure> {
    for value in values {
        if crate::index::analysis::tokens(value).is_empty() {
            return Err(Failure::Said(format!("{flag} “{value}” holds no letter or digit")));
        }
    }
    Ok(values.to_vec())
}

/// The first and the last day that a filter's value names.
pub fn day(flag: &str, value: Option<&str>, today: civil::Date) -> Result<Option<(civil::Date, civil::Date)>, Failure> {
    let Some(value) = value else { return Ok(None) };
    match dates::parse_day_range(value, today) {
        Ok(range) => Ok(Some(range)),
        Err(error) => Err(Failure::Said(format!("{flag} “{value}”: {error}"))),
    }
}
