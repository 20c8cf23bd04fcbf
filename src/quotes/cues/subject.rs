//! The subject of a verb, which stands before it: across auxiliaries, times and what is inserted, or shared with the verb before.

use super::relative::Beyond;
use super::{LONGEST_LIST, REPORTS, Strength};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far before its verb a `what` stands with the subject and the clause that tells of it, in tokens.
const LONGEST_WHAT: usize = 12;

/// Nouns for spans of time.
const TIMES: &WordSet = words![
    "day",
    "days",
    "week",
    "weeks",
    "weekend",
    "month",
    "months",
    "year",
    "years",
    "decade",
    "decades",
    "night",
    "morning",
    "evening",
    "afternoon",
    "summer",
    "hours",
    "minutes",
];

/// What tells spans of time apart.
const WHICH_TIME: &WordSet = words![
    "this", "last", "the", "past", "previous", "recent", "next", "few", "several", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten", "many",
];

/// What `has` that leans on its subject stands before, and hardly ever `is`: `she’s said`.
const UTTERED: &WordSet = words![
    "said",
    "argued",
    "insisted",
    "claimed",
    "vowed",
    "promised",
    "suggested",
    "complained",
    "declared",
    "boasted",
    "warned",
    "acknowledged",
    "admitted",
    "spoken",
];

/// What tells of somebody's deeds in a clause.
const ACCOUNTS: &WordSet = words![
    "heard", "said", "told", "alleged", "claimed", "alleges", "claims", "contends", "recalls", "recounts", "says",
    "writes",
];

/// How far before a second verb the one stands that tells of the first, in tokens.
const LONGEST_ACCOUNT: usize = 60;

/// Who hears of deeds and tells of none.
const COURTS: &WordSet = words![
    "court",
    "jury",
    "jurors",
    "inquest",
    "tribunal",
    "hearing",
    "inquiry",
    "magistrates",
    "trial",
    "panel",
];

/// What begins a clause that hangs on another and goes on with what happened then.
const WHEN: &WordSet = words!["when", "as", "after", "before", "while"];

/// What people do to others whom they stand before.
const ALOUD: &WordSet = words![
    "asking",
    "chanting",
    "crying",
    "demanding",
    "screaming",
    "shouting",
    "telling",
    "whispering",
    "yelling",
];

/// How far before a second verb the conjunction of its clause is looked for, in tokens.
const LONGEST_HANGING: usize = 30;

/// How far before such a clause another verb of speech is looked for, in tokens.
const LONGEST_SAID: usize = 120;

impl Reading<'_> {
    /// The subject of the verb at `verb`, looking to the left, not beyond `from`.
    pub fn subject_before(&self, verb: usize, from: usize) -> Option<Phrase> {
        if let Some(subject) = self.subject_behind_what(verb, from) {
            return Some(subject);
        }
        let last = self.last_subject_before(verb, from)?;
        Some(Phrase {
            first: self.first_joined(&last, from),
            ..last
        })
    }

    /// The subject behind a `what`, where a clause of its own stands between it and the verb: `what` `one trader` `I spoke to called`, `what` `a pilot` `who left calls`.
    pub fn subject_behind_what(&self, verb: usize, from: usize) -> Option<Phrase> {
        let what = (from..verb)
            .rev()
            .take(LONGEST_WHAT)
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
            .find(|&i| self.is_word(i, "what"))?;
        let subject = self.phrase_at(what + 1, verb).filter(|p| {
            self.is(p.first, Class::DETERMINER) && matches!(p.head, Head::Noun(n) if self.speaks(n as usize))
        })?;
        let relative = subject.last + 1;
        (self.is_subject_pronoun(relative) && relative + 1 < verb).then_some(subject)
    }

    /// Where a list begins whose last member a phrase is: `Vell’s harbours, pilots and` `sailors`, `the forces and` `the police`.
    fn first_joined(&self, last: &Phrase, from: usize) -> usize {
        let several = |p: &Phrase| {
            matches!(p.head, Head::Noun(n) if n as usize == p.last
                && self.tokens[n as usize].is_lower()
                && (self.text(n as usize).ends_with('s')
                    || self.is_one_of(n as usize, words!["men", "women", "people"])
                    || self.is_word(p.first, "the") && self.is(n as usize, Class::ORG.or(Class::BODY)))
                && self.speaks(n as usize))
        };
        let mut first = last.first;
        let Some(and) = first.checked_sub(1).filter(|&and| and > from + 1) else {
            return first;
        };
        if !self.is_one_of(and, words!["and", "or"]) || !several(last) {
            return first;
        }
        let mut joint = and - usize::from(self.kind(and - 1) == Kind::Comma);
        for _ in 0..LONGEST_LIST {
            let member = joint
                .checked_sub(1)
                .filter(|&end| end >= from && self.tokens[end].is_outside())
                .and_then(|end| self.phrase_ending_at_bounded(end, from));
            let Some(member) = member.filter(|m| several(m) && !self.is_object(m, from)) else {
                break;
            };
            first = member.first;
            match first.checked_sub(1) {
                Some(comma) if comma > from && self.kind(comma) == Kind::Comma => joint = comma,
                _ => break,
            }
        }
        first
    }

    /// [`Self::subject_before`], of several that a list joins the last.
    fn last_subject_before(&self, verb: usize, from: usize) -> Option<Phrase> {
        let mut at = verb.checked_sub(1)?;
        let mut steps = 0;
        // Auxiliaries and adverbs; "and", where the verb shares the subject of the one before.
        loop {
            if at < from || steps > 8 {
                return None;
            }
            if self.is_filler(at) || (self.is_word(at, "not") || self.is_who(at)) && steps > 0 {
                if self.is_who(at) {
                    return self.antecedent(at, from);
                }
                at = at.checked_sub(1)?;
                steps += 1;
                continue;
            }
            // "Orde is reported to have said"
            if steps > 0
                && at > from + 1
                && self.is_word(at, "to")
                && self.is_word(at + 1, "have")
                && self.is_one_of(
                    at - 1,
                    words![
                        "reported",
                        "said",
                        "believed",
                        "alleged",
                        "known",
                        "understood",
                        "thought",
                        "rumored",
                        "rumoured"
                    ],
                )
                && self.is(at - 2, Class::AUX)
            {
                at -= 2;
                steps += 2;
                continue;
            }
            // "Orde earlier this year told", "Orde Tuesday told"
            if at > from + 1
                && (steps == 0 || !self.is(at, Class::DATE))
                && let Some(before) = self.before_time(at, from)
            {
                at = before;
                steps += 1;
                continue;
            }
            // "Vidal, who in March declared", "who in 2010 declared"
            if at >= from + 2
                && (self.is(at, Class::DATE) && self.tokens[at].is_capital()
                    || self.kind(at) == Kind::Number && self.text(at).len() == "2010".len())
                && self.is_one_of(at - 1, words!["in", "on", "since", "last"])
            {
                at -= 2;
                steps += 1;
                if self.is_who(at) {
                    return self.antecedent(at, from);
                }
                continue;
            }
            break;
        }
        if !self.tokens[at].is_outside() {
            return self.earlier_subject(at, from);
        }
        let t = &self.tokens[at];
        // "Orde thanked the mayor, Ana Vidal, then said", and not "Orde, the mayor, then said"
        if t.kind == Kind::Comma
            && self.is_word(at + 1, "then")
            && let Some(goes_on) = self.goes_on_then(at, from)
        {
            return Some(goes_on);
        }
        match t.kind {
            Kind::Comma | Kind::Dash | Kind::ParenClose => self
                .named_after_title(at, from)
                .or_else(|| self.before_digression(at, from)),
            Kind::Other if self.is_percent(at) => self.phrase_ending_at(at, from),
            // "She’s called it", "he’s said": an auxiliary that leans on the pronoun. "She’s called “the Tide”" is a passive.
            Kind::Possessive
                if at > from
                    && self.is(at - 1, Class::HE_SHE)
                    && (self.is_one_of(verb, UTTERED)
                        || self.is(verb, Class::CALL)
                            && self.text(verb).ends_with("ed")
                            && self.is(verb + 1, Class::IT.or(Class::HE_SHE).or(Class::THEY))) =>
            {
                self.is_subject_pronoun(at - 1).then_some(Phrase::pronoun(at - 1))
            }
            Kind::Word | Kind::Possessive | Kind::Number => {
                if self.is_one_of(at, words!["and", "but", "then", "or"]) {
                    return self.earlier_subject(at, from);
                }
                // "the pilots, some of whom said"
                if self.is_word(at, "whom")
                    && let Some(some) = at.checked_sub(2).filter(|&s| s > from && self.is_word(s + 1, "of"))
                    && self.kind(some - 1) == Kind::Comma
                    && !self.is_word(some, "one")
                {
                    return self.antecedent(some, from);
                }
                if self.is_who(at) || self.is_one_of(at, words!["which", "that"]) {
                    return self.antecedent(at, from);
                }
                // "the man who an official said was shouting", "a claim that Vidal said was"
                // "the accused had said": a noun.
                let noun = at > from && self.is_word(at, "accused") && self.is_one_of(at - 1, words!["the", "an"]);
                if !noun && self.is(at, Class::SAY) && at + 1 < verb && at > from && self.may_be_verb(at) {
                    let teller = self.phrase_ending_at(at - 1, from)?;
                    let who = teller.first.checked_sub(1).filter(|&w| w > from && self.is_who(w));
                    return who.map_or(Some(teller), |who| self.antecedent(who, from));
                }
                let phrase = self.phrase_ending_at(at, from)?;
                // "Ana Vidal of Corvin Yards in Vell, Velmar told"
                let phrase = self.whose_town(&phrase, from).unwrap_or(phrase);
                if let Some(host) = self.host_of_clause(&phrase, from) {
                    return Some(host);
                }
                if let Some(before) = self.before_medium(&phrase, from) {
                    // "the Harbour Board, which in a June report called"
                    return if self.kind(before) == Kind::Comma {
                        self.before_digression(before, from)
                    } else {
                        self.antecedent(before, from)
                    };
                }
                let other = self
                    .beyond_relative(&phrase, from)
                    .or_else(|| self.name_of_open_apposition(&phrase, from))
                    .or_else(|| self.before_modifiers(&phrase, from));
                if let Some(other) = other {
                    return Some(other);
                }
                match self.beyond_what_modifies(&phrase, verb, from) {
                    Beyond::Nothing => Some(phrase),
                    Beyond::Host(host) => Some(host),
                    Beyond::Mute => None,
                }
            }
            _ => None,
        }
    }

    /// Who does one thing and then, behind the comma, another: `Orde` `thanked the mayor, Ana Vidal,`.
    fn goes_on_then(&self, comma: usize, from: usize) -> Option<Phrase> {
        let main = self.main_subject(from, comma)?;
        let person = match main.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE),
            Head::Pronoun => self.is(main.first, Class::HE_SHE),
        };
        let verb = main.last + 1;
        let acts = verb < comma
            && self.tokens[verb].is_lower()
            && !self.is(verb, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO))
            && (self.begins_predicate(verb, comma)
                || self.is(verb, Class::FINITE)
                || ["ed", "s"].iter().any(|ending| self.text(verb).ends_with(ending)));
        // "Orde thanked the board when the mayor, Ana Vidal, then said"
        let plain = (verb..comma).all(|i| !self.is_one_of(i, WHEN) && !self.is(i, Class::WHO));
        (person && acts && plain).then_some(main)
    }

    /// Who is of the town whose state a phrase is: `Ana Vidal of Corvin Yards in Vell,` `Velmar` `said`. In `In a note to Vell,` `Velmar` `said` it is a country that speaks.
    fn whose_town(&self, state: &Phrase, from: usize) -> Option<Phrase> {
        if state.first < from + 2 || !self.is_state_of_town(state) {
            return None;
        }
        let outer = self.phrase_ending_at(state.first - 2, from)?;
        let person = match outer.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON)) || self.is_people(n as usize),
            Head::Pronoun => false,
        };
        person.then_some(outer)
    }

    /// Those whom the words up to a phrase only tell apart, none of which is a verb of theirs: `Two advisers under the old board wrote`, `Lawyers for the pilot behind a
    /// complaint related to Orde’s calls with the mayor said`.
    pub(super) fn before_modifiers(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let governor = phrase.first.checked_sub(1).filter(|&g| g > from + 1)?;
        let small = Class::PREPOSITION;
        let clausal = Class::CONJUNCTION.or(Class::AUX).or(Class::WHO).or(Class::FINITE);
        if !self.is(governor, small) || self.is(governor, clausal) || self.is_subject_pronoun(phrase.first) {
            return None;
        }
        // "the director of harbour affairs Ana Vidal"
        if matches!(phrase.head, Head::Name(m) if phrase.first < self.mentions[m as usize].first as usize
            && self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person)
        {
            return None;
        }
        let main = self.main_subject(from, phrase.first)?;
        let Head::Noun(noun) = main.head else { return None };
        let people = self.is_people(noun as usize) || self.is(noun as usize, Class::ANY_ROLE);
        let joined = main.last + 1;
        let plain = |i: usize| {
            let t = &self.tokens[i];
            // "related to", "accused of"
            let participle = self.text(i).ends_with("ed") && self.is(i + 1, small);
            t.is_outside()
                && matches!(t.kind, Kind::Word | Kind::Number | Kind::Possessive)
                && !(t.is_lower()
                    && (t.is(clausal) || self.may_be_verb(i) || self.text(i).ends_with("ed") && !participle))
        };
        // "A source close to the Harbour Board told"
        let close = self.is_close_to(joined);
        (people && joined <= governor && (self.is(joined, small) || close) && (joined..governor).all(plain))
            .then_some(main)
    }

    /// The comma or relative pronoun before the means by which somebody says what follows: `Ana Vidal, a lawyer for Orde` `, in a statement denied`.
    pub(super) fn before_medium(&self, phrase: &Phrase, from: usize) -> Option<usize> {
        let Head::Noun(noun) = phrase.head else { return None };
        let before = phrase.first.checked_sub(2).filter(|&c| c > from)?;
        let related = || self.is_word(before, "which") || self.is_who(before);
        let means = self.is(noun as usize, Class::MEDIUM)
            || self.is(noun as usize, Class::THING.or(Class::SAY_NOUN)) && self.is_one_of(noun as usize, REPORTS);
        (means
            && self.is_one_of(before + 1, words!["in", "on", "via", "through", "during"])
            && (self.kind(before) == Kind::Comma && self.is(noun as usize, Class::MEDIUM) || related()))
        .then_some(before)
    }

    /// The token before a time that ends with the token `at`: `Orde` `earlier this year`, `Orde` `late Tuesday`.
    pub(super) fn before_time(&self, at: usize, from: usize) -> Option<usize> {
        let day = self.is(at, Class::DATE) && self.tokens[at].is_capital() && self.mention_over(at).is_none();
        let span = !day && self.is_one_of(at, TIMES);
        if !day && !span {
            return None;
        }
        // "this year", "the past three days"
        let mut first = at;
        while span && first > from && (self.kind(first - 1) == Kind::Number || self.is_one_of(first - 1, WHICH_TIME)) {
            first -= 1;
        }
        if span && first == at {
            return None;
        }
        let mut before = first.checked_sub(1)?;
        if span && self.is_one_of(before, words!["in", "over", "on", "during", "for", "within", "earlier"]) {
            before = before.checked_sub(1)?;
        } else if span && !self.is_one_of(first, words!["this", "last"]) && !self.is_word(first + 1, "previous") {
            // "the week said"
            return None;
        }
        let late = self.is_one_of(before, words!["early", "earlier", "late", "later"]);
        let before = before.checked_sub(usize::from(late))?;
        let closed = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::DETERMINER);
        (before >= from
            && self.tokens[before].is_outside()
            && (self.kind(before) == Kind::Word && !self.is(before, closed) || self.kind(before) == Kind::ParenClose))
            .then_some(before)
    }

    /// Whether a phrase is rather what a verb before it is about: `after it left the guild`.
    pub fn is_object(&self, phrase: &Phrase, from: usize) -> bool {
        let begins_clause = Class::CONJUNCTION
            .or(Class::PREPOSITION)
            .or(Class::SPEECH)
            .or(Class::THINK)
            .or(Class::WHO)
            .or(Class::ADVERB)
            .or(Class::DETERMINER);
        phrase
            .first
            .checked_sub(1)
            .is_some_and(|b| b >= from && self.tokens[b].is_lower() && !self.is(b, begins_clause))
    }

    /// The subject of the clause before: for verbs that share it.
    pub fn earlier_subject(&self, before: usize, from: usize) -> Option<Phrase> {
        if let Some(told_of) = self.subject_of_account(before, from) {
            return Some(told_of);
        }
        if let Some(nearer) = self.hanging_subject(before, from) {
            return Some(nearer);
        }
        let mut at = before;
        let mut steps = 0;
        // ", but said": shared with the whole of what stands before.
        let apart =
            self.is_one_of(before, words!["and", "but"]) && before > from && self.kind(before - 1) == Kind::Comma;
        // "people who look at it and say"
        let says = self.is_word(before, "and") && self.is_one_of(before + 1, words!["say", "ask", "think", "claim"]);
        while let Some(previous) = self.before(at) {
            if previous < from || steps > 80 {
                break;
            }
            at = previous;
            steps += 1;
            if !self.tokens[at].is_outside() {
                continue;
            }
            if says
                && steps < 8
                && self.is_who(at)
                && self.tokens[at + 1].is_lower()
                && !self.is(at + 1, Class::AUX)
                && !["s", "ed"].iter().any(|ending| self.text(at + 1).ends_with(ending))
            {
                return self.antecedent(at, from);
            }
            if self
                .verb_strength(at)
                .is_some_and(|s| s >= Strength::Medium || self.is(at, Class::THINK))
                && self.may_be_verb(at)
                && !self.text(at).ends_with("ing")
                && let Some(p) = self.subject_before_plain(at, from)
                && !(apart && self.is_complement(&p, from))
                // "Asked if they would share emails, Orde left and said": a verb and its object.
                && !(matches!(p.head, Head::Noun(_))
                    && p.first > from
                    && self.is_one_of(p.first - 1, words!["would", "will", "could", "may", "might", "can", "must", "should", "to", "not"]))
                // "Vidal says nobody knows the man who attacked it but says": another tense is of another.
                && !(self.is_who(p.first) && self.is(before + 1, Class::SAY) && self.text(before + 1).ends_with('s') != self.text(at).ends_with('s'))
                // "At a meeting held in Vell, Orde listened but urged"
                && !(self.is(at, Class::SOFT.or(Class::THINK))
                    && p.first > from
                    && p.head != Head::Pronoun
                    && !self.is_word(p.first - 1, "by")
                    && self.is(p.first - 1, Class::PREPOSITION)
                    && !self.is(p.first - 1, Class::CONJUNCTION))
                // "just before the board met, he went on the air and said": the clause before the main one shares nothing.
                && !(p.first > from
                    && self.is_one_of(p.first - 1, words!["when", "after", "before", "as", "since", "while", "until", "though", "although"])
                    && self.tokens[p.first - 1].is_outside()
                    && self.opens_main_clause(at, before))
                // "He was arrested, the complaint says, and asked": what is inserted has no part in it.
                && !(p.first > from + 1
                    && self.kind(p.first - 1) == Kind::Comma
                    && self.kind(at + 1) == Kind::Comma
                    && p.last + 1 == at)
            {
                return Some(self.before_relative(&p, from).unwrap_or(p));
            }
        }
        // "You lose your boat, and Orde comes along and says"
        let acts = |p: &Phrase| {
            let verb = p.last + 1;
            self.begins_predicate(verb, before)
                || self.is(verb, Class::FINITE)
                || self.tokens[verb].is_lower() && self.text(verb).ends_with('s')
        };
        self.joined_subject(before, from)
            .filter(acts)
            .or_else(|| self.main_subject(from, before))
    }

    /// The person whom a clause tells of that hangs on the one before it, has not been closed by a comma, and goes on
    /// behind `at`: `Orde was at home when` `a pilot` `knocked and said`, `Orde thanked` `a pilot` `, who smiled and said`.
    pub(super) fn hanging_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        // ", and said": shared with the whole of what stands before.
        let apart = self.kind(at) == Kind::Word && at > from && self.kind(at - 1) == Kind::Comma;
        if apart || self.is_word(at, "or") {
            return None;
        }
        let near = (at.saturating_sub(LONGEST_HANGING).max(from + 2)..at).rev();
        let when = near
            .take_while(|&i| {
                self.tokens[i].is_outside()
                    && !matches!(self.kind(i), Kind::Stop | Kind::Semicolon | Kind::Colon | Kind::Dash)
                    // "came in, sat down and said"
                    && (self.kind(i) != Kind::Comma || self.begins_predicate(i + 1, at) || self.is(i + 1, Class::FINITE))
            })
            .find(|&i| self.is_one_of(i, WHEN) || self.kind(i - 1) == Kind::Comma && self.is_who(i))?;
        // "Orde thanked the pilot, who smiled and said"
        let related = self.is_who(when);
        let (subject, last) = if related {
            (self.antecedent(when, from)?, when)
        } else {
            let subject = self.phrase_at(when + 1, at)?;
            (subject, self.extended(&subject, at))
        };
        let mut verb = last + 1;
        while verb < at && self.is_filler(verb) && !self.is(verb, Class::AUX) {
            verb += 1;
        }
        let small = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::WHO)
            .or(Class::DETERMINER);
        // "as a pilot burst in", and not "as its vice presidential choice"
        let goes_on =
            |next: usize| next == at || self.kind(next) == Kind::Comma || self.is(next, small.or(Class::ADVERB));
        let plain = self.begins_predicate(verb, at) || self.is(verb, Class::FINITE);
        let acts = verb < at
            && self.tokens[verb].is_lower()
            && self.kind(verb) == Kind::Word
            && !self.is(verb, small)
            && (plain || goes_on(verb + 1));
        let person = match subject.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => {
                self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK))
                    || self.is_people(n as usize)
                    || self.is_one_of(n as usize, words!["police", "men", "women", "people"])
            }
            Head::Pronoun => !self.is(subject.first, Class::IT),
        };
        // "Vidal told the board when he left and said": the second verb of speech goes on from the first.
        let spoken = |i: usize| self.is(i, Class::SPEECH) && !self.is(i, Class::SOFT) && self.may_be_verb(i);
        let first = from.max(when.saturating_sub(LONGEST_SAID));
        let said = (if related { when } else { first }..when)
            .chain(verb..at)
            .any(|i| self.tokens[i].is_outside() && spoken(i));
        // "backed the plan as Vidal attacked it and said it was": what happens meanwhile is told by somebody else as often.
        let meanwhile = self.is_word(when, "as")
            && !(plain
                && (self.kind(at + 2) == Kind::Colon
                    || self.is_one_of(at + 2, words!["her", "him", "me", "them", "us"])));
        (acts && person && !said && !meanwhile).then_some(subject)
    }

    /// Whose deeds an account tells of that a second verb behind `and` goes on with: `The court heard that Orde hit the pilot` `and called him`, `Vidal, prosecuting, said Orde grabbed the
    /// pilot` `and told her`.
    fn subject_of_account(&self, and: usize, from: usize) -> Option<Phrase> {
        if and <= from + 3 || !self.is_word(and, "and") || self.kind(and - 1) == Kind::Comma {
            return None;
        }
        let tells = (and.saturating_sub(LONGEST_ACCOUNT).max(from + 1)..and)
            .find(|&i| self.tokens[i].is_outside() && self.is_one_of(i, ACCOUNTS))?;
        let heard = self.is_word(tells, "heard") && self.is_one_of(tells - 1, COURTS);
        let mut clause = tells + 1;
        if self.is_word(tells, "told") {
            // "told the court Orde had followed her"
            let court = self.is(clause, Class::DETERMINER) && self.is_one_of(clause + 1, COURTS);
            clause = if court {
                clause + 2
            } else {
                self.phrase_at(clause, and)?.last + 1
            };
        }
        clause += usize::from(self.is_one_of(clause, words!["that", "how"]));
        // "heard he then walked into the kitchen"
        let subject = self.phrase_at(clause, and)?;
        let mut verb = subject.last + 1;
        while verb < and && self.is_filler(verb) && !self.is(verb, Class::AUX) {
            verb += 1;
        }
        let acts = verb < and
            && self.tokens[verb].is_lower()
            && self.tokens[verb].is_outside()
            && !self.is(verb, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO));
        let person = match subject.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) != Sort::Organisation,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON)),
            Head::Pronoun => self.is(subject.first, Class::HE_SHE),
        };
        if !acts || !person {
            return None;
        }
        let shouts = || self.is_one_of(and + 1, words!["shouted", "yelled", "screamed", "snarled", "hissed"]);
        // Whoever gives the account has not met those it is of.
        let to_one_of_them = || {
            self.is_one_of(and + 2, words!["him", "her", "them"])
                && (verb + 1..and - 1).any(|i| {
                    self.is(i, Class::DETERMINER)
                        && matches!(self.phrase_at(i, and).map(|p| p.head), Some(Head::Noun(n))
                            if self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON)))
                })
        };
        // "claims that Orde walked in and said": what is told in another tense is not what the teller does.
        let past = |i: usize| self.text(i).ends_with("ed") || self.is(i, Class::FINITE) && !self.text(i).ends_with('s');
        let retold = self.text(tells).ends_with('s')
            && past(verb)
            && !self.is(verb, Class::AUX)
            && (past(and + 1) || self.is_one_of(and + 1, words!["said", "told", "wrote"]));
        (heard || self.is_word(tells, "said") && (shouts() || to_one_of_them()) || shouts() || retold)
            .then_some(subject)
    }

    /// Whose clause it is that ends with a phrase after a preposition, where a relative clause tells of whom it is: `The man who took money during his campaign` `scorned`.
    pub(super) fn before_relative(&self, phrase: &Phrase, from: usize) -> Option<Phrase> {
        let governor = phrase.first.checked_sub(1).filter(|&g| g > from)?;
        if !self.is(governor, Class::PREPOSITION) || self.is(governor, Class::CONJUNCTION) {
            return None;
        }
        let main = self.main_subject(from, phrase.first)?;
        let who = main.last + 1;
        let speaks = !matches!(main.head, Head::Noun(n) if !self.speaks(n as usize));
        let inside = |i: usize| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma;
        (speaks && who < governor && self.is_who(who) && (who..governor).all(inside)).then_some(main)
    }

    /// Whether the clause of a subject is what somebody says or thinks: `said that the report`, `thinks the report`.
    pub(super) fn is_complement(&self, subject: &Phrase, from: usize) -> bool {
        subject.first.checked_sub(1).filter(|&b| b > from).is_some_and(|b| {
            let verb = if self.is_word(b, "that") { b - 1 } else { b };
            self.is(verb, Class::SPEECH.or(Class::THINK)) && self.may_be_verb(verb)
        })
    }

    /// [`Self::subject_before`] without sharing, so that the search cannot recur.
    pub(super) fn subject_before_plain(&self, verb: usize, from: usize) -> Option<Phrase> {
        let mut at = verb.checked_sub(1)?;
        while at >= from && self.is_filler(at) {
            at = at.checked_sub(1)?;
        }
        if at < from || !self.tokens[at].is_outside() {
            return None;
        }
        match self.kind(at) {
            Kind::Comma | Kind::Dash | Kind::ParenClose => self.before_digression(at, from),
            Kind::Word if self.is(at, Class::CONJUNCTION) => None,
            Kind::Word | Kind::Number => self.phrase_ending_at(at, from),
            _ => None,
        }
    }

    /// The subject that a participle at `at` shares: that of the last clause joined by "and" or "but", else of the sentence.
    pub fn clause_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        // "Orde left after Vidal had won, calling it", and not "Orde left when Vidal came in, shouting"
        let comma = at
            .checked_sub(1)
            .filter(|&c| c > from && self.kind(c) == Kind::Comma && self.is_one_of(at, ALOUD));
        if let Some(nearer) = comma.and_then(|comma| self.hanging_subject(comma, from)) {
            return Some(nearer);
        }
        if let Some(joined) = self.joined_subject(at, from) {
            return Some(joined);
        }
        match self.main_subject(from, at) {
            Some(p) if !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)) => Some(p),
            _ => self.earlier_subject(at, from),
        }
    }

    /// The subject of the last clause before `at` that a semicolon or a comma and "and" or "but" begin.
    pub(super) fn joined_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        let mut i = at;
        let mut steps = 0;
        while let Some(b) = self.before(i).filter(|&b| b > from && steps < 60) {
            i = b;
            steps += 1;
            let joins = self.is_one_of(i, words!["and", "but", "while", "though", "although"])
                && matches!(self.kind(i - 1), Kind::Comma | Kind::Semicolon | Kind::Dash);
            if (self.kind(i) == Kind::Semicolon || joins && self.tokens[i].is_outside())
                && let Some(p) = self.phrase_at(i + 1, at).filter(|p| {
                    !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)) && self.kind(p.last + 1) == Kind::Word
                })
            {
                return Some(p);
            }
        }
        None
    }
}
