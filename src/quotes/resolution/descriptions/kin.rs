//! Who somebody's relative or counterpart is: `her husband`, `Orde’s brother`, `her deputy`.

use super::super::Discourse;
use super::super::memory::{Nature, Who};
use super::super::offices::office_key;
use crate::quotes::lexicon::{Class, KIN, WordSet, words};
use crate::quotes::names::Gender;
use crate::quotes::phrases::Phrase;
use crate::quotes::tokens::Kind;

/// Others of whom somebody has mostly but one.
const COUNTERPARTS: &WordSet = words![
    "agent",
    "attorney",
    "barrister",
    "boss",
    "boyfriend",
    "challenger",
    "client",
    "co-author",
    "co-star",
    "deputy",
    "ex-husband",
    "ex-wife",
    "fiance",
    "fiancé",
    "fiancée",
    "flatmate",
    "girlfriend",
    "lawyer",
    "manager",
    "mentor",
    "opponent",
    "partner",
    "predecessor",
    "rival",
    "roommate",
    "solicitor",
    "successor",
];

impl Discourse<'_, '_> {
    /// "Her husband", "Orde's brother": the one whom the article names as such, or else the one other person with the same surname. "Her deputy": the one whom it names.
    pub(super) fn kin(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let family = reading.is_one_of(noun, KIN);
        if !family && !reading.is_one_of(noun, COUNTERPARTS) || phrase.last != noun {
            return None;
        }
        let Nature::Person(gender) = reading.nature_of_noun(noun) else {
            return None;
        };
        let of = if phrase.first < noun && reading.is(phrase.first, Class::HE_SHE) {
            let wanted = if reading.is(phrase.first, Class::HE) {
                Gender::He
            } else {
                Gender::She
            };
            let here = phrase.first..phrase.first;
            match self.person(wanted, phrase.first, &here)? {
                Who::Entity(e) => e,
                _ => return None,
            }
        } else {
            let m = reading.mention_at(phrase.first)?;
            let mention = &reading.mentions[m];
            if reading.kind(mention.last as usize + 1) != Kind::Possessive {
                return None;
            }
            mention.entity
        };
        // "his younger brother, Tomas Brandl": the article says which.
        if let [only] = self.offices.bearers(office_key(reading.text(noun)))
            && only.entity != of
            && self.may_be(only.entity, gender)
            && (family || self.is_counterpart_of(of, only.first, only.last))
        {
            return Some(only.entity);
        }
        if !family {
            return None;
        }
        let mut family = reading
            .people
            .namesakes(of, reading.body, &reading.tokens, &reading.mentions)
            .filter(|&e| self.may_be(e, gender));
        let only = family.next()?;
        family.next().is_none().then_some(only)
    }

    /// Whether words by which the article describes one whom it names say that they are this one's: `Vidal’s deputy`, `her deputy`.
    fn is_counterpart_of(&self, entity: u32, first: usize, last: usize) -> bool {
        let reading = self.reading;
        match reading.mention_at(first).map(|m| &reading.mentions[m]) {
            Some(owner) => owner.entity == entity && reading.kind(owner.last as usize + 1) == Kind::Possessive,
            None => first < last && reading.is(first, Class::HE_SHE) && self.may_be_called(entity, first),
        }
    }

    /// Whether a pronoun at a token is of somebody's gender as far as is known.
    fn may_be_called(&self, entity: u32, pronoun: usize) -> bool {
        let he = self.reading.is(pronoun, Class::HE);
        self.may_be(entity, if he { Gender::He } else { Gender::She })
    }
}
