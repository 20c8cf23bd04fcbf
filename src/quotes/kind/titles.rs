//! Titles of works and programmes, and what heads a text.

use super::candidate::Candidate;
use super::{LONG, LONGEST_SAYING, NEAR};
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// What stands before a title, a headline or a saying.
const HEADS: &WordSet = words!["titled", "entitled", "headlined", "subtitled", "adage", "proverb",];

/// What is written, made or shown and has a title.
const WORKS: &WordSet = words![
    "paper",
    "newspaper",
    "magazine",
    "newsletter",
    "journal",
    "show",
    "programme",
    "program",
    "podcast",
    "webinar",
    "film",
    "movie",
    "documentary",
    "book",
    "novel",
    "memoir",
    "biography",
    "play",
    "musical",
    "opera",
    "song",
    "single",
    "album",
    "poem",
    "painting",
    "mural",
    "series",
    "sitcom",
    "drama",
    "essay",
    "op-ed",
    "column",
    "article",
    "study",
    "report",
    "investigation",
    "exhibition",
    "exhibit",
    "game",
    "website",
    "blog",
];

/// What is held and has a title.
const EVENTS: &WordSet = words![
    "talk",
    "lecture",
    "discussion",
    "debate",
    "panel",
    "forum",
    "seminar",
    "symposium",
    "workshop",
    "webinar",
    "session",
    "course",
    "class",
    "event",
    "conference",
    "exhibition",
    "exhibit",
    "presentation",
    "campaign",
    "project",
];

/// How many words there are at most between an article and its noun, or from where a sentence begins to what its subject is called.
const LONGEST_SUBJECT: usize = 12;

/// How many tokens a title has at most that is known by what follows it.
const LONGEST_TITLE: usize = 16;

/// How many adjectives are read between an article and the noun of a work.
const ADJECTIVES: usize = 5;

/// How many words a role has at most: `host and producer`, `co-anchor`, `team captain`.
const LONGEST_ROLE: usize = 3;

/// The most words of a programme's name.
const LONGEST_PROGRAMME: usize = 5;

impl Reading<'_> {
    /// Whether a title of several words stands behind its noun: `the book “The Keepers of the Quay: A History of the Port of Vell”`.
    pub(super) fn is_entitled(&self, c: &Candidate) -> bool {
        c.titled
            && c.several
            && c.before.is_some_and(|b| {
                let lead = b.saturating_sub(usize::from(self.kind(b) == Kind::Comma));
                self.is(lead, Class::UNTITLED) && !self.is_word(lead, "called")
            })
    }

    /// Whether a title is one by what governs it, as the long one of a law is, or one of several: `passed the “Harbour and Quay Lighting and Dredging Relief Additions Act”`.
    pub(super) fn is_title_of_length(&self, c: &Candidate) -> bool {
        let governed = || self.is_led_by(c, words!["the", "a", "an"]) || self.is_governed(c.span);
        c.titled && (c.words >= LONG && governed() || self.is_listed_title(c.span))
    }

    /// Whether a title is of a programme: `on Channel Nine’s “Talk of the Town.”`, `“Harbour & Quay” host Ana Vidal`, `told the “Today” show`.
    pub(super) fn is_on_programme(&self, c: &Candidate) -> bool {
        c.titled
            && (self.is_shown_by_station(c)
                || c.words <= LONGEST_SAYING && self.is_of_a_role(c.span)
                || c.words <= LONGEST_PROGRAMME && (self.is_broadcast(c.span, c.found) || self.is_show(c)))
    }

    /// Whether a title is of what a station or another body shows: `on Channel Nine’s “Talk of the Town.”`
    fn is_shown_by_station(&self, c: &Candidate) -> bool {
        c.before
            .filter(|&b| b > 0 && self.kind(b) == Kind::Possessive)
            .and_then(|b| self.mention_over(b - 1))
            .is_some_and(|m| self.people.sort_of(self.mentions[m].entity) == Sort::Organisation)
    }

    /// Whether the noun behind the marks tells what is entitled so: `told the “Today” show`.
    fn is_show(&self, c: &Candidate) -> bool {
        !c.ends_stop
            && self.is_one_of(
                c.after,
                words![
                    "show",
                    "programme",
                    "program",
                    "podcast",
                    "newsletter",
                    "column",
                    "hashtag"
                ],
            )
    }

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

    /// Whether a title is followed by what it is the title of: `“Tideline,” a cheerful weekly paper that …`, `“How we row,” her latest book`. `titled` tells that its capitals are a title's.
    pub(super) fn is_told_its_kind(&self, span: &Span, found: Option<&Found>, titled: bool) -> bool {
        let after = span.last as usize + 1;
        let outer = usize::from(self.kind(after) == Kind::Comma);
        let article = after + outer;
        let own = words!["a", "an", "his", "her", "their", "its", "our", "my"];
        let leads = self.is_one_of(article, own) || titled && self.is_word(article, "the");
        if !leads || outer == 0 && !self.ends_with_comma(span) {
            return false;
        }
        // "“The tide is high,” a paper by Vidal says."
        let cue = found.and_then(|f| f.cue).map(|(_, c)| c).filter(|&c| c > after);
        let tagged = cue.is_some();
        let first = self.inner_first(span);
        let sentence = !titled && (tagged || self.is(first, Class::I.or(Class::YOU)));
        let short = (span.last as usize) < first + LONGEST_TITLE;
        let described = short && self.tokens.get(first).is_some_and(Token::is_capital) && !sentence;
        let closed = Class::PREPOSITION.or(Class::WHO).or(Class::AUX).or(Class::CONJUNCTION);
        described
            && (article + 1..article + 2 + ADJECTIVES)
                .take_while(|&i| {
                    matches!(self.kind(i), Kind::Word | Kind::Number)
                        && self.tokens.get(i).is_some_and(Token::is_outside)
                        && !self.is(i, closed)
                })
                .any(|i| {
                    self.is_one_of(i, WORKS) && self.tokens[i].is_lower() && cue != Some(i + 1) && self.ends_noun(i)
                })
    }

    /// Whether a noun is the last of its noun phrase: what follows is no noun, and no verb of speech: `a film about`, `a book that`, `a song written by`, and not `a book reviewer`.
    fn ends_noun(&self, noun: usize) -> bool {
        let next = noun + 1;
        let made = self.text(next).ends_with("ed") || self.is_one_of(next, words!["written", "made", "set", "shot"]);
        matches!(
            self.kind(next),
            Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::Dash | Kind::ParenOpen | Kind::ParenClose | Kind::Break
        ) || self.is(next, Class::PREPOSITION.or(Class::WHO).or(Class::CONJUNCTION))
            || made && self.is(next + 1, Class::PREPOSITION)
    }

    /// Whether the title of a work or an event stands apposed to its noun, and nobody says anything in it: `co-wrote the study, “Why tides turn,” with …`, `Her talk, “Who rows?,” was held`. In
    /// `Vidal wrote in her essay, “…,”` somebody does.
    pub(super) fn is_apposed_title(&self, span: &Span, found: Option<&Found>) -> bool {
        let Some(comma) = self
            .token_before(span)
            .filter(|&b| b > 0 && self.kind(b) == Kind::Comma && self.tokens[b].is_outside())
        else {
            return false;
        };
        let begins = matches!(
            self.tokens.get(self.inner_first(span)),
            Some(t) if t.is_capital() || t.kind == Kind::Number
        );
        let after = span.last as usize + 1;
        let inserted = self.ends_with_comma(span) || self.kind(after) == Kind::Comma;
        // "It is a zero-sum game, “The tide takes all,” you write."
        let inserted = inserted && !self.is_subject_pronoun(after) && !self.is(after, Class::YOU);
        if !begins || !inserted || found.is_some_and(|f| f.cue.is_some() && f.rule != Rule::ClosingTag) {
            return false;
        }
        let noun = comma - 1;
        let work = self.is_one_of(noun, WORKS) || self.is_one_of(noun, EVENTS);
        work || self.is_subject_event(comma)
    }

    /// Whether the sentence begins with an event that has nothing but where and when it was behind it: `The discussion on Tuesday at the hall of Vell`, up to the comma at `end`.
    fn is_subject_event(&self, end: usize) -> bool {
        let start = self.sentences.get(self.sentence_of(end)).map_or(end, |s| s.start);
        let closed = Class::AUX.or(Class::SPEECH).or(Class::WHO);
        let plain = |i: usize| {
            self.tokens[i].is_outside()
                && matches!(self.kind(i), Kind::Word | Kind::Number | Kind::Possessive)
                && !self.is(i, closed)
        };
        end <= start + LONGEST_SUBJECT
            && self.is(start, Class::DETERMINER)
            && (start..end).all(plain)
            && (start + 1..end.min(start + 4)).any(|i| self.is_one_of(i, EVENTS) && self.is(i + 1, Class::PREPOSITION))
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
