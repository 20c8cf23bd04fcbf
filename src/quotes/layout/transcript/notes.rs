//! Lines below an agency’s report of a match that begin like turns and are none: `Pilots: G Ana Vidal (left ankle) was out.`

use std::ops::Range;

use crate::quotes::layout::Page;
use crate::quotes::lexicon::{WordSet, words};
use crate::quotes::tokens::{Case, Kind};

/// What heads the notes below an agency's report of a match, in which each side has a line of its own: `TIP-INS`, `UP NEXT`.
const NOTES: &WordSet = words![
    "implications",
    "injuries",
    "injury",
    "lineups",
    "next",
    "notes",
    "picture",
    "room",
    "stats",
    "streaks",
    "takeaway",
    "takeaways",
    "tip-ins",
    "update",
];

/// How many lines stand under such a heading at most.
const MOST_NOTES: usize = 8;

/// How many words such a heading has at most.
const LONGEST_HEAD: usize = 4;

/// Whether a line that begins with a name and a colon is a note on a side of a match: `Pilots: G Ana Vidal (left ankle) was out.`, under `INJURIES`.
pub(super) fn is_in_notes(page: &Page<'_>, number: usize) -> bool {
    let heads = |p: &Range<usize>| {
        p.len() <= LONGEST_HEAD
            && (p.clone()).all(|i| page.tokens[i].case != Case::Lower && page.kind(i) != Kind::Colon)
    };
    let above = page.paragraphs[..number].iter().rev().take(MOST_NOTES);
    let heading = above.clone().find(|p| heads(p));
    heading.is_some_and(|p| page.tokens[p.start].case == Case::Upper && p.clone().any(|i| page.is_one_of(i, NOTES)))
}
