//! What is asked: a query, filters, an order, a part of the result.

use jiff::civil;

use super::criteria::{RankBy, Sort};
use crate::index::analysis::tokens;
use crate::query::ast::{Field, Leaf, Node};
use crate::query::titles::without_titles;

/// A query with everything that narrows and orders its result.
#[derive(Clone, Debug)]
pub struct Request {
    /// What to find.
    pub query: Node,
    /// What to keep of it.
    pub filters: Filters,
    /// In which order.
    pub sort: Sort,
    /// How many hits to show; `None` for all.
    pub limit: Option<usize>,
    /// How many to pass over.
    pub offset: usize,
    /// Whether the same words in several places are one hit.
    pub group: bool,
    /// How many passages an article hit shows.
    pub passages: usize,
    /// What the order by relevance goes by.
    pub ranking: RankBy,
    /// Whether each hit says why it stands where it does.
    pub explain: bool,
}

impl Default for Request {
    /// Everything, the best first, ten of it, the same words once.
    fn default() -> Request {
        Request {
            query: Node::All,
            filters: Filters::default(),
            sort: Sort::default(),
            limit: Some(10),
            offset: 0,
            group: true,
            passages: 2,
            ranking: RankBy::default(),
            explain: false,
        }
    }
}

/// Filters: values of one kind are alternatives, the kinds narrow each other.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// All the words of a speaker's name but the titles before it, in any order.
    pub speaker: Vec<String>,
    /// All the words of an outlet's name, in any order.
    pub source: Vec<String>,
    /// All the words of an author's name, in any order.
    pub author: Vec<String>,
    /// Consecutive words of a file's path.
    pub path: Vec<String>,
    /// Published on this day or later.
    pub since: Option<civil::Date>,
    /// Published on this day or earlier.
    pub until: Option<civil::Date>,
}

/// So far apart may the words of one name stand; two names in one field are farther apart than that.
const ONE_NAME: u32 = 100;

impl Request {
    /// All that passes some filters, to be counted.
    pub fn all_of(filters: Filters) -> Request {
        Request {
            filters,
            sort: Sort::Newest,
            limit: None,
            group: false,
            passages: 0,
            ..Request::default()
        }
    }

    /// The query and the filters as one tree.
    pub fn whole(&self) -> Node {
        let mut nodes = Vec::new();
        if self.query != Node::All {
            nodes.push(self.query.clone());
        }
        let f = &self.filters;
        for (field, values) in [
            (Field::Speaker, &f.speaker),
            (Field::Source, &f.source),
            (Field::Author, &f.author),
        ] {
            nodes.extend(one_of(values.iter().map(|value| name(field, value)).collect()));
        }
        let phrase = |text: &String| Node::Phrase {
            leaf: leaf(Field::Path, text),
            slop: 0,
        };
        nodes.extend(one_of(f.path.iter().map(phrase).collect()));
        if f.since.is_some() || f.until.is_some() {
            nodes.push(Node::Dates {
                from: f.since,
                to: f.until,
            });
        }
        match nodes.len() {
            0 => Node::All,
            1 => nodes.remove(0),
            _ => Node::And(nodes),
        }
    }
}

fn leaf(field: Field, text: &str) -> Leaf {
    Leaf {
        field: Some(field),
        text: text.to_owned(),
        span: 0..0,
    }
}

fn one_of(mut nodes: Vec<Node>) -> Option<Node> {
    match nodes.len() {
        0 => None,
        1 => Some(nodes.remove(0)),
        _ => Some(Node::Or(nodes)),
    }
}

/// All words of one name, in any order.
fn name(field: Field, value: &str) -> Node {
    let value = match field {
        Field::Speaker => without_titles(value),
        _ => value,
    };
    let mut words: Vec<&str> = Vec::new();
    let mut known: Vec<Vec<String>> = Vec::new();
    for word in value.split_whitespace() {
        let forms: Vec<String> = tokens(word).into_iter().map(|token| token.form).collect();
        if !forms.is_empty() && !known.contains(&forms) {
            known.push(forms);
            words.push(word);
        }
    }
    let mut words = words.into_iter().map(|word| Node::Word(leaf(field, word)));
    let Some(first) = words.next() else {
        return Node::Word(leaf(field, value));
    };
    words.fold(first, |left, right| Node::Near {
        left: Box::new(left),
        right: Box::new(right),
        within: ONE_NAME,
        ordered: false,
    })
}
