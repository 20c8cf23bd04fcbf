//! Who signs a quotation, beside it or on the line below: `“….” Reuters`, `– Ana Vidal, Port Vell`, `Editorial, Vell Post`.

use std::ops::Range;

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Case, Kind, Token};

/// How many tokens the sentence after a dash has at most that says who said what stands above it, and when.
const LONGEST_LEGEND: usize = 50;

/// How many tokens the line has at most that says who said what stands above it.
const LONGEST_SIGNATURE: usize = 24;

/// How many words there are at most of an office and a name in a caption.
const LONGEST_OFFICE: usize = 8;

/// How many quotations an article signs that gathers what others have written.
const SIGNED: usize = 3;

/// How many tokens a quotation has at least beside which a bare name signs it, its marks included.
const SHORTEST_SIGNED: u32 = 10;

/// Whose words those are that a signature names.
fn signed(phrase: Phrase) -> Found {
    Found {
        phrase,
        cue: None,
        rule: Rule::Dash,
        strength: Strength::Strong,
    }
}

impl Reading<'_> {
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
            // "PORT UNITED, BOARD DIVIDED" is a heading.
            let capitals = || {
                below
                    .clone()
                    .all(|i| self.kind(i) != Kind::Word || self.tokens[i].case == Case::Upper)
            };
            let name = matches!(phrase.head, Head::Name(m) if self.mentions[m as usize].sort != Sort::Place
                && self.mentions[m as usize].len() > 1
                && (self.names_a_person(m) || !capitals()));
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
        (matches!(phrase.head, Head::Name(_)) && signs).then_some(signed(phrase))
    }

    /// `“A big softie”: harbour officer Ana Vidal with the dog`: whom a picture shows whose caption begins with their words, and goes on without a verb.
    pub(super) fn captioned(&self, span: &Span) -> Option<Found> {
        let colon = span.last as usize + 1;
        if self.kind(colon) != Kind::Colon || !span.closed {
            return None;
        }
        let paragraph = self.paragraphs.get(span.paragraph as usize)?;
        let shown = self.mentions_in(&(colon + 1..paragraph.end.min(colon + 1 + LONGEST_OFFICE)));
        let m = shown
            .clone()
            .find(|&m| self.names_a_person(m as u32) && self.mentions[m].sort != Sort::Title)?;
        let name = self.name(m);
        let office = |i: usize| {
            self.tokens[i].is_capital()
                || self.kind(i) == Kind::Possessive
                || self.is_lower_noun(i) && !self.is(i, Class::PREPOSITION.or(Class::AUX).or(Class::SPEECH))
        };
        let after = self.mentions[m].last as usize + 1;
        let shows = after >= paragraph.end
            || matches!(self.kind(after), Kind::Comma | Kind::Stop | Kind::ParenOpen)
            || self.tokens[after].is_lower()
                && (self.is(after, Class::PREPOSITION) || self.text(after).ends_with("ing"));
        let begins = paragraph.start == span.first as usize;
        (begins && shows && (colon + 1..self.mentions[m].title as usize).all(office)).then_some(Found {
            phrase: name,
            cue: None,
            rule: Rule::Dash,
            strength: Strength::Medium,
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
            .then(|| signed(self.name(name)))
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
        (closes && named).then_some(signed(phrase))
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
        (closes && !matches!(sort, Sort::Place | Sort::Title)).then_some(signed(phrase))
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
}
