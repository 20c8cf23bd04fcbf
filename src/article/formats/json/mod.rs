//! JSON: one object, an array, objects nested under `articles`, `response.docs` or `hits.hits`, JSON Lines, objects one after another.
//!
//! Which object is an article is decided as it goes by, so that a dump of any size is read in constant memory:
//!
//! - an array at the top of the file, or under a name that lists go by ([`LISTS`]), holds articles;
//! - an object under a name that wraps what it belongs to ([`WRAPPERS`]) states fields of the object around it;
//! - of an object at the top that states no field of its own, every member that is an object or a list of objects is looked at: a map from an id to
//!   its article is a common way to dump.
//!
//! Whatever stands in such a place and has no text is passed over with its reason.

mod scan;

use std::io::BufRead;

use scan::{Elements, Fault, Members, Scanner};

use crate::article::Lines;
use crate::article::fields::Field;
use crate::article::flow::{Flow, Halt, ReadError};
use crate::article::head::{Head, LARGEST_ARTICLE};
use crate::article::record::{Record, Value};
use crate::article::sink::Sink;

/// Names under which lists of articles stand.
const LISTS: &[&str] = &[
    "articles",
    "docs",
    "results",
    "hits",
    "items",
    "data",
    "news",
    "stories",
    "entries",
    "posts",
    "documents",
    "records",
    "rows",
    "list",
    "value",
    "values",
    "response",
    "result",
    "feed",
    "channel",
    "payload",
    "collection",
    "entry",
    "item",
    "article",
];

/// Names under which the rest of the same article stands.
const WRAPPERS: &[&str] = &[
    "fields",
    "_source",
    "source_fields",
    "attributes",
    "metadata",
    "meta",
    "properties",
    "article",
    "document",
    "doc",
    "story",
    "item",
    "post",
    "record",
    "_embedded",
    "yoast_head_json",
];

/// Names under which stand other people's texts, or pieces that belong to an article and are not one.
const ASIDES: &[&str] = &[
    "comments",
    "replies",
    "related",
    "reactions",
    "images",
    "image",
    "media",
    "videos",
    "video",
    "thumbnail",
    "enclosures",
    "links",
    "entities",
    "embedded",
];

/// Endings of files in which each line is a value.
const LINES: &[&str] = &["jsonl", "ndjson", "jl", "jsonlines"];

/// Whether the file begins as JSON does.
pub(super) fn recognises(head: &Head<'_>) -> bool {
    let mut text = head.text.chars().filter(|c| !c.is_whitespace());
    let (first, second) = (text.next(), text.next());
    match (first, second) {
        (Some('{'), Some('"' | '}')) | (Some('['), Some('{')) => true,
        // "[1] See below" and "[Updated]" begin texts.
        (Some('{' | '[' | '"' | '0'..='9' | '-'), _) if head.extension() == "json" => true,
        _ => LINES.contains(&head.extension()),
    }
}

/// Reads all articles of a JSON file.
pub(super) fn read(head: &Head<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Flow {
    let by_line = LINES.contains(&head.extension());
    head.as_utf_8(input, |input| {
        Reader {
            scan: Scanner::new(input),
            sink,
            item: 0,
            scalars: 0,
        }
        .file(by_line)
    })
}

struct Reader<'a, 's, 'e> {
    scan: Scanner<'a>,
    sink: &'s mut Sink<'e>,
    /// How many places that should hold an article have been passed.
    item: u64,
    /// How many of them hold a number or a string.
    scalars: u64,
}

/// What an object turned out to be.
struct Found {
    record: Record,
    /// Whether articles stood inside of it.
    held_articles: bool,
    /// Text beyond the limit was dropped.
    oversized: bool,
    /// It says of itself that it is a feed, so that its title names an outlet.
    feed: bool,
    /// It tells a search engine what to do with the next line, in the form in which these are filled.
    order: bool,
}

impl Reader<'_, '_, '_> {
    /// Reads the values of a file, one or many.
    fn file(&mut self, named_by_line: bool) -> Flow {
        let Some(first) = self.lift(|reader| reader.scan.peek())? else {
            return Err(ReadError::Empty.into());
        };
        self.scan.by_line = named_by_line;
        let began = self.scan.line;
        let mut root = Some(match self.top(first) {
            Ok(found) => found,
            Err(Fault::Halt(halt)) => return Err(halt),
            Err(Fault::Syntax(reason)) if named_by_line => {
                self.lift(|reader| reader.scan.skip_line())?;
                self.damaged(reason)?;
                None
            }
            Err(Fault::Syntax(reason)) => return Err(ReadError::Broken(reason).into()),
        });
        let on_one_line = self.scan.line == began;
        let more_lines = self.lift(|reader| reader.scan.ends_line())?;
        let next = self.lift(|reader| reader.scan.peek())?;
        let Some(next) = next else {
            return match root.take() {
                Some(found) => self.only_value(found),
                None => self.account(),
            };
        };
        if !matches!(next, b'{' | b'[') && !named_by_line {
            if let Some(found) = root.take() {
                self.only_value(found)?;
            }
            let reason = format!(
                "broken JSON: something else follows the end of the value, on line {}",
                self.scan.line
            );
            return Err(ReadError::Broken(reason).into());
        }
        if let Some(found) = root.take() {
            self.one_of_many(found)?;
        }
        self.scan.by_line = named_by_line || (on_one_line && more_lines);
        self.following()?;
        self.account()
    }

    /// Reads the second and all further values of a file.
    fn following(&mut self) -> Flow {
        while let Some(first) = self.lift(|reader| reader.scan.peek())? {
            match self.top(first) {
                Ok(found) => self.one_of_many(found)?,
                Err(Fault::Halt(halt)) => return Err(halt),
                // A value has its line to itself: the next line is whole again.
                Err(Fault::Syntax(reason)) if self.scan.by_line => {
                    self.lift(|reader| reader.scan.skip_line())?;
                    self.damaged(reason)?;
                }
                Err(Fault::Syntax(reason)) => return Err(ReadError::Broken(reason).into()),
            }
        }
        Ok(())
    }

    /// Reads one value at the top of the file. Returns what it is if it may be an article.
    fn top(&mut self, first: u8) -> Result<Option<Found>, Fault> {
        match first {
            b'{' => {
                self.budget();
                self.object(Place::Top, 0).map(Some)
            }
            b'[' => {
                self.list(0)?;
                Ok(None)
            }
            _ => {
                self.scan.skip(0)?;
                self.scalar()?;
                Ok(None)
            }
        }
    }

    /// The file holds this one value: it is the article, or it is a container whose articles have been handed over.
    fn only_value(&mut self, found: Option<Found>) -> Flow {
        match found {
            Some(found) if found.oversized => Err(ReadError::NotAnArticle(oversized()).into()),
            Some(found) if found.record.has_body() || (!found.held_articles && !found.record.is_blank()) => {
                let lacks_text = !found.record.has_body();
                match self.sink.whole_file(found.record) {
                    Err(Halt::Error(ReadError::NotAnArticle(reason))) if lacks_text => {
                        let reason =
                            format!("is JSON that {reason}; if the text goes by another name, say --map body=NAME");
                        Err(ReadError::NotAnArticle(reason).into())
                    }
                    other => other,
                }
            }
            _ => self.account(),
        }
    }

    /// One of several values at the top of the file.
    fn one_of_many(&mut self, found: Option<Found>) -> Flow {
        match found {
            Some(found) if found.order && found.record.is_blank() => Ok(()),
            Some(found) if !found.held_articles || found.record.has_body() => {
                self.item += 1;
                let item = self.item.to_string();
                self.hand_over(found, item)
            }
            _ => Ok(()),
        }
    }

    fn hand_over(&mut self, found: Found, item: String) -> Flow {
        if found.oversized {
            return self.sink.skip(Some(item), oversized());
        }
        self.sink.item(found.record, item)
    }

    fn damaged(&mut self, reason: String) -> Flow {
        self.item += 1;
        self.sink.skip(Some(self.item.to_string()), reason)
    }

    /// At the end of the file: one that held no place for an article at all is no file of articles.
    fn account(&mut self) -> Flow {
        if self.item == 0 {
            return Err(ReadError::NotAnArticle("is JSON without articles in it".to_owned()).into());
        }
        if self.scalars == self.item {
            return Err(
                ReadError::NotAnArticle("is JSON with lists of words or numbers, not articles".to_owned()).into(),
            );
        }
        Ok(())
    }

    /// A fresh allowance of memory, for the next article.
    fn budget(&mut self) {
        self.scan.budget = LARGEST_ARTICLE;
        self.scan.overdrawn = false;
    }

    /// Reads an array of articles.
    fn list(&mut self, depth: usize) -> Result<(), Fault> {
        let mut elements = Elements::default();
        while elements.next(&mut self.scan, depth)? {
            match self.scan.peek()? {
                Some(b'{') => {
                    self.budget();
                    self.element(depth + 1)?;
                }
                Some(b'[') => self.list(depth + 1)?,
                _ => {
                    self.scan.skip(depth + 1)?;
                    self.scalar()?;
                }
            }
        }
        Ok(())
    }

    /// Reads an object that stands where an article should.
    fn element(&mut self, depth: usize) -> Result<(), Fault> {
        let number = self.item + 1;
        let found = self.object(Place::Listed, depth)?;
        if found.held_articles && !found.record.has_body() {
            return Ok(());
        }
        self.item = self.item.max(number);
        self.hand_over(found, number.to_string())?;
        self.budget();
        Ok(())
    }

    fn scalar(&mut self) -> Flow {
        self.item += 1;
        self.scalars += 1;
        self.sink.skip(
            Some(self.item.to_string()),
            "is a word or a number, not an article".to_owned(),
        )
    }

    /// Reads an object that may be an article.
    fn object(&mut self, place: Place, depth: usize) -> Result<Found, Fault> {
        let mut found = Found {
            record: Record {
                markup: true,
                ..Record::default()
            },
            held_articles: false,
            oversized: false,
            feed: false,
            order: false,
        };
        self.members(&mut found, place, depth)?;
        found.oversized = self.scan.overdrawn;
        Ok(found)
    }

    fn members(&mut self, found: &mut Found, place: Place, depth: usize) -> Result<(), Fault> {
        let mut members = Members::default();
        while members.next(&mut self.scan, depth)? {
            let next = self.scan.peek()?;
            let key = members.key.as_str();
            let stated = self
                .sink
                .map()
                .field(key)
                .filter(|(field, rank)| found.record.wants(*field, *rank));
            let nested = matches!(next, Some(b'{' | b'['));
            let is = |names: &[&str]| nested && names.iter().any(|name| name.eq_ignore_ascii_case(key));
            found.feed |= matches!(key, "feed_url" | "home_page_url");
            found.order |= nested && place == Place::Top && matches!(key, "index" | "create" | "update" | "delete");
            if is(ASIDES) {
                self.scan.skip(depth + 1)?;
            } else if next == Some(b'{') && (is(WRAPPERS) || is(LISTS)) {
                // The wrapper of a whole file may hold the list of its articles: then what is stated around it is not an article's.
                self.members(
                    found,
                    if place == Place::Top { Place::Top } else { Place::Listed },
                    depth + 1,
                )?;
            } else if next == Some(b'[') && is(LISTS) && !(stated.is_some() && found.record.has_body()) {
                let before = self.item;
                self.publish_defaults(found, place);
                self.list(depth + 1)?;
                found.held_articles |= self.item > before;
            } else if let Some((field, rank)) = stated {
                let line = self.scan.line;
                let value = self.scan.value(depth + 1)?;
                if found.record.set(field, rank, value) && field == Field::Body {
                    found.record.lines = Lines::At(line);
                }
            } else if nested && place == Place::Top && found.record.is_blank() && self.sink.map().field(key).is_none() {
                self.unnamed(found, depth + 1)?;
            } else {
                self.scan.skip(depth + 1)?;
            }
        }
        Ok(())
    }

    /// Looks into a member with an unknown name of an object at the top that has stated nothing.
    fn unnamed(&mut self, found: &mut Found, depth: usize) -> Result<(), Fault> {
        let before = self.item;
        if self.scan.peek()? == Some(b'{') {
            self.budget();
            let inner = self.object(Place::Listed, depth)?;
            // Without a title and a text it is a setting or a count of whoever made the file.
            if inner.record.has_body() || !inner.record.title.is_empty() {
                self.item += 1;
                let item = self.item.to_string();
                self.hand_over(inner, item)?;
            }
        } else {
            let mut elements = Elements::default();
            while elements.next(&mut self.scan, depth)? {
                if self.scan.peek()? == Some(b'{') {
                    self.budget();
                    self.element(depth + 1)?;
                } else {
                    self.scan.skip(depth + 1)?;
                }
            }
        }
        found.held_articles |= self.item > before;
        Ok(())
    }

    /// What stands beside a list of articles is true of all of them: the name of a feed is their outlet.
    fn publish_defaults(&mut self, found: &Found, place: Place) {
        if place != Place::Top {
            return;
        }
        let mut defaults = found.record.clone();
        if defaults.sources.is_empty() && found.feed && !defaults.title.is_empty() {
            defaults.sources.push(std::mem::take(&mut defaults.title));
        }
        self.sink.defaults = Some(defaults);
    }

    fn lift<T>(&mut self, step: impl FnOnce(&mut Self) -> Result<T, Fault>) -> Result<T, Halt> {
        step(self).map_err(|fault| match fault {
            Fault::Halt(halt) => halt,
            Fault::Syntax(reason) => ReadError::Broken(reason).into(),
        })
    }
}

/// One JSON value held in a string, with all that is in it; `None` where it is broken.
pub(super) fn parse_value(text: &str) -> Option<Value> {
    let mut input = text.as_bytes();
    let mut scan = Scanner::new(&mut input);
    scan.budget = LARGEST_ARTICLE;
    scan.value(0).ok()
}

/// Where an object stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// It is a value of the file itself.
    Top,
    /// It stands in a list, or in a map, of articles.
    Listed,
}

fn oversized() -> String {
    format!("is one article of more than {} MiB", LARGEST_ARTICLE >> 20)
}
