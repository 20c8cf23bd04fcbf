//! Headings and lines set large that repeat what somebody is quoted as saying elsewhere in the article: whoever says it there says it here.

use std::ops::Range;

use super::Spoken;
use super::unmarked::Unmarked;
use crate::quotes::Link;
use crate::quotes::attribution::Rule;
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
    let mut sought: Vec<(usize, Vec<usize>)> = spoken
        .iter()
        .enumerate()
        .filter(|(_, s)| is_loose(s) && !s.mixed)
        .map(|(i, s)| (i, words_of(reading, tokens_of(reading, s)).take(COMPARED).collect()))
        .filter(|(_, words): &(usize, Vec<usize>)| words.len() >= FEWEST)
        .take(MOST_REPEATED)
        .collect();
    let mut found: Vec<(usize, Speaker)> = Vec::new();
    let said = spoken
        .iter()
        .filter(|s| !is_loose(s))
        .map(|s| (tokens_of(reading, s), s.speaker))
        .chain(unmarked.iter().map(|u| (u.tokens.clone(), u.speaker)))
        .filter_map(|(tokens, speaker)| Some((tokens, speaker?)));
    for (tokens, speaker) in said {
        if sought.is_empty() {
            break;
        }
        sought.retain(|(i, words)| {
            let here = holds(reading, tokens.clone(), words);
            if here {
                found.push((*i, speaker));
            }
            !here
        });
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

fn tokens_of(reading: &Reading<'_>, s: &Spoken) -> Range<usize> {
    let span = &reading.spans[s.span];
    span.first as usize..span.last as usize + 1
}

/// The tokens of a range that are words or numbers.
fn words_of(reading: &Reading<'_>, mut tokens: Range<usize>) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || tokens.find(|&i| matches!(reading.kind(i), Kind::Word | Kind::Number)))
}

/// Whether these words follow each other somewhere in a range.
fn holds(reading: &Reading<'_>, tokens: Range<usize>, words: &[usize]) -> bool {
    let same = |a: usize, b: usize| reading.tokens[a].is_same_word(&reading.tokens[b], reading.body);
    let begins = |at: usize| words.first().is_some_and(|&first| same(at, first));
    tokens.clone().any(|at| {
        begins(at) && {
            let mut here = words_of(reading, at..tokens.end);
            words.iter().all(|&word| here.next().is_some_and(|i| same(i, word)))
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
