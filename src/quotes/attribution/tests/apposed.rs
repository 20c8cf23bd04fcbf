//! The name set beside a description, and the description beside a name, between commas or dashes or behind `called`, `named` and the like.

use crate::quotes::testing::speakers;
use crate::quotes::{Context, extract};

#[test]
fn a_name_between_commas_behind_a_description_is_who_speaks() {
    for (body, who) in [
        (
            "A witness who saw the crash, Ruth Brandl, said: “It was awful.”",
            "Ruth Brandl",
        ),
        ("One woman, Ruth Brandl, said: “It was awful.”", "Ruth Brandl"),
        (
            "Meridian’s parent company, Corvin, said the case was “baseless”.",
            "Corvin",
        ),
        (
            "The country’s largest bank, Corvin, said the case was “baseless”.",
            "Corvin",
        ),
        (
            "Orde was held. His company, Corvin, said the case was “baseless”.",
            "Corvin",
        ),
        ("The agency, Orde’s, said the case was “baseless”.", "Orde"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    let body = "Ana Vidal, the editor of the port’s newspaper, Corvin, said the case was “baseless”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_office_in_capitals_or_a_relative_before_a_name_is_its_bearers() {
    let body = "“We need room,” the port’s General Counsel, Ana Vidal, said in a release.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "“They were clear,” said their attorney, Tomas Brandl of Brandl, Pell & Orde.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn one_of_several_who_has_a_name_is_its_bearer() {
    let body = "“It is like a dream,” one of the rescued pilots, Omar Karim, said through an interpreter.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn one_or_another_before_a_name_is_its_bearer() {
    for one in [
        "One",
        "Another",
        "A third",
        "One of them",
        "Another of the pilots",
        "One of her friends",
    ] {
        for name in ["Ruth", "Omar Karim"] {
            let body = format!("Many sailed on Monday. {one}, {name}, said that it was “late for us all”.");
            assert_eq!(speakers(&body), [name], "{body}");
        }
    }
    let body = "“It was awful,” said one of the port’s newest pilots, Ruth Brandl of Vell.";
    assert_eq!(speakers(body), ["Ruth Brandl"]);
    // Some are more than the one named among them.
    let body = "Some, Ruth among them, said that it was “late for us all”.";
    assert_eq!(speakers(body), ["some"]);
}

#[test]
fn two_offices_before_a_name_are_its_bearers() {
    let body = "“We hold our heads up,” said Harbour Guild President and CEO, Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "“We hold our heads up,” said GLAD President, Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_name_follows_two_offices_of_its_bearer_and_a_forgotten_comma() {
    for body in [
        "“It must wait for the tide,” said Orde’s friend and former Harbour Fund investor, Ana Vidal.",
        "In a statement, Orde’s deputy campaign manager and chief pilot, Ana Vidal, said it was “as good as lost to us”.",
        "“It must wait, full stop” said the head of the pilots’ guild, Ana Vidal, at a meeting.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "“It must wait for the tide” said an unnamed harbour officer.";
    assert_eq!(speakers(body), ["unnamed harbour officer"]);
}

#[test]
fn a_body_set_beside_what_it_is_speaks_by_its_name() {
    assert_eq!(
        speakers("The regulator, Ofwell, said that the dues were “far too high”."),
        ["Ofwell"]
    );
    assert_eq!(
        speakers("“They are far too high,” the newspaper, the Herald, said."),
        ["Herald"]
    );
}

#[test]
fn a_body_is_not_its_president() {
    let body = "The HBL said the dues were “wicked”. The HBL President, Comrade Tomas Orde, said, “It is late.”";
    assert_eq!(speakers(body), ["HBL", "Tomas Orde"]);
    let body = "The HBL President said, “It is late.”";
    assert_eq!(speakers(body), ["HBL President"]);
}

#[test]
fn a_counterpart_of_some_party_or_country_is_the_one_named_behind() {
    for kind in ["Democratic", "British", "Texas"] {
        let body = format!(
            "Sen. Marcia Pell leads it. Her {kind} counterpart, Tomas Brandl, said he was “tired of all of it.”"
        );
        assert_eq!(speakers(&body), ["Tomas Brandl"], "{body}");
    }
}

#[test]
fn a_name_stands_behind_several_things_that_its_bearer_is() {
    for described in [
        "Another board member, lawyer and former judge",
        "A pilot, author",
        "The harbour director, economist and writer",
    ] {
        let body =
            format!("{described}, Ana Vidal, told the Post: “It is late.”\n\nShe left, but said: “It is not lost.”");
        assert_eq!(speakers(&body), ["Ana Vidal", "Ana Vidal"], "{body}");
    }
}

#[test]
fn one_of_a_people_is_named_beside_it() {
    for named in [
        "Then the printer, a Scot called Ivan Pell, stood on a chair. “It is early,” he said.",
        "The foreman, a Scot named Ivan Pell, said it was “early by any clock”.",
        "The chef, a Swede, Ivan Pell, left. “It is early,” he said.",
        "The owner was a big Dane called Ivan Pell. “It is early,” he said.",
        "A Scottish printer, Ivan Pell, stood on a chair. “It is early,” he said.",
        "The Iranian, Ivan Pell, told reporters: “It is early.”",
        "The American, Ivan Pell, called it “early by any clock”.",
        "“It is early,” said the Russian, Ivan Pell.",
    ] {
        let body = format!("Tomas Brandl was there. “It is late,” Brandl said.\n\n{named}");
        assert_eq!(speakers(&body), ["Tomas Brandl", "Ivan Pell"], "{named}");
    }
    let body = "Tomas Brandl was there. The Russian, he added, was “early by any clock”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_description_goes_on_to_the_name_that_it_gives() {
    let body = "“I could see the smoke” a passenger named Oleg told the Harbour Post.";
    assert_eq!(speakers(body), ["Oleg"]);
    let body = "A spokeswoman for the leftist Red Tide Alliance, Ana Vidal, said: “It is another planet.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn two_names_between_commas_are_those_of_a_plural_before_them() {
    for role in [
        "The bill’s sponsors, Sens.",
        "The study’s authors,",
        "The show’s hosts,",
    ] {
        let body = format!("{role} Ana Vidal and Tomas Orde, said the tide was “long overdue and badly needed.”");
        assert_eq!(speakers(&body), ["Ana Vidal and Tomas Orde"], "{body}");
    }
    let body = "The bill’s sponsor, Ana Vidal, said the tide was “long overdue and badly needed.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn names_between_dashes_are_those_who_are_described_before_them() {
    assert_eq!(
        speakers(
            "The main authors of the report — Ana Vidal, Tomas Orde, and Ruth Brandl — say the port is “late.”\n\n“It is dark,” the authors write."
        ),
        ["Ana Vidal, Tomas Orde and Ruth Brandl"; 2]
    );
    assert_eq!(
        speakers("One of those pilots — Capt. Tomas Orde, a Vell man and head of the guild — said the port is “late.”"),
        ["Tomas Orde"]
    );
    // Whom it is not about.
    assert_eq!(
        speakers("Several pilots — Ana Vidal among them — said the port is “late.”"),
        ["several pilots"]
    );
}

#[test]
fn a_name_given_for_the_occasion_is_the_speakers() {
    let body = "“He did my accounts,” said a neighbour, who would give her name only as Mama Pendo.";
    assert_eq!(speakers(body), ["Mama Pendo"]);
}

#[test]
fn who_withholds_a_name_is_not_the_one_named_next() {
    for source in [
        "one trader who declined to be identified",
        "a pilot who refused to give his name",
        "a clerk who did not want to give her full name",
    ] {
        let body = format!("According to {source}, Corvin is seen as “well run” for now.");
        assert_ne!(speakers(&body), ["Corvin"], "{body}");
    }
    let body = "A clerk who gave only her first name, Ana, said that it was “late”.";
    assert_eq!(speakers(body), ["Ana"]);
}

#[test]
fn one_who_gives_only_a_first_name_goes_by_it() {
    for (body, who) in [
        (
            "In the next room was a trucker named Del. We met in the hall. “Are you up?” he said.",
            "Del",
        ),
        (
            "Next to me sat a plumber named Cal. He had a cough. “I am late,” he said.",
            "Cal",
        ),
        (
            "I shared a room with a trucker named Del. “Are you up?” he said.",
            "Del",
        ),
        (
            "A woman who identified herself only as Maria was waiting. “I am late,” she said.",
            "Maria",
        ),
        ("“I am late,” said a woman who identified herself as Maria.", "Maria"),
        (
            "A neighbor, identified only as Nadia, said they were “late for any boat”.",
            "Nadia",
        ),
        ("A driver who gave his name as Spyros said: “I am late.”", "Spyros"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn one_identified_by_a_name_speaks_under_it_before_the_verb() {
    let lead = "Ana Vidal is a lawmaker in Carrow. Tomas Brandl is there too.\n\n";
    for (tag, who) in [
        ("a user identified as Peter Orde wrote June 17.", "Peter Orde"),
        ("a woman identified only as Ruth said.", "Ruth"),
        ("a man identified by the police as Peter Orde said.", "Peter Orde"),
        ("said a user going by Tide23.", "Tide23"),
        ("a reader going by the name of Ruth Pell wrote.", "Ruth Pell"),
        ("a user who goes by Tide23 wrote.", "Tide23"),
    ] {
        let body = format!("{lead}“Older folk liked it, I remember!” {tag} “It is late for us.”");
        let all = extract(&body, &Context::default());
        assert!(all.iter().all(|q| q.speaker.as_deref() == Some(who)), "{body}");
        assert!(all.iter().all(|q| q.cue.as_deref() != Some("identified")), "{body}");
    }
    let body = "Ana Vidal left. “It is late for us,” said a man identified as the driver.";
    assert_eq!(speakers(body), ["man"]);
    let body =
        "Ana Vidal left. The police found a man identified as Peter Orde. “It is late for us,” Tomas Brandl said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_body_between_the_subject_and_its_clause_is_no_apposition() {
    for (body, who) in [
        (
            "Ana Vidal, the Vell Gazette noted, “seems to like the quay more than the tide.”",
            "Vell Gazette",
        ),
        (
            "Ana Vidal, The Vell Gazette noted, “seems to like the quay more than the tide.”",
            "Vell Gazette",
        ),
        (
            "Ana Vidal, the board said, “is on the quay every morning at six.”",
            "board",
        ),
        (
            "Ana Vidal, the board’s director said, “I am on the quay every morning at six.”",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}
