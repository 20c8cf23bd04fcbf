//! Words that attribute from farther off: in whose eyes something is so, whose phrase it is, whose comments are shown.

use crate::quotes::testing::speakers;

#[test]
fn to_whom_it_is_so_is_who_says_it() {
    let body = "To former harbour adviser Tomas Brandl, the scheme was the equivalent of a “duck race.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn somebodys_phrase_is_used_and_a_statement_signs() {
    for body in [
        "The boats sank. To use Ana Vidal’s phrase, it was “a field of mud from end to end”.",
        "The boats sank. It was, to borrow Ana Vidal’s words, “a field of mud from end to end”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "“It is late,” said Ana Vidal.\n\n“We stand with them.” — National Pilots Association statement.";
    assert_eq!(speakers(body), ["Ana Vidal", "National Pilots Association"]);
}

#[test]
fn comments_that_are_shown_are_their_owners() {
    let body = "The Harbour report was long.\n\nHere are some of Mr Orde’s comments about Mr Vidal:\n\n• March 3, 2016: “He is no pilot at all, and he sinks.”\n\n• July 21, 2016: “Vidal is a disaster of a pilot.”";
    assert_eq!(speakers(body)[0], "Orde");
}
