//! Words that somebody types to find something.

use super::{FILLERS, NEAR};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Where one looks for words.
const SEARCHED: &WordSet = words![
    "google", "bing", "youtube", "internet", "online", "web", "twitter", "facebook", "keyword", "database", "archive",
    "archives", "image", "quick", "simple",
];

/// What a search does that is told of.
const FINDS: &WordSet = words![
    "found", "finds", "turned", "turns", "yielded", "yields", "returned", "returns", "produced", "produces", "brought",
    "brings", "showed", "shows", "revealed", "reveals", "rose", "jumped", "soared", "spiked", "tripled", "doubled",
    "surged",
];

impl Reading<'_> {
    /// Whether the words are what is searched for: `a Google search for “tides of Vell”`, `searched for “tides of Vell”`, `googled “tides”`, `the top search was: “…”`.
    pub(super) fn is_typed(&self, span: &Span) -> bool {
        let (at, from) = self.list_before(span, words!["and", "or"]);
        let Some(lead) = at.checked_sub(1).filter(|&l| l >= from && self.tokens[l].is_outside()) else {
            return false;
        };
        if self.is_one_of(lead, words!["googled", "googles", "googling"]) {
            return true;
        }
        // "typed “how to row” into Google"
        if self.is_one_of(lead, words!["typed", "types", "typing", "entered", "entering"]) {
            return self.is_word(span.last as usize + 1, "into");
        }
        let near = || {
            (from.max(lead.saturating_sub(FILLERS))..lead)
                .rev()
                .take_while(|&i| self.tokens[i].is_outside())
        };
        if self.is_word(lead, "for") {
            // "searched Google and the Harbour Post for"
            let verb = near().any(|i| self.is_one_of(i, words!["searched", "searching", "googled"]));
            let noun = lead > from && self.is_one_of(lead - 1, words!["search", "searches"]);
            return verb || noun && self.is_search_of_words(span, lead - 1, from);
        }
        // "one of the top searches being: “Should I row?”"
        self.is_one_of(lead, words!["is", "was", "are", "were", "being"])
            && (from.max(lead.saturating_sub(NEAR))..lead).any(|i| {
                self.is_one_of(i, words!["search", "searches", "query", "queries"])
                    && i > from
                    && self.is_one_of(i - 1, words!["top", "popular", "common", "frequent", "trending"])
                    && (i + 1 == lead || self.is(i + 1, Class::PREPOSITION))
            })
    }

    /// Whether a search is one for words: it names where, it is told what it finds, or there are many.
    fn is_search_of_words(&self, span: &Span, search: usize, from: usize) -> bool {
        let after = span.last as usize + 1;
        let finds = (after..after + FILLERS)
            .take_while(|&i| self.kind(i) == Kind::Word)
            .any(|i| self.is_one_of(i, FINDS));
        let where_to = (from.max(search.saturating_sub(2))..search).any(|i| self.is_one_of(i, SEARCHED));
        let many = self.is_word(search, "searches") && !self.is_subject_pronoun(search.saturating_sub(1));
        let verb = search > from && (self.is_word(search - 1, "to") || self.is(search - 1, Class::AUX));
        finds || where_to || many || verb
    }
}
