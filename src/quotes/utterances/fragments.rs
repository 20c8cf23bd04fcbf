//! Which spans are fragments of the reporter's sentence rather than sentences of their own: `called it “tough” and “late”`.

use std::ops::Range;

use crate::quotes::lexicon::Class;
use crate::quotes::marks::Span;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Glyph, Kind};

/// How many fragments of a list are followed back to the one that leads it.
const LONGEST_LIST: usize = 8;

/// How many tokens there are, marks and stop included, in what may be cried or called as well as said.
const LONGEST_EXCLAMATION: u32 = 5;

/// Whether a span is a fragment of the reporter's sentence.
pub(super) fn is_mixed(reading: &Reading<'_>, number: usize, sentence: &Range<usize>) -> bool {
    let mut span = &reading.spans[number];
    // "called it “tough”, “costly” and “late”": as the first of the list is.
    for _ in 0..LONGEST_LIST {
        let listed = (span.first as usize)
            .checked_sub(1)
            .filter(|&b| b > sentence.start && reading.kind(b) == Kind::Comma && reading.tokens[b].is_outside())
            .and_then(|comma| reading.tokens.get(comma - 1))
            .filter(|t| !t.is_outside())
            .map(|t| &reading.spans[t.span as usize])
            .filter(|earlier| !reading.closes_sentence(earlier) && reading.begins_low(span));
        match listed {
            Some(earlier) => span = earlier,
            None => break,
        }
    }
    let starts_low = reading.begins_low(span);
    let Some(before) = (span.first as usize).checked_sub(1).filter(|b| *b >= sentence.start) else {
        // "“Dead on arrival” was how she put it."
        let after = span.last as usize + 1;
        let goes_on = after < sentence.end && reading.is(after, Class::AUX) && reading.tokens[after].is_lower();
        return goes_on && !reading.closes_sentence(span);
    };
    let led = match reading.kind(before) {
        Kind::Comma | Kind::Colon | Kind::Dash => true,
        // "the pilots’ “good sense”": an apostrophe.
        Kind::Mark(glyph) => !matches!(glyph, Glyph::SingleClose | Glyph::SingleStraight),
        _ => !reading.tokens[before].is_outside(),
    };
    if led {
        return false;
    }
    // "told reporters “We will not leave the harbour.”"
    let governed =
        reading.is(before, Class::DETERMINER.or(Class::PREPOSITION).or(Class::AUX)) || reading.is_word(before, "that");
    let whole =
        !starts_low && !governed && reading.closes_sentence(span) && span.last - span.first > LONGEST_EXCLAMATION;
    starts_low || !reading.is(before, Class::SAY) && !whole
}

impl Reading<'_> {
    /// Whether the words between the marks begin in the middle of a sentence.
    pub(super) fn begins_low(&self, span: &Span) -> bool {
        self.tokens
            .get(self.inner_first(span))
            .is_some_and(|t| t.is_lower() || t.kind == Kind::Ellipsis)
    }

    /// Whether they end one.
    pub(super) fn closes_sentence(&self, span: &Span) -> bool {
        matches!(self.last_inside(span), Some(Kind::Stop | Kind::Comma | Kind::Dash))
    }
}
