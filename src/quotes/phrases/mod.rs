//! Noun phrases: who or what stands in a slot beside a verb.
//!
//! A full parse is neither needed nor reliable here. A phrase is read from its left edge word by word until something that cannot belong to it;
//! its head is the last name or noun, and what follows the head after a preposition is kept for the description of somebody unnamed.

mod extent;
mod holders;
mod nouns;
mod parse;
mod phrase;
mod word;

pub use extent::SETS;
pub use parse::LONGEST_PARENTHESES;
pub use phrase::{Head, Phrase};
