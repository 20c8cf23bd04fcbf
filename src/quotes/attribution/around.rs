//! Words that attribute from farther off: a tag that closes the whole sentence, a noun of speech with its possessor, a label inside the marks.

use std::ops::Range;

use super::{Found, Rule};
use crate::quotes::cues::{ISSUE, Strength};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind, Token};

/// How far before a colon a word for a message is looked for, in tokens.
const REACH: usize = 40;

/// How many tokens the sentence after a dash has at most that says who said what stands above it, and when.
const LONGEST_LEGEND: usize = 50;

/// How many tokens the line has at most that says who said what stands above it.
const LONGEST_SIGNATURE: usize = 24;

/// How many quotations an article signs that gathers what others have written.
const SIGNED: usize = 3;

/// How many tokens a quotation has at least beside which a bare name signs it, its marks included.
const SHORTEST_SIGNED: u32 = 10;

/// How far behind a quotation that ends in a comma the next one begins whose tag is for both, in tokens.
const FARTHEST_SHARED: usize = 12;

/// How far before its words a claim is looked for whose author is named, in tokens.
const FARTHEST_CLAIM: usize = 30;

/// How far before a quotation the clause begins that hangs on a noun of speech, in tokens.
const FARTHEST_CLAUSE: usize = 16;

/// How far before that clause the noun stands, with whoever it is of between them.
const NAMED_WITHIN: usize = 16;

/// How many tokens a question without a verb has at most that announces whose words follow.
const LONGEST_ANNOUNCEMENT: usize = 14;

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

impl Reading<'_> {
    /// `A clerk who “steals” is punished, Vidal said.`, `… punished, says Ana Vidal, a judge.`, `… punished, according to Vidal.`: a tag at the end of the whole sentence.
    pub(super) fn closing_tag(&self, span: &Span, limit: usize) -> Option<Found> {
        let from = (span.last as usize + 1).max(limit.saturating_sub(40));
        // What is only a term, whoever told of it may not have used.
        let is_term = span.last - span.first < SHORTEST_CLAIM;
        // "The boats are “safe” because they are new, according to Vidal": what is said of something in a word.
        let is_said_of = span.first > 0 && self.is(span.first as usize - 1, Class::AUX);
        for comma in (from..limit).rev() {
            if !self.tokens[comma].is_outside() {
                continue;
            }
            if (!is_term || is_said_of)
                && let Some(found) = self.according_to(comma, limit)
            {
                return Some(found);
            }
            if self.kind(comma) != Kind::Comma {
                continue;
            }
            let at = comma + 1;
            // "making such “grand” pledges, to borrow a line from the Post"
            if let Some(last) = self.to_quote(at)
                && let Some(phrase) = self.phrase_at(last + 1, limit)
                // "those are, to quote Orde, the “devil in the detail”": what follows is borrowed.
                && (phrase.last + 1..limit).all(|i| self.tokens[i].is_outside())
            {
                return Some(Found {
                    phrase,
                    cue: Some((at, last)),
                    rule: Rule::AccordingTo,
                    strength: Strength::Strong,
                });
            }
            // "“Get on with it!”, which was ruled out of order"
            if self.is_one_of(at, words!["which", "what", "whatever"]) {
                continue;
            }
            if self.is(at, Class::SAY)
                && !self.is(at, Class::SOFT)
                && self.may_be_verb(at)
                && let Some(phrase) = self.inverted_subject(at + 1, limit)
                && match phrase.head {
                    Head::Name(_) => true,
                    // "…, said one person who is close to the board"
                    Head::Noun(n) => {
                        self.is_one_of(at, words!["said", "says", "added", "explained"])
                            && self.is(n as usize, Class::ANY_ROLE.or(Class::PERSON))
                    }
                    Head::Pronoun => false,
                }
            {
                return Some(Found {
                    phrase,
                    cue: Some((at, at)),
                    rule: Rule::ClosingTag,
                    strength: Strength::Medium,
                });
            }
            let Some(phrase) = self.phrase_at(at, limit) else {
                continue;
            };
            let verb = self.verb_of_tag(&phrase, limit);
            // "…, he shrugged: “…”": whoever does leads into the next words.
            let leads_on = self.kind(verb + 1) == Kind::Colon;
            // "…, Orde began after a while to fill the yard"
            let soft = self.is(verb, Class::SOFT) && verb + 1 < limit && self.kind(verb + 1) != Kind::Stop;
            // "…, a judge has ruled"
            let found = verb > phrase.last + 1 && self.is_one_of(verb, FINDINGS);
            // "…, his board continues to build them"
            if soft && self.is_word(verb + 1, "to") {
                continue;
            }
            // "…, ignoring reports that the boats are late": no source.
            let mute = || {
                matches!(phrase.head, Head::Noun(n) if phrase.first == n as usize
                    && self.tokens[phrase.first].is_lower()
                    && !self.speaks(phrase.first))
            };
            if verb < limit
                && (self.is(verb, Class::SPEECH) && self.may_be_verb(verb) || found)
                && !leads_on
                && !(is_term && (soft || found))
                && !mute()
                // "her business ventures or any of her kin"
                && !(self.is_plural(verb)
                    && matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))
                    && self.is_one_of(verb + 1, words!["and", "or"]))
                && !self.reports_clause(verb, limit)
            {
                return Some(Found {
                    phrase,
                    cue: Some((verb, verb)),
                    rule: Rule::ClosingTag,
                    strength: Strength::Medium,
                });
            }
        }
        None
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

    /// A quotation set off as a paragraph, and its speaker in the next one after a dash: `– Ana Vidal, Port Vell`.
    pub(super) fn signed_below(&self, span: &Span) -> Option<Found> {
        let number = self.sentence_of(span.first as usize);
        let here = self.sentences.get(number)?;
        let below = self.sentences.get(number + 1)?;
        let alone = here.start == span.first as usize && span.last as usize + 2 >= here.end;
        if !alone {
            return None;
        }
        if let Some(tag) = self.tag_below(span, below).or_else(|| self.that_was(below)) {
            return Some(tag);
        }
        let dash = self.kind(below.start) == Kind::Dash;
        let longest = if dash { LONGEST_LEGEND } else { LONGEST_SIGNATURE };
        if below.len() > longest {
            return None;
        }
        if let Some(paper) = self.paper_of_editorial(below.start + usize::from(dash), below.end) {
            return Some(paper);
        }
        let phrase = self.phrase_at(below.start + usize::from(dash), below.end)?;
        if dash && let Some(issuer) = self.issuer_in_signature(&phrase, below.end) {
            return Some(issuer);
        }
        let signs = if dash {
            phrase.last + 1 >= below.end
                || matches!(self.kind(phrase.last + 1), Kind::Comma | Kind::Stop | Kind::ParenOpen)
                    && (below.len() <= LONGEST_SIGNATURE || !below.clone().any(|i| self.is_word(i, "contributed")))
                // "-- Ana Vidal at a meeting outside the port."
                || matches!(phrase.head, Head::Name(m) if self.names_a_person(m))
                    && (self.is_one_of(phrase.last + 1, words!["at", "in", "on", "during", "to"])
                        || self.text(phrase.last + 1).ends_with("ing"))
                    // "-- Ana Vidal talking to reporters about a plan that would close the port": the signature has no verb of its own.
                    && !below
                        .clone()
                        .take_while(|&i| !self.is(i, Class::WHO) && !self.is_one_of(i, words!["that", "about", "how", "after"]))
                        .any(|i| self.tokens[i].is_lower() && self.is(i, Class::AUX.or(Class::SAY)))
        } else {
            // "Ana Vidal, Port Authority": a line that is no sentence.
            let name = matches!(phrase.head, Head::Name(m) if self.mentions[m as usize].sort != Sort::Place && self.mentions[m as usize].len() > 1);
            let line = self
                .paragraphs
                .get(self.paragraphs.partition_point(|p| p.start < below.start))
                .is_some_and(|p| p.start == below.start && p.end == below.end);
            // "“…” Ana Vidal, Harbour Post", and the paragraph ends.
            let beside = self
                .paragraphs
                .get(span.paragraph as usize)
                .is_some_and(|p| p.start == span.first as usize && p.end == below.end && span.closed);
            let line = line || beside;
            name && line
                && self.last_inside(span) == Some(Kind::Stop)
                && self.kind(phrase.last + 1) == Kind::Comma
                // People in a picture follow each other; a seat follows its holder.
                && self
                    .mention_at(phrase.last + 2)
                    .is_none_or(|m| self.mentions[m].sort != Sort::Person)
                && self.kind(below.end - 1) == Kind::Word
                && !below
                    .clone()
                    .any(|i| self.is(i, Class::AUX.or(Class::SPEECH)) && self.tokens[i].is_lower())
        };
        (matches!(phrase.head, Head::Name(_)) && signs).then_some(Found {
            phrase,
            cue: None,
            rule: Rule::Dash,
            strength: Strength::Strong,
        })
    }

    /// `“….” That was Ana Vidal’s one-word reply.`, `“….” That was Mayor Ana Vidal on the dues.`: whose words the sentence behind them says they were.
    fn that_was(&self, below: &Range<usize>) -> Option<Found> {
        let be = below.start + 1;
        if !self.is_one_of(below.start, words!["that", "this", "such", "so", "those", "these"]) {
            return None;
        }
        // "So said Ana Vidal."
        if self.is_word(below.start, "so") && self.is_one_of(be, words!["said", "says"]) {
            let phrase = self.inverted_subject(be + 1, below.end)?;
            let closes = phrase.last + 1 >= below.end || matches!(self.kind(phrase.last + 1), Kind::Stop | Kind::Comma);
            return (closes && matches!(phrase.head, Head::Name(_))).then_some(Found {
                phrase,
                cue: Some((be, be)),
                rule: Rule::VerbSubjectAfter,
                strength: Strength::Medium,
            });
        }
        if !self.is_one_of(be, words!["was", "is", "were", "are", "came", "went", "ran"]) {
            return None;
        }
        // "That was the verdict of Ana Vidal.", "That is how Ana Vidal put it."
        if let Some(owned) = self
            .refrain_of(be, below.end)
            .or_else(|| self.message_of(be, below.end))
            .or_else(|| self.way_of(be, below.end))
            .filter(|owned| matches!(owned.phrase.head, Head::Name(_)))
        {
            return Some(owned);
        }
        let phrase = self.phrase_at(be + 1, below.end)?;
        let Head::Name(m) = phrase.head else { return None };
        let next = phrase.last + 1;
        (self.names_a_person(m)
            && self.is_one_of(
                next,
                words!["on", "in", "at", "last", "speaking", "talking", "after", "during"],
            )
            && (next..below.end).all(|i| self.kind(i) != Kind::Comma && self.tokens[i].is_outside()))
        .then_some(Found {
            phrase,
            cue: Some((be, be)),
            rule: Rule::VerbSubjectAfter,
            strength: Strength::Medium,
        })
    }

    /// `— Harbour League statement.`: whose text a signature names.
    pub(super) fn issuer_in_signature(&self, phrase: &Phrase, limit: usize) -> Option<Found> {
        let text = match phrase.head {
            Head::Noun(text) => text as usize,
            Head::Name(_) => phrase.last + 1,
            Head::Pronoun => return None,
        };
        let name = self.mention_over(text.checked_sub(1)?)?;
        let closes = phrase.last <= text && (text + 1 >= limit || self.kind(text + 1) == Kind::Stop);
        (closes
            && self.tokens.get(text).is_some_and(Token::is_lower)
            && self.is(text, Class::MEDIUM.or(Class::SAY_NOUN))
            && self.mentions[name].title as usize >= phrase.first
            && self.people.sort_of(self.mentions[name].entity) != Sort::Place)
            .then(|| Found {
                phrase: self.name(name),
                cue: None,
                rule: Rule::Dash,
                strength: Strength::Strong,
            })
    }

    /// Whose editorial a signature says the words are from: `— Editorial, Vell Post`, `The Editors, Harbour Review`.
    pub(super) fn paper_of_editorial(&self, at: usize, limit: usize) -> Option<Found> {
        let first = at + usize::from(self.is_word(at, "the"));
        let board = self.is_word(first, "editorial") && self.is_word(first + 1, "board");
        let noun = first + usize::from(board);
        let signs = noun + 2 < limit
            && self.kind(noun + 1) == Kind::Comma
            && (board || self.is_one_of(noun, words!["editorial", "editors"]));
        let phrase = self.phrase_at(noun + 2, limit).filter(|_| signs)?;
        let named = matches!(phrase.head, Head::Name(_));
        let closes = phrase.last + 1 >= limit || self.kind(phrase.last + 1) == Kind::Stop;
        // "Editorial Board, Vell Post": as it is printed.
        let phrase = if board {
            Phrase {
                first,
                last: phrase.last,
                head: Head::Noun(noun as u32),
            }
        } else {
            phrase
        };
        (closes && named).then_some(Found {
            phrase,
            cue: None,
            rule: Rule::Dash,
            strength: Strength::Strong,
        })
    }

    /// Whether the article signs what it quotes: `“….” Ana Vidal, Harbour Post`, at least so many times.
    pub fn is_round_up(&self) -> bool {
        self.spans.len() >= SIGNED
            && (0..self.paragraphs.len())
                .filter(|&p| {
                    self.signature(p)
                        .is_some_and(|s| s.clone().any(|i| self.kind(i) == Kind::Comma))
                })
                .take(SIGNED)
                .count()
                == SIGNED
    }

    /// The capitals without a stop in which a paragraph ends after a quotation, or which are all of it below one.
    fn signature(&self, number: usize) -> Option<Range<usize>> {
        let paragraph = self.paragraphs.get(number)?;
        let last = paragraph.end.checked_sub(1)?;
        if !self.tokens[last].is_outside() || !self.tokens[last].is_capital() {
            return None;
        }
        let mut first = last;
        while first > paragraph.start && self.tokens[first - 1].is_outside() {
            first -= 1;
            let t = &self.tokens[first];
            let fits = match t.kind {
                Kind::Word => t.is_capital() || t.end - t.start <= 3,
                Kind::Comma | Kind::Possessive | Kind::ParenOpen | Kind::ParenClose => true,
                _ => false,
            };
            if !fits || last - first > LONGEST_SIGNATURE {
                return None;
            }
        }
        let span = self.spans.get(self.tokens.get(first.checked_sub(1)?)?.span as usize)?;
        let ends = matches!(self.last_inside(span), Some(Kind::Stop | Kind::Ellipsis));
        (ends && span.closed && self.tokens[first].is_capital()).then_some(first..paragraph.end)
    }

    /// Who signs a span in a round-up of what others have written: at the end of its paragraph, or on the line below.
    pub(super) fn signed_in_round_up(&self, span: &Span) -> Option<Found> {
        if !self.round_up {
            return None;
        }
        // "Of the mayor, “…", which goes on over several paragraphs, is signed below the last of them.
        let at = self.spans.partition_point(|s| s.first <= span.first);
        let led = self.paragraphs.get(span.paragraph as usize)?.start < span.first as usize;
        let goes_on = self.spans[at..].iter().take_while(|s| led && s.continues).last();
        let number = goes_on.unwrap_or(span).paragraph as usize;
        let paragraph = self.paragraphs.get(number)?;
        let signature = self.signature(number).or_else(|| {
            let below = self.signature(number + 1)?;
            (below.start == paragraph.end).then_some(below)
        })?;
        self.signer(&signature)
    }

    /// `“….” Reuters`: a name is all that follows in the paragraph.
    pub(super) fn signed_beside(&self, span: &Span) -> Option<Found> {
        let first = span.last as usize + 1;
        if span.last - span.first < SHORTEST_SIGNED || !self.tokens.get(first).is_some_and(Token::is_capital) {
            return None;
        }
        let signature = self.signature(span.paragraph as usize).filter(|s| s.start == first)?;
        self.signer(&signature).filter(|f| f.phrase.last + 1 == signature.end)
    }

    /// Whose name a signature begins with.
    fn signer(&self, signature: &Range<usize>) -> Option<Found> {
        if let Some(paper) = self.paper_of_editorial(signature.start, signature.end) {
            return Some(paper);
        }
        let phrase = self.phrase_at(signature.start, signature.end)?;
        let Head::Name(m) = phrase.head else { return None };
        let closes = |last: usize| last + 1 == signature.end || self.kind(last + 1) == Kind::Comma;
        // "Ana Vidal and Tomas Brandl, Vell Post"
        let joined = || {
            self.is_word(phrase.last + 1, "and")
                && self.names_a_person(m)
                && self
                    .mention_at(phrase.last + 2)
                    .is_some_and(|other| closes(self.mentions[other].last as usize))
        };
        let closes = closes(phrase.last) || joined();
        let sort = self.people.sort_of(self.mentions[m as usize].entity);
        (closes && !matches!(sort, Sort::Place | Sort::Title)).then_some(Found {
            phrase,
            cue: None,
            rule: Rule::Dash,
            strength: Strength::Strong,
        })
    }

    /// `“…,”`, and the tag that the comma promises begins the next paragraph: `Ana Vidal, a pilot, told the Post on Wednesday.`
    fn tag_below(&self, span: &Span, below: &Range<usize>) -> Option<Found> {
        let starts = self
            .paragraphs
            .get(self.paragraphs.partition_point(|p| p.start < below.start))
            .is_some_and(|p| p.start == below.start);
        if !self.ends_with_comma(span) || !starts {
            return None;
        }
        let phrase = self.phrase_at(below.start, below.end)?;
        let Head::Name(m) = phrase.head else { return None };
        let verb = self.verb_after(&phrase, below.end)?;
        let person = self.names_a_person(m);
        (person
            && self.is(verb, Class::SPEECH)
            && !self.is(verb, Class::SOFT)
            && !self.reports_clause(verb, below.end)
            && !below
                .clone()
                .any(|i| matches!(self.kind(i), Kind::Colon) || !self.tokens[i].is_outside()))
        .then_some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::SubjectVerbAfter,
            strength: Strength::Medium,
        })
    }

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

    /// `Vidal’s verdict on the tide?`: whose words a question announces that has no verb.
    pub fn owner_in_question(&self, sentence: &Range<usize>) -> Option<Found> {
        let mark = sentence.end.checked_sub(1).filter(|&m| self.text(m) == "?")?;
        let plain = |i: usize| {
            self.tokens[i].is_outside()
                && !self.is(i, Class::AUX.or(Class::FINITE))
                && (!self.is_subject_pronoun(i) || self.is_word(i, "it"))
        };
        if sentence.len() > LONGEST_ANNOUNCEMENT || !sentence.clone().all(plain) {
            return None;
        }
        let noun = (sentence.start + 1..mark).find(|&i| {
            self.tokens[i].is_lower()
                && (self.is(i, Class::SAY_NOUN) || self.is_one_of(i, words!["reaction", "explanation"]))
        })?;
        Some(Found {
            phrase: self.owner_of(noun, sentence.start)?,
            cue: Some((noun, noun)),
            rule: Rule::Possessive,
            strength: Strength::Medium,
        })
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
        let noun = ((cue + 1).max(open.saturating_sub(REACH))..open).find(|&i| {
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

    /// `To Ana Vidal, the plan was a “…”`: in whose eyes it is so.
    pub(super) fn in_whose_eyes(&self, span: &Span, from: usize) -> Option<Found> {
        let named = self.is_one_of(from, words!["to", "for"]) && span.first as usize > from + 3;
        let phrase = self.phrase_at(from + 1, span.first as usize).filter(|_| named)?;
        let Head::Name(m) = phrase.head else { return None };
        let person = self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person;
        (person && matches!(self.kind(phrase.last + 1), Kind::Comma)).then_some(Found {
            phrase,
            cue: Some((from, from)),
            rule: Rule::AccordingTo,
            strength: Strength::Medium,
        })
    }

    /// `To use Ana Vidal’s phrase, it was “…”`, `it was, to borrow her words, “…”`: whose the words are.
    pub(super) fn in_whose_phrase(&self, span: &Span, from: usize) -> Option<Found> {
        let open = span.first as usize;
        let to = (from.max(open.saturating_sub(FARTHEST_CLAIM))..open).find(|&i| {
            self.is_word(i, "to")
                && self.is_one_of(i + 1, words!["use", "borrow"])
                && (i == from || self.kind(i - 1) == Kind::Comma)
        })?;
        let noun = (to + 3..open.min(to + 10)).find(|&i| {
            self.is_one_of(i, words!["phrase", "words", "term", "expression", "line", "metaphor"])
                && self.kind(i + 1) == Kind::Comma
        })?;
        let phrase = self.owner_of(noun, to + 2)?;
        Some(Found {
            phrase,
            cue: Some((to, noun)),
            rule: Rule::AccordingTo,
            strength: Strength::Medium,
        })
    }

    /// `The president has a new message: “…”`: a colon, and a sentence about somebody who has something to say.
    pub(super) fn message_before(&self, span: &Span, from: usize) -> Option<Found> {
        let colon = (span.first as usize)
            .checked_sub(1)
            .filter(|&c| c > from && self.kind(c) == Kind::Colon)?;
        let message = (from.max(colon.saturating_sub(REACH))..colon).any(|i| {
            self.tokens[i].is_lower() && self.tokens[i].is_outside() && self.is(i, Class::SAY_NOUN.or(Class::MEDIUM))
        });
        if !message {
            return None;
        }
        self.announced(&(from..colon))
    }

    /// `WALLACE: …` between the marks of a transcript.
    pub(super) fn label(&self, span: &Span) -> Option<Found> {
        let first = self.inner_first(span);
        let m = self.mention_at(first)?;
        let last = self.mentions[m].last as usize;
        if self.kind(last + 1) != Kind::Colon || self.tokens[last].case != Case::Upper || last >= span.last as usize {
            return None;
        }
        Some(Found {
            phrase: Phrase {
                first,
                last,
                head: Head::Name(m as u32),
            },
            cue: Some((last + 1, last + 1)),
            rule: Rule::Label,
            strength: Strength::Strong,
        })
    }

    /// Whose words a sentence announces that ends in a colon, without a verb of speech beside it: `made the following comment:`, `the statement by Orde:`.
    pub fn announced(&self, sentence: &Range<usize>) -> Option<Found> {
        let main = self
            .main_subject(sentence.start, sentence.end)
            .filter(|p| self.names_a_speaker(p));
        // "Ana Vidal, a pilot from Vell, was blunt:"
        let somebody = main.is_some_and(|p| self.is_somebody(&p) || self.is(p.first, Class::HE_SHE));
        let source = sentence
            .clone()
            .rev()
            .filter(|&i| self.tokens[i].is_outside())
            .find_map(|i| {
                let words_of = i > sentence.start && self.is_one_of(i, words!["of"]) && self.is(i - 1, Class::SAY_NOUN);
                if !words_of && !self.is_one_of(i, words!["by", "from"]) {
                    return None;
                }
                let text = i == sentence.start || self.is(i - 1, Class::SAY_NOUN.or(Class::MEDIUM));
                self.phrase_at(i + 1, sentence.end).filter(|p| match p.head {
                    Head::Name(m) => {
                        text || !somebody || self.people.sort_of(self.mentions[m as usize].entity) == Sort::Person
                    }
                    _ => words_of && self.names_a_speaker(p),
                })
            });
        // "Thus spoke the guild’s lawyer, Ana Vidal, from the steps:"
        let named = || {
            main.map(|p| {
                self.apposed_name(&p)
                    .filter(|_| self.kind(p.last + 1) == Kind::Comma)
                    .unwrap_or(p)
            })
        };
        let phrase = source.or_else(|| self.shown(sentence)).or_else(named)?;
        Some(Found {
            phrase,
            cue: None,
            rule: Rule::ColonBefore,
            strength: Strength::Medium,
        })
    }

    /// `Here are some of Vidal’s comments on the board:`: whose words are going to be shown.
    fn shown(&self, sentence: &Range<usize>) -> Option<Phrase> {
        if !self.is_one_of(sentence.start, words!["here", "these", "below", "following", "among"]) {
            return None;
        }
        let noun = sentence
            .clone()
            .find(|&i| self.is(i, Class::SAY_NOUN) && self.tokens[i].is_outside() && self.tokens[i].is_lower())?;
        let owner = (sentence.start..noun)
            .rev()
            .take(3)
            .find(|&i| self.kind(i) == Kind::Possessive)?;
        self.mention_over(owner.checked_sub(1)?).map(|m| self.name(m))
    }

    /// Whether a phrase stands for somebody or something that speaks.
    pub(super) fn names_a_speaker(&self, phrase: &Phrase) -> bool {
        !matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))
    }
}
