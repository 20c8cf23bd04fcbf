//! Verbs that report, and whose they are: the subject of a verb, in either order and across what stands between.

mod backward;
mod digression;
mod governing;
mod joined;
mod main;
mod relative;
mod subject;
mod verb;
mod within;

pub use backward::OBTAIN;

use super::lexicon::{Class, Lexicon, WordSet, is_adverb, words};
use super::names::Sort;
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use super::tokens::Kind;

/// Verbs by which a text is put out by their subject.
pub const ISSUE: &WordSet = words![
    "sent",
    "sends",
    "issued",
    "issues",
    "released",
    "releases",
    "published",
    "publishes",
    "posted",
    "posts",
    "circulated",
    "delivered",
    "penned",
];

/// Texts in which a body says something.
const REPORTS: &WordSet = words![
    "report",
    "study",
    "paper",
    "ruling",
    "decision",
    "analysis",
    "review",
    "survey",
    "audit",
    "inquiry",
    "investigation",
    "probe",
];

/// How sure it is that a verb reports speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Thought, or any verb of communication.
    Weak,
    /// A label, or a communication verb in its slot.
    Medium,
    /// A verb of speech.
    Strong,
}

/// How far before a text the verb of whoever issues it is looked for, in tokens.
const FARTHEST_VERB: usize = 12;

/// How many tokens stand at most behind the parenthesis that opens beside a name: `Ana Vidal` `(Lab., Vell)`.
const LONGEST_IN_PARENTHESES: usize = 12;

/// How many members of a list are told to the left.
const LONGEST_LIST: usize = 5;

/// What somebody has found out and written, and speaks by.
const WORKS: &WordSet = words![
    "research",
    "study",
    "analysis",
    "report",
    "work",
    "survey",
    "poll",
    "paper",
    "article",
    "letter",
    "statement",
];

/// How far a relative clause or an apposition is followed, in tokens.
const DIGRESSION: usize = 60;

impl Reading<'_> {
    /// Where the parenthesis opens, from `from` on, that closes with the token beside a name: `Ana Vidal` `(Lab., Vell)`.
    fn parenthesis_to(&self, close: usize, from: usize) -> Option<usize> {
        (from..close)
            .rev()
            .take(LONGEST_IN_PARENTHESES)
            .find(|&i| self.kind(i) == Kind::ParenOpen)
    }

    /// How sure it is that the finite verb at `token` reports speech.
    pub fn verb_strength(&self, token: usize) -> Option<Strength> {
        let t = self.tokens.get(token)?;
        if t.kind != Kind::Word
            || !t.is_outside()
            || t.is_capital()
                && !self.is_one_of(token, words!["Says", "Said", "Asked", "Adds", "Writes", "SAYS", "SAID"])
        {
            return None;
        }
        // "charged that the scheme had failed", and not "charged two pilots"
        if t.is(Class::SAY.or(Class::TELL)) || self.is_word(token, "charged") && self.is_word(token + 1, "that") {
            Some(Strength::Strong)
        } else if t.is(Class::CALL) {
            Some(Strength::Medium)
        } else if t.is(Class::THINK.or(Class::COMMUNICATION)) && !self.is_people(token) {
            Some(Strength::Weak)
        } else {
            None
        }
    }

    /// Whether a clause is the object of the verb at `verb`: `Orde said the harbour was closed`.
    pub fn reports_clause(&self, verb: usize, limit: usize) -> bool {
        let begin = verb + 1 + usize::from(self.is_one_of(verb + 1, words!["that", "what"]));
        if begin >= limit || self.is(verb, Class::TELL) {
            return false;
        }
        self.phrase_at(begin, limit).is_some_and(|p| {
            let end = self.extended(&p, limit) + 1;
            end < limit
                && self.tokens[end].is_lower()
                && self.tokens[end].is_outside()
                && (self.is(end, Class::AUX.or(Class::FINITE))
                    || self.may_be_verb(end)
                    || self.text(end).ends_with("ed"))
        })
    }

    /// Whether the word is rather the plural of one for a person: `two former army officers`.
    pub fn is_people(&self, token: usize) -> bool {
        self.text(token).strip_suffix('s').is_some_and(|one| {
            Lexicon::get()
                .class(one)
                .is(Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON))
        })
    }

    /// Whether the word is an adverb or auxiliary that may stand between subject and verb.
    pub fn is_filler(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| {
            (t.kind == Kind::Word
                && !t.is_capital()
                && (t.is(Class::ADVERB.or(Class::AUX)) || is_adverb(self.text(token))))
                || t.kind == Kind::Possessive && self.is_word(token + 1, "also")
        })
    }

    /// A mention as a phrase, its title included.
    pub fn name(&self, mention: usize) -> Phrase {
        Phrase {
            first: self.mentions[mention].title as usize,
            last: self.mentions[mention].last as usize,
            head: Head::Name(mention as u32),
        }
    }

    /// Whether a comma after the verb at `at` ends its clause, and a pronoun, a person’s name or a description begins another before `limit`.
    fn opens_main_clause(&self, at: usize, limit: usize) -> bool {
        (at + 1..limit).any(|i| {
            self.kind(i) == Kind::Comma
                && self.tokens[i].is_outside()
                && i + 1 < limit
                && (self.is_subject_pronoun(i + 1)
                    || self.mention_at(i + 1).is_some_and(|m| {
                        let verb = self.mentions[m].last as usize + 1;
                        self.people.sort_of(self.mentions[m].entity) == Sort::Person
                            && (self.begins_predicate(verb, limit) || self.is(verb, Class::FINITE))
                    })
                    // "As pilots went home, the board met them and accused"
                    || self.is_one_of(i + 1, words!["the", "his", "her"])
                        && self.phrase_at(i + 1, limit).is_some_and(|p| {
                            let verb = p.last + 1;
                            let small = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO);
                            matches!(p.head, Head::Noun(_))
                                && verb < limit
                                && self.tokens[verb].is_lower()
                                && !self.is(verb, small)
                        })
                    || self.is_bare_subject(i + 1, limit))
        })
    }

    /// Whether a plural without an article begins a clause whose predicate follows it, over what only tells who they are: `boat owners in her district — most of them late — saw it`.
    pub fn is_bare_subject(&self, at: usize, limit: usize) -> bool {
        let Some(p) = self
            .phrase_at(at, limit)
            .filter(|p| !self.is(p.first, Class::DETERMINER))
        else {
            return false;
        };
        let plural =
            matches!(p.head, Head::Noun(n) if self.tokens[p.first].is_lower() && self.text(n as usize).ends_with('s'));
        let mut verb = self.extended(&p, limit) + 1;
        if self.kind(verb) == Kind::Dash {
            let close = (verb + 1..limit).find(|&i| self.kind(i) == Kind::Dash);
            verb = close.map_or(limit, |close| close + 1);
        }
        // The predicate may be the verb whose subject is looked for.
        let acts = |at: usize| self.begins_predicate(at, at + 1) || self.is(at, Class::FINITE.or(Class::THINK));
        plural && verb <= limit && self.tokens.get(verb).is_some_and(|t| t.is_lower() && t.is_outside()) && acts(verb)
    }

    /// Whether a finite verb may stand at `at`.
    pub fn begins_predicate(&self, at: usize, limit: usize) -> bool {
        at < limit
            && self.tokens[at].is_lower()
            && self.tokens[at].is_outside()
            && (self.is(at, Class::AUX) || self.may_be_verb(at) || self.text(at).ends_with("ed"))
    }
}
