//! Who takes the second turn of a talk whose turns are bare quotations: what comes after, or what announces the talk, shows that they alternate.

use super::{Pass, Spoken};
use crate::quotes::lexicon::{Class, words};
use crate::quotes::resolution::{Nature, Speaker, Who};

/// How many turns are looked at.
const MOST_TURNS: usize = 6;

/// How many sentences before a talk are looked at for who has it.
const BEFORE_TALK: usize = 2;

/// How many tokens a sentence has at most that announces a talk.
const LONGEST_ANNOUNCEMENT: usize = 20;

impl Pass<'_, '_> {
    /// The other of two, where a paragraph that is all quotation is the second turn of their talk: a later turn calls one of the two by name (`“I had a mark, Ana.”`), or a sentence before the
    /// first announces the talk (`Here is the exchange.`).
    pub(super) fn partner_in_talk(&self, number: usize, first: &Spoken, other: Option<&Spoken>) -> Option<Speaker> {
        let speaker = first.speaker?;
        let partner = || {
            self.asker_before_talk(first)
                .or_else(|| other.and_then(|o| o.speaker))
                .filter(|&partner| partner != speaker)
        };
        if let Some((turn, called)) = self.called_later(number) {
            let called = Speaker::Entity(called);
            return match (turn % 2 == 0, called == speaker) {
                // Whom the first speaker calls is the other.
                (false, false) => Some(called).filter(|_| other.is_some_and(|o| o.speaker == Some(called))),
                (true, true) => partner(),
                _ => None,
            };
        }
        if self.is_announced_talk(first) { partner() } else { None }
    }

    /// Which of the turns from a span on calls somebody by name, and whom: 0 for the span itself.
    fn called_later(&self, number: usize) -> Option<(usize, u32)> {
        let reading = self.reading;
        let paragraph = reading.spans.get(number)?.paragraph as usize;
        for turn in 0..MOST_TURNS {
            let span = reading.spans.get(number + turn)?;
            let around = reading.paragraphs.get(paragraph + turn)?;
            let alone = span.first as usize == around.start && span.last as usize + 1 >= around.end;
            if !alone || !span.closed {
                return None;
            }
            if let Some(called) = self.addressed_in(span) {
                return Some((turn, called));
            }
        }
        None
    }

    /// Whether a sentence before a quotation announces a talk: `Here is the exchange.`
    fn is_announced_talk(&self, first: &Spoken) -> bool {
        let reading = self.reading;
        let talks = |i: usize| {
            reading.is_one_of(
                i,
                words!["exchange", "conversation", "dialogue", "back-and-forth", "discussion"],
            ) && reading.tokens[i].is_outside()
        };
        self.sentence_before(first.sentence)
            .is_some_and(|(_, s)| s.len() < LONGEST_ANNOUNCEMENT && s.clone().any(talks))
    }

    /// The person who asks, by name, in one of the sentences before a talk: `Vidal asked what he had meant. Here is the exchange.`
    fn asker_before_talk(&self, first: &Spoken) -> Option<Speaker> {
        let reading = self.reading;
        let mut number = first.sentence;
        for _ in 0..BEFORE_TALK {
            let (n, sentence) = self.sentence_before(number)?;
            number = n;
            let Some(subject) = reading.main_subject(sentence.start, sentence.end) else {
                continue;
            };
            let asks = reading
                .verb_after(&subject, sentence.end)
                .is_some_and(|v| reading.is_one_of(v, words!["ask", "asks", "asked", "presses", "pressed"]));
            if asks && !reading.is(subject.first, Class::HE_SHE) {
                let (who, _) = self.discourse.resolve(&subject, sentence)?;
                return Some(who).filter(
                    |&who| matches!(who, Speaker::Entity(e) if matches!(reading.nature_of(Who::Entity(e)), Nature::Person(_))),
                );
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::quotes::testing::speakers;

    #[test]
    fn two_take_turns_where_one_calls_the_other_by_name_or_the_talk_is_announced() {
        let begun = "“I slapped him,” said Ana Vidal. “There was sound.”\n\nTomas Orde, who is in the room, raises a hand. “It was a stage slap.”";
        let body =
            format!("{begun}\n\n“He is a pilot, and he makes much of things as pilots do.”\n\n“I had a mark, Ana.”");
        assert_eq!(speakers(&body)[1..], ["Tomas Orde", "Ana Vidal", "Tomas Orde"]);
        let body = "Ana Vidal, counsel to the inquiry, asked what Tomas Orde had meant. Here is the exchange.\n\n“It was a joke,” Orde said.\n\n“It was four billion pounds of other people’s money.”\n\n“I accept that it was late.”";
        assert_eq!(speakers(body), ["Tomas Orde", "Ana Vidal", "Tomas Orde"]);
        // Nobody calls anybody: he goes on.
        let body = format!(
            "{begun}\n\n“The boats were late, and the pilots knew it as well as I did.”\n\n“I had a mark on it.”"
        );
        assert!(speakers(&body)[1..].iter().all(|s| s == "Tomas Orde"), "{body}");
    }
}
