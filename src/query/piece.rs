//! What the text of a query falls into: words, phrases, operators.

use std::ops::Range;

use super::ast::Field;

/// One piece of a query.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece<'q> {
    pub kind: Kind<'q>,
    pub span: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind<'q> {
    Open,
    Close {
        boost: Option<f32>,
    },
    And,
    Or,
    Not,
    Minus,
    Plus,
    Near {
        within: u32,
        ordered: bool,
    },
    /// A field's name and its colon; the value follows.
    Field(Field),
    Word {
        text: &'q str,
        ending: Ending,
        boost: Option<f32>,
    },
    Phrase {
        text: &'q str,
        slop: u32,
        boost: Option<f32>,
    },
    /// What follows `date:`, without quotation marks.
    Dates(&'q str),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ending {
    Plain,
    Star,
    Fuzzy(u8),
}
