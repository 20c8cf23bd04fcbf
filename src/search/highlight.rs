//! Where a query matched in a text: the same patterns that found it, on the same tokens.

use std::ops::Range;

use crate::index::analysis::Walk;
use crate::index::sift::sift;
use crate::query::ast::{Field, Node};
use crate::query::pattern::{Pattern, SlotFinder};

/// The parts of a query that mark text, by the field they look into.
#[derive(Debug, Default)]
pub struct Highlighter {
    anywhere: Vec<Pattern>,
    title: Vec<Pattern>,
    body: Vec<Pattern>,
    quote: Vec<Pattern>,
}

/// Which text is being marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// A headline.
    Title,
    /// A running text.
    Body,
    /// The words of a quotation.
    Quote,
}

/// A place that matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Which part of the query it belongs to.
    pub part: usize,
}

impl Highlighter {
    /// Takes a query apart. What is negated marks nothing.
    pub fn new(node: &Node) -> Highlighter {
        let mut highlighter = Highlighter::default();
        highlighter.add(node);
        highlighter
    }

    fn add(&mut self, node: &Node) {
        match node {
            Node::Word(leaf) | Node::Phrase { leaf, .. } | Node::Prefix(leaf) | Node::Fuzzy { leaf, .. } => {
                self.add_pattern(node, leaf.field);
            }
            Node::Near { .. } => {
                if let Some(leaf) = node.first_leaf() {
                    self.add_pattern(node, leaf.field);
                }
            }
            Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| self.add(node)),
            Node::Boost { node, .. } => self.add(node),
            Node::All | Node::Dates { .. } | Node::Not(_) => {}
        }
    }

    fn add_pattern(&mut self, node: &Node, field: Option<Field>) {
        let list = match field {
            None => &mut self.anywhere,
            Some(Field::Title) => &mut self.title,
            Some(Field::Body) => &mut self.body,
            Some(Field::Quote) => &mut self.quote,
            Some(_) => return,
        };
        // A page that somebody pasted has `the` fifty times.
        list.extend(Pattern::of(node, true).filter(|pattern| !list.contains(pattern)));
    }

    /// All places of `text` that matched, in order; those of one part of the query do not overlap.
    pub fn marks(&self, which: Text, text: &str) -> Vec<Mark> {
        let special = match which {
            Text::Title => &self.title,
            Text::Body => &self.body,
            Text::Quote => &self.quote,
        };
        // What was asked of quotations shows in the running text too: that is where they stand.
        let quoted: &[Pattern] = if which == Text::Body { &self.quote } else { &[] };
        let patterns: Vec<&Pattern> = self.anywhere.iter().chain(special).chain(quoted).collect();
        if patterns.is_empty() {
            return Vec::new();
        }
        let mut finder = SlotFinder::new(patterns.iter().copied());
        let one_by_one = patterns.iter().all(|pattern| pattern.is_one_token());
        let beginnings = finder.beginnings().filter(|_| one_by_one);
        let mut positions: Vec<Vec<Vec<u32>>> = patterns.iter().map(|p| vec![Vec::new(); p.slots.len()]).collect();
        // The bytes of the tokens that fit somewhere; most tokens do not.
        let mut places: Vec<(u32, Range<usize>)> = Vec::new();
        let mut look_at = |position: usize, form: &str, range: Range<usize>| {
            let position = u32::try_from(position).unwrap_or(u32::MAX);
            let mut fits = false;
            finder.each(form, |pattern, slot| {
                fits = true;
                if let Some(slot) = positions.get_mut(pattern).and_then(|slots| slots.get_mut(slot)) {
                    slot.push(position);
                }
            });
            if fits {
                places.push((position, range));
            }
        };
        match beginnings {
            // Where nothing depends on what stands between them, tokens are numbered by their places.
            Some(beginnings) => sift(text, &beginnings, |form, range| look_at(range.start, form, range)),
            None => {
                let mut walk = Walk::new(text);
                while let Some(range) = walk.next_range() {
                    look_at(walk.position(), walk.form(), range);
                }
            }
        }
        let bytes = |position: u32| {
            let at = places.binary_search_by_key(&position, |(p, _)| *p).ok()?;
            places.get(at).map(|(_, range)| range.clone())
        };
        let mut marks = Vec::new();
        for (part, (pattern, positions)) in patterns.iter().zip(&positions).enumerate() {
            let mut ranges: Vec<Range<usize>> = pattern
                .marks(positions)
                .into_iter()
                .filter_map(|(from, to)| Some(bytes(from)?.start..bytes(to)?.end))
                .collect();
            merge(&mut ranges);
            marks.extend(ranges.into_iter().map(|range| Mark { range, part }));
        }
        marks.sort_by_key(|mark| (mark.range.start, mark.range.end, mark.part));
        marks
    }
}

/// Sorts ranges and joins those that overlap.
pub fn merge(ranges: &mut Vec<Range<usize>>) {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges.drain(..) {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    *ranges = merged;
}

/// The places of all parts together, without overlaps.
pub fn ranges(marks: &[Mark]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = marks.iter().map(|mark| mark.range.clone()).collect();
    merge(&mut ranges);
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::ast::Leaf;

    fn leaf(text: &str) -> Leaf {
        Leaf {
            field: None,
            text: text.to_owned(),
            span: 0..0,
        }
    }

    fn marked(node: &Node, text: &str) -> Vec<String> {
        let marks = Highlighter::new(node).marks(Text::Body, text);
        ranges(&marks).into_iter().map(|r| text[r].to_owned()).collect()
    }

    #[test]
    fn a_phrase_is_marked_as_a_phrase_and_nowhere_else() {
        let node = Node::Phrase {
            leaf: leaf("ready right now"),
            slop: 0,
        };
        let text = "Ready? “We are ready right now,” he said. Right now.";
        assert_eq!(marked(&node, text), ["ready right now"]);
    }

    #[test]
    fn words_are_marked_with_their_inflections_and_whole() {
        let node = Node::And(vec![
            Node::Word(leaf("sanction")),
            Node::Not(Box::new(Node::Word(leaf("oil")))),
        ]);
        assert_eq!(
            marked(&node, "Sanctions on oil, sanctioned"),
            ["Sanctions", "sanctioned"]
        );
    }

    #[test]
    fn what_is_near_is_marked_word_by_word() {
        let near = Node::Near {
            left: Box::new(Node::Word(leaf("peace"))),
            right: Box::new(Node::Word(leaf("war"))),
            within: 3,
            ordered: false,
        };
        assert_eq!(
            marked(&near, "war and peace, but far away from it all, peace"),
            ["war", "peace"]
        );
    }
}
