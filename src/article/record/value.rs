//! Values of fields as files have them, and what they say as text.

use std::collections::HashSet;

use super::plain::{markup_to_line, one_line};
use crate::article::names;

/// A value of a field as files have it: a string, a list, or an object.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Null, true and false: nothing that is said of an article.
    Nothing,
    /// A string or a number, as written.
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
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

    pub fn first_text(self) -> String {
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
    pub fn people(self) -> Vec<String> {
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
