//! Tags that a comma promises, whoever their subject is: `“…,” the bill summary said`, `“…,” president of port affairs Ana Vidal said`.

use super::{LONGEST_TAG, straight};
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// How many tokens the subject of a tag has at most, if none of its words is known for one that speaks.
const LONGEST_SUBJECT: usize = 6;

impl Reading<'_> {
    /// `“…,” the bill summary said`: whatever stands between an article and a verb of speech that ends the sentence, where a comma promises it.
    pub(super) fn plain_subject(&self, span: &Span, at: usize, limit: usize) -> Option<Found> {
        let determined = self.is_one_of(
            at,
            words!["the", "a", "an", "its", "his", "her", "their", "one", "this", "another"],
        );
        if !determined || !self.ends_with_comma(span) {
            return None;
        }
        let verb = (at + 2..limit.min(at + LONGEST_SUBJECT)).find(|&i| {
            self.is_one_of(
                i,
                // Who writes or explains is somebody, whoever that is.
                words![
                    "said", "says", "read", "reads", "warned", "warns", "stated", "states", "notes", "noted", "shows",
                    "charges",
                ],
            )
        })?;
        let plain = (at + 1..verb).all(|i| {
            self.kind(i) == Kind::Word && self.tokens[i].is_outside() && !self.is(i, Class::AUX.or(Class::PREPOSITION))
        });
        (plain && self.ends_tag(verb, limit)).then(|| Found {
            phrase: Phrase {
                first: at,
                last: verb - 1,
                head: Head::Noun((verb - 1) as u32),
            },
            cue: Some((verb, verb)),
            rule: Rule::SubjectVerbAfter,
            strength: Strength::Strong,
        })
    }

    /// `“…,” president of port affairs Ana Vidal said`, `“…,” one pilot at the guild’s meeting in Vell, told them`: where a comma promises a tag,
    /// whoever stands before its verb of speech, however that is put.
    pub(super) fn promised_tag(&self, span: &Span, at: usize, limit: usize) -> Option<Found> {
        if !self.ends_with_comma(span)
            || self.tokens.get(self.inner_first(span)).is_none_or(Token::is_lower)
            || self.is(
                at,
                Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO).or(Class::AUX),
            )
        {
            return None;
        }
        let sentence = self.sentences.get(self.sentence_of(span.first as usize))?;
        let named = |tag: Found| matches!(tag.phrase.head, Head::Name(_));
        if sentence.start != span.first as usize || self.closing_tag(span, limit).is_some_and(named) {
            return None;
        }
        let end = limit.min(at + LONGEST_TAG);
        let mut found = None;
        for verb in (at + 1..end).take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Stop) {
            let speaks =
                self.is(verb, Class::SAY.or(Class::TELL)) && !self.is(verb, Class::SOFT) || self.has_written(verb);
            // "“…,” Harbour 24 reports.": a verb that is a noun as well only where nothing follows.
            let ends = self.ends_the_sentence(verb, limit);
            if !(speaks && (self.may_be_verb(verb) || (ends || self.has_written(verb)) && self.tokens[verb].is_lower()))
            {
                continue;
            }
            let mut before = verb - 1;
            while before > at && self.is_filler(before) {
                before -= 1;
            }
            // "one pilot who says that he knows"
            if !self.is(before, Class::WHO.or(Class::PREPOSITION).or(Class::DETERMINER)) && !self.is_word(before, "to")
            {
                found = Some((before, verb));
                break;
            }
        }
        let (before, verb) = found?;
        let phrase = self.subject_of_tag(at, before)?;
        Some(straight(phrase, verb, Strength::Medium))
    }

    /// `has written`.
    pub(super) fn has_written(&self, at: usize) -> bool {
        self.is_word(at, "written") && at > 0 && self.is_one_of(at - 1, words!["has", "have", "had", "’s", "'s"])
    }

    /// Whom the tokens of a tag from `at` to `last` name or describe, a verb of speech behind them.
    pub(super) fn subject_of_tag(&self, at: usize, last: usize) -> Option<Phrase> {
        // "“…,” after a long day, he said"
        if self.is_subject_pronoun(last) {
            return (last == at || self.kind(last - 1) == Kind::Comma).then_some(Phrase {
                first: last,
                last,
                head: Head::Pronoun,
            });
        }
        let apart = |i: usize| matches!(self.kind(i), Kind::Comma | Kind::Dash | Kind::ParenOpen);
        if let Some(m) = self.mention_over(last) {
            let name = self.name(m);
            let mention = &self.mentions[m];
            let person = self.people.sort_of(mention.entity) == Sort::Person;
            let whole = name.last == last && mention.sort != Sort::Title && (person || mention.len() > 1);
            let led = name.first > at && self.is(name.first - 1, Class::PREPOSITION.or(Class::CONJUNCTION))
                // "a memo from Vell’s chairman Ana Vidal said"
                || (at..name.first).any(|i| {
                    self.is_one_of(i, words!["from", "by", "with"]) || !person && self.is(i, Class::PREPOSITION)
                });
            if whole && !led && !(at..name.first).any(apart) {
                return Some(name);
            }
        }
        let read = self.phrase_at(at, last + 1).filter(|p| p.head != Head::Pronoun);
        // What commas set apart, or what follows a preposition, is none of the head.
        let plain = (at..=last).all(|i| self.kind(i) != Kind::Comma && !self.is(i, Class::PREPOSITION));
        if !plain || read.is_some_and(|p| p.last == last) {
            return read.filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)));
        }
        let noun = matches!(self.kind(last), Kind::Word | Kind::Number);
        let named = (at..=last).all(|i| self.tokens[i].is_capital() || self.kind(i) == Kind::Number);
        (noun && (named || self.speaks(last))).then_some(Phrase {
            first: at,
            last,
            head: Head::Noun(last as u32),
        })
    }
}
