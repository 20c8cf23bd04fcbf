//! The core of a phrase, before prepositions and appositions, read from its first token on.

use super::phrase::{Head, Phrase};
use crate::quotes::lexicon::{Class, WordSet, is_adverb, words};
use crate::quotes::names::Sort;
use crate::quotes::reading::Reading;
use crate::quotes::tokens::Kind;

/// The longest run of words that is read as one phrase.
const LONGEST: usize = 16;

/// Pronouns in the forms that a subject has.
const SUBJECTS: &WordSet = words!["he", "she", "they", "it", "i", "we", "who"];

/// What auxiliaries become when they lean on a pronoun: `she'd`.
const LEANING: &[&str] = &["d", "ll", "ve", "re", "m"];

/// What passes before something is later.
const SPANS_OF_TIME: &WordSet = words![
    "second", "seconds", "moment", "moments", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
    "month", "months", "year", "years", "decade", "decades",
];

/// Words by which no one goes alone, so that what follows them is a noun.
const ADJECTIVES: &WordSet = words![
    "new",
    "own",
    "key",
    "main",
    "major",
    "central",
    "internal",
    "latest",
    "recent",
    "previous",
    "earlier",
    "proposed",
    "revised",
    "natural",
    "personal",
    "economic",
    "political",
    "charged",
    "controversial",
    "specific",
    "important",
    "honest",
    "false",
    "biggest",
    "strongest",
    "greatest",
    "favorite",
    "favourite",
];

/// What texts do and what is done to them: no verb, but the plural of a noun stands before one of these: `court documents say`.
const DONE_BY_TEXTS: &WordSet = words![
    "say",
    "said",
    "show",
    "showed",
    "state",
    "stated",
    "allege",
    "alleged",
    "reveal",
    "revealed",
    "suggest",
    "suggested",
    "indicate",
    "indicated",
    "read",
    "describe",
    "described",
    "detail",
    "detailed",
    "obtained",
    "released",
    "filed",
    "call",
    "called",
    "were",
    "are",
    "have",
];

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
        let mut at = from;
        let mut head: Option<(Head, usize)> = None;
        let mut words = 0;
        let mut possessive = false;
        // The token after the latest possessor.
        let mut possessive_end = from;
        while at < limit && words < LONGEST && self.tokens[at].is_outside() {
            let t = &self.tokens[at];
            words += 1;
            if let Some(m) = self.mention_at(at) {
                let last = self.mentions[m].last as usize;
                if last >= limit {
                    break;
                }
                head = Some((Head::Name(m as u32), last));
                at = last + 1;
                possessive = false;
                continue;
            }
            match t.kind {
                // "the agency, Orde’s, said": a name with an ending of its own.
                Kind::Possessive
                    if matches!(head, Some((Head::Name(_), last)) if last + 1 == at)
                        && matches!(self.kind(at + 1), Kind::Comma | Kind::Stop) =>
                {
                    return head.map(|(head, _)| Phrase {
                        first: from,
                        last: at,
                        head,
                    });
                }
                Kind::Possessive => {
                    head = None;
                    possessive = true;
                    at += 1;
                    possessive_end = at;
                    continue;
                }
                Kind::Number => {
                    // "Article 5 states"
                    if head.is_some() && self.numbered(at).is_some() {
                        head = Some((Head::Noun(at as u32 - 1), at));
                        break;
                    }
                    if head.is_some() {
                        break;
                    }
                    // The 43-year-old.
                    if self.text(at).ends_with("year-old") {
                        head = Some((Head::Noun(at as u32), at));
                    }
                    at += 1;
                    // "44% said"
                    if self.is_percent(at) && at < limit {
                        head = Some((Head::Noun(at as u32), at));
                        at += 1;
                    }
                }
                // "an OVEC+ delegate"
                Kind::Other if head.is_some() && self.text(at) == "+" && t.start == self.tokens[at - 1].end => {
                    at += 1;
                }
                // "the Carrow City, Velmar-based company"
                Kind::Comma
                    if matches!(head, Some((Head::Name(_), last)) if last + 1 == at)
                        && self.is_word(from, "the")
                        && self.text(at + 1).ends_with("-based") =>
                {
                    at += 1;
                }
                Kind::ParenOpen if head.is_some() => {
                    // A party and a seat: Ana Vidal (Lab., Port East).
                    let close = (at + 1..limit.min(at + 9)).find(|&i| self.kind(i) == Kind::ParenClose);
                    match close {
                        Some(c) if c + 1 < limit => at = c + 1,
                        _ => break,
                    }
                    if !self.tokens[at].is_capital() && !self.may_be_verb(at) {
                        break;
                    }
                    if !self.tokens[at].is_capital() {
                        return head.map(|(h, last)| Phrase {
                            first: from,
                            last: last.max(close.unwrap_or(last)),
                            head: h,
                        });
                    }
                }
                Kind::Word => {
                    // "an October 2019 memoir", "a June 11 letter"
                    if head.is_none() && t.is(Class::DATE) && self.kind(at + 1) == Kind::Number {
                        at += 2;
                        continue;
                    }
                    let small = t.is(Class::PREPOSITION.or(Class::CONJUNCTION));
                    // "secretary of state Ana Vidal": the office goes on to the name.
                    if small
                        && let Some((Head::Noun(n), _)) = head
                        && self.is_word(at, "of")
                        && self.is(n as usize, Class::ANY_ROLE.or(Class::RANK))
                        && !self.is_one_of(
                            at + 1,
                            words![
                                "former",
                                "late",
                                "then",
                                "fellow",
                                "rival",
                                "nearby",
                                "neighbouring",
                                "neighboring",
                                "local",
                            ],
                        )
                        && let Some(name) = (at + 1..limit.min(at + 5))
                            .find(|&k| self.mention_at(k).is_some() && (k > at + 1 || self.tokens[k].is_lower()))
                        && (at + 1..name).all(|k| {
                            self.tokens[k].is_lower()
                                // "owner of boat maker Corvin"
                                && !(k + 1 == name && self.is_company_noun(k))
                                && (self.is_word(k, "state")
                                    || !self.is(k, Class::PREPOSITION.or(Class::DETERMINER).or(Class::SAY)))
                        })
                    {
                        at = name;
                        continue;
                    }
                    // "cabinet member for tides Ana Vidal": so does what it is for.
                    if small
                        && let Some((h, last)) = head
                        && last + 1 == at
                        && let Some(name) = self.holder_of_long_office(from, h, at, limit)
                    {
                        at = name;
                        continue;
                    }
                    // "University of Vell at Carrow law professor Ana Vidal", "singer and broadcaster Ana Vidal"
                    if small
                        && let Some((h, _)) = head
                        && let Some(name) = self.name_beyond(h, at, limit)
                    {
                        at = name;
                        continue;
                    }
                    // "Harbour Chairman and Chief Executive Ana Vidal"
                    if small
                        && let Some((h, last)) = head
                        && self.is_word(at, "and")
                        && self.is(last, Class::TITLE.or(Class::ANY_ROLE))
                        && !self.is(last, Class::GIVEN_NAME)
                        && !matches!(h, Head::Name(m) if self.mentions[m as usize].sort == Sort::Person)
                        && !self.is(from, Class::DETERMINER)
                        && let Some(next) = self.mention_at(at + 1)
                        && self.mentions[next].titled
                        && self.mentions[next].sort == Sort::Person
                    {
                        at += 1;
                        continue;
                    }
                    if (small || t.is(Class::WHO))
                        && !(t.is(Class::DETERMINER) && head.is_none())
                        && !self.is_one_of(at, words!["top", "past"])
                        // "said Under Secretary Ana Vidal"
                        && !(t.is_capital()
                            && self.is_word(at, "under")
                            && self.mention_at(at + 1).is_some_and(|m| self.is(at + 1, Class::RANK) || self.mentions[m].titled))
                    {
                        break;
                    }
                    // "a person close to Vidal"
                    if matches!(head, Some((Head::Noun(_), _))) && self.is_close_to(at) {
                        break;
                    }
                    // "Vell state’s harbour master"
                    if let Some((Head::Name(_), _)) = head
                        && self.kind(at + 1) == Kind::Possessive
                        && self.is_one_of(at, words!["state", "county", "city", "province", "district"])
                    {
                        at += 1;
                        continue;
                    }
                    // "a passenger named Oleg", "a Swede called Oleg"
                    if let Some((head, last)) = head
                        && let Some(m) = self.mention_at(at + 1)
                        && (matches!(head, Head::Noun(_)) || self.is_of_somewhere(last))
                        && self.is_naming(from, at)
                        && (self.mentions[m].last as usize) < limit
                    {
                        return Some(Phrase {
                            first: from,
                            last: self.mentions[m].last as usize,
                            head: Head::Name(m as u32),
                        });
                    }
                    // "Vidal’s latest remarks came"
                    let owned = possessive_end > from
                        && t.is(Class::SAY_NOUN)
                        && self.text(at).ends_with('s')
                        && matches!(head, Some((Head::Noun(n), _)) if n as usize == possessive_end && !self.speaks(n as usize));
                    // "the court documents say", "police reports released on Monday said"
                    let several = || {
                        matches!(head, Some((Head::Noun(_), _)))
                            && self.text(at).ends_with('s')
                            && self.is_one_of(at + 1, DONE_BY_TEXTS)
                    };
                    if let Some((h, _)) = head
                        && (self.may_be_verb(at) || t.is(Class::AUX))
                        && !self.leads_to_name(h, at, limit)
                        && !owned
                        && !several()
                        // "the new rules", "one of the key promises": nobody is new.
                        && !matches!(h, Head::Noun(n) if n as usize + 1 == at
                            && self.is_one_of(n as usize, ADJECTIVES)
                            && self.text(at).ends_with('s'))
                    {
                        break;
                    }
                    if t.is(Class::FINITE) && t.is_lower() || self.is_negated(at) {
                        break;
                    }
                    // "A judge Tuesday dismissed the suit"
                    if head.is_some() && t.is_capital() && t.is(Class::DATE) {
                        break;
                    }
                    if t.is(Class::DETERMINER) {
                        if head.is_some() && !self.is_second_team(at) {
                            break;
                        }
                        at += 1;
                        // "One said", "Another added", "Both agreed", "Some said", "said one."
                        let closes = at >= limit
                            || matches!(self.kind(at), Kind::Stop | Kind::Comma)
                            || self.is_word(at, "of")
                                && (self.is(at + 1, Class::DETERMINER)
                                    // "said one of them, Ana Vidal"
                                    || self.is_one_of(at + 1, words!["them", "us"])
                                    // "one of Vidal’s friends"
                                    || self.mention_at(at + 1).is_some_and(|m| {
                                        self.kind(self.mentions[m].last as usize + 1) == Kind::Possessive
                                    }));
                        if (self.may_be_verb(at) || closes && words == 1)
                            && self.is_one_of(
                                at - 1,
                                words![
                                    "one", "another", "both", "some", "others", "other", "most", "many", "all", "two",
                                    "three", "four", "five", "several",
                                ],
                            )
                        {
                            return Some(Phrase {
                                first: from,
                                last: at - 1,
                                head: Head::Noun(at as u32 - 1),
                            });
                        }
                        continue;
                    }
                    if head.is_some() && (t.is(Class::ADVERB) || is_adverb(self.text(at))) {
                        break;
                    }
                    if t.is(Class::HE_SHE.or(Class::THEY).or(Class::IT).or(Class::I).or(Class::YOU)) {
                        break;
                    }
                    if t.is(Class::SAY.or(Class::AUX)) && !t.is(Class::NOUN_TOO) && head.is_none() && words == 1 {
                        break;
                    }
                    if head.is_none() && words == 1 && !possessive && t.is(Class::ADVERB) {
                        break;
                    }
                    // "a nurse there"
                    if self.is_one_of(at, words!["here", "nearby", "there"])
                        && matches!(head, Some((Head::Noun(n), _)) if self.speaks(n as usize))
                    {
                        break;
                    }
                    if let Some((h, _)) = head
                        && t.is_lower()
                        && !self.goes_on(h, at, limit)
                        && !self.leads_to_name(h, at, limit)
                        && !(self.may_be_verb(at) && several())
                    {
                        break;
                    }
                    // "the partially redacted letter", "a gravelly voiced pilot"
                    if head.is_none() && self.is_adverb_of_participle(at) {
                        at += 1;
                        continue;
                    }
                    head = Some((Head::Noun(at as u32), at));
                    at += 1;
                }
                _ => break,
            }
        }
        // "a few minutes later, the mayor said"
        if let Some((Head::Noun(n), last)) = head
            && self.is_one_of(n as usize, SPANS_OF_TIME)
            && self.is_one_of(last + 1, words!["later", "ago", "earlier"])
        {
            return None;
        }
        head.map(|(head, last)| Phrase {
            first: from,
            last,
            head,
        })
    }

    /// Whether an adverb tells how what is behind it has been done to what follows: `partially` `redacted letter`.
    fn is_adverb_of_participle(&self, at: usize) -> bool {
        let closed = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::DETERMINER)
            .or(Class::AUX)
            .or(Class::WHO);
        is_adverb(self.text(at))
            && self.text(at + 1).ends_with("ed")
            && self.kind(at + 2) == Kind::Word
            && self.tokens.get(at + 2).is_some_and(|t| t.is_lower() && t.is_outside())
            && !self.is(at + 2, closed)
            && !is_adverb(self.text(at + 2))
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
