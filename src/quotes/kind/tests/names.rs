//! What something or somebody is called.

use super::spoken;

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
fn a_verb_before_a_name_is_no_nickname() {
    assert_eq!(
        spoken("Ana Vidal called for steps to “harden” Vell quays against the tide."),
        ["harden"]
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
fn the_next_paragraph_makes_no_nickname() {
    assert_eq!(
        spoken("Ana Vidal says Tomas Brandl “lied to all”\n\nPort Vell was closed on Monday at noon."),
        ["lied to all"]
    );
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
fn who_brands_somebody_says_so() {
    let body = "Ana Vidal has, in the past, branded the pilots as “pirate” sympathisers.";
    assert_eq!(spoken(body), ["pirate"]);
    assert!(spoken("Ana Vidal said that the quay, long branded as “pirate” ground, was shut.").is_empty());
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
