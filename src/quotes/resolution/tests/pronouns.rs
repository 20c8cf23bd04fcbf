//! Whose `he`, whose `she`, and who is none of them.

use super::last_speaker;
use crate::quotes::testing::speakers;
use crate::quotes::{Context, extract};

#[test]
fn he_is_whom_the_sentence_before_was_about() {
    let body = "Tomas Brandl was calm. “It is foreign to us,” Mr. Brandl said. Guild spokesman Omar Karim countered that Mr. Brandl is \
                trying to change the subject, and that he’s late. “The port did help,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl", "Omar Karim"]);
}

#[test]
fn a_pronoun_takes_the_unnamed_person_whom_the_sentence_before_brought_in() {
    let body = "Ana Vidal runs the harbour.\n\nA spokeswoman for the ferry line declined to say who was on duty. \
                “Our first thought is for the passengers,” she said.";
    assert_eq!(speakers(body), ["spokeswoman for the ferry line"]);
    let body =
        "A spokeswoman for the ferry line was on the quay. Ana Vidal looked at the water. “It was cold,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn he_is_somebody_by_trade_whom_the_sentence_before_brought_in() {
    for noun in [
        "rider",
        "welder",
        "hairdresser",
        "homeowner",
        "stallholder",
        "pharmacist",
        "fan",
        "builder",
    ] {
        let body = format!(
            "Tomas Orde said dues would “come down”.\n\nOne {noun} had not heard of it. “Is there money in it?” he asked."
        );
        assert_eq!(speakers(&body), ["Tomas Orde".to_owned(), format!("one {noun}")]);
    }
    for somebody in ["welder", "man at the back"] {
        let body = format!("Lord Kintyre left early. A {somebody} shook his head. “It is late,” he said.");
        assert_eq!(speakers(&body), [somebody]);
    }
    // Who tells somebody something in passing is not the one who is gone on about.
    let body = "Tomas Orde was born in Vell. A schoolmaster told him he would “never sail”. He left at noon. \
                “I was never brave,” he told the museum.";
    assert_eq!(speakers(body), ["schoolmaster", "Tomas Orde"]);
}

#[test]
fn she_is_the_latest_subject_whose_name_tells_no_gender() {
    for name in ["Jess Holroyd", "Sam Holroyd", "Alex Holroyd", "Quenna Grant"] {
        let body = format!("Ellen Marsden won the seat in 2019. {name} took it in 2024. “I was thrilled,” she said.");
        assert_eq!(speakers(&body), [name]);
    }
    let body = "Ellen Marsden won the seat. Tomas Holroyd took it in 2024. “I was thrilled,” she said.";
    assert_eq!(speakers(body), ["Ellen Marsden"]);
}

#[test]
fn the_who_of_a_description_is_the_one_described() {
    let body = "A strategist who left and who asked not to be named said that it was “the best thing in a month”.";
    assert_eq!(speakers(body), ["strategist"]);
}

#[test]
fn he_is_the_he_of_the_same_sentence() {
    let body =
        "Ana Vidal waited. Tomas Brandl was calm. He made no mention of Omar Karim, even as he said “the sea is wide”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_pronoun_after_its_description_is_the_one_before() {
    let body = "Tamsin Vidal runs the guild. A student in Vell, she sailed at nine. “I like it,” she says.";
    assert_eq!(speakers(body), ["Tamsin Vidal"]);
}

#[test]
fn he_is_whom_the_clause_before_the_comma_is_about() {
    let body = "Omar Karim spoke. Omar Karim waved. They would love to sink Omar Karim. When Tomas Brandl announced his challenge to Karim, he called for “fresh wind”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn he_is_whom_the_clause_before_is_about_where_the_words_only_follow() {
    let body = "Tomas Pell spoke. “It is late,” Pell said.\n\nIt is so. After Sen. Lindsey Orde (R., Vell) was heard here Saturday by a pair of pilots, he replied, “I do not know.”";
    assert_eq!(speakers(body), ["Tomas Pell", "Lindsey Orde"]);
}

#[test]
fn two_pronouns_of_a_sentence_are_one_where_the_first_leads_to_the_comma() {
    let body = "Ana Vidal came at noon. But when she put it to a clerk, she was told to go home. “I did,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn whoever_is_named_in_a_circumstance_before_he_is_another() {
    for circumstance in [
        "Unlike Adam Brandl",
        "In an interview with Adam Brandl of the Herald",
        "With Adam Brandl injured",
        "Because of Adam Brandl",
        "After the departure of Adam Brandl",
        "At Adam Brandl’s funeral",
        "Sacked by Adam Brandl in May",
        "Two years after Adam Brandl sacked him",
    ] {
        let body = format!("Tomas Orde is back at Vell.\n\n{circumstance}, he said: “It was a long winter.”");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{circumstance}");
    }
    // Whose words the circumstance is, and whom a clause before the main one is about, he may well be; and whoever is named alone.
    for circumstance in ["In Adam Brandl’s speech", "When Adam Brandl left the board"] {
        let body = format!("Tomas Orde is back at Vell.\n\n{circumstance}, he said: “It was a long winter.”");
        assert_eq!(speakers(&body), ["Adam Brandl"], "{circumstance}");
    }
    let body = "The port is back in business.\n\nIn an interview with Adam Brandl, he said: “It was a long winter.”";
    assert_eq!(speakers(body), ["Adam Brandl"]);
}

#[test]
fn a_place_before_he_is_nobody_though_it_looks_like_a_name() {
    for place in [
        "In Warner Robins",
        "In Glen Allen, Vell,",
        "At a fish fry in Jackson Heights,",
        "On King Drive",
    ] {
        let body = format!("Tomas Orde drew crowds. {place} he told voters, “It is a sin.”");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{place}");
        let body = format!("Ana Vidal drew crowds. {place} she told voters, “It is a sin.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{place}");
    }
}

#[test]
fn nobody_in_an_apposition_before_she_is_the_one_who_speaks() {
    for opener in [
        "The daughter of a vicar, she made",
        "The daughter of a vicar and a teacher, she made",
        "The youngest of six children of a miner, she made",
        "Born in Vell, the daughter of a railway engineer, she made",
        "Raised by a vicar, she made",
        "As a protégée of a retired colonel, she made",
        "Her Hedda Gabler, in 1964, made",
    ] {
        let body = format!(
            "Ana Vidal was an actress.\n\n{opener} her name at once. “I was sacked on the Tuesday,” she recalled."
        );
        assert_eq!(speakers(&body), ["Ana Vidal"], "{opener}");
    }
    // A clause is about somebody, and so is “as for”.
    let body = "Ana Vidal left.\n\nAs for Ruth Brandl, she said: “I was late.”";
    assert_eq!(speakers(body), ["Ruth Brandl"]);
    let body = "Tomas Orde left.\n\nWhen I put it to a clerk, he said: “I was late.”";
    assert_eq!(speakers(body), ["clerk"]);
}

#[test]
fn a_friend_of_another_is_not_the_other() {
    let body = "Bill Orde has a boat. A friend of former Speaker Paul Brandl, he’s neither old nor young. “I was not surprised,” he told me.";
    assert_eq!(speakers(body), ["Bill Orde"]);
}

#[test]
fn a_name_may_follow_its_pronoun() {
    let body = "Omar Karim was in Vell. In what he called a “rant,” Mayor Tomas Brandl took a swipe at the board.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn when_he_said_it_is_whose_remark_it_was() {
    let body = "Omar Karim was referring to Brandl’s comment on boats, when he said, “I like those that float.” Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn nobody_named_in_reported_words_is_their_speaker() {
    let body = "Anthony Cord spoke first. Tomas Brandl, he says, can “make it clear” to them.";
    assert_eq!(speakers(body), ["Anthony Cord"]);
}

#[test]
fn she_who_says_it_in_the_middle_is_not_the_company_that_it_is_about() {
    let body =
        "Ana Vidal, a spokesperson for Conferra, read the message. The company does not comment, she said, “on nods.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_sentence_that_runs_into_the_words_is_said_as_well() {
    let body = "Ana Vidal is a lawyer. The guild “does not need a grant,” she added. Corvin College “can pay for it,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal", "Ana Vidal"]);
}

#[test]
fn whom_she_meets_in_the_clause_right_before_he_is_he() {
    for body in [
        "Ana Vidal told Tomas Brandl that when she met Peter Orde he said, “Never trust the tide.”",
        "Ana Vidal told the Post’s Tomas Brandl that after she wrote to Peter Orde he said, “Never trust the tide.”",
    ] {
        assert_eq!(speakers(body), ["Peter Orde"], "{body}");
    }
    let body = "Peter Brandl told Ana Vidal that when he met Tomas Orde he said, “Never trust the tide.”";
    assert_eq!(speakers(body), ["Peter Brandl"]);
}

#[test]
fn whom_a_question_names_does_not_answer_it() {
    let body = "Ana Vidal read the rules. “It is late,” she said. Asked whether Ruth Pell would sail if it rained, she replied: “I do not know.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_who_only_asks_is_not_he() {
    let body = "Whit Sorensen said he had been looking for a fastball. “And?” a reporter asked. “It was the other one,” he said.";
    assert_eq!(speakers(body), ["reporter", "Whit Sorensen"]);
}

#[test]
fn who_asks_goes_on_where_nobody_else_is_at_hand() {
    let body = "Ruth Pell left. Nobody came. It rained. It snowed. It rained. It hailed.\n\n“How would I know?” Ana Vidal asked. \
                She had hoped for more.\n\n“It is going to be late,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal", "Ana Vidal"]);
}

#[test]
fn who_describes_somebody_is_somebody_else() {
    let body = "“We will hunt,” Tomas Brandl said.\n\nDescribing Omar Karim as a “hero of the harbour”, he said the pilots were “not sailors, they are monsters”.";
    assert_eq!(speakers(body), ["Tomas Brandl"; 2]);
}

#[test]
fn nobody_calls_himself_what_he_is_told_of_as_whom() {
    let body = "Tomas Orde is a pilot. The pilot did not speak of Tomas Brandl, whom he called “a friend of the port”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn who_tells_somebody_is_not_the_one_told() {
    let body = "In an interview with the harbour radio’s Mark Brandl, Tomas Orde made clear how he felt about Brandl. Mark Brandl was kind. Here’s what he told Brandl: “It is late.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn he_is_whose_tour_it_is_and_whose_group_calls_for_more() {
    let body = "Tomas Orde spoke of tides. Orde waited on the quay for the board to come.\n\nDuring his tour of the boats with Mark Brandl, he paused. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Mark Brandl, a retired pilot, left. Tomas Orde leads the Harbour League.\n\nOrde’s group is now calling on the board to go. “It is late,” he wrote.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn one_of_several_people_is_a_new_she() {
    for (one, who) in [
        ("One of the neighbors disagrees.", "one of the neighbors"),
        ("Another of the nurses was angrier.", "another of the nurses"),
        (
            "One of her friends, a baker who left in 2020, was blunter.",
            "one of her friends",
        ),
        ("One of them, a nurse from Vell, disagrees.", "nurse from Vell"),
    ] {
        let body = format!("Ana Vidal chairs it. “It is early,” she says.\n\n{one} “It is late,” she says.");
        assert_eq!(speakers(&body), ["Ana Vidal", who], "{one}");
    }
    for own in [
        "One of the boats sank.",
        "One of the few pilots working in Vell, she is tired.",
    ] {
        let body = format!("Ana Vidal chairs it. “It is early,” she says.\n\n{own} “It is late,” she says.");
        assert_eq!(speakers(&body), ["Ana Vidal", "Ana Vidal"], "{own}");
    }
}

#[test]
fn a_brother_named_behind_a_comma_is_no_she() {
    let body = "Ruth Pell’s brother, Wim, was arrested. “He is innocent,” she said.";
    assert_eq!(speakers(body), ["Ruth Pell"]);
}

#[test]
fn one_whose_her_begins_a_sentence_is_no_he() {
    let body = "“Finally,” said Zyrelda Orde.\n\nHer coach, Toni Brandl, was best man. “I have seen it all,” he said.";
    assert_eq!(speakers(body), ["Zyrelda Orde", "Toni Brandl"]);
    let body = "“Finally,” said Zyrel Orde.\n\nHis coach, Kim Brandl, was there. “I have seen it all,” she said.";
    assert_eq!(speakers(body), ["Zyrel Orde", "Kim Brandl"]);
    // Of the same sex the coach is nearer as well, but the other may go on.
    let body = "“Finally,” said Zyrelda Orde.\n\nHer coach was late. “I have seen it all,” she said.";
    assert_eq!(speakers(body)[0], "Zyrelda Orde");
}

#[test]
fn a_paper_with_a_name_like_a_persons_is_no_he() {
    let body = "Ana Vidal was glad. Pilots have read Tomas Orde’s interview with the Ruth Vegas Pell Journal last October, when he said he preferred to “run its course”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn he_is_no_saint() {
    for saint in ["St. Ansgar of Vell", "Saint Ansgar"] {
        let body = format!(
            "Tomas Brandl runs the harbour. Its chapel is named after {saint}, who sailed there.\n\n“I love the sea,” he said."
        );
        assert_eq!(speakers(&body), ["Tomas Brandl"], "{body}");
    }
}

#[test]
fn unsigned_we_are_the_outlet() {
    let context = Context {
        source: Some("The Harbour Post"),
        ..Context::default()
    };
    let quotes = extract("In 1984, we noted, the mayor came across as “calm”.", &context);
    assert_eq!(quotes[0].speaker.as_deref(), Some("The Harbour Post"));
}

#[test]
fn a_given_name_with_accents_or_a_hyphen_tells_who_is_meant() {
    for name in ["José Vidal", "Łukasz Vidal", "Jean-Luc Vidal", "Ciarán Vidal"] {
        let body = format!("{name} met Ana Pell on Monday. It was a long day for the harbour. “It leaks,” she said.");
        assert_eq!(speakers(&body), ["Ana Pell"], "{name}");
    }
    for name in ["Siobhán Vidal", "Anne-Marie Vidal", "Zoë Vidal"] {
        let body = format!("{name} met Tomas Pell on Monday. It was a long day for the harbour. “It leaks,” he said.");
        assert_eq!(speakers(&body), ["Tomas Pell"], "{name}");
    }
    // The surname is a town’s name as well.
    for name in ["Raúl Houston", "André Houston", "Jean-Claude Houston"] {
        let body = format!("{name} and Ana Vidal met on Monday. “It is over for all of us,” Houston said.");
        assert_eq!(speakers(&body), [name]);
    }
}

#[test]
fn nobody_described_in_a_question_answers_it() {
    let body = "Corvin’s lawyer, Tomas Orde, said that it was late. Asked how that could explain a dead man clocking in for three years, he replied: “I cannot say.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_list_behind_what_somebody_has_done_is_not_what_the_sentence_is_about() {
    for place in ["Since the Harbour Fair she", "Since May she", "In Vell she"] {
        let body = format!(
            "Ana Vidal opened the door. “It is hot,” she says.\n\n{place} has been offered two plays with songs, a nun, a pope \
             and a badger.\n\n“It is late,” she says."
        );
        assert_eq!(last_speaker(&body), "Ana Vidal", "{body}");
    }
}

#[test]
fn madam_is_a_form_of_address_and_no_given_name() {
    for name in ["Madam Vidal", "Mdm Vidal"] {
        let body = format!(
            "Ana Vidal left.\n\nTomas Orde watched. {name} has turned it down. Asked why, she laughed.\n\n“He knows it.”"
        );
        assert_eq!(last_speaker(&body), "Ana Vidal", "{body}");
    }
}
