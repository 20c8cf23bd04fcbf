//! Who has taken the floor since the quotation before, in the same paragraph: `“…,” Vidal said. Orde shook his head. “…”`

use super::{Pass, Spoken};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Gender;
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::resolution::{Nature, Speaker, Who};
use crate::quotes::tokens::Kind;

/// How many tokens, its stop included, the sentence has at most that shows somebody who speaks next.
const LONGEST_GESTURE: usize = 14;

impl Pass<'_, '_> {
    /// Whose speech the sentence between two spans of a paragraph reports, if it is another person's.
    pub(super) fn spoke_since(&self, previous: &Spoken, number: usize, span: &Span) -> Option<Speaker> {
        let reading = self.reading;
        let sentence = reading.sentences.get(number)?;
        let between = reading.sentences.get(number.checked_sub(1)?)?;
        if previous.sentence + 1 >= number || span.first as usize != sentence.start {
            return None;
        }
        let named = self.discourse.last_subject().map(Speaker::Entity);
        // "“…,” Vidal said. A clerk for Orde said that the boat was late. “…”"
        let speaker = named.or_else(|| self.discourse.last_reporter())?;
        let subject = reading.main_subject(between.start, between.end)?;
        let verb = reading.verb_after(&subject, between.end)?;
        let says = match named {
            Some(_) => reading.is(verb, Class::SAY.or(Class::TELL)),
            None => reading.is_one_of(verb, words!["said", "says", "told", "wrote", "added"]),
        };
        (says && previous.speaker != Some(speaker)).then_some(speaker)
    }

    /// Who is shown between two quotations of a paragraph, so that the second is theirs: `“…,” Vidal said. Orde shook his head. “…”`
    pub(super) fn took_the_floor(&self, previous: &Spoken, number: usize, span: &Span) -> Option<Speaker> {
        let reading = self.reading;
        let sentence = reading.sentences.get(number)?;
        let between = reading.sentences.get(number.checked_sub(1)?)?;
        let whole = span.first as usize == sentence.start && span.last as usize + 1 >= sentence.end;
        if previous.sentence + 1 >= number || !whole || between.len() > LONGEST_GESTURE {
            return None;
        }
        // "Orde was sacked in May.", "Orde left the board in 2010.", "Orde has opposed it.", "Orde is her uncle.": no scene but what the reporter tells of him.
        let plans = words!["will", "would", "could", "can", "may", "might", "should", "must"];
        let told = |i: usize| {
            let owned = || reading.is(i + 1, Class::DETERMINER.or(Class::HE_SHE));
            reading.kind(i) == Kind::Number
                || reading.is(i, Class::DATE)
                || reading.is_one_of(i, words!["was", "were", "been"])
                    && reading.text(i + 1).ends_with("ed")
                    && reading.is(i + 2, Class::PREPOSITION)
                || reading.is_one_of(i, words!["is", "was"]) && owned()
                || reading.is_one_of(i, words!["has", "have", "had"]) && !owned()
                || reading.is_one_of(i, plans)
        };
        let named = self.discourse.last_subject().filter(|_| !between.clone().any(told))?;
        let subject = reading.main_subject(between.start, between.end)?;
        (previous.speaker != Some(Speaker::Entity(named))
            && subject.head != Head::Pronoun
            && !reading.tells_of(span, named))
        .then_some(Speaker::Entity(named))
    }
}

impl Reading<'_> {
    /// Whether somebody is spoken of at the beginning of the words between the marks, by name or as `he` or `she`.
    pub(super) fn tells_of(&self, span: &Span, person: u32) -> bool {
        let gender = match self.nature_of(Who::Entity(person)) {
            Nature::Person(gender) => gender,
            _ => Gender::Unknown,
        };
        let other = match gender {
            Gender::He => Class::SHE,
            Gender::She => Class::HE,
            Gender::Unknown => Class::NONE,
        };
        let first = self.inner_first(span);
        (first..span.last as usize).take(LONGEST_GESTURE).any(|i| {
            self.is(i, Class::HE_SHE) && !self.is(i, other)
                || self.mention_over(i).is_some_and(|m| self.mentions[m].entity == person)
        })
    }
}
