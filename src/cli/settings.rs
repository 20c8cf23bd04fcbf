//! `whosaid.toml`: what the user would otherwise type each time.
//!
//! A key is the name of a flag, and means what the flag means: a flag that may be set is marked where it is declared (`#[arg(add = Settable::value())]`), and nowhere else is
//! a key named. Keys at the top hold for all commands that have the flag, those in a table (`[quotes]`) for that command alone. What is
//! typed overrules the environment, that the index's own file, that the user's, that the default.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, Command, CommandFactory as _};
use toml::de::{DeTable, DeValue};
use toml::{Table, Value};

use super::Arguments;
use super::exit::Failure;

/// The name of the file, in the index folder and in the user's configuration folder.
pub const FILE: &str = "whosaid.toml";

/// A mark on a flag that a file may set.
#[derive(Clone, Copy, Debug)]
pub struct Settable {
    /// The key, where it is not the flag's name.
    key: Option<&'static str>,
    /// Whether its values are paths, which are relative to the file's folder.
    is_path: bool,
    /// Whether only the user's own file may set it: an index may come from anybody.
    is_users: bool,
}

impl clap::builder::ArgExt for Settable {}

impl Settable {
    /// A flag whose value is taken as it stands.
    pub const fn value() -> Settable {
        Settable {
            key: None,
            is_path: false,
            is_users: false,
        }
    }

    /// A flag whose value is run as a command.
    pub const fn command() -> Settable {
        Settable {
            is_users: true,
            ..Settable::value()
        }
    }

    /// A flag whose value is a path.
    pub const fn path() -> Settable {
        Settable {
            key: None,
            is_path: true,
            is_users: false,
        }
    }

    /// Paths that are no flag but stand by themselves, under a name of their own.
    pub const fn paths_named(key: &'static str) -> Settable {
        Settable {
            key: Some(key),
            is_path: true,
            is_users: false,
        }
    }
}

/// The key that sets an argument, if one does.
pub fn key_of(arg: &Arg) -> Option<&str> {
    arg.get::<Settable>()
        .and_then(|settable| settable.key.or(arg.get_long()))
}

fn is_users(arg: &Arg) -> bool {
    arg.get::<Settable>().is_some_and(|settable| settable.is_users)
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct File {
    /// Where it is.
    pub path: PathBuf,
    /// Whose it is.
    pub of: Whose,
    table: Table,
    text: String,
}

/// Whose settings a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The index's.
    Index,
    /// The user's.
    User,
}

/// All files that are in force, the strongest first; none where they are to be ignored.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The files.
    pub files: Vec<File>,
}

/// Where the user's file is looked for: `XDG_CONFIG_HOME`, else `~/.config`.
pub fn users_file() -> Option<PathBuf> {
    let given = std::env::var_os("XDG_CONFIG_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute());
    let folder = given.or_else(|| std::env::home_dir().map(|home| home.join(".config")))?;
    Some(folder.join("whosaid").join(FILE))
}

impl Settings {
    /// Reads the files of an index folder and of the user; one that is not there is no mistake.
    ///
    /// # Errors
    /// If a file cannot be read, does not parse, or holds a key that sets nothing.
    pub fn read(index: &Path) -> Result<Settings, Failure> {
        let mut settings = Settings::default();
        let places = [(Some(index.join(FILE)), Whose::Index), (users_file(), Whose::User)];
        for (path, of) in places.into_iter().filter_map(|(path, of)| path.map(|path| (path, of))) {
            let text = match std::fs::read_to_string(&path) {
                Ok(text) => text,
                Err(error)
                    if matches!(
                        error.kind(),
                        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory
                    ) =>
                {
                    continue;
                }
                Err(error) => return Err(Failure::Said(format!("{}: {error}", path.display()))),
            };
            let table: Table = toml::from_str(&text)
                .map_err(|error| Failure::Said(format!("{}: {}", path.display(), error.to_string().trim_end())))?;
            let file = File { path, of, table, text };
            file.check(&Arguments::command())?;
            settings.files.push(file);
        }
        Ok(settings)
    }

    /// The values that set an argument of a command, and the file they stand in.
    pub fn find(&self, command: &str, arg: &Arg) -> Option<(Vec<String>, &File)> {
        let key = key_of(arg)?;
        let is_path = arg.get::<Settable>().is_some_and(|settable| settable.is_path);
        self.files.iter().find_map(|file| {
            let own = file
                .table
                .get(command)
                .and_then(Value::as_table)
                .and_then(|table| table.get(key));
            let value = own.or_else(|| file.table.get(key).filter(|value| !value.is_table()))?;
            let values = values(value)?;
            let folder = file.path.parent().unwrap_or(Path::new("."));
            let absolute = |value: String| folder.join(value).display().to_string();
            let values = if is_path {
                values.into_iter().map(absolute).collect()
            } else {
                values
            };
            Some((values, file))
        })
    }

    /// The command line with these settings as the defaults of its flags.
    pub fn apply(&self, command: Command) -> Command {
        if self.files.is_empty() {
            return command;
        }
        let set = |name: &str, arg: Arg| match self.find(name, &arg) {
            Some((values, _)) => arg.default_values(values).required(false),
            None => arg,
        };
        let command = command.mut_args(|arg| set("", arg));
        command.mut_subcommands(|sub| {
            let name = sub.get_name().to_owned();
            sub.mut_args(|arg| set(&name, arg))
        })
    }
}

/// A value as the command line would have it; `None` for what no flag can be.
fn values(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::String(text) => Some(vec![text.clone()]),
        Value::Integer(number) => Some(vec![number.to_string()]),
        Value::Float(number) => Some(vec![number.to_string()]),
        Value::Boolean(flag) => Some(vec![flag.to_string()]),
        Value::Datetime(date) => Some(vec![date.to_string()]),
        Value::Array(items) => items
            .iter()
            .map(|item| values(item).and_then(|mut v| v.pop()))
            .collect(),
        Value::Table(_) => None,
    }
}

impl File {
    /// The line, from 1, where a key stands, in the table of a command or at the top.
    pub fn line(&self, command: Option<&str>, key: &str) -> Option<usize> {
        // Only who is told of a mistake asks.
        let table = DeTable::parse(&self.text).ok()?;
        let start = match command {
            None => start_of(table.get_ref(), key),
            Some(command) => match table.get_ref().get(command)?.get_ref() {
                DeValue::Table(own) => start_of(own, key),
                _ => None,
            },
        }?;
        let before = self.text.get(..start)?;
        Some(before.bytes().filter(|byte| *byte == b'\n').count() + 1)
    }

    /// How a message calls the file and a line of it.
    pub fn at(&self, line: Option<usize>) -> String {
        let path = self.path.display();
        line.map_or_else(|| path.to_string(), |line| format!("{path}, line {line}"))
    }

    /// That every key sets something.
    fn check(&self, command: &Command) -> Result<(), Failure> {
        let fault = |table: Option<&str>, key: &str, what: String| {
            Err(Failure::Said(format!("{}: {what}", self.at(self.line(table, key)))))
        };
        let all = || std::iter::once(command).chain(command.get_subcommands());
        let is_users = |key: &str| {
            all()
                .flat_map(Command::get_arguments)
                .any(|arg| key_of(arg) == Some(key) && is_users(arg))
        };
        let takes_list = |key: &str| {
            let mut args = all().flat_map(Command::get_arguments);
            args.any(|arg| {
                key_of(arg) == Some(key) && (matches!(arg.get_action(), ArgAction::Append) || arg.is_positional())
            })
        };
        for (key, value) in &self.table {
            let inside = value.as_table().into_iter().flat_map(Table::keys);
            let inside = inside.map(|own| (Some(key.as_str()), own));
            if self.of == Whose::Index
                && let Some((table, key)) = std::iter::once((None, key))
                    .chain(inside)
                    .find(|(_, key)| is_users(key))
            {
                return fault(
                    table,
                    key,
                    format!(
                        "“{key}” is run as a command, and can only be set in your own {FILE}; take it out of this one"
                    ),
                );
            }
            match value {
                Value::Table(table) => {
                    let Some(sub) = command.find_subcommand(key) else {
                        let what = match keys(command).contains(&key.as_str()) {
                            true => not_a_value(key),
                            false => format!("there is no command “{key}”"),
                        };
                        return fault(None, key, what);
                    };
                    let known: Vec<&str> = sub.get_arguments().filter_map(key_of).collect();
                    for (own, value) in table {
                        let fault = |what: String| fault(Some(key), own, what);
                        if !known.contains(&own.as_str()) {
                            return fault(format!(
                                "“{own}” cannot be set for {}; {}",
                                sub.get_name(),
                                listed(&known)
                            ));
                        }
                        if values(value).is_none() {
                            return fault(not_a_value(own));
                        }
                        if is_list(value) && !takes_list(own) {
                            return fault(not_a_list(own));
                        }
                    }
                }
                value => {
                    let fault = |what: String| fault(None, key, what);
                    let known = keys(command);
                    if !known.contains(&key.as_str()) {
                        return fault(format!("“{key}” cannot be set; {}", listed(&known)));
                    }
                    if values(value).is_none() {
                        return fault(not_a_value(key));
                    }
                    if is_list(value) && !takes_list(key) {
                        return fault(not_a_list(key));
                    }
                }
            }
        }
        Ok(())
    }
}

/// The byte where a key of a table begins.
fn start_of(table: &DeTable<'_>, key: &str) -> Option<usize> {
    table
        .keys()
        .find(|own| own.get_ref() == key)
        .map(|own| own.span().start)
}

fn not_a_value(key: &str) -> String {
    format!("“{key}” is a text, a number, true or false, or a list of them")
}

fn is_list(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.len() != 1)
}

fn not_a_list(key: &str) -> String {
    format!("“{key}” has one value; write {key} = …, without brackets")
}

fn listed(keys: &[&str]) -> String {
    match keys {
        [] => "nothing can".to_owned(),
        keys => format!("what can: {}", keys.join(", ")),
    }
}

/// All keys, in the order of the flags, each once.
pub fn keys(command: &Command) -> Vec<&str> {
    let mut keys: Vec<&str> = Vec::new();
    let all = std::iter::once(command).chain(command.get_subcommands());
    for key in all.flat_map(Command::get_arguments).filter_map(key_of) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
