//! The article as the later stages see it: tokens, paragraphs, sentences, spans and names, each found by its own stage.
//!
//! Everything is numbered by token, and a quoted span counts as one item of the sentence that holds it: the reporter's grammar runs around
//! the quotation, never through it.

use std::ops::Range;

use super::layout::Layout;
use super::lexicon::{Class, WordSet};
use super::marks::Span;
use super::names::Mention;
use super::people::People;
use super::stretches::Stretches;
use super::tokens::{Kind, OUTSIDE, Token};

/// What a token has that no mention holds.
const NO_MENTION: u32 = u32::MAX;

/// So many mentions of a range are counted one by one before its end is searched for.
const MENTIONS_COUNTED: usize = 16;

/// An article, taken apart.
pub struct Reading<'a> {
    /// The body.
    pub body: &'a str,
    /// All its tokens.
    pub tokens: Vec<Token>,
    /// Paragraphs, as token ranges.
    pub paragraphs: Vec<Range<usize>>,
    /// What stands in quotation marks.
    pub spans: Vec<Span>,
    /// Sentences, as token ranges, in order; each lies in one paragraph, and in the running text or beside it.
    pub sentences: Vec<Range<usize>>,
    /// What of it is not running text, and what is said without marks.
    pub layout: Layout,
    /// Where somebody or something is named.
    pub mentions: Vec<Mention>,
    /// The mention that holds each token, its title included; [`NO_MENTION`] for most.
    mention_of: Vec<u32>,
    /// By which the mentions and the sentences of a range are found.
    mention_stretches: Stretches,
    sentence_stretches: Stretches,
    /// The first mention of each entity, and of each mention the next one of its entity; [`NO_MENTION`] where there is none.
    first_of: Vec<u32>,
    next_of: Vec<u32>,
    /// Who they are.
    pub people: People,
    /// What the few words that stand in marks are told by, in order.
    pub terms: Vec<u64>,
    /// Whether it gathers what others have written, and signs each piece with a name and an outlet.
    pub round_up: bool,
}

impl<'a> Reading<'a> {
    /// What is known of a body before any name in it.
    pub fn of(
        body: &'a str,
        tokens: Vec<Token>,
        paragraphs: Vec<Range<usize>>,
        spans: Vec<Span>,
        layout: Layout,
    ) -> Reading<'a> {
        Reading {
            body,
            tokens,
            paragraphs,
            spans,
            sentences: Vec::new(),
            layout,
            mentions: Vec::new(),
            mention_of: Vec::new(),
            mention_stretches: Stretches::default(),
            sentence_stretches: Stretches::default(),
            first_of: Vec::new(),
            next_of: Vec::new(),
            people: People::default(),
            terms: Vec::new(),
            round_up: false,
        }
    }

    /// The text of one token.
    pub fn text(&self, token: usize) -> &'a str {
        self.tokens
            .get(token)
            .map_or("", |t| &self.body[t.start as usize..t.end as usize])
    }

    /// The text from the first to the last of some tokens.
    pub fn text_of(&self, first: usize, last: usize) -> &'a str {
        match (self.tokens.get(first), self.tokens.get(last)) {
            (Some(a), Some(b)) if a.start <= b.end => &self.body[a.start as usize..b.end as usize],
            _ => "",
        }
    }

    /// Whether the token is this word, in whatever case.
    #[inline]
    pub fn is_word(&self, token: usize, word: &str) -> bool {
        self.tokens.get(token).is_some_and(|t| t.is_word(word, self.body))
    }

    /// Whether the token is one of these words, in whatever case.
    #[inline]
    pub fn is_one_of(&self, token: usize, words: &WordSet) -> bool {
        self.tokens.get(token).is_some_and(|t| t.is_one_of(words, self.body))
    }

    /// Whether the token is a word in any of the classes.
    pub fn is(&self, token: usize, any: Class) -> bool {
        self.tokens.get(token).is_some_and(|t| t.is(any))
    }

    /// The tokens of a range.
    pub fn tokens_in(&self, range: &Range<usize>) -> &[Token] {
        self.tokens.get(range.clone()).unwrap_or_default()
    }

    /// All classes that some word of a range of tokens is in.
    pub fn classes_in(&self, range: &Range<usize>) -> Class {
        self.tokens_in(range).iter().fold(Class::NONE, |all, t| all.or(t.class))
    }

    /// What the token is.
    pub fn kind(&self, token: usize) -> Kind {
        self.tokens.get(token).map_or(Kind::Break, |t| t.kind)
    }

    /// The item after this one: a quoted span is stepped over as a whole.
    pub fn after(&self, token: usize) -> usize {
        match self.tokens.get(token) {
            Some(t) if t.span != OUTSIDE => self.spans[t.span as usize].last as usize + 1,
            _ => token + 1,
        }
    }

    /// The item before this one, at its first token.
    pub fn before(&self, token: usize) -> Option<usize> {
        let before = token.checked_sub(1)?;
        match self.tokens.get(before) {
            Some(t) if t.span != OUTSIDE => Some(self.spans[t.span as usize].first as usize),
            _ => Some(before),
        }
    }

    /// The mention that begins at this token, its title included.
    pub fn mention_at(&self, token: usize) -> Option<usize> {
        let i = self.mention_over(token)?;
        (self.mentions[i].title as usize == token).then_some(i)
    }

    /// The mention that holds this token, its title included.
    pub fn mention_over(&self, token: usize) -> Option<usize> {
        self.mention_of
            .get(token)
            .filter(|&&m| m != NO_MENTION)
            .map(|&m| m as usize)
    }

    /// The mentions of an entity, in order.
    pub fn mentions_of(&self, entity: u32) -> impl Iterator<Item = &Mention> {
        let numbers = std::iter::successors(self.first_of.get(entity as usize), |&&m| self.next_of.get(m as usize));
        numbers.map_while(|&m| self.mentions.get(m as usize))
    }

    /// The mention with the fullest name of an entity.
    pub fn fullest(&self, entity: u32) -> Option<&Mention> {
        let entity = self.people.entities.get(entity as usize)?;
        self.mentions.get(entity.fullest as usize)
    }

    /// Notes which mention holds each token, and which ones are of one entity.
    pub fn number_mentions(&mut self) {
        let titles = self.mentions.iter().map(|m| m.title as usize);
        self.mention_stretches = Stretches::of(self.tokens.len(), titles);
        self.mention_of = vec![NO_MENTION; self.tokens.len()];
        self.first_of = vec![NO_MENTION; self.people.entities.len()];
        self.next_of = vec![NO_MENTION; self.mentions.len()];
        for (number, m) in self.mentions.iter().enumerate() {
            self.mention_of[m.title as usize..=m.last as usize].fill(number as u32);
        }
        for (number, m) in self.mentions.iter().enumerate().rev() {
            if let Some(first) = self.first_of.get_mut(m.entity as usize) {
                self.next_of[number] = std::mem::replace(first, number as u32);
            }
        }
    }

    /// Takes the sentences into which it is split.
    pub fn set_sentences(&mut self, sentences: Vec<Range<usize>>) {
        let beginnings = sentences.iter().map(|sentence| sentence.start);
        self.sentence_stretches = Stretches::of(self.tokens.len(), beginnings);
        self.sentences = sentences;
    }

    /// The mentions whose titles begin in a range of tokens.
    pub fn mentions_in(&self, range: &Range<usize>) -> Range<usize> {
        let first = self
            .mention_stretches
            .count_before(range.start, &self.mentions, |m| m.title as usize);
        // There are mostly a few, in a sentence or less.
        let is_within = |m: &Mention| (m.title as usize) < range.end;
        let few = self.mentions[first..].iter().take(MENTIONS_COUNTED);
        let end = first + few.take_while(|m| is_within(m)).count();
        if end < first + MENTIONS_COUNTED {
            return first..end;
        }
        first..end + self.mentions[end..].partition_point(is_within)
    }

    /// The sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentence_stretches
            .count_before(token + 1, &self.sentences, |s| s.start)
            .saturating_sub(1)
    }

    /// The last token between the marks of a span.
    pub fn inner_last(&self, span: &Span) -> Option<usize> {
        let last = if span.closed {
            (span.last as usize).checked_sub(1)?
        } else {
            span.last as usize
        };
        (last > span.first as usize || !self.opens(span) && last >= span.first as usize).then_some(last)
    }

    /// The first token between the marks of a span.
    pub fn inner_first(&self, span: &Span) -> usize {
        span.first as usize + usize::from(self.opens(span))
    }

    fn opens(&self, span: &Span) -> bool {
        matches!(self.kind(span.first as usize), Kind::Mark(_))
    }
}
