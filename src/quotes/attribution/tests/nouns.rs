//! Whether a word that may be a verb of speech is a noun: plurals, calls, reports, chiefs.

use crate::quotes::testing::speakers;
use crate::quotes::{Context, extract};

#[test]
fn a_plural_noun_is_no_verb() {
    let body = "Tomas Brandl told Orde that the guild protests are “out of place” in the harbour.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal has said the new rules “protect a narrow class of boats,” but pilots fear them.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_term_is_a_noun_and_after_to_a_plural_is_one() {
    let body = "Ana Vidal greeted the mayor for winning a second term and said the port was “safer than ever before”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The long inquiry was related to comments the pilot had made, “all of them hints at the tide”.";
    assert_eq!(speakers(body), [""]);
}

#[test]
fn a_plural_before_what_texts_say_is_no_verb() {
    let body = "The pilots say the order appears to be an “effort to force the port to open,” the court documents say.";
    assert_eq!(speakers(body), ["court documents"]);
    let body = "“It is late for us,” several of the pilot reports state.";
    assert_eq!(speakers(body), ["several of the pilot reports"]);
}

#[test]
fn a_plural_before_a_quotation_is_no_verb() {
    let body =
        "Ana Vidal announced a change. Under harbour rules, a log can be deemed “secret” in Vell, the board said.";
    assert!(!speakers(body).contains(&"harbour".to_owned()));
    let body = "Tomas Orde finds that many hear diverse voices in the harbour, and no “echo” at all.";
    assert!(!speakers(body).contains(&"diverse".to_owned()));
}

#[test]
fn a_phone_call_is_no_verb() {
    let body = "Ana Vidal told the board that Tomas Brandl’s phone call with the minister left her “deeply disturbed by it all”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn two_army_officers_are_no_verb() {
    let body =
        "Ana Vidal and Tomas Brandl, both former Army officers, put out word that they are “open to a discussion”.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
}

#[test]
fn a_noun_between_a_name_and_the_marks_is_no_verb() {
    let body = "Tomas Brandl, the editor of the Vell Weekly, told Velmar Inter radio “safety is a new expense for us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn reports_that_are_rejected_say_nothing() {
    let body = "Harbour Minister Tomas Brandl has rejected the media reports, saying “such claims about the quay have no basis in truth”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn plurals_after_a_place_a_number_or_before_can_are_no_verbs() {
    let body = "Ana Vidal said Monday at a meeting in Carrow, Velmar, that states can do so because “no boat should be left out”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal said that after the Kenya attacks “no boat was ever safe again out there”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal left early, saying the deal goes “nowhere near far enough for us”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_plural_behind_a_verb_and_before_that_is_what_is_done_something_to() {
    for body in [
        "Tomas Orde flagged tweets that “may well be against the rules of the port.”",
        "Tomas Orde reports that a pilot flagged tweets that “may well be against the rules of the port.”",
    ] {
        let cues: Vec<_> = extract(body, &Context::default()).into_iter().map(|q| q.cue).collect();
        assert!(!cues.contains(&Some("tweets".to_owned())), "{body}");
    }
    let body = "Ana Vidal tweets that the boats “may well be against the rules of the port.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_word_that_may_be_a_verb_belongs_to_the_office_behind_its_article() {
    for (body, who) in [
        (
            "The fire chief said the house was “gone in four minutes”.",
            "fire chief",
        ),
        ("“It was gone in four minutes,” the fire chief said.", "fire chief"),
        ("A voice coach called the house “gone in four minutes”.", "voice coach"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_plural_behind_somebodys_name_and_the_second_of_two_passives_say_nothing() {
    for body in [
        "The news came on the heels of his recent Twitter attacks on the hosts of the “morning tide” in Vell.",
        "The old requests are granted and denied with great care, little notice, and “no great shame.”",
    ] {
        let found = extract(body, &Context::default());
        assert!(found.iter().all(|q| q.cue.is_none()), "{body}");
    }
}

#[test]
fn a_participle_before_its_noun_is_no_verb_of_speech() {
    for lead in [
        "The tide was the second most often cited issue, followed by",
        "The tide was the most frequently mentioned reason, followed by",
        "The most commonly reported trouble was",
        "The most cited author is late, like",
        "The board has a widely reported plan and",
    ] {
        let body = format!("Ana Vidal left.\n\n{lead} “harbour programmes like these” (eight percent).");
        assert!(
            extract(&body, &Context::default()).iter().all(|q| q.cue.is_none()),
            "{body}"
        );
    }
    let body = "Ana Vidal often cited issues such as “harbour programmes like these” in Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}
