//! Whose a participle is that leads into a quotation: `Vidal left, calling it “…`, `a letter from Vidal saying “…`, `with Vidal arguing “…`.

use super::cue::STUDIES;
use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, is_adverb, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// How many tokens a tag has at most from its verb to the comma of the participle, its verb first.
const LONGEST_TAG: usize = 14;

/// How many it has at most where the verb comes last.
const LONGEST_PLAIN_TAG: usize = 8;

/// How many tokens stand at most between a verb and the participle that tells what its object says.
const LONGEST_OBJECT: usize = 8;

/// How far before a participle the colon stands at most behind which its clause begins, in tokens.
const LONGEST_CLAUSE: usize = 40;

/// What somebody delivers, and which has no other voice.
const DELIVERED: &WordSet = words![
    "campaign",
    "diatribe",
    "harangue",
    "lecture",
    "monologue",
    "rant",
    "screed",
    "segment",
    "sermon",
    "tirade",
    "toast",
];

/// What is written down for all to keep to.
const PROVIDED: &WordSet = words![
    "amendment",
    "bill",
    "charter",
    "clause",
    "code",
    "constitution",
    "contract",
    "guidelines",
    "law",
    "lyrics",
    "poem",
    "proposal",
    "provision",
    "rules",
    "scripture",
    "statute",
    "treaty",
    "verse",
];

/// Texts by which somebody asks a court or a council for something, or a council decides.
const PETITIONS: &WordSet = words!["lawsuit", "suit", "petition", "resolution", "motion"];

/// What somebody does with such a text.
const PUTS_FORWARD: &WordSet = words![
    "adopted",
    "approved",
    "brought",
    "filed",
    "files",
    "filing",
    "introduced",
    "joined",
    "passed",
    "passes",
    "signed",
    "started",
];

/// How many items before a participle the clause is looked for that says why something is so.
const FARTHEST_REASON: usize = 60;

impl Reading<'_> {
    /// `Smith left, calling it “…”`: an -ing form shares the subject of its clause.
    pub(super) fn participle_before(&self, at: usize, from: usize, open: usize) -> Option<Found> {
        // "It is clear who is behind it: A letter from the board begins by saying": a sentence of its own.
        let from = (from.max(at.saturating_sub(LONGEST_CLAUSE))..at.saturating_sub(2))
            .rev()
            .find(|&i| {
                self.kind(i) == Kind::Colon
                    && self.tokens[i].is_outside()
                    && self.tokens[i + 1].is_outside()
                    && self.tokens[i + 1].is_capital()
            })
            .map_or(from, |colon| colon + 1);
        // "Republicans are holding “hostage” what the country needs"
        let handles =
            self.is_one_of(at, words!["holding", "offering", "ordering", "finding"]) && !self.is_word(at + 1, "that");
        let charges = self.charges_that(at);
        let strength = if self.is(at, Class::SAYING) && !handles || charges {
            Strength::Strong
        } else {
            Strength::Weak
        };
        let strength = if strength == Strength::Weak && (self.labels_as(at, open) || self.judges_by_phrase(at, open)) {
            Strength::Medium
        } else {
            strength
        };
        // An article may begin with it.
        let b = at.saturating_sub(1);
        // "took over in May promising": no auxiliary.
        let month = self.is(b, Class::MONTH) && self.tokens[b].is_capital();
        let progressive = self.is(b, Class::AUX) && at > from && !month;
        // "has described in writing as"
        let written = self.is_word(b, "in") && self.is_word(at, "writing");
        let demanded =
            self.is_one_of(at, words!["demanding", "asking"]) && !self.tokens.get(at + 2).is_none_or(Token::is_lower);
        // "with one pilot warning of “…”"
        let beside = || {
            at + 2 == open
                && self.absolute(at, from).is_some_and(|p| {
                    self.is_somebody(&p) || matches!(p.head, Head::Noun(n) if self.is_people(n as usize))
                })
        };
        let noun = (self.is(b, Class::DETERMINER) || written) && at > from
            || self.is_word(at + 1, "of") && !demanded && at != from && !beside();
        if noun || self.is_coordinate_gerund(at, from) {
            return None;
        }
        // "tweets accusing her of …": not the words of the clause's subject alone.
        let reduced = at > from
            && self.tokens[b].is_lower()
            && (self.is(b, Class::THING) || self.is_one_of(b, STUDIES) || self.is_one_of(b, words!["tweets", "posts"]));
        let strength = if reduced { Strength::Weak } else { strength };
        if reduced && let Some(found) = self.text_saying(at, from) {
            return Some(found);
        }
        // "Pilots, voicing their doubts, are concerned that it was “…”": the main clause goes on.
        let resumed = at > from
            && self.kind(b) == Kind::Comma
            && (at + 1..open)
                .take_while(|&i| !self.is_one_of(i, words!["that", "if", "whether", "who", "which"]))
                .any(|i| {
                    self.kind(i) == Kind::Comma
                        && self.tokens[i].is_outside()
                        && i + 1 < open
                        && self.is_one_of(i + 1, words!["is", "are", "was", "were"])
                });
        let strength = if resumed { Strength::Weak } else { strength };
        // "avoid quoting this doctor on the boats that she “…”"
        if self.is_one_of(at, words!["quoting", "paraphrasing"])
            && let Some(object) = self.phrase_at(at + 1, open)
            && self.is_somebody(&object)
        {
            return Some(Found {
                phrase: object,
                cue: Some((at, at)),
                rule: Rule::Participle,
                strength,
            });
        }
        if self.is_word(at, "quoting")
            && let Some(text) = self.text_quoted(at, open)
        {
            return Some(Found {
                phrase: text,
                cue: Some((at, at)),
                rule: Rule::Participle,
                strength,
            });
        }
        let fronted = at == from
            || b == from
                && self.is_one_of(b, words!["while", "after", "before", "by", "when", "in"])
                && self
                    .spans
                    .get(self.tokens[open].span as usize)
                    .is_some_and(|span| self.ends_with_comma(span) || self.kind(span.last as usize + 1) == Kind::Comma);
        let phrase = if fronted {
            // "Calling it “…”, Smith left.", "While calling it “…”, Smith left."
            let mut next = self.after(open);
            let ends = self
                .spans
                .get(self.tokens[open].span as usize)
                .is_some_and(|span| self.ends_with_comma(span));
            while matches!(self.kind(next), Kind::Comma) {
                next += 1;
            }
            // "Repeating it is, to his mind, “no answer.”": nobody in the next paragraph does.
            if self.sentence_of(next) != self.sentence_of(open) {
                return None;
            }
            self.fronted_subject(next, self.kind(next - 1) == Kind::Comma || ends)?
        } else if progressive {
            // "Vidal’s verdict was damning"
            let subject = self.subject_before(at, from)?;
            self.owner_of_remarks(&subject).unwrap_or(subject)
        } else if self.is_word(b, "as")
            && b > from + 1
            && self.is_one_of(b - 1, words!["quoted", "cited", "recorded", "heard"])
            && self.is(b - 2, Class::AUX)
        {
            // "Smith was quoted as calling it “…”"
            self.subject_before(b - 2, from)?
        } else if let Some(subject) = self.subject_behind_what(at, from) {
            // "what one pilot I spoke to insists on calling “…”"
            subject
        } else if let Some(spends) = self.spends_time(b, from) {
            // "after the board spent days accusing Smith of “…”"
            self.subject_before(spends, from)?
        } else if let Some(witnessed) = self.witnessed(at, from) {
            // "Smith was heard by neighbours shouting “…”"
            witnessed
        } else if let Some(blamed) = self.blamed_for(b, from) {
            // "missteps by Smith, who was mocked last month for saying “…”"
            blamed
        } else if let Some(begins) = self.goes_about_by(b, from) {
            // "Pilots said that Smith had begun by telling them that it was “…”"
            begins
        } else if self.is_word(b, "with") {
            return None;
        } else if let Some(companion) = self.with_before(b, from).filter(|p| !self.is_delivered(p, from)) {
            // "with Smith calling it “…”", "with the unions fiercely arguing “…”"
            companion
        } else if let Some(beside) = self
            .absolute(at, from)
            .filter(|p| !self.is_delivered(p, from))
            .or_else(|| self.apposed_absolute(b, from))
        {
            beside
        } else if let Some(beside) = self.is_word(b, "and").then(|| self.beside_clause(b, from)).flatten() {
            beside
        } else if let Some(quoted) = self.quoted_who_says(at, from) {
            quoted
        } else if let Some(shared) = self.quoted_before(b, from) {
            // "Smith said, “…,” adding, “…”"
            shared
        } else if let Some(shared) = self.tag_before(at, from) {
            // "Tides rise, Smith said, adding that …"
            shared
        } else if let Some(object) = self.author_of_text(at, from).or_else(|| self.object_of(at, from)) {
            object
        } else if let Some(about) = self.of_relative(at, from).filter(|_| strength > Strength::Weak) {
            // "The tide tests Smith, who took over in May promising “…”"
            about
        } else {
            match self
                .clause_subject(at, from)
                .map(|p| self.owner_of_remarks(&p).unwrap_or(p))
                .map(|p| {
                    if self.says_nothing(&p) {
                        self.reason_subject(at, from).unwrap_or(p)
                    } else {
                        p
                    }
                }) {
                Some(p) if !self.says_nothing(&p) => p,
                // No subject that speaks: the last person named before it.
                other => self
                    .last_person(from, at)
                    .or(other.filter(|p| !self.is_hardly_a_subject(p)))
                    .or_else(|| self.subject_behind_opening(from, open))?,
            }
        };
        Some(Found {
            phrase,
            cue: Some((at, at)),
            rule: Rule::Participle,
            strength,
        })
    }

    /// The text whose words a colon behind it announces: `quoting` `the bill: “…”`, `quoting from` `the Harbour Code: “…”`.
    fn text_quoted(&self, quoting: usize, open: usize) -> Option<Phrase> {
        let first = quoting + 1 + usize::from(self.is_word(quoting + 1, "from"));
        let text = self.phrase_at(first, open)?;
        let written = match text.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) != Sort::Place,
            Head::Noun(n) => {
                self.is(n as usize, Class::MEDIUM.or(Class::SAY_NOUN)) || self.is_one_of(n as usize, PROVIDED)
            }
            Head::Pronoun => false,
        };
        (written && self.is(text.first, Class::DETERMINER) && self.kind(text.last + 1) == Kind::Colon).then_some(text)
    }

    /// Whom somebody quotes who goes on to say something: `Smith quoted` `Orde` `, saying “…”`, `Smith quotes` `Orde` `, the mayor, saying “…”`.
    fn quoted_who_says(&self, at: usize, from: usize) -> Option<Phrase> {
        let comma = at.checked_sub(1).filter(|&c| c > from && self.kind(c) == Kind::Comma)?;
        if !self.is_word(at, "saying") {
            return None;
        }
        let quotes = (from.max(comma.saturating_sub(LONGEST_TAG))..comma)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside())
            .find(|&i| self.is_one_of(i, words!["quoted", "quotes", "quoting"]))?;
        let object = self.phrase_at(quotes + 1, comma)?;
        let person = match object.head {
            Head::Name(m) => self.names_a_person(m),
            _ => self.is_somebody(&object),
        };
        if !person {
            return None;
        }
        let next = object.last + 1;
        let told = next == comma || self.kind(next) == Kind::Comma && self.is_office(next + 1, comma - 1);
        told.then_some(object)
    }

    /// The subject behind what a sentence opens with: `After calling it “…” in May,` `Smith` `left`, `By calling it a “…” on the radio,` `Smith` `won`.
    fn subject_behind_opening(&self, from: usize, open: usize) -> Option<Phrase> {
        let opens = self.is_one_of(
            from,
            words!["after", "before", "by", "while", "when", "in", "since", "despite"],
        ) && self.text(from + 1).ends_with("ing");
        let next = Some(self.after(open)).filter(|&n| opens && self.sentence_of(n) == self.sentence_of(open))?;
        let limit = self.sentences.get(self.sentence_of(open))?.end;
        self.fronted_subject(next, false).filter(|p| {
            // "the board’s chairman, Ana Vidal, left"
            let apposed = self.apposed_name(p).filter(|_| self.kind(p.last + 1) == Kind::Comma);
            let after = apposed.map_or(p.last, |name| {
                name.last + usize::from(self.kind(name.last + 1) == Kind::Comma)
            }) + 1;
            self.begins_predicate(after, limit) || self.is(after, Class::FINITE)
        })
    }

    /// Whose the participle is before a quotation that the token `next` follows: `Calling it “…”,` `Smith left`, `Saying it was “…”` `for the port, Smith left`. In `Calling them “…”` `gets us
    /// nowhere` it is nobody's.
    fn fronted_subject(&self, next: usize, comma: bool) -> Option<Phrase> {
        let limit = self.sentences.get(self.sentence_of(next))?.end;
        let direct = self.phrase_at(next, limit);
        if comma {
            return direct;
        }
        let begins = |p: &Phrase| p.head == Head::Pronoun || self.tokens[p.first].is_capital();
        direct.filter(begins).or_else(|| {
            let comma = (next..limit).find(|&i| self.kind(i) == Kind::Comma && self.tokens[i].is_outside())?;
            let subject = self.phrase_at(comma + 1, limit)?;
            // "Warning of a “slow death” without dues, a group of pilots called for help."
            let described = || {
                matches!(subject.head, Head::Noun(n) if self.speaks(n as usize))
                    && self.is_one_of(subject.first, words!["the", "a", "an", "his", "her", "their", "its"])
            };
            (begins(&subject) || described()).then_some(subject)
        })
    }

    /// `Shares rose after the bank raised its rating, saying it was “…”`: the subject of the clause that says why.
    pub(super) fn reason_subject(&self, at: usize, from: usize) -> Option<Phrase> {
        let mut i = at;
        for _ in 0..FARTHEST_REASON {
            i = self.before(i).filter(|&b| b > from)?;
            if self.is_one_of(i, words!["after", "when", "as", "because"]) && self.tokens[i].is_outside() {
                let p = self.phrase_at(i + 1, at)?;
                let speaks = !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize));
                let verb = p.last + 1;
                return (speaks && (self.begins_predicate(verb, at) || self.is(verb, Class::FINITE))).then_some(p);
            }
        }
        None
    }

    /// Whose remarks they are by which somebody goes on to say something: `Vidal’s latest remarks came on Monday, questioning “…”`.
    pub(super) fn owner_of_remarks(&self, phrase: &Phrase) -> Option<Phrase> {
        let Head::Noun(noun) = phrase.head else { return None };
        self.is(noun as usize, Class::SAY_NOUN)
            .then(|| self.owner_of(noun as usize, phrase.first))
            .flatten()
    }

    /// Whether an -ing form is the second of two things that somebody does, which a clause is about: `that training and certifying pilots was “…”`.
    pub(super) fn is_coordinate_gerund(&self, at: usize, from: usize) -> bool {
        at >= from + 3
            && self.is_one_of(at - 1, words!["and", "or"])
            && self.tokens[at - 2].is_lower()
            && self.text(at - 2).ends_with("ing")
            && (self.is_word(at - 3, "that") || self.is(at - 3, Class::SPEECH.or(Class::THINK).or(Class::PREPOSITION)))
    }

    /// Whether a phrase stands for a person.
    pub(super) fn is_somebody(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(m) => self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person,
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE),
            Head::Pronoun => false,
        }
    }

    /// Who a clause with `who` says was mocked or the like for what the participle behind `for` tells: `Smith, who was mocked last month` `for`.
    pub(super) fn blamed_for(&self, at: usize, from: usize) -> Option<Phrase> {
        if !self.is_word(at, "for") {
            return None;
        }
        let verb = (from.max(at.saturating_sub(4))..at)
            .rev()
            .find(|&i| self.tokens[i].is_outside() && self.tokens[i].is_lower() && self.text(i).ends_with("ed"))?;
        let be = (from.max(verb.saturating_sub(3))..verb)
            .rev()
            .find(|&i| self.is_one_of(i, words!["was", "were", "is", "are", "been"]))?;
        let who = (from.max(be.saturating_sub(2))..be)
            .rev()
            .find(|&i| self.is_word(i, "who"))?;
        self.subject_before(who + 1, from)
    }

    /// The verb of whoever spends the time that ends with the token on what a participle tells: `spent` `two days`.
    fn spends_time(&self, time: usize, from: usize) -> Option<usize> {
        if !self.is_one_of(
            time,
            words![
                "days", "hours", "weeks", "months", "years", "day", "week", "month", "year", "time", "decades",
                "minutes"
            ],
        ) {
            return None;
        }
        (from + 1..time)
            .rev()
            .take(LONGEST_OBJECT)
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            .find(|&i| self.is_one_of(i, words!["spent", "spends", "spend"]))
    }

    /// Whom others saw or heard do what the participle tells: `Smith was heard by neighbours shouting “…”`, `Smith was filmed on the roof saying “…”`.
    fn witnessed(&self, at: usize, from: usize) -> Option<Phrase> {
        let near = from.max(at.saturating_sub(LONGEST_PLAIN_TAG))..at;
        let between = |&i: &usize| {
            self.tokens[i].is_outside() && self.kind(i) != Kind::Comma && !self.is_one_of(i, words!["of", "that"])
        };
        let seen = near.rev().take_while(between).find(|&i| {
            self.is_one_of(
                i,
                words![
                    "heard",
                    "overheard",
                    "seen",
                    "filmed",
                    "recorded",
                    "caught",
                    "spotted",
                    "captured",
                    "witnessed"
                ],
            )
        })?;
        let mut be = seen.checked_sub(1)?;
        while be > from && self.is(be, Class::ADVERB) && !self.is(be, Class::AUX) {
            be -= 1;
        }
        let passive = self.is_one_of(be, words!["was", "were", "been", "is", "are", "be"]);
        let where_or_by = seen + 1 == at || self.is(seen + 1, Class::PREPOSITION.or(Class::ADVERB));
        let subject = self
            .subject_before(be, from)
            .filter(|_| passive && where_or_by && be > from)?;
        // "a film in which Orde was heard telling them “…”" is what is spoken of.
        let inside = subject.first > from && self.is_one_of(subject.first - 1, words!["which", "whom"]);
        (!inside).then_some(subject)
    }

    /// `with the other side calling it “…”`: who does it beside the clause.
    pub(super) fn absolute(&self, at: usize, from: usize) -> Option<Phrase> {
        let mut b = at.checked_sub(1)?;
        while b > from && self.tokens[b].is_lower() && (self.is(b, Class::ADVERB) || is_adverb(self.text(b))) {
            b -= 1;
        }
        if b <= from || self.kind(b) != Kind::Word || !self.tokens[b].is_outside() {
            return None;
        }
        let phrase = self.phrase_ending_at(b, from)?;
        let mut first = phrase.first;
        // "(and others)" among the modifiers.
        if first > from && self.kind(first - 1) == Kind::ParenClose {
            first = (from..first)
                .rev()
                .take(10)
                .find(|&i| self.kind(i) == Kind::ParenOpen)?;
            first = self.phrase_ending_at(first.checked_sub(1)?, from)?.first;
        }
        if first > from && self.is_word(first - 1, "the") {
            first -= 1;
        }
        (first > from && self.is_word(first - 1, "with")).then_some(Phrase { first, ..phrase })
    }

    /// Whether what stands behind `with` is only how somebody says something: `Vidal opened with` `a tirade` `declaring`, `she closed with` `her plea` `urging`.
    fn is_delivered(&self, phrase: &Phrase, from: usize) -> bool {
        let Head::Noun(noun) = phrase.head else { return false };
        let noun = noun as usize;
        self.is_one_of(phrase.first, words!["a", "an", "another", "his", "her", "their"])
            && noun == phrase.last
            && (self.is(noun, Class::SAY_NOUN) || self.is_one_of(noun, DELIVERED))
            && self
                .clause_subject(phrase.first, from)
                .is_some_and(|p| self.is_somebody(&p) || self.is(p.first, Class::HE_SHE))
    }

    /// `, with its director, Ana Vidal,` `citing “…”`, `, with Ana Vidal, the envoy,` `calling it “…”`: who is named beside the clause, and the comma before the participle.
    fn apposed_absolute(&self, comma: usize, from: usize) -> Option<Phrase> {
        let part_before = |comma: usize| {
            let end = comma
                .checked_sub(1)
                .filter(|&end| end > from && self.kind(comma) == Kind::Comma)?;
            self.phrase_ending_at(end, from)
        };
        let second = part_before(comma)?;
        let first = part_before(second.first.checked_sub(1)?)?;
        let with = first.first.checked_sub(1).filter(|&with| with > from)?;
        let (name, other) = match (first.head, second.head) {
            (Head::Name(_), Head::Noun(_)) => (first, second),
            (Head::Noun(_), Head::Name(_)) => (second, first),
            _ => return None,
        };
        (self.is_word(with, "with") && self.is_somebody(&name) && self.is_somebody(&other)).then_some(name)
    }

    /// `, with Smith writing that it was late and` `asking “…”`, `, with Smith going on the radio` `to call it “…”`: who does it beside the clause, of which the second thing is told.
    pub(super) fn beside_clause(&self, at: usize, from: usize) -> Option<Phrase> {
        let mut i = at;
        for _ in 0..LONGEST_CLAUSE {
            i = self.before(i).filter(|&b| b > from)?;
            if !self.tokens[i].is_outside() {
                continue;
            }
            if matches!(self.kind(i), Kind::Comma | Kind::Dash | Kind::Semicolon) {
                let phrase = self.phrase_at(i + 2, at).filter(|_| self.is_word(i + 1, "with"))?;
                let acts = self.is(phrase.last + 1, Class::SAYING) || self.text(phrase.last + 1).ends_with("ing");
                return (acts && !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))).then_some(phrase);
            }
        }
        None
    }

    /// `a caption reading “…”`, `Smith has released a statement saying it was “…”`: whose words a text has that a participle follows.
    pub(super) fn text_saying(&self, at: usize, from: usize) -> Option<Found> {
        let text = at.checked_sub(1).filter(|&t| t > from)?;
        let carries = self.is_one_of(
            text,
            words!["caption", "headline", "inscription", "chyron", "subtitle", "disclaimer"],
        ) && self.is_one_of(at, words!["reading", "saying", "stating"])
            || self.is_one_of(text, STUDIES) && self.is_one_of(at, words!["showing", "finding", "suggesting"]);
        if carries {
            return Some(Found {
                phrase: self.phrase_ending_at(text, from)?,
                cue: Some((at, at)),
                rule: Rule::Participle,
                strength: Strength::Strong,
            });
        }
        if self.is_one_of(text, PETITIONS)
            && self.is(at, Class::SAYING)
            && let Some(phrase) = self.petitioner(text, from)
        {
            return Some(Found {
                phrase,
                cue: Some((at, at)),
                rule: Rule::Participle,
                strength: Strength::Medium,
            });
        }
        if !self.is(text, Class::MEDIUM.or(Class::SAY_NOUN))
            && !self.is_one_of(text, words!["post", "tweet", "tweets", "posts"])
        {
            return None;
        }
        // "Smith followed it up with another post saying: “…”"
        let Some(mut found) = self.sent(text, from) else {
            // "at odds with Smith’s many tweets calling for “…”"
            let owner = self
                .owner_of(text, from)
                .filter(|p| p.head == Head::Pronoun || self.is_somebody(p));
            let author = || self.author_before(&self.phrase_ending_at(text, from)?, text, from);
            return Some(Found {
                phrase: owner.or_else(author)?,
                cue: Some((at, at)),
                rule: Rule::Participle,
                strength: Strength::Strong,
            });
        };
        found.cue = Some((at, at));
        Some(found)
    }

    /// Whether a participle tells what somebody says in a suit or the like: `filed a suit,` `charging that`.
    pub(super) fn charges_that(&self, at: usize) -> bool {
        self.is_word(at, "charging")
            && self.is_word(at + 1, "that")
            && at.checked_sub(1).is_some_and(|b| self.kind(b) == Kind::Comma)
    }

    /// Who has filed a suit or passed a resolution; a suit that nobody near has filed speaks for itself: `they are part of` `a lawsuit` `arguing that it was “…”`.
    fn petitioner(&self, text: usize, from: usize) -> Option<Phrase> {
        let verb = (from.max(text.saturating_sub(LONGEST_OBJECT))..text)
            .rev()
            .find(|&i| self.is_one_of(i, PUTS_FORWARD) && self.tokens[i].is_outside());
        match verb {
            Some(verb) => self.subject_before(verb, from),
            None if self.is_one_of(text, words!["resolution", "motion"]) => None,
            None => self.phrase_ending_at(text, from),
        }
    }

    /// The subject of the verb of speech that leads into the quotation which ends with the token `last`.
    pub(super) fn quoted_before(&self, last: usize, from: usize) -> Option<Phrase> {
        let last = if self.kind(last) == Kind::Comma && self.tokens[last].is_outside() {
            last.checked_sub(1)?
        } else {
            last
        };
        if self.tokens[last].is_outside() {
            return None;
        }
        let mut verb = self.spans[self.tokens[last].span as usize].first as usize;
        while verb > from && matches!(self.kind(verb - 1), Kind::Comma | Kind::Colon) {
            verb -= 1;
        }
        let verb = verb.checked_sub(1).filter(|&v| v > from)?;
        let says = |verb: usize| self.is(verb, Class::SPEECH) && !self.is(verb, Class::SOFT) && self.may_be_verb(verb);
        if says(verb) {
            return self.subject_before(verb, from);
        }
        // "Smith maintained he had “…,” adding “…”"
        let span = &self.spans[self.tokens[last].span as usize];
        let near = self.ends_with_comma(span).then(|| from + 1..verb);
        let verb = near?
            .rev()
            .take(LONGEST_OBJECT)
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            .find(|&i| says(i) && self.is(i, Class::SAY.or(Class::TELL)))?;
        self.subject_before(verb, from)
            .filter(|p| !matches!(p.head, Head::Noun(n) if !self.speaks(n as usize)))
    }

    /// The subject of a verb of speech that a comma parts from the participle at `at`: `Smith said, adding “…”`, `he said in Vell, adding “…”`.
    pub(super) fn tag_before(&self, at: usize, from: usize) -> Option<Phrase> {
        let comma = at.checked_sub(1).filter(|&b| b > from && self.kind(b) == Kind::Comma)?;
        let mut i = comma;
        for step in 0..LONGEST_TAG {
            i = self.before(i).filter(|&b| b > from)?;
            // "“…,” said Rep. Ana Vidal (L., Vell), calling it": the subject stands behind.
            if !self.tokens[i - 1].is_outside()
                && self.is_one_of(i, words!["said", "says", "wrote", "writes"])
                && let Some(named) = self.phrase_at(i + 1, comma).filter(|p| self.is_somebody(p))
            {
                return Some(named);
            }
            if step >= LONGEST_PLAIN_TAG {
                continue;
            }
            if !self.tokens[i].is_outside() || matches!(self.kind(i), Kind::Comma | Kind::Semicolon) {
                return None;
            }
            if self.is(i, Class::SPEECH) && !self.is(i, Class::SOFT) && self.may_be_verb(i) {
                // "The plan, Smith said, adding": the verb ends what is inserted.
                let subject = self.phrase_ending_at(i - 1, from)?;
                // "Smith rejected the media reports, saying": a noun that something is done to.
                let done = subject.first.checked_sub(1).filter(|&d| d > from);
                // "Smith left for several reasons, saying"
                let counted = || {
                    self.is_one_of(
                        i - 1,
                        words![
                            "many",
                            "other",
                            "personal",
                            "political",
                            "same",
                            "several",
                            "similar",
                            "some",
                            "various"
                        ],
                    )
                };
                if self.is_plural(i) && counted() {
                    return None;
                }
                if self.is_plural(i)
                    && done.is_some_and(|d| {
                        self.tokens[d].is_lower()
                            && (self.text(d).ends_with("ed") || self.text(d).ends_with("ing") || self.may_be_verb(d))
                    })
                {
                    return None;
                }
                // "Vidal said that Orde repeats himself, calling him": nobody calls himself so.
                if self.is_one_of(at + 1, words!["him", "her"])
                    && self.is(at, Class::CALL.or(Class::SAYING))
                    && subject.first > from
                    && self.is_word(subject.first - 1, "that")
                    && (self.is(at + 2, Class::DETERMINER) || self.tokens.get(at + 2).is_some_and(|t| !t.is_outside()))
                {
                    return None;
                }
                // "The funds stopped, the comptroller said, saying": whoever stands there.
                let set_off = i + 1 == comma
                    && subject.first > from
                    && self.kind(subject.first - 1) == Kind::Comma
                    && self.is(subject.first, Class::DETERMINER);
                return match subject.head {
                    Head::Noun(n) if !self.speaks(n as usize) && !set_off => None,
                    _ => Some(subject),
                };
            }
        }
        None
    }

    /// `criticised Smith for calling it “…”`, `footage of Smith saying “…”`, `an aide bragging of “…”`: who stands directly before the participle.
    pub(super) fn object_of(&self, at: usize, from: usize) -> Option<Phrase> {
        let mut b = at.checked_sub(1)?;
        // "an article quoted her as saying “…”"
        if self.is_word(b, "as")
            && b > from + 1
            && self.is_one_of(b - 1, words!["him", "her", "them"])
            && self.is_one_of(
                b - 2,
                words!["quoted", "cited", "quotes", "quoting", "recorded", "described"],
            )
        {
            return Some(Phrase::pronoun(b - 1));
        }
        // "quoted Ana Vidal, the port’s director, as saying “…”"
        if self.is_word(b, "as")
            && let Some((object, _)) = (from..b)
                .rev()
                .take(LONGEST_CLAUSE)
                .filter_map(|verb| self.quoted_as(verb, at))
                .find(|&(object, like)| like == b && object.head != Head::Pronoun)
        {
            return Some(object);
        }
        // "The log quotes him on the radio asking a pilot, “…”"
        let quoted = (from.max(b.saturating_sub(LONGEST_OBJECT))..b)
            .rev()
            .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma)
            .find(|&i| self.is_one_of(i, words!["quotes", "quoted", "shows", "heard", "recorded", "caught"]));
        if let Some(object) = quoted.map(|v| v + 1)
            && object <= b
            && self.is_one_of(object, words!["him", "her", "them"])
            && self.is(object + 1, Class::PREPOSITION)
        {
            return Some(Phrase::pronoun(object));
        }
        // "described a colleague as saying “…”"
        if self.is_word(b, "as")
            && b > from
            && let Some(object) = self.phrase_ending_at(b - 1, from)
            && object.first > from
            && self.is_one_of(
                object.first - 1,
                words![
                    "described",
                    "quoted",
                    "cited",
                    "quotes",
                    "describes",
                    "cites",
                    "quoting",
                    "citing",
                ],
            )
        {
            return Some(object);
        }
        if self.is_one_of(b, words!["for", "of"]) && b > from {
            let object = self.phrase_ending_at(b.checked_sub(1)?, from)?;
            let person = matches!(object.head, Head::Name(m) if self.mentions[m as usize].sort == Sort::Person);
            return person.then_some(object);
        }
        while b > from && (self.is(b, Class::ADVERB) || self.text(b).ends_with("ly")) && self.tokens[b].is_lower() {
            b -= 1;
        }
        if self.kind(b) != Kind::Word || b <= from {
            return None;
        }
        // "a video caught him shouting “…”", "heard her saying “…”"
        if self.is_one_of(b, words!["him", "her", "them"])
            && self.is_one_of(
                b - 1,
                words![
                    "captured",
                    "captures",
                    "caught",
                    "catches",
                    "showed",
                    "shows",
                    "showing",
                    "heard",
                    "hear",
                    "recorded",
                    "filmed",
                    "saw",
                    "remember",
                    "remembers",
                    "remembered"
                ],
            )
        {
            return Some(Phrase::pronoun(b));
        }
        // "the site released a video of Smith venting that “…”"
        if let Some(m) = self.mention_over(b).filter(|&m| self.mentions[m].last as usize == b)
            && let Some(of) = (self.mentions[m].title as usize).checked_sub(1).filter(|&of| of > from)
            && self.is_word(of, "of")
            && self.is_one_of(
                of - 1,
                words![
                    "video",
                    "footage",
                    "audio",
                    "clip",
                    "tape",
                    "recording",
                    "film",
                    "videos",
                    "clips",
                    "recordings"
                ],
            )
            && self.people.sort_of(self.mentions[m].entity) == Sort::Person
        {
            return Some(self.name(m));
        }
        let phrase = self.phrase_ending_at(b, from)?;
        // "They wrote to the minister demanding “…”", "wrote a letter to the minister saying it was “…”"
        let addressed = phrase.first > from + 1
            && self.is_word(phrase.first - 1, "to")
            && self.tokens[phrase.first - 2].is_lower()
            && self.is(phrase.first - 2, Class::SPEECH.or(Class::MEDIUM));
        if addressed {
            return None;
        }
        // "Vidal received a letter from the Harbour Board calling it “…”"
        if let Head::Noun(n) = phrase.head
            && self.is(n as usize, Class::MEDIUM.or(Class::SAY_NOUN))
            && let Some(m) = self.mention_over(b).filter(|&m| self.mentions[m].last as usize == b)
            && let author = &self.mentions[m]
            && matches!(self.people.sort_of(author.entity), Sort::Person | Sort::Organisation)
            && let small = (author.title as usize).saturating_sub(1)
            && let small = small - usize::from(self.is_word(small, "the") && small > from)
            && self.is_one_of(small, words!["from", "by"])
        {
            return Some(self.name(m));
        }
        match phrase.head {
            Head::Name(m) => (self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person).then_some(phrase),
            Head::Noun(n) => {
                let people = self.is(n as usize, Class::ANY_ROLE)
                    || self.is_people(n as usize)
                    || self.is_one_of(
                        n as usize,
                        words![
                            "people",
                            "men",
                            "women",
                            "children",
                            "protesters",
                            "supporters",
                            "crowd",
                        ],
                    );
                (people && !self.is(n as usize, Class::MEDIUM)).then_some(phrase)
            }
            Head::Pronoun => None,
        }
    }

    /// `a quote from Smith, saying “…”`: whose text is named right before the comma of the participle.
    pub(super) fn author_of_text(&self, at: usize, from: usize) -> Option<Phrase> {
        let before = at.checked_sub(1).filter(|&b| b > from)?;
        let end = if self.kind(before) == Kind::Comma {
            before
        } else {
            // "a message from Smith to Orde saying it was “…”"
            let to = self.mentions[self.mention_over(before)?].title as usize;
            to.checked_sub(1).filter(|&to| to > from && self.is_word(to, "to"))?
        };
        let m = self.mention_over(end - 1)?;
        let mention = &self.mentions[m];
        let by = (mention.title as usize).checked_sub(1).filter(|&b| b > from)?;
        let text = Class::SAY_NOUN.or(Class::MEDIUM);
        let theirs = mention.last as usize + 1 == end
            && self.is_one_of(by, words!["from", "by"])
            && (self.is(by - 1, text) || self.is_one_of(by - 1, words!["quote", "post", "tweet"]))
            && self.tokens[by - 1].is_lower()
            && self.people.may_speak(mention.entity);
        theirs.then(|| self.name(m))
    }

    /// Whether a subject is a thing that does not speak, or a capital that only the head of its sentence explains.
    pub(super) fn says_nothing(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                let entity = self.people.entities.get(mention.entity as usize);
                mention.initial
                    && mention.len() == 1
                    && mention.sort == Sort::Unknown
                    && entity.is_some_and(|e| e.count == 1)
            }
            Head::Noun(n) => !self.speaks(n as usize),
            Head::Pronoun => false,
        }
    }

    /// The last person whom the reporter names between two tokens.
    pub(super) fn last_person(&self, from: usize, to: usize) -> Option<Phrase> {
        self.mentions_in(&(from..to))
            .rev()
            .map(|m| (m, &self.mentions[m]))
            .find(|(_, m)| {
                m.sort == Sort::Person && self.tokens[m.first as usize].is_outside() && (m.last as usize) < to
            })
            .map(|(i, m)| Phrase {
                first: m.title as usize,
                last: m.last as usize,
                head: Head::Name(i as u32),
            })
    }

    pub(super) fn with_before(&self, before: usize, from: usize) -> Option<Phrase> {
        let mut end = before;
        while end > from && self.tokens[end].is_lower() && (self.is(end, Class::ADVERB) || is_adverb(self.text(end))) {
            end -= 1;
        }
        let phrase = self.phrase_ending_at(end, from).filter(|p| p.first > from)?;
        let leads = match phrase.head {
            Head::Name(_) => {
                end == before && self.kind(phrase.first - 1) == Kind::Dash
                    || self.is_one_of(phrase.first - 1, words!["with", "of", "about"])
            }
            Head::Noun(n) => {
                self.is_word(phrase.first - 1, "with") && self.speaks(n as usize) && !self.is(n as usize, Class::MEDIUM)
            }
            Head::Pronoun => false,
        };
        leads.then_some(phrase)
    }
}
