//! The core of a phrase, before prepositions and appositions, read from its first token on.

use super::phrase::{Head, Phrase};
use crate::quotes::lexicon::{Class, WordSet, words};
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// The longest run of words that is read as one phrase.
const LONGEST: usize = 16;

/// How many tokens a party and a seat in parentheses have at most, with them.
pub const LONGEST_PARENTHESES: usize = 9;

/// Pronouns in the forms that a subject has.
const SUBJECTS: &WordSet = words!["he", "she", "they", "it", "i", "we", "who"];

/// What auxiliaries become when they lean on a pronoun: `she'd`.
const LEANING: &[&str] = &["d", "ll", "ve", "re", "m"];

/// What passes before something is later.
const SPANS_OF_TIME: &WordSet = words![
    "second", "seconds", "moment", "moments", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
    "month", "months", "year", "years", "decade", "decades",
];

/// The core of a phrase, as far as it has been read.
pub(super) struct Core {
    /// Its first token.
    pub from: usize,
    /// The token before which it ends at the latest.
    pub limit: usize,
    /// The token at which it stands.
    pub at: usize,
    /// What it turns on so far, and the last token of that.
    pub head: Option<(Head, usize)>,
    /// How many words and names have been read, with this one.
    pub words: usize,
    /// The token after the latest possessor.
    pub owned: usize,
}

impl Core {
    /// The phrase that it is.
    pub fn ending(&self, head: Head, last: usize) -> Phrase {
        Phrase {
            first: self.from,
            last,
            head,
        }
    }
}

/// What a token does to a phrase.
pub(super) enum Step {
    /// The phrase goes on at a token, and turns on what it turned on before.
    Past(usize),
    /// It turns on something, up to a token, and goes on behind it.
    TurnsOn(Head, usize),
    /// What has been read only tells whose it is that follows.
    Owns,
    /// It ends before the token.
    Ends,
    /// It turns on something, and ends with a token.
    EndsWith(Head, usize),
    /// It is this.
    Is(Phrase),
}

impl Reading<'_> {
    /// Whether the token is a pronoun that can be a subject.
    #[inline]
    pub fn is_subject_pronoun(&self, token: usize) -> bool {
        let pronoun = Class::HE
            .or(Class::SHE)
            .or(Class::THEY)
            .or(Class::IT)
            .or(Class::I)
            .or(Class::WHO);
        self.is(token, pronoun) && self.has_form_of_subject(token)
    }

    fn has_form_of_subject(&self, pronoun: usize) -> bool {
        let leans = || {
            let (word, leaning) = self.text(pronoun).split_once(['\'', '’'])?;
            let subject = SUBJECTS.words().iter().any(|s| word.eq_ignore_ascii_case(s));
            (subject && (leaning.is_empty() || LEANING.contains(&leaning))).then_some(())
        };
        self.is_one_of(pronoun, SUBJECTS) || !self.tokens[pronoun].is_plain() && leans().is_some()
    }

    /// Whether the word at `token` may be a finite verb after a subject that ends just before it.
    pub fn may_be_verb(&self, token: usize) -> bool {
        let Some(t) = self.tokens.get(token) else { return false };
        if !t.is_lower() || !t.is_outside() {
            return false;
        }
        if t.is(Class::SAY
            .or(Class::TELL)
            .or(Class::CALL)
            .or(Class::THINK)
            .or(Class::COMMUNICATION))
        {
            // "Vell state’s harbour master"
            return !t.is(Class::NOUN_TOO) && self.kind(token + 1) != Kind::Possessive;
        }
        false
    }

    /// Reads the phrase that begins at `from`, within `limit`.
    pub fn phrase_at(&self, from: usize, limit: usize) -> Option<Phrase> {
        let limit = limit.min(self.tokens.len());
        if from >= limit || !self.tokens[from].is_outside() {
            return None;
        }
        if self.is_subject_pronoun(from) {
            return Some(Phrase::pronoun(from));
        }
        // "that the boats", "that Vidal’s boat": a clause begins.
        if self.is_word(from, "that") && (self.is(from + 1, Class::DETERMINER) || self.mention_at(from + 1).is_some()) {
            return None;
        }
        // "what a pilot called", "what Vidal said": so does one that stands for a noun.
        if self.is_word(from, "what")
            && self.tokens[from].is_lower()
            && (self.is_one_of(from + 1, words!["a", "an", "one", "the"]) || self.mention_at(from + 1).is_some())
        {
            return None;
        }
        // "the guild, which owns the yard": another does.
        if self.is_word(from, "which") && self.tokens[from].is_lower() {
            return None;
        }
        let mut core = Core {
            from,
            limit,
            at: from,
            head: None,
            words: 0,
            owned: from,
        };
        while core.at < limit && core.words < LONGEST && self.tokens[core.at].is_outside() {
            core.words += 1;
            match self.step(&core) {
                Step::Past(next) => core.at = next,
                Step::TurnsOn(head, last) => {
                    core.head = Some((head, last));
                    core.at = last + 1;
                }
                Step::Owns => {
                    core.head = None;
                    core.at += 1;
                    core.owned = core.at;
                }
                Step::Ends => break,
                Step::EndsWith(head, last) => {
                    core.head = Some((head, last));
                    break;
                }
                Step::Is(phrase) => return Some(phrase),
            }
        }
        let (head, last) = core.head?;
        // "a few minutes later, the mayor said"
        let past = matches!(head, Head::Noun(n) if self.is_one_of(n as usize, SPANS_OF_TIME))
            && self.is_one_of(last + 1, words!["later", "ago", "earlier"]);
        (!past).then_some(Phrase {
            first: from,
            last,
            head,
        })
    }

    /// What the token at which a phrase stands does to it.
    fn step(&self, core: &Core) -> Step {
        let at = core.at;
        if let Some(m) = self.mention_at(at) {
            let last = self.mentions[m].last as usize;
            return if last < core.limit {
                Step::TurnsOn(Head::Name(m as u32), last)
            } else {
                Step::Ends
            };
        }
        match (self.tokens[at].kind, core.head) {
            (Kind::Word, _) => self.word(core),
            (Kind::Possessive, _) => self.possessive(core),
            (Kind::Number, None) => self.number(at, core.limit),
            // "Article 5 states"
            (Kind::Number, Some(_)) if self.numbered(at).is_some() => Step::EndsWith(Head::Noun(at as u32 - 1), at),
            // "an OVEC+ delegate"
            (Kind::Other, Some(_)) if self.text(at) == "+" && self.tokens[at].start == self.tokens[at - 1].end => {
                Step::Past(at + 1)
            }
            // "the Carrow City, Velmar-based company"
            (Kind::Comma, Some((Head::Name(_), last)))
                if last + 1 == at && self.is_word(core.from, "the") && self.text(at + 1).ends_with("-based") =>
            {
                Step::Past(at + 1)
            }
            (Kind::ParenOpen, Some((head, last))) => self.parentheses(core, head, last),
            _ => Step::Ends,
        }
    }

    /// The ending of a possessor: `Vidal` `’s` `lawyer`.
    fn possessive(&self, core: &Core) -> Step {
        match core.head {
            // "the agency, Orde’s, said": a name with an ending of its own.
            Some((head @ Head::Name(_), last))
                if last + 1 == core.at && matches!(self.kind(core.at + 1), Kind::Comma | Kind::Stop) =>
            {
                Step::Is(core.ending(head, core.at))
            }
            _ => Step::Owns,
        }
    }

    /// A number before anything on which the phrase could turn: `the 43-year-old`, `40 pilots`, `44% said`.
    fn number(&self, at: usize, limit: usize) -> Step {
        let next = at + 1;
        if self.is_percent(next) && next < limit {
            Step::TurnsOn(Head::Noun(next as u32), next)
        } else if self.text(at).ends_with("year-old") {
            Step::TurnsOn(Head::Noun(at as u32), at)
        } else {
            Step::Past(next)
        }
    }

    /// A party and a seat behind a name: `Ana Vidal` `(Lab., Port East)` `said`.
    fn parentheses(&self, core: &Core, head: Head, last: usize) -> Step {
        let at = core.at;
        let close = (at + 1..core.limit.min(at + LONGEST_PARENTHESES))
            .find(|&i| self.kind(i) == Kind::ParenClose)
            .filter(|close| close + 1 < core.limit);
        match close {
            Some(close) if self.tokens[close + 1].is_capital() => Step::Past(close + 1),
            Some(close) if self.may_be_verb(close + 1) => Step::Is(core.ending(head, last.max(close))),
            _ => Step::Ends,
        }
    }

    /// Whether a word is an auxiliary that a negation leans on: `didn’t`.
    pub fn is_negated(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| !t.is_plain())
            && ["n’t", "n't"].iter().any(|not| self.text(token).ends_with(not))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(text: &str) -> Option<(String, Head)> {
        // A quotation makes the reading complete.
        let body = format!("{text} “x”");
        let reading = Reading::new(&body);
        let p = reading.phrase_at(0, reading.tokens.len())?;
        Some((reading.text_of(p.first, p.last).to_owned(), p.head))
    }

    #[test]
    fn heads() {
        assert_eq!(phrase("he said").unwrap().1, Head::Pronoun);
        assert!(
            matches!(phrase("Harbour Commissioner Ana Vidal said").unwrap(), (t, Head::Name(_)) if t.ends_with("Vidal"))
        );
        assert!(
            matches!(phrase("a senior port official told").unwrap(), (t, Head::Noun(_)) if t == "a senior port official")
        );
        assert!(
            matches!(phrase("Vidal's campaign manager said").unwrap(), (t, Head::Noun(_)) if t == "Vidal's campaign manager")
        );
        assert!(matches!(phrase("the new rules say").unwrap(), (t, Head::Noun(_)) if t == "the new rules"));
        assert!(matches!(phrase("the report said").unwrap(), (t, Head::Noun(_)) if t == "the report"));
        assert_eq!(phrase("in the harbour"), None);
    }
}
