//! Whom a relative clause or an apposition tells of, also one whose second comma is forgotten, and what is no subject because it only belongs to one.

use crate::quotes::testing::speakers;

#[test]
fn who_was_something_is_meant_by_the_clause_that_tells_of_it() {
    for body in [
        "The new deputy clerk, Ana Vidal, was then a tide activist who wrote in March that boats are “late for all of us”.",
        "Ana Vidal is the judge who called the plan a “slow tide of theirs”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn who_has_a_name_is_not_told_apart_by_a_clause_with_that() {
    let body =
        "Before the vote, Orde sent a terse letter to Ana Vidal that read: “The boats are as good as lost to us.”";
    assert_eq!(speakers(body), ["Orde"]);
    let body = "Ana Vidal (D) of Carrow called the plan “a slow loss of the quay” on Monday.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn that_before_an_article_or_a_name_begins_a_clause() {
    let body = "The letter by one who would be known only as “a mere pilot”, alleges that the boats were late. “It is late,” Ana Vidal said.";
    assert_eq!(speakers(body).last().map(String::as_str), Some("Ana Vidal"));
    assert!(!speakers(body).iter().any(|who| who == "boats"));
    let body = "Ana Vidal shared footage of the boats on the quay and called it “a slow loss of the port”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_who_had_said_it_stands_before_a_leaning_verb() {
    let body = "“These words have costs,” Ana Vidal said at the hearing, calling out an unnamed guild colleague who’d also referred to it \
                as the “boat of fools.” “Since the beginning of the trip, we have seen it.”";
    assert_eq!(speakers(body), ["Ana Vidal", "unnamed guild colleague", "Ana Vidal"]);
}

#[test]
fn a_clause_with_a_participle_keeps_its_nouns() {
    let body = "After that vote, a guild post-mortem report diagnosing the party’s problems suggested the guild “must in fact and deed be open to all.”";
    assert_eq!(speakers(body), ["guild post-mortem report"]);
    let body = "The boat got mixed reviews from analysts who said it lacked “all that a boat must have.”";
    assert_eq!(speakers(body), ["analysts"]);
}

#[test]
fn a_year_stands_between_who_and_its_verb() {
    let body = "The board met Ana Vidal, who in 2010 said that the aim was to make Orde a “one-term mayor.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_month_may_stand_between_who_and_the_verb() {
    let body = "The move suggests that Ana Vidal – who in March declared that “dues are easy to win” – may pay.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_clause_that_only_says_who_they_are_does_not_lead_in() {
    let body = "Tomas Brandl has said he has an answer for members who question his powers: “Nobody stops them.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn who_somebody_says_did_it_did_it() {
    let body = "The word was late. Pilots shot the man, who a harbour union official said was shouting “no more boats” as he tried to enter.";
    assert_eq!(speakers(body), ["man"]);
    let body =
        "What you did is bad to people all over the country who look at it and say, “See, once again, they are right.”";
    assert_eq!(speakers(body), ["people"]);
}

#[test]
fn some_of_those_are_those() {
    let body = "That angered the port pilots, many of whom called it “late” on Monday.";
    assert_eq!(speakers(body), ["port pilots"]);
}

#[test]
fn what_one_thinks_is_ones_own_whoever_criticises_one() {
    for verb in ["criticised", "cited", "disagreed with"] {
        let body = format!("Ana Vidal {verb} Tomas Orde, who believes the tide is “a cruel joke on the young.”");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{body}");
    }
    let body = "Ana Vidal, who believes in the tide, criticised “a cruel joke on the young.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_a_preposition_governs_or_a_relative_clause_is_about_is_no_subject() {
    for (body, who) in [
        (
            "A sailor who saw the injured woman told Ana Vidal: “They came with sticks.”",
            "sailor who saw the injured woman",
        ),
        (
            "A pilot who works on the mending of nets said the board had “gone out with the tide”.",
            "pilot who works on the mending of nets",
        ),
        (
            "A source close to Tomas Brandl added that the quay was “as good as lost to us”.",
            "source close to Tomas Brandl",
        ),
        (
            "The wide study looking at a group of pilots warns of “a slow loss of the quay”.",
            "wide study",
        ),
        (
            "The first pilot to accuse Tomas Brandl of neglect dating to his early years described him as a “mean man”.",
            "first pilot",
        ),
        (
            "Activists concerned about the tide have called the quay “lost to us all”.",
            "activists",
        ),
        (
            "Millions of sailors said the quay was “as good as lost to us”.",
            "millions of sailors",
        ),
        (
            "The guidance under review says the port “offers these thoughts to all pilots”.",
            "guidance",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_text_by_somebody_is_theirs_whatever_paper_has_printed_it() {
    let body = "While some criticized Orde — a Harbour Times op-ed by Ana Vidal wrote that he “gasped” at it — pilots endorsed it.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_body_speaks_before_what_it_is_and_a_member_of_what_somebody_has() {
    let body = "Her letter was answered by the Vell Port League, the pilots’ union, which said, “Any hint that the port is lost is offensive.”";
    assert_eq!(speakers(body), ["Vell Port League"]);
    let body = "Tomas Brandl of Vell’s Harbour News said, “The fact is that the port is lost.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn who_is_a_member_and_not_the_body() {
    let body = "They met a clerk at the Harbour Board, who called the plan a “steaming pile of nonsense”.";
    assert_eq!(speakers(body), ["clerk at the Harbour Board"]);
}

#[test]
fn who_is_told_of_behind_an_apposition_is_the_name_before_it() {
    for text in [
        "It drew a response from Sen. Ana Vidal, a usual Brandl ally, who slammed it as “a misuse of power”.",
        "It drew a swift rebuke from Sen. Ana Vidal, the ranking Democrat on the Harbour Intelligence Committee, who tweeted: “We are late.”",
    ] {
        assert_eq!(speakers(text), ["Ana Vidal"], "{text}");
    }
}

#[test]
fn the_who_of_an_apposition_is_the_one_named() {
    let body = "It pleased Dr. Ana Vidal, the port’s top engineer, who told the board that it was “late”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body =
        "Sen. Omar Karim (R., Vell), another member of the board, who has sold boats, said that it was “half a plan”.";
    assert_eq!(speakers(body), ["Omar Karim"]);
    let body = "Brandl got messages from Tomas Orde, who called her “a fool”. Ana Brandl left.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn the_who_is_a_body() {
    let body = "The World Health Organization met. The WHO on Saturday said the number of cases was “stabilising”.";
    assert_eq!(speakers(body), ["World Health Organization"]);
}

#[test]
fn a_text_in_which_somebody_says_it_is_theirs() {
    for (body, speaker) in [
        (
            "The Vell News, a backer of the mayor, criticised him in a red headline that said, “THE BOAT GRABBER”.",
            "Vell News",
        ),
        (
            "It is late, according to the Organisation for Port Development, which in a June report called the quay “immature.”",
            "Organisation for Port Development",
        ),
        (
            "A Vidal campaign statement issued before the speech said it proves they want to talk “not just on the coasts.”",
            "Vidal campaign",
        ),
        (
            "It is late, according to a tweet from the station’s political director, Tomas Orde: “It is all over.”",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn one_who_speaks_to_a_paper_is_not_the_paper() {
    let body = "Another harbour source speaking to Vell News said, “The boats are being searched.”";
    assert_eq!(speakers(body), ["another harbour source"]);
    let body = "A Vell Post report about the pilot’s complaint asserts that it has a “very great promise” in it.";
    assert_eq!(speakers(body), ["Vell Post"]);
}

#[test]
fn commas_too_many_or_too_few_around_an_apposition_cost_nothing() {
    let body = "“I knew it was bad,” Ana Vidal from Vell, told the Post.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "In a reply to the guild, Omar Karim, a Democrat wrote: “Do I get a new one?”";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn an_apposition_that_nothing_closes_is_the_persons_before_it() {
    let body = "Speaking to the Post last week, Robert Orde, owner of the Vell Rovers said he had “never heard of it”.";
    assert_eq!(speakers(body), ["Robert Orde"]);
    let body =
        "Whitney Orde, founder and partner of Vell Partners and the Corvin Mutual Funds said: “I am not surprised.”";
    assert_eq!(speakers(body), ["Whitney Orde"]);
}

#[test]
fn deputies_of_an_office_are_told_of_without_an_article_and_a_second_comma() {
    let body = "Tomas Orde, deputy attorney general in charge of the Harbour Department's tides division said Brandl “planned a raid on the quay”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal, senior harbour economist at Corvin Capital said it was “far too late for that”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_apposition_with_a_clause_may_lack_its_second_comma() {
    let body = "Tomas Brandl, the pilot who led the ill-fated Vell Bay venture said in a post: “Was it so?”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn one_who_writes_somewhere_says_it() {
    let body = "Tomas Brandl, writing in The Vell Journal says “it is too late for all of us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_clause_behind_what_has_its_own_subject() {
    for (lead, who) in [
        (
            "The board put money in what one trader I spoke to referred to as",
            "one trader",
        ),
        ("Investors in what one trader I spoke to called", "one trader"),
        (
            "Investors in what one trader I spoke to insisted on referring to as",
            "one trader",
        ),
        ("Pilots lived in what a sailor she talked with described as", "sailor"),
        (
            "The board is in what one trader who left described as",
            "one trader who left",
        ),
        ("Users of what Ruth Pell calls", "Ruth Pell"),
    ] {
        let body = format!("Ana Vidal is a lawmaker in Carrow.\n\n{lead} “the tide of gold”.");
        assert_eq!(speakers(&body), [who], "{body}");
    }
    let body =
        "Tomas Brandl made clear what the board had come to believe, that boats were “best left alone” by the quay.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}
