//! Who puts out a text: `a statement from Vidal`, `a Harbour Board analysis`, `Vidal signed a letter`.

use std::ops::Range;

use super::{PAPERS, PERSONAL, TEXTS};
use crate::quotes::cues::ISSUE;
use crate::quotes::lexicon::{Class, WordSet, hash, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::resolution::{Discourse, Speaker};
use crate::quotes::tokens::Kind;

/// Verbs by which, beside those of issuing, a text comes from their subject.
const WRITE: &WordSet = words![
    "wrote",
    "writes",
    "written",
    "filed",
    "files",
    "produced",
    "unveiled",
    "made",
    "makes",
    "distributed",
    "distributes",
    "launched",
    "launches",
    "signed",
    "drafted",
    "submitted",
    "emailed",
    "aired",
    "airs",
    "airing",
    "running",
    "launching",
    "releasing",
    "issuing",
    "circulating",
    "pushed",
    "put",
    "ran",
    "runs",
    "gave",
    "offered",
];

/// Verbs of passing on a text that may be somebody else's, if it is none in which one speaks for oneself: `provided a statement`, and not `provided a document`.
const PASSES_ON: &WordSet = words!["provided", "provides", "handed"];

/// Where everybody may post.
const PLATFORMS: &WordSet = words![
    "bluesky",
    "facebook",
    "instagram",
    "linkedin",
    "reddit",
    "snapchat",
    "telegram",
    "tiktok",
    "twitter",
    "whatsapp",
    "youtube",
];

/// How far back in its own sentence a text is looked for that is spoken of again, in tokens.
const FARTHEST_HERE: usize = 120;

/// How far before the noun of a text its verb or its owner is looked for, in tokens.
const REACH: usize = 7;

impl Discourse<'_, '_> {
    /// Whose text the noun stands for, where the article has said so.
    pub(in crate::quotes::resolution) fn issuer(&self, noun: usize) -> Option<Speaker> {
        self.texts.get(&hash(self.reading.text(noun).as_bytes())).copied()
    }

    /// Whose text a noun stands for, where the sentence itself has brought it in: `A Harbour Board email was clear: “…,” the email read.`
    pub(in crate::quotes::resolution) fn issuer_here(
        &self,
        first: usize,
        noun: usize,
        sentence: &Range<usize>,
    ) -> Option<Speaker> {
        let reading = self.reading;
        let from = sentence.start.max(first.saturating_sub(FARTHEST_HERE));
        let earlier = (from..first)
            .rev()
            .find(|&i| reading.tokens[i].is_outside() && reading.is_word(i, reading.text(noun)))?;
        reading
            .is_one_of(earlier, TEXTS)
            .then(|| self.issuer_of(earlier, sentence, None))
            .flatten()
    }

    /// The token past a day and its hour: `a statement` `Monday night` `from the Harbour Board`.
    fn past_day(&self, at: usize) -> usize {
        let reading = self.reading;
        if !reading.is(at, Class::DATE) || reading.tokens[at].is_lower() {
            return at;
        }
        at + 1 + usize::from(reading.is_one_of(at + 1, words!["night", "morning", "afternoon", "evening"]))
    }

    /// The last verb between two tokens by which the text of a noun comes from its subject.
    fn issuing_verb(&self, noun: usize, from: usize, to: usize) -> Option<usize> {
        let reading = self.reading;
        let passes_on = |i: usize| reading.is_one_of(i, PASSES_ON) && reading.is_one_of(noun, PERSONAL);
        (from..to).rev().find(|&i| {
            (reading.is_one_of(i, ISSUE) || reading.is_one_of(i, WRITE) || passes_on(i))
                && reading.tokens[i].is_outside()
        })
    }

    /// Who issues a text in the clause that first speaks of it: `Vidal wrote a letter that …`
    pub(in crate::quotes::resolution) fn issuer_within(&self, noun: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let verb = self.issuing_verb(noun, sentence.start.max(noun.saturating_sub(REACH)), noun)?;
        let phrase = reading.subject_before(verb, sentence.start)?;
        // A text that has put out a text has no issuer of its own here.
        let text = matches!(phrase.head, Head::Noun(n) if reading.is_one_of(n as usize, TEXTS));
        (!text).then(|| Some(self.resolve(&phrase, sentence)?.0)).flatten()
    }

    /// Whether a text is one of those that anybody may put out there: `a Facebook` `post`.
    pub(in crate::quotes::resolution) fn is_posted(&self, noun: usize) -> bool {
        let reading = self.reading;
        reading.is_one_of(noun, words!["post", "tweet", "message", "ad", "ads", "note"])
            && noun
                .checked_sub(1)
                .is_some_and(|site| reading.is_one_of(site, PLATFORMS))
    }

    /// Who issues the text that the noun brings in. `subject` is whom the sentence is about.
    pub(super) fn issuer_of(&self, noun: usize, sentence: &Range<usize>, subject: Option<Speaker>) -> Option<Speaker> {
        let reading = self.reading;
        if let Some(author) = self.author_named_behind(noun, sentence) {
            return Some(author);
        }
        if self.is_signed_for_body(noun, sentence) {
            return self.body_signed_for(noun, sentence).or(subject);
        }
        if let Some(author) = self
            .author_told_behind(noun, sentence)
            .or_else(|| self.body_named_before(noun, sentence))
            .or_else(|| self.camp_before(noun, sentence.start))
        {
            return Some(author);
        }
        let first = self.front_of_text(noun, sentence);
        if reading.kind(first) == Kind::Possessive {
            return self.owner_named_before(first);
        }
        if reading.is_one_of(first, words!["his", "her", "its"]) {
            return self.pronoun(first, sentence);
        }
        if self.is_said_in_text(first, sentence) {
            return subject.or_else(|| self.subject_of_verb(first - 2, sentence));
        }
        if reading.is_one_of(first, words!["a", "an", "another"]) {
            return self.issuer_before(noun, first, sentence, subject);
        }
        None
    }

    /// Who is the subject of a verb.
    fn subject_of_verb(&self, verb: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let phrase = self.reading.subject_before(verb, sentence.start)?;
        Some(self.resolve(&phrase, sentence)?.0)
    }

    /// Who is named right behind a text: `a statement` `from Vidal`, `a report` `Monday by the Harbour Board`.
    fn author_named_behind(&self, noun: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let by = self.past_day(noun + 1);
        if !reading.is_one_of(by, words!["from", "by"]) {
            return None;
        }
        let Head::Name(m) = reading.phrase_at(by + 1, sentence.end)?.head else {
            return None;
        };
        let author = &reading.mentions[m as usize];
        (!matches!(author.sort, Sort::Title | Sort::Place)).then_some(Speaker::Entity(author.entity))
    }

    /// Whether a text is signed by somebody of a body that only comes after it: `In a` `statement` `signed by its clerk, Ana Vidal, the board denied it`.
    fn is_signed_for_body(&self, noun: usize, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        reading.is_word(sentence.start, "in")
            && reading.is_word(noun + 2, "by")
            && reading.is_one_of(noun + 3, words!["its", "their"])
    }

    /// The body for which such a text is signed: the one that says something there.
    fn body_signed_for(&self, noun: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let verb = (noun + 4..sentence.end).find(|&i| reading.is(i, Class::SAY) && reading.may_be_verb(i))?;
        let person = |s: &Speaker| matches!(*s, Speaker::Entity(e) if reading.people.sort_of(e) == Sort::Person);
        self.subject_of_verb(verb, sentence).filter(|s| !person(s))
    }

    /// Whose a text is by what is told behind it: `a report` `on the tides by the Harbour Board`, `a complaint` `filed by Vidal`, `the letter` `, signed by Ana Vidal,`.
    fn author_told_behind(&self, noun: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let itself = Phrase {
            first: noun,
            last: noun,
            head: Head::Noun(noun as u32),
        };
        let extended = self.reading.extended(&itself, sentence.end);
        (extended > noun + 1)
            .then(|| self.author_of_text(noun, extended, sentence))
            .flatten()
            .or_else(|| self.author_behind_comma(noun, noun + 1, sentence))
    }

    /// The body that is named before a text: `a Harbour Board` `analysis`, and not `a TV` `ad`.
    fn body_named_before(&self, noun: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let before = noun.checked_sub(1).filter(|&b| b >= sentence.start)?;
        let body = &reading.mentions[reading.mention_over(before)?];
        (body.sort != Sort::Title
            && reading.people.sort_of(body.entity) == Sort::Organisation
            && !reading.is_one_of(noun, PAPERS)
            && !reading.is_word(before, "TV")
            && !self.is_posted(noun))
        .then_some(Speaker::Entity(body.entity))
    }

    /// The token before a text that tells whose or which it is: the mark of a possessive, `her` or an article, or the last that is looked at.
    fn front_of_text(&self, noun: usize, sentence: &Range<usize>) -> usize {
        let reading = self.reading;
        let from = sentence.start.max(noun.saturating_sub(REACH));
        let tells = |i: &usize| {
            reading.kind(*i) == Kind::Possessive
                || reading.is_one_of(*i, words!["his", "her", "its"])
                || reading.is(*i, Class::DETERMINER)
                || !reading.tokens[*i].is_outside()
        };
        (from..noun).rev().find(tells).unwrap_or(from)
    }

    /// Who is named before the mark of a possessive: `Vidal` `’s letter`.
    fn owner_named_before(&self, mark: usize) -> Option<Speaker> {
        let reading = self.reading;
        let owner = &reading.mentions[reading.mention_over(mark.checked_sub(1)?)?];
        (!matches!(owner.sort, Sort::Title | Sort::Place)).then_some(Speaker::Entity(owner.entity))
    }

    /// Whether somebody says something in a text that begins with its article: `Vidal said in` `the statement`, `“…,” the board wrote in` `the long report`, and not `Vidal was accused in` `the report`.
    fn is_said_in_text(&self, first: usize, sentence: &Range<usize>) -> bool {
        let reading = self.reading;
        reading.is_word(first, "the")
            && first >= sentence.start + 2
            && reading.is_word(first - 1, "in")
            && reading.is(first - 2, Class::SPEECH)
            && !(first >= sentence.start + 3
                && reading.is_one_of(first - 3, words!["was", "were", "is", "are", "been", "being"]))
    }

    /// Who puts out a text that is brought in from `first` on, by what stands before it: `Vidal responded with` `a statement`, `Hundreds of pilots signed` `a letter`.
    fn issuer_before(
        &self,
        noun: usize,
        first: usize,
        sentence: &Range<usize>,
        subject: Option<Speaker>,
    ) -> Option<Speaker> {
        let reading = self.reading;
        let before = first.checked_sub(1).filter(|&b| b >= sentence.start)?;
        if let Some(speaker) = self.who_says_in(before, sentence) {
            return Some(speaker);
        }
        let verb = self.issuing_verb(noun, sentence.start.max(noun.saturating_sub(REACH)), first);
        // "Vidal works for the guild, which sent a letter"
        let relative = verb.is_some_and(|v| v > sentence.start && reading.is(v - 1, Class::WHO));
        // "responded with a statement", and not "with a lawsuit"
        let with = reading.is_word(before, "with") && reading.is_one_of(noun, PERSONAL);
        let led = verb.is_some() || with || reading.is_one_of(before, words!["in", "via", "through"]);
        subject
            .filter(|_| led && !relative)
            .or_else(|| self.subject_of_verb(verb?, sentence))
    }

    /// Who says something in a text, whatever the sentence is about: `The dues will rise, the board said` `in` `a statement`.
    fn who_says_in(&self, preposition: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let says = || {
            let verb = preposition - 1;
            reading.is(verb, Class::SAY) && reading.may_be_verb(verb)
        };
        if !reading.is_word(preposition, "in") || preposition <= sentence.start + 1 || !says() {
            return None;
        }
        self.subject_of_verb(preposition - 1, sentence)
            .filter(|s| !matches!(*s, Speaker::Entity(e) if reading.people.sort_of(e) == Sort::Place))
    }
}
