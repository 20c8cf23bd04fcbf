//! Which two `the senators`, `the pair` or `the companies` are, who have been named together.

use super::super::memory::Who;
use super::super::{Discourse, FEW, Speaker, weights};
use super::named_later::{LEGISLATORS, NAMED_WITHIN, SEATS};
use super::{Description, FINDINGS, PRESS};
use crate::quotes::lexicon::{WordSet, words};
use crate::quotes::names::Sort;
use std::ops::Range;

/// What two are called again who have been named together.
const PAIRS: &WordSet = words![
    "pair",
    "duo",
    "couple",
    "two",
    "senators",
    "lawmakers",
    "legislators",
    "congressmen",
    "congresswomen",
    "representatives",
    "governors",
    "mayors",
    "ministers",
    "presidents",
    "leaders",
    "chairmen",
    "politicians",
    "authors",
    "co-authors",
    "writers",
    "columnists",
    "journalists",
    "researchers",
    "economists",
    "scientists",
    "scholars",
    "academics",
    "professors",
    "brothers",
    "sisters",
    "siblings",
    "partners",
    "founders",
    "co-founders",
];

/// What any two are called.
const BY_NUMBER: &WordSet = words!["pair", "duo", "two"];

/// What those are called who have written something.
const WRITERS: &WordSet = words!["authors", "co-authors", "writers"];

/// What those are called besides who have studied something.
const STUDENTS: &WordSet = words!["researchers", "economists", "scientists", "scholars", "academics"];

/// What two bodies are called again that have been named together.
pub(super) const BODY_PAIRS: &WordSet = words![
    "companies",
    "firms",
    "groups",
    "banks",
    "airlines",
    "carriers",
    "agencies",
    "departments",
    "ministries",
    "commissions",
    "regulators",
    "unions",
    "universities",
    "newspapers",
    "charities",
    "organizations",
    "organisations",
    "funds",
];

/// In so many sentences before, two have been named together who are `the senators`.
const TOGETHER: usize = 3;

/// How many names of those sentences are looked at.
const MOST_NAMES: usize = 3 * FEW;

/// Whom the article has named together by now, as mentions.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::quotes::resolution) enum Together {
    /// No two people.
    #[default]
    Nobody,
    /// Two people, and no others.
    Two(usize, usize),
    /// Different ones, or more than two.
    Several,
}

impl Discourse<'_, '_> {
    /// The two whom a description means that have been named together: `the senators`, `the two authors`, `the companies`. `same` has been described by the same noun.
    pub(super) fn two_meant(&self, description: &Description<'_>, same: Option<Who>) -> Option<Speaker> {
        let reading = self.reading;
        let &Description { phrase, noun, bare, .. } = description;
        let again =
            noun == phrase.first + 1 || noun == phrase.first + 2 && reading.is_one_of(noun - 1, words!["same", "two"]);
        if !bare || !again {
            return None;
        }
        // "Vidal and Orde left. “…,” the senators said." "They told Vidal and top adviser Tomas Orde": what one of them does sets both apart.
        if reading.is_one_of(noun, PAIRS)
            && let Some((first, second)) = self.people_together(noun, same)
            && (reading.is_one_of(noun, WRITERS)
                || reading.is_one_of(noun, BY_NUMBER)
                || reading.before_occupation(&reading.mentions[second]).is_none())
        {
            let entity = |m: usize| reading.mentions[m].entity;
            return Some(Speaker::Joint(entity(first), entity(second)));
        }
        // "Corvin and Vell Lines merged. “…,” the companies said."
        if reading.is_one_of(noun, BODY_PAIRS)
            && let Some(both) = self.bodies_together(noun)
            && same.is_none_or(|who| self.memory.weight(who) <= self.memory.weight(both))
        {
            return Some(self.speaker_of(both));
        }
        None
    }

    /// The two people, as mentions, who have been named together and go by a noun; where some have been described by it, only if they are as many: `Two senators left.` `Ana
    /// Vidal and Tomas Orde sailed.`
    fn people_together(&self, noun: usize, same: Option<Who>) -> Option<(usize, usize)> {
        match same {
            None => self.two_before(noun).or_else(|| self.only_two(noun)),
            Some(Who::Described(first, last, several)) if self.are_two(first, several) => self.two_behind(last, noun),
            Some(_) => None,
        }
    }

    /// Whether a description says of several that they are two: `two senators`, `the two powerful senators`, `a pair of senators`.
    fn are_two(&self, first: usize, noun: usize) -> bool {
        let reading = self.reading;
        reading.is_one_of(noun, words!["pair", "duo"])
            || (first..noun).any(|i| reading.is_one_of(i, words!["two", "both"]))
                && (first..noun).all(|i| !reading.is_one_of(i, words!["dozen", "hundred", "thousand", "other"]))
    }

    /// Two people named together of late, as subject or otherwise, where nobody else is named with them, nor others together in the same sentence.
    fn two_before(&self, noun: usize) -> Option<(usize, usize)> {
        let reading = self.reading;
        let mut all = self.mentions_of_late(noun).rev().filter_map(|m| reading.joined(m));
        let two = all.find(|&(first, second)| reading.are_only_two(first, second))?;
        let sentence = |(first, _): (usize, usize)| reading.sentence_of(reading.mentions[first].title as usize);
        all.next()
            .is_none_or(|other| self.are_same(two, other) || sentence(other) != sentence(two))
            .then_some(two)
    }

    /// Whether two named together are the same as two others, in whatever order.
    fn are_same(&self, (a, b): (usize, usize), (c, d): (usize, usize)) -> bool {
        let [a, b, c, d] = [a, b, c, d].map(|m| self.reading.mentions[m].entity);
        (a, b) == (c, d) || (a, b) == (d, c)
    }

    /// Two people who are named for the first time, together, behind a description of two that ends at a token.
    fn two_behind(&self, last: usize, noun: usize) -> Option<(usize, usize)> {
        let reading = self.reading;
        let number = reading.sentence_of(last);
        let to = (number..=number + NAMED_WITHIN)
            .rev()
            .find_map(|n| reading.sentences.get(n))?
            .end;
        self.mentions_between(last + 1, to.min(noun))
            .take(MOST_NAMES)
            .filter_map(|m| reading.joined(m))
            .find(|&(first, second)| {
                reading.are_only_two(first, second) && self.is_first(first) && self.is_first(second)
            })
    }

    /// The only two people whom the article has named together by now, where it has called them by the noun or they have made a study, and it is one for who has.
    fn only_two(&self, noun: usize) -> Option<(usize, usize)> {
        let Together::Two(first, second) = self.together else {
            return None;
        };
        let reading = self.reading;
        let from = reading.mentions[first].title as usize;
        let sentence = reading.sentences.get(reading.sentence_of(from))?;
        let beside = from.saturating_sub(FEW).max(sentence.start)
            ..(reading.mentions[second].last as usize + FEW).min(sentence.end);
        let one = reading.text(noun).strip_suffix('s').unwrap_or_default();
        let elected = LEGISLATORS.words().contains(&one);
        let called = |i: usize| {
            reading.is_word(i, one) || reading.is_word(i, reading.text(noun)) || elected && reading.is_one_of(i, SEATS)
        };
        let studied = || {
            let students = reading.is_one_of(noun, STUDENTS);
            let made = |i: usize| reading.is_one_of(i, FINDINGS) || reading.is_one_of(i, words!["paper", "research"]);
            let wrote = |i: usize| made(i) || reading.is_one_of(i, PRESS) || reading.is_word(i, "book");
            students && beside.clone().any(made) || reading.is_one_of(noun, WRITERS) && beside.clone().any(wrote)
        };
        (beside.clone().any(called) || studied()).then_some((first, second))
    }

    /// The mentions of the sentences before a noun, as far back as two are looked for.
    fn mentions_of_late(&self, noun: usize) -> Range<usize> {
        let reading = self.reading;
        let from = reading.sentence_of(noun).saturating_sub(TOGETHER);
        let from = reading.sentences.get(from).map_or(noun, |s| s.start);
        let mentions = self.mentions_between(from, noun);
        mentions.end.saturating_sub(MOST_NAMES).max(mentions.start)..mentions.end
    }

    /// The mentions that begin from one token on and before another, however many they are.
    fn mentions_between(&self, from: usize, to: usize) -> Range<usize> {
        let before = |token: usize| self.reading.mentions.partition_point(|m| (m.title as usize) < token);
        before(from)..before(to)
    }

    /// Takes note of the people whom a sentence names together.
    pub(in crate::quotes::resolution) fn note_together(&mut self, sentence: &Range<usize>) {
        let reading = self.reading;
        if matches!(self.together, Together::Several) {
            return;
        }
        for (first, second) in reading.mentions_in(sentence).filter_map(|m| reading.joined(m)) {
            let alone = reading.are_only_two(first, second);
            self.together = match self.together {
                Together::Nobody if alone => Together::Two(first, second),
                Together::Two(a, b) if alone && self.are_same((a, b), (first, second)) => Together::Two(a, b),
                _ => Together::Several,
            };
        }
    }

    /// The two bodies that have been spoken of together of late, or named together and go by a noun.
    pub(super) fn bodies_together(&self, noun: usize) -> Option<Who> {
        let body = |e: u32| self.reading.people.sort_of(e) == Sort::Organisation;
        let both = |who: Who| matches!(who, Who::Joint(a, b) if body(a) && body(b));
        self.memory
            .heaviest(|who| if both(who) { 1.0 } else { 0.0 })
            .filter(|r| r.weight >= weights::BODY_LEAST)
            .map(|r| r.who)
            .or_else(|| self.two_bodies_before(noun))
    }

    /// Two bodies named together of late that both go by a noun: `the Harbour Agency and the Tide Commission`.
    fn two_bodies_before(&self, noun: usize) -> Option<Who> {
        let reading = self.reading;
        let mut two = self.mentions_of_late(noun).rev().filter_map(|first| {
            let second = reading.body_after(&reading.mentions[first])?;
            let entity = |m: usize| reading.mentions[m].entity;
            let fit = self.is_one_of_several(entity(first), noun) && self.is_one_of_several(entity(second), noun);
            (fit && reading.are_only_two(first, second)).then(|| Who::Joint(entity(first), entity(second)))
        });
        two.next()
    }
}
