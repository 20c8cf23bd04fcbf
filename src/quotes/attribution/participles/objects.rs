//! Those who stand right before the participle as what another verb or a preposition has for its object: `criticised Smith for calling it “…”`, `footage of Smith saying “…”`.

use super::{LONGEST_CLAUSE, LONGEST_OBJECT, LONGEST_TAG};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Verbs that show or tell what somebody says: `a video caught him shouting “…”`.
const SHOWS: &WordSet = words![
    "captured",
    "captures",
    "caught",
    "catches",
    "showed",
    "shows",
    "showing",
    "heard",
    "hear",
    "recorded",
    "filmed",
    "saw",
    "remember",
    "remembers",
    "remembered"
];

/// What shows somebody: `a video of Smith venting “…”`.
const RECORDINGS: &WordSet = words![
    "video",
    "footage",
    "audio",
    "clip",
    "tape",
    "recording",
    "film",
    "videos",
    "clips",
    "recordings"
];

impl Reading<'_> {
    /// `criticised Smith for calling it “…”`, `footage of Smith saying “…”`, `an aide bragging of “…”`: who stands directly before the participle.
    pub(super) fn object_of(&self, at: usize, from: usize) -> Option<Phrase> {
        let before = at.checked_sub(1)?;
        if let Some(object) = self
            .cited_as(before, at, from)
            .or_else(|| self.quoted_by_pronoun(before, from))
            .or_else(|| self.described_as(before, from))
        {
            return Some(object);
        }
        if self.is_one_of(before, words!["for", "of"]) && before > from {
            return self.person_ending_at(before - 1, from);
        }
        let mut last = before;
        while last > from
            && (self.is(last, Class::ADVERB) || self.text(last).ends_with("ly"))
            && self.tokens[last].is_lower()
        {
            last -= 1;
        }
        if self.kind(last) != Kind::Word || last <= from {
            return None;
        }
        if self.is_one_of(last, words!["him", "her", "them"]) && self.is_one_of(last - 1, SHOWS) {
            return Some(Phrase::pronoun(last));
        }
        if let Some(shown) = self.shown_in_recording(last, from) {
            return Some(shown);
        }
        let phrase = self.phrase_ending_at(last, from)?;
        if self.is_addressed(&phrase, from) {
            return None;
        }
        self.author_of_received(&phrase, last, from)
            .or_else(|| self.may_say(&phrase).then_some(phrase))
    }

    /// Who is quoted with `as` before a participle: `an article quoted` `her` `as saying “…”`, `quoted` `Ana Vidal` `, the port’s director, as saying “…”`.
    fn cited_as(&self, as_: usize, at: usize, from: usize) -> Option<Phrase> {
        if !self.is_word(as_, "as") {
            return None;
        }
        let cites = words!["quoted", "cited", "quotes", "quoting", "recorded", "described"];
        if as_ > from + 1 && self.is_one_of(as_ - 1, words!["him", "her", "them"]) && self.is_one_of(as_ - 2, cites) {
            return Some(Phrase::pronoun(as_ - 1));
        }
        (from..as_)
            .rev()
            .take(LONGEST_CLAUSE)
            .filter_map(|verb| self.quoted_as(verb, at))
            .find(|&(object, like)| like == as_ && object.head != Head::Pronoun)
            .map(|(object, _)| object)
    }

    /// Whom a verb quotes where they are: `The log quotes` `him` `on the radio asking a pilot, “…”`.
    fn quoted_by_pronoun(&self, before: usize, from: usize) -> Option<Phrase> {
        let object = (from.max(before.saturating_sub(LONGEST_OBJECT))..before)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            .find(|&i| self.is_one_of(i, words!["quotes", "quoted", "shows", "heard", "recorded", "caught"]))?
            + 1;
        (self.is_one_of(object, words!["him", "her", "them"]) && self.is(object + 1, Class::PREPOSITION))
            .then(|| Phrase::pronoun(object))
    }

    /// Whom somebody describes as saying something: `described` `a colleague` `as saying “…”`.
    fn described_as(&self, as_: usize, from: usize) -> Option<Phrase> {
        if !self.is_word(as_, "as") || as_ <= from {
            return None;
        }
        let object = self.phrase_ending_at(as_ - 1, from)?;
        let describes = words![
            "described",
            "quoted",
            "cited",
            "quotes",
            "describes",
            "cites",
            "quoting",
            "citing",
        ];
        (object.first > from && self.is_one_of(object.first - 1, describes)).then_some(object)
    }

    /// The person whose name ends with a token: `criticised` `Smith` `for calling it “…”`.
    fn person_ending_at(&self, end: usize, from: usize) -> Option<Phrase> {
        self.phrase_ending_at(end, from)
            .filter(|p| matches!(p.head, Head::Name(m) if self.mentions[m as usize].sort == Sort::Person))
    }

    /// Whom a recording shows: `the site released a video of` `Smith` `venting that “…”`.
    fn shown_in_recording(&self, last: usize, from: usize) -> Option<Phrase> {
        let m = self
            .mention_over(last)
            .filter(|&m| self.mentions[m].last as usize == last)?;
        let of = (self.mentions[m].title as usize)
            .checked_sub(1)
            .filter(|&of| of > from)?;
        (self.is_word(of, "of")
            && self.is_one_of(of - 1, RECORDINGS)
            && self.people.sort_of(self.mentions[m].entity) == Sort::Person)
            .then(|| self.name(m))
    }

    /// Whether somebody is written to: `They wrote to` `the minister` `demanding “…”`, `wrote a letter to` `the minister` `saying it was “…”`.
    fn is_addressed(&self, phrase: &Phrase, from: usize) -> bool {
        phrase.first > from + 1
            && self.is_word(phrase.first - 1, "to")
            && self.tokens[phrase.first - 2].is_lower()
            && self.is(phrase.first - 2, Class::SPEECH.or(Class::MEDIUM))
    }

    /// Whose text it is that a phrase names with its author at the end: `Vidal received a letter from` `the Harbour Board` `calling it “…”`.
    fn author_of_received(&self, phrase: &Phrase, last: usize, from: usize) -> Option<Phrase> {
        let Head::Noun(n) = phrase.head else { return None };
        if !self.is(n as usize, Class::MEDIUM.or(Class::SAY_NOUN)) {
            return None;
        }
        let m = self
            .mention_over(last)
            .filter(|&m| self.mentions[m].last as usize == last)?;
        let author = &self.mentions[m];
        let small = (author.title as usize).saturating_sub(1);
        let small = small - usize::from(self.is_word(small, "the") && small > from);
        (matches!(self.people.sort_of(author.entity), Sort::Person | Sort::Organisation)
            && self.is_one_of(small, words!["from", "by"]))
        .then(|| self.name(m))
    }

    /// Whether a phrase stands for a person or for people, and for no text: `an aide bragging of “…”`.
    fn may_say(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => {
                let noun = n as usize;
                let people = self.is(noun, Class::ANY_ROLE)
                    || self.is_people(noun)
                    || self.is_one_of(
                        noun,
                        words![
                            "people",
                            "men",
                            "women",
                            "children",
                            "protesters",
                            "supporters",
                            "crowd",
                        ],
                    );
                people && !self.is(noun, Class::MEDIUM)
            }
            Head::Pronoun => false,
        }
    }

    /// Whom somebody quotes who goes on to say something: `Smith quoted` `Orde` `, saying “…”`, `Smith quotes` `Orde` `, the mayor, saying “…”`.
    pub(super) fn quoted_who_says(&self, at: usize, from: usize) -> Option<Phrase> {
        let comma = at.checked_sub(1).filter(|&c| c > from && self.kind(c) == Kind::Comma)?;
        if !self.is_word(at, "saying") {
            return None;
        }
        let quotes = (from.max(comma.saturating_sub(LONGEST_TAG))..comma)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside())
            .find(|&i| self.is_one_of(i, words!["quoted", "quotes", "quoting"]))?;
        let object = self.phrase_at(quotes + 1, comma)?;
        let person = match object.head {
            Head::Name(m) => self.names_a_person(m),
            _ => self.is_somebody(&object),
        };
        if !person {
            return None;
        }
        let next = object.last + 1;
        let told = next == comma || self.kind(next) == Kind::Comma && self.is_office(next + 1, comma - 1);
        told.then_some(object)
    }
}
