//! Whose texts an article speaks of: `in a statement, Vidal said …`, and later `the statement says`.

mod issuers;

use std::ops::Range;

use super::memory::Who;
use super::{Discourse, Speaker, weights};
use crate::quotes::lexicon::{Class, WordSet, hash, words};
use crate::quotes::phrases::{Head, Phrase};
use crate::quotes::tokens::Kind;

/// Texts that a body puts out and that speak for it: `the report said`.
pub(super) const TEXTS: &WordSet = words![
    "statement",
    "paper",
    "report",
    "letter",
    "study",
    "release",
    "survey",
    "memo",
    "note",
    "editorial",
    "article",
    "filing",
    "notice",
    "email",
    "e-mail",
    "post",
    "tweet",
    "message",
    "announcement",
    "lawsuit",
    "complaint",
    "advisory",
    "newsletter",
    "order",
    "notification",
    "directive",
    "guidance",
    "interpretation",
    "analysis",
    "dossier",
    "assessment",
    "audit",
    "indictment",
    "book",
    "memoir",
    "op-ed",
    "column",
    "essay",
    "petition",
    "opinion",
    "dissent",
    "ruling",
    "affidavit",
    "manifesto",
    "ad",
    "ads",
    "suit",
    "motion",
    "document",
    "application",
];

/// Texts of a body that are not meant for everybody, and speak for themselves: `a Harbour Board memo`.
pub(super) const PAPERS: &WordSet = words!["memo", "document", "dossier"];

/// Texts in which somebody speaks for themselves: `her statement`, and not `her report`.
const PERSONAL: &WordSet = words![
    "statement",
    "letter",
    "post",
    "tweet",
    "message",
    "note",
    "email",
    "e-mail",
    "memo"
];

/// Several of them.
const MESSAGES: &WordSet = words![
    "messages", "letters", "emails", "e-mails", "texts", "posts", "tweets", "notes"
];

/// Words between an article and a text that tell it from the one spoken of before: `the latest memo`.
const OTHER_TEXTS: &WordSet = words![
    "new",
    "newer",
    "latest",
    "other",
    "first",
    "second",
    "third",
    "final",
    "earlier",
    "previous",
    "prior",
    "recent",
    "later",
    "next",
    "last",
    "separate",
    "similar",
    "original",
    "old",
    "older",
    "former",
    "competing",
    "rival",
];

/// The classes of the nouns for texts.
pub(super) const NOUNS: Class = Class::MEDIUM.or(Class::THING).or(Class::SAY_NOUN);

/// How many words stand at most between an article and the noun of a text.
const MOST_ADJECTIVES: usize = 3;

impl Discourse<'_, '_> {
    /// Whether nothing stands between the article of a phrase and its noun that tells this text from another: `the press release`, `the 20-page report`.
    pub(super) fn is_same_text(&self, phrase: &Phrase, noun: usize) -> bool {
        let reading = self.reading;
        noun <= phrase.first + MOST_ADJECTIVES
            && (phrase.first + 1..noun).all(|i| {
                matches!(reading.kind(i), Kind::Word | Kind::Number)
                    && !reading.tokens[i].is_capital()
                    && !reading.is_one_of(i, OTHER_TEXTS)
            })
    }

    /// Takes note of the texts that a sentence brings in, given who its subject is.
    pub(super) fn note_texts(&mut self, sentence: &Range<usize>, subject: Option<Speaker>) {
        let reading = self.reading;
        for (t, noun) in reading.tokens_in(sentence).iter().zip(sentence.start..) {
            let perhaps = t.is(NOUNS) && t.is_lower() && t.is_outside();
            if !perhaps || !reading.is_one_of(noun, TEXTS) {
                continue;
            }
            let issuer = self.issuer_of(noun, sentence, subject);
            if let Some(issuer) = issuer {
                self.texts.insert(hash(reading.text(noun).as_bytes()), issuer);
            }
            // "over a report on the quays. The quays, it said, are late"
            let first = (noun.saturating_sub(MOST_ADJECTIVES + 1).max(sentence.start)..noun)
                .rev()
                .take_while(|&i| {
                    let t = &reading.tokens[i];
                    t.kind == Kind::Word && t.is_outside() && !t.is(Class::PREPOSITION.or(Class::AUX).or(Class::WHO))
                })
                .find(|&i| {
                    reading.is_one_of(i, words!["a", "an", "the", "this", "another"])
                        || reading.is_one_of(i, words!["his", "her"]) && reading.is_one_of(noun, PERSONAL)
                });
            // Another one, of which nobody says whose it is.
            if issuer.is_none() && first.is_some_and(|f| reading.is_one_of(f, words!["a", "an", "another"])) {
                self.texts.remove(&hash(reading.text(noun).as_bytes()));
            }
            if let Some(first) = first.filter(|_| !reading.is_word(noun, "paper")) {
                self.text = Some((Who::Described(first, noun, noun), issuer, weights::TEXT));
                self.note_form(first, noun, sentence);
            }
        }
    }

    /// Takes note of one of several messages of somebody's: `His messages included one to Orde.` After it, `it said`.
    pub(super) fn note_one_of_texts(&mut self, subject: &Phrase, sentence: &Range<usize>) {
        let reading = self.reading;
        let Head::Noun(noun) = subject.head else { return };
        if !reading.is_one_of(noun as usize, MESSAGES) {
            return;
        }
        let included = (subject.last + 1..sentence.end).find(|&i| {
            reading.is_one_of(i, words!["include", "included", "includes"]) && reading.is_word(i + 1, "one")
        });
        let owner = self.owners.get(&(subject.first as u32)).copied();
        let (Some(included), Some(owner)) = (included, owner) else {
            return;
        };
        let one = included + 1;
        self.text = Some((
            Who::Described(one, one, one),
            Some(Speaker::Entity(owner)),
            weights::HEAVIEST,
        ));
    }

    /// Takes note of the words by which a text is brought in, for where it is only `the complaint` later.
    fn note_form(&mut self, first: usize, noun: usize, sentence: &Range<usize>) {
        let reading = self.reading;
        let itself = Phrase {
            first,
            last: noun,
            head: Head::Noun(noun as u32),
        };
        // Whose it is tells it from others, and not what it is about or to whom.
        let extended = reading.extended(&itself, sentence.end);
        let last = if (noun + 1..extended).any(|i| reading.is_one_of(i, words!["by", "from"])) {
            extended
        } else {
            noun
        };
        let mut modifier = first + 1;
        while modifier < noun && reading.is_one_of(modifier, OTHER_TEXTS) {
            modifier += 1;
        }
        let key = hash(reading.text(noun).as_bytes());
        if reading.is_one_of(first, words!["a", "an", "another"]) {
            self.forms.insert(key, (modifier, last));
        } else if last > noun || noun > modifier {
            // "A memo was found. The talking points memo …"
            let form = self.forms.entry(key).or_insert((modifier, last));
            if form.0 == form.1 {
                *form = (modifier, last);
            }
        }
    }

    /// The words by which the article has brought in the text that a bare noun stands for: `the complaint`, which was `a complaint filed by the guild`.
    pub(super) fn form_of_text(&self, noun: usize) -> Option<Speaker> {
        let &(first, last) = self.forms.get(&hash(self.reading.text(noun).as_bytes()))?;
        (last < noun).then_some(Speaker::Phrase(first, last))
    }
}
