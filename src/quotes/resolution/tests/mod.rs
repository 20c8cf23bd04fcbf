//! Whom a pronoun, a description or a single name stands for, case by case.
//!
//! A file has the name of the source file or folder that decides its cases: one of this folder, or of `people` (`inferring`; `generations` has its couples as well).
//! What `pronouns` decides is parted into `pronouns` and `it_and_they`; `descriptions` and `texts` have also what the folder `descriptions` does.

use crate::quotes::testing::speakers;

mod addressed;
mod anew;
mod bodies;
mod descriptions;
mod generations;
mod inferring;
mod it_and_they;
mod leaders;
mod named;
mod naming;
mod offices;
mod polls;
mod pronouns;
mod seats;
mod sentence;
mod texts;
mod together;
mod trades;

/// The speaker of the last quotation.
fn last_speaker(body: &str) -> String {
    speakers(body).pop().unwrap_or_default()
}
