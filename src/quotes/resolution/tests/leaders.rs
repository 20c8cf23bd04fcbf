//! Who leads a nation or a body, where the article names them by the office elsewhere.

use super::last_speaker;
use crate::quotes::testing::speakers;

#[test]
fn who_leads_a_nation_or_a_body_is_whom_the_article_names_by_the_office() {
    let later = "\n\nThe board met in Vell. Ana Vidal, the Iranian foreign minister, left early.";
    for body in [
        format!("Iran’s foreign minister said: “That is late.”{later}"),
        format!("The Iranian foreign minister said that it was “late”.{later}"),
        "The head of the Harbour Reserve warned of an “extended calm”.\n\nThe board met. Harbour Reserve Chair Ana Vidal left early.".to_owned(),
        "Orde’s boats are “late”, the head of the Harbour Reserve said.\n\nAna Vidal, president of the Harbour Reserve, left early.".to_owned(),
        "French President Ana Vidal spoke at noon.\n\nThe Swedish foreign minister, Tomas Brandl, was there.\n\nThe French leader called for “the few” to leave.".to_owned(),
    ] {
        assert_eq!(speakers(&body), ["Ana Vidal"], "{body}");
    }
    // Another office, another nation, or one who holds it no more.
    for (body, whose) in [
        (format!("Iran’s finance minister said: “That is late.”{later}"), "Iran’s finance minister"),
        (format!("Sweden’s foreign minister said: “That is late.”{later}"), "Sweden’s foreign minister"),
        (
            "Iran’s foreign minister said: “That is late.”\n\nThe board met in Vell. Ana Vidal, the former Iranian foreign minister, left early.".to_owned(),
            "Iran’s foreign minister",
        ),
        (
            "The head of the Harbour Reserve warned of an “extended calm”.\n\nThe board met. Harbour Reserve policy director Ana Vidal left early.".to_owned(),
            "head of the Harbour Reserve",
        ),
    ] {
        assert_eq!(speakers(&body), [whose], "{body}");
    }
}

#[test]
fn the_american_leader_is_the_president_of_no_other_nation() {
    let body = "President Tomas Orde spoke at noon. Bolivian President Mark Brandl left.\n\nThe Swedish foreign minister, Ana Vidal, sat there.\n\n\
                The American leader called for “the few” to leave.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_minister_is_of_the_one_nation_that_the_sentence_speaks_of() {
    let body = "Iran’s foreign minister said: “That is late.”\n\nIranian papers have followed the lead of Foreign Minister Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Iran’s foreign minister said: “That is late.”\n\nSwedish papers have followed the lead of Foreign Minister Ana Vidal.";
    assert_eq!(speakers(body), ["Iran’s foreign minister"]);
}

#[test]
fn nations_whose_names_begin_alike_are_not_one() {
    let of = |one: &str, other: &str| {
        let body = format!(
            "{one} President Ana Vidal met {other} President Tomas Orde and {one} Chancellor Ruth Pell.\n\nThey spoke of boats.\n\n“It is late,” the {other} leader said."
        );
        last_speaker(&body).to_owned()
    };
    for (one, other) in [
        ("Austrian", "Australian"),
        ("Slovak", "Slovenian"),
        ("Nigerien", "Nigerian"),
    ] {
        assert_eq!(of(one, other), "Tomas Orde", "{one} and {other}");
        assert_eq!(of(other, one), "Tomas Orde", "{other} and {one}");
    }
}
