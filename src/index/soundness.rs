//! Whether an index is sound: every byte of its files, the ledger against the documents, every quotation inside its article.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::{fs, io};

use tantivy::{DocAddress, Searcher, SegmentOrdinal};

use super::columns::Columns;
use super::home::Opened;
use super::ledger::{self, each_of_kind};
use super::read_back::{article_at, quotation_at};
use super::schema::{Fields, Kind};
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
    let searcher = index.searcher();
    let mut comparison = Comparison {
        searcher: &searcher,
        columns: Columns::new(&searcher),
        fields: &index.fields,
        articles: HashMap::new(),
        counted: HashMap::new(),
        damage: Vec::new(),
    };
    comparison.articles()?;
    comparison.earlier_versions()?;
    comparison.quotations()?;
    comparison.ledger()?;
    Ok(comparison.damage)
}

/// All documents, compared with each other and with the ledger.
struct Comparison<'a> {
    searcher: &'a Searcher,
    columns: Columns<'a>,
    fields: &'a Fields,
    /// Where the article of each key stands, and in which file.
    articles: HashMap<u64, (DocAddress, String)>,
    /// How many articles and quotations each file has in the index.
    counted: HashMap<String, (u32, u32)>,
    damage: Vec<String>,
}

impl Comparison<'_> {
    /// Where the documents of a kind stand in a segment.
    fn of_kind(&self, segment: SegmentOrdinal, kind: Kind) -> tantivy::Result<Vec<DocAddress>> {
        let mut found = Vec::new();
        each_of_kind(self.searcher.segment_reader(segment), self.fields, kind, |doc| {
            found.push(DocAddress::new(segment, doc));
        })?;
        Ok(found)
    }

    /// The path of the file that a document is of.
    fn path(&self, address: DocAddress) -> tantivy::Result<String> {
        Ok(self.columns.one(address, "path")?.unwrap_or_default())
    }

    fn segments(&self) -> std::ops::Range<SegmentOrdinal> {
        0..self.searcher.segment_readers().len() as SegmentOrdinal
    }

    /// Whether each article can be read, and stands there once.
    fn articles(&mut self) -> tantivy::Result<()> {
        for segment in self.segments() {
            let keys = self.columns.numbers(segment, "article")?;
            for address in self.of_kind(segment, Kind::Article)? {
                let path = self.path(address)?;
                self.counted.entry(path.clone()).or_default().0 += 1;
                if let Err(error) = article_at(&self.columns, self.fields, address) {
                    self.damage.push(format!("{path}: an article cannot be read: {error}"));
                }
                if let Some(key) = keys.first(address.doc_id)
                    && let Some((_, other)) = self.articles.insert(key, (address, path.clone()))
                {
                    self.damage.push(format!(
                        "{path}: an article stands twice in the index (also of {other})"
                    ));
                }
            }
        }
        Ok(())
    }

    /// Whether each earlier version can be read; its quotations are only counted.
    fn earlier_versions(&mut self) -> tantivy::Result<()> {
        for segment in self.segments() {
            let quotations = self.columns.numbers(segment, "quotations")?;
            for address in self.of_kind(segment, Kind::Earlier)? {
                let path = self.path(address)?;
                if let Err(error) = article_at(&self.columns, self.fields, address) {
                    self.damage.push(format!(
                        "{path}: an earlier version of an article cannot be read: {error}"
                    ));
                }
                let held = self.counted.entry(path).or_default();
                held.0 += 1;
                held.1 += u32::try_from(quotations.first(address.doc_id).unwrap_or(0)).unwrap_or(u32::MAX);
            }
        }
        Ok(())
    }

    /// Whether each quotation stands in its article.
    fn quotations(&mut self) -> tantivy::Result<()> {
        for segment in self.segments() {
            let keys = self.columns.numbers(segment, "article")?;
            // Quotations of one article stand together, so its text is read once.
            let mut last: Option<(u64, Article)> = None;
            for address in self.of_kind(segment, Kind::Quotation)? {
                let path = self.path(address)?;
                self.counted.entry(path.clone()).or_default().1 += 1;
                let key = keys.first(address.doc_id).unwrap_or(0);
                if last.as_ref().is_none_or(|(known, _)| *known != key) {
                    let home = self.articles.get(&key);
                    // One that cannot be read has been named above.
                    let held = home.and_then(|(home, _)| article_at(&self.columns, self.fields, *home).ok());
                    last = held.map(|held| (key, held.article));
                }
                let inside = last.as_ref().is_some_and(|(_, article)| {
                    let read = quotation_at(&self.columns, self.fields, address, &article.body);
                    matches!(read, Ok(Some(_)))
                });
                if !inside {
                    self.damage.push(format!(
                        "{path}: a quotation is not as it was written, or does not stand in its article"
                    ));
                }
            }
        }
        Ok(())
    }

    /// Whether the ledger counts for each file what was counted.
    fn ledger(&mut self) -> tantivy::Result<()> {
        for (path, entry) in ledger::load(self.searcher, self.fields)? {
            let (articles, quotations) = self.counted.remove(&path).unwrap_or_default();
            if (articles, quotations) != (entry.articles, entry.quotations) {
                self.damage.push(format!(
                    "{path}: the ledger has {} articles and {} quotations, the index {articles} and {quotations}",
                    entry.articles, entry.quotations
                ));
            }
        }
        let mut unknown: Vec<String> = self.counted.drain().map(|(path, _)| path).collect();
        unknown.sort();
        let unknown = unknown.into_iter();
        self.damage
            .extend(unknown.map(|path| format!("{path}: its articles are in the index, but not in the ledger")));
        Ok(())
    }
}
