//! The verb of speech of a subject, which stands behind it: across appositions, relative clauses, participles and prepositions.

use super::{DIGRESSION, Strength};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many words and phrases are looked at on the way to the verb.
const MOST_STEPS: usize = 24;

/// How many tokens stand at most between two parentheses behind a subject.
const LONGEST_PARENTHESIS: usize = 24;

/// How many tokens a participle has at most with all that belongs to it, where it stands between somebody and the verb.
const LONGEST_PARTICIPLE: usize = 12;

/// Auxiliaries that a base form follows.
const MODALS: &WordSet = words![
    "will", "would", "could", "may", "might", "can", "must", "should", "did", "does", "do",
];

/// A subject, while its verb is looked for.
#[derive(Clone, Copy)]
struct Subject<'a> {
    phrase: &'a Phrase,
    /// The token that is looked at.
    at: usize,
    limit: usize,
}

impl Subject<'_> {
    /// Whether nothing stands between the subject and the token that is looked at.
    fn is_beside(&self) -> bool {
        self.at == self.phrase.last + 1
    }

    /// Whether the subject is a pronoun, which nothing but adverbs and auxiliaries follows.
    fn is_pronoun(&self) -> bool {
        self.phrase.head == Head::Pronoun
    }
}

/// What a token is on the way from a subject to its verb.
enum Step {
    /// The sentence goes on to the verb at another token.
    To(usize),
    /// The verb.
    Verb(usize),
}

impl Reading<'_> {
    /// The verb of speech whose subject is `phrase`, looking to the right past appositions, relative clauses and prepositions.
    pub fn verb_after(&self, phrase: &Phrase, limit: usize) -> Option<usize> {
        let mut subject = Subject {
            phrase,
            at: phrase.last + 1,
            limit,
        };
        for _ in 0..MOST_STEPS {
            if subject.at >= limit {
                return None;
            }
            match self.step_to_verb(&subject)? {
                Step::To(next) => subject.at = next,
                Step::Verb(verb) => return Some(verb),
            }
        }
        None
    }

    /// What stands at a token behind a subject; none where no verb can follow any more.
    fn step_to_verb(&self, subject: &Subject) -> Option<Step> {
        let &Subject { at, limit, .. } = subject;
        let t = &self.tokens[at];
        if !t.is_outside() {
            return None;
        }
        match t.kind {
            Kind::ParenOpen => (at + 1..limit.min(at + LONGEST_PARENTHESIS))
                .find(|&i| self.kind(i) == Kind::ParenClose)
                .map(|close| Step::To(close + 1)),
            Kind::Comma => self.step_over_comma(subject),
            Kind::Dash if subject.is_pronoun() => None,
            Kind::Dash => self.past_digression(subject),
            Kind::Word => self.step_over_word(subject),
            _ => None,
        }
    }

    /// What follows a comma: the verb, or what stands between it and the next one: `Ana Vidal` `, the port’s director,` `said`.
    fn step_over_comma(&self, subject: &Subject) -> Option<Step> {
        let next = subject.at + 1;
        // "Ana Vidal from Vell, told the Post": a comma too many.
        if !subject.is_beside() && self.is(next, Class::SPEECH) && !self.is(next, Class::SOFT) && self.may_be_verb(next)
        {
            return Some(Step::Verb(next));
        }
        // "Ana Vidal of Corvin Yards in Vell, Velmar told": no comma behind the state.
        if let Some(m) = self.mention_at(next)
            && let verb = self.mentions[m].last as usize + 1
            && self.is(verb, Class::SPEECH)
            && self.is_state_of_town(&self.name(m))
        {
            return Some(Step::To(verb));
        }
        self.past_digression(subject)
    }

    /// The token behind what commas or dashes set apart: `Ana Vidal` `– who chairs the board –` `said`.
    fn past_digression(&self, subject: &Subject) -> Option<Step> {
        self.close_of_digression(subject.at, subject.limit)
            .map(|close| Step::To(close + 1))
    }

    /// What a word behind a subject is: its verb, or something that belongs to either: `Ana Vidal` `of` `the port` `also` `said`.
    fn step_over_word(&self, subject: &Subject) -> Option<Step> {
        let &Subject { phrase, at, limit } = subject;
        if self.stands_before_verb(subject) {
            return Some(Step::To(at + 1));
        }
        if subject.is_beside()
            && !subject.is_pronoun()
            && let Some(step) = self.step_over_participle(at, limit)
        {
            return Some(step);
        }
        if let Some(verb) = self.verb_of_speech_at(subject) {
            return Some(Step::Verb(verb));
        }
        if subject.is_pronoun() {
            return None;
        }
        if self.is_word(at, "and")
            && let Some(second) = self.second_subject(phrase, at, limit)
        {
            return Some(Step::To(second.last + 1));
        }
        if self.is(at, Class::WHO) {
            return self.verb_of_relative(at, limit).map(Step::To);
        }
        if subject.is_beside() && matches!(phrase.head, Head::Noun(_)) {
            // "a person close to Vidal said"
            if self.is_close_to(at) {
                return Some(Step::To(at + 1));
            }
            // "one pilot walking along the quay told"
            if self.tokens[at].is_lower() && self.text(at).ends_with("ing") {
                return self.verb_beyond_participle(at, limit).map(Step::Verb);
            }
        }
        if self.is(at, Class::PREPOSITION) {
            return self.past_governed(subject).map(Step::To);
        }
        None
    }

    /// Whether a word stands between a subject and its verb and belongs to neither: `Vidal` `also has` `said`, `a nurse` `there` `said`.
    fn stands_before_verb(&self, subject: &Subject) -> bool {
        let at = subject.at;
        subject.is_beside() && self.is_one_of(at, words!["here", "nearby", "there"])
            || self.is_filler(at) && !(self.is(at, Class::AUX) && self.starts_nominal(at + 1))
    }

    /// What a participle beside a subject leads to: `a user` `identified as Ana Vidal` `wrote`, `one person` `involved in the talks` `said`.
    fn step_over_participle(&self, at: usize, limit: usize) -> Option<Step> {
        if let Some(name) = self.named_by_participle(at, limit) {
            return Some(Step::To(name.last + 1));
        }
        // "one person involved in the talks said", "a Republican briefed on the calls said"
        if self.text(at).ends_with("ed") && self.is_restrictive_participle(at) {
            return self.verb_beyond_participle(at, limit).map(Step::Verb);
        }
        None
    }

    /// The verb at a token, if it tells that its subject speaks: `said`, `was` `quoted as saying`, `was overheard` `saying`.
    fn verb_of_speech_at(&self, subject: &Subject) -> Option<usize> {
        let &Subject { phrase, at, .. } = subject;
        if self.verb_strength(at).is_some()
            && (subject.is_pronoun()
                || self.is_one_of(at - 1, MODALS)
                || self.may_be_verb(at)
                || self.agrees(phrase, at))
        {
            return Some(at);
        }
        // "was quoted as saying"
        if self.is_word(at + 1, "as") && self.is_one_of(at, words!["quoted", "cited", "heard", "recorded", "reported"])
        {
            return Some(at);
        }
        // "was overheard saying"
        let overheard = self.is(at + 1, Class::SAYING)
            && self.is_one_of(
                at,
                words!["overheard", "heard", "seen", "filmed", "recorded", "caught", "shown"],
            );
        overheard.then_some(at + 1)
    }

    /// The second of two who share a verb: `the senator and` `candidate` `told`, `Ana Vidal and` `Tomas Brandl` `wrote`.
    fn second_subject(&self, first: &Phrase, and: usize, limit: usize) -> Option<Phrase> {
        let second = self.phrase_at(and + 1, limit)?;
        let alike = match (first.head, second.head) {
            (Head::Name(_), Head::Name(_)) => true,
            (Head::Noun(a), Head::Noun(b)) => {
                let role = Class::ANY_ROLE.or(Class::RANK);
                self.is(a as usize, role) && self.is(b as usize, role)
            }
            _ => false,
        };
        alike.then_some(second)
    }

    /// The token behind what a preposition governs: `a spokesman` `for the port` `said`, `Orde` `of the union` `said`.
    fn past_governed(&self, subject: &Subject) -> Option<usize> {
        let &Subject { phrase, limit, .. } = subject;
        let mut next = self.phrase_at(subject.at + 1, limit)?.last + 1;
        // "a spokesman for Port Ansgar and Carrow Police said"
        if self.joins_names(phrase, next)
            && let Some(m) = self.mention_at(next + 1)
        {
            next = self.mentions[m].last as usize + 1;
        }
        // "a spokesman for the Harbour military command said"
        if matches!(phrase.head, Head::Noun(_)) {
            next = self.past_plain_nouns(next, limit);
        }
        Some(next)
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
        let end = limit.min(open + DIGRESSION);
        let mut at = open + 1;
        while at < end {
            match self.kind(at) {
                Kind::Stop if self.tokens[at].is_outside() => break,
                Kind::Comma | Kind::Dash | Kind::ParenClose if self.is_before_verb(at, end) => return Some(at),
                Kind::Comma | Kind::Dash | Kind::ParenClose => {}
                _ if self.tokens[at].is_outside() => {}
                _ => {
                    if let Some(mark) = self.closes_with_title(at, end) {
                        return Some(mark);
                    }
                }
            }
            at = self.after(at);
        }
        self.end_of_open_apposition(open, end)
    }

    /// Whether a verb of speech follows a comma, behind adverbs and auxiliaries at most: `, a clerk` `,` `has also said`.
    fn is_before_verb(&self, comma: usize, end: usize) -> bool {
        let mut next = comma + 1;
        while next < end && self.is_filler(next) {
            next += 1;
        }
        next < end
            && self.tokens[next].is_outside()
            && self
                .verb_strength(next)
                .is_some_and(|s| s >= Strength::Medium || self.may_be_verb(next))
            && self.text(next) != "order"
    }

    /// The closing mark with a comma before it that ends what is told of somebody: `Ana Vidal, the host of “Harbour Hour,` `”` `said`.
    fn closes_with_title(&self, inside: usize, end: usize) -> Option<usize> {
        let span = &self.spans[self.tokens[inside].span as usize];
        let next = span.last as usize + 1;
        (next < end
            && self.is_one_of(next, words!["said", "says", "told", "tells", "wrote"])
            && self.ends_with_comma(span))
        .then_some(span.last as usize)
    }

    /// The last token of an apposition whose second comma has been forgotten: `Ana Vidal, an organiser of a` `class` `told the Post`.
    fn end_of_open_apposition(&self, open: usize, end: usize) -> Option<usize> {
        let small = Class::WHO.or(Class::AUX).or(Class::PREPOSITION).or(Class::HE_SHE);
        let describes = self.is(open + 1, Class::DETERMINER.or(Class::WHO))
            || self.is(open + 1, Class::ANY_ROLE) && self.tokens[open + 1].is_lower();
        if !describes {
            return None;
        }
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
                    && !self.is(i - 1, small)
            })
            .map(|verb| verb - 1)
    }

    /// The verb of speech of the main clause after a relative clause without commas: "the man who found it said".
    fn verb_of_relative(&self, who: usize, limit: usize) -> Option<usize> {
        (who + 2..limit.min(who + 20))
            .take_while(|&i| !matches!(self.kind(i), Kind::Stop | Kind::Mark(_) | Kind::Semicolon))
            .find(|&i| {
                self.is(i, Class::SPEECH) && self.may_be_verb(i) && !self.is(i - 1, Class::PREPOSITION.or(Class::WHO))
            })
    }
}
