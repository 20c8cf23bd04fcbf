//! The alias file: names that are one person, which no article says.

use std::path::PathBuf;

use super::exit::Failure;
use super::settings::Settable;
use crate::search::count::aliases::Aliases;

/// Where the alias file is.
#[derive(Debug, Default, clap::Args)]
pub struct AliasFile {
    /// A file of names that are one person: a line each, as `Ada Lindqvist: Lindqvist, the minister`
    #[arg(long, value_name = "FILE", add = Settable::path(), help_heading = "Filters")]
    aliases: Option<PathBuf>,
}

impl AliasFile {
    /// Reads it; nothing where none is given.
    pub fn read(&self) -> Result<Aliases, Failure> {
        let Some(path) = &self.aliases else {
            return Ok(Aliases::default());
        };
        let text =
            std::fs::read(path).map_err(|error| Failure::Said(format!("--aliases {}: {error}", path.display())))?;
        Aliases::parse(&String::from_utf8_lossy(&text))
            .map_err(|error| Failure::Said(format!("--aliases {}, {error}", path.display())))
    }
}
