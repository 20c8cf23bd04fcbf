//! A run of capitalised words cut into what stands before a name and the name, and what its words show of it.
//!
//! First goes what only the head of a sentence has ([`openings`]), then offices and forms of address ([`offices`]), then nations, bodies and trades
//! ([`affiliations`]). What is left begins with the name; where it ends is in [`endings`], and what it shows in [`sorts`] and [`genders`].

mod affiliations;
mod endings;
mod genders;
mod labels;
mod offices;
mod openings;
mod single;
mod sorts;

use std::ops::Range;

use super::forms::{is_conference, is_dotted, is_said_by, may_be_surname};
use super::mention::{Gender, Mention, Sort};
use crate::quotes::lexicon::Class;
use crate::quotes::tokens::Token;
pub use genders::given_gender;
use labels::name_in_label;
use single::single;

/// The longest word in capitals that by itself is rather a body than a shouted word, in bytes.
const LONGEST_ACRONYM: u32 = 5;

/// The classes of what places and nations are called by.
const FOREIGN: Class = Class::PLACE.or(Class::NATIONALITY);

/// A run of capitalised words while it is cut from the front.
struct Run<'a> {
    body: &'a str,
    tokens: &'a [Token],
    /// The first token that is not cut off yet.
    start: usize,
    /// The token after its last.
    end: usize,
    /// Whether a sentence begins with the run.
    head: bool,
    /// Whether what is left has its capital perhaps only from the head of a sentence.
    initial: bool,
    /// Whether the name says whose the words in marks after it are: `MAYOR ANA VIDAL` `ON DUES “…”`.
    labelled: bool,
}

impl<'a> Run<'a> {
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

    /// How many tokens are left.
    #[inline]
    fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether nothing is left.
    #[inline]
    fn is_empty(&self) -> bool {
        self.start >= self.end
    }

    /// Whether a word in a range is one for a body: `Vell` `Council`.
    fn has_org(&self, range: Range<usize>) -> bool {
        let is_org = |i: usize| {
            // "Tesla Tideway": some bodies are spelt like given names.
            self.tokens[i].is(Class::ORG) && !self.is_last_surname(i) || is_conference(self.body, &self.tokens[i])
        };
        range.into_iter().any(is_org)
    }

    /// Whether a word for something else ends the run as a surname, behind a given name: `Tomas` `Fox`.
    fn is_last_surname(&self, i: usize) -> bool {
        let tokens = self.tokens;
        tokens[i].is(Class::SURNAME)
            && i > self.start
            && i + 1 == self.end
            && (tokens[i - 1].is(Class::GIVEN_NAME) && !tokens[i - 1].is(Class::PLACE)
                || is_dotted(self.body, &tokens[i - 1]) && i > self.start + 1)
    }
}

/// The name in a run, as far as it is known.
struct Name {
    /// Its first token; what stands before it is cut off.
    first: usize,
    /// The token after its last.
    end: usize,
    /// What stands before it shows.
    gender: Gender,
    /// Whether an office or a form of address stands before it.
    titled: bool,
}

impl Name {
    /// How many tokens it has.
    #[inline]
    fn len(&self) -> usize {
        self.end - self.first
    }

    /// Its tokens.
    #[inline]
    fn range(&self) -> Range<usize> {
        self.first..self.end
    }
}

/// Cuts a run into what stands before the name and the name.
pub(super) fn cut(body: &str, tokens: &[Token], a: usize, b: usize, head: bool, out: &mut Vec<Mention>) {
    // Half of all runs.
    if b - a == 1
        && let Some(mention) = single(body, tokens, a, head)
    {
        out.push(mention);
    } else {
        cut_any(body, tokens, a, b, head, out);
    }
}

/// Cuts a run that may have several words, or one of any class.
fn cut_any(body: &str, tokens: &[Token], a: usize, b: usize, head: bool, out: &mut Vec<Mention>) {
    // "May said", "Good said": whether it is a name, the rest of the article tells.
    if b - a == 1 && (may_be_surname(body, tokens, a) || is_said_by(body, tokens, a)) {
        out.push(Mention {
            title: a as u32,
            first: a as u32,
            last: a as u32,
            sort: Sort::Unknown,
            gender: Gender::Unknown,
            titled: false,
            initial: head || tokens[a].is(Class::ADVERB),
            entity: u32::MAX,
        });
        return;
    }
    let labelled = name_in_label(body, tokens, a, b);
    let mut run = Run {
        body,
        tokens,
        start: a,
        end: labelled.unwrap_or(b),
        head,
        initial: head,
        labelled: labelled.is_some(),
    };
    run.skip_heading();
    run.skip_function_words();
    // "But Orde", "The Guardian"
    if run.len() == 1
        && let Some(mention) = single(body, tokens, run.start, run.initial)
    {
        out.push(mention);
        return;
    }
    run.skip_participle();
    if run.is_empty() || run.is_plural_of_nobody() {
        return;
    }
    run.skip_headline_verb();
    if run.is_heading() {
        return;
    }
    run.skip_dates();
    if run.is_empty() {
        return;
    }
    run.skip_end_of_abbreviation();
    cut_name(&run, out);
}

/// Cuts what is left of a run into offices, nations and the like and the name.
fn cut_name(run: &Run, out: &mut Vec<Mention>) {
    let mut name = run.name_behind_offices();
    run.take_role_before(&mut name);

    run.skip_nations(&mut name);
    run.skip_seat_of_an_envoy(&mut name);
    run.skip_peoples(&mut name);
    run.skip_trade(&mut name);
    run.skip_what_an_office_is_of(&mut name);
    run.skip_body(&mut name);

    run.end_before_repetition(&mut name);
    run.end_with_kind_of_company(&mut name);
    run.end_before_picture(&mut name);
    run.end_before_headline(&mut name);
    run.end_before_its_verb(&mut name);
    run.end_before_narrator(&mut name);
    if run.is_credit_and_name(&name) {
        let second = name.first + 2;
        cut(run.body, run.tokens, run.start, second, run.head, out);
        return cut(run.body, run.tokens, second, run.end, false, out);
    }
    run.end_before_particles(&mut name);
    if name.end <= name.first {
        return;
    }

    let sort = run.sort(&mut name);
    run.add_gender(&mut name, sort);
    out.push(Mention {
        title: run.start as u32,
        first: name.first as u32,
        last: name.end as u32 - 1,
        sort,
        gender: name.gender,
        titled: name.titled,
        initial: run.initial && name.first == run.start,
        entity: u32::MAX,
    });
}
