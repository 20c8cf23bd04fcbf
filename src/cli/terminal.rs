//! What is on the other side of standard output and standard error.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::time::Duration;

use anstyle::Style;

use crate::output::clean::clean;
use crate::output::style::{Palette, Styled};
use crate::output::text::Page;

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Decided once, before anything is printed.
pub struct Terminal {
    /// Whether standard output is read by a person.
    pub out_is_terminal: bool,
    /// Whether standard error is.
    pub err_is_terminal: bool,
    out: Palette,
    err: Palette,
}

impl Terminal {
    /// Looks at the streams and the environment.
    pub fn new(choice: ColorChoice) -> Terminal {
        let (out_is_terminal, err_is_terminal) = (io::stdout().is_terminal(), io::stderr().is_terminal());
        let palette = |is_terminal: bool| {
            if wants_color(choice, is_terminal) {
                Palette::colored()
            } else {
                Palette::plain()
            }
        };
        Terminal {
            out_is_terminal,
            err_is_terminal,
            out: palette(out_is_terminal),
            err: palette(err_is_terminal),
        }
    }

    /// How to print to standard output: as wide as the terminal, or without breaking lines into something that is not one.
    pub fn page(&self) -> Page {
        let columns = || {
            console::Term::stdout()
                .size_checked()
                .map(|(_, columns)| usize::from(columns))
        };
        let width = match std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()) {
            Some(columns) if self.out_is_terminal => columns,
            _ if self.out_is_terminal => columns().unwrap_or(80),
            _ => 0,
        };
        Page {
            width,
            palette: self.out,
            here: std::env::current_dir()
                .and_then(|dir| dir.canonicalize())
                .unwrap_or_default(),
        }
    }

    /// The colours of standard output.
    pub fn palette(&self) -> Palette {
        self.out
    }

    /// Standard output, buffered.
    pub fn out(&self) -> BufWriter<StdoutLock<'static>> {
        BufWriter::with_capacity(1 << 16, io::stdout().lock())
    }

    /// One line about what went wrong.
    pub fn error(&self, message: &str) {
        self.say("error", self.err.error, message);
    }

    /// One line about something that the user should know.
    pub fn warning(&self, message: &str) {
        self.say("warning", self.err.warning, message);
    }

    /// One line that may help.
    pub fn hint(&self, message: &str) {
        self.say("hint", self.err.detail, message);
    }

    fn say(&self, what: &str, style: Style, message: &str) {
        to_stderr(format_args!(
            "{} {}",
            Styled(style, &format!("{what}:")),
            many_lines(message)
        ));
    }

    /// One line after results about how much there is, for a person at a terminal.
    pub fn summary(&self, line: &str, after_something: bool, elapsed: Duration) {
        if !self.err_is_terminal {
            return;
        }
        let gap = if after_something { "\n" } else { "" };
        let text = clean(line);
        let took = format!("({:.1} ms)", elapsed.as_secs_f64() * 1e3);
        to_stderr(format_args!(
            "{gap}{}",
            Styled(self.err.detail, &format!("{text} {took}"))
        ));
    }

    /// A line without more.
    pub fn note(&self, message: &str) {
        to_stderr(format_args!("{}", many_lines(message)));
    }
}

/// Whoever closed standard error wants no messages; the work goes on.
fn to_stderr(line: std::fmt::Arguments<'_>) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Messages may have lines of their own (a query with a caret under it); what came from files in them is made harmless.
fn many_lines(message: &str) -> String {
    message
        .lines()
        .map(|line| clean(line).into_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

fn wants_color(choice: ColorChoice, is_terminal: bool) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        // https://no-color.org and https://bixense.com/clicolors
        ColorChoice::Auto if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) => false,
        ColorChoice::Auto if set("CLICOLOR_FORCE") => true,
        ColorChoice::Auto => is_terminal && std::env::var_os("TERM").is_none_or(|term| term != "dumb"),
    }
}
