//! Hits as a person reads them.

use std::fmt::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::clean::clean;
use super::links::Links;
use super::style::{Palette, Styled};
use super::wrap::{Setting, Span, set};
use crate::quotes::{Marks, Quotation};
use crate::search::hits::{ArticleHit, Place, QuotationHit};

/// How and where text is printed.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Columns; 0 for no limit.
    pub width: usize,
    /// Colours.
    pub palette: Palette,
    /// Paths below this folder are shown relative to it.
    pub here: PathBuf,
    /// What paths and addresses link to.
    pub links: Links,
    /// Columns to the left of a hit, in which its number stands; 0 for no numbers.
    pub gutter: usize,
}

/// Lines longer than this are hard to read, however wide the terminal.
const WIDEST: usize = 100;

const INDENT: usize = 2;

impl Page {
    fn columns(&self) -> usize {
        if self.width == 0 { 0 } else { self.width.min(WIDEST) }
    }

    pub(super) fn setting(&self, indent: usize) -> Setting {
        let indent = indent + self.gutter;
        Setting {
            width: self.columns(),
            indent,
            first_indent: indent,
            base: anstyle::Style::new(),
        }
    }

    /// The same page with room for numbers up to `most` on the left.
    pub fn numbered(&self, most: usize) -> Page {
        Page {
            gutter: most.max(1).to_string().len() + 2,
            ..self.clone()
        }
    }

    /// Writes a hit's number into the room on the left of its first line.
    fn put_number(&self, out: &mut String, number: usize) {
        let Some(width) = self
            .gutter
            .checked_sub(2)
            .filter(|_| out.is_char_boundary(self.gutter.min(out.len())))
        else {
            return;
        };
        let number = format!("{number:>width$}");
        out.replace_range(
            ..self.gutter.min(out.len()),
            &format!("{}  ", Styled(self.palette.detail, &number)),
        );
    }

    /// An article with its number: headline, outlet and date, passages, who is quoted, where it is.
    pub fn article(&self, number: usize, hit: &ArticleHit) -> String {
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
                // What follows its first line stands a little to the right, so that passages are told apart.
                Setting {
                    first_indent: INDENT + self.gutter,
                    ..self.setting(2 * INDENT)
                },
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
        if !hit.earlier.is_empty() {
            let places: Vec<String> = hit
                .earlier
                .iter()
                .map(|place| self.shown_path(&place.path).to_string())
                .collect();
            self.line(
                &mut out,
                &format!("Earlier version: {}", listed(&places, 3)),
                self.palette.detail,
                INDENT,
            );
        }
        self.end(&mut out, &hit.place, hit.also.iter());
        if let Some(why) = &hit.why {
            self.why(&mut out, hit.score, why, "articles");
        }
        self.put_number(&mut out, number);
        out
    }

    /// A quotation with its number: speaker, words, where it was published, where it is.
    pub fn quotation(&self, number: usize, hit: &QuotationHit) -> String {
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
        if !hit.others.is_empty() {
            let warning = format!("Others attribute these words to: {}", some_of(&hit.others, ", "));
            self.line(&mut out, &warning, self.palette.warning, INDENT);
        }
        self.end(&mut out, &hit.place, hit.also.iter().map(|also| &also.place));
        if let Some(why) = &hit.why {
            self.why(&mut out, hit.score, why, "quotations");
        }
        self.put_number(&mut out, number);
        out
    }

    /// A web address as a link.
    pub(super) fn address(&self, url: &str) -> String {
        let text = clean(url);
        self.links.to_address(Styled(self.palette.detail, &text), &text)
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

    /// An indented line that begins `first` columns further in, and its continuations `rest`.
    pub(super) fn hanging(&self, out: &mut String, text: &str, style: anstyle::Style, first: usize, rest: usize) {
        let setting = Setting {
            first_indent: INDENT + self.gutter + first,
            base: style,
            ..self.setting(INDENT + rest)
        };
        set(out, text, &[], setting);
        out.push('\n');
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
        let location = self.location(place);
        let location = clean(&location);
        let link = self
            .links
            .to_file(Styled(self.palette.path, &location), &place.path, place.line);
        let _ = write!(out, "{:indent$}{link}", "", indent = INDENT + self.gutter);
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
pub(super) fn details(place: &Place, authors: &[String]) -> String {
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

/// The first of several, and how many there are besides.
pub(super) fn some_of(all: &[String], between: &str) -> String {
    const MOST: usize = 6;
    match all.get(..MOST) {
        Some(first) if all.len() > MOST + 1 => {
            format!("{}{between}and {} more", first.join(between), all.len() - MOST)
        }
        _ => all.join(between),
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
