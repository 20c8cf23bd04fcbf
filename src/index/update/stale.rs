//! A file that cannot be read now: what is known of it stays.

use std::path::Path;

use tantivy::Searcher;

use super::run::{Run, Segment};
use crate::index::Error;
use crate::index::documents::Documents;
use crate::index::extraction::quotations_of;
use crate::index::ledger::{self, Entry, Status};
use crate::index::paths::FileKey;
use crate::index::{read_back, sameness};

impl Run<'_> {
    /// Keeps what is known of a file that cannot be read, and says so in the ledger. It is tried again at every run.
    ///
    /// With `restore`, part of what it holds now has already been sent to the engine, and what was there before is put back.
    pub(super) fn mark_stale(
        &self,
        to: Option<&mut Segment<'_>>,
        path: &Path,
        known: Option<&Entry>,
        reason: &str,
        restore: bool,
    ) -> Result<(), Error> {
        let fields = &self.opened.fields;
        let key = FileKey::of(path);
        let mut known = known.cloned();
        let mut to = to;
        if let (true, Some(to)) = (restore, to.as_deref_mut()) {
            to.writer.delete(key.term(fields))?;
        }
        if let (None, Some(old)) = (&known, self.old) {
            let searcher = old.searcher();
            known = ledger::find(&searcher, &old.fields, key)?;
            if let (true, Some(to)) = (known.is_some(), to.as_deref_mut()) {
                self.carry_over(to, &searcher, path)?;
            }
        } else if let (true, true, Some(to)) = (restore, known.is_some(), to.as_deref_mut()) {
            self.carry_over(to, self.before, path)?;
        }
        let entry = Entry {
            status: Status::Stale,
            reason: Some(reason.to_owned()),
            ..known.unwrap_or_else(|| Entry::blank(Status::Stale))
        };
        if entry.articles > 0 {
            self.tally.count(|a| a.stale += 1);
        } else {
            self.tally.count(|a| a.unreadable += 1);
        }
        let Some(to) = to else { return Ok(()) };
        to.writer.delete(key.ledger_term(fields))?;
        Documents::new(fields, path).file(&mut to.builder, &entry)?;
        Ok(())
    }

    /// Takes the articles of a file that cannot be read now from what is known of it.
    fn carry_over(&self, to: &mut Segment<'_>, from: &Searcher, path: &Path) -> Result<(), Error> {
        let fields = &self.opened.fields;
        let documents = Documents::new(fields, path);
        for (number, article) in read_back::articles_of(from, fields, FileKey::of(path))? {
            let quotations = quotations_of(&article);
            if let Some(address) = sameness::address_of(&article) {
                self.addresses.add(address, FileKey::of(path).article(number));
            }
            documents.article(&mut to.builder, number, &article, &quotations)?;
            to.add_if_full()?;
        }
        Ok(())
    }
}
