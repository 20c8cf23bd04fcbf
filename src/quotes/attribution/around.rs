//! Words that attribute from farther off: in whose eyes something is so, what a sentence announces, a label inside the marks.

use std::ops::Range;

use super::claims::FARTHEST_CLAIM;
use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind};

/// How far before a colon a word for a message is looked for, in tokens.
const REACH: usize = 40;

/// How many tokens a question without a verb has at most that announces whose words follow.
const LONGEST_ANNOUNCEMENT: usize = 14;

/// How far before a colon it is said by or from whom the words are, in tokens.
const FARTHEST_SOURCE: usize = 120;

impl Reading<'_> {
    /// `Vidal’s verdict on the tide?`: whose words a question announces that has no verb.
    pub fn owner_in_question(&self, sentence: &Range<usize>) -> Option<Found> {
        let mark = sentence.end.checked_sub(1).filter(|&m| self.text(m) == "?")?;
        let plain = |i: usize| {
            self.tokens[i].is_outside()
                && !self.is(i, Class::AUX.or(Class::FINITE))
                && (!self.is_subject_pronoun(i) || self.is_word(i, "it"))
        };
        if sentence.len() > LONGEST_ANNOUNCEMENT || !sentence.clone().all(plain) {
            return None;
        }
        let noun = (sentence.start + 1..mark).find(|&i| {
            self.tokens[i].is_lower()
                && (self.is(i, Class::SAY_NOUN) || self.is_one_of(i, words!["reaction", "explanation"]))
        })?;
        Some(Found {
            phrase: self.owner_of(noun, sentence.start)?,
            cue: Some((noun, noun)),
            rule: Rule::Possessive,
            strength: Strength::Medium,
        })
    }

    /// `To Ana Vidal, the plan was a “…”`: in whose eyes it is so.
    pub(super) fn in_whose_eyes(&self, span: &Span, from: usize) -> Option<Found> {
        let named = self.is_one_of(from, words!["to", "for"]) && span.first as usize > from + 3;
        let phrase = self.phrase_at(from + 1, span.first as usize).filter(|_| named)?;
        let Head::Name(m) = phrase.head else { return None };
        let person = self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person;
        (person && matches!(self.kind(phrase.last + 1), Kind::Comma)).then_some(Found {
            phrase,
            cue: Some((from, from)),
            rule: Rule::AccordingTo,
            strength: Strength::Medium,
        })
    }

    /// `To use Ana Vidal’s phrase, it was “…”`, `it was, to borrow her words, “…”`: whose the words are.
    pub(super) fn in_whose_phrase(&self, span: &Span, from: usize) -> Option<Found> {
        let open = span.first as usize;
        let to = (from.max(open.saturating_sub(FARTHEST_CLAIM))..open).find(|&i| {
            self.is_word(i, "to")
                && self.is_one_of(i + 1, words!["use", "borrow"])
                && (i == from || self.kind(i - 1) == Kind::Comma)
        })?;
        let noun = (to + 3..open.min(to + 10)).find(|&i| {
            self.is_one_of(i, words!["phrase", "words", "term", "expression", "line", "metaphor"])
                && self.kind(i + 1) == Kind::Comma
        })?;
        let phrase = self.owner_of(noun, to + 2)?;
        Some(Found {
            phrase,
            cue: Some((to, noun)),
            rule: Rule::AccordingTo,
            strength: Strength::Medium,
        })
    }

    /// `The president has a new message: “…”`: a colon, and a sentence about somebody who has something to say.
    pub(super) fn message_before(&self, span: &Span, from: usize) -> Option<Found> {
        let colon = (span.first as usize)
            .checked_sub(1)
            .filter(|&c| c > from && self.kind(c) == Kind::Colon)?;
        let message = (from.max(colon.saturating_sub(REACH))..colon).any(|i| {
            self.tokens[i].is_lower() && self.tokens[i].is_outside() && self.is(i, Class::SAY_NOUN.or(Class::MEDIUM))
        });
        if !message {
            return None;
        }
        self.announced(&(from..colon))
    }

    /// `WALLACE: …` between the marks of a transcript.
    pub(super) fn label(&self, span: &Span) -> Option<Found> {
        let first = self.inner_first(span);
        let m = self.mention_at(first)?;
        let last = self.mentions[m].last as usize;
        if self.kind(last + 1) != Kind::Colon || self.tokens[last].case != Case::Upper || last >= span.last as usize {
            return None;
        }
        Some(Found {
            phrase: Phrase {
                first,
                last,
                head: Head::Name(m as u32),
            },
            cue: Some((last + 1, last + 1)),
            rule: Rule::Label,
            strength: Strength::Strong,
        })
    }

    /// Whose words a sentence announces that ends in a colon, without a verb of speech beside it: `made the following comment:`, `the statement by Orde:`.
    pub fn announced(&self, sentence: &Range<usize>) -> Option<Found> {
        let main = self
            .main_subject(sentence.start, sentence.end)
            .filter(|p| self.names_a_speaker(p));
        // "Ana Vidal, a pilot from Vell, was blunt:"
        let somebody = main.is_some_and(|p| self.is_somebody(&p) || self.is(p.first, Class::HE_SHE));
        let source = sentence
            .clone()
            .rev()
            .take(FARTHEST_SOURCE)
            .filter(|&i| self.tokens[i].is_outside())
            .find_map(|i| {
                let words_of = i > sentence.start && self.is_one_of(i, words!["of"]) && self.is(i - 1, Class::SAY_NOUN);
                if !words_of && !self.is_one_of(i, words!["by", "from"]) {
                    return None;
                }
                let text = i == sentence.start || self.is(i - 1, Class::SAY_NOUN.or(Class::MEDIUM));
                self.phrase_at(i + 1, sentence.end).filter(|p| match p.head {
                    Head::Name(m) => {
                        text || !somebody || self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person
                    }
                    _ => words_of && self.names_a_speaker(p),
                })
            });
        // "Thus spoke the guild’s lawyer, Ana Vidal, from the steps:"
        let named = || {
            main.map(|p| {
                self.apposed_name(&p)
                    .filter(|_| self.kind(p.last + 1) == Kind::Comma)
                    .unwrap_or(p)
            })
        };
        let phrase = source.or_else(|| self.shown(sentence)).or_else(named)?;
        Some(Found {
            phrase,
            cue: None,
            rule: Rule::ColonBefore,
            strength: Strength::Medium,
        })
    }

    /// `Here are some of Vidal’s comments on the board:`: whose words are going to be shown.
    fn shown(&self, sentence: &Range<usize>) -> Option<Phrase> {
        if !self.is_one_of(sentence.start, words!["here", "these", "below", "following", "among"]) {
            return None;
        }
        let noun = sentence
            .clone()
            .find(|&i| self.is(i, Class::SAY_NOUN) && self.tokens[i].is_outside() && self.tokens[i].is_lower())?;
        let owner = (sentence.start..noun)
            .rev()
            .take(3)
            .find(|&i| self.kind(i) == Kind::Possessive)?;
        self.mention_over(owner.checked_sub(1)?).map(|m| self.name(m))
    }

    /// Whether a phrase stands for somebody or something that speaks.
    pub(super) fn names_a_speaker(&self, phrase: &Phrase) -> bool {
        !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))
    }
}
