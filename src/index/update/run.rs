//! One run: what all its threads share, and where each of them puts what it has read.

use std::sync::Mutex;

use tantivy::Searcher;

use super::Event;
use super::account::Tally;
use super::addresses::Addresses;
use crate::index::Error;
use crate::index::home::Opened;
use crate::index::paths::FileKey;
use crate::index::roots::Roots;
use crate::index::segment::{SegmentBuilder, Writer};

/// Where one thread puts what it has read.
pub(super) struct Segment<'w> {
    pub(super) writer: &'w Writer,
    pub(super) builder: SegmentBuilder,
    /// Memory that may gather before it is written.
    pub(super) limit: usize,
}

impl Segment<'_> {
    /// Writes what has gathered, if it is as much as may gather.
    pub(super) fn add_if_full(&mut self) -> Result<(), Error> {
        if self.builder.is_full() || self.builder.memory() > self.limit {
            self.writer.add(&mut self.builder)?;
        }
        Ok(())
    }
}

/// One run, shared by its threads.
pub(super) struct Run<'a> {
    pub(super) opened: &'a Opened,
    pub(super) roots: &'a Roots,
    /// The generation that is being replaced.
    pub(super) old: Option<&'a Opened>,
    /// What the generation that is written to held before.
    pub(super) before: &'a Searcher,
    pub(super) on: &'a (dyn Fn(Event<'_>) + Sync),
    pub(super) tally: Tally,
    pub(super) failed: Mutex<Option<Error>>,
    pub(super) addresses: Addresses,
    /// Whether there is something that others may want to search meanwhile.
    pub(super) makes_way: bool,
}

impl<'a> Run<'a> {
    pub(super) fn new(
        opened: &'a Opened,
        roots: &'a Roots,
        old: Option<&'a Opened>,
        before: &'a Searcher,
        on: &'a (dyn Fn(Event<'_>) + Sync),
    ) -> Run<'a> {
        Run {
            opened,
            roots,
            old,
            before,
            on,
            tally: Tally::default(),
            failed: Mutex::new(None),
            addresses: Addresses::default(),
            makes_way: before.num_docs() > 0 || old.is_some(),
        }
    }

    /// Notes that the articles of a file go, or get another time.
    pub(super) fn leaves(&self, key: FileKey) -> Result<(), Error> {
        self.addresses.touch(self.before, &self.opened.fields, key)
    }
}
