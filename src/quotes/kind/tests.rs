//! What is speech and what is not, case by case.

use crate::quotes::{Context, extract};

fn spoken(body: &str) -> Vec<&str> {
    extract(body, &Context::default())
        .iter()
        .flat_map(|q| q.segments.iter().map(|s| &body[s.range.clone()]))
        .collect()
}

#[test]
fn a_name_that_fills_its_sentence_is_an_answer() {
    assert_eq!(
        spoken("“Who was there?” Ana Vidal asked.\n\n“Royce.”"),
        ["Who was there?", "Royce."]
    );
}

#[test]
fn an_owned_label_is_not_speech_even_beside_speech() {
    let body = "Ana Vidal praised the “understandings” reached in Vell, adding that the port would insist on the goals of its “special operation”.";
    assert!(!spoken(body).contains(&"special operation"));
}

#[test]
fn an_option_or_a_programme_is_not_speech() {
    assert_eq!(
        spoken("“The market is tired,” said Ana Vidal, who has a “sell” rating on the ferry."),
        ["The market is tired,"]
    );
    assert_eq!(
        spoken("Ana Vidal told “Vell This Morning” that she was “ready to talk about boats”."),
        ["ready to talk about boats"]
    );
    assert_eq!(
        spoken("“It is late,” Ana Vidal said Sunday on CNN’s “Talk of the Town.”"),
        ["It is late,"]
    );
    assert_eq!(
        spoken("“It is late,” said Ana Vidal, author of the book “The Keepers of the Quay: A Short History of Vell.”"),
        ["It is late,"]
    );
    assert_eq!(
        spoken("Ana Vidal spoke. There is little sign that Vidal’s “zero-dues” rule works."),
        Vec::<&str>::new()
    );
    assert_eq!(
        spoken("They did not forget Ana Vidal’s “zero dues” remark."),
        ["zero dues"]
    );
    assert_eq!(
        spoken("Ana Vidal smiled. The ferry’s “always-on horn” feature will be sold in May."),
        Vec::<&str>::new()
    );
}

#[test]
fn a_headline_and_a_saying_are_not_speech() {
    let none = Vec::<&str>::new();
    assert_eq!(
        spoken("Ana Vidal wrote a column headlined: “Why the harbour board was right to close the old quay.”"),
        none
    );
    assert_eq!(
        spoken("Ana Vidal has followed the adage, “a rising tide lifts all the boats.”"),
        none
    );
}

#[test]
fn a_term_to_which_an_article_comes_back_is_not_speech() {
    let body = "Ana Vidal said that the file was “top drawer” when it was sent. The board says that “top drawer” files stay in Vell.\n\nThe rule for “top drawer” letters is old, Tomas Brandl said.";
    assert_eq!(spoken(body), Vec::<&str>::new());
    let called = "Ana Vidal called it “a tub”. Tomas Brandl said that “a tub” sinks. Nobody else spoke of “a tub”.";
    assert_eq!(spoken(called), ["a tub"]);
}

#[test]
fn what_nobody_says_is_not_speech() {
    for body in [
        "Ana Vidal has not called for “harbour camps” in Vell.",
        "Ana Vidal didn’t always insist that it was “late” in Vell.",
        "Instead of saying “no comment,” Ana Vidal wrote a long letter.",
        "Those we deem “extreme” are easy to see, Ana Vidal thinks.",
        "They ran through a Harbour Post page called “Coverage of the long winter by pilots.”",
        "No one wants to portray Vidal as the “last pilot” of the port.",
        "Ana Vidal declined to say that the quay was “unsafe” on Monday.",
        "Ana Vidal said that she would vote “no” on Monday.",
        "Ana Vidal added, as they say in the films, “Play it.”",
        "Was Ana Vidal guilty, as the saying goes, of mistaking “a clear view for a short way”?",
        "The vote refuted two axioms: pilots “vote their purses,” and “all tides are local.”",
        "Ana Vidal told the Post on Monday in an article with the headline: “Vell has a month to save its quay, says pilot.”",
        "Ana Vidal says that the board passed the “Harbour and Quay Lighting and Dredging Relief Additions and Amendments Act.”",
        "Under pressure from the board, Anna “I have a boat for that” Orde sailed.",
        "Ana Vidal said that two names were in the “minor” category.",
        "Ana Vidal told me that “quay bird” was a term for whoever waits there.",
        "Tomas Brandl spoke. “Down with the dues of the harbour board,” read the slogan.",
        "A dozen pilots gathered there, chanting and holding up signs that read, “Let the quay be heard,” “The tide is ours,” and “Always sail.”",
        "Protesters waved banners reading “No dues” and “No board, no boats.”",
        "A sign over the door reads “The tide is ours,” and “Always sail.”",
        "The board replaced the signs that read, “Let the quay be heard.”",
        "Ana Vidal was greeted with signs reading “Let the quay be heard.”",
        "Ana Vidal drove past a house with signs reading “Let the quay be heard.”",
        "Orde painted “The Tide of Vell” in May.",
        "Neither used the word “tidal” in Vell.",
        "Ana Vidal has used the phrase “slow tide” often.",
        "Ana Vidal never used the term “slow tide” in May.",
        "The plan, which was panned as “slow”, came to the port in May.",
        "Ana Vidal told the Harbour News' \"Tideline\" that it was late.",
        "Ana Vidal writes about this in her Harbour Post article “Why tides turn: all that the board of Vell has forgotten.”",
        "The popular poet Ana Vidal wrote “The Great Tide Passes” in Vell.",
        "Pilots spoke of the dues. (“Harbour gives ferries a free berth,” by Ana Vidal)",
        "Ana Vidal left.\n\n“Pilots Have Never Been More Late, Thanks to the Harbour Board of Vell,” by Shira Dorvali",
        "Ana Vidal is, shall we say, “out there” with her thoughts on tides.",
        "It was the pilots who protested, spraying “Closed in the name of the harbour” on the gates.",
        "Ana Vidal is the author of “The Pilot of Vell” and “The Last Tide: The Untold Story of the Women of the Harbour Watch.”",
        "Ana Vidal spoke. [player file=\"http://vell.example/a.mp4\" image=\"http://vell.example/b.png\"]",
        "Pilots declared the quay of Vell the “Vell Free Harbour Zone” (VFHZ).",
        "Ana Vidal argued that the pilots have “standing” or legal authority to sue.",
        "Ana Vidal alleged that the board was engaged in “tide lining,” or intentionally flooding quays.",
        "The ebb has gone beyond what Ana Vidal described in “The Turning of the Tide,” her first book.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(spoken("Ana Vidal said it was “not late” at all."), ["not late"]);
    assert_eq!(
        spoken("The order would “needlessly harm” Orde and the pilots, Ana Vidal said on Monday."),
        ["needlessly harm"]
    );
    assert_eq!(
        spoken("Ana Vidal said that pilots aren’t agreeing to move “for fear of the tide.”"),
        ["for fear of the tide."]
    );
    assert_eq!(
        spoken("Ana Vidal left, saying they weren’t calling for a ban, and that she is “pro-tide with exceptions.”"),
        ["pro-tide with exceptions."]
    );
    assert_eq!(
        spoken("Ana Vidal said that it marked “a new chapter” in Vell."),
        ["a new chapter"]
    );
    assert_eq!(
        spoken("Ana Vidal was heard shouting “Harbour Watch” as she ran."),
        ["Harbour Watch"]
    );
}

#[test]
fn a_fragment_that_nobody_near_could_say_is_a_term() {
    let body = "“The quay is closed,” Ana Vidal said.\n\nFrom “go slow” to “take the slow boat,” the harbour has a word for every tide.";
    assert_eq!(spoken(body), ["The quay is closed,"]);
}

#[test]
fn a_plural_that_is_counted_is_no_verb() {
    for body in [
        "The act forced some states with long coasts to get “precleared” by the board.",
        "The ruling allows states to change their rules without “preclearance” from the board.",
        "The board of Vell backs a plan upholding states’ search for “drifters” in May.",
        "Pilots have lingering and serious questions about her years as the “top hand” of Vell.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
}

#[test]
fn a_few_words_that_nobody_attributes_are_speech_only_where_they_judge() {
    assert_eq!(
        spoken("The mines went into a separate “liquidating trust.” Orde left."),
        Vec::<&str>::new()
    );
    assert_eq!(
        spoken("The board’s first point was that the film was “badly cut.” Orde left."),
        ["badly cut."]
    );
}

#[test]
fn a_title_may_begin_with_a_number_and_is_no_row_of_sentences() {
    assert_eq!(
        spoken("Ana Vidal noted in the “60 Minutes” interview that it was late."),
        Vec::<&str>::new()
    );
    assert_eq!(
        spoken("Ana Vidal said: “Unfit. Dangerous. Even for Vell.”"),
        ["Unfit. Dangerous. Even for Vell."]
    );
    assert_eq!(
        spoken("The mayor goes on blaming the pilots, labelling it the “Pilots’ Strike.”"),
        ["Pilots’ Strike."]
    );
}

#[test]
fn what_something_is_called_is_not_speech() {
    for body in [
        "Ana Vidal said that those who wait there are called “quay birds” in Vell.",
        "Ana Vidal asked the board about the so-called harbour “cliff” in May.",
        "Ana Vidal said that the log was kept in a tin called “the vault” on board.",
        "Ana Vidal said that it is referred to as the “secret sauce” of the ferry.",
        "Ana Vidal said that they gave to a group called the “Friends of Vell Harbour.”",
        "Ana Vidal mispronounced the name of the ferry “Vell” on stage.",
        "Ana Vidal spoke of the ASO, which stands for the “all seas open” rule.",
        "Ana Vidal, a pilot who went by the call sign “Chaos” in the navy, left.",
        "Ana Vidal said that they made a branch of the port called the “Harbour Watch” in June.",
        "Ana Vidal left because of her belief in “Velmarity” and stayed away.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(spoken("Ana Vidal called it “a tub”."), ["a tub"]);
}

#[test]
fn what_somebody_thinks_or_talks_of_is_speech() {
    assert_eq!(
        spoken("Ana Vidal thinks it is “quite fair” of the port to ask."),
        ["quite fair"]
    );
    assert_eq!(
        spoken("The harbour board found it “likely” that the boat had sunk."),
        ["likely"]
    );
    assert_eq!(spoken("Ana Vidal spoke of a “fair” share for pilots."), ["fair"]);
    assert_eq!(
        spoken("Ana Vidal expressed her “hope” that the ferry would sail."),
        ["hope"]
    );
    assert_eq!(
        spoken("The meeting went on for hours, with Ana Vidal talking about the “sour water” of the port."),
        ["sour water"]
    );
    for body in [
        "I believe that the quay is “fair” game for pilots.",
        "Many pilots think that the ferry is a “tub” by now, and Ana Vidal left.",
        "Ana Vidal believes that she can wear the “old salt” hat anytime.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
}

#[test]
fn a_participle_before_a_colon_leads_into_speech_in_capitals() {
    assert_eq!(
        spoken("Ana Vidal tweeted about the tide on Monday, saying: “Big Win for Vell!”"),
        ["Big Win for Vell!"]
    );
}

#[test]
fn who_says_what_should_not_be_said_says_it() {
    assert_eq!(
        spoken(
            "Ana Vidal said the guild should dredge the quay rather than offering “bread and circus tickets” to pilots."
        ),
        ["bread and circus tickets"]
    );
}

#[test]
fn what_a_body_charges_is_speech() {
    assert_eq!(
        spoken("The guild charged that the ferry scheme has “failed” in its goal."),
        ["failed"]
    );
}

#[test]
fn what_a_text_says_that_somebody_is_mocked_for_is_speech() {
    assert_eq!(
        spoken("Ana Vidal was mocked for a tweet telling pilots to “row home” in May."),
        ["row home"]
    );
}

#[test]
fn a_cry_is_speech_as_often_as_it_is_repeated() {
    let body = "“Is it late?” Ana Vidal asked.\n\n“No,” the pilots shouted.\n\n“Is it early?” she asked.\n\n“No,” they yelled.\n\n“Is it dark?” she asked.\n\n“No,” they said.";
    assert_eq!(spoken(body).iter().filter(|s| **s == "No,").count(), 3);
}

#[test]
fn the_paragraph_before_names_no_quotation() {
    assert_eq!(
        spoken("The pilots left.\n\nWanted: More action, fewer words\n\n“At first there was hope,” Ana Vidal said."),
        ["At first there was hope,"]
    );
}

#[test]
fn a_verb_before_a_name_is_no_nickname() {
    assert_eq!(
        spoken("Ana Vidal called for steps to “harden” Vell quays against the tide."),
        ["harden"]
    );
}

#[test]
fn lower_case_is_no_title() {
    assert_eq!(
        spoken("Ana Vidal suggested that the board would let the harbour programme “sink” in May."),
        ["sink"]
    );
    assert_eq!(
        spoken("Ana Vidal said that the pilots use the word “sink” in May."),
        Vec::<&str>::new()
    );
}

#[test]
fn a_label_may_be_capitalised() {
    assert_eq!(
        spoken("Ana Vidal writes of what she calls “The Tide Economy.”"),
        ["The Tide Economy."]
    );
    assert_eq!(
        spoken("The Harbour Post concluded that her words were “Mostly False.”"),
        ["Mostly False."]
    );
}

#[test]
fn the_name_of_a_measure_is_not_speech() {
    for body in [
        "Ana Vidal said that the pilots applied a “tide and time” test in May.",
        "Ana Vidal announced a “no mooring” policy under which ferries turn back.",
        "It was the “not our quay, not our boat” attitude that closed the port.",
        "Ana Vidal left. Much like the popular “boats for bread” program, it failed.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("Ana Vidal called it a “catch and sink” policy on Monday."),
        ["catch and sink"]
    );
    assert_eq!(
        spoken("Ana Vidal said that Tomas Brandl’s blunt “free quay” policy would end."),
        ["free quay"]
    );
}

#[test]
fn words_that_somebody_is_told_to_have_used_are_speech() {
    for (body, said) in [
        ("Ana Vidal again used the term “slow tide” on Monday.", "slow tide"),
        (
            "Ana Vidal, a pilot, coined the phrase “tide of dues” in May.",
            "tide of dues",
        ),
        ("Both used the words “late and idle” on Monday.", "late and idle"),
    ] {
        assert_eq!(spoken(body), [said], "{body}");
    }
}

#[test]
fn what_somebody_hopes_or_makes_clear_is_told_in_words() {
    for (body, said) in [
        (
            "The Harbour Post hoped that the board would “rein him in”.",
            "rein him in",
        ),
        ("Ana Vidal expects the dues “to fall hard” in May.", "to fall hard"),
        (
            "Ana Vidal made clear that the dues have become too “high” for Vell.",
            "high",
        ),
        ("Ana Vidal made it clear she would “loosen control.”", "loosen control."),
        (
            "As Ana Vidal stated in her letter, the vote was “void” from the first.",
            "void",
        ),
    ] {
        assert_eq!(spoken(body), [said], "{body}");
    }
}

#[test]
fn what_is_known_or_referred_to_by_a_name_is_not_speech() {
    for body in [
        "Ana Vidal said that it was a tradition known as the “slow tide.”",
        "Ana Vidal dislikes a rule commonly referred to as the “show your oars” rule.",
        "Ana Vidal described a vicious process called “keel raking” to the guild.",
        "Ana Vidal said that the errors, called “noise”, distort the tide tables.",
        "Ana Vidal spoke to a force dubbed the “Rolling Tide” in May.",
        "Pilots are tired, Ana Vidal said. “The view from the quay” is a term often used of them.",
    ] {
        assert!(
            !spoken(body).iter().any(|q| [
                "slow tide.",
                "show your oars",
                "keel raking",
                "noise",
                "Rolling Tide",
                "The view from the quay"
            ]
            .contains(q)),
            "{body}"
        );
    }
    for (body, said) in [
        (
            "It is part of what the guild called “a plan to sink us”.",
            "a plan to sink us",
        ),
        (
            "It was a choice that Ana Vidal, in a letter last year, called “unsafe”.",
            "unsafe",
        ),
        ("Ana Vidal met the man whom she fondly called “the Duke”.", "the Duke"),
        (
            "Tomas Brandl dislikes the tide, which he has often referred to as a “thief”.",
            "thief",
        ),
    ] {
        assert_eq!(spoken(body), [said], "{body}");
    }
}

#[test]
fn an_infinitive_or_participle_that_tells_nothing_brings_in_no_words() {
    for body in [
        "The port sent a clerk to testify in a hearing about sums paid to a “tide farm” in Vell.",
        "Ana Vidal has a team dealing with the “slack” months of the port.",
        "Ana Vidal managed to ask questions about “slack” months on Monday.",
        "Ana Vidal told of her work advising the port on how to “turbocharge” ferry sales.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
}

#[test]
fn examples_and_choices_are_not_speech() {
    for body in [
        "Ana Vidal said that the clerks used search terms like “slack tide” and “ebb”.",
        "That led to headlines such as: “Dark days for the quay,” “The tide turns” and “A bad, bad month.”",
        "Ana Vidal is saying a loud “no” to the guild.",
        "Ana Vidal said that she was leaning “no” on the dues.",
        "Ana Vidal told a friend late on “Tideline” that it was noon.",
        "Ana Vidal, who called for boats, stood by that late on “Vell This Morning.”",
        "Ana Vidal wants to maintain ferries in what is now a “slack” harbour.",
        "Ana Vidal said that it leads to “tide fatigue” — a colloquial term used by pilots.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(spoken("Asked to move, Ana Vidal said “no” and left."), ["no"]);
    assert_eq!(
        spoken("Ana Vidal called the pilots defenders of “Vellmark” on Friday."),
        ["Vellmark"]
    );
}

#[test]
fn what_somebody_might_say_is_not_speech() {
    for body in [
        "Ana Vidal knows that it is not enough to say, “Have courage, sail on, the tide will turn for us all.”",
        "The board may tell the pilots, “If you do not move your boats, we will move them.”",
        "As a pilot she can then say to the guild, “Let us make a deal.”",
        "Ana Vidal left. Pilots are forced to ask themselves, “How many boats are we willing to lose?”",
        "This is the third version of the “Do you live on the quay?” quiz.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("Ana Vidal went so far as to say, “The quay is closed to everybody.”"),
        ["The quay is closed to everybody."]
    );
    assert_eq!(spoken("Mrs May said: “The quay is closed.”"), ["The quay is closed."]);
}

#[test]
fn titles_beside_others_are_not_speech() {
    assert_eq!(
        spoken("The yard has made films such as “Vell” and “Ferry in Love,” Ana Vidal said."),
        Vec::<&str>::new()
    );
    assert_eq!(
        spoken(
            "Ana Vidal said: Six packages of “Vell Harbour Smoked Fish Strips with Rib Meat, Southern Style Seasoned.”"
        ),
        Vec::<&str>::new()
    );
    assert_eq!(
        spoken("“It is late,” Ana Vidal told “The Harbour Hour.”"),
        ["It is late,"]
    );
}

#[test]
fn words_of_a_question_are_not_those_of_who_answers() {
    assert_eq!(
        spoken("Asked whether it was “late or early”, Ana Vidal said: “It is noon.”"),
        ["It is noon."]
    );
}

#[test]
fn what_the_reporter_or_everybody_says_is_not_speech() {
    for body in [
        "As Ana Vidal noted in May, the port keeps its dues in an “ebb” fund.",
        "As I have explained, the guild is one of the pilots of the “community” of ports.",
        "I refer to the story of Tomas Brandl and of his forced “transition.”",
        "The dues fell, which is why people refer to the board’s “war on tides” in Vell.",
        "Did we tell the board: “Send more boats! Please, help us, the quay is too empty for us”?",
        "Ana Vidal predicted it in May, then published what was dubbed a “slow tide” in June.",
        "Ana Vidal left. Her latest book is: “The Turning Tide: How the Harbour Board of Vell Lost a Quay.”",
        "Ana Vidal left.\n\nThe original headline of this story, “The board’s sums do not add up,” has been changed.",
        "Ana Vidal continues to trail Tomas Brandl on that elusive “ebb” score.",
        "Ana Vidal told the “Tideline” podcast in May that it was late.",
        "Ana Vidal has published a series of films called “How to be a pilot,” and left.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("The fees are, as Ana Vidal called them in May, “late”."),
        ["late"]
    );
    assert_eq!(
        spoken("The vote came as Ana Vidal told the guild that it was “nonsense” to wait."),
        ["nonsense"]
    );
}

#[test]
fn the_next_paragraph_makes_no_nickname() {
    assert_eq!(
        spoken("Ana Vidal says Tomas Brandl “lied to all”\n\nPort Vell was closed on Monday at noon."),
        ["lied to all"]
    );
}

#[test]
fn what_people_who_are_counted_say_is_speech() {
    let body = "The lights go out over the carts of Vell, and four hundred people say “aww” in one voice.";
    assert_eq!(spoken(body), ["aww"]);
}

#[test]
fn what_a_noun_behind_it_names_is_not_speech() {
    for body in [
        "Ana Vidal left. Tomas Brandl said on Monday that the board would drop the “slow tide” campaign in May.",
        "Tomas Brandl told the guild that the pilots have a preference for the “wait and see” approach.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    // How something is, or what it is said to be, somebody says.
    for body in [
        "Tomas Brandl told the guild that the board would drop the “very careless” campaign in May.",
        "Tomas Brandl told the guild that the board has a “late and idle” strategy for the quay.",
        "Tomas Brandl told the guild that the board’s work was a “slow tide” campaign of old men.",
    ] {
        assert_eq!(spoken(body).len(), 1, "{body}");
    }
}

#[test]
fn what_many_only_name_is_not_speech() {
    for body in [
        "Pilots say that the guild will have to give up the old “ebb” fund in May.",
        "Many must have wondered whether they were getting the “real Vell” story in May.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    for body in [
        "Pilots say that the quay of Vell was “closed” in May.",
        "Pilots say that the quay of Vell is an “insult” to them.",
        "Harbour officials say that the guild will have to give up the old “ebb” fund in May.",
    ] {
        assert_eq!(spoken(body).len(), 1, "{body}");
    }
}

#[test]
fn a_list_of_names_and_a_count_are_no_transcript() {
    let none = Vec::<&str>::new();
    let list = "The voters choose in May.\n\nHarbour Board\n\nAna Vidal\n\nTomas Brandl\n\nPilots’ Guild\n\nLena Orde\n\nTomas Brandl\n\nHarbour Board\n\nAna Vidal\n\nPaul Pell\n\nLena Orde\n\nPilots’ Guild";
    assert_eq!(spoken(list), none);
    let count = "The guild votes in May.\n\nAna Vidal: 1,204.\n\nTomas Brandl: 1,103.\n\nThe pilots may still change their minds.\n\nAna Vidal: 204.\n\nTomas Brandl: 103.\n\nThe end of it.";
    assert_eq!(spoken(count), none);
    let turns = "Two of them spoke.\n\nAna Vidal: The quay is late.\n\nTomas Brandl: It is.\n\nAna Vidal: So what?\n\nTomas Brandl: We wait.";
    assert_eq!(spoken(turns).len(), 4);
}

#[test]
fn what_stands_behind_proverbial_or_the_noun_of_a_ship_is_a_name() {
    for body in [
        "Ana Vidal said that the board would need a so-called “vote of the quays” in May.",
        "The pilots left, and Ana Vidal is the proverbial “last one standing” in May.",
        "The hull of the tanker “Vell” was hit on Monday, Ana Vidal said.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
}

#[test]
fn what_one_says_of_a_work_is_speech() {
    assert_eq!(
        spoken("Ana Vidal left. Tomas Brandl said of the book, “It is great.”"),
        ["It is great."]
    );
}

#[test]
fn what_is_cried_in_capitals_is_no_title() {
    let body = "Tomas Orde has at times been louder, declaring on Monday that he “WAS FINED FOR A PERFECT MOORING” and urging people to “READ THE HARBOUR LOG.”";
    assert_eq!(
        spoken(body),
        ["WAS FINED FOR A PERFECT MOORING", "READ THE HARBOUR LOG."]
    );
    assert!(spoken("Tomas Orde said on Monday that he kept “THE LOG” on the quay.").is_empty());
}

#[test]
fn who_brands_somebody_says_so() {
    let body = "Ana Vidal has, in the past, branded the pilots as “pirate” sympathisers.";
    assert_eq!(spoken(body), ["pirate"]);
    assert!(spoken("Ana Vidal said that the quay, long branded as “pirate” ground, was shut.").is_empty());
}

#[test]
fn what_only_tells_what_something_means_is_not_speech() {
    for body in [
        "The guild raised its dues, which is only a delicate way of saying “late.” The pilots left.",
        "The dues rose. It is what comes to our mind when we tell ourselves that “next year, I’ll be late,” and go.",
        "The share of people who consider themselves “quay birds” has fallen.",
        "Ana Vidal thought that she was answering to a “higher tide” when she left the port in May.",
        "Ana Vidal continues to write her sheet for the guild, “Tideline,” seven days a week.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
}

#[test]
fn fragments_behind_a_verb_with_its_particle_are_words_of_whoever_judges() {
    for (body, words) in [
        (
            "Ana Vidal paid tribute to the “quiet dignity” of the pilots.",
            "quiet dignity",
        ),
        (
            "Ana Vidal, the mayor, hit out at “clueless ministers” on Monday.",
            "clueless ministers",
        ),
        (
            "Ana Vidal left the hall, taking aim at the “dead hand” of the board.",
            "dead hand",
        ),
        ("Ana Vidal ruled out a “quick fix” for the port.", "quick fix"),
        ("Ana Vidal appealed for “calm” after the storm.", "calm"),
        (
            "Ana Vidal appealed to pilots to “exercise patience” after the storm.",
            "exercise patience",
        ),
        (
            "Ana Vidal refused to “bow to threats” from the guild.",
            "bow to threats",
        ),
        (
            "Ana Vidal raised “serious concerns” about the quay.",
            "serious concerns",
        ),
        (
            "Ana Vidal rejected the “absurd” claim that the port was late.",
            "absurd",
        ),
        ("Ana Vidal remembers him as “terrified” of boats.", "terrified"),
        (
            "The board was accused of “betraying” the port by Ana Vidal, a pilot.",
            "betraying",
        ),
    ] {
        assert_eq!(spoken(body), [words], "{body}");
        assert_eq!(
            extract(body, &Context::default())[0].speaker.as_deref(),
            Some("Ana Vidal"),
            "{body}"
        );
    }
    for body in [
        "Ana Vidal visited the “Tide House” on Monday.",
        "Ana Vidal refused to pay the “quay tax” this year.",
        "Ana Vidal rejected the “cash-for-quays” claims on Monday.",
        "Ana Vidal ruled out a “no-dues” deal.",
        "Ana Vidal paid tribute to the “Iron Pilot” on Monday.",
        "Ana Vidal raised the “quay tax” on Monday.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
}

#[test]
fn terms_of_a_trade_are_nobodys_words_whoever_tells_of_them() {
    for body in [
        "Shops that let people “buy now, pay later” must be licensed, Ana Vidal said.",
        "The “golden share” in the port will be kept, Ana Vidal said.",
        "The deal has a “reverse termination fee” of $2 million, the company said.",
        "Losses, or what the industry calls “shrink”, rose in May, the company said.",
        "Pilots who click on “Buy now” will be charged, the company said.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    for body in [
        "“It is good,” said Ana Vidal, who rates the stock “sector perform”.",
        "“It is good,” said Ana Vidal, who downgraded the shares to “hold” in May.",
    ] {
        assert_eq!(spoken(body), ["It is good,"], "{body}");
    }
    for body in [
        "The port was deemed “too big to fail” by Ana Vidal.",
        "What Ana Vidal calls “the long winter” has come.",
        "The “quiet dignity” of the pilots had moved her, Ana Vidal said.",
        "What the mayor calls “shrink” is a loss.",
    ] {
        assert_eq!(spoken(body).len(), 1, "{body}");
    }
}

#[test]
fn what_is_quoted_within_single_marks_does_not_make_double_ones_the_articles_own() {
    for (open, close, first, last) in [('‘', '’', '“', '”'), ('\'', '\'', '"', '"')] {
        let body = format!(
            "Ana Vidal said: {open}He asked me, {first}Are you all right?{last} I said, {first}No.{last}{close}\n\nTomas Orde said: {open}It was \
             late.{close}"
        );
        assert_eq!(spoken(&body).len(), 2, "{body}");
        assert!(spoken(&body)[0].starts_with("He asked me"), "{body}");
    }
    // Double marks stay the article’s own where single ones only name.
    let body = "Ana Vidal said ‘tide’ means water. ‘Ebb’ is “the low tide of the year”, she said.";
    assert_eq!(spoken(body), ["the low tide of the year"]);
}

#[test]
fn an_apostrophe_does_not_close_what_goes_on_in_the_next_paragraph() {
    let body = "Ana Vidal spoke first.\n\n‘The boys’ school is shut.\n\n‘It will not open,’ she said.";
    assert_eq!(spoken(body), ["The boys’ school is shut.", "It will not open,"]);
}

#[test]
fn who_refuses_to_say_something_before_a_colon_says_what_follows() {
    assert_eq!(
        spoken("The boats sank. Ana Vidal refused to criticise the harbour master: “He is only human.”"),
        ["He is only human."]
    );
    assert_eq!(
        spoken("The boats sank. Ana Vidal declined to discuss the offer: “It is only money.”"),
        ["It is only money."]
    );
    assert_eq!(
        spoken("The boats sank. The board declined to elaborate: “It is a private matter.”"),
        ["It is a private matter."]
    );
    assert!(spoken("The boats sank. Ana Vidal refused to say “slow tide” aloud.").is_empty());
}

#[test]
fn a_work_told_of_or_performed_is_not_speech() {
    for body in [
        "Ana Vidal said “Slow Tide” was the hardest show she had made.",
        "Ana Vidal said her favourite song was “Hey Vell.”",
        "Ana Vidal described “The Late Hour” as her home.",
        "Ana Vidal wrote “Bleak Quay” in Vell.",
        "Ana Vidal sang “My Way” at the end.",
        "Ana Vidal said “Tideline” had changed her life.",
    ] {
        assert!(spoken(body).is_empty(), "{body}");
    }
    assert_eq!(
        spoken("“It is fine,” said Ana Vidal, humming “Yesterday.”"),
        ["It is fine,"]
    );
    assert_eq!(
        spoken("Ana Vidal said “slow tides” were the worst of it."),
        ["slow tides"]
    );
}

#[test]
fn what_somebody_goes_by_is_not_speech() {
    for body in [
        "“It is fine,” said Tomas Brandl, who performs at parties as “Pickles.”",
        "“It is fine,” said Tomas Brandl, who goes by “Pickles.”",
        "“It is fine,” said Tomas Brandl, whose radio name was “Pickles.”",
        "“It is fine,” said Tomas Brandl, whose plate says “Pickles.”",
        "“It is fine,” said Tomas Brandl. His mates call him “Prof”.",
        "“It is fine,” said Tomas Brandl. In Japan they call it “boat sleeping”.",
        "“It is fine,” said Tomas Brandl. A reporter asked him what he meant by “late.”",
    ] {
        assert_eq!(spoken(body), ["It is fine,"], "{body}");
    }
    assert_eq!(
        spoken("“It is fine,” said Tomas Brandl. His critics call him “a liar”."),
        ["It is fine,", "a liar"]
    );
}

#[test]
fn a_title_before_a_role_and_a_name_or_on_the_air_is_not_speech() {
    let none = Vec::<&str>::new();
    for body in [
        "“Harbour & Quay” host Tomas Orde claimed the law was dead.",
        "“Vell This Morning” co-host Ana Vidal said the law was dead.",
        "Former “Tideline” contestant Tomas Orde said the law was dead.",
        "“Tidewater Elegy” author Ana Vidal pressed her on the law.",
    ] {
        assert_eq!(spoken(body), none, "{body}");
    }
    assert_eq!(
        spoken("“Harbour & Quay” host Tomas Orde said, “The law is dead and buried.”"),
        ["The law is dead and buried."]
    );
    assert_eq!(
        spoken("“I’m done,” Ana Vidal said Monday on “Tideline.”"),
        ["I’m done,"]
    );
    assert_eq!(
        spoken("“I’m done,” Ana Vidal told Tomas Orde on “Orde.”"),
        ["I’m done,"]
    );
    // What one insists on is said, and so is what the tag after a comma belongs to.
    assert_eq!(spoken("Ana Vidal insisted on “Freedom.”"), ["Freedom."]);
    assert_eq!(spoken("“Never Again,” host Tomas Orde said."), ["Never Again,"]);
}

#[test]
fn a_verdict_in_capitals_is_speech_and_a_title_is_not() {
    for body in [
        "The left-wing site PortFact says it’s “Mostly False” that they obeyed the rules.",
        "PortFact said that it was “Mostly False” that they obeyed the rules.",
        "Ana Vidal says that's “Mostly False” and left.",
        "Ana Vidal wrote that the claim is “Mostly False” on Monday.",
    ] {
        assert_eq!(spoken(body), ["Mostly False"], "{body}");
    }
    for body in [
        "Ana Vidal says it’s called “Mostly False” and left.",
        "Ana Vidal said a film titled “Mostly False” was late.",
        "Ana Vidal said her favourite film was “Mostly False” and left.",
        "It’s “Mostly False” on the quay.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
}

#[test]
fn what_a_parenthesis_defines_is_not_speech() {
    for body in [
        "The views expressed by the writer of this piece, and those who comment (collectively, the “Pilots”), are theirs alone.",
        "The Harbour Company (the “Company”) announced on Monday that it had signed the deal, Ana Vidal said.",
        "The board said that Vell Harbour Lines (“Vell”) would buy the quay.",
        "Ana Vidal said that Orde Lines (hereinafter “Orde”) would close.",
        "Ana Vidal said that pilots and clerks (together, “the Guild”) may not vote.",
        "Ana Vidal said that the board and the guild (the “Board” and the “Guild”, together the “Parties”) may not vote.",
        "Ana Vidal said that all lenders would be treated alike (or “pari passu”) in Vell.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    for (body, said) in [
        (
            "Ana Vidal complained of the board (“those thieves”) on Monday.",
            "those thieves",
        ),
        ("Ana Vidal said that the ferry (the “slow tub”) was late.", "slow tub"),
        (
            "The pilots were out (“I’m late,” Ana Vidal said) and about.",
            "I’m late,",
        ),
    ] {
        assert_eq!(spoken(body), [said], "{body}");
    }
}

#[test]
fn a_word_that_is_only_mentioned_and_a_name_are_not_speech() {
    for body in [
        "In the meeting, a pilot in a debate said the word “tidal.”",
        "Ana Vidal said the word “tide” twice on Monday.",
        "A person who posts messages on the boards under the name “Q” is a high official, they say.",
        "Ana Vidal, a pilot who tweets under the handle “tideline”, said that it was late.",
        "Ana Vidal said that an audio clip says the name “Laurel” in an odd voice.",
        "Pilots wrote messages under the label “slow boats” in May.",
        "Tomas Brandl noted that Ana Vidal has tweeted the words “tide” or “tides” just once.",
        "Ana Vidal said that the words “tide” and “ebb” may mean the same.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("Ana Vidal used the word “late” to describe the board."),
        ["late"]
    );
    assert_eq!(spoken("Ana Vidal said the words “I am sorry” in May."), ["I am sorry"]);
}

#[test]
fn what_is_searched_for_is_not_speech() {
    for body in [
        "A search for “Vidal behind coup in Carrow” found nothing, Tomas Brandl said.",
        "A Google search for “Vidal behind coup in Carrow” didn’t turn up much.",
        "Tomas Brandl searched the archive for “Vidal coup” and found nothing.",
        "Tomas Brandl googled “Vidal behind coup” on Monday.",
        "Searches for “how to row a boat” tripled, the company said.",
        "The company said that people typed “how to row a boat” into their telephones.",
        "Pilots advise waiting, with one of the top searches of the day being: “Should I row?”",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("Tomas Brandl called for a search for “new ways to row” in the port."),
        ["new ways to row"]
    );
    assert_eq!(
        spoken("Tomas Brandl said that search results for “Vell” were “rigged” against him."),
        ["rigged"]
    );
}

#[test]
fn an_idea_is_named_and_not_said() {
    for body in [
        "The pilots dismissed the idea of “quay bonds” to fund the port, Ana Vidal said.",
        "Ana Vidal said that the legal concept of “slack” could play a role.",
        "The Harbour Post showed the importance of “rowing late” in a series.",
        "Ana Vidal said that it does not meet the law’s definition of a “ferry.”",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("Ana Vidal called the plan a form of “harbour madness” on Monday."),
        ["harbour madness"]
    );
}

#[test]
fn crimes_and_provisions_are_named_and_not_said() {
    for body in [
        "Ana Vidal said that pilots were held for crimes such as “rowing at night” and “illegal mooring.”",
        "Ana Vidal said that the bill has provisions like “good moral character” and “paying back dues”.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("Ana Vidal makes statements such as “we are saving the people of the quay from the board.”").len(),
        1
    );
}

#[test]
fn a_title_is_told_by_the_kind_of_work_behind_it() {
    for body in [
        "Ana Vidal left. A pilot launched “The Good News,” an unrelentingly cheerful weekly paper that found readers in 50 states.",
        "Ana Vidal told of “The tide of Vell,” her latest novel.",
        "Ana Vidal said “The Last Ferry,” a podcast, had changed her.",
        "The deal of the guild and Ana Vidal has a film, “Tub,” a low-budget movie made by a pilot.",
        "Ana Vidal praised “Slack Water,” a book about the port.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    for body in [
        "“The tide is high,” a report by the board said.",
        "“The tide is high,” a book reviewer said.",
        "“Cracks Appear in the Quay,” the Vell Street Journal announced over the weekend.",
        "“I have seen worse tides,” a film director said.",
    ] {
        assert_eq!(spoken(body).len(), 1, "{body}");
    }
}

#[test]
fn a_title_apposed_to_a_work_or_an_event_is_not_speech() {
    for body in [
        "Ana Vidal co-wrote the study, “Does the tide make us late? Evidence from boats,” with Tomas Brandl.",
        "Her talk, “How did we get here?,” was sponsored by the board. Ana Vidal left.",
        "Ana Vidal spoke. The discussion on Tuesday at the hall of Vell, “How did we get to this quay?,” was held by the board.",
        "Ana Vidal left. The report, “Can the quays of Vell save our homes?,” looked at the dues.",
        "The event, “Where do we row?,” drew crowds, Ana Vidal said.",
        "Read our story on the dues, Tomas Brandl’s investigation, “How pilots spend millions on boats and call it welfare”, and our answers.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    for body in [
        "In her essay, “The tide is high and the boats are gone for ever,” she wrote.",
        "Ana Vidal wrote in her essay, “The tide is high and the boats are gone for ever,” and left.",
        "In a letter, “We are late and the boats are gone for ever,” Ana Vidal said.",
    ] {
        assert_eq!(spoken(body).len(), 1, "{body}");
    }
}

#[test]
fn what_is_told_to_be_a_headline_is_not_speech() {
    for body in [
        "Ana Vidal left. “Report: most pilots want the whole log of the harbour released, a new poll says,” was the headline the outlet used.",
        "Ana Vidal left. “The pilots of Vell shut the quay, and nobody knows why they did,” ran the headline in the Harbour Post.",
        "The Harbour Post ran it under the headline “Vidal is late again, and nobody knows what she will do.”",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("“The pilots of Vell shut the quay, and nobody knows why they did,” was the view of Ana Vidal, who wrote the headline.").len(),
        1
    );
}

#[test]
fn what_labels_pictures_and_signs_tell_is_not_speech() {
    for body in [
        "Ana Vidal left. There were cartoons of children with labels that gave the patient, the age and the symptom: “Bill—8 years old—foot hurts”; “Ben—10 years old—leg hurts.”",
        "Ana Vidal left. Photos of lost pilots were taped on lampposts asking, “Have you seen her?”",
        "Ana Vidal ran past them carrying a sign telling customers to “Go home.”",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    for (body, said) in [
        (
            "Ana Vidal refused to sign, telling officials that “friends and family need our help.”",
            "friends and family need our help.",
        ),
        ("Photos show Ana Vidal saying, “We row at night.”", "We row at night."),
        (
            "Ana Vidal tweeted the photo in May, saying, “My beloved dad is in Vell.”",
            "My beloved dad is in Vell.",
        ),
    ] {
        assert_eq!(spoken(body), [said], "{body}");
    }
}

#[test]
fn what_it_is_only_possible_to_say_is_not_speech() {
    for body in [
        "Ana Vidal left. The trouble for the board is that you can’t say, “Don’t take her by her word.”",
        "Ana Vidal left. If the Harbour Post cared, its reporters could write: “People in the past dumped their waste in the tide.”",
        "Ana Vidal left. “Is there anyone who keeps the dues low?” a weary pilot may ask himself.",
        "The guild met on Monday. “This isn’t about the dues,” it could then credibly announce.",
        "Ana Vidal left. Pilots wake up, look at the tide and say to themselves, “Who are we going to fight today?”",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    for body in [
        "Asked about the dues, Ana Vidal could only say, “I do not know.”",
        "“I do not know,” Ana Vidal said that she could not row.",
    ] {
        assert_eq!(spoken(body).len(), 1, "{body}");
    }
}

#[test]
fn a_question_that_nobody_puts_is_not_speech() {
    for body in [
        "Ana Vidal left. The better question is, “Can the board tell us what it is for?”",
        "Ana Vidal left. The pilots had no answer for the question, “What did you do at sea?”",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    assert_eq!(
        spoken("Ana Vidal said the question is, “Can the board tell us what it is for?”").len(),
        1
    );
}

#[test]
fn a_note_of_a_transcript_is_not_speech_where_marks_go_on() {
    let body = "“ORDE: We will repair the quay, and —.\n\n“(CROSSTALK.)\n\n“PELL: If I may, because time is short, will you be there?\n\n“ORDE: I will be there.”";
    assert!(
        !spoken(body).iter().any(|s| s.contains("CROSSTALK")),
        "{:?}",
        spoken(body)
    );
}

#[test]
fn a_grade_that_is_given_is_not_said() {
    for body in [
        "Corvin Securities cut its rating on Meridian to “sell” from “hold” and said it was late.",
        "Ana Vidal, who rates Meridian “neutral,” said the stock was dear.",
        "The outlook is changed to “negative” from “stable,” Ana Vidal said.",
        "Ana Vidal has an “outperform” on the shares, she said.",
        "Ana Vidal lowered her recommendation to “market perform,” citing costs.",
    ] {
        assert_eq!(spoken(body), [""; 0], "{body}");
    }
    let body = "Ana Vidal called the stock’s fall “negative” and left.";
    assert_eq!(spoken(body), ["negative"]);
}
