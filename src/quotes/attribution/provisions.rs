//! What the words of a law, a contract or a charge do, which no verb of speech tells: `The statute prohibits “…”`, `Under the law, boats must carry “…”`.

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Texts that bind those they are for.
const BINDING: &WordSet = words![
    "act",
    "agreement",
    "amendment",
    "charter",
    "clause",
    "code",
    "constitution",
    "contract",
    "convention",
    "decree",
    "indictment",
    "law",
    "lease",
    "legislation",
    "measure",
    "ordinance",
    "policy",
    "provision",
    "regulation",
    "regulations",
    "resolution",
    "rule",
    "rules",
    "statute",
    "treaty",
];

/// What such a text does.
const BINDS: &WordSet = words![
    "allows",
    "applies",
    "authorizes",
    "bans",
    "bars",
    "charges",
    "covers",
    "defines",
    "entitles",
    "excludes",
    "exempts",
    "forbids",
    "grants",
    "guarantees",
    "limits",
    "mandates",
    "obliges",
    "permits",
    "prohibits",
    "protects",
    "provides",
    "requires",
    "restricts",
];

/// By what one must keep to it.
const MODALS: &WordSet = words!["must", "may", "shall", "can", "cannot", "should", "will"];

/// How many tokens there are at least of what it says, its marks included: fewer are a term.
const SHORTEST: u32 = 4;

/// How far before the words its verb stands, in tokens.
const FARTHEST_VERB: usize = 12;

impl Reading<'_> {
    /// The law or the like whose words they are by what it does: `The rule applies to “…”`.
    pub(super) fn provision(&self, span: &Span, from: usize) -> Option<Found> {
        if span.last - span.first < SHORTEST {
            return None;
        }
        let open = span.first as usize;
        let verb = (from.max(open.saturating_sub(FARTHEST_VERB))..open)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && !matches!(self.kind(i), Kind::Comma | Kind::Semicolon))
            .find(|&i| self.tokens[i].is_lower() && (self.is_one_of(i, BINDS) || self.is_one_of(i, MODALS)))?;
        let (phrase, cue) = if self.is_one_of(verb, BINDS) {
            let phrase = self.phrase_ending_at(verb.checked_sub(1).filter(|&b| b >= from)?, from)?;
            let begins = phrase.first == from
                || matches!(self.kind(phrase.first - 1), Kind::Comma | Kind::Semicolon)
                || self.is_one_of(phrase.first - 1, words!["and", "but", "while", "because", "that"]);
            (Some(phrase).filter(|_| begins)?, verb)
        } else {
            (
                self.phrase_at(from + 1, verb).filter(|_| self.is_word(from, "under"))?,
                from,
            )
        };
        self.binds(&phrase).then_some(Found {
            phrase,
            cue: Some((cue, cue)),
            rule: Rule::Woven,
            strength: Strength::Medium,
        })
    }

    /// Whether a phrase stands for a text that binds: `the statute`, `Vell’s Harbour Act`.
    fn binds(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Noun(n) => self.is(phrase.first, Class::DETERMINER) && self.is_one_of(n as usize, BINDING),
            Head::Name(m) => self.is_one_of(self.mentions[m as usize].last as usize, BINDING),
            Head::Pronoun => false,
        }
    }
}
