//! Colours: 16 of them, so that they follow the terminal's own theme, dark or light.

use std::fmt;

use anstyle::{AnsiColor, Style};

/// The styles of everything that is printed; all plain where there is no colour.
#[derive(Clone, Copy, Debug, Default)]
pub struct Palette {
    /// What matched.
    pub matched: Style,
    /// A headline.
    pub title: Style,
    /// A speaker.
    pub speaker: Style,
    /// An outlet, a date, a count.
    pub detail: Style,
    /// A path.
    pub path: Style,
    /// An error's first word.
    pub error: Style,
    /// A warning's first word.
    pub warning: Style,
    /// The words of a quotation inside an article.
    pub quoted: Style,
    /// Words that are asked for and not there.
    pub removed: Style,
    /// Words that are there instead.
    pub added: Style,
    /// Bars and sparklines.
    pub bar: Style,
    /// What has no style.
    pub plain: Style,
}

impl Palette {
    /// Nothing but text.
    pub fn plain() -> Palette {
        Palette::default()
    }

    /// Colours that can be read on dark and light: no yellow, green and cyan, which are lost on white, and no blue but the bright one, for the other is lost on black.
    pub fn colored() -> Palette {
        let color = |color: AnsiColor| Style::new().fg_color(Some(color.into()));
        Palette {
            matched: color(AnsiColor::Red).bold(),
            title: Style::new().bold(),
            speaker: color(AnsiColor::Magenta).bold(),
            detail: Style::new().dimmed(),
            path: color(AnsiColor::BrightBlue),
            error: color(AnsiColor::Red).bold(),
            warning: color(AnsiColor::Magenta).bold(),
            quoted: color(AnsiColor::Magenta),
            removed: color(AnsiColor::Red).strikethrough(),
            added: color(AnsiColor::BrightBlue).bold(),
            bar: color(AnsiColor::BrightBlue),
            plain: Style::new(),
        }
    }
}

/// A text in a style, ending where it ends.
pub struct Styled<'a>(pub Style, pub &'a str);

impl fmt::Display for Styled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.1.is_empty() {
            return Ok(());
        }
        write!(f, "{}{}{}", self.0.render(), self.1, self.0.render_reset())
    }
}
