//! Lines in capitals that head the quotations of a round-up: `ANA VIDAL, CHIEF ECONOMIST, VELL BANK “…”`.

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind};

/// How many tokens a remark in parentheses has at most between a name in capitals and the quotation it heads.
const LONGEST_ASIDE: usize = 24;

impl Reading<'_> {
    /// `ANA VIDAL, CHIEF ECONOMIST, VELL BANK “…”`, `MAYOR ANA VIDAL ON DUES “…”`, `AN UNNAMED PILOT “…”`: in round-ups of comments a line in capitals heads each.
    pub(super) fn heads_quotation(&self, edge: usize, open: usize, from: usize) -> Option<Found> {
        let edge = self.before_aside(edge, from);
        let (first, words) = self.capitals_before(edge, from)?;
        // The name stands before the first comma, whatever heading has run into it, and before what its bearer speaks on.
        let on = (first..edge).find(|&i| self.text(i) == "ON");
        let comma = (first..on.unwrap_or(edge)).find(|&i| self.kind(i) == Kind::Comma);
        let end = comma.or(on).unwrap_or(edge);
        let last = end.checked_sub(1).filter(|&last| last >= first)?;
        let label = |phrase| Found {
            phrase,
            cue: None,
            rule: Rule::NameColon,
            strength: Strength::Strong,
        };
        let over = self
            .mention_over(last)
            .filter(|&m| on.is_none() || self.is_named_in_full(m));
        let person = |m: usize| self.people.sort_of(self.mentions[m].entity) == Sort::Person;
        let role = |i: usize| self.is(i, Class::ANY_ROLE.or(Class::PERSON));
        let unnamed = self.is(first, Class::DETERMINER) || self.is_one_of(first, words!["unnamed", "unidentified"]);
        let described = role(last)
            && !over.is_some_and(person)
            && (comma.is_some() || unnamed || self.kind(edge) == Kind::Dash && edge < open);
        // "AN UNNAMED SHAREHOLDER IN THE FERRIES"
        let of = |i: usize| role(i) && self.is_one_of(i + 1, words!["in", "of", "at", "with"]);
        let noun = match described {
            true => Some(last),
            false => (first..last).find(|&i| unnamed && of(i)),
        };
        if let Some(noun) = noun {
            return Some(label(Phrase {
                first,
                last,
                head: Head::Noun(noun as u32),
            }));
        }
        let m = if comma.is_some() || on.is_some() {
            over
        } else {
            over.filter(|&m| person(m) && self.mentions[m].titled)
        };
        let m = m.or_else(|| self.mention_at(first).filter(|_| on.is_none() && words > 2))?;
        let mention = &self.mentions[m];
        // "VSC MOVES IN STATEMENT “…”": a heading.
        let heading = |i: u32| self.is_one_of(i as usize, words!["in", "to", "with", "after", "over"]);
        if mention.sort != Sort::Person && (mention.first..=mention.last).any(heading) {
            return None;
        }
        (words > 2 && mention.sort != Sort::Title && mention.sort != Sort::Place).then(|| {
            label(Phrase {
                first: mention.title as usize,
                last: mention.last as usize,
                head: Head::Name(m as u32),
            })
        })
    }

    /// Where a heading in capitals begins that ends before `edge`, and how many words it has: `MAYOR ANA VIDAL ON DUES`.
    fn capitals_before(&self, edge: usize, from: usize) -> Option<(usize, usize)> {
        let mut first = edge;
        let mut words = 0;
        while first > from {
            let t = &self.tokens[first - 1];
            match t.kind {
                Kind::Word if t.case == Case::Upper || t.is_capital() && t.end - t.start == 1 => words += 1,
                Kind::Comma | Kind::Possessive | Kind::Other | Kind::Number | Kind::Dash => {}
                // "ON G20 DUES", "R. ORDE & SONS"
                Kind::Word
                    if t.is_capital() && self.text(first - 1).ends_with(|c: char| c == '.' || c.is_ascii_digit()) => {}
                _ => break,
            }
            first -= 1;
        }
        let outside = first == from
            || matches!(self.kind(first - 1), Kind::Stop | Kind::Colon)
            || !self.tokens[first - 1].is_outside();
        (words >= 2 && outside).then_some((first, words))
    }

    /// Whether a name is a person's whom the article names in full.
    fn is_named_in_full(&self, m: usize) -> bool {
        let entity = self.mentions[m].entity;
        self.people.sort_of(entity) != Sort::Organisation && self.fullest(entity).is_some_and(|f| f.len() > 1)
    }

    /// The token before which an aside in parentheses opens that ends at `edge`, or `edge`: `ANA VIDAL ON DUES` `(Speaking in Vell) “…”`.
    fn before_aside(&self, edge: usize, from: usize) -> usize {
        let closes = edge
            .checked_sub(1)
            .filter(|&b| b > from && self.kind(b) == Kind::ParenClose);
        let opens = |close: usize| {
            (from.max(close.saturating_sub(LONGEST_ASIDE))..close)
                .rev()
                .find(|&i| self.kind(i) == Kind::ParenOpen)
        };
        closes.and_then(opens).unwrap_or(edge)
    }
}
