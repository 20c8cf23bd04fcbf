//! Whose `he`, whose `they`, whose `it`.

mod earlier;
mod fitting;

use std::ops::Range;

use super::memory::Who;
use super::{Discourse, FEW, Speaker, weights};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::{Gender, Sort};
use crate::quotes::phrases::Head;
use crate::quotes::tokens::{Kind, Token};

/// How far before a second `who` the first is looked for, in tokens.
const LONGEST_RELATIVE: usize = 30;

/// How far into its sentence a pronoun stands at most whose bearer is named after it, in tokens.
const FARTHEST_CATAPHOR: usize = 8;

/// How far before `they` those are looked for who are described, in tokens.
const FARTHEST_SEVERAL: usize = 70;

/// What begins a clause that stands before the main one.
pub(super) const FRONTED: &WordSet = words!["when", "after", "before", "as", "since", "because", "once", "until"];

/// After what a clause goes on whose teller is put in between: `because, she said,`.
const GOES_ON: &WordSet = words![
    "because", "and", "but", "that", "which", "who", "although", "before", "after", "while", "where", "when", "if",
    "as", "or",
];

/// What a pronoun asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    One(Gender),
    It,
    They,
}

impl Discourse<'_, '_> {
    /// The speaker that the pronoun at `token` stands for.
    pub(super) fn pronoun(&self, token: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        if reading.is(token, Class::I) {
            return Some(Speaker::Author);
        }
        if reading.is(token, Class::WHO) {
            return self.relative(token, sentence);
        }
        let wanted = if reading.is(token, Class::HE) {
            Wanted::One(Gender::He)
        } else if reading.is(token, Class::SHE) {
            Wanted::One(Gender::She)
        } else if reading.is(token, Class::THEY) {
            Wanted::They
        } else {
            Wanted::It
        };
        if let Wanted::One(gender) = wanted
            && let Some(named) = self.named_after(gender, token, sentence)
        {
            return Some(Speaker::Entity(named));
        }
        self.bearer(wanted, token, sentence, self.governor(token, sentence))
            // "an ominous message from the board. “…,” it reads": the board's.
            .map(|who| match self.text {
                Some((text, Some(issuer), _)) if text == who => issuer,
                _ => self.speaker_of(who),
            })
            .or(match wanted {
                Wanted::One(_) => None,
                Wanted::It | Wanted::They => self.last_speaker,
            })
    }

    /// Whom a pronoun cannot stand for in its own clause: `Vidal heard him shouting “…”`, `he told Vidal`.
    fn governor(&self, token: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let other = if reading.is_one_of(token, words!["him", "them"]) {
            match reading.main_subject(sentence.start, token)?.head {
                Head::Name(m) => m as usize,
                _ => return None,
            }
        } else if reading.is(token + 1, Class::TELL) {
            reading.mention_at(token + 2)?
        } else {
            // "Orde wrote of Vidal, whom he called": not Vidal.
            reading.mention_over(self.whose_relative(token, sentence)?)?
        };
        Some(Speaker::Entity(reading.mentions[other].entity))
    }

    /// The last token of the words before the relative clause whose subject a pronoun is: of whom `Vidal, whom he called`, `the clerk, of whom she said` speak.
    fn whose_relative(&self, token: usize, sentence: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let whom = token
            .checked_sub(1)
            .filter(|&w| reading.is_one_of(w, words!["whom", "who"]))?;
        let before = whom.checked_sub(1)?;
        let before = before.checked_sub(usize::from(reading.is(before, Class::PREPOSITION)))?;
        let before = before.checked_sub(usize::from(reading.kind(before) == Kind::Comma))?;
        (before >= sentence.start).then_some(before)
    }

    /// The person that a pronoun of this gender at `token` stands for.
    pub(super) fn person(&self, gender: Gender, token: usize, sentence: &Range<usize>) -> Option<Who> {
        self.bearer(Wanted::One(gender), token, sentence, None)
    }

    /// The same, of others than one who cannot be meant.
    pub(super) fn person_but(
        &self,
        gender: Gender,
        token: usize,
        sentence: &Range<usize>,
        but: Speaker,
    ) -> Option<Who> {
        self.bearer(Wanted::One(gender), token, sentence, Some(but))
    }

    /// Who answers: the person that the pronoun at `token` stands for if it is not the one who asked.
    pub fn answers(&self, token: usize, sentence: &Range<usize>, asker: Speaker) -> Option<Speaker> {
        let gender = if self.reading.is(token, Class::HE) {
            Gender::He
        } else if self.reading.is(token, Class::SHE) {
            Gender::She
        } else {
            return None;
        };
        self.bearer(Wanted::One(gender), token, sentence, Some(asker))
            // Nobody who has not been spoken of for long answers: it is the one who asked that goes on.
            .filter(|&who| self.memory.weight(who) >= weights::PERSON_LEAST)
            .map(|who| self.speaker_of(who))
    }

    /// `Vidal, who said “…”`: the one before it.
    fn relative(&self, mut who: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let mut before = who.checked_sub(1)?;
        // "an adviser who has left and who asked not to be named"
        if reading.is_one_of(before, words!["and", "or", "but"]) {
            who = (sentence.start..before)
                .rev()
                .take(LONGEST_RELATIVE)
                .find(|&i| reading.is_word(i, "who") && reading.tokens[i].is_outside())?;
            before = who.checked_sub(1)?;
        }
        let end = if reading.kind(before) == Kind::Comma {
            before.checked_sub(1)?
        } else {
            before
        };
        if end < sentence.start {
            return None;
        }
        let Some(m) = reading.mention_over(end) else {
            let phrase = reading.phrase_ending_at(end, sentence.start)?;
            return match phrase.head {
                Head::Noun(n) if reading.speaks(n as usize) => Some(self.nominal(&phrase, n as usize, sentence).0),
                _ => None,
            };
        };
        let mention = &reading.mentions[m];
        (mention.sort != Sort::Title).then_some(Speaker::Entity(mention.entity))
    }

    /// Who is named only after the pronoun: `In what he called “a rant,” Brandl told the board`.
    fn named_after(&self, gender: Gender, token: usize, sentence: &Range<usize>) -> Option<u32> {
        let reading = self.reading;
        let first = sentence.start;
        let led = reading.is(first, Class::PREPOSITION) && !reading.is(first, Class::CONJUNCTION);
        if !led || token > first + FARTHEST_CATAPHOR || !reading.mentions_in(&(first..token)).is_empty() {
            return None;
        }
        let mut at = token;
        for _ in 0..FEW {
            let ends = match reading.tokens.get(at).filter(|_| at < sentence.end)? {
                t if t.is_outside() => t.kind == Kind::Comma,
                t => reading.ends_with_comma(&reading.spans[t.span as usize]),
            };
            at = reading.after(at);
            if ends {
                break;
            }
        }
        let phrase = reading.phrase_at(at, sentence.end)?;
        let Head::Name(m) = phrase.head else { return None };
        let e = reading.mentions[m as usize].entity;
        let subject = reading.kind(phrase.last + 1) == Kind::Comma
            || reading.begins_predicate(phrase.last + 1, sentence.end)
            || reading.is(phrase.last + 1, Class::FINITE);
        (subject && reading.people.sort_of(e) == Sort::Person && self.may_be(e, gender)).then_some(e)
    }

    /// The bearer that a pronoun at `token` stands for.
    fn bearer(&self, wanted: Wanted, token: usize, sentence: &Range<usize>, but: Option<Speaker>) -> Option<Who> {
        let mut best: Option<(f32, Who)> = None;
        let mut consider = |who: Who, weight: f32| {
            // However well somebody fits, it adds nothing to the weight.
            if best.is_some_and(|(heaviest, _)| weight <= heaviest) {
                return;
            }
            let weight = weight * self.fits(who, wanted);
            if weight > 0.0 && but != Some(self.speaker_of(who)) && best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, who));
            }
        };
        let share = self.share_of_sentence(token, sentence);
        let here = if share > 0.0 {
            self.earlier_in_sentence(token, sentence)
        } else {
            Vec::new()
        };
        // "Orde said Vidal was late. “…,” he said": the one whom the sentence before was about.
        let latest = self.last_subject.filter(|&e| {
            (here.is_empty() || share < 1.0)
                && self.reading.people.sort_of(e) == Sort::Person
                && self.reading.is_subject_pronoun(token)
        });
        for r in self.memory.iter() {
            let is_latest = latest.is_some_and(|e| r.who == Who::Entity(e));
            let times = if is_latest { weights::LATEST_SUBJECT } else { 1.0 };
            consider(r.who, r.weight * times);
        }
        for (who, weight) in here {
            consider(who, self.memory.weight(who) + weight * share);
        }
        if wanted == Wanted::They {
            self.several_before(token, sentence, |who, weight| {
                consider(who, self.memory.weight(who) + weight)
            });
        }
        // "Orde complained of a report on the quays. The quays, it said, are late"
        if wanted == Wanted::It
            && let Some((text, _, weight)) = self.text
            && self.reading.is(token + 1, Class::SAY)
        {
            consider(text, weight);
        }
        best.map(|(_, who)| who)
    }

    /// Several people who are described in the sentence of a `they` before it or in the one before, and what that adds: `The board heard from Vell lawyers. “…,” they wrote`.
    fn several_before(&self, token: usize, sentence: &Range<usize>, mut tell: impl FnMut(Who, f32)) {
        let reading = self.reading;
        let before = reading
            .sentence_of(sentence.start)
            .checked_sub(1)
            .and_then(|n| reading.sentences.get(n));
        let from = before
            .map_or(sentence.start, |s| s.start)
            .max(token.saturating_sub(FARTHEST_SEVERAL));
        for at in (from..token).rev() {
            let t = &reading.tokens[at];
            if !t.is_lower() || !t.is_outside() || t.end - t.start < 5 || !reading.is_people(at) {
                continue;
            }
            let owns = reading.kind(at + 1) == Kind::Possessive;
            let phrase = reading
                .phrase_ending_at(at, from)
                .filter(|p| !owns && p.last == at && matches!(p.head, Head::Noun(_)));
            let Some(phrase) = phrase else { continue };
            let subject = reading.begins_predicate(at + 1, token);
            let weight = match (at >= sentence.start, subject) {
                (true, true) => weights::HERE_CLAUSE_SUBJECT,
                (true, false) => weights::HERE_OBJECT,
                (false, true) => weights::CLAUSE_SUBJECT,
                (false, false) => weights::OBJECT,
            };
            tell(self.bearer_of_noun(&phrase, at, sentence), weight);
        }
    }

    /// How far those named before a pronoun in its sentence come before others: not at all in `Trade, he says, will fall`, where they belong to
    /// what is said, and less in `Trade will fall, he said`.
    fn share_of_sentence(&self, token: usize, sentence: &Range<usize>) -> f32 {
        let reading = self.reading;
        let comma =
            token > sentence.start && reading.kind(token - 1) == Kind::Comma && reading.tokens[token - 1].is_outside();
        // "The port wanted a ruling because, it said, the tide was high": what goes before is no part of what is said.
        if comma && token > sentence.start + 1 && reading.is_one_of(token - 2, GOES_ON) {
            return 1.0;
        }
        let comma = comma || self.goes_on_from(token, sentence);
        let mut verb = token + 1;
        while verb < sentence.end && reading.is_filler(verb) {
            verb += 1;
        }
        if !comma || !reading.is(verb, Class::SPEECH) {
            return 1.0;
        }
        // "After Orde was heard by the board, he replied, “…": the clause before is no part of what is said.
        let leads =
            reading.kind(verb + 1) == Kind::Comma && reading.tokens.get(verb + 2).is_some_and(|t| !t.is_outside());
        if leads && reading.is_one_of(sentence.start, FRONTED) {
            return 1.0;
        }
        let subject = reading.main_subject(sentence.start, token);
        if reading.kind(verb + 1) == Kind::Comma && subject.is_some_and(|p| p.last + 2 == token) {
            0.0
        } else if verb + 1 >= sentence.end || matches!(reading.kind(verb + 1), Kind::Stop | Kind::Comma) {
            weights::BEFORE_TAG
        } else {
            1.0
        }
    }

    /// Whether the sentence before a tag runs into the words in marks, and so is said as well: `The guild “needs no boat,” he said`.
    fn goes_on_from(&self, token: usize, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        let Some(before) = token.checked_sub(1).filter(|&b| b > sentence.start) else {
            return false;
        };
        let Some(span) = reading.spans.get(reading.tokens[before].span as usize) else {
            return false;
        };
        let open = span.first as usize;
        open > sentence.start
            && reading.ends_with_comma(span)
            && reading
                .tokens
                .get(reading.inner_first(span))
                .is_some_and(Token::is_lower)
            && !matches!(reading.kind(open - 1), Kind::Comma | Kind::Colon)
    }

    /// What `he` and `she` ask for.
    fn gender_of(&self, pronoun: usize) -> Option<Gender> {
        if self.reading.is(pronoun, Class::HE) {
            Some(Gender::He)
        } else {
            self.reading.is(pronoun, Class::SHE).then_some(Gender::She)
        }
    }

    /// Whether a token is `he` or `she` as a subject.
    fn is_he_or_she(&self, token: usize) -> bool {
        self.gender_of(token).is_some() && self.reading.is_subject_pronoun(token)
    }
}
