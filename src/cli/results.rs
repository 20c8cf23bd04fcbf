//! Printing what `search` and `quotes` found: the same forms for both kinds of hit.

use std::borrow::Cow;
use std::io::Write;
use std::time::Duration;

use serde::Serialize;

use super::counting::{beyond, hint_if_undated};
use super::exit::{Exit, Failure};
use super::last::{Hit as LastHit, Last};
use super::locate;
use super::searching::{Cite, Format, Searching};
use super::terminal::Terminal;
use crate::index::home::Opened;
use crate::index::schema::Kind;
use crate::output::cite::Citation;
use crate::output::counts::{grouped, plural};
use crate::output::json::{self, FoundArticle, Quoted, Results};
use crate::output::{csv, text::Page};
use crate::query::ast::Field;
use crate::search::hits::{ArticleHit, Found, Place, QuotationHit};
use crate::search::request::Request;
use crate::search::suggest::{Suggestion, empty_fields, suggestions};

/// A hit in each of the forms.
pub trait Hit {
    /// What it is called in a summary.
    const NOUN: &'static str;
    /// Its kind of document.
    const KIND: Kind;
    /// The head of its table.
    const COLUMNS: &'static [&'static str];
    /// Its JSON.
    type Json<'a>: Serialize + From<&'a Self>
    where
        Self: 'a;

    /// Where it is.
    fn place(&self) -> &Place;
    /// For a person.
    fn text(&self, number: usize, page: &Page) -> String;
    /// What to paste.
    fn citation(&self) -> Citation<'_>;
    /// A row of its table.
    fn row(&self) -> impl Iterator<Item = Cow<'_, str>>;
}

impl Hit for ArticleHit {
    const NOUN: &'static str = "article";
    const KIND: Kind = Kind::Article;
    const COLUMNS: &'static [&'static str] = csv::ARTICLE;
    type Json<'a> = FoundArticle<'a>;

    fn place(&self) -> &Place {
        &self.place
    }

    fn text(&self, number: usize, page: &Page) -> String {
        page.article(number, self)
    }

    fn citation(&self) -> Citation<'_> {
        Citation::of_article(&self.place, &self.authors)
    }

    fn row(&self) -> impl Iterator<Item = Cow<'_, str>> {
        csv::article_row(self)
    }
}

impl Hit for QuotationHit {
    const NOUN: &'static str = "quotation";
    const KIND: Kind = Kind::Quotation;
    const COLUMNS: &'static [&'static str] = csv::QUOTATION;
    type Json<'a> = Quoted<'a>;

    fn place(&self) -> &Place {
        &self.place
    }

    fn text(&self, number: usize, page: &Page) -> String {
        page.quotation(number, self)
    }

    fn citation(&self) -> Citation<'_> {
        Citation::of_words(
            &self.quote,
            &self.breaks,
            self.quotation.speaker.as_deref(),
            &self.place,
        )
    }

    fn row(&self) -> impl Iterator<Item = Cow<'_, str>> {
        csv::quotation_row(self)
    }
}

impl Searching {
    /// Prints what was found in the form that was asked for.
    pub fn print<H: Hit>(
        &self,
        found: &Found<H>,
        elapsed: Duration,
        index: &Opened,
        request: &Request,
        terminal: &Terminal,
    ) -> Result<Exit, Failure> {
        let mut out = terminal.out();
        if let Some(cite) = self.cite {
            let citations: String = found
                .hits
                .iter()
                .map(|hit| hit.citation().write(cite.style()))
                .collect();
            terminal.print(&citations, None)?;
            self.conclude(found, elapsed, index, request, terminal)?;
            return Ok(Exit::found(found.total > 0));
        }
        match self.format {
            Format::Text => {
                let first = self.offset + 1;
                let page = terminal.page().numbered(self.offset + found.hits.len());
                let hits = found.hits.iter().zip(first..);
                let texts: Vec<String> = hits.map(|(hit, number)| hit.text(number, &page)).collect();
                Last {
                    index: index.dir.canonicalize().unwrap_or_else(|_| index.dir.clone()),
                    query: self.typed(),
                    hits: found.hits.iter().map(|hit| LastHit::from(hit.place())).collect(),
                    first,
                }
                .keep();
                terminal.print(&texts.join("\n"), None)?;
            }
            Format::Json => {
                let query = self.typed();
                let results: Results<'_, H::Json<'_>> = Results::new(&query, found, elapsed);
                json::write_line(&mut out, &results)?;
            }
            Format::Ndjson => {
                for hit in &found.hits {
                    json::write_line(&mut out, &H::Json::from(hit))?;
                }
            }
            Format::Csv => {
                let mut table = csv::Table::new(&mut out, H::COLUMNS)?;
                for hit in &found.hits {
                    table.row(hit.row())?;
                }
                table.finish()?;
            }
        }
        out.flush()?;
        match self.format {
            Format::Text => self.conclude(found, elapsed, index, request, terminal)?,
            // The object has the total.
            Format::Json => {}
            Format::Ndjson | Format::Csv => {
                self.hint_if_beyond(found, terminal);
                self.hint_if_cut(found, terminal);
            }
        }
        Ok(Exit::found(found.total > 0))
    }

    /// Says to a person how much there is, and where that is nothing, what would find something.
    fn conclude<H: Hit>(
        &self,
        found: &Found<H>,
        elapsed: Duration,
        index: &Opened,
        request: &Request,
        terminal: &Terminal,
    ) -> Result<(), Failure> {
        // Citations in Markdown end with an empty line already.
        let after_something = !found.hits.is_empty() && self.cite != Some(Cite::Markdown);
        terminal.summary(&summary(found), after_something, elapsed);
        self.hint_if_beyond(found, terminal);
        hint_if_undated(index, request, H::KIND, terminal)?;
        if found.total == 0 {
            for field in empty_fields(index, request)? {
                terminal.hint(&without(field));
            }
        }
        if found.total == 0 && terminal.err_is_terminal {
            self.suggest::<H>(index, request, terminal)?;
        } else if found.total == 0 {
            locate::hint_if_empty(index, terminal)?;
        }
        Ok(())
    }

    /// Says so where nothing is shown because all that was found is to be passed over.
    fn hint_if_beyond<H: Hit>(&self, found: &Found<H>, terminal: &Terminal) {
        if found.total > 0 && self.offset as u64 >= found.groups {
            let all = plural(found.groups, H::NOUN);
            terminal.hint(&beyond(self.offset, &format!("all that match: {all}")));
        }
    }

    /// Says so where a table or lines hold only the first of what was found.
    fn hint_if_cut<H: Hit>(&self, found: &Found<H>, terminal: &Terminal) {
        let shown = found.hits.len() as u64;
        if shown > 0 && self.limit.is_none() && self.offset as u64 + shown < found.groups {
            let all = plural(found.groups, H::NOUN);
            terminal.hint(&format!("the first {shown} of {all}; -n 0 writes all"));
        }
    }

    /// Says what would find something.
    fn suggest<H: Hit>(&self, index: &Opened, request: &Request, terminal: &Terminal) -> Result<(), Failure> {
        let command = if H::KIND == Kind::Article { "search" } else { "quotes" };
        for suggestion in suggestions(index, request, &self.typed(), H::KIND)? {
            terminal.hint(&match suggestion {
                Suggestion::Spelling { query, total } => {
                    let query = if query.chars().all(char::is_alphanumeric) {
                        query
                    } else {
                        shell(&query)
                    };
                    format!(
                        "{} with another spelling: whosaid {command} {query}",
                        plural(total, H::NOUN)
                    )
                }
                Suggestion::Without { word, query, total } => {
                    format!(
                        "{} without “{word}”: whosaid {command} {}",
                        plural(total, H::NOUN),
                        shell(&query)
                    )
                }
                Suggestion::InOtherWords { text } => format!("words much like these: whosaid check {}", shell(&text)),
                Suggestion::InArticles { total } => format!(
                    "{} with these words outside quotations too: whosaid search {}",
                    plural(total, "article"),
                    shell(&self.typed())
                ),
                Suggestion::Name {
                    flag,
                    name,
                    total,
                    left,
                } => {
                    let name = shell(&name);
                    if left > 0 {
                        format!("{} with {flag} {name}", plural(left, H::NOUN))
                    } else {
                        format!(
                            "{} with {flag} {name}, none of which this finds",
                            plural(total, H::NOUN)
                        )
                    }
                }
                Suggestion::WithoutFilters { total } => format!("{} without filters", plural(total, H::NOUN)),
                Suggestion::Empty => locate::EMPTY.to_owned(),
            });
        }
        Ok(())
    }

    /// Prints how many there are.
    pub fn print_count(&self, total: u64, terminal: &Terminal) -> Result<Exit, Failure> {
        let mut out = terminal.out();
        writeln!(out, "{total}")?;
        out.flush()?;
        Ok(Exit::found(total > 0))
    }

    /// Prints the files that hold something.
    pub fn print_files(&self, files: &Found<String>, terminal: &Terminal) -> Result<Exit, Failure> {
        let (mut out, page) = (terminal.out(), terminal.page());
        for path in &files.hits {
            writeln!(out, "{}", page.shown_path(path))?;
        }
        out.flush()?;
        if files.total > 0 && files.hits.is_empty() {
            terminal.hint(&beyond(self.offset, "all files that match"));
        }
        Ok(Exit::found(files.total > 0))
    }
}

/// What to say of a field that no article has.
fn without(field: Field) -> String {
    match (field, field.name()) {
        (Field::Speaker, _) => "no quotation of the index has a speaker".to_owned(),
        (_, name) => format!(
            "no article of the index has the field `{name}`; if the files have it under another name: whosaid index --map {name}=NAME"
        ),
    }
}

/// A text as a shell takes it for one argument.
pub fn shell(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// How much there is, in words.
fn summary<H: Hit>(found: &Found<H>) -> String {
    let all = plural(found.total, H::NOUN);
    let shown = found.hits.len() as u64;
    match found.total {
        0 => format!("no {} matches", H::NOUN),
        total if shown == total => all,
        total if found.groups < total => format!("{shown} of {} different, {all} in all", grouped(found.groups)),
        _ => format!("{shown} of {all}"),
    }
}
