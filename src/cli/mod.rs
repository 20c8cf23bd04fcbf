//! The program: one file a command, each with its flags, what it runs and what it prints.

mod aliases;
mod arguments;
mod check;
mod counting;
mod exit;
mod extract;
mod faults;
mod filters;
mod index;
mod locate;
mod quotes;
mod results;
mod search;
mod searching;
mod show;
mod sources;
mod speakers;
mod status;
mod terminal;
mod timeline;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

pub use exit::{Exit, Failure};
use terminal::{ColorChoice, Terminal};

/// Full-text search over news articles that knows who said what
#[derive(Debug, Parser)]
#[command(
    name = "whosaid",
    version,
    max_term_width = 100,
    arg_required_else_help = true,
    infer_subcommands = false
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
struct Global {
    /// Where the index is [default: the nearest .whosaid folder upward from here]
    #[arg(
        long,
        value_name = "DIR",
        env = "WHOSAID_INDEX",
        hide_env_values = true,
        global = true
    )]
    index: Option<PathBuf>,
    /// When to use colour
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = ColorChoice::Auto, global = true)]
    color: ColorChoice,
    /// Say more about what is done and what went wrong
    #[arg(long, global = true)]
    verbose: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Add, update and remove articles under PATH; without PATH, look again at all known folders
    Index(index::Index),
    /// Rank articles, with highlighted passages
    #[command(visible_alias = "find")]
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
    /// Print help; `whosaid help query` explains the query language
    Help(Help),
}

#[derive(Debug, clap::Args)]
struct Help {
    /// A command, or `query`
    topic: Option<String>,
}

/// Runs the program with these arguments, the program's name first, and returns how it ends.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let command = Arguments::command();
    let arguments = arguments::queries_last(&command, arguments.into_iter().collect());
    let parsed = command
        .try_get_matches_from(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(error) => {
            let exit = if error.use_stderr() { Exit::Error } else { Exit::Found };
            return match error.print() {
                Ok(()) => exit,
                Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Found,
                Err(_) => Exit::Error,
            };
        }
    };
    let terminal = Terminal::new(parsed.global.color);
    faults::keep_quiet();
    let done = faults::contained(|| match parsed.command {
        Command::Index(index) => index.run(&parsed.global, &terminal),
        Command::Search(search) => search.run(&parsed.global, &terminal),
        Command::Quotes(quotes) => quotes.run(&parsed.global, &terminal),
        Command::Check(check) => check.run(&parsed.global, &terminal),
        Command::Show(show) => show.run(&parsed.global, &terminal),
        Command::Speakers(speakers) => speakers.run(&parsed.global, &terminal),
        Command::Sources(sources) => sources.run(&parsed.global, &terminal),
        Command::Timeline(timeline) => timeline.run(&parsed.global, &terminal),
        Command::Extract(extract) => extract.run(&terminal),
        Command::Status(status) => status.run(&parsed.global, &terminal),
        Command::Help(help) => help.run(),
    });
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

impl Help {
    fn run(&self) -> Result<Exit, Failure> {
        let mut command = Arguments::command();
        let text = match self.topic.as_deref() {
            None => command.render_long_help().to_string(),
            Some("query") => crate::query::HELP.to_owned(),
            Some(name) => match command.find_subcommand_mut(name) {
                Some(command) => command.render_long_help().to_string(),
                None => {
                    return Err(Failure::Said(format!(
                        "there is no command “{name}”; see: whosaid help"
                    )));
                }
            },
        };
        use std::io::Write;
        std::io::stdout().write_all(text.as_bytes())?;
        Ok(Exit::Found)
    }
}
