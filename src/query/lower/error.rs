//! Why a query that parses cannot be answered.

/// The most terms of one field that the beginnings and approximate words of a query may stand for together.
pub const MAX_EXPANSION: usize = 50_000;

/// Why a query that parses cannot be answered.
#[derive(Debug, thiserror::Error)]
pub enum LowerError {
    /// A beginning or an approximate word that stands for too much, by itself or with those before it.
    #[error(
        "“{0}” stands for too many words: more than {MAX_EXPANSION} of this index, with what stands before it; write more of it"
    )]
    TooMany(String),
    /// More work than a query may make.
    #[error(
        "with “{0}” this query has to look at too many places in this index; ask for fewer things, or for rarer ones"
    )]
    TooHeavy(String),
    /// A word without a letter or digit.
    #[error("“{0}” holds no letter or digit to search for")]
    NoWord(String),
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] tantivy::TantivyError),
}
