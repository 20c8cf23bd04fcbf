//! Where the index is.

use std::path::PathBuf;

use super::Global;
use crate::index::home::Home;

/// The folder's name where none is given.
const NAME: &str = ".whosaid";

/// `--index` or `WHOSAID_INDEX`, else the nearest `.whosaid` folder upward from the working directory, else `./.whosaid`.
pub fn home(global: &Global) -> Home {
    if let Some(dir) = &global.index {
        return Home::at(dir);
    }
    let here = std::env::current_dir().unwrap_or_default();
    let nearest = here.ancestors().map(|dir| dir.join(NAME)).find(|dir| dir.is_dir());
    Home::at(nearest.unwrap_or_else(|| PathBuf::from(NAME)))
}
