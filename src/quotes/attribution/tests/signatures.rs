//! Who signs a quotation, beside it, behind a dash or on the line below, and round-ups that sign what they quote.

use crate::quotes::testing::speakers;

#[test]
fn a_quotation_set_off_is_signed_below() {
    let body = "Tomas Brandl spoke.\n\n“Boats and other vessels pay nothing at all.”\n\n- Ana Vidal, Port Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_name_and_a_seat_below_a_quotation_sign_it() {
    let body = "Nobody answered the letter that the guild had sent to the board in May.\n\n“All of this is part of one long plan.”\n\nAna Vidal, Guild of Pilots\n\nThe rain went on.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn several_paragraphs_with_a_name_below_them_are_its_bearers() {
    let body = "The round-up of comments that the paper prints on each Friday of the year.\n\n“The board had argued that the ferry was late…\n\n\
                “It confirmed as much on Monday.”\n\nAna Vidal, Harbour Post\n\n“It is time to ask.”\n\nTomas Brandl, Vell Courier";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Brandl"]);
}

#[test]
fn a_dash_signs_with_the_occasion() {
    let body = "“The guild has used the talks, the long talks, to drag its feet.”\n\n\
                -- Harbour Minister Ana Vidal talking to reporters about a plan that would close the port.\n\n\
                The ferry sank.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "“These may be the only pilots here for the guild.”\n\n\
                -- Tomas Brandl, senior adviser to the port, after pilots broke up a meeting on the quay in which \
                Brandl was attacking the guild and what it had done to the ferry in the year before.\n\n\
                The ferry sank.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_dash_signs_a_paragraph_of_its_own() {
    let body = "It rains\n\n“Do I want to hold the thing that you held? No.” — Carrow economist Ana Vidal to the Vell Post\n\n\
                It pours\n\n“The boats would have been safer in the yard than those at the quay” — Tomas Brandl, Vell Times\n\n\
                It snows\n\n“Nothing will change. It may be late.” — Omar Karim and Ruth Pell, Carrow Gazette";
    assert_eq!(
        speakers(body),
        ["Ana Vidal", "Tomas Brandl", "Omar Karim and Ruth Pell"]
    );
}

#[test]
fn a_paragraph_may_end_with_its_signature() {
    let body = "Orde was heard.\n\n“He hardly gave the closing speech that the voters wanted.” Dana Vidal, Harbour Slate\n\n“You may note how calm he was.” Tomas Brandl, Vell Times";
    assert_eq!(speakers(body), ["Dana Vidal", "Tomas Brandl"]);
}

#[test]
fn a_round_up_signs_what_it_quotes() {
    let body = "Many note that “the quay has been late for years, and nobody has been asked to answer for it.” Ana Vidal, Harbour Post\n\n\
                Regarding the mayor, “she has never said what the boats would cost the town.” Tomas Brandl, Vell Times\n\n\
                Both sides ask the board to wait:\n\n\
                “The board has waited for ten years, and the harbour has only become older.\n\n\
                “It can wait for another one.” Ruth Pell, The Tide\n\n\
                “The ferry will not sail before the board has met in May and said what it wants.” Reuters";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Brandl", "Ruth Pell", "Reuters"]);
    let once = "She says that pilots “have every reason to be wary of the door that they are opening.” HARBOUR TODAY";
    assert_ne!(speakers(once), ["HARBOUR TODAY"]);
}

#[test]
fn two_may_sign_in_a_round_up() {
    let body = "“The cut was larger than we had expected, and there is more to come in the spring.” Ana Vidal, Vell Post\n\n\
                “Nobody knows what will become of the quay, or of those who live on it and by it.” Tomas Brandl and Ana Orde, Harbour News\n\n\
                “It is a surprise to all of us, and a good one for the pilots of the port.” Mark Pell, Vell Review";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Brandl and Ana Orde", "Mark Pell"]);
}

#[test]
fn a_round_up_is_signed_below_the_last_paragraph_and_by_boards_and_by_three() {
    let body = "From the left.\n\n“It is a very long time that we have waited for this, and it is late.”\n\nAna Vidal, Ruth Brandl, and Tomas Orde, Meridian\n\nRegarding Lind’s opinion, “It was not so long ago that we sailed on it. Now the boot is on the other foot.\n\n“It is working in our favour for now. But in the long term it is late.”\n\nMartin Pell, Corvin\n\n“By declaring that it will respond with boats, Mr. Lind is drawing a line.”\n\nEditorial Board, Port Times\n\nAt the end of the day, all of them sailed.";
    assert_eq!(
        speakers(body),
        [
            "Ana Vidal, Ruth Brandl and Tomas Orde",
            "Martin Pell",
            "Martin Pell",
            "Editorial Board, Port Times"
        ]
    );
}

#[test]
fn an_editorial_is_of_its_paper() {
    let body = "Ana Vidal was late.\n\n“The quay is lost and nobody will say so, which is the worst of it.” — Editorial, Vell Harbour Times\n\nIt was late.";
    assert_eq!(speakers(body), ["Vell Harbour Times"]);
    let body = "Ana Vidal was late.\n\n“The quay is lost and nobody will say so, which is the worst of it.”\nThe Editors, Harbour Review";
    assert_eq!(speakers(body), ["Harbour Review"]);
}

#[test]
fn a_heading_in_capitals_signs_nothing() {
    let body =
        "“It leaks,” Ana Vidal said. “I am afraid of it.”\n\nPORT UNITED, BOARD DIVIDED\n\nThe tide rose on Monday.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn two_sign_a_quotation_behind_a_heading_on_the_same_line() {
    let lead = "Ana Vidal is a lawmaker in Carrow. Tomas Brandl is there too.\n\n";
    for head in ["What Our Pilots Say", "Quote of the Day:", ""] {
        for (signature, who) in [
            (
                "-- Carl Orde and Ruth Pell, Harbour economists",
                "Carl Orde and Ruth Pell",
            ),
            ("— Carl Orde and Ruth Pell", "Carl Orde and Ruth Pell"),
            ("— Carl Orde, Harbour economist", "Carl Orde"),
        ] {
            let body = format!("{lead}{head} “The effect is to make as much noise as possible.” {signature}");
            assert_eq!(speakers(&body), [who], "{body}");
        }
    }
    let body = format!(
        "{lead}The board left. “The effect is to make much noise.” -- Carl Orde and Ruth Pell contributed to this report."
    );
    assert!(speakers(&body).iter().all(|who| !who.contains("Orde")), "{body}");
}

#[test]
fn whom_a_picture_shows_says_what_its_caption_begins_with() {
    for (caption, speaker) in [
        (
            "‘A big softie’: RSPCA officer Ruth Brandl with the snake",
            "Ruth Brandl",
        ),
        ("“A big softie”: Ruth Brandl at the port", "Ruth Brandl"),
        ("“Let us sail”: Corvin’s Tomas Orde, 34", "Tomas Orde"),
        // A headline, and what is told of by a verb.
        ("“It was like a war”: how Carrow lost its port", "Ana Vidal"),
        ("“It was like a war”: Tomas Orde leaves the hall", "Ana Vidal"),
    ] {
        let body = format!("Ana Vidal came to the port on Friday.\n\n{caption}\n\nIt was late.");
        assert_eq!(speakers(&body), [speaker], "{caption}");
    }
}
