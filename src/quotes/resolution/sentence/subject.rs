//! What a sentence is about: its main subject, and whom it names instead of describing.

use std::ops::Range;

use super::presented::NAMING;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::resolution::Discourse;
use crate::quotes::resolution::memory::Nature;
use crate::quotes::tokens::Kind;

/// How many tokens the clause has at most behind which comes who did what it tells: `the woman` `who built the boat in May` `was Vidal`.
const LONGEST_CLAUSE: usize = 20;

/// Those of whom others speak: `The victim was Ana Vidal.`
const SILENT: &WordSet = words![
    "victim",
    "suspect",
    "gunman",
    "shooter",
    "attacker",
    "assailant",
    "killer",
    "bomber",
    "dead",
    "deceased",
    "accused",
    "slain",
    "hijacker",
    "murderer",
];

/// A subject that is only described, in its sentence, while it is asked whom else the sentence names for it.
struct Undetermined<'s> {
    main: Phrase,
    sentence: &'s Range<usize>,
    limit: usize,
    /// Its last token, with what prepositions add to it.
    extended: usize,
    /// Where its verb would stand.
    verb: usize,
}

impl Discourse<'_, '_> {
    /// The main subject of a sentence before `limit`; of a name and a description beside each other the name.
    pub(in crate::quotes::resolution) fn subject_of(&self, sentence: &Range<usize>, limit: usize) -> Option<Phrase> {
        let main = self.reading.main_subject(sentence.start, limit);
        if let Some(name) = self.inverted_before(main, sentence, limit) {
            return Some(name);
        }
        let main = main?;
        let named = self
            .behind_it(&main, limit)
            .or_else(|| self.concerned(&main, sentence))
            .or_else(|| self.named_beside_subject(&main, limit))
            .or_else(|| match main.head {
                Head::Noun(_) => self.meant_by_described(&main, sentence, limit),
                Head::Name(_) | Head::Pronoun => None,
            });
        Some(named.unwrap_or(main))
    }

    /// Who is named behind the verb, where nobody named or meant by a pronoun stands before it: `At the counter stands Ana Vidal.`
    fn inverted_before(&self, main: Option<Phrase>, sentence: &Range<usize>, limit: usize) -> Option<Phrase> {
        if !main.is_none_or(|p| matches!(p.head, Head::Noun(_))) {
            return None;
        }
        self.inverted(sentence, limit)
            .filter(|name| main.is_none_or(|p| p.first > name.last))
    }

    /// Who is named behind an `it` that stands for nothing: `It fell to Ana Vidal to ask.`, `It was Vidal who asked.`, `It was left to Vidal to ask.`
    fn behind_it(&self, main: &Phrase, limit: usize) -> Option<Phrase> {
        let reading = self.reading;
        if main.head != Head::Pronoun
            || !reading.is_word(main.first, "it")
            || !reading.is_one_of(main.last + 1, words!["fell", "falls", "was", "is"])
        {
            return None;
        }
        let left = main.last + 2;
        let left = left + usize::from(reading.is_one_of(left, words!["left", "down", "up"]));
        let name = left + usize::from(reading.is_word(left, "to"));
        let m = reading.mention_at(name).filter(|_| name < limit)?;
        self.may_be_person(m).then(|| reading.name(m))
    }

    /// Whom the sentence says to be concerned, before an `it` that stands for nothing: `For Ana Vidal, a machinist, it was the first time.`
    fn concerned(&self, main: &Phrase, sentence: &Range<usize>) -> Option<Phrase> {
        let reading = self.reading;
        if main.head != Head::Pronoun || !reading.is(main.first, Class::IT) {
            return None;
        }
        let m = reading.mention_at(sentence.start + 1)?;
        let mention = &reading.mentions[m];
        (self.is_concerned(mention, sentence) && reading.people.sort_of(mention.entity) == Sort::Person)
            .then(|| reading.name(m))
    }

    /// Whether a sentence names somebody before its subject to say whom it concerns: `For Vidal, the delay has a cost.`
    pub(in crate::quotes::resolution) fn is_concerned(&self, mention: &Mention, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        mention.title as usize == sentence.start + 1
            && reading.is_word(sentence.start, "for")
            && reading.kind(mention.last as usize + 1) == Kind::Comma
    }

    /// The name beside a subject that tells what its bearer is: `The port’s director, Ana Vidal, shrugged.`, `Counsel to the inquiry, Ana Vidal, shrugged.`, `The Velmarian, Ana Vidal, shrugged.`
    fn named_beside_subject(&self, main: &Phrase, limit: usize) -> Option<Phrase> {
        let reading = self.reading;
        let tells = match main.head {
            Head::Name(m) => {
                reading.mentions[m as usize].sort == Sort::Title || reading.one_of_a_people(main).is_some()
            }
            Head::Noun(_) => true,
            Head::Pronoun => false,
        };
        if !tells {
            return None;
        }
        reading.apposed_name(main).filter(|name| name.last < limit)
    }

    /// Whom else the sentence names or describes for a subject that is only described.
    fn meant_by_described(&self, main: &Phrase, sentence: &Range<usize>, limit: usize) -> Option<Phrase> {
        if let Some(one) = self.apposed_to_one(main, limit) {
            return Some(one);
        }
        let extended = self.reading.extended(main, limit);
        let subject = Undetermined {
            main: *main,
            sentence,
            limit,
            extended,
            verb: extended + 1,
        };
        self.followed_by(&subject)
            .or_else(|| self.told_by_clause(&subject))
            .or_else(|| self.shown_to_be(&subject))
            .or_else(|| self.shown_at_end(&subject))
            .or_else(|| self.introduced_by(&subject))
    }

    /// The description beside one of several who are not named again: `one of them,` `a nurse from Vell`.
    fn apposed_to_one(&self, main: &Phrase, limit: usize) -> Option<Phrase> {
        let reading = self.reading;
        let one = main.last;
        let comma = one + 3;
        let of_them = reading.is_one_of(one, words!["one", "another"])
            && reading.is_word(one + 1, "of")
            && reading.is_one_of(one + 2, words!["them", "us", "these", "those"])
            && reading.kind(comma) == Kind::Comma
            && reading.is_one_of(comma + 1, words!["a", "an"]);
        let apposed = of_them.then(|| reading.phrase_at(comma + 1, limit)).flatten()?;
        let person = |n: u32| matches!(reading.nature_of_noun(n as usize), Nature::Person(_));
        matches!(apposed.head, Head::Noun(n) if person(n)).then_some(apposed)
    }

    /// Who is named before the comma before it, which tells what they are: `… was built by Ana Vidal, the port’s director, who`, and not `In a letter to Ana Vidal, a group of pilots asked`.
    fn followed_by(&self, subject: &Undetermined<'_>) -> Option<Phrase> {
        let reading = self.reading;
        let sentence = subject.sentence;
        let comma = subject
            .main
            .first
            .checked_sub(1)
            .filter(|&c| c > sentence.start && reading.kind(c) == Kind::Comma)?;
        if reading.is(sentence.start, Class::PREPOSITION) && reading.begins_predicate(subject.verb, subject.limit) {
            return None;
        }
        let m = reading.mention_over(comma - 1)?;
        let person = match reading.people.sort_of(reading.mentions[m].entity) {
            Sort::Person => true,
            Sort::Unknown => reading.mentions[m].len() > 1,
            _ => false,
        };
        person.then(|| reading.name(m))
    }

    /// Who did what a clause tells of it: `The woman who built it was Ana Vidal.`
    fn told_by_clause(&self, subject: &Undetermined<'_>) -> Option<Phrase> {
        let reading = self.reading;
        let &Undetermined { limit, verb, .. } = subject;
        if !reading.is(verb, Class::WHO) {
            return None;
        }
        let built = verb + 2..limit.min(verb + LONGEST_CLAUSE);
        built
            .rev()
            .filter(|&be| reading.is_one_of(be, words!["was", "is"]))
            .find_map(|be| self.shown_at(be + 1, limit))
    }

    /// Who the sentence says it is: `The first witness was Ana Vidal, a nurse.`, `One of his customers is called Vidal.` Of the dead and the accused others speak.
    fn shown_to_be(&self, subject: &Undetermined<'_>) -> Option<Phrase> {
        let reading = self.reading;
        let &Undetermined { main, limit, verb, .. } = subject;
        if !reading.is_one_of(verb, words!["was", "is"])
            || (main.first..=main.last).any(|i| reading.is_one_of(i, SILENT))
        {
            return None;
        }
        let named = verb + 1 + usize::from(reading.is_one_of(verb + 1, NAMING));
        self.shown_at(named, limit)
    }

    /// Who the sentence says it is with a name at its end: `The prince’s companion was his granddaughter, Ana Vidal.`
    fn shown_at_end(&self, subject: &Undetermined<'_>) -> Option<Phrase> {
        let reading = self.reading;
        let end = subject.sentence.end;
        if !reading.is_one_of(subject.verb, words!["was", "is"]) || subject.limit != end {
            return None;
        }
        let m = reading.mentions_in(subject.sentence).last()?;
        let (first, last) = (reading.mentions[m].title as usize, reading.mentions[m].last as usize);
        (reading.people.sort_of(reading.mentions[m].entity) == Sort::Person
            && last + 2 >= end
            && first > subject.main.last + 1
            && reading.kind(first - 1) == Kind::Comma)
            .then(|| reading.name(m))
    }

    /// Whom it introduces, as name or pronoun behind its comma: `A former clerk at the port, Vidal rose quickly.`, `The son of a pilot and a clerk, she rose.`
    fn introduced_by(&self, subject: &Undetermined<'_>) -> Option<Phrase> {
        let reading = self.reading;
        let &Undetermined { limit, extended, .. } = subject;
        let comma = reading.past_joined(extended, limit) + 1;
        if reading.kind(comma) != Kind::Comma {
            return None;
        }
        let first = comma + 1;
        if reading.is(first, Class::HE_SHE) && reading.is_subject_pronoun(first) && first < limit {
            return reading.phrase_at(first, limit);
        }
        let m = reading.mention_at(first)?;
        let verb = reading.mentions[m].last as usize + 1;
        (self.may_be_person(m)
            && reading.mentions[m].sort != Sort::Title
            && verb < limit
            && reading.tokens[verb].is_lower()
            && reading.tokens[verb].is_outside()
            && !reading.is(verb, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO)))
        .then(|| reading.name(m))
    }

    /// Whether nothing is against a mention's being a person.
    fn may_be_person(&self, mention: usize) -> bool {
        let entity = self.reading.mentions[mention].entity;
        matches!(self.reading.people.sort_of(entity), Sort::Person | Sort::Unknown)
    }

    /// What the subject of a sentence turns on: of `one Democrat`, who is not named, it is the noun.
    pub(in crate::quotes::resolution) fn head_of_subject(&self, phrase: &Phrase) -> Head {
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
        // "A senior Labour MP was late."
        let office = mention.sort == Sort::Title
            && last == phrase.last
            && reading.is(last, Class::ANY_ROLE)
            && !reading.is(last, Class::NATIONALITY.or(Class::EPITHET))
            && reading.is_one_of(phrase.first, words!["a", "an", "one", "another"]);
        // "The Swede was late."
        let epithet = || {
            last == phrase.last
                && !mention.titled
                && reading.is_word(phrase.first, "the")
                && reading.is_of_somewhere(last)
        };
        if party || office || epithet() {
            Head::Noun(last as u32)
        } else {
            phrase.head
        }
    }
}
