//! One article, by what names it.

use std::collections::HashMap;
use std::path::Path;

use tantivy::collector::DocSetCollector;

use crate::article::Article;
use crate::index::columns::Columns;
use crate::index::home::Opened;
use crate::index::ledger::load;
use crate::index::paths::{FileKey, path_of};
use crate::index::read_back::{article_at, articles_of, quotations_of};
use crate::index::schema::Kind;
use crate::query::ast::{Field, Leaf, Node};
use crate::query::lower::{LowerError, lower};
use crate::quotes::Quotation;

/// An article with its quotations, as they were stored.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The article.
    pub article: Article,
    /// In reading order.
    pub quotations: Vec<Quotation>,
}

/// The articles of the file at an absolute path, in order.
pub fn by_path(index: &Opened, path: &Path) -> tantivy::Result<Vec<Whole>> {
    let searcher = index.searcher();
    let articles = articles_of(&searcher, &index.fields, FileKey::of(path))?;
    let bodies: HashMap<u32, &str> = articles
        .iter()
        .map(|(number, article)| (*number, article.body.as_str()))
        .collect();
    let mut quotations = quotations_of(&searcher, &index.fields, FileKey::of(path), &bodies)?;
    Ok(articles
        .into_iter()
        .map(|(number, article)| Whole {
            article,
            quotations: quotations.remove(&number).unwrap_or_default(),
        })
        .collect())
}

/// The files whose paths end with this one, in order: `gazette/a.txt` is an end of `/news/gazette/a.txt`, and `a.txt` one of both.
pub fn by_end(index: &Opened, end: &Path) -> tantivy::Result<Vec<String>> {
    let end = end.strip_prefix(".").unwrap_or(end);
    if end.is_absolute() || end.file_name().is_none() {
        return Ok(Vec::new());
    }
    let known = load(&index.searcher(), &index.fields)?.into_iter();
    let mut paths: Vec<String> = known
        .filter(|(path, entry)| entry.articles > 0 && path_of(path).ends_with(end))
        .map(|(path, _)| path)
        .collect();
    paths.sort_unstable();
    Ok(paths)
}

/// The article of this web address, and its file's path.
pub fn by_url(index: &Opened, url: &str) -> Result<Option<(String, Whole)>, LowerError> {
    let searcher = index.searcher();
    let leaf = Leaf {
        field: Some(Field::Url),
        text: url.to_owned(),
        span: 0..url.len(),
    };
    let lowered = lower(&Node::Phrase { leaf, slop: 0 }, Kind::Article, &searcher, &index.fields)?;
    let mut paths: Vec<String> = Vec::new();
    let is_it = |article: &Article| {
        let known = article.url.as_deref();
        known.is_some_and(|known| known.trim_end_matches('/') == url.trim_end_matches('/'))
    };
    let columns = Columns::new(&searcher);
    for address in searcher.search(&lowered.query, &DocSetCollector)? {
        // The words of the address stand in longer addresses too.
        let held = article_at(&columns, &index.fields, address)?;
        if is_it(&held.article) {
            paths.push(held.path);
        }
    }
    paths.sort();
    let Some(path) = paths.into_iter().next() else {
        return Ok(None);
    };
    let found = by_path(index, &path_of(&path))?
        .into_iter()
        .find(|whole| is_it(&whole.article));
    Ok(found.map(|whole| (path, whole)))
}
