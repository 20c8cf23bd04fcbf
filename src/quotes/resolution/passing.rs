//! What is noted of a sentence when the article goes on past it: whom it is about and whom it names, how much that adds to them, and who may speak next.

use std::cell::LazyCell;
use std::ops::Range;

use super::memory::{Nature, Who};
use super::{Discourse, Speaker, offices, texts, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Gender, Mention, Sort};
use crate::quotes::people::is_nobodys;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::Kind;

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

/// A sentence, and what all that is noted of it goes by.
struct Passage<'s> {
    sentence: &'s Range<usize>,
    /// The classes of all its words.
    words: Class,
    /// Who it says reports it, whatever it is about.
    reporter: Option<Phrase>,
    /// Its main subject: the one who reports it, if somebody does.
    main: Option<Phrase>,
    /// The verb of speech of the main subject.
    verb: Option<usize>,
    /// Whether it reports what somebody says: whom a speaker speaks of comes after the speaker.
    reports: bool,
    /// What the author does in it: `I spoke to Vidal on Monday.`
    authors_verb: Option<usize>,
    /// Whether the author is its subject.
    first_person: bool,
}

/// Whom a sentence is about.
#[derive(Clone, Copy, Default)]
struct Subject {
    who: Option<Who>,
    /// Whether somebody has been given the weight of a subject.
    counted: bool,
}

impl Subject {
    /// One who has been given the weight.
    fn counted(who: Option<Who>) -> Subject {
        Subject { who, counted: true }
    }
}

impl Discourse<'_, '_> {
    /// Goes on past a sentence: what it says of whom.
    pub fn pass(&mut self, sentence: &Range<usize>) {
        let before = self.questioned.or(self.last_subject);
        self.fade();
        self.note_together(sentence);
        let passage = self.passage(sentence);
        self.note_owners(&passage);
        let met = self.add_met(&passage);
        let source = self.add_source(&passage);
        let mut subject = self.add_subject(&passage);
        subject.counted |= met || source.is_some();
        self.add_mentions(&passage, subject);
        let subject = subject.who;
        if let Some(told) = self.told_in_passing(passage.main, subject, sentence) {
            self.add(told, weights::SUBJECT);
        }
        self.note_descriptions(&passage, subject);
        self.note_all_texts(&passage, subject);
        self.brought_in = subject.filter(|who| {
            self.brings_in(*who) && !passage.verb.is_some_and(|v| self.is_told_to_somebody(v, sentence.end))
        });
        self.quoted = self.speaks_throughout(sentence);
        self.last_finder = self.finder(&passage, subject);
        self.follow_subject(&passage, subject, source);
        self.last_reporter = if let Some(source) = source {
            Some(self.speaker_of(source))
        } else if passage.reports && self.last_subject.is_none() {
            self.reporter_of(passage.main, subject, sentence)
        } else {
            None
        };
        let leaves =
            |e: &u32| self.reading.people.sort_of(*e) == Sort::Person && self.leaves_the_word(passage.main, sentence);
        self.questioned = before.filter(leaves);
    }

    /// What a sentence is about and who says it.
    fn passage<'s>(&self, sentence: &'s Range<usize>) -> Passage<'s> {
        let reading = self.reading;
        let words = reading.classes_in(sentence);
        let reporter = words
            .is(Class::SAY.or(Class::TELL))
            .then(|| self.reported_by(sentence))
            .flatten()
            // "Corvin will close, Reuters reported. “…,” it said"
            .filter(|p| !matches!(p.head, Head::Name(m) if self.is_wire(reading.mentions[m as usize].entity)));
        let reporter = reporter.or_else(|| self.source_of(sentence));
        let main = reporter.or_else(|| self.subject_of(sentence, sentence.end));
        let speaks = main.filter(|_| words.is(Class::SPEECH));
        let verb = speaks.and_then(|p| reading.verb_after(&p, sentence.end));
        let first_person = main.is_some_and(|p| p.head == Head::Pronoun && reading.is(p.first, Class::I));
        Passage {
            sentence,
            words,
            reporter,
            main,
            verb,
            reports: reporter.is_some()
                || verb.is_some_and(|v| reading.is(v, Class::SAY) && !reading.is(v, Class::SOFT)),
            authors_verb: main
                .filter(|_| first_person)
                .and_then(|p| self.author_does(p.first, sentence.end)),
            first_person,
        }
    }

    /// Notes whose those are with whom a sentence begins or whom it is about: `Her coach, Tomas Brandl, left.`
    fn note_owners(&mut self, passage: &Passage<'_>) {
        let reading = self.reading;
        let sentence = passage.sentence;
        if let Some(phrase) = passage.main
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
            let gender = self.gender_at(sentence.start);
            self.shown.entry(owner).or_insert(gender);
            self.owners.insert(sentence.start as u32, owner);
        }
    }

    /// The gender of `he` or `his`, or else that of `she` or `her`.
    fn gender_at(&self, pronoun: usize) -> Gender {
        if self.reading.is(pronoun, Class::HE) {
            Gender::He
        } else {
            Gender::She
        }
    }

    /// Adds those whom the author has to do with, and of whose body people are who speak: `I spoke to Vidal on Monday.` Of the others the one spoken to is nearest. Whether there was such a one.
    fn add_met(&mut self, passage: &Passage<'_>) -> bool {
        let met = passage
            .authors_verb
            .and_then(|verb| self.author_meets(verb, passage.sentence));
        if let Some(met) = met {
            self.add(met, weights::SUBJECT);
        }
        if let Some(body) = passage.main.and_then(|p| self.body_of_people(&p)) {
            self.add(Who::Entity(body), weights::OWNER);
        }
        met.is_some()
    }

    /// Adds somebody only described whose words the sentence gives: `According to a pilot, Vidal is late.`
    fn add_source(&mut self, passage: &Passage<'_>) -> Option<Who> {
        let source = self
            .unnamed_source(passage.sentence)
            .filter(|who| matches!(who, Who::Described(..)))?;
        self.add(source, weights::HEAVIEST);
        Some(source)
    }

    /// Adds whom a sentence is about, as far as no name tells it.
    fn add_subject(&mut self, passage: &Passage<'_>) -> Subject {
        let reading = self.reading;
        match passage.main.map(|p| (p, self.head_of_subject(&p))) {
            Some((p, Head::Name(m))) => self.subject_by_name(&p, m as usize),
            Some((p, Head::Pronoun)) if reading.is(p.first, Class::HE_SHE) => {
                self.add_subject_he_or_she(p.first, passage.sentence)
            }
            Some((p, Head::Pronoun)) if reading.is(p.first, Class::IT.or(Class::THEY)) => {
                self.add_subject_it(p.first, passage.sentence)
            }
            Some((p, Head::Noun(n))) => self.add_subject_by_noun(&p, n, passage.sentence),
            _ => Subject::default(),
        }
    }

    /// The subject that is named: `Vidal left.`, `Vidal and Orde left.`
    fn subject_by_name(&mut self, phrase: &Phrase, name: usize) -> Subject {
        let reading = self.reading;
        let mention = &reading.mentions[name];
        // "Her Hedda Gabler made her name": a part of hers.
        if reading.is_part_of(mention) {
            if let Some(&owner) = self.owners.get(&(phrase.first as u32)) {
                self.add(Who::Entity(owner), weights::OWNER);
            }
            return Subject::default();
        }
        if mention.sort == Sort::Title || reading.only_gives_a_name(mention) {
            return Subject::default();
        }
        if let Some(other) = reading.followed_by_another(mention) {
            self.add(Who::Joint(mention.entity, other), weights::SUBJECT);
        }
        Subject {
            who: Some(Who::Entity(mention.entity)),
            counted: false,
        }
    }

    /// The person for whom `he` or `she` stands: `She left.` Of those whose names do not tell their gender it is learned.
    fn add_subject_he_or_she(&mut self, pronoun: usize, sentence: &Range<usize>) -> Subject {
        let gender = self.gender_at(pronoun);
        let Some(who) = self.person(gender, pronoun, sentence) else {
            return Subject::default();
        };
        if let Who::Entity(e) = who {
            self.learned.entry(e).or_insert(gender);
        }
        self.add(who, weights::PRONOUN_SUBJECT);
        Subject::counted(Some(who))
    }

    /// The body for which `it` or `they` stands: `It has closed the port.` Nobody who has spoken is "it".
    fn add_subject_it(&mut self, pronoun: usize, sentence: &Range<usize>) -> Subject {
        match self.pronoun(pronoun, sentence) {
            Some(Speaker::Entity(e)) if !matches!(self.reading.nature_of(Who::Entity(e)), Nature::Person(_)) => {
                self.add(Who::Entity(e), weights::PRONOUN_SUBJECT);
                Subject::counted(None)
            }
            _ => Subject::default(),
        }
    }

    /// The subject that is described: `The minister left.`, `A pilot in the crowd said no.`
    fn add_subject_by_noun(&mut self, phrase: &Phrase, noun: u32, sentence: &Range<usize>) -> Subject {
        let reading = self.reading;
        // "A pilot’s reply was brief.": the pilot.
        let (phrase, noun) = self
            .owner_of_words(phrase, noun as usize)
            .unwrap_or((*phrase, noun as usize));
        let who = self.bearer_of_noun(&phrase, noun, sentence);
        if let Who::Entity(e) = who
            && reading.nature_of_noun(noun) == Nature::Body
            && reading.people.sort_of(e) == Sort::Unknown
        {
            self.bodies.insert(e, ());
        }
        let weight = if !matches!(who, Who::Described(..)) {
            weights::PRONOUN_SUBJECT
        } else if self.is_introduced(&phrase, noun) {
            weights::SUBJECT
        } else {
            return Subject::default();
        };
        self.add(who, weight);
        Subject::counted(Some(who))
    }

    /// Adds all whom a sentence names, each by what it says of them, and notes their offices.
    fn add_mentions(&mut self, passage: &Passage<'_>, mut subject: Subject) {
        let reading = self.reading;
        let person = match subject.who {
            Some(Who::Described(_, _, noun)) => matches!(reading.nature_of_noun(noun), Nature::Person(_)),
            other => other.is_some(),
        };
        let nobody = subject
            .who
            .is_none_or(|who| matches!(reading.nature_of(who), Nature::Body | Nature::Several));
        // Looked for when the first is named who may be it.
        let mut only = None;
        for m in reading.mentions_in(passage.sentence) {
            let mention = reading.mentions[m];
            if !reading.tokens[mention.first as usize].is_outside()
                || mention.sort == Sort::Title
                || reading.only_gives_a_name(&mention)
                || reading.is_part_of(&mention)
            {
                continue;
            }
            let topic = passage
                .authors_verb
                .is_some_and(|verb| self.is_topic_of_author(&mention, verb));
            let acts = LazyCell::new(|| !passage.reports && self.is_clause_subject(&mention));
            // "Police said Vidal ran.": she is the only one of the two who may be "she".
            let told = passage.reports && nobody && self.is_told_of(&mention);
            let weight = if told
                || !person && self.is_concerned(&mention, passage.sentence)
                || !subject.counted && self.is_subject(&mention, passage, subject.who, topic, &acts)
            {
                subject.counted = true;
                weights::SUBJECT
            } else if self.is_wire(mention.entity) || topic && !self.is_first(m) {
                weights::LISTENER
            } else if *acts && !self.is_reported(&mention) {
                self.weight_of_clause_subject(&mention, passage.sentence)
            } else if !person && self.owns_subject(&mention, passage.main, passage.sentence) {
                weights::OWNER
            } else if self.is_first(m) && !self.belongs_to_next(&mention) {
                // "The board hired Vidal in May.": no body is a "she".
                let alone = nobody
                    && !passage.reports
                    && *only.get_or_insert_with(|| self.only_person(passage.main, passage.sentence))
                        == Some(mention.entity);
                let introduced = if alone { weights::ONLY } else { weights::INTRODUCED };
                self.weight_as_object(&mention).max(introduced)
            } else {
                self.weight_as_object(&mention)
            };
            self.add(Who::Entity(mention.entity), weight);
            self.note_office(&mention, passage.sentence);
        }
    }

    /// Whether a name is the subject, the nearest there is to one, or whoever the author meets: `It is late, with Vidal calling for more`, `I met Vidal`. `acts` tells whether it is the subject of some
    /// clause.
    fn is_subject<F: FnOnce() -> bool>(
        &self,
        mention: &Mention,
        passage: &Passage<'_>,
        subject: Option<Who>,
        topic: bool,
        acts: &LazyCell<bool, F>,
    ) -> bool {
        let reading = self.reading;
        // Where the sentence is about nobody, the first subject of a clause is nearest.
        let first = || subject.is_none() && passage.main.is_none_or(|p| !reading.is(p.first, Class::HE_SHE)) && **acts;
        let met = || passage.first_person && !topic && reading.people.sort_of(mention.entity) == Sort::Person;
        subject == Some(Who::Entity(mention.entity)) || met() || first()
    }

    /// What the subject of another clause than the main one adds: `The clerk lived alone, so Vidal called at noon`. Of two such clauses neither hangs on the other.
    fn weight_of_clause_subject(&self, mention: &Mention, sentence: &Range<usize>) -> f32 {
        let reading = self.reading;
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
    }

    /// Notes whom a sentence describes: the one it names besides, the one whom the next one names, others in passing.
    fn note_descriptions(&mut self, passage: &Passage<'_>, subject: Option<Who>) {
        let sentence = passage.sentence;
        // Where the description has been found for the subject itself, the name beside it would have been.
        let named = passage
            .main
            .is_some_and(|p| p.first > sentence.start && matches!(p.head, Head::Name(_)));
        if (named || passage.reporter.is_some())
            && passage.words.is(offices::OFFICE)
            && self.reading.is(sentence.start, Class::DETERMINER)
        {
            self.note_apposed(sentence);
        }
        self.identify(passage.main, subject);
        if passage.words.is(Class::ANY_ROLE) {
            self.meet(sentence);
        }
    }

    /// Notes the texts of which a sentence speaks: `In a statement, Vidal said that …`
    fn note_all_texts(&mut self, passage: &Passage<'_>, subject: Option<Who>) {
        if passage.words.is(texts::NOUNS) {
            self.note_texts(passage.sentence, subject.map(|who| self.speaker_of(who)));
            if let Some(p) = passage.main {
                self.note_one_of_texts(&p, passage.sentence);
            }
        }
    }

    /// The body that a sentence says has found or reported something: `The board found that …`
    fn finder(&self, passage: &Passage<'_>, subject: Option<Who>) -> Option<u32> {
        match (passage.verb, subject) {
            (Some(verb), Some(Who::Entity(e)))
                if passage.words.is(Class::SAY) && self.reading.people.sort_of(e) == Sort::Organisation =>
            {
                self.reading.is_one_of(verb, FINDS).then_some(e)
            }
            _ => None,
        }
    }

    /// Notes whom the next sentence goes on about, and who has been asked: the subject, or somebody nearer.
    fn follow_subject(&mut self, passage: &Passage<'_>, subject: Option<Who>, source: Option<Who>) {
        let sentence = passage.sentence;
        let by_name = passage.main.is_some_and(|p| matches!(p.head, Head::Name(_)));
        let asked = if passage.words.is(Class::TELL) || by_name {
            self.question_in(sentence, passage.main, passage.verb)
        } else {
            None
        };
        self.question = asked.and_then(|(asker, asked, _)| Some((asker?, asked)));
        // "According to a pilot, Vidal is late. “…”"
        self.last_subject = match (subject, source) {
            (Some(Who::Entity(e)), None) => self.may_go_on(e, passage).then_some(e),
            _ => None,
        };
        // "The matter shook the meeting, with Vidal walking up to the chair. “…”"
        if self.last_subject.is_none()
            && subject.is_none()
            && let Some(shown) = self.shown_beside(sentence)
        {
            self.goes_on_about(shown, weights::SUBJECT);
        }
        if let Some(owner) = passage.main.and_then(|p| self.owner_goes_on(p.last, sentence)) {
            self.goes_on_about(owner, weights::SUBJECT);
        }
        // "A clerk asked Vidal whether it would sail. “…,” she said": she answers.
        if let Some((_, asked, true)) = asked {
            self.goes_on_about(asked, weights::HEAVIEST);
        }
    }

    /// Takes somebody for whom the next sentence goes on about, and adds to their weight.
    fn goes_on_about(&mut self, entity: u32, weight: f32) {
        self.add(Who::Entity(entity), weight);
        self.last_subject = Some(entity);
    }

    /// Whether whom a sentence is about may be who speaks next: a person, one who may be a person, a body that puts out a text.
    fn may_go_on(&self, entity: u32, passage: &Passage<'_>) -> bool {
        let reading = self.reading;
        let text = Class::MEDIUM.or(Class::SAY_NOUN);
        match reading.people.sort_of(entity) {
            Sort::Person => true,
            Sort::Unknown => {
                let entity = &reading.people.entities[entity as usize];
                let name = &reading.mentions[entity.fullest as usize];
                let nobody = || is_nobodys(reading.body, &reading.tokens, name, entity.speaks);
                (entity.count > 1 || name.len() > 1) && !nobody()
            }
            // "The committee issued a statement."
            Sort::Organisation => {
                let mut all = passage.sentence.clone();
                passage.words.is(text) && all.any(|i| reading.is(i, text) && reading.tokens[i].is_lower())
            }
            _ => false,
        }
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
