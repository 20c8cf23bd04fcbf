//! Counts: speakers, outlets, time and facets, for a person and for programs.

use std::borrow::Cow;
use std::ops::Range;
use std::time::Duration;

use serde::Serialize;

use super::bars::sparkline;
use super::json::VERSION;
use super::table::{Cell, Column, Fit, Table};
use super::text::Page;
use super::wrap::{Setting, set};
use crate::search::count::days::{By, Stretch};
use crate::search::count::facet::{Facet, Facets};
use crate::search::count::sources::Source;
use crate::search::count::speakers::{Name, Speaker, Speakers};
use crate::search::count::timeline::Timeline;

/// Tables wider than this are hard to read along.
const WIDEST: usize = 120;

const INDENT: usize = 2;

/// A drawing of time is given room between these.
const SPARK: Fit = Fit::Fill { least: 8, most: 36 };

const BAR: Fit = Fit::Fill { least: 6, most: 60 };

/// How many outlets of one speaker are named to a person.
const OUTLETS: usize = 6;

impl Page {
    fn table_width(&self) -> usize {
        if self.width == 0 { 0 } else { self.width.min(WIDEST) }
    }

    /// Everybody who is quoted, a line each.
    pub fn speakers(&self, found: &Speakers) -> String {
        let p = &self.palette;
        let table = Table {
            columns: vec![
                Column::text("Speaker", Fit::Cut(16), p.speaker),
                Column::number("Quotations", Fit::Keep, p.plain),
                Column::number("Articles", Fit::Leave, p.plain),
                Column::number("Outlets", Fit::Leave, p.plain),
                Column::text("First", Fit::Leave, p.detail),
                Column::text("Last", Fit::Leave, p.detail),
                Column::text("", SPARK, p.bar),
            ],
            rows: found
                .speakers
                .iter()
                .map(|s| {
                    vec![
                        Cell::Text(s.name.clone()),
                        number(s.quotations),
                        number(s.articles),
                        number(s.sources.len() as u64),
                        Cell::Text(s.first.clone().unwrap_or_default()),
                        Cell::Text(s.last.clone().unwrap_or_default()),
                        Cell::Spark(s.over_time.clone()),
                    ]
                })
                .collect(),
        };
        self.table(&table)
    }

    /// The outlets, a line each.
    pub fn sources(&self, sources: &[Source]) -> String {
        let p = &self.palette;
        let table = Table {
            columns: vec![
                Column::text("Outlet", Fit::Cut(16), p.title),
                Column::number("Articles", Fit::Keep, p.plain),
                Column::number("Quotations", Fit::Leave, p.plain),
                Column::number("Speakers", Fit::Leave, p.plain),
                Column::text("First", Fit::Leave, p.detail),
                Column::text("Last", Fit::Leave, p.detail),
                Column::text("", SPARK, p.bar),
            ],
            rows: sources
                .iter()
                .map(|s| {
                    vec![
                        Cell::Text(s.source.clone().unwrap_or_else(|| "(no outlet)".to_owned())),
                        number(s.articles),
                        number(s.quotations),
                        number(s.speakers),
                        Cell::Text(s.first.clone().unwrap_or_default()),
                        Cell::Text(s.last.clone().unwrap_or_default()),
                        Cell::Spark(s.over_time.clone()),
                    ]
                })
                .collect(),
        };
        self.table(&table)
    }

    /// Values of a facet, a line each, then how many are not shown.
    pub fn facets(&self, facets: &Facets, noun: &str, part: &Range<usize>) -> String {
        let p = &self.palette;
        let (name, style) = match facets.facet {
            Facet::Speaker => ("Speaker", p.speaker),
            Facet::Source => ("Outlet", p.title),
            Facet::Author => ("Author", p.title),
            Facet::Date => ("Date", p.detail),
        };
        let shown = shown(facets, part);
        let noun = capital(noun);
        let table = Table {
            columns: vec![
                Column::text(name, Fit::Cut(12), style),
                Column::number(&noun, Fit::Keep, p.plain),
                Column::text("", BAR, p.bar),
            ],
            rows: shown
                .iter()
                .map(|(value, count)| vec![Cell::Text(value.clone()), number(*count), Cell::Bar(*count)])
                .collect(),
        };
        let mut out = self.table(&table);
        let more = facets.counts.len().saturating_sub(part.start + shown.len());
        let mut rest = Vec::new();
        if more > 0 {
            rest.push(format!("{} more (-n 0 shows all)", grouped(more as u64)));
        }
        if facets.without > 0 {
            rest.push(format!("{} without", grouped(facets.without)));
        }
        self.line(&mut out, &rest.join("; "), p.detail, 0);
        out
    }

    /// Time from top to bottom. Long gaps are one line.
    pub fn timeline(&self, timeline: &Timeline) -> String {
        const LONGEST_GAP: usize = 3;
        let p = &self.palette;
        let mut rows = Vec::new();
        let mut rest = timeline.stretches.as_slice();
        while let Some((first, others)) = rest.split_first() {
            let gap = rest.iter().take_while(|s| s.count == 0).count();
            if gap > LONGEST_GAP {
                let label = format!("… {} {}s", grouped(gap as u64), timeline.by.name());
                rows.push(vec![Cell::Text(label), Cell::Text("0".to_owned()), Cell::Bar(0)]);
                rest = rest.get(gap..).unwrap_or_default();
                continue;
            }
            rows.push(vec![
                Cell::Text(timeline.by.label(first.start)),
                number(first.count),
                Cell::Bar(first.count),
            ]);
            rest = others;
        }
        let table = Table {
            columns: vec![
                Column::text("", Fit::Keep, p.detail),
                Column::number("", Fit::Keep, p.plain),
                Column::text("", BAR, p.bar),
            ],
            rows,
        };
        self.table(&table)
    }

    fn table(&self, table: &Table) -> String {
        if table.rows.is_empty() {
            return String::new();
        }
        table.write(self.table_width(), self.palette.detail)
    }

    /// Each person with all that is known of their names.
    pub fn people(&self, found: &Speakers) -> String {
        let mut out = String::new();
        for (n, speaker) in found.speakers.iter().enumerate() {
            if n > 0 {
                out.push('\n');
            }
            self.person(&mut out, speaker);
        }
        out
    }

    fn person(&self, out: &mut String, s: &Speaker) {
        let p = &self.palette;
        self.line(out, &s.name, p.speaker, 0);
        let mut summary = format!(
            "{} in {}",
            plural(s.quotations, "quotation"),
            plural(s.articles, "article")
        );
        match (&s.first, &s.last) {
            (Some(first), Some(last)) if first != last => summary.push_str(&format!(", {first} to {last}")),
            (Some(first), _) => summary.push_str(&format!(", {first}")),
            _ => {}
        }
        self.line(out, &summary, p.plain, INDENT);
        let columns = match self.table_width() {
            0 => 60,
            width => width.saturating_sub(INDENT).min(60),
        };
        if s.quotations > 1 && s.first != s.last {
            let spark = sparkline(&s.over_time, columns);
            // A single bar says nothing.
            if spark.trim().chars().count() > 1 {
                self.line(out, spark.trim(), p.bar, INDENT);
            }
        }
        self.names(out, &s.names);
        let outlets: Vec<String> = s
            .sources
            .iter()
            .take(OUTLETS)
            .map(|(source, count)| format!("{source} {}", grouped(*count)))
            .collect();
        let more = s.sources.len().saturating_sub(OUTLETS);
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        if !outlets.is_empty() {
            self.labelled(out, "in", &format!("{}{more}", outlets.join(" · ")));
        }
        if !s.perhaps.is_empty() {
            let names: Vec<&str> = s.perhaps.iter().take(OUTLETS).map(String::as_str).collect();
            let more = s.perhaps.len().saturating_sub(OUTLETS);
            let more = if more > 0 {
                format!(" and {more} more")
            } else {
                String::new()
            };
            self.labelled(out, "perhaps", &format!("{}{more}", names.join(" · ")));
        }
    }

    /// Names in a column, with how often and why.
    fn names(&self, out: &mut String, names: &[Name]) {
        if names.len() < 2 {
            return;
        }
        let p = &self.palette;
        let rows = names.iter().enumerate().map(|(n, name)| {
            vec![
                Cell::Text(if n == 0 { "  as".to_owned() } else { String::new() }),
                Cell::Text(name.name.clone()),
                number(name.quotations),
                Cell::Text(name.because.words()),
            ]
        });
        let table = Table {
            columns: vec![
                Column::text("", Fit::Keep, p.detail),
                Column::text("", Fit::Cut(16), p.plain),
                Column::number("", Fit::Keep, p.plain),
                Column::text("", Fit::Cut(10), p.detail),
            ],
            rows: rows.collect(),
        };
        out.push_str(&table.write(self.table_width(), p.detail));
    }

    fn labelled(&self, out: &mut String, label: &str, text: &str) {
        let p = &self.palette;
        let whole = format!("{label} {text}");
        set(
            out,
            &whole,
            &[(0..label.len(), p.detail)],
            Setting {
                first_indent: INDENT,
                ..self.setting(INDENT + label.len() + 1)
            },
        );
        out.push('\n');
    }
}

fn number(count: u64) -> Cell {
    Cell::Text(grouped(count))
}

fn capital(noun: &str) -> String {
    let mut letters = noun.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A number with its thousands set apart.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A count with its noun.
pub fn plural(count: u64, what: &str) -> String {
    format!("{} {what}{}", grouped(count), if count == 1 { "" } else { "s" })
}

/// The values of a facet that are shown, which are `part` of them; of dates all, since a gap would be read as nothing.
fn shown<'a>(facets: &'a Facets, part: &Range<usize>) -> &'a [(String, u64)] {
    let all = &facets.counts;
    if facets.facet == Facet::Date {
        return all;
    }
    all.get(part.start..part.end.min(all.len())).unwrap_or_default()
}

/// The object that `speakers` prints.
#[derive(Debug, Serialize)]
pub struct SpeakersJson<'a> {
    version: u32,
    total: u64,
    unnamed: u64,
    described: u64,
    speakers: Vec<SpeakerJson<'a>>,
}

impl<'a> From<&'a Speakers> for SpeakersJson<'a> {
    fn from(found: &'a Speakers) -> SpeakersJson<'a> {
        SpeakersJson {
            version: VERSION,
            total: found.total,
            unnamed: found.unnamed,
            described: found.described,
            speakers: found.speakers.iter().map(SpeakerJson::from).collect(),
        }
    }
}

/// A speaker.
#[derive(Debug, Serialize)]
pub struct SpeakerJson<'a> {
    version: u32,
    name: &'a str,
    quotations: u64,
    articles: u64,
    first: Option<&'a str>,
    last: Option<&'a str>,
    names: Vec<NameJson<'a>>,
    sources: Vec<SourceCount<'a>>,
    perhaps: &'a [String],
}

#[derive(Debug, Serialize)]
struct NameJson<'a> {
    name: &'a str,
    quotations: u64,
    because: Option<String>,
}

#[derive(Debug, Serialize)]
struct SourceCount<'a> {
    source: &'a str,
    quotations: u64,
}

impl<'a> From<&'a Speaker> for SpeakerJson<'a> {
    fn from(s: &'a Speaker) -> SpeakerJson<'a> {
        let name = |name: &'a Name| NameJson {
            name: &name.name,
            quotations: name.quotations,
            because: Some(name.because.words()).filter(|words| !words.is_empty()),
        };
        SpeakerJson {
            version: VERSION,
            name: &s.name,
            quotations: s.quotations,
            articles: s.articles,
            first: s.first.as_deref(),
            last: s.last.as_deref(),
            names: s.names.iter().map(name).collect(),
            sources: s
                .sources
                .iter()
                .map(|(source, quotations)| SourceCount {
                    source,
                    quotations: *quotations,
                })
                .collect(),
            perhaps: &s.perhaps,
        }
    }
}

/// The columns of `speakers`.
pub const SPEAKER_COLUMNS: &[&str] = &["speaker", "quotations", "articles", "sources", "first", "last", "names"];

/// A row of `speakers`.
pub fn speaker_row(s: &Speaker) -> impl Iterator<Item = Cow<'_, str>> {
    let names: Vec<&str> = s.names.iter().map(|name| name.name.as_str()).collect();
    [
        Cow::Borrowed(s.name.as_str()),
        s.quotations.to_string().into(),
        s.articles.to_string().into(),
        s.sources.len().to_string().into(),
        s.first.as_deref().unwrap_or_default().into(),
        s.last.as_deref().unwrap_or_default().into(),
        names.join("; ").into(),
    ]
    .into_iter()
}

/// The object that `sources` prints.
#[derive(Debug, Serialize)]
pub struct SourcesJson<'a> {
    version: u32,
    total: u64,
    sources: Vec<SourceJson<'a>>,
}

impl<'a> SourcesJson<'a> {
    /// Some of all outlets.
    pub fn new(shown: &'a [Source], total: u64) -> SourcesJson<'a> {
        SourcesJson {
            version: VERSION,
            total,
            sources: shown.iter().map(SourceJson::from).collect(),
        }
    }
}

/// An outlet.
#[derive(Debug, Serialize)]
pub struct SourceJson<'a> {
    version: u32,
    source: Option<&'a str>,
    articles: u64,
    quotations: u64,
    speakers: u64,
    first: Option<&'a str>,
    last: Option<&'a str>,
}

impl<'a> From<&'a Source> for SourceJson<'a> {
    fn from(s: &'a Source) -> SourceJson<'a> {
        SourceJson {
            version: VERSION,
            source: s.source.as_deref(),
            articles: s.articles,
            quotations: s.quotations,
            speakers: s.speakers,
            first: s.first.as_deref(),
            last: s.last.as_deref(),
        }
    }
}

/// The columns of `sources`.
pub const SOURCE_COLUMNS: &[&str] = &["source", "articles", "quotations", "speakers", "first", "last"];

/// A row of `sources`.
pub fn source_row(s: &Source) -> impl Iterator<Item = Cow<'_, str>> {
    [
        s.source.as_deref().unwrap_or_default().into(),
        s.articles.to_string().into(),
        s.quotations.to_string().into(),
        s.speakers.to_string().into(),
        s.first.as_deref().unwrap_or_default().into(),
        s.last.as_deref().unwrap_or_default().into(),
    ]
    .into_iter()
}

/// The object that `timeline` prints.
#[derive(Debug, Serialize)]
pub struct TimelineJson<'a> {
    version: u32,
    query: &'a str,
    of: String,
    by: &'static str,
    total: u64,
    undated: u64,
    counts: Vec<StretchJson>,
}

impl<'a> TimelineJson<'a> {
    /// Counts over time of what a query finds; `noun` is what is counted, in the singular.
    pub fn new(query: &'a str, timeline: &Timeline, noun: &str) -> TimelineJson<'a> {
        TimelineJson {
            version: VERSION,
            query,
            of: format!("{noun}s"),
            by: By::name(timeline.by),
            total: timeline.total,
            undated: timeline.undated,
            counts: timeline.stretches.iter().map(StretchJson::from).collect(),
        }
    }
}

/// A stretch of time.
#[derive(Debug, Serialize)]
pub struct StretchJson {
    version: u32,
    start: String,
    end: String,
    count: u64,
}

impl From<&Stretch> for StretchJson {
    fn from(s: &Stretch) -> StretchJson {
        StretchJson {
            version: VERSION,
            start: s.start.to_string(),
            end: s.end.to_string(),
            count: s.count,
        }
    }
}

/// The columns of `timeline`.
pub const STRETCH_COLUMNS: &[&str] = &["start", "end", "count"];

/// A row of `timeline`.
pub fn stretch_row(s: &Stretch) -> impl Iterator<Item = Cow<'static, str>> + use<> {
    [
        s.start.to_string().into(),
        s.end.to_string().into(),
        s.count.to_string().into(),
    ]
    .into_iter()
}

/// The object that `--facet` prints.
#[derive(Debug, Serialize)]
pub struct FacetsJson<'a> {
    version: u32,
    query: &'a str,
    total: u64,
    elapsed_ms: f64,
    facets: Vec<FacetJson<'a>>,
}

#[derive(Debug, Serialize)]
struct FacetJson<'a> {
    facet: &'static str,
    distinct: usize,
    without: u64,
    counts: Vec<Value<'a>>,
}

#[derive(Debug, Serialize)]
struct Value<'a> {
    value: &'a str,
    count: u64,
}

impl<'a> FacetsJson<'a> {
    /// Facets of what a query finds, each with `part` of its values.
    pub fn new(
        query: &'a str,
        total: u64,
        counted: &'a [Facets],
        part: &Range<usize>,
        elapsed: Duration,
    ) -> FacetsJson<'a> {
        let facet = |facets: &'a Facets| FacetJson {
            facet: facets.facet.name(),
            distinct: facets.counts.len(),
            without: facets.without,
            counts: shown(facets, part)
                .iter()
                .map(|(value, count)| Value { value, count: *count })
                .collect(),
        };
        FacetsJson {
            version: VERSION,
            query,
            total,
            elapsed_ms: (elapsed.as_secs_f64() * 1e5).round() / 100.0,
            facets: counted.iter().map(facet).collect(),
        }
    }
}

/// One value of a facet, by itself.
#[derive(Debug, Serialize)]
pub struct Facetted<'a> {
    version: u32,
    facet: &'static str,
    value: &'a str,
    count: u64,
}

impl<'a> Facetted<'a> {
    /// The values of a facet that are `part` of them.
    pub fn all(facets: &'a Facets, part: &Range<usize>) -> impl Iterator<Item = Facetted<'a>> {
        shown(facets, part).iter().map(|(value, count)| Facetted {
            version: VERSION,
            facet: facets.facet.name(),
            value,
            count: *count,
        })
    }

    /// As a row.
    pub fn row(&self) -> impl Iterator<Item = Cow<'a, str>> + use<'a> {
        [self.facet.into(), self.value.into(), self.count.to_string().into()].into_iter()
    }
}

/// The columns of `--facet`.
pub const FACET_COLUMNS: &[&str] = &["facet", "value", "count"];
