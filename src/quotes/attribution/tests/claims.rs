//! A noun of speech with whoever it is of: whose claim, promise, remark, verdict or letter gives the words.

use crate::quotes::testing::speakers;

#[test]
fn a_claim_by_somebody_is_theirs_however_far() {
    let body = "This reporting knocked down the absurd claim by Ana Vidal, on yet another round of talks, that Omar Karim had served with “honour and pride.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_day_stands_between_a_claim_and_whose_it_is() {
    let body = "The Harbour Post announcement Tuesday by Ana Vidal, a former pilot, that she is “actively” looking was met with joy.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The ferry has the “charm” and the “special sauce,” at least according to pilots at the Harbour Post.";
    assert_eq!(speakers(body), ["pilots at the Harbour Post"]);
}

#[test]
fn a_clause_may_hang_on_a_claim() {
    let body = "The figures bear out the opinion of Tomas Orde that the harbour is “strong” and growing.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal made an explosive charge that the pilots’ union was suffering from “brain death” in Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "This knocks down the claim by Susan Orde, on yet another Sunday show, that Vidal had served with “honour and distinction.”";
    assert_eq!(speakers(body), ["Susan Orde"]);
}

#[test]
fn who_is_mocked_for_a_claim_has_made_it() {
    let body = "Many in the harbour mocked Tomas Brandl for the odd claim that “we flood the town with so many boats that it sinks.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_claim_is_nearer_than_a_weak_verb() {
    let body = "The mayor, Ana Vidal, has defended the pilots, in opposition to Tomas Brandl’s description of them as “pirates” in May.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_verb_within_a_claim_is_of_the_claim() {
    let body = "The pilots left, despite Tomas Brandl’s promise that Ana Vidal sees “a big gap” between the two.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_claim_is_whose_claim_it_is_and_not_whose_who_rejects_it() {
    let body = "Ana Vidal used her speech on Monday to show another way, flatly rejecting Brandl’s appeal for “patience” in the talks. Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal dismissed Brandl’s remarks as “a joke”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_claim_is_its_owners_however_it_is_adorned() {
    let body = "Pilots who dare to remind the board of Tomas Brandl’s absurd yet oft-repeated promise that “the sea will pay for it” were few.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_promise_is_of_who_made_it_and_a_tag_is_for_both_of_two_in_a_row() {
    let body = "The pilots mocked Tomas Orde’s promise to “drain the harbour by the end of May”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "The port was a “very good thing for all pilots” that yielded “frankly good boats,” Ana Vidal said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_claim_has_what_stands_beside_it_and_not_what_is_said_of_it() {
    let body = "Ana Vidal called Tomas Orde’s assertion of a “full claim of right” over the quay “significant and disturbing”.";
    assert_eq!(speakers(body), ["Tomas Orde", "Ana Vidal"]);
    let body =
        "Ana Vidal said Monday that Tomas Orde’s claim that the mayor is for closing the yards is “simply not true”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The quay has a paper that makes staff swear not to “demean or disparage in public” the mayor, her business ventures or any of her kin.";
    assert!(!speakers(body).contains(&"her business".to_owned()));
}

#[test]
fn advice_a_verdict_and_a_description_are_somebodys_words() {
    for body in [
        "The boats sank. Ana Vidal’s advice to them is simple: “Get a boat.”",
        "The boats sank. Ana Vidal’s tribute to Tomas Brandl was heartfelt: “He was a giant from first to last.”",
        "“Enough.” That was Harbour President Ana Vidal’s one-word reply on Tuesday.",
        "“No new ones.” That was Mayor Ana Vidal on the dues.",
        "Tomas Brandl bristled at Mayor Ana Vidal’s description of the plan as “a mess”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn what_somebody_warned_of_or_is_known_for_saying_is_hers_whoever_takes_it_up() {
    for (sentence, who) in [
        (
            "Tomas Orde ignored Ana Vidal’s warning that the boats were “a storm with a flag on it.”",
            "Ana Vidal",
        ),
        (
            "Tomas Orde repeated Ana Vidal’s latest warning that the boats were “a storm with a flag on it.”",
            "Ana Vidal",
        ),
        (
            "Tomas Orde quotes Ana Vidal’s line that the boats were “a storm with a flag on it.”",
            "Ana Vidal",
        ),
        (
            "Tomas Orde recalled Ana Vidal’s old line: “It is a storm with a flag on it.”",
            "Ana Vidal",
        ),
        (
            "Tomas Orde recalled Ana Vidal’s famous remark that the boats were “a storm with a flag on it.”",
            "Ana Vidal",
        ),
        (
            "The harbour is, in Ana Vidal’s phrase, “a storm with a flag on it.”",
            "Ana Vidal",
        ),
        // What one answers to a claim is one's own.
        (
            "Tomas Orde rejected Ana Vidal’s claim: “It is a storm with a flag on it.”",
            "Tomas Orde",
        ),
        (
            "Tomas Orde left, warning that the boats were “a storm with a flag on it.”",
            "Tomas Orde",
        ),
    ] {
        let body = format!("The tide was low on Monday.\n\n{sentence}");
        assert_eq!(speakers(&body), [who], "{body}");
    }
}

#[test]
fn what_happened_when_somebody_wrote_is_no_claim_they_quote() {
    for (body, who) in [
        (
            "Tomas Orde left. Ana Vidal tweeted moments after Orde’s announcement that the Velmarian “is a brave voice on many things.”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal was angry about Tomas Orde’s claim that the plan “is a brave step on many things.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal reported that Tomas Orde had decided to testify before the board “within weeks” after all.",
            "Ana Vidal",
        ),
        (
            "Tomas Orde left. Orde has also claimed that his board “would never get in the way of it,” Ana Vidal pointed out.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde left. The mayor’s board “would never get in the way of it,” Ana Vidal noted.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn who_sends_a_letter_is_read_out() {
    let body = "The mayor spoke first. Ana Vidal sent a fundraising letter with the subject line, “Who sank the ferry at the quay?”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_notice_that_somebody_posts_says_what_a_letter_does() {
    let body = "On Monday the company posted a notice that read: “We are closed until the spring.”";
    assert_eq!(speakers(body).len(), 1);
    let body = "Ana Vidal was late. She posted a notice on the gates that read: “We are closed until the spring.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "On Monday the boats passed a notice that read: “Closed until the spring.”";
    assert_eq!(speakers(body), Vec::<String>::new());
}
