//! Plain text: the first line is the title, the rest is the body.
//!
//! Between the two may stand what newsrooms and crawlers put above a text, in any of these forms:
//!
//! - lines that begin with `-- `: title, byline, date and URL, told apart by their content;
//! - front matter between two lines of `---` (or `+++`), a key and a value on each line;
//! - the header of an [e-mail](super::mail), as wires send their stories by mail;
//! - lines such as `Source: …` and `Date: …`, before or after the title, spelled as in [`fields`](super::fields);
//! - a byline (`By Jane Roe`), a line that is a date, a line that is a URL.
//!
//! They are taken out of the body: an author must not become a speaker.

use std::io::BufRead;

use super::{mail, markdown};
use crate::article::encoding::count_bytes;
use crate::article::fields::{Field, FieldMap, Rank};
use crate::article::flow::{Flow, ReadError};
use crate::article::head::{Head, whole};
use crate::article::record::{Record, Value, is_url};
use crate::article::sink::Sink;
use crate::article::{Lines, dates, encoding, names};

/// How many lines above the body are looked at for a byline, a date and the like.
const PREAMBLE: usize = 8;

/// A first line with more bytes than this is a paragraph, not a headline.
const LONGEST_TITLE: usize = 400;

/// A sentence with its full stop that has at least so many bytes is a paragraph as well: no headline is that long and punctuated.
const SHORTEST_PARAGRAPH: usize = 120;

/// A title made from the beginning of a text has at most this many characters.
const LONGEST_MADE_TITLE: usize = 110;

/// How many characters of a file are looked at to tell whether it is prose.
const SAMPLE: usize = 1_024;

/// Whether a file is prose: mostly letters, in lines that are more than labels.
pub(super) fn recognises(head: &Head<'_>) -> bool {
    let is_named_text = matches!(head.extension(), "txt" | "text") || is_markdown(head);
    let (letters, others) = letters_and_others(&head.text);
    let mostly_letters = if is_named_text {
        letters > others
    } else {
        letters > others * 3
    };
    head.text.starts_with("-- ") || mostly_letters && (is_named_text || head.text.lines().take(200).any(is_sentence))
}

/// Whether a file is Markdown by its name.
fn is_markdown(head: &Head<'_>) -> bool {
    matches!(head.extension(), "md" | "markdown")
}

/// How many letters the beginning of a text has, and how many other characters that are no white space.
fn letters_and_others(text: &str) -> (usize, usize) {
    if let Some(plain) = text.as_bytes().get(..SAMPLE).filter(|bytes| bytes.is_ascii()) {
        let letters = count_bytes(plain, |byte| byte.is_ascii_alphabetic());
        let white = count_bytes(plain, |byte| matches!(byte, b'\t'..=b'\r' | b' '));
        return (letters, plain.len() - letters - white);
    }
    let (mut letters, mut others) = (0, 0);
    for c in text.chars().take(SAMPLE) {
        if c.is_alphabetic() {
            letters += 1;
        } else if !c.is_whitespace() {
            others += 1;
        }
    }
    (letters, others)
}

/// Whether a line is long enough to be of running text.
fn is_sentence(line: &str) -> bool {
    line.len() >= 40 && (line.split(' ').count() >= 6 || !line.is_ascii())
}

/// Reads the one article of a text file.
pub(super) fn read(head: &Head<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Flow {
    let bytes = whole(input)?;
    let text = encoding::decode_as(&bytes[head.detected.mark..], head.detected.encoding);
    if text.trim().is_empty() {
        return Err(ReadError::Empty.into());
    }
    if let Some(reason) = mail::header(text.trim_start()).and_then(|header| header.refusal) {
        return Err(ReadError::NotAnArticle(reason.to_owned()).into());
    }
    let record = parse(&text, is_markdown(head), sink.map());
    if record.body.trim().is_empty() {
        return Err(ReadError::NotAnArticle("has header lines but no text below them".to_owned()).into());
    }
    sink.whole_file(record)
}

/// Takes a text apart into title, header lines and body.
pub(super) fn parse(text: &str, is_markdown: bool, map: &FieldMap) -> Record {
    let mut reader = Reader { rest: text, line: 1 };
    let mut record = Record::default();
    reader.skip_blank();
    if !reader.dashed_lines(&mut record) && !reader.front_matter(&mut record, map) && !reader.mail_header(&mut record) {
        reader.labelled_lines(&mut record, map);
    }
    let plain = is_markdown.then(|| markdown::plain(reader.rest));
    if let Some(plain) = &plain {
        reader.rest = plain;
    }
    reader.skip_blank();
    let stated_title = !record.title.is_empty();
    if stated_title {
        reader.skip_repeated_title(&record.title);
    } else {
        reader.title(&mut record);
    }
    if !record.title.is_empty() {
        reader.preamble(&mut record, map);
    }
    reader.skip_blank();
    if record.title.is_empty() {
        record.title = made_title(reader.rest);
    }
    record.lines = Lines::From(reader.line);
    record.body = reader.rest.to_owned();
    record
}

/// The part of a text that has not been understood yet, and the 1-based line on which it begins.
#[derive(Clone, Copy)]
struct Reader<'a> {
    rest: &'a str,
    line: u32,
}

impl<'a> Reader<'a> {
    /// The next line, without its line break.
    fn peek(&self) -> &'a str {
        let end = memchr::memchr2(b'\n', b'\r', self.rest.as_bytes()).unwrap_or(self.rest.len());
        &self.rest[..end]
    }

    fn next(&mut self) -> &'a str {
        let line = self.peek();
        let after = &self.rest[line.len()..];
        self.rest = after
            .strip_prefix("\r\n")
            .or_else(|| after.strip_prefix(['\n', '\r']))
            .unwrap_or(after);
        self.line = self.line.saturating_add(u32::from(!after.is_empty()));
        line
    }

    fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Passes over blank lines, and over what is blank before the first word.
    fn skip_blank(&mut self) {
        while !self.is_at_end() && self.peek().trim().is_empty() {
            self.next();
        }
        self.rest = self.rest.trim_start_matches([' ', '\t', '\u{feff}']);
    }

    /// `-- title`, `-- By Jane Roe`, `-- Mon Jun 18, 2007 12:38pm EDT`, `-- http://…`, in this or any other order after the title.
    fn dashed_lines(&mut self, record: &mut Record) -> bool {
        let dashed = |line: &'a str| -> Option<&'a str> {
            let rest = line.strip_prefix("--")?;
            (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim())
        };
        let mut ahead = *self;
        let mut found = false;
        while let Some(line) = dashed(ahead.peek()).filter(|_| !ahead.is_at_end()) {
            ahead.next();
            if line.is_empty() {
                continue;
            }
            found = true;
            if record.title.is_empty() {
                record.title = line.to_owned();
            } else if !take_telling_line(line, record) {
                // Neither byline nor date nor URL: a kicker or a place, of which an article keeps nothing.
            }
        }
        if found {
            *self = ahead;
        }
        found
    }

    /// A block between two lines of `---`.
    fn front_matter(&mut self, record: &mut Record, map: &FieldMap) -> bool {
        let mut ahead = *self;
        let fence = ahead.next().trim_end();
        if fence != "---" && fence != "+++" {
            return false;
        }
        let mut lines = Vec::new();
        loop {
            if ahead.is_at_end() || lines.len() > 200 {
                return false;
            }
            let line = ahead.next();
            if line.trim_end() == fence || (fence == "---" && line.trim_end() == "...") {
                break;
            }
            lines.push(line);
        }
        let mut found = Record::default();
        read_front_matter(&lines, &mut found, map);
        if found.is_blank() {
            return false;
        }
        *record = found;
        *self = ahead;
        true
    }

    /// The header of an e-mail.
    fn mail_header(&mut self, record: &mut Record) -> bool {
        let Some(header) = mail::header(self.rest) else {
            return false;
        };
        let lines = memchr::memchr_iter(b'\n', header.text.as_bytes()).count();
        self.rest = &self.rest[header.text.len()..];
        self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        *record = header.record;
        true
    }

    /// A block of lines such as `Title: …`, of which at least two are known, at the top of the text.
    fn labelled_lines(&mut self, record: &mut Record, map: &FieldMap) {
        let mut ahead = *self;
        let mut found = Record::default();
        let mut known = 0;
        while let Some((field, rank, value)) = labelled(ahead.peek(), map) {
            ahead.next();
            if field == Field::Body {
                // "Text:" ends the header.
                break;
            }
            known += usize::from(found.set(field, rank, Value::Text(value.to_owned())));
        }
        // One line alone is a header only if it could not be a headline such as "Source: talks to resume".
        let could_be_headline = found.title.is_empty() && found.url.is_none() && found.date.is_none();
        if known >= 2 || (known == 1 && !could_be_headline && ahead.peek().trim().is_empty()) {
            *record = found;
            *self = ahead;
        }
    }

    /// Takes the first line for the title, unless it is a paragraph or all there is.
    fn title(&mut self, record: &mut Record) {
        let mut ahead = *self;
        let line = ahead.next();
        let title = line.trim().trim_start_matches('#').trim();
        if line.len() > LONGEST_TITLE || title.is_empty() || ahead.rest.trim().is_empty() || is_paragraph(title) {
            return;
        }
        // Underlining of Markdown.
        if ahead.peek().len() >= 3 && ahead.peek().trim_end().chars().all(|c| c == '=') {
            ahead.next();
        }
        record.title = title.to_owned();
        *self = ahead;
    }

    /// Where the title has been stated above, the text often begins with it once more.
    fn skip_repeated_title(&mut self, title: &str) {
        let mut ahead = *self;
        if ahead.next().trim().trim_start_matches('#').trim() == title.trim() && !ahead.rest.trim().is_empty() {
            *self = ahead;
        }
    }

    /// Byline, date, URL and labelled lines between title and body.
    fn preamble(&mut self, record: &mut Record, map: &FieldMap) {
        for _ in 0..PREAMBLE {
            self.skip_blank();
            let mut ahead = *self;
            let line = ahead.next().trim();
            if ahead.rest.trim_start().is_empty() {
                return;
            }
            let is_labelled = match labelled(line, map) {
                Some((Field::Title | Field::Body, ..)) | None => false,
                Some((Field::Source | Field::Section, _, value)) if value.len() > 60 || value.ends_with('.') => false,
                Some((field, rank, value)) => record.set(field, rank, Value::Text(value.to_owned())),
            };
            if !is_labelled && !take_telling_line(line, record) {
                return;
            }
            *self = ahead;
        }
    }
}

/// Takes a line that tells by itself what it is: a byline, a URL, a date.
fn take_telling_line(line: &str, record: &mut Record) -> bool {
    if record.authors.is_empty() && names::is_byline(line) {
        record.authors = names::from_byline(line);
        return true;
    }
    if record.url.is_none() && is_url(line) {
        record.url = Some(line.to_owned());
        return true;
    }
    if record.date.is_none() && line.len() <= 60 && dates::parse(line).is_some() {
        record.date = Some(line.to_owned());
        return true;
    }
    // The byline line of an archive can name one person by one word or an agency, which no line of running text does.
    if record.authors.is_empty()
        && line.len() <= 60
        && line.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "))
        && !line.ends_with('.')
        && line.split(' ').count() <= 3
    {
        record.authors = names::from_byline(line);
        return true;
    }
    false
}

/// A line `Key: value` whose key is a known spelling of a field.
fn labelled<'t>(line: &'t str, map: &FieldMap) -> Option<(Field, Rank, &'t str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim().trim_matches('*');
    if key.is_empty() || key.len() > 30 || key.split(' ').count() > 2 || !key.starts_with(char::is_alphabetic) {
        return None;
    }
    let (field, rank) = map.field(key)?;
    let value = value.trim().trim_matches('*').trim();
    let believable = match field {
        Field::Body => value.is_empty(),
        Field::Date => dates::parse(value).is_some(),
        Field::Url => is_url(value),
        Field::Language => value.len() <= 12,
        Field::Title | Field::Source | Field::Authors | Field::Section => !value.is_empty(),
    };
    believable.then_some((field, rank, value))
}

/// The lines of front matter: `key: value`, `key = "value"`, and lists in brackets or on lines of their own.
fn read_front_matter(lines: &[&str], record: &mut Record, map: &FieldMap) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        let Some((key, value)) = line
            .split_once([':', '='])
            .filter(|_| !line.starts_with([' ', '\t', '#', '-']))
        else {
            continue;
        };
        let stated = value.trim();
        let mut value = front_matter_value(stated);
        let is_block = stated.starts_with(['>', '|']) && stated.len() <= 3;
        if value == Value::Text(String::new()) || is_block {
            let mut list = Vec::new();
            let mut folded = Vec::new();
            while let Some(line) = lines.get(at).filter(|line| line.starts_with([' ', '\t', '-'])) {
                let line = line.trim();
                let entry = line.strip_prefix("- ").filter(|_| !is_block);
                match entry.or_else(|| line.starts_with("name:").then_some(line)) {
                    Some(entry) if !is_block => list.push(front_matter_value(entry.trim_start_matches("name:").trim())),
                    _ if is_block => folded.push(line),
                    // What else an entry of a list says, an address say.
                    _ => {}
                }
                at += 1;
            }
            value = if is_block {
                Value::Text(folded.join(" "))
            } else {
                Value::List(list)
            };
        } else if matches!(&value, Value::Text(_)) && !stated.starts_with(['"', '\'', '[', '{']) {
            // A value that goes on in indented lines.
            let mut whole = stated.to_owned();
            while let Some(line) = lines
                .get(at)
                .filter(|line| line.starts_with("  ") && !line.contains(": "))
            {
                whole.push(' ');
                whole.push_str(line.trim());
                at += 1;
            }
            value = Value::Text(whole);
        }
        if let Some((field, rank)) = map.field(key.trim().trim_matches('"'))
            && field != Field::Body
        {
            record.set(field, rank, value);
        }
    }
}

fn front_matter_value(text: &str) -> Value {
    if let Some(list) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        return Value::List(
            list.split(',')
                .map(|entry| Value::Text(unquoted(entry.trim())))
                .collect(),
        );
    }
    Value::Text(unquoted(text))
}

fn unquoted(text: &str) -> String {
    for mark in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(mark).and_then(|text| text.strip_suffix(mark)) {
            return inner.replace("\\\"", "\"").replace("''", "'");
        }
    }
    text.to_owned()
}

/// Whether a line of a text without a headline is its first paragraph: a long sentence that ends in a full stop, most words of which are written small.
fn is_paragraph(line: &str) -> bool {
    let ends = line
        .trim_end_matches(['"', '”', '’', '\'', ')'])
        .ends_with(['.', '!', '?']);
    if line.len() < SHORTEST_PARAGRAPH || !ends {
        return false;
    }
    let (mut small, mut capital) = (0, 0);
    for word in line.split(' ') {
        small += usize::from(word.starts_with(char::is_lowercase));
        capital += usize::from(word.starts_with(char::is_uppercase));
    }
    small > capital
}

/// A title for a text that has none: its first sentence, or as many words of it as make a headline.
fn made_title(body: &str) -> String {
    let line = body.lines().next().unwrap_or_default();
    let mut end = 0;
    let mut cut = 0;
    let mut previous = ' ';
    for (count, (at, c)) in line.char_indices().enumerate() {
        if count >= LONGEST_MADE_TITLE {
            let cut = if cut == 0 { at } else { cut };
            return format!("{}…", line[..cut].trim_end_matches([',', ' ', ';', ':']));
        }
        if c == ' ' {
            if matches!(previous, '.' | '!' | '?' | '”' | '"') && count >= 30 {
                return line[..at].to_owned();
            }
            cut = at;
        }
        previous = c;
        end = at + c.len_utf8();
    }
    line[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Record {
        parse(text, false, &FieldMap::default())
    }

    #[test]
    fn the_first_line_is_the_title_and_the_rest_the_body() {
        let record = read("\u{feff}\r\n Bridge to open in May\r\n\r\nThe bridge is ready.\r\nSo is the road.\r\n");
        assert_eq!(record.title, "Bridge to open in May");
        assert_eq!(record.body, "The bridge is ready.\r\nSo is the road.\r\n");
        assert_eq!(record.lines, Lines::From(4));
    }

    #[test]
    fn dashed_header_lines_are_told_apart_by_what_they_say() {
        let record = read(
            "-- Mill to close in autumn\n-- By  Jane Roe  and  John Doe\n-- Mon Jun 18, 2007 12:38pm EDT\n-- http://www.example.org/2007/mill\n\n \n\n OSLO (Meridian) - The mill will close.\n",
        );
        assert_eq!(record.title, "Mill to close in autumn");
        assert_eq!(record.authors, ["Jane Roe", "John Doe"]);
        assert_eq!(record.date.as_deref(), Some("Mon Jun 18, 2007 12:38pm EDT"));
        assert_eq!(record.url.as_deref(), Some("http://www.example.org/2007/mill"));
        assert_eq!(record.body, "OSLO (Meridian) - The mill will close.\n");
        assert_eq!(record.lines, Lines::From(8));
    }

    #[test]
    fn dashed_lines_without_a_byline_have_no_author() {
        let record = read("-- Mill to close\n-- \n-- Mon Jun 18, 2007 2:46am EDT\n\nThe mill will close.");
        assert_eq!(record.authors, Vec::<String>::new());
        assert_eq!(record.date.as_deref(), Some("Mon Jun 18, 2007 2:46am EDT"));
    }

    #[test]
    fn front_matter_is_read_and_taken_out() {
        let record = read(
            "---\ntitle: \"Mill: the end\"\nauthors:\n  - Jane Roe\n  - John Doe\ndate: 2026-02-03\ntags: [a, b]\nlang: en\n---\n# Mill: the end\n\nThe mill will close.\n",
        );
        assert_eq!(record.title, "Mill: the end");
        assert_eq!(record.authors, ["Jane Roe", "John Doe"]);
        assert_eq!(
            (record.date.as_deref(), record.language.as_deref()),
            (Some("2026-02-03"), Some("en"))
        );
        assert_eq!(record.body, "The mill will close.\n");
        assert_eq!(record.lines, Lines::From(12));
    }

    #[test]
    fn front_matter_may_fold_its_values_over_several_lines() {
        for text in [
            "---\ntitle: >-\n  Mill to close\n  in the autumn\nauthor:\n  - name: Jane Roe\n    twitter: jane\n  - name: John Doe\ndate: 2026-02-03\n---\nThe mill will close.\n",
            "---\ntitle: Mill to close\n  in the autumn\nauthors:\n- Jane Roe\n- John Doe\ndate: 2026-02-03\n---\nThe mill will close.\n",
            "---\ntitle: |\n  Mill to close\n  in the autumn\nauthors: [Jane Roe, John Doe]\ndate: 2026-02-03\n---\nThe mill will close.\n",
        ] {
            let record = read(text);
            assert_eq!(record.title, "Mill to close in the autumn", "{text}");
            assert_eq!(record.authors, ["Jane Roe", "John Doe"], "{text}");
            assert_eq!(record.date.as_deref(), Some("2026-02-03"), "{text}");
            assert_eq!(record.body, "The mill will close.\n", "{text}");
        }
        let one = read("---\ntitle: Mill\nauthor:\n  name: Jane Roe\n---\nThe mill will close.\n");
        assert_eq!(one.authors, ["Jane Roe"]);
    }

    #[test]
    fn the_header_of_a_mail_is_taken_out_of_the_text() {
        let record = read(
            "From: Jane Roe <jane@example.org>\nTo: desk@example.org\nSubject: Mill to close\nDate: Tue, 3 Feb 2026 06:05:00 -0500\nMIME-Version: 1.0\n\nThe mill will close.\n",
        );
        assert_eq!(record.title, "Mill to close");
        assert_eq!(record.authors, ["Jane Roe"]);
        assert_eq!(record.body, "The mill will close.\n");
        assert_eq!(record.lines, Lines::From(7));
    }

    #[test]
    fn labelled_lines_are_read_before_and_after_the_title() {
        for text in [
            "Title: Mill to close\nSource: Harbour Post\nDate: 3 February 2026\nAuthor: Jane Roe\nURL: https://example.org/mill\n\nThe mill will close.\n",
            "Mill to close\nSource: Harbour Post\nDate: 3 February 2026\nAuthor: Jane Roe\nURL: https://example.org/mill\n\nThe mill will close.\n",
            "Mill to close\n\nBy Jane Roe\n3 February 2026\nhttps://example.org/mill\nSource: Harbour Post\n\nThe mill will close.\n",
        ] {
            let record = read(text);
            assert_eq!(record.title, "Mill to close", "{text}");
            assert_eq!(record.sources, ["Harbour Post"], "{text}");
            assert_eq!(record.authors, ["Jane Roe"], "{text}");
            assert_eq!(record.date.as_deref(), Some("3 February 2026"), "{text}");
            assert_eq!(record.url.as_deref(), Some("https://example.org/mill"), "{text}");
            assert_eq!(record.body, "The mill will close.\n", "{text}");
        }
    }

    #[test]
    fn headlines_and_sentences_are_not_taken_for_header_lines() {
        let record = read("Source: talks to resume\n\nBy Tuesday the talks had failed, she said.\n\nEnd.");
        assert_eq!(record.title, "Source: talks to resume");
        assert_eq!(record.body, "By Tuesday the talks had failed, she said.\n\nEnd.");
        assert!(record.sources.is_empty() && record.authors.is_empty());
    }

    #[test]
    fn a_text_of_one_line_is_all_body() {
        let record = read("The mill will close in the autumn, the owners said. Forty people work there.");
        assert_eq!(record.title, "The mill will close in the autumn, the owners said.");
        assert!(record.body.starts_with("The mill") && record.body.ends_with("there."));
        assert_eq!(record.lines, Lines::From(1));
        let endless = read(&"wort ".repeat(100));
        assert!(endless.title.ends_with("wort…") && endless.title.chars().count() <= LONGEST_MADE_TITLE);
    }

    #[test]
    fn a_first_line_as_long_as_a_paragraph_is_a_paragraph() {
        let paragraph = "The mill will close. ".repeat(30);
        let record = read(&format!("{paragraph}\n\nForty people work there."));
        assert!(record.body.starts_with("The mill") && record.body.ends_with("there."));
        assert_eq!(record.title, "The mill will close. The mill will close.");
    }

    #[test]
    fn a_first_line_that_is_a_long_sentence_is_a_paragraph() {
        let lead = "The owners of the mill said on Tuesday that it would “never” be sold, and that all of the forty people who work there would stay on.";
        let record = read(&format!("{lead}\n\nForty people work there."));
        assert!(record.body.starts_with("The owners") && record.body.ends_with("there."));
        let headline = "OWNERS OF THE MILL: ‘We Will Never Sell It, and All of the Forty People Who Work There Will Stay On,’ Says Chairman of the Board.";
        assert_eq!(read(&format!("{headline}\n\nForty people work there.")).title, headline);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_taken_apart_and_its_body_stands_where_it_says(text in "(\\r|\\n|-- |---|By |Title: |Date: |x|Jane Roe|2026|#|=|:| |\u{feff}|é){0,40}") {
            let record = read(&text);
            proptest::prop_assert!(text.ends_with(&record.body));
            if let Lines::From(line) = record.lines {
                let before = &text[..text.len() - record.body.len()];
                let breaks = before.replace("\r\n", "\n").chars().filter(|c| matches!(c, '\n' | '\r')).count();
                proptest::prop_assert_eq!(line as usize, breaks + 1);
            }
        }
    }
}
