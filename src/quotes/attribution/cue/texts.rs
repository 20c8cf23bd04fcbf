//! Texts that tell and what is found in them: `a Post story that called her`, `a study which shows`.

use super::Verb;
use crate::quotes::cues::ISSUE;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;

/// What has been found out and written down.
pub const STUDIES: &WordSet = words![
    "analysis", "article", "audit", "poll", "report", "review", "story", "study", "survey",
];

/// Texts and the like that are no message of anybody's.
const SHOWN: &WordSet = words![
    "ad",
    "analysis",
    "banner",
    "billboard",
    "cartoon",
    "flyer",
    "leaflet",
    "meme",
    "poll",
    "poster",
    "review",
    "sign",
    "story",
    "study",
    "survey",
];

impl Reading<'_> {
    /// Whether a noun is of what is written or shown: `a story`, `an ad`, `a meme`.
    pub fn is_text(&self, noun: usize) -> bool {
        self.is(noun, Class::MEDIUM.or(Class::SAY_NOUN)) || self.is_one_of(noun, SHOWN)
    }

    /// Whether it is a text that says so by a clause with `that`: `hit back at` `a Post story` `that called her`, and in `The Post ran a story that called her` the Post.
    pub(super) fn is_text_that_tells(&self, phrase: &Phrase, verb: &Verb, from: usize) -> bool {
        verb.previous
            .is_some_and(|p| self.is_one_of(p, words!["that", "which"]) && phrase.last < p)
            && matches!(phrase.head, Head::Noun(n) if self.is_text(n as usize))
            && !(phrase.first > from && self.puts_out(phrase.first - 1))
    }

    /// Whether a verb says that a text comes from its subject: `ran` `a story`, `published` `an ad`.
    fn puts_out(&self, verb: usize) -> bool {
        self.is_one_of(verb, ISSUE)
            || self.is_one_of(
                verb,
                words![
                    "aired", "airs", "made", "ran", "runs", "running", "writes", "wrote", "written"
                ],
            )
    }

    /// Whether a verb is of what looks into something and has a result: `a poll by Orde that` `found`, `a study which` `shows`.
    pub(super) fn is_found_in_text(&self, verb: usize, from: usize) -> bool {
        let finds = self.is_one_of(
            verb,
            words!["found", "finds", "showed", "shows", "concluded", "suggests"],
        );
        let that = verb
            .checked_sub(1)
            .filter(|&that| finds && that > from && self.is_one_of(that, words!["that", "which"]));
        that.and_then(|that| self.antecedent(that, from))
            .is_some_and(|p| matches!(p.head, Head::Noun(n) if self.is_one_of(n as usize, STUDIES)))
    }
}
