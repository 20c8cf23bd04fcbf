//! Words in marks that name what is chosen: `a “buy” rating`, `the “like” button`.

use super::candidate::Candidate;
use crate::quotes::lexicon::{WordSet, words};
use crate::quotes::reading::Reading;

/// What a word in marks before it is one of: `a “buy” rating`.
const OPTIONS: &WordSet = words![
    "rating",
    "ratings",
    "button",
    "buttons",
    "key",
    "vote",
    "votes",
    "recommendation",
    "recommendations",
    "column",
    "box",
    "tab",
    "category",
    "categories",
    "designation",
    "status",
    "level",
];

impl Reading<'_> {
    /// Whether one or two words are what one chooses or is given: `a “sell” rating`, `the “like” button`, `two “no” votes`.
    pub(super) fn is_option(&self, c: &Candidate) -> bool {
        c.words <= 2 && !c.adjacent && self.is_one_of(c.after, OPTIONS)
    }
}
