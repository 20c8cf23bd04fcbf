//! Which names are one person: decided over the whole index, from what the names share and from who is quoted beside whom.
//!
//! An article's own fullest name is what a quotation carries, so names differ between articles alone. Four steps join them, each with its reason:
//!
//! 1. The same letters (`Donald Trump Jr`, `DONALD TRUMP JR.`), offices before the name aside.
//! 2. The same given name and surname with middle names that agree (`Donald J. Trump`); where they do not (George W. and George H.W. Bush), the name without any
//!    belongs to the one who bears nearly all of that name's quotations, or to nobody.
//! 3. Another spelling of both (`Zelenskyy`), or a short form of the given name (`Joe`).
//! 4. A surname alone belongs to the one who bears nearly all quotations of all who have it.
//!
//! Names that are quoted beside each other in one article are two people, since the article itself has told them apart; steps 3 and 4 ask for that. A son (`Jr.`)
//! is never joined with his father. What cannot be decided is left apart and said; an alias file decides it.

use std::collections::HashMap;

use super::aliases::{Aliases, folded};
use super::names::{PersonalName, other_forms, parse, short_forms};
use super::rows::Rows;
use crate::quotes::name_word;

/// Of the quotations of all who could be meant, the share that one must have to be meant: nine in ten.
const NEARLY_ALL: f64 = 0.9;

/// Names are told apart where more than this share of the articles of the rarer one quotes both: below it, articles were misread.
const BESIDE: f64 = 0.05;

/// So many articles must quote a name before one that tells against the rest may be a misreading.
const ENOUGH_TO_DOUBT: usize = 5;

/// A name that begins with no given name, and has less than this share of the quotations of the one who is quoted most, is more likely a misread headline
/// than a person.
const NEGLIGIBLE: f64 = 0.05;

/// A name within a name is meant where it has so many times the quotations of the whole.
const MUCH_MORE: u64 = 3;

/// So many namesakes are compared with one another. Where more share a given name and a surname, a middle name more or less tells nothing.
const MOST_NAMESAKES: usize = 200;

/// So many other spellings of a name are looked at, and so many bearers of each, those with the most quotations.
const MOST_SPELLINGS: usize = 50;
const MOST_BEARERS: usize = 20;

/// Why a name counts as a person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// It is the name that the person is shown under.
    Shown,
    /// It has the same letters.
    Letters,
    /// An office stands before it.
    Title,
    /// It differs in a middle name.
    Middle,
    /// It is another spelling, and the two are never quoted beside each other.
    Spelling,
    /// It has a short form of the given name, or the long one, and the two are never quoted beside each other.
    ShortForm,
    /// It lacks what tells namesakes apart, and the person has this many in a hundred of their quotations.
    Share(u8),
    /// The alias file says so.
    Alias,
}

impl Because {
    /// In words.
    pub fn words(&self) -> String {
        match self {
            Because::Shown => String::new(),
            Because::Letters => "the same letters".to_owned(),
            Because::Title => "with a title".to_owned(),
            Because::Middle => "the same but for a middle name".to_owned(),
            Because::Spelling => "another spelling, never quoted beside it".to_owned(),
            Because::ShortForm => "short form, never quoted beside it".to_owned(),
            Because::Share(percent) => format!("{percent} % of all so named"),
            Because::Alias => "alias file".to_owned(),
        }
    }
}

/// A name of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its number among the speakers of [`Rows`].
    pub number: u32,
    /// Why it is the person's.
    pub because: Because,
}

/// A person, or whatever else is quoted under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name to show.
    pub name: String,
    /// All names, the most frequent first.
    pub names: Vec<Known>,
    /// Others who may be the same, or whom one of the names may mean: their numbers in [`People::people`].
    pub perhaps: Vec<u32>,
}

/// Who is who among all speakers.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// Everybody.
    pub people: Vec<Person>,
    /// The person of each speaker's number.
    person_of: Vec<u32>,
}

impl People {
    /// Decides it for the speakers of an index; `rows` must be of quotations.
    pub fn of(rows: &Rows, aliases: &Aliases) -> People {
        Deciding::new(rows).decide(aliases)
    }

    /// The person who bears a speaker's name.
    pub fn person(&self, speaker: u32) -> u32 {
        self.person_of.get(speaker as usize).copied().unwrap_or(u32::MAX)
    }

    /// The name to show for a person.
    pub fn name(&self, person: u32) -> &str {
        self.people
            .get(person as usize)
            .map_or("", |person| person.name.as_str())
    }
}

/// Some names that are taken for one person, while it is being decided.
struct Cluster {
    members: Vec<Known>,
    /// Of its most frequent full name; `None` for what is no person's name.
    name: Option<PersonalName>,
    quotations: u64,
    perhaps: Vec<usize>,
    /// Where it went, if it was joined to another.
    joined: Option<usize>,
    by_decree: bool,
}

struct Deciding<'a> {
    names: &'a [String],
    /// How many quotations each name has.
    counts: Vec<u64>,
    /// The articles in which each name is quoted, in order.
    articles: Vec<Vec<u64>>,
    clusters: Vec<Cluster>,
    /// How many quotations there are of each given name with its surname and nothing between.
    full: HashMap<(String, String), u64>,
}

impl<'a> Deciding<'a> {
    fn new(rows: &'a Rows) -> Deciding<'a> {
        let mut counts = vec![0; rows.speakers.len()];
        let mut articles = vec![Vec::new(); rows.speakers.len()];
        for row in &rows.rows {
            let Some(speaker) = row.speaker.map(|speaker| speaker as usize) else {
                continue;
            };
            if let (Some(count), Some(articles)) = (counts.get_mut(speaker), articles.get_mut(speaker)) {
                *count += 1;
                // Quotations of one article stand together, so this leaves few doubles.
                if articles.last() != Some(&row.article) {
                    articles.push(row.article);
                }
            }
        }
        for articles in &mut articles {
            articles.sort_unstable();
            articles.dedup();
        }
        Deciding {
            names: &rows.speakers,
            counts,
            articles,
            clusters: Vec::new(),
            full: HashMap::new(),
        }
    }

    fn decide(mut self, aliases: &Aliases) -> People {
        self.by_letters(aliases);
        for cluster in &self.clusters {
            if let Some(name) = cluster
                .name
                .as_ref()
                .filter(|name| name.middle.is_empty() && !name.given.is_empty())
            {
                *self.full.entry((name.given.clone(), name.surname.clone())).or_default() += cluster.quotations;
            }
        }
        self.by_middle_names();
        self.by_spelling();
        self.by_surname();
        self.people(aliases)
    }

    /// Step 1, and what the alias file says.
    fn by_letters(&mut self, aliases: &Aliases) {
        let mut order: Vec<u32> = (0..self.names.len() as u32).collect();
        // The most frequent first, so that a cluster is led by its most frequent name.
        order.sort_by_key(|number| {
            let at = *number as usize;
            (
                std::cmp::Reverse(self.counts.get(at).copied()),
                self.names.get(at).map(String::as_str),
            )
        });
        let mut by_letters: HashMap<String, usize> = HashMap::new();
        let mut by_decree: HashMap<usize, usize> = HashMap::new();
        for number in order {
            let Some(name) = self.names.get(number as usize) else {
                continue;
            };
            let count = self.counts.get(number as usize).copied().unwrap_or(0);
            let parsed = parse(name);
            let known = |because| Known { number, because };
            if let Some(person) = aliases.person(name) {
                let at = *by_decree.entry(person).or_insert(self.clusters.len());
                self.add(at, known(Because::Alias), parsed, count, true);
                continue;
            }
            let (key, because) = match &parsed {
                Some(p) if p.titled => (letters(p), Because::Title),
                Some(p) => (letters(p), Because::Letters),
                None => (folded(name), Because::Letters),
            };
            let at = *by_letters.entry(key).or_insert(self.clusters.len());
            self.add(at, known(because), parsed, count, false);
        }
    }

    fn add(&mut self, at: usize, known: Known, name: Option<PersonalName>, count: u64, by_decree: bool) {
        match self.clusters.get_mut(at) {
            Some(cluster) => {
                cluster.quotations += count;
                cluster.members.push(known);
                if cluster.name.as_ref().is_none_or(|name| name.given.is_empty()) && name.is_some() {
                    cluster.name = name;
                }
            }
            None => self.clusters.push(Cluster {
                members: vec![known],
                name,
                quotations: count,
                perhaps: Vec::new(),
                joined: None,
                by_decree,
            }),
        }
    }

    /// The clusters that still stand for themselves, by a key of their names.
    fn grouped<K: Eq + std::hash::Hash>(&self, key: impl Fn(&PersonalName) -> Option<K>) -> HashMap<K, Vec<usize>> {
        let mut groups: HashMap<K, Vec<usize>> = HashMap::new();
        for (at, cluster) in self.clusters.iter().enumerate() {
            if cluster.joined.is_none()
                && let Some(key) = cluster.name.as_ref().and_then(&key)
            {
                groups.entry(key).or_default().push(at);
            }
        }
        groups
    }

    /// Step 2.
    fn by_middle_names(&mut self) {
        let groups = self.grouped(|name| {
            (!name.given.is_empty()).then(|| (name.given.clone(), name.surname.clone(), name.suffix.clone()))
        });
        for group in groups.into_values().filter(|group| group.len() > 1) {
            let (mut with, without): (Vec<usize>, Vec<usize>) = group
                .into_iter()
                .filter(|at| !self.clusters[*at].by_decree || self.middle_is_empty(*at))
                .partition(|at| !self.middle_is_empty(*at));
            with.retain(|at| !self.holds_another(*at));
            with.sort_by_key(|at| (std::cmp::Reverse(self.clusters[*at].quotations), *at));
            let mut leaders: Vec<usize> = Vec::new();
            for at in with {
                let mut agreeing = leaders.iter().copied().filter(|leader| self.agree(*leader, at));
                let only = match (leaders.len() <= MOST_NAMESAKES).then(|| agreeing.next()).flatten() {
                    Some(leader) if agreeing.next().is_none() => Some(leader),
                    _ => None,
                };
                match only {
                    Some(leader) => self.join(at, leader, Because::Middle),
                    None => leaders.push(at),
                }
            }
            for at in without {
                if self.clusters[at].by_decree {
                    // What is decreed takes those who have its name and nothing else, and leaves the rest alone.
                    if let [leader] = leaders.as_slice() {
                        self.join(*leader, at, Because::Middle);
                    }
                    continue;
                }
                self.join_likeliest(at, &leaders, |_| Because::Middle);
            }
        }
    }

    fn middle_is_empty(&self, at: usize) -> bool {
        self.clusters[at]
            .name
            .as_ref()
            .is_none_or(|name| name.middle.is_empty())
    }

    fn agree(&self, a: usize, b: usize) -> bool {
        match (&self.clusters[a].name, &self.clusters[b].name) {
            (Some(a_name), Some(b_name)) => {
                a_name.suffix == b_name.suffix
                    && a_name.agrees_in_middle(b_name)
                    && !self.holds_another(a)
                    && !self.holds_another(b)
            }
            _ => false,
        }
    }

    /// Whether a name with a word in front of it is what a cluster is called: "Will Hillary Clinton" is no Will Clinton.
    fn holds_another(&self, at: usize) -> bool {
        let cluster = &self.clusters[at];
        let Some((middle, name)) = cluster.name.as_ref().and_then(|name| Some((name.middle.last()?, name))) else {
            return false;
        };
        let inner = (middle.clone(), name.surname.clone());
        let quotations = self.full.get(&inner).copied().unwrap_or(0);
        quotations >= MUCH_MORE * cluster.quotations
    }

    /// Step 3.
    fn by_spelling(&mut self) {
        let groups = self.grouped(|name| (!name.given.is_empty()).then(|| (name.surname_key(), name.suffix.clone())));
        for mut group in groups.into_values().filter(|group| group.len() > 1) {
            group.sort_by_key(|at| (self.clusters[*at].quotations, *at));
            let spellings = Spellings::of(&group, &self.clusters);
            for (n, at) in group.iter().enumerate() {
                if self.clusters[*at].by_decree {
                    continue;
                }
                let Some(name) = &self.clusters[*at].name else { continue };
                let candidates: Vec<(usize, Because)> = spellings
                    .larger(name, n)
                    .into_iter()
                    .filter_map(|place| group.get(place).copied())
                    .filter_map(|other| self.likeness(*at, other).map(|because| (other, because)))
                    .filter(|(other, _)| self.agree(*at, *other) && !self.beside(*at, *other))
                    .collect();
                // Spellings of one name are all alike, so there is nothing to choose between.
                if let Some((same, because)) = candidates.iter().rfind(|(_, because)| *because == Because::Spelling) {
                    self.join(*at, *same, because.clone());
                    continue;
                }
                let others: Vec<usize> = candidates.iter().map(|(other, _)| *other).collect();
                self.join_likeliest(*at, &others, |_| Because::ShortForm);
            }
        }
    }

    fn likeness(&self, a: usize, b: usize) -> Option<Because> {
        let (a, b) = (self.clusters[a].name.as_ref()?, self.clusters[b].name.as_ref()?);
        let is_spelt_otherwise = a.given != b.given || a.surname != b.surname;
        if is_spelt_otherwise && a.given_key() == b.given_key() {
            return Some(Because::Spelling);
        }
        let same_surname = a.surname == b.surname;
        (same_surname && short_forms(&a.given, &b.given)).then_some(Because::ShortForm)
    }

    /// Step 4.
    fn by_surname(&mut self) {
        let full = self.grouped(|name| (!name.given.is_empty() && name.certain).then(|| name.surname_key()));
        let alone = self.grouped(|name| {
            (name.given.is_empty() && name.certain && name.suffix.is_none()).then(|| name.surname_key())
        });
        for (key, alone) in alone {
            let Some(bearers) = full.get(&key) else { continue };
            let most = bearers
                .iter()
                .map(|at| self.clusters[*at].quotations)
                .max()
                .unwrap_or(0);
            let counts = |at: &usize| {
                let cluster = &self.clusters[*at];
                let is_given = cluster
                    .name
                    .as_ref()
                    .is_some_and(|name| name_word(&name.given).is_given);
                is_given || cluster.quotations as f64 > NEGLIGIBLE * most as f64
            };
            let bearers: Vec<usize> = bearers.iter().copied().filter(counts).collect();
            for at in alone.into_iter().take(MOST_NAMESAKES) {
                if self.clusters[at].by_decree {
                    continue;
                }
                self.join_likeliest(at, &bearers, |_| Because::Share(100));
            }
        }
    }

    /// Joins a cluster to the one candidate who has nearly all quotations of all candidates; otherwise notes that it may be any of them.
    fn join_likeliest(&mut self, at: usize, candidates: &[usize], because: impl Fn(usize) -> Because) {
        let quotations = |at: &usize| self.clusters[*at].quotations;
        let all: u64 = candidates.iter().map(quotations).sum();
        let Some(likeliest) = candidates
            .iter()
            .copied()
            .max_by_key(|at| (quotations(at), std::cmp::Reverse(*at)))
        else {
            return;
        };
        let share = quotations(&likeliest) as f64 / all.max(1) as f64;
        let is_surname = self.clusters[at]
            .name
            .as_ref()
            .is_some_and(|name| name.given.is_empty());
        if share >= NEARLY_ALL && !(is_surname && self.beside(at, likeliest)) {
            let because = if candidates.len() > 1 || is_surname {
                Because::Share((share * 100.0).floor() as u8)
            } else {
                because(likeliest)
            };
            self.join(at, likeliest, because);
            return;
        }
        for candidate in candidates {
            self.clusters[*candidate].perhaps.push(at);
            self.clusters[at].perhaps.push(*candidate);
        }
    }

    /// Whether two clusters are quoted beside each other too often for one person.
    fn beside(&self, a: usize, b: usize) -> bool {
        let articles = |at: usize| {
            let members = self.clusters[at].members.iter();
            let mut all: Vec<u64> = members
                .filter_map(|known| self.articles.get(known.number as usize))
                .flatten()
                .copied()
                .collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let (a, b) = (articles(a), articles(b));
        let (rare, often) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let both = rare
            .iter()
            .filter(|article| often.binary_search(article).is_ok())
            .count();
        let misread = usize::from(rare.len() >= ENOUGH_TO_DOUBT) as f64;
        both as f64 > misread.max(BESIDE * rare.len() as f64)
    }

    fn join(&mut self, at: usize, to: usize, because: Because) {
        let members = std::mem::take(&mut self.clusters[at].members);
        let quotations = self.clusters[at].quotations;
        self.clusters[at].joined = Some(to);
        let to = &mut self.clusters[to];
        to.quotations += quotations;
        to.members.extend(members.into_iter().map(|known| Known {
            because: because.clone(),
            ..known
        }));
    }

    fn home(&self, mut at: usize) -> usize {
        while let Some(to) = self.clusters[at].joined {
            at = to;
        }
        at
    }

    fn people(self, aliases: &Aliases) -> People {
        let mut numbers: HashMap<usize, u32> = HashMap::new();
        for (at, cluster) in self.clusters.iter().enumerate() {
            if cluster.joined.is_none() {
                numbers.insert(at, numbers.len() as u32);
            }
        }
        let mut people = vec![None; numbers.len()];
        let mut person_of = vec![u32::MAX; self.names.len()];
        for (at, cluster) in self.clusters.iter().enumerate() {
            let Some(number) = numbers.get(&at).copied() else {
                continue;
            };
            let mut names = cluster.members.clone();
            let count = |known: &Known| self.counts.get(known.number as usize).copied().unwrap_or(0);
            let text = |known: &Known| self.names.get(known.number as usize).map_or("", String::as_str);
            names.sort_by(|a, b| count(b).cmp(&count(a)).then_with(|| text(a).cmp(text(b))));
            // A surname is no name to show where there is a full one, nor is a name with an office before it.
            let is_full = |known: &&Known| parse(text(known)).is_some_and(|n| !n.given.is_empty() && !n.titled);
            let shown = names.iter().find(is_full).or(names.first()).map_or("", text).to_owned();
            let decreed = names.iter().find_map(|known| aliases.person(text(known)));
            let name = decreed.map_or_else(|| shown.clone(), |person| aliases.shown(person).to_owned());
            // Reasons are told of the name that is shown, whichever of the two was joined to the other.
            let led = parse(&shown);
            for known in &mut names {
                if let Some(person) = person_of.get_mut(known.number as usize) {
                    *person = number;
                }
                if text(known) == name {
                    known.because = Because::Shown;
                } else if known.because != Because::Alias
                    && let (Some(led), Some(own)) = (&led, parse(text(known)))
                    && (&led.given, &led.surname) == (&own.given, &own.surname)
                {
                    known.because = match letters(led) == letters(&own) {
                        true if own.titled => Because::Title,
                        true => Because::Letters,
                        false => Because::Middle,
                    };
                }
            }
            let mut perhaps: Vec<u32> = cluster
                .perhaps
                .iter()
                .filter_map(|other| numbers.get(&self.home(*other)).copied())
                .filter(|other| *other != number)
                .collect();
            perhaps.sort_unstable();
            perhaps.dedup();
            if let Some(place) = people.get_mut(number as usize) {
                *place = Some(Person { name, names, perhaps });
            }
        }
        People {
            people: people.into_iter().flatten().collect(),
            person_of,
        }
    }
}

/// The names of one surname by their spellings, so that each is compared with those alone that may be the same.
#[derive(Default)]
struct Spellings {
    /// Which spellings there are, given name and surname, by the sound of the given name.
    sounds: HashMap<String, Vec<(String, String)>>,
    /// Where the bearers of a spelling stand, from the fewest quotations to the most.
    places: HashMap<(String, String), Vec<usize>>,
}

impl Spellings {
    /// Of clusters in the order of their quotations.
    fn of(group: &[usize], clusters: &[Cluster]) -> Spellings {
        let mut spellings = Spellings::default();
        for (place, at) in group.iter().enumerate() {
            let Some(name) = clusters.get(*at).and_then(|cluster| cluster.name.as_ref()) else {
                continue;
            };
            let spelling = (name.given.clone(), name.surname.clone());
            let places = spellings.places.entry(spelling.clone()).or_default();
            if places.is_empty() {
                spellings.sounds.entry(name.given_key()).or_default().push(spelling);
            }
            places.push(place);
        }
        spellings
    }

    /// Who stands behind a place and may be the same as a name, in order: whoever is spelt otherwise.
    fn larger(&self, name: &PersonalName, place: usize) -> Vec<usize> {
        let sounding = self.sounds.get(&name.given_key()).into_iter().flatten();
        // The spellings with the most quotations stand last.
        let sounding = sounding
            .rev()
            .filter(|(given, surname)| *given != name.given || *surname != name.surname);
        let short = other_forms(&name.given).map(|form| (form.to_owned(), name.surname.clone()));
        let mut found: Vec<usize> = Vec::new();
        for spelling in sounding.take(MOST_SPELLINGS).cloned().chain(short) {
            let places = self.places.get(&spelling).into_iter().flatten().rev();
            found.extend(places.take_while(|other| **other > place).take(MOST_BEARERS));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// All the letters of a name, offices aside: Jong-un and Jong Un are one.
fn letters(name: &PersonalName) -> String {
    let mut words = vec![name.given.as_str()];
    words.extend(name.middle.iter().map(String::as_str));
    words.push(&name.surname);
    words.extend(name.suffix.as_deref());
    words.concat()
}

#[cfg(test)]
mod tests {
    use super::super::rows::Row;
    use super::*;

    /// Speakers with how often each is quoted, each quotation in an article of its own; then pairs who are quoted in one article.
    fn people(said: &[(&str, usize)], beside: &[(&str, &str)], aliases: &str) -> Vec<String> {
        let mut rows = Rows {
            speakers: said.iter().map(|(name, _)| (*name).to_owned()).collect(),
            ..Rows::default()
        };
        let mut article = 0;
        let mut add = |name: &str, article: u64| {
            let speaker = said.iter().position(|(known, _)| *known == name).unwrap();
            rows.rows.push(Row {
                matches: true,
                article,
                speaker: Some(speaker as u32),
                source: None,
                day: None,
            });
        };
        for (name, count) in said {
            for _ in 0..*count {
                article += 1;
                add(name, article);
            }
        }
        for (a, b) in beside {
            article += 1;
            add(a, article);
            add(b, article);
        }
        let people = People::of(&rows, &Aliases::parse(aliases).unwrap());
        let mut all: Vec<String> = people
            .people
            .iter()
            .map(|person| {
                let names: Vec<&str> = person
                    .names
                    .iter()
                    .map(|k| rows.speakers[k.number as usize].as_str())
                    .collect();
                format!("{} = {}", person.name, names.join(", "))
            })
            .collect();
        all.sort();
        all
    }

    #[test]
    fn hyphens_articles_and_words_in_front_make_no_other_person() {
        let joined = people(&[("Min Ho-jun", 4), ("Min Ho Jun", 9), ("Min Ho-Jun", 1)], &[], "");
        assert_eq!(joined, ["Min Ho Jun = Min Ho Jun, Min Ho-jun, Min Ho-Jun"]);
        let joined = people(&[("Karim al-Haddad", 4), ("Karim Haddad", 9)], &[], "");
        assert_eq!(joined, ["Karim Haddad = Karim Haddad, Karim al-Haddad"]);
        let apart = people(
            &[("Bill Lindqvist", 20), ("Ada Lindqvist", 50), ("Will Ada Lindqvist", 2)],
            &[],
            "",
        );
        assert!(
            apart
                .iter()
                .all(|person| person != "Bill Lindqvist = Bill Lindqvist, Will Ada Lindqvist"),
            "{apart:?}"
        );
        assert_eq!(apart.len(), 3, "{apart:?}");
        let namesakes = people(&[("Drew Lindqvist", 5), ("Andrew Lindqvist", 3)], &[], "");
        assert_eq!(namesakes.len(), 2, "{namesakes:?}");
    }

    #[test]
    fn a_name_with_other_letters_than_the_one_shown_is_not_said_to_have_them() {
        let rows = Rows {
            speakers: ["Donald Trump", "Donald J. Trump", "Donald J Trump"]
                .map(str::to_owned)
                .to_vec(),
            rows: [0, 0, 0, 1, 1, 2]
                .into_iter()
                .zip(0..)
                .map(|(speaker, article)| Row {
                    matches: true,
                    article,
                    speaker: Some(speaker),
                    source: None,
                    day: None,
                })
                .collect(),
            ..Rows::default()
        };
        let people = People::of(&rows, &Aliases::default());
        let reasons: Vec<&Because> = people.people[0].names.iter().map(|known| &known.because).collect();
        assert_eq!(reasons, [&Because::Shown, &Because::Middle, &Because::Middle]);
    }

    #[test]
    fn one_president_is_one_person_and_his_son_another() {
        assert_eq!(
            people(
                &[
                    ("Donald Trump", 40),
                    ("Trump", 11),
                    ("Donald J. Trump", 7),
                    ("Donald John Trump", 1),
                    ("President-elect Donald Trump", 2),
                    ("Donald Trump Jr", 2),
                    ("Donald Trump Jr.", 1),
                    ("Melania Trump", 1)
                ],
                &[],
                ""
            ),
            [
                "Donald Trump = Donald Trump, Trump, Donald J. Trump, President-elect Donald Trump, Donald John Trump",
                "Donald Trump Jr = Donald Trump Jr, Donald Trump Jr.",
                "Melania Trump = Melania Trump"
            ]
        );
    }

    #[test]
    fn romanizations_are_one_person() {
        assert_eq!(
            people(
                &[
                    ("Volodymyr Zelensky", 5),
                    ("Volodymyr Zelenskyy", 3),
                    ("Zelenskiy", 1),
                    ("Volodymyr Zelenskiy", 2)
                ],
                &[],
                ""
            ),
            ["Volodymyr Zelensky = Volodymyr Zelensky, Volodymyr Zelenskyy, Volodymyr Zelenskiy, Zelenskiy"]
        );
    }

    #[test]
    fn namesakes_stay_apart() {
        let bushes = [
            ("George W. Bush", 8),
            ("George H.W. Bush", 4),
            ("George Bush", 2),
            ("Bush", 3),
            ("Jeb Bush", 6),
        ];
        assert_eq!(people(&bushes, &[], "").len(), 5);
        // Two who are quoted in one article are two.
        let said = [("Joe Marlow", 9), ("Joseph Marlow", 2)];
        assert_eq!(people(&said, &[], "").len(), 1);
        assert_eq!(people(&said, &[("Joe Marlow", "Joseph Marlow")], "").len(), 2);
    }

    #[test]
    fn an_alias_file_knows_better() {
        let said = [
            ("Ada Lindqvist", 9),
            ("Lindqvist", 2),
            ("the harbour minister", 1),
            ("Karl Lindqvist", 4),
        ];
        assert_eq!(
            people(
                &said,
                &[],
                "Karl Lindqvist: Lindqvist\nAda Lindqvist: the harbour minister"
            ),
            [
                "Ada Lindqvist = Ada Lindqvist, the harbour minister",
                "Karl Lindqvist = Karl Lindqvist, Lindqvist"
            ]
        );
        // A line of its own keeps a surname apart from the only one who bears it.
        let said = [("Ada Lindqvist", 9), ("Lindqvist", 2)];
        assert_eq!(people(&said, &[], "").len(), 1);
        assert_eq!(people(&said, &[], "Lindqvist").len(), 2);
    }

    #[test]
    fn what_is_no_person_is_left_alone() {
        let said = [
            ("White House", 9),
            ("House", 2),
            ("York Times", 3),
            ("Times", 4),
            ("statement", 2),
        ];
        assert_eq!(people(&said, &[], "").len(), 5);
    }

    proptest::proptest! {
        #[test]
        fn every_name_is_one_persons(names in proptest::collection::hash_set("(Ada|Joe|Joseph|George)?( [A-C]\\.)?( Bush| Ivanov| Ivanoff| Trump)( Jr\\.?)?", 0..12)) {
            let said: Vec<(&str, usize)> = names.iter().enumerate().map(|(n, name)| (name.as_str(), n % 5 + 1)).collect();
            let all = people(&said, &[], "");
            let held: usize = all.iter().map(|person| person.split(" = ").nth(1).unwrap().split(", ").count()).sum();
            proptest::prop_assert_eq!(held, names.len());
        }
    }
}
