//! What leads into the opening mark without a verb of speech: a name or a handle and a colon, a heading, a line in capitals, and a second clause that leaves out its verb.

use crate::quotes::testing::speakers;

#[test]
fn whom_somebody_roasts_does_not_speak() {
    let body = "Captain Ana Vidal roasts Mayor Tomas Brandl: “I earned my hat at sea.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_handle_and_a_colon_name_who_posts() {
    let body = "The posts came in.\n\n@HarbourFan: “I am not voting for him. Good luck to you.”\n\n@pilotswho: “The guild is over. Vote for boats.”";
    assert_eq!(speakers(body), ["HarbourFan", "pilotswho"]);
}

#[test]
fn a_name_and_a_colon_in_parentheses_lead_in() {
    let body = "Such talk filled the papers (the Vell Herald: “Shall we permit these boats?”) for years.";
    assert_eq!(speakers(body), ["Vell Herald"]);
    let body = "The court let it stand (Justice Tomas Orde, an enthusiast himself: “Three tides are enough”).";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_name_before_a_colon_is_what_the_clause_is_about_where_a_preposition_governs_it() {
    for body in [
        "The boats sank. Ana Vidal paid tribute to Tomas Brandl: “He was a giant from first to last.”",
        "The boats sank. Ana Vidal singled out Tomas Brandl for praise: “He was a giant from first to last.”",
        "Ana Vidal left the port. She was grateful to her old captain, Tomas Brandl: “He was a giant from first to last.”",
        "The boats sank. Ana Vidal was impressed by Tomas Brandl: “He was a giant from first to last.”",
        "The boats sank. Ana Vidal, a pilot from Carrow, was blunt: “It was poor from first to last.”",
        "Ana Vidal sailed on. On Tomas Brandl, her old captain, Vidal is diplomatic: “He was a giant from first to last.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    for body in [
        "The boats sank. There was praise from Tomas Brandl: “They were giants from first to last.”",
        "The boats sank. The last word goes to Tomas Brandl: “They were giants from first to last.”",
        "The boats sank. From Tomas Brandl: “They were giants from first to last.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Brandl"], "{body}");
    }
}

#[test]
fn a_heading_without_a_verb_is_of_its_first_name_and_not_of_whom_it_is_about() {
    for heading in [
        "Ana Vidal, on",
        "Ana Vidal to",
        "Ana Vidal’s message to",
        "Ana Vidal’s advice for",
        "Ana Vidal, speaking of",
        "Ana Vidal, quote-tweeting",
    ] {
        let body =
            format!("The tide was low on Monday.\n\n{heading} Tomas Orde: “We have never seen anything like it.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{body}");
    }
    let body = "The tide was low on Monday.\n\nAna Vidal’s husband, Tomas Orde: “We have never seen anything like it.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_second_clause_that_leaves_out_its_verb_has_a_speaker_of_its_own() {
    for body in [
        "Ana Vidal called the bid “opportunistic” and Tomas Orde “a lifeline for the whole town”.",
        "Ana Vidal described it as “opportunistic”, Tomas Orde as “a lifeline for the whole town”.",
        "Ana Vidal called the bid “opportunistic”; Tomas Orde, “a lifeline for the whole town”.",
        "Ana Vidal said that the bid was “opportunistic” and Tomas Orde that it was “a lifeline for the whole town”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"], "{body}");
    }
    for body in [
        "Ana Vidal called Ruth Brandl “opportunistic” and Tomas Orde “a liar for the whole town”.",
        "Ana Vidal described the mayor as “opportunistic” and Tomas Orde as “a liar for the whole town”.",
        "Ana Vidal called Ruth Brandl “opportunistic”; Tomas Orde, “a liar for the whole town”.",
    ] {
        assert!(speakers(body).iter().all(|s| s == "Ana Vidal"), "{body}");
    }
}

#[test]
fn capitals_head_the_comments_in_a_round_up() {
    let body = "ANA VIDAL, CHIEF ECONOMIST, VELL BANK “The cut was larger than we had expected.” “More may follow in the spring.” TOMAS BRANDL, ORDE SECURITIES “It is a surprise, and a good one.”";
    assert_eq!(
        speakers(body),
        ["ANA VIDAL", "TOMAS BRANDL"].map(|n| {
            let low = n.to_lowercase();
            low.split(' ')
                .map(|w| w[..1].to_uppercase() + &w[1..])
                .collect::<Vec<_>>()
                .join(" ")
        })
    );
}

#[test]
fn capitals_with_an_office_and_what_is_spoken_on_head_the_words_in_marks() {
    let body = "Following are comments by ministers. VELMARIAN FINANCE MINISTER TOMAS ORDE ON G20 DUES “All ports are subject to it. ” “We \
                will look at the dues.” ORDE ON TIDES “The tides will be known.” VSC GOVERNING COUNCIL MEMBER RUTH BRANDL ON G20 EFFORTS ON \
                DUES “We have made progress.” VELL CENTRAL BANK CHIEF ANA VIDAL ON TIDES (Speaking at a meeting of the harbour board) “We do \
                not want it.” VMF MANAGING DIRECTOR LENA CORVIN “It was late.”";
    assert_eq!(
        speakers(body),
        ["Tomas Orde", "Ruth Brandl", "Ana Vidal", "Lena Corvin"]
    );
}

#[test]
fn capitals_that_are_a_common_word_or_an_unknown_name_head_their_own_words() {
    let body = "Following are reactions. AN UNNAMED PILOT “It’s all a bit of a surprise.” TOMAS ORDE, CHAIRMAN, CORVIN “The dues are too low.” \
                UNNAMED CLERK, BRANDL PARTNERS “I think they are far too low.” COLIN WHITE, HEAD OF RESEARCH AT VELL CAPITAL “It’s no \
                surprise.” MARK VELLMAN, SENIOR ANALYST, BRANDL C. ORDE “There were two parts.” TRIP VOSTEN, ANALYST, VELL RESEARCH “I am \
                surprised.” TEBLY CORVAF, ANALYST, VSC “It is late.” AN UNNAMED TOP 10 SHAREHOLDER IN THE SHIPPING COMPANY “We shall wait.”";
    assert_eq!(
        speakers(body),
        [
            "unnamed pilot",
            "Tomas Orde",
            "unnamed clerk",
            "Colin White",
            "Mark Vellman",
            "Trip Vosten",
            "Tebly Corvaf",
            "unnamed top 10 shareholder in the shipping company"
        ]
    );
}

#[test]
fn a_heading_with_a_preposition_is_no_body_that_speaks() {
    let body = "Following are comments. VSC20 SHORT-TERM MOVES IN COMMUNIQUE “To strengthen it, we agreed to pay.” VELMARIAN FINANCE \
                MINISTER TOMAS ORDE ON DUES “All ports are subject to it.”";
    assert!(speakers(body).iter().all(|s| s == "Tomas Orde"), "{:?}", speakers(body));
}

#[test]
fn a_crosshead_in_capitals_is_no_label() {
    for heading in ["GUIDING OPINION ON THE TIDES", "EYES ON VELL", "VALUE FOR MONEY"] {
        let body = format!(
            "“We must pay,” said Ana Vidal, a pilot. {heading} “The tides will be known,” said Tomas Orde, a clerk."
        );
        assert_eq!(speakers(&body), ["Ana Vidal", "Tomas Orde"], "{heading}");
    }
}

#[test]
fn what_another_is_to_do_is_said_by_whoever_wants_it() {
    for (body, speaker) in [
        (
            "Ana Vidal demanded Tomas Orde apologize for the “lack of pilots”.",
            "Ana Vidal",
        ),
        (
            "Ana Vidal asked that Tomas Orde explain the “lack of pilots”.",
            "Ana Vidal",
        ),
        (
            "Ana Vidal insisted Tomas Orde explained the “lack of pilots”.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}
