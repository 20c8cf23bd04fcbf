//! The main subject of a sentence, behind what introduces it: a time, a place, a book, a description, a clause.

use crate::quotes::testing::speakers;

#[test]
fn a_phrase_of_time_or_place_needs_no_comma_before_the_subject() {
    let body = "In the final the umpire came over and whispered, “May I keep the sheet?”";
    assert_eq!(speakers(body), ["umpire"]);
    let body = "By then Wexmoor supporters were on the pitch, singing “We are staying up”.";
    assert_eq!(speakers(body), ["Wexmoor supporters"]);
}

#[test]
fn a_day_before_the_subject_needs_no_comma() {
    let body = "On Tuesday afternoon mayor Brandl met the pilots as well as the people of Vell, and called the report “a good thing”. Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn this_is_no_day_before_a_name() {
    let body = "But in this White House, press officers justify it by saying he “meets them halfway.”";
    assert_eq!(speakers(body), ["officers"]);
}

#[test]
fn what_is_held_in_an_introduction_is_no_subject() {
    let body = "At a Mass held Wednesday in Vell on the feast of boats, Tomas Brandl did not address the claims against him, but \
                urged sailors not to lose heart over the “terrible plague” of them.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn an_introduction_keeps_its_names() {
    let body = "In her third book, High Water, Ana Vidal says that the harbour was “full of boats and of noise.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_town_and_its_country_before_a_name_are_not_the_subject() {
    let body = "Lagos, Nigeria, Mayor Ana Vidal joined the pilots on Sunday, telling the crowd that the town was “drowning in dues”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_description_before_a_name_is_its_bearers() {
    let body =
        "A prolific critic of the board, Mr Brandl has replied in kind, tweeting: “It is my duty.” Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "The Chair of the Harbour Committee, Ana Vidal, said she would ask him to testify “in the near future”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_clause_with_that_before_the_main_one_has_not_its_subject() {
    for body in [
        "Announcing that Tomas Orde had taken the island, Ana Vidal smiled at the crowd, advising them: “Rejoice at the news.”",
        "Given that Tomas Orde was late, Ana Vidal left the quay, saying it was “no way to sail.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn who_defends_a_title_is_the_subject() {
    let body = "Defending champion Ana Vidal missed the gate by two and admitted her start had been “terrible”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}
