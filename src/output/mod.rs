//! Hits to text for a terminal, or to JSON and CSV for programs.

pub mod article;
pub mod bars;
pub mod check;
pub mod cite;
pub mod clean;
pub mod colors;
pub mod counts;
pub mod csv;
pub mod explain;
pub mod help;
pub mod json;
pub mod links;
pub mod style;
pub mod table;
pub mod text;
pub mod wrap;
