//! The fields of the index in which a word may stand, and what it weighs there.

use tantivy::Score;
use tantivy::schema::Field as IndexField;

use super::error::LowerError;
use crate::index::schema::{Fields, Kind};
use crate::query::ast::{Field, Leaf, Node};
use crate::query::pattern::Pattern;

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

/// A text field of the index and what a match in it weighs.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) field: IndexField,
    pub(super) weight: Score,
    pub(super) inflect: bool,
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

/// The fields of the index in which a leaf may stand; `None` for what is answered by columns or by another kind of document.
pub(super) fn places(leaf: &Leaf, kind: Kind, weights: Weights, f: &Fields) -> Option<Vec<Place>> {
    let article = kind == Kind::Article;
    Some(match (leaf.field, article) {
        (None, true) => vec![
            Place::text(f.title, weights.title),
            Place::text(f.quotes, weights.quotes),
            Place::text(f.body, weights.body),
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

/// Places, each with the pattern of the node there. Most differ in nothing but field and weight, and to inflect a word takes longer than to look it up.
pub(super) fn with_patterns(node: &Node, places: Vec<Place>, leaf: &Leaf) -> Result<Vec<(Place, Pattern)>, LowerError> {
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
