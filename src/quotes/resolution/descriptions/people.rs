//! Which person a description means: by name beside it, by age, by kin, by number, or by being on a reader's mind.

use super::super::memory::{Nature, Who, is_agent};
use super::super::offices::office_key;
use super::super::roles::{GENERALS, HEADS_OF_STATE, KIN, LOOSE, NAMELESS, POLITICAL};
use super::super::{Discourse, FEW, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Gender, Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::Kind;
use std::ops::Range;

/// In so many sentences an article may tell what somebody says whom it names only in the next.
const LEAD: usize = 2;

/// Those around somebody in politics.
const TEAM: &WordSet = words!["adviser", "advisor", "aide", "strategist", "official", "staffer"];

/// A first paragraph of fewer tokens is no lead: it is a date or a credit.
const SHORTEST_LEAD: usize = 8;

/// In so many sentences after, somebody described is named.
pub(super) const NAMED_WITHIN: usize = 3;

/// How long an office beside a name is looked at, in tokens.
const LONGEST_OFFICE: usize = 12;

/// Of so many names it matters which comes first.
const FIRST_NAMED: u32 = 1000;

/// What one who has a seat is called.
pub(super) const LEGISLATORS: &WordSet = words![
    "lawmaker",
    "legislator",
    "senator",
    "congressman",
    "congresswoman",
    "representative",
    "mp",
    "republican",
    "democrat",
];

/// What stands before the name of one who has a seat.
pub(super) const SEATS: &WordSet = words![
    "rep.",
    "rep",
    "reps.",
    "reps",
    "sen.",
    "sen",
    "sens.",
    "sens",
    "senator",
    "senators",
    "representative",
    "representatives",
    "congressman",
    "congresswoman"
];

/// What one is called who tells what others do not want known.
const SOURCE: &WordSet = words!["source", "insider"];

/// How many names before a description are looked at for an age.
const MOST_AGED: usize = 600;

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
    /// The one whom a lead only describes and the next sentence names, by the same office or as one of the same body: `a top Fed official said.` `Vell Fed President Ana Vidal`.
    pub(super) fn named_next(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let number = reading.sentence_of(phrase.first);
        // "7 years ago ¶ A top adviser said …"
        let dated = || {
            let mut paragraphs = reading.paragraphs.iter();
            paragraphs.next().is_some_and(|p| p.len() < SHORTEST_LEAD)
                && paragraphs.next().is_some_and(|p| p.contains(&phrase.first))
        };
        let lead = (number < LEAD || dated()) && reading.is_one_of(phrase.first, words!["a", "an", "its", "their"]);
        if !lead || !reading.is(noun, Class::ANY_ROLE) || sentence.end <= noun {
            return None;
        }
        let next = reading.sentences.get(number + 1)?;
        let named = reading
            .mentions_in(next)
            .filter(|&m| reading.tokens[reading.mentions[m].first as usize].is_outside())
            .find(|&m| self.is_first(m))?;
        let mention = &reading.mentions[named];
        let begins = |word: &str, other: &str| word.len() >= 3 && other.starts_with(word);
        let elected = || {
            (phrase.first..=noun).any(|i| reading.is_one_of(i, LEGISLATORS))
                && (mention.title..mention.first).any(|t| reading.is_one_of(t as usize, SEATS))
        };
        let shared = (mention.title as usize..mention.first as usize).any(|t| {
            let title = reading.text(t);
            title.eq_ignore_ascii_case(reading.text(noun))
                || reading.tokens[t].is_capital()
                    && (phrase.first..noun)
                        .filter(|&i| reading.tokens[i].is_capital())
                        .any(|i| begins(title, reading.text(i)) || begins(reading.text(i), title))
        });
        // "A candidate for the board was caught saying so. Ana Vidal sits on the council."
        let about = || {
            phrase.first == sentence.start
                && mention.title == mention.first
                && reading.is_one_of(mention.last as usize + 1, words!["is", "was", "has", "had"])
                && !reading.is_one_of(
                    noun,
                    words!["spokesman", "spokeswoman", "spokesperson", "source", "witness"],
                )
                && reading
                    .main_subject(next.start, next.end)
                    .is_some_and(|p| p.head == Head::Name(named as u32))
        };
        // "a top adviser to Ana Vidal said. Tomas Brandl, a member of team Vidal, told"
        let around = || reading.is_one_of(noun, TEAM) && self.is_of_same_team(mention, phrase, noun, next.end);
        // "a top Harbour official said. Ana Vidal, president of the Vell Harbour Board, told"
        let apposed = || {
            let comma = mention.last as usize + 1;
            reading.kind(comma) == Kind::Comma
                && (comma + 1..next.end.min(comma + LONGEST_OFFICE))
                    .take_while(|&i| reading.kind(i) == Kind::Word)
                    .filter(|&i| reading.tokens[i].is_capital())
                    .any(|t| {
                        (phrase.first + 1..noun)
                            .filter(|&i| reading.tokens[i].is_capital())
                            .any(|i| {
                                begins(reading.text(t), reading.text(i)) || begins(reading.text(i), reading.text(t))
                            })
                    })
        };
        (shared || elected() || apposed() || around() || about() || self.is_named_by(mention, noun, next))
            .then_some(mention.entity)
    }

    /// Whether a name is set beside somebody around the one around whom a description is: `an adviser to Orde` and `Tomas Brandl, a member of team Orde`.
    fn is_of_same_team(&self, mention: &Mention, phrase: &Phrase, noun: usize, end: usize) -> bool {
        let reading = self.reading;
        let comma = mention.last as usize + 1;
        if reading.kind(comma) != Kind::Comma || !reading.is_one_of(comma + 1, words!["a", "an", "the"]) {
            return false;
        }
        let beside = reading.phrase_at(comma + 1, end).filter(|p| {
            matches!(p.head, Head::Noun(n) if reading.is_one_of(n as usize, TEAM) || reading.is_word(n as usize, "member"))
        });
        let capitals = |from: usize, to: usize| (from..to + 1).filter(|&i| reading.tokens[i].is_capital());
        let around = reading.extended(phrase, reading.tokens.len());
        beside.is_some_and(|p| {
            capitals(p.first, reading.extended(&p, end))
                .any(|t| capitals(noun + 1, around).any(|i| reading.text(i).eq_ignore_ascii_case(reading.text(t))))
        })
    }

    /// Whether the noun of a description stands beside a name as what its bearer is: `Ana Vidal, headteacher of`, `Ana Vidal, who was a minister`,
    /// `His mother, Ana Vidal`.
    fn is_named_by(&self, mention: &Mention, noun: usize, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        let same = |i: usize| reading.text(i).eq_ignore_ascii_case(reading.text(noun));
        let before = (mention.title as usize).checked_sub(2).filter(|&b| b >= sentence.start);
        if before.is_some_and(|b| reading.kind(b + 1) == Kind::Comma && same(b)) {
            return true;
        }
        let mut comma = mention.last as usize + 1;
        // "Ana Vidal, 43, a teacher"
        if reading.kind(comma + 1) == Kind::Number && reading.kind(comma + 2) == Kind::Comma {
            comma += 2;
        }
        reading.kind(comma) == Kind::Comma
            && (comma + 1..sentence.end.min(comma + LONGEST_OFFICE))
                .take_while(|&i| {
                    let stops = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::SPEECH);
                    reading.kind(i) == Kind::Word
                        && (!reading.is(i, stops) || reading.is_one_of(i, words!["as", "over"]))
                })
                .any(same)
    }

    /// The one who is named beside the same noun in one of the next sentences: `A spokesman for the port said no.` `The spokesman, Tomas Brandl, said why.`
    pub(super) fn named_again(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if !reading.is(noun, Class::ANY_ROLE) || !reading.is_one_of(phrase.first, words!["a", "an", "one"]) {
            return None;
        }
        let number = reading.sentence_of(noun);
        let from = reading.sentences.get(number)?.end;
        let to = (number + 1..=number + NAMED_WITHIN)
            .rev()
            .find_map(|n| reading.sentences.get(n))?
            .end;
        let named = reading.mentions[reading.mentions_in(&(from..to))].iter().find(|m| {
            let first = m.title as usize;
            first > from + 2
                && reading.kind(first - 1) == Kind::Comma
                && reading.text(first - 2).eq_ignore_ascii_case(reading.text(noun))
                && reading.is_word(first - 3, "the")
                && reading.tokens[first].is_outside()
        })?;
        let closed = matches!(reading.kind(named.last as usize + 1), Kind::Comma | Kind::Stop);
        (closed && named.len() > 1 && reading.people.sort_of(named.entity) == Sort::Person).then_some(named.entity)
    }

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

    /// The words that say who `one` or `another` is, without their number: `One Vell pilot said no. “…,” said another.`
    pub(super) fn counted_among(
        &self,
        phrase: &Phrase,
        noun: usize,
        sentence: &Range<usize>,
    ) -> Option<(usize, usize)> {
        let reading = self.reading;
        let ordinal = reading.is_one_of(noun, words!["second", "third"]);
        if noun != phrase.first + usize::from(ordinal) || ordinal && !reading.is_word(phrase.first, "a") {
            return None;
        }
        let several = |n: usize| reading.is_people(n) && reading.tokens[n].is_lower();
        let more = ordinal || reading.is_word(noun, "another");
        let subject = |from: usize, to: usize| match reading.main_subject(from, to).map(|p| (p, p.head)) {
            Some((p, Head::Noun(n))) if several(n as usize) => Some((p.first, reading.extended(&p, to), n as usize)),
            _ => None,
        };
        // "Several pilots left; some called it late"
        let here = subject(sentence.start, phrase.first).or_else(|| {
            let before = reading
                .sentences
                .get(reading.sentence_of(sentence.start).checked_sub(1)?)?;
            (!reading.is_word(noun, "some"))
                .then(|| subject(before.start, before.end))
                .flatten()
        });
        let (first, last, n) = match here {
            Some(found) => found,
            _ if reading.is_word(noun, "some") => return None,
            _ => {
                let found = self.memory.heaviest(|who| match who {
                    Who::Described(_, _, n) if several(n) => 1.0,
                    Who::Described(first, _, n)
                        if more
                            && matches!(reading.nature_of_noun(n), Nature::Person(_))
                            && reading.is_one_of(first, words!["a", "an", "one", "another"]) =>
                    {
                        1.0
                    }
                    _ => 0.0,
                })?;
                match found.who {
                    Who::Described(first, last, n) if found.weight >= weights::SPEAKER => (first, last, n),
                    _ => return None,
                }
            }
        };
        let first = (first..=n).find(|&i| !reading.is(i, Class::DETERMINER) && reading.kind(i) != Kind::Number)?;
        Some((first, last))
    }

    /// The one whom the article has only described of late, by whatever noun: `A clerk at the guild said no. “…,” the person said.`
    pub(super) fn nameless(&self) -> Option<Who> {
        let described = |who: Who| match who {
            Who::Described(_, _, n) if matches!(self.reading.nature_of_noun(n), Nature::Person(_)) => 1.0,
            _ => 0.0,
        };
        let found = self.memory.heaviest(described)?;
        (found.weight > weights::MET).then_some(found.who)
    }

    /// The sources of whom one goes on: `Sources close to the board said no. “…,” the source said.`
    pub(super) fn one_of_the_sources(&self, noun: usize) -> Option<Who> {
        let one = self.reading.is_word(noun, "source");
        one.then(|| self.described_as(words!["sources"])).flatten()
    }

    /// The source who has been called the other way: `Vidal was said by an insider to be late. “…,” the source said.`
    pub(super) fn same_source(&self, noun: usize) -> Option<Who> {
        let one = self.reading.is_one_of(noun, SOURCE);
        one.then(|| self.described_as(SOURCE)).flatten()
    }

    /// The one in mind who is only described, and that by one of these nouns.
    fn described_as(&self, nouns: &WordSet) -> Option<Who> {
        let described = self.memory.heaviest(|who| match who {
            Who::Described(_, _, n) if self.reading.is_one_of(n, nouns) => 1.0,
            _ => 0.0,
        });
        described.map(|r| r.who)
    }

    /// The person in mind whom a description with an article may stand for: "the detective", "the striker".
    pub(super) fn person_in_mind(
        &self,
        phrase: &Phrase,
        noun: usize,
        gender: Gender,
        sentence: &Range<usize>,
    ) -> Option<Who> {
        let reading = self.reading;
        // "The first witness": there are others.
        let counted = noun == phrase.first + 2
            && reading.is_one_of(phrase.first + 1, words!["first", "second", "third", "other"])
            && !reading.is_one_of(noun, words!["lady", "minister", "daughter", "son"]);
        // Nor is a source ever somebody named.
        if counted || reading.is_one_of(noun, NAMELESS) {
            return None;
        }
        let head_of_state = reading.is_one_of(noun, HEADS_OF_STATE) && noun == phrase.first + 1;
        // "the harbour director" is not the clerk whom the last sentence was about.
        let told_apart = noun > phrase.first + 1
            && reading.is(noun, Class::RANK)
            && (!reading.is_one_of(noun, LOOSE) || reading.is_one_of(noun - 1, GENERALS))
            && !reading.is_one_of(noun, POLITICAL);
        // "Ana Vidal, the author, met Orde. “…,” the novelist said."
        if let Some(who) = self.who_does(phrase, noun, gender) {
            return Some(who);
        }
        // "A guest said no. “…,” said the 43-year-old."
        if let Some(who) = self.brought_in_before(phrase, noun, gender) {
            return Some(who);
        }
        // "Inspector Vidal leads the inquiry. “…,” the detective said."
        if (reading.is(noun, Class::ANY_ROLE.or(Class::RANK))
            || is_agent(reading.text(noun))
            || reading.is_position_that_says(noun)
            || reading.is_of_somewhere(noun)
            // "Orde was at work. The builder, who had seen it all, shrugged."
            || phrase.first == sentence.start
                && reading.tokens[noun].class.is_within(Class::PERSON)
                && !reading.is_used_before(noun))
            && let Some(e) = self.last_subject.or_else(|| {
                self.quoted_before(phrase, noun)
                    .filter(|&e| !told_apart || !self.is_only_something_else(e, noun))
            })
            && self.may_be(e, gender)
            && !self.holds_other_rank(e, noun)
            && !self.holds_another(e, phrase, noun)
            && !self.is_somebody_else(e, phrase, noun, sentence)
            && !(head_of_state && self.is_of_another_trade(e))
            && !self.sits_elsewhere(e, noun)
            && !self.is_of_ordinary_work(e, noun)
            && !self.is_child_as_parent(e, noun)
        {
            let about =
                self.chief_person.is_some_and(|(chief, _)| chief == e) && !reading.is_one_of(noun - 1, GENERALS);
            if told_apart && !about && self.is_only_something_else(e, noun) {
                return None;
            }
            // "The president", in an article that names one person far more often than whom the last sentence was about.
            let chief = if head_of_state {
                self.chief_person(e).filter(|&e| !self.is_of_another_trade(e))
            } else {
                None
            };
            return Some(Who::Entity(chief.unwrap_or(e)));
        }
        let epithet = reading.is(noun, Class::EPITHET)
            || reading.is_age(noun)
            || is_agent(reading.text(noun))
            // "Orde hit two. Coach Vidal was pleased. “…,” the shortstop said."
            || reading.plays(noun);
        if !epithet {
            return self.parent(phrase, noun).map(Who::Entity);
        }
        // Of those only the one is meant of whom the article says it: "the inspector general".
        let nobody_else = reading.is_word(noun, "general") && reading.is_one_of(noun - 1, GENERALS);
        let person = self.memory.heaviest(|who| {
            let Who::Entity(e) = who else { return 0.0 };
            let Some(entity) = reading.people.entities.get(e as usize) else {
                return 0.0;
            };
            if !(entity.sort == Sort::Person && self.agrees(e, gender) || reading.plays(noun) && self.may_be(e, gender))
                || nobody_else
                || head_of_state && self.is_of_another_trade(e)
                || self.sits_elsewhere(e, noun)
                || self.is_of_ordinary_work(e, noun)
                || self.does_something_else(e, phrase, noun)
                || self.sits_for_others(e, phrase, noun)
                || self.is_spoken_to(e, phrase)
            {
                0.0
            } else if head_of_state {
                entity.count as f32
            } else {
                // "Vell have named Orde, replacing Brandl. The striker": of two as near the one named first.
                1.0 - f32::EPSILON * entity.fullest.min(FIRST_NAMED) as f32
            }
        });
        if let Some(r) = person.filter(|r| r.weight >= weights::PERSON_LEAST) {
            return Some(r.who);
        }
        // The lead names an office, the next sentence its bearer.
        let nobody = self
            .memory
            .iter()
            .all(|r| !matches!(reading.nature_of(r.who), Nature::Person(_)));
        if !nobody {
            return self
                .chief_so_far(phrase, noun, gender)
                .filter(|_| !nobody_else)
                .filter(|who| !matches!(*who, Who::Entity(e) if self.is_somebody_else(e, phrase, noun, sentence)));
        }
        reading
            .mentions_in(&(phrase.last..phrase.last + 120))
            .map(|m| &reading.mentions[m])
            .find(|m| m.sort == Sort::Person && m.entity != u32::MAX)
            // "The broadcaster, which fired Ana Vidal": another than its own sentence speaks of.
            .filter(|m| !self.is_beside(m.entity, phrase, sentence))
            .filter(|m| !reading.is_titled_otherwise(m, noun) && !reading.is_introduced_otherwise(m, noun))
            .filter(|m| !nobody_else || (m.title..m.first).any(|t| reading.is_word(t as usize, "general")))
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
