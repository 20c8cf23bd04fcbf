//! Words that somebody holds up, wears or paints: `held banners that said, “…”`, `pilots with signs reading “…”`, `painted “…” on a street`.

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What people hold up or wear that has words on it.
const HELD: &WordSet = words![
    "banner", "banners", "sign", "signs", "placard", "placards", "poster", "posters", "t-shirt", "t-shirts", "shirt",
    "shirts", "hat", "hats", "cap", "caps", "flag", "flags", "button", "buttons", "badge", "badges",
];

/// How one shows it.
const HOLDS: &WordSet = words![
    "held",
    "hold",
    "holds",
    "holding",
    "carried",
    "carry",
    "carries",
    "carrying",
    "waved",
    "waves",
    "waving",
    "wore",
    "wears",
    "wearing",
    "raised",
    "raising",
    "brandished",
    "brandishing",
    "hoisted",
    "hoisting",
    "unfurled",
    "unfurling",
    "displayed",
    "displaying",
    "had",
    "has",
    "have",
    "having",
    "with",
];

/// What such a thing does with its words.
const READS: &WordSet = words![
    "read",
    "reads",
    "reading",
    "say",
    "said",
    "says",
    "saying",
    "declared",
    "declaring",
    "proclaimed",
    "proclaiming",
    "stating",
    "demanding",
    "urging",
];

/// What stands on it.
const SLOGANS: &WordSet = words!["slogan", "slogans", "message", "messages", "word", "words"];

/// Verbs that put words on a wall or a street.
const PAINTS: &WordSet = words!["painted", "scrawled", "chalked", "spray-painted"];

/// How far before what it says the thing stands, and before that the verb of whoever holds it, in tokens.
const FARTHEST: usize = 6;

/// How many items, and what parts them, stand at most before one of several in a list.
const LONGEST_LIST: usize = 8;

impl Reading<'_> {
    /// Whose the words are that stand on what somebody holds up, wears or paints.
    pub fn held_up(&self, span: &Span) -> Option<Found> {
        let (at, from) = self.list_before(span, words!["and", "or"]);
        let verb = at.checked_sub(1).filter(|&v| v > from && self.tokens[v].is_outside())?;
        if self.is_one_of(verb, PAINTS) {
            return self.painted(verb, span, from);
        }
        let end = if self.is_one_of(verb, READS) {
            let related = self.is_one_of(verb - 1, words!["that", "which"]);
            (related || self.text(verb).ends_with("ing")).then_some(verb)?
        } else if self.is_one_of(verb, words!["as", "like"]) {
            // "carried signs with such slogans as “…”"
            (from.max(verb.saturating_sub(2))..verb).find(|&i| self.is_one_of(i, SLOGANS))?
        } else {
            Some(verb).filter(|&i| self.is_one_of(i, SLOGANS))?
        };
        let plain = |i: &usize| self.tokens[*i].is_outside() && self.kind(*i) == Kind::Word;
        let thing = (from.max(end.saturating_sub(FARTHEST))..end)
            .rev()
            .take_while(plain)
            .find(|&i| self.is_one_of(i, HELD))?;
        let holds = (from.max(thing.saturating_sub(FARTHEST))..thing)
            .rev()
            .take_while(plain)
            .find(|&i| self.is_one_of(i, HOLDS))?;
        let phrase = if self.is_word(holds, "with") {
            self.who_comes_with(holds, from)?
        } else if self.text(holds).ends_with("ing") {
            self.participle_before(holds, from, span.first as usize)?.phrase
        } else {
            self.subject_before(holds, from)?
        };
        self.shows(&phrase).then_some(Found {
            phrase,
            cue: Some((holds, holds)),
            rule: Rule::Woven,
            strength: Strength::Strong,
        })
    }

    /// `Mayor Ana Vidal` `painted “…” on a street`.
    fn painted(&self, verb: usize, span: &Span, from: usize) -> Option<Found> {
        let on = self.is_one_of(
            span.last as usize + 1,
            words!["on", "onto", "in", "across", "over", "along", "alongside"],
        );
        let phrase = self.subject_before(verb, from).filter(|p| on && self.shows(p))?;
        Some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Strong,
        })
    }

    /// Who stands before `with` and what is held: `pilots` `with signs`, `Ana Vidal marched` `with a sign`.
    fn who_comes_with(&self, with: usize, from: usize) -> Option<Phrase> {
        let before = with
            .checked_sub(1)
            .filter(|&b| b >= from && self.tokens[b].is_outside())?;
        let people = self.phrase_ending_at(before, from).filter(|p| self.shows(p));
        people.or_else(|| {
            // "Ana Vidal was greeted with signs reading “…”": those are others'.
            let moves = self.tokens[before].is_lower()
                && self.text(before).ends_with("ed")
                && before.checked_sub(1).is_some_and(|b| !self.is(b, Class::AUX));
            self.subject_before(before, from).filter(|_| moves)
        })
    }

    /// Whether a phrase stands for people.
    fn shows(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(m) => self.names_a_person(m),
            Head::Noun(n) => {
                let noun = n as usize;
                self.is(noun, Class::ANY_ROLE.or(Class::PERSON))
                    || self.is_people(noun)
                    || self.is_one_of(noun, words!["some", "many", "others", "people", "crowd", "several"])
            }
            Head::Pronoun => self.is(phrase.first, Class::HE_SHE.or(Class::THEY)),
        }
    }

    /// Where the list of words in marks begins that a span is the last of, its items parted by commas, a colon or the words `joins`; and where its sentence does.
    pub fn list_before(&self, span: &Span, joins: &WordSet) -> (usize, usize) {
        let mut at = span.first as usize;
        let from = self.sentences.get(self.sentence_of(at)).map_or(at, |s| s.start);
        for _ in 0..LONGEST_LIST {
            let Some(before) = self.before(at).filter(|&b| b >= from).filter(|&b| {
                !self.tokens[b].is_outside()
                    || matches!(self.kind(b), Kind::Comma | Kind::Colon)
                    || self.is_one_of(b, joins)
            }) else {
                break;
            };
            at = before;
        }
        (at, from)
    }
}
