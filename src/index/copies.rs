//! Which articles have the text of another, found out once after a run, so that not every search has to compare the hashes of all that it finds.
//!
//! The file `copies` in the index folder names, for each segment, the articles whose words stand in another article of the index as well, deleted or not, each with the number of
//! the group of those words: of the documents that a search finds, only these can be copies of each other. It says nothing that the index does not hold. Where it is missing, damaged, or of other segments than those that
//! are searched, as between a commit and the end of the run, the hashes are compared as if there were none.

use std::collections::HashMap;
use std::fs;

use tantivy::{DocId, Searcher, SegmentOrdinal, SegmentReader};

use super::Error;
use super::home::{COPIES, Home, Opened, WriteLock, write_sealed};
use super::ledger::each_ever_of_kind;
use super::schema::Kind;
use super::storage::seal;

/// The first bytes of the file.
const MARK: &[u8; 8] = b"copies 2";

/// Bytes of a segment's name, in hexadecimal digits.
const NAME: usize = 32;

/// The articles with the text of another, by segment.
pub struct Copied {
    bytes: Vec<u8>,
    /// Where those of each segment stand in the bytes, by the segment's number.
    places: Vec<std::ops::Range<usize>>,
}

impl Copied {
    /// Those of the segments that are searched, if they are known.
    pub fn of(opened: &Opened, searcher: &Searcher) -> Option<Copied> {
        let bytes = seal::opened(fs::read(opened.dir.join(COPIES)).ok()?).ok()?;
        let known = places(&bytes)?;
        let segments = searcher.segment_readers().iter();
        let places = segments.map(|segment| known.get(&key(segment)).cloned());
        let places = places.collect::<Option<Vec<_>>>()?;
        Some(Copied { bytes, places })
    }

    /// Those of a segment, in ascending order.
    pub fn in_segment(&self, segment: SegmentOrdinal) -> Docs<'_> {
        let place = self.places.get(segment as usize).cloned().unwrap_or_default();
        let numbers = self.bytes.get(place).unwrap_or_default().as_chunks().0;
        Docs(numbers.as_chunks().0)
    }
}

/// A document and the number of its group, 32 bits each, the lowest byte first.
type Member = [[u8; 4]; 2];

/// Bytes of a member.
const MEMBER: usize = size_of::<Member>();

fn doc_of([doc, _]: &Member) -> DocId {
    DocId::from_le_bytes(*doc)
}

fn group_of([_, group]: &Member) -> u32 {
    u32::from_le_bytes(*group)
}

/// The copied documents of a segment in ascending order.
#[derive(Clone, Copy, Default)]
pub struct Docs<'a>(&'a [Member]);

impl<'a> Docs<'a> {
    /// All of them.
    pub fn iter(self) -> impl Iterator<Item = DocId> + 'a {
        self.0.iter().map(doc_of)
    }

    /// The numbers of those of `found` that are among them, each with its group; `doc` tells the document of one, and these ascend.
    pub fn among<T>(self, found: &[T], doc: impl Fn(&T) -> DocId) -> Vec<(u32, usize)> {
        let mut numbers = Vec::new();
        if self.0.len() < found.len() {
            let mut before = 0;
            for member in self.0 {
                let rest = found.get(before..).unwrap_or_default();
                before += rest.partition_point(|one| doc(one) < doc_of(member));
                if found.get(before).is_some_and(|one| doc(one) == doc_of(member)) {
                    numbers.push((group_of(member), before));
                }
            }
        } else {
            let mut rest = self.0;
            for (number, one) in found.iter().enumerate() {
                let before = rest.partition_point(|member| doc_of(member) < doc(one));
                rest = rest.get(before..).unwrap_or_default();
                if let Some(member) = rest.first().filter(|member| doc_of(member) == doc(one)) {
                    numbers.push((group_of(member), number));
                }
            }
        }
        numbers
    }
}

/// What a segment is known by: segments do not change, but for which of their documents are deleted.
type Key = ([u8; NAME], DocId);

fn key(segment: &SegmentReader) -> Key {
    let mut name = [0; NAME];
    let digits = segment.segment_id().uuid_string();
    for (place, digit) in name.iter_mut().zip(digits.bytes()) {
        *place = digit;
    }
    (name, segment.max_doc())
}

/// Where the documents of each segment stand: behind a mark, of each segment its name, how many documents it has and how many of them are copied, and these with their groups.
fn places(bytes: &[u8]) -> Option<HashMap<Key, std::ops::Range<usize>>> {
    let mut rest = bytes.strip_prefix(MARK)?;
    let (count, after) = rest.split_first_chunk()?;
    rest = after;
    let mut places = HashMap::new();
    for _ in 0..u32::from_le_bytes(*count) {
        let (name, after) = rest.split_first_chunk()?;
        let (docs, after) = after.split_first_chunk()?;
        let (copied, after) = after.split_first_chunk()?;
        let length = usize::try_from(u32::from_le_bytes(*copied)).ok()?.checked_mul(MEMBER)?;
        let start = bytes.len() - after.len();
        rest = after.get(length..)?;
        places.insert((*name, DocId::from_le_bytes(*docs)), start..start + length);
    }
    Some(places)
}

/// Finds out anew which articles are copied, if the segments are not those of the last time.
///
/// # Errors
/// If the index cannot be read or the file not be written. The index is as sound without it.
pub fn renew(home: &Home, opened: &Opened, _lock: &WriteLock) -> Result<(), Error> {
    let searcher = opened.searcher();
    if Copied::of(opened, &searcher).is_some() {
        return Ok(());
    }
    let mut hashes = Vec::new();
    for (n, segment) in (0..).zip(searcher.segment_readers()) {
        let same = segment.fast_fields().u64("same")?;
        each_ever_of_kind(segment, &opened.fields, Kind::Article, |doc| {
            hashes.extend(same.first(doc).map(|hash| (hash, n, doc)));
        })?;
    }
    hashes.sort_unstable();
    let mut copied = vec![Vec::new(); searcher.segment_readers().len()];
    let groups = hashes.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1);
    for (group, same) in (0u32..).zip(groups) {
        for (_, segment, doc) in same {
            if let Some(copied) = copied.get_mut(*segment) {
                copied.push((*doc, group));
            }
        }
    }
    let mut bytes = MARK.to_vec();
    bytes.extend_from_slice(&(copied.len() as u32).to_le_bytes());
    for (segment, mut docs) in searcher.segment_readers().iter().zip(copied) {
        docs.sort_unstable();
        let (name, count) = key(segment);
        bytes.extend_from_slice(&name);
        bytes.extend_from_slice(&count.to_le_bytes());
        bytes.extend_from_slice(&(docs.len() as u32).to_le_bytes());
        for (doc, group) in docs {
            bytes.extend_from_slice(&doc.to_le_bytes());
            bytes.extend_from_slice(&group.to_le_bytes());
        }
    }
    write_sealed(&home.dir().join(COPIES), &bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_in_both_is_found(found in prop::collection::btree_set(0u32..200, 0..90), copied in prop::collection::btree_set(0u32..200, 0..90)) {
            let members: Vec<Member> = copied.iter().map(|doc| [doc.to_le_bytes(), (doc / 3).to_le_bytes()]).collect();
            let found: Vec<u32> = found.into_iter().collect();
            let numbers = Docs(&members).among(&found, |doc| *doc);
            let both = found.iter().zip(0..).filter(|(doc, _)| copied.contains(doc));
            prop_assert_eq!(numbers, both.map(|(doc, number)| (doc / 3, number)).collect::<Vec<_>>());
        }

        #[test]
        fn no_bytes_are_too_damaged_to_be_refused(bytes in prop::collection::vec(any::<u8>(), 0..90)) {
            let _ = places(&[MARK.as_slice(), &bytes].concat());
        }
    }
}
