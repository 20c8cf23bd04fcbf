//! The tree of a query, node by node.

use std::collections::HashSet;

use tantivy::Term;
use tantivy::collector::DocSetCollector;
use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, Occur, Query, RangeQuery, TermQuery};
use tantivy::schema::IndexRecordOption;

use super::alternatives::{Alternatives, all_words, any_of, boosted, counted, excluded, weighed};
use super::columns::{of_articles, of_one_author, path};
use super::error::LowerError;
use super::lowering::Lowering;
use super::places::{Place, Weights, places, with_patterns};
use crate::article::date::day_seconds;
use crate::index::schema::Kind;
use crate::query::ast::{Field, Leaf, Node};
use crate::query::pattern::Pattern;
use crate::query::shape::Shape;

impl Lowering<'_> {
    /// A query for documents of the kind that is searched.
    pub(super) fn whole(&mut self, node: &Node) -> Result<Box<dyn Query>, LowerError> {
        let query = self.node(node)?;
        // The fields that hold text belong to one kind; the others do not.
        Ok(if is_of_one_kind(node) { query } else { self.both(query) })
    }

    /// A node, for documents of any kind that hold what it asks for.
    fn node(&mut self, node: &Node) -> Result<Box<dyn Query>, LowerError> {
        match node {
            Node::All => Ok(self.all_of_kind()),
            Node::Word(_) | Node::Phrase { .. } | Node::Prefix(_) | Node::Fuzzy { .. } | Node::Near { .. } => {
                Ok(any_of(self.alternatives(node)?))
            }
            Node::Dates { from, to } => Ok(self.dates(*from, *to)),
            Node::And(nodes) => self.all_of(nodes),
            Node::Or(_) => Ok(any_of(self.alternatives(node)?)),
            Node::Not(inner) => {
                let inner = self.node(inner)?;
                Ok(Box::new(BooleanQuery::new(vec![
                    (Occur::Must, self.all_of_kind()),
                    (Occur::MustNot, excluded(inner)),
                ])))
            }
            Node::Boost { node, factor } => Ok(Box::new(BoostQuery::new(self.node(node)?, *factor))),
        }
    }

    /// Nodes that all have to match.
    fn all_of(&mut self, nodes: &[Node]) -> Result<Box<dyn Query>, LowerError> {
        let (mut clauses, mut left_out) = (Vec::with_capacity(nodes.len()), Vec::new());
        for (node, times) in counted(nodes) {
            match node {
                Node::Not(inner) => left_out.push((Occur::Should, self.node(inner)?)),
                _ => clauses.push((Occur::Must, boosted(self.node(node)?, times))),
            }
        }
        if clauses.is_empty() {
            clauses.push((Occur::Must, self.all_of_kind()));
        }
        if let Some(words) = all_words(&clauses) {
            clauses = vec![(Occur::Must, words)];
        }
        // As one: the engine asks every list of an excluded word about every document that is left.
        if !left_out.is_empty() {
            clauses.push((Occur::MustNot, excluded(Box::new(BooleanQuery::new(left_out)))));
        }
        // One that has to match needs nobody to combine it with others.
        match clauses.pop() {
            Some((Occur::Must, only)) if clauses.is_empty() => Ok(only),
            last => Ok(Box::new(BooleanQuery::new(clauses.into_iter().chain(last).collect()))),
        }
    }

    /// What a node stands for as alternatives, as far down as it is made of such: the engine adds up the scores of one flat list of words much faster than those of lists
    /// of lists.
    fn alternatives(&mut self, node: &Node) -> Result<Alternatives, LowerError> {
        match node {
            Node::Word(leaf) | Node::Phrase { leaf, .. } | Node::Prefix(leaf) | Node::Fuzzy { leaf, .. } => {
                self.pattern(node, leaf)
            }
            Node::Near { left, .. } => match left.first_leaf() {
                Some(leaf) => self.pattern(node, &leaf.clone()),
                None => Ok(Vec::new()),
            },
            Node::Or(nodes) => {
                let mut all = Vec::new();
                for (node, times) in counted(nodes) {
                    all.extend(weighed(self.alternatives(node)?, times));
                }
                Ok(all)
            }
            Node::Boost { node, factor } => Ok(weighed(self.alternatives(node)?, *factor)),
            _ => Ok(vec![(self.node(node)?, 1.0)]),
        }
    }

    /// All documents of the kind that is searched.
    fn all_of_kind(&self) -> Box<dyn Query> {
        let term = Term::from_field_u64(self.fields.kind, self.kind.value());
        Box::new(ConstScoreQuery::new(
            Box::new(TermQuery::new(term, IndexRecordOption::Basic)),
            0.0,
        ))
    }

    /// What matches among these.
    fn both(&self, query: Box<dyn Query>) -> Box<dyn Query> {
        Box::new(BooleanQuery::new(vec![
            (Occur::Must, query),
            (Occur::Must, self.all_of_kind()),
        ]))
    }

    /// What was published from one day to another.
    fn dates(&self, from: Option<jiff::civil::Date>, to: Option<jiff::civil::Date>) -> Box<dyn Query> {
        use std::ops::Bound;
        let term = |seconds| Term::from_field_i64(self.fields.date, seconds);
        let lower = from.map_or(Bound::Unbounded, |day| Bound::Included(term(day_seconds(day))));
        let upper = to.map_or(Bound::Unbounded, |day| Bound::Excluded(term(day_seconds(day) + 86_400)));
        if matches!((&lower, &upper), (Bound::Unbounded, Bound::Unbounded)) {
            return self.all_of_kind();
        }
        Box::new(ConstScoreQuery::new(Box::new(RangeQuery::new(lower, upper)), 0.0))
    }

    /// A leaf, or leaves near each other, in each field in which it may stand.
    fn pattern(&mut self, node: &Node, leaf: &Leaf) -> Result<Alternatives, LowerError> {
        let Some(places) = places(leaf, self.kind, self.weights, self.fields) else {
            return match leaf.field {
                Some(Field::Path) => Ok(vec![(path(node, leaf)?, 1.0)]),
                // Dates are nodes of their own.
                Some(Field::Date) => Ok(Vec::new()),
                _ => Ok(vec![(self.of_article(node)?, 1.0)]),
            };
        };
        let mut all = Vec::with_capacity(places.len());
        for (place, pattern) in with_patterns(node, places, leaf)? {
            all.extend(self.in_place(pattern, place, leaf)?);
        }
        Ok(all)
    }

    /// What a pattern stands for in one field, weighed.
    pub(super) fn in_place(&mut self, pattern: Pattern, place: Place, leaf: &Leaf) -> Result<Alternatives, LowerError> {
        let author =
            (leaf.field == Some(Field::Author) && !matches!(pattern.shape, Shape::One(_))).then(|| pattern.clone());
        let mut alternatives = self.in_field(pattern, place, leaf)?;
        if let Some(pattern) = author {
            alternatives = vec![(of_one_author(any_of(alternatives), pattern), 1.0)];
        }
        Ok(match place.weight {
            0.0 => vec![(Box::new(ConstScoreQuery::new(any_of(alternatives), 0.0)), 1.0)],
            weight => weighed(alternatives, weight),
        })
    }

    /// Quotations by what only their article carries: find the articles, then keep the quotations that belong to them.
    fn of_article(&mut self, node: &Node) -> Result<Box<dyn Query>, LowerError> {
        let mut lowering = Lowering::new(Kind::Article, Weights::default(), self.searcher, self.fields)?;
        let query = lowering.whole(node)?;
        let mut articles: HashSet<u64> = HashSet::new();
        for address in self.searcher.search(&query, &DocSetCollector)? {
            let column = self
                .searcher
                .segment_reader(address.segment_ord)
                .fast_fields()
                .u64("article")?;
            articles.extend(column.first(address.doc_id));
        }
        Ok(self.both(of_articles(articles)))
    }
}

/// Whether only documents of the kind that is searched can match.
fn is_of_one_kind(node: &Node) -> bool {
    let shared = |leaf: &Leaf| {
        !matches!(
            leaf.field,
            None | Some(Field::Title | Field::Body | Field::Quote | Field::Speaker | Field::Url)
        )
    };
    match node {
        Node::All => true,
        Node::Word(leaf) | Node::Phrase { leaf, .. } | Node::Prefix(leaf) | Node::Fuzzy { leaf, .. } => !shared(leaf),
        Node::Near { left, .. } => is_of_one_kind(left),
        Node::Dates { .. } => false,
        Node::And(nodes) => nodes.iter().any(|n| !matches!(n, Node::Not(_)) && is_of_one_kind(n)),
        Node::Or(nodes) => nodes.iter().all(is_of_one_kind),
        Node::Not(_) => true,
        Node::Boost { node, .. } => is_of_one_kind(node),
    }
}
