//! Verbs that call something or somebody by words in marks: attacks, praise, rulings, and what bills itself as something.

use crate::quotes::testing::speakers;

#[test]
fn whoever_attacks_somebody_as_something_says_so() {
    let body = "Ana Vidal trashed all the pilots of the harbour as “pirates,” and left.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal was cast as “the captain” in the play.";
    assert_eq!(speakers(body), Vec::<&str>::new());
}

#[test]
fn who_attacks_or_paints_somebody_as_something_says_so() {
    let body =
        "The guild and the port are at odds again, and Ana Vidal left early, ripping the pilots as “pirates” at heart.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Brandl has been tagged by Ana Vidal as a “slow sailor” all year.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn as_says_what_somebody_takes_something_for() {
    let body = "The court rejected the complaint of the pilots as “largely unfounded” on Monday.";
    assert_eq!(speakers(body), ["court"]);
    let body = "Ana Vidal wrote a memo in June flagging the lack of buoys as “a major concern” for the port.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Watch whether Orde means he will not be as “polite” as he was.";
    assert_eq!(speakers(body), Vec::<String>::new());
}

#[test]
fn what_is_labelled_may_stand_before_the_verb() {
    for (body, who) in [
        (
            "She spoke of his letter, which Ana Vidal panned as “shameful”.",
            "Ana Vidal",
        ),
        (
            "It was a jab at the paper Tomas Orde routinely demeans as “late news”.",
            "Tomas Orde",
        ),
        ("Ana Vidal summed up the mood as “Bold Words, Slow Boats.”", "Ana Vidal"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn whatever_takes_itself_for_something_speaks() {
    for (body, who) in [
        (
            "On its website, the ferry movement describes itself as “committed to the tide and to all.”",
            "ferry movement",
        ),
        (
            "The quarters are now home to Corvin Couture, a clothing store that bills itself as “the sweetest shop in Vell.”",
            "Corvin Couture",
        ),
        (
            "They went to Orde Lines, a shop that says it is “one of us all.”",
            "Orde Lines",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_party_calls_something_in_the_plural() {
    let body = "The board takes a share of every catch. Islanders call this “cap and sail.”";
    assert_eq!(speakers(body), ["Islanders"]);
}

#[test]
fn who_praises_or_scolds_says_so() {
    let body = "The guild was pleased, with Secretary Ana Vidal commending the “courage and vision” of both.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    assert_eq!(
        speakers("Ana Vidal chastised the idea of a “port for pilots only”."),
        ["Ana Vidal"]
    );
}

#[test]
fn a_ruling_gives_words_by_its_clause() {
    let body = "The Harbour Court ruled in Orde v. Vidal that even bad conduct is not “excessive force” in a port.";
    assert_eq!(speakers(body), ["Harbour Court"]);
}
