//! What is only asked, imagined or thought, and cues that tell nothing.

use super::{FILLERS, LONGEST_QUESTION};
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::lexicon::{Class, WordSet, is_adverb, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// What somebody may do with words of which it is told that they may be said.
const UTTERS: &WordSet = words![
    "say", "tell", "ask", "argue", "urge", "write", "claim", "answer", "reply", "shout", "scream", "add", "announce",
];

/// What stands before an infinitive of which nobody tells that it is done: `not enough to say`.
const INCLINED: &WordSet = words![
    "enough",
    "better",
    "easier",
    "acceptable",
    "going",
    "need",
    "needs",
    "want",
    "wants",
    "soon",
    "unwilling",
    "reluctant",
    "unable",
    "incapable",
    "afraid",
    "tempted",
    "supposed",
    "courage",
    "confidence",
    "excuse",
    "guts",
    "nerve",
    "meant",
];

/// How many tokens there are at most from `spoke of` to the words in marks.
const LONGEST_TOPIC: usize = 14;

/// Verbs that as infinitives do something and tell nothing.
const IDLE: &WordSet = words![
    "maintain", "answer", "confirm", "add", "threaten", "find", "assess", "testify", "respond", "report", "recall",
    "cite", "write", "admit", "offer",
];

/// Such verbs as participles.
const IDLE_PARTICIPLES: &WordSet = words![
    "dealing",
    "maintaining",
    "beginning",
    "willing",
    "nominating",
    "volunteering",
    "protesting",
    "responding",
    "addressing",
    "comparing",
];

/// Of whom several may stand for one source.
const INFORMED: &WordSet = words![
    "officials",
    "sources",
    "lawyers",
    "attorneys",
    "prosecutors",
    "investigators",
    "authorities",
    "documents",
    "records",
    "speakers",
    "organizers",
    "organisers",
];

impl Reading<'_> {
    /// Whether a cue is an infinitive or a participle that does something to what follows it, and tells nothing: `to maintain ferries in what is now a “slack tide”`, `dealing with
    /// the “slack tide”`.
    pub(super) fn is_idle(&self, span: &Span, found: &Found) -> bool {
        let open = span.first as usize;
        // "the guild continues to honour her “efforts”": unless what goes on is told, or something told besides.
        let told = Class::SPEECH
            .or(Class::CALL)
            .or(Class::THINK)
            .or(Class::SAYING)
            .or(Class::SAY_NOUN);
        let goes_on = found.rule == Rule::Woven
            && found.cue.is_some_and(|(_, c)| {
                self.is_one_of(c, words!["continue", "continues", "continued"])
                    && self.is_word(c + 1, "to")
                    && !self.is_one_of(c + 2, words!["speak", "talk"])
                    && (c + 2..open).all(|i| !self.is(i, told))
            });
        if goes_on {
            return true;
        }
        let Some((_, cue)) = found.cue.filter(|_| found.rule == Rule::Participle) else {
            return false;
        };
        let idle = cue > 0 && self.is_word(cue - 1, "to") && self.is_one_of(cue, IDLE)
            || self.is_one_of(cue, IDLE_PARTICIPLES)
            // "adding to the “slack tide”"
            || self.is_word(cue, "adding") && self.is_word(cue + 1, "to")
            // "answering to a higher “tide”"
            || self.is_word(cue, "answering") && self.is_word(cue + 1, "to")
            // "to ask questions about the “slack tide”"
            || self.is_word(cue, "ask") && self.is_one_of(cue + 1, words!["questions", "about"])
            // "advising the port on how to stem the “slack tide”"
            || (cue + 1..cue + 7).any(|i| self.is_word(i, "how") && self.is_word(i - 1, "on") && self.is_word(i + 1, "to"));
        idle && self
            .tokens
            .get(cue + 1)
            .is_some_and(|t| t.kind == Kind::Word && t.is_outside())
            && !self.is(cue + 1, Class::CONJUNCTION.or(Class::WHO))
            && !self.is_subject_pronoun(cue + 1)
    }

    /// Whether the words are only what somebody might say: `it is not enough to say, “…”`, `the board may tell pilots, “…”`, `ask yourself, “…”`.
    pub(super) fn is_imagined(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        let lead = open.saturating_sub(1);
        let lead = lead.saturating_sub(usize::from(matches!(self.kind(lead), Kind::Comma | Kind::Colon)));
        if lead > 0 && self.tokens[lead].is_outside() {
            let own = self.is_one_of(lead, words!["yourself", "yourselves", "ourselves", "themselves"]);
            // "they wake and say to themselves, “…”"
            let to = usize::from(self.is_word(lead - 1, "to"));
            if own && self.is_one_of(lead.saturating_sub(1 + to), words!["ask", "say"]) {
                return true;
            }
            // "The trouble is that you can’t say, “…”", "its pilots could write: “…”"
            if lead + 1 < open && self.is_one_of(lead, UTTERS) && self.is_only_possible(lead) {
                return true;
            }
        }
        let cue = found.and_then(|f| f.cue).map(|(first, _)| first);
        // "a way of saying “…”", "that is equivalent to saying, “…”"
        let means = cue.is_some_and(|c| {
            c > 1
                && c < open
                && c + 3 >= open
                && self.is_word(c, "saying")
                && self.is_one_of(c - 1, words!["of", "to"])
                && self.is_one_of(
                    c - 2,
                    words!["way", "equivalent", "tantamount", "akin", "amounts", "amount"],
                )
        });
        // "we tell ourselves that “…”"
        let ourselves = cue.is_some_and(|c| {
            c < open
                && self.is_one_of(c + 1, words!["ourselves", "yourself", "yourselves"])
                && self.is_one_of(c, words!["tell", "ask", "asking", "telling"])
        });
        if means || ourselves {
            return true;
        }
        // "“…,” a pilot may ask himself", "“…,” it could then credibly announce"
        if cue.is_some_and(|c| c > open && self.is_one_of(c, UTTERS) && self.is_only_possible(c)) {
            return true;
        }
        let Some(cue) = cue.filter(|&c| c > 1 && c < open && c + 5 >= open && self.is_one_of(c, UTTERS)) else {
            return false;
        };
        if self.is_word(cue - 1, "to") {
            return self.is_one_of(cue - 2, INCLINED);
        }
        let adverb = usize::from(self.is(cue - 1, Class::ADVERB) || is_adverb(self.text(cue - 1)));
        let modal = cue - 1 - adverb;
        self.tokens[modal].is_lower() && self.is_one_of(modal, words!["can", "may", "might"])
    }

    /// Whether a verb is told to be possible: `may say`, `could then credibly say`, `can’t say`. Who `could only say` it has said it.
    fn is_only_possible(&self, verb: usize) -> bool {
        let adverb = |i: usize| {
            (self.is(i, Class::ADVERB) || is_adverb(self.text(i))) && !self.is_one_of(i, words!["only", "just"])
        };
        (verb.saturating_sub(FILLERS)..verb)
            .rev()
            .find(|&i| !adverb(i))
            .is_some_and(|i| {
                self.tokens[i].is_lower()
                    && self.tokens[i].is_outside()
                    && (self.is_one_of(i, words!["can", "may", "might", "could", "cannot"])
                        || matches!(self.text(i), "can’t" | "can't" | "couldn’t" | "couldn't"))
            })
    }

    /// Whether the words are a question that nobody puts: `The better question is, “Who rows?”`, `to answer the old question, “Who rows?”`
    pub(super) fn is_posed_by_nobody(&self, span: &Span, found: Option<&Found>) -> bool {
        let asks = self.body.as_bytes().get(span.range.end.saturating_sub(1)) == Some(&b'?');
        let Some(before) = self
            .token_before(span)
            .filter(|&b| b > 1 && self.tokens[b].is_outside())
        else {
            return false;
        };
        let lead = before - usize::from(matches!(self.kind(before), Kind::Comma | Kind::Colon));
        if self.is_one_of(lead, words!["is", "was", "becomes", "became", "remains"]) {
            return asks && self.is_word(lead - 1, "question") && found.is_none_or(|f| f.cue.is_none());
        }
        asks && self.is_one_of(lead, words!["question", "questions"])
            && (lead.saturating_sub(FILLERS + 1)..lead)
                .rev()
                .take_while(|&i| self.tokens[i].is_outside() && self.kind(i) == Kind::Word)
                .any(|i| self.is_one_of(i, words!["answer", "answers", "answered", "answering"]))
    }

    /// Whether the reporter only asks whether it is said: `Did we tell the board: “…”?`
    pub(super) fn is_only_asked(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        let Some((cue, _)) = found.and_then(|f| f.cue).filter(|&(c, _)| c > 1 && c < open) else {
            return false;
        };
        let start = self.sentences.get(self.sentence_of(open)).map_or(open, |s| s.start);
        cue == start + 2
            && self.is_one_of(
                start,
                words![
                    "did", "do", "does", "are", "is", "will", "would", "should", "can", "could"
                ],
            )
            && self.is_subject_pronoun(start + 1)
    }

    /// Whether these few words stand in the reporter's clause, and somebody is only named beside it who tells the same: `As Vidal noted in May, the port keeps its “ebb” late`, `I refer to the “ebb”`.
    pub(super) fn is_beside_aside(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        let Some((found, cue)) = found
            .filter(|f| matches!(f.rule, Rule::Woven | Rule::Participle))
            .and_then(|f| Some((f, f.cue?.1)))
        else {
            return false;
        };
        let first = found.phrase.first;
        // "In May, we noted, it was “late”": the whole is quoted from what was written then.
        let inserted = first > 0 && self.kind(first - 1) == Kind::Comma && self.kind(cue + 1) == Kind::Comma;
        let own = found.phrase.head == Head::Pronoun
            && self.is(first, Class::I)
            && !inserted
            && (first..cue).all(|i| self.tokens[i].is_outside());
        // "As Vidal told them, it was “late”": what is said of something in one word is hers, and “a “late” boat” is not.
        let is_said_of = self.is_predicate(span) && self.token_before(span).is_some_and(|b| self.is(b, Class::AUX));
        let one_word = (self.inner_first(span) + 1..span.last as usize).all(|i| self.kind(i) != Kind::Word);
        // "As Vidal told them, it was “late”" has one word of hers at the most; "came as Vidal told them" does not step aside.
        let aside = || {
            let as_ = first.checked_sub(1).filter(|&a| self.is_word(a, "as"))?;
            let start = self.sentences.get(self.sentence_of(open)).map_or(open, |s| s.start);
            let begins = as_ == start
                || matches!(self.kind(as_ - 1), Kind::Comma | Kind::Dash)
                || self.is_one_of(as_ - 1, words!["and", "but"]);
            Some(begins && cue <= found.phrase.last + 3 && one_word && !is_said_of)
        };
        cue + 1 < open && (own || !self.is(cue, Class::CALL) && aside() == Some(true))
    }

    /// Whether it is what people call something, whoever they are: `what pilots call the “slow tide”`, `when people refer to the “ebb”`.
    pub(super) fn is_everybodys(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        found.is_some_and(|f| {
            // "four hundred people say “aww”": those have said it.
            let counted = f.phrase.last.checked_sub(1).is_some_and(|n| {
                self.kind(n) == Kind::Number
                    || self.is_one_of(
                        n,
                        words![
                            "two", "three", "four", "five", "ten", "dozen", "hundred", "thousand", "million"
                        ],
                    )
            });
            matches!(f.rule, Rule::Woven | Rule::VerbBefore)
                && !counted
                && f.cue.is_some_and(|(_, c)| {
                    c < open
                        && self.is_one_of(
                            c,
                            words!["call", "refer", "term", "say", "talk", "consider", "identify"],
                        )
                        && self.is_one_of(
                            f.phrase.last,
                            words![
                                "people",
                                "some",
                                "many",
                                "most",
                                "others",
                                "you",
                                "everybody",
                                "everyone"
                            ],
                        )
                })
        })
    }

    /// Whether these few words only name something in what many say, none of whom is named: `Pilots say that the guild gives up its “slow tide” rule`.
    pub(super) fn is_named_by_many(&self, span: &Span, found: Option<&Found>) -> bool {
        let open = span.first as usize;
        let Some((found, cue)) = found
            .filter(|f| f.rule == Rule::Woven)
            .and_then(|f| Some((f, f.cue?.1)))
        else {
            return false;
        };
        let noun = match found.phrase.head {
            Head::Noun(noun) => noun as usize,
            Head::Pronoun => found.phrase.last,
            Head::Name(_) => return false,
        };
        let some = self.is_one_of(noun, words!["some", "many", "others", "people", "most", "they"]);
        let first = found.phrase.first;
        cue + 4 <= open
            && !self.is(cue, Class::CALL)
            && (some || self.text(noun).ends_with('s') && !self.is_one_of(noun, INFORMED))
            && (some || !self.is(first, Class::DETERMINER) || self.is_one_of(first, words!["many", "most"]))
            && found.phrase.last == noun
            && (first..noun).all(|i| self.kind(i) == Kind::Word && !self.is(i, Class::PREPOSITION))
            && self.article_before(span).is_some_and(|a| !self.is_predicate_at(a))
    }

    /// Whether somebody is of the opinion that the words tell, talks of what they name or has written them: `Vidal thinks it is “fair”`, `the board found it “likely”`, `Orde spoke of a “fair” share`,
    /// `she expressed her “hope”`.
    pub(super) fn is_opinion(&self, span: &Span, found: &Found) -> bool {
        let open = span.first as usize;
        let Some((cue, _)) = found.cue.filter(|&(c, _)| c > 0 && c < open) else {
            return false;
        };
        // "was mocked for a tweet telling them to “go back”"
        if found.rule == Rule::Participle {
            let texts = words![
                "tweet",
                "video",
                "letter",
                "email",
                "e-mail",
                "statement",
                "speech",
                "memo",
                "post",
                "op-ed",
                "ad",
                "editorial",
                "message"
            ];
            // "went on talking about a “great tide”"
            let talks = self.is_one_of(cue, words!["talking", "speaking"])
                && self.is_one_of(cue + 1, words!["of", "about"])
                && open < cue + LONGEST_TOPIC
                && self.is_singular_somebody(found);
            return talks || self.is(cue, Class::SAYING) && self.is_one_of(cue - 1, texts);
        }
        if found.rule != Rule::Woven || cue + 1 == open {
            return false;
        }
        if !self.is_singular_somebody(found) {
            return false;
        }
        let before = open - 1;
        let lead = before - usize::from(self.is(before, Class::DETERMINER));
        // "he thinks that it is “fair”", "finds it “fair”"; "thinks that the “fair” trade will go on" may only name.
        let judges = self.is(lead, Class::AUX) || self.is_word(lead, "not") || before == cue + 1 && self.is(before, Class::IT)
            // "expects the tide “to turn late”"
            || self.is_word(self.inner_first(span), "to");
        judges
            && self.is_one_of(
                cue,
                words![
                    "thinks", "thought", "believes", "believed", "feels", "felt", "fears", "feared", "found", "finds",
                    "doubts", "doubted", "hopes", "hoped", "expects", "expected", "worries", "worried"
                ],
            )
            || self.is_one_of(cue, words!["spoke", "speaks", "spoken", "talks", "talked"])
                && self.is_one_of(cue + 1, words!["of", "about"])
                && open < cue + LONGEST_TOPIC
            || self.is_one_of(cue, words!["expressed", "expresses", "voiced", "voices"]) && open < cue + LONGEST_TOPIC
    }

    /// Whether what stands beside a span is one who may speak: what many think or talk of is seldom told in the words of one.
    fn is_singular_somebody(&self, found: &Found) -> bool {
        match found.phrase.head {
            Head::Pronoun => self.is(found.phrase.first, Class::HE_SHE),
            Head::Noun(n) => self.speaks(n as usize) && !self.text(n as usize).ends_with('s'),
            Head::Name(m) => self.people.may_speak(self.mentions[m as usize].entity),
        }
    }

    /// Whether the words belong to a question that somebody is asked: `Asked whether it was “late”, Vidal said …`.
    pub(super) fn is_asked(&self, span: &Span) -> bool {
        let open = span.first as usize;
        let Some(start) = self.sentences.get(self.sentence_of(open)).map(|s| s.start) else {
            return false;
        };
        let asked = start + usize::from(self.is_word(start, "when"));
        self.is_one_of(asked, words!["asked", "pressed", "questioned"])
            && (self.is_one_of(asked + 1, words!["whether", "if", "what", "why", "how"]) && open < asked + LONGEST_QUESTION
                // "Asked about the “no new dues” pledge"
                || self.is_word(asked + 1, "about") && open <= asked + 4)
            && (asked..open).all(|i| self.kind(i) != Kind::Comma || !self.tokens[i].is_outside())
    }
}
