//! Turns with a label before each and no marks around them: `Q:` and `A:`, `SMITH:`, `Ana Vidal:`, or the name on a line of its own.

mod labels;
mod notes;

use std::ops::Range;

use super::{Block, Layout, Page, Voice};
use crate::quotes::lexicon::HashTable;
use crate::quotes::tokens::{Kind, Token};
use labels::{LONGEST_LABEL, Label, Side, colon_label, known_only, line_label};
use notes::is_in_notes;

/// How many turns a talk has at least without questions by name.
const FEWEST_TURNS: u32 = 4;

/// Finds the turns of a transcript or interview.
pub fn read(page: &Page<'_>, layout: &mut Layout, taken: &mut [bool]) {
    turns(page, layout, taken, colon_label);
    if layout.blocks.is_empty() {
        turns(page, layout, taken, line_label);
    }
}

/// Finds the turns whose labels are of one form.
fn turns(
    page: &Page<'_>,
    layout: &mut Layout,
    taken: &mut [bool],
    label: fn(&Page<'_>, usize, &Range<usize>) -> Option<Label>,
) {
    let labels = page
        .untaken(taken)
        .filter_map(|(number, p)| label(page, number, p))
        .filter(|l| !is_in_notes(page, l.paragraph))
        .collect();
    if let Some(talk) = Talk::of(page, labels) {
        talk.take_turns(page, layout, taken);
    }
}

/// The labels of a talk, and what they show of it.
struct Talk {
    labels: Vec<Label>,
    /// Whether readers ask and sign, and the author answers.
    mailbag: bool,
    /// Whether the labels stand on lines of their own.
    lines: bool,
}

impl Talk {
    /// The talk that labels show by coming again, if it is one: `VIDAL:`, `ORDE:`, `VIDAL:`, `ORDE:`.
    fn of(page: &Page<'_>, mut labels: Vec<Label>) -> Option<Talk> {
        let mut counts: HashTable<u64, u32> = HashTable::default();
        for l in &labels {
            *counts.entry(l.key).or_default() += 1;
        }
        let asks = labels.iter().any(|l| l.side == Side::Asks);
        let answers = labels.iter().any(|l| l.side == Side::Answers);
        let recurring = counts.values().filter(|c| **c >= 2).count();
        let turns: u32 = counts.values().filter(|c| **c >= 2).sum();
        if !(asks && answers || recurring >= 2 && turns >= FEWEST_TURNS) {
            return None;
        }
        labels.retain(|l| match l.side {
            Side::Name => counts.get(&l.key).is_some_and(|c| *c >= 2) || l.upper,
            _ => asks && answers,
        });
        if !asks {
            known_only(page, &mut labels);
            if labels.len() < FEWEST_TURNS as usize {
                return None;
            }
        }
        let talk = Talk {
            mailbag: is_mailbag(page, &labels),
            lines: labels.iter().any(|l| l.text == page.paragraphs[l.paragraph].end),
            labels,
        };
        (!talk.is_list_of_names(page)).then_some(talk)
    }

    /// The paragraphs with the first and the last label.
    fn ends(&self) -> Option<(usize, usize)> {
        Some((self.labels.first()?.paragraph, self.labels.last()?.paragraph))
    }

    /// Whether next to nothing between the labels is longer than they are.
    fn is_list_of_names(&self, page: &Page<'_>) -> bool {
        let Some((first, last)) = self.ends().filter(|_| self.lines) else {
            return false;
        };
        let long = |p: &&Range<usize>| p.len() > LONGEST_LABEL;
        let paragraphs = &page.paragraphs[first..page.paragraphs.len().min(last + 2)];
        paragraphs.iter().filter(long).count() * 3 < self.labels.len()
    }

    /// Whose turn a label heads: at `A:` the one who is asked.
    fn voice(&self, label: &Label) -> Voice {
        match label.side {
            Side::Asks if self.mailbag => Voice::Unknown,
            Side::Answers if self.mailbag => Voice::Author,
            Side::Asks => Voice::Author,
            Side::Answers => Voice::Interviewee,
            Side::Name => Voice::Named(label.name.0, label.name.1),
        }
    }

    /// Takes the paragraphs from the first label to the last for turns, each label for an aside.
    fn take_turns(&self, page: &Page<'_>, layout: &mut Layout, taken: &mut [bool]) {
        let Some((first, last)) = self.ends() else { return };
        let lines = self.lines;
        // Where most paragraphs have a label, those without one go on with the turn.
        let dense = lines || self.labels.len() * 2 > last - first;
        layout.interview = layout.interview.or(Some(page.paragraphs[first].start));
        let mut headings: Vec<usize> = layout.asides.iter().map(|a| a.start).collect();
        headings.sort_unstable();
        let is_heading = |p: &Range<usize>| !lines && headings.binary_search(&p.start).is_ok();
        // After the last label one paragraph is the turn; where it ends nothing shows.
        let end = if lines { last + 1 } else { last };
        let mut labels = self.labels.iter().peekable();
        let mut current: Option<(Voice, bool)> = None;
        let mut spoken: Vec<usize> = Vec::new();
        for (number, paragraph) in page.paragraphs.iter().enumerate().take(end + 1).skip(first) {
            let (from, joins) = match labels.next_if(|l| l.paragraph == number) {
                Some(label) => {
                    layout.asides.push(paragraph.start..label.text);
                    current = Some((self.voice(label), false));
                    (label.text, false)
                }
                None if taken[number] || !dense => continue,
                None if is_heading(paragraph) || page.kind(paragraph.start) == Kind::ParenOpen => continue,
                None => (paragraph.start, current.is_some_and(|(_, spoke)| spoke)),
            };
            taken[number] = true;
            let Some((voice, spoke)) = &mut current else { continue };
            layout.voices.push((paragraph.clone(), *voice));
            if from >= paragraph.end {
                continue;
            }
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
        layout.asides.retain(|a| spoken.binary_search(&a.start).is_err());
    }
}

/// Whether most questions are signed by whoever sent them in: readers ask, and the author answers.
fn is_mailbag(page: &Page<'_>, labels: &[Label]) -> bool {
    let questions = || labels.iter().filter(|l| l.side == Side::Asks);
    let signed = questions()
        .filter(|l| is_signed(page, &page.paragraphs[l.paragraph]))
        .count();
    signed * 2 > questions().count()
}

/// Whether a question ends in a dash and the name of the one who sent it in.
fn is_signed(page: &Page<'_>, paragraph: &Range<usize>) -> bool {
    let from = paragraph.start.max(paragraph.end.saturating_sub(14));
    (from..paragraph.end)
        .rev()
        .take_while(|&i| i + 1 == paragraph.end || page.kind(i) != Kind::Stop)
        .find(|&i| page.kind(i) == Kind::Dash)
        .is_some_and(|dash| page.tokens.get(dash + 1).is_some_and(Token::is_capital))
}
