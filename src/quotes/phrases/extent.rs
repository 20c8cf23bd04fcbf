//! How far a phrase goes with what follows it: the prepositions that belong to it, what “and” joins to it.

use super::phrase::{Head, Phrase};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::{Kind, Token};

/// What is done to a text, where a phrase goes on with it: `a note pinned to the door`.
pub const SETS: &WordSet = words![
    "pinned",
    "attached",
    "posted",
    "published",
    "released",
    "written",
    "sent",
    "addressed",
    "attributed",
    "issued",
    "filed",
    "signed",
    "circulated",
    "distributed",
    "printed",
    "taped",
    "nailed",
    "submitted",
    "prepared",
    "drafted",
];

/// What has been done to somebody, or where somebody is, that tells who of several it is: `one person involved in the talks`.
const TOLD_APART: &WordSet = words![
    "accused",
    "acquainted",
    "affected",
    "affiliated",
    "assigned",
    "associated",
    "authorised",
    "authorized",
    "based",
    "born",
    "briefed",
    "charged",
    "connected",
    "displaced",
    "employed",
    "engaged",
    "held",
    "hired",
    "hurt",
    "informed",
    "injured",
    "involved",
    "linked",
    "raised",
    "stationed",
    "stranded",
    "tasked",
    "trained",
    "trapped",
    "wounded",
];

/// What somebody does while speaking, which tells little of who it is: `a pilot wearing a hat`.
const MEANWHILE: &WordSet = words![
    "beaming",
    "being",
    "carrying",
    "clutching",
    "crying",
    "driving",
    "gesturing",
    "grinning",
    "holding",
    "leaving",
    "looking",
    "nodding",
    "passing",
    "pointing",
    "posting",
    "referring",
    "seeking",
    "shaking",
    "sitting",
    "smiling",
    "sobbing",
    "standing",
    "using",
    "waiting",
    "walking",
    "watching",
    "waving",
    "wearing",
    "weeping",
];

/// Prepositions by which a phrase goes on.
const LEADS_ON: &WordSet = words![
    "of", "for", "at", "with", "from", "in", "on", "to", "by", "inside", "within", "near"
];

/// How often a phrase goes on at most: `a spokesman` `for the port` `of Vell` `on the tides`.
const MOST_EXTENSIONS: usize = 3;

impl Reading<'_> {
    /// The end of a phrase with what follows it and tells more of it: `a spokesman` `for the port of Vell`.
    pub fn extended(&self, phrase: &Phrase, limit: usize) -> usize {
        let mut last = phrase.last;
        for _ in 0..MOST_EXTENSIONS {
            let Some(further) = self.extended_once(phrase, last, limit) else {
                break;
            };
            last = further;
        }
        last
    }

    /// The end of what follows `last`, the end of a phrase so far, if it goes with the phrase.
    fn extended_once(&self, phrase: &Phrase, last: usize, limit: usize) -> Option<usize> {
        let at = last + 1;
        if self.kind(at) != Kind::Word {
            return None;
        }
        if at < limit && self.is_preposition_of(phrase, at) {
            return self.past_preposition(phrase, at, limit);
        }
        let right_behind = if last == phrase.last {
            self.past_setting(phrase, at, limit)
                .or_else(|| self.past_more_people(phrase, at, limit))
                .or_else(|| self.past_whom_one_acts_for(phrase, at, limit))
                .or_else(|| self.past_what_one_is_behind(phrase, at, limit))
        } else {
            None
        };
        right_behind
            .or_else(|| self.past_place_by_pronoun(at, limit))
            .or_else(|| self.past_closeness(at, limit))
    }

    /// Whether a preposition behind a phrase goes with it: `a spokesman` `for`, and neither `the mayor` `in a statement` nor `the president` `on Wednesday declared`.
    fn is_preposition_of(&self, phrase: &Phrase, at: usize) -> bool {
        // "advisers under the old board"
        let under = || {
            self.is_word(at, "under")
                && at == phrase.last + 1
                && matches!(phrase.head, Head::Noun(n) if self.is_people(n as usize))
        };
        self.is(at, Class::PREPOSITION)
            && (self.is_one_of(at, LEADS_ON) || under())
            && !self.is_of_the_verb(phrase, at)
            && !self.is_circumstance(at)
            && !matches!(phrase.head, Head::Pronoun)
            && !self.is(at + 1, Class::DATE)
    }

    /// The end of what a preposition leads to: `for` `the Harbour military command`, `in` `2019`.
    fn past_preposition(&self, phrase: &Phrase, at: usize, limit: usize) -> Option<usize> {
        // "a letter sent in 2019", and not "a report in 2019 found"
        if let Some(year) = self.year_after(at) {
            return (self.is_one_of(at - 1, SETS) && year < limit).then_some(year);
        }
        let object = self.phrase_at(at + 1, limit)?;
        if matches!(object.head, Head::Pronoun) {
            return None;
        }
        let last = self.past_plain_nouns(object.last + 1, limit) - 1;
        // "a spokesman for Port Ansgar and Carrow Police"
        if self.joins_names(phrase, last + 1)
            && let Some(m) = self.mention_at(last + 2)
            && let next = self.mentions[m].last as usize + 1
            && (self.may_be_verb(next) || !self.begins_predicate(next, limit))
        {
            return Some(next - 1);
        }
        Some(last)
    }

    /// The end of where, when or by whom a text was set: `a note` `pinned to the door`, `a note` `published Tuesday by the board`, and not `the association` `posted on Facebook`.
    fn past_setting(&self, phrase: &Phrase, at: usize, limit: usize) -> Option<usize> {
        if at + 2 >= limit || !self.tokens[at].is_outside() || !self.is_one_of(at, SETS) {
            return None;
        }
        let small = at + 1 + usize::from(self.is(at + 1, Class::DATE.or(Class::ADVERB)));
        let text = matches!(phrase.head, Head::Noun(n)
            if !self.is(n as usize, Class::ANY_ROLE) && !self.is_body_noun(n as usize));
        if !text || !self.is_one_of(small, words!["by", "to", "on", "in", "at", "from", "with"]) {
            return None;
        }
        self.end_of_setting(small, limit)
    }

    /// The end of more people who are named by what they are: `scientists` `and researchers from Vell`.
    fn past_more_people(&self, phrase: &Phrase, at: usize, limit: usize) -> Option<usize> {
        let several = |p: &Phrase| matches!(p.head, Head::Noun(n) if self.is_several(n as usize));
        if at + 1 >= limit || !self.is_word(at, "and") || !several(phrase) {
            return None;
        }
        self.phrase_at(at + 1, limit).filter(several).map(|p| p.last)
    }

    /// The end of the name of whom somebody acts for: `a lawyer` `representing Ana Vidal`, `a pilot` `blocking Highway 60`.
    fn past_whom_one_acts_for(&self, phrase: &Phrase, at: usize, limit: usize) -> Option<usize> {
        if at + 1 >= limit || !matches!(phrase.head, Head::Noun(_)) || !self.acts_for(at) {
            return None;
        }
        self.phrase_at(at + 1, limit)
            .map(|p| p.last)
            .filter(|&last| matches!(self.kind(last + 1), Kind::Word | Kind::Comma | Kind::Stop))
    }

    /// The end of what somebody has made: `the designers` `behind the plan`.
    fn past_what_one_is_behind(&self, phrase: &Phrase, at: usize, limit: usize) -> Option<usize> {
        if at + 2 >= limit
            || !self.is_word(at, "behind")
            || !self.is(at + 1, Class::DETERMINER)
            || !matches!(phrase.head, Head::Noun(_))
        {
            return None;
        }
        self.phrase_at(at + 1, limit)
            .filter(|p| !matches!(p.head, Head::Pronoun))
            .map(|p| p.last)
    }

    /// The end of beside whom somebody is: `a man` `behind me`.
    fn past_place_by_pronoun(&self, at: usize, limit: usize) -> Option<usize> {
        (at + 1 < limit
            && self.is_one_of(at, words!["behind", "beside", "near"])
            && self.is_one_of(at + 1, words!["me", "him", "her", "us", "them"]))
        .then_some(at + 1)
    }

    /// The end of what somebody knows or whom they are close to: `a source` `familiar with the talks`.
    fn past_closeness(&self, at: usize, limit: usize) -> Option<usize> {
        if at + 1 >= limit || !self.is_close_to(at) {
            return None;
        }
        self.phrase_at(at + 2, limit).map(|p| p.last)
    }

    /// Where the words end that stand for a speaker.
    pub fn mention_end(&self, phrase: &Phrase) -> usize {
        match phrase.head {
            Head::Noun(_) => self.extended(phrase, self.tokens.len()),
            _ => phrase.last,
        }
    }

    /// The last token of where or when a text is set, by the preposition: `to` `the door`, `in` `2016`.
    fn end_of_setting(&self, small: usize, limit: usize) -> Option<usize> {
        // "a study published in 2016 found"
        let year = self.year_after(small).filter(|&year| year < limit);
        year.or_else(|| {
            let place = self.phrase_at(small + 1, limit)?;
            (!matches!(place.head, Head::Pronoun)).then_some(place.last)
        })
    }

    /// The year to which a preposition leads: `in` `2016`.
    fn year_after(&self, small: usize) -> Option<usize> {
        let year = small + 1;
        (self.is_word(small, "in") && self.kind(year) == Kind::Number && self.text(year).len() == "2016".len())
            .then_some(year)
    }

    /// The end of a phrase with what "and" joins to its last noun, where a comma follows: `the daughter of a pilot` `and a clerk`.
    pub fn past_joined(&self, last: usize, limit: usize) -> usize {
        let second = || {
            let phrase = self
                .phrase_at(last + 2, limit)
                .filter(|p| matches!(p.head, Head::Noun(_)))?;
            Some(self.extended(&phrase, limit)).filter(|&end| self.kind(end + 1) == Kind::Comma)
        };
        if self.is_word(last + 1, "and") {
            second().unwrap_or(last)
        } else {
            last
        }
    }

    /// Whether an adjective goes with a noun before it for what follows: `a person` `close to Vidal`, `a source` `familiar with the talks`.
    pub fn is_close_to(&self, at: usize) -> bool {
        self.is_one_of(at, words!["close", "familiar", "loyal"]) && self.is_one_of(at + 1, words!["to", "with"])
    }

    /// Whether a word behind a noun for somebody begins to tell who of several it is: `involved` `in the talks`, `representing` `the family`, and not `wearing` `a hat`.
    pub fn is_restrictive_participle(&self, at: usize) -> bool {
        let plain = self.tokens.get(at).is_some_and(|t| t.is_lower() && t.is_outside());
        let speaks = Class::SAYING.or(Class::COMMUNICATING).or(Class::SPEECH).or(Class::CALL);
        // "an analyst covering the port", "a lawyer defending the board", "a pilot opposing the dues"
        let acts = || {
            self.text(at).ends_with("ing")
                && !self.is(at, Class::PREPOSITION)
                && !self.is_one_of(at, MEANWHILE)
                && (!self.is(at, speaks)
                    || self.is_one_of(at, words!["advising", "backing", "defending", "opposing", "supporting"]))
        };
        // "one man accused Orde"
        let done = || self.is_one_of(at, TOLD_APART) && self.is(at + 1, Class::PREPOSITION);
        plain && (done() || self.is_close_to(at) || acts())
    }

    /// The last token of what somebody has with them of whom the sentence goes on to tell: `A woman` `walking a terrier` `stopped`.
    pub fn end_of_meanwhile(&self, participle: usize) -> Option<usize> {
        let object = participle + 1;
        if !self.is_one_of(participle, MEANWHILE) || !self.is(object, Class::DETERMINER) {
            return None;
        }
        let phrase = self.phrase_at(object, self.tokens.len())?;
        // "a terrier stops": one is no several.
        let verb = (object + 2..=phrase.last).find(|&i| {
            let text = self.text(i);
            text.ends_with('s') && !text.ends_with("ss") && self.is_one_of(object, words!["a", "an"])
        });
        let next = verb.unwrap_or(phrase.last + 1);
        let closed = verb.is_some() || self.begins_predicate(next, self.tokens.len());
        (closed && matches!(phrase.head, Head::Noun(_))).then_some(next - 1)
    }

    /// Whether a preposition begins when or where something is said rather than who says it: `the guild at the time`, `the mayor in a statement`.
    pub fn is_circumstance(&self, at: usize) -> bool {
        let within = self.is_word(at, "in");
        if !within && !self.is_one_of(at, words!["at", "for"]) {
            return false;
        }
        let noun = at + 1 + usize::from(self.is(at + 1, Class::DETERMINER));
        let time = words![
            "time", "times", "point", "moment", "first", "once", "least", "years", "months", "weeks", "days", "part",
            "turn"
        ];
        let led = || self.is_one_of(at + 1, words!["a", "an", "another", "one"]);
        self.is_one_of(noun, time)
            || within && self.is_one_of(at + 1, words!["recent", "response", "fact", "full", "general"])
            || within
                && led()
                && (noun..noun + 3)
                    .take_while(|&i| self.kind(i) == Kind::Word)
                    .any(|i| self.is(i, Class::MEDIUM) && !self.is_word(i, "memoir"))
    }

    /// Whether a preposition goes with what follows rather than with a noun for a person: `helped the president by speaking`, `asked the mayor to call`.
    fn is_of_the_verb(&self, phrase: &Phrase, at: usize) -> bool {
        let Head::Noun(noun) = phrase.head else { return false };
        // "was accused by prosecutors of running it"
        if phrase.first >= 2
            && self.is_word(phrase.first - 1, "by")
            && self.is_one_of(phrase.first - 2, words!["accused", "convicted", "suspected", "cleared"])
        {
            return true;
        }
        // "led the pilots to call it a tub"
        let low = self.tokens.get(at + 1).is_some_and(Token::is_lower);
        let says = self.is_word(at, "to")
            && self.is(at + 1, Class::SPEECH.or(Class::CALL))
            && !self.text(at + 1).ends_with('s');
        if says && low && self.is_several(noun as usize) {
            return true;
        }
        if !self.is(noun as usize, Class::ANY_ROLE) || self.is(noun as usize, Class::THING.or(Class::ORG)) {
            return false;
        }
        self.is_word(at, "by")
            || self.is_word(at, "to") && low && !self.is(at + 1, Class::DETERMINER) && !self.text(at + 1).ends_with('s')
            || self.tokens.get(at + 1).is_some_and(|t| t.is_lower() && t.is_outside())
                && self.text(at + 1).ends_with("ing")
    }
}
