//! Spans to quotations: the pass over the article that puts the stages together.
//!
//! Sentence by sentence, each span is told speech from other, attributed from its own sentence where that can be done, and otherwise
//! continued from what stands before it. Then spans of one speaker that belong together become one quotation.

mod attributed;
mod floor;
mod fragments;
mod headline;
mod next;
mod output;
mod partners;
mod repeated;
mod turns;
mod unmarked;
mod wondered;

use std::ops::Range;

use super::attribution::{Found, Rule};
use super::layout::{Block, Voice};
use super::lexicon::{Class, HashTable, words};
use super::marks::Span;
use super::names::Sort;
use super::reading::Reading;
use super::resolution::{Following, Speaker};
use super::tokens::Kind;
use super::voices::Voices;
use super::{Context, Link, Quotation};
use unmarked::Unmarked;

/// A fragment with fewer tokens, its marks included, is a term rather than somebody's words where nothing in its paragraph says whose.
const LONGEST_TERM: u32 = 10;

/// A span that is speech, and what was found out about it.
#[derive(Clone, Copy, Debug)]
struct Spoken {
    span: usize,
    sentence: usize,
    speaker: Option<Speaker>,
    link: Link,
    found: Option<Found>,
    rule: Rule,
    confidence: f32,
    /// Whether it goes on with the quotation before it.
    joins: bool,
    mixed: bool,
}

/// Finds and attributes the quotations of an article.
pub fn quotations(reading: &Reading<'_>, context: &Context<'_>) -> Vec<Quotation> {
    let mut pass = Pass {
        reading,
        discourse: Following::new(reading, context.title),
        voices: Voices::new(reading, context),
        spoken: Vec::with_capacity(reading.spans.len()),
        unmarked: Vec::new(),
        owners: HashTable::default(),
    };
    pass.run();
    let Pass {
        mut spoken,
        unmarked,
        owners,
        ..
    } = pass;
    next::back_fill(reading, &mut spoken);
    repeated::from_elsewhere(reading, &mut spoken, &unmarked);
    headline::lead_off(reading, context, &mut spoken);
    repeated::named_later(reading, &mut spoken);
    repeated::taken_up(reading, &mut spoken);
    let mut out = output::of_spans(reading, context, &spoken, &owners);
    if !unmarked.is_empty() {
        out.extend(output::of_blocks(reading, context, &unmarked, &owners));
        out.sort_by_key(|q| q.segments.first().map_or(0, |s| s.range.start));
    }
    out
}

/// What a span and its sentence show by themselves, whoever has been spoken of.
struct Shown {
    found: Option<Found>,
    /// Whether it is somebody's words.
    speaks: bool,
    /// Whether it is a fragment of the reporter's sentence.
    mixed: bool,
}

/// What each span shows.
///
/// One question is put to all spans before the next one, and none is left until the pass comes to the span: what answers them is much of the program, which so stays in the processor's nearest cache.
fn shown(reading: &Reading<'_>) -> Vec<Shown> {
    let mut shown: Vec<Shown> = Vec::with_capacity(reading.spans.len());
    shown.extend(reading.spans.iter().map(|span| Shown {
        found: reading.attribute(span),
        speaks: false,
        mixed: false,
    }));
    let mut sentence = 0;
    let mut within = false;
    for (number, (span, shown)) in reading.spans.iter().zip(&mut shown).enumerate() {
        let ends_before = |s: &Range<usize>| s.end <= span.first as usize;
        while reading.sentences.get(sentence).is_some_and(ends_before) {
            sentence += 1;
            within = false;
        }
        shown.speaks = reading.is_speech(span, shown.found.as_ref(), within);
        within |= shown.speaks;
        if let Some(sentence) = reading.sentences.get(sentence).filter(|_| shown.speaks) {
            shown.mixed = fragments::is_mixed(reading, number, sentence);
        }
    }
    shown
}

/// The way through the article, sentence by sentence.
struct Pass<'r, 'a> {
    reading: &'r Reading<'a>,
    discourse: Following<'r, 'a>,
    voices: Voices<'r, 'a>,
    spoken: Vec<Spoken>,
    unmarked: Vec<Unmarked>,
    /// Whose the speakers are that are described after `his` or `her`, by that token: `his spokesman`.
    owners: HashTable<u32, u32>,
}

impl Pass<'_, '_> {
    fn run(&mut self) {
        let reading = self.reading;
        let mut next_span = 0;
        let mut next_block = 0;
        let mut entry = 0;
        // The paragraph whose sentences are passed.
        let mut paragraph = 0;
        let last = self.last_needed();
        let shown = shown(reading);
        for (number, sentence) in reading.sentences.iter().enumerate() {
            if sentence.start > last {
                break;
            }
            while reading
                .paragraphs
                .get(paragraph)
                .is_some_and(|p| p.end <= sentence.start)
            {
                paragraph += 1;
            }
            let here = reading.layout.entry_of(sentence.start);
            if here != entry {
                entry = here;
                self.discourse.begin_entry();
            }
            while let Some(block) = reading
                .layout
                .blocks
                .get(next_block)
                .filter(|b| b.tokens.start < sentence.end)
            {
                self.block(block);
                next_block += 1;
            }
            while reading
                .spans
                .get(next_span)
                .is_some_and(|s| (s.first as usize) < sentence.end)
                && let Some(shown) = shown.get(next_span)
            {
                if shown.speaks {
                    self.take_in(next_span, number, sentence, shown);
                }
                next_span += 1;
            }
            // Nobody whom a post names is on the reader's mind for that.
            let posted = reading
                .layout
                .block_at(sentence.start)
                .is_some_and(Block::is_signed_below);
            if reading.layout.aside_at(sentence.start).is_none() && !posted {
                self.discourse.pass(sentence);
                let paragraph_ends = reading.paragraphs.get(paragraph).is_some_and(|p| p.end == sentence.end);
                if paragraph_ends && reading.kind(sentence.end - 1) == Kind::Colon {
                    self.led_in(sentence, paragraph + 1);
                }
            }
        }
    }

    /// Takes in a span that is speech, with whoever says it.
    fn take_in(&mut self, number: usize, in_sentence: usize, sentence: &Range<usize>, shown: &Shown) {
        let span = &self.reading.spans[number];
        let mut s = self.one(number, in_sentence, sentence, shown);
        if s.link != Link::Explicit
            && let Some(e) = self.names_itself(span)
        {
            s.speaker = Some(Speaker::Entity(e));
        }
        if shown.mixed && shown.found.is_none() && matches!(s.rule, Rule::QuotationBefore | Rule::SubjectBefore) {
            if span.last - span.first < LONGEST_TERM {
                return;
            }
            // Whoever was quoted last is as good a guess as any, and the confidence says so.
            if s.rule == Rule::QuotationBefore && s.speaker.is_none() {
                s.rule = Rule::Open;
            }
        }
        s.confidence = self.confidence(&s);
        if let Some(Speaker::Phrase(first, _)) = s.speaker
            && let Some(owner) = self.discourse.owner(first, sentence)
        {
            self.owners.insert(first as u32, owner);
        }
        if let Some(speaker) = s.speaker {
            self.discourse.spoke(speaker);
        }
        self.spoken.push(s);
    }

    /// The last token at which something may be said: who is spoken of after it matters to nobody.
    fn last_needed(&self) -> usize {
        let reading = self.reading;
        let span = reading.spans.last().map_or(0, |s| s.first as usize);
        let block = reading.layout.blocks.last().map_or(0, |b| b.tokens.start);
        let leads = |p: &&Range<usize>| reading.kind(p.end - 1) == Kind::Colon;
        let lead = reading.paragraphs.iter().rev().find(leads).map_or(0, |p| p.end);
        span.max(block).max(lead)
    }

    /// Who the words are that were found beside a span; `I` is whoever the paragraph is by.
    fn resolve(&self, found: &Found, sentence: &Range<usize>) -> Option<(Speaker, Link)> {
        let (speaker, link) = self.discourse.resolve(&found.phrase, sentence)?;
        let at = found.phrase.first;
        if speaker == Speaker::Author {
            let voice = self.reading.layout.voice_at(at);
            let speaker = self.voices.speaker(voice)?;
            if speaker == Speaker::Author && self.voices.unsigned && self.reading.is_word(at, "we") {
                return Some((Speaker::Outlet, link));
            }
            return Some((speaker, link));
        }
        // "she says" under a heading of an interview.
        if link == Link::Pronoun
            && self.reading.layout.voice_at(at) == Voice::Interviewee
            && self.reading.is(at, Class::HE_SHE)
            && self.reading.layout.block_at(at).is_none()
            && let Some(interviewee) = self.voices.speaker(Voice::Interviewee)
        {
            return Some((interviewee, link));
        }
        Some((speaker, link))
    }

    /// The person as whom a span introduces who says it: `My name is Ana Vidal`, `I’m Ana Vidal`.
    fn names_itself(&self, span: &Span) -> Option<u32> {
        let reading = self.reading;
        let first = reading.inner_first(span);
        let name = if reading.is_word(first, "my") && reading.is_word(first + 1, "name") {
            first + 2 + usize::from(reading.is_word(first + 2, "is"))
        } else if reading.is_word(first, "i") && reading.is_word(first + 1, "am") {
            first + 2
        } else if reading.is_one_of(first, words!["i'm", "i’m"]) {
            first + 1
        } else {
            return None;
        };
        let mention = &reading.mentions[reading.mention_at(name)?];
        let next = mention.last as usize + 1;
        let person = mention.len() > 1
            && reading.people.sort_of(mention.entity) == Sort::Person
            && reading.is(mention.first as usize, Class::GIVEN_NAME);
        let closes = next >= span.last as usize || matches!(reading.kind(next), Kind::Comma | Kind::Stop);
        (person && closes).then_some(mention.entity)
    }

    /// The latest span of the running text before a token, in the same entry.
    fn previous(&self, token: usize) -> Option<&Spoken> {
        let layout = &self.reading.layout;
        let entry = layout.entry_of(token);
        self.spoken
            .iter()
            .rev()
            .take(4)
            .find(|s| layout.aside_at(self.reading.spans[s.span].first as usize).is_none())
            .filter(|s| layout.entry_of(self.reading.spans[s.span].first as usize) == entry)
    }

    /// The sentence of the running text before another, in the same entry.
    fn sentence_before(&self, number: usize) -> Option<(usize, &Range<usize>)> {
        let layout = &self.reading.layout;
        let here = self.reading.sentences.get(number)?.start;
        (0..number)
            .rev()
            .take(4)
            .filter_map(|n| self.reading.sentences.get(n).map(|s| (n, s)))
            .find(|(_, s)| layout.aside_at(s.start).is_none())
            .filter(|(_, s)| layout.entry_of(s.start) == layout.entry_of(here))
    }

    /// How many paragraphs of running text a span stands after an earlier one.
    fn distance(&self, earlier: &Spoken, span: &Span) -> u32 {
        let flow = |paragraph: u32| {
            self.reading
                .layout
                .flow
                .get(paragraph as usize)
                .copied()
                .unwrap_or(paragraph)
        };
        flow(span.paragraph).saturating_sub(flow(self.reading.spans[earlier.span].paragraph))
    }

    /// How sure an attribution is: as its rule and link are, and no surer than what it goes on from.
    fn confidence(&self, s: &Spoken) -> f32 {
        match s.rule {
            Rule::OverParagraph | Rule::InParagraph => {
                let first = self.reading.spans[s.span].first as usize;
                let before = self.previous(first).map_or(0.0, |p| p.confidence);
                s.rule.confidence(Link::Explicit).min(before)
            }
            rule => rule.confidence(s.link),
        }
    }
}
