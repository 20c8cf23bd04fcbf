//! Which of two has the words, where one cue leads into them and a tag follows: the tag may only explain, relay or sign what the lead says.

use std::ops::Range;

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// How far behind its verb the one stands whom a paper cites, in tokens.
const FARTHEST_CITED: usize = 8;

impl Reading<'_> {
    /// Whether a weak verb is of a clause before the main one, and the words are the main one: `When they found the log in the boat, “their hearts sank.”`
    pub(super) fn stands_before_main(&self, lead: &Found, span: &Span, from: usize) -> bool {
        let open = span.first as usize;
        self.is_one_of(
            from,
            words!["when", "once", "after", "because", "since", "if", "while", "until"],
        ) && lead.phrase.first == from + 1
            && self.kind(open - 1) == Kind::Comma
            && lead
                .cue
                .is_some_and(|(_, c)| c + 2 < open && !self.is_word(c + 1, "that"))
            && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_lower)
    }

    /// Whether a relative clause ends with the words, which are what somebody calls something: `In a film that Orde called “vile,” Vidal voiced a wish`.
    pub(super) fn ends_relative(&self, lead: &Found, span: &Span) -> bool {
        lead.cue.is_some_and(|(_, verb)| {
            verb + 1 == span.first as usize && lead.phrase.last + 1 == verb && self.is(verb, Class::CALL)
        }) && lead
            .phrase
            .first
            .checked_sub(1)
            .is_some_and(|that| self.is_one_of(that, words!["that", "which"]))
    }

    /// Whether what follows the words is no tag but tells what they are about: `said they were “…,” the number needed to win`.
    pub(super) fn only_explains(&self, tag: &Found) -> bool {
        tag.rule == Rule::SubjectVerbAfter
            && matches!(tag.phrase.head, Head::Noun(n) if !self.speaks(n as usize))
            && tag.cue.is_some_and(|(_, verb)| {
                !self.is(verb, Class::SPEECH.or(Class::CALL).or(Class::THINK))
                    && self.is_one_of(verb + 1, words!["to", "by", "in", "on", "at", "for", "with", "from"])
            })
    }

    /// Whether what follows the words is of somebody who reminds of what another has said: `Vidal has claimed that it “…,” Orde pointed out`.
    pub(super) fn only_recalls(&self, tag: &Found, lead: &Found, span: &Span, from: usize) -> bool {
        let recalls = tag.rule == Rule::SubjectVerbAfter
            && tag
                .cue
                .is_some_and(|(_, v)| self.is_one_of(v, words!["pointed", "noted", "recalled", "reminded"]));
        let Some((_, verb)) = lead.cue.filter(|_| recalls) else {
            return false;
        };
        let open = span.first as usize;
        lead.rule == Rule::Woven
            && lead.strength == Strength::Strong
            && lead.phrase.first == from
            && self.is_one_of(
                verb,
                words!["said", "claimed", "argued", "declared", "promised", "warned", "wrote"],
            )
            && (verb + 1..open).any(|i| self.is_word(i, "that"))
            && (verb..open).all(|i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            && self.last_inside(span) == Some(Kind::Comma)
            && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_lower)
    }

    /// Whether the words go on with a clause about all or nothing that somebody says: `Nothing the mayor said “will calm them,” the pilot said`.
    pub(super) fn is_reduced(&self, lead: &Found, span: &Span) -> bool {
        let before = lead.phrase.first.wrapping_sub(1);
        lead.cue.is_some_and(|(_, c)| c + 1 == span.first as usize)
            && self.is_one_of(
                before,
                words!["nothing", "everything", "anything", "something", "all", "much"],
            )
    }

    /// Whether a name after a dash is of whoever wrote the item, and the words have a verb of speech of their own: `Vidal insisted that it was “…” -- Tomas Orde`.
    pub(super) fn only_signs(&self, tag: &Found, lead: &Found) -> bool {
        tag.rule == Rule::Dash
            && lead.strength == Strength::Strong
            && matches!(lead.rule, Rule::VerbBefore | Rule::Woven)
            && lead
                .cue
                .is_some_and(|(_, c)| self.is(c, Class::SPEECH) && !self.is(c, Class::SOFT))
    }

    /// Whether the words are told in a clause that only says when or why, and the main clause behind them tells of something else: `When Vidal said it would be “…,” the hall applauded`,
    /// `Even as Vidal claims that “…,” one pilot said the two were different`.
    pub(super) fn is_of_first_clause(&self, lead: &Found, tag: &Found, sentence: &Range<usize>) -> bool {
        let Some((_, verb)) = tag.cue.filter(|_| tag.rule == Rule::SubjectVerbAfter) else {
            return false;
        };
        let mut first = sentence.start;
        while self.is_one_of(first, words!["but", "and", "even", "just"]) {
            first += 1;
        }
        let starts = words![
            "when", "as", "after", "while", "although", "though", "because", "if", "before", "since"
        ];
        let Some((cue, _)) = lead.cue.filter(|_| self.is_one_of(first, starts)) else {
            return false;
        };
        // "When she asked what they meant by “…,” they said": their words.
        !self.is_one_of(cue, words!["asked", "asks", "ask"])
            && matches!(lead.rule, Rule::VerbBefore | Rule::Woven)
            && (!self.is(verb, Class::SPEECH)
                || self.is_one_of(verb, words!["applauded", "cheered", "roared", "booed", "laughed"])
                || self.reports_clause(verb, sentence.end)
                || (verb + 1..sentence.end).any(|i| !self.tokens[i].is_outside()))
            && (first..cue).all(|i| self.kind(i) != Kind::Comma)
    }

    /// Whether what follows the words only tells where they were heard, or what somebody did then: `Vidal spoke up, saying “…,” the Post reported`, `With Vidal calling it “…,” Orde left`.
    pub(super) fn only_relays(&self, tag: &Found, lead: &Found, span: &Span) -> bool {
        let Some((_, verb)) = tag.cue else { return false };
        let participle = lead.rule == Rule::Participle && lead.strength == Strength::Strong;
        // "Vidal told them that it was “…,” according to the Post"
        if tag.rule == Rule::AccordingTo {
            // "An inspector reported that it was “…,” according to the Post", where no paper reports.
            let role = matches!(lead.phrase.head, Head::Noun(n) if self.is(n as usize, Class::ANY_ROLE));
            let says = |c: usize| {
                self.is(c, Class::SPEECH)
                    && !self.is(c, Class::SOFT)
                    && (role || !self.is_one_of(c, words!["reported", "reports"]))
                    // "made clear that it was “…,” according to the Post"
                    || self.is_word(c, "clear")
            };
            let somebody = match lead.phrase.head {
                Head::Pronoun => self.is(lead.phrase.first, Class::HE_SHE),
                _ => self.is_somebody(&lead.phrase),
            };
            // "Vidal deemed it a “call to arms” for all, according to the report": a report only tells of it.
            let labels =
                matches!(tag.phrase.head, Head::Noun(_)) && lead.cue.is_some_and(|(_, c)| self.is(c, Class::CALL));
            return somebody
                && matches!(lead.rule, Rule::Woven | Rule::VerbBefore)
                && (labels || lead.strength == Strength::Strong && lead.cue.is_some_and(|(_, c)| says(c)));
        }
        let told_to_a_paper = self.is_one_of(verb, words!["reported", "reports"])
            || self.is_one_of(verb, words!["said", "says"]) && matches!(tag.phrase.head, Head::Noun(_));
        // "Vidal accused them of “…”, state media reported."
        let says = |c: usize| {
            self.is(c, Class::SPEECH.or(Class::CALL)) && !self.is(c, Class::SOFT) && !self.is_word(c, "pressed")
        };
        if (told_to_a_paper && self.is_outlet(&tag.phrase) || self.are_informed(tag, verb))
            && (self.is_somebody(&lead.phrase) || self.is(lead.phrase.first, Class::HE_SHE))
            && matches!(lead.rule, Rule::Woven | Rule::VerbBefore)
            // "the four tides he cited are “…”, the Post reported": the clause of the verb is over.
            && lead.cue.is_some_and(|(_, c)| {
                says(c) && !self.is(c + 1, Class::AUX) && (c..span.first as usize).all(|i| self.tokens[i].is_outside())
            })
        {
            return true;
        }
        match tag.phrase.head {
            Head::Name(m) if self.is_one_of(verb, words!["reported", "reports"]) => {
                // "Vidal said it would be “…,” the Post reported."
                let said = lead.rule == Rule::Woven
                    && lead.strength == Strength::Strong
                    && lead
                        .cue
                        .is_some_and(|(_, c)| self.is_one_of(c, words!["said", "says", "told"]));
                let close = matches!(lead.rule, Rule::VerbBefore | Rule::ColonBefore) || participle || said;
                let body = |m: u32| self.people.sort_of(self.mentions[m as usize].entity) == Sort::Organisation;
                close && body(m) && !matches!(lead.phrase.head, Head::Name(m) if body(m))
            }
            _ => {
                participle
                    && matches!(tag.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
                    && !self.is(verb, Class::SPEECH.or(Class::CALL).or(Class::THINK))
            }
        }
    }

    /// Whether a phrase stands for a paper, a station or an agency, which tells what others have said: `Reuters`, `state media`, `the Vell news agency`, `the newspaper Tideline`.
    fn is_outlet(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(m) => {
                self.people.sort_of(self.mentions[m as usize].entity) == Sort::Organisation
                    || self.is_paper(phrase.first, phrase.last)
            }
            Head::Noun(_) => self.is_paper(phrase.first, phrase.last),
            Head::Pronoun => false,
        }
    }

    /// Whether a word for a paper, a station or an agency of news is among the tokens.
    fn is_paper(&self, first: usize, last: usize) -> bool {
        (first..=last).any(|i| {
            self.is_one_of(
                i,
                words![
                    "media",
                    "newspaper",
                    "newspapers",
                    "television",
                    "tv",
                    "radio",
                    "broadcaster",
                    "outlet",
                    "outlets"
                ],
            ) || self.is_word(i, "agency") && i > first && self.is_one_of(i - 1, words!["news", "press"])
        })
    }

    /// Whether people nobody names only pass on what somebody has said: `two people familiar with the matter said`.
    fn are_informed(&self, tag: &Found, verb: usize) -> bool {
        self.is_one_of(verb, words!["said", "say", "says"])
            && matches!(tag.phrase.head, Head::Noun(_))
            && (tag.phrase.first + 1..verb).any(|i| {
                self.is_one_of(i, words!["familiar", "briefed"]) && self.is_one_of(i + 1, words!["with", "on", "about"])
                    || self.is_word(i, "knowledge") && self.is_word(i + 1, "of")
            })
    }

    /// Whom a paper cites for what it reports: `the Vell Post reported, citing` `Ana Vidal, a trader`.
    pub(super) fn cited_by(&self, found: &Found) -> Option<Phrase> {
        let (_, verb) = found.cue?;
        if !self.is_one_of(verb, words!["reported", "reports"]) || !self.is_outlet(&found.phrase) {
            return None;
        }
        let limit = self.sentences.get(self.sentence_of(verb))?.end;
        let citing = (verb + 1..limit.min(verb + FARTHEST_CITED))
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Stop)
            .find(|&i| self.is_one_of(i, words!["citing", "quoting"]))?;
        let phrase = self.phrase_at(citing + 1, limit)?;
        let speaks = match phrase.head {
            Head::Noun(noun) => self.is(noun as usize, Class::ANY_ROLE) || self.is_people(noun as usize),
            Head::Name(m) => self.people.may_speak(self.mentions[m as usize].entity),
            Head::Pronoun => false,
        };
        speaks.then_some(phrase)
    }

    /// Whether a quoted span stands directly before the clause of this cue.
    pub(super) fn follows_span(&self, cue: usize, from: usize) -> bool {
        let mut at = cue;
        for _ in 0..6 {
            match self.before(at) {
                Some(b) if b >= from => {
                    if !self.tokens[b].is_outside() {
                        return true;
                    }
                    if self.kind(b) == Kind::Comma {
                        return false;
                    }
                    at = b;
                }
                _ => return false,
            }
        }
        false
    }
}
