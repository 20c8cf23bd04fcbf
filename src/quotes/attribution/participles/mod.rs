//! Whose a participle is that leads into a quotation: `Vidal left, calling it “…`, `a letter from Vidal saying “…`, `with Vidal arguing “…`.

mod beside;
mod clauses;
mod fronted;
mod objects;
mod tags;
mod texts;
mod witnesses;

use super::cue::STUDIES;
use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// How many tokens a tag has at most from its verb to the comma of the participle, its verb first.
const LONGEST_TAG: usize = 14;

/// How many it has at most where the verb comes last.
const LONGEST_PLAIN_TAG: usize = 8;

/// How many tokens stand at most between a verb and the participle that tells what its object says.
const LONGEST_OBJECT: usize = 8;

/// How far before a participle the colon stands at most behind which its clause begins, in tokens.
const LONGEST_CLAUSE: usize = 40;

/// A participle, while it is asked whose it is.
#[derive(Clone, Copy)]
struct Participle {
    /// The first token of its sentence, or of what follows a colon there.
    from: usize,
    /// The participle.
    at: usize,
    /// The first token of the quotation.
    open: usize,
}

impl Participle {
    /// The token before it; an article may begin with the participle.
    fn before(&self) -> usize {
        self.at.saturating_sub(1)
    }
}

impl Reading<'_> {
    /// `Smith left, calling it “…”`: an -ing form shares the subject of its clause.
    pub(super) fn participle_before(&self, at: usize, from: usize, open: usize) -> Option<Found> {
        let participle = Participle {
            from: self.behind_colon(at, from),
            at,
            open,
        };
        if self.is_gerund(&participle) || self.is_coordinate_gerund(at, participle.from) {
            return None;
        }
        let reduced = self.is_of_text(&participle);
        if reduced && let Some(found) = self.text_saying(at, participle.from) {
            return Some(found);
        }
        let strength = if reduced || self.is_resumed_behind(&participle) {
            Strength::Weak
        } else {
            self.strength_of_participle(&participle)
        };
        let phrase = match self.whom_it_quotes(&participle) {
            Some(quoted) => quoted,
            None => self.subject_of_participle(&participle, strength)?,
        };
        Some(Found {
            phrase,
            cue: Some((at, at)),
            rule: Rule::Participle,
            strength,
        })
    }

    /// Where the clause of a participle begins behind a colon: `It is clear who is behind it:` `A letter from the board begins by saying`: a sentence of its own.
    fn behind_colon(&self, at: usize, from: usize) -> usize {
        (from.max(at.saturating_sub(LONGEST_CLAUSE))..at.saturating_sub(2))
            .rev()
            .find(|&i| {
                self.kind(i) == Kind::Colon
                    && self.tokens[i].is_outside()
                    && self.tokens[i + 1].is_outside()
                    && self.tokens[i + 1].is_capital()
            })
            .map_or(from, |colon| colon + 1)
    }

    /// Whether an -ing form is a noun: `the calling`, `the warning of a “slow tide”`, `has described in writing as`.
    fn is_gerund(&self, participle: &Participle) -> bool {
        let &Participle { from, at, open } = participle;
        let b = participle.before();
        let written = || self.is_word(b, "in") && self.is_word(at, "writing");
        if at > from && (self.is(b, Class::DETERMINER) || written()) {
            return true;
        }
        let demanded =
            self.is_one_of(at, words!["demanding", "asking"]) && !self.tokens.get(at + 2).is_none_or(Token::is_lower);
        // "with one pilot warning of “…”"
        let beside = || {
            at + 2 == open
                && self.absolute(at, from).is_some_and(|p| {
                    self.is_somebody(&p) || matches!(p.head, Head::Noun(n) if self.is_people(n as usize))
                })
        };
        self.is_word(at + 1, "of") && !demanded && at != from && !beside()
    }

    /// Whether an -ing form is the second of two things that somebody does, which a clause is about: `that training and certifying pilots was “…”`.
    fn is_coordinate_gerund(&self, at: usize, from: usize) -> bool {
        at >= from + 3
            && self.is_one_of(at - 1, words!["and", "or"])
            && self.tokens[at - 2].is_lower()
            && self.text(at - 2).ends_with("ing")
            && (self.is_word(at - 3, "that") || self.is(at - 3, Class::SPEECH.or(Class::THINK).or(Class::PREPOSITION)))
    }

    /// Whether a participle tells of the text or the thing right before it: `tweets accusing her of …`: not the words of the clause's subject alone.
    fn is_of_text(&self, participle: &Participle) -> bool {
        let b = participle.before();
        participle.at > participle.from
            && self.tokens[b].is_lower()
            && (self.is(b, Class::THING) || self.is_one_of(b, STUDIES) || self.is_one_of(b, words!["tweets", "posts"]))
    }

    /// Whether the main clause goes on behind a participle: `Pilots, voicing their doubts, are concerned that it was “…”`.
    fn is_resumed_behind(&self, participle: &Participle) -> bool {
        let &Participle { from, at, open } = participle;
        at > from
            && self.kind(participle.before()) == Kind::Comma
            && (at + 1..open)
                .take_while(|&i| !self.is_one_of(i, words!["that", "if", "whether", "who", "which"]))
                .any(|i| {
                    self.kind(i) == Kind::Comma
                        && self.tokens[i].is_outside()
                        && i + 1 < open
                        && self.is_one_of(i + 1, words!["is", "are", "was", "were"])
                })
    }

    /// How sure it is that a participle reports speech.
    fn strength_of_participle(&self, participle: &Participle) -> Strength {
        let &Participle { at, open, .. } = participle;
        // "Republicans are holding “hostage” what the country needs"
        let handles =
            self.is_one_of(at, words!["holding", "offering", "ordering", "finding"]) && !self.is_word(at + 1, "that");
        if self.is(at, Class::SAYING) && !handles || self.charges_that(at) {
            Strength::Strong
        } else if self.labels_as(at, open) || self.judges_by_phrase(at, open) {
            Strength::Medium
        } else {
            Strength::Weak
        }
    }

    /// Who or what is quoted by the participle itself: `avoid quoting` `this doctor` `on the boats that she “…”`, `quoting` `the bill: “…”`.
    fn whom_it_quotes(&self, participle: &Participle) -> Option<Phrase> {
        let &Participle { at, open, .. } = participle;
        if !self.is_one_of(at, words!["quoting", "paraphrasing"]) {
            return None;
        }
        self.phrase_at(at + 1, open)
            .filter(|p| self.is_somebody(p))
            .or_else(|| {
                self.is_word(at, "quoting")
                    .then(|| self.text_quoted(at, open))
                    .flatten()
            })
    }

    /// Who does what a participle tells.
    fn subject_of_participle(&self, participle: &Participle, strength: Strength) -> Option<Phrase> {
        let &Participle { from, at, .. } = participle;
        let b = participle.before();
        if self.is_fronted(participle) {
            return self.subject_behind(participle);
        }
        if self.is_progressive(participle) {
            // "Vidal’s verdict was damning"
            let subject = self.subject_before(at, from)?;
            return Some(self.owner_of_remarks(&subject).unwrap_or(subject));
        }
        if let Some(was) = self.cited_as_doing(b, from) {
            return self.subject_before(was, from);
        }
        // "what one pilot I spoke to insists on calling “…”"
        if let Some(subject) = self.subject_behind_what(at, from) {
            return Some(subject);
        }
        if let Some(spends) = self.spends_time(b, from) {
            return self.subject_before(spends, from);
        }
        if let Some(somebody) = self
            .witnessed(at, from)
            .or_else(|| self.blamed_for(b, from))
            // "Pilots said that Smith had begun by telling them that it was “…”"
            .or_else(|| self.goes_about_by(b, from))
        {
            return Some(somebody);
        }
        if self.is_word(b, "with") {
            return None;
        }
        self.beside_main_clause(participle)
            .or_else(|| self.quoted_who_says(at, from))
            // "Smith said, “…,” adding, “…”"
            .or_else(|| self.quoted_before(b, from))
            // "Tides rise, Smith said, adding that …"
            .or_else(|| self.tag_before(at, from))
            .or_else(|| self.author_of_text(at, from))
            .or_else(|| self.object_of(at, from))
            // "The tide tests Smith, who took over in May promising “…”"
            .or_else(|| self.of_relative(at, from).filter(|_| strength > Strength::Weak))
            .or_else(|| self.subject_of_its_clause(participle))
    }

    /// Whether an auxiliary stands before a participle: `Smith was calling it “…”`.
    fn is_progressive(&self, participle: &Participle) -> bool {
        let b = participle.before();
        // "took over in May promising": no auxiliary.
        let month = || self.is(b, Class::MONTH) && self.tokens[b].is_capital();
        participle.at > participle.from && self.is(b, Class::AUX) && !month()
    }

    /// Whether a phrase stands for a person.
    pub fn is_somebody(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE),
            Head::Pronoun => false,
        }
    }

    /// Whether a subject is a thing that does not speak, or a capital that only the head of its sentence explains.
    pub(super) fn says_nothing(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                let entity = self.people.entities.get(mention.entity as usize);
                mention.initial
                    && mention.len() == 1
                    && mention.sort == Sort::Unknown
                    && entity.is_some_and(|e| e.count == 1)
            }
            Head::Noun(n) => !self.speaks(n as usize),
            Head::Pronoun => false,
        }
    }
}
