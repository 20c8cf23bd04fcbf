//! A noun of speech with whoever it is of: `Orde’s claim that it was “…”`, `the opinion of the bankers that …`, `sent an email with the subject line “…”`.

use super::{Found, Rule};
use crate::quotes::cues::{ISSUE, Strength};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// How far before its words a claim is looked for whose author is named, in tokens.
pub(super) const FARTHEST_CLAIM: usize = 30;

/// How far before a quotation the clause begins that hangs on a noun of speech, in tokens.
const FARTHEST_CLAUSE: usize = 16;

/// How far before that clause the noun stands, with whoever it is of between them.
const NAMED_WITHIN: usize = 16;

/// What somebody has said that is well known.
const LINES: &WordSet = words!["line", "lines", "one-liner", "phrase", "quote", "quotes", "quotation"];

/// How one gives what another has said.
const PASSES_ON: &WordSet = words![
    "cited",
    "cites",
    "echoed",
    "echoes",
    "invoked",
    "invokes",
    "quoted",
    "quotes",
    "quoting",
    "recalled",
    "recalls",
    "recalling",
    "remembered",
    "repeated",
    "repeats",
    "repeating",
];

/// How long before or after something else it is that somebody speaks.
const BEFOREHAND: &WordSet = words![
    "moments",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "a",
    "an",
    "the",
    "two",
    "three",
    "shortly",
    "soon",
    "just",
    "right",
    "immediately",
];

/// What somebody’s words do that others then speak of.
const COMES_OF: &WordSet = words![
    "allowed",
    "caused",
    "enabled",
    "forced",
    "gave",
    "led",
    "left",
    "let",
    "made",
    "makes",
    "meant",
    "prompted",
    "set",
    "sparked",
    "triggered",
];

/// How far before the words the noun of speech stands that a cue leads to, in tokens.
const FARTHEST_NOUN: usize = 40;

impl Reading<'_> {
    /// `Orde's claim that there had been “…”`, `his call for “…”`.
    pub(super) fn noun_of_speech(&self, span: &Span, from: usize) -> Option<Found> {
        let open = span.first as usize;
        let mut nouns = (from.max(open.saturating_sub(14))..open).rev().filter(|&i| {
            (self.is(i, Class::SAY_NOUN) || self.is_line(i)) && self.tokens[i].is_outside() && self.tokens[i].is_lower()
        });
        let noun = nouns.next()?;
        // "because of his belief in “…”": in what he believes.
        if noun + 2 >= open
            && self.is_word(noun + 1, "in")
            && self.is_one_of(noun, words!["belief", "beliefs", "faith"])
        {
            return None;
        }
        // "after Vidal’s announcement of it, after being seen as a “…”": of something else.
        let over = (noun + 1..open).any(|i| {
            self.is_one_of(i, words!["after", "before", "while", "since", "although"])
                && self.kind(i - 1) == Kind::Comma
        });
        if over {
            return None;
        }
        // "His answer to the tide made it possible to call it “…”": something comes of it.
        let object = noun + 2;
        let verb = self
            .is(noun + 1, Class::PREPOSITION)
            .then(|| self.phrase_at(object, open))
            .flatten()
            .map(|p| p.last + 1);
        if verb.is_some_and(|verb| self.is_one_of(verb, COMES_OF)) {
            return None;
        }
        // "Regarding Vidal’s opinion, “…”"
        if self.is_one_of(from, words!["regarding", "concerning"])
            && (noun + 1..open).all(|i| self.kind(i) == Kind::Comma)
        {
            return None;
        }
        // "Vidal’s claim that the complaint was “…”": what is said of may be a noun of speech as well.
        // "Vidal’s last words to the crew were a warning": the words are what is somebody's.
        let judged = noun > from + 2
            && self.is(noun - 1, Class::DETERMINER)
            && self.is_one_of(noun - 2, words!["is", "was", "are", "were"]);
        if judged && let Some(owned) = nouns.clone().next().and_then(|i| self.speech_by(i, open, from)) {
            return Some(owned);
        }
        self.speech_by(noun, open, from)
            .or_else(|| self.speech_by(nouns.find(|&i| self.is_word(i + 1, "that"))?, open, from))
    }

    /// `the claim by Ana Vidal, who has seen it, that the boats were “…”`: from farther off.
    pub(super) fn claim_by(&self, span: &Span, from: usize) -> Option<Found> {
        let open = span.first as usize;
        let by = (from.max(open.saturating_sub(FARTHEST_CLAIM))..open)
            .rev()
            .find(|&i| self.is_word(i, "by") && i > from + 1 && self.is(i - 1, Class::SAY_NOUN.or(Class::DATE)))?;
        // "the announcement Tuesday by Ana Vidal, the pilot, that …"
        let noun = by - 1 - usize::from(!self.is(by - 1, Class::SAY_NOUN));
        self.is(noun, Class::SAY_NOUN)
            .then(|| self.speech_by(noun, open, from))
            .flatten()
    }

    /// Whose a claim, a call, a statement is that the words before the token `open` tell of.
    fn speech_by(&self, noun: usize, open: usize, from: usize) -> Option<Found> {
        // "the claim by Ana Vidal, on the radio, that it was “…”"
        let by = noun + 1 + usize::from(self.is(noun + 1, Class::DATE));
        if self.is_one_of(by, words!["by", "from"])
            && let Some(phrase) = self.phrase_at(by + 1, open)
            && matches!(phrase.head, Head::Name(_))
            && (phrase.last + 1..open).any(|i| self.is_word(i, "that"))
        {
            return Some(Found {
                phrase,
                cue: Some((noun, noun)),
                rule: Rule::AccordingTo,
                strength: Strength::Medium,
            });
        }
        // "Vidal’s letter prompted Orde to tear up his “…”": of the letter something else is told.
        if self.tokens.get(noun + 1).is_some_and(Token::is_lower)
            && self.text(noun + 1).ends_with("ed")
            && !self.is(noun + 1, Class::SPEECH.or(Class::CALL).or(Class::THINK))
        {
            return None;
        }
        // "in the words of Ana Vidal, “…”", "in the words of its captain, Ana Vidal, “…”", "in the words of one of the crew, “…”"
        if self.is_word(noun + 1, "of")
            && let Some(phrase) = self.phrase_at(noun + 2, open)
            && let phrase = self.apposed_name(&phrase).unwrap_or(phrase)
            && (self.is_somebody(&phrase)
                || self.is_word(noun, "words") && self.is_one_of(phrase.first, words!["one", "another"]))
            && matches!(self.kind(open - 1), Kind::Comma | Kind::Colon)
        {
            return Some(Found {
                phrase,
                cue: Some((noun, noun)),
                rule: Rule::AccordingTo,
                strength: Strength::Medium,
            });
        }
        if let Some(found) = self.sent(noun, from) {
            return Some(found);
        }
        let mut at = noun;
        while at > from && noun - at < 5 {
            at -= 1;
            if self.kind(at) == Kind::Possessive && at > from {
                let phrase = self.phrase_ending_at(at - 1, from)?;
                return Some(Found {
                    phrase,
                    cue: Some((noun, noun)),
                    rule: Rule::Possessive,
                    strength: Strength::Medium,
                });
            }
            if self.is_one_of(at, words!["his", "her"]) {
                let phrase = Phrase::pronoun(at);
                return Some(Found {
                    phrase,
                    cue: Some((noun, noun)),
                    rule: Rule::Possessive,
                    strength: Strength::Medium,
                });
            }
            if !self.tokens[at].is_lower() || self.is(at, Class::PREPOSITION.or(Class::AUX)) {
                break;
            }
        }
        None
    }

    /// `the opinion of the bankers that the port is “…”`, `a report from the Herald that …`, `Vidal made the charge that …`: whose words a clause gives that hangs on a noun.
    pub(super) fn claim_that(&self, span: &Span, from: usize) -> Option<Found> {
        let open = span.first as usize;
        let that = (from.max(open.saturating_sub(FARTHEST_CLAUSE))..open)
            .rev()
            .find(|&i| self.is_word(i, "that") && self.tokens[i].is_outside())?;
        let noun = (from.max(that.saturating_sub(NAMED_WITHIN))..that).rev().find(|&i| {
            self.tokens[i].is_outside()
                && self.tokens[i].is_lower()
                && (self.is(i, Class::SAY_NOUN)
                    || self.is_one_of(i, words!["report", "reports", "charge", "charges", "opinion"]))
        })?;
        let found = |phrase| Found {
            phrase,
            cue: Some((noun, noun)),
            rule: Rule::Possessive,
            strength: Strength::Medium,
        };
        if self.is_one_of(noun + 1, words!["of", "from", "by"]) {
            let phrase = self.phrase_at(noun + 2, that)?;
            // "the claim by Ana Vidal, on a Sunday show, that …"
            let apart = self.kind(phrase.last + 1) == Kind::Comma && self.kind(that - 1) == Kind::Comma;
            let beside = apart
                || (phrase.last + 1..that)
                    .all(|i| self.kind(i) == Kind::Word && !self.is(i, Class::PREPOSITION.or(Class::AUX)));
            return (beside && self.names_a_speaker(&phrase)).then(|| found(phrase));
        }
        if noun + 1 != that {
            return None;
        }
        let verb = (from.max(noun.saturating_sub(4))..noun)
            .rev()
            .find(|&i| self.is_one_of(i, words!["made", "makes", "voiced", "issued", "repeated"]))?;
        self.subject_before(verb, from)
            .filter(|phrase| self.names_a_speaker(phrase))
            .map(found)
    }

    /// Whose claim it is that the words belong to, where the cue of a lead only says what somebody else does about it: `rejected Vidal’s claim that it was “…”`.
    pub(super) fn claim_within(&self, lead: &Found, span: &Span) -> Option<Found> {
        let cue = lead.cue?.1;
        let open = span.first as usize;
        if lead.rule == Rule::AccordingTo || lead.rule == Rule::By {
            return None;
        }
        if let Some(report) = self.denied_report(cue, open) {
            return Some(report);
        }
        // "called Vidal’s demand that it be moved a “mistake”"
        let labels = self.is_one_of(
            cue,
            words![
                "called", "calls", "calling", "labeled", "labelled", "labels", "branded", "dubbed", "deemed", "termed"
            ],
        );
        if labels {
            // "called Vidal’s claim of a “…” a “mistake”": beside the noun they are what was claimed.
            let of = open
                .checked_sub(1)
                .map(|b| b - usize::from(self.is_one_of(b, words!["a", "an", "the"])))?;
            let noun = of.checked_sub(1).filter(|&n| n > cue + 1)?;
            let beside = self.is_word(of, "of") && self.is(noun, Class::SAY_NOUN) && self.tokens[noun].is_lower();
            let owner = self.owner_of(noun, cue + 1).filter(|p| beside && p.first == cue + 1)?;
            return Some(Found {
                phrase: owner,
                cue: Some((noun, noun)),
                rule: Rule::Possessive,
                strength: Strength::Medium,
            });
        }
        // "recalled Vidal’s old line: “…”"
        let passes_on = self.is_one_of(cue, PASSES_ON);
        let noun = ((cue + 1).max(open.saturating_sub(FARTHEST_NOUN))..open).find(|&i| {
            (self.is(i, Class::SAY_NOUN) || self.is_line(i))
                && self.tokens[i].is_lower()
                && self.tokens[i].is_outside()
                && (self.is_one_of(i + 1, words!["that", "of", "about", "for", "to"])
                    || passes_on && self.kind(i + 1) == Kind::Colon)
        })?;
        // A clause or a label of its own stands between: "said Vidal’s claim of fraud was “…”".
        // "bristled at Vidal’s description of the plan as “…”"
        let describes = self.is_one_of(
            noun,
            words![
                "description",
                "depiction",
                "portrayal",
                "characterization",
                "characterisation",
                "dismissal",
                "denunciation"
            ],
        ) && self.is_word(noun + 1, "of");
        let labels = |i: usize| describes && self.is_word(i, "as") && open <= i + 2;
        let plain = (noun + 2..open).all(|i| {
            labels(i)
                || self.tokens[i].is_outside()
                    && self.kind(i) == Kind::Word
                    && !self.is_one_of(i, words!["as", "is", "was", "are", "were", "had", "has", "which"])
        });
        let whole = (self.is_word(noun + 1, "that") || self.kind(noun + 1) == Kind::Colon)
            && (noun + 2..open).all(|i| self.kind(i) != Kind::Comma)
            && !self.judges_claim(noun, open);
        // "mocked Vidal for the claim that it was “…”"
        let blamed = || {
            let object = self.phrase_at(cue + 1, noun)?;
            (matches!(object.head, Head::Name(_)) && self.is_word(object.last + 1, "for") && noun <= object.last + 5)
                .then_some(object)
        };
        let owner = self.owner_of(noun, cue + 1).or_else(blamed)?;
        if self.only_tells_when(cue, owner.first) {
            return None;
        }
        let near = owner.first <= cue + 2 && (describes || matches!(owner.head, Head::Name(_)));
        (whole || plain && near).then_some(Found {
            phrase: owner,
            cue: Some((noun, noun)),
            rule: Rule::Possessive,
            strength: Strength::Medium,
        })
    }

    /// Whether a phrase only tells when somebody said what follows it: `Vidal tweeted moments after` `Orde’s announcement` `that it was “…”`.
    fn only_tells_when(&self, cue: usize, phrase: usize) -> bool {
        let Some(small) = phrase.checked_sub(1).filter(|&small| small > cue) else {
            return false;
        };
        self.is_one_of(small, words!["after", "before"])
            && self.is(cue, Class::SAY)
            && !self.is(cue, Class::SOFT)
            && (cue + 1..small).all(|i| {
                self.kind(i) == Kind::Number
                    || self.tokens[i].is_lower() && (self.is(i, Class::ADVERB) || self.is_one_of(i, BEFOREHAND))
            })
    }

    /// The report whose clause gives the words, where the verb at `cue` says that it is wrong: `denied` `a report by the Post that it was “…”`.
    fn denied_report(&self, cue: usize, open: usize) -> Option<Found> {
        let denies = words![
            "denied",
            "denies",
            "denying",
            "dismissed",
            "dismisses",
            "disputed",
            "disputes",
            "rejected",
            "rejects"
        ];
        let phrase = self.phrase_at(cue + 1, open).filter(|_| self.is_one_of(cue, denies))?;
        let Head::Noun(noun) = phrase.head else { return None };
        let noun = noun as usize;
        let last = self.extended(&phrase, open);
        let told = self.is_one_of(noun, words!["article", "report", "story"])
            && self.is(phrase.first, Class::DETERMINER)
            && self.is_word(last + 1, "that")
            && (last + 2..open).all(|i| self.tokens[i].is_outside() && self.kind(i) != Kind::Comma);
        told.then_some(Found {
            phrase: Phrase { last, ..phrase },
            cue: Some((noun, noun)),
            rule: Rule::Woven,
            strength: Strength::Medium,
        })
    }

    /// Whether a noun that may be of other things is of words, by what follows: `Vidal’s old` `line that`, `in Orde’s` `phrase, “…”`.
    fn is_line(&self, noun: usize) -> bool {
        self.is_one_of(noun, LINES)
            && (self.is_one_of(noun + 1, words!["that", "about"])
                || matches!(self.kind(noun + 1), Kind::Colon | Kind::Comma)
                    && self.tokens.get(noun + 2).is_some_and(|t| !t.is_outside()))
    }

    /// Whether the clause of a claim has ended, and the words are what is said of it: `Vidal’s claim that the port is closing was` `“simply false”`.
    fn judges_claim(&self, noun: usize, open: usize) -> bool {
        let be = open.saturating_sub(1);
        let finite = words![
            "is", "was", "are", "were", "has", "had", "have", "will", "would", "can", "could"
        ];
        be > noun + 4
            && self.is_one_of(be, words!["is", "was"])
            && (noun + 3..be - 1).any(|i| self.is_one_of(i, finite) && self.tokens[i].is_outside())
            && (noun + 2..be)
                .all(|i| !self.is(i, Class::WHO) && !self.is_one_of(i, words!["that", "what", "which", "and"]))
    }

    /// Whose claim the noun tells of, looking to the left: `Vidal’s` `oft-repeated claim`, `his` `claim`.
    pub(super) fn owner_of(&self, noun: usize, from: usize) -> Option<Phrase> {
        let mark = (from..noun).rev().take(5).find(|&i| {
            self.kind(i) == Kind::Possessive || self.is_one_of(i, words!["his", "her"]) || !self.tokens[i].is_outside()
        })?;
        if self.kind(mark) == Kind::Possessive {
            let end = mark.checked_sub(1).filter(|&m| m >= from)?;
            // "remind the board of Vidal’s promise": hers alone.
            let named = self.mention_over(end).filter(|&m| {
                self.mentions[m].last as usize == end && self.people.sort_of(self.mentions[m].entity) == Sort::Person
            });
            named.map(|m| self.name(m)).or_else(|| self.phrase_ending_at(end, from))
        } else {
            self.is(mark, Class::HE_SHE).then_some(Phrase::pronoun(mark))
        }
    }

    /// `Vidal sent an email with the subject line “…”`, `the port issued a statement, “…”`: who sends what is read out.
    pub fn sent(&self, noun: usize, from: usize) -> Option<Found> {
        let verb = (from.max(noun.saturating_sub(8))..noun).rev().find(|&i| {
            self.tokens[i].is_outside()
                && (self.is_one_of(i, ISSUE) || self.is_one_of(i, words!["shared", "shares", "circulates"]))
        })?;
        let object =
            (verb + 1..noun).all(|i| self.kind(i) == Kind::Word && !self.is(i, Class::CONJUNCTION.or(Class::AUX)));
        // "It sends a clear message that the “elites” need not obey."
        if !object
            || self.is_word(noun + 1, "that") && !self.is_one_of(noun + 2, words!["read", "reads", "said", "says"])
            || (self.is(verb.checked_sub(1)?, Class::AUX) && !self.is_one_of(verb - 1, words!["has", "have", "had"]))
        {
            return None;
        }
        let phrase = self.subject_before(verb, from)?;
        self.names_a_speaker(&phrase).then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::Woven,
            strength: Strength::Medium,
        })
    }
}
