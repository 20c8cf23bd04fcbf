//! `whosaid extract`: quotations without an index; and `whosaid show`, `whosaid status`.

use crate::testenv::{World, story};
use serde_json::json;

#[test]
fn one_object_a_quotation_whose_bytes_are_those_of_the_body() {
    let world = World::new();
    world.file("a/b.txt", story("Bridge opens", "Ada Lindqvist", "The river is höh"));
    let quotation = world.run(["extract", "a/b.txt"]).ok().json();
    let article = world.run(["extract", "--articles", "a/b.txt"]).ok().json();
    let segment = &quotation["segments"][0];
    let range = segment["start"].as_u64().unwrap() as usize..segment["end"].as_u64().unwrap() as usize;
    assert_eq!(
        &article["body"].as_str().unwrap()[range],
        segment["text"].as_str().unwrap()
    );
    for (name, value) in [
        ("version", json!(1)),
        ("path", json!("a/b.txt")),
        ("item", json!(null)),
        ("speaker", json!("Ada Lindqvist")),
        ("mention", json!("Ada Lindqvist")),
        ("cue", json!("said")),
        ("link", json!("explicit")),
        ("quote", json!("The river is höh,")),
        ("mixed", json!(false)),
    ] {
        assert_eq!(quotation[name], value, "{name}");
    }
    assert_eq!(segment["marks"], "double");
    assert_eq!(article["title"], "Bridge opens");
    assert!(!world.path(".whosaid").exists());
}

#[test]
fn markdown_hides_no_speaker() {
    let world = World::new();
    world.file(
        "tide.md",
        "---\ndate: 2024-05-04\n---\n# The *tide* rises\n\n*By Omar Reed*\n\n“It is over for us,” said **Ada Lindqvist** on Monday.\n\n\
         ![The quay](quay.jpg)\n\n“It leaks,” said [Tomas Brandl](https://example.org/tomas), a pilot.\n",
    );
    let spoken = world.run(["extract", "tide.md"]).ok();
    let speakers: Vec<_> = spoken.objects().iter().map(|q| q["speaker"].clone()).collect();
    assert_eq!(speakers, ["Ada Lindqvist", "Tomas Brandl"]);
    let article = world.run(["extract", "--articles", "tide.md"]).ok().json();
    assert_eq!(article["title"], "The tide rises");
    assert_eq!(article["authors"], json!(["Omar Reed"]));
    assert!(!article["body"].as_str().unwrap().contains("quay"));
    // The same file under another name is taken at its word.
    world.file("tide.txt", "The tide rises\n\n“It leaks,” said Ada *Lindqvist*.\n");
    assert!(
        world.run(["extract", "--articles", "tide.txt"]).ok().json()["body"]
            .as_str()
            .unwrap()
            .contains('*')
    );
}

#[test]
fn many_lines_of_a_kind_are_counted() {
    let world = World::new();
    let items: Vec<String> = (0..20).map(|n| format!("{{\"title\": \"Story {n}\"}}")).collect();
    world.file(
        "a.json",
        format!("[{}, {{\"title\": \"T\", \"body\": \"Text.\"}}]", items.join(", ")),
    );
    let ran = world.run(["extract", "--articles", "a.json"]).ok();
    assert_eq!(
        ran.stderr.matches("has a title but no text").count(),
        6,
        "{}",
        ran.stderr
    );
    ran.says("… and 15 more like these");
    let all = world.run(["extract", "--articles", "--verbose", "a.json"]).ok();
    assert_eq!(all.stderr.matches("has a title but no text").count(), 20);
    world
        .run(["extract", "nosuch"])
        .fails()
        .says_only("error: nosuch: there is no such file or folder");
}

#[test]
fn a_wire_story_sent_by_mail_is_read() {
    let world = World::new();
    let mail = |kind: &str| {
        format!(
            "From: Jane Roe <jane@example.org>\nTo: desk@example.org\nSubject: Mill to close\nDate: Tue, 3 Feb 2026 06:05:00 -0500\n{kind}\nThe mill will close in the autumn, the owners said on Tuesday.\n"
        )
    };
    world.file("a.eml", mail("Content-Type: text/plain; charset=utf-8\n"));
    world.file("b.eml", mail("Content-Type: multipart/alternative; boundary=x\n"));
    let article = world.run(["extract", "--articles", "a.eml"]).ok().json();
    for (name, value) in [
        ("title", json!("Mill to close")),
        ("authors", json!(["Jane Roe"])),
        ("date", json!("2026-02-03T06:05:00-05:00")),
        (
            "body",
            json!("The mill will close in the autumn, the owners said on Tuesday."),
        ),
    ] {
        assert_eq!(article[name], value, "{name}");
    }
    world
        .run(["extract", "--articles", "b.eml"])
        .nothing()
        .says("in several parts");
}

#[test]
fn standard_input_and_pipes_are_read() {
    let world = World::new();
    let text = story("Bridge opens", "Ada Lindqvist", "The river is high");
    world
        .run_with_input(["extract", "-"], &text)
        .ok()
        .prints("\"path\":\"-\"");
    #[cfg(target_os = "linux")]
    world
        .run_with_input(["extract", "/dev/stdin"], &text)
        .ok()
        .prints("Ada Lindqvist");
}

#[test]
fn a_file_that_breaks_off_says_so_after_what_it_held() {
    let world = World::new();
    let good = r#"[{"title": "Bridge opens", "body": "\"The river is high,\" said Ada Lindqvist."}, {"title": "Cut"#;
    world.file("a.json", good);
    world
        .run(["extract", "a.json"])
        .ok()
        .prints("The river is high")
        .says("a.json: ");
    world.run(["index", "a.json"]).ok().says("a.json: ");
    world.run(["quotes", "river"]).ok();
}

#[test]
fn what_cannot_be_read_is_an_error_and_the_rest_is_printed() {
    let world = World::new();
    world.file("a.txt", story("Bridge opens", "Ada Lindqvist", "The river is high"));
    world
        .run(["extract", "nosuch.txt", "a.txt"])
        .fails()
        .says("nosuch.txt")
        .prints("The river is high");
    world.file(
        "silent.txt",
        "Nothing said\n\nNobody spoke to anybody about anything.\n",
    );
    world.run(["extract", "silent.txt"]).nothing();
    world.file("empty.txt", "");
    world
        .run(["extract", "empty.txt"])
        .nothing()
        .says("empty.txt: the file is empty");
}

#[test]
fn show_marks_quotations_with_their_speakers() {
    let world = World::with_corpus();
    world.file(
        "news/x.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.run(["index"]).ok();
    world
        .run(["show", "news/x.txt"])
        .ok()
        .prints("\"The river is high,\" [Ada Lindqvist] said Ada Lindqvist.");
    world.run(["show", "news/x.txt:5"]).ok();
    world
        .run(["show", "news/nosuch.txt"])
        .fails()
        .says("has no article “news/nosuch.txt”");
    let briefs = "news/meridian-wire/meridian-briefs-2022-11-08.json";
    world
        .run(["show", briefs, "--item", "1"])
        .ok()
        .prints("Kestrel Foods recalls soup over glass fragments");
    world
        .run(["show", briefs, "--item", "999"])
        .fails()
        .says("holds no item 999");
    world
        .run(["show", "https://wire.example.com/2022/11/08/kestrel-recall"])
        .ok()
        .prints("Kestrel");
    world.run(["show", "https://wire.example.com/2022"]).fails();
}

#[test]
fn status_says_what_the_index_holds() {
    let world = World::with_corpus();
    let (articles, quotations) = world.totals();
    let status = world.run(["status", "--format", "json"]).ok().json();
    assert_eq!(
        (&status["version"], &status["articles"], &status["quotations"]),
        (&json!(1), &json!(articles), &json!(quotations))
    );
    assert_eq!(status["roots"], json!([world.text("news")]));
    assert_eq!(
        (&status["broken"], &status["stale"], &status["troubles"]),
        (&json!(0), &json!(0), &json!([]))
    );
    assert!(status["damage"].is_null());
    assert_eq!(
        world.run(["status", "--check", "--format", "json"]).ok().json()["damage"],
        json!([])
    );
}

#[test]
fn explain_says_which_rule_decided_and_by_which_words() {
    let world = World::new();
    let text = "Harbour opens\n\nAna Vidal came late.\n\n“The tide decides,” Ms Vidal said.\n";
    world.file("a.txt", text);
    let quotation = world.run(["extract", "--explain", "a.txt"]).ok().json();
    assert_eq!(quotation["rule"], "subject and verb after");
    assert_eq!(
        quotation["evidence"],
        "“said” with “Ms Vidal” (line 5); the speaker is “Ana Vidal” (line 3)"
    );
    let plain = world.run(["extract", "a.txt"]).ok().json();
    assert_eq!((&plain["rule"], &plain["evidence"]), (&json!(null), &json!(null)));
}
