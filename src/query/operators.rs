//! What has a meaning beside words: weights, `w/5`, `title:`, and what people of other services type in their place.

use std::ops::Range;

use super::ast::Field;
use super::error::QueryError;
use super::fields;
use super::limits::{MAX_BOOST, MAX_DISTANCE};
use super::piece::Kind;

/// The number behind `^`.
pub(super) fn weight(number: &str, span: &Range<usize>) -> Result<f32, QueryError> {
    let plain = number.starts_with(|c: char| c.is_ascii_digit())
        && number.ends_with(|c: char| c.is_ascii_digit())
        && number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    match number.parse::<f32>() {
        Ok(factor) if plain && factor > 0.0 && factor <= MAX_BOOST => Ok(factor),
        _ => Err(QueryError::new(span.clone(), "a weight is a number above 0 after `^`")
            .help(format!("write ceasefire^2 or ceasefire^0.5, at most {MAX_BOOST}"))),
    }
}

/// The number behind `~` of a word.
pub(super) fn fuzziness(number: &str, word: &str, span: Range<usize>) -> Result<u8, QueryError> {
    let help = "write zelensky~1 or zelensky~2: up to so many letters may differ";
    match number {
        _ if word.is_empty() => Err(QueryError::new(span, "`~` must stand after a word").help(help)),
        "" | "1" => Ok(1),
        "2" => Ok(2),
        _ if number.bytes().all(|b| b.is_ascii_digit() || b == b'.') => {
            Err(QueryError::new(span, "a word can differ by 1 or 2 letters").help(help))
        }
        _ => Err(QueryError::new(span, "a `~` stands in the middle of a word").help(help)),
    }
}

/// The operator that a chunk is, if it is one.
pub(super) fn operator<'q>(chunk: &str, span: &Range<usize>) -> Result<Option<Kind<'q>>, QueryError> {
    Ok(match chunk {
        "AND" => Some(Kind::And),
        "OR" => Some(Kind::Or),
        "NOT" => Some(Kind::Not),
        _ => proximity(chunk, span)?,
    })
}

/// `w/5` and its relatives, in any case.
fn proximity<'q>(chunk: &str, span: &Range<usize>) -> Result<Option<Kind<'q>>, QueryError> {
    // No spelling of it is longer than a name and a number.
    if chunk.len() > 32 {
        return Ok(None);
    }
    let lower = chunk.to_ascii_lowercase();
    let digits = lower.len() - lower.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (name, number) = lower.split_at(lower.len() - digits);
    let ordered = match name {
        "w/" | "within/" | "near/" | "near" | "/" => false,
        "pre/" | "adj/" | "adj" | "onear/" => true,
        "w/s" | "w/p" | "w/sent" | "w/para" | "w/seg" if number.is_empty() => {
            return Err(
                QueryError::new(span.clone(), "sentences and paragraphs cannot be asked for")
                    .help("give a number of words: w/15 is about a sentence, w/50 a paragraph"),
            );
        }
        _ => return Ok(None),
    };
    if number.is_empty() {
        return Ok(None);
    }
    match number.parse() {
        Ok(within) if (1..=MAX_DISTANCE).contains(&within) => Ok(Some(Kind::Near { within, ordered })),
        _ => Err(
            QueryError::new(span.clone(), format!("the distance must be from 1 to {MAX_DISTANCE}"))
                .help("w/1 is side by side"),
        ),
    }
}

/// The field that a chunk begins with, and the length of its name with the colon.
///
/// `values_follow` says that a parenthesis or a quotation mark stands directly behind the chunk.
pub(super) fn field_name(chunk: &str, start: usize, values_follow: bool) -> Result<Option<(Field, usize)>, QueryError> {
    let Some(end) = chunk.find([':', '=']) else {
        return Ok(None);
    };
    let (name, value) = (&chunk[..end], &chunk[end + 1..]);
    if name.is_empty() || !name.chars().all(char::is_alphabetic) {
        return Ok(None);
    }
    let span = start..start + end;
    let known = fields::lookup(name);
    if chunk[end..].starts_with('=') {
        return match known {
            Some(field) if !value.is_empty() || values_follow => Err(QueryError::new(
                span.start..span.end + 1,
                "a field and its value are joined by a colon",
            )
            .help(format!("write {}:{value}", field.name()))),
            _ => Ok(None),
        };
    }
    // An address, or the start of a sentence: `Exclusive: …`.
    if value.starts_with("//") || name.eq_ignore_ascii_case("http") || name.eq_ignore_ascii_case("https") {
        return Ok(None);
    }
    let followed = !value.is_empty() || values_follow;
    match known {
        Some(field) if followed => Ok(Some((field, end + 1))),
        Some(field) => Err(
            QueryError::new(span.start..span.end + 1, format!("nothing follows `{name}:`")).help(format!(
                "write {}:word without a space; for the word itself leave the colon out",
                field.name()
            )),
        ),
        None if followed => {
            let shown: String = name.chars().take(40).collect();
            let help = match fields::nearest(name) {
                Some(nearest) => format!("did you mean `{nearest}:`?"),
                None => {
                    let all: Vec<&str> = Field::ALL.into_iter().map(Field::name).collect();
                    format!(
                        "the fields are {}; if it is not meant as a field, put a space after the colon",
                        all.join(", ")
                    )
                }
            };
            Err(QueryError::new(span, format!("no field is called `{shown}`")).help(help))
        }
        None => Ok(None),
    }
}

/// A word cannot run into a parenthesis; people of other services write functions so.
pub(super) fn word_before_parenthesis(chunk: &str, span: Range<usize>) -> QueryError {
    if let Some(field) = fields::lookup(chunk) {
        return QueryError::new(span, "a field and its value are joined by a colon").help(format!(
            "write {}:(…); for the word itself put a space after it",
            field.name()
        ));
    }
    let lower = chunk.to_lowercase();
    if lower.starts_with("atleast")
        || ["caps", "allcaps", "nocaps", "hlead", "singular", "plural"].contains(&lower.as_str())
    {
        return QueryError::new(span, format!("`{lower}(…)` is not known here")).help("leave it out");
    }
    QueryError::new(span, "a word runs into a parenthesis").help("put a space between them")
}
