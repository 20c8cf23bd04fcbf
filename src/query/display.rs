//! A tree as a query again, in one canonical spelling.

use std::fmt::{self, Display, Formatter, Write as _};

use super::ast::{Leaf, Node};

/// A query that parses back to the same tree, apart from the spans.
///
/// This holds for every tree that the parser makes. [`Node::All`] can be written only as a whole query, the empty one.
impl Display for Node {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Node::All => Ok(()),
            Node::Word(leaf) => word(f, leaf),
            Node::Phrase { leaf, slop } => {
                phrase(f, leaf)?;
                if *slop > 0 { write!(f, "~{slop}") } else { Ok(()) }
            }
            Node::Prefix(leaf) => {
                word(f, leaf)?;
                f.write_char('*')
            }
            Node::Fuzzy { leaf, distance } => {
                word(f, leaf)?;
                write!(f, "~{distance}")
            }
            Node::Near {
                left,
                right,
                within,
                ordered,
            } => {
                atom(f, left)?;
                write!(f, " {}/{within} ", if *ordered { "pre" } else { "w" })?;
                atom(f, right)
            }
            Node::Dates { from, to } => {
                f.write_str("date:")?;
                if let (Some(from), Some(to)) = (from, to)
                    && from == to
                {
                    return write!(f, "{from}");
                }
                if let Some(from) = from {
                    write!(f, "{from}")?;
                }
                f.write_str("..")?;
                to.map_or(Ok(()), |to| write!(f, "{to}"))
            }
            Node::And(nodes) => list(f, nodes, " "),
            Node::Or(nodes) => list(f, nodes, " OR "),
            Node::Not(node) => {
                f.write_char('-')?;
                atom(f, node)
            }
            Node::Boost { node, factor } => {
                match **node {
                    Node::Word(_) | Node::Phrase { .. } | Node::Prefix(_) | Node::Fuzzy { .. } => node.fmt(f)?,
                    _ => write!(f, "({node})")?,
                }
                write!(f, "^{factor}")
            }
        }
    }
}

fn list(f: &mut Formatter<'_>, nodes: &[Node], between: &str) -> fmt::Result {
    for (i, node) in nodes.iter().enumerate() {
        if i > 0 {
            f.write_str(between)?;
        }
        match node {
            Node::Not(_) => node.fmt(f)?,
            _ => atom(f, node)?,
        }
    }
    Ok(())
}

/// A node, in parentheses unless it cannot be torn apart.
fn atom(f: &mut Formatter<'_>, node: &Node) -> fmt::Result {
    match node {
        Node::Near { .. } | Node::And(_) | Node::Or(_) | Node::Not(_) => write!(f, "({node})"),
        _ => node.fmt(f),
    }
}

fn word(f: &mut Formatter<'_>, leaf: &Leaf) -> fmt::Result {
    field(f, leaf)?;
    f.write_str(&leaf.text)
}

fn phrase(f: &mut Formatter<'_>, leaf: &Leaf) -> fmt::Result {
    field(f, leaf)?;
    // Marks that the words do not contain.
    if !leaf.text.contains(['"', '”', '＂']) {
        write!(f, "\"{}\"", leaf.text)
    } else if !leaf.text.contains('»') {
        write!(f, "«{}»", leaf.text)
    } else {
        write!(f, "„{}“", leaf.text.replace(['"', '”', '＂', '“'], " "))
    }
}

fn field(f: &mut Formatter<'_>, leaf: &Leaf) -> fmt::Result {
    match leaf.field {
        Some(field) => write!(f, "{}:", field.name()),
        None => Ok(()),
    }
}
