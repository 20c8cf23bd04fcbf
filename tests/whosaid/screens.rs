//! What a person sees: whole screens at several widths, compared as text, and what must never reach a terminal or a pipe.
//!
//! The screens stand in `tests/screens/`. After a change that is meant: `WHOSAID_RENEW_SCREENS=1 cargo test screens`, then read the difference.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::json;

use crate::testenv::screen::{Screen, TALL};
use crate::testenv::{World, story};

fn on_terminal(world: &World, arguments: &[&str], variables: &[(&str, &str)], rows: u16, columns: u16) -> Screen {
    let mut command = world.command(arguments);
    command.env("TERM", "xterm-256color").envs(variables.iter().copied());
    Screen::of(command, rows, columns)
}

#[test]
fn screens_look_as_they_should_at_every_width() {
    let world = World::with_corpus();
    let renew = std::env::var_os("WHOSAID_RENEW_SCREENS").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens");
    let mut wrong = Vec::new();
    for (name, arguments) in [
        ("search", &["search", "ferry", "-n", "2"][..]),
        ("quotes", &["quotes", "told them twice", "-n", "2"]),
        (
            "check",
            &[
                "check",
                "I told them the wind was wrong. I told them three times.",
                "-n",
                "1",
            ],
        ),
        (
            "show",
            &[
                "show",
                "news/meridian-wire/2025-03-14-ferry-minister-vow.txt",
                "--query",
                "wind",
            ],
        ),
        ("speakers", &["speakers", "-n", "8"]),
        ("person", &["speakers", "lindqvist"]),
        ("sources", &["sources", "-n", "6"]),
        ("timeline", &["timeline", "--by", "year"]),
        (
            "facet",
            &["search", "ferry", "--facet", "source", "--facet", "speaker", "-n", "4"],
        ),
        ("nothing", &["search", "fery", "inquiry"]),
    ] {
        for columns in [60, 80, 140, 200] {
            let screen = on_terminal(&world, arguments, &[], TALL, columns);
            assert!(
                !screen.is_broken_by_the_terminal(),
                "{name} at {columns}:\n{}",
                screen.text()
            );
            let file = folder.join(format!("{name}-{columns}.txt"));
            if renew {
                fs::create_dir_all(&folder).unwrap();
                fs::write(&file, screen.text()).unwrap();
            } else if fs::read_to_string(&file).unwrap_or_default() != screen.text() {
                wrong.push(format!("{name} at {columns} columns:\n{}", screen.text()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The escape sequences of some bytes that are not colours.
fn other_escapes(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut found = Vec::new();
    for rest in text.split('\u{1b}').skip(1) {
        let is_color = rest.strip_prefix('[').is_some_and(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';');
            end.is_some_and(|end| rest[end..].starts_with('m'))
        });
        if !is_color {
            found.push(rest.chars().take(12).collect());
        }
    }
    found
}

const COMMANDS: &[&[&str]] = &[
    &["search", "ferry"],
    &["quotes", "weather"],
    &["check", "I told them twice"],
    &["show", "news/meridian-wire/2025-03-14-ferry-minister-vow.txt"],
    &["speakers"],
    &["speakers", "lindqvist"],
    &["sources"],
    &["timeline"],
    &["search", "ferry", "--facet", "speaker"],
    &["status"],
    &["config"],
    &["index"],
];

#[test]
fn no_escape_leaks_where_colours_are_not_wanted() {
    let world = World::with_corpus();
    for arguments in COMMANDS {
        for variables in [
            &[("NO_COLOR", "1")][..],
            &[("TERM", "dumb")],
            &[("TERM", "dumb"), ("VTE_VERSION", "7000")],
        ] {
            let screen = on_terminal(&world, arguments, variables, TALL, 80);
            let is_progress = arguments[0] == "index";
            let leaks = screen.bytes.contains(&0x1b) && !(is_progress && variables[0].0 == "NO_COLOR");
            assert!(
                !leaks,
                "{arguments:?} {variables:?}: {}",
                String::from_utf8_lossy(&screen.bytes)
            );
        }
        let piped = world.run(*arguments);
        assert!(
            !piped.stdout.contains('\u{1b}') && !piped.stderr.contains('\u{1b}'),
            "{arguments:?}"
        );
        let forced = world.command(*arguments).env("CLICOLOR_FORCE", "1").output().unwrap();
        assert_eq!(other_escapes(&forced.stdout), Vec::<String>::new(), "{arguments:?}");
    }
}

#[test]
fn a_path_is_a_link_where_the_terminal_can_open_it() {
    let world = World::with_corpus();
    let search = ["search", "ferry", "-n1"];
    let plain = on_terminal(&world, &search, &[], TALL, 80);
    assert_eq!(other_escapes(&plain.bytes), Vec::<String>::new());
    let links = |variables: &[(&str, &str)], more: &[&str]| {
        let arguments: Vec<&str> = search.iter().chain(more).copied().collect();
        String::from_utf8(on_terminal(&world, &arguments, variables, TALL, 80).bytes).unwrap()
    };
    let target = format!("\u{1b}]8;;file://{}/", world.text("news"));
    assert!(links(&[("VTE_VERSION", "7000")], &[]).contains(&target));
    assert!(links(&[("TERM", "xterm-kitty")], &[]).contains(&target));
    assert!(!links(&[("VTE_VERSION", "7000")], &["--hyperlink", "never"]).contains(&target));
    assert!(links(&[], &["--hyperlink", "vscode://file{path}:{line}"]).contains("\u{1b}]8;;vscode://file/"));
    // A link takes no room: the screen is the same.
    let linked = on_terminal(&world, &search, &[("VTE_VERSION", "7000")], TALL, 80);
    assert_eq!(linked.text(), plain.text());
}

#[test]
fn colours_can_be_chosen() {
    let world = World::with_corpus();
    let colored = |variables: &[(&str, &str)], more: &[&str]| {
        let arguments: Vec<&str> = ["search", "ferry", "-n1", "--color=always"]
            .iter()
            .chain(more)
            .copied()
            .collect();
        let output = world
            .command(arguments)
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(colored(&[], &[]).contains("\u{1b}[1m\u{1b}[31m"));
    let chosen = colored(&[("WHOSAID_COLORS", "match=38;2;200;100;0")], &[]);
    assert!(chosen.contains("\u{1b}[38;2;200;100;0m") && !chosen.contains("\u{1b}[1m\u{1b}[31m"));
    assert!(colored(&[("WHOSAID_COLORS", "match=7")], &["--colors", "match=4"]).contains("\u{1b}[4m"));
    world.run(["search", "ferry", "--colors", "hue=1"]).fails().says("hue");
}

#[test]
fn the_pager_is_for_more_than_a_screen_on_a_terminal() {
    let world = World::with_corpus();
    // A pager that leaves a mark and shows what it is given.
    let pager = world.file("pager.sh", "#!/bin/sh\necho \"PAGED $*\"\ncat\n");
    let mut mode = fs::metadata(&pager).unwrap().permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut mode, 0o755);
    fs::set_permissions(&pager, mode).unwrap();
    let pager = pager.to_str().unwrap();
    let long = ["quotes", "-n", "30"];
    let paged = |arguments: &[&str], variables: &[(&str, &str)], rows: u16| {
        on_terminal(&world, arguments, variables, rows, 80)
            .text()
            .contains("PAGED")
    };
    assert!(paged(&long, &[("PAGER", pager)], 24));
    assert!(paged(&long, &[("WHOSAID_PAGER", pager), ("PAGER", "false")], 24));
    assert!(paged(
        &["quotes", "-n", "30", "--pager", pager],
        &[("WHOSAID_PAGER", "false")],
        24
    ));
    assert!(!paged(&long, &[("PAGER", pager)], TALL));
    assert!(!paged(&["quotes", "-n", "1"], &[("PAGER", pager)], 24));
    assert!(!paged(
        &["quotes", "-n", "30", "--pager", "never"],
        &[("PAGER", pager)],
        24
    ));
    assert!(!paged(
        &["quotes", "-n", "30", "--format", "ndjson"],
        &[("PAGER", pager)],
        24
    ));
    assert!(!paged(&long, &[("PAGER", pager), ("TERM", "dumb")], 24));
    // Piped, whatever the variables say.
    let piped = world.command(long).env("WHOSAID_PAGER", pager).output().unwrap();
    assert!(!String::from_utf8_lossy(&piped.stdout).contains("PAGED"));
}

#[test]
fn the_time_of_reading_in_the_pager_is_not_the_programs() {
    let world = World::with_corpus();
    for arguments in [
        &["speakers", "-n", "0"][..],
        &["sources", "-n", "0"],
        &["timeline", "--by", "month"],
        &["search", "--facet", "author", "-n", "0"],
        &["quotes", "-n", "30"],
    ] {
        let begun = std::time::Instant::now();
        let screen = on_terminal(&world, arguments, &[("PAGER", "cat; sleep 3")], 12, 80);
        assert!(begun.elapsed() >= Duration::from_secs(3), "{arguments:?} is not paged");
        let sent = String::from_utf8_lossy(&screen.bytes).into_owned();
        let (_, time) = sent.rsplit_once('(').unwrap();
        let milliseconds: f64 = time.split_once(" ms)").unwrap().0.parse().unwrap();
        assert!(milliseconds < 3000.0, "{arguments:?}: {milliseconds}");
    }
}

#[test]
fn a_pager_that_is_not_there_costs_no_result() {
    let world = World::with_corpus();
    let shown = |variables: &[(&str, &str)]| {
        let screen = on_terminal(&world, &["quotes", "-n", "30"], variables, 24, 80);
        assert_eq!(screen.status, 0, "{}", screen.text());
        screen.text()
    };
    let unpaged = shown(&[("PAGER", "cat")]);
    assert!(unpaged.contains("\n30  "), "{unpaged}");
    assert_eq!(shown(&[("PAGER", "/nowhere/pager 2>/dev/null")]), unpaged);
    // Nor does less, where nothing is installed.
    assert_eq!(shown(&[("PATH", "/nowhere")]), unpaged);
}

#[test]
fn wide_and_combining_letters_are_measured_as_they_are_shown() {
    let world = World::new();
    let article = json!({
        "title": "東京の会議 — 👩‍👩‍👧 a family e\u{301}tude about the harbour and the bridge that was never built at all",
        "source": "東京新聞", "date": "2025-12-03",
        "body": format!("The harbour 港 opened.\n\n\"{}\" said Ada Lindqvist.", "港は開いています bridge ".repeat(12)),
    });
    world.file("news/a.json", article.to_string());
    world.run(["index", "news"]).ok();
    for columns in [60, 61, 80, 140, 200] {
        for arguments in [
            &["search", "bridge"][..],
            &["quotes", "bridge"],
            &["show", "news/a.json"],
            &["sources"],
        ] {
            let screen = on_terminal(&world, arguments, &[], TALL, columns);
            assert!(
                !screen.is_broken_by_the_terminal(),
                "{arguments:?} at {columns}:\n{}",
                screen.text()
            );
        }
    }
}

#[test]
fn numbers_of_the_last_result_open_articles() {
    let world = World::with_corpus();
    world.run(["show", "1"]).fails().says("last result");
    let hits = world
        .run(["search", "ferry", "-n", "3", "--format", "ndjson"])
        .objects();
    world.run(["search", "ferry", "-n", "3"]).ok();
    for (n, hit) in hits.iter().enumerate() {
        world
            .run(["show", &(n + 1).to_string()])
            .ok()
            .prints(hit["title"].as_str().unwrap());
    }
    world.run(["show", "4"]).fails().says("numbers 1 to 3");
    // The state is the user's: nothing of it is in the index.
    let inside = walkdir::WalkDir::new(world.path(".whosaid")).into_iter().flatten();
    assert!(
        inside
            .into_iter()
            .all(|entry| !entry.file_name().to_string_lossy().contains("last"))
    );
    assert!(world.path(".state/whosaid/last-result.json").exists());
    // Numbers go on where a page begins later.
    world.run(["search", "ferry", "-n", "2", "--offset", "1"]).ok();
    world.run(["show", "2"]).ok().prints(hits[1]["title"].as_str().unwrap());
}

#[test]
fn an_article_is_shown_by_the_end_of_its_path() {
    let world = World::new();
    world.file(
        "news/gazette/a.txt",
        story("Bridge opens", "Ana Vidal", "The river is high"),
    );
    world.file(
        "news/gazette/b.txt",
        story("Harbour shuts", "Ana Vidal", "The harbour is closed"),
    );
    world.file(
        "news/herald/a.txt",
        story("Ferry sails", "Tomas Orde", "The ferry is late"),
    );
    world.run(["index", "news"]).ok();
    for end in ["b.txt", "gazette/b.txt", "./b.txt", "b.txt:3"] {
        world.run(["show", end]).ok().prints("Harbour shuts");
    }
    world.run(["show", "herald/a.txt"]).ok().prints("Ferry sails");
    world
        .run(["show", "a.txt"])
        .fails()
        .says("a.txt is the end of 2 indexed paths")
        .says("gazette/a.txt and ");
    // Whole names only, and a file that is there is meant itself.
    for name in ["txt", ".txt", "zette/b.txt", "vidal", ""] {
        world
            .run(["show", name])
            .fails()
            .says("name one by its number in the last result");
    }
    world.file("b.txt", story("Bridge opens", "Ana Vidal", "The river is high"));
    world
        .run(["show", "b.txt"])
        .fails()
        .says("is not in the index")
        .says("whosaid index 'b.txt'");
    world.run(["show", "news"]).fails().says("news is a folder");
}

#[test]
fn what_days_leave_out_for_want_of_a_date_is_counted() {
    let world = World::new();
    for (name, date) in [("a", "2025-03-01"), ("b", ""), ("c", "")] {
        let article = json!({
            "title": format!("Bridge {name}"), "date": date, "source": "Gazette",
            "body": format!("\"The river is high at {name},\" said Ana Vidal."),
        });
        world.file(format!("news/{name}.json"), article.to_string());
    }
    world
        .run(["index", "news"])
        .ok()
        .says("without a date: 2 articles in all, which --since and --until leave out");
    world
        .run(["status"])
        .ok()
        .prints("2 articles, left out by --since and --until");
    assert_eq!(world.run(["status", "--format", "json"]).ok().json()["undated"], 2);
    let left_out = |arguments: &[&str], what: &str| {
        let screen = on_terminal(&world, arguments, &[], TALL, 100);
        let flag = if arguments.contains(&"--since") {
            "--since"
        } else {
            "--until"
        };
        let line = format!("hint: {what} without a date left out by {flag}\n");
        assert!(screen.text().contains(&line), "{arguments:?}: {}", screen.text());
    };
    left_out(&["search", "river", "--since", "2025"], "2 articles");
    left_out(&["search", "river", "--until", "2024"], "2 articles");
    left_out(&["search", "title:b", "--since", "2025"], "1 article");
    left_out(&["quotes", "--since", "2025"], "2 quotations");
    left_out(&["speakers", "--since", "2025"], "2 quotations");
    left_out(&["sources", "--since", "2025"], "2 articles");
    left_out(&["timeline", "--since", "2025"], "2 articles");
    left_out(
        &["search", "river", "--facet", "source", "--since", "2025"],
        "2 articles",
    );
    left_out(
        &["check", "The river is high at b", "--since", "2025", "--threshold", "1"],
        "2 articles",
    );
    for arguments in [&["search", "river"][..], &["search", "title:a", "--since", "2025"]] {
        let screen = on_terminal(&world, arguments, &[], TALL, 100);
        assert!(!screen.text().contains("without a date"), "{}", screen.text());
    }
    for command in ["search", "quotes", "speakers", "sources", "timeline"] {
        world
            .run([command, "--since", "2025-04", "--until", "2025-03"])
            .fails()
            .says("--since 2025-04-01 is later than --until 2025-03-31");
    }
}

#[test]
fn a_search_that_finds_nothing_says_what_would() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The inspector was there"),
    );
    world.file(
        "news/b.txt",
        story("Harbour shuts", "Ada Lindqvist", "The harbour is closed"),
    );
    world.run(["index", "news"]).ok();
    let says = |arguments: &[&str], words: &str| {
        let screen = on_terminal(&world, arguments, &[], TALL, 100);
        assert_eq!(screen.status, 1);
        assert!(screen.text().contains(words), "{arguments:?}: {}", screen.text());
    };
    says(&["search", "inspecter"], "whosaid search inspector");
    says(&["quotes", "harbour inspector"], "without");
    says(&["quotes", "council"], "2 articles");
    says(&["quotes", "inspector", "--speaker", "nobody"], "without filters");
    says(
        &["quotes", "harbor closid zzzzqqq"],
        "without “zzzzqqq”: whosaid quotes 'harbor closed'",
    );
    says(
        &["quotes", "--speaker", "Ada Lindqvits"],
        "2 quotations with --speaker 'Ada Lindqvist'",
    );
    says(
        &["quotes", "zzzzqqq", "--speaker", "Ada Lindqvits"],
        "2 quotations with --speaker 'Ada Lindqvist', none of which this finds",
    );
    says(
        &["search", "title:zzzzqqq body:harbour"],
        "without “zzzzqqq”: whosaid search 'body:harbour'",
    );
    says(&["speakers", "Lindqvits"], "whosaid speakers 'Lindqvist'");
    says(&["speakers", "Harbour Lindqvist"], "whosaid speakers 'Lindqvist'");
    // What stands in articles is spelt as it should be, though nobody says it.
    world.file("news/c.txt", story("Fair", "Ana Vidal", "The counsel is there"));
    world.run(["index", "news"]).ok();
    let screen = on_terminal(&world, &["quotes", "council OR monday"], &[], TALL, 100);
    assert!(!screen.text().contains("spelling"), "{}", screen.text());
    assert!(screen.text().contains("3 articles"), "{}", screen.text());
    // Two wrong letters in a word of six.
    says(&["search", "harrbuor bridgge"], "without");
    // Into a pipe nothing of it goes.
    assert_eq!(world.run(["search", "inspecter"]).nothing().stderr, "");
    let mistyped = world.run(["serach", "x"]).fails().says("'search'").stderr.clone();
    assert!(!mistyped.contains("extract"), "{mistyped}");
    world.run(["search", "x", "--limt", "3"]).fails().says("--limit");
    World::new().run(["search", "x"]).fails().says("whosaid index FOLDER");
    let corpus = World::with_corpus();
    let phrase = "\"I told them the wind was wrong. I told them three times.\"";
    let screen = on_terminal(&corpus, &["quotes", phrase], &[], TALL, 100);
    assert!(screen.text().contains("whosaid check 'I told"), "{}", screen.text());
    for arguments in [
        &["search", "ferry", "--source", "meridain"][..],
        &["sources", "--source", "meridain"],
    ] {
        let screen = on_terminal(&corpus, arguments, &[], TALL, 100);
        assert!(screen.text().contains("--source 'meridian'"), "{}", screen.text());
    }
    let empty = World::new();
    empty.file("news/a.txt", "");
    empty.run(["index", "news"]);
    let screen = on_terminal(&empty, &["search", "x"], &[], TALL, 100);
    assert!(screen.text().contains("whosaid index FOLDER"), "{}", screen.text());
    for arguments in [
        &["search", "x"][..],
        &["speakers"],
        &["sources"],
        &["timeline"],
        &["check", "a few words"],
    ] {
        empty.run(arguments).nothing().says("whosaid index FOLDER");
    }
}

#[test]
fn an_interrupted_index_is_sound_and_says_so() {
    let world = World::new();
    for n in 0..600 {
        let words = format!("Number {n} is done {}", "and it was said again ".repeat(200));
        world.file(
            format!("news/{n}.txt"),
            story(&format!("Story {n}"), "Ada Lindqvist", &words),
        );
    }
    let mut command = world.command(["index", "news"]);
    command.env("TERM", "xterm-256color");
    let screen = Screen::with(command, 24, 80, |child| {
        std::thread::sleep(Duration::from_millis(150));
        let id = rustix::process::Pid::from_child(child);
        rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
    });
    if screen.status == 130 {
        assert!(screen.text().contains("stopped"), "{}", screen.text());
    } else {
        assert_eq!(screen.status, 0, "{}", screen.text());
    }
    world.run(["index", "news"]).ok();
    world.run(["status", "--check"]).ok();
    assert_eq!(world.totals(), (600, 600));
}

/// A watch whose lines go into a pipe, once it has begun.
fn watching(command: &mut Command) -> (std::process::Child, BufReader<std::process::ChildStderr>) {
    let mut child = command.stderr(std::process::Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.starts_with("watching") {
        line.clear();
        assert!(lines.read_line(&mut line).unwrap() > 0, "the watch has ended");
    }
    (child, lines)
}

/// How a program has ended within five seconds, if it has.
fn end_of(child: &mut std::process::Child) -> Option<std::process::ExitStatus> {
    for _ in 0..100 {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    None
}

fn send(signal: rustix::process::Signal, child: &std::process::Child) {
    rustix::process::kill_process(rustix::process::Pid::from_child(child), signal).unwrap();
}

/// Whether these tests were started deaf to a signal, as shells start jobs in the background and `nohup` does: the program then stays deaf too, as it should.
fn is_deaf_to(signal: rustix::process::Signal) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    ignored
        .and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .is_some_and(|mask| mask >> (signal.as_raw() - 1) & 1 == 1)
}

#[test]
fn a_watch_ends_with_the_terminal_it_was_begun_in() {
    if is_deaf_to(rustix::process::Signal::HUP) || is_deaf_to(rustix::process::Signal::INT) {
        return;
    }
    let world = World::with_corpus();
    let (mut child, lines) = watching(&mut world.command(["index", "--watch"]));
    // A terminal that is closed takes no more lines, and says so.
    drop(lines);
    send(rustix::process::Signal::HUP, &child);
    let end = end_of(&mut child);
    let _ = child.kill();
    assert_eq!(end.and_then(|end| end.code()), Some(130));
    world.run(["status", "--check"]).ok();
}

#[test]
fn a_watch_that_was_begun_with_nohup_outlives_its_terminal() {
    let world = World::with_corpus();
    let mut nohup = Command::new("sh");
    nohup
        .args(["-c", "trap '' HUP; exec \"$0\" index --watch"])
        .arg(env!("CARGO_BIN_EXE_whosaid"))
        .env_remove("WHOSAID_INDEX")
        .current_dir(world.path(""));
    let (mut child, lines) = watching(&mut nohup);
    send(rustix::process::Signal::HUP, &child);
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(child.try_wait().unwrap(), None);
    send(rustix::process::Signal::TERM, &child);
    assert!(end_of(&mut child).is_some());
    drop(lines);
    world.run(["status", "--check"]).ok();
}

#[test]
fn progress_claims_no_rate_and_no_time_that_nobody_knows_yet() {
    let world = World::with_corpus();
    fs::create_dir(world.path("empty")).unwrap();
    for arguments in [&["index"][..], &["index", "empty"], &["index", "--rebuild"]] {
        let screen = on_terminal(&world, arguments, &[], TALL, 80);
        let sent = String::from_utf8_lossy(&screen.bytes).into_owned();
        for words in ["0/0", " 0 a second"] {
            assert!(!sent.contains(words), "{arguments:?}: {sent:?}");
        }
    }
}

#[test]
fn progress_does_not_fill_a_slow_line() {
    let world = World::new();
    for n in 0..400 {
        let words = format!("Number {n} is done {}", "and it was said again ".repeat(200));
        world.file(
            format!("news/{n}.txt"),
            story(&format!("Story {n}"), "Ada Lindqvist", &words),
        );
    }
    let begun = std::time::Instant::now();
    let screen = on_terminal(&world, &["index", "news"], &[], TALL, 200);
    let seconds = begun.elapsed().as_secs_f64();
    // What is drawn where the work changes its kind comes on top.
    let most = 2000.0 + 1200.0 * seconds;
    assert!(
        (screen.bytes.len() as f64) < most,
        "{} in {seconds} s",
        screen.bytes.len()
    );
}

#[test]
fn the_line_about_an_interruption_is_not_broken_by_the_terminal() {
    if is_deaf_to(rustix::process::Signal::INT) {
        return;
    }
    let world = World::with_corpus();
    let mut command = world.command(["index", "--watch"]);
    command.env("TERM", "xterm-256color");
    let screen = Screen::with(command, 24, 60, |child| {
        std::thread::sleep(Duration::from_millis(1500));
        send(rustix::process::Signal::INT, child);
    });
    assert_eq!(screen.status, 130, "{}", screen.text());
    assert!(screen.text().contains("stopped"), "{}", screen.text());
    assert!(!screen.is_broken_by_the_terminal(), "{}", screen.text());
}

#[test]
fn the_page_about_queries_fits_a_narrow_terminal() {
    let world = World::new();
    for columns in [40, 60, 80] {
        let screen = on_terminal(&world, &["help", "query"], &[("PAGER", "cat")], TALL, columns);
        assert!(!screen.is_broken_by_the_terminal(), "{}", screen.text());
        let words: Vec<String> = screen.text().split_whitespace().map(str::to_owned).collect();
        assert!(
            words.join(" ").contains("up to 1 letter off; zelensky~2 up to 2"),
            "{words:?}"
        );
    }
}

#[test]
fn the_status_fits_a_narrow_terminal() {
    let world = World::with_corpus();
    for columns in [60, 80] {
        let screen = on_terminal(&world, &["status"], &[], TALL, columns);
        assert!(!screen.is_broken_by_the_terminal(), "{}", screen.text());
        assert!(screen.text().contains("formats     HTML "), "{}", screen.text());
    }
    let piped = world.run(["status"]).ok().stdout;
    let formats = piped.lines().find(|line| line.starts_with("formats")).unwrap();
    assert!(formats.contains("text "), "{formats}");
}

#[test]
fn citations_of_nothing_and_of_a_part_say_so() {
    let world = World::with_corpus();
    let nothing = on_terminal(&world, &["quotes", "fery", "--cite", "markdown"], &[], TALL, 100);
    assert!(nothing.text().contains("no quotation matches"), "{}", nothing.text());
    assert!(nothing.text().contains("hint: "), "{}", nothing.text());
    for style in ["plain", "markdown"] {
        let part = on_terminal(&world, &["quotes", "-n", "2", "--cite", style], &[], TALL, 400);
        assert!(part.text().contains("\n\n2 of "), "{}", part.text());
        assert!(!part.text().contains("\n\n\n"), "{}", part.text());
    }
    let piped = world.run(["quotes", "-n", "2", "--cite", "plain"]).ok();
    assert_eq!(piped.stderr, "");
}

#[test]
fn what_is_counted_once_is_called_by_its_singular() {
    let world = World::with_corpus();
    let arguments = ["search", "ferry", "--facet", "source", "--source", "herald"];
    let screen = on_terminal(&world, &arguments, &[], TALL, 100);
    assert!(screen.text().contains("1 article ("), "{}", screen.text());
    let screen = on_terminal(&world, &["search", "zebra", "--facet", "source"], &[], TALL, 100);
    assert!(screen.text().contains("no article matches"), "{}", screen.text());
}

#[test]
fn speakers_of_an_empty_index_are_no_error() {
    let empty = World::new();
    empty.file("news/a.txt", "");
    empty.run(["index", "news"]);
    let screen = on_terminal(&empty, &["speakers"], &[], TALL, 100);
    assert!(screen.text().contains("whosaid index FOLDER"), "{}", screen.text());
    assert!(!screen.text().contains("error"), "{}", screen.text());
    assert_eq!(screen.status, 1);
}

/// Of the sixteen colours, these are lost on black or on white with the palettes that terminals come with: black, yellow, blue, white and the bright ones of
/// yellow, cyan and white.
#[test]
fn no_colour_is_lost_on_black_or_on_white() {
    let world = World::with_corpus();
    let mistyped: &[&[&str]] = &[
        &["serach", "x"],
        &["search", "--sort", "foo", "x"],
        &["search", "--help"],
    ];
    for arguments in COMMANDS.iter().chain(mistyped) {
        let screen = on_terminal(&world, arguments, &[], TALL, 80);
        let sent = String::from_utf8_lossy(&screen.bytes).into_owned();
        for code in [30, 33, 34, 37, 90, 93, 96, 97] {
            assert!(!sent.contains(&format!("[{code}m")), "{arguments:?}: {code}: {sent:?}");
        }
    }
}

#[test]
fn completion_offers_what_the_index_holds() {
    let world = World::with_corpus();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        world.run(["completions", shell]).ok().prints("whosaid");
    }
    world.run(["completions", "cmd"]).fails();
    let offered = |words: &[&str]| -> String {
        let mut command: Command = world.command(["--"].iter().chain(words));
        command.env("COMPLETE", "fish");
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    assert!(offered(&["whosaid", "sea"]).contains("search"));
    // Neither hidden behind its other name, nor that left out where somebody types it.
    assert!(offered(&["whosaid", ""]).contains("search"));
    assert!(offered(&["whosaid", "find", "--sou"]).contains("--source"));
    for topic in ["quotes", "query"] {
        assert!(offered(&["whosaid", "help", "qu"]).contains(topic));
    }
    assert!(offered(&["whosaid", "man", "ti"]).contains("timeline"));
    assert!(offered(&["whosaid", "search", "--sou"]).contains("--source"));
    assert!(offered(&["whosaid", "search", "--source", "merid"]).contains("meridian-wire"));
    assert!(offered(&["whosaid", "quotes", "--speaker", "Adae"]).contains("Adaeze Lindqvist"));
    assert!(offered(&["whosaid", "speakers", "Adae"]).contains("Adaeze Lindqvist"));
    assert!(offered(&["whosaid", "search", "--sort", ""]).contains("newest"));
}

#[test]
fn completion_asks_the_index_that_the_line_names() {
    let world = World::with_corpus();
    let offered = |words: &[&str]| -> String {
        let mut command: Command = world.command(["--"].iter().chain(words));
        command.env("COMPLETE", "fish");
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let empty = ["whosaid", "--index", "none-here", "search", "--source", "merid"];
    assert!(!offered(&empty).contains("meridian-wire"));
    assert!(!offered(&["whosaid", "--index=none-here", "speakers", "Adae"]).contains("Adaeze"));
}

#[test]
fn what_matched_is_lit_and_nothing_else_is() {
    let world = World::with_corpus();
    let screen = on_terminal(&world, &["search", "ferry", "-n", "3"], &[], TALL, 80);
    let mut lit = String::new();
    for row in 0..TALL {
        for column in 0..80 {
            let cell = screen.screen().cell(row, column).unwrap();
            if cell.fgcolor() == vt100::Color::Idx(1) {
                lit.push_str(cell.contents());
            } else if !lit.ends_with(' ') {
                lit.push(' ');
            }
        }
    }
    let words: Vec<&str> = lit.split_whitespace().collect();
    assert!(words.len() > 3, "{lit}");
    assert!(
        words.iter().all(|word| word.to_lowercase().starts_with("ferr")),
        "{lit}"
    );
}

#[test]
fn the_help_of_a_query_error_wraps_at_words() {
    let world = World::with_corpus();
    for columns in [40, 60, 80] {
        for query in ["date:2025-13", "a w/5 b w/5 c", "ferry near -storm", "a w/5 (b c)"] {
            let screen = on_terminal(&world, &["search", query], &[], TALL, columns);
            let text = screen.text();
            assert!(!screen.is_broken_by_the_terminal(), "{query} at {columns}:\n{text}");
        }
    }
    let screen = on_terminal(&world, &["search", "a w/5 (b c)"], &[], TALL, 40);
    assert!(screen.text().contains("^^"), "{}", screen.text());
}
