//! Files that lie beside articles and are none.

use crate::article::encoding::count_bytes;
use crate::article::head::Head;

/// Files that lie beside articles and are none, by content or by name.
pub(super) fn reason(head: &Head<'_>) -> Option<String> {
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| head.bytes.starts_with(magic)) {
        return Some(format!("{kind}, not a news article"));
    }
    if head.bytes.get(257..262) == Some(b"ustar") {
        return Some("is a tar archive; unpack it first".to_owned());
    }
    // A crawl holds pages as they were sent, packed ones and pictures too, and says what it is before them.
    if !super::warc::recognises(head) && looks_binary(head) {
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

/// What to say of a file that no reader recognises.
pub(super) fn unknown(head: &Head<'_>) -> String {
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
    use crate::article::flow::Halt;

    fn refused(name: &str, bytes: &[u8]) -> String {
        match super::super::recognise(&Head::new(bytes, name)) {
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
