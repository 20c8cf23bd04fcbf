//! A name beside a quotation: whether others are named with it, and whose it is not.

use crate::quotes::testing::speakers;

#[test]
fn three_who_say_something_are_all_named() {
    for text in [
        "Ana Vidal, Tomas Orde and Ruth Brandl said the port was “late, and getting later.”",
        "“It is late, and it is getting later,” Ana Vidal, Tomas Orde, and Ruth Brandl wrote in a note.",
        "“It is late, and it is getting later,” said Ana Vidal, Tomas Orde and Ruth Brandl.",
        "Ruth Brandl rose. “It is late, and it is getting later,” wrote Ana Vidal, Tomas Orde and Brandl.",
    ] {
        assert_eq!(speakers(text), ["Ana Vidal, Tomas Orde and Ruth Brandl"], "{text}");
    }
    // With whom they speak.
    assert_eq!(
        speakers("In a talk with Ana Vidal, Tomas Orde and Ruth Brandl said the port was “late, and getting later.”"),
        ["Tomas Orde and Ruth Brandl"]
    );
}

#[test]
fn bodies_and_countries_joined_by_and_speak_together() {
    for (body, who) in [
        (
            "France, Norway and Poland said in a joint note that it was “late for us all”.",
            "France, Norway and Poland",
        ),
        (
            "The United States, France and Norway said it was “late for us all”.",
            "United States, France and Norway",
        ),
        (
            "The Harbour Ministry and the Port Board said it was “late for us all”.",
            "Harbour Ministry and Port Board",
        ),
        ("“It is late for us all,” France and Norway said.", "France and Norway"),
        ("“It is late for us all,” said France and Norway.", "France and Norway"),
        (
            "“It is late for us all,” the Harbour Ministry and the Port Board said.",
            "Harbour Ministry and Port Board",
        ),
        (
            "Both Israel and Norway said it was “late for us all”.",
            "Israel and Norway",
        ),
        (
            "The armed forces and the police said it was “late for us all”.",
            "armed forces and the police",
        ),
        (
            "Presidents Ana Vidal of France and Tomas Orde of Norway said it was “late for us all”.",
            "Ana Vidal and Tomas Orde",
        ),
        (
            "The foreign ministers of France, Norway and Poland said it was “late for us all”.",
            "foreign ministers of France, Norway and Poland",
        ),
        (
            "The prime ministers of France and Norway said it was “late for us all”.",
            "prime ministers of France and Norway",
        ),
        // The list goes with what stands before it, or another clause begins.
        (
            "Ana Vidal left for France and Norway said it was “late for us all”.",
            "Norway",
        ),
        ("In a note to Poland, Norway said it was “late for us all”.", "Norway"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn two_bodies_or_a_firm_of_two_names_speak_together() {
    for body in [
        "“It is late,” said Corvin and Pell.",
        "“It is late,” Corvin and Pell said.",
        "Corvin and Pell said the tide was “late”.",
    ] {
        assert_eq!(speakers(body), ["Corvin and Pell"], "{body}");
    }
    assert_eq!(
        speakers("The Harbour Board and the Vell Guild met. “It is late,” said HBL and VGL."),
        ["HBL and VGL"]
    );
    for (body, who) in [
        ("“It is late,” said Tomas Orde, of Corvin and Pell.", "Tomas Orde"),
        ("“It is late,” said Tomas Orde and left Vell.", "Tomas Orde"),
        ("Ana Vidal met Corvin and Pell said it was “late”.", "Pell"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn two_of_one_office_or_two_names_share_a_verb() {
    let body = "“When you have a boat you are a threat,” the harbour senator and presidential candidate told reporters in Vell.";
    assert_eq!(speakers(body), ["harbour senator"]);
    let body = "“Tides would be higher than now,” Ana Vidal and Tomas Brandl of the Tide Institute wrote in 2009.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
}

#[test]
fn somebody_who_is_named_with_several_others_speaks_with_them() {
    for (who, speaker) in [
        (
            "Ana Vidal, R-Vell, and 21 of her colleagues",
            "Ana Vidal and 21 of her colleagues",
        ),
        ("Ms. Vidal and her advisers", "Ana Vidal and her advisers"),
        ("Vidal and several other pilots", "Ana Vidal and several other pilots"),
        ("Vidal (Port Ansgar) and 20 others", "Ana Vidal and 20 others"),
    ] {
        let body = format!("Ana Vidal sails. In a letter, {who} said the port is “late, and getting later.”");
        assert_eq!(speakers(&body), [speaker], "{body}");
    }
    assert_eq!(
        speakers("Ana Vidal sails. Her advisers and other pilots said the port is “late, and getting later.”"),
        ["Ana Vidal’s advisers and other pilots"]
    );
}

#[test]
fn one_with_others_goes_by_the_full_name() {
    let body = "Ana Vidal studies tides.\n\n“When they rise, boats rise,” Vidal and her colleagues write.";
    assert_eq!(speakers(body), ["Ana Vidal and her colleagues"]);
}

#[test]
fn they_are_those_who_write_along_with_each_other() {
    let body = "In a piece in the Herald, Tomas Orde, along with Harbour Secretary Ana Vidal and others, said that Velmar was late.\n\n“The order will help,” they wrote.";
    assert_eq!(speakers(body), ["Tomas Orde and Ana Vidal"]);
}

#[test]
fn they_are_two_with_appositions_between_them() {
    let body = "Ana Vidal, the mayor of Vell, and Tomas Brandl, her deputy, sent a letter. “It is over,” they wrote.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
}

#[test]
fn two_who_are_named_together_speak_together_by_whatever_they_are_called() {
    // The surname alone of the second shows no person, nor is a seat in the way.
    let body = "Ana Vidal (R., Vell) and Tomas Brandl were late. “It is a tub,” Vidal and Brandl said.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
    let body = "Senators Ana Vidal (R., Vell) and Tomas Brandl wrote on Monday. The port was shut. “It is a tub,” the senators said.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
    let body =
        "The dues were the subject of a book by Ana Vidal and Tomas Brandl. “It is a tub,” the two authors write.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
    // Others who have been spoken of by the same word are meant.
    let body = "A group of senators met Ana Vidal and Tomas Brandl. “It is a tub,” the senators said.";
    assert_eq!(speakers(body), ["group of senators"]);
}

#[test]
fn two_speak_together_whatever_each_is_said_to_be() {
    for body in [
        "“It is late,” author Ana Vidal and veteran critic Tomas Brandl wrote.",
        "“It is late,” said author Ana Vidal and critic Tomas Brandl.",
        "Author Ana Vidal and political commentator Tomas Brandl argued so in March. “It is late,” they wrote.",
        "Author Ana Vidal and critic Tomas Brandl argued so in an essay. “It is late,” the authors wrote.",
        "Port chief Ana Vidal and former Harbour Secretary Tomas Brandl met the guild. “It is late,” they said.",
        "Guild Chairman Ana Vidal and her deputy Tomas Brandl left. “It is late,” they said.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"], "{body}");
    }
    // What only one of them does sets both apart.
    let body = "In a statement the senators said they told Port Chief Ana Vidal and top adviser Tomas Brandl so. “It is late,” the senators wrote.";
    assert_eq!(speakers(body), ["senators"]);
}

#[test]
fn others_behind_a_comma_that_nothing_stands_before_are_nobody_elses() {
    let body = ", and others in the guild argued that it was late. “We shall sail all the same,” they said.";
    assert_eq!(speakers(body).len(), 1);
}

#[test]
fn what_is_told_with_whose_is_of_the_one_named_before() {
    for (body, who) in [
        (
            "The film is about Ana Vidal, whose lawyer called it “a tale for the gullible”.",
            "Ana Vidal’s lawyer",
        ),
        (
            "The film is about Meridian Inc., whose lawyers called it “a tale for the gullible”.",
            "Meridian Inc.’s lawyers",
        ),
        (
            "She sold boats to the Vell Chamber of Commerce, whose website says it is “proud of the tide”.",
            "Vell Chamber of Commerce",
        ),
        (
            "The film is about Ana Vidal, whose lawyer, Tomas Orde, called it “a tale for the gullible”.",
            "Tomas Orde",
        ),
        (
            "The film is about a pilot whose lawyer called it “a tale for the gullible”.",
            "lawyer",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn who_only_gives_a_lecture_or_a_bridge_the_name_is_not_on_a_readers_mind() {
    for what in ["lecture", "bridge", "dinner"] {
        let body = format!("The Tomas Orde {what} was on Monday. “It is late,” he said.");
        assert_eq!(speakers(&body), [""], "{what}");
    }
    let body = "Omar Brandl was late.\n\nThe Tomas Orde lecture was on Monday. “It is late,” he said.";
    assert_eq!(speakers(body), ["Omar Brandl"]);
    let body = "The Tomas Orde case was heard on Monday. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}
