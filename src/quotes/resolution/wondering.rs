//! A question that the reporter puts in his own words, and whom it leaves the word to: `Vidal was calm. Would the board resign? “We shall see.”`

use std::ops::Range;

use super::Discourse;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;

/// How many tokens stand at most between the subject of a question and the verb of what it asks somebody for.
const FARTHEST_VERB: usize = 3;

impl Reading<'_> {
    /// Whether a sentence is a question that stands outside any marks.
    pub fn is_open_question(&self, sentence: &Range<usize>) -> bool {
        let last = sentence.end.saturating_sub(1);
        self.tokens.get(last).is_some_and(|t| t.is_outside()) && self.text(last) == "?"
    }
}

impl Discourse<'_, '_> {
    /// Whether whoever the article has been about answers a question, whomever it names: `Would the board resign?`, and neither `What did Orde say?`
    /// nor `Was she hurt?`
    pub(super) fn leaves_the_word(&self, main: Option<Phrase>, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        if !reading.is_open_question(sentence) || !reading.classes_in(sentence).is(Class::AUX) {
            return false;
        }
        let Some(subject) = main else {
            return true;
        };
        let wants_words = || {
            let wonders = (sentence.start..subject.first)
                .any(|i| reading.is_one_of(i, words!["what", "how", "why", "where", "when", "which"]));
            let after = subject.last + 1;
            wonders
                && (after..sentence.end.min(after + FARTHEST_VERB))
                    .any(|i| reading.is(i, Class::SAY.or(Class::THINK)) && reading.tokens[i].is_outside())
        };
        match subject.head {
            Head::Pronoun => !reading.is(subject.first, Class::HE_SHE),
            Head::Name(_) | Head::Noun(_) => !wants_words(),
        }
    }
}
