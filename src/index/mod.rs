//! Articles and quotations to tantivy: schema, text analysis, writing, the ledger.

pub mod analysis;
pub mod schema;
pub mod tokenizer;
