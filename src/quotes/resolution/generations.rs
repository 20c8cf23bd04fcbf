//! Father and son, whom the article tells apart by a word: `the elder Orde`, `Orde senior`, `Orde Jr.`

use super::FEW;
use crate::quotes::lexicon::{Class, PARENTS, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What the older of two is called.
const OLDER: &WordSet = words!["elder", "older", "senior", "snr", "snr.", "sr", "sr."];

/// What the younger is called.
const YOUNGER: &WordSet = words!["jnr", "jnr.", "jr", "jr.", "junior", "younger"];

/// Those of the generation after.
const CHILDREN: &WordSet = words![
    "daughter",
    "granddaughter",
    "grandson",
    "nephew",
    "niece",
    "son",
    "stepdaughter",
    "stepson",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Generation {
    Older,
    Younger,
}

impl Reading<'_> {
    /// The one of two with the same surname whom a phrase tells from the other by being older or younger.
    pub(super) fn of_generation(&self, phrase: &Phrase) -> Option<u32> {
        let (surname, word) = match phrase.head {
            // "the elder Orde", "Orde Sr."
            Head::Name(m) => {
                let mention = self.mentions.get(m as usize)?;
                let last = mention.last as usize;
                let word = if mention.len() == 2 && self.is(last, Class::SUFFIX) {
                    last
                } else {
                    (mention.title as usize)
                        .checked_sub(1)
                        .filter(|&w| w == phrase.first + 1)?
                };
                (mention, word)
            }
            // "Orde senior"
            Head::Noun(n) => (
                self.mentions.get(self.mention_over((n as usize).checked_sub(1)?)?)?,
                n as usize,
            ),
            Head::Pronoun => return None,
        };
        let asked = self.generation_by(word)?;
        if surname.len() > 2 || surname.sort == Sort::Organisation {
            return None;
        }
        let named = self.text(surname.first as usize);
        let mut bearers = self.people.bearers_of(named).iter().copied().filter(|&e| {
            let full = self.mentions_of(e).take(FEW);
            full.filter(|m| m.len() > 1).any(|m| self.bears(m, named))
        });
        let one = bearers.next()?;
        let other = bearers.find(|&e| e != one)?;
        if bearers.any(|e| e != one && e != other) {
            return None;
        }
        let is_asked = match (self.generation_of(one), self.generation_of(other)) {
            (Some(g), _) => g == asked,
            (None, Some(g)) => g != asked,
            (None, None) => return None,
        };
        Some(if is_asked { one } else { other })
    }

    fn generation_by(&self, word: usize) -> Option<Generation> {
        if self.is_one_of(word, OLDER) {
            Some(Generation::Older)
        } else {
            self.is_one_of(word, YOUNGER).then_some(Generation::Younger)
        }
    }

    /// Whether a mention is of a person in full with this surname.
    fn bears(&self, m: &Mention, surname: &str) -> bool {
        let suffix = self.is(m.last as usize, Class::SUFFIX);
        let last = m.last as usize - usize::from(suffix);
        last > m.first as usize
            && self.tokens[last].is_outside()
            && self.text(last) == surname
            && matches!(self.people.sort_of(m.entity), Sort::Person | Sort::Unknown)
    }

    /// Whether the article says of somebody that they are another's child or parent: `his son Tomas Orde`, `Ana Vidal, the mother of`.
    fn generation_of(&self, entity: u32) -> Option<Generation> {
        self.mentions_of(entity).take(FEW).find_map(|m| {
            if let Some(told) = self.generation_by(m.last as usize).filter(|_| m.len() > 2) {
                return Some(told);
            }
            let before = (m.title as usize).checked_sub(1)?;
            let kin = before.checked_sub(usize::from(self.kind(before) == Kind::Comma))?;
            let generation = self.generation_of_kin(kin);
            // "Tomas Orde’s son"
            let owned = || {
                let noun = m.last as usize + 2;
                let whose = self.kind(noun - 1) == Kind::Possessive;
                whose
                    .then(|| self.generation_of_kin(noun))
                    .flatten()
                    .map(Generation::other)
            };
            generation.or_else(owned)
        })
    }

    fn generation_of_kin(&self, noun: usize) -> Option<Generation> {
        if self.is_one_of(noun, PARENTS) || self.is_one_of(noun, words!["aunt", "uncle"]) {
            Some(Generation::Older)
        } else {
            self.is_one_of(noun, CHILDREN).then_some(Generation::Younger)
        }
    }
}

impl Generation {
    fn other(self) -> Generation {
        match self {
            Generation::Older => Generation::Younger,
            Generation::Younger => Generation::Older,
        }
    }
}
