//! The inversion of one field: from the words of each document to the documents of each word.

use std::io;
use std::ops::Range;

use tantivy::DocId;
use tantivy::postings::FieldSerializer;

use super::tokens::{BARRIER_MARK, VALUE_MARK};
use super::vocabulary::{LAST_TERM, TermId, Vocabulary};
use crate::index::analysis::BARRIER_GAP;

/// How many words wait to be inverted together: their occurrences fit into a processor's outer cache.
/// A little less than a power of two, up to which the memory of a growing list is doubled.
const STRETCH: usize = 1_000_000;

/// How many words are written together.
const TOGETHER: usize = 32;

/// What inverting needs for a moment, shared by all fields.
#[derive(Default)]
pub struct Scratch {
    counts: Vec<u32>,
    occurrences: Vec<Occurrence>,
    bytes: Numbers,
    terms: Numbers,
}

#[derive(Clone, Copy, Default)]
struct Occurrence {
    doc: DocId,
    position: u32,
}

/// The words of one field, in the order in which documents brought them, and what has been inverted of them.
#[derive(Default)]
pub struct Postings {
    waiting: Vec<TermId>,
    /// Each document with words, and where they end in `waiting`.
    docs: Vec<(DocId, u32)>,
    /// How many of `waiting` are words of the document that is being added.
    words: u32,
    stretches: Vec<Stretch>,
    total: u64,
}

/// An inverted stretch of documents.
struct Stretch {
    /// For each word that occurs, one after the other: its documents, as differences, each with its number of occurrences and their positions, as differences.
    bytes: Vec<u8>,
    /// The words that occur, in ascending order: each as the difference from the one before, how many documents have it, and how many of the bytes are its.
    terms: Vec<u8>,
}

/// What a stretch has of one word.
#[derive(Clone, Default)]
struct Part {
    stretch: u32,
    bytes: Range<u32>,
    docs: u32,
}

impl Stretch {
    /// The words, how many documents have each, and where its bytes are.
    fn terms(&self) -> impl Iterator<Item = (TermId, u32, Range<u32>)> {
        let mut rest = self.terms.as_slice();
        let (mut term, mut start) = (0, 0);
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            term += take_number(&mut rest);
            let docs = take_number(&mut rest);
            let bytes = start..start + take_number(&mut rest);
            start = bytes.end;
            Some((term, docs, bytes))
        })
    }
}

impl Postings {
    /// Adds a value of the document that is being added.
    pub fn add(&mut self, terms: &[TermId]) {
        self.waiting.extend_from_slice(terms);
        self.words += terms.iter().filter(|term| **term <= LAST_TERM).count() as u32;
    }

    /// Sets what was added before apart from what will be, by [`BARRIER_MARK`] or [`VALUE_MARK`].
    pub fn mark(&mut self, mark: TermId) {
        self.waiting.push(mark);
    }

    /// Ends the document that is being added and returns how many words it has.
    pub fn end_document(&mut self, doc: DocId) -> u32 {
        let words = std::mem::take(&mut self.words);
        let begin = self.docs.last().map_or(0, |(_, end)| *end as usize);
        if words == 0 {
            self.waiting.truncate(begin);
        } else {
            self.docs.push((doc, self.waiting.len() as u32));
            self.total += u64::from(words);
        }
        words
    }

    /// Whether so many words wait that they should be inverted.
    pub fn is_due(&self) -> bool {
        self.waiting.len() >= STRETCH
    }

    /// How many words there are.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Bytes of memory, about.
    pub fn memory(&self) -> usize {
        let inverted = |s: &Stretch| s.bytes.capacity() + s.terms.capacity();
        self.waiting.capacity() * size_of::<TermId>()
            + self.docs.capacity() * size_of::<(DocId, u32)>()
            + self.stretches.iter().map(inverted).sum::<usize>()
    }

    /// Inverts what waits.
    pub fn invert(&mut self, vocabulary: usize, scratch: &mut Scratch) {
        if self.docs.is_empty() {
            return;
        }
        // A counting sort: it keeps the order of documents and positions within each word.
        let Scratch {
            counts,
            occurrences,
            bytes,
            terms,
        } = scratch;
        counts.clear();
        counts.resize(vocabulary, 0);
        let mut words = 0usize;
        for term in &self.waiting {
            if let Some(count) = counts.get_mut(*term as usize) {
                *count += 1;
                words += 1;
            }
        }
        let mut next = 0;
        for count in counts.iter_mut() {
            let first = next;
            next += *count;
            *count = first;
        }
        // Each place is written below, so what stands there from before need not be cleared.
        if occurrences.len() < words {
            occurrences.resize(words, Occurrence::default());
        }
        let mut begin = 0;
        for (doc, end) in &self.docs {
            let mut position = 0;
            for term in self.waiting.get(begin..*end as usize).unwrap_or_default() {
                if let Some(cursor) = counts.get_mut(*term as usize) {
                    if let Some(place) = occurrences.get_mut(*cursor as usize) {
                        *place = Occurrence { doc: *doc, position };
                    }
                    *cursor += 1;
                    position += 1;
                } else if *term == BARRIER_MARK {
                    position += BARRIER_GAP as u32;
                } else if *term == VALUE_MARK {
                    position += 1;
                }
            }
            begin = *end as usize;
        }

        // Each cursor stands now where its word's occurrences end.
        bytes.clear();
        terms.clear();
        let mut last_term = 0;
        let mut begin = 0;
        for (term, end) in counts.iter().enumerate() {
            let end = *end as usize;
            if end == begin {
                continue;
            }
            let (mut last_doc, mut docs) = (0, 0);
            let first_byte = bytes.end;
            for of_doc in occurrences[begin..end].chunk_by(|a, b| a.doc == b.doc) {
                let doc = of_doc.first().map_or(0, |o| o.doc);
                bytes.push(doc - last_doc);
                bytes.push(of_doc.len() as u32);
                let mut last = 0;
                for occurrence in of_doc {
                    bytes.push(occurrence.position - last);
                    last = occurrence.position;
                }
                last_doc = doc;
                docs += 1;
            }
            terms.push(term as TermId - last_term);
            terms.push(docs);
            terms.push((bytes.end - first_byte) as u32);
            last_term = term as TermId;
            begin = end;
        }
        self.stretches.push(Stretch {
            bytes: bytes.all().to_vec(),
            terms: terms.all().to_vec(),
        });
        self.waiting.clear();
        self.docs.clear();
    }

    /// Writes the field's part of the inverted index. Everything must have been inverted; `order` is all words in the order of their bytes.
    pub fn write(self, vocabulary: &Vocabulary, order: &[TermId], mut to: FieldSerializer<'_>) -> io::Result<()> {
        // All stretches' parts of a word, one after the other: again by counting.
        let mut ends = vec![0u32; vocabulary.count() + 1];
        for (term, _, _) in self.stretches.iter().flat_map(Stretch::terms) {
            ends[term as usize + 1] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut parts = vec![Part::default(); sum as usize];
        for (n, stretch) in self.stretches.iter().enumerate() {
            for (term, docs, bytes) in stretch.terms() {
                let cursor = &mut ends[term as usize];
                parts[*cursor as usize] = Part {
                    stretch: n as u32,
                    bytes,
                    docs,
                };
                *cursor += 1;
            }
        }
        // Each cursor stands now where its word's parts end, which is where the next word's begin.
        let place_of = |term: &TermId| {
            let n = *term as usize;
            let begin = n.checked_sub(1).map_or(0, |before| ends[before]);
            begin as usize..ends[n] as usize
        };
        let (mut steps, mut places, mut found, mut bytes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for words in order.chunks(TOGETHER) {
            // What belongs to a word lies anywhere in memory. It is fetched for some words at once, because none of these reads waits for another: the time that memory
            // takes to answer is spent once for several words.
            places.clear();
            places.extend(words.iter().map(place_of));
            found.clear();
            for place in &places {
                found.extend_from_slice(parts.get(place.clone()).unwrap_or_default());
            }
            bytes.clear();
            for part in &found {
                bytes.extend_from_slice(self.bytes_of(part));
            }
            let (mut found, mut bytes) = (found.as_slice(), bytes.as_slice());
            for (term, place) in words.iter().zip(&places) {
                let Some((of_term, rest)) = found.split_at_checked(place.len()) else {
                    break;
                };
                found = rest;
                if of_term.is_empty() {
                    continue;
                }
                let docs = of_term.iter().map(|part| part.docs).sum();
                to.new_term(vocabulary.word(*term), docs, true)?;
                for part in of_term {
                    write_docs(&mut to, part.docs, &mut bytes, &mut steps);
                }
                to.close_term()?;
            }
        }
        to.close()
    }

    fn bytes_of(&self, part: &Part) -> &[u8] {
        let stretch = self.stretches.get(part.stretch as usize);
        let bytes = stretch.and_then(|stretch| stretch.bytes.get(part.bytes.start as usize..part.bytes.end as usize));
        bytes.unwrap_or_default()
    }
}

/// Writes so many documents of a word, from their bytes.
fn write_docs(to: &mut FieldSerializer<'_>, docs: u32, bytes: &mut &[u8], steps: &mut Vec<u32>) {
    let mut doc = 0;
    for _ in 0..docs {
        doc += take_number(bytes);
        let count = take_number(bytes);
        steps.clear();
        steps.extend((0..count).map(|_| take_number(bytes)));
        to.write_doc(doc, count, steps);
    }
}

/// The most bytes that a number takes.
const LONGEST_NUMBER: usize = 5;

/// Numbers of seven bits a byte, the lowest first; all bytes of each but the last have their highest bit set.
#[derive(Default)]
struct Numbers {
    /// The numbers, and room behind them.
    bytes: Vec<u8>,
    end: usize,
}

impl Numbers {
    fn clear(&mut self) {
        self.end = 0;
    }

    /// The bytes of all numbers.
    fn all(&self) -> &[u8] {
        self.bytes.get(..self.end).unwrap_or_default()
    }

    /// Two bytes are enough for nearly all, and whether the second is needed is too irregular to be guessed by a processor: it is written in any case.
    #[inline]
    fn push(&mut self, number: u32) {
        if number < 1 << 14
            && let Some(room) = self.bytes.get_mut(self.end..).and_then(<[u8]>::first_chunk_mut)
        {
            let more = u8::from(number >= 0x80);
            *room = [number as u8 & 0x7F | more << 7, (number >> 7) as u8];
            self.end += 1 + usize::from(more);
        } else {
            self.push_slowly(number);
        }
    }

    #[cold]
    fn push_slowly(&mut self, mut number: u32) {
        if self.bytes.len() < self.end + LONGEST_NUMBER {
            self.bytes.resize((self.end * 2).max(1 << 16), 0);
        }
        let room = self.bytes.get_mut(self.end..).unwrap_or_default();
        for byte in room {
            let more = number >= 0x80;
            *byte = number as u8 & 0x7F | u8::from(more) << 7;
            self.end += 1;
            if !more {
                break;
            }
            number >>= 7;
        }
    }
}

#[inline]
fn take_number(bytes: &mut &[u8]) -> u32 {
    if let Some(&[low, high]) = bytes.first_chunk()
        && low & high & 0x80 == 0
    {
        // No branch decides between one byte and two, as in [`Numbers::push`].
        let more = low >> 7;
        *bytes = bytes.get(1 + usize::from(more)..).unwrap_or_default();
        return u32::from(low & 0x7F) | (u32::from(high) * u32::from(more)) << 7;
    }
    take_large_number(bytes)
}

fn take_large_number(bytes: &mut &[u8]) -> u32 {
    let mut number = 0;
    let mut shift = 0;
    while let Some((byte, rest)) = bytes.split_first() {
        *bytes = rest;
        number |= u32::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            break;
        }
        shift += 7;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_survive() {
        let numbers = [0, 1, 127, 128, 16_383, 16_384, u32::MAX];
        let mut written = Numbers::default();
        for number in numbers {
            written.push(number);
        }
        let mut rest = written.all();
        for number in numbers {
            assert_eq!(take_number(&mut rest), number);
        }
        assert!(rest.is_empty());
    }

    #[test]
    fn a_document_without_words_leaves_nothing() {
        let mut postings = Postings::default();
        postings.mark(VALUE_MARK);
        assert_eq!(postings.end_document(0), 0);
        postings.add(&[0, 1, 0]);
        assert_eq!(postings.end_document(1), 3);
        assert_eq!(postings.total(), 3);
        postings.invert(2, &mut Scratch::default());
        assert_eq!(postings.stretches.len(), 1);
        // Word 0 in document 1, twice, at positions 0 and 2; word 1 once, at 1.
        assert_eq!(postings.stretches[0].bytes, [1, 2, 0, 2, 1, 1, 1]);
    }
}
