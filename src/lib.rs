//! Full-text search over news articles that knows who said what.
//!
//! The modules follow the data, and each knows only those before it:
//!
//! 1. [`article`] turns the bytes of a file into [`article::Article`]s.
//! 2. [`quotes`] finds the quotations in an article's body and says who spoke them; it works without an index and
//!    can be used on its own.
//! 3. [`index`] keeps articles and quotations in a tantivy index, together with a ledger of the files they came from.
//! 4. [`query`] turns what a user typed into a query.
//! 5. [`search`] turns a query into hits: ranking, passages, highlights.
//! 6. [`output`] turns hits into text for a terminal, or JSON.
//! 7. [`cli`] is the program: one file a command.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod article;
pub mod cli;
pub mod index;
pub mod output;
pub mod query;
pub mod quotes;
pub mod search;
