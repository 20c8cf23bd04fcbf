//! Where a shape stands in one text, given the positions of its slots.
//!
//! A phrase that allows words between its own can stand in several ways from one beginning: in `no no more`, `"no more"~1` ends at one place and begins at two, in `no more more` it is the other
//! way about. What stands near it may be near one of them only, so all ways are known, without listing them: from each beginning, the ends are neighbours in the list of places of the last word.

use std::borrow::Cow;

use super::shape::Shape;

/// A stretch of token positions, both ends included.
pub type Span = (u32, u32);

/// Whether `shape` stands anywhere, given the positions of each slot in ascending order.
pub fn stands(shape: &Shape, positions: &[Vec<u32>]) -> bool {
    match shape {
        Shape::One(slot) => !of(positions, *slot).is_empty(),
        Shape::Sequence { slots, slop } => sequence(slots, *slop, positions).next().is_some(),
        Shape::Near {
            left,
            right,
            within,
            ordered,
        } => {
            let (left, right) = (Side::of(left, positions), Side::of(right, positions));
            left.any_before(&right, *within) || !ordered && right.any_before(&left, *within)
        }
        Shape::Any(shapes) => shapes.iter().any(|shape| stands(shape, positions)),
    }
}

/// What to mark where `shape` stands, in order: the shortest stretch from each beginning, and of two near things each by itself.
pub fn marks(shape: &Shape, positions: &[Vec<u32>]) -> Vec<Span> {
    let ways = ways(shape, positions);
    let mut marks: Vec<Span> = ways
        .iter()
        .flat_map(|ways| ways.beginnings.iter().map(|from| (from.start, from.nearest)))
        .collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

fn of(positions: &[Vec<u32>], slot: usize) -> &[u32] {
    positions.get(slot).map_or(&[], Vec::as_slice)
}

/// The ways in which something stands.
struct Ways<'p> {
    /// In the order of their starts, and so of their ends.
    beginnings: Vec<Beginning>,
    /// Where anything of this can end, in order.
    ends: Cow<'p, [u32]>,
}

/// A place where a stretch begins: it ends at any of the [`Ways::ends`] from `nearest` to `farthest`.
#[derive(Clone, Copy)]
struct Beginning {
    start: u32,
    /// One of the ends.
    nearest: u32,
    farthest: u32,
}

impl Ways<'_> {
    /// Those of the ends from which `near` is reached, and the beginnings from which they are.
    fn ending(&self, beginnings: impl Iterator<Item = Beginning>, near: impl Fn(u32) -> bool) -> Ways<'static> {
        let ends: Vec<u32> = self.ends.iter().copied().filter(|end| near(*end)).collect();
        let beginnings = beginnings.filter_map(|from| {
            let nearest = *ends.get(ends.partition_point(|end| *end < from.nearest))?;
            (nearest <= from.farthest).then_some(Beginning { nearest, ..from })
        });
        Ways {
            beginnings: beginnings.collect(),
            ends: Cow::Owned(ends),
        }
    }

    /// Adds all places where a stretch ends.
    fn add_ends(&self, all: &mut Vec<u32>) {
        let mut done = 0;
        for from in &self.beginnings {
            let first = self.ends.partition_point(|end| *end < from.nearest).max(done);
            done = self.ends.partition_point(|end| *end <= from.farthest).max(first);
            all.extend_from_slice(self.ends.get(first..done).unwrap_or_default());
        }
    }
}

/// All ways in which a shape stands, those of each alternative by themselves.
fn ways<'p>(shape: &Shape, positions: &'p [Vec<u32>]) -> Vec<Ways<'p>> {
    match shape {
        Shape::One(slot) => {
            let places = of(positions, *slot);
            let beginnings = places.iter().map(|&place| Beginning {
                start: place,
                nearest: place,
                farthest: place,
            });
            vec![Ways {
                beginnings: beginnings.collect(),
                ends: Cow::Borrowed(places),
            }]
        }
        Shape::Sequence { slots, slop } => vec![Ways {
            beginnings: sequence(slots, *slop, positions).collect(),
            ends: Cow::Borrowed(slots.last().map_or(&[], |last| of(positions, *last))),
        }],
        // The words of a name stand near each other in any order: the third may stand between the first and the second.
        Shape::Near {
            left,
            right,
            within,
            ordered,
        } => {
            let (left, right) = (Side::of(left, positions), Side::of(right, positions));
            let mut ways = left.beside(&right, *within, !ordered, true);
            ways.extend(right.beside(&left, *within, true, !ordered));
            ways
        }
        Shape::Any(shapes) => shapes.iter().flat_map(|shape| ways(shape, positions)).collect(),
    }
}

/// Where a sequence begins and how near it can end.
///
/// The nearest next word each time gives the shortest stretch from a start, and the next start gives one that ends no earlier: so each list of positions is walked
/// through once, and the first word that is missing ends it all.
fn sequence<'a>(slots: &'a [usize], slop: u32, positions: &'a [Vec<u32>]) -> impl Iterator<Item = Beginning> + use<'a> {
    let longest = (slots.len() as u32).saturating_add(slop);
    let (first, rest) = match slots.split_first() {
        Some((first, rest)) => (of(positions, *first), rest),
        None => (&[][..], slots),
    };
    let single = rest.is_empty();
    let mut rest: Vec<&[u32]> = rest.iter().map(|slot| of(positions, *slot)).collect();
    let beginnings = first.iter().map_while(move |&start| {
        let mut nearest = start;
        for places in &mut rest {
            while places.first().is_some_and(|&place| place <= nearest) {
                *places = places.get(1..).unwrap_or_default();
            }
            nearest = *places.first()?;
            if nearest - start >= longest {
                break;
            }
        }
        let farthest = match single {
            true => start,
            false => start.saturating_add(longest - 1),
        };
        let beginning = Beginning {
            start,
            nearest,
            farthest,
        };
        Some((nearest <= farthest).then_some(beginning))
    });
    beginnings.flatten()
}

/// One side of two that stand near each other.
struct Side<'p> {
    ways: Vec<Ways<'p>>,
    /// Where any of them begins, in order.
    starts: Vec<u32>,
    /// Where any of them ends, in order.
    ends: Vec<u32>,
}

impl<'p> Side<'p> {
    fn of(shape: &Shape, positions: &'p [Vec<u32>]) -> Side<'p> {
        let ways = ways(shape, positions);
        let (mut starts, mut ends) = (Vec::new(), Vec::new());
        for ways in &ways {
            starts.extend(ways.beginnings.iter().map(|from| from.start));
            ways.add_ends(&mut ends);
        }
        starts.sort_unstable();
        ends.sort_unstable();
        Side { ways, starts, ends }
    }

    /// Whether something of this begins at most `within` behind `end`.
    fn begins_after(&self, end: u32, within: u32) -> bool {
        let next = self.starts.get(self.starts.partition_point(|start| *start <= end));
        next.is_some_and(|start| start - end <= within)
    }

    /// Whether something of this ends at most `within` before `start`.
    fn ends_before(&self, start: u32, within: u32) -> bool {
        let last = self.ends.partition_point(|end| *end < start).checked_sub(1);
        last.and_then(|last| self.ends.get(last))
            .is_some_and(|end| start - end <= within)
    }

    fn any_before(&self, other: &Side, within: u32) -> bool {
        self.ends.iter().any(|end| other.begins_after(*end, within))
    }

    /// The ways of this that have one of `other` near them: behind it, as far as `after` allows, or before it, as far as `before` does.
    fn beside(&self, other: &Side, within: u32, after: bool, before: bool) -> Vec<Ways<'p>> {
        let mut beside = Vec::new();
        for ways in &self.ways {
            let follows = |from: &Beginning| after && other.ends_before(from.start, within);
            beside.push(Ways {
                beginnings: ways.beginnings.iter().copied().filter(follows).collect(),
                ends: ways.ends.clone(),
            });
            if before {
                let others = ways.beginnings.iter().copied().filter(|from| !follows(from));
                beside.push(ways.ending(others, |end| other.begins_after(end, within)));
            }
        }
        beside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(left: Shape, right: Shape, within: u32, ordered: bool) -> Shape {
        Shape::Near {
            left: Box::new(left),
            right: Box::new(right),
            within,
            ordered,
        }
    }

    fn sequence(slots: &[usize], slop: u32) -> Shape {
        Shape::Sequence {
            slots: slots.to_vec(),
            slop,
        }
    }

    #[test]
    fn a_loose_phrase_near_something_may_end_later_than_it_has_to() {
        // no more more x
        let positions = [vec![0], vec![1, 2], vec![3]];
        let (phrase, x) = (sequence(&[0, 1], 1), Shape::One(2));
        assert_eq!(marks(&phrase, &positions), [(0, 1)]);
        for (side, ordered) in [
            (near(phrase.clone(), x.clone(), 1, true), true),
            (near(x, phrase, 1, false), false),
        ] {
            assert!(stands(&side, &positions), "{ordered}");
            assert_eq!(marks(&side, &positions), [(0, 2), (3, 3)], "{ordered}");
        }
    }

    #[test]
    fn a_loose_phrase_ends_no_later_than_it_may() {
        // no more more more x
        let positions = [vec![0], vec![1, 2, 3], vec![4]];
        let loose = near(sequence(&[0, 1], 1), Shape::One(2), 1, true);
        assert!(!stands(&loose, &positions));
        assert!(marks(&loose, &positions).is_empty());
    }

    #[test]
    fn something_near_a_loose_phrase_near_something_may_stand_behind_its_later_end() {
        // x no more more y
        let positions = [vec![0], vec![1], vec![2, 3], vec![4]];
        let inner = near(Shape::One(0), sequence(&[1, 2], 1), 1, false);
        assert!(stands(&near(inner, Shape::One(3), 1, true), &positions));
    }
}
