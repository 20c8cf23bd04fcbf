//! Hits as a table for spreadsheets.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::search::hits::{ArticleHit, QuotationHit};

/// A writer of rows.
pub struct Table<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> Table<W> {
    /// A table with these columns.
    pub fn new(out: W, columns: &[&str]) -> io::Result<Table<W>> {
        let mut table = Table {
            writer: csv::Writer::from_writer(out),
        };
        table.row(columns.iter().map(|c| Cow::Borrowed(*c)))?;
        Ok(table)
    }

    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl Iterator<Item = Cow<'a, str>>) -> io::Result<()> {
        self.writer
            .write_record(cells.map(|cell| defused(cell).into_owned()))
            .map_err(io_error)
    }

    /// Writes out what is left.
    pub fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A cell that a spreadsheet would take for a formula is led by an apostrophe, as OWASP's page on CSV injection advises.
fn defused(cell: Cow<'_, str>) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        cell
    }
}

/// The columns of `search`.
pub const ARTICLE: &[&str] = &[
    "score", "date", "source", "title", "authors", "speakers", "path", "item", "line", "url",
];

/// A row of `search`.
pub fn article_row(hit: &ArticleHit) -> impl Iterator<Item = Cow<'_, str>> {
    let p = &hit.place;
    [
        Cow::Owned(format!("{:.4}", hit.score)),
        text(&p.date),
        text(&p.source),
        Cow::Borrowed(p.title.as_str()),
        Cow::Owned(hit.authors.join("; ")),
        Cow::Owned(hit.speakers.join("; ")),
        Cow::Borrowed(p.path.as_str()),
        text(&p.item),
        number(p.line),
        text(&p.url),
    ]
    .into_iter()
}

/// The columns of `quotes`.
pub const QUOTATION: &[&str] = &[
    "score", "date", "source", "speaker", "quote", "mention", "cue", "title", "path", "item", "line", "url",
];

/// A row of `quotes`.
pub fn quotation_row(hit: &QuotationHit) -> impl Iterator<Item = Cow<'_, str>> {
    let (p, q) = (&hit.place, &hit.quotation);
    [
        Cow::Owned(format!("{:.4}", hit.score)),
        text(&p.date),
        text(&p.source),
        text(&q.speaker),
        Cow::Borrowed(hit.quote.as_str()),
        text(&q.mention),
        text(&q.cue),
        Cow::Borrowed(p.title.as_str()),
        Cow::Borrowed(p.path.as_str()),
        text(&p.item),
        number(p.line),
        text(&p.url),
    ]
    .into_iter()
}

fn text(value: &Option<String>) -> Cow<'_, str> {
    Cow::Borrowed(value.as_deref().unwrap_or_default())
}

fn number(value: Option<u32>) -> Cow<'static, str> {
    Cow::Owned(value.map(|n| n.to_string()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_defused_and_a_comma_is_quoted() {
        let mut bytes = Vec::new();
        let mut table = Table::new(&mut bytes, &["a", "b"]).unwrap();
        table
            .row(["=HYPERLINK(\"x\")".into(), "one, two".into()].into_iter())
            .unwrap();
        table.finish().unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "a,b\n\"'=HYPERLINK(\"\"x\"\")\",\"one, two\"\n"
        );
    }
}
