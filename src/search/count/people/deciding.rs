//! The names while it is being decided: which are taken for one person so far, and what speaks for or against two being one.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::person::{Because, Known};
use crate::search::count::names::PersonalName;
use crate::search::count::rows::Rows;

/// Of the quotations of all who could be meant, the share that one must have to be meant: nine in ten.
const NEARLY_ALL: f64 = 0.9;

/// Names are told apart where more than this share of the articles of the rarer one quotes both: below it, articles were misread.
const BESIDE: f64 = 0.05;

/// So many articles must quote a name before one that tells against the rest may be a misreading.
const ENOUGH_TO_DOUBT: usize = 5;

/// A name within a name is meant where it has so many times the quotations of the whole.
const MUCH_MORE: u64 = 3;

/// Some names that are taken for one person, while it is being decided.
pub(super) struct Cluster {
    pub(super) members: Vec<Known>,
    /// Of its most frequent full name; `None` for what is no person's name.
    pub(super) name: Option<PersonalName>,
    pub(super) quotations: u64,
    pub(super) perhaps: Vec<usize>,
    /// Where it went, if it was joined to another.
    pub(super) joined: Option<usize>,
    pub(super) by_decree: bool,
}

/// The names of an index, while it is being decided which of them are one person.
pub(super) struct Deciding<'a> {
    pub(super) names: &'a [String],
    /// How many quotations each name has.
    pub(super) counts: Vec<u64>,
    /// The articles in which each name is quoted, in order.
    pub(super) articles: Vec<Vec<u64>>,
    pub(super) clusters: Vec<Cluster>,
    /// How many quotations there are of each given name with its surname and nothing between.
    pub(super) full: HashMap<(String, String), u64>,
}

impl<'a> Deciding<'a> {
    pub(super) fn new(rows: &'a Rows) -> Deciding<'a> {
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

    /// Adds a name to the cluster with this number, which may be a new one.
    pub(super) fn add(&mut self, at: usize, known: Known, name: Option<PersonalName>, count: u64, by_decree: bool) {
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

    /// Counts the quotations of each name without a middle one, once names of the same letters are together.
    pub(super) fn count_full_names(&mut self) {
        for cluster in &self.clusters {
            if let Some(name) = cluster
                .name
                .as_ref()
                .filter(|name| name.middle.is_empty() && !name.given.is_empty())
            {
                *self.full.entry((name.given.clone(), name.surname.clone())).or_default() += cluster.quotations;
            }
        }
    }

    /// The clusters that still stand for themselves, by a key of their names.
    pub(super) fn grouped<K: Eq + std::hash::Hash>(
        &self,
        key: impl Fn(&PersonalName) -> Option<K>,
    ) -> HashMap<K, Vec<usize>> {
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

    /// Whether what two names have besides given name and surname can be one person's.
    pub(super) fn agree(&self, a: usize, b: usize) -> bool {
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
    pub(super) fn holds_another(&self, at: usize) -> bool {
        let cluster = &self.clusters[at];
        let Some((middle, name)) = cluster.name.as_ref().and_then(|name| Some((name.middle.last()?, name))) else {
            return false;
        };
        let inner = (middle.clone(), name.surname.clone());
        let quotations = self.full.get(&inner).copied().unwrap_or(0);
        quotations >= MUCH_MORE * cluster.quotations
    }

    /// Joins a cluster to the one candidate who has nearly all quotations of all candidates; otherwise notes that it may be any of them.
    pub(super) fn join_likeliest(&mut self, at: usize, candidates: &[usize], because: impl Fn(usize) -> Because) {
        let quotations = |at: &usize| self.clusters[*at].quotations;
        let all: u64 = candidates.iter().map(quotations).sum();
        let Some(likeliest) = candidates
            .iter()
            .copied()
            .max_by_key(|at| (quotations(at), Reverse(*at)))
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
    pub(super) fn beside(&self, a: usize, b: usize) -> bool {
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

    /// Joins a cluster to another, whose names its names become.
    pub(super) fn join(&mut self, at: usize, to: usize, because: Because) {
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

    /// The cluster to which one was joined, or itself.
    pub(super) fn home(&self, mut at: usize) -> usize {
        while let Some(to) = self.clusters[at].joined {
            at = to;
        }
        at
    }
}
