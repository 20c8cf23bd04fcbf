//! The matches of a segment that may be shown: the best, and all that may be of the same words as another.
//!
//! A common word has tens of thousands of matches, of which ten are shown. To write down the others takes fresh memory from the system, which costs more than to find them.

use tantivy::{DocId, Score};

/// How many matches are kept at the least before the best of them are sought.
const FULL: usize = 256;

/// Matches of a segment, offered in the order of their documents.
pub(super) struct Keeping<C> {
    /// How many of the best are wanted.
    count: usize,
    /// The documents that are kept whatever their score is, in ascending order.
    copied: C,
    next_copied: Option<DocId>,
    copies: Vec<(DocId, Score)>,
    best: Vec<(DocId, Score)>,
    /// What has a lower score is not among the best.
    least: Score,
    /// From so many on, those below the best are left out.
    full: usize,
    total: usize,
}

impl<C: Iterator<Item = DocId>> Keeping<C> {
    /// Keeps the `count` best, all that are equal to the last of them, and those that are `copied`.
    pub(super) fn new(count: usize, mut copied: C) -> Keeping<C> {
        Keeping {
            count,
            next_copied: copied.next(),
            copied,
            copies: Vec::new(),
            best: Vec::new(),
            least: if count == 0 {
                Score::INFINITY
            } else {
                Score::NEG_INFINITY
            },
            full: count.saturating_mul(2).max(FULL),
            total: 0,
        }
    }

    /// Takes the next match.
    #[inline]
    pub(super) fn offer(&mut self, doc: DocId, score: Score) {
        self.total += 1;
        while let Some(copied) = self.next_copied
            && copied <= doc
        {
            self.next_copied = self.copied.next();
            if copied == doc {
                self.copies.push((doc, score));
                return;
            }
        }
        if score >= self.least {
            self.best.push((doc, score));
            if self.best.len() >= self.full {
                self.cut();
            }
        }
    }

    /// Leaves the best, and what is equal to the last of them.
    fn cut(&mut self) {
        let Some(last) = self.count.checked_sub(1).filter(|last| *last < self.best.len()) else {
            return;
        };
        let mut scores: Vec<Score> = self.best.iter().map(|(_, score)| *score).collect();
        self.least = *scores.select_nth_unstable_by(last, |a, b| b.total_cmp(a)).1;
        self.best.retain(|(_, score)| *score >= self.least);
        self.full = self.full.max(self.best.len().saturating_mul(2));
    }

    /// How many matches there were, and those that are kept, in the order of their documents.
    pub(super) fn end(mut self) -> (usize, Vec<(DocId, Score)>) {
        self.cut();
        self.best.append(&mut self.copies);
        self.best.sort_unstable_by_key(|(doc, _)| *doc);
        (self.total, self.best)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_best_are_kept_with_their_equals_and_all_copies(
            scores in prop::collection::vec(0u8..20, 0..900), count in 0usize..300, copied in prop::collection::btree_set(0u32..900, 0..30)
        ) {
            let mut keeping = Keeping::new(count, copied.iter().copied());
            for (doc, score) in (0..).zip(&scores) {
                keeping.offer(doc, Score::from(*score));
            }
            let (total, kept) = keeping.end();
            prop_assert_eq!(total, scores.len());
            let (copies, others): (Vec<_>, Vec<_>) = (0..).zip(&scores).partition(|(doc, _)| copied.contains(doc));
            let mut sorted: Vec<u8> = others.iter().map(|(_, score): &(DocId, &u8)| **score).collect();
            sorted.sort_unstable_by(|a, b| b.cmp(a));
            let least = count.checked_sub(1).map(|last| sorted.get(last).copied().unwrap_or(0));
            let best = others.into_iter().filter(|(_, score)| least.is_some_and(|least| **score >= least));
            let expected: BTreeSet<DocId> = best.chain(copies).map(|(doc, _)| doc).collect();
            prop_assert_eq!(kept.iter().map(|(doc, _)| *doc).collect::<BTreeSet<_>>(), expected);
            prop_assert!(kept.is_sorted_by_key(|(doc, _)| *doc));
        }
    }
}
