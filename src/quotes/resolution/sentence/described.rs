//! Whom a sentence describes: who is brought in, whose words it is about, of which body people are, who stands beside no name.

use std::ops::Range;

use super::{ASKERS, LONGEST_DESCRIPTION};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::resolution::Discourse;
use crate::quotes::resolution::memory::{Nature, Who};
use crate::quotes::tokens::{Kind, Token};

impl Discourse<'_, '_> {
    /// The body of which people are whom a sentence is about: `Economists at Corvin Bay wrote`. It is `the firm`.
    pub(in crate::quotes::resolution) fn body_of_people(&self, main: &Phrase) -> Option<u32> {
        let reading = self.reading;
        let Head::Noun(noun) = main.head else { return None };
        let at = main.last + 1;
        if !reading.is_one_of(at, words!["at", "with", "from"]) || !reading.is_people(noun as usize) {
            return None;
        }
        let body = &reading.mentions[reading.mention_at(at + 1 + usize::from(reading.is_word(at + 1, "the")))?];
        (reading.people.sort_of(body.entity) == Sort::Organisation).then_some(body.entity)
    }

    /// Whose words or view a sentence is about, where a description says whose: `A pilot’s reply was brief.`
    pub(in crate::quotes::resolution) fn owner_of_words(
        &self,
        phrase: &Phrase,
        noun: usize,
    ) -> Option<(Phrase, usize)> {
        let reading = self.reading;
        if !reading.is(noun, Class::SAY_NOUN) && !reading.is_one_of(noun, words!["reaction", "explanation", "video"]) {
            return None;
        }
        let mark = (phrase.first + 1..noun)
            .rev()
            .find(|&i| reading.kind(i) == Kind::Possessive)?;
        let owner = reading.phrase_ending_at(mark - 1, phrase.first)?;
        match owner.head {
            Head::Noun(n) if matches!(reading.nature_of_noun(n as usize), Nature::Person(_)) => {
                Some((owner, n as usize))
            }
            _ => None,
        }
    }

    /// Whether a description is one by which a person or a body is brought in, and not a pronoun or a piece of a clause.
    pub(in crate::quotes::resolution) fn is_introduced(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        const NOBODY: &WordSet = words![
            "which", "that", "nobody", "what", "no", "some", "others", "many", "none", "every", "each", "any",
        ];
        if !reading.speaks(noun) || reading.is_one_of(phrase.first, NOBODY) {
            return false;
        }
        match reading.nature_of_noun(noun) {
            Nature::Person(_) => {
                // Adjectives more often than ranks.
                let adjective = reading.is_one_of(noun, words!["major", "general", "private", "chief", "principal"]);
                let led = reading.is(phrase.first, Class::DETERMINER)
                    || (phrase.first..noun).any(|i| reading.kind(i) == Kind::Possessive);
                led && !adjective && !reading.is_one_of(noun, ASKERS)
            }
            Nature::Body | Nature::Several => true,
            Nature::Thing => false,
        }
    }

    /// Whether a subject is somebody only described who has not been spoken of before: `A pilot in the crowd said no.`
    pub(in crate::quotes::resolution) fn brings_in(&self, who: Who) -> bool {
        let reading = self.reading;
        let Who::Described(first, last, noun) = who else {
            return false;
        };
        // "A common model is Orde’s boat.": no person, or none who has a say here.
        let is_something = || {
            reading.is_one_of(last + 1, words!["is", "was"])
                && (reading.is(last + 2, Class::DETERMINER) || reading.mention_over(last + 2).is_some())
        };
        reading.is_one_of(first, words!["a", "an", "one", "another"])
            // "A Republican takeover was likely."
            && (reading.tokens[noun].is_lower() || last > noun || reading.begins_predicate(last + 1, reading.tokens.len()))
            && matches!(reading.nature_of_noun(noun), Nature::Person(_))
            && !is_something()
    }

    /// The descriptions of people in some tokens that stand beside no name.
    pub(in crate::quotes::resolution) fn described_in(&self, tokens: &Range<usize>) -> Vec<Phrase> {
        let reading = self.reading;
        let mut out = Vec::new();
        for (t, at) in reading.tokens_in(tokens).iter().zip(tokens.start..) {
            if !t.is(Class::ANY_ROLE) || !(t.is_lower() || self.is_of_a_party(t, at)) || !t.is_outside() {
                continue;
            }
            let Some(first) = self.article_of(at, tokens.start) else {
                continue;
            };
            if self.is_said_to_be(first, tokens.start)
                || self.is_beside_name(at)
                || self.runs_on(first, at)
                || reading.is_one_of(at, ASKERS)
                || !matches!(reading.nature_of_noun(at), Nature::Person(_))
            {
                continue;
            }
            out.push(Phrase {
                first,
                last: at,
                head: Head::Noun(at as u32),
            });
        }
        out
    }

    /// Whether a word in capitals tells no more than of which party somebody is: `a` `Democrat` `who was there`.
    fn is_of_a_party(&self, token: &Token, at: usize) -> bool {
        let reading = self.reading;
        token.is_capital()
            && token.is(Class::EPITHET)
            && !token.is(Class::RANK)
            && reading.mention_over(at).is_none_or(|m| reading.mentions[m].len() == 1)
    }

    /// Where the description begins whose noun this is, from `start` on; farther away where somebody tells something: `one` `Vell University` `pilot who told them`.
    fn article_of(&self, noun: usize, start: usize) -> Option<usize> {
        let reading = self.reading;
        let tells = reading.is(noun + 1, Class::WHO) || reading.may_be_verb(noun + 1);
        let reach = if tells { LONGEST_DESCRIPTION } else { 3 };
        (noun.saturating_sub(reach).max(start)..noun)
            .rev()
            .find(|&i| reading.is_one_of(i, words!["a", "an", "the", "my", "his", "her", "another", "one"]))
    }

    /// Whether a description from `first` on is of somebody spoken of before it: `Vidal,` `a pilot`, `she is` `a pilot`, `as` `a pilot`.
    fn is_said_to_be(&self, first: usize, start: usize) -> bool {
        let reading = self.reading;
        let being = words![
            "as", "is", "was", "be", "been", "become", "became", "like", "than", "are", "were",
        ];
        first.checked_sub(1).filter(|b| *b >= start).is_some_and(|b| {
            matches!(reading.kind(b), Kind::Comma | Kind::Dash | Kind::ParenOpen) || reading.is_one_of(b, being)
        })
    }

    /// Whether a name follows the noun of a description: `the pilot` `Ana Vidal`, `the pilot,` `Ana Vidal`.
    fn is_beside_name(&self, noun: usize) -> bool {
        let reading = self.reading;
        reading.mention_over(noun + 1).is_some()
            || reading.kind(noun + 1) == Kind::Comma
                && reading
                    .mention_at(noun + 2)
                    .is_some_and(|m| reading.kind(reading.mentions[m].last as usize + 1) != Kind::Possessive)
    }

    /// Whether a description is no whole one: what stands before the noun is no part of it, or it goes on behind it, as in `a representative` `government`.
    fn runs_on(&self, first: usize, noun: usize) -> bool {
        let reading = self.reading;
        let next = noun + 1;
        // "a Harbour Board spokeswoman"
        let plain = |i: usize| {
            reading.tokens[i].is_lower() || reading.kind(i) == Kind::Word && reading.mention_over(i).is_some()
        };
        (first + 1..noun).any(|i| !plain(i) || reading.is(i, Class::PREPOSITION))
            || reading.is(next, Class::ANY_ROLE) && reading.tokens[next].is_lower()
            || reading.kind(next) == Kind::Possessive
            || reading.tokens.get(next).is_some_and(|t| self.goes_on_with(t, next))
    }

    /// Whether a word behind a noun makes one with it: `government` of `a representative government`, and not `close` of `a source close to the board`.
    fn goes_on_with(&self, token: &Token, at: usize) -> bool {
        let reading = self.reading;
        let parts = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::AUX)
            .or(Class::ADVERB)
            .or(Class::WHO)
            .or(Class::DETERMINER)
            .or(Class::SAYING)
            .or(Class::COMMUNICATING);
        token.is_lower()
            && token.kind == Kind::Word
            && !token.is(parts)
            && !reading.may_be_verb(at)
            && !reading.text(at).ends_with("ed")
            && !reading.is_one_of(at, words!["close", "familiar", "loyal"])
    }
}
