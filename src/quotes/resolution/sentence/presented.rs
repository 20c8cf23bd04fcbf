//! Whom a sentence presents by name: `Among the regulars is Ana Vidal`, `One of them is a pilot named Ana`.

use std::ops::Range;

use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::resolution::{Discourse, pronouns};
use crate::quotes::tokens::Kind;

/// Verbs that stand before their subject where a place begins the sentence.
const STANDS: &WordSet = words![
    "is", "was", "stands", "stood", "sits", "sat", "lies", "lay", "comes", "came", "goes", "went",
];

/// What stands before somebody's name who has been described: `a pilot named Ana`.
pub(super) const NAMING: &WordSet = words!["named", "called"];

/// How many tokens stand at most before the verb of such a sentence.
const LONGEST_INVERTED: usize = 12;

impl Discourse<'_, '_> {
    /// The person named at `at`, with or without what they are, whom what stands before presents: a full name or one with an office, and no verb or possessive behind it.
    pub(super) fn shown_at(&self, at: usize, limit: usize) -> Option<Phrase> {
        let reading = self.reading;
        // "a pilot named Ana", "the comedian Ana Vidal"
        let described = || {
            let phrase = reading.phrase_at(at, limit)?;
            let Head::Name(m) = phrase.head else { return None };
            let before = (reading.mentions[m as usize].title as usize).checked_sub(1)?;
            let role = before > at && (reading.is_one_of(before, NAMING) || reading.is(before, Class::ANY_ROLE));
            (role && reading.is(at, Class::DETERMINER)).then_some(m as usize)
        };
        let named = reading.mention_at(at);
        let m = named.or_else(described)?;
        let mention = &reading.mentions[m];
        let by_name = (mention.title as usize)
            .checked_sub(1)
            .is_some_and(|b| reading.is_one_of(b, NAMING));
        let sort = reading.people.sort_of(mention.entity);
        let next = mention.last as usize + 1;
        let closed = next >= limit
            || matches!(
                reading.kind(next),
                Kind::Comma | Kind::Stop | Kind::Dash | Kind::ParenOpen
            )
            || reading.is(next, Class::WHO.or(Class::PREPOSITION));
        (next <= limit
            && closed
            && mention.sort != Sort::Title
            && (sort == Sort::Person || sort == Sort::Unknown && (mention.len() > 1 || by_name)))
            .then(|| reading.name(m))
    }

    /// Who is named behind the verb of a sentence that begins with a place or the like: `Among the regulars is Ana Vidal`, `Also there was Vidal`.
    pub(super) fn inverted(&self, sentence: &Range<usize>, limit: usize) -> Option<Phrase> {
        let reading = self.reading;
        let first = sentence.start;
        let led = reading.is(first, Class::PREPOSITION) && !reading.is_one_of(first, pronouns::FRONTED)
            || reading.is_one_of(first, words!["also", "then", "there", "next", "here"])
            || reading.text(first).ends_with("ing") && reading.mention_over(first).is_none();
        if !led {
            return None;
        }
        let plain = |i: &usize| {
            reading.tokens[*i].is_outside() && matches!(reading.kind(*i), Kind::Word | Kind::Possessive | Kind::Number)
        };
        let verb = (first + 1..limit.min(first + LONGEST_INVERTED))
            .take_while(plain)
            .find(|&i| reading.is_one_of(i, STANDS))?;
        self.shown_at(verb + 1, limit)
    }
}
