//! Tags within the sentence before a quotation, their verbs first: `There is a debate, says Ana Vidal, a judge, but it is “…”`.

use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// `The dues would hit “all ferries,” said Ana Vidal, as the port strikes back at a “…”`: what hangs on after a tag is of whoever the tag names.
    pub(super) fn inverted_tag(&self, verb: usize, from: usize, edge: usize) -> Option<Found> {
        let quoted = verb
            .checked_sub(1)
            .filter(|&q| q > from && !self.tokens[q].is_outside())?;
        if !self.is_one_of(verb, words!["says", "said", "writes", "wrote"]) {
            return None;
        }
        let span = self.spans.get(self.tokens[quoted].span as usize)?;
        let phrase = self.phrase_at(verb + 1, edge).filter(|_| self.ends_with_comma(span))?;
        (self.is_somebody(&phrase) && self.kind(phrase.last + 1) == Kind::Comma).then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Medium,
        })
    }

    /// `There is a debate, says Ana Vidal, a judge, but it is “…”`: whose the sentence is, told in the middle of it.
    pub(super) fn inserted_tag(
        &self,
        verb: usize,
        previous: Option<usize>,
        from: usize,
        edge: usize,
    ) -> Option<Phrase> {
        let comma = previous.filter(|&p| self.kind(p) == Kind::Comma)?;
        if !self.is_one_of(
            verb,
            words!["says", "said", "writes", "wrote", "argues", "argued", "adds", "added"],
        ) {
            return None;
        }
        let phrase = self.phrase_at(verb + 1, edge)?;
        let person = match phrase.head {
            Head::Name(_) => true,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE),
            Head::Pronoun => false,
        };
        // "Ana Vidal, defending, said her client, Tomas Orde, was “…”": he is the subject of what she says.
        let reported = || {
            let name = self.apposed_name(&phrase)?;
            let subject = self.main_subject(from, comma)?;
            let told = self.begins_predicate(name.last + 2, edge) && self.kind(name.last + 1) == Kind::Comma;
            let apposed = self.kind(subject.last + 1) == Kind::Comma && subject.last + 1 < comma;
            (told && apposed && self.is_somebody(&subject)).then_some(())
        };
        (person && self.kind(phrase.last + 1) == Kind::Comma && reported().is_none()).then_some(phrase)
    }
}
