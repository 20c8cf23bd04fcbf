//! Documents read back, as hits show them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::ControlFlow;

use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet, Searcher, TERMINATED, Term};

use super::hits::Place;
use super::joints::Joined;
use crate::article::Lines;
use crate::index::columns::Columns;
use crate::index::read_back::{Held, article_at, quotation_at};
use crate::index::schema::{Fields, Kind};
use crate::index::versions;
use crate::quotes::Quotation;

/// The words of a quotation as one string.
pub fn words_of(body: &str, quotation: &Quotation) -> String {
    Joined::of(body, quotation).text
}

/// Reads documents back.
pub(super) struct Reading<'a> {
    pub(super) searcher: &'a Searcher,
    pub(super) fields: &'a Fields,
    pub(super) columns: Columns<'a>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(searcher: &'a Searcher, fields: &'a Fields) -> Reading<'a> {
        Reading {
            searcher,
            fields,
            columns: Columns::new(searcher),
        }
    }

    pub(super) fn article(&self, address: DocAddress) -> tantivy::Result<Held> {
        article_at(&self.columns, self.fields, address)
    }

    /// The places of the earlier versions of an article, the latest first.
    pub(super) fn earlier(&self, address: DocAddress) -> tantivy::Result<Vec<Place>> {
        let versions = versions::earlier_of(self.searcher, self.fields, address)?;
        Ok(versions.iter().map(|held| Place::of(held, 0)).collect())
    }

    /// The date of a document, in seconds since 1970.
    pub(super) fn date(&self, address: DocAddress) -> tantivy::Result<Option<i64>> {
        let segment = self.searcher.segment_reader(address.segment_ord);
        Ok(segment.fast_fields().i64("date")?.first(address.doc_id))
    }

    /// The paths of documents, in their order; each different path of a segment is read once.
    pub(super) fn paths(&self, addresses: &[DocAddress]) -> tantivy::Result<Vec<String>> {
        let mut paths = vec![String::new(); addresses.len()];
        for (ord, segment) in (0u32..).zip(self.searcher.segment_readers()) {
            let Some(column) = segment.fast_fields().str("path")? else {
                continue;
            };
            let here = addresses
                .iter()
                .enumerate()
                .filter(|(_, address)| address.segment_ord == ord);
            let mut numbers: Vec<(u64, usize)> = here
                .filter_map(|(n, address)| Some((column.ords().first(address.doc_id)?, n)))
                .collect();
            numbers.sort_unstable();
            let mut stream = column.dictionary().stream()?;
            for same in numbers.chunk_by(|a, b| a.0 == b.0) {
                let Some((number, _)) = same.first() else { continue };
                while stream.advance() && stream.term_ord() < *number {}
                let path = String::from_utf8_lossy(stream.key());
                for (_, n) in same {
                    if let Some(place) = paths.get_mut(*n) {
                        *place = path.clone().into_owned();
                    }
                }
            }
        }
        Ok(paths)
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
        let articles = self.columns.numbers(address.segment_ord, "article")?;
        let Some(article) = articles.first(address.doc_id) else {
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

    /// A quotation with its place and its words; `None` if it does not lie inside its article, which `status --check` reports.
    pub(super) fn quotation(
        &self,
        address: DocAddress,
        articles: &mut QuotedArticles,
    ) -> tantivy::Result<Option<(Place, Quotation, Joined)>> {
        let kinds = self.columns.numbers(address.segment_ord, "kind")?;
        let mut home = None;
        self.of_article(address, |other| {
            if kinds.first(other.doc_id) == Some(Kind::Article.value()) {
                home = Some(other);
                return Ok(ControlFlow::Break(()));
            }
            Ok(ControlFlow::Continue(()))
        })?;
        let Some(home) = home else { return Ok(None) };
        let Quoting { held, breaks } = articles.get(self, home)?;
        let article = &held.article;
        let body = &article.body;
        let Some(quotation) = quotation_at(&self.columns, self.fields, address, body)? else {
            return Ok(None);
        };
        let start = quotation.segments.first().map_or(0, |s| s.range.start);
        let words = Joined::of(&article.body, &quotation);
        let mut place = Place::of(held, 0);
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
    held: Held,
    /// Where its line breaks stand, in bytes of the body.
    breaks: Vec<usize>,
}

/// The articles that were read last: hits of one article often follow each other.
#[derive(Default)]
pub(super) struct QuotedArticles {
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
                let held = reading.article(address)?;
                let body = &held.article.body;
                let breaks = match held.article.lines {
                    Lines::From(_) => memchr::memchr_iter(b'\n', body.as_bytes()).collect(),
                    Lines::At(_) | Lines::None => Vec::new(),
                };
                self.bytes += body.len() + breaks.len() * size_of::<usize>();
                new.insert(Quoting { held, breaks })
            }
        })
    }
}
