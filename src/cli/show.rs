//! `whosaid show`: one article, to be read.

use std::io::Write;
use std::path::Path;

use super::exit::{Exit, Failure};
use super::last::Last;
use super::results::shell;
use super::searching::Cite;
use super::terminal::Terminal;
use super::{Global, locate};
use crate::article::Article;
use crate::index::home::{Home, Opened};
use crate::index::paths::{path_of, path_text};
use crate::output::article::Lit;
use crate::output::cite::Citation;
use crate::query;
use crate::search::highlight::{Highlighter, Text, ranges};
use crate::search::hits::Place;
use crate::search::one::{self, Whole};

/// Show one article, its quotations marked and labelled with their speakers
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  whosaid show 1\n  whosaid show corpus/meridian-wire/2025-03-14-ferry-minister-vow.txt --query wind\n  \
    whosaid show 1 --cite markdown"
)]
pub struct Show {
    /// The number of a hit of the last result, a file (as printed, with or without its line, or the end of its path), or a URL
    #[arg(value_name = "ARTICLE", allow_negative_numbers = true)]
    article: String,
    /// Which article, where the file holds several
    #[arg(long, value_name = "ITEM")]
    item: Option<String>,
    /// Highlight what matches this [default: the query that found it, for a number]
    #[arg(long, value_name = "QUERY")]
    query: Option<String>,
    /// Print a citation of the article instead, ready to paste
    #[arg(long, value_name = "STYLE", value_enum)]
    cite: Option<Cite>,
}

/// What was asked for, found.
struct Found {
    path: String,
    articles: Vec<Whole>,
    item: Option<String>,
    /// The line of the file at which to open it.
    line: Option<u32>,
    query: String,
}

impl Show {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let mut found = self.find(global)?;
        if let Some(item) = &found.item {
            found
                .articles
                .retain(|whole| whole.article.item.as_deref() == Some(item));
            if found.articles.is_empty() {
                return Err(Failure::Said(format!("{} holds no item {item}", self.article)));
            }
        }
        if let Some(cite) = self.cite {
            let mut out = terminal.out();
            for Whole { article, .. } in &found.articles {
                let place = place_of(article, &found.path);
                out.write_all(
                    Citation::of_article(&place, &article.authors)
                        .write(cite.style())
                        .as_bytes(),
                )?;
            }
            out.flush()?;
            return Ok(Exit::Found);
        }
        let today = super::today::today();
        let highlighter = match found.query.trim() {
            "" => Highlighter::default(),
            typed => Highlighter::new(&query::parse(typed, today).map_err(|error| Failure::Said(error.render(typed)))?),
        };
        let page = terminal.page();
        let mut text = String::new();
        let mut open_at = None;
        for (n, Whole { article, quotations }) in found.articles.iter().enumerate() {
            if n > 0 {
                text.push_str(&format!("\n{}\n\n", "─".repeat(page.width.clamp(8, 40))));
            }
            let above = text.matches('\n').count();
            let lit = Lit {
                title: ranges(&highlighter.marks(Text::Title, &article.title)),
                body: ranges(&highlighter.marks(Text::Body, &article.body)),
                open_at: found.line.and_then(|line| byte_of(article, line)),
            };
            let place = place_of(article, &found.path);
            let set = page.whole(&place, &article.authors, &article.body, quotations, &lit);
            open_at = open_at.or(set.first_match.map(|line| above + line));
            text.push_str(&set.text);
        }
        terminal.print(&text, open_at)?;
        if found.articles.len() > 1 && terminal.err_is_terminal {
            terminal.hint("the file holds several articles; --item ITEM shows one of them");
        }
        Ok(Exit::Found)
    }

    fn find(&self, global: &Global) -> Result<Found, Failure> {
        let query = self.query.clone().unwrap_or_default();
        // A number is the last result's, unless there is a file of that name.
        if let Ok(number) = self.article.parse::<usize>()
            && !Path::new(&self.article).exists()
        {
            return self.of_last_result(number, global);
        }
        let index = locate::home(global).open()?;
        if self.article.contains("://") {
            let Some((path, whole)) = one::by_url(&index, &self.article)? else {
                return Err(Failure::Said(format!(
                    "no article in the index has the URL {}",
                    self.article
                )));
            };
            return Ok(Found {
                path,
                articles: vec![whole],
                item: self.item.clone(),
                line: None,
                query,
            });
        }
        // A place from a result may be given as it was printed, with its line.
        let given = self.article.as_str();
        let with_line = given
            .rsplit_once(':')
            .and_then(|(path, line)| Some((path, line.parse::<u32>().ok()?)));
        let (path, line) = match with_line {
            Some((path, line)) if !Path::new(given).exists() => (path, Some(line)),
            _ => (given, None),
        };
        let (path, articles) = self.of_file(&index, path)?;
        Ok(Found {
            path,
            articles,
            item: self.item.clone(),
            line,
            query,
        })
    }

    /// The articles of a file, and its path as the index writes it: a path from here, or the end of just one that is indexed.
    fn of_file(&self, index: &Opened, path: &str) -> Result<(String, Vec<Whole>), Failure> {
        let absolute = Path::new(path)
            .canonicalize()
            .or_else(|_| std::path::absolute(path))
            .unwrap_or_default();
        let articles = one::by_path(index, &absolute)?;
        if !articles.is_empty() {
            return Ok((path_text(&absolute), articles));
        }
        if let Some(printed) = absolute.to_str() {
            // A name that is not UTF-8 may be given as it is printed.
            let absolute = path_of(printed);
            let articles = one::by_path(index, &absolute)?;
            if !articles.is_empty() {
                return Ok((path_text(&absolute), articles));
            }
        }
        // A file that is there is meant itself.
        let ends = match absolute.exists() {
            true => Vec::new(),
            false => one::by_end(index, Path::new(path))?,
        };
        match ends.as_slice() {
            [] => Err(not_in(index, path)),
            [whole] => Ok((whole.clone(), one::by_path(index, &path_of(whole))?)),
            [first, second, ..] => Err(Failure::Said(format!(
                "{path} is the end of {} indexed paths, such as {first} and {second}; write more of the one that is meant",
                ends.len()
            ))),
        }
    }

    fn of_last_result(&self, number: usize, global: &Global) -> Result<Found, Failure> {
        let Some(last) = Last::load() else {
            return Err(Failure::Said(format!(
                "there is no last result that {number} could be of; search first, or name a file"
            )));
        };
        let hit = last.hit(number)?;
        let home = locate::home(global);
        let is_other = home.dir().canonicalize().is_ok_and(|dir| dir != last.index);
        if is_other && global.index.is_some() {
            return Err(Failure::Said(format!(
                "the last result is of another index ({}); search again",
                last.index.display()
            )));
        }
        let index = Home::at(&last.index).open()?;
        let articles = one::by_path(&index, &path_of(&hit.path))?;
        if articles.is_empty() {
            return Err(Failure::Said(format!(
                "{} is no longer in the index at {}; search again",
                hit.path,
                index.dir.display()
            )));
        }
        Ok(Found {
            path: hit.path.clone(),
            articles,
            item: self.item.clone().or(hit.item.clone()),
            line: hit.line,
            query: self.query.clone().unwrap_or_else(|| last.query.clone()),
        })
    }
}

fn not_in(index: &Opened, path: &str) -> Failure {
    let place = index.dir.display();
    Failure::Said(match Path::new(path).metadata() {
        Ok(meta) if meta.is_dir() => format!(
            "{path} is a folder; name one of its files, or see: whosaid search --path {}",
            shell(path)
        ),
        Ok(_) => format!(
            "{path} is not in the index at {place}; add it with: whosaid index {}",
            shell(path)
        ),
        Err(_) => format!(
            "the index at {place} has no article “{path}”; name one by its number in the last result, its file or its web address"
        ),
    })
}

/// The byte of the body at which a line of the file begins; `None` for lines above it.
fn byte_of(article: &Article, line: u32) -> Option<usize> {
    let body = &article.body;
    let starts = std::iter::once(0).chain(body.match_indices('\n').map(|(at, _)| at + 1));
    let first = article.lines.line_of(body, 0)?;
    // Of a file that holds the body in one line nothing can be told.
    let is_by_line = article.lines.line_of(body, body.len()) != Some(first);
    let at = usize::try_from(line.checked_sub(first)?).ok()?;
    starts.into_iter().nth(at).filter(|_| is_by_line)
}

fn place_of(article: &Article, path: &str) -> Place {
    Place {
        title: article.title.clone(),
        source: article.source.clone(),
        date: article.date.map(|date| date.to_string()),
        path: path.to_owned(),
        item: article.item.clone(),
        line: article.lines.line_of(&article.body, 0),
        url: article.url.clone(),
    }
}
