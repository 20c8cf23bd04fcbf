//! The name under which a speaker is given: the fullest one, also of a slip, initials, a headline, and of whoever goes by whose they are.

use super::last_speaker;
use crate::quotes::testing::speakers;
use crate::quotes::{Context, extract};

#[test]
fn a_longer_name_may_hold_the_full_one() {
    let body =
        "At the Tomas Brandl Foundation dinner, President Brandl spoke for an hour. “It is late,” Mr. Brandl said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_headline_gives_the_full_name_but_joins_no_two() {
    let named = |title: &str| {
        let context = Context {
            title,
            ..Context::default()
        };
        extract("“It is over,” Brandl said.", &context)[0].speaker.clone()
    };
    assert_eq!(named("Tomas Brandl sails again").as_deref(), Some("Tomas Brandl"));
    assert_eq!(named("Jos. A. Brandl sails again").as_deref(), Some("Jos A Brandl"));
    for title in [
        "Tomas, Brandl agree",
        "Tomas’s Brandl sails",
        "Tomas On Brandl",
        "Tomas: Brandl sails",
    ] {
        assert_eq!(named(title).as_deref(), Some("Brandl"), "{title}");
    }
}

#[test]
fn a_headline_gives_nobody_a_fuller_name() {
    for headline in [
        "With Vell, Brandl Forced To Confront It Again",
        "Brandl Job Approval: 41 percent",
    ] {
        let body = format!("{headline}\n\nIt rained. President Brandl sat. “Ours is a nation of laws,” Brandl said.");
        assert_eq!(speakers(&body), ["Brandl"], "{headline}");
    }
}

#[test]
fn the_first_word_of_a_headline_is_no_given_name() {
    let body = "Tomas Brandl sailed on.\n\n‘No credit!’ Enraged Brandl defends the deal\n\nHe wrote: “It is a lie and they know it.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_surname_is_no_nieces_who_is_named_in_passing() {
    let body = "Orde is late. “We will sail,” Orde said. The papers wrote: “Tomas Orde would never sail.” The mayor’s niece, Ruth Orde, left. \
                Orde has called it “an idle tale of the sea”.";
    assert_eq!(speakers(body), ["Tomas Orde", "papers", "Tomas Orde"]);
}

#[test]
fn initials_may_leave_out_the_country_and_stand_for_two_words() {
    let body = "The U.S. Consumer Boat Safety Board met. “Do not sail,” the CBSB said.";
    assert_eq!(speakers(body), ["U.S. Consumer Boat Safety Board"]);
    let body = "Corvin Instruments rose. But CI said it was “content” with the price.";
    assert_eq!(speakers(body), ["Corvin Instruments"]);
}

#[test]
fn a_slip_of_the_pen_is_no_other_name() {
    let body = "“It is sad,” Bruno Malnicar said.\n\nIt rained on the boats of the town.\n\n“We are tired of it,” Malcinar said.";
    assert_eq!(speakers(body), ["Bruno Malnicar", "Bruno Malnicar"]);
    let body = "Mayor Gavin Wexsom left. Mayor Wexson said that it was “no chance”.";
    assert_eq!(speakers(body), ["Gavin Wexsom"]);
}

#[test]
fn a_letter_that_is_left_out_of_a_surname_makes_nobody_else() {
    for (full, slip) in [
        ("Darren Tomkels", "Tompkels said"),
        ("Guy Reschenthal", "Reschental also said"),
        ("Adam Brazok", "Brzaok also told them"),
        ("Ana Pulira", "Pulire said"),
    ] {
        let body = format!("{full} won. It rained on the boats of the town.\n\n“We are tired of it,” {slip}.");
        assert_eq!(speakers(&body), [full], "{slip}");
    }
    let body = "Ana Pulira won. It rained.\n\n“We are tired of it,” said Pulire, a pilot.";
    assert_eq!(speakers(body), ["Ana Pulira"]);
    // Whoever is named in full is somebody else.
    let body = "Ana Marlison won. “We are tired of it,” said Ruth Marleson, a pilot.\n\n“It rains,” Marleson said.";
    assert_eq!(speakers(body), ["Ruth Marleson", "Ruth Marleson"]);
}

#[test]
fn a_prince_keeps_his_style() {
    assert_eq!(
        speakers("“I regret it,” Prince Tomas said.\n\nIt rained.\n\n“I do,” Tomas said."),
        ["Prince Tomas"; 2]
    );
}

#[test]
fn a_police_rank_is_no_part_of_a_name() {
    let body = "Detective Ruth Orde led the inquiry. “He is gone,” DCI Orde added.";
    assert_eq!(speakers(body), ["Ruth Orde"]);
    let body = "The guild's secretary, Alhaji Musa Orde, denied it. “Nobody was late,” Orde told newsmen.";
    assert_eq!(speakers(body), ["Musa Orde"]);
}

#[test]
fn what_stands_behind_a_name_is_no_part_of_it() {
    for letters in ["MLA", "QPM", "RN", "MS", "SAN", "FRS"] {
        let body = format!("Ana Vidal {letters} spoke. Ms Vidal added: “It leaks.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{letters}");
    }
    assert_eq!(speakers("Dr San Vidal said: “It is late.”"), ["San Vidal"]);
}

#[test]
fn a_lord_who_has_a_high_office_is_called_by_all_of_it() {
    for office in ["Lord Chancellor", "Lord Mayor", "Lord Advocate", "Lord Chief Justice"] {
        assert_eq!(speakers(&format!("The {office} said: “It is late.”")), [office]);
    }
    assert_eq!(speakers("Lord Mayor Ana Vidal said: “It is late.”"), ["Ana Vidal"]);
    assert_eq!(speakers("Lord Orde said: “It is late.”"), ["Orde"]);
}

#[test]
fn it_is_a_shop_by_its_whole_name() {
    for (body, who) in [
        ("Orde’s downgraded Corvin to junk. “It is late,” it said.", "Orde’s"),
        (
            "Pell & Orde’s sued Corvin. “It is late,” the company said.",
            "Pell & Orde’s",
        ),
        ("“It is late,” Orde’s of London said.", "Orde’s of London"),
        (
            "Orde’s Corp rose. Orde’s, based in Vell, said: “It is late.”",
            "Orde’s Corp",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn who_presents_a_programme_is_not_the_programme() {
    let body = "On Monday’s “The Ana Vidal Radio Show,” Ana spoke of the port. “It is late,” Ana said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_name_has_no_soft_hyphens() {
    let body = "“It is late,” said Tomas Bran\u{ad}dl, a pilot.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn his_spokesman_is_called_by_whose_he_is() {
    let body =
        "Governor Tomas Orde was on the beach. His spokesman denied it. “He did not get any sun,” the spokesman said.";
    assert_eq!(speakers(body), ["Tomas Orde’s spokesman"]);
    let body = "Ana Vidal was on the quay. “It is late,” her lawyer said.";
    assert_eq!(speakers(body), ["Ana Vidal’s lawyer"]);
    // Whose, the article does not say, or it may be that of either.
    let body = "Ana Vidal met Ruth Pell on the quay. “It is late,” her lawyer said.";
    assert_eq!(speakers(body), ["her lawyer"]);
    assert_eq!(speakers("“It is late,” her lawyer said."), ["her lawyer"]);
}

#[test]
fn a_description_loses_the_capital_of_its_sentence() {
    assert_eq!(speakers("One pilot said: “It is late.”"), ["one pilot"]);
    assert_eq!(
        speakers("Velmarian officials said: “It is late.”"),
        ["Velmarian officials"]
    );
}

#[test]
fn who_says_a_name_is_its_own_is_its_bearer() {
    for words in ["My name is Ana Vidal,", "I’m Ana Vidal,", "I am Ana Vidal,"] {
        let body = format!(
            "Tomas Brandl spoke of the board. Then a pilot from Vell took the stage:\n\n“{words}” she said. “I sail.”"
        );
        let quotes = extract(&body, &Context::default());
        assert!(
            quotes.iter().all(|q| q.speaker.as_deref() == Some("Ana Vidal")),
            "{body}"
        );
    }
    let body = "“I’m Ana Vidal,” Tomas Brandl joked.";
    assert_eq!(
        extract(body, &Context::default())[0].speaker.as_deref(),
        Some("Tomas Brandl")
    );
}

#[test]
fn a_name_is_shown_without_what_only_tells_where_it_may_be_broken() {
    let body = "The tide was high. “It leaks,” said Ana\u{200b} Vi\u{ad}dal\u{2060} on Monday.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_of_several_is_told_apart_by_a_participle() {
    for (source, name) in [
        ("one person involved in the talks", "one person involved in the talks"),
        ("a Republican briefed on the calls", "Republican briefed on the calls"),
        ("a senior official based in Vell", "senior official based in Vell"),
        ("a Democrat close to the board", "Democrat close to the board"),
        ("one man guarding the quay", "one man guarding the quay"),
        ("a lawyer representing the family", "lawyer representing the family"),
        (
            "three officials involved in the peace talks",
            "three officials involved in the peace talks",
        ),
    ] {
        let body = format!("Ana Vidal left.\n\n“It is over for all of us,” {source} said.");
        let quotes = extract(&body, &Context::default());
        assert_eq!(quotes[0].speaker.as_deref(), Some(name), "{body}");
        assert_eq!(quotes[0].cue.as_deref(), Some("said"), "{body}");
    }
    for (source, name) in [
        ("a woman living near the quay", "woman living near the quay"),
        (
            "a teacher working at the school as she left",
            "teacher working at the school",
        ),
        ("a nurse working in Vell in a statement", "nurse working in Vell"),
        (
            "another official involved in the talks who asked not to be named",
            "another official involved in the talks",
        ),
    ] {
        let body = format!("Ana Vidal left.\n\n“It is over for all of us,” said {source}.");
        assert_eq!(speakers(&body), [name], "{body}");
    }
    let body = "Ana Vidal left.\n\nA person involved in the talks said: “It is over for all of us.”\n\nIt rained. “We sail,” the person said.";
    assert_eq!(
        speakers(body),
        ["person involved in the talks", "person involved in the talks"]
    );
}

#[test]
fn a_participle_that_tells_nothing_of_who_it_is_stays_out_of_the_name() {
    for (source, name) in [
        ("an official speaking on condition of anonymity", "official"),
        ("a pilot, looking at the boats", "pilot"),
        ("a pilot wearing a hat", "pilot"),
        ("an official who asked not to be named", "official"),
    ] {
        let body = format!("Ana Vidal left.\n\n“It is over for all of us,” said {source}.");
        assert_eq!(speakers(&body), [name], "{body}");
    }
    let body = "Ana Vidal left.\n\nProtesters marching through Vell chanted “It is over for all of us.”";
    assert_eq!(speakers(body), ["protesters"]);
    let body = "Ana Vidal left. One man accused Tomas Brandl of being “late for all of us.”";
    assert_eq!(speakers(body), ["one man"]);
}

#[test]
fn whoever_goes_by_a_nickname_and_a_surname_as_well_keeps_the_given_name() {
    let body = "Anthony “Rek” Orde came with Rek Orde’s dog. “It is late for all of us,” Orde said.";
    assert_eq!(speakers(body).last().map(String::as_str), Some("Anthony “Rek” Orde"));
}

#[test]
fn what_somebody_has_with_them_belongs_to_the_words_for_one_who_is_not_named() {
    for (body, speaker) in [
        (
            "A woman walking a terrier stops short. “It is late,” she says.",
            "woman walking a terrier",
        ),
        (
            "One pilot holding his hat shrugged. “It is late,” he said.",
            "one pilot holding his hat",
        ),
        ("“It is late,” said a pilot waiting in Vell.", "pilot"),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}
