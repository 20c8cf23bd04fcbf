//! How the words of a question correspond to those of a source: an alignment of least cost.
//!
//! The question is aligned whole, with whatever stretch of the source fits it best (semi-global alignment: Sellers, "The theory and computation of
//! evolutionary distances", 1980), counting words that were changed, left out, added, or swapped with their neighbour (Damerau, 1964). Where an editor
//! says that words were left out or replaced, that costs nothing.

use std::ops::Range;

/// What the alignment knows of a word besides what it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// An ellipsis stands before it.
    pub gap_before: bool,
    /// It is an editor's word.
    pub bracketed: bool,
}

/// One step of an alignment; words are named by their numbers in the question and in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The same word.
    Same(usize, usize),
    /// Another word stands in its place.
    Changed(usize, usize),
    /// Two neighbours are swapped; the numbers are those of the first.
    Swapped(usize, usize),
    /// The source has no such word.
    Added(usize),
    /// The question leaves this word out.
    Dropped(usize),
    /// The source says by an ellipsis that words are left out, and this may be one.
    OmittedBySource(usize),
    /// The question says so of this word.
    OmittedByQuestion(usize),
    /// An editor's word stands in the place of another, on one side or both.
    Bracketed(usize, usize),
    /// The question's editor put it there.
    BracketedInQuestion(usize),
    /// The source's editor put it there.
    BracketedInSource(usize),
}

/// An alignment of a whole question with a stretch of a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Alignment {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The words of the source that the question corresponds to.
    pub source: Range<usize>,
    /// What was changed, in words.
    pub cost: f32,
    /// 1 for the same words, 0 for nothing in common: one less the cost by the longer side's number of words, editors' doings left out.
    pub similarity: f32,
    /// How many words are the same.
    pub same: usize,
    /// How many words the longer side has.
    longer: usize,
}

/// A word that an ellipsis of the source may stand for costs this much while the alignment is sought: an ellipsis could stand for the whole question.
const OMITTED: f32 = 0.5;

/// Editors' doings cost next to nothing, so that words that are there are preferred to words that may have been.
const EDITORIAL: f32 = 0.01;

/// An ellipsis of the source may stand for this many times the words that are the same on either side of it.
const MOST_OMITTED: usize = 3;

/// The words in an editor's brackets may stand for this many of the question: they explain a pronoun or a name, not a clause.
const MOST_REPLACED: usize = 3;

/// To put together what the source has in two places costs less than another word, so that two words that do are still alike.
const PUT_TOGETHER: f32 = 0.4;

/// The most cells that an alignment may have; a larger one is not made.
pub const MOST_CELLS: usize = 8_000_000;

impl Alignment {
    /// Decides what stands at the two ends of the stretch, where a word of the question that has no match may as well stand for the source's neighbouring
    /// word as for none: it does if they belong to one sentence. `ends_before` says of a word of the source whether a sentence ends before it;
    /// there are `length` words.
    pub fn tidy_ends(&mut self, length: usize, ends_before: impl Fn(usize) -> bool) {
        while let Some(n) = self.steps.iter().position(|s| !matches!(s, Step::Added(_)))
            && let Some(&Step::Changed(i, j)) = self.steps.get(n)
            && ends_before(j + 1)
        {
            self.steps[n] = Step::Added(i);
            self.source.start = j + 1;
        }
        let added = self
            .steps
            .iter()
            .rev()
            .take_while(|s| matches!(s, Step::Added(_)))
            .count();
        let from = self.steps.len() - added;
        for step in self.steps.iter_mut().skip(from) {
            let next = self.source.end;
            if next >= length || ends_before(next) {
                break;
            }
            if let Step::Added(i) = *step {
                *step = Step::Changed(i, next);
                self.source.end = next + 1;
            }
        }
    }
}

/// Aligns. `cost` says how unlike two words are, from 0 (the same) to 1.
///
/// `None` if no word is the same, or there are too many words.
pub fn align(question: &[Mark], source: &[Mark], cost: impl Fn(usize, usize) -> f32) -> Option<Alignment> {
    let mut steps = Table::fill(question, source, &cost)?.trace(question, source);
    let (boundless, rewritten) = (is_boundless(&steps), is_rewritten(&steps, question));
    if boundless || rewritten {
        let believed: Vec<Mark> = source
            .iter()
            .map(|mark| Mark {
                gap_before: mark.gap_before && !boundless,
                bracketed: mark.bracketed && !rewritten,
            })
            .collect();
        steps = Table::fill(question, &believed, &cost)?.trace(question, &believed);
    }
    Some(weigh(steps, &cost)).filter(|a| a.same > 0)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum From {
    Start,
    Pair,
    Swap,
    Question,
    Source,
}

struct Table {
    columns: usize,
    from: Vec<From>,
    /// The column at which the best alignment ends.
    end: usize,
    same: Vec<bool>,
}

impl Table {
    fn fill(question: &[Mark], source: &[Mark], cost: &impl Fn(usize, usize) -> f32) -> Option<Table> {
        let columns = source.len() + 1;
        let cells = columns.checked_mul(question.len() + 1)?;
        if cells > MOST_CELLS {
            return None;
        }
        let mut from = vec![From::Start; cells];
        let mut same = vec![false; cells];
        // Three rows are enough: a swap looks two back.
        let mut before_last: Vec<f32> = vec![f32::INFINITY; columns];
        let mut last: Vec<f32> = vec![0.0; columns];
        let mut row: Vec<f32> = vec![0.0; columns];
        for (i, q) in question.iter().enumerate() {
            let next_has_gap = question.get(i + 1).is_some_and(|next| next.gap_before);
            for j in 0..columns {
                let left_out = source.get(j).is_some_and(|s| s.gap_before);
                let mut best = last[j]
                    + match (q.bracketed, left_out) {
                        (true, _) => EDITORIAL,
                        (false, true) => OMITTED,
                        (false, false) => 1.0,
                    };
                let mut how = From::Question;
                if let Some(s) = j.checked_sub(1).and_then(|j| source.get(j)) {
                    let unlike = cost(i, j - 1);
                    let is_same = unlike == 0.0;
                    same[(i + 1) * columns + j] = is_same;
                    let free = q.bracketed || s.bracketed;
                    // To replace a word is more than to put one in: words that are there are found first.
                    let pair = last[j - 1] + if free { unlike.min(2.0 * EDITORIAL) } else { unlike };
                    if pair <= best {
                        (best, how) = (pair, From::Pair);
                    }
                    let skip = row[j - 1] + if s.bracketed || next_has_gap { EDITORIAL } else { 1.0 };
                    if skip < best {
                        (best, how) = (skip, From::Source);
                    }
                    if i > 0 && j > 1 && !is_same && cost(i, j - 2) == 0.0 && cost(i - 1, j - 1) == 0.0 {
                        let swap = before_last[j - 2] + 1.0;
                        if swap < best {
                            (best, how) = (swap, From::Swap);
                        }
                    }
                }
                row[j] = best;
                from[(i + 1) * columns + j] = how;
            }
            std::mem::swap(&mut before_last, &mut last);
            std::mem::swap(&mut last, &mut row);
        }
        // The earliest of the best.
        let end = (0..columns).min_by(|a, b| last[*a].total_cmp(&last[*b]))?;
        Some(Table {
            columns,
            from,
            end,
            same,
        })
    }

    fn trace(&self, question: &[Mark], source: &[Mark]) -> Vec<Step> {
        let mut steps = Vec::new();
        let (mut i, mut j) = (question.len(), self.end);
        while i > 0 {
            let cell = i * self.columns + j;
            match self.from[cell] {
                From::Start => break,
                From::Pair => {
                    (i, j) = (i - 1, j - 1);
                    steps.push(if self.same[cell] {
                        Step::Same(i, j)
                    } else if question[i].bracketed || source[j].bracketed {
                        Step::Bracketed(i, j)
                    } else {
                        Step::Changed(i, j)
                    });
                }
                From::Swap => {
                    (i, j) = (i - 2, j - 2);
                    steps.push(Step::Swapped(i, j));
                }
                From::Question => {
                    i -= 1;
                    steps.push(if question[i].bracketed {
                        Step::BracketedInQuestion(i)
                    } else if source.get(j).is_some_and(|s| s.gap_before) {
                        Step::OmittedBySource(i)
                    } else {
                        Step::Added(i)
                    });
                }
                From::Source => {
                    j -= 1;
                    steps.push(if source[j].bracketed {
                        Step::BracketedInSource(j)
                    } else if question.get(i).is_some_and(|q| q.gap_before) {
                        Step::OmittedByQuestion(j)
                    } else {
                        Step::Dropped(j)
                    });
                }
            }
        }
        steps.reverse();
        steps
    }
}

/// Whether too much is made of an ellipsis of the source. It can stand for anything, so it is believed only between words that are the same, and for no more
/// words than are, on either side of it no more than a few times as many.
fn is_boundless(steps: &[Step]) -> bool {
    let is_same = |step: &Step| matches!(step, Step::Same(..));
    let is_omitted = |step: &Step| matches!(step, Step::OmittedBySource(_));
    let Some(first_omitted) = steps.iter().position(is_omitted) else {
        return false;
    };
    let same = steps.iter().filter(|s| is_same(s)).count();
    let omitted = steps.iter().filter(|s| is_omitted(s)).count();
    let first = steps.iter().position(is_same).unwrap_or(steps.len());
    let last = steps.iter().rposition(is_same).unwrap_or(0);
    let last_omitted = steps.iter().rposition(is_omitted).unwrap_or(0);
    let is_bare = |run: &[Step], before: &[Step], after: &[Step]| {
        let before = before.iter().rev().take_while(|s| is_same(s)).count();
        let after = after.iter().take_while(|s| is_same(s)).count();
        run.len() > MOST_OMITTED * before.min(after)
    };
    let mut at = 0;
    let runs = steps.chunk_by(|a, b| is_omitted(a) == is_omitted(b)).any(|run| {
        let (before, after) = (&steps[..at], &steps[at + run.len()..]);
        at += run.len();
        run.first().is_some_and(is_omitted) && is_bare(run, before, after)
    });
    omitted > same || first_omitted < first || last_omitted > last || runs
}

/// Whether too much of the question is taken for what an editor of the source replaced.
fn is_rewritten(steps: &[Step], question: &[Mark]) -> bool {
    let is_replaced = |step: &Step| matches!(step, Step::Bracketed(i, _) if !question[*i].bracketed);
    steps
        .chunk_by(|a, b| is_replaced(a) == is_replaced(b))
        .any(|run| run.len() > MOST_REPLACED && run.first().is_some_and(is_replaced))
}

fn weigh(steps: Vec<Step>, cost: &impl Fn(usize, usize) -> f32) -> Alignment {
    let (mut asked, mut found, mut total, mut same) = (0usize, 0usize, 0.0f32, 0usize);
    let (mut start, mut end) = (usize::MAX, 0);
    let mut covers = |from: usize, to: usize| {
        start = start.min(from);
        end = end.max(to);
    };
    for step in &steps {
        match *step {
            Step::Same(_, j) => {
                (asked, found, same) = (asked + 1, found + 1, same + 1);
                covers(j, j + 1);
            }
            Step::Changed(i, j) => {
                (asked, found) = (asked + 1, found + 1);
                total += cost(i, j);
                covers(j, j + 1);
            }
            Step::Swapped(_, j) => {
                (asked, found) = (asked + 2, found + 2);
                total += 1.0;
                covers(j, j + 2);
            }
            Step::Added(_) => {
                asked += 1;
                total += 1.0;
            }
            Step::Dropped(j) => {
                found += 1;
                total += 1.0;
                covers(j, j + 1);
            }
            Step::OmittedByQuestion(j) | Step::Bracketed(_, j) | Step::BracketedInSource(j) => covers(j, j + 1),
            Step::OmittedBySource(_) | Step::BracketedInQuestion(_) => {}
        }
    }
    let longer = asked.max(found).max(1);
    Alignment {
        steps,
        source: if start < end { start..end } else { 0..0 },
        cost: total,
        similarity: likeness(total, longer),
        same,
        longer,
    }
}

/// One less the share of the words that were changed.
fn likeness(cost: f32, longer: usize) -> f32 {
    (1.0 - cost / longer.max(1) as f32).max(0.0)
}

impl Alignment {
    /// Counts it against the words that they are put together from pieces that the source has apart, `times` times.
    pub fn put_together(&mut self, times: usize) {
        self.cost += PUT_TOGETHER * times as f32;
        self.similarity = likeness(self.cost, self.longer);
    }

    /// Whether nothing but an editor stands between the question and the source.
    pub fn is_exact(&self) -> bool {
        self.cost == 0.0
    }

    /// Whether an ellipsis was needed.
    pub fn is_elided(&self) -> bool {
        let elided = |step: &Step| matches!(step, Step::OmittedByQuestion(_) | Step::OmittedBySource(_));
        self.steps.iter().any(elided)
    }

    /// Whether square brackets were needed.
    pub fn is_bracketed(&self) -> bool {
        let bracketed = |step: &Step| {
            matches!(
                step,
                Step::Bracketed(..) | Step::BracketedInQuestion(_) | Step::BracketedInSource(_)
            )
        };
        self.steps.iter().any(bracketed)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::words::words;
    use super::*;

    fn marks(text: &str) -> (Vec<String>, Vec<Mark>) {
        let words = words(text);
        let mark = |w: &super::super::words::Word| Mark {
            gap_before: w.gap_before,
            bracketed: w.bracketed,
        };
        (
            words.iter().map(|w| w.form.clone()).collect(),
            words.iter().map(mark).collect(),
        )
    }

    fn aligned(question: &str, source: &str) -> Option<Alignment> {
        let ((q, q_marks), (s, s_marks)) = (marks(question), marks(source));
        align(&q_marks, &s_marks, |i, j| f32::from(u8::from(q[i] != s[j])))
    }

    fn cost(question: &str, source: &str) -> f32 {
        aligned(question, source).unwrap().cost
    }

    #[test]
    fn a_part_is_found_where_it_stands() {
        let found = aligned(
            "told them twice",
            "I told them the wind was wrong. I told them twice. Twice!",
        )
        .unwrap();
        assert!(found.is_exact());
        assert_eq!(found.source, 8..11);
    }

    #[test]
    fn each_change_of_a_word_costs_one() {
        let source = "we will not rest until every family knows";
        assert_eq!(cost("we will never rest until every family knows", source), 1.0);
        assert_eq!(cost("we will not until every family knows", source), 1.0);
        assert_eq!(cost("we will not ever rest until every family knows", source), 1.0);
        assert_eq!(cost("we will rest not until every family knows", source), 1.0);
        let similar = aligned("we will never rest until every family knows", source).unwrap();
        assert!((similar.similarity - 7.0 / 8.0).abs() < 1e-6);
    }

    #[test]
    fn an_ellipsis_leaves_out_on_either_side() {
        let whole = "we will not rest until every family on these islands knows why she sank";
        let short = "we will not rest until every family … knows why she sank";
        for (question, source) in [(whole, short), (short, whole)] {
            let found = aligned(question, source).unwrap();
            assert!(found.is_exact() && found.is_elided() && !found.is_bracketed());
        }
        assert!(
            !aligned(whole, "we will … sank").unwrap().is_exact(),
            "more left out than there"
        );
        assert!(!aligned("because she knows why", "… knows why").unwrap().is_exact());
    }

    #[test]
    fn an_ellipsis_elsewhere_in_the_source_does_not_swallow_the_question() {
        let source =
            "in shackles … all we want is to be equal … there are very good police officers and there are bad ones";
        let found = aligned("there are very good men and there are bad ones", source).unwrap();
        assert!(found.same == 9 && found.cost == 2.0, "{found:?}");
    }

    #[test]
    fn a_word_on_one_side_of_an_ellipsis_does_not_vouch_for_a_clause() {
        let source = "figure out why they blew it … Already we are seeing reporters and pundits who are grubbing";
        let found = aligned("It is a reasonable number Already we are seeing reporters and", source).unwrap();
        assert!(!found.is_exact(), "{found:?}");
    }

    #[test]
    fn brackets_do_not_stand_for_a_clause() {
        let source = "In your old job [as a federal prosecutor] you would prove intent by showing";
        let found = aligned("unbeknownst to investors and you would prove intent by", source).unwrap();
        assert!(!found.is_exact(), "{found:?}");
        assert!(
            aligned("In your old job you would prove intent", source)
                .unwrap()
                .is_exact()
        );
        assert!(
            aligned("In your old job there you would prove", source)
                .unwrap()
                .is_exact()
        );
    }

    #[test]
    fn brackets_replace_and_insert_on_either_side() {
        let plain = "I know what she meant to people";
        let edited = "I know what [the Halcyon Star] meant to [all] people";
        for (question, source) in [(plain, edited), (edited, plain)] {
            let found = aligned(question, source).unwrap();
            assert!(
                found.is_exact() && found.is_bracketed() && !found.is_elided(),
                "{found:?}"
            );
        }
    }

    #[test]
    fn nothing_in_common_is_no_alignment() {
        assert_eq!(aligned("red herring", "blue whale"), None);
        assert_eq!(aligned("", "blue whale"), None);
        assert_eq!(aligned("red", ""), None);
    }

    proptest! {
        #[test]
        fn steps_name_every_word_once_and_in_order(question in "[a-d\\[\\]… ]{0,24}", source in "[a-d\\[\\]… ]{0,40}") {
            let (q, _) = marks(&question);
            let Some(found) = aligned(&question, &source) else { return Ok(()) };
            let (mut asked, mut stretch) = (Vec::new(), Vec::new());
            for step in &found.steps {
                match *step {
                    Step::Same(i, j) | Step::Changed(i, j) | Step::Bracketed(i, j) => {
                        asked.push(i);
                        stretch.push(j);
                    }
                    Step::Swapped(i, j) => {
                        asked.extend([i, i + 1]);
                        stretch.extend([j, j + 1]);
                    }
                    Step::Added(i) | Step::OmittedBySource(i) | Step::BracketedInQuestion(i) => asked.push(i),
                    Step::Dropped(j) | Step::OmittedByQuestion(j) | Step::BracketedInSource(j) => stretch.push(j),
                }
            }
            prop_assert_eq!(asked, (0..q.len()).collect::<Vec<_>>());
            prop_assert_eq!(stretch, found.source.clone().collect::<Vec<_>>());
            prop_assert!((0.0..=1.0).contains(&found.similarity));
        }

        #[test]
        fn a_stretch_of_the_source_is_exact(source in "[a-e]( [a-e]){0,20}", from in 0usize..20, length in 1usize..20) {
            let all: Vec<&str> = source.split(' ').collect();
            let from = from.min(all.len() - 1);
            let part = all[from..all.len().min(from + length)].join(" ");
            prop_assert!(aligned(&part, &source).unwrap().is_exact());
        }
    }
}
