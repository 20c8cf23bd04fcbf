//! Articles and quotations to tantivy: schema, text analysis, writing, the ledger.

pub mod analysis;
pub mod documents;
mod error;
pub mod home;
pub mod ledger;
pub mod read_back;
pub mod roots;
pub mod schema;
pub mod segment;
pub mod soundness;
mod storage;
pub mod survey;
pub mod tokenizer;
pub mod update;
pub mod walk;

pub use error::Error;
