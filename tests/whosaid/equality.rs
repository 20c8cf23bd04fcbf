//! Whatever happens to the files, the index answers as one that was made anew from what there is now.

use crate::testenv::{World, cases};
use proptest::prelude::*;
use serde_json::Value;
use whosaid::index::home::Home;
use whosaid::index::update::{Request, update};
use whosaid::output::json::{FoundArticle, Quoted};
use whosaid::query;
use whosaid::search::rank::Sort;
use whosaid::search::request::{Filters, Request as Search};
use whosaid::search::run;

/// What may happen to one of the files.
#[derive(Clone, Debug)]
enum Step {
    /// It is written, as text with one article or as JSON with several.
    Write {
        file: usize,
        articles: Vec<usize>,
    },
    Delete {
        file: usize,
    },
    Move {
        file: usize,
        to: usize,
    },
    /// It is cut off in the middle.
    Break {
        file: usize,
    },
    /// What was deleted last stands there again, with the time it had.
    Restore,
    Touch {
        file: usize,
    },
    Index,
    IndexOne {
        file: usize,
    },
}

const FILES: [&str; 6] = [
    "news/echo/2025-03-01-a.txt",
    "news/echo/b.json",
    "news/herald/2025-03-02-c.txt",
    "news/herald/d.json",
    "news/herald/deep/e.json",
    "news/f.txt",
];

/// A few articles; some share their words, so that they are grouped.
fn article(n: usize) -> (String, String) {
    const PEOPLE: [&str; 3] = ["Ada Lindqvist", "Ravi Menon", "Grace O'Neill"];
    const WORDS: [&str; 4] = [
        "We will rebuild the bridge before the winter",
        "Nobody told the council about the bridge",
        "The sanctions hurt the harbour more than the storm",
        "I have never been prouder of this town",
    ];
    let (who, words) = (PEOPLE[n % 3], WORDS[n % 4]);
    let title = format!("Harbour report {}", n % 5);
    let body = format!(
        "The council met in the town hall.\n\n\"{words},\" said {who}. \"It is done.\"\n\nThe bridge was closed {} times.",
        n % 7
    );
    (title, body)
}

fn content(file: usize, articles: &[usize]) -> String {
    if FILES[file].ends_with(".txt") {
        let (title, body) = article(articles[0]);
        return format!("{title}\n\n{body}\n");
    }
    let items = articles.iter().enumerate().map(|(place, n)| {
        let (title, body) = article(*n);
        let day = format!("2025-04-{:02}", (n + place) % 28 + 1);
        serde_json::json!({"title": title, "body": body, "date": day, "source": "The Daily"})
    });
    serde_json::to_string_pretty(&items.collect::<Vec<_>>()).unwrap()
}

fn step() -> impl Strategy<Value = Step> {
    let file = 0..FILES.len();
    prop_oneof![
        4 => (file.clone(), prop::collection::vec(0usize..60, 1..4)).prop_map(|(file, articles)| Step::Write { file, articles }),
        2 => file.clone().prop_map(|file| Step::Delete { file }),
        1 => (file.clone(), file.clone()).prop_map(|(file, to)| Step::Move { file, to }),
        1 => file.clone().prop_map(|file| Step::Break { file }),
        1 => Just(Step::Restore),
        1 => file.clone().prop_map(|file| Step::Touch { file }),
        3 => Just(Step::Index),
        1 => file.prop_map(|file| Step::IndexOne { file }),
    ]
}

/// Everything that is found, without scores.
fn answers(home: &Home) -> Vec<Value> {
    let index = home.open().unwrap();
    let today = jiff::civil::date(2025, 6, 1);
    let mut answers = Vec::new();
    for text in [
        "",
        "bridge",
        "\"rebuild the bridge\"",
        "sanction -storm",
        "speaker:menon",
        "source:daily OR herald",
        "harbo*",
    ] {
        let query = if text.is_empty() {
            query::ast::Node::All
        } else {
            query::parse(text, today).unwrap()
        };
        for (sort, group) in [(Sort::Newest, true), (Sort::Newest, false), (Sort::Oldest, false)] {
            let search = Search {
                query: query.clone(),
                filters: Filters::default(),
                sort,
                limit: None,
                offset: 0,
                group,
                passages: 2,
            };
            let articles = run::articles(&index, &search).unwrap();
            let quotations = run::quotations(&index, &search).unwrap();
            answers.push(serde_json::json!([
                text,
                group,
                articles.total,
                articles.groups,
                quotations.total,
                quotations.groups
            ]));
            answers.extend(
                articles
                    .hits
                    .iter()
                    .map(|hit| serde_json::to_value(FoundArticle::from(hit)).unwrap()),
            );
            answers.extend(
                quotations
                    .hits
                    .iter()
                    .map(|hit| serde_json::to_value(Quoted::from(hit)).unwrap()),
            );
        }
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(30) as u32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_changes_is_equal_to_a_rebuild(steps in prop::collection::vec(step(), 4..16)) {
        let world = World::new();
        world.file("news/always.txt", content(0, &[59]));
        let home = Home::at(world.path(".whosaid"));
        let index = |paths: Vec<std::path::PathBuf>, rebuild| {
            update(&home, &Request { paths, rebuild, ..Request::default() }, &|_| {}).unwrap()
        };
        index(vec![world.path("news")], false);
        let mut deleted: Option<(usize, Vec<u8>, std::time::SystemTime)> = None;
        for step in steps {
            let exists = |file: usize| world.path(FILES[file]).exists();
            match step {
                Step::Write { file, articles } => {
                    world.file(FILES[file], content(file, &articles));
                }
                Step::Delete { file } if exists(file) => {
                    let path = world.path(FILES[file]);
                    let time = path.metadata().unwrap().modified().unwrap();
                    deleted = Some((file, std::fs::read(&path).unwrap(), time));
                    std::fs::remove_file(path).unwrap();
                }
                Step::Move { file, to } if exists(file) && file != to => world.rename(FILES[file], FILES[to]),
                Step::Break { file } if exists(file) => {
                    let bytes = std::fs::read(world.path(FILES[file])).unwrap();
                    world.file(FILES[file], &bytes[..bytes.len() * 2 / 3]);
                }
                Step::Restore => {
                    if let Some((file, bytes, time)) = deleted.take() {
                        crate::testenv::set_time(&world.file(FILES[file], bytes), time);
                    }
                }
                Step::Touch { file } if exists(file) => {
                    let path = world.path(FILES[file]);
                    std::fs::write(&path, std::fs::read(&path).unwrap()).unwrap();
                }
                Step::Index => {
                    index(Vec::new(), false);
                }
                Step::IndexOne { file } if world.path(FILES[file]).parent().unwrap().exists() => {
                    index(vec![world.path(FILES[file])], false);
                }
                _ => {}
            }
        }
        index(Vec::new(), false);
        prop_assert!(whosaid::index::soundness::check(&home.open().unwrap()).unwrap().is_empty());
        let changed = answers(&home);
        index(Vec::new(), true);
        let rebuilt = answers(&home);
        prop_assert_eq!(changed.len(), rebuilt.len());
        for (mut changed, mut rebuilt) in changed.into_iter().zip(rebuilt) {
            for answer in [&mut changed, &mut rebuilt] {
                answer.as_object_mut().map(|object| object.remove("score"));
            }
            prop_assert_eq!(changed, rebuilt);
        }
    }
}
