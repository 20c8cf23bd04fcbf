//! Whom the author of an article, or somebody only described, speaks to, and of whom they speak.

use super::last_speaker;
use crate::quotes::testing::speakers;

#[test]
fn whom_the_author_spoke_to_is_he() {
    let body = "Mayor Tomas Brandl opened the yard. I spoke to Omar Karim on Wednesday. “It is no surprise,” he said.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn one_who_is_told_something_in_the_sentence_may_be_he() {
    let body = "Tomas Brandl left. When I put this to the clerk at the ticket office, he said: “Madam, come back.”";
    assert_eq!(speakers(body), ["clerk at the ticket office"]);
}

#[test]
fn the_one_whom_the_author_tells_something_is_he_and_not_the_one_it_is_about() {
    let two = "Ivan Pell is cold. “I’m cold,” he says.\n\nTomas Brandl is not.";
    for said in [
        "I told him what Pell had said.",
        "I asked him about Pell.",
        "I mentioned Pell.",
        "When I tell him that Pell is cold, he laughs.",
        "When I ask Brandl about Pell, he laughs.",
    ] {
        let body = format!("{two} {said} “It is early,” he said.");
        assert_eq!(speakers(&body), ["Ivan Pell", "Tomas Brandl"], "{said}");
    }
    for met in ["I spoke to Pell on Monday.", "When I saw Pell, he laughed."] {
        let body = format!("{two} {met} “It is early,” he said.");
        assert_eq!(speakers(&body), ["Ivan Pell", "Ivan Pell"], "{met}");
    }
}

#[test]
fn one_who_was_told_something_by_somebody_unnamed_is_spoken_of_next() {
    for told in [
        "“It will never float,” a banker once told Ana Vidal.",
        "“It will never float,” a director once said to Ana Vidal.",
        "“It will never float,” the director wrote to Ana Vidal.",
        "A teacher once told Ana Vidal: “It will never float.”",
    ] {
        let body = format!("The boats sank. {told} She is still building. “I was lucky,” she says.");
        assert_eq!(speakers(&body).last().map(String::as_str), Some("Ana Vidal"), "{told}");
    }
    // A reporter.
    let body = "“It will never float,” a banker told Ana Vidal of the Harbour Post. “I was lucky,” she said.";
    assert_eq!(speakers(body), ["banker"]);
}

#[test]
fn the_article_goes_on_about_whom_somebody_only_described_does_something_to() {
    for (body, speaker) in [
        (
            "A friend told Tom Orde about the boat. “I said no to it at first,” he said.",
            "Tom Orde",
        ),
        (
            "A doctor treated Ann Orde at the quay. “I had sheep to feed,” she said.",
            "Ann Orde",
        ),
        (
            "Her teacher encouraged Ann Orde to write.\n\n“I had sheep to feed,” she said.",
            "Ann Orde",
        ),
        (
            "Ann Orde is 80. A teacher encouraged her to write. “I burst into tears,” she said.",
            "Ann Orde",
        ),
        (
            "A judge sentenced Tom Orde on Monday. “I saw no remorse in him,” he said.",
            "judge",
        ),
        (
            "A friend of Tom Orde was at the quay. “I said no to it at first,” he said.",
            "friend of Tom Orde",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn an_article_goes_on_about_whom_somebody_of_theirs_lets_do_something() {
    for body in [
        "Tomas Orde left. On Tuesday, Orde’s employer let him leave early. He caught the boat. “It is late,” he said.",
        "Ana Vidal left. Vidal’s teacher helped her to write. She caught the boat. “It is late,” she said.",
        "Tomas Orde left. Orde’s teacher told him to write. He caught the boat. “It is late,” the chef said.",
    ] {
        let speaker = if body.starts_with("Ana") {
            "Ana Vidal"
        } else {
            "Tomas Orde"
        };
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn who_is_said_to_know_a_teacher_is_another() {
    let body = "Ana Vidal learned to sail in Carrow. One teacher, whose name she remembers, advised that it was late. “I laughed at it,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}
