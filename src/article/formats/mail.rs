//! The header of an e-mail, as wires send their stories by mail: `From`, `Subject`, `Date` and lines that say nothing of the article.

use crate::article::fields::Field;
use crate::article::record::{Record, Value};

/// A header has at most this many lines.
const MOST_LINES: usize = 200;

/// What stands above the text of a mail.
pub(super) struct Header<'a> {
    /// What it says of the article.
    pub record: Record,
    /// Why the text below it cannot be read as it stands: it is in parts, or encoded.
    pub refusal: Option<&'static str>,
    /// Its lines, and the empty line that ends it.
    pub text: &'a str,
}

/// Reads the header that `text` begins with; `None` where it begins with anything else.
pub(super) fn header(text: &str) -> Option<Header<'_>> {
    let mut at = 0;
    let mut fields: Vec<(String, String)> = Vec::new();
    for (number, line) in text.split_inclusive('\n').enumerate().take(MOST_LINES) {
        at += line.len();
        let bare = line.trim_end();
        if bare.is_empty() && !fields.is_empty() {
            return understood(&fields, &text[..at]);
        }
        // Mailboxes separate mails by such a line.
        if number == 0 && bare.starts_with("From ") {
            continue;
        }
        if let (true, Some((_, value))) = (line.starts_with([' ', '\t']), fields.last_mut()) {
            value.push(' ');
            value.push_str(bare.trim());
            continue;
        }
        let (name, value) = bare.split_once(':')?;
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return None;
        }
        fields.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    None
}

fn understood<'a>(fields: &[(String, String)], text: &'a str) -> Option<Header<'a>> {
    let value = |wanted: &str| {
        let found = fields.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    };
    let subject = value("subject")?;
    let is_mail =
        value("from").is_some() && (value("to").is_some() || value("date").is_some() || value("message-id").is_some());
    if !is_mail {
        return None;
    }
    let mut record = Record::default();
    let mut set = |field: Field, text: Option<String>| {
        if let Some(text) = text {
            record.set(field, 1, Value::Text(text));
        }
    };
    set(Field::Title, Some(decoded(subject)));
    set(
        Field::Authors,
        value("from").map(decoded).and_then(|from| sender(&from)),
    );
    set(Field::Date, value("date").map(str::to_owned));
    set(Field::Source, value("organization").map(decoded));
    let kind = value("content-type").unwrap_or("text/plain").to_ascii_lowercase();
    let coding = value("content-transfer-encoding")
        .unwrap_or("8bit")
        .to_ascii_lowercase();
    let refusal = if kind.starts_with("multipart/") {
        Some("is an e-mail in several parts; save its text alone")
    } else if !matches!(coding.as_str(), "7bit" | "8bit" | "binary") {
        Some("is an e-mail whose text is encoded; save its text alone")
    } else {
        None
    };
    Some(Header { record, refusal, text })
}

/// The name of a sender: `Jane Roe <jane@example.org>`, `jane@example.org (Jane Roe)`. An address alone names nobody.
fn sender(from: &str) -> Option<String> {
    let name = match from.split_once('<') {
        Some((name, _)) => name,
        None => from
            .split_once('(')
            .map_or(from, |(_, name)| name.trim_end_matches([')', ' '])),
    };
    let name = name.trim().trim_matches(['"', '\'']);
    (!name.is_empty() && !name.contains('@')).then(|| name.to_owned())
}

/// A header's text with its encoded words (`=?utf-8?Q?caf=C3=A9?=`) as they are meant.
fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    let mut after_word = false;
    while let Some(start) = rest.find("=?") {
        let (before, from) = rest.split_at(start);
        // White space between two encoded words is none of the text's.
        if !(after_word && before.trim().is_empty()) {
            out.push_str(before);
        }
        match encoded_word(from) {
            Some((word, length)) => {
                out.push_str(&word);
                rest = &from[length..];
                after_word = true;
            }
            None => {
                out.push_str("=?");
                rest = &from[2..];
                after_word = false;
            }
        }
    }
    out.push_str(rest);
    out
}

/// One encoded word at the beginning of `text`, and its length.
fn encoded_word(text: &str) -> Option<(String, usize)> {
    let mut parts = text.strip_prefix("=?")?.splitn(3, '?');
    let (charset, coding, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let end = rest.find("?=")?;
    let inner = &rest[..end];
    let bytes = match coding {
        "Q" | "q" => from_quoted(inner)?,
        "B" | "b" => from_base_64(inner)?,
        _ => return None,
    };
    let encoding = encoding_rs::Encoding::for_label(charset.as_bytes())?;
    let (word, _) = encoding.decode_without_bom_handling(&bytes);
    Some((
        word.into_owned(),
        "=?".len() + charset.len() + coding.len() + 2 + end + "?=".len(),
    ))
}

fn from_quoted(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'_' => b' ',
            b'=' => {
                let pair = [bytes.next()?, bytes.next()?];
                u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?
            }
            other => other,
        });
    }
    Some(out)
}

fn from_base_64(text: &str) -> Option<Vec<u8>> {
    let (mut out, mut bits, mut held) = (Vec::new(), 0u32, 0u32);
    for byte in text.bytes().filter(|byte| *byte != b'=') {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push(u8::try_from((bits >> held) & 0xFF).ok()?);
        }
        bits &= (1 << held) - 1;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_of_a_mail_says_who_what_and_when() {
        let mail = "From wire@example.org Tue Feb  3 06:05:00 2026\r\nReceived: from a.example\r\n  by b.example; Tue, 3 Feb 2026\r\nFrom: \"Jane Roe\" <jane@example.org>\r\n\
            To: desk@example.org\r\nSubject: Mill to =?UTF-8?Q?close=2C_caf=C3=A9?=\r\n =?utf-8?B?IHN0YXlz?=\r\nDate: Tue, 3 Feb 2026 06:05:00 -0500\r\n\r\nThe mill";
        let header = header(mail).unwrap();
        assert_eq!(header.record.title, "Mill to close, café stays");
        assert_eq!(header.record.authors, ["Jane Roe"]);
        assert_eq!(header.record.date.as_deref(), Some("Tue, 3 Feb 2026 06:05:00 -0500"));
        assert_eq!(&mail[header.text.len()..], "The mill");
        assert!(header.refusal.is_none());
    }

    #[test]
    fn only_a_mail_has_the_header_of_one() {
        for text in [
            "",
            "From the shore\n\nThe ferry left.",
            "Subject: Mill to close\nDate: 3 February 2026\n\nThe mill will close.",
            "From: here to there\nThe ferry: a history\n\nIt left.",
            "From: Jane Roe\nTo: the desk\n\nNo subject.",
        ] {
            assert!(header(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_sender_without_a_name_is_nobody_and_a_mail_in_parts_is_refused() {
        let mail = header("From: wire@example.org\nTo: d@example.org\nSubject: Mill\nContent-Type: multipart/alternative; boundary=x\n\n--x").unwrap();
        assert!(mail.record.authors.is_empty());
        assert!(mail.refusal.is_some());
        assert_eq!(sender("jane@example.org (Jane Roe)").as_deref(), Some("Jane Roe"));
        assert_eq!(decoded("=?x?Q?a"), "=?x?Q?a");
        assert_eq!(decoded("2 =? 3"), "2 =? 3");
    }
}
