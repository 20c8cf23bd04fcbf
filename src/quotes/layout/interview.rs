//! Interview highlights: headings that begin with `On`, and under each what the one interviewed said about it.

use super::{Block, Layout, Page, Voice};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::tokens::Kind;

/// The longest heading, in bytes.
const LONGEST: usize = 180;

/// How many paragraphs before the first heading a talk is announced.
const FARTHEST_ANNOUNCEMENT: usize = 12;

/// Words of such an announcement.
pub(super) const ANNOUNCE: &WordSet = words![
    "interview",
    "interviewed",
    "spoke",
    "talked",
    "conversation",
    "highlights",
    "excerpts",
    "tells",
    "told",
];

/// Finds the highlights of an interview.
pub fn read(page: &Page<'_>, layout: &mut Layout, taken: &mut [bool]) {
    let headings: Vec<usize> = page
        .paragraphs
        .iter()
        .enumerate()
        .filter(|(number, p)| {
            !taken[*number] && page.text(p.start) == "On" && page.text_of(p).len() <= LONGEST && p.len() >= 2 && {
                let last = p.end - 1;
                let closed = page.text_of(p).ends_with(['.', '!', ':', ',', ';']);
                !closed && !page.ends_like_prose(&(p.start..last)) && *number + 1 < page.paragraphs.len()
            }
        })
        .map(|(number, _)| number)
        .collect();
    // Headings that begin with "On" are not rare; that there was a talk is said before them.
    let Some(&first) = headings.first() else { return };
    let announced = page.paragraphs[..first]
        .iter()
        .rev()
        .take(FARTHEST_ANNOUNCEMENT)
        .flat_map(|p| p.clone())
        .any(|i| page.is_one_of(i, ANNOUNCE));
    let highlights = page.paragraphs[..first]
        .iter()
        .rev()
        .take(2)
        .any(|p| p.len() <= 8 && p.clone().any(|i| page.is_one_of(i, words!["highlights"])));
    if !(announced && headings.len() >= 2 || highlights) {
        return;
    }
    let answers_marked = headings
        .iter()
        .filter(|h| page.is_mark(page.paragraphs[**h + 1].start))
        .count()
        * 2
        > headings.len();
    // Without marks, an answer shows by its "I" and "you".
    let mut answers = headings.iter().map(|h| &page.paragraphs[*h + 1]);
    let personal = answers
        .clone()
        .filter(|p| page.tokens[(*p).clone()].iter().any(|t| t.is(Class::I.or(Class::YOU))))
        .count()
        * 2
        >= headings.len();
    if !answers_marked && (!personal || answers.all(|p| page.is_mark(p.start))) {
        return;
    }
    layout.interview = layout.interview.or(Some(page.paragraphs[first].start));
    for (k, &heading) in headings.iter().enumerate() {
        layout.asides.push(page.paragraphs[heading].clone());
        // What the heading quotes, the answer says again.
        layout.nameless.push(page.paragraphs[heading].clone());
        taken[heading] = true;
        // Where the last answer ends, nothing shows: one paragraph of it is certain.
        let end = headings.get(k + 1).copied().unwrap_or(heading + 2);
        let mut spoke = false;
        for (number, paragraph) in page.paragraphs.iter().enumerate().take(end).skip(heading + 1) {
            if taken[number] {
                continue;
            }
            layout.voices.push((paragraph.clone(), Voice::Interviewee));
            // Vidal: “…”, where the page labels what it marks.
            let labelled = (paragraph.start..paragraph.end.min(paragraph.start + 6))
                .any(|i| page.kind(i) == Kind::Colon && page.is_mark(i + 1));
            if !answers_marked && page.ends_like_prose(paragraph) && !page.is_mark(paragraph.start) && !labelled {
                layout.blocks.push(Block {
                    tokens: paragraph.clone(),
                    voice: Voice::Interviewee,
                    joins: spoke,
                });
                spoke = true;
                taken[number] = true;
            }
        }
        if answers_marked && k + 1 == headings.len() {
            // The rest, as far as it stands in marks.
            for paragraph in &page.paragraphs[end.min(page.paragraphs.len())..] {
                if !page.is_mark(paragraph.start) {
                    break;
                }
                layout.voices.push((paragraph.clone(), Voice::Interviewee));
            }
        }
    }
}
