//! Days as people write them: `2025-12-01`, `2025-12`, `yesterday`, `last week`, `3 days ago`, and ranges of them.
//!
//! Everything is relative to a `today` that the caller passes, so that a query means the same thing wherever it is tested. A week begins on
//! Monday (ISO 8601). The words of a date may be joined by hyphens or underscores, so that no quotation marks are needed in a shell.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::error::QueryError;

/// What a date may look like, for the help of an error.
const EXAMPLES: &str = "write a day, a month or a year (2025-12-01, 2025-12, 2025), or today, yesterday, monday, last-week, last-month, 3-days-ago";

/// A first and a last day, both included; `None` is open.
pub type OpenRange = (Option<Date>, Option<Date>);

/// The first and the last day of what `text` names, both included.
///
/// A day is its own first and last. The place in an error is in bytes of `text`.
///
/// ```
/// use jiff::civil::date;
/// use whosaid::query::dates::parse_day_range;
///
/// let today = date(2025, 12, 3);
/// assert_eq!(parse_day_range("2025-02", today), Ok((date(2025, 2, 1), date(2025, 2, 28))));
/// assert_eq!(parse_day_range("3 days ago", today), Ok((date(2025, 11, 30), date(2025, 11, 30))));
/// assert_eq!(parse_day_range("last week", today), Ok((date(2025, 11, 24), date(2025, 11, 30))));
/// ```
pub fn parse_day_range(text: &str, today: Date) -> Result<(Date, Date), QueryError> {
    let trimmed = text.trim();
    let start = text.len() - text.trim_start().len();
    let span = start..start + trimmed.len();
    if trimmed.is_empty() {
        return Err(QueryError::new(0..text.len(), "the date is missing").help(EXAMPLES));
    }
    // No date is longer.
    if trimmed.len() > 60 {
        return Err(QueryError::new(span, "this is not a date").help(EXAMPLES));
    }
    if let Some(numeric) = numeric(trimmed) {
        return numeric.ok_or_else(|| {
            QueryError::new(span, format!("`{trimmed}` is not in the calendar"))
                .help("write year, month, day: 2025-12-01")
        });
    }
    let lower = trimmed.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | ','))
        .filter(|word| !word.is_empty())
        .collect();
    in_words(&words, today).ok_or_else(|| {
        let slashes = trimmed.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '.'));
        let help = if slashes && trimmed.contains(['/', '.']) {
            "day and month could be either way round: write year, month, day with hyphens, 2025-12-01"
        } else {
            EXAMPLES
        };
        QueryError::new(span, format!("`{trimmed}` is not a date")).help(help)
    })
}

/// A day or a range of days, as it stands after `date:`: what [`parse_day_range`] reads, `FROM..TO`, or `[FROM TO TO]`.
///
/// Either end may be left out, in brackets with a star (`..2025`, `2025-01-..`, `[2025 TO *]`). The place in an error is in bytes of `text`.
pub fn parse_range(text: &str, today: Date) -> Result<OpenRange, QueryError> {
    let whole = 0..text.len();
    if let Some(inside) = text.strip_prefix('[') {
        let Some(inside) = inside.strip_suffix(']') else {
            return Err(
                QueryError::new(whole, "the bracket is not closed").help("write date:[2025-12-01 TO 2025-12-31]")
            );
        };
        let Some(at) = find_to(inside) else {
            return Err(
                QueryError::new(whole, "a range in brackets needs TO").help("write date:[2025-12-01 TO 2025-12-31]")
            );
        };
        let (from, to) = (&inside[..at], &inside[at + 2..]);
        return ends(text, (1, from), (at + 3, to), today, |end| end == "*");
    }
    if let Some(at) = text.find("..") {
        let rest = text[at..].trim_start_matches('.');
        return ends(
            text,
            (0, &text[..at]),
            (text.len() - rest.len(), rest),
            today,
            str::is_empty,
        );
    }
    let (first, last) = parse_day_range(text, today)?;
    Ok((Some(first), Some(last)))
}

/// Where a lone `TO` stands, in any case.
fn find_to(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    bytes
        .windows(4)
        .position(|w| w[0].is_ascii_whitespace() && w[1..3].eq_ignore_ascii_case(b"to") && w[3].is_ascii_whitespace())
        .map(|at| at + 1)
}

/// Two ends, each with its place in the whole text.
fn ends(
    text: &str,
    (from_at, from): (usize, &str),
    (to_at, to): (usize, &str),
    today: Date,
    is_open: impl Fn(&str) -> bool,
) -> Result<OpenRange, QueryError> {
    let end = |at: usize, text: &str| -> Result<Option<(Date, Date)>, QueryError> {
        if is_open(text.trim()) {
            return Ok(None);
        }
        // An open month or year may keep its hyphen: `2025-01-..`.
        let text = text.strip_suffix('-').unwrap_or(text);
        parse_day_range(text, today).map(Some).map_err(|e| e.shifted(at))
    };
    let (first, last) = (end(from_at, from)?, end(to_at, to)?);
    match (first, last) {
        (None, None) => Err(QueryError::new(0..text.len(), "a range needs at least one date")
            .help("leave out one end only: date:2025-12-01.. (from then on) or date:..2025-12-01 (up to then)")),
        (Some((first, _)), Some((_, last))) if first > last => Err(QueryError::new(
            0..text.len(),
            "the range ends before it begins",
        )
        .help(format!("write date:{}..{}", to.trim(), from.trim()))),
        _ => Ok((first.map(|range| range.0), last.map(|range| range.1))),
    }
}

/// `2025`, `2025-12`, `2025-12-01`, `20251201`; `None` if it does not look like one, `Some(None)` if there is no such day.
fn numeric(text: &str) -> Option<Option<(Date, Date)>> {
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if digits(text, 8) {
        return Some(day(&text[..4], &text[4..6], &text[6..]));
    }
    let parts: Vec<&str> = text.split('-').collect();
    let plausible = parts.len() <= 3
        && digits(parts.first()?, 4)
        && parts[1..].iter().all(|part| digits(part, 1) || digits(part, 2));
    if !plausible {
        return None;
    }
    Some(match parts[..] {
        [year] => year.parse().ok().and_then(whole_year),
        [year, month] => month
            .parse()
            .ok()
            .and_then(|month| whole_month(year.parse().ok()?, month)),
        [year, month, the_day] => day(year, month, the_day),
        _ => None,
    })
}

fn day(year: &str, month: &str, day: &str) -> Option<(Date, Date)> {
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some((date, date))
}

fn whole_month(year: i16, month: i8) -> Option<(Date, Date)> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

fn whole_year(year: i16) -> Option<(Date, Date)> {
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// `last week`, `3 days ago`, `december 2025`, in lower case.
fn in_words(words: &[&str], today: Date) -> Option<(Date, Date)> {
    let one = |date: Date| Some((date, date));
    match *words {
        ["today"] => one(today),
        ["yesterday"] => one(today.yesterday().ok()?),
        ["this", unit] => calendar(today, unit),
        ["last" | "previous", unit @ ("week" | "month" | "year")] => calendar(back(today, 1, unit)?, unit),
        ["past", unit @ ("day" | "week" | "month" | "year")] => running(today, 1, unit),
        ["last" | "past", count, unit] => running(today, number(count)?, unit),
        [count, unit, "ago"] => one(back(today, number(count)?, unit)?),
        ["last", name] => one(weekday_before(today, weekday(name)?)?),
        [name] => match weekday(name) {
            Some(_) if weekday(name) == Some(today.weekday()) => one(today),
            Some(weekday) => one(weekday_before(today, weekday)?),
            None => {
                let month = month(name)?;
                let year = if month > today.month() {
                    today.year().checked_sub(1)?
                } else {
                    today.year()
                };
                whole_month(year, month)
            }
        },
        [name, year] if is_year(year) => whole_month(year.parse().ok()?, month(name)?),
        [the_day, name, year] if is_year(year) && month(name).is_some() => {
            one(Date::new(year.parse().ok()?, month(name)?, the_day.parse().ok()?).ok()?)
        }
        [name, the_day, year] if is_year(year) => {
            one(Date::new(year.parse().ok()?, month(name)?, the_day.parse().ok()?).ok()?)
        }
        _ => None,
    }
}

/// The week, month or year that `day` lies in.
fn calendar(day: Date, unit: &str) -> Option<(Date, Date)> {
    match unit {
        "week" => {
            let since_monday = i64::from(day.weekday().to_monday_zero_offset());
            let monday = day.checked_sub(Span::new().try_days(since_monday).ok()?).ok()?;
            Some((monday, monday.checked_add(Span::new().days(6)).ok()?))
        }
        "month" => whole_month(day.year(), day.month()),
        "year" => whole_year(day.year()),
        _ => None,
    }
}

/// The last `count` units up to today, today included: `last 7 days`.
fn running(today: Date, count: i64, unit: &str) -> Option<(Date, Date)> {
    Some((back(today, count, unit)?.tomorrow().ok()?, today)).filter(|(first, last)| first <= last)
}

/// The day `count` units before `today`; the 31st of a shorter month is its last day.
fn back(today: Date, count: i64, unit: &str) -> Option<Date> {
    let span = match unit.strip_suffix('s').unwrap_or(unit) {
        "day" => Span::new().try_days(count),
        "week" => Span::new().try_weeks(count),
        "month" => Span::new().try_months(count),
        "year" => Span::new().try_years(count),
        _ => return None,
    };
    today.checked_sub(span.ok()?).ok()
}

/// The latest such day before `today`.
fn weekday_before(today: Date, weekday: Weekday) -> Option<Date> {
    today.nth_weekday(-1, weekday).ok()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

fn number(word: &str) -> Option<i64> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];
    match word {
        "a" | "an" => Some(1),
        _ if word.len() <= 5 && word.bytes().all(|b| b.is_ascii_digit()) => word.parse().ok(),
        _ => WORDS
            .iter()
            .position(|w| *w == word)
            .and_then(|n| i64::try_from(n).ok()),
    }
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "monday" | "mon" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" | "wed" => Weekday::Wednesday,
        "thursday" | "thu" | "thur" | "thurs" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" | "sat" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

fn month(name: &str) -> Option<i8> {
    Some(match name {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sep" | "sept" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// A Wednesday.
    const TODAY: Date = date(2025, 12, 3);

    fn range(text: &str) -> Option<String> {
        parse_day_range(text, TODAY).ok().map(|(a, b)| format!("{a} {b}"))
    }

    fn open(text: &str) -> Result<String, String> {
        let show = |d: Option<Date>| d.map_or("-".to_owned(), |d| d.to_string());
        parse_range(text, TODAY)
            .map(|(a, b)| format!("{} {}", show(a), show(b)))
            .map_err(|e| e.message)
    }

    #[test]
    fn days_months_and_years() {
        assert_eq!(range("2025-12-01").as_deref(), Some("2025-12-01 2025-12-01"));
        assert_eq!(range("20251201").as_deref(), Some("2025-12-01 2025-12-01"));
        assert_eq!(range("2025-1-9").as_deref(), Some("2025-01-09 2025-01-09"));
        assert_eq!(range("2024-02").as_deref(), Some("2024-02-01 2024-02-29"));
        assert_eq!(range("2024").as_deref(), Some("2024-01-01 2024-12-31"));
        assert_eq!(range("3 December 2024").as_deref(), Some("2024-12-03 2024-12-03"));
        assert_eq!(range("Dec 3, 2024").as_deref(), Some("2024-12-03 2024-12-03"));
        assert_eq!(range("march-2024").as_deref(), Some("2024-03-01 2024-03-31"));
    }

    #[test]
    fn words_are_relative_to_today() {
        for (text, expected) in [
            ("today", "2025-12-03 2025-12-03"),
            ("Yesterday", "2025-12-02 2025-12-02"),
            ("this week", "2025-12-01 2025-12-07"),
            ("last week", "2025-11-24 2025-11-30"),
            ("last-week", "2025-11-24 2025-11-30"),
            ("last month", "2025-11-01 2025-11-30"),
            ("last_year", "2024-01-01 2024-12-31"),
            ("last 7 days", "2025-11-27 2025-12-03"),
            ("past week", "2025-11-27 2025-12-03"),
            ("3 days ago", "2025-11-30 2025-11-30"),
            ("three-days-ago", "2025-11-30 2025-11-30"),
            ("a week ago", "2025-11-26 2025-11-26"),
            ("2 months ago", "2025-10-03 2025-10-03"),
            ("wednesday", "2025-12-03 2025-12-03"),
            ("last wednesday", "2025-11-26 2025-11-26"),
            ("thursday", "2025-11-27 2025-11-27"),
            ("mon", "2025-12-01 2025-12-01"),
            ("december", "2025-12-01 2025-12-31"),
            ("may", "2025-05-01 2025-05-31"),
        ] {
            assert_eq!(range(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn the_end_of_a_long_month_maps_to_the_end_of_a_short_one() {
        let range = parse_day_range("1 month ago", date(2025, 3, 31));
        assert_eq!(range, Ok((date(2025, 2, 28), date(2025, 2, 28))));
    }

    #[test]
    fn ranges() {
        assert_eq!(open("2025-12-01..2025-12-31").as_deref(), Ok("2025-12-01 2025-12-31"));
        assert_eq!(
            open("[2025-12-01 TO 2025-12-31]").as_deref(),
            Ok("2025-12-01 2025-12-31")
        );
        assert_eq!(open("[2025 to *]").as_deref(), Ok("2025-01-01 -"));
        assert_eq!(open("2024..2025").as_deref(), Ok("2024-01-01 2025-12-31"));
        assert_eq!(open("..2025").as_deref(), Ok("- 2025-12-31"));
        assert_eq!(open("2025-01-..").as_deref(), Ok("2025-01-01 -"));
        assert_eq!(open("last-week..today").as_deref(), Ok("2025-11-24 2025-12-03"));
        assert_eq!(open("last week").as_deref(), Ok("2025-11-24 2025-11-30"));
    }

    #[test]
    fn mistakes_say_what_would_be_right() {
        assert!(open("..").is_err());
        assert!(open("[2025-12-01]").is_err());
        assert!(open("2025-12-31..2025-12-01").is_err());
        let error = parse_range("2025-12-01..2025-13-01", TODAY).unwrap_err();
        assert_eq!(error.span, 12..22);
        let error = parse_day_range("03/12/2025", TODAY).unwrap_err();
        assert!(error.help.unwrap().contains("either way round"));
        for text in [
            "",
            "  ",
            "soon",
            "2025-02-30",
            "last",
            "99999 years ago",
            "0 days",
            "12",
            "-",
            "東京",
            "2025--01",
        ] {
            assert!(parse_day_range(text, TODAY).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,40}|(last|past|[0-9]{1,6}|days?|week|ago|\\.\\.|-|\\[| TO |\\]| ){0,8}") {
            for result in [parse_range(&text, TODAY), parse_day_range(&text, TODAY).map(|(a, b)| (Some(a), Some(b)))] {
                match result {
                    Ok((Some(a), Some(b))) => prop_assert!(a <= b),
                    Ok(_) => {}
                    Err(error) => prop_assert!(text.get(error.span).is_some()),
                }
            }
        }
    }
}
