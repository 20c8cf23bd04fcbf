//! The main subject of a sentence, behind what introduces it.

use super::DIGRESSION;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, LONGEST_PARENTHESES, Phrase};
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

/// How many words and phrases are looked at on the way to the subject.
const MOST_STEPS: usize = 24;

/// How many tokens and quotations an introduction has at most before its comma.
const LONGEST_INTRODUCTION: usize = 40;

/// A clause whose subject is looked for.
#[derive(Clone, Copy)]
struct Clause {
    from: usize,
    limit: usize,
    /// The token that is looked at.
    at: usize,
    /// The first thing before it that neither speaks nor has a verb: the subject where nothing else is.
    other: Option<Phrase>,
}

/// What a token is on the way to the subject.
enum Step {
    /// The sentence goes on to the subject at another token.
    To(usize),
    /// It goes on to it behind a thing that may be it.
    Past(Phrase),
    /// The subject.
    Subject(Phrase),
    /// There is none from here on.
    Ends,
}

impl Reading<'_> {
    /// The subject of the main clause: the first phrase of the sentence after introductory phrases.
    pub fn main_subject(&self, from: usize, limit: usize) -> Option<Phrase> {
        let mut clause = Clause {
            from,
            limit,
            at: from,
            other: None,
        };
        for _ in 0..MOST_STEPS {
            if clause.at >= limit {
                break;
            }
            clause.at = match self.step_to_subject(&clause) {
                Step::To(next) => next,
                Step::Past(thing) => {
                    clause.other = clause.other.or(Some(thing));
                    thing.last + 1
                }
                Step::Subject(subject) => return Some(subject),
                Step::Ends => break,
            };
        }
        clause.other
    }

    /// What stands at a token of a clause, on the way to its subject.
    fn step_to_subject(&self, clause: &Clause) -> Step {
        let Clause { from, limit, at, .. } = *clause;
        if !self.tokens[at].is_outside() {
            return Step::To(self.after(at));
        }
        if self.is_there_is(at) {
            return Step::Ends;
        }
        // "About 40 pilots held": no introduction.
        if self.kind(at + 1) == Kind::Number && self.counts_somebody(at) {
            return Step::To(at + 1);
        }
        // "Since Orde left the board, Vidal has", and not "Vidal has since"
        let since = at == from && self.is_one_of(at, words!["since", "given"]);
        if self.is_before_subject(at, since) {
            return Step::To(at + 1);
        }
        if since || self.begins_introduction(at) {
            return self.past_introduction(at, limit).map_or(Step::Ends, Step::To);
        }
        // "Meridian, which owns Corvin Yards, said"
        if self.is_word(at, "which") && at > from && self.kind(at - 1) == Kind::Comma {
            return Step::To(self.comma_within(DIGRESSION, at, limit).unwrap_or(limit));
        }
        self.phrase_at(at, limit)
            .map_or(Step::To(at + 1), |phrase| self.subject_or_past(phrase, clause))
    }

    /// Whether a clause says only that there is something: `There is no need to say`. Nobody does.
    fn is_there_is(&self, at: usize) -> bool {
        self.is_word(at, "there")
            && self.is_one_of(
                at + 1,
                words!["is", "are", "was", "were", "will", "has", "have", "’s", "'s"],
            )
    }

    /// Whether a token stands before a subject and is no part of an introduction: `And`, `then`, a comma.
    fn is_before_subject(&self, at: usize, since: bool) -> bool {
        let t = &self.tokens[at];
        let coordinates = || t.end - t.start <= 3 && self.is_one_of(at, words!["and", "but", "so", "yet", "nor", "or"]);
        matches!(t.kind, Kind::Comma | Kind::Dash)
            || coordinates()
            || !since && (self.is_filler(at) || t.kind == Kind::Word && t.is(Class::ADVERB) && !t.is(Class::DETERMINER))
    }

    /// Whether a word begins an introduction: `In Vell, Orde said`, `Speaking in Vell, Orde said`.
    fn begins_introduction(&self, at: usize) -> bool {
        let t = &self.tokens[at];
        t.is(Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::SAYING)) && !t.is(Class::DETERMINER)
            || t.kind == Kind::Word
                && self.text(at).ends_with("ing")
                && self.mention_at(at).is_none()
                // "Defending champion Ana Vidal lost"
                && !(self.is_one_of(at, HOLDING) && self.is(at + 1, Class::ANY_ROLE))
    }

    /// Where the sentence goes on behind an introduction that begins at `at`; none where nothing ends it.
    fn past_introduction(&self, at: usize, limit: usize) -> Option<usize> {
        self.past_date(at, limit)
            .or_else(|| self.past_object(at, limit))
            // "At drama school she was told"
            .or_else(|| self.past_bare_phrase(at, limit))
            .or_else(|| self.past_comma(at, limit))
    }

    /// The subject behind a date that has no comma: `On Tuesday afternoon` `Vidal met the board`.
    fn past_date(&self, at: usize, limit: usize) -> Option<usize> {
        let mut dated = at + 1;
        while dated < limit && self.is_time(dated) {
            dated += 1;
        }
        // "In this White House, officers left", "Saying that Orde was late, Vidal left": this is no day.
        let day = || dated > at + 2 || !self.is_one_of(at + 1, words!["this", "that", "last", "next", "early", "late"]);
        (dated > at + 1
            && dated < limit
            && day()
            && self.tokens[dated].is_outside()
            && (self.mention_at(dated).is_some()
                || self.is_subject_pronoun(dated)
                || self.is(dated, Class::ANY_ROLE) && self.mention_at(dated + 1).is_some()))
        .then_some(dated)
    }

    /// The subject behind a preposition and what it governs, no comma between them: `In the final` `the umpire came over`, `At a meeting in June` `the umpire said`, `Since the Bafta` `she has`. No
    /// object of what somebody does: `Pushing their way past a guard, they left`.
    fn past_object(&self, at: usize, limit: usize) -> Option<usize> {
        if !self.is(at, Class::PREPOSITION)
            || !(self.is(at + 1, Class::DETERMINER) || self.mention_at(at + 1).is_some())
        {
            return None;
        }
        let object = self.phrase_at(at + 1, limit)?;
        let next = self.past_time(object.last + 1);
        ((matches!(object.head, Head::Noun(_)) || self.is_one_of(next, words!["he", "she", "they"]))
            && next + 1 < limit
            && self.is_one_of(next, words!["the", "a", "an", "he", "she", "they", "his", "her"])
            && self.tokens[next].is_outside()
            // "In his book The High Water, Vidal said": a title begins.
            && self.tokens[next].is_lower())
        .then_some(next)
    }

    /// The token behind the comma that ends an introduction: `After Orde (R., Vell) was heard,` `Vidal left`, `On “Face the City,”` `Vidal said`.
    fn past_comma(&self, at: usize, limit: usize) -> Option<usize> {
        let mut comma = at;
        for _ in 0..LONGEST_INTRODUCTION {
            if comma >= limit {
                return None;
            }
            if self.kind(comma) == Kind::Comma && !self.lists_names(comma) {
                break;
            }
            // No comma within parentheses ends it.
            let enclosed = if self.kind(comma) == Kind::ParenOpen {
                (comma + 1..limit.min(comma + LONGEST_PARENTHESES)).find(|&i| self.kind(i) == Kind::ParenClose)
            } else {
                None
            };
            let next = self.after(enclosed.unwrap_or(comma));
            // The comma stands within the marks.
            let marks = !self.tokens[comma].is_outside();
            if marks && self.ends_with_comma(&self.spans[self.tokens[comma].span as usize]) {
                return Some(next);
            }
            comma = next;
        }
        (comma < limit && self.kind(comma) == Kind::Comma).then_some(comma + 1)
    }

    /// The next comma outside quotations among some tokens.
    fn comma_within(&self, most: usize, at: usize, limit: usize) -> Option<usize> {
        (at..limit)
            .take(most)
            .find(|&i| self.kind(i) == Kind::Comma && self.tokens[i].is_outside())
    }

    /// Whether a phrase is the subject, or where the sentence goes on to it.
    fn subject_or_past(&self, phrase: Phrase, clause: &Clause) -> Step {
        let Clause { from, limit, at, other } = *clause;
        let next = phrase.last + 1;
        // "Asked about Orde, who has left, she said"
        if at > from
            && self.is_who(phrase.first)
            && self.kind(at - 1) == Kind::Comma
            && self.is_one_of(from, words!["asked", "pressed", "questioned"])
        {
            let comma = self.comma_within(LONGEST_INTRODUCTION, at, limit);
            return Step::To(comma.map_or(limit, |c| c + 1));
        }
        // "The quay was closed by Vidal": a subject all the same.
        if other.is_none() && self.is_thing_that_does(&phrase, limit) {
            return Step::Subject(phrase);
        }
        // "Shortly after", "a few days later": not yet the subject.
        if matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize) && !self.is_age(n as usize)) {
            return Step::Past(phrase);
        }
        // "Vell, Velmar, Mayor Ana Vidal joined"
        if self.is_place_before_name(&phrase, limit) {
            let comma = (next + 1..limit).find(|&i| self.kind(i) == Kind::Comma);
            return Step::To(comma.map_or(limit, |c| c + 1));
        }
        // "he’s" is "he is".
        if self.kind(next) == Kind::Possessive && !self.is(phrase.first, Class::HE_SHE) {
            return Step::To(next + 1);
        }
        // "In her third book, High Water, Vidal said": the name between the commas is the book's.
        // "This week in Vell, Velmar, Orde said"
        if at > from && (other.is_none() || self.is_state_of_town(&phrase)) && self.set_apart(&phrase, from, limit) {
            return Step::To(next + 1);
        }
        if other.is_none()
            && let Some(next) = self.after_presented(&phrase, from, limit)
        {
            return Step::To(next);
        }
        Step::Subject(self.name_after(&phrase, limit).unwrap_or(phrase))
    }

    /// Whether somebody or something described has a verb or a clause of its own: `The quay was closed`, `Another visitor who had left, says`.
    fn is_thing_that_does(&self, phrase: &Phrase, limit: usize) -> bool {
        let next = phrase.last + 1;
        matches!(phrase.head, Head::Noun(_))
            && self.is(phrase.first, Class::DETERMINER)
            && (self.begins_predicate(next, limit)
                || self.is_word(next, "who") && self.is_one_of(phrase.first, words!["a", "an", "one", "another"]))
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
