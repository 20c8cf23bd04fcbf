//! Which of two has the words, where one cue leads into them and another follows: who only relays, signs or explains them.

use crate::quotes::testing::speakers;

#[test]
fn a_verb_that_rather_begins_something_gives_way_to_one_of_speech() {
    let body = "While he seemed eager to get his voyage started -- “My hope is that I will sail this summer,” Tomas Brandl said -- the crew slept.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn the_name_directly_after_the_comma_is_nearer_than_the_colon_before() {
    let body = "Many readers added a word to the last name they read: “And my husband, Omar,” said Ana Vidal, the first of them.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_clause_with_when_between_two_quotations_has_a_speaker_of_its_own() {
    let body = "Ana Vidal said, “We want a seat,” and when moderator Tomas Orde asked, “What about men?” Vidal shot back with a line.";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"]);
    let body = "“It is late,” Ana Vidal said. “We sail,” Tomas Orde said, “at noon.”";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"]);
}

#[test]
fn what_one_calls_something_is_ones_own() {
    let body = "Ana Vidal, a pilot, gave a mixed review of what she called the “shadow sailing,” suggested Vell 2016 boats do more.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal left. Apart from her love of the “harbour,” as she calls it, her greatest points of pride lie in the port.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_relative_clause_that_ends_with_what_it_calls_something_keeps_the_words() {
    let body = "In a film that Judge Tomas Orde called “distasteful,” Ana Vidal expressed a wish to leave.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal asked whether the plan, which Tomas Orde described last week at length, would bring “one more costly yard to us”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_tag_is_nearer_than_what_a_dash_or_a_clause_about_nothing_parts_from_the_words() {
    let body = "Nothing the mayor has said “will calm the pilots down,” Ana Vidal said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "If the port is closing — as Tomas Orde strongly denies — “why would it not want to say so?” asked Ana Vidal, a pilot.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal said, and I quote, “The tide is all we have.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "After Tomas Orde criticised the dues at length, Ana Vidal shot back, “I could have stayed at home.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn words_told_in_a_clause_that_says_when_are_not_of_the_main_clause() {
    for body in [
        "When Ana Vidal praised the pilots and said she would “keep every one of their boats,” the hall applauded loudly.",
        "Even as Ana Vidal claimed on Monday that “the port has been in worse straits,” one pilot said the two cases were different.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "When Ana Vidal shouted, “The tide,” Tomas Orde joked, smiling, “It will wait for us.”";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"]);
    let body =
        "When Ana Vidal asked them what they meant by “the slow loss of it,” Tomas Orde admitted that it was late.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Though Ana Vidal had said it was all over, she is against “more boats on the quay,” and her guild continues to build them.";
    assert!(!speakers(body).contains(&"her guild".to_owned()));
}

#[test]
fn who_does_something_in_a_clause_before_the_words_does_not_say_them() {
    let body = "“Pilots think so,” says Ana Vidal, an engineer. When they found the log in the boat, “their hearts probably sank.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_only_explains_the_words_is_no_tag() {
    let body = "Ana Vidal said the pilots were “on their way to a full set of boats,” the number needed to leave.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Orde, who thinks that the loss was “in the range of six boats,” described the harm to the quay as a slow one.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body =
        "Ana Vidal left when the news came that her ship had carried letters later deemed “too secret for us all”.";
    assert!(!speakers(body).contains(&"letters".to_owned()));
}

#[test]
fn a_name_after_a_dash_is_the_writers_where_somebody_says_the_words() {
    let body = "Ana Vidal said Monday that she would stay and insisted that her guild was “still the first in the port.”--Tomas Orde.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_paper_that_reports_words_has_not_said_them() {
    let body = "Tomas Brandl then rose, saying “he was not tough enough,” the Vell Post reported. The Vell Post is a newspaper.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "“He was not tough enough,” the Vell Post quoted Tomas Brandl as saying.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_paper_that_reports_what_somebody_said_has_not_said_it() {
    let body = "Ana Vidal said the board will look into a “repeal of the old harbour dues,” The Vell Post reported.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_by_whom_it_is_known_does_not_say_it() {
    let body = "Tomas Brandl told his crew that he felt like “a square peg in the hull,” according to the Vell Globe.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal asked him to “think of the tide as a guest,” according to boatman Tomas Orde, who was there.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "About 40 percent of pilots said they could not “go on like this,” according to a Vell University poll.";
    assert_eq!(speakers(body), ["Vell University poll"]);
}

#[test]
fn an_official_reports_it_and_the_paper_only_tells_of_it() {
    let body = "In May an independent inspector reported that the board had “applied pressure to change the log,” according to the Vell Herald.";
    assert_eq!(speakers(body), ["independent inspector"]);
    let body = "As the tide turns, many voices state that we must “learn to live with the sea” from now on.";
    assert_eq!(speakers(body), ["many voices"]);
}

#[test]
fn a_paper_or_an_informed_source_only_relays_whom_the_clause_names() {
    for (body, who) in [
        (
            "Vell’s tide chief, Tomas Orde, accused them of “politicising a technical matter”, state media reported.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde said they were “politicising a technical matter”, the official Vell news agency reported.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde described it as “a technical matter”, the newspaper Tideline reported.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde told aides that he was “done with this place,” two people familiar with the matter said.",
            "Tomas Orde",
        ),
        // Nobody else speaks.
        (
            "The boats were “done with this place,” two people familiar with the matter said.",
            "two people familiar with the matter",
        ),
        ("“It is a technical matter,” state media reported.", "state media"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn whom_a_paper_cites_for_what_it_reports_has_said_it() {
    for (body, who) in [
        (
            "“Dues will fall,” the Vell Post reported, citing Tomas Orde, a trader.",
            "Tomas Orde",
        ),
        (
            "The talks “collapsed overnight in Vell,” the Vell Post reported on Monday, citing a port official.",
            "port official",
        ),
        (
            "The talks “collapsed overnight,” state television quoted Gen. Tomas Orde as saying.",
            "Tomas Orde",
        ),
        (
            "“Dues will fall,” the Vell Post reported, citing court records.",
            "Vell Post",
        ),
        ("“Dues will fall,” said Ana Vidal, citing Tomas Orde.", "Ana Vidal"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}
