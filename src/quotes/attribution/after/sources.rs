//! Whose words they are told to be right behind the mark: `…,” according to Smith`, `…,” in Smith’s words`, `…,” as Smith put it`.

use super::{Behind, LONGEST_TAG, straight};
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// Whom `according to`, `to quote` or the like names, which are the tokens of `cue`: `according to` `Orde`.
    pub(super) fn source_behind(&self, cue: (usize, usize), limit: usize) -> Option<Found> {
        Some(Found {
            phrase: self.phrase_at(cue.1 + 1, limit)?,
            cue: Some(cue),
            rule: Rule::AccordingTo,
            strength: Strength::Strong,
        })
    }

    /// The last token of `to quote` or `to borrow a line from` that begins at the token.
    pub(in crate::quotes::attribution) fn to_quote(&self, at: usize) -> Option<usize> {
        if !self.is_word(at, "to") {
            return None;
        }
        if self.is_one_of(at + 1, words!["quote", "cite"]) {
            return Some(at + 1);
        }
        (self.is_word(at + 1, "borrow")
            && self.is_one_of(at + 3, words!["line", "phrase", "term", "word"])
            && self.is_one_of(at + 4, words!["from", "of"]))
        .then_some(at + 4)
    }

    /// `“…”, in Vidal’s words`, `“…”, in the minister’s eyes`.
    pub(super) fn in_whose_words(&self, at: usize, limit: usize) -> Option<Found> {
        if !self.is_word(at, "in") {
            return None;
        }
        let mark = (at + 2..limit.min(at + 8)).find(|&i| self.kind(i) == Kind::Possessive)?;
        if !self.is_one_of(
            mark + 1,
            words![
                "words",
                "view",
                "eyes",
                "opinion",
                "telling",
                "estimation",
                "phrase",
                "judgment"
            ],
        ) {
            return None;
        }
        let phrase = self.phrase_ending_at(mark - 1, at + 1)?;
        (phrase.first == at + 1).then_some(Found {
            phrase,
            cue: Some((mark + 1, mark + 1)),
            rule: Rule::AccordingTo,
            strength: Strength::Strong,
        })
    }

    /// `as he put it`, `as Ana Vidal described it`, `as my colleague has written`.
    pub(super) fn as_somebody_says(&self, place: &Behind) -> Option<Found> {
        let subject = place.at + 1;
        self.as_one_put_it(subject, place.limit)
            .or_else(|| self.as_one_says(subject, place.limit))
            .or_else(|| self.as_one_has_written(place))
    }

    /// `as he put it`, `as a memo put it`, `as she liked to put it`.
    fn as_one_put_it(&self, from: usize, limit: usize) -> Option<Found> {
        let phrase = self.phrase_at(from, limit)?;
        let put = (phrase.last + 1..limit.min(phrase.last + 5)).find(|&i| {
            self.is_one_of(i, words!["put", "puts"]) && self.is_one_of(i + 1, words!["it", "that", "this"])
        })?;
        Some(Found {
            phrase,
            cue: Some((put, put + 1)),
            rule: Rule::SubjectVerbAfter,
            strength: Strength::Strong,
        })
    }

    /// `as Ana Vidal described it`, `as the minister told them`, `a “ghost fork,” as they call it`.
    fn as_one_says(&self, subject: usize, limit: usize) -> Option<Found> {
        let phrase = self.phrase_at(subject, limit)?;
        let verb = self.verb_after(&phrase, limit)?;
        if verb != phrase.last + 1 && matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize)) {
            return None;
        }
        (self.is_one_of(
            verb,
            words!["put", "puts", "described", "describes", "pointed", "points", "told"],
        ) || self.calls_so(&phrase, verb)
            || self.is(verb, Class::SAY) && !self.is(verb, Class::SOFT))
        .then(|| straight(phrase, verb, Strength::Strong))
    }

    /// Whether somebody calls something so, and not those of a trade: `as they call it`. In `a “ghost fork,” as pilots call it` it is a word of theirs.
    fn calls_so(&self, phrase: &Phrase, verb: usize) -> bool {
        self.is(verb, Class::CALL) && (phrase.head == Head::Pronoun || !self.is_word(verb, "call"))
    }

    /// `“…,” as my colleague Ana Vidal has written.`
    fn as_one_has_written(&self, place: &Behind) -> Option<Found> {
        let &Behind { span, at, limit, .. } = place;
        if !self.ends_with_comma(span) {
            return None;
        }
        let written = (at + 2..limit.min(at + LONGEST_TAG)).find(|&i| self.has_written(i))?;
        let phrase = self.subject_of_tag(at + 1, written - 2)?;
        Some(straight(phrase, written, Strength::Medium))
    }
}
