//! Names that go on over an "and", a sign for it, or the commas of a list: `Harbour and Tides Commission`, `Bureau of Alcohol, Tobacco, Firearms and Explosives`.

use super::Reach;
use super::members::words_over_members;
use super::pairs::is_one_of_two;
use crate::quotes::lexicon::{Class, is_abstract_noun, is_common, words};
use crate::quotes::names::forms::is_conference;
use crate::quotes::names::neighbours::touches;
use crate::quotes::tokens::{Case, Kind, Token};

/// How many words the second of two has at most who make a poll.
const LONGEST_POLLSTER: usize = 4;

/// How many words there are at most before the "and" of a body or an office that is for two things: `Assistant Secretary of State for North Velmarian` `and Tidal Affairs`.
const LONGEST_OF_TWO: usize = 10;

impl Reach<'_> {
    /// Where the run ends behind an "and" and the word that it joins to the name: `Department of Foreign Affairs` `and Trade`, `Harbour` `and Tides` `Commission`.
    pub(super) fn over_and(&self) -> Option<usize> {
        let next = self.next_capital()?;
        let joins = self.is_for_two_things(next)
            || self.is_body_of_two()
            || self.is_of_two_countries()
            || is_one_of_two(self.body, self.tokens, self.at, self.end, self.to);
        joins.then_some(self.end + 2)
    }

    /// Whether a body or an office is of two things: `Department of Foreign Affairs` `and Trade`, `Ministry of Labour` `and Pensions`.
    fn is_for_two_things(&self, next: &Token) -> bool {
        let other = Class::ADDRESS
            .or(Class::STOP)
            .or(Class::DATE)
            .or(Class::GIVEN_NAME)
            .or(Class::TITLE);
        let small = |t: &Token| {
            let text = &self.body[t.start as usize..];
            t.is_lower() && ["of ", "for ", "on "].iter().any(|small| text.starts_with(small))
        };
        // Commissioner for Work and Social Affairs, Minister for Velmarian and Northern Affairs.
        let affairs = || {
            let behind = self.tokens.get(self.end + 2);
            is_common(self.text(next)) || behind.is_some_and(|t| t.is_word("affairs", self.body))
        };
        let is_for = |t: &Token| {
            t.is(Class::ORG.or(Class::THING)) || is_conference(self.body, t) || t.is(Class::RANK) && affairs()
        };
        self.run().iter().any(is_for)
            && self.run().iter().any(small)
            && !next.is(other)
            && self.at + LONGEST_OF_TWO > self.end
    }

    /// Whether a body, or the office in it, is called after two common words: `Harbour` `and Tides` `Commission`, `Food` `and Drug` `Administration`, `Tides` `and Port`
    /// `Protection Commissioner Ana Vidal`.
    fn is_body_of_two(&self) -> bool {
        let (before, behind) = (self.end - 1, self.end + 1);
        let other = Class::TITLE
            .or(Class::GIVEN_NAME)
            .or(Class::STOP)
            .or(Class::ANY_ROLE)
            .or(Class::ORG)
            .or(Class::PLACE);
        let plain = |i: usize| self.tokens[i].case == Case::Capital && !self.tokens[i].is(other);
        let common = || plain(before) && plain(behind) && (self.is_common(before) || self.is_common(behind));
        (common() || self.is_of_one_article()) && (self.is_before_body() || self.is_before_office())
    }

    /// Whether the words behind the two end in one for a body, or for what it does: `Harbour and Tides` `Commission`, `Tides and Border` `Protection`.
    fn is_before_body(&self) -> bool {
        self.following().last().is_some_and(|last| {
            let purpose =
                self.is_common(self.end - 1) && self.is_common(self.end + 1) && is_abstract_noun(self.word(last));
            self.tokens[last].is(Class::ORG) || purpose
        })
    }

    /// Whether an office stands behind the two, and before it only common words and such for a body: `Tides and Port` `Protection Commissioner` `Ana Vidal`.
    fn is_before_office(&self) -> bool {
        let of_body = |i: usize| self.is_common(i) || self.tokens[i].is(Class::ORG);
        self.is_common(self.end - 1)
            && self.is_common(self.end + 1)
            && self
                .following()
                .find(|&i| self.tokens[i].is(Class::RANK))
                .is_some_and(|rank| (self.end + 2..rank).all(of_body))
    }

    /// Whether two words before a body have one article: before two bodies, each would have its own. `The Bonds` `and Exchange Commission`, `the National Ebb` `and Flow
    /// Administration`.
    fn is_of_one_article(&self) -> bool {
        let (tokens, at) = (self.tokens, self.at);
        let named = Class::TITLE
            .or(Class::GIVEN_NAME)
            .or(Class::STOP)
            .or(Class::ANY_ROLE)
            .or(Class::PLACE);
        // At the head of a sentence the article is the first of the run.
        let first = at + usize::from(self.is_the(at));
        let last = self.last();
        first < self.end
            && tokens[first..self.end - 1].iter().all(|t| self.is_of_a_country(t))
            && (first > at
                || self.is_led_by_the(1)
                || self.is_led_by_the(2) && tokens[at - 1].is_lower() && !tokens[at - 1].is(Class::PREPOSITION))
            && [last, &tokens[self.end + 1]]
                .iter()
                .all(|t| t.case == Case::Capital && !t.is(named))
            && (!last.is(Class::ORG.or(Class::THING)) || self.text(last).ends_with("ies"))
    }

    /// Whether a word says whose a body is, all of a country's: `Velmarian`, `National`.
    fn is_of_a_country(&self, t: &Token) -> bool {
        t.is(Class::PLACE.or(Class::NATIONALITY)) && !t.is(Class::GIVEN_NAME)
            || ["National", "International", "Federal", "Royal"].contains(&self.text(t))
    }

    /// Whether a body is of two countries: `The Vell` `and Carrow` `Sailing Board`.
    fn is_of_two_countries(&self) -> bool {
        let country = |i: usize| self.tokens[i].is(Class::PLACE) && !self.tokens[i].is(Class::GIVEN_NAME);
        self.end == self.at + 1
            && country(self.at)
            && country(self.end + 1)
            && self.is_led_by_the(1)
            && self.following().count() >= 2
            && self
                .following()
                .last()
                .is_some_and(|last| self.tokens[last].is(Class::ORG))
    }

    /// The words with a capital behind the word that an "and" joins: `Shop and Store` `Workers’ Union`.
    fn following(&self) -> impl Iterator<Item = usize> + '_ {
        words_over_members(self.body, self.tokens, self.end + 2..self.to.min(self.end + 5))
    }

    /// Whether the article stands so many words before the run: `the` `Vell and Carrow Board`.
    fn is_led_by_the(&self, words: usize) -> bool {
        self.at.checked_sub(words).is_some_and(|i| self.is_the(i))
    }

    /// Whether a word is the article, at the head of a sentence as well.
    fn is_the(&self, i: usize) -> bool {
        self.word(i).eq_ignore_ascii_case("the")
    }

    /// Where the run ends behind a sign that joins what follows: `Orde` `& Co.`, `Corvin Leaf` `/ Orde` `Research poll`.
    pub(super) fn over_sign(&self) -> Option<usize> {
        let joins = match self.word(self.end) {
            "&" => self.next_capital().is_some(),
            "/" => is_poll_of_two(self.body, self.tokens, self.end, self.to),
            _ => false,
        };
        joins.then_some(self.end + 2)
    }

    /// Where the list ends of what a body is for, which has its first comma behind the run: `Bureau of Alcohol` `, Tobacco, Firearms and Explosives`. All are common words,
    /// up to an "and" and the last.
    pub(super) fn over_list(&self) -> Option<usize> {
        let of = self
            .run()
            .iter()
            .position(|t| t.is_lower() && matches!(self.text(t), "of" | "for" | "on"))?;
        let (before, first) = self.run().split_at(of);
        if !before.iter().any(|t| t.is(Class::ORG)) || !first[1..].iter().all(|t| self.is_listed(t)) {
            return None;
        }
        let mut end = self.end;
        loop {
            let t = self.tokens.get(end).filter(|_| end < self.to)?;
            let last = self.is_and(t);
            if !last && t.kind != Kind::Comma {
                return None;
            }
            end += 1;
            let words = self
                .tokens
                .get(end..self.to)?
                .iter()
                .take_while(|t| self.is_listed(t))
                .count();
            // "Commerce, and Trade"
            if words == 0 && !last && self.tokens.get(end).is_some_and(|t| self.is_and(t)) {
                continue;
            }
            end += words;
            if words == 0 || words > 3 {
                return None;
            }
            if last {
                return Some(end);
            }
        }
    }

    /// Whether a word may be one of what a body is for: `Tobacco`, `Firearms`.
    fn is_listed(&self, t: &Token) -> bool {
        let named = Class::GIVEN_NAME.or(Class::PLACE).or(Class::TITLE).or(Class::STOP);
        let word = self.text(t);
        t.case == Case::Capital && !t.is(named) && (is_common(word) || word.strip_suffix('s').is_some_and(is_common))
    }

    /// Whether a word is the "and" before the last of a list.
    fn is_and(&self, t: &Token) -> bool {
        t.is_lower() && self.text(t) == "and"
    }
}

/// Whether a slash stands between the two who have made a poll: `Corvin Leaf` `/` `Orde Research poll`.
fn is_poll_of_two(body: &str, tokens: &[Token], slash: usize, to: usize) -> bool {
    let second = slash + 1;
    let words = (second..to.min(second + LONGEST_POLLSTER))
        .take_while(|&i| tokens[i].is_capital() && touches(body, &tokens[i - 1], &tokens[i]))
        .count();
    // "a Corvin/Orde snap poll"
    words > 0
        && (second + words..to.min(second + words + 2))
            .any(|i| tokens[i].is_one_of(words!["poll", "polling", "polls", "survey"], body))
}
