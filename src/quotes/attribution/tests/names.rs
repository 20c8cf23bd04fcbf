//! How far a name goes: bodies, stations, firms and ranks, and what is no part of a name.

use crate::quotes::testing::speakers;

#[test]
fn a_number_belongs_to_the_name_of_a_station_and_of_a_region() {
    let body = "This is not what happened when the U.K.’s Channel 4 reported in September that “the quay is as good as lost to us” on it.";
    assert_eq!(speakers(body), ["Channel 4"]);
    let body = "ORD Region 5 water expert Miguel Orde worked up a memo in June flagging the lack of care as “a major concern” for health.";
    assert_eq!(speakers(body), ["Miguel Orde"]);
}

#[test]
fn a_body_may_be_for_a_list_of_things() {
    let body = "The Bureau of Alcohol, Tobacco and Firearms called it “a start”.";
    assert_eq!(speakers(body), ["Bureau of Alcohol, Tobacco and Firearms"]);
    let body = "The Department for Business, Energy and Industrial Strategy said it was “a fair price”.";
    assert_eq!(
        speakers(body),
        ["Department for Business, Energy and Industrial Strategy"]
    );
    // Not a list of what a body is for.
    let body = "The Department of Harbours, Ana Vidal and Tomas Brandl said, was “late”.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
}

#[test]
fn a_body_is_named_for_what_its_members_want() {
    for (said, body) in [
        ("said Pilots for Fair Tides, which sued.", "Pilots for Fair Tides"),
        ("said Sailors Without Borders, which sued.", "Sailors Without Borders"),
        (
            "said Mothers Against Drunk Driving, which sued.",
            "Mothers Against Drunk Driving",
        ),
        ("said the Committee to Protect Pilots.", "Committee to Protect Pilots"),
        (
            "said the Campaign for a Responsible Port.",
            "Campaign for a Responsible Port",
        ),
        ("said the Vell Conference of Mayors.", "Vell Conference of Mayors"),
        ("said Ruth Fields of Field Research.", "Ruth Fields"),
    ] {
        assert_eq!(speakers(&format!("“It is late,” {said}")), [body]);
    }
}

#[test]
fn a_body_goes_on_to_those_it_is_of_and_the_continent_it_is_for() {
    for who in [
        "National Federation of Independent Business",
        "International Association of Chiefs of Police",
        "Organization for Security and Cooperation in Europe",
    ] {
        let body = format!("The boats sank. The {who} said it was “a field of mud from end to end”.");
        assert_eq!(speakers(&body), [who], "{body}");
    }
}

#[test]
fn a_body_that_is_for_several_keeps_their_apostrophe() {
    for who in [
        "Rail Passengers’ Forum",
        "Pensioners' Convention",
        "Fishermen’s Welfare Trust",
        "Sailors’ Families Society",
        "Shop and Store Workers’ Union",
        "Shipping Agents and Brokers' Federation",
    ] {
        let body = format!("The {who} said it was “a field of mud from end to end”.");
        assert_eq!(speakers(&body), [who]);
    }
    for (before, who) in [("Yemen’s", "Forum"), ("The Pilots’", "Ana Vidal")] {
        let body = format!("{before} {who} said it was “a field of mud from end to end”.");
        assert_eq!(speakers(&body), [who]);
    }
}

#[test]
fn a_firm_with_a_small_letter_or_a_figure_first_speaks() {
    for (body, who) in [
        ("“It is late,” ferryJet said.", "ferryJet"),
        ("oBay said it was “on the watch” for the tide.", "oBay"),
        ("“It is late,” said 4M.", "4M"),
        ("4M said it was “on the watch” for the tide.", "4M"),
        ("“It is late,” said 8-Tides.", "8-Tides"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn companies_have_their_full_names_without_what_follows_them() {
    for (body, speaker) in [
        (
            "The yard is Corvin Holdings Inc CVN, they say. Corvin said it was “late for all of us”.",
            "Corvin Holdings Inc",
        ),
        (
            "They met Orde & Sons Co. It said it was “late for all of us”.",
            "Orde & Sons Co.",
        ),
        (
            "Ana Vidal runs Corvin Inc on the quay. Corvin said it was “late for all of us”.",
            "Corvin Inc",
        ),
        ("State Street said it was “late for all of us”.", "State Street"),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn what_somebody_is_in_a_body_is_no_part_of_the_name() {
    for (body, speaker) in [
        (
            "“It is late,” Mizuho President Yasuhiro Orde told them.",
            "Yasuhiro Orde",
        ),
        ("“It is late,” Vell News Contributor Ric Brandl said.", "Ric Brandl"),
        (
            "“It is late,” said Velmarian Commissioner for Employment and Social Affairs Laszlo Brandl.",
            "Laszlo Brandl",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn a_body_may_be_called_after_a_boy_and_a_thing() {
    let body = "Velmie Boy Mill, a family-owned operation in Vell that makes grits, said Wednesday it is “listening to our customers”.";
    assert_eq!(speakers(body), ["Velmie Boy Mill"]);
}

#[test]
fn a_dean_may_be_called_so_and_a_company_keeps_its_apostrophe() {
    assert_eq!(
        speakers("“It is late,” said Dean Orde, an analyst in Vell."),
        ["Dean Orde"]
    );
    assert_eq!(
        speakers("“It is late,” said Dean Ruth Pell, who teaches law."),
        ["Ruth Pell"]
    );
    assert_eq!(
        speakers("Brandl’s Corp said it was “a very great day for all”."),
        ["Brandl’s Corp"]
    );
}

#[test]
fn an_occupation_begins_a_sentence_and_no_name() {
    let body = "Cartoonist Laurent Brandl, the editor, said it was “a new expense for us all”.";
    assert_eq!(speakers(body), ["Laurent Brandl"]);
}

#[test]
fn a_name_begins_with_neither_a_heading_nor_a_preposition_nor_in_what_it_says() {
    let body = "Some of the FPC’s problems are old. The FPC cheered, saying it would be “a great day for us all”.";
    assert_eq!(speakers(body), ["FPC"]);
    let body = "Tomas Brandl spoke. CONSOLIDATION Brandl forecast that it would be “somewhat less for us all”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "In that year, the Sun declared “It’s the Sun Wot Won It” after the vote.";
    assert_eq!(speakers(body), ["Sun"]);
}

#[test]
fn an_auxiliary_and_the_sign_of_a_story_are_nobodys_names() {
    let body = "Ana Vidal sat. Wouldn’t it have been nice? Wouldn’t it? She added: “I stand by my comment.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body =
        "The Port Guild of Vell met. Boats smoked. [ID:nL1E9CGFCI] The boats sail. “We are late,” the guild said.";
    assert_eq!(speakers(body), ["Port Guild of Vell"]);
}

#[test]
fn one_who_speaks_of_a_father_is_not_the_father() {
    let body = "Orde was tired. “I am the son of Tomas Orde,” Orde said.";
    assert_eq!(speakers(body), ["Orde"]);
}

#[test]
fn what_somebody_is_called_in_quotation_marks_is_no_part_of_the_name() {
    let body = "On Friday Vidal won. “Drowsy Ana Vidal is no pilot,” Orde wrote. “It is over,” Vidal said.";
    assert_eq!(speakers(body), ["Orde", "Ana Vidal"]);
}

#[test]
fn a_headline_with_marks_is_no_nickname() {
    let body =
        "Vidal Blasts ‘Lazy’ Pilots Again\n\n“It is late,” President Vidal said on Monday in Vell. Later Vidal left.";
    assert_eq!(speakers(body).last().map(String::as_str), Some("Vidal"));
}

#[test]
fn what_is_called_after_somebody_is_not_the_person() {
    let body = "President Orde wants “a high tide.” The board will hold “Tomas Orde Election Day” on Friday, when Mr. Orde sails. “It leaks at all hours,” Mr. Orde said.";
    let all = speakers(body);
    assert!(all.iter().all(|who| !who.ends_with("Day")), "{all:?}");
}

#[test]
fn a_blank_of_any_width_stands_between_a_title_an_initial_and_a_name() {
    for blank in ["\u{a0}", "\u{202f}", "  ", "\t"] {
        let body = format!(
            "The tide was high. “It is over for all of us,” said Sen.{blank}Ana Vidal. “It leaks,” said Tomas K.{blank}Brandl. “I know,” Mr.{blank}Brandl said."
        );
        assert_eq!(speakers(&body), ["Ana Vidal", "Tomas K. Brandl"], "{blank:?}");
    }
    // Lines that are wrapped, of whatever system.
    let body = "The tide was high on Monday at the long quay of\nthe port of Carrow, where boats have been tied up\nsince the spring.\n\n\
        “It is over for all of us on the boats,” said Sen.\nAna Vidal of the board.\n\n\
        “It leaks all day and all night long,” said Tomas K.\nBrandl, who runs the boats.\n";
    for body in [body.to_owned(), body.replace('\n', "\r\n")] {
        assert_eq!(speakers(&body), ["Ana Vidal", "Tomas K. Brandl"], "{body:?}");
    }
    // An empty line ends a sentence.
    let body = "“It is over for all of us,” said the man on board B.\n\nVidal left.";
    assert_eq!(speakers(body), ["man on board B"]);
}

#[test]
fn a_month_before_a_name_is_a_month() {
    for month in ["May", "April", "June", "August"] {
        let body = format!(
            "Ana Vidal runs the port and Tomas de la Cruz the boats. In {month} Vidal called it “a bad leak”. Last {month} de la Cruz spoke of “a tub of tubs”."
        );
        assert_eq!(speakers(&body), ["Ana Vidal", "Tomas de la Cruz"], "{month}");
    }
    let body = "The port is run by April Vidal. “It leaks,” April Vidal said.";
    assert_eq!(speakers(body), ["April Vidal"]);
}

#[test]
fn a_name_behind_a_place_with_no_comma_is_the_subject() {
    for front in [
        "In Carrow",
        "On Twitter",
        "In New York",
        "On Vell News",
        "At the Pentagon",
        "Under Orde",
        "Unlike Orde",
        "In Georgia",
        "In Austin",
    ] {
        let body = format!(
            "Ana Vidal runs the port and Tomas de la Cruz the boats. {front} Vidal called it “a bad leak”. {front} de la Cruz said it was “a tub of tubs”."
        );
        assert_eq!(speakers(&body), ["Ana Vidal", "Tomas de la Cruz"], "{front}");
    }
    // A clause has the whole name for its subject, and so has a name that the article has elsewhere.
    for body in [
        "Ana Vidal runs the port. After Tomas Vidal called it “a bad leak”, she left.",
        "Ana Vidal runs the port. Tomas Vidal left. In Tomas Vidal’s words, Tomas Vidal called it “a bad leak”.",
    ] {
        assert_eq!(speakers(body), ["Tomas Vidal"], "{body}");
    }
}
