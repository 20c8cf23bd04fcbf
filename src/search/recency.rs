//! What age takes from a score: it counts half for every so many days.

use tantivy::{Score, Searcher};

const SECONDS_A_DAY: f64 = 86_400.0;

/// How scores fade with age.
///
/// Ages are counted from the latest article, so that an archive is ranked as it would have been on its last day; which day they are counted from does not change
/// the order anyway, only the scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recency {
    /// After how many days a score counts half; above 0.
    half_life: f64,
    /// The day from which ages are counted, in seconds since 1970.
    latest: i64,
}

impl Recency {
    /// With this half-life in days, counted from the latest date of the index that is not later than `now` (in seconds since 1970).
    pub fn new(half_life: f64, searcher: &Searcher, now: i64) -> tantivy::Result<Recency> {
        let mut latest = None;
        for segment in searcher.segment_readers() {
            let dates = segment.fast_fields().i64("date")?;
            if dates.max_value() <= now {
                latest = latest.max(Some(dates.max_value()));
            } else {
                // A date in the future is somebody's mistake.
                latest = Some(now);
            }
        }
        Ok(Recency {
            half_life,
            latest: latest.unwrap_or(now).min(now),
        })
    }

    /// The age of a date in days; never negative.
    pub fn days(&self, date: i64) -> f64 {
        (self.latest.saturating_sub(date) as f64 / SECONDS_A_DAY).max(0.0)
    }

    /// What a score is multiplied by: 1 for the latest date, 0 without a date.
    pub fn factor(&self, date: Option<i64>) -> Score {
        date.map_or(0.0, |date| (-self.days(date) / self.half_life).exp2() as Score)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_counts_half_after_its_half_life() {
        let recency = Recency {
            half_life: 30.0,
            latest: 86_400 * 100,
        };
        assert_eq!(recency.factor(Some(86_400 * 100)), 1.0);
        assert_eq!(recency.factor(Some(86_400 * 70)), 0.5);
        assert_eq!(recency.factor(Some(86_400 * 40)), 0.25);
        assert_eq!(recency.factor(Some(86_400 * 200)), 1.0, "the future is now");
        assert_eq!(recency.factor(None), 0.0);
    }
}
