//! A name beside a quotation: whose it is, and whether somebody else is named with it.

mod lists;
mod two;

use super::Speaker;
use crate::quotes::Link;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort, is_of_a_people};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;

/// What is called after people.
const CALLED_AFTER: &WordSet = words![
    "arena",
    "award",
    "awards",
    "bridge",
    "building",
    "center",
    "centre",
    "cup",
    "dinner",
    "foundation",
    "fund",
    "lecture",
    "lectures",
    "library",
    "medal",
    "memorial",
    "museum",
    "prize",
    "scholarship",
    "school",
    "stadium",
    "stand",
    "statue",
    "street",
    "tower",
    "trophy",
];

impl Reading<'_> {
    /// Whether a name of two words only says what something is called: `the` `Ana Vidal` `lecture`.
    pub fn only_gives_a_name(&self, mention: &Mention) -> bool {
        mention.len() > 1
            && self.is_one_of(mention.last as usize + 1, CALLED_AFTER)
            && self.tokens[mention.last as usize + 1].is_lower()
            && (mention.title as usize)
                .checked_sub(1)
                .is_some_and(|b| self.is(b, Class::DETERMINER) || self.is_one_of(b, words!["annual", "first"]))
    }

    /// Whether a name right after `his` or `her` is a part, a book or the like rather than a person: `Her Hedda Gabler`, and not `his brother Tomas`, `Her Majesty the Queen`.
    pub fn is_part_of(&self, mention: &Mention) -> bool {
        !mention.titled
            && mention.title == mention.first
            && mention
                .first
                .checked_sub(1)
                .is_some_and(|b| self.is_one_of(b as usize, words!["his", "her"]))
    }

    /// The speaker whom a phrase names that turns on this mention; `None` where it is no name but an office or an epithet, whose bearer the article has to tell.
    pub fn named(&self, phrase: &Phrase, mention: usize) -> Option<(Speaker, Link)> {
        if let Some(e) = self.of_generation(phrase) {
            return Some((Speaker::Entity(e), Link::Explicit));
        }
        let number = mention;
        let mention = &self.mentions[number];
        let last = mention.last as usize;
        // "the New Carrow Democrat": an epithet in capitals.
        let epithet = self.is_word(phrase.first, "the")
            && (self.is(last, Class::EPITHET) && self.is(last, Class::ROLE.or(Class::NATIONALITY))
                || self.is_of_somewhere(last)
                // "the Carrow MP"
                || mention.len() > 1 && self.is_one_of(last, words!["mep", "mp", "msp"]))
            && phrase.last == last
            && !mention.titled;
        // "Democrats on the board"
        let some_of_a_people = || {
            mention.len() == 1
                && is_of_a_people(self.text(last))
                && self.is_one_of(last + 1, words!["on", "in", "from", "at"])
        };
        if mention.sort == Sort::Title || epithet || some_of_a_people() {
            return None;
        }
        let speaker = if let Some(mr) = self.couple_before(phrase, mention) {
            Speaker::Phrase(mr, last)
        } else if let Some(all) = self.listed_people(phrase, number) {
            all
        } else if let Some(other) = self.joined_with(phrase, mention) {
            Speaker::Joint(other, mention.entity)
        } else if self.people.sort_of(mention.entity) == Sort::Person
            && let Some(other) = self.followed_by_another(mention)
        {
            Speaker::Joint(mention.entity, other)
        } else if let Some(all) = self.listed_bodies(phrase, number) {
            all
        } else if let Some((a, b)) = self.like_pair(phrase, mention) {
            Speaker::Joint(a, b)
        } else {
            Speaker::Entity(mention.entity)
        };
        Some((speaker, Link::Explicit))
    }

    /// The one with a name whose somebody or something is told by the word at a token: `Ana Vidal,` `whose` `lawyer`.
    pub fn owner_by_relative(&self, whose: usize) -> Option<u32> {
        if !self.is_word(whose, "whose") {
            return None;
        }
        let from = self.sentences.get(self.sentence_of(whose))?.start;
        match self.antecedent(whose, from)?.head {
            Head::Name(m) => {
                let entity = self.mentions[m as usize].entity;
                self.people.may_speak(entity).then_some(entity)
            }
            Head::Noun(_) | Head::Pronoun => None,
        }
    }
}
