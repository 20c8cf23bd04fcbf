//! A query to hits: ranking, passages and highlights; and checks of words.

pub mod check;
pub mod count;
pub mod highlight;
pub mod hits;
pub mod one;
pub mod passages;
pub mod rank;
pub mod request;
pub mod run;
pub mod suggest;
