//! `whosaid completions`: what a shell needs to complete commands, flags, outlets and speakers.
//!
//! The shell asks the program itself each time, with the variable `COMPLETE` set, so that what it offers is what the index holds now.

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::PathBuf;

use clap::CommandFactory;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::{CompleteEnv, Shells};

use super::exit::{Exit, Failure};
use super::terminal::Terminal;
use super::{Arguments, bash, locate};
use crate::index::analysis::tokens;
use crate::query::{self, ast::Node};
use crate::search::count::sources::sources;
use crate::search::count::speakers::names as quoted;
use crate::search::request::{Filters, Request};

/// The variable by which a shell asks.
const VARIABLE: &str = "COMPLETE";

/// Print what a shell needs to complete commands, flags, outlets and speakers
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Put this where your shell reads it at its start:\n  bash        source <(whosaid completions bash)\n  \
    zsh         source <(whosaid completions zsh)\n  fish        whosaid completions fish | source\n  \
    elvish      eval (whosaid completions elvish | slurp)\n  powershell  whosaid completions powershell | Out-String | Invoke-Expression\n\n\
    Examples:\n  whosaid completions bash"
)]
pub struct Completions {
    /// Which shell
    #[arg(value_name = "SHELL", value_parser = ["bash", "zsh", "fish", "powershell", "elvish"])]
    shell: String,
}

impl Completions {
    pub(super) fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let shells = Shells::builtins();
        let Some(shell) = shells.completer(&self.shell) else {
            return Err(Failure::Said(format!("there is no completion for {}", self.shell)));
        };
        let mut script = Vec::new();
        shell.write_registration(VARIABLE, "whosaid", "whosaid", "whosaid", &mut script)?;
        let mut out = terminal.out();
        out.write_all(&script)?;
        out.flush()?;
        Ok(Exit::Found)
    }
}

/// Answers a shell, if it is one that asks; returns whether it was.
pub fn answered(arguments: &[OsString]) -> bool {
    if std::env::var_os(VARIABLE).is_none() {
        return false;
    }
    let here = std::env::current_dir().ok();
    CompleteEnv::with_factory(Arguments::command)
        .try_complete(arguments.iter().cloned(), here.as_deref())
        // A shell that completes has no use for an error.
        .unwrap_or(true)
}

/// How many names are offered: more cannot be chosen from.
const OFFERED: usize = 200;

/// The index that the line names so far.
fn typed_index() -> Option<PathBuf> {
    let mut words = std::env::args_os().skip_while(|word| word != "--").skip(1);
    while let Some(word) = words.next() {
        if word == "--index" {
            return words.next().map(PathBuf::from);
        }
        if let Some(folder) = word.to_str().and_then(|word| word.strip_prefix("--index=")) {
            return Some(PathBuf::from(folder));
        }
    }
    None
}

/// Completes outlets.
pub fn outlets() -> ArgValueCompleter {
    ArgValueCompleter::new(|typed: &OsStr| {
        let Ok(index) = locate::home_of(typed_index().as_deref()).open() else {
            return Vec::new();
        };
        let all = sources(&index, &Request::all_of(Filters::default())).unwrap_or_default();
        offered(typed, all.into_iter().filter_map(|source| source.source))
    })
}

/// Completes commands, and `more`.
pub fn commands(more: &'static [&'static str]) -> ArgValueCompleter {
    ArgValueCompleter::new(move |typed: &OsStr| {
        let command = Arguments::command();
        let commands = command.get_subcommands().map(|sub| sub.get_name().to_owned());
        offered(typed, commands.chain(more.iter().map(|topic| (*topic).to_owned())))
    })
}

/// Completes speakers, the most quoted first.
pub fn names() -> ArgValueCompleter {
    ArgValueCompleter::new(|typed: &OsStr| {
        let Ok(index) = locate::home_of(typed_index().as_deref()).open() else {
            return Vec::new();
        };
        let request = Request {
            query: of_speakers(&bash::Typed::of(&typed.to_string_lossy()).word),
            ..Request::all_of(Filters::default())
        };
        offered(typed, quoted(&index, &request).unwrap_or_default().into_iter())
    })
}

/// A query for what those said whose names have these words, the last of which may go on: few of a large index, so that the shell need not wait.
fn of_speakers(typed: &str) -> Node {
    let mut forms: Vec<String> = tokens(typed)
        .into_iter()
        .map(|token| format!("speaker:{}", token.form))
        .collect();
    if let Some(last) = forms.last_mut() {
        last.push('*');
    }
    query::parse(&forms.join(" "), super::today::today()).unwrap_or(Node::All)
}

/// The names in which a word begins with what was typed, whatever its case; whole names that begin so come first.
fn offered(typed: &OsStr, names: impl Iterator<Item = String>) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    let shell = std::env::var(VARIABLE).unwrap_or_default();
    let typed = if shell == "bash" {
        bash::Typed::of(&typed)
    } else {
        bash::Typed::plain(&typed)
    };
    let word = typed.word.to_lowercase();
    let (mut whole, mut inside) = (Vec::new(), Vec::new());
    for name in names {
        let lower = name.to_lowercase();
        if lower.starts_with(&word) {
            whole.push(name);
        } else if lower.split([' ', '-']).any(|part| part.starts_with(&word)) {
            inside.push(name);
        }
    }
    whole.extend(inside);
    let written = whole.iter().filter_map(|name| typed.written(name));
    written.take(OFFERED).map(CompletionCandidate::new).collect()
}
