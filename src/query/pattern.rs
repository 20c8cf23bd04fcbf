//! What has to stand in one text, in terms of token positions.
//!
//! A pattern is the part of a query that one text answers by itself: a word, a phrase, two things near each other. The engine's phrase query answers the plain
//! phrase; everything else that needs positions is decided here, and here alone, for finding and for highlighting both.

use std::collections::HashMap;

use super::ast::{Leaf, Node};
use super::inflection;
use super::shape::Shape;
use super::stretches::{self, Span};
use crate::index::analysis::{self, Walk};
use crate::index::sift::Beginnings;

/// Which token forms a place of a pattern accepts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Forms {
    /// Any of these; the first is the word as it was asked for.
    These(Vec<String>),
    /// All that begin so.
    Prefix(String),
    /// All within this many edits.
    Fuzzy(String, u8),
}

/// A pattern: the forms it needs, and how they have to stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// The slots that `shape` refers to by number.
    pub slots: Vec<Forms>,
    /// How they stand.
    pub shape: Shape,
}

impl Pattern {
    /// The pattern of a node that one text answers: a leaf, or leaves near each other. `inflect` says whether words stand for their inflections.
    ///
    /// `None` for nodes that join texts (AND, NOT, dates), and for words without a token.
    pub fn of(node: &Node, inflect: bool) -> Option<Pattern> {
        let mut slots = Slots::default();
        let shape = shape_of(node, inflect, &mut slots)?;
        Some(Pattern {
            slots: slots.forms,
            shape,
        })
    }

    /// The forms of a plain phrase in order, if that is all the pattern is.
    pub fn as_plain_phrase(&self) -> Option<Vec<&str>> {
        let Shape::Sequence { slots, slop: 0 } = &self.shape else {
            return None;
        };
        slots
            .iter()
            .map(|slot| match self.slots.get(*slot) {
                Some(Forms::These(forms)) if forms.len() == 1 => forms.first().map(String::as_str),
                _ => None,
            })
            .collect()
    }

    /// The alternatives, where any of several will do, each as a pattern of its own.
    pub fn alternatives(&self) -> Vec<Pattern> {
        let of = |shape: &Shape| Pattern {
            slots: self.slots.clone(),
            shape: shape.clone(),
        };
        match &self.shape {
            Shape::Any(shapes) => shapes.iter().map(of).collect(),
            _ => vec![self.clone()],
        }
    }

    /// Whether each of its matches is one token, so that it does not matter which others stand around it.
    pub fn is_one_token(&self) -> bool {
        let is_one = |shape: &Shape| matches!(shape, Shape::One(_));
        match &self.shape {
            Shape::Any(shapes) => shapes.iter().all(is_one),
            shape => is_one(shape),
        }
    }

    /// The slots that are compared with each other, as often as they are.
    pub fn references(&self) -> Vec<usize> {
        let (mut slots, mut shapes) = (Vec::new(), vec![&self.shape]);
        while let Some(shape) = shapes.pop() {
            match shape {
                Shape::One(slot) => slots.push(*slot),
                Shape::Sequence { slots: all, .. } => slots.extend(all),
                Shape::Near { left, right, .. } => shapes.extend([left.as_ref(), right.as_ref()]),
                Shape::Any(any) => shapes.extend(any),
            }
        }
        slots
    }

    /// Slots of which one must be in every text in which the pattern stands: of all choices the one that is smallest by `size`.
    pub fn rarest(&self, size: &impl Fn(usize) -> u64) -> Vec<usize> {
        rarest(&self.shape, size).1
    }

    /// What to mark where the pattern stands, given the positions of each slot in ascending order: a phrase whole, of two near things each by itself.
    pub fn marks(&self, positions: &[Vec<u32>]) -> Vec<Span> {
        stretches::marks(&self.shape, positions)
    }

    /// Whether the pattern stands anywhere, given the positions of each slot in ascending order.
    pub fn stands(&self, positions: &[Vec<u32>]) -> bool {
        stretches::stands(&self.shape, positions)
    }

    /// Whether the pattern stands somewhere in `text`.
    pub fn stands_in(&self, text: &str) -> bool {
        let mut finder = SlotFinder::new([self]);
        let mut positions = vec![Vec::new(); self.slots.len()];
        let mut walk = Walk::new(text);
        while walk.next_range().is_some() {
            let position = walk.position() as u32;
            finder.each(walk.form(), |_, slot| positions[slot].push(position));
        }
        self.stands(&positions)
    }
}

/// The slots of a pattern while it is made.
#[derive(Default)]
struct Slots {
    forms: Vec<Forms>,
    numbers: HashMap<Forms, usize>,
}

fn shape_of(node: &Node, inflect: bool, slots: &mut Slots) -> Option<Shape> {
    match node {
        Node::Word(leaf) if inflect => {
            let typed = word(forms_of(leaf), true, slots)?;
            Some(match analysis::other_spelling(&leaf.text) {
                None => typed,
                Some(other) => Shape::Any(vec![typed, word(other, true, slots)?]),
            })
        }
        Node::Word(leaf) => word(forms_of(leaf), false, slots),
        Node::Phrase { leaf, slop } => {
            let tokens = forms_of(leaf);
            if tokens.is_empty() {
                None
            } else {
                Some(sequence(tokens, *slop, slots))
            }
        }
        Node::Prefix(leaf) => {
            // `al-kha*` is a phrase whose last word is a beginning.
            let mut tokens = forms_of(leaf);
            let last = slot_after(&mut tokens, slots, Forms::Prefix)?;
            Some(ending_with(tokens, last, slots))
        }
        Node::Fuzzy { leaf, distance } => {
            let mut tokens = forms_of(leaf);
            let last = slot_after(&mut tokens, slots, |form| Forms::Fuzzy(form, *distance))?;
            Some(ending_with(tokens, last, slots))
        }
        Node::Near {
            left,
            right,
            within,
            ordered,
        } => Some(Shape::Near {
            left: Box::new(shape_of(left, inflect, slots)?),
            right: Box::new(shape_of(right, inflect, slots)?),
            within: *within,
            ordered: *ordered,
        }),
        Node::Or(nodes) => {
            let mut shapes = Vec::with_capacity(nodes.len());
            for node in nodes {
                let shape = shape_of(node, inflect, slots)?;
                if !shapes.contains(&shape) {
                    shapes.push(shape);
                }
            }
            Some(Shape::Any(shapes))
        }
        Node::Boost { node, .. } => shape_of(node, inflect, slots),
        Node::All | Node::Dates { .. } | Node::And(_) | Node::Not(_) => None,
    }
}

fn word(tokens: Vec<String>, inflect: bool, slots: &mut Slots) -> Option<Shape> {
    match tokens.as_slice() {
        [] => None,
        [word] => {
            let forms = if inflect {
                inflection::forms(word)
            } else {
                vec![word.clone()]
            };
            Some(Shape::One(slot(slots, Forms::These(forms))))
        }
        _ => Some(sequence(tokens, 0, slots)),
    }
}

fn forms_of(leaf: &Leaf) -> Vec<String> {
    analysis::tokens(&leaf.text)
        .into_iter()
        .map(|token| token.form)
        .collect()
}

/// The number of the slot that accepts these forms; a word that is asked for several times is looked for once.
fn slot(slots: &mut Slots, forms: Forms) -> usize {
    if let Some(known) = slots.numbers.get(&forms) {
        return *known;
    }
    let next = slots.forms.len();
    slots.numbers.insert(forms.clone(), next);
    slots.forms.push(forms);
    next
}

fn slot_after(tokens: &mut Vec<String>, slots: &mut Slots, make: impl FnOnce(String) -> Forms) -> Option<usize> {
    tokens.pop().map(|last| slot(slots, make(last)))
}

fn ending_with(tokens: Vec<String>, last: usize, slots: &mut Slots) -> Shape {
    if tokens.is_empty() {
        return Shape::One(last);
    }
    let mut numbers: Vec<usize> = tokens
        .into_iter()
        .map(|form| slot(slots, Forms::These(vec![form])))
        .collect();
    numbers.push(last);
    Shape::Sequence {
        slots: numbers,
        slop: 0,
    }
}

fn sequence(tokens: Vec<String>, slop: u32, slots: &mut Slots) -> Shape {
    let slots = tokens
        .into_iter()
        .map(|form| slot(slots, Forms::These(vec![form])))
        .collect();
    Shape::Sequence { slots, slop }
}

fn rarest(shape: &Shape, size: &impl Fn(usize) -> u64) -> (u64, Vec<usize>) {
    match shape {
        Shape::One(slot) => (size(*slot), vec![*slot]),
        Shape::Sequence { slots, .. } => {
            let slots = slots.iter().map(|slot| (size(*slot), vec![*slot]));
            slots.min().unwrap_or_default()
        }
        Shape::Near { left, right, .. } => rarest(left, size).min(rarest(right, size)),
        Shape::Any(shapes) => shapes
            .iter()
            .map(|shape| rarest(shape, size))
            .fold((0, Vec::new()), |all, one| (all.0 + one.0, [all.1, one.1].concat())),
    }
}

/// Finds out which slots of several patterns a token fits, by one look into a table for most tokens.
pub struct SlotFinder<'p> {
    /// The lengths of the exact words, and the bytes that they begin with: most words of a text have neither.
    lengths: u64,
    initials: [u64; 4],
    exact: HashMap<&'p str, Vec<(usize, usize)>>,
    prefixes: Vec<(&'p str, (usize, usize))>,
    fuzzy: Vec<(Vec<char>, u8, (usize, usize))>,
}

impl<'p> SlotFinder<'p> {
    /// For these patterns, which are numbered in order.
    pub fn new(patterns: impl IntoIterator<Item = &'p Pattern>) -> SlotFinder<'p> {
        let mut finder = SlotFinder {
            lengths: 0,
            initials: [0; 4],
            exact: HashMap::new(),
            prefixes: Vec::new(),
            fuzzy: Vec::new(),
        };
        for (number, pattern) in patterns.into_iter().enumerate() {
            for (slot, forms) in pattern.slots.iter().enumerate() {
                match forms {
                    Forms::These(forms) => {
                        for form in forms {
                            finder.lengths |= length_bit(form);
                            let (word, bit) = initial_bit(form);
                            finder.initials[word] |= bit;
                            finder.exact.entry(form).or_default().push((number, slot));
                        }
                    }
                    Forms::Prefix(prefix) => finder.prefixes.push((prefix, (number, slot))),
                    Forms::Fuzzy(word, distance) => {
                        finder.fuzzy.push((word.chars().collect(), *distance, (number, slot)));
                    }
                }
            }
        }
        finder
    }

    /// With which bytes of a text a token that fits may begin; `None` if with any.
    pub fn beginnings(&self) -> Option<Beginnings> {
        let words = self.exact.keys().copied();
        let prefixes = self.prefixes.iter().map(|(prefix, _)| *prefix);
        self.fuzzy.is_empty().then(|| Beginnings::of(words.chain(prefixes)))
    }

    /// Calls `fits` with the number of each pattern and slot that the token fits.
    pub fn each(&mut self, form: &str, mut fits: impl FnMut(usize, usize)) {
        let (word, bit) = initial_bit(form);
        if self.lengths & length_bit(form) != 0
            && self.initials[word] & bit != 0
            && let Some(slots) = self.exact.get(form)
        {
            slots.iter().for_each(|&(pattern, slot)| fits(pattern, slot));
        }
        for (prefix, (pattern, slot)) in &self.prefixes {
            if form.starts_with(prefix) {
                fits(*pattern, *slot);
            }
        }
        for (word, distance, (pattern, slot)) in &self.fuzzy {
            if within_edits(word, form, *distance) {
                fits(*pattern, *slot);
            }
        }
    }
}

fn length_bit(form: &str) -> u64 {
    1 << form.len().min(63)
}

/// The bit of the first byte in four words.
fn initial_bit(form: &str) -> (usize, u64) {
    let byte = form.as_bytes().first().copied().unwrap_or(0);
    (usize::from(byte >> 6), 1 << (byte & 63))
}

/// Whether `form` is at most `distance` edits from `word`: inserting, deleting or replacing a character, or swapping two neighbours
/// (optimal string alignment, as the engine's automaton counts).
fn within_edits(word: &[char], form: &str, distance: u8) -> bool {
    let form: Vec<char> = form.chars().collect();
    let limit = usize::from(distance);
    if word.len().abs_diff(form.len()) > limit {
        return false;
    }
    let width = form.len() + 1;
    let mut two_ago = vec![0usize; width];
    let mut last: Vec<usize> = (0..width).collect();
    let mut row = vec![0usize; width];
    for (i, &a) in word.iter().enumerate() {
        row[0] = i + 1;
        for (j, &b) in form.iter().enumerate() {
            let mut best = (last[j] + usize::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a == form[j - 1] && word[i - 1] == b {
                best = best.min(two_ago[j - 1] + 1);
            }
            row[j + 1] = best;
        }
        std::mem::swap(&mut two_ago, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    last[width - 1] <= limit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(text: &str) -> Leaf {
        Leaf {
            field: None,
            text: text.to_owned(),
            span: 0..text.len(),
        }
    }

    fn phrase(text: &str, slop: u32) -> Node {
        Node::Phrase { leaf: leaf(text), slop }
    }

    fn stands(node: &Node, text: &str) -> bool {
        Pattern::of(node, true).is_some_and(|p| p.stands_in(text))
    }

    #[test]
    fn a_phrase_counts_every_word_in_order() {
        assert!(stands(&phrase("ready right now", 0), "we are ready right now."));
        assert!(!stands(&phrase("ready right now", 0), "ready now, right"));
        assert!(!stands(&phrase("ready now", 0), "ready right now"));
        assert!(stands(&phrase("ready now", 1), "ready right now"));
        assert!(!stands(&phrase("now ready", 1), "ready right now"));
        assert!(stands(&phrase("a b c", 2), "a x b y c"));
        assert!(!stands(&phrase("a b c", 1), "a x b y c"));
    }

    #[test]
    fn a_phrase_with_slop_uses_the_best_start() {
        assert!(stands(&phrase("a b", 0), "a x a b"));
        assert!(stands(&phrase("the the", 0), "the the"));
        assert!(!stands(&phrase("the the", 0), "the"));
    }

    #[test]
    fn near_is_a_distance_of_nearest_ends() {
        let near = |within, ordered| Node::Near {
            left: Box::new(Node::Word(leaf("peace"))),
            right: Box::new(phrase("right now", 0)),
            within,
            ordered,
        };
        assert!(stands(&near(1, true), "peace right now"));
        assert!(!stands(&near(1, true), "right now peace"));
        assert!(stands(&near(1, false), "right now peace"));
        assert!(stands(&near(2, true), "peace, and right now"));
        assert!(!stands(&near(1, true), "peace, and right now"));
    }

    #[test]
    fn nothing_reaches_over_a_barrier() {
        assert!(!stands(&phrase("right now", 100), "right\u{1E}now"));
    }

    #[test]
    fn edits_are_counted_as_users_expect() {
        let word: Vec<char> = "putin".chars().collect();
        assert!(within_edits(&word, "putin", 1));
        assert!(within_edits(&word, "puttin", 1));
        assert!(within_edits(&word, "puitn", 1));
        assert!(within_edits(&word, "potin", 1));
        assert!(!within_edits(&word, "poton", 1));
        assert!(within_edits(&word, "poton", 2));
    }
}
