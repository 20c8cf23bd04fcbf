//! The way through the mentions of an article: full names first, then whatever is short for one of them.

use super::entities::People;
use super::linker::Linker;
use crate::quotes::bearers::Words;
use crate::quotes::lexicon::{Class, HashTable, WordSet, words};
use crate::quotes::names::{Gender, Mention, Sort, given_gender, has_inner_dot};
use crate::quotes::tokens::Token;

impl People {
    /// Links the mentions of an article and notes in each the entity it belongs to.
    ///
    /// `words` are those of the mentions.
    pub fn link(body: &str, tokens: &[Token], words: Words, mentions: &mut [Mention]) -> People {
        let mut linker = Linker::of(body, tokens, words, mentions.len());
        linker.note_acronyms(mentions);
        linker.note_told_apart(mentions);
        // Full names first, so that a surname before its full name finds it; those inside quotation marks, which are as often titles and hashtags, second.
        linker.link_full_names(mentions, |linker, m| linker.is_outside(m));
        linker.link_full_names(mentions, |_, m| m.entity == u32::MAX);
        linker.join_births(mentions);
        linker.part_from_places(mentions);
        for entity in &mut linker.entities {
            entity.last_seen = 0;
        }
        linker.note_unnamed(mentions);
        // Then everything in reading order: the last bearer mentioned is the likelier.
        for i in 0..mentions.len() {
            linker.link_next(mentions, i);
        }
        People {
            entities: linker.entities,
            words: linker.words,
        }
    }
}

/// Abbreviations of offices that stand for nobody without a name behind them.
const SHORT_OFFICES: &WordSet = words![
    "adm", "capt", "cdr", "col", "gen", "gov", "lt", "maj", "rep", "sen", "sgt"
];

impl<'a> Linker<'a> {
    /// One that has linked nothing yet.
    fn of(body: &'a str, tokens: &'a [Token], words: Words, mentions: usize) -> Linker<'a> {
        Linker {
            body,
            tokens,
            words,
            by_initials: HashTable::default(),
            acronyms: 0,
            by_sound: HashTable::with_capacity_and_hasher(mentions / 8, Default::default()),
            entities: Vec::with_capacity(mentions / 2),
            unnamed: HashTable::default(),
            short_names: HashTable::default(),
            families: HashTable::default(),
            told_apart: HashTable::default(),
            with_office: HashTable::default(),
        }
    }

    /// Notes the first letters of what may be short for a longer name: `VHA`.
    fn note_acronyms(&mut self, mentions: &[Mention]) {
        for m in mentions {
            if m.len() == 1 && self.may_be_initials(m.first) {
                self.acronyms |= self.letter(m.first);
            }
        }
    }

    /// Links the names of several words of which `here` says so.
    fn link_full_names(&mut self, mentions: &mut [Mention], here: impl Fn(&Self, &Mention) -> bool) {
        for i in 0..mentions.len() {
            let m = &mentions[i];
            if m.len() >= 2 && here(self, m) && m.sort != Sort::Title && self.name_len(m) >= 2 {
                let entity = self.find_full(mentions, i).unwrap_or_else(|| self.add(mentions, i));
                self.attach(mentions, i, entity);
            }
        }
    }

    /// Links a mention whose predecessors are linked, and notes where its bearer was seen.
    fn link_next(&mut self, mentions: &mut [Mention], i: usize) {
        // "President Orde", who is later "Mr Orde", is not Ruth Orde.
        // Nor is "Orde", without anything before it.
        if mentions[i].len() == 1 && mentions[i].gender == Gender::Unknown {
            let word = self.word(mentions[i].first);
            mentions[i].gender = self.unnamed.get(&word).copied().unwrap_or_default();
        }
        if mentions[i].entity == u32::MAX
            && let Some(surname) = self.shared_surname(mentions, i)
        {
            self.link_by_shared_surname(mentions, i, surname);
        }
        if mentions[i].sort == Sort::Title {
            let Some(entity) = self.bearer_of_office(mentions, i) else {
                return;
            };
            mentions[i].sort = Sort::Person;
            self.attach(mentions, i, entity);
        }
        if mentions[i].entity == u32::MAX {
            self.link_by_any_means(mentions, i);
        }
        self.note_seen(mentions, i);
    }

    /// Links a given name to somebody new who has the surname of the name behind it: `Ana` `and Tomas Orde`.
    fn link_by_shared_surname(&mut self, mentions: &mut [Mention], i: usize, surname: u32) {
        mentions[i].sort = Sort::Person;
        mentions[i].gender = given_gender(&self.tokens[mentions[i].first as usize]);
        let entity = self.add(mentions, i);
        self.entities[entity as usize].family = Some(surname);
        self.note_of_family(surname, entity);
        self.attach(mentions, i, entity);
    }

    /// Whose surname an office is as well: `Dean said`, where the article has a Howard Dean, or a Dean Orde.
    fn bearer_of_office(&self, mentions: &[Mention], i: usize) -> Option<u32> {
        let bearer = (mentions[i].len() == 1).then(|| self.find_short(mentions, i)).flatten();
        bearer.filter(|&e| self.goes_by_an_office(mentions, i, e))
    }

    /// Links what is short for another name, or else takes it for a new one.
    fn link_by_any_means(&mut self, mentions: &mut [Mention], i: usize) {
        if let Some(body) = self.short_name_of(mentions, i) {
            self.short_names.insert(self.word(mentions[i].first), body);
        }
        let short = (mentions[i].len() == 1)
            .then(|| self.short_names.get(&self.word(mentions[i].first)).copied())
            .flatten();
        let entity = short
            .or_else(|| self.find_short(mentions, i))
            .or_else(|| self.find_in_family(mentions, i))
            .or_else(|| self.find_acronym(mentions, i))
            .or_else(|| self.find_clipped(mentions, i))
            .or_else(|| self.find_misspelt(mentions, i))
            .or_else(|| self.find_mistyped(mentions, i))
            .unwrap_or_else(|| self.add(mentions, i));
        self.attach(mentions, i, entity);
        self.note_kin(mentions, i);
    }

    /// Notes that the bearer of a mention was seen, and perhaps spoke.
    fn note_seen(&mut self, mentions: &[Mention], i: usize) {
        let m = &mentions[i];
        // "Tomas Orde, whose daughter Ana Orde was hurt": he stays the one whom the sentence is about.
        if !self.is_relative(m) || self.is_chief_of_surname(mentions, i) {
            let speaks = m.len() > 1 && self.says(m);
            let entity = &mut self.entities[m.entity as usize];
            entity.last_seen = i as u32 + 1;
            if speaks {
                entity.spoke = i as u32 + 1;
            }
        }
    }

    /// Whether somebody's name has the word of a mention that is an office otherwise: `Dean said`, of a Tomas Dean or a Dean Orde, and `Sen says`, of a Dilip Sen.
    fn goes_by_an_office(&self, mentions: &[Mention], i: usize, entity: u32) -> bool {
        let m = &mentions[i];
        let entity = &self.entities[entity as usize];
        let f = &mentions[entity.fullest as usize];
        let token = &self.tokens[m.first as usize];
        let article = m.first > 0 && self.tokens[m.first as usize - 1].is(Class::DETERMINER);
        let called = entity.sort == Sort::Person
            || entity.sort == Sort::Unknown && !article && token.is_one_of(SHORT_OFFICES, self.body);
        let given = !article && self.same_word(f.first, m.first);
        called && f.len() > 1 && (self.same_word(self.surname(f), m.first) || given)
    }

    /// `Ana Maria Orde was born in Vell`, of a Dame Ana Vidal: the name at birth is hers if no other full name has its given name.
    pub(super) fn join_births(&mut self, mentions: &mut [Mention]) {
        for i in 0..mentions.len() {
            let m = mentions[i];
            if m.entity == u32::MAX || m.len() < 2 || m.sort == Sort::Organisation {
                continue;
            }
            let follows =
                |k: u32, word: &str| (m.last + k) as usize <= self.tokens.len() && self.text_at(m.last + k) == word;
            let precedes = m.first > 0 && matches!(self.text(m.first - 1), "born" | "née");
            let born = precedes || (follows(1, "was") || follows(1, "were")) && follows(2, "born");
            if !born {
                continue;
            }
            let mut bearer = None;
            let mut several = false;
            for &e in self.candidates(m.first) {
                let entity = &self.entities[e as usize];
                let f = &mentions[entity.fullest as usize];
                if e == m.entity
                    || f.len() < 2
                    || entity.sort == Sort::Organisation
                    || !self.same_word(f.first, m.first)
                {
                    continue;
                }
                several |= bearer.is_some();
                bearer = Some(e);
            }
            let (Some(bearer), false) = (bearer, several) else {
                continue;
            };
            let born_as = &self.entities[m.entity as usize];
            if born_as.count > 1 || mentions[self.entities[bearer as usize].fullest as usize].first > m.first {
                continue;
            }
            // The entity of the name at birth stays, without mentions.
            self.entities[m.entity as usize].count = 0;
            mentions[i].entity = bearer;
            self.entities[bearer as usize].count += 1;
        }
    }

    /// `Before leaving for Vell Orde had said so`, of a Tomas Orde: the town is no given name of his, nor is `Corvin` in `At Corvin Orde had none`, which the article names
    /// elsewhere.
    pub(super) fn part_from_places(&mut self, mentions: &mut [Mention]) {
        let mut alone: Option<Vec<bool>> = None;
        for i in 0..mentions.len() {
            let m = mentions[i];
            let first = &self.tokens[m.first as usize];
            if m.entity == u32::MAX
                || m.len() != 2
                || m.titled
                || m.sort == Sort::Organisation
                || first.is(Class::GIVEN_NAME.or(Class::PARTICLE))
                || m.first == 0
                || !self.tokens[m.first as usize - 1].is(Class::PREPOSITION)
                || self.entities[m.entity as usize].count > 1
            {
                continue;
            }
            let full = self.candidates(m.last).iter().any(|&e| {
                let entity = &self.entities[e as usize];
                let f = &mentions[entity.fullest as usize];
                e != m.entity
                    && entity.sort == Sort::Person
                    && self.same_word(m.last, self.surname(f))
                    && self.tokens[f.first as usize].is(Class::GIVEN_NAME)
                    && self.is_outside(f)
            });
            if !full {
                continue;
            }
            let place = first.is(Class::PLACE.or(Class::NATIONALITY)) || has_inner_dot(self.body, first);
            if !place {
                let alone = alone.get_or_insert_with(|| {
                    let mut alone = vec![false; self.words.len()];
                    for m in mentions.iter().filter(|m| m.len() == 1 && !m.titled) {
                        if let Some(word) = alone.get_mut(self.word(m.first).index()) {
                            *word = true;
                        }
                    }
                    alone
                });
                if !alone.get(self.word(m.first).index()).copied().unwrap_or_default() {
                    continue;
                }
            }
            self.entities[m.entity as usize].count = 0;
            mentions[i] = Mention {
                title: m.last,
                first: m.last,
                sort: Sort::Unknown,
                gender: Gender::Unknown,
                initial: false,
                entity: u32::MAX,
                ..m
            };
        }
    }

    /// Whether nobody else of that surname is named in full as often: an article about `her youngest son, Tomas Orde` calls him Orde.
    fn is_chief_of_surname(&self, mentions: &[Mention], i: usize) -> bool {
        let surname = self.surname(&mentions[i]);
        let others = self.candidates(surname).iter().filter(|&&e| e != mentions[i].entity);
        let most = others
            .map(|&e| &self.entities[e as usize])
            .filter(|e| self.same_word(surname, self.surname(&mentions[e.fullest as usize])))
            .map(|e| e.count)
            .max();
        self.entities[mentions[i].entity as usize].count > most.unwrap_or_default().max(2)
    }

    /// Whether no office stands before a single name but what somebody is to others, and the name is a given one: `Mum` `Ana`, `neighbour` `Ana`.
    fn is_given_name_behind_kin(&self, m: &Mention) -> bool {
        let before = m.first.checked_sub(1).map(|b| &self.tokens[b as usize]);
        self.tokens[m.first as usize].is(Class::GIVEN_NAME) && before.is_some_and(|t| !t.is(Class::TITLE))
    }

    /// Finds out who goes by a form of address and a surname only.
    pub(super) fn note_unnamed(&mut self, mentions: &[Mention]) {
        for (i, m) in mentions.iter().enumerate() {
            if !m.titled || m.len() != 1 || m.sort == Sort::Title || self.are_several(m) {
                continue;
            }
            if !self.is_given_name_behind_kin(m) {
                self.with_office.insert(self.word(m.first), ());
            }
            if m.gender == Gender::Unknown {
                // "President Orde", of whom it is said later that the first lady, Ruth Orde, has voted.
                let mut full = self
                    .candidates(m.first)
                    .iter()
                    .map(|&e| &mentions[self.entities[e as usize].fullest as usize])
                    .filter(|f| f.len() > 1 && self.same_word(m.first, self.surname(f)))
                    .peekable();
                if full.peek().is_some() && full.all(|f| f.first > m.first && self.is_first_lady(f)) {
                    self.unnamed.insert(self.word(m.first), Gender::He);
                }
                continue;
            }
            let full = self.candidates(m.first).iter().map(|&e| &self.entities[e as usize]);
            let mut other = false;
            let mut fits = false;
            for entity in full {
                let f = &mentions[entity.fullest as usize];
                if f.len() > 1 && self.same_word(m.first, self.surname(f)) && entity.sort == Sort::Person {
                    fits |= entity.gender == Gender::Unknown
                        || entity.gender == m.gender
                        || self.gender_shown(mentions, entity) == m.gender;
                    other = true;
                }
            }
            if other && !fits && self.relative_by_given_name(mentions, i).is_none() {
                self.unnamed.insert(self.word(m.first), m.gender);
            }
        }
    }
}
