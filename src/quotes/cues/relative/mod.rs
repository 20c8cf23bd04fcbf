//! Whom a relative clause tells of: `Ana Vidal, the director, who said`, `people all over the country who say`.

mod apposed;
mod beyond;

use super::FARTHEST_VERB;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::{Sort, is_seat};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;
pub(super) use beyond::Beyond;
use beyond::Modified;

/// How far before the place where they are people are looked for whom a clause is about, in tokens.
const FARTHEST_PEOPLE: usize = 5;

/// How many tokens the party and the seat of a member have at most: `R-North Vell`.
const LONGEST_SEAT: usize = 3;

impl Reading<'_> {
    /// Whether the word is the pronoun, and not the World Health Organization.
    pub(super) fn is_who(&self, at: usize) -> bool {
        if !self.text(at).starts_with(['w', 'W']) {
            return false;
        }
        // "who’d", "who’s"
        let leans = self
            .text(at)
            .split_once(['\'', '’'])
            .is_some_and(|(who, _)| who.eq_ignore_ascii_case("who"));
        leans || self.is_word(at, "who") && self.is(at, Class::WHO)
    }

    /// The noun before a relative pronoun.
    pub fn antecedent(&self, who: usize, from: usize) -> Option<Phrase> {
        let mut at = who.checked_sub(1).filter(|&before| before >= from)?;
        if matches!(self.kind(at), Kind::Comma | Kind::Dash) {
            at = at.checked_sub(1)?;
        }
        // "Ana Vidal, of Vell Road, Port Ansgar, who"
        if self.kind(who - 1) == Kind::Comma
            && (self.is_who(who) || self.is_word(who, "whose"))
            && let Some(holder) = self.holder_before(who - 1, from)
        {
            return Some(holder);
        }
        let at = self.before_seat(at, from);
        if at < from || !self.tokens[at].is_outside() {
            return None;
        }
        let phrase = self.phrase_ending_at(at, from)?;
        if self.is_word(who, "that")
            && at + 1 == who
            && let Some(text) = self.text_that_tells(&phrase, from)
        {
            return Some(text);
        }
        if let Head::Noun(noun) = phrase.head {
            return self.antecedent_by_noun(&phrase, noun as usize, at, who, from);
        }
        // "Ana Vidal, the ranking Democrat on the Harbour Committee, who"
        let person = self
            .member_before(&phrase, who, from)
            .or_else(|| self.apposed_to(&phrase, from));
        Some(person.unwrap_or(phrase))
    }

    /// The last token before the party and the seat of a member, if they end with the token: `Ana Vidal,` `R-North Vell` `, who`.
    fn before_seat(&self, at: usize, from: usize) -> usize {
        (from + 2..=at)
            .rev()
            .take(LONGEST_SEAT)
            .find(|&i| is_seat(self.body, &self.tokens, i))
            .map_or(at, |seat| seat - 2)
    }

    /// The text that goes to or comes from somebody, where a clause with `that` follows them: `a letter` `to Orde that said`. Who has a name is not told apart.
    fn text_that_tells(&self, somebody: &Phrase, from: usize) -> Option<Phrase> {
        let small = somebody.first.checked_sub(1).filter(|&b| b > from + 1)?;
        if !self.is(small, Class::PREPOSITION) {
            return None;
        }
        let Modified::By(text) = self.modified_before(somebody.first, from) else {
            return None;
        };
        let Head::Noun(noun) = text.head else { return None };
        let noun = noun as usize;
        (self.is(noun, Class::MEDIUM.or(Class::SAY_NOUN))
            || self.is(noun, Class::THING) && matches!(somebody.head, Head::Name(_)))
        .then_some(text)
    }

    /// Of whom or what a relative clause tells behind a description that ends with the token `at`.
    fn antecedent_by_noun(&self, phrase: &Phrase, noun: usize, at: usize, who: usize, from: usize) -> Option<Phrase> {
        if self.is_word(who, "who") && !self.is_for_people(noun) {
            // "messages from Orde, who called it": no message is somebody.
            if let Some(m) = self.mention_over(at).filter(|&m| self.mentions[m].last as usize == at) {
                return Some(self.name(m));
            }
            if let Some(people) = self.people_before(phrase.first, from) {
                return self.phrase_ending_at(people, from);
            }
            // "reviews from analysts who said"
            if at > phrase.first && at != noun && self.is_people(at) && self.tokens[at].is_lower() {
                return Some(Phrase {
                    first: at,
                    last: at,
                    head: Head::Noun(at as u32),
                });
            }
        }
        let other = self
            .author_before(phrase, noun, from)
            .or_else(|| self.is_what(phrase, noun, from))
            .or_else(|| self.apposed_to(phrase, from));
        Some(other.unwrap_or(*phrase))
    }

    /// Whether a noun is for one or several people: `who` may tell of them.
    fn is_for_people(&self, noun: usize) -> bool {
        self.is(noun, Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK))
            || self.is_people(noun)
            || self.is_one_of(
                noun,
                words![
                    "people", "men", "women", "children", "one", "some", "many", "group", "family", "crowd", "couple",
                ],
            )
    }

    /// Those whom a place or the like stands behind: `people` `all over the country who say`.
    fn people_before(&self, place: usize, from: usize) -> Option<usize> {
        let people = (from..place).rev().take(FARTHEST_PEOPLE).find(|&i| {
            self.tokens[i].is_lower()
                && self.tokens[i].is_outside()
                && (self.is_people(i) || self.is_one_of(i, words!["people", "men", "women", "those"]))
        })?;
        (people + 1..place)
            .all(|i| self.kind(i) == Kind::Word && !self.is(i, Class::AUX))
            .then_some(people)
    }

    /// Of whom a phrase says what he is: `Ana Vidal` `was then a pilot` (`who called it late`).
    fn is_what(&self, phrase: &Phrase, noun: usize, from: usize) -> Option<Phrase> {
        let mut be = phrase.first.checked_sub(1).filter(|&b| b > from)?;
        if !self.is(be, Class::AUX.or(Class::ADVERB)) || !self.is(noun, Class::ANY_ROLE) {
            return None;
        }
        while be > from && self.is(be, Class::ADVERB) && !self.is(be, Class::AUX) {
            be -= 1;
        }
        if be == from
            || !self.is_one_of(be, words!["is", "was"])
            || !self.is_one_of(phrase.first, words!["a", "an", "the"])
        {
            return None;
        }
        let subject = self.subject_before_plain(be, from)?;
        let subject = self.apposed_name(&subject).unwrap_or(subject);
        let person = matches!(subject.head, Head::Name(m)
            if self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person);
        person.then_some(subject)
    }

    /// Who stands before the body that they belong to, where "who" cannot mean the body: `a blogger at the conservative Vell Tides, who called`.
    fn member_before(&self, body: &Phrase, who: usize, from: usize) -> Option<Phrase> {
        let Head::Name(m) = body.head else { return None };
        let member = body.first.checked_sub(2).filter(|&i| i > from)?;
        let person = self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person;
        let belongs = !person
            && self.is_word(who, "who")
            && self.is_one_of(member + 1, words!["at", "of", "for", "from", "with"])
            && self.tokens[member].is_lower()
            && self.tokens[member].is_outside()
            && (self.is(member, Class::ANY_ROLE.or(Class::PERSON)) || self.is_people(member));
        belongs.then(|| self.phrase_ending_at(member, from)).flatten()
    }

    /// Who does something in a text of theirs, of which a relative clause goes on: `The Post criticised him in a red headline` `that said`.
    pub fn author_before(&self, text: &Phrase, noun: usize, from: usize) -> Option<Phrase> {
        let small = text.first.checked_sub(1).filter(|&b| b > from)?;
        let theirs = (self.is(noun, Class::MEDIUM.or(Class::SAY_NOUN).or(Class::UNTITLED))
            || self.is_one_of(noun, words!["post", "tweet"]))
            && self.is_one_of(text.first, words!["a", "an", "another", "his", "her", "its", "their"])
            && (self.is_one_of(small, words!["in", "via", "through"])
                // "followed with a post", and not "at odds with its statement"
                || self.is_word(small, "with") && self.is_one_of(text.first, words!["a", "an", "another"]));
        if !theirs {
            return None;
        }
        let verb = (from.max(small.saturating_sub(FARTHEST_VERB))..small)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            .find(|&i| {
                self.tokens[i].is_lower()
                    && (self.may_be_verb(i) || self.is(i, Class::FINITE) || self.text(i).ends_with("ed"))
            })?;
        self.subject_before(verb, from)
            .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)))
    }
}
