//! Given names that are abbreviations of an office as well: `Col Orde`, whom the article calls `Col`.

use super::mention::{Mention, Sort};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::tokens::Token;

/// Takes such a word before a surname for the given name where the article calls somebody by it alone.
pub(super) fn take_given_names(body: &str, tokens: &[Token], mentions: &mut [Mention]) {
    let alone = |m: &&Mention| {
        let first = m.first as usize;
        let named = m.sort == Sort::Title && m.len() == 1 && m.title == m.first;
        let ends = || tokens.get(first + 1).is_none_or(|t| !t.is_capital());
        let article = || first > 0 && tokens[first - 1].is(Class::DETERMINER);
        named && tokens[first].is_one_of(words!["col", "del", "gen"], body) && ends() && !article()
    };
    let Some(called) = mentions.iter().find(alone).map(|m| m.first as usize) else {
        return;
    };
    for m in mentions {
        if m.title + 1 == m.first && m.len() == 1 && tokens[m.title as usize].is_same_word(&tokens[called], body) {
            m.first = m.title;
            m.titled = false;
        }
    }
}
