//! What scripts rely on: one JSON object a result, each with the version of its form.

use std::ops::Range;

use serde::Serialize;

use super::explain::{Explained, rounded};
use crate::article::Article;
use crate::quotes::{Link, Marks, Quotation};
use crate::search::hits::{ArticleHit, Found, Place, QuotationHit};
use crate::search::run::words_of;

/// The version of the form of all objects here.
pub const VERSION: u32 = 1;

/// A line of `extract`.
#[derive(Debug, Serialize)]
pub struct Extracted<'a> {
    version: u32,
    path: &'a str,
    item: Option<&'a str>,
    speaker: Option<&'a str>,
    mention: Option<&'a str>,
    cue: Option<&'a str>,
    link: Link,
    quote: String,
    confidence: f64,
    mixed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<String>,
    segments: Vec<ExtractedSegment<'a>>,
}

#[derive(Debug, Serialize)]
struct ExtractedSegment<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    marks: Marks,
}

impl<'a> Extracted<'a> {
    /// A quotation of an article; with `explain`, also the rule that decided and the words that it went by.
    pub fn new(path: &'a str, article: &'a Article, quotation: &'a Quotation, explain: bool) -> Extracted<'a> {
        let segment = |s: &crate::quotes::Segment| ExtractedSegment {
            text: article.body.get(s.range.clone()).unwrap_or_default(),
            start: s.range.start,
            end: s.range.end,
            marks: s.marks,
        };
        Extracted {
            version: VERSION,
            path,
            item: article.item.as_deref(),
            speaker: quotation.speaker.as_deref(),
            mention: quotation.mention.as_deref(),
            cue: quotation.cue.as_deref(),
            link: quotation.link,
            quote: words_of(&article.body, quotation),
            confidence: hundredths(quotation.confidence),
            mixed: quotation.mixed,
            rule: explain.then_some(quotation.rule.as_str()),
            evidence: explain.then(|| evidence(article, quotation)),
            segments: quotation.segments.iter().map(segment).collect(),
        }
    }
}

/// What a rule went by, for a person: `“said” with “Putin” (line 12); that is “Vladimir Putin” (line 3)`.
fn evidence(article: &Article, quotation: &Quotation) -> String {
    let quoted = |range: &Range<usize>| {
        let words: Vec<&str> = article
            .body
            .get(range.clone())
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        let line = article.lines.line_of(&article.body, range.start);
        let place = line.map(|line| format!(" (line {line})")).unwrap_or_default();
        format!("“{}”{place}", words.join(" "))
    };
    let found = &quotation.evidence;
    let beside = match (&found.cue, &found.mention) {
        (Some(cue), Some(mention)) => {
            let cue = article.body.get(cue.clone()).unwrap_or_default();
            format!("“{cue}” with {}", quoted(mention))
        }
        (None, Some(mention)) => quoted(mention),
        _ => "nothing beside the quotation".to_owned(),
    };
    match &found.name {
        Some(name) if found.mention.as_ref() != Some(name) => format!("{beside}; the speaker is {}", quoted(name)),
        _ => beside,
    }
}

/// A line of `extract --articles`.
#[derive(Debug, Serialize)]
pub struct ReadArticle<'a> {
    version: u32,
    path: &'a str,
    item: Option<&'a str>,
    title: &'a str,
    body: &'a str,
    source: Option<&'a str>,
    authors: &'a [String],
    date: Option<String>,
    url: Option<&'a str>,
    section: Option<&'a str>,
    language: Option<&'a str>,
}

impl<'a> ReadArticle<'a> {
    /// An article as it was read.
    pub fn new(path: &'a str, article: &'a Article) -> ReadArticle<'a> {
        ReadArticle {
            version: VERSION,
            path,
            item: article.item.as_deref(),
            title: &article.title,
            body: &article.body,
            source: article.source.as_deref(),
            authors: &article.authors,
            date: article.date.map(|date| date.to_string()),
            url: article.url.as_deref(),
            section: article.section.as_deref(),
            language: article.language.as_deref(),
        }
    }
}

/// The object that `search` and `quotes` print.
#[derive(Debug, Serialize)]
pub struct Results<'a, H> {
    version: u32,
    query: &'a str,
    total: u64,
    elapsed_ms: f64,
    hits: Vec<H>,
}

impl<'a, H> Results<'a, H> {
    /// Hits with the query they answer and the time it took.
    pub fn new<F>(query: &'a str, found: &'a Found<F>, elapsed: std::time::Duration) -> Results<'a, H>
    where
        H: From<&'a F>,
    {
        Results {
            version: VERSION,
            query,
            total: found.total,
            elapsed_ms: (elapsed.as_secs_f64() * 1e5).round() / 100.0,
            hits: found.hits.iter().map(H::from).collect(),
        }
    }
}

/// A hit of `search`.
#[derive(Debug, Serialize)]
pub struct FoundArticle<'a> {
    version: u32,
    score: f64,
    title: &'a str,
    source: Option<&'a str>,
    date: Option<&'a str>,
    authors: &'a [String],
    path: &'a str,
    item: Option<&'a str>,
    line: Option<u32>,
    url: Option<&'a str>,
    speakers: &'a [String],
    passages: Vec<Passage<'a>>,
    also: Vec<Also<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<Also<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Explained<'a>>,
}

#[derive(Debug, Serialize)]
struct Passage<'a> {
    text: &'a str,
    line: Option<u32>,
    highlights: Vec<(usize, usize)>,
}

/// Another place of the same words.
#[derive(Debug, Serialize)]
struct Also<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<Option<&'a str>>,
    title: &'a str,
    source: Option<&'a str>,
    date: Option<&'a str>,
    path: &'a str,
    item: Option<&'a str>,
    line: Option<u32>,
    url: Option<&'a str>,
}

impl<'a> Also<'a> {
    fn new(speaker: Option<Option<&'a str>>, place: &'a Place) -> Also<'a> {
        Also {
            speaker,
            title: &place.title,
            source: place.source.as_deref(),
            date: place.date.as_deref(),
            path: &place.path,
            item: place.item.as_deref(),
            line: place.line,
            url: place.url.as_deref(),
        }
    }
}

impl<'a> From<&'a ArticleHit> for FoundArticle<'a> {
    fn from(hit: &'a ArticleHit) -> FoundArticle<'a> {
        FoundArticle {
            version: VERSION,
            score: rounded(hit.score),
            title: &hit.place.title,
            source: hit.place.source.as_deref(),
            date: hit.place.date.as_deref(),
            authors: &hit.authors,
            path: &hit.place.path,
            item: hit.place.item.as_deref(),
            line: hit.place.line,
            url: hit.place.url.as_deref(),
            speakers: &hit.speakers,
            passages: hit
                .passages
                .iter()
                .map(|p| Passage {
                    text: &p.text,
                    line: p.line,
                    highlights: pairs(&p.highlights),
                })
                .collect(),
            also: hit.also.iter().map(|place| Also::new(None, place)).collect(),
            earlier: hit.earlier.iter().map(|place| Also::new(None, place)).collect(),
            why: hit.why.as_ref().map(Explained::from),
        }
    }
}

/// A hit of `quotes`.
#[derive(Debug, Serialize)]
pub struct Quoted<'a> {
    version: u32,
    score: f64,
    speaker: Option<&'a str>,
    quote: &'a str,
    highlights: Vec<(usize, usize)>,
    mention: Option<&'a str>,
    cue: Option<&'a str>,
    link: Link,
    confidence: f64,
    mixed: bool,
    title: &'a str,
    source: Option<&'a str>,
    date: Option<&'a str>,
    path: &'a str,
    item: Option<&'a str>,
    line: Option<u32>,
    url: Option<&'a str>,
    also: Vec<Also<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Explained<'a>>,
}

impl<'a> From<&'a QuotationHit> for Quoted<'a> {
    fn from(hit: &'a QuotationHit) -> Quoted<'a> {
        let quotation = &hit.quotation;
        Quoted {
            version: VERSION,
            score: rounded(hit.score),
            speaker: quotation.speaker.as_deref(),
            quote: &hit.quote,
            highlights: pairs(&hit.highlights),
            mention: quotation.mention.as_deref(),
            cue: quotation.cue.as_deref(),
            link: quotation.link,
            confidence: hundredths(quotation.confidence),
            mixed: quotation.mixed,
            title: &hit.place.title,
            source: hit.place.source.as_deref(),
            date: hit.place.date.as_deref(),
            path: &hit.place.path,
            item: hit.place.item.as_deref(),
            line: hit.place.line,
            url: hit.place.url.as_deref(),
            also: hit
                .also
                .iter()
                .map(|also| Also::new(Some(also.speaker.as_deref()), &also.place))
                .collect(),
            why: hit.why.as_ref().map(Explained::from),
        }
    }
}

fn pairs(ranges: &[Range<usize>]) -> Vec<(usize, usize)> {
    ranges.iter().map(|range| (range.start, range.end)).collect()
}

fn hundredths(value: f32) -> f64 {
    (f64::from(value) * 100.0).round() / 100.0
}

/// Writes a value as one line.
pub fn write_line(mut out: impl std::io::Write, value: &impl Serialize) -> std::io::Result<()> {
    // The error keeps its kind, so that a closed pipe is still known as one.
    serde_json::to_writer(&mut out, value).map_err(std::io::Error::from)?;
    out.write_all(b"\n")
}
