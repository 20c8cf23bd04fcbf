//! Days, weeks, months and years, and how many of something fall into each.

use jiff::civil;

/// How long a stretch of time is counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A day
    Day,
    /// A week, from Monday
    Week,
    /// A calendar month
    Month,
    /// A calendar year
    Year,
}

impl By {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            By::Day => "day",
            By::Week => "week",
            By::Month => "month",
            By::Year => "year",
        }
    }

    /// The finest that shows the days from `first` to `last` in no more than `most` stretches; years where none does.
    pub fn finest(first: i32, last: i32, most: usize) -> By {
        let days = last.saturating_sub(first).max(0) as usize;
        [(By::Day, 1), (By::Week, 7), (By::Month, 31)]
            .into_iter()
            .find(|(_, length)| days / length < most)
            .map_or(By::Year, |(by, _)| by)
    }

    /// The first day of the stretch that holds a day.
    fn first(self, day: civil::Date) -> civil::Date {
        match self {
            By::Day => day,
            By::Week => {
                let since_monday = i64::from(day.weekday().to_monday_zero_offset());
                day.checked_sub(jiff::Span::new().days(since_monday)).unwrap_or(day)
            }
            By::Month => day.first_of_month(),
            By::Year => day.first_of_year(),
        }
    }

    fn next(self, first: civil::Date) -> Option<civil::Date> {
        let step = jiff::Span::new();
        let step = match self {
            By::Day => step.days(1),
            By::Week => step.weeks(1),
            By::Month => step.months(1),
            By::Year => step.years(1),
        };
        first.checked_add(step).ok()
    }

    /// The stretch that begins on `first`, as a person writes it.
    pub fn label(self, first: civil::Date) -> String {
        let day = first.to_string();
        match self {
            By::Day | By::Week => day,
            By::Month => day.get(..day.len() - 3).unwrap_or(&day).to_owned(),
            By::Year => day.get(..day.len() - 6).unwrap_or(&day).to_owned(),
        }
    }
}

/// The calendar day of a number of days since 1970.
pub fn date(day: i32) -> Option<civil::Date> {
    let span = jiff::Span::new().try_days(day).ok()?;
    civil::date(1970, 1, 1).checked_add(span).ok()
}

/// How many fall into one stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its first day.
    pub start: civil::Date,
    /// Its last day.
    pub end: civil::Date,
    /// How many.
    pub count: u64,
}

/// Counts days, given as days since 1970, by stretches without a gap from the first to the last; in order.
pub fn series(days: impl Iterator<Item = i32>, by: By) -> Vec<Stretch> {
    let mut counts = std::collections::BTreeMap::new();
    for day in days {
        *counts.entry(day).or_insert(0u64) += 1;
    }
    let mut all: Vec<Stretch> = Vec::new();
    for (day, count) in counts {
        let Some(day) = date(day) else { continue };
        let first = by.first(day);
        // Empty stretches between this one and the last.
        while let Some(start) = all
            .last()
            .and_then(|last| last.end.tomorrow().ok())
            .filter(|start| *start < first)
        {
            all.push(stretch(by, start, 0));
        }
        match all.last_mut().filter(|last| last.start == first) {
            Some(last) => last.count += count,
            None => all.push(stretch(by, first, count)),
        }
    }
    all
}

fn stretch(by: By, start: civil::Date, count: u64) -> Stretch {
    let end = by.next(start).and_then(|next| next.yesterday().ok()).unwrap_or(start);
    Stretch { start, end, count }
}

/// Counts days into `cells` equal stretches from `first` to `last`: what a line of small bars shows.
pub fn cells(days: impl Iterator<Item = i32>, first: i32, last: i32, cells: usize) -> Vec<u64> {
    let mut counts = vec![0; cells];
    let span = i64::from(last) - i64::from(first) + 1;
    for day in days.filter(|day| (first..=last).contains(day)) {
        let at = (i64::from(day) - i64::from(first)) * cells as i64 / span.max(1);
        if let Some(count) = usize::try_from(at).ok().and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    fn number(day: civil::Date) -> i32 {
        (crate::article::date::day_seconds(day) / 86_400) as i32
    }

    fn labels(by: By, days: &[civil::Date]) -> Vec<(String, u64)> {
        let series = series(days.iter().copied().map(number), by);
        series.iter().map(|s| (by.label(s.start), s.count)).collect()
    }

    #[test]
    fn gaps_are_filled_and_weeks_begin_on_monday() {
        // 2024-02-29 was a Thursday.
        let days = [day(2024, 2, 29), day(2024, 2, 26), day(2024, 3, 11)];
        let named = |pairs: &[(&str, u64)]| pairs.iter().map(|(l, n)| ((*l).to_owned(), *n)).collect::<Vec<_>>();
        assert_eq!(
            labels(By::Week, &days),
            named(&[("2024-02-26", 2), ("2024-03-04", 0), ("2024-03-11", 1)])
        );
        assert_eq!(labels(By::Month, &days), named(&[("2024-02", 2), ("2024-03", 1)]));
        assert_eq!(labels(By::Year, &days), named(&[("2024", 3)]));
        assert_eq!(labels(By::Day, &days).len(), 15);
    }

    #[test]
    fn the_finest_that_fits_is_chosen() {
        let span = |days| By::finest(0, days, 60);
        assert_eq!(
            [span(0), span(59), span(60), span(420), span(1859), span(1860)],
            [By::Day, By::Day, By::Week, By::Month, By::Month, By::Year]
        );
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost_and_stretches_touch(days in proptest::collection::vec(-3000i32..3000, 0..40)) {
            for by in [By::Day, By::Week, By::Month, By::Year] {
                let series = series(days.iter().copied(), by);
                proptest::prop_assert_eq!(series.iter().map(|s| s.count).sum::<u64>(), days.len() as u64);
                for pair in series.windows(2) {
                    proptest::prop_assert_eq!(pair[0].end.tomorrow().unwrap(), pair[1].start);
                }
            }
            proptest::prop_assert_eq!(cells(days.iter().copied(), -3000, 3000, 17).iter().sum::<u64>(), days.len() as u64);
        }
    }
}
