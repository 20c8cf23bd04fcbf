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

#[test]
fn a_description_in_a_tag_is_of_one_whom_the_sentence_before_only_describes() {
    for (body, speaker) in [
        (
            "One Labour backbencher, whose seat is Vell, said it was late. “My postbag is full,” the MP told the Post.",
            "one Labour backbencher",
        ),
        (
            "Ana Vidal left. One neighbour, who did not want to be named, claimed it was late.\n\n“I saw it,” the \
             pensioner said.",
            "one neighbour",
        ),
        (
            "Ana Vidal, who leads the inquiry, left. A man who lives in a flat said that he had heard it.\n\n“I \
             looked,” said the 43-year-old.",
            "man who lives in a flat",
        ),
        (
            "Ruth Brandl, an assistant secretary, left. A former member of the board said it was late. “You know,” the \
             former director said.",
            "former member of the board",
        ),
        (
            "A retired pump operator who lives across the road laughed. “I made coffee,” the 70-year-old said.",
            "retired pump operator who lives across the road",
        ),
        (
            "Ana Vidal left. “It is late,” said a guest in the hotel. The pensioner added: “I left.”",
            "guest in the hotel",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn a_description_in_a_tag_is_not_of_one_whom_it_does_not_fit() {
    for (body, speaker) in [
        // Of the other gender, of another trade, one who asks, one who was told.
        ("A woman in the crowd said it was late. “I left,” the man said.", "man"),
        (
            "A pilot in the crowd said it was late. “I left,” the nurse said.",
            "nurse",
        ),
        (
            "A pilot in the crowd said it was late. “Why?” the reporter asked.",
            "reporter",
        ),
        (
            "A mechanic told the driver that it was late. “I left,” the consumer said.",
            "consumer",
        ),
        // Whom the article names fits better.
        (
            "Ana Vidal, MP for Carrow, sat down. A neighbour, who left, said it was late. “I left,” the MP said.",
            "Ana Vidal",
        ),
        (
            "A common model is Ana Vidal’s boat. “I left,” the former official said.",
            "former official",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn a_source_is_the_insider_of_whom_was_spoken_before_anybody_else_who_is_only_described() {
    let body = "Ana’s pilot fella, Tomas Orde, was last night said by an insider to be late.\n\nThe source added: “It is hot.”";
    assert_eq!(last_speaker(body), "insider");
}

#[test]
fn a_description_by_a_new_noun_at_the_head_of_a_sentence_is_of_whom_the_last_was_about() {
    for (body, speaker) in [
        (
            "Ana Vidal left. Husband Tomas, 35, was at work when he heard of it.\n\nThe builder, who has been scared of \
             boats, did not exactly race home. “I rang her,” he said.",
            "Tomas",
        ),
        (
            "Tomas Orde has led the guild since May. The Carrow native shrugged. “It is hot,” he said.",
            "Tomas Orde",
        ),
        // Another has been called so.
        (
            "A builder called it late. Tomas Orde was at work. The builder shrugged. “It is hot,” he said.",
            "builder",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn a_position_in_a_tag_is_of_whom_the_sentence_before_was_about_who_plays() {
    let body = "Captain Tomas Orde met the press. He had spoken to his coach. “It is hot,” the prop said.";
    assert_eq!(last_speaker(body), "Tomas Orde");
}

#[test]
fn one_who_is_called_by_how_many_children_there_are_is_no_child_and_of_that_sex() {
    let body = |called: &str| {
        format!(
            "Tomas Orde’s band grew.\n\nThe singer, 38, and his wife, Ana Vidal, 36, have welcomed twins.\n\nSon Omar and \
             daughter Ruth arrived on Wednesday.\n\n“We are tired,” the {called} tells the Post."
        )
    };
    for called in [
        "father of three",
        "new father of three",
        "dad-of-three",
        "father-of-five",
    ] {
        assert_eq!(last_speaker(&body(called)), "Tomas Orde", "{called}");
    }
    for called in ["mother of three", "mum-of-three", "new mum-of-five"] {
        assert_eq!(last_speaker(&body(called)), "Ana Vidal", "{called}");
    }
}
