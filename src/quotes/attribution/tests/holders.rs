//! Whose name stands behind an office, an occupation or what it is for, with no comma between them, and what stands behind a name so.

use crate::quotes::testing::speakers;

#[test]
fn an_occupation_of_several_words_leads_to_its_bearer() {
    let body = "According to conservative talk radio host Ana Vidal, the move reeks of “fear”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn two_occupations_and_a_seat_lead_to_the_name() {
    let body =
        "Velmarian actress and activist Ana Vidal shared the notice on Monday, insisting “we sail and always have”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_pilot_and_mayor_has_one_name() {
    let body = "Former pilot and Vell Mayor Tomas Brandl, who backs Orde, trashed the plan on Monday, calling it a “no-brainer” to sink.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_founder_and_chief_executive_is_one() {
    let body = "Omar Karim left. “It is a late attempt to cut us off,” Corvin founder and Chief Executive Officer Tomas Brandl said in a letter.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "The move provoked questions on Capitol Hill from Pilots who rebuked Tomas Brandl for the thought that it was “spying on them all.”";
    assert_ne!(speakers(body), ["Capitol Hill"]);
}

#[test]
fn one_person_may_hold_two_offices() {
    let body = "“We see more,” Corvin Yards Chairman and Chief Executive Tomas Brandl told the guild.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Norwegian Foreign Minister, Ana Vidal, later told the Post that they would “most likely” stay.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_office_leads_over_what_it_is_for_to_its_holder() {
    for (body, holder) in [
        ("“It is late,” said Pilots of Carrow chief Tomas Orde.", "Tomas Orde"),
        (
            "“It is late,” said Velmar Ambassador to the United Nations Ana Vidal.",
            "Ana Vidal",
        ),
        (
            "“It is late,” US Attorney for the Southern District of New York Tomas Orde told them.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [holder], "{body}");
    }
}

#[test]
fn a_secretary_for_affairs_has_a_name() {
    for (body, speaker) in [
        (
            "“It is late,” said Secretary for International Affairs Lael Brandl.",
            "Lael Brandl",
        ),
        (
            "“It is late,” said Under Secretary Tomas Orde, who runs it.",
            "Tomas Orde",
        ),
        (
            "“It is late,” said Commissioner for Human Rights Nils Brandl.",
            "Nils Brandl",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn an_office_with_several_parts_leads_to_the_name() {
    let body = "“We are not into small talk any longer,” says Chairman of the Joint Chiefs of Staff Gen. Tomas Orde.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Velmarian Ambassador to the U.S. Geron Gutierrez said on Monday that it was “late and wrong”.";
    assert_eq!(speakers(body), ["Geron Gutierrez"]);
    let body = "Velmarian Ambassador to NATO Ana Orde said on Monday that it was “late and wrong”.";
    assert_eq!(speakers(body), ["Ana Orde"]);
    let body = "“It was late,” the former Velmarian Ambassador to Corvin Ana Orde said.";
    assert_eq!(speakers(body), ["Ana Orde"]);
}

#[test]
fn a_long_office_without_a_comma_leads_to_its_holder() {
    for office in [
        "cabinet member for tides",
        "ward councillor for Velby Cllr",
        "leader of the council",
        "vicar of St Mary’s",
        "portfolio holder for leisure",
        "director of public health for Velby",
    ] {
        let body = format!("The boats left in June. “They sail again,” said {office} Ana Vidal.");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{office}");
    }
    for office in [
        "Chairman of the bench",
        "Man of the match",
        "Senior coroner for Cumbria",
    ] {
        let body = format!("The boats left in June. {office} Ana Vidal said: “They sail again.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{office}");
    }
    // With an article, or another office before the name, it is another's.
    for who in [
        "a spokesman for Mayor Ana Vidal",
        "spokesman for singer Ana Vidal",
        "a lawyer for Ana Vidal",
    ] {
        let body = format!("The boats left in June. “They sail again,” said {who}.");
        assert_eq!(speakers(&body), [who.trim_start_matches("a ")], "{who}");
    }
}

#[test]
fn what_somebody_is_sent_to_stands_before_the_name() {
    for tag in ["says, it is", "puts it, she is"] {
        let body = format!(
            "It rained. As former Velmarian ambassador to Corvinia David Brandl {tag} “by birth a member of the guild.”"
        );
        assert_eq!(speakers(&body), ["David Brandl"], "{tag}");
    }
    let body = "An adviser to Mayor Ana Vidal said it was “far too late”.";
    assert_eq!(speakers(body), ["adviser to Mayor Ana Vidal"]);
}

#[test]
fn a_role_behind_a_name_without_a_comma_is_no_part_of_it() {
    for role in [
        "senior trader at regional investment bank Corvin in Port Ansgar",
        "executive director of the Vell Foundation",
        "spokesman for the port",
    ] {
        let body = format!("“It is late,” said Michael Orde {role}. “It rains.”");
        assert_eq!(speakers(&body), ["Michael Orde"], "{role}");
    }
    let body = "“It is late,” said Orde Corvin investment analyst Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn whoever_acts_for_somebody_speaks_and_not_that_somebody() {
    for (body, who) in [
        (
            "A lawyer representing Ana Vidal said the claims were “without any merit at all”.",
            "lawyer representing Ana Vidal",
        ),
        (
            "A prosecutor investigating Meridian said: “It has no merit.”",
            "prosecutor investigating Meridian",
        ),
        (
            "“It has no merit,” said a police officer guarding Ana Vidal.",
            "police officer guarding Ana Vidal",
        ),
        (
            "“It has no merit,” pilots suing Meridian said.",
            "pilots suing Meridian",
        ),
        (
            "A study led by Ana Vidal found the claims were “without any merit at all”.",
            "study led by Ana Vidal",
        ),
        (
            "A lawyer for Ana Vidal said: “It has no merit.”",
            "lawyer for Ana Vidal",
        ),
        ("The visiting professor Ana Vidal said: “It has no merit.”", "Ana Vidal"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_fellow_of_somebody_goes_by_the_name_behind_what_both_are() {
    for fellow in ["Fellow heretic", "His fellow heretic"] {
        let body = format!("Orde left.\n\n{fellow} Bari Klein was quick to welcome him: “He is one of us at last.”");
        assert_eq!(speakers(&body), ["Bari Klein"], "{body}");
    }
    let body = "Orde left.\n\nThe fellow was quick to welcome Bari Klein: “He is one of us at last.”";
    assert_ne!(speakers(body), ["Bari Klein"]);
}

#[test]
fn the_boss_of_a_rival_is_not_the_rival() {
    for noun in [
        "boss of rival Corvin",
        "mayor of nearby Vell",
        "owner of boat maker Corvin",
        "OVEC+ source",
        "Gulf-based OVEC+ delegate",
    ] {
        let body = format!("“We did it first,” said the {noun}.");
        assert_eq!(speakers(&body), [noun]);
    }
    let body = "“We did it first,” said director of harbours Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}
