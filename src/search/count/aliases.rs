//! What nobody can know from the articles: that two names are one person, or two persons.
//!
//! One person a line, the name to show first, then after a colon the other names, separated by commas; `#` begins a comment:
//!
//! ```text
//! Adaeze Lindqvist: the harbour minister, A. Lindqvist-Bello
//! Robert Lindqvist
//! ```
//!
//! Names of one line are one person; names of two lines never are, so a line with one name keeps a person apart from namesakes.

use std::collections::HashMap;

use crate::index::analysis::tokens;
use crate::query::titles::without_titles;

/// Which names are one person's, by decree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aliases {
    /// The name to show, and all names as they were written, the shown one among them.
    people: Vec<(String, Vec<String>)>,
    /// By folded name.
    by_name: HashMap<String, usize>,
}

/// A line that says something twice, or nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct AliasError {
    /// From 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

impl Aliases {
    /// Reads an alias file.
    ///
    /// # Errors
    /// If a line begins without a name, or a name stands on two lines.
    pub fn parse(text: &str) -> Result<Aliases, AliasError> {
        let mut aliases = Aliases::default();
        for (n, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            if line.is_empty() {
                continue;
            }
            let error = |what: String| AliasError { line: n + 1, what };
            let (shown, others) = line.split_once(':').unwrap_or((line, ""));
            let person = aliases.people.len();
            let names = std::iter::once(shown).chain(others.split(','));
            let mut written = Vec::new();
            for name in names.map(str::trim).filter(|name| !name.is_empty()) {
                let folded = folded(name);
                if folded.is_empty() {
                    return Err(error(format!("“{name}” holds no letter or digit")));
                }
                match aliases.by_name.insert(folded, person) {
                    Some(other) if other != person => {
                        return Err(error(format!("“{name}” stands on a line before this one too")));
                    }
                    _ => written.push(name.to_owned()),
                }
            }
            if shown.trim().is_empty() {
                return Err(error("there is no name before the colon".to_owned()));
            }
            aliases.people.push((shown.trim().to_owned(), written));
        }
        Ok(aliases)
    }

    /// The number of the person whose name this is, typography aside.
    pub(super) fn person(&self, name: &str) -> Option<usize> {
        self.by_name.get(&folded(name)).copied()
    }

    /// The name to show for a person.
    pub(super) fn shown(&self, person: usize) -> &str {
        self.people.get(person).map_or("", |(shown, _)| shown)
    }

    /// All names of the person who has this one, with or without the titles before it, as they were written; nothing for a name that stands on no line.
    pub fn names_of(&self, name: &str) -> &[String] {
        let person = self.person(name).or_else(|| self.person(without_titles(name)));
        let person = person.and_then(|person| self.people.get(person));
        person.map_or(&[], |(_, names)| names)
    }
}

/// A name without typography: the tokens of the index, joined by spaces.
pub(super) fn folded(name: &str) -> String {
    tokens(name)
        .into_iter()
        .map(|token| token.form)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_person() {
        let aliases =
            Aliases::parse("# people\n\nAda Lindqvist: Lindqvist , A. Bello # née\nRobert Lindqvist\n").unwrap();
        assert_eq!(aliases.person("LINDQVIST"), Some(0));
        assert_eq!(aliases.person("A Bello"), Some(0));
        assert_eq!(aliases.person("Robert Lindqvist"), Some(1));
        assert_eq!(aliases.person("Bello"), None);
        assert_eq!(
            aliases.names_of("lindqvist"),
            ["Ada Lindqvist", "Lindqvist", "A. Bello"]
        );
    }

    #[test]
    fn a_mistake_names_its_line() {
        assert_eq!(
            Aliases::parse("A B\nC: a b").unwrap_err().to_string(),
            "line 2: “a b” stands on a line before this one too"
        );
        assert!(Aliases::parse(": x").is_err());
        assert!(Aliases::parse("x: —").is_err());
    }
}
