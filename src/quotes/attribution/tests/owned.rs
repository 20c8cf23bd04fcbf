//! Words that are told to be somebody’s by no verb beside them: in the words of somebody, a verdict asked for, a reply, and what the sentence behind says.

use crate::quotes::testing::speakers;

#[test]
fn words_may_be_owned_to_somebody_without_a_verb_of_speech() {
    for body in [
        "Boats will go. The plan is, in the words of Ana Vidal, “a joke and a disgrace to the port”.",
        "Boats will go. In the words of Ana Vidal, it is “a joke and a disgrace to the port”.",
        "Boats will go. The plan is “a joke”, in the words of Ana Vidal.",
        "“It is a mess and has been one for years.” So says Ana Vidal, the mayor.",
        "The pilots asked whether Orde would stay. Ana Vidal’s verdict? “Not a chance.”",
        "Ana Vidal spoke on Monday. Her short answer to the guild? “Not a chance.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    // A question of its own.
    let body = "Ana Vidal spoke on Monday. Was her answer to the guild late? “Not at all,” said Tomas Orde.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_question_without_a_verb_and_a_sentence_behind_say_whose_words_they_are() {
    for body in [
        "The boats sank. Ana Vidal’s verdict on the tide? “It was poor from first to last.”",
        "The boats sank. Ana Vidal’s verdict was damning: “It was poor from first to last.”",
        "The boats sank. Ana Vidal’s first reaction was to laugh: “It was poor from first to last.”",
        "“I am done.” That was the verdict of Ana Vidal, the pilot.",
        "“I am done.” Those were Ana Vidal’s words.",
        "“I am done.” That was how Ana Vidal put it.",
        "“I am done.” So said Ana Vidal.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn in_whose_words_and_per_whom_it_is_so() {
    let body = "It sounds odd, but, per the Harbour Post, “the ferry has sunk four times”.";
    assert_eq!(speakers(body), ["Harbour Post"]);
    assert_eq!(
        speakers("In the immortal words of Ana Vidal, “it will float, I think”."),
        ["Ana Vidal"]
    );
    assert_eq!(
        speakers("Such rules “share one great flaw”, in Justice Ana Vidal’s eyes."),
        ["Ana Vidal"]
    );
}

#[test]
fn words_of_somebody_described_and_of_one_whom_a_log_quotes_are_theirs() {
    for (body, who) in [
        (
            "It was, in the words of its captain, Ana Vidal, “a field of mud from end to end”.",
            "Ana Vidal",
        ),
        (
            "It was, in the words of one of the crew, “a field of mud from end to end”.",
            "one of the crew",
        ),
        (
            "Ana Vidal was held. The indictment quotes her on a radio asking a pilot, “Did we land the fish?”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal says her father used to tell her: “Get a boat and go home.”",
            "Ana Vidal’s father",
        ),
        (
            "The vote is near. In 2019 the Journal endorsed Orde as “a grown-up who tells the truth.”",
            "Journal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_reply_is_of_whoever_was_told() {
    for body in [
        "“I will pay you back,” Ana Vidal told Tomas Orde. “You wish,” came the reply.",
        "“I will pay you back,” Ana Vidal told Tomas Orde.\n\n“You wish,” came the reply.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"], "{body}");
    }
}

#[test]
fn words_that_close_a_paragraph_are_not_those_that_the_next_begins_with() {
    let body = "“He is right,” Orde, an adviser, said on Monday. “There is a split.”\n\nBrandl’s comments came late.";
    assert_eq!(speakers(body), ["Orde"]);
    let body = "“There is a split, and it is growing.”\n\nBrandl’s words were heard by all.";
    assert_eq!(speakers(body), ["Brandl"]);
}

#[test]
fn one_who_is_spoken_of_does_not_speak() {
    let body = "“They check every boat,” Omar Karim said. The Harbour Agency staff “have gone through a decade of it.”";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn with_a_remark_or_with_words_somebody_does_something() {
    for body in [
        "A clerk claimed that the note was sent back by then mayor Ana Vidal with a two-word remark, “Not urgent”.",
        "The plan was greeted by Ana Vidal with the words “it is late for all of us”.",
        "Ana Vidal closed her speech with the words: “It is late for all of us.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "A protester with the words “fake peacemaker” on her coat met Ana Vidal.";
    assert_eq!(speakers(body), [""; 0]);
}

#[test]
fn a_remark_called_by_its_own_words_is_its_owners_and_a_judgment_is_not() {
    let body = "Ana Vidal said she rejects Tomas Orde’s “boats for all” assertion.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal said she rejects Tomas Orde’s “childish” remarks.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn there_owns_nothing() {
    let body = "Ana Vidal left. And then there’s the question whether “freedom at sea” is a cover.";
    assert!(!speakers(body).contains(&"there".to_string()));
}
