//! What a file states about one article, field by field, and how that becomes an [`Article`].
//!
//! Readers fill a [`Record`]: they know where the fields stand. What the fields mean is decided here, once for all formats: markup and entities become
//! text, bylines names, dates dates, and what is not stated is taken from the URL or the file's place.

mod address;
mod byline;
mod day;
mod making;
mod outlet;
mod plain;
mod stated;
mod value;

pub(super) use address::is_url;
pub(super) use making::Fallback;
pub(super) use plain::{one_line, shortened};
pub(super) use stated::Record;
pub(super) use value::Value;
