//! Those who stand beside the main clause with what they do: `with Smith calling it “…”`, `, with its director, Ana Vidal, citing “…”`.

use super::{LONGEST_CLAUSE, Participle};
use crate::quotes::lexicon::{Class, WordSet, is_adverb, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What somebody delivers, and which has no other voice.
const DELIVERED: &WordSet = words![
    "campaign",
    "diatribe",
    "harangue",
    "lecture",
    "monologue",
    "rant",
    "screed",
    "segment",
    "sermon",
    "tirade",
    "toast",
];

impl Reading<'_> {
    /// Who does what a participle tells, beside the main clause: `with Smith calling it “…”`, `with the unions fiercely arguing “…”`.
    pub(super) fn beside_main_clause(&self, participle: &Participle) -> Option<Phrase> {
        let &Participle { from, at, .. } = participle;
        let b = participle.before();
        self.with_before(b, from)
            .filter(|p| !self.is_delivered(p, from))
            .or_else(|| self.absolute(at, from).filter(|p| !self.is_delivered(p, from)))
            .or_else(|| self.apposed_absolute(b, from))
            .or_else(|| self.is_word(b, "and").then(|| self.beside_clause(b, from)).flatten())
    }

    /// Who stands right before a participle and behind `with` or the like: `with` `Smith` `calling it “…”`, `— Smith` `calling it “…”`.
    fn with_before(&self, before: usize, from: usize) -> Option<Phrase> {
        let mut end = before;
        while end > from && self.tokens[end].is_lower() && (self.is(end, Class::ADVERB) || is_adverb(self.text(end))) {
            end -= 1;
        }
        let phrase = self.phrase_ending_at(end, from).filter(|p| p.first > from)?;
        let leads = match phrase.head {
            Head::Name(_) => {
                end == before && self.kind(phrase.first - 1) == Kind::Dash
                    || self.is_one_of(phrase.first - 1, words!["with", "of", "about"])
            }
            Head::Noun(n) => {
                self.is_word(phrase.first - 1, "with") && self.speaks(n as usize) && !self.is(n as usize, Class::MEDIUM)
            }
            Head::Pronoun => false,
        };
        leads.then_some(phrase)
    }

    /// `with the other side calling it “…”`: who does it beside the clause.
    pub(super) fn absolute(&self, at: usize, from: usize) -> Option<Phrase> {
        let mut b = at.checked_sub(1)?;
        while b > from && self.tokens[b].is_lower() && (self.is(b, Class::ADVERB) || is_adverb(self.text(b))) {
            b -= 1;
        }
        if b <= from || self.kind(b) != Kind::Word || !self.tokens[b].is_outside() {
            return None;
        }
        let phrase = self.phrase_ending_at(b, from)?;
        let mut first = phrase.first;
        // "(and others)" among the modifiers.
        if first > from && self.kind(first - 1) == Kind::ParenClose {
            first = (from..first)
                .rev()
                .take(10)
                .find(|&i| self.kind(i) == Kind::ParenOpen)?;
            first = self.phrase_ending_at(first.checked_sub(1)?, from)?.first;
        }
        if first > from && self.is_word(first - 1, "the") {
            first -= 1;
        }
        (first > from && self.is_word(first - 1, "with")).then_some(Phrase { first, ..phrase })
    }

    /// Whether what stands behind `with` is only how somebody says something: `Vidal opened with` `a tirade` `declaring`, `she closed with` `her plea` `urging`.
    fn is_delivered(&self, phrase: &Phrase, from: usize) -> bool {
        let Head::Noun(noun) = phrase.head else { return false };
        let noun = noun as usize;
        self.is_one_of(phrase.first, words!["a", "an", "another", "his", "her", "their"])
            && noun == phrase.last
            && (self.is(noun, Class::SAY_NOUN) || self.is_one_of(noun, DELIVERED))
            && self
                .clause_subject(phrase.first, from)
                .is_some_and(|p| self.is_somebody(&p) || self.is(p.first, Class::HE_SHE))
    }

    /// `, with its director, Ana Vidal,` `citing “…”`, `, with Ana Vidal, the envoy,` `calling it “…”`: who is named beside the clause, and the comma before the participle.
    fn apposed_absolute(&self, comma: usize, from: usize) -> Option<Phrase> {
        let part_before = |comma: usize| {
            let end = comma
                .checked_sub(1)
                .filter(|&end| end > from && self.kind(comma) == Kind::Comma)?;
            self.phrase_ending_at(end, from)
        };
        let second = part_before(comma)?;
        let first = part_before(second.first.checked_sub(1)?)?;
        let with = first.first.checked_sub(1).filter(|&with| with > from)?;
        let (name, other) = match (first.head, second.head) {
            (Head::Name(_), Head::Noun(_)) => (first, second),
            (Head::Noun(_), Head::Name(_)) => (second, first),
            _ => return None,
        };
        (self.is_word(with, "with") && self.is_somebody(&name) && self.is_somebody(&other)).then_some(name)
    }

    /// `, with Smith writing that it was late and` `asking “…”`, `, with Smith going on the radio` `to call it “…”`: who does it beside the clause, of which the second thing is told.
    pub(in crate::quotes::attribution) fn beside_clause(&self, at: usize, from: usize) -> Option<Phrase> {
        let mut i = at;
        for _ in 0..LONGEST_CLAUSE {
            i = self.before(i).filter(|&b| b > from)?;
            if !self.tokens[i].is_outside() {
                continue;
            }
            if matches!(self.kind(i), Kind::Comma | Kind::Dash | Kind::Semicolon) {
                let phrase = self.phrase_at(i + 2, at).filter(|_| self.is_word(i + 1, "with"))?;
                let acts = self.is(phrase.last + 1, Class::SAYING) || self.text(phrase.last + 1).ends_with("ing");
                return (acts && !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))).then_some(phrase);
            }
        }
        None
    }
}
