//! The article as the later stages see it: tokens, paragraphs, sentences, spans and names, each found by its own stage.
//!
//! Everything is numbered by token, and a quoted span counts as one item of the sentence that holds it: the reporter's grammar runs around
//! the quotation, never through it.

use std::ops::Range;

use super::bearers::Words;
use super::capitals;
use super::layout::{Layout, links::Menus};
use super::lexicon::{Class, WordSet, words};
use super::marks::{self, Span};
use super::names::{self, Mention};
use super::paragraphs;
use super::people::People;
use super::tokens::{self, Kind, OUTSIDE, Token, Tokens};

/// What a token has that no mention holds.
const NO_MENTION: u32 = u32::MAX;

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

/// Verbs that say something beside the marks, and by themselves more often how somebody takes what is said.
const REACTIONS: &WordSet = words![
    "agree",
    "agrees",
    "agreed",
    "disagree",
    "disagrees",
    "disagreed",
    "concurs",
    "concurred",
    "demurs",
    "demurred",
    "laugh",
    "laughs",
    "laughed",
    "chuckles",
    "chuckled",
    "sighs",
    "sighed",
    "shrugs",
    "shrugged",
    "winked",
    "groaned",
    "cheered",
    "applauded",
    "scoffed",
    "bristled",
    "protested",
    "reacted",
    "responded",
];

/// How many tokens of a sentence are looked at to see whether it is all a tag.
const LONGEST_TAG: usize = 40;

impl<'a> Reading<'a> {
    /// Reads a body.
    pub fn new(body: &'a str) -> Reading<'a> {
        let mut tokens = Tokens::with_capacity(body.len());
        let mut menus = Menus::of(body);
        let paragraphs = paragraphs::paragraphs(body);
        let mut ranges = Vec::with_capacity(paragraphs.len());
        for p in paragraphs {
            let first = tokens.all.len();
            tokens::scan(body, p.start, p.end, &mut tokens);
            if let Some(menus) = &mut menus {
                tokens.cut(first, |all| menus.cut(all, first));
            }
            if tokens.all.len() > first {
                ranges.push(first..tokens.all.len());
            }
        }
        let Tokens {
            mut all,
            capitals,
            marks,
            stops,
            pronouns,
        } = tokens;
        let style = marks::style(body, &all, &marks);
        marks::keep_possessives(&mut all, body, &marks, style);
        let layout = Layout::read(body, &all, &ranges, &capitals);
        let spans = marks::spans(body, &mut all, &marks, &ranges, style, |p| layout.asides_cover(p));
        let mut reading = Reading {
            body,
            tokens: all,
            paragraphs: ranges,
            spans,
            sentences: Vec::new(),
            layout,
            mentions: Vec::new(),
            mention_of: Vec::new(),
            first_of: Vec::new(),
            next_of: Vec::new(),
            people: People::default(),
            terms: Vec::new(),
            round_up: false,
        };
        let leads = |p: &Range<usize>| reading.tokens[p.end - 1].kind == Kind::Colon;
        if reading.spans.is_empty() && reading.layout.blocks.is_empty() && !reading.paragraphs.iter().any(leads) {
            return reading;
        }
        let named = reading.layout.named_parts(&reading.paragraphs);
        reading.mentions = names::mentions(body, &reading.tokens, &capitals, &named);
        let words = Words::of(body, &reading.tokens, &reading.mentions);
        capitals::keep_names(body, &reading.tokens, &words, &mut reading.mentions);
        reading.people = People::link(body, &reading.tokens, words, &mut reading.mentions);
        reading.people.infer_sorts(body, &reading.tokens, &reading.mentions);
        reading.number_mentions();
        reading.split_sentences(&stops);
        reading.list_terms();
        reading.round_up = reading.is_round_up();
        let Reading {
            people,
            tokens,
            mentions,
            sentences,
            ..
        } = &mut reading;
        people.infer_bodies(body, tokens, mentions, sentences);
        reading
            .people
            .infer_genders(body, &reading.tokens, &pronouns, &reading.mentions, &reading.sentences);
        reading
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

    fn number_mentions(&mut self) {
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

    /// The mentions whose titles begin in a range of tokens.
    pub fn mentions_in(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.mentions.partition_point(|m| (m.title as usize) < range.start);
        // There are a few, in a sentence or less.
        let within = self.mentions[first..].iter();
        first..first + within.take_while(|m| (m.title as usize) < range.end).count()
    }

    /// The sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.start <= token).saturating_sub(1)
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

    /// Splits the paragraphs into sentences; `stops` are the tokens with which one may end.
    fn split_sentences(&mut self, stops: &[u32]) {
        let mut sentences = Vec::with_capacity(self.tokens.len() / 16);
        // An aside and the text beside it never share a sentence.
        let mut asides = self.layout.asides.iter().flat_map(|a| [a.start, a.end]).peekable();
        let mut stops = stops.iter().map(|at| *at as usize).peekable();
        let mut spans = self.spans.iter().map(|span| span.first as usize).peekable();
        for paragraph in &self.paragraphs {
            while asides.next_if(|e| *e <= paragraph.start).is_some() {}
            let mut start = paragraph.start;
            let mut at = start;
            while at < paragraph.end {
                // Where nothing but a stop or a quotation ends a sentence, the words between are passed over at once.
                let edge = asides.peek().map_or(paragraph.end, |e| paragraph.end.min(*e));
                while stops.next_if(|stop| *stop < at).is_some() {}
                while spans.next_if(|first| *first < at).is_some() {}
                let ends = [stops.peek(), spans.peek()].into_iter().flatten().copied();
                at = ends.fold(edge - 1, usize::min).max(at);
                let next = self.after(at).min(paragraph.end);
                let edge = asides.peek().is_some_and(|e| *e <= next);
                while asides.next_if(|e| *e <= next).is_some() {}
                if next >= paragraph.end || edge || self.ends_sentence(at, next, start..paragraph.end) {
                    sentences.push(start..next);
                    start = next;
                }
                at = next;
            }
        }
        self.sentences = sentences;
    }

    /// Whether a sentence ends with the item at `at`, given where the next one begins, where its own does and where its paragraph ends.
    fn ends_sentence(&self, at: usize, next: usize, within: Range<usize>) -> bool {
        let limit = within.end;
        let following = &self.tokens[next];
        if !self.tokens[at].is_outside() {
            let span = &self.spans[self.tokens[at].span as usize];
            let Some(mut last) = self.inner_last(span) else {
                return false;
            };
            while last > span.first as usize
                && matches!(self.kind(last), Kind::Mark(_))
                && matches!(self.kind(last - 1), Kind::Comma | Kind::Stop)
            {
                last -= 1;
            }
            if !matches!(self.kind(last), Kind::Stop | Kind::Ellipsis) && !matches!(self.kind(last), Kind::Mark(_)) {
                return false;
            }
            // "… late.” (Others were later.)"
            if following.kind == Kind::ParenOpen && self.text(last) == "." {
                return self.tokens.get(next + 1).is_some_and(Token::is_capital);
            }
            if following.kind != Kind::Word || !following.is_outside() {
                return !following.is_outside() || following.kind == Kind::Number;
            }
            let stopped = self.text(last) == ".";
            return following.is_capital()
                && !(self.is_tag(next, limit, stopped)
                    && !(stopped && self.only_reacts(next, limit) && self.has_clause_before(span, within.start)));
        }
        match self.tokens[at].kind {
            Kind::Stop => {
                !following.is_lower()
                    && !matches!(
                        following.kind,
                        Kind::Comma | Kind::ParenClose | Kind::Stop | Kind::Colon | Kind::Semicolon | Kind::Possessive
                    )
            }
            // "in the U.S. The board left"
            // "in Velby, Calif. Vidal left", and not "the Velby, Calif. Police Department"
            Kind::Word => {
                following.is_capital()
                    && following.is_outside()
                    && self.text(at).ends_with('.')
                    && !following.is(Class::TITLE.or(Class::ANY_ROLE).or(Class::ORG).or(Class::DATE))
            }
            _ => false,
        }
    }

    /// Whether `Smith said` or `said Smith` stands at the token; after a full stop only if nothing else does.
    fn is_tag(&self, at: usize, limit: usize, strict: bool) -> bool {
        let Some(phrase) = self.phrase_at(at, limit) else {
            return false;
        };
        if !strict {
            let end = (phrase.last..limit.min(phrase.last + 30))
                .find(|&i| self.kind(i) == Kind::Stop && self.tokens[i].is_outside())
                .unwrap_or(limit);
            let person = !matches!(phrase.head, super::phrases::Head::Noun(n) if !self.speaks(n as usize));
            // "“Until when?” Ana Vidal, an economist, told me."
            let tells = |v: usize| {
                self.is_one_of(v, words!["told", "tells"])
                    && !(v + 1..end).any(|i| self.is_one_of(i, words!["that", "to"]))
            };
            if person
                && self.verb_after(&phrase, end).is_some_and(|v| {
                    tells(v) || self.is(v, Class::SAY) && !self.is(v, Class::SOFT) && !self.reports_clause(v, end)
                })
            {
                return true;
            }
        }
        let verb = phrase.last + 1;
        if strict && self.kind(verb) == Kind::Comma {
            return self.only_tells(&phrase, limit);
        }
        if verb >= limit || !self.tokens[verb].is_lower() {
            return self.verb_strength(at).is_some_and(|_| self.is(at, Class::SAY)) && !strict;
        }
        let closes = verb + 1 >= limit || matches!(self.kind(verb + 1), Kind::Stop | Kind::Comma);
        if !self.is(verb, Class::SAY.or(Class::TELL)) {
            // "“Negotiable?” Orde pressed."
            return !strict
                && closes
                && self.text(verb).ends_with("ed")
                && !matches!(phrase.head, super::phrases::Head::Noun(_));
        }
        !strict || verb + 1 >= limit || self.kind(verb + 1) == Kind::Stop || self.only_tells(&phrase, limit)
    }

    /// Whether what somebody does from the token on is more often done to words than with them: `Ana Vidal agreed.`, `The hall laughed.`
    fn only_reacts(&self, at: usize, limit: usize) -> bool {
        self.phrase_at(at, limit)
            .map(|phrase| phrase.last + 1)
            .is_some_and(|verb| self.is_one_of(verb, REACTIONS))
    }

    /// Whether a clause of the reporter's stands before the words in its sentence: `Orde called the plan` `“a mess.”`
    fn has_clause_before(&self, span: &Span, from: usize) -> bool {
        let open = span.first as usize;
        (from.max(open.saturating_sub(LONGEST_TAG))..open).any(|i| {
            self.begins_predicate(i, open) || self.is(i, Class::FINITE.or(Class::SAY)) && self.tokens[i].is_outside()
        })
    }

    /// Whether a sentence says no more than that somebody said or told something, when and where: `Ana Vidal, who runs the port, told the Post.`,
    /// `Harbour spokesman Tomas Brandl said in an interview on Sunday.`
    fn only_tells(&self, phrase: &super::phrases::Phrase, limit: usize) -> bool {
        if !matches!(phrase.head, super::phrases::Head::Name(_)) {
            return false;
        }
        let end = (phrase.last..limit.min(phrase.last + LONGEST_TAG))
            .find(|&i| self.kind(i) == Kind::Stop && self.tokens[i].is_outside())
            .unwrap_or(limit);
        let Some(verb) = self.verb_after(phrase, end) else {
            return false;
        };
        let next = verb + 1;
        let told = self.is_one_of(verb, words!["told", "tells"]) && next < end && end <= verb + 6;
        // "Vidal responded on Monday." tells of what follows.
        let says = self.is(verb, Class::SAY)
            && !self.is_one_of(verb, words!["responded", "replied", "answered"])
            && !self.is(verb, Class::SOFT)
            && (next >= end
                || self.is_one_of(next, words!["in", "during", "at", "on", "after", "before"])
                || self.is(next, Class::DATE));
        let clause = Class::AUX.or(Class::FINITE).or(Class::HE_SHE).or(Class::WHO);
        (told || says)
            && (next..end).all(|i| {
                self.tokens[i].is_outside()
                    && self.kind(i) != Kind::Comma
                    && !self.is(i, clause)
                    && !self.is_one_of(i, words!["that", "to", "how", "about"])
            })
    }
}
