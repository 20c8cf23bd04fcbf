//! Files as they should not be: nothing is lost silently, nothing takes long, nothing takes much memory, and there is a line for each.

use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use whosaid::article::{self, Item, Options, Origin, ReadError, Report};

use crate::samples::{ENDINGS, Sample, file_of, gzip, xz};
use crate::testenv::World;

const PLAIN: [&str; 9] = [
    "txt",
    "json",
    "jsonl",
    "html",
    "rss",
    "atom",
    "feed.json",
    "csv",
    "warc",
];

fn samples(count: usize) -> Vec<Sample> {
    let sample = |n| Sample {
        title: format!("Harbour report number {n}"),
        body: vec![
            "The council met in the town hall on Monday evening, and more people came than the room could hold."
                .to_owned(),
            format!("\"It was decision number {n}, and “not” the last — naïve or not,\" said Ada Lindqvist."),
            "The bridge was closed four times in the last year, the harbour office said on Tuesday.".to_owned(),
        ],
        source: "The Daily".to_owned(),
        date: "2025-04-01".to_owned(),
        url: Some(format!("https://daily.example/news/{n}")),
    };
    (0..count).map(sample).collect()
}

/// What came of a file: titles, reasons, and how reading ended.
struct Outcome {
    titles: Vec<String>,
    bodies: Vec<String>,
    reasons: Vec<String>,
    ended: Result<Report, ReadError>,
}

impl Outcome {
    /// Whether everything that did not become an article has a line.
    fn tells_all(&self, present: usize) -> bool {
        let told = match &self.ended {
            Ok(report) => report.fault.is_some(),
            Err(_) => true,
        };
        told || self.titles.len() + self.reasons.len() == present
    }
}

fn read(name: &str, bytes: &[u8]) -> Outcome {
    let origin = Origin {
        path: Path::new(name),
        root: Path::new("news"),
    };
    let (mut titles, mut bodies, mut reasons) = (Vec::new(), Vec::new(), Vec::new());
    let ended = article::read(&mut &bytes[..], &origin, &Options::default(), &mut |item| {
        match item {
            Item::Article(article) => {
                titles.push(article.title);
                bodies.push(article.body);
            }
            Item::Skipped { reason, .. } => reasons.push(reason),
            Item::Warning { .. } => {}
        }
        ControlFlow::Continue(())
    });
    Outcome {
        titles,
        bodies,
        reasons,
        ended,
    }
}

fn count_of(ending: &str) -> usize {
    if matches!(ending, "txt" | "html") { 1 } else { 5 }
}

#[test]
fn every_format_is_read_whole_in_every_compression() {
    for ending in PLAIN {
        let count = count_of(ending);
        let plain = file_of(ending, &samples(count));
        let packed = [
            (String::new(), plain.clone()),
            (".gz".to_owned(), gzip(&plain)),
            (".zst".to_owned(), zstd::encode_all(&plain[..], 1).unwrap()),
            (".xz".to_owned(), xz(&plain)),
        ];
        for (suffix, bytes) in packed {
            let outcome = read(&format!("news/a.{ending}{suffix}"), &bytes);
            assert_eq!(outcome.titles.len(), count, "{ending}{suffix}: {:?}", outcome.ended);
            assert!(
                outcome.reasons.is_empty() && outcome.tells_all(count),
                "{ending}{suffix}"
            );
            for (n, body) in outcome.bodies.iter().enumerate() {
                assert!(
                    body.contains(&format!("decision number {n}, and “not” the last — naïve")),
                    "{ending}{suffix}: {body}"
                );
                assert_eq!(body.split("\n\n").count(), 3, "{ending}{suffix}: {body}");
            }
        }
    }
}

#[test]
fn a_file_cut_off_anywhere_is_read_to_there_and_says_so() {
    for ending in ENDINGS {
        let count = count_of(ending);
        let whole = file_of(ending, &samples(count));
        for part in 1..16 {
            let cut = &whole[..whole.len() * part / 16];
            let outcome = read(&format!("news/a.{ending}"), cut);
            // A text or a page that ends early is a shorter text; a table, a list of lines, ends at some line.
            let may_end_anywhere = ["txt", "html", "csv"].contains(&ending);
            assert!(outcome.titles.len() <= count, "{ending} {part}");
            if !may_end_anywhere && outcome.titles.len() < count {
                let at_a_border = matches!(ending, "jsonl" | "warc");
                assert!(
                    at_a_border || outcome.tells_all(count),
                    "{ending} {part}: {:?} {:?}",
                    outcome.titles,
                    outcome.ended
                );
            }
        }
    }
}

#[test]
fn one_place_that_holds_no_article_is_named_and_the_others_are_read() {
    for ending in ["json", "jsonl", "rss", "atom", "feed.json", "csv", "warc"] {
        let mut all = samples(5);
        all[2].body.clear();
        let outcome = read(&format!("news/a.{ending}"), &file_of(ending, &all));
        assert_eq!(
            (outcome.titles.len(), outcome.reasons.len()),
            (4, 1),
            "{ending}: {:?}",
            outcome.reasons
        );
        assert!(outcome.tells_all(5));
    }
}

#[test]
fn a_wrong_name_does_not_matter() {
    for ending in ENDINGS {
        let count = count_of(ending);
        let bytes = file_of(ending, &samples(count));
        for name in [
            "news/a.txt",
            "news/a.json",
            "news/a.xml",
            "news/a",
            "news/a.html",
            "news/a.dat",
        ] {
            // Lines of JSON and tables are told by their content as well; a page or a text is what it looks like.
            let outcome = read(name, &bytes);
            assert_eq!(outcome.titles.len(), count, "{ending} as {name}: {:?}", outcome.ended);
        }
    }
}

#[test]
fn every_format_is_read_in_other_encodings() {
    for ending in PLAIN {
        let count = count_of(ending);
        let text = String::from_utf8(file_of(ending, &samples(count))).unwrap();
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [&[0xFF, 0xFE][..], &utf_16].concat();
        // A crawl is bytes: its pages have encodings, it has none. Linked data and tags name the encoding that the bytes had.
        if ending != "warc" && ending != "html" {
            for bytes in [utf_16, marked] {
                let outcome = read(&format!("news/a.{ending}"), &bytes);
                assert_eq!(outcome.titles.len(), count, "{ending} in UTF-16: {:?}", outcome.ended);
                assert!(
                    outcome.bodies[0].contains("“not” the last — naïve"),
                    "{ending} in UTF-16"
                );
            }
        }
        if ending == "txt" || ending == "csv" || ending == "html" {
            let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
            let outcome = read(&format!("news/a.{ending}"), &bytes);
            assert!(
                outcome.bodies[0].contains("“not” the last — naïve"),
                "{ending} in Windows-1252: {}",
                outcome.bodies[0]
            );
        }
    }
}

#[test]
fn pages_of_tags_that_are_never_closed_take_no_time() {
    for tag in ["<script>", "<style>", "<svg>", "<nav><br>", "<aside></b>"] {
        let page = format!(
            "<html><body><article>{}<p>The mill is closed for all of the year.</p></article></body></html>",
            tag.repeat(150_000)
        );
        let started = Instant::now();
        read("news/a.html", page.as_bytes());
        read(
            "news/a.json",
            serde_json::json!({"title": "A", "text": page}).to_string().as_bytes(),
        );
        assert!(started.elapsed().as_secs() < 20, "{tag}: {:?}", started.elapsed());
    }
}

#[test]
fn an_apostrophe_that_unicode_calls_a_letter_does_not_go_on_for_ever() {
    let world = World::new();
    world.file(
        "news/a.txt",
        "Harbour board meets\n\nThe board met \u{2BC} on Monday. “It was late \u{2BC},” Ana Vidal said in m\u{2BC}yaso.\n",
    );
    world.run(["index", "news"]).ok();
    world.run(["search", "monday"]).ok().prints("news/a.txt");
    world.run(["search", "myaso"]).ok().prints("news/a.txt");
    world.run(["search", "\u{2BC}"]).fails();
}

/// What takes quadratic time takes minutes here, and whatever else less than this, also without optimisation.
const AT_ONCE: std::time::Duration = std::time::Duration::from_secs(30);

#[test]
fn a_crowd_of_attributes_authors_or_namesakes_takes_time_in_proportion() {
    let world = World::new();
    let letters = |n: usize| -> String {
        [n, n / 26, n / 676]
            .map(|n| char::from(b'a' + (n % 26) as u8))
            .iter()
            .collect()
    };
    let story = "<p>The council met to discuss the harbour on Monday, and it was a long meeting for all.</p>";
    let attributes: String = (0..100_000).map(|n| format!(" a{n}=\"1\"")).collect();
    world.file(
        "attributes/a.html",
        format!("<html><body><article{attributes}>{story}</article></body></html>"),
    );
    let statements: String = (0..20_000)
        .map(|n| format!("<meta name=author content=\"Bo {}\">", letters(n)))
        .collect();
    world.file(
        "statements/a.html",
        format!("<html><head>{statements}</head><body><article>{story}</article></body></html>"),
    );
    let authors: Vec<String> = (0..17_576)
        .flat_map(|n| ["Bo", "Cy", "Di"].map(|given| format!("{given} V{}", letters(n))))
        .collect();
    world.file(
        "authors/a.json",
        serde_json::json!({"title": "Harbour", "authors": authors, "body": "The council met."}).to_string(),
    );
    let namesakes = |middle: bool| -> String {
        let said = |n: usize| {
            let name = letters(n).to_uppercase()[..1].to_owned() + &letters(n)[1..];
            let name = if middle {
                format!("Ana {}. {name}o", &name[..1])
            } else {
                format!("{name}o")
            };
            format!("\"The river is ours, number {n},\" said {name} Vidal.\n\n")
        };
        let bodies = (0..10_000)
            .step_by(10)
            .map(|from| (from..from + 10).map(said).collect::<String>());
        bodies
            .map(|body| {
                serde_json::json!({"title": "Harbour", "body": format!("The council met.\n\n{body}")}).to_string()
                    + "\n"
            })
            .collect()
    };
    world.file("surname/a.ndjson", namesakes(false));
    world.file("middle/a.ndjson", namesakes(true));
    for (folder, says) in [
        ("attributes", "a page with more than 1000 attributes in a tag"),
        ("statements", "2000 <meta> tags"),
        ("authors", "1 added"),
        ("surname", "1,000 added"),
        ("middle", "1,000 added"),
    ] {
        let began = Instant::now();
        let ran = world.run(["--verbose", "--index", "index", "index", folder]);
        ran.says(says);
        world.run(["--index", "index", "speakers", "vidal", "-n1"]);
        world.run(["--index", "index", "quotes", "river", "--facet", "speaker"]);
        assert!(began.elapsed() < AT_ONCE, "{folder}: {:?}", began.elapsed());
    }
    let all = world
        .run(["--index", "index", "speakers", "-n0", "--format", "ndjson"])
        .ok()
        .objects();
    assert!(all.len() > 15_000, "{}", all.len());
}
