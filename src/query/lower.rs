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
use super::beginning::BeginningQuery;
use super::excluded::Excluded;
use super::pattern::{Forms, Pattern};
use super::positional::PositionalQuery;
use super::shape::Shape;
use super::words::WordsQuery;
use crate::article::date::day_seconds;
use crate::index::schema::{Fields, Kind};

/// The most terms of one field that the beginnings and approximate words of a query may stand for together.
pub const MAX_EXPANSION: usize = 50_000;

/// How much work a query may make, for each article of the index: in postings, of which a processor reads some thirty millions a second, and in
/// positions that count as several. It is no limit for what people ask, but a page of beginnings and common words near each other would take seconds.
const MOST_WORK: u64 = 200;

/// However few documents there are, so much may be done.
const ALWAYS_ALLOWED: u64 = 1_000_000;

/// What a posting costs where its positions are looked at.
const POSITIONS_COST: u64 = 2;

/// What an inflection of a word weighs beside the word itself.
const INFLECTED: Score = 0.8;

/// Why a query that parses cannot be answered.
#[derive(Debug, thiserror::Error)]
pub enum LowerError {
    /// A beginning or an approximate word that stands for too much, by itself or with those before it.
    #[error(
        "“{0}” stands for too many words: more than {MAX_EXPANSION} of this index, with what stands before it; write more of it"
    )]
    TooMany(String),
    /// More work than a query may make.
    #[error(
        "with “{0}” this query has to look at too many places in this index; ask for fewer things, or for rarer ones"
    )]
    TooHeavy(String),
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

/// What a match weighs where a word may stand anywhere in an article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// In the headline.
    pub title: Score,
    /// In a quotation, besides what it weighs in the running text.
    pub quotes: Score,
    /// In the running text.
    pub body: Score,
}

impl Default for Weights {
    /// As measured by `benches/known_item.rs`.
    fn default() -> Weights {
        Weights {
            title: 1.2,
            quotes: 0.1,
            body: 1.0,
        }
    }
}

/// Turns a query tree into one for articles or quotations.
///
/// # Errors
/// If part of the query stands for too much, or the engine cannot read the index.
pub fn lower(node: &Node, kind: Kind, searcher: &Searcher, fields: &Fields) -> Result<Lowered, LowerError> {
    lower_weighted(node, kind, Weights::default(), searcher, fields)
}

/// The same with other weights.
///
/// # Errors
/// As [`lower`].
pub fn lower_weighted(
    node: &Node,
    kind: Kind,
    weights: Weights,
    searcher: &Searcher,
    fields: &Fields,
) -> Result<Lowered, LowerError> {
    let mut lowering = Lowering::new(kind, weights, searcher, fields)?;
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

/// A field in which a part of a query may stand, and what a match there is worth.
pub struct InField {
    /// The name of the field in the index.
    pub field: String,
    /// What to search for in it.
    pub query: Box<dyn Query>,
}

/// The fields in which a leaf, or leaves near each other, may stand, each with a query of its own: together they are what [`lower_weighted`] makes of it. Empty where
/// it is answered otherwise, without a score.
///
/// # Errors
/// As [`lower`].
pub fn by_field(
    node: &Node,
    kind: Kind,
    weights: Weights,
    searcher: &Searcher,
    fields: &Fields,
) -> Result<(Vec<InField>, KindStatistics), LowerError> {
    let mut lowering = Lowering::new(kind, weights, searcher, fields)?;
    let mut parts = Vec::new();
    if let Some(leaf) = node.first_leaf()
        && let Some(places) = lowering.places(leaf)
    {
        for (place, pattern) in with_patterns(node, places, leaf)? {
            let field = searcher.schema().get_field_name(place.field).to_owned();
            let query = any_of(lowering.in_place(pattern, place, leaf)?);
            parts.push(InField { field, query });
        }
    }
    let statistics = KindStatistics::new(searcher.clone(), fields, kind, lowering.groups)?;
    Ok((parts, statistics))
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

/// Places, each with the pattern of the node there. Most differ in nothing but field and weight, and to inflect a word takes longer than to look it up.
fn with_patterns(node: &Node, places: Vec<Place>, leaf: &Leaf) -> Result<Vec<(Place, Pattern)>, LowerError> {
    let mut all: Vec<(Place, Pattern)> = Vec::with_capacity(places.len());
    for place in places {
        let same = all.last().filter(|(last, _)| last.inflect == place.inflect);
        let pattern = match same {
            Some((_, pattern)) => Some(pattern.clone()),
            None => Pattern::of(node, place.inflect),
        };
        all.push((place, pattern.ok_or_else(|| LowerError::NoWord(leaf.text.clone()))?));
    }
    Ok(all)
}

struct Lowering<'a> {
    kind: Kind,
    weights: Weights,
    searcher: &'a Searcher,
    fields: &'a Fields,
    /// The document frequency that the inflections of one word share.
    groups: HashMap<Term, u64>,
    /// What beginnings and approximate words stand for in each field.
    expanded: HashMap<(IndexField, Forms), Expanded>,
    /// For how many terms of each field these stand.
    expansion: HashMap<IndexField, usize>,
    /// How much work the query makes so far, and how much it may.
    work: u64,
    most_work: u64,
    articles: u64,
}

/// The terms of a slot, and how many postings they have together.
#[derive(Clone, Default)]
struct Expanded {
    terms: Vec<Term>,
    postings: u64,
}

impl<'a> Lowering<'a> {
    fn new(kind: Kind, weights: Weights, searcher: &'a Searcher, fields: &'a Fields) -> tantivy::Result<Lowering<'a>> {
        let articles = searcher.doc_freq(&Term::from_field_u64(fields.kind, Kind::Article.value()))?;
        Ok(Lowering {
            kind,
            weights,
            searcher,
            fields,
            groups: HashMap::new(),
            expanded: HashMap::new(),
            expansion: HashMap::new(),
            work: 0,
            most_work: articles.saturating_mul(MOST_WORK).max(ALWAYS_ALLOWED),
            articles,
        })
    }

    /// Counts work, and refuses what is too much.
    fn spend(&mut self, postings: u64, leaf: &Leaf) -> Result<(), LowerError> {
        self.work = self.work.saturating_add(postings);
        if self.work > self.most_work {
            return Err(LowerError::TooHeavy(leaf.text.clone()));
        }
        Ok(())
    }

    fn node(&mut self, node: &Node) -> Result<Box<dyn Query>, LowerError> {
        match node {
            Node::All => Ok(self.all_of_kind()),
            Node::Word(_) | Node::Phrase { .. } | Node::Prefix(_) | Node::Fuzzy { .. } | Node::Near { .. } => {
                Ok(any_of(self.alternatives(node)?))
            }
            Node::Dates { from, to } => Ok(self.dates(*from, *to)),
            Node::And(nodes) => {
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
                Ok(Box::new(BooleanQuery::new(clauses)))
            }
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

    /// A leaf, or leaves near each other, in each field in which it may stand.
    fn pattern(&mut self, node: &Node, leaf: &Leaf) -> Result<Alternatives, LowerError> {
        let Some(places) = self.places(leaf) else {
            return match leaf.field {
                Some(Field::Path) => Ok(vec![(self.path(node, leaf)?, 1.0)]),
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

    /// The fields of the index in which a leaf may stand; `None` for what is answered by columns or by another kind of document.
    fn places(&self, leaf: &Leaf) -> Option<Vec<Place>> {
        let f = self.fields;
        let article = self.kind == Kind::Article;
        Some(match (leaf.field, article) {
            (None, true) => vec![
                Place::text(f.title, self.weights.title),
                Place::text(f.quotes, self.weights.quotes),
                Place::text(f.body, self.weights.body),
            ],
            (None | Some(Field::Quote), false) => vec![Place::text(f.quote, 1.0)],
            (Some(Field::Quote), true) => vec![Place::text(f.quotes, 1.0)],
            (Some(Field::Title), true) => vec![Place::text(f.title, 1.0)],
            (Some(Field::Body), true) => vec![Place::text(f.body, 1.0)],
            (Some(Field::Url), true) => vec![Place::name(f.url)],
            (Some(Field::Speaker), true) => vec![Place::name(f.speakers)],
            (Some(Field::Speaker), false) => vec![Place::name(f.speaker)],
            (Some(Field::Source), _) => vec![Place::name(f.source)],
            (Some(Field::Author), _) => vec![Place::name(f.author)],
            (Some(Field::Section), _) => vec![Place::name(f.section)],
            (Some(Field::Language), _) => vec![Place::name(f.language)],
            (Some(Field::Title | Field::Body | Field::Url), false) | (Some(Field::Path | Field::Date), _) => {
                return None;
            }
        })
    }

    fn in_place(&mut self, pattern: Pattern, place: Place, leaf: &Leaf) -> Result<Alternatives, LowerError> {
        let author =
            (leaf.field == Some(Field::Author) && !matches!(pattern.shape, Shape::One(_))).then(|| pattern.clone());
        let mut alternatives = self.in_field(pattern, place, leaf)?;
        if let Some(pattern) = author {
            alternatives = vec![(self.of_one_author(any_of(alternatives), pattern), 1.0)];
        }
        Ok(match place.weight {
            0.0 => vec![(Box::new(ConstScoreQuery::new(any_of(alternatives), 0.0)), 1.0)],
            weight => weighed(alternatives, weight),
        })
    }

    fn in_field(&mut self, pattern: Pattern, place: Place, leaf: &Leaf) -> Result<Alternatives, LowerError> {
        if let Shape::Any(_) = &pattern.shape {
            let mut all = Vec::new();
            for spelling in pattern.alternatives() {
                all.extend(self.in_field(spelling, place, leaf)?);
            }
            return Ok(all);
        }
        let term = |form: &str| Term::from_field_text(place.field, form);
        if let Some(forms) = pattern.as_plain_phrase() {
            let terms: Vec<Term> = forms.iter().map(|form| term(form)).collect();
            let postings = self.postings(&terms)?;
            let query: Box<dyn Query> = match terms.as_slice() {
                [term] => Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs)),
                _ => {
                    self.spend(postings, leaf)?;
                    Box::new(PhraseQuery::new(terms))
                }
            };
            return Ok(vec![(query, 1.0)]);
        }
        if let Shape::One(slot) = &pattern.shape
            && let Some(forms) = pattern.slots.get(*slot)
        {
            return match forms {
                Forms::These(forms) => self.word(forms, place),
                Forms::Prefix(prefix) => {
                    // Expanded to see that it is not too much, then answered by the dictionary's own order.
                    let expanded = self.expand(forms, place.field, leaf)?;
                    if expanded.terms.is_empty() {
                        return Ok(Vec::new());
                    }
                    self.spend(expanded.postings, leaf)?;
                    Ok(vec![(Box::new(BeginningQuery::new(place.field, prefix)), 1.0)])
                }
                Forms::Fuzzy(word, distance) => {
                    let expanded = self.expand(forms, place.field, leaf)?;
                    self.spend(expanded.postings, leaf)?;
                    Ok(vec![(Box::new(FuzzyTermQuery::new(term(word), *distance, true)), 1.0)])
                }
            };
        }
        let mut slots = Vec::with_capacity(pattern.slots.len());
        for forms in &pattern.slots {
            slots.push(self.expand(forms, place.field, leaf)?);
        }
        let size = |slot: usize| slots.get(slot).map_or(0, |slot| slot.postings);
        let read: u64 = slots.iter().map(|slot| slot.postings).sum();
        let compared: u64 = pattern.references().into_iter().map(size).sum();
        // Positions are only looked at where the rarest stands that every match needs.
        let rarest: u64 = pattern.rarest(&size).into_iter().map(size).sum();
        let possible = (rarest as f64 / self.articles.max(1) as f64).min(1.0);
        let at_positions = (read.saturating_mul(POSITIONS_COST).saturating_add(compared)) as f64 * possible;
        self.spend(read.saturating_add(at_positions as u64), leaf)?;
        let terms = slots.into_iter().map(|slot| slot.terms).collect();
        Ok(vec![(Box::new(PositionalQuery::new(place.field, pattern, terms)), 1.0)])
    }

    fn postings(&self, terms: &[Term]) -> tantivy::Result<u64> {
        terms.iter().map(|term| self.searcher.doc_freq(term)).sum()
    }

    /// A word and its inflections, ranked as one word: each as rare as all of them together.
    fn word(&mut self, forms: &[String], place: Place) -> Result<Alternatives, LowerError> {
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
        let mut alternatives: Alternatives = Vec::with_capacity(present.len());
        for (n, term) in present {
            self.groups.insert(term.clone(), together);
            // The word as it was typed counts for more than its inflections.
            let weight = if n == 0 { 1.0 } else { INFLECTED };
            alternatives.push((Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)), weight));
        }
        Ok(alternatives)
    }

    /// The terms of a field that a slot accepts.
    fn expand(&mut self, forms: &Forms, field: IndexField, leaf: &Leaf) -> Result<Expanded, LowerError> {
        if let Forms::These(forms) = forms {
            let terms: Vec<Term> = forms.iter().map(|form| Term::from_field_text(field, form)).collect();
            let postings = self.postings(&terms)?;
            return Ok(Expanded { terms, postings });
        }
        let key = (field, forms.clone());
        if let Some(known) = self.expanded.get(&key) {
            return Ok(known.clone());
        }
        let left = MAX_EXPANSION.saturating_sub(self.expansion.get(&field).copied().unwrap_or(0));
        let mut found: HashSet<Vec<u8>> = HashSet::new();
        let mut postings = 0;
        for segment in self.searcher.segment_readers() {
            let index = segment.inverted_index(field)?;
            let mut add = |term: &[u8], frequency: u32| {
                postings += u64::from(frequency);
                if found.len() >= left && !found.contains(term) {
                    return Err(LowerError::TooMany(leaf.text.clone()));
                }
                found.insert(term.to_vec());
                Ok(())
            };
            match forms {
                Forms::These(_) => {}
                Forms::Prefix(prefix) => {
                    let mut stream = index
                        .terms()
                        .range()
                        .ge(prefix.as_bytes())
                        .into_stream()
                        .map_err(engine)?;
                    while stream.advance() && stream.key().starts_with(prefix.as_bytes()) {
                        add(stream.key(), stream.value().doc_freq)?;
                    }
                }
                Forms::Fuzzy(word, distance) => {
                    let query = FuzzyTermQuery::new(Term::from_field_text(field, word), *distance, true);
                    let mut stream = index.terms().search(query.automaton()?).into_stream().map_err(engine)?;
                    while stream.advance() {
                        add(stream.key(), stream.value().doc_freq)?;
                    }
                }
            }
        }
        *self.expansion.entry(field).or_default() += found.len();
        let text = |bytes: &Vec<u8>| Term::from_field_text(field, &String::from_utf8_lossy(bytes));
        let expanded = Expanded {
            terms: found.iter().map(text).collect(),
            postings,
        };
        self.expanded.insert(key, expanded.clone());
        Ok(expanded)
    }

    /// Keeps to one name each: an article's authors stand in one field, with no more between them than between two words.
    fn of_one_author(&self, query: Box<dyn Query>, pattern: Pattern) -> Box<dyn Query> {
        let pattern = Arc::new(pattern);
        let predicate = FunctionPredicate::from(move |segment: &SegmentReader| {
            let column = segment.fast_fields().str("author")?;
            let pattern = Arc::clone(&pattern);
            Ok(move |doc: DocId| {
                let Some(column) = &column else { return false };
                let mut name = String::new();
                column.ords().values_for_doc(doc).any(|ord| {
                    name.clear();
                    column.ord_to_str(ord, &mut name).unwrap_or(false) && pattern.stands_in(&name)
                })
            })
        });
        let one_name = Box::new(ConstScoreQuery::new(Box::new(DocPredicateQuery::from(predicate)), 0.0));
        Box::new(BooleanQuery::new(vec![(Occur::Must, query), (Occur::Must, one_name)]))
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

/// The different nodes of a list, and how often each stands there: a page that somebody pasted has `the` fifty times.
fn counted(nodes: &[Node]) -> Vec<(&Node, Score)> {
    let mut counted: Vec<(&Node, Score)> = Vec::with_capacity(nodes.len());
    let mut known: HashMap<String, usize> = HashMap::new();
    for node in nodes {
        let next = counted.len();
        let n = *known.entry(node.to_string()).or_insert(next);
        match counted.get_mut(n) {
            Some((_, times)) => *times += 1.0,
            None => counted.push((node, 1.0)),
        }
    }
    counted
}

/// Queries of which one has to match, each with what it weighs.
type Alternatives = Vec<(Box<dyn Query>, Score)>;

fn weighed(mut alternatives: Alternatives, factor: Score) -> Alternatives {
    alternatives.iter_mut().for_each(|(_, weight)| *weight *= factor);
    alternatives
}

fn any_of(mut alternatives: Alternatives) -> Box<dyn Query> {
    if let [(query, weight)] = alternatives.as_slice()
        && *weight == 1.0
        && query.is::<TermQuery>()
    {
        return query.box_clone();
    }
    if let Some(words) = any_word(&alternatives) {
        return Box::new(words);
    }
    match (alternatives.len(), alternatives.pop()) {
        (1, Some((query, weight))) => boosted(query, weight),
        (_, None) => Box::new(EmptyQuery),
        (_, Some(last)) => {
            let all = alternatives.into_iter().chain([last]);
            let clauses = all.map(|(query, weight)| (Occur::Should, boosted(query, weight)));
            Box::new(BooleanQuery::new(clauses.collect()))
        }
    }
}

/// Alternatives that are all words, as one query.
fn any_word(alternatives: &Alternatives) -> Option<WordsQuery> {
    let word =
        |(query, weight): &(Box<dyn Query>, Score)| Some((query.downcast_ref::<TermQuery>()?.term().clone(), *weight));
    let words: Option<Vec<(Term, Score)>> = alternatives.iter().map(word).collect();
    words.filter(|words| !words.is_empty()).map(WordsQuery::any)
}

/// Several words of which each has to stand there, as one query.
fn all_words(clauses: &[(Occur, Box<dyn Query>)]) -> Option<Box<dyn Query>> {
    let word = |(_, query): &(Occur, Box<dyn Query>)| match query.downcast_ref::<WordsQuery>() {
        Some(words) => Some(words.clone()),
        None => Some(WordsQuery::any(vec![(
            query.downcast_ref::<TermQuery>()?.term().clone(),
            1.0,
        )])),
    };
    let words: Option<Vec<WordsQuery>> = clauses.iter().map(word).collect();
    let words = words.filter(|words| words.len() > 1)?;
    Some(Box::new(WordsQuery::all(&words)))
}

fn boosted(query: Box<dyn Query>, factor: Score) -> Box<dyn Query> {
    if factor == 1.0 {
        query
    } else {
        Box::new(BoostQuery::new(query, factor))
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
