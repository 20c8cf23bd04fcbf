//! What the user typed, as a query.
//!
//! [`parse`] reads the query language, which docs/query-language.md describes, into the tree of [`ast`]; printing a tree gives a query in canonical
//! spelling. [`inflection`] knows which words a word stands for, [`dates`] which days. [`pattern`] decides what stands in one
//! text, and [`lower`], the only place here that knows the engine, turns the tree into the engine's terms.

pub mod ast;
mod beginning;
pub mod dates;
mod display;
mod error;
mod excluded;
pub mod fields;
pub mod inflection;
mod lexer;
mod limits;
pub mod lower;
mod operators;
mod parser;
pub mod pattern;
mod piece;
pub mod positional;
pub mod shape;
mod stretches;
pub mod titles;
mod words;

pub use error::QueryError;
pub use limits::{MAX_BOOST, MAX_DEPTH, MAX_DISTANCE, MAX_WORDS};
pub use parser::parse;

use ast::Node;

/// The query language on one screen, for a terminal of 80 columns.
pub const HELP: &str = include_str!("help.txt");

/// Whether a query is several plain words and nothing else: perhaps a phrase whose quotation marks the shell has eaten.
pub fn is_plain_words(query: &Node) -> bool {
    matches!(query, Node::And(nodes) if nodes.iter().all(|node| matches!(node, Node::Word(leaf) if leaf.field.is_none())))
}

/// What of a query may mean something else to people who know other systems: said beside the answer, for nothing is left out and nothing is wrong.
pub fn notes(query: &Node) -> Vec<String> {
    const SHORT: usize = 5;
    let nodes = match query {
        Node::And(nodes) => nodes.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut notes = Vec::new();
    for (n, node) in nodes.iter().enumerate() {
        let Node::Word(leaf) = node else { continue };
        let is_between = n > 0 && n + 1 < nodes.len() && nodes.len() <= SHORT;
        match leaf.text.as_str() {
            "or" if is_between => notes.push("“or” is a word like every other; for either of two write OR".to_owned()),
            "not" if is_between => notes.push("“not” is a word like every other; to leave out write NOT".to_owned()),
            word => {
                let stem = word.strip_suffix('!').unwrap_or_default();
                if !stem.is_empty() && stem.chars().all(char::is_lowercase) {
                    notes.push(format!("“!” is no part of a word; for all that begin so write {stem}*"));
                }
            }
        }
    }
    notes
}
