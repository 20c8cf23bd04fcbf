//! What the user says about the files, whatever they state themselves.

use super::Date;
use super::fields::FieldMap;

/// What the user says about the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The outlet of every article, whatever the file states.
    pub source: Option<String>,
    /// The date of every article, whatever the file states.
    pub date: Option<Date>,
    /// The user's own spellings of fields.
    pub map: FieldMap,
}
