//! Articles and quotations to segments of the engine, by an inverter of our own.
//!
//! The files of a segment are in the engine's own form, most of them written by its serializers, so everything that merges or deletes is the engine's. Only what happens before is
//! ours, because a news archive allows for more than the engine's general writer does: every text is tokenised once, a token becomes a number (`vocabulary`),
//! and the words of quotations are slices of their article's tokens (`tokens`); a field gathers numbers and inverts them by counting, a stretch at a time
//! (`postings`), instead of looking a hash table up and following a chain of memory for each word; every thread fills a segment of its own (`builder`), from the file
//! to the disk, without handing text over to another thread, and packs what is stored of its documents with one context (`store`). The `writer` keeps the engine's promise that a deletion counts for all that was added before it.

mod builder;
mod keys;
mod postings;
mod store;
mod tokens;
mod vocabulary;
mod writer;

pub use builder::SegmentBuilder;
pub use tokens::Tokens;
pub use vocabulary::Vocabulary;
pub use writer::Writer;
