//! Indexing the bundled corpus, and queries over it, inside one process. Whole processes over large corpora are another matter; see docs/performance.md.

use std::hint::black_box;
use std::path::{Path, PathBuf};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use whosaid::index::home::Home;
use whosaid::index::segment::{Tokens, Vocabulary};
use whosaid::index::update::{Request as Update, update};
use whosaid::query;
use whosaid::search::highlight::{Highlighter, Text};
use whosaid::search::passages;
use whosaid::search::request::Request;
use whosaid::search::run;

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn index_at(dir: &Path) -> Home {
    let home = Home::at(dir.join("index"));
    let paths = vec![corpus()];
    update(
        &home,
        &Update {
            paths,
            ..Update::default()
        },
        &|_| {},
    )
    .expect("the bundled corpus can be indexed");
    home
}

fn request(text: &str) -> Request {
    let today = jiff::civil::date(2026, 1, 1);
    Request {
        query: query::parse(text, today).expect("the benchmark's queries parse"),
        ..Request::default()
    }
}

fn indexing(c: &mut Criterion) {
    let mut group = c.benchmark_group("index");
    group.sample_size(10);
    group.bench_function("the corpus, from nothing", |b| {
        b.iter_with_setup(
            || tempfile::tempdir().expect("a temporary folder"),
            |dir| black_box(index_at(dir.path())).exists(),
        );
    });
    let dir = tempfile::tempdir().expect("a temporary folder");
    let home = index_at(dir.path());
    group.bench_function("the corpus, unchanged", |b| {
        b.iter(|| update(&home, &Update::default(), &|_| {}).expect("nothing has changed"));
    });
    group.finish();
}

fn searching(c: &mut Criterion) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let index = index_at(dir.path()).open().expect("the index was just made");
    let mut group = c.benchmark_group("search");
    for text in [
        "ferry",
        "minister inquiry ferry",
        "ferry OR pipeline OR council",
        "\"let her sail\"",
        "minist*",
        "pilot w/10 wind",
    ] {
        let request = request(text);
        group.bench_function(text, |b| {
            b.iter(|| run::articles(&index, black_box(&request)).expect("it can be answered"))
        });
    }
    group.finish();

    let mut group = c.benchmark_group("quotes");
    for text in ["\"I told them twice\"", "speaker:lindqvist", "nothing to discuss"] {
        let request = request(text);
        group.bench_function(text, |b| {
            b.iter(|| run::quotations(&index, black_box(&request)).expect("it can be answered"))
        });
    }
    group.finish();
}

fn parsing(c: &mut Criterion) {
    let today = jiff::civil::date(2026, 1, 1);
    let text = "title:(talks OR summit) \"peace plan\"~3 -oil ceasefire w/5 line date:2025-12..2026-01";
    c.bench_function("parse a query", |b| b.iter(|| query::parse(black_box(text), today)));
}

/// All articles of the corpus as one long text.
fn long_text() -> String {
    let mut text = String::new();
    for entry in walkdir::WalkDir::new(corpus())
        .sort_by_file_name()
        .into_iter()
        .flatten()
    {
        if entry.path().extension().is_some_and(|e| e == "txt") {
            text.push_str(&std::fs::read_to_string(entry.path()).unwrap_or_default());
        }
    }
    text
}

fn analysing(c: &mut Criterion) {
    let text = long_text();
    let mut group = c.benchmark_group("text");
    group.throughput(Throughput::Bytes(text.len() as u64));
    let (mut tokens, mut vocabulary) = (Tokens::default(), Vocabulary::default());
    group.bench_function("analyse and number the words", |b| {
        b.iter(|| tokens.read(black_box(&text), &mut vocabulary));
    });
    let query = query::parse(
        "ferry OR \"the wind was wrong\" OR minist*",
        jiff::civil::date(2026, 1, 1),
    );
    let highlighter = Highlighter::new(&query.expect("the benchmark's query parses"));
    group.bench_function("find what to highlight", |b| {
        b.iter(|| highlighter.marks(Text::Body, black_box(&text)))
    });
    let marks = highlighter.marks(Text::Body, &text);
    group.bench_function("choose passages", |b| {
        b.iter(|| passages::choose(black_box(&text), &marks, 2))
    });
    group.finish();
}

criterion_group!(benches, indexing, searching, parsing, analysing);
criterion_main!(benches);
