//! Fields as plain text: no markup, no entities, no damage from wrong decoding, no control characters.

use std::borrow::Cow;

use crate::article::encoding::count_bytes;
use crate::article::{markup, mojibake};

/// A headline, a section, a name: on one line, without markup.
pub fn one_line(text: &str) -> String {
    let text = markup_to_line(text);
    let text = mojibake::repair(&text);
    let words = text.split(|c: char| c.is_whitespace() && c != '\u{a0}' || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

pub fn markup_to_line(text: &str) -> Cow<'_, str> {
    if markup::is_marked_up(text) {
        Cow::Owned(markup::to_text(text))
    } else {
        markup::decode_entities(text)
    }
}

/// The body as it is kept: text, `\n` line breaks, no control characters, nothing blank at either end.
pub fn body_text(raw: String, may_be_marked_up: bool) -> String {
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

pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
