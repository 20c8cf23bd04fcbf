//! Posts that a page embeds: the text, a dash, a name and a handle, and mostly a date.

use std::ops::Range;

use super::{Block, Layout, Page, Voice};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::tokens::Kind;

/// The longest name before a handle, in tokens.
const LONGEST_NAME: usize = 8;

/// Finds the posts in the paragraphs.
pub fn read(page: &Page<'_>, layout: &mut Layout, taken: &mut [bool]) {
    if memchr::memchr(b'@', page.body.as_bytes()).is_none() {
        return;
    }
    // Paragraphs that turn out to be posts, in order: no asides then.
    let mut spoken: Vec<(usize, usize)> = Vec::new();
    for (number, paragraph) in page.paragraphs.iter().enumerate() {
        if taken[number] {
            continue;
        }
        let mut from = paragraph.start;
        let mut at = from;
        if let Some(text) = after_signature(page, paragraph) {
            let end = before_date(page, text, paragraph.end);
            if text < end && !page.is_mark(text) {
                let voice = Voice::Named(paragraph.start, text - 5);
                layout.voices.push((text..end, voice));
                layout.blocks.push(Block {
                    tokens: text..end,
                    voice,
                    joins: false,
                });
                layout.asides.push(paragraph.start..text);
            }
            continue;
        }
        while at + 2 < paragraph.end {
            let handle =
                page.kind(at) == Kind::ParenOpen && page.text(at + 1) == "@" && page.kind(at + 2) == Kind::Word;
            let Some((dash, name)) = handle.then(|| signature(page, from, at)).flatten() else {
                at += 1;
                continue;
            };
            let end = date_end(page, at + 2, paragraph.end);
            let mut text = after_skip(page, from)..dash;
            if text.start >= text.end && number > 0 && from == paragraph.start && !taken[number - 1] {
                // The signature stands on a line of its own.
                text = page.paragraphs[number - 1].clone();
            }
            let own = text.start..before_links(page, &text);
            let marked = page.is_mark(text.start) && page.is_mark(own.end.saturating_sub(1));
            let one = marked && own.clone().filter(|&i| page.is_mark(i)).count() == 2;
            let marked = page.is_mark(text.start) && page.is_mark(text.end.saturating_sub(1));
            if one && own.end < text.end {
                // “It is late.” pic.twitter.com/x — Ana Vidal (@anavidal): words of another, passed on.
                layout.voices.push((text.clone(), Voice::Unknown));
                layout.asides.push(own.end..end);
            } else if !text.is_empty() && !marked {
                let voice = Voice::Named(name.start, name.end - 1);
                layout.voices.push((text.clone(), voice));
                layout.blocks.push(Block {
                    tokens: text,
                    voice,
                    joins: false,
                });
                spoken.push((paragraph.start, paragraph.end));
                layout.asides.push(dash..end);
            }
            from = end;
            at = end;
        }
    }
    if !spoken.is_empty() {
        let is_post = |a: &Range<usize>| spoken.binary_search(&(a.start, a.end)).is_ok();
        layout.asides.retain(|a| !is_post(a));
    }
}

/// Where the text begins after `Ana Vidal (@anavidal)` at the head of a paragraph.
fn after_signature(page: &Page<'_>, paragraph: &Range<usize>) -> Option<usize> {
    let limit = paragraph.end.min(paragraph.start + LONGEST_NAME);
    let open = (paragraph.start..limit).find(|&i| page.kind(i) == Kind::ParenOpen)?;
    let name = page.name_in(&(paragraph.start..open))?;
    let handle = name.1 + 1 == open && page.text(open + 1) == "@" && page.kind(open + 2) == Kind::Word;
    (handle && page.kind(open + 3) == Kind::ParenClose && open + 4 < paragraph.end).then_some(open + 4)
}

/// Where the text of a post ends before its date.
fn before_date(page: &Page<'_>, from: usize, limit: usize) -> usize {
    let mut end = limit;
    while end > from
        && (page.tokens[end - 1].is(Class::DATE) || matches!(page.kind(end - 1), Kind::Number | Kind::Comma))
    {
        end -= 1;
    }
    if end + 1 < limit { end } else { limit }
}

/// Where the text of a post ends before the links to its pictures and pages.
fn before_links(page: &Page<'_>, text: &Range<usize>) -> usize {
    let link = text.clone().find(|&i| {
        page.text(i).starts_with("http")
            || page.text(i).starts_with("pic.")
            || page.is_one_of(i, words!["pic"]) && page.text(i + 1) == "."
    });
    match link {
        Some(at) if at > text.start && (at..text.end).all(|i| !page.is_mark(i)) => at,
        _ => text.end,
    }
}

/// Where the text begins after `Skip Twitter post by @name`.
fn after_skip(page: &Page<'_>, from: usize) -> usize {
    let handle = (from..from + 8).find(|&i| page.text(i) == "@");
    match handle {
        Some(at) if page.is_one_of(from, words!["skip"]) => at + 2,
        _ => from,
    }
}

/// The dash and the name before a handle.
fn signature(page: &Page<'_>, from: usize, open: usize) -> Option<(usize, Range<usize>)> {
    let dash = (from.max(open.saturating_sub(LONGEST_NAME))..open)
        .rev()
        .find(|&i| page.kind(i) == Kind::Dash)?;
    let name = dash + 1..open;
    (!name.is_empty() && page.tokens[name.clone()].iter().any(|t| t.kind == Kind::Word)).then_some((dash, name))
}

/// Where the date after a handle ends.
fn date_end(page: &Page<'_>, handle: usize, limit: usize) -> usize {
    let close = (handle..limit.min(handle + 4)).find(|&i| page.kind(i) == Kind::ParenClose);
    let Some(close) = close else {
        return (handle + 1).min(limit);
    };
    let mut at = close + 1;
    while at < limit
        && at < close + 6
        && (page.tokens[at].is(Class::DATE) || matches!(page.kind(at), Kind::Number | Kind::Comma))
    {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use crate::quotes::testing::speakers;

    #[test]
    fn what_a_post_passes_on_in_marks_is_of_whoever_says_it_elsewhere() {
        let said = "Ana Vidal wrote to the board. “I want to tell you that the dues may change,” she said.\n\n";
        for post in [
            "“I want to tell you that the dues may change” pic.twitter.com/x — Tomas Orde (@orde) May 3, 2020",
            "“I want to tell you that the dues may change” https://t.co/x — Tomas Orde (@orde) May 3, 2020",
        ] {
            let body = format!("{said}{post}\n\nThe board met on Tuesday.");
            assert_eq!(speakers(&body), ["Ana Vidal", "Ana Vidal"], "{body}");
            let body = format!("The board met on Monday.\n\n{post}\n\nThe board met on Tuesday.");
            assert_eq!(speakers(&body), [""], "{body}");
        }
        let body = format!(
            "{said}“I want to tell you that the dues may change.” What a shame. — Tomas Orde (@orde) May 3, 2020"
        );
        assert_eq!(speakers(&body), ["Ana Vidal", "Tomas Orde", "Ana Vidal"]);
    }

    #[test]
    fn the_words_of_a_post_itself_are_of_its_author() {
        let body =
            "The board met on Monday.\n\nThe dues may change. pic.twitter.com/x — Tomas Orde (@orde) May 3, 2020";
        assert_eq!(speakers(body), ["Tomas Orde"]);
    }
}
