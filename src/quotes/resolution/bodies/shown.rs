//! What an article shows of a body elsewhere: what it calls it, and what is done by it or to it.

use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::phrases::Head;
use crate::quotes::resolution::{Discourse, FEW, weights};
use crate::quotes::tokens::{Case, Kind};

/// What is done to companies by those who are none.
const PUNISHES: &WordSet = words![
    "fined",
    "fines",
    "investigating",
    "investigated",
    "charged",
    "penalised",
    "penalized",
    "inspected",
    "balloted",
    "represents",
];

/// Nouns that say next to nothing of a body.
const VAGUE: &WordSet = words!["group", "organization", "organisation", "body", "team"];

/// What those are called who do it.
const AUTHORITIES: &WordSet = words!["regulator", "watchdog", "ombudsman", "union", "authority"];

impl Discourse<'_, '_> {
    /// How well a noun agrees with what the article shows of a body elsewhere.
    pub(super) fn is_called_as(&self, entity: u32, noun: usize) -> f32 {
        let reading = self.reading;
        if reading.is_one_of(noun, VAGUE) {
            return 1.0;
        }
        let company = reading.is_company_noun(noun);
        if company && self.is_authority(entity) {
            weights::OTHER_BODY
        } else if self.is_called(entity, |n| reading.text(n).eq_ignore_ascii_case(reading.text(noun)))
            || company && self.is_brought_to_book(entity)
        {
            weights::CALLED_SO
        } else {
            1.0
        }
    }

    /// Whether something is done to a body that is done to companies: `fined Corvin`, `a strike at Corvin`.
    pub(super) fn is_brought_to_book(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading.mentions_of(entity).take(FEW).any(|m| {
            let Some(before) = (m.title as usize).checked_sub(1) else {
                return false;
            };
            reading.is_one_of(before, PUNISHES)
                || reading.is_one_of(before, words!["sued", "suing", "ordered"])
                || reading.is_word(before, "at")
                    && before > 0
                    && reading.is_one_of(before - 1, words!["strike", "strikes", "walkout"])
        })
    }

    /// Whether a noun stands beside the name of a body somewhere: `the dues office VHA`, `Corvin Bay, a private equity firm`.
    pub(super) fn is_called(&self, entity: u32, fits: impl Fn(usize) -> bool) -> bool {
        let reading = self.reading;
        reading.mentions_of(entity).take(FEW).any(|m| {
            let before = (m.title as usize).checked_sub(1);
            let comma = m.last as usize + 1;
            before.is_some_and(|b| reading.tokens[b].is_lower() && fits(b))
                || reading.kind(comma) == Kind::Comma
                    && reading.is_one_of(comma + 1, words!["a", "an", "the"])
                    && reading
                        .phrase_at(comma + 1, reading.tokens.len())
                        .is_some_and(|p| matches!(p.head, Head::Noun(n) if fits(n as usize)))
        })
    }

    /// Whether the article shows a body to be a union: by its members, its general secretary, or whom it represents.
    pub(super) fn is_union(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading.mentions_of(entity).take(FEW).any(|m| {
            let next = m.last as usize + 1;
            let which = next + 1;
            reading.is_word(next, "members")
                || reading.is_word(next, "general") && reading.is_word(next + 1, "secretary")
                || reading.is_one_of(next, words!["represents", "balloted"])
                || reading.kind(next) == Kind::Comma
                    && (reading.is_word(which, "which") && reading.is_word(which + 1, "represents")
                        || reading.is_word(which, "representing"))
        })
    }

    /// Whether a body does what no company does: it fines another, calls a strike, or goes by initials with an article, `the VHA`.
    pub(super) fn is_authority(&self, entity: u32) -> bool {
        let reading = self.reading;
        let acts = reading.mentions_of(entity).take(FEW).any(|m| {
            let initials = m.len() == 1 && reading.tokens[m.first as usize].case == Case::Upper;
            let mut verb = m.last as usize + 1;
            while reading.is(verb, Class::AUX.or(Class::ADVERB)) {
                verb += 1;
            }
            let strikes = || (verb + 1..verb + 4).any(|i| reading.is_one_of(i, words!["strike", "strikes", "walkout"]));
            m.title > 0 && initials && reading.is_word(m.title as usize - 1, "the")
                || reading.is_one_of(verb, PUNISHES)
                || reading.is_word(verb, "ordered") && reading.mention_at(verb + 1).is_some()
                || reading.is_one_of(verb, words!["called", "announced", "began", "suspended"]) && strikes()
        });
        acts || self.is_called(entity, |n| reading.is_one_of(n, AUTHORITIES))
    }
}
