//! Step 4: a surname alone.

use super::deciding::Deciding;
use super::person::Because;
use crate::quotes::name_word;

/// A name that begins with no given name, and has less than this share of the quotations of the one who is quoted most, is more likely a misread headline
/// than a person.
const NEGLIGIBLE: f64 = 0.05;

/// So many who go by one surname alone are compared with those who bear it.
const MOST_ALONE: usize = 200;

impl Deciding<'_> {
    /// Step 4.
    pub(super) fn by_surname(&mut self) {
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
            for at in alone.into_iter().take(MOST_ALONE) {
                if self.clusters[at].by_decree {
                    continue;
                }
                self.join_likeliest(at, &bearers, |_| Because::Share(100));
            }
        }
    }
}
