//! Whether an index is sound: every byte of its files, the ledger against the documents, every quotation inside its article.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::{fs, io};

use tantivy::DocAddress;

use super::columns::Columns;
use super::home::Opened;
use super::ledger::{self, each_of_kind};
use super::read_back::{article_at, quotation_at};
use super::schema::Kind;
use super::storage::{footers, seal};
use crate::article::Article;

/// Reads everything, and says what is not as it was written; empty for a sound index.
pub fn check(index: &Opened) -> tantivy::Result<Vec<String>> {
    let damage = files(index)?;
    if !damage.is_empty() {
        // What else there is to say would be said by reading the damaged files.
        return Ok(damage);
    }
    documents(index)
}

/// The files that are not as they were written, each with a line.
fn files(index: &Opened) -> tantivy::Result<Vec<String>> {
    let mut damage = Vec::new();
    let sealed = [
        index.dir.join(super::home::CURRENT),
        index.generation.join("meta.json"),
        index.generation.join(".managed.json"),
    ];
    for path in sealed {
        match fs::read(&path) {
            Ok(bytes) if seal::holds(&bytes) => {}
            Ok(_) => damage.push(not_as_written(&path)),
            Err(error) => damage.push(unreadable(&path, &error)),
        }
    }
    let copies = index.dir.join(super::home::COPIES);
    if fs::read(&copies).is_ok_and(|bytes| !seal::holds(&bytes)) {
        damage.push(not_as_written(&copies));
    }
    // Some parts of a segment exist only when they are needed; opening the index has asked for the others.
    let of_segments: BTreeSet<PathBuf> = index.index.load_metas()?.list_segment_files().into_iter().collect();
    let directory = index.index.directory();
    for file in of_segments {
        let path = index.generation.join(&file);
        if !path.exists() {
            continue;
        }
        match footers::sound(&path) {
            Ok(true) if directory.validate_checksum(&file).unwrap_or(false) => {}
            Ok(_) => damage.push(not_as_written(&path)),
            Err(error) => damage.push(unreadable(&path, &error)),
        }
    }
    Ok(damage)
}

fn not_as_written(path: &Path) -> String {
    format!("{} is not as it was written", path.display())
}

fn unreadable(path: &Path, error: &io::Error) -> String {
    format!("{} cannot be read: {error}", path.display())
}

/// What the documents say that does not agree.
fn documents(index: &Opened) -> tantivy::Result<Vec<String>> {
    let mut damage = Vec::new();
    let searcher = index.searcher();
    let columns = Columns::new(&searcher);
    let fields = &index.fields;
    let mut articles: HashMap<u64, (DocAddress, String)> = HashMap::new();
    let mut counted: HashMap<String, (u32, u32)> = HashMap::new();
    for (segment_ord, segment) in searcher.segment_readers().iter().enumerate() {
        let keys = columns.numbers(segment_ord as u32, "article")?;
        let mut docs = Vec::new();
        each_of_kind(segment, fields, Kind::Article, |doc| docs.push(doc))?;
        for doc in docs {
            let address = DocAddress::new(segment_ord as u32, doc);
            let path = columns.one(address, "path")?.unwrap_or_default();
            counted.entry(path.clone()).or_default().0 += 1;
            if let Err(error) = article_at(&columns, fields, address) {
                damage.push(format!("{path}: an article cannot be read: {error}"));
            }
            if let Some(key) = keys.first(doc)
                && let Some((_, other)) = articles.insert(key, (address, path.clone()))
            {
                damage.push(format!(
                    "{path}: an article stands twice in the index (also of {other})"
                ));
            }
        }
    }
    for (segment_ord, segment) in searcher.segment_readers().iter().enumerate() {
        let quotations = segment.fast_fields().u64("quotations")?;
        let mut docs = Vec::new();
        each_of_kind(segment, fields, Kind::Earlier, |doc| docs.push(doc))?;
        for doc in docs {
            let address = DocAddress::new(segment_ord as u32, doc);
            let path = columns.one(address, "path")?.unwrap_or_default();
            if let Err(error) = article_at(&columns, fields, address) {
                damage.push(format!(
                    "{path}: an earlier version of an article cannot be read: {error}"
                ));
            }
            let held = counted.entry(path).or_default();
            held.0 += 1;
            held.1 += u32::try_from(quotations.first(doc).unwrap_or(0)).unwrap_or(u32::MAX);
        }
    }
    for (segment_ord, segment) in searcher.segment_readers().iter().enumerate() {
        let keys = columns.numbers(segment_ord as u32, "article")?;
        let mut docs = Vec::new();
        each_of_kind(segment, fields, Kind::Quotation, |doc| docs.push(doc))?;
        // Quotations of one article stand together, so its text is read once.
        let mut last: Option<(u64, Article)> = None;
        for doc in docs {
            let address = DocAddress::new(segment_ord as u32, doc);
            let path = columns.one(address, "path")?.unwrap_or_default();
            counted.entry(path.clone()).or_default().1 += 1;
            let key = keys.first(doc).unwrap_or(0);
            if last.as_ref().is_none_or(|(known, _)| *known != key) {
                let home = articles.get(&key);
                // One that cannot be read has been named above.
                let held = home.and_then(|(home, _)| article_at(&columns, fields, *home).ok());
                last = held.map(|held| (key, held.article));
            }
            let inside = match &last {
                Some((_, article)) => matches!(quotation_at(&columns, fields, address, &article.body), Ok(Some(_))),
                None => false,
            };
            if !inside {
                damage.push(format!(
                    "{path}: a quotation is not as it was written, or does not stand in its article"
                ));
            }
        }
    }
    for (path, entry) in ledger::load(&searcher, fields)? {
        let (articles, quotations) = counted.remove(&path).unwrap_or_default();
        if (articles, quotations) != (entry.articles, entry.quotations) {
            damage.push(format!(
                "{path}: the ledger has {} articles and {} quotations, the index {articles} and {quotations}",
                entry.articles, entry.quotations
            ));
        }
    }
    let mut unknown: Vec<String> = counted.into_keys().collect();
    unknown.sort();
    damage.extend(
        unknown
            .into_iter()
            .map(|path| format!("{path}: its articles are in the index, but not in the ledger")),
    );
    Ok(damage)
}
