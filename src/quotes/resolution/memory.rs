//! Who is being spoken of: everybody a reader has in mind at one point of an article, each with a weight.
//!
//! The salience model of Lappin and Leass (1994): a mention adds to its bearer's weight, a subject more than an object, one who speaks most
//! of all; each sentence takes half of it away. Bearers are named ones and those whom the article only describes (`a port official`).

use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Gender, Sort, is_of_a_people};
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{self, Case, Kind};

/// How many bearers are kept in mind.
const REMEMBERED: usize = 24;

/// How many tokens those are described in at most of whom somebody is one.
const LONGEST_SEVERAL: usize = 8;

/// Somebody who has been spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// One whom the article names.
    Entity(u32),
    /// One whom it describes, as first and last token and the noun.
    Described(usize, usize, usize),
    /// Two named together.
    Joint(u32, u32),
}

/// What pronouns may stand for a bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// He or she.
    Person(Gender),
    /// It, and now and then they.
    Body,
    /// They.
    Several,
    /// Something of which nothing certain is known.
    Thing,
}

/// One bearer and how much it is on a reader's mind.
#[derive(Clone, Copy, Debug)]
pub struct Remembered {
    /// Who.
    pub who: Who,
    /// How much.
    pub weight: f32,
}

/// All bearers in mind.
#[derive(Debug)]
pub struct Memory {
    all: Vec<Remembered>,
    /// A number of each, by which most are told apart.
    tags: Vec<u32>,
}

/// A number that is the same for the same bearer, and seldom for two.
fn tag(who: Who) -> u32 {
    match who {
        Who::Entity(e) => e << 1,
        Who::Described(_, _, noun) => (noun as u32) << 1 | 1,
        Who::Joint(a, b) => a.rotate_left(16) ^ b,
    }
}

impl Default for Memory {
    fn default() -> Memory {
        Memory {
            all: Vec::with_capacity(REMEMBERED),
            tags: Vec::with_capacity(REMEMBERED),
        }
    }
}

impl Memory {
    /// Adds to the weight of a bearer, up to `heaviest`: however often one is quoted, the next subject is nearer.
    pub fn add(&mut self, who: Who, weight: f32, heaviest: f32) {
        if let Some(r) = self.find(who).and_then(|i| self.all.get_mut(i)) {
            r.weight = (r.weight + weight).min(heaviest);
            return;
        }
        if self.all.len() >= REMEMBERED {
            let all = self.all.iter().enumerate();
            let lightest = all.min_by(|(_, a), (_, b)| a.weight.total_cmp(&b.weight));
            if let Some((i, _)) = lightest {
                self.all.swap_remove(i);
                self.tags.swap_remove(i);
            }
        }
        self.all.push(Remembered { who, weight });
        self.tags.push(tag(who));
    }

    fn find(&self, who: Who) -> Option<usize> {
        let tag = tag(who);
        let mut all = self.tags.iter().zip(&self.all);
        all.position(|(t, r)| *t == tag && r.who == who)
    }

    /// Takes one bearer for another, who is found out to be the same.
    pub fn rename(&mut self, from: Who, to: Who) {
        let weight = self.weight(from);
        if let Some(i) = self.find(from) {
            self.all.remove(i);
            self.tags.remove(i);
        }
        self.add(to, weight, f32::MAX);
    }

    /// Lets time pass: one sentence.
    pub fn fade(&mut self, by: f32) {
        for r in &mut self.all {
            r.weight *= by;
        }
    }

    /// The weight of a bearer.
    pub fn weight(&self, who: Who) -> f32 {
        self.find(who).and_then(|i| self.all.get(i)).map_or(0.0, |r| r.weight)
    }

    /// All bearers, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Remembered> {
        self.all.iter()
    }

    /// The heaviest bearer by what `share` leaves of its weight; none if that is nothing.
    pub fn heaviest(&self, share: impl Fn(Who) -> f32) -> Option<Remembered> {
        self.all
            .iter()
            .map(|r| Remembered {
                who: r.who,
                weight: r.weight * share(r.who),
            })
            .filter(|r| r.weight > 0.0)
            .max_by(|a, b| a.weight.total_cmp(&b.weight))
    }
}

/// Nouns that are plural without an ending, or mean several.
const PLURALS: &WordSet = words![
    "people", "police", "men", "women", "children", "staff", "crowd", "public", "couple",
];

/// Whether a word has the ending of one for a person by what they do: `dealmaker`, `cellist`.
pub fn is_agent(word: &str) -> bool {
    word.len() > 6
        && [
            "maker", "holder", "goer", "keeper", "woman", "ician", "ologist", "ographer", "writer", "fighter",
        ]
        .iter()
        .any(|ending| word.ends_with(ending))
}

impl Reading<'_> {
    /// Whether a noun is one that bodies are called by again.
    pub fn is_body_noun(&self, noun: usize) -> bool {
        tokens::is_body_noun(self.body, &self.tokens, noun)
    }

    /// Whether it is one that hardly anything but a company is called by.
    pub fn is_company_noun(&self, noun: usize) -> bool {
        tokens::is_company_noun(self.body, &self.tokens, noun)
    }

    /// Whether a word in capitals says where somebody comes from, and is nobody's name: `the Swede`, `the Carrowman`.
    pub fn is_of_somewhere(&self, noun: usize) -> bool {
        let Some(t) = self.tokens.get(noun).filter(|t| t.case == Case::Capital) else {
            return false;
        };
        let man = || {
            let text = self.text(noun);
            // Nor is it the surname of somebody whom the article names in full.
            let named = || {
                let bearer = self.mention_over(noun).map(|m| self.mentions[m].entity);
                bearer.and_then(|e| self.fullest(e)).is_some_and(|m| m.len() > 1)
            };
            text.len() > 6 && (text.ends_with("man") || text.ends_with("woman")) && !named()
        };
        !t.is(Class::ANY_ROLE) && (t.is(Class::EPITHET) || t.class == Class::NONE && man())
    }

    /// Whether a word for who leads others is a part of somebody's body: `in his head`, `her bare head`, and not `his head of sales`.
    fn is_part_of_somebody(&self, noun: usize) -> bool {
        let owned = |i: usize| self.is_one_of(i, words!["her", "his", "my", "our", "their", "your"]);
        let bare = || {
            noun > 1
                && owned(noun - 2)
                && self.tokens[noun - 1].is_lower()
                && self.tokens[noun - 1].class == Class::NONE
        };
        self.is_word(noun, "head")
            && noun > 0
            && (owned(noun - 1) || bare())
            && !self.is_word(noun + 1, "of")
            && !matches!(self.kind(noun + 1), Kind::Comma if self.mention_at(noun + 2).is_some())
    }

    /// One of several who are people: `one of the neighbours`, `another of the pilots, a woman from Vell,`, and not `one of the boats`.
    fn nature_of_one(&self, one: usize) -> Option<Nature> {
        let several = one + 2;
        if !self.is_one_of(one, words!["one", "another"]) || !self.is_word(one + 1, "of") {
            return None;
        }
        let phrase = self.phrase_at(several, several + LONGEST_SEVERAL)?;
        if !matches!(phrase.head, Head::Noun(n) if self.is_people(n as usize)) {
            return None;
        }
        let last = self.extended(&phrase, several + LONGEST_SEVERAL);
        // "One of the few pilots working in Vell, she": the pronoun’s own.
        let comma = (last + 1..last + LONGEST_SEVERAL).find(|&i| self.kind(i) != Kind::Word);
        if comma.is_some_and(|c| self.kind(c) == Kind::Comma && self.is(c + 1, Class::HE_SHE)) {
            return None;
        }
        let apposed = (self.kind(last + 1) == Kind::Comma && self.is_one_of(last + 2, words!["a", "an"]))
            .then(|| self.phrase_at(last + 2, last + 2 + LONGEST_SEVERAL))
            .flatten();
        let nature = match apposed.map(|p| p.head) {
            Some(Head::Noun(n)) => Some(self.nature_of_noun(n as usize)),
            _ => None,
        };
        nature
            .filter(|nature| matches!(nature, Nature::Person(_)))
            .or(Some(Nature::Person(Gender::Unknown)))
    }

    /// What the noun of a description stands for.
    pub fn nature_of_noun(&self, noun: usize) -> Nature {
        if let Some(one) = self.nature_of_one(noun) {
            return one;
        }
        let text = self.text(noun);
        let role = self.is(noun, Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK));
        if self.is_part_of_somebody(noun) {
            return Nature::Thing;
        }
        let body = || {
            self.is(noun, Class::THING.or(Class::ORG))
                || !self.is(noun, Class::PERSON) && self.is_body_noun(noun)
                || self.tokens.get(noun).is_some_and(|t| t.is_maker(self.body))
        };
        if self.is_one_of(noun, PLURALS) || text.ends_with('s') && !text.ends_with("ss") {
            Nature::Several
        } else if !self.is(noun, Class::ANY_ROLE) && body() {
            Nature::Body
        } else if self.is(noun, Class::ROLE_M) {
            Nature::Person(Gender::He)
        } else if self.is(noun, Class::ROLE_F) {
            Nature::Person(Gender::She)
        } else if role || self.is_age(noun) || is_agent(text) || self.is_position_that_says(noun) {
            Nature::Person(Gender::Unknown)
        } else if self.is_of_somewhere(noun) {
            Nature::Person(if text.ends_with("woman") {
                Gender::She
            } else if text.ends_with("man") && !self.is(noun, Class::NATIONALITY) || text.ends_with("shman") {
                Gender::He
            } else {
                Gender::Unknown
            })
        } else {
            Nature::Thing
        }
    }

    /// Whether a name means all of a people or a party: `Democrats`.
    pub fn is_of_several(&self, mention: u32) -> bool {
        self.mentions.get(mention as usize).is_some_and(|m| {
            let plural = || {
                let text = self.text(m.last as usize);
                text.ends_with('s') && (text == "Republicans" || is_of_a_people(text))
            };
            m.len() == 1 && plural()
        })
    }

    /// What a bearer is.
    pub fn nature_of(&self, who: Who) -> Nature {
        match who {
            Who::Joint(..) => Nature::Several,
            Who::Described(_, _, noun) => self.nature_of_noun(noun),
            Who::Entity(e) => match self.people.entities.get(e as usize) {
                // "Democrats", "Americans"
                Some(entity) if self.is_of_several(entity.fullest) => Nature::Several,
                Some(entity) => match entity.sort {
                    Sort::Person => Nature::Person(entity.gender),
                    Sort::Organisation | Sort::Place => Nature::Body,
                    Sort::Title | Sort::Unknown => Nature::Thing,
                },
                None => Nature::Thing,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_after_one_who_is_taken_for_another_keep_their_weight() {
        let mut memory = Memory::default();
        for (e, weight) in [(1, 1.0), (2, 2.0), (3, 3.0)] {
            memory.add(Who::Entity(e), weight, 9.0);
        }
        memory.rename(Who::Entity(1), Who::Entity(4));
        let weights = [2, 3, 4].map(|e| memory.weight(Who::Entity(e)));
        assert_eq!(weights, [2.0, 3.0, 1.0]);
    }
}
