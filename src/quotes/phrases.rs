//! Noun phrases: who or what stands in a slot beside a verb.
//!
//! A full parse is neither needed nor reliable here. A phrase is read from its left edge word by word until something that cannot belong to it;
//! its head is the last name or noun, and what follows the head after a preposition is kept for the description of somebody unnamed.

use super::lexicon::{Class, Lexicon, WordSet, is_abstract_noun, is_adverb, words};
use super::names::{Mention, Sort};
use super::reading::Reading;
use super::tokens::{Kind, Token};

/// The longest run of words that is read as one phrase.
const LONGEST: usize = 16;

/// How many words after an office the name of its holder is looked for.
const LONGEST_OFFICE: usize = 9;

/// What a phrase turns on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// A personal or relative pronoun.
    Pronoun,
    /// A mention of a name, by number.
    Name(u32),
    /// A noun.
    Noun(u32),
}

/// A noun phrase, as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its first token.
    pub first: usize,
    /// The last token of its core, before prepositions and appositions.
    pub last: usize,
    /// What it turns on.
    pub head: Head,
}

impl Phrase {
    /// A pronoun alone.
    pub fn pronoun(at: usize) -> Phrase {
        Phrase {
            first: at,
            last: at,
            head: Head::Pronoun,
        }
    }
}

/// Pronouns in the forms that a subject has.
const SUBJECTS: &WordSet = words!["he", "she", "they", "it", "i", "we", "who"];

/// What auxiliaries become when they lean on a pronoun: `she'd`.
const LEANING: &[&str] = &["d", "ll", "ve", "re", "m"];

/// What passes before something is later.
const SPANS_OF_TIME: &WordSet = words![
    "second", "seconds", "moment", "moments", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
    "month", "months", "year", "years", "decade", "decades",
];

impl Reading<'_> {
    /// Whether the token is a pronoun that can be a subject.
    #[inline]
    pub fn is_subject_pronoun(&self, token: usize) -> bool {
        let pronoun = Class::HE
            .or(Class::SHE)
            .or(Class::THEY)
            .or(Class::IT)
            .or(Class::I)
            .or(Class::WHO);
        self.is(token, pronoun) && self.has_form_of_subject(token)
    }

    fn has_form_of_subject(&self, pronoun: usize) -> bool {
        let leans = || {
            let (word, leaning) = self.text(pronoun).split_once(['\'', '’'])?;
            let subject = SUBJECTS.words().iter().any(|s| word.eq_ignore_ascii_case(s));
            (subject && (leaning.is_empty() || LEANING.contains(&leaning))).then_some(())
        };
        self.is_one_of(pronoun, SUBJECTS) || !self.tokens[pronoun].is_plain() && leans().is_some()
    }

    /// Whether the word at `token` may be a finite verb after a subject that ends just before it.
    pub fn may_be_verb(&self, token: usize) -> bool {
        let Some(t) = self.tokens.get(token) else { return false };
        if !t.is_lower() || !t.is_outside() {
            return false;
        }
        if t.is(Class::SAY
            .or(Class::TELL)
            .or(Class::CALL)
            .or(Class::THINK)
            .or(Class::COMMUNICATION))
        {
            // "Vell state’s harbour master"
            return !t.is(Class::NOUN_TOO) && self.kind(token + 1) != Kind::Possessive;
        }
        false
    }

    /// Reads the phrase that begins at `from`, within `limit`.
    pub fn phrase_at(&self, from: usize, limit: usize) -> Option<Phrase> {
        let limit = limit.min(self.tokens.len());
        if from >= limit || !self.tokens[from].is_outside() {
            return None;
        }
        if self.is_subject_pronoun(from) {
            return Some(Phrase::pronoun(from));
        }
        // "that the boats", "that Vidal’s boat": a clause begins.
        if self.is_word(from, "that") && (self.is(from + 1, Class::DETERMINER) || self.mention_at(from + 1).is_some()) {
            return None;
        }
        // "the guild, which owns the yard": another does.
        if self.is_word(from, "which") && self.tokens[from].is_lower() {
            return None;
        }
        let mut at = from;
        let mut head: Option<(Head, usize)> = None;
        let mut words = 0;
        let mut possessive = false;
        // The token after the latest possessor.
        let mut possessive_end = from;
        while at < limit && words < LONGEST && self.tokens[at].is_outside() {
            let t = &self.tokens[at];
            words += 1;
            if let Some(m) = self.mention_at(at) {
                let last = self.mentions[m].last as usize;
                if last >= limit {
                    break;
                }
                head = Some((Head::Name(m as u32), last));
                at = last + 1;
                possessive = false;
                continue;
            }
            match t.kind {
                // "the agency, Orde’s, said": a name with an ending of its own.
                Kind::Possessive
                    if matches!(head, Some((Head::Name(_), last)) if last + 1 == at)
                        && matches!(self.kind(at + 1), Kind::Comma | Kind::Stop) =>
                {
                    return head.map(|(head, _)| Phrase {
                        first: from,
                        last: at,
                        head,
                    });
                }
                Kind::Possessive => {
                    head = None;
                    possessive = true;
                    at += 1;
                    possessive_end = at;
                    continue;
                }
                Kind::Number => {
                    // "Article 5 states"
                    if head.is_some() && self.numbered(at).is_some() {
                        head = Some((Head::Noun(at as u32 - 1), at));
                        break;
                    }
                    if head.is_some() {
                        break;
                    }
                    // The 43-year-old.
                    if self.text(at).ends_with("year-old") {
                        head = Some((Head::Noun(at as u32), at));
                    }
                    at += 1;
                    // "44% said"
                    if self.is_percent(at) && at < limit {
                        head = Some((Head::Noun(at as u32), at));
                        at += 1;
                    }
                }
                // "an OVEC+ delegate"
                Kind::Other if head.is_some() && self.text(at) == "+" && t.start == self.tokens[at - 1].end => {
                    at += 1;
                }
                // "the Carrow City, Velmar-based company"
                Kind::Comma
                    if matches!(head, Some((Head::Name(_), last)) if last + 1 == at)
                        && self.is_word(from, "the")
                        && self.text(at + 1).ends_with("-based") =>
                {
                    at += 1;
                }
                Kind::ParenOpen if head.is_some() => {
                    // A party and a seat: Ana Vidal (Lab., Port East).
                    let close = (at + 1..limit.min(at + 9)).find(|&i| self.kind(i) == Kind::ParenClose);
                    match close {
                        Some(c) if c + 1 < limit => at = c + 1,
                        _ => break,
                    }
                    if !self.tokens[at].is_capital() && !self.may_be_verb(at) {
                        break;
                    }
                    if !self.tokens[at].is_capital() {
                        return head.map(|(h, last)| Phrase {
                            first: from,
                            last: last.max(close.unwrap_or(last)),
                            head: h,
                        });
                    }
                }
                Kind::Word => {
                    // "an October 2019 memoir", "a June 11 letter"
                    if head.is_none() && t.is(Class::DATE) && self.kind(at + 1) == Kind::Number {
                        at += 2;
                        continue;
                    }
                    let small = t.is(Class::PREPOSITION.or(Class::CONJUNCTION));
                    // "secretary of state Ana Vidal": the office goes on to the name.
                    if small
                        && let Some((Head::Noun(n), _)) = head
                        && self.is_word(at, "of")
                        && self.is(n as usize, Class::ANY_ROLE.or(Class::RANK))
                        && !self.is_one_of(
                            at + 1,
                            words![
                                "former",
                                "late",
                                "then",
                                "fellow",
                                "rival",
                                "nearby",
                                "neighbouring",
                                "neighboring",
                                "local",
                            ],
                        )
                        && let Some(name) = (at + 1..limit.min(at + 5))
                            .find(|&k| self.mention_at(k).is_some() && (k > at + 1 || self.tokens[k].is_lower()))
                        && (at + 1..name).all(|k| {
                            self.tokens[k].is_lower()
                                // "owner of boat maker Corvin"
                                && !(k + 1 == name && self.is_company_noun(k))
                                && (self.is_word(k, "state")
                                    || !self.is(k, Class::PREPOSITION.or(Class::DETERMINER).or(Class::SAY)))
                        })
                    {
                        at = name;
                        continue;
                    }
                    // "cabinet member for tides Ana Vidal": so does what it is for.
                    if small
                        && let Some((h, last)) = head
                        && last + 1 == at
                        && let Some(name) = self.holder_of_long_office(from, h, at, limit)
                    {
                        at = name;
                        continue;
                    }
                    // "University of Vell at Carrow law professor Ana Vidal", "singer and broadcaster Ana Vidal"
                    if small
                        && let Some((h, _)) = head
                        && let Some(name) = self.name_beyond(h, at, limit)
                    {
                        at = name;
                        continue;
                    }
                    // "Harbour Chairman and Chief Executive Ana Vidal"
                    if small
                        && let Some((h, last)) = head
                        && self.is_word(at, "and")
                        && self.is(last, Class::TITLE.or(Class::ANY_ROLE))
                        && !self.is(last, Class::GIVEN_NAME)
                        && !matches!(h, Head::Name(m) if self.mentions[m as usize].sort == Sort::Person)
                        && !self.is(from, Class::DETERMINER)
                        && let Some(next) = self.mention_at(at + 1)
                        && self.mentions[next].titled
                        && self.mentions[next].sort == Sort::Person
                    {
                        at += 1;
                        continue;
                    }
                    if (small || t.is(Class::WHO))
                        && !(t.is(Class::DETERMINER) && head.is_none())
                        && !self.is_one_of(at, words!["top", "past"])
                        // "said Under Secretary Ana Vidal"
                        && !(t.is_capital()
                            && self.is_word(at, "under")
                            && self.mention_at(at + 1).is_some_and(|m| self.is(at + 1, Class::RANK) || self.mentions[m].titled))
                    {
                        break;
                    }
                    // "a person close to Vidal"
                    if matches!(head, Some((Head::Noun(_), _))) && self.is_close_to(at) {
                        break;
                    }
                    // "Vell state’s harbour master"
                    if let Some((Head::Name(_), _)) = head
                        && self.kind(at + 1) == Kind::Possessive
                        && self.is_one_of(at, words!["state", "county", "city", "province", "district"])
                    {
                        at += 1;
                        continue;
                    }
                    // "a passenger named Oleg", "a Swede called Oleg"
                    if let Some((head, last)) = head
                        && let Some(m) = self.mention_at(at + 1)
                        && (matches!(head, Head::Noun(_)) || self.is_of_somewhere(last))
                        && self.is_naming(from, at)
                        && (self.mentions[m].last as usize) < limit
                    {
                        return Some(Phrase {
                            first: from,
                            last: self.mentions[m].last as usize,
                            head: Head::Name(m as u32),
                        });
                    }
                    // "Vidal’s latest remarks came"
                    let owned = possessive_end > from
                        && t.is(Class::SAY_NOUN)
                        && self.text(at).ends_with('s')
                        && matches!(head, Some((Head::Noun(n), _)) if n as usize == possessive_end && !self.speaks(n as usize));
                    // "the court documents say", "police reports released on Monday said"
                    let several = || {
                        matches!(head, Some((Head::Noun(_), _)))
                            && self.text(at).ends_with('s')
                            && self.is_one_of(at + 1, DONE_BY_TEXTS)
                    };
                    if let Some((h, _)) = head
                        && (self.may_be_verb(at) || t.is(Class::AUX))
                        && !self.leads_to_name(h, at, limit)
                        && !owned
                        && !several()
                        // "the new rules", "one of the key promises": nobody is new.
                        && !matches!(h, Head::Noun(n) if n as usize + 1 == at
                            && self.is_one_of(n as usize, ADJECTIVES)
                            && self.text(at).ends_with('s'))
                    {
                        break;
                    }
                    if t.is(Class::FINITE) && t.is_lower() || self.is_negated(at) {
                        break;
                    }
                    // "A judge Tuesday dismissed the suit"
                    if head.is_some() && t.is_capital() && t.is(Class::DATE) {
                        break;
                    }
                    if t.is(Class::DETERMINER) {
                        if head.is_some() {
                            break;
                        }
                        at += 1;
                        // "One said", "Another added", "Both agreed", "Some said", "said one."
                        let closes = at >= limit
                            || matches!(self.kind(at), Kind::Stop | Kind::Comma)
                            || self.is_word(at, "of")
                                && (self.is(at + 1, Class::DETERMINER)
                                    // "said one of them, Ana Vidal"
                                    || self.is_one_of(at + 1, words!["them", "us"])
                                    // "one of Vidal’s friends"
                                    || self.mention_at(at + 1).is_some_and(|m| {
                                        self.kind(self.mentions[m].last as usize + 1) == Kind::Possessive
                                    }));
                        if (self.may_be_verb(at) || closes && words == 1)
                            && self.is_one_of(
                                at - 1,
                                words![
                                    "one", "another", "both", "some", "others", "other", "most", "many", "all", "two",
                                    "three", "four", "five", "several",
                                ],
                            )
                        {
                            return Some(Phrase {
                                first: from,
                                last: at - 1,
                                head: Head::Noun(at as u32 - 1),
                            });
                        }
                        continue;
                    }
                    if head.is_some() && (t.is(Class::ADVERB) || is_adverb(self.text(at))) {
                        break;
                    }
                    if t.is(Class::HE_SHE.or(Class::THEY).or(Class::IT).or(Class::I).or(Class::YOU)) {
                        break;
                    }
                    if t.is(Class::SAY.or(Class::AUX)) && !t.is(Class::NOUN_TOO) && head.is_none() && words == 1 {
                        break;
                    }
                    if head.is_none() && words == 1 && !possessive && t.is(Class::ADVERB) {
                        break;
                    }
                    // "a nurse there"
                    if self.is_one_of(at, words!["here", "nearby", "there"])
                        && matches!(head, Some((Head::Noun(n), _)) if self.speaks(n as usize))
                    {
                        break;
                    }
                    if let Some((h, _)) = head
                        && t.is_lower()
                        && !self.goes_on(h, at, limit)
                        && !self.leads_to_name(h, at, limit)
                        && !(self.may_be_verb(at) && several())
                    {
                        break;
                    }
                    // "the partially redacted letter", "a gravelly voiced pilot"
                    if head.is_none() && self.is_adverb_of_participle(at) {
                        at += 1;
                        continue;
                    }
                    head = Some((Head::Noun(at as u32), at));
                    at += 1;
                }
                _ => break,
            }
        }
        // "a few minutes later, the mayor said"
        if let Some((Head::Noun(n), last)) = head
            && self.is_one_of(n as usize, SPANS_OF_TIME)
            && self.is_one_of(last + 1, words!["later", "ago", "earlier"])
        {
            return None;
        }
        head.map(|(head, last)| Phrase {
            first: from,
            last,
            head,
        })
    }

    /// Whether an adverb tells how what is behind it has been done to what follows: `partially` `redacted letter`.
    fn is_adverb_of_participle(&self, at: usize) -> bool {
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::DETERMINER)
            .or(Class::AUX)
            .or(Class::WHO);
        is_adverb(self.text(at))
            && self.text(at + 1).ends_with("ed")
            && self.kind(at + 2) == Kind::Word
            && self.tokens.get(at + 2).is_some_and(|t| t.is_lower() && t.is_outside())
            && !self.is(at + 2, closed)
            && !is_adverb(self.text(at + 2))
    }

    /// Whether a participle tells the name of somebody described from `first` on: `a passenger named`, `a passenger called` before what ends there, and not `The passenger called Oleg`.
    fn is_naming(&self, first: usize, at: usize) -> bool {
        let closes = |name: &Mention| {
            let next = name.last as usize + 1;
            matches!(self.kind(next), Kind::Comma | Kind::Stop) || self.is(next, Class::WHO.or(Class::AUX))
        };
        self.is_word(at, "named")
            || self.is_word(at, "called")
                && self.is_one_of(first, words!["a", "an", "one"])
                && self.mention_at(at + 1).is_some_and(|m| closes(&self.mentions[m]))
    }

    /// Where the name begins that a body's seat and an occupation, a second occupation, or what an office is for lead to: `of Vell` `professor` `Ana Vidal`,
    /// `and broadcaster` `Ana Vidal`, `to the United Harbours` `Ana Vidal`.
    fn name_beyond(&self, head: Head, at: usize, limit: usize) -> Option<usize> {
        let role = match head {
            Head::Noun(n) if self.is_word(at, "and") && self.is(n as usize, Class::ANY_ROLE) => {
                if let Some(name) = self.holder_of_both(at + 1, limit) {
                    return Some(name);
                }
                at + 1
            }
            Head::Name(m) => {
                let mention = &self.mentions[m as usize];
                if let Some(name) = self.holder_beyond(mention, limit) {
                    return Some(name);
                }
                let body = mention.sort == Sort::Organisation && self.is_one_of(at, words!["at", "of", "in"])
                    // "Pilots of Vell chief Ana Vidal"
                    || mention.sort == Sort::Unknown && self.is_word(at, "of");
                if !body {
                    return None;
                }
                self.mentions[self.mention_at(at + 1)?].last as usize + 1
            }
            _ => return None,
        };
        let name = (role + 1..limit.min(role + 5)).find(|&i| !self.tokens[i].is_lower())?;
        let closed = Class::PREPOSITION.or(Class::DETERMINER).or(Class::AUX).or(Class::WHO);
        let person = self.mentions[self.mention_at(name)?].sort == Sort::Person;
        let leads =
            (role..name).all(|i| self.tokens[i].is_lower() && self.tokens[i].is_outside() && !self.is(i, closed));
        (person && leads && self.is(name - 1, Class::ANY_ROLE)).then_some(name)
    }

    /// Where the name begins behind a second occupation that is of a body: `strategist and` `Harbour News contributor` `Ana Vidal`.
    fn holder_of_both(&self, from: usize, limit: usize) -> Option<usize> {
        let plain = |i: usize| {
            self.tokens[i].is_lower()
                && self.tokens[i].is_outside()
                && !self.is(
                    i,
                    Class::PREPOSITION.or(Class::DETERMINER).or(Class::AUX).or(Class::WHO),
                )
        };
        let end = limit.min(from + 9);
        let body = (from..end).find(|&i| !plain(i))?;
        let first = &self.mentions[self.mention_at(body)?];
        if first.sort == Sort::Person {
            // "former first lady and former Secretary of State Ana Vidal"
            return (first.titled && body > from).then_some(body);
        }
        let role = first.last as usize + 1;
        let name = (role..end).find(|&i| !plain(i)).filter(|&i| i > role)?;
        let person = self.mentions[self.mention_at(name)?].sort == Sort::Person;
        (person && (self.speaks(name - 1) || self.is(name - 1, Class::PERSON))).then_some(name)
    }

    /// Where the name begins of who has an office without an article, behind what the office is for, with no comma between them: `cabinet member` `for tides`
    /// `Ana Vidal`, `Owner` `of the Red Dory` `Ana Vidal`.
    pub fn holder_of_long_office(&self, from: usize, head: Head, at: usize, limit: usize) -> Option<usize> {
        let small = words!["at", "for", "in", "of", "to"];
        if !self.is_one_of(at, small) || self.is(from, Class::DETERMINER) {
            return None;
        }
        let office = match head {
            Head::Noun(n) => n as usize,
            Head::Name(m) if self.mentions[m as usize].sort == Sort::Title => self.mentions[m as usize].last as usize,
            _ => return None,
        };
        let role = Class::ANY_ROLE.or(Class::PERSON).or(Class::RANK);
        if !self.is(office, role) && !self.is_one_of(office, words!["member", "holder"]) {
            return None;
        }
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::SPEECH)
            .or(Class::AUX)
            .or(Class::WHO)
            .or(Class::FINITE);
        let mut i = at + 1;
        let end = limit.min(at + LONGEST_OFFICE);
        while i < end && self.tokens[i].is_outside() {
            let Some(m) = self.mention_at(i) else {
                let joins = self.is_one_of(i, small) || self.is_word(i, "and");
                let word = self.tokens[i].is_lower() && (joins || !self.is(i, closed));
                if !word && self.kind(i) != Kind::Possessive {
                    return None;
                }
                i += 1;
                continue;
            };
            let mention = &self.mentions[m];
            let (title, first, last) = (mention.title as usize, mention.first as usize, mention.last as usize);
            if mention.sort != Sort::Person {
                i = last + 1;
                continue;
            }
            // "spokesman for Mayor Ana Vidal", "friend of singer Ana Vidal": another's.
            let before = title - 1;
            let led = self.is(before, Class::PREPOSITION.or(Class::CONJUNCTION)) || self.is_word(before, "the");
            let parted = if led {
                title < first && !self.is(title, Class::TITLE.or(Class::ANY_ROLE).or(Class::NATIONALITY))
            } else {
                !self.is(before, role)
            };
            let closes = last + 1 >= limit
                || self.kind(last + 1) != Kind::Word && self.kind(last + 1) != Kind::Possessive
                || self.is(last + 1, Class::SPEECH.or(Class::AUX).or(Class::WHO));
            return (parted && closes && mention.len() > 1 && self.is(first, Class::GIVEN_NAME)).then_some(title);
        }
        None
    }

    /// Where the run of capitals begins in which the holder of an office stands behind what it is for: `Ambassador` `to the` `United Harbours Ana Vidal`.
    fn holder_beyond(&self, office: &Mention, limit: usize) -> Option<usize> {
        let mut at = office.last as usize + 1;
        let leads = |at: usize| self.is_one_of(at, words!["of", "for", "to", "and"]);
        let is_office = |i: usize| self.is(i, Class::RANK.or(Class::ANY_ROLE)) && leads(i + 1);
        if office.sort == Sort::Person || !leads(at) || !(office.first as usize..at).any(is_office) {
            return None;
        }
        for _ in 0..3 {
            let run = at + 1 + usize::from(self.is_word(at + 1, "the"));
            let mention = &self.mentions[self.mention_at(run).filter(|_| run < limit)?];
            let name = mention.first as usize;
            if mention.sort == Sort::Person {
                // "Adviser to President Ana Vidal" is another.
                let of_another = name == run || self.is(name - 1, Class::TITLE.or(Class::ANY_ROLE));
                return (!of_another).then_some(run);
            }
            at = mention.last as usize + 1;
            if !leads(at) {
                return None;
            }
        }
        None
    }

    /// Whether the lower-case word at `at` carries on a phrase that could end before it: a noun for a speaker is within reach, and no verb before it.
    fn goes_on(&self, head: Head, at: usize, limit: usize) -> bool {
        if matches!(head, Head::Noun(_)) && self.acts_for(at) {
            return false;
        }
        // "Fellow heretic Ana Vidal": behind it stands what both of them are.
        let closed = Class::AUX
            .or(Class::FINITE)
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION)
            .or(Class::WHO);
        let article = words!["a", "an", "the"];
        if at > 0
            && self.is_word(at - 1, "fellow")
            && !(at > 1 && self.is_one_of(at - 2, article))
            && self.mention_at(at + 1).is_some_and(|m| self.mentions[m].len() > 1)
            && !self.is(at, closed)
            && !self.may_be_verb(at)
            && !self.text(at).ends_with("ed")
        {
            return true;
        }
        if let Head::Noun(n) = head
            && !self.speaks(n as usize)
            && self.is_lower_noun(n as usize)
        {
            // Still on the way to its head: "a senior port official".
            return !(self.text(at).ends_with("ed") && self.is(at + 1, Class::DETERMINER.or(Class::PREPOSITION)));
        }
        // "a Velmarian printer, Ana Vidal,"
        if let Head::Name(m) = head
            && let mention = &self.mentions[m as usize]
            && mention.len() == 1
            && mention
                .first
                .checked_sub(1)
                .is_some_and(|b| self.is_one_of(b as usize, words!["a", "an"]))
            && self.is(mention.last as usize, Class::NATIONALITY)
            && (self.kind(at + 1) == Kind::Comma && self.mention_at(at + 2).is_some() || self.is_word(at + 1, "named"))
            && !self.is(at, Class::PREPOSITION.or(Class::ADVERB))
            && !self.text(at).ends_with("ed")
        {
            return true;
        }
        let person = matches!(head, Head::Name(m) if {
            let mention = &self.mentions[m as usize];
            mention.sort == Sort::Person && self.is(mention.first as usize, Class::GIVEN_NAME)
        });
        // "Mayor Ana Vidal left town", and neither "the Ana Vidal defence team" nor "Vidal Orde investment adviser Tomas Brandl"
        let bare = person
            && matches!(head, Head::Name(m) if {
                let before = (self.mentions[m as usize].title as usize).checked_sub(1);
                !before.is_some_and(|b| self.is(b, Class::DETERMINER) || self.kind(b) == Kind::Possessive)
            });
        if bare && !self.speaks(at) && (at..limit.min(at + 5)).all(|i| !self.tokens[i].is_capital()) {
            return false;
        }
        // "Ana Vidal senior trader at a bank": a comma is missing.
        if bare && self.is_told_without_comma(at, limit) {
            return false;
        }
        // "the protesters carried placards"
        if matches!(head, Head::Noun(_)) && self.text(at).ends_with("ed") {
            return false;
        }
        // "Mr Orde shocked members of the board"
        if matches!(head, Head::Name(m) if self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person)
            && self.text(at).ends_with("ed")
        {
            return false;
        }
        let described = || match head {
            Head::Noun(n) => self.speaks(n as usize) || self.is_age(n as usize),
            Head::Name(m) => self.is_of_somewhere(self.mentions[m as usize].last as usize),
            Head::Pronoun => false,
        };
        for i in at..limit.min(at + 4) {
            let t = &self.tokens[i];
            if !t.is_outside()
                || t.is(Class::FINITE)
                || t.kind != Kind::Word
                || t.is(Class::PREPOSITION.or(Class::DETERMINER).or(Class::AUX))
                || self.may_be_verb(i)
            {
                return false;
            }
            if self.speaks(i) && !(i > at && t.is_capital())
                || i == at && (is_abstract_noun(self.text(i)) || self.is_word(i, "giant"))
            {
                return true;
            }
            if t.is_capital() {
                // "The striker replaces Ana Vidal"
                let word = self.text(i - 1);
                let verb = i == at + 1
                    && word.ends_with('s')
                    && !word.ends_with("ss")
                    && !self.is(at, Class::ORG.or(Class::THING));
                if verb && described() {
                    return false;
                }
                // "veteran Middle East diplomatic hand Ana Vidal"
                return i > at
                    && !self.text(i - 1).ends_with("ed")
                    && self
                        .mention_over(i)
                        .is_some_and(|m| self.speaks(i - 1) || self.mentions[m].sort == Sort::Person && !person);
            }
        }
        false
    }

    /// Whether a role from `at` on tells what the one named before it is, and no other's name follows: `senior trader at a bank`, `executive director of the port`.
    fn is_told_without_comma(&self, at: usize, limit: usize) -> bool {
        let end = (at..limit.min(at + 5))
            .find(|&i| !self.tokens[i].is_lower() || self.is(i, Class::PREPOSITION))
            .unwrap_or(at);
        end > at
            && self.is(end - 1, Class::ANY_ROLE)
            && !self.text(end - 1).ends_with('s')
            && self.is_one_of(end, words!["at", "of", "for", "with"])
    }

    /// Whether a word tells what somebody before it does to whom a name stands for behind it: `a lawyer` `representing` `Ana Vidal`, and not `the pilot acting mayor Ana Vidal met`.
    pub fn acts_for(&self, at: usize) -> bool {
        let Some(noun) = at.checked_sub(1) else { return false };
        self.tokens.get(at).is_some_and(|t| t.is_lower() && t.is_outside())
            && self.text(at).ends_with("ing")
            && self
                .mention_at(at + 1)
                .is_some_and(|m| self.mentions[m].sort != Sort::Title)
            && self.tokens[noun].is_outside()
            && (self.is(noun, Class::ANY_ROLE.or(Class::PERSON)) || self.is_people(noun) || self.speaks(noun))
            && !self.is(at, Class::PREPOSITION.or(Class::SAYING).or(Class::ANY_ROLE))
            && self.mention_over(noun).is_none()
    }

    /// Whether the words from `at` on are an occupation before a name: `conservative` `talk radio host Ana Vidal`.
    fn leads_to_name(&self, head: Head, at: usize, limit: usize) -> bool {
        if matches!(head, Head::Name(_)) {
            return false;
        }
        let Some(name) = (at + 1..limit.min(at + 5)).find(|&i| !self.tokens[i].is_lower()) else {
            return false;
        };
        let plain = |i: usize| {
            !self.is(
                i,
                Class::PREPOSITION
                    .or(Class::CONJUNCTION)
                    .or(Class::DETERMINER)
                    .or(Class::AUX)
                    .or(Class::WHO),
            ) && (!self.is(i, Class::SAY.or(Class::TELL)) || self.is(i, Class::NOUN_TOO))
                && self.tokens[i].is_outside()
                && !self.text(i).ends_with("ed")
        };
        self.mention_at(name)
            .is_some_and(|m| self.mentions[m].sort == Sort::Person || self.mentions[m].len() > 1)
            && self.is(name - 1, Class::ANY_ROLE)
            && (at..name).all(plain)
            && name > at + 1
    }

    /// Whether what was read for a phrase is rather an adverb, an adjective or a verb: `increasingly` `sustained`, `raising` `fears`, `Easy` as the subject. A noun that nobody knows for
    /// one that speaks has an article, an owner, a capital within the sentence, or is a plural.
    pub fn is_hardly_a_subject(&self, phrase: &Phrase) -> bool {
        let Head::Noun(noun) = phrase.head else { return false };
        let noun = noun as usize;
        let text = self.text(noun);
        !self.speaks(noun)
            && !self.is(phrase.first, Class::DETERMINER)
            && !self.is_age(noun)
            && (!text.ends_with('s') || text.ends_with("ss"))
            && (phrase.first..noun).all(|i| self.kind(i) == Kind::Word && self.mention_over(i).is_none())
            && self.mention_over(noun).is_none()
    }

    /// Whether a word is an auxiliary that a negation leans on: `didn’t`.
    pub fn is_negated(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| !t.is_plain())
            && ["n’t", "n't"].iter().any(|not| self.text(token).ends_with(not))
    }

    /// Whether a noun tells nothing of somebody but the age: `the 43-year-old`, `the 43 year old`, `the 43-year old`.
    pub fn is_age(&self, noun: usize) -> bool {
        self.text(noun).ends_with("-year-old")
            || self.is_word(noun, "old") && noun > 0 && self.text(noun - 1).ends_with("year")
    }

    /// Whether a noun stands for several who speak.
    pub fn is_several(&self, noun: usize) -> bool {
        self.text(noun).ends_with('s')
            && self.tokens[noun].is_lower()
            && self.speaks(noun)
            && !self.is(noun, Class::SAY)
    }

    fn is_lower_noun(&self, token: usize) -> bool {
        self.tokens[token].is_lower()
    }

    /// The end of a phrase with the prepositions that follow it: `a spokesman` `for the port of Vell`.
    pub fn extended(&self, phrase: &Phrase, limit: usize) -> usize {
        let mut last = phrase.last;
        for _ in 0..3 {
            let at = last + 1;
            if self.kind(at) != Kind::Word {
                break;
            }
            // "advisers under the old board"
            let under = || {
                self.is_word(at, "under")
                    && last == phrase.last
                    && matches!(phrase.head, Head::Noun(n) if self.is_people(n as usize))
            };
            if at < limit
                && self.is(at, Class::PREPOSITION)
                && (self.is_one_of(at, words!["of", "for", "at", "with", "from", "in", "on", "to", "by", "inside", "within", "near"]) || under())
                && !self.is_of_the_verb(phrase, at)
                && !self.is_circumstance(at)
                && !matches!(phrase.head, Head::Pronoun)
                // "the president on Wednesday declared"
                && !self.is(at + 1, Class::DATE)
            {
                // "a letter sent in 2019", "a report in 2019 found"
                if let Some(year) = self.year_after(at) {
                    if self.is_one_of(last, SETS) && year < limit {
                        last = year;
                        continue;
                    }
                    break;
                }
                match self.phrase_at(at + 1, limit) {
                    // "a spokesman for the Harbour military command"
                    Some(p) if !matches!(p.head, Head::Pronoun) => {
                        last = self.past_plain_nouns(p.last + 1, limit) - 1;
                        // "a spokesman for Port Ansgar and Carrow Police"
                        if self.joins_names(phrase, last + 1)
                            && let Some(m) = self.mention_at(last + 2)
                            && let next = self.mentions[m].last as usize + 1
                            && (self.may_be_verb(next) || !self.begins_predicate(next, limit))
                        {
                            last = next - 1;
                        }
                    }
                    _ => break,
                }
            } else if at + 2 < limit
                && last == phrase.last
                && self.tokens[at].is_outside()
                && self.is_one_of(at, SETS)
                // "a note published Tuesday by the board"
                && let small = at + 1 + usize::from(self.is(at + 1, Class::DATE.or(Class::ADVERB)))
                && self.is_one_of(small, words!["by", "to", "on", "in", "at", "from", "with"])
                && matches!(phrase.head, Head::Noun(n) if !self.is(n as usize, Class::ANY_ROLE))
                && let Some(end) = self.end_of_setting(small, limit)
            {
                // "a note pinned to the door"
                last = end;
            } else if at + 1 < limit
                && last == phrase.last
                && self.is_word(at, "and")
                && matches!(phrase.head, Head::Noun(n) if self.is_several(n as usize))
                && let Some(p) = self.phrase_at(at + 1, limit)
                && matches!(p.head, Head::Noun(n) if self.is_several(n as usize))
            {
                // "scientists and researchers from Vell"
                last = p.last;
            } else if at + 1 < limit
                && last == phrase.last
                && matches!(phrase.head, Head::Noun(_))
                && self.acts_for(at)
                && let Some(p) = self.phrase_at(at + 1, limit)
                // "a pilot blocking Highway 60"
                && matches!(self.kind(p.last + 1), Kind::Word | Kind::Comma | Kind::Stop)
            {
                // "a lawyer representing Ana Vidal"
                last = p.last;
            } else if at + 2 < limit
                && last == phrase.last
                && self.is_word(at, "behind")
                && self.is(at + 1, Class::DETERMINER)
                && matches!(phrase.head, Head::Noun(_))
                && let Some(p) = self.phrase_at(at + 1, limit)
                && !matches!(p.head, Head::Pronoun)
            {
                // "the designers behind the plan"
                last = p.last;
            } else if at + 1 < limit
                && self.is_one_of(at, words!["behind", "beside", "near"])
                && self.is_one_of(at + 1, words!["me", "him", "her", "us", "them"])
            {
                last = at + 1;
            } else if at + 1 < limit
                && self.is_close_to(at)
                && let Some(p) = self.phrase_at(at + 2, limit)
            {
                // "a source familiar with the talks"
                last = p.last;
            } else {
                break;
            }
        }
        last
    }

    /// Where the words end that stand for a speaker.
    pub fn mention_end(&self, phrase: &Phrase) -> usize {
        match phrase.head {
            Head::Noun(_) => self.extended(phrase, self.tokens.len()),
            _ => phrase.last,
        }
    }

    /// The last token of where or when a text is set, by the preposition: `to` `the door`, `in` `2016`.
    fn end_of_setting(&self, small: usize, limit: usize) -> Option<usize> {
        // "a study published in 2016 found"
        let year = self.year_after(small).filter(|&year| year < limit);
        year.or_else(|| {
            let place = self.phrase_at(small + 1, limit)?;
            (!matches!(place.head, Head::Pronoun)).then_some(place.last)
        })
    }

    /// The year to which a preposition leads: `in` `2016`.
    fn year_after(&self, small: usize) -> Option<usize> {
        let year = small + 1;
        (self.is_word(small, "in") && self.kind(year) == Kind::Number && self.text(year).len() == "2016".len())
            .then_some(year)
    }

    /// The end of a phrase with what "and" joins to its last noun, where a comma follows: `the daughter of a pilot` `and a clerk`.
    pub fn past_joined(&self, last: usize, limit: usize) -> usize {
        let second = || {
            let phrase = self
                .phrase_at(last + 2, limit)
                .filter(|p| matches!(p.head, Head::Noun(_)))?;
            Some(self.extended(&phrase, limit)).filter(|&end| self.kind(end + 1) == Kind::Comma)
        };
        if self.is_word(last + 1, "and") {
            second().unwrap_or(last)
        } else {
            last
        }
    }

    /// Whether an adjective goes with a noun before it for what follows: `a person` `close to Vidal`, `a source` `familiar with the talks`.
    pub fn is_close_to(&self, at: usize) -> bool {
        self.is_one_of(at, words!["close", "familiar", "loyal"]) && self.is_one_of(at + 1, words!["to", "with"])
    }

    /// Whether a preposition begins when or where something is said rather than who says it: `the guild at the time`, `the mayor in a statement`.
    pub fn is_circumstance(&self, at: usize) -> bool {
        let within = self.is_word(at, "in");
        if !within && !self.is_one_of(at, words!["at", "for"]) {
            return false;
        }
        let noun = at + 1 + usize::from(self.is(at + 1, Class::DETERMINER));
        let time = words![
            "time", "times", "point", "moment", "first", "once", "least", "years", "months", "weeks", "days", "part",
            "turn"
        ];
        let led = || self.is_one_of(at + 1, words!["a", "an", "another", "one"]);
        self.is_one_of(noun, time)
            || within && self.is_one_of(at + 1, words!["recent", "response", "fact", "full", "general"])
            || within
                && led()
                && (noun..noun + 3)
                    .take_while(|&i| self.kind(i) == Kind::Word)
                    .any(|i| self.is(i, Class::MEDIUM) && !self.is_word(i, "memoir"))
    }

    /// Whether a preposition goes with what follows rather than with a noun for a person: `helped the president by speaking`, `asked the mayor to call`.
    fn is_of_the_verb(&self, phrase: &Phrase, at: usize) -> bool {
        let Head::Noun(noun) = phrase.head else { return false };
        // "was accused by prosecutors of running it"
        if phrase.first >= 2
            && self.is_word(phrase.first - 1, "by")
            && self.is_one_of(phrase.first - 2, words!["accused", "convicted", "suspected", "cleared"])
        {
            return true;
        }
        // "led the pilots to call it a tub"
        let low = self.tokens.get(at + 1).is_some_and(Token::is_lower);
        let says = self.is_word(at, "to")
            && self.is(at + 1, Class::SPEECH.or(Class::CALL))
            && !self.text(at + 1).ends_with('s');
        if says && low && self.is_several(noun as usize) {
            return true;
        }
        if !self.is(noun as usize, Class::ANY_ROLE) || self.is(noun as usize, Class::THING.or(Class::ORG)) {
            return false;
        }
        self.is_word(at, "by")
            || self.is_word(at, "to") && low && !self.is(at + 1, Class::DETERMINER) && !self.text(at + 1).ends_with('s')
            || self.tokens.get(at + 1).is_some_and(|t| t.is_lower() && t.is_outside())
                && self.text(at + 1).ends_with("ing")
    }

    /// Whether the token is the sign of a share in hundred that follows a number.
    pub fn is_percent(&self, token: usize) -> bool {
        self.kind(token) == Kind::Other && self.text(token) == "%"
    }

    /// Where the name begins of a part of a law or the like that ends with the number at `token`: `Article` `5`, `the Harbour` `Code 5103`.
    pub fn numbered(&self, token: usize) -> Option<usize> {
        let number = self.kind(token) == Kind::Number
            // "Article II"
            || self.tokens.get(token).is_some_and(Token::is_capital)
                && self.text(token).bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
        let word = token.checked_sub(1).filter(|_| number)?;
        let named = self.tokens[word].is_capital() && self.is_one_of(word, NUMBERED);
        named.then(|| {
            self.mention_over(word)
                .map_or(word, |m| self.mentions[m].title as usize)
        })
    }

    /// Whether the noun of a phrase is one for a person or for a body that speaks.
    pub fn speaks(&self, noun: usize) -> bool {
        let text = self.text(noun);
        let is_plural = text.ends_with('s') || text.ends_with("men");
        let singular_is = |class: Class| {
            let lexicon = Lexicon::get();
            text.strip_suffix("ies")
                .is_some_and(|stem| stem.len() < 24 && lexicon.class(&format!("{stem}y")).is(class))
                || text
                    .strip_suffix("men")
                    .is_some_and(|stem| stem.len() < 24 && lexicon.class(&format!("{stem}man")).is(class))
                || text
                    .strip_suffix("es")
                    .is_some_and(|stem| lexicon.class(stem).is(class))
                || text.strip_suffix('s').is_some_and(|stem| lexicon.class(stem).is(class))
        };
        let class = Class::ANY_ROLE
            .or(Class::PERSON)
            .or(Class::THING)
            .or(Class::RANK)
            .or(Class::BODY)
            .or(Class::COMPANY);
        self.is(noun, class)
            || is_plural && (singular_is(class) || is_plural_of_agents(text))
            || self.tokens.get(noun).is_some_and(|t| t.is_maker(self.body))
            || self.is_percent(noun)
            || self.numbered(noun + 1).is_some()
            || self.is_one_of(noun, SHARES) && self.is_word(noun + 1, "of")
            || self.is_one_of(
                noun,
                words![
                    "someone",
                    "somebody",
                    "everyone",
                    "everybody",
                    "nobody",
                    "percent",
                    "cent",
                    "one",
                    "another",
                    "others",
                    "both",
                    "couple",
                    "some",
                    "many",
                    "most",
                    "two",
                    "several",
                    "all",
                ],
            )
    }
}

/// Whether a word has the ending of a plural of people, by what they do: `fact-checkers`, `cellists`.
fn is_plural_of_agents(word: &str) -> bool {
    word.len() > 8
        && ([
            "checkers", "makers", "keepers", "goers", "holders", "watchers", "owners", "ologists", "icians",
        ]
        .iter()
        .any(|ending| word.ends_with(ending)))
}

/// How many of some say so: `half of the pilots`.
const SHARES: &WordSet = words![
    "half",
    "third",
    "thirds",
    "two-thirds",
    "quarter",
    "quarters",
    "three-quarters",
    "fifth",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "tens",
];

/// Words by which no one goes alone, so that what follows them is a noun.
const ADJECTIVES: &WordSet = words![
    "new",
    "own",
    "key",
    "main",
    "major",
    "central",
    "internal",
    "latest",
    "recent",
    "previous",
    "earlier",
    "proposed",
    "revised",
    "natural",
    "personal",
    "economic",
    "political",
    "charged",
    "controversial",
    "specific",
    "important",
    "honest",
    "false",
    "biggest",
    "strongest",
    "greatest",
    "favorite",
    "favourite",
];

/// What texts do and what is done to them: no verb, but the plural of a noun stands before one of these: `court documents say`.
const DONE_BY_TEXTS: &WordSet = words![
    "say",
    "said",
    "show",
    "showed",
    "state",
    "stated",
    "allege",
    "alleged",
    "reveal",
    "revealed",
    "suggest",
    "suggested",
    "indicate",
    "indicated",
    "read",
    "describe",
    "described",
    "detail",
    "detailed",
    "obtained",
    "released",
    "filed",
    "call",
    "called",
    "were",
    "are",
    "have",
];

/// What laws and the like consist of, each with its number.
const NUMBERED: &WordSet = words![
    "article",
    "section",
    "title",
    "chapter",
    "clause",
    "rule",
    "code",
    "resolution",
    "amendment",
    "paragraph",
    "directive",
    "regulation",
    "proposition",
    "initiative",
    "statute",
    "bill",
    "sb",
    "hb",
    "hr",
    "h.r.",
    "s.b.",
    "h.b.",
];

/// What is done to a text, where a phrase goes on with it: `a note pinned to the door`.
pub const SETS: &WordSet = words![
    "pinned",
    "attached",
    "posted",
    "published",
    "released",
    "written",
    "sent",
    "addressed",
    "attributed",
    "issued",
    "filed",
    "signed",
    "circulated",
    "distributed",
    "printed",
    "taped",
    "nailed",
    "submitted",
    "prepared",
    "drafted",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(text: &str) -> Option<(String, Head)> {
        // A quotation makes the reading complete.
        let body = format!("{text} “x”");
        let reading = Reading::new(&body);
        let p = reading.phrase_at(0, reading.tokens.len())?;
        Some((reading.text_of(p.first, p.last).to_owned(), p.head))
    }

    #[test]
    fn heads() {
        assert_eq!(phrase("he said").unwrap().1, Head::Pronoun);
        assert!(
            matches!(phrase("Harbour Commissioner Ana Vidal said").unwrap(), (t, Head::Name(_)) if t.ends_with("Vidal"))
        );
        assert!(
            matches!(phrase("a senior port official told").unwrap(), (t, Head::Noun(_)) if t == "a senior port official")
        );
        assert!(
            matches!(phrase("Vidal's campaign manager said").unwrap(), (t, Head::Noun(_)) if t == "Vidal's campaign manager")
        );
        assert!(matches!(phrase("the new rules say").unwrap(), (t, Head::Noun(_)) if t == "the new rules"));
        assert!(matches!(phrase("the report said").unwrap(), (t, Head::Noun(_)) if t == "the report"));
        assert_eq!(phrase("in the harbour"), None);
    }
}
