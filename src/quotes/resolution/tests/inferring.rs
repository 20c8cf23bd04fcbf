//! What the article shows of those whose names tell nothing: who is a person, who a body, who he and who she.

use crate::quotes::testing::speakers;

#[test]
fn an_age_or_an_occupation_after_a_name_makes_a_person() {
    let body = "Her father was proud. Her father dug wells. She met a young mycologist. Thaddo Pellwin, a botanist, came by. “It grew,” he said.";
    assert_eq!(speakers(body), ["Thaddo Pellwin"]);
    let body = "“It will forgive one mistake,” according to Hoanu Paratt, a naval architect in Vell who saw it. He called it “four pages of praise”.";
    assert_eq!(speakers(body), ["Hoanu Paratt", "Hoanu Paratt"]);
}

#[test]
fn two_words_of_which_nothing_is_known_may_be_a_person() {
    let body = "Malcolm Orde wrote in the post. LeRon Wexley, arguably the most famous of all, put up a notice. “You do not know,” wrote the Vell Rovers star.";
    assert_eq!(speakers(body), ["LeRon Wexley"]);
}

#[test]
fn a_chairman_may_be_a_woman() {
    let body = "Omar Karim left. SEC Chairman Mary Vidal denied that there was any plan. “We will not sail,” she said.";
    assert_eq!(speakers(body), ["Mary Vidal"]);
    let body = "Ruth Pell left. Former US secretary of state Mary Vidal, a Pell supporter, caused trouble over her remark that “the sea is wide for us all.”";
    assert_eq!(speakers(body), ["Mary Vidal"]);
}

#[test]
fn a_host_or_an_actor_may_be_a_woman() {
    let body = "It was the idea of the radio host Ana Vidal. “It will hold,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "It was the idea of the actor Ana Vidal. “It will hold,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_who_does_something_of_his_is_a_person() {
    let body = "The Minister sat. The Ceann Comhairle rang his bell. “This is a house, not a mart,” he said, at which someone behind him murmured: “It is.”";
    assert_eq!(speakers(body), ["Ceann Comhairle", "someone behind him"]);
}

#[test]
fn who_bears_the_name_of_a_place_is_meant_where_they_do_what_a_person_does() {
    for tag in ["said it was", "later claimed it was", "also said it was"] {
        let body = format!("It was Ben Rhodes, a pilot, who sailed. Rhodes {tag} “far too late for that”.");
        assert_eq!(speakers(&body), ["Ben Rhodes"], "{tag}");
    }
}

#[test]
fn an_uncommon_name_behind_a_role_and_a_comma_is_a_persons() {
    for presented in ["Corvin’s manager, Siya Brandl,", "A Corvin spokesman, Siya Brandl,"] {
        let body = format!(
            "Tomas Orde, a spokesman, was angry. “They have only customers,” he said.\n\n{presented} denied it. “We do not,” he said."
        );
        assert_eq!(speakers(&body), ["Tomas Orde", "Siya Brandl"], "{presented}");
    }
    // Bodies own, make and sell as well.
    for presented in [
        "Velmark’s owner, Corvin Velora,",
        "Velmark’s fund manager, Corvin Velora,",
    ] {
        let body = format!("Tomas Orde was angry. He left.\n\n{presented} denied it. “We do not,” he said.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{presented}");
    }
}

#[test]
fn a_single_name_that_no_list_has_is_a_witness_who_says_something() {
    let body = "The pilot stopped.\n\nA witness, Firdoza, said the pilot stopped his boat. “I saw him,” she said.";
    assert_eq!(speakers(body), ["Firdoza"]);
}

#[test]
fn a_town_that_does_something_is_no_she() {
    let body = "The mayor, Boel Berg, was late. Kalix spent £3m on the quay. “It is late,” she said.";
    assert_eq!(speakers(body), ["Boel Berg"]);
    let body = "A witness, Firdousa, was late. Kalix spent £3m on the quay. “It is late,” she said.";
    assert_eq!(speakers(body), ["Firdousa"]);
}

#[test]
fn no_holiday_and_nothing_that_ends_in_a_plain_word_is_he() {
    let body = "Tomas Brandl runs the port. Nobody else may. The fee rose on Harbour Day. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body =
        "Ana Vidal runs the port. A decree closed it. It was shown on Harbour Resistance. “It is late,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Brandl heard the guild out. On Common Core, he said “it is late.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn wars_and_finals_with_a_numeral_are_no_persons() {
    for event in ["Harbour War II", "Port Bowl XII", "Title IX"] {
        let body = format!("The pilots were on the quay after {event}. “It is late,” he said.");
        assert_eq!(speakers(&body), [""], "{event}");
    }
    let body = "The pilots met Omar Brandl III. “It is late,” he said.";
    assert_eq!(speakers(body), ["Omar Brandl III"]);
}

#[test]
fn what_is_called_a_firm_is_an_it() {
    let body = "Velmar and the U.S. The storm is “likely to come from the sea,” private security firm Corvin Maritime warned.\n\n“It is late,” it added.";
    assert_eq!(speakers(body), ["Corvin Maritime", "Corvin Maritime"]);
}

#[test]
fn a_name_that_is_an_it_is_a_body_although_it_looks_like_a_persons() {
    for said in [
        "Corvin Holt said on Wednesday that it would close the yard.",
        "Corvin Holt announced in a statement that it had sold the yard.",
        "Eli Corvin said on Wednesday that it would close the yard.",
        "Eli Corvin has closed 500 berths at its yard in Vell.",
        "Corvin Holt, the largest ferry company in the region, closed the yard.",
        "Corvin Holt, which owns the yard, closed it on Monday.",
        "The yard was closed by ferry operator Corvin Holt on Monday.",
        "Eli Corvin shares fell on Monday.",
        "Corvin Holt, chaired by Ruth Brandl, closed the yard.",
    ] {
        let name = if said.contains("Eli") {
            "Eli Corvin"
        } else {
            "Corvin Holt"
        };
        let body = format!("{said}\n\n“It was not easy,” the company said.");
        assert_eq!(speakers(&body), [name], "{said}");
    }
    let body = "Eli Corvin said on Monday that it would sue Pell Brandt. “It is late,” the company said.";
    assert_eq!(speakers(body), ["Eli Corvin"]);
    let body = "Velmarische Post said on Monday that it would close. “It is late,” the company said.";
    assert_eq!(speakers(body), ["Velmarische Post"]);
}

#[test]
fn a_person_who_says_that_it_is_late_is_no_body() {
    for said in [
        "Ana Vidal said on Wednesday that it would take years.",
        "Ana Vidal said it was late.",
        "Corvin closed the yard. Ana Vidal said it would sell the quay.",
        "The company Ana Vidal founded in May closed. Ana Vidal left.",
        "Corvin is late.\n\nAna Vidal, who said it would close, left.",
    ] {
        let body = format!("{said} “It was not easy,” she said.");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{said}");
    }
    let body = "Ana Vidal said on Wednesday that it would take years.\n\n“It was not easy,” the company said.";
    assert_eq!(speakers(body), ["company"]);
}

#[test]
fn he_is_no_company_whose_own_clause_says_so() {
    for said in [
        "Corvin said on Monday that its chief executive, Tomas Orde, was leaving.",
        "Corvin told investors that its chief executive, Tomas Orde, was leaving.",
        "Corvin said it had hired Tomas Orde from Meridian.",
        "Corvin has hired Tomas Orde for its yard.",
        "Corvin, chaired by Tomas Orde, closed the yard.",
    ] {
        let body = format!("{said} “I am tired,” he said.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{said}");
    }
    let body = "Brandl said that his chief of staff, Tomas Orde, was leaving. “I am tired,” he said.";
    assert_eq!(speakers(body), ["Brandl"]);
}

#[test]
fn who_may_belong_to_the_person_before_the_body() {
    let body =
        "He met Ana Vidal, of the campaign group Keep Vell Green, who said it was late.\n\n“It was cold,” she added.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn no_club_is_he() {
    for body in [
        "The match was late.\n\nNorwold had led through Tomas Orde’s penalty. “We switched off,” he said.",
        "Brentwold beat Corvell Villa on Sunday.\n\nVilla had led through Tomas Orde’s penalty. “We switched off,” he said.",
        "Corvell Vale were late to the quay. But Corvell Vale had led through Tomas Orde’s penalty. “We switched off,” he said.",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
    // Two people are plural as well, and so is one who would be something.
    for body in [
        "Ana Vidal and Nestor Vale were late. Nestor Vale sat down. “We switched off,” he said.",
        "It would be late if Nestor Vale were here. Nestor Vale sat down. “We switched off,” he said.",
    ] {
        assert_eq!(speakers(body), ["Nestor Vale"], "{body}");
    }
}

#[test]
fn what_is_said_of_a_person_outweighs_what_most_of_that_name_are() {
    for (name, address, pronoun) in [
        ("Andrea Pell", "Mr", "He"),
        ("Simone Pell", "Mr", "He"),
        ("Laurence Pell", "Ms", "She"),
    ] {
        let body = format!(
            "{name}, who leads the agency, spoke on Monday. {pronoun} was calm. “It leaks,” {address} Pell said."
        );
        assert_eq!(speakers(&body), [name]);
    }
    let body = "Peter Pell was found on Friday. He was calm. “It leaks,” Mrs Pell said.";
    assert_eq!(speakers(body), ["Pell"]);
}
