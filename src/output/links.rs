//! Hyperlinks in a terminal: OSC 8, as <https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda> describes it.

use std::fmt::Write;

use super::style::Styled;
use crate::index::paths::path_of;

/// What a path links to where nothing else is said.
pub const FILE: &str = "file://{path}";

/// Whether paths and addresses are links, and to what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// The address of a file, with `{path}` and `{line}`; `None` for no links.
    pub template: Option<String>,
}

impl Links {
    /// Text that opens a file, given as the index gives paths, at a line.
    pub fn to_file(&self, styled: Styled<'_>, path: &str, line: Option<u32>) -> String {
        match &self.template {
            None => styled.to_string(),
            Some(template) => {
                let line = line.unwrap_or(1).to_string();
                let path = encoded(path_of(path).as_os_str().as_encoded_bytes());
                link(&template.replace("{path}", &path).replace("{line}", &line), &styled)
            }
        }
    }

    /// Text that opens a web address.
    pub fn to_address(&self, styled: Styled<'_>, address: &str) -> String {
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        match &self.template {
            Some(_) if is_web => link(&encoded_address(address), &styled),
            _ => styled.to_string(),
        }
    }
}

fn link(address: &str, text: &Styled<'_>) -> String {
    format!("\u{1b}]8;;{address}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\")
}

/// The bytes of a path as they stand in an address.
fn encoded(path: &[u8]) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(byte) {
            out.push(char::from(*byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// An address without what could end it early: the terminal's own language is made of control characters.
fn encoded_address(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use anstyle::Style;

    use super::*;

    fn links(template: &str) -> Links {
        Links {
            template: Some(template.to_owned()),
        }
    }

    #[test]
    fn a_path_links_to_its_file() {
        let text = links(FILE).to_file(Styled(Style::new(), "a b.txt:3"), "/news/a b\u{e9}.txt", Some(3));
        assert_eq!(
            text,
            "\u{1b}]8;;file:///news/a%20b%C3%A9.txt\u{1b}\\a b.txt:3\u{1b}]8;;\u{1b}\\"
        );
        let text = links("vscode://file{path}:{line}").to_file(Styled(Style::new(), "x"), "/x", Some(3));
        assert!(text.contains(";;vscode://file/x:3\u{1b}\\"));
    }

    #[test]
    fn an_address_cannot_break_out() {
        let text = links(FILE).to_address(Styled(Style::new(), "x"), "https://x.example/\u{1b}\\\u{1b}[31m");
        assert_eq!(text.matches('\u{1b}').count(), 4, "{text:?}");
        assert_eq!(
            links(FILE).to_address(Styled(Style::new(), "x"), "javascript:alert(1)"),
            "x"
        );
        assert_eq!(
            Links::default().to_address(Styled(Style::new(), "x"), "https://x.example"),
            "x"
        );
    }
}
