//! One question compared with one text: how alike they are, and whether that says anything.

use std::cell::OnceCell;
use std::ops::Range;

use super::align::{Alignment, Mark, align};
use super::answer::{In, Kind, Match};
use super::candidates::{Candidate, Sought};
use super::diff::{Piece, Text, diff};
use super::source::Source;
use super::words::{Word, words};
use crate::query::inflection;
use crate::search::hits::Place;

/// What it costs if a word stands in another form or spelling: less than another word.
const OTHER_FORM: f32 = 0.4;

/// In how many ways a word may be another: changed, left out, added.
const WAYS_TO_CHANGE: f32 = 3.0;

/// How many words before and after the match are shown.
const SHOWN_AROUND: usize = 30;

/// How many words of a long text around the candidate's place are compared.
const MARGIN: usize = 60;

/// A question, ready to be compared.
pub struct Comparison<'a> {
    text: &'a str,
    words: &'a [Word],
    marks: Vec<Mark>,
    /// The other forms of each word, found when they are needed.
    forms: Vec<OnceCell<Vec<String>>>,
}

/// What a comparison found.
pub struct Found {
    kind: Kind,
    similarity: f32,
    diff: Vec<Piece>,
    before: Option<String>,
    after: Option<String>,
    sentence: String,
    /// Where the stretch begins in the source.
    pub byte: usize,
}

fn mark(word: &Word) -> Mark {
    Mark {
        gap_before: word.gap_before,
        bracketed: word.bracketed,
    }
}

impl<'a> Comparison<'a> {
    /// For a question and its words.
    pub fn new(text: &'a str, words: &'a [Word]) -> Comparison<'a> {
        Comparison {
            text,
            words,
            marks: words.iter().map(mark).collect(),
            forms: words.iter().map(|_| OnceCell::new()).collect(),
        }
    }

    /// Compares with a source; `None` if they are not alike enough for it to mean something.
    pub fn with(&self, source: &Source, candidate: &Candidate, sought: &Sought, threshold: f32) -> Option<Found> {
        let all = words(&source.text);
        let near = self.nearby(&all, candidate, source.quotation.is_some());
        let there = all.get(near.clone())?;
        let marks: Vec<Mark> = there.iter().map(mark).collect();
        let unlike = self.unlike(there);
        let mut alignment = align(&self.marks, &marks, |i, j| {
            unlike.get(i * there.len() + j).copied().unwrap_or(1.0)
        })?;
        if !alignment.is_exact() {
            let telling = sought.evidence(&alignment);
            if alignment.similarity < threshold
                || telling < sought.least_evidence() + self.chance_of_changes(&alignment)
            {
                return None;
            }
        }
        alignment.tidy_ends(there.len(), |j| ends_sentence(&source.text, there, j));
        let stretch = near.start + alignment.source.start..near.start + alignment.source.end;
        let text = Text {
            text: &source.text,
            words: there,
        };
        let question = Text {
            text: self.text,
            words: self.words,
        };
        let whole = Text {
            text: &source.text,
            words: &all,
        };
        let bytes = whole.bytes(stretch.clone());
        Some(Found {
            kind: self.kind(&alignment, source, &all, &stretch),
            similarity: alignment.similarity,
            diff: diff(&alignment, question, text),
            before: before(&source.text, bytes.start, &all, &stretch, source.quotation.is_some()),
            after: after(&source.text, bytes.end, &all, &stretch, source.quotation.is_some()),
            sentence: sentence(&source.text, &bytes),
            byte: all.get(stretch.start).map_or(0, |w| w.range.start),
        })
    }

    /// How much more telling the words must be that are the same: a handful of the commonest words in a row stands in any large archive by chance, and
    /// the more so, the more ways there are to change the question. In natural logarithms of probability.
    fn chance_of_changes(&self, alignment: &Alignment) -> f32 {
        (WAYS_TO_CHANGE * self.words.len() as f32).ln() * alignment.cost
    }

    /// Which words to compare with: all of a short text, of a long one those around the place.
    fn nearby(&self, all: &[Word], candidate: &Candidate, whole: bool) -> Range<usize> {
        if !whole || all.len() <= 400 + 2 * self.words.len() {
            return 0..all.len();
        }
        let margin = MARGIN + self.words.len();
        let end = candidate.positions.end.saturating_add(margin).min(all.len());
        candidate.positions.start.saturating_sub(margin).min(end)..end
    }

    fn kind(&self, alignment: &Alignment, source: &Source, all: &[Word], stretch: &Range<usize>) -> Kind {
        if !alignment.is_exact() {
            return Kind::Near;
        }
        let there = all.get(stretch.clone()).unwrap_or_default();
        if alignment.is_elided() {
            return Kind::Elided;
        }
        if alignment.is_bracketed() || self.words.iter().chain(there).any(|w| w.patched) {
            return Kind::Bracketed;
        }
        if source.quotation.is_some() && stretch.len() < all.len() {
            return Kind::Partial;
        }
        let between = |text: &str, words: &[Word]| -> Option<String> {
            let range = words.first()?.range.start..words.last()?.range.end;
            Some(text.get(range)?.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        if between(self.text, self.words) == between(&source.text, there) {
            Kind::Identical
        } else {
            Kind::Typography
        }
    }

    /// How unlike each word of the question is each word of the text, row by row.
    fn unlike(&self, there: &[Word]) -> Vec<f32> {
        let mut costs = Vec::with_capacity(self.words.len() * there.len());
        for (n, word) in self.words.iter().enumerate() {
            costs.extend(there.iter().map(|other| self.cost(n, word, other)));
        }
        costs
    }

    fn cost(&self, n: usize, word: &Word, other: &Word) -> f32 {
        let (a, b) = (word.form.as_str(), other.form.as_str());
        if a == b {
            return 0.0;
        }
        // Forms of a word begin alike, but for a few irregular ones, which count as other words.
        if a.as_bytes().first() != b.as_bytes().first() || a.len().abs_diff(b.len()) > 4 {
            return 1.0;
        }
        let forms = self.forms.get(n).map(|cell| cell.get_or_init(|| inflection::forms(a)));
        if forms.is_some_and(|forms| forms.iter().any(|form| form == b)) {
            OTHER_FORM
        } else {
            1.0
        }
    }
}

impl Found {
    /// With the place where it stands.
    pub fn into_match(self, place: Place, source: &Source) -> Match {
        let is_quotation = source.quotation.is_some();
        Match {
            kind: self.kind,
            place_in: if is_quotation { In::Quotation } else { In::Text },
            similarity: self.similarity,
            speaker: source.quotation.as_ref().and_then(|q| q.speaker.clone()),
            quote: source.shown().unwrap_or(self.sentence),
            diff: self.diff,
            before: self.before,
            after: self.after,
            place,
        }
    }
}

/// Whether a sentence or paragraph ends before this word.
fn ends_sentence(text: &str, words: &[Word], word: usize) -> bool {
    let Some((before, next)) = word.checked_sub(1).and_then(|n| words.get(n)).zip(words.get(word)) else {
        return true;
    };
    let between = text.get(before.range.end..next.range.start).unwrap_or_default();
    between.contains(['.', '!', '?', '\n', '”', '"', '“'])
}

fn after(text: &str, from: usize, all: &[Word], stretch: &Range<usize>, whole: bool) -> Option<String> {
    let rest = text.get(from..)?;
    let limit = all
        .get(stretch.end + SHOWN_AROUND)
        .map_or(text.len(), |w| w.range.start);
    let paragraph = if whole {
        rest.len()
    } else {
        rest.find('\n').unwrap_or(rest.len())
    };
    let to = limit.min(from + paragraph).max(from);
    some_words(text.get(from..to)?)
}

fn before(text: &str, to: usize, all: &[Word], stretch: &Range<usize>, whole: bool) -> Option<String> {
    let first = stretch.start.checked_sub(SHOWN_AROUND).and_then(|n| all.get(n));
    let limit = first.map_or(0, |w| w.range.start);
    let start = text.get(..to)?;
    let paragraph = if whole {
        0
    } else {
        start.rfind('\n').map_or(0, |n| n + 1)
    };
    some_words(text.get(limit.max(paragraph).min(to)..to)?)
}

fn some_words(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.chars().any(char::is_alphanumeric).then_some(text)
}

/// The sentences that a stretch of running text stands in, within its paragraphs.
fn sentence(text: &str, stretch: &Range<usize>) -> String {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '\n');
    let before = text.get(..stretch.start).unwrap_or_default();
    let start = before.char_indices().rev().find(|(n, c)| {
        let next = before.get(n + c.len_utf8()..).and_then(|rest| rest.chars().next());
        *c == '\n' || ends(*c) && next.is_none_or(char::is_whitespace)
    });
    let start = start.map_or(0, |(n, c)| n + c.len_utf8());
    let last = text.get(..stretch.end).and_then(|t| t.chars().next_back());
    let end = if last.is_some_and(ends) {
        stretch.end
    } else {
        let rest = text.get(stretch.end..).unwrap_or_default();
        let mut indices = rest.char_indices().peekable();
        let mut end = rest.len();
        while let Some((n, c)) = indices.next() {
            if c == '\n' {
                end = n;
                break;
            }
            if ends(c) && indices.peek().is_none_or(|(_, next)| next.is_whitespace()) {
                end = n + c.len_utf8();
                break;
            }
        }
        stretch.end + end
    };
    let text = text.get(start..end).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
