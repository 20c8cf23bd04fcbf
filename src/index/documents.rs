//! Articles and quotations as documents of the index, and back.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::path::Path;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

use super::analysis::BARRIER;
use super::ledger::Entry;
use super::paths::{FileKey, path_text};
use super::sameness;
use super::schema::{Fields, Kind};
use super::segment::SegmentBuilder;
use super::stored::Stored;
use crate::article::{Article, Date, Format, Lines};
use crate::quotes::{Evidence, Link, Marks, Quotation, Segment};

/// What a quotation's document stores besides its words. Keys are short because there are many of them.
#[derive(Debug, Serialize, Deserialize)]
struct Attribution<'a> {
    #[serde(borrow, rename = "m", default, skip_serializing_if = "Option::is_none")]
    mention: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "c", default, skip_serializing_if = "Option::is_none")]
    cue: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "r", default, skip_serializing_if = "str::is_empty")]
    rule: Cow<'a, str>,
    #[serde(rename = "l")]
    link: u8,
    /// Confidence in hundredths.
    #[serde(rename = "p")]
    percent: u8,
    #[serde(rename = "x", default, skip_serializing_if = "std::ops::Not::not")]
    mixed: bool,
    /// Start and length in bytes of the body, and kind of marks, of each segment.
    #[serde(rename = "s")]
    segments: Vec<(usize, usize, u8)>,
}

/// What a hit shows of an article and is no text of its own in the store; a list, because there are many of them.
#[derive(Debug, Serialize, Deserialize)]
struct ShownBeside<'a>(
    /// The path.
    #[serde(borrow)]
    Cow<'a, str>,
    /// The outlet.
    Option<String>,
    /// The byline.
    Vec<String>,
    /// The section.
    Option<String>,
    /// The language.
    Option<String>,
    /// The speakers, each once, in the order of the quotations.
    Vec<String>,
);

/// A whole article, as an earlier version stores it.
#[derive(Debug, Serialize, Deserialize)]
struct Kept<'a> {
    #[serde(borrow)]
    title: Cow<'a, str>,
    #[serde(borrow)]
    body: Cow<'a, str>,
    source: Option<String>,
    authors: Vec<String>,
    date: Option<String>,
    url: Option<String>,
    section: Option<String>,
    language: Option<String>,
    item: Option<String>,
    lines: u64,
}

impl Kept<'_> {
    fn of(article: &Article) -> Kept<'_> {
        Kept {
            title: article.title.as_str().into(),
            body: article.body.as_str().into(),
            source: article.source.clone(),
            authors: article.authors.clone(),
            date: article.date.map(|date| date.to_string()),
            url: article.url.clone(),
            section: article.section.clone(),
            language: article.language.clone(),
            item: article.item.clone(),
            lines: lines_value(article.lines),
        }
    }
}

/// The article that an earlier version stores, and its date as it is stored; `None` if it is not what [`Documents::earlier`] wrote.
fn read_kept(json: &str) -> Option<(Article, Option<String>)> {
    let kept: Kept<'_> = serde_json::from_str(json).ok()?;
    let article = Article {
        title: kept.title.into_owned(),
        body: kept.body.into_owned(),
        source: kept.source,
        authors: kept.authors,
        date: kept.date.as_deref().and_then(Date::parse_iso),
        url: kept.url,
        section: kept.section,
        language: kept.language,
        item: kept.item,
        lines: lines_of(kept.lines),
    };
    Some((article, kept.date))
}

/// Writes the documents of one file.
pub struct Documents<'a> {
    fields: &'a Fields,
    key: FileKey,
    path: String,
}

impl<'a> Documents<'a> {
    /// For the file at an absolute path.
    pub fn new(fields: &'a Fields, path: &Path) -> Documents<'a> {
        Documents {
            fields,
            key: FileKey::of(path),
            path: path_text(path),
        }
    }

    /// Adds the ledger's line.
    ///
    /// # Errors
    /// If the segment cannot be written.
    pub fn file(&self, to: &mut SegmentBuilder, entry: &Entry) -> tantivy::Result<()> {
        let f = self.fields;
        self.begin(to, Kind::File);
        to.key(f.ledger, self.key.bytes());
        to.number(f.size, entry.size);
        to.signed(f.modified, entry.modified);
        to.number(f.young, u64::from(entry.young));
        to.number(f.digest, entry.digest);
        to.number(f.status, entry.status.value());
        to.number(f.articles, u64::from(entry.articles));
        to.number(f.quotations, u64::from(entry.quotations));
        to.number(f.format, entry.format.map_or(0, Format::code));
        to.number(f.skipped, u64::from(entry.skipped));
        to.number(f.same, 0);
        if let Some(reason) = &entry.reason {
            to.text(f.reason, reason);
        }
        to.end()
    }

    /// Adds an article, the `number`th (from 0) of its file, and its quotations; the article comes first.
    ///
    /// # Errors
    /// If the segment cannot be written.
    pub fn article(
        &self,
        to: &mut SegmentBuilder,
        number: u32,
        article: &Article,
        quotations: &[Quotation],
    ) -> tantivy::Result<()> {
        let f = self.fields;
        let key = self.key.article(number);

        self.begin(to, Kind::Article);
        self.shared(to, key, place(number, 0), article);
        to.text(f.title, &article.title);
        to.text_to_keep(f.body, &article.body);
        if let Some(url) = &article.url {
            to.text(f.url, url);
        }
        if let Some(item) = &article.item {
            to.text(f.item, item);
        }
        let date = article.date.map(|date| date.to_string());
        if let Some(date) = &date {
            to.text(f.date_text, date);
        }
        to.number(f.lines, lines_value(article.lines));
        to.number(f.checksum, article_checksum(&self.path, article, date.as_deref()));
        to.number(f.same, sameness::same_text(&article.body));
        if let Some(address) = sameness::address_of(article) {
            to.number(f.address, address);
        }
        let (mut speakers, mut known) = (Vec::new(), HashSet::new());
        for quotation in quotations {
            to.gather(&article.body, parts(quotation));
            to.gathered(f.quotes);
            if let Some(speaker) = quotation.speaker.as_deref()
                && known.insert(speaker)
            {
                speakers.push(speaker);
            }
        }
        if !speakers.is_empty() {
            to.text(f.speakers, &speakers.join(&String::from(BARRIER)));
        }
        to.number(f.checksum, speakers_checksum(speakers.iter().copied()));
        let beside = ShownBeside(
            self.path.as_str().into(),
            article.source.clone(),
            article.authors.clone(),
            article.section.clone(),
            article.language.clone(),
            speakers.into_iter().map(str::to_owned).collect(),
        );
        // Strings always serialize.
        to.text(f.shown, &serde_json::to_string(&beside).unwrap_or_default());
        to.end()?;

        for quotation in quotations {
            self.begin(to, Kind::Quotation);
            let start = quotation.segments.first().map_or(0, |s| s.range.start);
            self.shared(to, key, place(number, start), article);
            to.gather(&article.body, parts(quotation));
            to.gathered(f.quote);
            let same = to.same_gathered();
            to.number(f.same, same);
            if let Some(speaker) = &quotation.speaker {
                to.text(f.speaker, speaker);
            }
            let attribution = attribution_json(quotation);
            to.text(f.attribution, &attribution);
            to.number(f.checksum, quotation_checksum(quotation, &attribution, &article.body));
            to.end()?;
        }
        Ok(())
    }

    /// Adds an article, the `number`th (from 0) of its file, of which a later version stands elsewhere: kept, and not searched.
    ///
    /// # Errors
    /// If the segment cannot be written.
    pub fn earlier(
        &self,
        to: &mut SegmentBuilder,
        number: u32,
        article: &Article,
        quotations: usize,
    ) -> tantivy::Result<()> {
        let f = self.fields;
        self.begin(to, Kind::Earlier);
        to.number(f.article, self.key.article(number));
        to.number(f.place, place(number, 0));
        to.number(f.quotations, quotations as u64);
        to.number(f.same, sameness::same_text(&article.body));
        if let Some(address) = sameness::address_of(article) {
            to.number(f.address, address);
        }
        let kept = Kept::of(article);
        // Strings and integers always serialize.
        to.text(f.kept, &serde_json::to_string(&kept).unwrap_or_default());
        to.number(f.checksum, article_checksum(&self.path, article, kept.date.as_deref()));
        to.end()
    }

    fn begin(&self, to: &mut SegmentBuilder, kind: Kind) {
        to.begin();
        to.key(self.fields.file, self.key.bytes());
        to.number(self.fields.kind, kind.value());
        to.text(self.fields.path, &self.path);
    }

    fn shared(&self, to: &mut SegmentBuilder, key: u64, place: u64, article: &Article) {
        let f = self.fields;
        to.number(f.article, key);
        to.number(f.place, place);
        if let Some(source) = &article.source {
            to.text(f.source, source);
        }
        for author in &article.authors {
            to.text(f.author, author);
        }
        if let Some(section) = &article.section {
            to.text(f.section, section);
        }
        if let Some(language) = &article.language {
            to.text(f.language, language);
        }
        if let Some(date) = article.date {
            to.signed(f.date, date.local_seconds());
        }
    }
}

fn parts(quotation: &Quotation) -> impl Iterator<Item = Range<usize>> {
    quotation.segments.iter().map(|segment| segment.range.clone())
}

/// The value of the field `place`.
fn place(number: u32, byte: usize) -> u64 {
    (u64::from(number) << 32) | (byte as u64 & 0xFFFF_FFFF)
}

fn attribution_json(quotation: &Quotation) -> String {
    let attribution = Attribution {
        mention: quotation.mention.as_deref().map(Into::into),
        cue: quotation.cue.as_deref().map(Into::into),
        rule: quotation.rule.as_str().into(),
        link: link_value(quotation.link),
        percent: (quotation.confidence.clamp(0.0, 1.0) * 100.0).round() as u8,
        mixed: quotation.mixed,
        segments: quotation
            .segments
            .iter()
            .map(|s| (s.range.start, s.range.len(), marks_value(s.marks)))
            .collect(),
    };
    // Strings and integers always serialize.
    serde_json::to_string(&attribution).unwrap_or_default()
}

/// Reads what a quotation's document stores; `None` if it is not what [`Documents`] wrote, or does not lie in `body`.
fn read_attribution(json: &str, speaker: Option<String>, body: &str) -> Option<Quotation> {
    let attribution: Attribution<'_> = serde_json::from_str(json).ok()?;
    let mut segments = Vec::with_capacity(attribution.segments.len());
    for (start, length, marks) in attribution.segments {
        let range = start..start.checked_add(length)?;
        body.get(range.clone())?;
        segments.push(Segment {
            range,
            marks: marks_of(marks)?,
        });
    }
    Some(Quotation {
        speaker,
        mention: attribution.mention.map(Into::into),
        cue: attribution.cue.map(Into::into),
        link: link_of(attribution.link)?,
        confidence: f32::from(attribution.percent) / 100.0,
        mixed: attribution.mixed,
        segments,
        rule: attribution.rule.into_owned(),
        evidence: Evidence::default(),
    })
}

const LINKS: [Link; 4] = [Link::Explicit, Link::Pronoun, Link::Nominal, Link::Implicit];
const MARKS: [Marks; 3] = [Marks::Double, Marks::Single, Marks::Block];

fn link_value(link: Link) -> u8 {
    LINKS.iter().position(|l| *l == link).unwrap_or(0) as u8
}

fn link_of(value: u8) -> Option<Link> {
    LINKS.get(usize::from(value)).copied()
}

fn marks_value(marks: Marks) -> u8 {
    MARKS.iter().position(|m| *m == marks).unwrap_or(0) as u8
}

fn marks_of(value: u8) -> Option<Marks> {
    MARKS.get(usize::from(value)).copied()
}

fn lines_value(lines: Lines) -> u64 {
    match lines {
        Lines::None => 0,
        Lines::From(line) => u64::from(line) * 2 + 2,
        Lines::At(line) => u64::from(line) * 2 + 3,
    }
}

fn lines_of(value: u64) -> Lines {
    match value.checked_sub(2) {
        None => Lines::None,
        Some(v) => {
            let line = u32::try_from(v / 2).unwrap_or(u32::MAX);
            if v % 2 == 0 { Lines::From(line) } else { Lines::At(line) }
        }
    }
}

/// An article as the index holds it.
#[derive(Clone, Debug)]
pub struct Held {
    /// The absolute path of its file.
    pub path: String,
    /// The article.
    pub article: Article,
    /// Who is quoted in it, in order of appearance; nobody in an earlier version, whose quotations are not kept.
    pub speakers: Vec<String>,
}

/// The article of a document; `path` reads the path of an earlier version from its column.
///
/// # Errors
/// If it is not what [`Documents`] wrote.
pub fn read_article(
    fields: &Fields,
    doc: &Stored,
    path: impl FnOnce() -> tantivy::Result<String>,
) -> tantivy::Result<Held> {
    let (held, date) = match doc.text(fields.kept) {
        Some(kept) => {
            let (article, date) = read_kept(kept).ok_or_else(not_as_written)?;
            let held = Held {
                path: path()?,
                article,
                speakers: Vec::new(),
            };
            (held, date)
        }
        None => {
            let beside = doc.text(fields.shown).unwrap_or_default();
            let beside: ShownBeside<'_> = serde_json::from_str(beside).map_err(|_| not_as_written())?;
            let ShownBeside(path, source, authors, section, language, speakers) = beside;
            if doc.numbers(fields.checksum).nth(1) != Some(speakers_checksum(speakers.iter().map(String::as_str))) {
                return Err(not_as_written());
            }
            let text = |field| doc.text(field).map(str::to_owned);
            let date = text(fields.date_text);
            let article = Article {
                title: text(fields.title).unwrap_or_default(),
                body: text(fields.body).unwrap_or_default(),
                source,
                authors,
                date: date.as_deref().and_then(Date::parse_iso),
                url: text(fields.url),
                section,
                language,
                item: text(fields.item),
                lines: lines_of(doc.numbers(fields.lines).next().unwrap_or(0)),
            };
            let held = Held {
                path: path.into_owned(),
                article,
                speakers,
            };
            (held, date)
        }
    };
    if checksum(fields, doc) != Some(article_checksum(&held.path, &held.article, date.as_deref())) {
        return Err(not_as_written());
    }
    Ok(held)
}

/// The quotation of a document; `None` if it does not lie in `body`, its article's text.
///
/// # Errors
/// If it is not what [`Documents`] wrote.
pub fn read_quotation(
    fields: &Fields,
    doc: &Stored,
    speaker: Option<String>,
    body: &str,
) -> tantivy::Result<Option<Quotation>> {
    let json = doc.text(fields.attribution).unwrap_or_default();
    let quotation = read_attribution(json, speaker, body);
    if let Some(quotation) = &quotation
        && checksum(fields, doc) != Some(quotation_checksum(quotation, json, body))
    {
        return Err(not_as_written());
    }
    Ok(quotation)
}

fn not_as_written() -> tantivy::TantivyError {
    tantivy::error::DataCorruption::comment_only("a document is not as it was written").into()
}

fn checksum(fields: &Fields, doc: &Stored) -> Option<u64> {
    doc.numbers(fields.checksum).next()
}

/// Of everything that a hit shows of an article; `date` is its date as it is stored.
fn article_checksum(path: &str, article: &Article, date: Option<&str>) -> u64 {
    let mut sum = Checksum::default();
    for part in [
        Some(path),
        Some(&article.title),
        Some(&article.body),
        article.source.as_deref(),
        date,
    ] {
        sum.add(part);
    }
    for part in [&article.url, &article.section, &article.language, &article.item] {
        sum.add(part.as_deref());
    }
    for author in &article.authors {
        sum.add(Some(author));
    }
    sum.0.update(&lines_value(article.lines).to_le_bytes());
    sum.0.digest()
}

/// Of everything that a hit shows of a quotation; its words too, so that no other article is taken for its own.
fn quotation_checksum(quotation: &Quotation, attribution: &str, body: &str) -> u64 {
    let mut sum = Checksum::default();
    sum.add(quotation.speaker.as_deref());
    sum.add(Some(attribution));
    for segment in &quotation.segments {
        sum.add(body.get(segment.range.clone()));
    }
    sum.0.digest()
}

fn speakers_checksum<'a>(speakers: impl Iterator<Item = &'a str>) -> u64 {
    let mut sum = Checksum::default();
    for speaker in speakers {
        sum.add(Some(speaker));
    }
    sum.0.digest()
}

/// The 64-bit XXH3 of some parts, each with its length: what leaves one part must not enter the next unnoticed.
#[derive(Default)]
struct Checksum(Xxh3);

impl Checksum {
    fn add(&mut self, part: Option<&str>) {
        let length = part.map_or(u64::MAX, |part| part.len() as u64);
        self.0.update(&length.to_le_bytes());
        self.0.update(part.unwrap_or_default().as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribution_survives_being_stored() {
        let body = "“We agreed,” she said. “Twice.”";
        let quotation = Quotation {
            speaker: Some("Ada Lindqvist".into()),
            mention: Some("she".into()),
            cue: Some("said".into()),
            link: Link::Pronoun,
            confidence: 0.85,
            mixed: false,
            segments: vec![
                Segment {
                    range: 3..13,
                    marks: Marks::Double,
                },
                Segment {
                    range: 30..36,
                    marks: Marks::Double,
                },
            ],
            rule: "pronoun after".into(),
            evidence: Evidence::default(),
        };
        assert_eq!(&body[quotation.segments[0].range.clone()], "We agreed,");
        let json = attribution_json(&quotation);
        assert_eq!(
            read_attribution(&json, quotation.speaker.clone(), body),
            Some(quotation)
        );
        assert_eq!(
            read_attribution(&json, None, "short"),
            None,
            "segments outside the body are damage"
        );
    }

    #[test]
    fn lines_survive_being_stored() {
        for lines in [
            Lines::None,
            Lines::From(1),
            Lines::At(1),
            Lines::From(u32::MAX),
            Lines::At(77),
        ] {
            assert_eq!(lines_of(lines_value(lines)), lines);
        }
    }
}
