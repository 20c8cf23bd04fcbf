//! RSS (0.9x, 1.0, 2.0) and Atom: one article an entry, read as a stream.
//!
//! An entry's text is its full content where the feed carries it (`content:encoded`, Atom's `content`), else its summary. The feed's own title is
//! the outlet of its entries. Entities that a document declares for itself are not expanded, so that none can be made to swell.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::article::Lines;
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
    while text.starts_with("<?") || text.starts_with("<!--") || text.starts_with("<!DOCTYPE rss") {
        let end = if text.starts_with("<!--") {
            text.find("-->").map(|at| at + 3)
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

/// Reads all entries.
pub(super) fn read(head: &Head<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Flow {
    // The XML parser stops at the first byte that is not UTF-8; one stray byte should cost a character, not the feed.
    let mut text = Transcoder::new(input, head.detected.encoding);
    let mut reader = Reader::from_reader(&mut text as &mut dyn BufRead);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    entries(&mut reader, sink)
}

fn entries(reader: &mut Reader<&mut dyn BufRead>, sink: &mut Sink<'_>) -> Flow {
    let mut feed = Record::default();
    let mut entry: Option<Entry> = None;
    let mut path: Vec<String> = Vec::new();
    let mut text = String::new();
    let mut count: u64 = 0;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => {
                let name = local_name(&tag);
                if is_entry(&name) {
                    count += 1;
                    entry = Some(Entry::default());
                }
                if path.len() >= DEEPEST {
                    return Err(ReadError::Broken(format!("XML nested more than {DEEPEST} deep: not a feed")).into());
                }
                // XHTML inside an Atom entry is text with tags: they are kept as they stand.
                if inside_xhtml(&path) {
                    text.push_str(&format!("<{name}>"));
                } else {
                    text.clear();
                    link(&tag, &name, entry.as_mut().map(|entry| &mut entry.record));
                }
                path.push(name);
            }
            Ok(Event::Empty(tag)) => {
                let name = local_name(&tag);
                if inside_xhtml(&path) {
                    text.push_str(&format!("<{name}/>"));
                }
                link(&tag, &name, entry.as_mut().map(|entry| &mut entry.record));
            }
            Ok(Event::Text(piece)) => push(&mut text, &piece, &mut entry),
            Ok(Event::CData(piece)) => push(&mut text, &piece, &mut entry),
            Ok(Event::GeneralRef(name)) => {
                let entity = format!("&{};", &*name);
                let decoded = markup::decode_entities(&entity).into_owned();
                push(&mut text, &decoded, &mut entry);
            }
            Ok(Event::End(_)) => {
                let Some(name) = path.pop() else {
                    continue;
                };
                if inside_xhtml(&path) {
                    text.push_str(&format!("</{name}>"));
                    continue;
                }
                if is_entry(&name) {
                    if let Some(done) = entry.take() {
                        hand_over(done, count, &feed, sink)?;
                    }
                } else {
                    let parent = path.last().map(String::as_str).unwrap_or_default();
                    let record = entry.as_mut().map_or(&mut feed, |entry| &mut entry.record);
                    take(record, parent, &name, std::mem::take(&mut text));
                }
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(quick_xml::Error::Io(error)) => return Err(std::io::Error::new(error.kind(), error.to_string()).into()),
            Err(error) => {
                return Err(
                    ReadError::Broken(format!("broken XML at byte {}: {error}", reader.error_position())).into(),
                );
            }
        }
    }
    if entry.is_some() {
        return Err(ReadError::Broken(format!(
            "broken XML: the file ends inside entry {count}; it was cut off"
        ))
        .into());
    }
    if count == 0 {
        return Err(ReadError::NotAnArticle("is a feed without entries".to_owned()).into());
    }
    Ok(())
}

#[derive(Default)]
struct Entry {
    record: Record,
    oversized: bool,
}

fn hand_over(entry: Entry, count: u64, feed: &Record, sink: &mut Sink<'_>) -> Result<(), Halt> {
    let item = count.to_string();
    if entry.oversized {
        return sink.skip(
            Some(item),
            format!("is one entry of more than {} MiB", LARGEST_ARTICLE >> 20),
        );
    }
    let mut defaults = feed.clone();
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

fn push(text: &mut String, piece: &str, entry: &mut Option<Entry>) {
    if text.len() + piece.len() <= LARGEST_ARTICLE {
        text.push_str(piece);
    } else if let Some(entry) = entry {
        entry.oversized = true;
    }
}

fn is_entry(name: &str) -> bool {
    matches!(name, "item" | "entry")
}

/// The name of an element; `content:encoded` and its like keep the prefix that makes them what they are.
fn local_name(tag: &BytesStart<'_>) -> String {
    let name = tag.name().as_ref().to_owned();
    match name.split_once(':') {
        Some(("content" | "media" | "itunes" | "slash" | "wfw" | "thr", _)) => name,
        Some((_, local)) => local.to_owned(),
        None => name,
    }
}

fn inside_xhtml(path: &[String]) -> bool {
    path.iter()
        .position(|name| matches!(name.as_str(), "content" | "summary" | "content:encoded" | "description"))
        .is_some_and(|at| at < path.len())
}

/// Atom's `<link href="…" rel="alternate"/>` and `<category term="…"/>`.
fn link(tag: &BytesStart<'_>, name: &str, record: Option<&mut Record>) {
    let Some(record) = record else {
        return;
    };
    let attribute = |wanted: &str| {
        let found = tag
            .attributes()
            .flatten()
            .find(|attribute| attribute.key.as_ref() == wanted);
        found.map(|attribute| markup::decode_entities(&attribute.value).into_owned())
    };
    match name {
        "link" if attribute("rel").is_none_or(|rel| rel == "alternate") => {
            if let Some(href) = attribute("href") {
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
