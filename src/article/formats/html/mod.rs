//! Saved web pages: the article is found among menus, teasers and comments, and its text kept with its paragraphs.
//!
//! Finding it is the work of a port of trafilatura, chosen by measurement (ARCHITECTURE.md); what the page states about the article is read by
//! [`meta`]. Where the page states the whole text in its linked data and the search for it came back with much less, the stated text is taken.

mod element;
mod meta;

use std::io::BufRead;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::article::encoding;
use crate::article::fields::{Field, Rank};
use crate::article::flow::{Flow, ReadError};
use crate::article::head::{Head, whole};
use crate::article::markup::{self, Tag};
use crate::article::record::{self, Record, Value};
use crate::article::sink::Sink;

/// Elements nested deeper than this make no tree: browsers stop at 512 as well, and the tree is walked recursively.
const DEEPEST: usize = 512;

/// Pages with more tags than this are no articles: the longest live blogs have a tenth.
const MOST_TAGS: usize = 400_000;

/// Tags with more attributes than this, and pages with more statements about themselves, are no articles either: the parser compares each attribute with those
/// before it, and the search for the article each author.
const MOST_ATTRIBUTES: usize = 1_000;
const MOST_STATEMENTS: usize = 2_000;

/// The rank of what was found on the page by its looks: everything stated goes before it.
const SHOWN: Rank = 100;

/// Fewer characters than these are a caption or a notice about cookies, not a story.
const SHORTEST: usize = 80;

/// Whether the file is a page.
pub(super) fn recognises(head: &Head<'_>) -> bool {
    let text = head.text.get(..2_048).unwrap_or(&head.text);
    let lower = text.to_ascii_lowercase();
    if !lower.starts_with('<') {
        return false;
    }
    let is_page = lower.contains("<html")
        || lower.starts_with("<!doctype html")
        || lower.contains("<head")
        || lower.contains("<body");
    let named = matches!(
        head.extension(),
        "html" | "htm" | "xhtml" | "shtml" | "php" | "asp" | "aspx" | "mhtml"
    );
    is_page || (named && markup::is_marked_up(&head.text))
}

/// Reads the one article of a page.
pub(super) fn read(_head: &Head<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Flow {
    let bytes = whole(input)?;
    let record = page(&bytes, None).map_err(ReadError::NotAnArticle)?;
    sink.whole_file(record)
}

/// Finds the article of a page. `declared` is the encoding that its transport stated.
///
/// The reason why there is none is given in one line.
pub(super) fn page(bytes: &[u8], declared: Option<&str>) -> Result<Record, String> {
    let detected = encoding::detect(bytes, encoding::declared(bytes).as_deref().or(declared));
    let html = encoding::decode_as(&bytes[detected.mark.min(bytes.len())..], detected.encoding);
    if !is_manageable(&html) {
        return Err(format!(
            "is a page nested more than {DEEPEST} deep or of more than {MOST_TAGS} tags: not an article"
        ));
    }
    if is_crowded(&html) {
        return Err(format!(
            "is a page with more than {MOST_ATTRIBUTES} attributes in a tag or {MOST_STATEMENTS} <meta> tags: not an article"
        ));
    }
    let meta = meta::read(&html);
    let mut record = meta.record;
    let found = article_text(&html, &mut record);
    let stated = meta.stated_body.map(|body| {
        if markup::is_marked_up(&body) {
            markup::to_text(&body)
        } else {
            body
        }
    });
    let body = match stated {
        // Teasers are stated as well; only much more than was found shows that the search failed.
        Some(stated) if stated.len() > found.len() * 2 && stated.len() > 4 * SHORTEST => stated,
        // What was found without paragraphs is stated with them.
        Some(stated) if !found.contains('\n') && stated.contains('\n') && stated.len() * 10 > found.len() * 9 => stated,
        _ => found,
    };
    if body.chars().count() < SHORTEST {
        return Err("is a page without an article in it".to_owned());
    }
    let body = with_paragraphs(body, &html);
    record.body = without_title(&body, &record.title).to_owned();
    Ok(record)
}

/// The running text of a page, empty where none was found. What the page shows of byline and date, and states nowhere, is added to `record`.
fn article_text(html: &str, record: &mut Record) -> String {
    let options = trafilatura::Options::default().with_exclude_comments(true);
    // The library reads what anybody can put on the web: should it trip over a page, that page has no article and the others are read.
    let extracted = catch_unwind(AssertUnwindSafe(|| trafilatura::extract(html, &options)));
    let Ok(Ok(result)) = extracted else {
        return String::new();
    };
    record.set(Field::Authors, SHOWN, Value::Text(result.metadata.author));
    if let Some(day) = result.metadata.date {
        record.set(Field::Date, SHOWN, Value::Text(day.to_string()));
    }
    paragraphs(&result.content_html, result.content_text)
}

/// The text with the paragraphs of its element, where it came without any: of a short page the search gives the words alone, one block run into the next.
fn with_paragraphs(body: String, html: &str) -> String {
    if body.contains('\n') {
        return body;
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let found = letters(&body);
    let is_it = |text: &String| {
        let held = letters(text);
        text.contains('\n') && held * 10 >= found * 9 && held * 4 <= found * 5
    };
    element::texts(html).find(is_it).unwrap_or(body)
}

/// The text without the headline, where it begins with it once more.
fn without_title<'t>(body: &'t str, title: &str) -> &'t str {
    match body.split_once('\n') {
        Some((first, rest)) if first.trim() == record::one_line(title) => rest.trim_start(),
        _ => body,
    }
}

/// The text with its paragraphs, each once: a pull quote repeats what stands in the text.
fn paragraphs(html: &str, plain: String) -> String {
    let text = markup::to_text(html);
    let text = if text.len() * 10 < plain.len() * 9 { plain } else { text };
    without_repeats(&text)
}

/// Drops paragraphs that stand in the text before or after, word for word: pull quotes and captions shown twice.
fn without_repeats(text: &str) -> String {
    const SHORTEST_REPEAT: usize = 30;
    let paragraphs: Vec<&str> = text
        .split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let mut seen = std::collections::HashSet::new();
    let kept = paragraphs.into_iter().filter(|paragraph| {
        let words: String = paragraph
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        words.len() < SHORTEST_REPEAT || seen.insert(words)
    });
    kept.collect::<Vec<_>>().join("\n\n")
}

/// Whether a tree can be made of the page without running out of stack or time.
fn is_manageable(html: &str) -> bool {
    const VOID: &[&str] = &[
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "option", "td", "tr", "th", "dt", "dd",
    ];
    let mut open: Vec<&str> = Vec::new();
    let mut tags = 0usize;
    let mut passing = markup::Passing::default();
    let mut rest = html;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        let Some(tag) = Tag::at(rest) else {
            continue;
        };
        rest = &rest[tag.length..];
        tags += 1;
        if tag.closing {
            // An end without a beginning closes nothing.
            if let Some(at) = open.iter().rposition(|name| tag.is(name)) {
                open.truncate(at);
            }
        } else if tag.is("script") || tag.is("style") {
            rest = passing.after_element(rest, tag.name);
        } else if !tag.empty && !VOID.iter().any(|name| tag.is(name)) {
            open.push(tag.name);
        }
        if open.len() > DEEPEST || tags > MOST_TAGS {
            return false;
        }
    }
    true
}

/// Whether a tag has more attributes, or the page more `<meta>` tags, than can be read in time. A tag goes on to its `>`, as it does for the parser.
fn is_crowded(html: &str) -> bool {
    let mut rest = html;
    let mut passing = markup::Passing::default();
    let mut statements = 0usize;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let name = rest.strip_prefix('/').unwrap_or(rest);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let Some(end) = end_of_tag(rest) else { return true };
        let name = name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        let is_closing = rest.starts_with('/');
        rest = rest.get(end..).unwrap_or_default();
        statements += usize::from(name.eq_ignore_ascii_case("meta"));
        if statements > MOST_STATEMENTS {
            return true;
        }
        if !is_closing && (name.eq_ignore_ascii_case("script") || name.eq_ignore_ascii_case("style")) {
            rest = passing.after_element(rest, name);
        }
    }
    false
}

/// Where a tag ends, in bytes after its `<`; `None` if it has too many attributes.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut attributes = 0usize;
    let mut quote = None;
    let mut before = 0;
    for (at, byte) in tag.bytes().enumerate() {
        let is_space = byte.is_ascii_whitespace();
        match (quote, byte) {
            (Some(mark), _) if mark == byte => {
                quote = None;
                // Whatever follows the mark is another attribute.
                before = b'/';
                continue;
            }
            (Some(_), _) => continue,
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, _) if !is_space && byte != b'/' && (before == b' ' || before == b'/') => attributes += 1,
            _ => {}
        }
        if attributes > MOST_ATTRIBUTES {
            return None;
        }
        before = match is_space {
            true if before == b'=' => b'=',
            true => b' ',
            false => byte,
        };
    }
    Some(tag.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pull_quote_is_not_counted_twice() {
        let text = "The mayor spoke.\n\n“It was the worst night this town has seen,” she said.\n\n“It was the worst night this town has seen,” she said\n\nEnd.";
        assert_eq!(without_repeats(text).matches("worst night").count(), 1);
        assert_eq!(without_repeats("No.\n\nNo.\n\nNo."), "No.\n\nNo.\n\nNo.");
    }

    #[test]
    fn a_headline_is_not_the_first_paragraph() {
        assert_eq!(
            without_title("Mill to close\n\nThe mill will close.", "Mill  to close"),
            "The mill will close."
        );
        assert_eq!(without_title("Mill to close", "Mill to close"), "Mill to close");
    }

    #[test]
    fn a_page_of_crowded_tags_is_refused() {
        let attributes: String = (0..2 * MOST_ATTRIBUTES).map(|n| format!(" a{n}=\"1\"")).collect();
        for crowded in [
            format!("<p{attributes}>x</p>"),
            format!("<p x='>'{attributes}>x</p>"),
            format!("<p{}>x</p>", attributes.replace(' ', "/")),
            format!("<p{}>x</p>", attributes.replace(' ', "")),
            format!("<p{attributes}"),
            format!("<p{}", attributes.replace(' ', " <")),
            "<meta name=a>".repeat(MOST_STATEMENTS + 1),
        ] {
            assert!(is_crowded(&crowded), "{crowded:.40}");
        }
        let words = "a b ".repeat(2 * MOST_ATTRIBUTES);
        for page in [
            format!("<p title=\"{words}\">x</p>{words}<br>"),
            format!("<p title = '{words}'>x</p>"),
            format!("<script>if (a <b) {words}</script>"),
            format!("<!-- <b {words} -->"),
        ] {
            assert!(!is_crowded(&page), "{page:.40}");
        }
    }

    #[test]
    fn a_page_nested_without_end_is_refused() {
        assert!(!is_manageable(&"<div>".repeat(100_000)));
        assert!(!is_manageable(&"<aside></b>".repeat(100_000)));
        assert!(is_manageable(&"<div><p>x</div>".repeat(1_000)));
    }
}
