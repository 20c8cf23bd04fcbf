//! A name beside a quotation: whose it is, and whether somebody else is named with it.

use std::ops::Range;

use super::Speaker;
use crate::quotes::Link;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort, is_of_a_people, is_seat};
use crate::quotes::phrases::{Head, LONGEST_PARENTHESES, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{self, Kind};

/// How many tokens an apposition between two who act together has at most.
const LONGEST_APPOSITION: usize = 14;

/// How far before the names of some of several it is told that they are some of them, in tokens.
const FARTHEST_INCLUDING: usize = 12;

/// How many members of a list are told to the right.
const LONGEST_LIST: usize = 5;

/// How many tokens tell at most of how many of somebody's colleagues something is said.
const LONGEST_COUNT: usize = 6;

/// Words by which several are counted, beside numbers.
const COUNTS: &WordSet = words![
    "about", "dozen", "dozens", "hundreds", "more", "nearly", "of", "scores", "several", "some", "than"
];

/// What is called after people.
const CALLED_AFTER: &WordSet = words![
    "arena",
    "award",
    "awards",
    "bridge",
    "building",
    "center",
    "centre",
    "cup",
    "dinner",
    "foundation",
    "fund",
    "lecture",
    "lectures",
    "library",
    "medal",
    "memorial",
    "museum",
    "prize",
    "scholarship",
    "school",
    "stadium",
    "stand",
    "statue",
    "street",
    "tower",
    "trophy",
];

/// How many words say what somebody is before the name, at most: `and` `political commentator` `Tomas Orde`.
const LONGEST_OCCUPATION: usize = 4;

impl Reading<'_> {
    /// Whether a name of two words only says what something is called: `the` `Ana Vidal` `lecture`.
    pub fn only_gives_a_name(&self, mention: &Mention) -> bool {
        mention.len() > 1
            && self.is_one_of(mention.last as usize + 1, CALLED_AFTER)
            && self.tokens[mention.last as usize + 1].is_lower()
            && (mention.title as usize)
                .checked_sub(1)
                .is_some_and(|b| self.is(b, Class::DETERMINER) || self.is_one_of(b, words!["annual", "first"]))
    }

    /// The speaker whom a phrase names that turns on this mention; `None` where it is no name but an office or an epithet, whose bearer the article has to tell.
    pub fn named(&self, phrase: &Phrase, mention: usize) -> Option<(Speaker, Link)> {
        if let Some(e) = self.of_generation(phrase) {
            return Some((Speaker::Entity(e), Link::Explicit));
        }
        let number = mention;
        let mention = &self.mentions[number];
        let last = mention.last as usize;
        // "the New Carrow Democrat": an epithet in capitals.
        let epithet = self.is_word(phrase.first, "the")
            && (self.is(last, Class::EPITHET) && self.is(last, Class::ROLE.or(Class::NATIONALITY))
                || self.is_of_somewhere(last)
                // "the Carrow MP"
                || mention.len() > 1 && self.is_one_of(last, words!["mep", "mp", "msp"]))
            && phrase.last == last
            && !mention.titled;
        // "Democrats on the board"
        let some_of_a_people = || {
            mention.len() == 1
                && is_of_a_people(self.text(last))
                && self.is_one_of(last + 1, words!["on", "in", "from", "at"])
        };
        if mention.sort == Sort::Title || epithet || some_of_a_people() {
            return None;
        }
        let speaker = if let Some(mr) = self.couple_before(phrase, mention) {
            Speaker::Phrase(mr, last)
        } else if let Some(all) = self.listed_people(phrase, number) {
            all
        } else if let Some(other) = self.joined_with(phrase, mention) {
            Speaker::Joint(other, mention.entity)
        } else if self.people.sort_of(mention.entity) == Sort::Person
            && let Some(other) = self.followed_by_another(mention)
        {
            Speaker::Joint(mention.entity, other)
        } else if let Some(all) = self.listed_bodies(phrase, number) {
            all
        } else if let Some((a, b)) = self.like_pair(phrase, mention) {
            Speaker::Joint(a, b)
        } else {
            Speaker::Entity(mention.entity)
        };
        Some((speaker, Link::Explicit))
    }

    /// The one with a name whose somebody or something is told by the word at a token: `Ana Vidal,` `whose` `lawyer`.
    pub fn owner_by_relative(&self, whose: usize) -> Option<u32> {
        if !self.is_word(whose, "whose") {
            return None;
        }
        let from = self.sentences.get(self.sentence_of(whose))?.start;
        match self.antecedent(whose, from)?.head {
            Head::Name(m) => {
                let entity = self.mentions[m as usize].entity;
                self.people.may_speak(entity).then_some(entity)
            }
            Head::Noun(_) | Head::Pronoun => None,
        }
    }

    /// All the bodies or places of a list of which a name beside the verb is the last or the first: `Vell, Velmar and Carrow said`, `“…,” the guild and Carrow said`.
    fn listed_bodies(&self, phrase: &Phrase, mention: usize) -> Option<Speaker> {
        let name = &self.mentions[mention];
        let here = name.first as usize;
        let (first, last) = if self.is_word(here.checked_sub(1)?, "and")
            || self.is_word(here.checked_sub(2)?, "and") && self.is_word(here - 1, "the")
        {
            let first = self.first_listed(mention, self.sentences.get(self.sentence_of(here))?.start)?;
            (self.begins_list(first)?, mention)
        } else {
            let begin = here - usize::from(self.is_word(here - 1, "the"));
            let last = self.last_listed(mention)?;
            let close = self.mentions[last].last as usize + 1;
            let behind = self.is(begin.checked_sub(1)?, Class::SPEECH) && self.tokens[begin - 1].is_lower();
            let closes = matches!(self.kind(close), Kind::Stop | Kind::Comma | Kind::Break | Kind::Mark(_));
            let says = !behind && self.is(close, Class::SPEECH.or(Class::AUX));
            (self.first_listed(last, begin)? == begin && (closes && behind || says)).then_some((begin, last))?
        };
        let end = self.mentions[last].last as usize;
        let names = self.mentions_in(&(first..end + 1));
        if phrase.first < first || phrase.last > end {
            return None;
        }
        Some(match &self.mentions[names] {
            [a, b] => Speaker::Joint(a.entity, b.entity),
            _ => Speaker::Phrase(first, end),
        })
    }

    /// All the people of a list of three and more of whom a name is one: `Ana Vidal, Tomas Orde and Ruth Brandl wrote`, `said Ana Vidal, Tomas Orde and Ruth Brandl`.
    fn listed_people(&self, phrase: &Phrase, mention: usize) -> Option<Speaker> {
        let name = &self.mentions[mention];
        // Most names have neither a comma nor an "and" beside them.
        let beside = |i: usize| self.kind(i) == Kind::Comma || self.is_word(i, "and");
        let before = (name.title as usize).checked_sub(1)?;
        if !beside(before) && !beside(name.last as usize + 1) || !self.is_listed_person(name) {
            return None;
        }
        let mut last = mention;
        while last < mention + LONGEST_LIST && self.joins_people(last) == Some(Kind::Comma) {
            last += 1;
        }
        if self.joins_people(last).is_some() {
            last += 1;
        } else if last > mention || self.joins_people(mention.checked_sub(1)?) != Some(Kind::Word) {
            return None;
        }
        let mut first = last.checked_sub(1)?;
        while first > 0 && first + LONGEST_LIST > last && self.joins_people(first - 1) == Some(Kind::Comma) {
            first -= 1;
        }
        let begin = self.mentions[first].title as usize;
        let end = self.mentions[last].last as usize;
        let free = first == mention || self.begins_list(begin).is_some();
        (last > first + 1 && free && phrase.first >= begin && phrase.last <= end).then_some(Speaker::Phrase(begin, end))
    }

    /// Whether a name is that of somebody who may be one of a list of people.
    fn is_listed_person(&self, name: &Mention) -> bool {
        let sort = self.people.sort_of(name.entity);
        name.sort != Sort::Title && (sort == Sort::Person || sort == Sort::Unknown && name.len() > 1)
    }

    /// What joins a name to the next in a list of people, and nothing else between them: a comma, or a word where it is the `and` before the last.
    fn joins_people(&self, first: usize) -> Option<Kind> {
        let (a, b) = (self.mentions.get(first)?, self.mentions.get(first + 1)?);
        if !self.is_listed_person(a) || !self.is_listed_person(b) || a.entity == b.entity {
            return None;
        }
        let mut at = a.last as usize + 1;
        let comma = self.kind(at) == Kind::Comma;
        at += usize::from(comma);
        let and = self.is_word(at, "and");
        at += usize::from(and);
        let join = if and { Kind::Word } else { Kind::Comma };
        ((comma || and) && at == b.title as usize).then_some(join)
    }

    /// The names of a list of people that a phrase is, and nothing else: `Ana Vidal, Tomas Orde and Ruth Brandl`.
    pub fn people_of_list(&self, first: usize, last: usize) -> Option<Range<usize>> {
        let names = self.mentions_in(&(first..last + 1));
        let listed = names.len() > 2
            && self.mentions[names.start].title as usize == first
            && self.mentions[names.end - 1].last as usize == last
            && (names.start..names.end - 1).all(|m| self.joins_people(m).is_some());
        listed.then_some(names)
    }

    /// Where a list begins, if nothing stands before it that any of it goes with: no `of` `Vell and Carrow`.
    fn begins_list(&self, first: usize) -> Option<usize> {
        let free = first.checked_sub(1).is_none_or(|before| {
            matches!(self.kind(before), Kind::Mark(_) | Kind::Stop | Kind::Break)
                || self.kind(before) == Kind::Comma
                    && before.checked_sub(1).is_some_and(|b| self.mention_over(b).is_none())
                || self.is_one_of(before, words!["that", "both", "but", "while", "as", "whereas", "when"])
                || self.sentences.binary_search_by_key(&first, |s| s.start).is_ok()
        });
        free.then_some(first)
    }

    /// The last name of a list that begins with a name.
    fn last_listed(&self, first: usize) -> Option<usize> {
        let mut at = self.mentions[first].last as usize + 1;
        for _ in 0..LONGEST_LIST {
            let comma = self.kind(at) == Kind::Comma;
            let and = at + usize::from(comma);
            let joins = self.is_word(and, "and");
            if !comma && !joins {
                return None;
            }
            let next = and + usize::from(joins);
            let name = self.mention_at(next + usize::from(self.is_word(next, "the")))?;
            if joins {
                return Some(name);
            }
            at = self.mentions[name].last as usize + 1;
        }
        None
    }

    /// Where the husband begins who has only a form of address: `Mr` `and Mrs Orde`.
    fn couple_before(&self, phrase: &Phrase, mention: &Mention) -> Option<usize> {
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

    /// Whether a name right after `his` or `her` is a part, a book or the like rather than a person: `Her Hedda Gabler`, and not `his brother Tomas`, `Her Majesty the Queen`.
    pub fn is_part_of(&self, mention: &Mention) -> bool {
        !mention.titled
            && mention.title == mention.first
            && mention
                .first
                .checked_sub(1)
                .is_some_and(|b| self.is_one_of(b as usize, words!["his", "her"]))
    }

    /// "Vidal and Orde said": the one before the "and".
    fn joined_with(&self, phrase: &Phrase, mention: &Mention) -> Option<u32> {
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
    fn like_pair(&self, phrase: &Phrase, mention: &Mention) -> Option<(u32, u32)> {
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
    pub(super) fn before_occupation(&self, mention: &Mention) -> Option<usize> {
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

    /// Where the name begins of somebody with whom several others are counted: `Ana Vidal and 21 of` `her colleagues`, `Ana Vidal, of Vell, and` `several other pilots`.
    pub fn named_with(&self, phrase: &Phrase, noun: usize) -> Option<usize> {
        let others = noun == phrase.last
            && self.is_several(noun)
            && (self.is_one_of(phrase.first, words!["his", "her", "their"])
                || (phrase.first..=noun).any(|i| self.is_one_of(i, words!["other", "others"])));
        if !others {
            return None;
        }
        let mut and = phrase.first.checked_sub(1)?;
        // "and 21 of", "and more than a dozen of", "and several"
        let counts =
            |i: usize| self.kind(i) == Kind::Number || self.is(i, Class::DETERMINER) || self.is_one_of(i, COUNTS);
        while and > phrase.first.saturating_sub(LONGEST_COUNT) && counts(and) {
            and -= 1;
        }
        if !self.is_word(and, "and") {
            return None;
        }
        let mut end = and.checked_sub(1)?;
        // "Ana Vidal, R-Vell, and", "Ana Vidal (R., Vell) and"
        let open = match self.kind(end) {
            Kind::Comma => Some(Kind::Comma),
            Kind::ParenClose => Some(Kind::ParenOpen),
            _ => None,
        };
        if let Some(open) = open {
            // "Ana Vidal, Tomas Orde, and other pilots"
            let before = end.checked_sub(1).and_then(|last| self.mention_over(last));
            if before.is_some_and(|m| self.people.sort_of(self.mentions[m].entity) == Sort::Person) {
                return None;
            }
            end = (end.saturating_sub(LONGEST_PARENTHESES)..end)
                .rev()
                .find(|&i| self.kind(i) == open)?
                .checked_sub(1)?;
        }
        let mention = &self.mentions[self.mention_over(end)?];
        let person = self.people.sort_of(mention.entity) == Sort::Person;
        (person && mention.last as usize == end && mention.sort != Sort::Title).then_some(mention.title as usize)
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
