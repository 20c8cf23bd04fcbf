//! The formats: how each is recognised, and which file reads it.
//!
//! To add one, write its file beside this one with a `recognises` and a `read`, and give it a line in [`Format`] and in [`READERS`].

use std::borrow::Cow;
use std::fmt;
use std::io::{BufRead, Read};

use super::encoding::{self, Detected, Transcoder};
use super::read::{Flow, Halt, LARGEST_ARTICLE, ReadError, Sink};
use super::{csv, feed, html, json, text, warc};

/// What kind of file articles were read from. The numbers are those that an index keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Web crawls (WARC).
    Warc = 1,
    /// JSON: objects, arrays, JSON Lines.
    Json = 2,
    /// RSS and Atom. JSON Feed counts as JSON.
    Feed = 3,
    /// Saved web pages.
    Html = 4,
    /// CSV and TSV with a header line.
    Csv = 5,
    /// Plain text, Markdown and text with header lines.
    Text = 6,
}

impl Format {
    /// The number by which an index keeps it; never 0.
    pub fn code(self) -> u64 {
        self as u64
    }

    /// The format of a number.
    pub fn of_code(code: u64) -> Option<Format> {
        READERS
            .iter()
            .map(|reader| reader.format)
            .find(|format| format.code() == code)
    }
}

/// Every format, those that can be told for certain first. Plain text, which anything could be, comes last.
const READERS: &[Reader] = &[
    Reader {
        format: Format::Warc,
        name: "WARC",
        recognises: warc::recognises,
        read: warc::read,
    },
    Reader {
        format: Format::Json,
        name: "JSON",
        recognises: json::recognises,
        read: json::read,
    },
    Reader {
        format: Format::Feed,
        name: "feed",
        recognises: feed::recognises,
        read: feed::read,
    },
    Reader {
        format: Format::Html,
        name: "HTML",
        recognises: html::recognises,
        read: html::read,
    },
    Reader {
        format: Format::Csv,
        name: "CSV",
        recognises: csv::recognises,
        read: csv::read,
    },
    Reader {
        format: Format::Text,
        name: "text",
        recognises: text::recognises,
        read: text::read,
    },
];

struct Reader {
    format: Format,
    name: &'static str,
    recognises: fn(&Head<'_>) -> bool,
    read: fn(&Head<'_>, &mut dyn BufRead, &mut Sink<'_>) -> Flow,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reader = READERS.iter().find(|reader| reader.format == *self);
        f.write_str(reader.map_or("unknown", |reader| reader.name))
    }
}

/// The beginning of a file, which is what its format is recognised by.
pub(super) struct Head<'a> {
    /// The first bytes.
    pub bytes: &'a [u8],
    /// The file's name in lower case, without the ending of its compression.
    pub name: String,
    /// What `bytes` are written in.
    pub detected: Detected,
    /// `bytes` as text, without byte order mark and leading white space.
    pub text: Cow<'a, str>,
}

impl<'a> Head<'a> {
    pub fn new(bytes: &'a [u8], name: &str) -> Head<'a> {
        let is_tagged = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<');
        let declared = is_tagged.then(|| encoding::declared(bytes)).flatten();
        let detected = encoding::detect(bytes, declared.as_deref());
        // A character that the end of the head cuts off does no harm: only whole files are judged by their end.
        let text = match encoding::decode_as(&bytes[detected.mark..], detected.encoding) {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim_start()),
            Cow::Owned(text) => Cow::Owned(text.trim_start().to_owned()),
        };
        Head {
            bytes,
            name: name.to_lowercase(),
            detected,
            text,
        }
    }

    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The file name's ending without the dot; empty where there is none.
    pub fn extension(&self) -> &str {
        match self.name.rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => extension,
            _ => "",
        }
    }

    /// `input` as UTF-8 without a byte order mark. Where it already is UTF-8 nothing is copied, and nothing checked.
    pub fn as_utf_8<T>(
        &self,
        input: &mut dyn BufRead,
        then: impl FnOnce(&mut dyn BufRead) -> Result<T, Halt>,
    ) -> Result<T, Halt> {
        if self.detected.encoding == encoding_rs::UTF_8 {
            input.consume_exactly(self.detected.mark)?;
            then(input)
        } else {
            then(&mut Transcoder::new(input, self.detected.encoding))
        }
    }
}

trait ConsumeExactly {
    fn consume_exactly(&mut self, count: usize) -> Result<(), Halt>;
}

impl ConsumeExactly for dyn BufRead + '_ {
    fn consume_exactly(&mut self, count: usize) -> Result<(), Halt> {
        let mut left = count;
        while left > 0 {
            let available = self.fill_buf()?.len().min(left);
            if available == 0 {
                break;
            }
            self.consume(available);
            left -= available;
        }
        Ok(())
    }
}

/// All bytes of a file that is one article.
pub(super) fn whole(input: &mut dyn BufRead) -> Result<Vec<u8>, Halt> {
    // What is there already is mostly the whole file.
    let mut bytes = Vec::with_capacity(input.fill_buf()?.len() + 1);
    input.take(LARGEST_ARTICLE as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > LARGEST_ARTICLE {
        let reason = format!(
            "is one text of more than {} MiB; split it into articles",
            LARGEST_ARTICLE >> 20
        );
        return Err(ReadError::NotAnArticle(reason).into());
    }
    Ok(bytes)
}

/// Finds out what a file is, or says what it is that is no article.
pub(super) fn recognise(head: &Head<'_>) -> Result<Format, Halt> {
    if let Some(reason) = other_than_articles(head) {
        return Err(ReadError::NotAnArticle(reason).into());
    }
    match READERS.iter().find(|reader| (reader.recognises)(head)) {
        Some(reader) => Ok(reader.format),
        None => Err(ReadError::NotAnArticle(unknown(head)).into()),
    }
}

/// Reads a file of a known format.
pub(super) fn read(format: Format, head: &Head<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Flow {
    match READERS.iter().find(|reader| reader.format == format) {
        Some(reader) => (reader.read)(head, input, sink),
        None => Err(ReadError::NotAnArticle("is of a format that is not read".to_owned()).into()),
    }
}

/// Files that lie beside articles and are none, by content or by name.
fn other_than_articles(head: &Head<'_>) -> Option<String> {
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| head.bytes.starts_with(magic)) {
        return Some(format!("{kind}, not a news article"));
    }
    if head.bytes.get(257..262) == Some(b"ustar") {
        return Some("is a tar archive; unpack it first".to_owned());
    }
    if looks_binary(head) {
        return Some("is a binary file of an unknown kind, not a news article".to_owned());
    }
    let stem = head.name.split('.').next().unwrap_or_default();
    let is_prose = matches!(
        head.extension(),
        "" | "md" | "txt" | "rst" | "markdown" | "html" | "text"
    );
    if is_prose && PAPERS.contains(&stem) {
        return Some(format!("is named `{}`, which is about the files beside it", head.name));
    }
    if CODE.contains(&head.extension()) {
        return Some(format!("is a .{} file, not a news article", head.extension()));
    }
    None
}

/// What begins like this is not text.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "is a PDF file"),
    (b"\x89PNG", "is a PNG image"),
    (b"\xFF\xD8\xFF", "is a JPEG image"),
    (b"GIF8", "is a GIF image"),
    (b"PK\x03\x04", "is a ZIP archive (or an office document or e-book)"),
    (b"Rar!", "is a RAR archive"),
    (b"7z\xBC\xAF", "is a 7-Zip archive"),
    (b"BZh", "is a bzip2 file; unpack it first"),
    (b"\x7FELF", "is a program"),
    (b"MZ\x90", "is a program"),
    (b"SQLite format 3\0", "is an SQLite database"),
    (b"PAR1", "is a Parquet table"),
    (b"ARROW1", "is an Arrow table"),
    (b"\x93NUMPY", "is a NumPy array"),
    (b"OggS", "is a recording"),
    (b"ID3", "is a recording"),
    (b"RIFF", "is a recording or an image"),
    (b"\xD0\xCF\x11\xE0", "is an old office document; save it as text"),
    (b"{\\rtf", "is a rich text document; save it as text"),
];

/// Names of files that are about their neighbours.
const PAPERS: &[&str] = &[
    "readme",
    "license",
    "licence",
    "copying",
    "copyright",
    "changelog",
    "changes",
    "contributing",
    "contributors",
    "notice",
    "authors",
    "install",
    "todo",
    "makefile",
    "dockerfile",
    "robots",
    "requirements",
    "cmakelists",
    "code_of_conduct",
    "security",
    "citation",
];

/// Endings of files that hold programs, settings or tables of numbers.
const CODE: &[&str] = &[
    "py",
    "pyc",
    "rs",
    "js",
    "mjs",
    "ts",
    "jsx",
    "tsx",
    "css",
    "scss",
    "c",
    "h",
    "cpp",
    "hpp",
    "java",
    "go",
    "rb",
    "php",
    "pl",
    "sh",
    "bat",
    "ps1",
    "sql",
    "r",
    "toml",
    "yaml",
    "yml",
    "ini",
    "cfg",
    "conf",
    "lock",
    "log",
    "ipynb",
    "bib",
    "map",
    "po",
    "srt",
    "vtt",
    "ann",
    "conll",
    "conllu",
    "geojson",
    "svg",
    "xsd",
    "dtd",
    "xsl",
    "xslt",
    "md5",
    "sha256",
    "sum",
    "pem",
    "key",
    "csl",
    "part",
    "crdownload",
    "bak",
    "swp",
    "ics",
    "vcf",
];

/// Control characters that text does not have, or too much that could not be decoded.
fn looks_binary(head: &Head<'_>) -> bool {
    let sample = &head.text.as_bytes()[..head.text.len().min(4_096)];
    let is_control = |byte: u8| matches!(byte, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F);
    let strange = count_bytes(sample, is_control) + memchr::memmem::find_iter(sample, "\u{fffd}").count();
    strange * 20 > sample.len() || (strange > 0 && sample.len() < 16)
}

/// How many bytes are so. Counted in bytes, many at once, as far as one byte can count.
pub(super) fn count_bytes(bytes: &[u8], is_so: impl Fn(u8) -> bool) -> usize {
    let count = |some: &[u8]| some.iter().map(|byte| u8::from(is_so(*byte))).sum::<u8>();
    bytes
        .chunks(usize::from(u8::MAX))
        .map(|some| usize::from(count(some)))
        .sum()
}

fn unknown(head: &Head<'_>) -> String {
    if head.text.starts_with('<') {
        return "is XML or HTML of an unknown kind: it holds no feed and no page".to_owned();
    }
    match head.extension() {
        "" => "has no text in sentences: not a news article".to_owned(),
        extension => format!("has no text in sentences: a .{extension} file that is not a news article"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(name: &str, bytes: &[u8]) -> String {
        match recognise(&Head::new(bytes, name)) {
            Err(Halt::Error(error)) => error.to_string(),
            _ => String::new(),
        }
    }

    #[test]
    fn files_beside_articles_are_named_for_what_they_are() {
        for (name, bytes, word) in [
            ("a.txt", &b"%PDF-1.7 ..."[..], "PDF"),
            ("a.json", b"\x89PNG\r\n\x1a\n", "PNG"),
            ("README.md", b"# News\n\nThe files here are news.", "beside it"),
            ("LICENSE", b"Permission is hereby granted", "beside it"),
            ("train.py", b"print('hello world, this is a program')", ".py"),
            (
                "model",
                b"\x00\x01\x02\x03\x04\x05\x06\x07\x00\x01\x02\x03 and so on",
                "binary",
            ),
            ("numbers", b"1 2 3\n4 5 6\n", "sentences"),
        ] {
            assert!(refused(name, bytes).contains(word), "{name}: {}", refused(name, bytes));
        }
    }

    #[test]
    fn an_author_called_readme_could_still_write() {
        assert_eq!(
            refused(
                "readme-the-band-returns.txt",
                b"The band returns\n\nThey said on Monday that they would play again."
            ),
            ""
        );
    }
}
