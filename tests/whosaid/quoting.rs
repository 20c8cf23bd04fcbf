//! `whosaid quotes`: who said what.

use crate::testenv::{World, story};
use serde_json::json;

#[test]
fn the_json_is_what_scripts_rely_on() {
    let world = World::new();
    world.file(
        "news/echo/2025-03-01-a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.run(["index", "news"]).ok();
    let found = world
        .run(["quotes", "\"river is high\"", "--format", "json"])
        .ok()
        .json();
    assert_eq!((&found["version"], &found["total"]), (&json!(1), &json!(1)));
    let hit = &found["hits"][0];
    for (name, value) in [
        ("speaker", json!("Ada Lindqvist")),
        ("quote", json!("The river is high,")),
        ("highlights", json!([[4, 17]])),
        ("cue", json!("said")),
        ("link", json!("explicit")),
        ("title", json!("Bridge opens")),
        ("source", json!("echo")),
        ("date", json!("2025-03-01")),
        ("path", json!(world.text("news/echo/2025-03-01-a.txt"))),
        ("item", json!(null)),
        ("line", json!(5)),
        ("url", json!(null)),
        ("also", json!([])),
    ] {
        assert_eq!(hit[name], value, "{name}");
    }
    let none = world.run(["quotes", "zebra", "--format", "json"]).nothing().json();
    assert_eq!(none["hits"], json!([]));
}

#[test]
fn a_speaker_is_found_by_any_words_of_the_name_in_any_order() {
    let world = World::new();
    world.file("news/a.txt", story("One", "Ada Lindqvist", "The river is high"));
    world.file("news/b.txt", story("Two", "Ravi Menon", "The river is dry"));
    world.run(["index", "news"]).ok();
    for name in ["lindqvist", "LINDQVIST ada", "ada"] {
        assert_eq!(world.count(["quotes", "-c", "--speaker", name]), 1, "{name}");
    }
    assert_eq!(
        world.count(["quotes", "-c", "--speaker", "ada", "--speaker", "ravi"]),
        2
    );
    assert_eq!(world.count(["quotes", "-c", "--speaker", "ada menon"]), 0);
    world.run(["quotes", "--speaker", ""]).fails();
}

#[test]
fn the_same_words_elsewhere_stand_beside_the_earliest() {
    let world = World::new();
    world.file(
        "news/2025-03-02-a.txt",
        story("One", "Ada Lindqvist", "The river is high"),
    );
    world.file("news/2025-03-01-b.txt", story("Two", "Ravi Menon", "The river is high"));
    world.run(["index", "news"]).ok();
    let found = world.run(["quotes", "river", "--format=json"]).ok().json();
    assert_eq!(found["hits"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&found["hits"][0]["speaker"], &found["hits"][0]["also"][0]["speaker"]),
        (&json!("Ravi Menon"), &json!("Ada Lindqvist"))
    );
    world
        .run(["quotes", "river"])
        .ok()
        .prints("Others attribute these words to: Ada Lindqvist");
    assert_eq!(
        world
            .run(["quotes", "river", "--no-group", "--format=ndjson"])
            .ok()
            .objects()
            .len(),
        2
    );
}

#[test]
fn fragments_of_a_reporters_sentence_are_cited_apart() {
    let world = World::new();
    world.file(
        "news/a.txt",
        "Harbour\n\nTomas Orde said he was “not leaving” the harbour office, denouncing as “fake news” what the papers wrote.\n\n\
        “The bridge is shut,” Ana Vidal said. “It will stay shut.”\n",
    );
    world.run(["index", "news"]).ok();
    let fragments = "“not leaving” and “fake news” (Tomas Orde)";
    world.run(["quotes", "--cite=plain", "leaving"]).ok().prints(fragments);
    world
        .run(["check", "--cite=plain", "not leaving"])
        .ok()
        .prints(fragments);
    world
        .run(["quotes", "--cite=markdown", "leaving"])
        .ok()
        .prints("> “not leaving” and “fake news”\n>\n> — **Tomas Orde**");
    world
        .run(["quotes", "--cite=plain", "bridge"])
        .ok()
        .prints("“The bridge is shut, … It will stay shut.” (Ana Vidal)");
}

#[test]
fn plain_words_bring_a_hint_about_the_shell() {
    let world = World::with_corpus();
    let ran = world.run(["quotes", "there", "is"]);
    assert!(ran.stderr.contains("hint:"), "{}", ran.stderr);
    assert_eq!(world.run(["quotes", "there is"]).stderr, "");
}

#[test]
fn csv_is_a_table_with_a_head() {
    let world = World::with_corpus();
    let table = world.run(["quotes", "-n", "3", "--format=csv"]).ok().stdout;
    assert!(table.starts_with("score,date,source,speaker,quote,mention,cue,title,path,item,line,url\n"));
}

#[test]
fn every_quotation_of_the_corpus_leads_to_its_line() {
    let world = World::with_corpus();
    let hits = world
        .run(["quotes", "-n0", "--no-group", "--format=ndjson"])
        .ok()
        .objects();
    assert!(hits.len() > 200);
    let mut checked = 0;
    for hit in hits
        .iter()
        .filter(|hit| hit["path"].as_str().unwrap().ends_with(".txt"))
    {
        let text = std::fs::read_to_string(hit["path"].as_str().unwrap()).unwrap();
        let line = text.lines().nth(hit["line"].as_u64().unwrap() as usize - 1).unwrap();
        let segment = hit["quote"].as_str().unwrap().split(" …").next().unwrap();
        let first: String = segment.split(' ').take(3).collect::<Vec<_>>().join(" ");
        assert!(line.contains(&first), "{first} is not in: {line}");
        checked += 1;
    }
    assert!(checked > 100);
}

#[test]
fn an_article_of_very_many_quotations_is_shown_quickly() {
    let world = World::new();
    let body: String = (0..20_000)
        .map(|n| format!("\"We are ready with number {n},\" said Ada Lindqvist.\n\n"))
        .collect();
    world.file("news/a.txt", format!("Many words\n\n{body}"));
    world.run(["index", "news"]).ok();
    let started = std::time::Instant::now();
    let hits = world.run(["quotes", "ready", "-n0", "--format=ndjson"]).ok().objects();
    assert!(hits.len() > 10_000, "{}", hits.len());
    assert!(started.elapsed().as_secs() < 40, "{:?}", started.elapsed());
}
