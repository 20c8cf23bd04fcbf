//! Terms, labels, choices and grades that are spoken of.

use super::spoken;

#[test]
fn a_term_to_which_an_article_comes_back_is_not_speech() {
    let body = "Ana Vidal said that the file was “top drawer” when it was sent. The board says that “top drawer” files stay in Vell.\n\nThe rule for “top drawer” letters is old, Tomas Brandl said.";
    assert_eq!(spoken(body), Vec::<&str>::new());
    let called = "Ana Vidal called it “a tub”. Tomas Brandl said that “a tub” sinks. Nobody else spoke of “a tub”.";
    assert_eq!(spoken(called), ["a tub"]);
}

#[test]
fn a_fragment_that_nobody_near_could_say_is_a_term() {
    let body = "“The quay is closed,” Ana Vidal said.\n\nFrom “go slow” to “take the slow boat,” the harbour has a word for every tide.";
    assert_eq!(spoken(body), ["The quay is closed,"]);
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

#[test]
fn answers_of_a_survey_are_those_it_offers() {
    for body in [
        "Sixty-two percent say they feel “very” or “somewhat” at home in Vell.",
        "The board found that 39 per cent were “happy” or “relieved” when the quay was shut.",
        "Most respondents said they were “not at all confident” of the ferry.",
        "A Vell poll found 70% have a “strongly unfavorable” view of the dues.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    for (body, said) in [
        ("Ana Vidal said that the ferry was “very poor”.", "very poor"),
        ("Ana Vidal called the rise of ten percent “very good”.", "very good"),
        (
            "Ana Vidal said that 62 percent of pilots were “scared of the tide”.",
            "scared of the tide",
        ),
    ] {
        assert_eq!(spoken(body), [said], "{body}");
    }
}

#[test]
fn what_capitals_stand_for_and_what_a_definition_takes_in_is_not_speech() {
    for body in [
        "Ana Vidal runs the guild WYQ, which stands for “watch your quay.”",
        "Ana Vidal said that the bill would widen the definition of a quay to include “landing places” and “any slip”.",
    ] {
        assert_eq!(spoken(body), Vec::<&str>::new(), "{body}");
    }
    let body = "Ana Vidal said that she stands for “the people of the quay”.";
    assert_eq!(spoken(body), ["the people of the quay"]);
}
