//! Few words with the capitals of a title: a work that is named, or somebody's words.

use super::candidate::Candidate;
use crate::quotes::attribution::Rule;
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind, Token};

impl Reading<'_> {
    /// Whether all the words that a title capitalises are capitalised, and there are words that a sentence would not.
    pub(super) fn is_title(&self, inner: &[Token]) -> bool {
        let mut words = 0;
        let mut capitals = 0;
        // Words that a title writes small and a sentence too.
        let mut neutral = 0;
        for t in inner {
            // A number is as it is in a title and out of one.
            if t.kind != Kind::Word {
                continue;
            }
            words += 1;
            let function = t.is(Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::DETERMINER));
            let small = function || t.end - t.start <= 3;
            if t.is(Class::I) {
                // "Neither do I": the pronoun's capital tells nothing.
            } else if t.is_capital() {
                capitals += 1;
            } else if !small {
                return false;
            } else if function && capitals > 0 {
                neutral += 1;
            }
        }
        // “IS THIS A JOKE?” is cried, not entitled.
        let cried = words >= 2
            && inner
                .last()
                .is_some_and(|t| t.kind == Kind::Stop && matches!(self.body.as_bytes()[t.start as usize], b'?' | b'!'))
            && inner
                .iter()
                .all(|t| t.kind != Kind::Word || t.case == Case::Upper || t.end - t.start == 1);
        // “Unfit. Dangerous. Even for Vell.” is of several sentences.
        let stops = |tokens: &[Token]| tokens.iter().filter(|t| t.kind == Kind::Stop).count();
        let sentences = inner
            .split_last()
            .is_some_and(|(last, rest)| last.kind == Kind::Stop && stops(rest) > 0);
        words > 0
            && !cried
            && !sentences
            && capitals * 2 > words - neutral
            && (capitals >= 2 || capitals * 2 > words)
            && inner.first().is_some_and(|t| t.is_capital() || t.kind == Kind::Number)
    }

    /// Whether few words with the capitals of a title are one, and nobody says them.
    pub(super) fn is_only_titled(&self, c: &Candidate) -> bool {
        if !c.titled {
            return false;
        }
        self.is_made(c)
            || c.several && (self.is_named_in_passing(c) || self.is_programme_told(c))
            || c.words == 1 && self.is_single_title(c)
    }

    /// Whether somebody makes or performs what is entitled so: `who wrote “The Turning of the Tide”`, `sang “Lord of the Quay” lying down`.
    fn is_made(&self, c: &Candidate) -> bool {
        c.words >= 3
            && c.cue_at_mark().is_some_and(|cue| {
                self.is_one_of(
                    cue,
                    words![
                        "wrote",
                        "sang",
                        "sings",
                        "performed",
                        "recited",
                        "penned",
                        "composed",
                        "directed"
                    ],
                )
            })
            && !self.is_exclaimed(c.span)
    }

    /// Whether a title of several words is only named: no verb stands beside it, or what governs a title does, and nobody calls anything so: `in Vidal’s “Turn of the Tide”`.
    fn is_named_in_passing(&self, c: &Candidate) -> bool {
        (!c.adjacent || self.is_led_as_title(c)) && !self.is_shouted(c) && !self.is_judgement(c)
    }

    /// Whether what governs a title stands before the marks: `in “…”`, `Vidal’s “…”`, `the “…”`.
    fn is_led_as_title(&self, c: &Candidate) -> bool {
        c.before
            .is_some_and(|b| self.kind(b) == Kind::Possessive || self.is(b, Class::PREPOSITION.or(Class::DETERMINER)))
    }

    /// Whether the words are shouted: `was shouting “Harbour Watch” as he ran`.
    fn is_shouted(&self, c: &Candidate) -> bool {
        c.cue_at_mark()
            .is_some_and(|cue| self.is_one_of(cue, words!["shouting", "chanting", "yelling", "screaming", "crying"]))
    }

    /// Whether the words are somebody's judgement on something: `called the winner “Miss Harbour”`, `in what she calls “The Tide Economy”`, `concluded that it was “Mostly False”`.
    fn is_judgement(&self, c: &Candidate) -> bool {
        let Some(found) = c.found else { return false };
        let called = c
            .cue()
            .is_some_and(|cue| self.is(cue, Class::CALL) && cue + 1 < c.span.first as usize)
            && matches!(found.rule, Rule::Woven | Rule::VerbBefore | Rule::Participle)
            // "the tide that Vidal described in “The Turn of the Tide”", "called on them for an hour on “Vell This Morning”"
            && !c
                .before
                .is_some_and(|b| self.is_one_of(b, words!["in", "on", "with", "for", "at", "while"]));
        called
            || self.calls_directly(found, c.span)
            || found.strength == Strength::Strong && self.is_predicate(c.span)
            // "summed up the guild’s view as “Bold Words, Slow Boats.”"
            || c.cue().is_some_and(|cue| self.labels_as(cue, c.span.first as usize))
    }

    /// Whether a programme is told something: `told “Vell This Morning” that …`.
    fn is_programme_told(&self, c: &Candidate) -> bool {
        self.is_led_by(c, words!["told", "tells", "tell", "telling"])
    }

    /// Whether a single word with a capital is a name: no verb of speech is near, or it is of a programme or a film: `said on “Tideline” that …`.
    fn is_single_title(&self, c: &Candidate) -> bool {
        // "called it part of “Vellmark”" judges.
        let judged = || c.cue().is_some_and(|cue| self.is(cue, Class::CALL));
        !c.is_found(Strength::Medium)
            || !c.ends_stop
                && c.inner.first().is_some_and(|t| t.case == Case::Capital)
                && self.is_led_by(c, words!["on", "in", "of", "with", "for", "at"])
                && !judged()
                && !self.is_shouted(c)
    }
}
