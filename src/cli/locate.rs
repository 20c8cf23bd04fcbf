//! Where the index is.

use std::path::{Path, PathBuf};

use tantivy::Term;

use super::Global;
use super::exit::Failure;
use super::terminal::Terminal;
use crate::index::home::{Home, Opened};
use crate::index::schema::Kind;

/// The folder's name where none is given.
const NAME: &str = ".whosaid";

/// The variable that names it.
pub const VARIABLE: &str = "WHOSAID_INDEX";

/// `--index` or `WHOSAID_INDEX`, else the nearest `.whosaid` folder upward from the working directory, else `./.whosaid`.
pub fn home(global: &Global) -> Home {
    home_of(global.index.as_deref())
}

/// The same, before the command line is understood: `given` is what `--index` says.
pub fn home_of(given: Option<&Path>) -> Home {
    let given = given.map(PathBuf::from).or_else(named);
    Home::at(given.or_else(nearest).unwrap_or_else(|| PathBuf::from(NAME)))
}

/// What the variable names, unless it is empty.
fn named() -> Option<PathBuf> {
    std::env::var_os(VARIABLE)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

fn nearest() -> Option<PathBuf> {
    let here = std::env::current_dir().unwrap_or_default();
    here.ancestors().map(|dir| dir.join(NAME)).find(|dir| dir.is_dir())
}

/// What decided where it is.
pub fn origin(global: &Global) -> &'static str {
    match (&global.index, named(), nearest()) {
        (Some(given), Some(variable), _) if *given == variable => "environment: WHOSAID_INDEX",
        (Some(_), ..) => "--index",
        (None, _, Some(_)) => "the nearest folder of that name",
        (None, _, None) => "default",
    }
}

/// What to do where there is nothing to search.
pub const EMPTY: &str = "the index holds no articles; add some with: whosaid index FOLDER";

/// Where nothing was found because nothing is there, says what to do.
pub fn hint_if_empty(index: &Opened, terminal: &Terminal) -> Result<(), Failure> {
    let articles = Term::from_field_u64(index.fields.kind, Kind::Article.value());
    if index.searcher().doc_freq(&articles)? == 0 {
        terminal.hint(EMPTY);
    }
    Ok(())
}
