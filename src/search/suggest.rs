//! What to try where nothing was found: the nearest spelling, fewer words, another field, no filter. Each suggestion has been tried: it finds something.

use tantivy::collector::Count;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field as IndexField;
use tantivy::{Searcher, Term};

use super::check::{Checker, DEFAULT_THRESHOLD, Settings, Verdict};
use super::request::{Filters, Request};
use crate::index::analysis::tokens;
use crate::index::home::Opened;
use crate::index::schema::{Fields, Kind};
use crate::query::ast::{Field, Leaf, Node};
use crate::query::lower::{LowerError, lower};

/// Something else that finds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// The same query with other spellings.
    Spelling {
        /// The query.
        query: String,
        /// How much it finds.
        total: u64,
    },
    /// The query without one of its words.
    Without {
        /// The word that is left out.
        word: String,
        /// The query.
        query: String,
        /// How much it finds.
        total: u64,
    },
    /// Other words much like those asked for, which a check shows.
    InOtherWords {
        /// The words to check.
        text: String,
    },
    /// The same query among articles instead of quotations.
    InArticles {
        /// How many articles it finds.
        total: u64,
    },
    /// Another name in a filter, which nobody has as it was written.
    Name {
        /// The filter's flag.
        flag: &'static str,
        /// The nearest name.
        name: String,
        /// How much there is of it, whatever the query.
        total: u64,
        /// How much of that the query and the other filters leave.
        left: u64,
    },
    /// The same query without filters.
    WithoutFilters {
        /// How much it finds.
        total: u64,
    },
    /// The index holds no article at all.
    Empty,
}

/// Words with fewer letters are too near to too many others.
const LEAST_LETTERS: usize = 4;

/// Words with at least so many letters may have two of them wrong.
const LETTERS_FOR_TWO: usize = 6;

/// So many spellings of a word are tried.
const TRIED: usize = 8;

/// Says what would find something where `request`, typed as `typed`, finds nothing; the most promising first.
///
/// # Errors
/// If the index cannot be read.
pub fn suggestions(index: &Opened, request: &Request, typed: &str, kind: Kind) -> Result<Vec<Suggestion>, LowerError> {
    let looking = Looking {
        searcher: index.searcher(),
        fields: &index.fields,
        kind,
        filters: &request.filters,
    };
    let mut found = Vec::new();
    if looking.count(&Node::All, Kind::Article, &Filters::default())? == 0 {
        return Ok(vec![Suggestion::Empty]);
    }
    found.extend(looking.spelling(&request.query, typed)?);
    if found.is_empty() {
        found.extend(looking.fewer_words(&request.query, typed)?);
    }
    if found.is_empty() {
        found.extend(looking.known_words(&request.query)?);
    }
    if let Node::Phrase { leaf, .. } = &request.query
        && looking.has_like(index, leaf)?
    {
        found.push(Suggestion::InOtherWords {
            text: leaf.text.clone(),
        });
    }
    if kind == Kind::Quotation && request.query != Node::All {
        let total = looking.count(&request.query, Kind::Article, &looking.filters_of_article())?;
        if total > 0 {
            found.push(Suggestion::InArticles { total });
        }
    }
    for (flag, field, names) in named(&request.filters) {
        for name in names {
            if let Some((nearest, total)) = looking.name(field, name)? {
                let mut filters = request.filters.clone();
                let names = match field {
                    Field::Speaker => &mut filters.speaker,
                    Field::Source => &mut filters.source,
                    _ => &mut filters.author,
                };
                for other in names.iter_mut().filter(|other| *other == name) {
                    other.clone_from(&nearest);
                }
                found.push(Suggestion::Name {
                    flag,
                    name: nearest,
                    total,
                    left: looking.count(&request.query, kind, &filters)?,
                });
            }
        }
    }
    let is_filtered = request.whole() != request.query;
    if is_filtered {
        let total = looking.count(&request.query, kind, &Filters::default())?;
        if total > 0 {
            found.push(Suggestion::WithoutFilters { total });
        }
    }
    Ok(found)
}

/// A name in a filter that nobody has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The filter's flag.
    pub flag: &'static str,
    /// The name as it was written.
    pub name: String,
    /// The name nearest to it, where there is one.
    pub nearest: Option<String>,
}

/// The names in some filters that nobody has.
///
/// # Errors
/// If the index cannot be read.
pub fn unknown_names(index: &Opened, filters: &Filters) -> Result<Vec<Unknown>, LowerError> {
    let everything = Filters::default();
    let looking = Looking {
        searcher: index.searcher(),
        fields: &index.fields,
        kind: Kind::Article,
        filters: &everything,
    };
    let mut unknown = Vec::new();
    for (flag, field, names) in named(filters) {
        for name in names {
            if looking.count(&Node::All, Kind::Article, &only(field, name.clone()))? == 0 {
                unknown.push(Unknown {
                    flag,
                    name: name.clone(),
                    nearest: looking.name(field, name)?.map(|(nearest, _)| nearest),
                });
            }
        }
    }
    Ok(unknown)
}

/// The filters that hold names, with their flags.
fn named(filters: &Filters) -> [(&'static str, Field, &Vec<String>); 3] {
    [
        ("--speaker", Field::Speaker, &filters.speaker),
        ("--source", Field::Source, &filters.source),
        ("--author", Field::Author, &filters.author),
    ]
}

/// A filter by one name alone.
fn only(field: Field, name: String) -> Filters {
    let mut filters = Filters::default();
    match field {
        Field::Speaker => filters.speaker.push(name),
        Field::Source => filters.source.push(name),
        _ => filters.author.push(name),
    }
    filters
}

/// The name nearest to one that nobody has: each of its words that is not there in the nearest spelling. How much there is of it stands beside.
///
/// # Errors
/// If the index cannot be read.
pub fn nearest_name(index: &Opened, field: Field, name: &str) -> Result<Option<(String, u64)>, LowerError> {
    let filters = Filters::default();
    let looking = Looking {
        searcher: index.searcher(),
        fields: &index.fields,
        kind: Kind::Article,
        filters: &filters,
    };
    looking.name(field, name)
}

/// The fields that a request looks into and that no article of the index has: whatever is looked for there, nothing is found.
///
/// # Errors
/// If the index cannot be read.
pub fn empty_fields(index: &Opened, request: &Request) -> tantivy::Result<Vec<Field>> {
    let f = &index.fields;
    let mut asked = Vec::new();
    fields(&request.whole(), &mut asked);
    let mut empty = Vec::new();
    for field in asked {
        let indexed = match field {
            Field::Title => f.title,
            Field::Speaker => f.speakers,
            Field::Source => f.source,
            Field::Author => f.author,
            Field::Section => f.section,
            Field::Language => f.language,
            Field::Url => f.url,
            // Without these there is no article, or there are other words to say so.
            Field::Body | Field::Quote | Field::Date | Field::Path => continue,
        };
        let mut words = 0;
        for segment in index.searcher().segment_readers() {
            words += segment.inverted_index(indexed)?.terms().num_terms();
        }
        if words == 0 {
            empty.push(field);
        }
    }
    Ok(empty)
}

/// The fields that something must or may stand in, each once.
fn fields(node: &Node, out: &mut Vec<Field>) {
    match node {
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| fields(node, out)),
        Node::Boost { node, .. } => fields(node, out),
        Node::Not(_) => {}
        node => {
            let field = node.first_leaf().and_then(|leaf| leaf.field);
            out.extend(field.filter(|field| !out.contains(field)));
        }
    }
}

struct Looking<'a> {
    searcher: Searcher,
    fields: &'a Fields,
    kind: Kind,
    filters: &'a Filters,
}

impl Looking<'_> {
    fn count(&self, query: &Node, kind: Kind, filters: &Filters) -> Result<u64, LowerError> {
        let request = Request {
            query: query.clone(),
            filters: filters.clone(),
            ..Request::default()
        };
        let lowered = lower(&request.whole(), kind, &self.searcher, self.fields)?;
        Ok(self.searcher.search(&lowered.query, &Count)? as u64)
    }

    fn filters_of_article(&self) -> Filters {
        Filters {
            speaker: Vec::new(),
            ..self.filters.clone()
        }
    }

    /// The query with the words that nothing has in the spellings nearest to them. Of several, the one that finds most.
    fn spelling(&self, query: &Node, typed: &str) -> Result<Option<Suggestion>, LowerError> {
        let mut leaves = Vec::new();
        words(query, &mut leaves);
        // From the end, so that the places of those before stay true.
        leaves.sort_by_key(|leaf| std::cmp::Reverse(leaf.span.start));
        let today = jiff::Zoned::now().date();
        let mut so_far = typed.to_owned();
        let mut best: Option<(String, u64)> = None;
        for leaf in leaves {
            if self.is_known(leaf)? {
                continue;
            }
            let Some(at) = typed.get(leaf.span.clone()).and_then(|part| part.find(&leaf.text)) else {
                continue;
            };
            let place = leaf.span.start + at..leaf.span.start + at + leaf.text.len();
            let mut first = None;
            best = None;
            for other in self.nearest(leaf)? {
                let mut changed = so_far.clone();
                if changed.get(place.clone()).is_none() {
                    continue;
                }
                changed.replace_range(place.clone(), &other);
                first.get_or_insert_with(|| changed.clone());
                let Ok(node) = crate::query::parse(&changed, today) else {
                    continue;
                };
                let total = self.count(&node, self.kind, self.filters)?;
                if total > best.as_ref().map_or(0, |(_, most)| *most) {
                    best = Some((changed, total));
                }
            }
            // Where another word is misspelt too, nothing is found yet.
            if let Some(changed) = best.as_ref().map(|(changed, _)| changed.clone()).or(first) {
                so_far = changed;
            }
        }
        Ok(best.map(|(query, total)| Suggestion::Spelling { query, total }))
    }

    /// Whether a word stands anywhere: what is said nowhere may still be written, and is no slip.
    fn is_known(&self, leaf: &Leaf) -> Result<bool, LowerError> {
        let (word, all) = (Node::Word(leaf.clone()), Filters::default());
        Ok(self.count(&word, self.kind, &all)? > 0
            || self.kind == Kind::Quotation && self.count(&word, Kind::Article, &all)? > 0)
    }

    /// Of several plain words those that stand anywhere, the others in the spelling nearest to them where there is one.
    fn known_words(&self, query: &Node) -> Result<Option<Suggestion>, LowerError> {
        let Node::And(nodes) = query else { return Ok(None) };
        let (mut kept, mut unknown) = (Vec::new(), Vec::new());
        for node in nodes {
            let Node::Word(leaf @ Leaf { field: None, .. }) = node else {
                return Ok(None);
            };
            if self.count(node, self.kind, &Filters::default())? > 0 {
                kept.push(leaf.text.clone());
                continue;
            }
            match self.nearest(leaf)?.into_iter().next() {
                Some(other) => kept.push(other),
                None => unknown.push(leaf.text.clone()),
            }
        }
        let query = kept.join(" ");
        if kept.is_empty() || unknown.is_empty() {
            return Ok(None);
        }
        let Ok(node) = crate::query::parse(&query, jiff::Zoned::now().date()) else {
            return Ok(None);
        };
        let total = self.count(&node, self.kind, self.filters)?;
        Ok((total > 0).then(|| Suggestion::Without {
            word: unknown.join(" "),
            query,
            total,
        }))
    }

    /// Whether there are words much like a phrase that nothing has.
    fn has_like(&self, index: &Opened, leaf: &Leaf) -> Result<bool, LowerError> {
        if !matches!(leaf.field, None | Some(Field::Quote)) {
            return Ok(false);
        }
        let settings = Settings {
            filters: self.filters.clone(),
            threshold: DEFAULT_THRESHOLD,
            limit: Some(1),
        };
        // What cannot be checked has nothing to suggest.
        let answer = Checker::new(index, &settings)?.check(&leaf.text);
        Ok(answer.is_ok_and(|answer| answer.verdict != Verdict::None))
    }

    /// The nearest name that a field has, where none has this one.
    fn name(&self, field: Field, name: &str) -> Result<Option<(String, u64)>, LowerError> {
        if self.count(&Node::All, self.kind, &only(field, name.to_owned()))? > 0 {
            return Ok(None);
        }
        let Some(indexed) = self.index_field(field) else {
            return Ok(None);
        };
        let mut words: Vec<String> = Vec::new();
        for word in name.split_whitespace() {
            let forms = tokens(word);
            let mut is_known = true;
            for token in &forms {
                is_known &= self.searcher.doc_freq(&Term::from_field_text(indexed, &token.form))? > 0;
            }
            if is_known {
                words.push(word.to_owned());
            } else if let Some(other) = self.nearest_in(indexed, word)?.into_iter().next() {
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                let mut letters = other.chars();
                words.push(match letters.next() {
                    Some(first) if capital => first.to_uppercase().chain(letters).collect(),
                    _ => other,
                });
            }
        }
        let mut other = words.join(" ");
        if other == name {
            // All words are there, and no name has them together: a title in front of it, say.
            other = words.pop().filter(|_| !words.is_empty()).unwrap_or_default();
        }
        if other.is_empty() {
            return Ok(None);
        }
        let total = self.count(&Node::All, self.kind, &only(field, other.clone()))?;
        Ok((total > 0).then_some((other, total)))
    }

    /// The words that are nearest to one, the most frequent first.
    fn nearest(&self, leaf: &Leaf) -> Result<Vec<String>, LowerError> {
        match self.field_of(leaf) {
            Some(field) => self.nearest_in(field, &leaf.text),
            None => Ok(Vec::new()),
        }
    }

    fn nearest_in(&self, field: IndexField, word: &str) -> Result<Vec<String>, LowerError> {
        let forms = tokens(word);
        let [token] = forms.as_slice() else {
            return Ok(Vec::new());
        };
        let letters = token.form.chars().count();
        if letters < LEAST_LETTERS {
            return Ok(Vec::new());
        }
        let farthest = if letters < LETTERS_FOR_TWO { 1 } else { 2 };
        for distance in 1..=farthest {
            let mut found: Vec<String> = Vec::new();
            let query = FuzzyTermQuery::new(Term::from_field_text(field, &token.form), distance, true);
            for segment in self.searcher.segment_readers() {
                let dictionary = segment.inverted_index(field)?;
                let stream = dictionary.terms().search(query.automaton()?).into_stream();
                let mut stream = stream.map_err(tantivy::TantivyError::from)?;
                while stream.advance() {
                    found.extend(std::str::from_utf8(stream.key()).map(str::to_owned));
                }
            }
            found.sort_unstable();
            found.dedup();
            let mut by_frequency = Vec::with_capacity(found.len());
            for form in found {
                let frequency = self.searcher.doc_freq(&Term::from_field_text(field, &form))?;
                by_frequency.push((std::cmp::Reverse(frequency), form));
            }
            by_frequency.sort_unstable();
            by_frequency.truncate(TRIED);
            if !by_frequency.is_empty() {
                return Ok(by_frequency.into_iter().map(|(_, form)| form).collect());
            }
        }
        Ok(Vec::new())
    }

    fn field_of(&self, leaf: &Leaf) -> Option<IndexField> {
        let otherwise = if self.kind == Kind::Article {
            Field::Body
        } else {
            Field::Quote
        };
        self.index_field(leaf.field.unwrap_or(otherwise))
    }

    fn index_field(&self, field: Field) -> Option<IndexField> {
        let f = self.fields;
        let of_article = self.kind == Kind::Article;
        match field {
            Field::Body if of_article => Some(f.body),
            Field::Quote => Some(if of_article { f.quotes } else { f.quote }),
            Field::Title => Some(f.title),
            Field::Speaker => Some(if of_article { f.speakers } else { f.speaker }),
            Field::Source => Some(f.source),
            Field::Author => Some(f.author),
            _ => None,
        }
    }

    /// Of all words that are required, the one whose absence finds most.
    fn fewer_words(&self, query: &Node, typed: &str) -> Result<Option<Suggestion>, LowerError> {
        const MOST_WORDS: usize = 8;
        let Node::And(nodes) = query else { return Ok(None) };
        let wanted = nodes.iter().filter(|node| !matches!(node, Node::Not(_))).count();
        if wanted < 2 || nodes.len() > MOST_WORDS {
            return Ok(None);
        }
        let mut best: Option<Suggestion> = None;
        for (n, node) in nodes.iter().enumerate() {
            let (Node::Word(leaf), rest) = (node, others(nodes, n)) else {
                continue;
            };
            let total = self.count(&rest, self.kind, self.filters)?;
            let is_better =
                |best: &Suggestion| matches!(best, Suggestion::Without { total: most, .. } if total > *most);
            if total > 0 && best.as_ref().is_none_or(is_better) {
                let query = without(typed, leaf);
                // What cannot be cut out of its query cleanly is not worth a line.
                if crate::query::parse(&query, jiff::Zoned::now().date()).is_ok() {
                    best = Some(Suggestion::Without {
                        word: leaf.text.clone(),
                        query,
                        total,
                    });
                }
            }
        }
        Ok(best)
    }
}

/// A query as it was typed without one of its words, and without the field that stands before it alone.
fn without(typed: &str, leaf: &Leaf) -> String {
    let (Some(before), Some(after)) = (typed.get(..leaf.span.start), typed.get(leaf.span.end..)) else {
        return typed.to_owned();
    };
    let start = before
        .rfind(|c: char| c.is_whitespace() || c == '(')
        .map_or(0, |at| at + 1);
    let kept = match before.get(start..) {
        Some(field) if field.ends_with(':') => before.get(..start).unwrap_or(before),
        _ => before,
    };
    let query = format!("{kept}{after}");
    query.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn others(nodes: &[Node], without: usize) -> Node {
    let mut rest: Vec<Node> = nodes
        .iter()
        .enumerate()
        .filter(|(n, _)| *n != without)
        .map(|(_, node)| node.clone())
        .collect();
    match rest.len() {
        1 => rest.remove(0),
        _ => Node::And(rest),
    }
}

/// The single words of a query that must or may stand somewhere.
fn words<'n>(node: &'n Node, out: &mut Vec<&'n Leaf>) {
    match node {
        Node::Word(leaf) => out.push(leaf),
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| words(node, out)),
        Node::Boost { node, .. } => words(node, out),
        _ => {}
    }
}
