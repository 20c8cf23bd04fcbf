//! Two who are named together: `Vidal and Orde said`, `Ana Vidal and her husband, Tomas`.

use super::lists::COUNTS;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::{Mention, Sort, is_seat};
use crate::quotes::phrases::{Head, LONGEST_PARENTHESES, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{self, Kind};

/// How many tokens an apposition between two who act together has at most.
const LONGEST_APPOSITION: usize = 14;

/// How far before the names of some of several it is told that they are some of them, in tokens.
const FARTHEST_INCLUDING: usize = 12;

/// How many words say what somebody is before the name, at most: `and` `political commentator` `Tomas Orde`.
const LONGEST_OCCUPATION: usize = 4;

impl Reading<'_> {
    /// Where the husband begins who has only a form of address: `Mr` `and Mrs Orde`.
    pub(super) fn couple_before(&self, phrase: &Phrase, mention: &Mention) -> Option<usize> {
        let and = (mention.title as usize).checked_sub(1)?;
        let mr = and.checked_sub(1)?;
        let address = |i: usize| self.is(i, Class::ADDRESS) && self.tokens[i].is_capital();
        (self.is_word(and, "and")
            && phrase.first >= mention.title as usize
            && mention.title < mention.first
            && address(mr)
            && address(and + 1)
            && self
                .mention_over(mr)
                .is_none_or(|m| self.mentions[m].sort == Sort::Title))
        .then_some(mr)
    }

    /// "Vidal and Orde said": the one before the "and".
    pub(super) fn joined_with(&self, phrase: &Phrase, mention: &Mention) -> Option<u32> {
        let and = self
            .before_description(mention)
            .or((mention.title as usize).checked_sub(1))?;
        if !self.is_word(and, "and") || phrase.first < mention.title as usize {
            return None;
        }
        let mut before = self.mention_over(and.checked_sub(1)?)?;
        let mut end = and;
        // "Presidents Ana Vidal of Velmar and Tomas Orde of Carrow"
        let place = &self.mentions[before];
        if self.people.sort_of(place.entity) == Sort::Place
            && place.last as usize + 1 == and
            && let Some(of) = (place.title as usize)
                .checked_sub(1)
                .filter(|&of| self.is_word(of, "of"))
            && self.is_word(mention.last as usize + 1, "of")
            && let Some(person) = of.checked_sub(1).and_then(|p| self.mention_over(p))
        {
            (before, end) = (person, of);
        }
        let other = &self.mentions[before];
        // "Harbour Chairman and Chief Executive Ana Vidal": one person by two offices.
        let office = self.is(other.last as usize, Class::TITLE.or(Class::ANY_ROLE))
            && !self.is(other.last as usize, Class::GIVEN_NAME)
            && mention.titled;
        (!office
            && other.last as usize + 1 == end
            && matches!(self.people.sort_of(other.entity), Sort::Person | Sort::Unknown)
            && self.people.sort_of(mention.entity) == Sort::Person
            && mention.sort != Sort::Place
            && other.entity != mention.entity)
            .then_some(other.entity)
    }

    /// Two of whom it is not known what they are, or two bodies, where nothing but both of them stands beside the verb: `said` `Corvin and Pell.`, `“…,”` `Corvin and Pell`
    /// `said`.
    pub(super) fn like_pair(&self, phrase: &Phrase, mention: &Mention) -> Option<(u32, u32)> {
        let speaks = |m: &Mention| {
            m.title == m.first
                && !matches!(m.sort, Sort::Title | Sort::Place)
                && matches!(
                    self.people.sort_of(m.entity),
                    Sort::Person | Sort::Unknown | Sort::Organisation
                )
        };
        let person = |m: &Mention| self.people.sort_of(m.entity) == Sort::Person;
        let alike = |a: &Mention, b: &Mention| {
            speaks(a) && speaks(b) && a.entity != b.entity && (person(a) == person(b) || a.len() == 1 && b.len() == 1)
        };
        let (first, after) = (mention.title as usize, mention.last as usize + 1);
        if phrase.first != first || phrase.last + 1 != after {
            return None;
        }
        if self.is_word(after, "and")
            && let Some(other) = self.mention_at(after + 1).map(|m| &self.mentions[m])
            && alike(mention, other)
        {
            let verb = other.last as usize + 1;
            let closes = matches!(self.kind(verb), Kind::Stop | Kind::Comma) || self.is(verb, Class::SPEECH);
            return closes.then_some((mention.entity, other.entity));
        }
        let and = first.checked_sub(1).filter(|&and| self.is_word(and, "and"))?;
        let other = &self.mentions[self.mention_over(and.checked_sub(1)?)?];
        let alone = (other.title as usize).checked_sub(1).is_none_or(|b| {
            matches!(self.kind(b), Kind::Mark(_) | Kind::Stop | Kind::Break)
                || self.paragraphs.binary_search_by_key(&(b + 1), |p| p.start).is_ok()
        });
        (alone && other.last as usize + 1 == and && alike(other, mention)).then_some((other.entity, mention.entity))
    }

    /// The word before somebody's kin whose name follows: `Ana Vidal` `and` `her husband, Tomas`.
    fn before_kin(&self, mention: &Mention) -> Option<usize> {
        let before = (mention.title as usize).checked_sub(1)?;
        let kin = before.checked_sub(usize::from(self.kind(before) == Kind::Comma))?;
        let whose = kin.checked_sub(1)?;
        (self.tokens[kin].is_lower()
            && self.is(kin, Class::ROLE_M.or(Class::ROLE_F).or(Class::ROLE))
            && self.is_one_of(whose, words!["his", "her", "their"]))
        .then(|| whose.checked_sub(1))
        .flatten()
    }

    /// The word before what is told of somebody whose name follows, be it whose kin or what they do.
    fn before_description(&self, mention: &Mention) -> Option<usize> {
        self.before_kin(mention).or_else(|| self.before_occupation(mention))
    }

    /// The word before what somebody is or was whose name follows, without an article: `the author Ana Vidal` `and` `political commentator Tomas Orde`, `and` `former
    /// Harbour Secretary Tomas Orde`.
    pub(in crate::quotes::resolution) fn before_occupation(&self, mention: &Mention) -> Option<usize> {
        let role = (mention.title as usize).checked_sub(1)?;
        let is_role = self.is(role, Class::ANY_ROLE) || self.is_one_of(role, words!["former", "then", "acting"]);
        if !self.tokens[role].is_lower() || !is_role {
            return None;
        }
        let and = (role.saturating_sub(LONGEST_OCCUPATION)..role)
            .rev()
            .find(|&i| self.is_word(i, "and"))?;
        let attributes = |i: usize| {
            self.tokens[i].is_lower()
                && !self.is(
                    i,
                    Class::PREPOSITION
                        .or(Class::DETERMINER)
                        .or(Class::AUX)
                        .or(Class::SPEECH),
                )
        };
        (and + 1..role).all(attributes).then_some(and)
    }

    /// Another person joined to this one by "and".
    pub fn followed_by_another(&self, mention: &Mention) -> Option<u32> {
        self.another_after(mention).map(|other| self.mentions[other].entity)
    }

    /// Two people named together outside quotations, as mentions, of whom this is the first.
    pub fn joined(&self, first: usize) -> Option<(usize, usize)> {
        let mention = &self.mentions[first];
        let person =
            self.people.sort_of(mention.entity) == Sort::Person && self.tokens[mention.first as usize].is_outside();
        let second = person.then(|| self.another_after(mention)).flatten()?;
        Some((first, second))
    }

    /// Where another person is named who is joined to this one by "and", as a mention.
    fn another_after(&self, mention: &Mention) -> Option<usize> {
        // "Ana Vidal, along with Port Secretary Tomas Brandl and others, wrote"
        let after = mention.last as usize + 1;
        let along = after + usize::from(self.kind(after) == Kind::Comma);
        if self.is_one_of(along, words!["along", "together"]) && self.is_word(along + 1, "with") {
            let phrase = self.phrase_at(along + 2, along + LONGEST_APPOSITION)?;
            let Head::Name(m) = phrase.head else { return None };
            let other = &self.mentions[m as usize];
            return (other.sort == Sort::Person && other.entity != mention.entity).then_some(m as usize);
        }
        let and = self.past_what_is_told(after)?;
        if !self.is_word(and, "and") {
            return None;
        }
        let other = match self.mention_at(and + 1) {
            Some(m) => m,
            // "the chairman, Ana Vidal, and his deputy, Tomas Brandl"
            None => {
                let described = self.phrase_at(and + 1, and + LONGEST_APPOSITION)?;
                // "the author Ana Vidal and critic Tomas Brandl"
                let is_named = matches!(described.head, Head::Name(m)
                    if self.before_description(&self.mentions[m as usize]) == Some(and));
                let named = if is_named {
                    described
                } else {
                    self.apposed_name(&described)?
                };
                match named.head {
                    Head::Name(m) => m as usize,
                    _ => return None,
                }
            }
        };
        let name = &self.mentions[other];
        // "Vidal and Orde": the surname alone shows no person, but the article has named one.
        let person =
            name.sort == Sort::Person || name.sort == Sort::Unknown && self.people.sort_of(name.entity) == Sort::Person;
        (person && name.entity != mention.entity).then_some(other)
    }

    /// The token behind what is told of one who is named, where that is set off or says whence they are: `Ana Vidal` `(R., Vell)` `and`, `Ana Vidal` `of Vell,
    /// who runs the port,` `and`.
    fn past_what_is_told(&self, after: usize) -> Option<usize> {
        let mut at = after;
        // "Ana Vidal (R., Vell) and Tomas Brandl"
        if self.kind(at) == Kind::ParenOpen
            && let Some(close) = (at + 1..at + LONGEST_PARENTHESES).find(|&i| self.kind(i) == Kind::ParenClose)
        {
            at = close + 1;
        }
        // "Ana Vidal of the University of Vell and Tomas Brandl", and not "Ana Vidal of Vidal and Brandl Ltd"
        while at < after + LONGEST_APPOSITION
            && self.is_one_of(at, words!["of", "at", "from"])
            && let Some(whence) = self.phrase_at(at + 1, at + LONGEST_APPOSITION)
            && matches!(whence.head, Head::Name(m)
                if self.people.sort_of(self.mentions[m as usize].entity) != Sort::Person)
        {
            at = whence.last + 1;
        }
        if self.kind(at) != Kind::Comma {
            return Some(at);
        }
        // "Ana Vidal, who runs the port, and Tomas Brandl"
        let close = (at + 1..at + LONGEST_APPOSITION).find(|&i| {
            matches!(self.kind(i), Kind::Comma | Kind::Stop)
                || !self.tokens.get(i).is_some_and(tokens::Token::is_outside)
        })?;
        // "Ana Vidal, Ruth Pell, and Tomas Brandl"
        let listed = self
            .mention_at(at + 1)
            .is_some_and(|m| self.mentions[m].last as usize + 1 == close && self.is_listed_person(&self.mentions[m]));
        let appositive = self.is_word(at + 1, "who") || !(at + 1..close).any(|i| self.is(i, Class::AUX));
        (self.kind(close) == Kind::Comma && appositive && !listed).then_some(close + 1)
    }

    /// Where another body is named that is joined to this one by "and" alone, as a mention: `the Harbour Agency and` `the Tide Commission`.
    pub fn body_after(&self, mention: &Mention) -> Option<usize> {
        let and = mention.last as usize + 1;
        let body = |m: &Mention| {
            m.sort != Sort::Title
                && self.people.sort_of(m.entity) == Sort::Organisation
                && self.tokens[m.first as usize].is_outside()
        };
        if !self.is_word(and, "and") || !body(mention) {
            return None;
        }
        let other = self.mention_at(and + 1 + usize::from(self.is_word(and + 1, "the")))?;
        let name = &self.mentions[other];
        (body(name) && name.entity != mention.entity).then_some(other)
    }

    /// Whether nobody else is named or counted with two that are named together: neither `Ruth Pell,` `Ana Vidal and Tomas Orde`, nor `Ana Vidal and Tomas Orde` `and three others`.
    pub fn are_only_two(&self, first: usize, second: usize) -> bool {
        let (first, second) = (&self.mentions[first], &self.mentions[second]);
        // "Vell, the Harbour Agency and the Tide Commission"
        let begin = (first.title as usize).saturating_sub(1);
        let begin = if self.is_word(begin, "the") {
            begin
        } else {
            first.title as usize
        };
        let listed = begin.checked_sub(2).is_some_and(|before| {
            let joined =
                matches!(self.kind(before + 1), Kind::Comma | Kind::Semicolon) || self.is_word(before + 1, "and");
            joined
                && (self.mention_over(before).is_some()
                    || self.kind(before) == Kind::ParenClose
                    || is_seat(self.body, &self.tokens, before))
        });
        let mut and = second.last as usize + 1;
        if self.kind(and) == Kind::ParenOpen
            && let Some(close) = (and + 1..and + LONGEST_PARENTHESES).find(|&i| self.kind(i) == Kind::ParenClose)
        {
            and = close + 1;
        }
        and += usize::from(self.kind(and) == Kind::Comma);
        if and < self.tokens.len() && is_seat(self.body, &self.tokens, and) {
            and += 1 + usize::from(self.kind(and + 1) == Kind::Comma);
        }
        let more = and + 1;
        let counts = self.kind(more) == Kind::Number
            || self.is_one_of(more, COUNTS)
            || self.is_one_of(
                more,
                words!["other", "others", "two", "three", "four", "five", "six", "seven"],
            );
        let joined = self.is_word(and, "and") && (counts || self.mention_at(more).is_some());
        // "pilots including Ana Vidal and Tomas Orde"
        let among = (first.title as usize).saturating_sub(FARTHEST_INCLUDING)..first.title as usize;
        let some = among.clone().any(|i| self.is_word(i, "including"))
            || among
                .clone()
                .any(|i| self.is_word(i, "such") && self.is_word(i + 1, "as"));
        !listed && !joined && !some
    }
}
