//! Which texts can hold a question, or something like it: from the inverted index and its positions, without reading a text.
//!
//! Texts that are like the question share at least some number of its words, so each has at least one of its rarest words (the prefix filter of set
//! similarity joins: Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins in data cleaning", 2006). Those are gathered, the commoner
//! words are looked up in them alone, and whatever can no longer share enough is dropped. What remains is aligned by positions.

use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::{Range, RangeInclusive};

use tantivy::collector::DocSetCollector;
use tantivy::postings::Postings;
use tantivy::query::{PhraseQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocId, DocSet, InvertedIndexReader, Searcher, SegmentReader, TERMINATED, Term};

use super::align::{Mark, align};
use super::words::Word;

/// The least share of a question's different words that a text like it has: quotations, and running texts, which are longer and have more by chance.
const SHARE: f32 = 0.5;
const SHARE_OF_TEXT: f32 = 0.6;

/// Of how many texts the positions are looked at, at most: quotations, and running texts.
const MOST_QUOTATIONS: usize = 256;
const MOST_TEXTS: usize = 64;

/// The same of those that lack more of the question's words than a match may, in other forms of which it would have to stand there.
const MOST_UNLIKELY: usize = 24;

/// How many cells all alignments of a question may have together, for one segment.
const MOST_CELLS: usize = 1_000_000;

/// How many postings of a segment are read one by one; those of the commonest words beyond that are only looked up.
const MOST_SCANNED: u64 = 150_000;

/// To look a document up in a list costs about as much as to read so many of its postings.
const LOOKING_UP: u64 = 16;

/// So like the question is a text that others need not be sought that lack more of its words than a match may.
const CLOSE: f32 = 0.8;

/// How much the logarithm of a text's length counts against it, where there are more texts than can be looked at.
const LENGTH_WEIGHS: f32 = 2.0;

/// How many words an ellipsis of the question may stand for in a running text.
pub const GAP_REACH: usize = 60;

/// So few words anybody says, however rare they are.
const MOST_BY_CHANCE: usize = 3;

/// How many words of one text are looked at around an ellipsis.
const LONGEST_WINDOW: usize = 4_000;

/// A question, ready to be looked up.
#[derive(Debug)]
pub struct Sought {
    marks: Vec<Mark>,
    /// For each word, the number of its term; `None` for an editor's word.
    numbers: Vec<Option<usize>>,
    /// The forms, each once.
    terms: Vec<SoughtTerm>,
    gaps: usize,
    /// How many words all quotations have.
    all: u64,
}

#[derive(Debug)]
struct SoughtTerm {
    form: String,
    /// In how many quotations it stands.
    quotations: u64,
    weight: f32,
}

/// A text that may be like the question.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Its document.
    pub address: DocAddress,
    /// The stretch that is most like the question, in token positions.
    pub positions: Range<usize>,
    /// How like it is, as far as positions tell.
    pub similarity: f32,
    /// How telling the words are that are the same.
    pub evidence: f32,
}

/// How telling a word is where it stands by chance in one of `all` places: the negative logarithm of its probability.
fn weight(frequency: u64, all: u64) -> f32 {
    (all.max(1) as f32 / (frequency as f32 + 1.0)).ln().clamp(1.5, 12.0)
}

impl Sought {
    /// Looks up how frequent the words of a question are among those of quotations (the field `quote`).
    pub fn new(question: &[Word], searcher: &Searcher, quote: Field) -> tantivy::Result<Sought> {
        let all = searcher
            .segment_readers()
            .iter()
            .map(|segment| Ok(segment.inverted_index(quote)?.total_num_tokens()))
            .sum::<tantivy::Result<u64>>()?;
        let mut sought = Sought {
            marks: Vec::with_capacity(question.len()),
            numbers: Vec::with_capacity(question.len()),
            terms: Vec::new(),
            gaps: 0,
            all,
        };
        let mut known = std::collections::HashMap::new();
        for word in question {
            sought.gaps += usize::from(word.gap_before);
            sought.marks.push(Mark {
                gap_before: word.gap_before,
                bracketed: word.bracketed,
            });
            let mut number = None;
            if !word.bracketed {
                let next = sought.terms.len();
                let n = *known.entry(word.form.as_str()).or_insert(next);
                if n == next {
                    let quotations = searcher.doc_freq(&Term::from_field_text(quote, &word.form))?;
                    sought.terms.push(SoughtTerm {
                        form: word.form.clone(),
                        quotations,
                        weight: weight(quotations, all),
                    });
                }
                number = Some(n);
            }
            sought.numbers.push(number);
        }
        Ok(sought)
    }

    /// How telling the word with this number in the question is.
    pub fn weight(&self, word: usize) -> f32 {
        let term = self
            .numbers
            .get(word)
            .copied()
            .flatten()
            .and_then(|n| self.terms.get(n));
        term.map_or(0.0, |term| term.weight)
    }

    /// The stretches of consecutive words: between ellipses and editors' words.
    fn runs(&self) -> Vec<Vec<&str>> {
        let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
        for (mark, number) in self.marks.iter().zip(&self.numbers) {
            if mark.gap_before || number.is_none() {
                runs.push(Vec::new());
            }
            let form = number.and_then(|n| self.terms.get(n)).map(|term| term.form.as_str());
            if let (Some(form), Some(run)) = (form, runs.last_mut()) {
                run.push(form);
            }
        }
        runs.retain(|run| !run.is_empty());
        runs
    }

    /// The texts in which all stretches of the question stand word for word, each somewhere.
    pub fn verbatim(&self, searcher: &Searcher, field: Field) -> tantivy::Result<HashSet<DocAddress>> {
        let mut found: Option<HashSet<DocAddress>> = None;
        for run in self.runs() {
            let terms: Vec<Term> = run.iter().map(|form| Term::from_field_text(field, form)).collect();
            let query: Box<dyn Query> = match terms.as_slice() {
                [term] => Box::new(TermQuery::new(term.clone(), IndexRecordOption::Basic)),
                _ => Box::new(PhraseQuery::new(terms)),
            };
            let here = searcher.search(&query, &DocSetCollector)?;
            let both = match found {
                None => here,
                Some(before) => before.intersection(&here).copied().collect(),
            };
            if both.is_empty() {
                return Ok(both);
            }
            found = Some(both);
        }
        Ok(found.unwrap_or_default())
    }

    /// The places in these texts that are most like the question.
    pub fn located(
        &self,
        searcher: &Searcher,
        addresses: &[DocAddress],
        field: Field,
        whole: bool,
    ) -> tantivy::Result<Vec<Candidate>> {
        let mut candidates = Vec::with_capacity(addresses.len());
        for (ord, segment) in (0u32..).zip(searcher.segment_readers()) {
            let here = addresses.iter().filter(|address| address.segment_ord == ord);
            let mut docs: Vec<DocId> = here.map(|address| address.doc_id).collect();
            docs.sort_unstable();
            if !docs.is_empty() {
                let index = segment.inverted_index(field)?;
                candidates.extend(self.align_by_positions(&index, field, ord, &docs, self.window(whole))?);
            }
        }
        Ok(candidates)
    }

    /// The texts that may be like the question, by at least `threshold`, in no particular order. `wanted` says which documents count; `whole` says that a
    /// text is one utterance, in which an ellipsis may stand for any number of words.
    ///
    /// A word that is not there costs one, so that only some may be missing; more only where they stand in another form. Texts that lack so many are many, and
    /// are sought only if there are no closer ones.
    pub fn alike(
        &self,
        searcher: &Searcher,
        field: Field,
        whole: bool,
        threshold: f32,
        wanted: &dyn Fn(DocAddress) -> bool,
    ) -> tantivy::Result<Vec<Candidate>> {
        let least = self.needed(whole);
        let may_miss = ((1.0 - threshold) * self.marks.len() as f32) as usize;
        let likely = self.terms.len().saturating_sub(may_miss).max(least);
        let most = if whole { MOST_QUOTATIONS } else { MOST_TEXTS };
        let mut found = self.located(
            searcher,
            &self.promising(searcher, field, likely..=usize::MAX, most, wanted)?,
            field,
            whole,
        )?;
        if likely > least && !found.iter().any(|candidate| candidate.similarity >= CLOSE) {
            let unlikely = self.promising(searcher, field, least..=likely - 1, MOST_UNLIKELY, wanted)?;
            found.extend(self.located(searcher, &unlikely, field, whole)?);
        }
        Ok(found)
    }

    /// The `most` promising of the texts that share so many different words with the question.
    fn promising(
        &self,
        searcher: &Searcher,
        field: Field,
        shared: RangeInclusive<usize>,
        most: usize,
        wanted: &dyn Fn(DocAddress) -> bool,
    ) -> tantivy::Result<Vec<DocAddress>> {
        let mut promising: Vec<(Reverse<i64>, DocAddress)> = Vec::new();
        for (ord, segment) in (0u32..).zip(searcher.segment_readers()) {
            let index = segment.inverted_index(field)?;
            // Of two texts that have the same words, it is rather the shorter one that has them side by side.
            let lengths = segment.get_fieldnorms_reader(field)?;
            for sharing in self.sharing(segment, &index, field, *shared.start())? {
                let address = DocAddress::new(ord, sharing.doc);
                if shared.contains(&sharing.count) && wanted(address) {
                    let length = (lengths.fieldnorm(sharing.doc) as f32 + 1.0).ln();
                    let promise = sharing.mass - LENGTH_WEIGHS * length;
                    promising.push((Reverse((promise * 1e3) as i64), address));
                }
            }
        }
        if promising.len() > most {
            promising.select_nth_unstable(most);
            promising.truncate(most);
        }
        Ok(promising.into_iter().map(|(_, address)| address).collect())
    }

    /// How many different words a text must share with the question.
    fn needed(&self, whole: bool) -> usize {
        let share = if whole { SHARE } else { SHARE_OF_TEXT };
        let share = (self.terms.len() as f32 * share).ceil() as usize;
        share.max(2).min(self.terms.len())
    }

    fn window(&self, whole: bool) -> usize {
        let words = self.marks.len();
        match self.gaps {
            0 => words + words / 2 + 6,
            _ if whole => LONGEST_WINDOW,
            gaps => (words + words / 2 + 6 + gaps * GAP_REACH).min(LONGEST_WINDOW),
        }
    }

    /// The documents that share enough words with the question.
    fn sharing(
        &self,
        segment: &SegmentReader,
        index: &InvertedIndexReader,
        field: Field,
        needed: usize,
    ) -> tantivy::Result<Vec<Sharing>> {
        let mut lists = Vec::with_capacity(self.terms.len());
        for term in &self.terms {
            let key = Term::from_field_text(field, &term.form);
            if let Some(postings) = index.read_postings(&key, IndexRecordOption::Basic)? {
                lists.push((postings, term));
            }
        }
        if lists.len() < needed {
            return Ok(Vec::new());
        }
        lists.sort_by_key(|(postings, term)| (postings.size_hint(), term.quotations));
        // A text that has none of these has too few of the others.
        let gathering = lists.len() - needed + 1;
        let mut seen = SEEN.take();
        if seen.len() < segment.max_doc() as usize {
            seen.resize(segment.max_doc() as usize, Seen::default());
        }
        let mut touched: Vec<DocId> = Vec::new();
        let (mut scanned, mut done) = (0u64, 0);
        for (n, (postings, term)) in lists.iter_mut().enumerate() {
            let size = u64::from(postings.size_hint());
            scanned += size;
            if n >= gathering && (scanned > MOST_SCANNED || size > LOOKING_UP * touched.len() as u64) {
                break;
            }
            done = n + 1;
            let mut doc = postings.doc();
            while doc != TERMINATED {
                if let Some(seen) = seen.get_mut(doc as usize)
                    && (seen.count > 0 || n < gathering)
                {
                    if seen.count == 0 {
                        touched.push(doc);
                    }
                    seen.count += 1;
                    seen.mass += term.weight;
                }
                doc = postings.advance();
            }
        }
        let least = needed.saturating_sub(lists.len() - done);
        let mut found: Vec<Sharing> = Vec::new();
        for doc in touched {
            let Some(seen) = seen.get_mut(doc as usize).map(std::mem::take) else {
                continue;
            };
            if seen.count as usize >= least {
                found.push(Sharing {
                    doc,
                    count: seen.count as usize,
                    mass: seen.mass,
                });
            }
        }
        SEEN.set(seen);
        found.sort_unstable_by_key(|sharing| sharing.doc);
        // The commonest words are only looked up where they decide.
        let remaining = lists.len();
        for (n, (postings, term)) in lists.iter_mut().enumerate().skip(done) {
            let least = needed.saturating_sub(remaining - (n + 1));
            found.retain_mut(|sharing| {
                if postings.doc() < sharing.doc {
                    postings.seek(sharing.doc);
                }
                if postings.doc() == sharing.doc {
                    sharing.count += 1;
                    sharing.mass += term.weight;
                }
                sharing.count >= least
            });
        }
        if let Some(alive) = segment.alive_bitset() {
            found.retain(|sharing| alive.is_alive(sharing.doc));
        }
        Ok(found)
    }

    fn align_by_positions(
        &self,
        index: &InvertedIndexReader,
        field: Field,
        segment_ord: u32,
        docs: &[DocId],
        window: usize,
    ) -> tantivy::Result<Vec<Candidate>> {
        // Positions and the term that stands there, for each document.
        let mut hits: Vec<Vec<(u32, usize)>> = vec![Vec::new(); docs.len()];
        let mut positions = Vec::new();
        for (number, term) in self.terms.iter().enumerate() {
            let key = Term::from_field_text(field, &term.form);
            let Some(mut postings) = index.read_postings(&key, IndexRecordOption::WithFreqsAndPositions)? else {
                continue;
            };
            for (doc, hits) in docs.iter().zip(&mut hits) {
                if postings.doc() < *doc {
                    postings.seek(*doc);
                }
                if postings.doc() == *doc {
                    postings.positions(&mut positions);
                    hits.extend(positions.iter().map(|position| (*position, number)));
                }
            }
        }
        // The texts with most of the words first, should there be too much to align.
        let mass = |hits: &[(u32, usize)]| -> f32 {
            let mut present = vec![false; self.terms.len()];
            for (_, number) in hits {
                present[*number] = true;
            }
            let present = self.terms.iter().zip(present).filter(|(_, present)| *present);
            present.map(|(term, _)| term.weight).sum()
        };
        let mut found: Vec<(f32, DocId, Vec<_>)> = docs
            .iter()
            .zip(hits)
            .map(|(doc, hits)| (mass(&hits), *doc, hits))
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut candidates = Vec::new();
        let mut cells = MOST_CELLS;
        for (_, doc, mut hits) in found {
            hits.sort_unstable();
            candidates.extend(
                self.align_hits(&hits, window, &mut cells)
                    .map(|(positions, similarity, evidence)| Candidate {
                        address: DocAddress::new(segment_ord, doc),
                        positions,
                        similarity,
                        evidence,
                    }),
            );
        }
        Ok(candidates)
    }

    /// The best stretch of one text. `cells` is how much may still be aligned.
    fn align_hits(&self, hits: &[(u32, usize)], window: usize, cells: &mut usize) -> Option<(Range<usize>, f32, f32)> {
        let inside = self.densest(hits, window)?;
        let hits = hits.get(inside)?;
        let first = hits.first()?.0 as usize;
        let length = hits.last()?.0 as usize - first + 1;
        *cells = cells.checked_sub((length + 1) * (self.marks.len() + 1))?;
        let mut stretch: Vec<Option<usize>> = vec![None; length];
        for (position, number) in hits {
            if let Some(place) = stretch.get_mut(*position as usize - first) {
                *place = Some(*number);
            }
        }
        let source = vec![Mark::default(); length];
        let unlike = |i: usize, j: usize| {
            let same = self.numbers[i].is_some() && self.numbers[i] == stretch[j];
            f32::from(u8::from(!same))
        };
        let found = align(&self.marks, &source, unlike)?;
        let evidence = self.evidence(&found);
        let positions = first + found.source.start..first + found.source.end;
        Some((positions, found.similarity, evidence))
    }

    /// How telling the words are that are the same in an alignment of this question.
    pub fn evidence(&self, alignment: &super::align::Alignment) -> f32 {
        let steps = alignment.steps.iter();
        steps
            .map(|step| match *step {
                super::align::Step::Same(i, _) => self.weight(i),
                super::align::Step::Swapped(i, _) => self.weight(i) + self.weight(i + 1),
                _ => 0.0,
            })
            .sum()
    }

    /// How telling all words of the question are together.
    pub fn evidence_of_all(&self) -> f32 {
        (0..self.numbers.len()).map(|word| self.weight(word)).sum()
    }

    /// How telling the words must be together, so that they do not stand in so many words by chance.
    pub fn least_evidence(&self) -> f32 {
        (self.all.max(1) as f32).ln()
    }

    /// Whether the words are so many and so rare together that two people hardly say them by chance. Words of one saying come together more often than chance
    /// has it, so they count for half.
    pub fn is_telling(&self) -> bool {
        self.numbers.len() > MOST_BY_CHANCE && self.evidence_of_all() >= 2.0 * self.least_evidence()
    }

    /// Which of the hits, not more than `window` positions apart, weigh most, each term once.
    fn densest(&self, hits: &[(u32, usize)], window: usize) -> Option<Range<usize>> {
        let mut counts = vec![0u32; self.terms.len()];
        let (mut mass, mut best_mass, mut best) = (0.0f32, 0.0f32, None);
        let (mut start, mut different) = (0, 0);
        let needed = self.needed(true);
        for (end, (position, number)) in hits.iter().enumerate() {
            counts[*number] += 1;
            if counts[*number] == 1 {
                mass += self.terms[*number].weight;
                different += 1;
            }
            while (*position - hits[start].0) as usize >= window {
                let leaving = hits[start].1;
                counts[leaving] -= 1;
                if counts[leaving] == 0 {
                    mass -= self.terms[leaving].weight;
                    different -= 1;
                }
                start += 1;
            }
            if different >= needed && mass > best_mass + 1e-3 {
                (best_mass, best) = (mass, Some((start, end)));
            }
        }
        let (start, end) = best?;
        // What stands after the heaviest stretch may still belong to it: words that occur in the question twice.
        let from = hits[start].0 as usize;
        let last = hits.partition_point(|(position, _)| (*position as usize) < from + window);
        Some(start..last.max(end + 1))
    }
}

/// How many of a question's words a document has, and what they weigh.
#[derive(Clone, Copy, Default)]
struct Seen {
    count: u32,
    mass: f32,
}

thread_local! {
    /// For each document of a segment, all zero between two questions: to make it anew for each would take longer than to answer many of them.
    static SEEN: Cell<Vec<Seen>> = const { Cell::new(Vec::new()) };
}

/// A document, how many of the question's words it has, and what they weigh.
#[derive(Clone, Copy, Debug)]
struct Sharing {
    doc: DocId,
    count: usize,
    mass: f32,
}
