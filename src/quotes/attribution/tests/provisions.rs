//! Laws, contracts and charges: what they do in their own words, and the numbers they go by.

use crate::quotes::testing::speakers;

#[test]
fn what_a_law_or_a_contract_does_is_in_its_own_words() {
    for (sentence, whose) in [
        (
            "The statute prohibits “any net designed to close the harbour”.",
            "statute",
        ),
        (
            "The law defines a boat as “any vessel designed to leave the harbour”.",
            "law",
        ),
        ("The rule applies to “any net designed to close the harbour”.", "rule"),
        (
            "The indictment charges him with “a scheme to close the harbour”.",
            "indictment",
        ),
        (
            "Under the contract, pilots must keep “a log of all that they see”.",
            "contract",
        ),
    ] {
        let body = format!("“It is over,” Ana Vidal said. {sentence}");
        assert_eq!(speakers(&body), ["Ana Vidal", whose], "{body}");
        let body = format!("“It is over,” Ana Vidal said.\n\n{sentence}");
        assert_eq!(speakers(&body), ["Ana Vidal", whose], "{body}");
    }
    let body = "“It is over,” Ana Vidal said. The harbour needs “a great deal of help from us all”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn laws_speak_by_their_numbers() {
    for (body, speaker) in [
        (
            "Section 31 of Harbour Code 5103 states that “boats and nets are legal tender for all debts.”",
            "Section 31 of Harbour Code 5103",
        ),
        ("“Boats are legal tender for all debts,” Article 5 states.", "Article 5"),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn a_bill_or_an_article_keeps_its_number() {
    for (body, who) in [
        (
            "House Bill 1134 says boats may not carry “divisive freight on the tide.”",
            "House Bill 1134",
        ),
        (
            "SB 202 says boats may not carry “divisive freight on the tide.”",
            "SB 202",
        ),
        ("“Boats may not carry divisive freight,” H.R. 1 says.", "H.R. 1"),
        ("Article II says the mayor “shall take care of the tide.”", "article II"),
        (
            "Tomas Orde II says the mayor “shall take care of the tide.”",
            "Tomas Orde II",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}
