//! A last line that proves a small file: `xxh3 ` and the 64-bit XXH3 of all that stands before the line, in sixteen hexadecimal digits.
//!
//! It is plain text below JSON, so that the file stays readable for people and a file without a seal, written by hand, still is a file.

use std::io;

use xxhash_rust::xxh3::xxh3_64;

const MARK: &str = "xxh3 ";

fn line(content: &[u8]) -> String {
    format!("{MARK}{:016x}\n", xxh3_64(content))
}

/// The content with its seal; a content that does not end its last line gets an end.
pub fn sealed(content: &[u8]) -> Vec<u8> {
    let mut bytes = content.to_vec();
    if bytes.last().is_some_and(|b| *b != b'\n') {
        bytes.push(b'\n');
    }
    let seal = line(&bytes);
    bytes.extend_from_slice(seal.as_bytes());
    bytes
}

/// Where the seal begins, in bytes.
fn seal_at(bytes: &[u8]) -> Option<usize> {
    let last = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let at = memchr::memrchr(b'\n', last).map_or(0, |n| n + 1);
    bytes[at..].starts_with(MARK.as_bytes()).then_some(at)
}

/// Whether the file carries a seal that holds.
pub fn holds(bytes: &[u8]) -> bool {
    seal_at(bytes).is_some_and(|at| line(&bytes[..at]).as_bytes() == &bytes[at..])
}

/// The content without its seal; a file without one is taken as it stands.
///
/// # Errors
/// [`io::ErrorKind::InvalidData`] if the content is not what was sealed.
pub fn opened(mut bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    let Some(at) = seal_at(&bytes) else { return Ok(bytes) };
    if !holds(&bytes) {
        return Err(io::Error::new(
            io::ErrorKind::InvalidData,
            "it is not as it was written: its last line does not fit the rest",
        ));
    }
    bytes.truncate(at);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_file_gives_back_its_content() {
        for content in ["{}\n", "{\n}\n", "", "no line end"] {
            let bytes = sealed(content.as_bytes());
            assert!(holds(&bytes));
            let back = String::from_utf8(opened(bytes).unwrap()).unwrap();
            assert_eq!(back.trim_end(), content.trim_end());
        }
    }

    #[test]
    fn a_file_without_a_seal_is_taken_as_it_stands() {
        for content in ["{}\n", "", "\n", "xxh", "{\"xxh3\": 1}\n"] {
            assert_eq!(opened(content.as_bytes().to_vec()).unwrap(), content.as_bytes());
            assert!(!holds(content.as_bytes()));
        }
    }

    #[test]
    fn every_flipped_bit_breaks_the_seal_or_the_json() {
        let bytes = sealed(b"{\"schema\": 1, \"generation\": \"generation-1\"}\n");
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[at] ^= 1 << bit;
                assert!(!holds(&flipped));
                let read = opened(flipped);
                assert!(read.is_err() || serde_json::from_slice::<serde_json::Value>(&read.unwrap()).is_err());
            }
        }
    }
}
