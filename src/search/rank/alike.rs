//! What tells which matches of a segment may be of the same words as another: groups where copies are known, ends of hashes where nothing is.

use tantivy::columnar::Cardinality;
use tantivy::{DocId, Score};

use super::columns::Columns;
use crate::index::copies::Docs;

/// What tells which matches of a segment may be of the same words as another.
#[derive(Default)]
pub(super) struct Alike {
    /// The groups of those that are known to be, with their numbers in the segment.
    pub(super) groups: Vec<(u32, usize)>,
    /// Where nothing is known: the last bits of the hash of each.
    pub(super) ends: Vec<u32>,
    /// The matches, as numbers in the segment, that have no hash and are never of the same words as another.
    pub(super) alone: Vec<usize>,
}

/// How many matches are looked up together.
const TOGETHER: usize = 1024;

impl Alike {
    /// Those that are among the copied documents of the segment.
    pub(super) fn known(found: &[(DocId, Score)], copied: Docs<'_>) -> Alike {
        Alike {
            groups: copied.among(found, |(doc, _)| *doc),
            ..Alike::default()
        }
    }

    /// Reads the ends of the hashes of all.
    pub(super) fn unknown(columns: &Columns, found: &[(DocId, Score)]) -> tantivy::Result<Alike> {
        let same = columns.same()?;
        let (mut docs, mut having, mut rows, mut hashes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut ends = Vec::with_capacity(found.len());
        let mut alone = Vec::new();
        for together in found.chunks(TOGETHER) {
            docs.clear();
            docs.extend(together.iter().map(|(doc, _)| *doc));
            hashes.resize(docs.len(), 0);
            if same.get_cardinality() == Cardinality::Full {
                same.values.get_vals(&docs, &mut hashes);
                ends.extend(hashes.iter().map(|hash| *hash as u32));
                continue;
            }
            having.clear();
            rows.clear();
            same.row_ids_for_docs(&docs, &mut having, &mut rows);
            hashes.resize(rows.len(), 0);
            same.values.get_vals(&rows, &mut hashes);
            let mut known = having.iter().zip(&hashes).peekable();
            for doc in &docs {
                let hash = known.next_if(|(with, _)| *with == doc).map(|(_, hash)| *hash as u32);
                if hash.is_none() {
                    alone.push(ends.len());
                }
                ends.push(hash.unwrap_or(0));
            }
        }
        Ok(Alike {
            groups: Vec::new(),
            ends,
            alone,
        })
    }
}
