//! What one sentence says of whom: what it is about, who it says reports it, who asks whom, whom it describes in passing.

mod clauses;
mod described;
mod going_on;
mod objects;
mod presented;
mod reporting;
mod subject;

use crate::quotes::lexicon::{WordSet, words};

/// Those who ask and are gone: no later pronoun is theirs.
pub(super) const ASKERS: &WordSet = words![
    "reporter",
    "journalist",
    "questioner",
    "interviewer",
    "moderator",
    "heckler",
    "correspondent",
    "host",
    "caller",
    "interpreter",
];

/// How many tokens a sentence has at most that does no more than show somebody.
const LONGEST_SHOWING: usize = 30;

/// How many tokens stand at most before the noun by which a sentence describes somebody in passing, the article with them.
const LONGEST_DESCRIPTION: usize = 5;
