//! Headings and lines set large that repeat what somebody is quoted as saying elsewhere in the article: whoever says it there says it here.

use super::Spoken;
use super::unmarked::Unmarked;
use crate::quotes::Link;
use crate::quotes::attribution::Rule;
use crate::quotes::lexicon::hash;
use crate::quotes::reading::Reading;
use crate::quotes::resolution::Speaker;
use crate::quotes::tokens::Kind;

/// How many words are compared: fewer recur by chance, and the rest may be cut or changed.
const COMPARED: usize = 6;

/// The fewest words that tell one quotation from another.
const FEWEST: usize = 4;

/// How many quotations of an article are looked for elsewhere in it.
const MOST_REPEATED: usize = 16;

/// Gives quotations beside which nothing stands to the speaker of those that hold the same words.
pub fn from_elsewhere(reading: &Reading<'_>, spoken: &mut [Spoken], unmarked: &[Unmarked]) {
    let mut sought: Vec<(usize, Vec<u64>)> = spoken
        .iter()
        .enumerate()
        .filter(|(_, s)| is_loose(s) && !s.mixed)
        .map(|(i, s)| {
            let span = &reading.spans[s.span];
            (
                i,
                words_of(reading, span.first as usize..span.last as usize + 1)
                    .take(COMPARED)
                    .collect(),
            )
        })
        .filter(|(_, words): &(usize, Vec<u64>)| words.len() >= FEWEST)
        .take(MOST_REPEATED)
        .collect();
    if sought.is_empty() {
        return;
    }
    let said = spoken
        .iter()
        .filter(|s| !is_loose(s))
        .map(|s| {
            let span = &reading.spans[s.span];
            (span.first as usize..span.last as usize + 1, s.speaker)
        })
        .chain(unmarked.iter().map(|u| (u.tokens.clone(), u.speaker)))
        .filter_map(|(tokens, speaker)| Some((tokens, speaker?)));
    let mut found: Vec<(usize, Speaker)> = Vec::new();
    for (tokens, speaker) in said {
        let words: Vec<u64> = words_of(reading, tokens).collect();
        sought.retain(|(i, key)| {
            let here = words.windows(key.len()).any(|w| w == key.as_slice());
            if here {
                found.push((*i, speaker));
            }
            !here
        });
        if sought.is_empty() {
            break;
        }
    }
    for (i, speaker) in found {
        let s = &mut spoken[i];
        s.joins &= s.speaker == Some(speaker);
        s.speaker = Some(speaker);
        s.rule = Rule::Repeated;
        s.confidence = Rule::Repeated.confidence(Link::Implicit);
    }
}

/// Whether nothing but what stands before a quotation tells whose it is.
fn is_loose(s: &Spoken) -> bool {
    s.found.is_none() && matches!(s.rule, Rule::Open | Rule::SubjectBefore | Rule::QuotationBefore)
}

/// The words of some tokens, in whatever case.
fn words_of(reading: &Reading<'_>, tokens: std::ops::Range<usize>) -> impl Iterator<Item = u64> {
    tokens
        .filter(|&i| matches!(reading.kind(i), Kind::Word | Kind::Number))
        .map(|i| {
            let text = reading.text(i);
            if text.bytes().any(|b| b.is_ascii_uppercase()) {
                hash(text.to_lowercase().as_bytes())
            } else {
                hash(text.as_bytes())
            }
        })
}

#[cfg(test)]
mod tests {
    use crate::quotes::{Context, extract};

    #[test]
    fn a_heading_that_repeats_a_quotation_is_whoever_says_it() {
        let body = "Tomas Brandl said: “It is late.”\n\n“We are not there yet”\n\nThe tide was high. “Ask me on Monday,” Ana Vidal said. “But we are not there yet.”";
        let quotes = extract(body, &Context::default());
        assert_eq!(quotes[1].speaker.as_deref(), Some("Ana Vidal"));
        assert_eq!(quotes[1].rule, "quoted again elsewhere");
    }
}
