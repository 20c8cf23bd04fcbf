//! Paragraphs to sentences. What stands behind a quotation belongs to its sentence where it tells no more than who said the words.

use std::ops::Range;

use super::lexicon::{Class, WordSet, words};
use super::marks::Span;
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use super::tokens::{Kind, Token};

/// Verbs that say something beside the marks, and by themselves more often how somebody takes what is said.
const REACTIONS: &WordSet = words![
    "agree",
    "agrees",
    "agreed",
    "disagree",
    "disagrees",
    "disagreed",
    "concurs",
    "concurred",
    "demurs",
    "demurred",
    "laugh",
    "laughs",
    "laughed",
    "chuckles",
    "chuckled",
    "sighs",
    "sighed",
    "shrugs",
    "shrugged",
    "winked",
    "groaned",
    "cheered",
    "applauded",
    "scoffed",
    "bristled",
    "protested",
    "reacted",
    "responded",
];

/// How many tokens of a sentence are looked at to see whether it is all a tag.
const LONGEST_TAG: usize = 40;

impl Reading<'_> {
    /// Splits the paragraphs into sentences; `stops` are the tokens with which one may end.
    pub(super) fn split_sentences(&mut self, stops: &[u32]) {
        let mut sentences = Vec::with_capacity(self.tokens.len() / 16);
        // An aside and the text beside it never share a sentence.
        let mut asides = self.layout.asides.iter().flat_map(|a| [a.start, a.end]).peekable();
        let mut stops = stops.iter().map(|at| *at as usize).peekable();
        let mut spans = self.spans.iter().map(|span| span.first as usize).peekable();
        for paragraph in &self.paragraphs {
            while asides.next_if(|e| *e <= paragraph.start).is_some() {}
            let mut start = paragraph.start;
            let mut at = start;
            while at < paragraph.end {
                // Where nothing but a stop or a quotation ends a sentence, the words between are passed over at once.
                let edge = asides.peek().map_or(paragraph.end, |e| paragraph.end.min(*e));
                while stops.next_if(|stop| *stop < at).is_some() {}
                while spans.next_if(|first| *first < at).is_some() {}
                let ends = [stops.peek(), spans.peek()].into_iter().flatten().copied();
                at = ends.fold(edge - 1, usize::min).max(at);
                let next = self.after(at).min(paragraph.end);
                let edge = asides.peek().is_some_and(|e| *e <= next);
                while asides.next_if(|e| *e <= next).is_some() {}
                if next >= paragraph.end || edge || self.ends_sentence(at, next, start..paragraph.end) {
                    sentences.push(start..next);
                    start = next;
                }
                at = next;
            }
        }
        self.set_sentences(sentences);
    }

    /// Whether a sentence ends with the item at `at`, given where the next one begins, where its own does and where its paragraph ends.
    fn ends_sentence(&self, at: usize, next: usize, within: Range<usize>) -> bool {
        let limit = within.end;
        let following = &self.tokens[next];
        if !self.tokens[at].is_outside() {
            let span = &self.spans[self.tokens[at].span as usize];
            let Some(mut last) = self.inner_last(span) else {
                return false;
            };
            while last > span.first as usize
                && matches!(self.kind(last), Kind::Mark(_))
                && matches!(self.kind(last - 1), Kind::Comma | Kind::Stop)
            {
                last -= 1;
            }
            if !matches!(self.kind(last), Kind::Stop | Kind::Ellipsis) && !matches!(self.kind(last), Kind::Mark(_)) {
                return false;
            }
            // "… late.” (Others were later.)"
            if following.kind == Kind::ParenOpen && self.text(last) == "." {
                return self.tokens.get(next + 1).is_some_and(Token::is_capital);
            }
            if following.kind != Kind::Word || !following.is_outside() {
                return !following.is_outside() || following.kind == Kind::Number;
            }
            let stopped = self.text(last) == ".";
            return following.is_capital()
                && !(self.is_tag(next, limit, stopped)
                    && !(stopped && self.only_reacts(next, limit) && self.has_clause_before(span, within.start)));
        }
        match self.tokens[at].kind {
            Kind::Stop => {
                !following.is_lower()
                    && !matches!(
                        following.kind,
                        Kind::Comma | Kind::ParenClose | Kind::Stop | Kind::Colon | Kind::Semicolon | Kind::Possessive
                    )
            }
            // "in the U.S. The board left"
            // "in Velby, Calif. Vidal left", and not "the Velby, Calif. Police Department"
            Kind::Word => {
                following.is_capital()
                    && following.is_outside()
                    && self.text(at).ends_with('.')
                    && !following.is(Class::TITLE.or(Class::ANY_ROLE).or(Class::ORG).or(Class::DATE))
            }
            _ => false,
        }
    }

    /// Whether `Smith said` or `said Smith` stands at the token; after a full stop only if nothing else does.
    fn is_tag(&self, at: usize, limit: usize, strict: bool) -> bool {
        let Some(phrase) = self.phrase_at(at, limit) else {
            return false;
        };
        if !strict {
            let end = (phrase.last..limit.min(phrase.last + 30))
                .find(|&i| self.kind(i) == Kind::Stop && self.tokens[i].is_outside())
                .unwrap_or(limit);
            let person = !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize));
            // "“Until when?” Ana Vidal, an economist, told me."
            let tells = |v: usize| {
                self.is_one_of(v, words!["told", "tells"])
                    && !(v + 1..end).any(|i| self.is_one_of(i, words!["that", "to"]))
            };
            if person
                && self.verb_after(&phrase, end).is_some_and(|v| {
                    tells(v) || self.is(v, Class::SAY) && !self.is(v, Class::SOFT) && !self.reports_clause(v, end)
                })
            {
                return true;
            }
        }
        let verb = phrase.last + 1;
        if strict && self.kind(verb) == Kind::Comma {
            return self.only_tells(&phrase, limit);
        }
        if verb >= limit || !self.tokens[verb].is_lower() {
            return self.verb_strength(at).is_some_and(|_| self.is(at, Class::SAY)) && !strict;
        }
        let closes = verb + 1 >= limit || matches!(self.kind(verb + 1), Kind::Stop | Kind::Comma);
        if !self.is(verb, Class::SAY.or(Class::TELL)) {
            // "“Negotiable?” Orde pressed."
            return !strict && closes && self.text(verb).ends_with("ed") && !matches!(phrase.head, Head::Noun(_));
        }
        !strict || verb + 1 >= limit || self.kind(verb + 1) == Kind::Stop || self.only_tells(&phrase, limit)
    }

    /// Whether what somebody does from the token on is more often done to words than with them: `Ana Vidal agreed.`, `The hall laughed.`
    fn only_reacts(&self, at: usize, limit: usize) -> bool {
        self.phrase_at(at, limit)
            .map(|phrase| phrase.last + 1)
            .is_some_and(|verb| self.is_one_of(verb, REACTIONS))
    }

    /// Whether a clause of the reporter's stands before the words in its sentence: `Orde called the plan` `“a mess.”`
    fn has_clause_before(&self, span: &Span, from: usize) -> bool {
        let open = span.first as usize;
        (from.max(open.saturating_sub(LONGEST_TAG))..open).any(|i| {
            self.begins_predicate(i, open) || self.is(i, Class::FINITE.or(Class::SAY)) && self.tokens[i].is_outside()
        })
    }

    /// Whether a sentence says no more than that somebody said or told something, when and where: `Ana Vidal, who runs the port, told the Post.`,
    /// `Harbour spokesman Tomas Brandl said in an interview on Sunday.`
    fn only_tells(&self, phrase: &Phrase, limit: usize) -> bool {
        if !matches!(phrase.head, Head::Name(_)) {
            return false;
        }
        let end = (phrase.last..limit.min(phrase.last + LONGEST_TAG))
            .find(|&i| self.kind(i) == Kind::Stop && self.tokens[i].is_outside())
            .unwrap_or(limit);
        let Some(verb) = self.verb_after(phrase, end) else {
            return false;
        };
        let next = verb + 1;
        let told = self.is_one_of(verb, words!["told", "tells"]) && next < end && end <= verb + 6;
        // "Vidal responded on Monday." tells of what follows.
        let says = self.is(verb, Class::SAY)
            && !self.is_one_of(verb, words!["responded", "replied", "answered"])
            && !self.is(verb, Class::SOFT)
            && (next >= end
                || self.is_one_of(next, words!["in", "during", "at", "on", "after", "before"])
                || self.is(next, Class::DATE));
        let clause = Class::AUX.or(Class::FINITE).or(Class::HE_SHE).or(Class::WHO);
        (told || says)
            && (next..end).all(|i| {
                self.tokens[i].is_outside()
                    && self.kind(i) != Kind::Comma
                    && !self.is(i, clause)
                    && !self.is_one_of(i, words!["that", "to", "how", "about"])
            })
    }
}
