//! The program: one file a command, each with its flags, what it runs and what it prints.

mod aliases;
mod alone;
mod arguments;
mod bash;
mod check;
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
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

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
    // Where the index is says where its settings are, and these say what the rest of the command line means.
    let (arguments, strict) = match alone::read(&arguments) {
        Some((arguments, matches)) => (arguments, Ok(matches)),
        None => {
            let mut command = Arguments::command();
            let arguments = arguments::queries_last(&command, arguments);
            let matches = command.try_get_matches_from_mut(&arguments);
            (arguments, matches)
        }
    };
    let lenient = match &strict {
        Ok(_) => None,
        Err(_) => Arguments::command()
            .ignore_errors(true)
            .try_get_matches_from(&arguments)
            .ok(),
    };
    let given = strict.as_ref().ok().or(lenient.as_ref());
    let folder = given.and_then(|given| given.get_one::<PathBuf>("index"));
    let home = locate::home_of(folder.map(PathBuf::as_path));
    let settings = match given.is_some_and(|given| given.get_flag("no_config")) {
        true => Ok(Settings::default()),
        false => Settings::read(home.dir()),
    };
    let settings = match settings {
        Ok(settings) => settings,
        Err(failure) => return ended(Err(failure), &Terminal::plain()),
    };
    let command = given
        .and_then(ArgMatches::subcommand_name)
        .unwrap_or_default()
        .to_owned();
    let (matches, typed) = match settings.files.is_empty() {
        true => (strict, None),
        false => {
            let matches = settings.apply(Arguments::command()).try_get_matches_from(arguments);
            (matches, strict.err())
        }
    };
    if let Err(error) = &matches
        && let Some(failure) = wrong_values::of_line(&settings, &command, error, typed.as_ref())
    {
        return ended(Err(failure), &Terminal::plain());
    }
    let parsed = matches.and_then(|matches| {
        let mut parsed = Arguments::from_arg_matches(&matches)?;
        if let (Command::Index(index), Some(("index", matches))) = (&mut parsed.command, matches.subcommand()) {
            index.paths_are_settings = matches.value_source("paths") == Some(ValueSource::DefaultValue);
        }
        Ok((parsed, matches))
    });
    let (parsed, matches) = match parsed {
        Ok(parsed) => parsed,
        Err(mut error) => {
            keep_best_guess(&mut error);
            drop_tip_to_pass_as_value(&mut error);
            point_after_command(&mut error);
            if let Some(name) = lenient.as_ref().and_then(|matches| matches.subcommand_name()) {
                say_usage_alone(&mut error, name);
            }
            let exit = if error.use_stderr() { Exit::Error } else { Exit::Found };
            return match error.print() {
                Ok(()) => exit,
                Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Found,
                Err(_) => Exit::Error,
            };
        }
    };
    let terminal = match Terminal::new(&parsed.global.looks) {
        Ok(terminal) => terminal,
        Err(failure) => {
            let failure = wrong_values::of_run(&settings, &matches, failure);
            return ended(Err(failure), &Terminal::plain());
        }
    };
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
        Command::Extract(extract) => extract.run(&parsed.global, &terminal),
        Command::Status(status) => status.run(&parsed.global, &terminal),
        Command::Config(config) => config.run(&parsed.global, &Arguments::command(), &settings, &terminal),
        Command::Completions(completions) => completions.run(&terminal),
        Command::Man(man) => man.run(&terminal),
        Command::Help(help) => help.run(&terminal),
    });
    let done = done.map_err(|failure| wrong_values::of_run(&settings, &matches, failure));
    ended(done, &terminal)
}

/// Of the commands that a mistyped one resembles, the likeliest: clap has it last.
fn keep_best_guess(error: &mut clap::Error) {
    let Some(ContextValue::Strings(names)) = error.get(ContextKind::SuggestedSubcommand) else {
        return;
    };
    if let Some(best) = names.last().cloned() {
        error.insert(ContextKind::SuggestedSubcommand, ContextValue::String(best));
    }
}

/// Who mistypes a flag wants no file and no word of that name, to which clap points.
fn drop_tip_to_pass_as_value(error: &mut clap::Error) {
    let Some(ContextValue::StyledStrs(tips)) = error.get(ContextKind::Suggested) else {
        return;
    };
    let tips: Vec<_> = tips
        .iter()
        .filter(|tip| !tip.to_string().contains("as a value"))
        .cloned()
        .collect();
    error.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
}

/// A flag of a command that stands before it is no slip of another flag, for which clap takes it.
fn point_after_command(error: &mut clap::Error) {
    let (Some(ContextValue::String(flag)), Some(ContextValue::StyledStr(usage))) =
        (error.get(ContextKind::InvalidArg), error.get(ContextKind::Usage))
    else {
        return;
    };
    let name = flag.trim_start_matches('-');
    let command = Arguments::command();
    let has_it = |sub: &&clap::Command| sub.get_arguments().any(|arg| arg.get_long() == Some(name));
    if !usage.to_string().contains("<COMMAND>") {
        return;
    }
    if let Some(sub) = command.get_subcommands().find(has_it) {
        let tip = format!("flags of a command stand after it: whosaid {} {flag}", sub.get_name());
        error.remove(ContextKind::SuggestedArg);
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
}

/// Where an argument is missing, clap's usage names the flags that are given, and those that stand in variables count as such.
fn say_usage_alone(error: &mut clap::Error, name: &str) {
    if error.kind() != ErrorKind::MissingRequiredArgument {
        return;
    }
    let mut command = Arguments::command();
    command.build();
    if let Some(command) = command.find_subcommand_mut(name) {
        error.insert(ContextKind::Usage, ContextValue::StyledStr(command.render_usage()));
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
