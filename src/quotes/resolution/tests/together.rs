//! Which two have been named together: `the senators`, `the pair`, `the agencies`.

use super::last_speaker;

/// The speaker of a quotation after a text.
fn speaker_after(text: &str, noun: &str) -> String {
    last_speaker(&format!("{text} “It is late for us all,” {noun} wrote."))
}

#[test]
fn two_who_are_described_are_those_named_behind_it() {
    for (text, noun) in [
        (
            "Two powerful senators alleged that the tide was high.\n\nSens. Ruth Pell, R-Iowa, and Omar Orde, R-S.C., sent a letter.",
            "the senators",
        ),
        (
            "Two top lawmakers left on Monday. Rep. Ruth Pell of Vell and Sen. Omar Orde of Carrow sent a letter.",
            "the lawmakers",
        ),
        (
            "Two professors at the college were dismissed. The professors, Ruth Pell and Omar Orde, sent a letter.",
            "the professors",
        ),
        (
            "A pair of economists left on Monday.\n\nRuth Pell and Omar Orde sent a letter.",
            "the economists",
        ),
        (
            "Two researchers at Vell College found boats.\n\nRuth Pell (R., Vell) and Omar Orde sent a letter. It rained. It was late. It was dark. It was cold.",
            "the researchers",
        ),
    ] {
        assert_eq!(speaker_after(text, noun), "Ruth Pell and Omar Orde", "{text}");
    }
    // They are more than two, or have been named before.
    for (text, group) in [
        (
            "Three senators left. Sens. Ruth Pell, R-Iowa, and Omar Orde, R-S.C., sent a letter.",
            "three senators",
        ),
        (
            "A group of senators left. Ruth Pell and Omar Orde sent a letter.",
            "group of senators",
        ),
        (
            "Ruth Pell sailed. Two senators left. Pell and Omar Orde sent a letter.",
            "two senators",
        ),
    ] {
        assert_eq!(speaker_after(text, "the senators"), group, "{text}");
    }
}

#[test]
fn two_who_are_named_together_may_be_from_somewhere() {
    for (text, noun) in [
        (
            "The report, by economists Ruth Pell of Oslo University and Omar Orde of Bergen, came out on Monday.",
            "the economists",
        ),
        (
            "The study, by Ruth Pell of the University of Vell and Omar Orde of the Harbour Institute, came out.",
            "the authors",
        ),
        (
            "Ruth Pell at Vell College and Omar Orde from Carrow College sailed.",
            "the researchers",
        ),
        (
            "Ruth Pell, of Vell College, and Omar Orde, of Carrow College, sailed.",
            "the pair",
        ),
    ] {
        assert_eq!(speaker_after(text, noun), "Ruth Pell and Omar Orde", "{text}");
    }
    let body = "“It is late for us all,” said Ruth Pell of Vell College and Omar Orde of Carrow.";
    assert_eq!(last_speaker(body), "Ruth Pell and Omar Orde");
    // What is told with "of" is a firm, or something else than where they are from.
    let body = "“It is late for us all,” said Ruth Pell of Pell and Pell Ltd in Carrow.";
    assert_eq!(last_speaker(body), "Ruth Pell");
    let body = "Omar Orde sailed. “It is late for us all,” said Ruth Pell of making boats and Orde.";
    assert_eq!(last_speaker(body), "Ruth Pell");
}

#[test]
fn two_of_more_who_are_named_are_not_all_of_them() {
    for text in [
        "Ruth Pell of Vell, Ana Vidal of Carrow and Omar Orde of Bergen sailed.",
        "Sens. Ruth Pell, R-Iowa, Ana Vidal, R-Utah, and Omar Orde, R-S.C., sailed.",
        "Ruth Pell, Ana Vidal, and Omar Orde sailed.",
        "Ruth Pell and Omar Orde and three others sailed.",
        "Many sailed, including Ruth Pell of Vell and Omar Orde.",
        "Tomas Brandl and Ana Vidal of Vell and pilots Ruth Pell and Omar Orde sailed.",
    ] {
        assert_eq!(speaker_after(text, "the senators"), "senators", "{text}");
    }
}

#[test]
fn the_only_two_named_together_go_by_what_they_are_called_or_for_their_study_however_far_above() {
    let far = "It rained. It was late. It was dark. It was cold. The tide was high. It fell. It rose.";
    for (text, noun) in [
        ("Ruth Pell and Omar Orde made a study of boats.", "the researchers"),
        ("The paper, by Ruth Pell and Omar Orde, came out.", "the scientists"),
        ("The book, by Ruth Pell and Omar Orde, came out.", "the authors"),
        ("The economists Ruth Pell and Omar Orde sailed.", "the two economists"),
        ("Sens. Ruth Pell (R., Vell) and Omar Orde sailed.", "the lawmakers"),
    ] {
        let text = format!("{text} {far}");
        assert_eq!(speaker_after(&text, noun), "Ruth Pell and Omar Orde", "{text}");
    }
    // They are not called so, or others have been named together too.
    for text in [
        "Senators Ruth Pell and Omar Orde sailed.",
        "The book, by Ruth Pell and Omar Orde, came out.",
        "Ruth Pell and Omar Orde made a study of boats. Ana Vidal and Tomas Brandl sailed.",
        "Ruth Pell, Omar Orde and Ana Vidal made a study of boats.",
    ] {
        let text = format!("{text} {far}");
        assert_eq!(speaker_after(&text, "the researchers"), "researchers", "{text}");
    }
}

#[test]
fn two_bodies_named_together_go_by_what_both_are() {
    for (first, second, noun) in [
        ("Harbour Agency", "Tide Commission", "agencies"),
        ("Harbour Ministry", "Tide Department", "departments"),
        ("National Union of Pilots", "Harbour Federation", "unions"),
        ("Corvin Airlines", "Vell Lines", "airlines"),
        ("Corvin Airlines", "Vell Lines", "two companies"),
        ("Vell Times", "Carrow Post", "newspapers"),
        ("VHA", "PVL", "agencies"),
    ] {
        for text in [
            format!("The {first} and the {second} wrote to the port on Monday."),
            format!("The port was sued by the {first} and the {second}. It rained."),
        ] {
            let both = format!("{first} and {second}");
            assert_eq!(speaker_after(&text, &format!("the {noun}")), both, "{text}");
        }
    }
    // Neither is one, there are three of them, or they are some of many.
    for (text, noun) in [
        (
            "The Harbour Agency and the Tide Commission wrote to the port.",
            "companies",
        ),
        (
            "The Harbour Agency, the Tide Commission and the Port Board wrote.",
            "agencies",
        ),
        ("Many agencies, such as the VHA and the PVL, wrote.", "agencies"),
        ("The Harbour Agency and Vell Lines wrote to the port.", "agencies"),
    ] {
        let speaker = speaker_after(text, &format!("the {noun}"));
        assert!(!speaker.contains(" and "), "{text}: {speaker}");
    }
}
