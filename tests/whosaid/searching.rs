//! `whosaid search`: which articles are found, and what is printed of them.

use crate::testenv::{World, story};
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

/// Two articles of the same words: two of them side by side in the old one, apart in the new one.
fn neighbours() -> World {
    let world = World::new();
    let far = "The harbour was quiet this week and nothing moved there for days until at last somebody sent for the master of the guild.";
    let near = "The harbour master was quiet this week and nothing moved there for days until at last somebody sent for the old guild.";
    world.file("news/echo/2024-01-01-near.txt", format!("Quiet week\n\n{near}\n"));
    world.file("news/echo/2025-03-02-far.txt", format!("Quiet days\n\n{far}\n"));
    world.run(["index", "news"]).ok();
    world
}

#[test]
fn words_that_stand_close_together_come_first() {
    let world = neighbours();
    let found = world.run(["search", "harbour master", "--format=json"]).ok().json();
    let hits = found["hits"].as_array().unwrap();
    assert_eq!(hits[0]["title"], "Quiet week");
    let score = |n: usize| hits[n]["score"].as_f64().unwrap();
    assert!(score(0) > score(1), "{hits:?}");
}

#[test]
fn the_recent_is_preferred_if_asked_for() {
    let world = neighbours();
    let hits = world
        .run(["search", "harbour master", "--recent", "30", "--format=ndjson"])
        .ok()
        .objects();
    assert_eq!(hits[0]["title"], "Quiet days");
    world
        .run(["search", "harbour", "--recent", "0"])
        .ends_with(2)
        .says("number of days");
}

#[test]
fn an_explanation_adds_up_to_the_score() {
    let world = World::with_corpus();
    for command in ["search", "quotes"] {
        for query in [
            "ferry minister",
            "\"the wind\" OR pilot^2 -storm",
            "wind*",
            "speaker:lindqvist ship w/30 sank",
        ] {
            let found = world
                .run([command, query, "--explain", "--recent", "400", "--format=json"])
                .json();
            for hit in found["hits"].as_array().unwrap() {
                let number = |value: &serde_json::Value| value.as_f64().unwrap();
                let parts = hit["why"]["parts"].as_array().unwrap().iter();
                let places = parts.flat_map(|part| part["places"].as_array().unwrap());
                let sum: f64 = places.map(|place| number(&place["score"])).sum();
                let why = &hit["why"];
                let factor = number(&why["age"]["factor"]);
                let score = (sum + number(&why["closeness"])) * factor;
                // Each addend is rounded, and the factor too.
                let tolerance = 0.002 + 0.0001 * sum;
                assert!(
                    (score - number(&hit["score"])).abs() < tolerance,
                    "{command} {query} {hit}"
                );
            }
        }
    }
    let told = world.run(["search", "ferry minister", "--explain", "-n1"]).ok().stdout;
    assert!(told.contains("ferry: ") && told.contains("the score"), "{told}");
}

#[test]
fn files_are_listed_once_in_the_order_of_their_hits() {
    let world = world();
    let listed = world
        .run(["search", "bridge OR peace", "-l", "--sort=oldest"])
        .ok()
        .stdout;
    assert_eq!(
        listed.lines().collect::<Vec<_>>(),
        [
            "news/herald/2025-03-01-wire.txt",
            "news/echo/2025-03-02-wire.txt",
            "news/daily.json"
        ]
    );
    let part = world
        .run(["search", "bridge OR peace", "-l", "--sort=oldest", "-n1", "--offset=1"])
        .ok()
        .stdout;
    assert_eq!(part, "news/echo/2025-03-02-wire.txt\n");
}

#[test]
fn a_name_is_one_authors() {
    let world = World::new();
    let item = json!({"title": "Bridge", "body": "Traffic moves.", "authors": ["Grace Obi", "Ada Lindqvist"]});
    world.file("news/a.json", item.to_string());
    world.run(["index", "news"]).ok();
    assert_eq!(world.count(["search", "-c", "--author", "lindqvist ada"]), 1);
    assert_eq!(world.count(["search", "-c", "--author", "grace lindqvist"]), 0);
    assert_eq!(world.count(["search", "-c", "author:\"obi ada\""]), 0);
    assert_eq!(world.count(["search", "-c", "author:\"ada lindqvist\""]), 1);
}

#[test]
fn all_words_of_a_name_may_stand_in_any_order() {
    let world = World::new();
    world.file(
        "news/echo/a.txt",
        "Bridge\n\n\"We will not pay for peace,\" said Ada Maria Lindqvist on Monday.\n",
    );
    world.run(["index", "news"]).ok();
    for name in ["ada maria lindqvist", "ada lindqvist maria", "Lindqvist Ada", "maria"] {
        assert_eq!(world.count(["quotes", "-c", "--speaker", name]), 1, "{name}");
    }
}

#[test]
fn a_field_that_no_article_has_is_named() {
    let world = World::new();
    world.file("news/a.txt", story("Bridge opens", "Ana Vidal", "The river is high"));
    world.run(["index", "news"]).ok();
    let hint = |field: &str| {
        format!(
            "hint: no article of the index has the field `{field}`; if the files have it under another name: whosaid index --map {field}=NAME"
        )
    };
    for (arguments, field) in [
        (&["search", "section:politics bridge"][..], "section"),
        (&["search", "bridge", "--author", "orde"], "author"),
        (&["quotes", "url:example.org OR zebra"], "url"),
    ] {
        world.run(arguments).nothing().says_only(&hint(field));
    }
    // It is nothing to speak of where something is found, or where the field has other words.
    for arguments in [
        &["search", "bridge OR section:politics"][..],
        &["search", "bridge -section:sport"],
    ] {
        assert_eq!(world.run(arguments).ok().stderr, "");
    }
    assert_eq!(world.run(["search", "title:zebra"]).nothing().stderr, "");
}

#[test]
fn titles_before_a_speakers_name_are_left_out() {
    let world = World::new();
    for (n, who) in ["Ana Vidal", "Sen. Ana Vidal", "Vidal", "Bo Pell"]
        .into_iter()
        .enumerate()
    {
        let words = format!("The river is ours, number {n}, and it will stay so");
        world.file(format!("news/{n}.txt"), story(&format!("Story {n}"), who, &words));
    }
    world.run(["index", "news"]).ok();
    for titled in [
        "Sen. Vidal",
        "Mr Vidal",
        "Prime Minister Vidal",
        "former senator vidal",
        "Mrs Ana Vidal",
    ] {
        let plain = if titled.contains("Ana") { "Ana Vidal" } else { "Vidal" };
        for command in ["search", "quotes", "timeline"] {
            let all = |name: &str| {
                let ran = world.run([command, "--speaker", name, "--format", "json"]).ok();
                let mut found = ran.json();
                found["elapsed_ms"] = serde_json::Value::Null;
                found
            };
            assert_eq!(all(titled), all(plain), "{command} {titled}");
        }
        let check = |name: &str| {
            let ran = world.run([
                "check",
                "The river is ours, number 0, and it will stay so",
                "--speaker",
                name,
                "--format",
                "json",
            ]);
            ran.ok().json()
        };
        assert_eq!(check(titled), check(plain));
        let speakers = |name: &str| world.run(["speakers", name, "--format", "json"]).ok().json();
        assert_eq!(speakers(titled), speakers(plain));
        let found = world.count(["quotes", "-c", "--speaker", plain]);
        assert!(found > 0);
        for query in [format!("speaker:\"{titled}\""), format!("speaker:({titled})")] {
            let wanted = if query.contains('"') {
                format!("speaker:\"{plain}\"")
            } else {
                format!("speaker:({plain})")
            };
            assert_eq!(
                world.count(["quotes", "-c", &query]),
                world.count(["quotes", "-c", &wanted]),
                "{query}"
            );
        }
        world.file("who.txt", "Bo Pell: Vidal\n");
        let with_aliases = |name: &str| world.count(["quotes", "-c", "--aliases", "who.txt", "--speaker", name]);
        if plain == "Vidal" {
            assert_eq!(with_aliases(titled), 4);
        }
    }
    // A title alone is what is asked for.
    world.run(["quotes", "--speaker", "Senator"]).nothing();
}
