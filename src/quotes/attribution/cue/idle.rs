//! What looks like a verb of speech before a quotation and says nothing of it: one of a clause that has ended, or with other words for its object.

use crate::quotes::attribution::before::Slot;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many tokens a predicate has at most that goes on behind a clause which commas set apart, and that clause before its verb.
const LONGEST_PREDICATE: usize = 8;

impl Reading<'_> {
    /// Whether what looks like a verb of speech says nothing here: `hails from`, `faces charges of`, `the pilots’ protests`, `messages later deemed “…”`.
    pub(super) fn only_seems_to_say(&self, at: usize, slot: &Slot) -> bool {
        let Slot { from, open, .. } = *slot;
        // "who hails from the area"
        let comes = self.is_word(at + 1, "from") && self.is_one_of(at, words!["hail", "hails", "hailed"]);
        if comes
            || self.faces_words(at)
            || self.is_noun_here(at, from)
            || self.is_attributive(at, from)
            || self.is_superseded(at, slot)
        {
            return true;
        }
        // "Vidal said, and I quote, “…”"
        if at >= from + 2 && self.is_word(at, "quote") && self.is_word(at - 1, "I") && self.is_word(at - 2, "and") {
            return true;
        }
        // "messages later deemed “…”": nobody is named who does.
        slot.distance == 1
            && at + 1 == open
            && self.is_one_of(
                at,
                words![
                    "deemed",
                    "rated",
                    "classified",
                    "labeled",
                    "labelled",
                    "branded",
                    "termed"
                ],
            )
            && !self.is_word(self.after(open), "by")
            && self.is_rated(at, from)
    }

    /// Whether the verb belongs to a clause that only says when or why, and the main clause begins between it and the quotation: `When Orde announced it, the pilots saw it “…”`.
    fn is_superseded(&self, at: usize, slot: &Slot) -> bool {
        let starts = words![
            "when", "after", "before", "while", "since", "because", "once", "until", "if", "although", "though", "as"
        ];
        // "When Orde left, she said, it was": what is inserted stands for the whole.
        if self.kind(at + 1) == Kind::Comma && !self.is_one_of(at, words!["spoke", "speaks", "talked"]) {
            return false;
        }
        let mut first = slot.from;
        while self.is_one_of(first, words!["but", "and", "even", "just"]) {
            first += 1;
        }
        // "As Orde pointed out in May, the boats were": it is he who says so.
        let told = self.is_word(first, "as") && self.kind(at + 1) != Kind::Comma;
        if told || !self.is_one_of(first, starts) {
            return false;
        }
        let mut i = at + 1;
        while i < slot.edge {
            if self.kind(i) == Kind::Comma && self.tokens[i].is_outside() {
                let Some(p) = self.phrase_at(i + 1, slot.edge) else {
                    return false;
                };
                if matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)) && self.is_bare_subject(i + 1, slot.edge)
                {
                    return true;
                }
                let verb = p.last + 1;
                let other = match p.head {
                    Head::Noun(n) => self.speaks(n as usize) || self.is(p.first, Class::DETERMINER),
                    Head::Pronoun => !self.is(p.first, Class::HE_SHE),
                    Head::Name(_) => true,
                };
                return other
                    && verb < slot.edge
                    && (self.begins_predicate(verb, slot.edge)
                        || self.is(verb, Class::FINITE)
                        || self.is(verb, Class::PREPOSITION) && matches!(p.head, Head::Noun(_)));
            }
            i = self.after(i);
        }
        false
    }

    /// Whether a verb that calls something has the words for it right behind it, and another clause begins behind those: `While Orde calls it “…,” Vidal builds on` `“…”`.
    pub(super) fn has_named(&self, at: usize, slot: &Slot) -> bool {
        let named = at + 1 + usize::from(self.is(at + 1, Class::DETERMINER));
        let Some(token) = self
            .tokens
            .get(named)
            .filter(|t| self.is(at, Class::CALL) && !t.is_outside())
        else {
            return false;
        };
        let Some(span) = self.spans.get(token.span as usize) else {
            return false;
        };
        let next = span.last as usize + 1;
        let begin = next + usize::from(self.kind(next) == Kind::Comma);
        if begin == next && !self.ends_with_comma(span) {
            return false;
        }
        self.phrase_at(begin, slot.edge).is_some_and(|p| {
            let verb = p.last + 1;
            matches!(p.head, Head::Name(_) | Head::Pronoun)
                && verb < slot.edge
                && (self.begins_predicate(verb, slot.edge)
                    || self.is(verb, Class::FINITE)
                    || self.text(verb).ends_with('s'))
        })
    }

    /// Whether what stands before a verb that gives a name is no one who would: `messages later` `deemed “…”`, `the majority of them` `rated “…”`.
    fn is_rated(&self, at: usize, from: usize) -> bool {
        let object = at > from && self.is_word(at - 1, "them");
        object
            || self.subject_before(at, from).is_some_and(|p| {
                matches!(p.head, Head::Noun(n)
                    if !self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON).or(Class::ORG)) && !self.is_people(n as usize))
                    && !(p.first > from && self.is_one_of(p.first - 1, words!["what", "that", "which"]))
            })
    }

    /// Whether the verb is of a clause that commas set apart and that has ended: `the plan, which the guild estimates would cost a lot, would bring “…”`.
    pub(super) fn is_in_closed_relative(&self, at: usize, slot: &Slot) -> bool {
        let Some(aux) = slot.edge.checked_sub(2).filter(|&a| a > at + 1) else {
            return false;
        };
        let Some(comma) = (at + 1..=aux)
            .rev()
            .take(LONGEST_PREDICATE)
            .find(|&i| self.kind(i) == Kind::Comma && self.tokens[i].is_outside())
        else {
            return false;
        };
        if !self.is(comma + 1, Class::AUX) {
            return false;
        }
        let which = (slot.from.max(at.saturating_sub(LONGEST_PREDICATE))..at)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            .find(|&i| self.is_one_of(i, words!["which", "whom"]));
        which.is_some_and(|w| w > slot.from && self.kind(w - 1) == Kind::Comma)
    }
}
