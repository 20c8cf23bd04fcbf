//! Which day it is here, for queries that speak of `yesterday`.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Today, where this machine is.
///
/// To name the zone, jiff lists all zones that the system has, a thousand files, which takes longer than a search. The rules alone tell the day, and they stand in one file.
pub fn today() -> Date {
    let here = match std::env::var_os("TZ") {
        None => local(),
        Some(_) => None,
    };
    Timestamp::now().to_zoned(here.unwrap_or_else(TimeZone::system)).date()
}

fn local() -> Option<TimeZone> {
    let rules = std::fs::read("/etc/localtime").ok()?;
    TimeZone::tzif("Local", &rules).ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_the_day_that_the_systems_zone_gives() {
        let before = jiff::Zoned::now().date();
        let today = super::today();
        let after = jiff::Zoned::now().date();
        assert!(before <= today && today <= after);
    }
}
