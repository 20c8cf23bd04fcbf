//! Phrases read from their end: whose verb it is behind a digression or a preposition, and who speaks for two.

use crate::quotes::testing::speakers;

#[test]
fn the_president_of_a_body_speaks_and_not_the_body() {
    let body = "Michael Orde, president of the United Federation of Pilots, which has its seat in Vell, said he hopes that \
                “people are standing up for their harbour.”";
    assert_eq!(speakers(body), ["Michael Orde"]);
}

#[test]
fn the_seat_of_a_member_stands_between_the_name_and_the_verb() {
    let body = "Guild leader Ana Vidal, R-North Vell, a friend of the pilots, said dues would “never rise”. It came after \
                Tomas Orde, D-Carrow, who said on Sunday that they were “far too low”, left.";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"]);
}

#[test]
fn a_state_after_a_town_is_no_subject() {
    let body = "Mr. Brandl, the mayor of Port East, Ind., said that he wished for “the board to be turned out”. Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn research_by_somebody_is_theirs() {
    let body = "But research by Ana Vidal, a psychology professor at Vell University, suggests that many still feel the “sense of being watched” there.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn the_paper_of_an_editor_does_not_speak_for_the_editor() {
    let body = "Ana Vidal, the editor in chief of the port’s own newspaper, Harbour Leaf, said every mayor was “both pious and sly”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_a_participle_between_commas_is_about_is_no_subject() {
    for body in [
        "Ana Vidal, talking to pilots as she left the White House for a summit in Vell, Quebec, asked, “Why are we having a meeting?”",
        "Ana Vidal, speaking after she had visited the Harbour Club in Portland, Oregon, said it was “late for us.”",
        "In her book The High Water, Ana Vidal also described the tide, writing “A major flood ensued and many left.”",
        "District judge Ana Vidal of northern California described it as a “strong showing of bad faith” in May.",
        "Sen. Ana Vidal (D) of Nevada said much the same thing, calling it “a good year.”",
        "As the board left, Ana Vidal told them they had “the right to go,” adding “but I will never do it.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn what_a_preposition_governs_is_no_subject() {
    let body = "In a poll of May, 40% of Velmarians said they had a “fair amount” of trust.";
    assert_eq!(speakers(body), ["40% of Velmarians"]);
    let body = "Father Omar Karim of the Vell-based Centre on Port Duty described the outcome as “pretty poor”.";
    assert_eq!(speakers(body), ["Omar Karim"]);
    let body = "An op-ed in the Harbour Post called the ferry “unseaworthy”.";
    assert_eq!(speakers(body), ["op-ed in the Harbour Post"]);
}

#[test]
fn a_committee_is_not_who_leads_it() {
    for (body, speaker) in [
        (
            "A committee led by Ana Vidal called the plan “late for all of us”.",
            "committee led by Ana Vidal",
        ),
        (
            "The pilot accused by Tomas Orde called the plan “late for all of us”.",
            "pilot accused by Tomas Orde",
        ),
        (
            "A report written by Ana Vidal calls the plan “late for all of us”.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn who_speaks_for_two_is_not_the_second_of_them() {
    for (body, who) in [
        (
            "A spokeswoman for Corvin and Pell said: “We are sorry.”",
            "spokeswoman for Corvin and Pell",
        ),
        (
            "A spokesman for the Duke and Duchess of Norfolk said: “We are sorry.”",
            "spokesman for the Duke and Duchess of Norfolk",
        ),
        ("A lawyer for the port and Ana Vidal said: “We are sorry.”", "Ana Vidal"),
        ("“We are sorry,” said Vell and Carrow Police.", "Vell and Carrow Police"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_spokesman_is_for_both_that_and_joins() {
    for (body, who) in [
        (
            "A spokesman for Vell and Carrow Police said: “It is as good as lost.”",
            "spokesman for Vell and Carrow Police",
        ),
        (
            "“It is as good as lost,” said a spokesman for Vell and Carrow Police.",
            "spokesman for Vell and Carrow Police",
        ),
        (
            "“It is as good as lost,” a spokesman for Vell and Carrow Police said.",
            "spokesman for Vell and Carrow Police",
        ),
        (
            "A lawyer for Ana Vidal and Tomas Orde said: “It is as good as lost.”",
            "lawyer for Ana Vidal and Tomas Orde",
        ),
        (
            "Pilots were lost, said a spokesman for Meridian, and Tomas Orde said: “It is as good as lost.”",
            "Tomas Orde",
        ),
        (
            "The lawyer defending Ana Vidal, Tomas Orde, said: “It is as good as lost.”",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}
