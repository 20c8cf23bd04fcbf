//! Whose a text is, or a camp, that a description is of: `her statement`, `the IMF report`, `the Vidal campaign`.

use super::super::memory::{Nature, Who};
use super::super::texts::{PAPERS, TEXTS};
use super::super::{Discourse, FEW, Speaker};
use super::{Description, FINDINGS, NOTICES};
use crate::quotes::cues::OBTAIN;
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::names::Sort;
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::Kind;
use std::ops::Range;

/// How far back the article is searched for whose an administration is, in tokens.
const FARTHEST_WHOSE: usize = 1_000;

/// Those around somebody who put out texts.
const CAMPS: &WordSet = words!["campaign", "camp", "team", "administration"];

/// Those that lawyers write, whoever files them.
const FILINGS: &WordSet = words!["complaint", "lawsuit", "filing", "petition", "indictment", "affidavit",];

/// What is done to a text by others than those who write it.
const HEADED: &WordSet = words![
    "led",
    "headed",
    "commissioned",
    "ordered",
    "requested",
    "funded",
    "backed",
    "sponsored",
    "supervised",
    "overseen",
    "paid",
];

/// What is done to a text by those whose it is, people or bodies.
const WRITTEN: &WordSet = words!["authored", "drafted", "penned", "signed", "written"];

/// The same, by bodies alone: whoever releases a report has not always written it.
const ISSUED: &WordSet = words!["issued", "produced", "released", "sent"];

/// How far behind such a participle its `by` is looked for, in tokens.
const FARTHEST_BY: usize = 6;

/// How many tokens tell at most to whom, where and when a text was put out, before the clause that says what it says.
const LONGEST_DELIVERY: usize = 12;

/// Where one's own texts stand: `its website says`.
const PLACES_OF_TEXT: &WordSet = words![
    "constitution",
    "charter",
    "bylaws",
    "essay",
    "testimony",
    "speech",
    "op-ed",
    "plan",
    "website",
    "site",
    "webpage",
    "page",
    "account",
    "manifesto",
    "platform",
    "ad",
    "ads",
    "advert",
    "adverts",
    "blog",
    "statements",
    "letters",
    "reports",
    "filings",
    "tweets",
    "posts",
];

impl Discourse<'_, '_> {
    /// Whose the text is, or the camp, that a description is of: `her statement`, `the IMF report`, `the survey`.
    pub(super) fn behind_a_text(&self, description: &Description<'_>) -> Option<Speaker> {
        let reading = self.reading;
        let &Description {
            phrase,
            noun,
            sentence,
            extended,
            bare,
            definite,
        } = description;
        // "her statement said", "according to its annual report"
        if bare && let Some(owner) = self.owner_of_text(phrase, noun, sentence) {
            return Some(owner);
        }
        // "her campaign", where "the Vidal campaign" has been spoken of
        if bare
            && noun == phrase.first + 1
            && reading.is_one_of(phrase.first, words!["his", "her"])
            && (reading.is_one_of(noun, CAMPS) || reading.is_word(noun, "office"))
            && let Some(Speaker::Entity(e)) = self.pronoun(phrase.first, sentence)
            && let Some((first, last)) = self.camp_of(e, noun)
        {
            return Some(Speaker::Phrase(first, last));
        }
        // "a report on the tides from the company", "a memo by Vidal"
        if extended > noun
            && reading.is_one_of(noun, TEXTS)
            && let Some(author) = self.author_of_text(noun, extended, sentence)
        {
            return Some(author);
        }
        // "the letter, signed by Ana Vidal,"
        if reading.is_one_of(noun, TEXTS)
            && let Some(author) = self.author_behind_comma(noun, phrase.last + 1, sentence)
        {
            return Some(author);
        }
        // "the IMF report", "a Times article"
        if bare
            && let Some(m) = noun.checked_sub(1).and_then(|b| reading.mention_over(b))
            && (reading.is_one_of(noun, TEXTS) || reading.is_one_of(noun, words!["story", "website"]))
            && !reading.is_one_of(noun, PAPERS)
            && !self.is_posted(noun)
            && reading.mentions[m].title as usize >= phrase.first
            && reading.people.sort_of(reading.mentions[m].entity) == Sort::Organisation
        {
            return Some(Speaker::Entity(reading.mentions[m].entity));
        }
        // "an Orde campaign email to donors"
        if let Some(camp) = self.camp_before(noun, phrase.first)
            && reading.is_one_of(noun, TEXTS)
        {
            return Some(camp);
        }
        // "the survey", "the survey of 1,000 pilots"
        let counted = reading.is_word(phrase.last + 1, "of") && reading.kind(phrase.last + 2) == Kind::Number;
        if definite
            && (bare || counted)
            && self.is_same_text(phrase, noun)
            && let Some(issuer) = self
                .issuer_here(phrase.first, noun, sentence)
                .or_else(|| self.issuer(noun))
            // "The lawsuit", of "Democrats"
            && !(reading.is_one_of(noun, FILINGS)
                && matches!(issuer, Speaker::Entity(e) if reading.nature_of(Who::Entity(e)) == Nature::Several))
        {
            return Some(issuer);
        }
        // "The guild put out a release that called it “late”", "sent a letter to the board on Monday that read: “…”"
        if reading.is_one_of(phrase.first, words!["a", "an", "another"])
            && reading.is_one_of(noun, TEXTS)
            && self.goes_on_with_clause(noun, extended, sentence.end)
            && let Some(issuer) = self.issuer_within(noun, sentence)
        {
            return Some(issuer);
        }
        None
    }

    /// Whether a clause tells what a text says, right behind it or behind to whom, where or when it was put out: `a letter` `that`, `a statement` `to the Post late on Monday` `that`.
    fn goes_on_with_clause(&self, noun: usize, extended: usize, end: usize) -> bool {
        let reading = self.reading;
        let next = noun + 1;
        let told = reading.is_one_of(next, words!["to", "on", "in", "for", "at", "late", "early", "last"])
            || reading.is(next, Class::DATE);
        if !told {
            return extended == noun && reading.is(next, Class::WHO);
        }
        (next + 1..end.min(next + LONGEST_DELIVERY))
            .take_while(|&i| reading.tokens[i].is_outside() && matches!(reading.kind(i), Kind::Word | Kind::Number))
            .find(|&i| reading.is(i, Class::WHO.or(Class::AUX).or(Class::SPEECH)))
            .is_some_and(|i| reading.is(i, Class::WHO))
    }

    /// Those around somebody whose text a noun stands for: `the Orde campaign` `email`.
    pub(in crate::quotes::resolution) fn camp_before(&self, noun: usize, from: usize) -> Option<Speaker> {
        let reading = self.reading;
        let camp = noun
            .checked_sub(1)
            .filter(|&c| c > from && reading.is_one_of(c, CAMPS))?;
        let mention = &reading.mentions[reading.mention_over(camp - 1)?];
        let whose = mention.first as usize >= from
            && mention.last as usize + 1 == camp
            && matches!(reading.people.sort_of(mention.entity), Sort::Person | Sort::Unknown);
        whose.then_some(Speaker::Phrase(mention.first as usize, camp))
    }

    /// Whose text it is that speaks, where a pronoun says so: `her statement said`.
    fn owner_of_text(&self, phrase: &Phrase, noun: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let mark = (phrase.first + 1..noun)
            .rev()
            .find(|&i| reading.kind(i) == Kind::Possessive);
        let pronoun = phrase.first < noun && reading.is_one_of(phrase.first, words!["his", "her", "its", "their"]);
        let text = || reading.is_one_of(noun, TEXTS) || reading.is_one_of(noun, PLACES_OF_TEXT);
        // "Friday’s statement" is nobody's of that name.
        // "the guild, whose website says"
        if let Some(whose) = phrase.first.checked_sub(1)
            && let Some(owner) = reading.owner_by_relative(whose)
            && text()
        {
            return Some(Speaker::Entity(owner));
        }
        if mark.is_none() && !pronoun || !text() || reading.is(phrase.first, Class::DATE) {
            return None;
        }
        if pronoun {
            return self.pronoun(phrase.first, sentence);
        }
        // "Vidal’s full letter", "the commission’s report"
        let owner = reading.phrase_ending_at(mark? - 1, phrase.first)?;
        match owner.head {
            Head::Name(m) => {
                let mention = &reading.mentions[m as usize];
                let speaks = reading.people.may_speak(mention.entity);
                (mention.sort != Sort::Title && speaks).then_some(Speaker::Entity(mention.entity))
            }
            Head::Noun(n) if n as usize != noun => Some(self.nominal(&owner, n as usize, sentence).0),
            _ => None,
        }
    }

    /// Who has written the text that a noun stands for, where the words up to `last` say from whom or by whom it is.
    pub(in crate::quotes::resolution) fn author_of_text(
        &self,
        noun: usize,
        last: usize,
        sentence: &Range<usize>,
    ) -> Option<Speaker> {
        let reading = self.reading;
        // What is filed in court speaks for itself.
        if reading.is_one_of(noun, FILINGS) {
            return None;
        }
        let by = (noun + 1..last).find(|&i| reading.is_one_of(i, words!["from", "by"]))?;
        // "a memo seen by the Post", "a study led by Ana Vidal": it is not theirs, or not theirs alone.
        if reading.is_one_of(by - 1, OBTAIN) || reading.is_one_of(by - 1, HEADED) {
            return None;
        }
        self.author_led_by(noun, by, last, sentence)
    }

    /// Who has written the text that a noun stands for, where a comma and a participle say by whom: `the guidance` `, drafted in June by the Harbour Board,`.
    pub(in crate::quotes::resolution) fn author_behind_comma(
        &self,
        noun: usize,
        comma: usize,
        sentence: &Range<usize>,
    ) -> Option<Speaker> {
        let reading = self.reading;
        let verb = comma + 1;
        if reading.kind(comma) != Kind::Comma || reading.is_one_of(noun, FILINGS) {
            return None;
        }
        let issued = reading.is_one_of(verb, ISSUED);
        let by = if reading.is_word(verb, "by") {
            verb
        } else if issued || reading.is_one_of(verb, WRITTEN) {
            let plain = |i: &usize| matches!(reading.kind(*i), Kind::Word | Kind::Number);
            (verb + 1..sentence.end.min(verb + FARTHEST_BY))
                .take_while(plain)
                .find(|&i| reading.is_word(i, "by"))?
        } else {
            return None;
        };
        let author = self.author_led_by(noun, by, sentence.end, sentence)?;
        match author {
            Speaker::Entity(e) => {
                let nature = reading.nature_of(Who::Entity(e));
                // "The report, written by Democrats on the board, says"
                let fits = nature == Nature::Body || !issued && nature != Nature::Several;
                fits.then_some(author)
            }
            _ => None,
        }
    }

    /// Who has written a text, by the phrase behind its `by` or `from`.
    fn author_led_by(&self, noun: usize, by: usize, last: usize, sentence: &Range<usize>) -> Option<Speaker> {
        let reading = self.reading;
        let author = reading.phrase_at(by + 1, last + 1)?;
        // "a tweet from the station’s director, Ana Vidal"
        let author = reading.apposed_name(&author).unwrap_or(author);
        match author.head {
            Head::Name(m) => {
                let mention = &reading.mentions[m as usize];
                let speaks = reading.people.may_speak(mention.entity);
                // "a survey from research firm Orde Black"
                let described = author.first < mention.title as usize && mention.sort != Sort::Place;
                (mention.sort != Sort::Title && (speaks || described)).then_some(Speaker::Entity(mention.entity))
            }
            Head::Noun(n)
                if reading.is_word(author.first, "the")
                    && reading.nature_of_noun(n as usize) == Nature::Body
                    // A text has not written another, nor itself: "a statement from the statement".
                    && !reading.is(n as usize, Class::SAY_NOUN.or(Class::MEDIUM))
                    && !(author.first..n as usize).any(|i| reading.kind(i) == Kind::Possessive)
                    && !reading.is_word(n as usize, "campaign") =>
            {
                let found = self.nominal(&author, n as usize, sentence).0;
                matches!(found, Speaker::Entity(_)).then_some(found)
            }
            // "a statement from the mayor’s office", "a memoir by a former aide"
            Head::Noun(n) => {
                let owned = (author.first..n as usize).any(|i| reading.kind(i) == Kind::Possessive);
                let one = owned || reading.is_one_of(author.first, words!["a", "an", "one"]);
                let fits = match reading.nature_of_noun(n as usize) {
                    Nature::Body => owned && reading.is_one_of(noun, NOTICES),
                    // "A report by a clerk concluded": it speaks for itself.
                    Nature::Person(_) => one && !reading.is_one_of(noun, FINDINGS),
                    _ => false,
                };
                fits.then_some(Speaker::Phrase(
                    author.first,
                    reading.extended(&author, last + 1).min(last),
                ))
            }
            Head::Pronoun => None,
        }
    }

    /// The name and the noun where the article has last said whose a body it is: `the Orde administration`.
    pub(super) fn whose_before(&self, noun: usize) -> Option<(usize, usize)> {
        let reading = self.reading;
        let earlier = (noun.saturating_sub(FARTHEST_WHOSE)..noun)
            .rev()
            .filter(|&i| reading.is_word(i, reading.text(noun)));
        earlier
            .filter_map(|i| {
                let m = reading.mention_over(i.checked_sub(1)?)?;
                let mention = &reading.mentions[m];
                let whose = mention.last as usize + 1 == i
                    && matches!(reading.people.sort_of(mention.entity), Sort::Person | Sort::Unknown);
                whose.then_some((mention.first as usize, i))
            })
            .next()
    }

    /// Where the article names the camp or the office of somebody: `the Vidal campaign`, `Ana Vidal’s office`.
    fn camp_of(&self, entity: u32, noun: usize) -> Option<(usize, usize)> {
        let reading = self.reading;
        reading.mentions_of(entity).take(FEW).find_map(|m| {
            let next = m.last as usize + 1;
            let camp = next + usize::from(reading.kind(next) == Kind::Possessive);
            let names =
                reading.tokens.get(camp).is_some_and(|t| t.is_outside()) && reading.is_word(camp, reading.text(noun));
            names.then_some((m.first as usize, camp))
        })
    }
}
