//! What nobody says, or only might say.

use super::spoken;

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
fn who_says_what_should_not_be_said_says_it() {
    assert_eq!(
        spoken(
            "Ana Vidal said the guild should dredge the quay rather than offering “bread and circus tickets” to pilots."
        ),
        ["bread and circus tickets"]
    );
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
