//! WARC, the archive format of web crawls (ISO 28500): the saved pages of a crawl, one after the other, in constant memory.
//!
//! Only responses with an HTML page in them are read; requests, redirects, pictures and the crawl's own records are no articles and are not
//! counted. A page without an article in it is passed over with its reason.

use std::io::{BufRead, Read};

use super::html;
use crate::article::flow::{Flow, Halt, ReadError};
use crate::article::head::Head;
use crate::article::record;
use crate::article::sink::Sink;

/// Pages with more bytes than this are passed over.
const LARGEST_PAGE: u64 = 32 << 20;

/// A header line with more bytes than this is not one.
const LONGEST_LINE: u64 = 64 * 1024;

/// Whether the first record's first line is there. What follows it may be anything.
pub(super) fn recognises(head: &Head<'_>) -> bool {
    head.bytes.starts_with(b"WARC/")
}

/// Reads the pages of all records.
pub(super) fn read(_head: &Head<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Flow {
    let mut number: u64 = 0;
    while let Some(header) = Header::next(input)? {
        number += 1;
        let mut block = (&mut *input).take(header.length);
        if header.is_page() {
            page(&header, &mut block, number, sink)?;
        }
        std::io::copy(&mut block, &mut std::io::sink())?;
        if block.limit() > 0 {
            return Err(ReadError::Broken(format!("the WARC file ends inside record {number}; it was cut off")).into());
        }
    }
    Ok(())
}

/// What stands before a record's block.
#[derive(Default)]
struct Header {
    kind: String,
    content_type: String,
    uri: Option<String>,
    date: Option<String>,
    length: u64,
}

impl Header {
    fn next(input: &mut dyn BufRead) -> Result<Option<Header>, Halt> {
        let mut first = line(input)?;
        while first.as_deref().is_some_and(|line| line.trim().is_empty()) {
            first = line(input)?;
        }
        let Some(first) = first else {
            return Ok(None);
        };
        if !first.starts_with("WARC/") {
            return Err(
                ReadError::Broken("the WARC file is damaged: a record does not begin with WARC/".to_owned()).into(),
            );
        }
        let mut header = Header::default();
        let mut stated_length = None;
        loop {
            let Some(line) = line(input)? else {
                return Err(ReadError::Broken(
                    "the WARC file ends inside a record's header; it was cut off".to_owned(),
                )
                .into());
            };
            let line = line.trim();
            if line.is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else {
                continue;
            };
            let value = value.trim();
            match name.trim().to_ascii_lowercase().as_str() {
                "warc-type" => header.kind = value.to_ascii_lowercase(),
                "content-type" => header.content_type = value.to_ascii_lowercase(),
                "warc-target-uri" => header.uri = Some(value.trim_matches(['<', '>']).to_owned()),
                "warc-date" => header.date = Some(value.to_owned()),
                "content-length" => stated_length = value.parse().ok(),
                _ => {}
            }
        }
        header.length = stated_length.ok_or_else(|| {
            ReadError::Broken("the WARC file is damaged: a record does not say its length".to_owned())
        })?;
        Ok(Some(header))
    }

    fn is_page(&self) -> bool {
        (self.kind == "response" && self.content_type.contains("http"))
            || (self.kind == "resource" && self.content_type.contains("html"))
    }
}

/// Reads the page of one record.
fn page(header: &Header, block: &mut dyn BufRead, number: u64, sink: &mut Sink<'_>) -> Flow {
    let item = header.uri.clone().unwrap_or_else(|| number.to_string());
    let (mut declared, mut coding, mut chunked) = (None, String::new(), false);
    if header.kind == "response" {
        let status = line(block)?.unwrap_or_default();
        let succeeded = status.split(' ').nth(1).is_some_and(|code| code.starts_with('2'));
        let mut is_html = false;
        while let Some(line) = line(block)?.filter(|line| !line.trim().is_empty()) {
            let (name, value) = line.split_once(':').unwrap_or_default();
            let value = value.trim().to_ascii_lowercase();
            match name.trim().to_ascii_lowercase().as_str() {
                "content-type" => {
                    is_html = value.contains("html");
                    declared = value
                        .split_once("charset=")
                        .map(|(_, label)| label.trim_matches(['"', '\'', ' ', ';']).to_owned());
                }
                "content-encoding" => coding = value,
                "transfer-encoding" => chunked = value.contains("chunked"),
                _ => {}
            }
        }
        if !succeeded || !is_html {
            return Ok(());
        }
    }
    let mut bytes = Vec::new();
    block.take(LARGEST_PAGE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_PAGE {
        return sink.skip(Some(item), format!("is a page of more than {} MiB", LARGEST_PAGE >> 20));
    }
    if chunked && let Some(whole) = unchunked(&bytes) {
        bytes = whole;
    }
    match unpacked(&coding, bytes) {
        Ok(plain) => bytes = plain,
        Err(reason) => return sink.skip(Some(item), reason),
    }
    match html::page(&bytes, declared.as_deref()) {
        Ok(mut record) => {
            record.url = record.url.or_else(|| header.uri.clone());
            sink.item(record, item)
        }
        Err(reason) => sink.skip(Some(item), reason),
    }
}

/// Takes HTTP's content codings off, if they are really there: many crawlers have taken them off and kept the header.
fn unpacked(coding: &str, bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    let mut bytes = bytes;
    for coding in coding.rsplit(',').map(str::trim) {
        let mut out = Vec::new();
        let limit = LARGEST_PAGE + 1;
        let result = match coding {
            "gzip" | "x-gzip" if bytes.starts_with(&[0x1F, 0x8B]) => flate2::bufread::MultiGzDecoder::new(&bytes[..])
                .take(limit)
                .read_to_end(&mut out),
            "zstd" if bytes.starts_with(&[0x28, 0xB5, 0x2F, 0xFD]) => zstd::stream::read::Decoder::new(&bytes[..])
                .and_then(|decoder| decoder.take(limit).read_to_end(&mut out)),
            "deflate" | "br" if is_plain(&bytes) => continue,
            // Some servers leave the two bytes before the data out.
            "deflate" if bytes.first().is_some_and(|byte| byte & 0x0F == 8) => {
                flate2::bufread::ZlibDecoder::new(&bytes[..])
                    .take(limit)
                    .read_to_end(&mut out)
            }
            "deflate" => flate2::bufread::DeflateDecoder::new(&bytes[..])
                .take(limit)
                .read_to_end(&mut out),
            "br" => brotli_decompressor::Decompressor::new(&bytes[..], 4_096)
                .take(limit)
                .read_to_end(&mut out),
            "gzip" | "x-gzip" | "zstd" | "identity" | "" | "none" => continue,
            other if is_plain(&bytes) && !other.is_empty() => continue,
            other => {
                return Err(format!(
                    "is a page packed as \"{}\", which is not read",
                    record::shortened(other, 20)
                ));
            }
        };
        if result.is_err() || out.len() as u64 > LARGEST_PAGE {
            return Err("is a compressed page that is damaged or too large".to_owned());
        }
        bytes = out;
    }
    Ok(bytes)
}

/// Whether a page begins as text with tags does.
fn is_plain(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(512)];
    let is_text = |byte: &u8| *byte >= b' ' || byte.is_ascii_whitespace();
    head.contains(&b'<') && head.iter().all(is_text)
}

/// Takes HTTP's chunked transfer coding off, if it is really there: many crawlers have taken it off and kept the header.
fn unchunked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    loop {
        let end = memchr::memmem::find(&rest[..rest.len().min(32)], b"\r\n")?;
        let size = std::str::from_utf8(&rest[..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        rest = &rest[end + 2..];
        if size == 0 {
            return Some(out);
        }
        out.extend_from_slice(rest.get(..size)?);
        rest = rest.get(size + 2..)?;
    }
}

/// One header line without its end, `None` at the end of the input.
fn line(input: &mut dyn BufRead) -> Result<Option<String>, Halt> {
    let mut bytes = Vec::new();
    input.take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    Ok(Some(String::from_utf8_lossy(&bytes).trim_end().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_pages_are_unpacked_and_those_that_only_say_so_are_not() {
        use std::io::Write;
        let page = b"<html><p>The mill will close in the autumn.</p></html>".to_vec();
        let zlib = |raw: bool| {
            let mut out = Vec::new();
            if raw {
                flate2::write::DeflateEncoder::new(&mut out, flate2::Compression::default())
                    .write_all(&page)
                    .unwrap();
            } else {
                flate2::write::ZlibEncoder::new(&mut out, flate2::Compression::default())
                    .write_all(&page)
                    .unwrap();
            }
            out
        };
        let gzip = || {
            let mut out = Vec::new();
            flate2::write::GzEncoder::new(&mut out, flate2::Compression::default())
                .write_all(&page)
                .unwrap();
            out
        };
        // What a Brotli encoder makes of "<html><p>The mill will close in the autumn.</p></html>", stored as it stands.
        let mut brotli = vec![0x8B, 0x1A, 0x80];
        brotli.extend_from_slice(&page);
        brotli.push(0x03);
        for (coding, packed) in [
            ("gzip", gzip()),
            ("x-gzip", gzip()),
            ("deflate", zlib(false)),
            ("deflate", zlib(true)),
            ("zstd", zstd::encode_all(&page[..], 3).unwrap()),
            ("br", brotli),
            ("gzip", page.clone()),
            ("br", page.clone()),
            ("deflate", page.clone()),
            ("compress", page.clone()),
            ("", page.clone()),
        ] {
            assert_eq!(unpacked(coding, packed).as_deref(), Ok(&page[..]), "{coding}");
        }
        for (coding, damaged) in [
            ("br", vec![0xFF; 40]),
            ("deflate", vec![0xFF; 40]),
            ("compress", vec![0x1F; 40]),
        ] {
            assert!(unpacked(coding, damaged).is_err(), "{coding}");
        }
    }

    #[test]
    fn chunks_are_joined_and_a_stale_header_does_no_harm() {
        assert_eq!(
            unchunked(b"4\r\n<htm\r\n3;x=y\r\nl>a\r\n0\r\n\r\n").as_deref(),
            Some(&b"<html>a"[..])
        );
        assert_eq!(unchunked(b"<html>a"), None);
        assert_eq!(unchunked(b"ff\r\n<html>a"), None);
        assert_eq!(unchunked(b""), None);
    }
}
