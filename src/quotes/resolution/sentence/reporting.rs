//! Who a sentence says reports it: `The dues, Vidal says, will rise.`, `The dues will rise, according to Vidal.`

use std::ops::Range;

use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::resolution::Discourse;
use crate::quotes::resolution::memory::{Nature, Who};
use crate::quotes::tokens::{Kind, Token};

/// How far from the end of a sentence somebody is told at most what it says, in tokens.
const LONGEST_LISTENER: usize = 10;

/// How far before the end of a sentence its source is looked for, in tokens.
const FARTHEST_SOURCE: usize = 30;

/// How far before the end of a sentence a tag is looked for, in tokens.
const FARTHEST_TAG: usize = 80;

impl Discourse<'_, '_> {
    /// Who is said, after what a sentence reports or in the middle of it, to say it: `The dues, Vidal says, will rise.`
    pub(in crate::quotes::resolution) fn reported_by(&self, sentence: &Range<usize>) -> Option<Phrase> {
        let reading = self.reading;
        let from = sentence.start.max(sentence.end.saturating_sub(FARTHEST_TAG));
        // Beyond the last verb of speech no comma is followed by who says it.
        let last = (from..sentence.end)
            .rev()
            .find(|&i| reading.is(i, Class::SPEECH) && self.is_verb_of_tag(i, sentence.end))?;
        let tokens = reading.tokens_in(&(from..last)).iter().zip(from..);
        tokens
            .filter(|(t, comma)| self.may_begin_tag(t, *comma, sentence))
            .find_map(|(_, comma)| {
                self.reporter_behind_verb(comma, sentence.end)
                    .or_else(|| self.reporter_before_verb(comma, last, sentence.end))
            })
    }

    /// Whether a verb says something by itself, or tells it at the end of a sentence.
    fn is_verb_of_tag(&self, verb: usize, end: usize) -> bool {
        self.says(verb) || self.tells_at_end(verb, end)
    }

    /// Whether a word is a verb by which one says what a sentence reports: `says`, and not `hopes`.
    fn says(&self, verb: usize) -> bool {
        let reading = self.reading;
        reading.is(verb, Class::SAY) && !reading.is(verb, Class::SOFT) && reading.may_be_verb(verb)
    }

    /// Whether a verb tells somebody at the end of a sentence what it says: `The dues will rise, a clerk told the Post on Monday.`, and not `told them to go`.
    fn tells_at_end(&self, verb: usize, end: usize) -> bool {
        let reading = self.reading;
        verb + LONGEST_LISTENER > end
            && reading.is_one_of(verb, words!["told", "tells"])
            && (verb + 1..end).all(|k| {
                reading.tokens[k].is_outside()
                    && reading.kind(k) != Kind::Comma
                    && !reading.is_one_of(k, words!["to", "that", "how", "what", "why", "he", "she", "they", "it"])
            })
    }

    /// Whether a token is a comma, or stands for one at the end of a quotation, behind which a tag may begin: `The guild will be “late,” says Ana Vidal.` Of two who say something in one sentence it is
    /// the later.
    fn may_begin_tag(&self, token: &Token, comma: usize, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        if comma == sentence.start {
            return false;
        }
        if token.is_outside() {
            return token.kind == Kind::Comma;
        }
        let closes = reading
            .spans
            .get(token.span as usize)
            .is_some_and(|span| span.last as usize == comma && reading.ends_with_comma(span));
        closes && (comma + 1..sentence.end).all(|i| reading.tokens[i].is_outside())
    }

    /// Who stands behind the verb of a tag: `The dues will rise, says Ana Vidal, who keeps the books.`, `… said the port’s clerk, Ana Vidal.`, and not `Orde, who is late, blasted Vidal as slow.`
    fn reporter_behind_verb(&self, comma: usize, end: usize) -> Option<Phrase> {
        let reading = self.reading;
        let verb = comma + 1;
        if !self.says(verb) {
            return None;
        }
        let phrase = reading.phrase_at(verb + 1, end)?;
        let (reporter, last) = match phrase.head {
            Head::Name(_) => (phrase, phrase.last),
            Head::Noun(n) => self.reporter_described(&phrase, n as usize, verb, end)?,
            Head::Pronoun => return None,
        };
        let next = last + 1;
        let closed = next >= end
            || matches!(reading.kind(next), Kind::Comma | Kind::Stop | Kind::ParenOpen)
            || reading.is(next, Class::PREPOSITION) && !reading.is_word(next, "as");
        closed.then_some(reporter)
    }

    /// Who says it that is described behind the verb of a tag, by name where one stands beside the description, with the last token: `says` `a clerk at the port`, `says` `a Herald editorial`.
    fn reporter_described(&self, phrase: &Phrase, noun: usize, verb: usize, end: usize) -> Option<(Phrase, usize)> {
        let reading = self.reading;
        let last = reading.extended(phrase, end);
        let role = reading.is(noun, Class::ANY_ROLE);
        let named = reading.apposed_name(phrase).filter(|name| role && name.last < end);
        if let Some(name) = named {
            return Some((name, name.last));
        }
        let text_or_body = || {
            reading.is_one_of(verb, words!["said", "says", "writes", "wrote", "reports", "reported"])
                && reading.speaks(noun)
                && reading.is(phrase.first, Class::DETERMINER)
                && last + 2 >= end
        };
        (role || text_or_body()).then_some((*phrase, last))
    }

    /// Who stands before the verb of a tag: `The dues, Vidal says, will rise.`, `The dues will rise, a source close to the board said.` `last` is the last verb of speech of the sentence.
    fn reporter_before_verb(&self, comma: usize, last: usize, end: usize) -> Option<Phrase> {
        let reading = self.reading;
        let phrase = reading.phrase_at(comma + 1, end)?;
        let (speaks, last_of_phrase) = match phrase.head {
            Head::Noun(n) => (reading.speaks(n as usize), reading.extended(&phrase, end)),
            Head::Pronoun => (reading.is(phrase.first, Class::HE_SHE), phrase.last),
            Head::Name(_) => (true, phrase.last),
        };
        let verb = last_of_phrase + 1;
        let next = verb + 1;
        let closes = || {
            next >= end
                || matches!(reading.kind(next), Kind::Comma | Kind::Stop)
                || reading.is(next, Class::DATE)
                || reading.is_word(next, "on") && reading.is(next + 1, Class::DATE)
                || verb == last && self.tells_at_end(verb, end)
        };
        (speaks && verb < end && closes() && self.is_verb_of_tag(verb, end)).then_some(phrase)
    }

    /// The person by whom a sentence says at its end that it knows: `The dues will rise, according to Vidal.`
    pub(in crate::quotes::resolution) fn source_of(&self, sentence: &Range<usize>) -> Option<Phrase> {
        let reading = self.reading;
        let from = (sentence.start + 1).max(sentence.end.saturating_sub(FARTHEST_SOURCE));
        let according = reading
            .tokens_in(&(from..sentence.end))
            .iter()
            .rposition(|t| t.is_word("according", reading.body) && t.is_outside())?;
        let comma = from + according - 1;
        if reading.kind(comma) != Kind::Comma || !reading.is_word(comma + 2, "to") {
            return None;
        }
        let phrase = reading.phrase_at(comma + 3, sentence.end)?;
        let (phrase, last) = match reading.apposed_name(&phrase).filter(|name| name.last < sentence.end) {
            Some(name) => (name, name.last),
            None => (phrase, reading.extended(&phrase, sentence.end)),
        };
        let person = match phrase.head {
            Head::Name(m) => reading.people.sort_of(reading.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => {
                reading.is(n as usize, Class::ANY_ROLE)
                    && matches!(reading.nature_of_noun(n as usize), Nature::Person(_))
            }
            Head::Pronoun => false,
        };
        // "The pilots, according to Vidal, will leave": they are what it is about.
        let closes = last + 1 >= sentence.end
            || reading.kind(last + 1) == Kind::Stop
            || reading.kind(last + 1) == Kind::Comma && reading.is(last + 2, Class::WHO.or(Class::DETERMINER));
        (person && closes).then_some(phrase)
    }

    /// Somebody only described whose words a sentence gives, whatever it is about: `According to a pilot in Vell, Corvin is late.`
    pub(in crate::quotes::resolution) fn unnamed_source(&self, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        let first = sentence.start;
        if !reading.is_word(first, "according") || !reading.is_one_of(first + 2, words!["a", "an", "another", "one"]) {
            return None;
        }
        let phrase = reading.phrase_at(first + 2, sentence.end)?;
        match phrase.head {
            Head::Noun(n) if reading.is(n as usize, Class::ANY_ROLE) && reading.apposed_name(&phrase).is_none() => {
                Some(self.bearer_of_noun(&phrase, n as usize, sentence))
            }
            _ => None,
        }
    }
}
