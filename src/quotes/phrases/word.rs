//! What one word does to a phrase: whether it belongs to it, ends it or leads on to a name.

use super::parse::{Core, Step};
use super::phrase::{Head, Phrase};
use crate::quotes::lexicon::{Class, WordSet, is_adverb, words};
use crate::quotes::names::Sort;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// Words by which no one goes alone, so that what follows them is a noun.
const ADJECTIVES: &WordSet = words![
    "new",
    "own",
    "key",
    "main",
    "major",
    "central",
    "internal",
    "latest",
    "recent",
    "previous",
    "earlier",
    "proposed",
    "revised",
    "natural",
    "personal",
    "economic",
    "political",
    "charged",
    "controversial",
    "specific",
    "important",
    "honest",
    "false",
    "biggest",
    "strongest",
    "greatest",
    "favorite",
    "favourite",
];

/// What texts do and what is done to them: no verb, but the plural of a noun stands before one of these: `court documents say`.
const DONE_BY_TEXTS: &WordSet = words![
    "say",
    "said",
    "show",
    "showed",
    "state",
    "stated",
    "allege",
    "alleged",
    "reveal",
    "revealed",
    "suggest",
    "suggested",
    "indicate",
    "indicated",
    "read",
    "describe",
    "described",
    "detail",
    "detailed",
    "obtained",
    "released",
    "filed",
    "call",
    "called",
    "were",
    "are",
    "have",
];

/// What tells which of several somebody is who is named behind it: `mayor of neighbouring` `Carrow`, and not `secretary of state` `Ana Vidal`.
const WHICH: &WordSet = words![
    "former",
    "late",
    "then",
    "fellow",
    "rival",
    "nearby",
    "neighbouring",
    "neighboring",
    "local",
];

/// Words that stand for somebody without a noun: `One said`, `Both agreed`.
const ALONE: &WordSet = words![
    "one", "another", "both", "some", "others", "other", "most", "many", "all", "two", "three", "four", "five",
    "several",
];

impl Reading<'_> {
    /// What the word at which a phrase stands does to it.
    pub(super) fn word(&self, core: &Core) -> Step {
        let at = core.at;
        let t = &self.tokens[at];
        // "an October 2019 memoir", "a June 11 letter"
        if core.head.is_none() && t.is(Class::DATE) && self.kind(at + 1) == Kind::Number {
            return Step::Past(at + 2);
        }
        let small = t.is(Class::PREPOSITION.or(Class::CONJUNCTION));
        if small && let Some(name) = self.name_past_small_word(core) {
            return Step::Past(name);
        }
        if (small || t.is(Class::WHO)) && self.closes(core) {
            return Step::Ends;
        }
        // "a person close to Vidal"
        if matches!(core.head, Some((Head::Noun(_), _))) && self.is_close_to(at) {
            return Step::Ends;
        }
        if self.is_sort_of_place(core) {
            return Step::Past(at + 1);
        }
        if let Some(named) = self.name_behind_participle(core) {
            return Step::Is(named);
        }
        if self.is_verb_of(core) {
            return Step::Ends;
        }
        if t.is(Class::DETERMINER) {
            return self.determiner(core);
        }
        if self.is_beyond(core) {
            return Step::Ends;
        }
        // "the partially redacted letter", "a gravelly voiced pilot"
        if core.head.is_none() && self.is_adverb_of_participle(at) {
            return Step::Past(at + 1);
        }
        Step::TurnsOn(Head::Noun(at as u32), at)
    }

    /// The name to which an office or the like goes on past a preposition or a conjunction.
    fn name_past_small_word(&self, core: &Core) -> Option<usize> {
        let (head, last) = core.head?;
        self.name_past_state(core, head)
            // "cabinet member for tides Ana Vidal": so does what it is for.
            .or_else(|| {
                (last + 1 == core.at)
                    .then(|| self.holder_of_long_office(core.from, head, core.at, core.limit))
                    .flatten()
            })
            // "University of Vell at Carrow law professor Ana Vidal", "singer and broadcaster Ana Vidal"
            .or_else(|| self.name_beyond(head, core.at, core.limit))
            .or_else(|| self.second_office(core, head, last))
    }

    /// The name behind an office and some small words: `secretary of state` `Ana Vidal`.
    fn name_past_state(&self, core: &Core, head: Head) -> Option<usize> {
        let at = core.at;
        let Head::Noun(n) = head else { return None };
        if !self.is_word(at, "of")
            || !self.is(n as usize, Class::ANY_ROLE.or(Class::RANK))
            || self.is_one_of(at + 1, WHICH)
        {
            return None;
        }
        let name = (at + 1..core.limit.min(at + 5))
            .find(|&k| self.mention_at(k).is_some() && (k > at + 1 || self.tokens[k].is_lower()))?;
        let belongs = |k: usize| {
            self.tokens[k].is_lower()
                // "owner of boat maker Corvin"
                && !(k + 1 == name && self.is_company_noun(k))
                && (self.is_word(k, "state")
                    || !self.is(k, Class::PREPOSITION.or(Class::DETERMINER).or(Class::SAY)))
        };
        (at + 1..name).all(belongs).then_some(name)
    }

    /// The name with the second of two offices of one person: `Harbour Chairman and` `Chief Executive Ana Vidal`.
    fn second_office(&self, core: &Core, head: Head, last: usize) -> Option<usize> {
        let at = core.at;
        let offices = self.is_word(at, "and")
            && self.is(last, Class::TITLE.or(Class::ANY_ROLE))
            && !self.is(last, Class::GIVEN_NAME)
            && !matches!(head, Head::Name(m) if self.mentions[m as usize].sort == Sort::Person)
            && !self.is(core.from, Class::DETERMINER);
        if !offices {
            return None;
        }
        let next = &self.mentions[self.mention_at(at + 1)?];
        (next.titled && next.sort == Sort::Person).then_some(at + 1)
    }

    /// Whether a preposition, a conjunction or `who` ends what stands before it: `the mayor` `of Vell`, and not `said` `Under Secretary Ana Vidal`.
    fn closes(&self, core: &Core) -> bool {
        let at = core.at;
        let t = &self.tokens[at];
        let office = || {
            t.is_capital()
                && self.is_word(at, "under")
                && self
                    .mention_at(at + 1)
                    .is_some_and(|m| self.is(at + 1, Class::RANK) || self.mentions[m].titled)
        };
        let begins = t.is(Class::DETERMINER) && core.head.is_none();
        !(begins || self.is_one_of(at, words!["top", "past"]) || office())
    }

    /// Whether a word says what the place before it is, whose something is: `Vell` `state` `’s harbour master`.
    fn is_sort_of_place(&self, core: &Core) -> bool {
        matches!(core.head, Some((Head::Name(_), _)))
            && self.kind(core.at + 1) == Kind::Possessive
            && self.is_one_of(core.at, words!["state", "county", "city", "province", "district"])
    }

    /// The name that a participle gives to somebody described: `a passenger named Oleg`, `a Swede called Oleg`.
    fn name_behind_participle(&self, core: &Core) -> Option<Phrase> {
        let (head, last) = core.head?;
        let m = self.mention_at(core.at + 1)?;
        let end = self.mentions[m].last as usize;
        ((matches!(head, Head::Noun(_)) || self.is_of_somewhere(last))
            && self.is_naming(core.from, core.at)
            && end < core.limit)
            .then(|| core.ending(Head::Name(m as u32), end))
    }

    /// Whether a word is the verb behind the phrase, or a negation of it: `the mayor` `said`, and neither `Vidal’s latest` `remarks` nor `the new` `rules`.
    fn is_verb_of(&self, core: &Core) -> bool {
        let at = core.at;
        let t = &self.tokens[at];
        if let Some((head, _)) = core.head
            && (self.may_be_verb(at) || t.is(Class::AUX))
            && !self.leads_to_name(head, at, core.limit)
            && !self.are_words_of_owner(core, head)
            && !self.are_texts(head, at)
            // "the new rules", "one of the key promises": nobody is new.
            && !matches!(head, Head::Noun(n) if n as usize + 1 == at
                && self.is_one_of(n as usize, ADJECTIVES)
                && self.text(at).ends_with('s'))
        {
            return true;
        }
        t.is(Class::FINITE) && t.is_lower()
            || self.is_negated(at)
            // "A judge Tuesday dismissed the suit"
            || core.head.is_some() && t.is_capital() && t.is(Class::DATE)
    }

    /// Whether a word is what somebody has said, and no verb: `Vidal’s latest` `remarks` `came`.
    fn are_words_of_owner(&self, core: &Core, head: Head) -> bool {
        core.owned > core.from
            && self.is(core.at, Class::SAY_NOUN)
            && self.text(core.at).ends_with('s')
            && matches!(head, Head::Noun(n) if n as usize == core.owned && !self.speaks(n as usize))
    }

    /// Whether a word is several texts, and no verb: `the court` `documents` `say`, `police` `reports` `released on Monday said`.
    fn are_texts(&self, head: Head, at: usize) -> bool {
        matches!(head, Head::Noun(_)) && self.text(at).ends_with('s') && self.is_one_of(at + 1, DONE_BY_TEXTS)
    }

    /// What an article, a number or the like does to a phrase: it begins one, or stands for somebody itself, as in `One said`, `Both agreed`, `said one.`
    fn determiner(&self, core: &Core) -> Step {
        if core.head.is_some() && !self.is_second_team(core.at) {
            return Step::Ends;
        }
        let next = core.at + 1;
        let closes = || {
            next >= core.limit
                || matches!(self.kind(next), Kind::Stop | Kind::Comma)
                || self.is_word(next, "of")
                    && (self.is(next + 1, Class::DETERMINER)
                        // "said one of them, Ana Vidal"
                        || self.is_one_of(next + 1, words!["them", "us"])
                        // "one of Vidal’s friends"
                        || self.mention_at(next + 1).is_some_and(|m| {
                            self.kind(self.mentions[m].last as usize + 1) == Kind::Possessive
                        }))
        };
        if (self.may_be_verb(next) || core.words == 1 && closes()) && self.is_one_of(core.at, ALONE) {
            return Step::Is(core.ending(Head::Noun(core.at as u32), core.at));
        }
        Step::Past(next)
    }

    /// Whether a word cannot be the noun on which a phrase turns: `the mayor` `recently`, `the mayor` `he`, `a nurse` `there`.
    fn is_beyond(&self, core: &Core) -> bool {
        let at = core.at;
        let t = &self.tokens[at];
        let pronoun = Class::HE_SHE.or(Class::THEY).or(Class::IT).or(Class::I).or(Class::YOU);
        if t.is(pronoun) {
            return true;
        }
        let Some((head, _)) = core.head else {
            // "Says Vidal", "Recently the mayor"
            return core.words == 1
                && (t.is(Class::SAY.or(Class::AUX)) && !t.is(Class::NOUN_TOO) || t.is(Class::ADVERB));
        };
        let belongs = || {
            self.goes_on(head, at, core.limit)
                || self.leads_to_name(head, at, core.limit)
                || self.may_be_verb(at) && self.are_texts(head, at)
        };
        t.is(Class::ADVERB)
            || is_adverb(self.text(at))
            // "a nurse there"
            || self.is_one_of(at, words!["here", "nearby", "there"])
                && matches!(head, Head::Noun(n) if self.speaks(n as usize))
            || t.is_lower() && !belongs()
    }

    /// Whether an adverb tells how what is behind it has been done to what follows: `partially` `redacted letter`.
    fn is_adverb_of_participle(&self, at: usize) -> bool {
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::DETERMINER)
            .or(Class::AUX)
            .or(Class::WHO);
        is_adverb(self.text(at))
            && self.text(at + 1).ends_with("ed")
            && self.kind(at + 2) == Kind::Word
            && self.tokens.get(at + 2).is_some_and(|t| t.is_lower() && t.is_outside())
            && !self.is(at + 2, closed)
            && !is_adverb(self.text(at + 2))
    }
}
