//! What begins a sentence before a name and is no part of it: headings that run into the text, function words, participles, verbs of headlines, dates.

use super::Run;
use crate::quotes::lexicon::{Class, is_common};
use crate::quotes::names::forms::{FUNCTION, has_an_age, is_led_as_a_date, is_told_of};
use crate::quotes::tokens::{Case, Kind, Token};

/// A word in capitals that is so long, in bytes, is one of a heading rather than an acronym.
const HEADING_WORD: usize = 7;

/// What a name may begin with although it is a function word: `New Jersey`, `Great Britain`, `High Court`.
const FIRST_OF_NAMES: [&str; 8] = ["New", "Old", "Great", "Big", "Little", "Long", "High", "First"];

impl Run<'_> {
    /// Skips a heading that runs into the text: `HANGING IN THE BALANCE` `Orde said`, `BARRIERS` `Orde said`.
    pub(super) fn skip_heading(&mut self) {
        let words = match self.len() {
            1 => 0,
            2 => self.heading_of_a_word(),
            _ => self.heading_of_words(),
        };
        if words > 0 {
            self.start += words;
            self.initial = true;
        }
    }

    /// How many words a heading of one has, or none where there is no such: `BARRIERS` `Orde said`.
    fn heading_of_a_word(&self) -> usize {
        let [heading, name] = [&self.tokens[self.start], &self.tokens[self.start + 1]];
        let alone =
            self.head && self.is_in_capitals(heading) && !self.is_in_capitals(name) && self.is_long_and_common(heading);
        usize::from(alone)
    }

    /// How many words a heading of several has, or none where there is no such: `SLACK TIDE` `Orde said`, `A SLACK TIDE` `Orde said`.
    fn heading_of_words(&self) -> usize {
        let words = &self.tokens[self.start..self.end];
        let article = usize::from(words[0].end - words[0].start == 1 && self.is_in_capitals(&words[1]));
        let heading = article + words[article..].iter().take_while(|t| self.is_in_capitals(t)).count();
        let is_heading = heading < words.len()
            && (heading >= 4 || heading >= 2 + article && self.is_worded_as_heading(&words[article..heading]));
        if is_heading { heading } else { 0 }
    }

    /// Whether words in capitals are those of a heading rather than acronyms: `IN THE BALANCE`, `SLACK TIDE`, `SCALED-BACK EXPENSES`.
    fn is_worded_as_heading(&self, words: &[Token]) -> bool {
        let small = Class::STOP.or(Class::AUX).or(Class::PREPOSITION).or(Class::DETERMINER);
        let named = Class::TITLE.or(Class::ANY_ROLE).or(Class::ORG).or(Class::GIVEN_NAME);
        words.iter().any(|t| t.is(small))
            || words.iter().all(|t| is_common(self.text(t)) && !t.is(named))
            || words.iter().all(|t| self.is_long_and_common(t))
    }

    /// Whether a word is in capitals, and no initial or abbreviation: `BARRIERS`.
    fn is_in_capitals(&self, t: &Token) -> bool {
        t.case == Case::Upper && t.end - t.start > 1 && !self.body[..t.end as usize].ends_with('.')
    }

    /// Whether a word is too long for an acronym, and common in each of its parts: `EXPENSES`, `SCALED-BACK`.
    fn is_long_and_common(&self, t: &Token) -> bool {
        let word = self.text(t);
        let common = |part: &str| is_common(part) || part.strip_suffix(['s', 'S']).is_some_and(is_common);
        word.len() >= HEADING_WORD && word.split('-').all(common)
    }

    /// Skips function words at the head of a sentence: `But` `Orde`, `The` `Guardian`.
    pub(super) fn skip_function_words(&mut self) {
        while !self.is_empty() && self.is_function_word(self.start) {
            self.start += 1;
            self.initial = false;
            // "Some of the FPC’s problems"
            while !self.is_empty() && self.begins_with_small_word() {
                self.start += 1;
            }
        }
    }

    /// Whether what is left begins with a preposition or an article: `of the` `FPC`.
    fn begins_with_small_word(&self) -> bool {
        let t = &self.tokens[self.start];
        t.is_lower() && t.is(Class::PREPOSITION.or(Class::DETERMINER))
    }

    /// Whether a word has its capital only from the head of a sentence, and begins no name: `But` `Orde`.
    fn is_function_word(&self, i: usize) -> bool {
        let t = &self.tokens[i];
        let next = || self.tokens[i + 1..self.end].first();
        t.is(FUNCTION)
            && t.case == Case::Capital
            && !(t.is(Class::GIVEN_NAME) && next().is_some_and(|next| !next.is(Class::ADDRESS)))
            && !(next().is_some() && FIRST_OF_NAMES.contains(&self.text(t)))
            && !t.is(Class::PARTICLE)
            // The People's Daily, No 10.
            && !next().is_some_and(|next| matches!(next.kind, Kind::Possessive | Kind::Number))
            || t.is(Class::I) && t.end - t.start == 1
    }

    /// Skips a participle that opens the sentence: `Speaking` `Ana Vidal`, `Asked` `Orde said`.
    pub(super) fn skip_participle(&mut self) {
        if self.initial
            && self.len() >= 2
            && self.tokens[self.start].is(Class::SAYING.or(Class::COMMUNICATING))
            && !self.is_full_name()
        {
            self.start += 1;
            self.initial = false;
        }
    }

    /// Whether what is left is somebody's full name, as what follows tells: `Blessing Orde` `, 38, said`.
    fn is_full_name(&self) -> bool {
        let first = &self.tokens[self.start];
        self.len() == 2
            && first.case == Case::Capital
            && !first.is(Class::STOP)
            && is_told_of(self.body, self.tokens, self.end)
    }

    /// Whether what is left is a plural at the head of a sentence, which names nobody: `Officials` `said`, `Protesters` `chanted`.
    pub(super) fn is_plural_of_nobody(&self) -> bool {
        let t = &self.tokens[self.start];
        self.initial
            && self.len() == 1
            && t.is(Class::THING)
            && !t.is(Class::GIVEN_NAME.or(Class::ORG))
            && self.word(self.start).ends_with('s')
    }

    /// Skips a verb that begins a headline: `Calls` `for calm`.
    pub(super) fn skip_headline_verb(&mut self) {
        let t = &self.tokens[self.start];
        if self.initial
            && t.is(Class::SAY.or(Class::CALL).or(Class::THINK).or(Class::COMMUNICATION))
            && !t.is(Class::GIVEN_NAME)
            && t.case == Case::Capital
            && !self.is_one_who_speaks()
            && !self.is_full_name()
            // "State Street said"
            && !(self.len() > 1 && self.word(self.start) == "State")
        {
            self.start += 1;
            self.initial = false;
        }
    }

    /// Whether what is left is one word that says something, and so a surname: `Muse` `said`, of a Tomas Muse.
    fn is_one_who_speaks(&self) -> bool {
        let says = |t: &Token| t.is_lower() && t.is(Class::SAY.or(Class::TELL)) && !t.is(Class::SOFT);
        self.len() == 1 && self.tokens.get(self.end).is_some_and(says) && !self.word(self.start).ends_with('s')
    }

    /// Whether all that is left is in capitals and no name: `SLACK TIDE`, `WHAT THE MAYOR KNEW`.
    pub(super) fn is_heading(&self) -> bool {
        let words = &self.tokens[self.start..self.end];
        let small = Class::STOP
            .or(Class::AUX)
            .or(Class::PREPOSITION)
            .or(Class::THING)
            .or(Class::MEDIUM);
        words.len() >= 2
            && !self.labelled
            && words.iter().all(|t| t.case == Case::Upper && t.end - t.start > 1)
            && !(words[0].is(Class::GIVEN_NAME) && words.len() <= 4)
            && (words.len() > 3 || words.iter().any(|t| t.is(small)))
    }

    /// Skips days and months: `On Monday` `Orde said`, `In May` `Orde said`.
    pub(super) fn skip_dates(&mut self) {
        while !self.is_empty() && self.begins_with_date() {
            self.start += 1;
            // "On Monday I told him".
            while !self.is_empty() && self.is_function_word(self.start) {
                self.start += 1;
            }
        }
    }

    /// Whether what is left begins with a day or a month that is nobody's given name: `Monday` `Orde`.
    fn begins_with_date(&self) -> bool {
        let t = &self.tokens[self.start];
        t.is(Class::DATE)
            && (self.len() == 1
                || t.is(Class::DAY)
                || !t.is(Class::GIVEN_NAME)
                || is_led_as_a_date(self.body, self.tokens, self.start))
            // "April Orde, 38, said"
            && !(self.initial && self.len() == 2 && has_an_age(self.tokens, self.end))
    }

    /// Skips the end of an abbreviation with a slash in it: `W/O` `Ana Vidal`.
    pub(super) fn skip_end_of_abbreviation(&mut self) {
        let t = &self.tokens[self.start];
        if self.len() > 2 && t.end - t.start == 1 && self.body[..t.start as usize].ends_with('/') {
            self.start += 1;
        }
    }
}
