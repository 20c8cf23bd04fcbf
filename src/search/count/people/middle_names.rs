//! Step 2: names that differ in a middle name.

use std::cmp::Reverse;

use super::deciding::Deciding;
use super::person::Because;

/// So many namesakes are compared with one another. Where more share a given name and a surname, a middle name more or less tells nothing.
const MOST_NAMESAKES: usize = 200;

impl Deciding<'_> {
    /// Step 2.
    pub(super) fn by_middle_names(&mut self) {
        let groups = self.grouped(|name| {
            (!name.given.is_empty()).then(|| (name.given.clone(), name.surname.clone(), name.suffix.clone()))
        });
        for group in groups.into_values().filter(|group| group.len() > 1) {
            let (mut with, without): (Vec<usize>, Vec<usize>) = group
                .into_iter()
                .filter(|at| !self.clusters[*at].by_decree || self.middle_is_empty(*at))
                .partition(|at| !self.middle_is_empty(*at));
            with.retain(|at| !self.holds_another(*at));
            with.sort_by_key(|at| (Reverse(self.clusters[*at].quotations), *at));
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
}
