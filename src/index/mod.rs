//! Articles and quotations to tantivy: schema, text analysis, writing, the ledger.

pub mod account;
pub mod analysis;
pub mod blocks;
pub mod columns;
pub mod copies;
pub mod documents;
mod error;
pub mod extraction;
pub mod home;
pub mod ledger;
pub mod left_out;
mod opening;
pub mod paths;
pub mod read_back;
pub mod roots;
pub mod sameness;
pub mod schema;
pub mod segment;
pub mod sift;
pub mod soundness;
mod storage;
pub mod stored;
pub mod survey;
pub mod tokenizer;
pub mod update;
pub mod versions;
pub mod walk;
pub mod watch;

pub use error::Error;
