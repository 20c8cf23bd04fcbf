//! The filters that all commands share which look things up.

use jiff::civil;

use super::completions;
use super::exit::Failure;
use super::settings::Settable;
use crate::output::counts::plural;
use crate::query::dates;
use crate::search::count::aliases::Aliases;
use crate::search::request::Filters;

/// What to keep.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Filters")]
pub struct Filtering {
    /// Only what this person said: all the words, in any order (repeat it for alternatives)
    #[arg(long, value_name = "NAME", add = Settable::value(), add = completions::names())]
    pub speaker: Vec<String>,
    /// Only from this outlet
    #[arg(long, value_name = "OUTLET", add = Settable::value(), add = completions::outlets())]
    source: Vec<String>,
    /// Only by this author
    #[arg(long, value_name = "NAME", add = Settable::value())]
    author: Vec<String>,
    /// Only published on this day or later (2025-12-03, 2025-12, 2025, yesterday, "last week")
    #[arg(long, value_name = "DAY", add = Settable::value())]
    since: Option<String>,
    /// Only published on this day or earlier
    #[arg(long, value_name = "DAY", add = Settable::value())]
    until: Option<String>,
    /// Only from files whose path holds these consecutive words
    #[arg(long, value_name = "PART", add = Settable::value())]
    pub path: Vec<String>,
}

impl Filtering {
    /// Whether anything is filtered.
    pub fn are_given(&self) -> bool {
        let lists = [&self.speaker, &self.source, &self.author, &self.path];
        lists.iter().any(|list| !list.is_empty()) || self.days_flags().is_some()
    }

    /// The flags by which only some days are asked for; `None` for all days.
    pub fn days_flags(&self) -> Option<&'static str> {
        let (since, until) = (self.since.is_some(), self.until.is_some());
        (since || until).then(|| days_flags(since, until))
    }

    /// The filters, with days as they are today. A speaker who has a line in the alias file is looked for under all names of the line.
    pub fn filters(&self, today: civil::Date, aliases: &Aliases) -> Result<Filters, Failure> {
        let mut speakers: Vec<String> = Vec::new();
        for name in named("--speaker", &self.speaker)? {
            speakers.extend(aliases.names_of(&name).iter().filter(|other| **other != name).cloned());
            speakers.push(name);
        }
        let since = day("--since", self.since.as_deref(), today)?.map(|(first, _)| first);
        let until = day("--until", self.until.as_deref(), today)?.map(|(_, last)| last);
        if let (Some(since), Some(until)) = (since, until)
            && since > until
        {
            return Err(Failure::Said(format!(
                "--since {since} is later than --until {until}; no day is both"
            )));
        }
        Ok(Filters {
            speaker: speakers,
            source: named("--source", &self.source)?,
            author: named("--author", &self.author)?,
            path: named("--path", &self.path)?,
            since,
            until,
        })
    }
}

/// The flags that ask for some days alone, of those that are given.
pub fn days_flags(since: bool, until: bool) -> &'static str {
    match (since, until) {
        (true, false) => "--since",
        (false, true) => "--until",
        _ => "--since and --until",
    }
}

/// What to say of things without a date that days leave out; nothing where there are none.
pub fn undated_line(count: u64, noun: &str, flags: &str) -> Option<String> {
    (count > 0).then(|| format!("{} without a date left out by {flags}", plural(count, noun)))
}

/// Values of a filter; each must hold something that can match.
fn named(flag: &str, values: &[String]) -> Result<Vec<String>, Failure> {
    for value in values {
        if crate::index::analysis::tokens(value).is_empty() {
            return Err(Failure::Said(format!("{flag} “{value}” holds no letter or digit")));
        }
    }
    Ok(values.to_vec())
}

/// The first and the last day that a filter's value names.
fn day(flag: &str, value: Option<&str>, today: civil::Date) -> Result<Option<(civil::Date, civil::Date)>, Failure> {
    let Some(value) = value else { return Ok(None) };
    match dates::parse_day_range(value, today) {
        Ok(range) => Ok(Some(range)),
        Err(error) => Err(Failure::Said(format!("{flag} “{value}”: {error}"))),
    }
}
