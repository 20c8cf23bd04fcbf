//! The program: one file a command, each with its flags, what it runs and what it prints.

mod aliases;
mod alone;
mod arguments;
mod bash;
mod check;
mod command_line;
mod completions;
mod config;
mod counting;
mod environment;
mod exit;
mod extract;
mod faults;
mod filters;
mod index;
mod interrupt;
mod last;
mod locate;
mod man;
mod numbers;
mod pager;
mod quotes;
mod reading;
mod reasons;
mod refused;
mod repeats;
mod report;
mod results;
mod search;
mod searching;
mod settings;
mod show;
mod sources;
mod speakers;
mod status;
mod terminal;
mod timeline;
mod today;
mod wrong_values;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::PathBuf;

use clap::builder::Styles;
use clap::{CommandFactory, Parser, Subcommand};

use command_line::{CommandLine, Refusal};
pub use exit::{Exit, Failure};
use settings::{Settable, Settings};
use terminal::{Looks, Terminal};

use crate::output::help::fitted;
use crate::output::style::Palette;

/// Help and errors in the colours of everything else; clap's own have a yellow that is lost on white.
fn styles() -> Styles {
    let palette = Palette::colored();
    Styles::styled()
        .error(palette.error)
        .invalid(palette.warning)
        .valid(palette.added)
}

/// Full-text search over news articles that knows who said what
#[derive(Debug, Parser)]
#[command(
    name = "whosaid",
    version,
    max_term_width = 100,
    arg_required_else_help = true,
    infer_subcommands = false,
    styles = styles()
)]
#[command(disable_help_subcommand = true)]
#[command(
    after_help = "Start with:\n  whosaid index FOLDER\n  whosaid search WORDS\n  whosaid quotes '\"exact words\"'\n\n\
    Exit status: 0 something was found, 1 nothing was, 2 an error."
)]
pub struct Arguments {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options of all commands")]
struct Global {
    /// Where the index is [default: the nearest .whosaid folder upward from here]
    #[arg(
        long,
        value_name = "DIR",
        env = environment::variable(locate::VARIABLE),
        hide_env_values = true,
        global = true
    )]
    index: Option<PathBuf>,
    #[command(flatten)]
    looks: Looks,
    /// Ignore whosaid.toml
    #[arg(long, global = true)]
    no_config: bool,
    /// Say more about what is done and what went wrong
    #[arg(long, global = true, add = Settable::value())]
    verbose: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Add, update and remove articles under PATH; without PATH, look again at all known folders
    Index(index::Index),
    /// Rank articles, with highlighted passages
    // An alias that is visible is completed in its place.
    #[command(alias = "find")]
    Search(search::Search),
    /// Rank quotations: who said it, where, when
    Quotes(quotes::Quotes),
    /// Say whether words were said: exactly, nearly (with a word diff) or not
    Check(check::Check),
    /// Show one article, its quotations marked and labelled with their speakers
    Show(show::Show),
    /// Say who is quoted, how often, where, and under which names
    Speakers(speakers::Speakers),
    /// List the outlets, with counts and dates
    Sources(sources::Sources),
    /// Draw how often over time
    Timeline(timeline::Timeline),
    /// Print the quotations of files, without an index
    Extract(extract::Extract),
    /// Say what the index holds, its size and health
    Status(status::Status),
    /// Say what is in force, and from where
    Config(config::Config),
    /// Print what a shell needs to complete commands, flags, outlets and speakers
    Completions(completions::Completions),
    /// Show the manual, or that of a command; where it is piped, as roff
    Man(man::Manual),
    /// Print help; `whosaid help query` explains the query language
    Help(Help),
}

#[derive(Debug, clap::Args)]
struct Help {
    /// A command, or `query`
    #[arg(add = completions::commands(&["query"]))]
    topic: Option<String>,
}

/// Runs the program with these arguments, the program's name first, and returns how it ends.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if completions::answered(&arguments) {
        return Exit::Found;
    }
    if let [_, only] = arguments.as_slice()
        && (only == "--version" || only == "-V")
    {
        // Scripts ask for it alone, and need not wait until every flag of every command is declared.
        return match writeln!(std::io::stdout(), "whosaid {}", env!("CARGO_PKG_VERSION")) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Exit::Error,
            _ => Exit::Found,
        };
    }
    // Variables of the environment count as arguments, which would turn the help into an error.
    let arguments = match arguments.len() {
        1 => arguments.into_iter().chain([OsString::from("-h")]).collect(),
        _ => arguments,
    };
    let line = CommandLine::read(arguments);
    let settings = match line.settings() {
        Ok(settings) => settings,
        Err(failure) => return ended(Err(failure), &Terminal::plain()),
    };
    let (parsed, matches) = match line.under(&settings) {
        Ok(read) => read,
        Err(Refusal::OfSettings(failure)) => return ended(Err(failure), &Terminal::plain()),
        Err(Refusal::OfLine { error, command }) => return refused::print(error, command.as_deref()),
    };
    let placed = |failure| wrong_values::of_run(&settings, &matches, failure);
    let terminal = match Terminal::new(&parsed.global.looks) {
        Ok(terminal) => terminal,
        Err(failure) => return ended(Err(placed(failure)), &Terminal::plain()),
    };
    faults::keep_quiet();
    let done = faults::contained(|| parsed.command.run(&parsed.global, &settings, &terminal));
    ended(done.map_err(placed), &terminal)
}

impl Command {
    fn run(self, global: &Global, settings: &Settings, terminal: &Terminal) -> Result<Exit, Failure> {
        match self {
            Command::Index(index) => index.run(global, terminal),
            Command::Search(search) => search.run(global, terminal),
            Command::Quotes(quotes) => quotes.run(global, terminal),
            Command::Check(check) => check.run(global, terminal),
            Command::Show(show) => show.run(global, terminal),
            Command::Speakers(speakers) => speakers.run(global, terminal),
            Command::Sources(sources) => sources.run(global, terminal),
            Command::Timeline(timeline) => timeline.run(global, terminal),
            Command::Extract(extract) => extract.run(global, terminal),
            Command::Status(status) => status.run(global, terminal),
            Command::Config(config) => config.run(global, &Arguments::command(), settings, terminal),
            Command::Completions(completions) => completions.run(terminal),
            Command::Man(man) => man.run(terminal),
            Command::Help(help) => help.run(terminal),
        }
    }
}

/// The exit status, after the user has been told of a failure.
fn ended(done: Result<Exit, Failure>, terminal: &Terminal) -> Exit {
    match done {
        Ok(exit) => exit,
        // Whoever reads has had enough.
        Err(Failure::Pipe) => Exit::Found,
        Err(Failure::Said(message)) => {
            terminal.error(&message);
            Exit::Error
        }
    }
}

/// The reference of all commands with their flags, and of the keys of whosaid.toml, in Markdown: what docs/reference.md holds.
pub fn reference() -> String {
    use std::fmt::Write;
    let mut command = Arguments::command().term_width(100);
    command.build();
    let mut out = String::from(
        "# Reference\n\nWritten by `cargo run --example reference > docs/reference.md` from the same declarations as `--help`.\n\n## whosaid\n\n```text\n",
    );
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}```", command.render_long_help());
    for sub in command.get_subcommands_mut() {
        let name = sub.get_name().to_owned();
        let _ = write!(out, "\n## whosaid {name}\n\n```text\n{}```\n", sub.render_long_help());
    }
    out.push_str("\n## Keys of whosaid.toml\n\nA key at the top holds for all commands that have the flag; in a table such as `[quotes]` for that command alone.\n\n| key | commands | meaning |\n|---|---|---|\n");
    let command = Arguments::command();
    for key in settings::keys(&command) {
        let mut named: Vec<&str> = Vec::new();
        let mut meaning = String::new();
        let all = std::iter::once(("all", &command)).chain(command.get_subcommands().map(|sub| (sub.get_name(), sub)));
        for (name, arg) in all.flat_map(|(name, command)| command.get_arguments().map(move |arg| (name, arg))) {
            if settings::key_of(arg) == Some(key) {
                named.push(name);
                meaning = arg.get_help().map(ToString::to_string).unwrap_or_default();
            }
        }
        let _ = writeln!(
            out,
            "| `{key}` | {} | {} |",
            named.join(", "),
            meaning.replace('|', "\\|")
        );
    }
    out.push_str(
        "\n## Names of fields\n\nWhat files may call the fields of an article: keys of JSON, columns of tables, lines above a text. Case, spaces and the marks `_ - . :` make no difference.\n\
        Where a file has several, the one that stands first here counts; `--map FIELD=NAME` goes before all.\n\n| field | names |\n|---|---|\n",
    );
    for (field, names) in crate::article::fields::SPELLINGS {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let _ = writeln!(out, "| {} | {} |", format!("{field:?}").to_lowercase(), names.join(" "));
    }
    out
}

impl Help {
    fn run(&self, terminal: &Terminal) -> Result<Exit, Failure> {
        let mut command = Arguments::command();
        // So that the usage of a command begins with the program's name.
        command.build();
        let text = match self.topic.as_deref() {
            None => command.render_long_help().to_string(),
            Some("query") => fitted(crate::query::HELP, terminal.page().width),
            Some(name) => match command.find_subcommand_mut(name) {
                Some(command) => command.render_long_help().to_string(),
                None => {
                    return Err(Failure::Said(format!(
                        "there is no command “{name}”; all commands: whosaid help; queries, with their fields and operators: whosaid help query"
                    )));
                }
            },
        };
        terminal.print(&text, None)?;
        Ok(Exit::Found)
    }
}
