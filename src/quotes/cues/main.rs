//! The main subject of a sentence, behind what introduces it.

use super::DIGRESSION;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Adjectives that say how somebody holds an office or a title.
const HOLDING: &WordSet = words![
    "defending",
    "reigning",
    "acting",
    "leading",
    "sitting",
    "incoming",
    "outgoing",
    "visiting",
    "presiding",
    "rising",
    "aspiring",
];

/// How many tokens there are at most of an introduction behind the name in it: `at her side,`.
const LONGEST_ABSOLUTE: usize = 12;

/// How many tokens an introduction without an article or a comma has at most: `At drama school`.
const LONGEST_BARE: usize = 5;

impl Reading<'_> {
    /// The subject of the main clause: the first phrase of the sentence after introductory phrases.
    pub fn main_subject(&self, from: usize, limit: usize) -> Option<Phrase> {
        let mut at = from;
        let mut steps = 0;
        let mut other = None;
        while at < limit && steps < 24 {
            steps += 1;
            if !self.tokens[at].is_outside() {
                at = self.after(at);
                continue;
            }
            let t = &self.tokens[at];
            // "There is no need to say": nobody does.
            if self.is_word(at, "there")
                && self.is_one_of(
                    at + 1,
                    words!["is", "are", "was", "were", "will", "has", "have", "’s", "'s"],
                )
            {
                return other;
            }
            let introduces = t.is(Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::SAYING))
                && !t.is(Class::DETERMINER)
                || t.kind == Kind::Word
                    && self.text(at).ends_with("ing")
                    && self.mention_at(at).is_none()
                    // "Defending champion Ana Vidal lost"
                    && !(self.is_one_of(at, HOLDING) && self.is(at + 1, Class::ANY_ROLE));
            // "About 40 pilots held": no introduction.
            if self.kind(at + 1) == Kind::Number && self.counts_somebody(at) {
                at += 1;
                continue;
            }
            let coordinates =
                t.end - t.start <= 3 && self.is_one_of(at, words!["and", "but", "so", "yet", "nor", "or"]);
            // "Since Orde left the board, Vidal has", and not "Vidal has since"
            let since = at == from && self.is_one_of(at, words!["since", "given"]);
            if coordinates
                || t.kind == Kind::Comma
                || t.kind == Kind::Dash
                || !since && self.is_filler(at)
                || !since && t.kind == Kind::Word && t.is(Class::ADVERB) && !t.is(Class::DETERMINER)
            {
                at += 1;
                continue;
            }
            if introduces || since {
                // "On Tuesday afternoon Vidal met the board": a date needs no comma.
                let mut dated = at + 1;
                while dated < limit && self.is_time(dated) {
                    dated += 1;
                }
                // "In this White House, officers left", "Saying that Orde was late, Vidal left": this is no day.
                let day =
                    dated > at + 2 || !self.is_one_of(at + 1, words!["this", "that", "last", "next", "early", "late"]);
                if dated > at + 1
                    && day
                    && dated < limit
                    && self.tokens[dated].is_outside()
                    && (self.mention_at(dated).is_some()
                        || self.is_subject_pronoun(dated)
                        || self.is(dated, Class::ANY_ROLE) && self.mention_at(dated + 1).is_some())
                {
                    at = dated;
                    continue;
                }
                // "In the final the umpire came over": another phrase begins where the first one ends.
                // "At a meeting in June the umpire said"
                // No object of what somebody does: "Pushing their way past a guard, they left".
                // "Since the Bafta she has"
                if t.is(Class::PREPOSITION)
                    && (self.is(at + 1, Class::DETERMINER) || self.mention_at(at + 1).is_some())
                    && let Some(p) = self.phrase_at(at + 1, limit)
                    && let next = self.past_time(p.last + 1)
                    && (matches!(p.head, Head::Noun(_)) || self.is_one_of(next, words!["he", "she", "they"]))
                    && next + 1 < limit
                    && self.is_one_of(next, words!["the", "a", "an", "he", "she", "they", "his", "her"])
                    && self.tokens[next].is_outside()
                    // "In his book The High Water, Vidal said": a title begins.
                    && self.tokens[next].is_lower()
                {
                    at = next;
                    continue;
                }
                // "At drama school she was told"
                if let Some(next) = self.past_bare_phrase(at, limit) {
                    at = next;
                    continue;
                }
                // Over to the comma that ends the introduction.
                let mut comma = at;
                let mut n = 0;
                let mut closed = false;
                while comma < limit && (self.kind(comma) != Kind::Comma || self.lists_names(comma)) && n < 40 && !closed
                {
                    // "On “Face the City,” Vidal said": the comma stands within the marks.
                    closed = !self.tokens[comma].is_outside() && {
                        let span = &self.spans[self.tokens[comma].span as usize];
                        self.ends_with_comma(span)
                    };
                    // "After Orde (R., Vell) was heard,": nor one within parentheses.
                    let enclosed = if self.kind(comma) == Kind::ParenOpen {
                        (comma + 1..limit.min(comma + 9)).find(|&i| self.kind(i) == Kind::ParenClose)
                    } else {
                        None
                    };
                    comma = self.after(enclosed.unwrap_or(comma));
                    n += 1;
                }
                if closed {
                    at = comma;
                    continue;
                }
                if comma >= limit || self.kind(comma) != Kind::Comma {
                    return other;
                }
                at = comma + 1;
                continue;
            }
            // "Meridian, which owns Corvin Yards, said"
            if self.is_word(at, "which") && at > from && self.kind(at - 1) == Kind::Comma {
                at = (at..limit)
                    .take(DIGRESSION)
                    .find(|&i| self.kind(i) == Kind::Comma && self.tokens[i].is_outside())
                    .unwrap_or(limit);
                continue;
            }
            match self.phrase_at(at, limit) {
                // "Asked about Orde, who has left, she said"
                Some(p)
                    if at > from
                        && self.is_who(p.first)
                        && self.kind(at - 1) == Kind::Comma
                        && self.is_one_of(from, words!["asked", "pressed", "questioned"]) =>
                {
                    at = (at..limit)
                        .take(40)
                        .find(|&i| self.kind(i) == Kind::Comma && self.tokens[i].is_outside())
                        .map_or(limit, |c| c + 1);
                }
                // "Shortly after", "a few days later": not yet the subject.
                // "The quay was closed by Vidal": a subject all the same.
                Some(p)
                    if other.is_none()
                        && matches!(p.head, Head::Noun(_))
                        && self.is(p.first, Class::DETERMINER)
                        && (self.begins_predicate(p.last + 1, limit)
                            // "Another visitor who had left, says"
                            || self.is_word(p.last + 1, "who")
                                && self.is_one_of(p.first, words!["a", "an", "one", "another"])) =>
                {
                    return Some(p);
                }
                Some(p) if matches!(p.head, Head::Noun(n) if !self.speaks(n as usize) && !self.is_age(n as usize)) => {
                    other = other.or(Some(p));
                    at = p.last + 1;
                }
                // "Vell, Velmar, Mayor Ana Vidal joined"
                Some(p) if self.is_place_before_name(&p, limit) => {
                    at = (p.last + 2..limit)
                        .find(|&i| self.kind(i) == Kind::Comma)
                        .map_or(limit, |c| c + 1);
                }
                // "he’s" is "he is".
                Some(p) if self.kind(p.last + 1) == Kind::Possessive && !self.is(p.first, Class::HE_SHE) => {
                    at = p.last + 2
                }
                // "In her third book, High Water, Vidal said": the name between the commas is the book's.
                // "This week in Vell, Velmar, Orde said"
                Some(p)
                    if at > from
                        && (other.is_none() || self.is_state_of_town(&p))
                        && self.set_apart(&p, from, limit) =>
                {
                    at = p.last + 2
                }
                Some(p) => match self.after_presented(&p, from, limit) {
                    Some(next) if other.is_none() => at = next,
                    _ => return Some(self.name_after(&p, limit).unwrap_or(p)),
                },
                None => at += 1,
            }
        }
        other
    }

    /// The `he` or `she` behind a preposition and some nouns without an article, no comma between them: `At drama school` `she was told`, and not `In cases she heard, Vidal`.
    fn past_bare_phrase(&self, at: usize, limit: usize) -> Option<usize> {
        if !self.is_one_of(at, words!["at", "in", "on", "by", "during", "from"]) {
            return None;
        }
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::DETERMINER)
            .or(Class::WHO)
            .or(Class::AUX);
        let plain = |i: usize| {
            self.tokens[i].is_lower()
                && self.tokens[i].is_outside()
                && !self.is(i, closed)
                && !self.text(i).ends_with("ing")
        };
        let subject = (at + 1..limit.min(at + LONGEST_BARE)).find(|&i| self.is(i, Class::HE_SHE) || !plain(i))?;
        let acts =
            self.is_subject_pronoun(subject) && self.is(subject, Class::HE_SHE) && self.is(subject + 1, Class::AUX);
        (acts && subject > at + 1).then_some(subject)
    }

    /// Where the main clause begins after an introduction in which a description and its name stand: `With the mayor, Ana Vidal, at her side,` `Orde left`, `As her lawyer, Ana
    /// Vidal, looked on,` `Orde left`.
    fn after_presented(&self, name: &Phrase, from: usize, limit: usize) -> Option<usize> {
        let comma = name.first.checked_sub(2).filter(|&noun| noun > from)? + 1;
        let close = name.last + 1;
        let presented = matches!(name.head, Head::Name(_))
            && self.kind(comma) == Kind::Comma
            && self.is(comma - 1, Class::ANY_ROLE)
            && self.tokens[comma - 1].is_lower()
            && self.kind(close) == Kind::Comma
            && !self.is(close + 1, Class::WHO.or(Class::DETERMINER));
        if !presented || !self.is(from, Class::PREPOSITION.or(Class::CONJUNCTION)) {
            return None;
        }
        let next = (close + 1..limit.min(close + LONGEST_ABSOLUTE)).find(|&i| self.kind(i) == Kind::Comma)? + 1;
        let subject = self.phrase_at(next, limit)?;
        let verb = subject.last + 1;
        let small = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::WHO)
            .or(Class::DETERMINER);
        let acts =
            verb < limit && self.tokens[verb].is_lower() && self.tokens[verb].is_outside() && !self.is(verb, small);
        let person = !matches!(subject.head, Head::Noun(n) if !self.speaks(n as usize));
        (acts && person && next > close + 2).then_some(next)
    }

    /// Whether a comma stands between names of a list: `While Orde, Vidal and Pell suggest that they can, Brandl talks`.
    pub(super) fn lists_names(&self, comma: usize) -> bool {
        comma > 0
            && self.mention_over(comma - 1).is_some()
            && self.mention_at(comma + 1).is_some_and(|m| {
                let after = self.mentions[m].last as usize + 1;
                let and = after + usize::from(self.kind(after) == Kind::Comma);
                self.is_word(and, "and") && self.mention_at(and + 1).is_some()
            })
    }

    /// The token after a time of some words that begins at `at`, if one does: `in June` `the umpire`.
    pub(super) fn past_time(&self, at: usize) -> usize {
        let led = self.is_one_of(at, words!["in", "on", "last", "this"]);
        let mut end = at + usize::from(led);
        if !self.is(end, Class::DATE) {
            return at;
        }
        while self.is_time(end) {
            end += 1;
        }
        end
    }

    /// Whether words say about how many there are of somebody: `about 40 pilots`, and not `over 40 years`.
    pub fn counts_somebody(&self, at: usize) -> bool {
        let about = words![
            "about", "around", "over", "under", "nearly", "almost", "roughly", "some", "up"
        ];
        let measures = words![
            "years", "days", "hours", "minutes", "months", "weeks", "miles", "km", "percent", "per",
        ];
        let noun = at + 2;
        self.is_one_of(at, about)
            && self
                .tokens
                .get(noun)
                .is_some_and(|t| t.is_lower() && !t.is(Class::PREPOSITION))
            && !self.is_time(noun)
            && !self.is_one_of(noun, measures)
    }

    /// The name that a description before it belongs to: `A critic of the board, Ana Vidal has replied`.
    pub(super) fn name_after(&self, description: &Phrase, limit: usize) -> Option<Phrase> {
        let Head::Noun(noun) = description.head else {
            return None;
        };
        // "Former pilot and Mayor of Vell Ana Vidal said"
        let and = description.last + 1;
        if self.is_word(and, "and")
            && !self.is(description.first, Class::DETERMINER)
            && self.is(noun as usize, Class::ANY_ROLE)
            && let Some(second) = self.phrase_at(and + 1, limit)
            && let Head::Name(m) = second.head
            && second.last > and + 2
            && self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person
            && (self.mentions[m as usize].title as usize > and + 1 || self.mentions[m as usize].titled)
        {
            return Some(second);
        }
        if !self.is(noun as usize, Class::ANY_ROLE.or(Class::PERSON))
            || !self.is_one_of(description.first, words!["a", "an", "the"])
        {
            return None;
        }
        let comma = self.extended(description, limit) + 1;
        let m = self
            .mention_at(comma + 1)
            .filter(|_| comma + 2 < limit && self.kind(comma) == Kind::Comma)?;
        let person = self.people.sort_of(self.mentions[m].entity) == Sort::Person;
        let verb = self.mentions[m].last as usize + 1;
        (person && self.begins_predicate(verb, limit)).then(|| self.name(m))
    }

    /// Whether the word is one of a date or a time of the day.
    pub(super) fn is_time(&self, at: usize) -> bool {
        self.is(at, Class::DATE)
            || self.kind(at) == Kind::Number
            || self.is_one_of(
                at,
                words![
                    "afternoon",
                    "morning",
                    "evening",
                    "night",
                    "week",
                    "month",
                    "year",
                    "late",
                    "early",
                    "last",
                    "this",
                    "that",
                    "day",
                    "then",
                    "now",
                ],
            )
    }

    /// Whether a phrase is a town before its state or country, and somebody's name follows.
    pub(super) fn is_place_before_name(&self, phrase: &Phrase, limit: usize) -> bool {
        let place = |m: usize| self.people.sort_of(self.mentions[m].entity) == Sort::Place;
        let comma = phrase.last + 1;
        matches!(phrase.head, Head::Name(m) if place(m as usize))
            && self.kind(comma) == Kind::Comma
            && self.mention_at(comma + 1).is_some_and(|state| {
                let after = self.mentions[state].last as usize + 1;
                place(state)
                    && self.kind(after) == Kind::Comma
                    && after + 1 < limit
                    && self.mention_at(after + 1).is_some_and(|m| !place(m))
            })
    }

    /// Whether a phrase is the state or country behind the name of a town: `Vell,` `Velmar`.
    pub(super) fn is_state_of_town(&self, phrase: &Phrase) -> bool {
        matches!(phrase.head, Head::Name(m)
            if self.people.sort_of(self.mentions[m as usize].entity) == Sort::Place
                && self.mentions[m as usize].title as usize == phrase.first)
            && phrase.first > 1
            && self.kind(phrase.first - 1) == Kind::Comma
            && self.mention_over(phrase.first - 2).is_some_and(|m| {
                let town = &self.mentions[m];
                self.people.sort_of(town.entity) != Sort::Person
                    && (town.title as usize).checked_sub(1).is_some_and(|small| {
                        self.is_one_of(small, words!["at", "from", "in", "near", "of", "outside", "to"])
                    })
            })
    }

    /// Whether a name belongs to the introduction before it and another name or pronoun is the subject: `In Vell, Velmar, Orde said`.
    pub(super) fn set_apart(&self, phrase: &Phrase, from: usize, limit: usize) -> bool {
        let comma = phrase.last + 1;
        if phrase.first < from + 2
            || self.kind(phrase.first - 1) != Kind::Comma
            || comma >= limit
            || self.kind(comma) != Kind::Comma
        {
            return false;
        }
        // "On Ana Vidal, her old captain, Orde is diplomatic"
        let described = || {
            self.is(phrase.first, Class::DETERMINER)
                && self.mention_over(phrase.first - 2).is_some_and(|m| {
                    let mention = &self.mentions[m];
                    self.people.sort_of(mention.entity) == Sort::Person
                })
        };
        if !matches!(phrase.head, Head::Name(_)) && !described() {
            return false;
        }
        let town = self.is_state_of_town(phrase);
        // "Speaking in Vell, Velmar, on the north shore, Orde said"
        if town && self.is(comma + 1, Class::PREPOSITION) && !self.is(comma + 1, Class::CONJUNCTION) {
            return true;
        }
        let Some(next) = self.phrase_at(comma + 1, limit) else {
            return false;
        };
        // "From a house in Vell, Velmar, the mayor said"
        if matches!(next.head, Head::Noun(n) if !town || !self.speaks(n as usize)) {
            return false;
        }
        let verb = next.last + 1;
        // "In a speech in Vell, Velmar, the mayor, Ana Vidal, said"
        if town
            && matches!(next.head, Head::Noun(n) if self.is(n as usize, Class::ANY_ROLE))
            && self.kind(verb) == Kind::Comma
        {
            return true;
        }
        verb < limit
            && self.tokens[verb].is_lower()
            && (self.is(verb, Class::AUX) || self.may_be_verb(verb) || self.text(verb).ends_with("ed"))
    }
}
