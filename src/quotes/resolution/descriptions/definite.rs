//! Whom a description with `the` stands for: one spoken of before by that noun, or one on a reader's mind.

use super::super::bodies::NAMED_FOR;
use super::super::memory::{Nature, Who};
use super::super::roles::{HEADS_OF_STATE, LOOSE, NAMELESS};
use super::super::texts::TEXTS;
use super::super::{Discourse, Speaker};
use super::{Description, FINDINGS, NOTICES, PRESS};
use crate::quotes::lexicon::{KIN, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::Phrase;
use crate::quotes::tokens::Kind;
use std::ops::Range;

/// How often one is named at most who is named only in passing.
const MOST_IN_PASSING: u32 = 2;

/// Those that somebody sends.
const LETTERS: &WordSet = words!["letter", "tweet", "email", "e-mail"];

/// Who has gone by the noun of a description before.
struct Known {
    /// The one who has a name and holds the office: `The minister, Ana Vidal, left.`
    holder: Option<Who>,
    /// The one described by it: `A senior diplomat left.`
    same: Option<Who>,
}

impl Known {
    /// Whether somebody has been described by the noun, and has no name yet.
    fn is_described(&self) -> bool {
        matches!(self.same, Some(Who::Described(..)))
    }
}

impl Discourse<'_, '_> {
    /// Whom a description with `the` stands for: one spoken of before, or on a reader's mind.
    pub(super) fn spoken_of(&self, description: &Description<'_>) -> Option<Speaker> {
        let told_by_owner = self
            .administration_meant(description)
            .or_else(|| self.seated_meant(description))
            .or_else(|| self.manager_meant(description));
        if told_by_owner.is_some() {
            return told_by_owner;
        }
        let known = Known {
            holder: self.holder_meant(description),
            same: self.same_meant(description),
        };
        self.two_meant(description, known.same)
            .or_else(|| self.pollsters_meant(description, &known))
            .or_else(|| self.only_one_of_kind(description, &known))
            .or_else(|| self.named_body_rather(description, &known))
            .or_else(|| self.named_press_rather(description, &known))
            .or_else(|| self.chief_rather_than_guest(description, &known))
            .or_else(|| self.nearer_of_known(description, &known))
            .or_else(|| self.in_mind(description).map(|who| self.speaker_of(who)))
            .or_else(|| self.form_meant(description))
    }

    /// Whose administration has been spoken of: `the administration` of `the Orde administration`.
    fn administration_meant(&self, description: &Description<'_>) -> Option<Speaker> {
        let noun = description.noun;
        if !description.is_noun_alone()
            || !self.reading.is_word(noun, "administration")
            || self.same_noun(noun).is_some()
        {
            return None;
        }
        let (first, last) = self.whose_before(noun)?;
        Some(Speaker::Phrase(first, last))
    }

    /// Who has the seat that tells who it is: `the Vell Republican`.
    fn seated_meant(&self, description: &Description<'_>) -> Option<Speaker> {
        let &Description { phrase, noun, bare, .. } = description;
        if !bare {
            return None;
        }
        match self.reading.nature_of_noun(noun) {
            Nature::Person(gender) => self.seated(phrase, noun, gender).map(|who| self.speaker_of(who)),
            _ => None,
        }
    }

    /// Whose side the sentence has spoken of: `Orde’s side are last, and the manager`.
    fn manager_meant(&self, description: &Description<'_>) -> Option<Speaker> {
        let &Description { phrase, noun, bare, .. } = description;
        if !bare {
            return None;
        }
        self.whose_side(phrase, noun).map(Speaker::Entity)
    }

    /// Who has a name and holds the office.
    fn holder_meant(&self, description: &Description<'_>) -> Option<Who> {
        let &Description { phrase, noun, bare, .. } = description;
        self.office_holder(phrase, noun)
            // "the 33-year-old mother of one" is not "her mother, Ana Vidal".
            .filter(|_| bare || !self.reading.is_one_of(noun, KIN))
            .or_else(|| self.holder_elsewhere(phrase, noun).filter(|_| bare))
            .map(Who::Entity)
    }

    /// Who has been described by the same noun, or by another for those whom the article does not name: `A senior diplomat …` and `the diplomat`, `an insider` and `the same source`.
    fn same_meant(&self, description: &Description<'_>) -> Option<Who> {
        let reading = self.reading;
        let noun = description.noun;
        if description.bare
            && noun == description.phrase.first + 2
            && !matches!(reading.nature_of_noun(noun), Nature::Body)
            && let Some(same) = self.same_words(noun)
        {
            return Some(same);
        }
        let again =
            || description.is_noun_alone() || noun == description.phrase.first + 2 && reading.is_word(noun - 1, "same");
        if !description.bare || !again() || reading.is_one_of(noun, HEADS_OF_STATE) {
            return None;
        }
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
    }

    /// Who has been described by the same noun and the word before it, as one of those that have no name here: `A harbour official …` and `the harbour official`.
    fn same_words(&self, noun: usize) -> Option<Who> {
        let reading = self.reading;
        let same = |a: usize, b: usize| reading.text(a).eq_ignore_ascii_case(reading.text(b));
        let found = self.memory.heaviest(|who| match who {
            Who::Described(first, _, n)
                if n > first + 1
                    && n < noun
                    && same(n, noun)
                    && same(n - 1, noun - 1)
                    && reading.is_one_of(
                        first,
                        words!["a", "an", "one", "another", "two", "three", "some", "several"],
                    ) =>
            {
                1.0
            }
            _ => 0.0,
        });
        found.map(|r| r.who)
    }

    /// Who asks people for somebody: `A Corvin poll found boats. “…,” the pollsters said.`
    fn pollsters_meant(&self, description: &Description<'_>, known: &Known) -> Option<Speaker> {
        let &Description { phrase, noun, bare, .. } = description;
        if !bare || known.same.is_some() || known.holder.is_some() {
            return None;
        }
        self.pollster_meant(phrase, noun).map(|who| self.speaker_of(who))
    }

    /// The one body named so far that is what the noun says: `the union`, where one Federation has been named and no other union.
    fn only_one_of_kind(&self, description: &Description<'_>, known: &Known) -> Option<Speaker> {
        let reading = self.reading;
        let noun = description.noun;
        if !description.is_noun_alone()
            || !(known.same.is_none() || known.is_described())
            || !reading.is_one_of(noun, NAMED_FOR)
            || reading.nature_of_noun(noun) != Nature::Body
        {
            return None;
        }
        self.only_of_kind(noun).map(Speaker::Entity)
    }

    /// A body that has a name rather than one that has only been described: `the union`, where a Federation has been named, is not only `the pilots’ union`.
    fn named_body_rather(&self, description: &Description<'_>, known: &Known) -> Option<Speaker> {
        let noun = description.noun;
        if !description.is_noun_alone() || !known.is_described() || self.reading.nature_of_noun(noun) != Nature::Body {
            return None;
        }
        let Who::Entity(e) = self.body_in_mind(noun)? else {
            return None;
        };
        (self.is_of_kind(e, noun)
            || known
                .same
                .is_some_and(|described| self.is_far_nearer(e, described, noun)))
        .then_some(Speaker::Entity(e))
    }

    /// A newspaper named since one was only described: `the newspaper`.
    fn named_press_rather(&self, description: &Description<'_>, known: &Known) -> Option<Speaker> {
        let noun = description.noun;
        let described = known.same.filter(|_| known.is_described())?;
        if !description.is_noun_alone()
            || !self
                .reading
                .is_one_of(noun, words!["newspaper", "magazine", "paper", "daily", "weekly"])
        {
            return None;
        }
        let press = self.press_in_mind(noun)?;
        (self.memory.weight(press) > self.memory.weight(described)).then(|| self.speaker_of(press))
    }

    /// The person whom the article names all through, where one who has the office is named in passing, as a guest or of another country: `The president`.
    fn chief_rather_than_guest(&self, description: &Description<'_>, known: &Known) -> Option<Speaker> {
        let reading = self.reading;
        let noun = description.noun;
        if !description.is_noun_alone() || !reading.is_word(noun, "president") {
            return None;
        }
        let Some(Who::Entity(holder)) = known.holder else {
            return None;
        };
        let in_passing = || {
            let entity = reading.people.entities.get(holder as usize);
            entity.is_some_and(|e| e.count <= MOST_IN_PASSING)
        };
        // "President Orde has called for calm. The president spoke on Monday."
        if self.last_subject == Some(holder) || !(self.presides_elsewhere(holder, noun) || in_passing()) {
            return None;
        }
        let chief = self.chief_person(holder).filter(|&e| !self.is_of_another_trade(e))?;
        let named = reading
            .mentions_of(chief)
            .next()
            .is_some_and(|m| (m.last as usize) < noun);
        named.then_some(Speaker::Entity(chief))
    }

    /// Of the one who holds the office and the one who has been described the nearer; of a text the fuller words.
    fn nearer_of_known(&self, description: &Description<'_>, known: &Known) -> Option<Speaker> {
        let near = |who: Option<Who>| who.map_or(0.0, |who| self.memory.weight(who));
        let who = if near(known.same) > near(known.holder) {
            known.same
        } else {
            known.holder.or(known.same)
        }?;
        let short = matches!(who, Who::Described(first, last, _) if last <= first + 1);
        let fuller = short.then(|| self.form_meant(description)).flatten();
        Some(fuller.unwrap_or_else(|| self.speaker_of(who)))
    }

    /// The fuller words for a text: `the memo`, after `A memo was found. The harbour memo was late.`
    fn form_meant(&self, description: &Description<'_>) -> Option<Speaker> {
        let noun = description.noun;
        (description.is_noun_alone() && self.reading.is_one_of(noun, TEXTS))
            .then(|| self.form_of_text(noun))
            .flatten()
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
}
