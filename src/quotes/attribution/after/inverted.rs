//! Tags whose verb stands before its subject: `“…,” said Smith`, `“…,” huffed Ana Vidal`.

use super::{Behind, inverted};
use crate::quotes::attribution::Found;
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, is_adverb, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// How many tokens stand at most between a body and the name of whoever is something there.
const LONGEST_OCCUPATION: usize = 4;

/// How many adverbs stand at most before the verb.
const MOST_ADVERBS: usize = 3;

impl Reading<'_> {
    /// `“…,” said Smith`, `“…,” later added the minister`.
    pub(super) fn verb_first(&self, place: &Behind) -> Option<Found> {
        let &Behind { at, limit, .. } = place;
        let mut verb = at;
        while verb < limit && verb < at + MOST_ADVERBS && self.is(verb, Class::ADVERB) {
            verb += 1;
        }
        let strength = self
            .verb_strength(verb)
            .filter(|&s| s >= Strength::Medium && (!self.is(verb, Class::CALL) || self.is(verb, Class::SAY)))?;
        let mut subject = verb + 1;
        // "added Smith", "reads a statement", "said on Monday the minister".
        while subject < limit && self.is(subject, Class::ADVERB) && !self.is(subject, Class::DETERMINER) {
            subject += 1;
        }
        // "“…,” and said in a speech" has no subject of its own.
        let phrase = self.inverted_subject(subject, limit)?;
        // "“…,” told Smith" tells him something.
        let told = self.is(verb, Class::TELL) && !self.is(verb, Class::SAY);
        (!told && self.may_be_behind_verb(&phrase, verb, limit)).then(|| inverted(phrase, verb, strength))
    }

    /// Whether a phrase behind a verb is its subject, and not what it is done to.
    fn may_be_behind_verb(&self, phrase: &Phrase, verb: usize, limit: usize) -> bool {
        let soft = self.is(verb, Class::SOFT) && !self.is_one_of(verb, words!["read", "reads"]);
        match phrase.head {
            // "“The national stock,” began Tomas Brandl"
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                !soft
                    || self.people.sort_of(mention.entity) == Sort::Person
                    || mention.sort == Sort::Unknown && mention.len() > 1 && self.kind(phrase.last + 1) == Kind::Comma
            }
            Head::Pronoun => !soft,
            // "“Of whom?” cried a voice from the gallery"
            Head::Noun(n) => {
                // "as “…,” denounced her record and left": what is somebody's is no subject.
                let one = self.is(phrase.first, Class::DETERMINER)
                    && !self.is_one_of(phrase.first, words!["his", "her", "its", "their"])
                    // "“…,” described the harm as a loss"
                    && !self.is_word(self.extended(phrase, limit) + 1, "as");
                !soft && (self.speaks(n as usize) || one && self.is(verb, Class::SAY))
            }
        }
    }

    /// `“…,” huffed Ana Vidal, who keeps the books`: any past tense between a comma and a person's name, and the present: `“…,” agrees her friend, Tomas Brandl.`
    pub(super) fn any_verb_first(&self, place: &Behind) -> Option<Found> {
        let &Behind { span, at, limit, .. } = place;
        let promised = self
            .inner_last(span)
            .is_some_and(|l| self.kind(l) == Kind::Comma || matches!(self.text(l), "!" | "?"));
        if !promised || !self.tokens.get(at).is_some_and(Token::is_lower) {
            return None;
        }
        let no_verb = Class::PREPOSITION
            .or(Class::TELL)
            .or(Class::AUX)
            .or(Class::DETERMINER)
            .or(Class::ADVERB);
        if !self.text(at).ends_with("ed") && !self.text(at).ends_with('s') || self.is(at, no_verb) {
            return None;
        }
        let phrase = self.phrase_at(at + 1, limit)?;
        let Head::Name(m) = self.apposed_name(&phrase).unwrap_or(phrase).head else {
            return None;
        };
        let after = phrase.last + 1;
        let ends = after >= limit
            || matches!(self.kind(after), Kind::Comma | Kind::Stop | Kind::ParenOpen)
            || self.is(after, Class::PREPOSITION.or(Class::ADVERB).or(Class::DATE));
        let person = self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person;
        (person && ends).then(|| inverted(phrase, at, Strength::Medium))
    }

    /// Who is named behind a verb of speech: `said` `Ana Vidal`, also behind the body and whatever the person is there, though nobody knows the noun: `said the Vell` `oarsman Ana
    /// Vidal`, `said Ward 3` `council member Ana Vidal`.
    pub(in crate::quotes::attribution) fn inverted_subject(&self, at: usize, limit: usize) -> Option<Phrase> {
        let phrase = self.phrase_at(at, limit)?;
        let Head::Name(body) = phrase.head else {
            return Some(phrase);
        };
        let body = &self.mentions[body as usize];
        if body.sort == Sort::Person || body.titled || body.last as usize != phrase.last {
            return Some(phrase);
        }
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::DETERMINER)
            .or(Class::AUX)
            .or(Class::WHO)
            .or(Class::ADVERB)
            .or(Class::DATE)
            .or(Class::HE_SHE);
        let begins = phrase.last + 1;
        let mut name = begins;
        while name < limit.min(begins + LONGEST_OCCUPATION) {
            let t = &self.tokens[name];
            let number = t.kind == Kind::Number
                // "the Vell No. 10 Ana Vidal"
                || self.is_one_of(name, words!["no", "no.", "number"]) && self.kind(name + 1) == Kind::Number;
            let plain = t.kind == Kind::Word
                && t.is_lower()
                && t.is_outside()
                && (!t.is(closed) || self.is_one_of(name, words!["first", "second", "third"]))
                && !t.is(Class::SAY.or(Class::TELL))
                && !is_adverb(self.text(name));
            if !number && !plain {
                break;
            }
            name += 1;
        }
        let holder = (name > begins && name < limit)
            .then(|| self.mention_at(name))
            .flatten()
            .filter(|&m| self.names_a_person(m as u32));
        Some(holder.map_or(phrase, |m| Phrase {
            first: phrase.first,
            ..self.name(m)
        }))
    }
}
