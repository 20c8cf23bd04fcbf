//! Interviews whose questions stand without marks, each above an answer that is all in marks: `How late is it?`, `“Not very.”`

use std::collections::HashSet;
use std::ops::Range;

use super::interview::ANNOUNCE;
use super::{Layout, Page, Voice};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::tokens::Kind;

/// How many questions there are at least.
const FEWEST: usize = 3;

/// How many where a talk is announced before them.
const FEWEST_ANNOUNCED: usize = 2;

/// The longest question, in tokens.
const LONGEST: usize = 90;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Asks,
    Answers,
    Neither,
}

/// Finds the questions and the answers.
pub fn read(page: &Page<'_>, layout: &mut Layout, taken: &mut [bool]) {
    if layout.interview.is_some() {
        return;
    }
    let answers = |number: usize| {
        let paragraph = page.paragraphs.get(number);
        paragraph.is_some_and(|p| !taken[number] && is_all_marked(page, p))
    };
    if (1..page.paragraphs.len()).filter(|&number| answers(number)).count() < FEWEST_ANNOUNCED {
        return;
    }
    let parts: Vec<Part> = page
        .paragraphs
        .iter()
        .enumerate()
        .map(|(number, p)| {
            if answers(number) {
                Part::Answers
            } else if !taken[number] && asks(page, p) {
                Part::Asks
            } else {
                Part::Neither
            }
        })
        .collect();
    let turns = |at: usize| parts.get(at) == Some(&Part::Asks) && parts.get(at + 1) == Some(&Part::Answers);
    let Some(first) = (0..parts.len()).find(|&at| turns(at)) else {
        return;
    };
    let count = (first..parts.len()).filter(|&at| turns(at)).count();
    let end = parts
        .iter()
        .rposition(|p| *p == Part::Answers)
        .map_or(first, |last| last + 1);
    let announced = page.paragraphs[..first]
        .iter()
        .flat_map(Clone::clone)
        .any(|i| page.is_one_of(i, ANNOUNCE));
    let enough = if announced { FEWEST_ANNOUNCED } else { FEWEST };
    let asked = |at: &usize| page.paragraphs.get(*at).is_some_and(|p| page.text(p.end - 1) == "?");
    let questions = (first..end).filter(|&at| turns(at)).filter(asked).count();
    if count < enough || questions * 2 < count {
        return;
    }
    // Whoever reports a talk has a paragraph of narration or a tag in it now and then; here there is none.
    let asides: HashSet<usize> = layout.asides.iter().map(|a| a.start).collect();
    let mut others = (first..end).filter(|&at| parts[at] == Part::Neither);
    if others.any(|at| !asides.contains(&page.paragraphs[at].start)) {
        return;
    }
    layout.interview = Some(page.paragraphs[first].start);
    for at in first..end {
        let paragraph = page.paragraphs[at].clone();
        match parts[at] {
            Part::Asks => layout.voices.push((paragraph, Voice::Author)),
            Part::Answers => layout.voices.push((paragraph, Voice::Interviewee)),
            Part::Neither => continue,
        }
        taken[at] = true;
    }
}

/// The marks in a paragraph, from a token on.
fn marks<'p>(page: &'p Page<'_>, from: usize, paragraph: &Range<usize>) -> impl Iterator<Item = usize> + 'p {
    (from..paragraph.end).filter(|&i| matches!(page.kind(i), Kind::Mark(_)) && page.is_mark(i))
}

/// Whether a paragraph is all in one pair of marks.
fn is_all_marked(page: &Page<'_>, paragraph: &Range<usize>) -> bool {
    let last = paragraph.end - 1;
    if !page.is_mark(last) {
        return false;
    }
    let from = label_end(page, paragraph);
    page.is_mark(from) && marks(page, from, paragraph).count() == 2
}

/// Whether a paragraph speaks to somebody without any marks.
fn asks(page: &Page<'_>, paragraph: &Range<usize>) -> bool {
    let speaks_to = || page.tokens[paragraph.clone()].iter().any(|t| t.is(Class::YOU));
    paragraph.len() <= LONGEST
        && (page.text(paragraph.end - 1) == "?" || speaks_to())
        && marks(page, label_end(page, paragraph), paragraph).next().is_none()
}

/// Where a paragraph begins after `Q.` or `A:`.
fn label_end(page: &Page<'_>, paragraph: &Range<usize>) -> usize {
    let first = paragraph.start;
    if page.is_one_of(first, words!["q.", "a."]) {
        return first + 1;
    }
    let labelled = page.is_one_of(first, words!["q", "a", "question", "answer"])
        && (page.kind(first + 1) == Kind::Colon || page.text(first + 1) == ".");
    if labelled && first + 2 < paragraph.end {
        first + 2
    } else {
        first
    }
}

#[cfg(test)]
mod tests {
    use crate::quotes::testing::speakers;

    #[test]
    fn questions_without_marks_are_put_to_the_one_the_talk_is_announced_with() {
        let body = "Ana Vidal became director of the Port Ansgar yards in May. She spoke to us about the quay.\n\nHow late is it?\n\n“Ask me \
                    after the concrete is poured.”\n\nMeridian, your biggest customer, says that it will leave.\n\n“Yes, it may.”\n\nWhat \
                    next?\n\n“A long holiday.”";
        assert_eq!(speakers(body), ["Ana Vidal"; 3]);
        let body = "Ana Vidal became director of the Port Ansgar yards in May. She spoke to us about the quay.\n\nQ. How late is it?\n\nA. \
                    “Ask me after the concrete is poured.”\n\nQ. Meridian says that it will leave. Will it?\n\nA. “Yes, it may.”";
        assert_eq!(speakers(body), ["Ana Vidal"; 2]);
    }

    #[test]
    fn questions_that_a_report_asks_itself_are_no_interview() {
        let body = "Ana Vidal spoke to us about the quay.\n\nHow late is it?\n\n“It is late,” said Tomas Orde.\n\nWhat will happen \
                    now?\n\nThe guild will pay for it, says Ruth Brandl.\n\n“We have no choice.”\n\nWhat will it cost?\n\n“Too much.”";
        assert!(
            !speakers(body).contains(&"Ana Vidal".to_owned()),
            "{:?}",
            speakers(body)
        );
    }
}
