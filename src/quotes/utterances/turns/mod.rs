//! Turns of a talk: who answers, where nothing stands beside the answer, or a pronoun only.

mod addressed;
mod tagged;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::{Pass, Spoken};
use crate::quotes::attribution::Rule;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::resolution::Speaker;

/// What one does who has been asked.
const REPLIES: &WordSet = words![
    "answered",
    "answers",
    "replied",
    "replies",
    "responded",
    "responds",
    "retorted",
    "countered"
];

/// How many tokens, its marks included, what is said has that an answer follows though nobody is said to ask.
const LONGEST_QUESTION: u32 = 30;

/// The longest answer, in tokens with its marks, that is taken for the other's without a question before it.
const SHORT_TURN: u32 = 7;

impl Pass<'_, '_> {
    /// The latest speaker nearby who is not the one of the span before.
    pub fn other_than(&self, previous: &Spoken, span: &Span) -> Option<Speaker> {
        self.spoken
            .iter()
            .rev()
            .take(8)
            .filter(|s| self.distance(s, span) < 4)
            .find(|s| s.speaker.is_some() && s.speaker != previous.speaker)?
            .speaker
    }

    /// Who is said to ask in the sentence before a talk: `A dispatcher asks for the address.`
    fn asking_before(&self, first: &Spoken) -> Option<Speaker> {
        let reading = self.reading;
        let (_, sentence) = self.sentence_before(first.sentence)?;
        let subject = reading.main_subject(sentence.start, sentence.end)?;
        let verb = reading.verb_after(&subject, sentence.end)?;
        if !reading.is_one_of(verb, words!["ask", "asks", "asked"]) {
            return None;
        }
        self.discourse
            .resolve(&subject, sentence)
            .map(|(s, _)| s)
            .filter(|s| Some(*s) != first.speaker)
    }

    /// Whether a span ends in a question.
    pub fn asks(&self, span: usize) -> bool {
        self.reading
            .body
            .get(self.reading.spans[span].range.clone())
            .is_some_and(|t| t.trim_end().ends_with('?'))
    }

    /// The other of two who talk to each other, for a sentence that is all quotation: `“Who?”`, then `“Royce.”`
    pub fn other_turn(&self, number: usize, sentence: &Range<usize>) -> Option<(Speaker, Rule)> {
        let reading = self.reading;
        let span = &reading.spans[number];
        if span.first as usize != sentence.start || (span.last as usize) + 1 < sentence.end {
            return None;
        }
        let previous = self.previous(span.first as usize)?;
        if self.distance(previous, span) != 1 {
            return None;
        }
        let asked = self.asks(previous.span);
        // "Here is how they answered:", and answer follows answer: no talk.
        if previous.rule == Rule::LedInBefore && !asked {
            return previous.speaker.map(|s| (s, Rule::LedInBefore));
        }
        let mut nearby = self.spoken.iter().rev().take(8).filter(|s| self.distance(s, span) < 4);
        let other = nearby.find(|s| s.speaker.is_some() && s.speaker != previous.speaker);
        let paragraph = &reading.paragraphs[span.paragraph as usize];
        let alone = span.first as usize == paragraph.start && span.last as usize + 1 >= paragraph.end;
        let exchange = alone
            && (previous.rule == Rule::OtherTurn
                || other.is_some_and(|o| {
                    self.distance(o, span) == 2
                        && (span.last - span.first <= SHORT_TURN || self.answers_back(number, previous, o))
                }));
        if alone
            && !asked
            && let Some(partner) = self.partner_in_talk(number, previous, other)
        {
            return Some((partner, Rule::OtherTurn));
        }
        if alone
            && other.is_none()
            && let Some(addressee) = self.spoken_to(previous, span)
        {
            return Some((addressee, Rule::OtherTurn));
        }
        if !(asked || self.asks(number) || exchange) {
            return None;
        }
        if self.wonders(previous) {
            return None;
        }
        if asked
            && let Some(addressee) = previous.found.and_then(|f| self.addressee(&f))
            && previous.speaker != Some(addressee)
        {
            return Some((addressee, Rule::Asked));
        }
        other
            .and_then(|o| o.speaker)
            .or_else(|| self.asks(number).then(|| self.asking_before(previous)).flatten())
            .map(|s| (s, Rule::OtherTurn))
    }

    /// Whether a turn of a talk is of whoever spoke before the one who spoke last: it speaks to that one, or it takes up the answer to a question.
    fn answers_back(&self, number: usize, previous: &Spoken, other: &Spoken) -> bool {
        let reading = self.reading;
        let span = &reading.spans[number];
        let Some(Speaker::Entity(answerer)) = previous.speaker else {
            return false;
        };
        if self.addressed_in(span) == Some(answerer) {
            return true;
        }
        if span.last - span.first > LONGEST_QUESTION || !self.asks(other.span) {
            return false;
        }
        // "“You were late.”" and not "“You have to be patient.”", which may be said to anybody.
        let first = reading.inner_first(span);
        let you = first + usize::from(reading.is_one_of(first, words!["and", "but", "so", "then", "yet"]));
        let accuses = reading.is_word(you, "you")
            && (reading.is_one_of(
                you + 1,
                words!["were", "did", "had", "said", "told", "knew", "meant", "saw", "went"],
            ) || reading.text(you + 1).ends_with("ed"));
        let replied = previous
            .found
            .and_then(|f| f.cue)
            .is_some_and(|(_, verb)| reading.is_one_of(verb, REPLIES));
        // "“Why?” asked Orde. “Because I can,” she replied. “I have no regrets.”": more of the answer.
        let own = || (first..span.last as usize).any(|i| reading.is(i, Class::I));
        accuses || replied && matches!(other.speaker, Some(Speaker::Entity(_))) && !own()
    }

    /// Whether somebody named has only said at length what ends in a question: `“If it sails, who pays? Who steers?” said Ana Vidal.` Nobody answers.
    fn wonders(&self, previous: &Spoken) -> bool {
        let span = &self.reading.spans[previous.span];
        span.last - span.first > LONGEST_QUESTION
            && matches!(previous.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
            && previous.found.is_some_and(|f| {
                matches!(f.phrase.head, Head::Name(_))
                    && f.cue.is_some_and(|(_, verb)| {
                        self.reading
                            .is_one_of(verb, words!["said", "says", "told", "added", "wrote"])
                    })
            })
    }
}

/// Whether the tag of a quotation says that it answers what stands before it: `“…,” Orde replied`, `“…,” Vidal shot back`.
pub(super) fn is_reply(reading: &Reading<'_>, spoken: &Spoken) -> bool {
    let cue = spoken.found.and_then(|f| f.cue);
    cue.is_some_and(|(_, verb)| {
        reading.is_one_of(verb, REPLIES)
            || reading.is_word(verb + 1, "back") && reading.is_one_of(verb, words!["fired", "hit", "shot", "snapped"])
    })
}
