//! Which offices the article says that somebody holds: `the harbour master, Tomas Brandl`, `Mayor Ana Vidal`, `Ana Vidal, the mayor`.

use std::ops::Range;

use super::OFFICE;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::Head;
use crate::quotes::resolution::Discourse;
use crate::quotes::tokens::Kind;

/// Words like verbs in the past that stand before an office: `retired general`.
const FORMERLY: &WordSet = words![
    "retired",
    "elected",
    "re-elected",
    "appointed",
    "disgraced",
    "convicted",
    "embattled",
    "ousted",
    "suspended",
    "sacked",
    "acclaimed",
    "renowned",
    "celebrated",
    "noted",
];

/// Forms of address that are an office as well.
const LEARNED: &WordSet = words![
    "doctor", "dr", "dr.", "prof", "prof.", "rev", "rev.", "revd", "reverend"
];

/// How many offices are listed at most behind a name.
const MOST_OFFICES: usize = 4;

impl Discourse<'_, '_> {
    /// Notes which offices a mention is said to hold: before the name, or after it between commas.
    pub(in crate::quotes::resolution) fn note_office(&mut self, mention: &Mention, sentence: &Range<usize>) {
        let reading = self.reading;
        self.note_trial(mention);
        self.note_being(mention, sentence);
        self.note_seat(mention, sentence.start);
        let first = self.first_of_office(mention, sentence.start);
        if first < mention.first as usize {
            let last = mention.first as usize - 1;
            for i in first..=last {
                self.note(i, mention.entity, first, last);
            }
        }
        if let Some(noun) = self.joined_to(first, mention.first as usize, sentence.start) {
            self.note(noun, mention.entity, noun, noun);
        }
        // "the Duke of Vell"
        let name = mention.first as usize;
        if reading.is_word(name + 1, "of") && reading.is(name, Class::TITLE) && mention.sort == Sort::Person {
            self.note(name, mention.entity, name, mention.last as usize);
        }
        self.note_before_comma(mention, sentence);
        // "Tomas Brandl, 58, the harbour master,"
        let comma = reading.past_age(mention);
        self.note_marriage(mention);
        let placed = (mention.title as usize)
            .checked_sub(1)
            .is_some_and(|b| reading.is(b, Class::PREPOSITION));
        if reading.kind(comma) == Kind::Comma && !placed {
            self.note_behind(mention.entity, comma + 1, sentence.end);
        }
    }

    /// The first of the words before a name that say what somebody is: `harbour commissioner` `Ana Vidal`.
    fn first_of_office(&self, mention: &Mention, start: usize) -> usize {
        let reading = self.reading;
        let mut first = mention.title as usize;
        let mut steps = 0;
        let other = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::AUX)
            .or(Class::FINITE)
            .or(Class::SPEECH)
            .or(Class::SAYING)
            .or(Class::COMMUNICATING)
            .or(Class::DETERMINER);
        // "volunteer Ana Vidal": who does so, and no verb.
        let person = |i: usize| {
            reading.is(i, Class::NOUN_TOO)
                && reading.is(i, Class::ANY_ROLE.or(Class::PERSON))
                && i + 1 == mention.title as usize
        };
        while first > start
            && steps < 5
            && reading.tokens[first - 1].is_lower()
            && reading.tokens[first - 1].is_outside()
            && !reading.text(first - 1).ends_with("ing")
            // "the president told Orde", "the mayor visited Orde"
            && (!reading.text(first - 1).ends_with("ed") || reading.is_one_of(first - 1, FORMERLY))
            && (!reading.is(first - 1, other) || person(first - 1))
        {
            first -= 1;
            steps += 1;
        }
        if first > start && reading.is(first - 1, Class::NATIONALITY) && reading.tokens[first - 1].is_outside() {
            first -= 1;
        }
        first
    }

    /// Notes the office that stands before a name and its comma: `the mayor of Vell, Tomas Brandl`.
    fn note_before_comma(&mut self, mention: &Mention, sentence: &Range<usize>) {
        let reading = self.reading;
        let Some(before) = (mention.title as usize)
            .checked_sub(2)
            .filter(|&b| b > sentence.start && reading.kind(b + 1) == Kind::Comma)
        else {
            return;
        };
        // "After meeting the mayor, Tomas Brandl left", "According to the clerk, Brandl’s boats": he is somebody else.
        let next = mention.last as usize + 1;
        let goes_on = reading.kind(next) == Kind::Possessive
            || next < sentence.end
                && reading.tokens[next].is_lower()
                && !reading.is(next, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO));
        if !goes_on
            && let Some(p) = reading.phrase_ending_at(before, sentence.start)
            && let Some(n) = self.office_of(&p)
            && (reading.is(p.first, Class::DETERMINER) || (p.first..n).any(|i| reading.kind(i) == Kind::Possessive))
        {
            // "the president and CEO of Corvin, Ana Vidal"
            let and = (p.first + 1..n).find(|&i| reading.is_word(i, "and") && reading.is(i - 1, OFFICE));
            for office in and.map(|and| and - 1).into_iter().chain([n]) {
                self.note(office, mention.entity, p.first, p.last);
            }
        }
    }

    /// What somebody is besides what stands right before the name from `first` on: the chef in `his wife, chef and author Ana Vidal`, and nobody in `the pilot and author Ana Vidal`.
    fn joined_to(&self, first: usize, name: usize, start: usize) -> Option<usize> {
        let reading = self.reading;
        let noun = first.checked_sub(2).filter(|&n| n >= start && first < name)?;
        let leads = noun == start || matches!(reading.kind(noun - 1), Kind::Comma | Kind::Dash);
        (leads
            && reading.is_word(noun + 1, "and")
            && reading.is(noun, OFFICE)
            && reading.is(name - 1, OFFICE)
            && reading.tokens[noun].is_outside())
        .then_some(noun)
    }

    /// Notes the offices that stand behind a name between commas: `the harbour master`, `president and CEO of the guild`.
    pub(in crate::quotes::resolution) fn note_behind(&mut self, entity: u32, from: usize, limit: usize) {
        let reading = self.reading;
        let mut held = Vec::new();
        let mut at = from;
        while held.len() < MOST_OFFICES
            && let Some(phrase) = reading.phrase_at(at, limit)
        {
            let noun = match phrase.head {
                Head::Noun(noun) => noun as usize,
                Head::Name(m) => match reading.office_in(&reading.mentions[m as usize]) {
                    Some(noun) => noun,
                    None => return,
                },
                _ => return,
            };
            if !reading.is(noun, OFFICE) && !reading.trades_of(noun).is_known() {
                return;
            }
            held.push((noun, phrase.first, phrase.last));
            let end = reading.extended(&phrase, limit) + 1;
            if matches!(reading.kind(end), Kind::Comma | Kind::Dash | Kind::Stop) {
                for (noun, first, last) in held {
                    self.note(noun, entity, first, last);
                }
                return;
            }
            if !reading.is_word(end, "and") {
                return;
            }
            at = end + 1;
        }
    }

    /// Takes note of who is named behind a long description that a sentence begins with: `A sergeant in the guild guarding the quay, Tomas Brandl, said …`
    pub(in crate::quotes::resolution) fn note_apposed(&mut self, sentence: &Range<usize>) {
        let reading = self.reading;
        let Some(described) = reading.main_subject(sentence.start, sentence.end) else {
            return;
        };
        let Head::Noun(noun) = described.head else { return };
        if !reading.is(noun as usize, OFFICE) {
            return;
        }
        let name = reading.apposed_name(&described).filter(|name| name.last < sentence.end);
        if let Some(Head::Name(m)) = name.map(|name| name.head) {
            let entity = reading.mentions[m as usize].entity;
            if reading.people.sort_of(entity) == Sort::Person {
                self.note(noun as usize, entity, described.first, described.last);
            }
        }
    }

    /// Takes note of whose spouse somebody is: `Orde is married to Ana Vidal`.
    fn note_marriage(&mut self, mention: &Mention) {
        let reading = self.reading;
        let Some(married) = (mention.title as usize).checked_sub(2) else {
            return;
        };
        if reading.is_word(married + 1, "to") && reading.is_word(married, "married") {
            for spouse in ["husband", "wife"] {
                self.offices.enter(spouse, mention.entity, married, married);
            }
        }
    }

    /// Notes that somebody is called by a noun in the words from `first` to `last`, if it is an office or a trade.
    pub(in crate::quotes::resolution) fn note(&mut self, noun: usize, entity: u32, first: usize, last: usize) {
        let reading = self.reading;
        self.note_trade(noun, entity, first, last);
        // "Ana Vidal, a prop from Vell": what few words mean but beside a name.
        let works = reading.is(noun, OFFICE) || reading.trades_of(noun).is_known();
        if !works && !reading.is_one_of(noun, LEARNED) {
            return;
        }
        self.offices.enter(reading.text(noun), entity, first, last);
    }
}
