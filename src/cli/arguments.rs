//! Queries that begin with a minus sign.
//!
//! `whosaid search -oil ceasefire -n 5` asks for articles without "oil". Flags may stand before and after the words, so neither "everything after the first
//! word" nor "everything after --" will do: what is no flag of the command is a word, and the words are moved behind a `--`.

use std::ffi::{OsStr, OsString};

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::Arguments;

/// The commands that take a query.
const WITH_QUERY: &[&str] = &["search", "find", "quotes", "check", "timeline"];

/// Moves what is no flag behind a `--`, for commands that take a query.
pub fn queries_last(command: &Command, arguments: Vec<OsString>) -> Vec<OsString> {
    let mut rest = arguments.into_iter();
    let mut flags: Vec<OsString> = rest.next().into_iter().collect();
    // Global flags may stand before the command.
    let mut of: Option<&Command> = None;
    let mut words: Vec<OsString> = Vec::new();
    while let Some(argument) = rest.next() {
        let known = Known { command, of };
        match known.classify(&argument) {
            _ if argument == "--" => {
                if of.is_none() {
                    flags.push(argument);
                    flags.extend(rest);
                    return flags;
                }
                words.extend(rest);
                break;
            }
            Class::Flag => flags.push(argument),
            Class::FlagWithValue => {
                flags.push(argument);
                flags.extend(rest.next());
            }
            Class::Word if of.is_none() => {
                let name = argument.to_string_lossy().into_owned();
                flags.push(argument);
                if !WITH_QUERY.contains(&name.as_str()) {
                    flags.extend(rest);
                    return flags;
                }
                of = command.find_subcommand(name);
            }
            Class::Word => words.push(argument),
        }
    }
    if !words.is_empty() {
        flags.push("--".into());
        flags.extend(words);
    }
    flags
}

enum Class {
    /// A flag, whole.
    Flag,
    /// A flag whose value is the next argument.
    FlagWithValue,
    /// A word of the query.
    Word,
}

struct Known<'a> {
    command: &'a Command,
    of: Option<&'a Command>,
}

impl Known<'_> {
    fn arguments(&self) -> impl Iterator<Item = &Arg> {
        self.command
            .get_arguments()
            .chain(self.of.into_iter().flat_map(Command::get_arguments))
    }

    fn classify(&self, argument: &OsStr) -> Class {
        let Some(text) = argument.to_str() else {
            return Class::Word;
        };
        if let Some(long) = text.strip_prefix("--") {
            let (name, value) = match long.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (long, None),
            };
            return match self.arguments().find(|arg| arg.get_long() == Some(name)) {
                Some(arg) if takes_value(arg) && value.is_none() => Class::FlagWithValue,
                // An unknown long flag is a slip of the fingers, which clap will name.
                _ => Class::Flag,
            };
        }
        let Some(short) = text.strip_prefix('-').filter(|short| !short.is_empty()) else {
            return Class::Word;
        };
        for (at, letter) in short.char_indices() {
            let arg = self.arguments().find(|arg| arg.get_short() == Some(letter));
            let is_help = matches!(letter, 'h' | 'V') && short.len() == 1;
            match arg {
                _ if is_help => return Class::Flag,
                Some(arg) if takes_value(arg) => {
                    let value = &short[at + letter.len_utf8()..];
                    return if value.is_empty() {
                        Class::FlagWithValue
                    } else if value.trim_start_matches('=').bytes().all(|b| b.is_ascii_digit()) {
                        Class::Flag
                    } else {
                        Class::Word
                    };
                }
                Some(_) => {}
                None => return Class::Word,
            }
        }
        Class::Flag
    }
}

fn takes_value(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Set | ArgAction::Append)
}

/// What a word that looks like a flag with one minus is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Something to be left out of what is found.
    LeftOut,
    /// A word like every other.
    AsItIs,
}

/// Which words of a query look like flags, and what was perhaps meant. The flags are declared only where there is something to look at.
pub fn slips(words: &[String], taken: Taken) -> Vec<String> {
    let names: Vec<&str> = words.iter().filter_map(|word| with_one_minus(word)).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let command = Arguments::command();
    names.iter().filter_map(|name| slip(&command, name, taken)).collect()
}

/// The name in `-name` and `-name=value`.
fn with_one_minus(word: &str) -> Option<&str> {
    let name = word.strip_prefix('-')?;
    let name = name.split_once('=').map_or(name, |(name, _)| name);
    name.starts_with(char::is_alphabetic).then_some(name)
}

/// What may be meant by `-name`.
fn slip(command: &Command, name: &str, taken: Taken) -> Option<String> {
    let with_query = command
        .get_subcommands()
        .filter(|sub| WITH_QUERY.contains(&sub.get_name()));
    let mut flags = std::iter::once(command)
        .chain(with_query)
        .flat_map(Command::get_arguments);
    let is_flag = flags.any(|arg| arg.get_long() == Some(name));
    // Nobody leaves out a letter, or asks whether one was said.
    let is_letter = name.chars().count() == 1;
    let does = match taken {
        Taken::LeftOut => format!("leaves out the word “{name}”"),
        Taken::AsItIs => "is one of the words".to_owned(),
    };
    if is_flag {
        Some(format!("“-{name}” {does}; the flag is --{name}"))
    } else {
        is_letter.then(|| format!("“-{name}” {does}; there is no flag of that name (see --help)"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(line: &str) -> String {
        let arguments = line.split(' ').map(OsString::from).collect();
        let moved = queries_last(&Arguments::command(), arguments);
        moved
            .iter()
            .map(|a| a.to_string_lossy().into_owned())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn words_with_a_minus_are_words_and_flags_are_flags() {
        assert_eq!(
            moved("whosaid search -oil peace -n 5"),
            "whosaid search -n 5 -- -oil peace"
        );
        assert_eq!(
            moved("whosaid search peace -climate -c"),
            "whosaid search -c -- peace -climate"
        );
        assert_eq!(
            moved("whosaid --index X quotes war --speaker Y -n3"),
            "whosaid --index X quotes --speaker Y -n3 -- war"
        );
        assert_eq!(
            moved("whosaid search a --source=x -- -n b"),
            "whosaid search --source=x -- a -n b"
        );
        assert_eq!(moved("whosaid search --sort newest"), "whosaid search --sort newest");
        assert_eq!(
            moved("whosaid search peace --limt 3"),
            "whosaid search --limt -- peace 3"
        );
        assert_eq!(
            moved("whosaid check --file - --threshold 0.8"),
            "whosaid check --file - --threshold 0.8"
        );
        assert_eq!(moved("whosaid index -x y"), "whosaid index -x y");
        assert_eq!(moved("whosaid search -h"), "whosaid search -h");
    }
}
