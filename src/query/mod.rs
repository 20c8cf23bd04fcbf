//! What the user typed, as a query.
//!
//! [`parse`] reads the query language, which docs/query-language.md describes, into the tree of [`ast`]; printing a tree gives a query in canonical
//! spelling. [`inflection`] knows which words a word stands for, [`dates`] which days. [`pattern`] decides what stands in one
//! text, and [`lower`], the only place here that knows the engine, turns the tree into the engine's terms.

pub mod ast;
pub mod dates;
mod display;
mod error;
mod excluded;
pub mod fields;
pub mod inflection;
mod lexer;
pub mod lower;
mod operators;
mod parser;
pub mod pattern;
pub mod positional;
mod stretches;

pub use error::QueryError;
pub use lexer::{MAX_BOOST, MAX_DISTANCE};
pub use parser::{MAX_DEPTH, MAX_WORDS, parse};

use ast::Node;

/// The query language on one screen, for a terminal of 80 columns.
pub const HELP: &str = include_str!("help.txt");

/// Whether a query is several plain words and nothing else: perhaps a phrase whose quotation marks the shell has eaten.
pub fn is_plain_words(query: &Node) -> bool {
    matches!(query, Node::And(nodes) if nodes.iter().all(|node| matches!(node, Node::Word(leaf) if leaf.field.is_none())))
}
