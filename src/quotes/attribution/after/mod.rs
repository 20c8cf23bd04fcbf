//! What follows the closing mark: `…,” Smith said`, `…,” said Smith`, `…,” according to Smith`, `…” – Smith`.

mod inverted;
mod messages;
mod promised;
mod quoted;
mod signed;
mod sources;
mod straight;
mod unpunctuated;

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::words;
use crate::quotes::marks::Span;
use crate::quotes::phrases::Phrase;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far after the closing mark the verb of a tag stands at most, in tokens.
const LONGEST_TAG: usize = 30;

/// How many tokens stand at most from `as` to the comma behind what steps aside.
const LONGEST_ASIDE: usize = 12;

/// The place behind a quotation, while its tag is looked for to the right.
#[derive(Clone, Copy)]
struct Behind<'a> {
    /// The quotation.
    span: &'a Span,
    /// The first token behind the mark and the punctuation that follows it.
    at: usize,
    /// The end of the sentence.
    limit: usize,
    /// Whether a dash is among that punctuation.
    dash: bool,
    /// Whether a parenthesis opens there.
    paren: bool,
}

/// A tag whose subject stands first: `Smith said`.
fn straight(phrase: Phrase, verb: usize, strength: Strength) -> Found {
    Found {
        phrase,
        cue: Some((verb, verb)),
        rule: Rule::SubjectVerbAfter,
        strength,
    }
}

/// A tag whose verb stands first: `said Smith`.
fn inverted(phrase: Phrase, verb: usize, strength: Strength) -> Found {
    Found {
        rule: Rule::VerbSubjectAfter,
        ..straight(phrase, verb, strength)
    }
}

impl Reading<'_> {
    /// What follows the closing mark.
    pub fn after_span(&self, span: &Span, limit: usize) -> Option<Found> {
        let mut place = self.behind(span, limit)?;
        // "…,” according to Orde", "…” (to quote Orde)", "…,” per the bylaws"
        if let Some(last) = self.according(place.at).or_else(|| self.to_quote(place.at)) {
            return self.source_behind((place.at, last), limit);
        }
        if let Some(found) = self
            .in_whose_words(place.at, limit)
            .or_else(|| self.in_the_words_of(place.at, limit))
            .or_else(|| self.signed_by_body(&place))
        {
            return Some(found);
        }
        // "“Get on with it!”, which was ruled out of order"
        if self.is_one_of(place.at, words!["which", "what", "whatever"]) {
            return None;
        }
        let as_ = self.is_word(place.at, "as");
        // "(As we have reported, …)" is a sentence of its own.
        if place.paren && !(as_ && self.tokens[place.at].is_lower()) {
            return None;
        }
        if as_ {
            if let Some(found) = self.as_somebody_says(&place) {
                return Some(found);
            }
            place.at = self.past_aside(&place)?;
        }
        if let Some(found) = self
            .message_of(place.at, limit)
            .or_else(|| self.way_of(place.at, limit))
        {
            return Some(found);
        }
        if !self.closes_open(span) {
            return self.tag_without_comma(&place);
        }
        if let Some(found) = self.verb_first(&place).or_else(|| self.any_verb_first(&place)) {
            return Some(found);
        }
        // "“…,” so Smith concluded", "“…” – though Smith said": a clause of its own.
        if self.is_one_of(place.at, words!["and", "but", "so", "though", "yet"]) {
            return None;
        }
        self.subject_first(&place)
            .or_else(|| self.plain_subject(span, place.at, limit))
            .or_else(|| self.promised_tag(span, place.at, limit))
    }

    /// Where the reporter's words begin behind a closed quotation of a sentence.
    fn behind<'a>(&self, span: &'a Span, limit: usize) -> Option<Behind<'a>> {
        if !span.closed {
            return None;
        }
        let mut place = Behind {
            span,
            at: span.last as usize + 1,
            limit,
            dash: false,
            paren: false,
        };
        while place.at < limit {
            match self.kind(place.at) {
                Kind::Comma => {}
                Kind::Dash => place.dash = true,
                Kind::ParenOpen => place.paren = true,
                _ => break,
            }
            place.at += 1;
        }
        if place.at >= limit || !self.tokens[place.at].is_outside() {
            return None;
        }
        // "“…,” at least according to Orde"
        let at = place.at;
        if self.is_word(at, "at") && self.is_word(at + 1, "least") && self.is_word(at + 2, "according") {
            place.at += 2;
        }
        Some(place)
    }

    /// The token behind what steps aside from the sentence, up to its comma: `“…,”` `as his father dreamed,` `Orde said`.
    fn past_aside(&self, place: &Behind) -> Option<usize> {
        (place.at..place.limit.min(place.at + LONGEST_ASIDE))
            .find(|&i| self.kind(i) == Kind::Comma)
            .map(|comma| comma + 1)
    }
}
