//! Damage to the index: each flipped byte is found and named with the remedy, and no search ends in anything but an answer or an error.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use whosaid::index::home::Home;
use whosaid::index::roots::Roots;
use whosaid::index::soundness;

use crate::testenv::{Ran, World, cases};

/// A world whose index was updated once, so that it has deleted documents too.
fn world() -> World {
    let world = World::with_corpus();
    let removed = world.articles().swap_remove(3);
    fs::remove_file(removed).unwrap();
    world.run(["index"]).ok().says("removed");
    world
}

/// The files of the index that hold anything.
fn files(world: &World) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(world.path(".whosaid"))
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.metadata().unwrap().is_file() && entry.metadata().unwrap().len() > 0)
        .map(|entry| entry.into_path())
        .collect();
    files.sort();
    files
}

/// What reading all of the index says of it: an error, or the damage.
fn verdict(world: &World) -> Result<Vec<String>, String> {
    let home = Home::at(world.path(".whosaid"));
    // The engine has faults of its own over damaged files; the program contains them in the same way.
    let asked = std::panic::catch_unwind(|| {
        let opened = home.open().map_err(|e| e.to_string())?;
        Roots::load(&home).map_err(|e| e.to_string())?;
        soundness::check(&opened).map_err(|e| e.to_string())
    });
    asked.unwrap_or_else(|_| Err("a fault".to_owned()))
}

/// Flips one bit of a file, asks, and puts it back.
fn flipped<T>(path: &Path, at: usize, bit: u32, ask: impl FnOnce() -> T) -> T {
    let whole = fs::read(path).unwrap();
    let mut bytes = whole.clone();
    bytes[at] ^= 1 << bit;
    fs::write(path, &bytes).unwrap();
    let answer = ask();
    fs::write(path, &whole).unwrap();
    answer
}

/// Places in a file: its first and last bytes, and others spread over it, no two runs of which are evenly apart.
fn places(length: usize, wanted: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..wanted.min(length))
        .map(|n| (n * length / wanted.min(length) + n * n % 7).min(length - 1))
        .collect();
    places.extend((length.saturating_sub(wanted / 2)..length).step_by(3));
    places.sort_unstable();
    places.dedup();
    places
}

#[test]
fn every_flipped_byte_of_every_file_is_found() {
    let world = world();
    assert_eq!(verdict(&world), Ok(Vec::new()));
    for path in files(&world) {
        let length = fs::read(&path).unwrap().len();
        for at in places(length, cases(24)) {
            let bit = (at % 8) as u32;
            let said = flipped(&path, at, bit, || verdict(&world));
            assert_ne!(said, Ok(Vec::new()), "byte {at} of {} of {length}", path.display());
        }
    }
    assert_eq!(verdict(&world), Ok(Vec::new()));
}

#[test]
fn damage_is_named_with_the_remedy_and_the_remedy_mends_it() {
    let world = world();
    let before = world.everything();
    for path in files(&world) {
        let length = fs::read(&path).unwrap().len();
        let said = flipped(&path, length / 2, 4, || world.run(["status", "--check"]));
        let said = said.ends_with(2);
        let all = format!("{}{}", said.stdout, said.stderr);
        let name = path.file_name().unwrap().to_string_lossy();
        assert!(all.contains("whosaid index "), "{name}: {all}");
    }
    // The largest: in the middle of it stand articles, and not what the index needs to be opened at all.
    let store = files(&world)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == "store"))
        .max_by_key(|path| fs::metadata(path).unwrap().len());
    let store = store.unwrap();
    let mut bytes = fs::read(&store).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x10;
    fs::write(&store, bytes).unwrap();
    let name = store.file_name().unwrap().to_string_lossy().into_owned();
    let said = world.run(["status", "--check", "--format", "json"]).ends_with(2).json();
    assert!(said["damage"][0].as_str().unwrap().contains(&name), "{said}");
    world.run(["index", "--rebuild"]).ok();
    world.run(["status", "--check"]).ok();
    assert_eq!(world.everything(), before);
}

/// What a hit shows of an article or a quotation itself, without what depends on other documents.
fn shown(hit: &Value) -> Value {
    let mut hit = hit.clone();
    if let Some(hit) = hit.as_object_mut() {
        for key in ["score", "also", "earlier"] {
            hit.remove(key);
        }
    }
    hit
}

#[test]
fn a_search_over_a_damaged_index_ends_in_an_answer_or_an_error_and_shows_nothing_damaged() {
    let world = world();
    let asked: [&[&str]; 5] = [
        &["search", "the", "-n0", "--no-group", "--format", "ndjson"],
        &["quotes", "-n0", "--no-group", "--format", "ndjson"],
        &[
            "search",
            "a*",
            "-n0",
            "--no-group",
            "--sort",
            "newest",
            "--format",
            "ndjson",
        ],
        &["check", "we are ready right now"],
        &["status"],
    ];
    let hits = |ran: &Ran| -> Vec<Value> {
        ran.stdout
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let sound: Vec<HashSet<String>> = asked[..3]
        .iter()
        .map(|asked| {
            hits(&world.run(*asked).ok())
                .iter()
                .map(|hit| shown(hit).to_string())
                .collect()
        })
        .collect();
    assert!(sound.iter().all(|hits| hits.len() > 20));
    for (n, path) in files(&world).into_iter().enumerate() {
        let length = fs::read(&path).unwrap().len();
        // What is shown comes out of these.
        let holds_text = path.extension().is_some_and(|e| e == "store" || e == "fast");
        for (m, at) in places(length, cases(if holds_text { 40 } else { 3 }))
            .into_iter()
            .enumerate()
        {
            let which = if holds_text { m % 3 } else { (n + m) % asked.len() };
            let ran = flipped(&path, at, (at % 8) as u32, || world.run(asked[which]));
            let place = format!("byte {at} of {}", path.display());
            assert!(ran.status <= 3, "{place}: {ran:?}");
            assert!(!ran.stderr.contains("panicked"), "{place}: {}", ran.stderr);
            if let Some(sound) = sound.get(which) {
                for hit in hits(&ran) {
                    assert!(
                        sound.contains(&shown(&hit).to_string()),
                        "{place}: {:?}: {hit}",
                        asked[which]
                    );
                }
            }
        }
    }
}

#[test]
fn a_missing_or_shortened_file_is_found() {
    let world = world();
    for path in files(&world) {
        // Without its list of folders an index is sound; it only does not know where to look for news.
        if path.ends_with("roots.json") {
            continue;
        }
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() / 2]).unwrap();
        world.run(["status", "--check"]).ends_with(2);
        let ran = world.run(["search", "the"]);
        assert!(ran.status <= 2, "{}: {ran:?}", path.display());
        fs::remove_file(&path).unwrap();
        // Without its list of copies an index is as sound; searches take longer.
        let missed = if path.ends_with("copies") { 0 } else { 2 };
        world.run(["status", "--check"]).ends_with(missed);
        let ran = world.run(["search", "the"]);
        assert!(ran.status <= 2, "{}: {ran:?}", path.display());
        fs::write(&path, &whole).unwrap();
    }
    world.run(["status", "--check"]).ok();
}
