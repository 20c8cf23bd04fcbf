//! What a file states about one article, field by field, and how that becomes an [`Article`].
//!
//! Readers fill a [`Record`]: they know where the fields stand. What the fields mean is decided here, once for all formats: markup and entities become
//! text, bylines names, dates dates, and what is not stated is taken from the URL or the file's place.

use std::borrow::Cow;
use std::collections::HashSet;

use super::encoding::count_bytes;
use super::fields::{Field, Rank, WORST};
use super::options::Options;
use super::{Article, Date, Lines, dates, encoding, language, markup, mojibake, names};

/// A value of a field as files have it: a string, a list, or an object.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// Null, true and false: nothing that is said of an article.
    Nothing,
    /// A string or a number, as written.
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

/// Where nothing is stated, what the file's place and name say.
#[derive(Clone, Debug, Default)]
pub(super) struct Fallback {
    pub outlet: Option<String>,
    pub day: Option<jiff::civil::Date>,
    pub year: Option<i16>,
}

/// The fields of one article as the file states them.
#[derive(Clone, Debug)]
pub(super) struct Record {
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

    /// Makes the article, or says why there is none.
    ///
    /// `warn` is told what is odd about an article that is read all the same.
    pub fn into_article(
        self,
        fallback: &Fallback,
        options: &Options,
        mut warn: impl FnMut(String),
    ) -> Result<Article, String> {
        let title = one_line(&self.title);
        let title = match self.sources.first() {
            Some(source) => without_outlet(&title, source).to_owned(),
            None => title,
        };
        let body = body_text(self.body, self.markup);
        if body.is_empty() {
            return Err(if title.is_empty() {
                "has neither title nor text"
            } else {
                "has a title but no text"
            }
            .to_owned());
        }
        let undecodable = encoding::replacements(&body);
        if undecodable > 0 {
            warn(format!(
                "{undecodable} characters could not be decoded; the file is damaged or its encoding is not what it says"
            ));
        }
        if is_cut_short(&body) {
            warn("the text is cut short in the file (it ends in \"[+… chars]\"), as free news APIs do".to_owned());
        }
        let url = self.url.map(|url| url.trim().to_owned());
        let date = match (options.date, &self.date) {
            (Some(date), _) => Some(date),
            (None, Some(stated)) => {
                let read = dates::parse(stated);
                if read.is_none() {
                    warn(format!(
                        "the date \"{}\" could not be read, or could be two dates",
                        shortened(stated, 40)
                    ));
                }
                read
            }
            (None, None) => None,
        };
        let date = date
            .or_else(|| url.as_deref().and_then(day_in_url).map(Date::day))
            .or_else(|| fallback.day.map(Date::day))
            .or_else(|| dateline_day(&body, fallback.year).map(Date::day));
        let stated_source = self.sources.iter().find_map(|source| outlet_name(source));
        let whole = body;
        let (authors, body) = if self.authors.is_empty() {
            let (found, body) = opening_byline(&whole);
            (if found.is_empty() { self.outer_authors } else { found }, body)
        } else {
            (self.authors, whole.as_str())
        };
        let taken_off = memchr::memchr_iter(b'\n', &whole.as_bytes()[..whole.len() - body.len()]).count();
        let body = body.to_owned();
        let lines = match self.lines {
            // Where a byline was taken off, the text begins further down.
            Lines::From(line) => Lines::From(line.saturating_add(u32::try_from(taken_off).unwrap_or(0))),
            lines => lines,
        };
        let source = options
            .source
            .clone()
            .or(stated_source)
            .or_else(|| url.as_deref().and_then(host))
            .or_else(|| fallback.outlet.clone());
        let language = language::of_article(self.language.as_deref(), &body);
        Ok(Article {
            title,
            source,
            authors,
            date,
            url,
            section: self
                .section
                .map(|section| one_line(&section))
                .filter(|section| !section.is_empty()),
            language,
            item: None,
            lines,
            body,
        })
    }
}

impl Value {
    /// All text of the value; the parts of a list (paragraphs, say) are separated by `separator`.
    pub fn text(self, separator: &str) -> String {
        match self {
            Value::Nothing => String::new(),
            Value::Text(text) => text,
            Value::List(values) => {
                let parts: Vec<String> = values
                    .into_iter()
                    .map(|value| value.text(separator))
                    .filter(|part| !part.trim().is_empty())
                    .collect();
                parts.join(separator)
            }
            Value::Map(pairs) => main_value(pairs).map_or_else(String::new, |value| value.text(separator)),
        }
    }

    fn first_text(self) -> String {
        match self {
            Value::List(values) => values
                .into_iter()
                .map(Value::first_text)
                .find(|text| !text.trim().is_empty())
                .unwrap_or_default(),
            other => other.text(", "),
        }
    }

    /// The names of people, each once.
    fn people(self) -> Vec<String> {
        let mut names = Vec::new();
        self.names(&mut names);
        let mut known = HashSet::with_capacity(names.len());
        names.retain(|name| known.insert(name.clone()));
        names
    }

    fn names(self, out: &mut Vec<String>) {
        match self {
            Value::Nothing => {}
            Value::Text(text) => out.extend(names::from_byline(&markup_to_line(&text))),
            Value::List(values) => values.into_iter().for_each(|value| value.names(out)),
            Value::Map(pairs) => {
                let part = |wanted: &[&str]| {
                    let found = pairs
                        .iter()
                        .find(|(key, _)| wanted.contains(&key.to_lowercase().replace(['_', '-'], "").as_str()));
                    found.and_then(|(_, value)| {
                        if let Value::Text(text) = value {
                            Some(text.clone())
                        } else {
                            None
                        }
                    })
                };
                match (
                    part(&["firstname", "givenname"]),
                    part(&["lastname", "familyname", "surname"]),
                ) {
                    (Some(given), Some(family)) => out.push(one_line(&format!("{given} {family}"))),
                    _ => Value::Text(main_value(pairs).map_or_else(String::new, |value| value.text(", "))).names(out),
                }
            }
        }
    }
}

/// The member of an object that says what the others are about: WordPress has `{"rendered": …}`, schema.org `{"@type": …, "name": …}`.
fn main_value(pairs: Vec<(String, Value)>) -> Option<Value> {
    const NAMES: &[&str] = &[
        "name",
        "rendered",
        "main",
        "original",
        "title",
        "full_name",
        "text",
        "#text",
        "value",
        "content",
        "html",
        "plain",
        "body",
        "$t",
        "_",
        "$date",
        "$numberlong",
        "_seconds",
        "date",
        "id",
        "url",
        "uri",
    ];
    let found = NAMES.iter().find_map(|name| {
        pairs
            .iter()
            .position(|(key, value)| key.eq_ignore_ascii_case(name) && !is_empty(value))
    })?;
    pairs.into_iter().nth(found).map(|(_, value)| value)
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Nothing => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::List(values) => values.is_empty(),
        Value::Map(pairs) => pairs.is_empty(),
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

/// A headline, a section, a name: on one line, without markup.
pub(super) fn one_line(text: &str) -> String {
    let text = markup_to_line(text);
    let text = mojibake::repair(&text);
    let words = text.split(|c: char| c.is_whitespace() && c != '\u{a0}' || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn markup_to_line(text: &str) -> Cow<'_, str> {
    if markup::is_marked_up(text) {
        Cow::Owned(markup::to_text(text))
    } else {
        markup::decode_entities(text)
    }
}

/// The body as it is kept: text, `\n` line breaks, no control characters, nothing blank at either end.
fn body_text(raw: String, may_be_marked_up: bool) -> String {
    let text = if may_be_marked_up && markup::is_marked_up(&raw) {
        markup::to_text(&raw)
    } else {
        raw
    };
    // Markup that was escaped once more than it should have been is still markup, and shows only now.
    let decoded = match markup::decode_entities(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(decoded) if may_be_marked_up && markup::is_marked_up(&decoded) => markup::to_text(&decoded),
        Cow::Owned(decoded) => decoded,
    };
    let repaired = match mojibake::repair(&decoded) {
        Cow::Borrowed(_) => decoded,
        Cow::Owned(repaired) => repaired,
    };
    tidied(repaired)
}

/// Line breaks as `\n`, control characters as spaces, nothing blank at the end.
fn tidied(mut text: String) -> String {
    let is_control = |byte: u8| (byte < b' ' && byte != b'\n' && byte != b'\t') || byte == 0x7F;
    // Counting all of them is one pass at the speed of memory; looking for the first is not.
    if count_bytes(text.as_bytes(), is_control) > 0 {
        let mut clean = String::with_capacity(text.len());
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\r' if chars.peek() == Some(&'\n') => {}
                '\r' => clean.push('\n'),
                '\n' | '\t' => clean.push(c),
                '\0'..='\u{1f}' | '\u{7f}' => clean.push(' '),
                _ => clean.push(c),
            }
        }
        text = clean;
    }
    text.truncate(text.trim_end().len());
    text
}

fn is_cut_short(body: &str) -> bool {
    let Some(before) = body
        .strip_suffix(" chars]")
        .or_else(|| body.strip_suffix(" characters]"))
    else {
        return false;
    };
    before.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with("[+")
}

pub(super) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

pub(super) fn is_url(text: &str) -> bool {
    let text = text.trim();
    let scheme = text.get(..8).unwrap_or_default().to_ascii_lowercase();
    (scheme.starts_with("http://") || scheme.starts_with("https://"))
        && text.len() < 4_096
        && !text.contains(char::is_whitespace)
}

/// Takes the outlet's name off the end of a title: "Mill to close - Harbour Post".
fn without_outlet<'t>(title: &'t str, outlet: &str) -> &'t str {
    let bare = |name: &str| {
        let name = name.trim().to_lowercase();
        name.strip_prefix("the ").map(str::to_owned).unwrap_or(name)
    };
    let outlet = bare(outlet);
    let marks = [" - ", " | ", " – ", " — ", " :: ", " • ", " · "];
    if outlet.is_empty() {
        return title;
    }
    let cut = marks.iter().find_map(|mark| {
        // "Harbour Post - Opinion" has a mark of its own.
        title.rmatch_indices(mark).take(3).find_map(|(at, _)| {
            let (before, end) = (&title[..at], &title[at + mark.len()..]);
            (before.contains(' ') && bare(end) == outlet).then_some(before.trim_end())
        })
    });
    cut.unwrap_or(title)
}

/// Whether a text is the address of a page, and not that of a whole site.
fn is_page_url(text: &str) -> bool {
    let path = text.trim().split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    is_url(text) && path.is_some_and(|(_, path)| path.trim_matches('/').len() > 1)
}

/// The host of a URL without `www.` and the like, which is the best name for an outlet that an URL gives.
fn host(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..end].rsplit('@').next()?.split(':').next()?.to_ascii_lowercase();
    let host = ["www.", "m.", "amp.", "edition."]
        .iter()
        .find_map(|prefix| host.strip_prefix(prefix))
        .unwrap_or(&host);
    host.contains('.').then(|| host.to_owned())
}

/// An outlet as stated, or the host where the file states an address.
fn outlet_name(stated: &str) -> Option<String> {
    let name = one_line(stated);
    if is_url(&name) {
        return host(&name);
    }
    let is_host = name.contains('.') && !name.contains(' ') && name.starts_with("www.");
    let name = if is_host {
        name.trim_start_matches("www.").to_owned()
    } else {
        name
    };
    (!name.is_empty() && name.len() <= 200).then_some(name)
}

/// The day in a URL such as `https://example.org/2019/04/28/world/story.html`.
fn day_in_url(url: &str) -> Option<jiff::civil::Date> {
    let (_, rest) = url.split_once("://")?;
    let path = rest.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split('/').skip(1).take(12).collect();
    let number = |text: &str, most: usize| -> Option<i16> {
        (!text.is_empty() && text.len() <= most && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse().ok())?
    };
    let slashed = parts.windows(3).find_map(|window| {
        let year = number(window[0], 4).filter(|year| (1900..=2100).contains(year))?;
        let month = number(window[1], 2)
            .and_then(|month| i8::try_from(month).ok())
            .or_else(|| dates::month(&window[1].to_lowercase()))?;
        dates::civil_day(year, month, i8::try_from(number(window[2], 2)?).ok()?)
    });
    let dashed = || {
        parts.iter().find_map(|part| {
            // Ten figures without a dash would be seconds since 1970.
            let day = dates::parse(part.get(..10).filter(|day| day.contains('-'))?)?.calendar_day();
            (1900..=2100).contains(&day.year()).then_some(day)
        })
    };
    // "/home/20150217005155/en": a day and a time of day.
    let stamp = || {
        let stamps = parts
            .iter()
            .filter(|part| part.len() == 14 && part.bytes().all(|b| b.is_ascii_digit()));
        stamps.filter_map(|part| dates::parse(part)).find_map(|date| {
            let day = date.calendar_day();
            (1900..=2100).contains(&day.year()).then_some(day)
        })
    };
    // "/2015/0419/story", and slugs that end in a day: "story-2020-02-04", "story-20140211", "story-191101084129315".
    let joined = || {
        parts.windows(2).find_map(|window| {
            let year = number(window[0], 4).filter(|year| (1900..=2100).contains(year))?;
            (window[1].len() == 4).then(|| day_of_digits(&format!("{year}{}", window[1])))?
        })
    };
    let ending = || {
        let slug = parts.last()?.split('.').next()?;
        let digits = slug.rsplit(|c: char| !c.is_ascii_digit()).next()?;
        let dashed = slug.len().checked_sub(10).and_then(|at| slug.get(at..));
        let dashed = dashed
            .filter(|text| text.matches('-').count() == 2)
            .and_then(dates::parse);
        match digits.len() {
            8 => day_of_digits(digits),
            15 => day_of_digits(&format!("20{}", digits.get(..6)?)),
            _ => dashed
                .map(|date| date.calendar_day())
                .filter(|day| (1900..=2100).contains(&day.year())),
        }
    };
    slashed.or_else(dashed).or_else(stamp).or_else(joined).or_else(ending)
}

/// The day of eight figures, `20140211`.
fn day_of_digits(digits: &str) -> Option<jiff::civil::Date> {
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i16>().ok();
    let year = part(0..4).filter(|year| (1900..=2100).contains(year))?;
    dates::civil_day(year, i8::try_from(part(4..6)?).ok()?, i8::try_from(part(6..8)?).ok()?)
}

/// The byline that a text begins with where nothing else states one, and the text without it: "By Jane Roe", or a name by itself above the outlet or the
/// writer's office ("Susan Page", "USA TODAY"; "Jonathan Turley", "Opinion columnist").
fn opening_byline(body: &str) -> (Vec<String>, &str) {
    const OFFICES: &[&str] = &[
        "usa today",
        "columnist",
        "contributor",
        "correspondent",
        "staff writer",
        "reporter",
        "associated press",
        "reuters",
        "tribune",
        "news service",
    ];
    let nobody = (Vec::new(), body);
    let Some((first, rest)) = body.split_once('\n') else {
        return nobody;
    };
    let (first, rest) = (first.trim(), rest.trim_start());
    if first.len() > 80 || rest.is_empty() {
        return nobody;
    }
    if names::is_byline(first) {
        return (names::from_byline(first), rest);
    }
    let words: Vec<&str> = first.split(' ').collect();
    let is_name = |word: &&str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase)
            && word
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
            && (word.ends_with('.') || chars.any(char::is_lowercase))
    };
    let Some((second, after)) = rest.split_once('\n') else {
        return nobody;
    };
    let office = second.trim().to_lowercase();
    let is_office = office.len() <= 40 && OFFICES.iter().any(|known| office.ends_with(known));
    if (2..=4).contains(&words.len()) && words.iter().all(is_name) && is_office && !after.trim().is_empty() {
        return (vec![first.to_owned()], after.trim_start());
    }
    nobody
}

/// The day of a dateline that opens the body (`LAGOS, March 3 (Meridian) -`), where the year stands there too or is known.
fn dateline_day(body: &str, year: Option<i16>) -> Option<jiff::civil::Date> {
    let mut end = body.len().min(120);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    let line = body[..end].lines().next()?;
    let dash = [" - ", " – ", " — ", " -- ", "–", "—"]
        .iter()
        .filter_map(|mark| line.find(mark))
        .min()?;
    let dateline = line[..dash].split('(').next()?;
    let (place, day) = dateline.split_once(", ")?;
    if !place.starts_with(char::is_uppercase) {
        return None;
    }
    // "BOSTON, Mass., March 3": the day stands last, with the year after it where there is one.
    let day = day.trim().trim_end_matches(',');
    let candidates = [Some(day), day.rsplit_once(", ").map(|(_, last)| last)];
    candidates.into_iter().flatten().find_map(|text| {
        let with_year = dates::parse(text).map(|date| date.calendar_day());
        with_year.or_else(|| dates::parse(&format!("{text}, {}", year?)).map(|date| date.calendar_day()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(record: Record) -> (Article, Vec<String>) {
        let mut warnings = Vec::new();
        let article = record
            .into_article(&Fallback::default(), &Options::default(), |w| warnings.push(w))
            .unwrap();
        (article, warnings)
    }

    fn with_body(body: &str) -> Record {
        Record {
            body: body.to_owned(),
            markup: true,
            ..Record::default()
        }
    }

    #[test]
    fn markup_entities_and_damage_become_plain_text() {
        for (raw, body) in [
            (
                "<p>â€œNo,â€\u{9d} she&nbsp;said.</p><p>Then</p>",
                "“No,” she\u{a0}said.\n\nThen",
            ),
            ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", "One\n\nTwo"),
            ("one\r\ntwo\rthree\u{0}\u{7}  \n\n", "one\ntwo\nthree"),
        ] {
            assert_eq!(article(with_body(raw)).0.body, body);
        }
    }

    #[test]
    fn the_outlet_is_stated_or_the_host_or_the_folder() {
        let fallback = Fallback {
            outlet: Some("folder".to_owned()),
            ..Fallback::default()
        };
        let source = |record: Record| {
            record
                .into_article(&fallback, &Options::default(), |_| ())
                .unwrap()
                .source
        };
        let url = Some("https://www.example.org/2019/04/28/a.html".to_owned());
        assert_eq!(
            source(Record {
                sources: vec!["Harbour Post".into()],
                url: url.clone(),
                ..with_body("x")
            })
            .as_deref(),
            Some("Harbour Post")
        );
        assert_eq!(source(Record { url, ..with_body("x") }).as_deref(), Some("example.org"));
        assert_eq!(source(with_body("x")).as_deref(), Some("folder"));
    }

    #[test]
    fn the_outlet_is_taken_off_the_end_of_a_title() {
        for (title, outlet, bare) in [
            ("Mill to close - Harbour Post", "Harbour Post", "Mill to close"),
            ("Mill to close | The Harbour Post", "Harbour Post", "Mill to close"),
            ("Mill to close – harbour post", "The Harbour Post", "Mill to close"),
            (
                "Mill to close - Harbour Post - Opinion",
                "Harbour Post - Opinion",
                "Mill to close",
            ),
            ("Mill to close - and then?", "Harbour Post", "Mill to close - and then?"),
            ("Opinion - Harbour Post", "Harbour Post", "Opinion - Harbour Post"),
            ("Mill to close - ", "", "Mill to close - "),
        ] {
            assert_eq!(without_outlet(title, outlet), bare, "{title}");
        }
    }

    #[test]
    fn the_date_is_stated_or_in_the_url_or_in_the_dateline() {
        let url = "https://www.example.org/2019/04/28/a.html".to_owned();
        let date = |record: Record| article(record).0.date.map(|date| date.to_string());
        assert_eq!(
            date(Record {
                date: Some("3 May 2019".into()),
                url: Some(url.clone()),
                ..with_body("x")
            })
            .as_deref(),
            Some("2019-05-03")
        );
        assert_eq!(
            date(Record {
                url: Some(url),
                ..with_body("x")
            })
            .as_deref(),
            Some("2019-04-28")
        );
        assert_eq!(
            date(with_body("LAGOS, March 3, 2026 (Meridian) - Talks")).as_deref(),
            Some("2026-03-03")
        );
        assert_eq!(date(with_body("LAGOS, March 3 (Meridian) - Talks")), None);
        assert_eq!(
            dateline_day("LAGOS, March 3 (Meridian) - Talks", Some(2026))
                .map(|d| d.to_string())
                .as_deref(),
            Some("2026-03-03")
        );
        assert_eq!(
            dateline_day("He left, March 3 in hand – and 1999 more", Some(2026)),
            None
        );
    }

    #[test]
    fn a_day_is_read_from_every_kind_of_url() {
        for (url, day) in [
            ("https://example.org/2019/04/28/a.html", "2019-04-28"),
            ("https://example.org/USA/2015/0419/Is-it-so", "2015-04-19"),
            (
                "https://example.org/story/how-it-went-2020-02-04?mod=home",
                "2020-02-04",
            ),
            ("https://example.org/magazine/how-it-went-20140211", "2014-02-11"),
            (
                "https://example.org/news/home/20150217005155/en/how-it-went",
                "2015-02-17",
            ),
            (
                "https://example.org/news/2019/11/how-it-went-191101084129315.html",
                "2019-11-01",
            ),
        ] {
            assert_eq!(
                day_in_url(url).map(|day| day.to_string()).as_deref(),
                Some(day),
                "{url}"
            );
        }
        for url in [
            "https://example.org/a/12345678",
            "https://example.org/2019/04/a",
            "https://example.org/story-191399084129315",
            "https://example.org/a-b-12-34-5678",
        ] {
            assert_eq!(day_in_url(url), None, "{url}");
        }
    }

    #[test]
    fn a_byline_that_opens_the_text_is_taken_out_of_it() {
        for (body, author, rest) in [
            (
                "By Pam Benson\n\nIf the choice is confirmed.",
                Some("Pam Benson"),
                "If the choice is confirmed.",
            ),
            (
                "Susan Page\n\nUSA TODAY\n\nThe vote is close.",
                Some("Susan Page"),
                "The vote is close.",
            ),
            (
                "Jonathan Turley\n\nOpinion columnist\n\nThe law is clear.",
                Some("Jonathan Turley"),
                "The law is clear.",
            ),
            (
                "NEWS ANALYSIS\n\nUSA TODAY\n\nIt is clear.",
                None,
                "NEWS ANALYSIS\n\nUSA TODAY\n\nIt is clear.",
            ),
            (
                "Hinda Mandell\n\nMy morning went well.\n\nThen it rained.",
                None,
                "Hinda Mandell\n\nMy morning went well.\n\nThen it rained.",
            ),
            (
                "By any measure it was long.\n\nIt was.",
                None,
                "By any measure it was long.\n\nIt was.",
            ),
        ] {
            let (read, _) = article(with_body(body));
            assert_eq!(
                (read.authors.first().map(String::as_str), read.body.as_str()),
                (author, rest)
            );
        }
    }

    #[test]
    fn a_date_that_cannot_be_read_makes_way_for_one_that_can() {
        let mut record = with_body("x");
        assert!(record.set(Field::Date, 1, Value::Text("0001-01-01T00:00:00Z".into())));
        assert!(record.set(Field::Date, 9, Value::Text("2026-02-03".into())));
        assert!(!record.set(Field::Date, 10, Value::Text("2026-02-04".into())));
        assert_eq!(
            article(record).0.date.map(|date| date.to_string()).as_deref(),
            Some("2026-02-03")
        );
    }

    #[test]
    fn what_is_odd_is_said() {
        let (read, warnings) = article(Record {
            date: Some("3/4/2013".into()),
            ..with_body("A \u{fffd} here… [+5063 chars]")
        });
        assert_eq!(read.date, None);
        assert_eq!(warnings.len(), 3, "{warnings:?}");
    }

    #[test]
    fn without_text_there_is_no_article() {
        let refuse = |record: Record| {
            record
                .into_article(&Fallback::default(), &Options::default(), |_| ())
                .unwrap_err()
        };
        assert_eq!(refuse(Record::default()), "has neither title nor text");
        assert_eq!(
            refuse(Record {
                title: "T".into(),
                body: " \n<p></p>".into(),
                markup: true,
                ..Record::default()
            }),
            "has a title but no text"
        );
    }
}
