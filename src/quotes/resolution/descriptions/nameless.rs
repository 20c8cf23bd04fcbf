//! Those who never get a name: `another` of several, `the person`, `the source`.

use super::super::memory::{Nature, Who};
use super::super::{Discourse, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::Kind;
use std::ops::Range;

/// What one is called who tells what others do not want known.
const SOURCE: &WordSet = words!["source", "insider"];

impl Discourse<'_, '_> {
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
}
