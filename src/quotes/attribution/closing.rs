//! A tag that closes the whole sentence, with other words between it and the quotation: `A clerk who “steals” is punished, Vidal said.`

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How far behind a quotation that ends in a comma the next one begins whose tag is for both, in tokens.
const FARTHEST_SHARED: usize = 12;

/// Texts that a whole sentence may be according to.
const PAPERS: &WordSet = words![
    "memo",
    "report",
    "document",
    "documents",
    "complaint",
    "indictment",
    "affidavit",
    "lawsuit",
    "filing",
    "statement",
    "letter",
    "memos",
    "reports",
    "paper",
    "papers",
    "poll",
    "filings",
    "records",
    "study",
    "survey",
    "research",
    "analysis",
    "inquiry",
    "review",
    "committee",
    "union",
    "charity",
    "group",
];

/// How far behind the subject of a tag the apposition ends that commas set apart, in tokens.
const LONGEST_APPOSITION: usize = 24;

/// What makes a perfect of a verb.
const HAS: &WordSet = words!["has", "have", "had"];

/// What has been found out by whoever has looked into something.
const FINDINGS: &WordSet = words![
    "found",
    "ruled",
    "shown",
    "revealed",
    "concluded",
    "determined",
    "indicated",
    "hinted",
];

/// Words that are somebody's because the sentence is according to them have so many tokens, their marks included.
const SHORTEST_CLAIM: u32 = 4;

/// How many tokens before the end of the sentence such a tag begins at most.
const FARTHEST_TAG: usize = 40;

/// A tag that closes its sentence: `Vidal` `said.`
fn closing(phrase: Phrase, verb: usize) -> Found {
    Found {
        phrase,
        cue: Some((verb, verb)),
        rule: Rule::ClosingTag,
        strength: Strength::Medium,
    }
}

impl Reading<'_> {
    /// `A clerk who “steals” is punished, Vidal said.`, `… punished, says Ana Vidal, a judge.`, `… punished, according to Vidal.`: a tag at the end of the whole sentence.
    pub(super) fn closing_tag(&self, span: &Span, limit: usize) -> Option<Found> {
        let from = (span.last as usize + 1).max(limit.saturating_sub(FARTHEST_TAG));
        // What is only a term, whoever told of it may not have used.
        let is_term = span.last - span.first < SHORTEST_CLAIM;
        // "The boats are “safe” because they are new, according to Vidal": what is said of something in a word.
        let is_said_of = span.first > 0 && self.is(span.first as usize - 1, Class::AUX);
        (from..limit)
            .rev()
            .filter(|&comma| self.tokens[comma].is_outside())
            .find_map(|comma| {
                let cited = (!is_term || is_said_of).then(|| self.according_to(comma, limit));
                cited.flatten().or_else(|| {
                    (self.kind(comma) == Kind::Comma)
                        .then(|| self.closing_behind(comma, is_term, limit))
                        .flatten()
                })
            })
    }

    /// The tag behind a comma with which the sentence closes: `, Vidal said.`
    fn closing_behind(&self, comma: usize, is_term: bool, limit: usize) -> Option<Found> {
        let at = comma + 1;
        if let Some(found) = self.borrowed_from(at, limit) {
            return Some(found);
        }
        // "“Get on with it!”, which was ruled out of order"
        if self.is_one_of(at, words!["which", "what", "whatever"]) {
            return None;
        }
        self.closing_verb_first(at, limit)
            .or_else(|| self.closing_subject_first(at, is_term, limit))
    }

    /// `making such “grand” pledges,` `to borrow a line from the Post`. Behind `those are, to quote Orde, the “devil in the detail”` what follows is borrowed.
    fn borrowed_from(&self, at: usize, limit: usize) -> Option<Found> {
        let last = self.to_quote(at)?;
        let phrase = self.phrase_at(last + 1, limit)?;
        (phrase.last + 1..limit)
            .all(|i| self.tokens[i].is_outside())
            .then_some(Found {
                phrase,
                cue: Some((at, last)),
                rule: Rule::AccordingTo,
                strength: Strength::Strong,
            })
    }

    /// `…, says Ana Vidal, a judge.`, `…, said one person who is close to the board.`
    fn closing_verb_first(&self, verb: usize, limit: usize) -> Option<Found> {
        if !self.is(verb, Class::SAY) || self.is(verb, Class::SOFT) || !self.may_be_verb(verb) {
            return None;
        }
        let phrase = self.inverted_subject(verb + 1, limit)?;
        let speaks = match phrase.head {
            Head::Name(_) => true,
            Head::Noun(n) => {
                self.is_one_of(verb, words!["said", "says", "added", "explained"])
                    && self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON))
            }
            Head::Pronoun => false,
        };
        speaks.then(|| closing(phrase, verb))
    }

    /// `…, Vidal said.`, `…, a judge has ruled.`
    fn closing_subject_first(&self, at: usize, is_term: bool, limit: usize) -> Option<Found> {
        let phrase = self.phrase_at(at, limit)?;
        let verb = self.verb_of_tag(&phrase, limit);
        // "…, Orde began after a while to fill the yard"
        let soft = self.is(verb, Class::SOFT) && verb + 1 < limit && self.kind(verb + 1) != Kind::Stop;
        // "…, his board continues to build them"
        if soft && self.is_word(verb + 1, "to") {
            return None;
        }
        // "…, a judge has ruled"
        let found = verb > phrase.last + 1 && self.is_one_of(verb, FINDINGS);
        // "…, he shrugged: “…”": whoever does leads into the next words.
        let leads_on = || self.kind(verb + 1) == Kind::Colon;
        (verb < limit
            && (self.is(verb, Class::SPEECH) && self.may_be_verb(verb) || found)
            && !leads_on()
            && !(is_term && (soft || found))
            && !self.is_mute(&phrase)
            && !self.is_one_of_things(&phrase, verb)
            && !self.reports_clause(verb, limit))
        .then(|| closing(phrase, verb))
    }

    /// Whether a word by itself is of what does not speak: `…,` `ignoring` `reports that the boats are late` has no source.
    fn is_mute(&self, phrase: &Phrase) -> bool {
        matches!(phrase.head, Head::Noun(n) if phrase.first == n as usize
            && self.tokens[phrase.first].is_lower()
            && !self.speaks(phrase.first))
    }

    /// Whether what looks like a verb is a plural that others follow in a list: `her business` `ventures` `or any of her kin`.
    fn is_one_of_things(&self, phrase: &Phrase, verb: usize) -> bool {
        self.is_plural(verb)
            && matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))
            && self.is_one_of(verb + 1, words!["and", "or"])
    }

    /// Where the verb of a tag stands whose subject is `phrase`, if it has one: `Vidal` `said`, `a report by pilots has` `found`, `the director, Ana Vidal, has` `warned`.
    fn verb_of_tag(&self, phrase: &Phrase, limit: usize) -> usize {
        let next = phrase.last + 1;
        if matches!(phrase.head, Head::Pronoun) || self.is(next, Class::SPEECH) {
            return next;
        }
        self.verb_of_whole_tag(phrase, limit).unwrap_or(next)
    }

    /// The verb of a tag that closes its sentence, and whose subject has an apposition, a preposition or `has` behind it.
    fn verb_of_whole_tag(&self, phrase: &Phrase, limit: usize) -> Option<usize> {
        let mut aux = self.extended(phrase, limit) + 1;
        let somebody = match phrase.head {
            Head::Name(m) => self.names_a_person(m),
            Head::Noun(n) => self.is(n as usize, Class::ANY_ROLE.or(Class::RANK)),
            Head::Pronoun => false,
        };
        // "…, Ana Vidal, a spokeswoman for the port, said.", "…, the port’s director, Ana Vidal, has said."
        if self.kind(aux) == Kind::Comma && somebody {
            aux = (aux + 2..limit.min(aux + LONGEST_APPOSITION)).find(|&i| {
                self.kind(i - 1) == Kind::Comma
                    && (self.is_one_of(i, HAS) || self.is(i, Class::SPEECH) && self.may_be_verb(i))
            })?;
        }
        let has = self.is_one_of(aux, HAS);
        let mut verb = aux + usize::from(has);
        while has && verb < limit && self.is_filler(verb) && !self.is(verb, Class::AUX) {
            verb += 1;
        }
        if verb >= limit || !self.tokens[verb].is_lower() || !self.tokens[verb].is_outside() {
            return None;
        }
        let next = verb + 1;
        let closes = next >= limit || matches!(self.kind(next), Kind::Stop | Kind::Comma);
        let says = self.is(verb, Class::SAY) && !self.is(verb, Class::SOFT) && self.may_be_verb(verb);
        let told = self.is(verb, Class::TELL) && !closes && !self.is_one_of(next, words!["that", "to", "by"]);
        let when = self.is(next, Class::DATE)
            || self.is_one_of(
                next,
                words![
                    "in",
                    "at",
                    "on",
                    "after",
                    "during",
                    "ahead",
                    "last",
                    "this",
                    "yesterday"
                ],
            );
        (told || says && (closes || when) || closes && self.is_one_of(verb, FINDINGS)).then_some(verb)
    }

    /// `Orde “takes his duties seriously” and “any hint to the contrary is baseless,” Vidal said`: a tag after the second of two is for both.
    pub(super) fn shared_tag(&self, span: &Span, limit: usize) -> Option<Found> {
        let next = span.last as usize + 1;
        if span.last - span.first < SHORTEST_CLAIM || next + 1 >= limit {
            return None;
        }
        let second = if self.is_one_of(next, words!["and", "but"]) {
            next + 1
        } else {
            // "“If it is late,” that is a “bad sign,” Vidal said"
            // "It was a “good thing for us” that led to “better boats,” Vidal said"
            (self.ends_with_comma(span) || self.is_one_of(next, words!["that", "which", "because"]))
                .then(|| (next..limit.min(next + FARTHEST_SHARED)).find(|&i| !self.tokens[i].is_outside()))??
        };
        let second = self.spans.get(self.tokens.get(second)?.span as usize)?;
        if !self.ends_with_comma(second) {
            return None;
        }
        self.after_span(second, limit)
            .filter(|f| {
                f.strength == Strength::Strong && matches!(f.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
            })
            .map(|f| Found {
                rule: Rule::ClosingTag,
                ..f
            })
    }

    /// Whose words a sentence gives that has `according to Vidal`, or `, per the Post`, at the token.
    fn according_to(&self, at: usize, limit: usize) -> Option<Found> {
        // "per" by itself is more often a rate.
        let comma = self.kind(at) == Kind::Comma;
        let first = at + usize::from(comma);
        let last = self.according(first).filter(|&last| comma || last > first)?;
        let phrase = self.phrase_at(last + 1, limit)?;
        // A page or a film tells of words more often than it says them.
        let speaks = match phrase.head {
            Head::Name(m) => self.people.may_speak(self.mentions[m as usize].entity) || self.is_people(phrase.last),
            Head::Noun(noun) => {
                let noun = noun as usize;
                self.is(noun, Class::ANY_ROLE) || self.is_people(noun) || self.is_one_of(noun, PAPERS)
            }
            Head::Pronoun => false,
        };
        let next = phrase.last + 1;
        let closes = next >= limit
            || matches!(self.kind(next), Kind::Comma | Kind::Stop | Kind::Dash | Kind::ParenOpen)
            || self.is(next, Class::PREPOSITION.or(Class::WHO))
            // "according to Vidal and her colleagues"
            || self.is_word(next, "and");
        (speaks && closes).then_some(Found {
            phrase,
            cue: Some((first, last)),
            rule: Rule::AccordingTo,
            strength: Strength::Medium,
        })
    }
}
