//! The body that is named beside a description or before it in its sentence: `the Harbour Union group`, `Vell Lines repaid the port, the company said`.

use std::ops::Range;

use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort, is_of_two_nations};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::resolution::memory::{Nature, Who};
use crate::quotes::resolution::{Discourse, FEW, weights};
use crate::quotes::tokens::Kind;

/// Nouns that, after the name of a body, tell what it is: `the Vell Lines company`.
const ITSELF: &WordSet = words![
    "group",
    "union",
    "company",
    "bank",
    "firm",
    "newspaper",
    "magazine",
    "network",
    "airline",
    "charity",
    "website",
];

impl Discourse<'_, '_> {
    /// The body whose name stands right before its description: `Vell Lines, a ferry company`.
    pub(super) fn named_beside(&self, who: Who) -> Option<Who> {
        let Who::Described(first, _, noun) = who else {
            return None;
        };
        let reading = self.reading;
        let comma = first.checked_sub(1).filter(|&c| reading.kind(c) == Kind::Comma)?;
        let mention = &reading.mentions[reading.mention_over(comma.checked_sub(1)?)?];
        (reading.nature_of_noun(noun) == Nature::Body
            && reading.is_one_of(first, words!["a", "an"])
            && mention.last as usize + 1 == comma
            && mention.sort != Sort::Title
            && matches!(
                reading.people.sort_of(mention.entity),
                Sort::Organisation | Sort::Unknown
            ))
        .then_some(Who::Entity(mention.entity))
    }

    /// The body that is named right before in the sentence: `The Vell Post, which sought to tie it to what the paper calls “…”`.
    pub(in crate::quotes::resolution) fn body_here(
        &self,
        phrase: &Phrase,
        noun: usize,
        sentence: &Range<usize>,
    ) -> Option<Who> {
        let reading = self.reading;
        let bodies = reading.mentions_in(&(sentence.start..phrase.first.max(sentence.start)));
        bodies
            .rev()
            .take(FEW)
            .map(|m| &reading.mentions[m])
            .find(|m| {
                m.sort != Sort::Title
                    && m.entity != u32::MAX
                    && reading.tokens[m.first as usize].is_outside()
                    && reading.people.sort_of(m.entity) == Sort::Organisation
                    && self.is_of_kind(m.entity, noun)
            })
            .map(|m| Who::Entity(m.entity))
            .or_else(|| self.body_of_sentence(phrase, noun, sentence))
    }

    /// The one body that is named before in the sentence, where a clause is about it: `Vell Lines repaid the port, the company said`.
    fn body_of_sentence(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        // "While Vell Lines agreed, the company said no": another one.
        if reading.is_one_of(
            sentence.start,
            words!["while", "although", "though", "unlike", "like", "as"],
        ) {
            return None;
        }
        let may_be = |mention: &Mention| {
            let body = match reading.people.sort_of(mention.entity) {
                Sort::Organisation => true,
                Sort::Unknown => self.is_perhaps_body(mention.entity),
                Sort::Person | Sort::Place | Sort::Title => false,
            };
            body && self.may_go_by(mention.entity, noun)
        };
        let is_subject = |m: &Mention| reading.tokens[m.first as usize].is_outside() && self.is_clause_subject(m);
        // "Vell Lines has ordered Corvin boats, the airline said"
        if let Some(Head::Name(m)) = reading.main_subject(sentence.start, phrase.first).map(|p| p.head)
            && let subject = &reading.mentions[m as usize]
            && may_be(subject)
            && is_subject(subject)
            && self.is_called_as(subject.entity, noun) >= 1.0
        {
            return Some(Who::Entity(subject.entity));
        }
        let mut only: Option<&Mention> = None;
        for m in reading
            .mentions_in(&(sentence.start..phrase.first.max(sentence.start)))
            .take(FEW)
        {
            let mention = &reading.mentions[m];
            if mention.sort == Sort::Title || mention.entity == u32::MAX {
                continue;
            }
            if may_be(mention) {
                if only.is_some_and(|o| o.entity != mention.entity) {
                    return None;
                }
                only = only.or(Some(mention));
            }
        }
        only.filter(|m| is_subject(m)).map(|m| Who::Entity(m.entity))
    }

    /// The body whose name stands before a noun for it: `the Harbour Union group`; of one of which nothing is known, and of a part of one, nobody else.
    pub(in crate::quotes::resolution) fn named_before(&self, phrase: &Phrase, noun: usize) -> Option<Option<Who>> {
        let reading = self.reading;
        let mention = &reading.mentions[reading.mention_over(noun.checked_sub(1)?)?];
        let sort = reading.people.sort_of(mention.entity);
        if (mention.title as usize) < phrase.first
            || mention.sort == Sort::Title
            || !matches!(sort, Sort::Organisation | Sort::Unknown)
            || reading.is(noun - 1, Class::NATIONALITY.or(Class::PLACE).or(Class::EPITHET))
            || is_of_two_nations(reading.body, &reading.tokens[noun - 1])
            || self.is_only_seat(mention, noun)
        {
            return None;
        }
        let itself = sort == Sort::Organisation && reading.is_one_of(noun, ITSELF);
        Some(itself.then_some(Who::Entity(mention.entity)))
    }

    /// Whether a name before a noun is rather where the company has its seat that has just been spoken of: `the Carrow` `airline`, which the article names
    /// nowhere else.
    fn is_only_seat(&self, mention: &Mention, noun: usize) -> bool {
        let reading = self.reading;
        let once = reading
            .people
            .entities
            .get(mention.entity as usize)
            .is_some_and(|e| e.count == 1);
        once && reading.is_company_noun(noun)
            && self
                .heaviest_body(noun)
                .is_some_and(|r| r.weight >= weights::BODY_NEAR && r.who != Who::Entity(mention.entity))
    }
}
