//! Names and bodies that sign a quotation right behind it: `“….” — Ana Vidal, Vell Post`, `“….” — Harbour League statement.`

use super::Behind;
use crate::quotes::attribution::Found;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

impl Reading<'_> {
    /// The paper or the body that signs behind a dash: `“….” — Editorial, the Vell Post`, `“….” — Harbour League statement.`
    pub(super) fn signed_by_body(&self, place: &Behind) -> Option<Found> {
        let &Behind { at, limit, dash, .. } = place;
        if !dash {
            return None;
        }
        self.paper_of_editorial(at, limit)
            .or_else(|| self.issuer_in_signature(&self.phrase_at(at, limit)?, limit))
    }

    /// Whether the name after a dash signs the quotation: `“….” — Ana Vidal, Vell Post`, `“…” — clerk Ana Vidal to the Vell Post`.
    pub(super) fn is_signature(&self, phrase: &Phrase, span: &Span, limit: usize) -> bool {
        let Head::Name(m) = phrase.head else { return false };
        let after = phrase.last + 1;
        let end = self.past_second_signer(after);
        let closed = end >= limit || matches!(self.kind(end), Kind::Comma | Kind::Stop);
        if closed && self.inner_last(span).is_some_and(|l| self.kind(l) == Kind::Stop) {
            return true;
        }
        // The quotation and its signature are all that the paragraph holds.
        let alone = self
            .paragraphs
            .get(span.paragraph as usize)
            .is_some_and(|p| p.start == span.first as usize && p.end == limit);
        let person = self.names_a_person(m);
        let told = self.is_one_of(after, words!["to", "in", "on", "via", "for", "and"]);
        alone
            && person
            && (closed || told)
            && !(after..limit).any(|i| self.tokens[i].is_lower() && self.is(i, Class::AUX.or(Class::SAY)))
    }

    /// The token after the second of two people who sign together: `Ana Vidal` `and Tomas Brandl`, or the given one.
    fn past_second_signer(&self, and: usize) -> usize {
        let second = self.mention_at(and + 1).filter(|_| self.is_word(and, "and"));
        let signer = second.filter(|&m| self.names_a_person(m as u32) && self.mentions[m].len() > 1);
        signer.map_or(and, |m| self.mentions[m].last as usize + 1)
    }

    /// Whether a person is all that follows a quotation, the verb forgotten: `“…,” Ana Vidal, chief engineer of the port.`, `“…,” harbour master Ana Vidal in a statement.`
    pub(super) fn lacks_verb(&self, phrase: &Phrase, limit: usize) -> bool {
        let Head::Name(m) = phrase.head else { return false };
        let mention = &self.mentions[m as usize];
        if self.people.sort_of(mention.entity) != Sort::Person || mention.sort == Sort::Title {
            return false;
        }
        let mut end = phrase.last + 1;
        // "Ana Vidal in a statement", "Ana Vidal of Vell, a 24-year-old pilot"
        if self.is_word(end, "in")
            && self.is(end + 1, Class::DETERMINER)
            && self.is(end + 2, Class::SAY_NOUN.or(Class::MEDIUM))
        {
            end += 3;
        } else if self.is_word(end, "of")
            && let Some(place) = self.mention_at(end + 1)
        {
            end = self.mentions[place].last as usize + 1;
        }
        if end >= limit || self.kind(end) == Kind::Stop {
            return true;
        }
        let apposed = self.is(
            end + 1,
            Class::ANY_ROLE.or(Class::DETERMINER).or(Class::RANK).or(Class::WHO),
        ) || self.kind(end + 1) == Kind::Number;
        mention.len() > 1
            && self.kind(end) == Kind::Comma
            && end + 1 < limit
            && apposed
            && !(end..limit).take_while(|&i| !self.is(i, Class::WHO)).any(|i| {
                !self.tokens[i].is_outside()
                    || self.tokens[i].is_lower()
                        && (self.is(i, Class::AUX.or(Class::FINITE).or(Class::SPEECH).or(Class::HE_SHE))
                            || self.text(i).ends_with("ed"))
            })
    }
}
