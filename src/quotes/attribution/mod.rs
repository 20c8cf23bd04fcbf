//! Spans to sources: which words beside a quotation say whose it is.
//!
//! In news, 97 of 100 quotations have their verb or its subject within three characters of the marks. So each span is looked at from its
//! marks outward: what follows it (`…,” she said`), what leads into it (`She said: “…`), what runs around it; the first that fits wins,
//! in an order that the punctuation decides. A comma inside the closing mark promises a verb after it; a colon before the opening mark, one
//! before. The rules have names, which `--explain` prints.

mod after;
mod aliases;
mod apposed;
mod around;
mod before;
mod choice;
mod claims;
mod clauses;
mod closing;
mod colons;
mod confidence;
mod cue;
mod headings;
mod infinitives;
mod labels;
mod nouns;
mod owned;
mod participles;
mod passives;
mod provisions;
mod rivals;
mod rule;
mod signatures;
mod tellers;
#[cfg(test)]
mod tests;

pub use rule::Rule;

use super::cues::Strength;
use super::lexicon::{Class, words};
use super::marks::Span;
use super::names::{Mention, Sort};
use super::phrases::Phrase;
use super::reading::Reading;
use super::tokens::Kind;

/// What stands beside a span.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Who.
    pub phrase: Phrase,
    /// The verb or the like, as first and last token.
    pub cue: Option<(usize, usize)>,
    /// Where.
    pub rule: Rule,
    /// How sure the cue is.
    pub strength: Strength,
}

impl Reading<'_> {
    /// What attributes a span in its own sentence.
    pub fn attribute(&self, span: &Span) -> Option<Found> {
        let mut found = self.attribution(span)?;
        if let Some(source) = self.cited_by(&found) {
            found.phrase = source;
        }
        if let Some(named) = self.apposed_name(&found.phrase) {
            found.phrase = named;
        }
        Some(found)
    }

    /// The last token of `according to`, or of `per`, that begins at the token; no rate of so much `per cent`.
    fn according(&self, at: usize) -> Option<usize> {
        if self.is_word(at, "according") && self.is_word(at + 1, "to") {
            return Some(at + 1);
        }
        let per = self.is_word(at, "per") && !self.is_one_of(at + 1, words!["cent", "capita", "se"]);
        // "deaths per 100,000 pilots"
        (per && self.kind(at + 1) != Kind::Number).then_some(at)
    }

    /// Whether a mention is an office, with or without the body it is one of: `Prime Minister`, `Harbour Guild President`.
    fn ends_in_office(&self, mention: &Mention) -> bool {
        let last = mention.last as usize;
        mention.sort == Sort::Title
            || mention.len() > 1
                && mention.sort != Sort::Person
                && self.is(last, Class::RANK)
                && !self.is(last, Class::GIVEN_NAME.or(Class::ORG).or(Class::SURNAME))
    }

    /// Whether the words are what somebody calls something, right behind the verb: `gave a review of what she called a “farce,” said little else`. Whatever follows, they are hers.
    pub fn calls_directly(&self, lead: &Found, span: &Span) -> bool {
        lead.cue.is_some_and(|(_, verb)| {
            let mut at = verb + 1;
            while self.is(at, Class::DETERMINER) && at < span.first as usize {
                at += 1;
            }
            at == span.first as usize
                && self.is(verb, Class::CALL)
                && lead.phrase.last + 1 == verb
                && lead.phrase.first > 0
                && self.is_word(lead.phrase.first - 1, "what")
        })
    }

    /// Whether a mention is of a person, known for one or by a name of several words.
    fn names_a_person(&self, mention: u32) -> bool {
        let mention = &self.mentions[mention as usize];
        match self.people.sort_of(mention.entity) {
            Sort::Person => true,
            Sort::Unknown => mention.len() > 1,
            _ => false,
        }
    }

    /// Whether the words between the marks end in a comma.
    pub fn ends_with_comma(&self, span: &Span) -> bool {
        self.last_inside(span) == Some(Kind::Comma)
    }

    /// Whether the quotation ends in a way that lets the sentence go on: a comma, a question, a dash.
    pub fn closes_open(&self, span: &Span) -> bool {
        let outer = self.kind(span.last as usize + 1);
        matches!(
            self.last_inside(span),
            Some(Kind::Comma | Kind::Dash | Kind::Ellipsis | Kind::Stop)
        ) || matches!(outer, Kind::Comma | Kind::Dash)
    }

    /// What the words between the marks end in, marks nested at their end left out.
    pub fn last_inside(&self, span: &Span) -> Option<Kind> {
        let first = self.inner_first(span);
        let last = self.inner_last(span)?;
        (first..=last)
            .rev()
            .take(4)
            .map(|i| self.kind(i))
            .find(|k| !matches!(k, Kind::Mark(_) | Kind::Possessive | Kind::ParenClose))
    }
}
