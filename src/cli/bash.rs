//! Words as bash reads them. It takes what is offered to complete a word as it stands, so that a name from an article must come quoted: else one of two words is
//! two, and one with `$(…)` in it is run.

/// How the word that is being completed is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quoting {
    /// The shell does that.
    Not,
    /// Each character that means something has a backslash before it.
    Backslashes,
    /// In `"…`.
    Double,
    /// In `'…`.
    Single,
}

/// A word as far as it has been typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// What it says.
    pub word: String,
    quoting: Quoting,
}

impl Typed {
    /// A word of which the shell has taken the quotes off, and puts them on what is offered.
    pub fn plain(text: &str) -> Typed {
        Typed {
            word: text.to_owned(),
            quoting: Quoting::Not,
        }
    }

    /// A word with its quotes, as bash gives it.
    pub fn of(text: &str) -> Typed {
        let (rest, quoting) = match (text.strip_prefix('"'), text.strip_prefix('\'')) {
            (Some(rest), _) => (rest, Quoting::Double),
            (_, Some(rest)) => (rest, Quoting::Single),
            _ => (text, Quoting::Backslashes),
        };
        let word = if quoting == Quoting::Single {
            rest.to_owned()
        } else {
            without_backslashes(rest)
        };
        Typed { word, quoting }
    }

    /// A word to go on with, quoted as what was typed; `None` where that cannot be.
    pub fn written(&self, word: &str) -> Option<String> {
        if self.quoting == Quoting::Not {
            return Some(word.to_owned());
        }
        if word.chars().any(char::is_control) {
            return None;
        }
        match self.quoting {
            Quoting::Not => Some(word.to_owned()),
            Quoting::Backslashes => Some(with_backslashes(word, |c| {
                c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-' | '.' | ',' | '/' | '+')
            })),
            // What stands behind an exclamation mark is looked up in the history, and no backslash helps.
            Quoting::Double if word.contains('!') => None,
            Quoting::Double => {
                let inside = with_backslashes(word, |c| matches!(c, '$' | '`' | '"' | '\\'));
                Some(format!("\"{inside}\""))
            }
            Quoting::Single => (!word.contains('\'')).then(|| format!("'{word}'")),
        }
    }
}

fn with_backslashes(word: &str, means_something: impl Fn(char) -> bool) -> String {
    let mut quoted = String::with_capacity(word.len() + 8);
    for c in word.chars() {
        if means_something(c) {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted
}

fn without_backslashes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        plain.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(typed: &str, word: &str) -> Option<String> {
        Typed::of(typed).written(word)
    }

    #[test]
    fn names_are_quoted_as_what_was_typed() {
        assert_eq!(completed("Ada", "Ada Lindqvist").as_deref(), Some("Ada\\ Lindqvist"));
        assert_eq!(
            completed("\"Ada", "Ada Lindqvist").as_deref(),
            Some("\"Ada Lindqvist\"")
        );
        assert_eq!(completed("'Ada", "Ada Lindqvist").as_deref(), Some("'Ada Lindqvist'"));
        assert_eq!(completed("Siob", "Siobhán O’Dowd").as_deref(), Some("Siobhán\\ O’Dowd"));
        assert_eq!(Typed::of("Ada\\ L").word, "Ada L");
        assert_eq!(
            Typed::plain("Ada L").written("Ada Lindqvist").as_deref(),
            Some("Ada Lindqvist")
        );
    }

    #[test]
    fn nothing_in_a_name_is_run() {
        assert_eq!(completed("", "$(touch x)").as_deref(), Some("\\$\\(touch\\ x\\)"));
        assert_eq!(completed("\"", "$(touch x)").as_deref(), Some("\"\\$(touch x)\""));
        assert_eq!(completed("", "It's Daily").as_deref(), Some("It\\'s\\ Daily"));
        assert_eq!(completed("'", "It's Daily"), None);
        assert_eq!(completed("\"", "Ha!"), None);
        assert_eq!(completed("", "two\nlines"), None);
    }
}
