//! `whosaid man`: the manual, from the same source as `--help`.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use clap::CommandFactory;
use clap_mangen::Man;

use super::Arguments;
use super::completions;
use super::exit::{Exit, Failure};
use super::terminal::Terminal;

/// Show the manual, or that of a command; where it is piped, as roff
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  whosaid man\n  whosaid man quotes\n  whosaid man --dir man1")]
pub struct Manual {
    /// Which command
    #[arg(value_name = "COMMAND", add = completions::commands(&[]))]
    command: Option<String>,
    /// Write the pages of all commands into this folder, as packages install them
    #[arg(long, value_name = "DIR", conflicts_with = "command")]
    dir: Option<PathBuf>,
}

impl Manual {
    pub(super) fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        if let Some(dir) = &self.dir {
            let failed = |error: std::io::Error| Failure::Said(format!("{}: {error}", dir.display()));
            std::fs::create_dir_all(dir).map_err(failed)?;
            for (name, page) in pages() {
                std::fs::write(dir.join(format!("{name}.1")), page).map_err(failed)?;
            }
            return Ok(Exit::Found);
        }
        let wanted = match &self.command {
            None => "whosaid".to_owned(),
            Some(command) => format!("whosaid-{command}"),
        };
        let Some((_, page)) = pages().into_iter().find(|(name, _)| *name == wanted) else {
            let command = self.command.unwrap_or_default();
            return Err(Failure::Said(format!(
                "there is no command “{command}”; see: whosaid help"
            )));
        };
        if terminal.out_is_terminal && read_by_man(&page) {
            return Ok(Exit::Found);
        }
        let mut out = terminal.out();
        out.write_all(&page)?;
        out.flush()?;
        Ok(Exit::Found)
    }
}

/// Lets the system's `man` typeset a page; returns whether there is one.
fn read_by_man(page: &[u8]) -> bool {
    let child = Command::new("man")
        .args(["-l", "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else { return false };
    super::interrupt::ignore();
    if let Some(mut input) = child.stdin.take() {
        let _ = input.write_all(page);
    }
    child.wait().is_ok_and(|status| status.success())
}

/// All pages with their names.
pub fn pages() -> Vec<(String, Vec<u8>)> {
    let mut command = Arguments::command();
    command.build();
    let mut pages = vec![page("whosaid", command.clone())];
    for sub in command.get_subcommands() {
        let name = format!("whosaid-{}", sub.get_name());
        pages.push(page(&name, sub.clone()));
    }
    pages
}

fn page(name: &str, command: clap::Command) -> (String, Vec<u8>) {
    let mut roff = Vec::new();
    // Writing to memory cannot fail.
    let _ = Man::new(command.display_name(name.to_owned()))
        .manual("whosaid")
        .source(concat!("whosaid ", env!("CARGO_PKG_VERSION")))
        .render(&mut roff);
    (name.to_owned(), roff)
}
