//! Titles of works, headlines, and words with the capitals of a title.

use super::spoken;

#[test]
fn a_headline_and_a_saying_are_not_speech() {
    let none = Vec::<&str>::new();
    assert_eq!(
        spoken("Ana Vidal wrote a column headlined: “Why the harbour board was right to close the old quay.”"),
        none
    );
    assert_eq!(
        spoken("Ana Vidal has followed the adage, “a rising tide lifts all the boats.”"),
        none
    );
}

#[test]
fn a_title_may_begin_with_a_number_and_is_no_row_of_sentences() {
    assert_eq!(
        spoken("Ana Vidal noted in the “60 Minutes” interview that it was late."),
        Vec::<&str>::new()
    );
    assert_eq!(
        spoken("Ana Vidal said: “Unfit. Dangerous. Even for Vell.”"),
        ["Unfit. Dangerous. Even for Vell."]
    );
    assert_eq!(
        spoken("The mayor goes on blaming the pilots, labelling it the “Pilots’ Strike.”"),
        ["Pilots’ Strike."]
    );
}

#[test]
fn lower_case_is_no_title() {
    assert_eq!(
        spoken("Ana Vidal suggested that the board would let the harbour programme “sink” in May."),
        ["sink"]
    );
    assert_eq!(
        spoken("Ana Vidal said that the pilots use the word “sink” in May."),
        Vec::<&str>::new()
    );
}

#[test]
fn the_name_of_a_measure_is_not_speech() {
    for body in [
        "Ana Vidal said that the pilots applied a “tide and time” test in May.",
        "Ana Vidal announced a “no mooring” policy under which ferries turn back.",
        "It was the “not our quay, not our boat” attitude that closed the port.",
        "Ana Vidal left. Much like the popular “boats for bread” program, it failed.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("Ana Vidal called it a “catch and sink” policy on Monday."),
        ["catch and sink"]
    );
    assert_eq!(
        spoken("Ana Vidal said that Tomas Brandl’s blunt “free quay” policy would end."),
        ["free quay"]
    );
}

#[test]
fn titles_beside_others_are_not_speech() {
    assert_eq!(
        spoken("The yard has made films such as “Vell” and “Ferry in Love,” Ana Vidal said."),
        Vec::<&str>::new()
    );
    assert_eq!(
        spoken(
            "Ana Vidal said: Six packages of “Vell Harbour Smoked Fish Strips with Rib Meat, Southern Style Seasoned.”"
        ),
        Vec::<&str>::new()
    );
    assert_eq!(
        spoken("“It is late,” Ana Vidal told “The Harbour Hour.”"),
        ["It is late,"]
    );
}

#[test]
fn what_one_says_of_a_work_is_speech() {
    assert_eq!(
        spoken("Ana Vidal left. Tomas Brandl said of the book, “It is great.”"),
        ["It is great."]
    );
}

#[test]
fn what_is_cried_in_capitals_is_no_title() {
    let body = "Tomas Orde has at times been louder, declaring on Monday that he “WAS FINED FOR A PERFECT MOORING” and urging people to “READ THE HARBOUR LOG.”";
    assert_eq!(
        spoken(body),
        ["WAS FINED FOR A PERFECT MOORING", "READ THE HARBOUR LOG."]
    );
    assert!(spoken("Tomas Orde said on Monday that he kept “THE LOG” on the quay.").is_empty());
}

#[test]
fn a_work_told_of_or_performed_is_not_speech() {
    for body in [
        "Ana Vidal said “Slow Tide” was the hardest show she had made.",
        "Ana Vidal said her favourite song was “Hey Vell.”",
        "Ana Vidal described “The Late Hour” as her home.",
        "Ana Vidal wrote “Bleak Quay” in Vell.",
        "Ana Vidal sang “My Way” at the end.",
        "Ana Vidal said “Tideline” had changed her life.",
    ] {
        assert!(spoken(body).is_empty(), "{body}");
    }
    assert_eq!(
        spoken("“It is fine,” said Ana Vidal, humming “Yesterday.”"),
        ["It is fine,"]
    );
    assert_eq!(
        spoken("Ana Vidal said “slow tides” were the worst of it."),
        ["slow tides"]
    );
}

#[test]
fn a_title_before_a_role_and_a_name_or_on_the_air_is_not_speech() {
    let none = Vec::<&str>::new();
    for body in [
        "“Harbour & Quay” host Tomas Orde claimed the law was dead.",
        "“Vell This Morning” co-host Ana Vidal said the law was dead.",
        "Former “Tideline” contestant Tomas Orde said the law was dead.",
        "“Tidewater Elegy” author Ana Vidal pressed her on the law.",
    ] {
        assert_eq!(spoken(body), none, "{body}");
    }
    assert_eq!(
        spoken("“Harbour & Quay” host Tomas Orde said, “The law is dead and buried.”"),
        ["The law is dead and buried."]
    );
    assert_eq!(
        spoken("“I’m done,” Ana Vidal said Monday on “Tideline.”"),
        ["I’m done,"]
    );
    assert_eq!(
        spoken("“I’m done,” Ana Vidal told Tomas Orde on “Orde.”"),
        ["I’m done,"]
    );
    // What one insists on is said, and so is what the tag after a comma belongs to.
    assert_eq!(spoken("Ana Vidal insisted on “Freedom.”"), ["Freedom."]);
    assert_eq!(spoken("“Never Again,” host Tomas Orde said."), ["Never Again,"]);
}

#[test]
fn a_verdict_in_capitals_is_speech_and_a_title_is_not() {
    for body in [
        "The left-wing site PortFact says it’s “Mostly False” that they obeyed the rules.",
        "PortFact said that it was “Mostly False” that they obeyed the rules.",
        "Ana Vidal says that's “Mostly False” and left.",
        "Ana Vidal wrote that the claim is “Mostly False” on Monday.",
    ] {
        assert_eq!(spoken(body), ["Mostly False"], "{body}");
    }
    for body in [
        "Ana Vidal says it’s called “Mostly False” and left.",
        "Ana Vidal said a film titled “Mostly False” was late.",
        "Ana Vidal said her favourite film was “Mostly False” and left.",
        "It’s “Mostly False” on the quay.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
}

#[test]
fn a_title_is_told_by_the_kind_of_work_behind_it() {
    for body in [
        "Ana Vidal left. A pilot launched “The Good News,” an unrelentingly cheerful weekly paper that found readers in 50 states.",
        "Ana Vidal told of “The tide of Vell,” her latest novel.",
        "Ana Vidal said “The Last Ferry,” a podcast, had changed her.",
        "The deal of the guild and Ana Vidal has a film, “Tub,” a low-budget movie made by a pilot.",
        "Ana Vidal praised “Slack Water,” a book about the port.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    for body in [
        "“The tide is high,” a report by the board said.",
        "“The tide is high,” a book reviewer said.",
        "“Cracks Appear in the Quay,” the Vell Street Journal announced over the weekend.",
        "“I have seen worse tides,” a film director said.",
    ] {
        assert_eq!(spoken(body).len(), 1, "{body}");
    }
}

#[test]
fn a_title_apposed_to_a_work_or_an_event_is_not_speech() {
    for body in [
        "Ana Vidal co-wrote the study, “Does the tide make us late? Evidence from boats,” with Tomas Brandl.",
        "Her talk, “How did we get here?,” was sponsored by the board. Ana Vidal left.",
        "Ana Vidal spoke. The discussion on Tuesday at the hall of Vell, “How did we get to this quay?,” was held by the board.",
        "Ana Vidal left. The report, “Can the quays of Vell save our homes?,” looked at the dues.",
        "The event, “Where do we row?,” drew crowds, Ana Vidal said.",
        "Read our story on the dues, Tomas Brandl’s investigation, “How pilots spend millions on boats and call it welfare”, and our answers.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    for body in [
        "In her essay, “The tide is high and the boats are gone for ever,” she wrote.",
        "Ana Vidal wrote in her essay, “The tide is high and the boats are gone for ever,” and left.",
        "In a letter, “We are late and the boats are gone for ever,” Ana Vidal said.",
    ] {
        assert_eq!(spoken(body).len(), 1, "{body}");
    }
}

#[test]
fn what_is_told_to_be_a_headline_is_not_speech() {
    for body in [
        "Ana Vidal left. “Report: most pilots want the whole log of the harbour released, a new poll says,” was the headline the outlet used.",
        "Ana Vidal left. “The pilots of Vell shut the quay, and nobody knows why they did,” ran the headline in the Harbour Post.",
        "The Harbour Post ran it under the headline “Vidal is late again, and nobody knows what she will do.”",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("“The pilots of Vell shut the quay, and nobody knows why they did,” was the view of Ana Vidal, who wrote the headline.").len(),
        1
    );
}
