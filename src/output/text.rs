//! Hits as a person reads them.

use std::fmt::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::clean::clean;
use super::style::{Palette, Styled};
use super::wrap::{Setting, Span, set};
use crate::quotes::{Marks, Quotation};
use crate::search::hits::{ArticleHit, Place, QuotationHit};

/// How and where text is printed.
#[derive(Clone, Debug)]
pub struct Page {
    /// Columns; 0 for no limit.
    pub width: usize,
    /// Colours.
    pub palette: Palette,
    /// Paths below this folder are shown relative to it.
    pub here: PathBuf,
}

/// Lines longer than this are hard to read, however wide the terminal.
const WIDEST: usize = 100;

const INDENT: usize = 2;

impl Page {
    fn columns(&self) -> usize {
        if self.width == 0 { 0 } else { self.width.min(WIDEST) }
    }

    pub(super) fn setting(&self, indent: usize) -> Setting {
        Setting {
            width: self.columns(),
            indent,
            first_indent: indent,
            base: anstyle::Style::new(),
        }
    }

    /// An article: headline, outlet and date, passages, who is quoted, where it is.
    pub fn article(&self, hit: &ArticleHit) -> String {
        let mut out = String::new();
        let title = if hit.place.title.is_empty() {
            "(no headline)"
        } else {
            &hit.place.title
        };
        set(
            &mut out,
            title,
            &self.matched(&hit.title_highlights, 0),
            Setting {
                base: self.palette.title,
                ..self.setting(0)
            },
        );
        out.push('\n');
        self.line(&mut out, &details(&hit.place, &hit.authors), self.palette.detail, 0);
        for passage in &hit.passages {
            let before = if passage.cut_before { "… " } else { "" };
            let after = if passage.cut_after { " …" } else { "" };
            let text = format!("{before}{}{after}", passage.text);
            set(
                &mut out,
                &text,
                &self.matched(&passage.highlights, before.len()),
                self.setting(INDENT),
            );
            out.push('\n');
        }
        if !hit.speakers.is_empty() {
            self.line(
                &mut out,
                &format!("Quoted: {}", listed(&hit.speakers, 6)),
                self.palette.speaker,
                INDENT,
            );
        }
        self.end(&mut out, &hit.place, hit.also.iter());
        out
    }

    /// A quotation: speaker, words, where it was published, where it is.
    pub fn quotation(&self, hit: &QuotationHit) -> String {
        let mut out = String::new();
        let who = hit.quotation.speaker.as_deref().unwrap_or("(no speaker named)");
        self.line(&mut out, who, self.palette.speaker, 0);
        let (open, close) = marks_of(&hit.quotation);
        let text = format!("{open}{}{close}", hit.quote);
        set(
            &mut out,
            &text,
            &self.matched(&hit.highlights, open.len()),
            self.setting(INDENT),
        );
        out.push('\n');
        self.about(&mut out, &hit.place);
        let others: Vec<&str> = {
            let mut names: Vec<&str> = Vec::new();
            for also in &hit.also {
                let name = also.speaker.as_deref().unwrap_or("nobody named");
                if also.speaker != hit.quotation.speaker && !names.contains(&name) {
                    names.push(name);
                }
            }
            names
        };
        if !others.is_empty() {
            let warning = format!("Others attribute these words to: {}", others.join(", "));
            self.line(&mut out, &warning, self.palette.warning, INDENT);
        }
        self.end(&mut out, &hit.place, hit.also.iter().map(|also| &also.place));
        out
    }

    /// Outlet, day and headline, on one line.
    pub(super) fn about(&self, out: &mut String, place: &Place) {
        let mut about = details(place, &[]);
        if !place.title.is_empty() {
            about = if about.is_empty() {
                place.title.clone()
            } else {
                format!("{about} · {}", place.title)
            };
        }
        self.line(out, &about, self.palette.detail, INDENT);
    }

    /// What matched, in its colour, `by` bytes further on.
    fn matched(&self, ranges: &[Range<usize>], by: usize) -> Vec<Span> {
        ranges
            .iter()
            .map(|range| (range.start + by..range.end + by, self.palette.matched))
            .collect()
    }

    pub(super) fn line(&self, out: &mut String, text: &str, style: anstyle::Style, indent: usize) {
        if text.is_empty() {
            return;
        }
        set(
            out,
            text,
            &[],
            Setting {
                base: style,
                ..self.setting(indent)
            },
        );
        out.push('\n');
    }

    /// A whole article for reading: its quotations in colour, each followed by its speaker.
    pub fn whole(&self, place: &Place, authors: &[String], body: &str, quotations: &[Quotation]) -> String {
        let mut out = String::new();
        let title = if place.title.is_empty() {
            "(no headline)"
        } else {
            &place.title
        };
        self.line(&mut out, title, self.palette.title, 0);
        self.line(&mut out, &details(place, authors), self.palette.detail, 0);
        self.line(
            &mut out,
            place.url.as_deref().unwrap_or_default(),
            self.palette.detail,
            0,
        );
        let mut segments: Vec<(Range<usize>, Option<&str>)> = Vec::new();
        for quotation in quotations {
            let speaker = quotation.speaker.as_deref().unwrap_or("no speaker named");
            let last = quotation.segments.len().saturating_sub(1);
            let labelled = quotation.segments.iter().enumerate();
            segments.extend(labelled.map(|(n, s)| (s.range.clone(), (n == last).then_some(speaker))));
        }
        segments.sort_by_key(|(range, _)| range.start);
        let mut segments = segments.into_iter().peekable();
        let mut at = 0;
        for paragraph in body.split_inclusive('\n') {
            let end = at + paragraph.len();
            let mut text = String::new();
            let mut spans = Vec::new();
            let mut done = at;
            while let Some((range, label)) = segments.next_if(|(range, _)| range.start < end) {
                if range.start < done {
                    continue;
                }
                text.push_str(body.get(done..range.start).unwrap_or_default());
                let from = text.len();
                text.push_str(body.get(range.clone()).unwrap_or_default());
                spans.push((from..text.len(), self.palette.quoted));
                done = range.end;
                // The label comes after the closing mark.
                let rest = body.get(done..).unwrap_or_default();
                if let Some(mark) = rest.chars().next().filter(|c| "\"'”’»›“‘".contains(*c)) {
                    text.push(mark);
                    done += mark.len_utf8();
                }
                if let Some(label) = label {
                    text.push(' ');
                    let from = text.len();
                    text.push_str(&format!("[{label}]"));
                    spans.push((from..text.len(), self.palette.speaker));
                }
            }
            text.push_str(body.get(done..end.max(done)).unwrap_or_default());
            if !text.trim().is_empty() {
                out.push('\n');
                set(&mut out, text.trim_end(), &spans, self.setting(0));
                out.push('\n');
            }
            at = end;
        }
        out
    }

    /// The repeats, folded into a line, and where the hit is.
    pub(super) fn end<'a>(&self, out: &mut String, place: &Place, also: impl ExactSizeIterator<Item = &'a Place>) {
        let count = also.len();
        if count > 0 {
            let mut outlets: Vec<String> = Vec::new();
            for place in also {
                let outlet = place.source.clone().unwrap_or_else(|| self.shown_path(&place.path));
                if !outlets.contains(&outlet) {
                    outlets.push(outlet);
                }
            }
            let others = if count == 1 {
                "1 other".to_owned()
            } else {
                format!("{count} others")
            };
            self.line(
                out,
                &format!("Also in {others}: {}", listed(&outlets, 4)),
                self.palette.detail,
                INDENT,
            );
        }
        // A path is never broken: terminals and editors open it as it stands.
        let _ = write!(
            out,
            "{:INDENT$}{}",
            "",
            Styled(self.palette.path, &clean(&self.location(place)))
        );
        if let Some(item) = &place.item {
            let _ = write!(
                out,
                "{}",
                Styled(self.palette.detail, &clean(&format!(" (item {item})")))
            );
        }
        out.push('\n');
    }

    /// `path:line`, relative where that is shorter.
    pub fn location(&self, place: &Place) -> String {
        let path = self.shown_path(&place.path);
        match place.line {
            Some(line) => format!("{path}:{line}"),
            None => path,
        }
    }

    /// The path as a person here would write it.
    pub fn shown_path(&self, path: &str) -> String {
        match Path::new(path).strip_prefix(&self.here) {
            Ok(relative) if !relative.as_os_str().is_empty() => relative.display().to_string(),
            _ => path.to_owned(),
        }
    }
}

/// Outlet, day, authors.
fn details(place: &Place, authors: &[String]) -> String {
    let day = place.date.as_deref().and_then(|date| date.get(..10)).map(str::to_owned);
    let by = (!authors.is_empty()).then(|| format!("by {}", listed(authors, 3)));
    [place.source.clone(), day, by]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The first few of a list, and how many more there are.
fn listed(names: &[String], most: usize) -> String {
    let shown = names
        .iter()
        .take(most)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(", ");
    match names.len().saturating_sub(most) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// The marks that a quotation is shown in: its own.
fn marks_of(quotation: &Quotation) -> (&'static str, &'static str) {
    match quotation.segments.first().map(|segment| segment.marks) {
        Some(Marks::Single) => ("‘", "’"),
        Some(Marks::Block) => ("", ""),
        _ => ("“", "”"),
    }
}
