//! One question compared with one text: how alike they are, and whether that says anything.

use std::cell::OnceCell;
use std::ops::Range;

use super::align::{Alignment, Mark, Step, align};
use super::answer::{In, Kind, Match};
use super::candidates::{Candidate, Sought};
use super::denial::{Negation, negation};
use super::diff::{Piece, Text, diff};
use super::inside::{all_marked, partly_marked};
use super::source::{Source, next_word};
use super::words::Word;
use crate::query::inflection;
use crate::search::hits::Place;
use crate::search::joints::{Joint, Seam};

/// What it costs if a word stands in another form or spelling: less than another word.
const OTHER_FORM: f32 = 0.4;

/// In how many ways a word may be another: changed, left out, added.
const WAYS_TO_CHANGE: f32 = 3.0;

/// Of so few words it matters which are the same.
const HANDFUL: usize = 5;

/// How much of what is telling in them must be the same.
const MOST_OF_IT: f32 = 0.7;

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
    is_interrupted: bool,
    put_together: Option<String>,
    negation: Option<Negation>,
    has_marks_of_its_own: bool,
    is_partly_marked: bool,
    only_capitals: bool,
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
        let all = source.words();
        let near = self.nearby(&all, candidate, source.quotation.is_some());
        let there = all.get(near.clone())?;
        let marks: Vec<Mark> = there.iter().map(mark).collect();
        let unlike = self.unlike(there);
        let mut alignment = align(&self.marks, &marks, |i, j| {
            unlike.get(i * there.len() + j).copied().unwrap_or(1.0)
        })?;
        let crossings = self.crossings(&alignment, source, there);
        if !alignment.is_exact() {
            let of_forms = |step: &Step| match *step {
                Step::Changed(i, j) if unlike.get(i * there.len() + j).is_some_and(|&cost| cost <= OTHER_FORM) => {
                    sought.weight(i)
                }
                _ => 0.0,
            };
            let telling = sought.evidence(&alignment) + alignment.steps.iter().map(of_forms).sum::<f32>();
            if telling < sought.least_evidence() + self.chance_of_changes(&alignment) {
                return None;
            }
            // "I am not a crook" is not like "I am not a lawyer": of a handful of words the telling one is what was said.
            if self.words.len() <= HANDFUL && telling < MOST_OF_IT * sought.evidence_of_all() {
                return None;
            }
        }
        let is_unsaid = |crossing: &&Crossing<'_>| crossing.seam.joint == Joint::Reporter && !crossing.is_asked_for;
        alignment.put_together(crossings.iter().filter(is_unsaid).count());
        if !alignment.is_exact() && alignment.similarity < threshold {
            return None;
        }
        let seams = seams(source, there);
        alignment.tidy_ends(there.len(), |j| {
            seams.binary_search(&j).is_ok() || ends_sentence(&source.text, there, j)
        });
        let stretch = near.start + alignment.source.start..near.start + alignment.source.end;
        let text = Text {
            text: &source.text,
            words: there,
            seams: &seams,
        };
        let question = Text {
            text: self.text,
            words: self.words,
            seams: &[],
        };
        let whole = Text {
            text: &source.text,
            words: &all,
            seams: &[],
        };
        let bytes = whole.bytes(stretch.clone());
        let bare = bare(all.get(stretch.clone()).unwrap_or_default());
        let is_quotation = source.quotation.is_some();
        let apart = crossings.iter().find(|crossing| crossing.seam.joint == Joint::Reporter);
        Some(Found {
            kind: self.kind(&alignment, source, &all, &stretch, &crossings),
            is_interrupted: crossings.iter().any(|c| c.seam.joint == Joint::Tag && !c.is_asked_for),
            put_together: apart.map(|crossing| in_short(source.between(crossing.seam))),
            negation: negation(&alignment, (self.text, self.words), (&source.text, there)),
            has_marks_of_its_own: is_quotation && all_marked(&source.text, &bare),
            is_partly_marked: !is_quotation && partly_marked(&source.text, &bare),
            only_capitals: self.differs_by_capitals(source.text.get(bare).unwrap_or_default()),
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

    /// Where the words of an alignment go from one segment of a quotation to the next.
    fn crossings<'s>(&self, alignment: &Alignment, source: &'s Source, there: &[Word]) -> Vec<Crossing<'s>> {
        if source.seams.is_empty() {
            return Vec::new();
        }
        // The words of the source before which the question leaves something out.
        let mut left_out = Vec::new();
        let mut was_left_out = false;
        for step in &alignment.steps {
            let is_gap = |i: usize| self.marks.get(i).is_some_and(|mark| mark.gap_before);
            match *step {
                Step::OmittedByQuestion(j) => left_out.push(j),
                Step::Same(i, j) | Step::Changed(i, j) | Step::Swapped(i, j) if was_left_out || is_gap(i) => {
                    left_out.push(j);
                }
                _ => {}
            }
            was_left_out = matches!(step, Step::OmittedByQuestion(_));
        }
        let inside = alignment.source.start + 1..alignment.source.end;
        let crossing = |seam| {
            let next = next_word(seam, there);
            inside.contains(&next).then(|| Crossing {
                seam,
                is_asked_for: left_out.binary_search(&next).is_ok(),
            })
        };
        source.seams.iter().filter_map(crossing).collect()
    }

    fn kind(
        &self,
        alignment: &Alignment,
        source: &Source,
        all: &[Word],
        stretch: &Range<usize>,
        crossings: &[Crossing<'_>],
    ) -> Kind {
        if !alignment.is_exact() {
            return Kind::Near;
        }
        let there = all.get(stretch.clone()).unwrap_or_default();
        if alignment.is_elided() || crossings.iter().any(|crossing| crossing.is_asked_for) {
            return Kind::Elided;
        }
        if alignment.is_bracketed() || self.words.iter().chain(there).any(|w| w.patched) {
            return Kind::Bracketed;
        }
        if source.quotation.is_some() && stretch.len() < all.len() {
            return Kind::Partial;
        }
        // Where somebody's words are interrupted, they stand there, but not letter for letter.
        if spaced(self.bare_text()) == spaced(source.text.get(bare(there)).unwrap_or_default()) {
            Kind::Identical
        } else {
            Kind::Typography
        }
    }

    /// The question from its first letter to its last.
    fn bare_text(&self) -> &str {
        self.text.get(bare(self.words)).unwrap_or_default()
    }

    /// Whether the question and these words are the same but for capitals.
    fn differs_by_capitals(&self, there: &str) -> bool {
        let (asked, found) = (spaced(self.bare_text()), spaced(there));
        asked != found && asked.to_lowercase() == found.to_lowercase()
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
            quote: match is_quotation {
                true => source.text.clone(),
                false => self.sentence,
            },
            diff: self.diff,
            before: self.before,
            after: self.after,
            is_interrupted: self.is_interrupted,
            put_together: self.put_together,
            negation: self.negation,
            has_marks_of_its_own: self.has_marks_of_its_own,
            is_partly_marked: self.is_partly_marked,
            only_capitals: self.only_capitals,
            breaks: source.breaks(),
            place,
        }
    }
}

/// A place in which words go from one segment of a quotation to the next.
struct Crossing<'a> {
    seam: &'a Seam,
    /// Whether the question says by an ellipsis that it leaves something out there.
    is_asked_for: bool,
}

/// How many of the reporter's words are told.
const SHORT: usize = 12;

/// The reporter's words between two segments, without their marks.
fn in_short(between: &str) -> String {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '“' | '”' | '"' | '«' | '»' | '‘' | '’' | '\'' | ',');
    let words: Vec<&str> = between.trim_matches(is_mark).split_whitespace().collect();
    match words.get(..SHORT) {
        Some(first) if words.len() > SHORT => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}

/// From the first letter of some words to their last.
fn bare(words: &[Word]) -> Range<usize> {
    words
        .first()
        .zip(words.last())
        .map_or(0..0, |(first, last)| first.range.start..last.range.end)
}

/// White space as single spaces.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words before which something is shown that stands between the segments of a quotation.
fn seams(source: &Source, words: &[Word]) -> Vec<usize> {
    let shown = source.seams.iter().filter(|seam| seam.joint != Joint::Nothing);
    shown.map(|seam| next_word(seam, words)).collect()
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
