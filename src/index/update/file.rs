//! One file: read, taken apart, handed to the engine.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::PoisonError;
use std::time::{Duration, SystemTime};

use xxhash_rust::xxh3::xxh3_64;

use super::Event;
use super::content::Content;
use super::run::{Run, Segment};
use crate::article::{self, Format};
use crate::index::Error;
use crate::index::account::Remark;
use crate::index::documents::Documents;
use crate::index::extraction::quotations_of;
use crate::index::ledger::{self, Entry, Status};
use crate::index::paths::FileKey;
use crate::index::sameness;
use crate::index::walk::Found;

/// A file that was written this recently may be written again within the same tick of the file system's clock, so its time is not trusted.
const CLOCK_TICK: Duration = Duration::from_millis(20);

/// The clocks of a file server and of this machine may differ by this much.
const CLOCK_SKEW: Duration = Duration::from_secs(24 * 3600);

/// The reading of one file.
pub(super) struct FileWork<'a, 's> {
    pub(super) run: &'a Run<'a>,
    /// `None` where nothing is to be written.
    pub(super) to: Option<&'a mut Segment<'s>>,
    pub(super) found: &'a Found,
    pub(super) known: Option<&'a Entry>,
    /// Read even if the content is as it was.
    pub(super) force: bool,
    pub(super) key: FileKey,
    pub(super) documents: Documents<'a>,
    /// Whether anything of this file has been added, and what was known of it deleted.
    pub(super) begun: bool,
    pub(super) articles: u32,
    pub(super) quotations: u32,
    pub(super) skipped: u64,
    pub(super) remark: Remark,
    pub(super) speakers: HashSet<u64>,
}

impl<'a, 's> FileWork<'a, 's> {
    pub(super) fn new(
        run: &'a Run<'a>,
        to: Option<&'a mut Segment<'s>>,
        found: &'a Found,
        known: Option<&'a Entry>,
        force: bool,
    ) -> FileWork<'a, 's> {
        FileWork {
            force,
            run,
            to,
            found,
            known,
            key: FileKey::of(&found.path),
            documents: Documents::new(&run.opened.fields, &found.path),
            begun: false,
            articles: 0,
            quotations: 0,
            skipped: 0,
            remark: Remark::default(),
            speakers: HashSet::new(),
        }
    }

    /// Reads the file, and takes in what it holds if that is not as it was.
    pub(super) fn run(&mut self) -> Result<(), Error> {
        let content = match Content::of(self.found) {
            Ok(content) => content,
            Err(error) => return self.unreadable(&error),
        };
        let entry = Entry {
            size: self.found.size,
            modified: self.found.modified,
            young: is_young(self.found.modified),
            digest: content.digest,
            ..Entry::blank(Status::Indexed)
        };
        self.run.tally.count(|a| {
            a.files_read += 1;
            a.bytes_read += content.size;
        });
        if let Some(known) = self.known
            && !self.force
            && known.status != Status::Stale
            && known.digest == content.digest
        {
            return self.touch(known, entry);
        }
        let read = self.take_all(&content)?;
        self.end(entry, read)
    }

    /// Takes the articles in one by one; what is wrong with the file is no error of the run.
    fn take_all(&mut self, content: &Content) -> Result<Result<article::Report, article::ReadError>, Error> {
        let path = &self.found.path;
        let root = self.run.roots.nearest(path);
        let options = root.map(|root| root.options()).unwrap_or_default();
        let origin = article::Origin {
            path,
            root: root.map_or(path.as_path(), |r| r.path.as_path()),
        };
        let mut failed = None;
        let mut each = |item: article::Item| match self.take(item) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        };
        let read = match content.open(path) {
            Ok(mut stream) => article::read(stream.as_mut(), &origin, &options, &mut each),
            Err(error) => Err(article::ReadError::Io(error)),
        };
        failed.map_or(Ok(read), Err)
    }

    /// Says in the file's line how its reading ended.
    fn end(&mut self, mut entry: Entry, read: Result<article::Report, article::ReadError>) -> Result<(), Error> {
        match read {
            // What stands before the fault is in the index.
            Ok(article::Report { fault, format, .. }) => {
                entry.format = Some(format);
                if let Some(reason) = fault {
                    entry.status = Status::Broken;
                    self.passes_over(None, reason);
                }
            }
            Err(article::ReadError::Io(error)) => return self.unreadable(&error),
            Err(error) => {
                entry.status = match error {
                    article::ReadError::Empty => Status::Empty,
                    article::ReadError::NotAnArticle(_) => Status::NotAnArticle,
                    _ => Status::Broken,
                };
                self.passes_over(None, error.to_string());
            }
        }
        self.finish(entry)
    }

    /// Says, and remembers, that the file or a place in it gives no article.
    fn passes_over(&mut self, item: Option<&str>, reason: String) {
        (self.run.on)(Event::Skipped {
            path: &self.found.path,
            item,
            reason: &reason,
        });
        self.skipped += 1;
        match item {
            Some(_) => self.remark.passed.add(&reason),
            None => self.remark.reason = Some(reason),
        }
    }

    /// Takes one article in, or passes over what is none.
    fn take(&mut self, item: article::Item) -> Result<(), Error> {
        let article = match item {
            article::Item::Article(article) => article,
            article::Item::Skipped { item, reason } => {
                // A place without a name of its own is still one place of the file.
                self.passes_over(Some(item.as_deref().unwrap_or("?")), reason);
                return Ok(());
            }
            article::Item::Warning { item, message } => {
                (self.run.on)(Event::Odd {
                    path: &self.found.path,
                    item: item.as_deref(),
                    message: &message,
                });
                return Ok(());
            }
        };
        let quotations = quotations_of(&article);
        for speaker in quotations.iter().filter_map(|q| q.speaker.as_deref()) {
            self.speakers.insert(xxh3_64(speaker.as_bytes()));
        }
        self.begin()?;
        let number = self.articles;
        self.articles = self.articles.saturating_add(1);
        self.quotations = self
            .quotations
            .saturating_add(u32::try_from(quotations.len()).unwrap_or(u32::MAX));
        let Some(to) = self.to.as_deref_mut() else {
            return Ok(());
        };
        if let Some(address) = sameness::address_of(&article) {
            self.run.addresses.add(address, self.key.article(number));
        }
        self.documents.article(&mut to.builder, number, &article, &quotations)?;
        to.add_if_full()
    }

    /// Deletes what was known of the file, before anything of it is added.
    fn begin(&mut self) -> Result<(), Error> {
        if std::mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        // Without a line in the ledger there may still be articles, of a file whose reading was cut off between two commits.
        let term = self.key.term(&self.run.opened.fields);
        if self.known.is_some() || self.run.before.doc_freq(&term).is_ok_and(|n| n > 0) {
            self.run.leaves(self.key)?;
            if let Some(to) = &self.to {
                to.writer.delete(term)?;
            }
        }
        Ok(())
    }

    /// The content is as it was: only the ledger's line changes.
    fn touch(&mut self, known: &Entry, entry: Entry) -> Result<(), Error> {
        let renewed = Entry {
            size: entry.size,
            modified: entry.modified,
            young: entry.young,
            ..known.clone()
        };
        let reason = if known.is_troubled() {
            ledger::find(self.run.before, &self.run.opened.fields, self.key)?.and_then(|e| e.reason)
        } else {
            None
        };
        if known.modified != entry.modified {
            self.run.leaves(self.key)?;
        }
        let renewed = Entry { reason, ..renewed };
        if let Some(to) = self.to.as_deref_mut() {
            to.writer.delete(self.key.ledger_term(&self.run.opened.fields))?;
            self.documents.file(&mut to.builder, &renewed)?;
        }
        self.run.tally.count(|a| a.unchanged += u64::from(known.articles));
        Ok(())
    }

    fn finish(&mut self, mut entry: Entry) -> Result<(), Error> {
        entry.articles = self.articles;
        entry.quotations = self.quotations;
        entry.skipped = u32::try_from(self.skipped).unwrap_or(u32::MAX);
        entry.reason = self.remark.to_text();
        self.begin()?;
        if let Some(to) = self.to.as_deref_mut() {
            self.documents.file(&mut to.builder, &entry)?;
        }
        let (was, is) = (
            u64::from(self.known.map_or(0, |k| k.articles)),
            u64::from(self.articles),
        );
        if entry.status == Status::Indexed || self.articles > 0 {
            (self.run.on)(Event::Read {
                path: &self.found.path,
                format: entry.format.unwrap_or(Format::Text),
                articles: self.articles,
                before: self.known.map(|known| known.articles),
                quotations: self.quotations,
                skipped: self.skipped,
            });
        }
        let same = self.known.is_some_and(|known| known.digest == entry.digest) && !self.force;
        self.run.tally.count(|a| {
            // A file that could not be read for a while is read again, though it is what it was.
            if same {
                a.unchanged += was.min(is);
            } else {
                a.updated += was.min(is);
            }
            a.added += is.saturating_sub(was);
            a.removed += was.saturating_sub(is);
            a.skipped += self.skipped;
            a.quotations += u64::from(self.quotations);
            if let Some(format) = entry.format {
                let of_format = a.formats.entry(format).or_default();
                of_format.files += 1;
                of_format.articles += u64::from(self.articles);
                of_format.skipped += self.skipped;
            }
            a.passed.merge(&self.remark.passed);
            if let Some(reason) = &self.remark.reason {
                a.passed.add(reason);
            }
        });
        self.run
            .tally
            .speakers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(self.speakers.drain());
        Ok(())
    }

    /// Takes back what was sent of this file, and keeps only the reason.
    pub(super) fn give_up(&mut self, status: Status, reason: &str) -> Result<(), Error> {
        self.run.leaves(self.key)?;
        if let Some(to) = self.to.as_deref_mut() {
            to.builder.end_unfinished()?;
            to.writer.delete(self.key.term(&self.run.opened.fields))?;
        }
        self.begun = true;
        self.remark = Remark::default();
        (self.articles, self.quotations) = (0, 0);
        self.speakers.clear();
        self.passes_over(None, reason.to_owned());
        self.finish(Entry {
            size: self.found.size,
            modified: self.found.modified,
            ..Entry::blank(status)
        })
    }

    fn unreadable(&mut self, error: &std::io::Error) -> Result<(), Error> {
        if error.kind() == std::io::ErrorKind::NotFound {
            // It was removed after it was listed.
            self.run.leaves(self.key)?;
            if let Some(to) = &self.to {
                to.writer.delete(self.key.term(&self.run.opened.fields))?;
            }
            self.run
                .tally
                .count(|a| a.removed += u64::from(self.known.map_or(0, |k| k.articles)));
            return Ok(());
        }
        (self.run.on)(Event::Unreadable {
            path: &self.found.path,
            reason: &error.to_string(),
        });
        self.run.mark_stale(
            self.to.as_deref_mut(),
            &self.found.path,
            self.known,
            &error.to_string(),
            self.begun,
        )
    }
}

/// Whether a modification time is so recent that another change may carry the same time. A time far in the future was set by
/// hand; the next change will not carry it.
fn is_young(modified: i64) -> bool {
    let now = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |d| i128::try_from(d.as_nanos()).unwrap_or(i128::MAX));
    let age = now - i128::from(modified);
    age < CLOCK_TICK.as_nanos() as i128 && age > -(CLOCK_SKEW.as_nanos() as i128)
}
