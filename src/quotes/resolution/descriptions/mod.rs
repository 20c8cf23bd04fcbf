//! Whose `the minister`, whose `the company`, and who `a port official` is.

mod anew;
mod definite;
mod kin;
mod named_later;
mod nameless;
mod people;
mod texts;
mod together;

pub(super) use together::Together;

use super::bodies::GATHERED;
use super::memory::Who;
use super::{Discourse, Speaker};
use crate::quotes::Link;
use crate::quotes::cues::OBTAIN;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::Phrase;
use crate::quotes::tokens::Kind;
use std::ops::Range;
use together::BODY_PAIRS;

/// How many tokens stand at most from the article to the noun that describes a body by its place or its rank.
const LONGEST_BODY: usize = 8;

/// By what one is called of several who have been described, or one more of them.
const COUNTED: &WordSet = words!["one", "another", "second", "third", "some"];

/// Those that a body, rather than somebody, puts out.
const NOTICES: &WordSet = words![
    "statement",
    "release",
    "announcement",
    "notice",
    "advisory",
    "filing",
    "order",
    "notification",
    "directive",
    "guidance",
];

/// Those that speak for themselves, whoever has been asked for them.
const FINDINGS: &WordSet = words![
    "report",
    "study",
    "analysis",
    "review",
    "survey",
    "inquiry",
    "assessment"
];

/// Those that a newspaper puts out, and what it is called itself.
const PRESS: &WordSet = words!["article", "story", "editorial", "column", "piece", "paper", "op-ed"];

/// Texts that stand in the names of bodies, which nobody calls so.
const LAWS: &WordSet = words!["law", "act", "order", "post", "letter", "book", "story"];

/// A description in its sentence, and what its form shows.
struct Description<'p> {
    phrase: &'p Phrase,
    noun: usize,
    sentence: &'p Range<usize>,
    /// Its last token, with what prepositions add to it.
    extended: usize,
    /// Whether nothing is added to it, and it does not say whose it is by `of`.
    bare: bool,
    /// Whether it begins with `the`, `this` or the like.
    definite: bool,
}

impl Description<'_> {
    /// Whether it is a noun behind an article and nothing else: `the union`.
    fn is_noun_alone(&self) -> bool {
        self.bare && self.noun == self.phrase.first + 1
    }
}

impl Discourse<'_, '_> {
    /// The bearer of a description that is a subject: as [`Self::nominal`], but always somebody.
    pub(super) fn bearer_of_noun(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Who {
        match self.nominal(phrase, noun, sentence).0 {
            Speaker::Entity(e) => Who::Entity(e),
            Speaker::Joint(a, b) => Who::Joint(a, b),
            Speaker::Phrase(first, last) => self.described_before(first, last, noun),
            Speaker::Author | Speaker::Outlet => self.described(phrase, noun),
        }
    }

    fn described_before(&self, first: usize, last: usize, noun: usize) -> Who {
        self.memory
            .iter()
            .map(|r| r.who)
            .find(|who| matches!(*who, Who::Described(a, b, _) if a == first && b == last))
            .unwrap_or(Who::Described(first, last, noun))
    }

    fn described(&self, phrase: &Phrase, noun: usize) -> Who {
        Who::Described(
            phrase.first,
            self.reading.extended(phrase, self.reading.tokens.len()),
            noun,
        )
    }

    /// The speaker that a description stands for: the bearer of an office, the one spoken of, or the description itself.
    pub(super) fn nominal(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> (Speaker, Link) {
        let reading = self.reading;
        let with_seat = self.with_seat(phrase);
        let phrase = with_seat.as_ref().unwrap_or(phrase);
        let description = self.description(phrase, noun, sentence);
        // "The authors of the report — Ana Vidal, Tomas Orde and Ruth Brandl — say"
        if reading.text(noun).ends_with('s')
            && let Some(names) = reading.names_set_off(description.extended + 1)
        {
            return (Speaker::Phrase(names.start, names.end - 1), Link::Explicit);
        }
        // "Ana Vidal and 21 of her colleagues said"
        if let Some(first) = reading.named_with(phrase, noun) {
            return (Speaker::Phrase(first, noun), Link::Explicit);
        }
        let meant = self
            .body_with(&description)
            .or_else(|| self.kin(phrase, noun).map(Speaker::Entity))
            .or_else(|| self.behind_a_text(&description))
            .or_else(|| self.leader(phrase, noun, description.extended).map(Speaker::Entity))
            .or_else(|| {
                if description.definite {
                    self.spoken_of(&description)
                } else {
                    self.brought_in(&description)
                }
            });
        // "Ana Vidal, whose lawyer said": hers.
        let whose = phrase
            .first
            .checked_sub(1)
            .filter(|&whose| reading.owner_by_relative(whose).is_some());
        let itself = Speaker::Phrase(whose.unwrap_or(phrase.first), description.extended);
        (meant.unwrap_or(itself), Link::Nominal)
    }

    /// What the form of a description shows.
    fn description<'p>(&self, phrase: &'p Phrase, noun: usize, sentence: &'p Range<usize>) -> Description<'p> {
        let reading = self.reading;
        // Not beyond a line that ends without a stop: "Editorial Board, Vell Post", and below "At noon …"
        let own = reading.sentences.get(reading.sentence_of(noun));
        let limit = own.map_or(reading.tokens.len(), |s| s.end.max(phrase.last + 1));
        let mut extended = reading.extended(phrase, limit);
        // "a memo seen by the Post": who has seen it does not tell which it is.
        if reading.is_one_of(noun + 1, OBTAIN) && reading.is_word(noun + 2, "by") {
            extended = noun;
        }
        // "the minister of Vell" is not whichever minister has been spoken of, nor "the office of Ana Vidal" the Port Office, nor "the panel of judges" the Supreme Court.
        let gathers = reading.is_one_of(noun, GATHERED);
        let of_another = reading.is_word(noun + 1, "of")
            && (noun + 2..=phrase.last).any(|i| {
                reading.is(i, Class::PLACE)
                    || gathers && reading.is_people(i)
                    || reading
                        .mention_over(i)
                        .is_some_and(|m| reading.people.sort_of(reading.mentions[m].entity) == Sort::Person)
            });
        Description {
            phrase,
            noun,
            sentence,
            extended,
            bare: extended == phrase.last && !of_another,
            definite: reading.is_one_of(phrase.first, words!["the", "this", "that", "these", "those"]),
        }
    }

    /// The body that the article names with the noun of a description: `the commission`.
    fn body_with(&self, description: &Description<'_>) -> Option<Speaker> {
        let reading = self.reading;
        let &Description { phrase, noun, bare, .. } = description;
        // "the commission", where a Commission has been named.
        let body = reading.is(noun, Class::THING.or(Class::ORG).or(Class::COMPANY)) && !reading.is_word(noun, "policy");
        // "the bishops", of the Conference of Velmarian Bishops
        let members =
            || noun == phrase.first + 1 && reading.tokens[noun].is_lower() && reading.text(noun).ends_with('s');
        if (body || members())
            // "the Vell Republican" is one of the party.
            && !(reading.is(noun, Class::EPITHET) && reading.tokens[noun].is_capital())
            && reading.is_word(phrase.first, "the")
            && phrase.first + 2 >= noun
            && bare
            // "Corvin Airlines and Vell Lines merged. The airlines": both.
            && !(reading.is_one_of(noun, BODY_PAIRS) && self.bodies_together(noun).is_some())
            // "the law" is no School of Law.
            && !(reading.tokens[noun].is_lower() && reading.is_one_of(noun, LAWS))
            && let number = reading.sentence_of(phrase.first)
            && let from = reading.sentences.get(number.saturating_sub(1)).map_or(noun, |s| s.start)
            && let Some(e) = reading.people.organisation_with(
                reading.body,
                &reading.tokens,
                &reading.mentions,
                noun,
                &reading.mentions[reading.mentions_in(&(from..noun))],
            )
        {
            return Some(Speaker::Entity(self.nearer_than(e, noun).unwrap_or(e)));
        }
        None
    }

    /// Whom a description without `the` stands for although it brings somebody in: one who is named next, or whom there can be but one of.
    fn brought_in(&self, description: &Description<'_>) -> Option<Speaker> {
        let reading = self.reading;
        let &Description {
            phrase,
            noun,
            sentence,
            bare,
            ..
        } = description;
        // "Velmar’s biggest bank"
        if bare
            && reading.kind(phrase.first + 1) == Kind::Possessive
            && reading.is_body_noun(noun)
            && self.is_told_apart_by_place(phrase, noun)
            && let Some(who) = self
                .body_here(phrase, noun, sentence)
                .or_else(|| self.body_in_mind(noun))
        {
            return Some(self.speaker_of(who));
        }
        // "Velmar’s prime minister"
        let of_place = bare
            && reading.is(noun, Class::RANK)
            && reading.kind(phrase.first + 1) == Kind::Possessive
            && reading
                .mention_at(phrase.first)
                .is_some_and(|m| reading.mentions[m].sort == Sort::Place && reading.mentions[m].len() == 1);
        if of_place && let Some(e) = self.office_holder_from(phrase.first, noun) {
            return Some(Speaker::Entity(e));
        }
        if let Some(e) = self
            .named_next(phrase, noun, sentence)
            .or_else(|| self.named_again(phrase, noun))
        {
            return Some(Speaker::Entity(e));
        }
        if noun == phrase.last
            && bare
            && reading.is_one_of(noun, COUNTED)
            && let Some((first, last)) = self.counted_among(phrase, noun, sentence)
        {
            return Some(Speaker::Phrase(first, last));
        }
        let former = bare && self.is_one_and_only(phrase, noun);
        former
            .then(|| self.one_and_only(phrase, noun))
            .flatten()
            .map(Speaker::Entity)
    }

    /// A description with the seat of a body that stands before it: `the Carrow City,` `Velmar-based company`.
    fn with_seat(&self, phrase: &Phrase) -> Option<Phrase> {
        let reading = self.reading;
        let comma = phrase
            .first
            .checked_sub(1)
            .filter(|&c| reading.kind(c) == Kind::Comma)?;
        if !reading.text(phrase.first).ends_with("-based") {
            return None;
        }
        let seat = &reading.mentions[reading.mention_over(comma.checked_sub(1)?)?];
        let first = (seat.first as usize).checked_sub(1)?;
        (seat.last as usize + 1 == comma && reading.is_word(first, "the")).then_some(Phrase { first, ..*phrase })
    }

    /// Whether a description of a body is one by its place or its rank, and tells it from no other one in the article: `the Carrow-based ferry company`,
    /// `the world’s largest bank`, `the social media giant`.
    fn is_told_apart_by_place(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        let tells = |i: usize| {
            let text = reading.text(i);
            text.ends_with("-based") || text.len() > 5 && text.ends_with("est")
        };
        noun < phrase.first + LONGEST_BODY && (reading.is_word(noun, "giant") || (phrase.first + 1..noun).any(tells))
    }
}
