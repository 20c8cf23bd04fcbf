//! A query as a tree: what is asked, before anything knows how it will be answered.

use std::ops::Range;

use jiff::civil;

/// One node of a query.
///
/// Every leaf knows its field, so that `speaker:(putin OR lavrov)` is two leaves with a field each. Leaves keep the text as it was typed: how text
/// becomes tokens is decided once, by the text analysis that the index uses too.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Everything: the empty query.
    All,
    /// A word; it also stands for its inflections (`sanction`, `sanctions`, `sanctioned`).
    Word(Leaf),
    /// Words in quotation marks, exact and in order; with `slop` up to that many other words may stand between them, in all.
    Phrase {
        /// The words.
        leaf: Leaf,
        /// How many other words may stand between the first and the last, all gaps added up.
        slop: u32,
    },
    /// The beginning of a word (`presiden*`); the leaf's text is without the star.
    Prefix(Leaf),
    /// A word and those up to `distance` edits away (insert, delete, replace, swap of neighbours).
    Fuzzy {
        /// The word.
        leaf: Leaf,
        /// Edits allowed, 1 or 2.
        distance: u8,
    },
    /// Two expressions near each other in one text.
    Near {
        /// What must stand on the left, if `ordered`.
        left: Box<Node>,
        /// What must stand on the right, if `ordered`.
        right: Box<Node>,
        /// How many positions their nearest ends may be apart: `w/1` means side by side.
        within: u32,
        /// `pre/n` rather than `w/n`.
        ordered: bool,
    },
    /// Published between two days, both included; `None` is open.
    Dates {
        /// First day.
        from: Option<civil::Date>,
        /// Last day.
        to: Option<civil::Date>,
    },
    /// All of these; at least two.
    And(Vec<Node>),
    /// Any of these; at least two.
    Or(Vec<Node>),
    /// Not this.
    Not(Box<Node>),
    /// This, weighing `factor` times as much in the ranking.
    Boost {
        /// What is weighed.
        node: Box<Node>,
        /// Above 0.
        factor: f32,
    },
}

impl Node {
    /// The first leaf, by which the field of leaves near each other is known; `None` for nodes without one.
    pub fn first_leaf(&self) -> Option<&Leaf> {
        match self {
            Node::Word(leaf) | Node::Phrase { leaf, .. } | Node::Prefix(leaf) | Node::Fuzzy { leaf, .. } => Some(leaf),
            Node::Near { left, .. } => left.first_leaf(),
            Node::And(nodes) | Node::Or(nodes) => nodes.first().and_then(Node::first_leaf),
            Node::Boost { node, .. } | Node::Not(node) => node.first_leaf(),
            Node::All | Node::Dates { .. } => None,
        }
    }
}

/// The text of a leaf.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Where to look; `None` is the fields that a plain word searches.
    pub field: Option<Field>,
    /// As typed, without quotation marks and operators.
    pub text: String,
    /// Where it stands in the query, in bytes.
    pub span: Range<usize>,
}

/// The fields that a query can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The headline.
    Title,
    /// The running text.
    Body,
    /// The words of quotations.
    Quote,
    /// Who said it.
    Speaker,
    /// The outlet.
    Source,
    /// The byline.
    Author,
    /// The day of publication.
    Date,
    /// The section.
    Section,
    /// The language tag.
    Language,
    /// The file's path.
    Path,
    /// The web address.
    Url,
}

impl Field {
    /// All of them, in the order in which the documentation lists them.
    pub const ALL: [Field; 11] = [
        Field::Title,
        Field::Body,
        Field::Quote,
        Field::Speaker,
        Field::Source,
        Field::Author,
        Field::Date,
        Field::Section,
        Field::Language,
        Field::Path,
        Field::Url,
    ];

    /// Its name in a query.
    pub fn name(self) -> &'static str {
        match self {
            Field::Title => "title",
            Field::Body => "body",
            Field::Quote => "quote",
            Field::Speaker => "speaker",
            Field::Source => "source",
            Field::Author => "author",
            Field::Date => "date",
            Field::Section => "section",
            Field::Language => "language",
            Field::Path => "path",
            Field::Url => "url",
        }
    }
}
