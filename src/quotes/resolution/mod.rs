//! Sources to speakers: whose `he`, whose `the minister`, which Smith.
//!
//! Resolution follows the article sentence by sentence and keeps in mind whom a reader would ([`memory`]). A pronoun or a description takes the
//! heaviest bearer that fits it.

mod descriptions;
mod following;
mod memory;
mod named;
mod naming;
mod pronouns;
mod texts;
mod weights;

pub use following::Following;
pub use naming::{SpeakerNames, evidence};

use std::ops::Range;

use super::Link;
use super::lexicon::{Class, HashTable, WordSet, words};
use super::names::{Gender, Mention, Sort};
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use super::tokens::Kind;
use memory::{Memory, Nature, Who};

/// Those who ask and are gone: no later pronoun is theirs.
const ASKERS: &WordSet = words![
    "reporter",
    "journalist",
    "questioner",
    "interviewer",
    "moderator",
    "heckler",
    "correspondent",
    "host",
    "caller",
    "interpreter",
];

/// How many of the organisations that an article names most often may be `the company` without having been named of late.
const CHIEF_BODIES: usize = 12;

/// How far from the end of a sentence somebody is told at most what it says, in tokens.
const LONGEST_LISTENER: usize = 10;

/// How far before the end of a sentence a tag is looked for, in tokens.
const FARTHEST_TAG: usize = 80;

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

/// How many tokens a party and a seat in parentheses have at most, with them.
const LONGEST_SEAT: usize = 9;

/// What is known at one point of the article about who has been spoken of.
pub struct Discourse<'r, 'a> {
    reading: &'r Reading<'a>,
    headline: &'r str,
    memory: Memory,
    /// Bearers of an office, by the hash of its noun: entity and the tokens of the title.
    offices: HashTable<u64, Vec<(u32, usize, usize)>>,
    /// The subject of the latest sentence, where it is only described.
    described: Option<Who>,
    /// Whose text a noun stands for of late, by its hash: `the statement`.
    texts: HashTable<u64, Speaker>,
    /// The text that was spoken of last, whose the sentence says it is, and how much it is in mind.
    text: Option<(Who, Option<Speaker>, f32)>,
    /// What the article's pronouns have told of those whose names do not.
    learned: HashTable<u32, Gender>,
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
    /// Who asks whom in the latest sentence: `Orde asked Vidal whether`.
    pub question: Option<(u32, u32)>,
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
            offices: HashTable::default(),
            described: None,
            texts: HashTable::default(),
            text: None,
            learned: HashTable::default(),
            last_speaker: None,
            last_subject: None,
            question: None,
        }
    }

    /// A new entry of a live blog, a new letter begins: who was spoken of before is hardly meant any more.
    pub fn begin_entry(&mut self) {
        self.last_speaker = None;
        self.last_subject = None;
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
            Head::Noun(n) => Some(self.nominal(phrase, n as usize, sentence)),
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
                    match p.head {
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

    /// Whether a mention is the subject of some clause: a finite verb or auxiliary follows it.
    fn is_clause_subject(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let before = (mention.title as usize).checked_sub(1);
        // "While Orde, Brandl and Pell suggest that it can": the last of several is no more the subject than the others.
        if before.is_some_and(|b| b > 0 && reading.is_word(b, "and") && reading.mention_over(b - 1).is_some()) {
            return false;
        }
        // "after Vidal", and not "after Vidal left"
        let led = before.is_some_and(|b| {
            reading.is(b, Class::PREPOSITION)
                && !reading.is(b, Class::CONJUNCTION)
                && !reading.is_one_of(b, pronouns::FRONTED)
        });
        let after = mention.last as usize + 1;
        let who = after + usize::from(matches!(reading.kind(after), Kind::Comma | Kind::Dash));
        // "for Vidal, who has met the board", "with Vidal calling for more"
        let related =
            reading.is(who, Class::WHO) && reading.text(who).starts_with("who") && reading.tokens[who].is_outside();
        if led {
            let absolute = before.is_some_and(|b| reading.is_word(b, "with"))
                && reading.is(after, Class::SAYING.or(Class::COMMUNICATING));
            return related || absolute;
        }
        let mut next = mention.last as usize + 1;
        // "After Orde (R., Vell) was heard"
        if reading.kind(next) == Kind::ParenOpen {
            let Some(close) = (next + 1..next + LONGEST_SEAT).find(|&i| reading.kind(i) == Kind::ParenClose) else {
                return false;
            };
            next = close + 1;
        }
        if reading.kind(next) == Kind::Comma {
            // "Sgt Orde, off duty, noticed"
            let Some(close) = (next + 1..next + 16).find(|&i| matches!(reading.kind(i), Kind::Comma | Kind::Stop))
            else {
                return false;
            };
            next = close + 1;
        }
        while reading.is_filler(next) && !reading.is(next, Class::AUX) {
            next += 1;
        }
        let Some(t) = reading.tokens.get(next) else {
            return false;
        };
        t.is_lower()
            && t.is_outside()
            && (t.is(Class::AUX) || reading.may_be_verb(next) || reading.text(next).ends_with("ed"))
    }

    /// Whether a mention begins what somebody is reported to say: `He added that Orde …`
    fn is_reported(&self, mention: &Mention) -> bool {
        let before = (mention.title as usize).checked_sub(1);
        before.is_some_and(|b| {
            self.reading.is(b, Class::SPEECH)
                || self.reading.is_word(b, "that")
                // "telling reporters Vidal was stronger"
                || b > 0
                    && self.reading.tokens[b].is_lower()
                    && (self.reading.is(b - 1, Class::TELL) || self.reading.is_word(b - 1, "telling"))
        })
    }

    /// The main subject of a sentence before `limit`; of a name and a description beside each other the name.
    fn subject_of(&self, sentence: &Range<usize>, limit: usize) -> Option<Phrase> {
        let reading = self.reading;
        let main = reading.main_subject(sentence.start, limit)?;
        // "It fell to Ana Vidal to ask.", "It was Vidal who asked."
        if main.head == Head::Pronoun
            && reading.is_word(main.first, "it")
            && reading.is_one_of(main.last + 1, words!["fell", "falls", "was", "is"])
            && let name = main.last + 2 + usize::from(reading.is_word(main.last + 2, "to"))
            && name < limit
            && let Some(m) = reading.mention_at(name)
            && matches!(
                reading.people.sort_of(reading.mentions[m].entity),
                Sort::Person | Sort::Unknown
            )
        {
            return Some(reading.name(m));
        }
        let Head::Noun(_) = main.head else { return Some(main) };
        // "The port's director, Ana Vidal, shrugged."
        if let Some(name) = reading.apposed_name(&main).filter(|n| n.last < limit) {
            return Some(name);
        }
        // "… was built by Ana Vidal, the port's director, who"
        if let Some(comma) = main
            .first
            .checked_sub(1)
            .filter(|&c| c > sentence.start && reading.kind(c) == Kind::Comma)
            && let Some(m) = reading.mention_over(comma - 1)
            && (reading.people.sort_of(reading.mentions[m].entity) == Sort::Person
                || reading.people.sort_of(reading.mentions[m].entity) == Sort::Unknown && reading.mentions[m].len() > 1)
        {
            return Some(reading.name(m));
        }
        // "The prince’s companion was his granddaughter, Ana Vidal."
        if reading.is_one_of(reading.extended(&main, limit) + 1, words!["was", "is"])
            && limit == sentence.end
            && let Some(m) = reading.mentions_in(sentence).last()
            && reading.people.sort_of(reading.mentions[m].entity) == Sort::Person
            && reading.mentions[m].last as usize + 2 >= sentence.end
            && reading.mentions[m].title as usize > main.last + 1
            && reading.kind(reading.mentions[m].title as usize - 1) == Kind::Comma
        {
            return Some(reading.name(m));
        }
        // "A former clerk at the port, Vidal rose quickly.", "A clerk at the port, she rose."
        let last = reading.extended(&main, limit);
        if reading.kind(last + 1) == Kind::Comma
            && reading.is(last + 2, Class::HE_SHE)
            && reading.is_subject_pronoun(last + 2)
            && last + 2 < limit
        {
            return reading.phrase_at(last + 2, limit);
        }
        if reading.kind(last + 1) == Kind::Comma
            && let Some(m) = reading.mention_at(last + 2)
            && matches!(
                reading.people.sort_of(reading.mentions[m].entity),
                Sort::Person | Sort::Unknown
            )
            && reading.mentions[m].sort != Sort::Title
            && let verb = reading.mentions[m].last as usize + 1
            && verb < limit
            && reading.tokens[verb].is_lower()
            && reading.tokens[verb].is_outside()
            && !reading.is(verb, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO))
        {
            return Some(reading.name(m));
        }
        Some(main)
    }

    /// Who is said, after what a sentence reports or in the middle of it, to say it: `The dues, Vidal says, will rise.`
    fn reported_by(&self, sentence: &Range<usize>) -> Option<Phrase> {
        let reading = self.reading;
        let from = sentence.start.max(sentence.end.saturating_sub(FARTHEST_TAG));
        // Beyond the last verb of speech no comma is followed by who says it.
        // "The dues will rise, a clerk told the Post on Monday.", and not "told them to go".
        let tells = |i: usize| {
            reading.is_one_of(i, words!["told", "tells"])
                && i + LONGEST_LISTENER > sentence.end
                && (i + 1..sentence.end).all(|k| {
                    reading.tokens[k].is_outside()
                        && reading.kind(k) != Kind::Comma
                        && !reading.is_one_of(k, words!["to", "that", "how", "what", "why", "he", "she", "they", "it"])
                })
        };
        let says = |i: &usize| {
            reading.is(*i, Class::SAY) && !reading.is(*i, Class::SOFT) && reading.may_be_verb(*i) || tells(*i)
        };
        let last = (from..sentence.end).rev().find(says)?;
        for comma in from..last {
            let outside = reading.tokens[comma].is_outside();
            // "The guild will be “late,” says Ana Vidal.": the comma stands within the marks.
            let within = || {
                reading
                    .spans
                    .get(reading.tokens[comma].span as usize)
                    .is_some_and(|span| span.last as usize == comma && reading.ends_with_comma(span))
            };
            // Of two who say something in one sentence the later.
            let after = || (comma + 1..sentence.end).all(|i| reading.tokens[i].is_outside());
            if comma == sentence.start
                || outside && reading.kind(comma) != Kind::Comma
                || !(outside || within() && after())
            {
                continue;
            }
            // "The dues will rise, says Ana Vidal, who keeps the books.", and not "Orde, who is late, blasted Vidal as slow."
            if reading.is(comma + 1, Class::SAY)
                && !reading.is(comma + 1, Class::SOFT)
                && reading.may_be_verb(comma + 1)
                && let Some(phrase) = reading.phrase_at(comma + 2, sentence.end)
                && matches!(phrase.head, Head::Name(_))
                && (phrase.last + 1 >= sentence.end
                    || matches!(
                        reading.kind(phrase.last + 1),
                        Kind::Comma | Kind::Stop | Kind::ParenOpen
                    )
                    || reading.is(phrase.last + 1, Class::PREPOSITION) && !reading.is_word(phrase.last + 1, "as"))
            {
                return Some(phrase);
            }
            let Some(phrase) = reading.phrase_at(comma + 1, sentence.end) else {
                continue;
            };
            let verb = phrase.last + 1;
            let closes = verb + 1 >= sentence.end
                || matches!(reading.kind(verb + 1), Kind::Comma | Kind::Stop)
                || reading.is(verb + 1, Class::DATE)
                || reading.is_word(verb + 1, "on") && reading.is(verb + 2, Class::DATE)
                || verb == last && tells(verb);
            let speaks = match phrase.head {
                Head::Noun(n) => reading.speaks(n as usize),
                Head::Pronoun => reading.is(phrase.first, Class::HE_SHE),
                Head::Name(_) => true,
            };
            if closes
                && speaks
                && verb < sentence.end
                && (reading.is(verb, Class::SAY) && !reading.is(verb, Class::SOFT) && reading.may_be_verb(verb)
                    || tells(verb))
            {
                return Some(phrase);
            }
        }
        None
    }

    /// Whether a person is named here in full who has not been named before.
    fn is_first(&self, mention: usize) -> bool {
        let reading = self.reading;
        let m = &reading.mentions[mention];
        let person = reading
            .people
            .entities
            .get(m.entity as usize)
            .is_some_and(|e| e.fullest as usize == mention && e.sort == Sort::Person);
        person && m.len() > 1 && reading.kind(m.last as usize + 1) != Kind::Possessive
    }

    /// What a mention that is no subject adds.
    fn weight_as_object(&self, mention: &Mention) -> f32 {
        let reading = self.reading;
        let before = (mention.title as usize).checked_sub(1);
        if before.is_some_and(|b| reading.is(b, Class::TELL) && !reading.tokens[b].is_capital()) {
            weights::LISTENER
        } else if reading.kind(mention.last as usize + 1) == Kind::Possessive {
            weights::POSSESSOR
        } else if before.is_some_and(|b| reading.is(b, Class::PREPOSITION)) {
            weights::OBJECT * 0.8
        } else {
            weights::OBJECT
        }
    }

    /// Who asks whom: `Orde asked Vidal whether the boat would sail`.
    fn question_in(&self, sentence: &Range<usize>, main: Option<Phrase>) -> Option<(u32, u32)> {
        let reading = self.reading;
        let main = main?;
        let Head::Name(asker) = main.head else { return None };
        let verb = reading.verb_after(&main, sentence.end)?;
        if !reading.is_one_of(verb, words!["ask", "asks", "asked"]) {
            return None;
        }
        let Head::Name(asked) = reading.phrase_at(verb + 1, sentence.end)?.head else {
            return None;
        };
        let (asker, asked) = (&reading.mentions[asker as usize], &reading.mentions[asked as usize]);
        (reading.people.sort_of(asked.entity) == Sort::Person && asker.entity != asked.entity)
            .then_some((asker.entity, asked.entity))
    }

    /// Whether what a sentence is about is a thing of somebody's: `Vidal’s plan is another one`, and not `Vidal’s lawyer left`.
    fn owns_subject(&self, mention: &Mention, main: Option<Phrase>, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        let mark = mention.last as usize + 1;
        let begins = mention.title as usize == sentence.start;
        begins
            && reading.kind(mark) == Kind::Possessive
            // "Vidal’s group is calling for more": no group is he or she.
            && main.is_none_or(|p| !matches!(p.head, Head::Noun(n)
                if reading.speaks(n as usize) && matches!(reading.nature_of_noun(n as usize), Nature::Person(_))))
            && (mark + 1..mark + 4).all(|i| !reading.is(i, Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON)))
    }

    /// Goes on past a sentence: what it says of whom.
    pub fn pass(&mut self, sentence: &Range<usize>) {
        let reading = self.reading;
        self.memory.fade(weights::FADING);
        if let Some((_, _, weight)) = &mut self.text {
            *weight *= weights::FADING;
        }
        let words = reading.classes_in(sentence);
        let reporter = words
            .is(Class::SAY.or(Class::TELL))
            .then(|| self.reported_by(sentence))
            .flatten();
        let main = reporter.or_else(|| self.subject_of(sentence, sentence.end));
        // Whom a speaker speaks of comes after the speaker.
        let reports = reporter.is_some()
            || words.is(Class::SAY)
                && main.is_some_and(|p| {
                    reading
                        .verb_after(&p, sentence.end)
                        .is_some_and(|v| reading.is(v, Class::SAY) && !reading.is(v, Class::SOFT))
                });
        let mut subject = None;
        let mut counted = false;
        // "I spoke to Vidal on Monday.": of the others the one spoken to is nearest.
        let first_person = main.is_some_and(|p| p.head == Head::Pronoun && reading.is(p.first, Class::I));
        match main.map(|p| (p, p.head)) {
            Some((_, Head::Name(m))) => {
                let mention = &reading.mentions[m as usize];
                if mention.sort != Sort::Title {
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
                if let Some(Speaker::Entity(e)) = self.pronoun(p.first, sentence) {
                    self.add(Who::Entity(e), weights::PRONOUN_SUBJECT);
                    counted = true;
                }
            }
            Some((p, Head::Noun(n))) => {
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
        for m in reading.mentions_in(sentence) {
            let mention = reading.mentions[m];
            if !reading.tokens[mention.first as usize].is_outside() || mention.sort == Sort::Title {
                continue;
            }
            let who = Who::Entity(mention.entity);
            // "It is late, with Vidal calling for more": where the sentence is about nobody, the first subject of a clause is nearest.
            let first = subject.is_none()
                && main.is_none_or(|p| !reading.is(p.first, Class::HE_SHE))
                && self.is_clause_subject(&mention);
            let met = first_person && reading.people.sort_of(mention.entity) == Sort::Person;
            let weight = if (subject == Some(who) || first && !reports || met) && !counted {
                counted = true;
                weights::SUBJECT
            } else if !reports && self.is_clause_subject(&mention) && !self.is_reported(&mention) {
                weights::CLAUSE_SUBJECT
            } else if !person && self.owns_subject(&mention, main, sentence) {
                weights::OWNER
            } else if self.is_first(m) {
                self.weight_as_object(&mention).max(weights::INTRODUCED)
            } else {
                self.weight_as_object(&mention)
            };
            self.add(who, weight);
            self.note_office(&mention, sentence);
        }
        self.identify(main, subject);
        if words.is(Class::ANY_ROLE) {
            self.meet(sentence);
        }
        if words.is(texts::NOUNS) {
            self.note_texts(sentence, subject.map(|who| self.speaker_of(who)));
        }
        self.question = if words.is(Class::TELL) {
            self.question_in(sentence, main)
        } else {
            None
        };
        self.last_subject = match subject {
            Some(Who::Entity(e)) => match reading.people.sort_of(e) {
                Sort::Person => Some(e),
                Sort::Unknown => {
                    let entity = &reading.people.entities[e as usize];
                    let known = entity.count > 1 || reading.mentions[entity.fullest as usize].len() > 1;
                    known.then_some(e)
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

    /// Whether a description is one by which a person or a body is brought in, and not a pronoun or a piece of a clause.
    fn is_introduced(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        const NOBODY: &WordSet = words![
            "which", "that", "nobody", "what", "no", "some", "others", "many", "none",
        ];
        if !reading.speaks(noun) || reading.is_one_of(phrase.first, NOBODY) {
            return false;
        }
        match reading.nature_of_noun(noun) {
            Nature::Person(_) => {
                // Adjectives more often than ranks.
                let adjective = reading.is_one_of(noun, words!["major", "general", "private", "chief", "principal"]);
                let led = reading.is(phrase.first, Class::DETERMINER)
                    || (phrase.first..noun).any(|i| reading.kind(i) == Kind::Possessive);
                led && !adjective && !reading.is_one_of(noun, ASKERS)
            }
            Nature::Body | Nature::Several => true,
            Nature::Thing => false,
        }
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

    /// The descriptions of people in some tokens that stand beside no name.
    fn described_in(&self, tokens: &Range<usize>) -> Vec<Phrase> {
        let reading = self.reading;
        let sentence = tokens;
        let mut out = Vec::new();
        for (at, t) in sentence.clone().zip(reading.tokens_in(sentence)) {
            if !t.is(Class::ANY_ROLE) || !t.is_lower() || !t.is_outside() {
                continue;
            }
            let Some(first) = (at.saturating_sub(3).max(sentence.start)..at)
                .rev()
                .find(|&i| reading.is_one_of(i, words!["a", "an", "the", "my", "his", "her", "another", "one"]))
            else {
                continue;
            };
            let before = first.checked_sub(1).filter(|b| *b >= sentence.start);
            let apposed = before.is_some_and(|b| {
                matches!(reading.kind(b), Kind::Comma | Kind::Dash | Kind::ParenOpen)
                    || reading.is_one_of(
                        b,
                        words![
                            "as", "is", "was", "be", "been", "become", "became", "like", "than", "are", "were",
                        ],
                    )
            });
            let named = reading.mention_over(at + 1).is_some()
                || reading.kind(at + 1) == Kind::Comma
                    && reading
                        .mention_at(at + 2)
                        .is_some_and(|m| reading.kind(reading.mentions[m].last as usize + 1) != Kind::Possessive);
            // "a Harbour Board spokeswoman"
            let plain = |i: usize| {
                reading.tokens[i].is_lower() || reading.kind(i) == Kind::Word && reading.mention_over(i).is_some()
            };
            let runs_on = (first + 1..at).any(|i| !plain(i) || reading.is(i, Class::PREPOSITION))
                || reading.is(at + 1, Class::ANY_ROLE) && reading.tokens[at + 1].is_lower()
                || reading.kind(at + 1) == Kind::Possessive
                || reading.tokens.get(at + 1).is_some_and(|t| {
                    // "a representative government"
                    t.is_lower()
                        && t.kind == Kind::Word
                        && !t.is(Class::PREPOSITION
                            .or(Class::CONJUNCTION)
                            .or(Class::AUX)
                            .or(Class::ADVERB)
                            .or(Class::WHO)
                            .or(Class::DETERMINER)
                            .or(Class::SAYING)
                            .or(Class::COMMUNICATING))
                        && !reading.may_be_verb(at + 1)
                        && !reading.text(at + 1).ends_with("ed")
                });
            if apposed
                || named
                || runs_on
                || reading.is_one_of(at, ASKERS)
                || !matches!(reading.nature_of_noun(at), Nature::Person(_))
            {
                continue;
            }
            out.push(Phrase {
                first,
                last: at,
                head: Head::Noun(at as u32),
            });
        }
        out
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

    #[test]
    fn it_is_the_body_that_the_sentence_before_was_about() {
        let body = "Ana Vidal runs the harbour. The owner, Corvin Island Lines, said that it would help. \
                    “We are sorry,” it said in a statement.";
        assert_eq!(speakers(body), ["Corvin Island Lines"]);
        let body = "The Port Authority of Vell issued a report on Monday. “The quay is unsafe,” the report said.";
        assert_eq!(speakers(body), ["Port Authority of Vell"]);
        let body = "The Vell Election Commission said so in an online notice. The pictures will not be used “for any other end”, according to the order.";
        assert_eq!(speakers(body), ["Vell Election Commission"]);
    }

    #[test]
    fn a_description_takes_the_subject_of_its_sentence_or_of_the_one_before() {
        let body = "Davey Ruddock was sent to the stand, and found that he liked it. “You can see everything,” said the Town manager.";
        assert_eq!(speakers(body), ["Davey Ruddock"]);
    }

    #[test]
    fn an_office_of_another_town_is_another_persons() {
        let body = "“We were lucky,” said Mei Kowal, the Carrow State coach. Bridget Lund drew up the last play. \
                    “She made it,” the Mount Hale coach said.";
        assert_eq!(speakers(body)[1], "Bridget Lund");
    }

    #[test]
    fn a_relative_is_the_other_one_of_that_surname() {
        let body = "Shane and Kerryn Mulvane were in the cafeteria, and Shane Mulvane held the baby. “It was loud,” Mrs Mulvane said. \
                    Her husband said the crew had been kind. “They counted us,” he said.";
        assert_eq!(speakers(body)[1], "Shane Mulvane");
    }

    #[test]
    fn nobody_named_in_reported_words_is_their_speaker() {
        let body = "Anthony Cord spoke first. Tomas Brandl, he says, can “make it clear” to them.";
        assert_eq!(speakers(body), ["Anthony Cord"]);
    }

    #[test]
    fn who_is_told_of_in_passing_may_speak_next() {
        let body = "At the counter I told the clerk that I wished to appeal. “You can,” she said.";
        assert_eq!(speakers(body), ["clerk"]);
    }

    #[test]
    fn who_reports_outweighs_what_is_reported() {
        let body = "Brandl, Ana Vidal says, will have to choose. That, Orde says, is “for him”. Brandl, he says, waits. “It is late,” he says.";
        assert_eq!(speakers(body), ["Orde", "Orde"]);
    }

    #[test]
    fn a_description_beside_a_name_is_its_bearers() {
        let body =
            "The turbines were designed by Tomas Brandl, the port’s chief engineer, who left. “They turn,” he said.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
        let body = "Ruth Pell waited. A former clerk at the port, Ana Vidal rose quickly. “I ran,” she said.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
    }

    #[test]
    fn the_company_is_no_newspaper_and_no_school() {
        let body = "Corvin Motors closed a plant. The Vell Post named a driver. “We regret it,” the firm said.";
        assert_eq!(speakers(body), ["Corvin Motors"]);
        let body = "Corvin Motors lost a fifth.\n\nIt rained.\n\nIt rained again.\n\nThe wind rose.\n\nThe sun set.\n\nNobody came.\n\n\
                    Corvin Motors shares fell.\n\nIt rained.\n\nIt was dark.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nThe company called it “a pause”.";
        assert_eq!(speakers(body), ["Corvin Motors"]);
    }

    #[test]
    fn a_former_aide_of_another_is_whom_the_sentence_before_was_about() {
        let body = "Ana Vidal spoke on Monday. “I was there,” Brandl’s former deputy said.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
        let body = "Ana Vidal spoke on Monday. “I was there,” Brandl’s spokesman said.";
        assert_eq!(speakers(body), ["Brandl’s spokesman"]);
    }

    #[test]
    fn the_who_of_a_description_is_the_one_described() {
        let body = "A strategist who left and who asked not to be named said that it was “the best thing in a month”.";
        assert_eq!(speakers(body), ["strategist"]);
    }

    #[test]
    fn they_are_two_with_appositions_between_them() {
        let body =
            "Ana Vidal, the mayor of Vell, and Tomas Brandl, her deputy, sent a letter. “It is over,” they wrote.";
        assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
    }

    #[test]
    fn a_longer_name_may_hold_the_full_one() {
        let body =
            "At the Tomas Brandl Foundation dinner, President Brandl spoke for an hour. “It is late,” Mr. Brandl said.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn words_that_close_a_paragraph_are_not_those_that_the_next_begins_with() {
        let body =
            "“He is right,” Orde, an adviser, said on Monday. “There is a split.”\n\nBrandl’s comments came late.";
        assert_eq!(speakers(body), ["Orde"]);
        let body = "“There is a split, and it is growing.”\n\nBrandl’s words were heard by all.";
        assert_eq!(speakers(body), ["Brandl"]);
    }

    #[test]
    fn unsigned_we_are_the_outlet() {
        let context = Context {
            source: Some("The Harbour Post"),
            ..Context::default()
        };
        let quotes = extract("In 1984, we noted, the mayor came across as “calm”.", &context);
        assert_eq!(quotes[0].speaker.as_deref(), Some("The Harbour Post"));
    }

    #[test]
    fn an_age_or_an_occupation_after_a_name_makes_a_person() {
        let body = "Her father was proud. Her father dug wells. She met a young mycologist. Thaddo Pellwin, a botanist, came by. “It grew,” he said.";
        assert_eq!(speakers(body), ["Thaddo Pellwin"]);
        let body = "“It will forgive one mistake,” according to Hoanu Paratt, a naval architect in Vell who saw it. He called it “four pages of praise”.";
        assert_eq!(speakers(body), ["Hoanu Paratt", "Hoanu Paratt"]);
    }

    #[test]
    fn to_whom_it_fell_is_the_subject() {
        let body = "“Sound man,” said Ruth Pell. It fell to Ana Vidal to ask. “Who goes round?” she asked.";
        assert_eq!(speakers(body), ["Ruth Pell", "Ana Vidal"]);
    }

    #[test]
    fn one_who_is_told_something_in_the_sentence_may_be_he() {
        let body = "Tomas Brandl left. When I put this to the clerk at the ticket office, he said: “Madam, come back.”";
        assert_eq!(speakers(body), ["clerk at the ticket office"]);
    }

    #[test]
    fn one_named_after_the_verb_of_a_report_is_its_subject() {
        let body = "“It is quiet,” said Tomas Brandl.\n\nBut the risk is high in Vell, which has no tide tables, said Omar Karim, a pilot.\n\n\
                    “We watch the moon,” he told the Harbour Post.";
        assert_eq!(speakers(body)[1], "Omar Karim");
    }

    #[test]
    fn of_whom_a_speaker_speaks_comes_after_the_speaker() {
        let body = "Brandl leads the yard. The analyst Omar Karim said on Thursday Brandl had one chance to show he was right. “If it fails, he fails,” he said. \
                    Tomas Brandl left.";
        assert_eq!(speakers(body), ["Omar Karim"]);
    }

    #[test]
    fn the_who_of_an_apposition_is_the_one_named() {
        let body = "It pleased Dr. Ana Vidal, the port’s top engineer, who told the board that it was “late”.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
        let body = "Sen. Omar Karim (R., Vell), another member of the board, who has sold boats, said that it was “half a plan”.";
        assert_eq!(speakers(body), ["Omar Karim"]);
        let body = "Brandl got messages from Tomas Orde, who called her “a fool”. Ana Brandl left.";
        assert_eq!(speakers(body), ["Tomas Orde"]);
    }

    #[test]
    fn a_text_is_whose_statement_it_is() {
        let body = "In a statement, Ana Vidal said she was sorry. “I was tired,” the statement said.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
        let body = "Ana Vidal spoke to the board. “I was tired,” her letter said.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
        let body = "The Harbour Board sells mugs. Its own website says it “answers to nobody”.";
        assert_eq!(speakers(body), ["Harbour Board"]);
    }

    #[test]
    fn one_who_belongs_to_a_name_is_not_its_bearer() {
        let body = "Ana Vidal waited. “We had time,” the Vidal aide said.";
        assert_eq!(speakers(body), ["Vidal aide"]);
        let body = "According to a Harbour Board spokesman, the ferry is late. “It is a rule,” the spokesman said.";
        assert_eq!(speakers(body), ["Harbour Board spokesman"]);
    }

    #[test]
    fn a_day_before_the_subject_needs_no_comma() {
        let body = "On Tuesday afternoon mayor Brandl met the pilots as well as the people of Vell, and called the report “a good thing”. Tomas Brandl left.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn a_prince_keeps_his_style() {
        assert_eq!(
            speakers("“I regret it,” Prince Tomas said.\n\nIt rained.\n\n“I do,” Tomas said."),
            ["Prince Tomas"; 2]
        );
    }

    #[test]
    fn an_epithet_in_capitals_is_whose_sentence_it_was() {
        let body = "Rep. Ana Vidal came to his defence. “He is sent to my district,” the New Carrow Democrat wrote.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
    }

    #[test]
    fn he_is_the_he_of_the_same_sentence() {
        let body = "Ana Vidal waited. Tomas Brandl was calm. He made no mention of Omar Karim, even as he said “the sea is wide”.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn the_next_sentence_names_whom_the_last_was_about() {
        let body = "The pilot who had refused to sail was in the crowd. Mr Tomas Brandl, 58, has never lost a fender. “I told them,” the pilot said.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn the_paper_is_a_newspaper_or_itself() {
        let body = "The Vell Post has a copy of the minutes. “It is all there,” the paper wrote.";
        assert_eq!(speakers(body), ["Vell Post"]);
        let body = "The work, published in the Annals of Fresh Water, found a pulse. It was “tied to passing cloud”, the paper says.";
        assert_eq!(speakers(body), ["paper"]);
    }

    #[test]
    fn the_union_is_the_federation_that_has_been_named() {
        let body = "The pilots’ union met. The Vell Federation of Pilots has its own chairs. The union agreed, saying in a statement: “We have chairs.”";
        assert_eq!(speakers(body), ["Vell Federation of Pilots"]);
    }

    #[test]
    fn one_named_in_full_for_the_first_time_may_be_he() {
        let body = "Her father dug wells. She wrote it all down. She shared a bench with a young botanist, Tomas Brandl. He saw her home. “I dug,” he said.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn the_text_of_somebody_is_theirs() {
        let body = "The Harbour Commission met. “The quay is unsafe,” the commission’s report said.";
        assert_eq!(speakers(body), ["Harbour Commission"]);
        assert_eq!(speakers("“I am late,” Ana Vidal’s full letter read."), ["Ana Vidal"]);
    }

    #[test]
    fn whom_the_author_spoke_to_is_he() {
        let body =
            "Mayor Tomas Brandl opened the yard. I spoke to Omar Karim on Wednesday. “It is no surprise,” he said.";
        assert_eq!(speakers(body), ["Omar Karim"]);
    }

    #[test]
    fn it_is_the_one_who_says_so() {
        let body = "The Harbour Agency said nobody was hurt, but Corvin Motors said it was calling them back as a “precaution”.";
        assert_eq!(speakers(body), ["Corvin Motors"]);
    }

    #[test]
    fn one_person_may_hold_two_offices() {
        let body = "“We see more,” Corvin Yards Chairman and Chief Executive Tomas Brandl told the guild.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
        let body = "Norwegian Foreign Minister, Ana Vidal, later told the Post that they would “most likely” stay.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
    }

    #[test]
    fn a_pronoun_after_its_description_is_the_one_before() {
        let body = "Tamsin Vidal runs the guild. A student in Vell, she sailed at nine. “I like it,” she says.";
        assert_eq!(speakers(body), ["Tamsin Vidal"]);
    }

    #[test]
    fn the_president_is_whom_the_article_names_most() {
        let body = "Tomas Brandl opened the port. Brandl waved. Brandl sat. Brandl rose. The judge Ana Vidal looked on. The president added: “It is done.”";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn the_mayor_is_whom_the_headline_or_a_later_sentence_calls_so() {
        let body =
            "Ana Vidal left. The mayor shrugged it off. “It is over,” he said. Tomas Brandl won in May. Brandl sat.";
        let context = Context {
            title: "Mayor Brandl’s Boat Sinks",
            ..Context::default()
        };
        assert_eq!(extract(body, &context)[0].speaker.as_deref(), Some("Tomas Brandl"));
        let body = "Omar Karim left. The mayor shrugged it off. “It is over,” he said. Mayor Tomas Brandl won in May.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn one_whose_plan_it_is_comes_before_others() {
        let body = "Tomas Brandl spoke for long. “They chose it,” Mr Brandl said. Omar Karim’s plan is another one. “We keep it,” he said.";
        assert_eq!(speakers(body), ["Tomas Brandl", "Omar Karim"]);
    }

    #[test]
    fn the_president_is_not_the_former_one() {
        let body = "President Tomas Brandl met the pilots. Former President Omar Karim sat down. The president said the board looked at a “range of options” there.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
        let body = "A complaint named Omar Karim. “This set of acts is grave,” the first witness stated.";
        assert_eq!(speakers(body), ["first witness"]);
    }

    #[test]
    fn he_is_whom_the_sentence_before_was_about() {
        let body = "Tomas Brandl was calm. “It is foreign to us,” Mr. Brandl said. Guild spokesman Omar Karim countered that Mr. Brandl is \
                    trying to change the subject, and that he’s late. “The port did help,” he said.";
        assert_eq!(speakers(body), ["Tomas Brandl", "Omar Karim"]);
    }

    #[test]
    fn neither_a_source_nor_the_minister_of_elsewhere_is_the_last_one_named() {
        let body = "Omar Karim felt that he was resisted. “This was no doubt a grief to him,” the source said.";
        assert_eq!(speakers(body), ["source"]);
        let body = "Omar Karim left the pact. Last year the prime minister of Singapore told Ruth Pell that they “will be finished in Asia.”";
        assert_eq!(speakers(body), ["prime minister of Singapore"]);
    }

    #[test]
    fn who_is_told_something_does_not_hold_the_tellers_office() {
        let body = "President Tomas Brandl met the pilots. The president told Omar Karim he would sail. The president warned Ruth Pell. It rained. \
                    The president called it “a good day for all of us.”";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn one_of_a_party_is_not_the_party() {
        let body = "Rep. Tomas Brandl left the Republican Party dinner.\n\nThe Missouri Republican said that it was “late for all of us.”";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn who_describes_somebody_is_somebody_else() {
        let body = "“We will hunt,” Tomas Brandl said.\n\nDescribing Omar Karim as a “hero of the harbour”, he said the pilots were “not sailors, they are monsters”.";
        assert_eq!(speakers(body), ["Tomas Brandl"; 2]);
    }

    #[test]
    fn a_chairman_may_be_a_woman() {
        let body =
            "Omar Karim left. SEC Chairman Mary Vidal denied that there was any plan. “We will not sail,” she said.";
        assert_eq!(speakers(body), ["Mary Vidal"]);
        let body = "Ruth Pell left. Former US secretary of state Mary Vidal, a Pell supporter, caused trouble over her remark that “the sea is wide for us all.”";
        assert_eq!(speakers(body), ["Mary Vidal"]);
    }

    #[test]
    fn who_it_was_is_the_subject() {
        let body = "Dr Ruth Pell read the rules. The prince’s companion in the basket was his granddaughter, Ana Vidal. “We are insured,” she said.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
    }

    #[test]
    fn a_question_that_somebody_brings_is_theirs() {
        let body = "The farmers met. Ana Vidal brought a chart. Tomas Brandl brought a question. “Have you met a cow?” Ms. Vidal said that she had, \
                    and that it “had not asked”.";
        assert_eq!(speakers(body)[0], "Tomas Brandl");
    }

    #[test]
    fn she_who_says_it_in_the_middle_is_not_the_company_that_it_is_about() {
        let body = "Ana Vidal, a spokesperson for Conferra, read the message. The company does not comment, she said, “on nods.”";
        assert_eq!(speakers(body), ["Ana Vidal"]);
    }

    #[test]
    fn one_who_does_something_of_his_is_a_person() {
        let body = "The Minister sat. The Ceann Comhairle rang his bell. “This is a house, not a mart,” he said, at which someone behind him murmured: “It is.”";
        assert_eq!(speakers(body), ["Ceann Comhairle", "someone behind him"]);
    }

    #[test]
    fn what_is_called_the_company_is_it() {
        let body = "“It is our fault,” Lumenta wrote in a post. Service came back at noon. The company says that a certificate took it down. \
                    It said the failure was “ordinary and ours.”";
        assert_eq!(speakers(body), ["Lumenta", "Lumenta"]);
    }

    #[test]
    fn one_who_only_asks_is_not_he() {
        let body = "Whit Sorensen said he had been looking for a fastball. “And?” a reporter asked. “It was the other one,” he said.";
        assert_eq!(speakers(body), ["reporter", "Whit Sorensen"]);
    }

    #[test]
    fn of_whom_reporters_are_told_is_not_who_tells() {
        let body = "Tomas Brandl sailed. Omar Karim summed it up on Monday, telling reporters Mr Brandl was stronger than ever. \
                    “The cloud has gone,” he said.";
        assert_eq!(speakers(body), ["Omar Karim"]);
    }

    #[test]
    fn an_age_alone_is_that_of_whom_the_last_sentence_was_about() {
        let body = "Omar Karim keeps the light. “I was late,” the 81-year old said.";
        assert_eq!(speakers(body), ["Omar Karim"]);
        let body = "Omar Karim keeps the light. “I was late,” the 22 year old said.";
        assert_eq!(speakers(body), ["Omar Karim"]);
    }

    #[test]
    fn a_sentence_that_runs_into_the_words_is_said_as_well() {
        let body = "Ana Vidal is a lawyer. The guild “does not need a grant,” she added. Corvin College “can pay for it,” she said.";
        assert_eq!(speakers(body), ["Ana Vidal", "Ana Vidal"]);
    }

    #[test]
    fn when_he_said_it_is_whose_remark_it_was() {
        let body = "Omar Karim was referring to Brandl’s comment on boats, when he said, “I like those that float.” Tomas Brandl left.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn an_analysis_is_that_of_the_body_named_before_it() {
        let body = "A Harbour Agency analysis looked at the boats. It rained. “They sank,” the analysis states.";
        assert_eq!(speakers(body), ["Harbour Agency"]);
    }

    #[test]
    fn a_seat_and_an_occupation_lead_to_the_subject() {
        let body = "Alan Orde spoke first. University of Vell at Carrow law professor Omar Karim, an expert on tides, said the time may \
                    not be right. “They wait,” he said.";
        assert_eq!(speakers(body), ["Omar Karim"]);
    }

    #[test]
    fn two_words_of_which_nothing_is_known_may_be_a_person() {
        let body = "Malcolm Orde wrote in the post. LeRon Wexley, arguably the most famous of all, put up a notice. “You do not know,” wrote the Vell Rovers star.";
        assert_eq!(speakers(body), ["LeRon Wexley"]);
    }

    #[test]
    fn a_slip_of_the_pen_is_no_other_name() {
        let body = "“It is sad,” Bruno Malnicar said.\n\nIt rained on the boats of the town.\n\n“We are tired of it,” Malcinar said.";
        assert_eq!(speakers(body), ["Bruno Malnicar", "Bruno Malnicar"]);
        let body = "Mayor Gavin Wexsom left. Mayor Wexson said that it was “no chance”.";
        assert_eq!(speakers(body), ["Gavin Wexsom"]);
    }

    #[test]
    fn the_first_word_of_a_headline_is_no_given_name() {
        let body = "Tomas Brandl sailed on.\n\n‘No credit!’ Enraged Brandl defends the deal\n\nHe wrote: “It is a lie and they know it.”";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn initials_may_leave_out_the_country_and_stand_for_two_words() {
        let body = "The U.S. Consumer Boat Safety Board met. “Do not sail,” the CBSB said.";
        assert_eq!(speakers(body), ["U.S. Consumer Boat Safety Board"]);
        let body = "Corvin Instruments rose. But CI said it was “content” with the price.";
        assert_eq!(speakers(body), ["Corvin Instruments"]);
    }

    #[test]
    fn whom_a_question_names_does_not_answer_it() {
        let body = "Ana Vidal read the rules. “It is late,” she said. Asked whether Ruth Pell would sail if it rained, she replied: “I do not know.”";
        assert_eq!(speakers(body), ["Ana Vidal"]);
    }

    #[test]
    fn he_is_whom_the_clause_before_the_comma_is_about() {
        let body = "Omar Karim spoke. Omar Karim waved. They would love to sink Omar Karim. When Tomas Brandl announced his challenge to Karim, he called for “fresh wind”.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn a_name_may_follow_its_pronoun() {
        let body = "Omar Karim was in Vell. In what he called a “rant,” Mayor Tomas Brandl took a swipe at the board.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn they_are_those_of_the_last_clause() {
        let body = "I heard of it when I worked for the Harbour Agency; the career pilots often objected to what they called “meddling.”";
        assert_eq!(speakers(body), ["career pilots"]);
    }

    #[test]
    fn a_day_in_the_introduction_leads_to_the_subject() {
        let body = "Mayor Tomas Brandl met Omar Karim. The mayor blamed Karim for it. However at that board meeting in June the mayor told Karim he would take the blame. \
                    “I will be the one,” he said.";
        assert_eq!(speakers(body), ["Tomas Brandl"]);
    }

    #[test]
    fn one_who_is_spoken_of_does_not_speak() {
        let body =
            "“They check every boat,” Omar Karim said. The Harbour Agency staff “have gone through a decade of it.”";
        assert_eq!(speakers(body), ["Omar Karim"]);
    }

    #[test]
    fn the_subject_comes_after_a_list_of_names_or_what_is_done_to_another() {
        let body = "Ana Vidal met Brandl. While rivals Marco Orde, Rand Pell and Jeb Brandl suggest they can sail, \
                    Scott Walden talks about rowing. “When you look at the port,” he said, “you see it.”";
        assert_eq!(speakers(body), ["Scott Walden"]);
        let body = "Tomas Orde, who has sailed for Peter Brandl since he left his own boat in May, blasted James Pell as a “farce” on Monday.\n\n\
                    “It is late,” he said.";
        assert_eq!(speakers(body), ["Tomas Orde", "Tomas Orde"]);
    }

    #[test]
    fn a_friend_of_another_is_not_the_other() {
        let body = "Bill Orde has a boat. A friend of former Speaker Paul Brandl, he’s neither old nor young. “I was not surprised,” he told me.";
        assert_eq!(speakers(body), ["Bill Orde"]);
    }

    #[test]
    fn it_may_be_a_text_that_has_just_been_spoken_of() {
        let body = "Tomas Orde complained of the harbour of Vell on Monday, over a report that described the quays. \
                    Pilots, it said, were “trying to sail by night.”";
        assert_eq!(speakers(body), ["report"]);
        let body = "Tomas Orde has met the Uyghur Board. There was more, like one ominous message from the Harbour Office.\n\n“It is late,” it reads.";
        assert_eq!(speakers(body), ["Harbour Office"]);
    }

    #[test]
    fn they_may_be_several_who_were_described_in_passing() {
        let body = "The Harbour Board met on Monday. Tomas Orde was glad after Vidal’s lawyers had shown him letters that they claim show it tried to “frame” him.";
        assert_eq!(speakers(body), ["Vidal’s lawyers"]);
        let body = "The Harbour Board met. Outside the House, a dozen pilots taunted Orde. “It is late,” they chanted.";
        assert_eq!(speakers(body), ["dozen pilots"]);
    }

    #[test]
    fn a_verb_shares_no_subject_with_one_of_another_tense() {
        let body = "Mayor Ana Vidal says the board does not know the man who attacked a clinic there but says people can make “inferences from it”.";
        assert_eq!(speakers(body), ["Ana Vidal"]);
    }

    #[test]
    fn a_paper_with_a_name_like_a_persons_is_no_he() {
        let body = "Ana Vidal was glad. Pilots have read Tomas Orde’s interview with the Ruth Vegas Pell Journal last October, when he said he preferred to “run its course”.";
        assert_eq!(speakers(body), ["Tomas Orde"]);
    }

    #[test]
    fn he_is_whom_the_clause_before_is_about_where_the_words_only_follow() {
        let body = "Tomas Pell spoke. “It is late,” Pell said.\n\nIt is so. After Sen. Lindsey Orde (R., Vell) was heard here Saturday by a pair of pilots, he replied, “I do not know.”";
        assert_eq!(speakers(body), ["Tomas Pell", "Lindsey Orde"]);
    }

    #[test]
    fn what_is_called_a_firm_is_an_it() {
        let body = "Velmar and the U.S. The storm is “likely to come from the sea,” private security firm Corvin Maritime warned.\n\n“It is late,” it added.";
        assert_eq!(speakers(body), ["Corvin Maritime", "Corvin Maritime"]);
    }

    #[test]
    fn who_says_it_at_the_end_outweighs_who_is_named_in_it() {
        let body = "Tomas Orde sails. Orde is old. A harbour guild with Orde at its head will be “the guild of old pilots,” says John Pell, an engineer.\n\n\
                    That is not to say that “late” pilots have no place, he notes.";
        assert_eq!(speakers(body), ["John Pell", "John Pell"]);
    }
}
