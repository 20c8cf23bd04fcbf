//! The flags that say how files are read, shared by `index` and `extract`.

use super::settings::Settable;
use crate::article::{self, Date, FieldMap};

/// How articles are read from files.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct ReadingFlags {
    /// The outlet of all articles, whatever they say themselves
    #[arg(long, value_name = "OUTLET", value_parser = outlet)]
    pub source: Option<String>,
    /// The date of all articles, whatever they say themselves (2025-12-03)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<Date>,
    /// Where the files keep a field, by the name they have for it (body=content_original,source=outlet)
    #[arg(long, value_name = "FIELD=NAME,…", value_parser = map, add = Settable::value())]
    map: Vec<FieldMap>,
}

impl ReadingFlags {
    /// All spellings of fields that the user gave; what stands later on the command line goes first.
    pub fn map(&self) -> FieldMap {
        let mut all = FieldMap::default();
        for map in &self.map {
            all.extend(map.clone());
        }
        all
    }

    /// The same for the reader.
    pub fn options(&self) -> article::Options {
        article::Options {
            source: self.source.clone(),
            date: self.date,
            map: self.map(),
        }
    }
}

fn outlet(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("an outlet has a name".to_owned()),
        name => Ok(name.to_owned()),
    }
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse_iso(text).ok_or_else(|| "a date looks like 2025-12-03 or 2025-12-03T10:15:00+01:00".to_owned())
}

fn map(text: &str) -> Result<FieldMap, String> {
    text.parse()
}
