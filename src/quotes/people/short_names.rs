//! Whose a single name is, among those whom the article has named.

use super::candidates::Candidate;
use super::finding::MOST_NAMED;
use super::linker::Linker;
use crate::quotes::lexicon::Class;
use crate::quotes::names::{Gender, Mention};
use crate::quotes::tokens::Kind;

impl Linker<'_> {
    /// The entity that a single name belongs to: `Orde`, after `Tomas Orde`.
    pub(super) fn find_short(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        let token = self.surname(m);
        let candidates = self.candidates(token);
        match candidates {
            [] => return None,
            // Half of those that are somebody's are such.
            [only] if self.is_the_same_again(mentions, m, *only) => return Some(*only),
            _ => {}
        }
        let says = m.len() == 1 && self.says(m);
        let mut best: Option<((i32, u64), u32)> = None;
        for &e in candidates.iter().rev() {
            // One that has been found to be another's name.
            if self.entities[e as usize].count == 0 {
                continue;
            }
            let candidate = Candidate::new(self, mentions, m, token, e);
            if candidate.is_excluded() {
                continue;
            }
            let Some(fit) = candidate.fit().filter(|fit| *fit > 0) else {
                continue;
            };
            let score = (fit, candidate.rank(i, says));
            if best.is_none_or(|(s, _)| score > s) {
                best = Some((score, e));
            }
        }
        let spouse = || {
            let relative = self.relative_by_given_name(mentions, i)?;
            mentions.get(relative).map(|r| r.entity)
        };
        best.map(|(_, e)| e).or_else(spouse)
    }

    /// Whether one who is named by a single word is named by it once more, and nothing speaks for another.
    fn is_the_same_again(&self, mentions: &[Mention], m: &Mention, e: u32) -> bool {
        let entity = &self.entities[e as usize];
        let f = &mentions[entity.fullest as usize];
        m.len() == 1
            && f.len() == 1
            && entity.count > 0
            && self.same_word(m.first, f.first)
            && (self.is_outside(f) || !self.is_outside(m))
            && (m.gender == Gender::Unknown || entity.gender == Gender::Unknown || m.gender == entity.gender)
    }

    /// Where one is named by a given name alone who is of the family whose surname a form of address stands before: `His wife, Ruth, left. Mrs Orde`, of Tomas Orde.
    pub(super) fn relative_by_given_name(&self, mentions: &[Mention], i: usize) -> Option<usize> {
        let m = &mentions[i];
        let role = match m.gender {
            Gender::He => Class::ROLE_M,
            Gender::She => Class::ROLE_F,
            Gender::Unknown => return None,
        };
        if !m.titled || m.len() != 1 {
            return None;
        }
        let bearer = self.candidates(m.first).iter().find_map(|&e| {
            let f = &mentions[self.entities[e as usize].fullest as usize];
            (f.len() > 1 && self.same_word(m.first, self.surname(f))).then_some(f.first)
        })?;
        let named = |r: &Mention| {
            let comma = r.first.saturating_sub(1);
            let kin = comma.saturating_sub(1);
            r.len() == 1
                && !r.titled
                && r.first > bearer
                && self.is_outside(r)
                && kin > 0
                && self.tokens[comma as usize].kind == Kind::Comma
                && self.is_kin(kin)
                && self.tokens[kin as usize].is(role)
                && (matches!(self.text(kin - 1), "His" | "his" | "Her" | "her")
                    || self.tokens[kin as usize - 1].kind == Kind::Possessive)
        };
        let before = mentions[..i].iter().enumerate().rev().take(MOST_NAMED);
        before.filter(|(_, r)| named(r)).map(|(at, _)| at).next()
    }
}
