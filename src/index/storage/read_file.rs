//! A file of a segment as a query reads it: a few short stretches of most files, long ones of some.
//!
//! The engine maps each file into memory when it opens a segment. For a query that looks at a page or two of a file, mapping it, faulting those pages in (the kernel
//! maps their neighbours with them) and unmapping all of it again is most of the work. A short stretch is read into memory instead; the file is mapped when a long one is
//! asked for, or very many short ones. Counts and lengths of a few bytes stand beside each other, so that what surrounds them is read with them, and a small file whole.

use std::fs::File;
use std::io;
use std::ops::Range;
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tantivy::HasLen;
use tantivy::directory::error::OpenReadError;
use tantivy::directory::{Directory as _, FileHandle, MmapDirectory, OwnedBytes};

/// The longest stretch that is read, in bytes.
const SHORT: usize = 16 << 10;

/// A stretch as long as this, in bytes, is read with its surroundings: as much of the file as lies between two multiples of [`AROUND`].
const FEW: usize = 512;
const AROUND: usize = 2048;

/// After so many stretches a file is mapped all the same: thousands of questions are asked of it.
const MANY: usize = 64;

/// A file that is open for reading. It stays readable when it is removed: what is open is held, and what can no longer be mapped is read.
#[derive(Debug)]
pub(super) struct ReadFile {
    files: MmapDirectory,
    /// Its path in the folder.
    path: PathBuf,
    file: File,
    length: usize,
    /// How many stretches have been read.
    reads: AtomicUsize,
    /// Where the last surroundings begin, and what stands there.
    near: Mutex<(usize, OwnedBytes)>,
    /// `None` if it could not be mapped.
    mapped: OnceLock<Option<Arc<dyn FileHandle>>>,
}

impl ReadFile {
    pub(super) fn open(
        files: &MmapDirectory,
        folder: &Path,
        path: &Path,
    ) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => OpenReadError::FileDoesNotExist(path.to_owned()),
            _ => OpenReadError::wrap_io_error(error, path.to_owned()),
        };
        let file = File::open(folder.join(path)).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        Ok(Arc::new(ReadFile {
            files: files.clone(),
            path: path.to_owned(),
            file,
            length: usize::try_from(length).map_err(|e| failed(io::Error::other(e)))?,
            reads: AtomicUsize::new(0),
            near: Mutex::new((0, OwnedBytes::empty())),
            mapped: OnceLock::new(),
        }))
    }

    fn mapped(&self) -> Option<&Arc<dyn FileHandle>> {
        let map = || self.files.get_file_handle(&self.path).ok();
        // A name is never given to another file, so that a file of this name is this one.
        let mapped = self.mapped.get_or_init(map).as_ref();
        mapped.filter(|mapped| mapped.len() == self.length)
    }

    /// What is to be read for a short stretch.
    fn surroundings(&self, range: &Range<usize>) -> Range<usize> {
        if self.length <= SHORT && range.end <= self.length {
            return 0..self.length;
        }
        let start = range.start - range.start % AROUND;
        let end = start.saturating_add(AROUND).min(self.length);
        match range.len() <= FEW && range.end <= end {
            true => start..end,
            false => range.clone(),
        }
    }

    fn read(&self, range: Range<usize>) -> io::Result<OwnedBytes> {
        let mut bytes = vec![0; range.len()];
        self.file.read_exact_at(&mut bytes, range.start as u64)?;
        Ok(OwnedBytes::new(bytes))
    }
}

/// The part `range` of a file of which `bytes` begin at `start`, if it lies in them.
fn part(start: usize, bytes: &OwnedBytes, range: &Range<usize>) -> Option<OwnedBytes> {
    let inside = range.start.checked_sub(start)?..range.end.checked_sub(start)?;
    (inside.start <= inside.end && inside.end <= bytes.len()).then(|| bytes.slice(inside))
}

impl FileHandle for ReadFile {
    fn read_bytes(&self, range: Range<usize>) -> io::Result<OwnedBytes> {
        if range.is_empty() {
            return Ok(OwnedBytes::empty());
        }
        let mut near = self.near.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = part(near.0, &near.1, &range) {
            return Ok(known);
        }
        if (range.len() > SHORT || self.reads.fetch_add(1, Ordering::Relaxed) >= MANY)
            && let Some(mapped) = self.mapped()
        {
            drop(near);
            return mapped.read_bytes(range);
        }
        let stretch = self.surroundings(&range);
        if stretch == range {
            drop(near);
            return self.read(range);
        }
        *near = (stretch.start, self.read(stretch)?);
        let (start, bytes) = &*near;
        part(*start, bytes, &range).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

impl HasLen for ReadFile {
    fn len(&self) -> usize {
        self.length
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_file_and_what_surrounds_a_few_bytes_are_those_of_the_file() {
        let dir = tempfile::tempdir().unwrap();
        let files = MmapDirectory::open(dir.path()).unwrap();
        for length in [1, 700, SHORT, SHORT + 1, 50_000] {
            let content: Vec<u8> = (0..length).map(|n| (n % 241) as u8).collect();
            std::fs::write(dir.path().join("b"), &content).unwrap();
            let file = ReadFile::open(&files, dir.path(), Path::new("b")).unwrap();
            assert!(file.read_bytes(length - 1..length + 1).is_err());
            for n in 0..MANY / 2 {
                let start = n * 3001 % length;
                for end in [start, start + 1, start + 9, start + FEW, start + FEW + 1] {
                    let end = end.min(length);
                    assert_eq!(file.read_bytes(start..end).unwrap().as_slice(), &content[start..end]);
                }
            }
        }
    }

    #[test]
    fn short_and_long_stretches_are_those_of_the_file_also_when_it_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        let content: Vec<u8> = (0..100_000u32).map(|n| (n % 251) as u8).collect();
        std::fs::write(dir.path().join("a"), &content).unwrap();
        let files = MmapDirectory::open(dir.path()).unwrap();
        let open = || ReadFile::open(&files, dir.path(), Path::new("a")).unwrap();
        let (before, after) = (open(), open());
        let ranges = [0..0, 0..1, 5..SHORT + 5, 5..SHORT + 6, 99_999..100_000, 0..100_000];
        let same = |file: &Arc<dyn FileHandle>| {
            for range in ranges.clone() {
                assert_eq!(file.read_bytes(range.clone()).unwrap().as_slice(), &content[range]);
            }
            for n in 0..MANY + 2 {
                assert_eq!(file.read_bytes(n..n + 9).unwrap().as_slice(), &content[n..n + 9]);
            }
        };
        assert_eq!(before.len(), content.len());
        same(&before);
        std::fs::remove_file(dir.path().join("a")).unwrap();
        same(&before);
        same(&after);
        let gone = ReadFile::open(&files, dir.path(), Path::new("a"));
        assert!(matches!(gone, Err(OpenReadError::FileDoesNotExist(_))));
    }
}
