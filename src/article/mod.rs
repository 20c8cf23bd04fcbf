//! Bytes to articles: formats, encodings and metadata.
//!
//! The bytes of a file flow through these, each of which is a file of its own:
//!
//! 1. [`read`](read()) unpacks compressed files (`compress`), has the format recognised by the beginning (`head`, `formats`), and accounts for all that is found;
//! 2. the format's reader (`formats/text`, `formats/json`, …) finds where the fields of each article stand ([`fields`]), its text decoded (`encoding`), and gives
//!    them to the `sink`;
//! 3. `record` makes an [`Article`] of them: dates (`dates`), bylines (`names`), markup (`markup`), damage (`mojibake`), language (`language`), and what
//!    only the file's place says (`origin`).

mod buffered;
mod compress;
pub mod date;
mod dates;
mod encoding;
pub mod fields;
mod flow;
mod format;
mod formats;
mod head;
mod language;
mod markup;
mod mojibake;
mod names;
mod options;
mod origin;
mod read;
mod record;
mod sink;

pub use date::Date;
pub use dates::parse as parse_date;
pub use encoding::{as_utf_8, decode_stray};
pub use fields::{Field, FieldMap};
pub use flow::ReadError;
pub use format::Format;
pub use head::LARGEST_ARTICLE;
pub use options::Options;
pub use origin::Origin;
pub use read::{Report, read};
pub use sink::Item;

/// One news article, as read from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The headline, on one line; empty where the file has none.
    pub title: String,
    /// The running text, without the title. Paragraphs are separated by line breaks (`\n`, never `\r`); all byte offsets of quotations are
    /// offsets into this string.
    pub body: String,
    /// The outlet that published it.
    pub source: Option<String>,
    /// The byline's names, in order.
    pub authors: Vec<String>,
    /// When it was published, in its own time zone.
    pub date: Option<Date>,
    /// Where it was published.
    pub url: Option<String>,
    /// The section or desk, as the outlet names it.
    pub section: Option<String>,
    /// The language as a BCP 47 tag (`en`, `pt-BR`), where the file states it or it could be detected.
    pub language: Option<String>,
    /// The place inside a file that holds several articles ("17" is the 17th), `None` where the file is the article.
    pub item: Option<String>,
    /// How to get from a place in the body to a line of the file.
    pub lines: Lines,
}

/// How a byte offset of an article's body relates to the lines of the file on disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lines {
    /// The file has no lines that mean something to a person (a compressed or binary container).
    #[default]
    None,
    /// The body begins on this 1-based line, and each of its line breaks is one of the file's.
    From(u32),
    /// The whole body stands on this 1-based line (a JSON string).
    At(u32),
}

impl Lines {
    /// The 1-based line of the file on which the byte at `offset` of `body` stands.
    ///
    /// An offset beyond the body counts as its end.
    pub fn line_of(self, body: &str, offset: usize) -> Option<u32> {
        match self {
            Lines::None => None,
            Lines::At(line) => Some(line),
            Lines::From(first) => {
                let before = &body.as_bytes()[..offset.min(body.len())];
                let breaks = memchr::memchr_iter(b'\n', before).count();
                Some(first.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_count_from_where_the_body_begins() {
        assert_eq!(Lines::From(3).line_of("a\nb\nc", 0), Some(3));
        assert_eq!(Lines::From(3).line_of("a\nb\nc", 2), Some(4));
        assert_eq!(Lines::From(3).line_of("a\nb\nc", 99), Some(5));
        assert_eq!(Lines::At(7).line_of("a\nb", 2), Some(7));
        assert_eq!(Lines::None.line_of("a", 0), None);
    }
}
