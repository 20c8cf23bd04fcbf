//! What has the smallest numbers of many, such as the best scores.

use tantivy::Score;

/// A number that is the smaller the higher the score is.
pub(super) fn best_first(score: Score) -> i64 {
    let bits = (-score).to_bits() as i32;
    // The total order of IEEE 754: below zero, more bits are a smaller number.
    i64::from(bits ^ (((bits >> 31) as u32) >> 1) as i32)
}

/// The score of which [`best_first`] gives this number; of a number beyond those of scores, one that is beyond all scores as well.
pub(super) fn score_of(first: i64) -> Score {
    match i32::try_from(first) {
        Ok(bits) => -Score::from_bits((bits ^ (((bits >> 31) as u32) >> 1) as i32) as u32),
        Err(_) if first > 0 => Score::NEG_INFINITY,
        Err(_) => Score::INFINITY,
    }
}

/// What has the smallest numbers of many.
pub(super) struct Top<T> {
    count: usize,
    entries: Vec<(i64, T)>,
    /// Nothing above it is among the first.
    pub(super) limit: i64,
    /// From so many entries on, those above the limit are left out.
    full: usize,
}

impl<T: Copy> Top<T> {
    pub(super) fn new(count: usize) -> Top<T> {
        Top {
            count,
            entries: Vec::new(),
            limit: if count == 0 { i64::MIN } else { i64::MAX },
            full: count.saturating_mul(2).max(64),
        }
    }

    #[inline]
    pub(super) fn offer(&mut self, first: i64, what: T) {
        if first <= self.limit {
            self.entries.push((first, what));
            if self.entries.len() >= self.full {
                self.cut();
            }
        }
    }

    /// Leaves the first, and what is equal to the last of them.
    pub(super) fn cut(&mut self) {
        if let Some(last) = self.count.checked_sub(1)
            && last < self.entries.len()
        {
            self.limit = self.entries.select_nth_unstable_by_key(last, |(first, _)| *first).1.0;
            self.entries.retain(|(first, _)| *first <= self.limit);
            self.full = self.full.max(self.entries.len().saturating_mul(2));
        }
    }

    pub(super) fn end(mut self) -> Vec<(i64, T)> {
        self.cut();
        self.entries
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_higher_score_comes_first(a in -1e9f32..1e9, b in -1e9f32..1e9) {
            prop_assert_eq!(best_first(a).cmp(&best_first(b)), (-a).total_cmp(&-b));
            prop_assert_eq!(score_of(best_first(a)).to_bits(), a.to_bits());
            prop_assert!(score_of(i64::MAX) < a && a < score_of(i64::MIN));
        }

        #[test]
        fn the_smallest_are_kept_with_all_that_are_equal_to_the_last(
            firsts in prop::collection::vec(-5i64..5, 0..300), count in 0usize..150
        ) {
            let mut top = Top::new(count);
            for (number, first) in firsts.iter().enumerate() {
                top.offer(*first, number);
            }
            let mut kept = top.end();
            kept.sort_unstable();
            let mut all: Vec<(i64, usize)> = firsts.iter().copied().zip(0..).collect();
            all.sort_unstable();
            let limit = count.checked_sub(1).map(|last| all.get(last).map_or(i64::MAX, |(first, _)| *first));
            all.retain(|(first, _)| limit.is_some_and(|limit| *first <= limit));
            prop_assert_eq!(kept, all);
        }
    }
}
