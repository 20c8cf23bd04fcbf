//! What a command line means: read once as it stands, for where the index is says where its settings are, and again under these where there are any.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory as _, FromArgMatches as _};

use super::exit::Failure;
use super::settings::Settings;
use super::{Arguments, Command, alone, arguments, locate, wrong_values};

/// A command line, read without `whosaid.toml`.
pub struct CommandLine {
    arguments: Vec<OsString>,
    strict: Result<ArgMatches, clap::Error>,
    /// What can be read of a line with a mistake in it.
    lenient: Option<ArgMatches>,
}

/// Why a command line is not carried out.
pub enum Refusal {
    /// A value in `whosaid.toml` is wrong.
    OfSettings(Failure),
    /// It has a mistake, or asks for help.
    OfLine {
        /// What is to be said.
        error: clap::Error,
        /// The command that it names all the same.
        command: Option<String>,
    },
}

impl CommandLine {
    /// Reads arguments, the program's name first.
    pub fn read(arguments: Vec<OsString>) -> CommandLine {
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
        CommandLine {
            arguments,
            strict,
            lenient,
        }
    }

    /// What can be read of it.
    fn given(&self) -> Option<&ArgMatches> {
        self.strict.as_ref().ok().or(self.lenient.as_ref())
    }

    /// The settings of the index that is meant.
    pub fn settings(&self) -> Result<Settings, Failure> {
        let given = self.given();
        let folder = given.and_then(|given| given.get_one::<PathBuf>("index"));
        let home = locate::home_of(folder.map(PathBuf::as_path));
        match given.is_some_and(|given| given.get_flag("no_config")) {
            true => Ok(Settings::default()),
            false => Settings::read(home.dir()),
        }
    }

    /// What it means under these settings.
    pub fn under(self, settings: &Settings) -> Result<(Arguments, ArgMatches), Refusal> {
        let command = self.given().and_then(ArgMatches::subcommand_name);
        let command = command.unwrap_or_default().to_owned();
        let (matches, typed) = match settings.files.is_empty() {
            true => (self.strict, None),
            false => {
                let with_settings = settings.apply(Arguments::command());
                (with_settings.try_get_matches_from(self.arguments), self.strict.err())
            }
        };
        if let Err(error) = &matches
            && let Some(failure) = wrong_values::of_line(settings, &command, error, typed.as_ref())
        {
            return Err(Refusal::OfSettings(failure));
        }
        matches.and_then(parsed).map_err(|error| Refusal::OfLine {
            error,
            command: self
                .lenient
                .as_ref()
                .and_then(ArgMatches::subcommand_name)
                .map(str::to_owned),
        })
    }
}

fn parsed(matches: ArgMatches) -> Result<(Arguments, ArgMatches), clap::Error> {
    let mut parsed = Arguments::from_arg_matches(&matches)?;
    if let (Command::Index(index), Some(("index", matches))) = (&mut parsed.command, matches.subcommand()) {
        index.paths_are_settings = matches.value_source("paths") == Some(ValueSource::DefaultValue);
    }
    Ok((parsed, matches))
}
