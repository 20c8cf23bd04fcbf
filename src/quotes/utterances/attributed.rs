//! Who says one span: the cases in the order of what they weigh, from a verb beside the marks to whoever has been spoken of last.

use std::ops::Range;

use super::{Pass, Shown, Spoken};
use crate::quotes::Link;
use crate::quotes::attribution::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, words};
use crate::quotes::marks::Span;
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::resolution::Speaker;
use crate::quotes::tokens::Kind;

/// How many tokens there are at most between two quotations of a paragraph that have a tag each, and are one all the same.
const LONGEST_PAUSE: u32 = 25;

/// How many tokens there are in what may as well be the other's answer.
const LONGEST_REJOINDER: u32 = 12;

/// A span whose speaker is looked for, and what stands around it.
struct Place<'p> {
    number: usize,
    span: &'p Span,
    /// The number of its sentence.
    in_sentence: usize,
    sentence: &'p Range<usize>,
    /// What stands beside the marks.
    found: Option<Found>,
    /// Whether it is a fragment of the reporter's sentence.
    fragment: bool,
    /// Whether it stands beside the running text.
    aside: bool,
    /// The quotation before it.
    previous: Option<&'p Spoken>,
    /// The same, where it stands in the same paragraph.
    in_paragraph: Option<&'p Spoken>,
}

impl Place<'_> {
    /// The span, as long as nobody is known to say it.
    fn open(&self) -> Spoken {
        Spoken {
            span: self.number,
            sentence: self.in_sentence,
            speaker: None,
            link: Link::Implicit,
            found: self.found,
            rule: Rule::Open,
            confidence: Rule::Open.confidence(Link::Implicit),
            joins: false,
            mixed: self.fragment,
        }
    }

    /// The span as somebody's words whom nothing beside it names.
    fn by(&self, speaker: Option<Speaker>, rule: Rule) -> Spoken {
        Spoken {
            speaker,
            rule,
            ..self.open()
        }
    }

    /// The span as somebody's words whom other words name.
    fn named(&self, (speaker, link): (Speaker, Link), rule: Rule) -> Spoken {
        Spoken {
            link,
            ..self.by(Some(speaker), rule)
        }
    }

    /// Whether the sentence begins with the span.
    fn begins_sentence(&self) -> bool {
        self.span.first as usize == self.sentence.start
    }
}

impl Pass<'_, '_> {
    /// Attributes one span.
    pub(super) fn one(&self, number: usize, in_sentence: usize, sentence: &Range<usize>, shown: &Shown) -> Spoken {
        let place = self.place(number, in_sentence, sentence, shown);
        self.over_paragraph(&place)
            .or_else(|| self.beside_marks(&place))
            .or_else(|| self.in_reply(&place))
            .or_else(|| self.of_same_opinion(&place))
            .or_else(|| self.of_subject(&place))
            .or_else(|| self.of_owner_after(&place))
            .or_else(|| self.of_owner_in_question(&place))
            .or_else(|| self.to_reporter(&place))
            .or_else(|| self.since_previous(&place))
            .or_else(|| self.in_answer(&place))
            .or_else(|| self.in_same_paragraph(&place))
            .or_else(|| self.after_lead(&place))
            .or_else(|| self.outside_report(&place))
            .unwrap_or_else(|| self.of_last_in_mind(&place))
    }

    /// What stands around a span.
    fn place<'p>(&'p self, number: usize, in_sentence: usize, sentence: &'p Range<usize>, shown: &Shown) -> Place<'p> {
        let reading = self.reading;
        let span = &reading.spans[number];
        let aside = reading.layout.aside_at(span.first as usize).is_some();
        let in_paragraph = |p: &&Spoken| reading.spans[p.span].paragraph == span.paragraph;
        let previous = if aside {
            // "“…,” Vidal said. “…”" in the captions of a gallery
            self.spoken
                .last()
                .filter(|p| in_paragraph(p) && p.sentence + 1 >= in_sentence && !p.mixed)
        } else {
            self.previous(span.first as usize)
        };
        Place {
            number,
            span,
            in_sentence,
            sentence,
            found: shown.found,
            fragment: shown.mixed,
            aside,
            previous,
            in_paragraph: previous.filter(in_paragraph),
        }
    }

    /// The paragraph before ended inside the quotation: `“It is late.` and, a paragraph on, `“We go.”`
    fn over_paragraph(&self, place: &Place<'_>) -> Option<Spoken> {
        if !place.span.continues {
            return None;
        }
        let labelled = place.found.is_some_and(|f| {
            matches!(f.rule, Rule::Label | Rule::Dash)
                || matches!(f.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
                    && f.strength == Strength::Strong
                    && matches!(f.phrase.head, Head::Name(_))
        });
        let previous = place
            .previous
            .filter(|p| !labelled && self.distance(p, place.span) <= 1)?;
        Some(Spoken {
            joins: true,
            ..place.by(previous.speaker, Rule::OverParagraph)
        })
    }

    /// A verb or the like stands beside the marks: `“It is late,” Vidal said.`
    fn beside_marks(&self, place: &Place<'_>) -> Option<Spoken> {
        let found = place.found?;
        let (speaker, link) = self
            .turn_of(&found, place.span, place.sentence, place.previous)
            .or_else(|| self.resolve(&found, place.sentence))?;
        let joins = place.previous.is_some_and(|p| {
            let before = &self.reading.spans[p.span];
            p.speaker == Some(speaker)
                && (p.sentence == place.in_sentence
                    // "“…,” she said. She knew every boat in the port, and most of those who had sailed them. “…,” she said.": one after the other.
                    || before.paragraph == place.span.paragraph
                        && !place.fragment
                        && !p.mixed
                        && place.span.first - before.last <= LONGEST_PAUSE)
        });
        Some(Spoken {
            joins,
            ..place.named((speaker, link), found.rule)
        })
    }

    /// Whoever has been asked or told something replies: `“Is it late?” Orde asked Vidal. “It is.”`
    fn in_reply(&self, place: &Place<'_>) -> Option<Spoken> {
        let (speaker, rule) = self.reply_after(place.span, place.previous)?;
        Some(place.by(Some(speaker), rule))
    }

    /// Whoever has the floor in the sentence: `The plan “will fail”, in Vidal’s eyes, and hits people “who cannot pay”`.
    fn of_same_opinion(&self, place: &Place<'_>) -> Option<Spoken> {
        let floor = place.previous.filter(|p| {
            place.fragment
                && p.sentence == place.in_sentence
                && p.speaker.is_some()
                && p.found.is_some_and(|f| f.rule == Rule::AccordingTo)
        })?;
        Some(Spoken {
            joins: true,
            ..place.by(floor.speaker, Rule::InParagraph)
        })
    }

    /// A fragment is the subject's of its sentence: `Vidal wants a board that is “strong”`.
    fn of_subject(&self, place: &Place<'_>) -> Option<Spoken> {
        let reading = self.reading;
        // "“…,” he said. The pilots “have lost their way”": who is spoken of does not speak.
        let spoken_of = || {
            place
                .previous
                .is_some_and(|p| p.speaker.is_some() && self.distance(p, place.span) == 0)
                && reading.is(reading.inner_first(place.span), Class::AUX)
        };
        if !place.fragment || spoken_of() {
            return None;
        }
        let speaks = |phrase| match self.discourse.resolve(&phrase, place.sentence)? {
            (speaker @ Speaker::Entity(e), link) if reading.people.may_speak(e) => Some((speaker, link)),
            _ => None,
        };
        let open = place.span.first as usize;
        let subject = self.called_so(place).and_then(speaks).or_else(|| {
            let main = reading.main_subject(place.sentence.start, open)?;
            // "Vidal is accused of running “…”": others say so of her.
            (!reading.is_accused(&main, open)).then(|| speaks(main)).flatten()
        })?;
        // "Vidal was accused of “…”": nobody is named whose words they are.
        if place.found.is_none() && reading.is_done_to_subject(place.span, place.sentence.start) {
            return Some(place.open());
        }
        Some(place.named(subject, Rule::SentenceSubject))
    }

    /// Who is said to be so, before the subject of the sentence: `though Vidal is “confident”`.
    fn called_so(&self, place: &Place<'_>) -> Option<Phrase> {
        let reading = self.reading;
        let start = place.sentence.start;
        let be = (place.span.first as usize)
            .checked_sub(1)
            .filter(|&b| b > start && reading.is_one_of(b, words!["is", "was", "are", "were"]))?;
        reading
            .phrase_ending_at(be - 1, start)
            .filter(|p| !reading.is_object(p, start))
    }

    /// The sentence after says whose words they were: `“…” Vidal’s four words …`
    fn of_owner_after(&self, place: &Place<'_>) -> Option<Spoken> {
        let speaker = self.owner_after(place.span, place.in_sentence)?;
        // "“…,” Orde said. “…”", and the next paragraph begins "Vidal’s words": they are still Orde's.
        let goes_on = place.in_paragraph.is_some_and(|p| {
            p.sentence + 1 == place.in_sentence
                || self
                    .reading
                    .paragraphs
                    .get(place.span.paragraph as usize)
                    .is_some_and(|p| place.span.last as usize + 1 >= p.end)
        });
        (!goes_on).then(|| place.named((speaker, Link::Explicit), Rule::PossessiveAfter))
    }

    /// The question before it asks for somebody's words: `Vidal’s verdict on the tide? “…”`
    fn of_owner_in_question(&self, place: &Place<'_>) -> Option<Spoken> {
        if !place.begins_sentence() {
            return None;
        }
        let (_, before) = self
            .sentence_before(place.in_sentence)
            .filter(|(n, _)| n + 1 == place.in_sentence)?;
        self.led_by(place, self.reading.owner_in_question(before)?, before)
    }

    /// Whoever has the floor answers the reporter: `“…,” said Vidal. Would Orde resign? “…”`
    fn to_reporter(&self, place: &Place<'_>) -> Option<Spoken> {
        if self.reading.layout.spoken_at(place.span.first as usize).is_some() {
            return None;
        }
        let speaker = self.answers_reporter(place.number, place.in_sentence, place.sentence, place.previous)?;
        place
            .in_paragraph
            .is_none_or(|p| p.speaker != Some(speaker))
            .then(|| place.by(Some(speaker), Rule::Asked))
    }

    /// Whoever has spoken since: `“…,” Vidal said. Orde told reporters that he agreed. “…”`
    fn since_previous(&self, place: &Place<'_>) -> Option<Spoken> {
        let previous = place.in_paragraph?;
        let speaker = self
            .spoke_since(previous, place.in_sentence, place.span)
            .or_else(|| self.took_the_floor(previous, place.in_sentence, place.span))?;
        Some(place.by(Some(speaker), Rule::SubjectBefore))
    }

    /// The quotation before it in its paragraph, where no colon leads in this one.
    fn goes_on_from<'p>(&self, place: &Place<'p>) -> Option<&'p Spoken> {
        let open = place.span.first as usize;
        let led = open > place.sentence.start && self.reading.kind(open - 1) == Kind::Colon;
        place.in_paragraph.filter(|_| !led)
    }

    /// Another answers: `So is the port lost? “Is it late?” “It is not.”`
    fn in_answer(&self, place: &Place<'_>) -> Option<Spoken> {
        let p = self.goes_on_from(place)?;
        let answers = p.found.is_none() && self.asks(p.span) && self.reading.spans[p.span].last + 1 == place.span.first;
        answers.then(|| place.by(self.other_than(p, place.span).or(p.speaker), Rule::OtherTurn))
    }

    /// The speaker of its paragraph goes on: `“…,” Vidal said. The boat was late. “…”`
    fn in_same_paragraph(&self, place: &Place<'_>) -> Option<Spoken> {
        let p = self.goes_on_from(place)?;
        // "“…,” Vidal said, accusing one who had called it “late”. “…”": what was woven into her sentence is an aside.
        let aside = p.mixed && !place.fragment;
        let before = self
            .spoken
            .iter()
            .rev()
            .take(4)
            .find(|s| s.sentence != p.sentence || !s.mixed);
        // "It is “late”, said Vidal. The plan, an answer to Orde’s “boat” plan, would be “no good”.": what is only called so is another's.
        let called = p.rule == Rule::Possessive && p.found.is_some_and(|f| f.cue.is_none());
        let own = before.filter(|s| {
            called && self.reading.spans[s.span].paragraph == place.span.paragraph && s.rule != Rule::Possessive
        });
        let first = before
            .filter(|s| aside && s.sentence == p.sentence && s.speaker.is_some())
            .or(own);
        Some(Spoken {
            joins: first.is_none_or(|s| s.speaker == p.speaker),
            ..place.by(first.unwrap_or(p).speaker, Rule::InParagraph)
        })
    }

    /// A lead in the sentence before that ends in a colon, or a floating quotation after its speaker's paragraph: `Vidal was clear:` and, a paragraph on, `“…”`
    fn after_lead(&self, place: &Place<'_>) -> Option<Spoken> {
        let (lead, before) = self.lead(place.span, place.in_sentence)?;
        let found = self
            .reading
            .before_span_at(before.end, before.start)
            .filter(|f| f.strength > Strength::Weak)
            .or_else(|| self.reading.announced(&before))
            // "Vidal came out to the steps. Here is all of it:"
            .or_else(|| {
                let (_, earlier) = self.sentence_before(lead)?;
                self.reading.announced(earlier)
            })?;
        self.led_by(place, found, &before)
    }

    /// The span as the words of whoever the sentence before it says.
    fn led_by(&self, place: &Place<'_>, found: Found, before: &Range<usize>) -> Option<Spoken> {
        let named = self.resolve(&found, before)?;
        Some(Spoken {
            found: Some(found),
            ..place.named(named, Rule::LedInBefore)
        })
    }

    /// What is no report of the article's: what a post passes on, an answer of an interview, a caption.
    fn outside_report(&self, place: &Place<'_>) -> Option<Spoken> {
        let layout = &self.reading.layout;
        let open = place.span.first as usize;
        // Whoever passes on somebody's words in a post has not said them.
        if layout.is_passed_on(open, place.fragment) {
            return Some(place.open());
        }
        // One answer over several paragraphs without closing marks is one quotation; each heading begins another.
        let voice = layout.spoken_at(open).and_then(|voice| self.voices.speaker(voice));
        voice
            .map(|speaker| place.by(Some(speaker), Rule::Voice))
            .or_else(|| place.aside.then(|| place.open()))
    }

    /// Where nothing stands beside it: the other of a talk, whom the sentence before is about, or whoever was quoted last.
    fn of_last_in_mind(&self, place: &Place<'_>) -> Spoken {
        let result = if let Some((other, rule)) = self.other_turn(place.number, place.sentence) {
            place.by(Some(other), rule)
        } else if let Some(e) = self.discourse.last_subject() {
            place.by(Some(Speaker::Entity(e)), Rule::SubjectBefore)
        } else if !place.fragment
            && let Some(speaker) = self.discourse.last_reporter()
        {
            place.by(Some(speaker), Rule::SubjectBefore)
        } else if let Some(p) = place.previous {
            place.by(p.speaker, Rule::QuotationBefore)
        } else {
            place.open()
        };
        Spoken {
            joins: self.goes_on_over_paragraph(place, &result),
            ..result
        }
    }

    /// Whether the paragraph begins with more of what the one before ends with: `“…,” Vidal said.` and, a paragraph on, `“…”`
    fn goes_on_over_paragraph(&self, place: &Place<'_>, result: &Spoken) -> bool {
        matches!(result.rule, Rule::SubjectBefore | Rule::QuotationBefore)
            && place.begins_sentence()
            && place.span.last - place.span.first > LONGEST_REJOINDER
            && place.previous.is_some_and(|p| {
                let tagged = matches!(p.rule, Rule::SubjectVerbAfter | Rule::VerbSubjectAfter)
                    || p.joins && matches!(p.rule, Rule::InParagraph | Rule::SubjectBefore);
                p.speaker.is_some()
                    && p.speaker == result.speaker
                    && tagged
                    && !p.mixed
                    && self.distance(p, place.span) == 1
                    && self
                        .sentence_before(place.in_sentence)
                        .is_some_and(|(n, _)| n == p.sentence)
            })
    }

    /// The words that end in a colon before a span, in its own sentence or the one before: where they stand and their number.
    fn lead(&self, span: &Span, number: usize) -> Option<(usize, Range<usize>)> {
        let reading = self.reading;
        let sentence = reading.sentences.get(number)?;
        let open = span.first as usize;
        if open > sentence.start {
            return (reading.kind(open - 1) == Kind::Colon).then_some((number, sentence.start..open));
        }
        self.sentence_before(number)
            .filter(|(_, s)| reading.kind(s.end - 1) == Kind::Colon)
            .map(|(n, s)| (n, s.clone()))
    }

    /// `“…” Smith’s four words …`: the sentence after says whose it was.
    fn owner_after(&self, span: &Span, sentence_number: usize) -> Option<Speaker> {
        let reading = self.reading;
        let sentence = reading.sentences.get(sentence_number)?;
        let next = reading.sentences.get(sentence_number + 1)?;
        if span.first as usize != sentence.start || next.start != span.last as usize + 1 {
            return None;
        }
        let m = &reading.mentions[reading.mention_at(next.start)?];
        let owner = m.last as usize;
        (reading.kind(owner + 1) == Kind::Possessive
            && (owner + 2..owner + 6).any(|i| reading.is(i, Class::SAY_NOUN) && i < next.end)
            && m.sort != Sort::Title)
            .then_some(Speaker::Entity(m.entity))
    }
}
