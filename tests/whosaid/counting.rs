//! `speakers`, `sources`, `timeline` and `--facet`: counts are exact, whatever they are drawn as.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::testenv::World;

fn article(world: &World, name: &str, source: &str, date: &str, said: &[(&str, &str)]) {
    let body: Vec<String> = said
        .iter()
        .map(|(who, what)| format!("\"{what},\" said {who}."))
        .collect();
    let article = json!({
        "title": format!("Story {name}"), "source": source, "date": date, "authors": ["Bo Ek"],
        "body": format!("The council met to discuss the harbour.\n\n{}", body.join("\n\n")),
    });
    world.file(format!("news/{name}.json"), article.to_string());
}

/// Articles in which one person has several names, and a namesake has one.
fn world() -> World {
    let world = World::new();
    let wire = "Meridian Wire";
    article(
        &world,
        "a",
        wire,
        "2024-01-05",
        &[
            ("Volodymyr Zelensky", "The river is ours"),
            ("Ada Marlow", "We heard that"),
        ],
    );
    article(
        &world,
        "b",
        wire,
        "2024-01-20",
        &[("Volodymyr Zelenskyy", "The bridge is ours too")],
    );
    article(
        &world,
        "c",
        "Corvin Gazette",
        "2024-03-02",
        &[("Volodymyr Zelenskiy", "The harbour stays open")],
    );
    article(
        &world,
        "d",
        "Corvin Gazette",
        "2024-03-03",
        &[("Joe Marlow", "My sister is right"), ("Ada Marlow", "He is not")],
    );
    article(
        &world,
        "e",
        "Corvin Gazette",
        "2024-03-04",
        &[("Donald J. Trent", "Nobody asked me before")],
    );
    article(
        &world,
        "f",
        wire,
        "2024-03-05",
        &[("Donald Trent", "Somebody asked me today")],
    );
    world.run(["index", "news"]).ok();
    world
}

fn names(object: &Value) -> BTreeSet<&str> {
    object["names"]
        .as_array()
        .unwrap()
        .iter()
        .map(|n| n["name"].as_str().unwrap())
        .collect()
}

#[test]
fn one_person_of_several_names_is_counted_once_and_the_reason_is_given() {
    let world = world();
    let found = world.run(["speakers", "zelensky", "--format", "json"]).ok().json();
    assert_eq!(found["version"], 1);
    assert_eq!(found["total"], 1);
    let person = &found["speakers"][0];
    assert_eq!(person["quotations"], 3);
    assert_eq!(person["articles"], 3);
    assert_eq!(
        names(person),
        BTreeSet::from(["Volodymyr Zelensky", "Volodymyr Zelenskiy", "Volodymyr Zelenskyy"])
    );
    assert_eq!(person["first"], "2024-01-05");
    assert_eq!(person["last"], "2024-03-02");
    assert_eq!(
        person["sources"],
        json!([{"source": "Meridian Wire", "quotations": 2}, {"source": "Corvin Gazette", "quotations": 1}])
    );
    world.run(["speakers", "zelensky"]).ok().prints("another spelling");
    world
        .run(["speakers", "trent", "-n1"])
        .ok()
        .prints("Donald J. Trent")
        .prints("the same but for a middle name");
}

#[test]
fn namesakes_are_two_people_and_an_alias_file_can_say_otherwise() {
    let world = world();
    let count = |arguments: &[&str]| world.run(arguments).ok().stdout.lines().count();
    assert_eq!(count(&["speakers", "marlow", "--format=ndjson"]), 2);
    world.file("who.txt", "Ada Marlow: Joe Marlow # a pen name");
    assert_eq!(
        count(&["speakers", "marlow", "--format=ndjson", "--aliases", "who.txt"]),
        1
    );
    world.file(
        "who.txt",
        "Volodymyr Zelensky\nVolodymyr Zelenskiy: Volodymyr Zelenskyy",
    );
    assert_eq!(
        count(&["speakers", "zelenskiy", "--format=ndjson", "--aliases", "who.txt"]),
        1
    );
    let people = world
        .run(["speakers", "volodymyr", "--format=ndjson", "--aliases", "who.txt"])
        .ok();
    assert_eq!(people.stdout.lines().count(), 2);
    world.file("who.txt", "A: B\nC: b");
    world
        .run(["speakers", "--aliases", "who.txt"])
        .fails()
        .says("who.txt, line 2");
    world
        .run(["speakers", "--aliases", "nowhere.txt"])
        .fails()
        .says("nowhere.txt");
}

#[test]
fn the_lists_of_speakers_and_outlets_add_up() {
    let world = World::with_corpus();
    let (articles, quotations) = world.totals();
    let speakers = world
        .run(["speakers", "-n0", "--described", "--format=json"])
        .ok()
        .json();
    let sum = |list: &Value, what: &str| {
        list.as_array()
            .unwrap()
            .iter()
            .map(|s| s[what].as_u64().unwrap())
            .sum::<u64>()
    };
    assert_eq!(
        sum(&speakers["speakers"], "quotations") + speakers["unnamed"].as_u64().unwrap(),
        quotations
    );
    for speaker in speakers["speakers"].as_array().unwrap() {
        assert_eq!(
            sum(&speaker["names"], "quotations"),
            speaker["quotations"].as_u64().unwrap()
        );
    }
    let sources = world.run(["sources", "-n0", "--format=json"]).ok().json();
    assert_eq!(sum(&sources["sources"], "articles"), articles);
    assert_eq!(sum(&sources["sources"], "quotations"), quotations);
}

#[test]
fn filters_narrow_what_is_counted() {
    let world = world();
    let speakers = |arguments: &[&str]| {
        let ran = world.run(["speakers", "--format=csv"].iter().chain(arguments));
        ran.stdout.lines().count() - 1
    };
    assert_eq!(speakers(&[]), 4);
    assert_eq!(speakers(&["--source", "corvin"]), 4);
    assert_eq!(speakers(&["--source", "meridian"]), 3);
    assert_eq!(speakers(&["--until", "2024-01"]), 2);
    assert_eq!(speakers(&["-n1"]), 1);
    assert_eq!(speakers(&["-n1", "--offset", "3"]), 1);
    world.run(["speakers", "--source", "nobody"]).nothing();
    world.run(["speakers", "nobody"]).nothing();
    world.run(["speakers", "?!"]).fails();
    world
        .run(["sources", "--speaker", "trent"])
        .ok()
        .prints("Meridian Wire")
        .prints("Corvin Gazette");
    world.run(["sources", "--speaker", "nobody"]).nothing();
}

#[test]
fn a_timeline_has_no_gaps_and_counts_what_search_counts() {
    let world = world();
    let months = world.run(["timeline", "--by=month", "--format=json"]).ok().json();
    let counts: Vec<(&str, u64)> = months["counts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["start"].as_str().unwrap(), c["count"].as_u64().unwrap()))
        .collect();
    assert_eq!(counts, [("2024-01-01", 2), ("2024-02-01", 0), ("2024-03-01", 4)]);
    assert_eq!((&months["of"], &months["total"]), (&json!("articles"), &json!(6)));
    let said = world
        .run(["timeline", "--speaker", "ada marlow", "--format=json"])
        .ok()
        .json();
    assert_eq!((&said["of"], &said["total"]), (&json!("quotations"), &json!(2)));
    let asked = world
        .run([
            "timeline",
            "asked",
            "--count",
            "quotations",
            "--by",
            "day",
            "--format=csv",
        ])
        .ok();
    assert_eq!(
        asked.stdout,
        "start,end,count\n2024-03-04,2024-03-04,1\n2024-03-05,2024-03-05,1\n"
    );
    world.run(["timeline", "zebra"]).nothing();
    world.run(["timeline", "\"zebra"]).fails();
}

#[test]
fn a_timeline_is_drawn_to_scale() {
    let world = world();
    let drawn = world.run(["timeline", "--by", "month"]).ok().stdout;
    let lines: Vec<&str> = drawn.lines().collect();
    assert_eq!(lines[0].trim_end_matches('█'), "2024-01  2  ");
    assert_eq!(lines[1], "2024-02  0");
    let length = |line: &str| line.chars().filter(|c| *c == '█').count();
    assert_eq!(length(lines[2]), 2 * length(lines[0]));
}

#[test]
fn facets_count_each_hit_once() {
    let world = world();
    let facet = |command: &str, facet: &str, query: &str| -> BTreeMap<String, u64> {
        let ran = world
            .run([command, query, "--facet", facet, "-n0", "--format=ndjson"])
            .ok();
        let counts = ran.objects();
        counts
            .iter()
            .map(|c| (c["value"].as_str().unwrap().to_owned(), c["count"].as_u64().unwrap()))
            .collect()
    };
    let map = |pairs: &[(&str, u64)]| {
        pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), *v))
            .collect::<BTreeMap<_, _>>()
    };
    assert_eq!(
        facet("search", "source", "harbour"),
        map(&[("Meridian Wire", 3), ("Corvin Gazette", 3)])
    );
    assert_eq!(facet("quotes", "source", "ours"), map(&[("Meridian Wire", 2)]));
    assert_eq!(facet("quotes", "speaker", "ours"), map(&[("Volodymyr Zelenskiy", 2)]));
    assert_eq!(facet("search", "speaker", "asked"), map(&[("Donald J. Trent", 2)]));
    assert_eq!(facet("search", "author", "harbour"), map(&[("Bo Ek", 6)]));
    assert_eq!(
        facet("search", "date", "asked"),
        map(&[("2024-03-04", 1), ("2024-03-05", 1)])
    );
    let both = world
        .run(["search", "asked", "--facet=source", "--facet=author", "--format=json"])
        .ok()
        .json();
    assert_eq!(both["total"], 2);
    assert_eq!(both["facets"][0]["distinct"], 2);
    assert_eq!(both["facets"][1]["counts"], json!([{"value": "Bo Ek", "count": 2}]));
    let rest = |offset: &str| {
        let ran = world.run([
            "search",
            "harbour",
            "--facet=source",
            "--format=csv",
            "--offset",
            offset,
        ]);
        ran.ok().stdout
    };
    assert_eq!(rest("1"), "facet,value,count\nsource,Meridian Wire,3\n");
    assert_eq!(rest("2"), "facet,value,count\n");
    world.run(["search", "zebra", "--facet=source"]).nothing();
    world.run(["search", "asked", "--facet=colour"]).fails();
}

#[test]
fn a_hit_can_be_pasted_with_its_source() {
    let world = World::new();
    let article = json!({
        "title": "Bridge [opens]", "source": "Meridian Wire", "date": "2025-03-14", "url": "https://wire.example/bridge",
        "body": "The river rose.\n\n\"The bridge is open,\" said Ada Lindqvist.", "authors": ["Bo Ek"],
    });
    world.file("news/a.json", article.to_string());
    world.run(["index", "news"]).ok();
    let cited = |arguments: &[&str]| world.run(arguments).stdout;
    let plain = "“The bridge is open” (Ada Lindqvist) in “Bridge [opens]”, Meridian Wire, 14 March 2025, https://wire.example/bridge\n";
    assert_eq!(cited(&["quotes", "bridge", "--cite", "plain"]), plain);
    assert_eq!(cited(&["check", "The bridge is open", "--cite", "plain"]), plain);
    assert_eq!(
        cited(&["quotes", "bridge", "--cite", "markdown"]),
        "> “The bridge is open”\n>\n> — **Ada Lindqvist**, [Bridge \\[opens\\]](<https://wire.example/bridge>), *Meridian Wire*, 14 March 2025\n\n"
    );
    let article = "Bo Ek, “Bridge [opens]”, Meridian Wire, 14 March 2025, https://wire.example/bridge\n";
    assert_eq!(cited(&["search", "bridge", "--cite", "plain"]), article);
    assert_eq!(cited(&["show", "news/a.json", "--cite", "plain"]), article);
    world.run(["quotes", "zebra", "--cite", "plain"]).nothing();
    world
        .run(["quotes", "bridge", "--cite", "plain", "--format", "json"])
        .fails();
}
