//! Common nouns that are the names of bodies: one says something as no noun does without an article.

use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Mention;
use crate::quotes::tokens::{Case, Kind, Token};

/// What is told of with neither an article nor a name and says something nonetheless: `Evidence says so`.
const TELLING: &WordSet = words![
    "advice",
    "art",
    "belief",
    "convention",
    "culture",
    "custom",
    "data",
    "evidence",
    "experience",
    "faith",
    "folklore",
    "gossip",
    "history",
    "instinct",
    "intelligence",
    "legend",
    "logic",
    "management",
    "myth",
    "nature",
    "news",
    "opinion",
    "propaganda",
    "reason",
    "research",
    "rumour",
    "rumor",
    "science",
    "scripture",
    "tradition",
    "wisdom",
    "word",
];

/// How many words an apposition after a body has at most.
const LONGEST_APPOSITION: usize = 8;

/// Whether a noun at the head of a sentence is the name of a body, since it says something as no noun does without an article: `Haven` `said`, `Haven` `, the housing charity, said`.
pub(super) fn is_body_that_says(body: &str, tokens: &[Token], m: &Mention) -> bool {
    let noun = &tokens[m.first as usize];
    let word = &body[noun.start as usize..noun.end as usize];
    let speaker = Class::ANY_ROLE
        .or(Class::PERSON)
        .or(Class::THING)
        .or(Class::ORG)
        .or(Class::MEDIUM)
        .or(Class::SAY_NOUN)
        .or(Class::STOP)
        .or(Class::SAYING);
    if noun.is(speaker)
        || noun.case != Case::Capital
        || !noun.is_outside()
        || word.ends_with('s') && !["is", "ss", "us"].iter().any(|ending| word.ends_with(ending))
        || word.ends_with("ing")
        || word.ends_with("ly")
        || noun.is_one_of(TELLING, body)
    {
        return false;
    }
    let says = |t: &Token| {
        t.is_outside()
            && t.is_one_of(
                words!["said", "says", "told", "tells", "added", "adds", "warned", "warns"],
                body,
            )
    };
    let after = tokens.get(m.last as usize + 1..).unwrap_or_default();
    match after {
        [next, ..] if next.is_lower() => says(next),
        [comma, which, ..] if comma.kind == Kind::Comma && which.is_word("which", body) => true,
        [comma, article, apposition @ ..]
            if comma.kind == Kind::Comma && article.is_one_of(words!["a", "an", "the"], body) =>
        {
            let words = apposition.iter().take(LONGEST_APPOSITION);
            let words = words.take_while(|t| t.kind == Kind::Word).count();
            let closed = matches!(apposition.get(words..), Some([close, verb, ..])
                if close.kind == Kind::Comma && says(verb));
            closed && apposition[..words].iter().any(|t| t.is(Class::THING.or(Class::ORG)))
        }
        _ => false,
    }
}
