//! Body to tokens: words with their classes, punctuation, and the marks that may enclose speech.
//!
//! A token is what attribution needs to see as one thing, which is not what an index calls a word: `Kim Jong-un` has two, `U.S.` and `Mr.` keep their
//! dots so that no sentence ends there, and a possessive `'s` stands apart so that `Putin's aide` still names Putin.

mod bodies;
mod bytes;
mod dots;
mod given;
mod handles;
mod plain;
mod scan;
mod tickers;
mod token;
mod words;

pub use bodies::{is_body_noun, is_company_noun};
pub use scan::scan;
#[cfg(test)]
pub use scan::tokens_of;
pub use token::{Case, Glyph, Kind, OUTSIDE, Token, Tokens};
