//! Tags behind a quotation that ends without the comma they need: `“They know it” Ana Vidal said.`
//!
//! Only a name, a pronoun or an office with a verb of speech directly beside the mark counts.

use super::{Behind, inverted, straight};
use crate::quotes::attribution::Found;
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::Class;
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// The tag behind a quotation without its comma; except for `noted Ana Vidal.` only where the quotation begins the sentence.
    pub(super) fn tag_without_comma(&self, place: &Behind) -> Option<Found> {
        let whole = self.begins_sentence(place.span);
        if let Some(found) = self.inverted_without_comma(place, whole) {
            return Some(found);
        }
        if !whole {
            return None;
        }
        match self.subject_beside_verb(place) {
            Some(phrase) => Some(straight(phrase, phrase.last + 1, Strength::Strong)),
            None => self.named_with_office(place),
        }
    }

    /// Whether a quotation is the first thing in its sentence.
    fn begins_sentence(&self, span: &Span) -> bool {
        let first = span.first as usize;
        first == self.sentences.get(self.sentence_of(first)).map_or(0, |s| s.start)
    }

    /// `“They know it” said the head of the guild, Ana Vidal.`; where the quotation does not begin the sentence, only before its end: `Vidal’s coyness “freezes the race” noted the Post’s Tomas
    /// Orde yesterday.`
    fn inverted_without_comma(&self, place: &Behind, whole: bool) -> Option<Found> {
        let &Behind { at, limit, .. } = place;
        if !self.is(at, Class::SAY) || self.is(at, Class::SOFT) || !self.may_be_verb(at) {
            return None;
        }
        let phrase = self.phrase_at(at + 1, limit)?;
        let speaks = match phrase.head {
            Head::Name(_) => true,
            Head::Noun(n) => self.is(at + 1, Class::DETERMINER) && self.is(n as usize, Class::ANY_ROLE),
            Head::Pronoun => false,
        };
        if whole && speaks {
            return Some(inverted(phrase, at, Strength::Strong));
        }
        let Head::Name(m) = phrase.head else { return None };
        let after = phrase.last + 1;
        let ends = after >= limit
            || self.kind(after) == Kind::Stop
            || self.is(after, Class::DATE)
            || self.is_word(after, "yesterday");
        let person = self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person;
        (person && ends).then(|| inverted(phrase, at, Strength::Medium))
    }

    /// Who stands between the mark and a verb of speech: `“They know it”` `Ana Vidal` `said.`
    fn subject_beside_verb(&self, place: &Behind) -> Option<Phrase> {
        self.phrase_at(place.at, place.limit).filter(|p| {
            !matches!(p.head, Head::Noun(n) if !self.is(n as usize, Class::ANY_ROLE))
                && p.last + 1 < place.limit
                && self.is(p.last + 1, Class::SPEECH)
                && self.may_be_verb(p.last + 1)
        })
    }

    /// `“They know it” Ana Vidal, the port’s director, said on Monday.`
    fn named_with_office(&self, place: &Behind) -> Option<Found> {
        let phrase = self.phrase_at(place.at, place.limit)?;
        let Head::Name(m) = phrase.head else { return None };
        if self.mentions[m as usize].sort != Sort::Person || self.kind(phrase.last + 1) != Kind::Comma {
            return None;
        }
        let verb = self.verb_after(&phrase, place.limit)?;
        (self.is(verb, Class::SAY) && !self.is(verb, Class::SOFT) && !self.reports_clause(verb, place.limit))
            .then(|| straight(phrase, verb, Strength::Medium))
    }
}
