//! What one sentence says of whom: what it is about, who it says reports it, who asks whom, whom it describes in passing.

use std::ops::Range;

use super::memory::{Nature, Who};
use super::pronouns;
use super::{Discourse, FEW, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Mention, Sort};
use crate::quotes::phrases::{Head, LONGEST_PARENTHESES, Phrase};
use crate::quotes::tokens::{Kind, Token};

/// Those who ask and are gone: no later pronoun is theirs.
pub(super) const ASKERS: &WordSet = words![
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

/// Verbs that stand before their subject where a place begins the sentence.
const STANDS: &WordSet = words![
    "is", "was", "stands", "stood", "sits", "sat", "lies", "lay", "comes", "came", "goes", "went",
];

/// What stands before somebody's name who has been described: `a pilot named Ana`.
const NAMING: &WordSet = words!["named", "called"];

/// How many tokens a sentence has at most that does no more than show somebody.
const LONGEST_SHOWING: usize = 30;

/// How many tokens stand at most between a name and the clause that tells more of its bearer: `Vidal` `, 44,` `who holds`.
const FARTHEST_WHO: usize = 4;

/// How many tokens stand at most before such a verb.
const LONGEST_INVERTED: usize = 12;

/// How many tokens the clause has at most behind which comes who did what it tells: `the woman` `who built the boat in May` `was Vidal`.
const LONGEST_CLAUSE: usize = 20;

/// What begins a question that is only told.
const WONDERS: &WordSet = words![
    "whether", "if", "about", "why", "how", "what", "when", "where", "who", "which",
];

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

/// What is done to somebody who has to answer.
const PRESSES: &WordSet = words![
    "pressed",
    "presses",
    "grilled",
    "grills",
    "questioned",
    "questions",
    "quizzed",
    "quizzes",
    "challenged",
    "cross-examined",
];

/// How far from the end of a sentence somebody is told at most what it says, in tokens.
const LONGEST_LISTENER: usize = 10;

/// How many tokens stand at most before the noun by which a sentence describes somebody in passing, the article with them.
const LONGEST_DESCRIPTION: usize = 5;

/// How far before the end of a sentence its source is looked for, in tokens.
const FARTHEST_SOURCE: usize = 30;

/// How far before the end of a sentence a tag is looked for, in tokens.
const FARTHEST_TAG: usize = 80;

impl Discourse<'_, '_> {
    /// Whether a mention is the subject of some clause: a finite verb or auxiliary follows it.
    pub(super) fn is_clause_subject(&self, mention: &Mention) -> bool {
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
            let Some(close) = (next + 1..next + LONGEST_PARENTHESES).find(|&i| reading.kind(i) == Kind::ParenClose)
            else {
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
    pub(super) fn is_reported(&self, mention: &Mention) -> bool {
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

    /// Whether what somebody is reported to say is about a person: `said Vidal ran`, `said that Vidal ran`, and not `said Vidal’s boat sank`.
    pub(super) fn is_told_of(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let next = mention.last as usize + 1;
        self.is_reported(mention)
            && reading.people.sort_of(mention.entity) == Sort::Person
            && reading.kind(next) == Kind::Word
            && !reading.is(next, Class::PREPOSITION.or(Class::CONJUNCTION))
    }

    /// The main subject of a sentence before `limit`; of a name and a description beside each other the name.
    pub(super) fn subject_of(&self, sentence: &Range<usize>, limit: usize) -> Option<Phrase> {
        let reading = self.reading;
        let main = reading.main_subject(sentence.start, limit);
        // "At the counter stands Ana Vidal."
        if main.is_none_or(|p| matches!(p.head, Head::Noun(_)))
            && let Some(name) = self.inverted(sentence, limit)
            && main.is_none_or(|p| p.first > name.last)
        {
            return Some(name);
        }
        let main = main?;
        // "It fell to Ana Vidal to ask.", "It was Vidal who asked.", "It was left to Vidal to ask."
        if main.head == Head::Pronoun
            && reading.is_word(main.first, "it")
            && reading.is_one_of(main.last + 1, words!["fell", "falls", "was", "is"])
            && let left = main.last + 2
            && let left = left + usize::from(reading.is_one_of(left, words!["left", "down", "up"]))
            && let name = left + usize::from(reading.is_word(left, "to"))
            && name < limit
            && let Some(m) = reading.mention_at(name)
            && matches!(
                reading.people.sort_of(reading.mentions[m].entity),
                Sort::Person | Sort::Unknown
            )
        {
            return Some(reading.name(m));
        }
        // "For Ana Vidal, a machinist, it was the first time.", "For Ana Vidal, the delay has a cost."
        let thing = || match main.head {
            Head::Pronoun => reading.is(main.first, Class::IT),
            Head::Noun(n) => reading.nature_of_noun(n as usize) == Nature::Thing,
            Head::Name(_) => false,
        };
        if reading.is_one_of(sentence.start, words!["for", "to"])
            && thing()
            && let Some(m) = reading.mention_at(sentence.start + 1)
            && reading.people.sort_of(reading.mentions[m].entity) == Sort::Person
            && reading.kind(reading.mentions[m].last as usize + 1) == Kind::Comma
        {
            return Some(reading.name(m));
        }
        // "Counsel to the inquiry, Ana Vidal, shrugged."
        let office = matches!(main.head, Head::Name(m) if reading.mentions[m as usize].sort == Sort::Title)
            // "The Velmarian, Ana Vidal, shrugged."
            || matches!(main.head, Head::Name(_)) && reading.one_of_a_people(&main).is_some();
        if !office && !matches!(main.head, Head::Noun(_)) {
            return Some(main);
        }
        // "The port's director, Ana Vidal, shrugged."
        if let Some(name) = reading.apposed_name(&main).filter(|n| n.last < limit) {
            return Some(name);
        }
        if office {
            return Some(main);
        }
        // "One of them, a nurse from Vell, shrugged."
        if let Some(one) = self.apposed_to_one(&main, limit) {
            return Some(one);
        }
        // "… was built by Ana Vidal, the port's director, who", and not "In a letter to Ana Vidal, a group of pilots asked"
        let extended = reading.extended(&main, limit);
        let verb = extended + 1;
        if let Some(comma) = main
            .first
            .checked_sub(1)
            .filter(|&c| c > sentence.start && reading.kind(c) == Kind::Comma)
            && !(reading.is(sentence.start, Class::PREPOSITION) && reading.begins_predicate(verb, limit))
            && let Some(m) = reading.mention_over(comma - 1)
            && (reading.people.sort_of(reading.mentions[m].entity) == Sort::Person
                || reading.people.sort_of(reading.mentions[m].entity) == Sort::Unknown && reading.mentions[m].len() > 1)
        {
            return Some(reading.name(m));
        }
        // "The woman who built it was Ana Vidal."
        let whom_a_clause_is_about = reading
            .is(verb, Class::WHO)
            .then(|| {
                let built = verb + 2..limit.min(verb + LONGEST_CLAUSE);
                built.rev().find_map(|be| {
                    reading
                        .is_one_of(be, words!["was", "is"])
                        .then(|| self.shown_at(be + 1, limit))?
                })
            })
            .flatten();
        if let Some(name) = whom_a_clause_is_about {
            return Some(name);
        }
        // "The first witness was Ana Vidal, a nurse.", "One of his customers is called Vidal."
        let presents = reading.is_one_of(verb, words!["was", "is"]);
        let silent = || (main.first..=main.last).any(|i| reading.is_one_of(i, SILENT));
        if presents
            && !silent()
            && let named = verb + 1 + usize::from(reading.is_one_of(verb + 1, NAMING))
            && let Some(name) = self.shown_at(named, limit)
        {
            return Some(name);
        }
        // "The prince’s companion was his granddaughter, Ana Vidal."
        if presents
            && limit == sentence.end
            && let Some(m) = reading.mentions_in(sentence).last()
            && reading.people.sort_of(reading.mentions[m].entity) == Sort::Person
            && reading.mentions[m].last as usize + 2 >= sentence.end
            && reading.mentions[m].title as usize > main.last + 1
            && reading.kind(reading.mentions[m].title as usize - 1) == Kind::Comma
        {
            return Some(reading.name(m));
        }
        // "A former clerk at the port, Vidal rose quickly.", "The son of a pilot and a clerk, she rose."
        let last = reading.past_joined(extended, limit);
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

    /// The person named at `at`, with or without what they are, whom what stands before presents: a full name or one with an office, and no verb or possessive behind it.
    fn shown_at(&self, at: usize, limit: usize) -> Option<Phrase> {
        let reading = self.reading;
        // "a pilot named Ana", "the comedian Ana Vidal"
        let described = || {
            let phrase = reading.phrase_at(at, limit)?;
            let Head::Name(m) = phrase.head else { return None };
            let before = (reading.mentions[m as usize].title as usize).checked_sub(1)?;
            let role = before > at && (reading.is_one_of(before, NAMING) || reading.is(before, Class::ANY_ROLE));
            (role && reading.is(at, Class::DETERMINER)).then_some(m as usize)
        };
        let named = reading.mention_at(at);
        let m = named.or_else(described)?;
        let mention = &reading.mentions[m];
        let by_name = (mention.title as usize)
            .checked_sub(1)
            .is_some_and(|b| reading.is_one_of(b, NAMING));
        let sort = reading.people.sort_of(mention.entity);
        let next = mention.last as usize + 1;
        let closed = next >= limit
            || matches!(
                reading.kind(next),
                Kind::Comma | Kind::Stop | Kind::Dash | Kind::ParenOpen
            )
            || reading.is(next, Class::WHO.or(Class::PREPOSITION));
        (next <= limit
            && closed
            && mention.sort != Sort::Title
            && (sort == Sort::Person || sort == Sort::Unknown && (mention.len() > 1 || by_name)))
            .then(|| reading.name(m))
    }

    /// Who is named behind the verb of a sentence that begins with a place or the like: `Among the regulars is Ana Vidal`, `Also there was Vidal`.
    fn inverted(&self, sentence: &Range<usize>, limit: usize) -> Option<Phrase> {
        let reading = self.reading;
        let first = sentence.start;
        let led = reading.is(first, Class::PREPOSITION) && !reading.is_one_of(first, pronouns::FRONTED)
            || reading.is_one_of(first, words!["also", "then", "there", "next", "here"])
            || reading.text(first).ends_with("ing") && reading.mention_over(first).is_none();
        if !led {
            return None;
        }
        let plain = |i: &usize| {
            reading.tokens[*i].is_outside() && matches!(reading.kind(*i), Kind::Word | Kind::Possessive | Kind::Number)
        };
        let verb = (first + 1..limit.min(first + LONGEST_INVERTED))
            .take_while(plain)
            .find(|&i| reading.is_one_of(i, STANDS))?;
        self.shown_at(verb + 1, limit)
    }

    /// Who is said, after what a sentence reports or in the middle of it, to say it: `The dues, Vidal says, will rise.`
    pub(super) fn reported_by(&self, sentence: &Range<usize>) -> Option<Phrase> {
        let reading = self.reading;
        let from = sentence.start.max(sentence.end.saturating_sub(FARTHEST_TAG));
        // Beyond the last verb of speech no comma is followed by who says it.
        // "The dues will rise, a clerk told the Post on Monday.", and not "told them to go".
        let tells = |i: usize| {
            i + LONGEST_LISTENER > sentence.end
                && reading.is_one_of(i, words!["told", "tells"])
                && (i + 1..sentence.end).all(|k| {
                    reading.tokens[k].is_outside()
                        && reading.kind(k) != Kind::Comma
                        && !reading.is_one_of(k, words!["to", "that", "how", "what", "why", "he", "she", "they", "it"])
                })
        };
        let says = |i: &usize| {
            reading.is(*i, Class::SPEECH)
                && (reading.is(*i, Class::SAY) && !reading.is(*i, Class::SOFT) && reading.may_be_verb(*i) || tells(*i))
        };
        let last = (from..sentence.end).rev().find(says)?;
        for (t, comma) in reading.tokens_in(&(from..last)).iter().zip(from..) {
            let outside = t.is_outside();
            if outside && t.kind != Kind::Comma || comma == sentence.start {
                continue;
            }
            // "The guild will be “late,” says Ana Vidal.": the comma stands within the marks.
            let within = || {
                reading
                    .spans
                    .get(t.span as usize)
                    .is_some_and(|span| span.last as usize == comma && reading.ends_with_comma(span))
            };
            // Of two who say something in one sentence the later.
            let after = || (comma + 1..sentence.end).all(|i| reading.tokens[i].is_outside());
            if !(outside || within() && after()) {
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
    pub(super) fn source_of(&self, sentence: &Range<usize>) -> Option<Phrase> {
        let reading = self.reading;
        let from = (sentence.start + 1).max(sentence.end.saturating_sub(FARTHEST_SOURCE));
        let according = reading
            .tokens_in(&(from..sentence.end))
            .iter()
            .rposition(|t| t.is_word("according", reading.body) && t.is_outside())?;
        let comma = from + according - 1;
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

    /// The body of which people are whom a sentence is about: `Economists at Corvin Bay wrote`. It is `the firm`.
    pub(super) fn body_of_people(&self, main: &Phrase) -> Option<u32> {
        let reading = self.reading;
        let Head::Noun(noun) = main.head else { return None };
        let at = main.last + 1;
        if !reading.is_one_of(at, words!["at", "with", "from"]) || !reading.is_people(noun as usize) {
            return None;
        }
        let body = &reading.mentions[reading.mention_at(at + 1 + usize::from(reading.is_word(at + 1, "the")))?];
        (reading.people.sort_of(body.entity) == Sort::Organisation).then_some(body.entity)
    }

    /// Somebody only described whose words a sentence gives, whatever it is about: `According to a pilot in Vell, Corvin is late.`
    pub(super) fn unnamed_source(&self, sentence: &Range<usize>) -> Option<Who> {
        let reading = self.reading;
        let first = sentence.start;
        if !reading.is_word(first, "according") || !reading.is_one_of(first + 2, words!["a", "an", "another", "one"]) {
            return None;
        }
        let phrase = reading.phrase_at(first + 2, sentence.end)?;
        match phrase.head {
            Head::Noun(n) if reading.is(n as usize, Class::ANY_ROLE) && reading.apposed_name(&phrase).is_none() => {
                Some(self.bearer_of_noun(&phrase, n as usize, sentence))
            }
            _ => None,
        }
    }

    /// Whether a person is named here in full who has not been named before.
    pub(super) fn is_first(&self, mention: usize) -> bool {
        let reading = self.reading;
        let m = &reading.mentions[mention];
        let person = reading
            .people
            .entities
            .get(m.entity as usize)
            .is_some_and(|e| e.fullest as usize == mention && e.sort == Sort::Person);
        person && m.len() > 1 && reading.kind(m.last as usize + 1) != Kind::Possessive
    }

    /// The only person whom a sentence names, where it speaks of nobody else: `The penalty was taken by Ana Vidal.`
    pub(super) fn only_person(&self, main: Option<Phrase>, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let mut only = None;
        let mut end = sentence.end;
        for m in reading.mentions_in(sentence).take(FEW) {
            let mention = &reading.mentions[m];
            let e = mention.entity;
            // "The vote may turn on Ana Vidal, 44, who holds many shares": what goes on about her makes it no longer.
            let next = mention.last as usize + 1;
            let who = (next + 1..sentence.end.min(next + FARTHEST_WHO)).find(|&i| reading.is_word(i, "who"));
            if let Some(who) = who.filter(|_| reading.kind(next) == Kind::Comma) {
                end = end.min(who);
            }
            if reading.people.sort_of(e) == Sort::Person && reading.tokens[mention.first as usize].is_outside() {
                if only.is_some_and(|other| other != e) {
                    return None;
                }
                // "the legacy of Ana Vidal": what is left of her is spoken of.
                let of = (mention.title as usize)
                    .checked_sub(1)
                    .is_some_and(|b| reading.is_word(b, "of"));
                if of {
                    return None;
                }
                only = Some(e);
            }
        }
        let other = |i: usize| reading.is(i, Class::HE_SHE) && reading.tokens[i].is_outside();
        let described = |noun: usize| matches!(reading.nature_of_noun(noun), Nature::Person(_));
        let by_another = main.is_some_and(|p| matches!(p.head, Head::Noun(n) if described(n as usize)));
        only.filter(|_| end - sentence.start < LONGEST_SHOWING && !by_another && !sentence.clone().any(other))
    }

    /// Whom a sentence goes on about, its subject ending at a token, that begins with somebody of theirs: `His father was a pilot, and he grew up in Vell.`
    pub(super) fn owner_goes_on(&self, subject: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let class = [Class::HE, Class::SHE]
            .into_iter()
            .find(|&class| reading.is(sentence.start, class))?;
        let owner = *self.owners.get(&(sentence.start as u32))?;
        let goes_on = |i: usize| {
            reading.kind(i) == Kind::Comma
                && reading.is_one_of(i + 1, words!["and", "but", "so"])
                && reading.is(i + 2, class)
                && reading.is_subject_pronoun(i + 2)
                && reading.tokens[i].is_outside()
        };
        (subject + 1..sentence.end.min(subject + FEW))
            .any(goes_on)
            .then_some(owner)
    }

    /// Who does something beside what a sentence is about: `The matter shook the meeting, with` `Vidal` `walking up to the chair.`
    pub(super) fn shown_beside(&self, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let with = sentence.clone().rev().take(LONGEST_SHOWING).find(|&i| {
            reading.is_word(i, "with")
                && reading.tokens[i].is_outside()
                && i > sentence.start
                && reading.kind(i - 1) == Kind::Comma
        })?;
        let phrase = reading.phrase_at(with + 1, sentence.end)?;
        let Head::Name(m) = phrase.head else { return None };
        let person = reading.people.sort_of(reading.mentions[m as usize].entity) == Sort::Person;
        let verb = phrase.last + 1;
        let acts = verb < sentence.end && reading.tokens[verb].is_lower() && reading.text(verb).ends_with("ing");
        (person && acts).then_some(reading.mentions[m as usize].entity)
    }

    /// What a mention that is no subject adds.
    pub(super) fn weight_as_object(&self, mention: &Mention) -> f32 {
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

    /// Whether a name only tells whose somebody is who is named behind it: `Corvin` `clerk Ana Vidal`.
    pub(super) fn belongs_to_next(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let first = mention.last as usize + 1;
        let name = (first..first + LONGEST_DESCRIPTION).find(|&i| !reading.tokens.get(i).is_some_and(Token::is_lower));
        name.is_some_and(|name| {
            name > first && reading.is(name - 1, Class::ANY_ROLE) && reading.mention_at(name).is_some()
        })
    }

    /// Who asks whom, and whether it is a question: `Orde asked Vidal whether the boat would sail`, and not `asked Vidal to sail`. An asker who is only described is left out. `says` is the verb of
    /// speech of the sentence’s subject, if it has one.
    pub(super) fn question_in(
        &self,
        sentence: &Range<usize>,
        main: Option<Phrase>,
        says: Option<usize>,
    ) -> Option<(Option<u32>, u32, bool)> {
        let reading = self.reading;
        let main = main?;
        let first = main.last + 1 + usize::from(reading.is_filler(main.last + 1));
        let presses = reading.is_one_of(first, PRESSES);
        // "Orde wanted to know where Vidal was"
        let knows = reading.is_word(first + 1, "to") && reading.is_one_of(first + 2, words!["know", "hear"]);
        let verb = if presses {
            first
        } else if knows && reading.is_one_of(first + 3, WONDERS) {
            first + 3
        } else {
            says.filter(|&verb| reading.is_one_of(verb, words!["ask", "asks", "asked"]))?
        };
        let phrase = reading.phrase_at(verb + 1, sentence.end)?;
        let Head::Name(asked) = phrase.head else { return None };
        let asked = reading.mentions[asked as usize].entity;
        let asker = match main.head {
            Head::Name(m) => Some(reading.mentions[m as usize].entity),
            _ => None,
        };
        (reading.people.sort_of(asked) == Sort::Person && asker != Some(asked)).then(|| {
            let question = !presses && reading.is_one_of(phrase.last + 1, WONDERS);
            (asker, asked, question)
        })
    }

    /// Whether what a sentence is about is a thing of somebody's: `Vidal’s plan is another one`, and not `Vidal’s lawyer left`.
    pub(super) fn owns_subject(&self, mention: &Mention, main: Option<Phrase>, sentence: &Range<usize>) -> bool {
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

    /// Whose words or view a sentence is about, where a description says whose: `A pilot’s reply was brief.`
    pub(super) fn owner_of_words(&self, phrase: &Phrase, noun: usize) -> Option<(Phrase, usize)> {
        let reading = self.reading;
        if !reading.is(noun, Class::SAY_NOUN) && !reading.is_one_of(noun, words!["reaction", "explanation", "video"]) {
            return None;
        }
        let mark = (phrase.first + 1..noun)
            .rev()
            .find(|&i| reading.kind(i) == Kind::Possessive)?;
        let owner = reading.phrase_ending_at(mark - 1, phrase.first)?;
        match owner.head {
            Head::Noun(n) if matches!(reading.nature_of_noun(n as usize), Nature::Person(_)) => {
                Some((owner, n as usize))
            }
            _ => None,
        }
    }

    /// What the subject of a sentence turns on: of `one Democrat`, who is not named, it is the noun.
    pub(super) fn head_of_subject(&self, phrase: &Phrase) -> Head {
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

    /// Whether a description is one by which a person or a body is brought in, and not a pronoun or a piece of a clause.
    pub(super) fn is_introduced(&self, phrase: &Phrase, noun: usize) -> bool {
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

    /// Whether a subject is somebody only described who has not been spoken of before: `A pilot in the crowd said no.`
    pub(super) fn brings_in(&self, who: Who) -> bool {
        let reading = self.reading;
        let Who::Described(first, last, noun) = who else {
            return false;
        };
        // "A common model is Orde’s boat.": no person, or none who has a say here.
        let is_something = || {
            reading.is_one_of(last + 1, words!["is", "was"])
                && (reading.is(last + 2, Class::DETERMINER) || reading.mention_over(last + 2).is_some())
        };
        reading.is_one_of(first, words!["a", "an", "one", "another"])
            // "A Republican takeover was likely."
            && (reading.tokens[noun].is_lower() || last > noun || reading.begins_predicate(last + 1, reading.tokens.len()))
            && matches!(reading.nature_of_noun(noun), Nature::Person(_))
            && !is_something()
    }

    /// Whether one person is told what a verb of speech reports, who may go on as well: `A mechanic told the driver that it was late.`
    pub(super) fn is_told_to_somebody(&self, verb: usize, limit: usize) -> bool {
        let reading = self.reading;
        if !reading.is(verb, Class::TELL) {
            return false;
        }
        match reading.phrase_at(verb + 1, limit).map(|p| p.head) {
            Some(Head::Name(m)) => reading.people.sort_of(reading.mentions[m as usize].entity) == Sort::Person,
            Some(Head::Noun(n)) => matches!(reading.nature_of_noun(n as usize), Nature::Person(_)),
            _ => false,
        }
    }

    /// The descriptions of people in some tokens that stand beside no name.
    pub(super) fn described_in(&self, tokens: &Range<usize>) -> Vec<Phrase> {
        let reading = self.reading;
        let sentence = tokens;
        let mut out = Vec::new();
        for (t, at) in reading.tokens_in(sentence).iter().zip(sentence.start..) {
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
