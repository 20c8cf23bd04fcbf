//! Turns with a label before each and no marks around them: `Q:` and `A:`, `SMITH:`, `Ana Vidal:`, or the name on a line of its own.

use std::ops::Range;

use super::{Block, Layout, Page, Voice};
use crate::quotes::lexicon::{Class, HashTable, WordSet, hash, words};
use crate::quotes::tokens::{Case, Kind};

/// The longest label, in tokens, with offices and parentheses.
const LONGEST_LABEL: usize = 12;

/// What stands before a colon at the head of a paragraph without speaking.
const NOBODY: &WordSet = words![
    "update",
    "updates",
    "updated",
    "breaking",
    "note",
    "verdict",
    "claim",
    "claims",
    "fact",
    "facts",
    "rating",
    "ruling",
    "truth",
    "reality",
    "check",
    "context",
    "background",
    "analysis",
    "correction",
    "clarification",
    "source",
    "sources",
    "related",
    "watch",
    "read",
    "more",
    "video",
    "photo",
    "photos",
    "image",
    "images",
    "caption",
    "warning",
    "tip",
    "tips",
    "pros",
    "cons",
    "winner",
    "winners",
    "loser",
    "losers",
    "grade",
    "score",
    "cast",
    "director",
    "date",
    "time",
    "location",
    "place",
    "venue",
    "address",
    "phone",
    "contact",
    "email",
    "website",
    "subject",
    "editor",
    "editors",
    "tags",
    "topics",
    "share",
    "follow",
    "live",
    "exclusive",
    "opinion",
    "review",
    "bottom",
    "line",
    "why",
    "what",
    "when",
    "where",
    "who",
    "how",
    "first",
    "second",
    "third",
    "step",
    "part",
    "chapter",
    "section",
    "item",
    "topic",
    "result",
    "results",
    "final",
    "example",
    "conclusion",
    "summary",
    "details",
    "price",
    "cost",
    "age",
    "born",
    "died",
    "party",
    "state",
    "team",
    "record",
    "strengths",
    "weaknesses",
    "upside",
    "downside",
    "pro",
    "con",
    "myth",
    "false",
    "true",
    "takeaway",
    "plot",
    "starring",
    "rated",
    "the",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Asks,
    Answers,
    Name,
}

struct Label {
    paragraph: usize,
    /// The name in it, the first and the last token.
    name: (usize, usize),
    /// Where the words begin; the end of the paragraph for a name on a line of its own.
    text: usize,
    side: Side,
    key: u64,
    upper: bool,
}

/// Finds the turns of a transcript or interview.
pub fn read(page: &Page<'_>, layout: &mut Layout, taken: &mut [bool]) {
    turns(page, layout, taken, colon_label);
    if layout.blocks.is_empty() {
        turns(page, layout, taken, line_label);
    }
}

fn turns(
    page: &Page<'_>,
    layout: &mut Layout,
    taken: &mut [bool],
    label: fn(&Page<'_>, usize, &Range<usize>) -> Option<Label>,
) {
    let mut labels: Vec<Label> = page
        .untaken(taken)
        .filter_map(|(number, p)| label(page, number, p))
        .filter(|l| !is_in_notes(page, l.paragraph))
        .collect();
    let mut counts: HashTable<u64, u32> = HashTable::default();
    for l in &labels {
        *counts.entry(l.key).or_default() += 1;
    }
    let asks = labels.iter().any(|l| l.side == Side::Asks);
    let answers = labels.iter().any(|l| l.side == Side::Answers);
    let recurring = counts.values().filter(|c| **c >= 2).count();
    let turns: u32 = counts.values().filter(|c| **c >= 2).sum();
    if !(asks && answers || recurring >= 2 && turns >= 4) {
        return;
    }
    labels.retain(|l| match l.side {
        Side::Name => counts.get(&l.key).is_some_and(|c| *c >= 2) || l.upper,
        _ => asks && answers,
    });
    if !asks {
        known_only(page, &mut labels);
    }
    let (Some(first), Some(last)) = (labels.first(), labels.last()) else {
        return;
    };
    if !asks && labels.len() < 4 {
        return;
    }
    // Readers ask and sign, the author answers.
    let signed = labels
        .iter()
        .filter(|l| l.side == Side::Asks && is_signed(page, &page.paragraphs[l.paragraph]))
        .count();
    let mailbag = signed * 2 > labels.iter().filter(|l| l.side == Side::Asks).count();
    let (first, last) = (first.paragraph, last.paragraph);
    let lines = labels.iter().any(|l| l.text == page.paragraphs[l.paragraph].end);
    // A list of names, where next to nothing is longer than they are.
    let long = |p: &&Range<usize>| p.len() > LONGEST_LABEL;
    if lines
        && page.paragraphs[first..page.paragraphs.len().min(last + 2)]
            .iter()
            .filter(long)
            .count()
            * 3
            < labels.len()
    {
        return;
    }
    // Where most paragraphs have a label, those without one go on with the turn.
    let dense = lines || labels.len() * 2 > last - first;
    layout.interview = layout.interview.or(Some(page.paragraphs[first].start));
    let mut next = 0;
    let mut current: Option<(Voice, bool)> = None;
    // After the last label one paragraph is the turn; where it ends nothing shows.
    let end = if lines { last + 1 } else { last };
    let mut headings: Vec<usize> = layout.asides.iter().map(|a| a.start).collect();
    headings.sort_unstable();
    let mut spoken: Vec<usize> = Vec::new();
    for (number, paragraph) in page.paragraphs.iter().enumerate().take(end + 1).skip(first) {
        let (from, joins) = match labels.get(next).filter(|l| l.paragraph == number) {
            Some(l) => {
                next += 1;
                let voice = match l.side {
                    Side::Asks if mailbag => Voice::Unknown,
                    Side::Answers if mailbag => Voice::Author,
                    Side::Asks => Voice::Author,
                    Side::Answers => Voice::Interviewee,
                    Side::Name => Voice::Named(l.name.0, l.name.1),
                };
                layout.asides.push(paragraph.start..l.text);
                current = Some((voice, false));
                taken[number] = true;
                (l.text, false)
            }
            None if taken[number] || !dense => continue,
            None => {
                let heading = !lines && headings.binary_search(&paragraph.start).is_ok();
                if heading || page.kind(paragraph.start) == Kind::ParenOpen {
                    continue;
                }
                taken[number] = true;
                (paragraph.start, current.is_some_and(|(_, spoke)| spoke))
            }
        };
        let Some((voice, spoke)) = &mut current else { continue };
        layout.voices.push((paragraph.clone(), *voice));
        if from < paragraph.end {
            if lines {
                spoken.push(paragraph.start);
            }
            // Words in marks throughout are found by their marks.
            let marked = page.is_mark(from) && page.is_mark(paragraph.end - 1);
            if !marked {
                layout.blocks.push(Block {
                    tokens: from..paragraph.end,
                    voice: *voice,
                    joins,
                });
                *spoke = true;
            }
        }
    }
    layout.asides.retain(|a| spoken.binary_search(&a.start).is_err());
}

/// What heads the notes below an agency's report of a match, in which each side has a line of its own: `TIP-INS`, `UP NEXT`.
const NOTES: &WordSet = words![
    "implications",
    "injuries",
    "injury",
    "lineups",
    "next",
    "notes",
    "picture",
    "room",
    "stats",
    "streaks",
    "takeaway",
    "takeaways",
    "tip-ins",
    "update",
];

/// How many lines stand under such a heading at most.
const MOST_NOTES: usize = 8;

/// Whether a line that begins with a name and a colon is a note on a side of a match: `Pilots: G Ana Vidal (left ankle) was out.`, under `INJURIES`.
fn is_in_notes(page: &Page<'_>, number: usize) -> bool {
    let heads = |p: &Range<usize>| {
        p.len() <= LONGEST_HEAD
            && (p.clone()).all(|i| page.tokens[i].case != Case::Lower && page.kind(i) != Kind::Colon)
    };
    let above = page.paragraphs[..number].iter().rev().take(MOST_NOTES);
    let heading = above.clone().find(|p| heads(p));
    heading.is_some_and(|p| page.tokens[p.start].case == Case::Upper && p.clone().any(|i| page.is_one_of(i, NOTES)))
}

/// How many words such a heading has at most.
const LONGEST_HEAD: usize = 4;

/// Leaves out single words that no name of the body ends with: `Upside:`, `Avoid:`.
fn known_only(page: &Page<'_>, labels: &mut Vec<Label>) {
    let mut wanted: HashTable<u64, bool> = labels
        .iter()
        .filter(|l| l.name.0 == l.name.1 && !l.upper)
        .map(|l| (l.key, false))
        .collect();
    if wanted.is_empty() {
        return;
    }
    for i in 1..page.tokens.len() {
        if page.tokens[i].is_capital()
            && page.tokens[i - 1].is_capital()
            && let Some(known) = wanted.get_mut(&key(page, i))
        {
            *known = true;
        }
    }
    labels.retain(|l| wanted.get(&l.key).is_none_or(|known| *known));
}

/// Whether a question ends in a dash and the name of the one who sent it in.
fn is_signed(page: &Page<'_>, paragraph: &Range<usize>) -> bool {
    let from = paragraph.start.max(paragraph.end.saturating_sub(14));
    (from..paragraph.end)
        .rev()
        .take_while(|&i| i + 1 == paragraph.end || page.kind(i) != Kind::Stop)
        .find(|&i| page.kind(i) == Kind::Dash)
        .is_some_and(|dash| page.tokens.get(dash + 1).is_some_and(super::Token::is_capital))
}

/// `SEN. ANA VIDAL: …`, `Q: …` with words after it that have no marks around them.
fn colon_label(page: &Page<'_>, number: usize, paragraph: &Range<usize>) -> Option<Label> {
    let limit = paragraph.end.min(paragraph.start + LONGEST_LABEL);
    let colon = (paragraph.start..limit).find(|&i| page.kind(i) == Kind::Colon)?;
    let words = colon + 1 < paragraph.end && page.spaced_after(colon) && colon > paragraph.start;
    if !words || page.is_mark(colon + 1) {
        return None;
    }
    let plain = |side: Side, key: &str| Label {
        paragraph: number,
        name: (paragraph.start, paragraph.start),
        text: colon + 1,
        side,
        key: hash(key.as_bytes()),
        upper: true,
    };
    if colon == paragraph.start + 1 {
        if page.is_one_of(paragraph.start, words!["Q", "Question"]) {
            return Some(plain(Side::Asks, "q"));
        }
        if page.is_one_of(paragraph.start, words!["A", "Answer"]) {
            return Some(plain(Side::Answers, "a"));
        }
    }
    let name = name_before(page, paragraph.start, colon)?;
    // "Vidal: 1,204." in a count of votes
    if (colon + 1..paragraph.end).all(|i| page.kind(i) != Kind::Word) {
        return None;
    }
    Some(Label {
        paragraph: number,
        name,
        text: colon + 1,
        side: Side::Name,
        key: key(page, name.1),
        upper: page.tokens[name.1].case == Case::Upper,
    })
}

/// A name on a line of its own, above each turn.
fn line_label(page: &Page<'_>, number: usize, paragraph: &Range<usize>) -> Option<Label> {
    if paragraph.len() > 6 || number + 1 >= page.paragraphs.len() {
        return None;
    }
    let name = name_before(page, paragraph.start, paragraph.end)?;
    (name.1 + 1 == paragraph.end && name.1 > name.0).then(|| Label {
        paragraph: number,
        name,
        text: paragraph.end,
        side: Side::Name,
        key: key(page, name.1),
        upper: false,
    })
}

fn key(page: &Page<'_>, last: usize) -> u64 {
    hash(page.text(last).to_lowercase().as_bytes())
}

/// The name that fills the tokens before a colon, but for an office after a comma or what stands in parentheses.
fn name_before(page: &Page<'_>, first: usize, end: usize) -> Option<(usize, usize)> {
    let mut last = None;
    let mut depth = 0;
    let mut named = false;
    for i in first..end {
        let t = &page.tokens[i];
        match t.kind {
            Kind::ParenOpen => depth += 1,
            Kind::ParenClose => depth -= 1,
            _ if depth > 0 || named => {}
            Kind::Comma => named = true,
            Kind::Word if t.is_capital() => {
                let word = page.text(i).trim_end_matches('.');
                let empty = t.is(Class::AUX
                    .or(Class::PREPOSITION)
                    .or(Class::DETERMINER)
                    .or(Class::HE_SHE)
                    .or(Class::DATE))
                    && !t.is(Class::GIVEN_NAME)
                    && t.case != Case::Upper;
                if empty || NOBODY.hold(word.as_bytes(), word.len()) {
                    return None;
                }
                last = Some(i);
            }
            Kind::Word if t.is(Class::PARTICLE) && last.is_some() => {}
            Kind::Number | Kind::Other if last.is_some() => {}
            Kind::Stop if page.text(i) == "." && last.is_some() => {}
            _ => return None,
        }
    }
    let last = last.filter(|&last| last < first + 6)?;
    Some((first, last))
}
