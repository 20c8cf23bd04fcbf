//! What is said to somebody or of somebody, and by whom: passives with and without `by`, and what somebody hears or ignores.

use crate::quotes::testing::speakers;

#[test]
fn a_passive_is_of_whoever_by_names_wherever_it_stands() {
    for body in [
        "The plan, called “a joke” by Ana Vidal, was dropped.",
        "Dismissed by Ana Vidal as “a joke”, the plan was dropped on Monday.",
        "The port was accused by Ana Vidal of running “a brazen scheme” for years.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "The port was accused by prosecutors of running “a brazen scheme” for years.";
    assert_eq!(speakers(body), ["prosecutors"]);
    let body = "Ana Vidal is accused of running “a brazen scheme of lies and theft” for years.";
    assert_eq!(speakers(body), [""]);
}

#[test]
fn what_is_described_so_by_somebody_is_in_their_words() {
    for body in [
        "The plan, described as “a betrayal” by Ana Vidal, will cost a lot.",
        "The plan, branded “a betrayal of us all” by Ana Vidal, will cost a lot.",
        "Pilots saw a plan described as “a betrayal” by Ana Vidal.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "Ana Vidal described it as “a betrayal” by the board.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_calls_somebody_something_is_named_behind_a_passive_without_its_auxiliary() {
    for body in [
        "Ana Vidal, dubbed “the conscience of the port” by her rival Tomas Brandl, left on Friday.",
        "Ana Vidal, once called “the conscience of the port” by Tomas Brandl, left on Friday.",
        "Ana Vidal, described as “the conscience of the port” by Tomas Brandl, left on Friday.",
        "Described by Tomas Brandl as “the conscience of the port”, Ana Vidal retired.",
        "Labelled “the conscience of the port” by Tomas Brandl, the book sold well.",
    ] {
        assert_eq!(speakers(body), ["Tomas Brandl"], "{body}");
    }
    let body = "Ana Vidal, head of the guild, sharply criticised “the long delays” by pilots of the port.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_film_described_so_by_somebody_and_what_somebody_is_heard_to_say_are_theirs() {
    for (body, who) in [
        (
            "A film described as “a betrayal of all” by one critic was dropped.",
            "one critic",
        ),
        (
            "Ana Vidal has heard people say, “He has a boat and will use it.”",
            "people",
        ),
        (
            "Ana Vidal, the mayor, dismissed as “total nonsense” claims that she had lied.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn whom_words_are_written_by_is_not_who_says_the_next_ones() {
    let body = "Ana Vidal said in an interview that rulings like the harbour one, written by Tomas Brandl, “are part of the reason we sail”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The boat was described by Tomas Brandl as “a bathtub with ambitions”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn what_a_body_offers_is_not_its_words() {
    let body = "Ana Vidal said the pass is a “courtesy” offered by the Port Authority to those “fleeing the tide”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_who_is_told_something_is_not_the_teller() {
    let body = "Omar Karim noted that he left the yard after being told by Ana Vidal, editor of the Vell Post, that he “had got it wrong.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_paper_describes_in_its_pages() {
    let body = "In The Vell Review, recent pilots were described as “vast masses of filth” on Monday.";
    assert_eq!(speakers(body), ["Vell Review"]);
    let body = "In Vell, recent pilots were described as “vast masses of filth” on Monday.";
    assert_eq!(speakers(body), [""]);
}

#[test]
fn by_whom_somebody_is_written_off() {
    let body = "Vell pilots were repeatedly written off by critics as “old men,” not as sailors.";
    assert_eq!(speakers(body), ["critics"]);
    let body = "The dues were brushed aside by the board as “the talk of pilots” on Monday.";
    assert_eq!(speakers(body), ["board"]);
}

#[test]
fn by_tells_of_means_as_well() {
    let body = "Ana Vidal, a clerk of the port, also said by email that “more boats are possible” this year.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The pilots have responded by ramping up their campaign, with signs for those who sail to “read the log and go slow”.";
    assert_eq!(speakers(body), ["pilots"]);
}

#[test]
fn by_is_no_agent_of_what_somebody_calls_something() {
    for body in [
        "Tomas Orde closed the harbour, citing what he described as “hostile acts” by its neighbours.",
        "Tomas Orde closed the harbour, citing what he called “hostile acts” by pilots from Vell.",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
    let body = "Tomas Orde closed the harbour, described as “late and cruel” by Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn whom_somebody_once_called_so_is_not_called_so_by_nobody() {
    let body = "The guild gave the seat to a man Ana Vidal once called a “tide thief” in Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal spoke. She gave the seat to a man she once called a “tide thief” in Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_asks_or_is_written_to_is_not_who_says_it() {
    let body = "Dr. Ana Vidal agreed when asked by Tomas Brandl that it was “wholly wrong and unwise”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Brandl wrote a letter to Ana Vidal saying the summary lacked “context and care”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn neither_a_passive_before_the_comma_nor_a_list_of_what_was_asked_for_speaks() {
    let body = "Ana Vidal complained that, after pilots were allowed by the administration to view the log, “our staff was banned from \
                seeing it.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Asked if the board would share emails, boats or cars, Vidal shook his head and said, “I think we are done here.”";
    assert_eq!(speakers(body), ["Vidal"]);
}

#[test]
fn what_is_done_to_somebody_with_words_leaves_them_open() {
    for body in [
        "Ana Vidal was accused of “a pattern of deceit.” The vote was close.",
        "Ana Vidal, accused of “a pattern of deceit,” left. The vote was close.",
        "Ana Vidal was cited for “a pattern of deceit.” The vote was close.",
        "Ana Vidal was told that it was “a pattern of deceit.” The vote was close.",
        "Ana Vidal faces charges of “a pattern of deceit.” The vote was close.",
        "Ana Vidal was greeted with chants of “Lock her up!” in Vell.",
        "Ana Vidal smiled at cries of “Lock her up!” in Vell.",
        "Chants of “Four more years!” greeted Ana Vidal on Friday.",
    ] {
        assert_eq!(speakers(body), [""], "{body}");
    }
    for (body, who) in [
        (
            "Ana Vidal was accused by Tomas Brandl of “a pattern of deceit.” The vote was close.",
            "Tomas Brandl",
        ),
        ("Ana Vidal led chants of “Lock him up!” in Vell.", "Ana Vidal"),
        (
            "Ana Vidal is being sued for what the suit calls “a pattern of deceit.” The vote was close.",
            "suit",
        ),
        (
            "Ana Vidal heard a woman scream, “He has a boat and he will use it.”",
            "woman",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    assert_eq!(
        speakers("Ana Vidal was accused of “a pattern of deceit.” “I did nothing of the kind,” she said."),
        ["", "Ana Vidal"]
    );
}

#[test]
fn whoever_ignores_warnings_has_not_given_them() {
    for body in [
        "Tomas Orde ignored warnings that the boats were “a storm with a flag on it.”",
        "Tomas Orde had long resisted calls to make the harbour “a home for each of us.”",
    ] {
        assert_eq!(speakers(body), [""], "{body}");
    }
}

#[test]
fn two_passives_share_who_does_both() {
    let by = |who: &str, then: &str| {
        speakers(&format!(
            "Tomas Orde, 52, was called in by {who} and {then} he should have “told the harbour by the usual way”."
        ))
    };
    assert_eq!(by("bosses at Corvin", "told"), ["bosses at Corvin"]);
    assert_eq!(by("Ana Vidal", "told that"), ["Ana Vidal"]);
    // Who has an object tells.
    assert_eq!(by("Ana Vidal", "told them that"), ["Tomas Orde"]);
    let body = "Tomas Orde, 52, was dismissed and told that he should have “told the harbour by the usual way”.";
    assert_eq!(speakers(body), [""]);
}

#[test]
fn what_somebody_is_asked_may_stand_before_who_asks() {
    for asked in [
        "asked the following by",
        "asked this question by",
        "told this by",
        "asked by",
    ] {
        let body =
            format!("According to the minutes, Tomas Orde was {asked} Ana Vidal: “Is the quay to be shut again?”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{body}");
    }
}
