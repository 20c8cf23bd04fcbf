//! Shops and other bodies whose names end in the apostrophe of a founder: `Orde’s said`, `Orde’s of Vell`.

use std::ops::Range;

use super::forms::is_function_word;
use super::mention::{Mention, Sort};
use super::neighbours::begins_sentence;
use crate::quotes::lexicon::{Class, HashTable, hash, words};
use crate::quotes::tokens::{Kind, Token};

/// How many tokens there are of the name of a shop before its apostrophe at most: `Pell & Orde`.
const LONGEST_SHOP: usize = 3;

/// Where the name ends whose run up to `end` has a possessive behind it that is a part of the name, since no noun follows that could be the founder's.
pub(super) fn shop_end(body: &str, tokens: &[Token], at: usize, end: usize, to: usize) -> Option<usize> {
    let after = tokens.get(end + 1..to)?;
    let [next, rest @ ..] = after else { return None };
    // "Orde’s of London"
    if next.is_word("of", body) && rest.first().is_some_and(|t| t.is(Class::PLACE) && t.is_capital()) {
        return Some(end + 3);
    }
    let says = |t: &Token| t.is_one_of(words!["said", "says", "told"], body);
    let closes = matches!(next.kind, Kind::Comma | Kind::Stop);
    let said = closes && at > 0 && says(&tokens[at - 1]);
    let head = begins_sentence(tokens, at)
        && end - at <= LONGEST_SHOP
        && !tokens[end - 1].is(Class::DATE)
        && !tokens[at..end].iter().all(is_function_word);
    (says(next) || said || head && acts(body, next, rest)).then_some(end + 1)
}

/// Whether what follows an apostrophe at the head of a sentence is no noun of anybody's: `has raised`, `, which owns`, `sued the port`, `moved Vell to`.
fn acts(body: &str, next: &Token, rest: &[Token]) -> bool {
    let first = rest.first();
    if next.kind == Kind::Comma {
        return first.is_some_and(|t| t.is_one_of(words!["a", "an", "the", "which"], body) && t.is_lower());
    }
    // "Vidal’s been late"
    if next.is(Class::AUX) {
        return next.is_one_of(
            words![
                "can", "could", "does", "did", "has", "is", "may", "was", "will", "would"
            ],
            body,
        );
    }
    let past = next.is_lower() && body[..next.end as usize].ends_with("ed") || next.is(Class::FINITE);
    // "cut its dues", "hit their peak": no noun stands before what is its own.
    let own = || {
        next.is_one_of(
            words!["beat", "cut", "hit", "put", "quit", "set", "shut", "split", "spread"],
            body,
        ) && first.is_some_and(|t| t.is_one_of(words!["its", "their"], body))
    };
    if own() {
        return true;
    }
    let object = rest.iter().take_while(|t| t.is_capital()).count();
    past && (first.is_some_and(|t| t.is(Class::DETERMINER) && t.is_lower())
        || object > 0
            && rest.get(object).is_some_and(|t| {
                matches!(t.kind, Kind::Comma | Kind::Stop) || t.is_lower() && t.is(Class::PREPOSITION)
            }))
}

/// Gives every mention of a shop the apostrophe that is proven to be a part of its name, where the article never has the name without one.
pub(super) fn keep_apostrophes(body: &str, tokens: &[Token], mentions: &mut [Mention]) {
    let possessive = |at: u32| tokens.get(at as usize).is_some_and(|t| t.kind == Kind::Possessive);
    let key = |range: Range<u32>| {
        let ends = (tokens.get(range.start as usize), tokens.get(range.end as usize));
        let (Some(first), Some(last)) = ends else { return 0 };
        hash(&body.as_bytes()[first.start as usize..last.end as usize])
    };
    let mut shops: HashTable<u64, bool> = HashTable::default();
    for m in mentions.iter().filter(|m| m.last > m.first && possessive(m.last)) {
        shops.insert(key(m.first..m.last - 1), true);
    }
    if shops.is_empty() {
        return;
    }
    let bare = |m: &Mention| !possessive(m.last) && !possessive(m.last + 1);
    for m in mentions.iter().filter(|m| bare(m)) {
        shops.remove(&key(m.first..m.last));
    }
    for m in mentions {
        if !possessive(m.last) && possessive(m.last + 1) && shops.contains_key(&key(m.first..m.last)) {
            m.last += 1;
            m.sort = Sort::Organisation;
        }
    }
}
