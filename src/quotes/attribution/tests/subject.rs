//! The subject of a verb, which stands before it: across times, means and auxiliaries, of whom there are so many, and what can be none.

use crate::quotes::testing::speakers;

#[test]
fn a_span_of_time_is_no_subject() {
    let body = "Ana Vidal, a pilot, who over the weekend said the port had “gone out with the tide”, is back.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Activists who came to the quay in the past three days said the port had “gone out with the tide”.";
    assert_eq!(
        speakers(body),
        ["activists who came to the quay in the past three days"]
    );
}

#[test]
fn a_day_is_no_part_of_a_description() {
    let body = "A judge Tuesday called the suit “thin”.";
    assert_eq!(speakers(body), ["judge"]);
}

#[test]
fn a_time_before_the_verb_is_no_subject() {
    let body = "Brandl earlier this year told the court the words were an “accident of the tongue”. Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn what_has_passed_before_something_is_no_subject() {
    let body = "Two pilots came. A split second later, the mayor stepped out, and announced, “Let’s go.”";
    assert_eq!(speakers(body), ["mayor"]);
    // What was said at a meeting is.
    let body = "“It is late,” the minutes said.";
    assert_eq!(speakers(body), ["minutes"]);
}

#[test]
fn a_time_between_has_and_the_verb_hides_no_verb() {
    for body in [
        "Ana Vidal has since said that she “did not agree” with the board.",
        "Ana Vidal runs the yard. She has since tweeted that she was “very sorry” for it.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn a_statement_may_stand_between_a_name_and_its_verb() {
    let body = "Omar Karim, a lawyer for Orde, in a statement denied that his client “swindled” the board.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn the_means_stand_between_the_name_and_the_verb() {
    let body = "Ana Vidal, a lawyer for Tomas Orde, in a statement denied that her client had “swindled” anybody.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_auxiliary_that_not_leans_on_ends_the_subject() {
    for body in [
        "Ana Vidal didn’t deny it but said it was “late for us all” to turn.",
        "Ana Vidal was asked by Tomas Orde why he didn’t put out a statement, replying: “I had no time.”",
        "Ana Vidal said the boats couldn't even say they had “sailed on time”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn an_auxiliary_may_lean_on_a_pronoun() {
    for body in [
        "Ana Vidal spoke on Monday. She’s called it a “slow tide” that the guild has made.",
        "Ana Vidal spoke on Monday. She’s argued for a “slow tide” on the quay.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    assert!(speakers("Ana Vidal spoke on Monday. She’s called “the Tide” in Vell.").is_empty());
}

#[test]
fn who_is_reported_to_have_said_something_has_said_it() {
    let body = "Tomas Brandl was late. Last week, Ana Vidal is reported to have said of the next tide, “I will not go out for it.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_adverb_an_adjective_or_a_participle_is_no_subject() {
    let body = "The board of Ana Vidal had “descended into a long sleep on the quay,” raising fears of a lost port.";
    assert_eq!(speakers(body), [""]);
    let body = "It is hard to imagine a port urging pilots to be “armed and dangerous to all of us” at sea.";
    assert!(!speakers(body).iter().any(|who| who.starts_with("hard")));
    let body = "“The quay is not going to be lost this year,” Early conjectured.";
    assert_eq!(speakers(body), ["early"]);
}

#[test]
fn an_adverb_before_a_participle_is_no_subject() {
    let body = "“Tonight!” a gravelly voiced pilot intoned over a film.";
    assert_eq!(speakers(body), ["gravelly voiced pilot"]);
    let body = "It rained. According to the partially redacted letter, the boats were “far too late for that”.";
    assert_eq!(speakers(body), ["partially redacted letter"]);
}

#[test]
fn a_share_of_those_asked_says_what_they_say() {
    let body = "In addition, 44% said the ferries are “too slow” while only 19% said it was “too windy”.";
    assert_eq!(speakers(body), ["44%", "19%"]);
}

#[test]
fn shares_of_those_asked_say_something() {
    for (body, who) in [
        (
            "44 percent of pilots say the board is “too late” for the tide.",
            "44 percent of pilots",
        ),
        ("Asked about the dues, 45% say “yes” on Monday.", "45%"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    assert!(speakers("Sales grew 11 percent on calls for “J-quay” services.").is_empty());
}

#[test]
fn a_count_of_people_may_be_rough() {
    let body = "Tomas Brandl sailed. “The harbour is a public good,” over 1,200 pilots wrote in an open letter.";
    assert_eq!(speakers(body), ["1,200 pilots"]);
}

#[test]
fn a_share_of_some_is_said_with_it() {
    let body = "Nearly two-thirds of pilots said the boat was “late for all of us”.";
    assert_eq!(speakers(body), ["nearly two-thirds of pilots"]);
}

#[test]
fn dissenters_and_stewards_speak_as_others_do() {
    let body = "“The law cannot stand,” Justice Ana Vidal wrote. The dissenters called it “a raw exercise of power”.";
    assert_eq!(speakers(body), ["Ana Vidal", "dissenters"]);
    let body = "Tomas Orde was third on Friday. The stewards found that he was “a danger to every rider”.";
    assert_eq!(speakers(body), ["stewards"]);
}

#[test]
fn a_list_of_those_who_speak_is_named_as_a_whole() {
    let body = "Vell’s hospitals, pilots and sailors said in March there would “not be boats enough for us all”.";
    assert_eq!(speakers(body), ["Vell’s hospitals, pilots and sailors"]);
    let body = "Across the port, public officials and activists have described the plan as “a slow loss of the quay”.";
    assert_eq!(speakers(body), ["public officials and activists"]);
}

#[test]
fn those_behind_a_plan_and_two_kinds_of_people_are_named_whole() {
    assert_eq!(
        speakers("“No boat is like another,” say the builders behind the plan."),
        ["builders behind the plan"]
    );
    let body =
        "About 60 pilots and sailors from around the bay, in a joint letter, said the quay lacked “sufficient light”.";
    assert_eq!(speakers(body), ["60 pilots and sailors"]);
}

#[test]
fn those_who_are_told_apart_by_what_follows_them_speak() {
    for (body, speaker) in [
        (
            "Two former harbour advisers under the old administration wrote last month: “It is too late for all of us.”",
            "two former harbour advisers under the old administration",
        ),
        (
            "Lawyers for the clerk in the case related to Mayor Orde’s call with the head of Velmar said that they have “serious worries”.",
            "lawyers for the clerk in the case",
        ),
        (
            "The man who took money from the guild during his mayoral campaign scorned pilots and said it had “less power” over him.",
            "man",
        ),
        (
            "You have lost your boat, almost lost your house in the storm, and Tomas Orde comes along and says, “Of course it is the guild.”",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn what_stands_before_a_verb_of_speech_may_belong_to_the_subject() {
    for (body, who) in [
        (
            "Ana Vidal left. A source close to the White House told the Post that Orde was “extremely anxious” to get it done.",
            "source close to the White House",
        ),
        (
            "Ana Vidal, assistant attorney general in charge of the Harbour Department's night division said Orde “planned a deadly trick.”",
            "Ana Vidal",
        ),
        (
            "The end came after the board spent two days accusing the pilots of “war on the port.”",
            "board",
        ),
        (
            "Ana Vidal wants a full answer from Vell for what authorities there called a “grave mistake.”",
            "authorities",
        ),
        (
            "Tomas Orde left the board for several reasons, saying he wanted to “go in a new direction”.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn the_state_behind_a_town_without_a_second_comma_is_no_subject() {
    for state in ["Louisville, Ky.", "Nashville, Tenn.", "Nashville, Tennessee"] {
        let body = format!("“We are late,” Derrick Orde of River Vell Boats in {state} told the Post.");
        assert_eq!(speakers(&body), ["Derrick Orde"], "{state}");
    }
}

#[test]
fn a_state_behind_its_town_is_no_subject() {
    for (body, who) in [
        (
            "Speaking in Vell, New York, on the north shore, Tomas Orde was sad about it, saying, “I said from the beginning, let it go.”",
            "Tomas Orde",
        ),
        (
            "Tomas Orde is mayor. In a letter from his house in Vell, Florida, the mayor thanked the pilots, saying that it was “late for us.”",
            "Tomas Orde",
        ),
        (
            "This week in Vell, Ohio, Tomas Orde reeled off his woes, saying, “No issue better shows it.”",
            "Tomas Orde",
        ),
        (
            "“We are so busy right now that it hurts,” Tomas Orde of Corvin Yards in Vell, Ky. told the Post.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde of Corvin Yards in Portland, Oregon said the town was “so busy” in May.",
            "Tomas Orde",
        ),
        ("In a note to Poland, Norway said it was “late for us all”.", "Norway"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_voice_that_is_heard_speaks() {
    let body = "There was some applause, and one voice from the back called out, “Chicken!”";
    assert_eq!(speakers(body), ["one voice from the back"]);
    let body = "Her voice breaking, Ana Vidal left the quay, adding, “It is late for all of us.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn where_and_when_somebody_says_something_is_not_who() {
    for said in [
        "also on Twitter said",
        "later in Vell said",
        "also on Monday told the board",
    ] {
        let body =
            format!("Tomas Orde left. Harbour director Ana Vidal {said}: “The quay is the thing that we agree on.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{body}");
    }
}
