//! A request to hits.

use std::collections::HashSet;
use std::num::NonZeroUsize;
use std::ops::Range;
use std::thread;

use tantivy::DocAddress;
use tantivy::collector::Count;

use super::attributions::{attributions, may_be_one};
use super::check::is_telling;
use super::criteria::Sort;
use super::explain::Explainer;
use super::highlight::{Highlighter, Text, ranges};
use super::hits::{AlsoQuoted, ArticleHit, Found, Place, QuotationHit, ShownPassage};
use super::joints::breaks;
use super::passages;
use super::proximity::Proximity;
use super::rank::{Ranked, Ranker, Ranking};
pub use super::reading::words_of;
use super::reading::{QuotedArticles, Reading};
use super::recency::Recency;
use super::request::Request;
use crate::index::copies::Copied;
use crate::index::home::Opened;
use crate::index::schema::Kind;
use crate::index::versions;
use crate::query::lower::{LowerError, lower, lower_weighted};

/// Finds articles.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn articles(index: &Opened, request: &Request) -> Result<Found<ArticleHit>, LowerError> {
    let searcher = index.searcher();
    let reading = Reading::new(&searcher, &index.fields);
    let Shown { hits, found, explainer } = ranked(index, &reading, request, Kind::Article)?;
    let has_earlier = versions::holds_earlier(&searcher, &index.fields);
    let highlighter = Highlighter::new(&request.query);
    let shown = read_all(&hits, |hit, _| {
        let held = reading.article(hit.address)?;
        let article = &held.article;
        let title_marks = highlighter.marks(Text::Title, &article.title);
        let body_marks = highlighter.marks(Text::Body, &article.body);
        let body_ranges = ranges(&body_marks);
        let mut shown_passages = Vec::new();
        for passage in passages::choose(&article.body, &body_marks, request.passages) {
            let words = article.body.get(passage.range.clone()).unwrap_or_default();
            let first = body_ranges.partition_point(|range| range.end <= passage.range.start);
            let inside = body_ranges.iter().skip(first);
            shown_passages.push(ShownPassage {
                text: words.replace(['\n', '\t'], " "),
                line: article.lines.line_of(&article.body, passage.range.start),
                highlights: inside.map_while(|r| within(r, &passage.range)).collect(),
                cut_before: passage.cut_before,
                cut_after: passage.cut_after,
            });
        }
        let line = shown_passages
            .first()
            .map_or_else(|| article.lines.line_of(&article.body, 0), |p| p.line);
        let mut also = Vec::with_capacity(hit.others.len());
        for other in &hit.others {
            also.push(Place::of(&reading.article(*other)?, 0));
        }
        let words = [
            (Text::Title, article.title.as_str()),
            (Text::Body, article.body.as_str()),
        ];
        Ok(Some(ArticleHit {
            score: hit.score,
            place: Place {
                line,
                ..Place::of(&held, 0)
            },
            title_highlights: ranges(&title_marks),
            authors: article.authors.clone(),
            speakers: held.speakers,
            passages: shown_passages,
            also,
            earlier: if has_earlier {
                reading.earlier(hit.address)?
            } else {
                Vec::new()
            },
            why: match &explainer {
                Some(explainer) => Some(explainer.why(hit, reading.date(hit.address)?, &words)?),
                None => None,
            },
        }))
    })?;
    Ok(Found { hits: shown, ..found })
}

/// Finds quotations.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn quotations(index: &Opened, request: &Request) -> Result<Found<QuotationHit>, LowerError> {
    let searcher = index.searcher();
    let reading = Reading::new(&searcher, &index.fields);
    let Shown { hits, found, explainer } = ranked(index, &reading, request, Kind::Quotation)?;
    let highlighter = Highlighter::new(&request.query);
    let shown = read_all(&hits, |hit, articles| {
        let Some((place, quotation, joined)) = reading.quotation(hit.address, articles)? else {
            return Ok(None);
        };
        let (breaks, quote) = (breaks(&joined.seams), joined.text);
        let mut also = Vec::with_capacity(hit.others.len());
        for other in &hit.others {
            if let Some((place, quotation, _)) = reading.quotation(*other, articles)? {
                also.push(AlsoQuoted {
                    speaker: quotation.speaker,
                    place,
                });
            }
        }
        let mut others = other_speakers(quotation.speaker.as_deref(), &also);
        if !others.is_empty() && !is_telling(&quote, &searcher, &index.fields)? {
            others.clear();
        }
        Ok(Some(QuotationHit {
            score: hit.score,
            place,
            highlights: ranges(&highlighter.marks(Text::Quote, &quote)),
            quotation,
            breaks,
            also,
            others,
            why: match &explainer {
                Some(explainer) => {
                    let date = reading.date(hit.address)?;
                    Some(explainer.why(hit, date, &[(Text::Quote, &quote)])?)
                }
                None => None,
            },
            quote,
        }))
    })?;
    Ok(Found { hits: shown, ..found })
}

/// To whom else the words are attributed, in other places.
fn other_speakers(speaker: Option<&str>, also: &[AlsoQuoted]) -> Vec<String> {
    let speakers = std::iter::once(speaker).chain(also.iter().map(|also| also.speaker.as_deref()));
    let named = attributions(speakers.map(|speaker| (speaker, None)));
    let names = named.into_iter().map(|(name, _)| name);
    names
        .filter(|name| speaker.is_none_or(|speaker| !may_be_one(name, speaker)))
        .collect()
}

/// How many articles or quotations there are: nothing is ranked for that, and nothing read.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn count(index: &Opened, request: &Request, kind: Kind) -> Result<u64, LowerError> {
    let searcher = index.searcher();
    let lowered = lower(&request.whole(), kind, &searcher, &index.fields)?;
    Ok(searcher.search(&lowered.query, &Count)? as u64)
}

/// The files that hold what is found, each once, in the order of its first hit; and how many hits there are. The limit and the offset are those of files.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn files(index: &Opened, request: &Request, kind: Kind) -> Result<Found<String>, LowerError> {
    let searcher = index.searcher();
    let reading = Reading::new(&searcher, &index.fields);
    let all = Request {
        limit: None,
        offset: 0,
        group: false,
        explain: false,
        ..request.clone()
    };
    let Shown { hits, found, .. }: Shown<'_, String> = ranked(index, &reading, &all, kind)?;
    let addresses: Vec<DocAddress> = hits.into_iter().map(|hit| hit.address).collect();
    let mut seen = HashSet::new();
    let files = reading
        .paths(&addresses)?
        .into_iter()
        .filter(|path| seen.insert(path.clone()));
    let most = request.limit.unwrap_or(usize::MAX);
    Ok(Found {
        hits: files.skip(request.offset).take(most).collect(),
        total: found.total,
        groups: found.groups,
    })
}

/// The part of `inner` that lies in `outer`, counted from its beginning.
fn within(inner: &Range<usize>, outer: &Range<usize>) -> Option<Range<usize>> {
    let start = inner.start.max(outer.start);
    let end = inner.end.min(outer.end);
    (start < end).then(|| start - outer.start..end - outer.start)
}

/// The hits to show, and what is known of all.
struct Shown<'a, H> {
    hits: Vec<Ranked>,
    found: Found<H>,
    explainer: Option<Explainer<'a>>,
}

/// Ranks, groups, and cuts out the part that was asked for.
fn ranked<'a, H>(
    index: &Opened,
    reading: &Reading<'a>,
    request: &Request,
    kind: Kind,
) -> Result<Shown<'a, H>, LowerError> {
    let (searcher, fields) = (reading.searcher, reading.fields);
    let by = request.ranking;
    let lowered = lower_weighted(&request.whole(), kind, by.weights, searcher, fields)?;
    let limit = request
        .limit
        .map_or(usize::MAX, |limit| limit.saturating_add(request.offset));
    let by_relevance = request.sort == Sort::Relevance && limit > 0;
    let proximity = match by_relevance {
        true => Proximity::of(&request.query, kind, by, searcher, fields, &lowered.statistics)?,
        false => None,
    };
    let recency = match by.half_life {
        Some(days) if by_relevance => Some(Recency::new(days, searcher, jiff::Timestamp::now().as_second())?),
        _ => None,
    };
    let ranker = Ranker {
        searcher,
        limit,
        sort: request.sort,
        group: request.group,
        copied: match kind {
            Kind::Article if request.group => Copied::of(index, searcher),
            _ => None,
        },
        proximity,
        recency,
    };
    let Ranking { first, total, groups } = ranker.rank(&lowered.query, &lowered.statistics)?;
    let explainer = match request.explain && by_relevance {
        true => Some(Explainer::new(request, kind, searcher, fields, recency)?),
        false => None,
    };
    Ok(Shown {
        hits: first.into_iter().skip(request.offset).collect(),
        found: Found {
            hits: Vec::new(),
            total,
            groups,
        },
        explainer,
    })
}

/// From this many hits on, they are read in the order in which they are stored, by all processors.
const MANY: usize = 64;

/// Reads hits, in their order; those that `read` has nothing for are left out.
fn read_all<T: Send>(
    hits: &[Ranked],
    read: impl Fn(&Ranked, &mut QuotedArticles) -> tantivy::Result<Option<T>> + Sync,
) -> tantivy::Result<Vec<T>> {
    if hits.len() < MANY {
        let mut articles = QuotedArticles::default();
        let read = hits.iter().map(|hit| read(hit, &mut articles));
        return read.filter_map(Result::transpose).collect();
    }
    let mut stored: Vec<(usize, &Ranked)> = hits.iter().enumerate().collect();
    stored.sort_unstable_by_key(|(_, hit)| hit.address);
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let share = stored.len().div_ceil(threads).max(1);
    let some = |hits: &[(usize, &Ranked)]| -> tantivy::Result<Vec<(usize, T)>> {
        let mut articles = QuotedArticles::default();
        let read = hits
            .iter()
            .map(|(n, hit)| Ok(read(hit, &mut articles)?.map(|hit| (*n, hit))));
        read.filter_map(Result::transpose).collect()
    };
    let done: tantivy::Result<Vec<Vec<(usize, T)>>> = thread::scope(|scope| {
        let work: Vec<_> = stored.chunks(share).map(|hits| scope.spawn(|| some(hits))).collect();
        let done = work.into_iter().map(|thread| match thread.join() {
            Ok(read) => read,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        done.collect()
    });
    let mut all: Vec<(usize, T)> = done?.into_iter().flatten().collect();
    all.sort_unstable_by_key(|(n, _)| *n);
    Ok(all.into_iter().map(|(_, hit)| hit).collect())
}
