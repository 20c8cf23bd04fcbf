//! What is said of a command line with a mistake: clap's words, where they help.

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Arguments;
use super::exit::Exit;

/// Says what is wrong with a command line that names this command, or gives the help that was asked for.
pub fn print(mut error: clap::Error, command: Option<&str>) -> Exit {
    keep_best_guess(&mut error);
    drop_tip_to_pass_as_value(&mut error);
    point_after_command(&mut error);
    if let Some(command) = command {
        say_usage_alone(&mut error, command);
    }
    let exit = if error.use_stderr() { Exit::Error } else { Exit::Found };
    match error.print() {
        Ok(()) => exit,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Found,
        Err(_) => Exit::Error,
    }
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
