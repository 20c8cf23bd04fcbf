//! Who is quoted: how often, by whom, from when to when, under which names.

use std::collections::{HashMap, HashSet};

use super::aliases::{Aliases, folded};
use super::days::{cells, date};
use super::facet::Counting;
use super::people::{Because, Known, People, Person};
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
    let Tally {
        quotations,
        unnamed,
        days,
    } = Tally::of(&rows, &people);
    let listed = Listed::of(quotations, &rows, &people, which);
    let shown = listed.shown(which);
    let mut gathered = gather(&shown, &rows, &people);
    let speakers = shown.into_iter().filter_map(|number| {
        let person = people.people.get(number as usize)?;
        Some(gathered.remove(&number)?.into_speaker(person, &rows, &people, days))
    });
    Ok(Speakers {
        speakers: speakers.collect(),
        total: listed.people.len() as u64,
        unnamed,
        described: listed.described,
    })
}

/// All quotations that were asked for, counted.
struct Tally {
    /// How many of each person.
    quotations: Counting,
    /// How many of nobody who is named.
    unnamed: u64,
    /// The first and the last day; where none is known, the first is after the last.
    days: (i32, i32),
}

impl Tally {
    fn of(rows: &Rows, people: &People) -> Tally {
        let mut quotations = Counting::default();
        let mut unnamed = 0;
        let (mut first, mut last) = (i32::MAX, i32::MIN);
        for row in rows.matching() {
            match row.speaker {
                Some(speaker) => quotations.add(people.person(speaker)),
                None => unnamed += 1,
            }
            if let Some(day) = row.day {
                first = first.min(day);
                last = last.max(day);
            }
        }
        Tally {
            quotations,
            unnamed,
            days: (first, last),
        }
    }
}

/// Everybody who is listed.
struct Listed {
    /// With how many quotations, the most quoted first.
    people: Vec<(u32, u64)>,
    /// How many are left out because they are only described.
    described: u64,
}

impl Listed {
    /// Those who bear the name that was asked for, and are named.
    fn of(quotations: Counting, rows: &Rows, people: &People, which: &Which) -> Listed {
        let wanted = Wanted::new(&which.name);
        let is_wanted = |person: u32| {
            people.people.get(person as usize).is_some_and(|person| {
                let names = person.names.iter();
                let names = names.filter_map(|known| rows.speakers.get(known.number as usize));
                wanted.accepts(names.chain([&person.name]))
            })
        };
        let mut listed = Listed {
            people: Vec::new(),
            described: 0,
        };
        for (person, count) in quotations.into_counts().filter(|(person, _)| is_wanted(*person)) {
            if !which.described && which.name.is_empty() && is_description(people.name(person)) {
                listed.described += 1;
            } else {
                listed.people.push((person, count));
            }
        }
        let by_count_and_name =
            |a: &(u32, u64), b: &(u32, u64)| b.1.cmp(&a.1).then_with(|| people.name(a.0).cmp(people.name(b.0)));
        listed.people.sort_by(by_count_and_name);
        listed
    }

    /// Those of them who are shown.
    fn shown(&self, which: &Which) -> Vec<u32> {
        let all = self.people.iter().map(|(person, _)| *person);
        all.skip(which.offset).take(which.limit.unwrap_or(usize::MAX)).collect()
    }
}

/// What the quotations of these people say of them.
fn gather(shown: &[u32], rows: &Rows, people: &People) -> HashMap<u32, Gathered> {
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
    gathered
}

/// What the quotations of one person say of him.
#[derive(Default)]
struct Gathered {
    names: Counting,
    sources: Counting,
    articles: HashSet<u64>,
    days: Vec<i32>,
}

impl Gathered {
    /// The person as listed; `days` are those of all quotations that were asked for.
    fn into_speaker(self, person: &Person, rows: &Rows, people: &People, days: (i32, i32)) -> Speaker {
        let counts: HashMap<u32, u64> = self.names.into_counts().collect();
        let name = |known: &Known| {
            Some(Name {
                name: rows.speakers.get(known.number as usize)?.clone(),
                quotations: counts.get(&known.number).copied()?,
                because: known.because.clone(),
            })
        };
        let day = |day: Option<&i32>| day.and_then(|day| date(*day)).map(|day| day.to_string());
        let perhaps = person.perhaps.iter().map(|other| people.name(*other).to_owned());
        Speaker {
            name: person.name.clone(),
            quotations: counts.values().sum(),
            articles: self.articles.len() as u64,
            sources: self.sources.named(|source| rows.source(source).to_owned()),
            first: day(self.days.iter().min()),
            last: day(self.days.iter().max()),
            over_time: cells(self.days.into_iter(), days.0, days.1, CELLS),
            names: person.names.iter().filter_map(name).collect(),
            perhaps: perhaps.collect(),
        }
    }
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
