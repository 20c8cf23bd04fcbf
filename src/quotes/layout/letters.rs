//! Letters to the editor: a salutation, the text, and the name of the writer on a line of its own.

use crate::quotes::lexicon::words;
use std::ops::Range;

use super::{Layout, Page, Voice};
use crate::quotes::tokens::Kind;

/// The longest signature, in tokens.
const LONGEST_SIGNATURE: usize = 12;

/// Finds the letters and who wrote each.
pub fn read(page: &Page<'_>, layout: &mut Layout, taken: &mut [bool]) {
    let begins: Vec<(usize, usize)> = page
        .untaken(taken)
        .filter_map(|(number, p)| salutation(page, p).map(|text| (number, text)))
        .collect();
    for (k, &(first, text)) in begins.iter().enumerate() {
        let end = begins.get(k + 1).map_or(page.paragraphs.len(), |(n, _)| *n);
        let letter = page.paragraphs[first].start..page.paragraphs[end - 1].end;
        // The first line after the prose that is no sentence: the name; a place or an office may follow.
        let signature = page.paragraphs[first..end]
            .iter()
            .skip(1)
            .find(|p| p.len() <= LONGEST_SIGNATURE && !page.ends_like_prose(p) && !page.has_mark(p));
        let name = signature.and_then(|p| page.name_in(p)).filter(|(a, b)| b > a);
        layout.entries.push(letter.start);
        layout.asides.push(letter.start..text);
        layout
            .voices
            .push((letter, name.map_or(Voice::Unknown, |(a, b)| Voice::Named(a, b))));
        for t in &mut taken[first..end] {
            *t = true;
        }
    }
}

/// Where the text begins after `SIR –`, `Dear Editor,`, `To the Editor:`.
fn salutation(page: &Page<'_>, paragraph: &Range<usize>) -> Option<usize> {
    let at = paragraph.start;
    let named = |i: usize| page.is_one_of(i, words!["sir", "madam", "editor", "sirs"]);
    let end = if page.is_one_of(at, words!["dear"]) && named(at + 1) {
        at + 2
    } else if page.is_one_of(at, words!["to"])
        && page.is_one_of(at + 1, words!["the"])
        && page.is_one_of(at + 2, words!["editor", "editors"])
    {
        at + 3
    } else if page.is_one_of(at, words!["sir", "madam"]) {
        at + 1
    } else {
        return None;
    };
    (end <= paragraph.end && matches!(page.kind(end), Kind::Dash | Kind::Colon | Kind::Comma) || end == paragraph.end)
        .then(|| (end + 1).min(paragraph.end))
}
