//! Texts that say what the participle tells: `a caption reading “…”`, `a statement saying “…”`, `filed a suit, charging that “…”`.

use super::LONGEST_OBJECT;
use crate::quotes::attribution::cue::STUDIES;
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What is written down for all to keep to.
const PROVIDED: &WordSet = words![
    "amendment",
    "bill",
    "charter",
    "clause",
    "code",
    "constitution",
    "contract",
    "guidelines",
    "law",
    "lyrics",
    "poem",
    "proposal",
    "provision",
    "rules",
    "scripture",
    "statute",
    "treaty",
    "verse",
];

/// Texts by which somebody asks a court or a council for something, or a council decides.
const PETITIONS: &WordSet = words!["lawsuit", "suit", "petition", "resolution", "motion"];

/// What somebody does with such a text.
const PUTS_FORWARD: &WordSet = words![
    "adopted",
    "approved",
    "brought",
    "filed",
    "files",
    "filing",
    "introduced",
    "joined",
    "passed",
    "passes",
    "signed",
    "started",
];

impl Reading<'_> {
    /// `a caption reading “…”`, `Smith has released a statement saying it was “…”`: whose words a text has that a participle follows.
    pub(super) fn text_saying(&self, at: usize, from: usize) -> Option<Found> {
        let text = at.checked_sub(1).filter(|&t| t > from)?;
        let carries = self.is_one_of(
            text,
            words!["caption", "headline", "inscription", "chyron", "subtitle", "disclaimer"],
        ) && self.is_one_of(at, words!["reading", "saying", "stating"])
            || self.is_one_of(text, STUDIES) && self.is_one_of(at, words!["showing", "finding", "suggesting"]);
        if carries {
            return Some(Found {
                phrase: self.phrase_ending_at(text, from)?,
                cue: Some((at, at)),
                rule: Rule::Participle,
                strength: Strength::Strong,
            });
        }
        if self.is_one_of(text, PETITIONS)
            && self.is(at, Class::SAYING)
            && let Some(phrase) = self.petitioner(text, from)
        {
            return Some(Found {
                phrase,
                cue: Some((at, at)),
                rule: Rule::Participle,
                strength: Strength::Medium,
            });
        }
        if !self.is(text, Class::MEDIUM.or(Class::SAY_NOUN))
            && !self.is_one_of(text, words!["post", "tweet", "tweets", "posts"])
        {
            return None;
        }
        // "Smith followed it up with another post saying: “…”"
        let Some(mut found) = self.sent(text, from) else {
            // "at odds with Smith’s many tweets calling for “…”"
            let owner = self
                .owner_of(text, from)
                .filter(|p| p.head == Head::Pronoun || self.is_somebody(p));
            let author = || self.author_before(&self.phrase_ending_at(text, from)?, text, from);
            return Some(Found {
                phrase: owner.or_else(author)?,
                cue: Some((at, at)),
                rule: Rule::Participle,
                strength: Strength::Strong,
            });
        };
        found.cue = Some((at, at));
        Some(found)
    }

    /// Whether a participle tells what somebody says in a suit or the like: `filed a suit,` `charging that`.
    pub(in crate::quotes::attribution) fn charges_that(&self, at: usize) -> bool {
        self.is_word(at, "charging")
            && self.is_word(at + 1, "that")
            && at.checked_sub(1).is_some_and(|b| self.kind(b) == Kind::Comma)
    }

    /// Who has filed a suit or passed a resolution; a suit that nobody near has filed speaks for itself: `they are part of` `a lawsuit` `arguing that it was “…”`.
    fn petitioner(&self, text: usize, from: usize) -> Option<Phrase> {
        let verb = (from.max(text.saturating_sub(LONGEST_OBJECT))..text)
            .rev()
            .find(|&i| self.is_one_of(i, PUTS_FORWARD) && self.tokens[i].is_outside());
        match verb {
            Some(verb) => self.subject_before(verb, from),
            None if self.is_one_of(text, words!["resolution", "motion"]) => None,
            None => self.phrase_ending_at(text, from),
        }
    }

    /// The text whose words a colon behind it announces: `quoting` `the bill: “…”`, `quoting from` `the Harbour Code: “…”`.
    pub(super) fn text_quoted(&self, quoting: usize, open: usize) -> Option<Phrase> {
        let first = quoting + 1 + usize::from(self.is_word(quoting + 1, "from"));
        let text = self.phrase_at(first, open)?;
        let written = match text.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) != Sort::Place,
            Head::Noun(n) => {
                self.is(n as usize, Class::MEDIUM.or(Class::SAY_NOUN)) || self.is_one_of(n as usize, PROVIDED)
            }
            Head::Pronoun => false,
        };
        (written && self.is(text.first, Class::DETERMINER) && self.kind(text.last + 1) == Kind::Colon).then_some(text)
    }

    /// `a quote from Smith, saying “…”`: whose text is named right before the comma of the participle.
    pub(super) fn author_of_text(&self, at: usize, from: usize) -> Option<Phrase> {
        let before = at.checked_sub(1).filter(|&b| b > from)?;
        let end = if self.kind(before) == Kind::Comma {
            before
        } else {
            // "a message from Smith to Orde saying it was “…”"
            let to = self.mentions[self.mention_over(before)?].title as usize;
            to.checked_sub(1).filter(|&to| to > from && self.is_word(to, "to"))?
        };
        let m = self.mention_over(end - 1)?;
        let mention = &self.mentions[m];
        let by = (mention.title as usize).checked_sub(1).filter(|&b| b > from)?;
        let text = Class::SAY_NOUN.or(Class::MEDIUM);
        let theirs = mention.last as usize + 1 == end
            && self.is_one_of(by, words!["from", "by"])
            && (self.is(by - 1, text) || self.is_one_of(by - 1, words!["quote", "post", "tweet"]))
            && self.tokens[by - 1].is_lower()
            && self.people.may_speak(mention.entity);
        theirs.then(|| self.name(m))
    }
}
