//! When an article was published: a day, or a moment in its own time zone.

use std::fmt;

use jiff::civil;

/// A publication date as the source states it: a day, or a time of day with or without an offset from UTC.
///
/// It prints as ISO 8601 in its own zone (`2025-12-03`, `2025-12-03T10:15:00`, `2025-12-03T10:15:00+01:00`), and orders by the
/// reading of the calendar and clock where it was published, so that an article always belongs to the day that its own page names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    local: civil::DateTime,
    clock: Clock,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Clock {
    DayOnly,
    Floating,
    /// Seconds east of UTC.
    Offset(i32),
}

impl Date {
    /// A day without a time.
    pub fn day(day: civil::Date) -> Date {
        Date {
            local: day.to_datetime(civil::Time::midnight()),
            clock: Clock::DayOnly,
        }
    }

    /// A local date and time whose zone is not known. Fractions of a second are dropped.
    pub fn floating(local: civil::DateTime) -> Date {
        Date {
            local: whole_seconds(local),
            clock: Clock::Floating,
        }
    }

    /// A local date and time, `offset_seconds` east of UTC. Fractions of a second are dropped.
    pub fn with_offset(local: civil::DateTime, offset_seconds: i32) -> Date {
        Date {
            local: whole_seconds(local),
            clock: Clock::Offset(offset_seconds),
        }
    }

    /// Reads ISO 8601 as this type prints it, and RFC 3339.
    ///
    /// Returns `None` for anything else; the many other spellings of feeds and pages are the readers' business.
    pub fn parse_iso(text: &str) -> Option<Date> {
        let text = text.trim();
        if text.len() == 10 {
            return text.parse::<civil::Date>().ok().map(Date::day);
        }
        let pieces = jiff::fmt::temporal::DateTimeParser::new().parse_pieces(text).ok()?;
        let local = pieces.date().to_datetime(pieces.time()?);
        match pieces.to_numeric_offset() {
            Some(offset) => Some(Date::with_offset(local, offset.seconds())),
            None => Some(Date::floating(local)),
        }
    }

    /// The calendar day.
    pub fn calendar_day(&self) -> civil::Date {
        self.local.date()
    }

    /// Seconds from 1970-01-01T00:00:00 on the article's own calendar and clock: the sort key.
    pub fn local_seconds(&self) -> i64 {
        day_seconds(self.local.date())
            + i64::from(self.local.hour()) * 3600
            + i64::from(self.local.minute()) * 60
            + i64::from(self.local.second())
    }
}

/// Seconds from 1970-01-01 to the beginning of `day`, both on one calendar.
pub fn day_seconds(day: civil::Date) -> i64 {
    let days = (day - civil::date(1970, 1, 1)).get_days();
    i64::from(days) * 86_400
}

fn whole_seconds(local: civil::DateTime) -> civil::DateTime {
    // Zero is a valid count of nanoseconds, so this cannot fail; keep the value if it ever did.
    local.with().subsec_nanosecond(0).build().unwrap_or(local)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.local.date())?;
        if self.clock == Clock::DayOnly {
            return Ok(());
        }
        let t = self.local.time();
        write!(f, "T{:02}:{:02}:{:02}", t.hour(), t.minute(), t.second())?;
        match self.clock {
            Clock::DayOnly | Clock::Floating => Ok(()),
            Clock::Offset(0) => f.write_str("Z"),
            Clock::Offset(seconds) => {
                let sign = if seconds < 0 { '-' } else { '+' };
                let minutes = seconds.unsigned_abs() / 60;
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_as_it_was_given() {
        for text in [
            "2025-12-03",
            "2025-12-03T10:15:00",
            "2025-12-03T10:15:00+01:00",
            "2025-12-03T10:15:00Z",
        ] {
            assert_eq!(Date::parse_iso(text).map(|d| d.to_string()).as_deref(), Some(text));
        }
        assert_eq!(
            Date::parse_iso("2025-12-03T10:15:00.25Z")
                .map(|d| d.to_string())
                .as_deref(),
            Some("2025-12-03T10:15:00Z")
        );
        assert_eq!(Date::parse_iso("yesterday"), None);
    }

    #[test]
    fn belongs_to_the_day_its_own_page_names() {
        let late = Date::parse_iso("2025-12-03T23:30:00-08:00").map(|d| d.calendar_day());
        assert_eq!(late, Some(civil::date(2025, 12, 3)));
    }

    #[test]
    fn sorts_by_its_own_clock() {
        let s = |t| Date::parse_iso(t).map(|d| d.local_seconds());
        assert_eq!(s("1970-01-02"), Some(86_400));
        assert_eq!(s("1969-12-31T23:59:59"), Some(-1));
    }
}
