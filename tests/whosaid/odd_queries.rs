//! Queries as odd as they can be: none panics, hangs or takes long.
//!
//! In small this is a test like every other. In long, with optimisation, over a folder of articles or an index that is there already:
//!
//! ```text
//! WHOSAID_ODD_NEWS=FOLDER cargo test --release odd_queries -- --nocapture
//! WHOSAID_ODD_INDEX=FOLDER WHOSAID_ODD_QUERIES=20000 WHOSAID_ODD_SEED=2 cargo test --release odd_queries -- --nocapture
//! ```

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::civil;
use whosaid::index::home::{Home, Opened};
use whosaid::index::update::{Request as Update, update};
use whosaid::query;
use whosaid::search::request::Request;
use whosaid::search::run;

use crate::random::Random;

/// What a query may take of a processor over ten thousand articles; without optimisation everything is slower.
const MOST: Duration = Duration::from_millis(if cfg!(debug_assertions) { 3_000 } else { 100 });

/// The commonest words of news, which make the longest lists.
const COMMON: &[&str] = &[
    "the",
    "to",
    "of",
    "and",
    "a",
    "in",
    "that",
    "for",
    "on",
    "is",
    "said",
    "was",
    "with",
    "he",
    "as",
    "it",
    "at",
    "by",
    "have",
    "be",
    "his",
    "has",
    "are",
    "from",
    "not",
    "an",
    "this",
    "who",
    "they",
    "but",
    "president",
    "year",
    "people",
    "government",
    "told",
    "say",
    "new",
    "state",
    "would",
    "one",
];

/// Beginnings that stand for thousands of words.
const BEGINNINGS: &[&str] = &[
    "a", "b", "c", "e", "p", "s", "t", "1", "co", "re", "un", "th", "in", "2", "m",
];

const FIELDS: &[&str] = &[
    "title", "body", "quote", "speaker", "source", "author", "section", "language", "path", "url",
];

/// What a cat on the keyboard, another script or a copied page put into a query.
const PIECES: &[&str] = &[
    "\"",
    "“",
    "”",
    "„",
    "«",
    "»",
    "‘",
    "’",
    "'",
    "(",
    ")",
    "AND",
    "OR",
    "NOT",
    "-",
    "+",
    "w/5",
    "pre/2",
    "near3",
    "title:",
    "date:",
    "speaker:",
    "foo:",
    "2025-12-01",
    "..",
    "[",
    "]",
    " TO ",
    "*",
    "~",
    "~2",
    "^",
    "^2",
    "^0.001",
    "😀",
    "👩‍👩‍👧‍👦",
    "שלום",
    "\u{202E}",
    "السلام",
    "東京都",
    "?",
    "!",
    ",",
    ".",
    "http://",
    "\u{1E}",
    "\0",
    "\t",
    "é",
    "e\u{301}",
    "\u{AD}",
    "ﬁ",
    "%",
    "$1.2bn",
    "\"~",
    "a*",
    "e~2",
    " ",
    " ",
    " ",
    "state-run",
    "-a",
];

impl Random {
    /// Few, and now and then very many.
    fn some(&mut self) -> usize {
        match self.below(12) {
            0 => 1_000 + self.below(60),
            1 | 2 => 20 + self.below(300),
            _ => 1 + self.below(6),
        }
    }

    fn list(&mut self, count: usize, joined: &str, mut one: impl FnMut(&mut Random) -> String) -> String {
        (0..count).map(|_| one(self)).collect::<Vec<_>>().join(joined)
    }
}

fn word(random: &mut Random, vocabulary: &[String]) -> String {
    match random.below(3) {
        0 => random.of(COMMON).to_string(),
        _ => vocabulary[random.below(vocabulary.len())].clone(),
    }
}

/// A word, a beginning, an approximate word, a phrase.
fn leaf(random: &mut Random, vocabulary: &[String]) -> String {
    match random.below(8) {
        0 | 1 => format!("{}*", random.of(BEGINNINGS)),
        2 => format!("{}~{}", word(random, vocabulary), 1 + random.below(2)),
        3 => {
            let count = random.some().max(2);
            format!(
                "\"{}\"~{}",
                random.list(count, " ", |r| r.of(COMMON).to_string()),
                random.below(1_001)
            )
        }
        4 => {
            let count = 2 + random.below(6);
            format!("\"{}\"", random.list(count, " ", |r| r.of(COMMON).to_string()))
        }
        _ => word(random, vocabulary),
    }
}

fn group(random: &mut Random, vocabulary: &[String]) -> String {
    let count = random.some().min(400);
    format!("({})", random.list(count, " OR ", |r| leaf(r, vocabulary)))
}

fn query(random: &mut Random, vocabulary: &[String]) -> String {
    let side = |random: &mut Random| match random.below(3) {
        0 => group(random, vocabulary),
        _ => leaf(random, vocabulary),
    };
    match random.below(12) {
        0 => {
            let count = random.some();
            random.list(count, "", |r| r.of(PIECES).to_string())
        }
        1 => {
            let (depth, open) = (
                random.below(70),
                random.of(&["(", "-(", "NOT (", "+(", "(a* OR ", "(the -"]),
            );
            format!(
                "{}{}{}",
                open.repeat(depth),
                leaf(random, vocabulary),
                ")".repeat(depth)
            )
        }
        2 => {
            let count = random.some();
            random.list(count, " ", |r| word(r, vocabulary))
        }
        3 => {
            let count = random.some();
            random.list(count, " OR ", |r| leaf(r, vocabulary))
        }
        4 => {
            let count = random.some();
            random.list(count, " ", |r| format!("-{}", leaf(r, vocabulary)))
        }
        5..=7 => {
            let (left, right) = (side(random), side(random));
            let distance = random.of(&["w/1", "w/5", "pre/3", "w/50", "w/1000", "pre/1000"]);
            format!("{left} {distance} {right}")
        }
        8 => format!("{}:{}", random.of(FIELDS), leaf(random, vocabulary)),
        9 => format!("{}:{}", random.of(FIELDS), group(random, vocabulary)),
        10 => {
            let count = random.some().min(40);
            random.list(count, " AND ", |r| {
                format!("({} OR {})", leaf(r, vocabulary), leaf(r, vocabulary))
            })
        }
        _ => {
            let count = random.below(6) + 1;
            random.list(count, " ", |r| match r.below(3) {
                0 => leaf(r, vocabulary),
                1 => r.of(PIECES).to_string(),
                _ => format!("date:{}..", 1900 + r.below(150)),
            })
        }
    }
}

fn number(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// What this thread has taken of a processor so far, where the system tells; others may keep the processors busy.
fn taken(started: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| started.elapsed(), Duration::from_nanos)
}

fn opened(scratch: &Path) -> Opened {
    if let Some(index) = std::env::var_os("WHOSAID_ODD_INDEX") {
        return Home::at(index).open().unwrap();
    }
    let corpus = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus"));
    let home = Home::at(scratch.join("index"));
    let request = Update {
        paths: vec![std::env::var_os("WHOSAID_ODD_NEWS").map_or(corpus, PathBuf::from)],
        ..Update::default()
    };
    update(&home, &request, &|_| {}).unwrap();
    home.open().unwrap()
}

/// Words that the articles have, so that queries find something.
fn vocabulary(index: &Opened) -> Vec<String> {
    let request = Request {
        limit: Some(50),
        ..Request::default()
    };
    let found = run::articles(index, &request).unwrap();
    let passages = found.hits.iter().flat_map(|hit| &hit.passages);
    let words = passages.flat_map(|passage| whosaid::index::analysis::tokens(&passage.text));
    words.map(|token| token.form).collect()
}

#[test]
fn odd_queries_are_answered_at_once() {
    let scratch = tempfile::tempdir().unwrap();
    let index = opened(scratch.path());
    let vocabulary = vocabulary(&index);
    let mut random = Random(number("WHOSAID_ODD_SEED", 1) as u64);
    let mut slowest: Vec<(Duration, String)> = Vec::new();
    let (mut accepted, mut found) = (0, 0);
    let queries = number("WHOSAID_ODD_QUERIES", if cfg!(debug_assertions) { 300 } else { 3_000 });
    for _ in 0..queries {
        let text = query(&mut random, &vocabulary);
        let started = Instant::now();
        for of_articles in [true, false] {
            let before = taken(started);
            if let Ok(query) = query::parse(&text, civil::date(2025, 12, 3)) {
                accepted += 1;
                let request = Request {
                    query,
                    ..Request::default()
                };
                // What stands for too much is an error that says so.
                let total = match of_articles {
                    true => run::articles(&index, &request).map(|found| found.total),
                    false => run::quotations(&index, &request).map(|found| found.total),
                };
                found += usize::from(total.is_ok_and(|total| total > 0));
            }
            let took = taken(started).saturating_sub(before);
            if took > MOST / 4 || slowest.is_empty() {
                slowest.push((
                    took,
                    format!("{}: {text}", if of_articles { "search" } else { "quotes" }),
                ));
            }
        }
    }
    slowest.sort_by_key(|(took, _)| std::cmp::Reverse(*took));
    println!("{queries} queries: {accepted} asked, {found} found something; the slowest:");
    for (took, text) in slowest.iter().take(12) {
        println!(
            "{:8.1} ms  {}",
            took.as_secs_f64() * 1e3,
            text.chars().take(160).collect::<String>()
        );
    }
    assert!(accepted > queries / 2 && found > accepted / 8, "{accepted} {found}");
    let (took, text) = &slowest[0];
    assert!(*took < MOST, "{} ms: {text}", took.as_millis());
}
