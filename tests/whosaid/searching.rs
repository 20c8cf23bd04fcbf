//! `whosaid search`: which articles are found, and what is printed of them.

use crate::testenv::World;
use serde_json::json;

/// Three articles, of which two have the same words.
fn world() -> World {
    let world = World::new();
    let wire = "Sanctions bite in the harbour\n\nThe harbour master counted the ships.\n\n\"We will not pay for peace,\" said Ada Lindqvist.\n";
    world.file("news/echo/2025-03-02-wire.txt", wire);
    world.file("news/herald/2025-03-01-wire.txt", wire);
    let items = json!([
        {"title": "Bridge opens", "body": "Traffic moves.", "source": "The Daily", "date": "2025-04-01T10:00:00+02:00",
         "authors": ["Grace Obi"], "url": "https://daily.example/bridge"},
        {"title": "Bridge shuts", "body": "The peace was short, and the sanctioned ships left.", "source": "The Daily"},
    ]);
    world.file("news/daily.json", serde_json::to_string_pretty(&items).unwrap());
    world.run(["index", "news"]).ok();
    world
}

#[test]
fn the_json_is_what_scripts_rely_on() {
    let world = world();
    let found = world.run(["search", "traffic", "--format", "json"]).ok().json();
    assert_eq!(
        (&found["version"], &found["query"], &found["total"]),
        (&json!(1), &json!("traffic"), &json!(1))
    );
    assert!(found["elapsed_ms"].is_number());
    let mut hit = found["hits"][0].clone();
    assert!(hit.as_object_mut().unwrap().remove("score").unwrap().as_f64().unwrap() > 0.0);
    let expected = json!({"version": 1, "title": "Bridge opens", "source": "The Daily", "date": "2025-04-01T10:00:00+02:00",
        "authors": ["Grace Obi"], "path": world.text("news/daily.json"), "item": "1", "line": 7,
        "url": "https://daily.example/bridge", "speakers": [], "also": [],
        "passages": [{"text": "Traffic moves.", "line": 7, "highlights": [[0, 7]]}]});
    assert_eq!(
        (&hit["title"], &hit["path"], &hit["item"]),
        (&expected["title"], &expected["path"], &expected["item"])
    );
    for (name, value) in expected.as_object().unwrap() {
        if name == "line" || name == "passages" {
            continue;
        }
        assert_eq!(&hit[name], value, "{name}");
    }
    let passage = &hit["passages"][0];
    assert_eq!(
        (&passage["text"], &passage["highlights"]),
        (&json!("Traffic moves."), &json!([[0, 7]]))
    );
    // The line is that of the file on which the words stand.
    let line = hit["line"].as_u64().unwrap() as usize;
    let text = std::fs::read_to_string(world.path("news/daily.json")).unwrap();
    assert!(text.lines().nth(line - 1).unwrap().contains("Traffic moves."), "{line}");
    assert_eq!(hit.as_object().unwrap().len(), expected.as_object().unwrap().len());
}

#[test]
fn nothing_found_is_an_object_without_hits() {
    let found = world().run(["search", "zebra", "--format=json"]).nothing().json();
    assert_eq!((&found["total"], &found["hits"]), (&json!(0), &json!([])));
    assert_eq!(world().run(["search", "zebra", "--format=ndjson"]).nothing().stdout, "");
}

#[test]
fn ndjson_is_the_hits_alone() {
    let world = world();
    let whole = world.run(["search", "bridge", "--format=json"]).ok().json();
    let lines = world.run(["search", "bridge", "--format=ndjson"]).ok().stdout;
    let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(json!(lines), whole["hits"]);
}

#[test]
fn the_same_words_are_one_hit_led_by_the_earliest() {
    let world = world();
    let found = world.run(["search", "master", "--format=json"]).ok().json();
    assert_eq!(
        (&found["total"], found["hits"].as_array().unwrap().len()),
        (&json!(2), 1)
    );
    assert_eq!(found["hits"][0]["path"], world.text("news/herald/2025-03-01-wire.txt"));
    assert_eq!(
        found["hits"][0]["also"][0]["path"],
        world.text("news/echo/2025-03-02-wire.txt")
    );
    let all = world.run(["search", "master", "--no-group", "--format=ndjson"]).ok();
    assert_eq!(all.objects().len(), 2);
    world
        .run(["search", "master", "--path", "echo"])
        .ok()
        .prints("news/echo/2025-03-02-wire.txt");
    assert_eq!(world.count(["search", "master", "--source", "echo", "-c"]), 1);
    assert_eq!(world.run(["search", "master", "-l"]).ok().stdout.lines().count(), 2);
}

#[test]
fn limit_and_offset_cut_the_hits_and_never_the_total() {
    let world = World::with_corpus();
    let all = world
        .run(["search", "-n0", "--sort=newest", "--no-group", "--format=ndjson"])
        .ok()
        .objects();
    let total = all.len() as u64;
    assert_eq!(world.count(["search", "-c"]), total);
    let part = world
        .run([
            "search",
            "-n",
            "5",
            "--offset",
            "3",
            "--sort=newest",
            "--no-group",
            "--format=json",
        ])
        .ok()
        .json();
    assert_eq!(part["total"], total);
    let paths = |hits: &[serde_json::Value]| {
        hits.iter()
            .map(|hit| (hit["path"].clone(), hit["item"].clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(paths(part["hits"].as_array().unwrap()), paths(&all[3..8]));
    let beyond = world.run(["search", "--offset", "9999", "--format=json"]).ok().json();
    assert_eq!(beyond["hits"], json!([]));
}

#[test]
fn newest_and_oldest_are_in_the_order_of_their_dates() {
    let world = World::with_corpus();
    for (sort, is_sorted) in [
        ("newest", (|a, b| a >= b) as fn(&str, &str) -> bool),
        ("oldest", |a, b| a <= b),
    ] {
        let hits = world
            .run(["search", "-n0", "--sort", sort, "--format=ndjson"])
            .ok()
            .objects();
        let days: Vec<&str> = hits.iter().filter_map(|hit| hit["date"].as_str()?.get(..10)).collect();
        assert!(
            days.len() > 20 && days.windows(2).all(|pair| is_sorted(pair[0], pair[1])),
            "{sort} {days:?}"
        );
        let first_undated = hits.iter().position(|hit| hit["date"].is_null()).unwrap_or(hits.len());
        assert_eq!(first_undated, days.len(), "what has no date comes last");
    }
}

#[test]
fn keywords_match_their_inflections_and_phrases_do_not() {
    let world = world();
    assert_eq!(world.count(["search", "sanction", "-c"]), 3);
    assert_eq!(world.count(["search", "\"sanction\"", "-c"]), 0);
    assert_eq!(world.count(["search", "\"sanctions bite\"", "-c"]), 2);
    assert_eq!(
        world.count(["search", "\"harbour the harbour\"", "-c"]),
        0,
        "no phrase goes from title into body"
    );
}

#[test]
fn days_filter_inclusively() {
    let world = world();
    assert_eq!(world.count(["search", "-c", "--since", "2025-03-02"]), 2);
    assert_eq!(world.count(["search", "-c", "--until", "2025-03-01"]), 1);
    assert_eq!(
        world.count(["search", "-c", "--since", "2025-03", "--until", "2025-03"]),
        2
    );
    assert_eq!(world.count(["search", "-c", "date:2025-03-01..2025-03-02"]), 2);
}

#[test]
fn csv_is_a_table_with_a_head() {
    let world = world();
    let table = world.run(["search", "traffic", "--format=csv"]).ok().stdout;
    let mut rows = table.lines();
    assert_eq!(
        rows.next(),
        Some("score,date,source,title,authors,speakers,path,item,line,url")
    );
    assert!(rows.next().unwrap().contains("The Daily,Bridge opens,Grace Obi"));
}

#[test]
fn text_leads_back_to_the_line() {
    let world = world();
    let ran = world.run(["search", "master"]).ok();
    let place = ran
        .stdout
        .lines()
        .map(str::trim)
        .find(|line| line.contains(".txt:"))
        .unwrap()
        .to_owned();
    assert_eq!(place, "news/herald/2025-03-01-wire.txt:3");
    world
        .run(["show", &place])
        .ok()
        .prints("The harbour master counted the ships.");
}

#[test]
fn a_reader_needs_no_write_access_to_the_index() {
    let world = world();
    let lock = world.path(".whosaid/generation-1/.tantivy-meta.lock");
    let _ = std::fs::remove_file(&lock);
    world.run(["search", "traffic"]).ok();
    assert!(!lock.exists(), "a search leaves nothing behind");
}
