//! How far the description of a speaker goes: which prepositions, places, years and clauses belong to it.

use crate::quotes::testing::speakers;

#[test]
fn a_source_may_be_inside() {
    let body = "Ana Vidal left. A source inside the first meeting described it as “very positive” for all.";
    assert_eq!(speakers(body), ["source inside the first meeting"]);
}

#[test]
fn a_note_is_known_by_where_it_is_pinned() {
    let body = "A note pinned to the vestry door that evening read: “To the roof men. Biscuits in the tin.”";
    assert_eq!(speakers(body), ["note pinned to the vestry door"]);
}

#[test]
fn one_of_somebodys_people_speaks() {
    let body = "Tomas Orde left. “It is a problem,” one of Vidal’s senior aides said.\n\n“She wanted it,” said one of Ms. Vidal’s friends.";
    assert_eq!(
        speakers(body),
        ["one of Vidal’s senior aides", "one of Ms. Vidal’s friends"]
    );
}

#[test]
fn one_of_a_body_speaks_and_not_the_body() {
    let body = "Ana Vidal of The Weekly Tide tweeted, “What is this?”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn some_of_a_party_are_not_the_party() {
    let body = "Democrats on the harbour board said on Friday that it was “far too late”.";
    assert_eq!(speakers(body), ["Democrats on the harbour board"]);
}

#[test]
fn a_jury_of_a_town_is_not_the_town() {
    let body = "Two years ago the Vell County civil grand jury said that training was an “ongoing struggle” for all.";
    assert_eq!(speakers(body), ["Vell County civil grand jury"]);
}

#[test]
fn one_who_works_at_a_firm_is_not_the_firm() {
    let body = "A former clerk at shipping firm Orde Lines said a pilot gave away “perfectly good” tide tables.";
    assert_eq!(speakers(body), ["former clerk at shipping firm Orde Lines"]);
}

#[test]
fn a_description_goes_on_past_the_name_that_it_is_from() {
    let body = "“There are options,” a spokesman for the Harbour pilot camp in Vell said, according to the Vell Times. “It is late.”";
    assert_eq!(speakers(body), ["spokesman for the Harbour pilot camp in Vell"]);
}

#[test]
fn a_source_close_to_a_body_is_not_the_body() {
    for source in ["A guild source", "A person", "Two pilots"] {
        let body =
            format!("{source} close to the Harbour Board told Corvin that Vidal was “extremely anxious” to sail.");
        let speaker = format!("{} close to the Harbour Board", source.trim_start_matches("A "));
        assert_eq!(
            speakers(&body).iter().map(|s| s.to_lowercase()).collect::<Vec<_>>(),
            [speaker.to_lowercase()]
        );
    }
}

#[test]
fn a_poll_of_two_is_called_by_both() {
    assert_eq!(
        speakers("A Meridian/Port Tribune poll found that pilots knew “nothing at all” about it."),
        ["Meridian/Port Tribune poll"]
    );
    assert_eq!(
        speakers("The University of Vell/Port Tribune poll found that pilots knew “nothing at all” about it."),
        ["University of Vell/Port Tribune poll"]
    );
}

#[test]
fn a_date_before_a_noun_is_no_head() {
    let body = "“The board has asked everybody it could think of,” said the May 2010 affidavit about the port.";
    assert_eq!(speakers(body), ["May 2010 affidavit"]);
}

#[test]
fn who_is_there_is_called_without_the_place() {
    for body in [
        "A nurse there said the house was “gone in four minutes”.",
        "“It was gone in four minutes,” a nurse there said.",
        "“It was gone in four minutes,” said a nurse there.",
    ] {
        assert_eq!(speakers(body), ["nurse"], "{body}");
    }
}

#[test]
fn neither_when_nor_where_one_speaks_is_part_of_the_description() {
    let body = "The board at the time said the boat was “late for all of us”.";
    assert_eq!(speakers(body), ["board"]);
    let body = "“It is cold,” said a port clerk in an email.";
    assert_eq!(speakers(body), ["port clerk"]);
}

#[test]
fn a_description_ends_before_the_day_and_before_the_verb() {
    let body = "The Vell fleet stayed in port. “It is late,” said a statement late Monday.";
    assert_eq!(speakers(body), ["statement"]);
    let body = "Vell was warned in March, when safety activists released hastily cut films that accused the port of “selling sand”.";
    assert_eq!(speakers(body), ["safety activists"]);
    let body = "The port was late. “It is a tub,” said court papers filed Wednesday by the rowing club.";
    assert_eq!(speakers(body), ["court papers filed Wednesday by the rowing club"]);
}

#[test]
fn the_clause_that_tells_who_of_several_it_is_belongs_to_the_description() {
    let body = "“It is late,” said a former harbour pilot who worked with Ana Vidal. “It leaks,” the pilot said.";
    assert_eq!(speakers(body), ["former harbour pilot who worked with Ana Vidal"]);
    let body = "One pilot who now keeps the books said it was “late at best.”";
    assert_eq!(speakers(body), ["one pilot who now keeps the books"]);
    // That somebody is not named, or what they say, tells nothing of who it is.
    let body = "“It is late,” said a harbour pilot who asked not to be named.";
    assert_eq!(speakers(body), ["harbour pilot"]);
    let body = "A harbour pilot who has long argued that it is “late at best” left.";
    assert_eq!(speakers(body), ["harbour pilot"]);
}

#[test]
fn the_year_of_a_text_ends_its_description_before_the_verb() {
    for (body, who) in [
        (
            "But another study published in 2016 found that most boats “sail in a neutral way”.",
            "another study published in 2016",
        ),
        (
            "A letter sent in 2019 said the boats “sail in a neutral way”.",
            "letter sent in 2019",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_draft_that_somebody_obtained_says_it() {
    let body = "Ana Vidal has a boat. “It is late for boats,” the draft law obtained by the Herald said.";
    assert_eq!(speakers(body), ["draft law"]);
}

#[test]
fn a_paper_that_has_seen_a_text_does_not_speak_in_it() {
    for (body, who) in [
        (
            "A memo seen by the Harbour Post said staff would be “treated fairly and with respect”.",
            "memo",
        ),
        (
            "An internal memo obtained by the Harbour Post says: “It will be late.”",
            "internal memo",
        ),
        (
            "A complaint brought by the Harbour Board says the boats were “treated as so much wood”.",
            "complaint brought by the Harbour Board",
        ),
        (
            "A letter to residents, seen by the Harbour Post, states: “It will not be built.”",
            "letter to residents",
        ),
        (
            "A letter to the prime minister, seen by the Harbour Post, says: “It will not be built.”",
            "letter to the prime minister",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    let body = "A memo by Ana Vidal said staff would be “treated fairly and with respect”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}
