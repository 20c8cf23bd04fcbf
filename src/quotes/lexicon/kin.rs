//! Words for one of somebody's family.

use super::{WordSet, words};

/// One of the family, and who once was.
pub const KIN: &WordSet = words![
    "aunt",
    "brother",
    "brothers",
    "cousin",
    "dad",
    "daughter",
    "daughters",
    "ex-husband",
    "ex-wife",
    "father",
    "grandfather",
    "grandmother",
    "granddaughter",
    "grandson",
    "husband",
    "mom",
    "mother",
    "mum",
    "namesake",
    "nephew",
    "niece",
    "sister",
    "sisters",
    "son",
    "sons",
    "spouse",
    "stepdaughter",
    "stepson",
    "twin",
    "uncle",
    "widow",
    "widower",
    "wife",
];

/// Those who have children: `the mother of two`, `the mum-of-five`.
pub const PARENTS: &WordSet = words![
    "dad",
    "father",
    "grandfather",
    "grandmother",
    "mom",
    "mother",
    "mum",
    "parent",
];
