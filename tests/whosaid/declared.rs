//! Flags, keys and examples are declared once: help, manual, reference and settings follow from that, and what they say works.

use std::collections::BTreeSet;
use std::process::Command;

use crate::testenv::{Ran, World};

/// All commands, as the help lists them.
fn commands(world: &World) -> Vec<String> {
    let help = world.run(["--help"]).ok().stdout;
    let list = help
        .split("Commands:")
        .nth(1)
        .unwrap()
        .split("Options:")
        .next()
        .unwrap();
    let names = list
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

/// A shell in a world in which the examples make sense.
fn shell(world: &World, line: &str) -> Ran {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_whosaid"))
        .parent()
        .unwrap()
        .to_owned();
    let mut path = vec![program];
    path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap()));
    let mut command: Command = world.command(["-"]);
    let mut sh = Command::new("sh");
    sh.arg("-c")
        .arg(line)
        .current_dir(world.path(""))
        .env("PATH", std::env::join_paths(path).unwrap());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => sh.env(name, value),
            None => sh.env_remove(name),
        };
    }
    command.stdin(std::process::Stdio::null());
    Ran::of(sh.stdin(std::process::Stdio::null()).output().unwrap())
}

fn world_of_examples() -> World {
    let world = World::new();
    world.corpus();
    world.rename("news", "corpus");
    world.file(
        "news/a.txt",
        crate::testenv::story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.file(
        "download/b.txt",
        crate::testenv::story("Bridge shuts", "Ada Lindqvist", "The river is low"),
    );
    world.file(
        "article.txt",
        crate::testenv::story("Bridge stays", "Ada Lindqvist", "The river is there"),
    );
    world.file("claims.txt", "I told them twice\n");
    world.run(["index", "corpus"]).ok();
    world.run(["search", "ferry"]).ok();
    world
}

#[cfg(unix)]
#[test]
fn every_example_of_every_help_works() {
    let world = world_of_examples();
    let has = |program: &str| shell(&world, &format!("command -v {program}")).status == 0;
    let has_jq = has("jq");
    let mut tried = 0;
    for name in commands(&world) {
        let help = world.run([name.as_str(), "--help"]).ok().stdout;
        let Some(examples) = help.split("Examples:").nth(1) else {
            continue;
        };
        for line in examples
            .lines()
            .map(str::trim)
            .filter(|line| line.starts_with("whosaid "))
        {
            if line.contains("| jq") && !has_jq {
                continue;
            }
            let ran = shell(&world, line);
            assert!(matches!(ran.status, 0 | 3), "{line}: {ran:?}");
            tried += 1;
        }
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn every_command_has_a_manual_from_the_same_source_as_its_help() {
    let world = World::new();
    world.run(["man", "--dir", "pages"]).ok();
    for name in commands(&world) {
        let page = std::fs::read_to_string(world.path(format!("pages/whosaid-{name}.1"))).unwrap();
        let help = world.run([name.as_str(), "--help"]).ok().stdout;
        let flags = |text: &str| -> BTreeSet<String> {
            let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
            words
                .filter(|word| word.starts_with("--") && word.len() > 3)
                .map(str::to_owned)
                .collect()
        };
        let (manual, help) = (
            flags(
                &page
                    .replace("\\-", "-")
                    .replace("\\fB", " ")
                    .replace("\\fR", " ")
                    .replace("\\fI", " "),
            ),
            flags(&help),
        );
        assert!(help.is_subset(&manual), "{name}: {:?}", help.difference(&manual));
        assert_eq!(world.run(["man", &name]).ok().stdout, page);
    }
    world.run(["man", "nosuchcommand"]).fails();
}

#[test]
fn the_reference_is_what_the_program_says() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference.md");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        written == whosaid::cli::reference(),
        "docs/reference.md is old: cargo run --example reference > docs/reference.md"
    );
}

#[test]
fn settings_are_defaults_and_what_is_typed_overrules_them() {
    let world = World::with_corpus();
    let hits = |arguments: &[&str]| world.run(arguments).ok().objects().len();
    world.file(
        ".config/whosaid/whosaid.toml",
        "limit = 3\n[quotes]\nlimit = 2\nformat = \"ndjson\"\n",
    );
    assert_eq!(hits(&["quotes"]), 2);
    assert_eq!(hits(&["quotes", "-n", "4"]), 4);
    assert_eq!(hits(&["search", "--format=ndjson"]), 3);
    // The index's own file is nearer than the user's.
    world.file(".whosaid/whosaid.toml", "limit = 1\nsource = [\"meridian\"]\n");
    assert_eq!(hits(&["search", "--format=ndjson"]), 1);
    assert_eq!(hits(&["quotes"]), 1);
    let of_one = world.count(["search", "-c"]);
    assert!(
        of_one
            < world.count(["search", "-c", "--source", "e"])
                + world.count(["search", "-c", "--source", "gazette"])
                + of_one
                + 1
    );
    assert_eq!(of_one, world.count(["search", "-c", "--source", "meridian"]));
    let shown = world.run(["config", "--format=json"]).ok().json();
    let setting = |key: &str| {
        shown["settings"]
            .as_array()
            .unwrap()
            .iter()
            .find(|s| s["key"] == key)
            .unwrap()
            .clone()
    };
    assert_eq!(setting("source")["value"], serde_json::json!(["meridian"]));
    assert!(setting("source")["from"].as_str().unwrap().starts_with("index: "));
    world
        .run(["config"])
        .ok()
        .prints("meridian")
        .prints(".whosaid/whosaid.toml");
    // A rebuild leaves the file where it is.
    world.run(["index", "--rebuild"]).ok();
    assert!(world.path(".whosaid/whosaid.toml").exists());
}

#[test]
fn yes_and_no_are_settings_too_and_all_can_be_ignored() {
    let world = World::with_corpus();
    let hits = |arguments: &[&str]| world.run(arguments).ok().objects();
    let query = ["quotes", "told them", "-n0", "--format=ndjson"];
    let grouped = hits(&query);
    world.file(".config/whosaid/whosaid.toml", "no-group = true\nexplain = true\n");
    let all = hits(&query);
    assert!(all.len() > grouped.len());
    assert!(all[0]["why"].is_object() && grouped[0].get("why").is_none());
    assert_eq!(
        hits(&["--no-config", "quotes", "told them", "-n0", "--format=ndjson"]),
        grouped
    );
    world.file(".config/whosaid/whosaid.toml", "no-group = false\n");
    assert_eq!(hits(&query), grouped);
    world.file(".config/whosaid/whosaid.toml", "no-group = \"perhaps\"\n");
    world.run(query).fails().says("perhaps");
}

#[test]
fn a_field_map_is_a_setting() {
    let world = World::new();
    world.file(
        "news/one.json",
        r#"{"kopf": "Bridge opens", "lauf": "The river is high, said nobody. Everyone agreed that the bridge is open."}"#,
    );
    world.file(
        ".config/whosaid/whosaid.toml",
        "[index]\nmap = [\"title=kopf\", \"body=lauf\"]\n",
    );
    world.run(["index", "news"]).ok();
    assert_eq!(world.count(["search", "-c", "title:bridge body:river"]), 1);
}

#[test]
fn a_mistake_in_the_settings_names_file_and_key() {
    let world = World::with_corpus();
    for (text, says) in [
        ("limt = 3", "limt"),
        ("[serch]\nlimit = 3", "serch"),
        ("[quotes]\nrebuild = true", "rebuild"),
        ("limit = ", "whosaid.toml"),
        ("limit = {}", "limit"),
        ("limit = \"many\"", "many"),
    ] {
        world.file(".config/whosaid/whosaid.toml", text);
        world.run(["quotes"]).fails().says(says);
    }
}

#[test]
fn what_is_run_is_set_by_the_user_alone() {
    let world = World::with_corpus();
    for text in ["pager = \"touch x; cat\"\n", "[search]\npager = \"touch x; cat\"\n"] {
        world.file(".whosaid/whosaid.toml", text);
        world
            .run(["search", "ferry"])
            .fails()
            .says("“pager” is run as a command");
        world.run(["search", "ferry", "--no-config"]).ok();
    }
    world.file(".whosaid/whosaid.toml", "limit = 1\n");
    world.file(".config/whosaid/whosaid.toml", "pager = \"cat\"\n");
    world.run(["search", "ferry"]).ok();
}

#[test]
fn roots_and_aliases_can_be_settings() {
    let world = World::new();
    world.file(
        "a/one.txt",
        crate::testenv::story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.file(
        "b/two.txt",
        crate::testenv::story("Bridge shuts", "Ada Marlow", "The river is low"),
    );
    world.file("set/whosaid.toml", "roots = [\"../a\"]\naliases = \"../who.txt\"\n");
    world.file("who.txt", "Ada Lindqvist: Ada Marlow\n");
    world.run(["--index", "set", "index"]).ok();
    assert_eq!(world.count(["--index", "set", "search", "-c"]), 1);
    // What is known besides is looked at too.
    world.run(["--index", "set", "index", "b"]).ok();
    world.remove("b/two.txt");
    world.run(["--index", "set", "index"]).ok();
    assert_eq!(world.count(["--index", "set", "search", "-c"]), 1);
    world.file(
        "b/two.txt",
        crate::testenv::story("Bridge shuts", "Ada Marlow", "The river is low"),
    );
    world.run(["--index", "set", "index"]).ok();
    assert_eq!(
        world.count(["--index", "set", "quotes", "-c", "--speaker", "Ada Marlow"]),
        2
    );
    let people = world.run(["--index", "set", "speakers", "--format=ndjson"]).ok();
    assert_eq!(people.stdout.lines().count(), 1);
}

#[test]
fn a_wrong_value_in_the_settings_names_the_file_and_the_line() {
    let world = World::with_corpus();
    for (text, arguments, says) in [
        (
            "limit = \"many\"",
            &["quotes"][..],
            "whosaid.toml, line 1: “many” is no value of “limit”: write a number, 0 for all",
        ),
        (
            "\n\nsort = \"upward\"",
            &["search", "ferry"],
            "whosaid.toml, line 3: “upward” is no value of “sort”; write relevance, or newest, or oldest",
        ),
        (
            "limit = 3\n[search]\nlimit = -1",
            &["search", "ferry"],
            "whosaid.toml, line 3: “-1” is no value of “limit”",
        ),
        (
            "no-group = \"perhaps\"",
            &["quotes"],
            "whosaid.toml, line 1: “perhaps” is no value of “no-group”; write true, or false",
        ),
        (
            "\nsince = \"xyz\"",
            &["search", "ferry"],
            "whosaid.toml, line 2: --since “xyz”",
        ),
        (
            "\ncolors = \"xyz=2\"",
            &["search", "ferry"],
            "whosaid.toml, line 2: --colors: there is no “xyz”",
        ),
        (
            "source = [\"—\"]",
            &["quotes"],
            "whosaid.toml, line 1: --source “—” holds no letter",
        ),
        (
            "aliases = \"none.txt\"",
            &["speakers"],
            "whosaid.toml, line 1: --aliases ",
        ),
        (
            "\nlimit = [1, 2]",
            &["quotes"],
            "whosaid.toml, line 2: “limit” has one value",
        ),
        (
            "\n[quotes]\nlimt = 1",
            &["quotes"],
            "whosaid.toml, line 3: “limt” cannot be set",
        ),
        (
            "limit = {}",
            &["quotes"],
            "whosaid.toml, line 1: “limit” is a text, a number",
        ),
    ] {
        world.file(".config/whosaid/whosaid.toml", text);
        world.run(arguments).fails().says(says);
        // What is typed goes before it, and is blamed for itself alone.
        if text.contains("many") {
            world.run(["quotes", "-n", "1"]).ok();
            let typed = world.run(["quotes", "-n", "many"]).fails();
            assert!(!typed.stderr.contains("whosaid.toml"), "{}", typed.stderr);
        }
        if text.contains("since") {
            let typed = world.run(["search", "ferry", "--since", "abc"]).fails();
            assert!(!typed.stderr.contains("whosaid.toml"), "{}", typed.stderr);
        }
    }
}
