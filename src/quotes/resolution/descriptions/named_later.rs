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
        if !reading.is_one_of(phrase.first, words!["a", "an", "its", "their"])
            || !reading.is(noun, Class::ANY_ROLE)
            || sentence.end <= noun
            || !self.is_in_lead(phrase.first)
        {
            return None;
        }
        let next = reading.sentences.get(reading.sentence_of(phrase.first) + 1)?;
        let named = reading
            .mentions_in(next)
            .filter(|&m| reading.tokens[reading.mentions[m].first as usize].is_outside())
            .find(|&m| self.is_first(m))?;
        let mention = &reading.mentions[named];
        let (entity, description) = (mention.entity, phrase.first..noun);
        (self.shares_title(&description, mention)
            || self.sits_as_described(&description, mention)
            || self.shares_capital_beside(&description, mention, next.end)
            || self.is_of_same_team(mention, phrase, noun, next.end)
            || phrase.first == sentence.start && self.is_subject_of_next(noun, named, next)
            || self.is_named_by(mention, noun, next))
        .then_some(entity)
    }

    /// Whether a token is in the lead; a date or a credit before it is none: `7 years ago ¶ A top adviser said …`
    fn is_in_lead(&self, token: usize) -> bool {
        let reading = self.reading;
        let dated = || {
            let mut paragraphs = reading.paragraphs.iter();
            paragraphs.next().is_some_and(|p| p.len() < SHORTEST_LEAD)
                && paragraphs.next().is_some_and(|p| p.contains(&token))
        };
        reading.sentence_of(token) < LEAD || dated()
    }

    /// Whether what stands before a name is the noun of a description or has a name in common with it: `a top` `Fed` `official` and `Vell` `Fed` `President Ana Vidal`. The noun is the end of the
    /// description.
    fn shares_title(&self, description: &Range<usize>, mention: &Mention) -> bool {
        let reading = self.reading;
        (mention.title as usize..mention.first as usize).any(|t| {
            reading.text(t).eq_ignore_ascii_case(reading.text(description.end))
                || reading.tokens[t].is_capital() && self.is_in_short(t, description)
        })
    }

    /// Whether one of the words in capitals among some tokens is the same as another word, or short for it: `Fed` of `Federal`.
    fn is_in_short(&self, word: usize, tokens: &Range<usize>) -> bool {
        let reading = self.reading;
        let begins = |word: &str, other: &str| word.len() >= 3 && other.starts_with(word);
        let word = reading.text(word);
        tokens
            .clone()
            .filter(|&i| reading.tokens[i].is_capital())
            .any(|i| begins(word, reading.text(i)) || begins(reading.text(i), word))
    }

    /// Whether one who is described as having a seat is named with it: `a top lawmaker` and `Sen. Ana Vidal`.
    fn sits_as_described(&self, description: &Range<usize>, mention: &Mention) -> bool {
        let reading = self.reading;
        (description.start..=description.end).any(|i| reading.is_one_of(i, LEGISLATORS))
            && (mention.title..mention.first).any(|t| reading.is_one_of(t as usize, SEATS))
    }

    /// Whether what stands beside a name has a name in common with a description: `a top` `Harbour` `official` and `Ana Vidal, president of the Vell` `Harbour` `Board`.
    fn shares_capital_beside(&self, description: &Range<usize>, mention: &Mention, end: usize) -> bool {
        let reading = self.reading;
        let comma = mention.last as usize + 1;
        let inner = description.start + 1..description.end;
        reading.kind(comma) == Kind::Comma
            && (comma + 1..end.min(comma + LONGEST_OFFICE))
                .take_while(|&i| reading.kind(i) == Kind::Word)
                .filter(|&i| reading.tokens[i].is_capital())
                .any(|t| self.is_in_short(t, &inner))
    }

    /// Whether the next sentence tells what somebody is or has of whom a lead is: `A candidate for the board was caught saying so.` `Ana Vidal was a clerk.`
    fn is_subject_of_next(&self, noun: usize, named: usize, next: &Range<usize>) -> bool {
        let reading = self.reading;
        let mention = &reading.mentions[named];
        let witnesses = words!["spokesman", "spokeswoman", "spokesperson", "source", "witness"];
        mention.title == mention.first
            && reading.is_one_of(mention.last as usize + 1, words!["is", "was", "has", "had"])
            && !reading.is_one_of(noun, witnesses)
            && reading
                .main_subject(next.start, next.end)
                .is_some_and(|p| p.head == Head::Name(named as u32))
    }

    /// Whether a name is set beside somebody around the one around whom a description is: `an adviser to Orde` and `Tomas Brandl, a member of team Orde`.
    fn is_of_same_team(&self, mention: &Mention, phrase: &Phrase, noun: usize, end: usize) -> bool {
        let reading = self.reading;
        let comma = mention.last as usize + 1;
        if !reading.is_one_of(noun, TEAM)
            || reading.kind(comma) != Kind::Comma
            || !reading.is_one_of(comma + 1, words!["a", "an", "the"])
        {
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
