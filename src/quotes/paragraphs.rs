//! Body to paragraphs.
//!
//! Most files have a paragraph a line. Wire copy and old archives break lines at a column, and there a blank line or an indented line
//! begins a paragraph; taking every line for one would cut quotations in half. Which of the two a body is, is decided once for all
//! of it by how its lines end: prose wrapped at a column ends most of its lines without punctuation and goes on in lower case.

use std::ops::Range;

use memchr::memchr_iter;

/// The longest line, in bytes, that text wrapped at a column has.
const WRAPPED_LINE: usize = 110;

/// The paragraphs of a body as byte ranges without the white space around them, in order; empty ones are left out.
pub fn paragraphs(body: &str) -> Vec<Range<usize>> {
    let bytes = body.as_bytes();
    let mut breaks = Vec::with_capacity(body.len() / 100);
    breaks.extend(memchr_iter(b'\n', bytes));
    let wrapped = is_wrapped(bytes, &breaks);
    let mut out = Vec::with_capacity(breaks.len() + 1);
    let mut start = 0;
    let mut line_start = 0;
    for end in breaks.into_iter().chain(std::iter::once(bytes.len())) {
        if wrapped {
            let line = &bytes[line_start..end];
            if line.iter().all(u8::is_ascii_whitespace) {
                push(body, start..line_start, &mut out);
                start = end;
            } else if is_indented(line) && line_start > start {
                push(body, start..line_start, &mut out);
                start = line_start;
            }
        } else {
            push(body, line_start..end, &mut out);
        }
        line_start = end + 1;
    }
    if wrapped {
        push(body, start..bytes.len(), &mut out);
    }
    out
}

fn is_indented(line: &[u8]) -> bool {
    line.starts_with(b"  ") || line.starts_with(b"\t")
}

fn push(body: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let Some(text) = body.get(range.clone()) else { return };
    // Most lines have no white space around them.
    if let [first, .., last] = text.as_bytes()
        && first.is_ascii_graphic()
        && last.is_ascii_graphic()
    {
        out.push(range);
        return;
    }
    let trimmed = text.trim_start();
    if !trimmed.is_empty() {
        let start = range.start + (text.len() - trimmed.len());
        out.push(start..start + trimmed.trim_end().len());
    }
}

/// Whether lines are broken at a column, by how they end before the line breaks at `ends`.
fn is_wrapped(bytes: &[u8], ends: &[usize]) -> bool {
    let (mut breaks, mut running_on) = (0usize, 0usize);
    let mut line_start = 0;
    for &end in ends {
        let line = bytes[line_start..end].trim_ascii_end();
        let next = &bytes[end + 1..];
        let next_first = next.iter().copied().find(|b| *b != b' ').unwrap_or(b'\n');
        if !line.is_empty() && next_first != b'\n' && next_first != b'\r' {
            breaks += 1;
            let ends_open = line.last().is_some_and(|b| b.is_ascii_alphanumeric() || *b == b',');
            if ends_open && line.len() <= WRAPPED_LINE && line.len() >= 30 && next_first.is_ascii_lowercase() {
                running_on += 1;
            }
        }
        line_start = end + 1;
    }
    running_on >= 2 && running_on * 4 >= breaks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(body: &str) -> Vec<&str> {
        paragraphs(body).into_iter().map(|r| &body[r]).collect()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(texts("One.\nTwo.\n\n  Three.\n"), ["One.", "Two.", "Three."]);
        assert_eq!(texts(""), Vec::<&str>::new());
    }

    #[test]
    fn lines_wrapped_at_a_column_are_joined() {
        let body = "The harbour board met late on Tuesday to weigh the\nnew tariff, which the traders had asked it to drop or\nat least to put off until the spring.\n\nIt did neither.";
        assert_eq!(texts(body).len(), 2);
        let indented = "  The harbour board met late on Tuesday to weigh the\nnew tariff, which the traders had asked it to drop or\nat least to put off until the spring.\n  It did neither.";
        assert_eq!(texts(indented).len(), 2);
    }
}
