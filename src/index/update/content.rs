//! What a file holds: small files are read whole and once, large ones as streams, first for their hash.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::index::opening::regular_file;
use crate::index::walk::Found;

/// Files up to this size are read whole; larger ones are streamed.
const WHOLE_FILE_BYTES: u64 = 16 << 20;

/// What a file holds.
pub(super) struct Content {
    /// All of it, if that is not too much.
    whole: Option<Vec<u8>>,
    /// How many bytes it has.
    pub(super) size: u64,
    /// The hash of its bytes.
    pub(super) digest: u64,
}

impl Content {
    /// Reads a file.
    pub(super) fn of(found: &Found) -> io::Result<Content> {
        let file = regular_file(&found.path)?;
        if found.size > WHOLE_FILE_BYTES {
            return Ok(Content {
                whole: None,
                size: found.size,
                digest: digest_of(file)?,
            });
        }
        // With room for one byte more, the end shows without the list being made longer.
        let mut whole = Vec::with_capacity(found.size as usize + 1);
        // The file may have grown since it was listed; what is beyond the limit would only be read at the next run.
        file.take(WHOLE_FILE_BYTES * 2).read_to_end(&mut whole)?;
        Ok(Content {
            size: whole.len() as u64,
            digest: xxh3_64(&whole),
            whole: Some(whole),
        })
    }

    /// Its bytes from the first on; `path` is that of the file.
    pub(super) fn open(&self, path: &Path) -> io::Result<Box<dyn BufRead + '_>> {
        Ok(match &self.whole {
            Some(whole) => Box::new(whole.as_slice()),
            None => Box::new(BufReader::with_capacity(1 << 20, regular_file(path)?)),
        })
    }
}

fn digest_of(mut file: File) -> io::Result<u64> {
    let mut hash = Xxh3::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hash.digest()),
            n => hash.update(&buffer[..n]),
        }
    }
}
