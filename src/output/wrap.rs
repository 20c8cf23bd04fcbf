//! Text in lines of a terminal's width, with parts of it in a style.

use std::fmt::Write;
use std::ops::Range;

use anstyle::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::clean::{clean, is_plain};

/// How a paragraph is set.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Columns of a line, the indent included; 0 for no limit.
    pub width: usize,
    /// Columns before each line but the first.
    pub indent: usize,
    /// Columns before the first line.
    pub first_indent: usize,
    /// The style of what has no other.
    pub base: Style,
}

/// A stretch of a text, in bytes, and its style.
pub type Span = (Range<usize>, Style);

/// Sets a text, breaking at white space by display width, and appends it to `out` without a line break at the end. `spans` are in order and do not
/// overlap.
pub fn set(out: &mut String, text: &str, spans: &[Span], setting: Setting) {
    let width = if setting.width == 0 { usize::MAX } else { setting.width };
    // Where there is no limit, nothing has to be measured.
    let measure = |text: &str| {
        if width == usize::MAX {
            0
        } else {
            columns_of(&clean(text))
        }
    };
    let mut sheet = Sheet {
        out,
        text,
        spans,
        base: setting.base,
        open: Style::new(),
    };
    sheet.spaces(setting.first_indent);
    let mut column = setting.first_indent;
    let mut line_is_empty = true;
    let mut gap = 0..0;
    for word in words(text) {
        let columns = measure(&text[word.clone()]);
        let space = usize::from(!line_is_empty);
        if !line_is_empty && column + space + columns > width {
            sheet.new_line(setting.indent);
            column = setting.indent;
        } else if !line_is_empty {
            // A span over two words covers the space between them.
            sheet.put(" ", style_over(spans, &gap).unwrap_or(setting.base));
            column += 1;
        }
        if column + columns <= width {
            sheet.range(word.clone());
            column += columns;
        } else {
            // Wider than a line: broken between characters as readers see them.
            let mut at = word.start;
            let mut graphemes = text[word.clone()].graphemes(true).peekable();
            while let Some(grapheme) = graphemes.next() {
                let columns = columns_of(&clean(grapheme));
                // Texts without spaces may be broken anywhere, but no line begins with a full stop.
                let kept = graphemes.peek().filter(|next| next.chars().all(closes));
                let with_next = columns + kept.map_or(0, |next| columns_of(&clean(next)));
                if column + with_next > width && column > setting.indent {
                    sheet.new_line(setting.indent);
                    column = setting.indent;
                }
                sheet.range(at..at + grapheme.len());
                at += grapheme.len();
                column += columns;
            }
        }
        line_is_empty = false;
        gap = word.end..next_start(text, word.end);
    }
    sheet.close();
}

/// What is written on, with the style that is in force there.
struct Sheet<'a> {
    out: &'a mut String,
    text: &'a str,
    spans: &'a [Span],
    base: Style,
    open: Style,
}

impl Sheet<'_> {
    fn spaces(&mut self, columns: usize) {
        self.out.extend(std::iter::repeat_n(' ', columns));
    }

    fn new_line(&mut self, indent: usize) {
        self.close();
        self.out.push('\n');
        self.spaces(indent);
    }

    fn close(&mut self) {
        // Writing to a string cannot fail.
        let _ = write!(self.out, "{}", self.open.render_reset());
        self.open = Style::new();
    }

    fn put(&mut self, text: &str, style: Style) {
        if text.is_empty() {
            return;
        }
        if style != self.open {
            self.close();
            let _ = write!(self.out, "{}", style.render());
            self.open = style;
        }
        self.out.push_str(&clean(text));
    }

    /// A stretch of the text, cut where spans begin and end.
    fn range(&mut self, range: Range<usize>) {
        let (text, spans, base) = (self.text, self.spans, self.base);
        let mut at = range.start;
        let first = spans.partition_point(|(span, _)| span.end <= range.start);
        for (span, style) in spans.iter().skip(first).take_while(|(span, _)| span.start < range.end) {
            let (from, to) = (span.start.max(at), span.end.min(range.end));
            self.put(text.get(at..from).unwrap_or_default(), base);
            self.put(text.get(from..to).unwrap_or_default(), *style);
            at = to;
        }
        self.put(text.get(at..range.end).unwrap_or_default(), base);
    }
}

/// Whether a character ends what stands before it, and stays on its line.
fn closes(c: char) -> bool {
    "、。，．！？：；」』）】〕》〉…,.!?:;)]}”’".contains(c)
}

/// How many columns a text may take: terminals differ in whether they draw joined characters (a family of three) as one or side by side, and a line must be
/// narrow enough for all of them.
pub fn columns_of(text: &str) -> usize {
    if is_plain(text) {
        return text.len();
    }
    let side_by_side: usize = text.chars().filter_map(|c| c.width()).sum();
    side_by_side.max(text.width())
}

/// The words of a text, as ranges of bytes.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = next_start(text, at);
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        at = start + rest.find(is_break).unwrap_or(rest.len());
        Some(start..at)
    })
}

/// White space at which a line may end; a no-break space is none.
fn is_break(c: char) -> bool {
    c.is_whitespace() && c != '\u{A0}' && c != '\u{202F}'
}

fn next_start(text: &str, from: usize) -> usize {
    let rest = &text[from..];
    from + rest.find(|c: char| !is_break(c)).unwrap_or(rest.len())
}

/// The style of the span that covers all of `range`, if one does.
fn style_over(spans: &[Span], range: &Range<usize>) -> Option<Style> {
    let at = spans.partition_point(|(span, _)| span.end < range.end);
    spans
        .get(at)
        .filter(|(span, _)| span.start <= range.start && range.end <= span.end)
        .map(|(_, style)| *style)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(width: usize, indent: usize) -> Setting {
        Setting {
            width,
            indent,
            first_indent: indent,
            base: Style::new(),
        }
    }

    fn lines(text: &str, width: usize) -> Vec<String> {
        let mut out = String::new();
        set(&mut out, text, &[], plain(width, 0));
        out.lines().map(str::to_owned).collect()
    }

    #[test]
    fn breaks_at_spaces_by_display_width() {
        assert_eq!(lines("one two three", 7), ["one two", "three"]);
        assert_eq!(lines("東京 大阪 京都", 9), ["東京 大阪", "京都"]);
        assert_eq!(lines("abcdefgh ij", 5), ["abcde", "fgh", "ij"]);
    }

    #[test]
    fn no_line_begins_with_the_end_of_a_sentence() {
        assert_eq!(lines("東京大阪。京都", 8), ["東京大", "阪。京都"]);
        assert_eq!(lines("東京大阪」京", 9), ["東京大", "阪」京"]);
    }

    #[test]
    fn styles_survive_line_breaks() {
        let marked = Style::new().bold();
        let mut out = String::new();
        let text = "we are ready right now";
        set(&mut out, text, &[(7..22, marked)], plain(12, 2));
        assert_eq!(
            out,
            "  we are\n  \u{1b}[1mready\u{1b}[0m\n  \u{1b}[1mright now\u{1b}[0m"
        );
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "[a-zé東 ]{0,80}", width in 4usize..30) {
            let mut out = String::new();
            set(&mut out, &text, &[], plain(width, 1));
            for line in out.lines() {
                prop_assert!(line.width() <= width, "{:?}", line);
            }
            let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&out), letters(&text));
        }
    }
}
