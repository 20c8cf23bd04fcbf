//! Whom a pronoun or an office in a tag stands for in a talk: `“And?” a reporter asked. “And it was the other one,”` `he` `said.`

use std::ops::Range;

use super::REPLIES;
use crate::quotes::Link;
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::Head;
use crate::quotes::resolution::{Nature, Speaker};
use crate::quotes::utterances::{Pass, Spoken};

/// What is said to be done by one who has been speaking.
const GOING_ON: &WordSet = words![
    "continues",
    "continued",
    "adds",
    "added",
    "goes",
    "went",
    "concludes",
    "concluded",
];

/// A quotation of a talk beside which a pronoun or an office stands, and the one before it.
#[derive(Clone, Copy)]
struct Turn<'a> {
    found: &'a Found,
    span: &'a Span,
    sentence: &'a Range<usize>,
    previous: &'a Spoken,
}

impl Turn<'_> {
    /// The first token of the pronoun or the office.
    fn at(&self) -> usize {
        self.found.phrase.first
    }
}

impl Pass<'_, '_> {
    /// Whom a pronoun stands for in a talk: `“And?” a reporter asked. “And it was the other one,” he said.` Where it has been asked for besides whom it stands for elsewhere, that.
    pub fn turn_of(
        &self,
        found: &Found,
        span: &Span,
        sentence: &Range<usize>,
        previous: Option<&Spoken>,
    ) -> Option<(Speaker, Link)> {
        if let Some(answer) = self.answer_of(found, sentence) {
            return Some(answer);
        }
        let turn = Turn {
            found,
            span,
            sentence,
            previous: previous.filter(|p| self.distance(p, span) <= 1)?,
        };
        if self.is_office_of_asker(&turn) {
            return self.other_with_office(&turn).map(|s| (s, Link::Nominal));
        }
        if let Some(same) = self.goes_on_itself(found, turn.previous) {
            return Some((same, Link::Pronoun));
        }
        let pronoun = found.phrase.head == Head::Pronoun && self.reading.is(turn.at(), Class::HE_SHE);
        if pronoun { self.turn_of_pronoun(&turn) } else { None }
    }

    /// Whom `he` or `she` stands for in a talk.
    fn turn_of_pronoun(&self, turn: &Turn) -> Option<(Speaker, Link)> {
        let &Turn {
            found,
            span,
            sentence,
            previous,
        } = turn;
        let by_pronoun = |speaker: Speaker| (speaker, Link::Pronoun);
        let asked = self.asks(previous.span);
        if asked && let Some(other) = self.described_addressee(turn) {
            return Some(by_pronoun(other));
        }
        let asker = previous.speaker?;
        let resolved = self.resolve(found, sentence);
        if resolved.is_none_or(|(s, _)| s == asker) {
            let answers = || self.discourse.answers(turn.at(), sentence, asker);
            if asked && self.is_known_asker(previous) {
                let addressee = previous.found.and_then(|q| self.addressee(&q));
                return addressee.or_else(answers).map(by_pronoun);
            }
            if self.replies_to_named(turn)
                && let Some(other) = answers()
            {
                return Some(by_pronoun(other));
            }
        }
        // Somebody unnamed, whose turn it is.
        if matches!(previous.rule, Rule::OtherTurn | Rule::Asked) {
            let other = self.other_than(previous, span)?;
            if matches!(other, Speaker::Phrase(..)) {
                return Some(by_pronoun(other));
            }
        }
        resolved
    }

    /// Whether an office or a description would be of whoever has just asked: `“Is it gold?” asked Vidal. “It is galvanised,” said` `the minister.`
    fn is_office_of_asker(&self, turn: &Turn) -> bool {
        let office = match turn.found.phrase.head {
            Head::Noun(_) => true,
            Head::Name(m) => self.reading.mentions[m as usize].sort == Sort::Title,
            Head::Pronoun => false,
        };
        office
            && self.reading.is_word(turn.at(), "the")
            && self.asks(turn.previous.span)
            && self.resolve(turn.found, turn.sentence).map(|(s, _)| s) == turn.previous.speaker
    }

    /// Who else is meant by an office: another of those who speak, else whoever is so described: `“Ready?” Vidal asked him. “I am,”` `the player` `said.`
    fn other_with_office(&self, turn: &Turn) -> Option<Speaker> {
        let phrase = &turn.found.phrase;
        let itself = || match phrase.head {
            Head::Noun(_) => Some(Speaker::Phrase(
                turn.at(),
                self.reading.extended(phrase, self.reading.tokens.len()),
            )),
            _ => None,
        };
        self.other_named(turn.previous)
            .or_else(|| self.other_than(turn.previous, turn.span))
            .or_else(itself)
    }

    /// Who is described where the question is put to them: `I asked` `the clerk` `: “Is it late?” “It is,” he said.` Nobody is nearer.
    fn described_addressee(&self, turn: &Turn) -> Option<Speaker> {
        let tagged = matches!(turn.found.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter);
        if !tagged || turn.previous.sentence + 1 < self.reading.sentence_of(turn.at()) {
            return None;
        }
        turn.previous
            .found
            .and_then(|q| self.addressee(&q))
            .filter(|other| matches!(other, Speaker::Phrase(..)))
    }

    /// Whether it is told by name or by `I` who has asked. A speaker who goes on after asking is named by a pronoun both times.
    fn is_known_asker(&self, previous: &Spoken) -> bool {
        previous.found.is_some_and(|q| {
            let named =
                q.phrase.head != Head::Pronoun && matches!(q.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter);
            named || self.reading.is(q.phrase.first, Class::I)
        })
    }

    /// Whether the words reply to somebody named in the paragraph before: `“Put it down,” Orde said.`, and then `“It is down,” he replied.`
    fn replies_to_named(&self, turn: &Turn) -> bool {
        let &Turn {
            found, span, previous, ..
        } = turn;
        found.cue.is_some_and(|(_, verb)| self.reading.is_one_of(verb, REPLIES))
            && self.distance(previous, span) == 1
            && !previous.mixed
            && previous.found.is_some_and(|q| q.phrase.head != Head::Pronoun)
    }

    /// What goes on, where a text or a body has just been quoted: `“…,” the notice says. “…,” it continues.`
    fn goes_on_itself(&self, found: &Found, previous: &Spoken) -> Option<Speaker> {
        let (_, verb) = found.cue?;
        let on = self.reading.is(found.phrase.first, Class::IT)
            && found.phrase.head == Head::Pronoun
            && self.reading.is_one_of(verb, GOING_ON);
        let near = previous.sentence + 1 >= self.reading.sentence_of(found.phrase.first);
        let before = previous.found.filter(|_| on && near)?.phrase;
        let thing = match before.head {
            Head::Noun(n) => !matches!(
                self.reading.nature_of_noun(n as usize),
                Nature::Person(_) | Nature::Several
            ),
            Head::Name(m) => {
                self.reading.people.sort_of(self.reading.mentions[m as usize].entity) == Sort::Organisation
            }
            Head::Pronoun => self.reading.is(before.first, Class::IT),
        };
        previous.speaker.filter(|_| thing)
    }

    /// Who answers whom the sentence before says was asked: `Orde asked Vidal whether it would. “It will,” the senator replied.`
    fn answer_of(&self, found: &Found, sentence: &Range<usize>) -> Option<(Speaker, Link)> {
        let (_, verb) = found.cue?;
        let named = matches!(found.phrase.head, Head::Name(m) if self.reading.mentions[m as usize].sort != Sort::Title);
        if named || !self.reading.is_one_of(verb, REPLIES) {
            return None;
        }
        let (asker, asked) = self.discourse.question()?;
        let (speaker, link) = self.resolve(found, sentence)?;
        (speaker == Speaker::Entity(asker)).then_some((Speaker::Entity(asked), link))
    }

    /// The latest speaker nearby who has a name and is not the one of the span before: for `the Minister`.
    fn other_named(&self, previous: &Spoken) -> Option<Speaker> {
        self.spoken
            .iter()
            .rev()
            .take(8)
            .filter_map(|s| s.speaker)
            .find(|s| matches!(s, Speaker::Entity(_)) && Some(*s) != previous.speaker)
    }
}
