//! The subject that a verb shares with the clause before: `Orde` `left the board and` `said`.

use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What people do to others whom they stand before.
const ALOUD: &WordSet = words![
    "asking",
    "chanting",
    "crying",
    "demanding",
    "screaming",
    "shouting",
    "telling",
    "whispering",
    "yelling",
];

/// How far before a verb the one is looked for with which it shares its subject, in words and quotations.
const FARTHEST_SHARED: usize = 80;

/// How far before it the pronoun stands of those who do both: `who` `look at it and say`.
const FARTHEST_WHO: usize = 8;

/// What makes a verb of the word behind it, and its object of the next.
const BEFORE_INFINITIVE: &WordSet = words![
    "would", "will", "could", "may", "might", "can", "must", "should", "to", "not",
];

/// What begins a clause before the main one.
const BEFORE_MAIN: &WordSet = words![
    "when", "after", "before", "as", "since", "while", "until", "though", "although",
];

impl Reading<'_> {
    /// The subject of the clause before: for verbs that share it.
    pub fn earlier_subject(&self, before: usize, from: usize) -> Option<Phrase> {
        if let Some(subject) = self
            .subject_of_account(before, from)
            .or_else(|| self.hanging_subject(before, from))
        {
            return Some(subject);
        }
        if let Some(speaker) = self.speaker_before(before, from) {
            return speaker;
        }
        // "You lose your boat, and Orde comes along and says"
        let acts = |p: &Phrase| {
            let verb = p.last + 1;
            self.begins_predicate(verb, before)
                || self.is(verb, Class::FINITE)
                || self.tokens[verb].is_lower() && self.text(verb).ends_with('s')
        };
        self.joined_subject(before, from)
            .filter(acts)
            .or_else(|| self.main_subject(from, before))
    }

    /// Who says or thinks something before, and goes on at a second verb: `Orde` `said it was late and left`; `Some(None)` where a clause without a subject does.
    fn speaker_before(&self, and: usize, from: usize) -> Option<Option<Phrase>> {
        let says = self.is_word(and, "and") && self.is_one_of(and + 1, words!["say", "ask", "think", "claim"]);
        let mut at = and;
        let mut steps = 0;
        while let Some(previous) = self.before(at) {
            if previous < from || steps > FARTHEST_SHARED {
                break;
            }
            at = previous;
            steps += 1;
            if !self.tokens[at].is_outside() {
                continue;
            }
            if says && steps < FARTHEST_WHO && self.is_who_of_several(at) {
                return Some(self.antecedent(at, from));
            }
            if self.says_or_thinks(at)
                && let Some(p) = self.subject_before_plain(at, from)
                && !self.shares_nothing(&p, at, and, from)
            {
                return Some(Some(self.before_relative(&p, from).unwrap_or(p)));
            }
        }
        None
    }

    /// Whether a relative pronoun is of several, who do something: `people` `who` `look at it and say`.
    fn is_who_of_several(&self, at: usize) -> bool {
        self.is_who(at)
            && self.tokens[at + 1].is_lower()
            && !self.is(at + 1, Class::AUX)
            && !["s", "ed"].iter().any(|ending| self.text(at + 1).ends_with(ending))
    }

    /// Whether a token is a finite verb of speech or thought.
    fn says_or_thinks(&self, at: usize) -> bool {
        self.verb_strength(at)
            .is_some_and(|s| s >= Strength::Medium || self.is(at, Class::THINK))
            && self.may_be_verb(at)
            && !self.text(at).ends_with("ing")
    }

    /// Whether the subject of a verb is not that of another behind `and`, `but` or a comma.
    fn shares_nothing(&self, subject: &Phrase, verb: usize, and: usize, from: usize) -> bool {
        let before = subject.first.checked_sub(1).filter(|&b| b >= from);
        // ", but said": shared with the whole of what stands before.
        let apart = || self.is_one_of(and, words!["and", "but"]) && and > from && self.kind(and - 1) == Kind::Comma;
        apart() && self.is_complement(subject, from)
            // "Asked if they would share emails, Orde left and said": a verb and its object.
            || matches!(subject.head, Head::Noun(_)) && before.is_some_and(|b| self.is_one_of(b, BEFORE_INFINITIVE))
            // "Vidal says nobody knows the man who attacked it but says": another tense is of another.
            || self.is_who(subject.first)
                && self.is(and + 1, Class::SAY)
                && self.text(and + 1).ends_with('s') != self.text(verb).ends_with('s')
            // "At a meeting held in Vell, Orde listened but urged"
            || self.is(verb, Class::SOFT.or(Class::THINK))
                && subject.head != Head::Pronoun
                && before.is_some_and(|b| {
                    !self.is_word(b, "by") && self.is(b, Class::PREPOSITION) && !self.is(b, Class::CONJUNCTION)
                })
            // "just before the board met, he went on the air and said": the clause before the main one shares nothing.
            || before.is_some_and(|b| self.is_one_of(b, BEFORE_MAIN) && self.tokens[b].is_outside())
                && self.opens_main_clause(verb, and)
            // "He was arrested, the complaint says, and asked": what is inserted has no part in it.
            || before.is_some_and(|b| b > from && self.kind(b) == Kind::Comma)
                && self.kind(verb + 1) == Kind::Comma
                && subject.last + 1 == verb
    }

    /// Whether the clause of a subject is what somebody says or thinks: `said that the report`, `thinks the report`.
    fn is_complement(&self, subject: &Phrase, from: usize) -> bool {
        subject.first.checked_sub(1).filter(|&b| b > from).is_some_and(|b| {
            let verb = if self.is_word(b, "that") { b - 1 } else { b };
            self.is(verb, Class::SPEECH.or(Class::THINK)) && self.may_be_verb(verb)
        })
    }

    /// The subject that a participle at `at` shares: that of the last clause joined by "and" or "but", else of the sentence.
    pub fn clause_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        // "Orde left after Vidal had won, calling it", and not "Orde left when Vidal came in, shouting"
        let comma = at
            .checked_sub(1)
            .filter(|&c| c > from && self.kind(c) == Kind::Comma && self.is_one_of(at, ALOUD));
        if let Some(nearer) = comma.and_then(|comma| self.hanging_subject(comma, from)) {
            return Some(nearer);
        }
        if let Some(joined) = self.joined_subject(at, from) {
            return Some(joined);
        }
        match self.main_subject(from, at) {
            Some(p) if !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)) => Some(p),
            _ => self.earlier_subject(at, from),
        }
    }

    /// The subject of the last clause before `at` that a semicolon or a comma and "and" or "but" begin.
    fn joined_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        let mut i = at;
        let mut steps = 0;
        while let Some(b) = self.before(i).filter(|&b| b > from && steps < 60) {
            i = b;
            steps += 1;
            let joins = self.is_one_of(i, words!["and", "but", "while", "though", "although"])
                && matches!(self.kind(i - 1), Kind::Comma | Kind::Semicolon | Kind::Dash);
            if (self.kind(i) == Kind::Semicolon || joins && self.tokens[i].is_outside())
                && let Some(p) = self.phrase_at(i + 1, at).filter(|p| {
                    !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)) && self.kind(p.last + 1) == Kind::Word
                })
            {
                return Some(p);
            }
        }
        None
    }
}
