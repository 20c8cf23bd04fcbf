//! CSV and TSV with a header line: one article a row, read row by row in constant memory.
//!
//! The separator is the one that divides the header into the most known fields. A row that is damaged, or has no text, is passed over with its reason.

use std::io::BufRead;

use csv_core::ReadRecordResult;

use crate::article::Lines;
use crate::article::encoding;
use crate::article::fields::{Field, FieldMap, Rank};
use crate::article::flow::{Flow, Halt, ReadError};
use crate::article::head::{Head, LARGEST_ARTICLE};
use crate::article::record::{Record, Value};
use crate::article::sink::Sink;

const SEPARATORS: &[u8] = b",\t;|";

/// More columns than this are no table of articles.
const MOST_COLUMNS: usize = 2_000;

/// Whether the first line is a header that names the text of articles.
pub(super) fn recognises(head: &Head<'_>) -> bool {
    let named = matches!(head.extension(), "csv" | "tsv" | "tab" | "psv");
    let Some(line) = head.text.lines().next() else {
        return named;
    };
    let separator = separator(line);
    let columns = memchr::memchr_iter(separator, line.as_bytes()).count() + 1;
    named || (head.extension() != "md" && columns >= 3 && known_columns(line, separator) >= 3)
}

fn separator(line: &str) -> u8 {
    let best = SEPARATORS.iter().rev().max_by_key(|separator| {
        let count = memchr::memchr_iter(**separator, line.as_bytes()).count();
        // Most lines are none of a table's, and to look up what may be the names of columns takes long.
        let columns = if count == 0 {
            0
        } else {
            known_columns(line, **separator)
        };
        (columns, count)
    });
    best.copied().unwrap_or(b',')
}

/// How many different fields a header line names, 0 unless the text is among them.
fn known_columns(line: &str, separator: u8) -> usize {
    let map = FieldMap::default();
    let mut fields: Vec<Field> = Vec::new();
    for name in line.split(char::from(separator)) {
        if let Some((field, _)) = map.field(name.trim().trim_matches('"'))
            && !fields.contains(&field)
        {
            fields.push(field);
        }
    }
    if fields.contains(&Field::Body) { fields.len() } else { 0 }
}

/// Reads all rows.
pub(super) fn read(head: &Head<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Flow {
    let separator = separator(head.text.lines().next().unwrap_or_default());
    head.as_utf_8(input, |input| rows(input, separator, sink))
}

fn rows(input: &mut dyn BufRead, separator: u8, sink: &mut Sink<'_>) -> Flow {
    let mut table = Table::new(input, separator);
    let Some(header) = table.next()? else {
        return Err(ReadError::Empty.into());
    };
    if header.is_wide {
        let reason = format!("is a table of more than {MOST_COLUMNS} columns: no table of articles");
        return Err(ReadError::NotAnArticle(reason).into());
    }
    let columns: Vec<Option<(Field, Rank)>> = header
        .cells()
        .map(|name| sink.map().field(String::from_utf8_lossy(name).trim()))
        .collect();
    if !columns.iter().flatten().any(|(field, _)| *field == Field::Body) {
        let reason = "is a table without a column of text; say which it is with --map body=COLUMN";
        return Err(ReadError::NotAnArticle(reason.to_owned()).into());
    }
    let mut number: u64 = 0;
    while let Some(row) = table.next()? {
        if row.is_blank() {
            continue;
        }
        number += 1;
        let item = number.to_string();
        if row.oversized {
            let reason = format!(
                "is one row of more than {} MiB: a quotation mark may be missing on line {}",
                LARGEST_ARTICLE >> 20,
                row.line
            );
            sink.skip(Some(item), reason)?;
            continue;
        }
        if row.is_wide {
            let reason = format!(
                "has more than {MOST_COLUMNS} columns where the header has {} (line {})",
                columns.len(),
                row.line
            );
            sink.skip(Some(item), reason)?;
            continue;
        }
        let mut record = Record {
            markup: true,
            lines: u32::try_from(row.line).map_or(Lines::None, Lines::At),
            ..Record::default()
        };
        for (cell, column) in row.cells().zip(&columns) {
            if let Some((field, rank)) = column {
                record.set(*field, *rank, Value::Text(encoding::decode_stray(cell)));
            }
        }
        if row.ends.len() > columns.len() {
            let reason = format!(
                "has {} columns where the header has {} (line {})",
                row.ends.len(),
                columns.len(),
                row.line
            );
            sink.skip(Some(item), reason)?;
            continue;
        }
        sink.item(record, item)?;
    }
    if number == 0 {
        return Err(ReadError::NotAnArticle("is a table without rows".to_owned()).into());
    }
    Ok(())
}

/// A row: its cells one after the other, and where each ends.
#[derive(Default)]
struct Row {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// The 1-based line on which it begins.
    line: u64,
    /// Whether it has more bytes than an article may have.
    oversized: bool,
    /// Whether it has more than [`MOST_COLUMNS`].
    is_wide: bool,
}

impl Row {
    fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts
            .zip(&self.ends)
            .map(|(start, end)| self.bytes.get(start..*end).unwrap_or_default())
    }

    fn is_blank(&self) -> bool {
        !self.oversized && !self.is_wide && self.bytes.iter().all(u8::is_ascii_whitespace)
    }
}

struct Table<'a> {
    input: &'a mut dyn BufRead,
    core: csv_core::Reader,
    ended: bool,
    /// The 1-based line on which the next byte stands.
    line: u64,
}

impl<'a> Table<'a> {
    fn new(input: &'a mut dyn BufRead, separator: u8) -> Table<'a> {
        Table {
            input,
            core: csv_core::ReaderBuilder::new().delimiter(separator).build(),
            ended: false,
            line: 1,
        }
    }

    /// The next row. Cells beyond the limit are dropped, and the row says so.
    fn next(&mut self) -> Result<Option<Row>, Halt> {
        if self.ended {
            return Ok(None);
        }
        // A row that ends in CR LF is complete before its LF; blank lines are no rows.
        while let Some(byte @ (b'\n' | b'\r')) = self.input.fill_buf()?.first() {
            self.line += u64::from(*byte == b'\n');
            self.input.consume(1);
        }
        let mut row = Row {
            bytes: vec![0; 16 * 1024],
            ends: vec![0; 64],
            line: self.line,
            oversized: false,
            is_wide: false,
        };
        let (mut filled, mut columns) = (0, 0);
        loop {
            let buffer = self.input.fill_buf()?;
            let (result, read, written, ended) = self.core.read_record(
                buffer,
                row.bytes.get_mut(filled..).unwrap_or_default(),
                row.ends.get_mut(columns..).unwrap_or_default(),
            );
            self.line += memchr::memchr_iter(b'\n', buffer.get(..read).unwrap_or_default()).count() as u64;
            self.input.consume(read);
            filled += written;
            columns += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if row.bytes.len() >= LARGEST_ARTICLE => {
                    row.oversized = true;
                    filled = 0;
                }
                ReadRecordResult::OutputFull => row.bytes.resize(row.bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if row.ends.len() >= MOST_COLUMNS => {
                    row.is_wide = true;
                    columns = 0;
                }
                ReadRecordResult::OutputEndsFull => row.ends.resize(row.ends.len() * 2, 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => {
                    self.ended = true;
                    if columns == 0 && !row.oversized && !row.is_wide {
                        return Ok(None);
                    }
                    break;
                }
            }
        }
        row.bytes.truncate(filled);
        row.ends.truncate(columns);
        Ok(Some(row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_that_makes_sense_of_the_header() {
        assert_eq!(separator("title,body,date"), b',');
        assert_eq!(separator("title\tbody, or text\tdate"), b'\t');
        assert_eq!(separator("Titel;Text;Datum"), b';');
    }

    #[test]
    fn prose_with_commas_is_not_a_table() {
        for (line, table) in [
            ("id,title,content,date", true),
            ("Title, text and date, she said", false),
            ("The body, the title, the date of it", false),
        ] {
            assert_eq!(recognises(&Head::new(line.as_bytes(), "a")), table, "{line}");
        }
    }
}
