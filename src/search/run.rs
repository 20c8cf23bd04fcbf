//! A request to hits.

use std::collections::HashMap;
use std::ops::Range;

use tantivy::collector::DocSetCollector;
use tantivy::query::TermQuery;
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{DocAddress, Searcher, TantivyDocument, Term};

use super::highlight::{Highlighter, Text, ranges};
use super::hits::{AlsoQuoted, ArticleHit, Found, Place, QuotationHit, ShownPassage};
use super::passages;
use super::rank::{RankCollector, Ranked, Ranking};
use super::request::Request;
use crate::index::analysis::BARRIER;
use crate::index::documents::{StoredArticle, read_attribution};
use crate::index::home::Opened;
use crate::index::read_back::{text, texts};
use crate::index::schema::{Fields, Kind};
use crate::query::lower::{LowerError, lower};
use crate::quotes::Quotation;

/// What stands between two segments of a quotation when it is shown as one string.
pub const SEGMENT_GAP: &str = " … ";

/// Finds articles.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn articles(index: &Opened, request: &Request) -> Result<Found<ArticleHit>, LowerError> {
    let searcher = index.searcher();
    let reading = Reading::new(&searcher, &index.fields);
    let (shown, found) = ranked(&reading, request, Kind::Article)?;
    let highlighter = Highlighter::new(&request.query);
    let mut hits = Vec::with_capacity(shown.len());
    for hit in shown {
        let article = reading.article(hit.address)?;
        let title_marks = highlighter.marks(Text::Title, &article.title);
        let body_marks = highlighter.marks(Text::Body, &article.body);
        let mut shown_passages = Vec::new();
        for passage in passages::choose(&article.body, &body_marks, request.passages) {
            let words = article.body.get(passage.range.clone()).unwrap_or_default();
            let inside = ranges(&body_marks)
                .into_iter()
                .filter_map(|r| within(&r, &passage.range))
                .collect();
            shown_passages.push(ShownPassage {
                text: words.replace(['\n', '\t'], " "),
                line: article.lines.line_of(&article.body, passage.range.start),
                highlights: inside,
                cut_before: passage.cut_before,
                cut_after: passage.cut_after,
            });
        }
        let line = shown_passages
            .first()
            .map_or_else(|| article.lines.line_of(&article.body, 0), |p| p.line);
        let mut also = Vec::with_capacity(hit.others.len());
        for other in &hit.others {
            let article = reading.article(*other)?;
            also.push(reading.place(&article, *other, 0)?);
        }
        hits.push(ArticleHit {
            score: hit.score,
            place: Place {
                line,
                ..reading.place(&article, hit.address, 0)?
            },
            title_highlights: ranges(&title_marks),
            authors: texts(&searcher, hit.address, "author")?,
            speakers: reading.speakers(hit.address)?,
            passages: shown_passages,
            also,
        });
    }
    Ok(Found { hits, ..found })
}

/// Finds quotations.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn quotations(index: &Opened, request: &Request) -> Result<Found<QuotationHit>, LowerError> {
    let searcher = index.searcher();
    let reading = Reading::new(&searcher, &index.fields);
    let (shown, found) = ranked(&reading, request, Kind::Quotation)?;
    let highlighter = Highlighter::new(&request.query);
    let mut articles: HashMap<DocAddress, StoredArticle> = HashMap::new();
    let mut hits = Vec::with_capacity(shown.len());
    for hit in shown {
        let Some((place, quotation, quote)) = reading.quotation(hit.address, &mut articles)? else {
            continue;
        };
        let mut also = Vec::with_capacity(hit.others.len());
        for other in &hit.others {
            if let Some((place, quotation, _)) = reading.quotation(*other, &mut articles)? {
                also.push(AlsoQuoted {
                    speaker: quotation.speaker,
                    place,
                });
            }
        }
        hits.push(QuotationHit {
            score: hit.score,
            place,
            highlights: ranges(&highlighter.marks(Text::Quote, &quote)),
            quote,
            quotation,
            also,
        });
    }
    Ok(Found { hits, ..found })
}

/// The part of `inner` that lies in `outer`, counted from its beginning.
fn within(inner: &Range<usize>, outer: &Range<usize>) -> Option<Range<usize>> {
    let start = inner.start.max(outer.start);
    let end = inner.end.min(outer.end);
    (start < end).then(|| start - outer.start..end - outer.start)
}

/// Ranks, groups, and cuts out the part that was asked for.
fn ranked<H>(reading: &Reading<'_>, request: &Request, kind: Kind) -> Result<(Vec<Ranked>, Found<H>), LowerError> {
    let lowered = lower(&request.whole(), kind, reading.searcher, reading.fields)?;
    let limit = request
        .limit
        .map_or(usize::MAX, |limit| limit.saturating_add(request.offset));
    let collector = RankCollector {
        limit,
        sort: request.sort,
        group: request.group,
    };
    let Ranking { first, total, groups } =
        reading
            .searcher
            .search_with_statistics_provider(&lowered.query, &collector, &lowered.statistics)?;
    let shown = first.into_iter().skip(request.offset).collect();
    Ok((
        shown,
        Found {
            hits: Vec::new(),
            total,
            groups,
        },
    ))
}

/// Reads documents back.
struct Reading<'a> {
    searcher: &'a Searcher,
    fields: &'a Fields,
}

impl<'a> Reading<'a> {
    fn new(searcher: &'a Searcher, fields: &'a Fields) -> Reading<'a> {
        Reading { searcher, fields }
    }

    fn article(&self, address: DocAddress) -> tantivy::Result<StoredArticle> {
        let doc: TantivyDocument = self.searcher.doc(address)?;
        Ok(StoredArticle::of(self.fields, &doc))
    }

    fn place(&self, article: &StoredArticle, address: DocAddress, byte: usize) -> tantivy::Result<Place> {
        Ok(Place {
            title: article.title.clone(),
            source: text(self.searcher, address, "source")?,
            date: article.date.clone(),
            path: text(self.searcher, address, "path")?.unwrap_or_default(),
            item: article.item.clone(),
            line: article.lines.line_of(&article.body, byte),
            url: article.url.clone(),
        })
    }

    /// All documents of the article that the document at `address` belongs to.
    fn of_article(&self, address: DocAddress) -> tantivy::Result<Vec<DocAddress>> {
        let column = self
            .searcher
            .segment_reader(address.segment_ord)
            .fast_fields()
            .u64("article")?;
        let Some(article) = column.first(address.doc_id) else {
            return Ok(Vec::new());
        };
        let query = TermQuery::new(
            Term::from_field_u64(self.fields.article, article),
            IndexRecordOption::Basic,
        );
        let mut addresses: Vec<DocAddress> = self.searcher.search(&query, &DocSetCollector)?.into_iter().collect();
        addresses.sort_unstable();
        Ok(addresses)
    }

    fn is_article(&self, address: DocAddress) -> tantivy::Result<bool> {
        let column = self
            .searcher
            .segment_reader(address.segment_ord)
            .fast_fields()
            .u64("kind")?;
        Ok(column.first(address.doc_id) == Some(Kind::Article.value()))
    }

    /// Who is quoted in an article, in order of appearance.
    fn speakers(&self, address: DocAddress) -> tantivy::Result<Vec<String>> {
        let mut quotations = Vec::new();
        for address in self.of_article(address)? {
            if !self.is_article(address)?
                && let Some(speaker) = text(self.searcher, address, "speaker")?
            {
                let place = self
                    .searcher
                    .segment_reader(address.segment_ord)
                    .fast_fields()
                    .u64("place")?;
                quotations.push((place.first(address.doc_id), speaker));
            }
        }
        quotations.sort();
        let mut speakers: Vec<String> = Vec::new();
        for (_, speaker) in quotations {
            if !speakers.contains(&speaker) {
                speakers.push(speaker);
            }
        }
        Ok(speakers)
    }

    /// A quotation with its place and its words; `None` if it does not lie inside its article, which `status --check` reports.
    fn quotation(
        &self,
        address: DocAddress,
        articles: &mut HashMap<DocAddress, StoredArticle>,
    ) -> tantivy::Result<Option<(Place, Quotation, String)>> {
        let mut home = None;
        for other in self.of_article(address)? {
            if self.is_article(other)? {
                home = Some(other);
                break;
            }
        }
        let Some(home) = home else { return Ok(None) };
        let article = match articles.entry(home) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(new) => new.insert(self.article(home)?),
        };
        let doc: TantivyDocument = self.searcher.doc(address)?;
        let speaker = text(self.searcher, address, "speaker")?;
        let json = doc
            .get_first(self.fields.attribution)
            .and_then(|v| v.as_str().map(str::to_owned));
        let Some(quotation) = json.and_then(|json| read_attribution(&json, speaker, &article.body)) else {
            return Ok(None);
        };
        let start = quotation.segments.first().map_or(0, |s| s.range.start);
        let words = words_of(&article.body, &quotation);
        Ok(Some((self.place(article, home, start)?, quotation, words)))
    }
}

/// The words of a quotation as one string.
pub fn words_of(body: &str, quotation: &Quotation) -> String {
    let segments = quotation
        .segments
        .iter()
        .map(|s| body.get(s.range.clone()).unwrap_or_default());
    segments
        .collect::<Vec<_>>()
        .join(SEGMENT_GAP)
        .replace(['\n', '\t', BARRIER], " ")
}
