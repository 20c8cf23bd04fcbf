//! Bodies that are called after those they are for, whose apostrophe is a part of the name: `Rail Passengers’ Forum`.

use std::ops::Range;

use crate::quotes::lexicon::{Class, Lexicon, WordSet, is_common, words};
use crate::quotes::names::neighbours::touches;
use crate::quotes::tokens::{Case, Kind, Token};

/// What bodies are called, beside the words that make a name a body wherever they stand.
const GATHERINGS: &WordSet = words![
    "assembly",
    "brotherhood",
    "circle",
    "convention",
    "fellowship",
    "forum",
    "lobby",
    "panel",
    "voice",
];

/// How many words the name of a body has at most behind the apostrophe.
const LONGEST_BODY: usize = 3;

/// Where the name of a body ends whose members stand before the apostrophe at `apostrophe`: `Rail Passengers` `’ Forum`, `Fishermen` `’s Welfare Trust`.
pub(super) fn body_of_members(body: &str, tokens: &[Token], apostrophe: usize, to: usize) -> Option<usize> {
    let members = tokens.get(apostrophe.checked_sub(1)?)?;
    let text = |t: &Token| &body[t.start as usize..t.end as usize];
    let other = Class::GIVEN_NAME.or(Class::PLACE).or(Class::NATIONALITY).or(Class::ORG);
    let person = |one: &str| Lexicon::get().class(one).is(Class::ANY_ROLE.or(Class::PERSON));
    let several = || match text(members).strip_suffix('s') {
        Some(one) => is_common(text(members)) || is_common(one) || person(one),
        None => text(members)
            .strip_suffix("men")
            .is_some_and(|stem| person(&format!("{stem}man"))),
    };
    if members.case != Case::Capital || members.is(other) || !several() {
        return None;
    }
    let common = |t: &Token| {
        let named = Class::TITLE.or(Class::GIVEN_NAME).or(Class::PLACE);
        let plain = || is_common(text(t)) || text(t).strip_suffix('s').is_some_and(is_common);
        t.case == Case::Capital && !t.is(named) && plain()
    };
    let follows = |i: &usize| touches(body, &tokens[i - 1], &tokens[*i]);
    let words = (apostrophe + 1..to).take(LONGEST_BODY).take_while(follows);
    let kind = |t: &Token| t.is(Class::ORG) || t.is_one_of(GATHERINGS, body);
    let mut words = words.take_while(|&i| tokens[i].is_capital() && (common(&tokens[i]) || kind(&tokens[i])));
    words.find(|&i| kind(&tokens[i])).map(|last| last + 1)
}

/// The words with a capital in a range, over an apostrophe behind members of a body: `Store Workers’ Union`.
pub(super) fn words_over_members<'a>(
    body: &'a str,
    tokens: &'a [Token],
    range: Range<usize>,
) -> impl Iterator<Item = usize> + Clone + 'a {
    let of_several = |t: &Token| t.kind == Kind::Possessive && !body[..t.end as usize].ends_with('s');
    range
        .take_while(move |&i| {
            touches(body, &tokens[i - 1], &tokens[i]) && (tokens[i].is_capital() || of_several(&tokens[i]))
        })
        .filter(|&i| tokens[i].is_capital())
}
