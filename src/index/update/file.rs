//! One file: read, hashed, taken apart, handed to the engine.

use std::collections::HashSet;
use std::io::{BufReader, Read};
use std::ops::ControlFlow;
use std::sync::PoisonError;
use std::time::{Duration, SystemTime};

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::scan::cannot_be_read;
use super::writing::{Run, Segment};
use super::{Event, quotations_of};
use crate::article::{self, Date};
use crate::index::Error;
use crate::index::documents::{Documents, FileKey};
use crate::index::ledger::{self, Entry, Status};
use crate::index::walk::Found;

/// Files up to this size are read whole; larger ones are streamed.
const WHOLE_FILE_BYTES: u64 = 16 << 20;

/// A file that was written this recently may be written again within the same tick of the file system's clock, so its time is not trusted.
const CLOCK_TICK: Duration = Duration::from_millis(20);

/// The clocks of a file server and of this machine may differ by this much.
const CLOCK_SKEW: Duration = Duration::from_secs(24 * 3600);

/// The reading of one file.
pub(super) struct FileWork<'a, 's> {
    pub(super) run: &'a Run<'a>,
    pub(super) to: &'a mut Segment<'s>,
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
    pub(super) speakers: HashSet<u64>,
}

impl<'a, 's> FileWork<'a, 's> {
    pub(super) fn new(
        run: &'a Run<'a>,
        to: &'a mut Segment<'s>,
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
            speakers: HashSet::new(),
        }
    }

    pub(super) fn run(&mut self) -> Result<(), Error> {
        let path = &self.found.path;
        let file = match std::fs::File::open(path) {
            Ok(file) => file,
            Err(error) => return self.unreadable(&error),
        };
        let mut whole = Vec::new();
        let is_whole = self.found.size <= WHOLE_FILE_BYTES;
        let digest = if is_whole {
            // The file may have grown since it was listed; what is beyond the limit would only be read at the next run.
            match file.take(WHOLE_FILE_BYTES * 2).read_to_end(&mut whole) {
                Ok(_) => xxh3_64(&whole),
                Err(error) => return self.unreadable(&error),
            }
        } else {
            match digest_of(file) {
                Ok(digest) => digest,
                Err(error) => return self.unreadable(&error),
            }
        };
        let size = if self.found.size <= WHOLE_FILE_BYTES {
            whole.len() as u64
        } else {
            self.found.size
        };
        let mut entry = Entry {
            size: self.found.size,
            modified: trusted(self.found.modified),
            digest,
            status: Status::Indexed,
            reason: None,
            articles: 0,
            quotations: 0,
        };
        self.run.tally.count(|a| {
            a.files_read += 1;
            a.bytes_read += size;
        });
        if let Some(known) = self.known
            && !self.force
            && known.status != Status::Stale
            && known.digest == digest
        {
            return self.touch(known, entry);
        }

        let root = self.run.roots.nearest(path);
        let options = article::Options {
            source: root.and_then(|r| r.source.clone()),
            date: root.and_then(|r| r.date.as_deref()).and_then(Date::parse_iso),
            ..article::Options::default()
        };
        let origin = article::Origin {
            path,
            root: root.map_or(path.as_path(), |r| r.path.as_path()),
        };
        let mut failed = None;
        let result = {
            let mut each = |item: article::Item| match self.take(item) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    failed = Some(error);
                    ControlFlow::Break(())
                }
            };
            if is_whole {
                article::read(&mut whole.as_slice(), &origin, &options, &mut each)
            } else {
                match std::fs::File::open(path) {
                    Ok(file) => article::read(
                        &mut BufReader::with_capacity(1 << 20, file),
                        &origin,
                        &options,
                        &mut each,
                    ),
                    Err(error) => Err(article::ReadError::Io(error)),
                }
            }
        };
        if let Some(error) = failed {
            return Err(error);
        }
        match result {
            // What stands before the fault is in the index.
            Ok(article::Report {
                fault: Some(reason), ..
            }) => {
                (self.run.on)(Event::Skipped { path, reason: &reason });
                entry.status = Status::Broken;
                entry.reason = Some(reason);
                self.skipped += 1;
            }
            Ok(_) => {}
            Err(article::ReadError::Io(error)) => return self.unreadable(&error),
            Err(error) => {
                entry.status = match error {
                    article::ReadError::Empty => Status::Empty,
                    article::ReadError::NotAnArticle(_) => Status::NotAnArticle,
                    _ => Status::Broken,
                };
                let reason = error.to_string();
                (self.run.on)(Event::Skipped { path, reason: &reason });
                entry.reason = Some(reason);
                self.skipped += 1;
            }
        }
        self.finish(entry)
    }

    /// Takes one article in, or passes over what is none.
    fn take(&mut self, item: article::Item) -> Result<(), Error> {
        let article = match item {
            article::Item::Article(article) => article,
            article::Item::Skipped { item, reason } => {
                let reason = at_item(item.as_deref(), reason);
                (self.run.on)(Event::Skipped {
                    path: &self.found.path,
                    reason: &reason,
                });
                self.skipped += 1;
                return Ok(());
            }
            article::Item::Warning { item, message } => {
                let message = at_item(item.as_deref(), message);
                (self.run.on)(Event::Warning(&format!("{}: {message}", self.found.path.display())));
                return Ok(());
            }
        };
        let quotations = quotations_of(&article);
        for speaker in quotations.iter().filter_map(|q| q.speaker.as_deref()) {
            self.speakers.insert(xxh3_64(speaker.as_bytes()));
        }
        self.begin()?;
        self.documents
            .article(&mut self.to.builder, self.articles, &article, &quotations)?;
        self.articles = self.articles.saturating_add(1);
        self.quotations = self
            .quotations
            .saturating_add(u32::try_from(quotations.len()).unwrap_or(u32::MAX));
        self.to.add_if_full()
    }

    /// Deletes what was known of the file, before anything of it is added.
    fn begin(&mut self) -> Result<(), Error> {
        if std::mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        // Without a line in the ledger there may still be articles, of a file whose reading was cut off between two commits.
        let term = self.key.term(&self.run.opened.fields);
        if self.known.is_some() || self.run.before.doc_freq(&term).is_ok_and(|n| n > 0) {
            self.to.writer.delete(term)?;
        }
        Ok(())
    }

    /// The content is as it was: only the ledger's line changes.
    fn touch(&mut self, known: &Entry, entry: Entry) -> Result<(), Error> {
        let renewed = Entry {
            size: entry.size,
            modified: entry.modified,
            ..known.clone()
        };
        let reason = match known.status {
            Status::Indexed => None,
            _ => ledger::find(self.run.before, &self.run.opened.fields, self.key)?.and_then(|e| e.reason),
        };
        let renewed = Entry { reason, ..renewed };
        self.to.writer.delete(self.key.ledger_term(&self.run.opened.fields))?;
        self.documents.file(&mut self.to.builder, &renewed)?;
        self.run.tally.count(|a| a.unchanged += u64::from(known.articles));
        Ok(())
    }

    fn finish(&mut self, mut entry: Entry) -> Result<(), Error> {
        entry.articles = self.articles;
        entry.quotations = self.quotations;
        self.begin()?;
        self.documents.file(&mut self.to.builder, &entry)?;
        let (was, is) = (
            u64::from(self.known.map_or(0, |k| k.articles)),
            u64::from(self.articles),
        );
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
        self.to.builder.end_unfinished()?;
        self.to.writer.delete(self.key.term(&self.run.opened.fields))?;
        self.begun = true;
        (self.articles, self.quotations) = (0, 0);
        self.speakers.clear();
        self.skipped += 1;
        (self.run.on)(Event::Skipped {
            path: &self.found.path,
            reason,
        });
        self.finish(Entry {
            size: self.found.size,
            modified: self.found.modified,
            digest: 0,
            status,
            reason: Some(reason.to_owned()),
            articles: 0,
            quotations: 0,
        })
    }

    fn unreadable(&mut self, error: &std::io::Error) -> Result<(), Error> {
        if error.kind() == std::io::ErrorKind::NotFound {
            // It was removed after it was listed.
            self.to.writer.delete(self.key.term(&self.run.opened.fields))?;
            self.run
                .tally
                .count(|a| a.removed += u64::from(self.known.map_or(0, |k| k.articles)));
            return Ok(());
        }
        (self.run.on)(Event::Skipped {
            path: &self.found.path,
            reason: &cannot_be_read(&error.to_string()),
        });
        self.run
            .mark_stale(self.to, &self.found.path, self.known, &error.to_string(), self.begun)
    }
}

/// A message about one place in a file.
fn at_item(item: Option<&str>, message: String) -> String {
    match item {
        Some(item) => format!("item {item}: {message}"),
        None => message,
    }
}

fn digest_of(mut file: std::fs::File) -> std::io::Result<u64> {
    let mut hash = Xxh3::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hash.digest()),
            n => hash.update(&buffer[..n]),
        }
    }
}

/// A modification time, or 0 if it is so recent that another change may carry the same time. A time far in the future was set by
/// hand; the next change will not carry it.
fn trusted(modified: i64) -> i64 {
    let now = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |d| i128::try_from(d.as_nanos()).unwrap_or(i128::MAX));
    let age = now - i128::from(modified);
    let is_too_young = age < CLOCK_TICK.as_nanos() as i128 && age > -(CLOCK_SKEW.as_nanos() as i128);
    if is_too_young { 0 } else { modified }
}
