//! A mistake in a query: where it is, what is wrong, what would be right.

use std::fmt;
use std::ops::Range;

use unicode_width::UnicodeWidthChar;

/// How many columns of the query are shown around a mistake.
const SHOWN_COLUMNS: usize = 72;

/// A mistake in a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// The place, in bytes of the query; empty (at the end) where something is missing.
    pub span: Range<usize>,
    /// What is wrong, without a full stop.
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
}

impl QueryError {
    /// A mistake without advice.
    pub(crate) fn new(span: Range<usize>, message: impl Into<String>) -> QueryError {
        QueryError {
            span,
            message: message.into(),
            help: None,
        }
    }

    /// The same with advice.
    pub(crate) fn help(mut self, help: impl Into<String>) -> QueryError {
        self.help = Some(help.into());
        self
    }

    /// The same mistake in a text that stands `by` bytes further on.
    pub(crate) fn shifted(mut self, by: usize) -> QueryError {
        self.span = self.span.start + by..self.span.end + by;
        self
    }

    /// The mistake as several lines: the message, the query on one line, carets under the place, the help. It ends without a line break.
    ///
    /// Columns are counted as a terminal shows them. A long query is cut around the place. Control characters and marks that turn the
    /// writing direction are shown as a space or left out, so that the carets stand where they should and nothing reaches the terminal
    /// that is not text.
    ///
    /// ```
    /// let today = jiff::civil::date(2025, 12, 3);
    /// let query = "speeker:putin ceasefire";
    /// let error = whosaid::query::parse(query, today).unwrap_err();
    /// assert_eq!(
    ///     error.render(query),
    ///     "no field is called `speeker`\n    speeker:putin ceasefire\n    ^^^^^^^\nhelp: did you mean `speaker:`?"
    /// );
    /// ```
    pub fn render(&self, query: &str) -> String {
        let end = self.span.end.min(query.len());
        let start = self.span.start.min(end);
        // The columns before the place, under it, and after it, a character each.
        let mut cells: Vec<(char, usize)> = Vec::new();
        let (mut first, mut last) = (None, 0);
        let near = nearby(query, start, end);
        for (at, c) in query[near.clone()].char_indices() {
            let at = at + near.start;
            let Some(cell) = shown(c) else { continue };
            if at >= start && at < end.max(start + 1) {
                first.get_or_insert(cells.len());
                last = cells.len() + 1;
            }
            cells.push(cell);
        }
        let first = first.unwrap_or(cells.len());
        let last = last.max(first);

        let width = |cells: &[(char, usize)]| cells.iter().map(|c| c.1).sum::<usize>();
        let (mut from, mut to) = (0, cells.len());
        if width(&cells) > SHOWN_COLUMNS || near.start > 0 || near.end < query.len() {
            (from, to) = window(&cells, first, last);
        }
        let cut_left = from > 0 || near.start > 0;
        let cut_right = to < cells.len() || near.end < query.len();

        let mut out = format!("{}\n    ", self.message);
        if cut_left {
            out.push('…');
        }
        out.extend(cells[from..to].iter().map(|c| c.0));
        if cut_right {
            out.push('…');
        }
        out.push_str("\n    ");
        let indent = usize::from(cut_left) + width(&cells[from..first]);
        let carets = width(&cells[first..last.min(to)]).max(1);
        out.push_str(&" ".repeat(indent));
        out.push_str(&"^".repeat(carets));
        if let Some(help) = &self.help {
            out.push_str("\nhelp: ");
            out.push_str(help);
        }
        out
    }
}

/// The part of a query that could be shown: enough bytes on both sides of the place, on character boundaries.
fn nearby(query: &str, start: usize, end: usize) -> Range<usize> {
    let margin = SHOWN_COLUMNS * 8;
    let mut from = start.saturating_sub(margin);
    while !query.is_char_boundary(from) {
        from -= 1;
    }
    let mut to = end.min(start + margin).saturating_add(margin).min(query.len());
    while !query.is_char_boundary(to) {
        to += 1;
    }
    from..to
}

/// The cells to show of too long a query: the place, as much of it as fits, with something of both sides.
fn window(cells: &[(char, usize)], first: usize, last: usize) -> (usize, usize) {
    let (mut from, mut to, mut columns) = (first, first, 0);
    let fits = |columns: usize, cell: usize| columns + cells[cell].1 <= SHOWN_COLUMNS;
    while to < last && fits(columns, to) && columns < SHOWN_COLUMNS * 2 / 3 {
        columns += cells[to].1;
        to += 1;
    }
    loop {
        let mut grown = false;
        if from > 0 && fits(columns, from - 1) {
            from -= 1;
            columns += cells[from].1;
            grown = true;
        }
        if to < cells.len() && fits(columns, to) {
            columns += cells[to].1;
            to += 1;
            grown = true;
        }
        if !grown {
            return (from, to);
        }
    }
}

/// A character as it can be shown on one line, with its columns; `None` if it has none.
fn shown(c: char) -> Option<(char, usize)> {
    if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
        return Some((' ', 1));
    }
    if is_invisible(c) {
        return None;
    }
    Some((c, c.width().unwrap_or(0)))
}

/// Zero-width spaces, direction marks and the like, which come along with copied text.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "; {help}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for QueryError {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(span: Range<usize>) -> QueryError {
        QueryError::new(span, "wrong")
    }

    #[test]
    fn carets_stand_under_the_place() {
        assert_eq!(at(2..5).render("a bcd e"), "wrong\n    a bcd e\n      ^^^");
        assert_eq!(at(7..7).render("a bcd e"), "wrong\n    a bcd e\n           ^");
        assert_eq!(
            at(0..0).help("write more").render(""),
            "wrong\n    \n    ^\nhelp: write more"
        );
    }

    #[test]
    fn columns_are_those_of_a_terminal() {
        let query = "東京 e\u{301}x %";
        let place = query.find('%').unwrap();
        assert_eq!(
            at(place..place + 1).render(query),
            format!("wrong\n    {query}\n            ^")
        );
    }

    #[test]
    fn line_breaks_and_escape_sequences_do_not_reach_the_terminal() {
        assert_eq!(at(7..8).render("a\n\u{1b}[1mb%"), "wrong\n    a  [1mb%\n           ^");
        assert_eq!(at(4..5).render("\u{202E}a%"), "wrong\n    a%\n     ^");
    }

    #[test]
    fn a_long_query_is_cut_around_the_place() {
        let query = format!("{} % {}", "word ".repeat(100).trim(), "more ".repeat(100).trim());
        let place = query.find('%').unwrap();
        let shown = at(place..place + 1).render(&query);
        let lines: Vec<&str> = shown.lines().collect();
        assert!(lines[1].starts_with("    …") && lines[1].ends_with('…'), "{shown}");
        assert!(lines[1].chars().count() <= 80, "{shown}");
        let column = lines[2].find('^').unwrap();
        assert_eq!(lines[1].chars().nth(column), Some('%'), "{shown}");
    }

    proptest! {
        #[test]
        fn any_place_of_any_query_can_be_shown(query in "\\PC{0,300}", a in 0usize..1000, b in 0usize..1000) {
            let shown = at(a.min(b)..a.max(b)).render(&query);
            prop_assert_eq!(shown.lines().count(), 3);
        }
    }
}
