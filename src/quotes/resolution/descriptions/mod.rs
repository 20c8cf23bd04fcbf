//! Whose `the minister`, whose `the company`, and who `a port official` is.

mod anew;
mod people;
mod texts;
mod together;

pub(super) use together::Together;

use super::bodies::{GATHERED, NAMED_FOR};
use super::memory::{Nature, Who};
use super::roles::{HEADS_OF_STATE, KIN, LOOSE, NAMELESS};
use super::texts::TEXTS;
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

/// How often one is named at most who is named only in passing.
const MOST_IN_PASSING: u32 = 2;

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

/// Those that somebody sends.
const LETTERS: &WordSet = words!["letter", "tweet", "email", "e-mail"];

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

    /// Whom a description with `the` stands for: one spoken of before, or on a reader's mind.
    fn spoken_of(&self, description: &Description<'_>) -> Option<Speaker> {
        let reading = self.reading;
        let &Description { phrase, noun, bare, .. } = description;
        // "the administration", where the Orde administration has been spoken of
        if bare
            && noun == phrase.first + 1
            && reading.is_word(noun, "administration")
            && self.same_noun(noun).is_none()
            && let Some((first, last)) = self.whose_before(noun)
        {
            return Some(Speaker::Phrase(first, last));
        }
        let nature = reading.nature_of_noun(noun);
        // "the Vell Republican"
        if bare
            && let Nature::Person(gender) = nature
            && let Some(who) = self.seated(phrase, noun, gender)
        {
            return Some(self.speaker_of(who));
        }
        // "Orde’s side are last, and the manager"
        if bare && let Some(e) = self.whose_side(phrase, noun) {
            return Some(Speaker::Entity(e));
        }
        // "A senior diplomat …": "the diplomat" is the same one, unless one who is named has the office and is nearer.
        let holder = self
            .office_holder(phrase, noun)
            // "the 33-year-old mother of one" is not "her mother, Ana Vidal".
            .filter(|_| bare || !reading.is_one_of(noun, KIN))
            .or_else(|| self.holder_elsewhere(phrase, noun).filter(|_| bare))
            .map(Who::Entity);
        let again = phrase.first + 1 == noun || phrase.first + 2 == noun && reading.is_word(noun - 1, "same");
        let same = (bare && again && !reading.is_one_of(noun, HEADS_OF_STATE))
            .then(|| {
                let same = self.same_noun(noun);
                let nameless = reading.is_one_of(noun, NAMELESS).then(|| self.nameless()).flatten();
                match (same, nameless) {
                    // "One person was there. “…,” said an aide. “…,” the person added.": the aide.
                    (Some(a), Some(b))
                        if reading.is_one_of(noun, words!["person", "individual"])
                            && self.memory.weight(b) > self.memory.weight(a) =>
                    {
                        Some(b)
                    }
                    (same, nameless) => same
                        .or_else(|| self.same_source(noun))
                        .or(nameless)
                        .or_else(|| self.one_of_the_sources(noun)),
                }
            })
            .flatten();
        if let Some(two) = self.two_meant(description, same) {
            return Some(two);
        }
        // "A Corvin poll found boats. “…,” the pollsters said."
        if bare
            && same.is_none()
            && holder.is_none()
            && let Some(pollster) = self.pollster_meant(phrase, noun)
        {
            return Some(self.speaker_of(pollster));
        }
        // "the union", where one Federation has been named and no other union.
        if bare
            && phrase.first + 1 == noun
            && matches!(same, None | Some(Who::Described(..)))
            && nature == Nature::Body
            && reading.is_one_of(noun, NAMED_FOR)
            && let Some(e) = self.only_of_kind(noun)
        {
            return Some(Speaker::Entity(e));
        }
        // "the union", where a Federation has been named, is not only "the pilots’ union".
        if bare
            && phrase.first + 1 == noun
            && matches!(same, Some(Who::Described(..)))
            && nature == Nature::Body
            && let Some(Who::Entity(e)) = self.body_in_mind(noun)
            && (self.is_of_kind(e, noun) || same.is_some_and(|described| self.is_far_nearer(e, described, noun)))
        {
            return Some(Speaker::Entity(e));
        }
        // "the newspaper", where a newspaper has been named since one was only described
        if bare
            && phrase.first + 1 == noun
            && reading.is_one_of(noun, words!["newspaper", "magazine", "paper", "daily", "weekly"])
            && let Some(described @ Who::Described(..)) = same
            && let Some(press) = self.press_in_mind(noun)
            && self.memory.weight(press) > self.memory.weight(described)
        {
            return Some(self.speaker_of(press));
        }
        // "The president", where a guest of that office is named in passing and another person all through.
        let guest = bare && noun == phrase.first + 1 && reading.is_word(noun, "president");
        if guest
            && let Some(Who::Entity(e)) = holder
            // "President Orde has called for calm. The president spoke on Monday."
            && self.last_subject != Some(e)
            && (self.presides_elsewhere(e, noun)
                || reading
                    .people
                    .entities
                    .get(e as usize)
                    .is_some_and(|e| e.count <= MOST_IN_PASSING))
            && let Some(chief) = self.chief_person(e)
            && !self.is_of_another_trade(chief)
            && reading
                .mentions_of(chief)
                .next()
                .is_some_and(|m| (m.last as usize) < noun)
        {
            return Some(Speaker::Entity(chief));
        }
        let near = |who: Option<Who>| who.map_or(0.0, |who| self.memory.weight(who));
        let known = if near(same) > near(holder) {
            same
        } else {
            holder.or(same)
        };
        // "A memo was found. The harbour memo was late.": "the memo" goes by the fuller words.
        let form = || {
            let text = bare && noun == phrase.first + 1 && reading.is_one_of(noun, TEXTS);
            text.then(|| self.form_of_text(noun)).flatten()
        };
        if let Some(who) = known {
            let short = matches!(who, Who::Described(first, last, _) if last <= first + 1);
            let fuller = short.then(form).flatten();
            return Some(fuller.unwrap_or_else(|| self.speaker_of(who)));
        }
        self.in_mind(description).map(|who| self.speaker_of(who)).or_else(form)
    }

    /// Whom a description with `the` stands for that has not been spoken of by that noun.
    fn in_mind(&self, description: &Description<'_>) -> Option<Who> {
        let reading = self.reading;
        let &Description {
            phrase,
            noun,
            sentence,
            bare,
            ..
        } = description;
        match reading.nature_of_noun(noun) {
            _ if !bare => None,
            // "the Orde campaign" is that of Orde, whatever party has been named.
            Nature::Body
                if reading.is_one_of(noun, words!["campaign", "camp", "team", "administration", "foundation"])
                    && reading.mention_over(noun - 1).is_some_and(|m| {
                        reading.mentions[m].title as usize >= phrase.first
                            && matches!(
                                reading.people.sort_of(reading.mentions[m].entity),
                                Sort::Person | Sort::Unknown
                            )
                    }) =>
            {
                None
            }
            Nature::Body if reading.is_word(noun, "service") && reading.is_one_of(noun - 1, words!["wire", "news"]) => {
                self.press_in_mind(noun)
            }
            nature @ (Nature::Body | Nature::Thing | Nature::Person(_))
                if self.may_stand_for_a_body(phrase, noun)
                    && let called = self.body_called(phrase, noun, sentence)
                    && (!matches!(nature, Nature::Person(_))
                        || called.is_some_and(|who| self.is_nearer_than_people(who))) =>
            {
                called
            }
            // "the paper", "the piece", "the wire service"
            Nature::Body | Nature::Thing if reading.is_one_of(noun, PRESS) && noun == phrase.first + 1 => {
                self.press_in_mind(noun)
            }
            Nature::Body if reading.is_one_of(noun, NOTICES) && noun == phrase.first + 1 => self.publisher(),
            // "The Harbour Board found that it was late. The report said …"
            _ if self.last_finder.is_some()
                && noun == phrase.first + 1
                && (reading.is_one_of(noun, FINDINGS) || reading.is_one_of(noun, PRESS))
                && self.form_of_text(noun).is_none() =>
            {
                self.last_finder.map(Who::Entity)
            }
            // "Vidal took aim at the board. “…,” the tweet read."
            _ if reading.is_one_of(noun, LETTERS) && noun == phrase.first + 1 && self.form_of_text(noun).is_none() => {
                self.last_subject.map(Who::Entity).or_else(|| self.publisher())
            }
            // "Ana Vidal, 22, …": "the 22-year-old" is whoever is as old as that.
            Nature::Person(gender) if let Some(e) = self.aged(phrase, noun, gender) => Some(Who::Entity(e)),
            // "Governor Orde left. The city’s harbour director said no.": whose somebody is tells apart from whom the article is about.
            Nature::Person(_)
                if (phrase.first + 1..noun).any(|i| reading.kind(i) == Kind::Possessive)
                    && !reading.is_one_of(noun, LOOSE)
                    && !self.is_one_and_only(phrase, noun) =>
            {
                None
            }
            Nature::Person(gender) => self
                .named_in_sentence(phrase, noun, sentence)
                .or_else(|| self.person_in_mind(phrase, noun, gender, sentence)),
            _ => None,
        }
    }

    /// Whether a description is short enough, or tells enough, to stand for a body that has a name.
    fn may_stand_for_a_body(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        // "the private equity firm", and not "the personnel security office"
        let long = || {
            noun == phrase.first + 3
                && !reading.is_one_of(noun, NAMED_FOR)
                && (phrase.first + 1..noun).all(|i| reading.tokens[i].is_lower())
                && reading.tokens.get(noun + 1).is_none_or(|t| !t.is_capital())
        };
        reading.is_body_noun(noun) && (noun <= phrase.first + 2 || long() || self.is_told_apart_by_place(phrase, noun))
    }

    /// The body that a description stands for.
    fn body_called(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Who> {
        match self.named_before(phrase, noun) {
            Some(who) => who,
            None => self
                .body_here(phrase, noun, sentence)
                .or_else(|| self.body_in_mind(noun)),
        }
    }

    /// Whether a body is more on a reader's mind than the person whom the sentence before was about: `the developer` may be either.
    fn is_nearer_than_people(&self, body: Who) -> bool {
        let person = self
            .last_subject
            .filter(|&e| self.reading.people.sort_of(e) == Sort::Person);
        person.is_none_or(|e| self.memory.weight(Who::Entity(e)) < self.memory.weight(body))
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
