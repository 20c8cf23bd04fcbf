//! What a file's place on disk says about its article: the outlet by folder, the day by folder or file name.
//!
//! | layout | outlet | date |
//! |---|---|---|
//! | `corpus/<outlet>/file.txt`, indexed as `corpus` | the folder | |
//! | `archive/dev/<outlet>/file.txt`, indexed as `archive` | the folder nearest the file | |
//! | `wire/20070618/file`, indexed as `wire` | `wire`: a folder named by a date is no outlet | 18 June 2007 |
//! | `paper/2016/09/15/file.txt` | `paper` | 15 September 2016 |
//! | `paper/paper_2016-09-15_slug.txt` | `paper` | 15 September 2016 |
//!
//! So the outlet is the folder nearest the file that is neither a date nor a number nor one of the names people give to a mere container (`data`,
//! `html`, `train`), looked for from the file up to the root itself, whose own name is the last to be tried. An outlet that the article states goes
//! before all this.

use std::path::{Component, Path};

use jiff::civil;

use super::dates::civil_day;

/// Where a file was found.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The file.
    pub path: &'a Path,
    /// The folder (or file) that the user named, below which the file was found. Give the file itself where there is no such folder.
    pub root: &'a Path,
}

/// Folders that sort files by something other than the outlet.
const CONTAINERS: &[&str] = &[
    "articles",
    "article",
    "news",
    "data",
    "dataset",
    "texts",
    "text",
    "txt",
    "json",
    "jsonl",
    "ndjson",
    "html",
    "csv",
    "warc",
    "xml",
    "raw",
    "clean",
    "corpus",
    "archive",
    "archives",
    "train",
    "dev",
    "test",
    "valid",
    "validation",
    "tmp",
    "temp",
    "var",
    "src",
    "docs",
    "documents",
    "downloads",
    "desktop",
    "home",
    "mnt",
    "input",
    "output",
    "files",
    "content",
    "stories",
    "feeds",
    "pages",
    "out",
    "in",
    "new",
    "old",
    "unsorted",
    "inbox",
];

impl Origin<'_> {
    /// The outlet by folder, as the folder is spelled.
    pub fn outlet(&self) -> Option<&str> {
        self.folders().find(|name| {
            !is_numeric(name)
                && !CONTAINERS.contains(&name.to_lowercase().as_str())
                && !name.starts_with('.')
                && month_folder(name).is_none()
        })
    }

    /// The day in the file's name, else in the folders above it up to the root.
    pub fn day(&self) -> Option<civil::Date> {
        let name = self.path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        day_in(name)
            .or_else(|| self.folders().find_map(day_in))
            .or_else(|| self.day_of_folders())
    }

    /// The year in the file's name, or of a folder that is nothing but a year.
    pub fn year(&self) -> Option<i16> {
        let name = self.path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let in_name = name.split(|c: char| !c.is_ascii_digit()).find_map(plain_year);
        in_name.or_else(|| self.folders().find_map(plain_year))
    }

    /// A day spread over nested folders: `2016/09/15`.
    fn day_of_folders(&self) -> Option<civil::Date> {
        let mut folders = self.folders();
        let day: i8 = folders.next().filter(|name| name.len() <= 2)?.parse().ok()?;
        let month = folders.next().and_then(month_folder)?;
        civil_day(folders.next().and_then(plain_year)?, month, day)
    }

    /// The names of the folders above the file, nearest first, ending with the root's own.
    fn folders(&self) -> impl Iterator<Item = &str> {
        let below_root = self
            .path
            .strip_prefix(self.root)
            .ok()
            .filter(|rest| rest.components().next().is_some());
        // A file named on its own has the folder it stands in, and no more is known about those above.
        let (inside, root) = match below_root {
            Some(rest) => (rest.parent(), Some(self.root)),
            None => (None, self.path.parent()),
        };
        let inside = inside
            .into_iter()
            .flat_map(|folder| folder.components().rev())
            .filter_map(plain_name);
        inside.chain(root.and_then(|root| root.components().next_back()).and_then(plain_name))
    }
}

fn plain_name(component: Component<'_>) -> Option<&str> {
    match component {
        Component::Normal(name) => name.to_str(),
        _ => None,
    }
}

fn is_numeric(name: &str) -> bool {
    !name.chars().any(char::is_alphabetic)
}

fn plain_year(name: &str) -> Option<i16> {
    let year = name.parse().ok().filter(|year| (1800..=2100).contains(year));
    year.filter(|_| name.len() == 4)
}

fn month_folder(name: &str) -> Option<i8> {
    let by_name = || super::dates::month(&name.to_lowercase());
    let by_number = || {
        name.get(..2)
            .filter(|_| name.len() == 2)?
            .parse()
            .ok()
            .filter(|month| (1..=12).contains(month))
    };
    by_number().or_else(by_name)
}

/// Finds `2016-09-15`, `2016_09_15`, `2016.09.15` or `20160915` in a name, bounded by anything but figures.
fn day_in(name: &str) -> Option<civil::Date> {
    let bytes = name.as_bytes();
    let figures = |from: usize, count: usize| -> Option<i16> {
        let part = bytes.get(from..from + count)?;
        part.iter()
            .all(u8::is_ascii_digit)
            .then(|| part.iter().fold(0, |n, b| n * 10 + i16::from(b - b'0')))
    };
    let free = |at: usize| !bytes.get(at).is_some_and(u8::is_ascii_digit);
    let found = |at: usize| -> Option<civil::Date> {
        if at > 0 && !free(at - 1) {
            return None;
        }
        let year = figures(at, 4).filter(|year| (1800..=2100).contains(year))?;
        let (month_at, day_at, end) = match bytes.get(at + 4)? {
            mark @ (b'-' | b'_' | b'.') if bytes.get(at + 7) == Some(mark) => (at + 5, at + 8, at + 10),
            _ => (at + 4, at + 6, at + 8),
        };
        let day = civil_day(year, figures(month_at, 2)? as i8, figures(day_at, 2)? as i8)?;
        free(end).then_some(day)
    };
    (0..bytes.len()).find_map(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outlet(root: &str, path: &str) -> Option<String> {
        let origin = Origin {
            path: Path::new(path),
            root: Path::new(root),
        };
        origin.outlet().map(str::to_owned)
    }

    fn day(path: &str) -> Option<String> {
        let origin = Origin {
            path: Path::new(path),
            root: Path::new("root"),
        };
        origin.day().map(|day| day.to_string())
    }

    #[test]
    fn the_outlet_is_the_nearest_folder_that_names_one() {
        assert_eq!(
            outlet("corpus", "corpus/harbour-post/a.txt").as_deref(),
            Some("harbour-post")
        );
        assert_eq!(outlet("x/wire", "x/wire/20070618/a").as_deref(), Some("wire"));
        assert_eq!(
            outlet("polls", "polls/dev/daily-echo/a.txt").as_deref(),
            Some("daily-echo")
        );
        assert_eq!(outlet("x/paper", "x/paper/2016/09/15/a.txt").as_deref(), Some("paper"));
        assert_eq!(outlet("x/paper", "x/paper/March/a.txt").as_deref(), Some("paper"));
        assert_eq!(outlet("x/paper", "x/paper/a.txt").as_deref(), Some("paper"));
        assert_eq!(outlet("x/paper/a.txt", "x/paper/a.txt").as_deref(), Some("paper"));
        assert_eq!(outlet("/data", "/data/a.txt"), None);
        assert_eq!(outlet(".", "./a.txt"), None);
        assert_eq!(outlet("-", "-"), None);
    }

    #[test]
    fn the_day_stands_in_the_name_or_in_the_folders() {
        for (path, expected) in [
            ("root/2026-02-03-slug.txt", Some("2026-02-03")),
            ("root/echo_2016-09-15_why.txt", Some("2016-09-15")),
            ("root/20070618/us-story-idUSL18", Some("2007-06-18")),
            ("root/20070618/us-story-idUSL1818449720070619", Some("2007-06-18")),
            ("root/2016/09/15/a.txt", Some("2016-09-15")),
            ("root/2016/Sep/15/a.txt", Some("2016-09-15")),
            ("root/2016_09_15.json", Some("2016-09-15")),
            ("root/2016-13-40.txt", None),
            ("root/123456789.txt", None),
            ("root/été-2016.txt", None),
        ] {
            assert_eq!(day(path).as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn a_year_alone_is_known_as_a_year() {
        let origin = Origin {
            path: Path::new("root/2026/talks.txt"),
            root: Path::new("root"),
        };
        assert_eq!((origin.day(), origin.year()), (None, Some(2026)));
    }
}
