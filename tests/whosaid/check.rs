//! `whosaid check` as a user runs it, over the corpus.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use proptest::prelude::*;
use serde_json::Value;
use whosaid::index::analysis;

use crate::testenv::{World, story};

/// An index of the corpus, made once for all tests.
fn index() -> &'static Path {
    static INDEX: OnceLock<PathBuf> = OnceLock::new();
    INDEX.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap().keep().join("index");
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
        let output = Command::new(env!("CARGO_BIN_EXE_whosaid"))
            .arg("--index")
            .args([&dir, Path::new("index"), &corpus])
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        dir
    })
}

fn run(arguments: &[&str], input: &str) -> Output {
    use std::io::Write;
    let mut child = Command::new(env!("CARGO_BIN_EXE_whosaid"))
        .arg("--index")
        .arg(index())
        .arg("check")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join().unwrap();
    output
}

fn text(arguments: &[&str]) -> (String, i32) {
    let output = run(arguments, "");
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
}

fn answer(question: &str) -> (Value, i32) {
    let output = run(&["--format", "json", question], "");
    let status = output.status.code().unwrap();
    (serde_json::from_slice(&output.stdout).unwrap(), status)
}

fn answers(questions: &[String]) -> (Vec<Value>, i32) {
    let output = run(
        &["--file", "-"],
        &questions.iter().map(|q| format!("{q}\n")).collect::<String>(),
    );
    let lines = String::from_utf8(output.stdout).unwrap();
    let values = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (values, output.status.code().unwrap())
}

fn matches(answer: &Value) -> &[Value] {
    answer["matches"].as_array().unwrap()
}

/// Kind, outlet and speaker of each match.
fn told(answer: &Value) -> Vec<(&str, &str, &str)> {
    matches(answer)
        .iter()
        .map(|m| {
            (
                m["kind"].as_str().unwrap(),
                m["source"].as_str().unwrap_or("-"),
                m["speaker"].as_str().unwrap_or("-"),
            )
        })
        .collect()
}

fn side(piece: &Value) -> (&str, &str) {
    (piece[0].as_str().unwrap(), piece[1].as_str().unwrap())
}

/// The pieces of a match's diff, but for those of one side.
fn without(found: &Value, other: &str) -> Vec<String> {
    let pieces = found["diff"].as_array().unwrap().iter().map(side);
    pieces
        .filter(|(sign, _)| *sign != other)
        .flat_map(|(_, text)| forms(text))
        .collect()
}

fn forms(text: &str) -> Vec<String> {
    analysis::tokens(text).into_iter().map(|t| t.form).collect()
}

const VOW: &str = "We will not rest until every family on these islands knows why the Halcyon Star sank, and who let her sail that night";

#[test]
fn the_same_words_are_exact_and_each_outlet_has_them_in_its_way() {
    let (answer, status) = answer(VOW);
    assert_eq!((answer["verdict"].as_str(), status), (Some("exact"), 0));
    let told = told(&answer);
    assert!(
        told.contains(&("identical", "meridian-wire", "Adaeze Lindqvist")),
        "{told:?}"
    );
    assert!(
        told.iter().any(|t| t.0 == "elided" && t.1 == "Southern Cross Bulletin"),
        "{told:?}"
    );
    assert!(
        told.iter().any(|t| t.0 == "elided" && t.1 == "potomac-ledger"),
        "{told:?}"
    );
    assert_eq!(matches(&answer)[0]["line"], 5);
    assert_eq!(matches(&answer)[0]["date"], "2025-03-14");
}

#[test]
fn typography_is_no_difference_and_is_told() {
    let (answer, status) = answer(
        "WE WILL NOT REST until\u{A0}every fam\u{AD}ily on these islands knows why the Halcyon Star sank - and who let her sail that night",
    );
    assert_eq!((answer["verdict"].as_str(), status), (Some("exact"), 0));
    assert_eq!(matches(&answer)[0]["kind"], "typography");
    let (answer, _) = self::answer("“I don't know”, she told him.");
    assert_ne!(answer["verdict"], "none");
}

#[test]
fn the_questions_own_quotation_marks_do_not_matter() {
    for question in [
        "They will find it is all written down",
        "\"They will find it is all written down.\"",
        "‘They will find it is all written down’",
    ] {
        let (answer, _) = answer(question);
        assert_eq!(matches(&answer)[0]["kind"], "identical", "{question}");
    }
}

#[test]
fn an_ellipsis_in_the_question_leaves_out() {
    let (answer, status) = answer("We will not rest ... who let her sail that night");
    assert_eq!((matches(&answer)[0]["kind"].as_str(), status), (Some("elided"), 0));
}

#[test]
fn square_brackets_hold_an_editors_words_on_either_side() {
    let (answer, _) = answer("I know what she meant to people");
    assert!(told(&answer).contains(&("bracketed", "potomac-ledger", "Adaeze Lindqvist")));
    assert_eq!(
        matches(&answer)[0]["kind"],
        "partial",
        "the words themselves come before an editor's"
    );
    let (answer, status) = self::answer("[T]hey will find [the log] is all written down");
    assert_eq!((matches(&answer)[0]["kind"].as_str(), status), (Some("bracketed"), 0));
}

#[test]
fn a_part_shows_what_follows_it() {
    let (answer, _) = answer("We will not rest until every family on these islands knows");
    let partial = matches(&answer).iter().find(|m| m["kind"] == "partial").unwrap();
    assert!(
        partial["after"]
            .as_str()
            .unwrap()
            .starts_with("why the Halcyon Star sank")
    );
}

#[test]
fn it_is_said_when_the_speaker_goes_on_with_but() {
    let (shown, status) = text(&["A hull of that age will forgive you one mistake"]);
    assert_eq!(status, 0);
    assert!(shown.contains("goes on with “but”"), "{shown}");
}

#[test]
fn it_is_said_when_the_words_are_denied_in_their_place() {
    let question = "rest until every family on these islands knows why";
    let (shown, status) = text(&[question]);
    assert_eq!(status, 0);
    assert!(shown.contains("before it stands “not”"), "{shown}");
    let (answer, _) = answer(question);
    assert_eq!(matches(&answer)[0]["denied_by"], "not");
    let (answer, _) = self::answer("A hull of that age will forgive you one mistake");
    assert_eq!(matches(&answer)[0]["goes_on_with"], "but");
    assert_eq!(matches(&answer)[0]["denied_by"], Value::Null);
}

#[test]
fn a_misquotation_is_near_with_a_diff_and_status_3() {
    let (answer, status) = answer(
        "We will never rest until every family on these islands knows why the Halcyon Star sank and who let her sail that night",
    );
    assert_eq!((answer["verdict"].as_str(), status), (Some("near"), 3));
    let diff: Vec<(&str, &str)> = matches(&answer)[0]["diff"]
        .as_array()
        .unwrap()
        .iter()
        .map(side)
        .collect();
    assert_eq!(diff[..3], [("=", "We will"), ("-", "never"), ("+", "not")]);
    let (shown, _) = text(&["We will never rest until every family on these islands knows"]);
    assert!(
        shown.starts_with("Near:") && shown.contains("We will [-never-] {+not+} rest"),
        "{shown}"
    );
    assert!(
        shown.contains("Adaeze Lindqvist") && shown.contains("2025-03-14"),
        "{shown}"
    );
}

#[test]
fn of_a_handful_of_words_other_forms_count_and_the_telling_one_must_be_there() {
    let (found, status) = answer("let her sails");
    assert_eq!((found["verdict"].as_str(), status), (Some("near"), 3));
    assert_eq!(matches(&found)[0]["speaker"], "Adaeze Lindqvist");
    let (_, status) = answer("let her zither");
    assert_eq!(status, 1);
}

#[test]
fn a_name_that_nobody_has_is_told_from_words_that_were_not_said() {
    let output = run(&["let her sail that night", "--speaker", "lindqvits"], "");
    let (stdout, stderr) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout.contains("nothing that the filters leave"), "{stdout}");
    assert!(
        stderr.contains("--speaker “lindqvits”; try --speaker 'lindqvist'"),
        "{stderr}"
    );
    let output = run(&["let her zither", "--speaker", "lindqvist"], "");
    assert!(output.stderr.is_empty());
}

#[test]
fn words_that_nobody_said_stand_in_the_running_text() {
    let (answer, status) = answer("stood on the quay at Port Ansgar yesterday with the names of 212 people");
    assert_eq!((answer["verdict"].as_str(), status), (Some("exact"), 0));
    assert_eq!(matches(&answer)[0]["in"], "text");
    assert_eq!(matches(&answer)[0]["speaker"], Value::Null);
    let (answer, status) = self::answer("stood on the quay at Port Ansgar today with the names of 212 people");
    assert_eq!((matches(&answer)[0]["in"].as_str(), status), (Some("text"), 3));
}

#[test]
fn what_is_nowhere_is_none_and_status_1() {
    let (answer, status) = answer("The moon is a harsh mistress and the sea a kind uncle");
    assert_eq!((answer["verdict"].as_str(), status), (Some("none"), 1));
    assert!(matches(&answer).is_empty());
}

#[test]
fn a_comma_more_is_no_other_wording() {
    let dir = tempfile::tempdir().unwrap();
    for (outlet, words) in [
        ("echo", "We will not rest, until every family knows why she sank."),
        ("herald", "We will not rest until every family knows, why she sank."),
        ("wire", "We will not rest – until every family knows why she sank!"),
    ] {
        let folder = dir.path().join("news").join(outlet);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(
            folder.join("a.txt"),
            format!("Vow\n\n\"{words}\" said Ada Lindqvist.\n"),
        )
        .unwrap();
    }
    let program = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_whosaid"));
        let output = command.current_dir(dir.path()).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    program(&["index", "news"]);
    for question in [
        "We will not rest until every family knows why she sank",
        "We will never rest until every family knows why she sank",
    ] {
        let told = program(&["check", "-n", "1", question]);
        assert_eq!(told.matches("Ada Lindqvist").count(), 1, "{told}");
        assert!(told.contains("Also in 2 others"), "{told}");
    }
}

/// The articles of a small newsroom, and what is asked of them.
fn harbour() -> World {
    let world = World::new();
    world.file(
        "news/echo/2025-03-01-a.txt",
        "Harbour office\n\nTomas Orde said he was “not leaving” the harbour office, denouncing as “fake news” what the papers wrote about him.\n\n\
        “The bridge is shut,” Ana Vidal said. “It will stay shut until every pilot has been heard.”\n\n\
        Ana Vidal told the council: “He looked at me and said ‘you will never cross this bridge again’ before he went away.”\n\n\
        The council’s pilots “may cross the bridge by night” but nobody else may do so before May.\n\n\
        Ana Vidal said: “We will not rest until every pilot of this harbour has been heard by the council.\n\n\
        “We owe them that much, and we owe it to their families.”\n",
    );
    world.run(["index", "news"]).ok();
    world
}

/// The answer to a question about the harbour, and its first match.
fn asked(world: &World, question: &str) -> (Value, Value) {
    let answer = world.run(["check", "--format=json", question]).json();
    let first = answer["matches"][0].clone();
    (answer, first)
}

#[test]
fn fragments_that_a_reporter_joins_are_not_the_words_together() {
    let world = harbour();
    let (answer, first) = asked(&world, "not leaving fake news");
    assert_eq!((&answer["verdict"], &first["kind"]), (&"near".into(), &"near".into()));
    assert_eq!(first["put_together"], "the harbour office, denouncing as");
    assert_eq!(first["diff"], serde_json::json!([["=", "not leaving … fake news"]]));
    let ran = world.run(["check", "not leaving fake news"]);
    assert_eq!(ran.status, 3);
    assert!(
        ran.stdout
            .starts_with("Near: these words stand in one article, but not together."),
        "{}",
        ran.stdout
    );
    ran.prints("“not leaving … fake news”").prints(
        "Beware: put together from pieces; between them the reporter writes “the harbour office, denouncing as”.",
    );
    world.run(["check", "--threshold=1", "not leaving fake news"]).nothing();
    // Each fragment was said, and who leaves out the words between says so.
    assert_eq!(asked(&world, "fake news").1["kind"], "partial");
    let (_, first) = asked(&world, "not leaving … fake news");
    assert_eq!(
        (&first["kind"], first["put_together"].is_string()),
        (&"elided".into(), true)
    );
}

#[test]
fn words_go_on_behind_who_said_them_but_not_letter_for_letter() {
    let world = harbour();
    let question = "The bridge is shut, It will stay shut until every pilot has been heard";
    let (answer, first) = asked(&world, question);
    assert_eq!(
        (&answer["verdict"], &first["kind"]),
        (&"exact".into(), &"typography".into())
    );
    assert_eq!(first["put_together"], Value::Null);
    let ran = world.run(["check", question]).ok();
    assert!(
        ran.stdout
            .starts_with("Exact: quoted word for word, with an interruption."),
        "{}",
        ran.stdout
    );
    ran.prints("Ana Vidal · interrupted")
        .prints("“The bridge is shut, … It will stay shut until every pilot has been heard.”");
    world
        .run(["check", "the bridge is shut"])
        .ok()
        .prints("“The bridge is shut, … It will stay shut");
    world
        .run(["check", "stay shut until all pilots have been heard"])
        .prints("The bridge is shut, … It will");
    // What goes on in the next paragraph is not interrupted.
    let (_, first) = asked(&world, "has been heard by the council. We owe them that much");
    assert_eq!(
        first["diff"],
        serde_json::json!([["=", "has been heard by the council. We owe them that much,"]])
    );
    let quotes = world.run(["quotes", "families"]).ok();
    assert!(quotes.stdout.contains("council. We owe"), "{}", quotes.stdout);
}

#[test]
fn it_is_said_when_the_words_stand_in_marks_within_the_quotation() {
    let world = harbour();
    let (_, first) = asked(&world, "you will never cross this bridge");
    assert_eq!(first["has_marks_of_its_own"], true);
    world
        .run(["check", "you will never cross this bridge"])
        .ok()
        .prints("Beware: within the quotation these words stand in quotation marks of their own");
    assert_eq!(
        asked(&world, "He looked at me and said").1["has_marks_of_its_own"],
        false
    );
}

#[test]
fn it_is_said_when_one_side_alone_denies() {
    let world = harbour();
    let without = "We will rest until every pilot of this harbour has been heard by the council";
    assert_eq!(asked(&world, without).1["negation"], serde_json::json!(["+", "not"]));
    let ran = world.run(["check", without]);
    assert!(
        ran.stdout
            .starts_with("Near: not these words, and perhaps the opposite."),
        "{}",
        ran.stdout
    );
    ran.prints("Beware: the source has “not”, your words do not.");
    let with = "The bridge is shut. It will never stay shut until every pilot has been heard";
    assert_eq!(asked(&world, with).1["negation"], serde_json::json!(["-", "never"]));
    world
        .run(["check", with])
        .prints("Beware: your words have “never”, the source does not.");
    let other = "We will never rest until every pilot of this harbour has been heard by the council";
    assert_eq!(asked(&world, other).1["negation"], Value::Null);
    // Beside the words themselves, what may be their opposite is told apart from other versions.
    for (name, words) in [
        (
            "b",
            "We will rest until every pilot of this harbour has been heard by the council.",
        ),
        (
            "c",
            "We will not rest until every pilot of our harbour has been heard by the council.",
        ),
    ] {
        let article = format!("Harbour\n\nAna Vidal said: “{words}”\n");
        world.file(format!("news/wire/2025-03-02-{name}.txt"), article);
    }
    world.run(["index"]).ok();
    let shown = world.run(["check", without]).ok().stdout;
    assert!(
        shown.contains("And in words that may mean the opposite:\n\nAna Vidal"),
        "{shown}"
    );
    let shown = world.run(["check", &without.replace("will", "will not")]).ok().stdout;
    let (other, opposite) = (
        shown.find("And in other words:"),
        shown.find("And in words that may mean the opposite:"),
    );
    assert!(other.is_some() && other < opposite, "{shown}");
}

#[test]
fn it_is_said_when_only_part_of_the_running_text_is_in_quotation_marks() {
    let world = harbour();
    let question = "pilots may cross the bridge by night but nobody else";
    let (_, first) = asked(&world, question);
    assert_eq!(
        (&first["in"], &first["is_partly_marked"]),
        (&"text".into(), &true.into())
    );
    let shown = world.run(["check", question]).ok().stdout;
    assert!(
        shown.starts_with("Exact: word for word, in running text, and only partly in quotation marks."),
        "{shown}"
    );
    assert_eq!(asked(&world, "but nobody else may do so").1["is_partly_marked"], false);
}

#[test]
fn what_anybody_says_is_no_conflict_of_speakers() {
    let world = World::new();
    for (name, speaker) in [("a", "Ana Vidal"), ("b", "Tomas Orde")] {
        let article = format!(
            "Harbour\n\n“Fake news,” said {speaker}.\n\nThen {speaker} said: “The harbour bridge has to stay shut until every pilot has been heard.”\n"
        );
        world.file(format!("news/{name}.txt"), article);
    }
    world.run(["index", "news"]).ok();
    assert_eq!(asked(&world, "fake news").0["conflict"], Value::Null);
    assert!(!world.run(["quotes", "fake"]).ok().stdout.contains("Others attribute"));
    let (answer, _) = asked(
        &world,
        "The harbour bridge has to stay shut until every pilot has been heard",
    );
    assert_eq!(answer["conflict"].as_array().map(Vec::len), Some(2));
    world
        .run(["quotes", "pilot"])
        .ok()
        .prints("Others attribute these words to: ");
}

#[test]
fn capitals_alone_are_no_label_and_the_labels_are_explained() {
    let world = harbour();
    let shown = world
        .run([
            "check",
            "HE LOOKED AT ME AND SAID ‘YOU WILL NEVER CROSS THIS BRIDGE AGAIN’ BEFORE HE WENT AWAY",
        ])
        .ok()
        .stdout;
    assert!(shown.contains("\n\nAna Vidal\n"), "{shown}");
    // 11 of 13 words are 84.6 %.
    let shown = world
        .run([
            "check",
            "We must not rest until every pilot of this port has been heard",
        ])
        .stdout;
    assert!(shown.contains("Ana Vidal · 85 % alike"), "{shown}");
    let help = world.run(["check", "--help"]).ok().stdout;
    for label in [
        "identical",
        "typography",
        "interrupted",
        "partial",
        "elided",
        "bracketed",
        "put together",
        "alike",
    ] {
        assert!(
            help.contains(&format!("\n  {label}")) || help.contains(&format!(" {label} ")),
            "{label}: {help}"
        );
    }
}

#[test]
fn a_question_without_words_is_an_error() {
    let output = run(&["..."], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("holds no letter or digit")
    );
}

#[test]
fn filters_narrow_and_a_threshold_decides() {
    assert_eq!(text(&["I told them twice", "--speaker", "brandvold"]).1, 0);
    assert_eq!(
        text(&["I told them twice", "--speaker", "lindqvist", "--threshold", "1"]).1,
        1
    );
    assert_eq!(text(&["I told them twice", "--until", "2024", "--threshold", "1"]).1, 1);
    assert_eq!(
        text(&["They will find that it is all written down", "--threshold", "1"]).1,
        1
    );
    assert_eq!(text(&["They will find that it is all written down"]).1, 3);
}

#[test]
fn a_file_gets_one_object_a_line_in_order() {
    let questions: Vec<String> = [
        "I told them twice",
        "",
        "no such thing was ever said by anybody here",
        "I told them the wind was wrong",
    ]
    .map(str::to_owned)
    .to_vec();
    let (found, status) = answers(&questions);
    assert_eq!(status, 0, "a blank line is no question");
    let texts: Vec<&str> = found.iter().map(|a| a["text"].as_str().unwrap()).collect();
    assert_eq!(texts, questions);
    let verdicts: Vec<&str> = found.iter().map(|a| a["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["exact", "none", "none", "exact"]);
    assert!(found[1]["error"].is_string());
    let (found, status) = answers(&["?!".to_owned()]);
    assert_eq!((found.len(), status), (1, 2));
}

#[test]
fn a_thousand_questions_are_answered_in_order() {
    let questions: Vec<String> = (0..1_000).map(|n| format!("I told them twice {n}")).collect();
    let (found, _) = answers(&questions);
    assert!(found.iter().zip(&questions).all(|(a, q)| a["text"] == q.as_str()) && found.len() == 1_000);
}

/// What people said, according to `tests/gold`: the words of each span, and its article.
fn gold() -> Vec<(String, String)> {
    let lines = include_str!("../gold/corpus.jsonl").lines();
    let spans = lines.map(|line| serde_json::from_str::<Value>(line).unwrap());
    spans
        .filter(|s| s["kind"] == "speech")
        .map(|s| {
            (
                s["text"].as_str().unwrap().to_owned(),
                s["article"].as_str().unwrap().to_owned(),
            )
        })
        .filter(|(text, _)| forms(text).len() >= 6 && !text.contains('\n'))
        .collect()
}

fn has(answer: &Value, article: &str) -> bool {
    matches(answer)
        .iter()
        .any(|m| m["path"].as_str().unwrap().contains(article))
}

#[test]
fn what_was_said_is_exact_in_either_typography() {
    let gold = gold();
    assert!(gold.len() > 200);
    let other = |text: &String| {
        text.replace(['“', '”'], "\"")
            .replace(['‘', '’'], "'")
            .replace('—', " - ")
            .to_uppercase()
    };
    for ask in [|t: &String| t.clone(), other as fn(&String) -> String] {
        let questions: Vec<String> = gold.iter().map(|(text, _)| ask(text)).collect();
        let (found, _) = answers(&questions);
        let right = gold
            .iter()
            .zip(&found)
            .filter(|((_, article), a)| a["verdict"] == "exact" && has(a, article));
        let right = right.count();
        assert!(right * 1000 >= gold.len() * 995, "{right} of {}", gold.len());
    }
}

#[test]
fn a_word_changed_or_dropped_in_six_is_found() {
    let gold = gold();
    for change in [true, false] {
        let misquoted = |(n, (text, _)): (usize, &(String, String))| {
            let words = text.split_whitespace().enumerate();
            let other = |(at, word): (usize, &str)| match at % 6 == 1 + n % 4 {
                true if change => Some("perhaps".to_owned()),
                true => None,
                false => Some(word.to_owned()),
            };
            words.filter_map(other).collect::<Vec<_>>().join(" ")
        };
        let questions: Vec<String> = gold.iter().enumerate().map(misquoted).collect();
        let (found, _) = answers(&questions);
        let missed: Vec<&String> = gold
            .iter()
            .zip(&found)
            .zip(&questions)
            .filter(|(((_, article), a), _)| a["verdict"] == "none" || !has(a, article))
            .map(|(_, question)| question)
            .collect();
        assert!(
            missed.len() * 100 <= gold.len() * 3,
            "{} of {}: {missed:#?}",
            missed.len(),
            gold.len()
        );
    }
}

#[test]
fn the_halves_of_two_quotations_are_not_found() {
    let gold = gold();
    let half = |text: &str, first: bool| {
        let words: Vec<&str> = text.split_whitespace().take(12).collect();
        let middle = words.len() / 2;
        if first {
            words[..middle].join(" ")
        } else {
            words[words.len() - middle..].join(" ")
        }
    };
    let long: Vec<&String> = gold
        .iter()
        .map(|(t, _)| t)
        .filter(|t| t.split_whitespace().count() >= 12)
        .collect();
    // The same words stand in several outlets: a half must not meet its own other half.
    let pairs = (0..long.len()).map(|n| (long[n], long[(n * 7 + 13) % long.len()]));
    let questions: Vec<String> = pairs
        .filter(|(a, b)| forms(a)[..3] != forms(b)[..3])
        .map(|(a, b)| format!("{} {}", half(a, true), half(b, false)))
        .collect();
    assert!(questions.len() > 100);
    let (found, _) = answers(&questions);
    let wrong = found
        .iter()
        .zip(&questions)
        .filter(|(a, _)| a["verdict"] != "none")
        .count();
    assert!(wrong * 100 <= questions.len(), "{wrong} of {}", questions.len());
}

#[test]
fn the_diff_holds_the_words_of_both_sides() {
    let gold = gold();
    let questions: Vec<String> = gold
        .iter()
        .map(|(text, _)| text.replacen(" the ", " a most curious ", 1))
        .collect();
    let (found, _) = answers(&questions);
    let mut seen = BTreeSet::new();
    for (answer, question) in found.iter().zip(&questions) {
        for m in matches(answer)
            .iter()
            .filter(|m| !question.contains('[') && !m["quote"].as_str().unwrap().contains('['))
        {
            assert_eq!(without(m, "+"), forms(question), "{m:#}");
            let (stretch, quote) = (without(m, "-"), forms(m["quote"].as_str().unwrap()));
            if m["in"] == "quotation" {
                assert!(quote.windows(stretch.len()).any(|w| w == stretch), "{m:#}");
            }
            seen.insert(m["kind"].as_str().unwrap().to_owned());
        }
    }
    assert!(seen.contains("near") && seen.contains("identical"), "{seen:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn every_line_has_an_answer(lines in proptest::collection::vec("[^\\r\\n]{0,60}|[a-z\\[\\]….\" -]{0,40}", 1..40)) {
        let (found, status) = answers(&lines);
        prop_assert_eq!(found.len(), lines.len());
        prop_assert!(status == 0 || status == 2);
    }
}

#[test]
fn questions_are_decoded_as_articles_are() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story(
            "Harbour",
            "Ana Vidal",
            "The café on the river is ours, and it won’t be moved",
        ),
    );
    world.run(["index", "news"]).ok();
    let question = "The café on the river is ours, and it won’t be moved";
    let other = "Nobody has ever said this about the harbour";
    let western: Vec<u8> = format!("{question}\r\n{other}\r\n")
        .chars()
        .map(|c| match c {
            '’' => 0x92,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    let lines = format!("{question}\n{other}\n");
    let sixteen =
        |order: fn(u16) -> [u8; 2]| -> Vec<u8> { format!("\u{FEFF}{lines}").encode_utf16().flat_map(order).collect() };
    // Behind so much that is ASCII the beginning does not show it.
    let late = [format!("{other}\n").repeat(2_000).into_bytes(), western.clone()].concat();
    for (name, bytes, first) in [
        ("utf-8", lines.clone().into_bytes(), 0),
        ("mark", format!("\u{FEFF}{lines}").into_bytes(), 0),
        ("1252", western, 0),
        ("16le", sixteen(u16::to_le_bytes), 0),
        ("16be", sixteen(u16::to_be_bytes), 0),
        ("late", late, 2_000),
    ] {
        world.file(name, bytes);
        let answers = world
            .run(["check", "--file", name, "--format", "ndjson"])
            .ok()
            .objects();
        assert_eq!(answers.len(), first + 2, "{name}");
        assert_eq!(answers[first]["text"], question, "{name}");
        assert_eq!(answers[first]["verdict"], "exact", "{name}");
        assert_eq!(answers[first + 1]["text"], other, "{name}");
    }
}
