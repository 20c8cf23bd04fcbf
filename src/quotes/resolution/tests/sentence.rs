//! What one sentence says of whom: what it is about, whom it presents, who it says reports it, who asks whom.

use super::last_speaker;
use crate::quotes::testing::speakers;

#[test]
fn whoever_a_clause_before_the_main_one_is_about_is_not_its_subject() {
    for opener in [
        "After Mayor Ruth Brandl won",
        "Since Mayor Ruth Brandl took office",
        "As her lawyer, Ruth Brandl, looked on",
        "With the mayor, Ruth Brandl, at her side",
    ] {
        let body = format!("The board met. {opener}, Councillor Ana Vidal left town. “I was tired,” she said.");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{opener}");
    }
    // A name set beside a description in it is the subject where nobody else is.
    let body = "The board met. In June the mayor, Ruth Brandl, at last left town. “I was tired,” she said.";
    assert_eq!(speakers(body), ["Ruth Brandl"]);
}

#[test]
fn a_day_in_the_introduction_leads_to_the_subject() {
    let body = "Mayor Tomas Brandl met Omar Karim. The mayor blamed Karim for it. However at that board meeting in June the mayor told Karim he would take the blame. \
                “I will be the one,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn the_subject_comes_after_a_list_of_names_or_what_is_done_to_another() {
    let body = "Ana Vidal met Brandl. While rivals Marco Orde, Rand Pell and Jeb Brandl suggest they can sail, \
                Scott Walden talks about rowing. “When you look at the port,” he said, “you see it.”";
    assert_eq!(speakers(body), ["Scott Walden"]);
    let body = "Tomas Orde, who has sailed for Peter Brandl since he left his own boat in May, blasted James Pell as a “farce” on Monday.\n\n\
                “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde", "Tomas Orde"]);
}

#[test]
fn who_is_unlike_another_is_whom_a_sentence_is_about() {
    let body = "Unlike Tomas Orde, Tomas Brandl is no pilot. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn the_second_of_two_clauses_side_by_side_is_nearer() {
    let body =
        "The clerk lived with two old pilots, so Ana Vidal talked her through the rules. “We saved some,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_name_set_beside_a_description_is_the_subject() {
    let body = "President Tomas Brandl met her at noon. Velmar’s foreign minister, Ana Vidal, struck a drier note. \
                “There was no breakthrough,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_description_beside_a_name_is_its_bearers() {
    let body = "The turbines were designed by Tomas Brandl, the port’s chief engineer, who left. “They turn,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ruth Pell waited. A former clerk at the port, Ana Vidal rose quickly. “I ran,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_seat_and_an_occupation_lead_to_the_subject() {
    let body = "Alan Orde spoke first. University of Vell at Carrow law professor Omar Karim, an expert on tides, said the time may \
                not be right. “They wait,” he said.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn one_named_behind_a_word_for_kin_or_an_office_is_the_subject() {
    let body = "Tomas Orde tricked Ruth Pell. Her son, Craig, left Orde. “It is late,” he said.";
    assert_eq!(speakers(body), ["Craig"]);
    let body = "Ann Orde was jailed for theft. Her victim’s daughter, Kate, wept in court. “It is late,” she said.";
    assert_eq!(speakers(body), ["Kate"]);
    let body =
        "A former investigator has left. Counsel to the inquiry, Adaeze Pell, read to him. “Is it late?” she asked.";
    assert_eq!(speakers(body), ["Adaeze Pell"]);
}

#[test]
fn a_relative_or_friend_who_is_given_a_first_name_between_commas_is_he() {
    for presented in [
        "His brother, Simon,",
        "Orde’s father, Simon, 71,",
        "A friend, Simon, who is a baker,",
        "Simon, his brother,",
        "A neighbour, who gave his name only as Simon,",
        "A neighbour named Simon",
        "His 19-year-old son, Simon,",
    ] {
        let body = format!(
            "Tomas Orde runs the farm. “I love it,” he says.\n\n{presented} left at 16. “It never stopped raining,” he says."
        );
        assert_eq!(speakers(&body), ["Tomas Orde", "Simon"], "{presented}");
    }
    let body = "“It was time,” said Tomas Orde. His brother, Simon, disagreed. “It was not time,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde", "Simon"]);
    let body =
        "“It is bad,” Ana Vidal said.\n\nTomas Orde’s wife, Ruth, tried to make peace. “It did not work,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal", "Ruth"]);
}

#[test]
fn who_is_told_of_in_passing_may_speak_next() {
    let body = "At the counter I told the clerk that I wished to appeal. “You can,” she said.";
    assert_eq!(speakers(body), ["clerk"]);
}

#[test]
fn whoever_is_any_or_every_such_is_nobody() {
    let body = "Tomas Orde spoke of the tide. Any pilot would have done so. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn one_named_in_full_for_the_first_time_may_be_he() {
    let body = "Her father dug wells. She wrote it all down. She shared a bench with a young botanist, Tomas Brandl. He saw her home. “I dug,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn whoever_is_presented_behind_the_verb_is_whom_the_sentence_is_about() {
    for sentence in [
        "The only survivor was Tomas Orde, 19.",
        "The first witness was Tomas Orde, a nurse.",
        "The man of the match was Tomas Orde.",
        "One of his customers is Tomas Orde.",
        "His oldest customer is called Tomas Orde.",
        "Among the regulars is Tomas Orde, 71.",
        "At the counter stands Tomas Orde.",
        "Then there is Tomas Orde.",
        "Sitting by the window was Tomas Orde, 71, a retired pilot.",
        "It was left to Tomas Orde to finish it.",
    ] {
        let body = format!("Adam Brandl was killed. {sentence} “I missed the boat,” he said.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{sentence}");
    }
    // Of the victim another speaks.
    let body =
        "“It was a sad day,” Adam Brandl said.\n\nThe victim was Tomas Orde, 19. “We are looking for leads,” he said.";
    assert_eq!(speakers(body), ["Adam Brandl", "Adam Brandl"]);
    // A thing of his is meant.
    let body = "Adam Brandl was late. He knew it. The problem was Tomas Orde’s boat. “I missed the boat,” he said.";
    assert_eq!(speakers(body), ["Adam Brandl"]);
}

#[test]
fn who_it_was_is_the_subject() {
    let body = "Dr Ruth Pell read the rules. The prince’s companion in the basket was his granddaughter, Ana Vidal. “We are insured,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn to_whom_it_fell_is_the_subject() {
    let body = "“Sound man,” said Ruth Pell. It fell to Ana Vidal to ask. “Who goes round?” she asked.";
    assert_eq!(speakers(body), ["Ruth Pell", "Ana Vidal"]);
}

#[test]
fn the_only_person_whom_a_sentence_about_a_thing_brings_in_is_nearer_than_the_last_subject() {
    for sentence in [
        "The penalty was taken by Tomas Orde.",
        "None of this surprised Tomas Orde.",
        "But the boats were outdone by harbour master Tomas Orde.",
    ] {
        let body = format!("Adam Brandl was killed. {sentence} “I missed the boat,” he said.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{sentence}");
    }
    let body = "Adam Brandl was late. The penalty that he won was taken by Tomas Orde. “I missed the boat,” he said.";
    assert_eq!(speakers(body), ["Adam Brandl"]);
}

#[test]
fn whom_something_is_news_to_is_whom_the_sentence_is_about() {
    for sentence in [
        "For Tomas Orde, a machinist, it was the first time.",
        "To Tomas Orde, a machinist, it was all new.",
        "It was a shock to Tomas Orde.",
    ] {
        let body = format!("“It is a sad day,” Adam Brandl said.\n\n{sentence} “I was scared,” he said.");
        assert_eq!(speakers(&body), ["Adam Brandl", "Tomas Orde"], "{sentence}");
    }
}

#[test]
fn a_description_that_does_something_to_somebody_named_is_the_subject() {
    for subject in ["The 41-year-old", "The former Vell midfielder", "The Welshman"] {
        for rest in ["replaces Adam Brandl.", "joins Adam Brandl at the club."] {
            let body = format!(
                "Ansgar have named Tomas Orde, 41, as their manager.\n\n{subject} {rest} “It is a dream,” he said."
            );
            assert_eq!(speakers(&body), ["Tomas Orde"], "{subject} {rest}");
        }
    }
    // Of two whom a lead names the one who comes first.
    let body = "Ansgar have named Tomas Orde, 41, as their manager, replacing Adam Brandl.\n\nThe Welshman signed on Monday. “It is a dream,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    // A role beside a name is that of its bearer.
    let body = "Ansgar have lost.\n\nThe Vell midfielder Adam Brandl was sad. “It is a dream,” he said.";
    assert_eq!(speakers(body), ["Adam Brandl"]);
}

#[test]
fn a_sentence_about_his_father_that_goes_on_with_he_is_about_him() {
    let body =
        "Tomas Orde was a poet. His father was a pilot, and he grew up in Vell. “I was late,” he told the Herald.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal was a poet. Her mother, Ruth, was a pilot, and she grew up in Vell. “I was late,” she told the Herald.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Orde was a poet. His father was a pilot. “He was late,” he told the Herald.";
    assert_eq!(speakers(body), ["Tomas Orde’s father"]);
}

#[test]
fn one_whose_plan_it_is_comes_before_others() {
    let body = "Tomas Brandl spoke for long. “They chose it,” Mr Brandl said. Omar Karim’s plan is another one. “We keep it,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl", "Omar Karim"]);
}

#[test]
fn the_head_on_somebodys_shoulders_says_nothing() {
    for body in [
        "Tomas Orde has an album. Ana Vidal says he would turn up with whole songs in his head. “He would hum,” she says.",
        "Ana Vidal has an album. Her head was full of songs. “He would hum,” she said.",
        "Ana Vidal stood at the quay. Her shaven head was wet. “He would hum,” she said.",
    ] {
        assert_eq!(last_speaker(body), "Ana Vidal", "{body}");
    }
    let body = "Ana Vidal stood at the quay. Her head of sales was late. “He would hum,” she said.";
    assert_eq!(last_speaker(body), "Ana Vidal’s head of sales");
}

#[test]
fn who_reports_outweighs_what_is_reported() {
    let body = "Brandl, Ana Vidal says, will have to choose. That, Orde says, is “for him”. Brandl, he says, waits. “It is late,” he says.";
    assert_eq!(speakers(body), ["Orde", "Orde"]);
}

#[test]
fn one_named_after_the_verb_of_a_report_is_its_subject() {
    let body = "“It is quiet,” said Tomas Brandl.\n\nBut the risk is high in Vell, which has no tide tables, said Omar Karim, a pilot.\n\n\
                “We watch the moon,” he told the Harbour Post.";
    assert_eq!(speakers(body)[1], "Omar Karim");
}

#[test]
fn of_whom_a_speaker_speaks_comes_after_the_speaker() {
    let body = "Brandl leads the yard. The analyst Omar Karim said on Thursday Brandl had one chance to show he was right. “If it fails, he fails,” he said. \
                Tomas Brandl left.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn who_says_it_at_the_end_outweighs_who_is_named_in_it() {
    let body = "Tomas Orde sails. Orde is old. A harbour guild with Orde at its head will be “the guild of old pilots,” says John Pell, an engineer.\n\n\
                That is not to say that “late” pilots have no place, he notes.";
    assert_eq!(speakers(body), ["John Pell", "John Pell"]);
}

#[test]
fn a_source_at_the_end_of_a_sentence_is_whom_the_next_pronoun_means() {
    for body in [
        "A clerk said no. Tomas Orde is opposed, said his spokesman, Tomas Brandl. “It is late,” he said.",
        "Tomas Orde did not see the boat, according to the pilot Tomas Brandl. “It was dark,” he said.",
    ] {
        assert_eq!(speakers(body), ["Tomas Brandl"], "{body}");
    }
    let body = "Tomas Orde is opposed, said a clerk at the port. “It is late,” she said.";
    assert_eq!(speakers(body), ["clerk at the port"]);
    let body = "Tomas Orde, according to Tomas Brandl, is opposed. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn an_unnamed_source_goes_on_after_a_sentence_about_another() {
    for lead in [
        "According to one trader who declined to be identified, Lehman is seen as “well run” for now.",
        "According to a trader at Corvin Bay, Lehman is seen as “well run” for now.",
    ] {
        let body = format!("Lehman fell on Tuesday.\n\n{lead} “It is solid,” he said.");
        let speakers = speakers(&body);
        assert_eq!(speakers.first(), speakers.last(), "{body}");
        assert!(speakers.iter().all(|s| s.contains("trader")), "{speakers:?}");
    }
}

#[test]
fn of_whom_reporters_are_told_is_not_who_tells() {
    let body = "Tomas Brandl sailed. Omar Karim summed it up on Monday, telling reporters Mr Brandl was stronger than ever. \
                “The cloud has gone,” he said.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn one_of_whom_a_body_tells_is_nearer_than_who_has_just_spoken() {
    for told in [
        "Police said Orde ran.",
        "Investigators say that Orde ran.",
        "The report says Orde ran.",
    ] {
        let body = format!(
            "Tomas Orde was charged on Monday.\n\n“It is a sad day,” said his lawyer, Adam Brandl. “We will fight it,” he said.\n\n{told} “I was scared,” he told them."
        );
        assert_eq!(speakers(&body), ["Adam Brandl", "Tomas Orde"], "{told}");
    }
    // Where a person tells it, it is theirs.
    let body = "Tomas Orde was charged on Monday.\n\nAdam Brandl said Orde ran. “I was scared,” he told them.";
    assert_eq!(speakers(body), ["Adam Brandl"]);
}

#[test]
fn he_is_who_told_what_the_sentence_before_says() {
    let body = "The Orde Yard lost money in May. The largest maker of boats in Vell is looking for growth in ferries, Tomas Brandl told the Post on Monday.\n\n“It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body =
        "Vell is late. Dues will be kept by the port, a harbour spokesman told the Post.\n\n“They are small,” he said.";
    assert_eq!(speakers(body), ["harbour spokesman"]);
}

#[test]
fn whoever_the_sentence_before_says_it_of_speaks_named_or_not() {
    let speaker = |before: &str| {
        let body = format!(
            "Tomas Brandl said: “It is late.”\n\n{before}\n\n“They could have sailed on Monday, and nobody would have been hurt.”"
        );
        speakers(&body).pop()
    };
    assert_eq!(
        speaker("Another visitor who chose not to give her name, says that the quay was empty.").as_deref(),
        Some("another visitor")
    );
    assert_eq!(
        speaker("One of the troubles has been that the pilots were slow, says a harbour official.").as_deref(),
        Some("harbour official")
    );
    assert_eq!(
        speaker("The Harbour Guild said on Monday that the pilots were slow.").as_deref(),
        Some("Harbour Guild")
    );
    assert_eq!(speaker("The tide is high on Mondays.").as_deref(), Some("Tomas Brandl"));
}

#[test]
fn a_question_that_somebody_brings_is_theirs() {
    let body = "The farmers met. Ana Vidal brought a chart. Tomas Brandl brought a question. “Have you met a cow?” Ms. Vidal said that she had, \
                and that it “had not asked”.";
    assert_eq!(speakers(body)[0], "Tomas Brandl");
}

#[test]
fn who_is_asked_a_question_is_whom_the_next_pronoun_means() {
    let body = "Ruth Pell asked Ana Vidal about the quay. She paused. “It will hold,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal left. Pilots asked Vidal whether the quay was safe. “It will hold,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_is_asked_answers() {
    let body = "Moderator Ruth Pell asked Ana Vidal whether the boats had a plan. “I hear that, but where was it then,” the senator responded.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn of_whom_a_body_or_many_do_something_is_the_only_one_meant() {
    for doers in ["The board", "Police", "Many voters", "The Harbour Authority"] {
        let body = format!(
            "Ruth Pell is the mayor of Carrow. Omar Orde told her to be calm.\n\n{doers} visited Tomas Brandl in May. He said the region is “hurting a lot”."
        );
        assert_eq!(last_speaker(&body), "Tomas Brandl", "{doers}");
    }
    // A person who does something goes on.
    let body = "Ruth Pell is the mayor of Carrow.\n\nOmar Orde visited Tomas Brandl in May. He said the region is “hurting a lot”.";
    assert_eq!(last_speaker(body), "Omar Orde");
}

#[test]
fn who_did_what_a_clause_tells_is_the_one_named_behind_it() {
    let body = "Omar Orde runs the port.\n\nThe man who built the boat in May was Tomas Brandl. He called it “as good as lost to us”.";
    assert_eq!(last_speaker(body), "Tomas Brandl");
    let body =
        "Omar Orde runs the port.\n\nThe pilot who saw it first is Tomas Brandl, 45, of Vell. “It leaks,” he said.";
    assert_eq!(last_speaker(body), "Tomas Brandl");
    // Where he was is not who he was.
    let body = "The man who built the boat was with Tomas Brandl. He called it “as good as lost to us”.";
    assert_ne!(last_speaker(body), "Tomas Brandl");
}

#[test]
fn the_only_person_of_a_sentence_is_nearest_though_it_goes_on_about_them() {
    let body = "“Nobody wants to be the one to tell the board,” said one person familiar with the talks.\n\nThe vote may belong to the youngest brother, Tomas Orde, 44, who holds 11 percent of the voting shares and runs a goat farm outside Port Ansgar with an uncle. He hasn’t said which way he leans. Reached at the farm, he first said he had no comment.\n\n“We were three,” he said.";
    assert_eq!(last_speaker(body), "Tomas Orde");
}

#[test]
fn a_pronoun_behind_a_place_without_a_comma_is_the_subject() {
    let body = "Ana Vidal grew up in Carrow. Ruth Brandl taught there. At drama school Vidal met Tomas Orde. At sea school she was told by Ruth Brandl, the head of it, on account of her height, that she would not sail. “I did sail,” she said.";
    assert_eq!(last_speaker(body), "Ana Vidal");
}

#[test]
fn for_whom_something_is_so_is_whom_the_sentence_is_about() {
    let body = "“It is late,” Ruth Brandl said.\n\nFor Ana Vidal, the delay has a cost. The ferry she hoped to take leaves on Monday.\n\n“I am at home,” she said.";
    assert_eq!(last_speaker(body), "Ana Vidal");
    let body = "Ana Vidal left.\n\nRuth Brandl said that it was late. “It is the law,” Ms Brandl said. “I learnt it.”\n\nFor Ms \
                Vidal, the delay has a cost. The boat goes in May.\n\n“It is hot,” she said.";
    assert_eq!(last_speaker(body), "Ana Vidal");
}
