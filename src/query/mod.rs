//! What the user typed, as a query.

pub mod ast;
