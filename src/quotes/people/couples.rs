//! Who shares a surname that is written once: `Ana and Tomas Orde`, and the wife of an Orde who becomes `Mrs Orde`.

use super::linker::Linker;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::names::{Gender, Mention, Sort};
use crate::quotes::tokens::Kind;

/// How many names before somebody's kin their own is looked for.
const FARTHEST_OWNER: usize = 6;

/// How many names stand before the last of a row at most.
const LONGEST_ROW: usize = 3;

impl Linker<'_> {
    /// The surname that follows the name of another: `Ana` `and Tomas Orde`, where nobody has been called Ana before.
    pub(super) fn shared_surname(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = mentions.get(i)?;
        let given = |m: &Mention| {
            let t = &self.tokens[m.first as usize];
            t.is(Class::GIVEN_NAME) && !t.is(Class::ORG.or(Class::PLACE))
        };
        if m.len() != 1 || !given(m) {
            return None;
        }
        let several = self.are_several(m);
        let other = self.last_of_row(mentions, i, several)?;
        let new = || self.candidates(m.first).is_empty() && !self.with_office.contains_key(&self.word(m.first));
        let first = |e: u32| self.entities.get(e as usize).is_some_and(|e| e.last_seen == 0);
        ((several || m.title == m.first)
            && matches!(m.sort, Sort::Unknown | Sort::Person | Sort::Title)
            && other.title == other.first
            && self.name_len(other) == 2
            && other.sort == Sort::Person
            && given(other)
            && first(other.entity)
            && new())
        .then(|| self.surname(other))
    }

    /// The name that an "and" joins to another, or to the last of a row of single ones that begins with it: `Ana, Ruth and` `Tomas Orde`. Only several of a kind make a row.
    fn last_of_row<'m>(&self, mentions: &'m [Mention], i: usize, several: bool) -> Option<&'m Mention> {
        let longest = if several { LONGEST_ROW } else { 1 };
        for (m, next) in mentions.get(i..)?.iter().zip(mentions.get(i + 1..)?).take(longest) {
            let joint = m.last + 1;
            if joint + 1 != next.title {
                return None;
            }
            if matches!(self.text(joint), "and" | "&") {
                return Some(next);
            }
            if self.tokens[joint as usize].kind != Kind::Comma || next.len() != 1 {
                return None;
            }
        }
        None
    }

    /// Whether what stands before a name says what several are, it and those that follow: `Twins` `Ana and Tomas Orde`, `Husband and wife` `Ana and Tomas Orde`.
    pub(super) fn are_several(&self, m: &Mention) -> bool {
        let Some(before) = m.first.checked_sub(1).filter(|_| m.titled && m.len() == 1) else {
            return false;
        };
        let pair = || {
            self.is_kin(before)
                && before > 1
                && self.text(before - 1) == "and"
                && self.tokens[before as usize - 2].is(Class::ROLE_M.or(Class::ROLE_F))
        };
        let noun = &self.tokens[before as usize];
        noun.kind == Kind::Word && self.text(before).ends_with('s') && !noun.is(Class::ADDRESS) || pair()
    }

    /// Notes that an entity bears a surname, or may.
    pub(super) fn note_of_family(&mut self, surname: u32, entity: u32) {
        self.families.entry(self.word(surname)).or_default().enter(entity);
    }

    /// Notes who is introduced as the kin of one with a surname: `with his wife,` `Ana`, `Orde’s mother` `Ruth`.
    pub(super) fn note_kin(&mut self, mentions: &[Mention], i: usize) {
        let m = &mentions[i];
        if m.len() != 1 || m.sort == Sort::Organisation || m.title < 2 {
            return;
        }
        let comma = u32::from(self.tokens[m.title as usize - 1].kind == Kind::Comma);
        let Some(whose) = m.title.checked_sub(2 + comma).filter(|&whose| self.is_kin(whose + 1)) else {
            return;
        };
        let pronoun = self.tokens[whose as usize];
        let possessive = pronoun.kind == Kind::Possessive;
        if !possessive && !pronoun.is_one_of(words!["his", "her", "their"], self.body) {
            return;
        }
        if self.entities[m.entity as usize].sort == Sort::Unknown {
            self.entities[m.entity as usize].sort = Sort::Person;
        }
        let owner = mentions[..i].iter().rev().take(FARTHEST_OWNER).find(|o| {
            self.entities.get(o.entity as usize).is_some_and(|e| {
                let other = e.gender == Gender::He && pronoun.is(Class::SHE)
                    || e.gender == Gender::She && pronoun.is(Class::HE);
                e.sort == Sort::Person && !other && mentions[e.fullest as usize].len() > 1
            }) && (!possessive || o.last + 1 == whose)
        });
        if let Some(owner) = owner {
            let full = &mentions[self.entities[owner.entity as usize].fullest as usize];
            self.note_of_family(self.surname(full), m.entity);
        }
    }

    /// The one of a family who alone is meant by a form of address before its surname, and by no other name with it: `Mrs` `Orde`, of his wife, Ana.
    pub(super) fn find_in_family(&mut self, mentions: &[Mention], i: usize) -> Option<u32> {
        let m = &mentions[i];
        if m.len() != 1 || !m.titled || m.gender == Gender::Unknown {
            return None;
        }
        let family = self.families.get(&self.word(m.first))?.as_slice();
        let of = |gender: Gender| {
            let alike = |e: &&u32| self.entities[**e as usize].gender == gender;
            family.iter().rev().find(alike).copied()
        };
        let entity = of(m.gender).or_else(|| of(Gender::Unknown))?;
        let fullest = &mentions[self.entities[entity as usize].fullest as usize];
        if fullest.len() == 1 && !self.same_word(fullest.first, m.first) {
            self.entities[entity as usize].family = Some(m.first);
        }
        Some(entity)
    }
}
