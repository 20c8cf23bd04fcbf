//! The one table of how files spell the fields of an article, and the user's own additions to it.
//!
//! Keys of JSON objects, columns of CSV files, lines such as `Date: …` above a text and elements of feeds are all looked up here. Case, spaces and
//! the marks `_ - . :` do not count: `datePublished`, `date_published` and `Date Published` are one spelling.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A field of an article that a file can state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The headline.
    Title,
    /// The running text.
    Body,
    /// The outlet.
    Source,
    /// The byline or a list of names.
    Authors,
    /// When it was published.
    Date,
    /// Where it was published.
    Url,
    /// The section or desk.
    Section,
    /// The language.
    Language,
}

/// Every field with its spellings, the most telling first: where an object has several of them, the first that is not empty counts.
///
/// Summaries stand at the end of the body's spellings, so that they are read only where there is no text.
pub const SPELLINGS: &[(Field, &[&str])] = &[
    (
        Field::Title,
        &[
            "title",
            "headline",
            "web_title",
            "article_title",
            "news_title",
            "headline_main",
            "document_title",
            "og:title",
            "heading",
            "head",
            "titulo",
            "titel",
            "name",
        ],
    ),
    (
        Field::Body,
        &[
            "article_body",
            "content_original",
            "full_text",
            "main_text",
            "article_text",
            "content:encoded",
            "content_encoded",
            "body",
            // The Guardian's has no paragraphs; its `body` has.
            "body_text",
            "content_text",
            "content_html",
            "content",
            "text",
            "story_text",
            "story",
            "paragraphs",
            "raw_text",
            "clean_text",
            "plain_text",
            "article",
            "body_html",
            "html",
            "description",
            "summary",
            "lead_paragraph",
            "abstract",
            "snippet",
        ],
    ),
    (
        Field::Source,
        &[
            "source",
            "publisher",
            "outlet",
            "source_name",
            "news_source",
            "publication",
            "publication_name",
            "publication_title",
            "source_title",
            "pub_title",
            "media_name",
            "newspaper",
            "news_outlet",
            "media_outlet",
            "site_name",
            "og:site_name",
            "provider",
            "site",
            "website",
            "source_hostname",
            "source_domain",
            "hostname",
            "domain",
            "source_url",
        ],
    ),
    (
        Field::Authors,
        &[
            "authors",
            "author",
            "byline",
            "bylines",
            "by",
            "creator",
            "dc:creator",
            "author_name",
            "writer",
            "writers",
            "reporter",
            "journalist",
            "article:author",
        ],
    ),
    (
        Field::Date,
        &[
            "date_published",
            "published_at",
            "published",
            "publish_date",
            "published_date",
            "publication_date",
            "pub_date",
            "web_publication_date",
            "article:published_time",
            "first_published_at",
            "first_publication_date",
            "date_publish",
            "publish_time",
            "published_time",
            "published_on",
            "date_time_pub",
            "date_time",
            "date",
            "dc:date",
            "issued",
            "display_date",
            "first_created",
            "date_created",
            "created_at",
            "created",
            "version_created",
            "timestamp",
            "time",
            "seen_date",
            "updated",
            "updated_at",
            "date_modified",
            "modified",
            "last_modified",
        ],
    ),
    (
        Field::Url,
        &[
            "url",
            "canonical_url",
            "canonical",
            "web_url",
            "link",
            "permalink",
            "share_url",
            "article_url",
            "og:url",
            "page_url",
            "document_url",
            "original_url",
            "external_url",
            "href",
            "uri",
            "guid",
        ],
    ),
    (
        Field::Section,
        &[
            "section",
            "article_section",
            "section_name",
            "category",
            "categories",
            "news_desk",
            "desk",
            "article:section",
            "rubric",
            "ressort",
            "topic",
            "topics",
        ],
    ),
    (
        Field::Language,
        &[
            "language",
            "in_language",
            "lang",
            "dc:language",
            "og:locale",
            "locale",
            "language_code",
        ],
    ),
];

/// How telling a spelling is: the less, the better.
pub(super) type Rank = u16;

/// The rank of what the user mapped by hand.
const MAPPED: Rank = 0;

/// The rank below which nothing better can come.
pub(super) const WORST: Rank = Rank::MAX;

static TABLE: LazyLock<HashMap<String, (Field, Rank)>> = LazyLock::new(|| {
    let mut table = HashMap::new();
    for (field, spellings) in SPELLINGS {
        for (rank, spelling) in (MAPPED + 1..).zip(*spellings) {
            table.insert(folded(spelling), (*field, rank));
        }
    }
    table
});

/// Keys longer than this are nobody's field name.
const LONGEST_KEY: usize = 64;

fn folded(key: &str) -> String {
    key.chars()
        .filter(|c| !is_separator(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_separator(c: char) -> bool {
    matches!(c, '_' | '-' | ' ' | '.' | ':' | '@' | '$' | '/')
}

/// The user's own spellings (`--map body=content_original,source=outlet`), which go before all others.
///
/// ```
/// use whosaid::article::FieldMap;
/// assert!("body=Full Story,source=paper".parse::<FieldMap>().is_ok());
/// assert!("text".parse::<FieldMap>().is_err());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldMap {
    pairs: Vec<(String, Field)>,
    text: Vec<String>,
}

impl FieldMap {
    /// Which field a key of a file stands for, and how telling its spelling is.
    pub(super) fn field(&self, key: &str) -> Option<(Field, Rank)> {
        if key.len() > LONGEST_KEY {
            return None;
        }
        let plain = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        let found = |folded: &str| {
            let mapped = self
                .pairs
                .iter()
                .find(|(name, _)| name == folded)
                .map(|(_, field)| (*field, MAPPED));
            mapped.or_else(|| TABLE.get(folded).copied())
        };
        if plain { found(key) } else { found(&folded(key)) }
    }

    /// Adds the pairs of `other`, which go before those already here.
    pub fn extend(&mut self, other: FieldMap) {
        self.pairs.splice(0..0, other.pairs);
        self.text.splice(0..0, other.text);
    }

    /// Whether nothing is mapped.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }
}

impl serde::Serialize for FieldMap {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for FieldMap {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<FieldMap, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl std::fmt::Display for FieldMap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text.join(","))
    }
}

impl std::str::FromStr for FieldMap {
    type Err = String;

    fn from_str(text: &str) -> Result<FieldMap, String> {
        let mut map = FieldMap::default();
        for pair in text.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
            let (field, key) = pair
                .split_once('=')
                .ok_or_else(|| format!("`{pair}` is not of the form FIELD=KEY, as in body=content_original"))?;
            let (field, key) = (field.trim(), key.trim());
            let field_named = match field.to_ascii_lowercase().as_str() {
                "title" => Field::Title,
                "body" => Field::Body,
                "source" => Field::Source,
                "authors" | "author" => Field::Authors,
                "date" => Field::Date,
                "url" => Field::Url,
                "section" => Field::Section,
                "language" => Field::Language,
                _ => {
                    return Err(format!(
                        "`{field}` is not a field: use title, body, source, authors, date, url, section or language"
                    ));
                }
            };
            if key.is_empty() {
                return Err(format!("`{pair}` names no key after the equals sign"));
            }
            map.pairs.push((folded(key), field_named));
            map.text.push(format!("{field}={key}"));
        }
        Ok(map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_spelling_stands_for_two_fields() {
        let mut seen = HashMap::new();
        for (field, spellings) in SPELLINGS {
            for spelling in *spellings {
                let other = seen.insert(folded(spelling), *field);
                assert!(
                    other.is_none_or(|other| other == *field),
                    "{spelling} is {other:?} and {field:?}"
                );
            }
        }
    }

    #[test]
    fn case_and_separators_do_not_count() {
        let map = FieldMap::default();
        for key in ["datePublished", "date_published", "Date Published", "DATE-PUBLISHED"] {
            assert_eq!(map.field(key).map(|(field, _)| field), Some(Field::Date), "{key}");
        }
        assert_eq!(map.field("shoe_size"), None);
    }

    #[test]
    fn a_text_goes_before_a_summary_and_what_the_user_says_before_all() {
        let plain = FieldMap::default();
        assert!(plain.field("text").unwrap().1 < plain.field("summary").unwrap().1);
        let map: FieldMap = "body=Zusammen_fassung, source=paper".parse().unwrap();
        assert_eq!(map.field("zusammenfassung"), Some((Field::Body, MAPPED)));
        assert_eq!(map.field("paper"), Some((Field::Source, MAPPED)));
        assert_eq!(map.to_string(), "body=Zusammen_fassung,source=paper");
    }

    #[test]
    fn a_mistake_in_a_map_says_what_would_be_right() {
        assert!("text=body".parse::<FieldMap>().unwrap_err().contains("use title, body"));
        assert!("body".parse::<FieldMap>().unwrap_err().contains("FIELD=KEY"));
        assert!("body=".parse::<FieldMap>().unwrap_err().contains("no key"));
    }
}
