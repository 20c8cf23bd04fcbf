//! Quotations before the article names anybody: whoever its headline names says them.

use super::Spoken;
use crate::quotes::attribution::Rule;
use crate::quotes::names::Sort;
use crate::quotes::reading::Reading;
use crate::quotes::resolution::Speaker;
use crate::quotes::{Context, Link};

/// Quotations that an article begins with before it names anybody are the one's whom its headline names, if that is one.
pub(super) fn lead_off(reading: &Reading<'_>, context: &Context<'_>, spoken: &mut [Spoken]) {
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
