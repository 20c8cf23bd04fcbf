//! How the index names files: a key to find them by, a text to show.

use std::borrow::Cow;
use std::path::Path;

use tantivy::Term;
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::schema::Fields;

/// The key of a file: a 128-bit XXH3 of its path's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FileKey([u8; 16]);

impl FileKey {
    /// The key of the file at an absolute path.
    pub fn of(path: &Path) -> FileKey {
        FileKey(xxh3_128(path.as_os_str().as_encoded_bytes()).to_be_bytes())
    }

    /// The key itself.
    pub fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// The term by which all documents of the file are found and deleted.
    pub fn term(&self, fields: &Fields) -> Term {
        Term::from_field_bytes(fields.file, &self.0)
    }

    /// The term of the ledger's document alone.
    pub fn ledger_term(&self, fields: &Fields) -> Term {
        Term::from_field_bytes(fields.ledger, &self.0)
    }

    /// The key of the article that is the `number`th (from 0) of the file.
    pub fn article(&self, number: u32) -> u64 {
        let mut hash = Xxh3::new();
        hash.update(&self.0);
        hash.update(&number.to_be_bytes());
        hash.digest()
    }
}

/// A path as it is stored and shown: as it is, or with the bytes that are not UTF-8 written as `\xHH`. No two paths have the same text: a backslash
/// that stands in a name and looks like the beginning of such a byte is written as `\x5C`.
pub fn path_text(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        let mut valid = chunk.valid();
        while let Some(at) = valid.find("\\x").filter(|_| cfg!(unix)) {
            let (before, rest) = valid.split_at(at);
            text.push_str(before);
            text.push_str(if byte_of(rest).is_some() { "\\x5C" } else { "\\" });
            valid = &rest[1..];
        }
        text.push_str(valid);
        for byte in chunk.invalid() {
            text.push_str(&format!("\\x{byte:02X}"));
        }
    }
    text
}

/// The path of a text that [`path_text`] wrote.
pub fn path_of(text: &str) -> Cow<'_, Path> {
    #[cfg(unix)]
    if text.contains("\\x") {
        use std::os::unix::ffi::OsStringExt;
        let mut bytes = Vec::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find("\\x") {
            let (before, escaped) = rest.split_at(at);
            bytes.extend_from_slice(before.as_bytes());
            let byte = byte_of(escaped);
            bytes.push(byte.unwrap_or(b'\\'));
            rest = &escaped[if byte.is_some() { 4 } else { 1 }..];
        }
        bytes.extend_from_slice(rest.as_bytes());
        return Cow::Owned(std::ffi::OsString::from_vec(bytes).into());
    }
    Cow::Borrowed(Path::new(text))
}

/// The byte that a text beginning with `\xHH` stands for.
fn byte_of(text: &str) -> Option<u8> {
    let digits = text.strip_prefix("\\x")?.get(..2)?;
    let is_upper = digits.bytes().all(|b| b.is_ascii_digit() || (b'A'..=b'F').contains(&b));
    u8::from_str_radix(digits, 16).ok().filter(|_| is_upper)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_path_survives_being_stored_and_no_two_paths_are_stored_alike() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        let names: [&[u8]; 8] = [
            b"/a/plain.txt",
            b"/a/\xFFbyte.txt",
            b"/a/\\xFFtext.txt",
            b"/a/\\x5CxFF",
            b"/a/\\x\xFF",
            b"/a/\\xff lower",
            b"/a/\\x4\xFF\\",
            "/a/d\u{e9}j\u{e0}\\x\u{e9}".as_bytes(),
        ];
        let mut texts = std::collections::HashSet::new();
        for name in names {
            let path = Path::new(OsStr::from_bytes(name));
            let text = path_text(path);
            assert_eq!(path_of(&text), path, "{text}");
            assert!(texts.insert(text));
        }
    }
}
