//! A file of a segment as a query reads it: a few short stretches of most files, long ones of some.
//!
//! The engine maps each file into memory when it opens a segment. For a query that looks at a page or two of a file, mapping it, faulting those pages in (the kernel
//! maps their neighbours with them) and unmapping all of it again is most of the work. A short stretch is read into memory instead; the file is mapped when a long one is
//! asked for, or very many short ones.

use std::fs::File;
use std::io;
use std::ops::Range;
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use tantivy::HasLen;
use tantivy::directory::error::OpenReadError;
use tantivy::directory::{Directory as _, FileHandle, MmapDirectory, OwnedBytes};

/// The longest stretch that is read, in bytes.
const SHORT: usize = 16 << 10;

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
            mapped: OnceLock::new(),
        }))
    }

    fn mapped(&self) -> Option<&Arc<dyn FileHandle>> {
        let map = || self.files.get_file_handle(&self.path).ok();
        // A name is never given to another file, so that a file of this name is this one.
        let mapped = self.mapped.get_or_init(map).as_ref();
        mapped.filter(|mapped| mapped.len() == self.length)
    }
}

impl FileHandle for ReadFile {
    fn read_bytes(&self, range: Range<usize>) -> io::Result<OwnedBytes> {
        if (range.len() > SHORT || self.reads.fetch_add(1, Ordering::Relaxed) >= MANY)
            && let Some(mapped) = self.mapped()
        {
            return mapped.read_bytes(range);
        }
        if range.is_empty() {
            return Ok(OwnedBytes::empty());
        }
        let mut bytes = vec![0; range.len()];
        self.file.read_exact_at(&mut bytes, range.start as u64)?;
        Ok(OwnedBytes::new(bytes))
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
