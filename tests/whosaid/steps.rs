//! The program stopped, or denied, at every step that it takes in the file system: each call of each kind in turn, by strace. Run by night.
//!
//! What must hold after every one of them: the index opens and is sound, the same command run again completes it, and its answers are those of a new index.
#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::testenv::{Ran, World, cases, story};

/// The calls that change what lies on the disk, and those that open what is to be read.
const CALLS: [&str; 9] = [
    "openat",
    "write",
    "fdatasync",
    "fsync",
    "rename,renameat,renameat2",
    "unlink,unlinkat",
    "mkdir,mkdirat",
    "ftruncate",
    "flock",
];

/// A folder that has changed since it was indexed, and what its index must say in the end.
struct Changed {
    world: World,
    /// What a new index answers.
    expected: Vec<Value>,
}

impl Changed {
    fn new() -> Changed {
        let world = World::new();
        let write = |n: usize, words: &str| {
            world.file(
                format!("news/{}/{n}.txt", n % 3),
                story(
                    &format!("Story {n}"),
                    "Ada Lindqvist",
                    &format!("Number {n} is {words}"),
                ),
            );
        };
        for n in 0..60 {
            write(n, "done");
        }
        world.file("news/many.jsonl", lines(0..20));
        for (name, day) in [("a", 1), ("b", 2), ("c", 3)] {
            world.file(format!("news/0/{name}.json"), version("mill", day));
            world.file(format!("news/1/{name}.json"), version("quay", day));
        }
        world.settle();
        world.run(["index", "news"]).ok();
        copy(&world.path(".whosaid"), &world.path(".before"));
        for n in 0..10 {
            world.remove(&format!("news/{}/{n}.txt", n % 3));
        }
        for n in 10..20 {
            write(n, "done anew");
        }
        for n in 60..70 {
            write(n, "done late");
        }
        world.file("news/many.jsonl", lines(5..30));
        // Of each address the latest version goes: the one before is the latest again, or a new one is.
        for gone in ["news/0/c.json", "news/1/b.json", "news/1/c.json"] {
            world.remove(gone);
        }
        world.file("news/2/d.json", version("mill", 4));
        world.settle();
        world.run(["index", "--rebuild"]).ok();
        let expected = world.everything();
        Changed { world, expected }
    }

    /// Puts back the index from before the changes.
    fn reset(&self, indexed: bool) {
        let index = self.world.path(".whosaid");
        if index.exists() {
            std::fs::remove_dir_all(&index).unwrap();
        }
        if indexed {
            copy(&self.world.path(".before"), &index);
        }
    }

    /// Asserts that the index is sound, and what it must be once the command has run again.
    fn assert_completed_by(&self, arguments: &[&str], what: &str) {
        if self.world.path(".whosaid/current.json").exists() {
            let checked = self.world.run(["status", "--check"]);
            assert_eq!(checked.status, 0, "{what}: {checked:?}");
        }
        let again = self.world.run(arguments);
        assert_eq!(again.status, 0, "{what}: {again:?}");
        let checked = self.world.run(["status", "--check"]);
        assert_eq!(checked.status, 0, "{what}: {again:?} {checked:?}");
        let answers = self.world.everything();
        let lacking: Vec<_> = self.expected.iter().filter(|e| !answers.contains(e)).collect();
        let beyond: Vec<_> = answers.iter().filter(|a| !self.expected.contains(a)).collect();
        assert!(
            lacking.is_empty() && beyond.is_empty(),
            "{what}: {again:?} lacks {lacking:?}, has {beyond:?}"
        );
        assert_eq!(answers, self.expected, "{what}");
    }
}

fn lines(numbers: std::ops::Range<usize>) -> String {
    numbers
        .map(|n| {
            format!(
                "{{\"title\": \"Line {n}\", \"body\": \"It rains. \\\"Line {n} is wet,\\\" said Olu Ferreira.\"}}\n"
            )
        })
        .collect()
}

/// The version of an article that an address had on a day.
fn version(page: &str, day: u32) -> String {
    serde_json::json!({
        "title": format!("The {page}"),
        "url": format!("https://daily.example/{page}"),
        "date": format!("2025-04-{day:02}"),
        "body": format!("It rains. \"The {page} opens in {day} days,\" said Olu Ferreira."),
    })
    .to_string()
}

fn copy(from: &Path, to: &Path) {
    let copied = Command::new("cp").arg("-a").arg(from).arg(to).status().unwrap();
    assert!(copied.success());
}

/// Runs the program under strace, with `fault` put into the calls of one kind; `None` if it ran to its end undisturbed.
fn disturbed(world: &World, arguments: &[&str], calls: &str, fault: &str) -> Option<Ran> {
    let log = world.path("strace.log");
    let plain = world.command(arguments);
    let mut command = Command::new("strace");
    command
        .args(["-f", "-qq", "-e", "signal=none", "-o"])
        .arg(&log)
        .args([
            "-e",
            &format!("trace={calls}"),
            "-e",
            &format!("inject={calls}:{fault}"),
        ])
        .arg(plain.get_program())
        .args(arguments)
        .current_dir(world.path(""))
        .env_remove("WHOSAID_INDEX")
        .stdin(Stdio::null());
    let output = command.output().expect("strace must be installed to run this");
    let log = std::fs::read_to_string(&log).unwrap_or_default();
    let hit = output.status.code().is_none() || log.contains("(INJECTED)");
    hit.then(|| Ran::of(output))
}

const COMMANDS: [(bool, &[&str]); 3] = [
    (false, &["index", "news"]),
    (true, &["index", "news"]),
    (true, &["index", "news", "--rebuild"]),
];

/// Disturbs each command at the first, second, … call of each kind, until there are no more or `most` are reached.
fn at_each_step(fault: &str, most: usize, mut after: impl FnMut(&Changed, &[&str], Ran, &str)) -> usize {
    let changed = Changed::new();
    let mut times = 0;
    for (indexed, arguments) in COMMANDS {
        for calls in CALLS {
            // Every step at first, then ever fewer: a run makes thousands of calls of some kinds.
            let mut n = 1;
            for _ in 0..most {
                changed.reset(indexed);
                let fault = fault.replace("{n}", &n.to_string());
                let Some(ran) = disturbed(&changed.world, arguments, calls, &fault) else {
                    break;
                };
                let what = format!("{arguments:?} (indexed before: {indexed}), {calls} {fault}");
                after(&changed, arguments, ran, &what);
                times += 1;
                n += 1 + n / 8;
            }
        }
    }
    times
}

#[test]
#[ignore = "takes minutes, and needs strace"]
fn killed_at_any_step_the_next_run_completes() {
    let kills = at_each_step("signal=KILL:when={n}", cases(12), |changed, arguments, _, what| {
        changed.assert_completed_by(arguments, what);
    });
    println!("{kills} kills, nothing lost");
    assert!(kills > 50, "only {kills} kills hit");
}

#[test]
#[ignore = "takes minutes, and needs strace"]
fn denied_at_any_step_the_run_ends_in_order_and_the_next_completes() {
    for fault in [
        "error=ENOSPC:when={n}",
        "error=EIO:when={n}",
        "error=ENOSPC:when={n}+",
        "error=EACCES:when={n}",
    ] {
        let faults = at_each_step(fault, cases(12), |changed, arguments, ran, what| {
            assert!(
                ran.status == 0 || ran.status == 2 || ran.status == 127,
                "{what}: {ran:?}"
            );
            assert!(
                !ran.stderr.contains("panicked") && !ran.stderr.contains("has a fault"),
                "{what}: {ran:?}"
            );
            changed.assert_completed_by(arguments, what);
        });
        println!("{fault}: {faults} faults, nothing lost");
    }
}
