//! Small words by which the name of a body or an office goes on to what it is of or for: `Department` `of Justice`, `Pilots` `for Fair Tides`.

use super::Reach;
use super::pairs::{is_for_a_place, is_of_a_country};
use crate::quotes::lexicon::Class;
use crate::quotes::names::forms::{is_conference, is_dotted, is_of_a_people, is_peer};
use crate::quotes::names::neighbours::begins_sentence;
use crate::quotes::tokens::{Case, Kind, Token};

/// How many words there are at most from a small word in the name of a body to its initials.
const LONGEST_BEFORE_INITIALS: usize = 6;

impl Reach<'_> {
    /// Where the run ends behind `of`, `for`, `on` or `in` and what has a capital behind it: `Department` `of Justice`, `Council` `on Foreign Relations`,
    /// `Secretary` `of the Harbour`.
    pub(super) fn over_preposition(&self) -> Option<usize> {
        let (body, tokens) = (self.body, self.tokens);
        let small = self.word(self.end);
        if let Some(next) = self.next_capital() {
            // "Department of Justice" is no form of address.
            let other = next.is(Class::ADDRESS.or(Class::STOP).or(Class::DATE)) && self.text(next) != "Justice";
            if !other && self.joins(small)
                || small == "of" && is_of_a_country(body, tokens, self.at, self.end)
                || small == "for" && is_for_a_place(body, tokens, self.at, self.end, self.to)
            {
                return Some(self.end + 2);
            }
        }
        (matches!(small, "of" | "for") && self.is_before_the() && self.joins(small)).then_some(self.end + 3)
    }

    /// Whether an article and a word with a capital follow the small word: `Department of` `the Harbour`.
    fn is_before_the(&self) -> bool {
        matches!(&self.tokens[self.end + 1..self.to], [the, name, ..] if name.is_capital()
            && the.is(Class::DETERMINER)
            && self.body[the.start as usize..].starts_with("the"))
    }

    /// Whether a small word joins what follows to the run by what stands before it: `Department` `of`, but not `Tomas D. White` `of the Port Corps`.
    fn joins(&self, small: &str) -> bool {
        let joins = if small == "in" {
            self.is_of_a_continent()
        } else {
            self.is_of_something()
                || small == "of" && (self.is_of_a_dignity() || self.is_purpose_of_a_body())
                || small == "for" && is_of_state(self.body, self.run())
        };
        joins
            && !self.ends_in_surname()
            // "Democrats on Vell Hill"
            && !(small == "on" && is_of_a_people(self.text(self.last())))
    }

    /// Whether the run ends in a body, an office or a thing that is of something, or what follows is staff: `Department` `of Justice`, `Conference` `on Tides`, `Joint
    /// Chiefs` `of Staff`.
    fn is_of_something(&self) -> bool {
        self.last().is(Class::ORG.or(Class::RANK).or(Class::THING))
            || self
                .next_capital()
                .is_some_and(|next| self.body[next.start as usize..].starts_with("Staff"))
            || is_conference(self.body, self.last())
    }

    /// Whether a peer or a judge is called so by what they are of: `the Duchess` `of Vell`, `the Master` `of the Rolls`.
    fn is_of_a_dignity(&self) -> bool {
        let rolls = |t: &Token| t.is_capital() && t.is_word("rolls", self.body);
        self.next_capital().is_some() && is_peer(self.body, self.last())
            || self.tokens.get(self.end + 2).is_some_and(rolls) && self.last().is_word("master", self.body)
    }

    /// Whether the run ends in a common word that a body is for: `Committee for the Development` `of Peoples`.
    fn is_purpose_of_a_body(&self) -> bool {
        self.end >= self.at + 4
            && self.tokens[self.end - 2].is_lower()
            && self.run().iter().any(|t| t.is(Class::ORG))
            && self.is_common(self.end - 1)
    }

    /// Whether a body that is for something has its continent behind it: `Organisation for Safety and Trade` `in Europe`.
    fn is_of_a_continent(&self) -> bool {
        let continent = |t: &Token| matches!(self.text(t), "Europe" | "Africa" | "Asia" | "America" | "Americas");
        let is_for = |pair: &[Token]| {
            pair[0].is(Class::ORG) && pair[1].is_lower() && self.body[pair[1].start as usize..].starts_with("for ")
        };
        self.next_capital().is_some_and(continent) && self.run().windows(2).any(is_for)
    }

    /// Whether the run ends in somebody's surname that is a word for something else as well: `Tomas D.` `White`.
    fn ends_in_surname(&self) -> bool {
        self.end >= self.at + 2
            && self.last().is(Class::NATIONALITY.or(Class::SURNAME))
            && (self.tokens[self.end - 2].is(Class::GIVEN_NAME) || is_dotted(self.body, &self.tokens[self.end - 2]))
    }

    /// Where the first word ends of what those are for, or against, whom the run names: `Pilots` `for Fair` `Tides`, `Sailors` `Without Borders`, `Committee`
    /// `to Protect` `Sailors`, `Campaign` `for a Responsible` `Port`.
    pub(super) fn over_purpose(&self) -> Option<usize> {
        let small = self.word(self.end);
        if !self.are_people_for(small) && !self.is_body_for(small) {
            return None;
        }
        let rest = &self.tokens[self.end + 1..self.to];
        let article = rest.first().is_some_and(|t| matches!(self.text(t), "a" | "the"));
        let first = self.end + 1 + usize::from(article);
        let other = Class::TITLE
            .or(Class::ANY_ROLE)
            .or(Class::GIVEN_NAME)
            .or(Class::PLACE)
            .or(Class::ORG)
            .or(Class::STOP)
            .or(Class::DATE);
        let t = rest.get(usize::from(article))?;
        (t.case == Case::Capital && !t.is(other) && !(article && small == "to") && self.is_common(first))
            .then_some(first + 1)
    }

    /// Whether the run ends in people who are for something or against it: `Pilots` `for Fair Tides`, `Sailors` `Without Borders`.
    fn are_people_for(&self, small: &str) -> bool {
        let plural = || {
            self.last().case == Case::Capital
                && self
                    .text(self.last())
                    .strip_suffix('s')
                    .is_some_and(|one| one.len() > 2 && !one.ends_with('s'))
        };
        matches!(small, "for" | "of" | "Against" | "Without" | "against" | "without")
            && plural()
            && !self.tokens[self.at].is(Class::GIVEN_NAME)
            // "Members of Parliament" at the head of a sentence are no body, nor is "Ruth Fields of Field Research".
            && (small != "of" || self.end == self.at + 1 && !begins_sentence(self.tokens, self.at))
    }

    /// Whether the run ends in a body that is for something or against it: `Committee` `to Protect Sailors`, `Campaign` `for a Responsible Port`.
    fn is_body_for(&self, small: &str) -> bool {
        matches!(small, "for" | "to" | "Against" | "against")
            && self.last().is(Class::ORG)
            && self.last().case == Case::Capital
    }

    /// Whether what follows the small word ends the name, as its initials show: `Society of Harbour Pilots` `in Velmar (SHPV)`.
    pub(super) fn is_abbreviated(&self) -> bool {
        let names = |t: &Token| t.kind == Kind::Word && !t.is(Class::SPEECH.or(Class::AUX));
        let rest = self.end + 1;
        let to = self.to.min(rest + LONGEST_BEFORE_INITIALS);
        let Some(open) = (rest..to).find(|&i| !names(&self.tokens[i])) else {
            return false;
        };
        // "Society of Harbour Pilots in Velmar, or SHPV,"
        let or = self.tokens[open].kind == Kind::Comma
            && self.tokens.get(open + 1).is_some_and(|t| t.is_word("or", self.body));
        if !or && self.tokens[open].kind != Kind::ParenOpen {
            return false;
        }
        let short = open + 1 + usize::from(or);
        let Some([short, close]) = self.tokens.get(short..short + 2) else {
            return false;
        };
        let the = self.tokens[self.at..rest]
            .iter()
            .take_while(|t| t.is_word("the", self.body))
            .count();
        let initials = self.tokens[self.at + the..open]
            .iter()
            .filter(|t| t.is_capital())
            .map(|t| self.text(t).chars().next());
        short.case == Case::Upper
            && (close.kind == Kind::ParenClose || or && matches!(close.kind, Kind::Comma | Kind::Stop))
            && self.text(short).len() > 2
            && initials.eq(self.text(short).chars().map(Some))
    }
}

/// Whether a run ends in a minister's office of state, which goes on to what it is for: `Secretary of State` `for Tides`.
fn is_of_state(body: &str, run: &[Token]) -> bool {
    matches!(run, [.., office, of, state] if state.is_word("state", body)
        && of.is_word("of", body)
        && office.is(Class::RANK))
}
