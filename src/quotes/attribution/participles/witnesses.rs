//! Those of whom others tell what the participle says: `Smith was heard by neighbours shouting “…”`, `Smith, who was mocked for saying “…”`.

use super::LONGEST_PLAIN_TAG;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::phrases::Phrase;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// The auxiliary before `quoted as` or the like, whose subject does what a participle tells: `Smith` `was` `quoted as calling it “…”`.
    pub(super) fn cited_as_doing(&self, as_: usize, from: usize) -> Option<usize> {
        (self.is_word(as_, "as")
            && as_ > from + 1
            && self.is_one_of(as_ - 1, words!["quoted", "cited", "recorded", "heard"])
            && self.is(as_ - 2, Class::AUX))
        .then(|| as_ - 2)
    }

    /// Whom others saw or heard do what the participle tells: `Smith was heard by neighbours shouting “…”`, `Smith was filmed on the roof saying “…”`.
    pub(super) fn witnessed(&self, at: usize, from: usize) -> Option<Phrase> {
        let near = from.max(at.saturating_sub(LONGEST_PLAIN_TAG))..at;
        let between = |&i: &usize| {
            self.tokens[i].is_outside() && self.kind(i) != Kind::Comma && !self.is_one_of(i, words!["of", "that"])
        };
        let seen = near.rev().take_while(between).find(|&i| {
            self.is_one_of(
                i,
                words![
                    "heard",
                    "overheard",
                    "seen",
                    "filmed",
                    "recorded",
                    "caught",
                    "spotted",
                    "captured",
                    "witnessed"
                ],
            )
        })?;
        let mut be = seen.checked_sub(1)?;
        while be > from && self.is(be, Class::ADVERB) && !self.is(be, Class::AUX) {
            be -= 1;
        }
        let passive = self.is_one_of(be, words!["was", "were", "been", "is", "are", "be"]);
        let where_or_by = seen + 1 == at || self.is(seen + 1, Class::PREPOSITION.or(Class::ADVERB));
        let subject = self
            .subject_before(be, from)
            .filter(|_| passive && where_or_by && be > from)?;
        // "a film in which Orde was heard telling them “…”" is what is spoken of.
        let inside = subject.first > from && self.is_one_of(subject.first - 1, words!["which", "whom"]);
        (!inside).then_some(subject)
    }

    /// Who a clause with `who` says was mocked or the like for what the participle behind `for` tells: `Smith, who was mocked last month` `for`.
    pub(super) fn blamed_for(&self, at: usize, from: usize) -> Option<Phrase> {
        if !self.is_word(at, "for") {
            return None;
        }
        let verb = (from.max(at.saturating_sub(4))..at)
            .rev()
            .find(|&i| self.tokens[i].is_outside() && self.tokens[i].is_lower() && self.text(i).ends_with("ed"))?;
        let be = (from.max(verb.saturating_sub(3))..verb)
            .rev()
            .find(|&i| self.is_one_of(i, words!["was", "were", "is", "are", "been"]))?;
        let who = (from.max(be.saturating_sub(2))..be)
            .rev()
            .find(|&i| self.is_word(i, "who"))?;
        self.subject_before(who + 1, from)
    }
}
