//! What an order goes by: relevance or the day, and what relevance is made of.

use tantivy::Score;

use crate::query::lower::Weights;

/// What a pair side by side adds, in terms of the rarity of its commoner word.
pub const PROXIMITY: Score = 8.0;

/// What to order by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first.
    #[default]
    Relevance,
    /// Latest first; undated last.
    Newest,
    /// Earliest first; undated last.
    Oldest,
}

/// What the order by relevance goes by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankBy {
    /// What a word weighs in the parts of an article.
    pub weights: Weights,
    /// What it adds that the words stand side by side, in terms of the rarity of the commoner.
    pub proximity: f32,
    /// After how many days a score counts half; `None` if age does not matter.
    pub half_life: Option<f64>,
}

impl Default for RankBy {
    fn default() -> RankBy {
        RankBy {
            weights: Weights::default(),
            proximity: PROXIMITY,
            half_life: None,
        }
    }
}
