//! What any bytes are put through, and what must hold of the outcome. libFuzzer drives these functions by night, the tests in small.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::OnceLock;

use whosaid::article::{self, Item, Options, Origin};
use whosaid::index::home::{Home, Opened};
use whosaid::index::update::{Request as Update, update};
use whosaid::query;
use whosaid::quotes::{self, Context};
use whosaid::search::check::{Checker, Settings};
use whosaid::search::highlight::{Highlighter, Text, ranges};
use whosaid::search::request::{Filters, Request};
use whosaid::search::{passages, run};

/// The day that `yesterday` is counted from.
const TODAY: jiff::civil::Date = jiff::civil::date(2025, 12, 3);

/// Names that files have; what a file is called decides, where its content does not.
const NAMES: [&str; 16] = [
    "a.txt",
    "a.json",
    "a.jsonl",
    "a.html",
    "a.xml",
    "a.csv",
    "a.tsv",
    "a.warc",
    "a.gz",
    "a.zst",
    "a.xz",
    "a.json.gz",
    "a.warc.zst",
    "a",
    "README.md",
    "a.rss",
];

/// The first byte chooses the name of a file, the others are its content. Every article that is read can be attributed.
pub fn readers(data: &[u8]) {
    let Some((name, content)) = data.split_first() else {
        return;
    };
    let path = Path::new("news/post").join(NAMES[usize::from(*name) % NAMES.len()]);
    let origin = Origin {
        path: &path,
        root: Path::new("news"),
    };
    let mut articles = 0;
    let report = article::read(&mut &content[..], &origin, &Options::default(), &mut |item| {
        if let Item::Article(article) = item {
            articles += 1;
            assert!(
                !article.title.is_empty() || !article.body.is_empty(),
                "an article without any text"
            );
            quoted(&article.body, &article.title, &article.authors);
        }
        ControlFlow::Continue(())
    });
    if let Ok(report) = report {
        assert_eq!(report.articles, articles, "the report counts otherwise");
    }
}

/// The bytes are the body of an article, its first line also the headline.
pub fn attribution(data: &[u8]) {
    let body = String::from_utf8_lossy(data);
    let title = body.lines().next().unwrap_or_default();
    quoted(&body, title, &["Ada Lindqvist".to_owned()]);
}

fn quoted(body: &str, title: &str, authors: &[String]) {
    let context = Context {
        title,
        authors,
        source: Some("The Harbour Post"),
        section: None,
    };
    let mut last = 0;
    for quotation in quotes::extract(body, &context) {
        assert!(!quotation.segments.is_empty(), "a quotation of nothing");
        assert!(
            (0.0..=1.0).contains(&quotation.confidence),
            "a confidence of {}",
            quotation.confidence
        );
        let first = &quotation.segments[0];
        assert!(first.range.start >= last, "quotations out of reading order");
        last = first.range.start;
        for pair in quotation.segments.windows(2) {
            assert!(pair[0].range.end <= pair[1].range.start, "segments overlap");
        }
        for segment in &quotation.segments {
            assert!(
                body.get(segment.range.clone()).is_some(),
                "a segment ends inside a character"
            );
        }
    }
}

/// The bytes are a query. One that is taken can be printed, read again as the same, and searched with.
pub fn query(data: &[u8]) {
    let typed = String::from_utf8_lossy(data);
    let node = match query::parse(&typed, TODAY) {
        Ok(node) => node,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let printed = node.to_string();
    // Spans are of what was typed, so the printed forms are compared.
    let again = query::parse(&printed, TODAY).map(|node| node.to_string());
    assert_eq!(again.as_deref(), Ok(printed.as_str()));
    let request = Request {
        query: node,
        passages: 3,
        explain: true,
        ..Request::default()
    };
    if let Ok(found) = run::articles(corpus(), &request) {
        for hit in &found.hits {
            for passage in &hit.passages {
                let lit = |range: &std::ops::Range<usize>| {
                    passage.text.get(range.clone()).is_some_and(|words| !words.is_empty())
                };
                assert!(passage.highlights.iter().all(lit), "a highlight that is no text");
            }
        }
    }
    if let Ok(found) = run::quotations(corpus(), &request) {
        assert!(found.hits.len() <= 10);
    }
}

/// The bytes are a query and, behind a line end, a text.
pub fn highlight(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Some((typed, text)) = text.split_once('\n') else {
        return;
    };
    let Ok(node) = query::parse(typed, TODAY) else { return };
    let highlighter = Highlighter::new(&node);
    for which in [Text::Title, Text::Body, Text::Quote] {
        let marks = highlighter.marks(which, text);
        let lit = ranges(&marks);
        assert!(
            lit.windows(2).all(|pair| pair[0].end <= pair[1].start),
            "highlights overlap"
        );
        for range in &lit {
            assert!(
                text.get(range.clone()).is_some_and(|words| !words.trim().is_empty()),
                "a highlight of nothing"
            );
        }
        for passage in passages::choose(text, &marks, 3) {
            assert!(
                text.get(passage.range.clone()).is_some(),
                "a passage ends inside a character"
            );
        }
    }
}

/// The bytes are a question: was this said?
pub fn check(data: &[u8]) {
    static CHECKER: OnceLock<Checker> = OnceLock::new();
    let settings = Settings {
        filters: Filters::default(),
        threshold: 0.7,
        limit: Some(5),
    };
    let checker = CHECKER.get_or_init(|| Checker::new(corpus(), &settings).expect("the corpus can be checked"));
    let question = String::from_utf8_lossy(data);
    if let Ok(answer) = checker.check(&question) {
        for found in &answer.matches {
            assert!(
                (0.0..=1.0).contains(&found.similarity),
                "a similarity of {}",
                found.similarity
            );
        }
    }
}

/// An index of the articles that come with the program, made once.
fn corpus() -> &'static Opened {
    static CORPUS: OnceLock<(tempfile::TempDir, Opened)> = OnceLock::new();
    let (_, index) = CORPUS.get_or_init(|| {
        let dir = tempfile::tempdir().expect("there is a place for temporary files");
        let home = Home::at(dir.path().join("index"));
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let corpus = [root.join("corpus"), root.join("../corpus")]
            .into_iter()
            .find(|path| path.is_dir());
        let request = Update {
            paths: corpus.into_iter().collect(),
            ..Update::default()
        };
        update(&home, &request, &|_| {}).expect("the corpus can be indexed");
        let index = home.open().expect("the index opens");
        (dir, index)
    });
    index
}
