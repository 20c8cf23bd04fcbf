//! What a saved page states about its article: schema.org JSON-LD, OpenGraph and other meta tags, the canonical link, the title.
//!
//! One pass over the page's tags, without a tree: a page that is too damaged for one still gives its metadata.

use std::collections::HashMap;

use super::super::json;
use crate::article::fields::{Field, Rank};
use crate::article::markup::{self, Tag};
use crate::article::record::{Record, Value};

/// Ranks of the places a page states a field in, the most trusted first.
const LINKED_DATA: Rank = 1;
const OPEN_GRAPH: Rank = 2;
const META: Rank = 3;
const HEADING: Rank = 4;
const TITLE: Rank = 5;

/// What was found on a page beside the running text.
#[derive(Default)]
pub(super) struct Meta {
    pub record: Record,
    /// The text that the linked data states, which often is the whole of it.
    pub stated_body: Option<String>,
    /// The names of things that the linked data gives an identifier.
    names: HashMap<String, String>,
    /// What an article refers to by identifier: publisher and authors may be described elsewhere on the page.
    references: Vec<(Field, String)>,
}

/// Reads the metadata of a page.
pub(super) fn read(html: &str) -> Meta {
    let mut meta = Meta::default();
    let mut passing = markup::Passing::default();
    let mut rest = html;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        let Some(tag) = Tag::at(rest) else {
            continue;
        };
        let text = &rest[..tag.length];
        rest = &rest[tag.length..];
        if tag.closing {
            continue;
        }
        match tag.name.to_ascii_lowercase().as_str() {
            "meta" => meta.tag(text),
            "link" if attribute(text, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                meta.set(Field::Url, LINKED_DATA, attribute(text, "href"));
            }
            "html" => meta.set(Field::Language, META, attribute(text, "lang")),
            "time" => {
                meta.set(Field::Date, HEADING, attribute(text, "datetime"));
            }
            "title" => {
                let end = memchr::memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
                meta.set(Field::Title, TITLE, Some(rest[..end].to_owned()));
            }
            "h1" => {
                let end = memchr::memmem::find(rest.as_bytes(), b"</h1").unwrap_or(0).min(2_000);
                let heading = rest.get(..end).map(markup::to_text);
                meta.set(Field::Title, HEADING, heading);
            }
            "script" => {
                let inside = rest;
                rest = passing.after_element(rest, tag.name);
                if attribute(text, "type").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json")) {
                    meta.linked_data(&inside[..inside.len() - rest.len()]);
                }
            }
            "style" => rest = passing.after_element(rest, tag.name),
            _ => {}
        }
    }
    meta.resolve_references();
    meta.without_outlet_in_title();
    meta
}

impl Meta {
    fn set(&mut self, field: Field, rank: Rank, value: Option<String>) {
        if let Some(value) = value {
            self.record.set(field, rank, Value::Text(value));
        }
    }

    /// A `<meta>` tag.
    fn tag(&mut self, tag: &str) {
        let names = ["property", "name", "itemprop"];
        let Some(name) = names
            .iter()
            .find_map(|name| attribute(tag, name))
            .map(|name| name.to_ascii_lowercase())
        else {
            return;
        };
        let (field, rank) = match name.as_str() {
            "og:title" => (Field::Title, OPEN_GRAPH),
            "twitter:title" | "dc.title" | "dcterms.title" | "headline" | "parsely-title" | "sailthru.title" => {
                (Field::Title, META)
            }
            "og:site_name" => (Field::Source, OPEN_GRAPH),
            "application-name" | "publisher" | "dc.publisher" | "cre" | "apple-mobile-web-app-title" => {
                (Field::Source, META)
            }
            "article:author" | "author" | "byl" | "dc.creator" | "dcterms.creator" | "parsely-author"
            | "sailthru.author" => (Field::Authors, META),
            "article:published_time" | "og:article:published_time" => (Field::Date, OPEN_GRAPH),
            "date"
            | "pubdate"
            | "publishdate"
            | "publish-date"
            | "ptime"
            | "datepublished"
            | "parsely-pub-date"
            | "dc.date"
            | "dcterms.date"
            | "dc.date.issued"
            | "dcterms.created"
            | "sailthru.date"
            | "cxenseparse:recs:publishtime"
            | "displaydate"
            | "og:pubdate"
            | "article_date_original"
            | "publication_date"
            | "article.published" => (Field::Date, META),
            "article:modified_time" | "og:updated_time" | "last-modified" => (Field::Date, TITLE + 1),
            "og:url" => (Field::Url, OPEN_GRAPH),
            "article:section" => (Field::Section, OPEN_GRAPH),
            "section" | "parsely-section" | "articlesection" | "cg" => (Field::Section, META),
            "og:locale" => (Field::Language, TITLE),
            "content-language" | "dc.language" | "inlanguage" => (Field::Language, HEADING),
            _ => return,
        };
        let content = attribute(tag, "content").filter(|content| field != Field::Authors || !content.contains("://"));
        self.set(field, rank, content);
    }

    /// The content of a JSON-LD script.
    fn linked_data(&mut self, script: &str) {
        let script = script.rsplit_once("</").map_or(script, |(inside, _)| inside).trim();
        let script = script
            .trim_start_matches("<!--")
            .trim_start_matches("//<![CDATA[")
            .trim();
        if let Some(value) = json::parse_value(script) {
            self.thing(value, 0);
        }
    }

    fn thing(&mut self, value: Value, depth: usize) {
        if depth > 4 {
            return;
        }
        match value {
            Value::List(values) => values.into_iter().for_each(|value| self.thing(value, depth + 1)),
            Value::Map(pairs) => {
                let kind = pairs
                    .iter()
                    .find(|(key, _)| key == "@type")
                    .map(|(_, value)| value.clone().text(" "))
                    .unwrap_or_default();
                let is_article = ["Article", "BlogPosting", "Report", "LiveBlog", "Story"]
                    .iter()
                    .any(|name| kind.contains(name));
                let text_of = |wanted: &str| {
                    let found = pairs.iter().find(|(key, _)| key == wanted)?;
                    Some(found.1.clone().text(" ")).filter(|text| !text.is_empty())
                };
                if let (Some(id), Some(name)) = (text_of("@id"), text_of("name")) {
                    self.names.insert(id, name);
                }
                for (key, value) in pairs {
                    let field = match key.as_str() {
                        "@graph" | "mainEntity" if !is_article => {
                            self.thing(value, depth + 1);
                            continue;
                        }
                        "articleBody" if is_article => {
                            self.stated_body = self.stated_body.take().or_else(|| Some(value.text("\n\n")));
                            continue;
                        }
                        "headline" => Field::Title,
                        "publisher" => Field::Source,
                        "author" | "creator" => Field::Authors,
                        "datePublished" => Field::Date,
                        "url" => Field::Url,
                        "articleSection" => Field::Section,
                        "inLanguage" => Field::Language,
                        _ => continue,
                    };
                    if is_article {
                        self.refer(field, &value);
                        self.record.set(field, LINKED_DATA, value);
                    }
                }
            }
            Value::Nothing | Value::Text(_) => {}
        }
    }

    /// Notes what a value names by identifier alone.
    fn refer(&mut self, field: Field, value: &Value) {
        match value {
            Value::List(values) => values.iter().for_each(|value| self.refer(field, value)),
            Value::Map(pairs) => match pairs.as_slice() {
                [(key, Value::Text(id))] if key == "@id" => self.references.push((field, id.clone())),
                _ => {}
            },
            Value::Nothing | Value::Text(_) => {}
        }
    }

    fn resolve_references(&mut self) {
        for wanted in [Field::Source, Field::Authors] {
            let of_field = self.references.iter().filter(|(field, _)| *field == wanted);
            let names = of_field.filter_map(|(_, id)| Some(Value::Text(self.names.get(id)?.clone())));
            let names: Vec<Value> = names.collect();
            if !names.is_empty() {
                self.record.set(wanted, LINKED_DATA, Value::List(names));
            }
        }
    }

    /// Takes the outlet's name off the end of a title: "Mill to close | Harbour Post".
    fn without_outlet_in_title(&mut self) {
        let outlet = self
            .record
            .sources
            .first()
            .map(|outlet| outlet.to_lowercase())
            .unwrap_or_default();
        for mark in [" | ", " - ", " – ", " — ", " :: ", " • "] {
            let Some((title, end)) = self.record.title.rsplit_once(mark) else {
                continue;
            };
            let end = end.trim().to_lowercase();
            let is_outlet = !outlet.is_empty() && (outlet.contains(&end) || end.contains(&outlet));
            if (is_outlet || mark == " | ") && title.chars().count() >= 15 {
                self.record.title = title.trim_end().to_owned();
                return;
            }
        }
    }
}

/// The decoded value of a tag's attribute.
pub(super) fn attribute(tag: &str, name: &str) -> Option<String> {
    let bytes = tag.as_bytes();
    let mut from = 0;
    while let Some(found) = memchr::memchr(b'=', &bytes[from..]) {
        let equals = from + found;
        let key = tag[..equals].trim_end();
        let key_start = key
            .rfind(|c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '/'))
            .map_or(0, |at| at + 1);
        let value = tag[equals + 1..].trim_start();
        let value_at = tag.len() - value.len();
        let (inner, end) = match value.as_bytes().first() {
            Some(&quote @ (b'"' | b'\'')) => {
                let length = memchr::memchr(quote, &value.as_bytes()[1..])?;
                (&value[1..=length], value_at + length + 2)
            }
            _ => {
                let length = value
                    .find(|c: char| c.is_ascii_whitespace() || c == '>')
                    .unwrap_or(value.len());
                (&value[..length], value_at + length)
            }
        };
        if key[key_start..].eq_ignore_ascii_case(name) {
            let decoded = markup::decode_entities(inner);
            return Some(decoded.trim().to_owned()).filter(|value| !value.is_empty());
        }
        from = end.max(equals + 1);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linked_data_goes_before_meta_tags_and_these_before_the_title() {
        let page = r#"<html lang="en-GB"><head><title>Mill - Harbour Post</title><meta property="og:title" content="Mill &amp; more">
            <meta name=author content='Jane Roe'><meta content="Harbour Post" property="og:site_name"><link rel="canonical" href="https://example.org/mill">
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "headline": "no"}, {"@type": ["NewsArticle"], "headline": "Mill to close", "datePublished": "2026-02-03T10:00:00Z",
            "author": [{"@type": "Person", "name": "John Doe"}], "articleSection": "Business", "articleBody": "All of it."}]}</script></head></html>"#;
        let meta = read(page);
        assert_eq!(meta.record.title, "Mill to close");
        assert_eq!(meta.record.sources, ["Harbour Post"]);
        assert_eq!(meta.record.authors, ["John Doe"]);
        assert_eq!(meta.record.date.as_deref(), Some("2026-02-03T10:00:00Z"));
        assert_eq!(meta.record.url.as_deref(), Some("https://example.org/mill"));
        assert_eq!(
            (meta.record.section.as_deref(), meta.record.language.as_deref()),
            (Some("Business"), Some("en-GB"))
        );
        assert_eq!(meta.stated_body.as_deref(), Some("All of it."));
    }

    #[test]
    fn what_is_named_by_identifier_is_found_elsewhere_on_the_page() {
        let page = r##"<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Mill", "publisher": {"@id": "#org"}, "author": [{"@id": "#jane"}]},
            {"@type": "Organization", "@id": "#org", "name": "Harbour Post"}, {"@type": "Person", "@id": "#jane", "name": "Jane Roe"}]}</script>"##;
        let record = read(page).record;
        assert_eq!(
            (record.sources, record.authors),
            (vec!["Harbour Post".to_owned()], vec!["Jane Roe".to_owned()])
        );
    }

    #[test]
    fn the_outlet_is_taken_off_the_title() {
        let page = "<title>Mill to close in the autumn - Harbour Post</title><meta property=og:site_name content='Harbour Post'>";
        assert_eq!(read(page).record.title, "Mill to close in the autumn");
        assert_eq!(
            read("<title>Mill to close - and the road too</title>").record.title,
            "Mill to close - and the road too"
        );
    }

    proptest::proptest! {
        #[test]
        fn any_page_is_read_without_a_panic(page in "(<|>|meta |html |title|script|=|\"|'| content=|property=og:title|/|é|type=\"application/ld\\+json\"|\\{|\\}|:){0,40}") {
            read(&page);
        }
    }
}
