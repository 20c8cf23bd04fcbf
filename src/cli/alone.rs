//! A command line that is read by the flags of its own command.
//!
//! To declare every flag of every command takes longer than to answer a rare word. So the command that stands there is declared alone, and all of them where that
//! does not parse: for help, and for what is said of a mistake.

use std::ffi::OsString;

use clap::{ArgMatches, Args, Command};

use super::arguments::queries_last;
use super::{Global, check, quotes, search};

/// A command with its flags.
type Declare = fn(Command) -> Command;

/// The commands that are asked for again and again: their names, what else they are called, and their flags.
const OFTEN: &[(&str, &[&str], Declare)] = &[
    ("search", &["find"], search::Search::augment_args),
    ("quotes", &[], quotes::Quotes::augment_args),
    ("check", &[], check::Check::augment_args),
];

/// The command line with its queries last, and what it says; `None` where it has to be read with all commands in view.
///
/// What parses here parses as well where all commands are declared, and to the same: a command that does not stand in the line has no part in reading it.
pub fn read(arguments: &[OsString]) -> Option<(Vec<OsString>, ArgMatches)> {
    let called = |argument: &OsString| {
        let mut often = OFTEN.iter();
        often.find(|(name, aliases, _)| argument == name || aliases.iter().any(|alias| argument == alias))
    };
    let (name, aliases, declare) = arguments.iter().find_map(called)?;
    let command = declare(Command::new(*name).aliases(aliases.iter().copied()));
    let mut whole = Global::augment_args(Command::new("whosaid").subcommand_required(true).subcommand(command));
    let arguments = queries_last(&whole, arguments.to_vec());
    let matches = whole.try_get_matches_from_mut(&arguments).ok()?;
    Some((arguments, matches))
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, FromArgMatches as _};

    use super::*;
    use crate::cli::Arguments;

    #[test]
    fn a_command_line_says_the_same_with_one_command_declared_as_with_all() {
        let lines = [
            "search peace -war -n 5 --source x",
            "find peace --sort newest",
            "--index a quotes war --speaker b --format json",
            "--index search search find",
            "check words said --threshold 0.9 --verbose",
            "quotes search -c --color never",
            "search",
        ];
        for line in lines {
            let line: Vec<OsString> = format!("whosaid {line}").split(' ').map(OsString::from).collect();
            let (arguments, matches) = read(&line).unwrap();
            let all = queries_last(&Arguments::command(), line);
            assert_eq!(arguments, all);
            let all = Arguments::command().try_get_matches_from(all).unwrap();
            let said = |matches| format!("{:?}", Arguments::from_arg_matches(matches).unwrap());
            assert_eq!(said(&matches), said(&all));
        }
    }

    #[test]
    fn what_needs_all_commands_is_left_to_them() {
        for line in [
            "show search",
            "help search",
            "search --help",
            "search --nothing",
            "index search",
            "-V",
        ] {
            let line: Vec<OsString> = format!("whosaid {line}").split(' ').map(OsString::from).collect();
            assert!(read(&line).is_none(), "{line:?}");
        }
    }
}
