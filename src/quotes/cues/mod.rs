//! Verbs that report, and whose they are: the subject of a verb, in either order and across what stands between.

mod backward;
mod digression;
mod governing;
mod joined;
mod main;
mod relative;
mod subject;
mod within;

pub use backward::OBTAIN;

use super::lexicon::{Class, Lexicon, WordSet, is_adverb, words};
use super::names::Sort;
use super::phrases::{Head, Phrase};
use super::reading::Reading;
use super::tokens::Kind;

/// Verbs by which a text is put out by their subject.
pub const ISSUE: &WordSet = words![
    "sent",
    "sends",
    "issued",
    "issues",
    "released",
    "releases",
    "published",
    "publishes",
    "posted",
    "posts",
    "circulated",
    "delivered",
    "penned",
];

/// Texts in which a body says something.
const REPORTS: &WordSet = words![
    "report",
    "study",
    "paper",
    "ruling",
    "decision",
    "analysis",
    "review",
    "survey",
    "audit",
    "inquiry",
    "investigation",
    "probe",
];

/// How sure it is that a verb reports speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Thought, or any verb of communication.
    Weak,
    /// A label, or a communication verb in its slot.
    Medium,
    /// A verb of speech.
    Strong,
}

/// How far before a text the verb of whoever issues it is looked for, in tokens.
const FARTHEST_VERB: usize = 12;

/// How many tokens stand at most behind the parenthesis that opens beside a name: `Ana Vidal` `(Lab., Vell)`.
const LONGEST_IN_PARENTHESES: usize = 12;

/// How many members of a list are told to the left.
const LONGEST_LIST: usize = 5;

/// What somebody has found out and written, and speaks by.
const WORKS: &WordSet = words![
    "research",
    "study",
    "analysis",
    "report",
    "work",
    "survey",
    "poll",
    "paper",
    "article",
    "letter",
    "statement",
];

/// How far a relative clause or an apposition is followed, in tokens.
const DIGRESSION: usize = 60;

/// How many tokens a participle has at most with all that belongs to it, where it stands between somebody and the verb.
const LONGEST_PARTICIPLE: usize = 12;

impl Reading<'_> {
    /// Where the parenthesis opens, from `from` on, that closes with the token beside a name: `Ana Vidal` `(Lab., Vell)`.
    fn parenthesis_to(&self, close: usize, from: usize) -> Option<usize> {
        (from..close)
            .rev()
            .take(LONGEST_IN_PARENTHESES)
            .find(|&i| self.kind(i) == Kind::ParenOpen)
    }

    /// How sure it is that the finite verb at `token` reports speech.
    pub fn verb_strength(&self, token: usize) -> Option<Strength> {
        let t = self.tokens.get(token)?;
        if t.kind != Kind::Word
            || !t.is_outside()
            || t.is_capital()
                && !self.is_one_of(token, words!["Says", "Said", "Asked", "Adds", "Writes", "SAYS", "SAID"])
        {
            return None;
        }
        // "charged that the scheme had failed", and not "charged two pilots"
        if t.is(Class::SAY.or(Class::TELL)) || self.is_word(token, "charged") && self.is_word(token + 1, "that") {
            Some(Strength::Strong)
        } else if t.is(Class::CALL) {
            Some(Strength::Medium)
        } else if t.is(Class::THINK.or(Class::COMMUNICATION)) && !self.is_people(token) {
            Some(Strength::Weak)
        } else {
            None
        }
    }

    /// Whether a clause is the object of the verb at `verb`: `Orde said the harbour was closed`.
    pub fn reports_clause(&self, verb: usize, limit: usize) -> bool {
        let begin = verb + 1 + usize::from(self.is_one_of(verb + 1, words!["that", "what"]));
        if begin >= limit || self.is(verb, Class::TELL) {
            return false;
        }
        self.phrase_at(begin, limit).is_some_and(|p| {
            let end = self.extended(&p, limit) + 1;
            end < limit
                && self.tokens[end].is_lower()
                && self.tokens[end].is_outside()
                && (self.is(end, Class::AUX.or(Class::FINITE))
                    || self.may_be_verb(end)
                    || self.text(end).ends_with("ed"))
        })
    }

    /// Whether the word is rather the plural of one for a person: `two former army officers`.
    pub fn is_people(&self, token: usize) -> bool {
        self.text(token).strip_suffix('s').is_some_and(|one| {
            Lexicon::get()
                .class(one)
                .is(Class::ANY_ROLE.or(Class::RANK).or(Class::PERSON))
        })
    }

    /// Whether the word is an adverb or auxiliary that may stand between subject and verb.
    pub fn is_filler(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| {
            (t.kind == Kind::Word
                && !t.is_capital()
                && (t.is(Class::ADVERB.or(Class::AUX)) || is_adverb(self.text(token))))
                || t.kind == Kind::Possessive && self.is_word(token + 1, "also")
        })
    }

    /// The verb of speech whose subject is `phrase`, looking to the right past appositions, relative clauses and prepositions.
    pub fn verb_after(&self, phrase: &Phrase, limit: usize) -> Option<usize> {
        let mut at = phrase.last + 1;
        let pronoun = phrase.head == Head::Pronoun;
        for _ in 0..24 {
            if at >= limit {
                return None;
            }
            let t = &self.tokens[at];
            if !t.is_outside() {
                return None;
            }
            match t.kind {
                Kind::ParenOpen => {
                    at = (at + 1..limit.min(at + 24)).find(|&i| self.kind(i) == Kind::ParenClose)? + 1;
                }
                Kind::Comma | Kind::Dash => {
                    if pronoun && t.kind == Kind::Dash {
                        return None;
                    }
                    // "Ana Vidal from Vell, told the Post": a comma too many.
                    if t.kind == Kind::Comma
                        && at > phrase.last + 1
                        && self.is(at + 1, Class::SPEECH)
                        && !self.is(at + 1, Class::SOFT)
                        && self.may_be_verb(at + 1)
                    {
                        return Some(at + 1);
                    }
                    // "Ana Vidal of Corvin Yards in Vell, Velmar told": no comma behind the state.
                    if t.kind == Kind::Comma
                        && let Some(m) = self.mention_at(at + 1)
                        && let verb = self.mentions[m].last as usize + 1
                        && self.is(verb, Class::SPEECH)
                        && self.is_state_of_town(&self.name(m))
                    {
                        at = verb;
                        continue;
                    }
                    at = self.close_of_digression(at, limit)? + 1;
                }
                Kind::Word => {
                    // "a nurse there said"
                    let there = at == phrase.last + 1 && self.is_one_of(at, words!["here", "nearby", "there"]);
                    if there || self.is_filler(at) && !(t.is(Class::AUX) && self.starts_nominal(at + 1)) {
                        at += 1;
                        continue;
                    }
                    let modal = || {
                        self.is_one_of(
                            at - 1,
                            words![
                                "will", "would", "could", "may", "might", "can", "must", "should", "did", "does", "do",
                            ],
                        )
                    };
                    // "a user identified as Ana Vidal wrote"
                    if at == phrase.last + 1
                        && !pronoun
                        && let Some(name) = self.named_by_participle(at, limit)
                    {
                        at = name.last + 1;
                        continue;
                    }
                    // "one person involved in the talks said", "a Republican briefed on the calls said"
                    if at == phrase.last + 1
                        && !pronoun
                        && self.text(at).ends_with("ed")
                        && self.is_restrictive_participle(at)
                        && let Some(verb) = self.verb_beyond_participle(at, limit)
                    {
                        return Some(verb);
                    }
                    if self.verb_strength(at).is_some()
                        && (pronoun || modal() || self.may_be_verb(at) || self.agrees(phrase, at))
                    {
                        return Some(at);
                    }
                    // "went on to say", "was quoted as saying", "began by saying".
                    if self.is_word(at + 1, "as")
                        && self.is_one_of(at, words!["quoted", "cited", "heard", "recorded", "reported"])
                    {
                        return Some(at);
                    }
                    // "was overheard saying"
                    if self.is(at + 1, Class::SAYING)
                        && self.is_one_of(
                            at,
                            words!["overheard", "heard", "seen", "filmed", "recorded", "caught", "shown"],
                        )
                    {
                        return Some(at + 1);
                    }
                    if pronoun {
                        return None;
                    }
                    // "the senator and candidate told", "Ana Vidal and Tomas Brandl wrote"
                    if self.is_word(at, "and")
                        && let Some(p) = self.phrase_at(at + 1, limit)
                        && match (phrase.head, p.head) {
                            (Head::Name(_), Head::Name(_)) => true,
                            (Head::Noun(a), Head::Noun(b)) => {
                                let role = Class::ANY_ROLE.or(Class::RANK);
                                self.is(a as usize, role) && self.is(b as usize, role)
                            }
                            _ => false,
                        }
                    {
                        at = p.last + 1;
                        continue;
                    }
                    if t.is(Class::WHO) {
                        at = self.verb_of_relative(at, limit)?;
                        continue;
                    }
                    if at == phrase.last + 1 && matches!(phrase.head, Head::Noun(_)) {
                        // "a person close to Vidal said"
                        if self.is_close_to(at) {
                            at += 1;
                            continue;
                        }
                        // "one pilot walking along the quay told"
                        if t.is_lower() && self.text(at).ends_with("ing") {
                            return self.verb_beyond_participle(at, limit);
                        }
                    }
                    if t.is(Class::PREPOSITION) {
                        // "a spokesman for the port said", "Orde of the union said".
                        match self.phrase_at(at + 1, limit) {
                            Some(p) => {
                                at = p.last + 1;
                                // "a spokesman for Port Ansgar and Carrow Police said"
                                if self.joins_names(phrase, at)
                                    && let Some(m) = self.mention_at(at + 1)
                                {
                                    at = self.mentions[m].last as usize + 1;
                                }
                                // "a spokesman for the Harbour military command said"
                                if matches!(phrase.head, Head::Noun(_)) {
                                    at = self.past_plain_nouns(at, limit);
                                }
                            }
                            None => return None,
                        }
                        continue;
                    }
                    return None;
                }
                _ => return None,
            }
        }
        None
    }

    /// The verb of speech behind a participle that tells what somebody is doing: `walking along the quay` `told`.
    fn verb_beyond_participle(&self, participle: usize, limit: usize) -> Option<usize> {
        (participle + 2..limit.min(participle + LONGEST_PARTICIPLE))
            .take_while(|&i| self.tokens[i].is_outside() && matches!(self.kind(i), Kind::Word | Kind::Possessive))
            .find(|&i| self.is_one_of(i, words!["said", "told", "says", "wrote", "tells"]))
            .filter(|&verb| {
                !self.is(
                    verb - 1,
                    Class::WHO.or(Class::AUX).or(Class::PREPOSITION).or(Class::HE_SHE),
                )
            })
    }

    /// The token after at most two nouns that go on from what a preposition governs: `the Harbour` `military command` `said`.
    pub fn past_plain_nouns(&self, at: usize, limit: usize) -> usize {
        let closed = Class::AUX
            .or(Class::FINITE)
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION)
            .or(Class::ADVERB)
            .or(Class::WHO)
            .or(Class::DETERMINER)
            .or(Class::SPEECH);
        let plain = |i: usize| {
            i < limit
                && self.tokens[i].is_lower()
                && self.tokens[i].is_outside()
                && !self.is(i, closed)
                && !["ed", "ing", "ly"].iter().any(|ending| self.text(i).ends_with(ending))
        };
        let end = at + (at..at + 2).take_while(|&i| plain(i)).count();
        let speaks = self.may_be_verb(end) && self.verb_strength(end) == Some(Strength::Strong);
        if speaks || self.is_one_of(end, words!["in", "at", "on"]) {
            end
        } else {
            at
        }
    }

    /// A base form is a verb after a plural: "activists say".
    pub fn agrees(&self, phrase: &Phrase, verb: usize) -> bool {
        match phrase.head {
            Head::Noun(n) => {
                self.text(n as usize).ends_with('s')
                    || self.is_one_of(n as usize, words!["people", "police", "men", "women", "many", "some", "couple", "family", "pair"])
                    // "44% say", "half of the pilots say"
                    || self.is_one_of(verb, words!["say", "think", "believe", "feel", "call", "describe"])
                        && (self.is_percent(n as usize)
                            || self.is_one_of(n as usize, words!["percent", "cent", "half", "most", "others"]))
                    || self.is_one_of(verb, words!["read", "thought", "shot", "cast"])
            }
            Head::Name(_) => self.is_one_of(
                verb,
                words!["read", "thought", "shot", "sum", "say", "tell", "forecast"],
            ),
            Head::Pronoun => true,
        }
    }

    fn starts_nominal(&self, at: usize) -> bool {
        self.is(at, Class::DETERMINER.or(Class::PREPOSITION)) && !self.is(at, Class::ADVERB)
    }

    /// The comma that ends the apposition or clause which the comma at `open` begins: the first one that a verb of speech follows.
    fn close_of_digression(&self, open: usize, limit: usize) -> Option<usize> {
        let mut at = open + 1;
        let end = limit.min(open + DIGRESSION);
        while at < end {
            match self.kind(at) {
                Kind::Stop if self.tokens[at].is_outside() => break,
                Kind::Comma | Kind::Dash | Kind::ParenClose => {
                    let mut next = at + 1;
                    while next < end && (self.is_filler(next)) {
                        next += 1;
                    }
                    if next < end
                        && self.tokens[next].is_outside()
                        && self
                            .verb_strength(next)
                            .is_some_and(|s| s >= Strength::Medium || self.may_be_verb(next))
                        && self.text(next) != "order"
                    {
                        return Some(at);
                    }
                }
                // "Ana Vidal, the host of “Harbour Hour,” said": the comma stands between the marks.
                _ if !self.tokens[at].is_outside() => {
                    let span = &self.spans[self.tokens[at].span as usize];
                    let next = span.last as usize + 1;
                    if next < end
                        && self.is_one_of(next, words!["said", "says", "told", "tells", "wrote"])
                        && self.ends_with_comma(span)
                    {
                        return Some(span.last as usize);
                    }
                }
                _ => {}
            }
            at = self.after(at);
        }
        // "Ana Vidal, an organiser of a class told the Post": the second comma has been forgotten.
        (open + 2..end)
            .take_while(|&i| {
                self.tokens[i].is_outside() && !matches!(self.kind(i), Kind::Stop | Kind::Comma | Kind::Dash)
            })
            .find(|&i| {
                self.is(i, Class::SPEECH)
                    && !self.is(i, Class::SOFT)
                    && self.is_one_of(
                        i,
                        words!["said", "told", "says", "wrote", "tells", "added", "explained"],
                    )
                    && self.kind(i - 1) == Kind::Word
                    && !self.is(
                        i - 1,
                        Class::WHO.or(Class::AUX).or(Class::PREPOSITION).or(Class::HE_SHE),
                    )
            })
            .filter(|_| {
                self.is(open + 1, Class::DETERMINER.or(Class::WHO))
                    || self.is(open + 1, Class::ANY_ROLE) && self.tokens[open + 1].is_lower()
            })
            .map(|i| i - 1)
    }

    /// The verb of speech of the main clause after a relative clause without commas: "the man who found it said".
    fn verb_of_relative(&self, who: usize, limit: usize) -> Option<usize> {
        (who + 2..limit.min(who + 20))
            .take_while(|&i| !matches!(self.kind(i), Kind::Stop | Kind::Mark(_) | Kind::Semicolon))
            .find(|&i| {
                self.is(i, Class::SPEECH) && self.may_be_verb(i) && !self.is(i - 1, Class::PREPOSITION.or(Class::WHO))
            })
    }

    /// A mention as a phrase, its title included.
    pub fn name(&self, mention: usize) -> Phrase {
        Phrase {
            first: self.mentions[mention].title as usize,
            last: self.mentions[mention].last as usize,
            head: Head::Name(mention as u32),
        }
    }

    /// Whether a comma after the verb at `at` ends its clause, and a pronoun, a person’s name or a description begins another before `limit`.
    fn opens_main_clause(&self, at: usize, limit: usize) -> bool {
        (at + 1..limit).any(|i| {
            self.kind(i) == Kind::Comma
                && self.tokens[i].is_outside()
                && i + 1 < limit
                && (self.is_subject_pronoun(i + 1)
                    || self.mention_at(i + 1).is_some_and(|m| {
                        let verb = self.mentions[m].last as usize + 1;
                        self.people.sort_of(self.mentions[m].entity) == Sort::Person
                            && (self.begins_predicate(verb, limit) || self.is(verb, Class::FINITE))
                    })
                    // "As pilots went home, the board met them and accused"
                    || self.is_one_of(i + 1, words!["the", "his", "her"])
                        && self.phrase_at(i + 1, limit).is_some_and(|p| {
                            let verb = p.last + 1;
                            let small = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::WHO);
                            matches!(p.head, Head::Noun(_))
                                && verb < limit
                                && self.tokens[verb].is_lower()
                                && !self.is(verb, small)
                        })
                    || self.is_bare_subject(i + 1, limit))
        })
    }

    /// Whether a plural without an article begins a clause whose predicate follows it, over what only tells who they are: `boat owners in her district — most of them late — saw it`.
    pub fn is_bare_subject(&self, at: usize, limit: usize) -> bool {
        let Some(p) = self
            .phrase_at(at, limit)
            .filter(|p| !self.is(p.first, Class::DETERMINER))
        else {
            return false;
        };
        let plural =
            matches!(p.head, Head::Noun(n) if self.tokens[p.first].is_lower() && self.text(n as usize).ends_with('s'));
        let mut verb = self.extended(&p, limit) + 1;
        if self.kind(verb) == Kind::Dash {
            let close = (verb + 1..limit).find(|&i| self.kind(i) == Kind::Dash);
            verb = close.map_or(limit, |close| close + 1);
        }
        // The predicate may be the verb whose subject is looked for.
        let acts = |at: usize| self.begins_predicate(at, at + 1) || self.is(at, Class::FINITE.or(Class::THINK));
        plural && verb <= limit && self.tokens.get(verb).is_some_and(|t| t.is_lower() && t.is_outside()) && acts(verb)
    }

    /// Whether a finite verb may stand at `at`.
    pub fn begins_predicate(&self, at: usize, limit: usize) -> bool {
        at < limit
            && self.tokens[at].is_lower()
            && self.tokens[at].is_outside()
            && (self.is(at, Class::AUX) || self.may_be_verb(at) || self.text(at).ends_with("ed"))
    }
}
