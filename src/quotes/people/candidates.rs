//! One whose name has the word of a single name, and what speaks against their being meant by it.

use super::endings::{FORMS, PROGRAMMES};
use super::entities::Entity;
use super::linker::Linker;
use crate::quotes::lexicon::{Class, WordSet, is_common, words};
use crate::quotes::names::{CORPORATE, Gender, Mention, Sort};
use crate::quotes::tokens::{Case, Token};

/// Given names of faith that stand before the one by which somebody is called: `Muhammad` `Hafiz Osman`, who is `Mr Hafiz`.
const BEFORE_GIVEN: &WordSet = words![
    "abdul", "ahmad", "che", "haji", "md", "mohamad", "mohamed", "mohammad", "mohammed", "mohd", "muhamad", "muhammad",
    "muhd", "nik", "noor", "nor", "nur", "nurul", "raja", "siti", "syed", "tengku", "wan",
];

/// What a paper has, that is called by the last word of its name: `a Times` `article`.
const PRINTED: [&str; 9] = [
    "article",
    "story",
    "report",
    "editorial",
    "column",
    "interview",
    "poll",
    "reporter",
    "op-ed",
];

/// A single name, and one of those of whose names it is a word.
pub(super) struct Candidate<'a> {
    pub(super) linker: &'a Linker<'a>,
    pub(super) mentions: &'a [Mention],
    /// The single name.
    pub(super) name: &'a Mention,
    /// Its word, without what may stand behind a surname.
    pub(super) token: u32,
    /// The number of the entity.
    pub(super) id: u32,
    pub(super) entity: &'a Entity,
    /// The mention with their fullest name.
    pub(super) full: &'a Mention,
    /// Whether the word is their surname.
    pub(super) is_surname: bool,
    /// Whether it is the first word of their name: a given name, or what a body is called in short.
    pub(super) is_given: bool,
}

impl<'a> Candidate<'a> {
    /// Sets a name beside an entity.
    pub(super) fn new(linker: &'a Linker, mentions: &'a [Mention], name: &'a Mention, token: u32, id: u32) -> Self {
        let entity = &linker.entities[id as usize];
        let full = &mentions[entity.fullest as usize];
        let common = || {
            let last = linker.token(full.last);
            last.is(Class::THING
                .or(Class::MEDIUM)
                .or(Class::SAY_NOUN)
                .or(Class::ORG)
                .or(Class::DATE))
                && !last.is(Class::GIVEN_NAME)
                // "Corvin", of Corvin Inc.
                && !CORPORATE.contains(&linker.text(full.last))
        };
        let is_given = linker.same_word(token, full.first)
            && (full.len() == 1 || entity.sort != Sort::Unknown && full.len() > 2 || !common());
        Candidate {
            linker,
            mentions,
            name,
            token,
            id,
            entity,
            full,
            is_surname: linker.same_word(token, linker.surname(full)),
            is_given,
        }
    }

    /// Whether the name is surely not theirs.
    pub(super) fn is_excluded(&self) -> bool {
        self.is_shown_otherwise()
            || self.is_called_after_child()
            || self.is_word_within()
            || self.begins() && self.is_beginning_of_another()
            || self.is_body_told_of()
            || self.is_told_of_by_namesake()
            || self.differs_in_suffix()
            || self.is_place()
    }

    /// Whether a single name in one word begins a longer one: `Corvin`, of `Corvin Tideway`.
    fn begins(&self) -> bool {
        self.is_given && !self.is_surname && self.full.len() > 1 && self.name.len() == 1
    }

    /// Whether a form of address is not for them by what is told of them: `Mrs Orde` is not the Sasha Orde of whom "he was 40" is said.
    fn is_shown_otherwise(&self) -> bool {
        self.name.titled
            && self.name.len() == 1
            && self.full.len() > 1
            && self.entity.gender == Gender::Unknown
            && self
                .linker
                .is_shown_otherwise(self.mentions, self.entity.fullest, self.name.gender)
    }

    /// Whether their name says whose father or mother they are, and the child is named: `Abu Nizar`, and `his son, Nizar`.
    fn is_called_after_child(&self) -> bool {
        let (linker, child) = (self.linker, self.name);
        let kin = |n: u32| child.first.checked_sub(n).is_some_and(|t| linker.is_kin(t));
        child.len() == 1
            && self.full.len() > 1
            && linker
                .token(self.full.first)
                .is_one_of(words!["abu", "um", "umm"], linker.body)
            && linker.same_word(self.full.first + 1, child.first)
            && (kin(1) || kin(2))
    }

    /// Whether the word stands in the middle of a name, or of a body's, where it names nobody: `Harbour`, of the `Vell Harbour Board`.
    fn is_word_within(&self) -> bool {
        let names_body = || self.is_given || self.is_founder();
        self.full.len() > 1
            && (!self.is_surname && !self.begins_with_particle() && !names_body() && !self.is_first_surname()
                || self.entity.sort == Sort::Organisation && !names_body() && !self.is_short_title())
    }

    /// Whether their name begins with a particle: `de Orde`.
    pub(super) fn begins_with_particle(&self) -> bool {
        self.linker.token(self.full.first).is(Class::PARTICLE)
    }

    /// Whether the word is the first of two surnames, or the given name behind one of faith: `Reyes`, of `Gabriel Reyes de la Vega`; `Mr Hafiz`, of `Muhammad Hafiz Osman`.
    fn is_first_surname(&self) -> bool {
        let (linker, full) = (self.linker, self.full);
        full.len() > 2
            && self.entity.sort == Sort::Person
            && linker.same_word(self.token, full.first + 1)
            && (!linker.token(full.first + 1).is(Class::GIVEN_NAME.or(Class::PARTICLE))
                || self.name.titled && linker.token(full.first).is_one_of(BEFORE_GIVEN, linker.body)
                || linker.token(full.first + 2).is(Class::PARTICLE) && linker.token(full.first + 2).is_lower())
    }

    /// Whether a paper goes by the last word of its name: `the Times`, `a Times` `article`.
    fn is_short_title(&self) -> bool {
        let (linker, name) = (self.linker, self.name);
        let the = || name.first > 0 && linker.text(name.first - 1).eq_ignore_ascii_case("the");
        let printed = |t: &Token| t.is_lower() && PRINTED.contains(&linker.text(name.last + 1));
        name.len() == 1
            && self.is_surname
            && linker.token(self.token).is(Class::ORG)
            && (the() || linker.tokens.get(name.last as usize + 1).is_some_and(printed))
    }

    /// Whether the word is the surname of who has founded a company: `Orde`, of `J.B. Orde Co Inc.`
    fn is_founder(&self) -> bool {
        let (linker, full) = (self.linker, self.full);
        full.len() > 2
            && FORMS.contains(&linker.text(full.last))
            && linker.is_initial(full.first)
            && linker.same_word(self.token, linker.without_form(full).last)
    }

    /// Whether the longer name that begins with the word is another's: `the EPA` is not the `EPA Region`, nor `Orde` the `Orde Tower`.
    fn is_beginning_of_another(&self) -> bool {
        self.is_department()
            || self.is_saying()
            // "Ana" is not "The Ana Vidal Radio Show".
            || self.full.len() > 2 && PROGRAMMES.contains(&self.linker.text(self.full.last))
            // "Orde" is not the "Orde Tower", nor "Orde Defiant", which heads a paragraph.
            || self.entity.sort == Sort::Unknown && self.linker.names_no_person(self.full)
            || self.entity.sort != Sort::Person && self.is_of_its_maker()
            || self.is_called_after_somebody()
    }

    /// Whether the longer name is of a part of a body, or of who heads it: `the EPA` is not the `EPA Region`, `the HBL` not the `HBL President`.
    fn is_department(&self) -> bool {
        let acronym = || self.linker.token(self.token).case == Case::Upper;
        self.entity.sort == Sort::Organisation && acronym()
            || self.entity.sort != Sort::Person && self.linker.token(self.full.last).is(Class::RANK)
    }

    /// Whether the longer name stands in what a paper says: `the Sun` is not `It’s the Sun Wot Won It`.
    fn is_saying(&self) -> bool {
        self.entity.sort == Sort::Unknown
            && self.full.len() > 2
            && self.linker.is_outside(self.name)
            && !self.linker.is_outside(self.full)
    }

    /// Whether a longer name with an article is what one makes who goes by its first word without any: `the Corvin Tideway`, of `Corvin`.
    fn is_of_its_maker(&self) -> bool {
        let (linker, maker, product) = (self.linker, self.name, self.full);
        let article = |m: &Mention| {
            let before = m.title.checked_sub(1);
            before.is_some_and(|b| linker.token(b).is_one_of(words!["a", "an", "its", "the"], linker.body))
        };
        let first = linker.token(product.first);
        product.first > maker.first
            && article(product)
            && !article(maker)
            && !maker.titled
            && (first.is(Class::ORG) || !first.is(Class::GIVEN_NAME))
            && (product.first + 1..=product.last).all(|t| {
                let t = linker.token(t);
                !t.is_lower() && !t.is(Class::ORG.or(Class::THING))
            })
            && !CORPORATE.contains(&linker.text(product.last))
    }

    /// Whether somebody bears the word as a surname, and the longer name is a body's or goes on as a headline: `Mayor Orde` is neither the `Orde Harbour Board` nor in
    /// `Orde Forced To Sail`.
    fn is_called_after_somebody(&self) -> bool {
        (self.entity.sort == Sort::Organisation || self.goes_on_in_common_words())
            && self.linker.with_office.contains_key(&self.linker.word(self.token))
    }

    /// Whether all of their name but its first word are common words: `Orde Forced`, `Orde Job Approval`.
    fn goes_on_in_common_words(&self) -> bool {
        let linker = self.linker;
        (self.full.first + 1..=self.full.last).all(|t| is_common(linker.text(t)) && linker.token(t).is_capital())
    }

    /// Whether the word is a body's initials at the end of a headline that tells of it: `the FDA`, and `Pilots Warn FDA`.
    fn is_body_told_of(&self) -> bool {
        self.is_surname
            && self.full.len() > 1
            && self.entity.sort == Sort::Unknown
            && self.name.len() == 1
            && self.linker.token(self.token).case == Case::Upper
            && is_common(self.linker.text(self.full.first))
    }

    /// Whether somebody else of the surname, who is named already, tells of them: `I am the son of Tomas Orde`, says an Orde.
    fn is_told_of_by_namesake(&self) -> bool {
        let (linker, full) = (self.linker, self.full);
        let named_before = |&e: &u32| {
            let other = &self.mentions[linker.entities[e as usize].fullest as usize];
            other.len() == 1 && other.first < full.first && linker.is_outside(other)
        };
        self.is_surname
            && linker.is_outside(self.name)
            && !linker.is_outside(full)
            && linker.is_beside_kin(full)
            && (full.first > self.name.first || linker.candidates(self.token).iter().any(named_before))
    }

    /// Whether what stands behind the surnames differs: `Orde Sr.` is not `Tomas Orde Jr.`
    fn differs_in_suffix(&self) -> bool {
        let (linker, name, full) = (self.linker, self.name, self.full);
        name.last != self.token && full.last != linker.surname(full) && !linker.same_word(name.last, full.last)
            || self.is_surname && linker.differs_in_suffix(name, full)
    }

    /// Whether either of the two is a place, and no adjective or town that is a surname as well: `White` `ruled`, after Judge Tomas White; `Houston` `argued`, after Ana
    /// Houston.
    fn is_place(&self) -> bool {
        self.full.len() > 1
            && (self.entity.sort == Sort::Place || self.name.sort == Sort::Place && !self.is_surname_of_person())
    }

    /// Whether a word for a nation or a town is a person's surname here: an adjective always, a town where it does what a person does.
    fn is_surname_of_person(&self) -> bool {
        let (linker, token) = (self.linker, self.linker.token(self.token));
        let before = self.name.first.checked_sub(1);
        let led = || before.is_some_and(|b| linker.token(b).is(Class::PREPOSITION.or(Class::DETERMINER)));
        self.entity.sort == Sort::Person
            && self.is_surname
            && (token.is(Class::NATIONALITY) && !token.is(Class::PLACE) || self.speaks() && !led())
    }

    /// Whether a name that may be a place's does what a person does: `Houston also argued`.
    fn speaks(&self) -> bool {
        let linker = self.linker;
        let adverb = |t: &Token| t.is_lower() && t.is_one_of(words!["also", "later", "then"], linker.body);
        let verb = |t: &Token| t.is_lower() && t.is(Class::SPEECH.or(Class::WHO)) && !t.is(Class::SOFT);
        let next = self.name.last as usize + 1;
        let at = next + usize::from(linker.tokens.get(next).is_some_and(adverb));
        linker.tokens.get(at).is_some_and(verb) || linker.is_told_by(self.name)
    }
}
