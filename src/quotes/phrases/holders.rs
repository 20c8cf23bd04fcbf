//! Whose name stands behind an office, an occupation or what it is for, with no comma between them: `cabinet member for tides` `Ana Vidal`.

use super::phrase::Head;
use crate::quotes::lexicon::{Class, is_abstract_noun, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many words after an office the name of its holder is looked for.
const LONGEST_OFFICE: usize = 9;

impl Reading<'_> {
    /// Whether a participle tells the name of somebody described from `first` on: `a passenger named`, `a passenger called` before what ends there, and not `The passenger called Oleg`.
    pub(super) fn is_naming(&self, first: usize, at: usize) -> bool {
        let closes = |name: &Mention| {
            let next = name.last as usize + 1;
            matches!(self.kind(next), Kind::Comma | Kind::Stop) || self.is(next, Class::WHO.or(Class::AUX))
        };
        self.is_word(at, "named")
            || self.is_word(at, "called")
                && self.is_one_of(first, words!["a", "an", "one"])
                && self.mention_at(at + 1).is_some_and(|m| closes(&self.mentions[m]))
    }

    /// Where the name begins that a body's seat and an occupation, a second occupation, or what an office is for lead to: `of Vell` `professor` `Ana Vidal`,
    /// `and broadcaster` `Ana Vidal`, `to the United Harbours` `Ana Vidal`.
    pub(super) fn name_beyond(&self, head: Head, at: usize, limit: usize) -> Option<usize> {
        let role = match head {
            Head::Noun(n) if self.is_word(at, "and") && self.is(n as usize, Class::ANY_ROLE) => {
                if let Some(name) = self.holder_of_both(at + 1, limit) {
                    return Some(name);
                }
                at + 1
            }
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                if let Some(name) = self.holder_beyond(mention, limit) {
                    return Some(name);
                }
                let body = mention.sort == Sort::Organisation && self.is_one_of(at, words!["at", "of", "in"])
                    // "Pilots of Vell chief Ana Vidal"
                    || mention.sort == Sort::Unknown && self.is_word(at, "of");
                if !body {
                    return None;
                }
                self.mentions[self.mention_at(at + 1)?].last as usize + 1
            }
            _ => return None,
        };
        let name = (role + 1..limit.min(role + 5)).find(|&i| !self.tokens[i].is_lower())?;
        let closed = Class::PREPOSITION.or(Class::DETERMINER).or(Class::AUX).or(Class::WHO);
        let person = self.mentions[self.mention_at(name)?].sort == Sort::Person;
        let leads =
            (role..name).all(|i| self.tokens[i].is_lower() && self.tokens[i].is_outside() && !self.is(i, closed));
        (person && leads && self.is(name - 1, Class::ANY_ROLE)).then_some(name)
    }

    /// Where the name begins behind a second occupation that is of a body: `strategist and` `Harbour News contributor` `Ana Vidal`.
    fn holder_of_both(&self, from: usize, limit: usize) -> Option<usize> {
        let plain = |i: usize| {
            self.tokens[i].is_lower()
                && self.tokens[i].is_outside()
                && !self.is(
                    i,
                    Class::PREPOSITION.or(Class::DETERMINER).or(Class::AUX).or(Class::WHO),
                )
        };
        let end = limit.min(from + 9);
        let body = (from..end).find(|&i| !plain(i))?;
        let first = &self.mentions[self.mention_at(body)?];
        if first.sort == Sort::Person {
            // "former first lady and former Secretary of State Ana Vidal"
            return (first.titled && body > from).then_some(body);
        }
        let role = first.last as usize + 1;
        let name = (role..end).find(|&i| !plain(i)).filter(|&i| i > role)?;
        let person = self.mentions[self.mention_at(name)?].sort == Sort::Person;
        (person && (self.speaks(name - 1) || self.is(name - 1, Class::PERSON))).then_some(name)
    }

    /// Where the name begins of who has an office without an article, behind what the office is for, with no comma between them: `cabinet member` `for tides`
    /// `Ana Vidal`, `Owner` `of the Red Dory` `Ana Vidal`.
    pub fn holder_of_long_office(&self, from: usize, head: Head, at: usize, limit: usize) -> Option<usize> {
        let small = words!["at", "for", "in", "of", "to"];
        if !self.is_one_of(at, small) || self.is(from, Class::DETERMINER) {
            return None;
        }
        let office = match head {
            Head::Noun(n) => n as usize,
            Head::Name(m) if self.mentions[m as usize].sort == Sort::Title => self.mentions[m as usize].last as usize,
            _ => return None,
        };
        let role = Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK);
        if !self.is(office, role) && !self.is_one_of(office, words!["member", "holder"]) {
            return None;
        }
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::SPEECH)
            .or(Class::AUX)
            .or(Class::WHO)
            .or(Class::FINITE);
        let mut i = at + 1;
        let end = limit.min(at + LONGEST_OFFICE);
        while i < end && self.tokens[i].is_outside() {
            let Some(m) = self.mention_at(i) else {
                let joins = self.is_one_of(i, small) || self.is_word(i, "and");
                let word = self.tokens[i].is_lower() && (joins || !self.is(i, closed));
                if !word && self.kind(i) != Kind::Possessive {
                    return None;
                }
                i += 1;
                continue;
            };
            let mention = &self.mentions[m];
            let (title, first, last) = (mention.title as usize, mention.first as usize, mention.last as usize);
            if mention.sort != Sort::Person {
                i = last + 1;
                continue;
            }
            // "spokesman for Mayor Ana Vidal", "friend of singer Ana Vidal": another's.
            let before = title - 1;
            let led = self.is(before, Class::PREPOSITION.or(Class::CONJUNCTION)) || self.is_word(before, "the");
            let parted = if led {
                title < first && !self.is(title, Class::TITLE.or(Class::ANY_ROLE).or(Class::NATIONALITY))
            } else {
                !self.is(before, role)
            };
            let closes = last + 1 >= limit
                || self.kind(last + 1) != Kind::Word && self.kind(last + 1) != Kind::Possessive
                || self.is(last + 1, Class::SPEECH.or(Class::AUX).or(Class::WHO));
            return (parted && closes && mention.len() > 1 && self.is(first, Class::GIVEN_NAME)).then_some(title);
        }
        None
    }

    /// Where the run of capitals begins in which the holder of an office stands behind what it is for: `Ambassador` `to the` `United Harbours Ana Vidal`.
    fn holder_beyond(&self, office: &Mention, limit: usize) -> Option<usize> {
        let mut at = office.last as usize + 1;
        let leads = |at: usize| self.is_one_of(at, words!["of", "for", "to", "and"]);
        let is_office = |i: usize| self.is(i, Class::RANK.or(Class::ANY_ROLE)) && leads(i + 1);
        if office.sort == Sort::Person || !leads(at) || !(office.first as usize..at).any(is_office) {
            return None;
        }
        for _ in 0..3 {
            let run = at + 1 + usize::from(self.is_word(at + 1, "the"));
            let mention = &self.mentions[self.mention_at(run).filter(|_| run < limit)?];
            let name = mention.first as usize;
            if mention.sort == Sort::Person {
                // "Adviser to President Ana Vidal" is another.
                let of_another = name == run || self.is(name - 1, Class::TITLE.or(Class::ANY_ROLE));
                return (!of_another).then_some(run);
            }
            at = mention.last as usize + 1;
            if !leads(at) {
                return None;
            }
        }
        None
    }

    /// Whether the lower-case word at `at` carries on a phrase that could end before it: a noun for a speaker is within reach, and no verb before it.
    pub(super) fn goes_on(&self, head: Head, at: usize, limit: usize) -> bool {
        if matches!(head, Head::Noun(_)) && self.acts_for(at) {
            return false;
        }
        if self.is_both_of_fellows(at) {
            return true;
        }
        match head {
            // Still on the way to its head: "a senior port official".
            Head::Noun(n) if !self.speaks(n as usize) && self.is_lower_noun(n as usize) => {
                !(self.text(at).ends_with("ed") && self.is(at + 1, Class::DETERMINER.or(Class::PREPOSITION)))
            }
            Head::Name(m) if self.is_of_a_people(&self.mentions[m as usize], at) => true,
            _ => !self.begins_what_is_told(head, at, limit) && self.leads_to_speaker(head, at, limit),
        }
    }

    /// Whether a word tells what two are one of whom is named behind it: `Fellow` `heretic` `Ana Vidal`.
    fn is_both_of_fellows(&self, at: usize) -> bool {
        let closed = Class::AUX
            .or(Class::FINITE)
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION)
            .or(Class::WHO);
        at > 0
            && self.is_word(at - 1, "fellow")
            && !(at > 1 && self.is_one_of(at - 2, words!["a", "an", "the"]))
            && self.mention_at(at + 1).is_some_and(|m| self.mentions[m].len() > 1)
            && !self.is(at, closed)
            && !self.may_be_verb(at)
            && !self.text(at).ends_with("ed")
    }

    /// Whether a word tells what somebody of a people is whose name follows: `a Velmarian` `printer`, `Ana Vidal,`.
    fn is_of_a_people(&self, people: &Mention, at: usize) -> bool {
        people.len() == 1
            && people
                .first
                .checked_sub(1)
                .is_some_and(|b| self.is_one_of(b as usize, words!["a", "an"]))
            && self.is(people.last as usize, Class::NATIONALITY)
            && (self.kind(at + 1) == Kind::Comma && self.mention_at(at + 2).is_some() || self.is_word(at + 1, "named"))
            && !self.is(at, Class::PREPOSITION.or(Class::ADVERB))
            && !self.text(at).ends_with("ed")
    }

    /// Whether a word rather begins what is told of the head: `Mr Orde` `shocked members of the board`, `the protesters` `carried placards`, `Mayor Ana Vidal` `left town`, `Ana Vidal` `senior trader at a
    /// bank`, where a comma is missing.
    fn begins_what_is_told(&self, head: Head, at: usize, limit: usize) -> bool {
        let past = || self.text(at).ends_with("ed");
        match head {
            Head::Noun(_) => past(),
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                let lower = || (at..limit.min(at + 5)).all(|i| !self.tokens[i].is_capital());
                self.stands_alone(mention) && (!self.speaks(at) && lower() || self.is_told_without_comma(at, limit))
                    || self.people.sort_of(mention.entity) == Sort::Person && past()
            }
            Head::Pronoun => false,
        }
    }

    /// Whether a name is that of a person and of nothing called after one: neither `the Ana Vidal defence team` nor `Vidal Orde investment adviser Tomas Brandl`.
    fn stands_alone(&self, mention: &Mention) -> bool {
        self.has_given_name(mention)
            && !(mention.title as usize)
                .checked_sub(1)
                .is_some_and(|b| self.is(b, Class::DETERMINER) || self.kind(b) == Kind::Possessive)
    }

    /// Whether a name is a person's and begins with a given name.
    fn has_given_name(&self, mention: &Mention) -> bool {
        mention.sort == Sort::Person && self.is(mention.first as usize, Class::GIVEN_NAME)
    }

    /// Whether words from `at` on lead to a noun for a speaker or to a name, and no verb stands before it: `senior` `port official`, `diplomatic` `hand Ana Vidal`.
    fn leads_to_speaker(&self, head: Head, at: usize, limit: usize) -> bool {
        for i in at..limit.min(at + 4) {
            let t = &self.tokens[i];
            if !t.is_outside()
                || t.is(Class::FINITE)
                || t.kind != Kind::Word
                || t.is(Class::PREPOSITION.or(Class::DETERMINER).or(Class::AUX))
                || self.may_be_verb(i)
            {
                return false;
            }
            if self.speaks(i) && !(i > at && t.is_capital())
                || i == at && (is_abstract_noun(self.text(i)) || self.is_word(i, "giant"))
            {
                return true;
            }
            if t.is_capital() {
                return self.leads_to_capital(head, at, i);
            }
        }
        false
    }

    /// Whether words from `at` on lead to a name: `veteran Middle East` `diplomatic hand` `Ana Vidal`, and not `The striker` `replaces` `Ana Vidal`.
    fn leads_to_capital(&self, head: Head, at: usize, capital: usize) -> bool {
        let word = self.text(capital - 1);
        let verb = capital == at + 1
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !self.is(at, Class::ORG.or(Class::THING));
        let described = || match head {
            Head::Noun(n) => self.speaks(n as usize) || self.is_age(n as usize),
            Head::Name(m) => self.is_of_somewhere(self.mentions[m as usize].last as usize),
            Head::Pronoun => false,
        };
        if verb && described() || capital == at || word.ends_with("ed") {
            return false;
        }
        let person = || matches!(head, Head::Name(m) if self.has_given_name(&self.mentions[m as usize]));
        self.mention_over(capital)
            .is_some_and(|m| self.speaks(capital - 1) || self.mentions[m].sort == Sort::Person && !person())
    }

    /// Whether a role from `at` on tells what the one named before it is, and no other's name follows: `senior trader at a bank`, `executive director of the port`.
    fn is_told_without_comma(&self, at: usize, limit: usize) -> bool {
        let end = (at..limit.min(at + 5))
            .find(|&i| !self.tokens[i].is_lower() || self.is(i, Class::PREPOSITION))
            .unwrap_or(at);
        end > at
            && self.is(end - 1, Class::ANY_ROLE)
            && !self.text(end - 1).ends_with('s')
            && self.is_one_of(end, words!["at", "of", "for", "with"])
    }

    /// Whether a word tells what somebody before it does to whom a name stands for behind it: `a lawyer` `representing` `Ana Vidal`, and not `the pilot acting mayor Ana Vidal met`.
    pub fn acts_for(&self, at: usize) -> bool {
        let Some(noun) = at.checked_sub(1) else { return false };
        self.tokens.get(at).is_some_and(|t| t.is_lower() && t.is_outside())
            && self.text(at).ends_with("ing")
            && self
                .mention_at(at + 1)
                .is_some_and(|m| self.mentions[m].sort != Sort::Title)
            && self.tokens[noun].is_outside()
            && (self.is(noun, Class::ANY_ROLE.or(Class::PERSON)) || self.is_people(noun) || self.speaks(noun))
            && !self.is(at, Class::PREPOSITION.or(Class::SAYING).or(Class::ANY_ROLE))
            && self.mention_over(noun).is_none()
    }

    /// Whether the words from `at` on are an occupation before a name: `conservative` `talk radio host Ana Vidal`.
    pub(super) fn leads_to_name(&self, head: Head, at: usize, limit: usize) -> bool {
        if matches!(head, Head::Name(_)) {
            return false;
        }
        let Some(name) = (at + 1..limit.min(at + 5)).find(|&i| !self.tokens[i].is_lower()) else {
            return false;
        };
        let plain = |i: usize| {
            !self.is(
                i,
                Class::PREPOSITION
                    .or(Class::CONJUNCTION)
                    .or(Class::DETERMINER)
                    .or(Class::AUX)
                    .or(Class::WHO),
            ) && (!self.is(i, Class::SAY.or(Class::TELL)) || self.is(i, Class::NOUN_TOO))
                && self.tokens[i].is_outside()
                && !self.text(i).ends_with("ed")
        };
        self.mention_at(name)
            .is_some_and(|m| self.mentions[m].sort == Sort::Person || self.mentions[m].len() > 1)
            && self.is(name - 1, Class::ANY_ROLE)
            && (at..name).all(plain)
            && name > at + 1
    }
}
