//! What is speech and what is not, case by case.

mod names;
mod terms;
mod titles;
mod told;
mod unsaid;

use crate::quotes::{Context, extract};

fn spoken(body: &str) -> Vec<&str> {
    extract(body, &Context::default())
        .iter()
        .flat_map(|q| q.segments.iter().map(|s| &body[s.range.clone()]))
        .collect()
}
