//! What is found, ready to be shown: no document number and no field of the engine gets beyond this.

use std::ops::Range;

use super::explain::Why;
use crate::index::read_back::Held;
use crate::quotes::Quotation;

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found<H> {
    /// The hits that were asked for, in order.
    pub hits: Vec<H>,
    /// How many articles or quotations match, in all.
    pub total: u64,
    /// How many hits there are when the same words count once; equal to `total` where nothing was grouped.
    pub groups: u64,
}

/// Where something was published and where it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// The headline.
    pub title: String,
    /// The outlet.
    pub source: Option<String>,
    /// The date, ISO 8601 in its own zone.
    pub date: Option<String>,
    /// The file's absolute path.
    pub path: String,
    /// The place inside the file.
    pub item: Option<String>,
    /// The 1-based line of the file.
    pub line: Option<u32>,
    /// The web address.
    pub url: Option<String>,
}

impl Place {
    /// Where a byte of an article's body stands.
    pub fn of(held: &Held, byte: usize) -> Place {
        let article = &held.article;
        Place {
            title: article.title.clone(),
            source: article.source.clone(),
            date: article.date.map(|date| date.to_string()),
            path: held.path.clone(),
            item: article.item.clone(),
            line: article.lines.line_of(&article.body, byte),
            url: article.url.clone(),
        }
    }
}

/// An article that matches.
#[derive(Clone, Debug)]
pub struct ArticleHit {
    /// The score.
    pub score: f32,
    /// Where it is.
    pub place: Place,
    /// What matched in the headline, in bytes.
    pub title_highlights: Vec<Range<usize>>,
    /// The byline's names.
    pub authors: Vec<String>,
    /// Who is quoted in it, in order of appearance.
    pub speakers: Vec<String>,
    /// Its best passages, in reading order.
    pub passages: Vec<ShownPassage>,
    /// Other articles of the same words.
    pub also: Vec<Place>,
    /// Where other texts stand that were this article before: at the same web address, and not searched.
    pub earlier: Vec<Place>,
    /// Why it stands where it does, if that was asked for.
    pub why: Option<Why>,
}

/// A passage with what matched in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownPassage {
    /// The words; line breaks are spaces.
    pub text: String,
    /// The 1-based line of the file on which it begins.
    pub line: Option<u32>,
    /// What matched, in bytes of `text`.
    pub highlights: Vec<Range<usize>>,
    /// Whether words of the same paragraph stand before it.
    pub cut_before: bool,
    /// Whether words of the same paragraph stand after it.
    pub cut_after: bool,
}

/// A quotation that matches.
#[derive(Clone, Debug)]
pub struct QuotationHit {
    /// The score.
    pub score: f32,
    /// Where it is.
    pub place: Place,
    /// Its words, the segments joined by ` … ` where the article has words of its own between them.
    pub quote: String,
    /// What matched, in bytes of `quote`.
    pub highlights: Vec<Range<usize>>,
    /// Who said it and how that is known.
    pub quotation: Quotation,
    /// Where the reporter's words stand in between, so that no one sentence of the speaker's goes on, in bytes of `quote`.
    pub breaks: Vec<Range<usize>>,
    /// Other places of the same words.
    pub also: Vec<AlsoQuoted>,
    /// The people to whom these attribute the words, where that is not who said them here, and hardly anybody says the same by chance.
    pub others: Vec<String>,
    /// Why it stands where it does, if that was asked for.
    pub why: Option<Why>,
}

/// Another place in which the same words stand.
#[derive(Clone, Debug, PartialEq)]
pub struct AlsoQuoted {
    /// Who said it, according to that article.
    pub speaker: Option<String>,
    /// Where.
    pub place: Place,
}
