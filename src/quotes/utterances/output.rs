//! What was found out about spans and blocks, as quotations.

use super::Spoken;
use super::unmarked::Unmarked;
use crate::quotes::lexicon::HashTable;
use crate::quotes::reading::Reading;
use crate::quotes::resolution::{SpeakerNames, evidence};
use crate::quotes::{Context, Marks, Quotation, Segment};

/// Spans that belong together, as one quotation each; `owners` as for [`SpeakerNames`].
pub fn of_spans(
    reading: &Reading<'_>,
    context: &Context<'_>,
    spoken: &[Spoken],
    owners: &HashTable<u32, u32>,
) -> Vec<Quotation> {
    let mut out: Vec<Quotation> = Vec::with_capacity(spoken.len());
    let mut names = SpeakerNames::new(reading, context, owners);
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
        let name = s.speaker.and_then(|speaker| names.of(speaker));
        out.push(Quotation {
            mention: s.found.map(|f| {
                reading
                    .text_of(f.phrase.first, reading.mention_end(&f.phrase))
                    .to_owned()
            }),
            cue: s
                .found
                .and_then(|f| f.cue)
                .map(|(a, b)| reading.text_of(a, b).to_owned()),
            link: s.link,
            confidence: if name.is_some() { s.confidence } else { 0.0 },
            mixed: s.mixed,
            segments: vec![segment],
            rule: s.rule.describe().to_owned(),
            evidence: evidence(reading, s.found.as_ref(), s.speaker),
            speaker: name,
        });
    }
    out
}

/// Blocks that belong together, as one quotation each.
pub fn of_blocks(
    reading: &Reading<'_>,
    context: &Context<'_>,
    unmarked: &[Unmarked],
    owners: &HashTable<u32, u32>,
) -> Vec<Quotation> {
    let mut out: Vec<Quotation> = Vec::new();
    let mut names = SpeakerNames::new(reading, context, owners);
    for u in unmarked {
        let (Some(first), Some(last)) = (
            reading.tokens.get(u.tokens.start),
            reading.tokens.get(u.tokens.end.wrapping_sub(1)),
        ) else {
            continue;
        };
        if last.end <= first.start {
            continue;
        }
        let segment = Segment {
            range: first.start as usize..last.end as usize,
            marks: Marks::Block,
        };
        if u.joins
            && let Some(q) = out.last_mut()
        {
            q.segments.push(segment);
            continue;
        }
        let name = u.speaker.and_then(|speaker| names.of(speaker));
        out.push(Quotation {
            mention: u.mention.map(|(a, b)| reading.text_of(a, b).to_owned()),
            cue: u.cue.map(|(a, b)| reading.text_of(a, b).to_owned()),
            link: u.link,
            confidence: if name.is_some() { u.confidence } else { 0.0 },
            mixed: false,
            segments: vec![segment],
            rule: u.rule.describe().to_owned(),
            evidence: evidence(reading, None, u.speaker),
            speaker: name,
        });
    }
    out
}
