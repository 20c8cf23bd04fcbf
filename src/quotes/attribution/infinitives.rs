//! Whose an infinitive is before a quotation: `moved Vidal to call it “…”`, `Orde seems to think “…”`.

use super::before::LONGEST_IN_PARENTHESES;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far before an infinitive whoever it takes some time stands, in tokens.
const LONGEST_TASK: usize = 9;

/// How far before an infinitive stands what moves somebody to it, in tokens.
const LONGEST_MOVED: usize = 9;

/// Verbs that an infinitive hangs on, whose subject does what it says: `Smith had to admit`.
const LEADS_TO: &WordSet = words![
    "appeared",
    "appears",
    "seemed",
    "seems",
    "tried",
    "tries",
    "wanted",
    "wants",
    "began",
    "begins",
    "continued",
    "continues",
    "refused",
    "refuses",
    "declined",
    "declines",
    "had",
    "needed",
    "needs",
    "decided",
    "managed",
    "failed",
    "fails",
    "hopes",
    "hoped",
    "plans",
    "planned",
    "agreed",
    "chose",
    "dared",
    "came",
    "rushed",
    "threatened",
    "proceeded",
    "vowed",
    "started",
    "likes",
    "liked",
    "used",
    "struggled",
    "hastened",
    "wrote",
];

/// Verbs of what moves somebody to do what an infinitive says: `prompted the pilots to call`.
const MOVES: &WordSet = words![
    "prompted",
    "prompting",
    "prompts",
    "led",
    "leading",
    "leads",
    "forced",
    "forcing",
    "moved",
    "forces",
    "allowed",
    "allowing",
    "allows",
    "caused",
    "causes",
    "causing",
    "drove",
    "inspired",
    "inspiring",
    "provoked",
    "provoking",
    "compelled",
    "spurred",
    "spurring",
];

impl Reading<'_> {
    /// `prompted Smith to tweet: “…”`: whom something moves to speak.
    pub(super) fn moved_to(&self, to: usize, from: usize) -> Option<Phrase> {
        if let Some(moved) = self.moved_in_place(to, from) {
            return Some(moved);
        }
        let mut end = to.checked_sub(1).filter(|&b| b > from)?;
        // "prompted Orde (L., Vell) to tell them"
        if self.kind(end) == Kind::ParenClose {
            let open = (from.max(end.saturating_sub(LONGEST_IN_PARENTHESES))..end)
                .rev()
                .find(|&i| self.kind(i) == Kind::ParenOpen)?;
            end = open.checked_sub(1).filter(|&b| b > from)?;
        }
        let named = self
            .mention_over(end)
            .filter(|&m| self.mentions[m].last as usize == end);
        let mut object = match named {
            Some(m) => Phrase {
                first: self.mentions[m].title as usize,
                last: end,
                head: Head::Name(m as u32),
            },
            None => self.phrase_ending_at(end, from)?,
        };
        // "The dues prompted pilots to tell them": the verb is no part of whom it moves.
        if let Some(verb) = (object.first..end).rev().find(|&i| self.is_one_of(i, MOVES)) {
            object.first = verb + 1;
        }
        let person = match object.head {
            Head::Name(m) => {
                let sort = self.people.sort_of(self.mentions[m as usize].entity);
                matches!(sort, Sort::Person | Sort::Organisation) || sort == Sort::Unknown && named.is_some()
            }
            // "led the researchers to conclude", "prompted critics to label"
            Head::Noun(n) => {
                self.is(n as usize, Class::ANY_ROLE) || self.is_people(n as usize) || self.is_several(n as usize)
            }
            Head::Pronoun => false,
        };
        // "prompting the port’s finance chief Smith to tell them"
        let owned = (object.first.saturating_sub(5).max(from)..object.first)
            .rev()
            .take_while(|&i| {
                self.kind(i) == Kind::Word && !self.is(i, Class::PREPOSITION.or(Class::AUX))
                    || self.kind(i) == Kind::Possessive
            })
            .find(|&i| self.text(i).starts_with("prompt"));
        // "leading the Vell Times to call it"
        let article = object.first.checked_sub(1).filter(|&a| self.is_word(a, "the"));
        let verb = owned.or(article.unwrap_or(object.first).checked_sub(1).filter(|&v| v >= from))?;
        let moves = self.is_one_of(verb, MOVES);
        (person && moves).then_some(object)
    }

    /// `prompting` `a member` `in the pavilion to inquire`: whom something moves to speak, with where they are behind them.
    fn moved_in_place(&self, to: usize, from: usize) -> Option<Phrase> {
        let verb = (from.max(to.saturating_sub(LONGEST_MOVED))..to)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
            .find(|&i| self.is_one_of(i, MOVES))?;
        let moved = self.phrase_at(verb + 1, to)?;
        let Head::Noun(noun) = moved.head else { return None };
        let somebody = self.is(noun as usize, Class::ANY_ROLE.or(Class::PERSON)) || self.is_people(noun as usize);
        let place = moved.last + 1;
        (somebody
            && self.is(moved.first, Class::DETERMINER)
            && self.is_one_of(place, words!["at", "from", "in", "near", "of", "on"])
            && (place + 1..to).all(|i| !self.is(i, Class::AUX.or(Class::WHO).or(Class::SPEECH))))
        .then_some(moved)
    }

    /// `Leave it to Smith to say “…”`, `It took Smith a day to say “…”`: who does what is only told of as `it`.
    pub(super) fn left_to(&self, to: usize, from: usize) -> Option<Phrase> {
        let near = (from + 1).max(to.saturating_sub(LONGEST_TASK));
        let m = (near..to)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && matches!(self.kind(i), Kind::Word | Kind::Number))
            .find_map(|i| self.mention_at(i))?;
        let name = self.name(m);
        let before = name.first.checked_sub(1).filter(|&b| b > from)?;
        let took = self.is_word(before, "took") && self.is_word(before - 1, "it");
        let leaves = words!["leave", "left", "fell", "falls"];
        let left = name.last + 1 == to
            && self.is_word(before, "to")
            && (self.is_word(before - 1, "it") && before > from + 1 && self.is_one_of(before - 2, leaves)
                || self.is_one_of(before - 1, leaves));
        let speaks = !matches!(self.people.sort_of(self.mentions[m].entity), Sort::Place | Sort::Title);
        ((took || left) && speaks).then_some(name)
    }

    /// `in which Smith appeared to tell them “…”`: the subject of the verb that an infinitive hangs on.
    pub(super) fn seems_to(&self, to: usize, from: usize) -> Option<Phrase> {
        let verb = to.checked_sub(1).filter(|&v| v > from)?;
        // "Smith returned to tell them", "hundreds of pilots gathered to shout"
        let hangs = self.is_one_of(verb, LEADS_TO)
            || self.tokens[verb].is_lower()
                && self.text(verb).ends_with("ed")
                && !self.is(to + 1, Class::SOFT)
                && (self.acts(verb - 1)
                    || self.is_word(verb - 1, "and")
                    || self.tokens[verb - 1].is_lower() && self.speaks(verb - 1));
        // "Smith was compelled to tell them “…”"
        let compelled = !hangs
            && self.tokens[verb].is_lower()
            && self.text(verb).ends_with("ed")
            && self.is_one_of(verb - 1, words!["was", "were", "been", "is", "are"]);
        let finite = if compelled { verb - 1 } else { verb };
        let subject = (hangs || compelled)
            .then(|| self.subject_before(finite, from))
            .flatten()?;
        let person = match subject.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Pronoun => self.is(subject.first, Class::HE_SHE),
            // "immigrants only had to say"
            Head::Noun(n) => hangs && self.speaks(n as usize) && !self.is_word(verb, "had"),
        };
        person.then_some(subject)
    }
}
