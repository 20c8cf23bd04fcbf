//! Whom a description stands for that comes before their name: `A top adviser said no. Ana Vidal, …`

use super::super::Discourse;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::Kind;
use std::ops::Range;

/// In so many sentences an article may tell what somebody says whom it names only in the next.
const LEAD: usize = 2;

/// Those around somebody in politics.
const TEAM: &WordSet = words!["adviser", "advisor", "aide", "strategist", "official", "staffer"];

/// A first paragraph of fewer tokens is no lead: it is a date or a credit.
const SHORTEST_LEAD: usize = 8;

/// In so many sentences after, somebody described is named.
pub(super) const NAMED_WITHIN: usize = 3;

/// How long an office beside a name is looked at, in tokens.
const LONGEST_OFFICE: usize = 12;

/// What one who has a seat is called.
pub(super) const LEGISLATORS: &WordSet = words![
    "lawmaker",
    "legislator",
    "senator",
    "congressman",
    "congresswoman",
    "representative",
    "mp",
    "republican",
    "democrat",
];

/// What stands before the name of one who has a seat.
pub(super) const SEATS: &WordSet = words![
    "rep.",
    "rep",
    "reps.",
    "reps",
    "sen.",
    "sen",
    "sens.",
    "sens",
    "senator",
    "senators",
    "representative",
    "representatives",
    "congressman",
    "congresswoman"
];

impl Discourse<'_, '_> {
    /// The one whom a lead only describes and the next sentence names, by the same office or as one of the same body: `a top Fed official said.` `Vell Fed President Ana Vidal`.
    pub(super) fn named_next(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let number = reading.sentence_of(phrase.first);
        // "7 years ago ¶ A top adviser said …"
        let dated = || {
            let mut paragraphs = reading.paragraphs.iter();
            paragraphs.next().is_some_and(|p| p.len() < SHORTEST_LEAD)
                && paragraphs.next().is_some_and(|p| p.contains(&phrase.first))
        };
        let lead = (number < LEAD || dated()) && reading.is_one_of(phrase.first, words!["a", "an", "its", "their"]);
        if !lead || !reading.is(noun, Class::ANY_ROLE) || sentence.end <= noun {
            return None;
        }
        let next = reading.sentences.get(number + 1)?;
        let named = reading
            .mentions_in(next)
            .filter(|&m| reading.tokens[reading.mentions[m].first as usize].is_outside())
            .find(|&m| self.is_first(m))?;
        let mention = &reading.mentions[named];
        let begins = |word: &str, other: &str| word.len() >= 3 && other.starts_with(word);
        let elected = || {
            (phrase.first..=noun).any(|i| reading.is_one_of(i, LEGISLATORS))
                && (mention.title..mention.first).any(|t| reading.is_one_of(t as usize, SEATS))
        };
        let shared = (mention.title as usize..mention.first as usize).any(|t| {
            let title = reading.text(t);
            title.eq_ignore_ascii_case(reading.text(noun))
                || reading.tokens[t].is_capital()
                    && (phrase.first..noun)
                        .filter(|&i| reading.tokens[i].is_capital())
                        .any(|i| begins(title, reading.text(i)) || begins(reading.text(i), title))
        });
        // "A candidate for the board was caught saying so. Ana Vidal sits on the council."
        let about = || {
            phrase.first == sentence.start
                && mention.title == mention.first
                && reading.is_one_of(mention.last as usize + 1, words!["is", "was", "has", "had"])
                && !reading.is_one_of(
                    noun,
                    words!["spokesman", "spokeswoman", "spokesperson", "source", "witness"],
                )
                && reading
                    .main_subject(next.start, next.end)
                    .is_some_and(|p| p.head == Head::Name(named as u32))
        };
        // "a top adviser to Ana Vidal said. Tomas Brandl, a member of team Vidal, told"
        let around = || reading.is_one_of(noun, TEAM) && self.is_of_same_team(mention, phrase, noun, next.end);
        // "a top Harbour official said. Ana Vidal, president of the Vell Harbour Board, told"
        let apposed = || {
            let comma = mention.last as usize + 1;
            reading.kind(comma) == Kind::Comma
                && (comma + 1..next.end.min(comma + LONGEST_OFFICE))
                    .take_while(|&i| reading.kind(i) == Kind::Word)
                    .filter(|&i| reading.tokens[i].is_capital())
                    .any(|t| {
                        (phrase.first + 1..noun)
                            .filter(|&i| reading.tokens[i].is_capital())
                            .any(|i| {
                                begins(reading.text(t), reading.text(i)) || begins(reading.text(i), reading.text(t))
                            })
                    })
        };
        (shared || elected() || apposed() || around() || about() || self.is_named_by(mention, noun, next))
            .then_some(mention.entity)
    }

    /// Whether a name is set beside somebody around the one around whom a description is: `an adviser to Orde` and `Tomas Brandl, a member of team Orde`.
    fn is_of_same_team(&self, mention: &Mention, phrase: &Phrase, noun: usize, end: usize) -> bool {
        let reading = self.reading;
        let comma = mention.last as usize + 1;
        if reading.kind(comma) != Kind::Comma || !reading.is_one_of(comma + 1, words!["a", "an", "the"]) {
            return false;
        }
        let beside = reading.phrase_at(comma + 1, end).filter(|p| {
            matches!(p.head, Head::Noun(n) if reading.is_one_of(n as usize, TEAM) || reading.is_word(n as usize, "member"))
        });
        let capitals = |from: usize, to: usize| (from..to + 1).filter(|&i| reading.tokens[i].is_capital());
        let around = reading.extended(phrase, reading.tokens.len());
        beside.is_some_and(|p| {
            capitals(p.first, reading.extended(&p, end))
                .any(|t| capitals(noun + 1, around).any(|i| reading.text(i).eq_ignore_ascii_case(reading.text(t))))
        })
    }

    /// Whether the noun of a description stands beside a name as what its bearer is: `Ana Vidal, headteacher of`, `Ana Vidal, who was a minister`,
    /// `His mother, Ana Vidal`.
    fn is_named_by(&self, mention: &Mention, noun: usize, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        let same = |i: usize| reading.text(i).eq_ignore_ascii_case(reading.text(noun));
        let before = (mention.title as usize).checked_sub(2).filter(|&b| b >= sentence.start);
        if before.is_some_and(|b| reading.kind(b + 1) == Kind::Comma && same(b)) {
            return true;
        }
        let mut comma = mention.last as usize + 1;
        // "Ana Vidal, 43, a teacher"
        if reading.kind(comma + 1) == Kind::Number && reading.kind(comma + 2) == Kind::Comma {
            comma += 2;
        }
        reading.kind(comma) == Kind::Comma
            && (comma + 1..sentence.end.min(comma + LONGEST_OFFICE))
                .take_while(|&i| {
                    let stops = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::SPEECH);
                    reading.kind(i) == Kind::Word
                        && (!reading.is(i, stops) || reading.is_one_of(i, words!["as", "over"]))
                })
                .any(same)
    }

    /// The one who is named beside the same noun in one of the next sentences: `A spokesman for the port said no.` `The spokesman, Tomas Brandl, said why.`
    pub(super) fn named_again(&self, phrase: &Phrase, noun: usize) -> Option<u32> {
        let reading = self.reading;
        if !reading.is(noun, Class::ANY_ROLE) || !reading.is_one_of(phrase.first, words!["a", "an", "one"]) {
            return None;
        }
        let number = reading.sentence_of(noun);
        let from = reading.sentences.get(number)?.end;
        let to = (number + 1..=number + NAMED_WITHIN)
            .rev()
            .find_map(|n| reading.sentences.get(n))?
            .end;
        let named = reading.mentions[reading.mentions_in(&(from..to))].iter().find(|m| {
            let first = m.title as usize;
            first > from + 2
                && reading.kind(first - 1) == Kind::Comma
                && reading.text(first - 2).eq_ignore_ascii_case(reading.text(noun))
                && reading.is_word(first - 3, "the")
                && reading.tokens[first].is_outside()
        })?;
        let closed = matches!(reading.kind(named.last as usize + 1), Kind::Comma | Kind::Stop);
        (closed && named.len() > 1 && reading.people.sort_of(named.entity) == Sort::Person).then_some(named.entity)
    }
}
