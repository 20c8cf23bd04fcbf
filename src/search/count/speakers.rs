//! Who is quoted: how often, by whom, from when to when, under which names.

use std::collections::{HashMap, HashSet};

use super::aliases::{Aliases, folded};
use super::days::{cells, date};
use super::facet::Counting;
use super::people::{Because, People};
use super::rows::Rows;
use crate::index::home::Opened;
use crate::index::schema::Kind;
use crate::query::lower::LowerError;
use crate::query::titles::without_titles;
use crate::search::request::Request;

/// A name that a person is quoted under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub name: String,
    /// How many of the quotations carry it.
    pub quotations: u64,
    /// Why it counts as the person's.
    pub because: Because,
}

/// A person, or whatever else is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name.
    pub name: String,
    /// How many quotations.
    pub quotations: u64,
    /// In how many articles.
    pub articles: u64,
    /// The outlets with the number of quotations in each, the most first.
    pub sources: Vec<(String, u64)>,
    /// The day of the first dated quotation, ISO 8601.
    pub first: Option<String>,
    /// The day of the last.
    pub last: Option<String>,
    /// How many quotations fall into each of [`CELLS`] equal stretches of the time that all quotations cover which were asked for.
    pub over_time: Vec<u64>,
    /// The names, the most frequent first.
    pub names: Vec<Name>,
    /// Who else may be meant, or may be the same.
    pub perhaps: Vec<String>,
}

/// Into how many stretches the time is cut.
pub const CELLS: usize = 120;

/// Everybody who was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speakers {
    /// The most quoted first.
    pub speakers: Vec<Speaker>,
    /// How many there are in all.
    pub total: u64,
    /// How many quotations nobody is named for.
    pub unnamed: u64,
    /// How many more there are who are only described (`an official`, `statement`).
    pub described: u64,
}

/// What to list.
#[derive(Clone, Debug, Default)]
pub struct Which {
    /// Only those who bear all these words, titles before them aside, in one of their names; everybody where there is none.
    pub name: String,
    /// Also those who are described and not named.
    pub described: bool,
    /// How many; `None` for all.
    pub limit: Option<usize>,
    /// How many to pass over.
    pub offset: usize,
}

/// The names under which somebody is quoted in what a request finds, the most frequent first; names of one person are not counted together.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn names(index: &Opened, request: &Request) -> Result<Vec<String>, LowerError> {
    let rows = Rows::read(index, request, Kind::Quotation)?;
    let mut counting = Counting::default();
    rows.matching()
        .filter_map(|row| row.speaker)
        .for_each(|speaker| counting.add(speaker));
    let mut counts: Vec<(u32, u64)> = counting.into_counts().collect();
    counts.sort_by_key(|&(speaker, count)| (std::cmp::Reverse(count), speaker));
    let name = |(speaker, _): (u32, u64)| rows.speakers.get(speaker as usize).cloned();
    Ok(counts
        .into_iter()
        .filter_map(name)
        .filter(|name| !is_description(name))
        .collect())
}

/// Counts the quotations that a request finds by those who said them.
///
/// # Errors
/// If the query stands for too much, or the index cannot be read.
pub fn speakers(index: &Opened, request: &Request, which: &Which, aliases: &Aliases) -> Result<Speakers, LowerError> {
    let rows = Rows::read(index, request, Kind::Quotation)?;
    let people = People::of(&rows, aliases);
    let wanted = Wanted::new(&which.name);
    let mut counting = Counting::default();
    let mut unnamed = 0;
    let (mut first, mut last) = (i32::MAX, i32::MIN);
    for row in rows.matching() {
        match row.speaker {
            Some(speaker) => counting.add(people.person(speaker)),
            None => unnamed += 1,
        }
        if let Some(day) = row.day {
            first = first.min(day);
            last = last.max(day);
        }
    }
    let is_wanted = |person: u32| {
        let person = people.people.get(person as usize);
        person.is_some_and(|p| {
            let names = p
                .names
                .iter()
                .filter_map(|known| rows.speakers.get(known.number as usize));
            wanted.accepts(names.chain([&p.name]))
        })
    };
    let (mut total, mut described) = (0, 0);
    let mut listed: Vec<(u32, u64)> = Vec::new();
    for (person, count) in counting.into_counts() {
        if !is_wanted(person) {
            continue;
        }
        if !which.described && which.name.is_empty() && is_description(people.name(person)) {
            described += 1;
            continue;
        }
        total += 1;
        listed.push((person, count));
    }
    listed.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| people.name(a.0).cmp(people.name(b.0))));
    let shown: Vec<u32> = listed
        .iter()
        .skip(which.offset)
        .take(which.limit.unwrap_or(usize::MAX))
        .map(|(person, _)| *person)
        .collect();
    let mut gathered: HashMap<u32, Gathered> = shown.iter().map(|person| (*person, Gathered::default())).collect();
    for row in rows.matching() {
        let Some(speaker) = row.speaker else { continue };
        if let Some(person) = gathered.get_mut(&people.person(speaker)) {
            person.names.add(speaker);
            person.articles.insert(row.article);
            if let Some(source) = row.source {
                person.sources.add(source);
            }
            person.days.extend(row.day);
        }
    }
    let speakers = shown
        .into_iter()
        .filter_map(|number| {
            let person = people.people.get(number as usize)?;
            let gathered = gathered.remove(&number)?;
            let counts: HashMap<u32, u64> = gathered.names.into_counts().collect();
            let name = |known: &super::people::Known| {
                let name = rows.speakers.get(known.number as usize)?;
                let quotations = counts.get(&known.number).copied()?;
                Some(Name {
                    name: name.clone(),
                    quotations,
                    because: known.because.clone(),
                })
            };
            let day = |day: Option<&i32>| day.and_then(|day| date(*day)).map(|day| day.to_string());
            Some(Speaker {
                name: person.name.clone(),
                quotations: counts.values().sum(),
                articles: gathered.articles.len() as u64,
                sources: gathered.sources.named(|source| rows.source(source).to_owned()),
                first: day(gathered.days.iter().min()),
                last: day(gathered.days.iter().max()),
                over_time: cells(gathered.days.into_iter(), first, last, CELLS),
                names: person.names.iter().filter_map(name).collect(),
                perhaps: person
                    .perhaps
                    .iter()
                    .map(|other| people.name(*other).to_owned())
                    .collect(),
            })
        })
        .collect();
    Ok(Speakers {
        speakers,
        total,
        unnamed,
        described,
    })
}

#[derive(Default)]
struct Gathered {
    names: Counting,
    sources: Counting,
    articles: HashSet<u64>,
    days: Vec<i32>,
}

/// Whether somebody is described rather than named: names begin with a capital or a digit, or are written without capitals at all.
pub fn is_description(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_lowercase)
}

/// The words that a name must have.
struct Wanted(Vec<String>);

impl Wanted {
    fn new(name: &str) -> Wanted {
        Wanted(
            folded(without_titles(name))
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect(),
        )
    }

    fn accepts<'n>(&self, names: impl IntoIterator<Item = &'n String>) -> bool {
        self.0.is_empty()
            || names.into_iter().any(|name| {
                let folded = folded(name);
                self.0.iter().all(|word| folded.split(' ').any(|other| other == word))
            })
    }
}
