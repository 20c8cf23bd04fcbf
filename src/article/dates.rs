//! Dates as feeds, APIs and newsrooms write them.
//!
//! [`Date::parse_iso`](super::Date::parse_iso) knows one spelling; [`parse`] knows the others: RFC 2822 (`Mon, 18 Jun 2007 12:38:00 -0400`),
//! American and British prose (`Mon Jun 18, 2007 12:38pm EDT`, `Updated 18 June 2007 at 9.15`), compact ISO 8601 (`20070618T123800Z`), seconds
//! and milliseconds since 1970, and day and month in figures where their order cannot be mistaken. A date that could be read in two ways is not
//! read at all: a wrong date is worse than none.

use jiff::civil;

use super::Date;

/// The years in which an article can have been published. Figures outside of them are something else (a price, a page, an article number).
const YEARS: std::ops::RangeInclusive<i16> = 1600..=2200;

/// Longer texts than this many bytes are not dates.
const LONGEST: usize = 120;

/// Reads a date in any of the spellings that feeds, APIs and newspapers use. `None` where there is none, or where it is ambiguous.
pub fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return from_figures(text);
    }
    if let Some(date) = Date::parse_iso(text).filter(plausible) {
        return Some(date);
    }
    from_tokens(text).or_else(|| from_surroundings(text)).filter(plausible)
}

/// Reads a date that stands among other things: seconds with a fraction, `/Date(1764756900000)/`, `2025年12月3日`, or before what was done later
/// ("Updated …") and by whom.
fn from_surroundings(text: &str) -> Option<Date> {
    let is_figures = |text: &str| text.len() >= 9 && text.bytes().all(|b| b.is_ascii_digit());
    if let Some((seconds, fraction)) = text.split_once('.')
        && is_figures(seconds)
        && fraction.bytes().all(|b| b.is_ascii_digit())
    {
        return from_figures(seconds);
    }
    if let Some(inner) = text.strip_prefix("/Date(") {
        let figures = inner.split([')', '+', '-']).next()?;
        return is_figures(figures).then(|| from_figures(figures)).flatten();
    }
    if let Some((year, rest)) = text.split_once('年') {
        let (month, rest) = rest.split_once('月')?;
        let (day, _) = rest.split_once('日')?;
        let number = |text: &str| text.trim().parse::<i16>().ok();
        let part = |text: &str| number(text).and_then(|value| i8::try_from(value).ok());
        return civil_day(number(year)?, part(month)?, part(day)?).map(Date::day);
    }
    let lower = text.to_ascii_lowercase();
    let cut = [" | ", " updated", " modified", " by ", "|"]
        .iter()
        .filter_map(|mark| lower.find(mark))
        .min()?;
    from_tokens(text.get(..cut)?)
}

/// Reads a point in time given as a number: a year-month-day in eight figures, or seconds or milliseconds since 1970.
fn from_figures(digits: &str) -> Option<Date> {
    match digits.len() {
        8 => {
            let year = digits.get(..4)?.parse().ok()?;
            let month = digits.get(4..6)?.parse().ok()?;
            let day = digits.get(6..)?.parse().ok()?;
            civil_day(year, month, day).map(Date::day)
        }
        9 | 10 => from_epoch(digits.parse().ok()?),
        12 | 13 => from_epoch(digits.parse::<i64>().ok()? / 1000),
        14 => {
            let day = from_figures(digits.get(..8)?)?.calendar_day();
            let part = |range: std::ops::Range<usize>| digits.get(range)?.parse().ok();
            let time = civil::Time::new(part(8..10)?, part(10..12)?, part(12..14)?, 0).ok()?;
            Some(Date::floating(day.to_datetime(time)))
        }
        _ => None,
    }
}

fn from_epoch(seconds: i64) -> Option<Date> {
    let utc = jiff::Timestamp::from_second(seconds)
        .ok()?
        .to_zoned(jiff::tz::TimeZone::UTC)
        .datetime();
    Some(Date::with_offset(utc, 0)).filter(plausible)
}

fn plausible(date: &Date) -> bool {
    YEARS.contains(&date.calendar_day().year())
}

/// A day of the calendar in a year that an article can have.
pub(super) fn civil_day(year: i16, month: i8, day: i8) -> Option<civil::Date> {
    YEARS
        .contains(&year)
        .then(|| civil::Date::new(year, month, day).ok())
        .flatten()
}

/// What has been understood of a date so far.
#[derive(Default)]
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    hour: Option<i8>,
    minute: i8,
    second: i8,
    /// Seconds east of UTC.
    offset: Option<i32>,
}

impl Parts {
    fn date(self) -> Option<Date> {
        let day = civil_day(self.year?, self.month?, self.day?)?;
        let Some(hour) = self.hour else {
            return Some(Date::day(day));
        };
        // A leap second is the last one of its minute.
        let time = civil::Time::new(hour, self.minute, self.second.min(59), 0).ok()?;
        let local = day.to_datetime(time);
        Some(match self.offset {
            Some(seconds) => Date::with_offset(local, seconds),
            None => Date::floating(local),
        })
    }
}

/// Reads a date written in words and figures, token by token. Words that belong to no date end the reading without a date, unless they are
/// among those that newsrooms put before one ("Published", "Updated on").
fn from_tokens(text: &str) -> Option<Date> {
    let mut parts = Parts::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_digit() {
            rest = take_figures(rest, &mut parts)?;
        } else if first.is_alphabetic() {
            let end = rest
                .find(|c: char| !c.is_alphabetic() && c != '.')
                .unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            take_word(word, &mut parts)?;
            rest = after;
        } else if matches!(first, '+' | '-' | '−') && parts.hour.is_some() && parts.offset.is_none() {
            let (offset, after) = numeric_offset(rest)?;
            parts.offset = Some(offset);
            rest = after;
        } else {
            rest = &rest[first.len_utf8()..];
            if first == '(' && parts.offset.is_some() {
                // A comment after the offset names the zone once more: "+0100 (CET)".
                rest = rest.split_once(')').map_or("", |(_, after)| after);
            } else if !matches!(first, ',' | '(' | ')' | '/' | '|' | '-' | '–' | '—' | ':' | '.' | '·')
                && !first.is_whitespace()
            {
                return None;
            }
        }
    }
    parts.date()
}

/// Takes a run that begins with a figure: a time of day, a date in figures, a year or a day of the month.
fn take_figures<'t>(text: &'t str, parts: &mut Parts) -> Option<&'t str> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, after) = text.split_at(end);
    let value: u32 = digits.parse().ok()?;
    let next = after.bytes().next();
    let then_digit = after.as_bytes().get(1).is_some_and(|b| b.is_ascii_digit());

    if digits.len() <= 2 && parts.hour.is_none() {
        let is_clock = next == Some(b':') && then_digit;
        // "9.15" is a time of day only once the day is known: before that it is the ninth of the fifteenth.
        let is_dotted_clock = next == Some(b'.') && then_digit && parts.day.is_some() && parts.year.is_some();
        if is_clock || is_dotted_clock {
            return take_clock(i8::try_from(value).ok()?, &after[1..], parts);
        }
        // "10h15", in French and Portuguese.
        if let (Some(minutes), true) = (after.strip_prefix('h'), parts.day.is_some()) {
            parts.hour = i8::try_from(value).ok();
            let Some((minute, rest)) = two_figures(minutes).filter(|_| then_digit) else {
                return Some(minutes);
            };
            parts.minute = minute;
            return Some(rest);
        }
        if let Some((hour, rest)) = half_day(i8::try_from(value).ok()?, after) {
            parts.hour = Some(hour);
            return Some(rest);
        }
    }
    if let (Some(mark @ (b'/' | b'.' | b'-')), true, true) =
        (next, then_digit, parts.day.is_none() && parts.month.is_none())
        && let Some(rest) = take_dashed(digits, mark, &after[1..], parts)
    {
        return Some(rest);
    }
    if digits.len() == 4 && parts.year.is_none() {
        parts.year = Some(i16::try_from(value).ok()?);
        return Some(after);
    }
    if digits.len() <= 2 && parts.day.is_none() {
        parts.day = Some(i8::try_from(value).ok()?);
        let ordinal = ["st", "nd", "rd", "th", "º", "er"]
            .iter()
            .find_map(|suffix| after.strip_prefix(suffix));
        return Some(ordinal.unwrap_or(after));
    }
    if digits.len() == 2 && parts.year.is_none() && parts.month.is_some() {
        parts.year = Some(full_year(value)?);
        return Some(after);
    }
    None
}

/// Takes `:MM`, `:MM:SS`, fractions and am/pm after an hour.
fn take_clock<'t>(hour: i8, text: &'t str, parts: &mut Parts) -> Option<&'t str> {
    let (minute, mut rest) = two_figures(text)?;
    parts.minute = minute;
    if let Some(after) = rest.strip_prefix(':') {
        (parts.second, rest) = two_figures(after)?;
    }
    if let Some(fraction) = rest
        .strip_prefix('.')
        .filter(|f| f.starts_with(|c: char| c.is_ascii_digit()))
    {
        rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    match half_day(hour, rest) {
        Some((hour, after)) => {
            parts.hour = Some(hour);
            Some(after)
        }
        None => {
            parts.hour = Some(hour);
            Some(rest)
        }
    }
}

fn two_figures(text: &str) -> Option<(i8, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()).min(2);
    Some((text.get(..end)?.parse().ok()?, text.get(end..)?))
}

/// Reads "am" or "pm" in its spellings after an hour of the half day, and returns the hour of the whole day.
fn half_day(hour: i8, text: &str) -> Option<(i8, &str)> {
    let text = text.trim_start();
    let mut letters = text.char_indices();
    let (_, half) = letters.next()?;
    let (mut at, mut next) = letters.next()?;
    if next == '.' {
        (at, next) = letters.next()?;
    }
    if !next.eq_ignore_ascii_case(&'m') || !(1..=12).contains(&hour) {
        return None;
    }
    let rest = text.get(at + 1..)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    match half {
        'a' | 'A' => Some((hour % 12, rest)),
        'p' | 'P' => Some((hour % 12 + 12, rest)),
        _ => None,
    }
}

/// Takes the second and third number of a date in figures whose first is `first`, and decides which is the day.
fn take_dashed<'t>(first: &str, mark: u8, text: &'t str, parts: &mut Parts) -> Option<&'t str> {
    let middle_end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (middle, after) = text.split_at(middle_end);
    let after = after.strip_prefix(char::from(mark))?;
    let last_end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    let (last, rest) = after.split_at(last_end);
    let middle: i8 = middle.parse().ok()?;
    if first.len() == 4 {
        parts.year = Some(first.parse().ok()?);
        parts.month = Some(middle);
        parts.day = Some(last.parse().ok()?);
        return Some(rest);
    }
    let first: i8 = first.parse().ok()?;
    parts.year = Some(match last.len() {
        4 => last.parse().ok()?,
        2 => full_year(last.parse().ok()?)?,
        _ => return None,
    });
    // Dots stand between day and month wherever they are used. Slashes and hyphens are read by what is possible, or not at all.
    (parts.day, parts.month) = match (first, middle) {
        _ if mark == b'.' => (Some(first), Some(middle)),
        (13.., _) => (Some(first), Some(middle)),
        (_, 13..) => (Some(middle), Some(first)),
        (same, other) if same == other => (Some(same), Some(other)),
        _ => return None,
    };
    Some(rest)
}

fn full_year(two_figures: u32) -> Option<i16> {
    let year = if two_figures < 70 {
        2000 + two_figures
    } else {
        1900 + two_figures
    };
    i16::try_from(year).ok()
}

/// Reads `+01:00`, `-0400`, `+5`, `+05:30`.
fn numeric_offset(text: &str) -> Option<(i32, &str)> {
    let sign = if text.starts_with('+') { 1 } else { -1 };
    let text = text.trim_start_matches(['+', '-', '−']);
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != ':')
        .unwrap_or(text.len());
    let (figures, rest) = text.split_at(end);
    let (hours, minutes) = match figures.split_once(':') {
        Some((hours, minutes)) => (hours, minutes),
        None if figures.len() > 2 => figures.split_at_checked(figures.len() - 2)?,
        None => (figures, "0"),
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 18 && minutes < 60).then_some((sign * (hours * 3600 + minutes * 60), rest))
}

/// Takes a month, a weekday, a zone, or a word that says what the date is of. `None` if it is none of these.
fn take_word(word: &str, parts: &mut Parts) -> Option<()> {
    let lower = word.trim_end_matches('.').replace('.', "").to_lowercase();
    if parts.month.is_none()
        && let Some(month) = month(&lower)
    {
        parts.month = Some(month);
        return Some(());
    }
    if parts.hour.is_some()
        && let Some(offset) = zone_offset(&lower)
    {
        parts.offset = parts.offset.or(Some(offset));
        return Some(());
    }
    (is_weekday(&lower) || SURROUNDING.contains(&lower.as_str())).then_some(())
}

/// Words around a date that carry none of it. "ET" and its like are either of two offsets an hour apart, "IST" is one of three zones: the time is right, the
/// zone unknown.
const SURROUNDING: &[&str] = &[
    "published",
    "updated",
    "posted",
    "modified",
    "first",
    "last",
    "on",
    "at",
    "of",
    "the",
    "date",
    "created",
    "original",
    "t",
    "de",
    "le",
    "del",
    "den",
    "um",
    "uhr",
    "a",
    "às",
    "h",
    "time",
    "local",
    "et",
    "pt",
    "ct",
    "mt",
    "ist",
    "ast",
    "el",
    "o",
    "il",
    "à",
];

/// The number of a month by its English, German, French, Spanish, Portuguese, Italian or Dutch name, or an abbreviation of it.
pub(super) fn month(lower: &str) -> Option<i8> {
    Some(match lower {
        "jan" | "january" | "januar" | "jänner" | "janvier" | "janv" | "enero" | "ene" | "janeiro" | "gennaio"
        | "gen" | "januari" => 1,
        "feb" | "february" | "februar" | "février" | "févr" | "fév" | "febrero" | "fevereiro" | "fev" | "febbraio"
        | "februari" => 2,
        "mar" | "march" | "märz" | "mär" | "mars" | "marzo" | "março" | "maart" | "mrt" => 3,
        "apr" | "april" | "avril" | "avr" | "abril" | "abr" | "aprile" => 4,
        "may" | "mai" | "mayo" | "maio" | "maggio" | "mag" | "mei" => 5,
        "jun" | "june" | "juni" | "juin" | "junio" | "junho" | "giugno" | "giu" => 6,
        "jul" | "july" | "juli" | "juillet" | "juil" | "julio" | "julho" | "luglio" | "lug" => 7,
        "aug" | "august" | "août" | "agosto" | "ago" | "augustus" => 8,
        "sep" | "sept" | "september" | "septembre" | "septiembre" | "setembro" | "set" | "settembre" => 9,
        "oct" | "october" | "oktober" | "okt" | "octobre" | "octubre" | "outubro" | "out" | "ottobre" | "ott" => 10,
        "nov" | "november" | "novembre" | "noviembre" | "novembro" => 11,
        "dec" | "december" | "dezember" | "dez" | "décembre" | "déc" | "diciembre" | "dic" | "dezembro"
        | "dicembre" => 12,
        _ => return None,
    })
}

pub(super) fn is_weekday(lower: &str) -> bool {
    const DAYS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonnabend",
        "sonntag",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
    ];
    let letters = lower.chars().count();
    letters >= 2
        && DAYS
            .iter()
            .any(|day| *day == lower || (letters <= 5 && day.starts_with(lower)))
}

/// Seconds east of UTC of a zone's abbreviation, where newsrooms mean one thing by it (`IST` and `AST` mean several, and are left out).
fn zone_offset(lower: &str) -> Option<i32> {
    let quarter_hours = match lower {
        "z" | "utc" | "gmt" | "ut" | "wet" => 0,
        "bst" | "cet" | "west" | "wat" | "mez" => 4,
        "cest" | "eet" | "sast" | "cat" | "mesz" => 8,
        "eest" | "msk" | "eat" | "trt" => 12,
        "gst" => 16,
        "pkt" => 20,
        "wib" | "ict" => 28,
        "hkt" | "sgt" | "awst" | "pht" | "myt" => 32,
        "jst" | "kst" => 36,
        "acst" => 38,
        "aest" => 40,
        "acdt" => 42,
        "aedt" => 44,
        "nzst" => 48,
        "nzdt" => 52,
        "edt" => -16,
        "est" | "cdt" => -20,
        "cst" | "mdt" => -24,
        "mst" | "pdt" => -28,
        "pst" | "akdt" => -32,
        "akst" => -36,
        "hst" => -40,
        "adt" | "brt" => -12,
        _ => return None,
    };
    Some(quarter_hours * 900)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> Option<String> {
        parse(text).map(|date| date.to_string())
    }

    #[test]
    fn reads_what_feeds_and_apis_write() {
        for (text, expected) in [
            ("2025-12-03", "2025-12-03"),
            ("2025-12-03T10:15:00Z", "2025-12-03T10:15:00Z"),
            ("2025-12-03T10:15:00.123+0100", "2025-12-03T10:15:00+01:00"),
            ("2025-12-03 10:15:00", "2025-12-03T10:15:00"),
            ("2025-12-03 10:15:00 +0000 UTC", "2025-12-03T10:15:00Z"),
            ("2025/12/03", "2025-12-03"),
            ("20251203", "2025-12-03"),
            ("20251203T101500Z", "2025-12-03T10:15:00Z"),
            ("20251203101500", "2025-12-03T10:15:00"),
            ("Wed, 03 Dec 2025 10:15:00 GMT", "2025-12-03T10:15:00Z"),
            ("Wed, 3 Dec 2025 10:15:00 -0500 (EST)", "2025-12-03T10:15:00-05:00"),
            ("Wed, 03 Dec 25 10:15 +0530", "2025-12-03T10:15:00+05:30"),
            ("1764756900", "2025-12-03T10:15:00Z"),
            ("1764756900000", "2025-12-03T10:15:00Z"),
            ("1764756900.123", "2025-12-03T10:15:00Z"),
            ("/Date(1764756900000+0100)/", "2025-12-03T10:15:00Z"),
        ] {
            assert_eq!(iso(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn reads_what_newsrooms_write() {
        for (text, expected) in [
            ("Mon Jun 18, 2007 12:38pm EDT", "2007-06-18T12:38:00-04:00"),
            ("Thu Feb 26, 2009 7:47am EST", "2009-02-26T07:47:00-05:00"),
            ("18 June 2007", "2007-06-18"),
            ("June 18th, 2007", "2007-06-18"),
            ("Published: 18 June 2007 at 9.15 a.m.", "2007-06-18T09:15:00"),
            ("Updated 9:15 PM ET, Mon June 18, 2007", "2007-06-18T21:15:00"),
            ("Monday, Sept. 3, 2012 at 12 p.m.", "2012-09-03T12:00:00"),
            ("5/15/13", "2013-05-15"),
            ("15/5/2013", "2013-05-15"),
            ("3.4.2013", "2013-04-03"),
            ("18. März 2019, 14:02 Uhr", "2019-03-18T14:02:00"),
            ("le 1er mars 2019", "2019-03-01"),
            ("3 de diciembre de 2025", "2025-12-03"),
            ("3 décembre 2025 à 10h15", "2025-12-03T10:15:00"),
            ("Dec 03, 2025 10:15 IST", "2025-12-03T10:15:00"),
            ("2025年12月3日", "2025-12-03"),
            (
                "Published 10:15 a.m. ET Dec. 3, 2025 | Updated 11:20 a.m. ET Dec. 4, 2025",
                "2025-12-03T10:15:00",
            ),
            ("Dec 3, 2025 Updated 4 hours ago", "2025-12-03"),
            ("Posted on December 3, 2025 by Jane Roe", "2025-12-03"),
        ] {
            assert_eq!(iso(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn refuses_what_could_be_two_dates_or_none() {
        for text in [
            "",
            "3/4/2013",
            "June 2007",
            "yesterday",
            "18 June",
            "99/99/9999",
            "2025-13-40",
            "chapter 3, 2007 may 1 dogs",
            "12345",
            "12345.6",
            "3/4/2013 by Jane Roe",
            "/Date()/",
            "年月日",
            "31 June 2007",
            "1 January 9999",
            "٣ ديسمبر",
            "\u{0}\u{1}",
        ] {
            assert_eq!(iso(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "\\PC{0,60}") {
            parse(&text);
        }

        #[test]
        fn anything_like_a_date_is_read_without_a_panic(text in "[0-9]{0,4}[ :./,T+-]{0,2}[0-9]{0,4}[ :./-]{0,2}(am|pm|Jun|EST|Z|é)?[ :./+-]{0,2}[0-9]{0,5}") {
            parse(&text);
        }
    }
}
