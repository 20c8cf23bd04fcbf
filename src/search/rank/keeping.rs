//! The matches of a segment that may be shown: the best, and all that may be of the same words as another.
//!
//! A common word has tens of thousands of matches, of which ten are shown. To write down the others takes fresh memory from the system, which costs more than to find them.

use tantivy::{DocId, Score, TERMINATED};

use super::top::{Top, best_first, score_of};

/// Matches of a segment, offered in the order of their documents.
pub(super) struct Keeping<C> {
    /// The documents that are kept whatever their score is, in ascending order.
    copied: C,
    /// The first of them that has not been passed.
    next_copied: DocId,
    copies: Vec<(DocId, Score)>,
    best: Top<(DocId, Score)>,
    /// What scores less is not among the best.
    least: Score,
    total: usize,
}

impl<C: Iterator<Item = DocId>> Keeping<C> {
    /// Keeps the `count` best, all that are equal to the last of them, and those that are `copied`.
    pub(super) fn new(count: usize, mut copied: C) -> Keeping<C> {
        let best = Top::new(count);
        Keeping {
            next_copied: copied.next().unwrap_or(TERMINATED),
            copied,
            copies: Vec::new(),
            least: score_of(best.limit),
            best,
            total: 0,
        }
    }

    /// Takes the next match.
    #[inline]
    pub(super) fn offer(&mut self, doc: DocId, score: Score) {
        self.total += 1;
        if doc >= self.next_copied && self.is_copied(doc) {
            self.copies.push((doc, score));
        } else if score >= self.least {
            self.best.offer(best_first(score), (doc, score));
            self.least = score_of(self.best.limit);
        }
    }

    fn is_copied(&mut self, doc: DocId) -> bool {
        let mut copied = self.next_copied;
        while copied < doc {
            copied = self.copied.next().unwrap_or(TERMINATED);
        }
        self.next_copied = copied;
        copied == doc
    }

    /// How many matches there were, and those that are kept, in the order of their documents.
    pub(super) fn end(self) -> (usize, Vec<(DocId, Score)>) {
        let mut kept = self.copies;
        kept.extend(self.best.end().into_iter().map(|(_, found)| found));
        kept.sort_unstable_by_key(|(doc, _)| *doc);
        (self.total, kept)
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
