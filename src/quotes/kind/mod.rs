//! Speech or not: titles, nicknames, words spoken about, scare quotes.
//!
//! A long quotation is speech almost without exception; of the short ones it depends on what leads into them. `called`, `titled` or `the word` before
//! the mark, capitals on every word, a name around it, or no verb of speech anywhere near, speak against it.

mod aliases;
mod answers;
mod called;
mod candidate;
mod capitalised;
mod denied;
mod inscriptions;
mod leads;
mod options;
mod owned;
mod ratings;
mod terms;
#[cfg(test)]
mod tests;
mod titles;
mod typed;
mod unsaid;

use std::ops::Range;

use candidate::Candidate;

use super::attribution::{Found, Rule};
use super::cues::Strength;
use super::lexicon::Class;
use super::marks::Span;
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use super::tokens::{Case, Kind, Token};

/// From how many words on a quotation is speech unless something beside it says otherwise.
const LONG: usize = 9;

/// How many words has what everybody says, or what something is called, at most.
const LONGEST_SAYING: usize = 10;

/// How many auxiliaries and adverbs before a verb are looked at for one that denies it.
const FILLERS: usize = 4;

/// The most words of a term that an article comes back to.
const LONGEST_TERM: usize = 3;

/// How far before a span what names it is looked for, in tokens.
const NEAR: usize = 8;

/// How far into a question that somebody is asked its words in marks stand, in tokens.
const LONGEST_QUESTION: usize = 40;

/// Whether what stands in the marks only tells what is heard: `(CROSSTALK)`, `(APPLAUSE)`.
fn is_noise(inner: &[Token]) -> bool {
    inner.first().is_some_and(|t| t.kind == Kind::ParenOpen)
        && inner
            .iter()
            .filter(|t| t.kind == Kind::Word)
            .all(|t| t.case == Case::Upper)
}

fn is_listed(list: &[&str], word: &str) -> bool {
    list.iter().any(|w| w.eq_ignore_ascii_case(word))
}

impl Reading<'_> {
    /// Whether a span is somebody's words. `within` tells that an earlier span of the same sentence is.
    pub fn is_speech(&self, span: &Span, found: Option<&Found>, within: bool) -> bool {
        let Some(inner) = self.inner(span) else {
            return false;
        };
        let words = inner.iter().filter(|t| t.kind == Kind::Word).count();
        if words == 0 || self.layout.is_nameless(span.first as usize) || is_noise(inner) {
            return false;
        }
        if span.continues {
            return true;
        }
        let found = found.filter(|f| !self.is_idle(span, f));
        if found.is_some_and(|f| self.is_inscription(span, f)) || self.is_inscribed(span) {
            return false;
        }
        let candidate = self.candidate(span, found, within, words);
        if self.is_title_or_text(&candidate) || self.is_saying_or_label(&candidate) || self.is_put_by_nobody(&candidate)
        {
            return false;
        }
        if words >= LONG {
            return true;
        }
        if self.is_term(&candidate)
            || self.is_on_programme(&candidate)
            || self.is_option(&candidate)
            || self.is_other_name(&candidate)
            || self.is_announced(&candidate)
        {
            return false;
        }
        if self.is_whole_turn(&candidate) {
            return true;
        }
        !self.is_only_titled(&candidate) && !self.is_only_owned(&candidate) && self.is_told(&candidate)
    }

    /// Whether the words are the title of a work or of a text, however many they are: `the book “The Keepers of the Quay”`.
    fn is_title_or_text(&self, c: &Candidate) -> bool {
        self.is_entitled(c)
            || self.is_headed(c.span)
            || self.is_told_as_headline(c.span)
            || self.is_authored(c.span)
            || self.is_apposed_title(c.span, c.found)
            || self.is_told_its_kind(c.span, c.found, c.titled)
            || self.is_title_of_length(c)
    }

    /// Whether the words are what everybody says, what something is called or what one types: `as they say, “…”`, `such voyages are called “…”`, `googled “…”`.
    fn is_saying_or_label(&self, c: &Candidate) -> bool {
        c.words <= LONGEST_SAYING && (self.is_called(c.span) || self.is_typed(c.span))
            || self.is_defined(c.span)
            || c.words <= LONGEST_SAYING && (self.is_spelt_out(c.span) || self.is_in_definition(c.span))
            || self.is_on_labels(c.span, c.found)
            || c.words <= LONGEST_SAYING
                && (self.is_saying(c.span) || self.is_saying_spoken_of(c.span) || self.is_example(c.span))
            || self.is_name_of_measure(c)
    }

    /// Whether nobody has put the words so: they are a value in a page's source, or only imagined or asked for: `it is not enough to say, “…”`.
    fn is_put_by_nobody(&self, c: &Candidate) -> bool {
        self.is_value(c.span)
            || self.is_imagined(c.span, c.found)
            || self.is_only_asked(c.span, c.found)
            || self.is_posed_by_nobody(c.span, c.found)
    }

    /// Whether few words are a name or a term that is spoken of, or are denied: `a “golden share” in the port`, `the “Vell Harbour Watch” (VHW)`, `has not called for “…”`.
    fn is_term(&self, c: &Candidate) -> bool {
        let &Candidate { span, found, words, .. } = c;
        self.is_alias(span, found, c.titled, words)
            || self.is_abbreviated(span)
            || words <= 2 && (self.is_glossed(span) || self.is_rating(span))
            || words <= 4 && self.is_answer_on_scale(span, found)
            || words <= 4 && self.is_asked(span)
            || self.is_unsaid(span, found)
            || words <= 2
                && (self.is_voted(span) || self.is_beside_aside(span, found) || self.is_named_by_many(span, found))
            || words <= 3 && (self.is_idea(span, found) || self.is_label(span))
            || self.is_set_phrase(span, found)
            || words <= 4 && self.is_everybodys(span, found)
            || words <= 3 && (self.is_dwelt_on(span, found) || self.is_spoken_of(span))
    }

    /// Whether few words are what somebody or something goes by: `James “Jim” Orde`, `known to musicians as “the Tide”`.
    fn is_other_name(&self, c: &Candidate) -> bool {
        self.is_nickname(c)
            || c.words <= 5
                && (self.is_known_as(c.span, c.found)
                    || !c.adjacent
                        && (self.is_named(c.span, c.is_found(Strength::Strong)) || self.is_explained(c.span, c.found)))
            || self.is_epithet(c)
    }

    /// The tokens of a span's sentence that stand no farther from its marks than this.
    fn near_in_sentence(&self, span: &Span, farthest: usize) -> Range<usize> {
        let (open, close) = (span.first as usize, span.last as usize);
        let sentence = self.sentences.get(self.sentence_of(open));
        sentence.map_or(open..open, |sentence| {
            sentence.start.max(open.saturating_sub(farthest))..sentence.end.min(close + farthest)
        })
    }

    /// Whether a span is all of its sentence, stop included: a turn of a dialogue: `“Royce.”`
    fn is_whole_turn(&self, c: &Candidate) -> bool {
        self.is_whole(c)
            && self
                .sentences
                .get(self.sentence_of(c.span.first as usize))
                .is_some_and(|s| c.after >= s.end)
    }

    /// Whether a sentence begins with a span and could end with it.
    fn is_whole(&self, c: &Candidate) -> bool {
        let first = c.span.first as usize;
        c.ends_stop
            && self
                .sentences
                .get(self.sentence_of(first))
                .is_some_and(|s| s.start == first)
    }

    /// Whether few words that are no name are told by somebody: by a verb near enough, or by their number.
    fn is_told(&self, c: &Candidate) -> bool {
        if !c.titled && self.is_whole(c) {
            return true;
        }
        // "proved “late.”" may be anything; "was “late.”" is a judgement, and somebody's.
        let ends_stop = c.ends_stop && (c.words > 2 || self.is_predicate(c.span));
        match c.found {
            Some(f) => {
                f.strength >= Strength::Medium
                    || c.words >= 4
                    || ends_stop
                    || c.within
                    || self.is_opinion(c.span, f)
                    || f.rule == Rule::Possessive
                        && !self.is_thing(&f.phrase)
                        && self.is(c.after, Class::SAY_NOUN.or(Class::MEDIUM))
            }
            None => {
                let determined = self.is_behind_determiner(c);
                c.words >= 3 && !(determined && c.words <= 4) || c.words == 2 && ends_stop && !determined || c.within
            }
        }
    }

    /// Whether a phrase stands for something that neither speaks nor is spoken for: `the phone's “always-on” camera`.
    fn is_thing(&self, phrase: &Phrase) -> bool {
        matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize) && !self.is(n as usize, Class::PERSON))
    }

    /// The token before a span, in its paragraph.
    pub(super) fn token_before(&self, span: &Span) -> Option<usize> {
        let before = (span.first as usize).checked_sub(1)?;
        let paragraph = self.paragraphs.get(span.paragraph as usize)?;
        (before >= paragraph.start).then_some(before)
    }

    /// The reporter's words before a span, from the nearest back to where the clause begins.
    fn clause_before(&self, open: usize) -> impl Iterator<Item = usize> {
        let from = self
            .sentences
            .get(self.sentence_of(open))
            .map_or(open, |s| s.start.max(open.saturating_sub(24)));
        (from..open)
            .rev()
            .take_while(|&i| {
                !self.tokens[i].is_outside() || !matches!(self.kind(i), Kind::Semicolon | Kind::Stop | Kind::Colon)
            })
            .filter(|&i| self.tokens[i].is_outside())
    }
}
