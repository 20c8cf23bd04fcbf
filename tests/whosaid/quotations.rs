//! Who said what, as a user of the library sees it: short articles and what is read out of them.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use whosaid::quotes::{Context, Link, Marks, Quotation, extract};

fn quotations(body: &str) -> Vec<Quotation> {
    extract(body, &Context::default())
}

/// Speaker and words of each quotation, its segments joined by a bar.
fn said(body: &str) -> Vec<(String, String)> {
    quotations(body)
        .iter()
        .map(|q| {
            let words: Vec<&str> = q.segments.iter().map(|s| &body[s.range.clone()]).collect();
            (q.speaker.clone().unwrap_or_default(), words.join(" | "))
        })
        .collect()
}

fn speakers(body: &str) -> Vec<String> {
    said(body).into_iter().map(|(speaker, _)| speaker).collect()
}

#[test]
fn the_usual_orders() {
    assert_eq!(speakers("“The bridge is shut,” Ana Vidal said."), ["Ana Vidal"]);
    assert_eq!(
        speakers("“The bridge is shut,” said Ana Vidal, the harbour master."),
        ["Ana Vidal"]
    );
    assert_eq!(speakers("Ana Vidal said: “The bridge is shut.”"), ["Ana Vidal"]);
    assert_eq!(
        speakers("Ana Vidal, 43, who runs the harbour, told reporters, “The bridge is shut.”"),
        ["Ana Vidal"]
    );
    assert_eq!(
        speakers("According to Ana Vidal, the bridge “cannot be saved by anybody.”"),
        ["Ana Vidal"]
    );
    assert_eq!(
        speakers("The plan was described by Ana Vidal as “a bridge to nowhere”."),
        ["Ana Vidal"]
    );
}

#[test]
fn one_utterance_over_a_tag_is_one_quotation() {
    assert_eq!(
        said("“The bridge is shut,” Ana Vidal said. “It will stay shut.”"),
        [(
            "Ana Vidal".to_owned(),
            "The bridge is shut, | It will stay shut.".to_owned()
        )]
    );
}

#[test]
fn a_surname_or_a_pronoun_is_given_the_full_name() {
    let body = "Ana Vidal met Tomas Brandl on Monday.\n“It went well,” Ms. Vidal said.\n“She was fair,” said Mr. Brandl.\nVidal left early. “I was tired,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Brandl", "Ana Vidal"]);
    assert_eq!(quotations(body)[2].link, Link::Pronoun);
}

#[test]
fn single_marks_are_the_articles_own_where_there_are_no_others() {
    let body = "‘It’s the workers’ plan,’ Sir Martin Pell said. ‘We won’t stop.’";
    let all = quotations(body);
    assert_eq!(speakers(body), ["Martin Pell"]);
    assert_eq!(all[0].segments.len(), 2);
    assert_eq!(all[0].segments[0].marks, Marks::Single);
}

#[test]
fn a_quotation_runs_over_paragraphs() {
    let body = "“The bridge is shut,” said Ana Vidal. “It was old.\n“We will build another.”\nShe left.";
    assert_eq!(
        said(body),
        [(
            "Ana Vidal".to_owned(),
            "The bridge is shut, | It was old. | We will build another.".to_owned()
        )]
    );
}

#[test]
fn what_nobody_said_is_no_quotation() {
    assert!(quotations("Tomas “Tommy” Brandl was there.").is_empty());
    assert!(quotations("She starred in “The Long Harbour” for three years.").is_empty());
    assert!(quotations("The ship is 6'3\" wide.").is_empty());
}

#[test]
fn an_unnamed_source_is_described() {
    assert_eq!(
        speakers("“We knew nothing,” a spokesman for the port of Vell said."),
        ["spokesman for the port of Vell"]
    );
}

#[test]
fn an_office_is_resolved_to_its_bearer() {
    let body = "Harbour Commissioner Ana Vidal met the mayor of Vell, Tomas Brandl.\n“It went well,” the mayor said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_name_in_apposition_outranks_its_description() {
    assert_eq!(
        speakers("The port’s director, Omar al-Rashid, said: “We are ready for anything.”"),
        ["Omar al-Rashid"]
    );
}

#[test]
fn fragments_are_marked_as_mixed() {
    let mixed = |body: &str| quotations(body).iter().map(|q| q.mixed).collect::<Vec<_>>();
    assert_eq!(mixed("Ana Vidal said the plan was “dead on arrival”."), [true]);
    assert_eq!(
        mixed("Ana Vidal called the plan “tough”, “costly” and “too late for us”."),
        [true]
    );
    assert_eq!(mixed("“Dead on arrival” was how Ana Vidal described the plan."), [true]);
    assert_eq!(mixed("Ana Vidal praised the pilots’ “stubborn good sense”."), [true]);
    assert_eq!(mixed("Ana Vidal said that “… the harbour is closed to us”."), [true]);
    assert_eq!(mixed("“The plan is dead,” Ana Vidal said."), [false]);
    assert_eq!(mixed("“The plan is dead”, Ana Vidal said."), [false]);
    assert_eq!(mixed("“My hope,” Ana Vidal said, “is that the plan is dead.”"), [false]);
    assert_eq!(mixed("Ana Vidal said: “the plan is dead and buried.”"), [false]);
    assert_eq!(
        mixed("Ana Vidal told the board “We will not leave the harbour.”"),
        [false]
    );
}

#[test]
fn nothing_is_found_where_there_is_nothing() {
    assert!(quotations("").is_empty());
    assert!(quotations("The harbour was quiet on Tuesday.").is_empty());
    assert!(quotations("\"").is_empty());
    assert!(quotations("“”").is_empty());
}

/// A generous bound that only a quadratic path breaks.
fn takes_linear_time(body: &str) {
    let started = Instant::now();
    let _ = quotations(body);
    assert!(
        started.elapsed() < Duration::from_secs(60),
        "{} bytes took {:?}",
        body.len(),
        started.elapsed()
    );
}

#[test]
fn long_articles_take_time_in_proportion() {
    let paragraph = "“The bridge is shut,” Ana Vidal said. “It will stay shut.” Tomas Brandl said he agreed.\n";
    takes_linear_time(&paragraph.repeat(1_000_000 / paragraph.len()));
    takes_linear_time(&paragraph.replace('\n', " ").repeat(1_000_000 / paragraph.len()));
    takes_linear_time(&"“never closed ".repeat(40_000));
    takes_linear_time(&"\" ' “ ‘ ".repeat(60_000));
    takes_linear_time(&"said, ".repeat(100_000));
    let names: String = (0..50_000)
        .map(|i| format!("Ana Vidal{} met Tomas Brandl{i}. ", i % 7))
        .collect();
    takes_linear_time(&format!("{names}“We met,” he said."));
    takes_linear_time(&format!("{} “We met,” he said.", "Ana ".repeat(200_000)));
    takes_linear_time(&format!("{} “We met,” he said.", "a man of ".repeat(100_000)));
    takes_linear_time(&"MR. BRANDL: I said, “No.”\nMS. VIDAL: I asked, “Why?”\n".repeat(20_000));
    takes_linear_time(&"The bridge is shut. — Ana Vidal (@ana) May 3, 2020\n".repeat(20_000));
    takes_linear_time(&"(@ana ".repeat(100_000));
    takes_linear_time(&"SIR – I said “no”.\nAna Vidal\n".repeat(20_000));
    takes_linear_time(&"SIR –\n".repeat(50_000));
    takes_linear_time(&"On the sea\n“It is wet,” she said.\n".repeat(20_000));
    takes_linear_time(&"7.44pm\n“It is wet.”\nREAD MORE: all\n".repeat(20_000));
    takes_linear_time(&"Ana Vidal wrote:\n".repeat(50_000));
    for unit in [
        "Ana Vidal told Corvin that Vidal was “late” to sail. ",
        "Fred Orde met his son Tomas Orde. The elder Orde said it was “late”. ",
        "The Vell Post was late. The paper said it was “late”. ",
        "Ana Vidal met Tomas Orde. The mayor said it was “late”. ",
        "Ana Vidal met Tomas Orde. The 22-year-old said it was “late”. ",
        "Orde is married to Ana Vidal. His wife said it was “late”. ",
        "in what she calls “late” ",
        "after they were allowed by the board to see the log, “late” ",
        "that is equivalent to saying, “late” ",
    ] {
        takes_linear_time(&unit.repeat(300_000 / unit.len()));
    }
    takes_linear_time(&"The bridge is shut. — Ana Vidal (@ana) May 3, 2020\n\nOrde: It is late.\n".repeat(20_000));
    let letter = |n: u32| char::from(b'a' + (n % 26) as u8);
    let names = (0..60_000).map(|n| [letter(n), letter(n / 26), letter(n / 676), letter(n / 17_576)]);
    let each_says: String = names
        .map(|name| format!("Zo{} said no. ", String::from_iter(name)))
        .collect();
    takes_linear_time(&format!("{each_says}“We met,” he said."));
}

proptest! {
    #[test]
    fn offsets_are_on_character_boundaries_and_in_order(
        body in "([\"'“”‘’«»`\n .,:;?!—()-]|said|Ana Vidal|he|the mayor|é|東|\u{AD}|[a-zA-Z]{1,6}|\\PC){0,80}"
    ) {
        in_order(&body)?;
    }

    #[test]
    fn offsets_are_right_in_every_layout(
        body in "(\n(Q: |A: |SEN\\. ANA VIDAL: |MR\\. BRANDL: |Tomas Brandl\n|On the sea\n|SIR – |7\\.44pm\n|READ MORE: |Image caption |By Ana Vidal\n|PORT ANSGAR - |Ana Vidal wrote:\n)|— Ana Vidal \\(@ana\\) May 3, 2020|The bridge is shut, and it will stay so for a year\\.|\"|“|”|‘|’|said|\\PC){0,40}"
    ) {
        in_order(&body)?;
    }
}

/// Whether the segments stand in the body in order, those in marks apart from each other and so those without.
fn in_order(body: &str) -> Result<(), TestCaseError> {
    let (mut end, mut block_end) = (0, 0);
    for quotation in quotations(body) {
        prop_assert!(!quotation.segments.is_empty());
        prop_assert!((0.0..=1.0).contains(&quotation.confidence));
        for segment in &quotation.segments {
            let end = if segment.marks == Marks::Block {
                &mut block_end
            } else {
                &mut end
            };
            prop_assert!(segment.range.start >= *end && segment.range.start < segment.range.end);
            prop_assert!(body.get(segment.range.clone()).is_some());
            *end = segment.range.end;
        }
    }
    Ok(())
}
