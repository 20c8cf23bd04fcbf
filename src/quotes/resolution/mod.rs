//! Sources to speakers: whose `he`, whose `the minister`, which Smith.
//!
//! Resolution follows the article sentence by sentence and keeps in mind whom a reader would ([`memory`]). A pronoun or a description takes the
//! heaviest bearer that fits it.

mod bodies;
mod descriptions;
mod following;
mod memory;
mod named;
mod naming;
mod offices;
mod pronouns;
mod texts;
mod weights;

pub use following::Following;
pub use memory::Nature;
pub use naming::{SpeakerNames, evidence};

use std::ops::Range;

use super::Link;
use super::lexicon::{Class, HashTable, WordSet, words};
use super::names::{Gender, Mention, Sort};
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use super::tokens::Kind;
use memory::{Memory, Who};

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

/// How far from the end of a sentence somebody is told at most what it says, in tokens.
const LONGEST_LISTENER: usize = 10;

/// How many tokens stand at most before the noun by which a sentence describes somebody in passing, the article with them.
const LONGEST_DESCRIPTION: usize = 5;

/// How far before the end of a sentence its source is looked for, in tokens.
const FARTHEST_SOURCE: usize = 30;

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
    /// By which words a text was brought in, by the hash of its noun: `a complaint filed by the guild`.
    forms: HashTable<u64, (usize, usize)>,
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
    /// Who says something in the latest sentence, where it is nobody whom `last_subject` may be: `Another pilot said that …`
    pub last_reporter: Option<Speaker>,
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
            offices: HashTable::default(),
            described: None,
            texts: HashTable::default(),
            forms: HashTable::default(),
            text: None,
            learned: HashTable::default(),
            last_speaker: None,
            last_subject: None,
            last_reporter: None,
            last_finder: None,
            question: None,
            owners: HashTable::default(),
        }
    }

    /// The person whose somebody is who is described after `his` or `her` at `token`: `his spokesman`.
    pub fn owner(&self, token: usize, sentence: &Range<usize>) -> Option<u32> {
        let gender = if self.reading.is_word(token, "his") {
            Gender::He
        } else if self.reading.is_word(token, "her") {
            Gender::She
        } else {
            return None;
        };
        match self.person(gender, token, sentence)? {
            Who::Entity(e) => Some(e),
            Who::Described(..) | Who::Joint(..) => None,
        }
    }

    /// A new entry of a live blog, a new letter begins: who was spoken of before is hardly meant any more.
    pub fn begin_entry(&mut self) {
        self.last_speaker = None;
        self.last_subject = None;
        self.last_reporter = None;
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
            // "The dues will rise, says Ana Vidal, who keeps the books.", "… said the port’s clerk, Ana Vidal.", and not "Orde, who is late, blasted Vidal as slow."
            if reading.is(comma + 1, Class::SAY)
                && !reading.is(comma + 1, Class::SOFT)
                && reading.may_be_verb(comma + 1)
                && let Some(phrase) = reading.phrase_at(comma + 2, sentence.end)
                && let Some((phrase, last)) = match phrase.head {
                    Head::Name(_) => Some((phrase, phrase.last)),
                    Head::Noun(n) => {
                        let last = reading.extended(&phrase, sentence.end);
                        let role = reading.is(n as usize, Class::ANY_ROLE);
                        // "The dues will rise, says a Herald editorial."
                        let body = || {
                            reading.is_one_of(
                                comma + 1,
                                words!["said", "says", "writes", "wrote", "reports", "reported"],
                            ) && reading.speaks(n as usize)
                                && reading.is(phrase.first, Class::DETERMINER)
                                && last + 2 >= sentence.end
                        };
                        let named = reading
                            .apposed_name(&phrase)
                            .filter(|name| role && name.last < sentence.end);
                        match named {
                            Some(name) => Some((name, name.last)),
                            None => (role || body()).then_some((phrase, last)),
                        }
                    }
                    Head::Pronoun => None,
                }
                && (last + 1 >= sentence.end
                    || matches!(reading.kind(last + 1), Kind::Comma | Kind::Stop | Kind::ParenOpen)
                    || reading.is(last + 1, Class::PREPOSITION) && !reading.is_word(last + 1, "as"))
            {
                return Some(phrase);
            }
            let Some(phrase) = reading.phrase_at(comma + 1, sentence.end) else {
                continue;
            };
            // "The dues will rise, a source close to the board said."
            let last_of_phrase = match phrase.head {
                Head::Noun(_) => reading.extended(&phrase, sentence.end),
                _ => phrase.last,
            };
            let verb = last_of_phrase + 1;
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

    /// The person by whom a sentence says at its end that it knows: `The dues will rise, according to Vidal.`
    fn source_of(&self, sentence: &Range<usize>) -> Option<Phrase> {
        let reading = self.reading;
        let from = (sentence.start + 1).max(sentence.end.saturating_sub(FARTHEST_SOURCE));
        let comma = (from..sentence.end)
            .rev()
            .find(|&i| reading.is_word(i, "according") && reading.tokens[i].is_outside())?
            - 1;
        if reading.kind(comma) != Kind::Comma || !reading.is_word(comma + 2, "to") {
            return None;
        }
        let phrase = reading.phrase_at(comma + 3, sentence.end)?;
        let (phrase, last) = match reading.apposed_name(&phrase).filter(|name| name.last < sentence.end) {
            Some(name) => (name, name.last),
            None => (phrase, reading.extended(&phrase, sentence.end)),
        };
        let person = match phrase.head {
            Head::Name(m) => reading.people.sort_of(reading.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => {
                reading.is(n as usize, Class::ANY_ROLE)
                    && matches!(reading.nature_of_noun(n as usize), Nature::Person(_))
            }
            Head::Pronoun => false,
        };
        // "The pilots, according to Vidal, will leave": they are what it is about.
        let closes = last + 1 >= sentence.end
            || reading.kind(last + 1) == Kind::Stop
            || reading.kind(last + 1) == Kind::Comma && reading.is(last + 2, Class::WHO.or(Class::DETERMINER));
        (person && closes).then_some(phrase)
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

    /// Who asks whom, and whether it is a question: `Orde asked Vidal whether the boat would sail`, and not `asked Vidal to sail`. An asker who is only described is left out.
    fn question_in(&self, sentence: &Range<usize>, main: Option<Phrase>) -> Option<(Option<u32>, u32, bool)> {
        let reading = self.reading;
        let main = main?;
        let verb = reading.verb_after(&main, sentence.end)?;
        if !reading.is_one_of(verb, words!["ask", "asks", "asked"]) {
            return None;
        }
        let phrase = reading.phrase_at(verb + 1, sentence.end)?;
        let Head::Name(asked) = phrase.head else { return None };
        let asked = reading.mentions[asked as usize].entity;
        let asker = match main.head {
            Head::Name(m) => Some(reading.mentions[m as usize].entity),
            _ => None,
        };
        let wonders = words![
            "whether", "if", "about", "why", "how", "what", "when", "where", "who", "which"
        ];
        (reading.people.sort_of(asked) == Sort::Person && asker != Some(asked)).then(|| {
            let question = reading.is_one_of(phrase.last + 1, wonders);
            (asker, asked, question)
        })
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

    /// What the subject of a sentence turns on: of `one Democrat`, who is not named, it is the noun.
    fn head_of_subject(&self, phrase: &Phrase) -> Head {
        let reading = self.reading;
        let Head::Name(m) = phrase.head else { return phrase.head };
        let (mention, last) = (
            &reading.mentions[m as usize],
            reading.mentions[m as usize].last as usize,
        );
        let party = mention.len() == 1
            && !mention.titled
            && last == phrase.last
            && (phrase.first == 0 || reading.kind(phrase.first - 1) != Kind::Comma)
            && reading.is_one_of(phrase.first, words!["a", "an", "one", "another"])
            && reading.is(last, Class::EPITHET)
            && !reading.is(last, Class::RANK.or(Class::GIVEN_NAME));
        // "The Swede was late."
        let epithet = || {
            last == phrase.last
                && !mention.titled
                && reading.is_word(phrase.first, "the")
                && reading.is_of_somewhere(last)
        };
        if party || epithet() {
            Head::Noun(last as u32)
        } else {
            phrase.head
        }
    }

    /// Goes on past a sentence that is too far back to tell more than whom it names.
    pub fn skim(&mut self, sentence: &Range<usize>) {
        self.fade();
        for m in self.reading.mentions_in(sentence) {
            let mention = self.reading.mentions[m];
            if self.reading.tokens[mention.first as usize].is_outside() && mention.sort != Sort::Title {
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
        self.fade();
        let words = reading.classes_in(sentence);
        let reporter = words
            .is(Class::SAY.or(Class::TELL))
            .then(|| self.reported_by(sentence))
            .flatten();
        let reporter = reporter.or_else(|| self.source_of(sentence));
        let main = reporter.or_else(|| self.subject_of(sentence, sentence.end));
        if let Some(phrase) = main
            && matches!(phrase.head, Head::Noun(_))
            && reading.is(phrase.first, Class::HE_SHE)
            && let Some(owner) = self.owner(phrase.first, sentence)
        {
            self.owners.insert(phrase.first as u32, owner);
        }
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
        match main.map(|p| (p, self.head_of_subject(&p))) {
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
        let asked = if words.is(Class::TELL) {
            self.question_in(sentence, main)
        } else {
            None
        };
        self.question = asked.and_then(|(asker, asked, _)| Some((asker?, asked)));
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
        self.last_finder = match (main, subject) {
            (Some(main), Some(Who::Entity(e)))
                if words.is(Class::SAY) && reading.people.sort_of(e) == Sort::Organisation =>
            {
                reading
                    .verb_after(&main, sentence.end)
                    .filter(|&v| reading.is_one_of(v, FINDS))
                    .map(|_| e)
            }
            _ => None,
        };
        // "A clerk asked Vidal whether it would sail. “…,” she said": she answers.
        if let Some((_, asked, true)) = asked {
            self.add(Who::Entity(asked), weights::HEAVIEST);
            self.last_subject = Some(asked);
        }
        self.last_reporter = if reports && self.last_subject.is_none() {
            self.reporter_of(main, subject, sentence)
        } else {
            None
        };
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

    /// Whether a description is one by which a person or a body is brought in, and not a pronoun or a piece of a clause.
    fn is_introduced(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        const NOBODY: &WordSet = words![
            "which", "that", "nobody", "what", "no", "some", "others", "many", "none", "every", "each", "any",
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
            // "a Democrat who was there"
            let of_a_party = || {
                t.is_capital()
                    && t.is(Class::EPITHET)
                    && !t.is(Class::RANK)
                    && reading.mention_over(at).is_none_or(|m| reading.mentions[m].len() == 1)
            };
            if !t.is(Class::ANY_ROLE) || !(t.is_lower() || of_a_party()) || !t.is_outside() {
                continue;
            }
            // "one Vell University pilot who told them"
            let tells = reading.is(at + 1, Class::WHO) || reading.may_be_verb(at + 1);
            let reach = if tells { LONGEST_DESCRIPTION } else { 3 };
            let Some(first) = (at.saturating_sub(reach).max(sentence.start)..at)
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
                        // "a source close to the board"
                        && !reading.is_one_of(at + 1, words!["close", "familiar", "loyal"])
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
mod tests;
