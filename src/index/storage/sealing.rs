//! An engine's folder whose lists are sealed: what the engine writes as a whole gets a seal, and is not believed without it holding.

use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{Directory, DirectoryLock, FileHandle, Lock, WatchCallback, WatchHandle, WritePtr};

use super::{replace, seal};

/// So many bytes of a file are written at once: the engine asks the system for every eight thousand, which takes the system half as long again.
const AT_ONCE: usize = 256 << 10;

/// A folder around another.
#[derive(Clone, Debug)]
pub struct SealingDirectory<D> {
    inner: D,
    /// Where lists are written; `None` where nothing is.
    folder: Option<PathBuf>,
}

impl<D> SealingDirectory<D> {
    /// Proves what is read whole from `inner`.
    pub fn new(inner: D) -> SealingDirectory<D> {
        SealingDirectory { inner, folder: None }
    }

    /// The same, and seals what is written whole into the folder of `inner`. The engine itself would keep its lists from all but their owner.
    pub fn writing(inner: D, folder: &Path) -> SealingDirectory<D> {
        SealingDirectory {
            inner,
            folder: Some(folder.to_owned()),
        }
    }
}

impl<D: Directory + Clone> Directory for SealingDirectory<D> {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.inner.get_file_handle(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.inner.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.inner.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        let file = self.inner.open_write(path)?;
        let file = file
            .into_inner()
            .map_err(|e| OpenWriteError::wrap_io_error(e.into_error(), path.to_owned()))?;
        Ok(WritePtr::new(Box::new(BufWriter::with_capacity(AT_ONCE, file))))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        let bytes = self.inner.atomic_read(path)?;
        seal::opened(bytes).map_err(|e| OpenReadError::wrap_io_error(e, path.to_owned()))
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        let sealed = seal::sealed(data);
        match &self.folder {
            Some(folder) => replace(&folder.join(path), &sealed),
            None => self.inner.atomic_write(path, &sealed),
        }
    }

    fn sync_directory(&self) -> io::Result<()> {
        self.inner.sync_directory()
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        self.inner.acquire_lock(lock)
    }

    fn watch(&self, callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.inner.watch(callback)
    }
}
