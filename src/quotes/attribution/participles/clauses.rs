//! The clause that a participle goes on with, and its subject: `Smith left, calling it “…”`, `Shares rose after the bank raised its rating, saying “…”`.

use super::{LONGEST_OBJECT, Participle};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many items before a participle the clause is looked for that says why something is so.
const FARTHEST_REASON: usize = 60;

impl Reading<'_> {
    /// The subject of the clause before a participle; of one that does not speak, whoever is named near: `Smith` `left, calling it “…”`.
    pub(super) fn subject_of_its_clause(&self, participle: &Participle) -> Option<Phrase> {
        let &Participle { from, at, open } = participle;
        let subject = self.clause_subject(at, from).map(|p| {
            let p = self.owner_of_remarks(&p).unwrap_or(p);
            if self.says_nothing(&p) {
                self.reason_subject(at, from).unwrap_or(p)
            } else {
                p
            }
        });
        if let Some(speaker) = subject.filter(|p| !self.says_nothing(p)) {
            return Some(speaker);
        }
        // No subject that speaks: the last person named before it.
        self.last_person(from, at)
            .or_else(|| subject.filter(|p| !self.is_hardly_a_subject(p)))
            .or_else(|| self.subject_behind_opening(from, open))
    }

    /// `Shares rose after the bank raised its rating, saying it was “…”`: the subject of the clause that says why.
    fn reason_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        let mut i = at;
        for _ in 0..FARTHEST_REASON {
            i = self.before(i).filter(|&b| b > from)?;
            if self.is_one_of(i, words!["after", "when", "as", "because"]) && self.tokens[i].is_outside() {
                let p = self.phrase_at(i + 1, at)?;
                let speaks = !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize));
                let verb = p.last + 1;
                return (speaks && (self.begins_predicate(verb, at) || self.is(verb, Class::FINITE))).then_some(p);
            }
        }
        None
    }

    /// Whose remarks they are by which somebody goes on to say something: `Vidal’s latest remarks came on Monday, questioning “…”`.
    pub(in crate::quotes::attribution) fn owner_of_remarks(&self, phrase: &Phrase) -> Option<Phrase> {
        let Head::Noun(noun) = phrase.head else { return None };
        self.is(noun as usize, Class::SAY_NOUN)
            .then(|| self.owner_of(noun as usize, phrase.first))
            .flatten()
    }

    /// The verb of whoever spends the time that ends with the token on what a participle tells: `spent` `two days`.
    pub(super) fn spends_time(&self, time: usize, from: usize) -> Option<usize> {
        if !self.is_one_of(
            time,
            words![
                "days", "hours", "weeks", "months", "years", "day", "week", "month", "year", "time", "decades",
                "minutes"
            ],
        ) {
            return None;
        }
        (from + 1..time)
            .rev()
            .take(LONGEST_OBJECT)
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            .find(|&i| self.is_one_of(i, words!["spent", "spends", "spend"]))
    }

    /// The last person whom the reporter names between two tokens.
    fn last_person(&self, from: usize, to: usize) -> Option<Phrase> {
        self.mentions_in(&(from..to))
            .rev()
            .map(|m| (m, &self.mentions[m]))
            .find(|(_, m)| {
                m.sort == Sort::Person && self.tokens[m.first as usize].is_outside() && (m.last as usize) < to
            })
            .map(|(i, m)| Phrase {
                first: m.title as usize,
                last: m.last as usize,
                head: Head::Name(i as u32),
            })
    }
}
