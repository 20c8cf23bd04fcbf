//! Texts to compare with, read back from the index: quotations, and stretches of running text.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocId, DocSet, Searcher, TERMINATED, Term};

use super::candidates::Candidate;
use super::words::{Word, leaves_out, words};
use crate::index::analysis::Walk;
use crate::index::columns::Columns;
use crate::index::read_back::{Held, article_at, quotation_at};
use crate::index::schema::{Fields, Kind};
use crate::quotes::Quotation;
use crate::search::hits::Place;
use crate::search::joints::{Joined, Seam, breaks};

/// How many words around a stretch of running text are compared with it.
const AROUND: usize = 40;

/// A text to compare with.
pub struct Source {
    /// The words; line breaks are spaces.
    pub text: String,
    /// Where the segments of a quotation meet.
    pub seams: Vec<Seam>,
    /// The quotation, if it is one.
    pub quotation: Option<Quotation>,
    /// Where the text stands in the body: bytes of the text and of the body, at the beginning of each part.
    parts: Vec<(usize, usize)>,
    held: Rc<Held>,
}

/// The number of the first word behind a seam.
pub(super) fn next_word(seam: &Seam, words: &[Word]) -> usize {
    words.partition_point(|word| word.range.start < seam.range.end)
}

impl Source {
    /// The words, one by one. What is shown between the segments of a quotation leaves nothing out of what was said.
    pub fn words(&self) -> Vec<Word> {
        let mut all = words(&self.text);
        for seam in &self.seams {
            let next = next_word(seam, &all);
            let end = next.checked_sub(1).and_then(|n| all.get(n)).map(|word| word.range.end);
            if let Some((end, word)) = end.zip(all.get_mut(next)) {
                let left_out = |range: Range<usize>| self.text.get(range).is_some_and(leaves_out);
                word.gap_before = left_out(end..seam.range.start) || left_out(seam.range.end..word.range.start);
            }
        }
        all
    }

    /// Where the reporter's words stand in the quotation, in bytes of the text.
    pub fn breaks(&self) -> Vec<Range<usize>> {
        breaks(&self.seams)
    }

    /// What the article says where segments meet.
    pub fn between(&self, seam: &Seam) -> &str {
        self.held.article.body.get(seam.body.clone()).unwrap_or_default()
    }

    /// Where a byte of the text stands.
    pub fn place(&self, byte: usize) -> Place {
        Place::of(&self.held, self.body_byte(byte))
    }

    /// The byte of the body for one of the text.
    fn body_byte(&self, byte: usize) -> usize {
        let after = self.parts.partition_point(|(start, _)| *start <= byte);
        let part = after.checked_sub(1).and_then(|n| self.parts.get(n));
        part.map_or(0, |(start, in_body)| in_body + byte - start)
    }
}

/// Reads sources; an article that several stand in is read once.
pub struct Sources<'a> {
    searcher: &'a Searcher,
    fields: &'a Fields,
    columns: Columns<'a>,
    articles: HashMap<DocAddress, Rc<Held>>,
}

impl<'a> Sources<'a> {
    /// Of this index.
    pub fn new(searcher: &'a Searcher, fields: &'a Fields) -> Sources<'a> {
        Sources {
            searcher,
            fields,
            columns: Columns::new(searcher),
            articles: HashMap::new(),
        }
    }

    /// The quotation at an address; `None` if its article is not there, which `status --check` reports.
    pub fn quotation(&mut self, address: DocAddress) -> tantivy::Result<Option<Source>> {
        let Some(home) = self.home(address)? else {
            return Ok(None);
        };
        let held = self.article(home)?;
        let article = &held.article;
        let Some(quotation) = quotation_at(&self.columns, self.fields, address, &article.body)? else {
            return Ok(None);
        };
        let Joined { text, seams } = Joined::of(&article.body, &quotation);
        let starts = std::iter::once(0).chain(seams.iter().map(|seam| seam.range.end));
        let segments = quotation.segments.iter().map(|segment| segment.range.start);
        let parts = starts.zip(segments).collect();
        Ok(Some(Source {
            text,
            seams,
            quotation: Some(quotation),
            parts,
            held,
        }))
    }

    /// The running text around a candidate's place in its article.
    pub fn around(&mut self, candidate: &Candidate) -> tantivy::Result<Source> {
        let held = self.article(candidate.address)?;
        let body = &held.article.body;
        let range = bytes_around(body, &candidate.positions);
        Ok(Source {
            text: body.get(range.clone()).unwrap_or_default().replace('\t', " "),
            seams: Vec::new(),
            quotation: None,
            parts: vec![(0, range.start)],
            held,
        })
    }

    fn article(&mut self, home: DocAddress) -> tantivy::Result<Rc<Held>> {
        if let Some(known) = self.articles.get(&home) {
            return Ok(Rc::clone(known));
        }
        let article = Rc::new(article_at(&self.columns, self.fields, home)?);
        self.articles.insert(home, Rc::clone(&article));
        Ok(article)
    }

    /// The document of the article that a quotation belongs to; almost always in the same segment.
    fn home(&self, address: DocAddress) -> tantivy::Result<Option<DocAddress>> {
        let column = self.columns.numbers(address.segment_ord, "article")?;
        let Some(key) = column.first(address.doc_id) else {
            return Ok(None);
        };
        let term = Term::from_field_u64(self.fields.article, key);
        if let Some(doc) = self.article_in(address.segment_ord, &term)? {
            return Ok(Some(DocAddress::new(address.segment_ord, doc)));
        }
        for (ord, _) in (0u32..).zip(self.searcher.segment_readers()) {
            if ord != address.segment_ord
                && let Some(doc) = self.article_in(ord, &term)?
            {
                return Ok(Some(DocAddress::new(ord, doc)));
            }
        }
        Ok(None)
    }

    fn article_in(&self, ord: u32, term: &Term) -> tantivy::Result<Option<DocId>> {
        let segment = self.searcher.segment_reader(ord);
        let index = segment.inverted_index(term.field())?;
        let Some(mut postings) = index.read_postings(term, IndexRecordOption::Basic)? else {
            return Ok(None);
        };
        let kind = segment.fast_fields().u64("kind")?;
        let mut doc = postings.doc();
        while doc != TERMINATED {
            if kind.first(doc) == Some(Kind::Article.value()) && !segment.is_deleted(doc) {
                return Ok(Some(doc));
            }
            doc = postings.advance();
        }
        Ok(None)
    }
}

/// The bytes of some token positions and of the words around them.
fn bytes_around(body: &str, positions: &Range<usize>) -> Range<usize> {
    let mut walk = Walk::new(body);
    let (first, last) = (
        positions.start.saturating_sub(AROUND),
        positions.end.saturating_add(AROUND),
    );
    let (mut start, mut end) = (None, 0);
    while let Some(range) = walk.next_range() {
        if walk.position() >= last {
            break;
        }
        if walk.position() >= first {
            start.get_or_insert(range.start);
        }
        end = range.end;
    }
    let start = start.unwrap_or(end);
    // To the end of the word's punctuation.
    let rest = body.get(end..).unwrap_or_default();
    end += rest.find(char::is_whitespace).unwrap_or(rest.len());
    start..end
}
