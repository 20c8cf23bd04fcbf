//! How large a query, and the numbers in it, may be.

/// How many words a query may have, counted as the index counts them.
pub const MAX_WORDS: usize = 1_024;

/// How deep parentheses and negations may be nested.
pub const MAX_DEPTH: usize = 64;

/// The largest distance of `w/n` and `~n`; far below the gap that the index leaves between texts of one field.
pub const MAX_DISTANCE: u32 = 1_000;

/// The largest weight of `^n`.
pub const MAX_BOOST: f32 = 1_000.0;
