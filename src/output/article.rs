//! A whole article, set for reading: its quotations in colour, each followed by its speaker, what matched lit.

use std::ops::Range;

use anstyle::Style;

use super::text::Page;
use super::wrap::{Setting, Span, set};
use crate::quotes::Quotation;
use crate::search::hits::Place;

/// Lines of running text longer than this are hard to read.
const MEASURE: usize = 80;

/// Closing marks that may stand behind a quotation's words.
const CLOSING: &str = "\"'”’»›“‘";

/// An article that is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typeset {
    /// Its text.
    pub text: String,
    /// The line, from 1, on which the paragraph of the first match begins.
    pub first_match: Option<usize>,
}

/// What to light in an article.
#[derive(Clone, Debug, Default)]
pub struct Lit {
    /// Bytes of the headline.
    pub title: Vec<Range<usize>>,
    /// Bytes of the body, in order.
    pub body: Vec<Range<usize>>,
    /// The byte of the body at which to open it, where that is known better than from what matched.
    pub open_at: Option<usize>,
}

impl Page {
    /// Sets an article.
    pub fn whole(&self, place: &Place, authors: &[String], body: &str, quotations: &[Quotation], lit: &Lit) -> Typeset {
        let measure = Setting {
            width: if self.width == 0 { 0 } else { self.width.min(MEASURE) },
            ..self.setting(0)
        };
        let mut out = String::new();
        self.heading(&mut out, place, authors, &lit.title, measure);
        let wanted = lit.open_at.or(lit.body.first().map(|range| range.start));
        let mut first_match = None;
        let labels = labels(body, quotations);
        let mut labels = labels.as_slice();
        let mut quoted: Vec<Range<usize>> = quotations
            .iter()
            .flat_map(|q| q.segments.iter().map(|s| s.range.clone()))
            .collect();
        quoted.sort_by_key(|range| range.start);
        let mut at = 0;
        for paragraph in body.split_inclusive('\n') {
            let range = at..at + paragraph.len();
            at = range.end;
            let (here, behind) = labels.split_at(labels.partition_point(|(byte, _)| *byte <= range.end));
            labels = behind;
            let labelled = Labelled::new(body, range.clone(), here);
            if labelled.text.trim().is_empty() {
                continue;
            }
            out.push('\n');
            if wanted.is_some_and(|wanted| range.contains(&wanted)) && first_match.is_none() {
                first_match = Some(out.matches('\n').count() + 1);
            }
            let text = labelled.text.trim_end();
            let mut spans = self.spans(&labelled, &quoted, &lit.body);
            spans.retain(|(range, _)| range.end <= text.len());
            set(&mut out, text, &spans, measure);
            out.push('\n');
        }
        Typeset { text: out, first_match }
    }

    /// The headline, and below it where and by whom the article was published.
    fn heading(&self, out: &mut String, place: &Place, authors: &[String], lit: &[Range<usize>], measure: Setting) {
        let title = if place.title.is_empty() {
            "(no headline)"
        } else {
            &place.title
        };
        let lit: Vec<Span> = lit.iter().map(|range| (range.clone(), self.palette.matched)).collect();
        let setting = Setting {
            base: self.palette.title,
            ..measure
        };
        set(out, title, &lit, setting);
        out.push('\n');
        self.line(out, &super::text::details(place, authors), self.palette.detail, 0);
        if let Some(url) = &place.url {
            out.push_str(&self.address(url));
            out.push('\n');
        }
    }

    /// The styles of a paragraph with its labels, in order; `quoted` and `lit` are bytes of the body.
    fn spans(&self, labelled: &Labelled, quoted: &[Range<usize>], lit: &[Range<usize>]) -> Vec<Span> {
        let labels = labelled.labels.iter().cloned();
        let mut spans: Vec<Span> = labels.map(|label| (label, self.palette.speaker)).collect();
        for (piece, to) in &labelled.pieces {
            let inside = overlaid(piece, quoted, self.palette.quoted, lit, self.palette.matched).into_iter();
            spans.extend(inside.map(|(r, style)| (r.start - piece.start + to..r.end - piece.start + to, style)));
        }
        spans.sort_by_key(|(range, _)| range.start);
        spans
    }
}

/// A paragraph with the speakers' names in it.
struct Labelled {
    text: String,
    /// Where each piece of the body stands in the text: labels shift what follows.
    pieces: Vec<(Range<usize>, usize)>,
    /// Where the labels stand in the text.
    labels: Vec<Range<usize>>,
}

impl Labelled {
    /// Sets these labels into the paragraph of the body at `range`.
    fn new(body: &str, range: Range<usize>, labels: &[(usize, &str)]) -> Labelled {
        let mut labelled = Labelled {
            text: String::new(),
            pieces: Vec::new(),
            labels: Vec::new(),
        };
        let mut done = range.start;
        for (byte, speaker) in labels {
            let byte = (*byte).clamp(done, range.end);
            let piece = body.get(done..byte).unwrap_or_default();
            // A label at the end of a paragraph comes before its line break.
            let piece = if byte == range.end { piece.trim_end() } else { piece };
            labelled.add_piece(piece, done);
            done = byte;
            labelled.text.push(' ');
            let from = labelled.text.len();
            labelled.text.extend(["[", speaker, "]"]);
            labelled.labels.push(from..labelled.text.len());
        }
        labelled.add_piece(body.get(done..range.end).unwrap_or_default(), done);
        labelled
    }

    /// Adds what stands at byte `at` of the body.
    fn add_piece(&mut self, piece: &str, at: usize) {
        self.pieces.push((at..at + piece.len(), self.text.len()));
        self.text.push_str(piece);
    }
}

/// The speakers' names with the bytes of the body behind which they stand, in order.
fn labels<'a>(body: &str, quotations: &'a [Quotation]) -> Vec<(usize, &'a str)> {
    let mut labels: Vec<(usize, &str)> = quotations
        .iter()
        .filter_map(|quotation| {
            let end = quotation.segments.iter().map(|segment| segment.range.end).max()?;
            let rest = body.get(end..).unwrap_or_default();
            let mark = rest
                .chars()
                .next()
                .filter(|c| CLOSING.contains(*c))
                .map_or(0, char::len_utf8);
            Some((end + mark, quotation.speaker.as_deref().unwrap_or("no speaker named")))
        })
        .collect();
    labels.sort_by_key(|(byte, _)| *byte);
    labels
}

/// The styles inside `outer`: those of `top` where there are any, else that of `below`. Both are in order.
fn overlaid(
    outer: &Range<usize>,
    below: &[Range<usize>],
    below_style: Style,
    top: &[Range<usize>],
    top_style: Style,
) -> Vec<Span> {
    let clipped = |range: &Range<usize>| {
        let range = range.start.max(outer.start)..range.end.min(outer.end);
        (!range.is_empty()).then_some(range)
    };
    let near = |ranges: &'_ [Range<usize>]| -> Vec<Range<usize>> {
        let first = ranges.partition_point(|range| range.end <= outer.start);
        ranges
            .iter()
            .skip(first)
            .take_while(|range| range.start < outer.end)
            .filter_map(clipped)
            .collect()
    };
    let top = near(top);
    let mut spans: Vec<Span> = Vec::new();
    for range in near(below) {
        let mut from = range.start.max(spans.last().map_or(0, |(span, _)| span.end));
        for lit in top.iter().filter(|lit| lit.start < range.end && lit.end > range.start) {
            if from < lit.start {
                spans.push((from..lit.start, below_style));
            }
            from = from.max(lit.end);
        }
        if from < range.end {
            spans.push((from..range.end, below_style));
        }
    }
    let mut end = 0;
    for range in top {
        let from = range.start.max(end);
        if from < range.end {
            spans.push((from..range.end, top_style));
            end = range.end;
        }
    }
    spans.sort_by_key(|(range, _)| range.start);
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::style::Palette;
    use crate::quotes::{Context, extract};

    fn page(width: usize) -> Page {
        Page {
            width,
            palette: Palette {
                quoted: Style::new().italic(),
                matched: Style::new().bold(),
                ..Palette::plain()
            },
            ..Page::default()
        }
    }

    #[test]
    fn quotations_are_labelled_and_matches_lit_inside_them() {
        let body = "The river rose.\n\n\"The bridge is open,\" said Ada Lindqvist. She left.\n";
        let quotations = extract(body, &Context::default());
        let at = body.find("bridge").unwrap();
        let lit = Lit {
            body: std::iter::once(at..at + 6).collect(),
            ..Lit::default()
        };
        let set = page(0).whole(&Place::default(), &[], body, &quotations, &lit);
        assert_eq!(
            set.text,
            "(no headline)\n\nThe river rose.\n\n\"\u{1b}[3mThe \u{1b}[0m\u{1b}[1mbridge\u{1b}[0m\u{1b}[3m is open,\u{1b}[0m\" [Ada Lindqvist] \
             said Ada Lindqvist. She left.\n"
        );
        assert_eq!(set.first_match, Some(5));
    }

    #[test]
    fn a_label_at_the_end_of_a_paragraph_stays_in_it() {
        let body = "Ada Lindqvist said: \"The bridge is open.\"\n\nShe left.";
        let quotations = extract(body, &Context::default());
        let set = page(0).whole(&Place::default(), &[], body, &quotations, &Lit::default());
        assert!(set.text.contains("\" [Ada Lindqvist]\n\nShe left.\n"), "{}", set.text);
        assert_eq!(set.first_match, None);
    }

    proptest::proptest! {
        #[test]
        fn spans_are_in_order_and_inside(
            below in proptest::collection::vec((0usize..60, 1usize..12), 0..6),
            top in proptest::collection::vec((0usize..60, 1usize..12), 0..6),
        ) {
            let ranges = |pairs: Vec<(usize, usize)>| {
                let mut ranges: Vec<Range<usize>> = pairs.into_iter().map(|(from, length)| from..from + length).collect();
                ranges.sort_by_key(|range| range.start);
                // Ranges of one kind do not overlap.
                let mut end = 0;
                ranges.retain(|range| { let keep = range.start >= end; if keep { end = range.end; } keep });
                ranges
            };
            let (below, top) = (ranges(below), ranges(top));
            let spans = overlaid(&(5..50), &below, Style::new().italic(), &top, Style::new().bold());
            let mut end = 5;
            for (range, _) in &spans {
                proptest::prop_assert!(range.start >= end && range.end <= 50 && range.start < range.end);
                end = range.end;
            }
            for byte in 5..50 {
                let style = spans.iter().find(|(range, _)| range.contains(&byte)).map(|(_, style)| *style);
                let expected = if top.iter().any(|r| r.contains(&byte)) {
                    Some(Style::new().bold())
                } else if below.iter().any(|r| r.contains(&byte)) {
                    Some(Style::new().italic())
                } else {
                    None
                };
                proptest::prop_assert_eq!(style, expected);
            }
        }
    }
}
