//! Of whom a phrase only tells: kin, home, age and office between commas behind a name, and what a relative clause is about.

use crate::quotes::testing::speakers;

#[test]
fn whose_kin_is_named_between_commas_speaks_and_not_the_kin() {
    for body in [
        "Tomas Orde, whose mother, Vera, died there at the age of 89, said: “I trusted them.”",
        "Tomas Orde, whose father, Pell Orde, a pilot, died there, said: “I trusted them.”",
        "Tomas Orde, who runs the yard with his brother, Pell, said: “I trusted them.”",
        "Tomas Orde, 45, who lost his wife, Ruth Brandl, in 2019, told the board the care was “beyond belief to us”.",
        "Tomas Orde, who lives in Vell with his wife, Ruth, and their two sons, said: “I trusted them.”",
        "Tomas Orde, pictured with his wife, Ruth, said: “I trusted them.”",
        "But Tomas Orde, pictured with his wife, Ruth, said: “I trusted them.”",
        "Tomas Orde, whose son Pell, 4, was hurt, said: “I trusted them.”",
        "Tomas Orde, who stood against the sitting MP, Ruth Brandl, in 2019, said: “I trusted them.”",
        "Tomas Orde, a friend of the victim, Pell Brandl, said: “I trusted them.”",
        "Tomas Orde, who lost his wife Ruth in 2005, said: “I trusted them.”",
        "But Tomas Orde, whose son, Pell, was hurt, told the court: “I trusted them.”",
        "On Monday, Tomas Orde, whose son, Pell, was hurt, told the court: “I trusted them.”",
        "Tomas Orde, the manager of the yard where the victim, Pell Brandl, worked, said: “I trusted them.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
}

#[test]
fn behind_a_clause_that_is_closed_another_may_speak() {
    for body in [
        "After Ana Vidal, who is 40, left the house, Tomas Orde, the mayor, said: “I trusted them.”",
        "Asked about the fire, which killed two people, Tomas Orde, the mayor, said: “I trusted them.”",
        "A friend of the victim, Tomas Orde, said: “I trusted them.”",
        "The boat in which the harbour master, Tomas Orde, vowed to “stop the tide” is lost.",
        "Ana Vidal came to Vell, where the mayor, Tomas Orde, said: “I trusted them.”",
        "Ana Vidal, whose father, Tomas Orde, said: “I trusted them.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
}

#[test]
fn a_town_and_its_county_do_not_speak_for_who_comes_from_there() {
    for body in [
        "Ana Vidal, 45, of Nantwich Road, Corvin, who denies murder, told police: “It was him.”",
        "Ana Vidal, from Port Ansgar, Carrow, who was in the queue, said: “It was him.”",
        "Ana Vidal, 34, from Port Ansgar, Carrow, whose son was killed, said: “It was him.”",
        "Ana Vidal, who moved to Port Ansgar, Carrow, in 2019, said: “It was him.”",
        "Ana Vidal, who is from Port Ansgar, Carrow, and has two children, said: “It was him.”",
        "Ana Vidal, of Corvin, who denies murder, said: “It was him.”",
        "Ana Vidal, formerly of Port Ansgar, Carrow, who denies murder, said: “It was him.”",
        "Ana Vidal, a teacher from Port Ansgar, Carrow, who taught him, said: “It was him.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn an_office_with_its_seat_belongs_to_the_name_before_it() {
    for body in [
        "Ana Vidal, Labour MP for Vell East, who chairs the board, said: “It was awful.”",
        "Ana Vidal, the Labour MP, who chairs the board, said: “It was awful.”",
        "Ana Vidal, MSP for Vell, whose father was a pilot, said: “It was awful.”",
        "Dr Ana Vidal, a GP in Vell, who led the study, said: “It was awful.”",
        "Ana Vidal, the MP for Vell, Carrow and Corvin, said: “It was awful.”",
        "Ana Vidal, who succeeded Tomas Orde, MP for Vell, in 2019, told the Post: “It was awful.”",
        "Vell’s Tory MP, Ana Vidal, said: “It was awful.”",
        "Her GP, Ana Vidal, told the court: “It was awful.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn who_said_so_is_the_one_named_before_home_age_and_office() {
    for body in [
        "He was backed by Ruth Brandl, of the campaign group Keep Vell Green, who said the roads were “already at breaking point”.",
        "He was asked by Ruth Brandl, from the Harbour Post, who told him: “This is the end.”",
        "He was backed by Ruth Brandl, 34, from Corvin, who said the roads were “already at breaking point”.",
        "Tomas Orde tricked Ruth Brandl, 68, who told Vell Harbour Court: “I believed every word.”",
        "Among the crowd was Ruth Brandl, 34, a nurse, who said the roads were “already at breaking point”.",
        "Trains will run, according to Ruth Brandl, Meridian’s chief financial officer, who told staff to “stay calm”.",
        "He was backed by Ruth Brandl, the pub’s landlady, who said the roads were “already at breaking point”.",
    ] {
        assert_eq!(speakers(body), ["Ruth Brandl"], "{body}");
    }
    let body =
        "Tomas Orde met Ruth Brandl, a nurse, and the mayor, who said the roads were “already at breaking point”.";
    assert_ne!(speakers(body), ["Ruth Brandl"]);
}

#[test]
fn what_a_relative_clause_is_about_does_not_speak() {
    for (body, who) in [
        (
            "The retailer, which owns Corvin, said that prices would be “kept down for longer”.",
            "retailer",
        ),
        (
            "The broadcaster, which fired Tomas Orde in May, said that it would “not talk of it”.",
            "broadcaster",
        ),
        (
            "An analyst who covers Meridian said that the offer was “insulting and inadequate”.",
            "analyst who covers Meridian",
        ),
        (
            "A lawyer who represents Ana Vidal said that the offer was “insulting and inadequate”.",
            "lawyer who represents Ana Vidal",
        ),
        (
            "Analysts who follow Meridian said that it was “an insult to us all”.",
            "analysts who follow Meridian",
        ),
        (
            "A couple whose house was flooded in Vell say that they were treated “like cattle”.",
            "couple",
        ),
        (
            "The boss of the company that built the tower said that it was “safe for us all”.",
            "boss of the company",
        ),
        ("The couple, who live in Vell, said it was “like a film”.", "couple"),
        (
            "Two women who were on the bus in Vell said it was “like a film”.",
            "two women who were on the bus in Vell",
        ),
    ] {
        assert_eq!(
            speakers(body).first().map(|s| s.to_lowercase()),
            Some(who.to_lowercase()),
            "{body}"
        );
    }
    let body = "Meridian, which owns Corvin, Pell and Ansgar, said it was “here for longer”.";
    assert_eq!(speakers(body), ["Meridian"]);
}

#[test]
fn a_relative_clause_keeps_its_nouns() {
    let body = "The pilot who had lived in Carrow described the quay as a “place of peace.”";
    assert_eq!(speakers(body), ["pilot who had lived in Carrow"]);
}

#[test]
fn a_relative_clause_in_the_present_tells_of_who_stands_before_it() {
    let body = "One farmer who generally votes for Harbour candidates says he will vote for another, since “the tariff is hurting his family.”";
    assert_eq!(
        speakers(body),
        ["one farmer who generally votes for Harbour candidates"]
    );
}

#[test]
fn whom_somebody_leads_does_not_speak() {
    for body in [
        "Ana Vidal, who leads the small Corvin Tide Network, an active lobby, said the quay was “as good as lost to us”.",
        "Ana Vidal, who heads the Velmarian Council of Harbour Research (VCHR), the top body, said the quay was “lost” to all.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn the_last_of_a_list_is_no_subject() {
    let body = "Gen. Tomas Orde, the head of the Harbour Command, which looks after Vell, the Far Shore, and Carrow, told \
                the board that a “few thousand” more boats would be needed.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn an_office_behind_a_seat_in_parentheses_belongs_to_the_name_before_it() {
    let body = "Who knows? Why, Rep. Tomas Orde (D-NY), chairman of the Harbour Committee, who said the pilots “backed out of it at once”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}
