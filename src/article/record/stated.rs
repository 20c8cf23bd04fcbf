//! What a file states about one article, field by field.

use super::address::{is_page_url, is_url};
use super::value::Value;
use crate::article::fields::{Field, Rank, WORST};
use crate::article::{Lines, dates};

/// The fields of one article as the file states them.
#[derive(Clone, Debug)]
pub struct Record {
    pub title: String,
    pub body: String,
    /// Whether `body` may hold HTML. A plain text file's `<` is a `<`.
    pub markup: bool,
    pub lines: Lines,
    pub sources: Vec<String>,
    pub authors: Vec<String>,
    /// Who wrote all that this article comes with: its author where neither it nor its text names one.
    pub outer_authors: Vec<String>,
    pub date: Option<String>,
    pub url: Option<String>,
    pub section: Option<String>,
    pub language: Option<String>,
    pub ranks: [Rank; 8],
}

impl Default for Record {
    fn default() -> Record {
        Record {
            title: String::new(),
            body: String::new(),
            markup: false,
            lines: Lines::None,
            sources: Vec::new(),
            authors: Vec::new(),
            outer_authors: Vec::new(),
            date: None,
            url: None,
            section: None,
            language: None,
            ranks: [WORST; 8],
        }
    }
}

impl Record {
    /// Whether a value for `field` spelled with this rank would be kept.
    pub fn wants(&self, field: Field, rank: Rank) -> bool {
        rank < self.ranks[field as usize]
    }

    /// Whether anything at all has been stated.
    pub fn is_blank(&self) -> bool {
        self.ranks == [WORST; 8]
    }

    pub fn has_body(&self) -> bool {
        self.ranks[Field::Body as usize] < WORST
    }

    /// Takes a value for a field, unless it is empty or a better spelling was seen. Returns whether it was taken.
    pub fn set(&mut self, field: Field, rank: Rank, value: Value) -> bool {
        if !self.wants(field, rank) {
            return false;
        }
        let taken = match field {
            Field::Title => set_text(&mut self.title, value.text(" ")),
            Field::Body => set_text(&mut self.body, value.text("\n\n")),
            Field::Source => {
                let source = value.text(", ");
                let stated = !source.trim().is_empty();
                if stated {
                    // Some tools call the page's address its source: then a name goes before the address's host.
                    if is_page_url(&source) {
                        if self.url.is_none() {
                            self.url = Some(source.clone());
                        }
                        if self.sources.is_empty() {
                            self.sources = vec![source];
                            self.ranks[field as usize] = WORST - 1;
                        }
                        return true;
                    }
                    self.sources = vec![source];
                }
                stated
            }
            Field::Authors => {
                let found = value.people();
                let stated = !found.is_empty();
                if stated {
                    self.authors = found;
                }
                stated
            }
            Field::Date => {
                let stated = value.text(" ");
                // What cannot be read is kept to be warned of, and makes way for the next spelling that can.
                if dates::parse(&stated).is_none() {
                    if self.date.is_none() && set_option(&mut self.date, stated) {
                        self.ranks[field as usize] = WORST - 1;
                        return true;
                    }
                    return false;
                }
                set_option(&mut self.date, stated)
            }
            Field::Url => {
                let url = value.text(" ");
                is_url(&url) && set_option(&mut self.url, url)
            }
            Field::Section => set_option(&mut self.section, value.first_text()),
            Field::Language => set_option(&mut self.language, value.first_text()),
        };
        if taken {
            self.ranks[field as usize] = rank;
        }
        taken
    }

    /// Takes over what `outer` states and this record does not: a feed's outlet and language are its items'.
    pub fn inherit(&mut self, outer: &Record) {
        if self.sources.is_empty() {
            self.sources.clone_from(&outer.sources);
        }
        self.outer_authors.clone_from(&outer.outer_authors);
        if self.language.is_none() {
            self.language.clone_from(&outer.language);
        }
    }
}

fn set_text(slot: &mut String, text: String) -> bool {
    let stated = !text.trim().is_empty();
    if stated {
        *slot = text;
    }
    stated
}

fn set_option(slot: &mut Option<String>, text: String) -> bool {
    let stated = !text.trim().is_empty();
    if stated {
        *slot = Some(text);
    }
    stated
}
