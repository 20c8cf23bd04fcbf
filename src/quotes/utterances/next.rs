//! Spans beside which nobody stands, and which take the speaker of the quotation after them: `“It is late. …” “We go,” Vidal said.`

use super::{Spoken, turns};
use crate::quotes::Link;
use crate::quotes::attribution::Rule;
use crate::quotes::lexicon::words;
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;

/// Spans that open a paragraph without a verb of their own take the speaker of the next one in it, if that follows at once.
pub(super) fn back_fill(reading: &Reading<'_>, spoken: &mut [Spoken]) {
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
