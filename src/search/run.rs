//! A request to hits.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::ops::{ControlFlow, Range};

use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet, Searcher, TERMINATED, TantivyDocument, Term};

use super::highlight::{Highlighter, Text, ranges};
use super::hits::{AlsoQuoted, ArticleHit, Found, Place, QuotationHit, ShownPassage};
use super::passages;
use super::rank::{RankCollector, Ranked, Ranking};
use super::request::Request;
use crate::article::{Article, Lines};
use crate::index::analysis::BARRIER;
use crate::index::documents::StoredArticle;
use crate::index::home::Opened;
use crate::index::read_back::{quotation_at, text, texts};
use crate::index::schema::{Fields, Kind};
use crate::index::versions;
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
    let has_earlier = versions::holds_earlier(&searcher, &index.fields);
    let highlighter = Highlighter::new(&request.query);
    let mut hits = Vec::with_capacity(shown.len());
    for hit in shown {
        let article = reading.article(hit.address)?;
        let title_marks = highlighter.marks(Text::Title, &article.title);
        let body_marks = highlighter.marks(Text::Body, &article.body);
        let body_ranges = ranges(&body_marks);
        let mut shown_passages = Vec::new();
        for passage in passages::choose(&article.body, &body_marks, request.passages) {
            let words = article.body.get(passage.range.clone()).unwrap_or_default();
            let inside = body_ranges.iter().filter_map(|r| within(r, &passage.range)).collect();
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
            earlier: if has_earlier {
                reading.earlier(hit.address)?
            } else {
                Vec::new()
            },
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
    let mut articles = QuotedArticles::default();
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

    /// The places of the earlier versions of an article, the latest first.
    fn earlier(&self, address: DocAddress) -> tantivy::Result<Vec<Place>> {
        let versions = versions::earlier_of(self.searcher, self.fields, address)?;
        let place = |(path, article): (String, Article)| Place {
            line: article.lines.line_of(&article.body, 0),
            date: article.date.map(|date| date.to_string()),
            title: article.title,
            source: article.source,
            item: article.item,
            url: article.url,
            path,
        };
        Ok(versions.into_iter().map(place).collect())
    }

    /// Calls `each` with the documents of the article that the document at `address` belongs to, until it has had enough. The article's own comes
    /// before those of its quotations: they are written together, and merging keeps their order.
    fn of_article(
        &self,
        address: DocAddress,
        mut each: impl FnMut(DocAddress) -> tantivy::Result<ControlFlow<()>>,
    ) -> tantivy::Result<()> {
        let segments = self.searcher.segment_readers();
        let Some(own) = segments.get(address.segment_ord as usize) else {
            return Ok(());
        };
        let Some(article) = own.fast_fields().u64("article")?.first(address.doc_id) else {
            return Ok(());
        };
        let term = Term::from_field_u64(self.fields.article, article);
        let postings = own
            .inverted_index(self.fields.article)?
            .read_postings(&term, IndexRecordOption::Basic)?;
        let Some(mut postings) = postings else { return Ok(()) };
        let mut doc = postings.doc();
        while doc != TERMINATED {
            if !own.is_deleted(doc) && each(DocAddress::new(address.segment_ord, doc))?.is_break() {
                break;
            }
            doc = postings.advance();
        }
        Ok(())
    }

    /// Who is quoted in an article, in order of appearance.
    fn speakers(&self, address: DocAddress) -> tantivy::Result<Vec<String>> {
        let columns = self.searcher.segment_reader(address.segment_ord).fast_fields();
        let (Some(names), places) = (columns.str("speaker")?, columns.u64("place")?) else {
            return Ok(Vec::new());
        };
        let mut quotations: Vec<(Option<u64>, u64)> = Vec::new();
        self.of_article(address, |quotation| {
            let doc = quotation.doc_id;
            quotations.extend(names.ords().first(doc).map(|name| (places.first(doc), name)));
            Ok(ControlFlow::Continue(()))
        })?;
        quotations.sort_unstable();
        let mut seen = HashSet::new();
        let mut speakers = Vec::new();
        for (_, name) in quotations {
            if seen.insert(name) {
                let mut speaker = String::new();
                names.ord_to_str(name, &mut speaker)?;
                speakers.push(speaker);
            }
        }
        Ok(speakers)
    }

    /// A quotation with its place and its words; `None` if it does not lie inside its article, which `status --check` reports.
    fn quotation(
        &self,
        address: DocAddress,
        articles: &mut QuotedArticles,
    ) -> tantivy::Result<Option<(Place, Quotation, String)>> {
        let kinds = self
            .searcher
            .segment_reader(address.segment_ord)
            .fast_fields()
            .u64("kind")?;
        let mut home = None;
        self.of_article(address, |other| {
            if kinds.first(other.doc_id) == Some(Kind::Article.value()) {
                home = Some(other);
                return Ok(ControlFlow::Break(()));
            }
            Ok(ControlFlow::Continue(()))
        })?;
        let Some(home) = home else { return Ok(None) };
        let Quoting { article, breaks } = articles.get(self, home)?;
        let Some(quotation) = quotation_at(self.searcher, self.fields, address, &article.body)? else {
            return Ok(None);
        };
        let start = quotation.segments.first().map_or(0, |s| s.range.start);
        let words = words_of(&article.body, &quotation);
        let mut place = self.place(article, home, 0)?;
        // Lines are counted once an article: one may hold a hundred thousand quotations.
        if let Lines::From(first) = article.lines {
            let above = breaks.partition_point(|at| *at < start);
            place.line = Some(first.saturating_add(u32::try_from(above).unwrap_or(u32::MAX)));
        }
        Ok(Some((place, quotation, words)))
    }
}

/// An article whose quotations are shown.
struct Quoting {
    article: StoredArticle,
    /// Where its line breaks stand, in bytes of the body.
    breaks: Vec<usize>,
}

/// The articles that were read last: hits of one article often follow each other.
#[derive(Default)]
struct QuotedArticles {
    known: HashMap<DocAddress, Quoting>,
    bytes: usize,
}

impl QuotedArticles {
    /// All results may be asked for, which must not mean to hold all articles at once.
    const MOST_BYTES: usize = 32 << 20;

    fn get(&mut self, reading: &Reading<'_>, address: DocAddress) -> tantivy::Result<&Quoting> {
        if self.bytes > Self::MOST_BYTES && !self.known.contains_key(&address) {
            self.known.clear();
            self.bytes = 0;
        }
        Ok(match self.known.entry(address) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let article = reading.article(address)?;
                let breaks = match article.lines {
                    Lines::From(_) => memchr::memchr_iter(b'\n', article.body.as_bytes()).collect(),
                    Lines::At(_) | Lines::None => Vec::new(),
                };
                self.bytes += article.body.len() + breaks.len() * size_of::<usize>();
                new.insert(Quoting { article, breaks })
            }
        })
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
