use crate::quotes::{Context, extract};

#[test]
fn questions_and_answers_without_verbs_take_turns() {
    let body = "“Did you see who opened the safe?” Ana Vidal asked.\n\n“I did,” Tomas Brandl said.\n\n“Who?”\n\n“Royce.”\n\n“Not Emmett?”";
    let speakers: Vec<_> = extract(body, &Context::default())
        .into_iter()
        .map(|q| q.speaker.unwrap_or_default())
        .collect();
    assert_eq!(
        speakers,
        ["Ana Vidal", "Tomas Brandl", "Ana Vidal", "Tomas Brandl", "Ana Vidal"]
    );
}

fn speakers(body: &str) -> Vec<String> {
    extract(body, &Context::default())
        .into_iter()
        .flat_map(|q| vec![q.speaker.unwrap_or_default(); q.segments.len()])
        .collect()
}

#[test]
fn who_asked_takes_up_an_answer_and_speaks_to_whoever_gave_it() {
    let asked = "“Why did you sign it?” asked Ruth Brandl.\n\n“Because he was about to leave,” Tomas Orde";
    let turns = ["Ruth Brandl", "Tomas Orde", "Ruth Brandl", "Tomas Orde"];
    for (tag, third) in [
        ("replied", "That is no reason. That is a ransom note."),
        ("replied", "Tell the court what you saw."),
        ("said", "You meant that he was a thief."),
        ("said", "That was after the fourth glass of the night, Mr Orde."),
    ] {
        let body = format!("{asked} {tag}.\n\n“{third}”\n\n“It was not like that.”");
        assert_eq!(speakers(&body), turns, "{body}");
    }
    // More of the answer.
    for third in [
        "I have no regrets about it, and I would sign it again.",
        "You have to be patient with the boats in the winter.",
    ] {
        let body = format!("{asked} said.\n\n“{third}”");
        assert_eq!(speakers(&body)[2], "Tomas Orde", "{body}");
    }
}

#[test]
fn whom_the_first_of_a_talk_speaks_to_answers_it() {
    for body in [
        "Tomas Orde told the court that he had been asleep.\n\n“You were drunk,” said Ruth Brandl, prosecuting.\n\n“I was not.”",
        "Tomas Orde told the court that he had been asleep.\n\n“You were drunk, weren’t you?” said Ruth Brandl.\n\n“I was not.”",
        "The court sat at ten, and Tomas Orde stood up.\n\n“Mr Orde, it was late,” said Ruth Brandl.\n\n“No, it was not.”",
    ] {
        assert_eq!(speakers(body), ["Ruth Brandl", "Tomas Orde"], "{body}");
    }
    let body =
        "Tomas Orde has sailed for years.\n\n“We learn to love it,” said Ruth Brandl, a pilot.\n\n“I do love it.”";
    assert_eq!(speakers(body), ["Ruth Brandl", "Ruth Brandl"]);
}

#[test]
fn answers_that_a_colon_leads_in_take_no_turns() {
    let body = "“It is late,” Ana Vidal said.\n\nBut others were glad. Here is how a number of pilots replied:\n\n“So good.”\n\n“I do not see why. Who cares?”\n\n“Well done.”";
    let speakers: Vec<_> = extract(body, &Context::default())
        .into_iter()
        .map(|q| q.speaker.unwrap_or_default())
        .collect();
    assert_eq!(
        speakers[1..].iter().filter(|s| s.ends_with("pilots")).count(),
        speakers.len() - 1
    );
}

#[test]
fn a_question_and_what_follows_it_at_once_are_two_quotations() {
    let body = "Ana Vidal said: “It is late.” Orde sat in the hall. “Are you afraid of the board?” “No, I am not afraid of any board.” “I have sailed for years.”";
    let quotes: Vec<_> = extract(body, &Context::default())
        .into_iter()
        .map(|q| q.segments.len())
        .collect();
    assert_eq!(quotes, [2, 2]);
}

#[test]
fn far_apart_in_a_paragraph_each_tag_begins_a_quotation() {
    let near = "“It is late,” Ana Vidal said. She sat. “It is very late,” she said.";
    assert_eq!(extract(near, &Context::default()).len(), 1);
    let far = "“It is late,” Ana Vidal said. She knew every boat in the port by its sail, and most of those who had ever sailed one of them, and where they had gone. “It is very late,” she said.";
    assert_eq!(extract(far, &Context::default()).len(), 2);
}

#[test]
fn whoever_is_shown_between_two_quotations_of_a_paragraph_speaks_the_second() {
    let speakers = |gesture: &str, second: &str| -> Vec<String> {
        let body =
            format!("Ana Vidal and Tomas Orde met on the quay.\n\n“It is late,” Vidal said. {gesture} “{second}”");
        let found = extract(&body, &Context::default());
        found.into_iter().map(|q| q.speaker.unwrap_or_default()).collect()
    };
    for gesture in [
        "Orde shook his head.",
        "Orde was not so sure.",
        "Then Orde took the floor.",
    ] {
        assert_eq!(
            speakers(gesture, "We shall see."),
            ["Ana Vidal", "Tomas Orde"],
            "{gesture}"
        );
    }
    // What is told of him, by her or by the reporter, gives him no word.
    for gesture in [
        "Orde joined the board in 2010.",
        "Orde was sacked by the board.",
        "Orde has opposed the plan.",
        "Orde is her uncle.",
    ] {
        assert_eq!(speakers(gesture, "We shall see."), ["Ana Vidal"], "{gesture}");
    }
    assert_eq!(speakers("Orde shook his head.", "He never listens."), ["Ana Vidal"]);
}

#[test]
fn whoever_is_shown_after_a_quotation_with_which_a_paragraph_begins_speaks_it_and_the_next() {
    let body = "Tomas Orde runs the port. Adam Brandl was his pilot.\n\n“We were late from first to last.” Orde shakes his head. “And then it got worse.”";
    let speakers: Vec<_> = extract(body, &Context::default())
        .into_iter()
        .map(|q| q.speaker.unwrap_or_default())
        .collect();
    assert_eq!(speakers, ["Tomas Orde"]);
}

#[test]
fn whoever_has_been_asked_or_told_something_replies() {
    let speakers = |body: &str| -> Vec<String> {
        let found = extract(body, &Context::default());
        found.into_iter().map(|q| q.speaker.unwrap_or_default()).collect()
    };
    for (asked, answer) in [
        ("asked the waiter. “Not at all,” he replied.", "waiter"),
        ("asked him. “Not at all,” the player replied.", "player"),
        ("asked Ana Vidal. “Not at all,” came the reply.", "Ana Vidal"),
        ("told Ana Vidal. “Not at all,” was her answer.", "Ana Vidal"),
    ] {
        assert_eq!(
            speakers(&format!("“Do you mind?” Tomas Orde {asked}")),
            ["Tomas Orde", answer],
            "{asked}"
        );
    }
    // Who has only asked goes on.
    assert_eq!(
        speakers("“Do you mind?” Tomas Orde asked. “It is late,” he said."),
        ["Tomas Orde"]
    );
}

#[test]
fn whoever_is_pressed_answers() {
    for pressed in [
        "Tomas Orde pressed Adam Brandl to explain.",
        "Tomas Orde grilled Adam Brandl for an hour.",
        "Tomas Orde wanted to know where Adam Brandl was.",
        "Tomas Orde demanded to know whether Adam Brandl was late.",
    ] {
        let speaker = |tag: &str| {
            let body = format!("{pressed} “It is late,” he {tag}.");
            extract(&body, &Context::default())
                .into_iter()
                .find_map(|q| q.speaker)
                .unwrap_or_default()
        };
        assert_eq!(speaker("answered"), "Adam Brandl", "{pressed}");
    }
    let body = "When Judge Tomas Orde asked Adam Brandl how he pleaded, he answered, “Guilty.”";
    let found = extract(body, &Context::default());
    assert_eq!(found[0].speaker.as_deref(), Some("Adam Brandl"));
    let body = "When Judge Tomas Orde left the court, he said, “It is late.”";
    let found = extract(body, &Context::default());
    assert_eq!(found[0].speaker.as_deref(), Some("Tomas Orde"));
}

#[test]
fn a_quotation_before_a_tagged_one_goes_with_it_where_nobody_is_nearer() {
    let body = "Tomas Brandl said: “It is late.”\n\nThe tide was high.\n\n“Nobody could have known of it.”\n\n“We sailed on Monday, and all of us came back,” Ana Vidal said.";
    let quotes = extract(body, &Context::default());
    assert_eq!(quotes.len(), 2);
    assert_eq!(quotes[1].speaker.as_deref(), Some("Ana Vidal"));
    assert_eq!(quotes[1].rule, "speaker of the quotation after");
}

#[test]
fn all_that_an_article_begins_with_is_the_one_of_its_headline() {
    let body = "“Where is the log of the boat?”\n\n“You know that they are looking for the log!”\n\nThese were the words of the harbour master on Monday. Ana Vidal had come late.";
    let context = Context {
        title: "The log that Vidal wants",
        ..Context::default()
    };
    let quotes = extract(body, &context);
    assert_eq!(quotes.len(), 2);
    assert!(quotes.iter().all(|q| q.speaker.as_deref() == Some("Ana Vidal")));
}

#[test]
fn what_goes_on_in_the_next_paragraph_is_one_quotation() {
    let body = "“It is late,” Ana Vidal said.\n\n“We had hoped to sail at noon on Monday, and nobody on the quay had told us of the storm.”";
    assert_eq!(extract(body, &Context::default()).len(), 1);
    let body = "“Is it late?” Ana Vidal said.\n\n“It is not late at all.”";
    assert_eq!(extract(body, &Context::default()).len(), 2);
}

#[test]
fn whoever_only_wonders_at_length_gets_no_answer() {
    let body = "“The boats are late,” said Tomas Brandl.\n\n“If the board wants to close the port, that leads to a question: who pays for it? Is it the pilots? Is it the guild? And if it is, how do they do that?” said Ana Vidal, who wrote a book.\n\n“It takes years, and it costs a lot.”";
    let quotes = extract(body, &Context::default());
    assert_eq!(quotes.last().and_then(|q| q.speaker.as_deref()), Some("Ana Vidal"));
}

#[test]
fn a_text_that_goes_on_is_the_one_quoted_last() {
    let body = "The Harbour Guild asks for pilots. A notice has been of interest since the guild offers boats.\n\n“You will row,” the application states.\n\n“You will row far,” it continues.";
    let quotes = extract(body, &Context::default());
    assert_eq!(quotes.last().and_then(|q| q.speaker.as_deref()), Some("application"));
}

#[test]
fn whom_a_question_before_it_was_put_to_answers() {
    let body = "One of my friends is a pilot. His brother is a clerk on the quay.\n\nI asked the pilot, “Is it late?”\n\n“It is,” he said.";
    let quotes = extract(body, &Context::default());
    assert_eq!(quotes.last().and_then(|q| q.speaker.as_deref()), Some("pilot"));
}

#[test]
fn whoever_is_only_described_and_has_spoken_since_goes_on() {
    let body = "The Harbour Board wrote a letter. “We are troubled,” the letter said. The rules are late. A spokesman for Vidal said the port would wait. “We will wrap up the talks.” The tide was high.";
    let quotes = extract(body, &Context::default());
    assert_eq!(
        quotes.last().and_then(|q| q.speaker.as_deref()),
        Some("spokesman for Vidal")
    );
}

#[test]
fn the_signature_below_several_paragraphs_tells_more_than_some() {
    let signed = |name: &str| {
        format!("“The boats are late, and nobody on the quay is surprised by it at all.” {name}, Harbour Post\n\n")
    };
    let body = format!(
        "{}{}{}Some worry that “without the board, a second port becomes a thing that could well be.\n\n“But would the pilots want it, and would the guild?” Nadia Hatoum, Harbour Review\n\n",
        signed("Ana Vidal"),
        signed("Tomas Brandl"),
        signed("Pablo Orde")
    );
    let quotes = extract(&body, &Context::default());
    assert_eq!(quotes.last().and_then(|q| q.speaker.as_deref()), Some("Nadia Hatoum"));
    assert!(quotes.iter().all(|q| q.speaker.as_deref() != Some("Some")));
}

#[test]
fn who_replies_has_not_said_what_is_replied_to() {
    let body = "Ruth Brandl chairs the board.\n\nThe matter shook the meeting on Monday, with councillor Tomas Orde walking up to the chair with a lump of concrete.\n\n“You opened half a bridge.”\n\n“Put it down,” the board’s chair, Ruth Brandl, shot back.\n\n“It is down,” he replied.";
    assert_eq!(speakers(body), ["Tomas Orde", "Ruth Brandl", "Tomas Orde"]);
    let body = "Kim Pell runs the quay. Tomas Orde is a pilot in Carrow. Orde met Pell on Monday.\n\n“Put it down,” said Pell.\n\n“It is down,” he replied.";
    assert_eq!(speakers(body), ["Kim Pell", "Tomas Orde"]);
}
