//! The formats: one file each, and how the one of a file is recognised.
//!
//! To add one, write its file here with a `recognises` and a `read`, and give it a line in [`Format`] and in [`READERS`].

mod csv;
mod feed;
mod html;
mod json;
mod mail;
mod markdown;
mod none;
mod text;
mod warc;

use std::io::BufRead;

use super::flow::{Flow, Halt, ReadError};
use super::format::Format;
use super::head::Head;
use super::sink::Sink;

/// Every format, those that can be told for certain first. Plain text, which anything could be, comes last.
const READERS: &[Reader] = &[
    Reader {
        format: Format::Warc,
        recognises: warc::recognises,
        read: warc::read,
    },
    Reader {
        format: Format::Json,
        recognises: json::recognises,
        read: json::read,
    },
    Reader {
        format: Format::Feed,
        recognises: feed::recognises,
        read: feed::read,
    },
    Reader {
        format: Format::Html,
        recognises: html::recognises,
        read: html::read,
    },
    Reader {
        format: Format::Csv,
        recognises: csv::recognises,
        read: csv::read,
    },
    Reader {
        format: Format::Text,
        recognises: text::recognises,
        read: text::read,
    },
];

struct Reader {
    format: Format,
    recognises: fn(&Head<'_>) -> bool,
    read: fn(&Head<'_>, &mut dyn BufRead, &mut Sink<'_>) -> Flow,
}

/// Finds out what a file is, or says what it is that is no article.
pub fn recognise(head: &Head<'_>) -> Result<Format, Halt> {
    if let Some(reason) = none::reason(head) {
        return Err(ReadError::NotAnArticle(reason).into());
    }
    match READERS.iter().find(|reader| (reader.recognises)(head)) {
        Some(reader) => Ok(reader.format),
        None => Err(ReadError::NotAnArticle(none::unknown(head)).into()),
    }
}

/// Reads a file of a known format.
pub fn read(format: Format, head: &Head<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Flow {
    match READERS.iter().find(|reader| reader.format == format) {
        Some(reader) => (reader.read)(head, input, sink),
        None => Err(ReadError::NotAnArticle("is of a format that is not read".to_owned()).into()),
    }
}
