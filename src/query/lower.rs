//! The last step of a query: from the tree to the engine's terms.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use tantivy::collector::DocSetCollector;
use tantivy::query::doc_predicate_query::{DocPredicateQuery, FunctionPredicate};
use tantivy::query::{
    Bm25StatisticsProvider, BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, FuzzyTermQuery, Occur, PhraseQuery,
    Query, RangeQuery, TermQuery,
};
use tantivy::schema::{Field as IndexField, IndexRecordOption};
use tantivy::{DocId, Score, Searcher, SegmentReader, Term};

use super::ast::{Field, Leaf, Node};
use super::excluded::Excluded;
use super::pattern::{Forms, Pattern, Shape};
use super::positional::PositionalQuery;
use crate::article::date::day_seconds;
use crate::index::schema::{Fields, Kind};

/// The most terms that one expression may stand for.
pub const MAX_EXPANSION: usize = 50_000;

/// Why a query that parses cannot be answered.
#[derive(Debug, thiserror::Error)]
pub enum LowerError {
    /// A beginning or an approximate word that stands for too much.
    #[error("“{0}” stands for more than {MAX_EXPANSION} different words in this index; write more of it")]
    TooMany(String),
    /// A word without a letter or digit.
    #[error("“{0}” holds no letter or digit to search for")]
    NoWord(String),
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] tantivy::TantivyError),
}

/// A query in the engine's terms, with the statistics to rank by.
pub struct Lowered {
    /// What to search for.
    pub query: Box<dyn Query>,
    /// The statistics of the kind of document that is searched.
    pub statistics: KindStatistics,
}

/// Turns a query tree into one for articles or quotations.
///
/// # Errors
/// If part of the query stands for too much, or the engine cannot read the index.
pub fn lower(node: &Node, kind: Kind, searcher: &Searcher, fields: &Fields) -> Result<Lowered, LowerError> {
    let mut lowering = Lowering {
        kind,
        searcher,
        fields,
        groups: HashMap::new(),
    };
    let query = lowering.node(node)?;
    // The fields that hold text belong to one kind; the others do not.
    let query = if is_of_one_kind(node) {
        query
    } else {
        lowering.both(query)
    };
    let statistics = KindStatistics::new(searcher.clone(), fields, kind, lowering.groups)?;
    Ok(Lowered { query, statistics })
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

/// A text field of the index and what a match in it weighs.
#[derive(Clone, Copy)]
struct Place {
    field: IndexField,
    weight: Score,
    inflect: bool,
}

impl Place {
    fn text(field: IndexField, weight: Score) -> Place {
        Place {
            field,
            weight,
            inflect: true,
        }
    }

    /// Names are found, not ranked, and not inflected.
    fn name(field: IndexField) -> Place {
        Place {
            field,
            weight: 0.0,
            inflect: false,
        }
    }
}

struct Lowering<'a> {
    kind: Kind,
    searcher: &'a Searcher,
    fields: &'a Fields,
    /// The document frequency that the inflections of one word share.
    groups: HashMap<Term, u64>,
}

impl Lowering<'_> {
    fn node(&mut self, node: &Node) -> Result<Box<dyn Query>, LowerError> {
        match node {
            Node::All => Ok(self.all_of_kind()),
            Node::Word(leaf) | Node::Phrase { leaf, .. } | Node::Prefix(leaf) | Node::Fuzzy { leaf, .. } => {
                self.pattern(node, leaf)
            }
            Node::Near { left, .. } => match left.first_leaf() {
                Some(leaf) => self.pattern(node, &leaf.clone()),
                None => Ok(Box::new(EmptyQuery)),
            },
            Node::Dates { from, to } => Ok(self.dates(*from, *to)),
            Node::And(nodes) => {
                let mut clauses = Vec::with_capacity(nodes.len());
                for node in nodes {
                    match node {
                        Node::Not(inner) => clauses.push((Occur::MustNot, excluded(self.node(inner)?))),
                        _ => clauses.push((Occur::Must, self.node(node)?)),
                    }
                }
                if clauses.iter().all(|(occur, _)| *occur == Occur::MustNot) {
                    clauses.push((Occur::Must, self.all_of_kind()));
                }
                Ok(Box::new(BooleanQuery::new(clauses)))
            }
            Node::Or(nodes) => {
                let mut clauses = Vec::with_capacity(nodes.len());
                for node in nodes {
                    clauses.push((Occur::Should, self.node(node)?));
                }
                Ok(Box::new(BooleanQuery::new(clauses)))
            }
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

    fn all_of_kind(&self) -> Box<dyn Query> {
        let term = Term::from_field_u64(self.fields.kind, self.kind.value());
        Box::new(ConstScoreQuery::new(
            Box::new(TermQuery::new(term, IndexRecordOption::Basic)),
            0.0,
        ))
    }

    fn both(&self, query: Box<dyn Query>) -> Box<dyn Query> {
        Box::new(BooleanQuery::new(vec![
            (Occur::Must, query),
            (Occur::Must, self.all_of_kind()),
        ]))
    }

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

    /// A leaf, or leaves near each other: one query a field in which it may stand.
    fn pattern(&mut self, node: &Node, leaf: &Leaf) -> Result<Box<dyn Query>, LowerError> {
        let f = self.fields;
        let article = self.kind == Kind::Article;
        let places = match (leaf.field, article) {
            (None, true) => vec![
                Place::text(f.title, 2.5),
                Place::text(f.quotes, 0.7),
                Place::text(f.body, 1.0),
            ],
            (None | Some(Field::Quote), false) => vec![Place::text(f.quote, 1.0)],
            (Some(Field::Quote), true) => vec![Place::text(f.quotes, 1.0)],
            (Some(Field::Title), true) => vec![Place::text(f.title, 1.0)],
            (Some(Field::Body), true) => vec![Place::text(f.body, 1.0)],
            (Some(Field::Url), true) => vec![Place::name(f.url)],
            (Some(Field::Title | Field::Body | Field::Url), false) => return self.of_article(node),
            (Some(Field::Speaker), true) => vec![Place::name(f.speakers)],
            (Some(Field::Speaker), false) => vec![Place::name(f.speaker)],
            (Some(Field::Source), _) => vec![Place::name(f.source)],
            (Some(Field::Author), _) => vec![Place::name(f.author)],
            (Some(Field::Section), _) => vec![Place::name(f.section)],
            (Some(Field::Language), _) => vec![Place::name(f.language)],
            (Some(Field::Path), _) => return self.path(node, leaf),
            // Dates are nodes of their own.
            (Some(Field::Date), _) => return Ok(Box::new(EmptyQuery)),
        };
        let mut clauses = Vec::with_capacity(places.len());
        for place in places {
            let pattern = Pattern::of(node, place.inflect).ok_or_else(|| LowerError::NoWord(leaf.text.clone()))?;
            let query = self.in_field(pattern, place, leaf)?;
            let query: Box<dyn Query> = if place.weight == 0.0 {
                Box::new(ConstScoreQuery::new(query, 0.0))
            } else if place.weight == 1.0 {
                query
            } else {
                Box::new(BoostQuery::new(query, place.weight))
            };
            clauses.push((Occur::Should, query));
        }
        Ok(match clauses.len() {
            1 => clauses.remove(0).1,
            _ => Box::new(BooleanQuery::new(clauses)),
        })
    }

    fn in_field(&mut self, pattern: Pattern, place: Place, leaf: &Leaf) -> Result<Box<dyn Query>, LowerError> {
        let term = |form: &str| Term::from_field_text(place.field, form);
        if let Some(forms) = pattern.as_plain_phrase() {
            return Ok(match forms.as_slice() {
                [form] => Box::new(TermQuery::new(term(form), IndexRecordOption::WithFreqs)),
                forms => Box::new(PhraseQuery::new(forms.iter().map(|form| term(form)).collect())),
            });
        }
        if let (Shape::One(_), [forms]) = (&pattern.shape, pattern.slots.as_slice()) {
            return match forms {
                Forms::These(forms) => self.word(forms, place),
                Forms::Prefix(prefix) => {
                    // Expanded to see that it is not too much, then answered by the dictionary's own order.
                    let terms = self.expand(forms, place.field, leaf)?;
                    if terms.is_empty() {
                        return Ok(Box::new(EmptyQuery));
                    }
                    Ok(Box::new(FuzzyTermQuery::new_prefix(term(prefix), 0, true)))
                }
                Forms::Fuzzy(word, distance) => Ok(Box::new(FuzzyTermQuery::new(term(word), *distance, true))),
            };
        }
        let mut terms = Vec::with_capacity(pattern.slots.len());
        for forms in &pattern.slots {
            terms.push(self.expand(forms, place.field, leaf)?);
        }
        Ok(Box::new(PositionalQuery::new(place.field, pattern, terms)))
    }

    /// A word and its inflections, ranked as one word: each as rare as all of them together.
    fn word(&mut self, forms: &[String], place: Place) -> Result<Box<dyn Query>, LowerError> {
        let mut present = Vec::new();
        let mut together = 0;
        for (n, form) in forms.iter().enumerate() {
            let term = Term::from_field_text(place.field, form);
            let frequency = self.searcher.doc_freq(&term)?;
            if frequency > 0 {
                together += frequency;
                present.push((n, term));
            }
        }
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::with_capacity(present.len());
        for (n, term) in present {
            self.groups.insert(term.clone(), together);
            let query: Box<dyn Query> = Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs));
            // The word as it was typed counts for more than its inflections.
            clauses.push((
                Occur::Should,
                if n == 0 {
                    query
                } else {
                    Box::new(BoostQuery::new(query, 0.8))
                },
            ));
        }
        Ok(match clauses.len() {
            0 => Box::new(EmptyQuery),
            1 => clauses.remove(0).1,
            _ => Box::new(BooleanQuery::new(clauses)),
        })
    }

    /// The terms of a field that a slot accepts.
    fn expand(&self, forms: &Forms, field: IndexField, leaf: &Leaf) -> Result<Vec<Term>, LowerError> {
        let mut found: HashSet<Vec<u8>> = HashSet::new();
        match forms {
            Forms::These(forms) => return Ok(forms.iter().map(|form| Term::from_field_text(field, form)).collect()),
            Forms::Prefix(prefix) => {
                for segment in self.searcher.segment_readers() {
                    let index = segment.inverted_index(field)?;
                    let mut stream = index
                        .terms()
                        .range()
                        .ge(prefix.as_bytes())
                        .into_stream()
                        .map_err(engine)?;
                    while stream.advance() && stream.key().starts_with(prefix.as_bytes()) {
                        found.insert(stream.key().to_vec());
                        if found.len() > MAX_EXPANSION {
                            return Err(LowerError::TooMany(format!("{}*", leaf.text)));
                        }
                    }
                }
            }
            Forms::Fuzzy(word, distance) => {
                let query = FuzzyTermQuery::new(Term::from_field_text(field, word), *distance, true);
                for segment in self.searcher.segment_readers() {
                    let index = segment.inverted_index(field)?;
                    let mut stream = index.terms().search(query.automaton()?).into_stream().map_err(engine)?;
                    while stream.advance() {
                        found.insert(stream.key().to_vec());
                        if found.len() > MAX_EXPANSION {
                            return Err(LowerError::TooMany(format!("{}~{distance}", leaf.text)));
                        }
                    }
                }
            }
        }
        let text = |bytes: &Vec<u8>| Term::from_field_text(field, &String::from_utf8_lossy(bytes));
        Ok(found.iter().map(text).collect())
    }

    /// Quotations by what only their article carries: find the articles, then keep the quotations that belong to them.
    fn of_article(&mut self, node: &Node) -> Result<Box<dyn Query>, LowerError> {
        let lowered = lower(node, Kind::Article, self.searcher, self.fields)?;
        let mut articles: HashSet<u64> = HashSet::new();
        for address in self.searcher.search(&lowered.query, &DocSetCollector)? {
            let column = self
                .searcher
                .segment_reader(address.segment_ord)
                .fast_fields()
                .u64("article")?;
            articles.extend(column.first(address.doc_id));
        }
        let articles = Arc::new(articles);
        let predicate = FunctionPredicate::from(move |segment: &SegmentReader| {
            let column = segment.fast_fields().u64("article")?;
            let articles = Arc::clone(&articles);
            Ok(move |doc: DocId| column.first(doc).is_some_and(|article| articles.contains(&article)))
        });
        Ok(self.both(Box::new(ConstScoreQuery::new(
            Box::new(DocPredicateQuery::from(predicate)),
            0.0,
        ))))
    }

    /// Paths stand in a column: each different path is looked at once.
    fn path(&self, node: &Node, leaf: &Leaf) -> Result<Box<dyn Query>, LowerError> {
        let pattern = Pattern::of(node, false).ok_or_else(|| LowerError::NoWord(leaf.text.clone()))?;
        let pattern = Arc::new(pattern);
        let predicate = FunctionPredicate::from(move |segment: &SegmentReader| {
            let mut accepted = Vec::new();
            let column = segment.fast_fields().str("path")?;
            if let Some(column) = &column {
                let mut stream = column.dictionary().stream()?;
                while stream.advance() {
                    accepted.push(pattern.stands_in(&String::from_utf8_lossy(stream.key())));
                }
            }
            Ok(move |doc: DocId| {
                let ord = column.as_ref().and_then(|column| column.ords().first(doc));
                ord.and_then(|ord| accepted.get(usize::try_from(ord).ok()?).copied())
                    .unwrap_or(false)
            })
        });
        Ok(Box::new(ConstScoreQuery::new(
            Box::new(DocPredicateQuery::from(predicate)),
            0.0,
        )))
    }
}

fn excluded(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(Excluded(query))
}

fn engine(error: std::io::Error) -> LowerError {
    LowerError::Engine(tantivy::TantivyError::from(error))
}

/// BM25 statistics of one kind of document.
///
/// The engine counts all documents of the index; quotations would make every article look long and every word rare. Deleted documents count,
/// as they do in the engine's document frequencies.
pub struct KindStatistics {
    searcher: Searcher,
    documents: u64,
    groups: HashMap<Term, u64>,
}

impl KindStatistics {
    fn new(
        searcher: Searcher,
        fields: &Fields,
        kind: Kind,
        groups: HashMap<Term, u64>,
    ) -> tantivy::Result<KindStatistics> {
        let documents = searcher.doc_freq(&Term::from_field_u64(fields.kind, kind.value()))?;
        Ok(KindStatistics {
            searcher,
            documents: documents.max(1),
            groups,
        })
    }
}

impl Bm25StatisticsProvider for KindStatistics {
    fn total_num_tokens(&self, field: IndexField) -> tantivy::Result<u64> {
        self.searcher.total_num_tokens(field)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.documents)
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        let frequency = match self.groups.get(term) {
            Some(together) => *together,
            None => self.searcher.doc_freq(term)?,
        };
        // A field that two kinds share counts documents of both, and a group may count one document several times.
        Ok(frequency.min(self.documents))
    }
}
