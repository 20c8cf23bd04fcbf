//! Names that go on behind an apostrophe: `The Bankers’ Association`, `Brandl’s Inc.`

use super::Reach;
use super::members::body_of_members;
use crate::quotes::lexicon::Class;
use crate::quotes::names::neighbours::touches;

/// What the name of a company ends in, which belongs to it after an apostrophe as well.
pub const CORPORATE: &[&str] = &[
    "Inc",
    "Inc.",
    "Corp",
    "Corp.",
    "Co",
    "Co.",
    "Cos",
    "Companies",
    "Ltd",
    "Ltd.",
    "Plc",
    "PLC",
];

impl Reach<'_> {
    /// Where the run ends behind an apostrophe and what has it: `The Bankers` `’ Association`, `Rail Passengers` `’ Forum`.
    pub(super) fn over_apostrophe(&self) -> Option<usize> {
        if self.is_had() {
            return Some(self.end + 2);
        }
        body_of_members(self.body, self.tokens, self.end, self.to)
    }

    /// Whether the one word behind an apostrophe belongs to the name: `The Bankers’` `Association`, `Brandl’s` `Inc.`, `The People’s` `Daily`, `Sheriff’s` `Office`.
    fn is_had(&self) -> bool {
        let apostrophe = &self.tokens[self.end];
        let plural = || !self.text(apostrophe).ends_with(['s', 'S']);
        self.tokens[self.end + 1..self.to].first().is_some_and(|next| {
            next.is_capital()
                && (next.is(Class::ORG) && plural()
                    || CORPORATE.contains(&self.text(next))
                    || matches!(self.text(self.last()), "People" | "Women" | "Men" | "Children")
                    || self.last().is(Class::RANK.or(Class::ANY_ROLE))
                        && matches!(self.text(next), "Office" | "Department" | "Association"))
                && touches(self.body, apostrophe, next)
        })
    }
}
