//! Which names are the subjects of clauses, and which what somebody is reported to say is about.

use crate::quotes::lexicon::Class;
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::LONGEST_PARENTHESES;
use crate::quotes::resolution::{Discourse, pronouns};
use crate::quotes::tokens::Kind;

impl Discourse<'_, '_> {
    /// Whether a mention is the subject of some clause: a finite verb or auxiliary follows it.
    pub(in crate::quotes::resolution) fn is_clause_subject(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let before = (mention.title as usize).checked_sub(1);
        // "While Orde, Brandl and Pell suggest that it can": the last of several is no more the subject than the others.
        if before.is_some_and(|b| b > 0 && reading.is_word(b, "and") && reading.mention_over(b - 1).is_some()) {
            return false;
        }
        // "after Vidal", and not "after Vidal left"
        let led = before.is_some_and(|b| {
            reading.is(b, Class::PREPOSITION)
                && !reading.is(b, Class::CONJUNCTION)
                && !reading.is_one_of(b, pronouns::FRONTED)
        });
        let after = mention.last as usize + 1;
        let who = after + usize::from(matches!(reading.kind(after), Kind::Comma | Kind::Dash));
        // "for Vidal, who has met the board", "with Vidal calling for more"
        let related =
            reading.is(who, Class::WHO) && reading.text(who).starts_with("who") && reading.tokens[who].is_outside();
        if led {
            let absolute = before.is_some_and(|b| reading.is_word(b, "with"))
                && reading.is(after, Class::SAYING.or(Class::COMMUNICATING));
            return related || absolute;
        }
        let mut next = mention.last as usize + 1;
        // "After Orde (R., Vell) was heard"
        if reading.kind(next) == Kind::ParenOpen {
            let Some(close) = (next + 1..next + LONGEST_PARENTHESES).find(|&i| reading.kind(i) == Kind::ParenClose)
            else {
                return false;
            };
            next = close + 1;
        }
        if reading.kind(next) == Kind::Comma {
            // "Sgt Orde, off duty, noticed"
            let Some(close) = (next + 1..next + 16).find(|&i| matches!(reading.kind(i), Kind::Comma | Kind::Stop))
            else {
                return false;
            };
            next = close + 1;
        }
        while reading.is_filler(next) && !reading.is(next, Class::AUX) {
            next += 1;
        }
        let Some(t) = reading.tokens.get(next) else {
            return false;
        };
        t.is_lower()
            && t.is_outside()
            && (t.is(Class::AUX) || reading.may_be_verb(next) || reading.text(next).ends_with("ed"))
    }

    /// Whether a mention begins what somebody is reported to say: `He added that Orde …`
    pub(in crate::quotes::resolution) fn is_reported(&self, mention: &Mention) -> bool {
        let before = (mention.title as usize).checked_sub(1);
        before.is_some_and(|b| {
            self.reading.is(b, Class::SPEECH)
                || self.reading.is_word(b, "that")
                // "telling reporters Vidal was stronger"
                || b > 0
                    && self.reading.tokens[b].is_lower()
                    && (self.reading.is(b - 1, Class::TELL) || self.reading.is_word(b - 1, "telling"))
        })
    }

    /// Whether what somebody is reported to say is about a person: `said Vidal ran`, `said that Vidal ran`, and not `said Vidal’s boat sank`.
    pub(in crate::quotes::resolution) fn is_told_of(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let next = mention.last as usize + 1;
        self.is_reported(mention)
            && reading.people.sort_of(mention.entity) == Sort::Person
            && reading.kind(next) == Kind::Word
            && !reading.is(next, Class::PREPOSITION.or(Class::CONJUNCTION))
    }
}
