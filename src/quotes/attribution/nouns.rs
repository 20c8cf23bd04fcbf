//! Whether a word that may be a verb of speech is a noun: `the pilots’ protests were “…”`, `his claim`, `the terrorist attacks`.

use super::before::Slot;
use crate::quotes::lexicon::{Class, Lexicon, is_adverb, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many words at most tell to what degree a participle holds, and what they stand behind: `the` `most often` `cited`.
const LONGEST_DEGREE: usize = 4;

impl Reading<'_> {
    /// Whether a word that might be a verb is the plural of a noun: `the pilots’ protests were “…”`, `one of Vidal’s favourite phrases, “…”`.
    pub(super) fn is_noun_here(&self, at: usize, from: usize) -> bool {
        if !self.text(at).ends_with('s') || self.is_word(at, "says") {
            return false;
        }
        if self.is_one_of(
            at + 1,
            words![
                "are", "were", "have", "can", "could", "may", "might", "must", "should", "will", "would"
            ],
        ) || self.kind(at + 1) == Kind::Possessive
        {
            return true;
        }
        // "many states want", "allows states to sail", "serious questions about it", "thanks to it"
        // "against recent attacks", "one of the biggest challenges"
        let counted = words![
            "some", "many", "most", "few", "several", "both", "two", "three", "other", "more", "recent", "previous",
            "biggest", "greatest", "latest"
        ];
        if at > from && self.is_one_of(at - 1, counted)
            || self.is_one_of(at, words!["states", "thanks"]) && self.is_one_of(at + 1, words!["to", "with"])
            || self.is_one_of(at, words!["questions", "doubts", "fears"])
                && self.is_one_of(at + 1, words!["about", "of", "over"])
        {
            return true;
        }
        // "removed comments that they are": what is done to them.
        let done = at
            .checked_sub(1)
            .filter(|&verb| verb > from && self.is_word(at + 1, "that"));
        if done.is_some_and(|verb| self.takes_plural(verb)) && self.is_plural(at) {
            return true;
        }
        at > from && self.kind(at - 1) != Kind::Possessive && self.is_owned(at, from)
    }

    /// Whether a participle only tells more of the noun behind it: `the second most often` `cited` `issue`, and not `the board most often` `cited issues`.
    pub(super) fn is_attributive(&self, at: usize, from: usize) -> bool {
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::DETERMINER)
            .or(Class::ADVERB)
            .or(Class::AUX)
            .or(Class::WHO)
            .or(Class::HE_SHE);
        let noun = self.tokens.get(at + 1).is_some_and(|t| t.is_lower() && t.is_outside()) && !self.is(at + 1, closed);
        if !noun || !self.text(at).ends_with("ed") {
            return false;
        }
        let degree = |i: usize| {
            self.is_one_of(i, words!["least", "less", "more", "most", "much", "often"]) || is_adverb(self.text(i))
        };
        let before = (from..at).rev().take(LONGEST_DEGREE).find(|&i| !degree(i));
        before.is_some_and(|i| {
            i + 1 < at
                && (self.is_one_of(i, words!["a", "an", "its", "the", "their", "this"])
                    || self.kind(i) == Kind::Possessive
                    || self.is_one_of(i, words!["second", "third", "fourth"]) && i > from && self.is_word(i - 1, "the"))
        })
    }

    /// Whether a finite verb stands at the token whose object a plural behind it is: `flagged` `tweets that`.
    fn takes_plural(&self, verb: usize) -> bool {
        let t = &self.tokens[verb];
        let finite = self.text(verb).ends_with("ed") || t.is(Class::FINITE);
        t.is_lower()
            && t.is_outside()
            && finite
            && !t.is(Class::AUX.or(Class::PERSON).or(Class::ANY_ROLE))
            && !self.is_one_of(verb, words!["accused", "bereaved", "injured", "wounded", "need"])
    }

    /// Whether a word that may be a verb is a noun behind what would be its subject, of which there is one: `his phone` `call` `with the minister`, `a student` `protest`.
    pub(super) fn is_noun_after_singular(&self, phrase: &Phrase, at: usize) -> bool {
        let beside = phrase.last + 1 == at;
        let plural = beside && self.text(at).ends_with('s');
        // "told Vell Inter radio “…”"
        let singular = match phrase.head {
            Head::Noun(_) => true,
            // "his latest Vell attacks on them"
            Head::Name(_)
                if plural
                    && !self.is_one_of(at, words!["says", "tells", "asks", "adds", "writes"])
                    && self.is_one_of(phrase.first, words!["her", "his", "its", "their"]) =>
            {
                return true;
            }
            // "After the Vell attacks, Orde left": no place with an article does.
            Head::Name(m)
                if plural
                    && !self.is_one_of(at, words!["says", "tells", "asks", "adds", "writes", "calls", "has"])
                    && (self.is_word(phrase.first, "the")
                        && self.tokens[phrase.first].is_lower()
                        && self.mentions[m as usize].title as usize == phrase.first + 1
                        || self.kind(phrase.first) == Kind::Number)
                    && !matches!(
                        self.people.sort_of(self.mentions[m as usize].entity),
                        Sort::Organisation | Sort::Unknown
                    ) =>
            {
                return true;
            }
            Head::Name(_) => {
                !self.text(phrase.last).ends_with('s') && !self.is_word(phrase.first.saturating_sub(1), "and")
            }
            Head::Pronoun => false,
        };
        singular && self.is(at, Class::NOUN_TOO) && beside && !self.agrees(phrase, at)
    }

    /// Whether a word that may be a verb is a noun because the noun before it belongs to it or is no subject: `the terrorist` `attacks`, `taking` `calls`, `under harbour` `rules`.
    pub(super) fn is_noun_after_noun(&self, phrase: &Phrase, at: usize, slot: &Slot) -> bool {
        let Head::Noun(n) = phrase.head else {
            return false;
        };
        let n = n as usize;
        let from = slot.from;
        let beside = phrase.last + 1 == at;
        let plural = self.text(at).ends_with('s');
        // "the terrorist attacks", "for government programs": one of whom there are many has an article.
        if plural
            && !self.is_one_of(at, words!["says", "adds", "writes", "tells", "asks"])
            && beside
            && n == phrase.last
            && !self.text(n).ends_with('s')
            && !self.is(n, Class::DETERMINER.or(Class::THEY))
            && (phrase.first..=phrase.last)
                .all(|i| self.tokens[i].is_lower() && self.kind(i) == Kind::Word && !self.is(i, Class::DETERMINER))
        {
            return true;
        }
        // "said the new rules “protect …”": an adjective is no subject.
        let reported =
            phrase.first > from && self.is(phrase.first - 1, Class::SPEECH.or(Class::THINK)) && slot.distance == 1;
        if reported && plural && n + 1 == at && !self.speaks(n) {
            return true;
        }
        // "failed to report accused pilots": an infinitive is no subject.
        if phrase.first > from
            && phrase.first == phrase.last
            && self.is_word(phrase.first - 1, "to")
            && self.is(n, Class::SPEECH.or(Class::COMMUNICATION))
        {
            return true;
        }
        // "taking calls from listeners"
        if beside && n + 1 == at && self.text(n).ends_with("ing") && self.is(at, Class::SAY_NOUN) {
            return true;
        }
        // "under harbour rules", "several quiet voices": a plural, and what stands before it belongs to it.
        beside
            && self.tokens[phrase.first].is_lower()
            && !self.is(phrase.first, Class::DETERMINER)
            && !self.agrees(phrase, at)
            && self.is_plural(at)
    }

    /// Whether a noun is somebody's, with nothing but adjectives between: `the pilots’` `protests`, `Vidal’s` `latest warning`.
    pub(super) fn is_owned(&self, noun: usize, from: usize) -> bool {
        let owner = (from.max(noun.saturating_sub(4))..noun)
            .rev()
            .find(|&i| !self.tokens[i].is_lower());
        owner.is_some_and(|k| {
            self.kind(k) == Kind::Possessive
                && k > from
                && !self.is(k - 1, Class::HE_SHE.or(Class::WHO).or(Class::IT))
                && (k + 1..noun).all(|i| !self.speaks(i) && !self.is(i, Class::ADVERB.or(Class::AUX)))
        })
    }

    /// Whether the word after the token `p` is a noun and no verb: `the report`, `his claim`, `in comments`.
    pub(super) fn names_a_thing(&self, p: usize) -> bool {
        let article = self.is(p, Class::DETERMINER)
            && !self.is(p, Class::WHO)
            && !self.is_one_of(
                p,
                words![
                    "that", "which", "both", "all", "one", "another", "some", "many", "others", "most", "few",
                    "several", "two", "three", "neither", "either", "each",
                ],
            );
        // "she’s called it": a pronoun owns nothing by a mark. "Orde’s said", of a shop of that name.
        let possessive = self.kind(p) == Kind::Possessive
            && !(p > 0 && self.is(p - 1, Class::HE_SHE))
            && self.mention_over(p).is_none()
            || self.is(p, Class::PREPOSITION)
                && !self.is_one_of(p, words!["to", "as"])
                // "she has since said": when, and no preposition.
                && !(self.is_word(p, "since") && p > 0 && self.is_one_of(p - 1, words!["has", "have", "had"]))
                && self.tokens[p].is_outside();
        article || possessive
    }

    /// Whether a word that may be a verb or a plural is made of one that may be a noun as well: `rules`, `voices`, `emails`.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        !self.is_one_of(
            at,
            words!["says", "asks", "tells", "adds", "begins", "believes", "allows"],
        ) && self
            .text(at)
            .strip_suffix('s')
            .is_some_and(|one| Lexicon::get().class(one).is(Class::NOUN_TOO))
    }

    /// Whether a possessor or an article stands before the quotation that ends with the token: `Vidal’s “late” emails`.
    pub(super) fn is_determined(&self, last: usize) -> bool {
        self.before(last + 1)
            .and_then(|first| first.checked_sub(1))
            .is_some_and(|b| self.kind(b) == Kind::Possessive || self.is(b, Class::DETERMINER))
    }
}
