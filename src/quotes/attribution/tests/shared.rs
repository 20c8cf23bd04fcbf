//! Whose a second verb is: of the subject of the verb before it, or of the clause that hangs on that.

use crate::quotes::testing::speakers;

#[test]
fn what_is_inserted_has_no_part_in_the_verbs_after_it() {
    let body = "Tomas Brandl was held, the complaint says, and asked officers “whether there was any pie”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn what_protesters_do_is_no_part_of_their_name() {
    let body = "Waving flags, the protesters carried placards and shouted slogans, such as “We want out”.";
    assert_eq!(speakers(body), ["protesters"]);
}

#[test]
fn what_is_thought_inside_a_report_has_no_part_in_the_next_verb() {
    let body = "Ana Vidal acknowledged that the decision meant boats would wait, but said the “high bar” was not met.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_verb_shares_no_subject_with_one_of_another_tense() {
    let body = "Mayor Ana Vidal says the board does not know the man who attacked a clinic there but says people can make “inferences from it”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_clause_before_the_main_one_shares_no_subject() {
    let body = "It is hard for Tomas Orde. On Monday, just before the harbour convention began, he appeared on the radio and affirmed his faith in the board: “I think it is late.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "The report on the former manager Mark Brandl has touched off a debate over whether President Orde was right when he claimed that the board ordered his “boats sunk.”";
    assert_eq!(speakers(body), ["Orde"]);
}

#[test]
fn a_clause_that_says_when_shares_nothing_with_the_main_one() {
    for (body, who) in [
        (
            "As pilots went home for the winter, the guild had met and accused the board of being “deaf to all of us”.",
            vec!["guild"],
        ),
        (
            "While Tomas Orde calls the log a “fine piece of work for a clerk,” Ana Vidal insists on “more boats for all of us”.",
            vec!["Tomas Orde", "Ana Vidal"],
        ),
        (
            "Ana Vidal said that when Tomas Orde railed against the dues from his office, “he is speaking for all of us”.",
            vec!["Ana Vidal"],
        ),
    ] {
        assert_eq!(speakers(body), who, "{body}");
    }
}

#[test]
fn a_clause_behind_a_colon_has_a_subject_of_its_own() {
    let body = "Three women are to restore order: The first is Mayor Ana Vidal, who gave a statement on Monday condemning the “pirates” on the quay.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn whoever_does_one_thing_and_then_speaks_is_not_the_last_one_named() {
    for (body, who) in [
        (
            "Ana Vidal thanked Tomas Orde and the mayor, Ruth Brandl, then said, “We have a group.”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal shows a slide of a Velmarian boat, explaining what each rope is for, then adds, “We have a group.”",
            "Ana Vidal",
        ),
        ("Ana Vidal, the mayor, then said, “We have a group.”", "Ana Vidal"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_second_verb_of_an_account_is_of_whoever_it_is_about() {
    for body in [
        "Ana Vidal, prosecuting, said Tomas Orde grabbed the woman and told her: “You will not sail.”",
        "The court heard that Tomas Orde hit the man and called him “a thief and a rat”.",
        "The jury heard how Tomas Orde went home and told his wife: “It is done.”",
        "Ana Vidal told the court that Tomas Orde had followed the pilot, pushed her and shouted: “You will not sail.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
    for body in [
        "Ana Vidal said the board had sacked the pilots and called the plan “a long and costly error”.",
        "Ana Vidal said Tomas Orde had left the port and added: “We wish him well.”",
        "Ana Vidal said Tomas Orde was late and told reporters: “We wish him well.”",
        "Ana Vidal said Tomas Orde had left the port and called him “a great pilot of ours”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn what_is_told_in_another_tense_is_not_what_the_teller_does() {
    for (body, who) in [
        (
            "Ana Vidal claims Tomas Orde walked in, shut the door and said, “Never trust the tide.”",
            "Tomas Orde",
        ),
        (
            "The lawsuit alleges that Tomas Orde walked in, shut the door and said, “Never trust the tide.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal writes that Tomas Orde took her aside and told her, “Never trust the tide.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal says that Tomas Orde walked in and adds, “Never trust the tide.”",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_second_verb_goes_on_from_the_clause_that_hangs_on_another() {
    for (body, speaker) in [
        (
            "Ana Vidal was at home when a man knocked and said: “Your roof is about to fall.”",
            "man",
        ),
        (
            "Ana Vidal was at home as police knocked and told her: “Your roof is about to fall.”",
            "police",
        ),
        (
            "Ana Vidal was at home when her husband came in, sat down and announced: “I am done with it.”",
            "Ana Vidal’s husband",
        ),
        (
            "The row began when Tomas Orde turned to Ana Vidal and said: “I am done with it.”",
            "Tomas Orde",
        ),
        (
            "Police were called after Tomas Orde walked in and shouted: “I am done with it.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal sat with Tomas Orde when he turned to her and said: “I am done with it.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal left when Tomas Orde stood up and said the idea was “a slow tide of theirs”.",
            "Tomas Orde",
        ),
        (
            "Ana Vidal was at home when Tomas Orde burst in, shouting: “I am done with it.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal stood still when a stranger approached, asking: “Are you done with it?”",
            "stranger",
        ),
        (
            "Ana Vidal opened the door when a man knocked, and said: “I am done with it.”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal waited until Tomas Orde arrived and shouted: “I am done with it.”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal was called in as a late addition to the crew and said: “I am done with it.”",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn a_second_verb_goes_on_from_the_clause_that_tells_of_the_object() {
    for (body, speaker) in [
        (
            "Ana Vidal thanked the driver, who smiled and said: “You owe me for this.”",
            "driver",
        ),
        (
            "Ana Vidal thanked Tomas Orde, who smiled and said: “You owe me for this.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal rang her mother, who burst into tears and said: “You owe me for this.”",
            "Ana Vidal’s mother",
        ),
        (
            "Ana Vidal met Tomas Orde, who smiled, and said: “You owe me for this.”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal, who met Tomas Orde, smiled and said: “You owe me for this.”",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}
