//! Citations, ready to paste: the words, who said them, outlet, date, address.

use std::fmt::Write;
use std::ops::Range;

use super::clean::clean;
use crate::search::hits::Place;

/// How a citation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// For mail and text.
    Plain,
    /// For Markdown.
    Markdown,
}

/// What a citation says.
#[derive(Clone, Debug)]
pub struct Citation<'a> {
    words: Option<Vec<&'a str>>,
    speaker: Option<&'a str>,
    authors: &'a [String],
    place: &'a Place,
}

impl<'a> Citation<'a> {
    /// Of words that somebody said. `breaks` says where the reporter's words stand in them, in bytes: what stands on either side is cited apart, for nobody
    /// said it in one sentence.
    pub fn of_words(
        words: &'a str,
        breaks: &[Range<usize>],
        speaker: Option<&'a str>,
        place: &'a Place,
    ) -> Citation<'a> {
        Citation {
            words: Some(parts(words, breaks)),
            speaker,
            authors: &[],
            place,
        }
    }

    /// Of a whole article.
    pub fn of_article(place: &'a Place, authors: &'a [String]) -> Citation<'a> {
        Citation {
            words: None,
            speaker: None,
            authors,
            place,
        }
    }

    /// The citation as text that ends with a line break; in Markdown with a blank line, so that the next one is a paragraph of its own.
    pub fn write(&self, style: Style) -> String {
        match style {
            Style::Plain => self.plain(),
            Style::Markdown => self.markdown(),
        }
    }

    /// Where to find it: the web address, else the file with its line.
    fn address(&self) -> String {
        match (&self.place.url, self.place.line) {
            (Some(url), _) => clean(url).into_owned(),
            (None, Some(line)) => format!("{}:{line}", clean(&self.place.path)),
            (None, None) => clean(&self.place.path).into_owned(),
        }
    }

    fn plain(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        let title = one_line(&self.place.title);
        match &self.words {
            Some(words) => {
                let who = one_line(self.speaker.unwrap_or("speaker not named"));
                let quoted = format!("{} ({who})", in_marks(words));
                parts.push(quoted);
                if !title.is_empty() {
                    parts.push(format!("in “{title}”"));
                }
            }
            None => {
                if !self.authors.is_empty() {
                    parts.push(one_line(&self.authors.join(", ")));
                }
                let title = if title.is_empty() { "(no headline)" } else { &title };
                parts.push(format!("“{title}”"));
            }
        }
        parts.extend(self.place.source.as_deref().map(one_line));
        parts.extend(self.day());
        parts.push(self.address());
        let mut out = parts.join(", ").replacen("), in “", ") in “", 1);
        out.push('\n');
        out
    }

    fn markdown(&self) -> String {
        let mut out = String::new();
        let title = one_line(&self.place.title);
        let title = escaped(if title.is_empty() { "(no headline)" } else { &title });
        let linked = match &self.place.url {
            Some(url) => format!("[{title}](<{}>)", clean(url).replace(['<', '>'], "")),
            None => format!("“{title}”"),
        };
        let mut parts: Vec<String> = Vec::new();
        if let Some(words) = &self.words {
            // Writing to a string cannot fail.
            let _ = write!(out, "> {}\n>\n> — ", escaped(&in_marks(words)));
            match self.speaker {
                Some(speaker) => parts.push(format!("**{}**", escaped(&one_line(speaker)))),
                None => parts.push("speaker not named".to_owned()),
            }
        } else if !self.authors.is_empty() {
            parts.push(escaped(&one_line(&self.authors.join(", "))));
        }
        parts.push(linked);
        parts.extend(
            self.place
                .source
                .as_deref()
                .map(|source| format!("*{}*", escaped(&one_line(source)))),
        );
        parts.extend(self.day());
        if self.place.url.is_none() {
            parts.push(format!("`{}`", self.address().replace('`', "'")));
        }
        out.push_str(&parts.join(", "));
        out.push_str("\n\n");
        out
    }

    /// The day in words: 3 December 2025. ISO dates are for programs, and other figures are read differently in different countries.
    fn day(&self) -> Option<String> {
        let day: jiff::civil::Date = self.place.date.as_deref()?.get(..10)?.parse().ok()?;
        Some(day.strftime("%-d %B %Y").to_string())
    }
}

/// What stands between the reporter's words, each without the comma at its end, which is the reporter's too.
fn parts<'a>(words: &'a str, breaks: &[Range<usize>]) -> Vec<&'a str> {
    let starts = std::iter::once(0).chain(breaks.iter().map(|gap| gap.end));
    let ends = breaks.iter().map(|gap| gap.start).chain([words.len()]);
    let parts = starts
        .zip(ends)
        .filter_map(|(start, end)| words.get(start..end))
        .map(|part| part.strip_suffix(',').unwrap_or(part));
    parts.filter(|part| !part.is_empty()).collect()
}

/// Each part in quotation marks: “a”, “b” and “c”.
fn in_marks(parts: &[&str]) -> String {
    let quoted: Vec<String> = parts.iter().map(|part| format!("“{}”", one_line(part))).collect();
    match quoted.as_slice() {
        [] => "“”".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text that Markdown would take for markup, made harmless.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(url: Option<&str>) -> Place {
        Place {
            title: "Talks *end* in [Tashkent]".into(),
            source: Some("Meridian Wire".into()),
            date: Some("2025-12-03T10:00:00+01:00".into()),
            path: "/news/a.txt".into(),
            line: Some(7),
            url: url.map(str::to_owned),
            ..Place::default()
        }
    }

    #[test]
    fn words_are_cited_with_all_that_finds_them_again() {
        let place = place(Some("https://wire.example/talks"));
        let citation = Citation::of_words("We\nagreed.", &[], Some("Ada Lindqvist"), &place);
        assert_eq!(
            citation.write(Style::Plain),
            "“We agreed.” (Ada Lindqvist) in “Talks *end* in [Tashkent]”, Meridian Wire, 3 December 2025, https://wire.example/talks\n"
        );
        assert_eq!(
            citation.write(Style::Markdown),
            "> “We agreed.”\n>\n> — **Ada Lindqvist**, [Talks \\*end\\* in \\[Tashkent\\]](<https://wire.example/talks>), *Meridian Wire*, \
             3 December 2025\n\n"
        );
    }

    #[test]
    fn what_the_reporter_joins_is_cited_apart() {
        let place = place(None);
        let cited = |words: &str| {
            let breaks = words.match_indices(" … ").map(|(n, gap)| n..n + gap.len());
            Citation::of_words(words, &breaks.collect::<Vec<_>>(), Some("Bo Ek"), &place).plain()
        };
        let two = cited("not leaving, … fake news");
        assert!(
            two.starts_with("“not leaving” and “fake news” (Bo Ek) in “Talks"),
            "{two}"
        );
        let three = cited("a … b … c");
        assert!(three.starts_with("“a”, “b” and “c” (Bo Ek)"), "{three}");
    }

    #[test]
    fn without_an_address_the_file_is_named() {
        let place = place(None);
        assert!(
            Citation::of_words("Yes", &[], None, &place)
                .write(Style::Plain)
                .ends_with("3 December 2025, /news/a.txt:7\n")
        );
        let authors = ["Bo Ek".to_owned()];
        assert_eq!(
            Citation::of_article(&place, &authors).write(Style::Markdown),
            "Bo Ek, “Talks \\*end\\* in \\[Tashkent\\]”, *Meridian Wire*, 3 December 2025, `/news/a.txt:7`\n\n"
        );
    }

    #[test]
    fn what_articles_hold_stays_text() {
        let mut place = place(Some("https://x.example/a>b"));
        place.title = "<script>\u{1b}[31m".into();
        let text = Citation::of_article(&place, &[]).write(Style::Markdown);
        assert!(
            text.starts_with("[\\<script\\>\u{FFFD}\\[31m](<https://x.example/ab>)"),
            "{text}"
        );
    }
}
