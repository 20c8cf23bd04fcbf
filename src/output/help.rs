//! Help in two columns, for terminals that are narrower than it is.

use anstyle::Style;

use super::wrap::{Setting, columns_of, set};

/// The column of the explanations.
const EXPLANATIONS: usize = 36;

/// How far an explanation is indented that stands below what it explains.
const BELOW: usize = 8;

/// Sets a help text for a width, 0 for any: as it stands where it fits, else with the explanations below what they explain and the paragraphs filled.
pub fn fitted(text: &str, width: usize) -> String {
    if width == 0 || text.lines().all(|line| columns_of(line) <= width) {
        return text.to_owned();
    }
    let mut sheet = Sheet {
        out: String::new(),
        width,
        indent: 0,
        open: String::new(),
    };
    for line in text.lines() {
        let words = line.trim_start();
        let indent = line.len() - words.len();
        match columns(line) {
            _ if words.is_empty() => {
                sheet.end();
                sheet.out.push('\n');
            }
            Some((example, explanation)) => {
                if !example.is_empty() {
                    sheet.end();
                    sheet.add(4, example);
                    sheet.end();
                }
                sheet.add(BELOW, explanation);
            }
            None => sheet.add(indent, words),
        }
    }
    sheet.end();
    sheet.out
}

/// What stands in the two columns of a line that has them; the first may be empty.
fn columns(line: &str) -> Option<(&str, &str)> {
    let (at, _) = line.char_indices().nth(EXPLANATIONS)?;
    let (example, explanation) = line.split_at_checked(at)?;
    let is_two = example.starts_with("    ") && example.ends_with(' ') && !explanation.starts_with(' ');
    is_two.then(|| (example.trim(), explanation))
}

/// What is set so far, and the paragraph that may go on.
struct Sheet {
    out: String,
    width: usize,
    indent: usize,
    open: String,
}

impl Sheet {
    /// Goes on with the paragraph, or begins one where the indent differs.
    fn add(&mut self, indent: usize, words: &str) {
        if indent != self.indent {
            self.end();
            self.indent = indent;
        }
        if !self.open.is_empty() {
            self.open.push(' ');
        }
        self.open.push_str(words);
    }

    /// Sets the paragraph.
    fn end(&mut self) {
        let words = std::mem::take(&mut self.open);
        if words.is_empty() {
            return;
        }
        let setting = Setting {
            width: self.width,
            indent: self.indent,
            first_indent: self.indent,
            base: Style::new(),
        };
        set(&mut self.out, &words, &[], setting);
        self.out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELP: &str = "\
Words
    ceasefire talks                 both words, in any order
                                    and any form
    “peace”                         the same
    Also understood:
    near/5

Nothing is left out silently,
nowhere.
";

    #[test]
    fn what_fits_stands_as_it_is() {
        assert_eq!(fitted(HELP, 0), HELP);
        assert_eq!(fitted(HELP, 80), HELP);
    }

    #[test]
    fn what_does_not_fit_is_set_anew() {
        let narrow = "\
Words
    ceasefire talks
        both words, in any order and any
        form
    “peace”
        the same
    Also understood: near/5

Nothing is left out silently, nowhere.
";
        assert_eq!(fitted(HELP, 40), narrow);
    }
}
