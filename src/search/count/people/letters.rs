//! Step 1: names of the same letters are one person's, and those that the alias file puts together.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::deciding::Deciding;
use super::person::{Because, Known};
use crate::search::count::aliases::{Aliases, folded};
use crate::search::count::names::{PersonalName, parse};

impl Deciding<'_> {
    /// Step 1, and what the alias file says.
    pub(super) fn by_letters(&mut self, aliases: &Aliases) {
        let mut order: Vec<u32> = (0..self.names.len() as u32).collect();
        // The most frequent first, so that a cluster is led by its most frequent name.
        order.sort_by_key(|number| {
            let at = *number as usize;
            (
                Reverse(self.counts.get(at).copied()),
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
}

/// All the letters of a name, offices aside: Jong-un and Jong Un are one.
pub(super) fn letters(name: &PersonalName) -> String {
    let mut words = vec![name.given.as_str()];
    words.extend(name.middle.iter().map(String::as_str));
    words.push(&name.surname);
    words.extend(name.suffix.as_deref());
    words.concat()
}
