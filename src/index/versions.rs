//! When two articles are one: the same text in several places, and several texts at one address.
//!
//! - **Copies** have the same text ([`same_text`](super::sameness::same_text)). Each is indexed with its own outlet, date and place, because each can be asked for by these; a search shows
//!   them as one hit, which names all the places.
//! - **Versions** have the same address ([`address_of`](super::sameness::address_of)) and different texts. The latest is the article; the others are kept, but not searched, and are named
//!   with it. Which is the latest depends on nothing but what is there: the later date, then the file that was written later, then the greater path, then the
//!   later place in the file. Copies of the latest text at its address stand beside it as copies do.
//!
//! `settle` makes the index keep to this, from what it holds: it can be called at any time, and calling it twice changes nothing. A commit after which it has yet
//! to be called says so in its payload (`UNSETTLED`), so that a run that was cut off between the two is completed by the next.

use std::collections::HashMap;

use tantivy::collector::DocSetCollector;
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocId, Searcher, SegmentReader, Term};

use super::columns::Columns;
use super::documents::Documents;
use super::extraction::quotations_of;
use super::ledger;
use super::paths::{FileKey, path_of};
use super::read_back::{Held, article_at};
use super::schema::{Fields, Kind};
use super::segment::SegmentBuilder;
use crate::article::Article;

/// The payload of a commit after which addresses with several texts have yet to be settled.
pub const UNSETTLED: &str = "unsettled";

/// One of the articles at an address.
struct Version {
    at: DocAddress,
    key: u64,
    number: u32,
    path: String,
    /// Whether it is an article now, and not an earlier version.
    stands: bool,
    same: u64,
    rank: Rank,
}

/// What decides which version is the latest; the greatest is.
type Rank = (Option<i64>, i64, String, u64);

/// Every address at which [`settle`] may have something to do: where more than one text stands, or an earlier version alone.
pub(super) fn contested(searcher: &Searcher) -> tantivy::Result<Vec<u64>> {
    let mut all = Vec::new();
    let mut earlier = Vec::new();
    for segment in searcher.segment_readers() {
        let columns = segment.fast_fields();
        let (addresses, kinds) = (columns.u64("address")?, columns.u64("kind")?);
        for doc in segment.doc_ids_alive() {
            all.extend(addresses.first(doc));
            if kinds.first(doc) == Some(Kind::Earlier.value()) {
                earlier.extend(addresses.first(doc));
            }
        }
    }
    let mut contested = repeated(all);
    contested.append(&mut earlier);
    contested.sort_unstable();
    contested.dedup();
    Ok(contested)
}

/// The values that occur more than once, each once.
pub(super) fn repeated(mut values: Vec<u64>) -> Vec<u64> {
    values.sort_unstable();
    let mut repeated: Vec<u64> = values
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
        .collect();
    repeated.dedup();
    repeated
}

/// Those of these articles' addresses (an address and the article's key) at which the index holds other articles.
pub(super) fn also_at(searcher: &Searcher, fields: &Fields, articles: &[(u64, u64)]) -> tantivy::Result<Vec<u64>> {
    /// From so many on, reading the column of all addresses is cheaper than looking each up.
    const MANY: usize = 1_000;
    if searcher.num_docs() == 0 {
        return Ok(Vec::new());
    }
    let wanted: HashMap<u64, u64> = articles.iter().copied().collect();
    let mut found = Vec::new();
    let mut compare = |segment: &SegmentReader, doc: DocId| -> tantivy::Result<()> {
        let columns = segment.fast_fields();
        let (address, article) = (columns.u64("address")?.first(doc), columns.u64("article")?.first(doc));
        if let Some(address) = address
            && wanted.get(&address).is_some_and(|key| article != Some(*key))
        {
            found.push(address);
        }
        Ok(())
    };
    if articles.len() < MANY {
        for (address, _) in articles {
            for at in at_address(searcher, fields, *address)? {
                compare(searcher.segment_reader(at.segment_ord), at.doc_id)?;
            }
        }
    } else {
        for segment in searcher.segment_readers() {
            let addresses = segment.fast_fields().u64("address")?;
            for doc in segment.doc_ids_alive() {
                if addresses
                    .first(doc)
                    .is_some_and(|address| wanted.contains_key(&address))
                {
                    compare(segment, doc)?;
                }
            }
        }
    }
    Ok(found)
}

/// The documents of all articles and earlier versions at an address.
pub(super) fn at_address(searcher: &Searcher, fields: &Fields, address: u64) -> tantivy::Result<Vec<DocAddress>> {
    let query = TermQuery::new(Term::from_field_u64(fields.address, address), IndexRecordOption::Basic);
    Ok(searcher.search(&query, &DocSetCollector)?.into_iter().collect())
}

/// The addresses of all articles of a file.
pub(super) fn addresses_of_file(searcher: &Searcher, fields: &Fields, key: FileKey) -> tantivy::Result<Vec<u64>> {
    let query = TermQuery::new(key.term(fields), IndexRecordOption::Basic);
    let mut addresses = Vec::new();
    for at in searcher.search(&query, &DocSetCollector)? {
        let column = searcher.segment_reader(at.segment_ord).fast_fields().u64("address")?;
        addresses.extend(column.first(at.doc_id));
    }
    Ok(addresses)
}

/// Whether the index holds earlier versions, or did until a moment ago.
pub fn holds_earlier(searcher: &Searcher, fields: &Fields) -> bool {
    let term = Term::from_field_u64(fields.kind, Kind::Earlier.value());
    searcher.doc_freq(&term).is_ok_and(|count| count > 0)
}

/// How many earlier versions stand at these addresses.
pub(super) fn count_earlier(searcher: &Searcher, fields: &Fields, addresses: &[u64]) -> tantivy::Result<u64> {
    let mut count = 0;
    for address in addresses {
        for at in at_address(searcher, fields, *address)? {
            let kind = searcher.segment_reader(at.segment_ord).fast_fields().u64("kind")?;
            count += u64::from(kind.first(at.doc_id) == Some(Kind::Earlier.value()));
        }
    }
    Ok(count)
}

/// The earlier versions of the article whose document stands at `article`, the latest first.
pub fn earlier_of(searcher: &Searcher, fields: &Fields, article: DocAddress) -> tantivy::Result<Vec<Held>> {
    let mut found = AtAddress::new(searcher, fields);
    let addresses = found.columns.numbers(article.segment_ord, "address")?;
    let Some(address) = addresses.first(article.doc_id) else {
        return Ok(Vec::new());
    };
    let mut versions = found.versions(address)?;
    versions.retain(|version| !version.stands);
    versions.sort_by(|a, b| b.rank.cmp(&a.rank));
    let read = |version: Version| article_at(&found.columns, fields, version.at);
    versions.into_iter().map(read).collect()
}

/// An article that becomes an earlier version, or is one no longer.
pub(super) struct Change {
    key: u64,
    number: u32,
    path: String,
    article: Article,
    stands: bool,
}

impl Change {
    /// The term of what the article has been until now.
    pub fn term(&self, fields: &Fields) -> Term {
        Term::from_field_u64(fields.article, self.key)
    }

    /// Adds what it is from now on.
    pub fn write(&self, fields: &Fields, to: &mut SegmentBuilder) -> tantivy::Result<()> {
        let quotations = quotations_of(&self.article);
        let documents = Documents::new(fields, &path_of(&self.path));
        if self.stands {
            documents.article(to, self.number, &self.article, &quotations)
        } else {
            documents.earlier(to, self.number, &self.article, quotations.len())
        }
    }
}

/// What has to be done so that at each of these addresses the latest text alone is searched; nothing where that is so.
pub(super) fn settle(
    searcher: &Searcher,
    fields: &Fields,
    addresses: &[u64],
    mut each: impl FnMut(Change) -> tantivy::Result<()>,
) -> tantivy::Result<()> {
    let mut found = AtAddress::new(searcher, fields);
    for address in addresses {
        let versions = found.versions(*address)?;
        let Some(latest) = versions.iter().max_by(|a, b| a.rank.cmp(&b.rank)) else {
            continue;
        };
        let text = latest.same;
        for version in versions {
            let stands = version.same == text;
            if stands != version.stands {
                each(Change {
                    key: version.key,
                    number: version.number,
                    article: article_at(&found.columns, fields, version.at)?.article,
                    path: version.path,
                    stands,
                })?;
            }
        }
    }
    Ok(())
}

/// Reads what stands at addresses.
struct AtAddress<'a> {
    searcher: &'a Searcher,
    fields: &'a Fields,
    columns: Columns<'a>,
    /// When the files that were looked up were written.
    written: HashMap<String, i64>,
}

impl<'a> AtAddress<'a> {
    fn new(searcher: &'a Searcher, fields: &'a Fields) -> AtAddress<'a> {
        AtAddress {
            searcher,
            fields,
            columns: Columns::new(searcher),
            written: HashMap::new(),
        }
    }

    fn versions(&mut self, address: u64) -> tantivy::Result<Vec<Version>> {
        let mut versions = Vec::new();
        for at in at_address(self.searcher, self.fields, address)? {
            let path = self.columns.one(at, "path")?.unwrap_or_default();
            let modified = self.written(&path)?;
            let number = |name: &str| -> tantivy::Result<u64> {
                let column = self.columns.numbers(at.segment_ord, name)?;
                Ok(column.first(at.doc_id).unwrap_or(0))
            };
            let stands = number("kind")? == Kind::Article.value();
            let place = number("place")?;
            let date = if stands {
                let columns = self.searcher.segment_reader(at.segment_ord).fast_fields();
                columns.i64("date")?.first(at.doc_id)
            } else {
                let held = article_at(&self.columns, self.fields, at)?;
                held.article.date.map(|date| date.local_seconds())
            };
            versions.push(Version {
                at,
                key: number("article")?,
                number: u32::try_from(place >> 32).unwrap_or(u32::MAX),
                stands,
                same: number("same")?,
                rank: (date, modified, path.clone(), place),
                path,
            });
        }
        Ok(versions)
    }

    /// When a file was written, by the ledger.
    fn written(&mut self, path: &str) -> tantivy::Result<i64> {
        if let Some(modified) = self.written.get(path) {
            return Ok(*modified);
        }
        let entry = ledger::find(self.searcher, self.fields, FileKey::of(&path_of(path)))?;
        let modified = entry.map_or(0, |entry| entry.modified);
        self.written.insert(path.to_owned(), modified);
        Ok(modified)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_values_are_named_once() {
        assert_eq!(repeated(vec![3, 1, 3, 2, 1, 3]), [1, 3]);
        assert!(repeated(vec![1, 2]).is_empty());
    }
}
