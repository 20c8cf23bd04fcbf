//! Was this said? A question to the places that say it, word for word or nearly.
//!
//! 1. `words` takes a question apart into words, ellipses and editors' brackets.
//! 2. `candidates` finds the texts that may hold it, from the inverted index alone.
//! 3. `source` reads those back, and `align` compares word with word.
//! 4. `diff` says what is the same and what is not.
//!
//! Quotations are asked first, and the running text only if no quotation has the words exactly.

pub mod align;
mod answer;
mod candidates;
mod denial;
pub mod diff;
mod inside;
mod likeness;
mod source;
pub mod words;

pub use answer::{Answer, In, Kind, Match, Verdict};
pub use denial::Negation;

use std::collections::{HashMap, HashSet};

use tantivy::collector::DocSetCollector;
use tantivy::schema::Field;
use tantivy::{DocAddress, Searcher};

use self::candidates::{Candidate, Sought};
use self::likeness::Comparison;
use self::source::Sources;
use self::words::Word;
use super::request::{Filters, Request};
use crate::index::home::Opened;
use crate::index::schema::{Fields, Kind as Document};
use crate::query::ast::Node;
use crate::query::lower::{LowerError, lower};

/// How alike a near match must be at least, if nothing else is asked for.
pub const DEFAULT_THRESHOLD: f32 = 0.7;

/// The most words that a question may have.
pub const MOST_WORDS: usize = 1_024;

/// How many places of the same words are listed, at most.
const MOST_PLACES: usize = 200;

/// So alike is a quotation that the running text need not be searched for something more like the question.
const CLOSE: f32 = 0.8;

/// Positions know nothing of spelling and editors: what they find less alike than the threshold by this much is still read.
const POSITIONS_MISS: f32 = 0.2;

/// How to check.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What to look at.
    pub filters: Filters,
    /// How alike a near match must be at least, from 0 to 1.
    pub threshold: f32,
    /// How many different wordings to list; `None` for all.
    pub limit: Option<usize>,
}

/// Why a question cannot be answered.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// There is nothing to look for.
    #[error("“{0}” holds no letter or digit to look for")]
    NoWord(String),
    /// There is too much.
    #[error("the question has {0} words; at most {MOST_WORDS} can be checked at once")]
    TooLong(usize),
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] tantivy::TantivyError),
}

/// Whether words are so many and so rare that two people hardly say them by chance: where they are, one of two attributions is wrong.
pub(super) fn is_telling(text: &str, searcher: &Searcher, fields: &Fields) -> tantivy::Result<bool> {
    Ok(Sought::new(&words::words(text), searcher, fields.quote)?.is_telling())
}

/// Answers questions over one index. Several threads may ask at once.
pub struct Checker {
    searcher: Searcher,
    fields: Fields,
    threshold: f32,
    limit: usize,
    quotations: Wanted,
    articles: Option<Wanted>,
}

/// Which documents the filters leave; `None` for all.
type Wanted = Option<HashSet<DocAddress>>;

impl Checker {
    /// Opens a view of the index and applies the filters once for all questions.
    ///
    /// # Errors
    /// If the filters stand for too much, or the index cannot be read.
    pub fn new(index: &Opened, settings: &Settings) -> Result<Checker, LowerError> {
        let searcher = index.searcher();
        let filters = &settings.filters;
        Ok(Checker {
            quotations: wanted(&searcher, &index.fields, filters, Document::Quotation)?,
            // Nobody is known to have said what stands in the running text.
            articles: match filters.speaker.is_empty() {
                true => Some(wanted(&searcher, &index.fields, filters, Document::Article)?),
                false => None,
            },
            fields: index.fields,
            searcher,
            threshold: settings.threshold,
            limit: settings.limit.unwrap_or(usize::MAX),
        })
    }

    /// Answers one question.
    ///
    /// # Errors
    /// If it holds no word or too many, or the index cannot be read.
    pub fn check(&self, question: &str) -> Result<Answer, CheckError> {
        let words = words::words(question);
        if words.iter().all(|word| word.bracketed) {
            return Err(CheckError::NoWord(question.trim().to_owned()));
        }
        if words.len() > MOST_WORDS {
            return Err(CheckError::TooLong(words.len()));
        }
        let sought = Sought::new(&words, &self.searcher, self.fields.quote)?;
        let comparison = Comparison::new(question, &words);
        let asked = Asked {
            checker: self,
            words: &words,
            sought: &sought,
            comparison: &comparison,
        };
        let mut sources = Sources::new(&self.searcher, &self.fields);
        let mut matches = asked.of(In::Quotation, true, &mut sources)?;
        if !matches.iter().any(|m| m.kind != Kind::Near) && self.articles.is_some() {
            // The words themselves are always looked for; words like them only if nobody said anything much like them.
            let near_too = !matches.iter().any(|m| m.similarity >= CLOSE);
            let in_text = asked.of(In::Text, near_too, &mut sources)?;
            // A quotation stands in the running text too.
            let quoted: HashSet<(String, Option<String>)> = matches
                .iter()
                .map(|m| (m.place.path.clone(), m.place.item.clone()))
                .collect();
            let is_new =
                |m: &Match| m.kind != Kind::Near || !quoted.contains(&(m.place.path.clone(), m.place.item.clone()));
            matches.extend(in_text.into_iter().filter(is_new));
        }
        Ok(Answer::new(question, matches, self.limit, sought.is_telling()))
    }

    fn wants(&self, place: In, address: DocAddress) -> bool {
        let wanted = match place {
            In::Quotation => &self.quotations,
            In::Text => self.articles.as_ref().unwrap_or(&None),
        };
        wanted.as_ref().is_none_or(|wanted| wanted.contains(&address))
    }
}

fn wanted(searcher: &Searcher, fields: &Fields, filters: &Filters, kind: Document) -> Result<Wanted, LowerError> {
    let request = Request {
        filters: filters.clone(),
        ..Request::default()
    };
    let node = request.whole();
    if node == Node::All {
        return Ok(None);
    }
    let lowered = lower(&node, kind, searcher, fields)?;
    Ok(Some(searcher.search(&lowered.query, &DocSetCollector)?))
}

/// One question on its way.
struct Asked<'a> {
    checker: &'a Checker,
    words: &'a [Word],
    sought: &'a Sought,
    comparison: &'a Comparison<'a>,
}

impl Asked<'_> {
    /// All matches in quotations, or in the running text; the exact ones only, unless `near_too`.
    fn of(&self, place: In, near_too: bool, sources: &mut Sources<'_>) -> tantivy::Result<Vec<Match>> {
        let mut matches = Vec::new();
        for (read, group) in self.groups(place, near_too)?.into_iter().enumerate() {
            let wordings = self.checker.limit.saturating_mul(2).saturating_add(8);
            if read >= wordings {
                break;
            }
            for (n, candidate) in group.into_iter().take(MOST_PLACES).enumerate() {
                let source = match place {
                    In::Quotation => sources.quotation(candidate.address)?,
                    In::Text => Some(sources.around(&candidate)?),
                };
                let Some(source) = source else { continue };
                let Some(found) = self
                    .comparison
                    .with(&source, &candidate, self.sought, self.checker.threshold)
                else {
                    // The others are the same words.
                    if n == 0 {
                        break;
                    }
                    continue;
                };
                let at = source.place(found.byte);
                matches.push(found.into_match(at, &source));
            }
        }
        Ok(matches)
    }

    /// The texts to read, those of the same words together, the most promising first.
    fn groups(&self, place: In, near_too: bool) -> tantivy::Result<Vec<Vec<Candidate>>> {
        let checker = self.checker;
        let (searcher, whole) = (&checker.searcher, place == In::Quotation);
        let field: Field = match place {
            In::Quotation => checker.fields.quote,
            In::Text => checker.fields.body,
        };
        let mut verbatim: Vec<DocAddress> = self.sought.verbatim(searcher, field)?.into_iter().collect();
        verbatim.retain(|address| checker.wants(place, *address));
        let known: HashSet<DocAddress> = verbatim.iter().copied().collect();
        let verbatim = self.first(verbatim, field)?;
        let mut all = self.sought.located(searcher, &verbatim, field, whole)?;
        if near_too && self.words.len() > 2 {
            let least = checker.threshold - POSITIONS_MISS;
            let wanted = |address: DocAddress| checker.wants(place, address) && !known.contains(&address);
            let alike = self.sought.alike(searcher, field, whole, checker.threshold, &wanted)?;
            all.extend(alike.into_iter().filter(|c| c.similarity >= least));
        }
        all.sort_by(|a, b| {
            (b.similarity.total_cmp(&a.similarity))
                .then(b.evidence.total_cmp(&a.evidence))
                .then(a.address.cmp(&b.address))
        });
        let mut groups: Vec<Vec<Candidate>> = Vec::new();
        let mut by_words: HashMap<u64, usize> = HashMap::new();
        let mut columns = Vec::with_capacity(searcher.segment_readers().len());
        for segment in searcher.segment_readers() {
            columns.push(segment.fast_fields().u64("same")?);
        }
        for candidate in all {
            let column = columns.get(candidate.address.segment_ord as usize);
            let same = column.and_then(|column| column.first(candidate.address.doc_id));
            let next = groups.len();
            let n = same.map_or(next, |same| *by_words.entry(same).or_insert(next));
            match groups.get_mut(n) {
                Some(group) => group.push(candidate),
                None => groups.push(vec![candidate]),
            }
        }
        Ok(groups)
    }

    /// Of very many places, those to read: whole quotations before parts of longer ones, then the earliest.
    fn first(&self, mut addresses: Vec<DocAddress>, field: Field) -> tantivy::Result<Vec<DocAddress>> {
        addresses.sort_unstable();
        if addresses.len() <= MOST_PLACES {
            return Ok(addresses);
        }
        let mut keyed = Vec::with_capacity(addresses.len());
        for address in addresses {
            let segment = self.checker.searcher.segment_reader(address.segment_ord);
            let length = segment.get_fieldnorms_reader(field)?.fieldnorm(address.doc_id) as usize;
            let date = segment
                .fast_fields()
                .i64("date")?
                .first(address.doc_id)
                .unwrap_or(i64::MAX);
            keyed.push((length > self.words.len(), date, address));
        }
        keyed.sort_unstable();
        Ok(keyed
            .into_iter()
            .take(MOST_PLACES)
            .map(|(_, _, address)| address)
            .collect())
    }
}
