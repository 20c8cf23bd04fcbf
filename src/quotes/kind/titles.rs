//! Titles of works and programmes, and what heads a text.

use super::NEAR;
use crate::quotes::attribution::Found;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// What stands before a title, a headline or a saying.
const HEADS: &WordSet = words!["titled", "entitled", "headlined", "subtitled", "adage", "proverb",];

/// How many words a role has at most: `host and producer`, `co-anchor`, `team captain`.
const LONGEST_ROLE: usize = 3;

impl Reading<'_> {
    /// Whether a title, a headline or a saying of everybody's is given: `an editorial headlined “…”`, `a column titled: “…”`, `the adage “…”`.
    pub(super) fn is_headed(&self, span: &Span) -> bool {
        let Some(before) = self.token_before(span) else {
            return false;
        };
        let punctuated = matches!(self.kind(before), Kind::Comma | Kind::Colon);
        let lead = before.saturating_sub(usize::from(punctuated));
        // "an article with the headline: “…”"
        let headline = lead > 1
            && self.is_word(lead, "headline")
            && self.is(lead - 1, Class::DETERMINER)
            && self.is_one_of(lead - 2, words!["with", "under", "beneath"]);
        // "in her article “Why the tide turns: a short history of everything the harbour board forgot”"
        let work = !punctuated
            && self.is_one_of(
                lead,
                words!["article", "book", "essay", "novel", "memoir", "documentary", "study"],
            )
            && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_capital);
        // "Her latest book is: “The Turning of the Tide: How the Harbour Board of Vell Lost a Quay.”"
        let is_work = lead > 1
            && self.is_one_of(lead, words!["is", "was"])
            && self.is_one_of(lead - 1, words!["book", "novel", "memoir"])
            && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_capital);
        // "The original headline of this story, “…,” has been changed."
        let changed = lead > 3
            && self.is_one_of(lead, words!["story", "article", "piece"])
            && self.is_word(lead - 1, "this")
            && self.is_word(lead - 2, "of")
            && self.is_one_of(lead - 3, words!["headline", "title"]);
        self.tokens[lead].is_outside() && (headline || work || is_work || changed || self.is_one_of(lead, HEADS))
    }

    /// Whether a title says where somebody is known from, whose role and name follow: `“Harbour & Quay” host Ana Vidal`, `former “Tideline” contestant Ana Vidal`.
    pub(super) fn is_of_a_role(&self, span: &Span) -> bool {
        let after = span.last as usize + 1;
        let mut role = after;
        while role < after + LONGEST_ROLE && self.is_role_noun(role) {
            role += 1;
        }
        role > after && !self.closes_open(span) && self.mention_at(role).is_some()
    }

    fn is_role_noun(&self, at: usize) -> bool {
        self.is(at, Class::ANY_ROLE.or(Class::RANK))
            && self.tokens.get(at).is_some_and(|t| t.is_lower() && t.is_outside())
    }

    /// Whether words that somebody says are said on a programme: `Vidal said on Monday on “Tideline.”` The verb is not what `on` belongs to: `insisted on “Freedom.”`
    pub(super) fn is_broadcast(&self, span: &Span, found: Option<&Found>) -> bool {
        let Some(on) = self.token_before(span).filter(|&b| self.tokens[b].is_outside()) else {
            return false;
        };
        self.is_word(on, "on")
            && found
                .and_then(|f| f.cue)
                .is_some_and(|(_, c)| c + 1 < on && self.is(c, Class::SAY.or(Class::TELL)) && !self.is(c, Class::SOFT))
    }

    /// Whether a title and its author are given: `(“…,” by Ana Vidal)`.
    pub(super) fn is_authored(&self, span: &Span) -> bool {
        let by = span.last as usize + 1;
        self.is_word(by, "by")
            && self.ends_with_comma(span)
            && self.tokens.get(self.inner_first(span)).is_some_and(Token::is_capital)
            && self.mention_at(by + 1).is_some_and(|m| {
                // Few given names of the world are known; nobody else stands alone at the end of a line.
                let last = self.mentions[m].last as usize;
                let person = self.mentions[m].sort == Sort::Person
                    || self.mentions[m].len() > 1
                        && self.mentions[m].sort == Sort::Unknown
                        && self
                            .sentences
                            .get(self.sentence_of(by))
                            .is_some_and(|s| last + 1 >= s.end);
                person && self.kind(last + 1) != Kind::Possessive
            })
    }

    /// Whether a possessor or a preposition stands before a span.
    pub(super) fn is_governed(&self, span: &Span) -> bool {
        self.token_before(span).is_some_and(|b| {
            self.tokens[b].is_outside() && (self.kind(b) == Kind::Possessive || self.is(b, Class::PREPOSITION))
        })
    }

    /// Whether a title is an example, or stands beside another: `films such as “Chicago” and “Doubt”`.
    pub(super) fn is_listed_title(&self, span: &Span) -> bool {
        let Some(before) = self.token_before(span).filter(|&b| b > 0) else {
            return false;
        };
        if !self.tokens[before].is_outside() {
            return false;
        }
        if self.is_word(before, "as") && self.is_word(before - 1, "such") {
            return true;
        }
        self.is_one_of(before, words!["and", "or"])
            && self
                .spans
                .get(self.tokens[before - 1].span as usize)
                .is_some_and(|first| self.holds_title(first) && !self.is_called_so(first))
    }

    /// Whether the words between the marks are a title by their capitals.
    fn holds_title(&self, span: &Span) -> bool {
        let first = self.inner_first(span);
        self.inner_last(span)
            .and_then(|last| self.tokens.get(first..=last))
            .is_some_and(|inner| self.is_title(inner))
    }

    /// Whether somebody calls somebody what stands in the marks: `called the winner “Miss Harbour”`.
    fn is_called_so(&self, span: &Span) -> bool {
        let open = span.first as usize;
        let directly = open.checked_sub(1).is_some_and(|b| {
            let such = b > 0 && self.is_word(b - 1, "such");
            // "the author of “The Turning Tide” and “The Ebb”"
            let author = b > 0 && self.is_one_of(b - 1, words!["author", "co-author", "writer", "director", "editor"]);
            self.is(b, Class::SAY) || self.is_one_of(b, words!["as", "of"]) && !such && !author
        });
        directly || (open.saturating_sub(NEAR)..open).any(|i| self.tokens[i].is_outside() && self.is(i, Class::CALL))
    }
}
