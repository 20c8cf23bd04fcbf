//! The flags that `search` and `quotes` share.

use super::aliases::AliasFile;
use super::arguments::{Taken, slips};
use super::exit::Failure;
use super::filters::Filtering;
use super::numbers;
use super::settings::Settable;
use super::terminal::Terminal;
use crate::output::cite::Style as CiteStyle;
use crate::query::{self, ast::Node};
use crate::search::count::facet::Facet;
use crate::search::criteria::{RankBy, Sort};
use crate::search::request::Request;

const DEFAULT_LIMIT: usize = 10;

/// What to find, what to keep of it, how to print it.
#[derive(Debug, clap::Args)]
pub struct Searching {
    /// What to find; `whosaid help query` explains the language
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    #[command(flatten)]
    filtering: Filtering,
    #[command(flatten)]
    pub aliases: AliasFile,

    /// How many hits to show; 0 for all [default: 10; all with -l]
    #[arg(short = 'n', long, value_name = "N", value_parser = numbers::limit, allow_negative_numbers = true, add = Settable::value(), help_heading = "Output")]
    pub limit: Option<usize>,
    /// How many hits to skip
    #[arg(long, value_name = "N", value_parser = numbers::offset, allow_negative_numbers = true, default_value_t = 0, help_heading = "Output")]
    pub offset: usize,
    /// The order of the hits
    #[arg(long, value_name = "ORDER", value_enum, default_value_t = Order::Relevance, add = Settable::value(), help_heading = "Output")]
    sort: Order,
    /// Prefer the recent: a score counts half for every so many days of age
    #[arg(long, value_name = "DAYS", value_parser = days, allow_negative_numbers = true, add = Settable::value(), help_heading = "Output")]
    recent: Option<f64>,
    /// Explain the place of each hit
    #[arg(long, add = Settable::value(), help_heading = "Output")]
    explain: bool,
    /// The form of the output
    #[arg(long, value_name = "FORM", value_enum, default_value_t = Format::Text, add = Settable::value(), help_heading = "Output")]
    pub format: Format,
    /// Print each hit as a citation, ready to paste
    #[arg(long, value_name = "STYLE", value_enum, conflicts_with_all = ["format", "count", "files_with_matches"], help_heading = "Output")]
    pub cite: Option<Cite>,
    /// Count the hits by this instead of showing them (repeat it to count by more)
    #[arg(long, value_name = "FIELD", value_enum, conflicts_with_all = ["cite", "count", "files_with_matches"], help_heading = "Output")]
    pub facet: Vec<By>,
    /// Print only how many there are
    #[arg(short = 'c', long, help_heading = "Output")]
    pub count: bool,
    /// Print only the paths of the files
    #[arg(short = 'l', long, conflicts_with = "format", help_heading = "Output")]
    pub files_with_matches: bool,
    /// Show the same words once for every place where they stand
    #[arg(long, add = Settable::value(), help_heading = "Output")]
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

/// In which style a citation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Cite {
    /// For mail and text
    Plain,
    /// For Markdown
    Markdown,
}

impl Cite {
    /// The style.
    pub fn style(self) -> CiteStyle {
        match self {
            Cite::Plain => CiteStyle::Plain,
            Cite::Markdown => CiteStyle::Markdown,
        }
    }
}

/// What hits are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum By {
    /// Who is quoted
    Speaker,
    /// The outlet
    Source,
    /// The byline
    Author,
    /// The time of publication, in years, months or days as they fit
    Date,
}

impl By {
    /// The facet.
    pub fn facet(self) -> Facet {
        match self {
            By::Speaker => Facet::Speaker,
            By::Source => Facet::Source,
            By::Author => Facet::Author,
            By::Date => Facet::Date,
        }
    }
}

impl Searching {
    /// The query as it was typed.
    pub fn typed(&self) -> String {
        self.query.join(" ")
    }

    /// Everything as a request. What may be meant otherwise is said to `terminal`.
    pub fn request(&self, passages: usize, terminal: &Terminal) -> Result<Request, Failure> {
        let today = super::today::today();
        let typed = self.typed();
        // Before a mistake in the query, which such a slip may be.
        for note in slips(&self.query, Taken::LeftOut) {
            terminal.hint(&note);
        }
        let query = if typed.trim().is_empty() {
            Node::All
        } else {
            query::parse(&typed, today).map_err(|error| Failure::Said(error.render(&typed)))?
        };
        for note in query::notes(&query) {
            terminal.hint(&note);
        }
        let limit = match self.limit {
            Some(0) => None,
            Some(limit) => Some(limit),
            None if self.files_with_matches => None,
            None => Some(DEFAULT_LIMIT),
        };
        let filters = self.filtering.filters(today, &self.aliases.read()?)?;
        Ok(Request {
            query,
            // A path filter sees every place.
            group: !self.no_group && filters.path.is_empty(),
            filters,
            sort: match self.sort {
                Order::Relevance => Sort::Relevance,
                Order::Newest => Sort::Newest,
                Order::Oldest => Sort::Oldest,
            },
            limit,
            offset: self.offset,
            passages,
            ranking: RankBy {
                half_life: self.recent,
                ..RankBy::default()
            },
            explain: self.explain,
        })
    }
}

fn days(text: &str) -> Result<f64, String> {
    let days: Option<f64> = text.trim_end_matches(['d', 'D']).parse().ok();
    days.filter(|days| days.is_finite() && *days > 0.0)
        .ok_or_else(|| "write a number of days above 0, as 30".to_owned())
}
