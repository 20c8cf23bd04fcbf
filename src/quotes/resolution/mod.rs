//! Sources to speakers: whose `he`, whose `the minister`, which Smith.
//!
//! Resolution follows the article sentence by sentence and keeps in mind whom a reader would ([`memory`]). A pronoun or a description takes the
//! heaviest bearer that fits it.

mod addressed;
mod being;
mod bodies;
mod descriptions;
mod following;
mod generations;
mod leaders;
mod memory;
mod named;
mod naming;
mod offices;
mod passing;
mod polls;
mod pronouns;
mod roles;
mod seats;
mod sentence;
mod texts;
mod trades;
mod weights;
mod wondering;

pub use following::Following;
pub use memory::{Nature, Who};
pub use naming::{SpeakerNames, evidence};

use std::ops::Range;

use super::Link;
use super::lexicon::HashTable;
use super::names::{Gender, Sort};
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use descriptions::Together;
use memory::Memory;

/// How many names or words of one sentence are looked at: it may have a hundred thousand.
const FEW: usize = 24;

/// How many of the organisations that an article names most often may be `the company` without having been named of late.
const CHIEF_BODIES: usize = 12;

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Somebody or something the article names.
    Entity(u32),
    /// Two named together.
    Joint(u32, u32),
    /// A description, as first and last token.
    Phrase(usize, usize),
    /// The author of the article.
    Author,
    /// The outlet, where nobody signs the article.
    Outlet,
}

/// What is known at one point of the article about who has been spoken of.
pub struct Discourse<'r, 'a> {
    reading: &'r Reading<'a>,
    headline: &'r str,
    memory: Memory,
    /// Who holds which office.
    offices: offices::Offices,
    /// Whom it has named together.
    together: Together,
    /// The parties and the seats of those who are elected.
    seats: HashTable<u32, seats::Seat>,
    /// What people are said to do.
    trades: HashTable<u32, trades::Stated>,
    /// The subject of the latest sentence, where it is only described.
    described: Option<Who>,
    /// The same, where it brings somebody in: `A pilot in the crowd said no.`
    brought_in: Option<Who>,
    /// Whose text a noun stands for of late, by its hash: `the statement`.
    texts: HashTable<u64, Speaker>,
    /// By which words a text was brought in, by the hash of its noun: `a complaint filed by the guild`.
    forms: HashTable<u64, (usize, usize)>,
    /// The text that was spoken of last, whose the sentence says it is, and how much it is in mind.
    text: Option<(Who, Option<Speaker>, f32)>,
    /// What the article's pronouns have told of those whose names do not.
    learned: HashTable<u32, Gender>,
    /// What those have shown to whom somebody belongs with whom a sentence begins: `Her coach, Tomas Brandl, left.`
    shown: HashTable<u32, Gender>,
    /// Names of which nothing certain was known until the article called them `the company`.
    bodies: HashTable<u32, ()>,
    /// The person whom the article names most often, and how often.
    chief_person: Option<(u32, u32)>,
    /// The organisations that the article names most often, the most frequent first.
    chief_bodies: Vec<u32>,
    /// The speaker of the latest quotation.
    pub last_speaker: Option<Speaker>,
    /// The subject of the latest sentence, where it is a person.
    pub last_subject: Option<u32>,
    /// Whose words the latest sentence is, where it is all quotation and the speaker has a name.
    quoted: Option<u32>,
    /// Who says something in the latest sentence, where it is nobody whom `last_subject` may be: `Another pilot said that …`
    pub last_reporter: Option<Speaker>,
    /// Who answers the question that the latest sentence puts: `Vidal was calm. Would the board resign?`
    pub questioned: Option<u32>,
    /// The body that the latest sentence says has found or reported something.
    pub last_finder: Option<u32>,
    /// Who asks whom in the latest sentence: `Orde asked Vidal whether`.
    pub question: Option<(u32, u32)>,
    /// Whose the subjects of sentences are that begin with `his` or `her`, by that token.
    pub owners: HashTable<u32, u32>,
}

impl<'r, 'a> Discourse<'r, 'a> {
    /// At the head of the article.
    pub fn new(reading: &'r Reading<'a>, headline: &'r str) -> Discourse<'r, 'a> {
        let count = |e: u32| reading.people.entities.get(e as usize).map_or(0, |e| e.count);
        let mut chief_bodies: Vec<u32> = (0..reading.people.entities.len() as u32)
            .filter(|&e| reading.people.sort_of(e) == Sort::Organisation)
            .collect();
        chief_bodies.sort_by_key(|&e| std::cmp::Reverse(count(e)));
        chief_bodies.truncate(CHIEF_BODIES);
        let people = (0..reading.people.entities.len() as u32).filter(|&e| reading.people.sort_of(e) == Sort::Person);
        let chief_person = people
            .map(|e| (e, count(e)))
            .max_by_key(|&(e, count)| (count, std::cmp::Reverse(e)));
        Discourse {
            headline,
            bodies: HashTable::default(),
            chief_person,
            chief_bodies,
            reading,
            memory: Memory::default(),
            offices: offices::Offices::default(),
            together: Together::default(),
            seats: HashTable::default(),
            trades: HashTable::default(),
            described: None,
            brought_in: None,
            texts: HashTable::default(),
            forms: HashTable::default(),
            text: None,
            learned: HashTable::default(),
            shown: HashTable::default(),
            last_speaker: None,
            last_subject: None,
            quoted: None,
            last_reporter: None,
            questioned: None,
            last_finder: None,
            question: None,
            owners: HashTable::default(),
        }
    }

    /// The person whose somebody is who is described after `his` or `her` at `token`: `his spokesman`. None where another is named as near whose it could be as well: a wrong owner is worse than
    /// none.
    pub fn owner(&self, token: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let gender = if reading.is_word(token, "his") {
            Gender::He
        } else if reading.is_word(token, "her") {
            Gender::She
        } else {
            return None;
        };
        let Who::Entity(owner) = self.person(gender, token, sentence)? else {
            return None;
        };
        let number = reading.sentence_of(token);
        let from = reading
            .sentences
            .get(number.saturating_sub(1))
            .map_or(token, |s| s.start);
        let other = reading.mentions_in(&(from..token)).any(|m| {
            let e = reading.mentions[m].entity;
            e != owner && reading.nature_of(Who::Entity(e)) == Nature::Person(gender)
        });
        (!other).then_some(owner)
    }

    /// A new entry of a live blog, a new letter begins: who was spoken of before is hardly meant any more.
    pub fn begin_entry(&mut self) {
        self.last_speaker = None;
        self.last_subject = None;
        self.quoted = None;
        self.brought_in = None;
        self.last_reporter = None;
        self.questioned = None;
        self.last_finder = None;
        self.memory.fade(weights::OTHER_ENTRY);
    }

    /// The speaker that a phrase stands for.
    pub fn resolve(&self, phrase: &Phrase, sentence: &Range<usize>) -> Option<(Speaker, Link)> {
        match phrase.head {
            Head::Name(m) => {
                let named = self.reading.named(phrase, m as usize);
                named.or_else(|| {
                    let last = self.reading.mentions[m as usize].last as usize;
                    Some(self.nominal(phrase, last, sentence))
                })
            }
            Head::Pronoun => self.pronoun(phrase.first, sentence).map(|s| (s, Link::Pronoun)),
            Head::Noun(_) if let Some(e) = self.reading.of_generation(phrase) => {
                Some((Speaker::Entity(e), Link::Explicit))
            }
            Head::Noun(n) => {
                let found = self.nominal(phrase, n as usize, sentence);
                let anew = match found.0 {
                    Speaker::Phrase(first, _) if first == phrase.first => {
                        self.described_anew(phrase, n as usize, sentence)
                    }
                    _ => None,
                };
                Some(anew.map_or(found, |e| (Speaker::Entity(e), Link::Nominal)))
            }
        }
    }

    fn speaker_of(&self, who: Who) -> Speaker {
        match who {
            Who::Entity(e) => Speaker::Entity(e),
            Who::Described(first, last, _) => Speaker::Phrase(first, last),
            Who::Joint(a, b) => Speaker::Joint(a, b),
        }
    }

    /// Takes note of a quotation's speaker.
    pub fn spoke(&mut self, speaker: Speaker) {
        self.last_speaker = Some(speaker);
        match speaker {
            Speaker::Entity(e) => self.add(Who::Entity(e), weights::SPEAKER),
            Speaker::Joint(a, b) => {
                self.add(Who::Entity(a), weights::SPEAKER);
                self.add(Who::Joint(a, b), weights::SPEAKER);
            }
            Speaker::Phrase(first, last) => {
                let known = self
                    .memory
                    .iter()
                    .map(|r| r.who)
                    .find(|who| matches!(*who, Who::Described(a, b, _) if a == first && b == last));
                let who = known.or_else(|| {
                    let p = self.reading.phrase_at(first, last + 1)?;
                    match self.head_of_subject(&p) {
                        Head::Noun(n) if self.is_introduced(&p, n as usize) => {
                            Some(Who::Described(first, last, n as usize))
                        }
                        _ => None,
                    }
                });
                if let Some(who) = who {
                    self.add(who, weights::SPEAKER);
                }
            }
            Speaker::Author | Speaker::Outlet => {}
        }
    }

    fn add(&mut self, who: Who, weight: f32) {
        self.memory.add(who, weight, weights::HEAVIEST);
    }

    /// Goes on past a sentence that is too far back to tell more than whom it names.
    pub fn skim(&mut self, sentence: &Range<usize>) {
        self.fade();
        self.note_together(sentence);
        for m in self.reading.mentions_in(sentence) {
            let mention = self.reading.mentions[m];
            if self.reading.tokens[mention.first as usize].is_outside()
                && mention.sort != Sort::Title
                && !self.reading.only_gives_a_name(&mention)
            {
                self.add(Who::Entity(mention.entity), weights::OBJECT);
                self.note_office(&mention, sentence);
            }
        }
    }

    /// Takes away of what was in mind what a sentence does.
    fn fade(&mut self) {
        self.memory.fade(weights::FADING);
        if let Some((_, _, weight)) = &mut self.text {
            *weight *= weights::FADING;
        }
    }
}

#[cfg(test)]
mod tests;
