//! What stands beside a quotation, case by case: the body, and whose its quotations are.
//!
//! A file has the name of the source file that decides its cases: one of this folder, of `cues` (`subject`, with `shared` for second verbs; `main`,
//! `backward`, `relative`, `within`) or of `phrases` (`extent`, `holders`). `names` and `layout` are of what those folders do.

mod after;
mod apposed;
mod around;
mod backward;
mod before;
mod claims;
mod closing;
mod cue;
mod extent;
mod holders;
mod infinitives;
mod labels;
mod layout;
mod main;
mod names;
mod nouns;
mod owned;
mod participles;
mod passives;
mod provisions;
mod relative;
mod rivals;
mod shared;
mod signatures;
mod subject;
mod tellers;
mod within;
