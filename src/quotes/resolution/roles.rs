//! What people are called by, as far as it tells who can be meant: offices of state, offices that many have, what the nameless go by.

use crate::quotes::lexicon::{WordSet, words};

/// Offices of state, of which one person has one at a time.
pub(super) const POLITICAL: &WordSet = words![
    "president",
    "minister",
    "senator",
    "sen.",
    "governor",
    "gov.",
    "mayor",
    "premier",
    "chancellor",
    "speaker",
    "congressman",
    "congresswoman",
    "representative",
    "rep.",
    "king",
    "queen",
];

/// Offices whose bearer the article is far more often about than about a guest of the same office.
pub(super) const HEADS_OF_STATE: &WordSet = words!["president", "premier", "chancellor"];

/// Offices by which people of any other are called as well.
pub(super) const LOOSE: &WordSet = words![
    "candidate",
    "nominee",
    "leader",
    "billionaire",
    "businessman",
    "head",
    "host",
    "author",
    "star",
    "general",
    "major",
    "founder",
    "co-founder",
    "mp",
    "mep",
    "msp",
    "captain",
    "actor",
    "actress",
    "singer",
    "comedian",
    "striker",
    "midfielder",
    "goalkeeper",
    "defender",
    "winger",
    "forward",
    "quarterback",
    "pitcher"
];

/// Words before "general" of offices that are nobody else's: `the surgeon general`.
pub(super) const GENERALS: &WordSet = words!["attorney", "surgeon", "solicitor", "inspector", "director", "secretary"];

/// What those are called again whom an article does not name: `this person`.
pub(super) const NAMELESS: &WordSet = words!["source", "insider", "person", "individual"];
