//! The grammar: pieces of a query to its tree.
//!
//! ```text
//! query      = [ or ] ;                               (* nothing is everything *)
//! or         = and , { "OR" , and } ;
//! and        = item , { [ "AND" ] , item } ;          (* all are required *)
//! item       = near | unary ;
//! near       = operand , distance , operand ;         (* one distance at a time *)
//! unary      = ( "NOT" | "-" ) , unary | "+" , operand | operand ;
//! operand    = [ field , ":" ] , ( word | phrase | group ) | "date:" , dates ;
//! group      = "(" , or , ")" , [ weight ] ;
//! word       = characters , [ "*" | "~" , [ "1" | "2" ] ] , [ weight ] ;
//! phrase     = open mark , characters , closing mark , [ "~" , number ] , [ weight ] ;
//! distance   = ( "w/" | "within/" | "near/" | "near" | "/" | "pre/" | "adj/" | "adj" | "onear/" ) , number ;
//! dates      = date | [ date ] , ".." , [ date ] | "[" , end , "TO" , end , "]" ;
//! end        = date | "*" ;
//! weight     = "^" , number ;
//! ```
//!
//! Nothing may stand between a field, its colon and its value, or between a sign and what it belongs to. A sign begins a word: `state-run` is one
//! word. `AND`, `OR`, `NOT` are operators in capitals only, a distance in any case. Both sides of a distance are words, phrases, or groups of
//! those joined by `OR`, in one field. There are no fields inside a field's parentheses.
//!
//! `NOT` binds strongest, then a distance, then standing side by side and `AND`, then `OR`. What a sign and a distance would contend for is an error,
//! not a guess.
//!
//! `+x` is required by all that its parentheses (or the query) stand for, whatever alternatives of `OR` stand beside it: `+x OR y` is
//! `x AND (x OR y)`. Without an `OR` beside it, it changes nothing.

use std::ops::Range;

use jiff::civil;

use super::ast::{Field, Leaf, Node};
use super::dates;
use super::error::QueryError;
use super::lexer::{Lexer, too_many_words};
use super::limits::{MAX_DEPTH, MAX_WORDS};
use super::piece::{Ending, Kind, Piece};
use super::titles;
use crate::index::analysis::{Walk, tokens};

/// Reads a query.
///
/// `today` is what relative dates (`yesterday`) count from. Offsets in the tree and in an error are bytes of `text`. It takes time linear in the
/// length of `text`.
///
/// ```
/// use whosaid::query::{ast::Node, parse};
///
/// let today = jiff::civil::date(2025, 12, 3);
/// let query = parse("speaker:putin “ceasefire deal” date:last-week", today)?;
/// assert_eq!(query.to_string(), "speaker:putin \"ceasefire deal\" date:2025-11-24..2025-11-30");
/// assert_eq!(parse("", today)?, Node::All);
/// # Ok::<(), whosaid::query::QueryError>(())
/// ```
///
/// # Errors
///
/// Whatever is not part of the grammar is an error that points at the place; nothing is left out of the query silently.
pub fn parse(text: &str, today: civil::Date) -> Result<Node, QueryError> {
    let mut parser = Parser {
        lexer: Lexer::new(text),
        peeked: None,
        depth: 0,
        today,
        end: text.len(),
    };
    if parser.peek()?.is_none() {
        return Ok(Node::All);
    }
    let node = parser.or(None)?;
    match parser.take()? {
        // The only piece that ends an `or` without being asked for.
        Some(piece) => Err(QueryError::new(piece.span, "this parenthesis was not opened")
            .help("leave it out, or write the opening one")),
        None => Ok(node),
    }
}

struct Parser<'q> {
    lexer: Lexer<'q>,
    peeked: Option<Piece<'q>>,
    depth: usize,
    today: civil::Date,
    end: usize,
}

/// A part of the tree with its place.
struct Part {
    node: Node,
    span: Range<usize>,
    sign: Sign,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    Required,
    Excluded,
}

impl Part {
    /// A part without a sign, with the weight that is written behind it.
    fn weighed(node: Node, boost: Option<f32>, span: Range<usize>) -> Part {
        let node = match boost {
            Some(factor) => Node::Boost {
                node: Box::new(node),
                factor,
            },
            None => node,
        };
        Part {
            node,
            span,
            sign: Sign::None,
        }
    }
}

impl<'q> Parser<'q> {
    fn peek(&mut self) -> Result<Option<&Piece<'q>>, QueryError> {
        if self.peeked.is_none() {
            self.peeked = self.lexer.next()?;
        }
        Ok(self.peeked.as_ref())
    }

    fn take(&mut self) -> Result<Option<Piece<'q>>, QueryError> {
        self.peek()?;
        Ok(self.peeked.take())
    }

    /// Whether the next piece is of that kind.
    fn sees(&mut self, kind: &Kind) -> Result<bool, QueryError> {
        Ok(self.peek()?.is_some_and(|piece| piece.kind == *kind))
    }

    fn deeper(&mut self, span: &Range<usize>) -> Result<(), QueryError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(QueryError::new(
                span.clone(),
                format!("the query is nested more than {MAX_DEPTH} levels deep"),
            )
            .help("split it into several queries"));
        }
        Ok(())
    }

    fn or(&mut self, field: Option<Field>) -> Result<Node, QueryError> {
        let mut required = Vec::new();
        let mut alternatives = Vec::new();
        loop {
            let parts = self.and(field)?;
            let more = self.sees(&Kind::Or)?;
            // What is marked is copied only if there is an `OR` beside it.
            if more || !alternatives.is_empty() {
                for part in parts.iter().filter(|part| part.sign == Sign::Required) {
                    self.count_copy(&part.node, &part.span)?;
                    required.push(part.node.clone());
                }
            }
            alternatives.push(joined(parts.into_iter().map(|part| part.node).collect(), Node::And));
            if !more {
                break;
            }
            self.take()?;
        }
        required.push(joined(alternatives, Node::Or));
        Ok(joined(required, Node::And))
    }

    /// A copied part counts as if it had been typed, so that nested `+` cannot blow a query up.
    fn count_copy(&mut self, node: &Node, span: &Range<usize>) -> Result<(), QueryError> {
        let mut stack = vec![node];
        while let Some(node) = stack.pop() {
            match node {
                Node::All | Node::Dates { .. } => self.lexer.words += 1,
                Node::Word(leaf) | Node::Prefix(leaf) | Node::Phrase { leaf, .. } | Node::Fuzzy { leaf, .. } => {
                    let mut walk = Walk::new(&leaf.text);
                    while walk.next_range().is_some() {
                        self.lexer.words += 1;
                    }
                }
                Node::Near { left, right, .. } => stack.extend([left.as_ref(), right.as_ref()]),
                Node::And(nodes) | Node::Or(nodes) => stack.extend(nodes),
                Node::Not(node) | Node::Boost { node, .. } => stack.push(node),
            }
        }
        if self.lexer.words > MAX_WORDS {
            return Err(too_many_words(span.clone()));
        }
        Ok(())
    }

    fn and(&mut self, field: Option<Field>) -> Result<Vec<Part>, QueryError> {
        let mut parts = vec![self.item(field)?];
        loop {
            match self.peek()?.map(|piece| &piece.kind) {
                None | Some(Kind::Or | Kind::Close { .. }) => {
                    if field == Some(Field::Speaker) {
                        leave_out_titles(&mut parts);
                    }
                    return Ok(parts);
                }
                Some(Kind::And) => {
                    self.take()?;
                }
                Some(_) => {}
            }
            parts.push(self.item(field)?);
        }
    }

    fn item(&mut self, field: Option<Field>) -> Result<Part, QueryError> {
        let left = self.unary(field)?;
        let Some((within, ordered, place)) = self.distance()? else {
            return Ok(left);
        };
        let operator = self.lexer.slice(&place);
        if left.sign != Sign::None {
            return Err(contended(left.span, operator));
        }
        let next = self.peek()?;
        if let Some(piece) = next
            && matches!(piece.kind, Kind::Minus | Kind::Plus | Kind::Not)
        {
            return Err(contended(piece.span.clone(), operator));
        }
        let right = self.unary(field)?;
        check_nearable(&left)?;
        check_nearable(&right)?;
        check_one_field(&left, &right)?;
        if let Some((_, _, second)) = self.distance()? {
            return Err(
                QueryError::new(second, "one distance at a time").help("for a chain write (a w/5 b) AND (b w/5 c)")
            );
        }
        let span = left.span.start..right.span.end;
        let (left, right) = (Box::new(left.node), Box::new(right.node));
        let node = Node::Near {
            left,
            right,
            within,
            ordered,
        };
        Ok(Part {
            node,
            span,
            sign: Sign::None,
        })
    }

    /// `w/5`, if it comes next.
    fn distance(&mut self) -> Result<Option<(u32, bool, Range<usize>)>, QueryError> {
        let Some(Kind::Near { within, ordered }) = self.peek()?.map(|piece| piece.kind.clone()) else {
            return Ok(None);
        };
        let span = self.take()?.map_or(self.end..self.end, |piece| piece.span);
        Ok(Some((within, ordered, span)))
    }

    fn unary(&mut self, field: Option<Field>) -> Result<Part, QueryError> {
        let Some(piece) = self.take()? else {
            return Err(
                QueryError::new(self.end..self.end, "the query ends too early").help("write a word after the operator")
            );
        };
        match piece.kind {
            Kind::Not | Kind::Minus => {
                self.deeper(&piece.span)?;
                let inner = self.unary(field)?;
                self.depth -= 1;
                if inner.sign == Sign::Required {
                    return Err(QueryError::new(
                        piece.span.start..inner.span.end,
                        "this is excluded and required at once",
                    )
                    .help("keep one of NOT and +"));
                }
                let span = piece.span.start..inner.span.end;
                Ok(Part {
                    node: Node::Not(Box::new(inner.node)),
                    span,
                    sign: Sign::Excluded,
                })
            }
            Kind::Plus => {
                let start = piece.span.start;
                let Some(piece) = self.take()? else {
                    return Err(QueryError::new(piece.span, "nothing follows the sign").help("write +word"));
                };
                let inner = self.operand(piece, field)?;
                Ok(Part {
                    span: start..inner.span.end,
                    sign: Sign::Required,
                    ..inner
                })
            }
            _ => self.operand(piece, field),
        }
    }

    fn operand(&mut self, piece: Piece<'q>, field: Option<Field>) -> Result<Part, QueryError> {
        let Piece { kind, span } = piece;
        match kind {
            Kind::Open => self.group(span, field),
            Kind::Field(inner) => self.in_field(inner, span, field),
            Kind::Dates(text) => self.dates(text, span.start, span),
            Kind::Word { .. } | Kind::Phrase { .. } if field == Some(Field::Date) => {
                self.day_in_parentheses(&kind, span)
            }
            Kind::Word { text, ending, boost } => {
                let leaf = Leaf {
                    field,
                    text: text.to_owned(),
                    span: span.clone(),
                };
                let node = match ending {
                    Ending::Plain => Node::Word(leaf),
                    Ending::Star => Node::Prefix(leaf),
                    Ending::Fuzzy(distance) => Node::Fuzzy { leaf, distance },
                };
                Ok(Part::weighed(node, boost, span))
            }
            Kind::Phrase { text, slop, boost } => {
                let (text, slop) = match field {
                    Some(Field::Speaker) => {
                        let name = titles::without_titles(text);
                        // One word that is left has no gaps.
                        let slop = if tokens(name).len() == 1 { 0 } else { slop };
                        (name, slop)
                    }
                    _ => (text, slop),
                };
                let leaf = Leaf {
                    field,
                    text: text.to_owned(),
                    span: span.clone(),
                };
                Ok(Part::weighed(Node::Phrase { leaf, slop }, boost, span))
            }
            Kind::Close { .. } | Kind::And | Kind::Or | Kind::Near { .. } | Kind::Not | Kind::Minus | Kind::Plus => {
                Err(self.misplaced(&kind, span))
            }
        }
    }

    /// What stands in parentheses, of which the opening one has been read.
    fn group(&mut self, open: Range<usize>, field: Option<Field>) -> Result<Part, QueryError> {
        self.deeper(&open)?;
        if matches!(self.peek()?.map(|piece| &piece.kind), Some(Kind::Close { .. })) {
            let end = self.take()?.map_or(open.end, |piece| piece.span.end);
            return Err(
                QueryError::new(open.start..end, "there is nothing in these parentheses").help("leave them out"),
            );
        }
        let node = if self.peek()?.is_none() {
            Node::All
        } else {
            self.or(field)?
        };
        self.depth -= 1;
        match self.take()? {
            Some(Piece {
                kind: Kind::Close { boost },
                span: close,
            }) => Ok(Part::weighed(node, boost, open.start..close.end)),
            _ => Err(QueryError::new(open, "this parenthesis is not closed")
                .help("write the closing one after what belongs together")),
        }
    }

    /// What stands behind a field and its colon, which stand at `span`.
    fn in_field(&mut self, field: Field, span: Range<usize>, outer: Option<Field>) -> Result<Part, QueryError> {
        if let Some(outer) = outer {
            let message = format!("a field inside the parentheses of `{}:`", outer.name());
            return Err(QueryError::new(span, message).help("close the parentheses before it"));
        }
        let Some(value) = self.take()? else {
            return Err(QueryError::new(span, "nothing follows the colon").help("write field:word"));
        };
        let part = self.operand(value, Some(field))?;
        Ok(Part {
            span: span.start..part.span.end,
            ..part
        })
    }

    /// Days, whose text begins at `at`.
    fn dates(&self, text: &str, at: usize, span: Range<usize>) -> Result<Part, QueryError> {
        let (from, to) = dates::parse_range(text, self.today).map_err(|error| error.shifted(at))?;
        Ok(Part::weighed(Node::Dates { from, to }, None, span))
    }

    /// A day in the parentheses of `date:(…)`.
    fn day_in_parentheses(&self, kind: &Kind<'q>, span: Range<usize>) -> Result<Part, QueryError> {
        match kind {
            Kind::Phrase {
                text,
                slop: 0,
                boost: None,
            } => self.dates(text, span.start + (span.len() - text.len()) / 2, span),
            _ => self.dates(self.lexer.slice(&span), span.start, span),
        }
    }

    /// Why an operator or a closing parenthesis cannot stand where a word should.
    fn misplaced(&self, kind: &Kind<'q>, span: Range<usize>) -> QueryError {
        match kind {
            Kind::Close { .. } => QueryError::new(span, "a word is missing before this parenthesis")
                .help("every operator needs something on its right"),
            Kind::And | Kind::Or | Kind::Near { .. } => {
                let operator = self.lexer.slice(&span);
                QueryError::new(span, format!("`{operator}` needs a word on both sides"))
                    .help(format!("for the word itself use quotation marks: \"{operator}\""))
            }
            _ => QueryError::new(span, "two signs before one word").help("keep one of them"),
        }
    }
}

/// Leaves out the titles before a speaker's name that stands in parentheses.
fn leave_out_titles(parts: &mut Vec<Part>) {
    let word = |part: &Part| match (&part.node, part.sign) {
        (Node::Word(leaf), Sign::None) => Some(leaf.text.clone()),
        _ => None,
    };
    if let Some(words) = parts.iter().map(word).collect::<Option<Vec<String>>>() {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        parts.drain(..titles::count(&words));
    }
}

/// One node, or several under the operator that joins them.
fn joined(mut nodes: Vec<Node>, operator: fn(Vec<Node>) -> Node) -> Node {
    match nodes.pop() {
        Some(only) if nodes.is_empty() => only,
        Some(last) => {
            nodes.push(last);
            operator(nodes)
        }
        None => Node::All,
    }
}

fn contended(span: Range<usize>, operator: &str) -> QueryError {
    QueryError::new(span, format!("a sign cannot stand beside `{operator}`"))
        .help(format!("use parentheses: -(a {operator} b) or a -(b)"))
}

/// Near each other can be words, phrases, and groups of those joined by `OR`.
fn check_nearable(part: &Part) -> Result<(), QueryError> {
    let mut stack = vec![&part.node];
    while let Some(node) = stack.pop() {
        let help = match node {
            Node::Word(_) | Node::Phrase { .. } | Node::Prefix(_) | Node::Fuzzy { .. } => continue,
            Node::Or(nodes) => {
                stack.extend(nodes);
                continue;
            }
            Node::And(_) => "join them with OR, or ask for each: (a w/5 c) AND (b w/5 c)",
            Node::Near { .. } => "for a chain write (a w/5 b) AND (b w/5 c)",
            Node::Boost { .. } => "put the weight after the whole: (a w/5 b)^2",
            Node::Dates { .. } => "a date is not a place in the text; write it beside: (a w/5 b) date:2025",
            Node::Not(_) | Node::All => "to exclude write -(a w/5 b), or (a w/5 b) -c",
        };
        let message = "only words, phrases and groups of them joined by OR can stand near each other";
        return Err(QueryError::new(part.span.clone(), message).help(help));
    }
    Ok(())
}

/// Positions can be compared within one text only.
fn check_one_field(left: &Part, right: &Part) -> Result<(), QueryError> {
    let mut stack = vec![&left.node, &right.node];
    let mut found: Option<Option<Field>> = None;
    while let Some(node) = stack.pop() {
        match node {
            Node::Word(leaf) | Node::Prefix(leaf) | Node::Phrase { leaf, .. } | Node::Fuzzy { leaf, .. }
                if *found.get_or_insert(leaf.field) != leaf.field =>
            {
                let span = left.span.start..right.span.end;
                return Err(QueryError::new(span, "both sides must be in the same field")
                    .help("write title:(a w/5 b), or join them with AND"));
            }
            Node::Or(nodes) => stack.extend(nodes),
            _ => {}
        }
    }
    Ok(())
}
