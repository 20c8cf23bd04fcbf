//! A query to hits: ranking, passages and highlights; and checks of words.

pub mod attributions;
pub mod check;
pub mod count;
pub mod criteria;
pub mod explain;
pub mod highlight;
pub mod hits;
pub mod joints;
pub mod one;
pub mod passages;
pub mod proximity;
pub mod rank;
mod reading;
pub mod recency;
pub mod request;
pub mod run;
mod segments;
pub mod suggest;
