//! Answers on a scale, as a survey offers them: `62 percent feel “very” or “somewhat” at home there`.

use crate::quotes::attribution::Found;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What the answers on scales are made of.
const SCALE: &WordSet = words![
    "a",
    "agree",
    "all",
    "almost",
    "always",
    "at",
    "bad",
    "better",
    "completely",
    "concerned",
    "confident",
    "dissatisfied",
    "disagree",
    "excellent",
    "extremely",
    "fair",
    "fairly",
    "favorable",
    "favourable",
    "good",
    "great",
    "happy",
    "important",
    "likely",
    "little",
    "lot",
    "moderately",
    "most",
    "mostly",
    "much",
    "never",
    "none",
    "not",
    "often",
    "only",
    "poor",
    "quite",
    "rarely",
    "satisfied",
    "slightly",
    "so",
    "some",
    "sometimes",
    "somewhat",
    "strongly",
    "too",
    "unfavorable",
    "unfavourable",
    "unlikely",
    "usually",
    "very",
    "well",
    "worried",
    "worse",
];

/// How many tokens an answer has at most.
const LONGEST_ANSWER: usize = 4;

/// How far from the marks those who are asked are counted, in tokens.
const FARTHEST: usize = 50;

/// Those who are asked.
const ASKED: &WordSet = words!["percent", "polled", "respondents", "surveyed"];

impl Reading<'_> {
    /// Whether few words are an answer that many have chosen of those offered, or stand beside one, in a sentence that counts them.
    pub(super) fn is_answer_on_scale(&self, span: &Span, found: Option<&Found>) -> bool {
        // "Vidal called the rise of ten percent “very good”"
        let judges = |f: &Found| self.is_somebody(&f.phrase) && f.cue.is_some_and(|(_, c)| self.is(c, Class::CALL));
        if found.is_some_and(judges) {
            return false;
        }
        if !self.is_of_scale(span) && !self.beside(span).any(|other| self.is_of_scale(other)) {
            return false;
        }
        self.near_in_sentence(span, FARTHEST).any(|i| {
            self.tokens[i].is_outside()
                && (self.is_one_of(i, ASKED)
                    || self.is_percent(i)
                    || self.is_word(i, "cent") && self.is_word(i.saturating_sub(1), "per"))
        })
    }

    /// Whether the words in marks are of such answers.
    fn is_of_scale(&self, span: &Span) -> bool {
        let inner = span.first as usize + 1..span.last as usize;
        inner.len() <= LONGEST_ANSWER
            && inner.clone().any(|i| self.kind(i) == Kind::Word)
            && inner
                .filter(|&i| self.kind(i) == Kind::Word)
                .all(|i| self.is_one_of(i, SCALE))
    }

    /// The spans that `or` joins to one: `“happy” or “relieved”`.
    fn beside(&self, span: &Span) -> impl Iterator<Item = &Span> {
        let (first, last) = (span.first as usize, span.last as usize);
        let joins = |i: Option<usize>| i.is_some_and(|i| self.is_word(i, "or"));
        let before = first.checked_sub(2).filter(|_| joins(first.checked_sub(1)));
        let after = Some(last + 2).filter(|_| joins(Some(last + 1)));
        let tokens = [before, after].into_iter().flatten().filter_map(|i| self.tokens.get(i));
        tokens.filter(|t| !t.is_outside()).map(|t| &self.spans[t.span as usize])
    }
}
