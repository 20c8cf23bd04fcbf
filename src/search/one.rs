//! One article, by what names it.

use std::path::Path;

use tantivy::collector::DocSetCollector;

use crate::article::Article;
use crate::index::documents::FileKey;
use crate::index::home::Opened;
use crate::index::read_back::{article_at, articles_of, text};
use crate::index::schema::Kind;
use crate::query::ast::{Field, Leaf, Node};
use crate::query::lower::{LowerError, lower};

/// The articles of the file at an absolute path, in order.
pub fn by_path(index: &Opened, path: &Path) -> tantivy::Result<Vec<Article>> {
    let articles = articles_of(&index.searcher(), &index.fields, FileKey::of(path))?;
    Ok(articles.into_iter().map(|(_, article)| article).collect())
}

/// The article of this web address, and its file's path.
pub fn by_url(index: &Opened, url: &str) -> Result<Option<(String, Article)>, LowerError> {
    let searcher = index.searcher();
    let leaf = Leaf {
        field: Some(Field::Url),
        text: url.to_owned(),
        span: 0..url.len(),
    };
    let lowered = lower(&Node::Phrase { leaf, slop: 0 }, Kind::Article, &searcher, &index.fields)?;
    let mut found: Vec<(String, Article)> = Vec::new();
    for address in searcher.search(&lowered.query, &DocSetCollector)? {
        let article = article_at(&searcher, &index.fields, address)?;
        // The words of the address stand in longer addresses too.
        if article
            .url
            .as_deref()
            .is_some_and(|known| known.trim_end_matches('/') == url.trim_end_matches('/'))
        {
            found.push((text(&searcher, address, "path")?.unwrap_or_default(), article));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found.into_iter().next())
}
