//! The index folder: generations beside each other, the file that names the current one, the writer's lock.
//!
//! ```text
//! .whosaid/
//!   current.json     which generation is read, and the schema it was written with
//!   roots.json       the folders that are indexed, with their options (see `roots`)
//!   copies           which articles have the text of another (see `copies`)
//!   lock             held by whoever writes
//!   input/           what was read from standard input, a file each
//!   generation-1/    a tantivy index
//! ```
//!
//! The very first generation is the current one from its beginning, so that each of its commits counts. A rebuild writes the next generation beside the old one and then replaces `current.json`, so that a reader sees the one or the other,
//! whole, and a rebuild that is cut off costs nothing.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tantivy::directory::MmapDirectory;
use tantivy::index::SegmentComponent;
use tantivy::store::{Compressor, ZstdCompressor};
use tantivy::{Index, IndexReader, IndexSettings, ReloadPolicy};

use super::Error;
use super::schema::{Fields, SCHEMA_VERSION, register_analysis, schema};
use super::storage::{ReadDirectory, SealingDirectory, TEMPORARY, readable, replace, seal};

pub(super) const CURRENT: &str = "current.json";
const LOCK: &str = "lock";
/// The user's settings for this index, which only the command line reads.
const SETTINGS: &str = "whosaid.toml";

/// The folders and files that the user indexes.
pub(super) const ROOTS: &str = "roots.json";

/// Which documents are copies of others.
pub(super) const COPIES: &str = "copies";
const GENERATION: &str = "generation-";
const INPUT: &str = "input";

/// About how many bytes of stored documents are packed together. A hit unpacks a block to read one article of it, and an article has some 4,000 bytes: larger blocks take less room on
/// the disk, and longer to read.
const BLOCK: usize = 8 << 10;

/// The content of `current.json`.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Current {
    /// The schema version; see [`SCHEMA_VERSION`].
    schema: u32,
    /// The folder of the generation.
    generation: String,
}

/// What an index is opened for.
#[derive(Clone, Copy)]
enum Access {
    Read,
    Write,
}

/// An index folder.
#[derive(Clone, Debug)]
pub struct Home {
    dir: PathBuf,
}

/// An index that is open for reading: one commit, whole, whatever a writer does meanwhile.
pub struct Opened {
    /// The folder.
    pub dir: PathBuf,
    /// The folder of the generation, in which the engine's files lie.
    pub generation: PathBuf,
    /// The engine's index.
    pub index: Index,
    /// The fields.
    pub fields: Fields,
    reader: IndexReader,
}

impl Opened {
    /// An index that holds nothing and is written nowhere, for runs that only say what they would do.
    pub fn in_memory(home: &Home) -> Result<Opened, Error> {
        let index = Index::create_in_ram(schema());
        register_analysis(&index);
        Ok(Opened {
            dir: home.dir().to_owned(),
            generation: PathBuf::new(),
            fields: Fields::of(&index.schema())?,
            reader: index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?,
            index,
        })
    }

    /// A view of the last commit at the time of opening, or of the last [`Opened::reload`].
    pub fn searcher(&self) -> tantivy::Searcher {
        self.reader.searcher()
    }

    /// Moves on to the last commit.
    pub fn reload(&self) -> tantivy::Result<()> {
        self.reader.reload()
    }
}

/// Compares the lists of deleted documents with their checksums. They are small, and a document that damage brings back could not be told from a sound one.
fn prove_deletions(index: &Index, reader: &IndexReader) -> tantivy::Result<()> {
    if reader.searcher().segment_readers().iter().all(|s| !s.has_deletes()) {
        return Ok(());
    }
    for segment in index.searchable_segment_metas()? {
        if segment.has_deletes() {
            let list = segment.relative_path(SegmentComponent::Delete);
            // A later commit may have replaced it meanwhile.
            if matches!(index.directory().validate_checksum(&list), Ok(false)) {
                let what = format!("{} is not as it was written", list.display());
                return Err(tantivy::error::DataCorruption::comment_only(what).into());
            }
        }
    }
    Ok(())
}

/// The right to write to an index folder; given back when dropped, or when the process ends in whatever way.
pub struct WriteLock {
    file: File,
}

impl Drop for WriteLock {
    fn drop(&mut self) {
        // Closing would not do: a child that another thread is just starting holds the file open for a moment.
        let _ = self.file.unlock();
    }
}

impl Home {
    /// The folder at this path, which need not exist.
    pub fn at(dir: impl Into<PathBuf>) -> Home {
        Home { dir: dir.into() }
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Whether there is an index here.
    pub fn exists(&self) -> bool {
        self.dir.join(CURRENT).exists()
    }

    /// Opens the current generation for reading.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::NotAnIndex`], [`Error::OtherVersion`] or [`Error::Damaged`].
    pub fn open(&self) -> Result<Opened, Error> {
        self.open_as(Access::Read)
    }

    /// Opens the current generation for writing.
    ///
    /// # Errors
    /// As [`Home::open`].
    pub fn open_to_write(&self, _lock: &WriteLock) -> Result<Opened, Error> {
        self.open_as(Access::Write)
    }

    fn open_as(&self, access: Access) -> Result<Opened, Error> {
        // A rebuild may remove the generation between reading its name and opening it: then there is a newer name to read.
        let mut before = self.current()?;
        loop {
            match self.open_generation(&before.generation, access) {
                Ok(opened) => return Ok(opened),
                Err(error) => {
                    let now = self.current()?;
                    if now.generation == before.generation {
                        return Err(error);
                    }
                    before = now;
                }
            }
        }
    }

    fn open_generation(&self, generation: &str, access: Access) -> Result<Opened, Error> {
        let dir = self.dir.join(generation);
        let opened = || -> Result<Opened, Error> {
            let directory = MmapDirectory::open(&dir).map_err(tantivy::TantivyError::from)?;
            let index = match access {
                Access::Read => Index::open(SealingDirectory::new(ReadDirectory::new(directory, &dir)))?,
                Access::Write => Index::open(SealingDirectory::writing(directory, &dir))?,
            };
            register_analysis(&index);
            let fields = Fields::of(&index.schema())?;
            let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
            prove_deletions(&index, &reader)?;
            Ok(Opened {
                dir: self.dir.clone(),
                generation: dir.clone(),
                index,
                fields,
                reader,
            })
        };
        opened().map_err(|e| match e {
            Error::Engine(tantivy::TantivyError::FieldNotFound(field)) => Error::Damaged {
                path: self.dir.clone(),
                reason: format!("its schema has no field {field}"),
            },
            Error::Engine(tantivy::TantivyError::OpenDirectoryError(_)) => Error::Damaged {
                path: self.dir.clone(),
                reason: format!("generation {generation} is missing"),
            },
            e => e.of_index(&self.dir),
        })
    }

    fn current(&self) -> Result<Current, Error> {
        let path = self.dir.join(CURRENT);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == io::ErrorKind::NotFound || e.kind() == io::ErrorKind::NotADirectory => {
                return Err(match fs::metadata(&self.dir) {
                    Ok(meta) if !meta.is_dir() || !self.is_ours_or_empty() => Error::NotAnIndex(self.dir.clone()),
                    _ => Error::Missing(self.dir.clone()),
                });
            }
            Err(e) => return Err(Error::io(&path, e)),
        };
        let damaged = |reason: String| Error::Damaged {
            path: self.dir.clone(),
            reason,
        };
        let bytes = seal::opened(bytes).map_err(|e| damaged(format!("{CURRENT}: {e}")))?;
        let current: Current =
            serde_json::from_slice(&bytes).map_err(|e| damaged(format!("{CURRENT} does not parse: {e}")))?;
        if current.schema != SCHEMA_VERSION {
            return Err(Error::OtherVersion {
                path: self.dir.clone(),
                found: current.schema,
                expected: SCHEMA_VERSION,
            });
        }
        Ok(current)
    }

    /// Whether nothing but what this program writes stands in the folder.
    fn is_ours_or_empty(&self) -> bool {
        let Ok(entries) = fs::read_dir(&self.dir) else {
            return false;
        };
        entries.flatten().all(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name == CURRENT
                || name == LOCK
                || name == INPUT
                || name == ROOTS
                || name == COPIES
                || name == SETTINGS
                || name.starts_with(TEMPORARY)
                || number_of(&name).is_some()
        })
    }

    /// Takes the writer's lock, making the folder if there is none.
    ///
    /// # Errors
    /// [`Error::Locked`] if another process writes; [`Error::NotAnIndex`] if the folder holds something else.
    pub fn lock(&self) -> Result<WriteLock, Error> {
        if self.dir.exists() && !self.exists() && !self.is_ours_or_empty() {
            return Err(Error::NotAnIndex(self.dir.clone()));
        }
        fs::create_dir_all(&self.dir).map_err(|e| Error::io(&self.dir, e))?;
        let path = self.dir.join(LOCK);
        let file = File::options()
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|e| Error::io(&path, e))?;
        match file.try_lock() {
            Ok(()) => Ok(WriteLock { file }),
            Err(TryLockError::WouldBlock) => Err(Error::Locked(self.dir.clone())),
            Err(TryLockError::Error(e)) => Err(Error::io(&path, e)),
        }
    }

    /// The folder of what came from standard input.
    pub fn input(&self) -> PathBuf {
        self.dir.join(INPUT)
    }

    /// Keeps what is read from a stream as a file, named by its content, so that it is there for a rebuild. Returns the file's path.
    pub fn keep_input(&self, input: &mut dyn io::Read, _lock: &WriteLock) -> Result<PathBuf, Error> {
        let folder = self.input();
        let mut keep = || -> io::Result<PathBuf> {
            fs::create_dir_all(&folder)?;
            let mut temporary = readable().tempfile_in(&folder)?;
            let mut hash = xxhash_rust::xxh3::Xxh3::new();
            let mut buffer = vec![0; 1 << 16];
            loop {
                let count = match input.read(&mut buffer) {
                    Ok(0) => break,
                    Ok(count) => count,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    Err(error) => return Err(error),
                };
                hash.update(&buffer[..count]);
                temporary.write_all(&buffer[..count])?;
            }
            temporary.as_file().sync_all()?;
            // In letters: figures in a file's name could be taken for a date.
            let digest = hash.digest().to_be_bytes();
            let letters = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
            let name: String = letters.map(|nibble| char::from(b'a' + nibble)).collect();
            let path = folder.join(format!("standard-input-{name}"));
            // The same input again is the same file, with the time it had.
            if !path.exists() {
                temporary.persist(&path).map_err(|e| e.error)?;
            }
            Ok(path)
        };
        keep().map_err(|e| Error::io(&folder, e))
    }

    /// Makes the next generation, empty, beside the current one. Readers go on with the current one until [`Home::switch_to`].
    pub fn new_generation(&self, _lock: &WriteLock) -> Result<(String, Opened), Error> {
        let newest = self.generations()?.iter().filter_map(|name| number_of(name)).max();
        let name = format!("{GENERATION}{}", newest.unwrap_or(0).saturating_add(1));
        let dir = self.dir.join(&name);
        fs::create_dir(&dir).map_err(|e| Error::io(&dir, e))?;
        let settings = IndexSettings {
            docstore_compression: Compressor::Zstd(ZstdCompressor {
                compression_level: Some(1),
            }),
            docstore_blocksize: BLOCK,
            ..IndexSettings::default()
        };
        let directory =
            MmapDirectory::open(&dir).map_err(|e| Error::from(tantivy::TantivyError::from(e)).of_index(&self.dir))?;
        Index::create(SealingDirectory::writing(directory, &dir), schema(), settings)
            .map_err(|e| Error::from(e).of_index(&self.dir))?;
        let opened = self.open_generation(&name, Access::Write)?;
        Ok((name, opened))
    }

    /// Makes `generation` the current one and removes the others.
    pub fn switch_to(&self, generation: &str, _lock: &WriteLock) -> Result<(), Error> {
        let current = Current {
            schema: SCHEMA_VERSION,
            generation: generation.to_owned(),
        };
        write_whole(&self.dir.join(CURRENT), &current)?;
        self.remove_others(generation);
        Ok(())
    }

    /// Removes what runs that were cut off left. Failing to costs only space, so it is not an error.
    pub fn remove_leftovers(&self, _lock: &WriteLock) {
        let Ok(current) = self.current() else { return };
        self.remove_others(&current.generation);
        let folders = [self.dir.clone(), self.input()];
        for entry in folders.iter().flat_map(fs::read_dir).flatten().flatten() {
            let name = entry.file_name();
            if name.to_string_lossy().starts_with(TEMPORARY) && entry.file_type().is_ok_and(|kind| kind.is_file()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn remove_others(&self, keep: &str) {
        for name in self.generations().unwrap_or_default() {
            if name != keep {
                let dir = self.dir.join(name);
                // A generation holds files alone; a folder of that name that holds folders is somebody else's.
                for entry in fs::read_dir(&dir).into_iter().flatten().flatten() {
                    if entry.file_type().is_ok_and(|kind| kind.is_file()) {
                        let _ = fs::remove_file(entry.path());
                    }
                }
                let _ = fs::remove_dir(&dir);
            }
        }
    }

    /// The names of all generations.
    fn generations(&self) -> Result<Vec<String>, Error> {
        let entries = fs::read_dir(&self.dir).map_err(|e| Error::io(&self.dir, e))?;
        Ok(entries
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| number_of(name).is_some())
            .collect())
    }
}

/// The number of the generation that a folder's name stands for.
fn number_of(name: &str) -> Option<u32> {
    let number = name.strip_prefix(GENERATION)?;
    number.parse().ok().filter(|n: &u32| n.to_string() == number)
}

/// Writes a value as sealed JSON, so that the file has its old content or its new one, never something between.
pub(super) fn write_whole(path: &Path, value: &impl Serialize) -> Result<(), Error> {
    let json = serde_json::to_vec_pretty(value).map_err(|e| Error::io(path, e.into()))?;
    write_sealed(path, &json)
}

/// Writes a file and its seal, so that it has its old content or its new one.
pub(super) fn write_sealed(path: &Path, content: &[u8]) -> Result<(), Error> {
    replace(path, &seal::sealed(content)).map_err(|e| Error::io(path, e))
}
