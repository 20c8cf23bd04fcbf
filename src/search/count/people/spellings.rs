//! Step 3: other spellings of a name, and short forms.

use std::collections::HashMap;

use super::deciding::{Cluster, Deciding};
use super::person::Because;
use crate::search::count::names::{PersonalName, other_forms, short_forms};

/// So many other spellings of a name are looked at, and so many bearers of each, those with the most quotations.
const MOST_SPELLINGS: usize = 50;
const MOST_BEARERS: usize = 20;

impl Deciding<'_> {
    /// Step 3.
    pub(super) fn by_spelling(&mut self) {
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
