//! Whatever happens to the files, the index answers as one that was made anew from what there is now.

use crate::samples::{ENDINGS, Sample, file_of};
use crate::testenv::{World, cases};
use proptest::prelude::*;
use serde_json::Value;
use whosaid::index::home::Home;
use whosaid::index::update::Request;
use whosaid::output::json::{FoundArticle, Quoted};
use whosaid::query;
use whosaid::search::criteria::Sort;
use whosaid::search::request::Request as Search;
use whosaid::search::run;

/// What may happen to one of the files.
#[derive(Clone, Debug)]
enum Step {
    /// It is written, with one article or with several.
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
    /// `whosaid index` is killed after so many microseconds.
    IndexKilled {
        after: u64,
    },
}

/// One file in two folders for each format and each way of compressing.
fn name(file: usize) -> String {
    let ending = ENDINGS[file % ENDINGS.len()];
    let folder = ["news/echo", "news/herald/deep"][file / ENDINGS.len() % 2];
    format!(
        "{folder}/2025-03-{:02}-{}.{ending}",
        file % 28 + 1,
        ["b", "a"][file / ENDINGS.len() % 2]
    )
}

const FILES: usize = 2 * ENDINGS.len();

/// A few articles: some share their words, so that they are grouped; some their address, so that one is the latest version.
fn sample(n: usize) -> Sample {
    const PEOPLE: [&str; 3] = ["Ada Lindqvist", "Ravi Menon", "Grace O'Neill"];
    const WORDS: [&str; 4] = [
        "We will rebuild the bridge before the winter",
        "Nobody told the council about the bridge",
        "The sanctions hurt the harbour more than the storm",
        "I have never been prouder of this town",
    ];
    let (who, words) = (PEOPLE[n % 3], WORDS[n % 4]);
    Sample {
        title: format!("Harbour report number {}", n % 5),
        body: vec![
            "The council met in the town hall on Monday evening, and more people came than the room could hold."
                .to_owned(),
            format!("\"{words},\" said {who}. \"It is done.\""),
            format!(
                "The bridge was closed {} times in the last year, the harbour office said.",
                n % 7
            ),
        ],
        source: "The Daily".to_owned(),
        date: format!("2025-04-{:02}", n % 3 + 1),
        url: n
            .is_multiple_of(2)
            .then(|| format!("https://daily.example/news/{}", n % 6)),
    }
}

fn content(file: usize, articles: &[usize]) -> Vec<u8> {
    let samples: Vec<Sample> = articles.iter().map(|n| sample(*n)).collect();
    file_of(ENDINGS[file % ENDINGS.len()], &samples)
}

fn step(kills: bool) -> impl Strategy<Value = Step> {
    let file = 0..FILES;
    prop_oneof![
        6 => (file.clone(), prop::collection::vec(0usize..60, 1..4)).prop_map(|(file, articles)| Step::Write { file, articles }),
        2 => file.clone().prop_map(|file| Step::Delete { file }),
        1 => (file.clone(), file.clone()).prop_map(|(file, to)| Step::Move { file, to }),
        1 => file.clone().prop_map(|file| Step::Break { file }),
        1 => Just(Step::Restore),
        2 => file.clone().prop_map(|file| Step::Touch { file }),
        if kills { 1 } else { 3 } => Just(Step::Index),
        1 => file.prop_map(|file| Step::IndexOne { file }),
        if kills { 4 } else { 1 } => (0u64..120_000).prop_map(|after| Step::IndexKilled { after }),
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
                sort,
                limit: None,
                group,
                ..Search::default()
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

/// Does the steps in a new world; the runs that are not killed are those of this process.
fn world_after(steps: Vec<Step>) -> World {
    let world = World::new();
    world.file("news/always.txt", content(0, &[59]));
    let index = |paths: Vec<std::path::PathBuf>| {
        world.index_with(Request {
            paths,
            ..Request::default()
        })
    };
    index(vec![world.path("news")]);
    let mut deleted: Option<(usize, Vec<u8>, std::time::SystemTime)> = None;
    for step in steps {
        let exists = |file: usize| world.path(name(file)).exists();
        match step {
            Step::Write { file, articles } => {
                world.file(name(file), content(file, &articles));
            }
            Step::Delete { file } if exists(file) => {
                let path = world.path(name(file));
                let time = path.metadata().unwrap().modified().unwrap();
                deleted = Some((file, std::fs::read(&path).unwrap(), time));
                std::fs::remove_file(path).unwrap();
            }
            Step::Move { file, to } if exists(file) && file != to => world.rename(&name(file), &name(to)),
            Step::Break { file } if exists(file) => {
                let bytes = std::fs::read(world.path(name(file))).unwrap();
                world.file(name(file), &bytes[..bytes.len() * 2 / 3]);
            }
            Step::Restore => {
                if let Some((file, bytes, time)) = deleted.take() {
                    crate::testenv::set_time(&world.file(name(file), bytes), time);
                }
            }
            Step::Touch { file } if exists(file) => {
                let path = world.path(name(file));
                std::fs::write(&path, std::fs::read(&path).unwrap()).unwrap();
            }
            Step::Index => {
                index(Vec::new());
            }
            Step::IndexOne { file } if world.path(name(file)).parent().unwrap().exists() => {
                index(vec![world.path(name(file))]);
            }
            Step::IndexKilled { after } => {
                let mut child = world
                    .command(["index"])
                    .stderr(std::process::Stdio::null())
                    .spawn()
                    .unwrap();
                std::thread::sleep(std::time::Duration::from_micros(after));
                // On Unix this is SIGKILL.
                child.kill().unwrap();
                child.wait().unwrap();
            }
            _ => {}
        }
    }
    index(Vec::new());
    world
}

fn check_equal_to_a_rebuild(world: &World) -> Result<(), TestCaseError> {
    let home = Home::at(world.path(".whosaid"));
    prop_assert_eq!(
        whosaid::index::soundness::check(&home.open().unwrap()).unwrap(),
        Vec::<String>::new()
    );
    let changed = answers(&home);
    world.index_with(Request {
        rebuild: true,
        ..Request::default()
    });
    let rebuilt = answers(&home);
    prop_assert_eq!(changed.len(), rebuilt.len());
    for (mut changed, mut rebuilt) in changed.into_iter().zip(rebuilt) {
        for answer in [&mut changed, &mut rebuilt] {
            answer.as_object_mut().map(|object| object.remove("score"));
        }
        prop_assert_eq!(changed, rebuilt);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(30) as u32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_changes_is_equal_to_a_rebuild(steps in prop::collection::vec(step(false), 4..20)) {
        check_equal_to_a_rebuild(&world_after(steps))?;
    }

    #[test]
    fn any_sequence_of_changes_and_kills_is_equal_to_a_rebuild(steps in prop::collection::vec(step(true), 4..24)) {
        check_equal_to_a_rebuild(&world_after(steps))?;
    }
}
