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
use super::lexicon::{Class, HashTable, WordSet, words};
use super::names::{Gender, Sort};
use super::people::is_nobodys;
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use super::tokens::Kind;
use descriptions::Together;
use memory::Memory;

/// What a body does that has made a report: `The Harbour Board found that it was late. The report said …`
const FINDS: &WordSet = words![
    "found",
    "finds",
    "reported",
    "reports",
    "concluded",
    "concludes",
    "estimated",
    "estimates",
    "revealed",
    "reveals",
    "described",
    "describes",
    "detailed",
    "details",
];

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

    /// Goes on past a sentence: what it says of whom.
    pub fn pass(&mut self, sentence: &Range<usize>) {
        let reading = self.reading;
        let before = self.questioned.or(self.last_subject);
        self.fade();
        self.note_together(sentence);
        let words = reading.classes_in(sentence);
        let reporter = words
            .is(Class::SAY.or(Class::TELL))
            .then(|| self.reported_by(sentence))
            .flatten()
            // "Corvin will close, Reuters reported. “…,” it said"
            .filter(|p| !matches!(p.head, Head::Name(m) if self.is_wire(reading.mentions[m as usize].entity)));
        let reporter = reporter.or_else(|| self.source_of(sentence));
        let main = reporter.or_else(|| self.subject_of(sentence, sentence.end));
        if let Some(phrase) = main
            && phrase.head != Head::Pronoun
            && reading.is(phrase.first, Class::HE_SHE)
            && let Some(owner) = self.owner(phrase.first, sentence)
        {
            self.owners.insert(phrase.first as u32, owner);
        }
        // "Her coach, Tomas Brandl, left": whoever has spoken is no "he".
        if reading.is_one_of(sentence.start, words!["his", "her"])
            && let Some(owner) = self.owner(sentence.start, sentence)
        {
            let gender = if reading.is(sentence.start, Class::HE) {
                Gender::He
            } else {
                Gender::She
            };
            self.shown.entry(owner).or_insert(gender);
            self.owners.insert(sentence.start as u32, owner);
        }
        let speaks = main.filter(|_| words.is(Class::SPEECH));
        let verb = speaks.and_then(|p| reading.verb_after(&p, sentence.end));
        // Whom a speaker speaks of comes after the speaker.
        let reports =
            reporter.is_some() || verb.is_some_and(|v| reading.is(v, Class::SAY) && !reading.is(v, Class::SOFT));
        let mut subject = None;
        let mut counted = false;
        // "I spoke to Vidal on Monday.": of the others the one spoken to is nearest.
        let first_person = main.is_some_and(|p| p.head == Head::Pronoun && reading.is(p.first, Class::I));
        let authors_verb = main
            .filter(|_| first_person)
            .and_then(|p| self.author_does(p.first, sentence.end));
        if let Some(met) = authors_verb.and_then(|verb| self.author_meets(verb, sentence)) {
            self.add(met, weights::SUBJECT);
            counted = true;
        }
        if let Some(body) = main.and_then(|p| self.body_of_people(&p)) {
            self.add(Who::Entity(body), weights::OWNER);
        }
        let source = self
            .unnamed_source(sentence)
            .filter(|who| matches!(who, Who::Described(..)));
        if let Some(source) = source {
            self.add(source, weights::HEAVIEST);
            counted = true;
        }
        match main.map(|p| (p, self.head_of_subject(&p))) {
            // "Her Hedda Gabler made her name": a part of hers.
            Some((p, Head::Name(m))) if reading.is_part_of(&reading.mentions[m as usize]) => {
                if let Some(&owner) = self.owners.get(&(p.first as u32)) {
                    self.add(Who::Entity(owner), weights::OWNER);
                }
            }
            Some((_, Head::Name(m))) => {
                let mention = &reading.mentions[m as usize];
                if mention.sort != Sort::Title && !reading.only_gives_a_name(mention) {
                    subject = Some(Who::Entity(mention.entity));
                    if let Some(other) = reading.followed_by_another(mention) {
                        self.add(Who::Joint(mention.entity, other), weights::SUBJECT);
                    }
                }
            }
            Some((p, Head::Pronoun)) if reading.is(p.first, Class::HE_SHE) => {
                let gender = if reading.is(p.first, Class::HE) {
                    Gender::He
                } else {
                    Gender::She
                };
                if let Some(who) = self.person(gender, p.first, sentence) {
                    if let Who::Entity(e) = who {
                        self.learned.entry(e).or_insert(gender);
                    }
                    self.add(who, weights::PRONOUN_SUBJECT);
                    subject = Some(who);
                    counted = true;
                }
            }
            Some((p, Head::Pronoun)) if reading.is(p.first, Class::IT.or(Class::THEY)) => {
                // Nobody who has spoken is "it".
                if let Some(Speaker::Entity(e)) = self.pronoun(p.first, sentence)
                    && !matches!(reading.nature_of(Who::Entity(e)), Nature::Person(_))
                {
                    self.add(Who::Entity(e), weights::PRONOUN_SUBJECT);
                    counted = true;
                }
            }
            Some((p, Head::Noun(n))) => {
                // "A pilot’s reply was brief.": the pilot.
                let (p, n) = self
                    .owner_of_words(&p, n as usize)
                    .map_or((p, n), |(owner, noun)| (owner, noun as u32));
                let who = self.bearer_of_noun(&p, n as usize, sentence);
                if let Who::Entity(e) = who
                    && reading.nature_of_noun(n as usize) == Nature::Body
                    && reading.people.sort_of(e) == Sort::Unknown
                {
                    self.bodies.insert(e, ());
                }
                if !matches!(who, Who::Described(..)) || self.is_introduced(&p, n as usize) {
                    let weight = if matches!(who, Who::Described(..)) {
                        weights::SUBJECT
                    } else {
                        weights::PRONOUN_SUBJECT
                    };
                    self.add(who, weight);
                    subject = Some(who);
                    counted = true;
                }
            }
            _ => {}
        }
        let person = match subject {
            Some(Who::Described(_, _, noun)) => matches!(reading.nature_of_noun(noun), Nature::Person(_)),
            other => other.is_some(),
        };
        let nobody = subject.is_none_or(|who| matches!(reading.nature_of(who), Nature::Body | Nature::Several));
        // "The board hired Vidal in May.": no body is a "she".
        let only = if !nobody || reports {
            None
        } else {
            self.only_person(main, sentence)
        };
        for m in reading.mentions_in(sentence) {
            let mention = reading.mentions[m];
            if !reading.tokens[mention.first as usize].is_outside()
                || mention.sort == Sort::Title
                || reading.only_gives_a_name(&mention)
                || reading.is_part_of(&mention)
            {
                continue;
            }
            let who = Who::Entity(mention.entity);
            // "It is late, with Vidal calling for more": where the sentence is about nobody, the first subject of a clause is nearest.
            let first = subject.is_none()
                && main.is_none_or(|p| !reading.is(p.first, Class::HE_SHE))
                && self.is_clause_subject(&mention);
            let topic = authors_verb.is_some_and(|verb| self.is_topic_of_author(&mention, verb));
            let met = first_person && !topic && reading.people.sort_of(mention.entity) == Sort::Person;
            // "Police said Vidal ran.": she is the only one of the two who may be "she".
            let told = reports && nobody && self.is_told_of(&mention);
            // "For Vidal, the delay has a cost.": it is about her.
            let concerned = !person
                && mention.title as usize == sentence.start + 1
                && reading.is_word(sentence.start, "for")
                && reading.kind(mention.last as usize + 1) == Kind::Comma;
            let weight = if told || concerned || (subject == Some(who) || first && !reports || met) && !counted {
                counted = true;
                weights::SUBJECT
            } else if self.is_wire(mention.entity) || topic && !self.is_first(m) {
                weights::LISTENER
            } else if !reports && self.is_clause_subject(&mention) && !self.is_reported(&mention) {
                // "The clerk lived alone, so Vidal called at noon": of two such clauses neither hangs on the other.
                let beside = (mention.title as usize).checked_sub(1).is_some_and(|b| {
                    b > sentence.start + 1
                        && reading.kind(b - 1) == Kind::Comma
                        && reading.is_one_of(b, words!["and", "but", "so", "yet"])
                        // "Pell, Orde, and Vidal would help"
                        && (!reading.is_word(b, "and") || reading.mention_over(b - 2).is_none())
                });
                if beside {
                    weights::SUBJECT
                } else {
                    weights::CLAUSE_SUBJECT
                }
            } else if !person && self.owns_subject(&mention, main, sentence) {
                weights::OWNER
            } else if self.is_first(m) && !self.belongs_to_next(&mention) {
                let introduced = if only == Some(mention.entity) {
                    weights::ONLY
                } else {
                    weights::INTRODUCED
                };
                self.weight_as_object(&mention).max(introduced)
            } else {
                self.weight_as_object(&mention)
            };
            self.add(who, weight);
            self.note_office(&mention, sentence);
        }
        if let Some(told) = self.told_in_passing(main, subject, sentence) {
            self.add(told, weights::SUBJECT);
        }
        // Where the description has been found for the subject itself, the name beside it would have been.
        let named = main.is_some_and(|p| p.first > sentence.start && matches!(p.head, Head::Name(_)));
        if (named || reporter.is_some()) && words.is(offices::OFFICE) && reading.is(sentence.start, Class::DETERMINER) {
            self.note_apposed(sentence);
        }
        self.identify(main, subject);
        if words.is(Class::ANY_ROLE) {
            self.meet(sentence);
        }
        if words.is(texts::NOUNS) {
            self.note_texts(sentence, subject.map(|who| self.speaker_of(who)));
            if let Some(p) = main {
                self.note_one_of_texts(&p, sentence);
            }
        }
        let asked = if words.is(Class::TELL) || main.is_some_and(|p| matches!(p.head, Head::Name(_))) {
            self.question_in(sentence, main, verb)
        } else {
            None
        };
        self.question = asked.and_then(|(asker, asked, _)| Some((asker?, asked)));
        self.last_subject = match subject {
            Some(Who::Entity(e)) => match reading.people.sort_of(e) {
                Sort::Person => Some(e),
                Sort::Unknown => {
                    let entity = &reading.people.entities[e as usize];
                    let name = &reading.mentions[entity.fullest as usize];
                    let nobody = || is_nobodys(reading.body, &reading.tokens, name, entity.speaks);
                    ((entity.count > 1 || name.len() > 1) && !nobody()).then_some(e)
                }
                // "The committee issued a statement."
                Sort::Organisation => sentence
                    .clone()
                    .any(|i| reading.is(i, Class::MEDIUM.or(Class::SAY_NOUN)) && reading.tokens[i].is_lower())
                    .then_some(e),
                _ => None,
            },
            _ => None,
        };
        // "According to a pilot, Vidal is late. “…”"
        if source.is_some() {
            self.last_subject = None;
        }
        self.quoted = self.speaks_throughout(sentence);
        self.brought_in = subject
            .filter(|who| self.brings_in(*who) && !verb.is_some_and(|v| self.is_told_to_somebody(v, sentence.end)));
        self.last_finder = match (verb, subject) {
            (Some(verb), Some(Who::Entity(e)))
                if words.is(Class::SAY) && reading.people.sort_of(e) == Sort::Organisation =>
            {
                reading.is_one_of(verb, FINDS).then_some(e)
            }
            _ => None,
        };
        // "The matter shook the meeting, with Vidal walking up to the chair. “…”"
        if self.last_subject.is_none()
            && subject.is_none()
            && let Some(shown) = self.shown_beside(sentence)
        {
            self.add(Who::Entity(shown), weights::SUBJECT);
            self.last_subject = Some(shown);
        }
        if let Some(owner) = main.and_then(|p| self.owner_goes_on(p.last, sentence)) {
            self.add(Who::Entity(owner), weights::SUBJECT);
            self.last_subject = Some(owner);
        }
        // "A clerk asked Vidal whether it would sail. “…,” she said": she answers.
        if let Some((_, asked, true)) = asked {
            self.add(Who::Entity(asked), weights::HEAVIEST);
            self.last_subject = Some(asked);
        }
        self.last_reporter = if let Some(source) = source {
            Some(self.speaker_of(source))
        } else if reports && self.last_subject.is_none() {
            self.reporter_of(main, subject, sentence)
        } else {
            None
        };
        self.questioned =
            before.filter(|&e| reading.people.sort_of(e) == Sort::Person && self.leaves_the_word(main, sentence));
    }

    /// Who says a sentence that is all quotation: `“It is late,” Vidal said.` `“It is dark.”`
    fn speaks_throughout(&self, sentence: &Range<usize>) -> Option<u32> {
        let all = self.reading.tokens_in(sentence).iter();
        match self.last_speaker {
            Some(Speaker::Entity(e)) if all.clone().all(|t| !t.is_outside() || t.kind == Kind::Stop) => {
                (self.reading.people.sort_of(e) == Sort::Person).then_some(e)
            }
            _ => None,
        }
    }

    /// Who a sentence says is the one that reports something, described or a body.
    fn reporter_of(&self, main: Option<Phrase>, subject: Option<Who>, sentence: &Range<usize>) -> Option<Speaker> {
        let main = main?;
        match main.head {
            Head::Pronoun if self.reading.is(main.first, Class::HE_SHE) => subject.map(|who| self.speaker_of(who)),
            Head::Pronoun => None,
            Head::Name(_) => subject
                .filter(|who| self.reading.nature_of(*who) == Nature::Body)
                .map(|who| self.speaker_of(who)),
            Head::Noun(n) => {
                // "One visitor said that …": whatever says something is somebody where it is only one.
                let one = self.reading.is_one_of(main.first, words!["a", "an", "one", "another"]);
                (one || self.reading.speaks(n as usize))
                    .then(|| self.resolve(&main, sentence).map(|(speaker, _)| speaker))
                    .flatten()
            }
        }
    }

    /// `The pilot who had refused was in the crowd. Mr Tomas Brandl, 58, has sailed …`: the next sentence names the one whom the last was about.
    fn identify(&mut self, main: Option<Phrase>, subject: Option<Who>) {
        let reading = self.reading;
        if let (Some(described), Some(Head::Name(m))) = (self.described.take(), main.map(|p| p.head))
            && let Who::Described(first, last, noun) = described
            && let Nature::Person(gender) = reading.nature_of_noun(noun)
            && self.is_first(m as usize)
        {
            let e = reading.mentions[m as usize].entity;
            if self.may_be(e, gender) {
                self.memory.rename(described, Who::Entity(e));
                self.note(noun, e, first, last);
            }
        }
        self.described = subject.filter(|who| {
            matches!(*who, Who::Described(first, _, noun) if reading.is(noun, Class::ANY_ROLE)
                && (reading.is_word(first, "the") || (first..noun).any(|i| reading.kind(i) == Kind::Possessive)))
        });
    }

    /// Takes note of people whom a sentence describes without being about them: `I told the clerk that …`.
    fn meet(&mut self, sentence: &Range<usize>) {
        for phrase in self.described_in(sentence) {
            let Head::Noun(noun) = phrase.head else { continue };
            let who = self.bearer_of_noun(&phrase, noun as usize, sentence);
            if matches!(who, Who::Described(..)) {
                self.add(who, weights::MET);
            }
        }
    }
}

#[cfg(test)]
mod tests;
