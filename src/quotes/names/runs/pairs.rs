//! Names that hold an "and": bodies that serve two places, inns and papers that are called after two things.

use crate::quotes::lexicon::{Class, WordSet, is_common, words};
use crate::quotes::names::forms::{is_function_word, is_of_a_see};
use crate::quotes::names::neighbours::{begins_sentence, touches};
use crate::quotes::tokens::{Case, Token};

/// What there is one of for two places: `Vell and Carrow Police`.
const FOR_BOTH: &WordSet = words![
    "albion",
    "ambulance",
    "borough",
    "cathedral",
    "constabulary",
    "council",
    "fire",
    "hospital",
    "hospitals",
    "nhs",
    "police",
    "trust",
];

/// What is one service with another: `Vell Police` `and Fire Pension Fund`.
const SERVICES: &WordSet = words!["ambulance", "crime", "fire", "police", "rescue"];

/// What papers are called.
const PAPERS: &WordSet = words![
    "advertiser",
    "argus",
    "chronicle",
    "courier",
    "echo",
    "express",
    "gazette",
    "globe",
    "guardian",
    "herald",
    "independent",
    "journal",
    "mail",
    "mercury",
    "news",
    "observer",
    "post",
    "press",
    "star",
    "sun",
    "telegraph",
    "times",
    "tribune",
];

/// How many words there are of the second of two places and the body that serves both, at most.
const LONGEST_SECOND: usize = 6;

/// How many words the first of two places has at most.
const LONGEST_FIRST: usize = 3;

/// Whether the "and" at `and` joins the run from `at` on with what follows it to the name of one body, one inn, one paper or one see.
pub(super) fn is_one_of_two(body: &str, tokens: &[Token], at: usize, and: usize, to: usize) -> bool {
    let first = at + tokens[at..and].iter().take_while(|t| is_function_word(t)).count();
    let Some(second) = tokens.get(and + 1..to).filter(|_| first < and) else {
        return false;
    };
    let words = (0..second.len().min(LONGEST_SECOND))
        .take_while(|&i| second[i].is_capital() && (i == 0 || touches(body, &second[i - 1], &second[i])))
        .count();
    let (first, second) = (&tokens[first..and], &second[..words]);
    let article = || first.len() == 1 && tokens[..and - 1].last().is_some_and(|t| t.is_word("the", body));
    serves_both(body, first, second)
        || has_two_services(body, first, second)
        || article() && is_for_a_trade(body, &first[0], second)
        || second.len() == 1 && (is_see(body, first, &second[0]) || article() && is_sign(body, &first[0], &second[0]))
}

/// Whether a body is named after two places: `Vell and` `Carrow City Council`.
fn serves_both(body: &str, first: &[Token], second: &[Token]) -> bool {
    let other = Class::TITLE
        .or(Class::ANY_ROLE)
        .or(Class::ORG)
        .or(Class::THING)
        .or(Class::DATE)
        .or(Class::SPEECH);
    let place = |t: &Token| t.case == Case::Capital && !t.is(other) && (t.is(Class::PLACE) || !t.is(Class::GIVEN_NAME));
    // "Royal Vell and Carrow Trust", "South Vell and Carrow Council"
    let several =
        |t: &Token| t.is(Class::PLACE.or(Class::NATIONALITY)) || is_common(&body[t.start as usize..t.end as usize]);
    let Some(kind) = second.iter().position(|t| t.is_one_of(FOR_BOTH, body)) else {
        return false;
    };
    kind > 0
        && second[..kind].iter().all(place)
        && first.len() <= LONGEST_FIRST
        && first.last().is_some_and(place)
        && first
            .iter()
            .rev()
            .skip(1)
            .all(|t| several(t) && !t.is(Class::GIVEN_NAME))
}

/// Whether one body has the name of two services: `Vell Police and` `Fire Pension Fund`.
fn has_two_services(body: &str, first: &[Token], second: &[Token]) -> bool {
    first.last().is_some_and(|t| t.is_one_of(SERVICES, body))
        && second.len() > 1
        && second[0].is_one_of(SERVICES, body)
        && second.last().is_some_and(|t| t.is(Class::ORG.or(Class::RANK)))
}

/// Whether a body is for those of a trade, and for what they have to do with: `Driver and` `Vehicle Licensing Agency`.
fn is_for_a_trade(body: &str, first: &Token, second: &[Token]) -> bool {
    let other = Class::TITLE.or(Class::GIVEN_NAME).or(Class::PLACE).or(Class::ORG);
    let common =
        |t: &Token| t.case == Case::Capital && !t.is(other) && is_common(&body[t.start as usize..t.end as usize]);
    second.len() > 1 && common(first) && common(&second[0]) && second.last().is_some_and(|t| t.is(Class::ORG))
}

/// Whether a body is called after what it is for, and where: `Transport` `for Greater Vell`. At the head of a sentence any noun has a capital, and only one who says something is a body.
pub(super) fn is_for_a_place(body: &str, tokens: &[Token], at: usize, small: usize, to: usize) -> bool {
    let other = Class::TITLE
        .or(Class::ANY_ROLE)
        .or(Class::GIVEN_NAME)
        .or(Class::PLACE)
        .or(Class::NATIONALITY)
        .or(Class::DATE)
        .or(Class::SPEECH)
        .or(Class::STOP);
    let text = |t: &Token| &body[t.start as usize..t.end as usize];
    let (Some(what), Some(place)) = (tokens.get(small - 1), tokens.get(small + 1..to)) else {
        return false;
    };
    let led = small - 1 > at || !begins_sentence(tokens, at);
    let words = place.iter().take_while(|t| t.is_capital()).count();
    let speaks = || {
        place
            .get(words)
            .is_some_and(|t| t.is_lower() && t.is(Class::SPEECH.or(Class::ANY_ROLE)))
    };
    tokens[at..small - 1].iter().all(is_function_word)
        && what.case == Case::Capital
        && !what.is(other)
        && is_common(text(what))
        && !text(what).ends_with('s')
        && place.iter().take(2.min(words)).any(|t| t.is(Class::PLACE))
        && (led || speaks())
}

/// Whether a body is called after what it is for, in common words, and the country that it works in: `Sailor Care Aware` `of America`.
pub(super) fn is_of_a_country(body: &str, tokens: &[Token], at: usize, of: usize) -> bool {
    let first = at + tokens[at..of].iter().take_while(|t| is_function_word(t)).count();
    let common = |t: &Token| {
        let word = &body[t.start as usize..t.end as usize];
        let named = Class::GIVEN_NAME
            .or(Class::TITLE)
            .or(Class::PLACE)
            .or(Class::NATIONALITY);
        t.case == Case::Capital && !t.is(named) && (is_common(word) || word.strip_suffix('s').is_some_and(is_common))
    };
    of >= first + 2 && tokens[first..of].iter().all(common) && tokens.get(of + 1).is_some_and(|t| t.is(Class::PLACE))
}

/// Whether a bishop or the like has two towns: `Bishop of Vell and` `Carrow`.
fn is_see(body: &str, first: &[Token], second: &Token) -> bool {
    matches!(first, [office, of, .., town] if is_of_a_see(body, office)
        && of.is_word("of", body)
        && !town.is(Class::GIVEN_NAME))
        && !second.is(Class::GIVEN_NAME.or(Class::TITLE))
}

/// Whether two words with one article are what an inn or a paper is called: `the` `Dog and` `Duck`.
fn is_sign(body: &str, first: &Token, second: &Token) -> bool {
    let other = Class::TITLE
        .or(Class::ANY_ROLE)
        .or(Class::PLACE)
        .or(Class::NATIONALITY)
        .or(Class::GIVEN_NAME)
        .or(Class::DATE)
        .or(Class::ORG)
        .or(Class::THING);
    let text = |t: &Token| &body[t.start as usize..t.end as usize];
    let word = |t: &Token| t.case == Case::Capital && !t.is(other) && !text(t).ends_with("ans");
    let paper = |t: &Token| t.case == Case::Capital && t.is_one_of(PAPERS, body);
    let thing = |t: &Token| word(t) && !text(t).ends_with('s');
    thing(first) && word(second) && (is_common(text(first)) || is_common(text(second))) || paper(first) && paper(second)
}
