//! To whom the words of a talk are spoken, or a question is put: `“You were late, Mr Orde.”`, `I asked the attendant`.

use super::{LONGEST_QUESTION, SHORT_TURN};
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::Head;
use crate::quotes::resolution::{Nature, Speaker, Who};
use crate::quotes::tokens::Kind;
use crate::quotes::utterances::{Pass, Spoken};

impl Pass<'_, '_> {
    /// To whom the words are spoken by name: `“You were late, Mr Orde.”`
    pub fn addressed_in(&self, span: &Span) -> Option<u32> {
        let reading = self.reading;
        let edge = |i: usize| matches!(reading.kind(i), Kind::Comma | Kind::Stop | Kind::Mark(_));
        let inside = span.first as usize..span.last as usize + 1;
        let m = reading.mentions_in(&inside).map(|m| &reading.mentions[m]).find(|m| {
            let before = (m.title as usize).saturating_sub(1);
            // In the middle it may be one of several who are spoken of.
            let outer = m.title as usize == reading.inner_first(span) || m.last + 2 >= span.last;
            outer && edge(before) && edge(m.last as usize + 1) && span.last - span.first > m.last - m.title + 3
        })?;
        matches!(reading.nature_of(Who::Entity(m.entity)), Nature::Person(_)).then_some(m.entity)
    }

    /// Whom somebody has spoken to, where a short turn answers for itself: `“You were late,” said Vidal. “I was not.”`
    pub(super) fn spoken_to(&self, previous: &Spoken, span: &Span) -> Option<Speaker> {
        let reading = self.reading;
        let said = &reading.spans[previous.span];
        let first = reading.inner_first(span);
        let answers = reading.is(first, Class::I) || reading.is_one_of(first, words!["no", "yes", "never"]);
        if !answers || span.last - span.first > SHORT_TURN || said.last - said.first > LONGEST_QUESTION {
            return None;
        }
        let other = match self.addressed_in(said) {
            Some(named) => Speaker::Entity(named),
            None if reading.is_word(reading.inner_first(said), "you") => {
                let (_, before) = self.sentence_before(previous.sentence)?;
                let subject = reading.main_subject(before.start, before.end)?;
                self.discourse.resolve(&subject, before)?.0
            }
            None => return None,
        };
        let person =
            matches!(other, Speaker::Entity(e) if matches!(reading.nature_of(Who::Entity(e)), Nature::Person(_)));
        (person && Some(other) != previous.speaker).then_some(other)
    }

    /// Whose the words are that only their being a reply attributes: `“…,” came the reply.`, `“…,” was her answer.`
    pub fn reply_after(&self, span: &Span, previous: Option<&Spoken>) -> Option<(Speaker, Rule)> {
        let reading = self.reading;
        let verb = span.last as usize + 1;
        let reply = reading.is_one_of(verb, words!["came", "was", "comes", "is"])
            && reading.is_one_of(verb + 1, words!["the", "his", "her"])
            && reading.is_one_of(verb + 2, words!["reply", "answer", "response", "retort", "rejoinder"])
            && matches!(reading.kind(verb + 3), Kind::Stop | Kind::Comma);
        let previous = previous.filter(|p| reply && self.distance(p, span) <= 1)?;
        let to = previous
            .found
            .and_then(|f| self.addressed(&f, words!["ask", "asks", "asked", "told", "tells"]));
        let other = to.filter(|s| Some(*s) != previous.speaker);
        other
            .or_else(|| self.other_than(previous, span))
            .map(|s| (s, Rule::Asked))
    }

    /// The one to whom a question is put: `I asked the attendant`.
    pub(super) fn addressee(&self, found: &Found) -> Option<Speaker> {
        self.addressed(found, words!["ask", "asks", "asked"])
    }

    /// The one to whom something is said by one of these verbs.
    fn addressed(&self, found: &Found, verbs: &WordSet) -> Option<Speaker> {
        let reading = self.reading;
        let verb = found.cue?.1;
        if !matches!(
            found.rule,
            Rule::SubjectVerbAfter | Rule::VerbBefore | Rule::ColonBefore
        ) || !reading.is_one_of(verb, verbs)
        {
            return None;
        }
        let sentence = reading.sentences.get(reading.sentence_of(verb))?;
        let phrase = reading.phrase_at(verb + 1, sentence.end)?;
        match phrase.head {
            // "asked a question" puts none to anybody.
            Head::Noun(n)
                if reading.is_one_of(
                    n as usize,
                    words!["question", "questions", "favor", "favour", "time", "permission"],
                ) =>
            {
                None
            }
            Head::Noun(n) if reading.is_one_of(n as usize, words!["few", "couple", "lot", "series", "number"]) => None,
            Head::Pronoun => None,
            Head::Noun(_) if !reading.is(phrase.first, Class::DETERMINER) => None,
            Head::Noun(_) if reading.is_one_of(phrase.first, words!["a", "an"]) => {
                Some(Speaker::Phrase(phrase.first, phrase.last))
            }
            _ => {
                let (whom, _) = self.discourse.resolve(&phrase, sentence)?;
                // "Orde asked the waiter": who asks is not the one asked.
                let asks = self
                    .discourse
                    .resolve(&found.phrase, sentence)
                    .is_some_and(|(asker, _)| asker == whom);
                match phrase.head {
                    Head::Noun(_) if asks => Some(Speaker::Phrase(phrase.first, phrase.last)),
                    _ => Some(whom),
                }
            }
        }
    }
}
