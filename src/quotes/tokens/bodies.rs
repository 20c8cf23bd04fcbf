//! Nouns that bodies are called by again: `the agency`, `the chipmaker`, `the cruise line`.

use super::token::Token;
use crate::quotes::lexicon::{Class, WordSet, words};

/// Those who make something with their own hands or heads.
const CRAFTS: &WordSet = words![
    "policymaker",
    "policy-maker",
    "lawmaker",
    "law-maker",
    "filmmaker",
    "film-maker",
    "dealmaker",
    "deal-maker",
    "playmaker",
    "homemaker",
    "matchmaker",
    "kingmaker",
    "peacemaker",
    "troublemaker",
    "merrymaker",
    "dressmaker",
    "haymaker",
    "shoemaker",
    "watchmaker",
    "cheesemaker",
    "winemaker",
    "bodybuilder",
    "boatbuilder",
    "cabinetmaker",
    "rainmaker",
    "moneymaker",
    "hitmaker",
    "bookmaker",
    "tastemaker",
];

impl Token {
    /// Whether it is a noun for those who make or build something for sale: `carmaker`, `shipbuilder`, and no `filmmaker`.
    pub fn is_maker(&self, body: &str) -> bool {
        let makes = |ending: &[u8]| self.len() > ending.len() + 2 && self.bytes(body).ends_with(ending);
        self.is_lower() && (makes(b"maker") || makes(b"builder")) && !self.is_one_of(CRAFTS, body)
    }
}

/// Whether the token at `at` is a noun that bodies are called by again: `the agency`, `the chipmaker`, `the cruise line`.
pub fn is_body_noun(body: &str, tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.is_lower() && t.is(Class::BODY)) || is_company_noun(body, tokens, at)
}

/// Whether it is one that only a company is called by, or hardly anything else.
pub fn is_company_noun(body: &str, tokens: &[Token], at: usize) -> bool {
    let Some(t) = tokens.get(at).filter(|t| t.is_lower()) else {
        return false;
    };
    let compound = || {
        let before = at.checked_sub(1).and_then(|b| tokens.get(b));
        t.is_one_of(OF_COMPOUNDS, body)
            && COMPOUNDS
                .iter()
                .any(|(noun, trades)| t.is_word(noun, body) && before.is_some_and(|b| b.is_one_of(trades, body)))
    };
    t.is(Class::COMPANY) || t.is_maker(body) || compound()
}

/// The nouns of [`COMPOUNDS`], which hardly any word is.
const OF_COMPOUNDS: &WordSet = words!["line", "major", "house", "tank", "exchange"];

/// Nouns for bodies that are such only after a word for their trade.
const COMPOUNDS: &[(&str, &WordSet)] = &[
    ("line", words!["cruise", "ferry", "shipping", "rail", "container"]),
    ("major", words!["oil", "energy", "mining", "gas"]),
    (
        "house",
        words!["auction", "fashion", "publishing", "brokerage", "investment"],
    ),
    ("tank", words!["think"]),
    (
        "exchange",
        words![
            "stock",
            "crypto",
            "cryptocurrency",
            "futures",
            "options",
            "commodities",
            "metals"
        ],
    ),
];
