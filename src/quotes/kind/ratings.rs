//! What agencies and brokers rate: `cut its rating to “sell” from “hold”`, `the outlook is now “stable”`.

use crate::quotes::lexicon::{WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Grades that are words of the trade alone, for shares.
const OF_SHARES: &WordSet = words![
    "equal-weight",
    "outperform",
    "outperformer",
    "overweight",
    "underperform",
    "underperformer",
    "underweight",
];

/// Grades that mean other things as well.
const COMMON: &WordSet = words![
    "accumulate",
    "buy",
    "developing",
    "hold",
    "junk",
    "negative",
    "neutral",
    "positive",
    "reduce",
    "sell",
    "stable",
];

/// What stands before a grade: `strong` `buy`, `market` `perform`.
const DEGREES: &WordSet = words!["conviction", "equal", "market", "peer", "sector", "strong"];

/// What stands behind such a word only.
const SECOND: &WordSet = words!["perform", "performer", "weight"];

/// What says that something is rated.
const RATING: &WordSet = words![
    "downgrade",
    "downgraded",
    "downgrades",
    "downgrading",
    "rated",
    "rates",
    "rating",
    "ratings",
    "recommendation",
    "recommendations",
    "upgrade",
    "upgraded",
    "upgrades",
    "upgrading",
];

/// What is rated by grades of the trade alone, and by whom.
const RATED: &WordSet = words![
    "analyst",
    "analysts",
    "brokerage",
    "coverage",
    "share",
    "shares",
    "stock",
    "stocks"
];

/// How far from the marks the word for the rating stands at most, in tokens.
const FARTHEST: usize = 20;

impl Reading<'_> {
    /// Whether one or two words are the grade that something is given, which nobody has put so.
    pub(super) fn is_rating(&self, span: &Span) -> bool {
        let word = |i: &usize| self.kind(*i) == Kind::Word;
        let mut inner = (span.first as usize + 1..span.last as usize).filter(word);
        let (grade, is_of_shares) = match (inner.next(), inner.next(), inner.next()) {
            (Some(grade), None, _) => (grade, false),
            (Some(degree), Some(grade), None) if self.is_one_of(degree, DEGREES) => {
                (grade, self.is_one_of(grade, SECOND))
            }
            _ => return false,
        };
        let is_of_shares = is_of_shares || self.is_one_of(grade, OF_SHARES);
        if !is_of_shares && !self.is_one_of(grade, COMMON) {
            return false;
        }
        let (open, near) = (span.first as usize, self.near_in_sentence(span, FARTHEST));
        // "changed the outlook to “negative”"
        let is_moved = open > near.start && self.is_one_of(open - 1, words!["at", "from", "on", "to"]);
        let mut beside = near.filter(|&i| self.tokens[i].is_outside());
        beside.any(|i| {
            self.is_one_of(i, RATING)
                || is_moved && self.is_word(i, "outlook")
                || is_of_shares && self.is_one_of(i, RATED)
        })
    }
}
