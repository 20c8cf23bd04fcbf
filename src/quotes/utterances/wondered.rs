//! Who answers a question of the reporter's that stands without marks right before a quotation: `Would the board resign? “We shall see.”`

use std::ops::Range;

use super::{Pass, Spoken};
use crate::quotes::lexicon::Class;
use crate::quotes::resolution::Speaker;

/// How many questions one after the other are looked at.
const MOST_QUESTIONS: usize = 3;

impl Pass<'_, '_> {
    /// Who answers what the reporter asks before a sentence that is all quotation: whoever has just been quoted or spoken of, and not whom the question names. `What did Orde say?` is
    /// answered by him, but not where the answer says what `he` said.
    pub(super) fn answers_reporter(
        &self,
        span: usize,
        number: usize,
        sentence: &Range<usize>,
        previous: Option<&Spoken>,
    ) -> Option<Speaker> {
        let reading = self.reading;
        let span = &reading.spans[span];
        if span.first as usize != sentence.start || (span.last as usize) + 1 < sentence.end {
            return None;
        }
        let (last, question) = self.sentence_before(number)?;
        if last + 1 != number || !reading.is_open_question(question) {
            return None;
        }
        let asks = |n: &usize| reading.sentences.get(*n).is_some_and(|s| reading.is_open_question(s));
        let first = (0..=last).rev().take(MOST_QUESTIONS).take_while(asks).last()?;
        let quoted = previous
            .filter(|p| p.sentence + 1 == first && !p.mixed)
            .and_then(|p| p.speaker);
        if let Some(person) = self.discourse.questioned() {
            return quoted.or(Some(Speaker::Entity(person)));
        }
        let subject = reading.main_subject(question.start, question.end)?;
        let named = self.discourse.last_subject()?;
        if reading.is(subject.first, Class::HE_SHE) {
            return quoted.or(Some(Speaker::Entity(named)));
        }
        // "And what did Orde say? “He said, ‘Fine.’”"
        if reading.tells_of(span, named) {
            return quoted;
        }
        Some(Speaker::Entity(named))
    }
}

#[cfg(test)]
mod tests {
    use crate::quotes::testing::speakers;

    fn last(body: &str) -> String {
        speakers(body).pop().unwrap_or_default()
    }

    #[test]
    fn whoever_has_the_floor_answers_the_reporter_whomever_the_question_names() {
        let body = "“It is an excuse,” Tomas Orde said on Monday, and left.\n\nAna Vidal herself was sparing with words. Would there be a vote this week?\n\n“We shall see.”";
        assert_eq!(last(body), "Ana Vidal");
        let body = "“I told him to sail,” Ana Vidal recalled.\n\nAnd what did Tomas Orde say?\n\n“He said, ‘Fine.’ I nearly wept.”";
        assert_eq!(last(body), "Ana Vidal");
        let body = "“I told him to sail,” Ana Vidal recalled.\n\nAnd what did Tomas Orde say?\n\n“It is late.”";
        assert_eq!(last(body), "Tomas Orde");
    }

    #[test]
    fn she_whom_a_question_is_about_answers_it_and_no_one_quoted_in_passing() {
        let body = "Ana Vidal grew up in Carrow. “I have been to sea,” Vidal recalls. At school she was told that she would not sail. One teacher, whose name she remembers, advised that she had “a voice for radio”. Was she hurt? “I took it for a compliment. We only had radio.”";
        assert_eq!(last(body), "Ana Vidal");
    }
}
