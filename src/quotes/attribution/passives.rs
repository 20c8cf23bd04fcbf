//! What is said to somebody or of somebody: `dubbed “…” by Vidal`, `was accused of “…”`, `greeted with chants of “…”`, `heard a woman scream, “…”`.

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, is_adverb, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// What is done to somebody with words that are not the person's own.
const DONE_WITH_WORDS: &WordSet = words![
    "accused",
    "acquitted",
    "advised",
    "asked",
    "called",
    "charged",
    "cited",
    "convicted",
    "criticised",
    "criticized",
    "deemed",
    "described",
    "dismissed",
    "dubbed",
    "fired",
    "found",
    "hailed",
    "informed",
    "jailed",
    "mocked",
    "ordered",
    "praised",
    "reminded",
    "sacked",
    "sued",
    "told",
    "urged",
    "warned",
];

/// How one takes in what another says.
const HEARS: &WordSet = words!["heard", "hears", "hear", "hearing"];

/// What many shout.
const CRIES: &WordSet = words!["chants", "choruses", "cries", "shouts", "screams", "yells", "jeers"];

/// What somebody does to whom cries come.
const RECEIVES: &WordSet = words![
    "drew", "draws", "drawing", "heard", "hears", "faced", "faces", "met", "ignored", "prompted", "sparked",
    "provoked", "elicited",
];

/// How far before a quotation the passive stands of which it is a part, in tokens.
const FARTHEST_PASSIVE: usize = 16;

impl Reading<'_> {
    /// Whom somebody hears say what follows: `Orde heard` `a woman` `scream, “…”`, `heard` `him` `say: “…”`.
    pub(super) fn heard_to(&self, verb: usize, from: usize) -> Option<Phrase> {
        if !self.is(verb, Class::SAY) || self.is(verb, Class::SOFT) || self.text(verb).ends_with("ed") {
            return None;
        }
        let end = verb.checked_sub(1).filter(|&e| e > from + 1)?;
        let phrase = if self.is_one_of(end, words!["him", "her", "them"]) {
            Phrase::pronoun(end)
        } else {
            let phrase = self.phrase_ending_at(end, from)?;
            // "has heard people say"
            let heard = (phrase.first..end).rev().find(|&i| self.is_one_of(i, HEARS));
            let first = heard.map_or(phrase.first, |heard| heard + 1);
            let speaks = match phrase.head {
                Head::Noun(n) => self.speaks(n as usize) || self.is(n as usize, Class::PERSON),
                _ => self.is_somebody(&phrase),
            };
            if !speaks || self.text(verb).ends_with('s') {
                return None;
            }
            Phrase { first, ..phrase }
        };
        let hears = phrase.first.checked_sub(1).filter(|&h| h >= from)?;
        let heard = self.is_one_of(hears, HEARS) && self.tokens[hears].is_lower();
        (heard && !self.is_one_of(verb, words!["said", "wrote"])).then_some(phrase)
    }

    /// `Smith, once dubbed “…” by Orde, left`; `Some(None)` where nobody is named: `Smith, accused of “…,” left`.
    pub(super) fn reduced_passive(&self, at: usize, previous: usize, open: usize) -> Option<Option<Found>> {
        let adverb = self.kind(previous) == Kind::Word
            && (self.is_one_of(previous, words!["once"])
                || self.is(previous, Class::ADVERB)
                || is_adverb(self.text(previous)));
        let comma = previous.checked_sub(usize::from(adverb))?;
        if self.kind(comma) != Kind::Comma {
            // "a film described as “…” by Orde"
            let noun = !adverb
                && self.tokens[previous].is_lower()
                && !self.is(
                    previous,
                    Class::AUX
                        .or(Class::WHO)
                        .or(Class::PREPOSITION)
                        .or(Class::CONJUNCTION)
                        .or(Class::DETERMINER),
                )
                && !self.is_subject_pronoun(previous)
                && (self.is_word(at + 1, "as") || !self.speaks(previous));
            return if noun {
                self.labelled_by(at, open).map(Some)
            } else {
                None
            };
        }
        if self.is_word(at, "accused") && self.is_word(at + 1, "of") {
            return Some(None);
        }
        self.labelled_by(at, open).map(Some)
    }

    /// `Dubbed “…” by Orde, Smith left`, `Dismissed by Orde as “…”, the plan was dropped`.
    pub(super) fn fronted_passive(&self, at: usize, open: usize) -> Option<Found> {
        if !self.is(at, Class::CALL.or(Class::SAY)) || !self.text(at).ends_with("ed") {
            return None;
        }
        if self.is_word(at + 1, "by")
            && let Some(phrase) = self.phrase_at(at + 2, open)
            && self.is_word(self.extended(&phrase, open) + 1, "as")
            && !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))
        {
            return Some(Found {
                phrase,
                cue: Some((at, at + 1)),
                rule: Rule::By,
                strength: Strength::Medium,
            });
        }
        self.labelled_by(at, open)
    }

    /// Who is named behind the words as who calls somebody so: `described as “…” by` `Orde`.
    fn labelled_by(&self, verb: usize, open: usize) -> Option<Found> {
        let mut beside = verb + 1 + usize::from(self.is_word(verb + 1, "as"));
        beside += usize::from(self.is(beside, Class::DETERMINER));
        // "Vidal, head of the guild, sharply criticised “…” by pilots": she does.
        let names = self.is_word(verb + 1, "as")
            || self.is_one_of(
                verb,
                words![
                    "called",
                    "dubbed",
                    "labeled",
                    "labelled",
                    "branded",
                    "nicknamed",
                    "termed",
                    "deemed"
                ],
            );
        let calls = names && self.is(verb, Class::CALL) && self.text(verb).ends_with("ed") && beside == open;
        let by = self.after(open);
        let phrase = self
            .phrase_at(by + 1, self.tokens.len())
            .filter(|_| calls && self.is_word(by, "by"))?;
        Some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::By,
            strength: Strength::Medium,
        })
    }

    /// Whose the cries are that a quotation gives, `Some(None)` for nobody's who is named: `greeted with chants of “…”`, `smiled at cries of “…” from the gallery`. In `led chants of “…”` they
    /// are the subject's.
    pub(super) fn cries_of(&self, span: &Span) -> Option<Option<Found>> {
        let of = (span.first as usize)
            .checked_sub(1)
            .filter(|&of| of > 0 && self.is_word(of, "of"))?;
        let noun = of - 1;
        if !self.is_one_of(noun, CRIES) || !self.tokens[noun].is_outside() {
            return None;
        }
        let from = span.last as usize + 1;
        if self.is_word(from, "from")
            && let Some(phrase) = self.phrase_at(from + 1, self.tokens.len())
        {
            return Some(Some(Found {
                phrase,
                cue: Some((noun, from)),
                rule: Rule::AccordingTo,
                strength: Strength::Medium,
            }));
        }
        let start = self.sentences.get(self.sentence_of(noun))?.start;
        if noun == start {
            return Some(None);
        }
        // "was met with loud chants of"
        let governor = (start.max(noun.saturating_sub(3))..noun).rev().find(|&i| {
            !self.is(i, Class::ADVERB)
                && (self.is(i, Class::PREPOSITION) || self.is_one_of(i, RECEIVES) || self.kind(i) != Kind::Word)
        })?;
        let received = self.is_one_of(governor, RECEIVES)
            || self.is_one_of(
                governor,
                words!["to", "at", "amid", "over", "through", "despite", "against"],
            )
            || self.is_word(governor, "with")
                && governor > start + 1
                && self.is_one_of(
                    governor - 1,
                    words!["greeted", "met", "welcomed", "interrupted", "drowned", "received"],
                );
        received.then_some(None)
    }

    /// Whether at `verb` somebody only has to do with what others say: `faces charges of`, `faced new calls to`, `ignored warnings that`.
    pub(super) fn faces_words(&self, verb: usize) -> bool {
        // "ignored Vidal’s warnings that": those are hers.
        let ignored = self.is_one_of(
            verb,
            words!["ignored", "ignores", "ignoring", "heeded", "resisted", "defied"],
        ) && (verb + 1..verb + 4)
            .take_while(|&i| self.tokens.get(i).is_some_and(Token::is_lower))
            .take_while(|&i| !self.is(i, Class::DETERMINER))
            .any(|i| {
                self.is(i, Class::SAY_NOUN)
                    && self.text(i).ends_with('s')
                    && self.is_one_of(i + 1, words!["that", "of", "to"])
            });
        ignored
            || self.is_one_of(verb, words!["face", "faces", "faced", "facing"])
                && (verb + 1..verb + 4).any(|i| {
                    self.is(i, Class::SAY_NOUN) || self.is_one_of(i, words!["charge", "charges", "claims", "chants"])
                })
    }

    /// Whether the words belong to what is done to the subject of their clause, and nobody is named who says them: `Vidal was accused of “…”`, `was told that it was “…”`,
    /// `was greeted with chants of “…”`.
    pub fn is_done_to_subject(&self, span: &Span, from: usize) -> bool {
        if self.cries_of(span).is_some() {
            return true;
        }
        let open = span.first as usize;
        let passive = (from.max(open.saturating_sub(FARTHEST_PASSIVE))..open)
            .rev()
            .take_while(|&i| {
                self.tokens[i].is_outside()
                    && !matches!(self.kind(i), Kind::Comma | Kind::Semicolon | Kind::Colon)
                    && !self.is_one_of(
                        i,
                        words!["and", "but", "or", "while", "because", "after", "before", "when"],
                    )
            })
            .find(|&i| self.tokens[i].is_lower() && (self.is_one_of(i, DONE_WITH_WORDS) || self.faces_words(i)));
        let Some(verb) = passive.filter(|&v| v > from) else {
            return false;
        };
        if self.faces_words(verb) {
            return true;
        }
        if verb == from + 1 {
            return false;
        }
        let mut be = verb - 1;
        while be > from + 1 && (self.is(be, Class::ADVERB) || is_adverb(self.text(be))) && !self.is(be, Class::AUX) {
            be -= 1;
        }
        let governs =
            verb + 1 == open || self.is_one_of(verb + 1, words!["of", "for", "as", "with", "to", "that", "not"]);
        // "Vidal, accused of “…”"
        let reduced = self.kind(be) == Kind::Comma && self.is_one_of(verb + 1, words!["of", "with"]);
        reduced || governs && self.is_one_of(be, words!["was", "were", "is", "are", "been", "being"])
    }
}
