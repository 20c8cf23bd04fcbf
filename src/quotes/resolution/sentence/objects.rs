//! What a sentence shows of those it names who are not its subject.

use std::ops::Range;

use super::{LONGEST_DESCRIPTION, LONGEST_SHOWING};
use crate::quotes::lexicon::Class;
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::resolution::memory::Nature;
use crate::quotes::resolution::{Discourse, FEW, weights};
use crate::quotes::tokens::{Kind, Token};

/// How many tokens stand at most between a name and the clause that tells more of its bearer: `Vidal` `, 44,` `who holds`.
const FARTHEST_WHO: usize = 4;

impl Discourse<'_, '_> {
    /// Whether a person is named here in full who has not been named before.
    pub(in crate::quotes::resolution) fn is_first(&self, mention: usize) -> bool {
        let reading = self.reading;
        let m = &reading.mentions[mention];
        let person = reading
            .people
            .entities
            .get(m.entity as usize)
            .is_some_and(|e| e.fullest as usize == mention && e.sort == Sort::Person);
        person && m.len() > 1 && reading.kind(m.last as usize + 1) != Kind::Possessive
    }

    /// The only person whom a sentence names, where it speaks of nobody else: `The penalty was taken by Ana Vidal.`
    pub(in crate::quotes::resolution) fn only_person(
        &self,
        main: Option<Phrase>,
        sentence: &Range<usize>,
    ) -> Option<u32> {
        let reading = self.reading;
        let mut only = None;
        let mut end = sentence.end;
        for m in reading.mentions_in(sentence).take(FEW) {
            let mention = &reading.mentions[m];
            let e = mention.entity;
            // "The vote may turn on Ana Vidal, 44, who holds many shares": what goes on about her makes it no longer.
            let next = mention.last as usize + 1;
            let who = (next + 1..sentence.end.min(next + FARTHEST_WHO)).find(|&i| reading.is_word(i, "who"));
            if let Some(who) = who.filter(|_| reading.kind(next) == Kind::Comma) {
                end = end.min(who);
            }
            if reading.people.sort_of(e) == Sort::Person && reading.tokens[mention.first as usize].is_outside() {
                if only.is_some_and(|other| other != e) {
                    return None;
                }
                // "the legacy of Ana Vidal": what is left of her is spoken of.
                let of = (mention.title as usize)
                    .checked_sub(1)
                    .is_some_and(|b| reading.is_word(b, "of"));
                if of {
                    return None;
                }
                only = Some(e);
            }
        }
        let other = |i: usize| reading.is(i, Class::HE_SHE) && reading.tokens[i].is_outside();
        let described = |noun: usize| matches!(reading.nature_of_noun(noun), Nature::Person(_));
        let by_another = main.is_some_and(|p| matches!(p.head, Head::Noun(n) if described(n as usize)));
        only.filter(|_| end - sentence.start < LONGEST_SHOWING && !by_another && !sentence.clone().any(other))
    }

    /// What a mention that is no subject adds.
    pub(in crate::quotes::resolution) fn weight_as_object(&self, mention: &Mention) -> f32 {
        let reading = self.reading;
        let before = (mention.title as usize).checked_sub(1);
        if before.is_some_and(|b| reading.is(b, Class::TELL) && !reading.tokens[b].is_capital()) {
            weights::LISTENER
        } else if reading.kind(mention.last as usize + 1) == Kind::Possessive {
            weights::POSSESSOR
        } else if before.is_some_and(|b| reading.is(b, Class::PREPOSITION)) {
            weights::OBJECT * 0.8
        } else {
            weights::OBJECT
        }
    }

    /// Whether a name only tells whose somebody is who is named behind it: `Corvin` `clerk Ana Vidal`.
    pub(in crate::quotes::resolution) fn belongs_to_next(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let first = mention.last as usize + 1;
        let name = (first..first + LONGEST_DESCRIPTION).find(|&i| !reading.tokens.get(i).is_some_and(Token::is_lower));
        name.is_some_and(|name| {
            name > first && reading.is(name - 1, Class::ANY_ROLE) && reading.mention_at(name).is_some()
        })
    }

    /// Whether what a sentence is about is a thing of somebody's: `Vidal’s plan is another one`, and not `Vidal’s lawyer left`.
    pub(in crate::quotes::resolution) fn owns_subject(
        &self,
        mention: &Mention,
        main: Option<Phrase>,
        sentence: &Range<usize>,
    ) -> bool {
        let reading = self.reading;
        let mark = mention.last as usize + 1;
        let begins = mention.title as usize == sentence.start;
        begins
            && reading.kind(mark) == Kind::Possessive
            // "Vidal’s group is calling for more": no group is he or she.
            && main.is_none_or(|p| !matches!(p.head, Head::Noun(n)
                if reading.speaks(n as usize) && matches!(reading.nature_of_noun(n as usize), Nature::Person(_))))
            && (mark + 1..mark + 4).all(|i| !reading.is(i, Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON)))
    }
}
