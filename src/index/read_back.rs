//! Articles taken back out of the index, whole.

use std::collections::HashMap;

use tantivy::collector::DocSetCollector;
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, Searcher, TantivyDocument};

use super::columns::Columns;
use super::documents::{FileKey, read_article, read_quotation};
use super::schema::{Fields, Kind};
use crate::article::Article;
use crate::quotes::Quotation;

/// All articles of one file, each with its number in the file, in order; earlier versions of articles are among them.
pub fn articles_of(searcher: &Searcher, fields: &Fields, key: FileKey) -> tantivy::Result<Vec<(u32, Article)>> {
    let query = TermQuery::new(key.term(fields), IndexRecordOption::Basic);
    let mut articles = Vec::new();
    for address in searcher.search(&query, &DocSetCollector)? {
        let columns = searcher.segment_reader(address.segment_ord).fast_fields();
        let kind = columns.u64("kind")?.first(address.doc_id);
        if kind != Some(Kind::Article.value()) && kind != Some(Kind::Earlier.value()) {
            continue;
        }
        let place = columns.u64("place")?.first(address.doc_id).unwrap_or(0);
        articles.push((
            u32::try_from(place >> 32).unwrap_or(u32::MAX),
            article_at(searcher, fields, address)?.article,
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
    let mut found: Vec<(u64, Quotation)> = Vec::new();
    for address in searcher.search(&query, &DocSetCollector)? {
        let columns = searcher.segment_reader(address.segment_ord).fast_fields();
        if columns.u64("kind")?.first(address.doc_id) != Some(Kind::Quotation.value()) {
            continue;
        }
        let place = columns.u64("place")?.first(address.doc_id).unwrap_or(0);
        let body = u32::try_from(place >> 32).ok().and_then(|number| bodies.get(&number));
        if let Some(body) = body
            && let Some(quotation) = quotation_at(searcher, fields, address, body)?
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

/// An article as the index holds it.
#[derive(Clone, Debug)]
pub struct Held {
    /// The absolute path of its file.
    pub path: String,
    /// The article.
    pub article: Article,
}

/// The article, or the earlier version of one, whose document stands at `address`.
///
/// # Errors
/// If it cannot be read, or is not as it was written.
pub fn article_at(searcher: &Searcher, fields: &Fields, address: DocAddress) -> tantivy::Result<Held> {
    article_with(&Columns::new(searcher), searcher, fields, address)
}

/// The same for one of several, whose columns stay open.
///
/// # Errors
/// As [`article_at`].
pub fn article_with(
    columns: &Columns<'_>,
    searcher: &Searcher,
    fields: &Fields,
    address: DocAddress,
) -> tantivy::Result<Held> {
    let doc: TantivyDocument = searcher.doc(address)?;
    let path = columns.one(address, "path")?.unwrap_or_default();
    let article = read_article(fields, &doc, &path, |column| columns.all(address, column))?;
    Ok(Held { path, article })
}

/// The quotation whose document stands at `address`; `None` if it does not lie inside `body`, its article's text.
///
/// # Errors
/// If it cannot be read, or is not as it was written.
pub fn quotation_at(
    searcher: &Searcher,
    fields: &Fields,
    address: DocAddress,
    body: &str,
) -> tantivy::Result<Option<Quotation>> {
    quotation_with(&Columns::new(searcher), searcher, fields, address, body)
}

/// The same for one of several, whose columns stay open.
///
/// # Errors
/// As [`quotation_at`].
pub fn quotation_with(
    columns: &Columns<'_>,
    searcher: &Searcher,
    fields: &Fields,
    address: DocAddress,
    body: &str,
) -> tantivy::Result<Option<Quotation>> {
    let doc: TantivyDocument = searcher.doc(address)?;
    read_quotation(fields, &doc, columns.one(address, "speaker")?, body)
}

/// The value of a text column, if the document has one.
pub fn text(searcher: &Searcher, address: DocAddress, column: &str) -> tantivy::Result<Option<String>> {
    Columns::new(searcher).one(address, column)
}
