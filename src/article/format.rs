//! The kinds of files that articles are read from. Which file reads which stands in [`formats`](super::formats).

use std::fmt;

/// What kind of file articles were read from. The numbers are those that an index keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Web crawls (WARC).
    Warc = 1,
    /// JSON: objects, arrays, JSON Lines.
    Json = 2,
    /// RSS and Atom. JSON Feed counts as JSON.
    Feed = 3,
    /// Saved web pages.
    Html = 4,
    /// CSV and TSV with a header line.
    Csv = 5,
    /// Plain text, Markdown and text with header lines.
    Text = 6,
}

impl Format {
    /// The number by which an index keeps it; never 0.
    pub fn code(self) -> u64 {
        self as u64
    }

    /// The format of a number.
    pub fn of_code(code: u64) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.code() == code)
    }

    const ALL: [Format; 6] = [
        Format::Warc,
        Format::Json,
        Format::Feed,
        Format::Html,
        Format::Csv,
        Format::Text,
    ];
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Format::Warc => "WARC",
            Format::Json => "JSON",
            Format::Feed => "feed",
            Format::Html => "HTML",
            Format::Csv => "CSV",
            Format::Text => "text",
        })
    }
}
