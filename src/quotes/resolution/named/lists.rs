//! Lists of people or bodies, and those with whom others are counted: `Ana Vidal, Tomas Orde and Ruth Brandl`, `Ana Vidal and 21 of her colleagues`.

use std::ops::Range;

use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{LONGEST_PARENTHESES, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::resolution::Speaker;
use crate::quotes::tokens::Kind;

/// How many members of a list are told to the right.
const LONGEST_LIST: usize = 5;

/// How many tokens tell at most of how many of somebody's colleagues something is said.
const LONGEST_COUNT: usize = 6;

/// Words by which several are counted, beside numbers.
pub(super) const COUNTS: &WordSet = words![
    "about", "dozen", "dozens", "hundreds", "more", "nearly", "of", "scores", "several", "some", "than"
];

impl Reading<'_> {
    /// All the bodies or places of a list of which a name beside the verb is the last or the first: `Vell, Velmar and Carrow said`, `“…,” the guild and Carrow said`.
    pub(super) fn listed_bodies(&self, phrase: &Phrase, mention: usize) -> Option<Speaker> {
        let name = &self.mentions[mention];
        let here = name.first as usize;
        let (first, last) = if self.is_word(here.checked_sub(1)?, "and")
            || self.is_word(here.checked_sub(2)?, "and") && self.is_word(here - 1, "the")
        {
            let first = self.first_listed(mention, self.sentences.get(self.sentence_of(here))?.start)?;
            (self.begins_list(first)?, mention)
        } else {
            let begin = here - usize::from(self.is_word(here - 1, "the"));
            let last = self.last_listed(mention)?;
            let close = self.mentions[last].last as usize + 1;
            let behind = self.is(begin.checked_sub(1)?, Class::SPEECH) && self.tokens[begin - 1].is_lower();
            let closes = matches!(self.kind(close), Kind::Stop | Kind::Comma | Kind::Break | Kind::Mark(_));
            let says = !behind && self.is(close, Class::SPEECH.or(Class::AUX));
            (self.first_listed(last, begin)? == begin && (closes && behind || says)).then_some((begin, last))?
        };
        let end = self.mentions[last].last as usize;
        let names = self.mentions_in(&(first..end + 1));
        if phrase.first < first || phrase.last > end {
            return None;
        }
        Some(match &self.mentions[names] {
            [a, b] => Speaker::Joint(a.entity, b.entity),
            _ => Speaker::Phrase(first, end),
        })
    }

    /// All the people of a list of three and more of whom a name is one: `Ana Vidal, Tomas Orde and Ruth Brandl wrote`, `said Ana Vidal, Tomas Orde and Ruth Brandl`.
    pub(super) fn listed_people(&self, phrase: &Phrase, mention: usize) -> Option<Speaker> {
        let name = &self.mentions[mention];
        // Most names have neither a comma nor an "and" beside them.
        let beside = |i: usize| self.kind(i) == Kind::Comma || self.is_word(i, "and");
        let before = (name.title as usize).checked_sub(1)?;
        if !beside(before) && !beside(name.last as usize + 1) || !self.is_listed_person(name) {
            return None;
        }
        let mut last = mention;
        while last < mention + LONGEST_LIST && self.joins_people(last) == Some(Kind::Comma) {
            last += 1;
        }
        if self.joins_people(last).is_some() {
            last += 1;
        } else if last > mention || self.joins_people(mention.checked_sub(1)?) != Some(Kind::Word) {
            return None;
        }
        let mut first = last.checked_sub(1)?;
        while first > 0 && first + LONGEST_LIST > last && self.joins_people(first - 1) == Some(Kind::Comma) {
            first -= 1;
        }
        let begin = self.mentions[first].title as usize;
        let end = self.mentions[last].last as usize;
        let free = first == mention || self.begins_list(begin).is_some();
        (last > first + 1 && free && phrase.first >= begin && phrase.last <= end).then_some(Speaker::Phrase(begin, end))
    }

    /// Whether a name is that of somebody who may be one of a list of people.
    pub(super) fn is_listed_person(&self, name: &Mention) -> bool {
        let sort = self.people.sort_of(name.entity);
        name.sort != Sort::Title && (sort == Sort::Person || sort == Sort::Unknown && name.len() > 1)
    }

    /// What joins a name to the next in a list of people, and nothing else between them: a comma, or a word where it is the `and` before the last.
    fn joins_people(&self, first: usize) -> Option<Kind> {
        let (a, b) = (self.mentions.get(first)?, self.mentions.get(first + 1)?);
        if !self.is_listed_person(a) || !self.is_listed_person(b) || a.entity == b.entity {
            return None;
        }
        let mut at = a.last as usize + 1;
        let comma = self.kind(at) == Kind::Comma;
        at += usize::from(comma);
        let and = self.is_word(at, "and");
        at += usize::from(and);
        let join = if and { Kind::Word } else { Kind::Comma };
        ((comma || and) && at == b.title as usize).then_some(join)
    }

    /// The names of a list of people that a phrase is, and nothing else: `Ana Vidal, Tomas Orde and Ruth Brandl`.
    pub fn people_of_list(&self, first: usize, last: usize) -> Option<Range<usize>> {
        let names = self.mentions_in(&(first..last + 1));
        let listed = names.len() > 2
            && self.mentions[names.start].title as usize == first
            && self.mentions[names.end - 1].last as usize == last
            && (names.start..names.end - 1).all(|m| self.joins_people(m).is_some());
        listed.then_some(names)
    }

    /// Where a list begins, if nothing stands before it that any of it goes with: no `of` `Vell and Carrow`.
    fn begins_list(&self, first: usize) -> Option<usize> {
        let free = first.checked_sub(1).is_none_or(|before| {
            matches!(self.kind(before), Kind::Mark(_) | Kind::Stop | Kind::Break)
                || self.kind(before) == Kind::Comma
                    && before.checked_sub(1).is_some_and(|b| self.mention_over(b).is_none())
                || self.is_one_of(before, words!["that", "both", "but", "while", "as", "whereas", "when"])
                || self.sentences.binary_search_by_key(&first, |s| s.start).is_ok()
        });
        free.then_some(first)
    }

    /// The last name of a list that begins with a name.
    fn last_listed(&self, first: usize) -> Option<usize> {
        let mut at = self.mentions[first].last as usize + 1;
        for _ in 0..LONGEST_LIST {
            let comma = self.kind(at) == Kind::Comma;
            let and = at + usize::from(comma);
            let joins = self.is_word(and, "and");
            if !comma && !joins {
                return None;
            }
            let next = and + usize::from(joins);
            let name = self.mention_at(next + usize::from(self.is_word(next, "the")))?;
            if joins {
                return Some(name);
            }
            at = self.mentions[name].last as usize + 1;
        }
        None
    }

    /// Where the name begins of somebody with whom several others are counted: `Ana Vidal and 21 of` `her colleagues`, `Ana Vidal, of Vell, and` `several other pilots`.
    pub fn named_with(&self, phrase: &Phrase, noun: usize) -> Option<usize> {
        let others = noun == phrase.last
            && self.is_several(noun)
            && (self.is_one_of(phrase.first, words!["his", "her", "their"])
                || (phrase.first..=noun).any(|i| self.is_one_of(i, words!["other", "others"])));
        if !others {
            return None;
        }
        let mut and = phrase.first.checked_sub(1)?;
        // "and 21 of", "and more than a dozen of", "and several"
        let counts =
            |i: usize| self.kind(i) == Kind::Number || self.is(i, Class::DETERMINER) || self.is_one_of(i, COUNTS);
        while and > phrase.first.saturating_sub(LONGEST_COUNT) && counts(and) {
            and -= 1;
        }
        if !self.is_word(and, "and") {
            return None;
        }
        let mut end = and.checked_sub(1)?;
        // "Ana Vidal, R-Vell, and", "Ana Vidal (R., Vell) and"
        let open = match self.kind(end) {
            Kind::Comma => Some(Kind::Comma),
            Kind::ParenClose => Some(Kind::ParenOpen),
            _ => None,
        };
        if let Some(open) = open {
            // "Ana Vidal, Tomas Orde, and other pilots"
            let before = end.checked_sub(1).and_then(|last| self.mention_over(last));
            if before.is_some_and(|m| self.people.sort_of(self.mentions[m].entity) == Sort::Person) {
                return None;
            }
            end = (end.saturating_sub(LONGEST_PARENTHESES)..end)
                .rev()
                .find(|&i| self.kind(i) == open)?
                .checked_sub(1)?;
        }
        let mention = &self.mentions[self.mention_over(end)?];
        let person = self.people.sort_of(mention.entity) == Sort::Person;
        (person && mention.last as usize == end && mention.sort != Sort::Title).then_some(mention.title as usize)
    }
}
