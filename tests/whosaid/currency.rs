//! Copies and versions of an article, what is left out, and what a run tells of itself.

use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;

use crate::samples::{ENDINGS, Sample, file_of};
use crate::testenv::{World, set_time, story};

fn sample(n: usize, url: &str, words: &str) -> Sample {
    Sample {
        title: format!("Harbour report number {n}"),
        body: vec![
            "The council met in the town hall on Monday evening, and more people came than the room could hold."
                .to_owned(),
            format!("\"{words},\" said Ada Lindqvist."),
        ],
        source: "The Daily".to_owned(),
        date: "2025-04-01".to_owned(),
        url: Some(url.to_owned()),
    }
}

/// Gives a file a time so many seconds ago.
fn age(world: &World, name: &str, seconds: u64) {
    set_time(&world.path(name), SystemTime::now() - Duration::from_secs(seconds));
}

fn article_with(url: &str, words: &str) -> String {
    serde_json::json!({"title": "Bridge", "url": url, "text": format!("The council met.\n\n\"{words},\" said Ada Lindqvist.")})
        .to_string()
}

mod versions {
    use super::*;
    use whosaid::index::home::Home;
    use whosaid::index::paths::FileKey;
    use whosaid::index::segment::Writer;
    use whosaid::index::versions::UNSETTLED;

    const URL: &str = "https://www.example.org/news/bridge?utm_source=feed";

    #[test]
    fn a_changed_article_at_the_same_url_is_an_update() {
        let world = World::new();
        world.file("news/z-first.json", article_with(URL, "The bridge opens in May"));
        age(&world, "news/z-first.json", 100);
        world.run(["index", "news"]).ok().says("1 added");
        world.file(
            "news/a-second.json",
            article_with("http://example.org/news/bridge", "The bridge opens in June"),
        );
        age(&world, "news/a-second.json", 50);
        world
            .run(["index"])
            .ok()
            .says("1 earlier version at the same address: kept, not searched");
        assert_eq!(world.totals(), (1, 1));
        world.run(["quotes", "may"]).nothing();
        let hit = &world.run(["search", "june", "--format=json"]).ok().json()["hits"][0];
        assert_eq!(hit["path"], world.text("news/a-second.json"));
        assert_eq!(hit["earlier"][0]["path"], world.text("news/z-first.json"));
        world
            .run(["search", "june"])
            .ok()
            .prints("Earlier version: news/z-first.json");
        world
            .run(["status"])
            .ok()
            .prints("1 earlier version kept, not searched");
        world.run(["show", "news/z-first.json"]).ok().prints("opens in May");
        world.assert_equal_to_a_rebuild();
    }

    #[test]
    fn the_earlier_version_stands_again_when_the_later_is_gone() {
        let world = World::new();
        for (name, words, seconds) in [("a", "May", 300), ("b", "June", 200), ("c", "July", 100)] {
            let name = format!("news/{name}.json");
            world.file(&name, article_with(URL, &format!("The bridge opens in {words}")));
            age(&world, &name, seconds);
        }
        world.run(["index", "news"]).ok();
        assert_eq!((world.count(["quotes", "july", "-c"]), world.totals()), (1, (1, 1)));
        world.remove("news/c.json");
        world.run(["index"]).ok();
        assert_eq!((world.count(["quotes", "june", "-c"]), world.totals()), (1, (1, 1)));
        world.assert_equal_to_a_rebuild();
        // What was written last is the latest, also where only its time says so.
        age(&world, "news/a.json", 10);
        world.run(["index"]).ok();
        assert_eq!((world.count(["quotes", "may", "-c"]), world.totals()), (1, (1, 1)));
        world.assert_equal_to_a_rebuild();
        world.remove("news/a.json");
        world.remove("news/b.json");
        world.run(["index"]).ok();
        assert_eq!(world.totals(), (0, 0));
    }

    #[test]
    fn the_later_date_goes_before_the_later_file() {
        let world = World::new();
        let dated = |day: &str, words: &str| {
            serde_json::json!({"title": "Bridge", "url": URL, "date": day, "text": format!("\"{words},\" said Ada Lindqvist.")}).to_string()
        };
        world.file("news/a.json", dated("2025-04-02", "It opens in June"));
        age(&world, "news/a.json", 100);
        world.file("news/b.json", dated("2025-04-01", "It opens in May"));
        age(&world, "news/b.json", 50);
        world.run(["index", "news"]).ok();
        assert_eq!((world.count(["quotes", "june", "-c"]), world.totals()), (1, (1, 1)));
    }

    #[test]
    fn a_front_page_is_no_articles_address() {
        let world = World::new();
        for n in 0..3 {
            world.file(
                format!("news/{n}.json"),
                article_with("https://example.org/", &format!("Words number {n}")),
            );
        }
        world.run(["index", "news"]).ok();
        assert_eq!(world.totals(), (3, 3));
    }

    #[test]
    fn two_versions_in_one_file_are_settled() {
        let world = World::new();
        world.file(
            "news/a.jsonl",
            format!(
                "{}\n{}\n",
                article_with(URL, "It opens in May"),
                article_with(URL, "It opens in June")
            ),
        );
        world.run(["index", "news"]).ok();
        assert_eq!((world.count(["quotes", "june", "-c"]), world.totals()), (1, (1, 1)));
        world.assert_equal_to_a_rebuild();
    }

    #[test]
    fn an_earlier_version_left_alone_by_a_kill_stands_again_after_the_next_run() {
        let world = World::new();
        for (name, words, seconds) in [("a", "May", 300), ("b", "June", 200)] {
            let name = format!("news/{name}.json");
            world.file(&name, article_with(URL, &format!("The bridge opens in {words}")));
            age(&world, &name, seconds);
        }
        world.run(["index", "news"]).ok();
        assert_eq!((world.count(["quotes", "june", "-c"]), world.totals()), (1, (1, 1)));
        world.remove("news/b.json");
        // What a run leaves that is killed between the commit that takes the later version out and the one that brings the earlier back.
        {
            let home = Home::at(world.path(".whosaid"));
            let lock = home.lock().unwrap();
            let opened = home.open_to_write(&lock).unwrap();
            let mut writer = Writer::new(&opened.index).unwrap();
            let gone = FileKey::of(&world.path("news/b.json"));
            writer.delete(gone.term(&opened.fields)).unwrap();
            writer.commit(Some(UNSETTLED)).unwrap();
            writer.finish().unwrap();
        }
        assert_eq!(world.totals(), (0, 0));
        world.run(["index"]).ok();
        assert_eq!((world.count(["quotes", "may", "-c"]), world.totals()), (1, (1, 1)));
        world.assert_equal_to_a_rebuild();
    }
}

#[test]
fn the_same_text_in_every_format_is_one_hit_that_names_all_places() {
    let world = World::new();
    for ending in ENDINGS {
        let a = sample(
            1,
            "https://example.org/harbour/1",
            "We will rebuild the bridge before the winter",
        );
        world.file(
            format!("news/{}/a.{ending}", ending.replace('.', "-")),
            file_of(ending, &[a]),
        );
    }
    world.run(["index", "news"]).ok().says("12 added");
    let found = world.run(["search", "rebuild", "--format=json"]).ok().json();
    assert_eq!(found["hits"].as_array().unwrap().len(), 1);
    assert_eq!(found["hits"][0]["also"].as_array().unwrap().len(), ENDINGS.len() - 1);
    assert_eq!(
        world.run(["search", "rebuild", "-l"]).ok().stdout.lines().count(),
        ENDINGS.len()
    );
    world.run(["status"]).ok().prints("11 of them the text of another");
    // One place goes, the others stay.
    world.remove("news/txt");
    world.run(["index"]).ok();
    let found = world.run(["search", "rebuild", "--format=json"]).ok().json();
    assert_eq!(found["hits"][0]["also"].as_array().unwrap().len(), ENDINGS.len() - 2);
    world.assert_equal_to_a_rebuild();
}

#[test]
fn copies_are_found_whatever_is_known_of_them() {
    let world = World::new();
    let wire = story(
        "Quay shuts",
        "Ada Lindqvist",
        "The quay stays shut until the tide has turned",
    );
    let other = story(
        "Quay opens",
        "Grace Obi",
        "The quay opens again when the crane has gone",
    );
    let copies = world.path(".whosaid/copies");
    for (n, text) in [&wire, &other, &other, &wire, &wire].into_iter().enumerate() {
        world.file(format!("news/outlet{n}/2025-03-0{n}-quay.txt"), text);
        let before = std::fs::read(&copies).ok();
        world.run(["index", "news"]).ok();
        let found = || world.run(["search", "quay", "--format=ndjson"]).ok().stdout;
        let known = std::fs::read(&copies).unwrap();
        let expected = found();
        std::fs::remove_file(&copies).unwrap();
        assert_eq!(found(), expected, "without");
        if let Some(before) = before {
            std::fs::write(&copies, before).unwrap();
            assert_eq!(found(), expected, "with that of the run before");
        }
        std::fs::write(&copies, &known[..known.len() - 1]).unwrap();
        assert_eq!(found(), expected, "with a damaged one");
        std::fs::write(&copies, &known).unwrap();
    }
    let groups = world.run(["search", "quay", "--format=ndjson"]).ok().objects();
    let mut sizes: Vec<usize> = groups.iter().map(|hit| hit["also"].as_array().unwrap().len()).collect();
    sizes.sort_unstable();
    assert_eq!(sizes, [1, 2]);
    // A run without changes brings back what is missing.
    std::fs::remove_file(&copies).unwrap();
    world.run(["index"]).ok();
    assert!(copies.exists());
    assert_eq!(world.run(["search", "quay", "--format=ndjson"]).ok().objects(), groups);
}

mod options {
    use super::*;

    #[test]
    fn a_map_names_the_fields_of_files_and_survives_a_rebuild() {
        let world = World::new();
        world.file(
            "dump/a.json",
            r#"{"kop": "Brug open", "verhaal": "The bridge is open, said nobody yet.", "krant": "The Dutch Post"}"#,
        );
        world
            .run(["extract", "--articles", "dump"])
            .ends_with(1)
            .says("JSON without articles in it");
        let map = "body=verhaal,title=kop,source=krant";
        let article = world
            .run(["extract", "--articles", "--map", map, "dump/a.json"])
            .ok()
            .json();
        assert_eq!(
            (&article["title"], &article["source"]),
            (&Value::from("Brug open"), &Value::from("The Dutch Post"))
        );
        world.run(["index", "dump"]).ok();
        assert_eq!(world.totals().0, 0);
        world.run(["index", "--map", map, "dump"]).ok().says("1 added");
        world.run(["index", "--rebuild"]).ok().says("1 added");
        world.run(["search", "source:dutch"]).ok();
        world
            .run(["status"])
            .ok()
            .prints("--map body=verhaal,title=kop,source=krant");
        world
            .run(["index", "--map", "text=x", "dump"])
            .fails()
            .says("is not a field");
    }

    #[test]
    fn rules_leave_files_out_and_bring_them_back() {
        let world = World::new();
        for name in [
            "news/a.txt",
            "news/drafts/b.txt",
            "news/drafts/keep.txt",
            "news/old/c.txt",
        ] {
            world.file(name, story(name, "Ada Lindqvist", "It is done"));
        }
        world.run(["index", "news"]).ok().says("4 added");
        world.file("news/.whosaidignore", "# not these\ndrafts/*\n!drafts/keep.txt\n");
        world.run(["index"]).ok().says("1 removed").says("left out: 1");
        world
            .run(["--verbose", "index"])
            .ok()
            .says("b.txt: is left out by your rules");
        world.run(["index", "news/drafts/b.txt"]).ok().says("left out: 1");
        assert_eq!(world.totals().0, 3);
        world.run(["index", "--exclude", "old/", "news"]).ok().says("1 removed");
        world.run(["index", "--rebuild"]).ok().says("2 added");
        world.run(["status"]).ok().prints("--exclude old/");
        world.remove("news/.whosaidignore");
        world.run(["index"]).ok().says("1 added");
        assert_eq!(world.totals().0, 3);
        world.run(["index", "--exclude", "{a", "news"]).fails();
    }

    #[test]
    fn standard_input_is_kept_and_survives_a_rebuild() {
        let world = World::new();
        let lines = format!(
            "{}\n{}\n",
            article_with("https://e.org/1", "One is done"),
            article_with("https://e.org/2", "Two are done")
        );
        world
            .run_with_input(["index", "-", "--source", "The Wire"], &lines)
            .ok()
            .says("2 added");
        world.run_with_input(["index", "-"], &lines).ok().says("2 unchanged");
        world.file("news/a.txt", story("A", "Ada Lindqvist", "It is done"));
        world.run(["index", "news"]).ok().says("1 added");
        world.run(["index", "--rebuild"]).ok().says("3 added");
        world.run(["search", "source:wire", "one"]).ok();
        let articles = world.run_with_input(["extract", "--articles", "-"], &lines).ok();
        assert_eq!(articles.objects().len(), 2);
        world.run_with_input(["index", "-"], "").ok().says("the file is empty");
    }
}

mod account {
    use super::*;

    fn world() -> World {
        let world = World::new();
        world.file("news/a.txt", story("A", "Ada Lindqvist", "It is done"));
        world.file(
            "news/b.jsonl",
            format!(
                "{}\n{{\"title\": \"Only that\"}}\nnot json\n",
                article_with("https://e.org/1", "One is done")
            ),
        );
        world.file(
            "news/README.md",
            "# About these files\n\nThey are news, and this is no article at all.",
        );
        world
    }

    #[test]
    fn a_run_ends_with_what_was_read_and_what_was_not_and_status_says_it_again() {
        let world = world();
        let ran = world.run(["index", "news", "--report", "report.ndjson"]).ok();
        let ran = ran
            .says("2 added, 3 skipped in 2 files")
            .says("read: JSON 1 file (2 skipped), text 1 file");
        let ran = ran.says("skipped: ").says("1 (has a title but no text)");
        assert!(!ran.stderr.contains("a.txt"), "{}", ran.stderr);
        world
            .run(["status"])
            .ok()
            .prints("JSON 1 file (2 skipped), text 1 file")
            .prints("1 (has a title but no text)");
        let report = std::fs::read_to_string(world.path("report.ndjson")).unwrap();
        let lines: Vec<Value> = report.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let events = |name: &str| lines.iter().filter(|line| line["event"] == name).count();
        assert_eq!((events("read"), events("skipped"), events("end")), (2, 3, 1));
        assert_eq!(lines.last().unwrap()["formats"]["JSON"]["skipped"], 2);
        let status = world.run(["status", "--format=json"]).ok().json();
        assert_eq!(status["formats"]["JSON"]["articles"], 1);
        world
            .run(["--verbose", "index", "--rebuild"])
            .ok()
            .says("a.txt: added: text, 1 article, 1 quotation");
    }

    #[test]
    fn what_was_passed_over_before_is_not_forgotten_by_a_run_that_reads_nothing() {
        let world = world();
        let ran = world.run(["index", "news"]).ok();
        assert!(!ran.stderr.contains("still passed over"), "{}", ran.stderr);
        world.settle();
        world.run(["index"]).ok();
        let before = "still passed over: 2 files, unchanged; whosaid status says why";
        world.run(["index"]).ok().says("2 unchanged").says(before);
        world.run(["index", "--dry-run"]).ok().says("2 unchanged").says(before);
        world.file("news/x.pdf", "%PDF-1.4\n");
        world
            .run(["index"])
            .ok()
            .says("x.pdf: a PDF file")
            .says("skipped: 1 (a PDF file")
            .says(before);
        world.run(["status"]).ok().prints("x.pdf: a PDF file");
    }

    #[test]
    fn a_dry_run_says_what_would_be_done_and_does_nothing() {
        let world = world();
        world
            .run(["index", "--dry-run", "news"])
            .ok()
            .says("articles (a dry run, nothing is written): 2 added, 3 skipped in 2 files");
        assert!(!world.path(".whosaid").exists());
        world.run(["index", "news"]).ok();
        world.settle();
        world.run(["index"]).ok();
        world.remove("news/a.txt");
        world.file("news/c.txt", story("C", "Ada Lindqvist", "It is done again"));
        world
            .run(["--verbose", "index", "--dry-run"])
            .ok()
            .says("1 added, 1 removed, 1 unchanged")
            .says("a.txt: removed");
        assert_eq!(world.totals(), (2, 2));
        world.run(["search", "again"]).nothing();
    }

    #[cfg(unix)]
    #[test]
    fn links_and_pipes_are_passed_over_and_counted() {
        let world = world();
        std::os::unix::fs::symlink(world.path("news"), world.path("news/loop")).unwrap();
        std::os::unix::fs::symlink(world.path("news/a.txt"), world.path("news/link.txt")).unwrap();
        std::process::Command::new("mkfifo")
            .arg(world.path("news/pipe"))
            .status()
            .unwrap();
        let ran = world
            .run(["--verbose", "index", "news"])
            .ok()
            .says("2 added")
            .says("left out: 3");
        ran.says("link.txt: is a symbolic link").says("pipe: is a pipe");
    }
}

/// Runs `index --watch`, and ends it with the test.
struct Watching(std::process::Child);

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_watch_follows_new_changed_moved_and_deleted_files() {
    let world = World::new();
    world.file("news/a.txt", story("A", "Ada Lindqvist", "It is done"));
    world.run(["index", "news"]).ok();
    let child = world
        .command(["index", "--watch"])
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let _watching = Watching(child);
    // What was changed before the watch began is seen by its first run, so there is no moment to wait for.
    let until = |words: &str, found: bool| {
        let began = Instant::now();
        while (world.count(["quotes", words, "-c"]) > 0) != found {
            // Two seconds on a machine with nothing else to do; the tests run side by side.
            assert!(began.elapsed() < Duration::from_secs(30), "{words}: {found}");
            std::thread::sleep(Duration::from_millis(50));
        }
    };
    world.file("news/b.txt", story("B", "Ravi Menon", "The bridge is zebra striped"));
    until("zebra", true);
    world.file("news/b.txt", story("B", "Ravi Menon", "The bridge is giraffe spotted"));
    until("giraffe", true);
    until("zebra", false);
    world.file(
        "news/deep/er/c.txt",
        story("C", "Ravi Menon", "The lion sleeps tonight"),
    );
    until("lion", true);
    world.rename("news/deep", "news/deeper");
    until("lion", true);
    world.remove("news/deeper");
    until("lion", false);
    // A name that appears whole, as careful writers do it.
    world.file("news/.part", story("D", "Ravi Menon", "The tiger is out"));
    world.rename("news/.part", "news/d.txt");
    until("tiger", true);
    world.remove("news/d.txt");
    until("tiger", false);
}
