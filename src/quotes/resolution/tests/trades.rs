//! What people do, as far as the article says so, and which descriptions fit it.

use super::last_speaker;

#[test]
fn a_description_of_one_who_does_something_else_is_not_of_whom_the_sentence_before_is_about() {
    for (body, speaker) in [
        (
            "Tomas Orde, the singer, flew to Vell. “It is hot,” the pilot said.",
            "pilot",
        ),
        (
            "Officer Tomas Orde stopped a car. “I am late,” the driver said.",
            "driver",
        ),
        (
            "Manager Tomas Orde praised the side. “I am late,” said the nurse.",
            "nurse",
        ),
        (
            "Ana Vidal scored twice. Referee Ruth Brandl sent off two. “We are patient,” the striker said.",
            "Ana Vidal",
        ),
        (
            "Tomas Orde praised his Carrow side.\n\nPaul Lind, a half-time substitute, rose to the corner.\n\n\
             “We were second best,” the Carrow head coach said.",
            "Tomas Orde",
        ),
        (
            "Ana Vidal wrote it in Vell. Ruth Brandl, her publisher, flew to meet her. “I had no idea,” the novelist said.",
            "Ana Vidal",
        ),
        (
            "Tomas Lind scored twice. Manager Paul Orde watched. “I had no idea,” the 24-year-old said.",
            "Tomas Lind",
        ),
        (
            "Tomas Lind sat down. Prosecutor Paul Orde rose. “It was late,” the 16-year-old said.",
            "Tomas Lind",
        ),
        // Those who do the same, or something akin, and those who have done it before.
        (
            "Tomas Orde, the singer, flew to Vell. “It is hot,” the musician said.",
            "Tomas Orde",
        ),
        (
            "Manager Tomas Orde praised the side. “It is hot,” the former striker said.",
            "Tomas Orde",
        ),
        (
            "Ana Vidal, chief financial officer, left. “It is hot,” the executive said.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn a_description_takes_the_one_who_is_known_to_do_that() {
    for body in [
        "Ana Vidal, the author, flew to Vell. Ruth Brandl met her. “It is hot,” the novelist said.",
        "Judge Ana Vidal sent him away. Ruth Brandl watched. “It is hot,” the magistrate said.",
        "Ana Vidal was jailed for life. Judge Ruth Brandl left. “It is hot,” the defendant said.",
        "Radio host Ana Vidal flew to Vell. Ruth Brandl met her. “It is hot,” the pundit said.",
        "Columnist Ana Vidal flew to Vell. Ruth Brandl met her. “It is hot,” the writer said.",
        "Ana Vidal, 16, appeared before Judge Ruth Brandl. “Sit,” the judge said.\n\n“No,” the teenager said.",
        "Ana Vidal, 16, appeared before Judge Ruth Brandl. “Sit,” the judge said.\n\n“No,” the girl said.",
        "Ana Vidal is 15 and wants to fly. She lives near Ruth Brandl. “It is high,” the teenager said.",
    ] {
        assert_eq!(last_speaker(body), "Ana Vidal", "{body}");
    }
}

#[test]
fn what_is_stated_of_somebody_leaves_them_what_they_may_be_besides() {
    for (body, speaker) in [
        (
            "Ana Vidal, an adviser, left the quay. “It is late,” the businesswoman said.",
            "Ana Vidal",
        ),
        (
            "Ana Vidal, the singer, left the quay. “It is late,” the founder said.",
            "Ana Vidal",
        ),
        (
            "Detective Ana Vidal left the quay. “It is late,” the spokeswoman said.",
            "Ana Vidal",
        ),
        (
            "Dr. Ana Vidal left the quay. “It is late,” the official said.",
            "Ana Vidal",
        ),
        (
            "Detective Ana Vidal left the quay. “It is late,” the bystander said.",
            "bystander",
        ),
        ("Ruth Brandl rose. The editor said Ana Vidal was “late”.", "Ruth Brandl"),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn what_a_sentence_says_that_somebody_is_counts_as_their_trade() {
    for (body, speaker) in [
        ("Tomas Orde is a singer. “It is late,” the pilot said.", "pilot"),
        (
            "Tomas Orde, who is a singer, left. “It is late,” the pilot said.",
            "pilot",
        ),
        ("Tomas Orde was found guilty. “It is late,” the judge said.", "judge"),
        (
            "Ana Vidal rose. The magistrate told her she was “a disgrace”.",
            "magistrate",
        ),
        ("Tomas Orde is a singer. “It is late,” the musician said.", "Tomas Orde"),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn a_description_is_not_of_the_one_who_is_spoken_to() {
    for (body, speaker) in [
        (
            "Tomas Orde was in Vell on Friday.\n\n“You are a danger,” the judge told him.",
            "judge",
        ),
        (
            "Ana Vidal met with the mayor on Monday. “It is done,” the mayor told her.",
            "mayor",
        ),
        (
            "Tomas Orde was in Vell on Friday. “It is late,” the waiter said to him.",
            "waiter",
        ),
        (
            "Tomas Orde was jailed on Friday. The judge said he was “a danger to all”.",
            "judge",
        ),
        (
            "Tomas Orde was in Vell on Friday.\n\n“It is late,” the detective told her.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn a_position_or_a_class_year_is_no_coachs() {
    for noun in ["shortstop", "senior", "forward", "quarterback"] {
        let body = format!("Tomas Brandl hit two. Coach Ruth Vidal was pleased. “I felt good today,” the {noun} said.");
        let said = crate::quotes::extract(&body, &Default::default());
        assert_eq!(
            said.last().and_then(|q| q.speaker.as_deref()),
            Some("Tomas Brandl"),
            "{noun}"
        );
    }
    let body = "Tomas Brandl hit two. Coach Ruth Vidal was pleased. “I felt good today,” the coach said.";
    let said = crate::quotes::extract(body, &Default::default());
    assert_eq!(said.last().and_then(|q| q.speaker.as_deref()), Some("Ruth Vidal"));
}

#[test]
fn whoever_plays_is_called_by_where_they_do_though_the_word_means_something_else() {
    let later = "Omar Pell was late.";
    for position in ["prop", "lock", "hooker", "opener", "seamer", "netminder"] {
        let body =
            format!("Tomas Orde, a {position} from Vell, was there. {later}\n\n“We lost it,” the {position} said.");
        assert_eq!(last_speaker(&body), "Tomas Orde", "{position}");
    }
    for position in ["tight end", "quick", "safety"] {
        let body =
            format!("{later} Tomas Orde was there. He sat down.\n\n“We lost it,” said the former Vell {position}.");
        assert_eq!(last_speaker(&body), "Tomas Orde", "{position}");
    }
}

#[test]
fn a_boss_of_something_coaches_nobody() {
    for (title, speaker) in [
        ("recruitment boss", "Tomas Orde"),
        ("union boss", "Tomas Orde"),
        ("former Carrow boss", "Omar Pell"),
        ("new boss", "Omar Pell"),
    ] {
        let body = format!(
            "Tomas Orde left. The club named {title} Omar Pell on Monday. Orde replied that it was late. \
             “It is hot,” the sacked coach said."
        );
        assert_eq!(last_speaker(&body), speaker, "{body}");
    }
}

#[test]
fn a_player_of_a_second_team_is_one() {
    for told in ["said the former Pakistan A seamer", "the Vell A opener said"] {
        let body = format!("Omar Pell was late. Tomas Orde was glad of that.\n\n“We lost it,” {told}.");
        assert_eq!(last_speaker(&body), "Tomas Orde", "{told}");
    }
}

#[test]
fn the_manager_is_the_one_whose_side_the_sentence_has_spoken_of() {
    for side in ["side", "players", "men"] {
        let body = format!(
            "Manager Omar Pell confirmed it with a grin. “It is hot,” he said.\n\nThere was less of it there. Tomas Orde’s {side} are \
             now last, and the manager was asked about that.\n\n“It is late,” he said."
        );
        assert_eq!(last_speaker(&body), "Tomas Orde", "{body}");
    }
    let body = "Tomas Orde’s side are last, and the mayor was asked about that.\n\n“It is late,” he said.";
    assert_ne!(last_speaker(body), "Tomas Orde");
}
