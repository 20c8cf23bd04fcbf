//! Names before the colon that leads into a quotation: `Ana Vidal: “…”`, `@anavidal: “…”`, `Ana Vidal paid tribute to Tomas Brandl: “…”`.

use super::before::{LONGEST_IN_PARENTHESES, LONGEST_OBJECT, Slot};
use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What one is by somebody else without having been told anything.
const MOVED: &WordSet = words![
    "impressed",
    "unimpressed",
    "moved",
    "unmoved",
    "touched",
    "inspired",
    "stunned",
    "surprised",
    "shocked",
    "struck",
    "amazed",
    "appalled",
    "disappointed",
    "charmed",
    "puzzled",
    "irritated",
    "annoyed",
    "troubled",
    "encouraged",
];

/// Who is named before a colon, which is the token `colon`.
fn named(phrase: Phrase, colon: usize) -> Found {
    Found {
        phrase,
        cue: Some((colon, colon)),
        rule: Rule::NameColon,
        strength: Strength::Strong,
    }
}

impl Reading<'_> {
    /// Who alone stands before a colon: `Smith: “…”`, `(the Vell Herald: “…”)`, `@anavidal: “…”`.
    pub(super) fn named_with_colon(&self, slot: &Slot) -> Option<Found> {
        let &Slot { from, edge, .. } = slot;
        self.phrase_at(from, edge)
            .filter(|p| p.last + 1 == edge && matches!(p.head, Head::Name(_)))
            .map(|phrase| named(phrase, edge))
            .or_else(|| self.named_in_parentheses(edge, from))
            .or_else(|| self.handle_with_colon(edge, from))
    }

    /// The account whose post it is: `@anavidal: “…”`.
    fn handle_with_colon(&self, colon: usize, from: usize) -> Option<Found> {
        let handle = from + 1;
        (self.text(from) == "@" && handle + 1 == colon && self.kind(handle) == Kind::Word).then(|| {
            let head = self
                .mention_at(handle)
                .map_or(Head::Noun(handle as u32), |m| Head::Name(m as u32));
            named(
                Phrase {
                    first: handle,
                    last: handle,
                    head,
                },
                colon,
            )
        })
    }

    /// Whose words stand in parentheses after a name and a colon, by the token of the colon: `(the Vell Herald: “…”)`.
    fn named_in_parentheses(&self, colon: usize, from: usize) -> Option<Found> {
        let outside = |i: &usize| self.tokens[*i].is_outside();
        let open = (from.max(colon.saturating_sub(LONGEST_IN_PARENTHESES))..colon)
            .rev()
            .take_while(|i| outside(i) && self.kind(*i) != Kind::ParenClose)
            .find(|&i| self.kind(i) == Kind::ParenOpen)?;
        let phrase = self.phrase_at(open + 1, colon)?;
        let is_name = matches!(phrase.head, Head::Name(m) if self.mentions[m as usize].sort != Sort::Title);
        // "(Vidal said it twice: “…”)"
        let bare = phrase.last + 1 == colon || self.kind(phrase.last + 1) == Kind::Comma;
        (is_name && bare).then(|| named(phrase, colon))
    }

    /// The person named right before a colon, whatever stands before, or who speaks of them: `…, photographed by Tomas Brandl. Ana Vidal: “…”`.
    pub(super) fn last_named_before_colon(&self, slot: &Slot) -> Option<Found> {
        let &Slot { from, edge, .. } = slot;
        let phrase = self.phrase_ending_at(edge - 1, from)?;
        let Head::Name(m) = phrase.head else { return None };
        let mention = &self.mentions[m as usize];
        if self.people.sort_of(mention.entity) != Sort::Person {
            return None;
        }
        let title = mention.title as usize;
        let speaker = self
            .who_does_something_to(title, from)
            .or_else(|| self.who_speaks_of(title, from))
            .or_else(|| self.who_heads(title, from));
        Some(Found {
            phrase: speaker.unwrap_or(phrase),
            cue: Some((edge, edge)),
            rule: if speaker.is_some() {
                Rule::ColonBefore
            } else {
                Rule::NameColon
            },
            strength: Strength::Medium,
        })
    }

    /// Whose verb has the name before a colon for its object: `Ana Vidal` `roasts` `Tomas Brandl: “…”`: the one before the colon is spoken of.
    fn who_does_something_to(&self, name: usize, from: usize) -> Option<Phrase> {
        let verb = name.checked_sub(1).filter(|&verb| verb >= from)?;
        if !self.tokens[verb].is_lower()
            || !self.text(verb).ends_with('s')
            || self.is(verb, Class::PREPOSITION.or(Class::ANY_ROLE))
        {
            return None;
        }
        self.main_subject(from, name)
            .filter(|p| matches!(p.head, Head::Name(_)))
    }

    /// Whose clause it is that ends with a name before a colon, where a preposition makes the name what it is about: `Ana Vidal paid tribute to` `Tomas Brandl: “…”`,
    /// `He was grateful to his coach,` `Tomas Brandl: “…”`. `There was praise from Tomas Brandl: “…”` says whose the words are.
    fn who_speaks_of(&self, name: usize, from: usize) -> Option<Phrase> {
        let mut before = name.checked_sub(1).filter(|&b| b > from)?;
        if self.kind(before) == Kind::Comma {
            let role = self.phrase_ending_at(before - 1, from)?;
            before = role.first.checked_sub(1).filter(|&b| b > from)?;
            if !matches!(role.head, Head::Noun(n) if self.is(n as usize, Class::ANY_ROLE)) {
                return None;
            }
        }
        let moved = self.is_word(before, "by") && self.is_one_of(before - 1, MOVED);
        let governs = self.tokens[before].is_lower()
            && self.is(before, Class::PREPOSITION)
            && !self.is_one_of(before, words!["from", "by", "than", "as", "with"]);
        if !governs && !moved {
            return None;
        }
        let subject = self.main_subject(from, before)?;
        let speaks = self.is_somebody(&subject) || self.is(subject.first, Class::HE_SHE);
        let closed = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO);
        // "Ana Vidal, a pilot from Vell, was grateful to", "Ana Vidal paid tribute to"
        let acts = |i: usize| {
            self.begins_predicate(i, before)
                || self.is(i, Class::FINITE)
                || i == subject.last + 1 && i < before && self.tokens[i].is_lower() && !self.is(i, closed)
        };
        let plain = (subject.last + 1..before).all(|i| {
            self.tokens[i].is_outside() && !matches!(self.kind(i), Kind::Colon | Kind::Semicolon | Kind::Stop)
        });
        (speaks && plain && (subject.last + 1..before).any(acts)).then_some(subject)
    }

    /// Whose words a heading without a verb says they are, where a name before the colon is whom they are to or about: `Ana Vidal, on` `Tomas Orde: “…”`, `Ana Vidal’s message to`
    /// `Tomas Orde: “…”`, `Ana Vidal, speaking of` `Tomas Orde: “…”`.
    fn who_heads(&self, name: usize, from: usize) -> Option<Phrase> {
        let m = self.mention_at(from).filter(|&m| self.names_a_person(m as u32))?;
        let speaker = self.name(m);
        let small = name.checked_sub(1).filter(|&s| s > speaker.last)?;
        let next = speaker.last + 1;
        let about = self.is_one_of(small, words!["on", "to", "about"]);
        let heads = if self.kind(next) == Kind::Possessive {
            let noun = small - 1;
            (about || self.is_word(small, "for")) && noun > next && self.is(noun, Class::SAY_NOUN)
        } else {
            let first = next + usize::from(self.kind(next) == Kind::Comma);
            let acting = self.text(first).ends_with("ing")
                && (first == small || about || self.is_one_of(small, words!["of", "with"]));
            first == small && about || first <= small && acting
        };
        let plain = |i: usize| {
            self.tokens[i].is_outside()
                && self.tokens[i].is_lower()
                && !self.is(i, Class::AUX.or(Class::FINITE).or(Class::WHO))
        };
        let begin = next + usize::from(self.kind(next) != Kind::Word);
        (heads && name - next <= LONGEST_OBJECT && (begin..name).all(plain)).then_some(speaker)
    }
}
