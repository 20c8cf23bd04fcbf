//! The words of the lists, read by the compiler: a program that has to read them itself takes as long for that as for twenty articles.
//!
//! The compiler takes some hundred times as long for a step as the program, so a list is read in one go, and its words are hashed on the way.

use super::{Class, Hashing, hash_accented, section};

/// The hashes of the words of some lists, with the classes of their sections; room for `ROOM` of them.
pub struct Words<const ROOM: usize> {
    hashes: [(u64, Class); ROOM],
    count: usize,
}

impl<const ROOM: usize> Words<ROOM> {
    /// No words yet.
    pub const fn new() -> Self {
        Words {
            hashes: [(0, Class::NONE); ROOM],
            count: 0,
        }
    }

    /// Those read so far.
    pub const fn all(&self) -> &[(u64, Class)] {
        self.hashes.split_at(self.count).0
    }

    /// Adds a word.
    pub const fn add(&mut self, hash: u64, class: Class) {
        self.hashes[self.count] = (hash, class);
        self.count += 1;
    }

    /// Reads a list: sections under headings in brackets, and comments, which begin with `#`.
    pub const fn read(mut self, list: &'static str) -> Self {
        let list = list.as_bytes();
        let mut class = Class::NONE;
        let mut at = 0;
        while at < list.len() {
            match list[at] {
                0..=b' ' => at += 1,
                b'#' if at == 0 || list[at - 1] == b'\n' => at = line_end(list, at),
                b'[' => {
                    let end = line_end(list, at);
                    class = section(list.split_at(end - 1).0.split_at(at + 1).1);
                    at = end;
                }
                _ => {
                    let (hash, end) = hashed(list, at);
                    self.add(hash, class);
                    at = end;
                }
            }
        }
        self
    }
}

const fn line_end(list: &[u8], mut at: usize) -> usize {
    while at < list.len() && list[at] != b'\n' {
        at += 1;
    }
    at
}

/// The hash of the word at `at`, and where it ends.
const fn hashed(list: &[u8], at: usize) -> (u64, usize) {
    let mut hashing = Hashing::new();
    let mut end = at;
    // What `Hashing::take` does: a call takes the compiler longer than all the rest.
    while end < list.len() && list[end] > b' ' {
        hashing.chunk |= ((list[end] | 0x20) as u64) << hashing.bits;
        hashing.bits += 8;
        if hashing.bits == 64 {
            hashing.take_chunk();
        }
        if list[end] >= 0x80 {
            return accented(list, at);
        }
        end += 1;
    }
    (hashing.end(), end)
}

/// The same of a word that has other letters than those of ASCII, or the curved apostrophe.
const fn accented(list: &[u8], at: usize) -> (u64, usize) {
    let mut end = at;
    while end < list.len() && list[end] > b' ' {
        end += 1;
    }
    (hash_accented(list.split_at(end).0.split_at(at).1), end)
}
