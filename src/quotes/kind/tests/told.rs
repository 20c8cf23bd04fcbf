//! Words that are somebody’s, however few and whatever tells of them, and what leads into no words.

use super::spoken;
use crate::quotes::{Context, extract};

#[test]
fn a_name_that_fills_its_sentence_is_an_answer() {
    assert_eq!(
        spoken("“Who was there?” Ana Vidal asked.\n\n“Royce.”"),
        ["Who was there?", "Royce."]
    );
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
fn what_people_who_are_counted_say_is_speech() {
    let body = "The lights go out over the carts of Vell, and four hundred people say “aww” in one voice.";
    assert_eq!(spoken(body), ["aww"]);
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
fn a_note_of_a_transcript_is_not_speech_where_marks_go_on() {
    let body = "“ORDE: We will repair the quay, and —.\n\n“(CROSSTALK.)\n\n“PELL: If I may, because time is short, will you be there?\n\n“ORDE: I will be there.”";
    assert!(
        !spoken(body).iter().any(|s| s.contains("CROSSTALK")),
        "{:?}",
        spoken(body)
    );
}
