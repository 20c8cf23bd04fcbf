//! Who tells what a lead says of somebody else, in a clause around it.

use crate::quotes::testing::speakers;

#[test]
fn who_says_what_others_ask_for_is_the_speaker() {
    let body = "Justice Ana Vidal said the pilots were asking the court to sail into “uncharted waters.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The harbour guild, Ana Vidal, said she would ask Mr Brandl to testify “in the near future”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_is_told_in_the_middle_is_the_tellers() {
    let body = "Ana Vidal was calm. Pilots, she said, could openly say to sailors, “Is it not late?” to get a laugh.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal said she expected that sailors will say “no” to the plan.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn it_is_the_one_who_says_so() {
    let body =
        "The Harbour Agency said nobody was hurt, but Corvin Motors said it was calling them back as a “precaution”.";
    assert_eq!(speakers(body), ["Corvin Motors"]);
}

#[test]
fn what_somebody_might_say_is_who_tells_of_it() {
    let body = "Judge John Pell asked both sides to meet on Thursday. He also asked for a memo by Friday that would explain what “steps” pilots in Vell would take.";
    assert_eq!(speakers(body), ["John Pell"]);
    let body = "Ana Vidal told me that she can see a scenario in which the board proposes “a harbour act for storms”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_reports_what_somebody_promised_goes_on_with_what_comes_next() {
    for told in ["promised to train harder", "apologised", "complained of the cold"] {
        let body =
            format!("Tomas Orde, the pilot, said Brandl had {told} and would sail “only if the doctors let him”.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{body}");
    }
    let body = "Tomas Orde, the pilot, said Brandl had promised “to sail only if the doctors let him”.";
    assert_eq!(speakers(body), ["Brandl"]);
}

#[test]
fn the_main_clause_is_nearer_than_one_before_it() {
    let body = "Tomas Orde waited. The day the port started to fill, Ana Vidal did not encourage “large gatherings of boats where you have wind.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_somebody_has_once_said_is_theirs_whoever_passes_it_on() {
    for told in [
        "had told him to “stop reading things and buy a dog”",
        "once told him that it was “too late to buy a dog”",
        "responded that it was “too late to buy a dog”",
    ] {
        let body = format!("Ruth Brandl, Tomas Orde revealed, {told}.");
        assert_eq!(speakers(&body), ["Ruth Brandl"], "{body}");
    }
    let body = "Ruth Brandl, Tomas Orde said, could say that it was “too late”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn what_somebody_would_tell_or_began_by_telling_is_theirs_whoever_says_so() {
    let body = "Prosecutor Ruth Brandl said the defendant would tell sailors that his pay had been stopped by “people in Carrow I can’t talk about”.";
    assert_eq!(speakers(body), ["defendant"]);
    let body = "People who were present said that Ana Vidal, its director, had opened by telling pilots that this was “not the end of the port”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_says_that_another_denied_it_says_what_comes_beside_it() {
    let body = "Corvin’s lawyer, Ana Vidal, said that his client denied all blame and that the double names were due to “legacy data”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal said that Tomas Orde denied that it sank and that it was “late”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn whoever_is_put_in_as_reporting_it_has_not_said_it() {
    for body in [
        "Tomas Orde said in a statement, according to Vell News: “It is late for all of us.”",
        "Tomas Orde told her, according to the complaint, “It is late for all of us.”",
        "Tomas Orde left at once, writing, according to Vell News, “It is late for all of us.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
    let body = "Tomas Orde said the port would close, according to a Harbour Guild letter, and “all of us” would go.";
    assert_ne!(speakers(body), ["Tomas Orde"], "{body}");
}
