//! Party and seat of those who are elected, and whose a description by them is.

use super::last_speaker;
use crate::quotes::testing::speakers;

#[test]
fn party_and_seat_tell_whose_a_description_is() {
    for (one, other) in [
        ("Sen. Tomas Orde, R-Mont.,", "Sen. Ruth Brandl, D-Colo.,"),
        ("Sen. Tomas Orde (R-Mont.)", "Sen. Ruth Brandl (D-Colo.)"),
        (
            "Sen. Tomas Orde, Republican of Montana,",
            "Sen. Ruth Brandl, Democrat of Colorado,",
        ),
        (
            "Sen. Tomas Orde of Montana, a Republican,",
            "Sen. Ruth Brandl of Colorado, a Democrat,",
        ),
        (
            "Montana Sen. Tomas Orde, a Republican,",
            "Colorado Sen. Ruth Brandl, a Democrat,",
        ),
        (
            "Sen. Tomas Orde, a Montana Republican,",
            "Sen. Ruth Brandl, a Colorado Democrat,",
        ),
    ] {
        for called in [
            "Montana Republican",
            "Republican",
            "Montana senator",
            "Montana Republican senator",
        ] {
            let body = format!("{one} opposes it. {other} backs it.\n\n“Eleven of mine,” the {called} said.");
            assert_eq!(last_speaker(&body), "Tomas Orde", "{body}");
        }
    }
    for (body, speaker) in [
        (
            "“It is late,” said Rep. Ruth Brandl, D-N.M.\n\nTomas Orde, who keeps the books, rose. “No,” the New Mexico Democrat said.",
            "Ruth Brandl",
        ),
        // Where the sentence before is about another leader, whose seat nobody tells.
        (
            "Sen. Tomas Orde (R-Ky.) left. Majority Leader Paul Lind rose. “It is late,” the Kentucky Republican said.",
            "Paul Lind",
        ),
        (
            "Sen. Tomas Orde (R-Ky.) left. His lawyer, Paul Lind, rose. “It is late,” the Kentucky Republican said.",
            "Tomas Orde",
        ),
        (
            "Sen. Tomas Orde (R-N.H.) left. Sen. Paul Lind (R-N.J.) rose. “It is late,” the New Hampshire senator said.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn an_epithet_in_capitals_is_whose_sentence_it_was() {
    let body = "Rep. Ana Vidal came to his defence. “He is sent to my district,” the New Carrow Democrat wrote.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_of_a_party_is_not_the_party() {
    let body = "Rep. Tomas Brandl left the Republican Party dinner.\n\nThe Missouri Republican said that it was “late for all of us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}
