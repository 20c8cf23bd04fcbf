//! Whether a word before a quotation is what attributes it, and to whom: what is only reported, inserted, or told in a clause that says when.

use crate::quotes::testing::speakers;

#[test]
fn what_somebody_says_of_a_thing_is_the_words_of_the_one_who_says_it() {
    let body = "Ana Vidal says it shows that the harbour is “unfit for any boat of this size”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_does_not_speak_leaves_the_words_to_who_tells_of_it() {
    let body = "Ana Vidal, a pilot from Vell, said the pain of the sailors reminded her of the “long, cold winter of the boats”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_there_is_says_nothing() {
    let body = "Ana Vidal was harsh. There are a number of ways of her challenging the board, using such words as “it seems to me so”.";
    assert_ne!(speakers(body).first().map(String::as_str), Some("There"));
    let body = "There is no point in trying to understand the tides because they are “wholly inhuman”.";
    assert_eq!(speakers(body), [""; 0]);
}

#[test]
fn what_is_agreed_may_be_a_clause_without_that() {
    let body = "According to Harbour Post polls, only one in five pilots agreed the port should use “money of all to pay a few of us.”";
    assert_eq!(speakers(body), ["one in five pilots"]);
}

#[test]
fn what_a_text_says_that_somebody_cites_denies_or_shares_is_the_texts() {
    for (sentence, whose) in [
        (
            "Tomas Orde cited a poll by Corvin that found voters were “deeply tired of the tide.”",
            "poll by Corvin",
        ),
        (
            "Tomas Orde cited a Corvin poll showing voters were “deeply tired of the tide.”",
            "Corvin poll",
        ),
        (
            "Tomas Orde shared a meme that read “Do not tread on my boat or else.”",
            "meme",
        ),
        (
            "Tomas Orde objected to an ad that called him “the least able member of the board.”",
            "ad",
        ),
        (
            "Tomas Orde was angry at a Facebook post that falsely claimed he was “the least able of all.”",
            "Facebook post",
        ),
        (
            "Tomas Orde denied a report by a newspaper that a trip was “imminent and all but certain.”",
            "report by a newspaper",
        ),
        (
            "Tomas Orde denied that a trip was “imminent and all but certain.”",
            "Tomas Orde",
        ),
        (
            "Tomas Orde ran a story that called her “the least able member of the board.”",
            "Tomas Orde",
        ),
    ] {
        let body = format!("The tide was low on Monday.\n\n{sentence}");
        assert_eq!(speakers(&body), [whose], "{body}");
    }
}

#[test]
fn guidebooks_and_menus_say_what_they_describe() {
    for who in ["guidebook", "atlas", "menu", "catalogue", "blurb"] {
        let body = format!("The {who} describes the street as “an underperforming asset”.");
        assert_eq!(speakers(&body), [who], "{body}");
    }
}

#[test]
fn what_is_given_back_is_said() {
    let body = "In response, Ana Vidal jabbed back, “I think that pilots will win when they dream big and sail far.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn per_at_the_head_of_a_sentence_and_to_quote_say_whose_words_they_are() {
    for (body, who) in [
        (
            "Ana Vidal spoke. Per the Vell Post, the deal is “dead, and everyone on the quay knows it.”",
            "Vell Post",
        ),
        (
            "Ana Vidal spoke. Per Tomas Orde of the Post, the deal is “dead, and everyone knows it.”",
            "Tomas Orde",
        ),
        (
            "The house is, to quote Tomas Orde, “a ruin.” Ana Vidal bought it.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn whom_somebody_quotes_before_a_colon_has_said_it() {
    for verb in ["quoted", "quotes"] {
        let body = format!("Ana Vidal {verb} Tomas Orde: “We never listened to the tide.”");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{body}");
    }
    let body = "Ana Vidal praised Tomas Orde: “We never listened to the tide.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_tag_may_stand_in_the_middle_of_what_it_attributes() {
    let body = "There is a debate to be had, says Ana Vidal, a tide professor, but it is “almost laughable” to argue that boats sink.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn whom_a_lawyer_speaks_of_behind_said_is_no_subject_of_it() {
    for body in [
        "Ana Vidal, defending, said her client, Tomas Orde, was “a broken man”.",
        "Ana Vidal, for the port, said the master, Tomas Orde, had been “lying in wait”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "There is a debate, says the judge, Ana Vidal, but it is “as good as over now”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_hangs_on_after_an_inverted_tag_is_of_whoever_it_names() {
    for body in [
        "The dues would apply to “all ferries,” said Harbour Representative Ana Vidal, as the port strikes back at the “policy of forced moorings” of Corvin.",
        "We “quickly got on the same page,” said Rep. Ana Vidal (L-Vell), calling the ruling a “slam dunk” for the port.",
    ] {
        assert!(speakers(body).iter().all(|s| s == "Ana Vidal"), "{body}");
    }
    let body = "“That’s a “bad sign,” Ana Vidal said, adding that the Orde family, which hails from the area, has a name there “that’s well respected by both sides.”";
    assert_eq!(speakers(body).pop().as_deref(), Some("Ana Vidal"));
}

#[test]
fn what_happened_when_somebody_announced_it_is_told_by_who_speaks() {
    let body = "“It is no foreign thing to us,” Ana Vidal said. When Tomas Brandl announced the inquiry, the quay was “full of boats and of people, \
                and it all looked the same to us.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_clause_before_the_main_one_gives_no_speaker_where_a_bare_plural_begins_that() {
    let lead = "Ruth Brandl is a member from Vell. “It will be late for us,” Brandl said.\n\nWhen Ana Vidal announced the inquiry,";
    for rest in [
        "folks in her district saw it “at the same time as the hearing with her lawyer in Port Ansgar and all”.",
        "folks in her district — who watch them — saw it “at the same time as the hearing with her lawyer in Vell”.",
    ] {
        let body = format!("{lead} {rest} “They were glad of it,” said Brandl.");
        assert!(
            !speakers(&body).contains(&"Ana Vidal".to_owned()),
            "{:?}",
            speakers(&body)
        );
    }
    let body = "When Ana Vidal announced the tides, boats and quays of the plan, it was “a shock to all of us”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}
