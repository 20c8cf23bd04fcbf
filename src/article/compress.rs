//! `.gz`, `.zst` and `.xz`: unpacked as a stream, with an eye on files made to swell.

use std::io::{self, BufRead, BufReader, Read};

use super::buffered::read_buffered;
use super::flow::Halt;

/// Compressed files inside compressed files are followed this deep.
pub(super) const DEEPEST: usize = 3;

/// Memory that an unpacker may ask for, in KiB: the largest dictionary of the strongest presets is half of it.
const MEMORY_KIB: u32 = 160 * 1024;

/// What one byte of a compressed file may become at most, once [`SUSPICIOUS`] bytes have come out. News shrinks by a factor of three to ten, and
/// machine-made repetition (logs, dumps with the same boilerplate) to fifty.
const LARGEST_RATIO: u64 = 400;

/// Below this many bytes no ratio is too large.
const SUSPICIOUS: u64 = 256 << 20;

/// A way of compressing that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Gzip,
    Zstandard,
    Xz,
}

impl Method {
    /// The method by which a file that begins with `head` is compressed.
    pub fn of(head: &[u8]) -> Option<Method> {
        match head {
            [0x1F, 0x8B, 0x08, ..] => Some(Method::Gzip),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Some(Method::Zstandard),
            [0xFD, b'7', b'z', b'X', b'Z', 0, ..] => Some(Method::Xz),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Method::Gzip => "gzip",
            Method::Zstandard => "Zstandard",
            Method::Xz => "xz",
        }
    }
}

/// The name of what a compressed file contains.
pub(super) fn inner_name(name: &str) -> &str {
    let lower = name.to_ascii_lowercase();
    let suffix = [".gz", ".zst", ".zstd", ".xz"]
        .iter()
        .find(|suffix| lower.ends_with(**suffix));
    suffix.map_or(name, |suffix| &name[..name.len() - suffix.len()])
}

/// Opens a compressed stream.
pub(super) fn unpack<'a>(method: Method, input: &'a mut dyn BufRead) -> Result<BufReader<impl Read + 'a>, Halt> {
    let packed = Counted {
        inner: input,
        count: 0,
        is_held: false,
    };
    let inner = match method {
        Method::Gzip => Unpacker::Gzip(Box::new(Members::new(packed))),
        Method::Zstandard => {
            let mut decoder = zstd::stream::read::Decoder::with_buffer(packed)?;
            decoder.window_log_max(27)?;
            Unpacker::Zstandard(decoder)
        }
        Method::Xz => Unpacker::Xz(Box::new(lzma_rust2::XzReader::new_mem_limit(packed, true, MEMORY_KIB))),
    };
    Ok(BufReader::with_capacity(64 * 1024, Guarded { inner, method, out: 0 }))
}

enum Unpacker<'a> {
    Gzip(Box<Members<'a>>),
    Zstandard(zstd::stream::read::Decoder<'static, Counted<'a>>),
    Xz(Box<lzma_rust2::XzReader<Counted<'a>>>),
}

/// The members of a gzip file, one after the other. What follows the last one and is none (zeros that fill a block, a line break) is passed over, as
/// gzip does.
struct Members<'a> {
    /// `None` only while one makes way for the next.
    member: Option<flate2::bufread::GzDecoder<Counted<'a>>>,
}

impl<'a> Members<'a> {
    /// Begins with the first member.
    fn new(packed: Counted<'a>) -> Members<'a> {
        Members {
            member: Some(flate2::bufread::GzDecoder::new(packed)),
        }
    }
}

impl Read for Members<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(member) = &mut self.member else {
                return Ok(0);
            };
            let count = member.read(out)?;
            if count > 0 || out.is_empty() || !member.get_mut().begins_member()? {
                return Ok(count);
            }
            self.member = self
                .member
                .take()
                .map(|member| flate2::bufread::GzDecoder::new(member.into_inner()));
        }
    }
}

/// Counts the compressed bytes.
struct Counted<'a> {
    inner: &'a mut dyn BufRead,
    count: u64,
    /// Whether the first byte of a member was taken to see the second, and is still to be read.
    is_held: bool,
}

/// What a member of a gzip file begins with.
const MEMBER: [u8; 2] = [0x1F, 0x8B];

impl Counted<'_> {
    /// Whether a member of a gzip file begins here.
    fn begins_member(&mut self) -> io::Result<bool> {
        match self.fill_buf()? {
            [first, second, ..] => Ok([*first, *second] == MEMBER),
            // The buffer may end between the two.
            [first] if *first == MEMBER[0] => {
                if !self.is_held {
                    self.inner.consume(1);
                    self.is_held = true;
                }
                let next = self.inner.fill_buf().map_err(disk_error)?;
                Ok(next.first() == Some(&MEMBER[1]))
            }
            _ => Ok(false),
        }
    }
}

impl BufRead for Counted<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.is_held {
            return Ok(&MEMBER[..1]);
        }
        self.inner.fill_buf().map_err(disk_error)
    }

    fn consume(&mut self, amount: usize) {
        self.count += amount as u64;
        if self.is_held {
            self.is_held = amount == 0;
        } else {
            self.inner.consume(amount);
        }
    }
}

impl Read for Counted<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        read_buffered(self, out)
    }
}

/// Marks an error as the disk's, so that it is not taken for a damaged file. A layer of compression around this one has its own say.
fn disk_error(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::Interrupted => error,
        _ => io::Error::other(error),
    }
}

/// Watches the output: how much it swells, and what the unpacker finds wrong.
struct Guarded<'a> {
    inner: Unpacker<'a>,
    method: Method,
    out: u64,
}

impl Guarded<'_> {
    fn packed(&self) -> u64 {
        match &self.inner {
            Unpacker::Gzip(decoder) => decoder.member.as_ref().map_or(0, |member| member.get_ref().count),
            Unpacker::Zstandard(decoder) => decoder.get_ref().count,
            Unpacker::Xz(decoder) => decoder.inner().count,
        }
    }
}

impl Read for Guarded<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let result = match &mut self.inner {
            Unpacker::Gzip(decoder) => decoder.read(out),
            Unpacker::Zstandard(decoder) => decoder.read(out),
            Unpacker::Xz(decoder) => decoder.read(out),
        };
        let name = self.method.name();
        match result {
            Ok(count) => {
                self.out += count as u64;
                if self.out > SUSPICIOUS && self.out / LARGEST_RATIO > self.packed() {
                    let reason = format!(
                        "swells to more than {LARGEST_RATIO} times its size when unpacked ({name}): taken for a decompression bomb"
                    );
                    return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
                }
                Ok(count)
            }
            Err(error) => Err(match error.kind() {
                io::ErrorKind::Interrupted => error,
                io::ErrorKind::UnexpectedEof => {
                    damaged(format!("the {name} data ends too early: the file was cut off"))
                }
                _ if error.get_ref().is_some_and(|inner| inner.is::<io::Error>()) => error,
                io::ErrorKind::OutOfMemory => damaged(format!(
                    "needs more than {} MiB of memory to unpack ({name}); unpack it first",
                    MEMORY_KIB / 1024
                )),
                _ => damaged(format!("the {name} data is damaged: {error}")),
            }),
        }
    }
}

fn damaged(reason: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, reason)
}
