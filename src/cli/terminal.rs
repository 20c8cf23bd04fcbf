//! What is on the other side of standard output and standard error.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::time::Duration;

use anstyle::Style;

use super::environment;
use super::exit::Failure;
use super::pager;
use super::settings::Settable;
use crate::output::clean::clean;
use crate::output::colors;
use crate::output::links::{self, Links};
use crate::output::style::{Palette, Styled};
use crate::output::text::Page;
use crate::output::wrap::{Setting, Span, set};

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
    /// The pager; `None` where nothing is to be paged.
    pager: Option<String>,
    links: Links,
}

/// Below a result stand an empty line, a summary and the shell's prompt.
const ROOM_BELOW: usize = 3;

/// How things look, as far as the user has a say in it.
#[derive(Debug, clap::Args)]
pub struct Looks {
    /// When to use colour
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = ColorChoice::Auto, global = true, add = Settable::value())]
    color: ColorChoice,
    /// Which colours, as NAME=NUMBERS:NAME=NUMBERS, the numbers those of GREP_COLORS (match=1;31:speaker=1;32)
    #[arg(long, value_name = "COLORS", env = environment::variable("WHOSAID_COLORS"), hide_env_values = true, global = true, add = Settable::value())]
    colors: Option<String>,
    /// What shows results longer than the screen; `never` for none [default: $PAGER, else less]
    #[arg(long, value_name = "COMMAND", env = environment::variable("WHOSAID_PAGER"), hide_env_values = true, global = true, add = Settable::command())]
    pager: Option<String>,
    /// Whether paths are links in the terminal: auto, always, never, or the link's address with {path} and {line}
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true, add = Settable::value())]
    hyperlink: String,
}

impl Looks {
    fn pager(&self) -> Option<String> {
        let given = self.pager.clone().or_else(|| std::env::var("PAGER").ok());
        // Nobody asked for less: where it is not installed, nothing is paged, and nothing said about that.
        let pager = given
            .or_else(|| pager::is_there("less").then(|| "less".to_owned()))
            .unwrap_or_default();
        let pager = pager.trim();
        (!pager.is_empty() && pager != "never" && pager != "cat").then(|| pager.to_owned())
    }

    fn links(&self, is_able: bool) -> Links {
        let file = || Some(links::FILE.to_owned());
        let template = match self.hyperlink.as_str() {
            "never" => None,
            "always" => file(),
            "auto" => file().filter(|_| is_able && knows_links()),
            template => Some(template.to_owned()).filter(|_| is_able),
        };
        // Other pagers would show the sequences.
        let template =
            template.filter(|_| self.pager().is_none_or(|pager| pager::is_less(&pager)) || self.hyperlink == "always");
        Links { template }
    }
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Whether the terminal is one of those that are known to show OSC 8 links. There is no way to ask it.
fn knows_links() -> bool {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let term = variable("TERM");
    let known_terms = [
        "xterm-kitty",
        "xterm-ghostty",
        "alacritty",
        "foot",
        "wezterm",
        "contour",
    ];
    let known_programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby"];
    known_terms.iter().any(|known| term.starts_with(known))
        || known_programs.contains(&variable("TERM_PROGRAM").as_str())
        || variable("VTE_VERSION")
            .parse()
            .is_ok_and(|version: u32| version >= 5000)
        || ["WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "DOMTERM"]
            .iter()
            .any(|name| !variable(name).is_empty())
}

impl Terminal {
    /// Looks at the streams and the environment.
    ///
    /// # Errors
    /// If the colours that the user wants are none.
    pub fn new(looks: &Looks) -> Result<Terminal, Failure> {
        let choice = looks.color;
        let (out_is_terminal, err_is_terminal) = (io::stdout().is_terminal(), io::stderr().is_terminal());
        let mut colored = Palette::colored();
        if let Some(colors) = &looks.colors {
            colors::apply(&mut colored, colors).map_err(|error| Failure::Said(format!("--colors: {error}")))?;
        }
        let palette = |is_terminal: bool| {
            if wants_color(choice, is_terminal) {
                colored
            } else {
                Palette::plain()
            }
        };
        let is_able = out_is_terminal && !is_dumb();
        Ok(Terminal {
            out_is_terminal,
            err_is_terminal,
            out: palette(out_is_terminal),
            err: palette(err_is_terminal),
            pager: is_able.then(|| looks.pager()).flatten(),
            links: looks.links(is_able),
        })
    }

    /// What is used before the command line is understood.
    pub fn plain() -> Terminal {
        Terminal {
            out_is_terminal: false,
            err_is_terminal: false,
            out: Palette::plain(),
            err: Palette::plain(),
            pager: None,
            links: Links::default(),
        }
    }

    /// Prints a text; one that is longer than the screen through the pager, opened at a line (from 1) that is not on its first screen.
    pub fn print(&self, text: &str, line: Option<usize>) -> io::Result<()> {
        let line = line.filter(|line| line + ROOM_BELOW > self.rows());
        if let Some(pager) = &self.pager
            && text.lines().count() + ROOM_BELOW > self.rows()
            && pager::page(pager, text, line).is_ok()
        {
            return Ok(());
        }
        let mut out = self.out();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// How many lines the screen has.
    fn rows(&self) -> usize {
        let size = console::Term::stdout().size_checked();
        size.map_or(24, |(rows, _)| usize::from(rows))
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
            links: self.links.clone(),
            gutter: 0,
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
        let message = many_lines(message);
        // Lines that are set in (a query with a caret under it) stand as they are.
        let text = format!("{what}: {message}");
        let line = if !self.err_is_terminal {
            format!("{} {message}", Styled(style, &format!("{what}:")))
        } else {
            let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
            let mut lines = self.wrapped(first, &[(0..what.len() + 1, style)], Style::new());
            for line in rest.lines() {
                lines.push('\n');
                match line.starts_with(' ') {
                    true => lines.push_str(line),
                    false => lines.push_str(&self.wrapped(line, &[], Style::new())),
                }
            }
            lines
        };
        to_stderr(format_args!("{line}"));
    }

    /// One line after results about how much there is, for a person at a terminal.
    pub fn summary(&self, line: &str, after_something: bool, elapsed: Duration) {
        if !self.err_is_terminal {
            return;
        }
        let gap = if after_something && self.out_is_terminal {
            "\n"
        } else {
            ""
        };
        let text = format!("{line} ({:.1} ms)", elapsed.as_secs_f64() * 1e3);
        to_stderr(format_args!("{gap}{}", self.wrapped(&text, &[], self.err.detail)));
    }

    /// A text in lines of the terminal that standard error is.
    fn wrapped(&self, text: &str, spans: &[Span], base: Style) -> String {
        let mut lines = String::new();
        let setting = Setting {
            width: self.err_columns(),
            indent: 0,
            first_indent: 0,
            base,
        };
        set(&mut lines, text, spans, setting);
        lines
    }

    /// How wide the terminal is that standard error is.
    pub fn err_columns(&self) -> usize {
        let size = console::Term::stderr().size_checked();
        size.map_or(80, |(_, columns)| usize::from(columns))
    }

    /// A line without more.
    pub fn note(&self, message: &str) {
        to_stderr(format_args!("{}", self.noted(message)));
    }

    /// The same, to be written by whoever has no terminal at hand.
    pub fn noted(&self, message: &str) -> String {
        let message = many_lines(message);
        if self.err_is_terminal && !message.contains('\n') {
            self.wrapped(&message, &[], Style::new())
        } else {
            message
        }
    }
}

/// Whoever closed standard error wants no messages; the work goes on.
pub fn to_stderr(line: std::fmt::Arguments<'_>) {
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
        ColorChoice::Auto => is_terminal && !is_dumb(),
    }
}
