//! Whom and what an article names, and what is asked of all of them together.

use super::endings::PROGRAMMES;
use crate::quotes::bearers::Words;
use crate::quotes::lexicon::Class;
use crate::quotes::names::{CORPORATE, Gender, Mention, Sort, is_suffix};
use crate::quotes::tokens::Token;

/// Somebody or something that the article names.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The mention with the fullest name.
    pub fullest: u32,
    /// What it is.
    pub sort: Sort,
    /// A hint for pronouns.
    pub gender: Gender,
    /// The token of a style that belongs to a single name: `Prince`, `Pope`.
    pub style: Option<u32>,
    /// The token of the surname of one who is named without it: `Ana` `and Tomas Orde`.
    pub family: Option<u32>,
    /// How often it is mentioned.
    pub count: u32,
    /// How often by a single name, where it has a longer one.
    pub(super) short: u32,
    /// Whether that has been its last word: `Orde`, and not only `Ana`.
    pub(super) by_surname: bool,
    /// Whether a verb of speech has it for its subject somewhere.
    pub speaks: bool,
    /// The last mention seen while linking.
    pub(super) last_seen: u32,
    /// The last mention while linking in which it says something under its full name.
    pub(super) spoke: u32,
}

/// The people, organisations and places of an article.
#[derive(Debug, Default)]
pub struct People {
    /// In the order of their fullest mention.
    pub entities: Vec<Entity>,
    /// Entities by the words of their names.
    pub(super) words: Words,
}

impl Entity {
    /// Takes it for a person, of the gender that is shown where none is known yet.
    pub(super) fn show_person(&mut self, gender: Gender) {
        self.sort = Sort::Person;
        if self.gender == Gender::Unknown {
            self.gender = gender;
        }
    }
}

impl People {
    /// What an entity is; unknown for what is none (a title without a name).
    pub fn sort_of(&self, entity: u32) -> Sort {
        self.entities.get(entity as usize).map_or(Sort::Unknown, |e| e.sort)
    }

    /// Whether an entity is of those who can be a speaker: a person or an organisation.
    pub fn may_speak(&self, entity: u32) -> bool {
        matches!(self.sort_of(entity), Sort::Person | Sort::Organisation)
    }

    /// Those of whose names a word is one, the latest few.
    pub fn bearers_of(&self, word: &str) -> &[u32] {
        self.words.bearers_of(word)
    }

    /// The other people with a full name that ends in the same surname.
    pub fn namesakes<'p>(
        &'p self,
        of: u32,
        body: &'p str,
        tokens: &'p [Token],
        mentions: &'p [Mention],
    ) -> impl Iterator<Item = u32> + 'p {
        let surname = move |e: u32| {
            let m = &mentions[self.entities.get(e as usize)?.fullest as usize];
            let last = (m.first..=m.last)
                .rev()
                .find(|&t| !is_suffix(&tokens[t as usize]) || t == m.first)?;
            let t = &tokens[last as usize];
            Some(&body[t.start as usize..t.end as usize])
        };
        let bearers = surname(of).map_or(&[][..], |name| self.words.bearers_of(name));
        bearers.iter().copied().filter(move |&e| {
            e != of
                && self.entities[e as usize].sort == Sort::Person
                && surname(e).is_some()
                && surname(e) == surname(of)
        })
    }

    /// The maker whose name a longer one begins with that is a product of theirs: `Corvin`, of the `Corvin Tideway`.
    pub fn maker_of(&self, entity: u32, body: &str, tokens: &[Token], mentions: &[Mention]) -> Option<u32> {
        let name = mentions.get(self.entities.get(entity as usize)?.fullest as usize)?;
        let word = |t: u32| &body[tokens[t as usize].start as usize..tokens[t as usize].end as usize];
        let last = tokens.get(name.last as usize)?;
        if name.len() < 2 || last.is(Class::ORG.or(Class::THING)) || CORPORATE.contains(&word(name.last)) {
            return None;
        }
        self.words.bearers_of(word(name.first)).iter().copied().find(|&e| {
            let maker = &self.entities[e as usize];
            e != entity
                && mentions[maker.fullest as usize].len() == 1
                && matches!(maker.sort, Sort::Organisation | Sort::Unknown)
        })
    }

    /// A given name and the surname of one who is named by surname alone, where a longer name begins with them: `the Ana Vidal Day`.
    pub fn within_longer(
        &self,
        entity: u32,
        body: &str,
        tokens: &[Token],
        mentions: &[Mention],
    ) -> Option<(usize, usize)> {
        let e = self.entities.get(entity as usize)?;
        let m = mentions.get(e.fullest as usize)?;
        if m.len() != 1 || !matches!(e.sort, Sort::Person | Sort::Unknown) {
            return None;
        }
        let word = |t: u32| &body[tokens[t as usize].start as usize..tokens[t as usize].end as usize];
        let name = word(m.first);
        self.words.bearers_of(name).iter().find_map(|&other| {
            let longer = &mentions[self.entities.get(other as usize)?.fullest as usize];
            let given = &tokens[longer.first as usize];
            let same_gender = e.gender == Gender::Unknown
                || e.gender == Gender::He && given.is(Class::NAME_M)
                || e.gender == Gender::She && given.is(Class::NAME_F);
            // "Ana said", of "The Ana Vidal Radio Show": the given name of who presents it.
            let presents = word(longer.first) == name && PROGRAMMES.contains(&word(longer.last));
            let begins =
                longer.len() > 2 && given.is(Class::GIVEN_NAME) && (word(longer.first + 1) == name || presents);
            (begins
                && (presents || e.sort == Sort::Person)
                && same_gender
                && self.entities[other as usize].sort != Sort::Title)
                .then_some((longer.first as usize, longer.first as usize + 1))
        })
    }

    /// The organisation of more than one word that the noun at `word` is short for: of those with it in their names the one that alone is named from `recent` on, else the one
    /// that is named most often. The members of a body go by the last word of its name: `the pilots`, of the Conference of Velmarian Pilots.
    pub fn organisation_with(
        &self,
        body: &str,
        tokens: &[Token],
        mentions: &[Mention],
        word: usize,
        recent: &[Mention],
    ) -> Option<u32> {
        let text_of = |t: &Token| &body[t.start as usize..t.end as usize];
        let text = text_of(tokens.get(word)?);
        let members = !tokens[word].is(Class::THING.or(Class::ORG).or(Class::COMPANY));
        let fits = |e: u32| {
            let entity = &self.entities[e as usize];
            let f = &mentions[entity.fullest as usize];
            entity.sort == Sort::Organisation
                && f.len() > 1
                && (f.first as usize) < word
                && (!members || f.len() > 3 && text_of(&tokens[f.last as usize]).eq_ignore_ascii_case(text))
        };
        let mut called = self.words.bearers_of(text);
        // "Carrow Airlines": the airline, and of "Corvin Companies" any company.
        let kind = tokens[word].is(Class::COMPANY) && !matches!(text, "company" | "group");
        if kind && !called.iter().any(|&e| fits(e)) {
            called = self.words.bearers_of(&plural(text));
        }
        let named = called.iter().copied().filter(|&e| fits(e));
        let most = named.clone().max_by_key(|&e| self.entities[e as usize].count)?;
        let mut lately = named.filter(|&e| recent.iter().any(|m| m.entity == e && (m.last as usize) < word));
        match (lately.next(), lately.next()) {
            (Some(only), None) => Some(only),
            _ => Some(most),
        }
    }
}

/// The plural of a noun: `airlines`, `utilities`.
fn plural(noun: &str) -> String {
    match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ => format!("{noun}s"),
    }
}
