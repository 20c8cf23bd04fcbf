//! Those of whom the sentence before was, where a description goes on with them by words that the article has not used: `the telly favourite`.

use super::super::memory::{Nature, Who};
use super::super::sentence::ASKERS;
use super::super::texts::TEXTS;
use super::super::{Discourse, FEW, weights};
use super::PRESS;
use crate::quotes::lexicon::{Class, PARENTS, WordSet, words};
use crate::quotes::names::{Gender, Sort};
use crate::quotes::phrases::Phrase;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};
use std::ops::Range;

/// What several are called together by a noun without an ending.
const GROUPS: &WordSet = words![
    "pair", "couple", "duo", "trio", "quartet", "band", "side", "lot", "rest", "majority", "minority", "suit",
];

/// What players and favourites are called by with words that mostly mean something else.
const POSITIONS: &WordSet = words![
    "international",
    "centre",
    "center",
    "prop",
    "lock",
    "hooker",
    "guard",
    "legend",
    "great",
    "favourite",
    "favorite",
    "hero",
    "icon",
    "ace",
];

/// Words that end like those for people and mean texts or things.
const PAPERY: &WordSet = words![
    "paper",
    "newsletter",
    "letter",
    "banner",
    "poster",
    "primer",
    "disclaimer",
    "tracker",
    "ticker",
    "register",
    "flyer",
    "folder",
    "order",
    "offer",
    "trailer",
    "teaser",
    "explainer",
    "header",
    "chapter",
    "charter",
    "number",
    "committee",
    "server",
    "router",
    "mirror",
];

/// How many children somebody has.
const HOW_MANY: &WordSet = words![
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
];

/// What stands before the names of children.
const CHILDREN: &WordSet = words![
    "baby",
    "boy",
    "brother",
    "child",
    "daughter",
    "daughters",
    "girl",
    "grandson",
    "granddaughter",
    "sister",
    "son",
    "sons",
    "toddler",
    "twins",
];

/// At so many years one may be called by one’s children.
const GROWN_UP: u8 = 17;

/// How far before a description another by the same noun is looked for, in tokens.
const FARTHEST_USE: usize = 800;

impl Reading<'_> {
    /// Whether the running text has used a word not far before: one whom `the diplomat` means may have been described by it.
    pub(super) fn is_used_before(&self, token: usize) -> bool {
        let word = self.text(token);
        (token.saturating_sub(FARTHEST_USE)..token)
            .any(|i| self.tokens[i].is_outside() && self.text(i).eq_ignore_ascii_case(word))
    }

    /// Whether a noun is one for somebody with so many children: `the father of three`, `the mum-of-two`.
    fn counts_children(&self, noun: usize) -> bool {
        self.text(noun).contains("-of-")
            || self.is_one_of(noun, PARENTS)
                && self.is_word(noun + 1, "of")
                && !self.is(noun + 3, Class::PREPOSITION)
                && (self.kind(noun + 2) == Kind::Number || self.is_one_of(noun + 2, HOW_MANY))
    }
}

impl Discourse<'_, '_> {
    /// The person whom the sentence before was about, where a tag goes on with a description of them that brings nobody in: `“…,” the telly favourite said.`
    pub(in crate::quotes::resolution) fn described_anew(
        &self,
        phrase: &Phrase,
        noun: usize,
        sentence: &Range<usize>,
    ) -> Option<u32> {
        let reading = self.reading;
        if !reading.is_word(phrase.first, "the") {
            return None;
        }
        let last = reading.extended(phrase, reading.tokens.len());
        let e = self
            .last_subject
            .or_else(|| self.quoted_before(phrase, noun))
            .filter(|&e| !self.is_child_as_parent(e, noun))
            .or_else(|| self.parent(phrase, noun))?;
        if !self.is_in_tag(phrase, last) {
            return None;
        }
        let gender = match reading.nature_of_noun(noun) {
            Nature::Person(gender) => Some(gender),
            _ => None,
        };
        let fits = if last == phrase.last {
            // "the business mogul", "the diving instructor", and no word for a thing, a text or several
            let word = reading.text(noun);
            let listed = || reading.is(noun, Class::PERSON.or(Class::EPITHET));
            let agent = || {
                word.len() > 4
                    && ["er", "or", "ist", "ian", "ee", "elect"]
                        .iter()
                        .any(|e| word.ends_with(e))
                    && !reading.is_one_of(noun, PAPERY)
            };
            let known = reading.tokens.get(noun).is_some_and(|t| {
                t.is_lower() && t.class.is_within(Class::PERSON.or(Class::EPITHET).or(Class::NOUN_TOO))
            });
            // "the former Vell centre", and of one who plays "the prop"
            let position = || reading.is_one_of(noun, POSITIONS) && (noun > phrase.first + 1 || self.is_player(e));
            let several = || word.ends_with('s') || word.ends_with("men") || reading.is_one_of(noun, GROUPS);
            let text = || reading.is_one_of(noun, TEXTS) || reading.is_one_of(noun, PRESS);
            known && (listed() || agent()) && !several() && !text() || position()
        } else if reading.is_one_of(noun, PARENTS) {
            // "the mother of two"
            reading.is_word(noun + 1, "of") && last == noun + 2
        } else {
            // "the 39-year-old plumber from Vell", "the author of Vell Lights"
            gender.is_some() && reading.is_age(phrase.first + 1)
                || reading.is_one_of(noun, words!["author", "writer", "creator", "singer"])
                    && reading.is_word(noun + 1, "of")
                    && reading.tokens[last].is_capital()
                    && reading
                        .mention_over(last)
                        .is_none_or(|m| reading.people.sort_of(reading.mentions[m].entity) != Sort::Organisation)
        };
        (fits && self.may_be(e, gender.unwrap_or(Gender::Unknown)) && !self.is_somebody_else(e, phrase, noun, sentence))
            .then_some(e)
    }

    /// The grown-up who is most in mind, where a description says how many children somebody has: `the father of three`, `the mum-of-two`.
    pub(super) fn parent(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        let Nature::Person(gender @ (Gender::He | Gender::She)) = reading.nature_of_noun(noun) else {
            return None;
        };
        if !reading.counts_children(noun) {
            return None;
        }
        let found = self.memory.heaviest(|who| match who {
            Who::Entity(e)
                if reading.nature_of(who) == Nature::Person(gender)
                    && !self.is_child(e)
                    && !self.is_spoken_to(e, phrase) =>
            {
                1.0
            }
            _ => 0.0,
        })?;
        match found.who {
            Who::Entity(e) if found.weight >= weights::PERSON_LEAST => Some(e),
            _ => None,
        }
    }

    /// Whether a description says how many children somebody has who is named as a child.
    pub(super) fn is_child_as_parent(&self, entity: u32, noun: usize) -> bool {
        self.reading.counts_children(noun) && self.is_child(entity)
    }

    /// Whether the article names somebody as a child: `their son Amos`, `Daughter Ruth, 4,`.
    fn is_child(&self, entity: u32) -> bool {
        let reading = self.reading;
        reading.mentions_of(entity).take(FEW).any(|m| {
            let before = (m.title as usize).checked_sub(1);
            let kin = |i: usize| reading.is_one_of(i, CHILDREN);
            let age = m.last as usize + 2;
            before.is_some_and(kin)
                || (m.title..=m.first).any(|i| kin(i as usize))
                || reading.kind(age - 1) == Kind::Comma
                    && reading.kind(age) == Kind::Number
                    && reading.text(age).parse().is_ok_and(|age: u8| age < GROWN_UP)
        })
    }

    /// Whether a description that ends at `last` stands in a tag beside the marks: `“…,” the pilot said`, `“…,” said the pilot`.
    fn is_in_tag(&self, phrase: &Phrase, last: usize) -> bool {
        let reading = self.reading;
        // Not beyond its sentence: "“…” The pilot said …"
        let number = reading.sentence_of(phrase.first);
        let Some(before) = phrase
            .first
            .checked_sub(1)
            .filter(|&b| reading.sentences.get(number).is_some_and(|s| s.start <= b))
        else {
            return false;
        };
        let says = |i: usize| {
            reading.is(i, Class::SPEECH)
                && !reading.is(i, Class::SOFT)
                && reading.tokens.get(i).is_some_and(Token::is_lower)
        };
        let inside = |i: usize| reading.tokens.get(i).is_some_and(|t| !t.is_outside());
        if says(before) {
            before.checked_sub(1).is_some_and(inside)
        } else {
            inside(before) && says(last + 1)
        }
    }

    /// Who is only described in the sentence before, where a tag goes on with another description of them: `A guest in the hotel said no. “…,” the pensioner said.`
    pub(super) fn brought_in_before(&self, phrase: &Phrase, noun: usize, gender: Gender) -> Option<Who> {
        let reading = self.reading;
        let who = self.brought_in?;
        let Who::Described(_, _, before) = who else { return None };
        let Nature::Person(known) = reading.nature_of_noun(before) else {
            return None;
        };
        // "The pensioner added: “…”"
        let goes_on = reading.is_one_of(phrase.last + 1, words!["added", "adds", "continued"]);
        let agree = known == gender || known == Gender::Unknown || gender == Gender::Unknown;
        (agree
            && !reading.is_one_of(noun, ASKERS)
            && !reading.does_otherwise(before, noun)
            && (goes_on || self.is_in_tag(phrase, phrase.last)))
        .then_some(who)
    }

    /// Whose words the sentence before is, where a description may go on with them: `“It is late,” Vidal said. “It is dark.” The pilot left.`
    pub(super) fn quoted_before(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        // "the man who did it", "the Western diplomat" where a diplomat has been described
        self.quoted.filter(|&e| {
            reading.tokens[noun].is_lower()
                && !reading.is(phrase.last + 1, Class::WHO)
                && !reading.is_one_of(noun, words!["official", "man", "woman"])
                && (self.is_called_by(e, noun) || !reading.is_used_before(noun))
        })
    }
}
