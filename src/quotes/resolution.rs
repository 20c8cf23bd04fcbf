//! Sources to speakers: whose `he`, whose `the minister`, which Smith.
//!
//! Resolution follows the article sentence by sentence and keeps what a reader keeps: who has been spoken of lately and how prominently. Every
//! mention adds weight to its bearer, a subject more than an object, one who speaks most of all; each sentence takes half of it away. A pronoun
//! takes the heaviest bearer that its gender allows (the salience model of Lappin and Leass, 1994, with weights counted on news).

use std::collections::HashMap;
use std::ops::Range;

use super::Link;
use super::lexicon::{Class, hash};
use super::names::{Gender, Mention, Sort};
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use super::tokens::Kind;

/// How many bearers are kept in mind.
const REMEMBERED: usize = 24;

/// How much weight the last sentence's mentions keep.
const DECAY: f32 = 0.5;

/// The weight that nobody exceeds.
const HEAVIEST: f32 = 6.0;

/// The weights of a mention by what it does in its sentence.
const SUBJECT: f32 = 4.0;
const SPEAKER: f32 = 3.0;
const OBJECT: f32 = 1.0;
const POSSESSOR: f32 = 0.8;
const PRONOUN_SUBJECT: f32 = 3.0;

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
}

#[derive(Clone, Copy, Debug)]
struct Remembered {
    entity: u32,
    weight: f32,
}

/// What is known at one point of the article about who has been spoken of.
pub struct Discourse<'r, 'a> {
    reading: &'r Reading<'a>,
    memory: Vec<Remembered>,
    /// Bearers of an office, by the hash of its noun: entity and the tokens of the title.
    offices: HashMap<u64, Vec<(u32, usize, usize)>>,
    /// The speaker of the latest quotation.
    pub last_speaker: Option<Speaker>,
    /// The last body, group or unnamed person that was a source.
    last_body: Option<Speaker>,
    /// The subject of the latest sentence, where it is a person.
    pub last_subject: Option<u32>,
    /// The unnamed person that was the subject since anybody else was.
    stranger: Option<Stranger>,
}

/// A person without a name, whom a sentence brings in as its subject: `A senior diplomat …`.
#[derive(Clone, Copy, Debug)]
struct Stranger {
    phrase: Phrase,
    noun: usize,
}

impl<'r, 'a> Discourse<'r, 'a> {
    /// At the head of the article.
    pub fn new(reading: &'r Reading<'a>) -> Discourse<'r, 'a> {
        Discourse {
            reading,
            memory: Vec::new(),
            offices: HashMap::new(),
            last_speaker: None,
            last_body: None,
            last_subject: None,
            stranger: None,
        }
    }

    /// The speaker that a phrase stands for.
    pub fn resolve(&self, phrase: &Phrase, sentence: &Range<usize>) -> Option<(Speaker, Link)> {
        match phrase.head {
            Head::Name(m) => {
                let mention = &self.reading.mentions[m as usize];
                if mention.sort == Sort::Title {
                    return Some(self.nominal(phrase, mention.last as usize));
                }
                if let Some(other) = self.joined_with(phrase, mention) {
                    return Some((Speaker::Joint(other, mention.entity), Link::Explicit));
                }
                Some((Speaker::Entity(mention.entity), Link::Explicit))
            }
            Head::Pronoun => self.pronoun(phrase.first, sentence).map(|s| (s, Link::Pronoun)),
            Head::Noun(n) => Some(self.nominal(phrase, n as usize)),
        }
    }

    /// "Vidal and Orde said": the one before the "and".
    fn joined_with(&self, phrase: &Phrase, mention: &Mention) -> Option<u32> {
        let and = (mention.title as usize).checked_sub(1)?;
        let reading = self.reading;
        if !reading.is_word(and, "and") || phrase.first < mention.title as usize {
            return None;
        }
        let before = reading.mention_over(and.checked_sub(1)?)?;
        let other = &reading.mentions[before];
        (other.last as usize + 1 == and
            && other.sort == Sort::Person
            && mention.sort != Sort::Place
            && other.entity != mention.entity)
            .then_some(other.entity)
    }

    fn pronoun(&self, token: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        if let Some(speaker) = self.stranger_of(token, sentence) {
            return Some(speaker);
        }
        if reading.is(token, Class::HE) {
            return self.person(Gender::He, token, sentence).map(Speaker::Entity);
        }
        if reading.is(token, Class::SHE) {
            return self.person(Gender::She, token, sentence).map(Speaker::Entity);
        }
        if reading.is(token, Class::I) {
            return Some(Speaker::Author);
        }
        if reading.is(token, Class::WHO) {
            let before = token.checked_sub(1)?;
            let end = if reading.kind(before) == Kind::Comma {
                before.checked_sub(1)?
            } else {
                before
            };
            let m = reading.mention_over(end)?;
            let mention = &reading.mentions[m];
            return (mention.sort != Sort::Title).then_some(Speaker::Entity(mention.entity));
        }
        // They, it: the subject of the sentence, else a body, a group, whoever was quoted last.
        if let Some(p) = reading.main_subject(sentence.start, token) {
            match p.head {
                Head::Name(m) => {
                    let mention = &reading.mentions[m as usize];
                    let sort = reading.people.entities.get(mention.entity as usize).map(|e| e.sort);
                    if matches!(sort, Some(Sort::Organisation | Sort::Place | Sort::Unknown)) {
                        return Some(Speaker::Entity(mention.entity));
                    }
                }
                Head::Noun(n) if reading.speaks(n as usize) && n as usize != token => {
                    return Some(self.nominal(&p, n as usize).0);
                }
                _ => {}
            }
        }
        if let Some(body) = self.last_body {
            return Some(body);
        }
        let organisation = self
            .memory
            .iter()
            .filter(|r| reading.people.sort_of(r.entity) == Sort::Organisation)
            .max_by(|a, b| a.weight.total_cmp(&b.weight));
        organisation.map(|r| Speaker::Entity(r.entity)).or(self.last_speaker)
    }

    /// The unnamed person that the pronoun at `token` stands for, if nobody else has come between.
    fn stranger_of(&self, token: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let stranger = self.stranger?;
        let fits = if reading.is(token, Class::HE) {
            !reading.is(stranger.noun, Class::ROLE_F)
        } else {
            reading.is(token, Class::SHE) && !reading.is(stranger.noun, Class::ROLE_M)
        };
        let named = reading.mentions_in(&(sentence.start..token)).any(|m| {
            let mention = &reading.mentions[m];
            mention.sort == Sort::Person && reading.tokens[mention.first as usize].is_outside()
        });
        (fits && !named).then(|| self.described(&stranger.phrase))
    }

    fn described(&self, phrase: &Phrase) -> Speaker {
        Speaker::Phrase(phrase.first, self.reading.extended(phrase, self.reading.tokens.len()))
    }

    /// Whether a subject brings in a person whom the article does not name.
    fn is_stranger(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        // Adjectives more often than ranks.
        let adjective = reading.is_one_of(noun, &["major", "general", "private"]);
        reading.is_one_of(phrase.first, &["a", "an", "another"])
            && reading.is(noun, Class::ANY_ROLE.or(Class::PERSON))
            && !reading.is(noun, Class::THING.or(Class::ORG))
            && !adjective
    }

    /// The person that a pronoun of this gender at `token` stands for.
    pub fn person(&self, gender: Gender, token: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let mut best: Option<(f32, u32)> = None;
        let mut consider = |entity: u32, weight: f32| {
            let Some(e) = reading.people.entities.get(entity as usize) else {
                return;
            };
            let fits = match (e.gender, gender) {
                (Gender::Unknown, _) => 0.6,
                (a, b) if a == b => 1.0,
                _ => return,
            };
            let sort = match e.sort {
                Sort::Person => 1.0,
                Sort::Unknown if reading.mentions[e.fullest as usize].len() > 1 => 0.7,
                Sort::Unknown => 0.35,
                _ => return,
            };
            let weight = weight * fits * sort;
            if best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, entity));
            }
        };
        for r in &self.memory {
            consider(r.entity, r.weight);
        }
        // Named earlier in the same sentence, above all as its subject.
        let subject = match reading.main_subject(sentence.start, token) {
            Some(Phrase {
                head: Head::Name(m), ..
            }) => Some(reading.mentions[m as usize].entity),
            _ => None,
        };
        for m in reading.mentions_in(&(sentence.start..token)) {
            let mention = &reading.mentions[m];
            if mention.sort != Sort::Title && reading.tokens[mention.first as usize].is_outside() {
                let known = self
                    .memory
                    .iter()
                    .find(|r| r.entity == mention.entity)
                    .map_or(0.0, |r| r.weight);
                let weight = if subject == Some(mention.entity) {
                    3.0 * SUBJECT
                } else {
                    6.0 + 0.6 * self.weight_of(mention, false)
                };
                consider(mention.entity, known + weight);
            }
        }
        best.map(|(_, e)| e)
    }

    fn weight_of(&self, mention: &Mention, subject: bool) -> f32 {
        let reading = self.reading;
        let before = (mention.title as usize).checked_sub(1);
        if subject {
            SUBJECT
        } else if reading.kind(mention.last as usize + 1) == Kind::Possessive {
            POSSESSOR
        } else if before.is_some_and(|b| reading.is(b, Class::PREPOSITION)) {
            OBJECT * 0.8
        } else {
            OBJECT
        }
    }

    /// The speaker that a description stands for: the bearer of an office, the one spoken of, or the description itself.
    fn nominal(&self, phrase: &Phrase, noun: usize) -> (Speaker, Link) {
        let reading = self.reading;
        let extended = reading.extended(phrase, reading.tokens.len());
        let itself = (Speaker::Phrase(phrase.first, extended), Link::Nominal);
        // "the commission", where a Commission has been named.
        if reading.is(noun, Class::THING.or(Class::ORG))
            && reading.is_word(phrase.first, "the")
            && phrase.first + 2 >= noun
            && extended == phrase.last
            && let Some(e) = reading
                .people
                .organisation_with(reading.body, &reading.tokens, &reading.mentions, noun)
        {
            return (Speaker::Entity(e), Link::Nominal);
        }
        let definite = reading.is_word(phrase.first, "the") || reading.is_word(phrase.first, "this");
        if !definite {
            return itself;
        }
        // "A senior diplomat …": "the diplomat" is the same one.
        if let Some(stranger) = self.stranger
            && extended == phrase.last
            && phrase.first + 1 == noun
            && stranger.noun < phrase.first
            && reading.text(stranger.noun).eq_ignore_ascii_case(reading.text(noun))
        {
            return (self.described(&stranger.phrase), Link::Nominal);
        }
        // The words before the noun that tell one bearer from another: "the Russian president".
        let key = hash(reading.text(noun).as_bytes());
        if let Some(bearers) = self.offices.get(&key) {
            let modifiers = phrase.first + 1..noun;
            let national = |i: usize| reading.is(i, Class::NATIONALITY);
            let asked = modifiers.clone().any(national);
            // "the Russian president" is not the one of another country.
            let fits = |a: usize, b: usize| {
                !asked
                    || !(a..=b).any(national)
                    || (a..=b).any(|j| {
                        modifiers
                            .clone()
                            .any(|i| reading.text(j).eq_ignore_ascii_case(reading.text(i)))
                    })
            };
            let best = bearers
                .iter()
                .filter(|(_, a, b)| fits(*a, *b))
                .rev()
                .enumerate()
                .max_by_key(|(age, (_, a, b))| {
                    let shared = modifiers
                        .clone()
                        .filter(|&i| (*a..=*b).any(|j| reading.text(j).eq_ignore_ascii_case(reading.text(i))))
                        .count();
                    (shared, usize::MAX - age)
                });
            if let Some((_, (entity, _, _))) = best {
                return (Speaker::Entity(*entity), Link::Nominal);
            }
        }
        // "Inspector Vidal leads the inquiry. “…,” the detective said."
        if extended == phrase.last
            && phrase.first + 1 == noun
            && !reading.text(noun).ends_with('s')
            && reading.is(noun, Class::ANY_ROLE.or(Class::RANK))
            && !reading.is(noun, Class::THING.or(Class::ORG))
            && let Some(e) = self.last_subject
            && reading.people.sort_of(e) == Sort::Person
        {
            return (Speaker::Entity(e), Link::Nominal);
        }
        let role = reading.is(noun, Class::EPITHET) || reading.text(noun).ends_with("-year-old");
        if role && extended == phrase.last && !reading.text(noun).ends_with("s") {
            let gender = if reading.is(noun, Class::ROLE_M) {
                Gender::He
            } else if reading.is(noun, Class::ROLE_F) {
                Gender::She
            } else {
                Gender::Unknown
            };
            let person = self
                .memory
                .iter()
                .filter(|r| {
                    let Some(e) = reading.people.entities.get(r.entity as usize) else {
                        return false;
                    };
                    e.sort == Sort::Person
                        && (gender == Gender::Unknown || e.gender == Gender::Unknown || e.gender == gender)
                })
                .max_by(|a, b| a.weight.total_cmp(&b.weight));
            if let Some(r) = person.filter(|r| r.weight >= 0.25) {
                return (Speaker::Entity(r.entity), Link::Nominal);
            }
            // The lead names an office, the next sentence its bearer.
            if self
                .memory
                .iter()
                .all(|r| reading.people.sort_of(r.entity) != Sort::Person)
            {
                let next = reading
                    .mentions_in(&(phrase.last..phrase.last + 120))
                    .map(|m| &reading.mentions[m])
                    .find(|m| m.sort == Sort::Person && m.entity != u32::MAX);
                if let Some(m) = next {
                    return (Speaker::Entity(m.entity), Link::Nominal);
                }
            }
        }
        itself
    }

    /// Takes note of a quotation's speaker.
    pub fn spoke(&mut self, speaker: Speaker) {
        self.last_speaker = Some(speaker);
        match speaker {
            Speaker::Entity(e) | Speaker::Joint(e, _) => {
                if self.reading.people.sort_of(e) == Sort::Organisation {
                    self.last_body = Some(speaker);
                }
                self.add(e, SPEAKER);
            }
            Speaker::Phrase(..) => self.last_body = Some(speaker),
            Speaker::Author => {}
        }
    }

    fn add(&mut self, entity: u32, weight: f32) {
        if let Some(r) = self.memory.iter_mut().find(|r| r.entity == entity) {
            // However often one is quoted, the next subject is nearer.
            r.weight = (r.weight + weight).min(HEAVIEST);
            return;
        }
        if self.memory.len() >= REMEMBERED {
            let lightest = self
                .memory
                .iter()
                .enumerate()
                .min_by(|a, b| a.1.weight.total_cmp(&b.1.weight))
                .map(|(i, _)| i);
            if let Some(i) = lightest {
                self.memory.swap_remove(i);
            }
        }
        self.memory.push(Remembered { entity, weight });
    }

    /// Goes on past a sentence: what it says of whom.
    pub fn pass(&mut self, sentence: &Range<usize>) {
        let reading = self.reading;
        for r in &mut self.memory {
            r.weight *= DECAY;
        }
        let mut subject = None;
        let mut pronoun_done = false;
        let main = reading.main_subject(sentence.start, sentence.end);
        // "The port's director, Ana Vidal, shrugged."
        let main = main.map(|p| reading.apposed_name(&p).filter(|n| n.last < sentence.end).unwrap_or(p));
        if let Some(p) = main {
            self.stranger = match p.head {
                Head::Noun(n) if self.is_stranger(&p, n as usize) => Some(Stranger {
                    phrase: p,
                    noun: n as usize,
                }),
                Head::Noun(n) if reading.speaks(n as usize) => self
                    .stranger
                    .filter(|s| reading.text(s.noun).eq_ignore_ascii_case(reading.text(n as usize))),
                Head::Name(_) => None,
                _ => self.stranger,
            };
        }
        if let Some(p) = main {
            match p.head {
                Head::Name(m) => {
                    let m = &reading.mentions[m as usize];
                    if m.sort != Sort::Title {
                        subject = Some(m.entity);
                    }
                }
                Head::Pronoun if self.stranger_of(p.first, sentence).is_some() => {}
                Head::Pronoun if reading.is(p.first, Class::HE_SHE) => {
                    let gender = if reading.is(p.first, Class::HE) {
                        Gender::He
                    } else {
                        Gender::She
                    };
                    if let Some(e) = self.person(gender, p.first, sentence) {
                        self.add(e, PRONOUN_SUBJECT);
                        subject = Some(e);
                        pronoun_done = true;
                    }
                }
                Head::Noun(n) => {
                    let (speaker, _) = self.nominal(&p, n as usize);
                    match speaker {
                        Speaker::Entity(e) => {
                            subject = Some(e);
                            self.add(e, PRONOUN_SUBJECT);
                            pronoun_done = true;
                        }
                        _ if reading.speaks(n as usize) => self.last_body = Some(speaker),
                        _ => {}
                    }
                }
                Head::Pronoun => {}
            }
        }
        let mut counted = None;
        for m in reading.mentions_in(sentence) {
            let mention = reading.mentions[m];
            if !reading.tokens[mention.first as usize].is_outside() || mention.sort == Sort::Title {
                continue;
            }
            let is_subject = subject == Some(mention.entity) && counted != subject && !pronoun_done;
            if is_subject {
                counted = subject;
            }
            let sort = reading.people.sort_of(mention.entity);
            if sort == Sort::Organisation && is_subject {
                self.last_body = Some(Speaker::Entity(mention.entity));
            }
            if sort != Sort::Place {
                let weight = self.weight_of(&mention, is_subject);
                self.add(mention.entity, weight);
            }
            self.note_office(&mention, sentence);
        }
        self.last_subject = subject.filter(|e| matches!(reading.people.sort_of(*e), Sort::Person | Sort::Unknown));
    }

    /// Notes which offices a mention is said to hold: before the name, or after it between commas.
    fn note_office(&mut self, mention: &Mention, sentence: &Range<usize>) {
        let reading = self.reading;
        let mut first = mention.title as usize;
        let mut steps = 0;
        while first > sentence.start
            && steps < 5
            && reading.tokens[first - 1].is_lower()
            && reading.tokens[first - 1].is_outside()
            && !reading.is(
                first - 1,
                Class::PREPOSITION
                    .or(Class::CONJUNCTION)
                    .or(Class::AUX)
                    .or(Class::SAY)
                    .or(Class::DETERMINER),
            )
        {
            first -= 1;
            steps += 1;
        }
        if first > sentence.start && reading.is(first - 1, Class::NATIONALITY) && reading.tokens[first - 1].is_outside()
        {
            first -= 1;
        }
        if first < mention.first as usize {
            let last = mention.first as usize - 1;
            for i in first..=last {
                self.note(i, mention.entity, first, last);
            }
        }
        // "the mayor of Vell, Tomas Brandl"
        if let Some(before) = (mention.title as usize).checked_sub(2).filter(|b| *b > sentence.start)
            && reading.kind(before + 1) == Kind::Comma
            && let Some(p) = reading.phrase_ending_at(before, sentence.start)
            && let Head::Noun(n) = p.head
            && reading.is(p.first, Class::DETERMINER)
        {
            self.note(n as usize, mention.entity, p.first, p.last);
        }
        let comma = mention.last as usize + 1;
        let placed = (mention.title as usize)
            .checked_sub(1)
            .is_some_and(|b| reading.is(b, Class::PREPOSITION));
        if reading.kind(comma) == Kind::Comma
            && !placed
            && let Some(p) = reading.phrase_at(comma + 1, sentence.end)
            && matches!(
                reading.kind(reading.extended(&p, sentence.end) + 1),
                Kind::Comma | Kind::Dash | Kind::Stop
            )
        {
            match p.head {
                Head::Noun(n) => self.note(n as usize, mention.entity, p.first, p.last),
                Head::Name(m) if reading.mentions[m as usize].sort == Sort::Title => {
                    self.note(
                        reading.mentions[m as usize].last as usize,
                        mention.entity,
                        p.first,
                        p.last,
                    );
                }
                _ => {}
            }
        }
    }

    fn note(&mut self, noun: usize, entity: u32, first: usize, last: usize) {
        let reading = self.reading;
        if !reading.is(noun, Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON)) {
            return;
        }
        let bearers = self.offices.entry(hash(reading.text(noun).as_bytes())).or_default();
        bearers.retain(|(e, _, _)| *e != entity);
        if bearers.len() >= 8 {
            bearers.remove(0);
        }
        bearers.push((entity, first, last));
    }
}

#[cfg(test)]
mod tests {
    use crate::quotes::{Context, extract};

    fn speakers(body: &str) -> Vec<String> {
        extract(body, &Context::default())
            .into_iter()
            .map(|q| q.speaker.unwrap_or_default())
            .collect()
    }

    #[test]
    fn a_pronoun_takes_the_unnamed_person_whom_the_sentence_before_brought_in() {
        let body = "Ana Vidal runs the harbour.\n\nA spokeswoman for the ferry line declined to say who was on duty. \
                    “Our first thought is for the passengers,” she said.";
        assert_eq!(speakers(body), ["spokeswoman for the ferry line"]);
        let body =
            "A spokeswoman for the ferry line was on the quay. Ana Vidal looked at the water. “It was cold,” she said.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
    }

    #[test]
    fn a_bare_description_takes_the_one_described_before() {
        let body = "A senior Velmarian diplomat said that there had been no second page. “We never got that far,” the diplomat said.";
        assert_eq!(speakers(body), ["senior Velmarian diplomat"]);
        let body = "Ana Vidal, who is leading the inquiry, looked tired. “He was never late,” the detective said.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
    }

    #[test]
    fn a_name_set_beside_a_description_is_the_subject() {
        let body = "President Tomas Brandl met her at noon. Velmar’s foreign minister, Ana Vidal, struck a drier note. \
                    “There was no breakthrough,” she said.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
    }
}
