//! Articles taken back out of the index, whole.

use std::collections::HashMap;

use tantivy::collector::DocSetCollector;
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, Searcher};

use super::columns::Columns;
pub use super::documents::Held;
use super::documents::{read_article, read_quotation};
use super::paths::FileKey;
use super::schema::{Fields, Kind};
use crate::article::Article;
use crate::quotes::Quotation;

/// All articles of one file, each with its number in the file, in order; earlier versions of articles are among them.
pub fn articles_of(searcher: &Searcher, fields: &Fields, key: FileKey) -> tantivy::Result<Vec<(u32, Article)>> {
    let query = TermQuery::new(key.term(fields), IndexRecordOption::Basic);
    let open = Columns::new(searcher);
    let mut articles = Vec::new();
    for address in searcher.search(&query, &DocSetCollector)? {
        let kind = open.numbers(address.segment_ord, "kind")?.first(address.doc_id);
        if kind != Some(Kind::Article.value()) && kind != Some(Kind::Earlier.value()) {
            continue;
        }
        let place = open
            .numbers(address.segment_ord, "place")?
            .first(address.doc_id)
            .unwrap_or(0);
        articles.push((
            u32::try_from(place >> 32).unwrap_or(u32::MAX),
            article_at(&open, fields, address)?.article,
        ));
    }
    articles.sort_by_key(|(number, _)| *number);
    Ok(articles)
}

/// All quotations of one file, in reading order, by the number of their article in the file; `bodies` are the articles' texts by number.
pub fn quotations_of(
    searcher: &Searcher,
    fields: &Fields,
    key: FileKey,
    bodies: &HashMap<u32, &str>,
) -> tantivy::Result<HashMap<u32, Vec<Quotation>>> {
    let query = TermQuery::new(key.term(fields), IndexRecordOption::Basic);
    let open = Columns::new(searcher);
    let mut found: Vec<(u64, Quotation)> = Vec::new();
    for address in searcher.search(&query, &DocSetCollector)? {
        if open.numbers(address.segment_ord, "kind")?.first(address.doc_id) != Some(Kind::Quotation.value()) {
            continue;
        }
        let place = open
            .numbers(address.segment_ord, "place")?
            .first(address.doc_id)
            .unwrap_or(0);
        let body = u32::try_from(place >> 32).ok().and_then(|number| bodies.get(&number));
        if let Some(body) = body
            && let Some(quotation) = quotation_at(&open, fields, address, body)?
        {
            found.push((place, quotation));
        }
    }
    found.sort_by_key(|(place, _)| *place);
    let mut quotations: HashMap<u32, Vec<Quotation>> = HashMap::new();
    for (place, quotation) in found {
        let number = u32::try_from(place >> 32).unwrap_or(u32::MAX);
        quotations.entry(number).or_default().push(quotation);
    }
    Ok(quotations)
}

/// The article, or the earlier version of one, whose document stands at `address`.
///
/// # Errors
/// If it cannot be read, or is not as it was written.
pub fn article_at(columns: &Columns<'_>, fields: &Fields, address: DocAddress) -> tantivy::Result<Held> {
    let stored = columns.stored(address)?;
    read_article(fields, &stored, || {
        Ok(columns.one(address, "path")?.unwrap_or_default())
    })
}

/// The quotation whose document stands at `address`; `None` if it does not lie inside `body`, its article's text.
///
/// # Errors
/// If it cannot be read, or is not as it was written.
pub fn quotation_at(
    columns: &Columns<'_>,
    fields: &Fields,
    address: DocAddress,
    body: &str,
) -> tantivy::Result<Option<Quotation>> {
    let speaker = columns.one(address, "speaker")?;
    read_quotation(fields, &columns.stored(address)?, speaker, body)
}
