//! What was decided, as people: the name that each is shown under, and why the others are the same person's.

use std::collections::HashMap;

use super::deciding::{Cluster, Deciding};
use super::letters::letters;
use super::person::{Because, Known, People, Person};
use crate::search::count::aliases::Aliases;
use crate::search::count::names::parse;

impl Deciding<'_> {
    /// Everybody, each under the name to show.
    pub(super) fn people(self, aliases: &Aliases) -> People {
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
            for known in &cluster.members {
                if let Some(person) = person_of.get_mut(known.number as usize) {
                    *person = number;
                }
            }
            let (name, names) = self.shown(cluster, aliases);
            let perhaps = self.perhaps(cluster, number, &numbers);
            if let Some(place) = people.get_mut(number as usize) {
                *place = Some(Person { name, names, perhaps });
            }
        }
        People {
            people: people.into_iter().flatten().collect(),
            person_of,
        }
    }

    fn text(&self, known: &Known) -> &str {
        self.names.get(known.number as usize).map_or("", String::as_str)
    }

    /// The name to show for a cluster, and all its names with their reasons.
    fn shown(&self, cluster: &Cluster, aliases: &Aliases) -> (String, Vec<Known>) {
        let mut names = cluster.members.clone();
        let count = |known: &Known| self.counts.get(known.number as usize).copied().unwrap_or(0);
        let by_count_and_text =
            |a: &Known, b: &Known| count(b).cmp(&count(a)).then_with(|| self.text(a).cmp(self.text(b)));
        names.sort_by(by_count_and_text);
        // A surname is no name to show where there is a full one, nor is a name with an office before it.
        let is_full = |known: &&Known| parse(self.text(known)).is_some_and(|n| !n.given.is_empty() && !n.titled);
        let shown = names.iter().find(is_full).or(names.first());
        let shown = shown.map_or("", |known| self.text(known)).to_owned();
        let decreed = names.iter().find_map(|known| aliases.person(self.text(known)));
        let name = decreed.map_or_else(|| shown.clone(), |person| aliases.shown(person).to_owned());
        self.tell_reasons(&mut names, &name, &shown);
        (name, names)
    }

    /// Reasons are told of the name that is shown, whichever of two was joined to the other; `shown` is that of the names themselves where `name` is decreed.
    fn tell_reasons(&self, names: &mut [Known], name: &str, shown: &str) {
        let led = parse(shown);
        for known in names {
            let text = self.text(known);
            if text == name {
                known.because = Because::Shown;
            } else if known.because != Because::Alias
                && let (Some(led), Some(own)) = (&led, parse(text))
                && (&led.given, &led.surname) == (&own.given, &own.surname)
            {
                known.because = match letters(led) == letters(&own) {
                    true if own.titled => Because::Title,
                    true => Because::Letters,
                    false => Because::Middle,
                };
            }
        }
    }

    /// Who else may be meant: the people whom the clusters have become that were noted.
    fn perhaps(&self, cluster: &Cluster, number: u32, numbers: &HashMap<usize, u32>) -> Vec<u32> {
        let others = cluster.perhaps.iter();
        let others = others.filter_map(|other| numbers.get(&self.home(*other)).copied());
        let mut perhaps: Vec<u32> = others.filter(|other| *other != number).collect();
        perhaps.sort_unstable();
        perhaps.dedup();
        perhaps
    }
}
