//! Whom a description means whose words the article has not used before.

use super::last_speaker;

#[test]
fn a_description_goes_on_with_whoever_has_spoken_a_sentence_that_is_all_quotation() {
    for body in [
        "Ana Vidal left the quay. “It is late,” she said. “I told them no.”\n\nThe great-grandmother shrugged. “Home,” she said.",
        "Ana Vidal left the quay. “It is late,” she said. “I told them no.”\n\nAsked where she would go, the student \
         shrugged. “Home,” she said.",
        "“It is late,” said Coun Ana Vidal. “I told them no.”\n\nThe Independent councillor accused the board. “It slept,” she said.",
        "“It is late,” said Cllr Ana Vidal.\n\nThe Independent councillor accused the board. “It slept,” she said.",
    ] {
        assert_eq!(last_speaker(body), "Ana Vidal", "{body}");
    }
    for (body, speaker) in [
        // Another has been described by the noun.
        (
            "A diplomat in Vell called it late. “It is late,” Ana Vidal said. “I told them no.”\n\nThe Western diplomat \
             went to Carrow. “It is hot,” she said.",
            "Western diplomat",
        ),
        (
            "“It is late,” Ana Vidal said. “I told them no.”\n\nThe woman who built the boat laughed. “It is hot,” she said.",
            "woman who built the boat",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}
