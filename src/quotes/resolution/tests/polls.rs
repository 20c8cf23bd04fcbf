//! Who has made a poll: `the pollsters`, `the survey firm`.

use super::last_speaker;

#[test]
fn the_pollsters_are_the_body_that_has_made_the_poll() {
    for poll in [
        "A new Corvin poll found that boats leak.",
        "Corvin’s latest tracking survey found that boats leak.",
        "A survey by Corvin found that boats leak.",
        "The poll, conducted in May by Corvin, found that boats leak.",
        "The poll of 1,000 pilots was carried out by Corvin for the Harbour Board.",
        "Corvin asked 1,000 pilots about boats in May.",
        "In a telephone survey of pilots, Corvin asked whether boats leak.",
    ] {
        for noun in [
            "pollsters",
            "surveyors",
            "pollster",
            "survey firm",
            "polling firm",
            "polling company",
        ] {
            let body = format!("{poll} “It is late for us all,” the {noun} said.");
            assert_eq!(last_speaker(&body), "Corvin", "{body}");
        }
    }
    let body = "A new Gallup poll found that boats leak. “It is late for us all,” the pollsters said.";
    assert_eq!(last_speaker(body), "Gallup");
}

#[test]
fn the_pollsters_are_nobody_who_has_made_no_poll() {
    for body in [
        "The Harbour Board closed a quay. A new poll found that boats leak. “It is late for us all,” the pollsters said.",
        "A poll for the Harbour Board found that boats leak. “It is late for us all,” the pollsters said.",
        "The Harbour Union slid in polls. “It is late for us all,” the pollsters said.",
        "The Harbour Board asked Ana Vidal for three boats. “It is late for us all,” the pollsters said.",
    ] {
        assert_eq!(last_speaker(body), "pollsters", "{body}");
    }
    // Others have been spoken of by the noun, or somebody is one.
    let body =
        "Several pollsters met. A Corvin poll found that boats leak. “It is late for us all,” the pollsters said.";
    assert_eq!(last_speaker(body), "several pollsters");
    let body = "A Corvin poll found that boats leak. Ana Vidal, a pollster, laughed. “It is late for us all,” the pollster said.";
    assert_eq!(last_speaker(body), "Ana Vidal");
}

#[test]
fn the_polling_firm_is_no_other_company() {
    let body = "Vell Lines Inc closed a quay. A new Corvin poll found that boats leak. Vell Lines Inc said no. “It is late for us all,” the polling firm said.";
    assert_eq!(last_speaker(body), "Corvin");
}
