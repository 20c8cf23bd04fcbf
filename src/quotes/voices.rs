//! Who says `I` outside of quotation marks: the author, the one interviewed, whose name stands beside a turn, a post or a letter.

use super::Context;
use super::layout::Voice;
use super::names::Sort;
use super::reading::Reading;
use super::resolution::Speaker;
use super::tokens::Kind;

/// The voices of an article.
pub struct Voices<'r, 'a> {
    reading: &'r Reading<'a>,
    author: Speaker,
    interviewee: Option<u32>,
}

impl<'r, 'a> Voices<'r, 'a> {
    /// Finds out who the voices of an article are.
    pub fn new(reading: &'r Reading<'a>, context: &Context<'_>) -> Voices<'r, 'a> {
        // The metadata know the author better than the body.
        let byline = reading
            .layout
            .byline
            .filter(|_| context.authors.is_empty())
            .and_then(|(_, last)| bearer(reading, last));
        Voices {
            reading,
            author: byline.unwrap_or(Speaker::Author),
            interviewee: reading
                .layout
                .interview
                .and_then(|from| interviewee(reading, context, from)),
        }
    }

    /// The speaker that a voice is.
    pub fn speaker(&self, voice: Voice) -> Option<Speaker> {
        match voice {
            Voice::Author => Some(self.author),
            Voice::Interviewee => self.interviewee.map(Speaker::Entity),
            Voice::Named(first, last) => Some(bearer(self.reading, last).unwrap_or(Speaker::Phrase(first, last))),
            Voice::Unknown => None,
        }
    }
}

/// The bearer of the name that ends with a token.
fn bearer(reading: &Reading<'_>, last: usize) -> Option<Speaker> {
    let mention = &reading.mentions[reading.mention_over(last)?];
    (mention.sort != Sort::Title && mention.entity != u32::MAX).then_some(Speaker::Entity(mention.entity))
}

/// Whom an introduction is about: the person named most often in it who is not the one who asks.
fn interviewee(reading: &Reading<'_>, context: &Context<'_>, from: usize) -> Option<u32> {
    let mut counts: Vec<(u32, u32)> = Vec::new();
    for m in reading.mentions_in(&(0..from)) {
        let mention = &reading.mentions[m];
        let sort = reading.people.sort_of(mention.entity);
        if mention.sort == Sort::Title || !matches!(sort, Sort::Person | Sort::Unknown) {
            continue;
        }
        let name = reading.text_of(mention.first as usize, mention.last as usize);
        // The Herald's Ana Vidal asks.
        let before = (mention.title as usize).checked_sub(1);
        let asks = before.is_some_and(|b| reading.kind(b) == Kind::Possessive)
            || context.authors.iter().any(|a| a.eq_ignore_ascii_case(name));
        if asks {
            continue;
        }
        let surname = reading.text(mention.last as usize);
        let headline = context
            .title
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
            .any(|w| w == surname);
        let weight = if sort == Sort::Person { 2 } else { 1 } * if headline { 2 } else { 1 };
        if let Some((_, n)) = counts.iter_mut().find(|(e, _)| *e == mention.entity) {
            *n += weight;
        } else if counts.len() < MOST_NAMED {
            counts.push((mention.entity, weight));
        }
    }
    // The first named, of those named equally often.
    counts.iter().rev().max_by_key(|(_, n)| *n).map(|(e, _)| *e)
}

/// How many people of an introduction are kept apart.
const MOST_NAMED: usize = 40;
