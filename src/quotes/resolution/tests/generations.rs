//! Husband and wife, father and son, who share a surname: whom a form of address or a word tells apart.

use super::last_speaker;
use crate::quotes::testing::speakers;

#[test]
fn father_and_son_are_told_apart_by_elder_and_younger() {
    for family in [
        "Tomas Orde heard that his son Paul Orde was late.",
        "Tomas Orde’s son, Paul Orde, was late.",
        "Paul Orde heard that his father, Tomas Orde, was late.",
    ] {
        for (called, speaker) in [
            ("the elder Orde", "Tomas Orde"),
            ("the younger Orde", "Paul Orde"),
            ("the older Orde", "Tomas Orde"),
            ("Orde senior", "Tomas Orde"),
            ("Orde Sr.", "Tomas Orde"),
            ("Orde Jr.", "Paul Orde"),
        ] {
            let body = format!("{family}\n\n“I said it,” {called} said.");
            assert_eq!(last_speaker(&body), speaker, "{body}");
        }
    }
}

#[test]
fn a_relative_is_the_other_one_of_that_surname() {
    let body = "Shane and Kerryn Mulvane were in the cafeteria, and Shane Mulvane held the baby. “It was loud,” Mrs Mulvane said. \
                Her husband said the crew had been kind. “They counted us,” he said.";
    assert_eq!(speakers(body)[1], "Shane Mulvane");
}

#[test]
fn the_first_of_a_couple_has_the_surname_of_the_second() {
    let couple = "Peter and Susan Orde are leaving Vell.";
    for (tag, who) in [
        ("“It is late,” Mr Orde said.", "Peter Orde"),
        ("“It is late,” Peter says.", "Peter Orde"),
        ("“It is late,” Mrs Orde said.", "Susan Orde"),
        ("Mr and Mrs Orde said: “It is late.”", "Mr and Mrs Orde"),
    ] {
        assert_eq!(speakers(&format!("{couple} {tag}")), [who], "{tag}");
    }
    let body = "Peter Brandl ran. Later Peter and Susan Orde came. “It is late,” Peter said.";
    assert_eq!(speakers(body), ["Peter Brandl"]);
}

#[test]
fn kin_named_without_a_surname_are_meant_by_a_form_of_address_before_it() {
    for (body, who) in [
        (
            "Peter Orde, 66, runs the inn with his wife, Ruth. Mrs Orde said: “It is late.”",
            "Ruth Orde",
        ),
        (
            "Ruth Orde, 66, runs the inn with her husband, Peter. Mr Orde said: “It is late.”",
            "Peter Orde",
        ),
        (
            "Peter Orde, 26, was late. His mother Ruth came. Mrs Orde said: “It is late.”",
            "Ruth Orde",
        ),
        (
            "Peter Orde and his wife, Ruth, said: “It is late.”",
            "Peter Orde and Ruth",
        ),
        ("Peter Orde ran. His wife, Ruth, said: “It is late.”", "Ruth"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_man_is_not_called_mrs_and_a_wife_may_be_named_by_her_given_name() {
    for body in [
        "Velin Orde was found on Friday. He was 40.\n\nHis wife, Ruth, called the board. “They never came,” Mrs Orde said.",
        "Peter Orde was found on Friday. He was 40.\n\nHis wife, Ruth, called the board. “They never came,” Ms. Orde said.",
        "Peter Orde was found on Friday. Peter Orde’s daughter, Ruth, called the board. “They never came,” Miss Orde said.",
    ] {
        assert_eq!(last_speaker(body), "Ruth Orde", "{body}");
    }
    let body = "Velin Orde was found on Friday. She was 40. “They never came,” Mrs Orde said.";
    assert_eq!(last_speaker(body), "Velin Orde");
    let body = "Peter Orde was found on Friday. His wife, Ruth, called the board. “They never came,” Orde said.";
    assert_eq!(last_speaker(body), "Peter Orde");
}

#[test]
fn the_surname_alone_is_not_of_a_relative_who_is_called_by_the_given_name_alone() {
    let body = "Tomas Orde stands on the pier. “It is salt,” he says.\n\nOrde, 77, is the last of them. He is teaching his \
                grandson, Omar.\n\n“He won’t let me,” says Omar Orde, 22. Omar was laughing.\n\nSome days Orde seems to be \
                late.\n\n“It is hot,” he says.";
    assert_eq!(speakers(body), ["Tomas Orde", "Omar Orde", "Tomas Orde"]);
}

#[test]
fn grandparents_and_grandchildren_share_a_surname_as_others_of_a_family_do() {
    let body = "Tomas Orde left. His grandson, Omar, watched.\n\n“He won’t let me,” says Omar Orde, 22.\n\n“It is late,” his \
                grandfather calls up.";
    assert_eq!(last_speaker(body), "Tomas Orde");
}

#[test]
fn the_surname_alone_is_rather_of_one_the_article_itself_has_named() {
    let body =
        "Tomas Orde was asked. “If Kitty Orde were hurt, what then?” Ruth Pell asked. Orde said that “it is late.”";
    assert_eq!(last_speaker(body), "Tomas Orde");
}
