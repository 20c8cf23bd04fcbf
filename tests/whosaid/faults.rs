//! What goes wrong with files, folders and the index: each gives one clear line and the right exit status, and nothing is lost.

use std::fs;
use std::time::{Duration, Instant};

use crate::testenv::{World, story};
use whosaid::index::update::Request;

fn world_of(files: usize) -> World {
    let world = World::new();
    for n in 0..files {
        world.file(
            format!("news/{n}.txt"),
            story(&format!("Story {n}"), "Ada Lindqvist", &format!("Number {n} is done")),
        );
    }
    world.settle();
    world
}

#[test]
fn a_folder_that_does_not_exist_is_an_error_and_leaves_no_index() {
    let world = World::new();
    world
        .run(["index", "nosuch"])
        .fails()
        .says_only("error: nosuch: there is no such file or folder; name one that is there: whosaid index FOLDER");
    assert!(!world.path(".whosaid").exists());
}

#[test]
fn a_missing_folder_beside_a_good_one_does_not_keep_the_good_one_out() {
    let world = world_of(2);
    world
        .run(["index", "news", "nosuch"])
        .fails()
        .says("nosuch: there is no such file or folder")
        .says("2 added");
    assert_eq!(world.totals(), (2, 2));
}

#[test]
fn without_folders_there_is_nothing_to_index() {
    let world = World::new();
    world
        .run(["index"])
        .fails()
        .says("say what to index: whosaid index FOLDER");
    assert!(!world.path(".whosaid").exists());
}

#[test]
fn without_an_index_there_is_nothing_to_search() {
    let world = World::new();
    for command in ["search", "quotes", "status"] {
        world.run([command]).fails().says("make one with: whosaid index FOLDER");
    }
}

#[test]
fn a_vanished_folder_keeps_its_articles_and_is_named() {
    let world = world_of(3);
    world.run(["index", "news"]).ok();
    world.rename("news", "elsewhere");
    world
        .run(["index"])
        .fails()
        .says("is missing; what is known of it is kept");
    assert_eq!(world.totals(), (3, 3));
    let status = world.run(["status", "--format", "json"]).ok().json();
    assert_eq!(status["stale"], 3);
    world.run(["index", "--rebuild"]).fails().says("nothing was rebuilt");
    assert_eq!(world.totals(), (3, 3));
    world.rename("elsewhere", "news");
    world.run(["index"]).ok().says("articles: 3 unchanged");
    assert_eq!(world.run(["status", "--format", "json"]).ok().json()["stale"], 0);
    world.assert_equal_to_a_rebuild();
}

#[test]
fn a_folder_that_is_gone_for_good_is_forgotten_with_prune() {
    let world = world_of(3);
    world.file(
        "other/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.run(["index", "news", "other"]).ok();
    world.remove("news");
    world.run(["index"]).fails();
    world.run(["index", "--prune"]).ok().says("3 removed");
    assert_eq!(world.totals(), (1, 1));
    world.run(["index"]).ok();
    world.assert_equal_to_a_rebuild();
}

#[test]
fn more_than_half_of_a_hundred_files_are_not_removed_by_accident() {
    let world = world_of(120);
    world.run(["index", "news"]).ok();
    for n in 0..61 {
        world.remove(&format!("news/{n}.txt"));
    }
    let says = "61 of its 120 files are gone; nothing of it was removed";
    world.run(["index"]).fails().says(says);
    world
        .run(["index", "--rebuild"])
        .fails()
        .says(says)
        .says("nothing was rebuilt");
    assert_eq!(world.totals(), (120, 120));
    world.run(["index", "--prune"]).ok().says("61 removed");
    assert_eq!(world.totals(), (59, 59));
    world.assert_equal_to_a_rebuild();
}

#[test]
fn half_of_a_hundred_files_are_removed() {
    let world = world_of(120);
    world.run(["index", "news"]).ok();
    for n in 0..60 {
        world.remove(&format!("news/{n}.txt"));
    }
    world.run(["index"]).ok().says("60 removed");
}

#[test]
fn broken_json_loses_the_articles_it_had() {
    let world = World::new();
    let good = r#"{"title": "Bridge opens", "body": "\"The river is high,\" said Ada Lindqvist."}"#;
    world.file("news/a.json", good);
    world.file("news/b.txt", story("Bridge shuts", "Ada Lindqvist", "The river is dry"));
    world.run(["index", "news"]).ok();
    assert_eq!(world.totals(), (2, 2));
    world.file("news/a.json", &good[..good.len() - 10]);
    let ran = world.run(["index"]).ok().says("1 removed").says("1 skipped");
    assert_eq!(
        ran.stderr.lines().filter(|line| line.contains("a.json")).count(),
        1,
        "{}",
        ran.stderr
    );
    assert_eq!(world.totals(), (1, 1));
    // Broken is remembered, and not read again.
    world.settle();
    world.index(&[]);
    assert_eq!(world.index(&[]).files_read, 0);
    assert_eq!(world.run(["status", "--format", "json"]).ok().json()["broken"], 1);
    world.file("news/a.json", good);
    world.run(["index"]).ok().says("1 added");
    world.assert_equal_to_a_rebuild();
}

#[test]
fn a_path_that_leads_nowhere_is_an_error_and_an_empty_folder_says_what_is_read() {
    let world = World::with_corpus();
    for path in ["nosuch", "elsewhere/nosuch"] {
        world.run(["index", path]).fails().says_only(&format!(
            "error: {path}: there is no such file or folder; name one that is there: whosaid index FOLDER"
        ));
    }
    // Beside others that are there it is passed over, and the rest is done.
    world
        .run(["index", "news", "nosuch"])
        .fails()
        .says("warning: nosuch: ")
        .says("unchanged");
    world.file("none/.hidden", "");
    world
        .run(["index", "none"])
        .ok()
        .says("no articles found")
        .says("saved web pages");
}

#[test]
fn an_empty_file_is_skipped_with_a_line_and_remembered() {
    let world = World::new();
    world.file("news/a.txt", "");
    world.file("news/b.txt", story("Bridge shuts", "Ada Lindqvist", "The river is dry"));
    world.settle();
    world
        .run(["index", "news"])
        .ok()
        .says("a.txt: the file is empty")
        .says("1 added, 1 skipped");
    assert_eq!(world.index(&[]).files_read, 0);
    assert_eq!(world.run(["status", "--format", "json"]).ok().json()["empty"], 1);
}

#[test]
fn a_file_that_loses_its_text_loses_its_article() {
    let world = world_of(2);
    world.run(["index", "news"]).ok();
    world.file("news/0.txt", "");
    world.run(["index"]).ok().says("1 removed");
    assert_eq!(world.totals(), (1, 1));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_passed_over_without_waiting() {
    let world = world_of(1);
    let made = std::process::Command::new("mkfifo")
        .arg(world.path("news/pipe"))
        .status();
    if !made.is_ok_and(|status| status.success()) {
        return;
    }
    std::os::unix::fs::symlink("nowhere", world.path("news/dangling.txt")).unwrap();
    std::os::unix::fs::symlink(world.path("news"), world.path("news/loop")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(world.path("news/socket")).unwrap();
    world.run(["index", "news"]).ok().says("1 added");
    world
        .run(["index", "news/pipe"])
        .fails()
        .says("neither a file nor a folder");
    world.run(["index"]).ok().says("articles: 1 unchanged");
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_kept_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let world = world_of(2);
    let path = world.path("news/0.txt");
    world.run(["index", "news"]).ok();
    fs::write(&path, story("Changed", "Ada Lindqvist", "Nobody may know")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&path).is_ok() {
        // The superuser may read everything.
        return;
    }
    world.run(["index"]).ok().says("0.txt: cannot be read");
    assert_eq!(world.totals(), (2, 2));
    world.run(["quotes", "\"number 0 is done\""]).ok();
    world.run(["index", "--rebuild"]).ok();
    world.run(["quotes", "\"number 0 is done\""]).ok();
    fs::set_permissions(world.path("news"), fs::Permissions::from_mode(0o000)).unwrap();
    world.run(["index"]).fails();
    world.run(["index", "--rebuild"]).fails();
    let kept = world.totals();
    fs::set_permissions(world.path("news"), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(kept, (2, 2));
    world.run(["index"]).ok();
    world.run(["quotes", "\"nobody may know\""]).ok();
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf8_is_indexed_found_and_removed() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let world = world_of(1);
    let name = std::path::Path::new("news").join(OsStr::from_bytes(b"caf\xE9.txt"));
    world.file(&name, story("Coffee is dear", "Ada Lindqvist", "A cup is a luxury"));
    world.run(["index", "news"]).ok().says("2 added");
    world.run(["search", "coffee"]).ok().prints("news/caf\\xE9.txt");
    world
        .run(["show", "news/caf\\xE9.txt"])
        .ok()
        .prints("A cup is a luxury");
    world.run(["index"]).ok().says("articles: 2 unchanged");
    fs::remove_file(world.path(&name)).unwrap();
    world.run(["index"]).ok().says("1 removed");
    world.run(["search", "coffee"]).nothing();
    // A folder of such a name is remembered like any other.
    let folder = OsStr::from_bytes(b"\xFF");
    world.file(
        std::path::Path::new(folder).join("a.txt"),
        story("Tea", "Ada Lindqvist", "A cup of tea"),
    );
    world.run([OsStr::new("index"), folder]).ok();
    world.run(["index"]).ok().says("articles: 2 unchanged");
    world.assert_equal_to_a_rebuild();
}

#[test]
fn a_long_line_is_one_article() {
    let world = World::new();
    let mut text = String::from("A very long line\n\n");
    while text.len() < 5 << 20 {
        text.push_str("\"We are ready right now,\" said Ada Lindqvist, who had waited for a long time in the rain. ");
    }
    world.file("news/long.txt", &text);
    let started = Instant::now();
    world.run(["index", "news"]).ok().says("1 added");
    world.run(["search", "waited in the rain"]).ok();
    assert!(started.elapsed() < Duration::from_secs(100), "{:?}", started.elapsed());
}

#[test]
fn a_folder_of_something_else_is_no_index_and_stays_as_it_is() {
    let world = world_of(1);
    world.file("notes/diary.txt", "Dear diary");
    world
        .run(["--index", "notes", "index", "news"])
        .fails()
        .says("is not a whosaid index");
    world
        .run(["--index", "notes", "search", "x"])
        .fails()
        .says("is not a whosaid index");
    world.run(["--index", "notes/diary.txt", "index", "news"]).fails();
    assert_eq!(fs::read_dir(world.path("notes")).unwrap().count(), 1);
}

#[test]
fn an_archive_by_month_is_not_taken_for_an_index_and_nothing_in_it_is_removed() {
    let world = World::new();
    for month in ["200701", "200702", "generation-1"] {
        world.file(
            format!("archive/{month}/a.txt"),
            story("Story", "Ada Lindqvist", "It is done"),
        );
    }
    world.remove("archive/generation-1");
    world.file("news/b.txt", story("Story", "Ada Lindqvist", "It is done"));
    world
        .run(["--index", "archive", "index", "news"])
        .fails()
        .says("is not a whosaid index");
    assert!(world.path("archive/200701/a.txt").exists() && world.path("archive/200702/a.txt").exists());
}

#[test]
fn an_index_of_another_schema_names_the_remedy() {
    let world = world_of(2);
    world.run(["index", "news"]).ok();
    let current = world.path(".whosaid/current.json");
    fs::write(&current, "{\"schema\": 9999, \"generation\": \"generation-1\"}\n").unwrap();
    for command in ["search", "status", "index"] {
        let ran = world.run([command]).fails();
        ran.says("another version of whosaid").says("whosaid index --rebuild");
    }
    world.run(["index", "--rebuild"]).ok().says("2 added");
    assert_eq!(world.totals(), (2, 2));
}

#[test]
fn a_damaged_index_names_the_remedy() {
    let world = world_of(2);
    world.run(["index", "news"]).ok();
    fs::write(world.path(".whosaid/current.json"), "{").unwrap();
    world.run(["search", "story"]).fails().says("whosaid index --rebuild");
    world.run(["index"]).fails().says("whosaid index --rebuild");
    world.run(["index", "--rebuild"]).ok();
    assert_eq!(world.totals(), (2, 2));
}

#[test]
fn a_second_writer_is_turned_away_with_one_line_and_nothing_is_lost() {
    let world = world_of(2);
    world.run(["index", "news"]).ok();
    let lock = fs::File::open(world.path(".whosaid/lock")).unwrap();
    lock.lock().unwrap();
    world.file(
        "news/new.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    let ran = world.run(["index"]).fails().says("another whosaid is writing");
    assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
    assert_eq!(world.totals(), (2, 2), "readers go on");
    lock.unlock().unwrap();
    world.run(["index"]).ok().says("1 added");
}

#[cfg(unix)]
#[test]
fn a_killed_run_is_completed_by_the_next() {
    let world = world_of(400);
    // The later kills hit a rebuild of what is complete by then.
    for (n, arguments) in [vec!["index", "news"], vec!["index", "--rebuild"]]
        .into_iter()
        .enumerate()
    {
        for wait in [5, 15, 30, 60, 90, 120, 200] {
            let mut command = world.command(&arguments);
            let mut child = command.stderr(std::process::Stdio::null()).spawn().unwrap();
            std::thread::sleep(Duration::from_millis(wait));
            child.kill().unwrap();
            child.wait().unwrap();
            if n > 0 {
                assert_eq!(world.totals(), (400, 400));
            }
        }
        world.run(["index", "news"]).ok();
        assert_eq!(world.totals(), (400, 400));
        world.assert_equal_to_a_rebuild();
    }
    let left: Vec<_> = fs::read_dir(world.path(".whosaid"))
        .unwrap()
        .flatten()
        .map(|e| e.file_name())
        .collect();
    assert_eq!(left.len(), 5, "{left:?}");
}

#[test]
fn a_file_that_vanishes_while_it_is_read_is_gone() {
    let world = world_of(50);
    let home = whosaid::index::home::Home::at(world.path(".whosaid"));
    let request = Request {
        paths: vec![world.path("news")],
        ..Request::default()
    };
    whosaid::index::update::update(&home, &request, &|event| {
        if let whosaid::index::update::Event::Begin { .. } = event {
            world.remove("news/7.txt");
        }
    })
    .unwrap();
    assert_eq!(world.totals(), (49, 49));
    world.assert_equal_to_a_rebuild();
}

/// Needs the right to mount: `cargo test --test faults -- --ignored`.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_with_options_of_its_own_that_is_missing_stays_known_below_another() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The bridge is open"),
    );
    world.file(
        "news/wire/b.txt",
        story("Harbour shuts", "Ada Lindqvist", "The harbour is closed"),
    );
    world.run(["index", "news"]).ok();
    world.run(["index", "--source", "Meridian", "news/wire"]).ok();
    std::fs::rename(world.path("news/wire"), world.path("elsewhere")).unwrap();
    world
        .run(["index", "news"])
        .fails()
        .says("is missing; what is known of it is kept");
    assert_eq!(world.totals(), (2, 2));
}

#[cfg(unix)]
#[test]
fn an_index_can_be_read_by_whoever_may_read_its_folder() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::with_corpus();
    let plain = world.file("plain.txt", "");
    let usual = std::fs::metadata(plain).unwrap().permissions().mode();
    for entry in walkdir::WalkDir::new(world.path(".whosaid")) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let mode = entry.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o444, usual & 0o444, "{}", entry.path().display());
        }
    }
}

#[test]
fn an_outlet_without_a_name_and_paths_in_a_form_are_refused() {
    let world = World::with_corpus();
    world
        .run(["index", "--source", "  ", "corpus"])
        .fails()
        .says("an outlet has a name");
    world
        .run(["search", "-l", "ferry", "--format", "json"])
        .fails()
        .says("--format");
}

#[test]
#[ignore = "needs the right to mount a file system"]
fn a_full_disk_gives_one_line_and_costs_nothing_that_was_there() {
    let world = world_of(300);
    let disk = world.path("disk");
    fs::create_dir_all(&disk).unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let status = std::process::Command::new(program).args(arguments).arg(&disk).status();
        status.is_ok_and(|status| status.success())
    };
    if !run("mount", &["-t", "tmpfs", "-o", "size=4m", "tmpfs"]) {
        return;
    }
    let failures = || {
        world.run(["--index", "disk/index", "index", "news"]).ok();
        for n in 0..40 {
            let long = story(&format!("Long {n}"), "Ada Lindqvist", &random_words(n, 20_000));
            world.file(format!("news/long-{n}.txt"), long);
        }
        let ran = world
            .run(["--index", "disk/index", "index", "news"])
            .fails()
            .says("is full");
        assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
        assert_eq!(
            world.count(["--index", "disk/index", "search", "-c", "title:story"]),
            300
        );
        world
            .run(["--index", "disk/index", "index", "--rebuild"])
            .fails()
            .says("is full");
        assert_eq!(
            world.count(["--index", "disk/index", "search", "-c", "title:story"]),
            300
        );
        world.run(["--index", "disk/index", "status", "--check"]).ok();
    };
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(failures));
    assert!(run("umount", &[]));
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

/// Words that no two files share and that do not compress.
#[cfg(target_os = "linux")]
fn random_words(seed: u64, count: usize) -> String {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let words = (0..count).map(|_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        format!("the council of w{:x} has met.", state >> 24)
    });
    words.collect::<Vec<_>>().join(" ")
}
