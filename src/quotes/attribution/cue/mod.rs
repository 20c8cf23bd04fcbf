//! Whether a word before a quotation is what attributes it, and to whom: a verb of speech and its subject, and all that makes a verb none here.

mod idle;
mod set_phrases;
mod tags;
mod texts;

use super::before::Slot;
use super::labels::{ITSELF, LABELS, STYLES};
use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;
pub use texts::STUDIES;

/// How many items stand at most between the quotation and a verb that is not surely one of speech.
const FARTHEST_WEAK: usize = 25;

/// How many items stand at most between it and a verb that leads into it with a comma.
const FARTHEST_BESIDE: usize = 8;

/// A verb before a quotation that may attribute it.
#[derive(Clone, Copy)]
struct Verb {
    /// Where it stands.
    at: usize,
    /// The token before it in its sentence.
    previous: Option<usize>,
    /// How surely somebody speaks by it.
    strength: Strength,
    /// Whether somebody is called something by it who is its subject: `bills itself as`.
    itself: bool,
    /// Whether it judges by the phrase with it, or takes words for something.
    judges: bool,
}

/// By which rule a verb before a quotation attributes it.
fn rule_before(slot: &Slot) -> Rule {
    if slot.colon {
        Rule::ColonBefore
    } else if slot.distance <= FARTHEST_BESIDE && !slot.crossed && (slot.comma || slot.distance <= 1) {
        Rule::VerbBefore
    } else {
        Rule::Woven
    }
}

impl Reading<'_> {
    /// The attribution by the word at `at`, if it is a cue for the quotation of `slot`.
    pub(super) fn cue_before(&self, at: usize, slot: &Slot) -> Option<Found> {
        let Slot { from, edge, open, .. } = *slot;
        if self.tokens[at].kind != Kind::Word {
            return None;
        }
        if at == from
            && let Some(passive) = self.fronted_passive(at, open)
        {
            return Some(passive);
        }
        if let Some(cited) = self.cited_before(at, slot) {
            return cited;
        }
        // "repeated Vidal’s warning that it was “…”"
        let t = &self.tokens[at];
        if t.is(Class::SAY_NOUN) && t.is(Class::NOUN_TOO.or(Class::SAYING)) && self.is_owned(at, from) {
            return None;
        }
        if self.is_participle_here(at, slot) {
            return self.participle_before(at, from, open);
        }
        if let Some(said) = self.set_phrase_before(at, slot) {
            return said;
        }
        if let Some(tag) = self.inverted_tag(at, from, edge) {
            return Some(tag);
        }
        let verb = self.verb_here(at, slot)?;
        if let Some(p) = verb.previous
            && let Some(found) = self.by_word_before(&verb, p, slot)
        {
            return found;
        }
        if let Some(phrase) = self.heard_to(at, from) {
            return Some(Found {
                phrase,
                cue: Some((at, at)),
                rule: Rule::VerbBefore,
                strength: Strength::Strong,
            });
        }
        self.said_by_subject(&verb, slot)
    }

    /// The attribution to the subject of a verb: `Smith` `said that the harbour was “…”`, `a Post story` `that called it “…”`.
    fn said_by_subject(&self, verb: &Verb, slot: &Slot) -> Option<Found> {
        let (at, from) = (verb.at, slot.from);
        let subject = self.subject_or_tag(verb, slot)?;
        if self.is_noun_after_singular(&subject, at) || self.is_noun_after_noun(&subject, at, slot) {
            return None;
        }
        let governed = self.is_behind_preposition(&subject, from);
        let tells = self.is_text_that_tells(&subject, verb, from);
        let phrase = if tells {
            subject
        } else {
            self.who_speaks(subject, verb, governed, from)?
        };
        if self.is_noun_behind(&phrase, verb, governed, from)
            || slot.distance > FARTHEST_WEAK && verb.strength < Strength::Strong
        {
            return None;
        }
        let mut strength = self.strength_in_clause(&phrase, verb, tells, slot);
        let rule = rule_before(slot);
        if slot.crossed && strength == Strength::Strong && rule == Rule::Woven {
            strength = Strength::Medium;
        }
        Some(Found {
            phrase,
            cue: Some((at, at)),
            rule,
            strength,
        })
    }

    /// Whether the word is a participle by which somebody may say what follows: `saying “…”`, `a poll showing`, `ripping them as “…”`.
    fn is_participle_here(&self, at: usize, slot: &Slot) -> bool {
        let Slot { from, open, .. } = *slot;
        let t = &self.tokens[at];
        t.is(Class::SAYING.or(Class::COMMUNICATING)) && !t.is_capital()
            || t.is(Class::SAYING) && at == from
            || self.charges_that(at)
            // "cited a poll showing voters were “…”"
            || self.is_one_of(at, words!["showing", "finding", "suggesting"]) && at > from && self.is_one_of(at - 1, STUDIES)
            // "ripping the pilots as “pirates”"
            || t.is_lower()
                && self.text(at).ends_with("ing")
                && (slot.labels && self.labels_as(at, open) && self.is_one_of(at, LABELS) || self.judges_by_phrase(at, open))
    }

    /// The verb at the token, if it is one by which somebody may say what follows.
    fn verb_here(&self, at: usize, slot: &Slot) -> Option<Verb> {
        let Slot { from, open, .. } = *slot;
        // "The store bills itself as “the best in Vell”": who takes itself for something speaks, whatever it is.
        let itself = self.is_one_of(at + 1, ITSELF);
        let judges = self.judges_by_phrase(at, open) || self.takes_words(at, open);
        let mut strength = match self.verb_strength(at) {
            Some(strength) => strength,
            // "trashed the pilots as “pirates”"
            None if slot.labels
                && self.labels_as(at, open)
                && (self.is_one_of(at, LABELS) || itself && self.is_one_of(at, STYLES)) =>
            {
                Strength::Medium
            }
            None if judges => Strength::Medium,
            None => return None,
        };
        if self.only_seems_to_say(at, slot) {
            return None;
        }
        let points_out = self.is_one_of(at, words!["point", "points", "pointed"]) && self.is_word(at + 1, "out");
        if self.is(at, Class::SOFT) && slot.distance > 1 && !slot.colon && !points_out {
            strength = if self.rules_that(at, open) || self.is_found_in_text(at, from) {
                Strength::Medium
            } else {
                Strength::Weak
            };
        }
        if strength == Strength::Weak && (judges || self.labels_as(at, open)) {
            strength = Strength::Medium;
        }
        if self.is_in_closed_relative(at, slot) || slot.crossed && self.has_named(at, slot) {
            return None;
        }
        Some(Verb {
            at,
            previous: at.checked_sub(1).filter(|&p| p >= from),
            strength,
            itself,
            judges,
        })
    }

    /// What the word right before a verb decides: it makes a noun, an infinitive or a passive of it; `Some(None)` where nobody speaks then.
    fn by_word_before(&self, verb: &Verb, p: usize, slot: &Slot) -> Option<Option<Found>> {
        let &Verb { at, strength, .. } = verb;
        let Slot { from, open, .. } = *slot;
        // "what one pilot I spoke to called “…”": the preposition ends a clause.
        if self.is(p, Class::PREPOSITION) && self.subject_behind_what(at, from).is_some() {
            return None;
        }
        if self.names_a_thing(p)
            || self.is_word(p, "whose")
            || !self.tokens[p].is_outside() && self.is_plural(at) && self.is_determined(p)
        {
            return Some(None);
        }
        if !self.is_word(p, "to") {
            return self.passive_before(at, p, from, open, strength);
        }
        // "related to comments", "turned over to states": no infinitive.
        let plural = self.text(at).ends_with('s') && !self.text(at).ends_with("ss");
        // "decided to testify before the board “in a week”"
        let testifies = self.is_word(at, "testify") && self.is(at + 1, Class::PREPOSITION) && !slot.colon;
        if plural || testifies {
            return Some(None);
        }
        let moved = self
            .moved_to(p, from)
            .or_else(|| self.seems_to(p, from))
            .or_else(|| self.left_to(p, from));
        let phrase = moved.or_else(|| self.beside_clause(p, from)).or_else(|| {
            // "Vidal’s first reaction was to laugh: “…”"
            self.earlier_subject(p, from)
                .map(|p| self.owner_of_remarks(&p).unwrap_or(p))
                .filter(|p| !self.is_hardly_a_subject(p))
        });
        Some(phrase.map(|phrase| Found {
            phrase,
            cue: Some((at, at)),
            rule: Rule::Participle,
            strength,
        }))
    }

    /// The subject of a verb, before it or in a tag behind it: `Smith` `said: “…”`, `said` `Smith` `: “…”`.
    fn subject_or_tag(&self, verb: &Verb, slot: &Slot) -> Option<Phrase> {
        let &Verb {
            at, previous, strength, ..
        } = verb;
        let Slot { from, edge, .. } = *slot;
        self.inserted_tag(at, previous, from, edge)
            .or_else(|| self.subject_before(at, from))
            .or_else(|| {
                let apart = previous.is_none_or(|p| {
                    matches!(self.kind(p), Kind::Comma | Kind::Mark(_)) || !self.tokens[p].is_outside()
                });
                // "said Smith: “…”"
                (strength == Strength::Strong && apart)
                    .then(|| self.phrase_at(at + 1, edge))
                    .flatten()
            })
    }

    /// Whether a preposition governs what stands before a verb, which is no subject then: `32 per cent of` `Republican` `claims`.
    fn is_behind_preposition(&self, phrase: &Phrase, from: usize) -> bool {
        phrase.first > from
            && self.tokens[phrase.first - 1].is_lower()
            && self.is_one_of(
                phrase.first - 1,
                words!["of", "in", "for", "with", "at", "on", "from", "about", "to", "through"],
            )
    }

    /// The subject, or where it is a noun for what does not speak, that of the clause around it.
    fn who_speaks(&self, subject: Phrase, verb: &Verb, governed: bool, from: usize) -> Option<Phrase> {
        let &Verb {
            at, strength, itself, ..
        } = verb;
        match subject.head {
            Head::Noun(n)
                if (!self.speaks(n as usize) && !itself && !self.is_what_calls(&subject, at, from)
                    || governed && self.is_one_of(n as usize, words!["percent", "cent"]))
                    && !(strength == Strength::Strong
                        && !governed
                        && self.is(subject.first, Class::DETERMINER)
                        && (self.text(at).ends_with("ed")
                            || self.is_one_of(at, words!["said", "says", "wrote", "told"]))) =>
            {
                self.earlier_subject(at, from)
                    .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)))
            }
            _ => Some(subject),
        }
    }

    /// Whether a verb says what something calls it, be it a person or not: `sued for what` `the suit` `calls`.
    fn is_what_calls(&self, phrase: &Phrase, verb: usize, from: usize) -> bool {
        phrase.last + 1 == verb
            && self.is(verb, Class::CALL)
            && self.is(phrase.first, Class::DETERMINER)
            && phrase.first > from
            && self.is_word(phrase.first - 1, "what")
    }

    /// Whether what looks like a verb is rather a noun or an adjective behind the phrase that would be its subject: `32 per cent of Republican` `claims`.
    fn is_noun_behind(&self, phrase: &Phrase, verb: &Verb, governed: bool, from: usize) -> bool {
        let at = verb.at;
        let bare = !self.may_be_verb(at)
            && verb.strength < Strength::Strong
            && !matches!(phrase.head, Head::Pronoun)
            && !self.takes_base_form(phrase, verb, from);
        bare || governed && self.text(at).ends_with('s') && self.is(at, Class::SAY_NOUN)
    }

    /// Whether a base form is a verb behind its subject. After a singular it is a noun or an adjective.
    fn takes_base_form(&self, phrase: &Phrase, verb: &Verb, from: usize) -> bool {
        let at = verb.at;
        let plural = phrase.first > from && self.is_word(phrase.first - 1, "and")
            || matches!(phrase.head, Head::Noun(n) if self.text(n as usize).ends_with('s'))
            || self.call_so(phrase, at);
        plural || verb.itself && self.is_one_of(at, STYLES) || self.is_one_of(at, LABELS) || verb.judges
    }

    /// How surely the subject speaks by its verb, seen from the clause that the two are in; `tells` says that they are a text and what it says.
    fn strength_in_clause(&self, phrase: &Phrase, verb: &Verb, tells: bool, slot: &Slot) -> Strength {
        let &Verb { at, previous, .. } = verb;
        let Slot { from, open, .. } = *slot;
        let mut strength = verb.strength;
        let who_behind =
            |kind: Kind| previous.is_some_and(|p| self.is_word(p, "who") && p > from && self.kind(p - 1) == kind);
        // "has an answer for those who question it: “…”": the clause only says who they are.
        if slot.colon && !slot.crossed && self.is(at, Class::NOUN_TOO) && who_behind(Kind::Word) {
            strength = Strength::Weak;
        }
        if !slot.colon
            && !tells
            && self.is_reported(phrase, from)
            && (self.is(at, Class::SOFT) || !self.is_one_of(at, words!["said", "says"]) && self.is_of_a_thing(phrase))
        {
            strength = Strength::Weak;
        }
        // "criticised Orde, who thinks it is “…”": whatever is done to him, the clause is his.
        if strength == Strength::Weak
            && !slot.colon
            && self.is(at, Class::THINK)
            && who_behind(Kind::Comma)
            && (at + 1..open).all(|i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
        {
            strength = Strength::Medium;
        }
        strength
    }

    /// Whether a clause is what somebody says or thinks: `Vidal says` `it` `shows that the harbour is “…”`, where it is Vidal who speaks.
    fn is_reported(&self, subject: &Phrase, from: usize) -> bool {
        let before = subject.first.checked_sub(1).filter(|b| *b >= from);
        before.is_some_and(|b| {
            self.tokens[b].is_lower()
                && (self.is(b, Class::SPEECH.or(Class::THINK))
                    // "saying the deal goes “…”"
                    || self.is_one_of(b, words!["saying", "adding", "noting", "arguing", "claiming"]))
                || b > from && self.is_word(b, "that") && self.is(b - 1, Class::SPEECH.or(Class::ADVERB))
        })
    }

    /// Whether a subject is hardly a person or a body: `it`, `the deal`, a place.
    fn is_of_a_thing(&self, subject: &Phrase) -> bool {
        match subject.head {
            Head::Pronoun => self.is(subject.first, Class::IT),
            Head::Noun(n) => !self.is(n as usize, Class::ANY_ROLE),
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                let sort = self.people.sort_of(mention.entity);
                // "Vidal says the Harbour Wall reminds “us of it”"
                sort == Sort::Place || sort == Sort::Unknown && self.is_word(subject.first, "the")
            }
        }
    }
}
