//! The text of the element that holds the article, where the page marks one: for pages so short or so plain that there is nothing to weigh by.

use crate::article::markup::{self, Passing, Tag};

/// The elements that may hold the article, the most telling first.
const HOLDERS: &[&str] = &["article", "main", "body"];

/// Elements beside the running text.
const BESIDE: &[&str] = &[
    "nav", "aside", "footer", "script", "style", "form", "button", "noscript", "template", "figure",
];

/// The text, with its paragraphs, of each element that could hold the article.
pub(super) fn texts(html: &str) -> impl Iterator<Item = String> {
    HOLDERS.iter().filter_map(|name| Some(text_of(inside(html, name)?)))
}

/// What stands in the one element of this name; `None` where there is none, or several, which are teasers.
fn inside<'h>(html: &'h str, name: &str) -> Option<&'h str> {
    let mut rest = html;
    let mut began: Option<usize> = None;
    let mut ended = None;
    let mut passing = Passing::default();
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        let Some(tag) = Tag::at(rest) else { continue };
        let before = html.len() - rest.len() - 1;
        rest = &rest[tag.length..];
        if tag.is("script") || tag.is("style") {
            if !tag.closing {
                rest = passing.after_element(rest, tag.name);
            }
        } else if tag.is(name) && tag.closing {
            ended = Some(before);
        } else if tag.is(name) && began.replace(html.len() - rest.len()).is_some() {
            return None;
        }
    }
    let began = began?;
    html.get(began..ended.filter(|end| *end >= began).unwrap_or(html.len()))
}

/// The text without what stands beside it.
fn text_of(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    let mut passing = Passing::default();
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        let after = &rest[at + 1..];
        let Some(tag) = Tag::at(after).filter(|tag| !tag.closing && BESIDE.iter().any(|name| tag.is(name))) else {
            kept.push_str(&rest[..=at]);
            rest = after;
            continue;
        };
        kept.push_str(&rest[..at]);
        kept.push('\n');
        rest = passing.after_element(&after[tag.length..], tag.name);
    }
    kept.push_str(rest);
    markup::to_text(&kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_article_is_read_with_its_paragraphs() {
        let page = "<body><nav><p>Home</p></nav><article><p>One.</p><p>Two.</p><aside><p>Buy</p></aside></article><p>End</p></body>";
        let found: Vec<String> = texts(page).collect();
        assert_eq!(found, ["One.\n\nTwo.", "One.\n\nTwo.\n\nEnd"]);
        assert_eq!(inside("<article>a</article><article>b</article>", "article"), None);
        assert_eq!(inside("<article>a", "article"), Some("a"));
        assert_eq!(inside("</article>", "article"), None);
    }
}
