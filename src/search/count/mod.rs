//! Exact counts over what a query and its filters match: who is quoted, by whom, when.
//!
//! Everything here is read from columns and term dictionaries; no stored document is opened, so that counting over a whole archive costs about what one search
//! costs. [`rows`] reads the columns, [`people`] decides which names are one person, the others count.

pub mod aliases;
pub mod days;
pub mod facet;
pub mod gaps;
mod names;
pub mod people;
pub mod rows;
pub mod sources;
pub mod speakers;
pub mod timeline;
