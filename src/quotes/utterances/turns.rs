//! Turns of a talk: who answers, where nothing stands beside the answer, or a pronoun only.

use std::ops::Range;

use super::{Pass, Spoken};
use crate::quotes::Link;
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::Head;
use crate::quotes::reading::Reading;
use crate::quotes::resolution::{Nature, Speaker, Who};
use crate::quotes::tokens::Kind;

/// What is said to be done by one who has been speaking.
const GOING_ON: &WordSet = words![
    "continues",
    "continued",
    "adds",
    "added",
    "goes",
    "went",
    "concludes",
    "concluded",
];

/// What one does who has been asked.
const REPLIES: &WordSet = words![
    "answered",
    "answers",
    "replied",
    "replies",
    "responded",
    "responds",
    "retorted",
    "countered"
];

/// How many tokens, its marks included, what is said has that an answer follows though nobody is said to ask.
const LONGEST_QUESTION: u32 = 30;

/// The longest answer, in tokens with its marks, that is taken for the other's without a question before it.
const SHORT_TURN: u32 = 7;

impl Pass<'_, '_> {
    /// Whom a pronoun stands for in a talk: `“And?” a reporter asked. “And it was the other one,” he said.` Where it has been asked for besides whom it stands for elsewhere, that.
    pub fn turn_of(
        &self,
        found: &Found,
        span: &Span,
        sentence: &Range<usize>,
        previous: Option<&Spoken>,
    ) -> Option<(Speaker, Link)> {
        let at = found.phrase.first;
        if let Some(answer) = self.answer_of(found, sentence) {
            return Some(answer);
        }
        let pronoun = found.phrase.head == Head::Pronoun && self.reading.is(at, Class::HE_SHE);
        let previous = previous.filter(|p| self.distance(p, span) <= 1)?;
        // "“Is it gold?” asked Vidal. “It is galvanised,” said the minister."
        let office = match found.phrase.head {
            Head::Noun(_) => true,
            Head::Name(m) => self.reading.mentions[m as usize].sort == Sort::Title,
            Head::Pronoun => false,
        };
        if office
            && self.reading.is_word(at, "the")
            && self.asks(previous.span)
            && self.resolve(found, sentence).map(|(s, _)| s) == previous.speaker
        {
            let other = self.other_named(previous).or_else(|| self.other_than(previous, span));
            // "“Ready?” Vidal asked him. “I am,” the player said."
            let itself = || match found.phrase.head {
                Head::Noun(_) => Some(Speaker::Phrase(
                    at,
                    self.reading.extended(&found.phrase, self.reading.tokens.len()),
                )),
                _ => None,
            };
            return other.or_else(itself).map(|s| (s, Link::Nominal));
        }
        if let Some(same) = self.goes_on_itself(found, previous) {
            return Some((same, Link::Pronoun));
        }
        if !pronoun {
            return None;
        }
        let asked = self.asks(previous.span);
        // "I asked the clerk: “Is it late?” “It is,” he said.": whoever is described there is nearer than anybody else.
        if asked
            && matches!(found.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
            && previous.sentence + 1 >= self.reading.sentence_of(at)
            && let Some(other @ Speaker::Phrase(..)) = previous.found.and_then(|q| self.addressee(&q))
        {
            return Some((other, Link::Pronoun));
        }
        let asker = previous.speaker?;
        let resolved = self.resolve(found, sentence);
        if asked && resolved.is_none_or(|(s, _)| s == asker) {
            // A speaker who goes on after asking is named by a pronoun both times.
            let named = previous.found.is_some_and(|q| {
                q.phrase.head != Head::Pronoun && matches!(q.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
            });
            let author = previous
                .found
                .is_some_and(|q| self.reading.is(q.phrase.first, Class::I));
            if named || author {
                let other = previous
                    .found
                    .and_then(|q| self.addressee(&q))
                    .or_else(|| self.discourse.answers(at, sentence, asker))?;
                return Some((other, Link::Pronoun));
            }
        }
        // "“Put it down,” Orde said.", and the next paragraph: "“It is down,” he replied."
        let replies = found.cue.is_some_and(|(_, verb)| self.reading.is_one_of(verb, REPLIES))
            && self.distance(previous, span) == 1
            && !previous.mixed
            && previous.found.is_some_and(|q| q.phrase.head != Head::Pronoun);
        if replies
            && resolved.is_none_or(|(s, _)| s == asker)
            && let Some(other) = self.discourse.answers(at, sentence, asker)
        {
            return Some((other, Link::Pronoun));
        }
        // Somebody unnamed, whose turn it is.
        if matches!(previous.rule, Rule::OtherTurn | Rule::Asked) {
            let other = self.other_than(previous, span)?;
            if matches!(other, Speaker::Phrase(..)) {
                return Some((other, Link::Pronoun));
            }
        }
        resolved
    }

    /// What goes on, where a text or a body has just been quoted: `“…,” the notice says. “…,” it continues.`
    fn goes_on_itself(&self, found: &Found, previous: &Spoken) -> Option<Speaker> {
        let (_, verb) = found.cue?;
        let on = self.reading.is(found.phrase.first, Class::IT)
            && found.phrase.head == Head::Pronoun
            && self.reading.is_one_of(verb, GOING_ON);
        let near = previous.sentence + 1 >= self.reading.sentence_of(found.phrase.first);
        let before = previous.found.filter(|_| on && near)?.phrase;
        let thing = match before.head {
            Head::Noun(n) => !matches!(
                self.reading.nature_of_noun(n as usize),
                Nature::Person(_) | Nature::Several
            ),
            Head::Name(m) => {
                self.reading.people.sort_of(self.reading.mentions[m as usize].entity) == Sort::Organisation
            }
            Head::Pronoun => self.reading.is(before.first, Class::IT),
        };
        previous.speaker.filter(|_| thing)
    }

    /// Who answers whom the sentence before says was asked: `Orde asked Vidal whether it would. “It will,” the senator replied.`
    fn answer_of(&self, found: &Found, sentence: &Range<usize>) -> Option<(Speaker, Link)> {
        let (_, verb) = found.cue?;
        let named = matches!(found.phrase.head, Head::Name(m) if self.reading.mentions[m as usize].sort != Sort::Title);
        if named || !self.reading.is_one_of(verb, REPLIES) {
            return None;
        }
        let (asker, asked) = self.discourse.question()?;
        let (speaker, link) = self.resolve(found, sentence)?;
        (speaker == Speaker::Entity(asker)).then_some((Speaker::Entity(asked), link))
    }

    /// The latest speaker nearby who is not the one of the span before.
    pub fn other_than(&self, previous: &Spoken, span: &Span) -> Option<Speaker> {
        self.spoken
            .iter()
            .rev()
            .take(8)
            .filter(|s| self.distance(s, span) < 4)
            .find(|s| s.speaker.is_some() && s.speaker != previous.speaker)?
            .speaker
    }

    /// The latest speaker nearby who has a name and is not the one of the span before: for `the Minister`.
    fn other_named(&self, previous: &Spoken) -> Option<Speaker> {
        self.spoken
            .iter()
            .rev()
            .take(8)
            .filter_map(|s| s.speaker)
            .find(|s| matches!(s, Speaker::Entity(_)) && Some(*s) != previous.speaker)
    }

    /// Who is said to ask in the sentence before a talk: `A dispatcher asks for the address.`
    fn asking_before(&self, first: &Spoken) -> Option<Speaker> {
        let reading = self.reading;
        let (_, sentence) = self.sentence_before(first.sentence)?;
        let subject = reading.main_subject(sentence.start, sentence.end)?;
        let verb = reading.verb_after(&subject, sentence.end)?;
        if !reading.is_one_of(verb, words!["ask", "asks", "asked"]) {
            return None;
        }
        self.discourse
            .resolve(&subject, sentence)
            .map(|(s, _)| s)
            .filter(|s| Some(*s) != first.speaker)
    }

    /// Whether a span ends in a question.
    pub fn asks(&self, span: usize) -> bool {
        self.reading
            .body
            .get(self.reading.spans[span].range.clone())
            .is_some_and(|t| t.trim_end().ends_with('?'))
    }

    /// The other of two who talk to each other, for a sentence that is all quotation: `“Who?”`, then `“Royce.”`
    pub fn other_turn(&self, number: usize, sentence: &Range<usize>) -> Option<(Speaker, Rule)> {
        let reading = self.reading;
        let span = &reading.spans[number];
        if span.first as usize != sentence.start || (span.last as usize) + 1 < sentence.end {
            return None;
        }
        let previous = self.previous(span.first as usize)?;
        if self.distance(previous, span) != 1 {
            return None;
        }
        let asked = self.asks(previous.span);
        // "Here is how they answered:", and answer follows answer: no talk.
        if previous.rule == Rule::LedInBefore && !asked {
            return previous.speaker.map(|s| (s, Rule::LedInBefore));
        }
        let mut nearby = self.spoken.iter().rev().take(8).filter(|s| self.distance(s, span) < 4);
        let other = nearby.find(|s| s.speaker.is_some() && s.speaker != previous.speaker);
        let paragraph = &reading.paragraphs[span.paragraph as usize];
        let alone = span.first as usize == paragraph.start && span.last as usize + 1 >= paragraph.end;
        let exchange = alone
            && (previous.rule == Rule::OtherTurn
                || other.is_some_and(|o| {
                    self.distance(o, span) == 2
                        && (span.last - span.first <= SHORT_TURN || self.answers_back(number, previous, o))
                }));
        if alone
            && !asked
            && let Some(partner) = self.partner_in_talk(number, previous, other)
        {
            return Some((partner, Rule::OtherTurn));
        }
        if alone
            && other.is_none()
            && let Some(addressee) = self.spoken_to(previous, span)
        {
            return Some((addressee, Rule::OtherTurn));
        }
        if !(asked || self.asks(number) || exchange) {
            return None;
        }
        if self.wonders(previous) {
            return None;
        }
        if asked
            && let Some(addressee) = previous.found.and_then(|f| self.addressee(&f))
            && previous.speaker != Some(addressee)
        {
            return Some((addressee, Rule::Asked));
        }
        other
            .and_then(|o| o.speaker)
            .or_else(|| self.asks(number).then(|| self.asking_before(previous)).flatten())
            .map(|s| (s, Rule::OtherTurn))
    }

    /// Whether a turn of a talk is of whoever spoke before the one who spoke last: it speaks to that one, or it takes up the answer to a question.
    fn answers_back(&self, number: usize, previous: &Spoken, other: &Spoken) -> bool {
        let reading = self.reading;
        let span = &reading.spans[number];
        let Some(Speaker::Entity(answerer)) = previous.speaker else {
            return false;
        };
        if self.addressed_in(span) == Some(answerer) {
            return true;
        }
        if span.last - span.first > LONGEST_QUESTION || !self.asks(other.span) {
            return false;
        }
        // "“You were late.”" and not "“You have to be patient.”", which may be said to anybody.
        let first = reading.inner_first(span);
        let you = first + usize::from(reading.is_one_of(first, words!["and", "but", "so", "then", "yet"]));
        let accuses = reading.is_word(you, "you")
            && (reading.is_one_of(
                you + 1,
                words!["were", "did", "had", "said", "told", "knew", "meant", "saw", "went"],
            ) || reading.text(you + 1).ends_with("ed"));
        let replied = previous
            .found
            .and_then(|f| f.cue)
            .is_some_and(|(_, verb)| reading.is_one_of(verb, REPLIES));
        // "“Why?” asked Orde. “Because I can,” she replied. “I have no regrets.”": more of the answer.
        let own = || (first..span.last as usize).any(|i| reading.is(i, Class::I));
        accuses || replied && matches!(other.speaker, Some(Speaker::Entity(_))) && !own()
    }

    /// To whom the words are spoken by name: `“You were late, Mr Orde.”`
    pub(super) fn addressed_in(&self, span: &Span) -> Option<u32> {
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
    fn spoken_to(&self, previous: &Spoken, span: &Span) -> Option<Speaker> {
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

    /// Whether somebody named has only said at length what ends in a question: `“If it sails, who pays? Who steers?” said Ana Vidal.` Nobody answers.
    fn wonders(&self, previous: &Spoken) -> bool {
        let span = &self.reading.spans[previous.span];
        span.last - span.first > LONGEST_QUESTION
            && matches!(previous.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
            && previous.found.is_some_and(|f| {
                matches!(f.phrase.head, Head::Name(_))
                    && f.cue.is_some_and(|(_, verb)| {
                        self.reading
                            .is_one_of(verb, words!["said", "says", "told", "added", "wrote"])
                    })
            })
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
    fn addressee(&self, found: &Found) -> Option<Speaker> {
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

/// Whether the tag of a quotation says that it answers what stands before it: `“…,” Orde replied`, `“…,” Vidal shot back`.
pub(super) fn is_reply(reading: &Reading<'_>, spoken: &Spoken) -> bool {
    let cue = spoken.found.and_then(|f| f.cue);
    cue.is_some_and(|(_, verb)| {
        reading.is_one_of(verb, REPLIES)
            || reading.is_word(verb + 1, "back") && reading.is_one_of(verb, words!["fired", "hit", "shot", "snapped"])
    })
}

#[cfg(test)]
mod tests {
    use crate::quotes::{Context, extract};

    #[test]
    fn questions_and_answers_without_verbs_take_turns() {
        let body = "“Did you see who opened the safe?” Ana Vidal asked.\n\n“I did,” Tomas Brandl said.\n\n“Who?”\n\n“Royce.”\n\n“Not Emmett?”";
        let speakers: Vec<_> = extract(body, &Context::default())
            .into_iter()
            .map(|q| q.speaker.unwrap_or_default())
            .collect();
        assert_eq!(
            speakers,
            ["Ana Vidal", "Tomas Brandl", "Ana Vidal", "Tomas Brandl", "Ana Vidal"]
        );
    }

    fn speakers(body: &str) -> Vec<String> {
        extract(body, &Context::default())
            .into_iter()
            .flat_map(|q| vec![q.speaker.unwrap_or_default(); q.segments.len()])
            .collect()
    }

    #[test]
    fn who_asked_takes_up_an_answer_and_speaks_to_whoever_gave_it() {
        let asked = "“Why did you sign it?” asked Ruth Brandl.\n\n“Because he was about to leave,” Tomas Orde";
        let turns = ["Ruth Brandl", "Tomas Orde", "Ruth Brandl", "Tomas Orde"];
        for (tag, third) in [
            ("replied", "That is no reason. That is a ransom note."),
            ("replied", "Tell the court what you saw."),
            ("said", "You meant that he was a thief."),
            ("said", "That was after the fourth glass of the night, Mr Orde."),
        ] {
            let body = format!("{asked} {tag}.\n\n“{third}”\n\n“It was not like that.”");
            assert_eq!(speakers(&body), turns, "{body}");
        }
        // More of the answer.
        for third in [
            "I have no regrets about it, and I would sign it again.",
            "You have to be patient with the boats in the winter.",
        ] {
            let body = format!("{asked} said.\n\n“{third}”");
            assert_eq!(speakers(&body)[2], "Tomas Orde", "{body}");
        }
    }

    #[test]
    fn whom_the_first_of_a_talk_speaks_to_answers_it() {
        for body in [
            "Tomas Orde told the court that he had been asleep.\n\n“You were drunk,” said Ruth Brandl, prosecuting.\n\n“I was not.”",
            "Tomas Orde told the court that he had been asleep.\n\n“You were drunk, weren’t you?” said Ruth Brandl.\n\n“I was not.”",
            "The court sat at ten, and Tomas Orde stood up.\n\n“Mr Orde, it was late,” said Ruth Brandl.\n\n“No, it was not.”",
        ] {
            assert_eq!(speakers(body), ["Ruth Brandl", "Tomas Orde"], "{body}");
        }
        let body =
            "Tomas Orde has sailed for years.\n\n“We learn to love it,” said Ruth Brandl, a pilot.\n\n“I do love it.”";
        assert_eq!(speakers(body), ["Ruth Brandl", "Ruth Brandl"]);
    }

    #[test]
    fn answers_that_a_colon_leads_in_take_no_turns() {
        let body = "“It is late,” Ana Vidal said.\n\nBut others were glad. Here is how a number of pilots replied:\n\n“So good.”\n\n“I do not see why. Who cares?”\n\n“Well done.”";
        let speakers: Vec<_> = extract(body, &Context::default())
            .into_iter()
            .map(|q| q.speaker.unwrap_or_default())
            .collect();
        assert_eq!(
            speakers[1..].iter().filter(|s| s.ends_with("pilots")).count(),
            speakers.len() - 1
        );
    }

    #[test]
    fn a_question_and_what_follows_it_at_once_are_two_quotations() {
        let body = "Ana Vidal said: “It is late.” Orde sat in the hall. “Are you afraid of the board?” “No, I am not afraid of any board.” “I have sailed for years.”";
        let quotes: Vec<_> = extract(body, &Context::default())
            .into_iter()
            .map(|q| q.segments.len())
            .collect();
        assert_eq!(quotes, [2, 2]);
    }

    #[test]
    fn far_apart_in_a_paragraph_each_tag_begins_a_quotation() {
        let near = "“It is late,” Ana Vidal said. She sat. “It is very late,” she said.";
        assert_eq!(extract(near, &Context::default()).len(), 1);
        let far = "“It is late,” Ana Vidal said. She knew every boat in the port by its sail, and most of those who had ever sailed one of them, and where they had gone. “It is very late,” she said.";
        assert_eq!(extract(far, &Context::default()).len(), 2);
    }

    #[test]
    fn whoever_is_shown_between_two_quotations_of_a_paragraph_speaks_the_second() {
        let speakers = |gesture: &str, second: &str| -> Vec<String> {
            let body =
                format!("Ana Vidal and Tomas Orde met on the quay.\n\n“It is late,” Vidal said. {gesture} “{second}”");
            let found = extract(&body, &Context::default());
            found.into_iter().map(|q| q.speaker.unwrap_or_default()).collect()
        };
        for gesture in [
            "Orde shook his head.",
            "Orde was not so sure.",
            "Then Orde took the floor.",
        ] {
            assert_eq!(
                speakers(gesture, "We shall see."),
                ["Ana Vidal", "Tomas Orde"],
                "{gesture}"
            );
        }
        // What is told of him, by her or by the reporter, gives him no word.
        for gesture in [
            "Orde joined the board in 2010.",
            "Orde was sacked by the board.",
            "Orde has opposed the plan.",
            "Orde is her uncle.",
        ] {
            assert_eq!(speakers(gesture, "We shall see."), ["Ana Vidal"], "{gesture}");
        }
        assert_eq!(speakers("Orde shook his head.", "He never listens."), ["Ana Vidal"]);
    }

    #[test]
    fn whoever_is_shown_after_a_quotation_with_which_a_paragraph_begins_speaks_it_and_the_next() {
        let body = "Tomas Orde runs the port. Adam Brandl was his pilot.\n\n“We were late from first to last.” Orde shakes his head. “And then it got worse.”";
        let speakers: Vec<_> = extract(body, &Context::default())
            .into_iter()
            .map(|q| q.speaker.unwrap_or_default())
            .collect();
        assert_eq!(speakers, ["Tomas Orde"]);
    }

    #[test]
    fn whoever_has_been_asked_or_told_something_replies() {
        let speakers = |body: &str| -> Vec<String> {
            let found = extract(body, &Context::default());
            found.into_iter().map(|q| q.speaker.unwrap_or_default()).collect()
        };
        for (asked, answer) in [
            ("asked the waiter. “Not at all,” he replied.", "waiter"),
            ("asked him. “Not at all,” the player replied.", "player"),
            ("asked Ana Vidal. “Not at all,” came the reply.", "Ana Vidal"),
            ("told Ana Vidal. “Not at all,” was her answer.", "Ana Vidal"),
        ] {
            assert_eq!(
                speakers(&format!("“Do you mind?” Tomas Orde {asked}")),
                ["Tomas Orde", answer],
                "{asked}"
            );
        }
        // Who has only asked goes on.
        assert_eq!(
            speakers("“Do you mind?” Tomas Orde asked. “It is late,” he said."),
            ["Tomas Orde"]
        );
    }

    #[test]
    fn whoever_is_pressed_answers() {
        for pressed in [
            "Tomas Orde pressed Adam Brandl to explain.",
            "Tomas Orde grilled Adam Brandl for an hour.",
            "Tomas Orde wanted to know where Adam Brandl was.",
            "Tomas Orde demanded to know whether Adam Brandl was late.",
        ] {
            let speaker = |tag: &str| {
                let body = format!("{pressed} “It is late,” he {tag}.");
                extract(&body, &Context::default())
                    .into_iter()
                    .find_map(|q| q.speaker)
                    .unwrap_or_default()
            };
            assert_eq!(speaker("answered"), "Adam Brandl", "{pressed}");
        }
        let body = "When Judge Tomas Orde asked Adam Brandl how he pleaded, he answered, “Guilty.”";
        let found = extract(body, &Context::default());
        assert_eq!(found[0].speaker.as_deref(), Some("Adam Brandl"));
        let body = "When Judge Tomas Orde left the court, he said, “It is late.”";
        let found = extract(body, &Context::default());
        assert_eq!(found[0].speaker.as_deref(), Some("Tomas Orde"));
    }

    #[test]
    fn a_quotation_before_a_tagged_one_goes_with_it_where_nobody_is_nearer() {
        let body = "Tomas Brandl said: “It is late.”\n\nThe tide was high.\n\n“Nobody could have known of it.”\n\n“We sailed on Monday, and all of us came back,” Ana Vidal said.";
        let quotes = extract(body, &Context::default());
        assert_eq!(quotes.len(), 2);
        assert_eq!(quotes[1].speaker.as_deref(), Some("Ana Vidal"));
        assert_eq!(quotes[1].rule, "speaker of the quotation after");
    }

    #[test]
    fn all_that_an_article_begins_with_is_the_one_of_its_headline() {
        let body = "“Where is the log of the boat?”\n\n“You know that they are looking for the log!”\n\nThese were the words of the harbour master on Monday. Ana Vidal had come late.";
        let context = Context {
            title: "The log that Vidal wants",
            ..Context::default()
        };
        let quotes = extract(body, &context);
        assert_eq!(quotes.len(), 2);
        assert!(quotes.iter().all(|q| q.speaker.as_deref() == Some("Ana Vidal")));
    }

    #[test]
    fn what_goes_on_in_the_next_paragraph_is_one_quotation() {
        let body = "“It is late,” Ana Vidal said.\n\n“We had hoped to sail at noon on Monday, and nobody on the quay had told us of the storm.”";
        assert_eq!(extract(body, &Context::default()).len(), 1);
        let body = "“Is it late?” Ana Vidal said.\n\n“It is not late at all.”";
        assert_eq!(extract(body, &Context::default()).len(), 2);
    }

    #[test]
    fn whoever_only_wonders_at_length_gets_no_answer() {
        let body = "“The boats are late,” said Tomas Brandl.\n\n“If the board wants to close the port, that leads to a question: who pays for it? Is it the pilots? Is it the guild? And if it is, how do they do that?” said Ana Vidal, who wrote a book.\n\n“It takes years, and it costs a lot.”";
        let quotes = extract(body, &Context::default());
        assert_eq!(quotes.last().and_then(|q| q.speaker.as_deref()), Some("Ana Vidal"));
    }

    #[test]
    fn a_text_that_goes_on_is_the_one_quoted_last() {
        let body = "The Harbour Guild asks for pilots. A notice has been of interest since the guild offers boats.\n\n“You will row,” the application states.\n\n“You will row far,” it continues.";
        let quotes = extract(body, &Context::default());
        assert_eq!(quotes.last().and_then(|q| q.speaker.as_deref()), Some("application"));
    }

    #[test]
    fn whom_a_question_before_it_was_put_to_answers() {
        let body = "One of my friends is a pilot. His brother is a clerk on the quay.\n\nI asked the pilot, “Is it late?”\n\n“It is,” he said.";
        let quotes = extract(body, &Context::default());
        assert_eq!(quotes.last().and_then(|q| q.speaker.as_deref()), Some("pilot"));
    }

    #[test]
    fn whoever_is_only_described_and_has_spoken_since_goes_on() {
        let body = "The Harbour Board wrote a letter. “We are troubled,” the letter said. The rules are late. A spokesman for Vidal said the port would wait. “We will wrap up the talks.” The tide was high.";
        let quotes = extract(body, &Context::default());
        assert_eq!(
            quotes.last().and_then(|q| q.speaker.as_deref()),
            Some("spokesman for Vidal")
        );
    }

    #[test]
    fn the_signature_below_several_paragraphs_tells_more_than_some() {
        let signed = |name: &str| {
            format!("“The boats are late, and nobody on the quay is surprised by it at all.” {name}, Harbour Post\n\n")
        };
        let body = format!(
            "{}{}{}Some worry that “without the board, a second port becomes a thing that could well be.\n\n“But would the pilots want it, and would the guild?” Nadia Hatoum, Harbour Review\n\n",
            signed("Ana Vidal"),
            signed("Tomas Brandl"),
            signed("Pablo Orde")
        );
        let quotes = extract(&body, &Context::default());
        assert_eq!(quotes.last().and_then(|q| q.speaker.as_deref()), Some("Nadia Hatoum"));
        assert!(quotes.iter().all(|q| q.speaker.as_deref() != Some("Some")));
    }

    #[test]
    fn who_replies_has_not_said_what_is_replied_to() {
        let body = "Ruth Brandl chairs the board.\n\nThe matter shook the meeting on Monday, with councillor Tomas Orde walking up to the chair with a lump of concrete.\n\n“You opened half a bridge.”\n\n“Put it down,” the board’s chair, Ruth Brandl, shot back.\n\n“It is down,” he replied.";
        assert_eq!(speakers(body), ["Tomas Orde", "Ruth Brandl", "Tomas Orde"]);
        let body = "Kim Pell runs the quay. Tomas Orde is a pilot in Carrow. Orde met Pell on Monday.\n\n“Put it down,” said Pell.\n\n“It is down,” he replied.";
        assert_eq!(speakers(body), ["Kim Pell", "Tomas Orde"]);
    }
}
