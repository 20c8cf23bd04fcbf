//! Who tells what a lead says of somebody else, in a clause around it: `Vidal said the pilots were asking the court to sail into “…”`.

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far before a quotation the second of two verbs stands, of which only the first tells of words, in tokens.
const FARTHEST_RESUMED: usize = 10;

/// How many tokens stand at most between a verb of speech and who is put in that reports it.
const LONGEST_TOLD: usize = 9;

impl Reading<'_> {
    /// `The pilots, he said, might ask: “…”`: who tells it in the middle of the clause that leads in.
    fn told_within(&self, lead: &Found, span: &Span) -> Option<Found> {
        let cue = lead.cue?.0;
        let comma = lead.phrase.last + 1;
        if self.kind(comma) != Kind::Comma || comma + 3 >= cue || matches!(lead.phrase.head, Head::Pronoun) {
            return None;
        }
        let phrase = self.phrase_at(comma + 1, cue)?;
        let verb = phrase.last + 1;
        // "Vidal, Orde revealed, had told him to “…”": what she has once said is hers.
        let plain = |i: usize| {
            self.is_filler(i)
                && (!self.is(i, Class::AUX) || self.is_one_of(i, words!["had", "has"]))
                && !self.is_word(i, "not")
        };
        let once = self.is_somebody(&lead.phrase) && !self.is_resumed(cue, span) && (verb + 2..cue).all(plain);
        if once && self.is(cue, Class::SPEECH.or(Class::CALL)) && !self.is_word(cue + 1, "to") {
            return None;
        }
        let says = self.is(verb, Class::SAY) && !self.is(verb, Class::SOFT) && self.may_be_verb(verb);
        let speaks = !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize));
        (says && speaks && verb + 1 < cue && self.kind(verb + 1) == Kind::Comma).then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Strong,
        })
    }

    /// Who reports what a lead only tells of: `Vidal said the pilots were asking the court to sail into “…”`, `Vidal said she would ask him to testify “…”`.
    pub(super) fn reported_within(&self, lead: &Found, span: &Span, from: usize) -> Option<Found> {
        if let Some(told) = self.told_within(lead, span) {
            return Some(told);
        }
        if let Some(told) = self.told_beside(lead, span, from) {
            return Some(told);
        }
        let cue = lead.cue?.0;
        let before = cue.checked_sub(1).filter(|&b| b > from)?;
        if let Some(teller) = self.teller_of_relative(lead, cue, from) {
            return Some(teller);
        }
        let hangs = self.is_word(before, "to")
            // "Vidal said that the pilots have not asked for “…”"
            || self.is_word(before, "not")
            || self.is(before, Class::AUX)
                // "Vidal said the thief would tell them that he was “…”": as he did time and again.
                && !(self.is_one_of(cue, words!["said", "told"])
                    || self.is_word(before, "would") && self.is_word(cue, "tell")
                    || self.is_one_of(before, words!["had", "has", "have"]))
            // "Pilots said that Vidal had begun by telling them that it was “…”": so she did.
            || lead.rule == Rule::Participle && self.kind(before) != Kind::Comma && !self.is_word(before, "by")
            || self.is_resumed(cue, span);
        // "Vidal says her father used to tell her: “…”"
        let cited = self.is_word(before, "to")
            && self.is_word(before - 1, "used")
            && matches!(
                self.kind((span.first as usize).saturating_sub(1)),
                Kind::Colon | Kind::Comma
            );
        if cited {
            return None;
        }
        if !hangs || !matches!(lead.rule, Rule::Woven | Rule::Participle | Rule::VerbBefore) {
            return None;
        }
        // The verb that the clause hangs on stands right before it, or before "he expects that".
        let mut clause = lead.phrase.first;
        let that = clause.saturating_sub(1);
        if self.is_word(that, "that")
            && that >= from + 3
            && self.is(that - 1, Class::THINK)
            && self.is_subject_pronoun(that - 2)
        {
            clause = that - 2;
        }
        let verb = (from.max(clause.saturating_sub(3))..clause).rev().find(|&i| {
            self.tokens[i].is_outside()
                && self.is_one_of(
                    i,
                    words!["said", "says", "added", "wrote", "writes", "argued", "argues", "warned"],
                )
        })?;
        let phrase = self.subject_before(verb, from)?;
        let speaks = !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize));
        (speaks && (verb..cue).all(|i| self.tokens[i].is_outside())).then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Strong,
        })
    }

    /// `Vidal said that Orde denied it` `and that it was “…”`: who tells what stands beside a clause in which somebody else speaks.
    fn told_beside(&self, lead: &Found, span: &Span, from: usize) -> Option<Found> {
        let that = lead.phrase.first.checked_sub(1).filter(|&that| that > from + 1)?;
        let verb = that - 1;
        if !self.is_word(that, "that")
            || !self.is_one_of(verb, words!["said", "says", "added", "wrote", "writes", "argued"])
        {
            return None;
        }
        // "Vidal said that Orde denied that it sank and that it was “…”": he denied both.
        let cue = lead.cue?.1;
        let second =
            (cue + 1..span.first as usize).find(|&i| self.is_word(i, "that") && self.tokens[i].is_outside())?;
        if !self.is_word(second - 1, "and") {
            return None;
        }
        let phrase = self.subject_before(verb, from)?;
        (self.is_somebody(&phrase) || self.is_subject_pronoun(phrase.first)).then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Strong,
        })
    }

    /// `Vidal told them, according to the complaint,` `“…”`: who speaks, where it is only put in who reports it.
    pub(super) fn reported_according(&self, lead: &Found, from: usize) -> Option<Found> {
        let comma = lead.cue?.0.checked_sub(1).filter(|&c| c > from + 1)?;
        if lead.rule != Rule::AccordingTo || self.kind(comma) != Kind::Comma || !self.tokens[comma].is_outside() {
            return None;
        }
        let told = self.before_span_at(comma, from)?;
        let verb = told.cue?.1;
        let speaks = self.is_somebody(&told.phrase) || self.is(told.phrase.first, Class::HE_SHE);
        let said = self.is(verb, Class::SPEECH.or(Class::SAYING)) && !self.is(verb, Class::SOFT);
        // "Vidal said it would close, according to a letter, “…”": that is what she said.
        let whole = (verb + 1..comma).any(|i| {
            !self.tokens[i].is_outside() || self.is(i, Class::AUX.or(Class::FINITE)) || self.is_subject_pronoun(i)
        });
        let near = comma - verb <= LONGEST_TOLD;
        (speaks && said && near && !whole).then_some(told)
    }

    /// Whether what somebody is said to have said is done with, and the quotation is in what is said next of the same one: `had promised to train` `and would sail “…”`.
    fn is_resumed(&self, cue: usize, span: &Span) -> bool {
        let open = span.first as usize;
        let told = Class::SPEECH.or(Class::CALL).or(Class::THINK).or(Class::SAYING);
        cue > 0
            && self.is_one_of(cue - 1, words!["had", "has", "have"])
            && (cue + 2..open).rev().take(FARTHEST_RESUMED).any(|i| {
                self.is(i, Class::AUX)
                    && self.is_one_of(i - 1, words!["and", "but"])
                    && (i..open).all(|k| self.tokens[k].is_outside() && !self.is(k, told))
            })
    }

    /// Who tells of what somebody might say: `Vidal told me that she sees a day on which the board proposes “…”`, `Vidal asked for a memo that would explain what “…”`.
    fn teller_of_relative(&self, lead: &Found, cue: usize, from: usize) -> Option<Found> {
        let which = lead.phrase.first.checked_sub(1).filter(|&w| w > from + 1)?;
        let of_which = self.is_word(which, "which")
            && self.is(which - 1, Class::PREPOSITION)
            && self.is_one_of(which - 2, words!["scenario", "world", "future", "situation", "day"]);
        let modal = || {
            self.is_one_of(cue - 1, words!["would", "could", "might", "should", "will"])
                && self.is_one_of(cue - 2, words!["that", "which"])
                && matches!(lead.phrase.head, Head::Noun(_))
        };
        let relative = if of_which {
            which
        } else if modal() {
            lead.phrase.first
        } else {
            return None;
        };
        let phrase = self
            .main_subject(from, relative)
            .filter(|p| self.is_somebody(p) || p.head == Head::Pronoun)?;
        let verb = self.verb_after(&phrase, relative)?;
        (self.is(verb, Class::SAY.or(Class::TELL)) && !self.is(verb, Class::SOFT)).then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Strong,
        })
    }

    /// Who tells what happens when somebody else speaks: `Vidal said that when Orde rails against the port, “he speaks for all of us”`.
    pub(super) fn teller_of_when(&self, lead: &Found, span: &Span, from: usize) -> Option<Found> {
        let when = lead.phrase.first.checked_sub(1).filter(|&w| w > from + 1)?;
        if !self.is_one_of(
            when,
            words!["when", "whenever", "if", "because", "after", "while", "before"],
        ) || !matches!(lead.rule, Rule::Woven | Rule::VerbBefore)
        {
            return None;
        }
        let verb = when - 1 - usize::from(self.is_word(when - 1, "that"));
        let says = self.is_one_of(
            verb,
            words!["said", "says", "added", "wrote", "writes", "argued", "argues", "warned"],
        );
        let cue = lead.cue?.1;
        let over = (cue + 1..span.first as usize).any(|i| self.kind(i) == Kind::Comma && self.tokens[i].is_outside());
        if !says || !over || verb <= from {
            return None;
        }
        let phrase = self
            .subject_before(verb, from)
            .filter(|p| self.is_somebody(p) || p.head == Head::Pronoun)?;
        Some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Strong,
        })
    }

    /// Whose the main clause is that follows the clause of a weak cue: `The day the port started to fill, Vidal did not encourage “…”`.
    pub(super) fn later_subject(&self, lead: &Found, span: &Span) -> Option<Found> {
        let cue = lead.cue?.1;
        let open = span.first as usize;
        let comma = (cue + 1..open)
            .rev()
            .find(|&i| self.kind(i) == Kind::Comma && self.tokens[i].is_outside())?;
        let phrase = self.phrase_at(comma + 1, open)?;
        let Head::Name(m) = phrase.head else { return None };
        let verb = phrase.last + 1;
        let acts = verb < open
            && self.tokens[verb].is_lower()
            && (self.is(verb, Class::AUX.or(Class::FINITE)) || self.text(verb).ends_with("ed"));
        (acts && self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person).then_some(Found {
            phrase,
            cue: None,
            rule: Rule::SentenceSubject,
            strength: Strength::Weak,
        })
    }
}
