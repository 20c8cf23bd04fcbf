//! `whosaid show`: one article, to be read.

use std::io::Write;
use std::path::Path;

use super::exit::{Exit, Failure};
use super::searching::Cite;
use super::terminal::Terminal;
use super::{Global, locate};
use crate::article::Article;
use crate::index::documents::{path_of, path_text};
use crate::index::update::quotations_of;
use crate::output::cite::Citation;
use crate::search::hits::Place;
use crate::search::one;

/// Show one article, its quotations marked and labelled with their speakers
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  whosaid show news/daily/2025-12-03-talks.txt\n  whosaid show articles.json --item 17"
)]
pub struct Show {
    /// The article's file, or its URL
    #[arg(value_name = "ARTICLE")]
    article: String,
    /// Which article, where the file holds several
    #[arg(long, value_name = "ITEM")]
    item: Option<String>,
    /// Print a citation of the article instead, ready to paste
    #[arg(long, value_name = "STYLE", value_enum)]
    cite: Option<Cite>,
}

impl Show {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let index = locate::home(global).open()?;
        let (path, mut articles) = if self.article.contains("://") {
            match one::by_url(&index, &self.article)? {
                Some((path, article)) => (path, vec![article]),
                None => {
                    return Err(Failure::Said(format!(
                        "no article in the index has the URL {}",
                        self.article
                    )));
                }
            }
        } else {
            // A place from a result may be given as it was printed, with its line.
            let given = self.article.as_str();
            let without_line = given.rsplit_once(':').filter(|(_, line)| line.parse::<u32>().is_ok());
            let path = match without_line {
                Some((path, _)) if !Path::new(given).exists() => path,
                _ => given,
            };
            let mut absolute = Path::new(path)
                .canonicalize()
                .or_else(|_| std::path::absolute(path))
                .unwrap_or_default();
            let mut articles = one::by_path(&index, &absolute)?;
            if let (true, Some(printed)) = (articles.is_empty(), absolute.to_str()) {
                // A name that is not UTF-8 may be given as it is printed.
                absolute = path_of(printed).into_owned();
                articles = one::by_path(&index, &absolute)?;
            }
            if articles.is_empty() {
                return Err(Failure::Said(format!(
                    "{path} is not in the index at {}; add it with: whosaid index {path}",
                    index.dir.display()
                )));
            }
            (path_text(&absolute), articles)
        };
        if let Some(item) = &self.item {
            articles.retain(|article| article.item.as_deref() == Some(item));
            if articles.is_empty() {
                return Err(Failure::Said(format!("{} holds no item {item}", self.article)));
            }
        }
        let several = articles.len() > 1;
        let page = terminal.page();
        let mut out = terminal.out();
        for (n, article) in articles.iter().enumerate() {
            if let Some(cite) = self.cite {
                let place = place_of(article, &path);
                let citation = Citation::of_article(&place, &article.authors);
                out.write_all(citation.write(cite.style()).as_bytes())?;
                continue;
            }
            if n > 0 {
                writeln!(out, "\n{}\n", "─".repeat(page.width.clamp(8, 40)))?;
            }
            let quotations = quotations_of(article);
            let place = place_of(article, &path);
            out.write_all(
                page.whole(&place, &article.authors, &article.body, &quotations)
                    .as_bytes(),
            )?;
        }
        out.flush()?;
        if several && terminal.err_is_terminal {
            terminal.hint("the file holds several articles; --item N shows one of them");
        }
        Ok(Exit::Found)
    }
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
