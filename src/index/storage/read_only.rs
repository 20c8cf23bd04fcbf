//! The engine's folder as readers see it: nothing in it is ever written.
//!
//! To open the files of a commit, the engine takes a lock so that the writer does not remove them meanwhile. It does so by opening the
//! lock's file for writing, alone, which would shut out whoever may only read the index, and make readers wait for each other. A shared lock on a file that is
//! open for reading does as well.
//!
//! A file that is open is given out again and not opened anew: whoever reads a commit may still ask for its files when they have been removed.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    Directory, DirectoryLock, FileHandle, Lock, MmapDirectory, WatchCallback, WatchHandle, WritePtr,
};

/// A folder that is only read.
#[derive(Clone, Debug)]
pub struct ReadDirectory {
    files: MmapDirectory,
    path: PathBuf,
    open: Arc<Mutex<HashMap<PathBuf, Weak<dyn FileHandle>>>>,
}

impl ReadDirectory {
    /// The folder at `path`, which `files` has opened.
    pub fn new(files: MmapDirectory, path: &Path) -> ReadDirectory {
        ReadDirectory {
            files,
            path: path.to_owned(),
            open: Arc::default(),
        }
    }

    #[cfg(target_os = "linux")]
    fn opened(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        super::read_file::ReadFile::open(&self.files, &self.path, path)
    }

    #[cfg(not(target_os = "linux"))]
    fn opened(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.files.get_file_handle(path)
    }
}

fn read_only() -> io::Error {
    io::Error::new(io::ErrorKind::ReadOnlyFilesystem, "the index was opened for reading")
}

impl Directory for ReadDirectory {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = open.get(path).and_then(Weak::upgrade) {
            return Ok(known);
        }
        let opened = self.opened(path)?;
        open.insert(path.to_owned(), Arc::downgrade(&opened));
        Ok(opened)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        Err(DeleteError::IoError {
            io_error: Arc::new(read_only()),
            filepath: path.to_owned(),
        })
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.files.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        Err(OpenWriteError::wrap_io_error(read_only(), path.to_owned()))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.files.atomic_read(path)
    }

    fn atomic_write(&self, _path: &Path, _data: &[u8]) -> io::Result<()> {
        Err(read_only())
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(())
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        if !lock.is_blocking {
            // Only a writer asks for such a lock.
            return Err(LockError::wrap_io_error(read_only()));
        }
        match File::open(self.path.join(&lock.filepath)) {
            Ok(file) => {
                file.lock_shared().map_err(LockError::wrap_io_error)?;
                Ok(DirectoryLock::from(Box::new(file)))
            }
            // No writer has ever removed anything.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(DirectoryLock::from(Box::new(()))),
            Err(error) => Err(LockError::wrap_io_error(error)),
        }
    }

    fn watch(&self, callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.files.watch(callback)
    }
}
