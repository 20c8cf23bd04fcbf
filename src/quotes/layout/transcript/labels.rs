//! What heads a turn: `Q:`, `SEN. ANA VIDAL:`, or a name on a line of its own.

use std::ops::Range;

use crate::quotes::layout::Page;
use crate::quotes::lexicon::{Class, HashTable, WordSet, hash, words};
use crate::quotes::tokens::{Case, Kind};

/// The longest label, in tokens, with offices and parentheses.
pub(super) const LONGEST_LABEL: usize = 12;

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

/// Whose turn a label heads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// `Q:`
    Asks,
    /// `A:`
    Answers,
    /// `Ana Vidal:`
    Name,
}

/// What heads a turn.
pub(super) struct Label {
    pub(super) paragraph: usize,
    /// The name in it, the first and the last token.
    pub(super) name: (usize, usize),
    /// Where the words begin; the end of the paragraph for a name on a line of its own.
    pub(super) text: usize,
    pub(super) side: Side,
    /// The same for each label of one side.
    pub(super) key: u64,
    pub(super) upper: bool,
}

/// `SEN. ANA VIDAL: …`, `Q: …` with words after it that have no marks around them.
pub(super) fn colon_label(page: &Page<'_>, number: usize, paragraph: &Range<usize>) -> Option<Label> {
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
pub(super) fn line_label(page: &Page<'_>, number: usize, paragraph: &Range<usize>) -> Option<Label> {
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

/// Leaves out single words that no name of the body ends with: `Upside:`, `Avoid:`.
pub(super) fn known_only(page: &Page<'_>, labels: &mut Vec<Label>) {
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
