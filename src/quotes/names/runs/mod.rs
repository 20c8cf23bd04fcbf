//! How far a run of capitalised words goes: over particles, `of`, `and` and the like, up to where another name begins.
//!
//! One step after the other: over a word with a capital ([`capitals`]), an apostrophe ([`apostrophes`]), a preposition ([`prepositions`]), a conjunction or a sign for one
//! ([`conjunctions`]).

mod apostrophes;
mod capitals;
mod conjunctions;
mod members;
mod pairs;
mod prepositions;

use super::neighbours::touches;
use crate::quotes::lexicon::{Class, is_common, words};
use crate::quotes::tokens::{Case, Kind, Token};
pub use apostrophes::CORPORATE;

/// What a number is a part of the name of behind it: `Channel` `4`, `Region` `5`.
const NUMBERED: [&str; 8] = ["Channel", "Region", "Radio", "Local", "News", "ABC", "NBC", "CBS"];

/// A run as far as it is followed.
struct Reach<'a> {
    body: &'a str,
    tokens: &'a [Token],
    /// The first token of the run.
    at: usize,
    /// The token after its last, as far as is known.
    end: usize,
    /// Where it ends at the latest.
    to: usize,
}

impl<'a> Reach<'a> {
    /// The text of the token at a place.
    #[inline]
    fn word(&self, i: usize) -> &'a str {
        self.text(&self.tokens[i])
    }

    /// The text of a token.
    #[inline]
    fn text(&self, t: &Token) -> &'a str {
        &self.body[t.start as usize..t.end as usize]
    }

    /// The last token of the run so far.
    #[inline]
    fn last(&self) -> &'a Token {
        &self.tokens[self.end - 1]
    }

    /// The run so far.
    #[inline]
    fn run(&self) -> &'a [Token] {
        &self.tokens[self.at..self.end]
    }

    /// The word with a capital behind the token that may join it to the run: `Bank of` `Vell`.
    #[inline]
    fn next_capital(&self) -> Option<&'a Token> {
        let next = self.tokens[self.end..self.to].get(1)?;
        (next.is_capital() && touches(self.body, &self.tokens[self.end], next)).then_some(next)
    }

    /// Whether a word is common, or the plural of one that is: `Tides`.
    fn is_common(&self, i: usize) -> bool {
        let word = self.word(i);
        is_common(word) || word.strip_suffix('s').is_some_and(is_common)
    }

    /// Where the run ends behind the token that follows it, if it goes on over that.
    fn step(&self) -> Option<usize> {
        let token = &self.tokens[self.end];
        if token.is_capital() {
            return self.over_capital();
        }
        match token.kind {
            Kind::Number if self.is_numbered() => Some(self.end + 1),
            Kind::Comma => self.over_list(),
            Kind::Possessive => self.over_apostrophe(),
            // What these join has a capital, with an article or another particle before it at most. A small word that joins nothing has ended the run already.
            Kind::Other if self.has_capital_soon() => self.over_sign(),
            Kind::Word if token.is_lower() && self.has_capital_soon() => self.over_small_word(),
            // A nickname in the middle: James (Jim) Orde, James “Jim” Orde is left to the marks.
            _ => None,
        }
    }

    /// Whether a number is a part of the name: `Channel` `4`, `ORD Region` `5`, `No` `10`.
    fn is_numbered(&self) -> bool {
        let number = &self.tokens[self.end];
        number.end - number.start <= 2
            && (NUMBERED.contains(&self.word(self.end - 1))
                // "the No. 10 Ana Vidal" of a side
                || is_house_of_ministers(self.body, self.last(), number)
                    && !self.tokens.get(self.end + 1).is_some_and(Token::is_capital))
    }

    /// Whether one of the two tokens behind the next has a capital: `Department of` `the Harbour`.
    fn has_capital_soon(&self) -> bool {
        self.tokens[self.end + 1..self.to].iter().take(2).any(Token::is_capital)
    }

    /// Where the run ends behind a small word that joins what follows to it: `Ana` `de Orde`, `Department` `of Justice`.
    fn over_small_word(&self) -> Option<usize> {
        let token = &self.tokens[self.end];
        let next = self.next_capital();
        if token.is(Class::PARTICLE) && (next.is_some() || self.is_before_particle()) {
            return Some(self.end + 1);
        }
        if let Some(purpose) = self.over_purpose() {
            return Some(purpose);
        }
        if next.is_some() && self.is_abbreviated() {
            return Some(self.end + 2);
        }
        match self.text(token) {
            "and" => self.over_and(),
            "of" | "for" | "on" | "in" => self.over_preposition(),
            _ => None,
        }
    }

    /// Whether a second particle and a word with a capital follow the first: `Ana de` `la Orde`.
    fn is_before_particle(&self) -> bool {
        matches!(&self.tokens[self.end + 1..self.to], [second, name, ..] if name.is_capital() && second.is(Class::PARTICLE))
    }
}

/// Where the capitalised run that begins at `at` ends.
pub(super) fn run_end(body: &str, tokens: &[Token], at: usize, to: usize) -> usize {
    let mut run = Reach {
        body,
        tokens,
        at,
        end: at + 1,
        to,
    };
    while run.end < to {
        // Most runs end so.
        if ends_run(&tokens[run.end]) || !touches(body, run.last(), &tokens[run.end]) {
            break;
        }
        let Some(end) = run.step() else { break };
        run.end = end;
    }
    run.end
}

/// Whether a run of capitalised words surely ends before this token.
pub(super) fn ends_run(token: &Token) -> bool {
    token.is_lower() && !token.is(Class::PARTICLE.or(Class::PREPOSITION).or(Class::CONJUNCTION))
}

/// Whether a word and a number are the house in a street by which its minister is called: `No` `10`.
fn is_house_of_ministers(body: &str, word: &Token, number: &Token) -> bool {
    word.case == Case::Capital
        && word.is_one_of(words!["no", "no.", "number"], body)
        && number.is_one_of(words!["10", "11"], body)
}
