//! Forms of the page other than prose: interviews, transcripts, posts, letters, live blogs, and what stands between paragraphs.

use whosaid::quotes::{Context, Marks, Quotation, extract};

fn by(body: &str, authors: &[String]) -> Vec<Quotation> {
    let context = Context {
        authors,
        ..Context::default()
    };
    extract(body, &context)
}

/// Speaker, marks and words of each quotation, its segments joined by a bar.
fn said(body: &str) -> Vec<(String, Marks, String)> {
    by(body, &[])
        .iter()
        .map(|q| {
            let words: Vec<&str> = q.segments.iter().map(|s| &body[s.range.clone()]).collect();
            (
                q.speaker.clone().unwrap_or_default(),
                q.segments[0].marks,
                words.join(" | "),
            )
        })
        .collect()
}

fn speakers(body: &str) -> Vec<String> {
    said(body).into_iter().map(|(speaker, ..)| speaker).collect()
}

#[test]
fn turns_of_a_transcript_are_quotations_without_marks() {
    let body = "The panel met on Thursday.\n\nSEN. IMELDA FARQUHAR: Good morning. How many reports did you file?\n\nMR. GARETH OYELARAN: Five.\n\n\
                SEN. FARQUHAR: I will let that sit.\n\n(Laughter.)\n\nMR. OYELARAN: One was a correction.\n\nThe hearing goes on.";
    let block = |speaker: &str, words: &str| (speaker.to_owned(), Marks::Block, words.to_owned());
    assert_eq!(
        said(body),
        [
            block("Imelda Farquhar", "Good morning. How many reports did you file?"),
            block("Gareth Oyelaran", "Five."),
            block("Imelda Farquhar", "I will let that sit."),
            block("Gareth Oyelaran", "One was a correction."),
        ]
    );
}

#[test]
fn a_turn_goes_on_in_paragraphs_without_a_label() {
    let body = "Ana Vidal: It is a wall.\n\nIt was always a wall.\n\nTomas Brandl: It is a fence.\n\nAna Vidal: A wall, I say.\n\nTomas Brandl: A fence.";
    let all = said(body);
    assert_eq!(all[0].2, "It is a wall. | It was always a wall.");
    assert_eq!(
        speakers(body),
        ["Ana Vidal", "Tomas Brandl", "Ana Vidal", "Tomas Brandl"]
    );
}

#[test]
fn lists_with_colons_are_no_transcript() {
    let body = "Here is how they stand.\n\nUpside: A famous name and money.\n\nDownside: A famous name.\n\nUpside: A fresh face.\n\nDownside: Nobody knows it.";
    assert!(said(body).is_empty(), "{:?}", said(body));
    let check =
        "CLAIM: The river is dry.\n\nVERDICT: False. It is wet.\n\nCLAIM: The bridge is shut.\n\nVERDICT: True.";
    assert!(said(check).is_empty(), "{:?}", said(check));
}

#[test]
fn the_one_interviewed_answers_and_says_i() {
    let body = "At 19 Ana Vidal is the champion of the coast, and people still ask her about Vell. Vidal laughs.\n\n\
                Q: Why did you resign?\n\nA: Because I believed her. I cried, and I said, “What is good about it?” My coach said, “You will learn.”";
    let authors = ["Tomas Brandl".to_owned()];
    let all = by(body, &authors);
    let speakers: Vec<_> = all.iter().map(|q| q.speaker.as_deref().unwrap_or("")).collect();
    assert_eq!(speakers, ["Tomas Brandl", "Ana Vidal", "Ana Vidal", "my coach"]);
}

#[test]
fn highlights_of_an_interview_are_the_guests() {
    let body = "For 33 years Ana Vidal cooked in embassies. Vidal spoke to the Herald's Tomas Brandl. Ruth Orde, who edited her book, liked it. “I read it at once,” Orde says.\n\n\
                Interview highlights\n\nOn how she got her first post\n\n“I lied. They asked if I could cook.\n\n“His wife thanked me.”\n\n\
                On the people who wash up\n\n“They hear more than the cook.”";
    assert_eq!(speakers(body), ["Ruth Orde", "Ana Vidal", "Ana Vidal"]);
    let unmarked = body
        .replace(['“', '”'], "")
        .replace("I read it at once, Orde says.", "");
    let all = said(&unmarked);
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(
        all.iter()
            .all(|(speaker, marks, _)| speaker == "Ana Vidal" && *marks == Marks::Block)
    );
}

#[test]
fn posts_are_their_authors_words() {
    let body = "The minister was not amused.\n\nThe bridge is shut. Use the ferry. — Ana Vidal (@anavidal) May 3, 2020\n\nNobody answered.";
    assert_eq!(
        said(body),
        [(
            "Ana Vidal".to_owned(),
            Marks::Block,
            "The bridge is shut. Use the ferry.".to_owned()
        )]
    );
}

#[test]
fn a_paragraph_that_somebody_is_said_to_have_written_is_theirs() {
    let body = "Ana Vidal was angry. In a letter to the board, Vidal wrote:\n\nThe bridge has been shut for a year, and nobody has told the town why.\n\nThe board did not reply.";
    assert_eq!(
        said(body),
        [(
            "Ana Vidal".to_owned(),
            Marks::Block,
            "The bridge has been shut for a year, and nobody has told the town why.".to_owned()
        )]
    );
}

#[test]
fn letters_are_by_those_who_sign_them() {
    let body = "SIR – I complained in writing. “Who is reading these?” I asked.\n\nBalthasar Lomax\n\nNorth Skerry\n\n\
                SIR – My hat came ashore. “It is dry,” I said to my wife.\n\nHonor Mbeki-Lund\n\nSaint Brendan’s Bay";
    assert_eq!(speakers(body), ["Balthasar Lomax", "Honor Mbeki-Lund"]);
}

#[test]
fn an_author_says_i_in_a_column() {
    let authors = ["Theodora Vance".to_owned()];
    let all = by(
        "“Where is my car?” I asked a parking attendant across the street.\n\n“Was it a blue one?”\n\n“Yes.”\n\n“Then it is gone,” he said.",
        &authors,
    );
    let speakers: Vec<_> = all.iter().map(|q| q.speaker.as_deref().unwrap_or("")).collect();
    assert_eq!(
        speakers,
        [
            "Theodora Vance",
            "parking attendant",
            "Theodora Vance",
            "parking attendant"
        ]
    );
    // The byline may stand in the body alone.
    let body = "By Theodora Vance, motoring correspondent\n\nThe sign was new. “Where is my car?” I asked.";
    assert_eq!(speakers_of(&by(body, &[])), ["Theodora Vance"]);
}

fn speakers_of(all: &[Quotation]) -> Vec<String> {
    all.iter().map(|q| q.speaker.clone().unwrap_or_default()).collect()
}

#[test]
fn captions_and_credits_name_nobody() {
    let body = "Ana Vidal said in a statement that the plan was “dead on arrival”.\n\nImage copyright EPA Image caption Guns on display at a store\n\nShe added: “We have heard you.”";
    assert_eq!(speakers(body), ["Ana Vidal", "Ana Vidal"]);
    let caption = "The funeral was on Sunday.\n\nMedia playback is unsupported on your device Media caption Ana Vidal: “We gather here to mourn”";
    assert_eq!(speakers(caption), ["Ana Vidal"]);
}

#[test]
fn a_quotation_goes_on_past_an_advertisement() {
    let body = "“The bridge is shut,” Ana Vidal said. “It will stay shut.\n\nAdvertisement\n\n“That is all.”";
    let all = by(body, &[]);
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(all[0].segments.len(), 3);
}

#[test]
fn headlines_of_other_stories_are_nobodys_words_here() {
    let body = "“The bridge is shut,” Ana Vidal said.\n\nREAD MORE: Mayor calls ferry “a floating disgrace to the whole town”\n\nThe ferry was late.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn each_entry_of_a_live_blog_begins_anew() {
    let body = "7.47pm\n\nThe line of the night, from Ana Vidal: “Build it tomorrow.”\n\n7.40pm\n\nTomas Brandl is out. Here is all of it:\n\n“There was no breakdown.”";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Brandl"]);
}

#[test]
fn a_dateline_is_no_part_of_the_sentence() {
    let body = "PORT ANSGAR, Saint Corvin, March 14 (Meridian) - Ana Vidal promised on Friday to keep the bridge “shut for good”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_answer_is_not_the_askers() {
    let body = "Whit Sorensen said he had been looking for a fastball. “And?” a reporter asked. “And it was the other one,” he said.";
    assert_eq!(speakers(body), ["reporter", "Whit Sorensen"]);
}

#[test]
fn signs_and_names_are_nobodys_words() {
    for body in [
        "A placard on the gate read “212 miracles, no explanations”.",
        "Protesters held banners reading “Water is a right” and sang.",
        "His T-shirt bore the words “Save our stand”.",
        "Ana Vidal, known to two generations of pupils as “the old tide”, sat down.",
        "The system, known inside the company as “Switchyard,” had cost too much, Ana Vidal said.",
        "The board has offered what it calls a “soft cap,” which is a number that can be exceeded.",
        "A sign over it says “Arrivals”.",
    ] {
        assert!(said(body).is_empty(), "{body}: {:?}", said(body));
    }
    // A note is its writer's.
    assert_eq!(said("He left a note back. The note read “Less paprika.”").len(), 1);
}

#[test]
fn the_next_sentence_may_say_whose_words_they_were() {
    let body = "The notice was new. “I told them twice.” Tomas Brandl’s four words should be painted over the door.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn who_has_spoken_since_goes_on() {
    let body = "“Nobody wins a strike,” Norliza Wahid told parliament. Hafiz Osman, who had listened, told reporters that he agreed with her. “That is why we chose November.”";
    assert_eq!(speakers(body), ["Norliza Wahid", "Hafiz Osman"]);
}

#[test]
fn an_office_that_answers_is_not_the_one_who_asked() {
    let body = "“The national stock is the envy of many,” said Phelim Hartigan.\n\n“Is it gold?” asked Ana Vidal.\n\n“It is galvanised,” said the minister.\n\n“And does it open?”\n\n“It opens inwards.”";
    let speakers = speakers(body);
    assert_eq!(speakers[2..], ["Phelim Hartigan", "Ana Vidal", "Phelim Hartigan"]);
}

#[test]
fn a_quotation_before_all_names_is_the_headlines() {
    let title = "Ana Vidal shuts the bridge";
    let context = Context {
        title,
        ..Context::default()
    };
    let body = "“We need law and order. If we do not have it, we have no bridge.”\n\nThese words were all over town when Ana Vidal met Tomas Brandl.";
    assert_eq!(extract(body, &context)[0].speaker.as_deref(), Some("Ana Vidal"));
}

#[test]
fn mailbags_are_answered_by_their_author() {
    let body = "Q: Will it rain? — Ruth Orde, Vell\n\nA: It will. I said “no” last week, and I was wrong.\n\nQ: Will it snow? — Piet Holm, Corvin\n\nA: It will not.";
    let authors = ["Ken Rudin".to_owned()];
    let all = by(body, &authors);
    assert_eq!(speakers_of(&all), ["", "Ken Rudin", "Ken Rudin", "", "Ken Rudin"]);
}
