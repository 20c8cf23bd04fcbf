//! Hits to text for a terminal, or to JSON and CSV for programs.

pub mod check;
pub mod clean;
pub mod csv;
pub mod json;
pub mod style;
pub mod text;
pub mod wrap;
