//! `whosaid index`: what is added, updated, kept and removed.

use std::fs;

use crate::testenv::{World, story};
use whosaid::index::update::Request;

/// How many articles a folder holds, counted without this program's readers.
fn articles_in(world: &World, folder: &str) -> u64 {
    let files = walkdir::WalkDir::new(world.path(folder)).into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| match entry.path().extension().and_then(|e| e.to_str()) {
            Some("json") => match serde_json::from_slice(&fs::read(entry.path()).unwrap()).unwrap() {
                serde_json::Value::Array(articles) => articles.len() as u64,
                _ => 1,
            },
            _ => 1,
        })
        .sum()
}

#[test]
fn every_article_of_the_corpus_is_indexed() {
    let world = World::new();
    world.corpus();
    let articles = articles_in(&world, "news");
    assert!(articles >= 40, "{articles}");
    let account = world.index(&["news"]);
    assert_eq!(account.added, articles);
    assert_eq!((account.skipped, account.unreadable), (0, 0));
    let (found, quotations) = world.totals();
    assert_eq!(found, articles);
    assert_eq!(quotations, account.quotations);
    world.run(["status", "--check"]).ok();
}

#[test]
fn a_second_run_reads_no_file() {
    let world = World::new();
    world.corpus();
    world.settle();
    let first = world.index(&["news"]);
    let second = world.index(&["news"]);
    assert_eq!((second.files_read, second.bytes_read), (0, 0));
    assert_eq!(second.unchanged, first.added);
    assert!(!second.changed());
    world
        .run(["index"])
        .ok()
        .says(&format!("articles: {} unchanged", first.added));
}

#[test]
fn a_file_of_the_same_size_and_time_is_taken_for_unchanged() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.settle();
    world.index(&["news"]);
    world.swap_unseen(
        "news/a.txt",
        &story("Bridge opens", "Ada Lindqvist", "The river is dry!"[..17].trim_end()),
    );
    world.index(&["news"]);
    world.run(["quotes", "\"river is high\""]).ok();
}

#[test]
fn a_file_written_a_moment_ago_is_looked_at_again() {
    let world = World::new();
    let now = std::time::SystemTime::now() + std::time::Duration::from_secs(1);
    let path = world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    crate::testenv::set_time(&path, now);
    world.index(&["news"]);
    fs::write(&path, story("Bridge opens", "Ada Lindqvist", "The river is calm")).unwrap();
    crate::testenv::set_time(&path, now);
    world.index(&["news"]);
    world.run(["quotes", "\"river is calm\""]).ok();
}

#[test]
fn a_touched_file_is_read_and_found_unchanged() {
    let world = World::new();
    world.corpus();
    world.settle();
    let total = world.index(&["news"]).added;
    let touched = world.path("news/open-dial/2021-11-23-orimoto-highlights.txt");
    crate::testenv::set_time(
        &touched,
        std::time::SystemTime::now() - std::time::Duration::from_secs(5),
    );
    let account = world.index(&["news"]);
    assert_eq!((account.files_read, account.unchanged), (1, total));
    assert!(!account.changed());
    assert_eq!(world.index(&["news"]).files_read, 0);
    world.assert_equal_to_a_rebuild();
}

#[test]
fn a_changed_file_updates_its_article_alone() {
    let world = World::new();
    world.corpus();
    world.settle();
    let total = world.index(&["news"]).added;
    world.file(
        "news/open-dial/2021-11-23-orimoto-highlights.txt",
        story("Nothing to see", "Ada Lindqvist", "Everything about this is new"),
    );
    let account = world.index(&["news"]);
    assert_eq!((account.updated, account.added, account.removed), (1, 0, 0));
    assert_eq!(account.unchanged, total - 1);
    assert_eq!(world.totals().0, total);
    world
        .run(["quotes", "\"everything about this is new\""])
        .ok()
        .prints("Ada Lindqvist");
    world.assert_equal_to_a_rebuild();
}

#[test]
fn deleting_ten_files_removes_their_articles_and_quotations() {
    let world = World::new();
    for n in 0..30 {
        world.file(
            format!("news/{n}.txt"),
            story(&format!("Story {n}"), "Ada Lindqvist", &format!("Number {n} is done")),
        );
    }
    world.settle();
    world.index(&["news"]);
    assert_eq!(world.totals(), (30, 30));
    for n in 0..10 {
        world.remove(&format!("news/{n}.txt"));
    }
    world.run(["index"]).ok().says("10 removed");
    assert_eq!(world.totals(), (20, 20));
    world.run(["quotes", "\"number 3 is done\""]).nothing();
    world.run(["quotes", "\"number 13 is done\""]).ok();
    world.assert_equal_to_a_rebuild();
}

#[test]
fn a_moved_file_is_found_where_it_is() {
    let world = World::new();
    world.file(
        "news/echo/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.file(
        "news/echo/b.txt",
        story("Bridge shuts", "Ada Lindqvist", "The river is dry"),
    );
    world.index(&["news"]);
    world.rename("news/echo/a.txt", "news/herald/a.txt");
    world.run(["index"]).ok().says("1 added, 1 removed");
    world
        .run(["search", "-l", "bridge opens"])
        .ok()
        .prints("news/herald/a.txt");
    world.run(["search", "bridge opens", "--source", "echo"]).nothing();
    world.assert_equal_to_a_rebuild();
}

#[test]
fn one_new_file_can_be_added_by_its_path() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.settle();
    world.index(&["news"]);
    world.file(
        "news/new.txt",
        story("Harbour shuts", "Ada Lindqvist", "The sea is rough"),
    );
    world.file(
        "news/other.txt",
        story("Not yet", "Ada Lindqvist", "Nobody asked for this one"),
    );
    let account = world.index(&["news/new.txt"]);
    assert_eq!((account.added, account.files_seen), (1, 1));
    assert_eq!(world.totals().0, 2);
    world.run(["index"]).ok().says("1 added");
    world.assert_equal_to_a_rebuild();
}

#[test]
fn one_deleted_file_can_be_removed_by_its_path() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.file("news/b.txt", story("Bridge shuts", "Ada Lindqvist", "The river is dry"));
    world.index(&["news"]);
    world.remove("news/a.txt");
    world.run(["index", "news/a.txt"]).ok().says("1 removed");
    assert_eq!(world.totals(), (1, 1));
}

#[test]
fn a_deleted_folder_can_be_removed_by_its_path() {
    let world = World::new();
    world.file(
        "news/echo/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.file(
        "news/herald/b.txt",
        story("Bridge shuts", "Ada Lindqvist", "The river is dry"),
    );
    world.index(&["news"]);
    world.remove("news/echo");
    world.run(["index", "news/echo"]).ok().says("1 removed");
    assert_eq!(world.totals(), (1, 1));
}

#[test]
fn a_file_in_place_of_a_folder_takes_the_place_of_what_was_in_it() {
    let world = World::new();
    world.file(
        "news/talks/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.index(&["news"]);
    world.remove("news/talks");
    world.file("news/talks", story("Bridge shuts", "Ada Lindqvist", "The river is dry"));
    world.run(["index", "news/talks"]).ok();
    assert_eq!(world.totals(), (1, 1));
    world.assert_equal_to_a_rebuild();
}

#[test]
fn an_outlet_given_later_is_that_of_articles_already_indexed() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.file("news/b.txt", story("Bridge shuts", "Ada Lindqvist", "The river is dry"));
    world.settle();
    world.run(["index", "news"]).ok();
    world
        .run(["index", "news", "--source", "Daily Example"])
        .ok()
        .says("2 updated");
    assert_eq!(world.count(["search", "-c", "--source", "daily example"]), 2);
    world
        .run(["index", "news", "--date", "2024-05-06"])
        .ok()
        .says("2 updated");
    let hits = world.run(["search", "bridge", "--format=ndjson"]).objects();
    assert!(
        hits.iter()
            .all(|hit| hit["source"] == "Daily Example" && hit["date"] == "2024-05-06"),
        "{hits:?}"
    );
    world.run(["index"]).ok().says("articles: 2 unchanged");
    world.assert_equal_to_a_rebuild();
}

#[test]
fn folders_and_their_options_survive_a_rebuild() {
    let world = World::new();
    world.file("one/a.txt", story("Bridge opens", "Ada Lindqvist", "The river is high"));
    world.file("two/b.txt", story("Bridge shuts", "Ada Lindqvist", "The river is dry"));
    world.run(["index", "one", "--source", "First Post"]).ok();
    world.run(["index", "two"]).ok();
    world.run(["index", "--rebuild"]).ok();
    assert_eq!(world.totals().0, 2);
    assert_eq!(world.count(["search", "-c", "--source", "first post"]), 1);
    let roots = world.run(["status", "--format", "json"]).ok().json()["roots"].clone();
    assert_eq!(roots, serde_json::json!([world.text("one"), world.text("two")]));
}

#[test]
fn an_inner_folder_keeps_its_own_options() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.file(
        "news/inner/b.txt",
        story("Bridge shuts", "Ada Lindqvist", "The river is dry"),
    );
    world.run(["index", "news", "--source", "Outer"]).ok();
    world
        .run(["index", "news/inner", "--source", "Inner"])
        .ok()
        .says("1 updated");
    assert_eq!(world.count(["search", "-c", "--source", "outer"]), 1);
    assert_eq!(world.count(["search", "-c", "--source", "inner"]), 1);
    world.run(["index"]).ok().says("articles: 2 unchanged");
    world.assert_equal_to_a_rebuild();
}

#[test]
fn an_outlet_given_to_an_inner_folder_is_settled_by_a_run_over_the_outer() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.file(
        "news/inner/b.txt",
        story("Bridge shuts", "Ada Lindqvist", "The river is dry"),
    );
    world.settle();
    world.index(&["news"]);
    world.run(["index", "news/inner", "--source", "Inner"]).ok();
    // As a run leaves it that is cut off before its first commit.
    let roots = world.path(".whosaid/roots.json");
    let text = fs::read_to_string(&roots).unwrap();
    // Without its last line, the seal, it is a file written by hand.
    let (text, _) = text.trim_end().rsplit_once('\n').unwrap();
    fs::write(
        &roots,
        text.replace("\"source\": \"Inner\"", "\"source\": \"Inner\", \"pending\": true"),
    )
    .unwrap();
    assert_eq!(world.index(&[]).files_read, 1);
    assert_eq!(world.index(&[]).files_read, 0);
}

#[test]
fn other_folders_are_left_alone() {
    let world = World::new();
    world.file("one/a.txt", story("Bridge opens", "Ada Lindqvist", "The river is high"));
    world.file("two/b.txt", story("Bridge shuts", "Ada Lindqvist", "The river is dry"));
    world.run(["index", "one", "two"]).ok();
    world.remove("two/b.txt");
    world.run(["index", "one"]).ok();
    assert_eq!(world.totals().0, 2);
    world.run(["index", "two"]).ok().says("1 removed");
    assert_eq!(world.totals().0, 1);
}

#[test]
fn a_hidden_folder_that_is_named_stays_indexed() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.file(
        "news/.drafts/b.txt",
        story("Bridge shuts", "Ada Lindqvist", "The river is dry"),
    );
    world.run(["index", "news"]).ok().says("1 added");
    world.run(["index", "news/.drafts"]).ok().says("1 added");
    world.run(["index"]).ok().says("articles: 2 unchanged");
    world.assert_equal_to_a_rebuild();
}

#[test]
fn the_index_inside_a_folder_is_no_part_of_it() {
    let world = World::new();
    world.file("a.txt", story("Bridge opens", "Ada Lindqvist", "The river is high"));
    world.run(["--index", "idx", "index", "."]).ok().says("1 added");
    world
        .run(["--index", "idx", "index", "."])
        .ok()
        .says("articles: 1 unchanged");
    world
        .run(["--index", "idx", "index", "idx"])
        .fails()
        .says("is the index itself");
}

#[test]
fn a_fresh_index_grows_with_each_commit() {
    // The generation is current from the beginning: what was committed before a crash is found after it.
    let world = World::new();
    world.corpus();
    let seen = std::sync::Mutex::new(false);
    let home = whosaid::index::home::Home::at(world.path(".whosaid"));
    let request = Request {
        paths: vec![world.path("news")],
        ..Request::default()
    };
    whosaid::index::update::update(&home, &request, &|event| {
        if let whosaid::index::update::Event::Committing = event {
            *seen.lock().unwrap() |= home.exists() && home.open().is_ok();
        }
    })
    .unwrap();
    assert!(*seen.lock().unwrap());
}

#[test]
fn many_files_given_one_by_one_are_indexed_in_no_time() {
    let world = World::new();
    let paths: Vec<_> = (0..3000)
        .map(|n| {
            world.file(
                format!("news/{n}.txt"),
                story(&format!("Story {n}"), "Ada Lindqvist", "It is done"),
            )
        })
        .collect();
    let started = std::time::Instant::now();
    let account = world.index_with(Request {
        paths,
        ..Request::default()
    });
    assert_eq!(account.added, 3000);
    assert!(started.elapsed().as_secs() < 60);
    assert_eq!(world.index(&[]).unchanged, 3000);
}

#[test]
fn the_index_is_found_from_a_folder_below() {
    let world = World::with_corpus();
    let mut command = world.command(["search", "-c"]);
    let ran = command.current_dir(world.path("news/open-dial")).output().unwrap();
    assert_eq!(ran.status.code(), Some(0));
    let mut command = world.command(["search", "-c"]);
    let ran = command.env("WHOSAID_INDEX", world.path("elsewhere")).output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
}
