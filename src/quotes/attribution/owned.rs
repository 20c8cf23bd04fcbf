//! Words that are told to be somebody's by no verb beside them: `in the words of Vidal`, `“…” So says Vidal.`, `Vidal’s verdict? “…”`.

use super::{Found, Rule};
use crate::quotes::cues::Strength;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::marks::Span;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// How many tokens a question has at most that only names what its answer is: `Vidal’s short answer to that?`
const LONGEST_NAMING: usize = 9;

/// How many tokens stand at most between `with` and the noun for the words that follow: `with` `a two-word` `remark`.
const LONGEST_REMARK: usize = 5;

/// What somebody is asked for or gives, besides nouns of speech.
const VERDICTS: &WordSet = words![
    "verdict",
    "advice",
    "conclusion",
    "judgment",
    "judgement",
    "summary",
    "message"
];

/// Endings of adjectives by which others judge what somebody has said.
const JUDGING: [&str; 14] = [
    "able", "al", "ed", "ful", "ible", "ic", "ical", "ing", "ish", "ist", "ive", "less", "ous", "some",
];

/// Such adjectives without an ending.
const JUDGMENTS: [&str; 12] = [
    "absurd", "bizarre", "crude", "cruel", "false", "harsh", "obscene", "rude", "sick", "strange", "vague", "vile",
];

impl Reading<'_> {
    /// Who is named behind `in the words of` at the token.
    pub(super) fn in_the_words_of(&self, at: usize, limit: usize) -> Option<Found> {
        let of = at + 3;
        if !self.is_word(at, "in")
            || !self.is_word(at + 1, "the")
            || !self.is_one_of(
                at + 2,
                words!["words", "view", "eyes", "opinion", "judgment", "judgement", "phrase"],
            )
            || !self.is_word(of, "of")
        {
            return None;
        }
        let phrase = self.phrase_at(of + 1, limit)?;
        (!matches!(phrase.head, Head::Noun(n) if !self.speaks(n as usize))).then_some(Found {
            phrase,
            cue: Some((at + 2, at + 2)),
            rule: Rule::AccordingTo,
            strength: Strength::Strong,
        })
    }

    /// Whose remark is called by its own words, whatever another does about it: `said he rejects Vidal’s “gifts” assertion`.
    pub(super) fn remark_of(&self, span: &Span) -> Option<Found> {
        let mark = (span.first as usize)
            .checked_sub(1)
            .filter(|&m| m > 0 && self.kind(m) == Kind::Possessive)?;
        let noun = span.last as usize + 1;
        if !self.is(noun, Class::SAY_NOUN) || !self.tokens[noun].is_lower() {
            return None;
        }
        // "Vidal’s “childish” remark": so others call it.
        let last = self.inner_last(span).map_or("", |last| self.text(last));
        let judged = JUDGING.iter().any(|ending| last.ends_with(ending)) || JUDGMENTS.contains(&last);
        if judged {
            return None;
        }
        let m = self.mention_over(mark - 1)?;
        let phrase = self.name(m);
        (phrase.last + 1 == mark && self.is_somebody(&phrase)).then_some(Found {
            phrase,
            cue: Some((noun, noun)),
            rule: Rule::Possessive,
            strength: Strength::Medium,
        })
    }

    /// Who does something with the words that follow: `was sent back by Vidal with a two-word remark, “…”`, `Vidal ended her speech with the words “…”`.
    pub(super) fn with_words(&self, span: &Span) -> Option<Found> {
        let open = span.first as usize;
        let before = open.checked_sub(1)?;
        let noun = before.checked_sub(usize::from(matches!(self.kind(before), Kind::Comma | Kind::Colon)))?;
        let is_words = self.is_word(noun, "words");
        if !is_words && !self.is_one_of(noun, words!["comment", "message", "note", "remark", "reply"]) {
            return None;
        }
        let from = self.sentences.get(self.sentence_of(noun))?.start;
        let with = (from.max(noun.saturating_sub(LONGEST_REMARK))..noun)
            .rev()
            .take_while(|&i| self.tokens[i].is_lower() && self.tokens[i].is_outside())
            .find(|&i| self.is_word(i, "with"))
            .filter(|&with| with > from + 1 && self.is_one_of(with + 1, words!["a", "an", "the", "these"]))?;
        let named = self
            .mention_over(with - 1)
            .map(|m| self.name(m))
            .filter(|p| p.last + 1 == with && p.first > from && self.is_somebody(p));
        // "by then mayor Ana Vidal"
        let by = named.filter(|p| {
            (from.max(p.first.saturating_sub(LONGEST_REMARK))..p.first)
                .rev()
                .find(|&i| !self.tokens[i].is_lower() || self.is(i, Class::PREPOSITION))
                .is_some_and(|i| self.is_word(i, "by"))
        });
        let phrase = match by {
            Some(phrase) => phrase,
            // "Vidal was met with the words “…”"
            None if is_words => {
                let subject = self.main_subject(from, with)?;
                let done = (subject.last + 1..with).any(|i| self.is_one_of(i, words!["was", "were", "been", "being"]));
                let acts = subject.last + 1 < with;
                Some(subject).filter(|p| acts && !done && (self.is_somebody(p) || self.is(p.first, Class::HE_SHE)))?
            }
            None => return None,
        };
        Some(Found {
            phrase,
            cue: Some((noun, noun)),
            rule: Rule::AccordingTo,
            strength: Strength::Strong,
        })
    }

    /// The one whose name and office stand on a line above.
    pub(super) fn headed(&self, span: &Span) -> Option<Found> {
        let m = self.mention_over(self.layout.headed_by(span.first as usize)?)?;
        Some(Found {
            phrase: self.name(m),
            cue: None,
            rule: Rule::NameColon,
            strength: Strength::Strong,
        })
    }

    /// `“It is late.” So says Ana Vidal, a pilot.`: the sentence behind one that is all quotation says whose it is.
    pub(super) fn so_says(&self, span: &Span) -> Option<Found> {
        let so = span.last as usize + 1;
        let declares = words![
            "says", "said", "say", "writes", "wrote", "spoke", "spake", "declared", "tweeted"
        ];
        let did = self.is_word(so + 1, "did");
        if !self.is_one_of(so, words!["so", "thus"]) || !did && !self.is_one_of(so + 1, declares) {
            return None;
        }
        let sentence = self.sentences.get(self.sentence_of(so)).filter(|s| s.start == so)?;
        let phrase = self.phrase_at(so + 2, sentence.end)?;
        // "Thus did the member from Vell, Ana Vidal, declare"
        let verb = if did {
            self.verb_after(&phrase, sentence.end)
                .filter(|&v| self.is(v, Class::SAY) || self.is_one_of(v, words!["declare", "speak", "write"]))?
        } else {
            so + 1
        };
        Some(Found {
            phrase,
            cue: Some((verb, verb)),
            rule: Rule::VerbSubjectAfter,
            strength: Strength::Medium,
        })
    }

    /// `Vidal’s verdict? “…”`: whose the answer is that the question right before it names.
    pub(super) fn verdict_of(&self, span: &Span) -> Option<Found> {
        let open = span.first as usize;
        let mark = open
            .checked_sub(1)
            .filter(|&m| self.text(m) == "?" && self.tokens[m].is_outside())?;
        let question = self.sentences.get(self.sentence_of(mark)).filter(|q| q.end == open)?;
        if question.len() > LONGEST_NAMING {
            return None;
        }
        let noun = (question.start + 1..mark)
            .find(|&i| self.is(i, Class::SAY_NOUN) || self.is_one_of(i, VERDICTS))
            .filter(|&noun| noun + 1 == mark || self.is_one_of(noun + 1, words!["to", "on", "for", "about"]))?;
        let plain = question
            .clone()
            .all(|i| !self.is(i, Class::AUX) && self.tokens[i].is_outside());
        let phrase = self.owner_of(noun, question.start).filter(|_| plain)?;
        Some(Found {
            phrase,
            cue: Some((noun, noun)),
            rule: Rule::Possessive,
            strength: Strength::Strong,
        })
    }

    /// Whether others say of somebody what the words before a quotation tell: `Vidal is accused of running` `“…”`.
    pub fn is_accused(&self, subject: &Phrase, open: usize) -> bool {
        (subject.last + 1..open.min(subject.last + LONGEST_NAMING)).any(|i| {
            self.is_one_of(i, words!["accused", "charged", "suspected", "convicted", "guilty"])
                && self.is_one_of(i + 1, words!["of", "with"])
                && self.tokens[i].is_outside()
        })
    }
}
