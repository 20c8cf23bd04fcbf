//! RSS (0.9x, 1.0, 2.0) and Atom: one article an entry, read as a stream.
//!
//! An entry's text is its full content where the feed carries it (`content:encoded`, Atom's `content`), else its summary. The feed's own title is
//! the outlet of its entries. Entities that a document declares for itself are not expanded, so that none can be made to swell.

use std::io::{self, BufRead, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::article::Lines;
use crate::article::buffered::read_buffered;
use crate::article::encoding::Transcoder;
use crate::article::fields::{Field, Rank};
use crate::article::flow::{Flow, Halt, ReadError};
use crate::article::head::{Head, LARGEST_ARTICLE};
use crate::article::markup;
use crate::article::names;
use crate::article::record::{Record, Value};
use crate::article::sink::Sink;

/// Elements nested deeper than this are refused.
const DEEPEST: usize = 100;

/// Whether the root element is that of a feed.
pub(super) fn recognises(head: &Head<'_>) -> bool {
    let mut text: &str = &head.text;
    if !text.starts_with('<') {
        return false;
    }
    // The declaration, comments and style sheets stand before the root.
    while text.starts_with("<?") || text.starts_with("<!") {
        let end = if text.starts_with("<!--") {
            text.find("-->").map(|at| at + 3)
        } else if text.starts_with("<!") {
            doctype_end(text)
        } else {
            text.find('>').map(|at| at + 1)
        };
        let Some(end) = end else {
            return false;
        };
        text = text[end..].trim_start();
    }
    ["<rss", "<feed", "<rdf:RDF"].iter().any(|root| text.starts_with(root))
}

/// Where the document type declaration ends with which a text begins: behind what it declares between square brackets, if it does.
fn doctype_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut quote, mut depth) = (0, None, 0_usize);
    while let Some(&byte) = bytes.get(at) {
        match (quote, byte) {
            (Some(mark), _) if mark == byte => quote = None,
            (Some(_), _) => {}
            (None, b'<') if bytes[at..].starts_with(b"<!--") => {
                at += memchr::memmem::find(&bytes[at..], b"-->")? + 3;
                continue;
            }
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'[') => depth += 1,
            (None, b']') => depth = depth.saturating_sub(1),
            (None, b'>') if depth == 0 => return Some(at + 1),
            _ => {}
        }
        at += 1;
    }
    None
}

/// Reads all entries.
pub(super) fn read(head: &Head<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Flow {
    // The XML parser stops at the first byte that is not UTF-8; one stray byte should cost a character, not the feed.
    let mut text = BareSigns::new(Transcoder::new(input, head.detected.encoding));
    let mut reader = Reader::from_reader(&mut text as &mut dyn BufRead);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    entries(&mut reader, sink)
}

/// Follows the parser to the end of the feed.
fn entries(reader: &mut Reader<&mut dyn BufRead>, sink: &mut Sink<'_>) -> Flow {
    let mut open = Open::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => open.start(&tag, sink)?,
            Ok(Event::Empty(tag)) => open.empty(&tag, sink)?,
            Ok(Event::Text(piece)) => open.push(&piece),
            Ok(Event::CData(piece)) => open.push(&piece),
            Ok(Event::GeneralRef(name)) => {
                let entity = format!("&{};", &*name);
                open.push(&markup::decode_entities(&entity));
            }
            Ok(Event::End(tag)) => open.end(&local_name(tag.name().as_ref()), sink)?,
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(quick_xml::Error::Io(error)) => return Err(io::Error::new(error.kind(), error.to_string()).into()),
            Err(error) => {
                return Err(
                    ReadError::Broken(format!("broken XML at byte {}: {error}", reader.error_position())).into(),
                );
            }
        }
    }
    if open.entry.is_some() {
        return Err(ReadError::Broken(format!(
            "broken XML: the file ends inside entry {}; it was cut off",
            open.count
        ))
        .into());
    }
    if open.count == 0 {
        return Err(ReadError::NotAnArticle("is a feed without entries".to_owned()).into());
    }
    Ok(())
}

/// What stands open at a place of the feed. Feeds are written by hand and by templates: an element may lack its end, or an end its element.
#[derive(Default)]
struct Open {
    /// What the feed states of itself.
    feed: Record,
    entry: Option<Entry>,
    /// The names of the open elements, the outermost first.
    path: Vec<String>,
    /// What stands in the innermost element that has a meaning.
    text: String,
    /// How many entries have begun.
    count: u64,
    /// What relative addresses are relative to, and how many elements are open where that is stated.
    bases: Vec<(usize, String)>,
}

impl Open {
    /// Opens an element.
    fn start(&mut self, tag: &BytesStart<'_>, sink: &mut Sink<'_>) -> Flow {
        let name = local_name(tag.name().as_ref());
        if is_entry(&name) {
            self.begin_entry(sink)?;
        } else {
            self.end_unclosed(&name, sink)?;
        }
        if self.path.len() >= DEEPEST {
            return Err(ReadError::Broken(format!("XML nested more than {DEEPEST} deep: not a feed")).into());
        }
        // XHTML inside an Atom entry is text with tags: they are kept as they stand.
        if self.marked_up().is_some() {
            let is_without_end = WITHOUT_END.contains(&name.as_str());
            self.text
                .push_str(&format!("<{name}{}>", if is_without_end { "/" } else { "" }));
            if is_without_end {
                return Ok(());
            }
            // A paragraph ends where the next one begins.
            if matches!(name.as_str(), "p" | "li") && self.path.last() == Some(&name) {
                return Ok(());
            }
        } else {
            self.text.clear();
            self.link(tag, &name);
            if let Some(base) = attribute(tag, "xml:base") {
                let base = self.absolute(base);
                self.bases.push((self.path.len() + 1, base));
            }
        }
        self.path.push(name);
        Ok(())
    }

    /// Takes an element that ends where it begins.
    fn empty(&mut self, tag: &BytesStart<'_>, sink: &mut Sink<'_>) -> Flow {
        let name = local_name(tag.name().as_ref());
        if is_entry(&name) {
            self.start(tag, sink)?;
            return self.close(true, sink);
        }
        if self.marked_up().is_some() {
            self.text.push_str(&format!("<{name}/>"));
        }
        self.link(tag, &name);
        Ok(())
    }

    /// Takes what the attributes of an element say.
    fn link(&mut self, tag: &BytesStart<'_>, name: &str) {
        let base = self.bases.last().map(|(_, base)| base.as_str());
        link(tag, name, base, self.entry.as_mut().map(|entry| &mut entry.record));
    }

    /// An address as seen from here.
    fn absolute(&self, address: String) -> String {
        match self.bases.last() {
            Some((_, base)) => resolved(base, &address),
            None => address,
        }
    }

    /// Ends the innermost element of that name, and all that was left open in it.
    fn end(&mut self, name: &str, sink: &mut Sink<'_>) -> Flow {
        if let Some(at) = self.path.iter().rposition(|open| open == name) {
            self.close_to(at + 1, sink)?;
            return self.close(true, sink);
        }
        // An end that nothing has: a slip in the text means nothing, else it is a misspelt end of what is open.
        match self.marked_up() {
            Some(_) if markup::is_element(name) => Ok(()),
            Some(at) => self.close_to(at, sink),
            None if self.path.last().is_none_or(|open| is_entry(open) || is_outer(open)) => Ok(()),
            None => self.close(false, sink),
        }
    }

    /// Begins an entry. No entry stands in another: one that is open lacks its end, or the end of something in it, and is kept as far as it was read.
    fn begin_entry(&mut self, sink: &mut Sink<'_>) -> Flow {
        let outer = self.path.iter().rposition(|open| is_outer(open));
        self.close_to(outer.map_or(0, |at| at + 1), sink)?;
        self.count += 1;
        self.entry = Some(Entry::default());
        Ok(())
    }

    /// Ends the innermost element if it cannot hold the one that begins: its end is missing.
    fn end_unclosed(&mut self, beginning: &str, sink: &mut Sink<'_>) -> Flow {
        let Some(last) = self.path.last() else {
            return Ok(());
        };
        match self.marked_up() {
            Some(at) if OF_ENTRIES.contains(&beginning) => self.close_to(at, sink),
            Some(at) if self.path[at] == "title" && !markup::is_element(beginning) => self.close_to(at, sink),
            None if WITHOUT_ELEMENTS.contains(&last.as_str()) => self.close(false, sink),
            _ => Ok(()),
        }
    }

    /// Ends elements until so many are open.
    fn close_to(&mut self, count: usize, sink: &mut Sink<'_>) -> Flow {
        while self.path.len() > count {
            self.close(false, sink)?;
        }
        Ok(())
    }

    /// Ends the innermost element: takes what it says, or hands the entry over. `is_written` where the end stands in the file.
    fn close(&mut self, is_written: bool, sink: &mut Sink<'_>) -> Flow {
        let Some(name) = self.path.pop() else {
            return Ok(());
        };
        if self.marked_up().is_some() {
            if is_written {
                self.text.push_str(&format!("</{name}>"));
            }
            return Ok(());
        }
        if is_entry(&name) {
            return match self.entry.take() {
                Some(done) => hand_over(done, self.count, &self.feed, sink),
                None => Ok(()),
            };
        }
        if name == "link" {
            let address = std::mem::take(&mut self.text);
            self.text = self.absolute(address);
        }
        while self.bases.pop_if(|(depth, _)| *depth > self.path.len()).is_some() {}
        let parent = self.path.last().map(String::as_str).unwrap_or_default();
        let record = self.entry.as_mut().map_or(&mut self.feed, |entry| &mut entry.record);
        take(record, parent, &name, std::mem::take(&mut self.text));
        Ok(())
    }

    /// Which open element holds text with tags, and everything that is open inside it.
    fn marked_up(&self) -> Option<usize> {
        self.path.iter().enumerate().position(|(at, name)| match name.as_str() {
            "content" | "summary" | "content:encoded" | "description" => true,
            "title" => at > 0 && (is_entry(&self.path[at - 1]) || is_outer(&self.path[at - 1])),
            _ => false,
        })
    }

    /// Takes a piece of text.
    fn push(&mut self, piece: &str) {
        if self.text.len() + piece.len() <= LARGEST_ARTICLE {
            self.text.push_str(piece);
        } else if let Some(entry) = &mut self.entry {
            entry.oversized = true;
        }
    }
}

/// Elements of HTML that have no end.
const WITHOUT_END: &[&str] = &["br", "hr", "img", "wbr", "input", "area", "col", "embed", "meta"];

/// Elements of entries that hold no others.
const WITHOUT_ELEMENTS: &[&str] = &[
    "link",
    "guid",
    "id",
    "pubDate",
    "published",
    "updated",
    "issued",
    "modified",
    "date",
    "creator",
    "category",
    "subject",
    "language",
];

/// Elements of entries that no text has as a tag.
const OF_ENTRIES: &[&str] = &[
    "pubDate",
    "guid",
    "published",
    "updated",
    "creator",
    "category",
    "description",
    "content:encoded",
];

/// An entry as far as it was read.
#[derive(Default)]
struct Entry {
    record: Record,
    oversized: bool,
}

/// Hands over an entry that has ended.
fn hand_over(entry: Entry, count: u64, feed: &Record, sink: &mut Sink<'_>) -> Result<(), Halt> {
    let item = count.to_string();
    if entry.oversized {
        return sink.skip(
            Some(item),
            format!("is one entry of more than {} MiB", LARGEST_ARTICLE >> 20),
        );
    }
    let mut defaults = feed.clone();
    // Who writes all of a feed signs its entries; many feeds only name themselves once more.
    let title = defaults.title.trim().to_lowercase();
    defaults.outer_authors = std::mem::take(&mut defaults.authors);
    defaults.outer_authors.retain(|author| author.to_lowercase() != title);
    if !defaults.title.is_empty() {
        defaults.sources = vec![std::mem::take(&mut defaults.title)];
    }
    sink.defaults = Some(defaults);
    sink.item(
        Record {
            markup: true,
            lines: Lines::None,
            ..entry.record
        },
        item,
    )
}

/// Whether an element is an article's.
fn is_entry(name: &str) -> bool {
    matches!(name, "item" | "entry")
}

/// Whether an element holds the entries.
fn is_outer(name: &str) -> bool {
    matches!(name, "channel" | "feed" | "rss" | "RDF")
}

/// The name of an element; `content:encoded` and its like keep the prefix that makes them what they are.
fn local_name(name: &str) -> String {
    let name = name.to_owned();
    match name.split_once(':') {
        Some(("content" | "media" | "itunes" | "slash" | "wfw" | "thr", _)) => name,
        Some((_, local)) => local.to_owned(),
        None => name,
    }
}

/// The value of an attribute.
fn attribute(tag: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let found = tag
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.as_ref() == wanted);
    found.map(|attribute| markup::decode_entities(&attribute.value).into_owned())
}

/// An address that may be relative, as seen from the address `base`.
fn resolved(base: &str, address: &str) -> String {
    let (base, address) = (base.trim(), address.trim());
    let is_scheme = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let is_absolute = address
        .split_once(':')
        .is_some_and(|(scheme, _)| !scheme.is_empty() && scheme.chars().all(is_scheme));
    let Some((scheme, rest)) = base.split_once("://").filter(|_| !is_absolute && !address.is_empty()) else {
        return address.to_owned();
    };
    if address.starts_with("//") {
        return format!("{scheme}:{address}");
    }
    let rest = &rest[..rest.find(['?', '#']).unwrap_or(rest.len())];
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if address.starts_with('/') {
        return format!("{scheme}://{host}{address}");
    }
    if address.starts_with(['?', '#']) {
        return format!("{scheme}://{host}/{path}{address}");
    }
    let mut folders: Vec<&str> = path.split('/').collect();
    folders.pop();
    let mut address = address;
    while let Some((step, below)) = address.split_once('/').filter(|(step, _)| matches!(*step, "." | "..")) {
        if step == ".." {
            folders.pop();
        }
        address = below;
    }
    folders.push(address);
    format!("{scheme}://{host}/{}", folders.join("/"))
}

/// Atom's `<link href="…" rel="alternate"/>` and `<category term="…"/>`.
fn link(tag: &BytesStart<'_>, name: &str, base: Option<&str>, record: Option<&mut Record>) {
    let Some(record) = record else {
        return;
    };
    let attribute = |wanted: &str| attribute(tag, wanted);
    match name {
        "link" if attribute("rel").is_none_or(|rel| rel == "alternate") => {
            if let Some(href) = attribute("href") {
                let href = base.map_or_else(|| href.clone(), |base| resolved(base, &href));
                record.set(Field::Url, 1, Value::Text(href));
            }
        }
        "category" => {
            if let Some(term) = attribute("term") {
                record.set(Field::Section, 2, Value::Text(term));
            }
        }
        _ => {}
    }
}

/// Takes the text of an element that has ended.
fn take(record: &mut Record, parent: &str, name: &str, text: String) {
    let of_entry = is_entry(parent);
    let of_feed = matches!(parent, "channel" | "feed");
    let (field, rank): (Field, Rank) = match name {
        "title" if of_entry || of_feed => (Field::Title, 1),
        "content:encoded" => (Field::Body, 1),
        "content" | "body" | "div" if of_entry => (Field::Body, 2),
        "description" if of_entry => (Field::Body, 3),
        "summary" if of_entry => (Field::Body, 4),
        // Each author has an element.
        "creator" if of_entry && !record.wants(Field::Authors, 1) => {
            record.authors.extend(names::from_byline(&text));
            return;
        }
        "creator" if of_entry => (Field::Authors, 1),
        "name" if parent == "author" => {
            record.authors.extend(names::from_byline(&text));
            return;
        }
        "author" if of_entry && !text.trim().is_empty() => (Field::Authors, 2),
        "pubDate" | "published" | "issued" if of_entry => (Field::Date, 1),
        "date" if of_entry => (Field::Date, 2),
        "updated" | "modified" if of_entry => (Field::Date, 3),
        "link" if of_entry => (Field::Url, 2),
        "guid" | "id" if of_entry => (Field::Url, 3),
        "category" | "subject" if of_entry => (Field::Section, 1),
        "source" if of_entry => (Field::Source, 1),
        "language" => (Field::Language, 1),
        _ => return,
    };
    record.set(field, rank, Value::Text(text));
}

/// A stream of XML in which a `<` that begins no tag (`1 < 2`) is written as XML has it, so that the parser does not take what follows for a tag.
struct BareSigns<R> {
    inner: R,
    /// What was read and not looked at yet: the beginning of something that the next bytes tell.
    raw: Vec<u8>,
    /// What was looked at, and how much of it was taken.
    ready: Vec<u8>,
    taken: usize,
    /// Whether the next byte stands in a CDATA section, where a `<` is a `<`.
    in_section: bool,
    finished: bool,
}

impl<R: BufRead> BareSigns<R> {
    fn new(inner: R) -> BareSigns<R> {
        BareSigns {
            inner,
            raw: Vec::new(),
            ready: Vec::new(),
            taken: 0,
            in_section: false,
            finished: false,
        }
    }

    /// Moves what can be told for certain from `raw` to `ready`. `is_last` where nothing follows.
    fn look(&mut self, is_last: bool) {
        const SECTION: &[u8] = b"<![CDATA[";
        const END: &[u8] = b"]]>";
        let mut at = 0;
        while let Some(rest) = self.raw.get(at..).filter(|rest| !rest.is_empty()) {
            if self.in_section {
                let end = memchr::memmem::find(rest, END).map(|end| end + END.len());
                self.in_section = end.is_none();
                // Without an end in sight, the last two bytes may begin it.
                let open = if is_last { 0 } else { rest.len().min(END.len() - 1) };
                let length = end.unwrap_or(rest.len() - open);
                self.ready.extend_from_slice(&rest[..length]);
                at += length;
                if self.in_section {
                    break;
                }
                continue;
            }
            let sign = memchr::memchr(b'<', rest).unwrap_or(rest.len());
            self.ready.extend_from_slice(&rest[..sign]);
            at += sign;
            let tag = &rest[sign..];
            if tag.is_empty() || (tag.len() < SECTION.len() && !is_last) {
                break;
            }
            if tag.starts_with(SECTION) {
                self.in_section = true;
                self.ready.extend_from_slice(SECTION);
                at += SECTION.len();
                continue;
            }
            let begins = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii() || b"_:/!?".contains(byte);
            let written: &[u8] = if tag.get(1).is_some_and(begins) { b"<" } else { b"&lt;" };
            self.ready.extend_from_slice(written);
            at += 1;
        }
        self.raw.drain(..at);
    }
}

impl<R: BufRead> BufRead for BareSigns<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.taken == self.ready.len() && !self.finished {
            let input = self.inner.fill_buf()?;
            let (length, is_last) = (input.len(), input.is_empty());
            self.raw.extend_from_slice(input);
            self.inner.consume(length);
            self.ready.clear();
            self.taken = 0;
            self.look(is_last);
            self.finished = is_last;
        }
        Ok(&self.ready[self.taken..])
    }

    fn consume(&mut self, amount: usize) {
        self.taken = (self.taken + amount).min(self.ready.len());
    }
}

impl<R: BufRead> Read for BareSigns<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        read_buffered(self, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_are_seen_from_their_base() {
        for (address, wanted) in [
            ("/alt", "https://a.org/alt"),
            ("alt?x=1:2", "https://a.org/news/alt?x=1:2"),
            ("../alt", "https://a.org/alt"),
            ("./alt", "https://a.org/news/alt"),
            ("//b.org/alt", "https://b.org/alt"),
            ("?id=3", "https://a.org/news/index?id=3"),
            ("http://b.org/", "http://b.org/"),
            ("", ""),
        ] {
            assert_eq!(resolved("https://a.org/news/index?q#f", address), wanted);
        }
        assert_eq!(resolved("https://a.org", "alt"), "https://a.org/alt");
    }

    #[test]
    fn only_a_sign_that_begins_no_tag_is_written_anew() {
        let text = "<a>1 < 2 <3 <b> <</b><![CDATA[ 1 < 2 ]] ]]> < <!-- x --></a> <";
        let wanted = "<a>1 &lt; 2 &lt;3 <b> &lt;</b><![CDATA[ 1 < 2 ]] ]]> &lt; <!-- x --></a> &lt;";
        for size in [1, 2, 3, 7, 10, 1_000] {
            let mut read = String::new();
            BareSigns::new(io::BufReader::with_capacity(size, text.as_bytes()))
                .read_to_string(&mut read)
                .unwrap();
            assert_eq!(read, wanted, "{size}");
        }
    }
}
