//! What we measure against: the engine alone, with two text fields and its own defaults.
//!
//! `bare index INDEX FOLDER...` walks, reads and indexes title and body (words with positions, stored; the engine's default analysis and settings, 2 threads, 400 MB,
//! one commit, merges awaited): no quotations, no names, no ledger. `bare search INDEX QUERY` counts all hits and prints the titles of ten; `bare prefix INDEX WORD` does
//! so for the words of the text that begin so.
//! A file is an article: its first line the title, the rest the body; in JSON, `title` and the text's field. `benches/compare` runs this beside whosaid.

use std::error::Error;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{Query, QueryParser, RegexQuery};
use tantivy::schema::{STORED, Schema, TEXT, Value};
use tantivy::{Index, IndexWriter, TantivyDocument, doc};

const USAGE: &str = "usage: bare index INDEX FOLDER... | bare search INDEX QUERY | bare prefix INDEX WORD";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).filter(|a| a != "--bench");
    match (arguments.next().as_deref(), arguments.next()) {
        (Some("index"), Some(home)) => index(Path::new(&home), arguments.map(PathBuf::from)),
        (Some(how @ ("search" | "prefix")), Some(home)) => {
            let text = arguments.collect::<Vec<_>>().join(" ");
            search(Path::new(&home), &text, how == "prefix")
        }
        _ => {
            println!("{USAGE}");
            Ok(())
        }
    }
}

fn index(home: &Path, folders: impl Iterator<Item = PathBuf>) -> Result<(), Box<dyn Error>> {
    let mut schema = Schema::builder();
    let title = schema.add_text_field("title", TEXT | STORED);
    let body = schema.add_text_field("body", TEXT | STORED);
    std::fs::create_dir_all(home)?;
    let index = Index::create_in_dir(home, schema.build())?;
    let mut writer: IndexWriter = index.writer_with_num_threads(2, 400 << 20)?;
    let mut count = 0;
    for folder in folders {
        for entry in walkdir::WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file()
                && let Some((t, b)) = article(entry.path())?
            {
                writer.add_document(doc!(title => t, body => b))?;
                count += 1;
            }
        }
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    println!("{count} articles");
    Ok(())
}

/// Title and body of a file; `None` if it is not UTF-8 or not JSON where it should be.
fn article(path: &Path) -> Result<Option<(String, String)>, Box<dyn Error>> {
    let Ok(text) = String::from_utf8(std::fs::read(path)?) else {
        return Ok(None);
    };
    if path.extension().is_some_and(|e| e == "json") {
        let Ok(json) = serde_json::from_str::<Json>(&text) else {
            return Ok(None);
        };
        let first = |names: &[&str]| {
            names
                .iter()
                .find_map(|name| json.get(name)?.as_str().map(str::to_owned))
        };
        let title = first(&["title", "headline"]).unwrap_or_default();
        return Ok(first(&["content", "body", "text"]).map(|body| (title, body)));
    }
    let (title, body) = text.split_once('\n').unwrap_or((&text, ""));
    Ok(Some((title.to_owned(), body.to_owned())))
}

fn search(home: &Path, text: &str, is_prefix: bool) -> Result<(), Box<dyn Error>> {
    let index = Index::open_in_dir(home)?;
    let schema = index.schema();
    let (title, body) = (schema.get_field("title")?, schema.get_field("body")?);
    let searcher = index.reader()?.searcher();
    let query: Box<dyn Query> = if is_prefix {
        Box::new(RegexQuery::from_pattern(&format!("{text}.*"), body)?)
    } else {
        let mut parser = QueryParser::for_index(&index, vec![title, body]);
        parser.set_conjunction_by_default();
        parser.parse_query(text)?
    };
    let (total, hits) = searcher.search(&query, &(Count, TopDocs::with_limit(10).order_by_score()))?;
    println!("{total}");
    for (_, address) in hits {
        let doc: TantivyDocument = searcher.doc(address)?;
        println!("{}", doc.get_first(title).and_then(|t| t.as_str()).unwrap_or_default());
    }
    Ok(())
}
