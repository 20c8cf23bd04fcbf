//! How the words of a phrase, or of things near each other, stand to each other in a text.

/// How slots stand to each other.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// One token.
    One(usize),
    /// Tokens in this order, with up to `slop` others between the first and the last.
    Sequence {
        /// The slots.
        slots: Vec<usize>,
        /// Other tokens allowed, all gaps added up.
        slop: u32,
    },
    /// Two shapes that do not overlap, their nearest ends at most `within` positions apart.
    Near {
        /// One side.
        left: Box<Shape>,
        /// The other.
        right: Box<Shape>,
        /// Positions from the end of the one to the beginning of the other.
        within: u32,
        /// Whether `left` has to stand first.
        ordered: bool,
    },
    /// Any of these.
    Any(Vec<Shape>),
}
