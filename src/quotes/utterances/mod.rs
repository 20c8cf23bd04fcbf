//! Spans to quotations: the pass over the article that puts the stages together.
//!
//! Sentence by sentence, each span is told speech from other, attributed from its own sentence where that can be done, and otherwise
//! continued from what stands before it. Then spans of one speaker that belong together become one quotation.

mod output;
mod partners;
mod repeated;
mod turns;
mod unmarked;
mod wondered;

use std::ops::Range;

use super::attribution::{Found, Rule};
use super::cues::Strength;
use super::layout::{Block, Voice};
use super::lexicon::{Class, HashTable, words};
use super::marks::Span;
use super::names::{Gender, Sort};
use super::phrases::Head;
use super::reading::Reading;
use super::resolution::{Following, Nature, Speaker, Who};
use super::tokens::{Glyph, Kind};
use super::voices::Voices;
use super::{Context, Link, Quotation};
use unmarked::Unmarked;

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
    back_fill(reading, &mut spoken);
    repeated::from_elsewhere(reading, &mut spoken, &unmarked);
    lead_off(reading, context, &mut spoken);
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
            shown.mixed = is_mixed(reading, number, sentence);
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
                    let mut s = self.one(next_span, number, sentence, shown);
                    if s.link != Link::Explicit
                        && let Some(e) = self.names_itself(&reading.spans[next_span])
                    {
                        s.speaker = Some(Speaker::Entity(e));
                    }
                    if shown.mixed
                        && shown.found.is_none()
                        && matches!(s.rule, Rule::QuotationBefore | Rule::SubjectBefore)
                    {
                        let span = &reading.spans[next_span];
                        if span.last - span.first < LONGEST_TERM {
                            next_span += 1;
                            continue;
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

    /// Attributes one span.
    fn one(&self, number: usize, sentence_number: usize, sentence: &Range<usize>, shown: &Shown) -> Spoken {
        let found = shown.found;
        let reading = self.reading;
        let discourse = &self.discourse;
        let span = &reading.spans[number];
        let aside = reading.layout.aside_at(span.first as usize).is_some();
        let previous = if aside {
            // "“…,” Vidal said. “…”" in the captions of a gallery
            self.spoken.last().filter(|p| {
                reading.spans[p.span].paragraph == span.paragraph && p.sentence + 1 >= sentence_number && !p.mixed
            })
        } else {
            self.previous(span.first as usize)
        };
        let mut result = Spoken {
            span: number,
            sentence: sentence_number,
            speaker: None,
            link: Link::Implicit,
            found,
            rule: Rule::Open,
            confidence: Rule::Open.confidence(Link::Implicit),
            joins: false,
            mixed: shown.mixed,
        };
        // The paragraph before ended inside the quotation.
        let labelled = found.is_some_and(|f| {
            matches!(f.rule, Rule::Label | Rule::Dash)
                || matches!(f.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
                    && f.strength == Strength::Strong
                    && matches!(f.phrase.head, Head::Name(_))
        });
        if span.continues
            && !labelled
            && let Some(p) = previous.filter(|p| self.distance(p, span) <= 1)
        {
            result.speaker = p.speaker;
            result.rule = Rule::OverParagraph;
            result.joins = true;
            return result;
        }
        if let Some(f) = found
            && let Some((speaker, link)) = self
                .turn_of(&f, span, sentence, previous)
                .or_else(|| self.resolve(&f, sentence))
        {
            result.speaker = Some(speaker);
            result.link = link;
            result.rule = f.rule;
            result.joins = previous.is_some_and(|p| {
                let before = &reading.spans[p.span];
                p.speaker == Some(speaker)
                    && (p.sentence == sentence_number
                        // "“…,” she said. She knew every boat in the port, and most of those who had sailed them. “…,” she said.": one after the other.
                        || before.paragraph == span.paragraph
                            && !shown.mixed
                            && !p.mixed
                            && span.first - before.last <= LONGEST_PAUSE)
            });
            return result;
        }
        if let Some((speaker, rule)) = self.reply_after(span, previous) {
            result.speaker = Some(speaker);
            result.rule = rule;
            return result;
        }
        let fragment = shown.mixed;
        // "though Vidal is “confident”": who is said to be so comes before the subject of the sentence.
        let open = span.first as usize;
        let near = open
            .checked_sub(1)
            .filter(|&b| b > sentence.start && reading.is_one_of(b, words!["is", "was", "are", "were"]))
            .and_then(|b| reading.phrase_ending_at(b - 1, sentence.start))
            .filter(|p| !reading.is_object(p, sentence.start));
        let subject = |phrase| match discourse.resolve(&phrase, sentence)? {
            (speaker @ Speaker::Entity(e), link) if reading.people.may_speak(e) => Some((speaker, link)),
            _ => None,
        };
        // "The plan “will fail”, in Vidal’s eyes, and hits people “who cannot pay”": whoever has the floor in the sentence.
        let floor = previous.filter(|p| {
            p.sentence == sentence_number && p.speaker.is_some() && p.found.is_some_and(|f| f.rule == Rule::AccordingTo)
        });
        if let Some(p) = floor.filter(|_| fragment) {
            result.speaker = p.speaker;
            result.rule = Rule::InParagraph;
            result.joins = true;
            return result;
        }
        // "“…,” he said. The pilots “have lost their way”": who is spoken of does not speak.
        let spoken_of = previous.is_some_and(|p| p.speaker.is_some() && self.distance(p, span) == 0)
            && reading.is(reading.inner_first(span), Class::AUX);
        if fragment
            && !spoken_of
            && let Some((speaker, link)) = near.and_then(subject).or_else(|| {
                let main = reading.main_subject(sentence.start, open)?;
                // "Vidal is accused of running “…”": others say so of her.
                (!reading.is_accused(&main, open)).then(|| subject(main)).flatten()
            })
        {
            // "Vidal was accused of “…”": nobody is named whose words they are.
            if found.is_none() && reading.is_done_to_subject(span, sentence.start) {
                return result;
            }
            result.speaker = Some(speaker);
            result.link = link;
            result.rule = Rule::SentenceSubject;
            return result;
        }
        let same_paragraph = previous.filter(|p| reading.spans[p.span].paragraph == span.paragraph);
        // "“…,” Orde said. “…”", and the next paragraph begins "Vidal’s words": they are still Orde's.
        let goes_on = same_paragraph.is_some_and(|p| {
            p.sentence + 1 == sentence_number
                || reading
                    .paragraphs
                    .get(span.paragraph as usize)
                    .is_some_and(|p| span.last as usize + 1 >= p.end)
        });
        if let Some(speaker) = self.owner_after(span, sentence_number).filter(|_| !goes_on) {
            result.speaker = Some(speaker);
            result.link = Link::Explicit;
            result.rule = Rule::PossessiveAfter;
            return result;
        }
        // "Vidal’s verdict on the tide? “…”"
        if span.first as usize == sentence.start
            && let Some((n, before)) = self.sentence_before(sentence_number)
            && n + 1 == sentence_number
            && let Some(f) = reading.owner_in_question(before)
            && let Some((speaker, link)) = self.resolve(&f, before)
        {
            result.found = Some(f);
            result.speaker = Some(speaker);
            result.link = link;
            result.rule = Rule::LedInBefore;
            return result;
        }
        // "“…,” said Vidal. Would Orde resign? “…”"
        if reading.layout.spoken_at(span.first as usize).is_none()
            && let Some(speaker) = self.answers_reporter(number, sentence_number, sentence, previous)
            && same_paragraph.is_none_or(|p| p.speaker != Some(speaker))
        {
            result.speaker = Some(speaker);
            result.rule = Rule::Asked;
            return result;
        }
        let led = span.first as usize > sentence.start && reading.kind(span.first as usize - 1) == Kind::Colon;
        // "“…,” Vidal said. Orde told reporters that he agreed. “…”": whoever has spoken since.
        let since = same_paragraph.and_then(|p| {
            self.spoke_since(p, sentence_number, span)
                .or_else(|| self.took_the_floor(p, sentence_number, span))
        });
        if let Some(speaker) = since {
            result.speaker = Some(speaker);
            result.rule = Rule::SubjectBefore;
            return result;
        }
        if let Some(p) = same_paragraph.filter(|_| !led) {
            // "“…,” Vidal said, accusing one who had called it “late”. “…”": what was woven into her sentence is an aside.
            let aside = p.mixed && !fragment;
            let before = self
                .spoken
                .iter()
                .rev()
                .take(4)
                .find(|s| s.sentence != p.sentence || !s.mixed);
            // "It is “late”, said Vidal. The plan, an answer to Orde’s “boat” plan, would be “no good”.": what is only called so is another's.
            let called = p.rule == Rule::Possessive && p.found.is_some_and(|f| f.cue.is_none());
            let own = before
                .filter(|s| called && reading.spans[s.span].paragraph == span.paragraph && s.rule != Rule::Possessive);
            let first = before
                .filter(|s| aside && s.sentence == p.sentence && s.speaker.is_some())
                .or(own);
            // "So is the port lost? “Is it late?” “It is not.”": another answers.
            let answers = p.found.is_none() && self.asks(p.span) && reading.spans[p.span].last + 1 == span.first;
            if answers {
                result.speaker = self.other_than(p, span).or(p.speaker);
                result.rule = Rule::OtherTurn;
                return result;
            }
            result.speaker = first.unwrap_or(p).speaker;
            result.rule = Rule::InParagraph;
            result.joins = first.is_none_or(|s| s.speaker == p.speaker);
            return result;
        }
        // A lead in the sentence before that ends in a colon, or a floating quotation after its speaker's paragraph.
        if let Some((lead, before)) = self.lead(span, sentence_number) {
            let f = reading
                .before_span_at(before.end, before.start)
                .filter(|f| f.strength > Strength::Weak)
                .or_else(|| reading.announced(&before))
                // "Vidal came out to the steps. Here is all of it:"
                .or_else(|| {
                    self.sentence_before(lead)
                        .and_then(|(_, earlier)| reading.announced(earlier))
                });
            if let Some(f) = f
                && let Some((speaker, link)) = self.resolve(&f, &before)
            {
                result.found = Some(f);
                result.speaker = Some(speaker);
                result.link = link;
                result.rule = Rule::LedInBefore;
                return result;
            }
        }
        // Whoever passes on somebody's words in a post has not said them.
        if reading.layout.is_passed_on(span.first as usize, fragment) {
            return result;
        }
        if let Some(voice) = reading.layout.spoken_at(span.first as usize)
            && let Some(speaker) = self.voices.speaker(voice)
        {
            result.speaker = Some(speaker);
            result.rule = Rule::Voice;
            // One answer over several paragraphs without closing marks is one quotation; each heading begins another.
            return result;
        }
        if aside {
            return result;
        }
        if let Some((other, rule)) = self.other_turn(number, sentence) {
            result.speaker = Some(other);
            result.rule = rule;
        } else if let Some(e) = discourse.last_subject() {
            result.speaker = Some(Speaker::Entity(e));
            result.rule = Rule::SubjectBefore;
        } else if !fragment && let Some(speaker) = discourse.last_reporter() {
            result.speaker = Some(speaker);
            result.rule = Rule::SubjectBefore;
        } else if let Some(p) = previous {
            result.speaker = p.speaker;
            result.rule = Rule::QuotationBefore;
        }
        // "“…,” Vidal said.", and the next paragraph begins with more of it.
        result.joins = matches!(result.rule, Rule::SubjectBefore | Rule::QuotationBefore)
            && span.first as usize == sentence.start
            && span.last - span.first > LONGEST_REJOINDER
            && previous.is_some_and(|p| {
                let tagged = matches!(p.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
                    || p.joins && matches!(p.rule, Rule::InParagraph | Rule::SubjectBefore);
                p.speaker.is_some()
                    && p.speaker == result.speaker
                    && tagged
                    && !p.mixed
                    && self.distance(p, span) == 1
                    && self
                        .sentence_before(sentence_number)
                        .is_some_and(|(n, _)| n == p.sentence)
            });
        result
    }

    /// Whose speech the sentence between two spans of a paragraph reports, if it is another person's.
    fn spoke_since(&self, previous: &Spoken, number: usize, span: &Span) -> Option<Speaker> {
        let reading = self.reading;
        let sentence = reading.sentences.get(number)?;
        let between = reading.sentences.get(number.checked_sub(1)?)?;
        if previous.sentence + 1 >= number || span.first as usize != sentence.start {
            return None;
        }
        let named = self.discourse.last_subject().map(Speaker::Entity);
        // "“…,” Vidal said. A clerk for Orde said that the boat was late. “…”"
        let speaker = named.or_else(|| self.discourse.last_reporter())?;
        let subject = reading.main_subject(between.start, between.end)?;
        let verb = reading.verb_after(&subject, between.end)?;
        let says = match named {
            Some(_) => reading.is(verb, Class::SAY.or(Class::TELL)),
            None => reading.is_one_of(verb, words!["said", "says", "told", "wrote", "added"]),
        };
        (says && previous.speaker != Some(speaker)).then_some(speaker)
    }

    /// Who is shown between two quotations of a paragraph, so that the second is theirs: `“…,” Vidal said. Orde shook his head. “…”`
    fn took_the_floor(&self, previous: &Spoken, number: usize, span: &Span) -> Option<Speaker> {
        let reading = self.reading;
        let sentence = reading.sentences.get(number)?;
        let between = reading.sentences.get(number.checked_sub(1)?)?;
        let whole = span.first as usize == sentence.start && span.last as usize + 1 >= sentence.end;
        if previous.sentence + 1 >= number || !whole || between.len() > LONGEST_GESTURE {
            return None;
        }
        // "Orde was sacked in May.", "Orde left the board in 2010.", "Orde has opposed it.", "Orde is her uncle.": no scene but what the reporter tells of him.
        let plans = words!["will", "would", "could", "can", "may", "might", "should", "must"];
        let told = |i: usize| {
            let owned = || reading.is(i + 1, Class::DETERMINER.or(Class::HE_SHE));
            reading.kind(i) == Kind::Number
                || reading.is(i, Class::DATE)
                || reading.is_one_of(i, words!["was", "were", "been"])
                    && reading.text(i + 1).ends_with("ed")
                    && reading.is(i + 2, Class::PREPOSITION)
                || reading.is_one_of(i, words!["is", "was"]) && owned()
                || reading.is_one_of(i, words!["has", "have", "had"]) && !owned()
                || reading.is_one_of(i, plans)
        };
        let named = self.discourse.last_subject().filter(|_| !between.clone().any(told))?;
        let subject = reading.main_subject(between.start, between.end)?;
        (previous.speaker != Some(Speaker::Entity(named))
            && subject.head != Head::Pronoun
            && !reading.tells_of(span, named))
        .then_some(Speaker::Entity(named))
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

    /// The words that end in a colon before a span, in its own sentence or the one before: where they stand and their number.
    fn lead(&self, span: &Span, number: usize) -> Option<(usize, Range<usize>)> {
        let reading = self.reading;
        let sentence = reading.sentences.get(number)?;
        let open = span.first as usize;
        if open > sentence.start {
            return (reading.kind(open - 1) == Kind::Colon).then_some((number, sentence.start..open));
        }
        self.sentence_before(number)
            .filter(|(_, s)| reading.kind(s.end - 1) == Kind::Colon)
            .map(|(n, s)| (n, s.clone()))
    }

    /// `“…” Smith’s four words …`: the sentence after says whose it was.
    fn owner_after(&self, span: &Span, sentence_number: usize) -> Option<Speaker> {
        let reading = self.reading;
        let sentence = reading.sentences.get(sentence_number)?;
        let next = reading.sentences.get(sentence_number + 1)?;
        if span.first as usize != sentence.start || next.start != span.last as usize + 1 {
            return None;
        }
        let m = &reading.mentions[reading.mention_at(next.start)?];
        let owner = m.last as usize;
        (reading.kind(owner + 1) == Kind::Possessive
            && (owner + 2..owner + 6).any(|i| reading.is(i, Class::SAY_NOUN) && i < next.end)
            && m.sort != Sort::Title)
            .then_some(Speaker::Entity(m.entity))
    }
}

/// Spans that open a paragraph without a verb of their own take the speaker of the next one in it, if that follows at once.
fn back_fill(reading: &Reading<'_>, spoken: &mut [Spoken]) {
    for i in (0..spoken.len().saturating_sub(1)).rev() {
        let (here, next) = (spoken[i], spoken[i + 1]);
        let same = reading.spans[here.span].paragraph == reading.spans[next.span].paragraph;
        if here.found.is_none()
            && matches!(here.rule, Rule::Open | Rule::SubjectBefore | Rule::QuotationBefore)
            && !asked_before(reading, &here)
            // "Vidal was accused of “…” “I did nothing,” she said."
            && !(next.sentence > here.sentence && is_done(reading, &here))
            && same
            && next.speaker.is_some()
            && (next.sentence - here.sentence <= 1 || shown_between(reading, &here, &next))
            && !next.joins
            && !turns::is_reply(reading, &next)
        {
            spoken[i].speaker = next.speaker;
            spoken[i].rule = Rule::QuotationAfter;
            spoken[i].confidence = Rule::QuotationAfter.confidence(Link::Implicit).min(next.confidence);
            spoken[i + 1].joins = true;
        } else if begins_next(reading, &here, &next) {
            spoken[i].speaker = next.speaker;
            spoken[i].rule = Rule::QuotationAfter;
            spoken[i].confidence = Rule::QuotationAfter.confidence(Link::Implicit).min(next.confidence);
            spoken[i + 1].joins = !here.mixed;
        } else if matches!(next.rule, Rule::Dash | Rule::QuotationAfter)
            && !reading.spans[here.span].closed
            && reading.spans[next.span].continues
            && is_loose_before_signature(reading, &here)
        {
            // A quotation of several paragraphs with the name below its last.
            spoken[i].speaker = next.speaker;
            spoken[i].rule = Rule::QuotationAfter;
            spoken[i].confidence = Rule::QuotationAfter.confidence(Link::Implicit);
            spoken[i + 1].joins = true;
        }
    }
}

/// Whether a paragraph begins with a quotation beside which nothing stands, and the sentence after it shows whose the next one is: `“…” Orde shakes his head. “…”`
fn shown_between(reading: &Reading<'_>, here: &Spoken, next: &Spoken) -> bool {
    let span = &reading.spans[here.span];
    let begins = reading
        .paragraphs
        .get(span.paragraph as usize)
        .is_some_and(|p| p.start == span.first as usize);
    begins && next.rule == Rule::SubjectBefore && next.sentence - here.sentence == 2
}

/// Whether a signature below the last paragraph of a quotation tells whose it is rather than what leads into the first: `Many say that “…`, and below `— Ana Vidal`.
fn is_loose_before_signature(reading: &Reading<'_>, here: &Spoken) -> bool {
    match here.found {
        Some(found) if here.rule != Rule::LedInBefore => {
            reading.round_up && !matches!(found.phrase.head, Head::Name(_)) && here.rule == Rule::Woven
        }
        _ => matches!(
            here.rule,
            Rule::Open | Rule::SubjectBefore | Rule::QuotationBefore | Rule::LedInBefore | Rule::OverParagraph
        ),
    }
}

/// Whether the quotation after one beside which nothing stands begins the next paragraph and has a tag: nearer than whoever was quoted before.
fn begins_next(reading: &Reading<'_>, here: &Spoken, next: &Spoken) -> bool {
    let (before, after) = (&reading.spans[here.span], &reading.spans[next.span]);
    let tagged = next
        .found
        .is_some_and(|f| matches!(f.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter));
    here.found.is_none()
        && matches!(here.rule, Rule::Open | Rule::QuotationBefore)
        && !here.joins
        && !next.joins
        && tagged
        && next.rule != Rule::Voice
        && next.speaker.is_some()
        && !turns::is_reply(reading, next)
        && after.paragraph == before.paragraph + 1
        && before.last + 1 == after.first
}

/// Whether the words only belong to what is done to the subject of their sentence.
fn is_done(reading: &Reading<'_>, here: &Spoken) -> bool {
    here.rule == Rule::Open
        && reading
            .sentences
            .get(here.sentence)
            .is_some_and(|s| reading.is_done_to_subject(&reading.spans[here.span], s.start))
}

/// Whether the sentence before a quotation, in its paragraph, says that somebody has a question or the like: `He brought a question. “…?” Vidal said that she had.`
fn asked_before(reading: &Reading<'_>, here: &Spoken) -> bool {
    let Some(before) = here.sentence.checked_sub(1).and_then(|n| reading.sentences.get(n)) else {
        return false;
    };
    let paragraph = &reading.paragraphs[reading.spans[here.span].paragraph as usize];
    here.rule == Rule::SubjectBefore
        && before.start >= paragraph.start
        && before.clone().any(|i| {
            reading.tokens[i].is_outside()
                && reading.is_one_of(
                    i,
                    words!["question", "answer", "reply", "message", "response", "word", "words"],
                )
        })
}

/// Quotations that an article begins with before it names anybody are the one's whom its headline names, if that is one.
fn lead_off(reading: &Reading<'_>, context: &Context<'_>, spoken: &mut [Spoken]) {
    let open = spoken
        .iter()
        .take_while(|s| s.speaker.is_none() && matches!(s.rule, Rule::Open | Rule::QuotationBefore))
        .count();
    if open == 0 || context.title.is_empty() {
        return;
    }
    let words: Vec<&str> = context
        .title
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|w| w.starts_with(char::is_uppercase))
        .collect();
    let mut named = (0..reading.people.entities.len() as u32).filter(|&e| {
        reading.people.sort_of(e) == Sort::Person
            && reading.people.entities.get(e as usize).is_some_and(|e| {
                let fullest = &reading.mentions[e.fullest as usize];
                fullest.len() > 1 && words.contains(&reading.text(fullest.last as usize))
            })
    });
    let (Some(only), None) = (named.next(), named.next()) else {
        return;
    };
    for s in &mut spoken[..open] {
        s.speaker = Some(Speaker::Entity(only));
        s.rule = Rule::Headline;
        s.confidence = Rule::Headline.confidence(Link::Implicit);
    }
}

/// A fragment with fewer tokens, its marks included, is a term rather than somebody's words where nothing in its paragraph says whose.
const LONGEST_TERM: u32 = 10;

/// How many tokens there are at most between two quotations of a paragraph that have a tag each, and are one all the same.
const LONGEST_PAUSE: u32 = 25;

/// How many tokens, its stop included, the sentence has at most that shows somebody who speaks next.
const LONGEST_GESTURE: usize = 14;

/// How many tokens there are in what may as well be the other's answer.
const LONGEST_REJOINDER: u32 = 12;

/// How many fragments of a list are followed back to the one that leads it.
const LONGEST_LIST: usize = 8;

/// Whether a span is a fragment of the reporter's sentence.
fn is_mixed(reading: &Reading<'_>, number: usize, sentence: &Range<usize>) -> bool {
    let mut span = &reading.spans[number];
    // "called it “tough”, “costly” and “late”": as the first of the list is.
    for _ in 0..LONGEST_LIST {
        let listed = (span.first as usize)
            .checked_sub(1)
            .filter(|&b| b > sentence.start && reading.kind(b) == Kind::Comma && reading.tokens[b].is_outside())
            .and_then(|comma| reading.tokens.get(comma - 1))
            .filter(|t| !t.is_outside())
            .map(|t| &reading.spans[t.span as usize])
            .filter(|earlier| !reading.closes_sentence(earlier) && reading.begins_low(span));
        match listed {
            Some(earlier) => span = earlier,
            None => break,
        }
    }
    let starts_low = reading.begins_low(span);
    let Some(before) = (span.first as usize).checked_sub(1).filter(|b| *b >= sentence.start) else {
        // "“Dead on arrival” was how she put it."
        let after = span.last as usize + 1;
        let goes_on = after < sentence.end && reading.is(after, Class::AUX) && reading.tokens[after].is_lower();
        return goes_on && !reading.closes_sentence(span);
    };
    let led = match reading.kind(before) {
        Kind::Comma | Kind::Colon | Kind::Dash => true,
        // "the pilots’ “good sense”": an apostrophe.
        Kind::Mark(glyph) => !matches!(glyph, Glyph::SingleClose | Glyph::SingleStraight),
        _ => !reading.tokens[before].is_outside(),
    };
    if led {
        return false;
    }
    // "told reporters “We will not leave the harbour.”"
    let governed =
        reading.is(before, Class::DETERMINER.or(Class::PREPOSITION).or(Class::AUX)) || reading.is_word(before, "that");
    let whole =
        !starts_low && !governed && reading.closes_sentence(span) && span.last - span.first > LONGEST_EXCLAMATION;
    starts_low || !reading.is(before, Class::SAY) && !whole
}

/// How many tokens there are, marks and stop included, in what may be cried or called as well as said.
const LONGEST_EXCLAMATION: u32 = 5;

impl Reading<'_> {
    /// Whether somebody is spoken of at the beginning of the words between the marks, by name or as `he` or `she`.
    fn tells_of(&self, span: &Span, person: u32) -> bool {
        let gender = match self.nature_of(Who::Entity(person)) {
            Nature::Person(gender) => gender,
            _ => Gender::Unknown,
        };
        let other = match gender {
            Gender::He => Class::SHE,
            Gender::She => Class::HE,
            Gender::Unknown => Class::NONE,
        };
        let first = self.inner_first(span);
        (first..span.last as usize).take(LONGEST_GESTURE).any(|i| {
            self.is(i, Class::HE_SHE) && !self.is(i, other)
                || self.mention_over(i).is_some_and(|m| self.mentions[m].entity == person)
        })
    }

    /// Whether the words between the marks begin in the middle of a sentence.
    fn begins_low(&self, span: &Span) -> bool {
        self.tokens
            .get(self.inner_first(span))
            .is_some_and(|t| t.is_lower() || t.kind == Kind::Ellipsis)
    }

    /// Whether they end one.
    fn closes_sentence(&self, span: &Span) -> bool {
        matches!(self.last_inside(span), Some(Kind::Stop | Kind::Comma | Kind::Dash))
    }
}
