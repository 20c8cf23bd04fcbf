//! Whom the author of an article, or somebody only described, speaks to, and of whom they speak.

use std::ops::Range;

use super::memory::{Nature, Who};
use super::{Discourse, FEW, pronouns};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Gender, Mention, Sort};
use crate::quotes::phrases::Phrase;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// By which verbs one speaks of somebody, and not to them.
const MENTIONS: &WordSet = words![
    "mention",
    "mentioned",
    "quote",
    "quoted",
    "recall",
    "recalled",
    "cite",
    "cited",
    "remember",
    "remembered",
];

/// Those who speak of others by office, and do what they do in words.
const BY_OFFICE: &WordSet = words![
    "attorney",
    "barrister",
    "coroner",
    "critic",
    "defender",
    "judge",
    "lawyer",
    "magistrate",
    "opponent",
    "prosecutor",
    "reviewer",
    "solicitor",
    "source",
    "spokesman",
    "spokesperson",
    "spokeswoman",
];

/// What stands behind `her` where it is no `her boat`.
const SMALL: Class = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::ADVERB);

/// How many tokens stand at most behind `whose` before who knows somebody.
const LONGEST_OWNED: usize = 4;

/// What begins that of which somebody is told.
const TOPICS: &WordSet = words![
    "about",
    "because",
    "how",
    "if",
    "of",
    "regarding",
    "that",
    "what",
    "when",
    "where",
    "whether",
    "who",
    "why",
];

/// What one does that another does something.
const LETS: &WordSet = words!["let", "lets", "made", "makes", "helped", "helps"];

impl Reading<'_> {
    /// The gender of `him` and `her` as an object: `told her that`, and not `told her mother`; `small` are the words before which `her` is no part of what follows.
    pub(super) fn gender_of_object(&self, token: usize, small: Class) -> Option<Gender> {
        if self.is_word(token, "him") {
            return Some(Gender::He);
        }
        let next = token + 1;
        let closes = || {
            !matches!(self.kind(next), Kind::Word | Kind::Number | Kind::Mark(_))
                || self.is_one_of(next, TOPICS)
                || self.is(next, small)
        };
        (self.is_word(token, "her") && closes()).then_some(Gender::She)
    }
}

impl Discourse<'_, '_> {
    /// What the author does in the clause that begins at `from`: `I asked Vidal`, `When I met Vidal`.
    pub(super) fn author_does(&self, from: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        let subject = from + usize::from(reading.is_one_of(from, pronouns::FRONTED));
        if !reading.is(subject, Class::I) || !reading.is_subject_pronoun(subject) {
            return None;
        }
        let verb = (subject + 1..end.min(subject + 4)).find(|&i| !reading.is_filler(i))?;
        reading.tokens[verb].is_lower().then_some(verb)
    }

    /// What somebody's name behind a verb and its preposition begins with: `met` `Vidal`, `spoke to` `Vidal`.
    pub(super) fn object_of(&self, verb: usize) -> usize {
        verb + 1 + usize::from(self.reading.is_one_of(verb + 1, words!["to", "with"]))
    }

    /// Whether the author only speaks of somebody: `I told him what Vidal had said`, `I mentioned Vidal`.
    pub(super) fn is_topic_of_author(&self, mention: &Mention, verb: usize) -> bool {
        let reading = self.reading;
        let name = mention.title as usize;
        name > verb
            && (reading.is_one_of(verb, MENTIONS)
                || (verb + 1..name.min(verb + FEW))
                    .any(|i| reading.is_one_of(i, TOPICS) && reading.tokens[i].is_outside()))
    }

    /// Whom the author has to do with who is not named: `I told him what Vidal had said`; where somebody is only mentioned, the one whom the sentence before was about.
    pub(super) fn author_meets(&self, verb: usize, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        if reading.is_one_of(verb, MENTIONS) {
            let last = self.last_subject.map(Who::Entity);
            return last.filter(|&who| matches!(reading.nature_of(who), Nature::Person(_)));
        }
        let object = self.object_of(verb);
        self.person(reading.gender_of_object(object, SMALL)?, object, sentence)
    }

    /// Whom the article goes on about where somebody only described tells them something: `A schoolmaster told him`, `“…,” a director once said to Ana Vidal`.
    pub(super) fn told_in_passing(
        &self,
        main: Option<Phrase>,
        subject: Option<Who>,
        sentence: &Range<usize>,
    ) -> Option<Who> {
        let reading = self.reading;
        let (main, Some(described @ Who::Described(_, _, noun))) = (main?, subject) else {
            return None;
        };
        let told = |object: usize| match reading.mention_at(object) {
            Some(m) => {
                let e = reading.mentions[m].entity;
                (reading.people.sort_of(e) == Sort::Person).then_some(Who::Entity(e))
            }
            None => {
                let gender = reading.gender_of_object(object, SMALL.or(Class::DETERMINER))?;
                self.person_but(gender, object, sentence, self.speaker_of(described))
            }
        };
        if let Some(who) = self.done_to(&main, noun, sentence).and_then(told) {
            return Some(who);
        }
        if let Some(who) = self.knows(&main, described, sentence) {
            return Some(who);
        }
        let verb = reading.verb_after(&main, sentence.end)?;
        let to = reading.is_word(verb + 1, "to");
        if !to && !reading.is(verb, Class::TELL) {
            return None;
        }
        let told = verb + 1 + usize::from(to);
        let one = reading.is_one_of(main.first, words!["a", "an", "one"]);
        let gender = reading.gender_of_object(told, SMALL).filter(|_| one);
        gender.map_or_else(
            || self.told_by_name(told, noun),
            |gender| self.person_but(gender, told, sentence, self.speaker_of(described)),
        )
    }

    /// Who is said to know somebody who is only described, and is another: `One tutor, whose name` `she` `remembers, said that`.
    fn knows(&self, main: &Phrase, described: Who, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        let whose = reading.extended(main, sentence.end) + 2;
        let other = (whose + 1..sentence.end.min(whose + LONGEST_OWNED))
            .find(|&i| reading.is(i, Class::HE_SHE) && reading.is_subject_pronoun(i))
            .filter(|_| reading.is_one_of(whose, words!["whose", "whom", "who"]))?;
        let gender = if reading.is(other, Class::HE) {
            Gender::He
        } else {
            Gender::She
        };
        self.person_but(gender, other, sentence, self.speaker_of(described))
    }

    /// The object of what somebody who is only described does in passing: `A doctor treated` `Vidal`, `Her teacher told` `Vidal` `to write`, and not `A clerk told Vidal that`.
    fn done_to(&self, main: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let described = reading.is_one_of(main.first, words!["a", "an", "one", "the", "his", "her"])
            // "Vidal’s teacher told her to write"
            || (main.first..noun).any(|i| reading.kind(i) == Kind::Possessive);
        if !described
            || reading.is_one_of(noun, BY_OFFICE)
            || !matches!(reading.nature_of_noun(noun), Nature::Person(_))
        {
            return None;
        }
        let small = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::DETERMINER);
        let mut verb = reading.extended(main, sentence.end) + 1;
        while reading.is_filler(verb)
            && (!reading.is(verb, Class::AUX) || reading.is_one_of(verb, words!["had", "has"]))
        {
            verb += 1;
        }
        let acts = verb + 1 < sentence.end
            && reading.tokens[verb].is_lower()
            && reading.tokens[verb].is_outside()
            && !reading.is(verb, small.or(Class::WHO).or(Class::AUX));
        let object = verb + 1;
        let last = reading
            .mention_at(object)
            .map_or(object, |m| reading.mentions[m].last as usize);
        // "let him leave"
        let lets = reading.is_one_of(verb, LETS) && reading.is_word(object, "him");
        let whole = |next: usize| lets || reading.is(next, small.or(Class::ADVERB)) || reading.kind(next) == Kind::Stop;
        let told = !reading.is(verb, Class::SPEECH.or(Class::THINK))
            || reading.is(verb, Class::SOFT)
            || reading.is_one_of(last + 1, words!["about", "to"]);
        (acts && whole(last + 1) && told).then_some(object)
    }

    /// The person named in full at `token` to whom one speaks whose noun tells no sex, and whose name does: `told Ana Vidal`, and neither `told Ana Vidal of Meridian` nor `told Ana Vidal’s mother`.
    fn told_by_name(&self, token: usize, noun: usize) -> Option<Who> {
        let reading = self.reading;
        let mention = &reading.mentions[reading.mention_at(token)?];
        let who = Who::Entity(mention.entity);
        let known = matches!(reading.nature_of(who), Nature::Person(Gender::He | Gender::She));
        let next = mention.last as usize + 1;
        let other = reading.kind(next) == Kind::Possessive || reading.is_one_of(next, words!["of", "at", "from"]);
        (known && !other && mention.len() > 1 && reading.nature_of_noun(noun) == Nature::Person(Gender::Unknown))
            .then_some(who)
    }
}
