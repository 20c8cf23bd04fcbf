//! Many at once, and many times over: readers beside a writer, and small updates without end.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::testenv::{World, cases, story};

/// Writes the files of one batch.
fn batch(world: &World, number: usize, size: usize) {
    for n in 0..size {
        let words = format!("Batch {number} holds number {n}");
        world.file(
            format!("news/{number}/{n}.txt"),
            story(&format!("Story {number}.{n}"), "Ada Lindqvist", &words),
        );
    }
}

/// Readers ask while a writer adds batches, each in one commit: every answer must hold whole batches, and none may fail.
fn readers_beside_a_writer(readers: usize, batches: usize, size: usize) {
    let world = World::new();
    batch(&world, 0, size);
    world.run(["index", "news"]).ok();
    let (done, answers) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for reader in 0..readers {
            let (world, done, answers) = (&world, &done, &answers);
            scope.spawn(move || {
                let mut last = 0;
                loop {
                    let last_round = done.load(Ordering::Relaxed);
                    let found = match reader % 3 {
                        0 => world.count(["search", "council", "-c"]),
                        1 => world.count(["quotes", "\"holds number\"", "-c"]),
                        _ => world.run(["quotes", "-n0", "--format=ndjson"]).ok().objects().len() as u64,
                    };
                    assert_eq!(found % size as u64, 0, "part of a commit");
                    assert!(found >= last, "an answer from before the last one");
                    last = found;
                    answers.fetch_add(1, Ordering::Relaxed);
                    if last_round {
                        assert_eq!(found, ((batches + 1) * size) as u64);
                        break;
                    }
                }
            });
        }
        for number in 1..=batches {
            batch(&world, number, size);
            world.run(["index", "news"]).ok();
        }
        done.store(true, Ordering::Relaxed);
    });
    println!(
        "{} answers to {readers} readers while {} articles were added",
        answers.into_inner(),
        batches * size
    );
    world.assert_equal_to_a_rebuild();
}

/// One article after the other is added or changed: segments are merged, and files removed, along the way.
fn small_updates(updates: usize) -> usize {
    let world = World::new();
    world.file("news/0.txt", story("Story", "Ada Lindqvist", "This is the first"));
    world.run(["index", "news"]).ok();
    for n in 0..updates {
        let name = format!("news/{}.txt", n % (updates / 2));
        world.file(&name, story("Story", "Ada Lindqvist", &format!("This is update {n}")));
        let account = world.index(&[&name]);
        assert_eq!(account.added + account.updated, 1);
    }
    world.run(["status", "--check"]).ok();
    assert_eq!(world.totals(), ((updates / 2) as u64, (updates / 2) as u64));
    std::fs::read_dir(world.path(".whosaid/generation-1")).unwrap().count()
}

#[test]
fn readers_beside_a_writer_see_whole_commits() {
    readers_beside_a_writer(6, cases(4), 50);
}

#[test]
fn small_updates_leave_few_files() {
    let files = small_updates(30);
    assert!(files < 150, "{files} files");
}

#[test]
#[ignore = "takes minutes"]
fn fifty_readers_beside_ten_thousand_articles() {
    readers_beside_a_writer(50, 20, 500);
}

#[test]
#[ignore = "takes minutes"]
fn a_thousand_small_updates_leave_few_files() {
    let files = small_updates(1000);
    println!("{files} files after a thousand updates");
    assert!(files < 250, "{files} files");
}
