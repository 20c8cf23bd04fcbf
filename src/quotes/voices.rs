//! Who says `I` outside of quotation marks: the author, the one interviewed, whose name stands beside a turn, a post or a letter.

use super::Context;
use super::layout::Voice;
use super::lexicon::Class;
use super::names::Sort;
use super::reading::Reading;
use super::resolution::Speaker;
use super::tokens::Kind;

/// The voices of an article.
pub struct Voices<'r, 'a> {
    reading: &'r Reading<'a>,
    author: Speaker,
    interviewee: Option<u32>,
    /// Whether nobody signs the article.
    pub unsigned: bool,
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
            unsigned: byline.is_none() && context.authors.is_empty(),
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
            Voice::Named(first, last) => Some(labelled(self.reading, first, last)),
            Voice::Unknown => None,
        }
    }
}

/// The bearer of the name that ends with a token.
fn bearer(reading: &Reading<'_>, last: usize) -> Option<Speaker> {
    let mention = &reading.mentions[reading.mention_over(last)?];
    (mention.sort != Sort::Title && mention.entity != u32::MAX).then_some(Speaker::Entity(mention.entity))
}

/// Whose label or signature the tokens are: an entity that is named so, and not merely with these words in its name.
fn labelled(reading: &Reading<'_>, first: usize, last: usize) -> Speaker {
    let itself = Speaker::Phrase(first, last);
    let Some(found @ Speaker::Entity(e)) = bearer(reading, last) else {
        return itself;
    };
    let same = reading
        .fullest(e)
        .is_some_and(|f| reading.text(f.last as usize).eq_ignore_ascii_case(reading.text(last)));
    if same || first == last { found } else { itself }
}

/// Whom an introduction is about: the person named and heard most in it who is not the one who asks.
fn interviewee(reading: &Reading<'_>, context: &Context<'_>, from: usize) -> Option<u32> {
    let mut counts: Vec<(u32, u32)> = Vec::new();
    for m in reading.mentions_in(&(0..from)) {
        let mention = &reading.mentions[m];
        let sort = reading.people.sort_of(mention.entity);
        let aside = reading.layout.aside_at(mention.first as usize).is_some();
        if aside || mention.sort == Sort::Title || !matches!(sort, Sort::Person | Sort::Unknown) {
            continue;
        }
        let name = reading.text_of(mention.first as usize, mention.last as usize);
        let mut after = mention.last as usize + 1;
        while reading.is_filler(after) {
            after += 1;
        }
        let before = (mention.title as usize).checked_sub(1);
        let speaks = reading.is(after, Class::SPEECH) && reading.tokens[after].is_lower()
            || before.is_some_and(|b| reading.is(b, Class::SAY));
        // The Herald's Ana Vidal asks. A byline may be the guest's.
        let asks = before.is_some_and(|b| reading.kind(b) == Kind::Possessive)
            || !speaks && context.authors.iter().any(|a| a.eq_ignore_ascii_case(name));
        if asks {
            continue;
        }
        let weight = match (speaks, reading.is(after, Class::TELL)) {
            (true, true) => TELLS,
            (true, false) => SAYS,
            (false, _) => 0,
        } + if sort == Sort::Person { NAMED } else { NAMED / 2 };
        if let Some((_, n)) = counts.iter_mut().find(|(e, _)| *e == mention.entity) {
            *n += weight;
        } else if counts.len() < MOST_NAMED {
            // The first whom it names is more often than not the one.
            let first = if counts.is_empty() { SAYS } else { 0 };
            counts.push((mention.entity, weight + first));
        }
    }
    counts.iter().rev().max_by_key(|(_, n)| *n).map(|(e, _)| *e)
}

/// What a mention in an introduction counts for, and what it adds that its bearer says or tells something.
const NAMED: u32 = 2;
const SAYS: u32 = 3;
const TELLS: u32 = 8;

/// How many people of an introduction are kept apart.
const MOST_NAMED: usize = 40;
