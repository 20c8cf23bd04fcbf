//! Verbs that call something by words in marks: `trashed the pilots as “…”`, `bills itself as “…”`, `ruled that it was “…”`.

use crate::quotes::lexicon::{Class, WordSet, is_adverb, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// How soon after a verb the `that` of its clause comes, in tokens.
const FARTHEST_THAT: usize = 7;

/// How many tokens stand at most between a verb and the `as` by which it labels.
const LONGEST_OBJECT: usize = 16;

/// How far behind a verb with its particle the words in marks begin that it judges, in tokens.
const FARTHEST_OBJECT: usize = 4;

/// How many auxiliaries and adverbs stand at most between somebody and a verb.
const FILLERS: usize = 4;

/// How soon after an appeal the `to` of what it is for comes, in tokens.
const LONGEST_APPEAL: usize = 7;

/// Verbs that judge with what follows them: `hit` `out at`, `paid` `tribute to`, `ruled` `out`.
const WITH_PARTICLES: &WordSet = words![
    "hit",
    "hits",
    "hitting",
    "lashed",
    "lashes",
    "lashing",
    "paid",
    "pays",
    "paying",
    "took",
    "takes",
    "taking",
    "appealed",
    "appeals",
    "appealing",
    "ruled",
    "rules",
    "ruling",
];

/// What is no verb of speech and yet tells by `as` what somebody takes something for.
pub(super) const LABELS: &WordSet = words![
    "brushed",
    "brushes",
    "brushing",
    "endorsed",
    "endorses",
    "endorsing",
    "cast",
    "casts",
    "demeaned",
    "demeans",
    "frame",
    "framed",
    "frames",
    "painted",
    "paints",
    "pounded",
    "pounding",
    "trashed",
    "trashes",
    "ripped",
    "rips",
    "slammed",
    "slams",
    "blasted",
    "blasts",
    "attacked",
    "attacks",
    "assailed",
    "lambasted",
    "skewered",
    "savaged",
    "knocked",
    "ranked",
    "ranks",
    "rated",
    "rates",
    "pitched",
    "paint",
    "painting",
    "framing",
    "casting",
    "tagged",
    "tags",
    "pegged",
    "panned",
    "pans",
    "diagnosed",
    "diagnoses",
    "categorized",
    "categorised",
    "pilloried",
    "pillorying",
    "smeared",
    "smears",
    "smearing",
    "tarred",
    "attacking",
    "ripping",
    "trashing",
    "knocking",
    "skewering",
    "savaging",
    "assailing",
];

/// Whom one takes for something oneself.
pub(super) const ITSELF: &WordSet = words!["itself", "himself", "herself", "themselves"];

/// Verbs by which one says what one takes oneself for, and of others something else.
pub(super) const STYLES: &WordSet = words![
    "bill",
    "bills",
    "billed",
    "style",
    "styles",
    "styled",
    "tout",
    "touts",
    "touted",
    "fancies",
    "fancied",
    "markets",
    "marketed",
    "advertises",
    "advertised",
    "promotes",
    "promoted",
    "presents",
    "presented",
    "portrays",
    "portrayed",
];

impl Reading<'_> {
    /// Whether a base form is the verb of a people or a party: `Islanders call the dues “…”`. `a News call for “…”` is a noun.
    pub(super) fn call_so(&self, phrase: &Phrase, verb: usize) -> bool {
        matches!(phrase.head, Head::Name(m) if self.text(phrase.last).ends_with('s')
            && self.people.sort_of(self.mentions[m as usize].entity) != Sort::Person)
            && self.is_one_of(
                verb,
                words!["call", "label", "deem", "describe", "consider", "dub", "term"],
            )
            && self.is(
                verb + 1,
                Class::DETERMINER.or(Class::IT).or(Class::HE_SHE).or(Class::THEY),
            )
    }

    /// Where the `as` stands that leads into words: `as` `“…”`, `as` `a “…”`.
    pub(super) fn lead_as(&self, open: usize) -> Option<usize> {
        let before = open.checked_sub(1)?;
        let lead = before.saturating_sub(usize::from(self.is(before, Class::DETERMINER)));
        self.is_word(lead, "as").then_some(lead)
    }

    /// Whether a verb tells by `as` what somebody takes something for: `rejected the complaint as “…”`, `flagged the quay as a “…”`.
    pub fn labels_as(&self, verb: usize, open: usize) -> bool {
        let Some(lead) = self.lead_as(open) else {
            return false;
        };
        (verb + 1 < lead || verb + 1 == lead && self.labels_before_it(verb))
            && lead < verb + LONGEST_OBJECT
            && !self.is_one_of(lead - 1, words!["such", "so", "well", "known"])
            && !self.is(lead - 1, Class::AUX)
            && (self.is(verb, Class::COMMUNICATION.or(Class::COMMUNICATING))
                || self.is_one_of(
                    verb,
                    words![
                        "reject",
                        "rejects",
                        "rejected",
                        "rejecting",
                        "see",
                        "sees",
                        "saw",
                        "seeing",
                        "remember",
                        "remembers",
                        "remembered",
                        "recalls",
                        "recalled",
                        "summed",
                        "sums"
                    ],
                )
                || self.is_one_of(verb, LABELS)
                || self.is_one_of(verb + 1, ITSELF))
            && (verb + 1..lead).all(|i| self.kind(i) != Kind::Comma && !self.is_word(i, "to"))
    }

    /// Whether what a verb labels stands before it: `his conduct, which some` `panned` `as “…”`, `the network Vidal often` `demeans` `as “…”`. In `which was panned as “…”` nobody does.
    fn labels_before_it(&self, verb: usize) -> bool {
        let passive =
            verb > 0 && self.is(verb - 1, Class::AUX) && !self.is_one_of(verb - 1, words!["has", "have", "had"]);
        !passive
            && (self.text(verb).ends_with('s')
                || (verb.saturating_sub(FILLERS)..verb.saturating_sub(1))
                    .any(|i| self.is_one_of(i, words!["which", "whom", "that"])))
    }

    /// Whether a verb with its particle judges what the words in marks are about, and leads right into them: `hit out at “…”`, `paid tribute to the “…”`, `ruled out a “…”`, `refused to “…”`.
    pub(super) fn judges_by_phrase(&self, verb: usize, open: usize) -> bool {
        let Some(last) = self
            .judging_phrase(verb)
            .filter(|&last| last < open && open <= last + FARTHEST_OBJECT)
        else {
            return false;
        };
        // "ruled out a “no-dues” deal": a term.
        if self.is_word(last, "out") && self.tokens.get(open + 2).is_some_and(|t| t.kind != Kind::Word) {
            return false;
        }
        (last + 1..open).all(|i| {
            self.tokens[i].is_lower() && self.kind(i) == Kind::Word && !self.is(i, Class::AUX.or(Class::WHO))
                || self.kind(i) == Kind::Possessive
                || self.mention_over(i).is_some()
        })
    }

    /// The last token of such a verb and its particle.
    fn judging_phrase(&self, verb: usize) -> Option<usize> {
        let next = verb + 1;
        let led = self.is_one_of(next, words!["out", "back", "tribute", "aim", "for", "to"]);
        if !led || !self.is_one_of(verb, WITH_PARTICLES) {
            return None;
        }
        if self.is_one_of(verb, words!["hit", "hits", "hitting", "lashed", "lashes", "lashing"])
            && self.is_one_of(next, words!["out", "back"])
            && self.is_one_of(next + 1, words!["at", "against"])
            || self.is_one_of(verb, words!["paid", "pays", "paying"])
                && self.is_word(next, "tribute")
                && self.is_word(next + 1, "to")
            || self.is_one_of(verb, words!["took", "takes", "taking"])
                && self.is_word(next, "aim")
                && self.is_word(next + 1, "at")
        {
            return Some(next + 1);
        }
        if self.is_one_of(verb, words!["appealed", "appeals", "appealing"]) && self.is_word(next, "for")
            || self.is_one_of(verb, words!["ruled", "rules", "ruling"]) && self.is_word(next, "out")
        {
            return Some(next);
        }
        // "appealed to residents to “…”"
        if self.is_one_of(verb, words!["appealed", "appeals", "appealing"]) && self.is_word(next, "to") {
            return (next + 2..next + LONGEST_APPEAL).find(|&i| self.is_word(i, "to"));
        }
        None
    }

    /// Whether the words are what somebody refuses or raises: `refused to “bow to threats”`, `raised “serious doubts”`, `rejected the “absurd” claim that it was late`.
    pub(super) fn takes_words(&self, verb: usize, open: usize) -> bool {
        if !(verb + 1..=verb + 3).contains(&open) {
            return false;
        }
        let Some(span) = self.tokens.get(open).and_then(|t| self.spans.get(t.span as usize)) else {
            return false;
        };
        let (first, Some(last)) = (self.inner_first(span), self.inner_last(span)) else {
            return false;
        };
        let after = span.last as usize + 1;
        let refuses = self.is_one_of(verb, words!["refused", "refuses", "refusing"])
            && open == verb + 2
            && self.is_word(verb + 1, "to")
            && first < last
            && self.tokens[first].is_lower();
        let raises = self.is_one_of(verb, words!["raised", "raises", "raising"])
            && open == verb + 1
            && first < last
            && self.is_one_of(
                last,
                words![
                    "concern",
                    "concerns",
                    "doubts",
                    "questions",
                    "fears",
                    "objections",
                    "worries",
                    "alarm"
                ],
            );
        let rejects = self.is_one_of(verb, words!["rejected", "rejects", "rejecting", "denied", "denies"])
            && open == verb + 2
            && self.is(verb + 1, Class::DETERMINER)
            && self.is(after, Class::SAY_NOUN)
            // "rejected the “cash-for-quays” claims": those are called so.
            && self.is_word(after + 1, "that")
            && self.tokens[first].is_lower();
        refuses || raises || rejects || self.uses_term(verb, open)
    }

    /// Whether somebody is told to have used the words: `Vidal again used the term “quay birds”`, `she coined the phrase “slack tide”`. In `Neither used the word “tide”` nobody has, and
    /// what somebody `has used` or used `three times` is counted.
    pub fn uses_term(&self, verb: usize, open: usize) -> bool {
        let uses = open == verb + 3
            && self.is_one_of(verb, words!["used", "uses", "coined", "coins"])
            && self.is_word(verb + 1, "the")
            && self.is_one_of(verb + 2, words!["term", "terms", "phrase", "phrases", "word", "words"]);
        if !uses {
            return false;
        }
        let user = verb.saturating_sub(1);
        let user = user.saturating_sub(usize::from(
            self.is(user, Class::ADVERB) && !self.is_one_of(user, words!["never", "not", "often", "only"])
                || is_adverb(self.text(user)),
        ));
        let somebody = self.mention_over(user).is_some()
            || self.is(user, Class::HE_SHE.or(Class::ANY_ROLE).or(Class::RANK))
            || self.is_one_of(user, words!["both", "each"])
            || self.kind(user) == Kind::Comma;
        // "used the word “I” again and again"
        let inner = open + 1;
        let own = self.is(inner, Class::I.or(Class::YOU).or(Class::HE_SHE)) && self.kind(inner + 1) != Kind::Word;
        let after = self.after(open);
        let counted =
            (after..after + FILLERS).any(|i| self.is_one_of(i, words!["times", "often", "repeatedly", "twice"]));
        somebody && !own && !counted
    }

    /// Whether a clause says what was ruled or agreed: `ruled in Orde v. Vidal that the port was “…”`.
    pub(super) fn rules_that(&self, verb: usize, open: usize) -> bool {
        let rules = words![
            "ruled",
            "rules",
            "held",
            "found",
            "agreed",
            "agrees",
            "implied",
            "implies",
            "indicated",
            "signaled",
        ];
        if !self.is_one_of(verb, rules) {
            return false;
        }
        let that = (verb + 1..verb + FARTHEST_THAT)
            .take_while(|&i| {
                let inside = self.tokens.get(i).is_some_and(Token::is_outside) && self.kind(i) != Kind::Comma;
                inside && (self.is_word(i, "that") || !self.is(i, Class::AUX.or(Class::WHO)))
            })
            .any(|i| self.is_word(i, "that"));
        that || self.reports_clause(verb, open)
    }
}
