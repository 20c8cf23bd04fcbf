//! A tag that closes the whole sentence, with other words between it and the quotation, and one that is for two quotations.

use crate::quotes::testing::speakers;
use crate::quotes::{Context, extract};

#[test]
fn a_tag_may_stand_at_the_end_of_the_sentence_in_either_order() {
    let body = "“They have the money, and they have no choice” but to lead, says Evan Tracy, a consultant in Vell.";
    assert_eq!(speakers(body), ["Evan Tracy"]);
    let body = "The company says it expects “eight other boats to sink” like the first, its director Ana Vidal said at the quay.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal said that the dues were “strangling the boats” of the port on Sunday, ignoring reports that had denied it.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_tag_may_be_of_somebody_who_is_only_described() {
    let body = "Still, the board remains “frustrated” with Vidal, said one person who is close to her.";
    assert_eq!(speakers(body), ["one person"]);
    let body = "To leave the quay is “disqualifying” for a pilot, Ana Vidal has said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body =
        "Boats made “precision visits” to five quays in Vell, Ana Vidal, a spokeswoman for the port, said on Monday.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The third banner is a tide, which the pilots said is “secular” and good to look at.";
    assert_eq!(speakers(body), ["pilots"]);
}

#[test]
fn a_tag_inserted_after_the_words_is_theirs() {
    let body = "Pilots such as Tomas Brandl can offer “halfway” solutions, Ana Vidal says, but boats want more.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_perfect_or_a_finding_closes_a_sentence_whose_words_are_told() {
    for (tag, who) in [
        ("pilots have warned", "pilots"),
        ("the Harbour Guild has warned", "Harbour Guild"),
        ("Ana Vidal has previously warned", "Ana Vidal"),
        ("a judge has ruled", "judge"),
        ("a report by pilots has found", "report by pilots"),
        ("the port’s former director, Ana Vidal, has said", "Ana Vidal"),
        ("the port’s former director, Ana Vidal, said on Monday", "Ana Vidal"),
        ("the head of the pilots’ union has warned", "head of the pilots’ union"),
        ("according to pilots", "pilots"),
        ("according to a new study", "new study"),
    ] {
        let body =
            format!("The port must “get a grip on it” before the winter, {tag}.\n\n“It is late,” said Ruth Brandl.");
        assert_eq!(speakers(&body), [who, "Ruth Brandl"], "{body}");
    }
    // What somebody has done besides is no tag.
    for tag in ["pilots have been told", "the Harbour Guild has refused to pay"] {
        let body = format!("The port must “get a grip on it” before the winter, {tag}.");
        assert_eq!(speakers(&body), [""], "{body}");
    }
}

#[test]
fn a_sentence_may_close_with_whom_it_is_according_to() {
    let body = "Ana Vidal waited. The plan was “dead on arrival” in Vell, according to Tomas Orde.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal waited. The readings were “more hopeful than sound” since the fall, per the Harbour Post, which has a copy.";
    assert_eq!(speakers(body), ["Harbour Post"]);
    // Who says it beside the words is nearer.
    let body = "Ana Vidal called it “a shame” in March, according to the Harbour Post.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_sentence_is_according_to_whoever_closes_it() {
    for (body, who) in [
        (
            "The boats are “safe” because they are new, according to Ana Vidal, a clerk.",
            "Ana Vidal",
        ),
        (
            "Ana Vidal studies tides. A “new regime of slow boats” began to appear, according to Vidal and her colleagues.",
            "Ana Vidal",
        ),
        (
            "Pilots were “far more likely” to leave the port, according to the research paper.",
            "research paper",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    // What only names something is nobody's.
    let body = "The “slow” boats are late this year and will be so in May, according to Ana Vidal, a clerk.";
    assert!(speakers(body).is_empty());
}

#[test]
fn a_sentence_may_be_according_to_a_document() {
    let body = "No “new pier worth its name” was built, according to a report by the Harbour Guild.";
    assert_eq!(speakers(body), ["Harbour Guild"]);
    let body =
        "Tomas Orde spoke to the group and deemed it a “call to all arms” against late boats, according to the report.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_tag_after_the_last_of_several_is_for_all() {
    let body = "A harbour spokeswoman, Ana Vidal, declined to say more. Orde “takes his duties very seriously” and “any hint to the contrary is baseless,” Vidal said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_tag_after_a_later_quotation_is_for_both() {
    let body =
        "Tomas Orde left. “If the tide does poorly right out of the gate,” that is a “bad sign for him,” Vidal said.";
    assert_eq!(speakers(body), ["Vidal"]);
}

#[test]
fn a_tag_with_a_colon_closes_nothing() {
    let body =
        "Asked about the “no new dues” pledge that all have signed, he shrugged: “I crossed that line.” So Tomas Orde.";
    assert_eq!(extract(body, &Context::default())[0].segments.len(), 1);
    assert_eq!(
        &body[extract(body, &Context::default())[0].segments[0].range.clone()],
        "I crossed that line."
    );
}
