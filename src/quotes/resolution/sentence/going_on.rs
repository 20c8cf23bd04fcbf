//! Whom the next sentence may go on about beside its subject, and who is asked or told something.

use std::ops::Range;

use super::LONGEST_SHOWING;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::resolution::memory::Nature;
use crate::quotes::resolution::{Discourse, FEW};
use crate::quotes::tokens::Kind;

/// What begins a question that is only told.
const WONDERS: &WordSet = words![
    "whether", "if", "about", "why", "how", "what", "when", "where", "who", "which",
];

/// What is done to somebody who has to answer.
const PRESSES: &WordSet = words![
    "pressed",
    "presses",
    "grilled",
    "grills",
    "questioned",
    "questions",
    "quizzed",
    "quizzes",
    "challenged",
    "cross-examined",
];

impl Discourse<'_, '_> {
    /// Whom a sentence goes on about, its subject ending at a token, that begins with somebody of theirs: `His father was a pilot, and he grew up in Vell.`
    pub(in crate::quotes::resolution) fn owner_goes_on(&self, subject: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let class = [Class::HE, Class::SHE]
            .into_iter()
            .find(|&class| reading.is(sentence.start, class))?;
        let owner = *self.owners.get(&(sentence.start as u32))?;
        let goes_on = |i: usize| {
            reading.kind(i) == Kind::Comma
                && reading.is_one_of(i + 1, words!["and", "but", "so"])
                && reading.is(i + 2, class)
                && reading.is_subject_pronoun(i + 2)
                && reading.tokens[i].is_outside()
        };
        (subject + 1..sentence.end.min(subject + FEW))
            .any(goes_on)
            .then_some(owner)
    }

    /// Who does something beside what a sentence is about: `The matter shook the meeting, with` `Vidal` `walking up to the chair.`
    pub(in crate::quotes::resolution) fn shown_beside(&self, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let with = sentence.clone().rev().take(LONGEST_SHOWING).find(|&i| {
            reading.is_word(i, "with")
                && reading.tokens[i].is_outside()
                && i > sentence.start
                && reading.kind(i - 1) == Kind::Comma
        })?;
        let phrase = reading.phrase_at(with + 1, sentence.end)?;
        let Head::Name(m) = phrase.head else { return None };
        let person = reading.people.sort_of(reading.mentions[m as usize].entity) == Sort::Person;
        let verb = phrase.last + 1;
        let acts = verb < sentence.end && reading.tokens[verb].is_lower() && reading.text(verb).ends_with("ing");
        (person && acts).then_some(reading.mentions[m as usize].entity)
    }

    /// Who asks whom, and whether it is a question: `Orde asked Vidal whether the boat would sail`, and not `asked Vidal to sail`. An asker who is only described is left out. `says` is the verb of
    /// speech of the sentence’s subject, if it has one.
    pub(in crate::quotes::resolution) fn question_in(
        &self,
        sentence: &Range<usize>,
        main: Option<Phrase>,
        says: Option<usize>,
    ) -> Option<(Option<u32>, u32, bool)> {
        let reading = self.reading;
        let main = main?;
        let first = main.last + 1 + usize::from(reading.is_filler(main.last + 1));
        let presses = reading.is_one_of(first, PRESSES);
        // "Orde wanted to know where Vidal was"
        let knows = reading.is_word(first + 1, "to") && reading.is_one_of(first + 2, words!["know", "hear"]);
        let verb = if presses {
            first
        } else if knows && reading.is_one_of(first + 3, WONDERS) {
            first + 3
        } else {
            says.filter(|&verb| reading.is_one_of(verb, words!["ask", "asks", "asked"]))?
        };
        let phrase = reading.phrase_at(verb + 1, sentence.end)?;
        let Head::Name(asked) = phrase.head else { return None };
        let asked = reading.mentions[asked as usize].entity;
        let asker = match main.head {
            Head::Name(m) => Some(reading.mentions[m as usize].entity),
            _ => None,
        };
        (reading.people.sort_of(asked) == Sort::Person && asker != Some(asked)).then(|| {
            let question = !presses && reading.is_one_of(phrase.last + 1, WONDERS);
            (asker, asked, question)
        })
    }

    /// Whether one person is told what a verb of speech reports, who may go on as well: `A mechanic told the driver that it was late.`
    pub(in crate::quotes::resolution) fn is_told_to_somebody(&self, verb: usize, limit: usize) -> bool {
        let reading = self.reading;
        if !reading.is(verb, Class::TELL) {
            return false;
        }
        match reading.phrase_at(verb + 1, limit).map(|p| p.head) {
            Some(Head::Name(m)) => reading.people.sort_of(reading.mentions[m as usize].entity) == Sort::Person,
            Some(Head::Noun(n)) => matches!(reading.nature_of_noun(n as usize), Nature::Person(_)),
            _ => false,
        }
    }
}
