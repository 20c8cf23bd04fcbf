//! What a page sets around a story and its words: captions, credits, crossheads, datelines, menus, and where marks and stops end something.

use crate::quotes::testing::speakers;
use crate::quotes::{Context, extract};

#[test]
fn a_gallery_of_captions_is_read_like_a_story() {
    let body = "Photos: Life on the quay Ana Vidal has been in the harbour of Vell for most of her long life. She took over the ferry of her father, and never left it again. Hide \
                Caption 1 of 7 Photos: Life on the quay Tomas Brandl waits for the ferry in Vell on Monday. “The tide is late again,” Brandl said. “It always is in \
                May.” Hide Caption 2 of 7 Photos: Life on the quay Ana Vidal at the board. Hide Caption 3 of 7\n\nThe port was closed on Monday.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_caption_may_end_in_its_credit() {
    let body = "Harbour master Tomas Brandl Photograph: Vell Pictures\n\nTomas Brandl opened the quay. “It is finished at last,” Brandl said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_caption_names_people_in_full() {
    let body = "“I ran and I was glad of it,” Brandl said on Monday in Vell.\n\n\
                Cover image: Velmar President Tomas Brandl speaks with pilots in Vell. (Vell Pictures/Ana Kuz)";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_photographer_is_nobody_of_the_story() {
    let body = "President Mark Brandl spoke on Monday. He said there was time.\n\nJohn Vell / AFP - Getty Images President Mark Brandl pauses while speaking in Vell.\n\nHe said it is not late.\n\n“A child is a child,” he said.";
    assert_eq!(speakers(body), ["Mark Brandl"]);
}

#[test]
fn a_crosshead_in_the_text_is_no_part_of_a_name() {
    let body = "The board met. “We are late,” said Ana Vidal. HANGING IN THE BALANCE Tomas Brandl, in a speech in Vell, said “some of us want the bridge”.";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Brandl"]);
}

#[test]
fn a_label_in_capitals_is_no_dateline_before_words_that_fill_the_paragraph() {
    let body = "Ana Vidal of the Post interviewed Tomas Orde on Monday.\n\nVIDAL: “Did you vote for the bill?”\n\nTOMAS ORDE: “I did.”";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"]);
    let body = "VELL: “It is late for all of us,” Ana Vidal said on Monday. “Very late.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_agency_before_a_dash_is_no_subject_and_a_ticker_parts_none_from_its_verb() {
    for (body, who) in [
        (
            "-- Meridian asks a court\n\n-- By Ana Vidal\n\n-- Fri May 1\n\n-- Vell\n\nPORT ANSGAR (Reuters) - Meridian Inc MRDQ.PK on Friday asked a court to let it find out how its assets were bought “on the cheap” in May.",
            "Meridian Inc",
        ),
        (
            "(Reuters) - Meridian Inc ( MRDN.O ) swung to a profit on Friday and predicted a “very solid” quarter.",
            "Meridian Inc",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn an_abbreviation_ends_a_sentence_out_of_which_a_menu_was_cut() {
    let left = "left the U.S. The “last of all the boats” is gone.";
    assert!(speakers(&format!("Sen. Ana Vidal said she {left}")).is_empty());
    let menu = "Ana Maria VidalHarbour vote delayed Orde: tide is turning MORE";
    assert!(speakers(&format!("Sen. Ana Vidal {menu} (D) said she {left}")).is_empty());
}

#[test]
fn a_bracket_after_a_quotation_begins_a_sentence() {
    let body = "Ana Vidal said that they remind people of “the teacher they did not like.” (References to a “nagging mate” are common.)";
    assert_eq!(extract(body, &Context::default())[0].segments.len(), 1);
}

#[test]
fn a_sentence_ends_with_the_abbreviation_of_a_state() {
    for state in ["Calif.", "Ill.", "Mass.", "N.Y."] {
        let body = format!("Ana Vidal runs schools in Velby, {state} Vidal vowed, “We will win.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{state}");
    }
    let body = "Ana Vidal left. Near Velby, U.S. Harbour Bank said: “We will win.”";
    assert_eq!(speakers(body), ["U.S. Harbour Bank"]);
    let body = "Ana Vidal left. In Velby, Calif. Mayor Tomas Orde vowed, “We will win.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn an_apostrophe_after_a_plural_closes_nothing() {
    let body = "Nicholas Dirks wrote that “it is a concern”. Dirks’ office said “no”.";
    assert_eq!(speakers(body), ["Nicholas Dirks", "Dirks’ office"]);
    let body = "“It is wrong,” the National Farmers’ Union said. The pilots’ union called it “a shame”.";
    assert_eq!(speakers(body), ["National Farmers’ Union", "pilots’ union"]);
}

#[test]
fn two_single_marks_close_a_double_one() {
    let body = "“The boats were here and now they may not sail?’’ said Danny Orde. “That is hard.’’";
    assert_eq!(speakers(body), ["Danny Orde"]);
    let quotes = extract(body, &Context::default());
    assert_eq!(quotes[0].segments.len(), 2);
}

#[test]
fn notes_on_the_sides_of_a_match_are_no_turns_of_a_talk() {
    let lead = "The Carrow Monarchs beat the Vell Steelhead, and Ana Vidal said it was “late for all of us”.";
    let notes = |first: &str, second: &str| {
        let said = "G Tomas Orde (left ankle) was out.";
        format!(
            "{lead}\n\n{first}\n\nMonarchs: {said}\n\nSteelhead: {said}\n\n{second}\n\nMonarchs: {said}\n\nSteelhead: {said}"
        )
    };
    assert_eq!(speakers(&notes("INJURIES", "UP NEXT")), ["Ana Vidal"]);
    // Under another heading they may be.
    assert_eq!(speakers(&notes("ON TRADE", "ON DUES")).len(), 5);
}
