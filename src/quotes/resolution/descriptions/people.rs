//! Which person a description means: by age, by the name in its sentence, or by being on a reader’s mind.

use super::super::memory::{Nature, Who, is_agent};
use super::super::roles::{GENERALS, HEADS_OF_STATE, LOOSE, NAMELESS, POLITICAL};
use super::super::{Discourse, FEW, weights};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::{Gender, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::Kind;
use std::ops::Range;

/// Of so many names it matters which comes first.
const FIRST_NAMED: u32 = 1000;

/// How many names before a description are looked at for an age.
const MOST_AGED: usize = 600;

/// How far behind a description a name is looked for that it stands for, in tokens.
const FARTHEST_NAMED: usize = 120;

/// A description of a person, and what its form tells of who may be meant.
struct Sought<'p> {
    phrase: &'p Phrase,
    noun: usize,
    gender: Gender,
    sentence: &'p Range<usize>,
    /// Whether it is no more than `the president` or the like.
    head_of_state: bool,
    /// Whether the word before the noun is one of an office that is nobody else's: `the surgeon general`.
    general: bool,
}

impl Discourse<'_, '_> {
    /// The one of whom the article has last given the age that a description tells: `Ana Vidal, 22,` of `the 22-year-old`, `Tomas Orde, 16,` and `Tomas Orde is 16` of `the teenager`.
    pub(super) fn aged(&self, phrase: &Phrase, noun: usize, gender: Gender) -> Option<u32> {
        let reading = self.reading;
        let ages = if reading.is_age(noun) {
            let number = (phrase.first..=noun).find(|&i| reading.kind(i) == Kind::Number)?;
            let age: u8 = reading.text(number).split('-').next()?.parse().ok()?;
            age..=age
        } else if reading.is_one_of(noun, words!["teen", "teenager"]) {
            13..=19
        } else if reading.is_one_of(noun, words!["boy", "child", "girl", "schoolboy", "schoolgirl"]) {
            2..=17
        } else {
            return None;
        };
        let before = reading.mentions.partition_point(|m| (m.first as usize) < phrase.first);
        reading.mentions[..before]
            .iter()
            .rev()
            .take(MOST_AGED)
            .find(|m| {
                let after = m.last as usize + 1;
                // "He is 16 percent owner"
                let is_aged = || {
                    reading.is_one_of(after, words!["is", "turned", "was"])
                        && (matches!(reading.kind(after + 2), Kind::Comma | Kind::Stop)
                            || reading.is_one_of(after + 2, words!["and", "now", "years"]))
                };
                (reading.kind(after) == Kind::Comma || is_aged())
                    && reading.kind(after + 1) == Kind::Number
                    && reading.text(after + 1).parse().is_ok_and(|age: u8| ages.contains(&age))
                    && matches!(reading.people.sort_of(m.entity), Sort::Person | Sort::Unknown)
                    && self.agrees(m.entity, gender)
            })
            .map(|m| m.entity)
    }

    /// The person in mind whom a description with an article may stand for: `the detective`, `the striker`.
    pub(super) fn person_in_mind(
        &self,
        phrase: &Phrase,
        noun: usize,
        gender: Gender,
        sentence: &Range<usize>,
    ) -> Option<Who> {
        let reading = self.reading;
        // No source is ever somebody named.
        if reading.is_one_of(noun, NAMELESS) || self.is_one_among_others(phrase, noun) {
            return None;
        }
        if let Some(who) = self
            .who_does(phrase, noun, gender)
            .or_else(|| self.brought_in_before(phrase, noun, gender))
        {
            return Some(who);
        }
        let sought = Sought {
            phrase,
            noun,
            gender,
            sentence,
            head_of_state: reading.is_one_of(noun, HEADS_OF_STATE) && noun == phrase.first + 1,
            general: noun > 0 && reading.is_one_of(noun - 1, GENERALS),
        };
        if let Some(e) = self.gone_on_about(&sought) {
            return self.subject_or_chief(&sought, e).map(Who::Entity);
        }
        if !self.may_be_anybody(noun) {
            return self.parent(phrase, noun).map(Who::Entity);
        }
        self.heaviest_person(&sought).or_else(|| {
            if self.has_people_in_mind() {
                self.chief_rather(&sought)
            } else {
                self.first_named_behind(&sought)
            }
        })
    }

    /// Whether a number tells that there are others who go by the noun: `The first witness`, and not `the first lady`.
    fn is_one_among_others(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        noun == phrase.first + 2
            && reading.is_one_of(phrase.first + 1, words!["first", "second", "third", "other"])
            && !reading.is_one_of(noun, words!["lady", "minister", "daughter", "son"])
    }

    /// The one whom the last sentence was about, where a description by trade goes on about them: `Inspector Vidal leads the inquiry. “…,” the detective said.`
    fn gone_on_about(&self, sought: &Sought<'_>) -> Option<u32> {
        let reading = self.reading;
        let &Sought {
            phrase,
            noun,
            gender,
            sentence,
            ..
        } = sought;
        let by_trade = reading.is(noun, Class::ANY_ROLE.or(Class::RANK))
            || is_agent(reading.text(noun))
            || reading.is_position_that_says(noun)
            || reading.is_of_somewhere(noun)
            // "Orde was at work. The builder, who had seen it all, shrugged."
            || phrase.first == sentence.start
                && reading.tokens[noun].class.is_within(Class::PERSON)
                && !reading.is_used_before(noun);
        if !by_trade {
            return None;
        }
        let e = self.last_subject.or_else(|| {
            self.quoted_before(phrase, noun)
                .filter(|&e| !self.is_told_apart(sought) || !self.is_only_something_else(e, noun))
        })?;
        let other = || {
            self.holds_other_rank(e, noun)
                || self.holds_another(e, phrase, noun)
                || self.is_somebody_else(e, phrase, noun, sentence)
                || sought.head_of_state && self.is_of_another_trade(e)
                || self.sits_elsewhere(e, noun)
                || self.is_of_ordinary_work(e, noun)
                || self.is_child_as_parent(e, noun)
        };
        (self.may_be(e, gender) && !other()).then_some(e)
    }

    /// Whether a description tells more of an office than its noun: `the harbour director` is not the clerk whom the last sentence was about.
    fn is_told_apart(&self, sought: &Sought<'_>) -> bool {
        let reading = self.reading;
        let noun = sought.noun;
        noun > sought.phrase.first + 1
            && reading.is(noun, Class::RANK)
            && (!reading.is_one_of(noun, LOOSE) || sought.general)
            && !reading.is_one_of(noun, POLITICAL)
    }

    /// The one whom the last sentence was about, or for `the president` one whom the article names far more often; nobody where all that is known of the former is something else.
    fn subject_or_chief(&self, sought: &Sought<'_>, subject: u32) -> Option<u32> {
        let about = || self.chief_person.is_some_and(|(chief, _)| chief == subject) && !sought.general;
        if self.is_told_apart(sought) && !about() && self.is_only_something_else(subject, sought.noun) {
            return None;
        }
        let chief = if sought.head_of_state {
            self.chief_person(subject).filter(|&e| !self.is_of_another_trade(e))
        } else {
            None
        };
        Some(chief.unwrap_or(subject))
    }

    /// Whether a noun is one by which an article calls whomever it has named, without having said so: `the Texan`, `the 33-year-old`, `the builder`, `the shortstop`.
    fn may_be_anybody(&self, noun: usize) -> bool {
        let reading = self.reading;
        reading.is(noun, Class::EPITHET)
            || reading.is_age(noun)
            || is_agent(reading.text(noun))
            // "Orde hit two. Coach Vidal was pleased. “…,” the shortstop said."
            || reading.plays(noun)
    }

    /// The heaviest person of whom nothing is known that is against it; for `the president` the one named most often.
    fn heaviest_person(&self, sought: &Sought<'_>) -> Option<Who> {
        let reading = self.reading;
        let person = self.memory.heaviest(|who| {
            let Who::Entity(e) = who else { return 0.0 };
            let Some(entity) = reading.people.entities.get(e as usize) else {
                return 0.0;
            };
            if !self.may_be_sought(e, entity.sort, sought) {
                0.0
            } else if sought.head_of_state {
                entity.count as f32
            } else {
                // "Vell have named Orde, replacing Brandl. The striker": of two as near the one named first.
                1.0 - f32::EPSILON * entity.fullest.min(FIRST_NAMED) as f32
            }
        });
        person.filter(|r| r.weight >= weights::PERSON_LEAST).map(|r| r.who)
    }

    /// Whether nothing the article says of somebody is against their being the one sought.
    fn may_be_sought(&self, entity: u32, sort: Sort, sought: &Sought<'_>) -> bool {
        let &Sought {
            phrase, noun, gender, ..
        } = sought;
        let other = || {
            self.is_said_of_one(sought)
                || sought.head_of_state && self.is_of_another_trade(entity)
                || self.sits_elsewhere(entity, noun)
                || self.is_of_ordinary_work(entity, noun)
                || self.does_something_else(entity, phrase, noun)
                || self.sits_for_others(entity, phrase, noun)
                || self.is_spoken_to(entity, phrase)
        };
        let person = sort == Sort::Person && self.agrees(entity, gender);
        (person || self.reading.plays(noun) && self.may_be(entity, gender)) && !other()
    }

    /// Whether only the one is meant of whom the article says it: `the inspector general`.
    fn is_said_of_one(&self, sought: &Sought<'_>) -> bool {
        sought.general && self.reading.is_word(sought.noun, "general")
    }

    /// Whether a person is in mind, named or described.
    fn has_people_in_mind(&self) -> bool {
        self.memory
            .iter()
            .any(|r| matches!(self.reading.nature_of(r.who), Nature::Person(_)))
    }

    /// The person whom the article names most often, where others are in mind as well.
    fn chief_rather(&self, sought: &Sought<'_>) -> Option<Who> {
        let &Sought {
            phrase,
            noun,
            gender,
            sentence,
            ..
        } = sought;
        self.chief_so_far(phrase, noun, gender)
            .filter(|_| !self.is_said_of_one(sought))
            .filter(|who| !matches!(*who, Who::Entity(e) if self.is_somebody_else(e, phrase, noun, sentence)))
    }

    /// The first person named behind a description, where nobody is in mind: the lead names an office, the next sentence its bearer.
    fn first_named_behind(&self, sought: &Sought<'_>) -> Option<Who> {
        let reading = self.reading;
        let &Sought {
            phrase, noun, sentence, ..
        } = sought;
        reading
            .mentions_in(&(phrase.last..phrase.last + FARTHEST_NAMED))
            .map(|m| &reading.mentions[m])
            .find(|m| m.sort == Sort::Person && m.entity != u32::MAX)
            // "The broadcaster, which fired Ana Vidal": another than its own sentence speaks of.
            .filter(|m| !self.is_beside(m.entity, phrase, sentence))
            .filter(|m| !reading.is_titled_otherwise(m, noun) && !reading.is_introduced_otherwise(m, noun))
            .filter(|m| {
                !self.is_said_of_one(sought) || (m.title..m.first).any(|t| reading.is_word(t as usize, "general"))
            })
            .map(|m| Who::Entity(m.entity))
    }

    /// The person whom the article names most often, and has named before, where a description may stand for them: `the US spy chief`.
    fn chief_so_far(&self, phrase: &Phrase, noun: usize, gender: Gender) -> Option<Who> {
        let reading = self.reading;
        let (chief, count) = self.chief_person?;
        let named = (reading.fullest(chief)?.first as usize) < noun;
        let other = self.is_of_ordinary_work(chief, noun)
            || self.holds_other_rank(chief, noun)
            || self.holds_another(chief, phrase, noun)
            || self.names(phrase, chief);
        (count > 2 && named && !other && self.may_be(chief, gender)).then_some(Who::Entity(chief))
    }

    /// The person whom the article names most often, if that is much more often than this one.
    pub(super) fn chief_person(&self, than: u32) -> Option<u32> {
        let (chief, most) = self.chief_person?;
        let own = self.reading.people.entities.get(than as usize)?.count;
        (most > 2 * own && most > 2).then_some(chief)
    }

    /// Whether what the sentence or the article says of somebody tells that a description is not of them.
    pub(super) fn is_somebody_else(&self, entity: u32, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> bool {
        self.names(phrase, entity)
            || self.is_beside(entity, phrase, sentence)
            || self.does_something_else(entity, phrase, noun)
            || self.sits_for_others(entity, phrase, noun)
            || self.is_spoken_to(entity, phrase)
    }

    /// Whether a description names somebody whom it therefore does not stand for: `the Orde adviser`.
    fn names(&self, phrase: &Phrase, entity: u32) -> bool {
        let reading = self.reading;
        reading
            .mentions_in(&(phrase.first..phrase.last + 1))
            .any(|m| reading.mentions[m].entity == entity)
    }

    /// Whether somebody is named elsewhere in the sentence: "the controller" who asks Orde is not Orde.
    fn is_beside(&self, entity: u32, phrase: &Phrase, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        reading
            .mentions_in(&(phrase.last + 1..sentence.end))
            .take(FEW)
            .any(|m| {
                let mention = &reading.mentions[m];
                mention.entity == entity && reading.tokens[mention.first as usize].is_outside()
            })
    }

    /// Whether somebody named is a person or may be one, and of this gender as far as is known.
    pub(in crate::quotes::resolution) fn may_be(&self, e: u32, gender: Gender) -> bool {
        let Some(entity) = self.reading.people.entities.get(e as usize) else {
            return false;
        };
        // A pronoun has told that it is one, or it is two words of which nothing is known.
        let two = self
            .reading
            .mentions
            .get(entity.fullest as usize)
            .is_some_and(|m| m.len() == 2);
        let perhaps = entity.sort == Sort::Unknown && (two || entity.gender != Gender::Unknown);
        (entity.sort == Sort::Person || perhaps) && self.agrees(e, gender)
    }

    /// Whether nothing known of somebody is against a gender.
    fn agrees(&self, entity: u32, gender: Gender) -> bool {
        let entity = self.reading.people.entities.get(entity as usize);
        entity.is_some_and(|e| gender == Gender::Unknown || e.gender == Gender::Unknown || e.gender == gender)
    }

    /// "The California congressman" in a sentence whose subject has a name.
    pub(super) fn named_in_sentence(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        if !reading.is(noun, Class::EPITHET) || !reading.is_one_of(phrase.first, words!["the", "this"]) {
            return None;
        }
        let Nature::Person(gender) = reading.nature_of_noun(noun) else {
            return None;
        };
        let subject = reading
            .main_subject(sentence.start, phrase.first)
            .filter(|p| p.last < phrase.first)?;
        let Head::Name(m) = subject.head else { return None };
        let entity = reading.mentions[m as usize].entity;
        (self.may_be(entity, gender) && !self.holds_another(entity, phrase, noun)).then_some(Who::Entity(entity))
    }
}
