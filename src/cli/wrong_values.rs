//! What is said of a value that is wrong and stands in `whosaid.toml`: the file and the line, for who typed a command without it would look for it there last.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, CommandFactory as _};

use super::Arguments;
use super::exit::Failure;
use super::settings::{File, Settings, key_of};

/// The flags of a command and those of all commands.
fn with_flags<T>(command: &str, find: impl Fn(&Arg) -> Option<T>) -> Option<T> {
    let all = Arguments::command();
    let own = all.find_subcommand(command).into_iter();
    own.chain(std::iter::once(&all))
        .flat_map(clap::Command::get_arguments)
        .find_map(find)
}

/// The failure that a mistake in a command line is, if the value stands in a file and not in the line.
///
/// `typed` is the mistake of the line without the settings, if it has one.
pub fn of_line(
    settings: &Settings,
    command: &str,
    error: &clap::Error,
    typed: Option<&clap::Error>,
) -> Option<Failure> {
    let of_value = |error: &clap::Error| matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation);
    if !of_value(error) || typed.is_some_and(of_value) {
        return None;
    }
    let (Some(ContextValue::String(flag)), Some(ContextValue::String(wrong))) =
        (error.get(ContextKind::InvalidArg), error.get(ContextKind::InvalidValue))
    else {
        return None;
    };
    let flag = flag.split_whitespace().next()?.trim_start_matches('-');
    let (key, line) = with_flags(command, |arg| {
        let is_flag = arg.get_long() == Some(flag);
        let (values, file) = is_flag.then(|| settings.find(command, arg))??;
        let key = key_of(arg)?;
        values
            .contains(wrong)
            .then(|| (key.to_owned(), place(file, command, key)))
    })?;
    let right = match (error.source(), error.get(ContextKind::ValidValue)) {
        (Some(reason), _) => format!(": {reason}"),
        (None, Some(ContextValue::Strings(values))) => format!("; write {}", values.join(", or ")),
        _ => String::new(),
    };
    Some(Failure::Said(format!(
        "{line}: “{wrong}” is no value of “{key}”{right}"
    )))
}

/// A failure with the place of the value that it is about, if that stands in a file; as it is otherwise.
pub fn of_run(settings: &Settings, matches: &ArgMatches, failure: Failure) -> Failure {
    let Failure::Said(message) = failure else {
        return failure;
    };
    let flag = message
        .strip_prefix("--")
        .and_then(|message| message.split([' ', ':']).next());
    let (Some(flag), Some((command, own))) = (flag, matches.subcommand()) else {
        return Failure::Said(message);
    };
    let found = with_flags(command, |arg| {
        let is_set = own.ids().any(|id| id == arg.get_id())
            && own.value_source(arg.get_id().as_str()) == Some(ValueSource::DefaultValue);
        let key = key_of(arg).filter(|key| *key == flag && is_set)?;
        settings.find(command, arg).map(|(_, file)| place(file, command, key))
    });
    Failure::Said(match found {
        Some(place) => format!("{place}: {message}"),
        None => message,
    })
}

/// The file, and the line where it sets a key for a command.
fn place(file: &File, command: &str, key: &str) -> String {
    let line = file.line(Some(command), key).or_else(|| file.line(None, key));
    file.at(line)
}
