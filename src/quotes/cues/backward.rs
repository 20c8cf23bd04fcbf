//! Phrases read from their end: the one that ends before a verb.

use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Verbs that name who has a text without having written it.
pub const OBTAIN: &WordSet = words![
    "obtained", "seen", "reviewed", "viewed", "cited", "quoted", "shared", "leaked", "acquired", "examined",
];

/// How many words and names a phrase has at most before its head.
pub(super) const LONGEST_LEFT: usize = 14;

/// How far to the left a phrase is looked for that another belongs to, in tokens.
const LONGEST_OUTER: usize = 40;

/// A phrase as far as it is read to the left.
#[derive(Clone, Copy)]
struct Partial {
    /// Where nothing is read any more.
    from: usize,
    /// The first token read.
    first: usize,
    /// The last token of the head.
    last: usize,
    /// The last token, with what stands behind the head.
    end: usize,
    /// The head.
    head: Head,
}

/// What a word before a phrase is to it.
enum Before {
    /// One of its modifiers, before which others may stand.
    Modifier,
    /// The word it begins with.
    Beginning,
    /// No part of it.
    Outside,
}

impl Reading<'_> {
    /// The phrase that ends with the token `end`.
    pub fn phrase_ending_at(&self, end: usize, from: usize) -> Option<Phrase> {
        if self.is_subject_pronoun(end) {
            return Some(Phrase::pronoun(end));
        }
        if self.is_pronoun_of_place(end, from) {
            let phrase = self.phrase_ending_at_bounded(end - 2, from)?;
            return Some(Phrase { last: end, ..phrase });
        }
        if self.is_where_somebody_is(end, from) {
            return self.phrase_ending_at_bounded(end - 1, from);
        }
        let last = self.last_of_head(end, from)?;
        let (first, head) = self.head_ending_at(last, from)?;
        let mut partial = Partial {
            from,
            first,
            last,
            end,
            head,
        };
        partial.first = self.first_modifier(partial);
        if let Some(first) = self.first_of_two_offices(&partial) {
            partial.first = first;
        }
        let phrase = Phrase {
            first: partial.first,
            last: end,
            head,
        };
        if self.is_nationality_before_noun(&phrase) {
            return None;
        }
        Some(
            self.with_long_office(&phrase, from)
                .or_else(|| self.role_of_both(&phrase, from))
                .or_else(|| self.passive_by(&phrase, from))
                .or_else(|| self.governing(&phrase, from))
                .or_else(|| self.of_both(&phrase, from))
                .or_else(|| self.of_several(&phrase, from))
                .unwrap_or(phrase),
        )
    }

    /// The phrase that ends with a token to the left of one that is read. Each step goes to the left over at least two tokens, and a phrase is short.
    pub(super) fn phrase_ending_at_bounded(&self, end: usize, from: usize) -> Option<Phrase> {
        if end < from {
            None
        } else {
            self.phrase_ending_at(end, from.max(end.saturating_sub(LONGEST_OUTER)))
        }
    }

    /// Whether a pronoun only tells where somebody is: `someone behind` `him`.
    fn is_pronoun_of_place(&self, end: usize, from: usize) -> bool {
        end >= from + 2
            && self.is_one_of(end, words!["me", "him", "her", "us", "them"])
            && self.is_one_of(end - 1, words!["behind", "beside", "near"])
    }

    /// Whether a word tells where those are who are described right before it: `a nurse` `there`.
    fn is_where_somebody_is(&self, end: usize, from: usize) -> bool {
        end > from
            && self.is_one_of(end, words!["here", "nearby", "there"])
            && (self.is(end - 1, Class::ANY_ROLE.or(Class::PERSON))
                || self.is_people(end - 1)
                || self.is_one_of(end - 1, words!["authorities", "police"]))
    }

    /// The last token of the head, before a parenthesis or an ending of its own: `Omar Karim` `(R., Vell)`, `Okell` `’s, which owns a yard,`.
    fn last_of_head(&self, end: usize, from: usize) -> Option<usize> {
        let own = self.kind(end) == Kind::Possessive
            && self.kind(end + 1) == Kind::Comma
            && end > from
            && self.mention_over(end - 1).is_some();
        let last = end - usize::from(own);
        if self.kind(last) == Kind::ParenClose {
            return self.parenthesis_to(last, from)?.checked_sub(1);
        }
        Some(last)
    }

    /// The head that ends with a token, and where it begins: a number with its noun, a name or a noun.
    fn head_ending_at(&self, last: usize, from: usize) -> Option<(usize, Head)> {
        if let Some(first) = self.numbered(last).filter(|_| last > from) {
            return Some((first.max(from), Head::Noun(last as u32 - 1)));
        }
        if let Some(m) = self
            .mention_over(last)
            .filter(|&m| self.mentions[m].last as usize == last)
        {
            return Some((self.mentions[m].title as usize, Head::Name(m as u32)));
        }
        // "There’s": nobody’s.
        let nobody = self.is_word(last, "there");
        (!nobody && (self.is_percent(last) || self.may_be_noun(last))).then_some((last, Head::Noun(last as u32)))
    }

    /// Whether a word may be the noun of a phrase, or stands for one: `some`, `both`.
    fn may_be_noun(&self, last: usize) -> bool {
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::AUX)
            .or(Class::ADVERB);
        self.kind(last) == Kind::Word
            && !self.is_negated(last)
            && !self.is(last, closed)
            && (!self.is(last, Class::DETERMINER)
                || self.is_one_of(
                    last,
                    words![
                        "one", "another", "some", "others", "both", "many", "most", "all", "two", "three", "several",
                    ],
                ))
    }

    /// Where the modifiers of a head begin: `the former` `mayor`, `Vell’s 40` `pilots`.
    fn first_modifier(&self, mut partial: Partial) -> usize {
        for _ in 0..LONGEST_LEFT {
            if partial.first <= partial.from {
                break;
            }
            let before = partial.first - 1;
            if !self.tokens[before].is_outside() {
                break;
            }
            if let Some(m) = self.mention_over(before) {
                partial.first = (self.mentions[m].title as usize).max(partial.from);
                continue;
            }
            match self.what_is_before(&partial, before) {
                Before::Modifier => partial.first = before,
                Before::Beginning => return before,
                Before::Outside => break,
            }
        }
        partial.first
    }

    /// What the word before a phrase is to it.
    fn what_is_before(&self, partial: &Partial, i: usize) -> Before {
        match self.kind(i) {
            Kind::Possessive | Kind::Number => Before::Modifier,
            Kind::Word if self.is_second_team(i) || self.is_adverb_within(partial, i) => Before::Modifier,
            Kind::Word if self.determines(partial, i) => Before::Beginning,
            Kind::Word if self.is_of_sentence(i) || self.is_verb_before(partial, i) => Before::Outside,
            Kind::Word => Before::Modifier,
            _ => Before::Outside,
        }
    }

    /// Whether an adverb belongs to an office or follows an article: `the` `then` `mayor`, `former` `first` `minister`.
    fn is_adverb_within(&self, partial: &Partial, i: usize) -> bool {
        self.is_one_of(i, words!["first", "then", "last"])
            && i > partial.from
            && (self.is(i - 1, Class::ROLE.or(Class::DETERMINER).or(Class::PERSON)) || self.is_word(i - 1, "former"))
    }

    /// Whether a phrase begins with a word as with its article.
    fn determines(&self, partial: &Partial, i: usize) -> bool {
        self.is(i, Class::DETERMINER)
            && (!self.is_one_of(i, words!["that", "which", "what", "whatever"])
                // "That letter says": at the head of a sentence it is no conjunction.
                || i == partial.from
                    && self.tokens[i].is_capital()
                    && self.is_word(i, "that")
                    && partial.last == i + 1)
    }

    /// Whether a word is of those that hold a sentence together, and of no phrase.
    fn is_of_sentence(&self, i: usize) -> bool {
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::AUX)
            .or(Class::WHO)
            .or(Class::HE_SHE)
            .or(Class::THEY)
            .or(Class::ADVERB);
        self.is(i, closed) || self.is_one_of(i, words!["that", "which", "what", "whatever"])
    }

    /// Whether a word before a phrase is a verb that the phrase is the object or the subject of, or the day on which something is so.
    fn is_verb_before(&self, partial: &Partial, i: usize) -> bool {
        let &Partial {
            from, first, end, head, ..
        } = partial;
        let t = &self.tokens[i];
        t.is(Class::FINITE) && t.is_lower()
            // "an analyst who covers Meridian said"
            || i > from + 1 && t.is_lower() && self.acts_in_relative(i, from)
            // "a lawyer representing Ana Vidal"
            || i > from && i + 1 == first && matches!(head, Head::Name(_)) && self.acts_for(i)
            // "Vidal shared videos", "he had hired pilots"
            || i > from && t.is_lower() && self.text(i).ends_with("ed") && self.acts(i - 1)
            // "on Monday Velmarian officials said"
            || t.is(Class::DAY) && i > from && self.is_word(i - 1, "on") && !self.is_time(end)
            || t.is(Class::SAY.or(Class::TELL)) && !self.is_noun_within(partial, i)
    }

    /// Whether a word that could be a verb of speech is of a phrase: `the state minister`, `the` `fire` `chief`.
    fn is_noun_within(&self, partial: &Partial, i: usize) -> bool {
        self.is_one_of(i, words!["state", "report", "lead", "text", "email"])
            || i > partial.from
                && i + 1 == partial.first
                && (self.is_one_of(i - 1, words!["the", "a", "an"]) || self.kind(i - 1) == Kind::Possessive)
                && self.is(partial.first, Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON))
    }

    /// Where one person begins who is told by two offices: `the former clerk and` `current mayor`, `the president and` `CEO`.
    fn first_of_two_offices(&self, partial: &Partial) -> Option<usize> {
        let &Partial {
            from,
            first,
            last,
            head,
            ..
        } = partial;
        let office = match head {
            Head::Noun(n) => n as usize,
            Head::Name(m) if self.mentions[m as usize].sort == Sort::Title => last,
            _ => return None,
        };
        if first < from + 3
            || !self.is_word(first - 1, "and")
            || !self.is(office, Class::ANY_ROLE.or(Class::RANK).or(Class::EPITHET))
            || self.is(first, Class::DETERMINER)
        {
            return None;
        }
        self.phrase_ending_at_bounded(first - 2, from)
            .filter(|outer| self.is_word(outer.first, "the") && matches!(outer.head, Head::Noun(_)))
            .map(|outer| outer.first)
    }

    /// Whether a name is only of where something is from: `Republican` `claims` is no clause.
    fn is_nationality_before_noun(&self, phrase: &Phrase) -> bool {
        matches!(phrase.head, Head::Name(m) if self.mentions[m as usize].sort == Sort::Place)
            && self.is(phrase.last, Class::NATIONALITY)
            && self.text(phrase.last + 1).ends_with('s')
    }

    /// Whether a word is the verb of a relative clause: `who` `covers`, `which also` `owns`, `pilots who` `follow`.
    fn acts_in_relative(&self, at: usize, from: usize) -> bool {
        let mut who = at - 1;
        while who > from && self.is(who, Class::ADVERB) {
            who -= 1;
        }
        if who <= from || !self.is(who, Class::WHO) || self.is_one_of(who, words!["whose", "whom"]) {
            return false;
        }
        let Some(antecedent) = (who - 1)
            .checked_sub(usize::from(self.kind(who - 1) == Kind::Comma))
            .filter(|&a| a >= from)
        else {
            return false;
        };
        let noun = !self.is(antecedent, Class::SPEECH.or(Class::THINK).or(Class::PREPOSITION))
            && (self.mention_over(antecedent).is_some()
                || self.speaks(antecedent)
                || antecedent > from && self.is(antecedent - 1, Class::DETERMINER));
        let several =
            self.text(antecedent).ends_with('s') || self.is_one_of(antecedent, words!["people", "men", "women"]);
        let text = self.text(at);
        let finite = if several {
            self.mention_over(at + 1).is_some()
        } else {
            text.ends_with('s')
        };
        noun && (text.ends_with("ed") || finite && !self.is_people(at))
    }

    /// Whether what ends with the token `end` does what a word in -ed behind it says, which is no adjective there.
    pub fn acts(&self, end: usize) -> bool {
        self.is_subject_pronoun(end)
            || self.is_one_of(end, words!["had", "has", "have"])
            || self.mention_over(end).is_some_and(|m| {
                self.mentions[m].last as usize == end && self.people.sort_of(self.mentions[m].entity) == Sort::Person
            })
    }
}
