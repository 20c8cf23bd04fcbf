//! Tables that line up by what a terminal shows, at any width.
//!
//! A table that is too wide first cuts the columns that may be cut, then leaves out those that may be left out, the last first; what room is left over goes to a drawing.

use std::fmt::Write;

use anstyle::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::bars::{bar, sparkline};
use super::clean::clean;
use super::style::Styled;

/// What a column does when there is too little room or too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It stays as wide as its widest cell.
    Keep,
    /// It stays, or is left out.
    Leave,
    /// It may be cut to so many columns.
    Cut(usize),
    /// It takes what room is left, and is left out where that is less than it needs.
    Fill {
        /// The least columns that it is worth showing in.
        least: usize,
        /// The most that it is given.
        most: usize,
    },
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What stands above it.
    pub head: String,
    /// Whether its cells end at the same column (numbers) instead of beginning there.
    pub right: bool,
    /// How it fits in.
    pub fit: Fit,
    /// How its cells look.
    pub style: Style,
}

impl Column {
    /// A column of text.
    pub fn text(head: &str, fit: Fit, style: Style) -> Column {
        Column {
            head: head.to_owned(),
            right: false,
            fit,
            style,
        }
    }

    /// A column of numbers.
    pub fn number(head: &str, fit: Fit, style: Style) -> Column {
        Column {
            right: true,
            ..Column::text(head, fit, style)
        }
    }
}

/// A cell.
#[derive(Clone, Debug)]
pub enum Cell {
    /// Text.
    Text(String),
    /// A bar for a number.
    Bar(u64),
    /// Bars side by side.
    Spark(Vec<u64>),
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, as long as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

const GAP: usize = 2;

impl Table {
    /// The table in at most `width` columns (0 for no limit), with a line of heads in `head` if any column has one.
    pub fn write(&self, width: usize, head: Style) -> String {
        let widths = self.widths(width);
        let most = self.rows.iter().flatten().filter_map(|cell| match cell {
            Cell::Bar(value) => Some(*value),
            _ => None,
        });
        let most = most.max().unwrap_or(0);
        let mut out = String::new();
        if self.columns.iter().any(|column| !column.head.is_empty()) {
            let heads = self
                .columns
                .iter()
                .map(|column| (Cell::Text(column.head.clone()), head));
            line(&mut out, heads, &self.columns, &widths, most);
        }
        for row in &self.rows {
            let cells = row
                .iter()
                .zip(&self.columns)
                .map(|(cell, column)| (cell.clone(), column.style));
            line(&mut out, cells, &self.columns, &widths, most);
        }
        out
    }

    /// How wide each column is; `None` for one that is left out.
    fn widths(&self, width: usize) -> Vec<Option<usize>> {
        let mut widths: Vec<Option<usize>> = Vec::with_capacity(self.columns.len());
        for (n, column) in self.columns.iter().enumerate() {
            let cells = self.rows.iter().filter_map(|row| match row.get(n) {
                Some(Cell::Text(text)) => Some(clean(text).width()),
                _ => None,
            });
            let natural = cells.max().unwrap_or(0).max(column.head.width());
            widths.push(match column.fit {
                Fit::Fill { .. } => None,
                _ => Some(natural),
            });
        }
        let total = |widths: &[Option<usize>]| {
            let shown = widths.iter().flatten().count();
            widths.iter().flatten().sum::<usize>() + GAP * shown.saturating_sub(1)
        };
        if width > 0 {
            for (n, column) in self.columns.iter().enumerate() {
                let over = total(&widths).saturating_sub(width);
                if let (Fit::Cut(least), Some(Some(natural))) = (column.fit, widths.get_mut(n)) {
                    *natural = natural.saturating_sub(over).max(least.min(*natural));
                }
            }
            for (n, column) in self.columns.iter().enumerate().rev() {
                if column.fit == Fit::Leave && total(&widths) > width {
                    widths[n] = None;
                }
            }
        }
        for (n, column) in self.columns.iter().enumerate() {
            if let Fit::Fill { least, most } = column.fit {
                let room = match width {
                    0 => most,
                    width => width.saturating_sub(total(&widths) + GAP).min(most),
                };
                if room >= least {
                    widths[n] = Some(room);
                }
            }
        }
        widths
    }
}

fn line(
    out: &mut String,
    cells: impl Iterator<Item = (Cell, Style)>,
    columns: &[Column],
    widths: &[Option<usize>],
    most: u64,
) {
    // Spaces are written only before something, so that no line ends with them.
    let mut owed = 0;
    let mut first = true;
    for (n, (cell, style)) in cells.enumerate() {
        let (Some(Some(width)), Some(column)) = (widths.get(n), columns.get(n)) else {
            continue;
        };
        owed += if first { 0 } else { GAP };
        first = false;
        let text = match cell {
            Cell::Text(text) => cut(&clean(&text), *width),
            Cell::Bar(value) => bar(value, most, *width),
            Cell::Spark(values) => sparkline(&values, *width).trim_end().to_owned(),
        };
        let used = text.width();
        if column.right {
            owed += width.saturating_sub(used);
        }
        if !text.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(out, "{:owed$}{}", "", Styled(style, &text));
            owed = 0;
        }
        owed += if column.right { 0 } else { width.saturating_sub(used) };
    }
    out.push('\n');
}

/// A text in at most so many columns; what is cut ends in an ellipsis.
pub fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 1;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used > columns {
            break;
        }
        out.push_str(grapheme);
    }
    out.truncate(out.trim_end().len());
    if columns > 0 {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let plain = Style::new();
        let text = |text: &str| Cell::Text(text.to_owned());
        Table {
            columns: vec![
                Column::text("Outlet", Fit::Cut(8), plain),
                Column::number("Articles", Fit::Keep, plain),
                Column::text("First", Fit::Leave, plain),
                Column::text("", Fit::Fill { least: 4, most: 10 }, plain),
            ],
            rows: vec![
                vec![
                    text("東京新聞 Tokyo Shimbun"),
                    text("1,200"),
                    text("2024-01-02"),
                    Cell::Bar(1200),
                ],
                vec![text("Corvin Gazette"), text("7"), text(""), Cell::Bar(300)],
            ],
        }
    }

    #[test]
    fn columns_line_up_by_display_width() {
        assert_eq!(
            table().write(0, Style::new()),
            "Outlet                  Articles  First\n\
             東京新聞 Tokyo Shimbun     1,200  2024-01-02  ██████████\n\
             Corvin Gazette                 7              ██▌\n"
        );
    }

    #[test]
    fn what_does_not_fit_is_cut_then_left_out() {
        assert_eq!(
            table().write(30, Style::new()),
            "Outlet    Articles  First\n東京新…      1,200  2024-01-02\nCorvin…          7\n"
        );
        assert_eq!(
            table().write(20, Style::new()).lines().next(),
            Some("Outlet    Articles")
        );
    }

    proptest::proptest! {
        #[test]
        fn no_line_is_wider_than_the_least(width in 30usize..120, name in "[a-z東é ]{0,60}") {
            let mut table = table();
            table.rows[0][0] = Cell::Text(name);
            for line in table.write(width, Style::new()).lines() {
                proptest::prop_assert!(line.width() <= width, "{}", line);
                proptest::prop_assert!(!line.ends_with(' '));
            }
        }
    }
}
