//! What we measure against: the engine alone, with two text fields and its own defaults.
//!
//! `cargo bench --bench bare -- INDEX FOLDER...` reads the articles of the folders with this program's readers, holds them in memory, and then indexes
//! title and body: no quotations, no names, no ledger. It prints seconds of wall time and of processor time, and bytes of the index.
//! Compare with `whosaid index FOLDER...`.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use tantivy::schema::{STORED, Schema, TEXT};
use tantivy::{Index, IndexWriter, doc};
use whosaid::article::{self, Item, Options, Origin};
use whosaid::index::walk::survey;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os()
        .skip(1)
        .filter(|a| a != "--bench")
        .map(PathBuf::from);
    let Some(home) = arguments.next() else {
        println!("usage: cargo bench --bench bare -- INDEX FOLDER...");
        return Ok(());
    };
    let mut articles = Vec::new();
    for root in arguments {
        for found in survey(&root, &home, |_| {}).files {
            let bytes = std::fs::read(&found.path)?;
            let origin = Origin {
                path: &found.path,
                root: &root,
            };
            // What gives no article is left out here as there.
            let _ = article::read(&mut &bytes[..], &origin, &Options::default(), &mut |item| {
                if let Item::Article(article) = item {
                    articles.push((article.title, article.body));
                }
                ControlFlow::Continue(())
            });
        }
    }
    let text: usize = articles.iter().map(|(title, body)| title.len() + body.len()).sum();

    let mut schema = Schema::builder();
    let title = schema.add_text_field("title", TEXT | STORED);
    let body = schema.add_text_field("body", TEXT | STORED);
    std::fs::create_dir_all(&home)?;
    let count = articles.len();
    let (started, cpu) = (Instant::now(), cpu_seconds());
    let index = Index::create_in_dir(&home, schema.build())?;
    let mut writer: IndexWriter = index.writer_with_num_threads(2, 400 << 20)?;
    for (t, b) in articles {
        writer.add_document(doc!(title => t, body => b))?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    let (wall, cpu) = (started.elapsed().as_secs_f64(), cpu_seconds() - cpu);
    println!(
        "{count} articles, {:.1} MB of text: {wall:.2} s, {cpu:.2} s of processor time, {:.1} MB of index",
        text as f64 / 1e6,
        size(&home) as f64 / 1e6
    );
    Ok(())
}

fn size(dir: &Path) -> u64 {
    let entries = walkdir::WalkDir::new(dir).into_iter().flatten();
    entries
        .filter_map(|entry| entry.metadata().ok())
        .filter(|meta| meta.is_file())
        .map(|meta| meta.len())
        .sum()
}

/// Processor time of this process so far, from /proc/self/stat (clock ticks of 10 ms); 0 elsewhere.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The program's name, which may hold anything, stands in parentheses before the third field.
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
    let ticks: f64 = fields
        .skip(11)
        .take(2)
        .filter_map(|field| field.parse::<f64>().ok())
        .sum();
    ticks / 100.0
}
