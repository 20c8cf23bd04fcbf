//! The same words in another form: no blank, no line ending and no kind of marks changes who said them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::testenv::World;
use whosaid::quotes::{Context, extract};

/// Who says what in a body, in letters and digits alone.
fn said(body: &str) -> BTreeMap<String, Vec<Option<String>>> {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let mut said: BTreeMap<String, Vec<Option<String>>> = BTreeMap::new();
    for quotation in extract(body, &Context::default()) {
        for segment in &quotation.segments {
            let words = letters(&body[segment.range.clone()]);
            said.entry(words)
                .or_default()
                .push(quotation.speaker.as_deref().map(letters));
        }
    }
    said
}

/// The text with another blank between an initial or an abbreviated title and the name: `Mr. Orde`, `J. Orde`.
fn with_blank(body: &str, blank: &str) -> String {
    const TITLES: &[&str] = &["Mr", "Mrs", "Ms", "Dr", "Sen", "Sens", "Rep", "Gov", "Prof", "Sgt"];
    let mut out = String::new();
    let mut rest = body;
    while let Some(dot) = rest.find(". ") {
        let (before, after) = rest.split_at(dot);
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let initial = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase());
        let goes_on = after[2..].starts_with(char::is_uppercase);
        let joins = goes_on && (initial || TITLES.contains(&word));
        out.extend([before, ".", if joins { blank } else { " " }]);
        rest = &after[2..];
    }
    out + rest
}

#[test]
fn another_form_of_the_same_words_changes_no_speaker() {
    let world = World::new();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let articles = world.run(["extract", "--articles", corpus.to_str().unwrap()]).ok();
    let bodies: Vec<String> = articles
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|article| article["body"].as_str().unwrap().to_owned())
        .collect();
    assert!(bodies.len() > 60);
    type Form = fn(&str) -> String;
    let forms: [(&str, Form); 6] = [
        ("no-break spaces", |body| with_blank(body, "\u{a0}")),
        ("narrow no-break spaces", |body| with_blank(body, "\u{202f}")),
        ("two spaces", |body| with_blank(body, "  ")),
        ("lines of another system", |body| body.replace('\n', "\r\n")),
        ("one line break between paragraphs", |body| body.replace("\n\n", "\n")),
        ("guillemets", |body| body.replace('“', "«").replace('”', "»")),
    ];
    for body in &bodies {
        let here = said(body);
        for (name, form) in &forms {
            assert_eq!(
                said(&form(body)),
                here,
                "{name}: {}",
                &body[..body.floor_char_boundary(200)]
            );
        }
    }
}
