//! What stands between the paragraphs of a story: captions and credits, promotions, headings, bylines, datelines, time stamps.

use std::ops::Range;

use super::{Layout, Page};
use crate::quotes::lexicon::{Class, is_common, words};
use crate::quotes::tokens::{Case, Kind, Token};

/// The longest heading or item of a list, in tokens.
const LONGEST_HEADING: usize = 45;

/// The longest promotion, in tokens.
const LONGEST_PROMOTION: usize = 40;

/// The longest crosshead within a paragraph, in words.
const LONGEST_CROSSHEAD: usize = 9;

/// How far into a paragraph a caption's lead or a dateline reaches, in tokens.
const LONGEST_LEAD: usize = 24;

/// How many words the name of an agency has at most.
const LONGEST_AGENCY: usize = 3;

/// How many paragraphs stand at most before a dateline that names its agency: headings, bylines, addresses.
const FARTHEST_DATELINE: usize = 8;

/// How many tokens a paragraph has at most that only says who took a picture, or of what it is one.
const LONGEST_CREDIT: usize = 48;

/// How far into a paragraph the name of a photographer reaches, in bytes.
const LONGEST_PHOTOGRAPHER: usize = 40;

/// What pages print before a headline of another story, and nothing else begins with.
const PROMOTIONS: &[&str] = &[
    "read more",
    "read also",
    "read next",
    "also read",
    "see also",
    "see more",
    "must read",
    "more on this",
    "more from",
    "related:",
    "related news",
    "related article",
    "related stor",
    "related coverage",
    "related content",
    "recommended:",
    "watch:",
    "watch now",
    "watch live",
    "listen:",
    "listen now",
    "story continues",
    "article continues",
    "continue reading",
    "advertisement",
    "skip advertisement",
    "sign up for",
    "sign up here",
    "sign up to",
    "subscribe to",
    "click here",
    "scroll down",
    "follow us",
    "share this",
    "don't miss:",
    "interested in",
    "download the",
    "get the latest",
];

/// What pages print before a picture's caption or credit.
const CAPTIONS: &[&str] = &[
    "image caption",
    "media caption",
    "video caption",
    "image copyright",
    "image source",
    "media playback",
    "enlarge this image",
    "toggle caption",
    "hide caption",
    "photo:",
    "photo by",
    "photograph:",
    "photos:",
    "(photo",
    "(image",
    "(ap photo",
    "(reuters/",
    "picture:",
    "credit:",
];

/// Marks everything that is not running text.
pub fn read(page: &Page<'_>, layout: &mut Layout, taken: &mut [bool]) {
    for (number, paragraph) in page.paragraphs.iter().enumerate() {
        let text = page.text_of(paragraph);
        if let Some(lead) = caption(page, paragraph, text) {
            layout.nameless.push(paragraph.start..lead);
            layout.asides.push(paragraph.start..lead);
            gallery(page, &(lead..paragraph.end), layout);
            taken[number] = true;
        } else if is_promotion(page, paragraph, text) {
            layout.nameless.push(paragraph.clone());
            layout.asides.push(paragraph.clone());
            taken[number] = true;
        } else if is_time(page, paragraph) {
            layout.asides.push(paragraph.clone());
            layout.entries.push(paragraph.start);
            taken[number] = true;
        } else if let Some(name) = byline(page, paragraph) {
            layout.asides.push(paragraph.clone());
            layout.byline = layout.byline.or(Some(name));
            taken[number] = true;
        } else if is_heading(page, paragraph) {
            // Also a name on a line of its own, which the forms that look for one still see.
            layout.asides.push(paragraph.clone());
            // A recording: "Listen · 5:59".
            if page.text(paragraph.end - 1).contains(':') {
                layout.nameless.push(paragraph.clone());
            } else if let Some(credit) = credit_in(page, paragraph) {
                layout.nameless.push(credit..paragraph.end);
            }
        } else if number < FARTHEST_DATELINE
            && let Some(end) = dateline(page, paragraph)
            && (number < 3 || page.kind(end - 2) == Kind::ParenClose)
        {
            layout.asides.push(paragraph.start..end);
            crossheads(page, &(end..paragraph.end), layout);
        } else {
            crossheads(page, paragraph, layout);
        }
    }
}

/// A bit for the first two bytes of each of some leads.
const fn beginnings(leads: &[&str]) -> u64 {
    let mut bits = 0;
    let mut i = 0;
    while i < leads.len() {
        let lead = leads[i].as_bytes();
        bits |= 1 << beginning(lead[0], lead[1]);
        i += 1;
    }
    bits
}

/// A small number for two bytes, the same in either case.
const fn beginning(first: u8, second: u8) -> u8 {
    ((first | 0x20) ^ (second | 0x20) << 3) & 0x3F
}

fn begins_with_any(text: &str, leads: &[&str], beginnings: u64) -> bool {
    let may_begin = match text.as_bytes() {
        [first, second, ..] => beginnings >> beginning(*first, *second) & 1 == 1,
        _ => false,
    };
    may_begin && leads.iter().any(|lead| begins_with(text, lead))
}

fn begins_with(text: &str, lead: &str) -> bool {
    let differs = |a: &u8, b: &u8| (a ^ b) & !0x20 != 0;
    if text
        .as_bytes()
        .first()
        .zip(lead.as_bytes().first())
        .is_none_or(|(a, b)| differs(a, b))
    {
        return false;
    }
    text.len() >= lead.len() && text.as_bytes()[..lead.len()].eq_ignore_ascii_case(lead.as_bytes())
}

/// Parts captions that follow each other from what the page prints between them: `… on the quay. Hide Caption 2 of 7 Photos: Life on the quay …`.
fn gallery(page: &Page<'_>, words: &Range<usize>, layout: &mut Layout) {
    let mut start = words.start;
    for at in words.clone() {
        if at < start || !page.is_one_of(at, words!["hide"]) || !page.is_one_of(at + 1, words!["caption"]) {
            continue;
        }
        let between = |i: usize| {
            page.kind(i) == Kind::Number
                || page.kind(i) == Kind::Colon
                || page.is_one_of(i, words!["of", "photo", "photos"])
        };
        let end = (at + 2..words.end).find(|&i| !between(i)).unwrap_or(words.end);
        if start < at {
            layout.asides.push(start..at);
        }
        layout.nameless.push(at..end);
        layout.asides.push(at..end);
        start = end;
    }
    if start < words.end {
        layout.asides.push(start..words.end);
    }
}

/// Where the words of a caption begin after what the page prints before them; the end of the paragraph where it is a credit alone.
fn caption(page: &Page<'_>, paragraph: &Range<usize>, text: &str) -> Option<usize> {
    const BEGINNINGS: u64 = beginnings(CAPTIONS);
    if !begins_with_any(text, CAPTIONS, BEGINNINGS) {
        return agency_credit(page, paragraph, text);
    }
    let end = paragraph.end.min(paragraph.start + LONGEST_LEAD);
    let word = (paragraph.start..end).rev().find(|&i| {
        page.is_one_of(i, words!["caption"]) && page.is_one_of(i.wrapping_sub(1), words!["image", "media", "video"])
    });
    // "Photos: Life on the quay Ana Vidal waits for the ferry. “…,” she said. Hide Caption 1 of 7 …": a gallery tells a story.
    let gallery = paragraph.len() > LONGEST_CREDIT;
    Some(word.map_or(if gallery { paragraph.start + 2 } else { paragraph.end }, |i| i + 1))
}

/// Where the caption begins after the photographer's name and the agency's: `Ana Vidal/Reuters Pilots wait …`, `Ana Vidal / AFP - Getty Images Pilots wait …`.
fn agency_credit(page: &Page<'_>, paragraph: &Range<usize>, text: &str) -> Option<usize> {
    let slash = memchr::memchr(b'/', &text.as_bytes()[..text.len().min(LONGEST_PHOTOGRAPHER)])?;
    let agencies = words![
        "afp",
        "ap",
        "epa",
        "reuters",
        "getty",
        "bloomberg",
        "zuma",
        "upi",
        "redux",
        "magnum",
        "shutterstock"
    ];
    let start = page.tokens.get(paragraph.start)?.start as usize;
    let first = (paragraph.start..paragraph.end).find(|&i| page.tokens[i].start as usize > start + slash)?;
    let name = (paragraph.start..first - 1)
        .all(|i| page.tokens[i].is_capital() || page.tokens[i].is(Class::PARTICLE) || page.kind(i) != Kind::Word);
    if first < paragraph.start + 2 || !name || !page.is_one_of(first, agencies) {
        return None;
    }
    let credit = |&i: &usize| {
        page.kind(i) != Kind::Word
            || page.is_one_of(i, agencies)
            || page.is_one_of(
                i,
                words![
                    "images", "image", "photo", "pictures", "press", "file", "news", "via", "for"
                ],
            )
    };
    Some((first..paragraph.end).find(|i| !credit(i)).unwrap_or(paragraph.end))
}

fn is_promotion(page: &Page<'_>, paragraph: &Range<usize>, text: &str) -> bool {
    if paragraph.len() > LONGEST_PROMOTION {
        return false;
    }
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    const BEGINNINGS: u64 = beginnings(PROMOTIONS);
    if begins_with_any(text, PROMOTIONS, BEGINNINGS) {
        let whole = !page.ends_like_prose(paragraph);
        let colon = (paragraph.start..paragraph.end.min(paragraph.start + 6)).any(|i| page.kind(i) == Kind::Colon);
        return whole || colon || begins_with(text, "sign up") || begins_with(text, "click here");
    }
    // Follow the reporter on Twitter @reporter.
    begins_with(text, "follow ") && page.tokens[paragraph.clone()].len() <= 16 && text.contains('@')
}

/// `7.44pm`, `10:46 a.m. ET`: the head of an entry of a live blog.
fn is_time(page: &Page<'_>, paragraph: &Range<usize>) -> bool {
    if paragraph.len() > 8 || page.kind(paragraph.start) != Kind::Number {
        return false;
    }
    let first = page.text(paragraph.start);
    let clock = first.contains([':', '.']) || first.ends_with("am") || first.ends_with("pm");
    let suffix = |i: usize| {
        page.is_one_of(
            i,
            words![
                "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "ET", "EST", "EDT", "CT", "PT", "GMT", "BST", "UTC", "CET",
                "CEST", "AEST", "AEDT", "IST",
            ],
        ) || page.kind(i) != Kind::Word
    };
    clock
        && first.as_bytes().iter().filter(|b| b.is_ascii_digit()).count() >= 2
        && (paragraph.start + 1..paragraph.end).all(suffix)
}

/// The name in `By Ana Vidal, courts correspondent`, where that is all the paragraph says.
fn byline(page: &Page<'_>, paragraph: &Range<usize>) -> Option<(usize, usize)> {
    if !(3..=16).contains(&paragraph.len()) || page.text(paragraph.start) != "By" && page.text(paragraph.start) != "BY"
    {
        return None;
    }
    if page.kind(paragraph.end - 1) == Kind::Stop || page.has_mark(paragraph) {
        return None;
    }
    let mut last = paragraph.start;
    for i in paragraph.start + 1..paragraph.end {
        let t = &page.tokens[i];
        if t.is_capital() && !t.is(Class::DATE)
            || t.is(Class::PARTICLE)
            || page.kind(i) == Kind::Mark(crate::quotes::tokens::Glyph::SingleClose)
        {
            last = i;
        } else {
            break;
        }
    }
    // "By March", "By Friday morning": one word, or a date.
    (last >= paragraph.start + 2).then_some((paragraph.start + 1, last))
}

/// A line that is no sentence: a crosshead, an item of a list, a credit.
fn is_heading(page: &Page<'_>, paragraph: &Range<usize>) -> bool {
    if paragraph.len() > LONGEST_HEADING || page.ends_like_prose(paragraph) {
        return false;
    }
    let last = page.kind(paragraph.end - 1);
    !matches!(
        last,
        Kind::Colon | Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::Mark(_) | Kind::Ellipsis
    ) && !page.has_mark(paragraph)
}

/// Where the credit begins that closes a caption: `Ana Vidal Photograph: Vell Pictures`.
fn credit_in(page: &Page<'_>, paragraph: &Range<usize>) -> Option<usize> {
    // "Cover image: …" leads a caption, in which people are named.
    (paragraph.start + 2..paragraph.end.saturating_sub(1)).find(|&i| {
        page.kind(i + 1) == Kind::Colon
            && page.is_one_of(
                i,
                words![
                    "photograph",
                    "photo",
                    "photographs",
                    "photos",
                    "picture",
                    "pictures",
                    "image",
                    "credit",
                ],
            )
    })
}

/// Crossheads in capitals that have run into the text: `… he said. STORM AHEAD Vidal, who …`.
fn crossheads(page: &Page<'_>, paragraph: &Range<usize>, layout: &mut Layout) {
    let first = page.capitals.partition_point(|at| (*at as usize) < paragraph.start);
    let mut at = paragraph.start;
    for start in page.capitals[first..].iter().map(|at| *at as usize) {
        if start >= paragraph.end {
            break;
        }
        if start < at || page.tokens[start].case != Case::Upper {
            continue;
        }
        at = start;
        let mut words = 0;
        while at < paragraph.end {
            let t = &page.tokens[at];
            match t.kind {
                Kind::Word if t.case == Case::Upper || t.end - t.start == 1 && t.is_capital() => words += 1,
                Kind::Number | Kind::Possessive | Kind::Comma | Kind::Other | Kind::Semicolon => {}
                _ => break,
            }
            at += 1;
        }
        while at < paragraph.end && at > start && page.tokens[at - 1].kind != Kind::Word {
            at -= 1;
        }
        let before = start.checked_sub(1).filter(|&b| b >= paragraph.start);
        let begins = before.is_some_and(|b| matches!(page.kind(b), Kind::Stop | Kind::Mark(_) | Kind::ParenClose));
        let goes_on = page
            .tokens
            .get(at)
            .is_some_and(|t| t.is_capital() && at < paragraph.end);
        let plain = |t: &Token| {
            t.kind == Kind::Word
                && t.end - t.start > 3
                && !t.is(Class::GIVEN_NAME)
                && is_common(&page.body[t.start as usize..t.end as usize])
        };
        if begins
            && goes_on
            && (2..=LONGEST_CROSSHEAD).contains(&words)
            && page.tokens[start..at].iter().any(plain)
            && !heads_marks(page, at..paragraph.end)
        {
            layout.asides.push(start..at);
            layout.nameless.push(start..at);
        }
        at = at.max(start + 1);
    }
}

/// Whether capitals go on into words in marks: `MAYOR ANA VIDAL ON` `G20 DUES “…”`, `ANA VIDAL, PILOT,` `R. ORDE & SONS “…”`.
fn heads_marks(page: &Page<'_>, rest: Range<usize>) -> bool {
    let mut after = rest.skip_while(|&i| {
        let t = &page.tokens[i];
        let short = || page.text(i).ends_with(|c: char| c == '.' || c.is_ascii_digit());
        match t.kind {
            Kind::Word => t.case == Case::Upper || t.is_capital() && (t.end - t.start == 1 || short()),
            Kind::Number | Kind::Possessive | Kind::Comma | Kind::Colon | Kind::Other => true,
            _ => false,
        }
    });
    after.next().is_some_and(|i| page.is_mark(i))
}

/// Where the text begins after `PORT ANSGAR, Saint Corvin, March 14 (Meridian) -`, `(Meridian) -`.
fn dateline(page: &Page<'_>, paragraph: &Range<usize>) -> Option<usize> {
    let first = page.tokens.get(paragraph.start)?;
    if first.kind == Kind::ParenOpen {
        let close = (paragraph.start + 2..paragraph.end.min(paragraph.start + LONGEST_AGENCY + 2))
            .find(|&i| page.kind(i) == Kind::ParenClose)?;
        let named = page.tokens[paragraph.start + 1..close].iter().all(Token::is_capital);
        return (named && page.kind(close + 1) == Kind::Dash && close + 2 < paragraph.end).then_some(close + 2);
    }
    if first.case != Case::Upper || first.end - first.start < 3 {
        return None;
    }
    let end = paragraph.end.min(paragraph.start + LONGEST_LEAD);
    for i in paragraph.start + 1..end {
        let t = &page.tokens[i];
        match t.kind {
            Kind::Dash if i + 1 < paragraph.end => return Some(i + 1),
            // "ORDE: “It is late.”": whose words the paragraph is.
            Kind::Colon if page.is_mark(i + 1) && page.is_mark(paragraph.end - 1) => return None,
            Kind::Colon if i + 1 < paragraph.end && page.spaced_after(i) => {
                return (paragraph.start..i)
                    .all(|k| page.tokens[k].case == Case::Upper)
                    .then_some(i + 1);
            }
            Kind::Comma | Kind::Number | Kind::ParenOpen | Kind::ParenClose | Kind::Other | Kind::Stop => {}
            Kind::Word if t.is_capital() || t.is(Class::PARTICLE) => {}
            _ => return None,
        }
    }
    None
}
