//! Whose a participle is that stands in a clause of its own: `Smith, who took over in May promising “…”`, `said that Smith had begun by telling them “…”`.

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far before a participle the `who` of its clause stands at most, in tokens.
const LONGEST_CLAUSE: usize = 14;

/// How far before `who` the comma stands at most behind which the article says who somebody is, in tokens.
const LONGEST_APPOSITION: usize = 8;

/// How far before the words the `which` of their clause stands at most, in tokens.
const LONGEST_GRANT: usize = 20;

impl Reading<'_> {
    /// Whom a clause with `who` is about that a participle goes on in without a comma: `Smith, who took over in May` `promising`.
    pub(super) fn of_relative(&self, at: usize, from: usize) -> Option<Phrase> {
        let who = (from.max(at.saturating_sub(LONGEST_CLAUSE))..at)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
            .find(|&i| self.is_word(i, "who"))?;
        let verb = who + 1;
        let other = Class::DETERMINER
            .or(Class::PREPOSITION)
            .or(Class::HE_SHE)
            .or(Class::SPEECH);
        // "who rebuked Smith for saying", "who called Smith’s ruling": another's.
        let own = !self.is_one_of(at - 1, words!["for", "while"]);
        if verb >= at || !own || !self.tokens[verb].is_lower() || self.is(verb, other) {
            return None;
        }
        // "Smith, the soft-spoken Carrowman who took over"
        let apposed = || {
            let comma = (from.max(who.saturating_sub(LONGEST_APPOSITION))..who)
                .rev()
                .find(|&i| self.kind(i) != Kind::Word)?;
            let named = self.mention_over(comma.checked_sub(1)?)?;
            (self.kind(comma) == Kind::Comma && self.is_one_of(comma + 1, words!["a", "an", "the"])).then_some(named)
        };
        let direct = match self.antecedent(who, from)?.head {
            Head::Name(m) => Some(m as usize),
            _ => None,
        };
        let person = |m: &usize| self.people.sort_of(self.mentions[*m].entity) == Sort::Person;
        apposed()
            .filter(person)
            .or_else(|| direct.filter(person))
            .map(|m| self.name(m))
    }

    /// Who does something in a text whose words stand in their clause: `a letter in which` `Smith` `granted him the roof “…”`.
    pub(super) fn does_in_text(&self, span: &Span, from: usize) -> Option<Found> {
        let open = span.first as usize;
        let which = (from.max(open.saturating_sub(LONGEST_GRANT))..open)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside())
            .find(|&i| self.is_word(i, "which"))
            .filter(|&which| which > from + 1 && self.is_word(which - 1, "in"))?;
        let subject = self.phrase_at(which + 1, open)?;
        let text = (from.max(which.saturating_sub(LONGEST_CLAUSE))..which - 1).any(|i| {
            let signed = words!["agreement", "contract", "deed", "lease", "sheet"];
            self.tokens[i].is_lower() && (self.is_text(i) || self.is_one_of(i, signed))
        });
        (text && self.is_somebody(&subject) && matches!(subject.head, Head::Name(_))).then_some(Found {
            phrase: subject,
            cue: None,
            rule: Rule::SentenceSubject,
            strength: Strength::Weak,
        })
    }

    /// Who does something by what a participle tells, in a clause that another hangs on: `Pilots said that` `Smith` `had begun by`.
    pub(super) fn goes_about_by(&self, by: usize, from: usize) -> Option<Phrase> {
        let verb = by.checked_sub(1).filter(|&v| v > from && self.is_word(by, "by"))?;
        let acts = self.tokens[verb].is_lower()
            && (self.text(verb).ends_with("ed") || self.is_one_of(verb, words!["began", "begun"]));
        self.subject_before(verb, from)
            .filter(|p| acts && self.is_somebody(p) && p.first > from)
    }
}
