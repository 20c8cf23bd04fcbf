//! Spans to quotations: the pass over the article that puts the stages together.
//!
//! Sentence by sentence, each span is told speech from other, attributed from its own sentence where that can be done, and otherwise
//! continued from what stands before it. Then spans of one speaker that belong together become one quotation.

use std::ops::Range;

use super::attribution::{Found, Rule};
use super::cues::Strength;
use super::lexicon::Class;
use super::names::Sort;
use super::phrases::Head;
use super::reading::Reading;
use super::resolution::{Discourse, Speaker, speaker_name};
use super::tokens::Kind;
use super::{Context, Link, Quotation, Segment};

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
    let mut spoken = attribute(reading);
    back_fill(reading, &mut spoken);
    group(reading, context, &spoken)
}

fn attribute(reading: &Reading<'_>) -> Vec<Spoken> {
    let mut discourse = Discourse::new(reading);
    let mut spoken: Vec<Spoken> = Vec::new();
    let mut next_span = 0;
    for (number, sentence) in reading.sentences.iter().enumerate() {
        let mut within = false;
        while let Some(span) = reading
            .spans
            .get(next_span)
            .filter(|s| (s.first as usize) < sentence.end)
        {
            let found = reading.attribute(span);
            if reading.is_speech(span, found.as_ref(), within) {
                let mut s = one(reading, &discourse, &spoken, next_span, number, sentence, found);
                within = true;
                s.mixed = is_mixed(reading, next_span, sentence);
                if let Some(speaker) = s.speaker {
                    discourse.spoke(speaker);
                }
                spoken.push(s);
            }
            next_span += 1;
        }
        discourse.pass(sentence);
    }
    spoken
}

/// Attributes one span.
fn one(
    reading: &Reading<'_>,
    discourse: &Discourse<'_, '_>,
    spoken: &[Spoken],
    number: usize,
    sentence_number: usize,
    sentence: &Range<usize>,
    found: Option<Found>,
) -> Spoken {
    let span = &reading.spans[number];
    let previous = spoken.last();
    let paragraph_of = |s: &Spoken| reading.spans[s.span].paragraph;
    let mut result = Spoken {
        span: number,
        sentence: sentence_number,
        speaker: None,
        link: Link::Implicit,
        found,
        rule: Rule::Open,
        confidence: 0.2,
        joins: false,
        mixed: false,
    };
    // The paragraph before ended inside the quotation.
    let labelled = found.is_some_and(|f| {
        f.rule == Rule::Label
            || matches!(f.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
                && f.strength == Strength::Strong
                && matches!(f.phrase.head, Head::Name(_))
    });
    if span.continues
        && !labelled
        && let Some(p) = previous.filter(|p| paragraph_of(p) + 1 == span.paragraph)
    {
        result.speaker = p.speaker;
        result.rule = Rule::OverParagraph;
        result.confidence = p.confidence * 0.97;
        result.joins = true;
        return result;
    }
    if let Some(f) = found
        && let Some((speaker, link)) = discourse.resolve(&f.phrase, sentence)
    {
        result.speaker = Some(speaker);
        result.link = link;
        result.rule = f.rule;
        result.confidence = confidence(f.strength, link);
        result.joins = previous.is_some_and(|p| {
            p.speaker == Some(speaker)
                && (p.sentence == sentence_number
                    || paragraph_of(p) == span.paragraph && !is_mixed(reading, number, sentence) && !p.mixed)
        });
        return result;
    }
    let fragment = is_mixed(reading, number, sentence);
    if fragment
        && let Some(phrase) = reading.main_subject(sentence.start, span.first as usize)
        && let Some((speaker @ Speaker::Entity(e), link)) = discourse.resolve(&phrase, sentence)
        && matches!(reading.people.sort_of(e), Sort::Person | Sort::Organisation)
    {
        result.speaker = Some(speaker);
        result.link = link;
        result.rule = Rule::SentenceSubject;
        result.confidence = 0.55;
        return result;
    }
    let same_paragraph = previous.filter(|p| paragraph_of(p) == span.paragraph);
    if let Some(p) = same_paragraph {
        result.speaker = p.speaker;
        result.rule = Rule::InParagraph;
        result.confidence = p.confidence * 0.93;
        result.joins = true;
        return result;
    }
    // A lead in the sentence before that ends in a colon, or a floating quotation after its speaker's paragraph.
    if let Some(before) = sentence_number.checked_sub(1).and_then(|n| reading.sentences.get(n)) {
        let starts = sentence.start == span.first as usize;
        if starts
            && reading.kind(before.end - 1) == Kind::Colon
            && let Some(f) = reading
                .before_span_at(before.end, before.start)
                .filter(|f| f.strength > Strength::Weak)
                .or_else(|| reading.announced(before))
            && let Some((speaker, link)) = discourse.resolve(&f.phrase, before)
        {
            result.found = Some(f);
            result.speaker = Some(speaker);
            result.link = link;
            result.rule = Rule::LedInBefore;
            result.confidence = 0.85;
            return result;
        }
    }
    if let Some(other) = other_turn(reading, spoken, number, sentence) {
        result.speaker = Some(other);
        result.rule = Rule::OtherTurn;
        result.confidence = 0.7;
    } else if let Some(e) = discourse.last_subject {
        result.speaker = Some(Speaker::Entity(e));
        result.rule = Rule::SubjectBefore;
        result.confidence = 0.5;
    } else if let Some(p) = previous {
        result.speaker = p.speaker;
        result.rule = Rule::QuotationBefore;
        result.confidence = 0.45;
    }
    result
}

/// The other of two who talk to each other, for a sentence that is all quotation after or before a question: `“Who?”`, then `“Royce.”`
fn other_turn(reading: &Reading<'_>, spoken: &[Spoken], number: usize, sentence: &Range<usize>) -> Option<Speaker> {
    let span = &reading.spans[number];
    if span.first as usize != sentence.start || (span.last as usize) + 1 < sentence.end {
        return None;
    }
    let asks = |n: usize| {
        reading
            .body
            .get(reading.spans[n].range.clone())
            .is_some_and(|t| t.trim_end().ends_with('?'))
    };
    let previous = spoken.last()?;
    let nearby = |s: &&Spoken| reading.spans[s.span].paragraph + 4 > span.paragraph;
    if reading.spans[previous.span].paragraph + 1 != span.paragraph || !(asks(previous.span) || asks(number)) {
        return None;
    }
    let other = spoken
        .iter()
        .rev()
        .take_while(nearby)
        .find(|s| s.speaker.is_some() && s.speaker != previous.speaker)?;
    other.speaker
}

/// Spans that open a paragraph without a verb of their own take the speaker of the next one in it, if that follows at once.
fn back_fill(reading: &Reading<'_>, spoken: &mut [Spoken]) {
    for i in (0..spoken.len().saturating_sub(1)).rev() {
        let (here, next) = (spoken[i], spoken[i + 1]);
        let same = reading.spans[here.span].paragraph == reading.spans[next.span].paragraph;
        if here.found.is_none()
            && here.confidence <= 0.5
            && same
            && next.speaker.is_some()
            && next.sentence - here.sentence <= 1
            && !next.joins
        {
            spoken[i].speaker = next.speaker;
            spoken[i].rule = Rule::QuotationAfter;
            spoken[i].confidence = next.confidence * 0.9;
            spoken[i + 1].joins = true;
        }
    }
}

/// Whether a span is a fragment of the reporter's sentence.
fn is_mixed(reading: &Reading<'_>, number: usize, sentence: &Range<usize>) -> bool {
    let span = &reading.spans[number];
    let first = reading.inner_first(span);
    let starts_lower = reading
        .tokens
        .get(first)
        .is_some_and(|t| t.is_lower() || t.kind == Kind::Ellipsis);
    let before = (span.first as usize).checked_sub(1).filter(|b| *b >= sentence.start);
    let led = before.is_none_or(|b| {
        matches!(reading.kind(b), Kind::Comma | Kind::Colon | Kind::Dash | Kind::Mark(_))
            || !reading.tokens[b].is_outside()
    });
    starts_lower && before.is_some() && !led || before.is_some() && !led && !reading.is(before.unwrap_or(0), Class::SAY)
}

fn group(reading: &Reading<'_>, context: &Context<'_>, spoken: &[Spoken]) -> Vec<Quotation> {
    let mut out: Vec<Quotation> = Vec::new();
    for s in spoken {
        let span = &reading.spans[s.span];
        let segment = Segment {
            range: span.range.clone(),
            marks: span.marks,
        };
        if s.joins
            && let Some(q) = out.last_mut()
        {
            q.segments.push(segment);
            q.mixed &= s.mixed;
            continue;
        }
        let name = s.speaker.and_then(|sp| speaker_name(reading, context, sp));
        out.push(Quotation {
            mention: s
                .found
                .map(|f| reading.text_of(f.phrase.first, mention_end(reading, &f)).to_owned()),
            cue: s
                .found
                .and_then(|f| f.cue)
                .map(|(a, b)| reading.text_of(a, b).to_owned()),
            link: s.link,
            confidence: if name.is_some() { s.confidence } else { 0.0 },
            mixed: s.mixed,
            segments: vec![segment],
            rule: s.rule.describe().to_owned(),
            speaker: name,
        });
    }
    out
}

fn mention_end(reading: &Reading<'_>, found: &Found) -> usize {
    match found.phrase.head {
        Head::Noun(_) => reading.extended(&found.phrase, reading.tokens.len()),
        _ => found.phrase.last,
    }
}

fn confidence(strength: Strength, link: Link) -> f32 {
    let verb = match strength {
        Strength::Strong => 0.97,
        Strength::Medium => 0.9,
        Strength::Weak => 0.75,
    };
    let step = match link {
        Link::Explicit => 1.0,
        Link::Pronoun => 0.88,
        Link::Nominal => 0.85,
        Link::Implicit => 0.8,
    };
    verb * step
}

#[cfg(test)]
mod tests {
    use crate::quotes::{Context, extract};

    #[test]
    fn questions_and_answers_without_verbs_take_turns() {
        let body = "“Did you see who opened the safe?” Ana Vidal asked.\n\n“I did,” Tomas Brandl said.\n\n“Who?”\n\n“Royce.”\n\n“Not Emmett?”";
        let speakers: Vec<_> = extract(body, &Context::default())
            .into_iter()
            .map(|q| q.speaker.unwrap_or_default())
            .collect();
        assert_eq!(
            speakers,
            ["Ana Vidal", "Tomas Brandl", "Ana Vidal", "Tomas Brandl", "Ana Vidal"]
        );
    }
}
