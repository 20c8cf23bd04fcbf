//! The pager: between the program and a person at a terminal, where there is more than one screen.

use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// Shows a text in a pager, opened at a line (from 1) where the pager can do that.
///
/// # Errors
/// If the pager cannot be started; the text has not been shown then. What the shell says about that has.
pub fn page(command: &str, text: &str, line: Option<usize>) -> io::Result<()> {
    let line = line.filter(|line| *line > 1 && is_less(command));
    let command = match line {
        // Two lines above are the context of the first match.
        Some(line) => format!("{command} +{}", line.saturating_sub(2).max(1)),
        None => command.to_owned(),
    };
    let mut child = shell(&command);
    // As git does: leave at once where all fits on the screen, pass colours through, leave the screen as it is.
    if std::env::var_os("LESS").is_none() {
        child.env("LESS", "FRX");
    }
    if std::env::var_os("LV").is_none() {
        child.env("LV", "-c");
    }
    let mut child = child.stdin(Stdio::piped()).spawn()?;
    super::interrupt::ignore();
    if let Some(mut input) = child.stdin.take() {
        // Whoever leaves the pager early has seen enough.
        let _ = input.write_all(text.as_bytes());
    }
    match child.wait()?.code() {
        // So shells end where there is no such command, or none that can be run.
        Some(126 | 127) => Err(io::ErrorKind::NotFound.into()),
        _ => Ok(()),
    }
}

/// Whether a program of this name is on the path.
pub fn is_there(program: &str) -> bool {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(&file).is_file()))
}

/// Whether a command is `less`, with whatever flags.
pub fn is_less(command: &str) -> bool {
    let program = command.split_whitespace().next().unwrap_or_default();
    Path::new(program).file_stem().is_some_and(|name| name == "less")
}

#[cfg(unix)]
fn shell(command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command);
    shell
}

#[cfg(not(unix))]
fn shell(command: &str) -> Command {
    let mut words = command.split_whitespace();
    let mut pager = Command::new(words.next().unwrap_or("more"));
    pager.args(words);
    pager
}
