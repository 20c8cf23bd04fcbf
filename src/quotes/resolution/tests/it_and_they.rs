//! Whose `it`, whose `they`: bodies, texts, and several who were described.

use crate::quotes::testing::speakers;

#[test]
fn it_is_the_body_that_the_sentence_before_was_about() {
    let body = "Ana Vidal runs the harbour. The owner, Corvin Island Lines, said that it would help. \
                “We are sorry,” it said in a statement.";
    assert_eq!(speakers(body), ["Corvin Island Lines"]);
    let body = "The Port Authority of Vell issued a report on Monday. “The quay is unsafe,” the report said.";
    assert_eq!(speakers(body), ["Port Authority of Vell"]);
    let body = "The Vell Election Commission said so in an online notice. The pictures will not be used “for any other end”, according to the order.";
    assert_eq!(speakers(body), ["Vell Election Commission"]);
}

#[test]
fn it_may_be_a_text_that_has_just_been_spoken_of() {
    let body = "Tomas Orde complained of the harbour of Vell on Monday, over a report that described the quays. \
                Pilots, it said, were “trying to sail by night.”";
    assert_eq!(speakers(body), ["report"]);
    let body = "Tomas Orde has met the Uyghur Board. There was more, like one ominous message from the Harbour Office.\n\n“It is late,” it reads.";
    assert_eq!(speakers(body), ["Harbour Office"]);
}

#[test]
fn it_is_the_statement_that_somebody_has_put_out() {
    for text in ["issued his own statement", "put out his letter"] {
        let body = format!(
            "The post was late, and so was its author, Ana Vidal.\n\nTomas Brandl has {text}.\n\n“She is a good pilot,” it said."
        );
        assert_eq!(speakers(&body), ["Tomas Brandl"]);
    }
    // What a body has found is not hers alone.
    let body = "Ana Vidal, who heads the mission of the Harbour Guild, said no. Her report ran to ten pages. “Rights were kept,” it said.";
    assert_ne!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_is_called_the_company_is_it() {
    let body = "“It is our fault,” Lumenta wrote in a post. Service came back at noon. The company says that a certificate took it down. \
                It said the failure was “ordinary and ours.”";
    assert_eq!(speakers(body), ["Lumenta", "Lumenta"]);
}

#[test]
fn what_leads_to_a_teller_put_in_between_is_the_reporters_own() {
    let body = "The Harbour Guild met. The Port Authority wanted a ruling because, it said, the dues were “too high”.";
    assert_eq!(speakers(body), ["Port Authority"]);
}

#[test]
fn it_is_the_company_that_a_tag_calls_the_airline() {
    for body in [
        "Velair has ordered 300 Corvin jets, the Velmarian airline said on Tuesday.\n\n“They are quieter,” it said.",
        "Velair Holt has taken six of its Corvin A3 boats out of service, the carrier said.\n\n“They are quieter,” it said.",
        "Velair has bought Corvin, Reuters reported on Monday. “They are quieter,” it said.",
    ] {
        assert!(speakers(body)[0].starts_with("Velair"), "{body}: {:?}", speakers(body));
    }
    let body = "The dues will rise, the Harbour Board said on Monday. “They are late,” it said.";
    assert_eq!(speakers(body), ["Harbour Board"]);
}

#[test]
fn it_is_no_adjective_of_a_nation_before_the_company() {
    for body in [
        "German auto supplier Corvin cut jobs on Friday.\n\n“It is late,” it said.",
        "Velmarian electronics giant Corvin said on Friday it would cut jobs.\n\n“It is late,” it said.",
        "Swiss food giant Corvin cut jobs on Friday.\n\n“It is late,” it said.",
    ] {
        assert_eq!(speakers(body), ["Corvin"], "{body}");
    }
}

#[test]
fn they_are_those_of_the_last_clause() {
    let body = "I heard of it when I worked for the Harbour Agency; the career pilots often objected to what they called “meddling.”";
    assert_eq!(speakers(body), ["career pilots"]);
}

#[test]
fn they_who_go_on_in_a_sentence_are_those_it_is_about() {
    let body = "Lawyers for Vidal met the board on Monday.\n\nThey argue that it has gone further than other boards of directors had, and they said that the dues were “not fair.”";
    assert_eq!(speakers(body), ["Lawyers for Vidal"]);
}

#[test]
fn they_may_be_several_who_were_described_in_passing() {
    let body = "The Harbour Board met on Monday. Tomas Orde was glad after Vidal’s lawyers had shown him letters that they claim show it tried to “frame” him.";
    assert_eq!(speakers(body), ["Vidal’s lawyers"]);
    let body = "The Harbour Board met. Outside the House, a dozen pilots taunted Orde. “It is late,” they chanted.";
    assert_eq!(speakers(body), ["dozen pilots"]);
}

#[test]
fn a_couple_are_they_rather_than_the_board_they_beat() {
    let body = "A couple have won a battle with the Harbour Board over a wall they called “a monstrosity”.";
    assert_eq!(speakers(body), ["couple"]);
    let body = "A couple were angry. They called it “a monstrosity”.";
    assert_eq!(speakers(body), ["couple"]);
}

#[test]
fn they_may_be_the_one_spokesperson() {
    let body = "A Vell West Coast spokesperson apologised for what they called “a mess”.";
    assert_eq!(speakers(body), ["Vell West Coast spokesperson"]);
}

#[test]
fn it_shows_that_a_name_like_a_persons_is_a_bodys() {
    let body = "The Vell Bank left. “Shares are late,” Marsh Lorde said. “Ongoing weakness will tell,” it added.";
    assert_eq!(speakers(body), ["Marsh Lorde"]);
    let body = "The Vell Bank has a report. “Shares are late,” Ana Vidal said. “Ongoing weakness will tell,” it added.";
    assert_eq!(speakers(body), ["Ana Vidal", "Vell Bank"]);
}
