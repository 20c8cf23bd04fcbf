//! The best passages of a long text: where most of the query stands closest together.

use std::collections::HashSet;
use std::ops::Range;

use super::highlight::Mark;

/// A stretch of a text, to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Whether words of the same paragraph stand before it.
    pub cut_before: bool,
    /// Whether words of the same paragraph stand after it.
    pub cut_after: bool,
}

/// About how many bytes a passage has, and how far a sentence may carry it beyond.
const WIDTH: usize = 240;
const REACH: usize = 120;

/// Chooses up to `limit` passages of `text` that hold the most of the query's parts, in reading order. Without marks, it is the beginning.
pub fn choose(text: &str, marks: &[Mark], limit: usize) -> Vec<Passage> {
    if marks.is_empty() {
        let start = text.len() - text.trim_start().len();
        if start == text.len() || limit == 0 {
            return Vec::new();
        }
        return vec![grow(text, start..start)];
    }
    let mut windows = windows(text, marks);
    windows.sort_by(|a, b| b.value.cmp(&a.value).then(a.marks.start.cmp(&b.marks.start)));
    let mut chosen: Vec<Passage> = Vec::new();
    let mut parts: HashSet<usize> = HashSet::new();
    for window in windows {
        if chosen.len() >= limit {
            break;
        }
        let inside = &marks[window.marks.clone()];
        let (Some(first), Some(last)) = (inside.first(), inside.iter().map(|m| m.range.end).max()) else {
            continue;
        };
        let passage = grow(text, first.range.start..last);
        if chosen
            .iter()
            .any(|c| c.range.start < passage.range.end && passage.range.start < c.range.end)
        {
            continue;
        }
        parts.extend(inside.iter().map(|mark| mark.part));
        chosen.push(passage);
    }
    chosen.sort_by_key(|passage| passage.range.start);
    chosen
}

struct Window {
    marks: Range<usize>,
    /// Different parts of the query count most, then their number.
    value: (usize, usize),
}

/// For each mark, the window that begins with it and stays in its paragraph.
fn windows(text: &str, marks: &[Mark]) -> Vec<Window> {
    let mut windows = Vec::with_capacity(marks.len());
    let mut counts: Vec<usize> = vec![0; marks.iter().map(|m| m.part + 1).max().unwrap_or(0)];
    let (mut distinct, mut end) = (0, 0);
    let mut paragraph_end = 0;
    for start in 0..marks.len() {
        let from = marks[start].range.start;
        if from >= paragraph_end {
            paragraph_end = memchr::memchr(b'\n', &text.as_bytes()[from..]).map_or(text.len(), |n| from + n);
        }
        let fits = |mark: &Mark| {
            mark.range.end - from <= WIDTH.max(marks[start].range.len())
                && mark.range.start < paragraph_end.max(marks[start].range.end)
        };
        while end < marks.len() && fits(&marks[end]) {
            counts[marks[end].part] += 1;
            distinct += usize::from(counts[marks[end].part] == 1);
            end += 1;
        }
        windows.push(Window {
            marks: start..end,
            value: (distinct, end - start),
        });
        // The window moves on by one mark.
        if end > start {
            counts[marks[start].part] -= 1;
            distinct -= usize::from(counts[marks[start].part] == 0);
        } else {
            end = start + 1;
        }
    }
    windows
}

/// Widens a stretch to sentences or at least words, inside its paragraph.
fn grow(text: &str, core: Range<usize>) -> Passage {
    let bytes = text.as_bytes();
    let paragraph_start = memchr::memrchr(b'\n', &bytes[..core.start]).map_or(0, |n| n + 1);
    let paragraph_end = memchr::memchr(b'\n', &bytes[core.end..]).map_or(text.len(), |n| core.end + n);
    let room = WIDTH.saturating_sub(core.len());

    let lowest = floor(text, core.start.saturating_sub(room / 2 + REACH)).max(paragraph_start);
    let start = if core.start - paragraph_start <= room / 2 + REACH {
        paragraph_start
    } else {
        sentence_start(text, lowest, core.start)
            .unwrap_or_else(|| word_start(text, lowest.max(floor(text, core.start - room / 2)), core.start))
    };
    let want = (core.end + room.saturating_sub(core.start - start).max(room / 4)).min(paragraph_end);
    let highest = floor(text, want.saturating_add(REACH)).min(paragraph_end);
    let end = if paragraph_end <= highest {
        paragraph_end
    } else {
        sentence_end(text, floor(text, want).max(core.end), highest)
            .unwrap_or_else(|| word_end(text, core.end, floor(text, want)))
    };
    let trimmed = text.get(start..end).unwrap_or_default();
    let start = start + (trimmed.len() - trimmed.trim_start().len());
    let end = start + trimmed.trim().len();
    let is_cut = |stretch: Range<usize>| text.get(stretch).is_some_and(|s| !s.trim().is_empty());
    Passage {
        cut_before: is_cut(paragraph_start..start.max(paragraph_start)),
        cut_after: is_cut(end.min(paragraph_end)..paragraph_end),
        range: start..end,
    }
}

/// The last character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

/// The first place in `from..to` at which a sentence begins.
fn sentence_start(text: &str, from: usize, to: usize) -> Option<usize> {
    let stretch = text.get(from..to)?;
    stretch.match_indices(['.', '!', '?']).find_map(|(at, _)| {
        let after = text.get(from + at + 1..to)?;
        let after_marks = after.trim_start_matches(['"', '\'', '”', '’', ')']);
        let rest = after_marks.trim_start();
        let begins = rest.len() < after_marks.len() && rest.chars().next().is_some_and(|c| !c.is_lowercase());
        begins.then(|| to - rest.len())
    })
}

/// The first place in `from..to` at which a sentence ends, its closing marks included.
fn sentence_end(text: &str, from: usize, to: usize) -> Option<usize> {
    let stretch = text.get(from..to)?;
    stretch.match_indices(['.', '!', '?']).find_map(|(at, _)| {
        let after = text.get(from + at + 1..)?;
        let rest = after.trim_start_matches(['"', '\'', '”', '’', ')']);
        let end = text.len() - rest.len();
        (end <= to && rest.chars().next().is_none_or(char::is_whitespace)).then_some(end)
    })
}

fn word_start(text: &str, from: usize, to: usize) -> usize {
    match text.get(from..to).and_then(|s| s.find(char::is_whitespace)) {
        Some(at) => from + at,
        // One word as long as the room: it is cut.
        None => from,
    }
}

fn word_end(text: &str, from: usize, to: usize) -> usize {
    match text.get(from..to).and_then(|s| s.rfind(char::is_whitespace)) {
        Some(at) => from + at,
        None => to.max(from),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mark(text: &str, word: &str, part: usize) -> Mark {
        let at = text.find(word).unwrap();
        Mark {
            range: at..at + word.len(),
            part,
        }
    }

    #[test]
    fn prefers_the_place_where_all_parts_meet() {
        let filler = "Nothing to see in this sentence at all, and none in the next one. ".repeat(8);
        let text = format!("Peace was far. {filler}\n\nThe plan for peace was ready. {filler}");
        let near = text.find("plan").unwrap();
        let marks = vec![
            Mark { range: 0..5, part: 0 },
            Mark {
                range: near..near + 4,
                part: 1,
            },
            Mark {
                range: near + 9..near + 14,
                part: 0,
            },
        ];
        let passages = choose(&text, &marks, 1);
        assert_eq!(passages.len(), 1);
        let shown = &text[passages[0].range.clone()];
        assert!(shown.starts_with("The plan for peace was ready."), "{shown}");
        assert!(!passages[0].cut_before && passages[0].cut_after);
        assert!(shown.ends_with('.'), "{shown}");
    }

    #[test]
    fn a_passage_without_marks_is_the_beginning() {
        let passages = choose("\n\nFirst.\n\nSecond.", &[], 2);
        assert_eq!(
            passages,
            [Passage {
                range: 2..8,
                cut_before: false,
                cut_after: false
            }]
        );
        assert!(choose(" \n", &[], 2).is_empty());
    }

    #[test]
    fn one_endless_word_is_cut_on_a_character() {
        let text = format!("{}x{}", "é".repeat(5000), "é".repeat(5000));
        let passages = choose(&text, &[mark(&text, "x", 0)], 1);
        assert!(passages[0].range.len() < 1000);
        assert!(text.get(passages[0].range.clone()).is_some_and(|s| s.contains('x')));
    }

    proptest! {
        #[test]
        fn passages_hold_their_marks_and_do_not_overlap(
            text in "([a-zé]{1,9}[ .\n“]{1,2}){0,200}",
            picks in proptest::collection::vec((0usize..2000, 0usize..3), 0..20),
        ) {
            let words: Vec<Range<usize>> = text.split_whitespace()
                .map(|w| { let at = w.as_ptr() as usize - text.as_ptr() as usize; at..at + w.len() }).collect();
            let mut marks: Vec<Mark> = picks.into_iter()
                .filter_map(|(n, part)| words.get(n % words.len().max(1)).map(|r| Mark { range: r.clone(), part })).collect();
            marks.sort_by_key(|m| (m.range.start, m.range.end, m.part));
            let passages = choose(&text, &marks, 3);
            for pair in passages.windows(2) {
                prop_assert!(pair[0].range.end <= pair[1].range.start);
            }
            for passage in &passages {
                prop_assert!(text.get(passage.range.clone()).is_some());
                let holds = marks.iter().any(|m| passage.range.start <= m.range.start && m.range.end <= passage.range.end);
                prop_assert!(marks.is_empty() || holds);
            }
            prop_assert_eq!(passages.is_empty(), text.trim().is_empty());
        }
    }
}
