//! Fragments of HTML, as JSON bodies and feeds hold them, to plain text with its paragraphs.
//!
//! This is for text that is known to be the article: tags fall away, block elements end paragraphs, entities are decoded. A whole saved page, in
//! which the article has first to be found, is the HTML reader's business.

use std::borrow::Cow;

/// Whether a string is marked up: it has a tag of those that running text is made of.
pub(super) fn is_marked_up(text: &str) -> bool {
    memchr::memchr_iter(b'<', text.as_bytes()).any(|at| {
        let rest = &text.as_bytes()[at + 1..];
        let rest = rest.strip_prefix(b"/").unwrap_or(rest);
        let name = &rest[..rest.iter().take(12).take_while(|b| b.is_ascii_alphanumeric()).count()];
        let closed = matches!(rest.get(name.len()), Some(b'>' | b'/' | b' ' | b'\n' | b'\t'));
        closed && KNOWN.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(name))
    })
}

/// Whether an element of that name is one of HTML's body.
pub(super) fn is_element(name: &str) -> bool {
    let mut all = KNOWN.iter().chain(BLOCKS).chain(UNSPOKEN);
    all.any(|known| known.eq_ignore_ascii_case(name))
}

const KNOWN: &[&str] = &[
    "p",
    "br",
    "div",
    "span",
    "a",
    "b",
    "i",
    "em",
    "strong",
    "ul",
    "ol",
    "li",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "img",
    "figure",
    "section",
    "article",
    "table",
    "u",
    "sup",
    "sub",
    "q",
    "cite",
    "html",
    "body",
    "iframe",
    "script",
    "small",
    "time",
    "aside",
    "figcaption",
    "font",
    "center",
    "hr",
];

/// Elements whose beginning and end are a paragraph's.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "aside",
    "nav",
    "table",
    "tr",
    "figure",
    "figcaption",
    "hr",
    "pre",
    "dl",
    "dt",
    "dd",
    "address",
    "form",
    "fieldset",
    "body",
    "html",
    "center",
    "details",
    "summary",
];

/// Elements whose content is not running text.
const UNSPOKEN: &[&str] = &[
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "svg",
    "head",
    "figcaption",
    "button",
    "form",
    "object",
    "video",
    "audio",
    "select",
    "textarea",
    "math",
];

/// The text of a fragment of HTML: paragraphs separated by an empty line, `<br>` a line break, white space collapsed as a browser does.
pub(super) fn to_text(html: &str) -> String {
    let mut out = Paragraphs {
        text: String::with_capacity(html.len()),
        gap: Gap::None,
    };
    // The end of a CDATA section looks like text.
    let html = if html.contains("<![CDATA[") {
        Cow::Owned(html.replace("]]>", ""))
    } else {
        Cow::Borrowed(html)
    };
    let mut passing = Passing::default();
    let mut rest = html.as_ref();
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        out.push(&rest[..at]);
        let after = &rest[at + 1..];
        let Some(tag) = Tag::at(after) else {
            out.push("<");
            rest = after;
            continue;
        };
        rest = &after[tag.length..];
        if tag.is("br") {
            out.line_break();
        } else if BLOCKS.iter().any(|block| tag.is(block)) {
            out.gap = out.gap.max(Gap::Paragraph);
        } else if tag.is("td") || tag.is("th") {
            out.gap = out.gap.max(Gap::Space);
        }
        if !tag.closing && !tag.empty && UNSPOKEN.iter().any(|name| tag.is(name)) {
            rest = passing.after_element(rest, tag.name);
        }
    }
    out.push(rest);
    out.text
}

/// What stands between two pieces of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
    Paragraph,
}

struct Paragraphs {
    text: String,
    gap: Gap,
}

impl Paragraphs {
    fn push(&mut self, raw: &str) {
        if raw.is_empty() {
            return;
        }
        let decoded = decode_entities(raw);
        for (number, word) in decoded.split(is_collapsible).enumerate() {
            if number > 0 {
                self.gap = self.gap.max(Gap::Space);
            }
            if word.is_empty() {
                continue;
            }
            if !self.text.is_empty() {
                match self.gap {
                    Gap::None => {}
                    Gap::Space => self.text.push(' '),
                    Gap::Line => self.text.push('\n'),
                    Gap::Paragraph => self.text.push_str("\n\n"),
                }
            }
            self.gap = Gap::None;
            self.text.push_str(word);
        }
    }

    /// One `<br>` is a line break, two in a row are the end of a paragraph.
    fn line_break(&mut self) {
        self.gap = if self.gap >= Gap::Line {
            Gap::Paragraph
        } else {
            Gap::Line
        };
    }
}

fn is_collapsible(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// A tag, as it stands after its `<`.
pub(super) struct Tag<'a> {
    pub name: &'a str,
    pub closing: bool,
    pub empty: bool,
    /// Bytes after the `<`, up to and with the `>`.
    pub length: usize,
}

impl<'a> Tag<'a> {
    /// Reads the tag, comment or declaration that begins after a `<`. `None` if that `<` is only a sign.
    pub fn at(text: &'a str) -> Option<Tag<'a>> {
        let bytes = text.as_bytes();
        let declaration = |length| {
            Some(Tag {
                name: "",
                closing: false,
                empty: true,
                length,
            })
        };
        if let Some(comment) = text.strip_prefix("!--") {
            return declaration(memchr::memmem::find(comment.as_bytes(), b"-->").map_or(text.len(), |end| end + 6));
        }
        if let Some(verbatim) = text.strip_prefix("![CDATA[") {
            // The content of the section is text: only its frame is taken away.
            return declaration(text.len() - verbatim.len());
        }
        if matches!(bytes.first(), Some(b'!' | b'?')) {
            return declaration(memchr::memchr(b'>', bytes).map_or(text.len(), |end| end + 1));
        }
        let closing = bytes.first() == Some(&b'/');
        let name_at = usize::from(closing);
        if !bytes.get(name_at)?.is_ascii_alphabetic() {
            return None;
        }
        let name_end = name_at
            + bytes[name_at..]
                .iter()
                .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':'))
                .count();
        let mut at = name_end;
        let mut quote = None;
        while let Some(&byte) = bytes.get(at) {
            match (quote, byte) {
                (None, b'>') => {
                    let empty = bytes[at - 1] == b'/';
                    return Some(Tag {
                        name: &text[name_at..name_end],
                        closing,
                        empty,
                        length: at + 1,
                    });
                }
                // A tag does not hold another: this one was never closed, and what follows is text again.
                (None, b'<') => {
                    return Some(Tag {
                        name: &text[name_at..name_end],
                        closing,
                        empty: false,
                        length: at,
                    });
                }
                (None, b'"' | b'\'') if bytes[at - 1] == b'=' => quote = Some(byte),
                (Some(mark), _) if mark == byte => quote = None,
                _ => {}
            }
            if at - name_end > LONGEST_TAG {
                break;
            }
            at += 1;
        }
        // No end in sight: cut at the first `>` there is, or take the `<` for a sign.
        let end = memchr::memchr(b'>', &bytes[..bytes.len().min(LONGEST_TAG)])?;
        Some(Tag {
            name: &text[name_at..name_end.min(end)],
            closing,
            empty: false,
            length: end + 1,
        })
    }

    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// Tags with more bytes than this are not tags (an image written into its `src` can be long).
const LONGEST_TAG: usize = 1 << 16;

/// Passes over elements with their content, in one walk through a text: what was found never to be closed is not looked for again, or a page of nothing but
/// such tags would be searched to its end for each.
#[derive(Default)]
pub(super) struct Passing<'a> {
    never_closed: Vec<&'a str>,
}

impl<'a> Passing<'a> {
    /// What follows the end of the element `name` that begins before `text`, or all of `text` where it is never closed.
    pub fn after_element(&mut self, text: &'a str, name: &'a str) -> &'a str {
        if self.never_closed.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            return text;
        }
        let rest = after_element(text, name);
        if rest.len() == text.len() {
            self.never_closed.push(name);
        }
        rest
    }
}

/// What follows the end of the element `name`, or all of it where it is never closed.
fn after_element<'a>(text: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(found) = memchr::memmem::find(&text.as_bytes()[from..], b"</") {
        let at = from + found + 2;
        let named = text.as_bytes().get(at..at + name.len());
        if named.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())) {
            let end = memchr::memchr(b'>', &text.as_bytes()[at..]).map_or(text.len(), |end| at + end + 1);
            return &text[end..];
        }
        from = at;
    }
    // Never closed: rather too much text than an article lost.
    text
}

/// Decodes the entities of a text (`&quot;`, `&#8217;`). Only those that end in a semicolon: `AT&T` and `R&D` are what they are.
pub(super) fn decode_entities(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    for at in memchr::memchr_iter(b'&', text.as_bytes()) {
        let Some(entity) = entity_at(&text[at..]).filter(|_| at >= copied) else {
            continue;
        };
        let decoded = htmlize::unescape(entity);
        if decoded == entity {
            continue;
        }
        out.push_str(&text[copied..at]);
        // A line break written as an entity is no line of the file.
        out.extend(decoded.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
        copied = at + entity.len();
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

fn entity_at(text: &str) -> Option<&str> {
    let length = 1 + text.as_bytes()[1..]
        .iter()
        .take(34)
        .take_while(|b| b.is_ascii_alphanumeric() || **b == b'#')
        .count();
    (length > 2 && text.as_bytes().get(length) == Some(&b';')).then(|| &text[..=length])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_paragraphs_and_inline_tags_fall_away() {
        for (html, text) in [
            ("<p>One <b>bold</b> word.</p><p>Two.</p>", "One bold word.\n\nTwo."),
            ("One<br>two<br/><br />three", "One\ntwo\n\nthree"),
            (
                "<blockquote><p>“No,” she said.</p></blockquote>\n<p>Then</p>",
                "“No,” she said.\n\nThen",
            ),
            ("a<script>var x = '<p>no</p>';</script>b<!-- <p>no</p> -->c", "abc"),
            ("<p>Fish &amp; chips &lt;5&#x20AC;&#8217;s</p>", "Fish & chips <5€’s"),
            ("<a href=\"x>y\">link</a> 3 < 4 and 5 > 2", "link 3 < 4 and 5 > 2"),
            ("<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"),
            ("<p>never closed <a href='", "never closed <a href='"),
            ("<![CDATA[<p>inside</p>]]>", "inside"),
            ("<style>never closed", "never closed"),
            ("", ""),
        ] {
            assert_eq!(to_text(html), text, "{html}");
        }
    }

    #[test]
    fn only_what_is_markup_counts_as_marked_up() {
        for text in ["<p>x</p>", "x<br>y", "x <a href='y'>z</a>", "one</p>"] {
            assert!(is_marked_up(text), "{text}");
        }
        for text in ["a < b > c", "<3", "he said <unclear> and left", "I <heart> you", ""] {
            assert!(!is_marked_up(text), "{text}");
        }
    }

    #[test]
    fn entities_need_their_semicolon() {
        assert_eq!(
            decode_entities("&quot;No&quot; &#39;n&#39; &mdash; R&D, AT&T &copy 2; &nosuch;"),
            "\"No\" 'n' — R&D, AT&T &copy 2; &nosuch;"
        );
        assert!(matches!(decode_entities("R&D"), Cow::Borrowed(_)));
    }

    proptest::proptest! {
        #[test]
        fn any_fragment_becomes_text(html in "(<|>|&|;|p|/|br|!--|-->|\"|'|=| |é|script|#x1|\\PC){0,60}") {
            is_marked_up(&html);
            to_text(&html);
        }
    }
}
