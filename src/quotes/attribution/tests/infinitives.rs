//! Whose an infinitive is before a quotation: of whoever is moved, seems, is made or is left to say it.

use crate::quotes::testing::speakers;

#[test]
fn an_infinitive_goes_back_to_the_verb_it_hangs_on() {
    let body = "The past week has seen so much praise of the port that Ana Vidal, the former editor of the Harbour Post, had to admit that \
                “the quay would be ashamed of it all”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "People may do as they like, but as General Ana Vidal likes to say, “The tide gets a vote as well.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_infinitive_goes_back_to_who_acts() {
    let body = "Tomas Brandl showed clips of pilots calling for his boat to argue this was the “first such plan in the history of the port.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Traders pulled back the day after Guild President Omar Karim, seen as a centrist, called the minutes “stale and of no use.”";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn an_infinitive_hangs_on_what_seems() {
    let body = "The tape came out, in which Tomas Brandl appeared to write off half the town as people “dependent upon the harbour board.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn whoever_is_made_to_tell_something_tells_it() {
    let body =
        "It was so awkward that comedian Ana Vidal was compelled to tell the pilots: “You are being ridiculous.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_infinitive_belongs_to_whoever_the_verb_before_it_moves() {
    for (body, who) in [
        (
            "In the small towns of Velmar, hundreds of people gathered to chant “Open the quay now”.",
            "hundreds of people",
        ),
        (
            "About five minutes after the briefing concluded, Tomas Brandl made a call and returned to tell reporters: “The letter is a draft.”",
            "Tomas Brandl",
        ),
        (
            "These figures led the researchers to conclude that “the port of Vell is broken beyond repair.”",
            "researchers",
        ),
        (
            "The plan drew much scorn and prompted critics to label the mayor “Midnight Tomas.”",
            "critics",
        ),
        (
            "Tomas Orde rowed for an hour, prompting a member on the quay to inquire loudly whether he was “awaiting planning permission”.",
            "member on the quay",
        ),
        (
            "The delay gave them time, allowing Mayor Ana Vidal to claim that the quay was “safe in our hands”.",
            "Ana Vidal",
        ),
        (
            "The toll prompted Mayor Ana Vidal (L., Vell) to tell the board: “We are not going to pay for this.”",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn what_moves_somebody_to_speak_does_not_speak() {
    let body =
        "The statement prompted Ana Vidal to tweet: “You should be cross with the harbour board, and not with me.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_body_may_be_led_to_say_it() {
    let body = "The board gave in, leading the Vell Times to dub the treasurer’s plan “a self-fired shot in the foot that will hurt all.”";
    assert_eq!(speakers(body), ["Vell Times"]);
}

#[test]
fn whoever_it_takes_a_day_or_is_left_to_speaks() {
    for body in [
        "Leave it to Ana Vidal to claim that the tide is “a cruel joke on the young.”",
        "It took Ana Vidal only a day to claim that the tide was “a cruel joke on the young.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}
