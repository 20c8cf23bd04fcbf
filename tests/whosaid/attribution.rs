//! Who said it, over the bundled corpus: the program's answers beside those of careful readers in `tests/gold/corpus.jsonl`.
//!
//! The floors here are what the program reaches; they are raised with it and never lowered.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;
use whosaid::index::analysis::tokens;

/// Share of quoted spans, both ways, that are found where somebody speaks and passed over where nobody does.
const DETECTION: f64 = 0.995;
/// Harmonic mean of precision and recall of spans with the right speaker.
const END_TO_END: f64 = 0.97;

#[derive(Deserialize)]
struct Gold {
    article: String,
    text: String,
    kind: String,
    speaker: Option<String>,
}

#[derive(Deserialize)]
struct Extracted {
    path: String,
    speaker: Option<String>,
    segments: Vec<Segment>,
}

/// A stretch that the program gives to somebody.
struct Span {
    words: Vec<String>,
    speaker: Option<String>,
    /// Whether the gold lists stretches in such marks.
    listed: bool,
}

#[derive(Deserialize)]
struct Segment {
    text: String,
    marks: String,
}

fn forms(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.form).collect()
}

/// The words by which two names, or two descriptions, are compared: no titles before the name, no articles, no possessive.
fn name(text: &str) -> Vec<String> {
    const TITLES: &[&str] = &[
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "prof",
        "professor",
    ];
    let mut words = forms(text);
    while words.len() > 1 && TITLES.contains(&words[0].as_str()) {
        words.remove(0);
    }
    words.retain(|word| word != "s");
    words
}

/// A name must be the same; a description must share half of its words with the reader's, its head among them.
fn same_speaker(gold: &str, found: &str) -> bool {
    const SMALL: &[&str] = &[
        "of", "the", "a", "an", "for", "to", "in", "at", "on", "from", "by", "with", "and",
    ];
    let (gold_words, found_words) = (name(gold), name(found));
    if gold_words == found_words {
        return true;
    }
    let is_name = gold
        .split(' ')
        .filter(|word| !SMALL.contains(word))
        .all(|word| word.starts_with(char::is_uppercase));
    let joint = gold.contains(" and ");
    if joint
        && gold
            .split(" and ")
            .any(|part| part.contains(' ') && name(part) == found_words)
    {
        return true;
    }
    let head = |words: &[String]| {
        let before = words
            .iter()
            .skip(1)
            .position(|word| SMALL.contains(&word.as_str()))
            .map_or(words.len(), |n| n + 1);
        words.get(before - 1).map(|word| word.trim_end_matches('s').to_owned())
    };
    let content: Vec<&String> = gold_words
        .iter()
        .filter(|word| !SMALL.contains(&word.as_str()))
        .collect();
    let shared = content.iter().filter(|word| found_words.contains(word)).count();
    !is_name && head(&gold_words) == head(&found_words) && shared * 2 >= content.len()
}

fn article_of(path: &str) -> String {
    Path::new(path)
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

#[test]
fn the_corpus_is_attributed_as_careful_readers_do() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let gold = fs::read_to_string(root.join("tests/gold/corpus.jsonl")).unwrap();
    let mut spans: BTreeMap<String, Vec<Gold>> = BTreeMap::new();
    for line in gold.lines() {
        let span: Gold = serde_json::from_str(line).unwrap();
        spans.entry(span.article.clone()).or_default().push(span);
    }
    let output = Command::new(env!("CARGO_BIN_EXE_whosaid"))
        .arg("extract")
        .arg(root.join("corpus"))
        .output()
        .unwrap();
    assert!(output.status.success());
    let mut found: HashMap<String, Vec<Span>> = HashMap::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let quotation: Extracted = serde_json::from_str(line).unwrap();
        for segment in quotation.segments {
            let listed = segment.marks == "double";
            let span = Span {
                words: forms(&segment.text),
                speaker: quotation.speaker.clone(),
                listed,
            };
            found.entry(article_of(&quotation.path)).or_default().push(span);
        }
    }

    let (mut wanted, mut given, mut detected, mut right) = (0u32, 0u32, 0u32, 0u32);
    let mut wrong = Vec::new();
    for (article, spans) in &spans {
        let mut segments = found.remove(article).unwrap_or_default();
        for span in spans {
            let words = forms(&span.text);
            let speech = span.kind == "speech";
            wanted += u32::from(speech);
            let Some(at) = segments.iter().position(|span| span.words == words) else {
                continue;
            };
            let speaker = segments.remove(at).speaker;
            given += 1;
            if !speech {
                continue;
            }
            detected += 1;
            match (&span.speaker, &speaker) {
                (None, None) => right += 1,
                (Some(gold), Some(found)) if same_speaker(gold, found) => right += 1,
                _ => wrong.push(format!(
                    "{article}: {:?} for {:?}: {}",
                    speaker, span.speaker, span.text
                )),
            }
        }
        // What the gold does not list nobody said; single marks it lists only where they are the article's own.
        given += segments.iter().filter(|span| span.listed).count() as u32;
    }
    let f1 = |hits: u32| 2.0 * f64::from(hits) / f64::from(wanted + given);
    let report = format!(
        "detection {:.3}, end to end {:.3}\n{}",
        f1(detected),
        f1(right),
        wrong.join("\n")
    );
    assert!(f1(detected) >= DETECTION && f1(right) >= END_TO_END, "{report}");
}
