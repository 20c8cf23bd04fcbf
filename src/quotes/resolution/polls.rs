//! Who has asked people what they think: `the pollsters`, `the polling firm`.

use super::memory::Who;
use super::{Discourse, FEW, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::Phrase;
use crate::quotes::tokens::Kind;

/// What those are called who ask people what they think.
const POLLSTERS: &WordSet = words!["pollster", "pollsters", "surveyors"];

/// What tells of a firm that it asks people what they think.
const POLLING: &WordSet = words!["poll", "polling", "survey", "surveying", "research"];

/// What they make.
const POLLS: &WordSet = words!["poll", "polls", "survey", "surveys", "polling"];

/// What they do to people.
const ASKS: &WordSet = words![
    "polled",
    "polls",
    "surveyed",
    "surveys",
    "asked",
    "asks",
    "interviewed",
    "interviews",
    "questioned",
];

/// Those who make polls and are called as a place is.
const NAMESAKES: &WordSet = words![
    "gallup",
    "marist",
    "marquette",
    "monmouth",
    "quinnipiac",
    "siena",
    "suffolk"
];

/// What is done to a poll by whoever makes it.
const CONDUCTED: &WordSet = words!["conducted", "done", "made", "taken", "run", "out"];

/// How many words stand at most between a name and the poll, or from the verb to how many are asked.
const LONGEST_BETWEEN: usize = 4;

impl Discourse<'_, '_> {
    /// The body that has made a poll, where a description means whoever has: `the pollsters`, `the survey firm`.
    pub(super) fn pollster_meant(&self, phrase: &Phrase, noun: usize) -> Option<Who> {
        let reading = self.reading;
        let people = noun == phrase.first + 1 && reading.is_one_of(noun, POLLSTERS);
        let firm = noun == phrase.first + 2
            && reading.is_one_of(noun - 1, POLLING)
            && reading.is_one_of(noun, words!["firm", "company", "group", "organization", "organisation"]);
        if !people && !firm {
            return None;
        }
        let found = self.memory.heaviest(|who| match who {
            Who::Entity(e) if !self.has_made_a_poll(e) => 0.0,
            // "A Reuters/Corvin poll"
            Who::Entity(e) if self.is_wire(e) => weights::WIRE,
            Who::Entity(_) => 1.0,
            _ => 0.0,
        });
        found.map(|r| r.who)
    }

    /// Whether an article says of a body that it has made a poll: `a Corvin poll`, `a survey by Corvin`, `Corvin asked 1,000 pilots`.
    fn has_made_a_poll(&self, entity: u32) -> bool {
        let reading = self.reading;
        let body = match reading.people.sort_of(entity) {
            Sort::Organisation | Sort::Unknown => true,
            Sort::Place => reading
                .fullest(entity)
                .is_some_and(|name| reading.is_one_of(name.first as usize, NAMESAKES)),
            Sort::Person | Sort::Title => false,
        };
        let makes = |m: &Mention| {
            let next = m.last as usize + 1;
            // "a Corvin tracking poll", "Corvin’s latest survey"
            let poll = (next..next + LONGEST_BETWEEN)
                .take_while(|&i| {
                    let plain = reading.tokens.get(i).is_some_and(|t| t.is_lower());
                    reading.kind(i) == Kind::Possessive || plain && !reading.is(i, Class::PREPOSITION.or(Class::AUX))
                })
                .any(|i| reading.is_one_of(i, POLLS));
            // "Corvin asked 1,000 pilots", "In a survey of 1,000 pilots, Corvin asked"
            let counts = || (next + 1..=next + LONGEST_BETWEEN).any(|i| reading.kind(i) == Kind::Number);
            let asks = || reading.is_one_of(next, ASKS) && (counts() || self.tells_of_a_poll(m.title as usize));
            // "a poll by Corvin", "a survey, conducted in May by Corvin,"
            let by = || {
                let by = (m.title as usize).checked_sub(1)?;
                let by = by.checked_sub(usize::from(reading.is_word(by, "the")))?;
                let what = by.checked_sub(1)?;
                let what = what.checked_sub(usize::from(reading.kind(what) == Kind::Comma))?;
                let conducted = || {
                    (what.saturating_sub(LONGEST_BETWEEN)..=what).any(|i| reading.is_one_of(i, CONDUCTED))
                        && self.tells_of_a_poll(what)
                };
                (reading.is_word(by, "by") && (reading.is_one_of(what, POLLS) || conducted())).then_some(())
            };
            poll || asks() || by().is_some()
        };
        body && reading.mentions_of(entity).take(FEW).any(makes)
    }

    /// Whether a sentence tells of a poll not far before a token: `a poll of 1,000 pilots,` `conducted`.
    fn tells_of_a_poll(&self, at: usize) -> bool {
        let reading = self.reading;
        (at.saturating_sub(FEW)..at)
            .rev()
            .take_while(|&i| !matches!(reading.kind(i), Kind::Stop | Kind::Break))
            .any(|i| reading.is_one_of(i, POLLS))
    }
}
