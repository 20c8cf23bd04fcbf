//! What stands beside a quotation, case by case: the body, and whose its quotations are.

use crate::quotes::{Context, extract};

fn speakers(body: &str) -> Vec<String> {
    extract(body, &Context::default())
        .into_iter()
        .map(|q| q.speaker.unwrap_or_default())
        .collect()
}

#[test]
fn a_participle_after_a_tag_shares_its_subject() {
    let body = "Investigators have asked him for his log, Tomas Brandl said, adding: “It is all written down.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_participle_without_a_comma_belongs_to_who_stands_before_it() {
    let body = "The ad then cuts to footage of Tomas Brandl saying, “You have to give them a path.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal described one former colleague as saying that the board was “beside itself with rage”.";
    assert_eq!(speakers(body), ["one former colleague"]);
}

#[test]
fn the_president_of_a_body_speaks_and_not_the_body() {
    let body = "Michael Orde, president of the United Federation of Pilots, which has its seat in Vell, said he hopes that \
                “people are standing up for their harbour.”";
    assert_eq!(speakers(body), ["Michael Orde"]);
}

#[test]
fn any_voice_may_cry() {
    assert_eq!(
        speakers("“Of whom?” cried a voice from the gallery."),
        ["voice from the gallery"]
    );
    assert_eq!(
        speakers("“The national stock,” began Tomas Brandl, “is the envy of all.”"),
        ["Tomas Brandl"]
    );
}

#[test]
fn words_are_quoted_as_somebody_put_them() {
    let body = "Ana Vidal was late. The rule asks for “a lawful source of income,” as a harbour memo put it.";
    assert_eq!(speakers(body), ["harbour memo"]);
    let body = "The harbour wants “bold leadership of all boats” (to quote Tomas Brandl) and money.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn an_introduction_keeps_its_names() {
    let body = "In her third book, High Water, Ana Vidal says that the harbour was “full of boats and of noise.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_overheard_has_spoken() {
    let body = "“The president arrives in an hour,” one harbour clerk was overheard saying in despair.";
    assert_eq!(speakers(body), ["one harbour clerk"]);
}

#[test]
fn a_tag_may_stand_at_the_end_of_the_sentence_in_either_order() {
    let body = "“They have the money, and they have no choice” but to lead, says Evan Tracy, a consultant in Vell.";
    assert_eq!(speakers(body), ["Evan Tracy"]);
    let body = "The company says it expects “eight other boats to sink” like the first, its director Ana Vidal said at the quay.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_quotation_set_off_is_signed_below() {
    let body = "Tomas Brandl spoke.\n\n“Boats and other vessels pay nothing at all.”\n\n- Ana Vidal, Port Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn two_of_one_office_or_two_names_share_a_verb() {
    let body = "“When you have a boat you are a threat,” the harbour senator and presidential candidate told reporters in Vell.";
    assert_eq!(speakers(body), ["harbour senator"]);
    let body = "“Tides would be higher than now,” Ana Vidal and Tomas Brandl of the Tide Institute wrote in 2009.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
}

#[test]
fn what_somebody_says_of_a_thing_is_the_words_of_the_one_who_says_it() {
    let body = "Ana Vidal says it shows that the harbour is “unfit for any boat of this size”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}
